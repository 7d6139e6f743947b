"""Flarum and NodeBB: rendered states and crawler/noscript views."""

from ..page import esc
from .furniture import ad, announce, cookie, head, icon, legal, links, mega, newsletter, rng_for
from .talk import body

SITES = [
    ('flarum', 'en'),
    ('flarum', 'de'),
    ('flarum', 'en'),
    ('flarum_noscript', 'en'),
    ('flarum_noscript', 'fr'),
    ('flarum_noscript', 'en'),
    ('nodebb', 'en'),
    ('nodebb', 'en'),
    ('nodebb', 'ru'),
    ('nodebb', 'pt'),
]


def address(site, th):
    return f'https://{site.domain}/' + (f'd/{th.id}-{th.slug}' if 'flarum' in site.platform else f'topic/{th.id}/{th.slug}')


def flarum_quote(site):
    def quote(q, inner):
        return (
            f'<blockquote class="uncited"><div><p><a href="/d/1/{q.id}" class="PostMention" data-id="{q.id}" data-not>{esc(q.user.name)}</a>'
            f'</p>{inner}</div></blockquote>'
        )

    return quote


def flarum_head(site, th):
    return f'''<!doctype html><html dir="ltr" lang="{site.lang}"><head>{head(site, th, address(site, th), css=('/assets/forum.css',))}</head><body>'''


def flarum_header(site):
    t = site.t
    return f'''<div id="drawer" class="App-drawer"><header id="header" class="App-header"><div id="header-navigation" class="Header-navigation"></div>\
<div class="container"><div class="Header-title"><a href="/" id="home-link">{esc(site.name)}</a></div><div id="header-primary" class="Header-primary">\
<ul class="Header-controls">{links(site, site.pick('hl', [0, 2, 5, 14]), 40, acls='LinksButton Button Button--link')}</ul></div>\
<div id="header-secondary" class="Header-secondary"><ul class="Header-controls"><li class="item-search">\
<div role="search" class="Search" aria-label="{t('search')}"><div class="Search-input">\
<input class="FormControl" type="search" placeholder="{t('search')}"></div><ul class="Dropdown-menu Search-results"></ul></div></li>\
<li class="item-signUp"><button class="Button Button--link" type="button"><span class="Button-label">{t('register')}</span></button></li>\
<li class="item-logIn"><button class="Button Button--link" type="button"><span class="Button-label">{t('login')}</span></button></li></ul></div></div>\
</header></div>'''


def flarum(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        posts += f'''<div class="PostStream-item" data-index="{i}" data-time="{p.when.isoformat()}Z" data-number="{i + 1}" data-id="{p.id}\
" data-type="comment"><article class="CommentPost Post {'Post--by-start-user' if u is th.posts[0].user else ''}"><div><header class="Post-header"><ul>\
<li class="item-user"><div class="PostUser"><h3 class="PostUser-name"><a href="/u/{u.slug}">\
<span class="Avatar PostUser-avatar" loading="lazy" style="--avatar-bg: #{u.hash[:6]};">{u.initial}</span><span class="UserOnline"></span>\
<span class="username">{esc(u.name)}</span></a></h3><ul class="PostUser-badges badges">{f'<li class="item-group1">'
            f'<div class="Badge Badge--group--1 text-contrast--light" aria-label="{t("admin")}"><i class="icon fas fa-wrench Badge-icon"></i></div>'
            f'</li>' if u.rank == 'admin' else ''}</ul></div></li><li class="item-meta"><div class="Dropdown PostMeta">\
<a class="Dropdown-toggle" data-toggle="dropdown"><time pubdate datetime="{p.when.isoformat()}" title="{site.date(p.when)}" data-humantime="true">\
{site.ago(rng)}</time></a><div class="Dropdown-menu dropdown-menu"><span class="PostMeta-number">#{i + 1}</span> <span class="PostMeta-time">\
<time>{site.date(p.when)}</time></span><input class="FormControl PostMeta-permalink" readonly></div></div>\
</li>{f'<li class="item-edited"><span class="PostEdited">{t("edit")}</span></li>' if p.edited else ''}</ul></header>\
<div class="Post-body" data-main>{body(p, rng, 'p', flarum_quote(site))}</div>
<aside class="Post-actions"><ul><li class="item-reply"><button class="Button Button--link" type="button"><span class="Button-label">{t('reply')}</span>\
</button></li><li class="item-like"><button class="Button Button--link"><span class="Button-label">{t('like')}</span></button></li></ul></aside>\
<footer class="Post-footer"><ul>{f'<li class="item-liked"><div class="Post-likedBy"><i class="icon far fa-thumbs-up"></i> <a>'
            f'<span class="username">{esc(site.users[i % 50].name)}</span></a> {t("like")}</div></li>' if p.likes else ''}{f'<li class="item-replies">'
            f'<div class="Post-mentionedBy"><span class="Post-mentionedBy-summary"><i class="icon fas fa-reply"></i><a>'
            f'<span class="username">{esc(site.users[(i + 3) % 50].name)}</span></a> {t("reply")}</span></div></li>' if p.votes > 4
            else ''}</ul></footer></div></article>\
</div>{f'<div class="PostStream-timeGap"><span>{site.ago(rng)}</span></div>' if rng.chance(.1) else ''}'''
    pane = ''.join(
        f'<li data-id="{n}"><div class="DiscussionListItem"><div class="DiscussionListItem-content Slidable-content">'
        f'<a class="DiscussionListItem-author"><span class="Avatar">{a[0]}</span></a><ul class="DiscussionListItem-badges badges"></ul>'
        f'<a href="/d/{n}" class="DiscussionListItem-main"><h2 class="DiscussionListItem-title">{ti}</h2><ul class="DiscussionListItem-info">'
        f'<li class="item-terminalPost"><span><i class="icon fas fa-reply"></i> <span class="username">{a}</span> {site.ago(rng)}</span></li></ul>'
        f'</a><span class="DiscussionListItem-count">{n % 40}</span></div></div></li>'
        for ti, n, a in th.others(site.pick('pane', [0, 8, 20]))
    )
    return f'''{flarum_head(site, th)}{mega(site)}<div id="app" class="App affix App--discussion scrolled">\
<div id="app-navigation" class="App-navigation"></div>{flarum_header(site)}<main class="App-content"><div id="alerts">\
<div class="AlertManager">{announce(site, 'Alert Alert--info')}</div></div><div id="content">\
<div class="DiscussionPage">{f'<aside class="DiscussionPage-list"><div class="DiscussionList"><ul class="DiscussionList-discussions">{pane}</ul>'
        f'<div class="DiscussionList-loadMore"><button class="Button">{t("more")}</button></div></div></aside>' if pane
        else ''}<div class="DiscussionPage-discussion"><header class="Hero DiscussionHero DiscussionHero--colored"><div class="container">\
<ul class="DiscussionHero-items"><li class="item-tags"><span class="TagsLabel"><a class="TagLabel colored"><span class="TagLabel-text">\
<span class="TagLabel-name">{th.forum}</span></span></a></span></li><li class="item-title">\
<h1 class="DiscussionHero-title" data-main>{esc(th.title)}</h1></li></ul></div></header><div class="container"><nav class="DiscussionPage-nav"><ul>\
<li class="item-controls"><div class="ButtonGroup Dropdown dropdown App-primaryControl itemCount4">\
<button class="Button SplitDropdown-button Button--primary"><i class="icon fas fa-reply Button-icon"></i><span class="Button-label">{t('reply')}</span>\
</button><ul class="Dropdown-menu dropdown-menu"><li><button>{t('subscribe')}</button></li><li><button>{t('edit')}</button></li></ul></div></li>\
<li class="item-scrubber"><div class="PostStreamScrubber Dropdown"><button class="Button Dropdown-toggle">\
<span class="Scrubber-index">1</span> / <span class="Scrubber-count">{len(th.posts)}</span></button><div class="Dropdown-menu dropdown-menu">\
<div class="Scrubber"><a class="Scrubber-first"><i class="icon fas fa-angle-double-up"></i> {t('oldest')}</a><div class="Scrubber-scrollbar">\
<div class="Scrubber-handle"><div class="Scrubber-info"><strong>1 / {len(th.posts)} {t('posts')}</strong>\
<span class="Scrubber-description">{site.date(th.posts[0].when, False)}</span></div></div></div><a class="Scrubber-last">\
<i class="icon fas fa-angle-double-down"></i> {t('newest')}</a></div></div></div></li></ul></nav><div class="DiscussionPage-stream">\
<div class="PostStream" role="feed" aria-live="off">{posts}<div class="PostStream-item" data-index="{len(th.posts)}">\
<div class="Post CommentPost ReplyPlaceholder"><header class="Post-header"><span class="Avatar"></span> {t('writereply')}</header></div></div></div>\
</div></div></div></div></div></main></div>{f'<footer class="fof-custom"><div class="container">{legal(site)} {site.fixed("legal")}</div></footer>'
        if site.flag('foot') else ''}<div id="modal"></div><div id="composer" class="App-composer"></div>{cookie(site)}<script>app.load({{}});\
 app.boot();</script></body></html>'''


def flarum_noscript(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    posts = ''.join(
        f'<article><div class="PostUser"><h3 class="PostUser-name">{esc(p.user.name)}</h3></div>'
        f'<div class="Post-body" data-main>{body(p, rng, "p", flarum_quote(site))}</div></article>\n<hr>\n'
        for p in th.posts
    )
    note = (
        site.pick(
            'ns',
            [
                'This site is best viewed in a modern browser with JavaScript enabled.',
                'Please switch on scripting to take part.',
                'Scripting is needed for the full board.',
            ],
        )
        if site.lang == 'en'
        else site.fixed('guest')
    )
    return f'''{flarum_head(site, th)}{mega(site)}<div id="app" class="App"><div id="app-navigation" class="App-navigation"></div>{flarum_header(site)}\
<main class="App-content"><div id="content"></div><div id="flarum-loading" style="display: none">{t('more')}...</div>\
<div id="flarum-loading-error" style="display: none"><div class="container">\
<p>{site.furn('legal')}</p></div></div>{'<noscript>' if site.flag('ns') else ''}<div class="Alert">\
<div class="container">{note}</div></div>{'</noscript>' if site.flag('ns') else ''}\
{'<noscript id="flarum-content">' if site.flag('ns2') else '<div id="flarum-content">'}<div class="container"><h1 data-main>{esc(th.title)}</h1>\
<div>{posts}</div><a href="?page=2" rel="next">{t('next')} &raquo;</a></div>{'</noscript>' if site.flag('ns2') else '</div>'}</main></div>\
<div id="modal"></div><div id="alerts"></div><script>document.getElementById('flarum-loading').style.display = 'block';\
 var flarum = {{extensions: {{}}}};</script>{cookie(site)}</body></html>'''


def nodebb(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    harmony = site.flag('harmony')

    def quote(q, inner):
        return (
            f'<p dir="auto" data-not><a class="plugin-mentions-user plugin-mentions-a" href="/user/{q.user.slug}">@{esc(q.user.name)}</a> {t("wrote")}'
            f'</p><blockquote>{inner}</blockquote>'
        )

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        txt = body(p, rng, '<p dir="auto">{t}</p>\n', quote)
        vote = (
            '<div class="votes d-flex text-center"><a component="post/upvote" href="#" class="btn btn-ghost btn-sm">'
            '<i class="fa fa-fw fa-chevron-up text-primary"></i></a>'
            f'<a href="#" component="post/vote-count" data-votes="{p.votes}" class="btn btn-ghost">{p.votes}</a><a component="post/downvote" href="#">'
            '<i class="fa fa-chevron-down"></i></a></div>'
        )
        sig = f'<div component="post/signature" data-uid="{u.id}" class="post-signature text-xs text-muted mt-2">{esc(u.sig)}</div>' if u.sig else ''
        tools = (
            '<div component="post/tools" class="dropdown moderator-tools bootstrap-dropdown-position">'
            '<a class="btn btn-ghost btn-sm ff-secondary dropdown-toggle" href="#" data-bs-toggle="dropdown" aria-haspopup="true" '
            'aria-expanded="false"><i class="fa fa-fw fa-ellipsis-v"></i></a><ul class="dropdown-menu dropdown-menu-end" role="menu"></ul></div>'
        )
        replies = (
            f'<a component="post/reply-count" data-replies="{p.likes}" href="#" class="threaded-replies">'
            f'<span component="post/reply-count/avatars" class="avatars"><span class="avatar">{u.initial}</span></span>'
            f'<span class="replies-count" component="post/reply-count/text">{p.likes} {t("replies")}</span>'
            f'<span class="replies-last">{t("latest")} <span class="timeago" title="{p.when.isoformat()}">{site.ago(rng)}</span></span></a>'
            if p.likes > 1
            else ''
        )
        if harmony:
            posts += f'''<li component="post" class="pt-4 {'topic-owner-post' if u is th.posts[0].user else ''}" data-index="{i}" data-pid="{p.id}\
" data-uid="{u.id}" data-username="{esc(u.name)}" itemprop="comment" itemtype="http://schema.org/Comment" itemscope>\
<a component="post/anchor" data-index="{i}" id="{i}"></a><div class="d-flex align-items-start gap-3">\
<div class="bg-body d-none d-sm-block rounded-circle"><a class="d-inline-block position-relative text-decoration-none" href="/user/{u.slug}">\
<span alt="{esc(u.name)}" class="avatar avatar-rounded" component="user/picture">{u.initial}</span>\
<span component="user/status" class="position-absolute"><span class="visually-hidden">{t('offline')}</span></span></a></div>\
<div class="post-container d-flex flex-grow-1 flex-column w-100">\
<div class="d-flex align-items-center gap-1 flex-wrap w-100 post-header mt-1" itemprop="author">\
<a class="fw-bold text-nowrap" href="/user/{u.slug}">{esc(u.name)}</a>\
{f'<a class="badge rounded-1 text-uppercase text-truncate">{t(u.rank)}</a>' if u.rank in ('admin', 'mod') else ''}<div class="d-flex gap-1 \
align-items-center"><span class="text-muted">{t('latest')}<a href="/post/{p.id}" class="timeago text-muted" title="{p.when.isoformat()}">\
{site.date(p.when)}</a></span><i component="post/edit-indicator" class="fa fa-edit text-muted edit-icon hidden"></i></div>\
<div class="d-flex align-items-center gap-1 flex-grow-1 justify-content-end"><span class="bookmarked opacity-0 text-primary"></span>\
<a href="/post/{p.id}" class="post-index text-muted">#{i + 1}</a></div></div>
<div class="content mt-2 text-break" component="post/content" itemprop="text" data-main>{txt}</div>\
<div component="post/footer" class="post-footer border-bottom pb-2">{sig}<div class="d-flex flex-wrap-reverse justify-content-between">{replies}\
<div component="post/actions" class="d-flex post-tools"><a component="post/reply" href="#" class="btn btn-ghost btn-sm" title="{t('reply')}">\
<i class="fa fa-fw fa-reply text-primary"></i></a><a component="post/quote" class="btn" title="{t('quote')}"></a>{vote}{tools}</div></div></div></div>\
</div></li>'''
        else:
            posts += f'''<li component="post" class="posts-list-item {'self-post' if i == 99 else ''}" data-index="{i}" data-pid="{p.id}\
" data-username="{esc(u.name)}" itemscope itemtype="http://schema.org/Comment"><a component="post/anchor" id="{i}"></a>\
<meta itemprop="datePublished" content="{p.when.isoformat()}"><div class="clearfix post-header"><div class="icon pull-left"><a href="/user/{u.slug}">\
<img class="avatar avatar-sm2x avatar-rounded" src="/assets/uploads/{u.id}.png" alt="{esc(u.name)}">\
<i component="user/status" class="fa fa-circle status offline" title="{t('offline')}"></i></a></div><small class="pull-left"><strong>\
<a href="/user/{u.slug}" itemprop="author">{esc(u.name)}</a>\
</strong>{f'<small class="label group-label inline-block">{t(u.rank)}</small>' if u.rank != 'rank2' else ''}<div class="visible-xs-inline-block \
visible-sm-inline-block"><a class="permalink" href="/post/{p.id}"><span class="timeago" title="{p.when.isoformat()}">{site.date(p.when)}</span></a>\
</div><span class="bookmarked"><i class="fa fa-bookmark-o"></i></span></small></div><br />
<div class="content" component="post/content" itemprop="text" data-main>{txt}</div>\
<div class="post-footer">{sig}<div class="clearfix">{replies}<small class="pull-right"><span class="post-tools">\
<a component="post/reply" href="#" class="no-select">{t('reply')}</a><a component="post/quote" href="#" class="no-select">{t('quote')}</a>\
</span>{vote}{tools}</small></div><div component="post/replies/container"></div></div></li>'''
        posts += f'<div class="ad">{ad(site, i)}</div>' if i == 1 else ''
    sims = ''.join(
        '<li class="row clearfix category-item" component="category/topic"><div class="content"><h2 component="topic/header" class="title">'
        f'<a href="/topic/{n}">{ti}</a></h2><small class="tag-list">{f}</small><small class="timeago">{site.ago(rng)} • {a}</small></div>'
        f'<div class="mobile-stat"><span class="human-readable-number">{n % 40}</span> {t("posts")}</div></li>'
        for (ti, n, a), f in zip(th.others(5), site.labels(9))
    )
    menu = ''.join(
        f'<li><a class="navigation-link" href="/{k}" title="{t(k)}"><i class="fa fa-fw fa-list"></i><span class="visible-xs-inline">{t(k)}</span></a></li>'
        for k in site.pick(
            'mk',
            [('categories', 'latest', 'tags', 'popular'), ('categories', 'latest', 'tags', 'popular', 'members', 'faq', 'search'), ('newposts', 'members')],
        )
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" data-dir="ltr" style="direction: ltr;">\
<head>{head(site, th, address(site, th), css=('/assets/client.css',))}<script>var config = JSON.parse('{{"relative_path":"",\
"upload_url":"/assets/uploads"}}');</script></head><body class="page-topic page-topic-{th.id} template-topic page-topic-category-{th.id % 30}\
 parent-category-1 page-status-200 user-guest skin-noskin">{mega(site)}<a class="visually-hidden-focusable position-absolute" href="#content">\
{t('skip')}</a><nav id="menu" class="slideout-menu hidden"><section class="menu-section" data-section="navigation">\
<ul class="menu-section-list">{menu}</ul></section></nav><main id="panel" class="slideout-panel">\
<nav class="navbar navbar-default navbar-fixed-top header" id="header-menu" component="navbar"><div class="container"><div class="navbar-header">\
<a href="/"><h1 class="navbar-brand forum-title">{esc(site.name)}</h1></a></div><div id="nav-dropdown" class="hidden-xs">\
<ul id="logged-out-menu" class="nav navbar-nav navbar-right"><li><a href="/register">{t('register')}</a></li><li>\
<a href="/login">{t('login')}</a></li></ul><form id="search-form" class="navbar-form" role="search">\
<input type="text" class="form-control" placeholder="{t('search')}"></form>\
<ul id="main-nav" class="nav navbar-nav">{menu}{links(site, site.pick('ml', [0, 6]), 44)}</ul></div></div></nav>
<div class="container" id="content">{announce(site, 'alert alert-info')}<noscript><div class="alert alert-danger">\
<p>{site.fixed('legal')}</p></div></noscript><ol class="breadcrumb" itemscope><li><a href="/"><span>{t('home')}</span></a></li><li><a>\
<span>{th.forum}</span></a></li><li component="breadcrumb/current" class="active"><span>{esc(th.title)}</span></li></ol>\
<div data-widget-area="header">{f'<div class="panel panel-default">{site.fixed("guest")}</div>' if site.flag('hw') else ''}</div><div class="row">\
<div class="topic {'col-lg-9' if site.flag('side') else 'col-lg-12'} col-sm-12"><div class="topic-header">\
<h1 component="post/header" class="topic-title" itemprop="name"><span class="topic-title" component="topic/title" data-main>{esc(th.title)}</span></h1>\
<div class="topic-info clearfix"><div class="category-item inline-block"><div role="presentation" class="icon pull-left">\
<i class="fa fa-fw fa-comments"></i></div><a>{th.forum}</a></div>\
<div class="tags tag-list inline-block hidden-xs">{links(site, 3, 15, tag='', acls='tag')}</div><div class="inline-block hidden-xs">\
<div class="stats text-muted"><i class="fa fa-fw fa-user" title="{t('members')}"></i>\
<span class="human-readable-number">{len(set(p.user.id for p in th.posts))}</span></div><div class="stats text-muted"><i class="fa fa-pencil"></i>\
<span component="topic/post-count">{len(th.posts)}</span> {t('posts')}</div><div class="stats"><span>{th.views}</span> {t('views')}</div></div>\
<div class="topic-main-buttons pull-right"><a class="btn btn-primary">{t('mustlogin')}</a><div class="btn-group thread-sort">\
<button class="btn dropdown-toggle">{t('sort')}</button><ul class="dropdown-menu"><li><a class="oldest_to_newest">{t('oldest')}</a></li><li>\
<a>{t('newest')}</a></li><li><a>{t('best')}</a></li></ul></div></div></div></div>
<ul component="topic" class="posts timeline" data-tid="{th.id}" data-cid="2">{posts}</ul>\
{f'<ul component="category" class="topic-list suggested"><h4>{t("similar")}</h4>{sims}</ul>' if site.flag('sims', .6) else ''}\
<div class="pagination-block text-center hidden-xs"><div class="progress-bar"></div><div class="wrapper dropup">\
<i class="fa fa-2x fa-angle-double-up pointer"></i><a class="dropdown-toggle"><span class="pagination-text">1 / {len(th.posts)}</span></a></div></div>\
</div>{f'<div data-widget-area="sidebar" class="col-lg-3 col-sm-12"><h3>{t("latest")}</h3>'
        f'<ul class="widget-topics">{"".join(f"<li><a>{ti}</a> <span>{a}</span></li>" for ti, n, a in th.others(6))}</ul>'
        f'<div class="panel">{site.fixed("about")}</div>{newsletter(site)}</div>' if site.flag('side') else ''}</div><div data-widget-area="footer">\
<footer id="footer" class="container footer">{t('powered')} NodeBB | {legal(site)} {icon(14)}</footer></div></div></main>\
<div id="taskbar" component="taskbar" class="taskbar navbar-fixed-bottom"></div>{cookie(site)}</body></html>'''
