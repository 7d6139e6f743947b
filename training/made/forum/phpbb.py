"""phpBB 3: prosilver, subsilver2, and a Bootstrap style; Tapatalk groups and the like follow in hosted.py."""

from ..page import esc
from .furniture import ad, analytics, announce, cookie, footer_columns, head, legal, links, mega, newsletter, options, rng_for
from .talk import body

SITES = [
    ('prosilver', 'en'),
    ('prosilver', 'de'),
    ('prosilver', 'en'),
    ('prosilver', 'fr'),
    ('subsilver2', 'en'),
    ('subsilver2', 'ru'),
    ('subsilver2', 'en'),
    ('flatboot', 'en'),
    ('flatboot', 'pl'),
    ('flatboot', 'es'),
    ('prosilver', 'it'),
]


def address(site, th):
    return f'https://{site.domain}/{site.pick("root", ["", "forum/", "phpBB3/"])}viewtopic.php?' + site.pick('vt', ['f={f}&t={t}', 't={t}']).format(
        f=th.id % 40, t=th.id
    )


def post_html(site, th, post, rng):
    def quote(q, inner):
        cite = (
            ''
            if rng.chance(0.2)
            else (
                f'<cite data-not><a href="./memberlist.php?mode=viewprofile&amp;u={q.user.id}">{esc(q.user.name)}</a> {site.t("wrote")} '
                f'<a href="./viewtopic.php?p={q.id}#p{q.id}" data-post-id="{q.id}" onclick="if(document.getElementById(hash.substr(1)))href=hash">↑'
                f'</a><span class="responsive-hide">{site.date(q.when)}</span></cite>'
                if site.flag('newquote', 0.7)
                else f'<cite data-not>{esc(q.user.name)} {site.t("wrote")}</cite>'
            )
        )
        return f'<blockquote{"" if cite else " class=uncited"}><div>{cite}{inner}</div></blockquote>\n'

    def code(c):
        return (
            f'<div class="codebox"><p data-not>Code: <a href="#" onclick="selectCode(this); return false;">{site.t("save")}</a></p><pre>'
            f'<code>{c}</code></pre></div>'
        )

    def img(name):
        return (
            '<div class="inline-attachment"><dl class="file" data-not><dt class="attach-image">'
            f'<img src="./download/file.php?id={post.id % 9999}" class="postimage" alt="{name}" onclick="viewableArea(this);" /></dt>'
            f'<dd>{name} ({rng.randint(20, 900)} KiB)</dd></dl></div>'
        )

    return body(post, rng, 'br', quote, code, img=img, bold='<strong class="text-strong">{t}</strong>', link='<a href="{u}" class="postlink">{t}</a>')


def profile(site, u, rng, side):
    t = site.t
    contact = (
        ''
        if not site.flag('contact', 0.5)
        else f'''<dd class="profile-contact" data-not><strong>{t("contact")}:</strong><div class="dropdown-container dropdown-left">\
<a href="#" class="dropdown-trigger" title="{esc(u.name)}"><i class="icon fa-commenting-o fa-fw icon-lg" aria-hidden="true"></i>\
<span class="sr-only">{t("contact")} {esc(u.name)}</span></a><div class="dropdown"><div class="pointer"><div class="pointer-inner"></div></div>\
<div class="dropdown-contents contact-icons"><div><a href="./ucp.php?i=pm&amp;mode=compose" title="{t("pm")}" class="last-cell">\
<span class="contact-icon pm-icon">{t("pm")}</span></a></div></div></div></div></dd>'''
    )
    avatar = (
        f'<a href="./memberlist.php?mode=viewprofile&amp;u={u.id}" class="avatar">'
        f'<img class="avatar" src="./download/file.php?avatar={u.id}.jpg" width="90" height="90" alt="Avatar" /></a>'
        if rng.chance(0.7)
        else ''
    )
    loc = f'<dd class="profile-custom-field profile-phpbb_location"><strong>{t("location")}:</strong> {esc(u.place)}</dd>' if rng.chance(0.5) else ''
    return f'''<dl class="postprofile" id="profile{u.id}">\
<dt class="{'has-profile-rank' if side else 'no-profile-rank'} {'has-avatar' if avatar else 'no-avatar'}"><div class="avatar-container">{avatar}</div>\
<a href="./memberlist.php?mode=viewprofile&amp;u={u.id}" class="username{'-coloured' if u.rank in ('admin', 'mod') else ''}">{esc(u.name)}</a></dt>
<dd class="profile-rank">{t(u.rank)}{'<br /><img src="./images/ranks/r.gif" alt="" />' if site.flag('rankimg', .4) else ''}</dd>\
<dd class="profile-posts"><strong>{t("posts")}:</strong> <a href="./search.php?author_id={u.id}&amp;sr=posts">{u.posts}</a></dd>\
<dd class="profile-joined"><strong>{t("joined")}:</strong> {site.date(u.joined)}</dd>{loc}{contact}</dl>'''


def prosilver(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        buttons = ''.join(
            f'<li><a href="./posting.php?mode={m}&amp;p={p.id}" title="{t(k)}" class="button button-icon-only">'
            f'<i class="icon fa-{ic} fa-fw" aria-hidden="true"></i><span class="sr-only">{t(k)}</span></a></li>'
            for m, k, ic in [('report', 'report', 'exclamation'), ('quote', 'quote', 'quote-left')][0 if site.flag('rep') else 1 :]
        )
        subject = esc(th.title) if i == 0 else f'Re: {esc(th.title)}'
        h3 = f'<h3 {"class=first" if i == 0 else ""} data-not><a href="#p{p.id}">{subject}</a></h3>' if site.flag('subjects', 0.75) else ''
        thanks = (
            f'<div id="list_thanks{p.id}" class="notice"><dl><dt>{t("like")} (<a href="#">{p.likes}</a>)</dt>'
            f'<dd>{", ".join(esc(x.name) for x in rng.some(site.users, 1, 4))}</dd></dl></div>'
            if p.likes and site.flag('thanks', 0.35)
            else ''
        )
        edited = f'<div class="notice">{t("lastedit")} <a href="./memberlist.php">{esc(u.name)}</a> {site.date(p.when)}</div>' if p.edited else ''
        sig = f'<div id="sig{p.id}" class="signature">{esc(u.sig).replace(chr(10), "<br />")}</div>' if u.sig and site.flag('sigs', 0.8) else ''
        posts += f'''<div id="p{p.id}" class="post has-profile bg{1 + (i + 1) % 2}{' online' if rng.chance(.1) else ''}"><div class="inner">
{profile(site, u, rng, True)}
<div class="postbody"><div id="post_content{p.id}">{h3}<ul class="post-buttons">{buttons}</ul>
<p class="author"><a class="unread" href="./viewtopic.php?p={p.id}#p{p.id}" title="{t('posts')}">\
<i class="icon fa-file fa-fw icon-lightgray icon-md" aria-hidden="true"></i><span class="sr-only">{t('posts')}</span></a><span class="responsive-hide">\
<strong><a href="./memberlist.php?u={u.id}" class="username">{esc(u.name)}</a></strong> &raquo; </span>\
<time datetime="{p.when.isoformat()}+00:00">{site.date(p.when)}</time></p>
<div class="content" data-main>{post_html(site, th, p, rng)}</div>
{edited}{thanks}{sig}</div></div>
<div class="back2top"><a href="#top" class="top" title="{t('top')}"><i class="icon fa-chevron-circle-up fa-fw icon-gray" aria-hidden="true"></i>\
<span class="sr-only">{t('top')}</span></a></div></div></div>
<hr class="divider" />
{ad(site, i) if i in (0, 4) else ''}'''
    pages = (
        f'<div class="pagination">{len(th.posts)} {t("posts")} &bull; {t("page")} <strong>1</strong> / <strong>{rng.randint(1, 5)}</strong><ul>'
        '<li class="active"><span>1</span></li><li><a class="button" href="#" role="button">2</a></li><li class="arrow next">'
        '<a class="button button-icon-only" href="#" rel="next" role="button"><i class="icon fa-chevron-right fa-fw"></i>'
        f'<span class="sr-only">{t("next")}</span></a></li></ul></div>'
    )
    action = f'''<div class="action-bar bar-{{}}"><a href="./posting.php?mode=reply" class="button" title="{t('reply')}">\
<span>{t('reply')}</span> <i class="icon fa-reply fa-fw"></i></a><div class="dropdown-container dropdown-button-control topic-tools">\
<span title="{t('tools')}" class="button button-secondary dropdown-trigger dropdown-select"><i class="icon fa-wrench fa-fw"></i>\
<span class="caret"></span></span><div class="dropdown"><ul class="dropdown-contents"><li><a href="#" title="{t('print')}"><i class="icon fa-print"></i>\
<span>{t('print')}</span></a></li><li><a href="#"><span>{t('mailfriend')}</span></a></li></ul></div></div><div class="search-box" role="search">\
<form method="get" id="topic-search" action="./search.php"><fieldset><input class="inputbox search tiny" type="search" name="keywords" placeholder="\
{t('search')}…" /><button class="button button-search" type="submit" title="{t('search')}"><span class="sr-only">{t('search')}</span></button>\
<a href="./search.php" class="button button-search-end" title="{t('advsearch')}"><span class="sr-only">{t('advsearch')}</span></a></fieldset></form>\
</div>{pages}</div>'''
    similar = ''
    if site.flag('similar', 0.5):
        rows = ''.join(
            f'<li class="row bg{1 + k % 2}"><dl class="row-item topic_read"><dt><div class="list-inner">'
            f'<a href="./viewtopic.php?t={n}" class="topictitle">{ti}</a><br /><div class="responsive-hide">{t("author")} '
            f'<a href="#" class="username">{a}</a> &raquo; {site.date(th.posts[0].when)} &raquo; <a href="#">{f}</a></div></div></dt>'
            f'<dd class="posts">{n % 40} <dfn>{t("replies")}</dfn></dd><dd class="views">{n % 7000} <dfn>{t("views")}</dfn></dd>'
            f'<dd class="lastpost"><span>{a}<br />{site.date(th.posts[-1].when)}</span></dd></dl></li>'
            for k, ((ti, n, a), f) in enumerate(zip(th.others(rng.randint(3, 10)), site.labels(12)))
        )
        similar = (
            '<div class="forumbg"><div class="inner"><ul class="topiclist"><li class="header"><dl class="row-item"><dt>'
            f'<div class="list-inner">{t("similar")}</div></dt><dd class="posts">{t("replies")}</dd><dd class="views">{t("views")}</dd>'
            f'<dd class="lastpost"><span>{t("latest")}</span></dd></dl></li></ul><ul class="topiclist topics">{rows}</ul></div></div>'
        )
    jump = (
        '<div class="jumpbox dropdown-container dropdown-container-right dropdown-up" id="jumpbox">'
        f'<span title="{t("jump")}" class="button button-secondary dropdown-trigger dropdown-select"><span>{t("jump")}</span>'
        '<span class="caret"></span></span><div class="dropdown">'
        '<ul class="dropdown-contents">'
        f'''{"".join(f"""<li><a href="./viewforum.php?f={i}" class="jumpbox-{"cat" if i % 5 == 0 else "forum"}-link"><span class="spacer"></span>"""
            f"""<span>{"&#8627; &nbsp;" if i % 5 else ""} {x}</span></a></li>"""
            for i, x in enumerate(site.labels(site.pick("nforums", [9, 16, 28]))))}</ul></div></div>'''
    )
    online = (
        f'<div class="stat-block online-list"><h3>{t("online")}</h3><p>{", ".join(esc(x.name) for x in rng.some(site.users, 0, 6))} '
        f'{rng.randint(1, 40)} {t("guests")}</p></div>'
        if site.flag('online', 0.7)
        else ''
    )
    perms = (
        f'<div class="stat-block permissions"><h3>{t("rules")}</h3><p>{site.fixed("rules")}<br />{site.fixed("guest")}<br /></p></div>'
        if site.flag('perms', 0.5)
        else ''
    )
    qr = (
        '<form method="post" action="./posting.php" id="qr_postform"><div class="panel" id="qr_editor_div"><div class="inner">'
        f'<h2 class="quickreply-title">{t("writereply")}</h2><fieldset class="fields1"><dl><dt><label for="subject">Re:</label></dt></dl>'
        '<textarea name="message" rows="7" cols="76" class="inputbox"></textarea></fieldset><fieldset class="submit-buttons">'
        f'<input type="submit" value="{t("preview")}" class="button2" /><input type="submit" name="post" value="{t("send")}" class="button1" />'
        '</fieldset></div></div></form>'
        if site.flag('qr', 0.4)
        else ''
    )
    rulebox = (
        f'<div class="rules"><div class="inner"><strong>{t("rules")}</strong><br />{site.fixed("rules")}</div></div>' if site.flag('rulebox', 0.35) else ''
    )
    sub = links(site, site.pick('ntabs', [3, 6]), 40, acls='nav-link') if site.flag('tabs', 0.3) else ''
    return f'''<!DOCTYPE html>
<html dir="ltr" lang="{site.lang}">
<head>{head(site, th, address(site, th), css=('./assets/css/font-awesome.min.css', './styles/prosilver/theme/stylesheet.css'), suffix=' - ' + site.name)}</head>
<body id="phpbb" class="nojs notouch section-viewtopic ltr {site.pick('bodyc', ['', 'hastopad', 'nightmode', 'wide'])}">
{mega(site)}<div id="wrap" class="wrap"><a id="top" class="top-anchor" accesskey="t"></a>
<div id="page-header"><div class="headerbar" role="banner"><div class="inner"><div id="site-description" class="site-description">\
<a id="logo" class="logo" href="./index.php" title="{t('home')}"><span class="site_logo"></span></a><h1>{esc(site.name)}</h1>\
<p>{site.fixed('about')}</p><p class="skiplink"><a href="#start_here">{t('skip')}</a></p></div>
<div id="search-box" class="search-box search-header" role="search"><form action="./search.php" method="get" id="search"><fieldset>\
<input name="keywords" id="keywords" type="search" class="inputbox search tiny" placeholder="{t('search')}" />\
<a href="./search.php" class="button button-search-end">{t('advsearch')}</a></fieldset></form></div></div></div>
<div class="navbar" role="navigation"><div class="inner"><ul id="nav-main" class="nav-main linklist" role="menubar">\
<li id="quick-links" class="quick-links dropdown-container responsive-menu" data-skip-responsive="true"><a href="#" class="dropdown-trigger">\
<i class="icon fa-bars fa-fw"></i><span>{t('menu')}</span></a><div class="dropdown"><ul class="dropdown-contents" role="menu"><li>\
<a href="#" role="menuitem"><span>{t('unanswered')}</span></a></li><li><a href="#" role="menuitem"><span>{t('active')}</span></a></li>\
<li class="separator"></li><li><a href="#" role="menuitem"><span>{t('search')}</span></a></li><li><a href="#">\
<span>{t('members')}</span></a></li></ul></div></li>
<li data-skip-responsive="true"><a href="./app.php/help/faq" rel="help" role="menuitem"><i class="icon fa-question-circle fa-fw"></i>\
<span>{t('faq')}</span></a></li>{sub}<li class="rightside" data-skip-responsive="true">\
<a href="./ucp.php?mode=login" title="{t('login')}" accesskey="x" role="menuitem"><i class="icon fa-power-off fa-fw"></i>\
<span>{t('login')}</span></a></li><li class="rightside"><a href="./ucp.php?mode=register" role="menuitem"><span>{t('register')}</span></a></li></ul>
<ul id="nav-breadcrumbs" class="nav-breadcrumbs linklist navlinks" role="menubar">\
<li class="breadcrumbs" itemscope itemtype="https://schema.org/BreadcrumbList"><span class="crumb"><a href="./index.php" itemprop="item">\
<i class="icon fa-home fa-fw"></i><span itemprop="name">{t('home')}</span></a></span><span class="crumb"><a href="./viewforum.php?f=2">\
<span itemprop="name">{th.section}</span></a></span><span class="crumb"><a href="#"><span itemprop="name">{th.forum}</span></a></span></li></ul></div>\
</div></div>
{announce(site, 'site_announcement rules')}{ad(site, 9)}<a id="start_here" class="anchor"></a>
<div id="page-body" class="page-body" role="main">
<h2 class="topic-title"><a data-main href="./viewtopic.php?t={th.id}">{esc(th.title)}</a></h2>
<p><strong>{t('mod')}:</strong> <a href="#" class="username-coloured">{esc(site.users[0].name)}</a></p>{rulebox}
{action.format('top')}
{posts}
<div class="action-bar bar-bottom"><form id="viewtopic" method="post"><div class="dropdown-container sort-tools">\
<span class="button button-secondary dropdown-trigger">{t('sort')}</span><div class="dropdown hidden"><fieldset class="display-options">\
<label>{t('posts')}: <select name="st"><option>{t('more')}</option></select></label><label>{t('sort')} <select name="sk"><option>{t('author')}</option>\
<option>{t('oldest')}</option></select></label></fieldset></div></div></form>{pages}</div>
{qr}{similar}<div class="action-bar actions-jump"><p class="jumpbox-return"><a href="./viewforum.php" class="left-box arrow-left">\
<span>{t('prev')}: {th.forum}</span></a></p>{jump}</div>{online}{perms}
</div>
<div id="page-footer" class="page-footer" role="contentinfo">{footer_columns(site)}<div class="navbar"><div class="inner">\
<ul id="nav-footer" class="nav-footer linklist" role="menubar"><li class="breadcrumbs"><span class="crumb"><a href="./index.php">\
<span>{t('home')}</span></a></span></li><li class="rightside">UTC</li><li class="rightside"><a href="#"><span>{t('cookies')}</span></a></li>\
<li class="rightside"><a href="#"><span>{t('contact')}</span></a></li></ul></div></div>
<div class="copyright"><p class="footer-row"><span class="footer-copyright">{t('powered')} <a href="https://www.phpbb.com/">phpBB</a>&reg; &copy;\
 phpBB Limited</span></p><p class="footer-row">{site.fixed('legal')}</p><p class="footer-row" role="menu">{legal(site)}</p></div>
<div id="darkenwrapper" class="darkenwrapper" data-ajax-error-title="AJAX"><div id="darken" class="darken">&nbsp;</div></div>\
<div id="phpbb_alert" class="phpbb_alert" style="display:none"><a href="#" class="alert_close"></a><h3 class="alert_title">&nbsp;</h3>\
<p class="alert_text"></p></div></div></div>
{cookie(site)}{newsletter(site)}<script src="./assets/javascript/jquery.min.js"></script></body></html>'''


def subsilver2(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    rows = ''
    for i, p in enumerate(th.posts):
        u = p.user

        def quote(q, inner):
            return f'<div class="quotetitle" data-not>{esc(q.user.name)} {t("wrote")}</div><div class="quotecontent">{inner}</div>'

        text = body(
            p,
            rng,
            'br',
            quote,
            lambda c: f'<div class="codetitle" data-not><b>Code:</b></div><div class="codecontent">{c}</div>',
            link='<a href="{u}" class="postlink">{t}</a>',
            bold='<span style="font-weight: bold">{t}</span>',
        )
        sig = f'<br />_________________<br /><span data-not>{esc(u.sig)}</span>' if u.sig and site.flag('sigs', 0.8) else ''
        sig = f'<span class="postbody" data-not>{sig}</span>' if sig else ''
        rows += f'''<table class="tablebg" width="100%" cellspacing="1"><tr class="row{1 + i % 2}"><td align="center" valign="middle">\
<a name="p{p.id}"></a><b class="postauthor">{esc(u.name)}</b></td><td width="100%" height="25"><table width="100%" cellspacing="0"><tr>\
<td class="gensmall" width="100%"><div style="float:left;">&nbsp;<b>{site.pick('subjw', ['Post subject:', 'Subject:', 'Re:'])}</b> {'Re: ' if i else ''}\
{esc(th.title)}</div><div style="float:right;"><a href="#p{p.id}"><img src="./styles/subsilver2/imageset/icon_post_target.gif" alt="#" /></a>\
<b>{t('posts')}:</b> {site.date(p.when)}&nbsp;</div></td></tr></table></td></tr>
<tr class="row{1 + i % 2}"><td valign="top" class="profile"><table cellspacing="4" align="center" width="150"><tr>\
<td class="postdetails">{t(u.rank)}</td></tr><tr><td><img src="./download/file.php?avatar={u.id}.gif" width="80" height="80" alt="" /></td></tr></table>\
<span class="postdetails"><br /><b>{t('joined')}:</b> {site.date(u.joined)}<br /><b>{t('posts')}:</b> {u.posts}<br />\
<b>{t('location')}:</b> {esc(u.place)}</span></td><td valign="top"><table width="100%" cellspacing="5"><tr><td>\
<div class="postbody" data-main>{text}</div>{sig}<br clear="all" /><br />{f'<table width="100%" cellspacing="0"><tr valign="middle">'
            f'<td class="gensmall" align="right">{t("lastedit")} {esc(u.name)} {site.date(p.when)}</td></tr></table>' if p.edited
            else ''}</td></tr></table></td></tr>
<tr class="row{1 + i % 2}"><td class="profile"><strong><a href="#wrapheader">{t('top')}</a></strong></td><td>\
<div class="gensmall" style="float:left;">&nbsp;<a href="./memberlist.php?u={u.id}">\
<img src="profile.gif" alt="{t('profile')}" title="{t('profile')}" /></a>&nbsp;</div><div class="gensmall" style="float:right;">\
<a href="./posting.php?mode=quote&amp;p={p.id}"><img src="quote.gif" alt="{t('quote')}" /></a>&nbsp;</div></td></tr><tr>\
<td class="spacer" colspan="2" height="1"><img src="images/spacer.gif" alt="" width="1" height="1" /></td></tr></table>{ad(site, i) if i == 1 else ''}'''
    nav = (
        '<table width="100%" cellspacing="1"><tr><td align="left" valign="middle" nowrap="nowrap"><a href="./posting.php?mode=post">'
        f'<img src="newtopic.gif" alt="{t("new")}" /></a>&nbsp;<a href="#"><img src="reply.gif" alt="{t("reply")}" /></a></td>'
        f'<td class="nav" valign="middle" nowrap="nowrap">&nbsp;{t("page")} <strong>1</strong> / <strong>{rng.randint(1, 3)}</strong><br /></td>'
        f'<td class="gensmall" nowrap="nowrap">&nbsp;[ {len(th.posts)} {t("posts")} ]&nbsp;</td></tr></table>'
    )
    crumbs = (
        '<table class="tablebg" width="100%" cellspacing="1" cellpadding="0" style="margin-top: 5px;"><tr><td class="row1"><p class="breadcrumbs">'
        f'<a href="./index.php">{t("home")}</a> &#187; <a href="#">{th.section}</a> &#187; <a href="#">{th.forum}</a></p>'
        f'<p class="datetime">UTC {site.pick("tz", ["[ DST ]", "+1", "-5", "+ 3"])}</p></td></tr></table>'
    )
    return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="{site.lang}"><head><meta http-equiv="content-type" content="text/html; charset=UTF-8" />\
<title>{esc(site.name)} &bull; {esc(th.title)}</title><link rel="stylesheet" href="./styles/subsilver2/theme/stylesheet.css" type="text/css" />{analytics(site)}
<script type="text/javascript">// <![CDATA[
function popup(url, width, height, name) {{ window.open(url, name); }}
// ]]></script></head><body class="ltr"><a name="top"></a>
<div id="wrapheader"><div id="logodesc"><table width="100%" cellspacing="0"><tr><td><a href="./index.php">\
<img src="./styles/subsilver2/imageset/site_logo.gif" alt="" /></a></td><td width="100%" align="center"><h1>{esc(site.name)}</h1>\
<span class="gen">{site.fixed('about')}</span></td></tr></table></div>
<div id="menubar"><table width="100%" cellspacing="0"><tr><td class="genmed"><a href="./ucp.php?mode=login">\
<img src="icon_mini_login.gif" alt="*" />&nbsp;{t('login')}</a>&nbsp; &nbsp;<a href="#">{t('register')}</a></td><td class="genmed" align="right">\
<a href="#">{t('faq')}</a>&nbsp; &nbsp;<a href="#">{t('search')}</a>&nbsp;{links(site, site.pick('mb', [0, 4, 8]), 40, tag='')}</td></tr></table></div>
<div id="datebar"><table width="100%" cellspacing="0"><tr><td class="gensmall">{site.date(th.posts[-1].when)}</td><td class="gensmall" align="right">\
<a href="#">{t('unanswered')}</a> | <a href="#">{t('active')}</a><br /></td></tr></table></div></div>
<div id="wrapcentre">{announce(site)}<p class="searchbar"><span style="float: left;"><a href="#">{t('unanswered')}</a></span></p>\
<br style="clear: both;" />{crumbs}<br />
<div id="pageheader"><h2><a class="titles" href="./viewtopic.php?t={th.id}" data-main>{esc(th.title)}</a></h2>\
<p class="moderators">{t('mod')}: <a href="#">{esc(site.users[1].name)}</a></p></div><br clear="all" /><br />
<div id="pagecontent">{nav}<table class="tablebg" width="100%" cellspacing="1"><tr><td class="cat"><table width="100%" cellspacing="0"><tr>\
<td class="nav" nowrap="nowrap">&nbsp;<a href="#">{t('print')}</a></td><td class="nav" align="right" nowrap="nowrap">\
<a href="#">{t('prev')}</a> | <a href="#">{t('next')}</a>&nbsp;</td></tr></table></td></tr></table>
{rows}<table width="100%" cellspacing="1" class="tablebg"><tr align="center"><td class="cat"><form method="post">\
<span class="gensmall">{t('posts')}:</span> <select name="st"><option>{t('more')}</option></select>&nbsp;<span class="gensmall">{t('sort')}</span> \
<select><option>{t('author')}</option><option>{t('oldest')}</option></select>&nbsp;<input class="btnlite" type="submit" value="{t('send')}" /></form>\
</td></tr></table>{nav}</div>
<div id="pagefooter"></div><br clear="all" />{crumbs}<br clear="all" /><table class="tablebg" width="100%" cellspacing="1"><tr><td class="cat">\
<h4>{t('online')}</h4></td></tr><tr><td class="row1"><p class="gensmall">{esc(site.users[3].name)} - {rng.randint(1, 30)} {t('guests')}</p></td></tr></table>
<table width="100%" cellspacing="1"><tr><td width="40%" valign="top" nowrap="nowrap" align="left">\
<span class="gensmall">{site.fixed('rules')}<br />{site.fixed('guest')}</span></td><td align="right" valign="top" nowrap="nowrap">\
<form method="get" name="search"><span class="gensmall">{t('search')}:</span> <input class="post" type="text" name="keywords" size="20" /></form>\
<form method="post" name="jumpbox"><table><tr><td nowrap="nowrap"><span class="gensmall">{t('jump')}:</span>&nbsp;\
<select name="f">{options(site, site.pick('nj', [10, 24, 40]))}</select></td></tr></table></form></td></tr></table></div>
<div id="wrapfooter"><span class="copyright">{t('powered')} <a href="http://www.phpbb.com/">phpBB</a> &copy; 2000, 2008 phpBB Group\
<br />{site.fixed('legal')}<br />{legal(site)}</span></div>{cookie(site)}</body></html>'''


def flatboot(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        posts += f'''<div id="p{p.id}" class="panel panel-{'info' if i == 0 else 'default'} post clearfix"><div class="panel-heading"><div class="row">\
<div class="col-sm-6 hidden-xs"><i class="fa fa-clock-o"></i> {site.date(p.when)}</div><div class="col-sm-6 text-right">\
<div class="btn-group post-btns"><a class="btn btn-xs btn-default" href="#">{t('quote')}</a><a class="btn btn-xs btn-default" href="#">#{i + 1}</a>\
</div></div></div></div>
<div class="panel-body"><div class="row"><div class="col-md-3 user-profile"><div class="user-name"><a class="username" href="#">{esc(u.name)}</a></div>\
<div class="avatar-frame"><img class="img-responsive img-circle" src="/a/{u.id}.png" alt=""></div>\
<span class="label label-{'danger' if u.rank == 'admin' else 'success'}">{t(u.rank)}</span><dl class="dl-horizontal user-details"><dt>{t('posts')}:</dt>\
<dd>{u.posts}</dd><dt>{t('joined')}:</dt><dd>{site.date(u.joined, False)}</dd></dl></div>
<div class="col-md-9 postbody">\
<div class="content" data-main>{post_html(site, th, p, rng)}</div>\
{f'<div class="well well-sm edit-note">{t("lastedit")} {esc(u.name)}</div>' if p.edited else ''}\
{f'<div class="signature hidden-xs"><hr>{esc(u.sig)}</div>' if u.sig else ''}</div></div></div></div>{ad(site, i) if i in (0, 3) else ''}'''
    side = ''.join(
        f'<div class="list-group side-block"><div class="list-group-item active"><h4 class="list-group-item-heading">{t(k)}</h4></div>'
        + ''.join(
            f'<a class="list-group-item" href="/t{n}">{ti}<span class="badge">{n % 80}</span><small class="text-muted">{a}</small></a>'
            for ti, n, a in th.others(rng.randint(3, 7))
        )
        + '</div>'
        for k in (site.pick('sideblocks', [('latest',), ('popular', 'latest'), ('similar',)]))
    )
    return f'''<!DOCTYPE html><html dir="ltr" lang="{site.lang}">\
<head>{head(site, th, address(site, th), css=('./styles/flatboots/theme/bootstrap.min.css', './styles/flatboots/theme/stylesheet.css'))}</head>
<body id="phpbb" class="section-viewtopic ltr"><div id="main-navigation" class="navbar navbar-default navbar-fixed-top" role="navigation">\
<div class="container"><div class="navbar-header"><button class="navbar-toggle" data-toggle="collapse"><span class="sr-only">{t('menu')}</span>\
<span class="icon-bar"></span></button><a class="navbar-brand" href="/">{esc(site.name)}</a></div><div class="collapse navbar-collapse">\
<ul class="nav navbar-nav"><li><a href="/">{t('home')}</a></li><li class="dropdown">\
<a class="dropdown-toggle" data-toggle="dropdown" href="#">{t('forums')} <b class="caret"></b></a><ul class="dropdown-menu">{links(site, 18)}</ul></li>\
<li><a href="#">{t('members')}</a></li><li><a href="#">{t('faq')}</a></li></ul><form class="navbar-form navbar-right">\
<input class="form-control" placeholder="{t('search')}"></form><ul class="nav navbar-nav navbar-right"><li><a href="#">{t('login')}</a></li><li>\
<a href="#">{t('register')}</a></li></ul></div></div></div>
<header class="jumbotron"><div class="container"><h1>{esc(site.name)}</h1><p>{site.fixed('about')}</p></div></header>{announce(site, 'alert alert-warning')}
<div class="container" role="main"><ol class="breadcrumb"><li><a href="/"><i class="fa fa-home"></i></a></li><li><a href="#">{th.section}</a></li>\
<li class="active"><a href="#">{th.forum}</a></li></ol><div class="row"><div class="{'col-md-9' if side else 'col-md-12'}"><div class="side-segment">\
<h3><a data-main href="./viewtopic.php?t={th.id}">{esc(th.title)}</a></h3></div>
<div class="row"><div class="col-md-8"><a class="btn btn-primary" href="#">{t('reply')}</a> <a class="btn btn-default" href="#">{t('tools')}</a></div>\
<div class="col-md-4"><ul class="pagination pagination-sm hidden-xs"><li class="active"><a>1</a></li><li><a href="#">2</a></li><li>\
<a href="#">{t('next')}</a></li></ul></div></div>{posts}
<div class="well"><strong>{t('mustlogin')}</strong> {site.fixed('guest')} <a class="btn btn-success btn-sm" href="#">{t('register')}</a></div>\
<form class="form-inline"><select class="form-control selectpicker">{options(site, 20)}</select><button class="btn btn-default">{t('jump')}</button>\
</form></div><aside class="col-md-3">{side}{newsletter(site)}</aside></div></div>
{footer_columns(site)}<footer class="footer-main"><div class="container"><p>{legal(site, ' · ')}</p>\
<p class="text-muted">{site.fixed('legal')} {t('powered')} phpBB</p></div></footer>{cookie(site)}</body></html>'''
