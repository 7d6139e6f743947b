"""Shopify themes before and beside Dawn: class names by theme, three layouts; page builder sections."""

from ..page import each, esc as e
from .goods import drive, others
from .vendors import SVG, body, consent, crumbs_ld, faq_html, filters, ld_product, popup, review_app, sorts, spec_table

# theme: names of (wrapper section, grid, grid item, title, price, description, card, card title, card price, coll. head, coll. description)
CLS = {
    'Debut': (
        'product-template__container page-width',
        'grid grid--uniform grid--view-items',
        'grid__item grid__item--collection-template small--one-half medium-up--one-quarter',
        'product-single__title',
        'price price-container',
        'product-single__description rte',
        'grid-view-item product-card',
        'h4 grid-view-item__title product-card__title',
        'price price--listing',
        'collection-hero__title page-width',
        'rte collection-description page-width',
    ),
    'Brooklyn': (
        'product-single',
        'grid-uniform',
        'grid__item small--one-half medium--one-third large--one-quarter',
        'product-single__title',
        'product-single__prices',
        'product-single__description rte',
        'grid-product',
        'grid-product__title',
        'grid-product__price',
        'section-header__title h2',
        'rte rte--header',
    ),
    'Narrative': (
        'product product--narrative',
        'grid grid--uniform',
        'grid__item medium-up--one-third',
        'product__title h2',
        'product__price',
        'product__content rte',
        'card critical-clear',
        'card__name h4',
        'card__price',
        'collection-header__title h1',
        'collection-header__description rte',
    ),
    'Impulse': (
        'product-section product-single--inline',
        'grid grid--uniform',
        'grid__item grid-product small--one-half medium-up--one-quarter',
        'h2 product-single__title',
        'product__price',
        'product-block rte',
        'grid-product__content',
        'grid-product__title grid-product__title--body',
        'grid-product__price',
        'collection-hero__title',
        'rte collection__description',
    ),
    'Prestige': (
        'Product Product--large',
        'ProductList ProductList--grid ProductList--removeMargin Grid',
        'Grid__Cell 1/2--phone 1/3--tablet-and-up 1/4--desk',
        'ProductMeta__Title Heading u-h2',
        'ProductMeta__Price Price Text--subdued u-h4',
        'ProductMeta__Description Rte',
        'ProductItem',
        'ProductItem__Title Heading',
        'ProductItem__PriceList Heading',
        'SectionHeader__Heading Heading u-h1',
        'SectionHeader__Description Rte',
    ),
    'Turbo': (
        'section product_section js-product_section container',
        'product-list collection-matrix',
        'one-fourth column medium-down--one-half thumbnail product__thumbnail',
        'product_name',
        'modal_price subtitle',
        'description bottom',
        'product-wrap',
        'product-thumbnail__title',
        'product-thumbnail__price price',
        'collection_title',
        'collection-description page--description',
    ),
    'Empire': (
        'product__container',
        'productgrid--items products-per-row-4',
        'productgrid--item imagestyle--natural productitem--emphasis',
        'product-title',
        'product-pricing',
        'product-description rte',
        'productitem',
        'productitem--title',
        'productitem--price',
        'collection--title',
        'collection--description rte',
    ),
    'Symmetry': (
        'product-area',
        'collection-listing product-grid',
        'product-block',
        'product-title',
        'product-price',
        'product-description rte',
        'block-inner',
        'product-block__title',
        'product-price product-block__price',
        'pagetitle',
        'rte lightly-spaced-row',
    ),
    'Pipeline': (
        'product__wrapper',
        'grid collection__products',
        'grid__item product-item product-item--borderless',
        'product__title h3',
        'product__price__wrap',
        'product__description rte',
        'product-item__wrapper',
        'product-item__title',
        'product-item__price',
        'collection__title hero__title',
        'collection__description rte',
    ),
}


def header(s, theme):
    """Header with drop downs; the markup differs between three groups of themes."""
    link = lambda c: lambda l: f'<li class="{c}"><a href="/collections/{e(l.lower())}" class="{c}-link">{e(l)}</a></li>'
    if theme in ('Debut', 'Brooklyn', 'Narrative', 'Symmetry'):
        nav = each(
            s.menu(),
            lambda i, m: '<li class="site-nav--has-dropdown site-nav--has-centered-dropdown" data-has-dropdowns>'
            '<button class="site-nav__link site-nav__link--main site-nav__link--button" type="button" aria-expanded="false" '
            f'aria-controls="SiteNavLabel-{i}"><span class="site-nav__label">{e(m[0])}</span></button>'
            f'<div class="site-nav__dropdown site-nav__dropdown--centered" id="SiteNavLabel-{i}"><div class="site-nav__childlist">'
            '<ul class="site-nav__childlist-grid">'
            + each(
                m[1],
                lambda c: '<li class="site-nav__childlist-item"><a href="#" class="site-nav__link site-nav__child-link site-nav__child-link--parent">'
                f'<span class="site-nav__label">{e(c[0])}</span></a><ul>{each(c[1], link("site-nav__child"))}</ul></li>',
            )
            + '</ul></div></div></li>',
        )
        return f'''<body class="template-{theme.lower()}"><a class="in-page-link visually-hidden skip-link" href="#MainContent">{e(s.t("skip"))}</a>
<div id="SearchDrawer" class="search-bar drawer drawer--top" role="dialog" aria-modal="true"><div class="search-bar__table">\
<div class="search-bar__table-cell search-bar__form-wrapper"><form class="search search-bar__form" action="/search">\
<input class="search__input search-bar__input" type="search" name="q" placeholder="{e(s.t("search_ph"))}"></form></div>\
<div class="search-bar__table-cell text-right"><button type="button" class="btn--link search-bar__close js-drawer-close">{SVG["close"]}\
<span class="icon__fallback-text">{e(s.t("close"))}</span></button></div></div></div>
<div id="shopify-section-header" class="shopify-section"><div class="announcement-bar"><p class="announcement-bar__message">{e(s.keep("announce"))}</p>\
</div><header class="site-header border-bottom logo--left" role="banner"><div class="grid grid--no-gutters grid--table site-header__mobile-nav">\
<div class="grid__item medium-up--one-quarter logo-align--left"><div class="h2 site-header__logo">\
<a href="/" class="site-header__logo-image">{e(s.brand)}</a></div></div>
<nav class="grid__item medium-up--one-half small--hide" id="AccessibleNav" role="navigation"><ul class="site-nav list--inline" id="SiteNav">{nav}</ul>\
</nav><div class="grid__item text-right site-header__icons"><button type="button" class="btn--link site-header__icon site-header__search-toggle">\
{SVG["search"]}<span class="icon__fallback-text">{e(s.t("search"))}</span></button><a href="/account" class="site-header__icon">\
<span class="icon__fallback-text">{e(s.t("login"))}</span></a><a href="/cart" class="site-header__icon site-header__cart">\
<span class="icon__fallback-text">{e(s.t("cart"))}</span></a></div></div></header>
<div class="cart-popup-wrapper cart-popup-wrapper--hidden" role="dialog"><div class="cart-popup" tabindex="-1"><div class="cart-popup__header">\
<h2 class="cart-popup__heading">{e(s.t("cart"))}</h2></div><div class="cart-popup__cta-link"><a href="/cart">{e(s.t("view_cart"))}</a></div></div></div>\
</div>'''
    if theme in ('Impulse', 'Pipeline', 'Empire'):
        nav = each(
            s.menu(),
            lambda m: '<li class="site-nav__item site-nav__expanded-item site-nav--has-dropdown site-nav--is-megamenu">'
            f'<a href="#" class="site-nav__link site-nav__link--underline site-nav__link--has-dropdown">{e(m[0])}</a>'
            '<div class="site-nav__dropdown megamenu text-left"><div class="page-width"><div class="grid">'
            + each(
                m[1],
                lambda c: '<div class="grid__item medium-up--one-fifth"><div class="h5">'
                f'<a href="#" class="site-nav__dropdown-link site-nav__dropdown-link--top-level">{e(c[0])}</a></div>'
                + each(c[1], lambda l: f'<div><a href="#" class="site-nav__dropdown-link">{e(l)}</a></div>')
                + '</div>',
            )
            + '</div></div></div></li>',
        )
        drawer = each(
            s.menu(),
            lambda m: '<li class="mobile-nav__item"><div class="mobile-nav__has-sublist"><a href="#" class="mobile-nav__link mobile-nav__link--top-level">'
            f'{e(m[0])}</a></div></li>',
        )
        return f'''<body class="template-{theme.lower()}" data-center-text="true"><a class="in-page-link visually-hidden skip-link" href="#MainContent">\
{e(s.t("skip"))}</a><div id="PageContainer" class="page-container"><div class="transition-body">
<div id="NavDrawer" class="drawer drawer--right"><div class="drawer__contents"><div class="drawer__fixed-header">\
<button type="button" class="drawer__close-button js-drawer-close">{SVG["close"]}</button></div><ul class="mobile-nav" role="navigation">{drawer}</ul>\
</div></div><div id="CartDrawer" class="drawer drawer--right"><form action="/cart" class="drawer__contents">\
<div class="h2 drawer__title">{e(s.t("cart"))}</div><div class="drawer__cart-empty"><div class="drawer__scrollable">{e(s.t("cart_empty"))}</div></div>\
</form></div>
<div class="toolbar small--hide"><div class="page-width"><div class="toolbar__content"><div class="toolbar__item toolbar__item--menu">\
<ul class="inline-list toolbar__menu">{each(s.links(4), lambda l: f"<li><a href=#>{e(l)}</a></li>")}</ul></div></div></div></div>\
<div class="announcement-bar"><div class="announcement-slider"><div class="announcement-slider__slide">\
<span class="announcement-text">{e(s.keep("announce"))}</span> <span class="announcement-link-text">{e(s.say("promo"))}</span></div></div></div>
<header class="site-header site-header--heading-style"><div class="header-layout header-layout--left-center"><div class="h1 site-header__logo">\
<a href="/" class="site-header__logo-link">{e(s.brand)}</a></div><ul class="site-nav site-navigation small--hide">{nav}</ul>\
<div class="site-nav__icons"><a class="site-nav__link" href="/account"><span class="icon__fallback-text">{e(s.t("account"))}</span></a></div></div>\
</header><main class="main-content" id="MainContent">'''
    nav = each(
        s.menu(),
        lambda m: f'<li class="HorizontalList__Item" aria-haspopup="true"><a href="#" class="Heading u-h6">{e(m[0])}</a>'
        '<div class="MegaMenu MegaMenu--spacingEvenly" aria-hidden="true"><div class="MegaMenu__Inner">'
        + each(
            m[1],
            lambda c: f'<div class="MegaMenu__Item MegaMenu__Item--fit"><a href="#" class="MegaMenu__Title Heading Text--subdued u-h7">{e(c[0])}</a>'
            f'<ul class="Linklist">{each(c[1], link("Linklist__Item"))}</ul></div>',
        )
        + '</div></div></li>',
    )
    return f'''<body class="prestige--v4 features--heading-large template-x"><a class="PageSkipLink u-visually-hidden" href="#main">{e(s.t("skip"))}</a>\
<span class="LoadingBar"></span><div class="PageOverlay"></div>
<div id="sidebar-menu" class="SidebarMenu Drawer Drawer--small Drawer--fromLeft" aria-hidden="true"><header class="Drawer__Header">\
<button class="Drawer__Close Icon-Wrapper--clickable">{SVG["close"]}</button></header><div class="Drawer__Content">\
<nav class="SidebarMenu__Nav SidebarMenu__Nav--primary">{each(s.menu(), lambda m: f'<div class="Collapsible">'
        f'<button class="Collapsible__Button Heading u-h6">{e(m[0])}<span class="Collapsible__Plus"></span></button></div>')}</nav>\
<nav class="SidebarMenu__Nav SidebarMenu__Nav--secondary"><ul class="Linklist Linklist--spacingLoose">{each(s.links(5), link("Linklist__Item"))}</ul>\
</nav></div></div>
<div id="sidebar-cart" class="Drawer Drawer--fromRight" aria-hidden="true"><div class="Drawer__Header">\
<span class="Drawer__Title Heading u-h4">{e(s.t("cart"))}</span></div><form class="Cart Drawer__Content">\
<p class="Cart__Empty Heading u-h5">{e(s.t("cart_empty"))}</p></form></div>
<section id="section-announcement" class="AnnouncementBar"><div class="AnnouncementBar__Wrapper">\
<p class="AnnouncementBar__Content Heading">{e(s.keep("announce"))}</p></div></section>\
<header id="section-header" class="Header Header--inline" role="banner"><div class="Header__Wrapper"><div class="Header__FlexItem">\
<div class="Header__Logo"><a href="/" class="Header__LogoLink">{e(s.brand)}</a></div><nav class="Header__MainNav hidden-pocket">\
<ul class="HorizontalList HorizontalList--spacingExtraLoose">{nav}</ul></nav></div></div></header><main id="main" role="main">'''


def footer(s, theme):
    close = {'Debut': '', 'Brooklyn': '', 'Narrative': '', 'Symmetry': '', 'Impulse': '</main>', 'Pipeline': '</main>', 'Empire': '</main>'}.get(
        theme, '</main>'
    )
    end = '</div></div>' if theme in ('Impulse', 'Pipeline', 'Empire') else ''
    c = 'Footer__Block Footer__Block--links' if theme in ('Prestige', 'Turbo') else 'grid__item footer__item-padding site-footer__item'
    cols = each(
        s.foot(s.pick('fc', 2, 3, 4, 5)),
        lambda f: f'<div class="{c}"><p class="h4 footer__title">{e(f[0])}</p><ul class="no-bullets site-footer__linklist">'
        + each(f[1], lambda l: f'<li class="site-footer__linklist-item"><a href="#">{e(l)}</a></li>')
        + '</ul></div>',
    )
    pay = each(['Visa', 'Mastercard', 'PayPal', 'Klarna'], lambda x: f'<li class="payment-icon"><span class="visually-hidden">{x}</span></li>')
    return f'''{close}<div id="shopify-section-footer" class="shopify-section"><footer class="site-footer" role="contentinfo"><div class="page-width">\
<div class="grid">{cols}<div class="{c}"><p class="h4">{e(s.t("news"))}</p><p>{e(s.keep("news"))}</p><form class="contact-form">\
<input type="email" placeholder="{e(s.t("email"))}"><button type="submit" class="btn site-footer__newsletter-btn">\
<span class="site-footer__newsletter-btn-text--large">{e(s.t("subscribe"))}</span></button></form></div></div><div class="site-footer__payment-icons">\
<span class="visually-hidden">{e(s.t("checkout"))}</span><ul class="payment-icons list--inline">{pay}</ul></div><p class="footer__small-text">\
<small class="site-footer__copyright-content">&copy; 2022, <a href="/">{e(s.brand)}</a> {e(s.keep("blurb"))}</small></p></div></footer></div>{end}
{consent(s, s.pick("consent", "", "custom", "cookiebot", "onetrust"))}{popup(s, s.pick("popup", "", "klaviyo", "privy", "magnific"))}</body></html>'''


def card(s, th, x, main):
    m = ' data-main' if main else ''
    k = CLS[th]
    old = f'<s class="product-price--compare">{s.money(x.old)}</s> ' if x.old else ''
    tag = f'<div class="grid-product__tag grid-product__tag--sale badge">{e(s.t("save"))}</div>' if x.old else ''
    if th == 'Debut':
        pr = (
            f'<dl class="{k[8]}"{m}><div class="price__regular"><dt><span class="visually-hidden visually-hidden--inline">{e(s.t("regular"))}</span>'
            f'</dt><dd><span class="price-item price-item--regular">{old}{s.money(x.price)}</span></dd></div></dl>'
        )
    else:
        pr = f'<div class="{k[8]}"{m}>{old}<span class="money">{s.money(x.price)}</span></div>'
    sw = (
        f'<div class="grid-product__colors grid-product__colors--x">{each(["a", "b", "c"], lambda q: "<span class=color-swatch></span>")}</div>'
        if s.opt > 0.5
        else ''
    )
    vend = f'<div class="grid-product__vendor">{e(x.brand)}</div>' if s.opt < 0.3 else ''
    quick = f'<button type="button" class="quick-product__btn quick_shop js-quick-shop">{e(s.t("quick"))}</button>' if s.opt > 0.25 else ''
    rate = (
        f'<span class="stamped-product-reviews-badge"><span class="stamped-badge-caption">{x.count} {e(s.t("reviews"))}</span></span>' if s.opt > 0.35 else ''
    )
    txt = f'<p class="product-card__text"{m}>{e(x.text)}</p>' if x.text and main else ''
    return f'''<div class="{k[2]}" data-product-id="{x.id}">\
<div class="{k[6]}">{tag}<a class="grid-view-item__link grid-view-item__image-container full-width-link" href="/products/{x.handle}">\
<span class="visually-hidden">{e(x.name)}</span></a><div class="image-wrap"><img class="lazyload" data-src="//cdn.shopify.com/s/files/1/{x.handle}\
_{{width}}x.jpg" alt="{e(x.name)}"></div>{quick}<div class="{k[7]}"{m}>{e(x.name)}</div>{vend}{pr}{txt}{rate}{sw}</div></div>'''


def builder(s, r, p):
    """PageFly / GemPages / Shogun sections about the product."""
    if not p.feats:
        return ''
    kind = s.pick('builder', 'pf', 'gem', 'shg', '', '')
    if kind == 'pf':
        return (
            '<div id="__pf" class="__pf"><div class="sc-ikjQzJ pf-1_" data-pf-type="Section"><div class="pf-2_ pf-r"><!--pagefly-->'
            + each(
                p.feats,
                lambda i, f: '<div class="pf-c pf-c-lt pf-c--4" data-pf-type="Column"><div data-main data-pf-type="Block">'
                f'<h3 class="pf-{i}3_" data-pf-type="Heading"><span data-pf-type="Text">{e(f[0])}</span></h3>'
                f'<div class="pf-{i}4_" data-pf-type="Paragraph"><p>{e(f[1])}</p></div></div></div>',
            )
            + f'</div></div><button data-pf-type="Button" class="pf-9_">{e(s.t("buy_now"))}</button></div>'
        )
    if kind == 'gem':
        return (
            '<div class="gryffeditor"><div data-label="Row" class="gf_row gf_row-gap-0">'
            + each(
                p.feats,
                lambda i, f: '<div class="gf_column gf_col-lg-4"><div data-label="Heading" class="elm text-edit gf-elm-left" data-main>'
                f'<h3>{e(f[0])}</h3></div>'
                f'<div data-label="Text Block" class="elm text-edit" data-main><p>{e(f[1])}</p></div></div>',
            )
            + '</div></div>'
        )
    if kind == 'shg':
        return (
            '<div class="shogun-root" data-shogun-id="5e2"><div class="shg-box-vertical-align-wrapper">'
            + each(p.feats, lambda i, f: f'<div class="shg-c shg-theme-text-content" data-main><h2>{e(f[0])}</h2><p>{e(f[1])}</p></div>')
            + f'<a class="shg-btn shg-cse">{e(s.t("shop"))}</a></div></div>'
        )
    return ''


def mk(top, url):
    def prod(s, r, p, u):
        th, app = s.o.split('/')
        k = CLS[th]
        main = '<main class="main-content js-focus-hidden" id="MainContent" role="main">' if th in ('Debut', 'Brooklyn', 'Narrative', 'Symmetry') else ''
        end = '</main>' if main else ''
        sel = each(
            [(s.t('color'), p.colors), (s.t('size'), p.sizes)],
            lambda i, o: (
                f'<div class="selector-wrapper js product-form__item"><label for="SingleOptionSelector-{i}">{e(o[0])}</label>'
                f'<select class="single-option-selector" id="SingleOptionSelector-{i}">{each(o[1], lambda v: f"<option>{e(v)}</option>")}</select>'
                '</div>'
                if o[1]
                else ''
            ),
        )
        if th in ('Impulse', 'Prestige', 'Pipeline', 'Empire'):
            sel = (
                f'<div class="variant-wrapper js"><label class="variant__label">{e(s.t("color"))} <span class="variant__label-info">— {e(p.colors[0])}'
                f'''</span></label><fieldset class="variant-input-wrap">{each(p.colors, lambda c: f"<div class=variant-input><input type=radio>"
                    f"<label class=variant__button-label>{e(c)}</label></div>")}</fieldset></div>'''
            )
        tabs = [(s.t('specs'), spec_table(p)), (s.t('materials'), each(p.care, lambda x: f'<p>{e(x)}</p>'))]
        tabs = each(
            [t for t in tabs if t[1]],
            lambda t: '<div class="collapsibles-wrapper collapsibles-wrapper--border-bottom">'
            f'<button type="button" class="label collapsible-trigger collapsible-trigger-btn collapsible--auto-height">{e(t[0])}</button>'
            f'<div class="collapsible-content collapsible-content--all"><div class="collapsible-content__inner rte" data-main>{t[1]}</div></div>'
            '</div>',
        )
        tabs += (
            f'<div class="collapsibles-wrapper"><button type="button" class="label collapsible-trigger">{e(s.t("shipping"))}</button>'
            f'<div class="collapsible-content"><div class="collapsible-content__inner rte">{e(s.keep("ship"))} {e(s.keep("return"))}</div></div>'
            '</div>'
            if s.opt < 0.7
            else ''
        )
        usp = (
            '<ul class="sales-points">'
            + each(
                range(3),
                lambda i: f"<li class=sales-point><span class=icon-and-text><span>{e(s.keep('ship') if i == 0 else s.say('promo'))}</span></span></li>",
            )
            + '</ul>'
        )
        form = f'''<div class="product__vendor">{e(p.brand)}</div><h1 class="{k[3]}" data-main>{e(p.name)}</h1><div class="{k[4]}">\
<span class="visually-hidden">{e(s.t("regular"))}</span><span class="money">{s.money(p.price)}</span>\
<div class="product__policies rte small--text-center">{e(s.t("tax"))}</div></div>
<form method="post" action="/cart/add" class="product-form product-single__form">{sel}<div class="product__quantity"><label>{e(s.t("qty"))}</label>\
<input type="number" value="1"></div><button type="submit" name="add" class="btn btn--full add-to-cart"><span>{e(s.t("add"))}</span></button>\
<div class="shopify-payment-button"><button>{e(s.t("buy_now"))}</button></div></form>'''
        desc = f'<div class="{k[5]}">{body(s, r, p)}</div>'
        meta = (form + desc + tabs + usp) if s.opt < 0.5 else (form + usp + desc + tabs)
        share = f'''<div class="social-sharing">{each(["Facebook", "Twitter", "Pinterest"], lambda n: f"<a class=social-sharing__link>"
                f"<span class=share-title aria-hidden=true>{n}</span></a>")}</div>'''
        gal = each(
            range(3),
            lambda i: f'<div class="product__main-photos product-single__photo-wrapper"><img src="//cdn.shopify.com/s/files/1/{p.handle}-{i}.jpg" alt="'
            f'{e(p.name)}"></div>',
        )
        bc = (
            '<nav class="breadcrumb breadcrumbs-container" role="navigation" aria-label="breadcrumbs">'
            f'<a href="/">{e(s.t("home"))}</a> <span aria-hidden="true">/</span> <a href="#">{e(p.cat)}</a> <span aria-hidden="true">/</span> '
            f'<span>{e(p.name)}</span></nav>'
            if s.opt > 0.3
            else ''
        )
        rel = (
            f'<div class="product-recommendations related-products"><div class="section-header text-center"><h2>{e(s.t("related"))}</h2></div>'
            f'<div class="{k[1]}">{each(others(s, r, r.choice([3, 4, 6])), lambda x: card(s, th, x, False))}</div></div>'
        )
        rv = (
            f'<div class="recently-viewed-wrapper"><h2>{e(s.t("recent"))}</h2>{each(others(s, r, 4), lambda x: card(s, th, x, False))}</div>'
            if s.opt > 0.5
            else ''
        )
        sticky = (
            f'<div class="sticky-atc-bar"><span class="sticky-atc-bar__title">{e(p.name)}</span><span>{s.money(p.price)}</span>'
            f'<button>{e(s.t("add"))}</button></div>'
            if s.opt > 0.6
            else ''
        )
        return (
            top(s, p.name, p.lead, u, th, ld_product(s, p, u)) + header(s, th) + f'''{main}<div id="shopify-section-product-template" class="shopify-section">\
<div class="{k[0]}" id="ProductSection-product-template">{bc}<div class="grid product-single">\
<div class="grid__item product-single__media-group medium-up--one-half">{gal}</div><div class="grid__item medium-up--one-half">\
<div class="product-single__meta">{meta}{share}</div></div></div></div></div>{builder(s, r, p)}{faq_html(s, p, "product-faq")}{review_app(s, r, app, p)}\
{rel}{rv}{sticky}{end}''' + footer(s, th)
        )

    def coll(s, r, c, u):
        th, _ = s.o.split('/')
        k = CLS[th]
        main = '<main class="main-content js-focus-hidden" id="MainContent" role="main">' if th in ('Debut', 'Brooklyn', 'Narrative', 'Symmetry') else ''
        end = '</main>' if main else ''
        side = each(
            filters(s, r),
            lambda f: f'<div class="collection-sidebar__group collection-sidebar__group--1"><h3 class="collection-sidebar__title tag-list__header">{e(f[0])}'
            '</h3><ul class="no-bullets tag-list tag-list--checkboxes">'
            + each(
                f[1],
                lambda v: '<li class="tag"><label class="tag__checkbox-wrapper text-label"><input type="checkbox" class="tag__input">'
                f'<span class="tag__checkbox"></span><span><span class="tag__text">{e(v[0])}</span> ({v[1]})</span></label></li>',
            )
            + '</ul></div>',
        )
        side = f'<div class="collection-sidebar" id="CollectionSidebar"><div class="filter-wrapper">{side}</div></div>' if s.opt > 0.2 else ''
        bar = (
            '<header class="collection-header filters-toolbar-wrapper"><div class="filters-toolbar">'
            f'<div class="filters-toolbar__item filters-toolbar__item--count"><span class="filters-toolbar__product-count">{e(s.t("count"))}</span>'
            f'</div><div class="filters-toolbar__item"><label class="filters-toolbar__label">{e(s.t("sort"))}</label>'
            f'<select class="filters-toolbar__input">{each(sorts(s), lambda o: f"<option>{e(o)}</option>")}</select></div></div></header>'
        )
        intro = each(c.intro, lambda x: f'<p>{e(x)}</p>')
        intro = f'<div class="{k[10]}" data-main>{intro}</div>' if intro else ''
        subs = f'<div class="subcollections">{each(c.subs, lambda x: f"<a class=subcollection-link href=#>{e(x)}</a>")}</div>' if c.subs and s.opt > 0.5 else ''
        grid = (
            f'<div class="{k[1]}" id="Collection">{each(c.items, lambda x: card(s, th, x, True))}</div>'
            if c.items
            else f'<p class="collection-empty">{e(s.t("count"))}</p>'
        )
        gd = f'<div class="collection-seo-text rte" data-main>{each(c.guide, lambda g: f"<h2>{e(g[0])}</h2><p>{e(g[1])}</p>")}</div>' if c.guide else ''
        low = s.opt > 0.75
        pg = (
            f'<div class="pagination"><span class="prev">{e(s.t("prev"))}</span> <span class="page current">1</span> <span class="page">'
            '<a href="?page=2">2</a></span> <span class="page"><a href="?page=3">3</a></span> <span class="next">'
            f'<a href="?page=2">{e(s.t("next"))}</a></span></div>'
            if len(c.items) > 10
            else ''
        )
        return (
            top(s, c.head, ' '.join(c.intro), u, th, crumbs_ld(s, [c.head]))
            + header(s, th)
            + f'''{main}<div id="shopify-section-collection-template" class="shopify-section"><div class="section-header">\
<h1 class="{k[9]}" data-main>{e(c.head)}</h1></div>{'' if low else intro}{subs}<div class="page-width"><div class="grid">\
<div class="grid__item medium-up--one-fifth">{side}</div><div class="grid__item medium-up--four-fifths">{bar}{grid}{pg}</div></div>\
</div>{intro if low else ''}{gd}{faq_html(s, c, "coll-faq")}</div>{end}'''
            + footer(s, th)
        )

    return prod, coll


SITES = [
    ('marrowandfig.com', 'Marrow & Fig', 'en', 'kitchen', 'Debut/yotpo', 'p1c2'),
    ('norrstig-outdoor.com', 'Norrstig', 'en', 'outdoor', 'Debut/judgeme', 'p3c3c0'),
    ('kaatjewol.nl', 'Kaatje Wol', 'nl', 'furniture', 'Brooklyn/', 'pc'),
    ('pebblefield.co', 'Pebblefield', 'en', 'toys', 'Brooklyn/stamped', 'p2c1'),
    ('quietfolio.com', 'Quiet Folio', 'en', 'lighting', 'Narrative/', 'p0c1p3'),
    ('vellamorashoes.com', 'Vellamora', 'en', 'shoes', 'Impulse/loox', 'p3c3'),
    ('casabrillo.it', 'Casa Brillo', 'it', 'lighting', 'Impulse/judgeme', 'pc2'),
    ('oriselle-skin.com', 'Oriselle', 'en', 'beauty', 'Prestige/okendo', 'p3c2p1'),
    ('maisonquerelle.fr', 'Maison Querelle', 'fr', 'clothing', 'Prestige/yotpo', 'p2c3'),
    ('gearvault-direct.com', 'GearVault', 'en', 'tools', 'Turbo/stamped', 'p3c3'),
    ('hundeglueck-shop.de', 'Hundeglück', 'de', 'outdoor', 'Turbo/judgeme', 'pc'),
    ('bigbarnhardware.com', 'Big Barn Hardware', 'en', 'garden', 'Empire/', 'p2c3'),
    ('zapatoria.es', 'Zapatoria', 'es', 'shoes', 'Symmetry/loox', 'pc2'),
    ('windleandco.uk', 'Windle & Co', 'en', 'furniture', 'Symmetry/judgeme', 'p2c2'),
    ('slowcrank.cc', 'Slowcrank', 'en', 'cycling', 'Pipeline/okendo', 'p3c1'),
]


def make(w, top, url):
    prod, coll = mk(top, url)
    drive(w, 'shopify', SITES, prod, coll, url)
