"""Shopify: Dawn, Debut, Impulse, Prestige; the others are in shopify2."""

from ..page import each, esc as e
from . import shopify_themes as shopify2
from .goods import drive, others
from .vendors import SVG, body, consent, crumbs_ld, faq_html, filters, head, ld_product, popup, review_app, sorts, spec_table


def top(s, title, desc, url, theme, ld=None):
    extra = f'''<link rel="preconnect" href="https://cdn.shopify.com" crossorigin>
<script>window.performance && window.performance.mark && window.performance.mark('shopify.content_for_header.start');</script>\
<meta id="shopify-digital-wallet" name="shopify-digital-wallet" content="/{len(s.domain) * 91377}/digital_wallets/dialog">
<script>var Shopify = Shopify || {{}};Shopify.shop = "{s.domain.split('.')[0]}.myshopify.com";Shopify.locale = "{s.lang}";Shopify.theme = {{"name":"\
{theme}","id":{len(title) * 1811},"role":"main"}};</script>
<link href="//{s.domain}/cdn/shop/t/4/assets/{'base.css' if theme == 'Dawn' else 'theme.css'}" rel="stylesheet" type="text/css" media="all">
<script>document.documentElement.className = document.documentElement.className.replace('no-js', 'js');</script>'''
    return head(s, f'{title} – {s.brand}', desc, url, extra, 'class="no-js supports-no-cookies"' if theme == 'Debut' else 'class="no-js"', ld)


# ---------------------------------------------------------------- Dawn
def dawn_head(s):
    def sub(i, m):
        h, cols = m
        inner = each(
            cols,
            lambda c: f'<li><a href="/collections/{c[0]}" class="mega-menu__link mega-menu__link--level-2 link">{e(c[0])}</a>'
            '<ul class="list-unstyled" role="list">' + each(c[1], lambda l: f'<li><a href="#" class="mega-menu__link link">{e(l)}</a></li>') + '</ul></li>',
        )
        return f'''<li><header-menu><details id="Details-HeaderMenu-{i}" class="mega-menu">\
<summary id="HeaderMenu-{i}" class="header__menu-item list-menu__item link focus-inset"><span>{e(h)}</span>\
<svg aria-hidden="true" focusable="false" class="icon icon-caret" viewBox="0 0 10 6"><path d="M9.35.65 5 5 .65.65"></path></svg></summary>\
<div id="MegaMenu-Content-{i}" class="mega-menu__content color-background-1 gradient motion-reduce global-settings-popup" tabindex="-1">\
<ul class="mega-menu__list page-width" role="list">{inner}</ul></div></details></header-menu></li>'''

    drawer = each(
        s.menu(),
        lambda m: f'<li><details><summary class="menu-drawer__menu-item list-menu__item link link--text focus-inset">{e(m[0])}</summary>'
        '<div class="menu-drawer__submenu has-submenu"><ul class="menu-drawer__menu list-menu" role="list">'
        + each(m[1], lambda c: f'<li><a href="#" class="menu-drawer__menu-item link">{e(c[0])}</a></li>')
        + '</ul></div></details></li>',
    )
    return f'''<body class="gradient">
<a class="skip-to-content-link button visually-hidden" href="#MainContent">{e(s.t("skip"))}</a>
<!-- BEGIN sections: header-group -->
<div id="shopify-section-sections--1__announcement-bar" class="shopify-section shopify-section-group-header-group announcement-bar-section">\
<div class="utility-bar color-accent-1 gradient"><div class="announcement-bar" role="region" aria-label="Announcement">\
<p class="announcement-bar__message h5"><span>{e(s.keep("announce"))}</span></p></div></div></div>
<div id="shopify-section-sections--1__header" class="shopify-section shopify-section-group-header-group section-header">\
<sticky-header data-sticky-type="on-scroll-up" class="header-wrapper color-background-1 gradient">\
<header class="header header--middle-left header--mobile-center page-width header--has-menu">
<header-drawer data-breakpoint="tablet"><details id="Details-menu-drawer-container" class="menu-drawer-container">\
<summary class="header__icon header__icon--menu" aria-label="{e(s.t("menu"))}"><span>{SVG["close"]}</span></summary>\
<div id="menu-drawer" class="gradient menu-drawer"><div class="menu-drawer__inner-container"><nav class="menu-drawer__navigation">\
<ul class="menu-drawer__menu list-menu" role="list">{drawer}</ul></nav><div class="menu-drawer__utility-links">\
<a href="/account/login" class="menu-drawer__account link">{e(s.t("login"))}</a></div></div></div></details></header-drawer>
<a href="/" class="header__heading-link link link--text focus-inset"><span class="h2">{e(s.brand)}</span></a>
<nav class="header__inline-menu"><ul class="list-menu list-menu--inline" role="list">{each(s.menu(), sub)}</ul></nav>
<div class="header__icons"><details-modal class="header__search"><details>\
<summary class="header__icon header__icon--search" aria-haspopup="dialog" aria-label="{e(s.t("search"))}">{SVG["search"]}</summary>\
<div class="search-modal modal__content gradient" role="dialog"><form action="/search" method="get" role="search" class="search search-modal__form">\
<div class="field"><input class="search__input field__input" type="search" name="q" placeholder="{e(s.t("search_ph"))}">\
<label class="field__label">{e(s.t("search"))}</label></div></form></div></details></details-modal>
<a href="/account/login" class="header__icon header__icon--account link"><span class="visually-hidden">{e(s.t("login"))}</span></a>\
<a href="/cart" class="header__icon header__icon--cart link" id="cart-icon-bubble">{SVG["cart"]}<span class="visually-hidden">{e(s.t("cart"))}</span>\
</a></div></header></sticky-header></div>
<cart-drawer class="drawer is-empty"><div id="CartDrawer" class="cart-drawer"><div class="drawer__inner" role="dialog"><div class="drawer__inner-empty">\
<div class="cart-drawer__warnings center"><h2 class="cart__empty-text">{e(s.t("cart_empty"))}</h2>\
<a href="/collections/all" class="button">{e(s.t("shop"))}</a><p class="cart__login-title h3">{e(s.keep("login"))}</p></div></div></div></div></cart-drawer>
<main id="MainContent" class="content-for-layout focus-none" role="main" tabindex="-1">'''


def dawn_foot(s):
    cols = each(
        s.foot(),
        lambda c: f'<div class="footer-block grid__item footer-block--menu"><h2 class="footer-block__heading inline-richtext">{e(c[0])}</h2>'
        '<ul class="footer-block__details-content list-unstyled">'
        + each(c[1], lambda l: f'<li><a href="#" class="link link--text list-menu__item list-menu__item--link">{e(l)}</a></li>')
        + '</ul></div>',
    )
    return f'''</main>
<div id="shopify-section-sections--2__footer" class="shopify-section shopify-section-group-footer-group">\
<footer class="footer color-inverse gradient section-footer-padding"><div class="footer__content-top page-width">\
<div class="footer__blocks-wrapper grid grid--1-col grid--2-col grid--4-col-tablet">{cols}<div class="footer-block grid__item">\
<h2 class="footer-block__heading">{e(s.t("about"))}</h2><div class="footer-block__details-content rte"><p>{e(s.keep("blurb"))}</p></div></div></div>
<div class="footer-block--newsletter"><div class="footer-block__newsletter"><h2 class="footer-block__heading inline-richtext">{e(s.t("news"))}</h2>\
<p>{e(s.keep("news"))}</p><form method="post" action="/contact#ContactFooter" class="footer__newsletter newsletter-form"><div class="field">\
<input type="email" class="field__input" placeholder="{e(s.t("email"))}"><label class="field__label">{e(s.t("email"))}</label>\
<button type="submit" class="newsletter-form__button field__button" aria-label="{e(s.t("subscribe"))}"></button></div></form></div></div></div>
<div class="footer__content-bottom"><div class="footer__content-bottom-wrapper page-width"><div class="footer__copyright caption">\
<small class="copyright__content">&copy; 2024, <a href="/">{e(s.brand)}</a></small> <small class="copyright__content">\
<a target="_blank" rel="nofollow" href="https://www.shopify.com">Powered by Shopify</a></small><ul class="policies list-unstyled"><li>\
<small class="copyright__content"><a href="/policies/privacy-policy">{e(s.t("privacy"))}</a></small></li><li><small class="copyright__content">\
<a href="/policies/terms-of-service">{e(s.t("terms"))}</a></small></li></ul></div></div></div></footer></div>
{consent(s, s.pick("consent", "custom", "onetrust", "", "cookieyes"))}{popup(s, s.pick("popup", "klaviyo", "privy", ""))}
<ul hidden><li id="a11y-refresh-page-message">Choosing a selection results in a full page refresh.</li></ul></body></html>'''


def dawn_card(s, x, main):
    m = ' data-main' if main else ''
    price = (
        f'<div class="price__sale"><span class="visually-hidden visually-hidden--inline">{e(s.t("regular"))}</span> <span>'
        f'<s class="price-item price-item--regular">{s.money(x.old)}</s></span> <span class="visually-hidden">{e(s.t("sale"))}</span> '
        f'<span class="price-item price-item--sale price-item--last">{s.money(x.price)}</span></div>'
        if x.old
        else f'<div class="price__regular"><span class="visually-hidden visually-hidden--inline">{e(s.t("regular"))}</span> '
        f'<span class="price-item price-item--regular">{s.money(x.price)}</span></div>'
    )
    badge = f'<div class="card__badge bottom left"><span class="badge color-accent-2">{e(s.t("sale"))}</span></div>' if x.old else ''
    return f'''<li class="grid__item scroll-trigger animate--slide-in"><div class="card-wrapper product-card-wrapper underline-links-hover">\
<div class="card card--standard card--media" style="--ratio-percent: 100%;"><div class="card__inner color-background-2 gradient ratio">\
<div class="card__media"><div class="media media--transparent media--hover-effect"><img src="//{s.domain}/cdn/shop/files/{x.handle}.jpg?v=1&amp;\
width=533" alt="{e(x.name)}" class="motion-reduce" loading="lazy" width="1200" height="1200"></div></div>{badge}</div>
<div class="card__content"><div class="card__information"><h3 class="card__heading h5"{m}>\
<a href="/products/{x.handle}" id="CardLink-{x.id}" class="full-unstyled-link">{e(x.name)}</a></h3><div class="card-information">\
<span class="caption-large light"></span><div class="price"{m}>\
<div class="price__container">{price}</div></div>{f'<p class="caption"{m}>{e(x.text)}</p>' if x.text and main else ''}</div>\
</div>{f'<div class="quick-add no-js-hidden"><modal-opener data-modal="#QuickAdd-{x.id}">'
        f'<button type="submit" class="quick-add__submit button button--full-width button--secondary">{e(s.t("quick"))}</button></modal-opener></div>'
        if s.opt > .4 else ''}</div></div></div></li>'''


def dawn_product(s, r, p, url):
    opts = (
        f'<fieldset class="js product-form__input product-form__input--pill"><legend class="form__label">{e(s.t("color"))}</legend>'
        + each(
            p.colors,
            lambda i, c: f'<input type="radio" id="t-1-{i}" name="Color" value="{e(c)}" form="product-form-t">'
            f'<label for="t-1-{i}">{e(c)}<span class="visually-hidden label-unavailable">{e(s.t("out_stock"))}</span></label>',
        )
        + '</fieldset>'
    )
    acc = [(s.t('materials'), each(p.care, lambda x: f'<p>{e(x)}</p>')), (s.t('specs'), spec_table(p, 'table'))]
    acc = each(
        [a for a in acc if a[1]],
        lambda i, a: f'<div class="product__accordion accordion quick-add-hidden" data-main><details id="Details-collapsible-row-{i}"><summary role="button">'
        f'<div class="summary__title"><h2 class="h4 accordion__title inline-richtext">{e(a[0])}</h2></div></summary>'
        f'<div class="accordion__content rte">{a[1]}</div></details></div>',
    )
    ship = (
        '<div class="product__accordion accordion quick-add-hidden"><details><summary><div class="summary__title">'
        f'<h2 class="h4 accordion__title">{e(s.t("shipping"))}</h2></div></summary><div class="accordion__content rte"><p>{e(s.keep("ship"))}</p>'
        f'<p>{e(s.keep("return"))}</p></div></details></div>'
    )
    sec = ''
    if p.feats and s.opt < 0.6:
        sec = (
            '<section class="shopify-section section"><div class="multicolumn color-background-1 gradient"><div class="page-width">'
            '<ul class="multicolumn-list contains-content-container grid grid--3-col-tablet">'
            + each(
                p.feats,
                lambda f: '<li class="multicolumn-list__item grid__item"><div class="multicolumn-card content-container" data-main>'
                f'<div class="multicolumn-card__info"><h3 class="inline-richtext">{e(f[0])}</h3><div class="rte">'
                f'<p>{e(f[1])}</p></div></div></div></li>',
            )
            + '</ul></div></div></section>'
        )
    elif p.feats:
        sec = each(
            p.feats,
            lambda f: '<section class="shopify-section section"><div class="image-with-text page-width"><div class="image-with-text__grid grid">'
            '<div class="image-with-text__media-item grid__item"><img src="/cdn/shop/files/a.jpg" alt=""></div>'
            '<div class="image-with-text__text-item grid__item" data-main><div class="image-with-text__content">'
            f'<h2 class="image-with-text__heading inline-richtext h1">{e(f[0])}</h2><div class="image-with-text__text rte body">'
            f'<p>{e(f[1])}</p></div></div></div></div></div></section>',
        )
    rel = others(s, r, r.choice([4, 8]))
    return (
        top(s, p.name, p.lead, url, 'Dawn', ld_product(s, p, url))
        + dawn_head(s)
        + f'''<section id="shopify-section-template--1__main" class="shopify-section section">\
<section id="MainProduct-template--1__main" class="page-width section-template--1__main-padding" data-section="template--1__main">
<div class="product product--large product--left product--thumbnail product--mobile-hide grid grid--1-col grid--2-col-tablet">\
<div class="grid__item product__media-wrapper">\
<media-gallery id="MediaGallery" role="region" aria-label="Gallery Viewer" class="product__column-sticky">\
<div id="GalleryStatus" class="visually-hidden" role="status"></div><slider-component class="slider-mobile-gutter">\
<ul class="product__media-list contains-media grid grid--peek list-unstyled slider slider--mobile" role="list">{each(range(4),
            lambda i: f'<li class="product__media-item grid__item slider__slide"><div class="product-media-container media-type-image">'
            f'<img src="//{s.domain}/cdn/shop/files/{p.handle}-{i}.jpg" alt="{e(p.name)}"></div></li>')}</ul>\
<div class="slider-buttons quick-add-hidden"><div class="slider-counter caption"><span class="slider-counter--current">1</span>\
<span aria-hidden="true"> / </span><span class="slider-counter--total">4</span></div></div></slider-component></media-gallery></div>
<div class="product__info-wrapper grid__item"><product-info id="ProductInfo-template--1__main" class="product__info-container product__column-sticky">\
<p class="product__text inline-richtext caption-with-letter-spacing">{e(p.brand)}</p>
<div class="product__title"><h1 data-main>{e(p.name)}</h1><a href="/products/{p.handle}" class="product__title"><h2 class="h1">{e(p.name)}</h2></a></div>
<div class="no-js-hidden" id="price-template--1__main" role="status"><div class="price price--large price--show-badge"><div class="price__container">\
<div class="price__regular"><span class="visually-hidden">{e(s.t("regular"))}</span> <span class="price-item price-item--regular">{s.money(p.price)}\
</span></div></div></div></div><div class="product__tax caption rte">{e(s.t("tax"))}</div>
{f'<div class="jdgm-widget jdgm-preview-badge"><div class="jdgm-prev-badge" data-average-rating="{p.rating}">'
            f'<span class="jdgm-prev-badge__text">{e(s.t("based_on"))}</span></div></div>' if s.o == "judgeme" else ""}
<variant-radios class="no-js-hidden">{opts}</variant-radios><div class="product-form__input product-form__quantity">\
<label class="quantity__label form__label">{e(s.t("qty"))}</label><quantity-input class="quantity">\
<button class="quantity__button no-js-hidden" name="minus" type="button"><span class="visually-hidden">-</span></button>\
<input class="quantity__input" type="number" value="1"><button class="quantity__button" name="plus" type="button"></button></quantity-input></div>
<div><product-form class="product-form"><div class="product-form__error-message-wrapper" role="alert" hidden>\
<span class="product-form__error-message"></span></div><form method="post" action="/cart/add" class="form"><div class="product-form__buttons">\
<button type="submit" name="add" class="product-form__submit button button--full-width button--secondary"><span>{e(s.t("add"))}</span></button>\
<div data-shopify="payment-button" class="shopify-payment-button"><button class="shopify-payment-button__button--unbranded">{e(s.t("buy_now"))}</button>\
<a class="shopify-payment-button__more-options" href="#">{e(s.t("more"))}</a></div></div></form></product-form></div>
<pickup-availability class="product__pickup-availabilities"><p class="caption-large">{e(s.t("pickup"))}</p></pickup-availability>
<div class="product__description rte quick-add-hidden">{body(s, r, p)}</div>{acc}{ship}
<share-button class="share-button quick-add-hidden"><button class="share-button__button">{e(s.t("share"))}</button></share-button></product-info></div>\
</div></section></section>
{sec}{faq_html(s, p, "collapsible-content")}
<section class="shopify-section section"><div class="page-width">{review_app(s, r, s.o, p)}</div></section>
<section class="shopify-section section"><div class="color-background-1 gradient"><product-recommendations class="related-products page-width">\
<h2 class="related-products__heading inline-richtext h2">{e(s.t("related"))}</h2>\
<ul class="grid product-grid grid--4-col-desktop" role="list">{each(rel, lambda x: dawn_card(s, x, False))}</ul></product-recommendations></div></section>'''
        + dawn_foot(s)
    )


def dawn_coll(s, r, c, url):
    fs = each(
        filters(s, r),
        lambda i, f: f'<details id="Details-{i}" class="disclosure-has-popup facets__disclosure js-filter" data-index="{i}">'
        f'<summary class="facets__summary caption-large focus-offset"><div><span>{e(f[0])}</span></div></summary><div class="facets__display">'
        '<div class="facets__header"><span class="facets__selected no-js-hidden">0</span>'
        f'<a href="#" class="facets__reset link underlined-link">{e(s.t("clear"))}</a></div><fieldset class="facets-wrap parent-wrap">'
        '<ul class="facets__list list-unstyled" role="list">'
        + each(
            f[1],
            lambda v: f'<li class="list-menu__item facets__item"><label class="facet-checkbox"><input type="checkbox" name="filter.p.tag" value="{e(v[0])}">'
            f'<span class="facet-checkbox__text">{e(v[0])} ({v[1]})</span></label></li>',
        )
        + '</ul></fieldset></div></details>',
    )
    grid = (
        f'<ul id="product-grid" class="grid product-grid grid--2-col-tablet-down grid--4-col-desktop">{each(c.items, lambda x: dawn_card(s, x, True))}</ul>'
        if c.items
        else '<div class="collection collection--empty page-width"><div class="loading-overlay gradient"></div><div class="title-wrapper center">'
        f'<h2 class="title title--primary">{e(s.t("count"))}<br><a href="/collections/all" class="underlined-link link">{e(s.t("clear"))}</a></h2>'
        '</div></div>'
    )
    guide = (
        '<section class="shopify-section section"><div class="rich-text content-container"><div class="rich-text__wrapper page-width">'
        '<div class="rich-text__blocks" data-main>'
        f'{each(c.guide, lambda g: f"<h2 class=rich-text__heading>{e(g[0])}</h2><div class=rte><p>{e(g[1])}</p></div>")}</div></div></div>'
        '</section>'
        if c.guide
        else ''
    )
    return (
        top(s, c.head, ' '.join(c.intro), url, 'Dawn', crumbs_ld(s, [s.brand, c.head]))
        + dawn_head(s)
        + f'''<section id="shopify-section-template--2__banner" class="shopify-section section">\
<div class="collection-hero color-background-1 gradient"><div class="collection-hero__inner page-width">\
<div class="collection-hero__text-wrapper" data-main><h1 class="collection-hero__title">\
<span class="visually-hidden">Collection: </span>{e(c.head)}</h1>\
<div class="collection-hero__description rte">{each(c.intro, lambda x: f"<p>{e(x)}</p>")}</div></div></div></div></section>
<section id="shopify-section-template--2__product-grid" class="shopify-section section">\
<div class="section-template--2__product-grid-padding gradient color-background-1"><div class="facets-container">\
<facet-filters-form class="facets small-hide"><form id="FacetFiltersForm" class="facets__form"><div id="FacetsWrapperDesktop" class="facets__wrapper">\
<h2 class="facets__heading caption-large" tabindex="-1">{e(s.t("filter"))}</h2>{fs}</div><div class="facet-filters sorting caption">\
<div class="facet-filters__field"><h2 class="facet-filters__label caption-large"><label for="SortBy">{e(s.t("sort"))}</label></h2><div class="select">\
<select name="sort_by" class="facet-filters__sort select__select">{each(sorts(s), lambda o: f"<option>{e(o)}</option>")}</select></div></div></div>\
<div class="product-count light" role="status"><h2 class="product-count__text text-body"><span id="ProductCountDesktop">{e(s.t("count"))}</span></h2>\
</div></form></facet-filters-form></div>
<div class="product-grid-container" id="ProductGridContainer"><div class="collection page-width">{grid}<div class="pagination-wrapper">\
<nav class="pagination" role="navigation" aria-label="Pagination"><ul class="pagination__list list-unstyled" role="list"><li>\
<a role="link" aria-disabled="true" class="pagination__item pagination__item--current light">1</a></li><li>\
<a href="?page=2" class="pagination__item link">2</a></li><li><a href="?page=2" class="pagination__item pagination__item--next link" aria-label="\
{e(s.t("next"))}"></a></li></ul></nav></div></div></div></div></section>{guide}{faq_html(s, c, "collapsible-content")}'''
        + dawn_foot(s)
    )


def url(s, x, k):
    if k == 'p':
        return f'https://{s.domain}/products/{x.handle}' if s.opt < 0.6 else f'https://{s.domain}/collections/all/products/{x.handle}'
    return f'https://{s.domain}/collections/{x.handle}'


DAWN = [
    ('tarnholm-goods.com', 'Tarnholm', 'en', 'kitchen', 'judgeme', 'p3p1c3c1'),
    ('linopress.co.uk', 'Linopress', 'en', 'clothing', 'okendo', 'p2cc2'),
    ('kleinwerkhaus.de', 'Kleinwerk', 'de', 'kitchen', 'loox', 'p3c3p1'),
    ('atelier-solbrun.fr', 'Solbrun', 'fr', 'beauty', 'yotpo', 'pc2p3'),
    ('mochinoki-tool.jp', 'もちのき道具店', 'ja', 'furniture', 'judgeme', 'p2c2'),
]


def make(w):
    drive(w, 'dawn', DAWN, dawn_product, dawn_coll, url)
    shopify2.make(w, top, url)
