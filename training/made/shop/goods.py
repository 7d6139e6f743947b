"""The goods a shop sells: products, categories, customers' opinions (all by seed); `drive` writes the pages of sites."""

import re
from types import SimpleNamespace as NS

from ..page import Rng, cap
from .stores import Site, lines, plural, semis, slug


class Text:
    """Sentences of one page, no template twice until all are used."""

    def __init__(t, site, r):
        t.s, t.r, t.deck, t.used = site, r, {}, set()
        tp = [semis(x) for x in site.b['TOPICS'][site.topic]]
        t.nouns, t.mats, t.parts, t.uses = tp[:4]
        t.places = tp[4] if len(tp) > 4 else ['']
        t.noun, t.series, t.name = r.choice(t.nouns), r.choice(site.series), ''
        t.city = r.choice(site.cities)

    def fill(t, tpl):
        r = t.r
        two = lambda xs: (r.sample(xs, 2) if len(xs) > 1 else xs * 2)
        m, p, u, pl = two(t.mats), two(t.parts), two(t.uses), two(t.places)
        c = r.randint(18, 140)
        v = dict(
            name=t.name,
            series=t.series,
            noun=t.noun,
            mat=m[0],
            mat2=m[1],
            Mat=cap(m[0]),
            part=p[0],
            part2=p[1],
            use=u[0],
            use2=u[1],
            place=pl[0],
            place2=pl[1],
            n=r.randint(2, 9),
            cm=c,
            cm2=r.randint(8, 90),
            kg=f'{r.uniform(.2, 9):.1f}',
            brand=t.s.brand,
            city=t.city,
            year=r.randint(1961, 2023),
            person=r.choice(semis(t.s.b['DESIGNERS'])),
            color=r.choice(semis(t.s.b['COLORS'])),
            country=r.choice(semis(t.s.b['COUNTRIES'])),
            sku=f'{t.series[:3].upper()}-{r.randint(100, 9999)}',
            ean=str(r.randint(4 * 10**12, 9 * 10**12)),
        )
        out = tpl.format(**v)
        if t.s.lang not in ('ja',) and out:
            out = cap(out)
        return out

    def one(t, role):
        """Next sentence of a role ('' when the bank of the role is used up)."""
        if role not in t.deck:
            d = lines(t.s.b[role])
            t.r.shuffle(d)
            t.deck[role] = d
        return t.fill(t.deck[role].pop()) if t.deck[role] else ''

    def para(t, n, roles='DETAIL DETAIL USE'):
        out = [t.one(t.r.choice(roles.split())) for _ in range(n)]
        sep = '' if t.s.lang == 'ja' else ' '
        return sep.join(x for x in out if x)

    def rows(t, n):
        """n specification rows."""
        rs = semis(t.s.b['SPECS'])
        t.r.shuffle(rs)
        return [tuple(t.fill(x).split('=', 1)) for x in rs[:n]]

    def qa(t, n):
        q = lines(t.s.b['QA'])
        t.r.shuffle(q)
        return [tuple(t.fill(x).split('=', 1)) for x in q[:n]]


def item_name(s, r, noun=None):
    noun = noun or r.choice(semis(s.b['TOPICS'][s.topic][0]))
    ser, word = r.choice(s.series), r.choice(semis(s.b['WORDS']))
    if s.lang == 'en':
        adj = r.choice(semis(s.b['ADJ']))
        return r.choice(
            [
                f'{ser} {cap(noun)}',
                f'{adj} {cap(noun)} {ser}',
                f'{ser} {word} {noun.title()}',
                f'{cap(noun)} “{ser}”',
                f'{s.brand} {ser} {word} - {cap(noun)}',
                f'The {ser}',
                f'{adj} {noun}, {r.choice(semis(s.b["COLORS"])).lower()}',
                f'{ser} {noun.title()} ({word})',
            ]
        )
    return r.choice(
        [f'{noun} {ser}', f'{ser} {noun}', f'{noun} „{ser} {word}“' if s.lang in ('de', 'pl') else f'{noun} {ser} {word}', f'{noun} {s.brand} {ser}']
    )


def stars(r):
    return round(r.uniform(3.1, 5), 1)


def product(s, r, size=None):
    """A product; size tiny/short/medium/long sets how much is said about it."""
    size = size or r.choice(['tiny', 'short', 'medium', 'medium', 'long', 'long'])
    t = Text(s, r)
    name = item_name(s, r, t.noun)
    t.series = next((x for x in s.series if x in name), t.series)
    t.name = t.series if r.random() < 0.4 or name.startswith('The ') else name
    k = {'tiny': 0, 'short': 1, 'medium': 2, 'long': 3}[size]
    lead = t.one('LEAD')
    paras = [lead] if k == 0 else [lead + ('' if s.lang == 'ja' else ' ') + t.para(1)]
    paras += [t.para(r.randint(2, 4)) for _ in range([0, 1, 2, r.choice([3, 3, 5, 7])][k])]
    if k > 1 and r.random() < 0.7:
        paras.append(t.para(2, 'STORY'))
    p = NS(
        name=name,
        brand=r.choice([s.brand] + s.series[:4]),
        cat=cap(plural(t.noun, s.lang)),
        top=r.choice(s.cats),
        size=size,
        price=r.choice([9.5, 14.9, 19, 24.99, 39, 49.95, 79, 129, 249, 399.0]),
        sku=str(r.randint(10000, 9999999)),
        t=t,
        lead=lead,
        paras=[x for x in paras if x],
        bullets=[x for x in (t.one('BULLETS') for _ in range([0, 3, 5, 8][k])) if x],
        specs=t.rows([0, 3, 7, 13][k]),
        faq=t.qa([0, 0, r.choice([0, 3]), r.choice([0, 4])][k]),
        care=[x for x in (t.one('CARE') for _ in range([0, 0, 2, 3][k])) if x],
        rating=stars(r),
        count=r.randint(0, 480),
    )
    p.tab = []
    if p.specs and r.random() < 0.2:
        p.tab, p.specs = p.specs, []
    p.old = round(p.price * 1.25, 2) if r.random() < 0.35 else None
    p.colors = r.sample(semis(s.b['COLORS']), r.randint(2, 6))
    p.sizes = r.choice([['XS', 'S', 'M', 'L', 'XL'], ['38', '39', '40', '41', '42', '43'], ['250 g', '500 g', '1 kg'], ['30 cm', '45 cm', '60 cm'], []])
    p.handle = slug(name)
    p.feats = [(x.rstrip('.'), t.para(1, 'DETAIL USE')) for x in (t.one('BULLETS') for _ in range(3 if k > 1 else 0)) if x]
    p.feats = [(a, b) for a, b in p.feats if b]
    return p


def opinion(r):
    """An English customer opinion put together from parts."""
    c = r.choice
    who = c('I|We|My brother|My neighbour|My daughter|Mum|A friend|My boss|Grandad'.split('|'))
    start = (
        f'{who} {c("bought ordered got received picked".split())} {c(["this", "it", "one", "ours", "the smaller one", "the second one"])} '
        f'''{c(["last spring", "in the sale", "for a birthday", "two weeks ago", "on a whim", "after reading the comments", "to replace an old one",
            "for the cabin", "just before Christmas"])}'''
    )
    mid = c(
        [
            'and it has been in use ever since',
            'and so far so good',
            'but the colour was off',
            'and honestly did not expect much',
            'and it does the job',
            'and would do so again',
            'and the quality is better than the pictures suggest',
            'but it took a while to get used to it',
            'and nobody wants to give it back',
            'but sent it back after a day',
        ]
    )
    end = c(
        [
            'Packaging could be smaller.',
            'Delivery was quick.',
            'Would recommend!',
            'A bit pricey though.',
            'Thanks to the nice lady on the phone.',
            'No regrets.',
            'Three stars because of the smell.',
            'Hope it lasts.',
            'Already looking at the next one :)',
            'The manual is a joke.',
            '',
            '',
            'Exactly as described.',
            'meh.',
        ]
    )
    return c(
        [
            f'{start} {mid}. {end}',
            f'{start}, {mid}! {end}',
            f'{end} {start} {mid}.',
            f'{start} {mid}. {c(["Feels solid", "Looks great", "Easy to clean", "Runs small", "Bit heavy", "Super light", "Wobbles a little"])}, '
            f'{c(["my husband agrees", "what more can you want", "which I like", "which annoys me", "as others have said"])}. {end}',
        ]
    ).strip()


def reviews(s, r, n):
    """n reviews (author, title, text, stars, date)."""
    txt = lines(s.b['REVIEWS'])[:]
    r.shuffle(txt)
    out = []
    for i in range(min(n, len(txt))):
        body = opinion(r) if s.lang == 'en' and r.random() < 0.85 else ' '.join(r.sample(txt, r.randint(1, 3)))
        out.append(
            NS(
                who=r.choice(semis(s.b['PEOPLE'])),
                title=r.choice(semis(s.b['RTITLES'])),
                text=body,
                n=r.randint(1, 5),
                date=r.choice(
                    [f'{r.randint(1, 12):02}/{r.randint(1, 28):02}/20{r.randint(19, 25)}', f'20{r.randint(19, 25)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}']
                ),
            )
        )
    return out


def others(s, r, n, short=False, noun=None):
    """n other products (name, price, old, handle, text, rating)."""
    out, t = [], Text(s, r)
    seen = set()
    while len(out) < n:
        nm = item_name(s, r, noun if r.random() < 0.65 else None)
        if nm in seen and r.random() < 0.8:
            continue
        seen.add(nm)
        t.series = next((x for x in s.series if x in nm), t.series)
        t.name, t.noun = nm, next((x for x in t.nouns if x.lower() in nm.lower()), t.noun)
        text = ''
        if short:
            if not any(t.deck.get(x, 1) for x in ('BULLETS', 'DETAIL', 'LEAD')):
                t.deck = {}
            text = next((x for x in (t.one(k) for k in r.sample(['BULLETS', 'DETAIL', 'LEAD', 'BULLETS'], 4)) if x), '')
        price = r.choice([6.5, 12, 18.9, 24, 29.95, 45, 59, 89, 119, 149.5, 210, 349])
        out.append(
            NS(
                name=nm,
                price=price,
                old=round(price * 1.3, 2) if r.random() < 0.25 else None,
                handle=slug(nm),
                text=text,
                brand=r.choice(s.series[:8]),
                rating=stars(r),
                count=r.randint(0, 900),
                id=r.randint(10**6, 10**7),
                color=r.choice(semis(s.b['COLORS'])),
            )
        )
    return out


def collection(s, r, size=None):
    """A category page: head, intro, items, guide sections, FAQ."""
    size = size or r.choice(['empty', 'small', 'medium', 'medium', 'large', 'large'])
    t = Text(s, r)
    noun = t.noun
    head = cap(plural(noun, s.lang))
    if r.random() < 0.3:
        head = r.choice([head, f'{head} {r.choice(s.series)}', s.t('new'), s.t('sale'), f'{r.choice(s.series)}'])
    t.name = head
    intro = [] if r.random() < 0.2 else [t.para(r.randint(1, 3), 'GUIDE')]
    if r.random() < 0.3 and intro:
        intro.append(t.para(2, 'GUIDE'))
    guide = []
    if r.random() < 0.45 and size != 'empty':
        for _ in range(r.randint(1, 4)):
            body = t.para(r.randint(2, 3), 'GUIDE GUIDE DETAIL CARE')
            if body:
                guide.append(
                    (
                        (
                            cap(t.fill(r.choice(t.s.ui['guide'].split('|'))))
                            if not guide
                            else cap(r.choice([t.r.choice(t.mats), t.r.choice(t.uses), t.r.choice(t.nouns)]))
                        ),
                        body,
                    )
                )
    n = {
        'empty': r.randint(0, 3),
        'small': r.randint(4, 9),
        'medium': r.randint(12, 24),
        'large': r.choice([r.randint(28, 48), r.randint(28, 48), r.randint(60, 100)]),
    }[size]
    return NS(
        head=head,
        intro=[x for x in intro if x],
        items=others(s, r, n, short=s.opt < 0.4, noun=noun),
        guide=guide,
        t=t,
        size=size,
        faq=t.qa(3) if r.random() < 0.25 else [],
        handle=slug(head),
        subs=r.sample(s.cats, r.choice([0, 4, 8])),
        top=r.choice(s.cats),
        n=n,
    )


def finished(html, minify=False):
    """The page without empty class attributes; minified as some shops do: True between elements, 'all' every line end."""
    if minify:
        html = re.sub(r'\n\s*', '', html) if minify == 'all' else re.sub(r'>\n\s*<', '>\n<', html)
    return re.sub(r'<(\w+) class=""', r'<\1', html)


def drive(w, plat, rows, prod, coll, url, minify=False):
    """Write the pages of sites (domain, brand, lang, topic, option, kinds); kinds: p product, c collection,
    with a size digit 0-3 after it where wanted."""
    sizes = {'p': ['tiny', 'short', 'medium', 'long'], 'c': ['empty', 'small', 'medium', 'large']}
    for dom, brand, lang, topic, opt, kinds in rows:
        s = Site(dom, brand, lang, topic)
        s.o = opt
        todo = [k for k in kinds if k in 'pc']
        size = {}
        for i, k in enumerate(kinds):
            if k.isdigit():
                size[sum(x in 'pc' for x in kinds[:i]) - 1] = int(k)
        for i, k in enumerate(todo):
            r = Rng(f'{dom}|{i}')
            sz = sizes[k][size[i]] if i in size else None
            x = product(s, r, sz) if k == 'p' else collection(s, r, sz)
            u = url(s, x, k)
            html = (prod if k == 'p' else coll)(s, r, x, u)
            w.add(
                f'{plat}-{slug(dom)}-{i}',
                finished(html, minify),
                url=u,
                lang=lang,
                kind='product' if k == 'p' else 'collection',
                title=x.name if k == 'p' else x.head,
                domain=dom,
            )
