"""Company and public-body pages on content systems: AEM, Sitecore, Drupal, TYPO3, Joomla, React, tables, public bodies."""

from ..page import esc_text as e
from .compose import nest
from .elements import img, slug, svg
from .frames import build, crumbs, doc, sidenav
from .parts import copy, foot_links, legal, links, social, tree

AEM = dict(
    sec='<div class="root responsivegrid"><div class="container responsivegrid aem-GridColumn aem-GridColumn--default--12">'
    '<div id="container-{id}" class="cmp-container"><div class="aem-Grid aem-Grid--12 aem-Grid--default--12">{b}</div></div></div></div>',
    row='<div class="columncontrol aem-GridColumn aem-GridColumn--default--12"><div class="cmp-columncontrol">{b}</div></div>',
    col='<div class="container responsivegrid aem-GridColumn--default--{w} aem-GridColumn"><div id="container-{id}" class="cmp-container">{b}</div></div>',
    h='<div class="title aem-GridColumn"><div data-cmp-data-layer="&#123;&#125;" id="title-{id}" class="cmp-title">'
    '<h{n} class="cmp-title__text"{m}>{t}</h{n}></div></div>',
    p='<div class="text aem-GridColumn"><div id="text-{id}" class="cmp-text"{m}>{t}</div></div>',
    ul='<div class="text aem-GridColumn"><div class="cmp-text"{m}><ul>{t}</ul></div></div>',
    btn='<div class="button aem-GridColumn"><a id="button-{id}" class="cmp-button" data-cmp-clickable href="/content/{u}.html">'
    '<span class="cmp-button__text">{t}</span></a></div>',
    pic='<div class="image aem-GridColumn"><div data-cmp-is="image" id="image-{id}" class="cmp-image" itemscope>{i}</div></div>',
    box='<div class="teaser aem-GridColumn--default--4"><div id="teaser-{id}" class="cmp-teaser"><div class="cmp-teaser__image">{i}</div>'
    '<div class="cmp-teaser__content"><h3 class="cmp-teaser__title"{m}>{t}</h3><div class="cmp-teaser__description"{m}>'
    '<p>{d}</p></div></div></div></div>',
    acc='<div class="accordion aem-GridColumn"><div id="accordion-{id}" class="cmp-accordion" data-cmp-is="accordion">{b}</div></div>',
    acci='<div class="cmp-accordion__item" data-cmp-hook-accordion="item"><h3 class="cmp-accordion__header"><button class="cmp-accordion__button">'
    '<span class="cmp-accordion__title"{m}>{q}</span><span class="cmp-accordion__icon"></span></button></h3>'
    '<div data-cmp-hook-accordion="panel" class="cmp-accordion__panel cmp-accordion__panel--hidden" role="region"><div class="text">'
    '<div class="cmp-text"{m}><p>{a}</p></div></div></div></div>',
)


def aem(s, b, t, secs):
    lv = ''.join(
        f'<li class="cmp-navigation__item cmp-navigation__item--level-0"><a class="cmp-navigation__item-link" href="/content/{slug(l)}.html">{e(l)}</a>'
        + (
            f'''<ul class="cmp-navigation__group">{"".join(f"<li class=cmp-navigation__item><a class=cmp-navigation__item-link>{e(q)}</a>"
                    + (f"<ul>{links(d)}</ul>" if d else "") + "</li>" for q, d in ch)}</ul>'''
            if ch
            else ''
        )
        + '</li>'
        for l, ch in tree(s)
    )
    body = f'''<div class="root container responsivegrid"><div id="container-root" class="cmp-container"><header class="experiencefragment">\
<div class="cmp-experiencefragment cmp-experiencefragment--header"><div class="xf-content-height"><div class="languagenavigation">\
<nav class="cmp-languagenavigation"><ul class="cmp-languagenavigation__group"><li>{s["lang"]}</li><li>Deutsch</li><li>Français</li></ul></nav></div>\
<nav class="cmp-navigation" itemscope role="navigation"><ul class="cmp-navigation__group">{lv}</ul></nav>\
<section class="cmp-search" role="search" data-cmp-is="search"><form class="cmp-search__form">\
<input class="cmp-search__input" placeholder="{s["search"]}"></form></section></div></div></header>{f'<nav class="cmp-breadcrumb">'
        f'<ol class="cmp-breadcrumb__list"><li class="cmp-breadcrumb__item"><a><span itemprop="name">{s["home"]}</span></a></li>'
        f'<li class="cmp-breadcrumb__item cmp-breadcrumb__item--active"><span itemprop="name">{e(t)}</span></li></ol></nav>' if s.flag("bc", .7)
        else ""}<{s.o("mn", "main", "div", "main")} class="container responsivegrid">{"".join(secs)}</{s.o("mn", "main", "div")}>\
<footer class="experiencefragment"><div class="cmp-experiencefragment cmp-experiencefragment--footer">{foot_links(s, '<div class="list">'
        '<div class="cmp-title"><h4 class="cmp-title__text">{h}</h4></div><ul class="cmp-list">{l}</ul></div>')}<div class="text">\
<div class="cmp-text"><p>{copy(s)}</p></div></div><div class="sharing">{social(s, "cmp-list")}</div></div></footer></div></div>\
<div id="sign-in" class="cmp-modal" hidden><h2>{s["login"]}</h2><label>{s["email"]}</label></div>'''
    return doc(
        s,
        t,
        f'class="page basicpage" id="page-{s.hash % 99999:x}"',
        body,
        ['/etc.clientlibs/site/clientlibs/clientlib-base.min.css'],
        '',
        '<script>window.adobeDataLayer = window.adobeDataLayer || [];</script>',
    )


SITECORE = dict(
    sec='<div class="component container {k} col-12"><div class="component-content"><div class="row">{b}</div></div></div>',
    row='<div class="component row-splitter"><div class="row component column-splitter">{b}</div></div>',
    col='<div class="col-12 col-lg-{w}"><div class="row">{b}</div></div>',
    h='<div class="component title col-12"><div class="component-content"><div class="field-title"{m}><h{n}>{t}</h{n}></div></div></div>',
    p='<div class="component rich-text col-12"><div class="component-content"{m}>{t}</div></div>',
    btn='<div class="component link-button"><div class="component-content"><div class="field-link"><a href="/{u}" data-variantitemid="{id}">{t}</a>'
    '</div></div></div>',
    pic='<div class="component image file-type-icon-media-link"><div class="component-content"><div>{i}</div></div></div>',
    box='<div class="component promo promo-icon col-12"><div class="component-content"><div class="field-promoicon">{i}</div><div class="promo-text">'
    '<div><div class="field-promotext"{m}><h3>{t}</h3></div></div><div><div class="field-promotext2"{m}><p>{d}</p></div></div></div></div></div>',
    acc='<div class="component accordion toggle-icon-on-left" data-properties="&#123;&#125;"><div class="component-content">'
    '<ul class="items">{b}</ul></div></div>',
    acci='<li class="item"><div class="toggle-header" tabindex="0"><div class="toggle-title field-heading"{m}>{q}</div></div>'
    '<div class="toggle-content"><div class="field-content"{m}><p>{a}</p></div></div></li>',
)


def sitecore(s, b, t, secs):
    nav = ''.join(
        f'<li class="level1 submenu item{i} rel-level1"><div class="navigation-title field-navigationtitle">'
        f'<a href="/{slug(l)}">{e(l)}</a></div>{f"<ul class=clearfix>{links([q for q, _ in ch])}</ul>" if ch else ""}</li>'
        for i, (l, ch) in enumerate(tree(s))
    )
    body = f'''<div id="wrapper"><header><div id="header" class="container-fluid"><div class="row"><div class="component container">\
<div class="component-content"><div class="component image logo">{img(s.r)}</div><div class="component search-box"><div class="component-content">\
<label for="sb">{s["search"]}</label><input type="search" id="sb" class="search-box-input" placeholder="{s["search"]}">\
<button class="search-box-button">{s["search"]}</button></div></div><div class="component navigation navigation-main"><nav>\
<ul class="clearfix">{nav}</ul></nav></div></div></div></div></div></header><{s.o("mm", "main", "div", "main")}>\
<div id="content" class="container-fluid"><div class="row">{f'<div class="component breadcrumb navigation-title"><div class="component-content"><nav>'
        f'<ol><li class="breadcrumb-item home"><a>{s["home"]}</a><span class="separator">&gt;</span></li>'
        f'<li class="breadcrumb-item last">{e(t)}</li></ol></nav></div></div>' if s.flag("bc")
        else ""}{"".join(secs)}{f'<div class="component link-list related"><div class="component-content"><h3>{s["related"]}</h3>'
        f'<ul>{links(s.opt.setdefault("rel", s.labels(8)))}</ul></div></div>' if s.flag("rl") else ""}</div></div></{s.o("mm", "main", "div")}><footer>\
<div id="footer" class="container-fluid">\
<div class="row">{foot_links(s, '<div class="component link-list col-3"><div class="component-content"><h3>{h}</h3><ul>{l}</ul></div></div>')}\
<div class="component rich-text"><div class="component-content"><p>{copy(s)}</p></div></div></div></div></footer></div>'''
    return doc(s, t, 'class="default-device bodyclass"', body, ['/-/media/themes/site/styles/pre-optimized-min.css'])


_fi = '<div class="clearfix text-formatted field field--name-field-text field--type-text-long field--label-hidden field__item"{m}>%s</div>'


DRUPAL = dict(
    sec='<div class="field__item"><div class="paragraph paragraph--type--{k} paragraph--view-mode--default">{b}</div></div>',
    row='<div class="layout layout--twocol-section layout--{n}col"><div class="paragraph__column field field--name-field-items">{b}</div></div>',
    col='<div class="layout__region layout__region--first field__item"><div class="paragraph">{b}</div></div>',
    h='<h{n} class="field field--name-field-title field--type-string field--label-hidden"{m}>{t}</h{n}>',
    p=_fi % '{t}',
    ul=_fi % '<ul>{t}</ul>',
    btn='<div class="field field--name-field-link field--type-link field__item"><a href="/{u}" class="button button--primary">{t}</a></div>',
    pic='<div class="field field--name-field-media field--type-entity-reference"><article class="media media--type-image media--view-mode-default">'
    '<div class="field field--name-field-media-image">{i}</div></article></div>',
    box='<div class="paragraph paragraph--type--card"><div class="field field--name-field-icon">{ic}</div>'
    '<div class="field field--name-field-heading field__item"{m}><h3>{t}</h3></div>' + _fi % '<p>{d}</p>' + '</div>',
    acc='<div class="paragraph paragraph--type--faq"><div class="field field--name-field-faq-items field__items">{b}</div></div>',
    acci='<div class="field__item"><div class="paragraph paragraph--type--faq-item"><details class="js-form-wrapper form-wrapper">'
    '<summary role="button"{m}>{q}</summary><div class="details-wrapper">' + _fi % '<p>{a}</p>' + '</div></details></div></div>',
    form='<form class="webform-submission-form webform-submission-add-form webform-submission-contact-form">{h}{f}'
    '<div class="form-actions webform-actions"><input class="webform-button--submit button button--primary" type="submit" value="{b}"></div>'
    '</form>',
    field='<div class="js-form-item form-item js-form-type-textfield form-item-{id}"><label for="edit-{id}" class="js-form-required form-required">{t}'
    '</label><input type="text" id="edit-{id}" class="form-text required"></div>',
)


def drupal(s, b, t, secs):
    nav = nest(s, tree(s), 'menu menu--level-0', 'menu-item menu-item--expanded', '', 'menu', 'menu-item')
    body = f'''<a href="#main-content" class="visually-hidden focusable skip-link">{s["skip"]}</a>\
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div class="layout-container"><header role="banner">\
<div class="region region-header"><div id="block-branding" class="block block-system block-system-branding-block">\
<a href="/" rel="home" class="site-name">{e(s.name)}</a><div class="site-slogan">{e(s.tagline)}</div></div>\
<nav role="navigation" aria-labelledby="block-main-menu" id="block-main" class="block block-menu navigation menu--main">\
<h2 class="visually-hidden" id="block-main-menu">Main navigation</h2>{nav}</nav><div class="search-block-form block block-search" role="search">\
<h2>{s["search"]}</h2><form><label class="visually-hidden">{s["search"]}</label><input type="search" class="form-search"></form></div></div></header>\
<div class="region region-highlighted"><div data-drupal-messages-fallback class="hidden">\
</div>{f'<div class="block block-block-content alert-banner"><p>{s["alert"]}</p></div>' if s.flag("al") else ""}</div>\
{f'<div class="region region-breadcrumb"><nav class="breadcrumb" role="navigation"><h2 class="visually-hidden">Breadcrumb</h2><ol><li>'
        f'<a href="/">{s["home"]}</a></li><li>{e(t)}</li></ol></nav></div>' if s.flag("bc", .7) else ""}<main role="main">\
<a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content">\
<div id="block-content" class="block block-system block-system-main-block">\
<article data-history-node-id="{s.hash % 999}" class="node node--type-landing-page node--view-mode-full"><div class="node__content">\
<div class="field field--name-field-paragraphs field--type-entity-reference-revisions field--label-hidden field__items">{"".join(secs)}</div></div>\
</article></div></div></div>{f'<aside class="layout-sidebar-second" role="complementary"><div class="region region-sidebar-second">'
        f'<div class="block block-menu"><h2>{e(s.x.g["CITY"][0])}</h2>{sidenav(s)}</div><div class="views-element-container block block-views">'
        f'<h2>{s["events"]}</h2><div class="view view-events">'
        f'<div class="view-content">'
        f'{"".join(f"<div class=views-row><span class=views-field-title>{e(b.x.title())}</span> <time>{b.x.date()}</time></div>" for _ in range(4))}</div>'
        f'</div></div></div></aside>' if s.flag("sd", .4) else ""}</main><footer role="contentinfo">\
<div class="region region-footer">{foot_links(s, '<nav class="block block-menu"><h2>{h}</h2><ul class="menu">{l}</ul></nav>')}\
<div class="block block-block-content"><p>{copy(s)}</p></div></div></footer></div></div>'''
    return doc(
        s,
        t,
        'class="path-node page-node-type-landing-page"',
        body,
        ['/core/themes/stable/css/system.module.css'],
        'Drupal 9 (https://www.drupal.org)',
        hattr=' dir="ltr" prefix="og: https://ogp.me/ns#"',
    )


TYPO3 = dict(
    sec='<div id="c{id}" class="frame frame-default frame-type-{k} frame-layout-default frame-background-none"><div class="frame-group-container">'
    '<div class="frame-group-inner"><div class="frame-container frame-container-default"><div class="frame-inner">{b}</div></div></div></div>'
    '</div>',
    row='<div class="row">{b}</div>',
    col='<div class="ce-col col-md-{w}">{b}</div>',
    h='<header class="frame-header"><h{n} class="element-header"{m}><span>{t}</span></h{n}></header>',
    p='<div class="ce-bodytext"{m}>{t}</div>',
    btn='<div class="frame-footer"><a class="btn btn-default" href="/{u}"><span class="btn-text">{t}</span></a></div>',
    pic='<div class="ce-gallery" data-ce-columns="1"><div class="ce-row"><div class="ce-column"><figure class="image">{i}</figure></div></div></div>',
    acc='<div class="accordion accordion-default">{b}</div>',
    acci='<div class="accordion-item item-{n}"><h4 id="acch-{id}" class="accordion-header"{m}><a class="collapsed">{q}</a></h4>'
    '<div class="accordion-collapse collapse"><div class="accordion-body"><div class="accordion-content-item accordion-content-text"{m}>'
    '<p>{a}</p></div></div></div></div>',
    box='<div class="icon-group-item"><div class="icon-group-item-icon">{ic}</div><div class="texticon-text"><h4{m}>{t}</h4><p{m}>{d}</p></div></div>',
    field='<div class="powermail_fieldwrap powermail_fieldwrap_type_input"><label for="pm{id}" class="powermail_label">{t}<span class="mandatory">*'
    '</span></label><input id="pm{id}" class="powermail_input"></div>',
    form='<div class="tx-powermail"><div class="container-fluid"><form class="powermail_form powermail_form_1"><h3>{h}</h3>'
    '<fieldset class="powermail_fieldset">{f}<input class="powermail_submit" type="submit" value="{b}"></fieldset></form></div></div>',
    fh='{t}',
)


def typo3(s, b, t, secs):
    body = f'''<div class="body-bg body-bg-top"><a class="visually-hidden-focusable bp-page-skip" href="#page-content"><span>{s["skip"]}</span></a>\
<header id="page-header" class="bp-page-header navbar navbar-mainnavigation navbar-default navbar-top"><div class="container container-mainnavigation">\
<a class="navbar-brand navbar-brand-image" href="/">{img(s.r)}</a><nav aria-label="Main" id="mainnavigation" class="collapse navbar-collapse">{nest(s,
        tree(s), "navbar-nav", "nav-item nav-style-mega dropdown-hover", "nav-link nav-link-main", "dropdown-menu", "", "dropdown-item")}</nav>\
</div></header>{crumbs(s, t)}<main id="page-content" class="bp-page-content main-section"><!--TYPO3SEARCH_begin-->\
<div class="section section-default">{f'<div class="container"><div class="section-row"><nav class="section-column subnav-wrap" role="navigation">'
        f'<div class="frame"><ul class="subnav-nav">{links(s.opt.setdefault("sub", s.labels(10)), "li", "subnav-item", "subnav-link")}</ul></div>'
        f'</nav><div class="section-column maincontent-wrap">{"".join(secs)}</div></div></div>' if s.flag("sub_", .45) else "".join(secs)}</div>\
<!--TYPO3SEARCH_end--></main><footer id="page-footer" class="bp-page-footer"><section class="section footer-section footer-section-content">\
<div class="container"><div class="section-row">{foot_links(s, '<div class="section-column footer-section-content-column"><div class="frame">'
        '<header class="frame-header"><h4>{h}</h4></header><ul>{l}</ul></div></div>')}</div></div></section>\
<section class="section footer-section footer-section-meta"><div class="frame frame-background-none"><div class="footer-meta">\
<ul id="meta_menu" class="meta-menu">{legal(s)}</ul></div><div class="footer-copyright"><p>{copy(s)}</p></div></div></section></footer></div>'''
    return doc(
        s,
        t,
        f'id="p{s.hash % 999}" class="page-{s.hash % 999} pagelevel-2 language-0 backendlayout-default layout-default"',
        body,
        ['/typo3temp/assets/bootstrappackage/css/theme.css'],
        'TYPO3 CMS',
    )


JOOM = dict(
    sec='<section class="sppb-section" id="section-id-{id}"><div class="sppb-row-container">{b}</div></section>',
    row='<div class="sppb-row">{b}</div>',
    col='<div class="sppb-col-md-{w}" id="column-wrap-id-{id}"><div id="column-id-{id}" class="sppb-column">'
    '<div class="sppb-column-addons">{b}</div></div></div>',
    h='<div id="sppb-addon-wrapper-{id}" class="sppb-addon-wrapper"><div class="clearfix"><div class="sppb-addon sppb-addon-header sppb-text-left">'
    '<h{n} class="sppb-addon-title"{m}>{t}</h{n}></div></div></div>',
    p='<div class="sppb-addon-wrapper"><div class="sppb-addon sppb-addon-text-block"><div class="sppb-addon-content"{m}>{t}</div></div></div>',
    btn='<div class="sppb-text-left"><a href="/{u}" id="btn-{id}" class="sppb-btn sppb-btn-primary sppb-btn-rounded">{t}</a></div>',
    box='<div class="sppb-addon sppb-addon-feature"><div class="sppb-addon-content"><div class="sppb-icon">{ic}</div><div class="sppb-media-content">'
    '<h3 class="sppb-addon-title sppb-feature-box-title"{m}>{t}</h3><div class="sppb-addon-text"{m}>{d}</div></div></div></div>',
    acc='<div class="sppb-addon sppb-addon-accordion"><div class="sppb-panel-group">{b}</div></div>',
    acci='<div class="sppb-panel sppb-panel-modern"><button type="button" class="sppb-reset-button-styles sppb-panel-heading">'
    '<span class="sppb-panel-title"{m}>{q}</span></button><div class="sppb-panel-collapse" style="display: none;">'
    '<div class="sppb-panel-body"{m}>{a}</div></div></div>',
)


def joomla(s, b, t, secs):
    body = f'''<div class="body-wrapper"><div class="body-innerwrapper"><div id="sp-top-bar"><div class="container"><div class="row">\
<div id="sp-top1" class="col-lg-6"><div class="sp-column text-center">{social(s, "social-icons")}</div></div><div id="sp-top2">\
<ul class="sp-contact-info"><li class="sp-contact-phone"><a>{s.opt.setdefault("tel", s.x.tel())}</a></li>\
<li class="sp-contact-time">{s["hours"]}: 9 – 17</li></ul></div></div></div></div><header id="sp-header"><div class="container"><div class="logo">\
<a href="/">{e(s.name)}</a></div><nav class="sp-megamenu-wrapper d-flex" role="navigation">\
<a id="offcanvas-toggler" class="offcanvas-toggler-right" href="#"><span class="sr-only">{s["menu"]}</span></a>{nest(s, tree(s),
        "sp-megamenu-parent menu-animation-fade-up d-none d-lg-block", "sp-menu-item sp-has-child", "", "sp-dropdown-items", "sp-menu-item")}</nav>\
</div></header><section id="sp-page-title"><div class="row"><div id="sp-title"><div class="sp-column"></div></div></div></section>\
<section id="sp-main-body"><div class="row"><main id="sp-component" class="col-lg-12" role="main"><div class="sp-column">\
<div id="system-message-container"></div><div id="sp-page-builder" class="sp-page-builder page-{s.hash % 99}">\
<div class="page-content">{"".join(secs)}</div></div></div></main></div></section><section id="sp-bottom"><div class="container">\
<div class="row">{foot_links(s, '<div class="col-lg-3"><div class="sp-column"><div class="sp-module"><h3 class="sp-module-title">{h}</h3>'
        '<div class="sp-module-content"><ul class="menu">{l}</ul></div></div></div></div>')}</div></div></section><footer id="sp-footer">\
<span class="sp-copyright">{copy(s)}</span></footer></div></div><div class="offcanvas-overlay"></div><div class="offcanvas-menu">\
<a href="#" class="close-offcanvas">{s["close"]}</a><div class="offcanvas-inner"><div class="sp-module">\
<ul class="menu nav-pills">{links(s.opt.setdefault("oc", s.labels(14)))}</ul></div></div></div>'''
    return doc(
        s,
        t,
        'class="site helix-ultimate hu com_sppagebuilder com-sppagebuilder view-page layout-default task-none ltr layout-fluid offcanvas-init '
        'offcanvs-position-right"',
        body,
        ['/components/com_sppagebuilder/assets/css/sppagebuilder.css'],
        'Joomla! - Open Source Content Management',
    )


def react(s, r, n):
    """Own design system with hashed classes; tag choices by site."""
    c = s.cls
    hd = s.o('hd', 'h2', 'p', 'div')
    T = dict(
        sec=f'<{s.o("st", "section", "div", "div")} class="{c("section")}" data-testid="{{k}}">'
        f'<div class="{c("inner")}">{{b}}</div></{s.o("st", "section", "div")}>',
        row=f'<div class="{c("grid")} {c("cols")}">{{b}}</div>',
        col=f'<div class="{c("cell")}">{{b}}</div>',
        h=f'<h{{n}} class="{c("heading")}"{{m}}>{{t}}</h{{n}}>',
        p=f'<div class="{c("copy")}"{{m}}>{{t}}</div>',
        ul=f'<ul class="{c("list")}"{{m}}>{{t}}</ul>',
        li=f'<li class="{c("listItem")}"><span class="{c("tick")}"></span>{{t}}</li>',
        btn=f'<a class="{c("button")} {c("primary")}" href="/{{u}}"><span class="{c("buttonLabel")}">{{t}}</span></a>',
        pic=f'<div class="{c("media")}"><picture>{{i}}</picture></div>',
        box=f'<div class="{c("card")}"><div class="{c("cardIcon")}">{{ic}}</div><{hd} class="{c("cardTitle")}"{{m}}>{{t}}</{hd}>'
        f'<div class="{c("cardText")}"{{m}}>{{d}}</div></div>',
        acc=f'<div class="{c("accordion")}">{{b}}</div>',
        acci=f'<div class="{c("accItem")}"><button class="{c("accHead")}" aria-expanded="false"><span{{m}}>{{q}}</span></button>'
        f'<div class="{c("accBody")}"{{m}}>{{a}}</div></div>',
        quote=f'<div class="{c("quote")}"><p class="{c("quoteText")}"{{m}}>“{{q}}”</p><div class="{c("person")}"{{m}}>'
        f'<span>{{a}}</span>, <span>{{role}}</span></div></div>',
        stat=f'<div class="{c("stat")}"{{m}}><div class="{c("statNo")}">{{v}}</div><div class="{c("statLabel")}">{{t}}</div></div>',
        field=f'<label class="{c("field")}"><span>{{t}}</span><input></label>',
        form=f'<form class="{c("form")}">{{h}}{{f}}<button class="{c("button")}">{{b}}</button></form>',
        price=f'<div class="{c("plan")}"><div class="{c("planName")}"{{m}}>{{t}}</div><div class="{c("amount")}"{{m}}>{{amt}} <small>{{per}}</small>'
        f'</div><div{{m}}>{{d}}</div>{{btn}}<ul{{m}}>{{f}}</ul></div>',
    )

    def shell_(s, b, t, secs):
        nav = ''.join(
            f'<li class="{c("navItem")}"><button class="{c("navBtn")}" aria-haspopup="true">{e(l)}</button>'
            + (
                f'<div class="{c("panel")}">{links([q for q, _ in ch], "div", c("panelLink"))}<div class="{c("panelPromo")}">'
                f'<p>{e(s.opt.setdefault("pp" + l, s.x.sent()))}</p><a href="/x">{s["learn"]}</a></div></div>'
                if ch
                else ''
            )
            + '</li>'
            for l, ch in tree(s)
        )
        mt = s.o('mt', 'main', 'div', 'main')
        body = (
            f'<div id="{s.o("rid", "root", "app", "___gatsby", "__nuxt")}"><div class="{c("app")}"><div class="{c("topbar")}">'
            f'<span>{s["alert"]}</span><a href="/x">{s["learn"]}</a></div><{s.o("ht", "header", "div")} class="{c("header")}">'
            f'<a class="{c("logo")}" href="/">{svg()}</a><ul class="{c("nav")}">{nav}</ul><div class="{c("actions")}">'
            f'<a href="/login">{s["login"]}</a><a class="{c("button")}" href="/signup">{s["signup"]}</a></div></{s.o("ht", "header", "div")}>'
            f'<{mt} class="{c("content")}">{"".join(secs)}</{mt}><{s.o("ft", "footer", "div")} class="{c("footer")}">'
            + foot_links(s, f'<div class="{c("footCol")}"><div class="{c("footHead")}">{{h}}</div><ul>{{l}}</ul></div>')
            + f'<div class="{c("legal")}"><span>{copy(s)}</span>{legal(s)}</div></{s.o("ft", "footer", "div")}></div></div><div id="portal"></div>'
            f'<script>window.__INITIAL_STATE__={{"route":"/"}}</script>'
        )
        return doc(s, t, '', body, [f'/static/css/main.{s.hash % 999999:x}.chunk.css'])

    return build(T, shell_)(s, r, n)


OLD = dict(
    sec='<table width="100%" border="0" cellspacing="0" cellpadding="10"><tr><td>{b}</td></tr></table>',
    row='<table width="100%" border="0"><tr valign="top">{b}</tr></table>',
    col='<td width="{pc}%" class="text">{b}</td>',
    h='<h{n}{m}><font color="#003366">{t}</font></h{n}>',
    p='<div align="justify"{m}>{t}</div>',
    btn='<p align="right"><a href="{u}.html"><b>&raquo; {t}</b></a></p>',
    box='<p{m}><b>{t}</b><br>{d}</p>',
    acc='<dl>{b}</dl>',
    acci='<dt{m}><b>{q}</b></dt><dd{m}>{a}</dd>',
    pic='<center>{i}</center>',
)


def old(s, b, t, secs):
    l = s.opt.setdefault('ol', s.labels(16))
    body = f'''<div align="center"><table width="900" border="0" cellspacing="0" cellpadding="0" class="{s.o("oc", "main", "tbl", "layout")}"><tr>\
<td colspan="3" class="banner">{img(s.r)} <font size="5">{e(s.name)}</font></td></tr><tr>\
<td colspan="3" class="topmenu">{" | ".join(f'<a href="{slug(q)}.html">{e(q)}</a>' for q in l[:7])}</td></tr><tr valign="top">\
<td width="170" class="leftmenu">{"<br>".join(f'<a href="{slug(q)}.html">{e(q)}</a>' for q in l)}<hr><b>{s["recent"]}</b>\
<br>{e(s.opt.setdefault("onews", s.x.sent()))}<br><br>{s["hours"]}: 8-17</td><td class="content">{"".join(secs)}</td>\
<td width="140" class="right">{img(s.r)}<p><b>{s["contact"]}</b><br>{s.opt.setdefault("tel", s.x.tel())}</p></td></tr><tr>\
<td colspan="3" align="center" class="footer"><small>{copy(s)} | <a href="impressum.html">{s["privacy"]}</a> | {s["top"]}</small></td></tr></table></div>'''
    return doc(s, t, 'bgcolor="#ffffff"', body, ['style.css'])


GOV = dict(
    sec='<div class="govuk-grid-row section-{k}">{b}</div>',
    row='<div class="grid-row">{b}</div>',
    col='<div class="column-{w}-of-12">{b}</div>',
    h='<h{n} class="heading heading--l"{m}>{t}</h{n}>',
    p='<div class="body body--l"{m}>{t}</div>',
    ul='<ul class="list list--bullet"{m}>{t}</ul>',
    btn='<a href="/{u}" role="button" draggable="false" class="button button--start" data-module="button">{t}</a>',
    box='<div class="card-wrapper"><h3 class="card__title heading--s"{m}><a href="#">{t}</a></h3><p class="card__description"{m}>{d}</p></div>',
    acc='<div class="accordion" data-module="accordion">{b}</div>',
    acci='<div class="accordion__section"><div class="accordion__section-header"><h2 class="accordion__section-heading">'
    '<span class="accordion__section-button"{m}>{q}</span></h2></div><div class="accordion__section-content"{m}>'
    '<p class="body">{a}</p></div></div>',
)


def gov(s, b, t, secs):
    side = f'<aside class="related" role="complementary"><h2>{s["related"]}</h2>{sidenav(s, "related-nav")}</aside>'
    body = f'''<a href="#main-content" class="skip-link" data-module="skip-link">{s["skip"]}</a><header class="site-header" role="banner">\
<div class="width-container"><a href="/" class="site-header__logo">{e(s.name)}</a><button class="super-navigation-header__button">{s["menu"]}</button>\
<div class="super-nav">{''.join(f'<div class="super-nav__col"><h3>{e(l)}</h3><ul>{links([q for q, _ in ch])}</ul></div>' for l, ch in tree(s))}</div>\
<form role="search"><label for="q">{s["search"]}</label><input id="q"></form></div></header><div class="width-container"><div class="phase-banner"><p>\
<strong class="tag">beta</strong> <span>{s["helpful"]}</span></p></div>{crumbs(s, t, "ol", "breadcrumbs", "breadcrumbs__item")}\
<main class="main-wrapper" id="main-content" role="main"><div class="two-thirds">{"".join(secs)}</div>{side if s.flag("sd", .7) else ""}</main>\
<div class="feedback"><h2>{s["helpful"]}</h2><button>{s["yes"]}</button><button>{s["no"]}</button><button>{s["print"]}</button></div></div>\
<footer class="site-footer" role="contentinfo"><div class="width-container">{foot_links(s, '<div class="site-footer__section">'
        '<h2 class="site-footer__heading">{h}</h2><ul class="site-footer__list">{l}</ul></div>')}<ul class="inline-list">{legal(s)}</ul>\
<span>{copy(s)}</span></div></footer>'''
    return doc(s, t, 'class="template__body js-enabled"', body, ['/assets/application.css'])


S = 'service'
PLATFORMS = [
    ('aem', S, build(AEM, aem), 4, 'finance law health cars education'),
    ('sitecore', S, build(SITECORE, sitecore), 3, 'finance education health city'),
    ('drupal-para', S, build(DRUPAL, drupal), 4, 'education city health culture'),
    ('typo3', S, build(TYPO3, typo3), 4, 'education city home science'),
    ('joomla-sp', S, build(JOOM, joomla), 3, ''),
    ('react-svc', S, react, 8, ''),
    ('old-table', S, build(OLD, old), 3, ''),
    ('gov', S, build(GOV, gov), 4, 'city education health law'),
]
