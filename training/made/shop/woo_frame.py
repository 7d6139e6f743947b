"""WooCommerce: head, header, menus, side bar, footer and wrapper of popular themes."""

from ..page import each, esc as e
from .goods import others
from .vendors import consent, filters, head, popup


def price(s, x):
    a = lambda v: f'<span class="woocommerce-Price-amount amount"><bdi>{s.money(v)}</bdi></span>'
    return f'<del aria-hidden="true">{a(x.old)}</del> <ins>{a(x.price)}</ins>' if x.old else a(x.price)


def top(s, title, desc, url, cls, ld):
    th = s.o
    extra = f'''<link rel="profile" href="http://gmpg.org/xfn/11"><link rel="pingback" href="https://{s.domain}/xmlrpc.php">
<!-- This site is optimized with the Yoast SEO plugin v{len(title) % 9 + 14}.1 - https://yoast.com/wordpress/plugins/seo/ -->\
<meta name="robots" content="index, follow, max-image-preview:large">
<link rel='stylesheet' id='wp-block-library-css' href='https://{s.domain}/wp-includes/css/dist/block-library/style.min.css?ver=6.2' media='all'>
<link rel='stylesheet' id='{th.lower()}-style-css' href='https://{s.domain}/wp-content/themes/{th.lower()}/style.css' media='all'>
<link rel="https://api.w.org/" href="https://{s.domain}/wp-json/"><meta name="generator" content="WordPress 6.2">\
<meta name="generator" content="WooCommerce 7.{len(desc) % 9}.0">
<noscript><style>.woocommerce-product-gallery{{ opacity: 1 !important; }}</style></noscript>'''
    bc = {
        'Storefront': 'storefront-full-width-content right-sidebar woocommerce-active',
        'Flatsome': 'full-width lightbox nav-dropdown-has-arrow',
        'Astra': 'ast-desktop ast-separate-container ast-right-sidebar astra-4.1.5',
        'Divi': 'et_pb_button_helper_class et_fixed_nav et_show_nav et_primary_nav_dropdown_animation_fade et_header_style_left',
        'Woodmart': 'wrapper-full-width categories-accordion-on woodmart-ajax-shop-on',
        'Elementor': 'elementor-default elementor-template-full-width elementor-kit-9',
    }[th]
    return (
        head(s, f'{title} {s.pick("sep", "-", "|", "–", "»")} {s.brand}', desc, url, extra, '', ld, {'en': 'en-US', 'de': 'de-DE'}.get(s.lang))
        + f'<body class="{cls} theme-{th.lower()} woocommerce woocommerce-page woocommerce-no-js {bc}">'
    )


def li(s, cls, xs, n0=100):
    return each(
        xs,
        lambda i, x: f'<li id="menu-item-{n0 + i}" class="menu-item menu-item-type-taxonomy menu-item-object-product_cat menu-item-{n0 + i} {cls}">'
        f'<a href="https://{s.domain}/product-category/x/">{e(x)}</a></li>',
    )


def menu(s, ul, sub='sub-menu'):
    return (
        f'<ul id="menu-main" class="{ul}">'
        + each(
            s.menu(),
            lambda i, m: f'<li id="menu-item-{i}" class="menu-item menu-item-type-custom menu-item-has-children menu-item-{i}"><a href="#">{e(m[0])}</a>'
            f'<ul class="{sub}">'
            + each(m[1], lambda c: f'<li class="menu-item menu-item-has-children"><a href="#">{e(c[0])}</a><ul class="{sub}">{li(s, "", c[1], 300)}</ul></li>')
            + '</ul></li>',
        )
        + '</ul>'
    )


def minicart(s):
    return (
        '<div class="widget woocommerce widget_shopping_cart"><div class="widget_shopping_cart_content">'
        f'<p class="woocommerce-mini-cart__empty-message">{e(s.t("cart_empty"))}</p></div></div>'
    )


def header(s):
    th, sk, br = s.o, e(s.t('skip')), e(s.brand)
    sf = (
        f'<form role="search" method="get" class="woocommerce-product-search" action="https://{s.domain}/">'
        f'<label class="screen-reader-text" for="woocommerce-product-search-field-0">{e(s.t("search"))}</label>'
        f'<input type="search" class="search-field" placeholder="{e(s.t("search_ph"))}" value="" name="s">'
        f'<button type="submit" value="{e(s.t("search"))}">{e(s.t("search"))}</button><input type="hidden" name="post_type" value="product"></form>'
    )
    if th == 'Storefront':
        return f'''<p class="woocommerce-store-notice demo_store" data-notice-id="1" style="display:none;">{e(s.keep("announce"))} \
<a href="#" class="woocommerce-store-notice__dismiss-link">{e(s.t("close"))}</a></p><div id="page" class="hfeed site">\
<header id="masthead" class="site-header" role="banner"><div class="col-full">\
<a class="skip-link screen-reader-text" href="#site-navigation">{e(s.t("menu"))}</a><a class="skip-link screen-reader-text" href="#content">{sk}</a>\
<div class="site-branding"><div class="beta site-title"><a href="/" rel="home">{br}</a></div><p class="site-description">{e(s.keep("blurb"))}</p></div>\
<div class="site-search"><div class="widget woocommerce widget_product_search">{sf}</div></div></div><div class="storefront-primary-navigation">\
<div class="col-full"><nav id="site-navigation" class="main-navigation" role="navigation"><button id="site-navigation-menu-toggle" class="menu-toggle">\
<span>{e(s.t("menu"))}</span></button><div class="primary-navigation">{menu(s, "menu nav-menu")}</div></nav>\
<ul id="site-header-cart" class="site-header-cart menu"><li><a class="cart-contents" href="/cart/">\
<span class="woocommerce-Price-amount amount">{s.money(0)}</span> <span class="count">0</span></a></li><li>{minicart(s)}</li></ul></div></div></header>'''
    if th == 'Flatsome':
        return f'''<a class="skip-link screen-reader-text" href="#main">{sk}</a><div id="wrapper">\
<header id="header" class="header has-sticky sticky-jump"><div class="header-wrapper"><div id="top-bar" class="header-top hide-for-sticky nav-dark">\
<div class="flex-row container"><div class="flex-col hide-for-medium flex-left"><ul class="nav nav-left medium-nav-center nav-small nav-divided">\
<li class="html custom html_topbar_left"><strong class="uppercase">{e(s.keep("announce"))}</strong></li></ul></div>\
<div class="flex-col hide-for-medium flex-right">\
<ul class="nav top-bar-nav nav-right nav-small nav-divided">{li(s, "menu-item-design-default", s.links(5))}<li class="header-newsletter-item has-icon">\
<a href="#header-newsletter-signup" class="tooltip is-small"><span class="header-newsletter-title hide-for-medium">{e(s.t("news"))}</span></a></li></ul>\
</div></div></div><div id="masthead" class="header-main"><div class="header-inner flex-row container logo-left medium-logo-center">\
<div id="logo" class="flex-col logo"><a href="/" rel="home">{br}</a></div><div class="flex-col hide-for-medium flex-left flex-grow">{sf}</div>\
<div class="flex-col hide-for-medium flex-right"><ul class="header-nav header-nav-main nav nav-right"><li class="account-item has-icon">\
<a href="/my-account/" class="nav-top-link nav-top-not-logged-in"><span>{e(s.t("login"))}</span></a></li><li class="cart-item has-icon has-dropdown">\
<a href="/cart/" class="header-cart-link is-small"><span class="header-cart-title">{e(s.t("cart"))} / <span class="cart-price">\
<span class="woocommerce-Price-amount amount">{s.money(0)}</span></span></span></a><ul class="nav-dropdown nav-dropdown-default">\
<li class="html widget_shopping_cart">{minicart(s)}</li></ul></li></ul></div></div></div><div id="wide-nav" class="header-bottom wide-nav">\
<div class="flex-row container">\
<div class="flex-col hide-for-medium flex-left">{menu(s, "nav header-nav header-bottom-nav nav-left", "sub-menu nav-dropdown nav-dropdown-default")}\
</div></div></div></div></header><main id="main">'''
    if th == 'Divi':
        return f'''<div id="page-container"><div id="top-header"><div class="container clearfix"><div id="et-info">\
<span id="et-info-phone">+00 555 {len(s.domain)}71 20</span> <a href="mailto:x@{s.domain}"><span id="et-info-email">hello@{s.domain}</span></a></div>\
<div id="et-secondary-menu"><a href="/cart" class="et-cart-info"><span>0 {e(s.t("cart"))}</span></a></div></div></div>\
<header id="main-header" data-height-onload="66"><div class="container clearfix et_menu_container"><div class="logo_container">\
<span class="logo_helper"></span><a href="/"><img src="/logo.png" alt="{br}" id="logo"></a></div>\
<div id="et-top-navigation" data-height="66" data-fixed-height="40"><nav id="top-menu-nav">{menu(s, "nav et_disable_top_tier")}</nav>\
<div id="et_mobile_nav_menu"><div class="mobile_nav closed"><span class="select_page">{e(s.t("menu"))}</span>\
<span class="mobile_menu_bar"></span></div></div></div></div><div class="et_search_outer"><div class="container et_search_form_container">\
<form role="search" class="et-search-form"><input type="search" class="et-search-field" placeholder="{e(s.t("search_ph"))}"></form></div></div></header>\
<div id="et-main-area">'''
    if th == 'Woodmart':
        return f'''<div class="website-wrapper"><header class="whb-header whb-sticky-shadow whb-scroll-stick"><div class="whb-main-header">\
<div class="whb-row whb-top-bar whb-not-sticky-row whb-with-bg"><div class="container"><div class="whb-flex-row whb-top-bar-inner">\
<div class="whb-column whb-col-left"><div class="wd-header-text set-cont-mb-s reset-last-child"><strong>{e(s.keep("announce"))}</strong></div></div>\
</div></div></div><div class="whb-row whb-general-header"><div class="container"><div class="whb-flex-row"><div class="site-logo">\
<a href="/" class="wd-logo wd-main-logo">{br}</a></div><div class="wd-header-nav wd-header-main-nav text-left wd-design-1" role="navigation">\
{menu(s, "menu wd-nav wd-nav-main wd-style-default wd-gap-s", "wd-sub-menu color-scheme-dark")}</div><div class="wd-search-form">{sf}</div>\
<div class="wd-header-wishlist wd-tools-element"><a href="/wishlist/"><span class="wd-tools-text">{e(s.t("wishlist"))}</span></a></div>\
<div class="wd-header-cart wd-tools-element"><a href="/cart/"><span class="wd-tools-text"><span class="wd-cart-number">0 <span>{e(s.t("cart"))}</span>\
</span></span></a></div></div></div></div></div></header><div class="main-page-wrapper"><div class="container">\
<div class="row content-layout-wrapper align-items-start">'''
    if th == 'Astra':
        return f'''<a class="skip-link screen-reader-text" href="#content" role="link">{sk}</a><div class="hfeed site" id="page">\
<header class="site-header header-main-layout-1 ast-primary-menu-enabled ast-logo-title-inline" id="masthead">\
<div id="ast-desktop-header" data-toggle-type="off-canvas"><div class="ast-main-header-wrap main-header-bar-wrap">\
<div class="ast-primary-header-bar ast-primary-header main-header-bar site-header-focus-item">\
<div class="site-primary-header-wrap ast-builder-grid-row-container ast-container"><div class="ast-site-identity"><div class="ast-site-title-wrap">\
<span class="site-title"><a href="/" rel="home">{br}</a></span></div></div><div class="ast-builder-menu-1 ast-builder-menu">\
<nav class="site-navigation" id="primary-site-navigation-desktop">\
{menu(s, "main-header-menu ast-menu-shadow ast-nav-menu ast-flex submenu-with-border")}</nav></div><div class="ast-header-woo-cart">\
<div class="ast-site-header-cart"><a class="cart-container" href="/cart"><span class="ast-woo-header-cart-info-wrap">\
<span class="ast-woo-header-cart-total">{s.money(0)}</span></span></a>{minicart(s)}</div></div></div></div></div></div></header>\
<div id="content" class="site-content"><div class="ast-container">'''
    return f'''<a class="skip-link screen-reader-text" href="#content">{sk}</a>\
<div data-elementor-type="header" data-elementor-id="22" class="elementor elementor-22 elementor-location-header">\
<section class="elementor-section elementor-top-section elementor-section-boxed" data-element_type="section">\
<div class="elementor-container elementor-column-gap-default"><div class="elementor-column elementor-col-25">\
<div class="elementor-widget-wrap elementor-element-populated"><div class="elementor-element elementor-widget elementor-widget-theme-site-logo">\
<div class="elementor-widget-container"><a href="/">{br}</a></div></div></div></div><div class="elementor-column elementor-col-50">\
<div class="elementor-widget-wrap"><div class="elementor-element elementor-nav-menu__align-center elementor-widget elementor-widget-nav-menu" \
data-widget_type="nav-menu.default"><div class="elementor-widget-container">\
<nav class="elementor-nav-menu--main elementor-nav-menu__container elementor-nav-menu--layout-horizontal">\
{menu(s, "elementor-nav-menu", "sub-menu elementor-nav-menu--dropdown")}</nav><div class="elementor-menu-toggle" role="button" tabindex="0">\
<span class="elementor-screen-only">{e(s.t("menu"))}</span></div></div></div></div></div><div class="elementor-column elementor-col-25">\
<div class="elementor-element elementor-widget elementor-widget-woocommerce-menu-cart"><div class="elementor-widget-container">\
<div class="elementor-menu-cart__wrapper"><div class="elementor-menu-cart__container elementor-lightbox"><div class="elementor-menu-cart__main">\
<div class="widget_shopping_cart_content"><div class="woocommerce-mini-cart__empty-message">{e(s.t("cart_empty"))}</div></div></div></div></div></div>\
</div></div></div></section></div>'''


def footer(s):
    th = s.o
    close = {'Storefront': '</div>', 'Flatsome': '</div>', 'Divi': '</div></div>', 'Woodmart': '</div>', 'Astra': '</div>', 'Elementor': ''}[th]
    pre = {'Flatsome': '</main>', 'Woodmart': '</div></div></div>', 'Astra': '</div></div>'}.get(th, '')
    ft = each(
        s.foot(s.pick('fc', 3, 4, 5)),
        lambda i, f: f'<div class="block footer-widget-{i + 1} col small-12 large-3"><div id="nav_menu-{i + 2}" class="widget widget_nav_menu">'
        f'<span class="gamma widget-title">{e(f[0])}</span><div class="menu-footer-container"><ul class="menu">{li(s, "", f[1], 700)}</ul></div>'
        '</div></div>',
    )
    prods = each(
        others(s, s.r, 3),
        lambda x: f'<li><a href="/product/{x.handle}/"><span class="product-title">{e(x.name)}</span></a> <span class="woocommerce-Price-amount amount">'
        f'<bdi>{s.money(x.price)}</bdi></span></li>',
    )
    wid = (
        f'<div class="widget woocommerce widget_products"><span class="widget-title">{e(s.t("best"))}</span><ul class="product_list_widget">{prods}</ul></div>'
        if s.opt > 0.4
        else ''
    )
    nl = (
        f'<div class="widget widget_mc4wp_form_widget"><form id="mc4wp-form-1" class="mc4wp-form mc4wp-form-{len(s.brand)}" method="post">'
        f'<div class="mc4wp-form-fields"><p>{e(s.keep("news"))}</p><p><label>{e(s.t("email"))}</label><input type="email" name="EMAIL"></p><p>'
        f'<input type="submit" value="{e(s.t("subscribe"))}"></p></div></form></div>'
    )
    return f'''{pre}<footer id="colophon" class="site-footer footer-wrapper" role="contentinfo"><div class="col-full">\
<div class="footer-widgets row-4 col-4 fix">{ft}{wid}{nl}</div><div class="site-info absolute-footer">&copy; {e(s.brand)} 2023. {e(s.t("rights"))} \
<a class="privacy-policy-link" href="/privacy/" rel="privacy-policy">{e(s.t("privacy"))}</a>\
<p>{e(s.keep("blurb"))}</p></div>{f'<div class="storefront-handheld-footer-bar"><ul class="columns-3"><li class="my-account">'
        f'<a href="#">{e(s.t("account"))}</a></li><li class="search"><a href="">{e(s.t("search"))}</a></li><li class="cart">'
        f'<a class="footer-cart-contents" href="#">{e(s.t("cart"))} <span class="count">0</span></a></li></ul></div>' if th == "Storefront"
        else ""}</div></footer>{close}
{consent(s, s.pick("consent", "cli", "cookieyes", "cookiebot", ""))}{popup(s, s.pick("popup", "magnific", "", ""))}
<div class="pswp" tabindex="-1" role="dialog" aria-hidden="true"><div class="pswp__bg"></div><div class="pswp__scroll-wrap">\
<div class="pswp__ui pswp__ui--hidden"><div class="pswp__top-bar"><div class="pswp__counter"></div>\
<button class="pswp__button pswp__button--close" aria-label="Close (Esc)"></button></div></div></div></div>
<script type="text/template" id="tmpl-variation-template">\
<div class="woocommerce-variation-description">{{{{{{ data.variation.variation_description }}}}}}</div></script>\
<script src='https://{s.domain}/wp-includes/js/jquery/jquery.min.js?ver=3.6.4' id='jquery-core-js'></script></body></html>'''


def crumbs(s, names):
    if s.pick('crumb', 1, 1, 0) == 0:
        return ''
    return (
        f'<nav class="woocommerce-breadcrumb" aria-label="breadcrumbs"><a href="/">{e(s.t("home"))}</a><span class="breadcrumb-separator"> / </span>'
        + '<span class="breadcrumb-separator"> / </span>'.join(f'<a href="#">{e(n)}</a>' for n in names[:-1])
        + f'<span class="breadcrumb-separator"> / </span>{e(names[-1])}</nav>'
    )


def sidebar(s, r):
    cats = each(s.cats[:14], lambda i, c: f'<li class="cat-item cat-item-{i + 15}"><a href="#">{e(c)}</a> <span class="count">({r.randint(1, 90)})</span></li>')
    lay = each(
        filters(s, r),
        lambda f: f'<div class="widget woocommerce widget_layered_nav woocommerce-widget-layered-nav"><span class="gamma widget-title">{e(f[0])}</span>'
        '<ul class="woocommerce-widget-layered-nav-list">'
        + each(
            f[1],
            lambda v: f'<li class="woocommerce-widget-layered-nav-list__item wc-layered-nav-term"><a rel="nofollow" href="?filter=1">{e(v[0])}</a> '
            f'<span class="count">({v[1]})</span></li>',
        )
        + '</ul></div>',
    )
    top_ = each(
        others(s, r, 4),
        lambda x: f'<li><a href="#"><span class="product-title">{e(x.name)}</span></a><div class="star-rating"><span>{x.rating}</span></div>{price(s, x)}</li>',
    )
    return f'''<div id="secondary" class="widget-area" role="complementary">\
<div id="woocommerce_product_categories-2" class="widget woocommerce widget_product_categories">\
<span class="gamma widget-title">{e(s.t("category"))}</span><ul class="product-categories">{cats}</ul></div>\
<div class="widget woocommerce widget_price_filter"><span class="gamma widget-title">{e(s.t("filter"))}</span><form method="get">\
<div class="price_slider_wrapper"><div class="price_slider" style="display:none;"></div><div class="price_slider_amount">\
<button type="submit" class="button">{e(s.t("filter"))}</button><div class="price_label" style="display:none;">{e(s.t("price"))}: <span class="from">\
</span> &mdash; <span class="to"></span></div></div></div></form></div>{lay}<div class="widget woocommerce widget_top_rated_products">\
<span class="gamma widget-title">{e(s.t("best"))}</span><ul class="product_list_widget">{top_}</ul></div></div>'''


def wrap(s, inner, side=''):
    th = s.o
    if th in ('Storefront', 'Astra'):
        return (
            '<div id="content" class="site-content" tabindex="-1"><div class="col-full"><div class="woocommerce"></div>'
            f'<div id="primary" class="content-area"><main id="main" class="site-main" role="main">{inner}</main></div>{side}</div></div>'
            if th == 'Storefront'
            else f'<div id="primary" class="content-area primary"><main id="main" class="site-main"><div class="ast-woocommerce-container">{inner}</div>'
            f'</main></div>{side}'
        )
    if th == 'Divi':
        return (
            '<div id="main-content"><div class="container"><div id="content-area" class="clearfix">'
            f'<div id="left-area">{inner}</div>{side.replace("secondary", "sidebar")}</div></div></div>'
        )
    if th == 'Flatsome':
        return (
            f'<div class="shop-container"><div class="container"><div class="row category-page-row"><div class="col large-9">{inner}</div>'
            f'<div class="col large-3">{side}</div></div></div></div>'
        )
    if th == 'Woodmart':
        return (
            f'<div class="site-content shop-content-area col-lg-9 col-12 col-md-9 wd-builder-off" role="main">{inner}</div>'
            f'<div class="sidebar-container col-lg-3">{side}</div>'
            if side
            else f'<div class="site-content shop-content-area col-12" role="main">{inner}</div>'
        )
    return (
        '<div data-elementor-type="product" data-elementor-id="881" class="elementor elementor-881 elementor-location-single">'
        '<section class="elementor-section elementor-top-section"><div class="elementor-container"><div class="elementor-column elementor-col-100">'
        f'<div class="elementor-widget-wrap">{inner}</div></div></div></section></div>{side}'
    )
