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

/// Beginnings of URLs that can be a page's own.
fn is_web(url: &str) -> bool {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}
