"""A made-up site of one platform and the sentences of its pages (all by seed)."""

import base64
import hashlib
import re

from ..page import Habits, Rng, cap, seed
from . import bank_en, bank_int
from .wording import UI


class Text:
    """Sentences, titles, names; never the same sentence twice in one object."""

    def __init__(self, r, lang, topic):
        self.r, self.lang, self.topic, self.used = r, lang, topic, set()
        if lang == 'en':
            b, t = bank_en, bank_en.TOPICS[topic]
            g = dict(T=b.TAILS, O=b.OPEN, PAT=b.PAT, TITLE=b.TITLE, QUEST=b.QUEST, HEAD=b.HEAD, CITY=b.CITY, FIRST=b.FIRST, LAST=b.LAST, MONTH=b.MONTH)
        else:
            g = bank_int.LANGS[lang]
            t = g[topic]
        self.g = {k: (v.split('|') if isinstance(v, str) else v) for k, v in g.items() if k not in ('home', 'travel', 'health')}
        self.t = {k: v.split('|') for k, v in t.items()}

    def _fill(self, pat):
        r, t, c = self.r, self.t, cap
        s, s2 = r.sample(t['s'], 2)
        p, p2 = r.sample(t['p'], 2)
        n, n2 = r.sample(t['n'], 2)
        out = pat.format(
            s=s,
            S=c(s),
            s2=s2,
            p=p,
            p2=p2,
            a=r.choice(t['a']),
            t=r.choice(self.g['T']),
            O=r.choice(self.g['O']),
            N=c(n),
            n1=n if self.lang != 'en' or n[:2].isupper() else n,
            n2=n2,
            n=r.randint(3, 17),
            city=self.city(),
            year=r.randint(2019, 2026),
            person=self.name(),
        )
        return re.sub(r'\s+', ' ', c(out.strip()))

    def _new(self, pats, k):
        for _ in range(60):
            s = self._fill(self.r.choice(self.g[pats]))
            if (k, s) not in self.used:
                break
        self.used.add((k, s))
        return s

    def sent(self):
        return self._new('PAT', 's')

    def para(self, a=2, b=5):
        n = self.r.randint(a, b)
        return ('' if self.lang == 'ja' else ' ').join(self.sent() for _ in range(n))

    def title(self):
        return self._new('TITLE', 't')

    def head(self):
        return self._new('HEAD', 'h')

    def quest(self):
        return self._new('QUEST', 'q')

    def noun(self):
        n = self._pick('n')
        return cap(n)

    def act(self):
        a = self._pick('a')
        return cap(a)

    def phrase(self):
        p = self._pick('p') if self.lang == 'en' else self._pick('s')
        return cap(p)

    def _pick(self, k):
        left = [x for x in self.t[k] if (k, x) not in self.used]
        if not left:
            self.used -= {(k, x) for x in self.t[k]}
            left = self.t[k]
        x = self.r.choice(left)
        self.used.add((k, x))
        return x

    def name(self):
        a, b = self.r.choice(self.g['FIRST']), self.r.choice(self.g['LAST'])
        return b + ' ' + a if self.lang == 'ja' else a + ' ' + b

    def city(self):
        return self.r.choice(self.g['CITY'])

    def date(self, iso=False, y=None):
        r = self.r
        y = y or r.randint(2018, 2026)
        m, d = r.randint(1, 12), r.randint(1, 28)
        if iso:
            return f'{y}-{m:02d}-{d:02d}'
        mn = self.g['MONTH'][m - 1]
        if self.lang == 'en':
            return f'{mn} {d}, {y}'
        if self.lang == 'ja':
            return f'{y}年{m}月{d}日'
        return {'de': f'{d}. {mn} {y}', 'es': f'{d} de {mn} de {y}', 'pt': f'{d} de {mn} de {y}'}.get(self.lang, f'{d} {mn} {y}')

    def price(self, lo=10, hi=900):
        v = self.r.randint(lo, hi)
        z = self.r.choice(['00', '50', '99', '95'])
        cur = {'en': '${v}.{z}', 'ja': '{w}円', 'pl': '{v},{z} zł', 'ru': '{w} ₽'}.get(self.lang, '{v},{z} €')
        return cur.format(v=v, z=z, w=v * 100)

    def street(self):
        n = self.r.randint(2, 240)
        a = self.r.choice(self.g['LAST'])
        return {
            'en': f'{n} {a} {self.r.choice(["Street", "Road", "Avenue", "Lane"])}',
            'de': f'{a}straße {n}',
            'fr': f'{n} rue {a}',
            'es': f'Calle {a}, {n}',
            'it': f'Via {a} {n}',
            'pl': f'ul. {a} {n}',
            'pt': f'Rua {a}, {n}',
            'nl': f'{a}straat {n}',
            'ru': f'ул. {a}, {n}',
            'ja': f'{a}町{n % 9 + 1}-{n}',
        }[self.lang]

    def tel(self):
        r = self.r
        return r.choice(['0{} {} {}', '(0{}) {}-{}', '+{} {} {}']).format(r.randint(11, 99), r.randint(100, 999), r.randint(1000, 9999))


BRAND_A = (
    'Nor Vel Bri Tal Oak Lum Sor Kest Fen Mar Zel Hart Quill Aster Pine Brook Ember Copper Sable Juniper Tide Cinder Willow Falcon Orbit Maple Harbor '
    'Granite Lark Ridge'
).split()


BRAND_B = 'mere low croft bay den span path verse wick ora field ix well stone ana forge dale ly craft ium gate line worth via haus point berry mark'.split()


SUFFIX = {
    'en': ['Media', 'Group', 'Daily', 'Studio', 'Partners', 'Labs', 'Journal', 'Collective', '& Sons', 'Works', 'Post', ''],
    'de': ['GmbH', 'Magazin', 'Praxis', ''],
    'fr': ['Conseil', 'Magazine', ''],
    'es': ['Grupo', 'Diario', ''],
    'it': ['Srl', 'Rivista', ''],
    'ja': [''],
}


class Site(Habits):
    """All that stays the same over a site's pages; `taken` holds the brands of sites before it."""

    def __init__(self, platform, i, lang, topic, taken):
        super().__init__()
        self.key = f'{platform}-{i}'
        self.platform, self.i, self.lang, self.topic = platform, i, lang, topic
        r = self.r = Rng(seed('site', self.key))
        while True:
            b = r.choice(BRAND_A) + r.choice(BRAND_B)
            if b not in taken:
                break
        taken.add(b)
        self.name = (b + ' ' + r.choice(SUFFIX.get(lang, ['Media', 'Plus', '']))).strip()
        tld = {'en': ['com', 'org', 'co.uk', 'io', 'net'], 'ja': ['jp', 'co.jp']}.get(lang, [lang, 'com'] if lang != 'pt' else ['pt'])
        self.domain = r.choice(['www.', '', '']) + b.lower() + r.choice(['', '', '-online', 'hq'] if r.random() < 0.4 else ['']) + '.' + r.choice(tld)
        self.base = 'https://' + self.domain
        self.ui = {k: r.choice(v) for k, v in UI[lang].items()}
        self.x = Text(r, lang, topic)  # furniture text of the site
        self.min = r.random() < 0.3
        self.tagline = self.x.head()
        self.hash = seed(self.key)

    def __getitem__(self, k):
        return self.ui[k]

    def u(self, k):  # another wording now and then
        return self.r.choice(UI[self.lang][k])

    def rng_of(self, name):
        return Rng(seed(self.key, name))

    def o(self, name, *choices):
        """`pick` with the choices as arguments."""
        return self.pick(name, choices)

    def label(self):
        x, r = self.x, self.r
        k = r.random()
        if k < 0.45:
            return x.noun()
        if k < 0.6:
            return x.act()
        if k < 0.7:
            return self.r.choice(['{n} {c}', '{n} – {c}', '{c}: {n}', '{n}, {c}', '{n}', '{n} & {m}', '{n} ({i})', '{a}']).format(
                n=x.noun(), c=x.city(), m=x.noun(), i=r.randint(2, 400), a=x.phrase()
            )
        if k < 0.8:
            return x.city()
        return self.u(r.choice('about contact careers press pricing services blog events team faq privacy sitemap'.split()))

    def labels(self, n):
        out = []
        for _ in range(n * 6):
            if len(out) == n:
                break
            l = self.label()
            if l not in out:
                out.append(l)
        return out

    def cls(self, name, style=None):
        """Class name in the site's own style (hashed, BEM, module, styled-components)."""
        style = style or self.o('cls', 'module', 'styled', 'bem', 'hash', 'css', 'emotion')
        h = hashlib.md5((self.key + name).encode()).hexdigest()
        b = re.sub(r'[^A-Za-z]', 'x', base64.b64encode(bytes.fromhex(h)).decode())
        if style == 'module':
            return f'{name}_{b[:5]}'
        if style == 'styled':
            return f'sc-{h[:8]} {b[:6]}'
        if style == 'bem':
            return f'{self.o("pfx", "c-", "o-", "m-", "l-", "")}{name.replace("_", "__", 1)}'
        if style == 'hash':
            return f'_{h[:6]} _{h[6:11]}'
        if style == 'css':
            return f'{name.capitalize()}-module__{name}--{b[:5]}'
        return f'css-{h[:7]}'
