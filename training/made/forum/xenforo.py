"""XenForo 1 and XenForo 2 (several themes)."""

from ..page import esc
from .furniture import ad, announce, cookie, footer_columns, head, icon, legal, links, mega, newsletter, rng_for
from .talk import body

SITES = [('xf1', 'en'), ('xf1', 'fr'), ('xf1', 'en'), ('xf2', 'en'), ('xf2', 'en'), ('xf2', 'de'), ('xf2', 'en'), ('xf2', 'pt'), ('xf2', 'ru'), ('xf2', 'en')]


def address(site, th):
    return f'https://{site.domain}/{site.pick("base", ["", "forum/", "community/"])}threads/{th.slug}.{th.id}/'


def xf1(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return (
            f'<div class="bbCodeBlock bbCodeQuote" data-author="{esc(q.user.name)}"><aside>'
            f'<div class="attribution type" data-not>{esc(q.user.name)} {t("wrote")} <a href="goto/post?id={q.id}#post-{q.id}'
            f'" class="AttributionLink">&uarr;</a></div><blockquote class="quoteContainer"><div class="quote">{inner}</div>'
            f'<div class="quoteExpand" data-not>{t("expand")}</div></blockquote></aside></div>'
        )

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        likes = (
            f'<div id="likes-post-{p.id}"><div class="likesSummary secondaryContent"><span class="LikeText">'
            f'<a href="#" class="username">{esc(site.users[i % 50].name)}</a> {t("others").format(n=p.likes)} {t("like")}</span></div></div>'
            if p.likes
            else f'<div id="likes-post-{p.id}"></div>'
        )
        extra = (
            f'<div class="extraUserInfo"><dl class="pairsJustified"><dt>{t("joined")}:</dt><dd>{site.date(u.joined, False)}</dd></dl>'
            f'<dl class="pairsJustified"><dt>{t("posts")}:</dt><dd><a href="#" rel="nofollow">{u.posts:,}</a></dd></dl><dl class="pairsJustified">'
            f'<dt>{t("reactions")}:</dt><dd>{u.likes}</dd></dl></div>'
            if site.flag('extra', 0.75)
            else ''
        )
        posts += f'''<li id="post-{p.id}" class="message {'staff' if u.rank in ('admin', 'mod') else ''}" data-author="{esc(u.name)}">\
<div class="messageUserInfo" itemscope itemtype="http://data-vocabulary.org/Person"><div class="messageUserBlock"><div class="avatarHolder">\
<span class="helper"></span><a href="members/{u.slug}.{u.id}/" class="avatar Av{u.id}m">\
<img src="data/avatars/m/{u.id}.jpg" width="96" height="96" alt="{esc(u.name)}" /></a></div><h3 class="userText">\
<a href="members/{u.slug}.{u.id}/" class="username" dir="auto" itemprop="name">{esc(u.name)}</a>\
<em class="userTitle" itemprop="title">{esc(u.title) if u.likes % 2 else t(u.rank)}</em></h3>{extra}<span class="arrow"><span></span></span></div></div>
<div class="messageInfo primaryContent"><div class="messageContent"><article>\
<blockquote class="messageText SelectQuoteContainer ugc baseHtml" data-main>{body(p, rng, 'br', quote, lambda c: f'<div class="bbCodeBlock bbCodeCode">'
            f'<div class="type" data-not>Code:</div><pre>{c}</pre></div>', link='<a href="{u}" target="_blank" class="externalLink" rel="nofollow">{t}'
            '</a>', bold='<b>{t}</b>')}<div class="messageTextEndMarker">&nbsp;</div></blockquote></article>\
</div>{f'<div class="editDate">{t("lastedit")}: <span class="DateTime">{site.date(p.when)}</span></div>' if p.edited else ''}\
{f'<div class="baseHtml signature messageText ugc"><aside>{esc(u.sig)}</aside></div>' if u.sig else ''}
<div class="messageMeta ToggleTriggerAnchor"><div class="privateControls"><span class="item muted"><span class="authorEnd">\
<a href="members/{u.slug}.{u.id}/" class="username author" dir="auto">{esc(u.name)}</a>,</span> <a href="#post-{p.id}" title="{t('share')}\
" class="datePermalink"><span class="DateTime">{site.date(p.when)}</span></a></span>\
<a href="posts/{p.id}/report" class="OverlayTrigger item control report"><span></span>{t('report')}</a></div><div class="publicControls">\
<a href="#post-{p.id}" class="item muted postNumber hashPermalink OverlayTrigger">#{i + 1}</a><a href="#" class="ReplyQuote item control reply">\
<span></span>{t('reply')}</a></div></div>{likes}</div></li>{f'<li class="message adRow">{ad(site, i)}</li>' if i == 0 else ''}'''
    sims = ''.join(
        f'<li class="discussionListItem"><div class="titleText"><h3 class="title"><a href="threads/{n}/" class="PreviewTooltip">{ti}</a></h3>'
        f'<div class="secondRow"><div class="posterDate muted"><a class="username">{a}</a>, <span class="DateTime">{site.date(th.posts[0].when)}'
        f'</span></div></div></div><dl class="pairsJustified"><dt>{t("replies")}:</dt><dd>{n % 90}</dd></dl></li>'
        for ti, n, a in th.others(rng.randint(3, 6))
    )
    tabs = ''.join(
        f'<li class="navTab {k} Popup PopupControl PopupClosed"><a href="{k}/" class="navLink">{t(k)}</a><div class="tabLinks {k}TabLinks">'
        f'<div class="primaryContent menuHeader"><h3>{t(k)}</h3><div class="muted">{t("menu")}</div></div>'
        f'<ul class="secondaryContent blockLinksList">{links(site, m, s)}</ul></div></li>'
        for k, m, s in [('forums', 5, 20), ('gallery', 3, 26), ('members', 4, 30)]
    )
    side = (
        '<aside><div class="sidebar"><div class="section loginButton"><div class="secondaryContent"><label for="LoginControl" id="SignupButton">'
        f'<a href="login/" class="inner">{t("register")}</a></label></div></div><div class="section staffOnline avatarList">'
        f'<div class="secondaryContent"><h3>{t("online")}</h3>'
        f'''<ul>{"".join(f"""<li><a class="username">{esc(x.name)}</a><div class="userTitle">{t(x.rank)}</div></li>""" for x in rng.some(site.users,
                2, 5))}</ul></div></div><div class="section widget"><div class="secondaryContent"><h3>{t("latest")}</h3>'''
        f'<ul>{"".join(f"""<li><a href="t/{n}">{ti}</a> <span class="muted">{a}</span></li>""" for ti, n, a in th.others(5))}</ul></div></div>'
        '</div></aside>'
        if site.flag('side', 0.4)
        else ''
    )
    return f'''<!DOCTYPE html><html id="XenForo" lang="{site.lang}" dir="LTR" class="Public NoJs LoggedOut {'Sidebar' if side else 'NoSidebar'}\
 Responsive" xmlns:fb="http://www.facebook.com/2008/fbml"><head>{head(site, th, address(site, th), css=('css.php?css=xenforo,form,public',))}</head>\
<body class="node{th.id % 30} thread_view">
<div id="loginBar"><div class="pageWidth"><div class="pageContent"><h3 id="loginBarHandle"><label for="LoginControl">\
<a href="login/" class="concealed noOutline">{t('login')} / {t('register')}</a></label></h3><span class="helper"></span></div></div></div>{mega(site)}
<div id="headerMover"><div id="headerProxy"></div><div id="content" class="thread_view"><div class="pageWidth">\
<div class="pageContent">{'<div class="mainContainer"><div class="mainContent">' if side else ''}<div class="breadBoxTop"><nav>\
<fieldset class="breadcrumb"><a href="misc/quick-navigation-menu" class="OverlayTrigger jumpMenuTrigger"></a><span class="crumbs">\
<span class="crust homeCrumb"><a href="/" class="crumb"><span>{t('home')}</span></a><span class="arrow"><span></span></span></span><span class="crust">\
<a class="crumb"><span>{th.section}</span></a></span><span class="crust"><a class="crumb"><span>{th.forum}</span></a></span></span></fieldset></nav></div>
{announce(site, 'PanelScroller Notices')}{ad(site, 5)}<div class="titleBar"><h1 data-main>{esc(th.title)}</h1>\
<p id="pageDescription" class="muted">{t('topics')}: '<a href="#">{th.forum}</a>' - {t('author')} <a class="username" href="#">\
{esc(th.posts[0].user.name)}</a>, <a href="#"><span class="DateTime">{site.date(th.posts[0].when)}</span></a>.</p></div>
<div class="pageNavLinkGroup"><div class="linkGroup SelectionCountContainer"></div><div class="PageNav" data-page="1">\
<span class="pageNavHeader">{t('page')} 1 / {rng.randint(2, 8)}</span><nav><a href="#" class="currentPage">1</a><a href="#">2</a>\
<a href="#" class="text">{t('next')} &gt;</a></nav></div></div>
<form action="inline-mod/post/switch" method="post" class="InlineModForm section"><ol class="messageList" id="messageList">{posts}</ol></form>\
<div class="pageNavLinkGroup"><div class="linkGroup"><span class="element"><a href="login/" class="concealed element">({t('mustlogin')})</a></span></div></div>
{f'<div class="discussionList section sectionMain"><h2 class="subHeading">{t("similar")}</h2><ol class="discussionListItems">{sims}</ol></div>'
        if site.flag('sim', .6) else ''}<div class="sharePage"><h3 class="textHeading larger">{t('share')}</h3>\
<div class="tweet shareControl"></div></div>{'</div></div>' if side else ''}{side}<div class="breadBoxBottom"><nav><fieldset class="breadcrumb">\
<span class="crumbs"><span class="crust homeCrumb"><a class="crumb">{t('home')}</a></span><span class="crust">\
<a class="crumb">{th.forum}</a></span></span></fieldset></nav></div></div></div></div>
<header><div id="header"><div id="logoBlock"><div class="pageWidth"><div class="pageContent"><div id="logo"><a href="/"><span></span>\
<img src="styles/default/xenforo/logo.png" alt="{esc(site.name)}" /></a></div></div></div></div><div id="navigation" class="pageWidth withSearch">\
<div class="pageContent"><nav><div class="navTabs"><ul class="publicTabs">{tabs}</ul></div></nav></div></div><div id="searchBar" class="pageWidth">\
<fieldset id="QuickSearch"><h2>{t('search')}</h2><form class="formPopup">\
<input type="search" name="keywords" class="textCtrl" placeholder="{t('search')}" /><ul class="secondaryControls"><li><label>\
<input type="checkbox" /> {t('topics')}</label></li><li><input type="submit" value="{t('search')}" class="button primary" /></li></ul>\
<a href="search/" class="button moreOptions">{t('advsearch')}</a></form></fieldset></div></div></header></div>
<footer><div class="footer"><div class="pageWidth"><div class="pageContent"><dl class="choosers"><dt>{t('style')}</dt><dd>\
<a href="#" class="OverlayTrigger">{esc(site.brand)}</a></dd></dl><ul class="footerLinks"><li><a href="#">{t('contact')}</a></li><li>\
<a href="#">{t('faq')}</a></li><li><a href="#">{t('home')}</a></li><li><a href="#" class="topLink">{t('top')}</a></li></ul></div></div></div>\
<div class="footerLegal"><div class="pageWidth"><ul id="legal"><li><a href="#">{t('terms')}</a></li></ul>\
<div id="copyright">{t('powered')} XenForo&trade; &copy;2010-2015 XenForo Ltd. {site.fixed('legal')}</div></div></div></footer>{footer_columns(site)}\
{cookie(site)}</body></html>'''


def xf2(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    v22 = site.flag('v22', 0.6)

    def quote(q, inner):
        return (
            f'<blockquote data-attributes="member: {q.user.id}" data-quote="{esc(q.user.name)}" data-source="post: {q.id}" class="bbCodeBlock '
            'bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch"><div class="bbCodeBlock-title" data-not>'
            f'<a href="/goto/post?id={q.id}" class="bbCodeBlock-sourceJump" rel="nofollow" data-xf-click="attribution">{esc(q.user.name)} {t("wrote")}'
            f'</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent js-expandContent ">{inner}</div>'
            f'<div class="bbCodeBlock-expandLink js-expandLink" data-not><a role="button" tabindex="0">{t("expand")}</a></div></div></blockquote>'
        )

    def code(c):
        return (
            '<div class="bbCodeBlock bbCodeBlock--screenLimited bbCodeBlock--code"><div class="bbCodeBlock-title" data-not>Code:</div>'
            '<div class="bbCodeBlock-content" dir="ltr"><pre class="bbCodeCode" dir="ltr" data-xf-init="code-block" data-lang="">'
            f'<code>{c}</code></pre></div></div>'
        )

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        pairs = ''.join(
            f'<dl class="pairs pairs--justified"><dt>{icon(14) if site.flag("mexicons", .3) else t(k)}</dt><dd>{val}</dd></dl>'
            for k, val in [
                ('joined', site.date(u.joined, False)),
                ('posts', f'{u.posts:,}'),
                ('reactions', f'{u.likes:,}'),
                ('location', f'<a href="/misc/location-info">{esc(u.place)}</a>'),
            ][: site.pick('npairs', [2, 3, 4])]
        )
        react = (
            f'<div class="reactionsBar js-reactionsList {"is-active" if p.likes else ""}">'
            + (
                '<ul class="reactionSummary"><li><span class="reaction reaction--small reaction--1" data-reaction-id="1">'
                '<i aria-hidden="true"></i><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP" class="reaction-sprite js-reaction" alt="'
                f'{t("like")}" title="{t("like")}" /></span></li></ul><span class="u-srOnly">{t("reactions")}:</span>'
                f'<a class="reactionsBar-link" href="/posts/{p.id}/reactions"><bdi>{esc(site.users[i % 50].name)}</bdi>, '
                f'<bdi>{esc(site.users[(i + 7) % 50].name)}</bdi> {t("others").format(n=p.likes)}</a>'
                if p.likes
                else ''
            )
            + '</div>'
        )
        banner = (
            '<em class="userBanner userBanner--staff message-userBanner" dir="auto"><span class="userBanner-before"></span>'
            f'<strong>{t("mod")}</strong><span class="userBanner-after"></span></em>'
            if u.rank in ('admin', 'mod')
            else ''
        )
        attr = (
            f'<ul class="message-attribution-main listInline"><li class="u-concealed"><a href="/threads/{th.slug}.{th.id}/post-{p.id}" rel="nofollow">'
            f'<time class="u-dt" dir="auto" datetime="{p.when.isoformat()}" data-time="{int(p.when.timestamp())}">{site.date(p.when)}</time></a></li>'
            '</ul><ul class="message-attribution-opposite message-attribution-opposite--list"><li>'
            f'<a href="#" class="message-attribution-gadget" data-xf-init="share-tooltip" aria-label="{t("share")}">'
            f'<i class="fa--xf fal fa-share-alt" aria-hidden="true"></i></a></li><li><a href="#" rel="nofollow">#{i + 1}</a></li></ul>'
        )
        sol = site.flag('solutions', 0.25) and i == 2
        posts += f'''<article class="message message--post js-post js-inlineModContainer {'message--solution' if sol else ''}" data-author="\
{esc(u.name)}" data-content="post-{p.id}" id="js-post-{p.id}"{' itemscope itemtype="https://schema.org/Comment" itemid="x"' if v22 else ''}>\
<span class="u-anchorTarget" id="post-{p.id}"></span><div class="message-inner"><div class="message-cell message-cell--user">\
<section {'itemscope itemtype="https://schema.org/Person"' if site.flag('schema') else ''} class="message-user"><div class="message-avatar">\
<div class="message-avatar-wrapper"><a href="/members/{u.slug}.{u.id}/" class="avatar avatar--m avatar--default avatar--default--dynamic" data-user-id="\
{u.id}"><span class="avatar-u{u.id}-m" role="img" aria-label="{esc(u.name)}">{u.initial}</span></a></div></div><div class="message-userDetails">\
<h4 class="message-name"><a href="/members/{u.slug}.{u.id}/" class="username" dir="auto" itemprop="name">{esc(u.name)}</a></h4>\
<h5 class="userTitle message-userTitle" dir="auto">{esc(u.title) if u.likes % 3 == 0 else t(u.rank)}</h5>{banner}</div>\
<div class="message-userExtras">{pairs}</div><span class="message-userArrow"></span></section></div>
<div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget">\
<header class="message-attribution message-attribution--split">{attr}</header>\
{f'<div class="message-ribbon solution">{t("solved")}</div>' if sol else ''}<div class="message-content js-messageContent">\
<div class="message-userContent lbContainer js-lbContainer" data-lb-id="post-{p.id}"><article class="message-body js-selectToQuote" data-main>\
<div itemprop="text"><div class="bbWrapper">{body(p, rng, 'br', quote, code, link='<a href="{u}" target="_blank" class="link link--external" '
            'rel="nofollow ugc noopener">{t}</a>', bold='<b>{t}</b>', img=lambda n: f'<div class="bbImageWrapper js-lbImage">'
            f'<img src="/data/attachments/{n}" class="bbImage" loading="lazy" alt="{n}" /></div>')}</div></div>\
<div class="js-selectToQuoteEnd">&nbsp;</div></article>\
</div>{f'<div class="message-lastEdit">{t("lastedit")}: <time class="u-dt">{site.date(p.when)}</time></div>' if p.edited else ''}\
{f'<aside class="message-signature"><div class="bbWrapper">{esc(u.sig).replace(chr(10), "<br />")}</div></aside>' if u.sig and site.flag('sigs', .7)
            else ''}</div>
<footer class="message-footer"><div class="message-actionBar actionBar"><div class="actionBar-set actionBar-set--internal">\
<a href="#" class="actionBar-action actionBar-action--report" data-xf-click="overlay">{t('report')}</a>\
</div>{f'<div class="actionBar-set actionBar-set--external"><a class="actionBar-action actionBar-action--reaction reaction">{t("like")}</a>'
            f'<a class="actionBar-action actionBar-action--reply">{t("reply")}</a></div>' if site.flag('ext') else ''}</div>{react}</footer></div>\
</div></div></article>
{f'<div class="samCodeUnit">{ad(site, i)}</div>' if i in (0, 6) else ''}'''

    def struct(ti, n, a, f):
        return (
            f'<div class="structItem structItem--thread js-inlineModContainer js-threadListItem-{n}" data-author="{a}">'
            '<div class="structItem-cell structItem-cell--icon"><div class="structItem-iconContainer"><a class="avatar avatar--s">'
            f'<span>{a[0]}</span></a></div></div><div class="structItem-cell structItem-cell--main"><div class="structItem-title">'
            f'<a href="/threads/{n}/" data-tp-primary="on">{ti}</a></div><div class="structItem-minor"><ul class="structItem-parts"><li>'
            f'<a class="username">{a}</a></li><li class="structItem-startDate"><time class="u-dt">{site.date(th.posts[0].when, False)}</time></li><li>'
            f'<a>{f}</a></li></ul></div></div><div class="structItem-cell structItem-cell--meta"><dl class="pairs pairs--justified">'
            f'<dt>{t("replies")}</dt><dd>{n % 70}</dd></dl><dl class="pairs pairs--justified structItem-minor"><dt>{t("views")}</dt>'
            f'<dd>{n % 9}K</dd></dl></div><div class="structItem-cell structItem-cell--latest">'
            f'<time class="structItem-latestDate u-dt">{site.ago(rng)}</time><div class="structItem-minor">'
            f'<a class="username">{esc(rng.choice(site.users).name)}</a></div></div></div>'
        )

    sims = (
        '<div class="block" data-widget-key="xfes_thread_view_below_quick_reply_similar_threads"><div class="block-container">'
        f'<h3 class="block-header">{t("similar")}</h3><div class="block-body">'
        f'<div class="structItemContainer">{"".join(struct(*o, f) for o, f in zip(th.others(rng.randint(3, 6)), site.labels(8)))}</div></div></div>'
        '</div>'
        if site.flag('sims', 0.65)
        else ''
    )
    widgets = ''.join(
        f'<div class="block"><div class="block-container"><h3 class="block-minorHeader"><a href="/whats-new/" rel="nofollow">{t(k)}</a></h3>'
        '<ul class="block-body">'
        f'''{"".join(f"""<li class="block-row"><div class="contentRow"><div class="contentRow-figure"><a class="avatar avatar--xxs">"""
            f"""<span>{a[0]}</span></a></div><div class="contentRow-main contentRow-main--close"><a href="/t/{n}">{ti}</a>"""
            f"""<div class="contentRow-minor contentRow-minor--hideLinks"><ul class="listInline listInline--bullet"><li>{t("latest")}: {a}</li><li>"""
            f"""<time class="u-dt">{site.ago(rng)}</time></li></ul></div><div class="contentRow-minor contentRow-minor--hideLinks">"""
            f"""<a>{f}</a></div></div></div></li>"""
                for (ti, n, a), f in zip(th.others(5), site.labels(6)))}</ul></div></div>'''
        for k in site.pick('wid', [('latest', 'popular'), ('latest',), ('popular', 'stats', 'latest'), ()])
    )
    online = (
        f'<div class="block"><div class="block-container"><h3 class="block-minorHeader">{t("online")}</h3><div class="block-body">'
        '<div class="block-row block-row--minor"><ul class="listInline listInline--comma">'
        f'<li>{", ".join(f"<a class=username>{esc(x.name)}</a>" for x in rng.some(site.users, 3, 9))}</li></ul></div></div>'
        f'<div class="block-footer"><span class="block-footer-counter">{rng.randint(20, 900)} ({t("members")}: {rng.randint(1, 20)}, {t("guests")}'
        f': {rng.randint(9, 800)})</span></div></div></div>'
        if widgets and site.flag('onl')
        else ''
    )
    nav = ''.join(
        f'<li><div class="p-navEl" data-has-children="true"><a href="/{k}/" class="p-navEl-link p-navEl-link--splitMenu" data-nav-id="{k}">{t(k)}'
        f'</a><a data-xf-key="{j + 1}" data-xf-click="menu" class="p-navEl-splitTrigger" role="button" tabindex="0" aria-label="{t("menu")}'
        '" aria-expanded="false" aria-haspopup="true"></a><div class="menu menu--structural" data-menu="menu" aria-hidden="true">'
        f'<div class="menu-content">{links(site, m, s, tag="", acls="menu-linkRow u-indentDepth0 js-offCanvasCopy")}</div></div></div></li>'
        for j, (k, m, s) in enumerate([('forums', 4, 20), ('newposts', 5, 24), ('gallery', 4, 29), ('members', 3, 33)][: site.pick('nnav', [2, 3, 4])])
    )
    pagenav = (
        '<div class="block-outer"><div class="block-outer-main"><nav class="pageNavWrapper pageNavWrapper--mixed">'
        '<div class="pageNav pageNav--skipEnd"><ul class="pageNav-main"><li class="pageNav-page pageNav-page--current"><a href="#">1</a></li>'
        '<li class="pageNav-page"><a href="#">2</a></li><li class="pageNav-page pageNav-page--skip"><a data-xf-click="menu">…</a></li>'
        f'<li class="pageNav-page"><a href="#">{rng.randint(3, 60)}</a></li></ul><a href="#" class="pageNav-jump pageNav-jump--next">{t("next")}'
        '</a></div></nav></div></div>'
        if site.flag('pn', 0.6)
        else ''
    )
    desc = (
        '<div class="p-description"><ul class="listInline listInline--bullet"><li><i class="fa--xf far fa-user" aria-hidden="true"></i>'
        f'<span class="u-srOnly">{t("author")}</span> <a href="#" class="username u-concealed">{esc(th.posts[0].user.name)}</a></li><li>'
        '<i class="fa--xf far fa-clock" aria-hidden="true"></i><a href="#" class="u-concealed">'
        f'<time class="u-dt">{site.date(th.posts[0].when, False)}</time></a></li>'
        + (
            f'<li><i class="fa--xf far fa-tags"></i><span class="u-srOnly">{t("tags")}</span> {links(site, 4, 14, tag="", acls="tagItem")}</li>'
            if site.flag('tags', 0.4)
            else ''
        )
        + '</ul></div>'
    )
    label = f'<span class="label label--primary" dir="auto">{t("solved")}</span><span class="label-append">&nbsp;</span>' if rng.chance(0.2) else ''
    return f'''<!DOCTYPE html><html id="XF" lang="{site.lang}" dir="LTR" data-xf="2.{2 if v22 else 1}" data-app="public" data-template="thread_view" \
data-container-key="node-{th.id % 40}" data-content-key="thread-{th.id}" data-logged-in="false" data-cookie-prefix="xf_" class="has-no-js \
template-thread_view"><head>{head(site, th, address(site, th), css=('/css.php?css=public%3Anormalize.css%2Cpublic%3Acore.less',))}</head>
<body data-template="thread_view">{mega(site)}<div class="p-pageWrapper" id="top">{f'<div class="p-staffBar">'
        f'<div class="p-staffBar-inner hScroller">{links(site, 3, 36, tag="", acls="p-staffBar-link")}</div></div>' if site.flag('topbar', .3)
        else ''}<header class="p-header" id="header"><div class="p-header-inner"><div class="p-header-content">\
<div class="p-header-logo p-header-logo--image"><a href="/"><img src="/styles/default/xenforo/xenforo-logo.png" alt="{esc(site.name)}\
" width="100" height="36" /></a></div>{ad(site, 8)}</div></div></header>
<div class="p-navSticky p-navSticky--primary" data-xf-init="sticky-header"><nav class="p-nav"><div class="p-nav-inner">\
<button type="button" class="button--plain p-nav-menuTrigger" data-xf-click="off-canvas" aria-label="{t('menu')}"><i aria-hidden="true"></i></button>\
<div class="p-nav-scroller hScroller" data-auto-scroll=".p-navEl.is-selected"><div class="hScroller-scroll">\
<ul class="p-nav-list js-offCanvasNavSource">{nav}</ul></div></div><div class="p-nav-opposite"><div class="p-navgroup p-account p-navgroup--guest">\
<a href="/login/" class="p-navgroup-link p-navgroup-link--textual p-navgroup-link--logIn"><span class="p-navgroup-linkText">{t('login')}</span></a>\
<a href="/register/" class="p-navgroup-link p-navgroup-link--textual p-navgroup-link--register"><span class="p-navgroup-linkText">{t('register')}</span>\
</a></div><div class="p-navgroup p-discovery"><a href="/whats-new/" class="p-navgroup-link p-navgroup-link--iconic p-navgroup-link--whatsnew">\
<i aria-hidden="true"></i><span class="p-navgroup-linkText">{t('newposts')}</span></a>\
<a href="/search/" class="p-navgroup-link p-navgroup-link--search"><span class="p-navgroup-linkText">{t('search')}</span></a>\
<div class="menu menu--structural menu--wide" data-menu="menu" aria-hidden="true"><form action="/search/search" method="post" class="menu-content">\
<h3 class="menu-header">{t('search')}</h3><div class="menu-row"><input type="text" class="input" name="keywords" placeholder="{t('search')}" /></div>\
<div class="menu-row"><label class="iconic"><input type="checkbox" name="c[title_only]" value="1" /><i aria-hidden="true"></i>\
<span class="iconic-label">{t('topics')}</span></label></div><div class="menu-footer">\
<button class="button--primary button button--icon button--icon--search"><span class="button-text">{t('search')}</span></button>\
<a href="/search/" class="button"><span class="button-text">{t('advsearch')}</span></a></div></form></div></div></div></div></nav></div>
<div class="offCanvasMenu offCanvasMenu--nav js-headerOffCanvasMenu" data-menu="menu" aria-hidden="true"><div class="offCanvasMenu-backdrop"></div>\
<div class="offCanvasMenu-content"><div class="offCanvasMenu-header">{t('menu')}<a class="offCanvasMenu-closer" data-menu-close="true" role="button" \
aria-label="{t('close')}"></a></div><div class="p-offCanvasRegisterLink"><div class="offCanvasMenu-linkHolder">\
<a href="/login/" class="offCanvasMenu-link">{t('login')}</a></div></div></div></div>
<div class="p-body"><div class="p-body-inner"><!--XF:EXTRA_OUTPUT--><div class="notices notices--block js-notices">\
<div class="notice js-notice notice--primary" data-notice-id="1"><div class="notice-content">{site.fixed('guest')}</div></div>\
</div>{announce(site, 'notice notice--accent')}
<ul class="p-breadcrumbs" itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement"><a href="/" itemprop="item">\
<span itemprop="name">{t('home')}</span></a></li><li><a><span>{th.section}</span></a></li><li><a><span>{th.forum}</span></a></li></ul>
<div class="p-body-header"><div class="p-title"><h1 class="p-title-value">{label}<span data-main>{esc(th.title)}</span></h1></div>{desc}</div>
<div class="p-body-main {'p-body-main--withSidebar' if widgets else ''}"><div class="p-body-contentCol"></div><div class="p-body-content">\
<div class="p-body-pageContent"><div class="block block--messages" data-xf-init="" data-type="post" data-href="/inline-mod/">{pagenav}\
<div class="block-outer js-threadStatusField">{f'<div class="blockStatus blockStatus--info"><dl class="blockStatus-message">'
        f'<dd>{t("locked")}</dd></dl></div>' if rng.chance(.2) else ''}</div>\
<div class="block-container lbContainer" data-xf-init="lightbox select-to-quote"><div class="block-body js-replyNewMessageContainer">{posts}</div></div>\
<div class="block-outer block-outer--after">{pagenav}<div class="block-outer-opposite">\
<a href="/login/" class="button--link button--wrap button" data-xf-click="overlay"><span class="button-text">{t('mustlogin')}</span></a></div></div></div>{sims}
<div class="blockMessage blockMessage--none"><div class="shareButtons shareButtons--iconic" data-xf-init="share-buttons">\
<span class="shareButtons-label">{t('share')}:</span><div class="shareButtons-buttons">\
<a class="shareButtons-button shareButtons-button--brand shareButtons-button--facebook"><i aria-hidden="true"></i><span>Facebook</span></a>\
<a class="shareButtons-button shareButtons-button--email"><span>{t('mailfriend')}</span></a></div></div></div></div>\
</div>{f'<div class="p-body-sidebarCol"></div><div class="p-body-sidebar"><div data-ocm-class="offCanvasMenu-backdrop"></div>{widgets}{online}'
        f'{newsletter(site)}</div>' if widgets else ''}</div><ul class="p-breadcrumbs p-breadcrumbs--bottom"><li><a><span>{t('home')}</span></a></li>\
<li><a><span>{th.forum}</span></a></li></ul></div></div>
<footer class="p-footer" id="footer"><div class="p-footer-inner">{footer_columns(site)}<div class="p-footer-row"><div class="p-footer-row-main">\
<ul class="p-footer-linkList"><li><a href="/misc/style">{t('style')}</a></li><li><a>{t('lang')}</a></li></ul></div><div class="p-footer-row-opposite">\
<ul class="p-footer-linkList">{''.join(f"<li>{x}</li>" for x in legal(site).split(" | "))}<li><a href="/" title="RSS"><span aria-hidden="true"><i></i>\
<span class="u-srOnly">RSS</span></span></a></li></ul></div></div><div class="p-footer-copyright">\
<a href="https://xenforo.com" class="u-concealed" dir="ltr">{t('powered')} XenForo<sup>&reg;</sup></a> {site.fixed('legal')}</div></div></footer></div>
<div class="u-bottomFixer js-bottomFixTarget">{cookie(site)}</div><div class="u-navButtons js-navButtons"><a href="#top" class="button--scroll button">\
<span class="button-text"><span class="u-srOnly">{t('top')}</span></span></a></div><script src="/js/vendor/vendor-compiled.js"></script></body></html>'''
