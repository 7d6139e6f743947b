"""Marketplaces: Amazon-, eBay-, Etsy-, AliExpress-like pages."""

from ..page import each, esc as e
from .goods import drive, others, reviews
from .layout import facets, guide, nav, options, paras, ul
from .vendors import consent, filters, head, sorts


def az_frame(s, title, desc, url, inner, cls):
    nv = each(s.cats[:22], lambda i, c: f'<a href="/gp/{i}" class="nav-a" data-csa-c-type="link" tabindex="0">{e(c)}</a>')
    fly = each(
        s.menu(),
        lambda m: f'<ul class="hmenu" data-menu-id="2"><li><div class="hmenu-item hmenu-title">{e(m[0])}</div></li>'
        + each(m[1], lambda c: each(c[1], lambda l: f'<li><a href="#" class="hmenu-item">{e(l)}</a></li>'))
        + '</ul>',
    )
    ft = each(
        s.foot(4),
        lambda f: f'<div class="navFooterLinkCol navAccessibility"><div class="navFooterColHead" role="heading">{e(f[0])}</div><ul>'
        + each(f[1], lambda l: f'<li><a href="#" class="nav_a">{e(l)}</a></li>')
        + '</ul></div><div class="navFooterColSpacerInner navAccessibility"></div>',
    )
    return (
        head(s, f'{s.brand}: {title}', desc, url, '<script>var ue_t0=ue_t0||+new Date();</script>', 'class="a-no-js" data-19ax5a9jf="dingo"')
        + f'''<body class="a-m-us a-aui_72554-c a-aui_accessibility_49860-c {cls}"><div id="a-page">\
<script type="a-state" data-a-state="{{&quot;key&quot;:&quot;a-wlab-states&quot;}}">{{}}</script>\
<header id="navbar-main" class="nav-opt-sprite nav-flex"><a id="nav-top"></a><a id="skiplink" tabindex="0" class="skip-link">{e(s.t("skip"))}</a>\
<div id="navbar" class="nav-sprite-v1"><div id="nav-belt"><div class="nav-left"><div id="nav-logo"><a href="/" class="nav-logo-link">{e(s.brand)}</a>\
</div><div id="nav-global-location-slot"><span id="glow-ingress-line1">{e(s.t("shipping"))}</span><span id="glow-ingress-line2">{e(s.cities[0])}</span>\
</div></div><div class="nav-fill"><form id="nav-search-bar-form"><select id="searchDropdownBox" class="nav-search-dropdown">{options(s.cats)}</select>\
<input type="text" id="twotabsearchtextbox" placeholder="{e(s.t("search_ph"))}"></form></div><div class="nav-right">\
<a id="nav-link-accountList" class="nav-a nav-a-2"><div class="nav-line-1-container">\
<span id="nav-link-accountList-nav-line-1" class="nav-line-1">{e(s.t("login"))}</span></div><span class="nav-line-2">{e(s.t("account"))}</span></a>\
<a id="nav-orders" class="nav-a"><span class="nav-line-1">{e(s.t("returns"))}</span><span class="nav-line-2">{e(s.t("track"))}</span></a>\
<a id="nav-cart"><span id="nav-cart-count">0</span><span class="nav-line-2">{e(s.t("cart"))}</span></a></div></div><div id="nav-main">\
<div class="nav-left"><a id="nav-hamburger-menu"><span class="hm-icon-label">{e(s.t("menu"))}</span></a></div><div class="nav-fill">\
<div id="nav-xshop">{nv}</div></div><div class="nav-right"><div id="nav-swmslot"><a>{e(s.keep("announce"))}</a></div></div></div></div></header>\
<div id="hmenu-container"><div id="hmenu-canvas"><div id="hmenu-content">{fly}</div></div></div><div id="dp" role="main">{inner}</div>\
<div id="rhf" class="copilot-secure-display"><div class="rhf-frame"><div id="rhf-container"><div class="rhf-loading-outer">{e(s.t("recent"))}</div>\
</div></div></div><div id="navFooter" class="navLeftFooter nav-sprite-v1"><a id="navBackToTop"><div class="navFooterBackToTop">\
<span class="navFooterBackToTopText">{e(s.keep("blurb"))}</span></div></a><div class="navFooterVerticalColumn navAccessibility">{ft}</div>\
<div class="navFooterLine navFooterCopyright"><span>© 1996-2024, {e(s.brand)}</span></div></div></div>{consent(s, s.pick("c", "", "custom"))}</body></html>'''
    )


def az_prod(s, r, p, url):
    rv = each(
        reviews(s, r, 8),
        lambda v: '<div data-hook="review" class="a-section review aok-relative"><div class="a-row a-spacing-none"><div class="a-profile-content">'
        f'<span class="a-profile-name">{e(v.who)}</span></div><a data-hook="review-title" class="a-size-base review-title a-text-bold">'
        f'<i class="a-icon a-icon-star"><span class="a-icon-alt">{v.n}.0 out of 5 stars</span></i> <span>{e(v.title)}</span></a>'
        f'<span data-hook="review-date" class="a-size-base a-color-secondary review-date">{v.date}</span>'
        f'<span data-hook="avp-badge" class="a-color-state">{e(s.t("verified"))}</span><div data-hook="review-body"><span data-hook="review-body">'
        f'<span>{e(v.text)}</span></span></div><span data-hook="helpful-vote-statement">{e(s.t("helpful"))}</span></div></div>',
    )
    ca = (
        lambda t: f'<div class="a-section a-spacing-medium"><div class="a-carousel-header-row"><h2 class="a-carousel-heading a-inline-block">{e(t)}</h2>'
        '</div><div class="a-carousel-viewport"><ol class="a-carousel" role="list">'
        + each(
            others(s, r, 7),
            lambda x: '<li class="a-carousel-card"><div class="a-section p13n-sc-uncoverable-faceout"><a class="a-link-normal">'
            f'<img alt="{e(x.name)}" src="/x.jpg"></a><a class="a-link-normal"><span><div class="_cDEzb_p13n-sc-css-line-clamp-3_g3dy1">{e(x.name)}'
            f'</div></span></a><span class="a-size-small">{x.count}</span><span class="_cDEzb_p13n-sc-price_3mJ9Z">{s.money(x.price)}</span></div>'
            '</li>',
        )
        + '</ol></div></div>'
    )
    bl = each(p.bullets or [p.lead], lambda b: f'<li class="a-spacing-mini"><span class="a-list-item">{e(b)}</span></li>')
    tech = each(
        p.specs,
        lambda x: f'<tr><th class="a-color-secondary a-size-base prodDetSectionEntry">{e(x[0])}</th>'
        f'<td class="a-size-base prodDetAttrValue">&lrm;{e(x[1])}</td></tr>',
    )
    aplus = (
        f'<div id="aplus_feature_div"><div id="aplus" class="a-section a-spacing-large bucket"><h2 data-main>{e(s.t("description"))}</h2>'
        '<div class="aplus-v2 desktop celwidget" data-main>'
        + each(
            p.feats,
            lambda f: '<div class="celwidget aplus-module 3p-module-b aplus-standard"><div class="aplus-module-wrapper apm-fixed-width">'
            f'<h3 class="a-spacing-mini">{e(f[0])}</h3><div class="apm-hovermodule-slides"><p>{e(f[1])}</p></div></div></div>',
        )
        + '</div></div></div>'
        if p.feats
        else ''
    )
    buy = (
        '<div id="rightCol" class="rightCol"><div id="buybox"><div id="corePrice_feature_div"><span class="a-price">'
        f'<span class="a-offscreen">{s.money(p.price)}</span></span></div><div id="deliveryBlockMessage">'
        f'<span data-csa-c-type="element">{e(s.keep("ship"))}</span></div><div id="availability">'
        f'<span class="a-size-medium a-color-success">{e(s.t("in_stock"))}</span></div><select id="quantity"><option>1</option></select>'
        f'<span id="submit.add-to-cart"><span class="a-button-text">{e(s.t("add"))}</span></span><span id="buy-now">{e(s.t("buy_now"))}</span>'
        f'<div class="tabular-buybox-text"><span>{e(s.keep("return"))}</span></div><div id="add-to-wishlist-button-group">'
        f'<a>{e(s.t("wishlist"))}</a></div></div></div>'
    )
    inner = f'''<div id="dp-container" class="a-container"><div id="wayfinding-breadcrumbs_feature_div">\
<ul class="a-unordered-list a-horizontal a-size-small">\
{each([p.top, p.cat], lambda b: f"<li><span class=a-list-item><a class=a-link-normal>{e(b)}</a></span></li>")}</ul></div>\
<div id="ppd">{buy}<div id="leftCol" class="a-section"><div id="imageBlock"><span class="a-button-text">{e(s.t("more"))}</span></div></div>\
<div id="centerCol" class="centerColAlign"><div id="title_feature_div"><div id="titleSection"><h1 id="title" class="a-size-large a-spacing-none">\
<span id="productTitle" class="a-size-large product-title-word-break" data-main>{e(p.name)}, {e(p.specs[0][1]) if p.specs else e(p.brand)}</span></h1>\
</div></div><div id="bylineInfo_feature_div"><a id="bylineInfo" class="a-link-normal">{e(s.t("brands"))}: {e(p.brand)}</a></div>\
<div id="averageCustomerReviews"><span id="acrPopover"><span class="a-icon-alt">{p.rating} out of 5 stars</span></span> \
<span id="acrCustomerReviewText">{e(s.t("based_on"))}</span></div><div id="apex_desktop"><span class="a-price aok-align-center">\
<span class="a-offscreen">{s.money(p.price)}</span></span></div><div id="twister_feature_div"><form id="twister"><div id="variation_color_name">\
<label class="a-form-label">{e(s.t("color"))}:</label> <span class="selection">{e(p.colors[0])}</span>\
<ul>{each(p.colors, lambda c: f"<li class=swatchAvailable><span>{e(c)}</span></li>")}</ul></div></form></div><div id="productOverview_feature_div">\
<table class="a-normal a-spacing-micro" data-main>{each(p.specs[:4], lambda x: f"<tr class=a-spacing-small><td class=a-span3>"
        f"<span class=a-text-bold>{e(x[0])}</span></td><td class=a-span9><span>{e(x[1])}</span></td></tr>")}</table></div>\
<div id="featurebullets_feature_div"><div id="feature-bullets" class="a-section a-spacing-medium a-spacing-top-small">\
<h1 class="a-size-base-plus a-text-bold" data-main>{e(s.t("features"))}</h1><ul class="a-unordered-list a-vertical a-spacing-mini" data-main>{bl}</ul>\
<a class="a-link-normal">{e(s.t("readmore"))}</a></div></div></div></div>{ca(s.t("also"))}{ca(s.t("related"))}{aplus}\
<div id="productDescription_feature_div"><h2 data-main>{e(s.t("details"))}</h2><div id="productDescription" class="a-section a-spacing-small" data-main>\
{paras(p.paras)}</div></div><div id="prodDetails" class="a-section"><div id="productDetails_techSpec_sections">\
<table id="productDetails_techSpec_section_1" class="a-keyvalue prodDetTable" role="presentation" data-main>{tech}</table></div>\
<div id="productDetails_feedback_sections"><h1>{e(s.t("contact"))}</h1><span>{e(s.say("promo"))}</span></div></div><div id="ask-btf_feature_div">\
<div id="askATFLink">{each(p.faq, lambda q: f"<div class=a-section data-main><span class=a-declarative>{e(q[0])}</span>"
        f"<div class=a-expander>{e(q[1])}</div></div>")}</div></div><div id="reviewsMedley" class="a-section">\
<h2 data-hook="dp-local-reviews-header">{e(s.t("reviews"))}</h2><div class="cr-widget-TitleRatingsHistogram"><table id="histogramTable">\
<tbody>{each([5, 4, 3, 2, 1], lambda i: f"<tr><td>{i} star</td><td>{i * 13}%</td></tr>")}</tbody></table></div>\
<div id="cm-cr-dp-review-list">{rv}</div></div></div>'''
    return az_frame(s, p.name, p.lead, url, inner, 'dp')


def az_coll(s, r, c, url):
    it = each(
        c.items,
        lambda i, x: f'<div data-asin="B0{x.id}" data-index="{i}" data-component-type="s-search-result" class="s-result-item s-asin sg-col-0-of-12 '
        'sg-col-16-of-20 sg-col s-widget-spacing-small"><div class="sg-col-inner"><div class="s-card-container s-overflow-hidden">'
        '<div class="a-section a-spacing-base">'
        f'{"<div class=a-badge-region><span class=a-badge-text>" + e(s.t("best")) + "</span></div>" if i % 5 == 2 else ""}'
        f'<div class="s-product-image-container"><img class="s-image" src="/x.jpg" alt="{e(x.name)}"></div>'
        '<div class="a-section a-spacing-small puis-padding-left-small"><div class="a-section s-title-instructions-style">'
        '<h2 class="a-size-mini s-line-clamp-4" data-main><a class="a-link-normal a-text-normal">'
        f'<span class="a-size-base-plus a-color-base a-text-normal">{e(x.name)}</span></a></h2></div><div class="a-row a-size-small">'
        f'<span aria-label="{x.rating}"><span class="a-icon-alt">{x.rating} out of 5 stars</span></span> '
        f'<span class="a-size-base s-underline-text">{x.count}</span></div><div class="s-price-instructions-style"><a class="a-link-normal">'
        f'<span class="a-price" data-a-size="xl" data-main>{s.money(x.price)}</span></a></div><div class="a-row a-size-base">'
        f'<span class="a-color-base">{e(s.t("shipping"))} {r.choice(s.cities)}</span></div></div></div></div></div></div>',
    )
    f = facets(
        filters(s, r),
        'a-section a-spacing-none',
        'a-size-base a-color-base a-text-bold',
        'a-unordered-list a-nostyle a-vertical',
        'a-spacing-micro s-navigation-indent-1',
    )
    return az_frame(
        s,
        c.head,
        ' '.join(c.intro),
        url,
        f'<div id="search"><span class="rush-component"><div class="s-desktop-toolbar"><span>{e(s.t("count"))}</span>'
        f'<select id="s-result-sort-select">{options(sorts(s))}</select></div></span><div class="s-desktop-width-max sg-row">'
        f'<div class="sg-col-4-of-24"><div id="s-refinements">{f}</div></div><div class="sg-col-20-of-24"><div class="bxc-grid__row">'
        f'<h1 class="bxc-grid__text" data-main>{e(c.head)}</h1><div data-main>{paras(c.intro)}</div></div>'
        f'<div class="s-main-slot s-result-list s-search-results sg-row">{it}<div class="s-pagination-container" role="navigation">'
        '<span class="s-pagination-item s-pagination-selected">1</span><a class="s-pagination-item">2</a>'
        f'<a class="s-pagination-next">{e(s.t("next"))}</a></div></div>{guide(c, "a-section")}</div></div></div>',
        's-desktop',
    )


# class names: wrapper, title, buy panel, spec block, spec key, spec value, description, seller, review, item, item title, item price
M = {
    'ebay': (
        'vi-evo center-panel-container',
        'x-item-title__mainTitle',
        'x-buybox__section',
        'ux-layout-section-evo__item',
        'ux-labels-values__labels',
        'ux-labels-values__values',
        'd-item-description',
        'x-sellercard-atf',
        'fdbk-container',
        's-item s-item__pl-on-bottom',
        's-item__title',
        's-item__price',
    ),
    'etsy': (
        'body-wrap wt-body-max-width wt-display-flex-md',
        'wt-text-body-01 wt-line-height-tight wt-break-word wt-mt-xs-1',
        'wt-mb-xs-6 buybox',
        'wt-block-grid-xs-1 wt-text-body-01',
        'wt-text-title-01',
        'wt-ml-xs-1',
        'wt-content-toggle--truncated-inline-multi wt-break-word wt-text-body-01',
        'shop-owner wt-display-flex',
        'wt-grid__item-xs-12 review-card',
        'js-merch-stash-check-listing v2-listing-card',
        'v2-listing-card__title wt-text-caption',
        'currency-value',
    ),
    'ali': (
        'pdp-wrap pdp-body',
        'title--wrap--UUHae_g',
        'action--container--ePF',
        'specification--list--GZuXzRX',
        'specification--title--SfH3sA8',
        'specification--desc--Dxx6W0W',
        'detail-desc-decorate-richtext',
        'store-header--text--yuM1iek',
        'list--itemBox--je_KNzb',
        'multi--container--1UZxxHY cards--card--3PJxwBm',
        'multi--titleText--nXeOvyr',
        'multi--price-sale--U-S0jtj',
    ),
}


def mk_frame(s, title, desc, url, inner):
    k = s.o
    h = {
        'ebay': '<div id="globalHeaderWrapper"><header data-marko-key="@gh-border" class="gh-header"><div id="gh-top">'
        f'<ul id="gh-topl">{ul(s.links(7), "gh-t", "gh-li")}</ul><div id="gh-eb-Alerts">{e(s.t("login"))}</div></div><div id="gh">'
        f'<a id="gh-la" href="/">{e(s.brand)}</a><div id="gh-shop"><button id="gh-shop-a">{e(s.t("category"))}</button>'
        f'<div id="gh-sbc-o">{nav(s, "gh-sbc", "gh-sbc-li", "scnd", "gh-sbc-sub")}</div></div>'
        f'<input class="gh-tb" placeholder="{e(s.t("search_ph"))}"></div></header></div>'.replace('<ul id="gh-topl"><ul', '<div id="gh-topl"><ul').replace(
            '</ul></ul>', '</ul></div>'
        ),
        'etsy': f'<a class="wt-screen-reader-only wt-focusable skip" href="#content">{e(s.t("skip"))}</a>'
        '<header id="gnav-header" class="gnav-header global-nav v2-toolkit-gnav-header wt-z-index-6" role="banner">'
        f'<div class="wt-text-center-xs signin-nav">{e(s.keep("announce"))}</div><div class="wt-display-flex-xs"><a href="/">{e(s.brand)}</a>'
        f'<button class="wt-btn" data-id="hamburger">{e(s.t("category"))}</button><form id="gnav-search">'
        f'<input placeholder="{e(s.t("search_ph"))}"></form><button class="signin-header-action select-signin">{e(s.t("login"))}</button></div>'
        '<div id="desktop-category-nav" data-ui="cat-nav">'
        f'{nav(s, "wt-list-unstyled wt-grid wt-body-max-width", "top-nav-item wt-pb-xs-2", "wt-text-link-no-underline", "sub-nav")}</div>'
        '</header>',
        'ali': f'<div id="_global_header_23_"><div class="pc-header--right--1MmbjwP"><div class="es--wrap--RYjm1RT">{e(s.keep("announce"))}</div>'
        f'<div class="my-account--menuItem--1GDZChA">{e(s.t("login"))} / {e(s.t("register"))}</div>'
        f'<div class="shop-cart--textContent">{e(s.t("cart"))}</div></div><div class="search--searchBarWrap--2ve0R">'
        f'<input id="search-words" placeholder="{e(s.t("search_ph"))}"></div>'
        '<div class="categoryChannel--cat--1xFQ">'
        f'{nav(s, "Categoey--cateItemList", "Categoey--cateItem", "Categoey--cateName", "Categoey--subCate")}</div></div>',
    }[k]
    f = each(s.foot(5), lambda c: f'<div class="{k}-footer-col"><h3>{e(c[0])}</h3>{ul(c[1], k + "-footer-list")}</div>')
    return (
        head(s, f'{title} | {s.brand}', desc, url)
        + f'<body class="{k}-page">{h}<div id="{"mainContent" if k == "ebay" else "content" if k == "etsy" else "root"}" class="main-content">{inner}'
        f'</div><div class="footer--{k}" role="contentinfo"><p>{e(s.keep("news"))}</p>{f}<p>{e(s.keep("blurb"))}</p>'
        f'</div>{consent(s, s.pick("c", "custom", ""))}</body></html>'
    )


def mk_card(s, x, m=''):
    k = M[s.o]
    return (
        f'<li class="{k[9]}"><div class="{k[9].split()[0]}-wrapper"><a href="#"><img src="/x.jpg" alt="{e(x.name)}">'
        f'<h3 class="{k[10]}"{m}>{e(x.name)}</h3></a><span class="subtitle">{e(x.color)} · {e(x.brand)}</span>'
        f'<div class="{k[11]}"{m}>{s.money(x.price)}</div><span class="shipping">{e(s.t("shipping"))}</span>'
        f'<span class="sold">{x.count} {e(s.t("reviews"))}</span><span class="seller">{e(x.brand.lower())}_{x.id % 90} (99.{x.id % 9}%)</span></div>'
        '</li>'
    )


def mk_prod(s, r, p, url):
    k = M[s.o]
    rows = each(
        p.specs,
        lambda x: f'<div class="{k[3]}"><div class="{k[4]}">{e(x[0])}:</div><div class="{k[5]}"><span class="ux-textspans">{e(x[1])}</span></div></div>',
    )
    tag = s.pick('dt', 'p', 'br')
    desc = (
        paras(p.paras) + ul(p.bullets)
        if tag == 'p'
        else '<div>' + '<br><br>'.join(e(x) for x in p.paras) + '<br><br>' + '<br>'.join('* ' + e(b) for b in p.bullets) + '</div>'
    )
    rv = each(
        reviews(s, r, r.choice([3, 8, 14])),
        lambda v: f'<div class="{k[8]}"><p class="reviewer">{e(v.who)} · {v.date}</p><div class="review-text"><span>{e(v.text)}</span></div>'
        f'<span>{e(s.t("verified"))}</span></div>',
    )
    buy = (
        f'<div class="{k[2]}"><div class="x-price-primary"><span>{s.money(p.price)}</span></div><div class="x-quantity__label">{e(s.t("qty"))}: '
        f'<span>{e(s.t("low_stock"))}</span></div><select>{options(p.colors)}</select><a class="ux-call-to-action fake-btn--primary">'
        f'<span class="ux-call-to-action__text">{e(s.t("buy_now"))}</span></a><a class="fake-btn--secondary"><span>{e(s.t("add"))}</span></a>'
        f'<a>{e(s.t("wishlist"))}</a><div class="d-shipping-minview"><span>{e(s.t("shipping"))}: {e(s.keep("ship"))}</span></div>'
        f'<div class="d-returns-minview">{e(s.keep("return"))}</div></div>'
    )
    seller = (
        f'<div class="{k[7]}"><h2>{e(p.brand)}</h2><span>{p.count} {e(s.t("reviews"))}</span><a>{e(s.t("contact"))}</a><a>{e(s.t("follow"))}</a>'
        f'<p>{e(s.say("promo"))}</p></div>'
    )
    rel = lambda t, n: f'<section class="merch"><h2>{e(t)}</h2><ul>{each(others(s, r, n), lambda x: mk_card(s, x))}</ul></section>'
    inner = f'<div class="breadcrumbs">{each([s.t("home"), p.top, p.cat], lambda b: f"<li><a>{e(b)}</a></li>")}</div>'.replace('<li>', '<span>').replace(
        '</li>', '</span>'
    )
    inner += (
        f'<div class="{k[0]}"><div class="gallery"><span>{p.count} watchers</span></div><div class="right"><h1 class="{k[1]}" data-main>'
        f'<span class="ux-textspans ux-textspans--BOLD">{e(p.name)}</span></h1>{buy}{seller}</div></div>{rel(s.t("related"), 6)}'
        f'<div class="tabs-panel"><h2 class="section-title" data-main>{e(s.t("specs"))}</h2><div class="features-grid" data-main>{rows}</div>'
        f'<h2 data-main>{e(s.t("description"))}</h2>'
        f'<div class="{k[6]}" data-main>{desc}</div>'
        f'</div>{each(p.faq, lambda q: f"<div class=faq-item data-main><h3>{e(q[0])}</h3><p>{e(q[1])}</p></div>")}<div class="reviews-wrap">'
        f'<h2>{e(s.t("reviews"))} ({p.count})</h2>{rv}</div>{rel(s.t("also"), 8)}'
    )
    return mk_frame(s, p.name, p.lead, url, inner)


def mk_coll(s, r, c, url):
    f = facets(filters(s, r), f'x-refine__main__list {s.o}-facet', 'x-refine__item__title', 'x-refine__group', 'x-refine__main__value')
    inner = (
        f'<div class="srp-rail__left">{f}</div><div class="srp-main"><h1 class="srp-controls__count-heading title" data-main>{e(c.head)}</h1>'
        f'<div class="cat-intro" data-main>{paras(c.intro)}</div><div class="sub-cats">{each(c.subs, lambda x: f"<a>{e(x)}</a>")}</div>'
        f'<div class="srp-controls"><span>{e(s.t("count"))}</span><span>{e(s.t("sort"))}</span><select>{options(sorts(s))}</select></div>'
        f'<ul class="srp-results srp-list clearfix">{each(c.items, lambda x: mk_card(s, x, " data-main"))}</ul><nav class="pagination">'
        f'<a>{e(s.t("prev"))}</a><a>1</a><a>2</a><a>{e(s.t("next"))}</a></nav>{guide(c, "cat-guide")}</div>'
    )
    return mk_frame(s, c.head, ' '.join(c.intro), url, inner)


def url(s, x, k):
    return (
        f'https://www.{s.domain}/'
        + {'p': f'{"dp" if s.o == "" else "itm" if s.o == "ebay" else "listing"}/{len(x.handle)}4471/{x.handle}', 'c': f'b/{x.handle}?node=12{len(x.handle)}'}[
            k
        ]
    )


AZ = [
    ('megabazaar.com', 'MegaBazaar', 'en', 'kitchen', '', 'p3c3p1'),
    ('allesda.de', 'AllesDa', 'de', 'outdoor', '', 'p3c2'),
    ('ichiba-hub.jp', 'いちばハブ', 'ja', 'coffee', '', 'p2c2'),
]


MK = [
    ('bidwharf.com', 'BidWharf', 'en', 'audio', 'ebay', 'p2c3'),
    ('troedelfix.de', 'Trödelfix', 'de', 'furniture', 'ebay', 'p2c2'),
    ('pujasur.es', 'PujaSur', 'es', 'toys', 'ebay', 'p3c1'),
    ('craftmeadow.com', 'CraftMeadow', 'en', 'lighting', 'etsy', 'p2c3'),
    ('mainetfil.fr', 'Main et Fil', 'fr', 'clothing', 'etsy', 'p3c2'),
    ('knitandkiln.com', 'Knit & Kiln', 'en', 'clothing', 'etsy', 'p1c1'),
    ('lowcostplanet.com', 'LowCostPlanet', 'en', 'tools', 'ali', 'p2c3'),
    ('rynekswiat.pl', 'RynekŚwiat', 'pl', 'tools', 'ali', 'p2c2'),
    ('tovaropt.ru', 'Товаропт', 'ru', 'outdoor', 'ali', 'p3c2'),
]


def make(w):
    drive(w, 'amazonlike', AZ, az_prod, az_coll, url)
    drive(w, 'market', MK, mk_prod, mk_coll, url)
