"""Company and landing pages: sections composed from a builder's primitives, given as templates."""

import re

from ..page import esc_text as e
from .elements import M, img, slug, svg
from .parts import links, rr
from .sites import Text

# What a builder does not define; {m} is the mark of main content, {id} a fresh hex id.
DEF = dict(
    sec='<section class="section section-{k}">{b}</section>',
    row='<div class="row">{b}</div>',
    col='<div class="col">{b}</div>',
    h='<h{n}{m}>{t}</h{n}>',
    p='<div class="text"{m}>{t}</div>',
    ul='<ul{m}>{t}</ul>',
    li='<li>{t}</li>',
    btn='<a class="btn" href="/{u}">{t}</a>',
    pic='<figure>{i}</figure>',
    box='<div class="box">{ic}<h3{m}>{t}</h3><p{m}>{d}</p></div>',
    acc='<div class="accordion">{b}</div>',
    acci='<div class="item"><h3{m}>{q}</h3><div{m}><p>{a}</p></div></div>',
    quote='<blockquote{m}><p>{q}</p><footer>{a}, {role}</footer></blockquote>',
    price='<div class="plan"><h3{m}>{t}</h3><div class="amount"{m}>{amt} <span>{per}</span></div><p{m}>{d}</p><ul{m}>{f}</ul>{btn}</div>',
    stat='<div class="stat"{m}><span class="num">{v}</span> <span class="lab">{t}</span></div>',
    team='<div class="member">{i}<h4{m}>{t}</h4><p class="role"{m}>{role}</p><p{m}>{d}</p></div>',
    form='<form class="form">{h}{f}<button type="submit">{b}</button></form>',
    field='<label for="{id}">{t}</label><input id="{id}" type="text">',
    area='<label for="{id}">{t}</label><textarea id="{id}"></textarea>',
    logos='<div class="logos">{b}</div>',
    post='<div class="teaser">{i}<span class="date">{dt}</span><h3><a href="/{u}">{t}</a></h3><p>{d}</p><a href="/{u}">{more}</a></div>',
    table='<table{m}><tbody>{b}</tbody></table>',
    fh='<h3>{t}</h3>',
)


def rich(r, t):
    """Now and then a link or emphasis inside a paragraph."""
    if r.random() > 0.22:
        return e(t)
    w = t.split(' ')
    if len(w) < 9:
        return e(t)
    a = r.randint(1, len(w) - 5)
    b = a + r.randint(1, 4)
    tag = r.choice(['<a href="/{}">', '<strong>', '<em>', '<a href="/{}" class="link">', '<b>'])
    mid = tag.format(slug(' '.join(w[a:b]))) + e(' '.join(w[a:b])) + '</' + re.match('<(\\w+)', tag)[1] + '>'
    return ' '.join([e(' '.join(w[:a])), mid, e(' '.join(w[b:]))])


class Builder:
    def __init__(self, T, s, r):
        self.T = {**DEF, **T}
        self.s, self.r, self.x = s, r, Text(r, s.lang, s.topic)
        self.m = M
        self.big = s.o('len', 0, 1, 1, 2)

    def t(self, key, **kw):
        tpl = self.T[key]
        if isinstance(tpl, list):
            tpl = self.s.o("tpl" + key, *tpl)
        kw.setdefault('m', self.m)
        kw['id'] = f'{self.r.getrandbits(28):07x}'
        return tpl.format(**kw)

    def sec(self, b, k=''):
        return self.t('sec', b=b, k=k)

    def row(self, cs, w=None):
        n = len(cs)
        w = w or [12 // max(n, 1)] * n
        return self.t('row', b=''.join(self.t('col', b=c, w=k, pc=round(k * 100 / 12)) for c, k in zip(cs, w)), n=n)

    def h(self, n, t):
        return self.t('h', n=n, t=e(t))

    def p(self, *ts):
        return self.t('p', t=''.join(f'<p>{rich(self.r, t)}</p>' for t in ts))

    def ul(self, ts):
        return self.t('ul', t=''.join(self.t('li', t=e(t)) for t in ts))

    def btn(self, t):
        return self.t('btn', t=e(t), u=slug(t))

    def pic(self):
        return self.t('pic', i=img(self.r, '', self.x.noun() if self.r.random() < 0.5 else ''))

    def box(self, t, d):
        return self.t('box', t=e(t), d=e(d), ic=self.ic(), i=img(self.r))

    def ic(self):
        return self.s.o(
            'icn', svg('chev', 'icon'), '<i class="fas fa-check" aria-hidden="true"></i>', '<span class="icon icon-star"></span>', img(self.r, 'icon', '', 64)
        )

    def para(self):
        return self.x.para(*[(1, 2), (2, 4), (3, 7)][self.big])

    # ---- sections
    def hero(self, t, sub=None):
        s, x = self.s, self.x
        c = (
            self.h(1, t)
            + (self.p(sub or x.sent()) if s.flag('herosub', 0.8) else '')
            + (self.btn(s[s.o('cta', 'book', 'quote', 'signup', 'contact')]) if s.flag('herobtn', 0.8) else '')
            + (self.btn(s['learn']) if s.flag('hb2', 0.4) else '')
        )
        k = s.o('hero', 'center', 'split', 'form', 'plain')
        if k == 'split':
            return self.sec(self.row([c, self.pic()], [7, 5]), 'hero')
        if k == 'form':
            return self.sec(self.row([c, self.form()], [7, 5]), 'hero')
        return self.sec(self.row([c]), 'hero')

    def intro(self, n=None):
        return self.row([self.h(2, self.x.head()) + (self.p(self.x.sent()) if self.r.random() < 0.7 else '')])

    def features(self):
        n = self.r.choice([3, 3, 4, 6, 6, 8, 9])
        per = self.s.o('per', 3, 3, 4, 2)
        bs = [self.box(self.x.noun() if self.s.flag('fn') else self.x.act(), self.x.para(1, 1 + self.big)) for _ in range(n)]
        return self.sec(self.intro() + ''.join(self.row(bs[i : i + per], [12 // per] * per) for i in range(0, n, per)), 'features')

    def split(self):
        c = self.h(self.s.o('sh', 2, 2, 3), self.x.head()) + self.p(*[self.para() for _ in range(self.r.randint(1, 1 + self.big))])
        if self.r.random() < 0.35:
            c += self.ul([self.x.phrase() for _ in range(self.r.randint(3, 6))])
        if self.r.random() < 0.5:
            c += self.btn(self.s['learn'])
        cs, w = [c, self.pic()], [6, 6]
        if self.r.random() < 0.5:
            cs.reverse()
        return self.sec(self.row(cs, w), 'split')

    def prose(self):
        return self.sec(
            self.row(
                [
                    self.h(2, self.x.head())
                    + self.p(*[self.para() for _ in range(self.r.randint(1, 2 + 2 * self.big))])
                    + (self.h(3, self.x.act()) + self.p(self.para()) if self.r.random() < 0.5 else '')
                ]
            ),
            'text',
        )

    def steps(self):
        n = self.r.randint(3, 5)
        return self.sec(self.intro() + self.row([self.box(f'{i + 1}. {self.x.act()}', self.x.sent()) for i in range(n)][:4]), 'steps')

    def stats(self):
        return self.sec(
            self.row(
                [
                    self.t('stat', v=f'{self.r.choice([12, 25, 98, 140, 350, 1200, 4800])}{self.r.choice(["+", "%", "k", ""])}', t=e(self.x.noun()))
                    for _ in range(self.r.choice([3, 4]))
                ]
            ),
            'stats',
        )

    def quotes(self):
        return self.sec(
            self.row([self.h(2, self.x.head())])
            + self.row(
                [
                    self.t('quote', q=e(self.x.para(1, 2 + self.big)), a=self.x.name(), role=e(self.x.city()), i=img(self.r, '', '', 80))
                    for _ in range(self.r.choice([1, 2, 3]))
                ]
            ),
            'testimonials',
        )

    def plans(self):
        s, x, r = self.s, self.x, self.r
        per = s.o('per_', '/ month', 'per user / month', '/ year', 'one-off') if s.lang == 'en' else ''
        ps = [
            self.t(
                'price',
                t=e(nm),
                amt=x.price(5 + 20 * i, 40 + 60 * i),
                per=per,
                d=e(x.sent()),
                f=''.join(self.t('li', t=e(x.phrase())) for _ in range(r.randint(3, 7))),
                btn=self.btn(s['signup']),
            )
            for i, nm in enumerate(
                s.o('pln', ['Starter', 'Team', 'Scale'], ['Basic', 'Plus', 'Pro', 'Enterprise'], ['Bronze', 'Silver', 'Gold'], ['Free', 'Growth'])
            )
        ]
        return self.sec(self.intro() + self.row(ps), 'pricing')

    def faq(self):
        return self.sec(
            self.row(
                [
                    self.h(2, self.s['faq'] if self.r.random() < 0.5 else self.x.head())
                    + self.t(
                        'acc',
                        b=''.join(
                            self.t('acci', q=e(self.x.quest()), a=e(self.x.para(1, 2 + self.big)), n=i) for i in range(self.r.randint(3, 6 + 3 * self.big))
                        ),
                    )
                ]
            ),
            'faq',
        )

    def cta(self):
        return self.sec(self.row([self.h(2, self.x.head()) + self.p(self.x.sent()) + self.btn(self.s['contact'])]), 'cta')

    def people(self):
        ps = [
            self.t('team', t=self.x.name(), role=e(self.x.noun()), d=e(self.x.sent()) if self.s.flag('bio', 0.6) else '', i=img(self.r, '', '', 300))
            for _ in range(self.r.randint(3, 9))
        ]
        return self.sec(self.intro() + ''.join(self.row(ps[i : i + 3], [4, 4, 4]) for i in range(0, len(ps), 3)), 'team')

    def hours(self):
        days = {
            'en': 'Monday Tuesday Wednesday Thursday Friday Saturday',
            'de': 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
            'fr': 'Lundi Mardi Mercredi Jeudi Vendredi Samedi',
            'es': 'Lunes Martes Miércoles Jueves Viernes Sábado',
            'it': 'Lunedì Martedì Mercoledì Giovedì Venerdì Sabato',
            'pl': 'Poniedziałek Wtorek Środa Czwartek Piątek Sobota',
            'pt': 'Segunda Terça Quarta Quinta Sexta Sábado',
            'nl': 'Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag',
            'ru': 'Пн Вт Ср Чт Пт Сб',
            'ja': '月 火 水 木 金 土',
        }[self.s.lang].split()
        b = ''.join(f'<tr><td>{d}</td><td>{self.r.randint(7, 10)}:00 – {self.r.randint(16, 20)}:30</td></tr>' for d in days)
        a = self.h(3, self.s['hours']) + self.t('table', b=b)
        c = self.h(3, self.s['contact']) + self.p(f'{self.x.street()}, {self.x.city()}', self.x.tel(), f'info@{self.s.domain.replace("www.", "")}')
        return self.sec(self.row([a, c, '<div class="map"><iframe src="https://maps.example/embed" title="Map"></iframe></div>'], [4, 4, 4]), 'contact')

    def compare(self):
        b = '<tr><th></th><th>A</th><th>B</th></tr>' + ''.join(
            f'<tr><th scope="row">{e(self.x.noun())}</th><td>{self.r.choice(["✓", "–", "10", "100"])}</td><td>✓</td></tr>' for _ in range(self.r.randint(4, 14))
        )
        return self.sec(self.row([self.h(2, self.x.head()) + self.t('table', b=b)]), 'compare')

    # ---- furniture between sections
    def form(self):
        s = self.s
        f = ''.join(self.t('field', t=s[k]) for k in ('name', 'email', 'phone') if s.flag('f' + k, 0.8)) + self.t('area', t=s['message'])
        return self.t('form', h=self.t('fh', t=e(s.u('contact'))), f=f, b=s['send'])

    def formsec(self):
        return self.sec(self.row([self.form()]), 'form')

    def logos(self):
        return self.sec(self.t('logos', b=''.join(img(self.r, '', f'{self.x.city()} logo', 160) for _ in range(self.r.randint(4, 10)))), 'logos')

    def teasers(self):
        s, m = self.s, self.m
        self.m = ''
        ps = [self.t('post', t=e(self.x.title()), d=e(self.x.sent()), dt=self.x.date(), i=img(self.r), more=s['more'], u='post') for _ in range(3)]
        out = self.sec(self.row([self.h(2, s['recent'])]) + self.row(ps), 'news')
        self.m = m
        return out

    def letter(self):
        m = self.m
        self.m = ''
        out = self.sec(
            self.row(
                [self.h(2, self.s['news_h']) + self.p(self.s['news_p']) + self.t('form', h='', f=self.t('field', t=self.s['email']), b=self.s['subscribe'])]
            ),
            'newsletter',
        )
        self.m = m
        return out


KINDS = {
    'home': 'features split? split? steps? stats? logos? quotes? plans?? faq?? teasers? cta? letter? formsec??',
    'service': 'prose split? features? steps? faq? quotes?? cta? formsec? teasers?',
    'about': 'prose split split? people? stats? quotes? cta? letter?',
    'pricing': 'plans compare? faq quotes? logos? cta?',
    'features': 'features split split split? quotes? stats? logos? cta faq?',
    'contact': 'hours formsec',
    'local': 'split features hours? quotes? faq? formsec? people??',
    'faq': 'faq faq?? cta formsec?',
    'team': 'people prose? cta?',
    'landing': 'split? features stats? quotes faq? plans? formsec',
    'tiny': 'prose',
    'long': 'prose split prose prose features prose faq split prose compare? cta',
}


def sections(b, n):
    """Title and the sections of page n of the site, as HTML strings."""
    s, r = b.s, b.r
    first = rr(s, 'kind0').choice(['home', 'home', 'home', 'local', 'landing', 'features'])
    k = first if n == 0 else r.choice(list(KINDS)[1:])
    t = (
        (b.x.head() if s.flag('t0') else s.tagline)
        if n == 0
        else (
            s[{'about': 'about', 'pricing': 'pricing', 'contact': 'contact', 'faq': 'faq', 'team': 'team'}[k]]
            if k in ('about', 'pricing', 'contact', 'faq', 'team') and r.random() < 0.6
            else b.x.head()
        )
    )
    names = [q.rstrip('?') for q in KINDS[k].split() if r.random() < {0: 1, 1: 0.6, 2: 0.3}[q.count('?')]]
    if n == 0 and k == 'home':
        head_, rest = names[:1], names[1:]
        r.shuffle(rest)
        names = head_ + rest
    return t, k, [getattr(b, q)() for q in names]


def nest(s, tree, ul, li, a, sub, subli='', suba=''):
    """Any two-level menu."""
    return (
        f'<ul class="{ul}">'
        + ''.join(
            f'<li class="{li}"><a class="{a}" href="/{slug(l)}">{e(l)}</a>'
            + (
                f'<ul class="{sub}">'
                + ''.join(
                    f'<li class="{subli}"><a class="{suba}" href="/{slug(q)}">{e(q)}</a>' + (f'<ul>{links(d)}</ul>' if d else '') + '</li>' for q, d in ch
                )
                + '</ul>'
                if ch
                else ''
            )
            + '</li>'
            for l, ch in tree
        )
        + '</ul>'
    )
