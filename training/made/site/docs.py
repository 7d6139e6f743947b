"""Documentation made by generators: Sphinx, MkDocs, Docusaurus."""

from ..page import esc_text as e
from .docs_text import navtree, start, toc, tr
from .elements import M, slug, svg
from .frames import doc
from .parts import copy, foot_links, links


def sphinx(s, r, n):
    v = s.o('v', 'rtd', 'furo', 'pydata', 'alabaster')
    d, t = start(s, r)
    b = f'<section id="{slug(t)}">{d.body(t)}</section>'
    if v == 'rtd':
        body = f'''<div class="wy-grid-for-nav"><nav data-toggle="wy-nav-shift" class="wy-nav-side"><div class="wy-side-scroll">\
<div class="wy-side-nav-search"><a href="index.html" class="icon icon-home">{e(s.name)}</a><div class="version">{s.hash % 5}.{s.hash % 13}</div>\
<div role="search"><form id="rtd-search-form" class="wy-form"><input type="text" placeholder="{s["search"]}" /></form></div></div>\
<div class="wy-menu wy-menu-vertical" data-spy="affix" role="navigation" aria-label="Navigation menu"><p class="caption" role="heading">\
<span class="caption-text">{s["onpage"]}</span></p>{tr(s, "", "toctree-l1", "reference internal", "", "toctree-l2", "reference internal")}</div></div>\
</nav><section data-toggle="wy-nav-shift" class="wy-nav-content-wrap"><nav class="wy-nav-top" aria-label="Mobile navigation menu">\
<i data-toggle="wy-nav-top" class="fa fa-bars"></i><a href="index.html">{e(s.name)}</a></nav><div class="wy-nav-content"><div class="rst-content">\
<div role="navigation" aria-label="Page navigation"><ul class="wy-breadcrumbs"><li><a href="index.html" class="icon icon-home" aria-label="Home"></a>\
</li><li class="breadcrumb-item active">{e(t)}</li><li class="wy-breadcrumbs-aside"><a href="_sources/x.rst.txt" rel="nofollow"> View page source</a>\
</li></ul><hr/></div><div role="main" class="document" itemscope><div itemprop="articleBody"{M}>{b}</div></div><footer>\
<div class="rst-footer-buttons" role="navigation" aria-label="Footer"><a href="x.html" class="btn btn-neutral float-left" accesskey="p">\
<span class="fa fa-arrow-circle-left"></span> {s["prev"]}</a><a href="y.html" class="btn btn-neutral float-right">{s["next"]}</a></div><hr/>\
<div role="contentinfo"><p>&#169; Copyright 2023, {e(s.name)}.</p></div> Built with <a>Sphinx</a> using a <a>theme</a> provided by <a>Read the Docs</a>.\
</footer></div></div></section></div><div class="rst-versions" data-toggle="rst-versions" role="note"><span class="rst-current-version">\
<span class="fa fa-book"> Read the Docs</span> v: latest</span><div class="rst-other-versions"><dl><dt>Versions</dt><dd><a>latest</a></dd><dd>\
<a>stable</a></dd></dl><dl><dt>Downloads</dt><dd><a>pdf</a></dd><dd><a>epub</a></dd></dl></div></div>'''
    elif v == 'furo':
        body = f'''<div class="page"><header class="mobile-header"><div class="header-left"><label class="nav-overlay-icon" for="__navigation">\
<div class="visually-hidden">Toggle site navigation sidebar</div></label></div><div class="header-center"><a href="index.html">\
<div class="brand">{e(s.name)} documentation</div></a></div></header><aside class="sidebar-drawer"><div class="sidebar-container">\
<div class="sidebar-sticky"><a class="sidebar-brand" href="index.html"><span class="sidebar-brand-text">{e(s.name)} documentation</span></a>\
<form class="sidebar-search-container" role="search"><input class="sidebar-search" placeholder="{s["search"]}"></form><div class="sidebar-scroll">\
<div class="sidebar-tree">{tr(s, "", "toctree-l1 has-children", "reference internal", "", "toctree-l2", "reference internal")}</div></div></div></div>\
</aside><div class="main"><div class="content"><div class="article-container"><a href="#" class="back-to-top muted-link">{s["top"]}</a>\
<div class="content-icon-container"><div class="edit-this-page"><a class="muted-link" title="Edit this page">{svg()}<span class="visually-hidden">\
{s["edit"]}</span></a></div></div><article role="main" id="furo-main-content"{M}>{b}</article></div><footer><div class="related-pages">\
<a class="next-page" href="y.html"><div class="page-info"><div class="context"><span>{s["next"]}</span></div>\
<div class="title">{e(d.x.act())}</div></div></a></div><div class="bottom-of-page"><div class="left-details">\
<div class="copyright">Copyright &#169; 2024, {e(s.name)}</div>Made with Sphinx and <a class="muted-link">Furo</a></div></div></footer></div>\
<aside class="toc-drawer"><div class="toc-sticky toc-scroll"><div class="toc-title-container"><span class="toc-title">{s["onpage"]}</span></div>\
<div class="toc-tree-container"><div class="toc-tree">{toc(d, "", "reference internal")}</div></div></div></aside></div></div>'''
    elif v == 'pydata':
        body = f'''<div id="pst-skip-link" class="skip-link d-print-none"><a href="#main-content">{s["skip"]}</a></div>\
<header class="bd-header navbar navbar-expand-lg bd-navbar d-print-none"><div class="bd-header__inner bd-page-width">\
<a class="navbar-brand logo" href="index.html"><p class="title logo__title">{e(s.name)}</p></a><nav>\
<ul class="bd-navbar-elements navbar-nav">{links([l for l, _ in navtree(s)], "li", "nav-item", "nav-link nav-internal")}</ul></nav>\
<div class="navbar-item"><div class="version-switcher__container dropdown"><button class="version-switcher__button">{s.hash % 5}.{s.hash % 9}</button>\
</div></div></div></header><div class="bd-container"><div class="bd-container__inner bd-page-width"><div class="bd-sidebar-primary bd-sidebar">\
<nav class="bd-docs-nav bd-links" aria-label="Section Navigation"><p class="bd-links__title" role="heading">Section Navigation</p>\
<div class="bd-toc-item navbar-nav">{tr(s, "nav bd-sidenav", "toctree-l1", "reference internal", "", "toctree-l2", "reference internal")}</div></nav>\
</div><main id="main-content" role="main" class="bd-main"><div class="bd-content"><div class="bd-article-container"><div class="bd-header-article">\
<ul class="bd-breadcrumbs"><li class="breadcrumb-item"><a>{s["home"]}</a></li><li class="breadcrumb-item active">{e(t)}</li></ul></div>\
<article class="bd-article"{M}>{b}</article><footer class="prev-next-footer"><div class="prev-next-area"><a class="left-prev">\
<p class="prev-next-subtitle">previous</p><p class="prev-next-title">{e(d.x.act())}</p></a></div></footer></div>\
<div class="bd-sidebar-secondary bd-toc"><div class="sidebar-secondary-item"><div class="page-toc tocsection onthispage">\
<i class="fa-solid fa-list"></i> {s["onpage"]}</div>\
<nav class="bd-toc-nav page-toc">{toc(d, "visible nav section-nav flex-column", "reference internal nav-link")}</nav></div>\
<div class="sidebar-secondary-item"><div class="tocsection sourcelink"><a>Show Source</a></div></div></div></div></main></div></div>\
<footer class="bd-footer"><p class="copyright">© Copyright 2024, {e(s.name)}.</p><p class="sphinx-version">Created using Sphinx 7.2.6.</p></footer>'''
    else:
        body = f'''<div class="document"><div class="documentwrapper"><div class="bodywrapper"><div class="body" role="main"{M}>{b}</div></div></div>\
<div class="sphinxsidebar" role="navigation" aria-label="main navigation"><div class="sphinxsidebarwrapper"><h1 class="logo">\
<a href="index.html">{e(s.name)}</a></h1><p class="blurb">{e(s.tagline)}</p>\
<h3>Navigation</h3>{tr(s, "", "toctree-l1", "reference internal", "", "toctree-l2", "")}<div class="relations"><h3>Related Topics</h3><ul><li>\
<a>Documentation overview</a><ul><li>Previous: <a>{e(d.x.noun())}</a></li></ul></li></ul></div><div id="searchbox" role="search">\
<h3 id="searchlabel">Quick search</h3></div></div></div><div class="clearer"></div></div><div class="footer">&copy;2022, {e(s.name)}. | Powered by \
<a>Sphinx 4.5.0</a> &amp; <a>Alabaster 0.7.12</a> | <a rel="nofollow">Page source</a></div>'''
    return t, doc(s, t, 'class="wy-body-for-nav"' if v == 'rtd' else '', body, ['_static/pygments.css'], 'Docutils 0.18.1')


def mkdocs(s, r, n):
    d, t = start(
        s,
        r,
        h='<h{n} id="{u}">{t}<a class="headerlink" href="#{u}" title="Permanent link"{X}>&para;</a></h{n}>',
        c='<div class="language-{l} highlight"><pre id="__code_0"><span></span><button class="md-clipboard md-icon" title="Copy to clipboard"{X}>'
        '</button><code>{code}</code></pre></div>',
        n='<div class="admonition {k}"><p class="admonition-title">{K}</p><p>{t}</p></div>',
        table='<div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table>{b}</table></div></div>',
    )
    b = d.body(t)
    side = ''.join(
        f'<li class="md-nav__item md-nav__item--nested"><input class="md-nav__toggle md-toggle" type="checkbox" id="__nav_{i}">'
        f'<label class="md-nav__link" for="__nav_{i}"><span class="md-ellipsis"> {e(l)} </span><span class="md-nav__icon md-icon"></span>'
        '</label>'
        + (
            f'<nav class="md-nav" data-md-level="1"><ul class="md-nav__list">{links([q for q, _ in ch], "li", "md-nav__item", "md-nav__link")}</ul></nav>'
            if ch
            else ''
        )
        + '</li>'
        for i, (l, ch) in enumerate(navtree(s))
    )
    body = f'''<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer"><label class="md-overlay" for="__drawer"></label>\
<div data-md-component="skip"><a href="#{slug(t)}" class="md-skip">{s["skip"]}</a></div>\
<div data-md-component="announce">\
{f'<aside class="md-banner"><div class="md-banner__inner md-grid md-typeset">{s["alert"]}</div></aside>' if s.flag("an") else ""}</div>\
<header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid" aria-label="Header">\
<a href="." class="md-header__button md-logo">{svg()}</a><div class="md-header__title" data-md-component="header-title">\
<div class="md-header__ellipsis"><div class="md-header__topic"><span class="md-ellipsis">{e(s.name)}</span></div>\
<div class="md-header__topic" data-md-component="header-topic"><span class="md-ellipsis">{e(t)}</span></div></div></div>\
<div class="md-search" data-md-component="search" role="dialog"><form class="md-search__form" name="search">\
<input type="text" class="md-search__input" placeholder="{s["search"]}"></form><div class="md-search__output"><div class="md-search-result">\
<div class="md-search-result__meta">Initializing search</div></div></div></div><div class="md-header__source"><a href="#" class="md-source">\
<div class="md-source__repository">{slug(s.name)}/docs</div></a></div></nav></header>\
<div class="md-container" data-md-component="container">{f'<nav class="md-tabs" aria-label="Tabs">'
        f'<ul class="md-tabs__list">{links([l for l, _ in navtree(s)], "li", "md-tabs__item", "md-tabs__link")}</ul></nav>' if s.flag("tabs")
        else ""}<main class="md-main" data-md-component="main"><div class="md-main__inner md-grid">\
<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar"><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">\
<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0"><label class="md-nav__title">{e(s.name)}</label>\
<ul class="md-nav__list">{side}</ul></nav></div></div></div><div class="md-sidebar md-sidebar--secondary"><div class="md-sidebar__scrollwrap">\
<nav class="md-nav md-nav--secondary" aria-label="Table of contents">\
<label class="md-nav__title">{s["onpage"]}</label>{toc(d, "md-nav__list", "md-nav__link")}</nav></div></div>\
<div class="md-content" data-md-component="content"><article class="md-content__inner md-typeset">\
<a href="#" title="{s["edit"]}" class="md-content__button md-icon">{svg()}</a><div{M}>{b}</div><hr><div class="md-source-file">\
<small>Last update: <span class="git-revision-date">{d.x.date()}</span></small></div>{f'<form class="md-feedback"><fieldset>'
        f'<legend class="md-feedback__title">{s["helpful"]}</legend><button>{s["yes"]}</button></fieldset></form>' if s.flag("fb")
        else ""}</article></div></div></main><footer class="md-footer"><nav class="md-footer__inner md-grid" aria-label="Footer">\
<a href="x/" class="md-footer__link md-footer__link--prev"><div class="md-footer__title"><span class="md-footer__direction">{s["prev"]}</span>\
<div class="md-ellipsis">{e(d.x.act())}</div></div></a></nav><div class="md-footer-meta md-typeset"><div class="md-copyright">{copy(s)} Made with \
<a>Material for MkDocs</a></div></div></footer></div>'''
    return t, doc(
        s,
        t,
        'dir="ltr" data-md-color-scheme="default" data-md-color-primary="indigo"',
        body,
        ['assets/stylesheets/main.min.css'],
        'mkdocs-1.5.3, mkdocs-material-9.4.6',
    )


def docusaurus(s, r, n):
    d, t = start(
        s,
        r,
        h='<h{n} class="anchor anchorWithStickyNavbar_LWe7" id="{u}">{t}<a href="#{u}" class="hash-link" aria-label="Direct link to {t}"{X}>\u200b</a></h{n}>',
        c='<div class="language-{l} codeBlockContainer_Ckt0 theme-code-block"><div class="codeBlockContent_biex">'
        '<pre tabindex="0" class="prism-code language-{l} codeBlock_bY9V thin-scrollbar"><code class="codeBlockLines_e6Vv">{code}</code></pre>'
        '<div class="buttonGroup__atx"{X}><button type="button" aria-label="Copy code to clipboard"></button></div></div></div>',
        n='<div class="theme-admonition theme-admonition-{k} admonition_xJq3 alert alert--secondary"><div class="admonitionHeading_Gvgb">'
        '<span class="admonitionIcon_Rf37"></span>{k}</div><div class="admonitionContent_BuS1"><p>{t}</p></div></div>',
        table='<table>{b}</table>',
    )
    b = d.body(t)
    side = ''.join(
        '<li class="theme-doc-sidebar-item-category theme-doc-sidebar-item-category-level-1 menu__list-item">'
        f'<div class="menu__list-item-collapsible"><a class="menu__link menu__link--sublist" href="/docs/{slug(l)}">{e(l)}</a></div>'
        + (f'<ul class="menu__list">{links([q for q, _ in ch], "li", "theme-doc-sidebar-item-link menu__list-item", "menu__link")}</ul>' if ch else '')
        + '</li>'
        for l, ch in navtree(s)
    )
    body = f'''<div id="__docusaurus"><div role="region" aria-label="{s["skip"]}">\
<a class="skipToContent_fXgn" href="#docusaurus_skipToContent_fallback">{s["skip"]}</a></div>{f'<div class="announcementBar_mb4j" role="banner">'
        f'<div class="content_knG7 announcementBarContent_xLdY">{s["alert"]}</div></div>' if s.flag("an")
        else ""}<nav aria-label="Main" class="navbar navbar--fixed-top"><div class="navbar__inner"><div class="navbar__items">\
<a class="navbar__brand" href="/"><b class="navbar__title text--truncate">{e(s.name)}</b>\
</a>{links([l for l, _ in navtree(s)][:4], "span", "", "navbar__item navbar__link")}</div><div class="navbar__items navbar__items--right">\
<div class="navbar__item dropdown dropdown--hoverable"><a class="navbar__link" href="#">2.{s.hash % 9}</a><ul class="dropdown__menu"><li>\
<a class="dropdown__link">Next</a></li><li><a class="dropdown__link">1.0</a></li></ul></div><a class="navbar__item navbar__link">GitHub</a>\
<button type="button" class="DocSearch DocSearch-Button"><span class="DocSearch-Button-Container">\
<span class="DocSearch-Button-Placeholder">{s["search"]}</span></span></button></div></div></nav>\
<div id="docusaurus_skipToContent_fallback" class="main-wrapper mainWrapper_z2l0"><div class="docsWrapper_hBAB">\
<button aria-label="Scroll back to top" class="clean-btn theme-back-to-top-button" type="button"></button><div class="docRoot_UBD9">\
<aside class="theme-doc-sidebar-container docSidebarContainer_YfHR"><nav aria-label="Docs sidebar" class="menu thin-scrollbar menu_SIkG">\
<ul class="theme-doc-sidebar-menu menu__list">{side}</ul></nav></aside><main class="docMainContainer_TBSr"><div class="container padding-top--md">\
<div class="row"><div class="col docItemCol_VOVn"><div class="docItemContainer_Djhp"><article>\
<nav class="theme-doc-breadcrumbs breadcrumbsContainer_Z_bl"><ul class="breadcrumbs"><li class="breadcrumbs__item">\
<a aria-label="Home page" class="breadcrumbs__link"></a></li><li class="breadcrumbs__item breadcrumbs__item--active">\
<span class="breadcrumbs__link">{e(t)}</span></li></ul></nav><span class="theme-doc-version-badge badge badge--secondary">Version: 2.x</span>\
<div class="tocCollapsible_ETCw theme-doc-toc-mobile"><button type="button" class="clean-btn">{s["onpage"]}</button></div>\
<div class="theme-doc-markdown markdown"{M}><header>{b}</header></div><footer class="theme-doc-footer docusaurus-mt-lg">\
<div class="row margin-top--sm theme-doc-footer-edit-meta-row"><div class="col"><a class="theme-edit-this-page">{s["edit"]}</a></div>\
<div class="col lastUpdated_vwxv"><span class="theme-last-updated">Last updated on <b><time>{d.x.date()}</time></b></span></div></div></footer>\
</article><nav class="pagination-nav docusaurus-mt-lg" aria-label="Docs pages"><a class="pagination-nav__link pagination-nav__link--next">\
<div class="pagination-nav__sublabel">{s["next"]}</div><div class="pagination-nav__label">{e(d.x.act())}</div></a></nav></div></div>\
<div class="col col--3"><div class="tableOfContents_bqdL thin-scrollbar theme-doc-toc-desktop">\
{toc(d, "table-of-contents table-of-contents__left-border", "table-of-contents__link toc-highlight")}</div></div></div></div></main></div></div></div>\
<footer class="footer footer--dark"><div class="container container-fluid"><div class="row footer__links">{foot_links(s, '<div class="col footer__col">'
        '<div class="footer__title">{h}</div><ul class="footer__items clean-list">{l}</ul></div>')}</div><div class="footer__bottom text--center">\
<div class="footer__copyright">{copy(s)} Built with Docusaurus.</div></div></div></footer></div>'''
    return t, doc(s, t, 'class="navigation-with-keyboard"', body, ['/assets/css/styles.css'], 'Docusaurus v3.1.0')


D, SW = 'documentation', 'software software science'


PLATFORMS = [('sphinx', D, sphinx, 5, SW), ('mkdocs', D, mkdocs, 4, SW), ('docusaurus', D, docusaurus, 4, SW)]
