"""Old Reddit, shreddit (web components) and a Hacker News style thread."""

from ..page import esc
from .furniture import analytics, announce, cookie, head, icon, legal, links, rng_for
from .talk import body

Q = dict(quotes=0.08, rich=0.15, more=True)
SITES = [
    ('oldreddit', 'en', Q),
    ('oldreddit', 'en', Q),
    ('oldreddit', 'en', Q),
    ('oldreddit', 'de', Q),
    ('shreddit', 'en', Q),
    ('shreddit', 'en', Q),
    ('shreddit', 'en', Q),
    ('shreddit', 'es', Q),
    ('hnews', 'en', dict(quotes=0.1, rich=0, more=True, code=True)),
    ('hnews', 'en', dict(quotes=0.1, rich=0, more=True)),
    ('hnews', 'en', dict(quotes=0.1, rich=0, more=True)),
]


def address(site, th):
    return f'https://{site.domain}/' + ('item?id={t}' if site.platform == 'hnews' else 'r/{b}/comments/{t:x}/{s}/').format(
        t=th.id, s=th.slug.replace('-', '_'), b=site.brand.lower()
    )


def nested(th, item):
    """Replies nested by depth: item(i, post, children) -> html."""

    def build(i, depth):
        out = ''
        while i < len(th.posts) and th.posts[i].depth >= depth:
            p = th.posts[i]
            kids, j = build(i + 1, p.depth + 1)
            out += item(i, p, kids)
            i = j
        return out, i

    return build(1, 0)[0]


def oldreddit(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    link = '<a href="{u}" rel="nofollow noreferrer ugc">{t}</a>'

    def item(i, p, kids):
        u = p.user
        flair = f'<span class="flair flair-x" title="{esc(u.title)}">{esc(u.title)}</span>' if u.likes % 3 == 0 else ''
        return f'''<div class="thing id-t1_{p.id:x} noncollapsed comment" id="thing_t1_{p.id:x}" data-fullname="t1_{p.id:x}\
" data-type="comment" data-subreddit="{site.brand}" data-author="{esc(u.name)}" data-replies="0"><p class="parent"><a name="{p.id:x}"></a></p>\
<div class="midcol unvoted"><div class="arrow up login-required access-required" data-event-action="upvote" role="button" aria-label="{t('like')}\
" tabindex="0"></div><div class="arrow down login-required" role="button" tabindex="0"></div></div><div class="entry unvoted"><p class="tagline">\
<a href="javascript:void(0)" class="expand" onclick="return togglecomment(this)">[–]</a>\
<a href="/user/{u.slug}" class="author may-blank {'submitter' if u is th.posts[0].user else ''}">{esc(u.name)}</a>{flair}<span class="userattrs">\
</span> <span class="score dislikes" title="{p.votes - 1}">{p.votes - 1} {t('votes')}</span>\
<span class="score unvoted" title="{p.votes}">{p.votes} {t('votes')}</span><span class="score likes" title="{p.votes + 1}">{p.votes + 1} {t('votes')}\
</span> <time title="{p.when.ctime()} UTC" datetime="{p.when.isoformat()}" class="live-timestamp">{site.ago(rng)}</time>\
{f'<time class="edited-timestamp">*</time>' if p.edited else ''}&nbsp;<a href="javascript:void(0)" class="numchildren">({p.likes} {t('replies')})</a>\
</p><form action="#" class="usertext warn-on-unload" id="form-t1_{p.id:x}"><input type="hidden" name="thing_id" value="t1_{p.id:x}"/>\
<div class="usertext-body may-blank-within md-container "><div class="md" data-main>{body(p, rng, 'p', link=link)}</div></div></form>\
<ul class="flat-list buttons"><li class="first"><a href="#" data-event-action="permalink" class="bylink" rel="nofollow">\
{site.pick('perm', ['permalink', 'link to this', 'direct link'])}</a></li><li>\
<a class="embed-comment">{site.pick('emb', ['embed', 'html code', 'widget'])}</a></li><li class="comment-save-button save-button login-required">\
<a>{t('save')}</a></li><li class="report-button login-required"><a class="reportbtn">{t('report')}</a></li><li class="reply-button login-required">\
<a class="access-required">{t('reply')}</a></li></ul><div class="reportform report-t1_x"></div></div>\
<div class="child">{f'<div class="sitetable listing">{kids}</div>' if kids else ''}</div><div class="clearleft"></div></div><div class="clearleft"></div>'''

    first = th.posts[0]
    rules = ''.join(f'<li>{site.furn("rules")}</li>' for _ in range(site.pick('nr', [3, 5, 8])))
    side = f'''<div class="side"><div class="spacer"><form action="/search" id="search" role="search">\
<input type="text" name="q" placeholder="{t('search')}" tabindex="20"><input type="submit" value=""><div id="searchexpando" class="infobar"><label>\
<input type="checkbox">{t('forums')}</label><div id="moresearchinfo"><p>{t('advsearch')}: author, url</p></div></div></form></div><div class="spacer">\
<div class="linkinfo"><div class="date"><span>{t('author')} </span><time>{site.date(first.when, False)}</time></div><div class="score">\
<span class="number">{first.votes * 7}</span> <span class="word">{t('votes')}</span> (9{site.n}%)</div>\
<div class="shortlink">shortlink: <input type="text" readonly></div></div></div><div class="spacer"><form class="login-form login-form-side">\
<input name="user" placeholder="{t('username')}"><input type="password"><div id="remember-me"><label>{t('remember')}</label>\
<a class="recover-password">{t('forgot')}</a></div><div class="submit"><button class="btn">{t('login')}</button></div></form></div><div class="spacer">\
<div class="sidebox submit submit-link"><div class="morelink"><a class="login-required">{t('new')}</a><div class="nub"></div></div></div></div>
<div class="spacer"><div class="titlebox"><h1 class="hover redditname"><a>{esc(site.brand)}</a></h1><span class="subButtons">\
<span class="fancy-toggle-button subscribe-button toggle"><a class="option active add login-required">{t('subscribe')}</a></span></span>\
<span class="subscribers"><span class="number">{th.id:,}</span> <span class="word">{t('members')}</span></span><p class="users-online">\
<span class="number">{rng.randint(20, 900)}</span> <span class="word">{t('online')}</span></p><form class="usertext">\
<div class="usertext-body may-blank-within md-container"><div class="md"><h2>{t('rules')}</h2><ol>{rules}</ol>\
<p>{site.fixed('about')} {site.fixed('guest')}</p><h3>{t('more')}</h3><ul>{links(site, site.pick('sl', [4, 9, 16]))}</ul></div></div></form>\
<div class="bottom">{t('blog')} <a class="author">{esc(site.users[0].name)}</a></div></div></div><div class="spacer"><div class="sidecontentbox">\
<div class="title"><h1>{t('mod')}</h1></div>\
<ul class="content">{"".join(f'<li><a class="author">{esc(x.name)}</a></li>' for x in site.users[:site.pick('nm', [3, 7])])}<li class="more">\
<a>{t('more')}</a></li></ul></div></div></div>'''
    bar = ''.join(
        f'<li>{"<span class=separator>-</span>" if j else ""}<a href="/r/{j}" class="choice">{x.replace(" ", "").lower()}</a></li>'
        for j, x in enumerate(site.labels(70)[40 : 40 + site.pick('srbar', [10, 24])])
    )
    return f'''<!doctype html><html xmlns="http://www.w3.org/1999/xhtml" lang="{site.lang}" xml:lang="{site.lang}">\
<head>{head(site, th, address(site, th), css=('/static/reddit.css',), suffix=' : ' + site.brand)}</head>\
<body class="single-page comments-page {'with-listing-chooser' if site.flag('lc') else ''}"><div id="header" role="banner">\
<a tabindex="1" href="#content" id="jumpToContent">{t('skip')}</a><div id="sr-header-area"><div class="width-clip"><div class="dropdown srdrop">\
<span class="selected title">{t('menu')}</span></div><div class="sr-list"><ul class="flat-list sr-bar hover">{bar}</ul></div>\
<a href="/subreddits/" id="sr-more-link">{t('more')} &raquo;</a></div></div><div id="header-bottom-left">\
<a href="/" id="header-img" class="default-header">{esc(site.name)}</a>&nbsp;<span class="hover pagename redditname"><a>{esc(site.brand)}</a></span>\
<ul class="tabmenu"><li class="selected"><a class="choice">{t('comments')}</a></li><li><a class="choice">{t('similar')}</a></li></ul></div>\
<div id="header-bottom-right"><span class="user"><a class="login-required">{t('login')}</a> / <a>{t('register')}</a></span>\
<span class="separator">|</span><ul class="flat-list hover"><li><a class="pref-lang choice">{t('lang')}</a></li></ul></div></div>{side}
<a name="content"></a><div class="content" role="main">{announce(site, 'infobar welcome-infobar')}<section class="infobar listingsignupbar">\
<h2>{t('register')}</h2><p>{site.fixed('guest')}</p></section><div id="siteTable" class="sitetable linklisting">\
<div class="thing id-t3_{th.id:x} odd link self" id="thing_t3_{th.id:x}" data-fullname="t3_{th.id:x}" data-score="{first.votes}"><p class="parent"></p>\
<span class="rank"></span><div class="midcol unvoted"><div class="arrow up login-required"></div><div class="score dislikes">{first.votes}</div>\
<div class="score unvoted" title="{first.votes}">{first.votes + 1}</div><div class="score likes">{first.votes + 2}</div>\
<div class="arrow down"></div></div><div class="entry unvoted"><div class="top-matter"><p class="title">\
<a class="title may-blank " href="#" tabindex="1" rel="" data-main>{esc(th.title)}</a>\
{f'<span class="linkflairlabel" title="x">{th.forum}</span>' if site.flag('lf') else ''} <span class="domain">(<a href="#">self.{site.brand}</a>)</span>\
</p><p class="tagline">{t('author')} <time title="{first.when.ctime()}">{site.ago(rng)}</time> <a class="author may-blank">{esc(first.user.name)}</a>\
</p></div><div class="expando"><form class="usertext warn-on-unload"><div class="usertext-body may-blank-within md-container">\
<div class="md" data-main>{body(first, rng, 'p', link=link)}</div></div></form></div><ul class="flat-list buttons"><li class="first">\
<a class="bylink comments may-blank">{len(th.posts) - 1} {t('comments')}</a></li><li class="share"><a class="post-sharing-button">{t('share')}</a></li>\
<li><a>{t('save')}</a></li><li><a>{t('report')}</a></li></ul></div><div class="child"></div></div></div>
<div class="commentarea"><div class="panestack-title"><span class="title">{t('comments')} ({len(th.posts) - 1})</span></div><div class="menuarea">\
<div class="spacer"><span class="dropdown-title lightdrop">{t('sort')}: </span><div class="dropdown lightdrop">\
<span class="selected">{t('best')}</span></div><div class="drop-choices lightdrop"><a class="choice">{t('newest')}</a>\
<a class="choice">{t('oldest')}</a></div></div></div><section class="infobar commentsignupbar"><p>{t('mustlogin')}</p></section>\
<div id="siteTable_t3_{th.id:x}" class="sitetable nestedlisting">{nested(th, item)}<div class="thing morechildren"><div class="entry">\
<span class="morecomments"><a class="button">{t('more')}</a> <span class="gray">({rng.randint(2, 90)} {t('replies')})</span></span></div></div></div>\
</div></div>
<div class="footer-parent"><div class="footer rounded"><div class="col"><ul class="flat-vert hover"><li class="flat-vert title">{t('imprint')}</li>\
<li>{legal(site, '</li><li>')}</li></ul></div><div class="col"><ul class="flat-vert"><li class="title">{t('faq')}</li>{links(site, 4, 30)}</ul></div>\
</div><p class="bottommenu">{site.fixed('legal')}</p><p class="bottommenu debuginfo"><span class="icon">&pi;</span> rendered {rng.randint(1, 400)} ms\
</p></div>{cookie(site)}</body></html>'''


def shreddit(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    P = '<p>{t}</p>'

    def item(i, p, kids):
        u = p.user
        return f'''<shreddit-comment author="{esc(u.name)}" thingid="t1_{p.id:x}" depth="{p.depth}" permalink="/r/{site.brand}/comments/{th.id:x}\
/comment/{p.id:x}/" postid="t3_{th.id:x}" score="{p.votes}" content-type="text" arialabel="x" class="pt-md px-md xs:px-0">\
<div slot="commentAvatar" class="flex relative"><a href="/user/{u.slug}/" aria-label="{esc(u.name)}"><span rpl avatar class="inline-flex">\
<faceplate-img src="/a/{u.id}.png" alt=""></faceplate-img></span></a></div><div slot="commentMeta" class="flex flex-row items-center overflow-hidden">\
<div class="flex flex-row items-center flex-wrap"><faceplate-hovercard data-id="user-hover-card">\
<faceplate-tracker source="post_detail" action="click" noun="comment_author">\
<a href="/user/{u.slug}/" class="truncate font-bold text-neutral-content-strong text-12">{esc(u.name)}</a></faceplate-tracker>\
</faceplate-hovercard>{'<shreddit-comment-author-modifier-icon></shreddit-comment-author-modifier-icon>'
            '<span class="text-12 font-semibold text-global-focus">OP</span>' if u is th.posts[0].user
            else ''}<span class="inline-block my-0 text-12 text-neutral-content-weak">•</span>\
<a class="text-neutral-content-weak text-12" rel="nofollow"><faceplate-timeago ts="{p.when.isoformat()}">\
<time datetime="{p.when.isoformat()}">{site.ago(rng)}</time></faceplate-timeago></a></div></div>\
<div slot="comment" class="md text-14 rounded-[8px] pb-2xs top-0" id="t1_{p.id:x}-comment-rtjson-content" data-main>\
<div id="t1_{p.id:x}-post-rtjson-content" class="py-0 xs:mx-xs mx-2xs inline-block max-w-full" style="--emote-size: 20px">{body(p, rng, P)}</div></div>\
<shreddit-comment-action-row slot="actionRow" score="{p.votes}" class="flex items-center"><button slot="comment-reply" rpl class="button-small">\
<span>{t('reply')}</span></button><faceplate-tracker slot="comment-share"><shreddit-comment-share-button>\
<button>{t('share')}</button></shreddit-comment-share-button></faceplate-tracker><span slot="vote-button">\
<faceplate-number number="{p.votes}">{p.votes}</faceplate-number></span></shreddit-comment-action-row>{kids}</shreddit-comment>\
{f'<shreddit-comments-page-ad class="promotedlink"><div>{t("ad")}</div><div>{site.furn("promo")}</div></shreddit-comments-page-ad>' if i == 3
            and site.flag('cad') else ''}'''

    first = th.posts[0]
    left = ''.join(
        f'<faceplate-expandable-section-helper open><details open><summary class="flex items-center"><span>{t(k)}</span></summary>'
        '<faceplate-auto-height-animator><ul role="list">'
        + links(site, n, s, cls='relative list-none', acls='flex justify-between no-underline')
        + '</ul></faceplate-auto-height-animator></details></faceplate-expandable-section-helper>'
        for k, n, s in [('categories', site.pick('lc', [8, 20]), 30), ('contents', 8, 52)]
    )
    rel = ''.join(
        f'<li><article><faceplate-tracker noun="post"><div class="text-12"><a>r/{f.replace(" ", "")}</a> • {site.ago(rng)}</div>'
        f'<h3 class="text-14 font-semibold"><a href="/r/{n}">{ti}</a></h3><div class="text-12">'
        f'<faceplate-number>{n % 900}</faceplate-number> {t("votes")} • {n % 90} {t("comments")}</div></faceplate-tracker></article></li>'
        for (ti, n, a), f in zip(th.others(rng.randint(5, 10)), site.labels(12))
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" class="theme-beta theme-light">\
<head>{head(site, th, address(site, th), suffix=' : r/' + site.brand)}<script defer src="/shreddit/client.js"></script></head>\
<body class="v2 hydrate-root"><shreddit-app devicetype="desktop" pagetype="post_detail" routename="post_page" class="overflow-visible">\
<alert-controller></alert-controller><a href="#main-content" class="absolute -top-full">{t('skip')}</a><reddit-header-large class="fixed">\
<header class="v2 relative w-full"><nav class="h-header-large flex justify-between"><button id="navbar-menu-button" aria-label="{t('menu')}"></button>\
<a id="reddit-logo" href="/" aria-label="{t('home')}">{icon(32)}<span>{esc(site.name)}</span></a><search-dynamic-id-cache-controller>\
<reddit-search-large><form><label>{t('search')} r/{site.brand}</label><input enterkeyhint="search" placeholder="{t('search')}"></form>\
</reddit-search-large></search-dynamic-id-cache-controller><div class="pl-lg"><a rpl class="button">{t('download')}</a>\
<a rpl id="login-button" class="button-primary">{t('login')}</a><activate-feature><button aria-label="{t('settings')}"></button></activate-feature>\
</div></nav></header></reddit-header-large><div class="grid-container"><div class="left-sidebar-container"><reddit-sidebar-nav id="left-sidebar">\
<nav aria-label="{t('menu')}"><ul>{''.join(f'<li><a href="/{k}">{t(k)}</a></li>' for k in ('home', 'popular', 'newposts'))}</ul>{left}\
<div class="text-12">{legal(site)} {site.fixed('legal')}</div></nav></reddit-sidebar-nav></div>
<div class="subgrid-container"><div class="main-container flex gap-md"><main class="main min-w-0" id="main-content">\
<shreddit-post class="block xs:mt-xs" permalink="/r/{site.brand}/comments/{th.id:x}/" post-title="{esc(th.title)}" post-type="text" id="t3_{th.id:x}\
" score="{first.votes}" comment-count="{len(th.posts) - 1}" author="{esc(first.user.name)}" domain="self.{site.brand}">\
<div slot="credit-bar" class="flex items-center"><span class="flex gap-xs"><pdp-back-button><button aria-label="{t('prev')}"></button></pdp-back-button>\
<div class="flex flex-col"><a class="subreddit-name" href="/r/{site.brand}/">r/{site.brand}</a><span class="created-separator">•</span>\
<faceplate-timeago ts="{first.when.isoformat()}"><time>{site.ago(rng)}</time></faceplate-timeago><a class="author-name">{esc(first.user.name)}</a></div>\
</span><shreddit-post-overflow-menu></shreddit-post-overflow-menu></div>\
<h1 id="post-title-t3_{th.id:x}" slot="title" class="font-semibold text-neutral-content-strong m-0 text-18 xs:text-24 mb-xs px-md overflow-hidden" \
data-main>{esc(th.title)}</h1><shreddit-post-flair slot="post-flair"><a class="no-decoration"><span class="bg-tone-4 inline-block">\
<div class="flair-content">{th.forum}</div></span></a></shreddit-post-flair><shreddit-post-text-body slot="text-body">\
<div class="text-neutral-content" slot="text-body"><div class="mb-sm mb-xs px-md overflow-hidden" data-post-click-location="text-body">\
<div class="md text-14-scalable" style="--emote-size: 20px" id="t3_{th.id:x}-post-rtjson-content" property="schema:articleBody" data-main>\
{body(first, rng, P)}</div></div></div></shreddit-post-text-body><div slot="vote-button"><faceplate-number>{first.votes}</faceplate-number></div>\
<shreddit-post-share-button slot="share-button">{t('share')}</shreddit-post-share-button></shreddit-post>
<shreddit-comments-page-ad><div class="promoted-label">{t('ad')}</div><a>{site.furn('promo')}</a></shreddit-comments-page-ad><comment-body-header>\
<shreddit-async-loader bundlename="comment_composer"><comment-composer-host><faceplate-textarea-input placeholder="{t('writereply')}">\
</faceplate-textarea-input><div>{t('mustlogin')}</div></comment-composer-host></shreddit-async-loader><div class="flex items-center gap-xs">\
<span>{t('sort')}:</span><shreddit-sort-dropdown><button>{t('best')}</button><div slot="dropdown-items"><data value="CONFIDENCE">{t('best')}</data>\
<data value="NEW">{t('newest')}</data><data value="OLD">{t('oldest')}</data></div></shreddit-sort-dropdown>\
<faceplate-search-input placeholder="{t('search')} {t('comments')}"></faceplate-search-input></div></comment-body-header>\
<section aria-label="{t('comments')}"><shreddit-comment-tree id="comment-tree" post-id="t3_{th.id:x}" totalcomments="{len(th.posts)}">{nested(th, item)}\
<faceplate-partial loading="action"><button>{t('more')} ({rng.randint(2, 60)})</button></faceplate-partial></shreddit-comment-tree></section></main>
<div class="right-sidebar-contents" id="right-sidebar-container"><aside><shreddit-subreddit-header-buttons></shreddit-subreddit-header-buttons>\
<div class="text-16 font-bold">r/{site.brand}</div><div id="title">{esc(site.name)}</div>\
<div id="description">{site.fixed('about')} {site.fixed('guest')}</div><div class="text-12">{site.date(th.posts[0].user.joined, False)}</div><div>\
<faceplate-number>{th.id:,}</faceplate-number> {t('members')}</div><div><span class="online-dot"></span>\
<faceplate-number>{rng.randint(1, 99)}</faceplate-number> {t('online')}</div>\
<h2 class="i18n-subreddit-rules text-12">{t('rules')}</h2>{"".join(f'<faceplate-expandable-section-helper><details><summary>'
        f'<span class="text-14">{j + 1}</span><h2>{site.furn("rules")}</h2></summary></details></faceplate-expandable-section-helper>'
        for j in range(4))}</aside><pdp-right-rail><h2 class="text-12 uppercase">{t('similar')}</h2>\
<ul>{rel}</ul></pdp-right-rail></div></div></div></div>{f'<shreddit-experience-tree><div class="xpromo">{site.fixed("newsletter")} <button>'
        f'{t("close")}</button></div></shreddit-experience-tree>' if site.flag('xp') else ''}</shreddit-app>{cookie(site)}</body></html>'''


def hnews(site, th):
    rng = rng_for(site, th, 'page')
    w = site.pick(
        'words',
        [
            ('reply', 'parent', 'prev', 'next', 'hide', 'past', 'favorite'),
            ('respond', 'up', 'before', 'after', 'fold', 'older', 'keep'),
            ('answer', 'root', 'back', 'on', 'conceal', 'history', 'star'),
        ],
    )

    def para(p):
        html = body(
            p,
            rng,
            '<p>{t}',
            quote=lambda q, inner: '<p>&gt; ' + esc(q.plain().split('. ')[0]),
            code=lambda c: f'<p><pre><code>  {c}\n</code></pre>',
            lst=lambda v: ''.join(f'<p>* {esc(x)}' for x in v),
            img=lambda n: f'<p><a href="#" rel="nofollow">{n}</a>',
        )
        return html[3:] if html.startswith('<p>') and not html.startswith('<p><') else html

    rows = ''
    for i, p in enumerate(th.posts[1:]):
        u = p.user
        rows += f'''<tr class='athing comtr' id='{p.id}'><td><table border='0'>  <tr>    <td class='ind' indent='{p.depth}'>\
<img src="s.gif" height="1" width="{p.depth * 40}"></td><td valign="top" class="votelinks"><center><a id='up_{p.id}' href='vote?id={p.id}'>\
<div class='votearrow' title='upvote'></div></a></center></td><td class="default"><div style="margin-top:2px; margin-bottom:-10px;">\
<span class="comhead"><a href="user?id={u.slug}" class="hnuser">{esc(u.slug)}</a> <span class="age" title="{p.when.isoformat()}">\
<a href="item?id={p.id}">{site.ago(rng)}</a></span> <span id="unv_{p.id}"></span>\
<span class='navs'> | <a href="#{th.id}" class="clicky" aria-hidden="true">{w[1]}</a> | <a href="#" class="clicky">{w[2]}</a> | \
<a href="#" class="clicky">{w[3]}</a> <a class="togg clicky" id="{p.id}" n="{rng.randint(1, 20)}" href="javascript:void(0)">[–]</a>\
<span class="onstory"></span></span></span></div><br><div class="comment"><div class="commtext c00" data-main>{para(p)}</div><div class='reply'><p>\
<font size="1"><u><a href="reply?id={p.id}" rel="nofollow">{w[0]}</a></u></font></p></div></div></td></tr></table></td></tr>'''
    first = th.posts[0]
    top = f'<tr><td></td><td><div class="toptext" data-main>{para(first)}</div></td></tr>' if rng.chance(0.6) else ''
    tabs = ' | '.join(
        f'<a href="/{k}">{v}</a>'
        for k, v in zip(
            ('newest', 'front', 'newcomments', 'ask', 'show', 'jobs', 'submit'),
            site.pick(
                'tabs',
                [
                    ('new', 'past', 'comments', 'ask', 'show', 'jobs', 'submit'),
                    ('fresh', 'archive', 'talk', 'questions', 'demos', 'hiring', 'add'),
                    ('latest', 'days', 'threads', 'help', 'made', 'work', 'post'),
                ],
            ),
        )
    )
    foot = ' | '.join(
        f'<a href="/{i}">{x}</a>'
        for i, x in enumerate(
            site.pick(
                'foot',
                [
                    ('Guidelines', 'FAQ', 'Lists', 'API', 'Security', 'Legal', 'Contact'),
                    ('House style', 'Help', 'Feeds', 'Privacy', 'Mail us'),
                    ('Etiquette', 'Questions', 'Data', 'Terms', 'Write'),
                ],
            )
        )
    )
    return f'''<html lang="en" op="item"><head><meta name="referrer" content="origin">\
<meta name="viewport" content="width=device-width, initial-scale=1.0"><link rel="stylesheet" type="text/css" href="news.css?{site.v}">\
<link rel="icon" href="y18.svg"><title>{esc(th.title)} | {esc(site.name)}</title>{analytics(site)}</head><body><center>\
<table id="hnmain" border="0" cellpadding="0" cellspacing="0" width="85%" bgcolor="#f6f6ef"><tr><td bgcolor="#ff6600">\
<table border="0" cellpadding="0" cellspacing="0" width="100%" style="padding:2px"><tr><td style="width:18px;padding-right:4px"><a href="/">\
<img src="y18.svg" width="18" height="18"></a></td><td style="line-height:12pt; height:10px;"><span class="pagetop"><b class="hnname">\
<a href="news">{esc(site.name)}</a></b>{tabs}</span></td><td style="text-align:right;padding-right:4px;"><span class="pagetop">\
<a href="login">{site.t('login')}</a></span></td></tr></table></td></tr><tr style='height:10px'/><tr id="pagespace" title="{esc(th.title)}"></tr><tr>\
<td><table class="fatitem" border="0"><tr class='athing submission' id='{th.id}'><td align="right" valign="top" class="title">\
<span class="rank"></span></td><td valign="top" class="votelinks"><center><a id='up_{th.id}'><div class='votearrow' title='upvote'></div></a></center>\
</td><td class="title"><span class="titleline"><a href="#" data-main>{esc(th.title)}</a>{'' if top else f'<span class="sitebit comhead"> ('
        f'<a href="from?site=x"><span class="sitestr">{site.brand.lower()}.dev</span></a>)</span>'}</span></td></tr><tr><td colspan="2"></td>\
<td class="subtext"><span class="subline"><span class="score" id="score_{th.id}">{th.views % 900} {site.t('votes')}</span> by \
<a class="hnuser">{esc(first.user.slug)}</a> <span class="age"><a>{site.ago(rng)}</a></span> <span id="unv_{th.id}"></span> | <a>{w[4]}</a> | \
<a>{w[5]}</a> | <a>{w[6]}</a> | <a>{len(th.posts) - 1}&nbsp;{site.t('comments')}</a></span></td></tr>{top}<tr style="height:10px"></tr><tr>\
<td colspan="2"></td><td><form action="comment" method="post"><textarea name="text" rows="8" cols="80"></textarea><br><br>\
<input type="submit" value="{site.t('addcomment')}"></form></td></tr></table><br><br><table border="0" class='comment-tree'>{rows}</table><br>\
<br></td></tr><tr><td><img src="s.gif" height="10" width="0"><table width="100%" cellspacing="0" cellpadding="1"><tr>\
<td bgcolor="#ff6600"></td></tr></table><br>{f'<center><a href="/apply">{site.fixed("announce")}</a></center><br>' if site.flag('apply') else ''}\
<center><span class="yclinks">{foot}</span><br><br><form method="get" action="//search.{site.domain}">{site.t('search')}: \
<input type="text" name="q" size="17"></form></center></td></tr></table></center></body><script type='text/javascript' src='hn.js?{site.v}'></script>\
</html>'''
