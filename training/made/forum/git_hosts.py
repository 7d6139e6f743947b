"""GitHub-like issues (older and React view) and discussions; GitLab issues."""

from ..page import esc
from .furniture import cookie, head, icon, legal, links, rng_for
from .talk import body

O = dict(topic='code', quotes=0.2, rich=0.3)
SITES = [
    ('ghissue', 'en', O),
    ('ghissue', 'en', O),
    ('ghissue', 'en', O),
    ('ghdiscussion', 'en', O),
    ('ghdiscussion', 'en', O),
    ('ghdiscussion', 'en', O),
    ('glissue', 'en', O),
    ('glissue', 'en', O),
    ('glissue', 'de', dict(topic='netz', code=True, quotes=0.2)),
]


def repo(site):
    return f'{site.brand.lower()}/{site.name.split()[0].lower()}'


def address(site, th):
    n = th.id % 9000
    return f'https://{site.domain}/{repo(site)}/' + {'ghissue': f'issues/{n}', 'ghdiscussion': f'discussions/{n}', 'glissue': f'-/issues/{n}'}[site.platform]


def md(p, rng):
    return body(
        p,
        rng,
        '<p dir="auto">{t}</p>',
        lambda q, inner: f'<blockquote>{inner}</blockquote>',
        lambda c: f'<div class="highlight highlight-source-js notranslate position-relative overflow-auto" dir="auto"><pre>{c}</pre>'
        '<div class="zeroclipboard-container" data-not><clipboard-copy aria-label="Copy" class="ClipboardButton btn"></clipboard-copy></div>'
        '</div>',
        img=lambda n: f'<p dir="auto"><a target="_blank" rel="noopener noreferrer nofollow" href="/x/{n}"><img src="/x/{n}" alt="image" style="max-width: 100%;'
        '">'
        '</a></p>',
    )


def shell(site, th, tab, main):
    t = site.t
    tabs = ''.join(
        f'<li data-view-component="true" class="d-inline-flex"><a id="{k}-tab" class="UnderlineNav-item no-wrap js-responsive-underlinenav-item '
        f'{"selected" if k == tab else ""}" data-tab-item="{k}-tab">{icon(16)}<span data-content="{k}">{v}</span>'
        f'<span class="Counter">{th.id % 97}</span></a></li>'
        for k, v in zip(
            ('code', 'issues', 'pull-requests', 'discussions', 'actions', 'security', 'insights'),
            site.pick(
                'tabw',
                [
                    ('Code', 'Issues', 'Pull requests', 'Discussions', 'Actions', 'Security', 'Insights'),
                    ('Source', 'Tickets', 'Changes', 'Talk', 'Pipelines', 'Advisories', 'Graphs'),
                    ('Files', 'Bugs', 'Merges', 'Forum', 'Builds', 'Audit', 'Pulse'),
                ],
            ),
        )
    )
    menus = ''.join(
        f'<li class="HeaderMenu-item position-relative"><button type="button" class="HeaderMenu-link border-0" aria-expanded="false">{t(k)}'
        f'{icon(12)}</button><div class="HeaderMenu-dropdown dropdown-menu"><div class="d-flex"><div class="border-bottom">'
        f'<span class="d-block h4 color-fg-default my-1">{t(k)}</span>'
        f'<ul class="list-style-none f5">{links(site, site.pick("mm", [5, 8, 12]), s, acls="HeaderMenu-dropdown-link")}</ul></div></div></div>'
        '</li>'
        for k, s in (('contents', 20), ('faq', 32), ('blog', 44), ('shop', 56))
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" data-color-mode="auto" data-light-theme="light" data-dark-theme="dark">\
<head>{head(site, th, address(site, th), css=('/assets/primer.css',), suffix=f' · {tab} #{th.id % 9000} · {repo(site)}')}</head>\
<body class="logged-out env-production page-responsive"><div class="logged-out env-production page-responsive" style="word-wrap: break-word;">\
<div class="position-relative header-wrapper js-header-wrapper">\
<a href="#start-of-content" class="px-2 py-4 color-bg-accent-emphasis show-on-focus js-skip-to-content">{t('skip')}</a>\
<header class="HeaderMktg header-logged-out js-details-container Details f4 py-3" role="banner"><h2 class="sr-only">{t('menu')}</h2>\
<div class="p-responsive d-lg-flex"><a href="/" aria-label="{t('home')}">{icon(32)}</a><nav class="HeaderMenu-nav" aria-label="Global">\
<ul class="d-lg-flex list-style-none">{menus}</ul></nav><div class="header-search-wrapper">\
<button class="header-search-button placeholder">{t('search')}...</button><div class="FeedbackDialog" hidden><h1>{t('contact')}</h1>\
<p>{site.fixed('guest')}</p></div></div><a class="HeaderMenu-link--sign-in">{t('login')}</a><a class="HeaderMenu-link--sign-up">{t('register')}</a>\
</div></header></div><div id="start-of-content" class="show-on-focus"></div><div class="flash flash-warn" hidden>{site.fixed('announce')}</div>\
<div class="application-main"><main id="js-repo-pjax-container"><div id="repository-container-header" class="pt-3 hide-full-screen"><div class="d-flex">\
<span class="author flex-self-stretch"><a class="url fn">{repo(site).split("/")[0]}</a></span><span class="mx-1 flex-self-stretch">/</span>\
<strong class="mr-2"><a>{repo(site).split("/")[1]}</a></strong>\
<span class="Label Label--secondary">{site.pick('pub', ['Public', 'Open', 'Public archive'])}</span><ul class="pagehead-actions"><li>\
<a class="btn-sm btn">{t('subscribe')}</a></li><li><a class="btn-sm">Fork <span class="Counter">{th.id % 400}</span></a></li><li>\
<a>{t('like')} <span class="Counter">{th.views % 9}k</span></a></li></ul></div><nav class="js-repo-nav UnderlineNav" aria-label="Repository">\
<ul class="UnderlineNav-body list-style-none">{tabs}</ul></nav></div>{main}</main></div><footer class="footer pt-8 pb-6 f6" role="contentinfo">\
<h2 class="sr-only">{t('more')}</h2><div class="d-flex"><span>&copy; {site.brand}, {site.fixed('legal')}</span><nav><ul class="list-style-none d-flex">\
<li>{legal(site, '</li><li>')}</li></ul></nav></div></footer><div id="ajax-error-message" class="ajax-error-message flash flash-error" hidden>\
<button>{t('close')}</button>{site.furn('rules')}</div>{cookie(site)}</div></body></html>'''


def ghissue(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    react = site.flag('reactview')
    w = site.pick(
        'w',
        [
            ('commented', 'opened this issue', 'Assignees', 'No one assigned', 'Development', 'Projects', 'Milestone'),
            ('wrote', 'filed this', 'Owners', 'Nobody yet', 'Branches', 'Boards', 'Target'),
            ('replied', 'reported it', 'Responsible', 'Unassigned', 'Linked work', 'Planning', 'Release'),
        ],
    )

    def item(i, p):
        u = p.user
        emo = (
            '<div class="comment-reactions d-flex js-reactions-container"><div class="js-comment-reactions-options">'
            '<button class="social-reaction-summary-item"><g-emoji alias="+1" class="social-button-emoji">👍</g-emoji>'
            f'<span class="js-discussion-reaction-group-count">{p.likes}</span></button></div></div>'
            if p.likes
            else ''
        )
        if react:
            return (
                f'<div class="LayoutHelpers-module__timelineElement--x" data-testid="{"issue-body" if i == 0 else "comment-viewer-outer-box-x"}">'
                '<div class="react-issue-comment"><div class="Box-sc-g0xbh4-0 ActivityHeader-module__activityHeader--x" data-testid="comment-header">'
                f'<img data-component="Avatar" alt="@{u.slug}"><a class="ActivityHeader-module__AuthorLink" href="/{u.slug}">{u.slug}</a>'
                f'<span>{w[0] if i else w[1]} <a><relative-time datetime="{p.when.isoformat()}">{site.date(p.when, False)}</relative-time></a></span>'
                f'<span class="prc-Label">{t(u.rank)}</span><button aria-label="{t("tools")}">{icon(16)}</button></div>'
                '<div class="IssueCommentViewer-module__IssueCommentBody--x">'
                '<div data-testid="markdown-body" class="markdown-body NewMarkdownViewer-module__safe-html-box--x" '
                f'data-team-hovercards-enabled="true" data-main>{md(p, rng)}</div></div><div role="toolbar" aria-label="{t("reactions")}">'
                f'<button>{icon(12)}</button>{emo}</div></div></div>'
            )
        ev = (
            f'<div class="TimelineItem js-targetable-element"><div class="TimelineItem-badge">{icon(16)}</div><div class="TimelineItem-body">'
            f'<a class="author Link--primary text-bold">{esc(rng.choice(site.users).slug)}</a> '
            f'{rng.choice(["added", "removed", "changed", "referenced"])} <a class="IssueLabel hx_IssueLabel">{th.forum}</a> '
            f'<relative-time>{site.date(p.when, False)}</relative-time></div></div>'
            if rng.chance(0.25)
            else ''
        )
        return f'''<div class="TimelineItem pt-0 js-comment-container js-socket-channel">\
<div class="avatar-parent-child TimelineItem-avatar d-none d-md-block"><a class="d-inline-block" href="/{u.slug}">\
<img class="avatar rounded-1 avatar-user" src="/a/{u.id}" width="40" height="40" alt="@{u.slug}" /></a></div>\
<div class="timeline-comment-group js-minimizable-comment-group TimelineItem-body my-0" id="issuecomment-{p.id}">\
<div class="ml-n3 timeline-comment unminimized-comment comment previewable-edit js-task-list-container js-comment timeline-comment--caret" \
data-body-version="{p.id:x}"><div class="timeline-comment-header clearfix d-flex"><div class="timeline-comment-actions flex-shrink-0">\
<details class="details-overlay"><summary aria-label="{t('tools')}">{icon(16)}</summary><details-menu class="dropdown-menu">\
<clipboard-copy class="dropdown-item">{t('share')}</clipboard-copy><button class="dropdown-item">{t('quote')}</button></details-menu></details></div>\
<div class="d-none d-sm-flex"><span aria-label="x" class="Label ml-1">{t(u.rank)}</span></div><h3 class="timeline-comment-header-text f5 text-normal">\
<strong><a class="author Link--primary" href="/{u.slug}">{u.slug}</a></strong> {w[0]} <a class="Link--secondary js-timestamp">\
<relative-time datetime="{p.when.isoformat()}">{site.date(p.when, False)}</relative-time>\
</a>{f'<span class="js-comment-edit-history"> • {t("edit")}</span>' if p.edited else ''}</h3></div><div class="edit-comment-hide"><task-lists sortable>\
<table class="d-block user-select-contain" data-paste-markdown-skip><tbody class="d-block"><tr class="d-block">\
<td class="d-block comment-body markdown-body js-comment-body" data-main>{md(p, rng)}</td></tr></tbody></table></task-lists>{emo}</div></div></div>\
</div>{ev}'''

    side = ''.join(
        f'<div class="discussion-sidebar-item"><div class="discussion-sidebar-heading text-bold">{k}</div>'
        f'<span class="css-truncate sidebar-{k.lower()}">{v}</span></div>'
        for k, v in [
            (w[2], w[3]),
            (t('tags'), links(site, 3, 9, tag='', acls='IssueLabel')),
            (w[5], '—'),
            (w[6], site.pick('ms', ['No milestone', 'v2.0', 'next'])),
            (w[4], site.furn('rules')),
            (f'{len(set(p.user.id for p in th.posts))} {t("members")}', '<img alt="">'),
        ]
    )
    main = f'''<div class="clearfix new-discussion-timeline container-xl px-3"><div id="repo-content-pjax-container" class="repository-content">\
<div id="show_issue" class="js-issues-results"><div id="partial-discussion-header" class="gh-header mb-3 js-details-container">\
<div class="gh-header-show"><div class="gh-header-actions"><a class="btn btn-sm btn-primary">{t('new')}</a></div>\
<h1 class="gh-header-title mb-2 lh-condensed f1"><bdi class="js-issue-title markdown-title" data-main>{esc(th.title)}</bdi> \
<span class="f1-light color-fg-muted">#{th.id % 9000}</span></h1></div><div class="d-flex gh-header-meta">\
<span class="State State--{'closed' if th.id % 2 else 'open'}">\
{t('locked').rstrip('.') if th.id % 2 else site.pick('open', ['Open', 'Active', 'To do'])}</span><div class="flex-auto">\
<a class="author text-bold">{th.posts[0].user.slug}</a> {w[1]} <relative-time>{site.date(th.posts[0].when, False)}</relative-time> · {len(th.posts) - 1}\
 {t('comments')}</div></div></div><div class="gutter-condensed gutter-lg flex-column flex-md-row d-flex"><div class="flex-shrink-0 col-12 col-md-9">\
<div class="pull-discussion-timeline js-quote-selection-container">\
<div class="js-discussion ml-0 pl-0 ml-md-6 pl-md-3">{"".join(item(i, p) for i, p in enumerate(th.posts))}</div>\
<div class="discussion-timeline-actions"><div class="flash flash-info signed-out-comment"><a class="btn btn-primary">{t('register')}</a> \
<strong>{site.fixed('guest')}</strong> {t('mustlogin')}</div></div></div></div><div class="flex-shrink-0 col-12 col-md-3">\
<div id="partial-discussion-sidebar" class="js-discussion-sidebar">{side}</div></div></div></div></div></div>'''
    return shell(site, th, 'issues', main)


def ghdiscussion(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def item(i, p):
        u = p.user
        ok = i == 2 and site.flag('ok', 0.6)
        reply = ''
        if i:
            for k in range(rng.choice([0, 0, 1, 2])):
                x = rng.choice(site.users)
                reply += (
                    '<div class="ml-0 pl-4 discussion-nested-comment-timeline-item TimelineItem js-comment-container"><div class="d-flex">'
                    f'<img class="avatar" alt="@{x.slug}"><a class="author">{x.slug}</a> <relative-time>{site.ago(rng)}</relative-time></div>'
                    f'<div class="comment-body markdown-body js-comment-body" data-main><p dir="auto">{esc(th.comment())}</p></div></div>'
                )
        return (
            f'<div class="js-timeline-item js-timeline-progressive-focus-container" data-gid="D_{u.hash}">'
            f'<div id="discussioncomment-{p.id}" class="timeline-comment {"color-border-success-emphasis" if ok else ""}'
            ' js-comment discussion-comment"><div class="timeline-comment-header d-flex"><h3 class="f5">'
            f'<img class="avatar" alt="@{u.slug}"> <a class="author Link--primary text-bold">{u.slug}</a> <a class="Link--secondary js-timestamp">'
            f'<relative-time>{site.date(p.when)}</relative-time></a></h3>'
            f'<span class="Label">{t(u.rank)}</span>'
            f'</div>{f"""<section class="width-full p-2 color-bg-success">{t("solved")}</section>""" if ok else ""}<div class="d-block comment-body '
            f'markdown-body js-comment-body px-3 py-2" data-main>{md(p, rng)}</div><div class="d-flex discussion-footer">'
            f'<button class="btn-link discussion-upvote">{icon(12)} <span>{p.votes}</span></button><span>{p.likes} {t("replies")}</span></div></div>'
            f'<div class="pl-0 js-child-comments" data-child-comments>{reply}</div>'
            f'''{f"""<div class="js-inline-comment-form"><button class="form-control text-left">{t("writereply")}</button></div>""" if i
                else ""}</div>'''
        )

    main = f'''<div class="container-xl px-3 discussion js-discussion"><div id="repo-content-pjax-container" class="repository-content">\
<div class="gh-header"><h1 class="gh-header-title f1"><span class="js-issue-title markdown-title" data-main>{esc(th.title)}</span> \
<span class="f1-light">#{th.id % 9000}</span></h1><div class="d-flex gh-header-meta">\
<span class="State">{t('unanswered') if site.n % 2 else t('solved')}</span> <a class="author">{th.posts[0].user.slug}</a> <span>{th.forum}</span></div>\
</div><div class="Layout Layout--flowRow-until-md Layout--sidebarPosition-end"><div class="Layout-main">{item(0, th.posts[0])}<h2 class="f4 d-flex">\
<span>{len(th.posts) - 1} {t('comments')}</span><div class="BtnGroup"><a>{t('oldest')}</a><a>{t('newest')}</a>\
<a>{t('best')}</a></div></h2>{"".join(item(i, p) for i, p in enumerate(th.posts) if i)}<div class="signed-out-comment">{t('mustlogin')}</div></div>\
<div class="Layout-sidebar"><div class="discussion-sidebar-item"><div class="discussion-sidebar-heading">{t('categories')}</div><a>{th.forum}</a></div>\
<div class="discussion-sidebar-item"><div class="text-bold discussion-sidebar-heading">{t('tags')}</div>{links(site, 3, 8, tag='', acls='IssueLabel')}\
</div><div class="discussion-sidebar-item participation"><div class="discussion-sidebar-heading">{len(set(p.user.id for p in th.posts))} {t('members')}\
</div></div><div class="discussion-sidebar-item"><h3>{t('similar')}</h3>\
<ul>{"".join(f'<li>{ti}</li>' for ti, n, a in th.others(site.pick('gs', [0, 4])))}</ul></div></div></div></div></div>'''
    return shell(site, th, 'discussions', main)


def glissue(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    first = th.posts[0]

    def note(i, p):
        u = p.user
        sysn = (
            f'<li class="note system-note note-wrapper"><div class="system-note-image">{icon(14)}</div><div class="timeline-content">'
            f'<div class="note-header"><a class="author-name-link">{esc(u.name)}</a> '
            f'<span>{rng.choice(["added label", "changed milestone", "mentioned in commit", "set weight"])} ~{th.forum}</span> '
            f'<time>{site.ago(rng)}</time></div></div></li>'
            if rng.chance(0.3)
            else ''
        )
        return (
            f'{sysn}<li id="note_{p.id}" class="note note-wrapper note-comment timeline-entry" data-note-id="{p.id}"><div class="timeline-entry-inner">'
            f'<div class="timeline-avatar gl-float-left"><a class="gl-avatar-link js-user-link" href="/{u.slug}">'
            f'<img class="gl-avatar gl-avatar-circle" alt="{esc(u.name)}"></a></div><div class="timeline-content"><div class="note-header">'
            f'<div class="note-header-info"><a class="js-user-link" href="/{u.slug}"><span class="note-header-author-name gl-font-bold">{esc(u.name)}'
            f'</span><span class="note-headline-light">@{u.slug}</span></a> · <time class="js-timeago note-timestamp">{site.date(p.when)}</time></div>'
            f'<div class="note-actions"><span class="user-access-role">{t(u.rank)}</span><button aria-label="{t("reply")}">{icon(14)}</button>'
            f'<button aria-label="{t("tools")}"></button></div></div><div class="timeline-discussion-body"><div class="note-body">'
            f'<div class="note-text md" data-main>{md(p, rng)}</div><div class="note-awards">'
            f'<div class="awards js-awards-block">{f"<button class=award-control>👍 <span>{p.likes}</span></button>" if p.likes else ""}</div></div>'
            '</div></div></div></div></li>'
        )

    side = ''.join(
        f'<div class="block {k}"><div class="title hide-collapsed">{t(k)} <a class="edit-link">{t("edit")}</a></div><div class="value">{v}</div></div>'
        for k, v in [
            ('author', '—'),
            ('tags', links(site, 4, 7, tag='span', cls='gl-label')),
            ('calendar', site.date(first.when, False)),
            ('members', str(len(th.posts))),
            ('share', repo(site) + '#' + str(th.id % 9000)),
        ]
    )
    nav = ''.join(
        f'<li class="nav-item"><a class="nav-link">{icon(16)}<span class="nav-item-name">{x}</span></a>'
        f'<ul class="sidebar-sub-level-items">{links(site, 3, 20 + 3 * j)}</ul></li>'
        for j, x in enumerate(site.labels(60)[50 : 50 + site.pick('gln', [4, 9])])
    )
    return f'''<!DOCTYPE html><html class="gl-light ui-neutral" lang="{site.lang}">\
<head>{head(site, th, address(site, th), css=('/assets/application.css',), suffix=f' (#{th.id % 9000}) · {t("topics")} · {repo(site)}')}</head>\
<body class="tab-width-8 gl-browser-chrome" data-page="projects:issues:show"><header class="header-logged-out" data-testid="navbar">\
<a class="gl-sr-only gl-accessibility" href="#content-body">{t('skip')}</a><div class="container-fluid">\
<nav class="header-logged-out-nav" aria-label="{t('menu')}"><a class="header-logged-out-logo" href="/">{esc(site.name)}</a><ul>{links(site, 4, 44)}</ul>\
<a>{t('login')}</a></nav></div></header><div class="layout-page page-with-super-sidebar"><aside class="super-sidebar" aria-label="{t('menu')}">\
<ul>{nav}</ul><div>{t('faq')}</div></aside><div class="content-wrapper"><div class="alert-wrapper gl-flex">\
<div class="broadcast-message gl-alert">{site.fixed('announce')}</div><nav class="breadcrumbs gl-breadcrumbs"><ul class="breadcrumb">\
<li>{site.brand}</li><li>{repo(site)}</li><li>#{th.id % 9000}</li></ul></nav></div><div class="container-fluid container-limited">\
<main class="content" id="content-body"><div class="issuable-discussion js-noteable-awards"><div class="detail-page-header">\
<div class="detail-page-header-body"><span class="gl-badge badge-success issuable-status-badge">{t('unanswered')}</span>\
<div class="issuable-meta">{t('author')} <time>{site.date(first.when)}</time> <a class="author-link">{esc(first.user.name)}</a></div></div>\
<div class="detail-page-header-actions"><button>{t('tools')}</button><a class="btn">{t('new')}</a></div></div>\
<div class="detail-page-description content-block"><div class="title-container">\
<h1 class="title gl-heading-1" data-testid="issue-title" data-main>{esc(th.title)}</h1></div><div class="description js-task-list-container">\
<div class="md" data-testid="gfm-content" data-main>{md(first, rng)}</div></div>\
<small class="edited-text">{t('lastedit')} {esc(first.user.name)}</small></div><div class="related-issues-block"><div class="card">\
<h3>{t('similar')} <span>{site.n}</span></h3><ul class="related-items-list">{"".join(f'<li class="item-body"><a class="sortable-link">{ti}</a>'
        f'<span class="path-id-text">#{n % 900}</span></li>' for ti, n, a in th.others(rng.randint(0, 5)))}</ul></div></div>\
<section class="js-vue-notes-event"><div id="notes"><div class="discussion-filter">{t('oldest')}</div>\
<ul id="notes-list" class="notes main-notes-list timeline">{"".join(note(i, p) for i, p in enumerate(th.posts) if i)}</ul>\
<div class="disabled-comment">{t('mustlogin')}</div></div></section></div><aside class="right-sidebar right-sidebar-expanded issuable-sidebar">{side}\
</aside></main></div></div></div><footer>{legal(site)} {site.fixed('legal')}</footer>{cookie(site)}</body></html>'''
