"""OpenCart and BigCommerce Cornerstone."""

from ..page import each, esc as e
from .goods import drive, others
from .layout import dl, facets, foot, frame, guide, nav, options, paras
from .vendors import body, faq_html, filters, ld_product, review_app, sorts, spec_table


# ------------------------------------------------------------ OpenCart
def oc_frame(s, title, desc, url, page, inner, bc):
    h = f'''<nav id="top"><div class="container"><div id="top-links" class="nav pull-right"><ul class="list-inline"><li><a href="#">\
<i class="fa fa-phone"></i></a> <span class="hidden-xs hidden-sm">0555 20 {len(title)}</span></li><li class="dropdown">\
<a href="#" class="dropdown-toggle"><span>{e(s.t("account"))}</span></a><ul class="dropdown-menu dropdown-menu-right"><li>\
<a>{e(s.t("register"))}</a></li><li><a>{e(s.t("login"))}</a></li></ul></li><li><a id="wishlist-total"><span>{e(s.t("wishlist"))} (0)</span></a></li><li>\
<a><span>{e(s.t("checkout"))}</span></a></li></ul></div></div></nav><header><div class="container"><div class="row"><div class="col-sm-4">\
<div id="logo"><h1><a href="/">{e(s.brand)}</a></h1></div></div><div class="col-sm-5"><div id="search" class="input-group">\
<input type="text" placeholder="{e(s.t("search_ph"))}" class="form-control input-lg"></div></div><div class="col-sm-3">\
<div id="cart" class="btn-group btn-block"><button class="btn btn-inverse btn-block btn-lg dropdown-toggle">\
<span id="cart-total">0 - {s.money(0)}</span></button><ul class="dropdown-menu pull-right"><li><p class="text-center">{e(s.t("cart_empty"))}</p></li>\
</ul></div></div></div></div></header><div class="container"><nav id="menu" class="navbar"><div class="navbar-header">\
<span id="category" class="visible-xs">{e(s.t("category"))}</span></div>\
<div class="collapse navbar-collapse navbar-ex1-collapse">{nav(s, "nav navbar-nav", "dropdown", "dropdown-toggle", "dropdown-menu")}</div></nav></div>\
<div id="{page}" class="container"><ul class="breadcrumb"><li><a href="/">\
<i class="fa fa-home"></i></a></li>{each(bc, lambda b: f"<li><a href=#>{e(b)}</a></li>")}</ul><div class="row">'''
    f = (
        f'</div></div><footer><div class="container"><div class="row">{foot(s, 4, "col-sm-3", "", "list-unstyled", "", "h5")}</div><hr>'
        f'<p>Powered By <a href="#">OpenCart</a><br>{e(s.brand)} &copy; 2021</p><p>{e(s.keep("blurb"))}</p></div></footer>'
    )
    return frame(s, title, desc, url, None, 'b', f'{page}-{len(bc)}', h, inner, f)


def oc_card(s, x, m=''):
    return (
        '<div class="product-layout product-grid col-lg-4 col-md-4 col-sm-6 col-xs-12"><div class="product-thumb"><div class="image"><a href="#">'
        f'<img src="/image/cache/x.jpg" alt="{e(x.name)}" class="img-responsive"></a></div><div><div class="caption"><h4{m}>'
        f'<a href="#">{e(x.name)}</a></h4><p{m}>{e(x.text + ".." if x.text else "")}</p>'
        f'<p class="price"{m}>'
        f'{f"<span class=price-new>{s.money(x.price)}</span> <span class=price-old>{s.money(x.old)}</span>" if x.old else s.money(x.price)} '
        f'<span class="price-tax" data-not>Ex Tax: {s.money(x.price * .8)}</span></p></div><div class="button-group"><button type="button">'
        f'<i class="fa fa-shopping-cart"></i> <span class="hidden-xs hidden-sm hidden-md">{e(s.t("add"))}</span></button><button type="button">'
        '<i class="fa fa-heart"></i></button></div></div></div></div>'
    )


def oc_prod(s, r, p, url):
    inner = f'''<div id="content" class="col-sm-12"><div class="row"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail">\
<img src="/i.jpg" alt=""></a></li></ul><ul class="nav nav-tabs"><li class="active"><a href="#tab-description">{e(s.t("description"))}</a>\
</li>{f"<li><a href=#tab-specification>{e(s.t('specs'))}</a></li>" if p.specs else ""}<li><a href="#tab-review">{e(s.t("reviews"))} ({p.count})</a></li>\
</ul><div class="tab-content"><div class="tab-pane active" id="tab-description">{body(s, r, p)}</div>\
<div class="tab-pane" id="tab-specification" data-main>{spec_table(p, "table table-bordered")}</div><div class="tab-pane" id="tab-review">\
<form class="form-horizontal" id="form-review"><div id="review"></div><h2>{e(s.t("write_review"))}</h2><p>{e(s.keep("login"))}</p></form></div></div>\
</div><div class="col-sm-4"><div class="btn-group"><button class="btn btn-default" title="{e(s.t("wishlist"))}">\
<i class="fa fa-heart"></i></button></div><h1 data-main>{e(p.name)}</h1><ul class="list-unstyled"><li>{e(s.t("brands"))}: <a href="#">{e(p.brand)}</a>\
</li><li>{e(s.t("sku"))}: {p.sku}</li><li>{e(s.t("avail"))}: {e(s.t("in_stock"))}</li></ul><ul class="list-unstyled"><li>\
<h2>{s.money(p.price)}</h2></li><li>Ex Tax: {s.money(p.price * .8)}</li></ul><div id="product"><hr><h3>{e(s.t("size"))}</h3><div class="form-group">\
<select>{options(p.colors)}</select></div><div class="form-group"><label class="control-label">{e(s.t("qty"))}</label>\
<button id="button-cart" class="btn btn-primary btn-lg btn-block">{e(s.t("add"))}</button></div></div><div class="rating"><p>\
<a href="">{e(s.t("based_on"))}</a> / <a href="">{e(s.t("write_review"))}</a></p></div></div></div><h3>{e(s.t("related"))}</h3>\
<div class="row">{each(others(s, r, 4), lambda x: oc_card(s, x))}</div></div>'''
    return oc_frame(s, p.name, p.lead, url, 'product-product', inner, [p.cat, p.name])


def oc_coll(s, r, c, url):
    inner = (
        '<aside id="column-left" class="col-sm-3 hidden-xs">'
        f'<div class="list-group">{each(s.cats[:12], lambda k: f"<a href=# class=list-group-item>{e(k)} ({r.randint(0, 40)})</a>")}</div>'
        '<div class="panel panel-default">'
        f'<div class="panel-heading">{e(s.t("filter"))}</div>{facets(filters(s, r), "list-group", "list-group-item", "list-group-item", "checkbox")}'
        f'</div><div class="swiper-viewport">{e(s.say("promo"))}</div></aside><div id="content" class="col-sm-9"><h2 data-main>{e(c.head)}</h2>'
        f'<div class="row"><div class="col-sm-10" data-main>{paras(c.intro)}</div></div><hr><h3>{e(s.t("filter"))}</h3><div class="row">'
        f'<div class="col-md-4"><label class="input-group-addon">{e(s.t("sort"))}</label><select>{options(sorts(s))}</select></div>'
        f'<div class="form-group"><a href="#" id="compare-total" class="btn btn-link">{e(s.t("compare"))} (0)</a></div></div>'
        f'<div class="row">{each(c.items, lambda x: oc_card(s, x, " data-main"))}</div><div class="row">'
        f'<div class="col-sm-6 text-right">{e(s.t("count"))}</div></div>{guide(c, "cat-text", "h3")}</div>'
    )
    return oc_frame(s, c.head, ' '.join(c.intro), url, 'product-category', inner, [c.top, c.head])


# ------------------------------------------------------------ BigCommerce Cornerstone
def bc_frame(s, title, desc, url, ld, kind, inner, bc):
    h = f'''<a href="#main-content" class="skip-to-main-link">{e(s.t("skip"))}</a><div class="banners" data-banner-location="top"><div class="banner">\
<p>{e(s.keep("announce"))}</p></div></div><header class="header" role="banner"><a href="#" class="mobileMenu-toggle">\
<span class="mobileMenu-toggleIcon">{e(s.t("menu"))}</span></a><nav class="navUser"><ul class="navUser-section navUser-section--alt">\
<li class="navUser-item"><a class="navUser-action navUser-action--quickSearch">{e(s.t("search"))}</a></li><li class="navUser-item">\
<a class="navUser-action" href="/giftcertificates.php">{e(s.t("gift"))}</a></li><li class="navUser-item navUser-item--account">\
<a class="navUser-action" href="/login.php">{e(s.t("login"))}</a> <span class="navUser-or">or</span> <a class="navUser-action">{e(s.t("register"))}</a>\
</li><li class="navUser-item navUser-item--cart"><a class="navUser-action" href="/cart.php">\
<span class="navUser-item-cartLabel">{e(s.t("cart"))}</span> <span class="countPill cart-quantity"></span></a>\
<div class="dropdown-menu" id="cart-preview-dropdown"></div></li></ul></nav><h1 class="header-logo header-logo--center">\
<a href="/" class="header-logo__link"><span class="header-logo-text">{e(s.brand)}</span></a></h1><div class="navPages-container" id="menu" data-menu>\
<nav class="navPages">{nav(s, "navPages-list", "navPages-item", "navPages-action has-subMenu", "navPage-subMenu")}</nav></div></header>\
<div class="body" id="main-content" data-currency-code="USD"><div class="container"><nav aria-label="Breadcrumb">\
<ol class="breadcrumbs">{each([s.t("home")] + bc, lambda b: f"<li class=breadcrumb><a class=breadcrumb-label href=#><span>{e(b)}</span></a></li>")}</ol>\
</nav>'''
    f = (
        f'</div><div id="modal" class="modal" data-reveal><button class="modal-close"><span class="aria-description--hidden">{e(s.t("close"))}</span>'
        '</button><div class="modal-content"></div></div></div><footer class="footer" role="contentinfo"><div class="container">'
        f'<section class="footer-info">{foot(s, 4, "footer-info-col footer-info-col--small", "footer-info-heading", "footer-info-list", "", "h3")}'
        f'<article class="footer-info-col" data-section-type="newsletterSubscription"><h3 class="footer-info-heading">{e(s.t("news"))}</h3>'
        f'<p>{e(s.keep("news"))}</p></article><article class="footer-info-col"><h3>{e(s.t("contact"))}</h3>'
        f'<address>{e(s.keep("blurb"))}</address></article></section><div class="footer-copyright"><p class="powered-by">&copy; 2024 {e(s.brand)}</p>'
        '</div></div></footer>'
    )
    return frame(s, title, desc, url, ld, 'bc', kind, h, inner, f)


def bc_card(s, x, m=''):
    return (
        f'<li class="product"><article class="card" data-entity-id="{x.id}"><figure class="card-figure"><a href="#" class="card-figure__link">'
        f'<div class="card-img-container"><img src="/x.jpg" alt="{e(x.name)}" class="card-image lazyload"></div></a>'
        '<figcaption class="card-figcaption"><div class="card-figcaption-body">'
        f'<a href="#" class="button button--small card-figcaption-button quickview">{e(s.t("quick"))}</a>'
        f'<label class="button card-figcaption-button">{e(s.t("compare"))}</label></div></figcaption></figure><div class="card-body">'
        f'<p class="card-text" data-test-info-type="brandName">{e(x.brand)}</p><h3 class="card-title"{m}><a href="#">{e(x.name)}</a></h3>'
        f'<div class="card-text" data-test-info-type="price"{m}><div class="price-section price-section--withoutTax">'
        f'<span class="price price--withoutTax">{s.money(x.price)}</span></div>'
        f'</div>{f"<p class=card-summary{m}>{e(x.text)}</p>" if x.text and m else ""}</div></article></li>'
    )


def bc_prod(s, r, p, url):
    sp = e(s.t("specs"))
    info = (
        f'<section class="productView-details product-data"><div class="productView-product"><h1 class="productView-title" data-main>{e(p.name)}</h1>'
        f'<h2 class="productView-brand"><a><span>{e(p.brand)}</span></a></h2><div class="productView-price"><div class="price-section">'
        f'<span class="price price--withoutTax">{s.money(p.price)}</span></div></div><div class="productView-rating">'
        f'<span class="productView-reviewLink">{e(s.t("based_on"))}</span></div><dl class="productView-info">'
        f'<dt class="productView-info-name">{e(s.t("sku"))}:</dt><dd class="productView-info-value">{p.sku}</dd>'
        f'<dt class="productView-info-name">{e(s.t("shipping"))}:</dt><dd class="productView-info-value">{e(s.keep("ship"))}</dd></dl></div></section>'
        '<section class="productView-details product-options"><div class="productView-options"><form class="form">'
        f'<div class="form-field" data-product-attribute="swatch"><label class="form-label form-label--alternate">{e(s.t("color"))}: <small>*</small>'
        f'</label>{each(p.colors, lambda c: f"<span class=form-option-tooltip>{e(c)}</span>")}</div><div class="form-field form-field--stock">'
        f'<label>{e(s.t("low_stock"))}</label></div><label class="form-label">{e(s.t("qty"))}:</label>'
        f'<input id="form-action-addToCart" class="button button--primary" type="submit" value="{e(s.t("add"))}"></form></div></section>'
    )
    inner = (
        f'<div><div class="productView" data-event-type="product">{info}<section class="productView-images"><figure class="productView-image">'
        '<img src="/p.jpg" alt=""></figure></section><article class="productView-description"><ul class="tabs" data-tab><li class="tab is-active">'
        f'<a class="tab-title" href="#tab-description">{e(s.t("description"))}</a></li><li class="tab">'
        f'<a class="tab-title" href="#tab-reviews">{e(s.t("reviews"))}</a></li></ul><div class="tabs-contents">'
        f'<div class="tab-content is-active" id="tab-description">{body(s, r, p)}</div>'
        f'</div>{f"<section class=productView-additional data-main><h2>{sp}</h2>{dl(p.specs, sp)}</section>" if p.specs else ""}</article>'
        f'</div>{faq_html(s, p)}{review_app(s, r, s.pick("app", "", "yotpo"), p)}<div class="tab-content has-jsContent is-active" id="tab-related">'
        f'<h2 class="page-heading">{e(s.t("related"))}</h2><ul class="productGrid">{each(others(s, r, 6), lambda x: bc_card(s, x))}</ul></div></div>'
    )
    return bc_frame(s, p.name, p.lead, url, ld_product(s, p, url), 'product', inner, [p.cat, p.name])


def bc_coll(s, r, c, url):
    inner = (
        f'<h1 class="page-heading" data-main>{e(c.head)}</h1><div data-content-region="category_below_header"></div>'
        f'<div data-main>{paras(c.intro)}</div><div class="page"><aside class="page-sidebar" id="faceted-search-container"><nav>'
        '<div id="facetedSearch" class="facetedSearch sidebarBlock"><div class="facetedSearch-refineFilters sidebarBlock">'
        f'<h2 class="sidebarBlock-heading">{e(s.t("filter"))}</h2>'
        f'<p>{e(s.t("clear"))}</p></div>{facets(filters(s, r), "accordion-block", "accordion-title", "navList", "navList-item")}</div></nav></aside>'
        '<main class="page-content" id="product-listing-container"><form class="actionBar"><fieldset class="form-fieldset actionBar-section">'
        f'<label class="form-label">{e(s.t("sort"))}</label><select class="form-select">{options(sorts(s))}</select></fieldset></form>'
        f'<ul class="productGrid">{each(c.items, lambda x: bc_card(s, x, " data-main"))}</ul><nav class="pagination"><ul class="pagination-list">'
        '<li class="pagination-item pagination-item--current"><a>1</a></li><li class="pagination-item"><a>2</a></li>'
        f'<li class="pagination-item pagination-item--next"><a>{e(s.t("next"))}</a></li></ul></nav>{guide(c, "category-below")}</main></div>'
    )
    return bc_frame(s, c.head, ' '.join(c.intro), url, None, 'category', inner, [c.head])


def url(s, x, k):
    return f'https://www.{s.domain}/{x.handle}' + ('.html' if s.opt < 0.5 else '')


OC = [
    ('instrumentov.ru', 'Инструментов', 'ru', 'tools', '', 'p3c2'),
    ('cablebarn.net', 'Cable Barn', 'en', 'audio', '', 'p2c1'),
    ('somebom.com.br', 'Som é Bom', 'pt', 'audio', '', 'p1c2'),
]


BC = [
    ('ridgelinebrew.com', 'Ridgeline Brew', 'en', 'coffee', '', 'p3c2'),
    ('stitchharbor.com', 'Stitch Harbor', 'en', 'clothing', '', 'p1c3'),
    ('mossandmortar.com', 'Moss & Mortar', 'en', 'garden', '', 'p2c1'),
]


def make(w):
    drive(w, 'opencart', OC, oc_prod, oc_coll, url)
    drive(w, 'bigcommerce', BC, bc_prod, bc_coll, url)
