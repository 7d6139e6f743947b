"""Company pages on CSS frameworks: Bootstrap 3 and 5, Tailwind, Foundation."""

import json

from ..page import esc_text as e
from .elements import slug
from .frames import build, crumbs, doc, mega, sidenav
from .parts import copy, foot_links, legal, social

BS3 = dict(
    sec='<section id="{k}" class="section bg-light-gray"><div class="container">{b}</div></section>',
    row='<div class="row">{b}</div>',
    col='<div class="col-md-{w} col-sm-6 text-center wow fadeInUp">{b}</div>',
    h=['<h{n} class="section-heading"{m}>{t}</h{n}>', '<div class="page-header"><h{n}{m}>{t}</h{n}></div>'],
    p='<div class="lead"{m}>{t}</div>',
    btn='<a href="/{u}" class="btn btn-primary btn-lg page-scroll">{t}</a>',
    box='<span class="fa-stack fa-4x"><i class="fa fa-circle fa-stack-2x text-primary"></i><i class="fa fa-laptop fa-stack-1x fa-inverse"></i></span>'
    '<h4 class="service-heading"{m}>{t}</h4><p class="text-muted"{m}>{d}</p>',
    acc='<div class="panel-group" id="accordion" role="tablist">{b}</div>',
    acci='<div class="panel panel-default"><div class="panel-heading" role="tab"><h4 class="panel-title"{m}>'
    '<a data-toggle="collapse" data-parent="#accordion" href="#c{id}">{q}</a></h4></div>'
    '<div id="c{id}" class="panel-collapse collapse" role="tabpanel"><div class="panel-body"{m}>{a}</div></div></div>',
    price='<div class="panel panel-default panel-pricing"><div class="panel-heading"><i class="fa fa-desktop"></i><h3{m}>{t}</h3></div>'
    '<div class="panel-body text-center"><p{m}><strong>{amt} {per}</strong></p></div><ul class="list-group text-center"{m}>{f}</ul>'
    '<div class="panel-footer">{btn}</div></div>',
    li='<li class="list-group-item"><i class="fa fa-check"></i> {t}</li>',
    team='<div class="team-member"><div class="img-circle">{i}</div><h4{m}>{t}</h4><p class="text-muted"{m}>{role}</p><p{m}>{d}</p>'
    '<ul class="list-inline social-buttons"><li><a href="#"><i class="fa fa-twitter"></i></a></li></ul></div>',
    quote='<div class="item"><blockquote{m}><p>{q}</p><small>{a}, {role}</small></blockquote></div>',
    pic='<img src="img/portfolio/{id}.jpg" class="img-responsive img-centered" alt="">',
    form='<form name="sentMessage" id="contactForm" novalidate>{h}<div class="row"><div class="col-md-6">{f}</div><div class="col-lg-12 text-center">'
    '<div id="success"></div><button type="submit" class="btn btn-xl">{b}</button></div></div></form>',
    field='<div class="form-group"><input type="text" class="form-control" placeholder="{t} *" id="{id}"><p class="help-block text-danger"></p></div>',
    table='<div class="table-responsive"><table class="table table-striped"{m}><tbody>{b}</tbody></table></div>',
)


def bs3(s, b, t, secs):
    nav = mega(
        s,
        '<ul class="nav navbar-nav navbar-right">{b}</ul>',
        '<li class="dropdown"><a href="/{u}" class="dropdown-toggle" data-toggle="dropdown">{l} <b class="caret"></b></a>{s}</li>',
        '<ul class="dropdown-menu">{b}</ul>',
        '<li><a href="/{u}">{l}</a></li>',
    )
    body = f'''<nav id="mainNav" class="navbar navbar-default navbar-fixed-top"><div class="container"><div class="navbar-header">\
<button type="button" class="navbar-toggle" data-toggle="collapse"><span class="sr-only">{s["menu"]}</span></button>\
<a class="navbar-brand page-scroll" href="#page-top">{e(s.name)}</a></div><div class="collapse navbar-collapse">{nav}</div></div>\
</nav>{crumbs(s, t)}{"".join(secs)}<footer><div class="container">\
<div class="row">{foot_links(s, '<div class="col-md-3"><h5>{h}</h5><ul class="list-unstyled quicklinks">{l}</ul></div>')}<div class="col-md-4">\
<span class="copyright">{copy(s)}</span></div><div class="col-md-4">{social(s, "list-inline social-buttons")}</div></div></div></footer>\
<div class="portfolio-modal modal fade" id="modal1" tabindex="-1" role="dialog"><div class="modal-dialog"><div class="modal-content">\
<h2>{s["login"]}</h2><form><input placeholder="{s["email"]}"><button class="btn">{s["login"]}</button></form>\
<button class="btn btn-primary" data-dismiss="modal">{s["close"]}</button></div></div></div>'''
    return doc(s, t, 'id="page-top" class="index"', body, ['css/bootstrap.min.css', 'css/agency.css'])


BS5 = dict(
    sec=[
        '<section class="py-5 border-bottom" id="{k}"><div class="container px-5 my-5">{b}</div></section>',
        '<div class="container-xxl py-5"><div class="container">{b}</div></div>',
    ],
    row='<div class="row gx-5 justify-content-center">{b}</div>',
    col='<div class="col-lg-{w} mb-5 mb-lg-0">{b}</div>',
    h='<h{n} class="display-{n} fw-bolder mb-2"{m}>{t}</h{n}>',
    p='<div class="lead fw-normal text-muted mb-4"{m}>{t}</div>',
    btn='<a class="btn btn-primary btn-lg px-4 me-sm-3" href="#{u}">{t}</a>',
    box='<div class="card h-100 shadow border-0"><div class="card-body p-4"><div class="feature bg-primary bg-gradient text-white rounded-3 mb-3">'
    '<i class="bi bi-collection"></i></div><h2 class="h4 card-title"{m}>{t}</h2><p class="card-text mb-0"{m}>{d}</p></div></div>',
    acc='<div class="accordion accordion-flush mb-5" id="accordionExample">{b}</div>',
    acci='<div class="accordion-item"><h3 class="accordion-header" id="h{id}"{m}>'
    '<button class="accordion-button collapsed" type="button" data-bs-toggle="collapse" data-bs-target="#c{id}">{q}</button></h3>'
    '<div class="accordion-collapse collapse" id="c{id}"><div class="accordion-body"{m}>{a}</div></div></div>',
    price='<div class="card mb-5 mb-xl-0"><div class="card-body p-5"><div class="small text-uppercase fw-bold"{m}>{t}</div><div class="mb-3"{m}>'
    '<span class="display-4 fw-bold">{amt}</span> <span class="text-muted">{per}</span></div><p{m}>{d}</p>'
    '<ul class="list-unstyled mb-4"{m}>{f}</ul><div class="d-grid">{btn}</div></div></div>',
    li='<li class="mb-2"><i class="bi bi-check text-primary"></i> {t}</li>',
    quote='<div class="card mb-4"><div class="card-body p-4"><div class="d-flex"><div class="flex-shrink-0">'
    '<i class="bi bi-chat-right-quote-fill text-primary fs-1"></i></div><div class="ms-4"{m}><p class="mb-1">{q}</p>'
    '<div class="small text-muted">- {a}, {role}</div></div></div></div></div>',
    form='<form id="contactForm" class="needs-validation">{h}{f}<div class="d-none" id="submitErrorMessage">'
    '<div class="text-center text-danger mb-3">Error sending message!</div></div><button class="btn btn-primary btn-lg" type="submit">{b}</button>'
    '</form>',
    field='<div class="form-floating mb-3"><input class="form-control" id="{id}" type="text" placeholder="{t}"><label for="{id}">{t}</label>'
    '<div class="invalid-feedback">{t} !</div></div>',
    post='<div class="card h-100 shadow border-0">{i}<div class="card-body p-4"><div class="badge bg-primary rounded-pill mb-2">{dt}</div>'
    '<a class="text-decoration-none stretched-link" href="/{u}"><h5 class="card-title mb-3">{t}</h5></a>'
    '<p class="card-text mb-0">{d}</p></div></div>',
)


def bs5(s, b, t, secs):
    nav = mega(
        s,
        '<ul class="navbar-nav ms-auto mb-2 mb-lg-0">{b}</ul>',
        '<li class="nav-item dropdown"><a class="nav-link dropdown-toggle" href="/{u}" role="button" data-bs-toggle="dropdown" '
        'aria-expanded="false">{l}</a>{s}</li>',
        '<ul class="dropdown-menu dropdown-menu-end">{b}</ul>',
        '<li><a class="dropdown-item" href="/{u}">{l}</a></li>',
    )
    body = f'''{f'<div class="alert alert-warning alert-dismissible fade show mb-0" role="alert">{s["alert"]}<button type="button" class="btn-close" '
        f'aria-label="{s["close"]}"></button></div>' if s.flag("al") else ""}<div id="spinner" class="show position-fixed">\
<span class="visually-hidden">Loading...</span></div>{'<main class="flex-shrink-0">' if s.flag("fl") else '<div class="page">'}\
<nav class="navbar navbar-expand-lg navbar-dark bg-dark"><div class="container px-5"><a class="navbar-brand" href="/">{e(s.name)}</a>\
<button class="navbar-toggler" type="button"><span class="navbar-toggler-icon"></span></button>\
<div class="collapse navbar-collapse" id="navbarSupportedContent">{nav}<form class="d-flex" role="search">\
<input class="form-control me-2" type="search" placeholder="{s["search"]}"><button class="btn btn-outline-success">{s["search"]}</button></form></div>\
</div></nav>{crumbs(s, t)}{"".join(secs)}{'</main>' if s.flag("fl") else '</div>'}<footer class="bg-dark py-4 mt-auto"><div class="container px-5">\
<div class="row g-5">{foot_links(s, '<div class="col-lg-3 col-md-6"><h5 class="text-light mb-4">{h}</h5>{l}</div>')}</div>\
<div class="row align-items-center justify-content-between flex-column flex-sm-row"><div class="col-auto">\
<div class="small m-0 text-white">{copy(s)}</div></div><div class="col-auto">{legal(s, "link-light small")}</div></div></div></footer>\
<div class="offcanvas offcanvas-end" tabindex="-1" id="login"><div class="offcanvas-header"><h5>{s["login"]}</h5></div><div class="offcanvas-body">\
<form><label>{s["email"]}</label><input><button class="btn">{s["login"]}</button></form></div></div>'''
    return doc(s, t, 'class="d-flex flex-column h-100"', body, ['css/styles.css'])


TW = dict(
    sec=[
        '<section class="bg-white py-24 sm:py-32 dark:bg-gray-900"><div class="mx-auto max-w-7xl px-6 lg:px-8">{b}</div></section>',
        '<div class="relative isolate overflow-hidden py-16 md:py-20"><div class="max-w-6xl mx-auto px-4 sm:px-6">{b}</div></div>',
    ],
    row='<div class="mx-auto mt-16 grid max-w-2xl grid-cols-1 gap-x-8 gap-y-16 lg:mx-0 lg:max-w-none lg:grid-cols-{n}">{b}</div>',
    col='<div class="flex flex-col">{b}</div>',
    h='<h{n} class="mt-2 text-3xl font-bold tracking-tight text-gray-900 sm:text-4xl"{m}>{t}</h{n}>',
    p='<div class="mt-6 text-lg leading-8 text-gray-600"{m}>{t}</div>',
    btn='<a href="/{u}" class="rounded-md bg-indigo-600 px-3.5 py-2.5 text-sm font-semibold text-white shadow-sm hover:bg-indigo-500 '
    'focus-visible:outline">{t}</a>',
    box=[
        '<dl class="flex flex-col"><dt class="flex items-center gap-x-3 text-base font-semibold leading-7 text-gray-900"{m}>{ic}{t}</dt>'
        '<dd class="mt-4 flex flex-auto flex-col text-base leading-7 text-gray-600"><p class="flex-auto"{m}>{d}</p></dd></dl>',
        '<div class="rounded-2xl border p-6"><div class="text-sm font-medium"{m}>{t}</div><div class="mt-1 text-gray-500"{m}>{d}</div></div>',
    ],
    acc='<dl class="mt-10 space-y-6 divide-y divide-gray-900/10">{b}</dl>',
    acci='<div class="pt-6"><dt><button type="button" class="flex w-full items-start justify-between text-left text-gray-900" aria-controls="faq-{id}">'
    '<span class="text-base font-semibold leading-7"{m}>{q}</span><span class="ml-6 flex h-7 items-center"></span></button></dt>'
    '<dd class="mt-2 pr-12" id="faq-{id}"><p class="text-base leading-7 text-gray-600"{m}>{a}</p></dd></div>',
    quote='<figure class="rounded-2xl bg-gray-50 p-8 text-sm leading-6"><blockquote class="text-gray-900"{m}><p>“{q}”</p></blockquote>'
    '<figcaption class="mt-6 flex items-center gap-x-4">{i}<div{m}><div class="font-semibold text-gray-900">{a}</div>'
    '<div class="text-gray-600">{role}</div></div></figcaption></figure>',
    price='<div class="rounded-3xl p-8 ring-1 ring-gray-200"><h3 id="tier-{id}" class="text-lg font-semibold leading-8 text-gray-900"{m}>{t}</h3>'
    '<p class="mt-4 text-sm leading-6 text-gray-600"{m}>{d}</p><p class="mt-6 flex items-baseline gap-x-1"{m}>'
    '<span class="text-4xl font-bold tracking-tight text-gray-900">{amt}</span> <span class="text-sm font-semibold">{per}</span></p>{btn}'
    '<ul role="list" class="mt-8 space-y-3 text-sm leading-6 text-gray-600"{m}>{f}</ul></div>',
    li='<li class="flex gap-x-3"><svg class="h-6 w-5 flex-none text-indigo-600" viewBox="0 0 20 20"><path d="M16.7 4.1"></path></svg>{t}</li>',
    stat='<div class="mx-auto flex max-w-xs flex-col gap-y-4"{m}><dt class="text-base leading-7 text-gray-600">{t}</dt>'
    '<dd class="order-first text-3xl font-semibold">{v}</dd></div>',
    form='<form action="#" method="POST" class="mx-auto mt-16 max-w-xl sm:mt-20">{h}<div class="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2">{f}'
    '</div><div class="mt-10"><button type="submit" class="block w-full rounded-md bg-indigo-600">{b}</button></div></form>',
    field='<div><label for="{id}" class="block text-sm font-semibold leading-6 text-gray-900">{t}</label><div class="mt-2.5">'
    '<input type="text" id="{id}" class="block w-full rounded-md border-0"></div></div>',
)


def tw(s, b, t, secs):
    nx = s.flag('next')
    nav = mega(
        s,
        '<div class="hidden lg:flex lg:gap-x-12">{b}</div>',
        '<div class="relative"><button type="button" class="flex items-center gap-x-1 text-sm font-semibold leading-6 text-gray-900" '
        'aria-expanded="false">{l}</button>{s}</div>',
        '<div class="absolute -left-8 top-full z-10 mt-3 w-screen max-w-md overflow-hidden rounded-3xl bg-white shadow-lg"><div class="p-4">{b}</div></div>',
        '<div class="group relative flex items-center gap-x-6 rounded-lg p-4"><div class="flex-auto">'
        '<a href="/{u}" class="block font-semibold text-gray-900">{l}<span class="absolute inset-0"></span></a></div></div>',
    )
    data = json.dumps({'props': {'pageProps': {'title': t}}, 'page': '/' + slug(t), 'buildId': f'{s.hash:x}'})
    body = f'''{'<div id="__next">' if nx else '<div class="min-h-screen antialiased">'}<a class="sr-only focus:not-sr-only" href="#content">{s["skip"]}\
</a>{f'<div class="flex items-center gap-x-6 bg-gray-900 px-6 py-2.5"><p class="text-sm leading-6 text-white">'
        f'<strong class="font-semibold">{e(s.name)}</strong> {s["alert"]}</p></div>' if s.flag("bn")
        else ""}<header class="absolute inset-x-0 top-0 z-50"><nav class="flex items-center justify-between p-6 lg:px-8" aria-label="Global">\
<a href="/" class="-m-1.5 p-1.5"><span class="sr-only">{e(s.name)}</span></a>{nav}<div class="hidden lg:flex lg:flex-1 lg:justify-end">\
<a href="/login" class="text-sm font-semibold leading-6">{s["login"]} <span aria-hidden="true">→</span></a></div></nav>\
</header>{'<main class="isolate">' if s.flag("tm", .7) else "<div>"}{"".join(secs)}{'</main>' if s.flag("tm", .7) else "</div>"}<footer class="bg-gray-900" \
aria-labelledby="footer-heading"><h2 id="footer-heading" class="sr-only">Footer</h2><div class="mx-auto max-w-7xl px-6 pb-8 pt-16">\
<div class="xl:grid xl:grid-cols-3 xl:gap-8"><p class="text-sm leading-6 text-gray-300">{e(s.tagline)}</p>\
<div class="mt-16 grid grid-cols-2 gap-8">{foot_links(s, '<div><h3 class="text-sm font-semibold leading-6 text-white">{h}</h3>'
        '<ul role="list" class="mt-6 space-y-4">{l}</ul></div>')}</div></div><div class="mt-16 border-t pt-8">\
<p class="text-xs leading-5 text-gray-400">{copy(s)}</p></div></div></footer>\
</div>{f'<script id="__NEXT_DATA__" type="application/json">{data}</script>' if nx else ""}'''
    return doc(s, t, 'class="h-full"', body, ['/_next/static/css/3f.css' if nx else '/build/app.css'])


FOUND = dict(
    sec='<section class="{k}-block" data-magellan-target="{k}"><div class="grid-container">{b}</div></section>',
    row=['<div class="grid-x grid-margin-x">{b}</div>', '<div class="row" data-equalizer>{b}</div>'],
    col='<div class="cell medium-{w} columns" data-equalizer-watch>{b}</div>',
    h='<h{n} class="text-center"{m}>{t}</h{n}>',
    btn='<a href="/{u}" class="button large expanded">{t}</a>',
    box='<div class="card"><div class="card-section">{ic}<h4{m}>{t}</h4><p{m}>{d}</p></div></div>',
    acc='<ul class="accordion" data-accordion data-allow-all-closed="true">{b}</ul>',
    acci='<li class="accordion-item" data-accordion-item><a href="#" class="accordion-title"{m}>{q}</a>'
    '<div class="accordion-content" data-tab-content{m}>{a}</div></li>',
    field='<label>{t}<input type="text" placeholder="{t}"></label>',
    form='<div class="callout"><form data-abide novalidate>{h}<div data-abide-error class="alert callout" style="display: none;">'
    '<p>There are some errors in your form.</p></div>{f}<button class="button" type="submit">{b}</button></form></div>',
)


def found(s, b, t, secs):
    nav = mega(
        s,
        '<ul class="dropdown menu" data-dropdown-menu>{b}</ul>',
        '<li class="has-submenu"><a href="/{u}">{l}</a>{s}</li>',
        '<ul class="submenu menu vertical" data-submenu>{b}</ul>',
        '<li><a href="/{u}">{l}</a></li>',
    )
    body = f'''<div class="off-canvas-wrapper"><div class="off-canvas position-left" id="offCanvas" data-off-canvas>\
<button class="close-button" aria-label="{s["close"]}" type="button" data-close>\
<span aria-hidden="true">&times;</span></button>{nav if s.flag("oc") else ""}</div><div class="off-canvas-content" data-off-canvas-content>\
<div class="title-bar" data-responsive-toggle="main-menu"><button class="menu-icon" type="button" data-toggle></button>\
<div class="title-bar-title">{s["menu"]}</div></div><div class="top-bar" id="main-menu"><div class="top-bar-left"><ul class="menu">\
<li class="menu-text">{e(s.name)}</li></ul>{nav}</div><div class="top-bar-right"><ul class="menu"><li><input type="search" placeholder="{s["search"]}">\
</li><li><button type="button" class="button">{s["search"]}</button></li></ul></div></div>{crumbs(s, t, "ul", "breadcrumbs", "")}\
<div class="grid-container"><div class="grid-x"><div class="cell large-{"9" if s.flag("sb") else "12"}">{"".join(secs)}</div>\
{f'<aside class="cell large-3" data-sticky-container><div class="callout sticky">{sidenav(s)}<h5>{s["contact"]}</h5>'
        f'<p>{s.opt.setdefault("tel", s.x.tel())}</p></div></aside>' if s.flag("sb") else ""}</div></div><footer class="marketing-site-footer">\
<div class="row medium-unstack">{foot_links(s, '<div class="medium-4 columns"><h4 class="marketing-site-footer-name">{h}</h4>'
        '<ul class="menu vertical">{l}</ul></div>')}</div><div class="marketing-site-footer-bottom"><p>{copy(s)}</p></div></footer></div></div>'''
    return doc(s, t, '', body, ['css/foundation.min.css'])


S = 'service'


PLATFORMS = [
    ('bootstrap3', S, build(BS3, bs3), 4, ''),
    ('bootstrap5', S, build(BS5, bs5), 5, ''),
    ('tailwind', S, build(TW, tw), 6, ''),
    ('foundation', S, build(FOUND, found), 3, ''),
]
