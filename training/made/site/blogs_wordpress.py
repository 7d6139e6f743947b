"""WordPress blog indexes: default themes, block themes, Genesis, Divi, Elementor."""

from ..page import esc_text as e
from .elements import M, META, img, slug, svg
from .parts import cols, copy, foot_links, links, pager, social, tree, widgets, wkinds, wp_menu
from .wordpress import cats, setup, shell

L = 'listing'


def twenty(s, r, n):
    x, h, d, its = setup(s, r)
    v = s.o('tw', 'twentyseventeen', 'twentysixteen', 'twentyfifteen', 'twentynineteen', 'twentytwenty', 'twentytwentyone')
    arts = []
    for it in its:
        cls = f'post-{it.id} post type-post status-publish format-standard hentry category-{slug(it.cat)}'
        date = (
            f'<span class="posted-on"><span class="screen-reader-text">Posted on </span><a href="/{it.slug}/" rel="bookmark">'
            f'<time class="entry-date published" datetime="{it.iso}">{it.date}</time></a></span>'
        )
        by = f'<span class="byline"> {s["by"]} <span class="author vcard"><a class="url fn n" href="/author/">{it.author}</a></span></span>'
        more = (
            f' <a href="/{it.slug}/" class="more-link">{s["more"]}<span class="screen-reader-text"> “{e(it.title)}”</span></a>' if s.flag('mlink', 0.7) else ''
        )
        head_ = (
            f'<header class="entry-header{" has-text-align-center header-group" if v == "twentytwenty" else ""}">'
            f'<h2 class="entry-title heading-size-1"{M}><a href="/{it.slug}/" rel="bookmark">{e(it.title)}</a></h2>'
        )
        meta = f'<div class="entry-meta"><span{M}{META}>{date}{by if s.flag("byl") else ""}</span></div>'
        foot = (
            f'<footer class="entry-footer"><span class="cat-links"><span class="screen-reader-text">{s["categories"]} </span>{cats(it, s)}</span>'
            f'<span class="comments-link"><a href="/{it.slug}/#respond">{s["leave"]}</a></span></footer>'
        )
        thumb = f'<div class="post-thumbnail"><a href="/{it.slug}/">{img(r, "attachment-post-thumbnail wp-post-image")}</a></div>' if s.flag('thumb') else ''
        txt = (
            f'<div class="{"post-inner thin" if v == "twentytwenty" else "entry-content"}">'
            f'{f"<div class=entry-content>" if v == "twentytwenty" else ""}<p{M}>{e(it.teaser)}</p>'
            f'<p>{more}</p></div>{"</div>" if v == "twentytwenty" else ""}'
            if it.teaser
            else f'<div class="entry-content">{more}</div>'
        )
        arts.append(
            f'<article id="post-{it.id}" class="{cls}">{head_}{meta if v != "twentynineteen" else ""}</header>{thumb}{txt}'
            f'{foot if v != "twentyseventeen" else ""}{meta if v == "twentynineteen" else ""}</article>'
        )
    arch = (
        '<header class="page-header archive-header">'
        f'<h1 class="page-title archive-title"{M}>{e(h)}</h1>{f"<div class=taxonomy-description{M}><p>{d}</p></div>" if d else ""}</header>'
    )
    side = f'<aside id="secondary" class="widget-area" role="complementary">{widgets(s, r, wkinds(s))}</aside>' if v != 'twentytwenty' else ''
    body = f'''<div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">{s["skip"]}</a>
<header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/" rel="home">{e(s.name)}</a></p>\
<p class="site-description">{e(s.tagline)}</p></div>
<nav id="site-navigation" class="main-navigation" aria-label="Top"><button class="menu-toggle" aria-expanded="false">{s["menu"]}</button>{wp_menu(s)}\
</nav></header>
<div id="content" class="site-content"><div class="wrap"><div id="primary" class="content-area"><main id="main" class="site-main" role="main">{arch}
{chr(10).join(arts)}
{pager(s)}</main></div>{side}</div></div>
<footer id="colophon" class="site-footer">\
<div class="wrap">{f'<aside class="widget-area">{widgets(s, r, wkinds(s)[:3])}</aside>' if v == "twentytwenty" or s.flag("fw") else ""}\
<nav class="social-navigation">{social(s, "social-links-menu")}</nav><div class="site-info"><a href="/privacy">{s["privacy"]}</a>\
<a href="https://wordpress.org/" class="imprint">Proudly powered by WordPress</a></div></div></footer></div>'''
    return h, shell(s, h, f'blog hfeed wp-embed-responsive {v}', body, [f'/wp-content/themes/{v}/style.css'])


def block_theme(s, r, n):
    """Twenty Twenty-Two to -Five: query loop blocks."""
    x, h, d, its = setup(s, r)
    lis = ''.join(f'''<li class="wp-block-post post-{it.id} post type-post status-publish">\
<div class="wp-block-group is-layout-flow wp-block-group-is-layout-flow">\
{f'<figure class="alignwide wp-block-post-featured-image"><a href="/{it.slug}/">{img(r)}</a></figure>' if s.flag("fi") else ""}\
<h2 class="wp-block-post-title has-{s.o("fs", "x-large", "large")}-font-size"{M}><a href="/{it.slug}/" target="_self">{e(it.title)}</a>\
</h2>{f'<div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt"{M}>{e(it.teaser)} </p><p class="wp-block-post-excerpt__more-text">'
            f'<a class="wp-block-post-excerpt__more-link" href="/{it.slug}/">{s["more"]}</a></p></div>' if it.teaser
            else ""}<div class="wp-block-group is-nowrap is-layout-flex"><div class="wp-block-post-date"{M}{META}>\
<time datetime="{it.iso}">{it.date}</time>\
</div>{f'<div class="taxonomy-category wp-block-post-terms"{M}{META}>{cats(it, s)}</div>' if s.flag("term") else ""}</div>\
<div style="height:50px" aria-hidden="true" class="wp-block-spacer"></div></div></li>''' for it in its)
    nav = ''.join(
        f'<li class="wp-block-navigation-item{" has-child open-on-hover-click wp-block-navigation-submenu" if sub else ""}'
        f' wp-block-navigation-link"><a class="wp-block-navigation-item__content" href="/{slug(l)}">'
        f'<span class="wp-block-navigation-item__label">{e(l)}</span></a>'
        + (
            f'<button aria-label="{e(l)} submenu" class="wp-block-navigation__submenu-icon wp-block-navigation-submenu__toggle">{svg()}</button>'
            '<ul class="wp-block-navigation__submenu-container">'
            + links([q for q, _ in sub], 'li', 'wp-block-navigation-item wp-block-navigation-link', 'wp-block-navigation-item__content')
            + '</ul>'
            if sub
            else ''
        )
        + '</li>'
        for l, sub in tree(s)
    )
    fcol = ''.join(
        f'<div class="wp-block-column is-layout-flow"><h2 class="wp-block-heading has-medium-font-size">{e(a)}</h2>'
        f'<nav class="wp-block-navigation is-vertical"><ul class="wp-block-navigation__container">{links(b, "li", "wp-block-navigation-item")}</ul>'
        '</nav></div>'
        for a, b in cols(s)
    )
    body = f'''<a class="skip-link screen-reader-text" href="#wp--skip-link--target">{s["skip"]}</a><div class="wp-site-blocks">\
<header class="wp-block-template-part"><div class="wp-block-group alignfull is-layout-constrained">\
<div class="wp-block-group is-content-justification-space-between is-layout-flex"><p class="wp-block-site-title">\
<a href="/" target="_self" rel="home">{e(s.name)}</a></p><nav class="is-responsive wp-block-navigation is-layout-flex" aria-label="Navigation">\
<button aria-haspopup="dialog" aria-label="{s["menu"]}" class="wp-block-navigation__responsive-container-open">{svg()}</button>\
<div class="wp-block-navigation__responsive-container" id="modal-1"><div class="wp-block-navigation__responsive-close" tabindex="-1">\
<div class="wp-block-navigation__responsive-dialog" aria-label="{s["menu"]}"><div class="wp-block-navigation__responsive-container-content">\
<ul class="wp-block-navigation__container">{nav}</ul></div></div></div></div></nav></div></div></header>
<main class="wp-block-group alignfull is-layout-flow" id="wp--skip-link--target">\
<h1 class="wp-block-query-title has-text-align-left"{M}>{e(h)}</h1>{f'<div class="wp-block-term-description"{M}><p>{d}</p></div>' if d else ""}\
<div class="wp-block-query alignwide is-layout-flow"><ul class="{s.o("cl", "columns-3 is-layout-grid", "is-layout-flow", "is-flex-container columns-2")}\
 wp-block-post-template">{lis}</ul><nav class="wp-block-query-pagination is-layout-flex" aria-label="Pagination">\
<div class="wp-block-query-pagination-numbers"><span aria-current="page" class="page-numbers current">1</span>\
<a class="page-numbers" href="?query-page=2">2</a></div><a href="?query-page=2" class="wp-block-query-pagination-next">{s["next"]}</a></nav>\
</div>{f'<div class="wp-block-group has-background is-layout-constrained"><h2 class="wp-block-heading">{s["news_h"]}</h2><p>{s["news_p"]}</p>'
        f'<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button">{s["subscribe"]}</a></div>'
        f'</div></div>' if s.flag("cta") else ""}</main>
<footer class="wp-block-template-part"><div class="wp-block-group alignfull"><div class="wp-block-columns alignwide is-layout-flex">{fcol}</div>\
<p class="has-small-font-size">{e(s.tagline)}</p><p class="has-text-align-right">Designed with <a href="https://wordpress.org" rel="nofollow">WordPress\
</a></p></div></footer></div>'''
    return h, shell(s, h, 'blog wp-custom-logo wp-embed-responsive', body, ['/wp-content/themes/twentytwentyfour/style.css'])


def genesis(s, r, n):
    x, h, d, its = setup(s, r)
    arts = '\n'.join(
        f'''<article class="post-{it.id} post type-post entry" aria-label="{e(it.title)}"\
{' itemscope itemtype="https://schema.org/CreativeWork"' if s.flag("ms") else ""}><header class="entry-header">\
<h2 class="entry-title" itemprop="headline"{M}><a class="entry-title-link" rel="bookmark" href="/{it.slug}/">{e(it.title)}</a></h2>
<p class="entry-meta"><span{M}{META}><time class="entry-time" datetime="{it.iso}">{it.date}</time> {s["by"]} <span class="entry-author">\
<a href="/author/" class="entry-author-link" rel="author"><span class="entry-author-name">{it.author}</span></a></span></span> \
<span class="entry-comments-link"><a href="#respond">{s["leave"]}</a></span></p></header>\
<div class="entry-content">{f'<a class="entry-image-link" href="#" aria-hidden="true" tabindex="-1">{img(r, "alignleft post-image entry-image")}</a>'
            if s.flag("th") else ""}<p><span{M}>{e(it.teaser)}</span> <a href="/{it.slug}/" class="more-link">{s["more"]}</a></p></div>\
<footer class="entry-footer"><p class="entry-meta"><span class="entry-categories"><span{M}{META}>{cats(it, s)}</span></span></p></footer></article>'''
        for it in its
    )
    body = f'''<div class="site-container"><ul class="genesis-skip-link"><li><a href="#genesis-nav-primary" class="screen-reader-shortcut"> {s["skip"]}\
</a></li><li><a href="#genesis-content" class="screen-reader-shortcut"> {s.u("skip")}</a></li></ul>
{f'<div class="before-header widget-area"><div class="wrap"><p>{s["alert"]}</p></div></div>' if s.flag("bh") else ""}<header class="site-header">\
<div class="wrap"><div class="title-area"><p class="site-title"><a href="/">{e(s.name)}</a></p><p class="site-description">{e(s.tagline)}</p></div>\
<div class="widget-area header-widget-area">{social(s)}</div></div></header>
<nav class="nav-primary" aria-label="Main" id="genesis-nav-primary"><div class="wrap">{wp_menu(s, "menu genesis-nav-menu menu-primary js-superfish")}\
</div></nav>
<div class="site-inner"><div class="content-sidebar-wrap"><main class="content" id="genesis-content">{f'<div class="breadcrumb">You are here: '
        f'<span class="breadcrumb-link-wrap"><a class="breadcrumb-link" href="/">'
        f'<span>{s["home"]}</span></a></span> <span aria-label="breadcrumb separator">/</span> {e(h)}</div>' if s.flag("bc")
        else ""}<div class="archive-description taxonomy-archive-description">\
<h1 class="archive-title"{M}>{e(h)}</h1>{f"<p{M}>{d}</p>" if d else ""}</div>{arts}
<div class="archive-pagination pagination"><ul><li class="active"><a href="#">1</a></li><li><a href="/page/2">2</a></li>\
<li class="pagination-omission">…</li><li class="pagination-next"><a href="/page/2">{s["next"]}</a></li></ul></div></main>\
<aside class="sidebar sidebar-primary widget-area" role="complementary" aria-label="Primary Sidebar" id="genesis-sidebar-primary">\
<h2 class="genesis-sidebar-title screen-reader-text">Primary Sidebar</h2>{widgets(s, r, wkinds(s), '<section id="{id}" class="widget {c}">'
        '<div class="widget-wrap">{b}</div></section>', 'h3', 'widgettitle widget-title')}</aside></div></div>
<div class="footer-widgets" id="genesis-footer-widgets"><div class="wrap">{foot_links(s, '<div class="widget-area footer-widgets-1 footer-widget-area">'
        '<section class="widget"><div class="widget-wrap"><h3 class="widgettitle widget-title">{h}</h3>'
        '<ul>{l}</ul></div></section></div>')}</div></div><footer class="site-footer"><div class="wrap">\
<p>{copy(s)} · <a href="#">Genesis Framework</a> · <a rel="nofollow" href="/wp-login.php">{s["login"]}</a></p></div></footer></div>'''
    return h, shell(
        s, h, 'archive category custom-header header-image content-sidebar genesis-breadcrumbs-visible', body, ['/wp-content/themes/genesis-sample/style.css']
    )


def divi(s, r, n):
    x, h, d, its = setup(s, r)
    grid = s.flag('grid')
    arts = '\n'.join(f'''<article id="post-{it.id}" class="et_pb_post clearfix {"et_pb_blog_item_0_%d " % it.i if grid else ""}post-{it.id}\
 post type-post has-post-thumbnail hentry">{'<div class="et_pb_image_container">' if grid else ''}<a href="/{it.slug}\
/" class="entry-featured-image-url">{img(r, "", "", 400)}</a>{'</div>' if grid else ''}<h2 class="entry-title"{M}>\
<a href="/{it.slug}/">{e(it.title)}</a></h2><p class="post-meta"><span{M}{META}>{s["by"]} <span class="author vcard">\
<a href="/author/" rel="author">{it.author}</a></span> | <span class="published">{it.date}</span> |\
 {cats(it, s)}</span>{f" | <span class=comments-number>{it.com} Comments</span>" if s.flag("cm") else ""}</p><div class="post-content">\
<div class="post-content-inner"><p{M}>{e(it.teaser)}</p></div>{f'<a href="/{it.slug}/" class="more-link">{s["more"]}</a>' if s.flag("mm") else ""}</div>\
</article>''' for it in its)
    top = (
        f'<div id="top-header"><div class="container clearfix"><div id="et-info"><span id="et-info-phone">{x.tel()}</span><a href="mailto:x">'
        f'<span id="et-info-email">hello@{s.domain}</span></a>{social(s, "et-social-icons", "et-social-icon")}</div></div></div>'
        if s.flag('tophead')
        else ''
    )
    inner = (
        f'''<div id="et-boc" class="et-boc"><div id="et_builder_outer_content"><div class="et-l et-l--body">\
<div class="et_builder_inner_content et_pb_gutters3"><div class="et_pb_section et_pb_section_0_tb_body et_section_regular">\
<div class="et_pb_row et_pb_row_0_tb_body"><div class="et_pb_column et_pb_column_4_4 et-last-child">\
<div class="et_pb_module et_pb_post_title et_pb_text_align_left"><div class="et_pb_title_container">\
<h1 class="entry-title"{M}>{e(h)}</h1></div>\
</div>{f'<div class="et_pb_module et_pb_text"><div class="et_pb_text_inner"{M}><p>{d}</p></div></div>' if d else ""}<div class="et_pb_module \
et_pb_blog_0 {"et_pb_blog_grid_wrapper" if grid else "et_pb_posts"} et_pb_bg_layout_light">\
<div class="{"et_pb_blog_grid clearfix" if grid else "et_pb_ajax_pagination_container"}">{arts}<div class="pagination clearfix"><div class="alignleft">\
<a href="/page/2/">{s["prev"]}</a></div></div></div></div></div></div></div></div></div></div></div>'''
        if s.flag('tb')
        else f'''<div id="main-content"><div class="container"><div id="content-area" class="clearfix"><div id="left-area">\
<h1 class="main_title"{M}>{e(h)}</h1>{arts}<div class="pagination clearfix"><div class="alignleft"><a href="/page/2/">« {s["prev"]}</a></div></div>\
</div><div id="sidebar">{widgets(s, r, wkinds(s), '<div id="{id}" class="et_pb_widget {c}">{b}</div>', 'h4', 'widgettitle')}</div></div></div></div>'''
    )
    body = f'''<div id="page-container">{top}<header id="main-header" data-height-onload="66"><div class="container clearfix et_menu_container">\
<div class="logo_container"><span class="logo_helper"></span><a href="/">{img(r, "", s.name)}</a></div><div id="et-top-navigation">\
<nav id="top-menu-nav">{wp_menu(s, "nav", "top-menu")}</nav><div id="et_mobile_nav_menu"><div class="mobile_nav closed">\
<span class="select_page">{s["menu"]}</span><span class="mobile_menu_bar mobile_menu_bar_toggle"></span></div></div></div></div>\
<div class="et_search_outer"><div class="container et_search_form_container"><form role="search">\
<input type="search" class="et-search-field" placeholder="{s["search"]}" name="s"></form><span class="et_close_search_field"></span></div></div>\
</header><div id="et-main-area">{inner}
<footer id="main-footer"><div class="container">\
<div id="footer-widgets" class="clearfix">\
{foot_links(s, '<div class="footer-widget"><div class="fwidget et_pb_widget"><h4 class="title">{h}</h4><ul>{l}</ul></div></div>')}</div></div>\
<div id="footer-bottom"><div class="container clearfix">{social(s, "et-social-icons")}<p id="footer-info">Designed by <a href="#">Elegant Themes</a> |\
 {copy(s)}</p></div></div></footer></div></div>'''
    return h, shell(
        s,
        h,
        'archive et_pb_button_helper_class et_fixed_nav et_show_nav et_primary_nav_dropdown_animation_fade et_right_sidebar et_divi_theme et-db',
        body,
        ['/wp-content/themes/Divi/style-static.min.css'],
    )


def elementor(s, r, n):
    x, h, d, its = setup(s, r)
    sk = s.o('sk', 'classic', 'cards', 'archive')
    w = 'archive-posts' if sk == 'archive' else 'posts'
    arts = '\n'.join(f'''<article class="elementor-post elementor-grid-item post-{it.id} post type-post status-publish hentry" role="listitem">\
{'<div class="elementor-post__card">' if sk == "cards" else ""}<a class="elementor-post__thumbnail__link" href="/{it.slug}/" tabindex="-1">\
<div class="elementor-post__thumbnail">{img(r, "attachment-medium_large")}</div>\
</a>{f'<div class="elementor-post__badge">{e(it.cat)}</div>' if sk == "cards" else ""}<div class="elementor-post__text">\
<h3 class="elementor-post__title"{M}><a href="/{it.slug}/">{e(it.title)}</a></h3>{f'<div class="elementor-post__meta-data">'
            f'<span class="elementor-post-author"{M}{META}>{it.author}</span><span class="elementor-post-date"{M}{META}>{it.date}</span>'
            f'<span class="elementor-post-avatar">{s["leave"]}</span></div>' if s.flag("emeta", .7) else ""}<div class="elementor-post__excerpt">\
<p{M}>{e(it.teaser)}</p></div><a class="elementor-post__read-more" href="/{it.slug}/" aria-label="Read more about {e(it.title)}">{s["more"]}</a>\
</div>{'</div>' if sk == "cards" else ""}</article>''' for it in its)
    sec = (
        lambda b, k='': f'<section class="elementor-section elementor-top-section elementor-element elementor-element-{slug(k)}{r.randint(1000, 9999)}'
        ' elementor-section-boxed" data-element_type="section"><div class="elementor-container elementor-column-gap-default">'
        '<div class="elementor-column elementor-col-100 elementor-top-column" data-element_type="column">'
        f'<div class="elementor-widget-wrap elementor-element-populated">{b}</div></div></div></section>'
    )
    wid = (
        lambda t, b: f'<div class="elementor-element elementor-element-{r.randint(10**6, 10**7):x} elementor-widget elementor-widget-{t}'
        f'" data-element_type="widget" data-widget_type="{t}.default"><div class="elementor-widget-container">{b}</div></div>'
    )
    nav = wid(
        'nav-menu',
        '<nav aria-label="Menu" class="elementor-nav-menu--main elementor-nav-menu__container elementor-nav-menu--layout-horizontal">'
        f'{wp_menu(s, "elementor-nav-menu", "menu-1-x", a=" class=elementor-item", sub="sub-menu elementor-nav-menu--dropdown")}</nav>'
        f'<div class="elementor-menu-toggle" role="button">{s["menu"]}</div>'
        f'<nav class="elementor-nav-menu--dropdown elementor-nav-menu__container" aria-hidden="true">{wp_menu(s, "elementor-nav-menu", "menu-2-x")}'
        '</nav>',
    )
    body = f'''<a class="skip-link screen-reader-text" href="#content">{s["skip"]}</a>\
<div data-elementor-type="header" class="elementor elementor-{s.hash % 999} elementor-location-header">{sec(wid("theme-site-logo", f'<a href="/">'
        f'{img(r)}</a>') + nav + wid("search-form", f'<form class="elementor-search-form" role="search">'
        f'<input placeholder="{s["search"]}" class="elementor-search-form__input" type="search"></form>'))}</div>
<div data-elementor-type="archive" class="elementor elementor-{s.hash % 777} elementor-location-archive">{sec(wid("theme-archive-title",
        f'<h1 class="elementor-heading-title elementor-size-default"{M}>{e(h)}</h1>') + (wid("text-editor", f"<p{M}>{d}</p>") if d
        else ""))}{sec(wid(w, f'<div class="elementor-posts-container elementor-posts elementor-posts--skin-{sk} elementor-grid" role="list">'
        f'{arts}</div><nav class="elementor-pagination" aria-label="Pagination"><span class="page-numbers prev">{s["prev"]}</span> '
        f'<span class="page-numbers current"><span class="elementor-screen-only">Page</span>1</span> <a class="page-numbers" href="/page/2/">2</a> '
        f'<a class="page-numbers next" href="/page/2/">{s["next"]}</a></nav>'))}{sec(wid("heading", f'<h2 class="elementor-heading-title">'
        f'{s["news_h"]}</h2>') + wid("form", f'<form class="elementor-form"><div class="elementor-form-fields-wrapper"><p>{s["news_p"]}</p>'
        f'<input placeholder="{s["email"]}" type="email"><button class="elementor-button"><span class="elementor-button-text">{s["subscribe"]}</span>'
        f'</button></div></form>')) if s.flag("nl") else ""}</div>
<div data-elementor-type="footer" class="elementor elementor-location-footer">{sec("".join(wid("heading", f'<h4 class="elementor-heading-title">'
        f'{e(a)}</h4>') + wid("icon-list", f'<ul class="elementor-icon-list-items">'
        f'{"".join(f"<li class=elementor-icon-list-item><a href=#><span class=elementor-icon-list-text>{e(q)}</span></a></li>" for q in b)}</ul>')
        for a, b in cols(s)))}{sec(wid("text-editor", f"<p>{copy(s)}</p>"))}</div>'''
    return h, shell(
        s,
        h,
        f'archive {s.o("base", "theme-hello-elementor", "theme-astra")} elementor-default elementor-template-full-width elementor-kit-5',
        body,
        ['/wp-content/plugins/elementor/assets/css/frontend.min.css'],
        'Elementor 3.{}',
    )


PLATFORMS = [
    ('wp-twenty', L, twenty, 6, ''),
    ('wp-block', L, block_theme, 4, ''),
    ('genesis', L, genesis, 4, ''),
    ('divi-blog', L, divi, 4, ''),
    ('elementor-posts', L, elementor, 4, ''),
]
