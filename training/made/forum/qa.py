"""Questions and answers: Stack Exchange style, Question2Answer, AnswerHub, a Quora-like site."""

from ..page import esc
from .furniture import ad, announce, cookie, footer_columns, head, icon, legal, links, mega, newsletter, rng_for
from .talk import body

SITES = [
    ('stackx', 'en', dict(quotes=0, rich=0.5)),
    ('stackx', 'en', dict(quotes=0, code=True, rich=0.5)),
    ('stackx', 'ru', dict(quotes=0, rich=0.5)),
    ('stackx', 'pt', dict(quotes=0)),
    ('q2a', 'en', dict(quotes=0)),
    ('q2a', 'en', dict(quotes=0)),
    ('q2a', 'es', dict(quotes=0)),
    ('answerhub', 'en', dict(quotes=0)),
    ('answerhub', 'en', dict(quotes=0)),
    ('answerhub', 'fr', dict(quotes=0)),
    ('quoralike', 'en', dict(quotes=0)),
    ('quoralike', 'en', dict(quotes=0)),
    ('quoralike', 'de', dict(quotes=0)),
]


def address(site, th):
    return f'https://{site.domain}/' + {'stackx': 'questions/{t}/{s}', 'q2a': '{t}/{s}', 'answerhub': 'questions/{t}/{s}.html', 'quoralike': '{s}'}[
        site.platform
    ].format(t=th.id, s=th.slug)


def stackx(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    tags = [x.split()[0].lower().strip(':') for x in site.labels(6)]
    en = site.lang == 'en'

    def sig(p, owner, key):
        u = p.user
        edited = (
            '<div class="post-signature flex--item"><div class="user-info user-hover"><div class="user-action-time">'
            f'<a href="/posts/{p.id}/revisions" class="js-gps-track">{t("edit")} <span title="{p.when}Z" class="relativetime">{site.date(p.when)}'
            '</span></a></div></div></div>'
            if p.edited
            else ''
        )
        return (
            f'<div class="mt24"><div class="d-flex fw-wrap ai-start jc-end gs8 gsy"><time itemprop="dateCreated" datetime="{p.when.isoformat()}">'
            f'</time><div class="flex--item mr16" style="flex: 1 1 100px;"><div class="js-post-menu pt2" data-post-id="{p.id}">'
            '<div class="d-flex gs8 s-anchors s-anchors__muted fw-wrap"><div class="flex--item">'
            f'<a href="/a/{p.id}" rel="nofollow" itemprop="url" class="js-share-link">{t("share")}</a></div><div class="flex--item">'
            f'<a href="/posts/{p.id}/edit" class="js-suggest-edit-post">{t("edit")}</a></div><div class="flex--item">'
            f'<button type="button" class="js-follow-post s-btn s-btn__link">{t("save")}</button></div></div></div>'
            f'</div>{edited}<div class="post-signature {"owner " if owner else ""}flex--item">'
            f'<div class="user-info {"user-hover" if u.posts > 99 else ""}"><div class="user-action-time fs-fine">{key} <span title="{p.when}'
            f'Z" class="relativetime">{site.date(p.when)}</span></div><div class="user-gravatar32"><a href="/users/{u.id}/{u.slug}">'
            f'<div class="gravatar-wrapper-32"><img src="/avatar/{u.hash}" alt="{esc(u.name)}" width="32" height="32" class="bar-sm"></div></a></div>'
            f'<div class="user-details" itemprop="author" itemscope><a href="/users/{u.id}/{u.slug}">{esc(u.name)}</a>'
            f'<span class="d-none" itemprop="name">{esc(u.name)}</span><div class="-flair"><span class="reputation-score" dir="ltr">{u.posts:,}</span>'
            f'<span title="{u.likes % 9}" aria-hidden="true"><span class="badge2"></span><span class="badgecount">{u.likes % 9}</span></span></div>'
            '</div></div></div></div></div>'
        )

    def comments(p):
        n = rng.choice([0, 0, 1, 2, 3, 5])
        lis = ''
        for k in range(n):
            u = rng.choice(site.users)
            lis += (
                f'<li id="comment-{p.id + k}" class="comment js-comment" data-comment-id="{p.id + k}" data-comment-score="{k}">'
                '<div class="js-comment-actions comment-actions">'
                f'<div class="comment-score js-comment-score">{f"<span class=cool>{k + 1}</span>" if k % 2 else ""}</div></div>'
                '<div class="comment-text js-comment-text-and-form"><div class="comment-body js-comment-edit-hide">'
                f'<span class="comment-copy" data-main>{esc(th.comment())}</span><div class="d-inline-flex ai-center">&ndash;&nbsp;'
                f'<a href="/users/{u.id}" class="comment-user">{esc(u.name)}</a></div><span class="comment-date" dir="ltr">'
                f'<span class="relativetime-clean">{site.date(p.when)}</span></span></div></div></li>'
            )
        return (
            '<div class="post-layout--right js-post-comments-component">'
            f'<div id="comments-{p.id}" class="comments js-comments-container bt bc-black-200 mt12 {"" if n else "dno"}" data-post-id="{p.id}">'
            f'<ul class="comments-list js-comments-list">{lis}</ul></div><div id="comments-link-{p.id}">'
            f'<a class="js-add-link comments-link disabled-link" role="button">{t("addcomment")}</a>'
            f'<span class="js-link-separator {"dno" if n < 4 else ""}">&nbsp;|&nbsp;</span>'
            f'<a class="js-show-link comments-link {"dno" if n < 4 else ""}">{t("more")}</a></div></div>'
        )

    def votes(p, ok=False):
        acc = (
            f'<div class="js-accepted-answer-indicator flex--item fc-green-400 py6 mtn8" title="{t("solved")}"><div class="ta-center">{icon(36)}</div></div>'
            if ok
            else ''
        )
        return (
            f'<div class="votecell post-layout--left"><div class="js-voting-container d-flex jc-center fd-column ai-center gs4" data-post-id="{p.id}">'
            f'<button class="js-vote-up-btn flex--item s-btn" aria-pressed="false" aria-label="{t("like")}">{icon(18)}</button>'
            f'<div class="js-vote-count flex--item d-flex fd-column ai-center fs-title" itemprop="upvoteCount" data-value="{p.votes}">{p.votes}</div>'
            f'<button class="js-vote-down-btn flex--item s-btn">{icon(18)}</button><button class="js-saves-btn s-btn" aria-label="{t("save")}">'
            f'</button>{acc}</div></div>'
        )

    kinds = dict(
        code=lambda c: f'<pre class="lang-py s-code-block"><code class="hljs language-python">{c}</code></pre>',
        img=lambda n: f'<p><a href="/i/{n}" rel="nofollow"><img src="/i/{n}" alt=""></a></p>',
    )
    q = th.posts[0]
    answers = ''
    for i, p in enumerate(th.answers[: site.pick('max', [4, 8, 14])]):
        answers += f'''<a name="{p.id}"></a><div id="answer-{p.id}" class="answer js-answer {'accepted-answer js-accepted-answer' if i == 0 else ''}\
" data-answerid="{p.id}" data-parentid="{th.id}" data-score="{p.votes}" itemprop="{'acceptedAnswer' if i == 0 else 'suggestedAnswer'}\
" itemscope itemtype="https://schema.org/Answer"><div class="post-layout">{votes(p, i == 0)}<div class="answercell post-layout--right">\
<div class="s-prose js-post-body" itemprop="text" data-main>{body(p, rng, 'p', **kinds)}</div>{sig(p, False, t('answers'))}</div>\
<span class="d-none" itemprop="commentCount"></span>{comments(p)}</div></div>{ad(site, i) if i == 0 else ''}'''
    sidebar = ''.join(
        f'<div class="module sidebar-{k}"><h4 id="h-{k}">{t(h)}</h4><div class="{k}">'
        + ''.join(
            f'<div class="spacer" data-gpscontext="x"><a href="/q/{n}"><div class="answer-votes {"answered-accepted" if n % 2 else ""} default">'
            f'{n % 90}</div></a><a href="/questions/{n}" class="question-hyperlink">{ti}</a></div>'
            for ti, n, a in th.others(rng.randint(4, 10))
        )
        + '</div></div>'
        for k, h in [('linked', 'similar'), ('related', 'popular')][site.pick('ln', [0, 1]) :]
    )
    hot = (
        f'<div id="hot-network-questions" class="module tex2jax_ignore"><h4><a href="#" class="js-gps-track s-link">{t("active")}</a></h4>'
        f'''<ul>{"".join(f"""<li><div class="favicon" title="{esc(site.brand)}"></div><a class="js-gps-track question-hyperlink mb0">{ti}</a></li>"""
            for ti, n, a in th.others(site.pick("hot", [0, 8, 16])))}</ul></div>'''
    )
    left = (
        '<div id="left-sidebar" data-is-here-when="md lg" class="left-sidebar js-pinned-left-sidebar">'
        '<div class="left-sidebar--sticky-container js-sticky-leftnav"><nav role="navigation"><ol class="nav-links"><li>'
        '<ol class="nav-links">'
        f'''{"".join(f"""<li class="s-navigation--item"><a href="/{k}" class="nav-links--link"><span class="flex--item">{t(k)}</span></a></li>"""
                for k in ("home", "topics", "tags", "members", "unanswered"))}</ol></li></ol></nav></div></div>'''
        if site.flag('left', 0.7)
        else ''
    )
    ask = ['asked', 'Asked', 'opened'][site.n % 3] if en else t('author')
    return f'''<!DOCTYPE html><html itemscope itemtype="https://schema.org/QAPage" class="html__responsive" lang="{site.lang}">\
<head>{head(site, th, address(site, th), css=('/Content/primary.css',), kind='QAPage')}</head>\
<body class="question-page unified-theme {'floating-content' if left else ''}"><div id="notify-container"></div>\
<a href="#content" class="s-topbar--skip-link">{t('skip')}</a><header class="s-topbar ps-fixed t0 l0 js-top-bar"><div class="s-topbar--container">\
<a href="#" class="s-topbar--menu-btn js-left-sidebar-toggle" role="menuitem" aria-label="{t('menu')}"><span></span></a>\
<div class="topbar-dialog leftnav-dialog js-leftnav-dialog dno"><div class="left-sidebar"></div></div><a href="/" class="s-topbar--logo js-gps-track">\
<span class="-img _glyph">{esc(site.name)}</span></a>\
<ol class="s-navigation" role="presentation">{links(site, site.pick('tn', [2, 3, 5]), 22, acls='s-navigation--item')}</ol>\
<form id="search" role="search" class="s-topbar--searchbar js-searchbar">\
<input type="text" placeholder="{t('search')}…" class="s-input s-input__search">\
<div class="s-popover p0 wmx100 w100 sm:wmn-initial js-top-search-popover"><div class="s-popover--content"><div class="js-search-hints">\
<p>[tag] {t('tags')}</p><p>user:1234 {t('author')}</p></div></div></div></form><nav class="h100 ml-auto"><ol class="s-topbar--content"><li>\
<a class="s-topbar--item js-site-switcher-button">{esc(site.brand)}</a></li><li role="none"><div class="topbar-dialog siteSwitcher-dialog dno">\
<div class="header"><h3>{t('more')}</h3></div><ul>{links(site, 5, 50)}</ul></div></li><li>\
<a class="s-topbar--item s-btn s-btn__primary">{t('login')}</a></li><li><a class="s-btn">{t('register')}</a></li></ol></nav></div>\
</header>{mega(site)}{announce(site, 's-notice s-notice__info')}
<div class="container">{left}<div id="content" class="snippet-hidden"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question">\
<link itemprop="image" href="/icon.png"><div class="inner-content clearfix"><div id="question-header" class="d-flex sm:fd-column">\
<h1 itemprop="name" class="fs-headline1 ow-break-word mb8 flex--item fl1"><a href="/questions/{th.id}/{th.slug}" class="question-hyperlink" data-main>\
{esc(th.title)}</a></h1><div class="ml12 aside-cta flex--item print:d-none"><a href="/questions/ask" class="ws-nowrap s-btn s-btn__filled">{t('new')}\
</a></div></div><div class="d-flex fw-wrap pb8 mb16 bb bc-black-200"><div class="flex--item ws-nowrap mr16 mb8">\
<span class="fc-black-400 mr2">{ask}</span> <time itemprop="dateCreated">{site.ago(rng)}</time></div><div class="flex--item ws-nowrap mr16 mb8">\
<span>{t('lastedit').split()[0]}</span> <a class="s-link">{site.ago(rng)}</a></div><div class="flex--item ws-nowrap mb8">\
<span>{t('views')}</span> {th.views}</div></div>
<div id="mainbar" role="main" aria-label="question and answers"><div class="question js-question" data-questionid="{th.id}" data-score="{q.votes}\
" id="question"><style></style><div class="js-zone-container zone-container-main">{ad(site, 0)}</div>\
<div class="post-layout">{votes(q)}<div class="postcell post-layout--right">\
<div class="s-prose js-post-body" itemprop="text" data-main>{body(q, rng, 'p', **kinds)}</div><div class="mt24 mb12">\
<div class="post-taglist d-flex gs4 gsy fd-column"><div class="d-flex ps-relative fw-wrap">\
<ul class="ml0 list-ls-none js-post-tag-list-wrapper d-inline">{"".join(f"<li class='d-inline mr4 js-post-tag-list-item'>"
        f"<a class='s-tag post-tag' rel='tag'>{x}</a></li>" for x in tags[:rng.randint(1, 5)])}</ul></div></div></div>{sig(q, True, ask)}</div>\
{comments(q)}</div></div>
<div id="answers"><div id="answers-header"><div class="answers-subheader d-flex ai-center mb8"><div class="flex--item fl1">\
<h2 class="mb0" data-answercount="{len(th.answers)}">{len(th.answers)} {t('answers')} <span style="display:none;" itemprop="answerCount">\
{len(th.answers)}</span></h2></div><div class="flex--item"><label class="flex--item s-label">{t('sort')}:</label>\
<a class="js-sort-preference-change">{t('reject')}</a><select id="answer-sort-dropdown-select-menu"><option>{t('best')}</option>\
<option>{t('newest')}</option><option>{t('oldest')}</option></select></div></div></div>{answers}<h2 class="space" id="post-form-heading">\
{t('writereply')}</h2><div class="js-form"><form id="post-form" class="js-add-answer-component post-form">\
<div id="post-editor" class="post-editor js-post-editor"><div class="s-notice s-notice__info">{site.fixed('guest')} {site.fixed('rules')}</div></div>\
<div class="js-draft"></div><div class="new-login-form"><h3 class="flex--item fs-title">{t('register')} / {t('login')}</h3>\
<label>{t('email')}</label></div><button class="flex--item s-btn s-btn__filled">{t('send')}</button>\
<p class="privacy-policy-agreement">{site.fixed('legal')}</p></form></div>\
<h2 class="bottom-notice">{site.pick('bn', ['Not the answer you need?', 'Looking for something else?', 'Browse further']) if en else t('more')} \
<a class="post-tag">{tags[0]}</a> <a>{t('new')}</a>.</h2></div></div>
<div id="sidebar" class="show-votes" role="complementary">{f'<div class="s-sidebarwidget s-sidebarwidget__yellow s-anchors mb16">'
        f'<ul class="d-block p0 m0"><li class="s-sidebarwidget--header">{t("blog")}</li><li class="s-sidebarwidget--item">'
        f'<div class="flex--item">{site.furn("announce")}</div></li></ul></div>' if site.flag('bulletin') else ''}{sidebar}{hot}<div id="feed-link">\
<a><span class="feed-icon">RSS</span></a></div></div></div></div></div></div>
<footer id="footer" class="site-footer js-footer" role="contentinfo"><div class="site-footer--container"><nav class="site-footer--nav">\
<div class="site-footer--col"><h5 class="-title"><a>{esc(site.name)}</a></h5><ul class="-list js-primary-footer-links">{links(site, 5, 60)}</ul></div>\
<div class="site-footer--col"><h5>{t('contents')}</h5><ul>{links(site, 4, 66)}</ul></div></nav><div class="site-footer--copyright"><p>{legal(site)}</p>\
<p class="md:mb24">{site.fixed('legal')} <span id="svnrev">rev 2024.{site.n}.{th.id % 99}</span></p></div></div></footer>{footer_columns(site)}\
{cookie(site)}</body></html>'''


def q2a(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def meta(p, what):
        u = p.user
        return (
            f'<span class="qa-{what}-meta"><a class="qa-{what}-what" href="#">{t("answers") if what == "a-item" else t("author")}</a> '
            f'<span class="qa-{what}-when"><span class="qa-{what}-when-data"><time datetime="{p.when.isoformat()}">{site.date(p.when, False)}</time>'
            f'</span></span> <span class="qa-{what}-who"><span class="qa-{what}-who-data">'
            f'<a class="qa-user-link" href="/user/{u.slug}">{esc(u.name)}</a></span> <span class="qa-{what}-who-points">'
            f'<span class="qa-{what}-who-points-pad">(</span><span class="qa-{what}-who-points-data">{u.posts}</span>'
            f'<span class="qa-{what}-who-points-pad"> {t("votes")})</span></span></span></span>'
        )

    def vote(p):
        return (
            f'<div class="qa-voting qa-voting-net" id="voting_{p.id}"><div class="qa-vote-buttons qa-vote-buttons-net">'
            f'<input title="{t("like")}" type="submit" value="+" class="qa-vote-first-button qa-vote-up-button"></div>'
            f'<div class="qa-vote-count qa-vote-count-net"><span class="qa-netvote-count"><span class="qa-netvote-count-data">{p.votes}</span>'
            f'<span class="qa-netvote-count-pad"> {t("votes")}</span></span></div></div>'
        )

    def coms(p):
        out = ''
        for k in range(rng.choice([0, 0, 1, 2])):
            u = rng.choice(site.users)
            out += (
                f'<div class="qa-c-list-item" id="c{p.id + k}"><div class="qa-c-item-content qa-post-content"><a name="{p.id + k}"></a>'
                f'<div data-main>{esc(th.comment())}</div></div><div class="qa-c-item-footer"><span class="qa-c-item-meta">'
                f'<span class="qa-c-item-what">{t("comments")}</span> <span class="qa-c-item-who"><a class="qa-user-link">{esc(u.name)}</a></span>'
                f'</span><div class="qa-c-item-buttons"><input value="{t("reply")}" type="submit" class="qa-form-light-button"></div></div></div>'
            )
        return f'<div class="qa-c-list" id="c{p.id}_list">{out}</div>'

    q = th.posts[0]
    ans = ''.join(
        f'<div class="qa-a-list-item {"qa-a-list-item-selected" if i == 0 and site.flag("sel") else ""}" id="a{p.id}" itemprop="suggestedAnswer" '
        f'itemscope itemtype="https://schema.org/Answer">{vote(p)}<div class="qa-a-item-main">{meta(p, "a-item")}<div class="qa-a-selection">'
        f'{f"""<div class="qa-a-selected">&nbsp;</div><div class="qa-a-selected-text">{t("solved")}</div>""" if i == 0 else ""}</div>'
        f'<div class="qa-a-item-content qa-post-content"><a name="{p.id}"></a><div itemprop="text" data-main>{body(p, rng, "p")}</div></div>'
        f'<div class="qa-a-item-buttons"><input value="{t("addcomment")}" type="submit" class="qa-form-light-button qa-form-light-button-comment">'
        f'</div>{coms(p)}</div><div class="qa-a-item-clear"></div></div>'
        for i, p in enumerate(th.answers[:12])
    )
    rel = ''.join(f'<li class="qa-related-q-item"><a href="/{n}">{ti}</a></li>' for ti, n, a in th.others(rng.randint(4, 9)))
    recent = ''.join(
        f'<div class="qa-q-list-item"><div class="qa-q-item-stats"><div class="qa-voting">{n % 9} {t("votes")}</div><span class="qa-a-count">'
        f'<span class="qa-a-count-data">{n % 7}</span><span class="qa-a-count-pad"> {t("answers")}</span></span></div><div class="qa-q-item-main">'
        f'<div class="qa-q-item-title"><a>{ti}</a></div><span class="qa-q-item-meta">{a}</span><div class="qa-q-item-tags">'
        f'<ul class="qa-q-item-tag-list">{links(site, 2, 10 + j, cls="qa-q-item-tag-item", acls="qa-tag-link")}</ul></div></div></div>'
        for j, (ti, n, a) in enumerate(th.others(site.pick('rec', [0, 5, 9])))
    )
    nav = ''.join(
        f'<li class="qa-nav-main-item qa-nav-main-{k}"><a href="/{k}" class="qa-nav-main-link">{t(k)}</a></li>'
        for k in site.pick(
            'nv',
            [
                ('topics', 'unanswered', 'tags', 'members', 'new'),
                ('newposts', 'popular', 'categories', 'new'),
                ('topics', 'unanswered', 'rules', 'blog', 'new'),
            ],
        )
    )
    return f'''<!DOCTYPE html><html lang="{site.lang}" itemscope itemtype="https://schema.org/QAPage">\
<head>{head(site, th, address(site, th), css=('/qa-theme/SnowFlat/qa-styles.css',), kind='QAPage')}</head>\
<body class="qa-template-question qa-theme-snowflat qa-category-{th.id % 9} qa-body-js-off"><script>var b = document.getElementsByTagName('body')[0];\
 b.className = b.className.replace('qa-body-js-off', 'qa-body-js-on');</script>{mega(site)}{announce(site, 'qa-notice')}<div class="qam-login-bar">\
<div class="qam-login-group"></div></div><div class="qa-body-wrapper"><div id="qam-topbar" class="clearfix"><div class="qam-main-nav-wrapper clearfix">\
<div class="sb-toggle-left qam-menu-toggle"><i class="icon-th-list"></i></div><div class="qa-logo"><a href="/" class="qa-logo-link">{esc(site.name)}</a>\
</div><div class="qa-nav-user"><ul class="qa-nav-user-list"><li class="qa-nav-user-item qa-nav-user-login">\
<a class="qa-nav-user-link">{t('login')}</a></li><li><a>{t('register')}</a></li></ul></div><div class="qa-nav-main">\
<ul class="qa-nav-main-list">{nav}</ul></div></div></div><div class="qam-ask-search-box"><div class="qam-ask-mobile">\
<a class="turquoise">{t('new')}</a></div><div class="qam-search the-top"><div class="qa-search"><form>\
<input type="text" name="q" class="qa-search-field"><input type="submit" value="{t('search')}" class="qa-search-button"></form></div></div></div>
<div class="qa-main-wrapper"><div class="qa-main"><div class="qa-main-heading"><h1><a href="/{th.id}/{th.slug}">\
<span itemprop="name" data-main>{esc(th.title)}</span></a></h1></div><div class="qa-part-q-view"><div class="qa-q-view" id="q{th.id}">\
<form>{vote(q)}</form><div class="qa-q-view-stats"><span class="qa-view-count"><span class="qa-view-count-data">{th.views}</span>\
<span class="qa-view-count-pad"> {t('views')}</span></span></div>\
<div class="qa-q-view-main">{meta(q, 'q-view')}<div class="qa-q-view-content qa-post-content"><a name="{th.id}"></a>\
<div itemprop="text" data-main>{body(q, rng, 'p')}</div></div><div class="qa-q-view-tags">\
<ul class="qa-q-view-tag-list">{links(site, 4, 12, cls='qa-q-view-tag-item', acls='qa-tag-link')}</ul></div><div class="qa-q-view-buttons">\
<input value="{t('reply')}" type="submit" class="qa-form-light-button"><input value="{t('addcomment')}" type="submit"></div>{coms(q)}</div>\
<div class="qa-q-view-clear"></div></div></div>{ad(site, 1)}<div class="qa-part-a-form"><div class="qa-a-form"><p>{site.fixed('guest')}</p>\
<a>{t('mustlogin')}</a></div></div><div class="qa-part-a-list"><h2 id="a_list_title">\
<span itemprop="answerCount">{len(th.answers)}</span> {t('answers')}</h2><div class="qa-a-list" id="a_list">{ans}</div></div>\
<div class="qa-part-q-list">{recent}</div></div>
<div class="qa-sidepanel"><div class="qa-sidebar">{site.fixed('about')}</div><div class="qa-widgets-side"><div class="qa-widget-side">\
<div class="qa-activity-count"><p class="qa-activity-count-item"><span class="qa-activity-count-data">{th.id:,}</span> {t('topics')}</p><p>\
<span>{th.id * 2:,}</span> {t('answers')}</p><p><span>{th.id // 3:,}</span> {t('members')}</p></div></div><div class="qa-widget-side">\
<h2 class="qa-nav-cat-list">{t('categories')}</h2>\
<ul class="qa-nav-cat-list qa-nav-cat-list-1">{links(site, site.pick('nc', [6, 15]), 0, cls='qa-nav-cat-item', acls='qa-nav-cat-link')}</ul></div>\
<div class="qa-widget-side"><div class="qa-related-qs"><h2>{t('similar')}</h2><ul class="qa-related-q-list">{rel}</ul></div></div></div></div></div>\
</div><div class="qam-footer-box"><div class="qam-footer-row"></div><div class="qa-footer"><div class="qa-nav-footer"><ul class="qa-nav-footer-list">\
<li>{legal(site, '</li><li>')}</li></ul></div><div class="qa-attribution">{t('powered')} Question2Answer. {site.fixed('legal')}</div></div>\
</div>{cookie(site)}{newsletter(site)}</body></html>'''


def answerhub(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def node(p, kind, ok=False):
        u = p.user
        cs = ''.join(
            f'<div class="comment" id="comment-{p.id + k}"><div class="comment-content"><div class="comment-text" data-main>'
            f'<p>{esc(th.comment())}</p></div><p class="comment-info">{esc(rng.choice(site.users).name)} · {site.date(p.when)} '
            f'<span class="comment-score">{k}</span> <a>{t("share")}</a></p></div></div>'
            for k in range(rng.choice([0, 1, 2, 3]))
        )
        return f'''<div class="node {kind} {'accepted-answer' if ok else ''}" id="{kind}-{p.id}" nodeid="{p.id}"><div class="row">\
<div class="span1 vote-widget"><a class="vote-up ajax-command" title="{t('like')}" rel="nofollow"><i class="icon-thumbs-up"></i></a>\
<div class="score">{p.votes}</div>{f'<span class="accepted"><i class="icon-ok"></i> {t("solved")}</span>' if ok else ''}</div><div class="span7">\
<div class="author-info"><a class="avatar"><img src="/u/{u.id}/photo.jpg" alt="avatar"></a><span class="authorname">\
<a href="/users/{u.id}/{u.slug}.html">{esc(u.name)}</a></span> <span class="muted">{t('answers') if kind == 'answer' else t('author')} · \
{site.date(p.when)}</span><span class="rep">{u.likes}</span></div><div class="{kind}-body node-body" data-main>{body(p, rng, 'p')}</div>\
<div class="controls post-controls"><ul class="inline"><li><a>{t('addcomment')}</a></li><li><a>{t('report')}</a></li><li><a>{t('share')}</a></li>\
<li class="dropdown"><a>{t('more')}</a></li></ul></div>\
<div class="attachments">{f'{t("attach")}: <a>log_{p.id % 99}.zip</a> (12.4 kB)' if rng.chance(.15) else ''}</div>\
<div class="comments-container" id="comments-container-{p.id}">{cs}</div></div></div></div>'''

    ans = ''.join(node(p, 'answer', i == 0 and site.flag('acc')) for i, p in enumerate(th.answers[:10]))
    return f'''<!DOCTYPE html><html lang="{site.lang}"><head>{head(site, th, address(site, th), css=('/themes/thub/css/base.css',), kind='QAPage')}\
</head><body class="question-page {site.pick('bc', ['fluid', 'fixed'])}">{mega(site)}<div class="navbar navbar-fixed-top"><div class="navbar-inner">\
<div class="container"><a class="brand" href="/">{esc(site.name)}</a><ul class="nav"><li><a>{t('home')}</a></li><li><a>{t('topics')}</a></li>\
<li class="dropdown"><a class="dropdown-toggle">{t('categories')}<b class="caret"></b></a>\
<ul class="dropdown-menu">{links(site, site.pick('sp', [8, 18]))}</ul></li><li><a>{t('members')}</a></li></ul><form class="navbar-search">\
<input type="text" class="search-query" placeholder="{t('search')}"></form><ul class="nav pull-right"><li><a>{t('login')}</a></li><li>\
<a>{t('new')}</a></li></ul></div></div></div>{announce(site, 'alert alert-info')}
<div class="container main-content"><ul class="breadcrumb"><li><a>{t('home')}</a> <span class="divider">/</span></li><li><a>{th.forum}</a></li></ul>\
<div class="row"><div class="span8"><div class="question-container"><h1 class="node-title" id="question-title" data-main>{esc(th.title)}</h1>\
<div class="tags">{links(site, 4, 11, tag='', acls='tag')}</div>{node(th.posts[0], 'question')}</div><div class="sub-bar">\
<h2>{len(th.answers)} {t('answers')}</h2><ul class="nav nav-pills sort"><li>{t('sort')}</li><li class="active"><a>{t('best')}</a></li><li>\
<a>{t('newest')}</a></li><li><a>{t('oldest')}</a></li></ul></div><div id="answers">{ans}</div>{ad(site, 2)}<div class="answer-form">\
<h2>{t('writereply')}</h2><textarea></textarea><p class="hint">{site.fixed('rules')}</p><button class="btn btn-primary">{t('send')}</button></div></div>
<div class="span4 sidebar"><div class="widget follow-widget"><h3>{t('subscribe')}</h3><p>{site.fixed('newsletter')}</p><a class="btn">{t('save')}</a>\
<p>{rng.randint(1, 50)} {t('follower')}</p></div><div class="widget"><h3>{t('answers')}</h3>\
<ul class="people">{"".join(f'<li><img alt=""> <a>{esc(p.user.name)}</a></li>' for p in th.answers[:6])}</ul></div><div class="widget related">\
<h3>{t('similar')}</h3><ul class="related-questions">{"".join(f'<li><a href="/q/{n}">{ti}</a> <span class="badge">{n % 9} {t("answers")}</span></li>'
        for ti, n, a in th.others(rng.randint(4, 8)))}</ul></div><div class="widget"><p>{site.fixed('guest')}</p></div></div></div></div>\
<footer class="footer"><div class="container">{footer_columns(site)}<p>{legal(site)}</p><p>{site.fixed('legal')}</p></div></footer>{cookie(site)}</body>\
</html>'''


def quoralike(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    a = lambda: f'q-box qu-{rng.choice(["mb", "pt", "px"])}--{rng.choice(["tiny", "small", "medium"])}'

    def answer(i, p):
        u = p.user
        return f'''<div class="{a()} dom_annotate_question_answer_item_{i} qu-borderAll qu-borderRadius--small">\
<div class="q-click-wrapper qu-display--block qu-cursor--pointer"><div class="{a()} spacing_log_answer_header">\
<div class="q-flex qu-alignItems--flex-start"><div class="q-inlineFlex"><a class="q-box" href="/profile/{u.slug}">\
<img class="q-image" alt="{esc(u.name)}"></a></div><div class="q-box"><span class="q-text qu-dynamicFontSize--small qu-bold">\
<a class="q-box puppeteer_test_link"><span>{esc(u.name)}</span></a> · <button class="q-text qu-color--blue">{t('follow').split()[0]}</button></span>\
<div class="q-text qu-color--gray">{esc(u.title)} · <a class="answer_timestamp">{site.ago(rng)}</a></div></div></div></div>\
<div class="q-relative spacing_log_answer_content puppeteer_test_answer_content"><div class="q-text" style="max-width: 100%;">\
<span class="q-box qu-userSelect--text" data-main>\
{body(p, rng, '<p class="q-text qu-display--block qu-wordBreak--break-word qu-textAlign--start"><span>{t}</span></p>')}</span></div></div></div>\
<div class="{a()}"><div class="q-text qu-color--gray">{p.votes * 31 % 900} {t('views')}</div><div class="q-flex">\
<button class="q-click-wrapper" aria-label="{t('like')}"><div class="q-text">{t('like')}</div><span>·</span><span>{p.likes}</span></button>\
<button aria-label="{t('comments')}"><span>{p.id % 9}</span></button><button aria-label="{t('share')}">{icon(16)}</button>\
<button aria-label="{t('more')}"></button></div></div></div>'''

    answers = ''
    for i, p in enumerate(th.answers[:10]):
        answers += answer(i, p) + (
            f'<div class="q-box dom_annotate_ad_promoted_answer"><div class="q-text qu-color--gray">{t("ad")} · {esc(site.brand)}</div>'
            f'<div class="q-text qu-bold">{site.furn("promo")}</div><p class="q-text">{site.furn("newsletter")}</p>'
            f'<a class="q-box">{t("more")}</a></div>'
            if i % 3 == 0 and site.flag('promo', 0.7)
            else ''
        )
    rel = ''.join(
        f'<div class="{a()} dom_annotate_related_questions"><a class="q-box puppeteer_test_link" href="/q{n}">'
        f'<div class="q-text qu-color--blue_dark"><span>{ti}</span></div></a></div>'
        for ti, n, _ in th.others(rng.randint(5, 12))
    )
    first = body(th.posts[0], rng, 'p') if site.flag('details', 0.6) else ''
    return f'''<!DOCTYPE html><html lang="{site.lang}" class="gating_fix">\
<head>{head(site, th, address(site, th), css=('/webpack/main.css',), kind='QAPage')}</head>\
<body class="q-platform--desktop q-theme--light" style="overflow-y: scroll;"><div id="root"><div class="q-box">\
<div class="q-fixed SiteHeader___StyledFixed-sc"><div class="q-flex qu-mx--auto"><a class="q-box" href="/" aria-label="{t('home')}">\
<span>{esc(site.name)}</span></a><nav class="q-flex">{"".join(f'<a class="q-box" href="/{k}" aria-label="{t(k)}"><div class="q-text">{t(k)}</div></a>'
        for k in ('home', 'answers', 'categories'))}</nav><div class="q-box"><input class="q-input" placeholder="{t('search')} {esc(site.name)}">\
</div><button class="q-click-wrapper">{t('login')}</button><button class="q-click-wrapper">{t('new')}</button></div>\
</div>{mega(site)}{announce(site, 'q-box banner')}<div class="q-box qu-mt--60"><div id="mainContent" class="q-box" style="display:flex">\
<div class="q-box" style="flex:0 0 572px"><div class="q-box puppeteer_test_question_main">\
<div class="q-flex">{links(site, 3, 14, tag='', acls='q-box topic_pill')}</div><div class="puppeteer_test_question_title">\
<div class="q-text qu-dynamicFontSize--xlarge qu-bold"><span class="q-box qu-userSelect--text"><span data-main>{esc(th.title)}</span></span></div>\
</div>{f'<div class="q-text question_details" data-main>{first}</div>' if first else ''}<div class="q-flex"><button>{t('reply')}</button>\
<button>{t('subscribe')} · {rng.randint(1, 300)}</button><button>{t('comments')} {rng.randint(1, 9)}</button></div></div><div class="q-flex q-sort">\
<button class="q-text">{t('answers')} ({len(th.answers)})</button>\
<button>{t('sort')}: {t('best')}</button></div>{answers}<div class="q-box qu-textAlign--center"><button>{t('more')}</button></div></div>\
<div class="q-box" style="flex:0 0 360px"><div class="q-box"><div class="q-text qu-bold">{t('similar')}</div>{rel}</div>{ad(site, 3)}\
<div class="q-text qu-color--gray_light">{legal(site, ' · ')} · {site.fixed('legal')}</div></div></div></div></div>\
<div class="q-fixed signup_wall_hidden" hidden><div class="q-box">{site.fixed('guest')}<button>{t('register')}</button>\
<button>{t('close')}</button></div></div></div>{cookie(site)}{newsletter(site)}{footer_columns(site)}</body></html>'''
