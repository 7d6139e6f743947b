"""vBulletin 3, 4 and 5."""

from ..page import esc
from .furniture import ad, announce, cookie, footer_columns, head, legal, links, mega, newsletter, options, rng_for
from .talk import body

SITES = [('vb3', 'en'), ('vb3', 'de'), ('vb3', 'en'), ('vb3', 'es'), ('vb4', 'en'), ('vb4', 'en'), ('vb4', 'it'), ('vb5', 'en'), ('vb5', 'nl'), ('vb5', 'en')]


def address(site, th):
    return f'https://{site.domain}/' + {
        'vb3': site.pick('u', ['showthread.php?t={t}', 'forum/showthread.php?t={t}', 'f12/{s}-{t}.html']),
        'vb4': 'showthread.php?{t}-{s}',
        'vb5': 'forum/main-category/board/{t}-{s}',
    }[site.platform].format(t=th.id, s=th.slug)


def vb3_body(site, p, rng):
    def quote(q, inner):
        by = (
            f'<div data-not>{site.pick("opby", ["Originally Posted by", "Quote from", "Posted by"]) if site.lang == "en" else site.t("author")} '
            f'<strong>{esc(q.user.name)}</strong> <a href="showthread.php?p={q.id}#post{q.id}" rel="nofollow">'
            '<img class="inlineimg" src="images/buttons/viewpost.gif" border="0" alt="View Post" /></a></div>'
            if rng.chance(0.85)
            else ''
        )
        return (
            f'<div style="margin:20px; margin-top:5px; "><div class="smallfont" style="margin-bottom:2px" data-not>{site.t("quote")}:</div>'
            '<table cellpadding="6" cellspacing="0" border="0" width="100%"><tr>'
            f'<td class="alt2" style="border:1px inset">{by}<div style="font-style:italic">{inner}</div></td></tr></table></div>'
        )

    def code(c):
        return (
            '<div style="margin:20px; margin-top:5px"><div class="smallfont" style="margin-bottom:2px" data-not>Code:</div>'
            f'<pre class="alt2" dir="ltr" style="margin: 0px; padding: 6px; border: 1px inset; width: 640px; overflow: auto">{c}</pre></div>'
        )

    return body(
        p,
        rng,
        'br',
        quote,
        code,
        bold='<b>{t}</b>',
        link='<a href="{u}" target="_blank">{t}</a>',
        img=lambda n: f'<img src="http://i.imghost.example/{n}" border="0" alt="" />',
    )


def vb3(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        icon = (
            '<div class="smallfont"><img class="inlineimg" src="images/icons/icon1.gif" alt="" border="0" /> '
            f'<strong{" data-main" if i == 0 and site.flag("titleinpost", .0) else ""}>{"Re: " if i else ""}{esc(th.title)}</strong></div>'
            '<hr size="1" style="color:#D1D1E1" />'
            if site.flag('posttitle', 0.5)
            else ''
        )
        sig = f'<div>__________________<br />{esc(u.sig).replace(chr(10), "<br />")}</div>' if u.sig else ''
        edited = f'<div class="smallfont"><hr size="1" /><em>{t("lastedit")} {esc(u.name)}; {site.date(p.when)}.</em></div>' if p.edited else ''
        thanks = (
            f'<div id="post_thanks_box_{p.id}"><div style="padding:0px"><table class="tborder" cellpadding="6" cellspacing="1" width="100%"><tr>'
            f'<td class="alt2" style="padding-left:0" nowrap="nowrap"><strong>{t("like")} ({p.likes}):</strong></td>'
            f'<td class="alt1">{", ".join("<a href=#>%s</a>" % esc(x.name) for x in rng.some(site.users, 1, 5))}</td></tr></table></div></div>'
            if p.likes and site.flag('thx')
            else ''
        )
        posts += f'''<!-- post #{p.id} --><div id="edit{p.id}" style="padding:0px 0px 6px 0px">\
<table id="post{p.id}" class="tborder" cellpadding="6" cellspacing="0" border="0" width="100%" align="center">
<tr><td class="thead" style="font-weight:normal; border: 1px solid #D1D1E1; border-right: 0px"><a name="post{p.id}">\
<img class="inlineimg" src="images/statusicon/post_old.gif" alt="Old" border="0" /></a> {site.date(p.when)}</td>\
<td class="thead" style="font-weight:normal" align="right">&nbsp;#<a href="showpost.php?p={p.id}&amp;postcount={i + 1}" target="new" rel="nofollow" \
id="postcount{p.id}" name="{i + 1}"><strong>{i + 1}</strong></a>{f' ({t("print")})' if site.flag('perma', .3) else ''}</td></tr>
<tr valign="top"><td class="alt2" width="175" style="border: 1px solid #D1D1E1; border-top: 0px; border-bottom: 0px"><div id="postmenu_{p.id}">\
<a class="bigusername" href="member.php?u={u.id}">{esc(u.name)}</a><script type="text/javascript"> vbmenu_register("postmenu_{p.id}", true); </script>\
</div><div class="smallfont">{t(u.rank)}</div><div class="smallfont">&nbsp;<br /><a href="member.php?u={u.id}">\
<img src="customavatars/avatar{u.id}_1.gif" width="80" height="80" alt="" border="0" /></a></div><div class="smallfont">&nbsp;<br />\
<div>{t('joined')}: {site.date(u.joined, False)}</div><div>{t('location')}: {esc(u.place)}</div>\
<div>{t('posts')}: {u.posts:,}</div>{f'<div>{t("like")}: {u.likes}</div>' if site.flag('thx') else ''}<div></div></div></td>
<td class="alt1" id="td_post_{p.id}" style="border-right: 1px solid #D1D1E1">{icon}<!-- message -->\
<div id="post_message_{p.id}" data-main>{vb3_body(site, p, rng)}</div><!-- / message --><!-- sig -->{sig}<!-- / sig -->{edited}</td></tr>
<tr><td class="alt2" style="border: 1px solid #D1D1E1; border-top: 0px"><img class="inlineimg" src="images/statusicon/user_offline.gif" alt="\
{esc(u.name)} {t('offline')}" border="0" /> &nbsp;</td><td class="alt1" align="right"><a href="newreply.php?do=newreply&amp;p={p.id}" rel="nofollow">\
<img src="images/buttons/quote.gif" alt="{t('quote')}" border="0" /></a></td></tr></table>{thanks}
<div class="vbmenu_popup" id="postmenu_{p.id}_menu" style="display:none"><table cellpadding="4" cellspacing="1" border="0"><tr>\
<td class="thead">{esc(u.name)}</td></tr><tr><td class="vbmenu_option"><a href="member.php?u={u.id}">{t('profile')}</a></td></tr><tr>\
<td class="vbmenu_option"><a href="search.php?u={u.id}" rel="nofollow">{t('pm')}</a></td></tr></table></div></div><!-- / post -->
{ad(site, i) if i in (0, 5) else ''}'''
    similar = ''.join(
        f'<tr><td class="alt1" align="left"><span class="smallfont"><a href="showthread.php?t={n}">{ti}</a></span></td>'
        f'<td class="alt2" nowrap="nowrap"><span class="smallfont">{a}</span></td><td class="alt1" nowrap="nowrap">'
        f'<span class="smallfont">{f}</span></td><td class="alt2" align="center"><span class="smallfont">{n % 60}</span></td>'
        f'<td class="alt1" align="right"><span class="smallfont">{site.date(th.posts[0].when)}</span></td></tr>'
        for (ti, n, a), f in zip(th.others(5), site.labels(5))
    )
    similar = (
        '<table class="tborder" cellpadding="6" cellspacing="1" border="0" width="100%"><thead><tr>'
        f'<td class="tcat" width="100%" colspan="5">{t("similar")}<a name="similarthreads"></a></td></tr></thead>'
        f'<tbody id="collapseobj_similarthreads"><tr class="thead" align="center"><td class="thead">{t("topics")}</td>'
        f'<td class="thead">{t("author")}</td><td class="thead">{t("forums")}</td><td class="thead">{t("replies")}</td>'
        f'<td class="thead">{t("latest")}</td></tr>{similar}</tbody></table><br />'
        if site.flag('similar', 0.7)
        else ''
    )
    pagenav = (
        '<div class="pagenav" align="right"><table class="tborder" cellpadding="3" cellspacing="1" border="0"><tr>'
        f'<td class="vbmenu_control" style="font-weight:normal">{t("page")} 1 / {rng.randint(2, 40)}</td><td class="alt2"><span class="smallfont">'
        '<strong>1</strong></span></td><td class="alt1"><a class="smallfont" href="#">2</a></td><td class="alt1">'
        f'<a rel="next" class="smallfont" href="#">{t("next")} &gt;</a></td></tr></table></div>'
        if site.flag('pn', 0.6)
        else ''
    )
    navbar = ''.join(
        f'<td class="vbmenu_control"><a rel="nofollow" href="{k}.php">{t(k)}</a></td>'
        for k in site.pick(
            'nb', [('register', 'faq', 'members', 'calendar'), ('register', 'gallery', 'blog', 'faq', 'members'), ('faq', 'calendar', 'newposts')]
        )
    )
    title = (
        '<tr><td class="navbar" style="font-size:10pt; padding-top:1px" colspan="3"><a href="#">'
        f'<img class="inlineimg" src="images/misc/navbits_finallink_ltr.gif" alt="" border="0" /></a> <strong{"" if site.flag("h1t") else " data-main"}'
        f'>{esc(th.title)}</strong></td></tr>'
    )
    h1 = f'<h1 class="threadtitle" data-main>{esc(th.title)}</h1>' if site.flag('h1t') else ''
    return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="{site.lang}"><head>{head(site, th, address(site, th),
        '<script type="text/javascript" src="clientscript/vbulletin_global.js?v=387"></script><script type="text/javascript">var SESSIONURL = "";'
        ' var IMGDIR_MISC = "images/misc";</script>')}</head><body>
<a name="top"></a><table border="0" width="100%" cellpadding="0" cellspacing="0" align="center"><tr><td align="left"><a href="index.php">\
<img src="images/misc/vbulletin3_logo_white.gif" border="0" alt="{esc(site.name)}" /></a></td>\
<td align="right" id="header_right_cell">{ad(site, 7)}</td></tr></table>{mega(site)}
<div align="center"><div class="page" style="width:100%; text-align:left"><div style="padding:0px 25px 0px 25px" align="left"><br />
<table class="tborder" cellpadding="6" cellspacing="1" border="0" width="100%" align="center"><tr><td class="alt1" width="100%">\
<table cellpadding="0" cellspacing="0" border="0"><tr valign="bottom"><td><a href="#" onclick="history.back(1); return false;">\
<img alt="{t('prev')}" src="images/misc/navbits_start.gif" border="0" /></a></td><td>&nbsp;</td><td width="100%"><span class="navbar">\
<a href="index.php" accesskey="1">{esc(site.name)}</a></span> <span class="navbar">&gt; <a href="forumdisplay.php?f=1">{th.section}</a></span> \
<span class="navbar">&gt; <a href="forumdisplay.php?f=2">{th.forum}</a></span></td></tr>{title}</table></td>
<td class="alt2" nowrap="nowrap" style="padding:0px"><form action="login.php?do=login" method="post"><table cellpadding="0" cellspacing="3" border="0">\
<tr><td class="smallfont" style="white-space: nowrap;"><label for="navbar_username">{t('username')}</label></td><td>\
<input type="text" class="bginput" style="font-size: 11px" name="vb_login_username" id="navbar_username" size="10" value="{t('username')}" /></td>\
<td class="smallfont" nowrap="nowrap"><label for="cb_cookieuser_navbar"><input type="checkbox" name="cookieuser" value="1" id="cb_cookieuser_navbar" />\
{t('remember')}</label></td></tr><tr><td class="smallfont">{t('password')}</td><td><input type="password" class="bginput" size="10" /></td><td>\
<input type="submit" class="button" value="{t('login')}" /></td></tr></table></form></td></tr></table>
<div class="tborder" style="padding:1px; border-top-width:0px"><table cellpadding="0" cellspacing="0" border="0" width="100%" align="center">\
<tr align="center">{navbar}<td id="navbar_search" class="vbmenu_control"><a href="search.php" accesskey="4" rel="nofollow">{t('search')}</a></td></tr>\
</table></div>
<div class="vbmenu_popup" id="navbar_search_menu" style="display:none"><table cellpadding="4" cellspacing="1" border="0"><tr>\
<td class="thead">{t('search')}</td></tr><tr><td class="vbmenu_option"><a href="search.php">{t('advsearch')}</a></td></tr></table></div><br />
{f'<table class="tborder" cellpadding="6" cellspacing="1" border="0" width="100%"><tr><td class="panelsurround"><div class="panel">'
        f'<div>{site.fixed("guest")} {site.fixed("about")} <a href="register.php">{t("register")}</a></div></div></td></tr></table>'
        f'<br />' if site.flag('guestbox', .6) else ''}{announce(site, 'navbar_notice')}
{h1}<table cellpadding="0" cellspacing="0" border="0" width="100%" style="margin-bottom:3px"><tr valign="bottom"><td class="smallfont">\
<a href="newreply.php" rel="nofollow"><img src="images/buttons/reply.gif" alt="{t('reply')}" border="0" /></a></td><td align="right">{pagenav}</td></tr></table>
<table class="tborder" cellpadding="6" cellspacing="1" border="0" width="100%" align="center" style="border-bottom-width:0px"><tr>\
<td class="tcat" width="100%"><div class="smallfont">&nbsp;</div></td><td class="vbmenu_control" id="threadtools" nowrap="nowrap">\
<a href="#goto_threadtools">{t('tools')}</a></td><td class="vbmenu_control" id="threadsearch" nowrap="nowrap"><a href="#">{t('search')}</a></td></tr></table>
<div id="posts">{posts}<div id="lastpost"></div></div>
<table cellpadding="0" cellspacing="0" border="0" width="100%"><tr valign="top"><td class="smallfont"><a href="#">\
<img src="images/buttons/reply.gif" alt="{t('reply')}" /></a></td><td align="right">{pagenav}</td></tr></table><br />\
<div class="smallfont" align="center"><strong>&laquo;</strong> <a href="#" rel="nofollow">{t('prev')}</a> | <a href="#" rel="nofollow">{t('next')}</a> \
<strong>&raquo;</strong></div><br />
{f'<table class="tborder" cellpadding="6" cellspacing="1" border="0" width="100%"><tr><td class="tcat">{t("tags")}</td></tr><tr><td class="alt1">'
        f'<div id="tag_list_cell">{links(site, 4, 12, tag="")}</div></td></tr></table><br />' if site.flag('tagbox', .4) else ''}
<table cellpadding="0" cellspacing="0" border="0" width="100%" align="center"><tr valign="bottom"><td width="100%" valign="top">\
<table class="tborder" cellpadding="6" cellspacing="1" border="0" width="210"><thead><tr><td class="thead">{t('rules')}</td></tr></thead>\
<tbody id="collapseobj_forumrules"><tr><td class="alt1" nowrap="nowrap"><div class="smallfont">{site.fixed('rules')}</div><hr /><div class="smallfont">\
<a href="misc.php?do=bbcode" target="_blank">BB code</a> <strong>On</strong></div></td></tr></tbody></table></td><td class="smallfont" align="right">\
<div class="smallfont" style="text-align:left; white-space:nowrap"><form action="forumdisplay.php" method="get"><strong>{t('jump')}</strong><br />\
<select name="f">{options(site, site.pick('nj', [12, 30, 50]))}</select><input type="submit" class="button" value="{t('send')}" /></form></div></td>\
</tr></table><br />{similar}<br />
<div class="smallfont" align="center">{site.pick('tz', ['GMT', 'CET', 'UTC-5'])} <span class="time">{th.posts[-1].when.hour}:\
{th.posts[-1].when.minute:02}</span>.</div></div></div></div>
<div class="page" style="width:100%; text-align:left"><table cellpadding="6" cellspacing="0" border="0" width="100%" class="page"><tr>\
<td class="tfoot" align="right" width="100%"><div class="smallfont"><strong>{legal(site, ' - ')} - <a href="#top" onclick="self.scrollTo(0, 0);\
 return false;">{t('top')}</a></strong></div></td></tr></table><br /><div align="center">\
<div class="smallfont" align="center">{t('powered')} vBulletin&reg; 3.8.{site.n % 9}<br />{site.fixed('legal')}</div></div></div>{cookie(site)}</body>\
</html>'''


def vb4(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return (
            '<div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container"><div class="bbcode_quote_container"></div>'
            f'<div class="bbcode_postedby" data-not><img src="images/misc/quote_icon.png" alt="{t("quote")}" /> {t("author")} '
            f'<strong>{esc(q.user.name)}</strong> <a href="showthread.php?p={q.id}#post{q.id}" rel="nofollow">'
            f'<img class="inlineimg" src="images/buttons/viewpost-right.png" alt="View Post" /></a></div><div class="message">{inner}</div></div></div>'
            '</div>'
        )

    def code(c):
        return (
            f'<div class="bbcode_container"><div class="bbcode_description" data-not>Code:</div><pre class="bbcode_code" style="height:72px;">{c}</pre></div>'
        )

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        title = (
            f'<h2 class="title icon"><img src="images/icons/icon1.png" alt="" /> {"Re: " if i else ""}{esc(th.title)}</h2>'
            if i and site.flag('ptitle', 0.4)
            else ''
        )
        posts += f'''<li class="postbitlegacy postbitim postcontainer old" id="post_{p.id}"><div class="posthead"><span class="postdate old">\
<span class="date">{site.date(p.when, False)},&nbsp;<span class="time">{p.when.hour:02}:{p.when.minute:02}</span></span></span>\
<span class="nodecontrols"><a name="post{p.id}" href="showthread.php?p={p.id}" class="postcounter">#{i + 1}</a>\
<a id="postcount{p.id}" name="{i + 1}"></a></span></div>
<div class="postdetails"><div class="userinfo"><div class="username_container"><div class="popupmenu memberaction">\
<a class="username offline popupctrl" href="member.php?{u.id}" title="{esc(u.name)} {t('offline')}"><strong>{esc(u.name)}</strong></a>\
<ul class="popupbody popuphover memberaction_body"><li class="left"><a href="#" class="siteicon_profile">{t('profile')}</a></li><li class="right">\
<a href="#" class="siteicon_forum">{t('posts')}</a></li><li class="left"><a href="#" class="siteicon_message">{t('pm')}</a></li></ul></div>\
<img class="inlineimg onlinestatus" src="images/statusicon/user-offline.png" alt="{t('offline')}" border="0" /></div>\
<span class="usertitle">{t(u.rank)}</span><a class="postuseravatar" href="#"><img src="image.php?u={u.id}" alt="" /></a><hr />\
<dl class="userinfo_extra"><dt>{t('joined')}</dt><dd>{site.date(u.joined, False)}</dd><dt>{t('location')}</dt><dd>{esc(u.place)}</dd>\
<dt>{t('posts')}</dt><dd>{u.posts:,}</dd></dl><div class="imlinks"></div></div>
<div class="postbody"><div class="postrow{' has_after_content' if u.sig else ''}">{title}<div class="content"><div id="post_message_{p.id}">\
<blockquote class="postcontent restore" data-main>{body(p, rng, 'br', quote, code, bold='<b>{t}</b>')}</blockquote></div></div></div>
<div class="after_content">{f'<div class="postcontent lastedited">{t("lastedit")} {esc(u.name)}; {site.date(p.when)}.</div>' if p.edited else ''}\
{f'<blockquote class="signature restore"><div class="signaturecontainer">{esc(u.sig)}</div></blockquote>' if u.sig else ''}</div>\
<div class="cleardiv"></div></div></div>
<div class="postfoot"><div class="textcontrols floatcontainer"><span class="postcontrols">\
<img style="display:none" id="progress_{p.id}" src="images/misc/progress.gif" alt="" />\
<a class="newreply" href="newreply.php?p={p.id}" rel="nofollow">{t('quote')}</a><span class="seperator">&nbsp;</span></span>\
<span class="postlinking">{f'<a class="report" href="#">{t("report")}</a>' if site.flag('rep') else ''}</span></div></div>\
</li>{f'<li class="adli">{ad(site, i)}</li>' if i == 0 else ''}'''
    sims = ''.join(
        f'<li class="floatcontainer similar_thread"><div class="titleblock"><h5 class="title"><a href="showthread.php?{n}">{ti}</a></h5>'
        f'<div class="author">{t("author")} {a} &rlm; {f}</div></div><div class="dateline">'
        f'<span class="dl_replies">{t("replies")}: <strong>{n % 50}</strong></span><br />{t("latest")}: {site.date(th.posts[-1].when)}</div>'
        '</li>'
        for (ti, n, a), f in zip(th.others(5), site.labels(5))
    )
    return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="{site.lang}" id="vbulletin_html">\
<head>{head(site, th, address(site, th), css=('css.php?sheet=bbcode.css,vbulletin.css',))}</head><body>
<div class="above_body">{mega(site)}<div id="header" class="floatcontainer doc_header"><div><a name="top" href="index.php" class="logo-image">\
<img src="images/misc/vbulletin4_logo.png" alt="{esc(site.name)}" /></a></div><div id="toplinks" class="toplinks"><ul class="nouser"><li>\
<a href="register.php" rel="nofollow">{t('register')}</a></li><li><a rel="nofollow" href="faq.php">{t('faq')}</a></li><li>\
<form id="navbar_loginform" action="login.php?do=login" method="post"><fieldset id="logindetails" class="logindetails"><div>\
<input type="text" class="textbox default-value" id="navbar_username" value="{t('username')}" />\
<input type="submit" class="loginbutton" value="{t('login')}" /></div></fieldset><div id="remember" class="remember"><label for="cb_cookieuser_navbar">\
<input type="checkbox" id="cb_cookieuser_navbar" /> {t('remember')}</label></div></form></li></ul></div></div>
<div id="navbar" class="navbar"><ul id="navtabs" class="navtabs floatcontainer"><li class="selected">\
<a class="navtab" href="forum.php">{t('forums')}</a><ul class="floatcontainer"><li><a href="#">{t('newposts')}</a></li><li>\
<a href="#">{t('faq')}</a></li><li><a href="#">{t('calendar')}</a></li><li class="popupmenu"><a href="#" class="popupctrl">{t('menu')}</a>\
<ul class="popupbody popuphover">{links(site, site.pick('qn', [4, 9, 20]), 20)}</ul></li></ul></li><li><a class="navtab" href="#">{t('newposts')}</a>\
</li><li><a class="navtab" href="blog.php">{t('blog')}</a></li></ul><div id="globalsearch" class="globalsearch">\
<form action="search.php" method="post" class="navbar_search"><span class="textboxcontainer"><span><input type="text" name="query" class="textbox" />\
</span></span></form><ul class="navbar_advanced_search"><li><a href="search.php">{t('advsearch')}</a></li></ul></div></div></div>
<div class="body_wrapper"><div id="breadcrumb" class="breadcrumb"><ul class="floatcontainer"><li class="navbithome"><a href="index.php">\
<img src="images/misc/navbit-home.png" alt="{t('home')}" /></a></li><li class="navbit"><a href="#">{t('forums')}</a></li><li class="navbit">\
<a href="#">{th.section}</a></li><li class="navbit"><a href="#">{th.forum}</a></li><li class="navbit lastnavbit"><span>{esc(th.title)}</span></li></ul>\
<hr /></div>{announce(site, 'notices')}
<form id="notices" class="notices"><input type="hidden" name="do" value="dismissnotice" /><ol>\
<li class="restore" id="navbar_notice_1">{site.fixed('guest')}</li></ol></form>{ad(site, 3)}
<div id="above_postlist" class="above_postlist"><a href="newreply.php" rel="nofollow" class="newcontent_textcontrol" id="newreplylink_top">+ \
{t('reply')}</a><div id="pagination_top" class="pagination_top"><form class="pagination popupmenu nohovermenu"><span>\
<a href="#" class="popupctrl">{t('page')} 1/{rng.randint(2, 9)}</a></span><span class="selected"><a>1</a></span><span><a href="#">2</a></span></form>\
<div id="postpagestats_{th.id}" class="postpagestats">1-{len(th.posts)}</div></div></div>
<div id="pagetitle" class="pagetitle"><h1>{site.pick('thr', ['Thread:', t('topics') + ':', ''])} <span class="threadtitle" data-main>\
<a href="showthread.php?{th.id}">{esc(th.title)}</a></span></h1></div>
<div id="thread_controls" class="thread_controls toolsmenu"><div><ul id="postlist_popups" class="postlist_popups popupgroup">\
<li class="popupmenu" id="threadtools"><h6><a class="popupctrl" href="#">{t('tools')}</a></h6><ul class="popupbody popuphover"><li>\
<a href="#">{t('print')}</a></li><li><a href="#">{t('mailfriend')}</a></li></ul></li><li class="popupmenu searchthread menusearch"><h6>\
<a class="popupctrl">{t('search')}</a></h6><form class="popupbody"><ul><li><input type="text" class="searchbox" /></li><li class="formsubmit">\
<a href="#">{t('advsearch')}</a></li></ul></form></li></ul></div></div>
<div id="postlist" class="postlist restrain"><ol id="posts" class="posts" start="1">{posts}</ol><div class="separator"></div></div>
<div class="noinlinemod below_postlist"><div id="below_postlist"><a href="#" class="newcontent_textcontrol">+ {t('reply')}</a><div class="clear"></div>\
<div class="navpopupmenu popupmenu nohovermenu"><span class="shade">{t('jump')}</span><a href="#" class="popupctrl">\
<span class="ctrlcontainer">{th.forum}</span></a><a href="#top" class="textcontrol">{t('top')}</a><ul class="navpopupbody popupbody popuphover">\
<li class="optionlabel">{t('forums')}</li>{links(site, site.pick('nj', [8, 18, 34]))}</ul></div></div></div>
<div class="thread_info block"><h4 class="threadinfohead blockhead">{t('stats')}</h4><div class="thread_info_block blockbody formcontrols">\
<h5 class="blocksubhead">{t('online')}</h5><div><p>{rng.randint(1, 20)} {t('guests')}</p></div></div></div>{f'<div id="similar_threads">'
        f'<h4 class="threadinfohead blockhead">{t("similar")}</h4><div class="blockbody"><ol id="similarthreads" class="thread_info_block">{sims}</ol>'
        f'</div></div>' if site.flag('sim', .7) else ''}
<div class="options_block_container"><div class="options_block"><h4 class="threadinfohead blockhead options_block">{t('rules')}</h4>\
<div class="thread_info_block blockbody formcontrols options_block"><p class="rules_link">{site.fixed('rules')}</p><ul class="youcandoblock">\
<li>{site.furn('guest')}</li></ul></div></div></div>
<div id="footer" class="floatcontainer footer"><form class="footer_select"><select name="styleid"><optgroup label="{t('style')}">\
<option>-- {esc(site.brand)}</option></optgroup></select></form><ul id="footer_links" class="footer_links">\
<li>{legal(site, '</li><li>')}</li></ul></div></div>{footer_columns(site)}<div class="below_body">\
<div id="footer_time" class="footer_time">{site.pick('tz', ['GMT', 'CET', 'PST'])}</div>\
<div id="footer_copyright" class="shade footer_copyright">{t('powered')} vBulletin&reg; 4.2.{site.n % 6}</div>\
<div id="footer_morecopyright">{site.fixed('legal')}</div></div>{cookie(site)}{newsletter(site)}</body></html>'''


def vb5(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return (
            '<div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container">'
            f'<div class="bbcode_quote_container vb-icon vb-icon-quote-large"></div><div class="bbcode_postedby" data-not>{t("author")} '
            f'<strong>{esc(q.user.name)}</strong> <a href="#post{q.id}" rel="nofollow">'
            f'<img class="inlineimg" src="images/buttons/viewpost-right.png" alt="" /></a></div><div class="message">{inner}</div></div></div></div>'
        )

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        name = (
            f'<h2 class="b-post__title js-post-title b-post__hide-when-deleted" data-main>{esc(th.title)}</h2>' if i == 0 and not site.flag('toptitle') else ''
        )
        posts += f'''<li data-node-id="{p.id}" data-node-publishdate="{int(p.when.timestamp())}" data-node-userid="{u.id}" class="b-post b-post__reply \
js-post js-comment-entry__parent h-restore-overflow h-clearfix" itemprop="{'firstPost' if i == 0 else 'suggestedAnswer'}\
" itemscope itemtype="http://schema.org/Comment"><a class="b-post__anchor" id="post{p.id}"></a><hr class="b-divider b-divider--section b-post__divider" />
<div class="b-post__body h-clearfix"><div class="b-post__grid-container"><div class="b-userinfo b-userinfo--horizontal">\
<div class="b-userinfo__details"><div class="b-avatar b-avatar--l"><img src="core/image.php?userid={u.id}" alt="{esc(u.name)}" /></div>\
<div class="author h-text-size--14"><strong><a href="#" itemprop="name">{esc(u.name)}</a></strong></div><div class="usertitle">{t(u.rank)}</div></div>\
<ul class="b-userinfo__additional-info-list"><li class="b-userinfo__additional-info"><label class="b-userinfo__additional-info-label">{t('joined')}:\
</label> <span class="b-userinfo__additional-info-value">{site.date(u.joined, False)}</span></li><li class="b-userinfo__additional-info">\
<label>{t('posts')}:</label> <span>{u.posts}</span></li></ul></div>
<div class="b-post__content js-post__content"><div class="b-post-sm"><div class="b-media__body"><div class="b-post__timestamp">\
<time itemprop="dateCreated" datetime="{p.when.isoformat()}">{site.date(p.when)}</time></div></div></div><div class="b-post__topbar">\
<a class="b-post__count js-show-post-link" href="#post{p.id}">#{i + 1}</a></div>{name}<div class="js-post__content-text OLD__post-content-text restore \
h-wordwrap" itemprop="text" data-main>{body(p, rng, 'br', quote, lambda c: f'<div class="bbcode_container">'
            f'<div class="bbcode_description" data-not>Code:</div>'
            f'<pre class="bbcode_code">{c}</pre></div>')}</div>{f'<div class="post-signature restore">{esc(u.sig)}</div>' if u.sig else ''}
<div class="b-post__footer h-hide-on-preview"><div class="b-post__footer-line-1 h-clear"></div><ul class="b-post-control__list">\
<li class="b-post-control">{t('tags')}: <span class="b-post__tag">{t('more')}</span></li><li class="b-post-control b-post-control__vote">\
<span class="js-post__vote-count">{p.likes}</span> {t('like')}</li><li class="b-post-control b-post-control__quote">\
<span class="b-icon b-icon__speech"></span><span class="b-post-control__label">{t('quote')}</span></li></ul></div></div></div></div>\
</li>{ad(site, i) if i == 2 else ''}'''
    tabs = ''.join(
        f'<li class="main-nav__item"><a class="navbar_{i}" href="/{k}">{t(k)}</a></li>' for i, k in enumerate(('forums', 'blog', 'gallery', 'calendar'))
    )
    side = ''.join(
        f'<div class="canvas-widget default-widget custom-html-widget widget-tabs widget-no-header-buttons" id="widget_{k}">'
        f'<div class="widget-header h-clearfix"><div class="module-title h-left">{t(k)}</div></div><div class="widget-content restore">'
        '<ul class="b-activity">'
        f'''{"".join(f"""<li class="b-activity__item"><a href="/n{n}">{ti}</a><div class="b-activity__meta">{a} · {site.ago(rng)}</div></li>"""
                for ti, n, a in th.others(rng.randint(3, 6)))}</ul></div></div>'''
        for k in site.pick('wid', [('latest', 'popular'), ('popular',), ('similar', 'latest'), ()])
    )
    return f'''<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="{site.lang}" id="htmlTag">\
<head>{head(site, th, address(site, th), css=('css.php?sheet=css-common',))}</head>\
<body id="vb-page-body" class="l-desktop page60 vb-page view-mode logo-image" itemscope itemtype="http://schema.org/WebPage" data-usergroupid="1">
<div id="outer-wrapper"><div id="wrapper"><div id="header-axd" class="header-edit-box axd-container">\
</div>{mega(site)}<header id="header" class="b-top-menu__background b-top-menu__container"><div class="b-header__logo"><a href="/">\
<img src="logo.png" alt="{esc(site.name)}"></a></div><ul class="b-top-menu b-top-menu--user js-login"><li class="b-top-menu__item username-container">\
<div id="lnkLoginSignupMenu"><div class="b-comp-menu-dropdown__trigger"><a>{t('login')} / {t('register')}</a></div>\
<div class="b-comp-menu-dropdown__content"><label>{t('username')}</label><label>{t('password')}</label><a href="#">{t('forgot')}</a>\
<label>{t('remember')}</label><button>{t('login')}</button></div></div></li></ul></header>
<nav class="main-navbar"><ul id="main-navbar" class="main-nav">{tabs}</ul><ul class="sub-nav">{links(site, site.pick('sn', [3, 7, 12]), 22)}</ul>\
<form class="search-container"><input type="search" class="search-box" placeholder="{t('search')}"><ul><li>\
<a href="/search">{t('advsearch')}</a></li></ul></form></nav>
<nav id="breadcrumbs" class="breadcrumbs-wrapper"><ul class="breadcrumbs"><li class="crumb"><a class="crumbLink" href="/">{t('home')}</a></li>\
<li class="crumb"><a class="crumbLink">{th.section}</a></li><li class="separator"></li><li class="crumb hidden ellipsis">\
<span>{esc(th.title)}</span></li></ul></nav>{announce(site, 'notice restore')}
<div id="main-body"><div id="content" class="{'' if side else 'full'}"><main class="canvas-layout-container js-canvas-layout-container">\
<div class="conversation-content"><div class="conversation-list stream-view thread-view">{f'<div class="b-module">'
        f'<h1 class="main-title js-main-title hide-on-editmode" data-main>{esc(th.title)}</h1></div>' if site.flag('toptitle') else ''}
<div class="conversation-toolbar-wrapper scrolltofixed-floating"><div class="conversation-toolbar"><ul class="toolset-left"><li>\
<button class="b-button">{t('reply')}</button></li></ul><ul class="toolset-right"><li class="toolbar-filter-menu">{t('sort')}: {t('oldest')}</li>\
<li class="toolbar-pagenav"><label>{t('page')}</label> <input value="1"> / <span class="pagetotal">{rng.randint(1, 4)}</span></li></ul></div></div>\
<ul class="conversation-list list-container h-clearfix thread-view">{posts}</ul><div class="b-editor"><p>{t('mustlogin')}</p>\
<button>{t('send')}</button><button>{t('cancel')}</button></div></div></div>\
</main>{f'<aside class="canvas-layout-sidebar">{side}{newsletter(site)}</aside>' if side else ''}</div></div></div>
<footer id="footer"><div id="footer-tabbar" class="h-clearfix"><ul class="h-left js-footer-chooser-list"><li>{t('style')}: <select>\
<option>{esc(site.brand)}</option></select></li></ul><ul class="nav-list h-right">{''.join(f"<li>{x}</li>" for x in legal(site).split(' | '))}<li>\
<a href="#">{t('top')}</a></li></ul></div><div id="footer-copyright"><div id="footer-vb-copyright">{t('powered')} vBulletin&reg; 5.6.{site.n % 9}</div>\
<div id="footer-user-copyright">{site.fixed('legal')}</div></div>{footer_columns(site)}</footer></div>{cookie(site)}</body></html>'''
