"""Listings, company pages and documentation: `make(folder)` writes their pages and truth.

A family module has PLATFORMS [(name, kind, function, sites, topics)]; `function(site, rng, n)` returns title and marked HTML
of the site's page n.
"""

import re

from ..page import Rng, Writer, seed
from . import (
    bank_en,
    blogs,
    blogs_wordpress,
    blogs_wordpress_themes,
    catalogues,
    company_builders,
    company_frameworks,
    company_small_builders,
    company_systems,
    company_wordpress,
    directories,
    docs,
    docs_hosted,
    docs_reference,
    news,
)
from .elements import slug
from .sites import Site

FAMILIES = (
    blogs_wordpress,
    blogs_wordpress_themes,
    blogs,
    news,
    directories,
    catalogues,
    company_wordpress,
    company_builders,
    company_small_builders,
    company_frameworks,
    company_systems,
    docs,
    docs_hosted,
    docs_reference,
)
LANGS = ['en'] * 19 + ['de', 'de', 'fr', 'fr', 'es', 'it', 'pl', 'pt', 'nl', 'ru', 'ja']
TOPICS_OF_ALL_LANGS = ['home', 'travel', 'health']
LEAST_SITES = 3
# Company pages differ most from each other: more sites than the platforms' counts say.
MORE_SERVICE_SITES = 1.6


def plan(rng, i, topics):
    """Language, topic and number of pages of a platform's site i."""
    lang = rng.choice(LANGS) if i else rng.choice(['en', 'en', rng.choice(LANGS)])
    topic = rng.choice(topics.split() or list(bank_en.TOPICS))
    if lang != 'en' and topic not in TOPICS_OF_ALL_LANGS:
        topic = rng.choice(TOPICS_OF_ALL_LANGS)
    return lang, topic, rng.randint(2, 4)


def tidy(site, html):
    """The page without empty lines; minified where the site does so."""
    html = re.sub(r'\n\s*\n+', '\n', html)
    return re.sub(r'>\s*\n\s*<', '><', html) if site.min and '<pre' not in html else html


def make(folder):
    """Writes all pages below the folder; returns the rows of truth."""
    writer, urls, taken = Writer(folder, hidden=True, indent=True, apart=True), set(), set()
    for platform, kind, function, sites, topics in (row for family in FAMILIES for row in family.PLATFORMS):
        for i in range(max(LEAST_SITES, round(sites * (MORE_SERVICE_SITES if kind == 'service' else 1)))):
            lang, topic, pages = plan(Rng(seed('plan', platform, i)), i, topics)
            site = Site(platform, i, lang, topic, taken)
            for n in range(pages):
                title, html = function(site, Rng(seed('page', platform, i, n)), n)
                url = f'{site.base}/' + ('' if title == site.name else slug(title))
                if url in urls:
                    url += f'?page={n + 1}'
                urls.add(url)
                writer.add(
                    f'made-{slug(platform)}-{i}-{n}',
                    tidy(site, html),
                    url=url,
                    lang=lang,
                    kind=kind,
                    title=title,
                    domain=site.domain,
                    snippet_rng=Rng(seed('with', site.key, n)),
                )
    writer.close()
    return writer.rows
