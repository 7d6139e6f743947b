"""Threads of forums and question sites: `make(folder)` writes their pages and truth.

A family module has SITES [(variant, language[, options])], `address(site, thread)` and one function a variant,
`variant(site, thread)`, that returns the page's marked HTML, or nothing where the platform would not show the thread.
"""

from ..page import Rng, Writer
from . import community, discourse, git_hosts, hosted, mailing_lists, modern, phpbb, qa, reddit, suites, vbulletin, wordpress, xenforo
from .talk import Site, Thread

FAMILIES = (phpbb, vbulletin, xenforo, suites, hosted, discourse, modern, wordpress, qa, reddit, mailing_lists, community, git_hosts)


def make(folder):
    """Writes all threads below the folder; returns the rows of truth."""
    writer = Writer(folder)
    for family in FAMILIES:
        for n, (variant, lang, *rest) in enumerate(family.SITES):
            options = dict(*rest)
            site = Site(variant, n, lang, options.pop('topic', None))
            for k in range(Rng(variant, n, 'pages').randint(2, 4)):
                thread = Thread(site, k, **options)
                page = getattr(family, variant)(site, thread)
                if page:
                    writer.add(f'{variant}-{n}-{k}', page, url=family.address(site, thread), lang=lang, kind='forum', title=thread.title, domain=site.domain)
    writer.close()
    return writer.rows
