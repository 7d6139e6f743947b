"""Magento 2 with Luma and Magento 1."""

from ..page import each, esc as e
from .goods import drive, others, reviews
from .vendors import body, consent, crumbs_ld, faq_html, filters, head, ld_product, popup, sorts


def m2_top(s, title, desc, url, cls, ld):
    extra = (
        f'<meta name="robots" content="INDEX,FOLLOW"><link rel="stylesheet" type="text/css" media="all" href="https://{s.domain}/static/version16'
        f'{len(desc)}/frontend/{s.brand.split()[0]}/default/{"en_US" if s.lang == "en" else s.lang}/css/styles-m.css">'
        f'<script type="text/javascript" src="https://{s.domain}/static/requirejs/require.js"></script>'
    )
    return (
        head(s, title, desc, url, extra, '', ld)
        + f'<body data-container="body" data-mage-init=\'{{"loaderAjax": {{}}, "loader": {{ "icon": "https://{s.domain}/loader-2.gif"}}}}\' '
        f'id="html-body" itemtype="http://schema.org/Product" itemscope="itemscope" class="{cls} page-layout-1column">'
        '<div class="cookie-status-message" id="cookie-status" style="display: none">The store will not work correctly when cookies are disabled.'
        f'</div><script type="text/x-magento-init">{{"*": {{"mage/cookies": {{"expires": null,"path": "/"}}}}}}</script>'
    )


def luma_head(s):
    nav = each(
        s.menu(),
        lambda i, m: f'<li class="level0 nav-{i + 1} category-item level-top parent ui-menu-item" role="presentation">'
        '<a href="#" class="level-top ui-corner-all" aria-haspopup="true" role="menuitem"><span class="ui-menu-icon ui-icon ui-icon-carat-1-e">'
        f'</span><span>{e(m[0])}</span></a><ul class="level0 submenu ui-menu ui-widget" role="menu">'
        + each(
            m[1],
            lambda j, c: f'<li class="level1 nav-{i + 1}-{j + 1} category-item parent ui-menu-item"><a href="#"><span>{e(c[0])}</span></a>'
            '<ul class="level1 submenu">'
            + each(c[1], lambda l: f'<li class="level2 category-item ui-menu-item"><a href="#"><span>{e(l)}</span></a></li>')
            + '</ul></li>',
        )
        + '</ul></li>',
    )
    return f'''<div class="widget block block-static-block">{e(s.keep("announce"))}</div><noscript><div class="message global noscript">\
<div class="content"><p><strong>JavaScript seems to be disabled in your browser.</strong></p></div></div></noscript><div class="page-wrapper">\
<header class="page-header"><div class="panel wrapper"><div class="panel header"><a class="action skip contentarea" href="#contentarea">\
<span>{e(s.t("skip"))}</span></a><ul class="header links"><li class="greet welcome" data-bind="scope: 'customer'">\
<span class="not-logged-in">{e(s.keep("blurb"))}</span></li><li class="authorization-link"><a href="/customer/account/login/">{e(s.t("login"))}</a></li>\
<li><a href="/customer/account/create/">{e(s.t("register"))}</a></li></ul></div></div><div class="header content">\
<span data-action="toggle-nav" class="action nav-toggle"><span>{e(s.t("menu"))}</span></span><a class="logo" href="/">\
<img src="/logo.svg" alt="{e(s.brand)}"></a><div data-block="minicart" class="minicart-wrapper"><a class="action showcart" href="/checkout/cart/">\
<span class="text">{e(s.t("cart"))}</span><span class="counter qty empty"><span class="counter-number">0</span></span></a>\
<div class="block block-minicart" data-role="dropdownDialog"><div id="minicart-content-wrapper">\
<strong class="subtitle empty">{e(s.t("cart_empty"))}</strong></div></div></div><div class="block block-search"><div class="block block-title">\
<strong>{e(s.t("search"))}</strong></div><div class="block block-content"><form class="form minisearch" id="search_mini_form"><div class="field search">\
<label class="label"><span>{e(s.t("search"))}</span></label><div class="control"><input id="search" type="text" placeholder="{e(s.t("search_ph"))}">\
<div class="nested"><a class="action advanced" href="#">{e(s.t("more"))}</a></div></div></div></form></div></div></div></header>
<div class="sections nav-sections"><div class="section-items nav-sections-items"><div class="section-item-title nav-sections-item-title">\
<a class="nav-sections-item-switch" href="#store.menu">{e(s.t("menu"))}</a></div>\
<div class="section-item-content nav-sections-item-content" id="store.menu"><nav class="navigation" data-action="navigation">\
<ul data-mage-init='{{"menu":{{"responsive":true}}}}'>{nav}</ul></nav></div></div></div>'''


def luma_foot(s):
    cols = each(
        s.foot(4),
        lambda f: f'<div class="footer-col col-md-3"><h4>{e(f[0])}</h4><ul class="footer links">'
        + each(f[1], lambda l: f'<li class="nav item"><a href="#">{e(l)}</a></li>')
        + '</ul></div>',
    )
    return f'''<footer class="page-footer"><div class="footer content">{cols}<div class="block newsletter"><div class="title">\
<strong>{e(s.t("news"))}</strong></div><div class="content"><p>{e(s.keep("news"))}</p><form class="form subscribe"><div class="field newsletter"><label>\
<span class="label">{e(s.t("email"))}</span><input name="email" type="email"></label></div><button class="action subscribe primary">\
<span>{e(s.t("subscribe"))}</span></button></form></div></div></div></footer><small class="copyright">\
<span>Copyright © 2013-present {e(s.brand)}. {e(s.t("rights"))}</span></small></div>{consent(s, s.pick("consent", "custom", "cookiebot", "onetrust"))}\
{popup(s, s.pick("pop", "magnific", ""))}<div role="alertdialog" class="message global cookie" id="notice-cookie-block" hidden><div class="content"><p>\
<strong>{e(s.t("privacy"))}</strong></p></div></div><script type="text/x-magento-init">{{"*":{{"Magento_Ui/js/core/app":{{"components":{{}}}}}}}}\
</script></body></html>'''


def crumbs(s, names):
    return (
        f'<div class="breadcrumbs"><ul class="items"><li class="item home"><a href="/" title="{e(s.t("home"))}">{e(s.t("home"))}</a></li>'
        + each(names[:-1], lambda n: f'<li class="item category"><a href="#">{e(n)}</a></li>')
        + f'<li class="item product"><strong>{e(names[-1])}</strong></li></ul></div>'
    )


def m2_price(s, x, m=''):
    one = (
        lambda v, t: f'<span class="price-container price-{t}_price tax weee"><span data-price-amount="{v}" data-price-type="{t}Price" class="price-wrapper">'
        f'<span class="price">{s.money(v)}</span></span></span>'
    )
    if x.old:
        return (
            f'<div class="price-box price-final_price" data-role="priceBox"{m}><span class="special-price">{one(x.price, "final")}</span> '
            f'<span class="old-price"><span class="price-label" data-not>{e(s.t("regular"))}</span> {one(x.old, "old")}</span></div>'
        )
    return f'<div class="price-box price-final_price" data-role="priceBox"{m}>{one(x.price, "final")}</div>'


def m2_card(s, x, main):
    m = ' data-main' if main else ''
    return f'''<li class="item product product-item"><div class="product-item-info" data-container="product-grid">\
<a href="/{x.handle}.html" class="product photo product-item-photo" tabindex="-1"><span class="product-image-container">\
<span class="product-image-wrapper"><img class="product-image-photo" src="/media/{x.handle}.jpg" loading="lazy" alt="{e(x.name)}"></span></span></a>\
<div class="product details product-item-details"><strong class="product name product-item-name"{m}>\
<a class="product-item-link" href="/{x.handle}.html">{e(x.name)}</a></strong><div class="product-reviews-summary short"><div class="rating-summary">\
<span class="label"><span>{e(s.t("reviews"))}:</span></span><div class="rating-result"><span style="width:80%"><span>80%</span></span></div></div>\
<div class="reviews-actions"><a class="action view" href="#reviews">{x.count} <span>{e(s.t("reviews"))}</span></a></div></div>{m2_price(s, x, m)}\
{f'<div class="product description product-item-description"{m}>{e(x.text)} <a href="#" class="action more" data-not>{e(s.t("readmore"))}</a></div>'
        if x.text and main else ''}<div class="product-item-inner"><div class="product actions product-item-actions"><div class="actions-primary">\
<form data-role="tocart-form" method="post"><button type="submit" class="action tocart primary"><span>{e(s.t("add"))}</span></button></form></div>\
<div class="actions-secondary" data-role="add-to-links"><a href="#" class="action towishlist"><span>{e(s.t("wishlist"))}</span></a>\
<a href="#" class="action tocompare"><span>{e(s.t("compare"))}</span></a></div></div></div></div></div></li>'''


def luma_prod(s, r, p, url):
    rv = each(
        reviews(s, r, r.choice([0, 2, 5])),
        lambda v: f'<li class="item review-item" itemscope itemprop="review"><div class="review-title" itemprop="name">{e(v.title)}</div>'
        '<div class="review-ratings"><div class="rating-summary item"><span class="label rating-label">'
        f'<span>{e(s.t("reviews"))}</span></span></div></div><div class="review-content-container">'
        f'<div class="review-content" itemprop="description">{e(v.text)}</div><div class="review-details"><p class="review-author">'
        f'<strong class="review-details-value">{e(v.who)}</strong></p><p class="review-date"><time>{v.date}</time></p></div></div></li>',
    )
    attr = (
        '<div class="data item title" data-role="collapsible" id="tab-label-additional">'
        f'<a class="data switch" tabindex="-1" data-toggle="trigger" href="#additional">{e(s.t("details"))}</a></div>'
        '<div class="data item content" id="additional" data-role="content"><div class="additional-attributes-wrapper table-wrapper" data-main>'
        '<table class="data table additional-attributes" id="product-attribute-specs-table">'
        f'<caption class="table-caption" data-not>{e(s.t("details"))}</caption><tbody>'
        + each(p.specs, lambda x: f'<tr><th class="col label" scope="row">{e(x[0])}</th><td class="col data" data-th="{e(x[0])}">{e(x[1])}</td></tr>')
        + '</tbody></table></div></div>'
        if p.specs
        else ''
    )
    sw = (
        '<div class="swatch-opt"><div class="swatch-attribute color" data-attribute-code="color">'
        f'<span class="swatch-attribute-label">{e(s.t("color"))}</span>'
        f'<div class="swatch-attribute-options clearfix" role="listbox">{each(p.colors, lambda c: f"<div class=swatch-option>{e(c)}</div>")}</div>'
        '</div></div>'
    )
    up = (
        f'<div class="block upsell" data-mage-init="{{}}"><div class="block-title title">'
        f'<strong id="block-upsell-heading" role="heading" aria-level="2">{e(s.t("also"))}</strong></div><div class="block-content content">'
        '<div class="products wrapper grid products-grid products-upsell">'
        f'<ol class="products list items product-items">{each(others(s, r, 5), lambda x: m2_card(s, x, False))}</ol></div></div></div>'
    )
    return (
        m2_top(s, p.name, p.lead, url, f'page-product-configurable catalog-product-view product-{p.handle}', ld_product(s, p, url))
        + luma_head(s)
        + crumbs(s, [p.top, p.cat, p.name])
        + f'''<main id="maincontent" class="page-main"><a id="contentarea" tabindex="-1"></a><div class="page messages">\
<div data-placeholder="messages"></div></div><div class="columns"><div class="column main"><div class="product-info-main">\
<div class="page-title-wrapper product"><h1 class="page-title" data-main><span class="base" data-ui-id="page-title-wrapper" itemprop="name">{e(p.name)}\
</span></h1></div><div class="product-reviews-summary"><div class="reviews-actions"><a class="action view" href="#reviews">{p.count} \
<span>{e(s.t("reviews"))}</span></a><a class="action add" href="#">{e(s.t("write_review"))}</a></div></div>\
<div class="product-info-price">{m2_price(s, p)}<div class="product-info-stock-sku"><div class="stock available"><span>{e(s.t("in_stock"))}</span></div>\
<div class="product attribute sku"><strong class="type">{e(s.t("sku"))}</strong><div class="value" itemprop="sku">{p.sku}</div></div></div></div>
<div class="product attribute overview"><div class="value" itemprop="description" data-main>{e(p.bullets[0] if p.bullets else p.lead)}</div></div>\
<div class="product-add-form"><form id="product_addtocart_form"><div class="product-options-wrapper" id="product-options-wrapper">{sw}\
<p class="required">* {e(s.t("size"))}</p></div><div class="box-tocart"><div class="fieldset"><div class="field qty"><label class="label" for="qty">\
<span>{e(s.t("qty"))}</span></label><input type="number" id="qty" value="1"></div><div class="actions">\
<button type="submit" class="action primary tocart" id="product-addtocart-button"><span>{e(s.t("add"))}</span></button></div></div></div></form></div>\
<div class="product-social-links"><div class="product-addto-links"><a class="action towishlist"><span>{e(s.t("wishlist"))}</span></a>\
<a class="action tocompare"><span>{e(s.t("compare"))}</span></a><a class="action mailto friend"><span>{e(s.t("share"))}</span></a></div></div></div>\
<div class="product media"><div class="gallery-placeholder" data-gallery-role="gallery-placeholder">\
<img alt="main product photo" class="gallery-placeholder__image" src="/m.jpg"></div></div>
<div class="product info detailed"><div class="product data items" data-mage-init='{{"tabs":{{}}}}'>\
<div class="data item title active" id="tab-label-description"><a class="data switch" href="#description">{e(s.t("details"))}</a></div>\
<div class="data item content" id="description"><div class="product attribute description"><div class="value">{body(s, r, p)}</div></div>\
</div>{attr}<div class="data item title" id="tab-label-reviews"><a class="data switch" href="#reviews">{e(s.t("reviews"))} \
<span class="counter">{p.count}</span></a></div><div class="data item content" id="reviews"><div class="block review-list" id="customer-reviews">\
<div class="block-title"><strong>{e(s.t("reviews"))}</strong></div><ol class="items review-items">{rv}</ol></div><div class="block review-add">\
<div class="block-title"><strong>{e(s.t("write_review"))}</strong></div><form class="review-form"><fieldset class="fieldset review-fieldset">\
<legend class="legend review-legend"><span>{e(s.keep("login"))}</span><strong>{e(p.name)}</strong></legend></fieldset></form></div></div></div>\
</div>{faq_html(s, p)}{up}</div></div></main>'''
        + luma_foot(s)
    )


def side(s, r):
    f = each(
        filters(s, r),
        lambda f: f'<div role="heading" aria-level="3" class="filter-options-title">{e(f[0])}</div><div class="filter-options-content"><ol class="items">'
        + each(
            f[1],
            lambda v: f'<li class="item"><a href="?x=1" rel="nofollow">{e(v[0])} <span class="count">{v[1]}<span class="filter-count-label">item</span>'
            '</span></a></li>',
        )
        + '</ol></div>',
    )
    return (
        '<div class="sidebar sidebar-main"><div class="block filter" id="layered-filter-block"><div class="block-title filter-title">'
        f'<strong>{e(s.t("filter"))}</strong></div><div class="block-content filter-content">'
        f'<strong role="heading" class="block-subtitle filter-subtitle">{e(s.t("filter"))}</strong>'
        f'<div class="filter-options" id="narrow-by-list">{f}</div></div></div></div><div class="sidebar sidebar-additional">'
        f'<div class="block block-compare"><div class="block-title"><strong>{e(s.t("compare"))}</strong></div>'
        f'<div class="empty">{e(s.t("cart_empty"))}</div></div><div class="block block-wishlist"><div class="block-title">'
        f'<strong>{e(s.t("wishlist"))}</strong></div></div></div>'
    )


def luma_coll(s, r, c, url):
    bar = (
        f'<div class="toolbar toolbar-products" data-mage-init="{{}}"><div class="modes"><strong class="modes-label">View as</strong>'
        '<strong class="modes-mode active mode-grid"><span>Grid</span></strong><a class="modes-mode mode-list" href="#"><span>List</span></a></div>'
        f'<p class="toolbar-amount" id="toolbar-amount">{e(s.t("count"))}</p><div class="toolbar-sorter sorter">'
        f'<label class="sorter-label" for="sorter">{e(s.t("sort"))}</label>'
        f'<select id="sorter" class="sorter-options">{each(sorts(s), lambda o: f"<option>{e(o)}</option>")}</select></div></div>'
    )
    desc = f'<div class="category-view"><div class="category-description" data-main>{each(c.intro, lambda x: f"<p>{e(x)}</p>")}</div></div>' if c.intro else ''
    gd = f'<div class="category-description-bottom" data-main>{each(c.guide, lambda g: f"<h2>{e(g[0])}</h2><p>{e(g[1])}</p>")}</div>' if c.guide else ''
    k = s.pick('mode', 'grid', 'grid', 'list')
    lst = (
        f'{bar}<div class="products wrapper {k} products-{k}">'
        f'<ol class="products list items product-items">{each(c.items, lambda x: m2_card(s, x, True))}</ol></div>{bar}<div class="pages">'
        '<strong class="label pages-label">Page</strong><ul class="items pages-items"><li class="item current"><strong class="page">'
        '<span>1</span></strong></li><li class="item"><a class="page"><span>2</span></a></li><li class="item pages-item-next">'
        f'<a class="action next"><span>{e(s.t("next"))}</span></a></li></ul></div>'
        if c.items
        else f'<div class="message info empty"><div>{e(s.t("count"))}</div></div>'
    )
    return (
        m2_top(
            s,
            c.head,
            ' '.join(c.intro),
            url,
            f'page-with-filter page-products categorypath-{c.handle} category-{c.handle} catalog-category-view page-layout-2columns-left',
            crumbs_ld(s, [c.head]),
        )
        + luma_head(s)
        + crumbs(s, [c.top, c.head])
        + '<main id="maincontent" class="page-main"><a id="contentarea" tabindex="-1"></a><div class="page-title-wrapper">'
        f'<h1 class="page-title" id="page-title-heading" data-main><span class="base">{e(c.head)}</span></h1></div>{desc}<div class="columns">'
        f'<div class="column main">{lst}{gd}{faq_html(s, c)}</div>{side(s, r)}</div></main>' + luma_foot(s)
    )


# ---------------------------------------------------------------- Magento 1
def m1_page(s, title, desc, url, cls, inner, left=''):
    nav = each(
        s.menu(),
        lambda i, m: f'<li class="level0 nav-{i + 1} level-top parent"><a href="#" class="level-top has-children">{e(m[0])}</a><ul class="level0">'
        f'<li class="level1 view-all"><a class="level1" href="#">{e(s.t("view_all"))} {e(m[0])}</a></li>'
        + each(
            m[1],
            lambda c: f'<li class="level1 parent"><a href="#" class="level1">{e(c[0])}</a><ul class="level1">'
            + each(c[1], lambda l: f'<li class="level2"><a href="#">{e(l)}</a></li>')
            + '</ul></li>',
        )
        + '</ul></li>',
    )
    ft = each(
        s.foot(3),
        lambda f: f'<div class="links"><div class="block-title"><strong><span>{e(f[0])}</span></strong></div><ul>'
        + each(f[1], lambda l: f'<li><a href="#">{e(l)}</a></li>')
        + '</ul></div>',
    )
    lay = 'col2-left-layout' if left else 'col1-layout'
    return (
        head(
            s,
            title,
            desc,
            url,
            '<meta name="robots" content="INDEX,FOLLOW"><script type="text/javascript" src="/js/prototype/prototype.js"></script>'
            '<link rel="stylesheet" href="/skin/frontend/rwd/default/css/styles.css" media="all">',
            'id="top" class="no-js"',
        )
        + f'''<body class="{cls}"><div class="wrapper"><noscript><div class="global-site-notice noscript"><div class="notice-inner"><p>\
<strong>JavaScript seems to be disabled in your browser.</strong></p></div></div></noscript><div class="page"><div class="header-language-background">\
<div class="header-language-container"><p class="welcome-msg">{e(s.keep("announce"))}</p></div></div><header id="header" class="page-header">\
<div class="page-header-container"><a class="logo" href="/"><img src="/skin/logo.gif" alt="{e(s.brand)}" class="large"></a><div class="skip-links">\
<a href="#header-nav" class="skip-link skip-nav"><span class="icon"></span><span class="label">{e(s.t("menu"))}</span></a>\
<a href="#header-search" class="skip-link skip-search"><span class="label">{e(s.t("search"))}</span></a><div class="account-cart-wrapper">\
<a href="/customer/account/" class="skip-link skip-account"><span class="label">{e(s.t("account"))}</span></a><div class="header-minicart">\
<a href="/checkout/cart/" class="skip-link skip-cart no-count"><span class="label">{e(s.t("cart"))}</span><span class="count">0</span></a>\
<div id="header-cart" class="block block-cart skip-content"><div class="minicart-wrapper"><p class="block-subtitle">{e(s.t("cart"))}</p>\
<p class="empty">{e(s.t("cart_empty"))}</p></div></div></div></div></div><div id="header-nav" class="skip-content"><nav id="nav">\
<ol class="nav-primary">{nav}</ol></nav></div><div id="header-account" class="skip-content"><div class="links">\
<ul>{each([s.t("account"), s.t("wishlist"), s.t("checkout"), s.t("register"), s.t("login")], lambda l: f"<li>"
            f"<a href=#>{e(l)}</a></li>")}</ul></div></div></div></header><div class="main-container {lay}">\
<div class="main">{inner[0]}<div class="col-main">{inner[1]}</div>{left}</div></div><div class="footer-container">\
<div class="footer">{ft}<div class="block block-subscribe"><div class="block-title"><strong><span>{e(s.t("news"))}</span></strong></div><form>\
<div class="block-content"><div class="form-subscribe-header"><label for="newsletter">{e(s.keep("news"))}</label></div><button class="button"><span>\
<span>{e(s.t("subscribe"))}</span></span></button></div></form></div><address class="copyright">&copy; 2019 {e(s.brand)}. {e(s.keep("blurb"))}</address>\
</div></div></div></div>{consent(s, s.pick("consent", "custom", ""))}</body></html>'''
    )


def m1_price(s, x, m=''):
    if x.old:
        return (
            f'<div class="price-box"{m}><p class="old-price"><span class="price-label" data-not>{e(s.t("regular"))}:</span> '
            f'<span class="price">{s.money(x.old)}</span></p><p class="special-price"><span class="price-label" data-not>{e(s.t("price"))}</span> '
            f'<span class="price">{s.money(x.price)}</span></p></div>'
        )
    return f'<div class="price-box"{m}><span class="regular-price" id="product-price-{s.domain[:3]}"><span class="price">{s.money(x.price)}</span></span></div>'


def m1_bc(s, names):
    return (
        f'<div class="breadcrumbs"><ul><li class="home"><a href="/">{e(s.t("home"))}</a><span>/ </span></li>'
        + each(names[:-1], lambda n: f'<li class="category4"><a href="#">{e(n)}</a><span>/ </span></li>')
        + f'<li class="product"><strong>{e(names[-1])}</strong></li></ul></div>'
    )


def m1_prod(s, r, p, url):
    tabs = (
        f'<dl id="collateral-tabs" class="collateral-tabs"><dt class="tab"><span>{e(s.t("description"))}</span></dt><dd class="tab-container">'
        f'<div class="tab-content"><h2 data-main>{e(s.t("details"))}</h2><div class="std">{body(s, r, p)}</div></div></dd>'
    )
    if p.specs:
        tabs += (
            f'<dt class="tab"><span>{e(s.t("specs"))}</span></dt><dd class="tab-container"><div class="tab-content" data-main>'
            f'<h2>{e(s.t("specs"))}</h2><table class="data-table" id="product-attribute-specs-table"><col width="25%"><col><tbody>'
            + each(p.specs, lambda x: f'<tr><th class="label">{e(x[0])}</th><td class="data">{e(x[1])}</td></tr>')
            + '</tbody></table></div></dd>'
        )
    rv = each(
        reviews(s, r, r.choice([0, 3])),
        lambda v: f'<dt><a href="#">{e(v.title)}</a> <span>{e(v.who)}</span></dt><dd>{e(v.text)} <small class="date">({v.date})</small></dd>',
    )
    tabs += (
        f'<dt class="tab"><span>{e(s.t("reviews"))}</span></dt><dd class="tab-container"><div class="tab-content">'
        f'<div class="box-collateral box-reviews" id="customer-reviews"><h2>{e(s.t("reviews"))}</h2><dl>{rv}</dl>'
        f'<a href="#">{e(s.t("write_review"))}</a></div></div></dd></dl>'
    )
    ups = (
        f'<div class="box-collateral box-up-sell"><h2>{e(s.t("also"))}</h2><ul class="products-grid products-grid--max-4-col" id="upsell-product-table">'
        + each(
            others(s, r, 4),
            lambda x: '<li class="item"><a href="#" class="product-image"><img src="/a.jpg" alt=""></a><h3 class="product-name">'
            f'<a href="#">{e(x.name)}</a></h3>{m1_price(s, x)}</li>',
        )
        + '</ul></div>'
    )
    inner = f'''<div id="messages_product_view"></div><div class="product-view"><div class="product-essential"><form id="product_addtocart_form">\
<div class="product-img-box"><div class="product-image product-image-zoom"><div class="product-image-gallery">\
<img id="image-main" class="gallery-image visible" src="/m.jpg" alt=""></div></div><div class="more-views"><h2>{e(s.t("more"))}</h2></div></div>\
<div class="product-shop"><div class="product-name"><span class="h1" data-main>{e(p.name)}</span></div>\
<div class="price-info">{m1_price(s, p)}<div class="tax-details">{e(s.t("tax"))}</div></div><div class="extra-info"><p class="availability in-stock">\
<span class="label">{e(s.t("avail"))}:</span> <span class="value">{e(s.t("in_stock"))}</span></p><p class="email-friend">\
<a href="#">{e(s.t("share"))}</a></p></div><div class="short-description"><div class="std" data-main>{e(p.bullets[0] if p.bullets else p.lead)}</div>\
</div><div class="add-to-cart-wrapper"><div class="add-to-box"><div class="add-to-cart"><div class="qty-wrapper">\
<label for="qty">{e(s.t("qty"))}:</label><input type="text" id="qty" value="1"></div><button type="button" class="button btn-cart"><span>\
<span>{e(s.t("add"))}</span></span></button></div><ul class="add-to-links"><li><a href="#" class="link-wishlist">{e(s.t("wishlist"))}</a></li><li>\
<span class="separator">|</span> <a href="#" class="link-compare">{e(s.t("compare"))}</a></li></ul></div></div></div></form></div>\
<div class="product-collateral toggle-content tabs">{tabs}{ups}</div></div>'''
    return m1_page(s, p.name, p.lead, url, 'catalog-product-view product-x', (m1_bc(s, [p.cat, p.name]), inner))


def m1_coll(s, r, c, url):
    more = e(s.t('readmore'))
    it = (
        lambda x: f'<li class="item last"><a href="/{x.handle}.html" class="product-image"><img src="/s.jpg" alt="{e(x.name)}"></a><div class="product-info">'
        f'<h2 class="product-name" data-main><a href="/{x.handle}.html">{e(x.name)}</a></h2>{m1_price(s, x, " data-main")}<div class="ratings">'
        f'<span class="amount"><a href="#">{x.count} {e(s.t("reviews"))}</a></span>'
        f'</div>{f"<div class=desc data-main>{e(x.text)} <a href=# class=link-learn data-not>{more}</a></div>" if x.text else ""}'
        f'<div class="actions"><button type="button" class="button btn-cart"><span><span>{e(s.t("add"))}</span></span></button>'
        f'<ul class="add-to-links"><li><a class="link-wishlist">{e(s.t("wishlist"))}</a></li><li><a class="link-compare">{e(s.t("compare"))}</a>'
        '</li></ul></div></div></li>'
    )
    left = (
        '<div class="col-left sidebar col-left-first"><div class="block block-layered-nav"><div class="block-title"><strong>'
        f'<span>{e(s.t("filter"))}</span></strong></div><div class="block-content toggle-content"><dl id="narrow-by-list">'
        + each(
            filters(s, r),
            lambda f: f'<dt>{e(f[0])}</dt><dd><ol>'
            + each(f[1], lambda v: f'<li><a href="#">{e(v[0])} <span class="count">({v[1]})</span></a></li>')
            + '</ol></dd>',
        )
        + '</dl></div></div><div class="block block-poll"><div class="block-title"><strong><span>Poll</span></strong></div>'
        f'<p>{e(s.say("promo"))}</p></div></div>'
    )
    bar = (
        f'<div class="toolbar"><div class="sorter"><div class="sort-by"><label>{e(s.t("sort"))}</label>'
        f'<select>{each(sorts(s), lambda o: f"<option>{e(o)}</option>")}</select></div></div><div class="pager"><div class="count-container">'
        f'<p class="amount">{e(s.t("count"))}</p></div></div></div>'
    )
    inner = (
        f'<div class="page-title category-title"><h1 data-main>{e(c.head)}</h1></div>'
        f'<div class="category-description std" data-main>{" ".join(map(e, c.intro))}</div>'
        f'<div class="category-products">{bar}<ul class="products-grid products-grid--max-3-col">{each(c.items, it)}</ul>'
        f'<div class="toolbar-bottom">{bar}</div></div>'
        + (f'<div class="std" data-main>{each(c.guide, lambda g: f"<h3>{e(g[0])}</h3><p>{e(g[1])}</p>")}</div>' if c.guide else '')
    )
    return m1_page(s, c.head, ' '.join(c.intro), url, 'catalog-category-view categorypath-x', (m1_bc(s, [c.head]), inner), left)


def url(s, x, k):
    return f'https://{s.domain}/{x.handle}.html' if k == 'p' or s.opt < 0.6 else f'https://www.{s.domain}/shop/{x.handle}'


LUMA = [
    ('fairweatherkit.com', 'Fairweather Kit', 'en', 'outdoor', '', 'p3c3'),
    ('lampenwerft.de', 'Lampenwerft', 'de', 'furniture', '', 'p2c2'),
    ('cuisineclos.fr', 'Cuisine du Clos', 'fr', 'kitchen', '', 'p3c1'),
    ('toolcrate.co.uk', 'Toolcrate', 'en', 'tools', '', 'p1c3c0'),
]


M1 = [
    ('oldmillbikes.com', 'Old Mill Bikes', 'en', 'cycling', '', 'p2c2'),
    ('luzdelnorte.es', 'Luz del Norte', 'es', 'garden', '', 'p2c1'),
    ('paperlarkbaby.com', 'Paperlark', 'en', 'toys', '', 'p0c3'),
]


def make(w):
    drive(w, 'luma', LUMA, luma_prod, luma_coll, url)
    drive(w, 'magento1', M1, m1_prod, m1_coll, url)
