"""Furniture that any site may carry: head, scripts, cookie banners, adverts, popups, menus, footers."""

import json

from .. import consent
from ..page import Rng, esc

ICON = '<svg class="icon" aria-hidden="true" viewBox="0 0 24 24" width="{s}" height="{s}"><path d="M12 2 2 7l10 5 10-5zM2 17l10 5 10-5"/></svg>'


def icon(s=16):
    return ICON.format(s=s)


def url(site, path):
    return f'https://{site.domain}/{path}'


def head(site, th, address, extra='', css=(), kind='DiscussionForumPosting', suffix=None):
    """meta, Open Graph, JSON-LD and style links."""
    first = th.posts[0]
    desc = esc(first.plain()[:155])
    title = esc(th.title) + (suffix if suffix is not None else site.pick('titlesep', [' - ', ' | ', ' • ', ' :: ']) + esc(site.name))
    ld = ''
    if site.flag('jsonld', 0.6):
        data = {
            '@context': 'https://schema.org',
            '@type': kind,
            'headline': th.title,
            'url': address,
            'datePublished': first.when.isoformat(),
            'author': {'@type': 'Person', 'name': first.user.name},
            'text': first.plain(),
            'interactionStatistic': {'@type': 'InteractionCounter', 'userInteractionCount': th.views},
        }
        if kind == 'QAPage':
            data = {
                '@context': 'https://schema.org',
                '@type': 'QAPage',
                'mainEntity': {
                    '@type': 'Question',
                    'name': th.title,
                    'text': first.plain(),
                    'answerCount': len(th.answers),
                    'suggestedAnswer': [{'@type': 'Answer', 'text': a.plain(), 'upvoteCount': a.votes} for a in th.answers[:3]],
                },
            }
        ld = '<script type="application/ld+json">' + json.dumps(data, ensure_ascii=False).replace('<', '\\u003c') + '</script>'
    og = (
        ''
        if not site.flag('og', 0.8)
        else f'''<meta property="og:site_name" content="{esc(site.name)}" />
<meta property="og:type" content="article" /><meta property="og:title" content="{esc(th.title)}" />
<meta property="og:description" content="{desc}" /><meta property="og:url" content="{address}" />'''
    )
    return f'''<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{desc}">
<link rel="canonical" href="{address}">
{og}
{''.join(f'<link rel="stylesheet" href="{c}?v={site.v}">' for c in css)}
{ld}{analytics(site)}{extra}'''


def analytics(site):
    v = site.v
    return site.pick(
        'ana',
        [
            f'<script async src="https://www.googletagmanager.com/gtag/js?id=G-{v.upper()}"></script><script>window.dataLayer=window.dataLayer||[];'
            f'function gtag(){{dataLayer.push(arguments);}}gtag("js",new Date());gtag("config","G-{v.upper()}");</script>',
            f'<script>var _paq=window._paq||[];_paq.push(["trackPageView"]);(function(){{var u="//stats.{site.domain}/";_paq.push(["setSiteId","'
            f'{site.n}"]);}})();</script>',
            f'<script>(function(w,d,s,l,i){{w[l]=w[l]||[];}})(window,document,"script","dataLayer","GTM-{v[:6].upper()}");</script>',
            f'<script defer data-domain="{site.domain}" src="/js/plausible.js"></script>',
            '',
        ],
    )


def cookie(site):
    """Consent banner, one of several makes."""
    if not site.flag('cookie', 0.62):
        return ''
    text, t = site.fixed('cookie'), site.t
    a, r, s = t('accept'), t('reject'), t('settings')
    return site.pick(
        'cookiekind',
        [
            consent.onetrust(
                f'{text} <a class="ot-cookie-policy-link" href="/privacy">{t("privacy")}</a>',
                s,
                r,
                a,
                banner=f'class="otFlat bottom ot-wo-title" role="region" aria-label="{t("cookies")}"',
                dialog=f'role="dialog" aria-label="{t("privacy")}"',
            ),
            consent.cookieconsent(text, f'<a class="cc-link" href="/cookies">{t("more")}</a>', a, theme='classic', attributes='aria-live="polite" '),
            consent.cookiebot(f'<div id="CybotCookiebotDialogBody">{consent.cookiebot_text(t("cookies"), text)}</div>', r, a),
            '<div class="qc-cmp2-container"><div class="qc-cmp2-main"><div class="qc-cmp-cleanslate"><div class="qc-cmp2-summary-info">'
            f'<p>{text}</p><p>{site.furn("legal")}</p></div><div class="qc-cmp2-summary-buttons"><button mode="secondary"><span>{s}</span></button>'
            f'<button mode="primary"><span>{a}</span></button></div></div></div></div>',
            f'<div class="cookie-notice" id="cookie-bar"><p>{text}</p><a class="button" href="#">{a}</a><a href="/privacy">{t("privacy")}</a></div>',
            f'<aside id="usercentrics-root" data-created-at="{site.rng.randint(10**9, 2*10**9)}"><div class="uc-banner">'
            f'<span class="uc-text">{text}</span><button>{r}</button><button>{a}</button></div></aside>',
        ],
    )


def ad(site, n=0):
    if not site.flag('ads', 0.55):
        return ''
    return site.pick(
        'adkind',
        [
            '<div class="ad-container"><span class="ad-label">{L}</span>'
            '<ins class="adsbygoogle" style="display:block" data-ad-client="ca-pub-{v}" data-ad-slot="{n}"></ins>'
            '<script>(adsbygoogle = window.adsbygoogle || []).push({{}});</script></div>',
            '<div id="div-gpt-ad-{v}-{n}" class="gpt-slot"><script>googletag.cmd.push(function(){{googletag.display("div-gpt-ad-{v}-{n}");}});</script></div>',
            '<div class="sponsor-box"><a href="/go/{n}" rel="sponsored"><img src="/img/banner{n}.gif" width="468" height="60" alt="{L}"></a>'
            '<small>{L}</small></div>',
            '<div class="advert" role="complementary" aria-label="{L}"><p><a href="/out?id={n}" rel="sponsored nofollow">{P}</a></p></div>',
        ],
    ).format(L=site.t('ad'), v=site.v, n=n, P=site.furn('promo'))


def newsletter(site):
    if not site.flag('newsletter', 0.4):
        return ''
    t = site.t
    return site.pick(
        'nlkind',
        [
            '<div class="modal fade" id="newsletter-modal" tabindex="-1" role="dialog" aria-hidden="true"><div class="modal-dialog">'
            f'<div class="modal-content"><button type="button" class="close" data-dismiss="modal" aria-label="{t("close")}">&times;</button>'
            f'<h4 class="modal-title">{esc(site.name)}</h4><p>{site.fixed("newsletter")}</p><form action="/newsletter" method="post">'
            f'<input type="email" name="EMAIL" placeholder="{t("email")}"><button type="submit">{t("subscribe")}</button></form></div></div>'
            '</div>',
            f'<div id="mc_embed_signup"><form class="validate" target="_blank"><h2>{t("subscribe")}</h2><p>{site.fixed("newsletter")}</p>'
            f'<div class="mc-field-group"><label for="mce-EMAIL">{t("email")}</label><input type="email" id="mce-EMAIL"></div>'
            f'<input type="submit" value="{t("send")}" class="button"></form></div>',
            f'<div class="popup-overlay popmake" style="display:none"><div class="popmake-content"><h3>{site.fixed("newsletter")}</h3>'
            f'<a class="popmake-close">{t("close")}</a></div></div>',
        ],
    )


def links(site, n, start=0, tag='li', cls='', acls='', path='c'):
    c, a = (f' class="{cls}"' if cls else ''), (f' class="{acls}"' if acls else '')
    items = site.labels(start + n)[start:]
    if not tag:
        return '\n'.join(f'<a{a} href="/{path}/{i}">{x}</a>' for i, x in enumerate(items))
    return '\n'.join(f'<{tag}{c}><a{a} href="/{path}/{start + i}">{x}</a></{tag}>' for i, x in enumerate(items))


def mega(site):
    """A company header with a mega menu, when the forum sits inside a larger site."""
    if not site.flag('mega', 0.3):
        return ''
    cols, per = site.pick('megacols', [3, 4, 5, 6]), site.pick('megaper', [6, 9, 14])
    heads = [site.t(k) for k in ('shop', 'blog', 'contents', 'faq', 'gallery', 'categories')]
    blocks, start = '', 30
    for c in range(cols):
        inner = links(site, per, start, cls='mega-item')
        start += per
        blocks += (
            f'<li class="menu-item menu-item-has-children"><a href="/{c}" aria-haspopup="true" aria-expanded="false">{heads[c]}</a>'
            f'<div class="mega-panel"><div class="mega-col"><h4>{heads[c]} {esc(site.brand)}</h4><ul class="sub-menu">{inner}</ul></div>'
            f'<div class="mega-promo"><img src="/promo{c}.webp" alt=""><p>{site.furn("promo")}</p></div></div></li>'
        )
    return (
        f'<div class="corp-header" id="global-header"><a class="corp-logo" href="/">{esc(site.brand)}</a>'
        f'<nav class="corp-nav" aria-label="{site.t("menu")}"><ul class="menu">{blocks}</ul></nav><div class="corp-tools">'
        f'<a href="/cart" class="cart-link">{site.t("shop")} <span class="count">0</span></a><a href="/account">{site.t("login")}</a></div></div>'
    )


def footer_columns(site):
    """A wide footer with columns."""
    if not site.flag('widefoot', 0.45):
        return ''
    start, out = 70, ''
    for k in site.rng.sample(['contents', 'categories', 'faq', 'blog', 'shop', 'calendar'], site.pick('fcols', [2, 3, 4])):
        n = site.rng.randint(4, 9)
        out += f'<div class="footer-col col-md-3"><h5>{site.t(k)}</h5><ul>{links(site, n, start)}</ul></div>'
        start += n
    social = ''.join(f'<a href="#" class="social-{s}" aria-label="{s}">{icon(18)}</a>' for s in ('fb', 'x', 'yt'))
    return (
        f'<div class="site-footer-columns"><div class="container"><div class="row">{out}<div class="footer-about"><h5>{site.t("imprint")}</h5>'
        f'<p>{site.fixed("about")}</p><div class="social"><span>{site.t("follow")}</span>{social}</div></div></div></div></div>'
    )


def legal(site, sep=' | '):
    keys = site.pick(
        'legalkeys',
        [('contact', 'privacy', 'terms'), ('imprint', 'privacy', 'cookies', 'rules'), ('terms', 'privacy', 'faq', 'home'), ('contact', 'imprint', 'cookies')],
    )
    return sep.join(f'<a href="/{k}">{site.t(k)}</a>' for k in keys)


def announce(site, cls='announcement'):
    return f'<div class="{cls}">{site.fixed("announce")}</div>' if site.flag('announce', 0.45) else ''


def options(site, n=14):
    return ''.join(f'<option value="{i}">{x}</option>' for i, x in enumerate(site.labels(n)))


def rng_for(site, th, part):
    return Rng(site.platform, site.n, site.lang, th.n, part)
