"""Parts that many platforms share: head, consent tools, popups, menus, sharing, item lists."""

import json

from .. import consent
from ..page import Rng, esc_text as e, seed
from .elements import img, slug, svg
from .sites import Text


def rr(s, k):
    return Rng(seed(s.key, k))


def head(s, title, desc='', css=(), gen='', extra='', seo=None):
    seo = seo or s.o('seo', 'yoast', 'rank', 'plain', 'none')
    t = e(title) + s.o('tsep', ' - ', ' | ', ' – ', ' · ') + e(s.name)
    out = [f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{t}</title>']
    url = f'{s.base}/{slug(title)}/'
    if seo == 'yoast':
        out.append(f'<!-- This site is optimized with the Yoast SEO plugin v2{s.hash % 3}.{s.hash % 9} - https://yoast.com/wordpress/plugins/seo/ -->')
    if seo == 'rank':
        out.append('<!-- Search Engine Optimization by Rank Math - https://rankmath.com/ -->')
    if seo != 'none':
        out.append(
            f'<meta name="description" content="{e(desc)}" />\n<link rel="canonical" href="{url}" />\n'
            f'<meta property="og:locale" content="{s.lang}" />\n<meta property="og:type" content="website" />\n'
            f'<meta property="og:title" content="{t}" />\n<meta property="og:url" content="{url}" />\n'
            f'<meta property="og:site_name" content="{e(s.name)}" />\n<meta name="twitter:card" content="summary_large_image" />'
        )
        ld = {
            '@context': 'https://schema.org',
            '@graph': [
                {'@type': 'WebPage', '@id': url, 'url': url, 'name': title, 'isPartOf': {'@id': s.base + '/#website'}, 'inLanguage': s.lang},
                {'@type': 'WebSite', '@id': s.base + '/#website', 'url': s.base, 'name': s.name},
            ],
        }
        out.append(f'<script type="application/ld+json"{" class=yoast-schema-graph" if seo == "yoast" else ""}>{json.dumps(ld, ensure_ascii=False)}</script>')
    if gen:
        out.append(f'<meta name="generator" content="{gen}" />')
    for c in css:
        out.append(f'<link rel="stylesheet" id="{slug(c)}-css" href="{c}?ver={s.hash % 7}.{s.hash % 11}" media="all" />')
    if s.flag('gtm', 0.6):
        out.append(
            f"<script>(function(w,d,s,l,i){{w[l]=w[l]||[];w[l].push({{'gtm.start':new Date().getTime(),event:'gtm.js'}});"
            f"}})(window,document,'script','dataLayer','GTM-{s.hash % 99999:05X}');</script>"
        )
    if s.flag('fav', 0.7):
        out.append('<link rel="icon" href="/favicon-32x32.png" sizes="32x32" />\n<link rel="apple-touch-icon" href="/apple-touch-icon.png" />')
    return '<head>\n' + '\n'.join(out) + extra + '\n</head>'


def cookie(s):
    k = s.o('cmp', 'onetrust', 'cookiebot', 'cmplz', 'cky', 'borlabs', 'osano', 'cn', 'own', 'none', 'none', 'gdpr')
    h, p, a, d, c = s['cookie_h'], s['cookie_p'], s['accept'], s['reject'], s['settings']
    p2 = s.u('cookie_p')
    pv = s['privacy']
    if k == 'onetrust':
        return consent.onetrust(
            f'{p} <a class="ot-cookie-policy-link" href="/privacy">{pv}</a>',
            c,
            d,
            a,
            banner='class="otFlat bottom ot-wo-title vertical-align-content" tabindex="0" role="region" aria-label="Cookie banner"',
            dialog='role="alertdialog" aria-describedby="onetrust-policy-text"',
            title=f'<h2 id="onetrust-policy-title">{h}</h2>',
            group=' class="ot-sdk-three ot-sdk-columns"',
            details=f'<h2 id="ot-pc-title">{s.u("cookie_h")}</h2><div id="ot-pc-desc">{p2}</div><div class="ot-accordion-layout ot-cat-item">'
            '<h4 class="ot-cat-header">Strictly Necessary Cookies</h4></div><div class="ot-accordion-layout ot-cat-item">'
            '<h4 class="ot-cat-header">Performance Cookies</h4></div>',
        )
    if k == 'cookiebot':
        tabs = f'<li><a>{s["accept"]}</a></li><li><a>{c}</a></li><li><a>{s["about"]}</a></li>'
        return consent.cookiebot(
            f'<div id="CybotCookiebotDialogNav"><ul class="CybotCookiebotDialogNavItems">{tabs}</ul></div>'
            f'<div class="CybotCookiebotDialogTabPanel">{consent.cookiebot_text(h, f"{p} {p2}")}</div>',
            d,
            a,
            dialog=' aria-modal="true" class="CybotEdge"',
        )
    if k == 'cmplz':
        return (
            '<div id="cmplz-cookiebanner-container">'
            '<div class="cmplz-cookiebanner cmplz-hidden banner-1 optin cmplz-bottom-right cmplz-categories-type-view-preferences" aria-modal="true" '
            f'role="dialog"><div class="cmplz-header"><div class="cmplz-title">{h}</div><div class="cmplz-close">{s["close"]}</div></div>'
            f'<div class="cmplz-body"><div class="cmplz-message">{p}</div></div><div class="cmplz-buttons">'
            f'<button class="cmplz-btn cmplz-accept">{a}</button><button class="cmplz-btn cmplz-deny">{d}</button>'
            f'<button class="cmplz-btn cmplz-view-preferences">{c}</button></div></div></div>'
        )
    if k == 'cky':
        return consent.cookieyes(h, p, c, d, a)
    if k == 'borlabs':
        return (
            '<div data-nosnippet id="BorlabsCookieBoxWrap"><div id="BorlabsCookieBox" class="BorlabsCookie" role="dialog"><div class="middle-center">'
            f'<div class="_brlbs-box-wrap"><div class="cookie-box"><p><span role="heading" class="_brlbs-h3">{h}</span></p><p>{p}</p><p>{p2}</p>'
            '<ul data-borlabs-cookie-consent-buttons><li><label>Essenziell</label></li><li><label>Statistiken</label></li></ul>'
            f'<p class="_brlbs-accept"><a href="#" class="_brlbs-btn">{a}</a></p><p class="_brlbs-refuse">'
            f'<a href="#">{d}</a></p></div></div></div></div></div>'
        )
    if k == 'osano':
        return consent.cookieconsent(p, f'<a class="cc-link" href="/privacy">{pv}</a>', a, theme='block', button='role="button" ')
    if k == 'cn':
        return (
            '<div id="cookie-notice" role="dialog" class="cookie-notice-hidden cookie-revoke-hidden cn-position-bottom">'
            f'<div class="cookie-notice-container"><span id="cn-notice-text" class="cn-text-container">{p}</span><span id="cn-notice-buttons">'
            f'<a href="#" id="cn-accept-cookie" class="cn-set-cookie cn-button">{a}</a><a href="/privacy" class="cn-more-info cn-button">{pv}</a>'
            '</span></div></div>'
        )
    if k == 'gdpr':
        return (
            '<div id="moove_gdpr_cookie_info_bar" class="moove-gdpr-info-bar-hidden gdpr_infobar_postion_bottom">'
            f'<div class="moove-gdpr-info-bar-container"><div class="moove-gdpr-cookie-notice"><p>{p}</p>'
            f'<p>{h}. <button class="change-settings-button">{c}</button></p></div><div class="moove-gdpr-button-holder">'
            f'<button class="mgbutton moove-gdpr-infobar-allow-all">{a}</button></div></div></div>'
        )
    if k == 'own':
        return (
            f'<div class="{s.o("ckc", "cookie-bar", "consent js-consent", "privacy-modal", "gdpr-notice fixed-bottom")}"><p>{h}</p><p>{p} {p2}</p>'
            f'<button>{a}</button> <button>{d}</button></div>'
        )
    return ''


def popup(s):
    k = s.o('pop', 'om', 'mc', 'elp', 'pum', 'none', 'none', 'slide')
    h, p, m, b = s.u('news_h'), s.u('news_p'), s['email'], s['subscribe']
    form = f'<form action="/subscribe" method="post"><input type="email" name="EMAIL" placeholder="{m}" required><button type="submit">{b}</button></form>'
    if k == 'om':
        return (
            f'<div id="om-{s.hash % 99999}" class="Campaign CampaignType--popup"><div class="Campaign__innerWrapper"><div class="Campaign__content">'
            f'<h2>{h}</h2><p>{p}</p>{form}<button class="Campaign__close" title="Close">{s["close"]}</button></div></div></div>'
        )
    if k == 'mc':
        return (
            f'<div id="mc_embed_signup" class="mc-modal" style="display:none"><div class="mc-layout__modalContent"><h2>{h}</h2>'
            f'<div class="mc-field-group"><label for="mce-EMAIL">{m} <span class="asterisk">*</span></label><input type="email" id="mce-EMAIL"></div>'
            f'<input type="submit" value="{b}" class="button"></div></div>'
        )
    if k == 'elp':
        return (
            f'<div data-elementor-type="popup" class="elementor elementor-{s.hash % 999} elementor-location-popup">'
            '<section class="elementor-section elementor-top-section"><div class="elementor-container"><div class="elementor-widget-wrap">'
            f'<div class="elementor-widget elementor-widget-heading"><h3 class="elementor-heading-title">{h}</h3></div>'
            f'<div class="elementor-widget elementor-widget-text-editor"><p>{p}</p></div>{form}</div></div></section></div>'
        )
    if k == 'pum':
        return (
            f'<div id="pum-{s.hash % 999}" class="pum pum-overlay pum-theme-lightbox popmake-overlay" role="dialog" aria-modal="false">'
            f'<div class="pum-container popmake theme"><div class="pum-title popmake-title">{h}</div><div class="pum-content popmake-content">'
            f'<p>{p}</p>{form}</div><button type="button" class="pum-close popmake-close">{s["close"]}</button></div></div>'
        )
    if k == 'slide':
        return f'<aside class="slide-in newsletter-slidein" hidden><strong>{h}</strong><span>{p}</span>{form}</aside>'
    return ''


def chat(s):
    if not s.flag('chat', 0.25):
        return ''
    return s.o(
        'chatk',
        '<div id="hubspot-messages-iframe-container" class="widget-align-right"></div>',
        '<div class="intercom-lightweight-app"></div>',
        f'<div id="drift-widget-container"></div><div class="chat-teaser">{s.x.head()}</div>',
        f'<a class="whatsapp-float joinchat__button" href="https://wa.me/1"><span class="joinchat__tooltip">{s["call"]}</span></a>',
    )


def tree(s, top=(5, 8), sub=(4, 9), deep=0.25):
    """Menu labels of the site: [(label, [(label, [label])])]."""
    if 'tree' not in s.opt:
        r = s.r
        ls = s.labels(110)
        it = iter(ls)
        out = []
        for _ in range(r.randint(*top)):
            subs = []
            for _ in range(r.choice([0, r.randint(*sub), r.randint(*sub)])):
                subs.append((next(it, s.name), [next(it, s['more']) for _ in range(r.randint(2, 5))] if r.random() < deep else []))
            out.append((next(it, s.name), subs))
        s.opt['tree'] = [(s['home'], [])] + out + [(s['contact'], [])]
    return s.opt['tree']


def wp_menu(s, ul='menu', uid='primary-menu', li='menu-item menu-item-type-custom menu-item-object-custom', sub='sub-menu', a='', arrow=''):
    out, n = [], s.hash % 900
    for lab, subs in tree(s):
        n += 1
        ch = ''
        if subs:
            rows = []
            for l2, deep in subs:
                n += 1
                d = (
                    f'<ul class="{sub}">'
                    + ''.join(f'<li id="menu-item-{n}{k}" class="{li}"><a href="/{slug(d)}/">{e(d)}</a></li>' for k, d in enumerate(deep))
                    + '</ul>'
                    if deep
                    else ''
                )
                rows.append(f'<li id="menu-item-{n}" class="{li} menu-item-{n}"><a href="/{slug(l2)}/">{e(l2)}</a>{d}</li>')
            ch = f'\n<ul class="{sub}">\n' + '\n'.join(rows) + '\n</ul>'
        out.append(
            f'<li class="{li}{" menu-item-has-children" if subs else ""} menu-item-{n}"><a{a} href="/{slug(lab)}/">{e(lab)}</a>{arrow if subs else ""}{ch}</li>'
        )
    return f'<ul id="{uid}" class="{ul}">' + '\n'.join(out) + '</ul>'


def links(ls, tag='li', cls='', acls=''):
    c = f' class="{cls}"' if cls else ''
    a = f' class="{acls}"' if acls else ''
    return ''.join(f'<{tag}{c}><a{a} href="/{slug(l)}">{e(l)}</a></{tag}>' for l in ls)


def cols(s, n=4, m=(4, 9)):
    """Footer columns: [(heading, [label])], kept for the site."""
    if 'cols' not in s.opt:
        s.opt['cols'] = [
            (s.r.choice([s['services'], s['about'], s['faq'], s['categories'], s.x.noun(), s.x.city(), s['follow']]), s.labels(s.r.randint(*m)))
            for _ in range(s.r.randint(max(1, n - 2), n + 1))
        ]
    return s.opt['cols']


def foot_links(s, wrap='<div class="{c}"><h4>{h}</h4><ul>{l}</ul></div>', c='footer-col'):
    return ''.join(wrap.format(c=c, h=e(h), l=links(ls)) for h, ls in cols(s))


def copy(s):
    return f'© {2018 + s.hash % 9} {e(s.name)}. {s["rights"]}'


def legal(s, cls=''):
    return ''.join(f'<a class="{cls}" href="/{k}">{s[k]}</a> ' for k in ('privacy', 'terms', 'access', 'sitemap') if s.flag('leg' + k, 0.7))


NETS = ['Facebook', 'X', 'Instagram', 'LinkedIn', 'YouTube', 'Pinterest', 'TikTok', 'Mastodon']


def social(s, ul='social-links', li='', a=''):
    nets = rr(s, 'net').sample(NETS, 2 + s.hash % 4)
    return (
        f'<ul class="{ul}">'
        + ''.join(
            f'<li class="{li}"><a class="{a}" href="https://{n.lower()}.com/{slug(s.name)}" rel="noopener" target="_blank">{svg("fb")}'
            f'<span class="screen-reader-text">{n}</span></a></li>'
            for n in nets
        )
        + '</ul>'
    )


def ad(s, r=None):
    return s.o(
        'adk',
        f'<div class="ad-slot" id="div-gpt-ad-{s.hash % 999999}-0"><span class="ad-label">{s["ads"]}</span></div>',
        '<ins class="adsbygoogle" data-ad-client="ca-pub-0000" style="display:block"></ins>',
        f'<aside class="advert advert--mpu" aria-label="{s["ads"]}"><p>{s["ads"]}</p></aside>',
        '',
    )


class Item:
    pass


def items(s, r, x, n, teaser=None):
    """Entries of a list; teaser length is the site's habit."""
    t = teaser or s.o('teaser', 'none', 'one', 'para', 'para', 'long')
    out = []
    for i in range(n):
        it = Item()
        it.title = x.title()
        it.slug = slug(it.title)
        it.i = i
        it.id = r.randint(100, 99999)
        it.teaser = '' if t == 'none' else x.sent() if t == 'one' else x.para(1, 2) if t == 'para' else x.para(2, 5)
        if t == 'para' and r.random() < 0.3:
            it.teaser = it.teaser[:150].rsplit(' ', 1)[0] + r.choice(['…', ' […]', '...'])
        it.date, it.iso = x.date(), x.date(iso=True)
        it.author, it.cat = x.name(), x.noun()
        it.tags = [x.noun() for _ in range(r.randint(0, 3))]
        it.mins = r.randint(2, 14)
        it.com = r.randint(0, 60)
        out.append(it)
    return out


def count(r, s):
    return r.choice([1, 2, 3, 4, 6, 6, 8, 9, 10, 10, 12, 12, 15, 20, 24])


def heading(s, r, x):
    """Title of an index: blog, category, tag, author, search."""
    k = r.choice(['blog', 'cat', 'cat', 'tag', 'search', 'date', 'author'])
    n = x.noun()
    if k == 'blog':
        return s['blog'], ''
    if k == 'search':
        return (s.o('srf', 'Search results for: “{}”', 'Results for {}', 'You searched for {}') if s.lang == 'en' else s['search'] + ': „{}“').format(
            n.lower()
        ), ''
    if k == 'date':
        return f'{r.choice(x.g["MONTH"])} {r.randint(2018, 2026)}' if s.lang == 'en' else x.date(), ''
    if k == 'author':
        return x.name(), x.sent()
    return n, (x.para(1, 3) if r.random() < 0.5 else '')


def pager(
    s,
    cur=1,
    last=9,
    wrap='<nav class="navigation pagination" aria-label="Posts"><h2 class="screen-reader-text">Posts navigation</h2><div class="nav-links">{}</div></nav>',
    a='page-numbers',
):
    ps = ''.join(
        f'<span aria-current="page" class="{a} current">{i}</span>\n' if i == cur else f'<a class="{a}" href="/page/{i}/">{i}</a>\n' for i in (1, 2, 3)
    )
    return wrap.format(
        ps + f'<span class="{a} dots">…</span>\n<a class="{a}" href="/page/{last}/">{last}</a>\n<a class="next {a}" href="/page/2/">{s["next"]}</a>'
    )


def widgets(s, r, kinds, wrap='<section id="{id}" class="widget {c}">{b}</section>', h='h2', hc='widget-title'):
    """WordPress-like sidebar widgets; posts in them come from the page's own text bank."""
    x = Text(r, s.lang, s.topic)
    out = []
    H = lambda t: f'<{h} class="{hc}">{t}</{h}>'
    for n, k in enumerate(kinds):
        if k == 'search':
            c, b = (
                'widget_search',
                f'<form role="search" method="get" class="search-form"><label><span class="screen-reader-text">{s["search"]}</span>'
                f'<input type="search" class="search-field" placeholder="{s["search"]}" value="" name="s" /></label>'
                f'<input type="submit" class="search-submit" value="{s["search"]}" /></form>',
            )
        elif k == 'recent':
            c, b = (
                'widget_recent_entries',
                H(s['recent'])
                + '<ul>'
                + ''.join(
                    f'<li><a href="/{slug(t)}/">{e(t)}</a>{f"<span class=post-date>{x.date()}</span>" if s.flag("wdate") else ""}</li>'
                    for t in [x.title() for _ in range(5)]
                )
                + '</ul>',
            )
        elif k == 'comments':
            c, b = (
                'widget_recent_comments',
                H(s['comments'])
                + '<ul id="recentcomments">'
                + ''.join(
                    f'<li class="recentcomments"><span class="comment-author-link">{x.name()}</span> – <a href="#">{e(x.title())}</a></li>' for _ in range(5)
                )
                + '</ul>',
            )
        elif k == 'archives':
            c, b = (
                'widget_archive',
                H(s['archives'])
                + '<ul>'
                + ''.join(
                    f"<li><a href='/{y}/{m:02d}/'>{x.g['MONTH'][m - 1]} {y}</a>&nbsp;({r.randint(1, 20)})</li>" for y in (2023, 2022) for m in range(12, 0, -1)
                )
                + '</ul>',
            )
        elif k == 'cats':
            c, b = (
                'widget_categories',
                H(s['categories'])
                + '<ul>'
                + ''.join(
                    f'<li class="cat-item cat-item-{i}"><a href="/category/{slug(l)}/">{e(l)}</a> ({r.randint(1, 80)})</li>'
                    for i, l in enumerate(x.t['n'][:12])
                )
                + '</ul>',
            )
        elif k == 'tags':
            c, b = (
                'widget_tag_cloud',
                H(s['tags'])
                + '<div class="tagcloud">'
                + '\n'.join(
                    f'<a href="/tag/{slug(l)}/" class="tag-cloud-link tag-link-{i}" style="font-size: {8 + i % 9}pt;" aria-label="{e(l)} ({i}'
                    f' items)">{e(l.lower())}</a>'
                    for i, l in enumerate(s.labels(18))
                )
                + '</div>',
            )
        elif k == 'news':
            c, b = (
                'widget_mc4wp_form_widget',
                H(s['news_h']) + f'<form class="mc4wp-form"><div class="mc4wp-form-fields"><p>{s["news_p"]}</p><p>'
                f'<input type="email" name="EMAIL" placeholder="{s["email"]}" required /></p><p><input type="submit" value="{s["subscribe"]}" />'
                '</p></div></form>',
            )
        elif k == 'about':
            c, b = (
                'widget_text',
                H(s['about'])
                + f'<div class="textwidget"><p>{img(r, "alignnone", s.name)}</p><p>{s.x.para(1, 3) if "abt" not in s.opt else s.opt["abt"]}</p></div>',
            )
        elif k == 'popular':
            c, b = (
                'popular-posts wpp',
                H(s['popular'])
                + '<ul class="wpp-list">'
                + ''.join(
                    f'<li>{img(r, "wpp-thumbnail", "", 75)} <a href="#" class="wpp-post-title">{e(x.title())}</a> '
                    f'<span class="wpp-meta post-stats"><span class="wpp-views">{r.randint(40, 9000)} views</span></span></li>'
                    for _ in range(r.randint(4, 8))
                )
                + '</ul>',
            )
        elif k == 'promo':
            c, b = 'widget_media_image', f'<a href="/promo">{img(r, "image wp-image", s.x.head())}</a><p class="wp-caption-text">{s.x.sent()}</p>'
        elif k == 'meta':
            c, b = (
                'widget_meta',
                H('Meta') + f'<ul><li><a href="/wp-login.php">{s["login"]}</a></li><li><a href="/feed/">Entries feed</a></li><li>'
                '<a href="/comments/feed/">Comments feed</a></li><li><a href="https://wordpress.org/">WordPress.org</a></li></ul>',
            )
        elif k == 'social':
            c, b = 'widget_social', H(s['follow']) + social(s)
        else:
            c, b = 'widget_ad', ad(s)
        out.append(wrap.format(id=f'{slug(c)}-{n + 2}', c=c, b=b))
    return '\n'.join(out)


WK = 'search recent comments archives cats tags news about popular promo meta social ad'.split()


def wkinds(s):
    return rr(s, 'wk').sample(WK, 3 + s.hash % 6)
