"""Pages of media, app, software, creator, travel, property, course and car sites: one engine, class names by site kind."""

import re
from types import SimpleNamespace as NS

from ..page import Rng, each, esc as e
from .bank_media import FACTS, LISTS, N1, N2, T, TOWN, WHO
from .goods import finished, reviews
from .layout import foot, nav, options, paras, ul
from .media_sites import B1, BUY, GENERIC, HEADS, K, PRICE, cats
from .stores import Site, semis, slug
from .vendors import consent, head, popup


def thing(r, kind, size):
    sub = lambda t, n: t.format(name=n, who=r.choice(WHO), town=r.choice(TOWN), n=r.randint(2, 9), m=r.randint(11, 25))
    name = f'{r.choice(N1)} {r.choice(N2)}'
    name = {
        'home': f'{r.choice(["Detached house", "Family home", "Apartment", "Townhouse"])} with {r.choice(["garden", "terrace", "workshop", "sea view"])}'
        f' in {r.choice(TOWN)}',
        'hotel': f'Hotel {name}',
        'tour': f'{name} Walk: {r.choice(TOWN)} to the sea',
        'course': f'{r.choice(["Practical", "Complete", "First steps in"])} '
        f'{r.choice(["spreadsheets", "programming", "bookkeeping", "photography", "drawing"])} with {r.choice(WHO)}',
        'soft': f'{r.choice(N1)}Pad {r.randint(2, 9)}',
        'app': f'{r.choice(N1)}{r.choice(["Note", "List", "Budget", "Tabs"])}: '
        f'{r.choice(["plain notes", "shopping and tasks", "money planner", "tab manager"])}',
        'car': f'{r.choice(N1)} E{r.randint(2, 9)}',
        'book': f'{r.choice(["The", "A"])} {name}',
    }.get(kind, name)
    ss = T[kind].split('\n')
    r.shuffle(ss)
    ss = [sub(x, name.split(':')[0]) for x in ss]
    n = [1, 3, 6, 99][size]
    ss = ss[:n]
    ps, i = [], 1
    while i < len(ss):
        k = r.randint(1, 3)
        ps.append(' '.join(ss[i : i + k]))
        i += k
    return NS(
        name=name,
        lead=ss[0],
        paras=ps,
        facts=[tuple(sub(x, name).split('=', 1)) for x in semis(FACTS[kind])][: [4, 4, 9, 9][size]],
        pts=r.sample(semis(LISTS[kind]), min(len(semis(LISTS[kind])), [0, 3, 4, 9][size])) if kind != 'album' else semis(LISTS[kind]),
        who=r.choice(TOWN if kind in ('home', 'hotel') else WHO),
        price=PRICE[kind],
        id=r.randint(10**5, 10**7),
        rating=round(r.uniform(3, 5), 1),
        count=r.randint(3, 9000),
    )


def cash(s, v, r):
    v *= r.uniform(0.5, 1.6)
    return 'Free' if not v else f'{s.fmt[0]}{round(v, -2):,.0f}' if v > 5000 else s.money(v)


def own(s, html):
    """Give the generic class names of this module each site's own style."""
    style, q = s.pick('cls', 'bem', 'camel', 'hash', 'util', 'none'), Rng(s.domain)
    pre = q.choice(['c', 'o', 'ui', 'app', 'pg', s.brand[:3].lower(), 'm', 'block'])
    new = {}
    for g in GENERIC:
        h = ''.join(q.choice('abcdefghkmnpqrstxyz0123456789') for _ in range(6))
        camel = ''.join(x.title() for x in g.replace('__', '-').split('-'))
        new[g] = {
            'bem': f'{pre}-{g}',
            'camel': f'{pre}{camel}_{h[:4]}',
            'hash': f'x{h}',
            'none': '',
            'util': ' '.join(q.sample('mt-3 mb-4 d-flex col-12 col-md-8 text-muted h5 small p-2 border-bottom clearfix w-100'.split(), q.randint(1, 3))),
        }[style]

    def sub(m):
        words = [new.get(w, w) for w in m.group(1).split()]
        val = ' '.join(w for w in words if w)
        return f' class="{val}"' if val else ''

    html = re.sub(r' class=([\w-]+)(?=[ >])', r' class="\1"', html)
    return re.sub(r' class="([^"]*)"', sub, html)


def frame(s, kind, title, desc, url, inner, c):
    h = (
        f'<a class="skip-nav" href="#main">{e(s.t("skip"))}</a><div class="{c["wrap"].split()[0]}-promo">{e(s.keep("promo"))}</div>'
        f'<header class="site-top"><div class="logo"><a href="/">{e(s.brand)}</a></div><form class="search">'
        f'<input type="search" placeholder="{e(s.t("search_ph"))}"><button>{e(s.t("search"))}</button></form>'
        f'<nav>{nav(s, "primary-nav", "nav-entry", "nav-entry__link", "nav-drop")}</nav><div class="user-tools"><a>{e(s.t("login"))}</a>'
        f'<a>{e(s.t("register"))}</a><a>{e(s.t("wishlist"))}</a></div></header>'
    )
    f = (
        f'<footer class="site-bottom">{foot(s, s.pick("f", 3, 4, 5), "bottom-col", "bottom-head", "bottom-list", "", "div")}<p>{e(s.keep("blurb"))}</p>'
        f'<p>{e(s.keep("news"))}</p><select>{options(["English", "Deutsch", "Español", "日本語"])}</select></footer>'
    )
    m = s.pick('tag', 'main', 'div', 'div')
    h, inner, f = own(s, h), own(s, inner), own(s, f)
    return (
        head(s, f'{title} | {s.brand}', desc, url, '', s.pick('g', '', 'class="no-touch"'))
        + f'<body class="{kind}-page">{h}<{m} id="main" class="{c["wrap"]}">{inner}</{m}>{f}'
        f'{consent(s, s.pick("c", "onetrust", "custom", "cookiebot", ""))}{popup(s, s.pick("pop", "", "", "magnific"))}</body></html>'
    )


def card(s, r, c, kind, x, m=''):
    lead = f'<p class="{c["idesc"]}"{m}>{e(x.lead)}</p>' if m else ''
    return (
        f'<div class="{c["item"]}" data-id="{x.id}"><a href="/{slug(x.name)}"><img src="/t.jpg" alt="{e(x.name)}"></a><div class="{c["it"]}"{m}>'
        f'<a href="/{slug(x.name)}">{e(x.name)}</a></div><div class="by"{m if kind in ("book", "album") else ""}>{e(x.who)}</div>{lead}<div class="'
        f'{c["ip"]}"{m}>{cash(s, x.price, Rng(x.id))}</div><span class="rating">{x.rating} ({x.count})</span>'
        f'<button>{e(s.t("wishlist"))}</button></div>'
    )


def detail(s, r, site, size):
    kind, c = K[site]
    x = thing(r, kind, size)
    hs = HEADS[kind][:]
    h = s.pick('h', 'h2', 'h3', 'div')
    ttl = f'<h1 class="{c["title"]}"{" data-testid=bookTitle" if site == "goodreads" else ""} data-main>{e(x.name)}</h1>'
    by = f'<div class="{c["by"]}"{" data-main" if kind in ("book", "album") else ""}>{"by " if kind in ("album", "book") else ""}<a>{e(x.who)}</a></div>'
    buy = (
        f'<div class="{c["buy"]}"><div class="price">{cash(s, x.price, r)}</div><button class="cta">{BUY[kind]}</button>'
        f'<button>{e(s.t("wishlist"))}</button><p>{e(s.say("promo"))}</p><ul><li>{e(s.say("promo"))}</li></ul><a>{e(s.t("gift"))}</a>'
        f'<a>{e(s.t("share"))}</a></div>'
    )
    lead = f'<p class="{c["desc2"]}" data-main>{e(x.lead)}</p>'
    ph = hs[1] if len(hs) > 2 else s.pick('ph', 'Highlights', 'In short', 'Contents', 'At a glance')
    pts = (
        f'''<{h} class="sec-head" data-main>{e(ph)}</{h}>{"<ol class=track_list data-main>" + each(x.pts, lambda p: f"<li class=track_row_view>"
                f"{e(p)}</li>") + "</ol>" if kind == "album" else "<div data-main>" + ul(x.pts, "feature-list") + "</div>"}'''
        if x.pts
        else ''
    )
    facts = (
        f'<div class="{c["facts"]}" data-main><{h}>{e(hs[-1])}</{h}>'
        + each(x.facts, lambda f: f'<div class="row"><div class="{c["fk"]}">{e(f[0])}</div><div class="{c["fv"]}">{e(f[1])}</div></div>')
        + '</div>'
    )
    desc = (
        f'<div class="{c["desc"]}"><{h} data-main>{e(hs[0])}</{h}>'
        f'<div data-main>{paras(x.paras) if s.opt < .6 else "<span>" + "<br><br>".join(map(e, x.paras)) + "</span>"}</div>'
        f'<button class="more">{e(s.t("readmore"))}</button></div>'
        if x.paras
        else ''
    )
    rv = each(
        reviews(s, r, r.choice([0, 4, 9, 14])),
        lambda v: f'<div class="{c["one"]}"><div class="who">{e(v.who)}</div><span>{v.date}</span><div class="txt"><span>{e(v.text)}</span></div>'
        f'<button>{e(s.t("helpful"))}</button></div>',
    )
    rev = f'<div class="{c["rev"]}"><h2>{e(s.t("reviews"))}</h2><p>{e(s.t("based_on"))}</p>{rv}</div>'
    rel = f'<div class="{c["rel"]}"><h2>{e(s.t("related"))}</h2>{each(range(r.choice([4, 6, 9])), lambda i: card(s, r, c, kind, thing(r, kind, 0)))}</div>'
    tags = f'<div class="tags">{each(r.sample(s.cats, 6), lambda t: f"<a class=tag>{e(t)}</a>")}</div>'
    crumb = f'<div class="crumbs"><a>{e(s.t("home"))}</a> › <a>{e(r.choice(s.cats))}</a> › <span>{e(x.name)}</span></div>' if s.opt > 0.3 else ''
    order = [desc, pts, facts]
    Rng(s.domain).shuffle(order)
    side = f'<div class="side-col">{buy}{tags}</div>'
    inner = (
        f'{crumb}<div class="top-area">{ttl}{by}<div class="stars">{x.rating} · {x.count}</div></div>{side if s.opt < .5 else ""}<div class="'
        f'{c["main"]}">{lead}{"".join(order)}{rev}</div>{side if s.opt >= .5 else ""}{rel}'
    )
    url = f'https://{s.domain}/{kind}/{x.id}/{slug(x.name)}'
    return frame(s, kind, x.name, x.lead, url, inner, c), url, x.name


def listing(s, r, site, size):
    kind, c = K[site]
    hd = (
        f'{r.choice(["New", "Best", "All", "Popular", "Hand-picked"])} {kind + "s" if kind not in ("soft", "app") else "programs"}: {r.choice(s.cats)}'
        if r.random() < 0.6
        else r.choice(s.cats)
    )
    fs = each(
        ['Price', 'Rating', 'Language', 'Year', 'Location'][: r.randint(2, 5)],
        lambda f: f'<fieldset class="filter-group"><legend>{f}</legend>'
        + each(range(r.randint(3, 8)), lambda i: f'<label>{f} {i + 1} ({r.randint(2, 300)})</label>')
        + '</fieldset>',
    )
    intro = (
        f'<div class="list-intro" data-main><p>{e(s.brand)} editors have gathered {r.randint(12, 60)} entries here, from small independent makers '
        f'to well known names. New ones are added every {r.choice(["Monday", "month", "week"])}.</p></div>'
        if r.random() < 0.6
        else ''
    )
    things, seen = [thing(r, kind, 1) for _ in range([3, 10, 20, 32][size])], set()
    for x in things:  # a sentence told once is replaced by facts
        key = x.lead[-24:]
        x.lead = ' · '.join(b for _, b in r.sample(x.facts, min(2, len(x.facts)))) if key in seen else x.lead
        seen.add(key)
    items = [card(s, r, c, kind, x, ' data-main') for x in things]
    inner = (
        f'<h1 class="list-title" data-main>{e(hd)}</h1>{intro}<div class="filters">{fs}<button>{e(s.t("clear"))}</button></div><div class="bar">'
        f'<span>{e(s.t("count"))}</span><select>{options(semis(s.t("sorts")))}</select></div><div class="{c["main"]} list">{"".join(items)}</div>'
        f'<div class="pages"><a>{e(s.t("prev"))}</a><a>1</a><a>2</a><a>{e(s.t("next"))}</a></div><aside class="promo-side"><h3>{e(s.say("promo"))}</h3>'
        f'<p>{e(s.keep("login"))}</p></aside>'
    )
    url = f'https://{s.domain}/browse/{slug(hd)}'
    return frame(s, kind, hd, s.brand, url, inner, c), url, hd


def make(w):
    for site in K:
        kind, _ = K[site]
        for i in range(3):
            q = Rng(f'{site}{i}')
            brand = f'{q.choice(B1)}{q.choice(["shelf", "base", "hub", "post", "line", "yard", "nest"])}'
            dom = f'{brand.lower()}-{site[:4]}{i}.{q.choice(["com", "net", "io", "org"])}'
            s = Site(dom, brand, 'en')
            s.cats = cats(kind)
            s.o = site
            for j in range(3 if i else 4):
                r = Rng(f'{dom}|{j}')
                f = listing if j >= 2 or (i == 1 and j == 1) else detail
                html, url, title = f(s, r, site, r.choice([0, 1, 2, 3, 3]))
                w.add(f'{site}-{i}-{j}', finished(html), url=url, lang='en', kind='collection' if f is listing else 'product', title=title, domain=dom)
