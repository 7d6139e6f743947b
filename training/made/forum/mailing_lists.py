"""Mailing-list archives: pipermail, HyperKitty, MARC."""

import textwrap

from ..page import esc
from .furniture import analytics, head, icon, legal, links, rng_for
from .talk import decorate

O = dict(quotes=0.6, rich=0)
SITES = [
    ('pipermail', 'en', dict(size=1, **O)),
    ('pipermail', 'en', dict(size=2, **O)),
    ('pipermail', 'de', dict(size=3, **O)),
    ('hyperkitty', 'en', O),
    ('hyperkitty', 'fr', O),
    ('hyperkitty', 'en', O),
    ('marc', 'en', dict(size=2, **O)),
    ('marc', 'en', dict(size=1, **O)),
    ('marc', 'en', dict(size=3, **O)),
]


def address(site, th):
    return f'https://{site.domain}/' + {
        'pipermail': 'pipermail/{b}/2019-May/{t:06}.html',
        'hyperkitty': 'archives/list/{b}@lists/thread/{s}/',
        'marc': '?l={b}&m={t}&w=2',
    }[site.platform].format(t=th.id, s=th.slug.upper()[:20], b=site.brand.lower())


def mail(th, i):
    """One message as plain text lines."""
    p, out = th.posts[i], []
    for kind, v in p.blocks:
        if kind == 'quote':
            q, texts = v
            out.append(f'{q.user.name} {th.site.t("wrote")}')
            for t in texts:
                out += ['> ' + x for x in textwrap.wrap(t, 68)] + ['>']
            out.append('')
        elif kind == 'p':
            out += textwrap.wrap(v, 72) + ['']
        elif kind == 'code':
            out += ['    ' + x for x in v.split('\n')] + ['']
        elif kind == 'list':
            out += [' * ' + x for x in v] + ['']
    return '\n'.join(out).rstrip()


def pipermail(site, th):
    rng, t = rng_for(site, th, 'page'), site.t
    i = len(th.posts) - 1
    p = th.posts[i]
    subj = f'[{site.brand}] {th.title}'
    (a, na, ua), (b, nb, ub) = th.others(2)
    nav = lambda: f'''<UL>
        <LI>{t('prev')}: <A HREF="{na:06}.html">[{site.brand}] {a}</A></li>
        <LI>{t('next')}: <A HREF="{nb:06}.html">[{site.brand}] {b}</A></li>
         <LI> <B>{t('sort')}:</B> <a href="date.html#{th.id}">[ {site.pick('d', ['date', 'by day', 'when'])} ]</a> <a href="thread.html#{th.id}">[ \
{t('topics')} ]</a> <a href="subject.html#{th.id}">[ {site.pick('s', ['subject', 'title', 'topic'])} ]</a> <a href="author.html#{th.id}">[ {t('author')}\
 ]</a></LI></UL>'''
    return f'''<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><TITLE> {esc(subj)}</TITLE><LINK REL="Index" HREF="index.html" ><LINK REL="made" HREF="mailto:{site.brand.lower()}%40lists.{site.domain}\
?Subject=Re"><META NAME="robots" CONTENT="index,nofollow"><META http-equiv="Content-Type" content="text/html; charset=utf-8">{analytics(site)}\
<LINK REL="Previous" HREF="{na:06}.html"></HEAD>
<BODY BGCOLOR="#ffffff"><H1 data-main>{esc(subj)}</H1><B>{esc(p.user.name)}</B> <A HREF="mailto:{site.brand.lower()}%40lists" TITLE="x">{p.user.slug}\
 at {site.brand.lower()}.example</A><BR><I>{p.when.strftime('%a %b %d %H:%M:%S UTC %Y')}</I><P>{nav()}<HR>
<!--beginarticle-->
<PRE data-main>{esc(mail(th, i))}
</PRE>
{f'<P>-------------- next part --------------<BR>'
        f'{site.pick("scr", ["An HTML attachment was scrubbed...", "A non-text attachment was removed.", "Part removed by the archive."])}<BR>URL: '
        f'&lt;<A HREF="attachments/{p.id}/attachment.html">attachment.html</A>&gt;' if rng.chance(.35) else ''}
<!--endarticle--><HR><P>{nav()}<hr>\
<a href="https://lists.{site.domain}/listinfo/{site.brand.lower()}">\
{site.pick('more', ['More information about the', 'About the list', 'List page of']) if site.lang == 'en' else t('more')} {site.brand}</a>\
<br></body></html>'''


def hyperkitty(site, th):
    rng, t = rng_for(site, th, 'page'), site.t

    def html(p):
        out = ''
        for kind, v in p.blocks:
            if kind == 'quote':
                q, texts = v
                out += (
                    '<div class="quoted-switch" data-not><a style="font-weight:normal" href="#">...</a></div><blockquote class="blockquote">'
                    f'<div class="quoted-text">{"".join("<p>" + esc(x) + "</p>" for x in texts)}</div></blockquote>'
                )
            elif kind == 'p':
                out += f'<p>{decorate(v, rng)}</p>'
            elif kind == 'code':
                out += f'<pre><code>{esc(v)}</code></pre>'
            elif kind == 'list':
                out += '<ul>' + ''.join(f'<li>{esc(x)}</li>' for x in v) + '</ul>'
        return out

    def msg(i, p):
        u = p.user
        att = (
            f'<div class="email-attachments"><span>{t("attach")}: </span><ul class="attachments-list"><li><i class="fa fa-paperclip"></i>'
            f'<a>patch-{p.id % 99}.diff</a> (text/x-patch — 4.2 KB)</li></ul></div>'
            if rng.chance(0.12)
            else ''
        )
        return f'''<div class="{'email email-first' if i == 0 else f'{"odd" if i % 2 else "even"}'}"><!-- Start email --><a id="msg{p.id}"></a>\
<div class="email-header"><div class="gravatar-wrapper d-flex"><div class="gravatar circle">\
<img class="gravatar" src="https://secure.gravatar.com/avatar/{u.hash}?s=40" width="40" height="40" alt=""></div></div>\
<div class="email-author d-flex align-items-sm-start flex-column"><span class="name"><a href="/users/{u.hash}/" title="{esc(u.name)}">{esc(u.name)}</a>\
</span></div><div class="email-date right d-flex"><span class="date"><a href="#" name="{p.id}"></a><div class="time">\
<span title="{site.date(p.when)}">{site.date(p.when, False)}</span></div><div class="d-block text-right">{p.when.hour}:{p.when.minute:02}</div></span>\
</div></div><div class="email-body" data-main>{html(p)}</div>{att}<div class="email-info"><ul class="list-unstyled list-inline">\
<li class="list-inline-item"><form method="post" class="d-inline likeform" action="/vote">\
<a class="youlike vote disabled" title="{t('mustlogin')}" href="#like"><i class="fa fa-thumbs-o-up"></i> {p.likes}</a> \
<a class="youdislike vote disabled" href="#dislike"><i class="fa fa-thumbs-o-down"></i> 0</a></form></li><li class="list-inline-item">\
<a class="reply reply-mailto" href="mailto:x">{t('reply')}</a></li></ul></div></div>'''

    replies = ''.join(
        f'<!-- loop --><div class="{"odd" if i % 2 else "even"}"><div class="email" style="margin-left:{p.depth}em">{msg(i, p)}</div></div>'
        for i, p in enumerate(th.posts)
        if i
    )
    side = f'''<section id="thread-overview-info"><div class="row mb-3"><div class="col"><div class="days-num">{rng.randint(1, 900)}</div>\
<div class="days-text">{site.pick('inact', ['days inactive', 'days quiet', 'days since']) if site.lang == 'en' else t('latest')}</div></div>\
<div class="col"><div class="days-num">{rng.randint(1, 99)}</div>\
<div class="days-text">{site.pick('old', ['days old', 'days open', 'days in all']) if site.lang == 'en' else t('oldest')}</div></div></div>\
<p>{t('save')}</p><h6 class="tag-header">{t('tags')} (0)</h6><div class="tags"><ul></ul></div><a class="btn btn-primary btn-sm">{t('mustlogin')}</a>\
<div id="list-participants"><div><h6 class="participant-heading"><i class="fa fa-users"></i> {len(set(p.user.id for p in th.posts))} {t('members')}</h6>\
</div><ul>{"".join(f'<li><img class="gravatar" alt=""><p>{esc(u)}</p></li>' for u in sorted(set(p.user.name for p in th.posts)))}</ul></div></section>'''
    return f'''<!DOCTYPE HTML><html lang="{site.lang}">\
<head>{head(site, th, address(site, th), css=('/static/CACHE/css/output.css',), suffix=f' - {site.brand} - lists')}</head><body>\
<nav class="navbar sticky-top navbar-expand-md navbar-light bg-light" id="navbar-fixed-top"><div class="container-xxl">\
<div class="navbar-header col-md"><a class="navbar-brand" href="/archives/" title="{esc(site.name)}">{esc(site.name)}</a></div><div class="d-flex">\
<div class="auth dropdown navbar-right"><a role="button" class="btn"><i class="fa fa-bars"></i></a></div>\
<form name="search" class="navbar-form my-2 order-3" role="search"><input name="q" class="form-control" type="text" placeholder="{t('search')}"/></form>\
<ul class="nav navbar-nav auth"><li><a class="nav-link">{t('login')}</a></li><li><a>{t('register')}</a></li></ul></div></div></nav>
<div class="modal fade" tabindex="-1" role="dialog" id="keyboard-shortcuts"><div class="modal-dialog modal-lg" role="document">\
<div class="modal-content"><h3>{site.pick('kb', ['Keyboard shortcuts', 'Keys', 'Hotkeys'])}</h3><ul><li><code>j</code>: {t('next')}</li><li>\
<code>k</code>: {t('prev')}</li></ul><button data-dismiss="modal">{t('close')}</button></div></div></div><div class="container-xxl" role="main">\
<div id="thread-content" class="row"><div class="d-none d-md-block col-md-2"><div id="months-list"><p class="thread-nav"><a>{t('menu')}</a></p>\
<h3>20{18 + site.n % 7}</h3><ul>{links(site, site.pick('ml', [5, 12, 24]))}</ul></div></div><div class="col-12 col-md-10"><div class="thread-header">\
<div class="d-flex"><h3><i class="fa fa-comments"></i> <span data-main>{esc(th.title)}</span></h3><h2 class="sr-only">{t('topics')}</h2></div>\
<div class="thread-controls"><a>{t('prev')}</a> <a>{t('next')}</a></div></div><div class="row"><div class="col-12 col-sm-9">\
<section id="thread-content"><div class="email email-first">{msg(0, th.posts[0])}</div><div id="fixed">\
<p class="sort-mode">{len(th.posts) - 1} {t('replies')} <a>{t('sort')}</a></p></div><div class="replies">{replies}</div></section></div>\
<div class="col-sm-3 d-none d-sm-block">{side}</div></div></div></div></div><footer class="footer"><div class="container">\
<p class="text-muted">{icon(20)} {t('powered')} HyperKitty 1.3.{site.n}. {site.fixed('legal')} {legal(site)}</p></div></footer></body></html>'''


def marc(site, th):
    rng = rng_for(site, th, 'page')
    i = len(th.posts) - 1
    p = th.posts[i]
    b = site.brand.lower()
    nav = (
        f'[<a href="?l={b}&m={th.id - 1}">{site.pick("pm", ["prev in list", "previous here", "older in list"])}</a>] [<a href="?l={b}&m={th.id + 1}">'
        f'{site.pick("nm", ["next in list", "following here", "newer in list"])}</a>] ['
        f'<a href="?t={th.id}">{site.pick("pt", ["prev in thread", "up the thread", "thread back"])}</a>] ['
        f'{site.pick("nt", ["next in thread", "down the thread", "thread on"])}] '
    )
    return f'''<html><head><title>'{esc(th.title)}' - MARC</title><meta name="robots" content="noarchive">\
<link rel="stylesheet" href="/style.css"></head><body bgcolor="#ffffff"><pre>{nav}

<b>List:       <a href="?l={b}&r=1&w=2">{b}</a></b>
<b>Subject:    </b><b><a href="?t={th.id}&r=1&w=2" data-main>{esc(th.title)}</a></b>
<b>From:       <a href="?a={th.id}">{esc(p.user.name)} &lt;{p.user.slug} () {b} ! example&gt;</a></b>
<b>Date:       <a href="?l={b}&d=1">{p.when.strftime('%Y-%m-%d %H:%M:%S')}</a></b>
<b>Message-ID: <a href="?i={p.id}">{p.id}.{site.v}@{b}.example</a></b>
[Download RAW <a href="?q=mbox">message</a> or <a href="?q=raw">body</a>]

<span data-main>{esc(mail(th, i))}</span>

{nav}
</pre><br><center><a href="?c={rng.randint(1, 9)}">{site.pick('cfg', ['Configure', 'Options', 'Setup'])}</a> | <a href="/?q=about">{site.t('imprint')}\
</a> | <a href="/?q=news">{site.t('blog')}</a> | <a href="mailto:webguy@{site.domain}?subject=Add%20a%20list">\
{site.pick('add', ['Add a list', 'Suggest a list', 'New list'])}</a> | {site.pick('spo', ['Sponsored by', 'Hosted by', 'Kindly run by'])} \
<a href="/">{esc(site.name)}</a></center></body></html>'''
