"""WordPress blog indexes on themes sold or downloaded: Astra, GeneratePress, OceanWP, Kadence; tagDiv, Jannah."""

from ..page import esc_text as e
from .elements import M, META, X, img, svg
from .parts import ad, copy, foot_links, items, links, pager, social, tree, widgets, wkinds, wp_menu
from .sites import Text
from .wordpress import WA, cats, setup, shell


def astra(s, r, n):
    """Astra, GeneratePress, OceanWP, Kadence: close relatives with their own classes."""
    x, h, d, its = setup(s, r)
    v = s.o('v', 'astra', 'generatepress', 'oceanwp', 'kadence')
    out = []
    for it in its:
        t, dt, au, ct = (
            f'<a href="/{it.slug}/" rel="bookmark">{e(it.title)}</a>',
            f'<time class="entry-date published" datetime="{it.iso}">{it.date}</time>',
            f'<span class="author-name">{it.author}</span>',
            cats(it, s),
        )
        p = f'<p{M}>{e(it.teaser)}</p>' if it.teaser else ''
        th = img(r, 'attachment-large wp-post-image')
        if v == 'astra':
            out.append(
                f'<article class="post-{it.id} post type-post ast-grid-common-col ast-full-width ast-article-post">'
                '<div class="ast-post-format- blog-layout-1"><div class="post-content ast-col-md-12">'
                '<div class="ast-blog-featured-section post-thumb ast-blog-single-element"><div class="post-thumb-img-content post-thumb">'
                f'<a href="#">{th}</a></div></div><header class="entry-header"><h2 class="entry-title"{M}>{t}</h2><div class="entry-meta">'
                f'<span class="comments-link"><a href="#respond">{s["leave"]}</a></span> <span{M}{META}>/ <span class="cat-links">{ct}</span> / '
                f'{s["by"]} <span class="posted-by vcard author">{au}</span></span></div></header>'
                f'<div class="entry-content clear">{p}<p class="read-more"><a href="/{it.slug}/">'
                f'<span class="screen-reader-text">{e(it.title)}</span> {s["more"]}</a></p></div></div></div></article>'
            )
        elif v == 'generatepress':
            out.append(
                f'<article id="post-{it.id}" class="post-{it.id} post type-post"><div class="inside-article"><header class="entry-header">'
                f'<h2 class="entry-title" itemprop="headline"{M}>{t}</h2><div class="entry-meta"{M}{META}>'
                f'<span class="posted-on">{dt}</span> <span class="byline">{s["by"]} {au}</span></div></header><div class="post-image">'
                f'<a href="#">{th}</a></div><div class="entry-summary" itemprop="text">{p[:-4]} <a title="{e(it.title)}" class="read-more"{X}'
                f' href="#">{s["more"]}</a></p></div><footer class="entry-meta"><span class="cat-links">'
                f'<span class="gp-icon icon-categories">{svg()}</span><span class="screen-reader-text">{s["categories"]} </span>{ct}</span> '
                f'<span class="comments-link"><a href="#">{s["leave"]}</a></span></footer></div></article>'
                if p
                else f'<article id="post-{it.id}" class="post-{it.id} post"><div class="inside-article"><header class="entry-header">'
                f'<h2 class="entry-title"{M}>{t}</h2></header></div></article>'
            )
        elif v == 'oceanwp':
            out.append(
                f'<article id="post-{it.id}" class="blog-entry clr large-entry post-{it.id} post"><div class="blog-entry-inner clr">'
                f'<div class="thumbnail"><a href="#" class="thumbnail-link">{th}<span class="overlay"></span></a></div>'
                f'<header class="blog-entry-header clr"><h2 class="blog-entry-title entry-title"{M}>{t}</h2></header>'
                f'<ul class="meta obem-default clr"><li class="meta-author"{M}{META}>{au}</li><li class="meta-date"{M}{META}>{it.date}</li>'
                f'<li class="meta-cat"{M}{META}>{ct}</li><li class="meta-comments"><a href="#">{it.com}</a></li></ul>'
                f'<div class="blog-entry-summary clr">{p}</div><div class="blog-entry-readmore clr"><a href="#">{s["more"]}</a></div></div>'
                '</article>'
            )
        else:
            out.append(
                f'<li class="entry-list-item"><article class="entry content-bg loop-entry post-{it.id} post">'
                f'<a class="post-thumbnail kadence-thumbnail-ratio-2-3" href="#"><div class="post-thumbnail-inner">{th}</div></a>'
                '<div class="entry-content-wrap"><header class="entry-header"><div class="entry-taxonomies">'
                f'<span class="category-links term-links category-style-normal"{M}{META}>{ct}</span></div><h2 class="entry-title"{M}>{t}</h2>'
                f'<div class="entry-meta entry-meta-divider-dot"{M}{META}><span class="posted-by">'
                f'<span class="meta-label">{s["by"]}</span>{au}</span> <span class="posted-on">{dt}</span></div></header>'
                f'<div class="entry-summary">{p}</div><footer class="entry-footer"><div class="entry-actions"><p class="more-link-wrap">'
                f'<a href="#" class="post-more-link">{s["more"]}<span class="screen-reader-text"> {e(it.title)}</span></a></p></div></footer></div>'
                '</article></li>'
            )
    lst = '\n'.join(out)
    if v == 'kadence':
        lst = (
            '<ul id="archive-container" class="content-wrap kadence-posts-list grid-cols post-archive grid-sm-col-2 grid-lg-col-3 '
            f'item-image-style-above">{lst}</ul>'
        )
    if v == 'astra':
        lst = f'<div class="ast-row">{lst}</div>'
    ah = {
        'astra': f'<section class="ast-archive-description"><h1 class="page-title ast-archive-title"{M}>{e(h)}</h1>{f"<p{M}>{d}</p>" if d else ""}</section>',
        'generatepress': '<header class="page-header" aria-label="Page">'
        f'<h1 class="page-title"{M}>{e(h)}</h1>{f"<div class=taxonomy-description{M}><p>{d}</p></div>" if d else ""}</header>',
        'oceanwp': '',
        'kadence': '<header class="entry-header post-archive-title title-align-center">'
        f'<h1 class="page-title archive-title"{M}>{e(h)}</h1>{f"<div class=archive-description{M}><p>{d}</p></div>" if d else ""}</header>',
    }[v]
    pre = {'astra': 'ast-', 'generatepress': 'inside-', 'oceanwp': 'oceanwp-', 'kadence': 'kadence-'}[v]
    pgh = (
        f'<header class="page-header"><div class="container clr page-header-inner"><h1 class="page-header-title clr"{M}>{e(h)}</h1>'
        '<nav class="site-breadcrumbs clr position-" aria-label="Breadcrumbs"><ol class="trail-items"><li class="trail-item trail-begin">'
        f'<a href="/">{s["home"]}</a></li><li class="trail-item trail-end">{e(h)}</li></ol></nav></div></header>'
        if v == 'oceanwp'
        else ''
    )
    foot = {
        'astra': f'''<div class="site-primary-footer-wrap ast-builder-grid-row-container"><div class="ast-builder-grid-row">{foot_links(s,
                "<aside class=footer-widget-area><div class=header-widget-area-inner><section class=widget><h2 class=widget-title>{h}</h2>"
                "<ul>{l}</ul></section></div></aside>")}</div></div><div class="site-below-footer-wrap"><div class="ast-footer-copyright">'''
        f'<p>{copy(s)} | Powered by <a href="#">Astra WordPress Theme</a></p></div></div>'
    }.get(
        v,
        '<div id="footer-widgets" class="site footer-widgets">'
        '<div class="footer-widgets-container">'
        f'{foot_links(s, "<div class=footer-widget-1><aside class=widget><h2 class=widget-title>{h}</h2><ul>{l}</ul></aside></div>")}</div></div>'
        f'<div class="site-info"><div class="copyright-bar">{copy(s)} • Built with {v.title()}</div></div>',
    )
    side = (
        '<div class="widget-area sidebar is-right-sidebar" id="secondary">'
        f'<div class="{pre}right-sidebar sidebar-main">{widgets(s, r, wkinds(s), WA)}</div></div>'
        if s.flag('side', 0.65)
        else ''
    )
    body = f'''<a class="screen-reader-text skip-link" href="#content">{s["skip"]}</a>\
<div class="hfeed site" id="page">{f'<div class="top-bar"><div class="inside-top-bar">{s["alert"]} · {x.tel()}</div></div>' if s.flag("tb") else ""}\
<header class="site-header {pre}header" id="masthead"><div class="inside-header main-header-bar"><div class="site-branding">\
<span class="site-title main-title"><a href="/" rel="home">{e(s.name)}</a></span><p class="site-description">{e(s.tagline)}</p></div>\
<nav class="main-navigation {pre}navigation" id="site-navigation" aria-label="Site">\
<div class="inside-navigation">{wp_menu(s, f"{pre}nav-menu menu main-header-menu sf-menu")}</div></nav></div>\
</header>{pgh}<div id="content" class="site-content"><div class="{pre}container content-container"><div id="primary" class="content-area primary">\
<main id="main" class="site-main">{ah}{lst}{pager(s)}</main></div>{side}</div></div><footer id="colophon" class="site-footer">{foot}</footer>\
<a id="scroll-top" class="generate-back-to-top" href="#">{s["top"]}</a></div>'''
    return h, shell(s, h, f'archive category {v} {pre}blog-default right-sidebar separate-containers', body, [f'/wp-content/themes/{v}/style.min.css'])


def tagdiv(s, r, n):
    x, h, d, its = setup(s, r)
    mod = s.o('mod', '1', '10', '11', '4', 'flex')

    def m(it, big=False, main=True):
        mm = M if main else ''
        ex = f'<div class="td-excerpt"{mm}>{e(it.teaser)}</div>' if it.teaser and (big or mod in ('10', '11', '4')) else ''
        meta = (
            f'<div class="td-module-meta-info"><a href="#" class="td-post-category"{mm}{META if main else ""}>{e(it.cat)}</a>'
            f'<span class="td-author-date"{mm}{META if main else ""}><span class="td-post-author-name"><a href="#">{it.author}</a> <span>-</span> '
            f'</span><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{it.iso}">{it.date}</time></span></span>'
            f'<span class="td-module-comments"><a href="#">{it.com}</a></span></div>'
        )
        return (
            f'<div class="td_module_{mod if not big else "mx5"} td_module_wrap td-animation-stack td-big-grid-post-{it.i}">'
            f'<div class="td-module-thumb"><a href="/{it.slug}/" rel="bookmark" class="td-image-wrap">{img(r, "entry-thumb")}</a></div>'
            f'<div class="item-details"><h3 class="entry-title td-module-title"{mm}>'
            f'<a href="/{it.slug}/" rel="bookmark" title="{e(it.title)}">{e(it.title)}</a></h3>{meta}{ex}</div></div>'
        )

    x2 = Text(r, s.lang, s.topic)
    sideits = items(s, r, x2, 5, 'none')
    mega = ''.join(
        (
            f'<li class="menu-item td-mega-menu td-menu-item"><a href="#">{e(l)}</a><ul class="sub-menu"><li><div class="td-container-border">'
            '<div class="td_block_wrap td_block_mega_menu"><div class="td_mega_menu_sub_cats">'
            f'<div class="block-mega-child-cats">{"".join(f"<a class=mega-menu-sub-cat href=#>{e(q)}</a>" for q, _ in sub)}</div></div>'
            f'<div class="td_block_inner">{"".join(m(it, main=False) for it in items(s, r, x2, 3, "none"))}</div></div></div></li></ul></li>'
            if sub
            else f'<li class="menu-item td-menu-item"><a href="#">{e(l)}</a></li>'
        )
        for l, sub in tree(s)[:6]
    )
    body = f'''<div class="td-scroll-up"><i class="td-icon-menu-up"></i></div><div class="td-menu-background"></div><div id="td-mobile-nav">\
<div class="td-mobile-container"><div class="td-menu-socials-wrap"><div class="td-mobile-close"><span>{s["close"]}</span></div></div>\
<div class="td-mobile-content">{wp_menu(s, "td-mobile-main-menu", "menu-mobile")}</div></div></div><div class="td-search-background"></div>\
<div id="td-outer-wrap" class="td-theme-wrap"><div class="tdc-header-wrap"><div class="td-header-wrap td-header-style-1">\
<div class="td-header-top-menu-full"><div class="td-header-top-menu"><div class="top-bar-style-1"><div class="td_data_time">{x.date()}</div>\
<ul class="top-header-menu">{links(s.opt.setdefault("topl", s.labels(5)), "li", "menu-item")}</ul>\
<a class="td-login-modal-js" href="#login-form">{s["login"]}</a></div></div></div><div class="td-banner-wrap-full"><div class="td-logo">\
<a href="/">{img(r, "td-retina-data", s.name)}</a></div>{ad(s)}</div><div class="td-header-menu-wrap-full"><div id="td-header-menu" role="navigation">\
<ul id="menu-main" class="sf-menu">{mega}</ul></div></div></div></div>
<div class="td-category-header td-pb-padding-side"><div class="td-container"><div class="td-crumb-container"><div class="entry-crumbs"><span>\
<a class="entry-crumb" href="/">{s["home"]}</a></span> <i class="td-icon-right td-bread-sep"></i> <span class="td-bread-sep-no-url-last">{e(h)}</span>\
</div></div><div class="td-category-title-holder">\
<h1 class="entry-title td-page-title"{M}>{e(h)}</h1>{f'<div class="td-category-description"{M}><p>{d}</p></div>' if d else ""}</div>\
<div class="td-pulldown-filter"><div class="td-subcat-dropdown td-pulldown-filter-display-option">{s["recent"]}</div><ul><li><a>{s["popular"]}</a></li>\
<li><a>{s["all"]}</a></li></ul></div></div></div>
<div class="td-category-grid td-container-wrap"><div class="td_block_wrap td_block_big_grid_1 td-grid-style-1"><div class="td_block_inner">\
<div class="td-big-grid-wrapper">{"".join(m(it, True) for it in its[:4])}</div></div></div></div><div class="td-main-content-wrap td-container-wrap">\
<div class="td-container"><div class="td-pb-row"><div class="td-pb-span8 td-main-content">\
<div class="td-ss-main-content">{"".join(("<div class=td-block-row>" if k % 2 == 0 else "") + f"<div class=td-block-span6>{m(it)}</div>" + ("</div>"
        if k % 2 or k == len(its[4:]) - 1 else "") for k, it in enumerate(its[4:]))}<div class="page-nav td-pb-padding-side">\
<span class="current">1</span><a href="/page/2/" class="page">2</a><span class="extend">...</span><span class="pages">Page 1 of 9</span></div></div>\
</div><div class="td-pb-span4 td-main-sidebar" role="complementary"><div class="td-ss-main-sidebar">{ad(s)}<div class="td_block_wrap td_block_7">\
<h4 class="block-title"><span class="td-pulldown-size">{s["popular"]}</span></h4>\
<div class="td_block_inner">{"".join(m(it, main=False) for it in sideits)}</div>\
</div>{widgets(s, r, wkinds(s)[:4], '<aside id="{id}" class="td_block_template_1 widget {c}">{b}</aside>', 'h4', 'block-title')}</div></div></div></div></div>
<div class="td-footer-wrapper td-footer-container td-container-wrap"><div class="td-container"><div class="td-pb-row">{foot_links(s,
        '<div class="td-pb-span4"><aside class="td_block_wrap"><h4 class="td-block-title"><span class="td-pulldown-size">{h}</span></h4>'
        '<ul>{l}</ul></aside></div>')}</div></div></div><div class="td-sub-footer-container"><div class="td-sub-footer-copy">{copy(s)}</div></div></div>'''
    return h, shell(s, h, 'archive category global-block-template-1 td-full-layout wpb-js-composer', body, ['/wp-content/themes/Newspaper/style.css'])


def jannah(s, r, n):
    x, h, d, its = setup(s, r)
    x2 = Text(r, s.lang, s.topic)
    li = (
        lambda it, mm: f'<li class="post-item post-{it.id} tie-standard">'
        + f'<a aria-label="{e(it.title)}" href="/{it.slug}/" class="post-thumb"><span class="post-cat-wrap">'
        f'<span class="post-cat tie-cat-{it.i}">{e(it.cat)}</span></span>{img(r, "attachment-jannah-image-large")}</a><div class="post-details">'
        f'<div class="post-meta clearfix"{mm}{META if mm else ""}><span class="author-meta single-author no-avatars">'
        f'<span class="meta-item meta-author-wrapper"><span class="meta-author"><a href="#" class="author-name tie-icon">{it.author}</a></span>'
        f'</span></span> <span class="date meta-item tie-icon">{it.date}</span></div><div class="tie-alignright">'
        f'<span class="meta-comment tie-icon meta-item">{it.com}</span><span class="meta-views meta-item">{it.com * 37}</span></div>'
        f'<h2 class="post-title"{mm}><a href="/{it.slug}/">{e(it.title)}</a></h2>'
        + (f'<p class="post-excerpt"{mm}>{e(it.teaser)}</p>' if it.teaser else '')
        + f'<a class="more-link button" href="/{it.slug}/">{s["more"]}</a></div></li>'
    )
    ticker = ''.join(f'<li class="news-item"><a href="#">{e(x2.title())}</a></li>' for _ in range(6))
    body = f'''<div class="background-overlay"><div id="tie-container" class="site tie-container"><div id="tie-wrapper">\
<header id="theme-header" class="theme-header header-layout-3">\
<nav id="top-nav" class="has-date-breaking-components top-nav header-nav has-breaking-news"><div class="container"><div class="topbar-wrapper">\
<div class="topbar-today-date tie-icon">{x.date()}</div><div class="tie-alignleft"><div class="breaking"><span class="breaking-title">\
<span class="breaking-title-text">{s["popular"]}</span></span><ul id="breaking-news-in-header" class="breaking-news">{ticker}</ul></div></div></div>\
</div></nav><div class="container header-container"><div class="logo-container"><div id="logo"><a title="{e(s.name)}" href="/">{img(r)}</a></div>\
</div>{ad(s)}</div><div class="main-nav-wrapper"><nav id="main-nav" class="main-nav header-nav">\
<div class="main-menu header-menu">{wp_menu(s, "menu")}</div><ul class="components"><li class="compact-search-icon menu-item"><a href="#">\
<span class="screen-reader-text">{s["search"]}</span></a></li><li class="popup-login-icon menu-item"><a href="#">{s["login"]}</a></li></ul></nav></div></header>
<div id="content" class="site-content container"><div id="main-content-row" class="tie-row main-content-row">\
<div class="main-content tie-col-md-8 tie-col-xs-12" role="main">\
<header id="category-title-section" class="entry-header-outer container-wrapper archive-title-wrapper"><nav id="breadcrumb"><a href="/">\
<span class="tie-icon-home"></span> {s["home"]}</a><em class="delimiter">/</em><span class="current">{e(h)}</span></nav>\
<h1 class="page-title"{M}>{e(h)}</h1>{f'<div class="taxonomy-description entry"{M}><p>{d}</p></div>' if d else ""}</header>\
<div class="mag-box {s.o("mb", "wide-post-box", "big-posts-box", "masonry-grid")}"><div class="container-wrapper">\
<div class="mag-box-container clearfix"><ul id="posts-container" class="posts-items">{"".join(li(it, M) for it in its)}</ul></div></div></div>\
<div class="pages-nav"><a class="block-pagination next-posts show-more-button load-more-button">{s["load"]}</a></div></div>
<aside class="sidebar tie-col-md-4 tie-col-xs-12 normal-side is-sticky" aria-label="Primary Sidebar"><div class="theiaStickySidebar">\
<div class="container-wrapper tabs-container-wrapper tabs-container-4"><div class="widget tabs-widget"><ul class="tabs"><li><a>{s["recent"]}</a></li>\
<li><a>{s["popular"]}</a></li><li><a>{s["comments"]}</a></li></ul><div class="tab-content">\
<ul class="tab-content-elements">{"".join(f'<li class="widget-single-post-item widget-post-list tie-standard"><div class="post-widget-body">'
        f'<a class="post-title the-subtitle" href="#">{e(x2.title())}</a><div class="post-meta">'
        f'<span class="date meta-item tie-icon">{x2.date()}</span></div></div></li>' for _ in range(9))}</ul></div></div></div>{widgets(s, r,
        wkinds(s), '<div id="{id}" class="container-wrapper widget {c}">{b}<div class="clearfix"></div></div>', 'div',
        'widget-title the-global-title')}</div></aside></div></div>
<footer id="footer" class="site-footer dark-skin"><div id="footer-widgets-container"><div class="container"><div class="footer-widget-area">\
<div class="tie-row">{foot_links(s, '<div class="tie-col-sm-4 normal-side"><div class="container-wrapper widget">'
        '<div class="widget-title the-global-title"><div class="the-subtitle">{h}</div></div><ul>{l}</ul></div></div>')}</div></div></div></div>\
<div id="site-info" class="site-info"><div class="container"><div class="copyright-text">{copy(s)}</div>{social(s, "social-icons")}</div></div></footer>\
</div></div></div>'''
    return h, shell(
        s,
        h,
        'archive category wrapper-has-shadow block-head-1 magazine1 is-thumb-overlay-disabled is-desktop sidebar-right',
        body,
        ['/wp-content/themes/jannah/assets/css/base.min.css'],
    )


L = 'listing'
PLATFORMS = [
    ('astra-kin', L, astra, 7, ''),
    ('tagdiv', L, tagdiv, 4, 'city sport culture science travel'),
    ('jannah', L, jannah, 3, 'city sport software travel'),
]
