//! Head and frame of a report, and the policy that keeps it inert.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::html::Html;

const STYLE: &str = include_str!("report.css");
const SCRIPT: &str = include_str!("report.js");

static POLICIES: LazyLock<[String; 2]> = LazyLock::new(|| {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    let (style, script) = (hash(STYLE), hash(SCRIPT));
    ["'none'", "'self'"].map(|forms| {
        format!(
            "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action {forms}"
        )
    })
});

/// The content security policy of a page of ours, which states it itself; for whoever serves one to say it once more: its own
/// style and script by their hashes, no request but that of the form, where it has one.
pub fn policy(has_form: bool) -> &'static str {
    &POLICIES[usize::from(has_form)]
}

/// Everything before the facts of the page; leaves `<header>` open.
pub(super) fn open(html: &mut Html, title: &str, home: Option<&'static str>, has_form: bool) {
    html.raw("<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n");
    html.raw("<meta http-equiv=Content-Security-Policy content=\"");
    html.raw(policy(has_form));
    html.raw("\">\n<meta name=viewport content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=referrer content=no-referrer>\n<meta name=color-scheme content=\"light dark\">\n<title>");
    html.text(title).raw(" – offprint</title>\n<style>").raw(STYLE).raw("</style>\n</head>\n<body>\n");
    html.raw("<a class=skip href=\"#blocks\">To the blocks</a>\n<header>\n");
    if let Some(home) = home {
        html.raw("<p class=home><a href=\"").raw(home).raw("\">Inspect another page</a></p>\n");
    }
    html.raw("<h1 dir=auto>").text(title).raw("</h1>\n");
}

/// A switch that the style obeys.
pub(super) fn switch(html: &mut Html, id: &'static str, label: &'static str, is_on: bool) {
    html.raw("<p class=switch><label><input type=checkbox id=").raw(id).raw(if is_on { " checked> " } else { "> " });
    html.raw(label).raw("</label></p>\n");
}

/// The keys that the script knows.
pub(super) fn keys(html: &mut Html) {
    html.raw("<p class=keys><kbd>n</kbd> <kbd>p</kbd> next, previous; <kbd>h</kbd> hide; <kbd>Esc</kbd> close</p>\n");
}

pub(super) fn close(mut html: Html) -> String {
    html.raw("<script>").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    html.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_and_script_cannot_end_their_elements() {
        for text in [STYLE, SCRIPT] {
            assert!(!text.contains("</") && !text.contains("<!--"));
        }
        // Nothing of ours asks for anything, either.
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
        assert!(!SCRIPT.contains("fetch(") && !SCRIPT.contains("innerHTML"));
    }
}
