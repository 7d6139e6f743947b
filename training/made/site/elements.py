"""Small pieces of markup: the marks, slugs, pictures, icons."""

from ..page import dashed, esc

# Bylines, dates and category labels of listed posts: '' = facts of the item (in), ' data-not' = out.
META = ''


M, X = ' data-main', ' data-not'


def slug(s):
    return dashed(s)[:60].strip('-') or 'pd41d8c'


def img(r, cls='', alt='', w=None):
    w = w or r.choice([300, 600, 768, 1024])
    h = w * 2 // 3
    n = r.randint(1000, 99999)
    return f'<img src="/uploads/{n}-{w}x{h}.jpg" width="{w}" height="{h}" alt="{esc(alt)}" class="{cls}" loading="lazy" />'


ICON = {
    'fb': 'M504 256C504 119 393 8 256 8S8 119 8 256c0 124 90 226 209 245V328h-63v-72h63v-55z',
    'x': 'M389 48h71L306 225 487 464H345L234 319 106 464H35L200 275 26 48h146l100 133z',
    'search': 'M15.5 14h-.8l-.3-.3A6.5 6.5 0 1 0 14 14.3l.3.3v.8l5 5 1.5-1.5z',
    'chev': 'M7 10l5 5 5-5z',
}


def svg(k='chev', cls=''):
    return (
        f'<svg class="{cls}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">'
        f'<path d="{ICON.get(k, ICON["chev"])}"></path></svg>'
    )
