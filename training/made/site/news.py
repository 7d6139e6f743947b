"""News home pages and section fronts: Arc, BLOX/TownNews, WordPress VIP-like, Drupal, hashed React, regional portals."""

from ..page import esc_text as e
from .blogs import fill
from .compose import nest
from .elements import M, img, slug
from .frames import doc, mega
from .parts import ad, copy, foot_links, items, legal, links, popup, social, tree, wp_menu
from .sites import Text


def front(s, r, n, cards, zone, shell):
    """A front: zones of cards; some zones are promotion or most-read lists (out)."""
    x = Text(r, s.lang, s.topic)
    home = n == 0 and s.flag('home', 0.7)
    h = s.name if home else x.noun()
    it = items(s, r, x, r.choice([6, 12, 20, 30, 45, 60]))
    out, i = [], 0
    while i < len(it):
        k = r.choice(list(cards))
        m = r.choice([1, 2, 3, 4, 5, 6, 8])
        grp = it[i : i + m]
        i += m
        for q in grp:
            if r.random() < 0.35:
                q.teaser = ''
        lab = x.noun() if home or r.random() < 0.4 else ''
        head_ = zone[1].format(t=e(lab), M=M) if lab else ''
        out.append(zone[0].format(h=head_, b=''.join(fill(s, r, q, cards[k], zone[2]) for q in grp), k=k))
        if r.random() < 0.18:
            out.append(ad(s))
        if r.random() < 0.1:
            out.append(
                f'<div class="{s.o("prm", "newsletter-promo", "subscribe-banner", "c-promo", "nl-widget")}"><h3>{s["news_h"]}</h3>'
                f'<p>{s["news_p"]}</p><button>{s["subscribe"]}</button></div>'
            )
    x2 = Text(r, s.lang, s.topic)
    most = (
        f'<div class="{s.o("mr", "most-read", "trending-list", "card-list-popular", "c-mostread")}"><h2>{s["popular"]}</h2><ol>'
        + ''.join(f'<li><a href="/{i}"><span class="num">{i + 1}</span> {e(x2.title())}</a></li>' for i in range(r.randint(5, 10)))
        + '</ol></div>'
    )
    paper = (
        f'<div class="{s.o("ep", "epaper", "e-edition", "todays-paper")}"><h3>E-Edition</h3>{img(r)}<a href="/e">{s["learn"]}</a></div>'
        if s.flag('epap')
        else ''
    )
    h1 = (
        f'<h1 class="{s.o("h1c", "section-title", "visually-hidden", "page-heading", "c-section-head")}"{M}>{e(h)}</h1>'
        if s.flag('h1', 0.75) or not home
        else ''
    )
    title, body = shell(s, r, x2, h, h1, ''.join(out), most + paper)
    return h, doc(s, h, body[0], body[1] + popup(s), body[2], body[3] if len(body) > 3 else '', body[4] if len(body) > 4 else '')


ARC = {
    'large': '<article class="story-card c-card c-card--large" data-chain-name="top"><div class="grid-row"><a class="c-media-item" href="/{u}/">'
    '<picture class="c-picture">{I}</picture></a><div class="c-stack"><a class="c-overline" href="/x"{F}>{C}</a><h2 class="c-heading"{M}>'
    '<a class="c-link" href="/{u}/">{T}</a></h2>{p}<div class="c-attribution"{F}>{BY} <span class="c-attribution__author">{A}</span> '
    '<time as="time" class="c-date" datetime="{ISO}">{D}</time></div></div></div></article>',
    'small': '<div class="b-small-promo"><article class="c-promo"><a class="c-link" href="/{u}/" aria-hidden="true">{I}</a>'
    '<h2 class="c-heading b-small-promo__title"{M}><a class="c-link" href="/{u}/">{T}</a></h2></article></div>',
    'list': '<div class="b-results-list__item"><article class="results-list__wrapper"><h2 class="c-heading"{M}>'
    '<a href="/{u}/">{T}</a></h2>{p}<div class="b-results-list__meta"><span{F}>{A}</span><span class="sep">•</span>'
    '<time{F}>{D}</time></div></article></div>',
}


ARCZ = (
    '<div class="chain-wrapper b-{k}-promo-wrapper">{h}<div class="c-grid">{b}</div></div>',
    '<div class="c-heading-wrapper"><h2 class="c-heading b-header-block"{M}>{t}</h2></div>',
    '<p class="c-paragraph b-promo__desc"{M}>{P}</p>',
)


def arc(s, r, x, h, h1, main, side):
    nav = ''.join(
        f'<li class="section-item"><a class="c-link" href="/{slug(l)}/">{e(l)}</a>'
        + (f'<div class="subsection-container"><ul class="subsection-menu">{links([q for q, _ in ch], "li", "subsection-item")}</ul></div>' if ch else '')
        + '</li>'
        for l, ch in tree(s)
    )
    b = f'''<noscript>{s["alert"]}</noscript><a class="skip-main" href="#main">{s["skip"]}</a>\
<div id="fusion-app" class="c-stack b-right-rail layout-section"><header class="c-stack b-right-rail__navigation page-header">\
<nav id="main-nav" class="b-header-nav-chain" aria-label="Sections Menu"><div class="nav-left">\
<button class="c-button" aria-label="Sections">{s["menu"]}</button><button class="c-button" aria-label="{s["search"]}">{s["search"]}</button></div>\
<a class="c-link b-header-nav-chain__logo" href="/">{e(s.name)}</a><div class="nav-right"><a class="c-button">{s["login"]}</a>\
<a class="c-button">{s["subscribe"]}</a></div><div id="flyout-overlay" class="b-header-nav-chain__flyout-overlay">\
<ul class="b-header-nav-chain__flyout-nav">{nav}</ul></div></nav>\
<nav class="b-links-bar" aria-label="More Links">{links([l for l, _ in tree(s)], "span", "", "c-link b-links-bar__item")}</nav>\
<div class="alert-bar" hidden>{s["alert"]}</div></header><section role="main" id="main" tabindex="-1" class="b-right-rail__main">{h1}{main}\
<button class="c-button b-results-list__see-more">{s["load"]}</button></section>\
<aside class="c-stack b-right-rail__rail-container">{ad(s)}{side}</aside><footer class="c-stack page-footer b-right-rail__footer">\
<div class="b-footer">{foot_links(s, '<div class="footer-section"><h2 class="c-heading">{h}</h2><ul class="b-footer__links">{l}</ul></div>')}<p>\
{copy(s)}</p></div></footer></div>'''
    return h, (
        '',
        b,
        ['/pf/resources/dist/default/style.css'],
        '',
        '<script>window.Fusion=window.Fusion||{};Fusion.contextPath="/pf";Fusion.arcSite="x";</script>',
    )


BLOX = {
    'lead': '<div class="card-container"><article id="card-summary-{id}" class="tnt-asset-type-article card summary has-image image-top tnt-section-news '
    'letterbox-style-default"><div class="card-image"><figure class="photo layout-responsive letterbox-style-default"><div class="image">'
    '<a href="/{u}.html">{I}</a></div></figure></div><div class="card-body"><div class="card-labels"><span class="label-flags"></span>'
    '<span class="card-label-section"{F}><a class="tnt-section-tag no-link" href="/x">{C}</a></span></div><div class="card-headline">'
    '<h3 class="tnt-headline headline"{M}><a class="tnt-asset-link" href="/{u}.html">{T}</a></h3></div><div class="card-meta">'
    '<ul class="list-inline"><li class="card-byline"{F}><span class="tnt-byline">{A}</span></li><li class="card-date"{F}>'
    '<time class="tnt-date asset-date text-muted">{D}</time></li><li><a class="tnt-comments">{COM}</a></li></ul></div>{p}</div></article></div>',
    'list': '<article class="tnt-asset-type-article card headline-only"><div class="card-body"><div class="card-headline"><h4 class="tnt-headline"{M}>'
    '<a href="/{u}.html" class="tnt-asset-link" tabindex="0">{T}</a></h4></div><div class="card-meta"><ul class="list-inline">'
    '<li class="card-date"{F}><time>{D}</time></li></ul></div></div></article>',
}


BLOXZ = (
    '<div id="tncms-block-{k}" class="tncms-block"><section class="block block-content-tile">{h}<div class="block-items row">{b}</div></section></div>',
    '<div class="block-title"><div class="block-title-inner"><h3{M}>{t}</h3></div></div>',
    '<div class="card-lead"><p class="tnt-summary"{M}>{P}</p></div>',
)


def blox(s, r, x, h, h1, main, side):
    nav = mega(
        s,
        '<ul id="main-nav_menu" class="nav navbar-nav">{b}</ul>',
        '<li class="tnt-nav-item dropdown"><a class="tnt-nav-item" href="/{u}/">{l}</a>{s}</li>',
        '<ul class="dropdown-menu main-sec-menu">{b}</ul>',
        '<li><a href="/{u}/"><span>{l}</span></a></li>',
    )
    b = f'''<div id="site-container"><div id="site-navbar-container"><nav class="navbar navbar-fixed-top offcanvas-fixed-top" id="site-navbar">\
<a class="btn btn-skip sr-only" href="#main-page-container">{s["skip"]}</a><div class="weather-block">\
<span>{e(x.city())}</span> <span class="temp">{r.randint(20, 90)}°</span></div><ul class="nav pull-right not-logged-in"><li><a>{s["login"]}</a></li><li>\
<a>{s["subscribe"]}</a></li></ul></nav></div><div id="site-header-container"><header class="container">\
<a href="/">{img(s.r)}</a>{nav}<div class="tncms-region hidden-print">{s["alert"]}</div></header></div><div id="main-page-container" class="container">\
<div class="row row-senary-front"><div class="col-md-8"><div class="tncms-region" id="tncms-region-front-primary">{h1}{main}</div></div>\
<div class="col-md-4"><div class="tncms-region" id="tncms-region-front-right">{side}{ad(s)}<div class="block"><div class="block-title">\
<h3>{s["events"]}</h3></div>{links(s.opt.setdefault("ev", s.labels(6)))}</div></div></div></div></div>\
<footer id="site-footer-container">{foot_links(s, '<div class="col-sm-4 tncms-region"><h3>{h}</h3><ul class="list-unstyled">{l}</ul></div>')}\
<div id="site-copyright-container"><span>{copy(s)}</span> | <a>{s["terms"]}</a> <p>Powered by BLOX Content Management System.</p></div></footer></div>\
<div class="modal fade" id="notifications"><h4>{s["news_h"]}</h4><p>{s["news_p"]}</p></div>'''
    return h, ('class="has-left-panel"', b, ['https://bloximages.example/tncms/flex.css'], 'BLOX CMS')


VIP = {
    'a': '<article class="wp-block-post post-block post-block--image-aside">{I}<div class="post-block__header"><h3 class="post-block__title"{M}>'
    '<a href="/{u}/" class="post-block__title__link">{T}</a></h3><div class="post-block__meta"><span class="river-byline"{F}>'
    '<a href="/a">{A}</a> <time class="full-date-time">{D}</time></span><span class="post-block__comments">{COM}</span></div></div>{p}</article>',
    'b': '<li class="c-river__item"><div class="o-card"><div class="o-card__image-wrap">{I}</div><div class="o-card__content">'
    '<h3 class="c-title o-card__title"{M}><a class="c-title__link" href="/{u}/">{T}</a></h3><div class="o-tease__meta"{F}>'
    '<span class="c-tagline">{BY} {A}</span> <time class="c-timestamp">{D}</time></div>{p}</div></div></li>',
}


VIPZ = (
    '<section class="homepage-{k} lrv-a-wrapper">{h}<div class="river river--{k}">{b}</div></section>',
    '<h2 class="c-heading larva"{M}>{t}</h2>',
    '<div class="post-block__content"{M}><p>{P}</p></div>',
)


def vip(s, r, x, h, h1, main, side):
    b = f'''<div class="site-wrap" id="page"><a class="skip-link screen-reader-text" href="#primary">{s["skip"]}</a>\
<header class="site-header header-sticky">{social(s)}<div class="site-branding"><a href="/" rel="home">{e(s.name)}</a></div>\
<nav class="site-navigation">{wp_menu(s, "menu", "menu-primary")}</nav><button class="site-navigation__toggle">{s["menu"]}</button>\
<form class="search-form"><input placeholder="{s["search"]}"></form></header><main id="primary" class="content-area">{h1}{main}<div class="load-more">\
{s["load"]}</div></main><aside class="sidebar" data-sticky>{side}<div class="event-promo"><h3>{s["events"]}</h3><p>{e(x.sent())}</p>\
<a>{s["book"]}</a></div></aside><footer class="site-footer">{foot_links(s, '<div class="footer-col"><h4>{h}</h4><ul class="menu">{l}</ul></div>')}<p>\
{copy(s)} <a>Powered by WordPress VIP</a></p></footer></div>'''
    return h, ('class="home blog wp-theme"', b, ['/wp-content/themes/site/style.css'], 'WordPress 6.4')


def react(s, r, n):
    c = lambda k: s.cls(k)
    T, tag = s.o('T', 'h2', 'h3', 'h3', 'p', 'span'), s.o('tg', 'article', 'div', 'li', 'div')
    cards = {
        'big': f'<{tag} class="{c("big")}"><a href="/n/{{u}}" class="{c("anchor")}"><div class="{c("img")}">{{I}}</div><div class="{c("txt")}">'
        f'<{T} data-testid="card-headline" class="{c("head")}"{{M}}>{{T}}</{T}>{{p}}<div class="{c("meta")}"{{F}}>'
        f'<span data-testid="card-metadata-lastupdated" class="{c("time")}">{{D}}</span> <span class="{c("tag")}">{{C}}</span></div></div></a>'
        f'</{tag}>',
        'row': f'<{tag} class="{c("row")}"><div class="{c("kick")}"{{F}}>{{C}}</div><a href="/n/{{u}}"{{M}}>{{T}}</a>{{p}}<button class="{c("save")}'
        f'" aria-label="{{save}}">{{save}}</button></{tag}>',
        'aut': f'<{tag} class="{c("aut")}"><div class="{c("pic")}">{{I}}</div><{T}{{M}}><span class="{c("name")}">{{A}}</span> <a href="/n/{{u}}">{{T}}'
        f'</a></{T}><span class="{c("live")}">{{MIN}}</span></{tag}>',
    }
    zone = (
        f'<{s.o("zt", "section", "div")} class="{c("zone")}" data-testid="{{k}}-section">{{h}}<{"ul" if tag == "li" else "div"} class="{c("grid")}'
        f'">{{b}}</{"ul" if tag == "li" else "div"}></{s.o("zt", "section", "div")}>',
        f'<div class="{c("zhead")}"><{s.o("zh", "h2", "h2", "p")} class="{c("zt")}"{{M}}>{{t}}</{s.o("zh", "h2", "h2", "p")}></div>',
        f'<{s.o("pp", "p", "div", "span")} data-testid="card-description" class="{c("desc")}"{{M}}>{{P}}</{s.o("pp", "p", "div", "span")}>',
    )

    def shell(s, r, x, h, h1, main, side):
        nav = mega(
            s,
            f'<ul class="{c("nav")}">{{b}}</ul>',
            f'<li class="{c("ni")}"><a href="/{{u}}">{{l}}</a>{{s}}</li>',
            f'<div class="{c("drop")}"><ul>{{b}}</ul></div>',
            '<li><a href="/{u}">{l}</a></li>',
        )
        mt = s.o('mt', 'main', 'div')
        b = f'''<div id="{s.o("rid", "__next", "root", "app", "gatsby-focus-wrapper")}"><div class="{c("wrap")}">\
<{s.o("ht", "header", "div")} class="{c("hdr")}"><a href="#main-content" class="{c("skip")}">{s["skip"]}</a><button>{s["menu"]}</button>\
<a href="/">{e(s.name)}</a><button>{s["login"]}</button><button>{s["signup"]}</button>{nav}</{s.o("ht", "header", "div")}><div class="{c("ticker")}">\
<strong>{s["recent"]}</strong>{"".join(f"<a href=/x>{e(x.title())}</a>" for _ in range(4))}</div>\
<{mt} id="main-content" class="{c("main")}">{h1}{main}</{mt}><div class="{c("side")}">{side}</div>\
<{s.o("ft", "footer", "div")} class="{c("ftr")}">{foot_links(s, f'<div class="{c("fc")}"><h2>{{h}}</h2><ul>{{l}}</ul></div>')}<p>{copy(s)}</p>{legal(s)}\
</{s.o("ft", "footer", "div")}></div></div>'''
        return h, ('', b, ['/_next/static/css/a1.css'])

    return front(s, r, n, cards, zone, shell)


OLDC = {
    'a': '<div class="teaser teaser-{i}"><a href="/{u}.html" class="teaser-img">{I}</a><div class="teaser-text"><span class="kicker"{F}>{C}</span>'
    '<h2{M}><a href="/{u}.html">{T}</a></h2>{p}<span class="date"{F}>{D}</span> <a class="more" href="/{u}.html">{MORE}</a></div></div>',
    'b': '<li class="newslist-item"><span class="time"{F}>{D}</span> <a href="/{u}.html"{M}>{T}</a></li>',
    'c': '<table class="news"><tr><td>{I}</td><td><a class="tit" href="/{u}.php"{M}>{T}</a><br>{p}<small{F}>{A}</small></td></tr></table>',
}


OLDZ = (
    '<div class="box box-{k}">{h}<div class="box-content clearfix">{b}</div></div>',
    '<div class="box-title"{M}><a href="#">{t}</a></div>',
    '<p class="lead"{M}>{P}</p>',
)


def old(s, r, x, h, h1, main, side):
    b = f'''<div id="wrap"><div id="top"><span class="date">{x.date()}</span> <a href="/login">{s["login"]}</a> <a href="/rss">RSS</a><form><input>\
<input type="submit" value="{s["search"]}"></form></div><div id="header"><a href="/" id="logo">{e(s.name)}</a>{ad(s)}</div>\
<div id="menu">{wp_menu(s, "nav", "nav", "item", "sub")}</div><div id="breaking"><b>{s["recent"]}:</b> <marquee>{e(x.title())}</marquee></div>\
<div id="content" class="clearfix"><div id="left">{h1}{main}</div><div id="right">{side}<div class="box poll">\
<div class="box-title">{e(x.quest())}</div><label><input type="radio">{s["yes"]}</label><label>\
<input type="radio">{s["no"]}</label></div>{ad(s)}<div class="box tags">\
<div class="box-title">{s["tags"]}</div>{links(s.opt.setdefault("tg", s.labels(20)), "span")}</div></div></div>\
<div id="footer">{foot_links(s)}<p>{copy(s)}</p></div></div>'''
    return h, ('', b, ['/css/style.css'])


DR = {
    'hero': '<div class="views-row"><article about="/{u}" class="node node--type-article node--view-mode-hero">'
    '<div class="field field--name-field-media field__item">{I}</div><div class="node__content">'
    '<div class="field field--name-field-section field__item"{F}>{C}</div><h2 class="node__title"{M}><a href="/{u}" rel="bookmark">'
    '<span>{T}</span></a></h2>{p}<div class="node__submitted"{F}><span>{A}</span> | <time datetime="{ISO}">{D}</time></div></div></article>'
    '</div>',
    'row': '<li class="views-row"><span class="views-field views-field-created"><span class="field-content"{F}>{D}</span></span> '
    '<span class="views-field views-field-title"><span class="field-content"{M}><a href="/{u}" hreflang="en">{T}</a></span></span></li>',
}


DRZ = (
    '<div class="layout layout--onecol"><div class="layout__region layout__region--content">'
    '<div class="views-element-container block block-views block-views-block{k}">{h}<div class="view view-news view-id-news">'
    '<div class="view-content">{b}</div></div></div></div></div>',
    '<h2 class="block__title"{M}>{t}</h2>',
    '<div class="field field--name-field-summary field--type-string-long field__item"{M}>{P}</div>',
)


def drupal(s, r, x, h, h1, main, side):
    b = f'''<a href="#main-content" class="visually-hidden focusable">{s["skip"]}</a><div class="dialog-off-canvas-main-canvas">\
<div class="layout-container"><header role="banner"><div class="region region-header"><div class="block block-system-branding-block">\
<a href="/">{e(s.name)}</a></div>\
<nav class="block block-menu menu--main">{nest(s, tree(s), "menu", "menu-item menu-item--expanded", "", "menu", "menu-item")}</nav>\
<div class="block block-search"><form><input class="form-search" placeholder="{s["search"]}"></form></div></div></header>\
<div class="region region-alert"><div class="block-alert">{s["alert"]}</div></div><{s.o("mt", "main", "div")} role="main">\
<a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content">\
<div class="block block-page-title-block">{h1}</div>{main}<nav class="pager"><ul class="js-pager__items pager__items"><li>\
<a class="button">{s["load"]}</a></li></ul></nav></div></div><aside class="layout-sidebar-second"><div class="region region-sidebar">{side}{ad(s)}</div>\
</aside></{s.o("mt", "main", "div")}><footer role="contentinfo">\
<div class="region region-footer">{foot_links(s, '<nav class="block block-menu"><h2>{h}</h2><ul class="menu">{l}</ul></nav>')}<div class="block">\
<p>{copy(s)}</p></div></div></footer></div></div>'''
    return h, ('class="path-frontpage"', b, ['/sites/default/files/css/css_a.css'], 'Drupal 10 (https://www.drupal.org)')


mk = lambda c, z, sh: lambda s, r, n: front(s, r, n, c, z, sh)


L, NT = 'listing', 'city sport finance culture science travel health'


PLATFORMS = [
    ('arc', L, mk(ARC, ARCZ, arc), 5, NT),
    ('blox', L, mk(BLOX, BLOXZ, blox), 4, NT),
    ('wpvip', L, mk(VIP, VIPZ, vip), 4, NT),
    ('react-news', L, react, 7, NT),
    ('portal-news', L, mk(OLDC, OLDZ, old), 4, NT),
    ('drupal-news', L, mk(DR, DRZ, drupal), 4, NT),
]
