"""Lists of well-known software: calendars, job boards, recipes, arXiv- and PubMed-like, repositories, link lists, catalogues, courses,
podcasts, property, search."""

from ..page import esc_text as e
from .directories import TYPES
from .elements import M, META, X, img, slug, svg
from .frames import doc, mega
from .parts import copy, foot_links, legal, links, popup, social
from .sites import Text


def make(kind, item, core, css, k=(0, 1, 3, 8, 12, 20, 30, 50)):
    """item: template with {T} title, {P} teaser, {f0}..{f4} facts, {I} image, ui words; core: template around {list}."""
    rec = TYPES[kind]

    def page(s, r, n):
        x = Text(r, s.lang, s.topic)
        N = x.noun()
        h = N if r.random() < 0.6 else f'{N} – {x.city()}'
        ui = {
            q: s[q]
            for q in 'more learn book save share filter sort results apply reset all search login signup prev next load news_h news_p email subscribe '
            'popular recent tags categories archives home menu skip alert by helpful events contact call print follow related about'.split()
        }
        rows = []
        for i in range(r.choice(k)):
            t, fs, te = rec(x, r)
            fs = [e(f) for f in fs if f] + [''] * 6
            body_item = item if te else item.replace('{PP}', '')
            rows.append(
                body_item.replace('{PP}', s.o('PP', '<p class="excerpt description"{M}>{P}</p>', '<div class="desc"{M}>{P}</div>')).format(
                    T=e(t),
                    P=e(te),
                    M=M,
                    X=X,
                    F=M + META,
                    I=img(r),
                    i=i + 1,
                    u=slug(t),
                    id=r.randint(10000, 999999),
                    no=r.randint(2, 900),
                    iso=x.date(iso=True),
                    name2=x.name(),
                    name3=x.name(),
                    **{f'f{q}': f for q, f in enumerate(fs[:6])},
                    **ui,
                )
            )
        x2 = Text(r, s.lang, s.topic)
        d = f'<p class="intro archive-intro"{M}>{x.para(1, 3)}</p>' if s.flag('intro', 0.5) else ''
        facets = ''.join(
            f'<div class="facet-group"><h4>{e(a)}</h4>'
            f'<ul>{"".join(f"<li><a href=?f>{e(q)}</a> <span>({(s.hash + len(q)) % 70})</span></li>" for q in b)}</ul></div>'
            for a, b in s.opt.setdefault('fac', [(s.x.noun(), s.labels(s.r.randint(4, 9))) for _ in range(3)])
        )
        nav = mega(
            s,
            '<ul class="main-menu nav">{b}</ul>',
            '<li class="menu-item"><a href="/{u}">{l}</a>{s}</li>',
            '<ul class="sub-menu">{b}</ul>',
            '<li><a href="/{u}">{l}</a></li>',
        )
        H = f'<h1 class="{s.o("hc", "page-title", "entry-title", "archive-title", "title")}"{M}>{e(h)}</h1>' + d
        inner = core.format(
            list=''.join(rows),
            H=H,
            M=M,
            X=X,
            n=r.randint(len(rows), 3000),
            facets=facets,
            pop=links([x2.title() for _ in range(6)]),
            cloud=links(s.opt.setdefault('cl', s.labels(14)), 'span'),
            name=e(s.name),
            lead=e(x2.sent()),
            pager='<div class="pagination"><span class="current">1</span> <a href="?p=2">2</a> <a href="?p=3">3</a> <a class="next" href="?p=2">'
            f'{s["next"]}</a></div>',
            **ui,
        )
        top = s.o(
            'top',
            f'<header class="site-header"><a class="skip-link" href="#content">{s["skip"]}</a><div class="logo"><a href="/">{e(s.name)}</a></div>'
            f'<nav>{nav}</nav><div class="header-tools"><a href="/login">{s["login"]}</a> <a href="/signup">{s["signup"]}</a></div></header>',
            f'<div id="header"><div id="logo"><a href="/">{e(s.name)}</a><small>{e(s.tagline)}</small></div><div id="nav">{nav}</div></div>',
        )
        foot = (
            f'<{s.o("ftg", "footer", "div")} id="footer" class="site-footer"><div class="footer-inner">{foot_links(s)}</div>'
            f'<div class="copyright">{copy(s)} {legal(s)}</div>{social(s) if s.flag("so") else ""}</{s.o("ftg", "footer", "div")}>'
        )
        return h, doc(s, h, f'class="{kind}-list archive"', top + inner + foot + popup(s), css)

    return page


SIDE = (
    '<aside class="sidebar" id="secondary"><section class="widget"><h3 class="widget-title">{popular}</h3><ul>{pop}</ul></section>'
    '<section class="widget"><h3 class="widget-title">{news_h}</h3><p>{news_p}</p><form><input placeholder="{email}">'
    '<button>{subscribe}</button></form></section><section class="widget tagcloud"><h3>{tags}</h3>{cloud}</section></aside>'
)


PL = {
    'tribe-events': (
        'event',
        '<div class="tribe-common-g-row tribe-events-calendar-list__event-row">'
        '<div class="tribe-events-calendar-list__event-date-tag tribe-common-g-col">'
        '<time class="tribe-events-calendar-list__event-date-tag-datetime" datetime="{iso}" aria-hidden="true">'
        '<span class="tribe-events-calendar-list__event-date-tag-weekday">Sat</span> '
        '<span class="tribe-events-calendar-list__event-date-tag-daynum">{i}</span></time></div>'
        '<div class="tribe-events-calendar-list__event-wrapper tribe-common-g-col">'
        '<article class="tribe-events-calendar-list__event tribe-common-g-row post-{id} tribe_events">'
        '<div class="tribe-events-calendar-list__event-featured-image-wrapper">{I}</div>'
        '<div class="tribe-events-calendar-list__event-details tribe-common-g-col"><header class="tribe-events-calendar-list__event-header">'
        '<div class="tribe-events-calendar-list__event-datetime-wrapper tribe-common-b2">'
        '<time class="tribe-events-calendar-list__event-datetime"{M}><span class="tribe-event-date-start">{f0}</span></time></div>'
        '<h3 class="tribe-events-calendar-list__event-title tribe-common-h6"{M}><a href="/event/{u}/" rel="bookmark">{T}</a></h3>'
        '<address class="tribe-events-calendar-list__event-venue tribe-common-b2"{M}>'
        '<span class="tribe-events-calendar-list__event-venue-title">{f1}</span> <span class="tribe-events-calendar-list__event-venue-address">{f2}'
        '</span></address></header><div class="tribe-events-calendar-list__event-description tribe-common-b2">{PP}</div>'
        '<div class="tribe-events-c-small-cta tribe-common-b3"{M}><span class="tribe-events-c-small-cta__price">{f3}</span></div></div></article>'
        '</div></div>',
        '<div id="tribe-events" class="tribe-no-js">'
        '<div class="tribe-common tribe-events tribe-events-view tribe-events-view--list" data-js="tribe-events-view">'
        '<div class="tribe-common-l-container tribe-events-l-container"><div class="tribe-events-view-loader tribe-common-a11y-hidden"></div>'
        '<header class="tribe-events-header tribe-events-header--has-event-search"><div class="tribe-events-header__content-title">{H}</div>'
        '<div class="tribe-events-header__events-bar tribe-events-c-events-bar">'
        '<h2 class="tribe-common-a11y-visual-hide">Events Search and Views Navigation</h2>'
        '<form class="tribe-events-c-search tribe-events-c-events-bar__search-form"><label>Enter Keyword. Search for Events by Keyword.</label>'
        '<input placeholder="{search}"><button>Find {events}</button></form><div class="tribe-events-c-view-selector"><ul><li>List</li>'
        '<li>Month</li><li>Day</li></ul></div></div><div class="tribe-events-c-top-bar tribe-events-header__top-bar">'
        '<a class="tribe-events-c-top-bar__today-button">Today</a></div></header><ul class="tribe-events-calendar-list">{list}</ul>'
        '<nav class="tribe-events-calendar-list-nav tribe-events-c-nav"><ul class="tribe-events-c-nav__list"><li><a>{prev} {events}</a></li><li>'
        '<a>{next} {events}</a></li></ul></nav><div class="tribe-events-c-ical tribe-common-b2"><a class="tribe-events-c-ical__link">Export Events'
        '</a></div></div></div></div>',
        'culture city education',
    ),
    'job-manager': (
        'job',
        '<li class="post-{id} job_listing type-job_listing job-type-full-time"><a href="/job/{u}/">{I}<div class="position"><h3{M}>{T}</h3>'
        '<div class="company"{M}><strong>{f0}</strong></div></div><div class="location"{M}>{f1}</div><ul class="meta">'
        '<li class="job-type full-time"{M}>{f2}</li><li class="date"{M}><time datetime="{iso}">{f4}</time></li></ul></a></li>',
        '<div id="content" class="entry-content">{H}<div class="job_listings" data-per_page="10"><form class="job_filters">'
        '<div class="search_jobs"><div class="search_keywords"><label>{search}</label><input></div><div class="search_location"><input></div>'
        '<div class="search_submit"><input type="submit" value="{search}"></div></div><ul class="job_types"><li><label>Freelance</label></li><li>'
        '<label>Full Time</label></li><li><label>Internship</label></li></ul><div class="showing_jobs">{n} {results} <a class="reset">{reset}</a>'
        '</div></form><ul class="job_listings">{list}</ul><a class="load_more_jobs" href="#"><strong>{load}</strong></a></div></div>' + SIDE,
        'software finance education',
    ),
    'feast-recipes': (
        'recipe',
        '<li class="listing-item"><a class="image" href="/{u}/">{I}</a><h3 class="fsri-title"{M}><a href="/{u}/">{T}</a></h3>'
        '<div class="fsri-meta"{M}>{f1} · {f0}</div><div class="fsri-rating wprm-recipe-rating"><span>★★★★★</span> 4.8 from {no} votes</div>{PP}'
        '</li>',
        '<div class="site-inner"><div class="content-sidebar-wrap"><main class="content" id="genesis-content">'
        '<div class="breadcrumb">{home} » Recipes</div>{H}<div class="feast-advanced-jump-to">{categories}: {cloud}</div>'
        '<ul class="fsri-list feast-grid-half feast-desktop-grid-fourth">{list}</ul>{pager}</main>'
        + SIDE
        + '</div></div><div class="before-footer"><h2>{news_h}</h2><p>{news_p}</p></div>',
        'food',
    ),
    'arxiv-like': (
        'course',
        '<dt><a name="item{i}">[{i}]</a> <a href="/abs/{id}" title="Abstract" id="{id}"{M}>doc:{id}</a> ['
        '<a href="/pdf/{id}" title="Download PDF">pdf</a>, <a href="/html/{id}">html</a>, <a href="/format/{id}">other</a>]</dt><dd>'
        '<div class="meta"><div class="list-title mathjax"{M}><span class="descriptor">Title:</span> {T}</div><div class="list-authors"{M}>'
        '<a href="/a">{f1}</a>, <a href="/b">{name2}</a>, <a>{name3}</a></div><div class="list-comments mathjax"{M}>'
        '<span class="descriptor">Comments:</span> {no} pages</div><div class="list-subjects"{M}><span class="descriptor">Subjects:</span> '
        '<span class="primary-subject">{f0}</span></div>{PP}</div></dd>',
        '<div class="flex-wrap-footer"><header><a href="#content" class="is-sr-only">{skip}</a><div class="header-breadcrumbs">'
        '<a>{home}</a> &gt; list</div><div class="search-block level-right"><form class="mini-search"><input placeholder="{search}...">'
        '<a>Help</a> | <a>Advanced Search</a></form></div></header><main><div id="content"><div id="content-inner">'
        '<div id="dlpage">{H}<ul class="list-meta"><li><a>New submissions</a></li><li><a>Cross-lists</a></li><li><a>Replacements</a></li></ul>'
        '<div class="paging">Total of {n} entries</div><div class="morefewer">Showing up to 50 entries per page: <a>fewer</a> | <a>more</a> | '
        '<a>all</a></div><dl id="articles">{list}</dl><div class="paging">Total of {n} entries</div></div></div></div></main></div>',
        'science',
    ),
    'pubmed-like': (
        'course',
        '<article class="full-docsum" data-rel-pos="{i}"><div class="item-selector-wrap selectors-and-actions first-selector">'
        '<input class="search-result-selector" type="checkbox"><label class="search-result-position">'
        '<span class="position-number">{i}</span></label><div class="result-actions-bar side-bar"><button class="cite result-action-trigger">Cite'
        '</button><button>{share}</button></div></div><div class="docsum-wrap"><div class="docsum-content">'
        '<a class="docsum-title" href="/{id}/"{M}>{T}</a><div class="docsum-citation full-citation"{M}>'
        '<span class="docsum-authors full-authors">{f1}, {name2}, {name3}.</span> <span class="docsum-journal-citation full-journal-citation">J '
        '{f0}. {iso}</span> <span class="citation-part">ID: <span class="docsum-pmid">{id}</span></span></div><div class="docsum-snippet">'
        '<div class="full-view-snippet">{PP}</div></div></div><div class="result-actions-bar bottom-bar"><button>Cite</button>'
        '<button>{share}</button></div></div></article>',
        '<main class="search-page" id="search-page"><div class="search-input"><form><input><button>{search}</button></form>'
        '<a>Advanced</a> <a>Create alert</a></div><div class="top-wrapper"><button>{save}</button><button>Email</button>'
        '<span class="sort-label">{sort}</span></div><div class="inner-wrap"><aside class="static-filters" id="static-filters">'
        '<h3>{filter}</h3>{facets}</aside><div id="search-results" class="search-results">{H}<div class="results-amount">'
        '<span class="value">{n}</span> {results}</div><section class="search-results-list"><div class="search-results-chunks">'
        '<div class="search-results-chunk results-chunk">{list}</div></div></section><button class="load-button next-page">{load}</button></div>'
        '</div></main>',
        'health science',
    ),
    'repos': (
        'software',
        '<li class="col-12 d-flex width-full py-4 border-bottom color-border-muted public source"><div class="col-10 col-lg-9 d-inline-block">'
        '<div class="d-inline-block mb-1"><h3 class="wb-break-all"{M}><a href="/{u}" itemprop="name codeRepository">{T}</a></h3> '
        '<span class="Label Label--secondary">Public</span></div><div>{PP}</div><div class="f6 color-fg-muted mt-2"><span class="ml-0 mr-3"{M}>'
        '<span class="repo-language-color"></span><span itemprop="programmingLanguage">{f0}</span></span> <a class="Link--muted mr-3">{svg}{no}'
        '</a> Updated <relative-time{M}>{iso}</relative-time></div></div><div class="col-2 d-flex flex-column flex-justify-around">'
        '<div class="starring-container"><button class="btn-sm btn">Star</button></div></div></li>'.replace('{svg}', svg()),
        '<div class="application-main"><main><div class="UnderlineNav"><a>Overview</a><a>Repositories <span class="Counter">{n}</span></a>'
        '<a>Projects</a><a>Packages</a></div><div class="Layout Layout--flowRow-until-md"><div class="Layout-sidebar"><div class="h-card">'
        '<h2 class="vcard-names"><span class="p-name">{name}</span></h2><div class="p-note user-profile-bio">{lead}</div>'
        '<button>{follow}</button></div></div><div class="Layout-main">{H}<form class="filters"><input placeholder="Find a repository…">'
        '<summary>Type</summary><summary>Language</summary><summary>{sort}</summary></form><div id="user-repositories-list">'
        '<ul data-filterable-for="your-repos-filter">{list}</ul><div class="paginate-container"><span>{prev}</span>'
        '<a>{next}</a></div></div></div></div></main></div>',
        'software science',
    ),
    'hn-like': (
        'link',
        '<tr class="athing submission" id="{id}"><td align="right" valign="top" class="title"><span class="rank">{i}.</span></td>'
        '<td valign="top" class="votelinks"><center><a id="up_{id}"><div class="votearrow" title="upvote"></div></a></center></td>'
        '<td class="title"><span class="titleline"><a href="/{u}"{M}>{T}</a><span class="sitebit comhead"{M}> (<a>'
        '<span class="sitestr">{f0}</span></a>)</span></span></td></tr><tr><td colspan="2"></td><td class="subtext"><span class="subline">'
        '<span class="score">{no} points</span> {by} <a class="hnuser">{f1}</a> <span class="age"><a>{i} hours ago</a></span> | <a>hide</a> | '
        '<a>{no}&nbsp;comments</a></span></td></tr><tr class="spacer" style="height:5px"></tr>',
        '<center><table id="hnmain" border="0" cellpadding="0" cellspacing="0" width="85%"><tr><td><table><tr><td><span class="pagetop">'
        '<b class="hnname"><a>{name}</a></b> <a>new</a> | <a>past</a> | <a>comments</a> | <a>ask</a> | <a>show</a> | <a>jobs</a> | <a>submit</a>'
        '</span></td><td><span class="pagetop"><a>{login}</a></span></td></tr></table></td></tr><tr>'
        '<td>{H}<table class="itemlist">{list}<tr class="morespace"></tr><tr><td colspan="2"></td><td class="title">'
        '<a class="morelink" rel="next">{load}</a></td></tr></table></td></tr><tr><td><center><span class="yclinks">'
        '<a>Guidelines</a> | <a>FAQ</a> | <a>Lists</a> | <a>API</a></span><form>{search}: <input></form></center></td></tr></table></center>',
        'software science',
        (10, 30, 30),
    ),
    'koha': (
        'book',
        '<tr><td class="selectcol"><input type="checkbox" title="Select"></td><td class="numbered">{i}.</td><td class="bibliocol">'
        '<div class="title_summary"><a href="/cgi-bin/koha/opac-detail.pl?biblionumber={id}" class="title"{M}>{T}</a><p{M}>'
        '<span class="byAuthor">{by} <span class="author">{f0}</span></span></p><div class="results_summary publisher"{M}>'
        '<span class="label">Publication details: </span><span class="publisher_name">{f1}</span></div><div class="results_summary description"{M}>'
        '<span class="label">Description: </span>{f2}</div><div class="results_summary availability">'
        '<span class="label">Availability: </span>Items available for loan: <span class="available">({no})</span></div><div class="actions-menu">'
        '<span class="actions"><a class="hold">Place hold</a> <a class="addtocart">Add to cart</a></span></div></div></td></tr>',
        '<div class="main"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li>{home}</li></ol></nav><div class="container-fluid">'
        '<div class="row"><div class="col-lg-2"><div id="search-facets"><h2>{filter}</h2>{facets}</div></div><div class="col-lg-10 maincontent">'
        '<div id="userresults" class="searchresults">{H}<p id="numresults"><strong>Your search returned {n} results.</strong> '
        '<a>Subscribe to this search</a></p><div id="top-pages">{pager}</div><div id="toolbar" class="toolbar">'
        '<span>Select all</span> <span>Clear all</span> <label>{sort}</label></div><form><table class="table table-striped">'
        '<tbody>{list}</tbody></table></form>{pager}</div></div></div></div></div>',
        'culture science law',
    ),
    'vufind': (
        'book',
        '<li id="result{i}" class="result ajaxItem"><label class="record-checkbox hidden-print"><input type="checkbox"></label>'
        '<div class="record-number">{i}</div><div class="media"><div class="media-left medium">{I}</div><div class="media-body">'
        '<div class="result-body"><h2{M}><a href="/Record/{id}" class="title getFull">{T}</a></h2><div{M}>{by} <a class="result-author">{f0}</a>'
        '<br>Published {f1}</div><div class="callnumAndLocation ajax-availability">Loading...</div><div class="result-formats">'
        '<span class="format book"{M}>Book</span></div></div><div class="result-links hidden-print"><a class="save-record">{save}</a>'
        '<a class="qrcodeLink">QR Code</a></div></div></div></li>',
        '<div role="main" class="main template-dir-search template-name-results"><div class="container">'
        '<div class="mainbody left">{H}<div class="search-header"><div class="search-stats">Showing <strong>1</strong> - <strong>20'
        '</strong> {results} of <strong>{n}</strong></div><div class="search-controls">{sort}</div></div>'
        '<ol class="record-list search-results-solr">{list}</ol>{pager}<div class="searchtools"><strong>Search Tools:</strong> <a>Get RSS Feed'
        '</a> — <a>Email this Search</a></div></div><div class="sidebar right" id="search-sidebar"><h2>{filter}</h2>{facets}</div></div></div>',
        'culture science law',
    ),
    'moodle': (
        'course',
        '<div class="coursebox clearfix odd" data-courseid="{id}"><div class="info"><h3 class="coursename"{M}>'
        '<a class="aalink" href="/course/view.php?id={id}">{T}</a></h3><div class="moreinfo"></div></div><div class="content"><div class="summary">'
        '<div class="no-overflow">{PP}</div></div><ul class="teachers"{M}><li><span class="font-weight-bold">Teacher: </span><a>{f1}</a></li></ul>'
        '<div class="coursecat">Category: <a>{f0}</a></div></div></div>',
        '<div id="page-wrapper" class="d-print-block"><a class="sr-only sr-only-focusable" href="#maincontent">{skip}</a>'
        '<div id="page" class="container-fluid"><div id="page-content" class="row"><div id="region-main-box" class="col-12">'
        '<section id="region-main"><span class="notifications" id="user-notifications">{alert}</span><div role="main">'
        '<span id="maincontent"></span>{H}<div class="simplesearchform"><input placeholder="{search}"></div>'
        '<div class="courses category-browse">{list}</div>{pager}</div></section></div><section class="d-print-none" aria-label="Blocks">'
        '<aside id="block-region-side-pre" class="block-region"><section class="block block_calendar_month card"><h5>{events}</h5></section>'
        '<section class="block block_online_users"><h5>Online users</h5><div>{n} online users (last 5 minutes)</div></section></aside></section>'
        '</div></div><div class="logininfo">You are not logged in. (<a>{login}</a>)</div></div>',
        'education science',
    ),
    'podcast-site': (
        'podcast',
        '<article class="podcast-episode post-{id}"><div class="episode-art">{I}<button class="play-btn" aria-label="Play">▶</button></div>'
        '<div class="episode-info"><div class="episode-meta"{M}><time>{f0}</time> | <span class="duration">{f1}</span></div>'
        '<h2 class="episode-title"{M}><a href="/episodes/{u}">{T}</a></h2><div class="guest"{M}>{f2}</div>{PP}<div class="powerpress_player">'
        '<audio controls></audio><p class="powerpress_links">Podcast: <a>Play in new window</a> | <a>Download</a></p></div>'
        '<a class="more" href="/e">{more}</a></div></article>',
        '<main class="episodes">{H}<div class="subscribe-links"><span>{follow}</span><a>Apple Podcasts</a><a>Spotify</a><a>RSS</a></div>'
        '<section class="episode-list">{list}</section><button>{load}</button></main>' + SIDE,
        'culture science sport finance',
    ),
    'houzez': (
        'estate',
        '<div class="item-listing-wrap hz-item-gallery-js card"><div class="item-wrap item-wrap-v1 item-wrap-no-frame h-100">'
        '<div class="d-flex align-items-center h-100"><div class="item-header"><span class="label-featured label">Featured</span>'
        '<div class="labels-wrap labels-right"><a class="label-status label">For Sale</a></div><ul class="item-price-wrap hide-on-list"{M}>'
        '<li class="item-price">{f0}</li></ul><ul class="item-tools"><li><span>{save}</span></li></ul>'
        '<div class="listing-image-wrap">{I}</div></div><div class="item-body flex-grow-1"><h2 class="item-title"{M}>'
        '<a href="/property/{u}/">{T}</a></h2><address class="item-address"{M}>{f1}</address>'
        '<ul class="item-amenities item-amenities-with-icons"{M}><li class="h-beds"><span class="item-amenities-text">Beds:</span> '
        '<span class="hz-figure">{f3}</span></li><li class="h-area"><span class="hz-figure">{f2}</span></li></ul>{PP}'
        '<a class="btn btn-primary btn-item">{learn}</a><div class="item-footer clearfix"><div class="item-author">'
        '<a>{name2}</a></div></div></div></div></div></div>',
        '<section class="listing-wrap listing-v1"><div class="advanced-search"><form><input placeholder="{search}"><select>'
        '<option>{all}</option></select><button>{search}</button></form></div><div class="container"><div class="page-title-wrap">'
        '<div class="breadcrumb-wrap"><ol class="breadcrumb"><li>{home}</li></ol></div>{H}</div><div class="row">'
        '<div class="col-lg-8 bt-content-wrap"><div class="listing-tools-wrap"><div class="listing-tabs">{n} {results}</div>'
        '<div class="sort-by">{sort}</div></div><div class="listing-view grid-view card-deck">{list}</div>{pager}</div>'
        '<div class="col-lg-4 bt-sidebar-wrap">' + SIDE + '</div></div></div></section>',
        'home',
    ),
    'serp': (
        'search',
        '<div class="gsc-webResult gsc-result"><div class="gs-webResult gs-result"><div class="gsc-thumbnail-inside"><div class="gs-title">'
        '<a class="gs-title" href="/{u}"{M}>{T}</a></div></div><div class="gsc-url-top"><div class="gs-visibleUrl gs-visibleUrl-breadcrumb"{M}>{f0}'
        '</div></div><div class="gs-bidi-start-align gs-snippet"{M}>{P}</div><div class="gsc-richsnippet"><a>Cached</a></div></div></div>',
        '<div id="content"><form class="search-form"><input value="x"><button>{search}</button></form>{H}<div class="gsc-tabsArea">{cloud}</div>'
        '<div class="gsc-above-wrapper-area"><div class="gsc-result-info">About {n} {results} (0.31 seconds)</div>'
        '<div class="gsc-orderby">{sort}</div></div><div class="gsc-results gsc-webResult">{list}<div class="gsc-cursor-box">'
        '<div class="gsc-cursor-page">1</div><div class="gsc-cursor-page">2</div></div></div><div class="related-searches">'
        '<h3>{related}</h3>{cloud}</div></div>',
        '',
    ),
    'fixtures': (
        'match',
        '<tr class="fixture-row" data-match="{id}"><td class="fx-date"{M}>{f0}</td><td class="fx-teams"{M}><a href="/match/{id}">{T}</a></td>'
        '<td class="fx-score"{M}>{f1}</td><td class="fx-venue"{M}>{f2}</td><td><a class="btn-tickets">{book}</a></td></tr>',
        '<main>{H}<div class="comp-filter">{cloud}</div><table class="fixtures table"><tbody>{list}</tbody></table>{pager}</main>' + SIDE,
        'sport',
    ),
}


L = 'listing'


PLATFORMS = [(k, L, make(v[0], v[1], v[2], [f'/assets/{k}.css'], *v[4:5]), 2, v[3]) for k, v in PL.items()]
