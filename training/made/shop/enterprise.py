"""Salesforce Commerce Cloud (SFRA, SiteGenesis), SAP Hybris, Oracle ATG-style."""

from ..page import each, esc as e
from .goods import drive, others
from .layout import dl, facets, foot, guide, nav, options, paras
from .vendors import body, consent, faq_html, filters, head, ld_product, popup, review_app, sorts, spec_table


def frame(s, title, desc, url, ld, inner, bc):
    k, sk = s.o, e(s.t('skip'))
    crumb = each([s.t('home')] + bc, lambda b: f'<li class="breadcrumb-item"><a href="#">{e(b)}</a></li>')
    mini = (
        '<div class="minicart" data-action-url="/Cart-MiniCartShow"><div class="minicart-total">'
        f'<a class="minicart-link" href="#" title="{e(s.t("cart"))}"><i class="minicart-icon fa fa-shopping-bag"></i>'
        f'<span class="minicart-quantity">0</span></a></div><div class="popover popover-bottom">{e(s.t("cart_empty"))}</div></div>'
    )
    news = (
        f'<div class="footer-email-signup email-signup-form"><h2 class="title">{e(s.t("news"))}</h2><p>{e(s.keep("news"))}</p>'
        f'<input type="text" placeholder="{e(s.t("email"))}"><button class="btn subscribe-email">{e(s.t("subscribe"))}</button></div>'
    )
    if k == 'sfra':
        h = f'''<div class="page" data-action="Product-Show" data-querystring="pid=1"><header id="header-main">\
<a href="#maincontent" class="skip" aria-label="{sk}">{sk}</a><a href="#footercontent" class="skip">{e(s.t("contact"))}</a>\
<div class="header-banner slide-up d-none"><div class="container"><div class="d-flex"><div class="content">\
<div class="html-slot-container">{e(s.keep("announce"))}</div></div></div></div></div><nav><div class="header container"><div class="navbar-header">\
<div class="pull-left"><button class="navbar-toggler d-md-none">&#9776; <span class="sr-only">{e(s.t("menu"))}</span></button></div>\
<div class="pull-right"><div class="user"><a href="/login" role="button"><i class="fa fa-sign-in"></i>\
<span class="user-message">{e(s.t("login"))}</span></a></div><div class="country-selector" data-url="/Page-SetLocale"><span class="btn dropdown-toggle">\
<i class="flag-icon"></i></span>\
<div class="dropdown-menu dropdown-country-selector">{each(["fr_FR", "it_IT", "en_GB", "zh_CN"], lambda c: f"<a class=dropdown-item>{c}</a>")}</div>\
</div>{mini}</div><div class="navbar-header brand"><a class="logo-home" href="/"><img src="/logo.svg" alt="{e(s.brand)}"></a></div></div></div>\
<div class="main-menu navbar-toggleable-sm menu-toggleable-left multilevel-dropdown" id="sg-navbar-collapse"><div class="container">\
<nav class="navbar navbar-expand-md"><div class="close-menu clearfix d-lg-none"><div class="close-button"><button>{e(s.t("close"))}</button></div></div>\
<div class="menu-group">{nav(s, "nav navbar-nav", "nav-item dropdown", "nav-link dropdown-toggle", "dropdown-menu")}</div></nav></div></div>\
<div class="search-mobile d-md-none"><div class="site-search"><form><input class="form-control search-field" placeholder="{e(s.t("search_ph"))}">\
<div class="suggestions-wrapper"></div></form></div></div></nav></header><div role="main" id="maincontent"><div class="container">\
<ol class="breadcrumb">{crumb}</ol>'''
        f = f'''</div></div><footer id="footercontent"><div class="container">\
<div class="footer-container row">{foot(s, 4, "footer-item col-sm-3 collapsible-xs", "title", "menu-footer content", "", "h2")}\
<div class="store col-sm-2"><div class="collapsible-xs"><h2 class="title"><a>{e(s.t("stores"))}</a></h2></div></div>\
<div class="col-lg-4">{news}</div></div><div class="copyright-notice">© 2004-2023 {e(s.brand)}. {e(s.t("rights"))}</div></div></footer></div>\
<div class="error-messaging"></div><div class="modal-background"></div><div class="add-to-cart-messages"></div>'''
    elif k == 'sg':
        h = f'''<div id="wrapper" class="pt_product-details"><a href="#search" class="skip">{e(s.t("search"))}</a> <a href="#primary" class="skip">{sk}\
</a><div class="top-banner" role="banner"><div class="header-promotion">{e(s.keep("announce"))}</div><button class="menu-toggle">\
<i class="menu-icon fa fa-bars"></i> <span>{e(s.t("menu"))}</span></button><ul class="menu-utility"><li><div class="user-info"><a class="user-account">\
<i class="fa fa-user"></i></a><div class="user-panel"><div class="user-links">{each([s.t("login"), s.t("register")], lambda l: f"<a href=#>{e(l)}</a>")}\
</div></div></div></li></ul><h1 class="primary-logo"><a href="/"><img src="/l.svg" alt="{e(s.brand)}"><span class="visually-hidden">{e(s.brand)}</span>\
</a></h1><div id="mini-cart"><div class="mini-cart-total"><a class="mini-cart-link mini-cart-empty"><span class="minicart-quantity">0</span></a></div>\
</div></div><nav id="navigation" role="navigation">{nav(s, "menu-category level-1", "", "has-sub-menu", "level-2")}</nav>\
<div id="main" role="main" class="full-width clearfix"><div class="breadcrumb">{" ".join(f"<a class=breadcrumb-element>{e(b)}</a>" for b in bc)}</div>\
<div id="primary" class="primary-content">'''
        f = f'''</div></div><div class="footer-container"><footer class="clearfix">{foot(s, 3, "footer-item", "", "menu-footer menu pipe", "", "h3")}\
{news}</footer><div class="postscript">{e(s.keep("blurb"))} © {e(s.brand)}</div></div></div>'''
    elif k == 'hybris':
        h = f'''<div class="branding-mobile hidden-md hidden-lg"><div class="js-mobile-logo"></div></div><main data-currency-iso-code="EUR">\
<a href="#skip-to-content" class="skiptocontent" data-role="none">{sk}</a><a href="#skiptonavigation" class="skiptonavigation">{e(s.t("menu"))}</a>\
<div class="yCmsContentSlot"><div class="yCmsComponent">{e(s.keep("announce"))}</div></div><header class="js-mainHeader">\
<nav class="navigation navigation--top hidden-xs hidden-sm"><div class="row"><div class="col-sm-12 col-md-8"><div class="nav__right">\
<ul class="nav__links nav__links--account"><li class="liOffcanvas"><a href="/login">{e(s.t("login"))} / {e(s.t("register"))}</a></li></ul></div></div>\
</div></nav><nav class="navigation navigation--middle js-navigation--middle"><div class="container-fluid"><div class="site-search">\
<div class="yCmsComponent"><div class="ui-front"><form name="search_form_SearchBox"><div class="input-group">\
<input type="text" id="js-site-search-input" class="form-control js-site-search-input" placeholder="{e(s.t("search_ph"))}"></div></form></div></div>\
</div><div class="yCmsContentSlot componentContainer"><a href="/cart" class="mini-cart-link js-mini-cart-link">\
<div class="mini-cart-price js-mini-cart-price hidden-xs">{s.money(0)}</div><div class="mini-cart-count js-mini-cart-count">\
<span class="nav-items-total">0</span></div></a></div></div></nav>\
<nav class="navigation navigation--bottom js_navigation--bottom js-enquire-offcanvas-navigation"><div class="navigation__overflow">{nav(s,
            "nav__links nav__links--products js-offcanvas-links", "auto nav__links--primary nav__links--primary-has__sub js-enquire-has-sub",
            "nav__link", "sub__navigation js_sub__navigation")}</div></nav></header><div class="breadcrumb-section">\
<ol class="breadcrumb">{crumb}</ol></div><div class="main__inner-wrapper">'''
        f = f'''</div><footer class="main-footer"><div class="container-fluid"><div class="footer__top"><div class="row">\
<div class="footer__left col-xs-12 col-sm-12 col-md-9">\
{foot(s, 4, "footer__nav--container col-xs-12 col-sm-3", "title", "footer__nav--links", "footer__link", "div")}</div>\
<div class="footer__right">{news}</div></div></div></div><div class="footer__bottom"><div class="footer__copyright">{e(s.keep("blurb"))}</div></div>\
</footer></main>'''
    else:
        h = f'''<div id="atg_store_container"><div id="atg_store_header"><div class="gnav-target gh-header">{e(s.keep("announce"))}</div>\
<div id="atg_store_personalNav"><ul>{each([s.t("login"), s.t("track"), s.t("help"), s.t("stores")], lambda l: f"<li><a href=#>{e(l)}</a></li>")}</ul>\
</div><div id="atg_store_logo"><a href="/store/home.jsp">{e(s.brand)}</a></div><div id="atg_store_search"><form>\
<input type="text" id="atg_store_searchInput" value="{e(s.t("search_ph"))}"></form></div><div id="atg_store_richCart"><a>{e(s.t("cart"))} (0)</a></div>\
<div id="atg_store_catNav">{nav(s, "atg_store_catNav", "currentCategory", "atg_store_navLink", "sub_category_main")}</div></div>\
<div id="atg_store_breadcrumbs">{" &gt; ".join(f"<a>{e(b)}</a>" for b in bc)}</div><div id="atg_store_main"><div id="atg_store_contentContainer">'''
        f = f'''</div></div><div id="atg_store_footer">{foot(s, 5, "footerLinks", "", "", "", "h5")}{news}<div id="atg_store_copyright">\
{e(s.keep("blurb"))}</div></div></div>'''
    return (
        head(s, f'{title} | {s.brand}', desc, url, '<script>var dw={};window.CQuotient={};</script>' if k[0] == 's' else '', '', ld)
        + f'<body class="page-x">{h}{inner}{f}{consent(s, s.pick("cons", "onetrust", "onetrust", "custom"))}{popup(s, s.pick("pop", "", "magnific"))}'
        '</body></html>'
    )


def card(s, x, m=''):
    s.t('regular')  # settles this word before the others
    desc = f'<div class="tile-desc"{m}>{e(x.text)}</div>' if x.text and m else ''
    if s.o == 'sfra':
        return (
            f'<div class="col-6 col-sm-4"><div class="product" data-pid="{x.id}"><div class="product-tile" itemscope><div class="image-container">'
            f'<a href="#"><img class="tile-image" src="/x.jpg" alt="{e(x.name)}"></a>'
            f'<a class="quickview hidden-sm-down" href="#" title="{e(s.t("quick"))}"><span class="fa-stack fa-lg"></span></a></div>'
            f'<div class="tile-body"><div class="color-swatches"><div class="swatches"></div></div><div class="pdp-link"{m}>'
            f'<a class="link" href="#">{e(x.name)}</a></div><div class="price"{m}><span><span class="sales">'
            f'<span class="value" content="{x.price}">{s.money(x.price)}</span></span></span></div>{desc}<div class="ratings">'
            f'<span class="sr-only">{x.rating}</span></div></div></div></div></div>'
        )
    if s.o == 'sg':
        return (
            f'<li class="grid-tile"><div class="product-tile" id="{x.id}"><div class="product-image"><a class="thumb-link">'
            f'<img src="/x.jpg" alt=""></a><a class="quickview">{e(s.t("quick"))}</a></div><div class="product-name"{m}><h2>'
            f'<a class="name-link">{e(x.name)}</a></h2></div><div class="product-pricing"{m}>'
            f'<span class="product-sales-price">{s.money(x.price)}</span></div>{desc}<div class="product-promo">'
            f'<div class="promotional-message">{e(s.t("save"))}</div></div><div class="product-swatches">'
            f'<a class="product-swatches-all">{e(s.t("color"))}</a></div><div class="product-compare label-inline">'
            f'<label>{e(s.t("compare"))}</label></div></div></li>'
        )
    if s.o == 'hybris':
        return (
            f'<div class="product-item"><a class="thumb" href="#"><img src="/x.jpg" alt="{e(x.name)}"></a><div class="details">'
            f'<a class="name"{m} href="#">{e(x.name)}</a><div class="price-panel"></div><div class="price"{m}>{s.money(x.price)}</div>{desc}</div>'
            '<div class="addtocart"><div class="actions-container-for-SearchResultsGrid pickup-in-store-available">'
            f'<div class="ListPickUpInStoreAction"><button class="btn btn-default btn-block js-pickup-button">{e(s.t("pickup"))}</button></div>'
            f'<div class="ListAddToCartAction"><button class="btn btn-primary btn-block">{e(s.t("add"))}</button></div></div></div></div>'
        )
    return (
        '<li><div class="atg_store_product"><a href="#"><span class="atg_store_productImage"><img src="/x.jpg" alt=""></span>'
        f'<span class="atg_store_productTitle"{m}>{e(x.name)}</span><span class="atg_store_productPrice"{m}> {s.money(x.price)}</span>'
        f'</a>{desc}<span class="pr-snippet-review-count">{x.count} {e(s.t("reviews"))}</span></div></li>'
    )


def prod(s, r, p, url):
    k, nm, B = s.o, e(p.name), body(s, r, p)
    sp = spec_table(p, 'attributes table') if s.opt < 0.5 else dl(p.specs, 'product-attributes', 'attr-name', 'attr-value')
    buy = (
        f'<div class="prices"><div class="price"><span class="sales">{s.money(p.price)}</span></div></div><div class="attributes">'
        f'<span class="color non-input-label">{e(s.t("color"))}</span>'
        f'{each(p.colors, lambda c: f"<button class=color-attribute><span class=description>{e(c)}</span></button>")}<div class="quantity">'
        f'<label>{e(s.t("qty"))}</label></div><div class="availability product-availability">'
        f'<span class="availability non-input-label">{e(s.t("avail"))}:</span><ul class="list-unstyled availability-msg"><li>'
        f'<div>{e(s.t("in_stock"))}</div></li></ul></div><div class="promotions"><div class="callout">{e(s.say("promo"))}</div></div>'
        f'<button class="add-to-cart btn btn-primary"><i class="fa fa-shopping-bag"></i>{e(s.t("add"))}</button>'
        f'<div class="pickup">{e(s.t("pickup"))}</div><button class="wishlist">{e(s.t("wishlist"))}</button></div>'
    )
    ship = (
        f'<div class="col-sm-12 collapsible-xl"><button class="title btn text-left">{e(s.t("shipping"))}</button>'
        f'<div class="value content">{e(s.keep("ship"))} {e(s.keep("return"))}</div></div>'
    )
    rel = each(others(s, r, r.choice([4, 6, 8])), lambda x: card(s, x))
    spec = lambda pre, post: f'{pre}{sp}{post}' if p.specs else ''
    rev = review_app(s, r, 'bv', p)
    if k == 'sfra':
        inner = f'''<div class="product-detail product-wrapper" data-pid="{p.sku}"><div class="row"><div class="col-12">\
<h1 class="product-name hidden-md-down" data-main>{nm}</h1><div class="product-number-rating clearfix">\
<div class="product-number pull-left">{e(s.t("sku"))} <span class="product-id">{p.sku}</span></div></div></div></div><div class="row">\
<div class="primary-images col-12 col-sm-6"><div class="carousel slide"></div></div>\
<div class="col-12 col-sm-6">{buy}<div class="social-container">{e(s.t("share"))}</div></div></div>\
<div class="description-and-detail product-accordion row"><div class="col-sm-12 col-md-8 description collapsible-xl" data-main>\
<button class="title btn text-left" data-target="#collapsible-description-1" data-not>{e(s.t("description"))}</button>\
<div class="value content" id="collapsible-description-1">{B}</div>\
</div>{spec(f'<div class="col-sm-12 details collapsible-xl"><div class="value content" data-main>', '</div></div>')}{ship}</div>\
</div>{rev}<div class="recommendations"><h2>{e(s.t("also"))}</h2><div class="row">{rel}</div></div>'''
    elif k == 'sg':
        inner = f'''<div id="pdpMain" class="pdp-main"><div class="product-col-1 product-image-container"></div>\
<div class="product-col-2 product-detail"><h1 class="product-name" itemprop="name" data-main>{nm}</h1>\
<div class="product-number">{e(s.t("sku"))} {p.sku}</div><div id="product-content">{buy}</div></div><div class="product-info"><div class="tabs">\
<div class="tab"><input type="radio" id="tab-1"><label for="tab-1" class="tab-label">{e(s.t("description"))}</label>\
<div class="tab-content">{B}</div></div>{spec('<div class="tab"><label class="tab-label">' + e(s.t("details")) + '</label>'
            '<div class="tab-content" data-main>', '</div></div>')}<div class="tab"><label class="tab-label">{e(s.t("reviews"))}</label>\
<div id="tab4" class="tab-content">{rev}</div></div></div></div><div class="recommendations cross-sell"><h2>{e(s.t("related"))}</h2>\
<div id="carousel-recommendations"><ul class="search-result-items">{rel}</ul></div></div></div>'''
    elif k == 'hybris':
        inner = f'''<div class="product-details page-title"><div class="name" data-main>{nm} <span class="sku" data-not>ID</span> \
<span class="code" data-not>{p.sku}</span></div><div class="rating"><a>{e(s.t("write_review"))}</a></div></div><div class="row">\
<div class="col-xs-10 col-md-6"><div class="image-gallery js-gallery"></div></div><div class="col-md-6"><div class="product-main-info">\
<div class="product-details"><p class="price">{s.money(p.price)}</p><div class="description" data-main>{e(p.bullets[0] if p.bullets else p.lead)}</div>\
</div><div class="addtocart-component">{buy}</div></div></div></div><div class="tabs js-tabs tabs-responsive"><div class="tabhead">\
<a href="">{e(s.t("details"))}</a></div><div class="tabbody"><div class="container-lg"><div class="tab-container">\
<div class="tab-details">{B}</div></div></div></div>{spec('<div class="tabhead"><a href="">' + e(s.t("specs")) + '</a></div><div class="tabbody">'
            '<div class="product-classifications" data-main><div class="headline">' + e(s.t("specs"))
            + '</div>', '</div></div>')}<div class="tabhead"><a>{e(s.t("reviews"))}</a></div><div class="tabbody">\
<div class="tab-review">{rev}</div></div></div><div class="carousel__component"><div class="carousel__component--headline">{e(s.t("also"))}</div>{rel}\
</div>'''
    else:
        inner = f'''<div id="atg_store_product_detail"><h2 class="title" data-main>{nm}</h2><div class="atg_store_productImageContainer"></div>\
<div id="atg_store_picker">{buy}<span class="atg_store_emailFriend">{e(s.t("share"))}</span></div><div class="atg_store_productDescription">\
<h3 data-main>{e(s.t("details"))}</h3>{B}</div>{spec('<div class="atg_store_features" data-main><h3>' + e(s.t("features")) + '</h3>', '</div>')}{rev}\
<div id="atg_store_recommendedProducts"><h3>{e(s.t("related"))}</h3><ul class="atg_store_product">{rel}</ul></div></div>'''
    return frame(s, p.name, p.lead, url, ld_product(s, p, url), inner + faq_html(s, p), [p.top, p.cat])


def coll(s, r, c, url):
    k, hd = s.o, e(c.head)
    f, it = filters(s, r), each(c.items, lambda x: card(s, x, ' data-main'))
    so = (
        f'<div class="grid-sort"><label class="sort-label">{e(s.t("sort"))}</label><select name="sort-order" class="custom-select">{options(sorts(s))}'
        '</select></div>'
    )
    ban = f'<div class="category-slot banner-slot"><a href="#">{e(s.say("promo"))}</a></div>' if s.opt > 0.4 else ''
    intro = f'<div class="category-intro" data-main>{paras(c.intro)}</div>' if c.intro else ''
    fac = {
        'sfra': lambda: facets(f, 'card collapsible-sm refinement', 'card-header', 'values content', 'refinement-item'),
        'sg': lambda: facets(f, 'refinement', 'toggle', 'clearfix swatches', 'selected'),
        'hybris': lambda: facets(f, 'facet js-facet', 'facet__name js-facet-name', 'facet__list js-facet-list', 'facet__list__item'),
        'atg': lambda: facets(f, 'atg_store_facetsGroup_options_catsub', '', 'atg_store_facetOptions', 'remove'),
    }[k]()
    if k == 'sfra':
        inner = (
            f'<div class="search-banner"><div class="hero slant-down search-banner"><h1 class="page-title" data-main>{hd}</h1></div>'
            f'</div>{intro}<div class="container search-results"><div class="row result-count text-center"><span>{e(s.t("count"))}</span></div>'
            '<div class="row"><div class="refinement-bar col-md-3"><div class="refinements">'
            f'<button class="reset btn">{e(s.t("clear"))}</button>{fac}</div></div>'
            f'<div class="col-sm-12 col-md-9">{so}<div class="row product-grid" itemscope>{ban}{it}<div class="col-12 grid-footer">'
            f'<div class="show-more"><button class="btn btn-outline-primary">{e(s.t("more"))}</button></div></div></div></div></div>'
            f'</div>{guide(c, "seo-content")}'
        )
    elif k == 'sg':
        inner = (
            f'<div id="secondary" class="refinements"><h2 class="visually-hidden">{e(s.t("filter"))}</h2>{fac}</div>{ban}<h1 data-main>{hd}</h1>{intro}'
            f'<div class="search-result-options">{so}<div class="pagination"><div class="results-hits">{e(s.t("count"))}</div></div></div>'
            f'<div class="search-result-content"><ul id="search-result-items" class="search-result-items tiles-container clearfix">{it}</ul>'
            f'</div>{guide(c, "category-bottom")}'
        )
    elif k == 'hybris':
        inner = (
            '<div class="row"><div class="col-xs-3"><div class="product-facet js-product-facet">'
            f'<div class="facet__head">{e(s.t("filter"))}</div>{fac}</div></div><div class="col-sm-12 col-md-9">'
            f'<div class="yCmsContentSlot product-list-section1-slot"><h1 data-main>{hd}</h1>{intro}{ban}</div><div class="product__list--wrapper">'
            f'<div class="results"></div><div class="pagination-bar top"><div class="pagination-toolbar"><div class="sort-refine-bar">{so}</div>'
            f'<div class="pagination-bar-results">{e(s.t("count"))}</div></div></div><div class="product__listing product__grid">{it}</div></div></div>'
            f'</div>{guide(c, "yCmsComponent")}'
        )
    else:
        inner = (
            f'<div class="atg_store_sidebar" id="atg_store_facets"><h5>{e(s.t("filter"))}</h5>{fac}</div>'
            f'<h1 class="atg_store_categoryTitle" data-main>{hd}</h1>{intro}<div class="atg_store_filter">{so}<span class="atg_store_resultsCount">'
            f'{e(s.t("count"))}</span></div><ul id="atg_store_prodList" class="atg_store_product">{it}</ul><div class="atg_store_pagination">'
            f'<a>{e(s.t("prev"))}</a> <a>{e(s.t("next"))}</a></div>{guide(c, "seoText", "h4")}'
        )
    return frame(s, c.head, ' '.join(c.intro), url, None, inner + faq_html(s, c), [c.top, c.head])


def url(s, x, k):
    b = f'https://www.{s.domain}'
    return {
        'sfra': f'{b}/{s.lang}/{x.handle}' + ('/912003.html' if k == 'p' else ''),
        'sg': f'{b}/on/demandware.store/Sites-Site/{"Product-Show?pid=" if k == "p" else "Search-Show?cgid="}{x.handle}',
        'hybris': f'{b}/{s.lang}/{x.handle}/{"p" if k == "p" else "c"}/{len(x.handle) + 4711}',
        'atg': f'{b}/store/{"product" if k == "p" else "category"}/{x.handle}/_/A-120',
    }[s.o]


SITES = [
    ('calderandvale.com', 'Calder & Vale', 'en', 'clothing', 'sfra', 'p2c3'),
    ('pavona-schuhe.de', 'Pavona', 'de', 'outdoor', 'sfra', 'p2c2'),
    ('lumio-beaute.fr', 'Lumio', 'fr', 'beauty', 'sfra', 'p3c3'),
    ('strideworks.com', 'Strideworks', 'en', 'shoes', 'sg', 'p2c3'),
    ('belcanto-home.it', 'Belcanto', 'it', 'lighting', 'sg', 'p1c2'),
    ('thistlebaby.com', 'Thistle Baby', 'en', 'toys', 'sg', 'p3c1'),
    ('protool-supply.com', 'ProTool Supply', 'en', 'tools', 'hybris', 'p3c3'),
    ('narzedzia-plus.pl', 'Narzędzia Plus', 'pl', 'tools', 'hybris', 'p2c2'),
    ('klankhuis.nl', 'Klankhuis', 'nl', 'cycling', 'hybris', 'p3c1'),
    ('grandgable.com', 'Grand Gable', 'en', 'furniture', 'atg', 'p2c2'),
    ('homelyhub.com', 'HomelyHub', 'en', 'kitchen', 'atg', 'p1c3'),
    ('solypiedra.mx', 'Sol y Piedra', 'es', 'garden', 'atg', 'p2c1'),
]


def make(w):
    drive(w, 'enterprise', SITES, prod, coll, url)
