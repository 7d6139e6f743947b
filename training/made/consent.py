"""Consent tools that sites of all kinds carry, by maker. Every text given is HTML already."""


def onetrust(policy, settings, reject, accept, *, banner, dialog, title='', group='', details='', line_end=''):
    """OneTrust: banner with three buttons; `banner`, `dialog` and `group` are attributes, `details` fills the preference centre."""
    centre = (
        f'{line_end}<div id="onetrust-pc-sdk" class="otPcCenter ot-hide ot-fade-in" role="dialog">'
        f'<div id="ot-pc-content" class="ot-pc-scrollbar">{details}</div></div>'
    )
    return (
        f'<div id="onetrust-consent-sdk"><div class="onetrust-pc-dark-filter ot-fade-in"></div><div id="onetrust-banner-sdk" {banner}>'
        f'<div {dialog}><div class="ot-sdk-container"><div class="ot-sdk-row">'
        f'<div id="onetrust-group-container" class="ot-sdk-eight ot-sdk-columns"><div id="onetrust-policy">{title}'
        f'<div id="onetrust-policy-text">{policy}</div></div></div>{line_end}<div id="onetrust-button-group-parent"{group}>'
        f'<div id="onetrust-button-group"><button id="onetrust-pc-btn-handler">{settings}</button>'
        f'<button id="onetrust-reject-all-handler">{reject}</button><button id="onetrust-accept-btn-handler">{accept}</button>'
        f'</div></div></div></div></div></div>{centre if details else ""}</div>'
    )


def cookiebot(body, reject, accept, *, dialog='', buttons='Footer', end='', line_end=''):
    """Cookiebot: `body` holds title and text; `buttons` names the element of the two buttons, `end` follows it."""
    row = (
        f'<div id="CybotCookiebotDialog{buttons}"><button id="CybotCookiebotDialogBodyButtonDecline">{reject}</button>'
        f'<button id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll">{accept}</button></div>'
    )
    return (
        f'<div id="CybotCookiebotDialog" name="CybotCookiebotDialog" role="dialog"{dialog}><div class="CybotCookiebotDialogContentWrapper">'
        f'{body}{line_end}{row}{end}</div></div>'
    )


def cookiebot_text(title, text):
    """Title and text of a Cookiebot dialog."""
    return f'<h2 id="CybotCookiebotDialogBodyContentTitle">{title}</h2><div id="CybotCookiebotDialogBodyContentText">{text}</div>'


def cookieyes(title, text, customize, reject, accept, attributes=''):
    """CookieYes: a box at the lower left."""
    return (
        f'<div class="cky-consent-container cky-box-bottom-left"{attributes}><div class="cky-consent-bar"><div class="cky-notice">'
        f'<p class="cky-title">{title}</p><div class="cky-notice-group"><div class="cky-notice-des"><p>{text}</p></div>'
        f'<div class="cky-notice-btn-wrapper"><button class="cky-btn cky-btn-customize">{customize}</button>'
        f'<button class="cky-btn cky-btn-reject">{reject}</button><button class="cky-btn cky-btn-accept">{accept}</button></div></div></div></div>'
        '</div>'
    )


def cookieconsent(text, link, accept, *, theme, attributes='', button=''):
    """Osano's Cookie Consent: a bar with one button; `link` is the element behind the text."""
    return (
        f'<div role="dialog" {attributes}aria-label="cookieconsent" class="cc-window cc-banner cc-type-info cc-theme-{theme} cc-bottom">'
        f'<span id="cookieconsent:desc" class="cc-message">{text} {link}</span><div class="cc-compliance">'
        f'<a {button}tabindex="0" class="cc-btn cc-dismiss">{accept}</a></div></div>'
    )
