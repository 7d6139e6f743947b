"""Magento 2 with Hyva (Tailwind)."""

from ..page import each, esc as e
from .goods import drive, others
from .magento import m2_top, url
from .vendors import body, consent, filters


# ---------------------------------------------------------------- Hyva
def hyva_page(s, title, desc, url, inner):
    nav = each(
        s.menu(),
        lambda i, m: f'<li class="mr-2 level-0" @mouseenter="hoverPanelActiveId = \'category-node-{i}\'">'
        '<span class="flex items-center block text-md bg-opacity-95">'
        f'<a class="w-full py-3 text-base text-gray-700 hover:underline level-0" href="#">{e(m[0])}</a></span>'
        '<ul class="absolute z-10 hidden px-6 py-4 -ml-6 shadow-lg bg-container-lighter/95">'
        + each(
            m[1],
            lambda c: '<li><a href="#" class="block w-full px-3 py-1 my-1 whitespace-nowrap first:mt-0 hover:underline">'
            f'<span class="text-base text-gray-700">{e(c[0])}</span></a>'
            + each(c[1], lambda l: f'<a href="#" class="block pl-6 text-sm">{e(l)}</a>')
            + '</li>',
        )
        + '</ul></li>',
    )
    ft = each(
        s.foot(4),
        lambda f: '<div class="w-full sm:w-1/2 lg:w-1/4 pr-4"><h2 class="mb-3 text-lg font-medium tracking-widest text-gray-900 uppercase title-font">'
        f'{e(f[0])}</h2><nav class="mb-10 list-none">'
        + each(f[1], lambda l: f'<a class="block text-gray-600 hover:text-gray-800" href="#">{e(l)}</a>')
        + '</nav></div>',
    )
    return m2_top(s, title, desc, url, 'hyva', None) + f'''<input type="hidden" name="form_key" value="x"><div class="page-wrapper">\
<a class="action skip sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-white" href="#contentarea">{e(s.t("skip"))}</a>\
<header class="page-header"><div class="bg-primary text-white text-sm text-center py-1">{e(s.keep("announce"))}</div>\
<div id="header" class="relative z-30 w-full border-b shadow bg-container-lighter border-container-lighter" x-data="initHeader()" \
@keydown.window.escape="searchOpen = false;"><div class="container flex flex-wrap items-center justify-between w-full px-6 py-3 mx-auto mt-0">\
<div class="order-1 sm:order-2 lg:order-1 w-full pb-2 sm:w-auto sm:pb-0">\
<a class="flex items-center justify-center text-xl font-medium tracking-wide text-gray-800 no-underline" href="/">{e(s.brand)}</a></div>\
<div x-data="initMenuDesktop()" class="z-20 order-2 sm:order-1 lg:order-2 navigation hidden lg:flex"><nav>\
<ul class="flex justify-start flex-wrap relative min-h-0">{nav}</ul></nav></div><div class="flex items-center order-3">\
<a href="/customer/account/login/" class="block px-4 py-2 lg:px-5">{e(s.t("login"))}</a>\
<a id="menu-cart-icon" class="relative inline-block ml-1" href="/checkout/cart"><span class="sr-only label">{e(s.t("cart"))}</span></a></div></div>\
<div class="absolute z-10 w-full border-t shadow-sm bg-container-lighter" id="search-content" x-show="searchOpen" style="display: none;">\
<form class="form minisearch"><label class="sr-only">{e(s.t("search"))}</label></form></div></div></header><main id="maincontent" class="page-main">\
<div id="contentarea" tabindex="-1"></div>{inner}</main><section id="cart-drawer" class="fixed inset-y-0 right-0 z-30 max-w-full" x-show="open">\
<h2 class="text-lg font-medium leading-7 text-gray-900">{e(s.t("cart"))}</h2><div class="px-4">{e(s.t("cart_empty"))}</div></section>\
<footer class="page-footer"><div class="text-gray-700 bg-container border-t border-container-darker">\
<div class="container py-8 mx-auto flex flex-wrap">{ft}<form class="form subscribe"><h3 class="text-sm">{e(s.keep("news"))}</h3>\
<button class="btn btn-primary">{e(s.t("subscribe"))}</button></form></div></div></footer></div>{consent(s, "custom")}</body></html>'''


def hyva_card(s, x, m=''):
    return f'''<form method="post" class="item product product-item product_addtocart_form card card-interactive flex flex-col w-full">\
<a href="/{x.handle}.html" class="product photo product-item-photo block mx-auto mb-3" tabindex="-1">\
<img class="object-contain product-image-photo" src="/x.jpg" alt="{e(x.name)}"></a><div class="product-info flex flex-col grow">\
<div class="mt-2 mb-1 items-center justify-center text-primary font-semibold text-lg text-left"{m}>\
<a class="product-item-link" href="/{x.handle}.html">{e(x.name)}</a></div><div class="py-1 flex justify-start"><div class="rating-summary flex"></div>\
<span class="text-xs">({x.count})</span></div><div class="pt-1 text-gray-900"{m}><div class="price-container flex flex-wrap">\
<span class="price">{s.money(x.price)}</span></div></div>{f'<div class="text-sm"{m}>{e(x.text)}</div>' if x.text and m else ''}<div class="mt-auto pt-3 \
flex flex-wrap justify-between items-center"><button class="w-auto btn btn-primary justify-center text-sm mr-auto">\
<span class="inline">{e(s.t("add"))}</span></button><button class="rounded-full w-9 h-9 bg-gray-200"><span class="sr-only">{e(s.t("wishlist"))}</span>\
</button></div></div></form>'''


def hyva_prod(s, r, p, url):
    sp = (
        '<section id="product-attributes" class="my-12">'
        f'<h2 class="w-full pb-6 text-2xl md:text-3xl font-medium text-gray-900 title-font" data-main>{e(s.t("details"))}</h2>'
        '<div class="table-wrapper overflow-x-auto" data-main><table class="additional-attributes w-full">'
        + each(
            p.specs,
            lambda x: '<tr class="border-b border-container"><th class="col label w-1/2 py-2 text-left text-gray-700 font-normal product-attribute-label" '
            f'scope="row">{e(x[0])}</th><td class="col data w-1/2 py-2 pl-2 text-left text-gray-900">{e(x[1])}</td></tr>',
        )
        + '</table></div></section>'
        if p.specs
        else ''
    )
    return hyva_page(
        s,
        p.name,
        p.lead,
        url,
        f'''<div class="columns"><div class="column main"><section class="text-gray-700 body-font"><div class="flex lg:flex-row flex-col items-center">\
<div class="grid grid-rows-auto grid-cols-1 md:gap-x-5 md:grid-cols-2"><div id="gallery" class="w-full pt-6 md:h-auto md:row-start-1">\
<img src="/p.jpg" alt=""></div><div class="product-info-main w-full md:col-start-2"><h1 class="text-gray-900 text-3xl title-font font-base" data-main>\
<span class="base">{e(p.name)}</span></h1><div class="my-2">{e(s.t("based_on"))}</div>\
<div class="mb-4 leading-relaxed product-description prose" data-main>{e(p.bullets[0] if p.bullets else p.lead)}</div>\
<div class="flex flex-col sm:flex-row justify-between my-4"><p class="flex items-center available gap-x-2 stock" title="{e(s.t("avail"))}">\
<span>{e(s.t("in_stock"))}</span></p><span class="text-2xl font-bold">{s.money(p.price)}</span></div>\
<select>{each(p.colors, lambda c: f"<option>{e(c)}</option>")}</select><button type="submit" class="btn btn-primary" id="product-addtocart-button">\
<span class="block">{e(s.t("add"))}</span></button></div></div></div></section><section id="description" class="my-12">\
<h2 class="w-full pb-6 text-2xl" data-main>{e(s.t("description"))}</h2><div class="card w-full lg:w-2/3 mb-6 lg:mb-0">\
<div class="prose max-w-full">{body(s, r, p)}</div></div></section>{sp}<section class="my-12" x-data="initSlider()">\
<h3 class="text-2xl">{e(s.t("related"))}</h3>\
<div class="relative flex-none w-full overflow-x-auto snap">{each(others(s, r, 6), lambda x: hyva_card(s, x))}</div></section></div></div>''',
    )


def hyva_coll(s, r, c, url):
    f = each(
        filters(s, r),
        lambda f: '<div class="filter-option card my-4 p-3"><div class="filter-options-title flex justify-between items-center">'
        f'<span class="title text-md md:text-lg font-semibold">{e(f[0])}</span></div><div class="filter-options-content pt-3"><ol class="items">'
        + each(f[1], lambda v: f'<li class="item my-1"><a href="#">{e(v[0])}<span class="count text-gray-400">({v[1]})</span></a></li>')
        + '</ol></div></div>',
    )
    return hyva_page(
        s,
        c.head,
        ' '.join(c.intro),
        url,
        '<div class="container flex flex-col md:flex-row flex-wrap my-6 font-medium lg:mt-8">'
        f'<h1 class="text-gray-900 page-title title-font text-3xl" data-main><span class="base">{e(c.head)}</span></h1></div>'
        f'<div class="container prose category-description" data-main>{each(c.intro, lambda x: f"<p>{e(x)}</p>")}</div><div class="columns">'
        f'<div class="column main"><section class="py-8" id="product-list"><div class="toolbar">{e(s.t("count"))}<label>{e(s.t("sort"))}</label>'
        '</div><div class="products wrapper mode-grid products-grid">'
        '<div class="mx-auto pt-4 pb-12 grid gap-4 grid-cols-1 sm:grid-cols-2 md:grid-cols-3">'
        f'{each(c.items, lambda x: hyva_card(s, x, " data-main"))}</div></div></section></div><div class="sidebar sidebar-main">'
        f'<div class="block mb-8" id="layered-filter-block">{f}</div></div></div>',
    )


HYVA = [
    ('brightforge.eu', 'Brightforge', 'en', 'kitchen', '', 'p3c2'),
    ('huisvanhout.nl', 'Huis van Hout', 'nl', 'furniture', '', 'p2c1'),
    ('sonarhall.com', 'Sonarhall', 'en', 'audio', '', 'p2c3'),
]


def make(w):
    drive(w, 'hyva', HYVA, hyva_prod, hyva_coll, url, minify=True)
