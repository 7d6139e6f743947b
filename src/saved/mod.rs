//! Pages that a browser or an archive saved: the page itself, where it came from, and when.
//!
//! Pure: bytes in, bytes out. Recognised are MHTML, SingleFile, the comment that browsers put before a page saved with its
//! folder, and pages of the Wayback Machine with its toolbar and its links.

mod mhtml;
mod notes;
mod wayback;

use std::borrow::Cow;

/// A page as it was before it was saved, as far as that can be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saved<'a> {
    pub html: Cow<'a, [u8]>,
    /// Charset label that the saving tool states.
    pub charset: Option<String>,
    /// The page's own URL.
    pub url: Option<String>,
    /// When it was saved, ISO 8601 in UTC.
    pub saved_at: Option<String>,
}

/// Undoes what saving did to a page; any other page comes back as it is.
///
/// ```
/// let page = b"<!-- saved from url=(0019)http://a.example/b --><p>Text";
/// assert_eq!(offprint::saved::open(page).url.as_deref(), Some("http://a.example/b"));
/// ```
pub fn open(bytes: &[u8]) -> Saved<'_> {
    let mut saved = match mhtml::root(bytes) {
        Some(saved) => saved,
        None => Saved { html: Cow::Borrowed(bytes), ..Saved::default() },
    };
    let note = notes::read(&saved.html);
    saved.url = saved.url.or(note.url);
    saved.saved_at = saved.saved_at.or(note.saved_at);
    if let Some(original) = wayback::undo(&saved.html, saved.url.as_deref()) {
        saved.url = original.url.or(saved.url);
        saved.saved_at = original.saved_at.or(saved.saved_at);
        saved.html = Cow::Owned(original.html);
    }
    saved
}

/// Bytes from the beginning of a page in which its `<html>` tag is looked for.
const HTML_TAG_BYTES: usize = 16 << 10;

/// Does the page say of itself that it is an AMP page: `<html amp>`, `<html ⚡>`?
///
/// ```
/// assert!(offprint::saved::has_amp_mark("<!doctype html><html ⚡ lang=en>".as_bytes()));
/// assert!(!offprint::saved::has_amp_mark(b"<html class=amp><p>amp"));
/// ```
pub fn has_amp_mark(html: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&html[..html.len().min(HTML_TAG_BYTES)]);
    let tag = memchr::memmem::find_iter(start.as_bytes(), b"<")
        .find_map(|at| start.get(at + 1..at + 6).filter(|name| name.eq_ignore_ascii_case("html ")).map(|_| at + 6));
    let attributes = tag.and_then(|at| start[at..].split('>').next()).unwrap_or_default();
    let is_mark = |name: &str| name.eq_ignore_ascii_case("amp") || name.trim_end_matches('\u{fe0f}') == "⚡";
    attributes.split_ascii_whitespace().any(|word| is_mark(word.split('=').next().unwrap_or_default()))
}

/// Beginnings of URLs that can be a page's own.
fn is_web(url: &str) -> bool {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}
