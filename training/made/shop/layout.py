"""Parts that many platforms share in structure and differ in names: menus, footers, lists."""

from ..page import each, esc as e
from .vendors import consent, head, popup


def nav(s, ul, li, a, sub, mid='div'):
    """Mega menu: class names of list, item, link, drop down."""
    return (
        f'<ul class="{ul}">'
        + each(
            s.menu(),
            lambda m: f'<li class="{li}"><a class="{a}" href="#">{e(m[0])}</a><{mid} class="{sub}">'
            + each(
                m[1],
                lambda c: f'<div class="{sub}-col"><a class="{sub}-title" href="#">{e(c[0])}</a><ul class="{sub}-list">'
                + each(c[1], lambda l: f'<li><a href="#">{e(l)}</a></li>')
                + '</ul></div>',
            )
            + f'</{mid}></li>',
        )
        + '</ul>'
    )


def foot(s, n, col, h, ul, li='', tag='h4'):
    """Footer columns."""
    return each(
        s.foot(n),
        lambda f: f'<div class="{col}"><{tag} class="{h}">{e(f[0])}</{tag}><ul class="{ul}">'
        + each(f[1], lambda l: f'<li class="{li}"><a href="#">{e(l)}</a></li>')
        + '</ul></div>',
    )


def facets(fs, box, title, ul, li):
    return each(
        fs,
        lambda f: f'<div class="{box}"><h4 class="{title}">{e(f[0])}</h4><ul class="{ul}">'
        + each(f[1], lambda v: f'<li class="{li}"><label><input type="checkbox"> <span>{e(v[0])}</span> <span class="{li}-count">{v[1]}</span></label></li>')
        + '</ul></div>',
    )


def options(xs):
    return each(xs, lambda o: f'<option>{e(o)}</option>')


def paras(xs, cls=''):
    return each(xs, lambda x: f'<p class="{cls}">{e(x)}</p>' if cls else f'<p>{e(x)}</p>')


def guide(c, cls, h='h2'):
    """Guide text of a collection, main."""
    return f'<div class="{cls}" data-main>' + each(c.guide, lambda g: f'<{h}>{e(g[0])}</{h}><p>{e(g[1])}</p>') + '</div>' if c.guide else ''


def ul(xs, cls='', li=''):
    return f'<ul class="{cls}">' + each(xs, lambda x: f'<li class="{li}">{e(x)}</li>') + '</ul>'


def dl(rows, cls, dt='', dd=''):
    return f'<dl class="{cls}">' + each(rows, lambda x: f'<dt class="{dt}">{e(x[0])}</dt><dd class="{dd}">{e(x[1])}</dd>') + '</dl>'


def rows2(rows, cls, k='', v=''):
    return each(rows, lambda x: f'<div class="{cls}"><div class="{k}">{e(x[0])}</div><div class="{v}">{e(x[1])}</div></div>')


def frame(s, title, desc, url, ld, bid, bcls, header, inner, footer, extra=''):
    return (
        head(s, title, desc, url, extra, '', ld)
        + f'<body id="{bid}" class="{bcls}">{header}{inner}{footer}{consent(s, s.pick("cons", "custom", "cookiebot", "onetrust", ""))}'
        f'{popup(s, s.pick("pop", "magnific", "", ""))}</body></html>'
    )
