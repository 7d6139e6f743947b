//! The page of a server to paste into, and what it says when something was wrong.

use super::html::Html;
use super::shell;
use crate::extract::Favor;

/// A form that posts `html`, `url` and `favor` to the path `action`.
pub fn form(action: &'static str, with_url: bool) -> String {
    let mut html = Html::default();
    shell::open(&mut html, "See what of a page is its story", None, true);
    html.raw("<p>Paste the source of a page");
    html.raw(if with_url { ", or its address, " } else { " " });
    html.raw("and see which of its blocks are kept, which are dropped, and why.</p>\n</header>\n<main>\n");
    html.raw("<form method=post action=\"").raw(action).raw("\">\n");
    if with_url {
        html.raw("<p><label for=url>Address</label>\n");
        html.raw("<input type=url id=url name=url inputmode=url placeholder=\"https://\" autocomplete=off></p>\n");
    }
    html.raw("<p><label for=html>Source</label>\n");
    html.raw("<textarea id=html name=html rows=14 spellcheck=false autocomplete=off></textarea></p>\n");
    if with_url {
        html.raw(
            "<p class=note>With both, the source is read and the address is the base of its links. An address alone is \
            fetched as a polite crawler does it: robots.txt and the wishes of the page are obeyed.</p>\n",
        );
    }
    html.raw("<p><label for=favor>Text in doubt</label>\n<select id=favor name=favor>\n<option value=\"\">as usual</option>\n");
    for name in Favor::NAMES {
        html.raw("<option>").raw(name).raw("</option>\n");
    }
    html.raw("</select></p>\n<p><button type=submit>Inspect</button></p>\n</form>\n</main>\n");
    shell::close(html)
}

/// Says what was wrong, with a way back.
pub fn message(text: &str, code: &str, home: &'static str) -> String {
    let mut html = Html::default();
    shell::open(&mut html, "This page cannot be shown", Some(home), false);
    html.raw("<p>").text(text).raw(" <code>").text(code).raw("</code></p>\n</header>\n");
    shell::close(html)
}
