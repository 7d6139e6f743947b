"""Blog indexes outside WordPress: Ghost, Medium-like, Squarespace, Drupal views, Joomla, Jekyll, Hugo, Blogger, Substack-like, HubSpot."""

from ..page import esc_text as e
from .company_builders import SQ, sq_shell
from .compose import Builder, nest
from .elements import M, META, X, img, slug, svg
from .frames import doc
from .parts import copy, count, foot_links, heading, items, legal, links, social, tree, widgets, wkinds
from .sites import Text


def fill(s, r, it, tpl, p='<p class="excerpt"{M}>{P}</p>'):
    """One list entry: tpl with {T} title, {u} address, {D} date, {A} author, {C} category, {I} image, {p} teaser element."""
    v = dict(
        T=e(it.title),
        u=it.slug,
        D=it.date,
        ISO=it.iso,
        A=it.author,
        C=e(it.cat),
        I=img(r),
        MORE=s['more'],
        BY=s['by'],
        MIN=f'{it.mins} {s["min"]}',
        COM=it.com,
        i=it.i,
        id=f'{it.id:x}',
        M=M,
        X=X,
        F=M + META,
        P=e(it.teaser),
        leave=s['leave'],
        share=s['share'],
        save=s['save'],
        TAGS=' '.join(f'<a href="/tags/{slug(t)}" class="tag" rel="tag">{e(t)}</a>' for t in it.tags),
    )
    v['p'] = p.format(**v) if it.teaser else ''
    return tpl.format(**v)


def start(s, r, n=None):
    x = Text(r, s.lang, s.topic)
    h, d = heading(s, r, x)
    return x, h, d, items(s, r, x, n or count(r, s))


def hd(h, d, tpl='<h1 class="page-title"{M}>{h}</h1>', dt='<p class="page-description"{M}>{d}</p>'):
    return tpl.format(h=e(h), M=M) + (dt.format(d=d, M=M) if d else '')


def ghost(s, r, n):
    x, h, d, its = start(s, r)
    new = s.flag('new')
    tpl = (
        '<article class="post-card post {u} " data-post-card-layout><a class="post-card-image-link" href="/{u}/">{I}</a>'
        '<div class="post-card-content"><a class="post-card-content-link" href="/{u}/"><header class="post-card-header">'
        '<div class="post-card-tags"><span class="post-card-primary-tag"{F}>{C}</span></div><h2 class="post-card-title"{M}>{T}</h2></header>{p}</a>'
        '<footer class="post-card-meta"><ul class="author-list"><li class="author-list-item"><div class="author-name-tooltip">{A}</div></li></ul>'
        '<div class="post-card-byline-content"><span{F}><a href="/author/">{A}</a></span><span class="post-card-byline-date"{F}>'
        '<time class="post-card-meta-date" datetime="{ISO}">{D}</time> <span class="bull">•</span> <span class="post-card-meta-length">{MIN}</span>'
        '</span></div></footer></div></article>'
        if not new
        else '<article class="gh-card post"><a class="gh-card-link" href="/{u}/"><figure class="gh-card-image">{I}</figure><div class="gh-card-wrapper">'
        '<p class="gh-card-tag"{F}>{C}</p><h3 class="gh-card-title is-title"{M}>{T}</h3>{p}<footer class="gh-card-meta"{F}>'
        '<span class="gh-card-author">{BY} {A}</span> <time class="gh-card-date" datetime="{ISO}">{D}</time></footer></div></a></article>'
    )
    p = '<div class="post-card-excerpt"{M}>{P}</div>' if not new else '<p class="gh-card-excerpt is-body"{M}>{P}</p>'
    body = f'''<div class="viewport"><header id="gh-{"navigation" if new else "head"}" class="gh-head outer is-head-left-logo">\
<div class="gh-head-inner inner"><div class="gh-head-brand"><a class="gh-head-logo" href="/">{e(s.name)}</a>\
<button class="gh-search gh-icon-btn" aria-label="{s["search"]}" data-ghost-search>{svg("search")}</button><button class="gh-burger"></button></div>\
<nav class="gh-head-menu"><ul class="nav">{links([l for l, _ in tree(s)])}</ul></nav><div class="gh-head-actions">\
<a class="gh-head-link" href="#/portal/signin" data-portal="signin">{s["login"]}</a>\
<a class="gh-head-button" href="#/portal/signup" data-portal="signup">{s["subscribe"]}</a></div></div></header><div class="site-content">\
<main id="site-main" class="site-main outer"><div class="inner posts"><section class="post-card large taxonomy-header">\
<div class="post-card-content">{hd(h, d, '<h2 class="post-card-title"{M}>{h}</h2>', '<div class="post-card-excerpt"{M}>{d}</div>')}\
<footer class="post-card-meta">A collection of {len(its)} posts</footer></div></section>\
<div class="post-feed gh-feed">{"".join(fill(s, r, it, tpl, p) for it in its)}</div><nav class="pagination"><span class="page-number">Page 1 of 6</span>\
<a class="older-posts" href="/page/2/">{s["next"]} →</a></nav></div></main></div>{f'<section class="gh-sidebar"><h2>{s["about"]}</h2>'
        f'<p>{s.opt.setdefault("abt", s.x.para(1, 2))}</p><section class="gh-section"><h3 class="gh-section-title">Recommendations</h3>'
        f'<ul class="gh-recommendations">{"".join(f"<li><a href=/x><h4>{e(x.noun())}</h4><p>{e(x.sent())}</p></a></li>" for _ in range(5))}</ul>'
        f'</section></section>' if s.flag("sb") else ""}<footer class="site-footer outer"><div class="inner">\
<section class="copyright">{copy(s)}</section><nav class="site-footer-nav"><ul class="nav">{links(s.opt.setdefault("fn", s.labels(6)))}</ul></nav>\
<div class="gh-footer-signup"><h2 class="gh-footer-signup-header">{s["news_h"]}</h2><p>{s["news_p"]}</p><form data-members-form>\
<input data-members-email placeholder="{s["email"]}"><button>{s["subscribe"]}</button></form></div><div class="gh-powered-by">\
<a href="https://ghost.org/">Powered by Ghost</a></div></div></footer></div><div id="ghost-portal-root"></div>'''
    return h, doc(s, h, 'class="tag-template tag-news is-head-left-logo has-cover"', body, ['/assets/built/screen.css'], f'Ghost 5.{s.hash % 80}')


def medium(s, r, n):
    x, h, d, its = start(s, r)
    c = lambda k: s.cls(k, 'hash')
    tpl = (
        '<article class="'
        + c('art')
        + '" data-testid="post-preview"><div class="'
        + c('w')
        + '"><div class="ab q"><a href="/@x"><div class="l fg">{I}</div></a><p class="be b bf z"{F}><a href="/@x">{A}</a></p></div>'
        '<div class="kz la l"><a href="/{u}"><h2 class="be gv kk"{M}>{T}</h2><div class="h k"><h3 class="be b ia"{M}>{P}</h3></div></a>'
        '<div class="ab q"><span{F}>{D}</span> <span aria-label="clap">{COM}K</span><button aria-label="{save}">{save}</button>'
        '<button aria-label="More options"></button></div></div></div></article>'
    )
    x2 = Text(r, s.lang, s.topic)
    side = (
        f'<div class="{c("side")}">'
        f'<h2 class="be gv">{s["popular"]}</h2>'
        f'{"".join(f"<div><a href=/@y><h4>{x2.name()}</h4></a><a href=/x><h2>{e(x2.title())}</h2></a></div>" for _ in range(4))}<h2>Recommended topics'
        f'</h2><div>{links(s.opt.setdefault("tp", s.labels(9)), "div", "pw-topic")}</div>'
        f'<h2>Who to follow</h2>{"".join(f"<div><h2>{x2.name()}</h2><p>{e(x2.sent())}</p><button>Follow</button></div>" for _ in range(3))}<div class="'
        f'{c("fl")}">{links([s["faq"], "Status", s["about"], s["careers"], s["press"], s["blog"], s["privacy"], s["terms"], "Text to speech"], "p")}'
        '</div></div>'
    )
    body = f'''<div id="root"><div class="a b c"><div class="d e f g h i j k"></div><div class="l n o p">\
<a class="sitemap-skip" href="#main">{s["skip"]}</a><div class="{c("bar")}"><a href="/">{svg()}</a><div><input placeholder="{s["search"]}"></div>\
<a href="/write">Write</a><button>{s["login"]}</button><button>{s["signup"]}</button></div>\
<div class="{c("tabs")}" role="tablist">{"".join(f"<button role=tab>{e(l)}</button>" for l, _ in tree(s))}</div><div class="ab ca">\
<{s.o("mt", "main", "div")} class="{c("main")}">{hd(h, d)}{"".join(fill(s, r, it, tpl) for it in its)}</{s.o("mt", "main", "div")}>{side}</div></div>\
</div></div>'''
    return h, doc(s, h, '', body, [], '', '<script>window.__APOLLO_STATE__ = {"ROOT_QUERY":{"__typename":"Query"}}</script>')


def squarespace(s, r, n):
    x, h, d, its = start(s, r)
    tpl = (
        '<article class="blog-{k}-item blog-item entry" id="article-{id}"><a href="/blog/{u}" class="image-wrapper preFade">{I}</a>'
        '<div class="blog-{k}-text-wrapper"><div class="blog-meta-section"><span class="blog-meta-primary"><span class="blog-categories-list"{F}>'
        '<a class="blog-categories" href="/blog/category/x">{C}</a></span> <time class="blog-date" pubdate{F}>{D}</time></span>'
        '<span class="blog-meta-delimiter"></span><span class="blog-meta-secondary"><span class="blog-author"{F}>{A}</span></span></div>'
        '<h1 class="blog-title"{M}><a href="/blog/{u}">{T}</a></h1>{p}<div class="blog-more-section"><a class="blog-more-link" href="/blog/{u}">{MORE}'
        '</a></div></div></article>'
    ).replace('{k}', s.o('lay', 'basic-grid', 'single-column', 'side-by-side', 'alternating-side-by-side'))
    b = Builder(SQ, s, r)
    ex = '<div class="blog-excerpt"><div class="blog-excerpt-wrapper"{M}><p>{P}</p></div></div>'
    rows = ''.join(fill(s, r, it, tpl, ex) for it in its)
    lst = (
        f'<section class="page-section content-collection full-bleed-section collection-type-blog-basic-grid" data-section-id="{s.hash:x}">'
        f'<div class="content-wrapper"><div class="content">{hd(h, d) if s.flag("hh", .6) else ""}<div class="blog-basic-grid '
        f'collection-content-wrapper">{rows}</div><nav class="blog-list-pagination"><a href="?offset=1">{s["next"]}</a></nav></div></div></section>'
    )
    return h, sq_shell(s, b, h, [lst] + ([b.letter()] if s.flag('lt') else []))


def drupal(s, r, n):
    x, h, d, its = start(s, r)
    tpl = s.o(
        'vt',
        '<div class="views-row"><article data-history-node-id="{id}" class="node node--type-article node--promoted node--view-mode-teaser">'
        '<h2 class="node__title"{M}><a href="/{u}" rel="bookmark"><span class="field field--name-title field--type-string field--label-hidden">{T}'
        '</span></a></h2><footer class="node__meta"><div class="node__submitted"{F}>{BY} <span class="field field--name-uid">'
        '<span>{A}</span></span>, <span class="field field--name-created">{D}</span></div></footer><div class="node__content clearfix">'
        '<div class="field field--name-field-image field--type-image">{I}</div>{p}<div class="field field--name-field-tags field--label-above '
        'clearfix"><h3 class="field__label">Tags</h3><ul class="links field__items">{TAGS}</ul></div><div class="node__links">'
        '<ul class="links inline"><li><a href="/{u}" rel="tag">{MORE}<span class="visually-hidden"> about {T}</span></a></li><li>'
        '<a href="/user/login">Log in</a> to post comments</li></ul></div></div></article></div>',
        '<div class="views-row"><div class="views-field views-field-field-image"><div class="field-content">{I}</div></div>'
        '<div class="views-field views-field-created"><span class="field-content"{F}>{D}</span></div><div class="views-field views-field-title">'
        '<h3 class="field-content"{M}><a href="/{u}">{T}</a></h3></div><div class="views-field views-field-body">'
        '<div class="field-content">{p}</div></div><div class="views-field views-field-view-node"><span class="field-content">'
        '<a href="/{u}">{MORE}</a></span></div></div>',
    )
    p = '<div class="field field--name-body field--type-text-with-summary field--label-hidden field__item"{M}><p>{P}</p></div>'
    expo = (
        '<div class="view-filters"><form class="views-exposed-form bef-exposed-form"><div class="form--inline clearfix">'
        f'<div class="js-form-item form-item"><label>{s["search"]}</label><input type="text" class="form-text"></div>'
        f'<div class="js-form-item form-item"><label>{s["categories"]}</label><select class="form-select">'
        f'<option>- {s["all"]} -</option></select></div><div class="form-actions"><input type="submit" value="{s["apply"]}"></div></div></form>'
        '</div>'
        if s.flag('ex')
        else ''
    )
    block = lambda t, b: f'<div class="block block-views"><h2 class="block-title">{t}</h2><div class="content">{b}</div></div>'
    x2 = Text(r, s.lang, s.topic)
    body = f'''<a href="#main-content" class="visually-hidden focusable skip-link">{s["skip"]}</a><div class="dialog-off-canvas-main-canvas">\
<div id="page-wrapper"><div id="page"><header id="header" class="header" role="banner"><div class="section layout-container clearfix">\
<div class="region region-secondary-menu"><nav class="block block-menu"><ul class="menu"><li class="menu-item">\
<a href="/user/login">{s["login"]}</a></li></ul></nav></div><div class="region region-header"><div class="site-branding__name">\
<a href="/" rel="home">{e(s.name)}</a></div></div><div class="region region-primary-menu">\
<nav role="navigation">{nest(s, tree(s), "clearfix menu", "menu-item menu-item--collapsed", "", "menu", "menu-item")}</nav></div></div></header>\
<div id="main-wrapper" class="layout-main-wrapper"><div id="main" class="layout-main clearfix"><div class="region region-breadcrumb">\
<nav class="breadcrumb"><ol><li><a href="/">{s["home"]}</a></li></ol></nav></div><main id="content" class="column main-content" role="main">\
<section class="section"><div id="block-page-title" class="block block-core block-page-title-block">{hd(h, "")}</div>\
<div id="block-system-main" class="block block-system"><div class="content"><div class="views-element-container">\
<div class="view view-frontpage view-id-blog view-display-id-page_1 js-view-dom-id-{s.hash:x}">\
{f'<div class="view-header"{M}><p>{d}</p></div>' if d else ""}{expo}<div class="view-content">{"".join(fill(s, r, it, tpl, p) for it in its)}</div>\
<nav class="pager" role="navigation"><h4 class="pager__heading visually-hidden">Pagination</h4><ul class="pager__items js-pager__items">\
<li class="pager__item is-active"><a><span class="visually-hidden">Current page</span>1</a></li><li class="pager__item"><a>2</a></li>\
<li class="pager__item pager__item--next"><a><span aria-hidden="true">{s["next"]} ›</span></a></li><li class="pager__item pager__item--last">\
<a>Last »</a></li></ul></nav><div class="feed-icons"><a href="/rss.xml">Subscribe to RSS</a></div></div></div></div></div></section>\
</main>{f'<div id="sidebar-first" class="column sidebar"><aside class="section" role="complementary">'
        f'<div class="region region-sidebar-first">{block(s["popular"], "<ul>" + links([x2.title() for _ in range(6)]) + "</ul>")}'
        f'{block(s["tags"], links(s.opt.setdefault("tg", s.labels(12))))}'
        f'{block(s["about"], "<p>" + s.opt.setdefault("ab", s.x.para(1, 2)) + "</p>")}</div></aside></div>' if s.flag("sd", .7) else ""}</div></div>\
<footer class="site-footer"><div class="site-footer__top clearfix">{foot_links(s, '<div class="region region-footer-first">'
        '<nav class="block block-menu"><h2>{h}</h2><ul class="menu">{l}</ul></nav></div>')}</div><div class="site-footer__bottom">\
<span>Powered by <a href="https://www.drupal.org">Drupal</a></span></div></footer></div></div></div>'''
    return h, doc(
        s,
        h,
        'class="layout-one-sidebar layout-sidebar-first path-blog"',
        body,
        ['/core/themes/bartik/css/layout.css'],
        f'Drupal {8 + s.hash % 3} (https://www.drupal.org)',
    )


def joomla(s, r, n):
    x, h, d, its = start(s, r)
    tpl = (
        '<div class="com-content-category-blog__item blog-item column-1" itemprop="blogPost" itemscope><figure class="left item-image">{I}</figure>'
        '<div class="item-content"><div class="page-header"><h2 itemprop="name"{M}><a href="/{u}" itemprop="url">{T}</a></h2></div>'
        '<dl class="article-info text-muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author"{F}>'
        '<span class="icon-user icon-fw"></span> {BY} <span itemprop="name">{A}</span></dd><dd class="category-name"{F}>{C}</dd>'
        '<dd class="published"{F}><time datetime="{ISO}" itemprop="datePublished">{D}</time></dd><dd class="hits">'
        '<span class="icon-eye"></span> Hits: {COM}</dd></dl>{p}<p class="readmore"><a class="btn btn-secondary" href="/{u}" aria-label="{MORE}: {T}">'
        '<span class="icon-chevron-right"></span> {MORE}: {T}</a></p></div></div>'
    )
    mod = lambda t, b: f'<div class="sidebar-right card moduletable"><h3 class="card-header">{t}</h3><div class="card-body">{b}</div></div>'
    x2 = Text(r, s.lang, s.topic)
    body = f'''<div class="site-grid"><header class="header container-header full-width"><div class="grid-child container-topbar">\
<p>{s["alert"]}</p></div><div class="grid-child"><div class="navbar-brand"><a class="brand-logo" href="/">{e(s.name)}</a>\
<div class="site-description">{e(s.tagline)}</div></div></div><div class="grid-child container-nav">\
<nav class="navbar navbar-expand-lg" aria-label="Main Menu">\
{nest(s, tree(s), "mod-menu mod-list nav", "nav-item item-101 deeper parent", "", "mod-menu__sub list-unstyled small", "nav-item")}</nav>\
<div class="container-search"><form class="mod-finder js-finder-searchform"><label class="visually-hidden finder">{s["search"]}</label>\
<input class="js-finder-search-query form-control" placeholder="{s["search"]}"></form></div></div></header><div class="grid-child container-component">\
<nav class="mod-breadcrumbs__wrapper" aria-label="Breadcrumbs"><ol class="mod-breadcrumbs breadcrumb"><li class="mod-breadcrumbs__here">You are here: \
</li><li class="mod-breadcrumbs__item breadcrumb-item"><a href="/"><span>{s["home"]}</span></a></li></ol></nav>\
<div id="system-message-container" aria-live="polite"></div><main>\
<div class="com-content-category-blog blog" itemscope itemtype="https://schema.org/Blog">\
<div class="page-header">{hd(h, "", "<h1{M}> {h} </h1>")}</div>{f'<div class="category-desc clearfix"{M}><p>{d}</p></div>' if d else ""}\
<div class="com-content-category-blog__items blog-items items-leading">{"".join(fill(s, r, it, tpl, "<p{M}>{P}</p>") for it in its)}</div>\
<div class="items-more"><h3>More Articles …</h3><ol class="nav nav-tabs com-content-blog__links">{links([x2.title() for _ in range(4)])}</ol></div>\
<div class="com-content-category-blog__navigation w-100"><p class="counter">Page 1 of 4</p><ul class="pagination"><li class="page-item">1</li><li>2</li>\
<li>{s["next"]}</li></ul></div></div></main></div>\
<div class="grid-child container-sidebar-right">\
{mod(s["popular"], "<ul class='mod-articlespopular mostread mod-list'>" + links([x2.title() for _ in range(5)]) + "</ul>")}{mod(s["login"],
        "<form id='login-form-16'><label>Username</label><input><label>Password</label><input type=password><label>Remember me</label>"
        "<button>" + s["login"] + "</button><ul><li>Forgot your password?</li><li>Forgot your username?</li></ul></form>") if s.flag("lg")
        else ""}{mod(s["categories"], "<ul>" + links(s.opt.setdefault("ct", s.labels(10))) + "</ul>")}</div>\
<footer class="container-footer footer full-width">{foot_links(s)}<p>{copy(s)}</p></footer></div>'''
    return h, doc(
        s,
        h,
        'class="site com_content wrapper-static view-category layout-blog task-none has-sidebar-right"',
        body,
        ['/media/templates/site/cassiopeia/css/template.min.css'],
        'Joomla! - Open Source Content Management',
    )


def static(s, r, n):
    """Jekyll minima, Minimal Mistakes, Hugo PaperMod, plain Eleventy-like lists."""
    x, h, d, its = start(s, r)
    k = s.o('k', 'minima', 'mm', 'papermod', 'plain', 'ananke')
    T = {
        'minima': ('<li><span class="post-meta"{F}>{D}</span><h3{M}><a class="post-link" href="/{ISO}/{u}.html">{T}</a></h3>{p}</li>', '<p{M}>{P}</p>'),
        'mm': (
            '<div class="list__item"><article class="archive__item" itemscope><h2 class="archive__item-title no_toc" itemprop="headline"{M}>'
            '<a href="/{u}/" rel="permalink">{T}</a></h2><p class="page__meta"{F}><span class="page__meta-readtime">'
            '<i class="far fa-clock"></i> {MIN}</span></p>{p}</article></div>',
            '<p class="archive__item-excerpt" itemprop="description"{M}>{P}</p>',
        ),
        'papermod': (
            '<article class="post-entry"><figure class="entry-cover">{I}</figure><header class="entry-header">'
            '<h2 class="entry-hint-parent"{M}>{T}</h2></header>{p}<footer class="entry-footer"{F}><span title="{ISO}">{D}</span>&nbsp;·&nbsp;'
            '{MIN}&nbsp;·&nbsp;{A}</footer><a class="entry-link" aria-label="post link to {T}" href="/posts/{u}/"></a></article>',
            '<div class="entry-content"{M}><p>{P}</p></div>',
        ),
        'plain': ('<li><time datetime="{ISO}"{F}>{ISO}</time> <a href="/{u}/"{M}>{T}</a>{p}</li>', '<br><small{M}>{P}</small>'),
        'ananke': (
            '<div class="relative w-100 mb4 bg-white nested-copy-line-height"><div class="bg-white mb3 pa4 gray overflow-hidden">'
            '<span class="f6 db"{F}>{C}</span><h1 class="f3 near-black"{M}><a href="/{u}/" class="link black dim">{T}</a></h1>'
            '<div class="nested-links f5 lh-copy nested-copy-line-height">{p}</div>'
            '<a href="/{u}/" class="ba b--moon-gray bg-light-gray br2 color-inherit dib f7">{MORE}</a></div></div>',
            '<p{M}>{P}</p>',
        ),
    }[k]
    ls = ''.join(fill(s, r, it, *T) for it in its)
    nv = [l for l, _ in tree(s)][:6]
    if k == 'minima':
        body = (
            f'<header class="site-header"><div class="wrapper"><a class="site-title" rel="author" href="/">{e(s.name)}</a><nav class="site-nav">'
            f'<input type="checkbox" id="nav-trigger" class="nav-trigger" /><label for="nav-trigger"><span class="menu-icon">{svg()}</span></label>'
            f'<div class="trigger">{links(nv, "span", "", "page-link")}</div></nav></div></header><main class="page-content" aria-label="Content">'
            f'<div class="wrapper"><div class="home">{hd(h, d, "<h1 class=page-heading{M}>{h}</h1>")}<h2 class="post-list-heading">Posts</h2>'
            f'<ul class="post-list">{ls}</ul><p class="rss-subscribe">subscribe <a href="/feed.xml">via RSS</a></p></div></div></main>'
            f'<footer class="site-footer h-card"><div class="wrapper"><h2 class="footer-heading">{e(s.name)}</h2><div class="footer-col-wrapper">'
            f'<div class="footer-col footer-col-1"><ul class="contact-list"><li class="p-name">{x.name()}</li><li>mail@{s.domain}</li></ul></div>'
            f'<div class="footer-col footer-col-2">{social(s, "social-media-list")}</div><div class="footer-col footer-col-3">'
            f'<p>{e(s.tagline)}</p></div></div></div></footer>'
        )
    elif k == 'mm':
        body = (
            f'<nav class="skip-links"><ul><li><a href="#site-nav" class="screen-reader-shortcut">{s.u("skip")}</a></li><li>'
            f'<a href="#main" class="screen-reader-shortcut">{s["skip"]}</a></li></ul></nav><div class="masthead"><div class="masthead__inner-wrap">'
            f'<div class="masthead__menu"><nav id="site-nav" class="greedy-nav"><a class="site-title" href="/">{e(s.name)}<span class="site-subtitle">'
            f'{e(s.tagline)}</span></a><ul class="visible-links">{links(nv, "li", "masthead__menu-item")}</ul>'
            '<button class="search__toggle" type="button"><span class="visually-hidden">Toggle search</span></button></nav></div></div></div>'
            '<div class="initial-content"><div id="main" role="main"><div class="sidebar sticky"><div itemscope class="h-card">'
            f'<div class="author__avatar">{img(r)}</div><div class="author__content">'
            f'<h3 class="author__name p-name">{s.opt.setdefault("an", s.x.name())}</h3><div class="author__bio p-note">'
            f'<p>{e(s.opt.setdefault("bio", s.x.sent()))}</p></div></div><div class="author__urls-wrapper">'
            f'<button class="btn btn--inverse">{s["follow"]}</button>{social(s, "author__urls social-icons")}</div></div></div>'
            f'<div class="archive">{hd(h, d, "<h1 id=page-title class=page__title{M}>{h}</h1>")}<div class="entries-list">{ls}</div>'
            '<nav class="pagination"><ul><li><a href="#" class="disabled current">1</a></li><li><a>2</a></li><li>'
            f'<a>{s["next"]}</a></li></ul></nav></div></div></div><div class="page__footer"><footer><div class="page__footer-follow">'
            f'<ul class="social-icons"><li><strong>{s["follow"]}:</strong></li></ul></div><div class="page__footer-copyright">{copy(s)} Powered by '
            '<a>Jekyll</a> &amp; <a>Minimal Mistakes</a>.</div></footer></div>'
        )
    elif k == 'papermod':
        body = (
            f'<header class="header"><nav class="nav"><div class="logo"><a href="/" accesskey="h">{e(s.name)}</a><div class="logo-switches">'
            f'<button id="theme-toggle">{svg()}</button></div></div><ul id="menu">{links(nv)}</ul></nav></header><main class="main">'
            '<header class="page-header"><div class="breadcrumbs">'
            f'<a href="/">{s["home"]}</a></div>{hd(h, d, "<h1{M}>{h}</h1>", "<div class=post-description{M}>{d}</div>")}</header>{ls}'
            f'<footer class="page-footer"><nav class="pagination"><a class="next" href="/page/2/">{s["next"]}&nbsp;&nbsp;»</a></nav></footer></main>'
            f'<footer class="footer"><span>{copy(s)}</span><span> Powered by <a>Hugo</a> & <a>PaperMod</a></span></footer>'
            f'<a href="#top" aria-label="go to top" class="top-link" id="top-link">{svg()}</a>'
        )
    else:
        body = (
            f'<header class="{s.o("hc", "site", "bg-black")}"><a href="/">{e(s.name)}</a><nav>'
            f'<ul class="pl0 mr3">{links(nv, "li", "list f5 f4-ns fw4 dib pr3")}</ul></nav><p>{e(s.tagline)}</p></header>'
            f'<{s.o("mt", "main", "div", "section")} class="pb7" role="main">{hd(h, d, "<h1{M}>{h}</h1>")}<ul class="posts">{ls}</ul>'
            f'</{s.o("mt", "main", "div", "section")}><footer class="bg-black bottom-0 w-100 pa3"><p>{copy(s)}</p>{legal(s)}<p>{s["news_p"]}</p>'
            '</footer>'
        )
    return h, doc(
        s,
        h,
        'class="layout--archive list"',
        body,
        ['/assets/css/main.css'],
        {'papermod': 'Hugo 0.121.1', 'minima': 'Jekyll v4.2.0', 'mm': 'Jekyll v3.9.2'}.get(k, ''),
    )


def blogger(s, r, n):
    x, h, d, its = start(s, r)
    tpl = (
        '<div class="date-outer"><h2 class="date-header"{F}><span>{D}</span></h2><div class="date-posts"><div class="post-outer">'
        '<div class="post hentry uncustomized-post-template" itemprop="blogPost"><a name="{id}"></a>'
        '<h3 class="post-title entry-title" itemprop="name"{M}><a href="/2020/{u}.html">{T}</a></h3><div class="post-header"></div>'
        '<div class="post-body entry-content" id="post-body-{id}"><div class="separator" style="clear: both; text-align: center;">{I}</div>{p}</div>'
        '<div class="jump-link"><a href="/2020/{u}.html#more">{MORE}</a></div><div class="post-footer">'
        '<div class="post-footer-line post-footer-line-1"><span class="post-author vcard"{F}>{BY} <span class="fn">{A}</span></span> '
        '<span class="post-comment-link"><a class="comment-link">{leave}</a></span><span class="post-icons"></span><div class="post-share-buttons"><a>'
        '<span class="share-button-link-text">Email This</span></a><a><span class="share-button-link-text">BlogThis!</span></a></div></div>'
        '<div class="post-footer-line post-footer-line-2"><span class="post-labels">Labels: {TAGS}</span></div></div></div></div></div></div>'
    )
    wd = '<div class="widget {c}" data-version="1" id="{id}">{b}<div class="clear"></div></div>'
    body = f'''<div class="navbar section" id="navbar"><div class="widget Navbar"></div></div><div class="body-fauxcolumns"></div><div class="content">\
<div class="content-outer"><div class="content-inner"><header><div class="header-outer"><div class="region-inner header-inner">\
<div class="header section" id="header"><div class="widget Header"><div class="titlewrapper"><h1 class="title"><a href="/">{e(s.name)}</a></h1></div>\
<div class="descriptionwrapper"><p class="description"><span>{e(s.tagline)}</span></p></div></div></div></div></div></header><div class="tabs-outer">\
<div class="tabs section" id="crosscol"><div class="widget PageList"><ul>{links([l for l, _ in tree(s)])}</ul></div></div></div><div class="main-outer">\
<div class="region-inner main-inner"><div class="columns fauxcolumns"><div class="columns-inner"><div class="column-center-outer">\
<div class="column-center-inner"><div class="main section" id="main"><div class="widget Blog" id="Blog1">{f'<div class="status-msg-wrap">'
        f'<div class="status-msg-body">Showing posts with label <b>{e(h)}</b>. <a href="/">Show all posts</a></div></div>' if s.flag("st")
        else ""}<div class="blog-posts hfeed">{"".join(fill(s, r, it, tpl, "<p{M}>{P}</p>") for it in its)}</div>\
<div class="blog-pager" id="blog-pager"><span id="blog-pager-older-link"><a class="blog-pager-older-link">{s["next"]}</a></span>\
<a class="home-link" href="/">{s["home"]}</a></div><div class="blog-feeds"><div class="feed-links">Subscribe to: <a class="feed-link">Posts (Atom)</a>\
</div></div></div></div></div></div><div class="column-right-outer"><aside>\
<div class="sidebar section" id="sidebar-right-1">{widgets(s, r, wkinds(s) + ["archives", "tags"], wd)}</div></aside></div></div></div></div></div>\
<footer><div class="footer-outer"><div class="foot section" id="footer-3"><div class="widget Attribution">\
<div class="widget-content" style="text-align: center;">{e(s.name)}. Powered by <a>Blogger</a>.</div></div></div></div></footer></div></div></div>'''
    return s.name, doc(s, s.name, 'class="loading variant-wide"', body, [], 'blogger')


def substack(s, r, n):
    x, h, d, its = start(s, r)
    tpl = (
        '<div class="container-{id}" tabindex="0"><div class="pencraft pc-display-flex pc-flexDirection-column pc-gap-4 pc-reset">'
        '<a data-testid="post-preview-title" href="/p/{u}" class="pencraft pc-reset color-pub-primary-text font-pub-headings"{M}>{T}</a>'
        '<div class="pencraft pc-reset">{p}</div><div class="pencraft pc-display-flex pc-reset" style="gap:8px">'
        '<time datetime="{ISO}" class="pencraft pc-reset size-11"{F}>{D}</time> <span>•</span> <span class="profile-hover-card-target">'
        '<a href="#"{F}>{A}</a></span></div><div class="post-ufi"><button aria-label="Like ({COM})" class="post-ufi-button">'
        '<div class="label">{COM}</div></button><button class="post-ufi-button"><div class="label">{share}</div></button></div></div>'
        '<div>{I}</div></div>'
    )
    body = f'''<div id="entry"><div class="main typography use-theme-bg"><div class="pencraft pc-display-contents pubTheme-yiXxQA">\
<div data-testid="navbar" class="mainMenuContent-DME8DR"><h1 class="pencraft"><a href="/">{e(s.name)}</a></h1><div class="buttonsContainer">\
<button aria-label="{s["search"]}"></button><button data-testid="noncontributor-cta-button" class="pencraft button_primary">{s["subscribe"]}</button>\
<button>{s["login"]}</button></div></div><div class="navContainer">{links([s["home"], s.x.noun(), s["archives"], s["about"]], "div", "menu-tab")}</div>\
</div><div class="container homepage-container"><div class="archive-header">{hd(h, d)}</div><div class="tabs"><button>{s["recent"]}</button>\
<button>{s["popular"]}</button><button>{s["comments"]}</button></div>\
<div class="portable-archive-list">{"".join(fill(s, r, it, tpl, "<a class=size-13{M} href=#>{P}</a>") for it in its)}</div>\
<button class="pencraft">{s["load"]}</button></div><aside class="homepage-sidebar"><div>{img(r)}</div><h2>{e(s.name)}</h2><p>{e(s.tagline)}</p>\
<form class="form"><input placeholder="{s["email"]}"><button>{s["subscribe"]}</button><div class="tos">{s["privacy"]} · {s["terms"]}</div></form>\
<h4>Recommendations</h4>{"".join(f"<div class=rec><div>{e(x.noun())} {e(x.city())}</div><div>{x.name()}</div></div>" for _ in range(6))}</aside>\
<div class="footer-wrap publication-footer"><div class="footer-blurbs"><div class="blurb">{copy(s)}</div><div class="blurb">{legal(s)}</div></div>\
<a class="start">Start your newsletter</a><div class="footer-slogan-blurb">This site requires JavaScript to run correctly.</div></div></div></div>'''
    return h, doc(s, h, 'class=""', body, ['/bundle/assets/entry.css'])


L = 'listing'


PLATFORMS = [
    ('ghost', L, ghost, 5, ''),
    ('medium', L, medium, 3, ''),
    ('sq-blog', L, squarespace, 4, ''),
    ('drupal-views', L, drupal, 5, ''),
    ('joomla-blog', L, joomla, 4, ''),
    ('static-blog', L, static, 8, ''),
    ('blogger', L, blogger, 3, ''),
    ('substack', L, substack, 3, ''),
]
