"""Invision Community 4, SMF 2, MyBB, Vanilla."""

from ..page import esc
from .furniture import ad, announce, cookie, footer_columns, head, icon, legal, links, mega, newsletter, options, rng_for
from .talk import body

SITES = [
    ('ips4', 'en'),
    ('ips4', 'fr'),
    ('ips4', 'en'),
    ('ips4', 'pl'),
    ('smf2', 'en'),
    ('smf2', 'nl'),
    ('smf2', 'en'),
    ('smf2', 'de'),
    ('mybb', 'en'),
    ('mybb', 'ru'),
    ('mybb', 'en'),
    ('vanilla', 'en'),
    ('vanilla', 'en'),
    ('vanilla', 'ja'),
]


def address(site, th):
    return f'https://{site.domain}/' + {
        'ips4': 'topic/{t}-{s}/',
        'smf2': 'index.php?topic={t}.0',
        'mybb': site.pick('u', ['showthread.php?tid={t}', 'thread-{s}.html']),
        'vanilla': 'discussion/{t}/{s}',
    }[site.platform].format(t=th.id, s=th.slug)


def ips4(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return (
            f'<blockquote class="ipsQuote" data-gramm="false" data-ipsquote="" data-ipsquote-contentid="{th.id}" data-ipsquote-username="'
            f'{esc(q.user.name)}"><div class="ipsQuote_citation" data-not>{site.date(q.when)}, {esc(q.user.name)} {t("wrote")}</div>'
            f'<div class="ipsQuote_contents ipsClearfix">{inner}</div></blockquote>\n'
        )

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        stats = ''.join(
            f'<li>{x}</li>'
            for x in (
                [
                    t(u.rank),
                    f'<span class="ipsRepBadge ipsRepBadge_positive"><i class="fa fa-plus-circle"></i> {u.likes}</span>',
                    f'<a href="#">{u.posts} {t("posts")}</a>',
                    f'<span class="fc">{t("location")}:</span> <span>{esc(u.place)}</span>',
                ][: site.pick('nst', [2, 3, 4])]
            )
        )
        react = (
            '<div data-controller="core.front.core.reaction" class="ipsItemControls_right ipsClearfix"><div class="ipsReact ipsPos_right">'
            '<div class="ipsReact_blurb" data-role="reactionBlurb"><ul class="ipsReact_reactions"><li class="ipsReact_reactCount"><a href="#">'
            f'<span><img src="/uploads/reactions/react_like.png" alt="{t("like")}"></span><span>{p.likes}</span></a></li></ul>'
            f'<div class="ipsReact_overview ipsType_blendLinks"><a>{esc(site.users[i % 40].name)}</a> {t("others").format(n=p.likes)}</div></div>'
            '</div></div>'
            if p.likes
            else ''
        )
        posts += f'''<a id="comment-{p.id}"></a><article id="elComment_{p.id}" class="cPost ipsBox ipsResponsive_pull ipsComment ipsComment_parent \
ipsClearfix ipsClear ipsColumns ipsColumns_noSpacing ipsColumns_collapsePhone"><div class="cAuthorPane_mobile ipsResponsive_showPhone">\
<div class="cAuthorPane_photo"><a href="#" class="ipsUserPhoto ipsUserPhoto_large"><img src="/u/{u.id}.png" alt="{esc(u.name)}" loading="lazy"></a>\
</div><div class="cAuthorPane_content"><h3 class="ipsType_sectionHead cAuthorPane_author"><a class="ipsType_break">{esc(u.name)}</a></h3>\
<div class="ipsType_light ipsType_reset"><a href="#" class="ipsType_blendLinks"><time datetime="{p.when.isoformat()}Z">{site.date(p.when)}</time></a>\
</div></div></div>
<aside class="ipsComment_author cAuthorPane ipsColumn ipsColumn_medium ipsResponsive_hidePhone">\
<h3 class="ipsType_sectionHead cAuthorPane_author ipsType_blendLinks ipsType_normal"><strong><a href="#" class="ipsType_break">{esc(u.name)}</a>\
</strong></h3><ul class="cAuthorPane_info ipsList_reset"><li data-role="photo" class="cAuthorPane_photo"><a class="ipsUserPhoto ipsUserPhoto_large">\
<img src="/u/{u.id}.png" alt="{esc(u.name)}"></a></li>\
<li data-role="group">{t(u.rank)}</li>{f'<li data-role="rank-title" class="ipsType_light">{esc(u.title)}</li>' if site.flag('rt') else ''}\
<li data-role="stats" class="ipsMargin_top"><ul class="ipsList_reset ipsType_light ipsFlex">{stats}</ul></li></ul></aside>
<div class="ipsColumn ipsColumn_fluid ipsMargin:none"><div id="comment-{p.id}_wrap" data-controller="core.front.core.comment" data-commentid="{p.id}\
" class="ipsComment_content ipsType_medium"><div class="ipsComment_meta ipsType_light ipsFlex ipsFlex-ai:center ipsFlex-jc:between">\
<div class="ipsType_reset"><a href="#" class="ipsType_blendLinks">{site.pick('pw', ['Posted', 'Published', 'Sent']) if site.lang == 'en' else ''} \
<time class="ipsType_blendLinks">{site.date(p.when)}</time></a></div><div class="ipsList_reset ipsList_inline ipsFlex">{f'<a class="ipsComment_badge">'
            f'<strong class="ipsBadge ipsBadge_large ipsComment_authorBadge">{t("author")}</strong></a>' if i and u is th.posts[0].user
            else ''}<ul class="ipsList_inline"><li><a href="#" title="{t('share')}">{'#' + str(i + 1) if site.flag('nums') else t('share')}</a>\
</li><li><a href="#" data-action="reportComment">{t('report')}</a></li></ul></div></div>
<div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_normal ipsType_richText ipsPadding_bottom ipsContained" \
data-controller="core.front.core.lightboxedImages" data-main>{body(p, rng, '<p>{t}</p>', quote, lambda c: f'<pre class="ipsCode">{c}</pre>',
            img=lambda n: f'<p><a class="ipsAttachLink ipsAttachLink_image" href="/uploads/{n}" data-fileid="{p.id}">'
            f'<img data-fileid="{p.id}" class="ipsImage ipsImage_thumbnailed" alt="{n}" src="/uploads/thumb_{n}"></a>'
            f'</p>')}{f'<span class="ipsType_reset ipsType_medium ipsType_light" data-excludequote data-not>'
            f'<strong>{t("lastedit")} {esc(u.name)}</strong></span>' if p.edited else ''}</div>
<div class="ipsItemControls">{react}<ul class="ipsComment_controls ipsClearfix ipsItemControls_left" data-role="commentControls"><li>\
<a href="#" class="ipsButton ipsButton_link">{t('quote')}</a></li></ul>\
</div>{f'<div data-role="memberSignature" class="ipsHide ipsBorder_top ipsPadding_vertical">{esc(u.sig)}</div>' if u.sig else ''}</div></div></div>\
</article>{ad(site, i) if i == 1 else ''}'''
    nav = ''.join(
        f'<li data-role="navBarItem"><a href="/{k}/">{t(k)}<span class="ipsNavBar_active__identifier"></span></a>'
        f'<ul class="ipsNavBar_secondary ipsHide">{links(site, m, s)}</ul></li>'
        for k, m, s in [('forums', 6, 20), ('gallery', 3, 27), ('calendar', 2, 31), ('shop', 4, 34)][: site.pick('nn', [2, 3, 4])]
    )
    side = ''.join(
        f'<li class="ipsWidget ipsWidget_vertical ipsBox" data-blockid="app_forums_topicFeed_{k}">'
        f'<h3 class="ipsType_reset ipsWidget_title">{t(k)}</h3><div class="ipsWidget_inner">'
        '<ul class="ipsDataList ipsDataList_reducedSpacing">'
        f'''{"".join(f"""<li class="ipsDataItem"><div class="ipsDataItem_icon ipsPos_top"><a class="ipsUserPhoto ipsUserPhoto_tiny">"""
            f"""<img src="/x.png" alt="{a}"></a></div><div class="ipsDataItem_main cWidgetComments">"""
            f"""<div class="ipsCommentCount ipsPos_right">{n % 40}</div><div class="ipsType_break ipsContained"><a href="/topic/{n}/">{ti}</a></div>"""
            f"""<p class="ipsType_light ipsType_medium ipsType_blendLinks"><span>{t("author")} <a>{a}</a></span><br><a>{site.ago(rng)}</a></p></div></li>"""
                for ti, n, a in th.others(5))}</ul></div></li>'''
        for k in site.pick('w', [('popular', 'latest'), ('latest',), ('similar',), ()])
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" dir="ltr"><head>{head(site, th, address(site, th), css=('/uploads/css_built_1/core.css',))}\
</head><body class="ipsApp ipsApp_front ipsJS_none ipsClearfix" data-controller="core.front.core.app" data-pageapp="forums" data-pagemodule="forums" \
data-pagecontroller="topic" itemscope itemtype="http://schema.org/WebSite">\
<a href="#ipsLayout_mainArea" class="ipsHide" title="{t('skip')}" accesskey="m">{t('skip')}</a>{mega(site)}
<div id="ipsLayout_header" class="ipsClearfix"><ul id="elMobileNav" class="ipsResponsive_hideDesktop"><li id="elMobileBreadcrumb"><a href="#">\
<span>{th.forum}</span></a></li></ul><header><div class="ipsLayout_container"><a href="/" id="elLogo"><img src="/logo.png" alt="{esc(site.name)}"></a>\
<ul id="elUserNav" class="ipsList_inline cSignedOut"><li id="elSignInLink"><a href="/login/">{t('login')} &nbsp;<i class="fa fa-caret-down"></i></a>\
<div id="elUserSignIn_menu" class="ipsMenu ipsMenu_auto ipsHide"><form><h4>{t('login')}</h4><input type="text" placeholder="{t('username')}">\
<input type="password" placeholder="{t('password')}"><label>{t('remember')}</label><button>{t('login')}</button>\
<a href="#">{t('forgot')}</a></form></div></li><li><a href="/register/" class="ipsButton ipsButton_normal ipsButton_primary">{t('register')}</a></li>\
</ul></div></header>
<nav class="ipsLayout_container ipsResponsive_showDesktop"><div class="ipsNavBar_primary ipsNavBar_noSubBars"><div id="elSearchWrapper">\
<div id="elSearch"><form><input type="search" id="elSearchField" placeholder="{t('search')}..."><details class="cSearchFilter">\
<summary class="cSearchFilter__text">{t('forums')}</summary><ul class="cSearchFilter__menu"><li><label><input type="radio"> {t('more')}</label></li><li>\
<label><input type="radio"> {t('topics')}</label></li></ul></details></form></div></div>\
<ul data-role="primaryNavBar" class="ipsResponsive_showDesktop">{nav}</ul></div></nav></div>
<main id="ipsLayout_body" class="ipsLayout_container"><div id="ipsLayout_contentArea"><div id="ipsLayout_contentWrapper">\
<nav class="ipsBreadcrumb ipsBreadcrumb_top ipsFaded_withHover"><ul class="ipsList_inline ipsPos_right"><li>\
<a data-action="defaultStream" href="/discover/">{t('newposts')}</a></li></ul><ul data-role="breadcrumbList"><li><a href="/">\
<span>{t('home')} <i class="fa fa-angle-right"></i></span></a></li><li><a><span>{th.section}</span></a></li>\
<li>{esc(th.title)}</li></ul></nav>{announce(site, 'cAnnouncementsContent ipsAnnouncement')}
<div id="ipsLayout_mainArea"><a id="elContent"></a><div class="ipsPageHeader ipsResponsive_pull ipsBox ipsPadding">\
<div class="ipsFlex ipsFlex-ai:center"><div class="ipsFlex-flex:11"><h1 class="ipsType_pageTitle ipsContained_container">\
<span class="ipsType_break ipsContained" data-main><span>{esc(th.title)}</span></span></h1></div></div><hr class="ipsHr">\
<div class="ipsPageHeader__meta"><div class="ipsPhotoPanel ipsPhotoPanel_tiny"><a class="ipsUserPhoto"><img src="/a.png" alt=""></a><div>\
<p class="ipsType_reset ipsType_blendLinks"><span class="ipsType_normal"><strong>{t('author')} <a>{esc(th.posts[0].user.name)}</a></strong>, \
<span class="ipsType_light">{site.date(th.posts[0].when)} · <a>{th.forum}</a></span></span></p></div></div><div class="ipsFlex ipsShareLinks"><ul><li>\
<a>{t('share')}</a></li></ul><div class="ipsFollow" data-role="followButton">\
<a class="ipsButton">{t('save')} <span class="ipsCommentCount">{rng.randint(0, 30)}</span></a></div></div></div></div>
<div class="ipsClearfix"><ul class="ipsToolList ipsToolList_horizontal ipsClearfix ipsSpacer_both"><li class="ipsToolList_primaryAction"><span>\
<a href="#replyForm" class="ipsButton ipsButton_important">{t('reply')}</a></span></li><li><a href="#" class="ipsButton">{t('new')}</a></li></ul></div>\
<div id="comments" data-controller="core.front.core.commentFeed,forums.front.topic.view" class="cTopic ipsClear_left">\
<h2 class="ipsType_sectionHead ipsType_medium ipsHide">{len(th.posts)} {t('posts')}</h2>{f'<div class="ipsBox cTopicOverview">'
        f'<div>{len(th.posts)} {t("replies")}</div><div>{site.date(th.posts[0].when, False)}</div><div>{t("popular")}</div></div>' if site.flag('ov',
        .4) else ''}<div data-role="commentFeed">{posts}</div>
<div class="ipsBox ipsPadding" data-role="replyArea" id="replyForm"><div class="ipsComposeArea cReplyAreaGuest"><h3>{t('writereply')}</h3>\
<p>{site.fixed('guest')}</p><div class="ipsComposeArea_dummy ipsJS_show"><i class="fa fa-comment-o"></i> {t('reply')}...</div>\
<div class="ipsComposeArea_attachments">{t('attach')}</div></div></div></div>
<div class="ipsBox ipsPadding ipsResponsive_pull"><div class="ipsShareLinks"><h4>{t('share')}</h4><ul class="ipsShareLinks"><li>\
<a class="cShareLink cShareLink_x">X</a></li></ul></div><div class="ipsPager"><div class="ipsPager_prev"><a href="#">\
<span class="ipsPager_type">{t('prev')}</span></a></div></div></div><div id="ipsLayout_sidebar" class="ipsLayout_sidebarright">\
<div class="cWidgetContainer"><ul class="ipsList_reset">{side}<li class="ipsWidget"><h3 class="ipsType_reset ipsWidget_title">{t('online')} \
<span data-memberCount="{site.n}">{rng.randint(0, 9)}</span></h3><p>{site.pick('noone', ['No registered users viewing this page.',
        'Nobody here right now.', 'Just guests at the moment.']) if site.lang == 'en' else t('guests')}</p></li></ul></div></div></div></div></div></main>
<footer id="ipsLayout_footer" class="ipsClearfix"><div class="ipsLayout_container">{footer_columns(site)}<ul class="ipsList_inline ipsType_center \
ipsSpacer_top" id="elFooterLinks"><li><a href="#elNavLang_menu">{t('lang')} <i class="fa fa-caret-down"></i></a>\
</li>{''.join(f"<li>{x}</li>" for x in legal(site).split(" | "))}</ul><p id="elCopyright"><span id="elCopyright_userLine">{site.fixed('legal')}</span>\
<br><a rel="nofollow">{t('powered')} Invision Community</a></p></div></footer><div id="elMobileDrawer" class="ipsDrawer ipsHide">\
<a class="ipsDrawer_close">{t('close')}</a><div class="ipsDrawer_menu"><ul class="ipsDrawer_list">{links(site, 12)}</ul></div>\
</div>{cookie(site)}{newsletter(site)}</body></html>'''


def smf2(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    s21 = site.flag('smf21', 0.5)

    def quote(q, inner):
        return (
            f'<{"blockquote class=bbc_standard_quote" if not s21 else "blockquote class=bbc_standard_quote cite=x"}>'
            f'<{"cite" if s21 else "div class=quoteheader"} data-not><div class="topslice_quote">'
            f'<a href="index.php?msg={q.id}">{t("quote")}: {esc(q.user.name)} - {site.date(q.when)}</a></div></{"cite" if s21 else "div"}>{inner}'
            '</blockquote>'
        )

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        subj = f'<h5 id="subject_{p.id}"><a href="index.php?msg={p.id}" rel="nofollow">{"Re: " if i else ""}{esc(th.title)}</a></h5>'
        info = ''.join(
            f'<li class="{c}">{x}</li>'
            for c, x in [
                ('membergroup', t(u.rank)),
                ('postgroup', esc(u.title)),
                ('icons', '<img src="Themes/default/images/icon.png" alt="*">' * (1 + u.posts % 5)),
                ('avatar', f'<img class="avatar" src="avatars/{u.id}.png" alt="">'),
                ('postcount', f'{t("posts")}: {u.posts:,}'),
                ('gender', f'{t("location")}: {esc(u.place)}'),
            ][: site.pick('ni', [4, 5, 6])]
        )
        posts += f'''<div class="windowbg{'' if i % 2 else '2' if not s21 else ''}" id="msg{p.id}">\
{'' if s21 else '<span class="topslice"><span></span></span>'}<div class="post_wrapper"><div class="poster"><h4>\
<a href="index.php?action=profile;u={u.id}" title="{t('profile')}">{esc(u.name)}</a></h4>\
<ul class="reset smalltext user_info" id="msg_{p.id}_extra_info">{info}<li class="profile"><ul><li><a href="#">\
<img src="www_sm.gif" alt="{t('profile')}"></a></li></ul></li></ul></div>
<div class="postarea"><div class="flow_hidden keyinfo"><div class="messageicon"><img src="Themes/default/images/post/xx.png" alt="">\
</div>{subj}<div class="smalltext">&#171; <strong>{t('reply') + ' #' + str(i) if i else ''} </strong> {site.date(p.when)} &#187;</div>\
<ul class="reset smalltext quickbuttons"><li class="quote_button"><a href="#">{t('quote')}</a></li></ul></div><div class="post">\
<div class="inner" id="msg_{p.id}"{' data-msgid="1"' if s21 else ''} data-main>{body(p, rng, 'br', quote,
            lambda c: f'<div class="codeheader" data-not>Code: <a class="codeoperation">[{t("save")}]</a></div>'
            f'<code class="bbc_code">{c.replace(chr(10), "<br>")}</code>', link='<a href="{u}" class="bbc_link" target="_blank" rel="noopener">{t}'
            '</a>', img=lambda n: f'<img src="/pics/{n}" alt="" class="bbc_img">')}</div></div></div>
<div class="moderatorbar">\
<div class="smalltext modified" id="modified_{p.id}">{f'&#171; <em>{t("lastedit")}: {site.date(p.when)} {esc(u.name)}</em> &#187;' if p.edited else ''}\
</div><div class="smalltext reportlinks"><a href="#">{t('report')}</a> &nbsp;<img src="ip.gif" alt="">\
</div>{f'<div class="signature" id="msg_{p.id}_signature">{esc(u.sig)}</div>' if u.sig else ''}</div>\
</div>{'' if s21 else '<span class="botslice"><span></span></span>'}</div><hr class="post_separator">{ad(site, i) if i == 0 else ''}'''
    menu = ''.join(
        f'<li class="button_{k}"><a {"class=active" if j == 0 else ""} href="index.php?action={k}"><span class="textmenu">{t(k)}</span></a></li>'
        for j, k in enumerate(
            site.pick(
                'mk',
                [
                    ('home', 'faq', 'search', 'login', 'register'),
                    ('home', 'forums', 'faq', 'calendar', 'gallery', 'login', 'register'),
                    ('home', 'shop', 'search', 'members', 'login'),
                ],
            )
        )
    )
    tree = (
        f'<div class="navigate_section"><ul><li><a href="index.php"><span>{esc(site.name)}</span></a></li><li><span class="dividers"> &#187; </span><a>'
        f'<span>{th.section}</span></a></li><li><span class="dividers"> &#187; </span><a><span>{th.forum}</span></a></li><li class="last">'
        f'<span class="dividers"> &#187; </span><a><span>{esc(th.title)}</span></a></li></ul></div>'
    )
    bar = (
        f'<div class="pagesection"><div class="nextlinks">&#171; <a href="#">{t("prev")}</a> - <a href="#">{t("next")}</a> &#187;</div>'
        f'<div class="buttonlist floatright"><ul><li><a class="button_strip_reply active" href="#"><span>{t("reply")}</span></a></li><li>'
        f'<a class="button_strip_print" href="#"><span class="last">{t("print")}</span></a></li></ul></div>'
        f'<div class="pagelinks floatleft">{t("page")}: [<strong>1</strong>] <a class="navPages" href="#">2</a> &nbsp;<a href="#bot">{t("more")}</a>'
        '</div></div>'
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}"><head>{head(site, th, address(site, th), css=('Themes/default/css/index.css',))}\
<script>var smf_theme_url = "Themes/default"; var smf_scripturl = "index.php";</script></head>\
<body id="chrome" class="action_messageindex board_{th.id % 50}">{mega(site)}<div id="wrapper" style="width: 90%"><div id="header"><div class="frame">\
<div id="top_section"><h1 class="forumtitle"><a href="index.php">{esc(site.name)}</a></h1><img id="upshrink" src="upshrink.png" alt="*">\
<div id="siteslogan" class="floatright">{site.fixed('about')}</div></div>
<div id="upper_section" class="middletext"><div class="user"><form id="guest_form" action="index.php?action=login2" method="post">\
<div class="info">{site.fixed('guest')} <a href="#">{t('login')}</a> / <a href="#">{t('register')}</a></div>\
<input type="text" size="10" class="input_text"><input type="password" size="10"><select name="cookielength"><option>1 h</option></select>\
<input type="submit" value="{t('login')}" class="button_submit"></form></div><div class="news normaltext"><form id="search_form">\
<input type="text" name="search" class="input_text">&nbsp;<input type="submit" value="{t('search')}"></form><h2>{t('blog')}: </h2>\
<p>{site.fixed('announce')}</p></div></div><div id="main_menu"><ul class="dropmenu" id="menu_nav">{menu}{links(site, site.pick('xm', [0, 3, 12]), 40)}\
</ul></div></div></div>
<div id="content_section"><div class="frame"><div id="main_content_section">{tree}{ad(site, 3)}<a id="top">\
</a>{f'<div id="display_head" class="information"><h2 class="display_title"><span id="top_subject" data-main>{esc(th.title)}</span></h2>'
        f'<p>{t("author")} {esc(th.posts[0].user.name)}, {site.date(th.posts[0].when)}</p></div>' if s21 else ''}{bar}<div id="forumposts">{'' if s21
        else f'<div class="cat_bar"><h3 class="catbg"><img src="normal_post.gif" alt=""><span id="author">{t("author")}</span> <span data-main>'
        f'{esc(th.title)}</span> &nbsp;({t("views")} {th.views})</h3>'
        f'</div>'}{f'<p id="whoisviewing" class="smalltext">{rng.randint(1, 9)} {t("guests")}</p>' if site.flag('who') else ''}\
<form id="quickModForm">{posts}</form></div>{bar}{tree}
<div class="plainbox" id="display_jump_to"><label>{t('jump')}: <select>{options(site, site.pick('nj', [8, 20, 36]))}</select></label>\
</div>{f'<div class="tborder" id="quickreplybox"><div class="cat_bar"><h3 class="catbg">{t("writereply")}</h3></div><div id="quickReplyOptions">'
        f'<span class="upperframe"><span></span></span><div class="roundframe"><p class="smalltext">{site.fixed("rules")}</p>'
        f'<textarea cols="600" rows="7"></textarea><input type="submit" value="{t("send")}"></div></div></div>' if site.flag('qr')
        else ''}{f'<div class="cat_bar"><h3 class="catbg">{t("similar")}</h3></div><table class="table_grid"><thead><tr class="catbg">'
        f'<th>{t("topics")}</th><th>{t("replies")}</th><th>{t("views")}</th></tr></thead><tbody>' + "".join(f"<tr><td class=windowbg2>"
        f"<a href=#>{ti}</a> {a}</td><td>{n % 30}</td><td>{n % 4000}</td></tr>" for ti, n, a in th.others(5)) + '</tbody></table>' if site.flag('sim',
        .6) else ''}</div></div></div>{footer_columns(site)}
<div id="footer_section"><div class="frame"><ul class="reset"><li class="copyright">\
<span class="smalltext">{t('powered')} SMF 2.{1 if s21 else 0} &copy; Simple Machines. {site.fixed('legal')}</span></li><li>{legal(site)}</li></ul>\
<p>{rng.random():.3f} s, {rng.randint(15, 40)} queries.</p></div></div></div>{cookie(site)}</body></html>'''


def mybb(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return (
            f'<blockquote class="mycode_quote"><cite data-not><span> ({site.date(q.when)})</span>{esc(q.user.name)} {t("wrote")} '
            f'<a href="showthread.php?pid={q.id}#pid{q.id}" class="quick_jump"></a></cite>{inner}</blockquote>'
        )

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        posts += f'''<a name="pid{p.id}" id="pid{p.id}"></a><div class="post {'classic' if site.flag('classic') else ''}" style="" id="post_{p.id}">\
<div class="post_author scaleimages"><div class="author_avatar"><a href="member.php?uid={u.id}">\
<img src="uploads/avatars/avatar_{u.id}.jpg" alt="" width="55" height="55" /></a></div><div class="author_information"><strong><span class="largetext">\
<a href="#">{esc(u.name)}</a></span></strong> <img src="images/buddy_offline.png" title="{t('offline')}" alt="{t('offline')}" class="buddy_status" />\
<br /><span class="smalltext">{t(u.rank)}<br /><img src="images/star.png" border="0" alt="*" /><br /></span></div>\
<div class="author_statistics">{t('posts')}: {u.posts}<br />{t('topics')}: {u.posts // 7}<br />{t('joined')}: {site.date(u.joined, False)}<br />\
{t('reactions')}: <strong class="reputation_positive">{u.likes}</strong></div></div>
<div class="post_content"><div class="post_head"><div class="float_right" style="vertical-align: top"><strong>\
<a href="#pid{p.id}">#{i + 1}</a></strong></div><span class="post_date">{site.date(p.when)} <span class="post_edit" id="edited_by_{p.id}">\
{f'<span class="edited_post">({t("lastedit")}: {esc(u.name)})</span>' if p.edited else ''}</span></span></div>\
<div class="post_body scaleimages" id="pid_{p.id}" data-main>{body(p, rng, 'br', quote, lambda c: f'<div class="codeblock">'
            f'<div class="title" data-not>Code:</div><div class="body" dir="ltr"><code>{c.replace(chr(10), "<br />")}</code></div></div>',
            bold='<span style="font-weight: bold;" class="mycode_b">{t}</span>',
            link='<a href="{u}" target="_blank" rel="noopener" class="mycode_url">{t}'
            '</a>')}</div>{f'<div class="signature scaleimages">{esc(u.sig)}</div>' if u.sig else ''}<div class="post_meta" id="post_meta_{p.id}">\
</div></div>
<div class="post_controls"><div class="postbit_buttons author_buttons float_left"><a href="#" class="postbit_find"><span>{t('search')}</span></a></div>\
<div class="postbit_buttons post_management_buttons float_right"><a href="#" class="postbit_quote">\
<span>{t('reply')}</span></a>{f'<a class="postbit_report"><span>{t("report")}</span></a>' if site.flag('rep') else ''}</div></div>\
</div>{ad(site, i) if i == 0 else ''}'''
    sim = ''.join(
        f'<tr><td class="trow1" align="center" width="2%"></td><td class="trow1"><a href="#">{ti}</a></td><td class="trow1" align="center">'
        f'<a>{a}</a></td><td class="trow1" align="center">{n % 60}</td><td class="trow1" align="center">{n % 9000}</td>'
        f'<td class="trow1 smalltext" style="text-align: right;">{site.date(th.posts[0].when)}<br />'
        f'<strong>{t("latest")}</strong>: {a}</td></tr>'
        for ti, n, a in th.others(5)
    )
    return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\
<html xml:lang="{site.lang}" lang="{site.lang}" xmlns="http://www.w3.org/1999/xhtml">\
<head>{head(site, th, address(site, th), css=('cache/themes/theme1/global.css', 'cache/themes/theme1/showthread.css'))}</head>\
<body>{mega(site)}<div id="container"><a name="top" id="top"></a><div id="header"><div id="logo"><div class="wrapper"><a href="index.php">\
<img src="images/logo.png" alt="{esc(site.name)}" /></a><ul class="menu top_links">{''.join(f'<li><a href="{k}.php" class="{k}">{t(k)}</a></li>'
        for k in site.pick('tl', [('search', 'members', 'calendar', 'faq'), ('home', 'members', 'faq'), ('blog', 'search', 'shop', 'faq')]))}</ul>\
</div></div><div id="panel"><div class="upper"><div class="wrapper"><form action="search.php"><fieldset id="search">\
<input name="keywords" type="text" class="textbox" /><input value="{t('search')}" type="submit" class="button" /></fieldset></form>\
<span class="welcome">{site.fixed('guest')} <a href="#" class="login">{t('login')}</a> <a class="register">{t('register')}</a></span>\
<div class="modal" id="quick_login" style="display: none;"><form><table><tr><td class="thead" colspan="2"><strong>{t('login')}</strong></td></tr><tr>\
<td class="trow1">{t('username')}</td></tr><tr><td class="trow2">{t('password')} <a>{t('forgot')}</a></td></tr></table></form></div></div></div></div></div>
<div id="content"><div class="wrapper">{announce(site, 'pm_alert')}<div class="navigation"><a href="index.php">{esc(site.name)}</a>&rsaquo;\
<a>{th.section}</a>&rsaquo;<a>{th.forum}</a><br /><img src="images/nav_bit.png" alt="" /><span class="active">{esc(th.title)}</span></div>\
<br />{ad(site, 4)}<div class="float_left"><div class="pagination"><span class="pages">{t('page')} (2):</span> <span class="pagination_current">1</span>\
<a class="pagination_page">2</a><a class="pagination_next">{t('next')} &raquo;</a></div></div><div class="float_right">\
<a href="#" class="button new_reply_button"><span>{t('reply')}</span></a>&nbsp;</div><br class="clear" />
<table border="0" cellspacing="0" cellpadding="5" class="tborder tfixed clear"><tr><td class="thead"><div class="float_right"><span class="smalltext">\
<strong><a href="javascript:void(0)" id="thread_modes">{t('tools')}</a></strong></span></div><div><strong data-main>{esc(th.title)}</strong></div></td>\
</tr><tr><td id="posts_container"><div id="posts">{posts}</div></td></tr><tr><td class="tfoot"><div class="float_right"><form>\
<input type="text" value="{t('search')}" class="textbox" /></form></div><div><strong>&laquo; <a>{t('prev')}</a> | <a>{t('next')}</a> &raquo;</strong>\
</div></td></tr></table><br class="clear" />{f'<br /><table class="tborder"><tr><td class="thead" colspan="6"><strong>{t("similar")}</strong></td></tr>'
        f'<tr><td class="tcat" colspan="2">{t("topics")}</td><td class="tcat">{t("author")}</td><td class="tcat">{t("replies")}</td>'
        f'<td class="tcat">{t("views")}</td><td class="tcat">{t("latest")}</td></tr>{sim}</table>' if site.flag('sim', .7) else ''}
<div class="float_left"><ul class="thread_tools"><li class="printable"><a>{t('print')}</a></li><li class="sendthread">\
<a>{t('mailfriend')}</a></li></ul></div><div class="float_right" style="text-align: right;"><form><span class="smalltext">\
<strong>{t('jump')}:</strong></span><select class="forumjump">{options(site, site.pick('nj', [10, 22]))}</select></form></div>\
<br class="clear" />{t('online')}: {rng.randint(1, 12)} {t('guests')}<br /></div></div>{footer_columns(site)}<div id="footer"><div class="upper">\
<div class="wrapper"><div class="language"><form><select><option>{t('lang')}</option></select></form></div><ul class="menu bottom_links">\
<li>{legal(site, '</li><li>')}</li><li><a href="#top">{t('top')}</a></li><li><a>{t('markread')}</a></li></ul></div></div><div class="lower">\
<div class="wrapper"><span id="current_time"><strong>UTC:</strong> {site.date(th.posts[-1].when)}</span>\
<span id="copyright">{t('powered')} MyBB. {site.fixed('legal')}</span></div></div></div></div>{cookie(site)}</body></html>'''


def vanilla(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    kinds = dict(
        quote=lambda q, inner: (
            '<div class="embedExternal embedQuote"><div class="embedExternal-content"><blockquote class="embedQuote-blockquote blockquote">'
            f'<div class="embedQuote-header" data-not><a class="embedQuote-userName">{esc(q.user.name)}</a> <time>{site.date(q.when)}</time></div>'
            f'<div class="blockquote-content userContent">{inner}</div></blockquote></div></div>'
            if site.flag('rich')
            else f'<blockquote class="Quote UserQuote"><div class="QuoteAuthor" data-not><a>{esc(q.user.name)}</a> {t("wrote")}</div>'
            f'<div class="QuoteText">{inner}</div></blockquote>'
        ),
        code=lambda c: f'<pre class="code codeBlock" spellcheck="false" tabindex="0">{c}</pre>',
    )

    def item(i, p):
        u = p.user
        meta = (
            f'<div class="Meta {"DiscussionMeta" if i == 0 else "CommentMeta CommentInfo"}"><span class="MItem DateCreated">'
            f'<a href="#" class="Permalink" rel="nofollow"><time title="{site.date(p.when)}" datetime="{p.when.isoformat()}">{site.date(p.when, False)}'
            f'</time></a></span>{f"""<span class="MItem Category"><a>{th.forum}</a></span>""" if i == 0 else ""}'
            f'{f"""<span class="MItem PostCount">{t("posts")}: {u.posts}</span>""" if site.flag("pc") else ""}<span class="MItem RoleTitle">{t(u.rank)}'
            '</span></div>'
        )
        return (
            f'<div class="{"Discussion" if i == 0 else "Comment"}"><div class="Item-Header {"DiscussionHeader" if i == 0 else "CommentHeader"}">'
            f'<div class="AuthorWrap"><span class="Author"><a title="{esc(u.name)}" href="/profile/{u.slug}" class="PhotoWrap">'
            f'<img src="/u/n{u.id}.jpg" alt="{esc(u.name)}" class="ProfilePhoto ProfilePhotoMedium" data-fallback="avatar"></a>'
            f'<a href="/profile/{u.slug}" class="Username js-userCard">{esc(u.name)}</a></span><span class="AuthorInfo">'
            f'<span class="MItem AuthorTitle">{esc(u.title)}</span></span></div>{meta}</div><div class="Item-BodyWrap"><div class="Item-Body">'
            f'<div class="Message userContent" data-main>{body(p, rng, "p", **kinds)}</div><div class="Reactions">'
            f'<a class="Hijack ReactButton ReactButton-Like"><span class="ReactSprite"></span> <span class="ReactLabel">{t("like")}</span>'
            f'{f"""<span class="Count">{p.likes}</span>""" if p.likes else ""}</a><a class="ReactButton Quote">'
            f'<span class="ReactLabel">{t("quote")}</span></a>'
            f'</div>{f"""<div class="Signature UserSignature userContent">{esc(u.sig)}</div>""" if u.sig and site.flag("sigs") else ""}</div></div>'
            '</div>'
        )

    comments = ''.join(
        f'<li class="Item Alt ItemComment {"isOriginalPoster" if p.user is th.posts[0].user else ""}" id="Comment_{p.id}">{item(i, p)}</li>'
        for i, p in enumerate(th.posts)
        if i
    )
    simlist = ''.join(f'<li class="Item"><div class="Title"><a>{ti}</a></div><div class="Meta"><span>{a}</span></div></li>' for ti, n, a in th.others(5))
    panel = (
        f'<div class="BoxButtons BoxNewDiscussion"><a href="/post/discussion" class="Button Primary Action NewDiscussion BigButton">{t("new")}</a>'
        f'</div><div class="BoxFilter BoxDiscussionFilter"><span class="sr-only BoxFilter-HeadingWrap"><h2 class="BoxFilter-Heading">{t("menu")}</h2>'
        f'</span><ul class="FilterMenu"><li class="Discussions"><a><span>{t("latest")}</span></a></li><li><a>{t("unanswered")}</a></li><li>'
        f'<a>{t("categories")}</a></li></ul></div><div class="Box BoxCategories"><h4>{t("categories")}</h4>'
        '<ul class="PanelInfo PanelCategories">'
        f'''{"".join(f"""<li class="ClearFix Depth{1 + j % 2}"><a href="/categories/{j}" class="ItemLink"><span class="Aside"><span class="Count">"""
            f"""<span>{rng.randint(1, 40)}.{j}K</span></span></span> {x}</a></li>"""
            for j, x in enumerate(site.labels(site.pick("nc", [8, 17, 32]))))}</ul>'''
        f'''</div>{f"""<div class="Box BoxDiscussions"><h4>{t("similar")}</h4><ul class="PanelInfo PanelDiscussions DataList">{simlist}</ul></div>"""
            if site.flag("sim") else ""}<div class="GuestBox Box"><h4>{t("login")}</h4><p>{site.fixed("guest")}</p><div class="P">'''
        f'<a class="Button Primary">{t("login")}</a> <a class="Button">{t("register")}</a></div></div>'
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" class="sticky-footer-html">\
<head>{head(site, th, address(site, th), css=('/dist/v1/forum/theme.css',))}</head>\
<body id="vanilla_discussion_index" class="Vanilla Discussion isDesktop index Section-Discussion Section-Category-x \
{'hasRichEditor' if site.flag('rich') else ''}"><!--[if lt IE 9]><p>{t('skip')}</p>\
<![endif]-->{mega(site)}<div id="themeHeader" class="js-headerContainer">\
<a href="#MainContent" class="Button Primary btn button-skipToContent sr-only SrOnly">{t('skip')}</a><header class="Header"><div class="Container">\
<div class="row"><div class="Hamburger"><button class="Hamburger" aria-label="{t('menu')}"></button></div><a href="/" class="Header-logo">\
<img src="/logo.png" alt="{esc(site.name)}"></a><nav class="Header-desktopNav"><a class="Navigation-link">{t('categories')}</a>\
<a class="Navigation-link">{t('topics')}</a>{links(site, site.pick('hn', [0, 4, 10]), 40, tag='', acls='Navigation-link')}</nav>\
<div class="Header-right"><div class="MeBox MeBox-SignIn"><div class="SignInLinks"><a>{t('login')}</a> <span class="Bullet">•</span> \
<a>{t('register')}</a></div></div></div></div></div></header></div>
<main class="Frame"><div class="Frame-body"><div class="Frame-content"><div class="Container"><div class="Frame-contentWrap"><div class="Frame-details">\
<div class="Frame-row"><nav class="BreadcrumbsBox"><span class="Breadcrumbs" itemscope><span class="CrumbLabel HomeCrumb"><a>\
<span>{t('home')}</span></a></span> <span class="Crumb">›</span> <span class="CrumbLabel Last"><a><span>{th.forum}</span></a></span></span></nav>\
<div class="SearchBox js-sphinxAutoComplete"><input type="text" placeholder="{t('search')}"></div></div>{announce(site, 'DismissMessage AlertMessage')}\
<div class="Frame-row"><main class="Content MainContent"><div class="MessageList Discussion pageBox">\
<div id="Item_0" class="PageTitle pageHeadingBox isLarge"><div class="Options"><a class="Bookmark" title="{t('save')}">{t('save')}</a></div>\
<h1 data-main>{esc(th.title)}</h1></div>{item(0, th.posts[0])}</div>{ad(site, 2)}<div class="CommentsWrap pageBox"><div class="CommentHeading">\
<h2 class="CommentHeading">{t('comments')}</h2></div><ul class="MessageList DataList Comments pageBox">{comments}</ul></div><div class="P PagerWrap">\
<div class="Pager NumberedPager"><span class="Previous">«</span><a class="Highlight">1</a><a>2</a></div></div><div class="Foot Closed">\
<div class="Note Closed SignInOrRegister">{t('mustlogin')}</div></div></main><aside class="Panel Panel-main">{panel}{newsletter(site)}</aside></div>\
</div></div></div></div></div><div class="Frame-footer">{footer_columns(site)}<footer class="Footer"><div class="Container"><div class="row">\
<div class="col col-copyRight"><p class="Footer-copyright">{site.fixed('legal')} {legal(site)}</p></div>\
<div class="Vanilla-logo">{icon(20)} {t('powered')} Vanilla</div></div></div></footer></div></main><div id="modals"></div>{cookie(site)}</body></html>'''
