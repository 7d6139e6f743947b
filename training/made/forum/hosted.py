"""Hosted boards: Tapatalk groups, ProBoards, Steam-like discussions, Google-like groups / product forum."""

from ..page import esc
from .furniture import ad, announce, cookie, head, icon, legal, links, options, rng_for
from .talk import body

SITES = [
    ('tapatalk', 'en'),
    ('tapatalk', 'en'),
    ('tapatalk', 'pt'),
    ('proboards', 'en'),
    ('proboards', 'en'),
    ('proboards', 'en'),
    ('steam', 'en', dict(topic='games')),
    ('steam', 'en', dict(topic='games')),
    ('steam', 'ru'),
    ('gforum', 'en'),
    ('gforum', 'de'),
    ('gforum', 'en'),
]


def address(site, th):
    return f'https://{site.domain}/' + {
        'tapatalk': 'groups/{b}/{s}-t{t}.html',
        'proboards': 'thread/{t}/{s}',
        'steam': 'app/{t}/discussions/0/{t}{t}/',
        'gforum': '{b}/thread/{t}?hl={l}',
    }[site.platform].format(t=th.id, s=th.slug, b=site.brand.lower(), l=site.lang)


def tapatalk(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return f'<blockquote><div><cite data-not>{esc(q.user.name)} {t("wrote")} <a href="#p{q.id}">↑</a></cite>{inner}</div></blockquote>'

    posts = ''
    for i, p in enumerate(th.posts):
        u = p.user
        posts += f'''<div id="p{p.id}" class="post viewtopic_wrapper {'topic_first_post' if i == 0 else ''} has-profile">\
<div class="post_header postheader clearfix"><div class="postprofile clearfix"><div class="avatar_wrapper">\
<a class="avatar" href="/memberlist.php?u={u.id}"><img class="avatar" src="/a/{u.id}.png" alt=""></a></div><div class="dropdown">\
<a class="username">{esc(u.name)}</a><div class="user_level">{u.posts} {t('posts')}</div></div></div><div class="postbody_header">\
<span class="timespan" title="{site.date(p.when)}">{site.date(p.when, False)}</span><a class="postNumber">#{i + 1}</a></div></div><div class="inner">\
<div class="postbody"><div id="post_content{p.id}">\
<div class="content" data-main>{body(p, rng, 'br', quote, lambda c: f'<div class="codebox"><p data-not>Code:</p><pre><code>{c}</code></pre></div>')}\
</div>{f'<div class="signature">{esc(u.sig)}</div>' if u.sig else ''}<div class="likes_wrap">\
{f'<a>{esc(site.users[i % 50].name)}</a> {t("like")}' if p.likes else ''}</div></div></div><ul class="post_footer post-buttons"><li>\
<a class="like">{t('like')} {p.likes or ''}</a></li><li><a>{t('reply')}</a></li><li><a>{t('quote')}</a></li><li>\
<a>{t('share')}</a></li></ul></div></div>{f'<div class="tt_ad">{ad(site, i)}</div>' if i in (0, 2) else ''}'''
    rel = ''.join(
        f'<li class="card"><a href="/t{n}">{ti}</a><div class="meta"><span>{a}</span> · <span>{site.ago(rng)}</span> · {n % 60} {t("replies")}</div></li>'
        for ti, n, a in th.others(rng.randint(3, 8))
    )
    return f'''<!DOCTYPE html><html dir="ltr" lang="{site.lang}">\
<head>{head(site, th, address(site, th), css=('/groups/styles/tapatalk/theme/stylesheet.css',))}</head>\
<body id="phpbb" class="nojs notouch section-viewtopic ltr no-sidebar"><div id="wrap" class="wrap"><div class="tapatalk_header">\
<a class="tt_logo">Groups</a><nav>{links(site, site.pick('tn', [3, 7]), 30, tag='')}</nav><a class="btn">{t('login')}</a>\
<a class="btn">{t('register')}</a><a class="btn">{t('download')}</a></div><div id="page-header" class="group_banner"><div class="headerbar">\
<h1 class="group-name"><a>{esc(site.name)}</a></h1><p>{site.fixed('about')}</p><span>{th.id % 9000} {t('members')}</span>\
<button>{t('register')}</button></div><div class="navbar"><ul class="linklist"><li><a>{t('forums')}</a></li><li><a>{t('latest')}</a></li><li>\
<a>{t('gallery')}</a></li><li><a>{t('members')}</a></li></ul></div></div>{announce(site)}<a id="start_here"></a><div id="page-body" role="main">\
<ul class="breadcrumbs"><li>{t('home')}</li><li>{th.section}</li><li>{th.forum}</li></ul><div class="topic_title_wrap"><h2 class="topic-title">\
<a data-main href="#">{esc(th.title)}</a></h2><div class="topic_info">{len(th.posts)} {t('posts')} · {th.views} {t('views')}</div></div>\
<div class="action-bar"><a class="button">{t('reply')}</a><div class="pagination"><span>1</span><a>2</a></div></div>{posts}<div class="quick_reply">\
<h3>{t('writereply')}</h3><p>{t('mustlogin')}</p></div><div class="jumpbox"><select>{options(site, site.pick('nj', [8, 20]))}</select></div>\
<section class="related"><h4>{t('similar')}</h4><ul>{rel}</ul></section></div><div id="page-footer">\
<div class="copyright">{legal(site)} {site.fixed('legal')} {t('powered')} Tapatalk</div></div></div>{cookie(site)}</body></html>'''


def proboards(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return (
            f'<div class="quote" author="@{q.user.slug}" source="/post/{q.id}/thread" timestamp="{int(q.when.timestamp())}"><div class="quote_body">'
            '<div class="quote_avatar_container" data-not><img alt=""></div><div class="quote_header" data-not>'
            f'<a href="/user/{q.user.id}">{esc(q.user.name)}</a> {t("wrote")}</div>{inner}<div class="quote_clear"></div></div></div>'
        )

    rows = ''
    for i, p in enumerate(th.posts):
        u = p.user
        rows += f'''<tr class="item {'first' if i == 0 else ''} post {'even' if i % 2 else 'odd'}" id="post-{p.id}">\
<td class="{'guest' if i == 9 else ''}"><table><tr><td class="left-panel"><div class="mini-profile">\
<a class="user-link user-{u.id} group-0" href="/user/{u.id}">{esc(u.name)}</a><br><span class="personal-text">{t(u.rank)}</span><div class="star">\
<img src="star.png" alt="*"></div><div class="avatar"><div class="avatar-wrapper avatar-size-default">\
<img src="/a/{u.id}.png" alt="{esc(u.name)} Avatar"></div></div><span class="personal-text">{esc(u.title)}</span>\
<div class="info">{t('posts')}: {u.posts:,}<br>{t('like')}: {u.likes}</div></div></td><td class="right-panel"><div class="content">\
<div class="content-head"><div class="controls"><a class="button">{t('quote')}</a><a class="post-options">{t('tools')}</a></div><div class="info">\
<span class="title"></span><span class="date"><abbr class="o-timestamp time" data-timestamp="{int(p.when.timestamp())}000">{site.date(p.when)}</abbr>\
</span></div></div><article><div class="message" data-main>{body(p, rng, 'br', quote)}</div>\
</article>{f'<div class="edited_by">{t("lastedit")}: <abbr>{site.date(p.when)}</abbr> {esc(u.name)}</div>' if p.edited else ''}</div></td></tr>\
</table>{f'<div class="foot"><div class="signature">{esc(u.sig)}</div></div>' if u.sig else ''}</td></tr>'''
    return f'''<!DOCTYPE html><html><head>{head(site, th, address(site, th), css=('/forum/css/forum.css',))}</head><body><div id="wrapper"><header>\
<div id="banner" role="banner"><div id="logo"><h1><a href="/">{esc(site.name)}</a></h1></div></div><div id="navigation-menu" class="ui-helper-clearfix">\
<ul role="navigation"><li><a href="/">{t('home')}</a></li><li><a>{t('faq')}</a></li><li><a>{t('search')}</a></li><li>\
<a>{t('calendar')}</a></li>{links(site, site.pick('pn', [0, 3, 6]), 40)}</ul><div id="welcome"><span>{site.fixed('guest')}</span> <a>{t('login')}</a> \
<a>{t('register')}</a></div></div><ul id="nav-tree" class="ui-helper-clearfix"><li><a><span>{esc(site.name)}</span></a></li><li class="separator">›</li>\
<li><a><span>{th.section}</span></a></li><li><a><span>{th.forum}</span></a></li><li><a>\
<span>{esc(th.title)}</span></a></li></ul></header>{announce(site, 'container global_header')}<div id="content" role="main">\
<div class="ui-pagination ui-helper-clearfix"><ul class="ui-pagination-items"><li class="ui-pagination-prev">{t('prev')}</li>\
<li class="ui-pagination-page">1</li><li><a>2</a></li><li>{t('next')}</li></ul></div><div class="container show-thread posts"><div class="title-bar">\
<h2 class="thread_title" data-main>{esc(th.title)}</h2><div class="controls"><a class="button">{t('reply')}</a>\
<a class="button">{t('new')}</a></div></div><div class="control-bar"><ul><li>{t('search')}</li><li>{t('share')}</li><li>{t('print')}</li></ul></div>\
<div class="content cap-bottom"><table class="list"><thead><tr class="head"><th class="main">{t('posts')}</th></tr></thead>\
<tbody>{rows}</tbody></table></div></div>{ad(site, 1)}<div class="container quick-reply"><div class="title-bar"><h2>{t('writereply')}</h2></div>\
<p>{t('mustlogin')}</p></div><form class="forum-jump"><label>{t('jump')}</label><select>{options(site, site.pick('nj', [7, 16, 30]))}</select>\
</form>{f'<div class="container shoutbox"><div class="title-bar"><h2>Shoutbox</h2></div>' + ''.join(f'<div class="shoutbox-post">'
        f'<span class="time">{site.ago(rng)}</span> <a>{esc(rng.choice(site.users).name)}</a>: <span class="message">{esc(th.sp.new("short"))}</span>'
        f'</div>' for _ in range(5)) + '</div>' if site.flag('shout') else ''}</div><footer><div class="container"><p>{legal(site)}</p>\
<p>{site.fixed('legal')} {t('powered')} ProBoards</p></div></footer></div>{cookie(site)}</body></html>'''


def steam(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def quote(q, inner):
        return (
            f'<blockquote class="bb_blockquote with_author"><div class="bb_quoteauthor" data-not>{t("author")} <b>{esc(q.user.name)}</b>:'
            f'</div>{inner}</blockquote>'
        )

    b = lambda p: body(
        p,
        rng,
        '{t}<br><br>',
        quote,
        lambda c: f'<div class="bb_code">{c}</div>',
        lst=lambda v: '<ul class="bb_ul">' + ''.join(f'<li>{esc(x)}</li>' for x in v) + '</ul>',
    )
    first, u = th.posts[0], th.posts[0].user
    coms = ''
    for i, p in enumerate(th.posts):
        if i:
            coms += f'''<div class="commentthread_comment responsive_body_text" id="comment_{p.id}">\
<div class="commentthread_comment_avatar playerAvatar offline"><a href="/id/{p.user.slug}"><img src="/a/{p.user.id}.jpg"></a></div>\
<div class="commentthread_comment_content"><div class="commentthread_comment_author"><a class="hoverunderline commentthread_author_link" href="#">\
<bdi>{esc(p.user.name)}</bdi></a> {f'<span class="commentthread_workshop_authorbadge">[{t("mod")}]</span>' if p.user.rank == 'mod' else ''}\
<span class="commentthread_comment_timestamp" title="{site.date(p.when)}" data-timestamp="{int(p.when.timestamp())}">{site.date(p.when)}&nbsp;</span>\
<div class="commentthread_comment_actions"><a class="actionlink" title="{t('report')}"><img src="flag.png"></a></div></div>\
<div class="commentthread_comment_text" id="comment_content_{p.id}" data-main>{b(p)}</div></div><div class="forum_comment_permlink">\
<a href="#c{p.id}">#{i}</a></div></div>'''
    side = (
        f'<div class="rightbox"><div class="rightbox_content"><div class="forum_newtopic_action"><a class="btn_green_white_innerfade">{t("new")}</a>'
        f'</div></div></div><div class="rightbox"><div class="rightbox_header">{t("rules")}</div>'
        f'<div class="rightbox_content">{site.fixed("rules")}</div></div><div class="rightbox">'
        f'<div class="rightbox_header">{t("latest")}</div>'
        f'''{"".join(f"""<div class="rightbox_topic"><a class="whiteLink">{ti}</a><span>{n % 70}</span></div>""" for ti, n, a in th.others(rng.randint(4,
            9)))}</div>'''
    )
    return f'''<!DOCTYPE html><html class="responsive" lang="{site.lang}">\
<head>{head(site, th, address(site, th), css=('/public/css/forum.css',), suffix=f' :: {esc(site.brand)} {th.forum}')}</head>\
<body class="flat_page apphub_forum responsive_page"><div class="responsive_page_frame with_header">\
<div role="navigation" class="responsive_page_menu_ctn mainmenu"><div class="responsive_page_menu"><div class="mainmenu_contents">\
<a class="menuitem">{t('login')}</a>{links(site, 6, 20, tag='', acls='menuitem supernav')}</div></div></div><div role="banner" id="global_header">\
<div class="content"><div class="logo"><a href="/">{esc(site.name)}</a></div><div role="navigation" class="supernav_container">\
<a class="menuitem supernav">{t('shop')}</a><div class="submenu_store" style="display:none">{links(site, 6, 26, tag='', acls='submenuitem')}</div>\
<a class="menuitem supernav">{t('forums')}</a><a class="menuitem">{t('imprint')}</a></div><div id="global_actions"><a class="header_installsteam_btn">\
<div>{t('download')}</div></a><a class="global_action_link">{t('login')}</a> | <span class="pulldown">{t('lang')}</span></div></div></div>
<div class="responsive_page_content"><div class="responsive_page_template_content" id="responsive_page_template_content"><div class="apphub_HomeHeader">\
<div class="apphub_HeaderTop"><div class="apphub_OtherSiteInfo"><a class="btnv6_blue_hoverfade">{t('shop')}</a></div>\
<div class="apphub_AppName">{esc(site.brand)} {site.sp.models[0].split()[0]}</div></div>\
<div class="apphub_sectionTabs">\
{"".join(f'<a class="apphub_sectionTab"><span>{t(k)}</span></a>' for k in ('topics', 'gallery', 'blog', 'faq', 'stats'))}</div></div>\
<div class="breadcrumbs forum_breadcrumbs"><a>{esc(site.brand)}</a> &gt; <a>{th.forum}</a> &gt;\
 {t('topics')}</div>{announce(site, 'forum_announcement')}<div class="leftcol"><div class="forum_op" id="forum_op_{th.id}"><div class="forum_op_header">\
<div class="authorline"><div class="forum_op_avatar playerAvatar offline"><img src="/a/{u.id}.jpg"></div>\
<a class="hoverunderline forum_op_author">{esc(u.name)}</a> <span class="date">{site.date(first.when)}</span></div></div>\
<div class="topic" data-main>{esc(th.title)}</div><div class="content" data-main>{b(first)}</div><div class="topicstats_label">{t('lastedit')} \
<span>{esc(u.name)}</span>; {site.date(first.when)}</div></div><div class="commentthread_area" id="commentthread_Forum_{th.id}">\
<div class="forum_paging commentthread_paging"><div class="forum_paging_summary">1-{len(th.posts) - 1} / {len(th.posts) - 1} {t('comments')}</div>\
<div class="forum_paging_controls"><span class="pagebtn disabled">&lt;</span><span class="commentthread_pagelink active">1</span></div></div>\
<div class="commentthread_comments">{coms}</div><div class="commentthread_footer">{t('page')}: <a>15</a> <a>30</a> <a>50</a></div></div>\
<div class="forum_topic_footer"><a>{th.forum}</a> &gt; {t('topics')}</div></div><div class="rightcol responsive_local_menu">{side}</div>\
<div style="clear:both"></div><div class="discussion_date">{t('posts')}: {len(th.posts)}</div></div></div><div role="contentinfo" id="footer">\
<div class="footer_content"><span id="footerText">{site.fixed('legal')}<br><span class="valve_links">{legal(site)}</span></span></div></div>\
</div>{cookie(site)}</body></html>'''


def gforum(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    first = th.posts[0]

    def msg(i, p):
        u = p.user
        rec = i == 1 and site.flag('rec', 0.6)
        return (
            f'<section class="thread-message-list__message-group"><div class="thread-message thread-{"answer" if rec else "reply"} '
            f'{"thread-message--recommended" if rec else ""}" id="message-{p.id}"><div class="thread-message-header"><a class="user-name-link">'
            f'<span class="avatar-image"></span><span class="thread-message-header__user-name">{esc(u.name)}</span></a>'
            f'<div class="badge-tooltip">{t(u.rank)}</div><span class="thread-message-header__timestamp">{site.date(p.when)}</span>'
            f'</div>{f"""<div class="thread-message__recommended-label">{t("solved")}</div>""" if rec else ""}<div class="thread-message__content">'
            f'<div class="thread-message__payload" data-main>{body(p, rng, "<div>{t}</div><div><br></div>")}</div></div>'
            f'<div class="thread-message-footer"><button>{t("helpful")}</button><span>{p.likes}</span><button>{t("reply")}</button>'
            f'<button>{t("report")}</button></div></div></section>'
        )

    return f'''<!doctype html><html lang="{site.lang}" class="hcfe">\
<head>{head(site, th, address(site, th), css=('/css/hcfe.css',), suffix=f' - {esc(site.brand)} Community', kind='QAPage')}</head>\
<body class="hcfe__root"><div class="hcfe"><header class="gb_header"><a class="material-one-middle-bar skip-to-content">{t('skip')}</a>\
<div class="gb_menu" aria-label="{t('menu')}">{icon(24)}</div><div class="gb_title">{esc(site.brand)} {t('faq')}</div><form class="search-box">\
<input aria-label="{t('search')}" placeholder="{t('search')}"><button type="button">{icon(24)}</button></form>\
<a class="gb_login">{t('login')}</a></header><nav class="promoted-search"><a>{t('faq')}</a><a>{t('forums')}</a>\
<a>{t('newposts')}</a>{links(site, site.pick('gn', [2, 5, 9]), 20, tag='')}</nav><main class="page-width-container main-content" role="main">\
<section class="primary-container"><div class="thread"><section class="thread-question"><div class="thread-question__header">\
<span class="thread-question__time">{site.date(first.when)}</span><h1 class="thread-question__title" data-main>{esc(th.title)}</h1></div>\
<div class="thread-question__content"><div class="thread-question__payload" data-main>{body(first, rng, '<div>{t}</div><div><br></div>')}</div></div>\
<div class="thread-question__categories"><a>{th.forum}</a>, <a>{th.section}</a></div>\
<div class="thread-question__user">{t('author')}: {esc(first.user.name)}</div><div class="thread-question__cta">\
<button>{t('like')} ({first.votes})</button><button>{t('subscribe')}</button>\
<button>{t('share')}</button></div>{f'<div class="thread-question__locked">{t("locked")}</div>' if rng.chance(.5) else ''}</section>\
{announce(site, 'thread-notice')}<div class="thread-message-list"><h2 class="thread-message-list__all-replies">{t('replies')} ({len(th.posts) - 1})\
</h2>{"".join(msg(i, p) for i, p in enumerate(th.posts) if i)}</div><div class="thread-similar">\
<h2>{t('similar')}</h2>{"".join(f'<a class="thread-list-thread"><div class="thread-list-thread__title">{ti}</div>'
        f'<div class="thread-list-thread__snippet">{esc(th.sp.new("ask"))}</div><span>{n % 30} {t("replies")}</span></a>'
        for ti, n, a in th.others(rng.randint(3, 6)))}</div></div></section><aside class="secondary"><div class="community-contact">\
<h3>{t('faq')}</h3><p>{site.fixed('guest')}</p><a>{t('new')}</a></div><ul>{links(site, 8, 30)}</ul></aside></main>\
<div class="hidden-dialogs" style="display:none"><div role="dialog"><h2>{t('report')}</h2><p>{site.fixed('rules')}</p>\
<button>{t('cancel')}</button></div></div><footer class="footer"><ul>{legal(site)}</ul>\
<select>{"".join(f"<option>{x}</option>" for x in ("English", "Deutsch", "Español", "Français", "Italiano", "Polski", "日本語", "Русский"))}</select>\
<p>{site.fixed('legal')}</p></footer></div>{cookie(site)}</body></html>'''
