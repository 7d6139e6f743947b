"""PrestaShop 1.6 and 1.7."""

from ..page import each, esc as e
from .carts import url
from .goods import drive, others
from .layout import dl, facets, foot, frame, guide, nav, options, paras, ul
from .vendors import body, crumbs_ld, faq_html, filters, ld_product, sorts


# ------------------------------------------------------------ PrestaShop
def ps_frame(s, title, desc, url, ld, page, inner, bc):
    if s.o == '1.7':
        h = f'''<main><header id="header"><div class="header-banner">{e(s.keep("announce"))}</div><nav class="header-nav"><div class="container">\
<div class="row"><div class="col-md-5"><div id="_desktop_contact_link"><div id="contact-link"><a href="/contact">{e(s.t("contact"))}</a></div></div>\
</div><div class="col-md-7 right-nav"><div id="_desktop_user_info"><div class="user-info"><a href="/login" rel="nofollow">\
<i class="material-icons">&#xE7FF;</i><span class="hidden-sm-down">{e(s.t("login"))}</span></a></div></div><div id="_desktop_cart">\
<div class="blockcart cart-preview inactive"><div class="header"><i class="material-icons shopping-cart">shopping_cart</i>\
<span class="hidden-sm-down">{e(s.t("cart"))}</span><span class="cart-products-count">(0)</span></div></div></div></div></div></div></nav>\
<div class="header-top"><div class="container"><div id="_desktop_logo"><a href="/"><img class="logo img-fluid" src="/logo.jpg" alt="{e(s.brand)}"></a>\
</div><div class="menu js-top-menu position-static hidden-sm-down" id="_desktop_top_menu">\
{nav(s, "top-menu", "category", "dropdown-item", "popover sub-menu js-sub-menu collapse")}</div><div id="search_widget" class="search-widgets"><form>\
<i class="material-icons search">search</i><input type="text" name="s" placeholder="{e(s.t("search_ph"))}"></form></div></div></div></header>\
<section id="wrapper"><aside id="notifications"><div class="container"></div></aside><div class="container">\
<nav class="breadcrumb hidden-sm-down" data-depth="3"><ol>{each([s.t("home")] + bc, lambda b: f"<li><a href=#><span>{e(b)}</span></a></li>")}</ol></nav>'''
        f = f'''</div></section><footer id="footer" class="js-footer"><div class="container"><div class="row"><div class="block_newsletter col-lg-8">\
<p id="block-newsletter-label" class="col-md-5">{e(s.keep("news"))}</p><form><input type="submit" value="{e(s.t("subscribe"))}">\
<p>{e(s.t("privacy"))}</p></form></div><div class="block-social col-lg-4"><ul><li class="facebook"><a href="#">Facebook</a></li><li class="instagram">\
<a href="#">Instagram</a></li></ul></div></div></div><div class="footer-container"><div class="container">\
<div class="row">{foot(s, 4, "col-md-3 links", "h3 hidden-sm-down", "collapse", "", "p")}<div class="block-contact col-md-3 links wrapper">\
<p class="h4 text-uppercase block-contact-title">{e(s.t("contact"))}</p>{e(s.keep("blurb"))}</div></div><p class="text-sm-center">\
<a href="#">© 2023 - {e(s.brand)} PrestaShop™</a></p></div></div></footer></main>'''
    else:
        h = f'''<div id="page"><div class="header-container"><header id="header"><div class="banner"><div class="container">\
<a href="#">{e(s.keep("announce"))}</a></div></div><div class="nav"><div class="container"><nav><div class="header_user_info">\
<a class="login" href="/mon-compte" rel="nofollow">{e(s.t("login"))}</a></div><div id="contact-link"><a href="#">{e(s.t("contact"))}</a></div>\
<span class="shop-phone"><i class="icon-phone"></i>: <strong>0555 19 20 {len(s.brand)}</strong></span></nav></div></div><div class="container">\
<div id="header_logo"><a href="/"><img class="logo img-responsive" src="/img/logo.jpg" alt="{e(s.brand)}"></a></div>\
<div id="search_block_top" class="col-sm-4 clearfix"><form id="searchbox"><input class="search_query form-control" placeholder="{e(s.t("search_ph"))}">\
<button class="btn btn-default button-search"><span>{e(s.t("search"))}</span></button></form></div><div class="shopping_cart"><a href="#">\
<b>{e(s.t("cart"))}</b> <span class="ajax_cart_no_product">0</span></a><div class="cart_block block exclusive">\
<p class="cart_block_no_products">{e(s.t("cart_empty"))}</p><a id="button_order_cart" class="btn btn-default button">\
<span>{e(s.t("checkout"))}</span></a></div></div><div id="block_top_menu" class="sf-contener clearfix">\
<div class="cat-title">{e(s.t("menu"))}</div>{nav(s, "sf-menu clearfix menu-content", "sfHoverForce", "sf-with-ul", "submenu-container")}</div></div>\
</header></div><div class="columns-container"><div id="columns" class="container"><div class="breadcrumb clearfix"><a class="home" href="/">\
<i class="icon-home"></i></a><span class="navigation-pipe">&gt;</span>\
<span class="navigation_page">{" <span class='navigation-pipe'>></span> ".join(e(b) for b in bc)}</span></div>'''.replace("'>></", "'>&gt;</")
        f = f'''</div></div><div class="footer-container"><footer id="footer" class="container"><div class="row">\
<div id="newsletter_block_left" class="block"><h4>{e(s.t("news"))}</h4><div class="block_content">{e(s.keep("news"))}</div>\
</div>{foot(s, 3, "footer-block col-xs-12 col-sm-2", "title_block", "toggle-footer", "item")}<section id="block_contact_infos" class="footer-block">\
<h4>{e(s.t("contact"))}</h4><ul class="toggle-footer"><li>{e(s.keep("blurb"))}</li></ul></section></div></footer></div></div>'''
    return frame(
        s,
        title,
        desc,
        url,
        ld,
        page,
        f'{page} hide-right-column lang_{s.lang} {"page-" + page} tax-display-enabled',
        h,
        inner,
        f,
        '<meta name="generator" content="PrestaShop">',
    )


def ps_card(s, x, m=''):
    old = f'<span class="regular-price old-price product-price" aria-label="{e(s.t("regular"))}">{s.money(x.old)}</span> ' if x.old else ''
    flag = f'<ul class="product-flags js-product-flags"><li class="product-flag on-sale">{e(s.t("sale"))}</li></ul>'
    if s.o == '1.7':
        return (
            '<div class="js-product product col-xs-12 col-sm-6 col-xl-4"><article class="product-miniature js-product-miniature" data-id-product="'
            f'{x.id}"><div class="thumbnail-container"><div class="thumbnail-top"><a href="#" class="thumbnail product-thumbnail">'
            f'<img src="/h.jpg" alt="{e(x.name)}" loading="lazy"></a><div class="highlighted-informations no-variants">'
            f'<a class="quick-view js-quick-view" href="#"><i class="material-icons search">&#xE8B6;</i> {e(s.t("quick"))}</a></div></div>'
            f'<div class="product-description"><h2 class="h3 product-title"{m}><a href="#">{e(x.name)}</a></h2>'
            f'<div class="product-price-and-shipping"{m}>{old}<span class="price" aria-label="{e(s.t("price"))}">{s.money(x.price)}</span>'
            f'</div>{f"<p{m}>{e(x.text)}</p>" if x.text and m else ""}</div>{flag if x.old else ""}</div></article></div>'
        )
    return (
        '<li class="ajax_block_product col-xs-12 col-sm-6 col-md-4"><div class="product-container" itemscope itemtype="https://schema.org/Product">'
        '<div class="left-block"><div class="product-image-container"><a class="product_img_link" href="#">'
        '<img class="replace-2x img-responsive" src="/h.jpg" alt=""></a><div class="quick-view-wrapper-mobile"><a class="quick-view-mobile"></a></div>'
        f'<a class="quick-view" href="#"><span>{e(s.t("quick"))}</span></a></div></div><div class="right-block"><h5 itemprop="name"{m}>'
        f'<a class="product-name" href="#">{e(x.name)}</a></h5><p class="product-desc" itemprop="description"{m}>{e(x.text)}</p>'
        f'<div class="content_price"{m}>{old}<span class="price product-price">{s.money(x.price)}</span></div><div class="button-container">'
        f'<a class="button ajax_add_to_cart_button btn btn-default"><span>{e(s.t("add"))}</span></a><a class="button lnk_view btn btn-default">'
        f'<span>{e(s.t("readmore"))}</span></a></div><div class="color-list-container"></div><span class="availability">'
        f'<span class="label-success">{e(s.t("in_stock"))}</span></span></div><div class="functional-buttons clearfix"><div class="wishlist">'
        f'<a class="addToWishlist">{e(s.t("wishlist"))}</a></div><div class="compare"><a class="add_to_compare">{e(s.t("compare"))}</a></div></div>'
        '</div></li>'
    )


def ps_prod(s, r, p, url):
    also = each(others(s, r, 6), lambda x: ps_card(s, x))
    if s.o == '1.7':
        inner = f'''<div id="content-wrapper" class="js-content-wrapper"><section id="main"><div class="row product-container js-product-container">\
<div class="col-md-6"><section class="page-content" id="content"><div class="images-container js-images-container">\
<img class="js-qv-product-cover img-fluid" src="/c.jpg" alt=""></div></section></div><div class="col-md-6"><h1 class="h1" data-main>{e(p.name)}</h1>\
<div class="product-prices js-product-prices"><div class="current-price"><span class="current-price-value">{s.money(p.price)}</span></div>\
<div class="tax-shipping-delivery-label">{e(s.t("tax"))}</div></div><div class="product-information">\
<div id="product-description-short-{p.sku}" class="product-description" data-main><p>{e(p.bullets[0] if p.bullets else p.lead)}</p></div>\
<div class="product-actions js-product-actions"><form id="add-to-cart-or-refresh"><div class="product-variants">\
<div class="clearfix product-variants-item"><span class="control-label">{e(s.t("color"))}: {e(p.colors[0])}</span>\
<ul>{each(p.colors, lambda c: f"<li class='float-xs-left input-container'><label><span class=color><span class=sr-only>{e(c)}</span></span></label>"
            f"</li>")}</ul></div></div><div class="product-add-to-cart js-product-add-to-cart"><span class="control-label">{e(s.t("qty"))}</span>\
<button class="btn btn-primary add-to-cart"><i class="material-icons shopping-cart">&#xE547;</i> {e(s.t("add"))}</button>\
<span id="product-availability" class="js-product-availability">{e(s.t("in_stock"))}</span></div></form></div>\
<div class="blockreassurance_product">{each(["ship", "return"], lambda k: f"<div><p class=block-title>{e(s.keep(k))}</p></div>")}</div>\
<div class="tabs"><ul class="nav nav-tabs" role="tablist"><li class="nav-item"><a class="nav-link active" href="#description">{e(s.t("description"))}\
</a></li><li class="nav-item"><a class="nav-link" href="#product-details">{e(s.t("details"))}</a></li></ul><div class="tab-content" id="tab-content">\
<div class="tab-pane fade in active" id="description" role="tabpanel"><div class="product-description">{body(s, r, p)}</div></div>\
<div class="js-product-details tab-pane fade" id="product-details" role="tabpanel"><div class="product-reference">\
<label class="label">{e(s.t("sku"))}</label> <span>{p.sku}</span></div><section class="product-features" data-main>\
<p class="h6">{e(s.t("specs"))}</p>{dl(p.specs, "data-sheet", "name", "value")}</section></div></div></div></div></div></div>\
<section class="featured-products clearfix mt-3"><h2 class="h2 products-section-title text-uppercase">{e(s.t("related"))}</h2>\
<div class="products row">{also}</div></section></section></div>'''
    else:
        sheet = (
            f'<section class="page-product-box" data-main><h3 class="page-product-heading">{e(s.t("specs"))}</h3><table class="table-data-sheet">'
            + each(p.specs, lambda i, x: f'<tr class="{"odd" if i % 2 else "even"}"><td>{e(x[0])}</td><td>{e(x[1])}</td></tr>')
            + '</table></section>'
            if p.specs
            else ''
        )
        inner = f'''<div class="row"><div id="center_column" class="center_column col-xs-12 col-sm-12">\
<div itemscope itemtype="https://schema.org/Product"><div class="primary_block row"><div class="pb-left-column col-xs-12 col-sm-4">\
<div id="image-block"><img id="bigpic" src="/b.jpg" alt=""><span class="span_link no-print">{e(s.t("more"))}</span></div></div>\
<div class="pb-center-column col-xs-12 col-sm-4"><h1 itemprop="name" data-main>{e(p.name)}</h1><p id="product_reference">\
<label>{e(s.t("sku"))}: </label> <span class="editable">{p.sku}</span></p><div id="short_description_block">\
<div id="short_description_content" class="rte align_justify" itemprop="description" data-main><p>{e(p.lead if not p.bullets else p.bullets[0])}</p>\
</div><p class="buttons_bottom_block"><a href="#idTab1" class="button">{e(s.t("details"))}</a></p></div><p id="availability_statut">\
<span id="availability_value" class="label label-success">{e(s.t("in_stock"))}</span></p><p class="socialsharing_product">\
<button class="btn btn-default btn-twitter">Tweet</button></p><ul id="usefull_link_block"><li class="print"><a>{e(s.t("share"))}</a></li></ul></div>\
<div class="pb-right-column col-xs-12 col-sm-4"><form id="buy_block"><div class="box-info-product"><div class="content_prices">\
<p class="our_price_display"><span id="our_price_display" class="price">{s.money(p.price)}</span> {e(s.t("tax"))}</p></div>\
<div class="product_attributes"><p id="quantity_wanted_p"><label>{e(s.t("qty"))}</label></p></div><div class="box-cart-bottom"><p id="add_to_cart">\
<button class="exclusive"><span>{e(s.t("add"))}</span></button></p></div></div></form></div></div>{sheet}<section class="page-product-box">\
<h3 class="page-product-heading" data-main>{e(s.t("details"))}</h3><div class="rte">{body(s, r, p)}</div></section>\
<section id="blockproductscategory" class="page-product-box blockproductscategory"><h3 class="productscategory_h3 page-product-heading">{e(s.t("also"))}\
</h3><ul id="bxslider1" class="bxslider clearfix">{also}</ul></section></div></div></div>'''
    return ps_frame(s, p.name, p.lead, url, ld_product(s, p, url), 'product', inner, [p.cat, p.name])


def ps_coll(s, r, c, url):
    f = filters(s, r)
    if s.o == '1.7':
        side = (
            '<div id="left-column" class="col-xs-12 col-sm-4 col-md-3"><div class="block-categories"><ul class="category-top-menu"><li>'
            f'<a class="text-uppercase h6" href="#">{e(c.top)}</a></li><li>{ul(s.cats[:9], "category-sub-menu")}</li></ul></div>'
            f'<div id="search_filters_wrapper"><div id="search_filters"><p class="text-uppercase h6 hidden-sm-down">{e(s.t("filter"))}</p>'
            f'{facets(f, "facet clearfix", "h6 facet-title hidden-sm-down", "collapse", "facet-label")}</div></div></div>'
        )
        inner = (
            f'{side}<div id="content-wrapper" class="js-content-wrapper left-column col-md-9"><section id="main"><div id="js-product-list-header">'
            f'<div class="block-category card card-block"><h1 class="h1" data-main>{e(c.head)}</h1><div class="block-category-inner">'
            f'<div id="category-description" class="text-muted" data-main>{paras(c.intro)}</div></div></div></div><section id="products">'
            f'<div id="js-product-list-top" class="row products-selection"><div class="col-lg-5 total-products"><p>{e(s.t("count"))}</p></div>'
            f'<div class="sort-by-row"><span class="sort-by">{e(s.t("sort"))}</span>'
            f'<div class="dropdown-menu">{each(sorts(s), lambda o: f"<a class=select-list>{e(o)}</a>")}</div></div></div><div id="js-product-list">'
            f'<div class="products row">{each(c.items, lambda x: ps_card(s, x, " data-main"))}</div><nav class="pagination">'
            f'<div class="col-md-4">1-12 / {c.n}</div><ul class="page-list clearfix text-sm-center"><li class="current"><a>1</a></li><li>'
            f'<a rel="next" class="next js-search-link">{e(s.t("next"))}</a></li></ul></nav></div>'
            f'</section>{guide(c, "category-additional-description")}{faq_html(s, c)}</section></div>'
        )
    else:
        inner = (
            '<div class="row"><div id="left_column" class="column col-xs-12 col-sm-3"><div id="categories_block_left" class="block">'
            f'<h2 class="title_block">{e(c.top)}</h2><div class="block_content">{ul(s.cats[:10], "tree dhtml")}</div></div>'
            '<div id="layered_block_left" class="block">'
            f'<p class="title_block">{e(s.t("filter"))}</p>'
            f'{facets(f, "layered_filter", "layered_subtitle", "col-lg-12 layered_filter_ul", "nomargin hiddable")}</div></div>'
            '<div id="center_column" class="center_column col-xs-12 col-sm-9"><div class="content_scene_cat"><div class="cat_desc" data-main>'
            f'<span class="category-name">{e(c.head)}</span><div class="rte">{paras(c.intro)}</div></div></div>'
            f'<h1 class="page-heading product-listing"><span class="cat-name">{e(c.head)}&nbsp;</span>'
            f'<span class="heading-counter">{e(s.t("count"))}</span></h1><div class="content_sortPagiBar clearfix"><div class="sortPagiBar">'
            f'<label>{e(s.t("sort"))}</label><select>{options(sorts(s))}</select></div></div>'
            f'<ul class="product_list grid row">{each(c.items, lambda x: ps_card(s, x, " data-main"))}</ul></div></div>{guide(c, "rte cat_bottom")}'
        )
    return ps_frame(s, c.head, ' '.join(c.intro), url, crumbs_ld(s, [c.head]), 'category', inner, [c.top, c.head])


PS = [
    ('pinoyforja.es', 'Pino y Forja', 'es', 'garden', '1.7', 'p2c2'),
    ('jouetmalin.fr', 'Jouet Malin', 'fr', 'kitchen', '1.7', 'p3c1'),
    ('sklepzielony.pl', 'Zielony Sklep', 'pl', 'beauty', '1.7', 'p2c3'),
    ('harborlights.store', 'Harbor Lights', 'en', 'lighting', '1.7', 'p3c2'),
    ('lucedicasa.it', 'Luce di Casa', 'it', 'lighting', '1.6', 'p2c2'),
    ('mundopie.es', 'Mundo Pie', 'es', 'shoes', '1.6', 'pc'),
    ('rusticpaw.com', 'Rustic Paw', 'en', 'pets', '1.6', 'p3c3'),
]


def make(w):
    drive(w, 'prestashop', PS, ps_prod, ps_coll, url)
