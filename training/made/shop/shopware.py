"""Shopware 5 and 6."""

from ..page import each, esc as e
from .carts import url
from .goods import drive, others
from .layout import facets, foot, frame, guide, nav, options, paras, ul
from .vendors import body, filters, ld_product, review_app, sorts, spec_table


# ------------------------------------------------------------ Shopware 5 / 6
def sw_frame(s, title, desc, url, ld, ctl, inner, bc):
    if s.o == '6':
        h = f'''<noscript class="noscript-main"><div role="alert" class="alert alert-info"><div class="alert-content">{e(s.t("privacy"))}</div></div>\
</noscript><header class="header-main"><div class="container"><div class="top-bar d-none d-lg-block"><nav class="top-bar-nav">\
<div class="top-bar-nav-item">{e(s.keep("announce"))}</div></nav></div><div class="row align-items-center header-row">\
<div class="col-12 col-lg-auto header-logo-col"><div class="header-logo-main"><a class="header-logo-main-link" href="/" title="{e(s.t("home"))}">\
<img src="/logo.svg" class="img-fluid header-logo-main-img" alt="{e(s.brand)}"></a></div></div><div class="col header-search-col">\
<form class="header-search-form"><input type="search" class="form-control header-search-input" placeholder="{e(s.t("search_ph"))}"></form></div>\
<div class="col-auto header-actions-col"><div class="account-menu"><div class="dropdown"><button class="btn account-menu-btn header-actions-btn">\
</button><div class="dropdown-menu account-menu-dropdown"><div class="offcanvas-header">{e(s.t("account"))}</div><div class="account-menu-login">\
<a href="/account/login" class="btn btn-primary account-menu-login-button">{e(s.t("login"))}</a>\
<div class="account-menu-register">{e(s.t("register"))}</div></div></div></div></div><div class="header-cart" data-offcanvas-cart="true">\
<a class="btn header-cart-btn"><span class="header-cart-total">{s.money(0)}*</span></a></div></div></div></div></header><div class="nav-main">\
<div class="main-navigation" id="mainNavigation">\
<div class="container">{nav(s, "nav main-navigation-menu", "nav-item", "nav-link main-navigation-link", "navigation-flyout")}</div></div></div>\
<main class="content-main"><div class="flashbags container"></div><div class="container-main"><nav aria-label="breadcrumb">\
<ol class="breadcrumb">{each(bc, lambda b: f"<li class=breadcrumb-item><a class=breadcrumb-link><span class=breadcrumb-title>{e(b)}</span></a></li>")}\
</ol></nav>'''
        f = (
            f'''</div></main><footer class="footer-main"><div class="container"><div id="footerColumns" class="row footer-columns">{foot(s, 3,
                "col-md-4 footer-column js-footer-column", "footer-column-headline footer-headline", "list-unstyled", "footer-link-item",
                "div")}<div class="col-md-4 footer-column"><div class="footer-column-headline">Service</div>'''
            f'<p class="footer-contact-hotline">{e(s.keep("blurb"))}</p></div></div></div><div class="footer-bottom"><div class="footer-vat">'
            f'<p>{e(s.t("tax"))}</p></div><div class="footer-copyright">{e(s.t("rights"))}</div></div></footer>'
            '<div class="cookie-permission-container" role="region"><div class="container"><div class="row align-items-center">'
            f'<div class="col cookie-permission-content">{e(s.keep("cookie"))}</div><div class="col pr-2">'
            f'<button class="btn btn-primary">{e(s.t("ok"))}</button></div></div></div></div>'
        )
    else:
        h = f'''<div class="page-wrap"><noscript class="noscript-main"></noscript><header class="header-main"><div class="top-bar">\
<div class="container block-group"><nav class="top-bar--navigation block" role="menubar"><div class="navigation--entry entry--compare is--hidden"></div>\
<div class="navigation--entry entry--service has--drop-down">\
<i class="icon--service"></i> {e(s.t("help"))}<ul class="service--list is--rounded" role="menu">\
{each(s.links(5), lambda l: f"<li class=service--entry><a class=service--link>{e(l)}</a></li>")}</ul></div></nav></div></div>\
<div class="container header--navigation"><div class="logo-main block-group"><div class="logo--shop block">\
<a class="logo--link" href="/">{e(s.brand)}</a></div></div><nav class="shop--navigation block-group"><ul class="navigation--list block-group">\
<li class="navigation--entry entry--search"><form class="main-search--form"><input class="main-search--field" placeholder="{e(s.t("search_ph"))}">\
<button class="main-search--button"><span class="main-search--text">{e(s.t("search"))}</span></button></form></li>\
<li class="navigation--entry entry--account"><a class="btn is--icon-left entry--link account--link">\
<span class="account--display">{e(s.t("account"))}</span></a></li><li class="navigation--entry entry--cart"><a class="btn is--icon-left cart--link">\
<span class="cart--display">{e(s.t("cart"))}</span> <span class="cart--amount">{s.money(0)} *</span></a></li></ul></nav></div></header>\
<nav class="navigation-main">\
<div class="container" data-menu-scroller="true">{nav(s, "navigation--list container", "navigation--entry", "navigation--link", "menu--container")}\
</div></nav><section class="content-main container block-group"><nav class="content--breadcrumb block"><ul class="breadcrumb--list">{each(bc,
            lambda b: f"<li class=breadcrumb--entry><a class=breadcrumb--link><span class=breadcrumb--title>{e(b)}</span></a></li>")}</ul></nav>\
<div class="content-main--inner">'''
        f = (
            '</div></section><footer class="footer-main"><div class="container">'
            '<div class="footer--columns block-group">'
            f'{foot(s, 3, "footer--column column--menu block", "column--headline", "navigation--list", "navigation--entry", "div")}'
            f'<div class="footer--column column--newsletter is--last block"><div class="column--headline">{e(s.t("news"))}</div>'
            f'<p class="column--desc">{e(s.keep("news"))}</p></div></div><div class="footer--bottom"><div class="footer--vat-info">'
            f'<p class="vat-info--text">{e(s.t("tax"))}</p></div><div class="footer--copyright">{e(s.keep("blurb"))}</div></div></div></footer>'
            '</div>'
        )
    return frame(s, title, desc, url, ld, 'sw', f'is-ctl-{ctl} is--ctl-{ctl} is-act-index', h, inner, f)


def sw_card(s, x, m=''):
    if s.o == '6':
        return (
            '<div class="cms-listing-col col-sm-6 col-lg-4 col-xl-3" role="listitem">'
            f'<div class="card product-box box-standard" data-product-information="{{}}"><div class="card-body"><div class="product-badges">'
            '<span class="badge badge-danger badge-discount"><span>%</span></span></div><div class="product-image-wrapper">'
            f'<a href="#" class="product-image-link"><img src="/x.jpg" class="product-image" alt="{e(x.name)}"></a></div><div class="product-info">'
            f'<div class="product-rating"><div class="product-review-rating"></div></div><a href="#" class="product-name"{m}>{e(x.name)}</a>'
            f'<div class="product-variant-characteristics"></div><div class="product-description"{m}>{e(x.text)}</div><div class="product-price-info">'
            f'<p class="product-price-unit"></p><div class="product-price-wrapper"{m}><span class="product-price">{s.money(x.price)}*</span></div>'
            f'</div><div class="product-action"><button class="btn btn-buy">{e(s.t("add"))}</button></div></div></div></div></div>'
        )
    return (
        f'<div class="product--box box--basic" data-ordernumber="{x.id}"><div class="box--content is--rounded"><div class="product--badges"></div>'
        '<div class="product--info"><a class="product--image"><span class="image--element"><span class="image--media">'
        f'<img src="/x.jpg" alt=""></span></span></a><div class="product--rating-container"></div><a href="#" class="product--title"{m}>{e(x.name)}</a>'
        f'<div class="product--description"{m}>{e(x.text)}</div><div class="product--price-info"><div class="price--unit"></div>'
        f'<div class="product--price"{m}><span class="price--default is--nowrap">{s.money(x.price)} *</span></div></div><div class="product--actions">'
        f'<a class="product--action action--compare">{e(s.t("compare"))}</a><a class="product--action action--note">'
        f'<span class="action--text">{e(s.t("wishlist"))}</span></a></div></div></div></div>'
    )


def sw_prod(s, r, p, url):
    rel = each(others(s, r, 5), lambda x: sw_card(s, x))
    tab = spec_table(p, "table table-striped product-detail-properties-table")
    if s.o == '6':
        buy = (
            f'<div class="product-detail-buy"><p class="product-detail-price">{s.money(p.price)}*</p><p class="product-detail-tax">'
            f'<a class="product-detail-tax-link">{e(s.t("tax"))}</a></p><p class="delivery-information delivery-available">'
            f'<span class="delivery-status-indicator bg-success"></span> {e(s.t("in_stock"))}</p><div class="product-detail-configurator">'
            f'<div class="product-detail-configurator-group-title">{e(s.t("color"))}</div>'
            f'{each(p.colors, lambda c: f"<label class=product-detail-configurator-option-label>{e(c)}</label>")}</div>'
            f'<button class="btn btn-primary btn-buy">{e(s.t("add"))}</button><div class="product-detail-ordernumber-container">'
            f'<span class="product-detail-ordernumber-label">{e(s.t("sku"))}</span> <span>{p.sku}</span></div></div>'
        )
        inner = (
            '<div class="product-detail"><div class="product-detail-content"><div class="row align-items-center product-detail-headline">'
            f'<div class="col product-detail-name-container"><h1 class="product-detail-name" data-main>{e(p.name)}</h1></div>'
            f'<div class="col-md-auto product-detail-manufacturer"><a>{e(p.brand)}</a></div></div><div class="row product-detail-main">'
            f'<div class="col-lg-7 product-detail-media"><div class="gallery-slider-row"></div></div><div class="col-lg-5">{buy}</div></div>'
            '<div class="product-detail-tabs"><div class="card card-tabs"><div class="card-header product-detail-tab-navigation">'
            f'<ul class="nav nav-tabs"><li class="nav-item"><a class="nav-link active"><span>{e(s.t("description"))}</span></a></li>'
            f'<li class="nav-item"><a class="nav-link">{e(s.t("reviews"))}</a></li></ul></div><div class="product-detail-tabs-content card-body">'
            '<div class="tab-content"><div class="tab-pane fade show active" id="description-tab-pane">'
            f'<div class="product-detail-description tab-pane-container"><h2 class="product-detail-description-title h3" data-main>{e(s.t("details"))}'
            f' „{e(p.name)}“</h2><div class="product-detail-description-text">{body(s, r, p)}</div>'
            f'{f"<div class=product-detail-properties data-main>{tab}</div>" if p.specs else ""}</div></div>'
            f'<div class="tab-pane fade" id="review-tab-pane">{review_app(s, r, "", p, 3)}</div></div></div></div></div></div>'
            f'<div class="product-detail-cross-selling"><div class="card-header">{e(s.t("related"))}</div>{rel}</div></div>'
        )
    else:
        inner = (
            '<div class="content product--details"><header class="product--header"><div class="product--info">'
            f'<h1 class="product--title" itemprop="name" data-main>{e(p.name)}</h1></div></header><div class="product--detail-upper block-group">'
            '<div class="product--image-container image-slider"></div><div class="product--buybox block"><div class="product--price price--default">'
            f'<span class="price--content content--default">{s.money(p.price)} *</span></div><p class="product--tax">{e(s.t("tax"))}</p>'
            '<div class="product--delivery"><p class="delivery--information">'
            f'<span class="delivery--text delivery--text-available">{e(s.t("in_stock"))}</span></p></div><form class="buybox--form">'
            f'<button class="buybox--button block btn is--primary"><span class="buy-btn--cart-text">{e(s.t("add"))}</span></button></form>'
            f'<nav class="product--actions"><a class="action--link action--compare">{e(s.t("compare"))}</a> <a class="action--link link--notepad">'
            f'{e(s.t("wishlist"))}</a></nav><ul class="product--base-info list--unstyled"><li class="base-info--entry entry--sku">'
            f'<strong class="entry--label">{e(s.t("sku"))}</strong> <span class="entry--content">{p.sku}</span></li></ul></div></div>'
            f'<div class="tab-menu--product"><div class="tab--navigation"><a class="tab--link">{e(s.t("description"))}</a>'
            f'<a class="tab--link">{e(s.t("reviews"))} <span class="product--rating-count">{p.count}</span></a></div><div class="tab--container-list">'
            f'<div class="tab--container"><div class="tab--content"><div class="buttons--off-canvas"><a class="close--off-canvas">{e(s.t("close"))}</a>'
            f'</div><div class="content--description"><div class="content--title" data-main>{e(s.t("details"))} "{e(p.name)}"</div>'
            f'<div class="product--description" itemprop="description">{body(s, r, p)}</div>'
            f'''<div class="product--properties panel has--border" data-main><table class="product--properties-table">{each(p.specs,
                lambda x: f"<tr class=product--properties-row><td class=product--properties-label>{e(x[0])}:</td>"
                f"<td class=product--properties-value>{e(x[1])}</td></tr>")}</table></div><div class="content--title">{e(s.t("more"))}</div>'''
            f'<ul class="content--list"><li><a class="content--link link--contact">{e(s.t("contact"))}</a></li></ul></div></div></div>'
            f'<div class="tab--container"><div class="content--product-reviews">{review_app(s, r, "", p, 4)}</div></div></div></div>'
            f'<div class="tab-menu--cross-selling"><div class="tab--navigation"><a class="tab--link">{e(s.t("related"))}</a>'
            f'<a class="tab--link">{e(s.t("also"))}</a></div>{rel}</div></div>'
        )
    return sw_frame(s, p.name, p.lead, url, ld_product(s, p, url), 'detail', inner, [p.top, p.cat])


def sw_coll(s, r, c, url):
    f = facets(
        filters(s, r),
        'filter-panel--content' if s.o == '5' else 'filter-multi-select filter-panel-item dropdown',
        'filter-panel--title',
        'filter-panel--option-list',
        'filter-panel--option',
    )
    it = each(c.items, lambda x: sw_card(s, x, ' data-main'))
    if s.o == '6':
        inner = (
            '<div class="cms-page"><div class="cms-sections"><div class="cms-section pos-0 cms-section-default"><div class="cms-block cms-block-text">'
            f'<div class="cms-element-text" data-main><h1>{e(c.head)}</h1>{paras(c.intro)}</div></div></div>'
            '<div class="cms-section cms-section-sidebar"><div class="cms-section-sidebar-sidebar-content">'
            f'<div class="category-navigation-box">{ul(s.cats[:10], "category-navigation level-0")}</div><div class="filter-panel">{f}</div></div>'
            '<div class="cms-section-sidebar-main-content"><div class="cms-element-product-listing"><div class="cms-element-product-listing-actions">'
            f'<select class="sorting custom-select">{options(sorts(s))}</select></div><div class="row cms-listing-row" role="list">{it}</div></div>'
            f'</div></div></div>{guide(c, "cms-element-text")}</div>'
        )
    else:
        inner = (
            '<aside class="sidebar-main off-canvas"><div class="navigation--smartphone"></div><div class="sidebar--categories-wrapper">'
            f'<div class="categories--headline navigation--headline">{e(s.t("category"))}</div>'
            f'{ul(s.cats[:12], "sidebar--navigation categories--navigation", "navigation--entry")}</div></aside><div class="content--wrapper">'
            '<div class="content listing--content"><div class="hero-unit category--teaser panel has--border is--rounded">'
            f'<h1 class="hero--headline panel--title" data-main>{e(c.head)}</h1><div class="hero--text panel--body is--wide">'
            f'<div class="teaser--text-long" data-main>{paras(c.intro)}</div><div class="teaser--text-short is--hidden" style="display:none">'
            f'{e(s.t("readmore"))}</div></div></div><div class="listing--wrapper"><div class="listing--actions"><form class="action--sort">'
            f'<label class="sort--label">{e(s.t("sort"))}:</label><select>{options(sorts(s))}</select></form>'
            f'<div class="action--filter-options">{f}</div></div><div class="listing--container">'
            f'<div class="listing" data-ajax-wishlist="true">{it}</div></div></div>{guide(c, "category--bottom")}</div></div>'
        )
    return sw_frame(s, c.head, ' '.join(c.intro), url, None, 'listing', inner, [c.top, c.head])


SW = [
    ('holzundherd.de', 'Holz & Herd', 'de', 'kitchen', '6', 'p3c3'),
    ('wandelzeug.ch', 'Wandelzeug', 'de', 'outdoor', '5', 'p2c2'),
    ('sitzwerk24.de', 'Sitzwerk24', 'de', 'furniture', '5', 'p3c0'),
    ('northpeak-store.com', 'Northpeak', 'en', 'outdoor', '6', 'p1c2'),
]


def make(w):
    drive(w, 'shopware', SW, sw_prod, sw_coll, url)
