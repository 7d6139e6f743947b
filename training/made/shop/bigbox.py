"""Big retailers: Walmart-, Target-, Best Buy-, IKEA-, Decathlon-like; manufacturers' pages with long feature sections."""

from ..page import each, esc as e
from .goods import drive, others
from .layout import facets, foot, guide, nav, options, paras, ul
from .vendors import consent, faq_html, filters, head, ld_product, review_app, sorts

# prefix style: function of a part name -> class attribute
STYLE = {
    'walmart': lambda p: {
        'title': 'lh-copy dark-gray mv1 f4 mh0-l mh3 b',
        'card': 'mb0 ph1 ph0-xl pt0-xl pb3-m bb b--near-white w-25',
        'ct': 'w_iUH7',
        'cp': 'mr1 mr2-xl b black lh-solid f5 f4-l',
        'sec': 'w_8XBK expand-collapse-section',
        'sk': 'mb2 w_U9_0 w_U0S3',
        'sv': 'mb0 mt1',
    }.get(p, f'w_{sum(map(ord, p)):x} {p[:2]} pa2'),
    'target': lambda p: {
        'title': 'styles_ndsHeading__HcGpD',
        'card': 'styles_cardWrapper__uTK9z',
        'ct': 'styles_truncate__NEN0f',
        'cp': 'h-padding-r-tiny',
        'sec': 'h-margin-b-default',
        'sk': 'h-text-bold',
        'sv': '',
    }.get(p, f'styles_{p}__{sum(map(ord, p)):x}'),
    'bestbuy': lambda p: {
        'title': 'heading-5 v-fw-regular',
        'card': 'sku-item',
        'ct': 'sku-title',
        'cp': 'priceView-hero-price priceView-customer-price',
        'sec': 'shop-specifications accordion',
        'sk': 'row-title',
        'sv': 'row-value',
    }.get(p, f'shop-{p}'),
    'ikea': lambda p: {
        'title': 'pip-header-section__title--big notranslate',
        'card': 'plp-fragment-wrapper',
        'ct': 'plp-price-module__name-decorator',
        'cp': 'plp-price__sr-x plp-price',
        'sec': 'pip-product-details__container',
        'sk': 'pip-product-dimensions__measurement-name',
        'sv': 'pip-product-dimensions__measurement',
    }.get(p, f'pip-{p} hnf-{p}'),
    'decathlon': lambda p: {
        'title': 'vp-title-m product-name svelte-q1',
        'card': 'product-block-top-main vtmn-flex dpb-holder',
        'ct': 'vh dpb-product-model-link svelte-1bclr8g',
        'cp': 'vtmn-price vtmn-price_size--medium',
        'sec': 'product-technical-information svelte-7k',
        'sk': 'vtmn-typo_title-5',
        'sv': 'vtmn-typo_text-3',
    }.get(p, f'vtmn-{p} svelte-{sum(map(ord, p)):x}'),
    'maker': lambda p: {'title': 'hero__headline', 'sec': 'section section--technical', 'sk': 'spec__label', 'sv': 'spec__value'}.get(
        p, f'cmp-{p} aem-GridColumn'
    ),
    'camera': lambda p: {'title': 'pdp-header__name', 'sec': 'pdp-specs', 'sk': 'spec-name', 'sv': 'spec-data'}.get(p, f'{p} {p}--default'),
}


def frame(s, c, title, desc, url, ld, inner):
    top = f'<div class="{c("topbar")}"><a href="#main">{e(s.t("skip"))}</a><span>{e(s.keep("announce"))}</span>{ul(s.links(6), c("toplinks"))}</div>'
    h = (
        f'<header class="{c("header")}"><a class="{c("logo")}" href="/">{e(s.brand)}</a>'
        f'<nav class="{c("nav")}">{nav(s, c("nav-list"), c("nav-item"), c("nav-link"), c("flyout"))}</nav><form role="search">'
        f'<input type="search" placeholder="{e(s.t("search_ph"))}"></form><div class="{c("user")}"><a>{e(s.t("login"))}</a>'
        f'<a>{e(s.t("stores"))}: {e(s.cities[0])}</a><a>{e(s.t("cart"))} 0</a></div></header>'
    )
    f = (
        f'<footer class="{c("footer")}">{foot(s, 5, c("fcol"), c("fhead"), c("flist"))}<div class="{c("fnews")}"><h3>{e(s.t("news"))}</h3>'
        f'<p>{e(s.keep("news"))}</p></div><div class="{c("legal")}"><p>{e(s.keep("blurb"))}</p><p>{e(s.t("tax"))}</p></div></footer>'
    )
    m = s.pick('m', 'main', 'div')
    return (
        head(s, f'{title} - {s.brand}', desc, url, '', 'data-env="prod"', ld)
        + f'<body class="{c("body")}"><div id="__next">{top}{h}<{m} id="main" class="{c("content")}">{inner}</{m}>{f}</div>'
        f'{consent(s, s.pick("c", "onetrust", "custom", ""))}</body></html>'
    )


def card(s, c, x, m=''):
    txt = f'<span class="{c("cdesc")}"{m}>{e(x.text or x.color)}</span>'
    return (
        f'<div class="{c("card")}" role="group" data-item-id="{x.id}"><a href="#"><img src="/x.jpg" alt="{e(x.name)}"></a>'
        f'<div class="{c("cbadge")}">{e(s.t("best")) if x.id % 3 == 0 else ""}</div><div class="{c("ct")}"{m}>'
        f'<a href="#">{e(x.name)}</a></div>{txt}<div class="{c("cp")}"{m}>{s.money(x.price)}</div><div class="{c("crate")}">{x.rating} ({x.count})'
        f'</div><div class="{c("cship")}">{e(s.t("pickup"))}</div><button>{e(s.t("add"))}</button></div>'
    )


def prod(s, r, p, url):
    c = STYLE[s.o]
    hh = s.pick('h', 'h2', 'h3')
    spec = each(
        p.specs,
        lambda x: f'<div class="{c("srow")}"><{"h3" if s.o == "walmart" else "div"} class="{c("sk")}">{e(x[0])}</{"h3" if s.o == "walmart" else "div"}>'
        f'<div class="{c("sv")}"><span>{e(x[1])}</span></div></div>',
    )
    buy = (
        f'<div class="{c("buy")}"><span class="{c("price")}">{s.money(p.price)}</span><p>{e(s.say("promo"))}</p>'
        f'<div>{e(s.t("color"))}: {each(p.colors, lambda x: f"<button>{e(x)}</button>")}</div><fieldset class="{c("fulfil")}">'
        f'<legend>{e(s.t("shipping"))}</legend><div>{e(s.keep("ship"))}</div><div>{e(s.t("pickup"))}</div><div>{e(s.keep("return"))}</div></fieldset>'
        f'<button>{e(s.t("add"))}</button><button>{e(s.t("wishlist"))}</button><button>{e(s.t("compare"))}</button></div>'
    )
    feats = each(
        p.feats,
        lambda f: f'<section class="{c("feature")}"><div class="{c("media")}"><img src="/f.jpg" alt=""></div><div class="{c("ftext")}" data-main>'
        f'<{hh}>{e(f[0])}</{hh}><p>{e(f[1])}</p></div></section>',
    )
    sub = f'<div class="{c("subtitle")}" data-main>{e(p.bullets[0])}</div>' if p.bullets and s.o in ('ikea', 'maker', 'camera') else ''
    desc = (
        f'<div class="{c("sec")}"><{hh} data-main>{e(s.t("details"))}</{hh}><div class="{c("desc")}" data-main>{paras(p.paras)}{ul(p.bullets, c("bl"))}'
        '</div></div>'
    )
    tech = (
        f'<div class="{c("sec")}" id="specs"><{hh} data-main>{e(s.t("specs"))}</{hh}><div class="{c("slist")}" data-main>{spec}</div></div>' if p.specs else ''
    )
    care = f'<div class="{c("sec")}"><{hh} data-main>{e(s.t("materials"))}</{hh}><div data-main>{paras(p.care)}</div></div>' if p.care else ''
    gall = f'<div class="{c("gallery")}"><button>{e(s.t("more"))}</button></div>'
    rel = lambda t, n: f'<section class="{c("carousel")}"><h2>{e(t)}</h2>{each(others(s, r, n), lambda x: card(s, c, x))}</section>'
    crumb = f'<nav aria-label="breadcrumb"><ol class="{c("crumbs")}">{each([s.t("home"), p.top, p.cat], lambda b: f"<li><a>{e(b)}</a></li>")}</ol></nav>'
    ttl = f'<h1 class="{c("title")}" data-main>{e(p.name)}</h1>{sub}'
    if s.o in ('maker', 'camera'):
        loc = (
            f'<nav class="{c("localnav")}"><span>{e(p.name)}</span><a>{e(s.t("features"))}</a><a>{e(s.t("specs"))}</a><a>{e(s.t("gift"))}</a>'
            f'<a class="{c("cta")}">{e(s.t("buy_now"))}</a></nav>'
        )
        tease = (
            f'<section class="{c("teasers")}">' + each(range(3), lambda i: f'<div><h3>{e(s.say("promo"))}</h3><a>{e(s.t("readmore"))}</a></div>') + '</section>'
        )
        inner = (
            f'{loc}<section class="{c("hero")}">{ttl}<p class="{c("lead")}" data-main>{e(p.lead)}</p><a class="{c("cta")}">{e(s.t("stores"))}</a>'
            f'</section>{feats}{desc}{tech}{care}{faq_html(s, p, c("faq").split()[0])}{tease}{rel(s.t("related"), 3)}'
        )
    else:
        inner = (
            f'{crumb}<div class="{c("grid")}">{gall}<div class="{c("right")}">{ttl}<div class="{c("rating")}">{e(s.t("based_on"))}</div>{buy}</div>'
            f'</div>{rel(s.t("also"), 6)}{desc}{tech}{care}{feats}{faq_html(s, p, c("faq").split()[0])}{review_app(s, r, s.pick("app", "bv", ""), p)}'
            f'{rel(s.t("recent"), 5)}'
        )
    return frame(s, c, p.name, p.lead, url, ld_product(s, p, url), inner)


def coll(s, r, k, url):
    c = STYLE[s.o]
    f = facets(filters(s, r), c('facet'), c('facet-t'), c('facet-l'), c('facet-v').split()[0])
    ads = f'<div class="{c("sponsored")}"><span>{e(s.say("promo"))}</span></div>'
    intro = f'<div class="{c("intro")}" data-main>{paras(k.intro)}</div>' if k.intro else ''
    pills = f'<div class="{c("pills")}">{each(k.subs, lambda x: f"<a>{e(x)}</a>")}</div>'
    inner = (
        f'<h1 class="{c("plp-title")}" data-main>{e(k.head)}</h1>{intro}{pills}{ads}<div class="{c("plp")}"><aside class="{c("side")}">{f}</aside>'
        f'<div class="{c("results")}"><div class="{c("bar")}">{e(s.t("count"))} <label>{e(s.t("sort"))}<select>{options(sorts(s))}</select></label>'
        f'</div>{each(k.items, lambda x: card(s, c, x, " data-main"))}<nav class="{c("pager")}"><a>1</a><a>2</a>'
        f'<a>{e(s.t("next"))}</a></nav></div></div>{guide(k, c("seo"))}{faq_html(s, k, c("faq").split()[0])}'
    )
    return frame(s, c, k.head, ' '.join(k.intro), url, None, inner)


def url(s, x, k):
    return f'https://www.{s.domain}/{s.lang}/{"p" if k == "p" else "cat"}/{x.handle}-s{len(x.handle) * 911}/'


SITES = [
    ('savermart.com', 'SaverMart', 'en', 'toys', 'walmart', 'p3c3'),
    ('pennyroute.com', 'PennyRoute', 'en', 'garden', 'walmart', 'p2c2'),
    ('todomax.mx', 'TodoMax', 'es', 'toys', 'walmart', 'pc'),
    ('ringandco.com', 'Ring & Co', 'en', 'beauty', 'target', 'p2c3'),
    ('dailybull.com', 'DailyBull', 'en', 'pets', 'target', 'p3c2'),
    ('magasinplus.fr', 'MagasinPlus', 'fr', 'kitchen', 'target', 'pc'),
    ('voltshack.com', 'VoltShack', 'en', 'audio', 'bestbuy', 'p3c3'),
    ('elektrodom.pl', 'Elektrodom', 'pl', 'tools', 'bestbuy', 'p3c2'),
    ('somtotal.com.br', 'SomTotal', 'pt', 'audio', 'bestbuy', 'p2c2'),
    ('flatnord.com', 'Flatnord', 'en', 'furniture', 'ikea', 'p3c2'),
    ('bretthaus.de', 'Bretthaus', 'de', 'furniture', 'ikea', 'p3c3'),
    ('tanabako.jp', 'たなばこ', 'ja', 'furniture', 'ikea', 'p2c2'),
    ('sportivita.it', 'Sportivita', 'it', 'coffee', 'decathlon', 'p2c1'),
    ('sportdeck.com', 'SportDeck', 'en', 'outdoor', 'decathlon', 'p3c3'),
    ('pohodnik.ru', 'Походник', 'ru', 'outdoor', 'decathlon', 'p2c2'),
    ('tarvonaudio.com', 'Tarvon', 'en', 'audio', 'maker', 'p3p2'),
    ('sitzkultur-werke.de', 'Sitzkultur', 'de', 'furniture', 'maker', 'p3p2'),
    ('ferraluce.it', 'Ferraluce', 'it', 'lighting', 'maker', 'p3'),
    ('ostrel-tools.com', 'Ostrel', 'en', 'tools', 'camera', 'p3p3'),
    ('rulvac.com', 'Rulvac', 'en', 'cycling', 'camera', 'p3c1'),
    ('mikasa-denki.jp', 'みかさ電器', 'ja', 'coffee', 'camera', 'p2'),
]


def make(w):
    drive(w, 'bigbox', SITES, prod, coll, url, minify=True)
