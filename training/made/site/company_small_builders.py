"""Company pages on small hosted builders: Weebly, Duda, GoDaddy, Framer, Carrd, Jimdo."""

from ..page import esc_text as e
from .compose import nest
from .elements import img, slug
from .frames import build, doc
from .parts import NETS, copy, foot_links, social, tree

# ------------------------------------------------ Weebly, Duda, GoDaddy, Framer, Carrd, Jimdo
WEEB = dict(
    sec='<div class="wsite-section-wrap"><div class="wsite-section wsite-body-section wsite-background-{k}"><div class="wsite-section-content">'
    '<div class="container"><div class="wsite-section-elements">{b}</div></div></div></div></div>',
    row='<div><div class="wsite-multicol"><div class="wsite-multicol-table-wrap" style="margin:0 -15px;"><table class="wsite-multicol-table">'
    '<tbody class="wsite-multicol-tbody"><tr class="wsite-multicol-tr">{b}</tr></tbody></table></div></div></div>',
    col='<td class="wsite-multicol-col" style="width:{pc}%; padding:0 15px;">{b}</td>',
    h='<h2 class="wsite-content-title" style="text-align:left;"{m}><font size="{n}">{t}</font></h2>',
    p='<div class="paragraph" style="text-align:left;"{m}>{t}</div>',
    btn='<div style="text-align:left;"><div style="height: 10px;"></div><a class="wsite-button wsite-button-small wsite-button-normal" href="/{u}">'
    '<span class="wsite-button-inner">{t}</span></a></div>',
    pic='<div><div class="wsite-image wsite-image-border-none"><a>{i}</a><div style="display:block;font-size:90%"></div></div></div>',
    form='<div><form enctype="multipart/form-data" id="form-{id}"><div id="{id}-form-parent" class="wsite-form-container">'
    '<ul class="formlist" id="{id}-form-list">{h}{f}</ul></div><div style="text-align:left;"><a class="wsite-button">'
    '<span class="wsite-button-inner">{b}</span></a></div></form></div>',
    field='<div><div class="wsite-form-field"><label class="wsite-form-label" for="input-{id}">{t} <span class="form-required">*</span></label>'
    '<div class="wsite-form-input-container"><input class="wsite-form-input wsite-input"></div></div></div>',
    box='<div>{i}</div><h2 class="wsite-content-title"{m}>{t}</h2><div class="paragraph"{m}>{d}</div>',
)


def weeb_shell(s, b, t, secs):
    body = f'''<div class="wrapper"><div class="birdseye-header"><div class="nav-wrap"><div class="container"><div class="logo">\
<span class="wsite-logo"><a href="/"><span id="wsite-title">{e(s.name)}</span></a></span></div><div class="nav desktop-nav">{nest(s, tree(s),
        "wsite-menu-default", "wsite-menu-item-wrap", "wsite-menu-item", "wsite-menu", "wsite-menu-subitem-wrap", "wsite-menu-subitem")}</div>\
<a class="hamburger" aria-label="{s["menu"]}" href="#"><span></span></a></div></div></div>\
<div id="wsite-content" class="wsite-elements wsite-not-footer">{"".join(secs)}</div><div class="footer-wrap"><div class="container">\
<div class="footer">\
<div class="wsite-elements wsite-footer">\
{foot_links(s, '<div class="wsite-multicol-col"><h2 class="wsite-content-title">{h}</h2><div class="paragraph">{l}</div></div>')}<div class="paragraph">\
{copy(s)}</div></div></div></div></div><div id="navMobile" class="nav mobile-nav">\
<a class="hamburger" href="#"></a>{nest(s, tree(s), "wsite-menu-default", "wsite-menu-item-wrap", "wsite-menu-item", "wsite-menu")}</div></div>'''
    return doc(s, t, 'class="no-header wsite-page-index wsite-theme-light"', body, ['//cdn2.editmysite.example/css/sites.css'])


DUDA = dict(
    sec='<div class="u_{id} dmRespRow" style="text-align: center;" id="{id}"><div class="dmRespColsWrapper">{b}</div></div>',
    row='{b}',
    col='<div class="dmRespCol small-12 large-{w} medium-{w}">{b}</div>',
    h='<div class="u_{id} dmNewParagraph" data-element-type="paragraph" data-version="5"{m}><h{n}>'
    '<span class="m-size-30 size-40" style="display: initial;">{t}</span></h{n}></div>',
    p='<div class="dmNewParagraph u_{id}" id="{id}" data-element-type="paragraph"{m}>{t}</div>',
    btn='<a class="u_{id} align-center dmButtonLink dmWidget dmWwr default dmOnlyButton dmDefaultGradient" href="/{u}" id="{id}">'
    '<span class="iconBg" aria-hidden="true"><span class="icon hasFontIcon icon-star"></span></span><span class="text">{t}</span></a>',
    pic='<div class="imageWidget align-center u_{id}" data-element-type="image"><a>{i}</a></div>',
    box='<div class="graphicWidget">{ic}</div><div class="dmNewParagraph" data-element-type="paragraph"{m}><h3>'
    '<span style="display:unset">{t}</span></h3></div><div class="dmNewParagraph" data-element-type="paragraph"{m}><p>'
    '<span style="display:unset">{d}</span></p></div>',
    acc='<div class="accordion-wrapper widget-accordion">{b}</div>',
    acci='<div class="accordion-item-wrapper" data-grab="accordion-item-container"><div class="accordion-title" data-grab="accordion-item-title-wrap">'
    '<h6{m}>{q}</h6></div><div class="rich-text accordion-desc" data-grab="accordion-item-desc"{m}><p class="rteBlock">{a}</p></div></div>',
    form='<div class="dmform default native-inputs" data-element-type="dContactUsRespId"><h3 class="dmform-title">{h}</h3><div class="dmform-wrapper">'
    '<form class="dmRespDesignRow" locale="ENGLISH">{f}<div class="dmformsubmit dmWidget R"><input type="submit" value="{b}"></div></form></div>'
    '<div class="dmform-success">Thank you for contacting us.<br/>We will get back to you as soon as possible</div></div>',
    fh='{t}',
    field='<div class="dmforminput required small-12 dmRespDesignCol medium-12 large-12"><label for="dmform-{id}">{t}</label><input type="text"></div>',
)


def duda_shell(s, b, t, secs):
    body = f'''<div id="dmRoot" data-page-alias="home" class="dmRoot desktop fix-mobile-scrolling addCanvasBorder dmResellerSite dmLargeBody \
responsiveTablet"><div class="dmOuter" id="dm-outer-wrapper"><div class="dmInner" id="dmStyle_outerContainer">\
<div class="dmLayoutWrapper standard-var dmStandardDesktop"><div id="site_content"><div class="site_content">\
<div id="hcontainer" class="u_hcontainer dmHeader p_hfcontainer" freeheader="true" \
headerlayout="b58ba5b5703b4cd7b5f5f7951565dc87===horizontal-layout-5">\
<div dm:templateorder="85" class="dmHeaderResp dmHeaderStack noSwitch" id="1709005236"><div class="u_1 dmRespRow"><div class="dmRespColsWrapper">\
<div class="dmRespCol large-2"><div class="imageWidget"><a href="/">{img(s.r, "", s.name)}</a></div></div><div class="dmRespCol large-10">\
<nav class="unifiednav effect-bottom2 main-navigation unifiednav" role="navigation">{nest(s, tree(s), "unifiednav__container", "unifiednav__item-wrap",
        "unifiednav__item", "unifiednav__container unifiednav__container_sub-nav", "unifiednav__item-wrap", "unifiednav__item")}</nav>\
<a class="dmCall"><span class="text">{s["call"]} {s.opt.setdefault("tel", s.x.tel())}</span></a></div></div></div></div></div>\
<div class="stickyHeaderFix"><div class="stickyHeaderSpacer"></div></div>\
<div dmwrapped="true" id="dmFirstContainer" class="dmBody u_dmStyle_template_home dm-home-page" themewaschanged="true">\
<div id="allWrapper" class="allWrapper"><div id="dm_content" class="dmContent">\
<div dm:templateorder="170" class="dmHomeRespTmpl mainBorder dmRespRowsWrapper dmFullRowRespTmpl" id="1716942098">{"".join(secs)}</div></div></div>\
</div><div class="sticky-widgets-container-global"></div><div class="dmFooterContainer">\
<div id="fcontainer" class="u_fcontainer f_hcontainer dmFooter p_hfcontainer">\
<div dm:templateorder="250" class="dmFooterResp generalFooter">{foot_links(s, '<div class="dmRespRow"><div class="dmRespCol">'
        '<div class="dmNewParagraph"><h4>{h}</h4></div><ul class="innerList listViewItem">{l}</ul></div></div>')}<div class="dmNewParagraph">\
<p>{copy(s)}</p></div></div></div></div></div></div></div></div></div></div>'''
    return doc(s, t, 'id="dmRoot-body" class="dmRoot dmDesktopBody"', body, ['https://static.cdn-website.example/mnlt/production/css/desktop.css'])


GD = dict(
    sec='<div id="{id}" class="widget widget-content widget-content-content-{k}">'
    '<div data-ux="Widget" role="region" id="{id}" class="x-el x-el-div x-el c1-1 c1-2 c1-3 c1-b c1-c">'
    '<div data-ux="Section" data-aid="SECTION" class="x-el x-el-section c1-1 c1-2 c1-d c1-e">'
    '<div data-ux="Container" class="x-el x-el-div c1-1 c1-2 c1-f c1-g">{b}</div></div></div></div>',
    row='<div data-ux="Grid" class="x-el x-el-div c1-1 c1-2 c1-2c c1-2d">{b}</div>',
    col='<div data-ux="GridCell" class="x-el x-el-div c1-1 c1-2 c1-2e">{b}</div>',
    h='<h{n} role="heading" aria-level="{n}" data-ux="SectionHeading" data-aid="CONTENT_SECTION_TITLE_RENDERED" data-promoted-from="3" class="x-el '
    'x-el-h{n} c1-1 c1-2 c1-1s c1-1t"{m}><span class="x-el x-el-span c1-1">{t}</span></h{n}>',
    p='<div alignment="center" data-ux="ContentText" data-aid="CONTENT_DESC" data-typography="BodyAlpha" class="x-el c1-1 c1-2 c1-3e x-rt"{m}>{t}</div>',
    btn='<a data-ux-btn="primary" data-ux="ButtonPrimary" href="/{u}" data-aid="CONTENT_CTA_BTN" class="x-el x-el-a c1-39 c1-3a">{t}</a>',
    pic='<div data-ux="ContentImageThumbnail" class="x-el x-el-img">{i}</div>',
    box='<div data-ux="ContentCard" class="x-el x-el-div c1-1 c1-6p"><div data-ux="ContentCardWrapperImage">{i}</div>'
    '<h4 data-ux="ContentCardHeading" data-aid="ABOUT_HEADLINE_RENDERED" class="x-el x-el-h4 c1-1"{m}>{t}</h4>'
    '<div data-ux="ContentCardText" data-aid="ABOUT_DESCRIPTION_RENDERED" class="x-el c1-1 x-rt"{m}><p>{d}</p></div></div>',
    form='<form aria-live="polite" data-ux="Form" data-aid="CONTACT_FORM_CONTAINER_REND" class="x-el x-el-form">{h}{f}'
    '<button data-ux="ButtonPrimary" data-aid="CONTACT_SUBMIT_BUTTON_REND" class="x-el x-el-button">{b}</button>'
    '<p data-ux="DetailsMinor">This site is protected by reCAPTCHA and the Google <a>Privacy Policy</a> and <a>Terms of Service</a> apply.</p>'
    '</form>',
    fh='<h4 data-ux="HeadingMajor" data-aid="CONTACT_FORM_TITLE_REND">{t}</h4>',
    field='<div data-ux="Block"><div data-ux="InputFloatLabel" class="x-el"><input data-ux="InputFloatLabelInput" id="{id}">'
    '<label data-ux="InputFloatLabelLabel" for="{id}">{t}</label></div></div>',
)


def gd_shell(s, b, t, secs):
    nav = ''.join(
        '<li data-ux="ListItemInline" class="x-el x-el-li c1-1">'
        f'<a data-ux="NavLink" data-typography="NavAlpha" class="x-el x-el-a c1-1 c1-w" href="/{slug(l)}">{e(l)}</a></li>'
        for l, _ in tree(s)
    )
    body = f'''<div id="layout-{s.hash % 99999}" class="layout layout-layout layout-layout-layout-{s.hash % 30} locale-en-US lang-en">\
<div data-ux="Page" id="page-{s.hash % 9999}" class="x-el x-el-div"><div data-ux="Block" class="x-el x-el-div page-inner">\
<div id="hdr" class="widget widget-header widget-header-header-9">\
<div data-ux="Header" role="main" class="x-el x-el-div">\
{f'<div data-ux="PromoBanner" data-aid="HEADER_PROMO_BAR"><p>{s["alert"]}</p></div>' if s.flag("pb") else ""}<nav data-ux="Nav" role="navigation" \
class="x-el x-el-nav"><ul data-ux="List" id="n-{s.hash % 999}" class="x-el x-el-ul">{nav}</ul><div data-ux="NavMoreMenu">\
<ul data-ux="NavDropdown">{nav}</ul></div></nav><div data-aid="HEADER_LOGO_RENDERED"><h3 role="heading" data-ux="LogoHeading">{e(s.name)}</h3></div>\
</div></div>{"".join(secs)}<div class="widget widget-footer widget-footer-footer-1"><div data-ux="Widget" role="contentinfo">\
<ul data-ux="NavFooter">{nav}</ul><p data-ux="FooterDetails" data-aid="FOOTER_COPYRIGHT_RENDERED">{copy(s)}</p>\
<p data-aid="FOOTER_POWERED_BY_RENDERED">Powered by <a>GoDaddy</a></p></div></div>\
<div data-ux="Group" data-aid="FOOTER_COOKIE_BANNER_RENDERED" role="dialog"><h4 data-ux="CookieBannerHeading">{s["cookie_h"]}</h4><div data-ux="Text">\
<p>{s["cookie_p"]}</p></div><a data-ux="ButtonPrimary">{s["accept"]}</a></div></div></div></div>'''
    return doc(s, t, 'class="x  x-fonts-lato"', body, [], 'Starfield Technologies; Go Daddy Website Builder 8.0.0000')


_fr = (
    '<div class="framer-{id}" data-framer-component-type="RichTextContainer" style="outline:none;display:flex;flex-direction:column;'
    'justify-content:flex-start;flex-shrink:0;transform:none"{m}>%s</div>'
)


FRAMER = dict(
    sec='<section class="framer-{id}" data-framer-name="{k} section">{b}</section>',
    row='<div class="framer-{id}" data-framer-name="Container">{b}</div>',
    col='<div class="framer-{id}" data-framer-name="Content">{b}</div>',
    h=_fr % '<h{n} class="framer-text framer-styles-preset-{id}">{t}</h{n}>',
    p=_fr % '<div class="framer-text">{t}</div>',
    btn='<div class="framer-{id}-container" data-framer-name="Button"><!--$-->'
    '<a class="framer-{id} framer-1x framer-v-{id}" data-framer-name="Primary" href="./{u}"><div data-framer-component-type="RichTextContainer">'
    '<p class="framer-text">{t}</p></div></a><!--/$--></div>',
    pic='<div class="framer-{id}" data-framer-name="Image"><div data-framer-background-image-wrapper="true" style="position:absolute">{i}</div></div>',
    box='<div class="framer-{id}" data-framer-name="Card" data-border="true"><div class="framer-{id}" data-framer-name="Icon">{ic}</div>'
    + _fr % '<h3 class="framer-text">{t}</h3>'
    + _fr % '<p class="framer-text">{d}</p>'
    + '</div>',
    acc='<div class="framer-{id}" data-framer-name="FAQ List">{b}</div>',
    acci='<div class="framer-{id}-container"><!--$--><div class="framer-QuKwJ framer-{id}" data-framer-name="Closed" tabindex="0">'
    '<div class="framer-{id}" data-framer-name="Question">'
    + _fr % '<p class="framer-text">{q}</p>'
    + '</div><div data-framer-name="Answer">'
    + _fr % '<p class="framer-text">{a}</p>'
    + '</div></div><!--/$--></div>',
)


def framer_shell(s, b, t, secs):
    nav = ''.join(
        f'<div class="framer-nav{i}-container"><a class="framer-text framer-styles-preset-1x" href="./{slug(l)}" data-framer-page-link-current="">'
        f'{e(l)}</a></div>'
        for i, (l, _) in enumerate(tree(s))
    )
    body = f'''<script>(function(){{window.__framer_events=[]}})()</script><div id="main" data-framer-hydrate-v2="" data-framer-ssr-released-at="2025">\
<!--$--><div class="framer-{s.hash % 9999:x}" data-framer-root="" style="min-height:100vh;width:auto"><div class="framer-hdr-container">\
<nav class="framer-{s.hash % 777:x}" data-framer-name="Desktop"><a data-framer-name="Logo" href="./">{e(s.name)}</a>\
<div data-framer-name="Links">{nav}</div><div data-framer-name="CTA"><a href="./x"><p class="framer-text">{s["signup"]}</p></a></div></nav></div>\
<div class="ssr-variant hidden-1k2 hidden-x9"><nav data-framer-name="Phone">{s["menu"]}</nav></div>{"".join(secs)}<footer class="framer-{s.hash % 555:x}\
" data-framer-name="Footer">{foot_links(s, '<div data-framer-name="Column"><div data-framer-component-type="RichTextContainer">'
        '<p class="framer-text">{h}</p></div>{l}</div>')}<div data-framer-component-type="RichTextContainer">\
<p class="framer-text">{copy(s)}</p></div></footer></div><!--/$--><div id="overlay"></div></div><div id="__framer-badge-container">\
<a class="__framer-badge">Made in Framer</a></div>'''
    return doc(s, t, '', body, [], 'Framer 1a2b3c')


CARRD = dict(
    sec='<hr id="divider{id}" class="style1 full divider">{b}',
    row='<div id="container{id}" data-reorder="1,0" class="style1 container columns"><div class="wrapper">'
    '<div class="inner" data-onvisible-trigger="1">{b}</div></div></div>',
    col='<div>{b}</div>',
    h='<h{n} id="text{id}" class="style{n}"{m}>{t}</h{n}>',
    p='<div class="style4" id="text{id}"{m}>{t}</div>',
    btn='<ul id="buttons{id}" class="style1 buttons"><li><a href="#{u}" class="button n01"><svg><use xlink:href="#icon"></use></svg>'
    '<span class="label">{t}</span></a></li></ul>',
    pic='<div id="image{id}" class="style1 image"><span class="frame">{i}</span></div>',
    box='<h3 id="text{id}" class="style2"{m}>{t}</h3><p class="style4"{m}>{d}</p>',
)


def carrd_shell(s, b, t, secs):
    return doc(
        s,
        t,
        'class="is-loading"',
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" style="display:none"><symbol id="icon"></symbol></svg><div id="wrapper">'
        f'<div id="main"><div class="inner"><section id="home-section">{"".join(secs[:4])}<ul id="icons01" class="style1 icons">'
        f'{"".join(f"<li><a class=n0{i} href=#><span class=label>{n}</span></a></li>" for i, n in enumerate(NETS[:4]))}</ul>'
        f'<p id="text99" class="style3"><span class="p">{copy(s)}</span></p><div id="credits"><span><a href="#">Made with Carrd</a></span></div>'
        '</section></div></div></div>',
        ['assets/main.css'],
    )


JIMDO = dict(
    sec='<div id="cc-m-{id}" class="j-module n j-hgrid"><div class="cc-m-hgrid-column" style="width: 99%;">{b}</div></div>',
    row='<div id="cc-m-{id}" class="j-module n j-hgrid">{b}<div class="cc-m-hgrid-overlay" data-container="cc-m-container-{id}"></div>'
    '<br class="cc-clear" /></div>',
    col='<div class="cc-m-hgrid-column" style="width: {pc}%;"><div id="cc-matrix-{id}">{b}</div></div>',
    h='<div id="cc-m-{id}" class="j-module n j-header"><h{n} id="cc-m-header-{id}"{m}>{t}</h{n}></div>',
    p='<div id="cc-m-{id}" class="j-module n j-text"{m}>{t}</div>',
    btn='<div class="j-module n j-callToAction"><div class="j-calltoaction-wrapper j-calltoaction-align-2">'
    '<a class="j-calltoaction-link j-calltoaction-link-style-1" href="/{u}">{t}</a></div></div>',
    pic='<div class="j-module n j-imageSubtitle"><figure class="cc-imagewrapper cc-m-image-align-1">{i}</figure></div>',
    form='<div class="j-module n j-formnew">{h}<form class="cc-m-form cc-m-form-layout-0">'
    '<div class="cc-m-form-loading"></div>{f}<input type="submit" value="{b}"><div class="cc-m-form-note">'
    '<span>Hinweis: Bitte die mit * gekennzeichneten Felder ausfüllen.</span></div></form></div>',
)


def jimdo_shell(s, b, t, secs):
    body = f'''<div id="cc-inner" class="cc-content-parent"><input type="checkbox" id="jtpl-navigation__checkbox" class="jtpl-navigation__checkbox">\
<div class="jtpl-main cc-content-parent"><div class="jtpl-background-area" background-area=""></div><header class="jtpl-header navigation-colors">\
<div class="jtpl-topbar-section"><div id="cc-website-logo" class="cc-single-module-element"><a href="/">{e(s.name)}</a></div>\
<nav class="jtpl-navigation navigation-colors" data-dropdown="true"><div data-container="navigation"><div class="j-nav-variant-nested">{nest(s, tree(s),
        "cc-nav-level-0 j-nav-level-0", "jmd-nav__list-item-0 j-nav-has-children", "", "cc-nav-level-1 j-nav-level-1",
        "jmd-nav__list-item-1")}</div></div></nav></div></header><div class="jtpl-content-section cc-content-parent">\
<section class="jtpl-breadcrumb"><div data-container="navigation"><div class="j-nav-variant-breadcrumb"><ol><li><a href="/">{s["home"]}</a></li>\
<li>{e(t)}</li></ol></div></div></section><section class="jtpl-content content-options-box cc-content-parent">\
<div class="jtpl-content__inner content-options-inner"><div id="content_area" data-container="content"><div id="content_start"></div>\
<div id="cc-matrix-{s.hash % 99999}">{"".join(secs)}</div></div></div></section><aside class="jtpl-sidebar sidebar-options-box">\
<div data-container="sidebar"><div class="j-module n j-text">\
<p>{s["contact"]}<br>{s.opt.setdefault("adr", s.x.street())}<br>{s.opt.setdefault("tel", s.x.tel())}</p></div>{social(s)}</div></aside></div>\
<footer class="jtpl-footer footer-options"><div id="contentfooter" data-container="footer"><div class="j-meta-links">\
<a href="/about/">{s.ui.get("imprint", s["about"])}</a> | <a href="//x/j/privacy">{s["privacy"]}</a> | <a href="/sitemap/">{s["sitemap"]}</a>\
<br/>{copy(s)}</div><div class="j-admin-links"><span class="loggedout"><a rel="nofollow" id="login" href="/login">{s["login"]}</a></span></div></div>\
</footer></div></div>'''
    return doc(
        s,
        t,
        'class="body cc-page j-m-gallery-styles j-m-header-styles cc-pagemode-default cc-content-parent"',
        body,
        ['https://assets.jimstatic.example/web.css'],
    )


S = 'service'
PLATFORMS = [
    ('weebly', S, build(WEEB, weeb_shell), 3, ''),
    ('duda', S, build(DUDA, duda_shell), 4, ''),
    ('godaddy', S, build(GD, gd_shell), 4, ''),
    ('framer', S, build(FRAMER, framer_shell), 4, ''),
    ('carrd', S, build(CARRD, carrd_shell), 3, ''),
    ('jimdo', S, build(JIMDO, jimdo_shell), 3, ''),
]
