"""Sites, people and threads: what a page says, before any markup."""

import datetime as dt
import re

from ..page import Habits, Rng, cap, dashed, esc
from .banks import BANKS
from .wording import DAYS, MONTHS, UI

SYL = 'va ko ri ten lo mar bra shi dor ul wen ta ne gri sol pax mi jun ker fo lin ze har du rok el sta vik om tal'.split()
CODE = '''for {v} in {w}:
    if {v}.state == "{u}":
        continue
    handle({v}, retries={n})|{v}:
  image: registry.local/{w}:{n}.2
  environment:
    - {U}_MODE={u}
    - TIMEOUT={n}0|ERROR [{w}] {u} failed after {n} attempts
    at {v}.connect ({w}.js:{n}7:12)
    at process.{u} (internal.js:{n}1)|$ {v} --{u} {w} -n {n}
{v}: {w} not ready (code {n})|SELECT {v}, count(*) FROM {w}
WHERE {u} > {n}
GROUP BY {v};|def {v}({w}, {u}={n}):
    result = {w}.load({u})
    return [r for r in result if r]|const {v} = await {w}.find({{ {u}: {n} }});
if (!{v}) throw new Error("{u}");'''.split('|')


def word(rng, n=None, cap=True):
    w = ''.join(rng.choice(SYL) for _ in range(n or rng.choice((2, 2, 3))))
    return w.capitalize() if cap else w


class Speech:
    """Sentences of one language and topic that do not repeat."""

    def __init__(self, lang, topic, rng):
        self.lang, self.rng, self.bank = lang, rng, BANKS[lang]
        self.topic = self.bank['topics'][topic]
        self.used = set()
        self.models = [
            f'{word(rng)} {rng.choice(["", "", "X", "S", "GT ", "Pro "])}'
            f'{rng.choice([rng.randint(2, 9) * 100, rng.randint(10, 99), "II", "Mini", rng.randint(3, 990)])}'
            for _ in range(5)
        ]

    def fill(self, s):
        r, t = self.rng, self.topic
        x, y = r.sample(t['x'], 2)
        a, b = r.sample(t['a'], 2)
        sym = r.choice(t['s'])
        d = dict(
            x=x,
            y=y,
            a=a,
            b=b,
            s=sym,
            S=cap(sym),
            X=cap(x),
            m=r.choice(self.models),
            n=r.randint(2, 9),
            k=r.choice([25, 40, 60, 90, 120, 150, 240, 300, 480, 650, 900, 1200]) + r.choice([0, 0, 5, 9]),
            w=r.choice(self.bank['spans']),
            c=r.choice(self.bank['places']),
        )
        text = re.sub(r'\{(\w)\}', lambda m: str(d.get(m[1], m[0])), s).strip()
        return re.sub(r'\b([Aa]) (?=[aeioAEIO])', r'\1n ', text) if self.lang == 'en' else text

    def new(self, kind):
        for _ in range(40):
            s = self.fill(self.rng.choice(self.topic['own'] if kind == 'own' else self.bank[kind]))
            if s not in self.used:
                break
        else:
            if kind in ('short', 'own', 'ask'):
                return self.new('say')
        self.used.add(s)
        return s

    def own(self):
        s = self.new('own')
        end = '。' if self.lang == 'ja' else '.'
        return s if s[-1] in '.?!。' else s + end

    def title(self):
        t = self.new('title')
        return cap(t)

    def para(self, kinds, n):
        out = []
        for _ in range(n):
            k = self.rng.choice(kinds)
            s = self.own() if k == 'own' else self.new(k)
            out.append(cap(s))
        return ('' if self.lang == 'ja' else ' ').join(out)

    def furn(self, kind, site):
        parts = [self.rng.choice(p) for p in self.bank['furn'][kind]]
        text = ''
        for p in parts:
            text += ('' if not text or p.startswith((',', ' ', ':')) or self.lang == 'ja' else ' ') + p
        if '{' not in text and kind != 'promo':  # no two sites say exactly the same
            text = site.pick('say', ['{{N}}: {0}', '{0} ({{N}})', '{0} - {{N}}', '{{N}} | {0}']).format(text)
        return self.fill(text.replace('{N}', site.name).replace('{D}', site.domain)).strip()


class User:
    def __init__(self, rng, sp, site):
        a, b = word(rng, 2, False), word(rng, rng.choice((1, 2)), False)
        self.name = rng.choice(
            [
                a,
                a.capitalize(),
                a + str(rng.randint(1, 99)),
                a.capitalize() + b.capitalize(),
                f'{a}_{b}',
                f'{a.capitalize()} {b.capitalize()}',
                f'{a}.{b}',
                a.capitalize() + str(rng.randint(1950, 2004)),
                f'{a}-{rng.randint(2, 9)}',
            ]
        )
        self.slug = re.sub(r'\W+', '-', self.name.lower())
        self.id = rng.randint(12, 99000)
        self.posts = rng.choice([rng.randint(1, 30), rng.randint(30, 900), rng.randint(900, 24000)])
        self.rank = 'rank1' if self.posts < 30 else 'rank2' if self.posts < 900 else 'rank3'
        if rng.chance(0.07):
            self.rank = rng.choice(['admin', 'mod'])
        self.joined = dt.datetime(rng.randint(2003, 2018), rng.randint(1, 12), rng.randint(1, 28), 12)
        self.place = rng.choice(sp.bank['places'])
        motto = rng.choice(sp.bank['motto'])
        if '{' not in motto:
            motto += rng.choice([' | {m}', ' ({c})', ' ~ {m}, {x}', ' * {n} x {m}'])
        self.sig = sp.fill(motto) if rng.chance(0.6) else ''
        if self.sig and rng.chance(0.3):
            self.sig += '\n' + sp.fill(rng.choice(sp.bank['motto']))
        self.title = sp.fill(rng.choice(['{m}', '{X}', '{m} / {x}']))
        self.likes = rng.randint(0, 3000)
        self.hash = rng.hexa(10)
        self.initial = self.name[0].upper()


class Site(Habits):
    """One made-up site: name, words, people, options, all from its seed."""

    def __init__(self, platform, n, lang='en', topic=None):
        super().__init__()
        self.platform, self.n, self.lang = platform, n, lang
        self.rng = r = Rng('site', platform, n, lang)
        topics = sorted(BANKS[lang]['topics'])
        self.topic = topic or r.choice(topics)
        base = word(r, r.choice((2, 3)))
        tail = r.choice(['', 'Forum', ' Talk', ' Board', 'Hub', ' Owners', ' Community', ' Club', 'Net', ' Central', ' Boards', 'Lounge'])
        self.name = base + tail
        core = re.sub(r'\W', '', self.name.lower())
        tld = dict(de='de', fr='fr', es='es', it='it', pl='pl', pt='com.br', nl='nl', ru='ru', ja='jp').get(lang) or r.choice(
            ['com', 'net', 'org', 'co.uk', 'io', 'com', 'info']
        )
        self.domain = r.choice(['', 'www.', 'forum.', 'community.', 'www.']) + core + '.' + tld
        self.brand = word(r, 2)
        self.ui = {k: r.choice(v[lang]) for k, v in UI.items()}
        for k in ('mustlogin', 'locked'):
            self.ui[k] = r.choice(['{t}', '{t} ({n})', '{n}: {t}', '{t} - {n}']).format(t=self.ui[k], n=self.name)
        self.sp = Speech(lang, self.topic, r)
        self.users = [User(r, self.sp, self) for _ in range(60)]
        self.fmt = r.choice(['en1', 'en2', 'en3', 'iso'] if lang in ('en', 'ja') else ['dot', 'dot2', 'en1', 'long'])
        self.v = r.hexa(8)

    def t(self, key):
        return self.ui[key]

    def rng_of(self, name):
        return Rng(self.platform, self.n, self.lang, name)

    def furn(self, kind):
        return esc(self.sp.furn(kind, self))

    def fixed(self, kind):
        """Furniture text that stays the same on all pages of the site."""
        if ('f', kind) not in self.opt:
            self.opt['f', kind] = self.furn(kind)
        return self.opt['f', kind]

    def labels(self, n):
        """n menu labels, the same on every page."""
        have = self.opt.setdefault('labels', [])
        tries = 0
        while len(have) < n and tries < 2000:
            tries += 1
            s = self.sp.fill(self.rng.choice(self.sp.bank['nav']))
            if tries > 300:
                s = self.sp.models[tries % 5].split()[0] + ' ' + word(self.rng) + (f' {tries % 90}' if tries % 3 else '')
            if s not in have:
                have.append(s)
        return [esc(s) for s in have[:n]]

    def date(self, d, time=True):
        m, day = MONTHS[self.lang][d.month - 1], DAYS[self.lang][d.weekday()]
        hm = f'{d.hour:02}:{d.minute:02}'
        ampm = f'{(d.hour % 12) or 12}:{d.minute:02} {"am" if d.hour < 12 else "pm"}'
        s, h = {
            'en1': (f'{day} {m} {d.day:02}, {d.year}', ampm if self.lang == 'en' else hm),
            'en2': (f'{m} {d.day}, {d.year}', ampm),
            'en3': (f'{d.month:02}-{d.day:02}-{d.year}', ampm),
            'iso': (f'{d.year}-{d.month:02}-{d.day:02}', hm),
            'dot': (f'{d.day:02}.{d.month:02}.{d.year}', hm),
            'dot2': (f'{day} {d.day}. {m} {d.year}', hm),
            'long': (f'{d.day} {m} {d.year}', hm),
        }[self.fmt]
        return f'{s}, {h}' if time else s

    def ago(self, rng):
        n, u = rng.randint(1, 23), rng.choice('hdwmy')
        if self.lang == 'en':
            full = dict(h='hours', d='days', w='weeks', m='months', y='years')[u]
            return f'{n}{u}' if self.flag('shortago') else f'{n} {full} ago'
        return {
            'de': f'vor {n} Tagen',
            'fr': f'il y a {n} jours',
            'es': f'hace {n} días',
            'it': f'{n} giorni fa',
            'pl': f'{n} dni temu',
            'pt': f'há {n} dias',
            'nl': f'{n} dagen geleden',
            'ru': f'{n} дн. назад',
            'ja': f'{n}日前',
        }[self.lang]


class Post:
    def __init__(self, user, when, blocks, likes, id):
        self.user, self.when, self.blocks, self.likes, self.id = user, when, blocks, likes, id
        self.comments, self.depth, self.votes, self.edited = [], 0, 0, False

    def plain(self):
        return ' '.join(v for k, v in self.blocks if k == 'p')


class Thread:
    def __init__(self, site, n, size=None, code=None, quotes=0.3, rich=0.3, more=False):
        self.site, self.n = site, n
        self.rng = r = Rng('thread', site.platform, site.n, site.lang, n)
        self.sp = Speech(site.lang, site.topic, r)
        self.sp.models = site.sp.models
        self.title = self.sp.title()
        self.id = r.randint(300, 998000)
        self.slug = dashed(self.title)[:60] or 'topic'
        self.code = site.topic in ('code', 'network', 'printing') if code is None else code
        self.rich, self.quotes = rich, quotes
        size = size or r.choice([6, 15, 25, 40, 60] if more else [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 20, 25, 40])
        self.forum = site.labels(20)[r.randrange(20)]
        self.section = site.labels(20)[r.randrange(20)]
        self.views = r.randint(40, 90000)
        people = r.some(site.users, min(size, 3), max(3, min(size, 14)))
        when = dt.datetime(r.randint(2018, 2025), r.randint(1, 12), r.randint(1, 28), r.randint(6, 23), r.randint(0, 59))
        self.style = r.choice(['terse', 'mixed', 'mixed', 'long', 'long'])
        self.posts = []
        for i in range(size):
            u = people[0] if i == 0 else r.choice(people)
            p = Post(u, when, self.blocks(i), r.choice([0, 0, 0, 1, 2, 3, 7, 14]), r.randint(10000, 4000000) + i)
            p.votes, p.edited = r.choice([0, 1, 2, 5, 12, 31, -1]), r.chance(0.12)
            p.depth = 0 if i < 2 else max(0, min(6, self.posts[-1].depth + r.choice([-3, -2, -1, 0, 1, 1])))
            self.posts.append(p)
            when += dt.timedelta(minutes=r.choice([3, 14, 55, 240, 900, 4000, 30000]))
        self.answers = self.posts[1:]

    def length(self):
        r = self.rng
        return {
            'terse': lambda: (1, r.randint(1, 2)),
            'long': lambda: (r.randint(1, 5), r.randint(2, 6)),
            'mixed': lambda: (r.choice([1, 1, 1, 2, 2, 3]), r.randint(1, 4)),
        }[self.style]()

    def blocks(self, i):
        r, out = self.rng, []
        paras, sents = self.length()
        if i == 0:
            for k in range(max(1, paras)):
                out.append(('p', self.sp.para(['ask', 'ask', 'own'] if k < 3 else ['say', 'own', 'ask'], max(1, sents))))
        else:
            if self.posts and r.chance(self.quotes):
                q = r.choice(self.posts[-4:])
                texts = [v for k, v in q.blocks if k == 'p']
                out.append(('quote', (q, texts[: r.randint(1, 2)])))
            if r.chance(0.35):
                out.append(('p', self.sp.new('short')))
                paras -= 1
            for _ in range(paras):
                out.append(('p', self.sp.para(['say', 'say', 'say', 'own'], sents)))
        if r.chance(self.rich * 0.4):
            out.append(('list', [self.sp.new(r.choice(['say', 'short', 'say'])) for _ in range(r.randint(2, 6))]))
            if r.chance(0.6):
                out.append(('p', self.sp.para(['say', 'own'], r.randint(1, 2))))
        if r.chance(self.rich * 0.4):
            out.append(('img', f'{word(r, 3, False)}.jpg'))
        if self.code and r.chance(0.4):
            out.append(
                ('code', r.choice(CODE).format(v=word(r, 2, False), w=word(r, 2, False), u=word(r, 1, False), U=word(r, 1, False).upper(), n=r.randint(2, 9)))
            )
            out.append(('p', self.sp.para(['ask', 'say', 'own'], 1)))
        if not any(k == 'p' for k, _ in out):
            out.append(('p', self.sp.new('short')))
        return out

    def comment(self):
        return self.sp.para(['say', 'short', 'say', 'own'], self.rng.choice((1, 1, 1, 2, 3)))

    def others(self, n):
        """Titles of other threads (furniture)."""
        return [(esc(self.sp.title()), self.rng.randint(300, 99999), esc(self.rng.choice(self.site.users).name)) for _ in range(n)]


def decorate(text, rng, link='<a href="{u}" rel="nofollow ugc">{t}</a>', p=0.16, bold='<strong>{t}</strong>'):
    """Escaped text, now and then with a link, bold or italic words inside."""
    words = text.split(' ')
    if len(words) < 6 or not rng.chance(p * 2):
        return esc(text)
    i = rng.randint(1, len(words) - 4)
    j = i + rng.randint(1, 3)
    inner = esc(' '.join(words[i:j]))
    wrap = (
        link.format(u=f'https://www.{word(rng, 3, False)}.com/{word(rng, 2, False)}', t=inner)
        if rng.chance(0.5)
        else rng.choice([bold.format(t=inner), f'<em>{inner}</em>', f'<code>{inner}</code>' if rng.chance(0.3) else bold.format(t=inner)])
    )
    return f'{esc(" ".join(words[:i]))} {wrap} {esc(" ".join(words[j:]))}'


def body(post, rng, p='p', quote=None, code=None, lst=None, img=None, link='<a href="{u}" rel="nofollow ugc">{t}</a>', bold='<strong>{t}</strong>'):
    """A post as HTML. p: 'p', 'br' or a template with {t}; quote(q, html), code(text), img(name) give markup."""
    out = []
    inner = []
    br = p == 'br'
    for kind, v in post.blocks:
        if kind == 'p':
            t = decorate(v, rng, link, bold=bold)
            out.append(t + '<br />\n<br />\n' if br else f'<p>{t}</p>\n' if p == 'p' else p.format(t=t))
        elif kind == 'quote':
            q, texts = v
            inner = '<br />\n<br />\n'.join(esc(t) for t in texts) if br else ''.join(f'<p>{esc(t)}</p>' if p == 'p' else p.format(t=esc(t)) for t in texts)
            out.append(quote(q, inner) if quote else f'<blockquote>{inner}</blockquote>')
        elif kind == 'list':
            out.append(lst(v) if lst else '<ul>' + ''.join(f'<li>{esc(i)}</li>\n' for i in v) + '</ul>')
        elif kind == 'code':
            out.append(code(esc(v)) if code else f'<pre><code>{esc(v)}</code></pre>')
        elif kind == 'img':
            out.append(img(v) if img else f'<img src="/uploads/{v}" alt="" loading="lazy">')
    html = ''.join(out)
    while br and html.endswith('<br />\n'):
        html = html[:-7]
    return html
