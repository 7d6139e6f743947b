"""WooCommerce: Storefront, Flatsome, Astra, Divi, Woodmart, Elementor Pro."""

from ..page import each, esc as e
from .goods import drive, others, reviews
from .vendors import body, crumbs_ld, faq_html, ld_product, sorts
from .woo_frame import crumbs, footer, header, price, sidebar, top, wrap


def card(s, i, x, main, cols=4):
    m = ' data-main' if main else ''
    cls = (
        f'product type-product post-{x.id} status-publish {"first" if i % cols == 0 else ""} instock product_cat-{x.handle[:6]}'
        ' has-post-thumbnail shipping-taxable purchasable product-type-simple'
    )
    sale = f'<span class="onsale">{e(s.t("sale"))}</span>' if x.old else ''
    rate = (
        f'<div class="star-rating" role="img" aria-label="Rated {x.rating} out of 5">'
        f'<span style="width:90%">Rated <strong class="rating">{x.rating}</strong> out of 5</span></div>'
        if x.count % 3
        else ''
    )
    btn = (
        f'<a href="?add-to-cart={x.id}" data-quantity="1" class="button product_type_simple add_to_cart_button ajax_add_to_cart" data-product_id="'
        f'{x.id}" rel="nofollow">{e(s.t("add"))}</a>'
    )
    desc = f'<div class="ast-woo-shop-product-description"{m}><p>{e(x.text)}</p></div>' if x.text and main else ''
    if s.o == 'Flatsome':
        return f'''<div class="product-small col has-hover {cls}"><div class="col-inner"><div class="badge-container absolute left top z-1">{sale}</div>\
<div class="product-small box"><div class="box-image"><div class="image-fade_in_back"><a href="/product/{x.handle}/">\
<img width="247" height="296" src="/wp-content/uploads/{x.handle}-247x296.jpg" alt="" loading="lazy"></a></div>\
<div class="image-tools grid-tools text-center hide-for-small bottom hover-slide-in show-on-hover">\
<a class="quick-view" data-prod="{x.id}" href="#quick-view">{e(s.t("quick"))}</a></div></div><div class="box-text box-text-products">\
<div class="title-wrapper"><p class="category uppercase is-smaller no-text-overflow product-cat op-7">{e(x.brand)}</p>\
<p class="name product-title woocommerce-loop-product__title"{m}><a href="/product/{x.handle}/">{e(x.name)}</a></p></div>\
<div class="price-wrapper">{rate}<span class="price"{m}>{price(s, x)}</span></div>{desc}</div></div></div></div>'''
    if s.o == 'Woodmart':
        return f'''<div class="product-grid-item wd-with-labels {cls}" data-loop="{i}" data-id="{x.id}"><div class="product-wrapper">\
<div class="product-element-top wd-quick-shop"><a href="/product/{x.handle}/" class="product-image-link">\
<div class="product-labels labels-rounded">{sale}</div><img src="/{x.handle}.jpg" alt=""></a><div class="wd-buttons wd-pos-r-t">\
<div class="wd-compare-btn product-compare-button wd-action-btn"><a href="#">{e(s.t("compare"))}</a></div><div class="quick-view wd-action-btn">\
<a href="#" class="open-quick-view">{e(s.t("quick"))}</a></div><div class="wd-wishlist-btn"><a href="#">{e(s.t("wishlist"))}</a></div></div></div>\
<h3 class="wd-entities-title"{m}><a href="/product/{x.handle}/">{e(x.name)}</a></h3><div class="wd-product-cats">\
<a href="#" rel="tag">{e(x.brand)}</a></div>{rate}<span class="price"{m}>{price(s, x)}</span>{desc}<div class="wd-add-btn">{btn}</div></div></div>'''
    return f'''<li class="{cls}"><a href="https://{s.domain}/product/{x.handle}/" class="woocommerce-LoopProduct-link woocommerce-loop-product__link">\
<img width="324" height="324" src="https://{s.domain}/wp-content/uploads/{x.handle}-324x324.jpg" class="attachment-woocommerce_thumbnail \
size-woocommerce_thumbnail" alt="" loading="lazy">{sale}<h2 class="woocommerce-loop-product__title"{m}>{e(x.name)}</h2>{rate}<span class="price"{m}>\
{price(s, x)}</span></a>{desc}{btn}</li>'''


def loop(s, xs, main, cols=4):
    inner = each(xs, lambda i, x: card(s, i, x, main, cols))
    if s.o == 'Flatsome':
        return f'<div class="products row row-small large-columns-{cols} medium-columns-3 small-columns-2 has-equal-box-heights">{inner}</div>'
    if s.o == 'Woodmart':
        return f'<div class="products elements-grid wd-products-holder pagination-pagination row grid-columns-{cols}" data-source="main_loop">{inner}</div>'
    return f'<ul class="products columns-{cols}">{inner}</ul>'


def prod(s, r, p, url):
    if s.opt < 0.6 and len(p.paras) > 1:
        p.paras[0] = p.paras[0].replace(p.lead, '').strip()
        p.paras = [x for x in p.paras if x]
    rs = reviews(s, r, r.choice([0, 2, 5]))
    tabs = [('description', s.t('description'), f'<h2 data-main>{e(s.t("description"))}</h2>{body(s, r, p, None, "h3")}')]
    if p.specs:
        tabs.append(
            (
                'additional_information',
                s.t('details'),
                f'<div data-main><h2>{e(s.t("details"))}</h2><table class="woocommerce-product-attributes shop_attributes">'
                + each(
                    p.specs,
                    lambda x: '<tr class="woocommerce-product-attributes-item woocommerce-product-attributes-item--attribute_pa">'
                    f'<th class="woocommerce-product-attributes-item__label">{e(x[0])}</th><td class="woocommerce-product-attributes-item__value">'
                    f'<p>{e(x[1])}</p></td></tr>',
                )
                + '</table></div>',
            )
        )
    rev = each(
        rs,
        lambda i, v: f'<li class="review {"even" if i % 2 else "odd"} thread-even depth-1" id="li-comment-{i + 50}">'
        f'<div id="comment-{i + 50}" class="comment_container"><img alt="" src="https://secure.gravatar.com/avatar/?s=60" class="avatar avatar-60 '
        'photo" height="60" width="60"><div class="comment-text"><div class="star-rating" role="img">'
        f'<span style="width:{v.n * 20}%">Rated <strong class="rating">{v.n}</strong> out of 5</span></div><p class="meta">'
        f'<strong class="woocommerce-review__author">{e(v.who)} </strong><em class="woocommerce-review__verified verified">({e(s.t("verified"))})'
        f'</em> <span class="woocommerce-review__dash">&ndash;</span> <time class="woocommerce-review__published-date">{v.date}</time></p>'
        f'<div class="description"><p>{e(v.text)}</p></div></div></div></li>',
    )
    tabs.append(
        (
            'reviews',
            s.t('reviews') + f' ({len(rs)})',
            f'<div id="reviews" class="woocommerce-Reviews"><div id="comments"><h2 class="woocommerce-Reviews-title">{e(s.t("based_on"))}: '
            f'<span>{e(p.name)}</span></h2><ol class="commentlist">{rev}</ol></div><div id="review_form_wrapper"><div id="review_form">'
            f'<div id="respond" class="comment-respond"><span id="reply-title" class="comment-reply-title">{e(s.t("write_review"))}</span>'
            f'<form class="comment-form"><p class="comment-notes">{e(s.keep("login"))}</p><p class="comment-form-comment">'
            f'<label for="comment">{e(s.t("reviews"))}&nbsp;<span class="required">*</span></label><textarea id="comment"></textarea></p>'
            f'<p class="comment-form-email"><label>{e(s.t("email"))}</label><input type="email"></p></form></div></div></div></div>',
        )
    )
    if s.opt > 0.5:
        tabs.append(('shipping', s.t('shipping'), f'<p>{e(s.keep("ship"))}</p><p>{e(s.keep("return"))}</p>'))
    th = s.o
    nav = each(tabs, lambda t: f'<li class="{t[0]}_tab" id="tab-title-{t[0]}" role="tab" aria-controls="tab-{t[0]}"><a href="#tab-{t[0]}">{e(t[1])}</a></li>')
    pan = each(
        tabs,
        lambda t: f'<div class="woocommerce-Tabs-panel woocommerce-Tabs-panel--{t[0]} panel entry-content wc-tab" id="tab-{t[0]}'
        f'" role="tabpanel" aria-labelledby="tab-title-{t[0]}">{t[2]}</div>',
    )
    tabs_html = (
        f'<div class="woocommerce-tabs wc-tabs-wrapper{" container tabbed-content" if th == "Flatsome" else ""}">'
        f'<ul class="tabs wc-tabs{" product-tabs small-nav-collapse nav nav-uppercase nav-line" if th == "Flatsome" else ""}" role="tablist">{nav}</ul>'
        f'{pan}</div>'
    )
    short = (
        '<div class="woocommerce-product-details__short-description product-short-description" data-main>'
        f'{f"<p>{e(p.lead)}</p>" if s.opt < .6 else "<ul>" + each(p.bullets[:4] or [p.lead], lambda x: f"<li>{e(x)}</li>") + "</ul>"}</div>'
    )
    var = (
        '<table class="variations" role="presentation"><tbody>'
        + each(
            [(s.t('color'), p.colors), (s.t('size'), p.sizes)],
            lambda o: (
                f'<tr><th class="label"><label>{e(o[0])}</label></th><td class="value">'
                f'<select>{each(o[1], lambda v: f"<option>{e(v)}</option>")}</select></td></tr>'
                if o[1]
                else ''
            ),
        )
        + f'</tbody></table><a class="reset_variations" href="#">{e(s.t("clear"))}</a>'
    )
    summ = f'''<h1 class="product-title product_title entry-title" data-main>{e(p.name)}</h1><div class="woocommerce-product-rating">\
<div class="star-rating"><span style="width:88%">Rated <strong class="rating">{p.rating}</strong> out of 5</span></div>\
<a href="#reviews" class="woocommerce-review-link" rel="nofollow">({e(s.t("based_on"))})</a></div>\
<p class="price product-page-price">{price(s, p)}</p>{short}<form class="variations_form cart" method="post" data-product_id="{p.sku}">{var}\
<div class="woocommerce-variation-add-to-cart variations_button"><p class="stock in-stock">{e(s.t("in_stock"))}</p><div class="quantity">\
<label class="screen-reader-text">{e(s.t("qty"))}</label><input type="number" class="input-text qty text" value="1"></div>\
<button type="submit" class="single_add_to_cart_button button alt">{e(s.t("add"))}</button></div></form><div class="yith-wcwl-add-to-wishlist">\
<a href="#" class="add_to_wishlist single_add_to_wishlist"><span>{e(s.t("wishlist"))}</span></a></div><div class="product_meta">\
<span class="sku_wrapper">{e(s.t("sku"))}: <span class="sku">{p.sku}</span></span> <span class="posted_in">{e(s.t("category"))}: \
<a href="#" rel="tag">{e(p.cat)}</a>, <a href="#" rel="tag">{e(p.top)}</a></span></div>'''
    gal = (
        '<div class="woocommerce-product-gallery woocommerce-product-gallery--with-images images" data-columns="4">'
        '<figure class="woocommerce-product-gallery__wrapper"><div data-thumb="/a-100x100.jpg" class="woocommerce-product-gallery__image">'
        f'<a href="/a.jpg"><img src="/a-600x600.jpg" class="wp-post-image" alt="{e(p.name)}"></a></div></figure></div>'
    )
    rel = f'<section class="related products"><h2>{e(s.t("related"))}</h2>{loop(s, others(s, r, r.choice([3, 4])), False)}</section>'
    ups = f'<section class="up-sells upsells products"><h2>{e(s.t("also"))}</h2>{loop(s, others(s, r, 3), False)}</section>' if s.opt > 0.6 else ''
    notice = '<div class="woocommerce-notices-wrapper"></div>'
    if th == 'Elementor':
        w = (
            lambda n, x: f'<div class="elementor-element elementor-widget elementor-widget-woocommerce-{n}" data-widget_type="woocommerce-{n}.default">'
            f'<div class="elementor-widget-container">{x}</div></div>'
        )
        fe = each(
            p.feats,
            lambda f: '<div class="elementor-element elementor-widget elementor-widget-icon-box"><div class="elementor-widget-container">'
            '<div class="elementor-icon-box-wrapper" data-main><div class="elementor-icon-box-content"><h3 class="elementor-icon-box-title">'
            f'<span>{e(f[0])}</span></h3><p class="elementor-icon-box-description">{e(f[1])}</p></div></div></div></div>',
        )
        inner = (
            w('breadcrumb', crumbs(s, [p.cat, p.name]))
            + w('product-images', gal)
            + w('product-data', summ)
            + fe
            + w('product-data-tabs', tabs_html)
            + w('product-related', rel)
        )
    else:
        inner = (
            f'{crumbs(s, [p.top, p.cat, p.name])}{notice}<div id="product-{p.sku}" class="product type-product post-{p.sku} status-publish first '
            f'instock product-type-variable">{gal}<div class="summary entry-summary">{summ}</div>{tabs_html}{faq_html(s, p, "wc-faq")}{ups}{rel}'
            '</div>'
        )
    side = sidebar(s, r) if s.pick('side', 1, 0) and th != 'Elementor' else ''
    return (
        top(s, p.name, p.lead, url, f'product-template-default single single-product postid-{p.sku}', ld_product(s, p, url))
        + header(s)
        + wrap(s, inner, side)
        + footer(s)
    )


def coll(s, r, c, url):
    desc = f'<div class="term-description" data-main>{each(c.intro, lambda x: f"<p>{e(x)}</p>")}</div>' if c.intro else ''
    res = (
        f'<p class="woocommerce-result-count">{e(s.t("count"))}</p><form class="woocommerce-ordering" method="get">'
        f'<select name="orderby" class="orderby" aria-label="Shop order">{each(sorts(s), lambda o: f"<option>{e(o)}</option>")}</select></form>'
    )
    pag = (
        '<nav class="woocommerce-pagination"><ul class="page-numbers"><li><span aria-current="page" class="page-numbers current">1</span></li><li>'
        '<a class="page-numbers" href="page/2/">2</a></li><li><a class="next page-numbers" href="page/2/">&rarr;</a></li></ul></nav>'
        if len(c.items) > 9
        else ''
    )
    subs = ''
    if c.subs and s.opt < 0.5:
        subs = (
            '<ul class="products columns-4">'
            + each(
                c.subs,
                lambda x: f'<li class="product-category product"><a href="#"><img src="/c.jpg" alt="{e(x)}">'
                f'<h2 class="woocommerce-loop-category__title">{e(x)} <mark class="count">({r.randint(2, 40)})</mark></h2></a></li>',
            )
            + '</ul>'
        )
    ttl = f'<h1 class="woocommerce-products-header__title page-title" data-main>{e(c.head)}</h1>'
    gd = (
        f'<div class="term-description term-description-bottom" data-main>{each(c.guide, lambda g: f"<h2>{e(g[0])}</h2><p>{e(g[1])}</p>")}</div>'
        if c.guide
        else ''
    )
    lst = loop(s, c.items, True, s.pick('cols', 3, 4)) if c.items else f'<p class="woocommerce-info woocommerce-no-products-found">{e(s.t("count"))}</p>'
    inner = (
        f'{crumbs(s, [c.top, c.head])}<header class="woocommerce-products-header">{ttl}{desc}</header>{subs}<div class="storefront-sorting">{res}</div>'
        f'{lst}<div class="storefront-sorting">{res if s.opt < .5 else ""}{pag}</div>{gd}{faq_html(s, c, "wc-faq")}'
    )
    return (
        top(s, c.head, ' '.join(c.intro), url, f'archive tax-product_cat term-{c.handle}', crumbs_ld(s, [c.top, c.head]))
        + header(s)
        + wrap(s, inner, sidebar(s, r))
        + footer(s)
    )


def url(s, x, k):
    return f'https://{s.domain}/product/{x.handle}/' if k == 'p' else f'https://{s.domain}/product-category/{x.handle}/'


SITES = [
    ('copperloaf.com', 'Copperloaf', 'en', 'coffee', 'Storefront', 'p2c2'),
    ('alpwiesn-laden.at', 'Alpwiesn', 'de', 'outdoor', 'Storefront', 'p1c1'),
    ('nestwood.ie', 'Nestwood', 'en', 'furniture', 'Storefront', 'p3c0'),
    ('tiendaluria.es', 'Luria', 'es', 'garden', 'Flatsome', 'p2c3'),
    ('hobbyhollow.net', 'Hobby Hollow', 'en', 'toys', 'Flatsome', 'p3c3'),
    ('verdemax.com.br', 'Verdemax', 'pt', 'pets', 'Flatsome', 'pc'),
    ('flintandfern.com', 'Flint & Fern', 'en', 'outdoor', 'Astra', 'p1c2'),
    ('sklepdrewko.pl', 'Drewko', 'pl', 'tools', 'Astra', 'p2c2'),
    ('halcyonpets.com', 'Halcyon Pets', 'en', 'pets', 'Astra', 'p3'),
    ('lumenwright.com', 'Lumenwright', 'en', 'lighting', 'Divi', 'p2c1'),
    ('botteganoci.it', 'Bottega Noci', 'it', 'coffee', 'Divi', 'p1c1'),
    ('brakeandbell.com', 'Brake & Bell', 'en', 'cycling', 'Divi', 'p3c3'),
    ('orbitaudio.shop', 'Orbit Audio', 'en', 'audio', 'Woodmart', 'p3c3'),
    ('mebelgrad.ru', 'Мебельград', 'ru', 'tools', 'Woodmart', 'p2c3'),
    ('keukenhoek.nl', 'Keukenhoek', 'nl', 'furniture', 'Woodmart', 'c2p2'),
    ('sagebrushsoap.com', 'Sagebrush Soap', 'en', 'beauty', 'Elementor', 'p2'),
    ('atelier-corde.fr', 'Corde', 'fr', 'clothing', 'Elementor', 'p3c1'),
    ('yarrowyard.com', 'Yarrow Yard', 'en', 'garden', 'Elementor', 'p3c2'),
]


def make(w):
    drive(w, 'woo', SITES, prod, coll, url)
