//! An explanation → one HTML file that shows what was kept, what was dropped, and why.
//!
//! The file holds text of the page and nothing else of it: every character is escaped, no address of it becomes a link,
//! and a content security policy allows the one style and the one script that stand here, by their hashes, and no request.

mod align;
mod blocks;
mod compare;
mod form;
mod html;
mod shell;
mod side;
mod words;

pub use form::{form, message};
pub use shell::policy;

use crate::extract::Explanation;
use html::Html;

/// What is shown: an explanation, and how it came to be.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// Path or URL of the page, as it was given.
    pub source: &'a str,
    /// Options that differ from the defaults, in words; may be empty.
    pub options: &'a str,
    pub explanation: &'a Explanation,
}

/// The report on one page. `home` is a path of the server that made it, for a way back; a file has none.
///
/// ```
/// use offprint::extract::explain;
/// use offprint::inspect::{Subject, report};
/// use offprint::{Options, PageContext};
/// let page = b"<nav>Home</nav><p>The storm closed the port on Monday, the council said, and ferries wait.</p>";
/// let explanation = explain(page, &PageContext::default(), &Options::default()).unwrap();
/// let html = report(Subject { source: "page.html", options: "", explanation: &explanation }, None);
/// assert!(html.starts_with("<!doctype html>") && html.contains("default-src 'none'"));
/// ```
pub fn report(subject: Subject<'_>, home: Option<&'static str>) -> String {
    let title = side::title(subject);
    let mut html = Html::default();
    shell::open(&mut html, &title, home, false);
    side::facts(&mut html, subject);
    html.raw("<p class=ways><a href=\"#text\">The text</a> <a href=\"#metadata\">Metadata</a></p>\n");
    shell::switch(&mut html, "hide", "Hide what was dropped", false);
    shell::keys(&mut html);
    html.raw("</header>\n");
    blocks::reasons(&mut html, &subject.explanation.blocks);
    html.raw("<main class=report>\n");
    blocks::list(&mut html, subject.explanation);
    html.raw("<div class=side>\n");
    side::text(&mut html, &subject.explanation.article);
    side::metadata(&mut html, &subject.explanation.article.metadata);
    html.raw("</div>\n</main>\n");
    shell::close(html)
}

/// Two pages, or one page under two sets of options, side by side: what changed between them.
pub fn comparison(left: Subject<'_>, right: Subject<'_>, home: Option<&'static str>) -> String {
    compare::page(left, right, home)
}
