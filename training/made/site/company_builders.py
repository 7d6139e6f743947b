"""Company pages on hosted builders: Squarespace, Wix, Webflow, HubSpot."""

from ..page import esc_text as e
from .compose import nest
from .elements import img, slug, svg
from .frames import build, doc
from .parts import cols, copy, foot_links, legal, links, tree

# ------------------------------------------------ Squarespace 7.1 (fluid engine) and 7.0 (Brine)
_sq = (
    '<div class="sqs-block html-block sqs-block-html" data-blend-mode="NORMAL" data-block-type="2" data-border-radii="&#123;&#125;" id="block-{id}">'
    '<div class="sqs-block-content"><div class="sqs-html-content"%s>%s</div></div></div>'
)


SQ = dict(
    sec='<section data-test="page-section" data-section-theme="light" class="page-section full-bleed-section layout-engine-section '
    'background-width--full-bleed section-height--medium content-width--wide horizontal-alignment--center vertical-alignment--middle white" '
    'data-section-id="{id}"><div class="section-border"><div class="section-background"></div></div><div class="content-wrapper">'
    '<div class="content"><div data-fluid-engine="true">{b}</div></div></div></section>',
    row='<div class="fluid-engine fe-{id}">{b}</div>',
    col='<div class="fe-block fe-block-{id}">{b}</div>',
    h=_sq % ('{m}', '<h{n} style="white-space:pre-wrap;">{t}</h{n}>'),
    p=_sq % ('{m}', '{t}'),
    ul=_sq % ('{m}', '<ul data-rte-list="default">{t}</ul>'),
    li='<li><p class="">{t}</p></li>',
    btn='<div class="sqs-block button-block sqs-block-button" data-block-type="53"><div class="sqs-block-content">'
    '<div class="sqs-block-button-container sqs-block-button-container--center">'
    '<a href="/{u}" class="sqs-block-button-element--medium sqs-button-element--primary sqs-block-button-element">{t}</a></div></div></div>',
    pic='<div class="sqs-block image-block sqs-block-image sqs-text-ready" data-block-type="5"><div class="sqs-block-content">'
    '<div class="image-block-outer-wrapper layout-caption-below"><figure class="sqs-block-image-figure intrinsic">'
    '<div class="image-block-wrapper">{i}</div></figure></div></div></div>',
    box='<li class="list-item" data-is-card-enabled="false"><div class="list-item-media"><div class="list-item-media-inner">{i}</div></div>'
    '<div class="list-item-content"><div class="list-item-content__text-wrapper"><h2 class="list-item-content__title"{m}>{t}</h2>'
    '<div class="list-item-content__description"{m}><p>{d}</p></div></div></div></li>',
    acc='<div class="sqs-block accordion-block sqs-block-accordion"><div class="sqs-block-content">'
    '<ul class="accordion-items-container" data-should-allow-multiple-open-items="">{b}</ul></div></div>',
    acci='<li class="accordion-item"><h4 class="accordion-item__title-wrapper">'
    '<button class="accordion-item__click-target" aria-expanded="false" id="button-{id}"><span class="accordion-item__title"{m}>{q}</span>'
    '<div class="accordion-icon-container"><div class="plus"></div></div></button></h4><div class="accordion-item__dropdown" role="region">'
    '<div class="accordion-item__description"{m}><p>{a}</p></div></div></li>',
    quote='<div class="sqs-block quote-block sqs-block-quote"><div class="sqs-block-content"><figure class="block-animation-none"><blockquote{m}>'
    '<span>“</span>{q}<span>”</span></blockquote><figcaption class="source"{m}>— {a}, {role}</figcaption></figure></div></div>',
    form='<div class="sqs-block form-block sqs-block-form"><div class="sqs-block-content"><div class="form-wrapper"><div class="form-inner-wrapper">'
    '<form autocomplete="on">{h}<div class="field-list clear">{f}</div><div class="form-button-wrapper form-button-wrapper--align-left">'
    '<input class="button sqs-system-button sqs-editable-button" type="submit" value="{b}"></div></form></div></div></div></div>',
    field='<div id="text-{id}" class="form-item field text required"><label class="title" for="text-{id}-field">{t} <span class="required">*</span>'
    '</label><input class="field-element text" type="text"></div>',
    post='<div class="summary-item summary-item-record-type-text"><div class="summary-thumbnail-outer-container">{i}</div><div class="summary-content">'
    '<div class="summary-title"><a href="/{u}" class="summary-title-link">{t}</a></div><div class="summary-excerpt"><p>{d}</p></div>'
    '<time class="summary-metadata-item">{dt}</time><a class="summary-read-more-link">{more} →</a></div></div>',
)


def sq_shell(s, b, t, secs):
    def nav(c):
        return ''.join(
            f'<div class="header-nav-item header-nav-item--{"folder" if ch else "collection"}"><a class="header-nav-folder-title" href="/{slug(l)}">{e(l)}</a>'
            + (
                f'''<div class="header-nav-folder-content">{"".join(f"<div class=header-nav-folder-item><a href=/x>"
                        f"<span class=header-nav-folder-item-content>{e(q)}</span></a></div>" for q, _ in ch)}</div>'''
                if ch
                else ''
            )
            + '</div>'
            for l, ch in tree(s)
        )

    ann = (
        '<div class="sqs-announcement-bar-dropzone"><div class="sqs-announcement-bar"><a class="sqs-announcement-bar-url" href="/x"></a>'
        f'<div class="sqs-announcement-bar-text"><div class="sqs-announcement-bar-text-inner"><p>{s["alert"]}</p></div></div>'
        f'<span class="sqs-announcement-bar-close">{s["close"]}</span></div></div>'
        if s.flag('ann')
        else ''
    )
    b.m = ''
    ft = ''.join(
        b.sec(
            b.row(
                [b.h(4, h) + b.p(*l) for h, l in cols(s)]
                + ([b.h(4, s['news_h']) + b.p(s['news_p']) + b.t('form', h='', f=b.t('field', t=s['email']), b=s['subscribe'])] if s.flag('fnl') else [])
            )
        )
        for _ in [1]
    )
    body = f'''<div id="siteWrapper" class="clearfix site-wrapper">{ann}<header data-test="header" id="header" class="white header theme-col--primary">\
<div class="sqs-announcement-bar-dropzone"></div><div class="header-announcement-bar-wrapper">\
<a href="#page" class="header-skip-link sqs-button-element--primary">{s["skip"]}</a><div class="header-inner container--fluid header-layout-nav-center">\
<div class="header-display-desktop"><div class="header-title-nav-wrapper"><div class="header-title"><div class="header-title-text">\
<a id="site-title" href="/">{e(s.name)}</a></div></div><div class="header-nav"><div class="header-nav-wrapper">\
<nav class="header-nav-list">{nav(0)}</nav></div></div></div><div class="header-actions header-actions--right">\
<a class="btn btn--border theme-btn--primary-inverse" href="/x">{s["book"]}</a></div></div><div class="header-display-mobile">\
<div class="header-burger"><button class="header-burger-btn burger"><span class="visually-hidden">{s["menu"]}</span></button></div></div></div></div>\
<div class="header-menu header-menu--folder-list"><div class="header-menu-nav"><nav class="header-menu-nav-list">\
<div data-folder="root" class="header-menu-nav-folder">{"".join(f'<div class="container header-menu-nav-item"><a href="/x">'
        f'<div class="header-menu-nav-item-content">{e(l)}</div></a></div>' for l, _ in tree(s))}</div></nav></div></div></header>
<main id="page" class="container" role="main"><article class="sections" id="sections" data-page-sections="{b.r.getrandbits(60):x}">{"".join(secs)}\
</article></main><footer class="sections" id="footer-sections" data-footer-sections>{ft}</footer></div>'''
    return doc(
        s,
        t,
        f'id="collection-{b.r.getrandbits(60):x}" class="primary-button-style-solid secondary-button-shape-square header-overlay-alignment-center '
        'tweak-global-animations-enabled show-pages-overlay collection-type-page collection-layout-default"',
        body,
        ['https://static1.squarespace.example/static/versioned-site-css/site.css'],
        '',
        '\n<!-- This is Squarespace. --><script>Static = window.Static || {}; Static.SQUARESPACE_CONTEXT = {"facebookAppId":"","pageType":2};</script>',
    )


# ------------------------------------------------ Wix
_wx = '<div id="comp-{id}" class="KcpHeO tz5f0K comp-{id} wixui-rich-text" data-testid="richTextElement"%s>%s</div>'


WIX = dict(
    sec='<section id="comp-{id}" tabindex="-1" class="Oqnisf comp-{id} wixui-section" data-block-level-container="ClassicSection">'
    '<div id="bgLayers_comp-{id}" data-hook="bgLayers" class="MW5IWV"><div data-testid="colorUnderlay" class="LWbAav Kv1aVt"></div></div>'
    '<div data-mesh-id="comp-{id}inlineContent" data-testid="inline-content">'
    '<div data-mesh-id="comp-{id}inlineContent-gridContainer" data-testid="mesh-container-content">{b}</div></div></section>',
    row='<div id="comp-{id}" class="comp-{id} CohWsy wixui-column-strip"><div data-testid="columns" class="V5AUxf">{b}</div></div>',
    col='<div id="comp-{id}" class="comp-{id} YzqVVZ wixui-column-strip__column">'
    '<div data-mesh-id="comp-{id}inlineContent-gridContainer" data-testid="mesh-container-content">{b}</div></div>',
    h=_wx % ('{m}', '<h{n} class="font_{n} wixui-rich-text__text"><span style="letter-spacing:normal;" class="wixui-rich-text__text">{t}</span></h{n}>'),
    p=_wx % ('{m}', '<div class="font_8 wixui-rich-text__text">{t}</div>'),
    ul=_wx % ('{m}', '<ul class="font_8 wixui-rich-text__text">{t}</ul>'),
    li='<li class="wixui-rich-text__text"><p class="font_8 wixui-rich-text__text"><span>{t}</span></p></li>',
    btn='<div class="comp-{id} FubTgk" id="comp-{id}" aria-disabled="false">'
    '<a data-testid="linkElement" href="/{u}" target="_self" class="uDW_Qe wixui-button PlZyDq"><span class="l7_2fn wixui-button__label">{t}</span>'
    '</a></div>',
    pic='<div id="comp-{id}" class="MazNVa comp-{id} wixui-image"><div data-testid="linkElement" class="j7pOnl">'
    '<wow-image id="img_comp-{id}" class="HlRz5e BI8PVQ">{i}</wow-image></div></div>',
    box='<div role="listitem" class="comp-{id} wixui-repeater__item" id="comp-{id}"><div data-testid="mesh-container-content">'
    '<div class="wixui-vector-image">{ic}</div><div class="KcpHeO wixui-rich-text" data-testid="richTextElement"{m}>'
    '<h4 class="font_4 wixui-rich-text__text">{t}</h4></div><div class="KcpHeO wixui-rich-text" data-testid="richTextElement"{m}>'
    '<p class="font_8 wixui-rich-text__text">{d}</p></div></div></div>',
    acc='<div class="comp-{id} wixui-accordion" data-hook="faq-items">{b}</div>',
    acci='<div data-hook="item-{id}" class="wixui-accordion__item"><button class="KzbKVC" aria-expanded="false">'
    '<div class="wixui-accordion__title"{m}>{q}</div></button><div class="G8Yl9p"{m}><p class="font_8">{a}</p></div></div>',
    form='<form class="comp-{id} JVi7i2 wixui-form"><div data-testid="mesh-container-content">{h}{f}'
    '<button aria-disabled="false" data-testid="buttonElement" class="kuTaGy wixui-button"><span class="w4Vxx6 wixui-button__label">{b}</span>'
    '</button></div></form>',
    fh='<div class="wixui-rich-text"><h5 class="font_5">{t}</h5></div>',
    field='<div id="comp-{id}" class="MpKiNN comp-{id} wixui-text-input"><label for="input_comp-{id}" class="wPeA6j wixui-text-input__label">{t}</label>'
    '<div class="pUnTVX"><input id="input_comp-{id}" class="KvoMHf"></div></div>',
)


def wix_shell(s, b, t, secs):
    nav = ''.join(
        f'<li id="comp-nav{i}" class="itemShared2352141355__root STIS8a"><div class="itemDepth02233374943__container">'
        f'<a data-testid="linkElement" href="/{slug(l)}" class="itemDepth02233374943__root"><div class="itemDepth02233374943__label">'
        f'<span class="itemDepth__text">{e(l)}</span></div></a></div>{f"<ul class=dropdown>{links([q for q, _ in ch])}</ul>" if ch else ""}</li>'
        for i, (l, ch) in enumerate(tree(s))
    )
    b.m = ''
    body = f'''<div id="SITE_CONTAINER"><div id="main_MF" class="main_MF">\
<div id="SCROLL_TO_TOP" class="Vd6aQZ ignore-focus SCROLL_TO_TOP" role="region" tabindex="-1" aria-label="top of page">\
<span class="mHZSwn">top of page</span></div><div id="BACKGROUND_GROUP"></div><div id="site-root"><div id="masterPage" class="mesh-layout masterPage">\
<div class="skipNavigation"><button id="SKIP_TO_CONTENT_BTN" class="LHrbPP has-custom-focus">{s["skip"]}</button></div>\
<header id="SITE_HEADER" class="xU8fqS SITE_HEADER wixui-header" tabindex="-1"><div class="_C0cVf">\
<div class="_4XcTfy" data-testid="screenWidthContainerBg"></div></div><div class="U4Bvut">\
<div data-mesh-id="SITE_HEADERinlineContent" data-testid="inline-content">{b.h(6, s.name)}<nav class="wixui-horizontal-menu" aria-label="Site" \
data-hook="menu"><ul class="wixui-dropdown-menu__items">{nav}</ul></nav>{b.btn(s["login"]) if s.flag("log") else ""}{b.btn(s["book"])}</div></div>\
</header><main id="PAGES_CONTAINER" class="PAGES_CONTAINER" tabindex="-1"><div id="SITE_PAGES" class="SITE_PAGES JsJXaX">\
<div id="c1dmp" class="dBAkHi theme-vars c1dmp"><div class="PFkO7r wixui-page" data-testid="page-bg"></div><div class="HT5ybB">\
<div id="Containerc1dmp" class="Containerc1dmp SPY_vo"><div data-mesh-id="Containerc1dmpinlineContent" data-testid="inline-content">\
<div data-testid="mesh-container-content">{"".join(secs)}</div></div></div></div></div></div></main>\
<footer id="SITE_FOOTER" class="SITE_FOOTER_WRAPPER">\
<div id="SITE_FOOTER" class="SITE_FOOTER wixui-footer">{b.row([b.h(5, h) + b.ul(l) for h, l in cols(s)])}{b.p(f"© {s.name}. {s['rights']}")}\
{b.btn(s["privacy"])}</div></footer></div></div><div id="SCROLL_TO_BOTTOM" class="Vd6aQZ" role="region" tabindex="-1">\
<span class="mHZSwn">bottom of page</span></div></div></div>'''
    return doc(
        s,
        t,
        'class=""',
        body,
        [],
        'Wix.com Website Builder',
        '\n<meta http-equiv="X-Wix-Meta-Site-Id" content="0"/>'
        '<script type="application/json" id="wix-essential-viewer-model">{"fleetConfig":{"fleetName":"thunderbolt-renderer-user-code","type":"GA"}}'
        '</script>',
    )


# ------------------------------------------------ Webflow
WF = dict(
    sec=[
        '<section class="section {k}-section"><div class="w-layout-blockcontainer container w-container">{b}</div></section>',
        '<section class="section_{k}"><div class="padding-global"><div class="container-large"><div class="padding-section-large">{b}</div></div>'
        '</div></section>',
    ],
    row=['<div class="w-layout-grid grid-{n}-col">{b}</div>', '<div class="columns w-row">{b}</div>', '<div class="layout_component">{b}</div>'],
    col='<div id="w-node-{id}" class="column w-col w-col-{w}">{b}</div>',
    h='<h{n} class="heading-style-h{n}"{m}>{t}</h{n}>',
    p='<div class="text-size-medium w-richtext"{m}>{t}</div>',
    ul='<ul role="list" class="list w-list-unstyled"{m}>{t}</ul>',
    li='<li class="list-item"><div class="check w-embed"></div><div>{t}</div></li>',
    btn='<div class="button-group"><a href="/{u}" class="button is-secondary w-button">{t}</a></div>',
    pic='<div class="image-wrapper">{i}</div>',
    box='<div class="feature-card"><div class="icon-1x1-medium">{ic}</div><div class="margin-bottom margin-small">'
    '<h3 class="heading-style-h5"{m}>{t}</h3></div><p class="text-size-regular"{m}>{d}</p></div>',
    acc='<div class="faq_list">{b}</div>',
    acci='<div data-hover="false" data-delay="0" class="faq_accordion w-dropdown">'
    '<div class="faq_question w-dropdown-toggle" id="w-dropdown-toggle-{id}"><div class="text-size-medium text-weight-bold"{m}>{q}</div>'
    '<div class="w-icon-dropdown-toggle"></div></div><nav class="faq_answer w-dropdown-list" id="w-dropdown-list-{id}"><p{m}>{a}</p></nav></div>',
    quote='<div class="testimonial_card w-slide"><div class="testimonial_stars">★★★★★</div><div class="text-size-large"{m}>“{q}”</div>'
    '<div class="testimonial_client">{i}<div{m}><p class="text-weight-semibold">{a}</p><p>{role}</p></div></div></div>',
    form='<div class="form-block w-form"><form id="email-form" name="email-form" data-name="Email Form">{h}{f}'
    '<input type="submit" data-wait="Please wait..." class="button w-button" value="{b}"></form><div class="w-form-done">'
    '<div>Thank you! Your submission has been received!</div></div><div class="w-form-fail">'
    '<div>Oops! Something went wrong while submitting the form.</div></div></div>',
    field='<label for="name-{id}" class="field-label">{t}</label><input class="form-input w-input" maxlength="256" placeholder="{t}" id="name-{id}">',
    post='<div role="listitem" class="blog_item w-dyn-item"><a href="/{u}" class="blog_link w-inline-block">{i}<div class="tag">{dt}</div>'
    '<h3 class="heading-style-h5">{t}</h3><div>{d}</div><div class="button is-link">{more}</div></a></div>',
)


def wf_shell(s, b, t, secs):
    def sub(q):
        return (
            f'<a href="/{slug(q)}" class="navbar_dropdown-link w-dropdown-link"><div>{e(q)}</div>'
            + (f'<p class="text-size-small hide-mobile-landscape">{e(s.opt.setdefault(q, s.x.sent()))}</p>' if s.flag('mega') else '')
            + '</a>'
        )

    nav = ''.join(
        (
            '<div data-hover="true" data-delay="200" class="navbar_menu-dropdown w-dropdown">'
            f'<div class="navbar_dropdown-toggle w-dropdown-toggle"><div>{e(l)}</div><div class="dropdown-chevron w-embed">{svg()}</div></div>'
            f'<nav class="navbar_dropdown-list w-dropdown-list">{"".join(sub(q) for q, _ in ch)}</nav></div>'
            if ch
            else f'<a href="/{slug(l)}" class="navbar_link w-nav-link">{e(l)}</a>'
        )
        for l, ch in tree(s)
    )
    body = f'''<div class="page-wrapper">{f'<div class="banner1_component"><div class="banner1_text">{s["alert"]}</div>'
        f'<a class="banner1_close-button w-inline-block">{s["close"]}</a></div>' if s.flag("ban")
        else ""}<div data-collapse="medium" data-animation="default" role="banner" class="navbar_component w-nav"><div class="navbar_container">\
<a href="/" class="navbar_logo-link w-nav-brand w--current">{img(s.r, "", s.name)}</a>\
<nav role="navigation" class="navbar_menu w-nav-menu">{nav}<div class="navbar_menu-buttons">\
<a href="/login" class="button is-link w-button">{s["login"]}</a><a href="/x" class="button is-small w-button">{s["signup"]}</a></div></nav>\
<div class="navbar_menu-button w-nav-button">\
<div class="menu-icon"></div></div></div></div>{'<main class="main-wrapper">' if s.flag("main", .6) else "<div>"}{"".join(secs)}\
{'</main>' if s.flag("main", .6) else "</div>"}<footer class="footer_component"><div class="padding-global"><div class="container-large">\
<div class="w-layout-grid footer_top-wrapper">\
{foot_links(s, '<div class="footer_link-list"><div class="text-weight-semibold">{h}</div><div>{l}</div></div>')}<div class="footer_newsletter">\
<div>{s["news_h"]}</div><p>{s["news_p"]}</p><div class="w-form"><form><input class="w-input" placeholder="{s["email"]}">\
<input type="submit" value="{s["subscribe"]}" class="w-button"></form></div></div></div><div class="footer_bottom-wrapper">\
<div class="footer_credit-text">{copy(s)}</div>{legal(s, "footer_legal-link")}</div></div></div></footer></div>\
<script src="https://cdn.example/webflow.js"></script>'''
    return doc(
        s,
        t,
        'class="body"',
        body,
        ['https://assets-global.website-files.example/css/site.webflow.css'],
        'Webflow',
        hattr=f' data-wf-page="{b.r.getrandbits(90):x}" data-wf-site="{s.hash:x}" class="w-mod-js w-mod-ix"',
    )


# ------------------------------------------------ HubSpot
_hs = (
    '<div id="hs_cos_wrapper_widget_{id}" class="hs_cos_wrapper hs_cos_wrapper_widget hs_cos_wrapper_type_module" data-hs-cos-general-type="widget" '
    'data-hs-cos-type="module">%s</div>'
)


HS = dict(
    sec='<div class="row-fluid-wrapper row-depth-1 row-number-{id} dnd-section"><div class="row-fluid">{b}</div></div>',
    row='<div class="row-fluid-wrapper row-depth-2"><div class="row-fluid">{b}</div></div>',
    col='<div class="span{w} widget-span widget-type-cell dnd-column" data-widget-type="cell" data-x="0" data-w="{w}">'
    '<div class="row-fluid-wrapper row-depth-1"><div class="row-fluid"><div class="span12 widget-span widget-type-custom_widget dnd-module">{b}'
    '</div></div></div></div>',
    h=_hs % '<span class="hs_cos_wrapper hs_cos_wrapper_type_rich_text"{m}><h{n}>{t}</h{n}></span>',
    p=_hs
    % '<span id="hs_cos_wrapper_{id}_" class="hs_cos_wrapper hs_cos_wrapper_widget hs_cos_wrapper_type_rich_text" data-hs-cos-type="rich_text"{m}>{t}</span>',
    btn=_hs % '<span class="hs-cta-wrapper" id="hs-cta-wrapper-{id}"><span class="hs-cta-node"><a class="cta_button" href="/{u}">{t}</a></span></span>',
    acc=_hs % '<div class="accordion accordion--default">{b}</div>',
    acci='<div class="accordion__item"><button class="accordion__title" aria-expanded="false"><span{m}>{q}</span></button>'
    '<div class="accordion__content" hidden{m}><p>{a}</p></div></div>',
    box=_hs % '<div class="card card--dark"><div class="card__icon">{ic}</div><div class="card__text"><h3{m}>{t}</h3><p{m}>{d}</p></div></div>',
    price=_hs % '<div class="pricing-card card"><div class="pricing-card__header"><h3 class="pricing-card__heading"{m}>{t}</h3>'
    '<p class="pricing-card__description"{m}>{d}</p></div><div class="pricing-card__price-wrapper"{m}>'
    '<span class="pricing-card__price">{amt}</span> <span class="pricing-card__timeframe">{per}</span></div><div class="pricing-card__body">'
    '<ul class="pricing-card__features"{m}>{f}</ul></div>{btn}</div>',
    form=_hs % '<span class="hs_cos_wrapper hs_cos_wrapper_type_form" data-hs-cos-type="form">{h}<div id="hs_form_target_{id}">'
    '<form class="hs-form hs-form-private stacked">{f}<div class="legal-consent-container"><p>You may unsubscribe at any time.</p></div>'
    '<div class="hs_submit hs-submit"><div class="actions"><input type="submit" class="hs-button primary large" value="{b}"></div></div></form>'
    '</div></span>',
    fh='<h3 class="form-title">{t}</h3>',
    field='<div class="hs_firstname hs-firstname hs-fieldtype-text field hs-form-field"><label id="label-{id}"><span>{t}</span>'
    '<span class="hs-form-required">*</span></label><div class="input"><input class="hs-input" type="text"></div></div>',
)


def hs_shell(s, b, t, secs):
    body = f'''<div class="body-wrapper hs-content-id-{s.hash % 99999} hs-site-page page">\
<div data-global-resource-path="@hubspot/growth/templates/partials/header.html"><a href="#main-content" class="header__skip">{s["skip"]}</a>\
<header class="header"><div class="header__container content-wrapper"><div class="header__logo header__logo--main">\
<div id="hs_cos_wrapper_site_logo" class="hs_cos_wrapper hs_cos_wrapper_widget"><a href="/">{img(s.r, "hs-image-widget", s.name)}</a></div></div>\
<div class="header__column"><div class="header__search"><div class="hs-search-field"><form action="/hs-search-results">\
<input type="text" class="hs-search-field__input" placeholder="{s["search"]}"></form></div></div>\
<div class="hs-menu-wrapper active-branch flyouts hs-menu-flow-horizontal" role="navigation">{nest(s, tree(s), "",
        "hs-menu-item hs-menu-depth-1 hs-item-has-children", "", "hs-menu-children-wrapper", "hs-menu-item hs-menu-depth-2")}</div></div></div>\
</header></div><main id="main-content" class="body-container-wrapper"><div class="body-container body-container--services">\
<div class="container-fluid content-wrapper"><div class="row-fluid-wrapper"><div class="row-fluid">\
<div class="span12 widget-span widget-type-cell">{"".join(secs)}</div></div></div></div></div></main><div data-global-resource-path="footer.html">\
<footer class="footer">\
<div class="container-fluid footer__container">\
{foot_links(s, '<div class="span3 widget-span"><h4>{h}</h4><div class="hs-menu-wrapper"><ul>{l}</ul></div></div>')}<div class="footer__copyright">\
{copy(s)}</div></div></footer></div></div>'''
    return doc(s, t, '', body, ['/hs-fs/hub/main.min.css'], 'HubSpot')


S = 'service'


PLATFORMS = [
    ('squarespace', S, build(SQ, sq_shell), 6, ''),
    ('wix', S, build(WIX, wix_shell), 6, ''),
    ('webflow', S, build(WF, wf_shell), 6, ''),
    ('hubspot', S, build(HS, hs_shell), 4, ''),
]
