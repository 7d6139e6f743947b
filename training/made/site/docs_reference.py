"""Generated API references, help centres, wikis and manual pages."""

import re

from ..page import esc_text as e
from .docs_text import Doc, WORD, navtree, toc, tr
from .elements import M, X, slug
from .frames import doc
from .parts import copy, links

HC = dict(
    h='<h{n} id="h_{u}">{t}</h{n}>',
    c='<pre><code>{code}</code></pre>',
    n='<div class="callout {k}"><p>{t}</p></div>',
    table='<table><tbody>{b}</tbody></table>',
)


def arts(s, r, d, n=6):
    return links([d.x.title() for _ in range(n)], 'li', 'related-article')


def api(s, r, d, T):
    """Members of a class through templates: summary rows T['row'], details T['det']."""
    ms = []
    for _ in range(r.choice([1, 2, 3, 5, 8, 14])):
        m = d.ident().title().replace('_', '')
        m = m[0].lower() + m[1:]
        a = d.ident()
        ty = r.choice(['String', 'int', 'boolean', 'List<Event>', 'void', 'Option<T>', 'u64'])
        ms.append((m, a, e(ty), e(d.x.sent()), e(d.x.para(1, 2)), e(d.x.sent())))
    f = lambda t: ''.join(t.format(m=m, a=a, ty=ty, d=ds, dd=dd, pd=pd, u=m.lower(), X=X) for m, a, ty, ds, dd, pd in ms)
    return f(T['row']), f(T['det']), ms


def javadoc(s, r, n):
    d = Doc(s, r, **HC)
    c = ''.join(w.title() for w in r.sample(WORD, 2))
    pkg = f'org.{slug(s.name).replace("-", "")}.{d.ident()}'
    new = s.flag('v17')
    rows, det, ms = api(
        s,
        r,
        d,
        dict(
            row=(
                '<div class="col-first even-row-color"><code>{ty}</code></div><div class="col-second even-row-color"><code>'
                '<a href="#{u}" class="member-name-link">{m}</a><wbr>({ty}&nbsp;{a})</code></div><div class="col-last even-row-color">'
                '<div class="block">{d}</div></div>'
                if new
                else '<tr class="altColor"><td class="colFirst"><code>{ty}</code></td><th class="colSecond" scope="row"><code>'
                '<span class="memberNameLink"><a href="#{u}">{m}</a></span>({ty}&nbsp;{a})</code></th><td class="colLast">'
                '<div class="block">{d}</div></td></tr>'
            ),
            det='<li><section class="detail" id="{u}"><h3>{m}</h3><div class="member-signature"><span class="modifiers">public</span>&nbsp;'
            '<span class="return-type">{ty}</span>&nbsp;<span class="element-name">{m}</span><wbr><span class="parameters">({ty}&nbsp;{a})</span>'
            '</div><div class="block">{dd}</div><dl class="notes"><dt>Parameters:</dt><dd><code>{a}</code> - {pd}</dd><dt>Returns:</dt>'
            '<dd>{d}</dd></dl></section></li>',
        ),
    )
    summ = (
        '<div class="summary-table three-column-summary"><div class="table-header col-first">Modifier and Type</div>'
        f'<div class="table-header col-second">Method</div><div class="table-header col-last">Description</div>{rows}</div>'
        if new
        else '<table class="memberSummary"><caption><span>All Methods</span></caption><tr><th class="colFirst">Modifier and Type</th>'
        f'<th class="colSecond">Method</th><th class="colLast">Description</th></tr>{rows}</table>'
    )
    top = (
        lambda k: f'<div class="{k}Nav top-nav" id="navbar-{k}"><div class="skip-nav"><a href="#skip">Skip navigation links</a></div>'
        '<ul class="navList nav-bar-cell1-rev" title="Navigation"><li><a>Overview</a></li><li><a>Package</a></li>'
        '<li class="nav-bar-cell1-rev">Class</li><li><a>Use</a></li><li><a>Tree</a></li><li><a>Deprecated</a></li><li><a>Index</a></li><li>'
        f'<a>Help</a></li></ul><div class="aboutLanguage">{e(s.name)} API</div><div class="subNav"><div>Summary: Nested | Field | <a>Constr</a> | '
        '<a>Method</a></div><div>Detail: Field | <a>Constr</a> | <a>Method</a></div></div></div>'
    )
    body = f'''<noscript><div>JavaScript is disabled on your browser.</div></noscript><div class="flex-box">\
<header role="banner" class="flex-header">{top("top")}</header><div class="flex-content"><main role="main"{M}><div class="header">\
<div class="sub-title"><span class="package-label-in-type">Package</span>&nbsp;<a>{pkg}</a></div><h1 title="Class {c}" class="title">Class {c}</h1>\
</div><div class="inheritance">java.lang.Object<div class="inheritance">{pkg}.{c}</div></div><section class="class-description"><hr>\
<div class="type-signature"><span class="modifiers">public class </span><span class="element-name">{c}</span></div>\
<div class="block">{d.p()}{d.p()}</div></section><section class="summary"><ul class="summary-list"><li><section class="method-summary">\
<h2>Method Summary</h2>{summ}</section></li></ul></section><section class="details"><ul class="details-list"><li><section class="method-details">\
<h2>Method Details</h2><ul class="member-list">{det}</ul></section></li></ul></section></main>\
<footer role="contentinfo">{top("bottom") if not new else ""}<hr><p class="legal-copy"><small>{copy(s)}</small></p></footer></div></div>'''
    return c, doc(s, c, 'class="class-declaration-page"', body, ['stylesheet.css'], 'javadoc/ClassWriterImpl')


def doxygen(s, r, n):
    d = Doc(s, r, **HC)
    c = ''.join(w.title() for w in r.sample(WORD, 2))
    rows, det, _ = api(
        s,
        r,
        d,
        dict(
            row='<tr class="memitem:{u}"><td class="memItemLeft" align="right" valign="top">{ty} &#160;</td><td class="memItemRight" valign="bottom">'
            '<a class="el" href="#{u}">{m}</a> (const {ty} &amp;{a})</td></tr><tr class="memdesc:{u}"><td class="mdescLeft">&#160;</td>'
            '<td class="mdescRight">{d} <a href="#{u}"{X}>More...</a><br /></td></tr><tr class="separator:{u}">'
            '<td class="memSeparator" colspan="2">&#160;</td></tr>',
            det='<h2 class="memtitle"><span class="permalink"{X}><a href="#{u}">&#9670;&#160;</a></span>{m}()</h2><div class="memitem">'
            '<div class="memproto"><table class="memname"><tr><td class="memname">{ty} {m}</td><td>(</td>'
            '<td class="paramtype">const {ty} &amp;&#160;</td><td class="paramname"><em>{a}</em></td><td>)</td></tr></table></div>'
            '<div class="memdoc"><p>{dd}</p><dl class="params"><dt>Parameters</dt><dd><table class="params"><tr><td class="paramname">{a}</td>'
            '<td>{pd}</td></tr></table></dd></dl></div></div>',
        ),
    )
    mi = ''.join(f'<li><a href="{k}.html"><span>{k}</span></a></li>' for k in ('Main Page', 'Related Pages', 'Namespaces', 'Classes', 'Files', 'Examples'))
    body = f'''<div id="top"><div id="titlearea"><table cellspacing="0" cellpadding="0"><tbody><tr style="height: 56px;"><td id="projectalign">\
<div id="projectname">{e(s.name)}&#160;<span id="projectnumber">{s.hash % 4}.{s.hash % 9}</span></div><div id="projectbrief">{e(s.tagline)}</div></td>\
</tr></tbody></table></div><div id="main-nav"><ul class="sm sm-dox">{mi}</ul></div><div id="MSearchSelectWindow"></div>\
<div id="nav-path" class="navpath"><ul><li class="navelem"><a class="el">ns</a></li><li class="navelem">\
<b>{c}</b></li></ul></div></div>{f'<div id="side-nav" class="ui-resizable side-nav-resizable"><div id="nav-tree">'
        f'<div id="nav-tree-contents">{tr(s, "", "", "", "", "", "")}</div></div></div>' if s.flag("tree") else ""}<div id="doc-content">\
<div class="header"><div class="summary"><a href="#pub-methods">Public Member Functions</a> | <a>List of all members</a></div><div class="headertitle">\
<div class="title"{M}>{c} Class Reference</div></div></div><div class="contents"{M}>{d.p()}<div class="textblock">\
<code>#include &lt;{c.lower()}.h&gt;</code></div><table class="memberdecls"><tr class="heading"><td colspan="2">\
<h2 class="groupheader">Public Member Functions</h2></td></tr>{rows}</table><a name="details"></a><h2 class="groupheader">Detailed Description</h2>\
<div class="textblock">{d.p()}{d.code()}{d.p()}</div><h2 class="groupheader">Member Function Documentation\
</h2>{det}<hr/>The documentation for this class was generated from the following file:<ul><li>include/{c.lower()}.h</li></ul></div></div>\
<hr class="footer"/><address class="footer"><small>Generated by &#160;<a>doxygen</a> 1.9.{s.hash % 8}</small></address>'''
    return c, doc(s, c, '', body, ['doxygen.css'], 'Doxygen 1.9.1')


def rustdoc(s, r, n):
    d = Doc(s, r, **HC)
    c = r.choice(WORD).title()
    crate = slug(s.name).replace('-', '_')
    rows, det, ms = api(
        s,
        r,
        d,
        dict(
            row='',
            det='<details class="toggle method-toggle" open><summary><section id="method.{u}" class="method">'
            '<a class="src rightside" href="#"{X}>source</a><h4 class="code-header">pub fn <a href="#method.{u}" class="fn">{u}</a>(&amp;'
            'self, {a}: {ty}) -&gt; Result&lt;{ty}&gt;</h4></section></summary><div class="docblock"><p>{dd}</p><h5 id="errors">Errors</h5>'
            '<p>{pd}</p></div></details>',
        ),
    )
    body = f'''<nav class="mobile-topbar"><button class="sidebar-menu-toggle">&#9776;</button></nav><nav class="sidebar"><div class="sidebar-crate"><h2>\
<a>{crate}</a><span class="version">0.{s.hash % 20}.1</span></h2></div><h2 class="location"><a href="#">{c}</a></h2><div class="sidebar-elems"><section>\
<h3><a href="#implementations">Methods</a></h3><ul class="block method">{links([m[0].lower() for m in ms])}</ul><h3><a>Trait Implementations</a></h3>\
<ul class="block trait-implementation"><li><a>Clone</a></li><li><a>Debug</a></li></ul></section><h2><a>In crate {crate}</a></h2></div></nav><main>\
<div class="width-limiter"><nav class="sub"><form class="search-form">\
<input class="search-input" placeholder="Click or press ‘S’ to search, ‘?’ for more options…"><div id="help-button"><a>?</a></div>\
<div id="settings-menu"><a>Settings</a></div></form></nav><section id="main-content" class="content"><div class="main-heading">\
<h1{M}>Struct <a>{crate}</a>::<wbr><a class="struct">{c}</a><button id="copy-path" title="Copy item path to clipboard"{X}></button></h1>\
<span class="out-of-band"><a class="src">source</a> · <button id="toggle-all-docs">[<span>&#x2212;</span>]</button></span></div><div{M}>\
<pre class="rust item-decl"><code>pub struct {c} {{ /* private fields */ }}</code></pre><details class="toggle top-doc" open><summary class="hideme"{X}>\
<span>Expand description</span></summary><div class="docblock">{d.p()}<h2 id="examples">Examples</h2>{d.code()}{d.p()}</div></details>\
<h2 id="implementations" class="section-header">Implementations</h2><div id="implementations-list"><section class="impl">\
<h3 class="code-header">impl {c}</h3></section><div class="impl-items">{det}</div></div></div></section></div></main>'''
    return c, doc(s, c, 'class="rustdoc struct"', body, ['../static.files/rustdoc.css'], 'rustdoc')


HELP = {
    'zendesk': '<a class="skip-navigation" href="#main-content">{skip}</a><header class="header"><div class="logo"><a title="Home">'
    '<span>{name} Help Center</span></a></div><div class="nav-wrapper-desktop"><nav class="user-nav"><ul class="user-nav-list"><li>'
    '<a class="submit-a-request">Submit a request</a></li><li><a class="sign-in">{login}</a></li></ul></nav></div></header><main role="main">'
    '<div class="container-divider"></div><div class="container"><div class="sub-nav"><nav aria-label="Current location"><ol class="breadcrumbs">'
    '<li><a>{name}</a></li><li><a>{cat}</a></li></ol></nav><div class="search-container"><form role="search" class="search">'
    '<input type="search" placeholder="{search}"></form></div></div><div class="article-container" id="article-container">'
    '<aside class="article-sidebar"><div class="collapsible-sidebar"><button class="collapsible-sidebar-toggle"></button>'
    '<span class="collapsible-sidebar-title sidenav-title">Articles in this section</span><div class="collapsible-sidebar-body">'
    '<ul>{side}</ul></div></div></aside><article id="main-content" class="article"><header class="article-header">'
    '<h1 title="{t}" class="article-title"{M}>{t}</h1><div class="article-author"><div class="article-meta"><a>{author}</a><ul class="meta-group">'
    '<li class="meta-data"><time>{date}</time></li><li class="meta-data">Updated</li></ul></div></div>'
    '<button class="article-subscribe">Follow</button></header><section class="article-info"><div class="article-content">'
    '<div class="article-body"{M}>{b}</div></div></section><footer><div class="article-footer"><ul class="share"><li>'
    '<a class="share-facebook"></a></li></ul></div><div class="article-votes">'
    '<span class="article-votes-question" id="article-votes-label">{helpful}</span><div class="article-votes-controls"><button>{yes}</button>'
    '<button>{no}</button></div><small class="article-votes-count">12 out of 17 found this helpful</small></div>'
    '<div class="article-more-questions">Have more questions? <a>Submit a request</a></div></footer><div class="article-relatives">'
    '<section class="related-articles"><h2 class="related-articles-title">{related}</h2><ul>{rel}</ul></section></div><section class="comments">'
    '<h2 class="comments-heading">Comments</h2><p class="comments-callout">0 comments</p><p>Please <a>sign in</a> to leave a comment.</p></section>'
    '</article></div></div></main><footer class="footer"><div class="footer-inner"><a>{name}</a><div class="footer-language-selector">'
    '<button class="dropdown-toggle">{lang}</button></div></div></footer>',
    'intercom': '<div id="__next"><div><header id="header" class="flex flex-col text-header-color"><div class="relative z-10 flex"><div class="header__logo">'
    '<a>{name}</a></div><div class="header__links">{tabs}</div></div><form action="/en/"><input placeholder="{search}"></form></header>'
    '<div class="z-3 flex shrink-0 grow basis-auto justify-center px-5 sm:px-10">'
    '<section data-testid="main-content" id="main-content" class="max-w-full w-240">'
    '<section data-testid="article-section" class="section section__article"><div class="flex-row-reverse justify-between flex">'
    '<div class="w-61 sticky top-8 ml-7"><nav data-testid="toc-dashed">{toc}</nav></div><div class="relative z-3 w-full lg:max-w-160">'
    '<div class="flex pb-6 max-md:pb-2"><a class="breadcrumb">All Collections</a><a class="breadcrumb">{cat}</a></div>'
    '<div class="intercom-force-break"><div class="flex flex-col"><h1 class="mb-1 font-primary text-2xl"{M}>{t}</h1><div class="avatar">'
    '<div class="avatar__info">Written by {author}<br>Updated over a week ago</div></div></div>'
    '<div class="jsx-{n} article intercom-force-break"{M}><article>{b}</article></div></div></div></div><div class="jsx-{n} related">'
    '<div>{related}</div><ul>{rel}</ul></div><div class="intercom-reaction-picker"><div class="intercom-reaction-prompt">{helpful}</div><button>'
    '<span>😞</span></button><button><span>😃</span></button></div></section></section></div><footer id="footer" class="mt-24"><div>{name}</div>'
    '<div>{privacy}</div><a>We run on Intercom</a></footer></div></div>',
    'freshdesk': '<header class="banner"><div class="banner-wrapper page"><div class="banner-title"><a class="portal-logo"></a>'
    '<h1 class="ellipsis heading">{name}</h1></div><nav class="banner-nav"><div class="welcome">Welcome <b></b></div><b><a>{login}</a></b>&nbsp;<b>'
    '<a>{signup}</a></b></nav></div></header><nav class="page-tabs"><div class="page no-padding no-header-tabs">{tabs}</div></nav>'
    '<section class="help-center rounded-6"><div class="hc-search"><form class="hc-search-form"><input placeholder="{search}"></form></div>'
    '<div class="hc-nav"><nav><div><a class="mobile-icon-nav-newticket">New support ticket</a></div><div>'
    '<a>Check ticket status</a></div></nav></div></section><div class="page"><div class="breadcrumb"><a>Solution home</a> <a>{cat}</a></div>'
    '<section class="main content rounded-6 min-height-on-desktop fc-article-show" id="article-show">'
    '<h2 class="heading"{M}>{t} <a class="solution-print--icon print--remove"{X}><span class="text-print">{print}</span></a></h2>'
    '<p>Modified on: {date}</p><hr /><article class="article-body" id="article-body" rel="image-enlarge"{M}>{b}</article><hr />'
    '<p class="article-vote" id="voting-container">{helpful}<span class="vote-up a-link">{yes}</span><span class="vote-down-container">{no}</span>'
    '</p></section><section class="sidebar content rounded-6 fc-related-articles"><div id="related_articles"><div class="cs-g-c">'
    '<section class="article-list"><h3 class="list-lead">{related}</h3><ul>{rel}</ul></section></div></div></section></div>'
    '<footer class="footer rounded-6"><nav class="footer-links page no-padding"><a>{home}</a><a>Solutions</a><a>{privacy}</a></nav></footer>',
    'confluence': '<div id="page"><div id="full-height-container"><div id="header-precursor"></div><header id="header" role="banner">'
    '<nav class="aui-header aui-dropdown2-trigger-group"><div class="aui-header-primary"><h1 id="logo" class="aui-header-logo"><a>{name}</a></h1>'
    '<ul class="aui-nav">{tabs}</ul></div><div class="aui-header-secondary"><ul class="aui-nav"><li><form class="aui-quicksearch">'
    '<input placeholder="{search}"></form></li><li><a>{login}</a></li></ul></div></nav></header><div class="ia-splitter">'
    '<div class="ia-splitter-left"><div class="ia-fixed-sidebar"><div class="acs-side-bar"><div class="ia-secondary-container">'
    '<div class="ia-secondary-header"><h5 class="ia-secondary-header-title page-tree"><span class="label">Page tree</span></h5></div>'
    '<div class="plugin_pagetree">{tree}</div></div></div></div></div><div id="main" class="aui-page-panel"><div id="main-header">'
    '<div id="navigation" class="content-navigation view"><ul class="ajs-menu-bar"><li><a>{edit}</a></li><li><a>{save}</a></li><li>'
    '<a>{share}</a></li></ul></div><h1 id="title-text" class="with-breadcrumbs"{M}><a>{t}</a></h1></div><div id="sidebar-container"></div>'
    '<div id="content" class="page view"><div id="action-messages"></div><div class="page-metadata"><ul>'
    '<li class="page-metadata-modification-info">Created by <span class="author">{author}</span>, last modified on <a class="last-modified">{date}'
    '</a></li></ul></div><div id="main-content" class="wiki-content"{M}>{b}</div><div id="likes-and-labels-container">'
    '<div class="labels-section-content"><ul class="label-list"><li>{cat}</li><li>No labels</li></ul></div></div>'
    '<div id="comments-section" class="pageSection group"><h2 id="comments-section-title">{helpful}</h2></div></div></div></div>'
    '<div id="footer" role="contentinfo"><section class="footer-body"><ul id="poweredby">'
    '<li class="print-only">Printed by Atlassian Confluence 7.13</li><li>Report a bug</li><li>Atlassian News</li></ul></section></div></div>'
    '</div>',
    'mediawiki': '<div id="mw-page-base" class="noprint"></div><div id="mw-head-base" class="noprint"></div><div id="content" class="mw-body" role="main">'
    '<a id="top"></a><div id="siteNotice"><div id="localNotice">{alert}</div></div><div class="mw-indicators"></div>'
    '<h1 id="firstHeading" class="firstHeading mw-first-heading"{M}><span class="mw-page-title-main">{t}</span></h1>'
    '<div id="bodyContent" class="vector-body"><div id="siteSub" class="noprint">From {name}</div><div id="contentSub"></div>'
    '<a class="mw-jump-link" href="#mw-head">Jump to navigation</a><a class="mw-jump-link" href="#searchInput">Jump to search</a>'
    '<div id="mw-content-text" class="mw-body-content mw-content-ltr"><div class="mw-parser-output"><div id="toc" class="toc" role="navigation">'
    '<div class="toctitle"><h2>{onpage}</h2></div>{toc}</div><div{M}>{b}</div></div><div class="printfooter" data-nosnippet="">Retrieved from "'
    '<a>{name}</a>"</div></div><div id="catlinks" class="catlinks"><div id="mw-normal-catlinks" class="mw-normal-catlinks"><a>Categories</a>: <ul>'
    '<li><a>{cat}</a></li></ul></div></div></div></div><div id="mw-navigation"><h2>Navigation menu</h2><div id="mw-head">'
    '<nav id="p-personal" class="vector-menu mw-portlet mw-portlet-personal"><h3>Personal tools</h3><ul><li id="pt-createaccount">'
    '<a>{signup}</a></li><li id="pt-login"><a>{login}</a></li></ul></nav><div id="left-navigation"><nav id="p-namespaces"><ul>'
    '<li id="ca-nstab-main" class="selected"><a>Page</a></li><li id="ca-talk"><a>Discussion</a></li></ul></nav></div><div id="right-navigation">'
    '<nav id="p-views"><ul><li>Read</li><li>View source</li><li>View history</li></ul></nav><div id="p-search"><form>'
    '<input placeholder="{search}"></form></div></div></div><div id="mw-panel"><div id="p-logo"></div><nav class="vector-menu-portal portal">'
    '<h3>Navigation</h3><ul>{side}</ul></nav><nav class="portal" id="p-tb"><h3>Tools</h3><ul><li>What links here</li><li>Related changes</li>'
    '<li>Special pages</li><li>Printable version</li><li>Permanent link</li><li>Page information</li></ul></nav></div></div>'
    '<footer id="footer" class="mw-footer"><ul id="footer-info"><li id="footer-info-lastmod"> This page was last edited on {date}.</li></ul>'
    '<ul id="footer-places"><li>{privacy}</li><li>About {name}</li><li>Disclaimers</li></ul></footer>',
    'man': '<header class="mh"><a>{name}</a> <form><input placeholder="{search}"><button>{search}</button></form>{tabs}</header><table class="head"><tr>'
    '<td class="head-ltitle">{cat}(1)</td><td class="head-vol">General Commands Manual</td><td class="head-rtitle">{cat}(1)</td></tr></table>'
    '<div class="manual-text"{M}><section class="Sh"><h1 class="Sh" id="NAME"><a class="permalink" href="#NAME">NAME</a></h1><p class="Pp">'
    '<code class="Nm">{w}</code> — <span class="Nd">{t}</span></p></section>{b}</div><table class="foot"><tr><td class="foot-date">{date}</td>'
    '<td class="foot-os">{name}</td></tr></table><aside><h4>{related}</h4><ul>{side}</ul></aside><footer>{copy} {helpful}</footer>',
}


def helpc(k):
    def page(s, r, n):
        kw = dict(HC)
        if k == 'mediawiki':
            kw = dict(
                h='<h{n}><span class="mw-headline" id="{u}">{t}</span><span class="mw-editsection"{X}><span class="mw-editsection-bracket">[</span>'
                '<a>edit</a><span class="mw-editsection-bracket">]</span></span></h{n}>',
                c='<div class="mw-highlight mw-highlight-lang-{l} mw-content-ltr"><pre><span></span>{code}</pre></div>',
                n='<table class="plainlinks ambox"><tbody><tr><td class="mbox-text">{t}</td></tr></tbody></table>',
                table='<table class="wikitable"><tbody>{b}</tbody></table>',
            )
        if k == 'confluence':
            kw.update(
                c='<div class="code panel pdl"><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre">{code}</pre></div></div>',
                n='<div class="confluence-information-macro confluence-information-macro-{k}"><span class="aui-icon aui-icon-small"></span>'
                '<div class="confluence-information-macro-body"><p>{t}</p></div></div>',
                table='<div class="table-wrap"><table class="confluenceTable"><tbody>{b}</tbody></table></div>',
            )
        d = Doc(s, r, **kw)
        t = d.x.act() if s.flag('act') else d.x.title()
        b = re.sub(r'^<h1.*?</h1>', '', d.body(t))
        x = d.x
        sd = s.opt.setdefault('arts', s.labels(12))
        fields = dict(
            b=b,
            t=e(t),
            M=M,
            X=X,
            n=s.hash % 10**9,
            name=e(s.name),
            cat=e(x.noun()),
            author=x.name(),
            date=x.date(),
            side=links(sd),
            tree=tr(s, 'plugin_pagetree_children_list', '', '', 'plugin_pagetree_children_list', '', ''),
            rel=arts(s, r, d, r.randint(3, 8)),
            toc=toc(d),
            tabs=links([l for l, _ in navtree(s)][:5], 'li'),
            copy=copy(s),
            w=d.ident(),
            **{q: s[q] for q in 'skip login search helpful yes no related lang privacy signup home print edit save share alert onpage'.split()},
        )
        return t, doc(s, t, f'class="{k}"', HELP[k].format(**fields), [f'/theme/{k}.css'], {'mediawiki': 'MediaWiki 1.39.3'}.get(k, ''))

    return page


D, SW = 'documentation', 'software software science'


PLATFORMS = [('javadoc', D, javadoc, 3, SW), ('doxygen', D, doxygen, 2, SW), ('rustdoc', D, rustdoc, 2, SW)] + [
    ('help-' + k, D, helpc(k), 3, '' if k not in ('man',) else SW) for k in HELP
]
