"""Company communities: Khoros/Lithium, Jive, Zendesk, Salesforce Experience, ServiceNow."""

from ..page import esc
from .furniture import ad, announce, cookie, footer_columns, head, icon, legal, links, mega, newsletter, rng_for
from .talk import body

SITES = [
    ('khoros', 'en'),
    ('khoros', 'de'),
    ('khoros', 'en'),
    ('khoros', 'nl'),
    ('jive', 'en'),
    ('jive', 'en'),
    ('jive', 'es'),
    ('zendesk', 'en'),
    ('zendesk', 'en'),
    ('zendesk', 'fr'),
    ('salesforce', 'en'),
    ('salesforce', 'en'),
    ('salesforce', 'ja'),
    ('servicenow', 'en'),
    ('servicenow', 'en'),
    ('servicenow', 'it'),
]


def address(site, th):
    return f'https://{site.domain}/' + {
        'khoros': 't5/{b}/{s}/td-p/{t}',
        'jive': 'thread/{t}',
        'zendesk': 'hc/{l}/community/posts/{t}-{s}',
        'salesforce': 's/question/0D5{t}/{s}',
        'servicenow': 'community?id=community_question&sys_id={t:032x}',
    }[site.platform].format(t=th.id, s=th.slug, b=site.brand, l=site.lang)


def shell(site, th, classes, header, main, side, footer, css='/main.css', kind='QAPage'):
    t = site.t
    corp = (
        ''
        if site.flag('mega', 0.3)
        else f'<header class="{site.pick("hc", ["global-nav", "brand-header", "c-header", "masthead"])}"><a class="logo" href="/">'
        f'<img src="/logo.svg" alt="{esc(site.brand)}"></a><ul class="nav-primary">{links(site, site.pick("hn", [5, 9, 30]), 30, cls="nav-item")}'
        f'</ul><button aria-label="{t("search")}">{icon()}</button></header>'
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" dir="ltr"><head>{head(site, th, address(site, th), css=(css,), kind=kind)}</head>\
<body class="{classes}">{mega(site)}{corp}{header}{main}{side}{footer_columns(site)}{footer}{cookie(site)}{newsletter(site)}</body></html>'''


def khoros(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return f'<BLOCKQUOTE><HR /><SPAN data-not><a href="/user/{q.user.id}">@{esc(q.user.name)}</a> {t("wrote")}</SPAN>{inner}<HR /></BLOCKQUOTE>'

    msgs = ''
    sol = site.flag('sol', 0.6) and len(th.posts) > 2
    for i, p in enumerate(th.posts):
        u = p.user
        ok = sol and i == 1
        subj = (
            f'<h{1 if i == 0 else 2} itemprop="name" class="message-subject"><span class="lia-message-unread"><div class="MessageSubject">'
            f'<div class="MessageSubjectIcons"><span class="lia-img-message-has-solution lia-fa" title="{t("solved")}"></span>'
            + (
                f'<h2 itemprop="name" class="message-subject"><span class="lia-message-unread" data-main>{esc(th.title)}</span></h2>'
                if i == 0
                else f'<span>Re: {esc(th.title)}</span>'
            )
            + f'</div></div></span></h{1 if i == 0 else 2}>'
        )
        msgs += f'''<div id="lineardisplaymessageviewwrapper_{i}" class="lia-linear-display-message-view">\
<div class="first-message lia-forum-linear-view-gte-5 {'lia-message-view-wrapper' } {'lia-list-row-thread-solved lia-accepted-solution' if ok else ''}\
" data-lia-message-uid="{p.id}" id="messageview_{i}"><span id="U{p.id}"></span><span id="M{p.id}"></span>\
<div class="lia-panel-message message-uid-{p.id}" data-lia-message-uid="{p.id}">\
<div data-lia-message-uid="{p.id}" class="lia-message-view-display lia-js-data-messageUid-{p.id} lia-component-forums-widget-message-view-two">\
<div class="MessageView lia-message-view-forum-message lia-message-view-{'topic' if i == 0 else 'reply'}">\
<div class="lia-quilt lia-quilt-forum-message lia-quilt-layout-two-column-message"><div class="lia-quilt-row lia-quilt-row-message-header">\
<div class="lia-quilt-column-alley"><div class="lia-message-author-avatar lia-component-author-avatar"><div class="UserAvatar lia-user-avatar">\
<a class="UserAvatar lia-link-navigation"><img class="lia-user-avatar-message" title="{esc(u.name)}" alt="{esc(u.name)}"/></a></div></div>\
<div class="lia-message-author-with-avatar"><span class="UserName lia-user-name lia-user-rank-{u.rank}">\
<a class="lia-link-navigation lia-page-link lia-user-name-link" href="/user/viewprofilepage/user-id/{u.id}">\
<span class="">{esc(u.name)}</span></a></span></div><div class="lia-message-author-rank lia-component-author-rank">{t(u.rank)}</div></div></div>
<div class="lia-quilt-row lia-quilt-row-message-subject">{subj}{f'<button class="lia-button solution">{t("solved")}</button>' if ok else ''}</div>\
<div class="lia-message-options"><div class="lia-menu-navigation-wrapper lia-menu-action message-menu">\
<a class="lia-js-menu-opener default-menu-option" aria-label="{t('tools')}"></a><div class="lia-menu-dropdown"><ul class="lia-menu-dropdown-items"><li>\
<a>{t('markread')}</a></li><li><span class="lia-link-disabled">{t('save')}</span></li><li><a>{t('subscribe')}</a></li><li><a>{t('print')}</a></li><li>\
<a>{t('report')}</a></li></ul></div></div></div><div class="lia-quilt-row lia-quilt-row-message-post-times">\
<p class="lia-message-dates lia-message-post-date lia-component-post-date-last-edited">\
<span class="DateTime lia-message-posted-on lia-component-common-widget-date"><span class="local-date">&lrm;{site.date(p.when, False)}</span> \
<span class="local-time">{p.when.hour:02}:{p.when.minute:02}</span>\
</span>{f'<span class="message-edit-count">{t("lastedit")}</span>' if p.edited else ''}</p></div>
<div class="lia-quilt-row lia-quilt-row-message-body">\
<div id="bodyDisplay_{i}" class="lia-message-body lia-component-message-view-widget-body lia-component-body-signature-highlight-escalation">\
<div class="lia-message-body-content" data-main>{body(p, rng, '<P>{t}</P>', quote)}\
{f'<div class="UserSignature lia-message-signature" data-not>{esc(u.sig)}</div>' if u.sig and site.flag('sig') else ''}</div></div></div>\
<div class="lia-quilt-row lia-quilt-row-message-footer"><div class="lia-button-image-kudos-wrapper lia-component-kudos-widget-button-version-4">\
<div class="lia-button-image-kudos lia-button-image-kudos-horizontal"><div class="lia-button-image-kudos-count"><span class="kudos-count-link">\
<span itemprop="upvoteCount" class="MessageKudosCount lia-component-kudos-widget-message-kudos-count">{p.likes}</span>\
<span class="lia-button-image-kudos-label"> {t('like')}</span></span></div></div></div><span class="lia-button-wrapper lia-button-wrapper-secondary">\
<a class="lia-button lia-button-secondary reply-action-link">{t('reply')}</a></span></div></div></div></div></div></div></div>'''
    side = ''.join(
        f'<div class="lia-panel lia-panel-standard {c} Chrome lia-component-{c}"><div class="lia-decoration-border">'
        '<div class="lia-decoration-border-content"><div><div class="lia-panel-heading-bar-wrapper"><div class="lia-panel-heading-bar">'
        f'<span aria-level="3" role="heading" class="lia-panel-heading-bar-title">{t(k)}</span></div></div><div class="lia-panel-content-wrapper">'
        '<div class="lia-panel-content">'
        '<ul class="lia-list-standard">'
        f'''{"".join(f"""<li><a class="lia-link-navigation" href="/t5/{n}">{ti}</a> <span>{a}</span> <span class="DateTime">{site.ago(rng)}</span></li>"""
                for ti, n, a in th.others(rng.randint(3, 7)))}</ul></div></div></div></div></div></div>'''
        for k, c in site.pick(
            'sd',
            [
                (('similar', 'RelatedContent'), ('popular', 'TopKudoed')),
                (('latest', 'RecentSolutions'),),
                (('similar', 'SimilarThreads'), ('latest', 'NewTopics'), ('active', 'Hot')),
            ],
        )
    )
    crumbs = (
        '<div aria-label="breadcrumbs" role="navigation" class="BreadCrumb crumb-line lia-breadcrumb lia-component-common-widget-breadcrumb">'
        '<ul class="lia-list-standard-inline" id="list"><li class="lia-breadcrumb-node crumb">'
        f'<a class="crumb-community lia-breadcrumb-community lia-breadcrumb-forum">{esc(site.name)}</a></li>'
        '<li class="lia-breadcrumb-seperator crumb-community"><span class="separator">&gt;</span></li><li class="lia-breadcrumb-node crumb">'
        f'<a>{th.section}</a></li><li><a>{th.forum}</a></li><li class="lia-breadcrumb-node crumb final-crumb">'
        f'<span>{esc(th.title)}</span></li></ul></div>'
    )
    main = (
        '<div class="MinimumWidthContainer"><div class="min-width-wrapper"><div class="min-width"><div class="lia-content">'
        '<div class="lia-quilt lia-quilt-forum-topic-page lia-quilt-layout-two-column-main-side lia-top-quilt">'
        '<div class="lia-quilt-row lia-quilt-row-header">'
        f'<a class="lia-skip" href="#main">{t("skip")}</a>{crumbs}<div class="SearchForm lia-search-form-wrapper"><form>'
        f'<input class="lia-form-type-text search-input" placeholder="{t("search")}"><select><option>{t("forums")}</option>'
        f'<option>{t("members")}</option></select><div class="lia-autocomplete-footer">{t("advsearch")}</div></form></div><ul class="lia-user-nav"><li>'
        f'<a class="lia-link-navigation registration-link">{t("register")}</a></li><li><a>{t("login")}</a></li><li>'
        f'<a>{t("faq")}</a></li></ul>{announce(site, "lia-info-area announcement")}</div><div class="lia-quilt-row lia-quilt-row-main">'
        '<div class="lia-quilt-column lia-quilt-column-16 lia-quilt-column-left lia-quilt-column-main-content">'
        f'<div class="lia-menu-bar lia-menu-bar-top"><a class="lia-button">{t("new")}</a><div class="lia-paging-full"><ul><li>{t("prev")}</li>'
        f'<li>1</li><li>2</li><li>{t("next")}</li></ul></div></div>'
        '<div class="linear-message-list message-list lia-component-forums-widget-linear-message-list">'
        f'<div class="lia-list-wide">{msgs}</div></div>{ad(site, 2)}<div class="lia-inline-message-reply">{t("mustlogin")}</div></div>'
        f'<div class="lia-quilt-column lia-quilt-column-08 lia-quilt-column-right lia-quilt-column-side-content">{side}<div class="lia-panel '
        f'custom-help"><h3>{t("faq")}</h3><p>{site.fixed("guest")}</p><a>{t("contact")}</a></div></div></div></div></div></div></div></div>'
    )
    foot = (
        f'<div class="lia-quilt-row lia-quilt-row-footer"><a class="lia-back-to-top">{t("top")}</a><ul class="footer-links">'
        f'<li>{legal(site, "</li><li>")}</li></ul><p>{site.fixed("legal")}</p></div>'
    )
    return shell(site, th, 'lia-forum lia-user-status-anonymous ForumTopicPage lia-body', '', main, '', foot, css='/skins/responsive_peak.css')


def jive(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return f'<blockquote class="jive-quote"><p data-not>{esc(q.user.name)} {t("wrote")}</p>{inner}</blockquote>'

    def msg(i, p):
        u = p.user
        return f'''<{'div' if i == 0 else 'li'} class="{'jive-thread-message reply' if i else 'jive-thread-post jive-box'} clearfix \
{'jive-correct' if i == 1 and site.flag('cor') else ''}" data-object-id="{p.id}" id="{p.id}">\
<div class="{'j-original-message' if i == 0 else 'j-thread-post jive-thread-post-details'}"><div class="jive-author">\
<a href="/people/{u.slug}" class="jive-username-link"><span class="jive-avatar"><img class="jive-avatar" alt="{esc(u.name)}" width="46"></span></a>\
<a class="jiveTT-hover-user jive-username-link">{esc(u.name)}</a><span class="jive-user-level">{t(u.rank)}</span></div><div class="j-post-author">\
<strong>{esc(u.name)}</strong> {site.date(p.when)}{f' ({t("reply")} {esc(th.posts[0].user.name)})' if i else ''}</div>\
<div class="jive-rendered-content" data-main>{body(p, rng, '<p style="margin: 0;"><span>{t}</span></p>', quote)}</div>\
<div class="jive-thread-post-footer"><ul class="j-post-actions"><li><a class="jive-link-like">{t('like')} ({p.likes})</a></li><li>\
<a>{t('reply')}</a></li><li><a>{t('report')}</a></li><li class="j-helpful">{t('helpful')} <a>{t('yes')}</a> ({p.votes})</li></ul></div></div>\
</{'div' if i == 0 else 'li'}>'''

    side = (
        f'<div id="j-side" class="jive-sidebar j-column-s"><div class="jive-sidebar-body"><section class="j-sidebar-widget"><h4>{t("tools")}</h4>'
        f'<ul class="jive-icon-list"><li>{t("save")}</li><li>{t("share")}</li><li>{t("print")}</li></ul></section><section class="j-more-like-this">'
        f'<h4>{t("similar")}</h4>'
        f'<ul class="jive-icon-list">{"".join(f"""<li><a href="/thread/{n}">{ti}</a></li>""" for ti, n, a in th.others(rng.randint(4, 8)))}</ul>'
        f'</section><section><h4>{t("stats")}</h4><p>{th.views} {t("views")}</p><p>{t("categories")}: {th.forum}</p></section></div></div>'
    )
    main = (
        f'<div id="j-main" class="jive-body-main j-layout"><nav class="j-breadcrumbs" id="breadcrumb"><a>{t("home")}</a> &gt; <a>{th.section}</a> &gt; '
        f'<a>{th.forum}</a></nav><div class="j-column-wrap-l"><div class="j-column j-column-l lg-margin"><div class="jive-content"><header>'
        f'<div class="jive-thread-header"><span class="jive-thread-number">{len(th.posts) - 1} {t("replies")}</span><h1 data-main>{esc(th.title)}</h1>'
        f'<span class="jive-content-meta">{t("solved") if site.flag("cor") else t("unanswered")}</span></div></header>{msg(0, th.posts[0])}'
        f'<div class="jive-tags"><span>{t("tags")}:</span> {links(site, 4, 10, tag="", acls="jive-tagset")}</div></div><div class="jive-comment-meta">'
        f'<h3 class="j-reply-count">{len(th.posts) - 1} {t("replies")}</h3><select><option>{t("oldest")}</option>'
        f'<option>{t("newest")}</option></select></div>'
        f'<ul class="jive-discussion-replies j-thread-replies">{"".join(msg(i, p) for i, p in enumerate(th.posts) if i)}</ul></div>{side}</div>'
        '</div>'
    )
    header = (
        f'<div id="j-header-wrap"><header id="j-header"><div id="jive-search"><input placeholder="{t("search")}"></div><div id="j-satNav">'
        f'<a>{t("login")}</a> <a>{t("register")}</a></div><nav id="j-globalNav"><ul>{links(site, site.pick("jn", [4, 8]), 20)}</ul></nav>'
        f'</header>{announce(site, "j-system-message")}</div>'
    )
    return shell(
        site,
        th,
        'j-body j-body-thread jive-body-formpage',
        header,
        main,
        '',
        f'<footer id="jive-footer" class="j-footer"><p>{legal(site)}</p><div>{site.fixed("legal")} {t("powered")} Jive</div></footer>',
        kind='DiscussionForumPosting',
    )


def zendesk(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def com(i, p):
        u = p.user
        return (
            f'<li id="community_comment_{p.id}" class="comment"><div class="comment-wrapper {"comment-official" if u.rank == "mod" else ""}">'
            '<div class="comment-info"><div class="comment-author"><div class="avatar comment-avatar">'
            f'<img src="/a/{u.id}.png" alt="" class="user-avatar"/></div><div class="comment-meta">'
            f'<span title="{esc(u.name)}" class="comment-author-name"><a href="/hc/profiles/{u.id}">{esc(u.name)}</a></span><ul class="meta-group">'
            f'<li class="meta-data"><time datetime="{p.when.isoformat()}Z" data-datetime="relative">{site.date(p.when)}</time></li></ul>'
            f'<div class="comment-labels">{f"""<span class="status-label status-label-official">{t("mod")}</span>""" if u.rank == "mod" else ""}</div>'
            f'</div></div><section class="comment-body" data-main>{body(p, rng, "p")}</section></div><div class="comment-actions-container">'
            f'<div class="comment-vote vote" role="radiogroup"><button class="vote-up" aria-label="{t("like")}">{icon(12)}</button>'
            f'<span class="vote-sum">{p.votes}</span><button class="vote-down">{icon(12)}</button></div><div class="comment-actions actions">'
            f'<button class="dropdown-toggle" aria-label="{t("tools")}"></button></div></div></div></li>'
        )

    first, u = th.posts[0], th.posts[0].user
    main = f'''<main role="main"><div class="container-divider"></div><div class="container"><nav class="sub-nav"><ol class="breadcrumbs"><li>\
<a>{esc(site.name)}</a></li><li><a>{t('forums')}</a></li><li><a>{th.forum}</a></li></ol><form role="search" class="search" data-search="">\
<input type="search" placeholder="{t('search')}"></form></nav><div class="post-to-community"><h2>{site.fixed('guest')}</h2>\
<a class="button button-large">{t('new')}</a></div><div class="post-container"><div class="post"><div class="post-header"><div class="post-title">\
<h1 data-main>{esc(th.title)}</h1>{f'<span class="status-label status-label-answered">{t("solved")}</span>' if rng.chance(.4) else ''}</div></div>\
<div class="post-info-container"><div class="post-info"><div class="post-author"><span class="avatar post-avatar">\
<img src="/a.png" alt="" class="user-avatar"></span><div class="post-meta"><span class="post-author-name"><a>{esc(u.name)}</a></span>\
<ul class="meta-group"><li class="meta-data"><time>{site.date(first.when)}</time></li></ul></div></div><div class="post-content">\
<section class="post-body" data-main>{body(first, rng, 'p')}</section><div class="post-footer"><div class="post-share"><ul class="share"><li>\
<a aria-label="Facebook">{icon()}</a></li></ul></div><p class="post-comment-count">{len(th.posts) - 1} {t('comments')}</p></div></div></div>\
<div class="post-actions-wrapper"><div class="post-vote vote"><button class="vote-up">{icon(12)}</button>\
<span class="vote-sum">{first.votes}</span></div><div class="post-follow"><button>{t('subscribe')}</button></div></div></div></div>
<section class="post-comments"><div class="comment-overview"><h2 class="comment-heading">{t('comments')}</h2>\
<p class="comment-callout">{len(th.posts) - 1} {t('comments')}</p><div class="dropdown comment-sorter">\
<button class="dropdown-toggle">{t('sort')}</button><span class="dropdown-menu" role="menu"><a>{t('oldest')}</a><a>{t('votes')}</a></span></div></div>\
<ul id="comments" class="comment-list">{"".join(com(i, p) for i, p in enumerate(th.posts) if i)}</ul><nav class="pagination">{t('next')}</nav></section>\
<p class="comment-callout"><a>{t('mustlogin')}</a></p></div><section class="post-sidebar"><h5 class="post-sidebar-title">{t('similar')}</h5>\
<ul>{"".join(f'<li><a href="/hc/{n}">{ti}</a> <span>{n % 60} {t("votes")}</span></li>' for ti, n, a in th.others(rng.randint(3, 6)))}</ul>\
<h5>{t('latest')}</h5>{links(site, 5, 10)}</section></div></main>'''
    header = (
        f'<a class="skip-navigation" tabindex="1" href="#main-content">{t("skip")}</a><header class="header"><div class="logo">'
        f'<a title="{t("home")}" href="/hc"><img src="/logo.png" alt="{esc(site.name)}"></a></div><div class="nav-wrapper-desktop">'
        f'<nav class="user-nav" id="user-nav"><ul class="user-nav-list"><li><a>{t("forums")}</a></li><li><a class="submit-a-request">{t("contact")}</a>'
        f'</li><li><a class="sign-in">{t("login")}</a></li></ul></nav></div></header>{announce(site, "alert-box")}'
    )
    return shell(
        site,
        th,
        'community-enabled',
        header,
        main,
        '',
        f'<footer class="footer"><div class="footer-inner"><a>{esc(site.name)}</a><div class="footer-language-selector">'
        f'<button class="dropdown-toggle">{t("lang")}</button></div>{legal(site)} {site.fixed("legal")}</div></footer>',
    )


def salesforce(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def item(i, p):
        u = p.user
        inner = body(p, rng, '<p>{t}</p>')
        if i == 0:
            return (
                f'<article class="cuf-feedItem cuf-ugc forceChatterFeedElement" data-type="QuestionPost" data-id="{p.id}">'
                '<div class="cuf-preamble slds-media"><div class="slds-media__figure"><span class="uiImage">'
                f'<img class="profileIcon" alt="{esc(u.name)}"></span></div><div class="slds-media__body cuf-preambleText"><span class="uiOutputText">'
                f'<a class="cuf-entityLink"><span>{esc(u.name)}</span></a> {t("author")}</span><div class="cuf-timestamp">'
                f'<a>{site.date(p.when)}</a></div></div></div><div class="cuf-body cuf-questionTitle forceChatterFeedBodyQuestionWithoutAnswer">'
                f'<h1 class="cuf-questionTitle" data-main><span class="uiOutputText">{esc(th.title)}</span></h1><div class="cuf-questionBody">'
                f'<div class="feedBodyInner Desktop oneApi"><span class="uiOutputRichText forceChatterFeedBodyText" data-main>{inner}</span></div>'
                '</div></div><div class="cuf-subscribe"><ul class="slds-post__footer-meta-list slds-list_horizontal slds-has-dividers_right">'
                f'<li class="slds-item">{len(th.posts) - 1} {t("answers")}</li><li class="slds-item">{th.views} {t("views")}</li></ul></div>'
                f'<ul class="slds-post__footer-actions-list slds-list_horizontal"><li><a class="cuf-actionItem">{t("like")}</a></li><li>'
                f'<a>{t("reply")}</a></li><li><a>{t("share")}</a></li></ul></article>'
            )
        return (
            f'<li class="cuf-commentItem slds-item {"bestAnswer" if i == 1 and site.flag("best") else ""}"><article class="comment slds-comment">'
            f'<div class="slds-media"><div class="slds-media__figure"><img class="profileIcon" alt="{esc(u.name)}"></div><div class="slds-media__body">'
            f'<div class="cuf-commentHeader"><a class="cuf-commentName"><span>{esc(u.name)}</span></a> <span class="companyName">({esc(u.title)})'
            f'</span></div>{f"""<span class="slds-badge cuf-bestAnswerLabel">{t("solved")}</span>""" if i == 1 and site.flag("best") else ""}'
            f'<div class="cuf-commentBody"><div class="feedBodyInner"><span class="uiOutputRichText" data-main>{inner}</span></div></div>'
            f'<ul class="cuf-commentLikes slds-list_horizontal"><li><a class="cuf-commentAge">{site.ago(rng)}</a></li><li><a>{t("like")}</a></li>'
            f'<li>{p.likes} {t("votes")}</li><li><a>{t("helpful")}</a></li></ul></div></div></article></li>'
        )

    rel = ''.join(
        f'<li class="slds-item"><a class="label"><span>{ti}</span></a><span class="slds-text-body--small">{n % 20} {t("answers")} · {n % 900} '
        f'{t("views")}</span></li>'
        for ti, n, a in th.others(rng.randint(3, 6))
    )
    main = (
        '<div class="siteforceServiceBody siteforceContentArea" data-region-name="content"><div class="body isPageLoading"><div class="centerPanel">'
        '<div class="slds-col--padded comm-content-header comm-layout-column"></div><div class="forceCommunityQuestionDetail slds-grid">'
        f'<div class="slds-size--8-of-12 comm-layout-column"><nav class="forceCommunityBreadcrumbs"><ol><li><a>{t("home")}</a></li><li>'
        f'<a>{th.forum}</a></li></ol></nav><div class="cuf-feed-wrap forceChatterFeed">{item(0, th.posts[0])}<div class="cuf-sort">'
        f'<span>{t("sort")}:</span> <a>{t("best")}</a></div>'
        f'<ul class="cuf-commentList slds-feed__item-comments">{"".join(item(i, p) for i, p in enumerate(th.posts) if i)}</ul>'
        f'<div class="cuf-publisherLogin"><a>{t("mustlogin")}</a></div></div></div><div class="slds-size--4-of-12">'
        f'<div class="forceCommunityRelatedQuestions forceCommunityCard"><h2 class="slds-text-heading--small">{t("similar")}</h2><ul>{rel}</ul></div>'
        f'<div class="forceCommunityTrendingTopics"><h2>{t("popular")}</h2><ul>{links(site, 8, 6, acls="topicLabel")}</ul></div>'
        f'<div class="forceCommunityContactSupport"><p>{site.fixed("guest")}</p><button>{t("contact")}</button></div></div></div></div></div></div>'
    )
    header = (
        f'<div id="auraLoadingBox" class="auraLoadingBox" style="display:none"><div class="logo"></div><span>{t("more")}...</span></div>'
        '<div class="cCenterPanel slds-m-top--x-large slds-p-horizontal--medium"><div class="themeHeader"><div class="themeLogo">'
        f'<a>{esc(site.name)}</a></div><div class="forceCommunitySearchInput"><input placeholder="{t("search")}...">'
        f'<button>{t("search")}</button></div><div class="forceCommunityGlobalNavigation"><nav role="navigation">'
        f'<ul class="slds-list--horizontal">{links(site, site.pick("gn", [5, 12]), 18, cls="navigationItem")}</ul></nav></div>'
        f'<button class="loginButton">{t("login")}</button></div></div>{announce(site, "slds-notify slds-notify_alert")}'
    )
    return shell(
        site,
        th,
        'slds-scope desktop',
        header,
        main,
        '',
        f'<div class="themeFooter cFooter"><p>{site.fixed("legal")}</p>{legal(site)}</div><div id="auraErrorMask" style="display:none">'
        f'<div id="auraError"><span>{t("close")}</span></div></div>',
    )


def servicenow(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def item(i, p):
        u = p.user
        com = (
            ''.join(
                f'<div class="comment-reply"><div class="community-user-name">{esc(x.name)}</div>'
                f'<div class="comment-text" data-main>{esc(th.comment())}</div><span class="sn-time-ago">{site.ago(rng)}</span></div>'
                for x in rng.some(site.users, 0, 2)
            )
            if i
            else ''
        )
        return (
            f'<div class="{"sn-community-question-content" if i == 0 else "community-answer panel"} qa-block"><div class="user-profile-block">'
            f'<div class="avatar-container"><div class="avatar soloAvatar"><div class="sub-avatar mia">{u.initial}</div></div></div>'
            f'<div class="user-info"><a class="user-name">{esc(u.name)}</a><div class="user-title">{t(u.rank)}</div>'
            f'<time class="date">{site.date(p.when)}</time></div>'
            f'</div>{f"""<div class="accepted-label">{icon(14)} {t("solved")}</div>""" if i == 1 and site.flag("acc") else ""}<div class="'
            f'{"question-body" if i == 0 else "answer-body"} community-html" data-main>{body(p, rng, "p")}</div><div class="action-bar">'
            f'<button class="btn helpful">{t("like")} <span>{p.likes}</span></button><button>{t("addcomment")}</button><button>{t("share")}</button>'
            f'<button>{t("report")}</button></div><div class="comments">{com}</div></div>'
        )

    leaders = ''.join(f'<li>{esc(x.name)} <span>{x.likes} {t("votes")}</span></li>' for x in site.users[:5])
    main = (
        '<main id="sp-main" class="sp-row-content"><div class="sp-page-root page flex-grow"><div class="container sp-container-x"><div class="row">'
        f'<ul class="nav nav-pills breadcrumbs"><li><a>{t("home")}</a></li><li><a>{th.section}</a></li><li><a>{th.forum}</a></li></ul></div>'
        '<div class="row"><div class="col-md-9"><div class="v1 sp-widget"><div class="qa-header">'
        f'<h1 class="question-title" data-main>{esc(th.title)}</h1><div class="tags">{links(site, 3, 11, tag="", acls="tag-label")}</div>'
        f'<span class="views">{th.views} {t("views")}</span><button class="subscribe">{t("subscribe")}</button></div>{item(0, th.posts[0])}'
        f'<div class="answers-header"><h2>{len(th.posts) - 1} {t("answers")}</h2><div class="sort-dropdown"><span>{t("sort")}</span>'
        f'<a>{t("newest")}</a><a>{t("best")}</a></div></div>{"".join(item(i, p) for i, p in enumerate(th.posts) if i)}<div class="login-to-answer">'
        f'{t("mustlogin")}</div></div></div><div class="col-md-3"><div class="panel b"><div class="panel-heading">'
        f'<h3 class="h4 panel-title">{t("similar")}</h3></div>'
        '<div class="list-group">'
        f'''{"".join(f"""<a class="list-group-item" href="?id={n}"><div class="title">{ti}</div><small>{a} · {n % 30} {t("comments")}</small></a>"""
            for ti, n, a in th.others(rng.randint(3, 7)))}</div></div><div class="panel"><h3>{t("members")}</h3><ol>{leaders}</ol></div>'''
        f'<div class="panel"><p>{site.fixed("about")}</p></div></div></div></div></div></main>'
    )
    header = (
        f'<a class="sp-skip" href="#sp-main">{t("skip")}</a><nav class="navbar navbar-inverse navbar-default sp-navbar">'
        f'<a class="navbar-brand">{esc(site.name)}</a><ul class="nav navbar-nav">{links(site, site.pick("sn", [4, 10]), 24)}</ul>'
        f'<input class="form-control" placeholder="{t("search")}"><a class="login">{t("login")}</a></nav>{announce(site, "banner-announcement")}'
    )
    return shell(site, th, 'sp-body', header, main, '', f'<footer class="sp-footer">{legal(site)} {site.fixed("legal")}</footer>')
