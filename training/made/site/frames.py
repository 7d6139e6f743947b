"""The document around a page, menus, and company pages built from a builder's templates."""

from ..page import esc_text as e
from .compose import Builder, sections
from .elements import slug
from .parts import chat, cookie, head, links, tree


def mega(s, wrap, item, sub, link):
    """Menu by three templates: {l} label, {s} submenu, {u} address."""
    return wrap.format(
        b=''.join(
            item.format(
                l=e(l),
                u=slug(l),
                s=(
                    sub.format(l=e(l), b=''.join(link.format(l=e(q), u=slug(q)) + ''.join(link.format(l=e(d), u=slug(d)) for d in dd) for q, dd in ch))
                    if ch
                    else ''
                ),
            )
            for l, ch in tree(s)
        )
    )


def crumbs(s, t, ul='ol', cls='breadcrumb', li='breadcrumb-item'):
    if not s.flag('crumb', 0.6):
        return ''
    return (
        f'<nav aria-label="breadcrumb" class="{cls}-nav"><{ul} class="{cls}"><li class="{li}"><a href="/">{s["home"]}</a></li><li class="{li}">'
        f'<a href="/{slug(tree(s)[1][0])}">{e(tree(s)[1][0])}</a></li><li class="{li} active" aria-current="page">{e(t)}</li></{ul}></nav>'
    )


def sidenav(s, cls='side-nav'):
    l = s.opt.setdefault('sn', s.labels(12))
    return f'<nav class="{cls}" aria-label="Section"><ul>{links(l)}</ul></nav>'


def doc(s, title, attrs, body, css, gen='', extra='', hattr=''):
    return (
        f'<!DOCTYPE html>\n<html lang="{s.lang}"{hattr}>\n{head(s, title, s.tagline, css, gen, extra, "plain")}\n'
        f'<body {attrs}>\n{body}\n{cookie(s)}{chat(s)}\n</body></html>'
    )


def build(T, shell_):
    def page(s, r, n):
        b = Builder(T, s, r)
        t, k, secs = sections(b, n)
        return (s.name if n == 0 else t), shell_(s, b, t, ([b.hero(t)] if s.flag('hero1', 0.85) or n == 0 else [b.sec(b.row([b.h(1, t)]), 'title')]) + secs)

    return page
