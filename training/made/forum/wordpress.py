"""bbPress, BuddyPress activity, Drupal forum and comments."""

from ..page import esc
from .furniture import ad, announce, cookie, footer_columns, head, icon, legal, links, mega, newsletter, rng_for
from .talk import body

SITES = [
    ('bbpress', 'en'),
    ('bbpress', 'fr'),
    ('bbpress', 'en'),
    ('bbpress', 'pt'),
    ('buddypress', 'en'),
    ('buddypress', 'it'),
    ('buddypress', 'en'),
    ('drupal', 'en'),
    ('drupal', 'de'),
    ('drupal', 'en'),
]


def address(site, th):
    return f'https://{site.domain}/' + {
        'bbpress': site.pick('u', ['forums/topic/{s}/', 'support/topic/{s}/']),
        'buddypress': 'groups/{t}/forum/topic/{s}/',
        'drupal': site.pick('u', ['forum/{s}', 'node/{t}', 'content/{s}']),
    }[site.platform].format(t=th.id, s=th.slug)


def wp_shell(site, th, main, sidebar, classes):
    t = site.t
    theme = site.pick('theme', ['twentysixteen', 'generatepress', 'astra', 'buddyboss-theme', 'kadence', 'divi'])
    head_extra = (
        f'<link rel="https://api.w.org/" href="/wp-json/"><meta name="generator" content="WordPress 6.{site.n % 5}.1">'
        f'<script>window._wpemojiSettings = {{"baseUrl":"https:\\/\\/s.w.org\\/images\\/core\\/emoji\\/14.0.0\\/"}};</script>'
    )
    menu = ''.join(
        f'<li id="menu-item-{i}" class="menu-item menu-item-type-post_type menu-item-object-page {"menu-item-has-children" if i % 3 == 0 else ""}">'
        f'<a href="/p{i}/">{x}</a>{"<ul class=sub-menu>" + links(site, 5, 50 + i) + "</ul>" if i % 3 == 0 else ""}</li>'
        for i, x in enumerate(site.labels(60)[40 : 40 + site.pick('wm', [4, 7, 11])])
    )
    wrap_o, wrap_c = site.pick(
        'wrap',
        [
            (
                '<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main" role="main">',
                '</main></div>{s}</div>',
            ),
            ('<div id="content" class="site-content container"><div class="ast-container"><div id="primary">', '</div>{s}</div></div>'),
            ('<div class="wrap"><section class="row"><div class="col-8">', '</div>{s}</section></div>'),
        ],
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" class="no-js"><head>{head(site, th, address(site, th), head_extra, css=(f'/wp-content/themes/'
        f'{theme}/style.css', '/wp-content/plugins/bbpress/templates/default/css/bbpress.min.css'))}</head>\
<body class="{classes} {theme} wp-custom-logo wp-embed-responsive no-js">{mega(site)}<div id="page" class="hfeed site">\
<a class="skip-link screen-reader-text" href="#content">{t('skip')}</a>{announce(site, 'top-bar')}<header id="masthead" class="site-header" \
role="banner"><div class="site-branding"><a href="/" class="custom-logo-link">\
<img src="/wp-content/uploads/logo.png" class="custom-logo" alt="{esc(site.name)}"></a><p class="site-title">\
<a href="/" rel="home">{esc(site.name)}</a></p><p class="site-description">{site.fixed('about')}</p></div>\
<nav id="site-navigation" class="main-navigation" aria-label="{t('menu')}">\
<button id="menu-toggle" class="menu-toggle" aria-expanded="false">{t('menu')}</button><div class="menu-main-container">\
<ul id="primary-menu" class="primary-menu">{menu}</ul></div></nav><form role="search" method="get" class="search-form"><label>\
<span class="screen-reader-text">{t('search')}</span><input type="search" class="search-field" placeholder="{t('search')} &hellip;"></label></form></header>
{wrap_o}{main}{wrap_c.format(s=sidebar)}
{footer_columns(site)}<footer id="colophon" class="site-footer" role="contentinfo">\
<div class="site-info">{legal(site)} <span class="copyright">{site.fixed('legal')}</span></div></footer></div>{newsletter(site)}{cookie(site)}\
<script src="/wp-includes/js/wp-embed.min.js"></script></body></html>'''


def wp_sidebar(site, th):
    t = site.t
    if not site.flag('sidebar', 0.75):
        return ''
    out = ''
    ws = [
        '<section id="search-2" class="widget widget_search"><form role="search" class="search-form"><label>'
        f'<span class="screen-reader-text">{t("search")}</span><input type="search" class="search-field"></label>'
        f'<button type="submit" class="search-submit">{t("search")}</button></form></section>',
        f'<section class="widget widget_display_topics"><h2 class="widget-title">{t("latest")}</h2><ul class="bbp-topics-widget">'
        + ''.join(
            f'<li><a class="bbp-forum-title" href="/t/{n}">{ti}</a> <span class="topic-author"><a class="bbp-author-link">'
            f'<span class="bbp-author-name">{a}</span></a></span><div>{site.ago(th.rng)}</div></li>'
            for ti, n, a in th.others(5)
        )
        + '</ul></section>',
        f'<section class="widget widget_display_forums"><h2 class="widget-title">{t("forums")}</h2>'
        f'<ul class="bbp-forums-widget">{links(site, site.pick("nf", [6, 12]))}</ul></section>',
        f'<section class="widget bbp_widget_login"><h2 class="widget-title">{t("login")}</h2><form class="bbp-login-form">'
        f'<label>{t("username")}: </label><input type="text"><label>{t("password")}: </label><input type="password"><label>{t("remember")}</label>'
        f'<button class="button submit user-submit">{t("login")}</button><div class="bbp-login-links">'
        f'<a class="bbp-register-link">{t("register")}</a> <a class="bbp-lostpass-link">{t("forgot")}</a></div></form></section>',
        f'<section class="widget widget_recent_entries"><h2 class="widget-title">{t("blog")}</h2><ul>{links(site, 5, 62)}</ul></section>',
        f'<section class="widget widget_text"><div class="textwidget"><p>{site.fixed("about")} {site.fixed("rules")}</p></div></section>',
        f'<section class="widget widget_tag_cloud"><h2 class="widget-title">{t("tags")}</h2>'
        f'<div class="tagcloud">{links(site, 14, 10, tag="", acls="tag-cloud-link")}</div></section>',
        f'<section class="widget widget_custom_html">{ad(site, 5)}</section>',
    ]
    for j in site.pick('wsel', [(0, 1, 3), (2, 4, 5, 6), (1, 2, 6, 7), (0, 4, 3, 5)]):
        out += ws[j]
    return f'<aside id="secondary" class="sidebar widget-area" role="complementary">{out}</aside>'


def bbp_topic(site, th, rng):
    t = site.t
    replies = ''
    for i, p in enumerate(th.posts):
        u = p.user
        head_ = (
            f'<div id="post-{p.id}" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">{site.date(p.when)}</span>'
            f'<a href="#post-{p.id}" class="bbp-reply-permalink">#{p.id}</a>'
            f'<span class="bbp-admin-links">{f"""<a href="#new-post" class="bbp-reply-to-link">{t("reply")}</a>""" if site.flag("rl") else ""}</span>'
            '</div></div>'
        )
        replies += f'''{head_}<div class="loop-item-{i} user-id-{u.id} bbp-parent-forum-{th.id} bbp-reply-position-{i + 1} {'odd' if i % 2 else 'even'} \
{'topic type-topic topic-author' if i == 0 else 'reply type-reply'} status-publish hentry"><div class="bbp-reply-author">\
<a href="/users/{u.slug}/" title="{t('profile')}" class="bbp-author-link"><span class="bbp-author-avatar">\
<img alt="" src="https://secure.gravatar.com/avatar/{u.hash}?s=80" class="avatar avatar-80 photo" height="80" width="80" loading="lazy"></span>\
<span class="bbp-author-name">{esc(u.name)}</span></a><div class="bbp-author-role">{t(u.rank)}</div></div>\
<div class="bbp-reply-content" data-main>\
{body(p, rng, 'p', lambda q, inner: f'<blockquote><p data-not>@{esc(q.user.slug)} {t("wrote")}</p>{inner}</blockquote>')}\
{f'<ul id="bbp-reply-revision-log-{p.id}" class="bbp-reply-revision-log" data-not><li>{t("lastedit")} {esc(u.name)}.</li></ul>' if p.edited
            else ''}{f'<div class="bbp-signature" data-not><hr>{esc(u.sig)}</div>' if u.sig and site.flag('sig', .3) else ''}</div></div>'''
    pag = (
        f'<div class="bbp-pagination"><div class="bbp-pagination-count">{len(th.posts)} {t("posts")} - 1 ({len(th.posts)})</div>'
        '<div class="bbp-pagination-links"><span class="page-numbers current">1</span><a class="page-numbers">2</a>'
        '<a class="next page-numbers">→</a></div></div>'
    )
    return f'''<div id="bbpress-forums" class="bbpress-wrapper"><div class="bbp-breadcrumb"><p><a href="/" class="bbp-breadcrumb-home">{t('home')}</a> \
<span class="bbp-breadcrumb-sep">&rsaquo;</span> <a class="bbp-breadcrumb-root">{t('forums')}</a> <span class="bbp-breadcrumb-sep">&rsaquo;</span> \
<a class="bbp-breadcrumb-forum">{th.forum}</a> <span class="bbp-breadcrumb-sep">&rsaquo;</span> <span class="bbp-breadcrumb-current">{esc(th.title)}\
</span></p></div><div class="bbp-topic-tags"><p>{t('tags')}: {links(site, 3, 13, tag='')}</p></div><div class="bbp-template-notice info"><ul>\
<li class="bbp-topic-description">{len(th.posts) - 1} {t('replies')}, {len(set(p.user.id for p in th.posts))} {t('members')}, {t('lastedit')} \
<a class="bbp-author-link">{esc(th.posts[-1].user.name)}</a> {site.ago(rng)}.</li></ul></div>{pag}<ul id="topic-{th.id}-replies" class="forums \
bbp-replies"><li class="bbp-header"><div class="bbp-reply-author">{t('author')}</div><div class="bbp-reply-content">{t('posts')}</div></li>\
<li class="bbp-body">{replies}</li><li class="bbp-footer"><div class="bbp-reply-author">{t('author')}</div>\
<div class="bbp-reply-content">{t('posts')}</div></li></ul>{pag}
<div id="no-reply-{th.id}" class="bbp-no-reply"><div class="bbp-template-notice"><ul><li>{t('mustlogin')}</li></ul></div><form class="bbp-login-form">\
<fieldset class="bbp-form"><legend>{t('login')}</legend><div class="bbp-username"><label for="user_login">{t('username')}: </label>\
<input type="text"></div><div class="bbp-password"><label>{t('password')}: </label><input type="password"></div><div class="bbp-remember-me">\
<label>{t('remember')}</label></div><div class="bbp-submit-wrapper"><button class="button submit">{t('login')}</button></div></fieldset></form></div></div>'''


def bbpress(site, th):
    rng = rng_for(site, th, 'page')
    title = f'<header class="entry-header"><h1 class="entry-title" data-main>{esc(th.title)}</h1></header>'
    main = (
        f'<article id="post-{th.id}" class="post-{th.id} topic type-topic status-publish hentry">{title}<div class="entry-content">'
        f'{bbp_topic(site, th, rng)}</div></article>'
    )
    return wp_shell(site, th, main, wp_sidebar(site, th), 'topic bbpress single single-topic postid-%d' % th.id)


def buddypress(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    tabs = ''.join(f'<li id="{k}-groups-li" class="bp-groups-tab"><a href="/{k}/">{t(k)}</a></li>' for k in ('home', 'forums', 'members', 'gallery'))
    if th.n % 2 == 0:
        inner = f'<h2 class="bbp-title" data-main>{esc(th.title)}</h2>{bbp_topic(site, th, rng)}'
    else:

        def item(i, p):
            u = p.user
            coms = ''
            if i == 0:
                coms = (
                    '<div class="activity-comments"><ul>'
                    + ''.join(
                        f'<li id="acomment-{q.id}" class="comment-item" data-bp-activity-comment-id="{q.id}">'
                        f'<div class="acomment-avatar item-avatar"><a><img src="/a{q.user.id}.png" class="avatar" alt="{esc(q.user.name)}"></a>'
                        f'</div><div class="acomment-meta"><a href="#">{esc(q.user.name)}</a> {t("reply")} <a class="activity-time-since">'
                        f'<time class="time-since">{site.ago(rng)}</time></a></div><div class="acomment-content" data-main>{body(q, rng, "p")}'
                        '</div><div class="activity-meta action"><div class="generic-button">'
                        f'<a class="acomment-reply bp-primary-action">{t("reply")}</a></div></div></li>'
                        for q in th.posts[1:]
                    )
                    + '</ul></div>'
                )
            return (
                f'<li class="activity activity_update activity-item" id="activity-{p.id}" data-bp-activity-id="{p.id}">'
                f'<div class="activity-avatar item-avatar"><a href="/members/{u.slug}/">'
                f'<img src="/a{u.id}.png" class="avatar user-{u.id}-avatar photo" alt="{esc(u.name)}"></a></div><div class="activity-content">'
                f'<div class="activity-header"><p><a>{esc(u.name)}</a> {t("wrote")} <a class="view activity-time-since">'
                f'<span class="time-since">{site.ago(rng)}</span></a></p></div><div class="activity-inner" data-main>'
                f'<h3>{esc(th.title)}</h3>{body(p, rng, "p")}</div><div class="activity-meta action"><div class="generic-button">'
                f'<a class="button acomment-reply">{t("comments")} <span class="comment-count">{len(th.posts) - 1}</span></a></div>'
                f'<div class="generic-button"><a class="button fav">{t("like")}</a></div></div></div>{coms}</li>'
            )

        inner = (
            f'<div class="activity single-group"><ul class="activity-list item-list bp-list">{item(0, th.posts[0])}</ul><div class="ac-form not-root">'
            f'<textarea></textarea><button>{t("send")}</button><button>{t("cancel")}</button></div></div>'
        )
    grp = (
        '<div id="item-header" role="complementary" class="groups-header single-headers"><div id="item-header-content">'
        f'<h2 class="bp-group-title">{th.forum}</h2><p class="highlight group-status"><strong>{t("members")}</strong> {rng.randint(9, 900)}</p>'
        f'<p class="activity">{site.ago(rng)}</p><div class="group-description"><p>{site.fixed("about")}</p></div></div>'
        f'<div class="group-item-actions"><h2 class="bp-screen-reader-text">{t("admin")}</h2>'
        f'<ul id="group-admins">{"".join(f"""<li><a><img alt="{esc(x.name)}"></a></li>""" for x in site.users[:3])}</ul></div></div>'
    )
    main = (
        '<article class="page type-page hentry"><header class="entry-header"></header><div class="entry-content">'
        f'<div id="buddypress" class="buddypress-wrap round-avatars bp-dir-hori-nav">{grp}<div class="bp-wrap">'
        f'<nav class="main-navs no-ajax bp-navs single-screen-navs horizontal groups-nav" id="object-nav" role="navigation" aria-label="{t("menu")}">'
        f'<ul>{tabs}</ul></nav><div id="item-body" class="item-body">{inner}</div></div></div></div></article>'
    )
    side = (
        wp_sidebar(site, th) + f'<aside class="widget widget_bp_core_whos_online_widget buddypress"><h2 class="widget-title">{t("online")}</h2>'
        f'<div class="avatar-block">{"".join(f"<div class=item-avatar><a title={x.slug}><img alt={x.slug}></a></div>" for x in site.users[:6])}'
        '</div></aside>'
    )
    return wp_shell(site, th, main, side, 'bp-nouveau groups single-item forum bbpress page-template-default')


def drupal(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    d7, af = site.flag('d7'), site.flag('af')
    first, rest = th.posts[0], th.posts[1:]

    def quote(q, inner):
        return f'<blockquote class="bb-quote-body"><p data-not><em>{esc(q.user.name)} {t("wrote")}</em></p>{inner}</blockquote>'

    def comment(i, p):
        u = p.user
        meta = (
            '<div class="author-pane"><div class="author-pane-inner"><div class="author-pane-section author-pane-general">'
            f'<div class="author-pane-line author-name"><a class="username">{esc(u.name)}</a></div><div class="picture">'
            f'<img src="/sites/default/files/pictures/{u.id}.png" alt=""></div><div class="author-pane-line author-offline">{t("offline")}</div>'
            f'<div class="author-pane-line"><span class="author-pane-label">{t("joined")}:</span> {site.date(u.joined, False)}</div>'
            f'<div class="author-pane-line author-pane-post-count"><span>{t("posts")}:</span> {u.posts}</div></div></div></div>'
            if af
            else '<footer class="comment__meta"><article class="profile"></article><p class="comment__author">'
            f'<span lang="" class="username">{esc(u.name)}</span></p><p class="comment__time">{site.date(p.when)}</p><p class="comment__permalink">'
            f'<a href="/comment/{p.id}#comment-{p.id}" hreflang="{site.lang}">#{i}</a></p></footer>'
        )
        heading = (
            f'<h3 class="comment__title"><a href="/comment/{p.id}" class="permalink" rel="bookmark">{esc(p.plain()[:26].rsplit(" ", 1)[0])}</a></h3>'
            if site.flag('csub', 0.4)
            else ''
        )
        sig = f'<div class="user-signature clearfix">{esc(u.sig)}</div>' if d7 and u.sig else ''
        return (
            f'<a id="comment-{p.id}"></a><article role="article" data-comment-user-id="{u.id}" about="/comment/{p.id}" class="comment js-comment '
            f'clearfix {"by-node-author" if u is first.user else ""}">{meta}<div class="comment__content content">{heading}<div class="text-formatted '
            f'field field--name-comment-body field--type-text-long field--label-hidden field__item" data-main>{body(p, rng, "p", quote)}</div>{sig}'
            f'<ul class="links inline"><li class="comment-forbidden"><a href="/user/login">{t("mustlogin")}</a></li></ul></div></article>'
        )

    tree = ''
    depth = 0
    for i, p in enumerate(rest):
        want = min(p.depth, depth + 1) if site.flag('threaded') else 0
        while depth < want:
            tree += '<div class="indented">'
            depth += 1
        while depth > want:
            tree += '</div>'
            depth -= 1
        tree += comment(i + 1, p)
    tree += '</div>' * depth
    titlemark = (
        f'<h1 class="{site.pick("h1c", ["title page-title", "page__title title", "js-quickedit-page-title page-title"])}" id="page-title">'
        f'<span class="field field--name-title field--type-string field--label-hidden" data-main>{esc(th.title)}</span></h1>'
    )
    blocks = ''.join(
        f'<div id="block-{k}" class="block block-views contextual-links-region"><h2>{t(k)}</h2><div class="content"><div class="item-list"><ul>'
        + ''.join(
            f'<li class="views-row"><span class="views-field views-field-title"><a href="/n/{n}">{ti}</a></span> <em>{a}</em></li>'
            for ti, n, a in th.others(rng.randint(3, 7))
        )
        + '</ul></div><div class="more-link"><a href="/forum">'
        + t('more')
        + '</a></div></div></div>'
        for k in site.pick('bl', [('active', 'newposts'), ('latest',), ('popular', 'unanswered')])
    )
    user = (
        f'<div id="block-user-login" class="block block-user"><h2>{t("login")}</h2><form action="/user/login" class="user-login-form">'
        f'<div class="form-item"><label>{t("username")} <span class="form-required">*</span></label><input type="text" class="form-text required">'
        f'</div><div class="form-item"><label>{t("password")}</label><input type="password"></div><ul><li><a>{t("register")}</a></li><li>'
        f'<a>{t("forgot")}</a></li></ul><input type="submit" class="form-submit" value="{t("login")}"></form></div>'
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" dir="ltr" prefix="og: https://ogp.me/ns#"><head>{head(site, th, address(site, th),
        f'<meta name="Generator" content="Drupal {7 if d7 else 9} (https://www.drupal.org)" />', css=('/sites/default/files/css/css_a.css',))}\
</head><body class="html not-front not-logged-in {'one-sidebar sidebar-first' if site.flag('sf') else 'path-node'} page-node page-node-{th.id}\
 node-type-forum"><div id="skip-link"><a href="#main-content" class="visually-hidden focusable skip-link element-invisible">{t('skip')}</a>\
</div>{mega(site)}<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div id="page-wrapper"><div id="page">\
<header id="header" class="header" role="banner"><div class="section layout-container clearfix"><div class="region region-header">\
<div id="block-branding" class="block block-system-branding-block"><a href="/" rel="home" class="site-logo"><img src="/logo.svg" alt="{t('home')}"></a>\
<div class="site-name">{esc(site.name)}</div><div class="site-slogan">{site.fixed('about')}</div></div><nav role="navigation" id="block-account-menu">\
<h2 class="visually-hidden">{t('menu')}</h2><ul class="clearfix menu"><li class="menu-item"><a href="/user/login">{t('login')}</a></li></ul></nav>\
<div class="search-block-form block"><form><input type="search" class="form-search" placeholder="{t('search')}"></form></div></div>\
<nav class="region-primary-menu"><ul class="menu">{links(site, site.pick('dm', [5, 9, 16]), 35, cls='menu-item')}</ul></nav></div></header>
{f'<div class="region region-highlighted">{announce(site, "messages messages--status")}</div>'}<nav class="breadcrumb" role="navigation">\
<h2 id="system-breadcrumb" class="visually-hidden">{t('menu')}</h2><ol><li><a href="/">{t('home')}</a></li><li><a href="/forum">{t('forums')}</a></li>\
<li><a>{th.forum}</a></li></ol></nav><div id="main-wrapper" class="layout-main-wrapper clearfix"><div id="main" class="layout-main">\
<main id="content" class="column main-content" role="main"><section class="section"><a id="main-content" tabindex="-1"></a>{titlemark}
<article data-history-node-id="{th.id}" role="article" about="/forum/{th.slug}" class="node node--type-forum node--view-mode-full clearfix">\
<footer class="node__meta"><div class="node__submitted">{t('author')} <span rel="schema:author"><span class="username">{esc(first.user.name)}</span>\
</span>, {site.date(first.when)}</div></footer><div class="node__content clearfix">\
<div class="field field--name-taxonomy-forums field--type-entity-reference field--label-inline clearfix"><div class="field__label">{t('forums')}</div>\
<div class="field__item"><a>{th.forum}</a></div></div>\
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item" data-main>\
{body(first, rng, 'p', quote)}</div><div class="node__links"><ul class="links inline"><li class="comment-forbidden">\
<a>{t('login')}</a> {t('mustlogin')}</li></ul></div></div><div id="forum-topic-navigation"><a class="topic-previous">‹ {th.others(1)[0][0]}</a> \
<a class="topic-next">{th.others(1)[0][0]} ›</a></div></article>
<section class="field field--name-comment-forum field--type-comment comment-wrapper" id="comments">\
<h2 class="title comment-form__title">{t('comments')}</h2>{tree}<nav class="pager"><ul class="pager__items js-pager__items">\
<li class="pager__item is-active"><a>1</a></li><li class="pager__item"><a><span class="visually-hidden">{t('page')}</span>2</a></li></ul></nav>\
</section></section></main><div id="sidebar-first" class="column sidebar">\
<aside class="section" role="complementary">{user}{blocks}{f'<div class="block">{ad(site, 2)}</div>'}</aside></div></div></div>
<footer class="site-footer"><div class="layout-container">{footer_columns(site)}<div class="site-footer__bottom"><nav><ul class="menu">\
<li>{legal(site, '</li><li>')}</li></ul></nav><span>{site.fixed('legal')} {icon(12)}</span></div></div></footer></div></div>\
</div>{cookie(site)}{newsletter(site)}<script type="application/json" data-drupal-selector="drupal-settings-json">{{"path":{{"baseUrl":"\\/",\
"currentPath":"node\\/{th.id}"}}}}</script></body></html>'''
