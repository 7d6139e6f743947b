"""Discourse: rendered application, crawler layout, noscript layout (older)."""

from ..page import esc
from .furniture import analytics, announce, cookie, head, icon, legal, links, mega, rng_for
from .talk import body

SITES = [
    ('discourse_app', 'en'),
    ('discourse_app', 'en'),
    ('discourse_app', 'de'),
    ('discourse_crawler', 'en'),
    ('discourse_crawler', 'en'),
    ('discourse_crawler', 'es'),
    ('discourse_crawler', 'ja'),
    ('discourse_noscript', 'en'),
    ('discourse_noscript', 'fr'),
    ('discourse_noscript', 'en'),
]


def address(site, th):
    return f'https://{site.domain}/t/{th.slug}/{th.id}'


def kinds(site, th):
    def quote(q, inner):
        return (
            f'<aside class="quote no-group" data-username="{esc(q.user.name)}" data-post="{q.id % 20}" data-topic="{th.id}">'
            f'<div class="title" data-not><div class="quote-controls"></div><img alt="" width="24" height="24" src="/user_avatar/{q.user.id}'
            f'/48.png" class="avatar"> {esc(q.user.name)}:</div><blockquote>{inner}</blockquote></aside>'
        )

    return dict(
        quote=quote,
        code=lambda c: f'<pre><code class="lang-auto">{c}</code></pre>',
        img=lambda n: f'<p><div class="lightbox-wrapper"><a class="lightbox" href="/uploads/{n}" title="{n}">'
        f'<img src="/uploads/{n}" alt="{n[:-4]}" width="690" height="387"><div class="meta" data-not>'
        f'<svg class="fa d-icon d-icon-far-image svg-icon" aria-hidden="true"><use href="#far-image"></use></svg><span class="filename">{n}</span>'
        '<span class="informations">1920×1080 214 KB</span></div></a></div></p>',
    )


def discourse_app(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    posts = ''
    small = site.pick('rw', ['Read more', 'Show post', 'Details']) if site.lang == 'en' else t('more')
    for i, p in enumerate(th.posts):
        u = p.user
        tm = ''
        if i == 0 and site.flag('map', 0.7):
            tm = (
                '<div class="topic-map --op"><section class="topic-map__contents"><div class="topic-map__stats">'
                f'<button class="btn no-text btn-flat topic-map__views-trigger"><span class="number" title="{th.views}">{th.views}</span>'
                f'<span class="topic-map__stat-label">{t("views")}</span></button><button class="btn topic-map__likes-trigger">'
                f'<span class="number">{p.likes}</span><span class="topic-map__stat-label">{t("like")}</span></button>'
                f'<button class="topic-map__users-trigger"><span class="number">{len(set(x.user.id for x in th.posts))}</span>'
                f'<span>{t("members")}</span></button></div><div class="topic-map__users-list"><a class="poster trigger-user-card">'
                f'<img class="avatar" src="/a.png"><span class="post-count">{rng.randint(2, 9)}</span></a></div></section></div>'
            )
        sol = (
            f'<span class="accepted-answer">{t("solved")} {esc(th.posts[min(2, len(th.posts) - 1)].user.name)}</span>'
            if i == 0 and site.flag('solved', 0.3) and len(th.posts) > 2
            else ''
        )
        badge = f'<span class="user-title">{esc(u.title)}</span>' if u.likes % 3 == 0 else ''
        posts += f'''<div class="topic-post clearfix {'topic-owner ' if u is th.posts[0].user else ''}regular" data-post-number="{i + 1}">\
<article id="post_{i + 1}" tabindex="-1" aria-label="@{esc(u.name)} #{i + 1}" data-post-id="{p.id}" data-topic-id="{th.id}" data-user-id="{u.id}\
" class="boxed onscreen-post" role="region"><div class="post__row row"><div class="topic-avatar"><div class="post-avatar">\
<a class="trigger-user-card main-avatar" data-user-card="{esc(u.name)}" href="/u/{u.slug}" aria-hidden="true" tabindex="-1">\
<img alt="" width="48" height="48" src="/user_avatar/{u.id}/96.png" class="avatar"></a></div></div><div class="topic-body clearfix">\
<div class="topic-meta-data" role="heading" aria-level="2"><div class="names trigger-user-card"><span class="first username">\
<a href="/u/{u.slug}" data-user-card="{esc(u.name)}">{esc(u.name)}</a></span>{badge}</div><div class="post-infos">{f'<div class="post-info edits">'
            f'<button class="widget-button btn-flat btn-icon-text"><span class="d-button-label">{rng.randint(1, 5)}</span></button></div>' if p.edited
            else ''}<div class="post-info post-date"><a href="/t/{th.slug}/{th.id}/{i + 1}" class="post-date">\
<span title="{site.date(p.when)}" data-time="{int(p.when.timestamp() * 1000)}" class="relative-date">{site.date(p.when, False)}</span></a>\
</div>{f'<div class="read-state read" title="{t("newest")}"></div>'}</div></div>
<div class="regular post__regular contents post__contents"><div class="cooked" data-main>{body(p, rng, 'p', **kinds(site, th))}</div>{sol}\
<section class="post-menu-area post__menu-area clearfix"><nav class="post-controls glimmer-post-menu"><div class="actions">\
<button class="btn no-text post-action-menu__show-likes">{p.likes or ''}</button>\
<button class="btn toggle-like" title="{t('like')}">{icon(14)}<span class="sr-only">{t('like')}</span></button>\
<button class="btn post-action-menu__copy-link" title="{t('share')}"></button><button class="btn show-more-actions" title="{t('more')}">\
</button>{f'<button class="btn btn-icon-text show-replies"><span class="d-button-label">{p.likes} {t("replies")}</span></button>' if p.likes > 1
            else ''}<button class="btn btn-icon-text reply create"><span class="d-button-label">{t('reply')}</span></button></div></nav></section>\
</div>{tm}</div></div></article></div>{f'<div class="small-action time-gap"><div class="topic-avatar">{icon(12)}</div>'
            f'<div class="small-action-desc timegap">{site.ago(rng)}</div></div>' if rng.chance(.1) else ''}'''
    sug = ''.join(
        f'<tr data-topic-id="{n}" class="topic-list-item category-x visited"><td class="main-link topic-list-data" colspan="1">'
        f'<span class="link-top-line"><a role="heading" level="2" href="/t/{n}" class="title raw-link raw-topic-link">'
        f'<span dir="ltr">{ti}</span></a></span><div class="link-bottom-line"><a class="badge-category__wrapper"><span class="badge-category">'
        f'<span class="badge-category__name">{f}</span></span></a><div class="discourse-tags">'
        f'<a class="discourse-tag simple">{f.split()[0].lower()}</a></div></div></td><td class="num posts-map posts topic-list-data">'
        f'<a class="badge-posts"><span class="number">{n % 60}</span></a></td><td class="num views topic-list-data">'
        f'<span class="number">{n % 900}</span></td><td class="num age activity topic-list-data"><a class="post-activity">'
        f'<span class="relative-date">{site.ago(rng)}</span></a></td></tr>'
        for (ti, n, a), f in zip(th.others(rng.randint(4, 7)), site.labels(9))
    )
    nside = site.pick('ns', [0, 10, 24])
    side = (
        '<div class="sidebar-wrapper"><div id="d-sidebar" class="sidebar-container"><div class="sidebar-sections">'
        '<div class="sidebar-section-wrapper sidebar-section" data-section-name="community"><ul class="sidebar-section-content">'
        '<li class="sidebar-section-link-wrapper"><a class="sidebar-section-link">'
        f'<span class="sidebar-section-link-content-text">{t("topics")}</span></a></li><li><a class="sidebar-section-link">{t("members")}</a></li>'
        f'<li><button>{t("more")}</button></li></ul></div><div class="sidebar-section" data-section-name="categories">'
        f'<button class="sidebar-section-header"><span class="sidebar-section-header-text">{t("categories")}</span></button>'
        f'<ul class="sidebar-section-content">{links(site, nside, 0, cls="sidebar-section-link-wrapper", acls="sidebar-section-link")}</ul></div>'
        f'<div class="sidebar-section" data-section-name="tags"><span class="sidebar-section-header-text">{t("tags")}</span>'
        f'<ul>{links(site, 6, 30)}</ul></div></div></div></div>'
        if nside
        else ''
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" class="desktop-view not-mobile-device text-size-normal anon">\
<head>{head(site, th, address(site, th), css=('/stylesheets/desktop.css',), suffix=f' - {th.forum} - {esc(site.name)}')}<meta name="generator" \
content="Discourse 3.2.0.beta{site.n}"></head><body class="docked category-x archetype-regular">{mega(site)}<discourse-assets><discourse-assets-json>\
<div class="hidden" id="data-preloaded" data-preloaded="{{}}"></div></discourse-assets-json></discourse-assets><section id="main">\
<div id="ember3" class="ember-view"><a href="#main-container" id="skip-link" class="skip-link">{t('skip')}</a>\
<div id="main-outlet-wrapper" class="wrap"><div class="d-header-wrap"><header class="d-header"><div class="wrap"><div class="contents">\
<div class="header-sidebar-toggle"><button title="{t('menu')}" class="btn btn-flat btn-sidebar-toggle"></button></div>\
<div class="home-logo-wrapper-outlet"><div class="title"><a href="/" class="home-logo">\
<img id="site-logo" class="logo-big" src="/logo.png" alt="{esc(site.name)}"></a></div></div><div class="extra-info-wrapper"><div class="extra-info">\
<div class="title-wrapper"><div class="topic-link header-title">{esc(th.title)}</div></div></div></div><div class="panel" role="navigation">\
<span class="header-buttons"><button class="widget-button btn btn-primary btn-small sign-up-button"><span class="d-button-label">{t('register')}</span>\
</button><button class="btn btn-primary btn-small login-button"><span class="d-button-label">{t('login')}</span></button></span>\
<ul role="presentation" class="icons d-header-icons"><li class="search-dropdown">\
<a class="icon btn-flat" title="{t('search')}" aria-label="{t('search')}">{icon(20)}</a></li></ul></div></div></div></header></div>{side}
<div id="main-outlet"><div class="container" id="main-container"><div id="global-notices">{announce(site, 'row alert alert-info alert-global-notice')}\
</div><div id="topic-title"><div class="container"><div class="title-wrapper"><h1 data-topic-id="{th.id}">\
<a href="{address(site, th)}" class="fancy-title"><span dir="auto" data-main>{esc(th.title)}</span></a></h1><div class="topic-category">\
<a class="badge-category__wrapper"><span class="badge-category"><span class="badge-category__name">{th.forum}</span></span></a>\
<div class="topic-header-extra"><div class="list-tags">\
<div class="discourse-tags" aria-label="{t('tags')}">{links(site, 3, 12, tag='', acls='discourse-tag simple')}</div></div></div></div></div></div></div>\
<div class="container posts"><div class="topic-navigation with-timeline"><div class="timeline-container"><div class="topic-timeline">\
<div class="timeline-date-wrapper"><a class="start-date">{site.date(th.posts[0].when, False)}</a></div><div class="timeline-scrollarea">\
<div class="timeline-scroller-content"><div class="timeline-replies">1 / {len(th.posts)}</div>\
<div class="timeline-ago">{site.date(th.posts[0].when, False)}</div></div></div><a class="now-date"><span>{site.ago(rng)}</span></a></div></div></div>\
<section class="topic-area" id="topic" data-topic-id="{th.id}"><div class="posts-wrapper"><div class="post-stream">{posts}</div></div>\
<div id="topic-bottom"></div><div id="topic-footer-buttons"><button class="btn btn-icon-text btn-primary topic-footer-button">{t('reply')}</button>\
</div></section></div>
<div class="more-topics__container"><div class="row"></div><div class="more-topics__lists">\
<div role="complementary" id="suggested-topics" class="more-topics__list suggested-topics"><h3 class="more-topics__list-title">{t('similar')}</h3>\
<div class="topics"><table class="topic-list"><thead class="topic-list-header"><tr><th class="topic-list-data default">{t('topics')}</th>\
<th class="posts num">{t('replies')}</th><th class="views num">{t('views')}</th><th class="activity num">{t('latest')}</th></tr></thead>\
<tbody class="topic-list-body">{sug}</tbody></table></div></div></div><h3 class="more-topics__browse-more">{small} <a>{th.forum}</a></h3></div>
{f'<div class="signup-cta alert alert-info"><h3>{t("register")}</h3><p>{site.fixed("guest")}</p><div class="buttons">'
        f'<button class="btn btn-primary">{t("register")}</button><button class="btn btn-flat">{t("close")}</button></div></div>' if site.flag('cta')
        else ''}</div></div></div>{f'<div class="custom-footer-content"><div class="wrap">{legal(site)} {site.fixed("legal")}</div></div>'
        if site.flag('foot') else ''}</div></section>{cookie(site)}</body></html>'''


def discourse_crawler(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    new = site.flag('newcrawler', 0.6)
    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        posts += f'''<div id='post_{i + 1}' {'' if i == 0 and new else 'itemprop="comment" itemscope itemtype="http://schema.org/Comment"'}\
 class='topic-body crawler-post'><div class='crawler-post-meta'><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person">\
<a itemprop="url" rel='nofollow' href='/u/{u.slug}'><span itemprop='name'>{esc(u.name)}</span></a>{f'({esc(u.title)})' if u.likes % 4 == 0 else ''}</span>
<link itemprop="mainEntityOfPage" href="{address(site, th)}"><span class="crawler-post-infos">\
<time itemprop="datePublished" datetime='{p.when.isoformat()}Z' class='post-time'>{site.date(p.when)}</time>\
<meta itemprop="dateModified" content="{p.when.isoformat()}Z"><span itemprop='position'>{i + 1}</span></span></div>
<div class='post' itemprop='{'articleBody' if i == 0 and not new else 'text'}' data-main>{body(p, rng, 'p', **kinds(site, th))}</div>
<div itemprop="interactionStatistic" itemscope itemtype="http://schema.org/InteractionCounter">\
<meta itemprop="interactionType" content="http://schema.org/LikeAction"/><meta itemprop="userInteractionCount" content="{p.likes}" />\
<span class='post-likes'>{f'{p.likes} {t("like")}' if p.likes else ''}</span>\
</div>{f'<div class="crawler-linkback-list"><div><a href="/t/{p.id}">{th.others(1)[0][0]}</a></div></div>' if rng.chance(.12) else ''}</div>'''
    rows = ''.join(
        f'<tr class="topic-list-item" id="topic-list-item-{n}">'
        '<td class="main-link" itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem">'
        f'<meta itemprop="position" content="{j + 1}"><span class="link-top-line">'
        f'<a itemprop="url" href="/t/{n}" class="title raw-link raw-topic-link"><span itemprop="name">{ti}</span></a></span>'
        f'<div class="link-bottom-line"><a href="/c/{j}" class="badge-wrapper bullet">'
        f'<span class="badge-category-bg" style="background-color: #{site.v[:6]}"></span><span class="badge-category clear-badge">'
        f'<span class="category-name">{f}</span></span></a><div class="discourse-tags"></div></div></td><td class="replies">'
        f'<span class="posts" title="posts">{n % 40}</span></td><td class="views"><span class="views" title="views">{n % 9000}</span></td>'
        f'<td>{site.date(th.posts[-1].when, False)}</td></tr>'
        for j, ((ti, n, a), f) in enumerate(zip(th.others(rng.randint(4, 7)), site.labels(9)))
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}">\
<head>{head(site, th, address(site, th), css=('/stylesheets/desktop.css',), suffix=f' - {th.forum} - {esc(site.name)}')}<meta name="generator" \
content="Discourse 3.{site.n}.0"></head><body class="crawler {'browser-update' if site.flag('bu') else ''}">{mega(site)}<header><a href="/">\
<img src="/logo.png" alt="{esc(site.name)}" id="site-logo" style="max-width: 150px;"></a></header><div id="main-outlet" class="wrap" role="main">\
<div id="topic-title"><h1><a href="/t/{th.slug}/{th.id}" data-main>{esc(th.title)}</a></h1>\
<div class="topic-category" itemscope itemtype="http://schema.org/BreadcrumbList"><span itemprop="itemListElement">\
<a href="/c/x" class="badge-wrapper bullet" itemprop="item"><span class='badge-category-bg'></span><span class='badge-category clear-badge'>\
<span class='category-name' itemprop='name'>{th.forum}</span></span></a><meta itemprop="position" content="1" /></span>\
</div>{f'<div class="topic-category"><div class="discourse-tags list-tags">{links(site, 3, 12, tag="", acls="discourse-tag")}</div></div>'
        if site.flag('tags') else ''}</div>
<div itemscope itemtype='http://schema.org/DiscussionForumPosting'><meta itemprop='headline' content='{esc(th.title)}'>\
<link itemprop='url' href='{address(site, th)}'><meta itemprop='articleSection' content='{th.forum}'>{posts}</div>
<div role='navigation' itemscope itemtype='http://schema.org/SiteNavigationElement' class="topic-body crawler-post"><span itemprop='name'><b>\
<a rel="next" itemprop="url" href="?page=2">{t('next')} →</a></b></span></div>
<div id="related-topics" class="more-topics__list" role="complementary" aria-labelledby="related-topics-title">\
<h3 id="related-topics-title" class="more-topics__list-title">{t('similar')}</h3>\
<div class="topic-list-container" itemscope itemtype='http://schema.org/ItemList'><table class='topic-list'><thead><tr><th>{t('topics')}</th><th></th>\
<th class="replies">{t('replies')}</th><th class="views">{t('views')}</th><th>{t('latest')}</th></tr></thead><tbody>{rows}</tbody></table></div></div></div>
<footer class="container wrap"><nav class='crawler-nav'><ul>{''.join(f'<li itemscope itemtype="http://schema.org/SiteNavigationElement">'
        f'<span itemprop="name"><a href="/{k}" itemprop="url">{t(k)}</a></span></li>' for k in ('home', 'categories', 'rules', 'terms',
        'privacy'))}</ul></nav><p class='powered-by-link'>{t('powered')} <a href="https://www.discourse.org">Discourse</a>, {site.fixed('legal')}\
</p></footer>{f'<div class="custom-footer">{legal(site)}</div>' if site.flag('foot') else ''}</body></html>'''


def discourse_noscript(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        posts += f'''<div itemprop='comment' itemscope itemtype='http://schema.org/{'DiscussionForumPosting' if i == 0 else 'Comment'}\
' class='topic-body crawler-post'><div class='crawler-post-meta'><span itemprop='author' itemscope itemtype="http://schema.org/Person">\
<a itemprop="url" href='/u/{u.slug}'><span itemprop='name'>{esc(u.name)}</span></a></span>\
<meta itemprop='datePublished' content='{p.when.isoformat()}Z'><time class='post-time' datetime='{p.when.isoformat()}Z'>{site.date(p.when)}</time>\
<span itemprop='position'>#{i + 1}</span></div><div class='post' itemprop='articleBody' data-main>{body(p, rng, 'p', **kinds(site, th))}</div>\
<meta itemprop='headline' content='{esc(th.title)}'><div class='crawler-post-likes'><span class='post-likes'>{p.likes} {t('like')}</span></div></div>'''
    return f'''<!DOCTYPE html>\
<html lang="{site.lang}" class="{site.pick('dv', ['desktop-view not-mobile-device anon', 'mobile-view mobile-device anon'])}">\
<head>{head(site, th, address(site, th), css=('/stylesheets/desktop.css',), suffix=f' - {th.forum} - {esc(site.name)}')}\
<link rel="preload" href="/assets/vendor.js" as="script"></head><body class="crawler-hidden">{mega(site)}<noscript data-path="/t/{th.slug}/{th.id}">\
<header class="d-header"><div class="wrap"><div class="contents"><div class="title"><a href="/">\
<img src='/logo.png' alt='{esc(site.name)}' class='logo-big' id='site-logo'></a></div></div></div></header>\
<div id="main-outlet" class="wrap" role="main"><!-- preload-content: --><div id="topic-title"><h1>\
<a href="/t/{th.slug}/{th.id}" data-main>{esc(th.title)}</a></h1><div class="topic-category"><a href="/c/1"><span class='badge-category'>\
<span class='category-name'>{th.section}</span></span></a> <a><span class='category-name'>{th.forum}</span></a></div>\
</div>{posts}<div role='navigation' itemscope><span itemprop='name'><a itemprop='url' href='?page=2'>{t('next')}</a></span></div>\
<!-- :preload-content --></div><footer class='container wrap'><nav class='crawler-nav'>\
<ul>{''.join(f'<li><a href="/{k}">{t(k)}</a></li>' for k in ('home', 'categories', 'faq', 'terms', 'privacy'))}</ul></nav>\
<p>{t('powered')} <a href="https://www.discourse.org">Discourse</a>, {site.fixed('legal')}</p></footer></noscript>
<section id='main'></section><div id="offscreen-content"></div><form id='hidden-login-form' method="post" action="/login" style="display: none;">\
<input name="username" type="text" id="signin_username"><input name="password" type="password"><input name="redirect" type="hidden">\
<input type="submit" id="signin-button" value="{t('login')}"></form><div class="hidden" id="data-discourse-setup" data-cdn="/" data-locale="{site.lang}\
"></div>{f'<div class="custom-top"><ul>{links(site, site.pick("ct", [4, 9]), 33)}</ul></div>' if site.flag('ct0') else ''}{cookie(site)}\
{analytics(site)}</body></html>'''
