"""Squarespace, Wix, Ecwid, Webflow; and custom React/Next shops (CSS modules, Tailwind, styled-components, emotion)."""

from ..page import Rng, each, esc as e
from .goods import drive, others
from .layout import dl, foot, guide, nav, options, paras, rows2
from .vendors import body, consent, faq_html, filters, head, ld_product, popup, review_app, sorts


class Names:
    """Class names by platform: readable for hosted shops, hashed by site for custom code."""

    def __init__(n, s):
        n.k, n.r, n.memo = s.o, Rng(s.domain), {}

    def __call__(n, part):
        if part not in n.memo:
            n.memo[part] = n.new(part)
        return n.memo[part]

    def new(n, part):
        hx = lambda k: ''.join(n.r.choice('abcdefghijkmnpqrstuvwxyzABCDEFGH0123456789') for _ in range(k))
        if n.k == 'modules':
            comp = part.split('-')[0].title()
            return f'{comp}_{part.replace("-", "_")}__{hx(5)}'
        if n.k == 'styled':
            return f'sc-{n.r.randint(10**7, 10**8 - 1):x}-{n.r.randint(0, 19)} {hx(6)}'
        if n.k == 'emotion':
            return f'css-{hx(7).lower()}' + (f' e{hx(8).lower()}{n.r.randint(0, 9)}' if n.r.random() < 0.6 else '')
        if n.k == 'tailwind':
            pool = (
                'flex grid relative px-4 py-2 mt-6 mb-4 text-sm text-base font-medium text-gray-900 text-gray-500 lg:px-8 sm:px-6 max-w-7xl mx-auto '
                'gap-x-6 space-y-4 rounded-md border-t border-gray-200 items-center justify-between md:grid-cols-2 tracking-tight'
            ).split()
            return ' '.join(n.r.sample(pool, n.r.randint(2, 7)))
        return HOSTED[n.k].get(part, {'squarespace': 'sqs-', 'wix': 'comp-', 'ecwid': 'ec-', 'webflow': 'w-'}[n.k] + part)


HOSTED = {
    'squarespace': {
        'header': 'header theme-col--primary',
        'nav': 'header-nav-list',
        'item': 'header-nav-item header-nav-item--folder',
        'link': 'header-nav-folder-title',
        'sub': 'header-nav-folder-content',
        'main': 'content-collection collection-type-products',
        'product': 'ProductItem hentry',
        'title': 'ProductItem-details-title',
        'price': 'product-price',
        'desc': 'ProductItem-details-excerpt',
        'extra': 'ProductItem-additional sqs-block-content',
        'buy': 'sqs-add-to-cart-button-wrapper',
        'crumb': 'ProductItem-nav-breadcrumb',
        'grid': 'products-flex-container list-grid',
        'card': 'grid-item',
        'cardtitle': 'grid-title',
        'cardprice': 'product-price',
        'related': 'ProductItem-relatedProducts',
        'foot': 'sections footer-sections',
        'colhead': 'nested-category-title',
        'coldesc': 'nested-category-description',
        'filter': 'nested-category-sidebar',
    },
    'wix': {
        'header': 'comp-header wixui-header',
        'nav': 'wixui-horizontal-menu',
        'item': 'wixui-horizontal-menu__item',
        'link': 'TYMgZq label',
        'sub': 'wixui-horizontal-menu__submenu',
        'main': 'TPASection_kl8 wixui-page',
        'product': '_2Hqp1 product-page',
        'title': '_2qrJF',
        'price': '_26qxh',
        'desc': 'WncCi',
        'extra': '_2tXEO info-section',
        'buy': '_1fbEI',
        'crumb': '_1c7Ad',
        'grid': 'S4WbK_ uQ5Uah c2Zj9x',
        'card': 'ETPbIy',
        'cardtitle': 'sNPC28E',
        'cardprice': 'cfpn1d',
        'related': 'wixui-gallery related',
        'foot': 'SITE_FOOTER wixui-footer',
        'colhead': 'font_0 wixui-rich-text__text',
        'coldesc': 'font_8 wixui-rich-text__text',
        'filter': 's__filters',
    },
    'ecwid': {
        'product': 'product-details product-details--layout-type-TWO_COLUMNS',
        'title': 'product-details__product-title ec-header-h3',
        'price': 'details-product-price__value ec-price-item notranslate',
        'desc': 'product-details__product-description',
        'extra': 'details-product-attributes',
        'buy': 'product-details-module details-product-purchase',
        'crumb': 'ec-breadcrumbs',
        'grid': 'grid__products grid__products--medium-items',
        'card': 'grid-product',
        'cardtitle': 'grid-product__title-inner',
        'cardprice': 'grid-product__price-value ec-price-item',
        'related': 'ec-related-products',
        'main': 'ecwid ecwid-shop ecwid-Storefront',
        'filter': 'ec-filters',
        'coldesc': 'grid__description-inner',
        'colhead': 'page-title__name ec-header-h1',
    },
    'webflow': {
        'header': 'navbar w-nav',
        'nav': 'nav-menu w-nav-menu',
        'item': 'w-dropdown',
        'link': 'nav-link w-dropdown-toggle',
        'sub': 'w-dropdown-list',
        'product': 'product-template w-container',
        'title': 'product-heading',
        'price': 'product-price-text',
        'desc': 'product-rich-text w-richtext',
        'extra': 'product-info-wrap',
        'buy': 'w-commerce-commerceaddtocartform default-state',
        'grid': 'product-grid w-dyn-items',
        'card': 'product-card w-dyn-item',
        'cardtitle': 'product-card-heading',
        'cardprice': 'product-card-price',
        'related': 'more-products w-dyn-list',
        'foot': 'footer-section',
        'main': 'page-wrapper',
        'colhead': 'hero-heading',
        'coldesc': 'hero-paragraph',
    },
}


def frame(s, c, title, desc, url, ld, inner):
    k = s.o
    ex = {
        'squarespace': '<!-- This is Squarespace. --><script>Static.SQUARESPACE_CONTEXT = {"facebookAppId":"31","pageType":50,"websiteSettings":{"id":"5f"}};'
        '</script>',
        'wix': '<meta name="generator" content="Wix.com Website Builder"><script>var rendererModel={};</script>',
        'webflow': '<meta content="Webflow" name="generator">',
        'ecwid': '<script data-cfasync="false" src="https://app.ecwid.com/script.js?1"></script>',
    }.get(k, '<meta name="next-head-count" content="12"><link rel="preload" href="/_next/static/css/8a1.css" as="style">')
    g = {'webflow': f'data-wf-domain="{s.domain}" data-wf-page="61f" class="w-mod-js"'}.get(k, '')
    sk = f'<a href="#page" class="{c("skip")}">{e(s.t("skip"))}</a>'
    ann = f'<div class="{c("announcement")}"><p>{e(s.keep("announce"))}</p></div>' if s.opt < 0.8 else ''
    cart = (
        f'<div class="{c("drawer")}" role="dialog" aria-modal="true" aria-label="{e(s.t("cart"))}"><h2>{e(s.t("cart"))}</h2>'
        f'<p class="{c("empty")}">{e(s.t("cart_empty"))}</p><button type="button" aria-label="{e(s.t("close"))}"><svg viewBox="0 0 24 24">'
        '<path d="M6 18L18 6"></path></svg></button></div>'
    )
    h = (
        f'{sk}{ann}<header class="{c("header")}" data-testid="header"><div class="{c("header-inner")}"><a href="/" class="{c("logo")}">{e(s.brand)}</a>'
        f'<nav class="{c("nav-wrap")}" aria-label="{e(s.t("menu"))}">{nav(s, c("nav"), c("item"), c("link"), c("sub"))}</nav>'
        f'<div class="{c("actions")}"><a href="/account" class="{c("icon")}">{e(s.t("login"))}</a>'
        f'<button type="button" class="{c("icon")}">{e(s.t("search"))}</button><a href="/cart" class="{c("cart")}">{e(s.t("cart"))} <span>0</span></a>'
        f'</div></div></header>{cart}'
    )
    f = (
        f'<footer class="{c("foot")}">'
        f'<div class="{c("foot-inner")}">{foot(s, s.pick("fc", 2, 3, 4), c("foot-col"), c("foot-title"), c("foot-list"), c("foot-item"), "p")}'
        f'<div class="{c("newsletter")}"><p>{e(s.keep("news"))}</p><form><input type="email" placeholder="{e(s.t("email"))}">'
        f'<button>{e(s.t("subscribe"))}</button></form></div></div><p class="{c("legal")}">© {e(s.brand)} 2024. {e(s.keep("blurb"))}</p></footer>'
    )
    root = {
        'squarespace': ('<div id="siteWrapper" class="clearfix site-wrapper"><main id="page" class="container" role="main">', '</main></div>'),
        'wix': ('<div id="SITE_CONTAINER"><div id="main_MF"><div id="PAGES_CONTAINER"><div id="SITE_PAGES">', '</div></div></div></div>'),
        'webflow': ('<div class="page-wrapper">', '</div>'),
        'ecwid': ('<div class="site-content"><div id="my-store-1003" class="ecwid">', '</div></div>'),
    }.get(k, ('<div id="__next">', '</div>'))
    if k in HOSTED:
        return (
            head(s, f'{title} — {s.brand}', desc, url, ex, g, ld)
            + f'<body class="{k}-site tweak-x">{h}{root[0]}{inner}{root[1]}{f}{consent(s, s.pick("cons", "custom", "", "cookiebot"))}'
            f'{popup(s, s.pick("pop", "", "klaviyo"))}</body></html>'
        )
    tag = s.pick('tag', 'main', 'div', 'div')
    return (
        head(s, f'{title} | {s.brand}', desc, url, ex, g, ld) + f'<body class="{c("body")}">{root[0]}{h}<{tag} class="{c("main")}">{inner}</{tag}>{f}{root[1]}'
        f'{consent(s, s.pick("cons", "onetrust", "custom", ""))}<script id="__NEXT_DATA__" type="application/json">{{"props":{{"pageProps":{{}}}},'
        f'"page":"/[slug]","buildId":"x"}}</script><next-route-announcer><p aria-live="assertive" id="__next-route-announcer__" role="alert"></p>'
        '</next-route-announcer></body></html>'
    )


def card(s, c, x, m=''):
    t = s.pick('ct', 'h3', 'div', 'p', 'span', 'h2')
    badge = f'<span class="{c("badge")}">{e(s.t("best"))}</span>' if x.id % 4 == 0 else ''
    old = f'<span class="{c("was")}">{s.money(x.old)}</span> ' if x.old else ''
    rate = f'<div class="{c("stars")}" aria-label="{x.rating}">{x.rating} ({x.count})</div>' if s.opt > 0.5 else ''
    q = f'<button class="{c("quick")}" type="button">{e(s.t("quick"))}</button>' if s.opt < 0.6 else ''
    text = f'<p class="{c("text")}"{m}>{e(x.text)}</p>' if x.text and m else ''
    return (
        f'<div class="{c("card")}" data-hook="product-item-root" data-testid="product-card"><a href="/p/{x.handle}" class="{c("card-link")}">'
        f'<div class="{c("media")}"><img alt="{e(x.name)}" src="/i/{x.id}.jpg" loading="lazy">{badge}</div>'
        f'<{t} class="{c("cardtitle")}" data-hook="product-item-name"{m}>{e(x.name)}</{t}>'
        f'<div class="{c("cardprice")}" data-hook="product-item-price-to-pay"{m}>{old}<span>{s.money(x.price)}</span></div></a>{text}{rate}{q}</div>'
    )


def prod(s, r, p, url):
    c = Names(s)
    h = s.pick('hh', 'h2', 'h3', 'div')
    acc = [
        (
            (s.t('specs'), dl(p.specs, c('specs'), c('spec-k'), c('spec-v')) if s.opt < 0.5 else rows2(p.specs, c('spec-row'), c('spec-k'), c('spec-v')))
            if p.specs
            else None
        ),
        (s.t('materials'), paras(p.care)) if p.care else None,
    ]
    acc = each(
        [a for a in acc if a],
        lambda a: f'<div class="{c("acc")}"><button type="button" class="{c("acc-btn")}" aria-expanded="false">{e(a[0])}</button>'
        f'<div class="{c("acc-panel")}" data-hook="info-section-description" data-main>{a[1]}</div></div>',
    )
    ship = (
        f'<div class="{c("acc")}"><button type="button" class="{c("acc-btn")}">{e(s.t("shipping"))}</button><div class="{c("acc-panel")}">'
        f'<p>{e(s.keep("ship"))}</p><p>{e(s.keep("return"))}</p></div></div>'
    )
    feats = (
        f'<section class="{c("features")}">'
        + each(
            p.feats,
            lambda f: f'<div class="{c("feature")}" data-main><{h} class="{c("feature-title")}">{e(f[0])}</{h}><p class="{c("feature-text")}">{e(f[1])}</p>'
            '</div>',
        )
        + '</section>'
        if p.feats
        else ''
    )
    pick = (
        f'<div class="{c("picker")}">'
        f'<span>{e(s.t("color"))}: {e(p.colors[0])}</span>{each(p.colors, lambda x: f"<button type=button title=x><span>{e(x)}</span></button>")}'
        '</div>'
        + (
            f'<div class="{c("picker")}"><span>{e(s.t("size"))}</span>{each(p.sizes, lambda x: f"<button type=button>{e(x)}</button>")}<a>'
            f'{e(s.t("sizeguide"))}</a></div>'
            if p.sizes
            else ''
        )
    )
    usp = each(range(3), lambda i: f'<li class="{c("usp")}">{e(s.say("promo"))}</li>')
    rel = (
        f'<section class="{c("related")}"><{h} class="{c("related-title")}">{e(s.t("related"))}</{h}>'
        f'<div class="{c("grid")}">{each(others(s, r, r.choice([3, 4, 8])), lambda x: card(s, c, x))}</div></section>'
    )
    rec = f'<section class="{c("recent")}"><{h}>{e(s.t("recent"))}</{h}>{each(others(s, r, 5), lambda x: card(s, c, x))}</section>' if s.opt > 0.5 else ''
    crumb = (
        f'<nav class="{c("crumb")}">{each([s.t("home"), p.top, p.cat, p.name], lambda b: f"<a href=#>{e(b)}</a><span>/</span>")}</nav>'
        if s.pick('bc', 1, 1, 0)
        else ''
    )
    bdy = body(s, r, p, None, 'h3')
    desc = f'<div class="{c("desc")}">{bdy}</div>'
    box = (
        f'<div class="{c("price")}" data-hook="product-price">{s.money(p.price)}</div><p class="{c("tax")}">{e(s.t("tax"))}</p>'
        f'<div class="{c("rating")}">{e(s.t("based_on"))}</div>{pick}<div class="{c("buy")}"><button type="button">{e(s.t("add"))}</button>'
        f'<button type="button">{e(s.t("wishlist"))}</button></div><p class="{c("stock")}">{e(s.t("in_stock"))}</p>'
    )
    parts = [
        f'<div class="{c("gallery")}"><img src="/1.jpg" alt="{e(p.name)}"></div>',
        f'<div class="{c("info")}"><h1 class="{c("title")}" data-hook="product-title" data-main>{e(p.name)}</h1>{box}{desc if s.opt < .5 else ""}'
        f'<ul class="{c("usps")}">{usp}</ul>{acc}{ship}</div>',
    ]
    low = '' if s.opt < 0.5 else f'<section class="{c("extra")}">{desc}</section>'
    t = s.pick('pt', 'section', 'div', 'article')
    inner = (
        f'{crumb}<{t} class="{c("product")}">{"".join(parts)}</{t}>{low}{feats}{faq_html(s, p, c("faq").split()[0])}'
        f'{review_app(s, r, s.pick("app", "", "yotpo", "bv", "okendo"), p) if s.o not in ("webflow", "squarespace") else ""}{rel}{rec}<div class="'
        f'{c("sticky")}"><span>{e(p.name)}</span><span>{s.money(p.price)}</span><button>{e(s.t("add"))}</button></div>'
    )
    return frame(s, c, p.name, p.lead, url, ld_product(s, p, url), inner)


def coll(s, r, k, url):
    c = Names(s)
    fs = each(
        filters(s, r),
        lambda f: f'<div class="{c("facet")}"><button type="button" class="{c("facet-title")}">{e(f[0])}</button><div class="{c("facet-body")}">'
        + each(f[1], lambda v: f'<label class="{c("facet-opt")}"><input type="checkbox"><span>{e(v[0])}</span> <span>({v[1]})</span></label>')
        + '</div></div>',
    )
    side = (
        f'<aside class="{c("filter")}"><div>{e(s.t("filter"))}</div>{fs}<button>{e(s.t("clear"))}</button></aside>'
        if s.opt > 0.25
        else f'<div class="{c("filter")}">{each(s.cats[:8], lambda x: f"<a href=#>{e(x)}</a>")}</div>'
    )
    intro = f'<div class="{c("coldesc")}" data-main>{paras(k.intro)}</div>' if k.intro else ''
    items = [card(s, c, x, ' data-main') for x in k.items]
    if len(items) > 8 and s.opt > 0.5:
        items.insert(6, f'<div class="{c("promo")}"><p>{e(s.say("promo"))}</p><a href="#">{e(s.t("readmore"))}</a></div>')
    inner = (
        f'<div class="{c("hero")}"><h1 class="{c("colhead")}" data-main>{e(k.head)}</h1>{intro if s.opt < .7 else ""}</div><div class="{c("toolbar")}">'
        f'<span>{e(s.t("count"))}</span><label>{e(s.t("sort"))}<select>{options(sorts(s))}</select></label></div>'
        f'<div class="{c("layout")}">{side}<div class="{c("grid")}">{"".join(items)}</div></div><div class="{c("pager")}">'
        f'<button>{e(s.t("more"))}</button></div>{intro if s.opt >= .7 else ""}{guide(k, c("seo"), s.pick("gh", "h2", "h3"))}'
        f'{faq_html(s, k, c("faq").split()[0])}'
    )
    return frame(s, c, k.head, ' '.join(k.intro), url, None, inner)


def url(s, x, k):
    b = f'https://www.{s.domain}'
    return {
        'squarespace': f'{b}/shop/p/{x.handle}' if k == 'p' else f'{b}/shop/{x.handle}',
        'wix': f'{b}/product-page/{x.handle}' if k == 'p' else f'{b}/category/{x.handle}',
        'ecwid': f'{b}/store/{x.handle}-p4021' if k == 'p' else f'{b}/store/{x.handle}-c902',
        'webflow': f'{b}/product/{x.handle}' if k == 'p' else f'{b}/category/{x.handle}',
    }.get(s.o, f'{b}/{s.lang}/p/{x.handle}' if k == 'p' else f'{b}/{s.lang}/c/{x.handle}')


HOST = [
    ('emberandclay.studio', 'Ember & Clay', 'en', 'kitchen', 'squarespace', 'p2c1'),
    ('wovenfolk.com', 'Woven Folk', 'en', 'clothing', 'squarespace', 'p0c2'),
    ('savonpetit.fr', 'Savon Petit', 'fr', 'beauty', 'squarespace', 'p1c1'),
    ('littleoakplay.com', 'Little Oak Play', 'en', 'toys', 'wix', 'p2c2'),
    ('kawairoast.jp', 'かわいロースト', 'ja', 'coffee', 'wix', 'p1c1'),
    ('tortoisebikes.com', 'Tortoise Bikes', 'en', 'cycling', 'wix', 'p3c0'),
    ('marinasoaps.com', 'Marina Soaps', 'en', 'beauty', 'ecwid', 'p1c2'),
    ('holzspielzeit.de', 'Holzspielzeit', 'de', 'kitchen', 'ecwid', 'p2c1'),
    ('duckpondgarden.com', 'Duckpond', 'en', 'garden', 'ecwid', 'p2'),
    ('halogenform.com', 'Halogen Form', 'en', 'lighting', 'webflow', 'p3c1'),
    ('arancia-store.it', 'Arancia', 'it', 'coffee', 'webflow', 'p1c2'),
    ('bigsurfsup.com', 'Big Surf', 'en', 'outdoor', 'webflow', 'p2c0'),
]


REACT = [
    ('norrveda.com', 'Norrveda', 'en', 'beauty', 'styled', 'p3c3'),
    ('velotakt.de', 'Velotakt', 'de', 'outdoor', 'styled', 'p2c2'),
    ('plumeria.fr', 'Plumeria', 'fr', 'clothing', 'styled', 'p2c3'),
    ('kindredsole.com', 'Kindred Sole', 'en', 'shoes', 'modules', 'p3c3'),
    ('hydrokeep.com', 'HydroKeep', 'en', 'outdoor', 'modules', 'p2c1'),
    ('kuchnialab.pl', 'KuchniaLab', 'pl', 'beauty', 'modules', 'p2c3'),
    ('plainair.co', 'Plainair', 'en', 'audio', 'tailwind', 'p3c2'),
    ('patitas.com.br', 'Patitas', 'pt', 'pets', 'tailwind', 'p2c2'),
    ('finchandfry.com', 'Finch & Fry', 'en', 'kitchen', 'tailwind', 'p1c3'),
    ('lightoffice.io', 'Lightoffice', 'en', 'furniture', 'emotion', 'p2c3'),
    ('sunandsaddle.com', 'Sun & Saddle', 'en', 'cycling', 'emotion', 'p3c2'),
    ('turizmo.ru', 'Туризмо', 'ru', 'outdoor', 'emotion', 'p2c3'),
]


def make(w):
    drive(w, 'hosted', HOST, prod, coll, url)
    drive(w, 'react', REACT, prod, coll, url, minify='all')
