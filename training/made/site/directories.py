"""Directories of all sorts on own design systems: one engine, many record types; structure and classes by site."""

from ..page import esc_text as e
from .elements import M, img, slug, svg
from .frames import doc, mega
from .parts import ad, copy, foot_links, legal, links, popup, social
from .sites import Text

# kind: (words for the heading in English, facts as functions of text, generator; furniture per item)
J = ['Full-time', 'Part-time', 'Contract', 'Remote', 'Hybrid']


def f_business(x, r):
    return (
        x.noun() + ' ' + r.choice(['& Partners', 'Centre', 'House', 'Bros', 'Services']) if x.lang == 'en' else f'{x.noun()} {x.name().split()[-1]}',
        [x.street() + ', ' + x.city(), x.tel(), x.noun()],
        r.choice([x.sent(), '', x.para(1, 2)]),
    )


def f_doctor(x, r):
    return 'Dr. ' + x.name(), [x.noun(), x.street(), x.city(), x.tel()], r.choice(['', x.sent()])


def f_software(x, r):
    return (
        r.choice(['Data', 'Flow', 'Team', 'Cloud', 'Note', 'Ship', 'Meta', 'Grid'])
        + r.choice(['Pilot', 'Base', 'Nest', 'Kit', 'Loop', 'Desk'])
        + r.choice(['', ' ' + x.city().split()[0]]),
        [x.noun(), x.price(3, 90)],
        x.para(1, 3),
    )


def f_job(x, r):
    return (
        f'{x.noun()} – {r.choice(["Manager", "Assistant", "Engineer", "Lead", "Specialist", "m/w/d", "Trainee"])}',
        [x.name().split()[-1] + ' ' + r.choice(['Ltd', 'Group', 'AG', 'Inc.']), x.city(), r.choice(J), f'{x.price(20, 40)} – {x.price(41, 90)}', x.date()],
        r.choice(['', x.sent(), x.para(1, 2)]),
    )


def f_event(x, r):
    return (
        x.title(),
        [f'{x.date()}, {r.randint(9, 20)}:{r.choice(["00", "30"])}', x.city(), x.street(), r.choice([x.price(5, 60), ''])],
        r.choice([x.sent(), '', x.para(1, 2)]),
    )


def f_recipe(x, r):
    return (
        x.act() if r.random() < 0.5 else x.title(),
        [f'{r.randint(10, 120)} min', x.noun(), f'{r.randint(1, 12)} servings' if x.lang == 'en' else ''],
        r.choice(['', '', x.sent()]),
    )


def f_estate(x, r):
    return (
        f'{r.randint(1, 6)} {r.choice(["bed house", "bedroom flat", "room apartment"]) if x.lang == "en" else "m² "} {x.street()}',
        [x.price(90, 900) + ('0' if r.random() < 0.3 else ''), x.city(), f'{r.randint(30, 320)} m²', str(r.randint(1, 7))],
        r.choice([x.sent(), x.para(1, 2)]),
    )


def f_car(x, r):
    return (
        f'{r.choice(["Velor", "Astrion", "Kubex", "Norda", "Tavia"])} {r.choice("XCRSE")}{r.randint(1, 9)} '
        f'{r.choice(["1.6", "2.0 TDi", "Hybrid", "EV", "Estate"])}',
        [x.price(900, 4800), f'{r.randint(4, 190)}.000 km', str(r.randint(2009, 2025)), f'{r.randint(60, 300)} hp', x.city()],
        r.choice(['', x.sent()]),
    )


def f_travel(x, r):
    return x.title(), [x.city(), f'{r.randint(2, 14)} days' if x.lang == 'en' else '', x.price(90, 2400)], x.para(1, 2)


def f_course(x, r):
    return x.title(), [f'{r.choice("ABCDEM")}{r.randint(100, 499)}', x.name(), f'{r.choice([3, 5, 6, 10])} ECTS', x.date()], r.choice([x.sent(), x.para(1, 3)])


def f_podcast(x, r):
    return f'#{r.randint(3, 300)} {x.title()}', [x.date(), f'{r.randint(12, 95)} min', x.name()], x.para(1, 3)


def f_video(x, r):
    return x.title(), [f'{r.randint(1, 59)}:{r.randint(10, 59)}', x.name(), x.date()], ''


def f_search(x, r):
    return x.title(), [f'www.{slug(x.city())}.org › {slug(x.noun())}'], x.para(1, 2)[:180] + ' …'


def f_award(x, r):
    return x.name() + ' ' + r.choice(['Studio', 'Foundation', '']), [x.city(), str(r.randint(60, 99)) + r.choice(['', '.4', '.7'])], r.choice(['', x.sent()])


def f_link(x, r):
    return x.title(), [f'{slug(x.city())}.net', x.name().lower().replace(' ', '_')], ''


def f_book(x, r):
    return x.title(), [x.name(), x.city() + ' : ' + x.name().split()[-1] + ', ' + str(r.randint(1961, 2025)), f'{r.randint(60, 620)} p.'], ''


def f_match(x, r):
    return f'{x.city()} – {x.city()}', [x.date(), f'{r.randint(0, 5)}:{r.randint(0, 4)}', x.city() + ' Arena'], ''


def f_news(x, r):
    return x.title(), [x.noun(), x.date()], r.choice([x.sent(), x.para(1, 2), ''])


def f_people(x, r):
    return x.name(), [x.noun(), x.city(), x.tel()], r.choice(['', x.sent()])


TYPES = {k[2:]: v for k, v in globals().items() if k.startswith('f_')}


def page(kind):
    rec = TYPES[kind]

    def make(s, r, n):
        c = lambda k: (
            s.cls(k, s.o('style', 'module', 'styled', 'bem', 'bem', 'css', 'hash', 'emotion', 'plain'))
            if s.o('style', 'module', 'styled', 'bem', 'bem', 'css', 'hash', 'emotion', 'plain') != 'plain'
            else k
        )
        x = Text(r, s.lang, s.topic)
        N = x.noun()
        h = s.o('hform', f'{N}', f'{N} – {x.city()}', x.title(), f'{s["search"]}: {N}') if n == 0 else r.choice([N, f'{N} – {x.city()}', x.title()])
        d = x.para(1, 4) if s.flag('intro', 0.5) else ''
        k = r.choice([0, 1, 2, 5, 8, 10, 12, 15, 20, 20, 25, 30, 40]) if kind not in ('match', 'link') else r.choice([5, 12, 30, 40])
        it_tag, ti_tag = s.o('it', 'article', 'div', 'li', 'li', 'div', 'tr', 'section'), s.o('ti', 'h2', 'h3', 'h3', 'h4', 'div', 'span', 'strong', 'p')
        fst = s.o('fst', 'ul', 'spans', 'divs', 'dl', 'p', 'dots')
        if it_tag == 'tr':
            fst = 'td'
        labels = s.opt.setdefault('fl', [s.x.noun() for _ in range(6)])
        pos = s.o('pos', 'after', 'before', 'below')
        link = s.o('lk', 'in', 'around', 'in')
        rows = []
        for i in range(k):
            t, facts, te = rec(x, r)
            facts = [f for f in facts if f]
            if not s.flag('hasfacts', 0.9):
                facts = facts[:1]
            if s.o('tes', 1, 1, 0) == 0:
                te = ''
            F = (
                {
                    'ul': lambda: f'<ul class="{c("facts")}"{M}>' + ''.join(f'<li>{svg() if s.flag("fi", .4) else ""}{e(f)}</li>' for f in facts) + '</ul>',
                    'spans': lambda: f'<div class="{c("meta")}"{M}>' + ' '.join(f'<span class="{c("metaItem")}">{e(f)}</span>' for f in facts) + '</div>',
                    'divs': lambda: ''.join(f'<div class="{c("fact" + str(q))}"{M}>{e(f)}</div>' for q, f in enumerate(facts)),
                    'dl': lambda: f'<dl class="{c("details")}"{M}>'
                    + ''.join(f'<div><dt>{e(l)}</dt><dd>{e(f)}</dd></div>' for l, f in zip(labels, facts))
                    + '</dl>',
                    'p': lambda: f'<p class="{c("info")}"{M}>{e(", ".join(facts))}</p>',
                    'dots': lambda: f'<p class="{c("info")}"{M}>{" · ".join(e(f) for f in facts)}</p>',
                    'td': lambda: ''.join(f'<td class="{c("col" + str(q))}"{M}>{e(f)}</td>' for q, f in enumerate(facts)),
                }[fst]()
                if facts
                else ''
            )
            badge = f'<span class="{c("badge")}">{r.choice([s["ads"], "New", "Top", "Premium"])}</span>' if s.flag('bad', 0.4) and r.random() < 0.3 else ''
            rate = (
                f'<div class="{c("rating")}" aria-label="{r.randint(30, 50) / 10} / 5"><span class="{c("stars")}">★★★★☆</span> '
                f'<span>{r.randint(30, 50) / 10} ({r.randint(1, 900)})</span></div>'
                if s.flag('rat', 0.4)
                else ''
            )
            act = (
                f'<a class="{c("cta")}" href="/{slug(t)}">{s[s.o("actk", "more", "learn", "book", "call", "contact")]}</a>' if s.flag('act', 0.6) else ''
            ) + (f'<button class="{c("fav")}" type="button" aria-label="{s["save"]}">{s["save"]}</button>' if s.flag('fav', 0.4) else '')
            T = f'<{ti_tag} class="{c("title")}"{M}>' + (f'<a href="/{slug(t)}-{i}">{e(t)}</a>' if link == 'in' else e(t)) + f'</{ti_tag}>'
            P = f'<{s.o("pt", "p", "div", "p")} class="{c("teaser")}"{M}>{e(te)}</{s.o("pt", "p", "div", "p")}>' if te else ''
            pic = f'<div class="{c("media")}">{img(r)}{badge}</div>' if s.flag('pic', 0.6) else badge
            num = f'<span class="{c("rank")}">{i + 1}</span>' if kind in ('award', 'link') or s.flag('num', 0.1) else ''
            if it_tag == 'tr':
                rows.append(f'<tr class="{c("row")}"><td>{num}{T}{P}</td>{F}<td>{act or rate}</td></tr>')
                continue
            mid = {'after': T + rate + F + P, 'before': F + T + P + rate, 'below': T + P + F}[pos]
            b = f'{pic}<div class="{c("body")}">{num}{mid}</div>' + (f'<div class="{c("actions")}">{act}</div>' if act else '')
            if link == 'around':
                b = f'<a class="{c("cover")}" href="/{slug(t)}-{i}">{pic}<div class="{c("body")}">{num}{mid}</div></a>' + act
            rows.append(f'<{it_tag} class="{c("item")}" data-id="{r.randint(1000, 99999)}">{b}</{it_tag}>')
            if s.flag('midad', 0.3) and i % 7 == 5 and it_tag != 'li':
                rows.append(f'<div class="{c("promo")}"><p>{e(x.sent())}</p><a href="/promo">{s["learn"]}</a></div>')
        wrap = {'li': s.o('lw', 'ul', 'ol'), 'tr': 'table'}.get(it_tag, 'div')
        thead = '<thead><tr>' + ''.join(f'<th scope="col">{e(l)}</th>' for l in labels[:4]) + '</tr></thead>' if it_tag == 'tr' and s.flag('th', 0.6) else ''
        lst = f'<{wrap} class="{c("results")}">{thead}{"".join(rows)}</{wrap}>' if rows else f'<p class="{c("empty")}">0 {s["results"]}</p>'
        facet = (
            lambda t, ls: f'<{s.o("fs", "fieldset", "div")} class="{c("facet")}">'
            f'<{s.o("fg", "legend", "h4", "h3", "button") if s.o("fs", "fieldset", "div") == "fieldset" else "h4"} class="{c("facetTitle")}">{e(t)}'
            f'</{s.o("fg", "legend", "h4", "h3", "button") if s.o("fs", "fieldset", "div") == "fieldset" else "h4"}>'
            + ''.join(
                f'<label class="{c("check")}"><input type="checkbox"> <span>{e(l)}</span> <span class="{c("n")}">({(s.hash + len(l) * 7) % 90})</span></label>'
                for l in ls
            )
            + f'</{s.o("fs", "fieldset", "div")}>'
        )
        fac = s.opt.setdefault('fac', [(s.x.noun(), s.labels(s.r.randint(4, 10))) for _ in range(s.r.randint(2, 6))])
        filt = (
            f'<div class="{c("filterHead")}"><h2>{s["filter"]}</h2><a href="?">{s["reset"]}</a></div>'
            + ''.join(facet(*f) for f in fac)
            + f'<button>{s["apply"]}</button>'
        )
        bar = (
            f'<div class="{c("toolbar")}"><span class="{c("count")}">{r.randint(k, 4000)} {s["results"]}</span><label>{s["sort"]} <select>'
            f'<option>{s["recent"]}</option><option>{s["popular"]}</option></select></label>'
            f'<div class="{c("chips")}">{"".join(f"<button>{e(l)}</button>" for l, _ in fac[:3])}</div></div>'
        )
        pg = s.o(
            'pg',
            f'<nav class="{c("pager")}" aria-label="Pagination"><a>{s["prev"]}</a><span>1</span><a>2</a><a>3</a><span>…</span><a>{s["next"]}</a></nav>',
            f'<button class="{c("more")}">{s["load"]}</button>',
            f'<ul class="{c("pagination")}"><li class="active">1</li><li><a>2</a></li><li><a>{s["next"]}</a></li></ul>',
        )
        x2 = Text(r, s.lang, s.topic)
        rail = (
            f'<{s.o("rt", "aside", "div")} class="{c("rail")}">{ad(s)}<div class="{c("box")}"><h3>{s["popular"]}</h3>'
            f'<ul>{links([x2.title() for _ in range(r.randint(4, 8))])}</ul></div><div class="{c("box")}"><h3>{s["news_h"]}</h3>'
            f'<p>{s["news_p"]}</p><form><input placeholder="{s["email"]}"><button>{s["subscribe"]}</button></form>'
            f'</div>{"<div class=map><span>" + e(x.city()) + "</span></div>" if s.flag("map", .3) else ""}</{s.o("rt", "aside", "div")}>'
            if s.flag('rail', 0.55)
            else ''
        )
        seo = f'<div class="{c("linkcloud")}"><h3>{s["tags"]}</h3>{links(s.opt.setdefault("cloud", s.labels(30)), "span")}</div>' if s.flag('seo', 0.4) else ''
        nav = mega(
            s,
            f'<nav class="{c("nav")}"><ul>{{b}}</ul></nav>',
            f'<li class="{c("navItem")}"><a href="/{{u}}">{{l}}</a>{{s}}</li>',
            f'<div class="{c("sub")}"><ul>{{b}}</ul></div>',
            '<li><a href="/{u}">{l}</a></li>',
        )
        ht, mt, ft = s.o('htag', 'header', 'div'), s.o('mtag', 'main', 'div', 'main', 'section'), s.o('ftag', 'footer', 'div')
        lay = s.o('lay', 'left', 'top', 'right', 'none')
        crumb = (
            f'<div class="{c("crumbs")}"><a href="/">{s["home"]}</a> › <a href="/x">{e(s.x.g["CITY"][1])}</a> › <span>{e(h)}</span></div>'
            if s.flag('cr', 0.7)
            else ''
        )
        intro = f'<h1 class="{c("pageTitle")}"{M}>{e(h)}</h1>' + (f'<p class="{c("lead")}"{M}>{d}</p>' if d else '')
        core = {
            'left': f'<div class="{c("cols")}"><{s.o("ft_", "aside", "div", "form")} class="{c("filters")}">{filt}</{s.o("ft_", "aside", "div", "form")}>'
            f'<div class="{c("content")}">{intro}{bar}{lst}{pg}</div>{rail}</div>',
            'top': f'{intro}<form class="{c("searchbar")}"><input placeholder="{s["search"]}">{filt}</form>{bar}<div class="{c("cols")}">{lst}{rail}</div>{pg}',
            'right': f'{intro}<div class="{c("cols")}"><div>{bar}{lst}{pg}</div><div class="{c("side")}">{filt}{rail}</div></div>',
            'none': f'{intro}{lst}{pg}{rail}',
        }[lay]
        foot = foot_links(s, f'<div class="{c("footCol")}"><h4>{{h}}</h4><ul>{{l}}</ul></div>')
        body = f'''{f'<a class="{c("skip")}" href="#c">{s["skip"]}</a>' if s.flag("sk") else ""}<div class="{c("page")}" id="\
{s.o("pid", "app", "wrapper", "__next", "page")}">\
{f'<div class="{c("notice")}"><p>{s["alert"]}</p><button>{s["close"]}</button></div>' if s.flag("nt") else ""}<{ht} class="{c("header")}">\
<a class="{c("logo")}" href="/">{e(s.name)}</a><form class="{c("search")}" role="search"><input placeholder="{s["search"]}">\
<button>{s["search"]}</button></form>{nav}<div class="{c("user")}"><a href="/login">{s["login"]}</a><a href="/signup">{s["signup"]}</a></div></{ht}>\
<{mt} class="{c("main")}" id="c">{crumb}{core}{seo}</{mt}><{ft} class="{c("footer")}">{foot}<div class="{c("bottom")}">\
<span>{copy(s)}</span>{legal(s)}{social(s) if s.flag("so") else ""}</div></{ft}></div>{popup(s)}'''
        return h, doc(s, h, f'class="{c("root")}"', body, ['/assets/main.css'])

    return make


L = 'listing'


T = dict(
    business='home garden food cars',
    doctor='health',
    software='software finance',
    job='software education finance health city',
    event='culture city sport education',
    recipe='food',
    estate='home',
    car='cars',
    travel='travel',
    course='education science software',
    podcast='culture science sport finance',
    video='sport cars garden',
    search='',
    award='culture science food',
    link='software science',
    book='culture science law',
    match='sport',
    news='city sport finance culture',
    people='law education science',
)


PLATFORMS = [('dir-' + k, L, page(k), 2 if k not in ('job', 'business', 'event', 'news') else 3, t) for k, t in T.items()]
