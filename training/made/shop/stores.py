"""A made-up shop: its language, wording, menus, money (all by seed)."""

from ..page import Rng, cap, dashed
from . import bank_de, bank_east, bank_en, bank_nl_fr, bank_south

LANGS = {
    'en': {k: v for k, v in vars(bank_en).items() if k.isupper()},
    'de': bank_de.DE,
    'nl': bank_nl_fr.NL,
    'fr': bank_nl_fr.FR,
    'es': bank_south.ES,
    'it': bank_south.IT,
    'pt': bank_south.PT,
    'pl': bank_east.PL,
    'ru': bank_east.RU,
    'ja': bank_east.JA,
}


MONEY = {
    'en': ['${:.2f}', '£{:.2f}', '${:.2f} USD'],
    'de': ['{:.2f} €', '{:.2f} €*'],
    'nl': ['€ {:.2f}'],
    'fr': ['{:.2f} €'],
    'es': ['{:.2f} €'],
    'it': ['{:.2f} €', '€{:.2f}'],
    'pt': ['R$ {:.2f}'],
    'pl': ['{:.2f} zł'],
    'ru': ['{:.0f} ₽'],
    'ja': ['¥{:.0f}', '{:.0f}円(税込)'],
}


RATE = {'pl': 4, 'ru': 90, 'ja': 150, 'pt': 5}


UIS = {l: dict(r.split('=', 1) for r in b['UI'].split('\n')) for l, b in LANGS.items()}


SAID = {}  # furniture sentence -> domain that used it


def lines(s):
    return [x for x in s.split('\n') if x]


def semis(s):
    return [x for x in s.split(';') if x]


def plural(w, lang):
    if lang != 'en':
        return w
    if w.endswith(('s', 'roast', 'kibble', 'storage')):
        return w
    if w.endswith(('sh', 'ch', 'x')):
        return w + 'es'
    if w.endswith('y') and w[-2] not in 'aeiou':
        return w[:-1] + 'ies'
    return w + 's'


def slug(s):
    tab = str.maketrans('äöüßéèêàçñóíáúłżśćńąę', 'aousseeeacnoiaulzscnae'[:21])
    out = dashed(s.lower().translate(tab))
    return out or 'p' + str(sum(map(ord, s)) % 99999)


class Site:
    """Fixed wording and options of one shop."""

    def __init__(s, domain, brand, lang='en', topic=None, seed=None):
        s.domain, s.brand, s.lang = domain, brand, lang
        s.r = Rng(f'{domain}|{seed}')
        s.b, s.ui = LANGS[lang], UIS[lang]
        topics = sorted(s.b['TOPICS'])
        s.topic = topic if topic in topics else s.r.choice(topics)
        s.fmt = s.r.choice(MONEY[lang])
        s.fixed = {}
        s.series = s.r.sample(bank_en.SERIES.split(), 16)
        s.cities = semis(s.b['CITIES'])
        s.nouns = [n for t in [s.topic] + s.r.sample(topics, len(topics)) for n in semis(s.b['TOPICS'][t][0])]
        s.nouns = list(dict.fromkeys(s.nouns))[: 40 if lang == 'en' else 24]
        s.cats = [cap(plural(n, lang)) for n in s.nouns]
        s.opt = s.r.random()

    def t(s, key):
        """A wording of the shop, the same on each page."""
        if key not in s.fixed:
            v = s.r.choice(s.ui[key].split('|'))
            s.fixed[key] = v.replace('{city}', s.r.choice(s.cities))
        return s.fixed[key].replace('{n}', str(s.r.randint(2, 60)))

    def say(s, key):
        """A furniture sentence no other site has used."""
        for _ in range(40):
            x = s.r.choice(lines(s.b['SAY'][key])).format(
                brand=s.brand, n=s.r.randint(2, 9), city=s.r.choice(s.cities), day=s.r.choice(semis(s.b['DAYS'])), year=s.r.randint(1948, 2016)
            )
            if SAID.setdefault(x, s.domain) == s.domain:
                return x
        return x

    def keep(s, key):
        """A furniture sentence, the same on each page of the site."""
        k = 'say:' + key
        if k not in s.fixed:
            s.fixed[k] = s.say(key)
        return s.fixed[k]

    def pick(s, key, *opts):
        """One of the options, the same on each page."""
        return s.fixed.setdefault('pick:' + key, s.r.choice(opts))

    def money(s, x):
        v = s.fmt.format(x * RATE.get(s.lang, 1))
        if s.lang in ('de', 'fr', 'es', 'it', 'pt', 'pl', 'nl'):
            v = v.replace('.', ',', 1)
        return v

    def links(s, n):
        """n links of the site's service kind."""
        keys = 'about contact help shipping returns privacy terms stores jobs blog track gift faq_title'.split()
        k = '_links'
        if k not in s.fixed:
            pool = [s.t(x) for x in keys] + semis(s.b['EXTRA_LINKS'])
            s.r.shuffle(pool)
            s.fixed[k] = pool
        return s.fixed[k][:n]

    def menu(s, tops=7, per=(8, 16)):
        """Menu tree [(top, [(column, [links])])], the same on each page."""
        if '_menu' not in s.fixed:
            mods = semis(s.b['MENU_MODS'])
            tree, cats = [], s.cats[:]
            heads = [s.t('new')] + cats[: tops - 2] + [s.r.choice([s.t('brands'), s.t('sale'), s.t('gift')])]
            for h in heads:
                cols, total = [], s.r.randint(*per)
                for c in s.r.sample(cats, min(3, len(cats))):
                    ls = [s.r.choice(mods).format(c=c, b=s.r.choice(s.series)) for _ in range(total // 3)]
                    cols.append((c, list(dict.fromkeys([s.t('view_all') + ' ' + c if s.lang != 'ja' else c] + ls))))
                tree.append((h, cols))
            s.fixed['_menu'] = tree
        return s.fixed['_menu']

    def foot(s, cols=4):
        """Footer columns [(head, links)]."""
        k = f'foot{cols}'
        if k not in s.fixed:
            pool = s.links(40)[:]
            heads = [s.t('help'), s.t('about'), s.t('shop'), s.t('follow'), s.t('account')][:cols]
            out = []
            for h in heads:
                if h == s.t('shop'):
                    out.append((h, s.r.sample(s.cats, 6)))
                elif h == s.t('follow'):
                    out.append((h, s.r.sample(['Instagram', 'Facebook', 'Pinterest', 'YouTube', 'TikTok', 'LinkedIn', 'Mastodon'], 4)))
                else:
                    m = s.r.randint(4, 8)
                    out.append((h, pool[:m]))
                    pool = pool[m:]
            s.fixed[k] = out
        return s.fixed[k]
