"""What WordPress indexes share: the document, the page's items, their categories."""

from ..page import esc_text as e
from .elements import slug
from .parts import chat, cookie, count, head, heading, items, popup
from .sites import Text

WA = '<aside id="{id}" class="widget inner-padding {c}">{b}</aside>'


def shell(s, title, bcls, body, css, gen='WordPress 6.{}', desc=''):
    return (
        f'<!DOCTYPE html>\n<html lang="{s.lang}">\n{head(s, title, desc, css, gen.format(s.hash % 7) if s.flag("gen", .6) else "")}\n'
        f'<body class="{bcls}">\n{body}\n{cookie(s)}{popup(s)}{chat(s)}\n<script src="/wp-includes/js/jquery/jquery.min.js" id="jquery-core-js">'
        '</script>\n</body>\n</html>'
    )


def setup(s, r):
    x = Text(r, s.lang, s.topic)
    h, d = heading(s, r, x)
    return x, h, d, items(s, r, x, count(r, s))


def cats(it, s):
    return f'<a href="/category/{slug(it.cat)}/" rel="category tag">{e(it.cat)}</a>'
