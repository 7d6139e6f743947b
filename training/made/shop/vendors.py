"""Furniture by many vendors: consent, popups, reviews; head of a page; product text bodies."""

import json
import re

from .. import consent as consent_tools
from ..page import each, esc as e
from .goods import reviews
from .stores import semis

SVG = {
    'cart': '<svg aria-hidden="true" focusable="false" class="icon icon-cart" viewBox="0 0 40 40" fill="none">'
    '<path fill="currentColor" d="M15.75 11.8h-3.16l-.77 11.6a5 5 0 0 0 4.99 5.34h7.38a5 5 0 0 0 4.99-5.33L28.4 11.8zm0 1h-2.22l-.71 10.67a4 4 0 0 '
    '0 3.99 4.27h7.38a4 4 0 0 0 4-4.27l-.72-10.67z"/></svg>',
    'star': '<svg class="icon-star" width="16" height="16" viewBox="0 0 24 24">'
    '<path d="M12 17.3l6.2 3.7-1.6-7L22 9.2l-7.2-.6L12 2 9.2 8.6 2 9.2 7.5 14l-1.7 7z"/></svg>',
    'close': '<svg aria-hidden="true" class="icon icon-close" viewBox="0 0 18 17">'
    '<path d="M.9 14.9a.5.5 0 0 0 .7.8L9 8.3l7.4 7.4a.5.5 0 0 0 .7-.8L9.7 7.6l7.4-7.4"/></svg>',
    'search': '<svg class="icon icon-search" viewBox="0 0 20 20" aria-hidden="true"><path d="M18.64 17.02l-5.31-5.31a6.5 6.5 0 1 0-1.62 1.62l5.31 5.31z"/>'
    '</svg>',
}


def head(s, title, desc, url, extra='', gen='', ld=None, lang=None):
    """<head> of a shop page."""
    ld = f'<script type="application/ld+json">{json.dumps(ld, ensure_ascii=False)}</script>' if ld else ''
    return f'''<!doctype html>
<html {gen or 'class="no-js"'} lang="{lang or s.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{e(title)}</title>
<meta name="description" content="{e(desc[:155])}">
<link rel="canonical" href="{e(url)}">
<meta property="og:site_name" content="{e(s.brand)}">
<meta property="og:title" content="{e(title)}">
<meta property="og:url" content="{e(url)}">
{extra}{ld}
<script>window.dataLayer=window.dataLayer||[];function gtag(){{dataLayer.push(arguments)}}gtag('js',new Date());</script>
</head>
'''


def ld_product(s, p, url):
    return {
        '@context': 'https://schema.org/',
        '@type': 'Product',
        'name': p.name,
        'sku': p.sku,
        'description': ' '.join(p.paras)[:400],
        'brand': {'@type': 'Brand', 'name': p.brand},
        'offers': {'@type': 'Offer', 'url': url, 'price': p.price, 'priceCurrency': 'EUR', 'availability': 'https://schema.org/InStock'},
    }


def crumbs_ld(s, names):
    return {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        'itemListElement': [{'@type': 'ListItem', 'position': i + 1, 'name': n} for i, n in enumerate(names)],
    }


def consent(s, kind):
    """Cookie banner by vendor."""
    txt, ok, no, st = e(s.keep('cookie')), e(s.t('ok')), e(s.t('no')), e(s.t('set'))
    pv = f'<a href="/privacy">{e(s.t("privacy"))}</a>'
    if kind == 'onetrust':
        cats = each(
            ['C0001', 'C0002', 'C0003', 'C0004'],
            lambda c: f'<li class="ot-cat-item" data-optanongroupid="{c}"><h4 class="ot-cat-header" id="ot-header-id-{c}">{e(s.t("set"))} {c[-1]}</h4>'
            f'<p class="ot-category-desc">{e(s.say("cookie"))}</p></li>',
        )
        return consent_tools.onetrust(
            f'{txt} {pv}',
            st,
            no,
            ok,
            banner='class="otFlat bottom ot-wo-title" tabindex="0" role="region" aria-label="Cookie banner"',
            dialog='role="alertdialog" aria-describedby="onetrust-policy-text"',
            group=' class="ot-sdk-three ot-sdk-columns"',
            details=f'<h2 id="ot-pc-title">{st}</h2><ul>{cats}</ul>',
            line_end='\n',
        )
    if kind == 'cookiebot':
        inner = f'<div id="CybotCookiebotDialogBodyContent">{consent_tools.cookiebot_text("Cookies", txt)}</div>'
        return consent_tools.cookiebot(
            f'<div id="CybotCookiebotDialogBody"><div class="CybotCookiebotScrollContainer">{inner}</div>',
            no,
            ok,
            dialog=' aria-modal="true" aria-labelledby="CybotCookiebotDialogBodyContentTitle" class="CybotCookiebotDialogActive"',
            buttons='BodyButtons',
            end='</div>',
            line_end='\n',
        )
    if kind == 'cookieyes':
        return consent_tools.cookieyes('Cookies', txt, st, no, ok, ' role="region"')
    if kind == 'cli':
        return f'''<div id="cookie-law-info-bar" data-nosnippet="true">\
<span>{txt} <a role="button" id="cookie_action_close_header" class="medium cli-plugin-button">{ok}</a> <a role="button" class="cli_settings_button">{st}\
</a></span></div>'''
    if kind == 'custom':
        return f'''<div class="cookie-notice js-cookie" role="dialog" aria-live="polite"><div class="cookie-notice__inner"><p>{txt} {pv}.</p>\
<div class="cookie-notice__actions"><button type="button" class="btn btn--small">{ok}</button><a href="#" class="link">{st}</a></div></div></div>'''
    return ''


def popup(s, kind):
    """Newsletter popup by vendor."""
    h, t_, em, sb = e(s.keep('popup')), e(s.keep('news')), e(s.t('email')), e(s.t('subscribe'))
    if kind == 'klaviyo':
        return f'''<div role="dialog" aria-modal="true" aria-label="POPUP Form" class="needsclick kl-private-reset-css-Xuajs1" data-testid="POPUP">\
<div class="needsclick"><button aria-label="Close dialog" type="button" class="needsclick klaviyo-close-form">{SVG["close"]}</button>\
<form class="needsclick klaviyo-form klaviyo-form-version-cid_1" novalidate=""><div class="needsclick"><div class="ql-font">\
<span class="ql-font-sans">{h}</span></div><div class="needsclick"><p>{t_}</p></div>\
<input id="email_01" class="needsclick" type="email" placeholder="{em}"><button class="needsclick" type="button">{sb}</button></div></form></div></div>'''
    if kind == 'privy':
        return f'''<div id="privy-container"><div class="privy privy-popup-container" style="display:none"><div class="privy-popup-content-wrap">\
<div class="privy-element"><h2>{h}</h2></div><div class="privy-element"><p>{t_}</p></div><form class="privy-form">\
<input class="email" placeholder="{em}"><button>{sb}</button></form></div></div></div>'''
    if kind == 'magnific':
        return f'''<div id="newsletter-popup" class="mfp-hide white-popup"><div class="nl-inner"><h3>{h}</h3><p>{t_}</p>\
<form action="/subscribe" method="post"><label class="visually-hidden" for="np">{em}</label><input id="np" type="email" name="EMAIL" placeholder="{em}">\
<button type="submit">{sb}</button></form><p class="small"><a href="/privacy">{e(s.t("privacy"))}</a></p></div></div>'''
    return ''


def review_app(s, r, kind, p, n=None):
    """Customer reviews block by vendor (never main)."""
    rs = reviews(s, r, n if n is not None else r.choice([0, 3, 5, 8, 12]))
    T, W, B = e(s.t('reviews')), e(s.t('write_review')), e(s.t('based_on'))
    if kind == 'judgeme':
        one = lambda v: f'''<div class="jdgm-rev jdgm-divider-top" data-verified-buyer="true" data-review-id="{r.randint(1, 9**9)}">\
<div class="jdgm-rev__header"><div class="jdgm-rev__icon">{v.who[0]}</div><span class="jdgm-rev__rating" data-score="{v.n}" tabindex="0" aria-label="\
{v.n} star review" role="img"></span><span class="jdgm-rev__timestamp jdgm-spinner" data-content="{v.date}">{v.date}</span>\
<div class="jdgm-row-extra"></div><div class="jdgm-row-profile"><span class="jdgm-rev__author-wrapper"><span class="jdgm-rev__author">{e(v.who)}</span>\
</span></div></div><div class="jdgm-rev__content"><b class="jdgm-rev__title">{e(v.title)}</b><div class="jdgm-rev__body">\
<p>{e(v.text)}</p></div></div></div>'''
        return f'''<div style="clear:both"></div><div id="judgeme_product_reviews" class="jdgm-widget jdgm-review-widget" data-product-title="\
{e(p.name)}" data-id="{p.sku}"><div class="jdgm-rev-widg" data-number-of-reviews="{p.count}" data-average-rating="{p.rating}">\
<style class="jdgm-temp-hiding-style">.jdgm-rev-widg{{display:none}}</style><div class="jdgm-rev-widg__header"><h2 class="jdgm-rev-widg__title">{T}</h2>\
<div class="jdgm-rev-widg__summary"><div class="jdgm-rev-widg__summary-inner"><div class="jdgm-rev-widg__summary-text">{B}</div></div></div>\
<a style="display: none" href="#" class="jdgm-write-rev-link" role="button">{W}</a></div><div class="jdgm-rev-widg__body">\
<div class="jdgm-rev-widg__reviews">{each(rs, one)}</div><div class="jdgm-paginate" data-per-page="5"></div></div></div></div>'''
    if kind == 'yotpo':
        one = lambda v: f'''<div class="yotpo-review yotpo-regular-box" data-review-id="{r.randint(1, 9**9)}">\
<div class="yotpo-header yotpo-verified-buyer"><div class="yotpo-icon-profile yotpo-header-element"><span class="yotpo-user-letter">{v.who[0]}</span>\
</div><div class="yotpo-header-element"><span class="y-label yotpo-user-name yotpo-font-bold">{e(v.who)}</span> <span class="y-label yotpo-user-title">\
{e(s.t("verified"))}</span></div><span class="y-label yotpo-review-date">{v.date}</span></div><div class="yotpo-main">\
<div class="content-title yotpo-font-bold">{e(v.title)}</div><div class="yotpo-review-wrapper"><div class="content-review">{e(v.text)}</div></div></div>\
<div class="yotpo-footer"><span class="yotpo-share-text">{e(s.t("share"))}</span><div class="yotpo-helpful">\
<span class="vote-sum">{v.n}</span></div></div></div>'''
        return f'''<div class="yotpo yotpo-main-widget" data-product-id="{p.sku}" data-name="{e(p.name)}"><div class="yotpo-display-wrapper">\
<div class="main-widget yotpo-display-wrapper"><div class="yotpo-label-container"><a class="yotpo-logo-link" href="#">Powered by Yotpo</a></div>\
<div class="yotpo-bottomline-box-2"><span class="font-color-gray based-on">{B}</span></div><div class="write-question-review-buttons-container">\
<button type="button" class="write-question-review-button yotpo-default-button">{W}</button></div><div class="yotpo-nav-content">\
<div class="yotpo-reviews yotpo-active">{each(rs, one)}</div></div></div></div></div>'''
    if kind == 'loox':
        one = lambda v: f'''<div class="grid-item-wrap has-img"><div class="grid-item clearfix"><div class="main">\
<div class="block title">{e(v.who)}<i class="icon-verified"></i></div><div class="block time">{v.date}</div><div class="block stars">{"★" * v.n}</div>\
<div class="main-text action"><div class="pre-wrap main-text action">{e(v.text)}</div></div></div></div></div>'''
        return f'''<div id="looxReviews" data-product-id="{p.sku}" class="loox-reviews-default"><div id="header">\
<div class="header-summary">{p.rating} <span>{B}</span></div><a id="write" href="#">{W}</a></div><div id="grid">{each(rs, one)}</div></div>'''
    if kind == 'okendo':
        one = lambda v: f'''<li class="okeReviews-reviews-review"><div class="okeReviews-reviews-review-reviewer">\
<div class="okeReviews-review-reviewer-profile-details"><strong class="okeReviews-review-reviewer-profile-details-name">{e(v.who)}</strong>\
<div class="okeReviews-review-reviewer-profile-status">{e(s.t("verified"))}</div></div></div><div class="okeReviews-reviews-review-primary">\
<div class="okeReviews-review-primary-content"><div class="okeReviews-reviews-review-title">{e(v.title)}</div>\
<div class="okeReviews-review-main-content-body"><p>{e(v.text)}</p></div><span class="okeReviews-review-date">{v.date}</span>\
<span class="okeReviews-reviews-review-vote-text">{e(s.t("helpful"))}</span></div></div></li>'''
        return f'''<div data-oke-widget data-oke-reviews-product-id="shopify-{p.sku}" class="okeReviews okeReviews--theme">\
<div class="okeReviews-widget-holder okeReviews-reviewsWidget"><div class="okeReviews-reviewsWidget-header">\
<div class="okeReviews-reviewsAggregate-summary">{B}</div><button class="okeReviews-a11y-button">{W}</button></div>\
<ul class="okeReviews-reviews-main">{each(rs, one)}</ul></div></div>'''
    if kind == 'stamped':
        one = lambda v: f'''<div class="stamped-review" id="stamped-review-{r.randint(1, 9**8)}"><div class="stamped-review-avatar">\
<span class="stamped-review-avatar-content">{v.who[0]}</span></div><div class="stamped-review-header"><div class="created">{v.date}</div>\
<strong class="author">{e(v.who)}</strong><div class="review-location">{s.cities[0]}</div></div><div class="stamped-review-content">\
<div class="stamped-review-body"><h3 class="stamped-review-header-title">{e(v.title)}</h3><p class="stamped-review-content-body">{e(v.text)}</p></div>\
</div></div>'''
        return f'''<div id="stamped-main-widget" class="stamped stamped-main-widget" data-widget-style="standard" data-product-id="{p.sku}">\
<div class="stamped-container"><div class="stamped-header"><div class="stamped-summary"><span class="stamped-summary-text-1">\
<strong>{p.rating}</strong></span> <span class="stamped-summary-text">{B}</span></div><span class="stamped-summary-actions-newreview">{W}</span></div>\
<div class="stamped-content"><div class="stamped-reviews">{each(rs, one)}</div></div></div></div>'''
    if kind == 'bv':
        one = lambda v: f'''<li itemprop="review" class="bv-content-item bv-content-top-review bv-content-review"><div class="bv-author-profile">\
<h3 class="bv-author">{e(v.who)}</h3></div><div class="bv-content-container"><div class="bv-content-header">\
<div class="bv-content-datetime">{v.date}</div><h4 class="bv-content-title">{e(v.title)}</h4></div><div class="bv-content-summary-body">\
<div class="bv-content-summary-body-text"><p>{e(v.text)}</p></div></div><div class="bv-content-feedback-container">\
<span>{e(s.t("helpful"))}</span></div></div></li>'''
        return f'''<div id="BVRRContainer"><div data-bv-show="reviews" data-bv-product-id="{p.sku}"><div class="bv-cv2-cleanslate bv-cleanslate">\
<div class="bv-shared bv-core-container-9"><div class="bv-control-bar"><h2>{T}</h2><span class="bv-control-bar-count">{B}</span>\
<button class="bv-write-review">{W}</button></div><ol class="bv-content-list bv-content-list-reviews">{each(rs, one)}</ol></div></div></div></div>'''
    one = lambda v: f'''<li class="review-item"><div class="review-item__rating" aria-label="{v.n}/5">{SVG["star"] * v.n}</div>\
<p class="review-item__meta"><span>{e(v.who)}</span> – <time>{v.date}</time></p><h4>{e(v.title)}</h4><p>{e(v.text)}</p>\
<button type="button">{e(s.t("helpful"))}</button></li>'''
    return f'''<section class="reviews" id="reviews"><h2>{T}</h2><p class="reviews__count">{B}</p><ul class="reviews__list">{each(rs, one)}</ul>\
<a class="btn" href="#">{W}</a></section>'''


def body(s, r, p, style=None, heads='h3'):
    """Product text as merchants write it: marked main, in one of several styles."""
    style = style or r.choice(['plain', 'plain', 'bullets', 'heads', 'pasted', 'strong', 'br'])
    ps, bl = p.paras, p.bullets
    P = lambda xs, a='': each(xs, lambda x: f'<p{a}>{e(x)}</p>')
    ul = lambda xs: f'<ul>\n{each(xs, lambda x: f"<li>{e(x)}</li>")}\n</ul>' if xs else ''
    tab = '<table>\n<tbody>\n' + each(p.tab, lambda x: f'<tr>\n<td>{e(x[0])}</td>\n<td>{e(x[1])}</td>\n</tr>') + '\n</tbody>\n</table>' if p.tab else ''
    if style == 'bullets':
        out = P(ps[:1]) + ul(bl) + P(ps[1:])
    elif style == 'heads':
        out = (
            P(ps[:1])
            + (f'<{heads}>{e(s.t("features"))}</{heads}>{ul(bl)}' if bl else '')
            + (f'<{heads}>{e(s.t("details"))}</{heads}>{P(ps[1:])}' if ps[1:] else '')
        )
    elif style == 'pasted':
        out = (
            '<meta charset="utf-8">'
            + each(ps, lambda x: f'<p data-mce-fragment="1"><span style="font-weight: 400;" data-mce-fragment="1">{e(x)}</span></p>')
            + (each(bl, lambda x: f'<p><span>- {e(x)}</span></p>'))
        )
    elif style == 'strong':
        out = each(ps, lambda x: f'<p><strong>{e(" ".join(x.split()[:3]))}</strong> {e(" ".join(x.split()[3:]))}</p>') + ul(bl)
    elif style == 'br':
        out = '<div>' + '<br><br>'.join(map(e, ps)) + ('<br>' + ''.join(f'<br>• {e(x)}' for x in bl) if bl else '') + '</div>'
    else:
        out = P(ps) + (ul(bl) if bl and r.random() < 0.7 else '')
    out += tab
    wrap = s.pick('wrap', '', '', '', 'div')  # most shops put the text straight into the theme's element
    marked = re.sub(r'<(p|ul|h2|h3|h4|div|table)(?=[ >])', r'<\1 data-main', out)
    return f'<div data-main>{out}</div>' if wrap else marked


def faq_html(s, p, cls='faq'):
    """FAQ about the product as details, marked main."""
    if not p.faq:
        return ''
    return (
        f'<div class="{cls}" data-main><h2 class="{cls}__title">{e(s.t("faq_title"))}</h2>'
        + each(
            p.faq, lambda x: f'<details class="{cls}__item"><summary class="{cls}__q">{e(x[0])}</summary><div class="{cls}__a"><p>{e(x[1])}</p></div></details>'
        )
        + '</div>'
    )


def spec_table(p, cls='specs', row='tr', n=99):
    if not p.specs:
        return ''
    return f'<table class="{cls}"><tbody>' + each(p.specs[:n], lambda x: f'<tr><th scope="row">{e(x[0])}</th><td>{e(x[1])}</td></tr>') + '</tbody></table>'


def filters(s, r):
    """Facets [(name, [(value, count)])]."""
    f = {k: semis(v) for k, v in s.b['FILTERS'].items()}
    f[s.t('color')] = semis(s.b['COLORS'])
    f[s.t('brands')] = s.series[: r.randint(5, 14)]
    f[s.t('category')] = s.cats[: r.randint(4, 12)]
    mats = semis(s.b['TOPICS'][s.topic][1])
    f[s.t('materials').split(' ')[0].strip(',&')] = mats
    ks = list(f)
    r.shuffle(ks)
    return [(k, [(v, r.randint(1, 80)) for v in f[k]]) for k in ks[: r.randint(3, len(ks))]]


def sorts(s):
    return semis(s.t('sorts'))
