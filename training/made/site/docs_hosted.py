"""Documentation of hosted systems and large companies: GitBook, ReadMe, VitePress, MDN-, Learn- and AWS-like."""

from ..page import esc_text as e
from .docs_text import navtree, start, toc, tr
from .elements import M, X
from .frames import doc
from .parts import copy, foot_links, links

SHELLS = {
    'gitbook': (
        '<div class="gitbook-root"><header id="site-header" class="site-header flex sticky top-0">'
        '<a class="header-logo">{name}</a>{tabs}<button class="search">{search} ⌘K</button><a class="header-link">{login}</a></header>'
        '<div class="flex lg:flex-row"><aside data-testid="table-of-contents" class="group text-sm sticky">{side}'
        '<a class="powered">Powered by GitBook</a></aside><main class="relative min-w-0 flex-1"><header class="page-header">'
        '<nav class="breadcrumbs"><a>{cat}</a></nav></header><div class="whitespace-pre-wrap"{M}>{b}</div><div class="page-nav"><a>'
        '<span>{prev}</span><span>{pa}</span></a><a><span>{next}</span><span>{na}</span></a></div><div class="page-foot">'
        '<p>Last updated 3 months ago</p><div class="feedback"><p>{helpful}</p><button>👍</button></div></div></main><aside class="page-aside">'
        '<div>{onpage}</div>{toc}<a>{edit}</a><a>Export as PDF</a></aside></div></div>',
        'GitBook (28f7fba)',
    ),
    'readme': (
        '<div id="ssr-main"><div class="App ThemeContext ThemeContext_dark"><header class="Header3zzata9F9ZPP rm-Header rm-Container_flex">'
        '<div class="rm-Header-top"><div class="rm-Logo">{name}</div><div class="rm-Header-top-link">{tabs}</div>'
        '<button class="Button rm-SearchToggle">{search}</button></div><div class="rm-Header-bottom">'
        '<nav>Guides API Reference Changelog</nav></div></header><main class="rm-Guides rm-Container_flex" id="Doc">'
        '<nav aria-label="Secondary navigation" class="rm-Sidebar hub-sidebar reference-redesign Nav3C5f8FcjkaHj" id="hub-sidebar">{side}</nav>'
        '<article class="rm-Article" id="content"><header id="content-head"><div class="row clearfix"><div class="col-xs-9">'
        '<div class="excerpt"></div></div><div id="suggestedEdits"><a>{edit}</a></div></div></header>'
        '<div class="grid-container-fluid" id="content-container"><section class="content-body grid-75">'
        '<div class="rm-Markdown markdown-body"{M}>{b}</div><div class="UpdatedAt"><p class="DateLine">Updated about 1 month ago</p></div>'
        '<nav class="rm-Pagination"><a>{na}</a></nav><div class="PageThumbs-helpful">{helpful} <button>{yes}</button>'
        '<button>{no}</button></div></section><section class="content-toc grid-25"><nav><ul class="toc-list">'
        '<li class="tocHeader">{onpage}</li></ul>{toc}</nav></section></div></article></main></div></div>',
        'readme.io',
    ),
    'vitepress': (
        '<div id="app"><div class="Layout"><span tabindex="-1"></span><a href="#VPContent" class="VPSkipLink visually-hidden">{skip}</a>'
        '<header class="VPNav"><div class="VPNavBar"><div class="title"><a class="title">{name}</a></div><div class="VPNavBarSearch search">'
        '<button class="DocSearch">{search}</button></div><nav class="VPNavBarMenu menu">{tabs}</nav></div></header><div class="VPLocalNav">'
        '<button class="menu"><span class="menu-text">{menu}</span></button></div><aside class="VPSidebar">'
        '<nav class="nav" id="VPSidebarNav">{side}</nav></aside><div class="VPContent has-sidebar" id="VPContent">'
        '<div class="VPDoc has-sidebar has-aside"><div class="container"><div class="aside"><div class="VPDocAside"><nav class="VPDocAsideOutline">'
        '<div class="outline-title">{onpage}</div>{toc}</nav></div></div><div class="content"><div class="content-container"><main class="main">'
        '<div class="vp-doc"{M}>{b}</div></main><footer class="VPDocFooter"><div class="edit-info"><a class="VPLink edit-link-button">{edit}</a>'
        '</div><nav class="prev-next"><div class="pager"><a class="pager-link next"><span class="desc">{next}</span>'
        '<span class="title">{na}</span></a></div></nav></footer></div></div></div></div></div><footer class="VPFooter">'
        '<p class="message">Released under the MIT License.</p><p class="copyright">{copy}</p></footer></div></div>',
        'VitePress v1.0',
    ),
    'mdn': (
        '<div id="root"><ul id="nav-access" class="a11y-nav"><li><a id="skip-main">{skip}</a></li></ul>'
        '<div class="page-wrapper category-api document-page"><div class="top-banner loading"><section class="place top container">{alert}'
        '</section></div><div class="sticky-header-container"><header class="top-navigation"><div class="container"><a class="logo">{name}</a>'
        '<div class="top-navigation-main"><nav class="main-nav">{tabs}</nav><form class="search-form"><input placeholder="{search}"></form>'
        '<ul class="auth-container"><li>{login}</li></ul></div></div></header><div class="article-actions-container">'
        '<nav class="breadcrumbs-container"><ol><li><a>{cat}</a></li></ol></nav><ul class="language-menu"><li>Deutsch</li><li>Français</li>'
        '<li>日本語</li></ul></div></div><div class="main-wrapper"><div class="sidebar-container"><aside id="sidebar-quicklinks" class="sidebar">'
        '<nav class="sidebar-inner"><label>{filter}</label>{side}</nav></aside><div class="toc-container"><aside class="toc"><nav>'
        '<div class="document-toc-container"><section class="document-toc"><header><h2 class="document-toc-heading">{onpage}</h2></header>{toc}'
        '</section></div></nav></aside></div></div><main id="content" class="main-content"><article class="main-page-content" lang="en-US">'
        '<details class="baseline-indicator high"><summary><span>Baseline</span> Widely available</summary></details><div{M}>{b}</div></article>'
        '<aside class="article-footer"><h2>Help improve</h2><fieldset class="feedback"><label>{helpful}</label><button>{yes}</button>'
        '<button>{no}</button></fieldset><p class="last-modified-date">Last modified on <time>{date}</time></p></aside></main></div></div>'
        '<footer id="nav-footer" class="page-footer">{foot}</footer></div>',
        '',
    ),
    'learn': (
        '<a href="#main" class="skip-to-main-link has-outline-color-text">{skip}</a><div id="ms--cookie-banner"></div>'
        '<header class="has-background-body"><div id="ms--header" class="header nav-bar">{name}{tabs}<button>{login}</button></div>'
        '<div class="content-header uhf-container">{foot}</div></header><div class="mainContainer uhf-container has-default-focus">'
        '<div class="columns has-large-gaps is-gapless-mobile"><div id="left-container" class="left-container is-hidden-mobile column">'
        '<nav id="affixed-left-container" class="margin-top-sm-tablet position-sticky"><input placeholder="Filter by title">{side}<a>Download PDF'
        '</a></nav></div><section class="primary-holder column is-two-thirds-tablet"><div class="columns">'
        '<div id="main-column" class="column is-full"><main id="main" role="main" class="content" lang="en-us"><div id="ms--article-header">'
        '<nav class="breadcrumb"><ul><li>{cat}</li></ul></nav><div class="buttons"><button>{save}</button><button>{edit}</button>'
        '<button>{share}</button></div></div><div{M}>{b}</div><ul class="metadata page-metadata"{X}><li>{date}</li><li>{mins}</li></ul>'
        '<nav id="center-doc-outline" class="doc-outline"><h2>{onpage}</h2>{toc}</nav></main><div class="feedback-section">'
        '<h2 class="title">Feedback</h2><p>{helpful}</p><button>{yes}</button><button>{no}</button></div><section class="additional">'
        '<h2>Additional resources</h2><p>{pa}</p></section></div></div></section></div></div><div id="footer-container">'
        '<ul class="links">{copy}</ul></div>',
        '',
    ),
    'aws': (
        '<div id="awsdocs-header"><div class="awsm"><a>{name}</a><form>{search}</form><a>{contact}</a><span>{lang}</span>'
        '<button>{signup}</button></div></div><div class="awsui"><div id="awsdocs-body"><div class="awsui-app-layout">'
        '<nav class="awsdocs-thin-panel"><h3 class="doc-title">Documentation</h3>{side}</nav><div class="awsui_content"><div id="breadcrumbs">'
        '<a>{cat}</a> / <a>{pa}</a></div><div class="main-actions"><a>PDF</a><a>RSS</a><a>Focus mode</a></div>'
        '<div id="main-content" class="awsui-util-container"><div id="main-col-body"{M}>{b}<awsdocs-copyright class="copyright-print"{X}>'
        '</awsdocs-copyright><awsdocs-thumb-feedback right-edge="x"{X}>{helpful}</awsdocs-thumb-feedback></div></div><div class="prev-next">'
        '<a>{prev} {pa}</a><a>{next} {na}</a></div><div id="page-toc-src"><h4>{onpage}</h4>{toc}<h4>Related resources</h4><a>{name}</a>'
        '<p>{helpful}</p><a>Provide feedback</a></div></div></div></div><div id="awsdocs-footer">{copy}</div></div>',
        '',
    ),
    'slate': (
        '<a href="#" id="nav-button"><span>NAV</span></a><div class="toc-wrapper">{name}<div class="lang-selector">'
        '<a href="#" data-language-name="shell">shell</a><a data-language-name="ruby">ruby</a></div><div class="search">'
        '<input type="text" class="search" id="input-search" placeholder="{search}"></div><ul class="search-results"></ul>'
        '<div id="toc" class="toc-list-h1">{side}</div><ul class="toc-footer"><li><a>{signup}</a></li><li>'
        '<a>Documentation Powered by Slate</a></li></ul></div><div class="page-wrapper"><div class="dark-box"></div>'
        '<div class="content"{M}>{b}</div><div class="dark-box"><div class="lang-selector"><a>shell</a></div></div></div>',
        '',
    ),
    'redoc': (
        '<div id="redoc"><div class="sc-hKgJUU redoc-wrap"><div class="sc-eCssSg menu-content" style="top:0px;height:calc(100vh - 0px)">'
        '<div role="search" class="sc-fubCfw"><input placeholder="{search}" aria-label="Search" class="search-input"></div>'
        '<div class="sc-pFZIQ scrollbar-container undefined">{side}<a class="brand">API docs by Redocly</a></div></div>'
        '<div class="sc-jgrJph api-content"><div class="sc-iCoGMd"><div class="sc-fujyAs"><div class="sc-gKAaRy api-info">'
        '<p{X}>Download OpenAPI specification:<a class="sc-hZhUor">Download</a></p><div{M}>{b}</div></div></div></div></div>'
        '<div class="sc-gzcbmu"></div></div></div>',
        '',
    ),
    'swagger': (
        '<div id="swagger-ui"><section class="swagger-ui swagger-container"><div class="topbar"><div class="wrapper"><div class="topbar-wrapper">'
        '<a class="link">{name}</a><form class="download-url-wrapper"><input class="download-url-input" value="/openapi.json">'
        '<button class="download-url-button button">Explore</button></form></div></div></div><div class="swagger-ui"><div>'
        '<div class="information-container wrapper"><section class="block col-12"><div class="info"{M}>{b}</div></section></div>'
        '<div class="scheme-container"><section class="schemes wrapper"><div class="auth-wrapper"><button class="btn authorize unlocked">'
        '<span>Authorize</span></button></div></section></div></div></div></section></div>',
        '',
    ),
}


def shell(k):
    T, gen = SHELLS[k]

    def page(s, r, n):
        d, t = start(
            s,
            r,
            h='<h{n} id="{u}">{t}</h{n}>' if k != 'vitepress' else '<h{n} id="{u}" tabindex="-1">{t} <a class="header-anchor" href="#{u}"{X}>\u200b</a></h{n}>',
            c='<div class="code-block language-{l}"><div class="codeHeader"{X}><span class="language">{l}</span>{cp}</div><pre class="highlight {l}">'
            '<code>{code}</code></pre></div>',
            n='<div class="{k} callout alert is-{k}"><p class="alert-title">{K}</p><p>{t}</p></div>',
            table='<div class="table-wrapper"><table>{b}</table></div>',
        )
        b = d.body(t)
        x = d.x
        side = tr(s, 'nav-list', 'nav-item', 'nav-link toc-link', 'nav-sub', 'nav-item', 'nav-link')
        return t, doc(
            s,
            t,
            f'class="{k}-page"',
            T.format(
                b=b,
                M=M,
                X=X,
                side=side,
                toc=toc(d, 'toc', 'toc-link'),
                tabs=links([l for l, _ in navtree(s)][:6], 'span', 'tab'),
                name=e(s.name),
                cat=e(x.noun()),
                pa=e(x.act()),
                na=e(x.act()),
                date=x.date(),
                mins=f'{r.randint(2, 20)} minutes to read',
                copy=copy(s),
                foot=foot_links(s),
                **{q: s[q] for q in 'search login prev next helpful onpage edit yes no skip menu alert filter save share contact lang signup'.split()},
            ),
            [f'/{k}.css'],
            gen,
        )

    return page


D, SW = 'documentation', 'software software science'
PLATFORMS = [('doc-' + k, D, shell(k), 3 if k not in ('swagger', 'redoc', 'slate') else 2, SW) for k in SHELLS]
