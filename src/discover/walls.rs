//! Pages that are answered with 200 and are not the page that was asked for: "not found" in words, consent walls,
//! challenges to browsers.
//!
//! All three are short. A page with a story on it is never judged by what else it says.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::tables::phrases::normalize;
use crate::tables::walls::{MARKERS, Use, Wall, phrases};

/// Words above which a page is a page, whatever its title says.
const MAX_TITLED_WORDS: usize = 200;
/// Words above which a page is a page, whatever its text says.
const MAX_WORDS: usize = 100;
/// Bytes of a page that are searched for the scripts of challenges.
const MARKER_BYTES: usize = 128 << 10;
/// Between the title of a page and the name of its site.
const SEPARATORS: [&str; 9] = [" - ", " | ", " – ", " — ", ": ", " · ", " » ", " :: ", " / "];

static CHALLENGES: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(MARKERS).ok());

/// What stands on a page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shown<'a> {
    pub title: Option<&'a str>,
    /// The text that was taken for the article; empty where there was none.
    pub text: &'a str,
    /// Words of it.
    pub words: usize,
    pub html: &'a [u8],
}

/// Is this page something else than what was asked for? The second value says how it was recognised.
///
/// ```
/// use offprint::discover::walls::{Shown, recognise};
///
/// let page = Shown { title: Some("Seite nicht gefunden | Tagblatt"), ..Shown::default() };
/// assert_eq!(recognise(&page).unwrap().0.code(), "soft-404");
/// let story = Shown { words: 600, ..page };
/// assert!(recognise(&story).is_none());
/// ```
pub fn recognise(page: &Shown<'_>) -> Option<(Wall, String)> {
    if page.words > MAX_TITLED_WORDS {
        return None;
    }
    if let Some(wall) = page.title.and_then(titled) {
        return Some((wall, format!("the title says `{}`", page.title.unwrap_or_default())));
    }
    if page.words > MAX_WORDS {
        return None;
    }
    if let Some((wall, phrase)) = said(page.text) {
        return Some((wall, format!("the text says `{phrase}`")));
    }
    let start = &page.html[..page.html.len().min(MARKER_BYTES)];
    let marker = CHALLENGES.as_ref().and_then(|challenges| challenges.find(start))?;
    // Scripts of bot detection stand on ordinary pages, too: they count only where there is next to nothing else.
    (page.text.is_empty()).then(|| (Wall::Challenge, format!("holds `{}`", MARKERS[marker.pattern().as_usize()])))
}

/// A title of which one part says just that.
fn titled(title: &str) -> Option<Wall> {
    let mut parts = vec![title];
    for separator in SEPARATORS {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    let whole = [title];
    whole.iter().chain(&parts).map(|part| normalize(part)).find_map(|part| {
        phrases().iter().find(|phrase| phrase.place == Use::Title && phrase.text == part).map(|phrase| phrase.wall)
    })
}

fn said(text: &str) -> Option<(Wall, &'static str)> {
    if text.is_empty() {
        return None;
    }
    let text = normalize(text);
    phrases()
        .iter()
        .find(|phrase| phrase.place == Use::Text && text.contains(&phrase.text))
        .map(|phrase| (phrase.wall, phrase.text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(title: &str, text: &str, html: &str) -> Option<&'static str> {
        let words = crate::text::count_words(text);
        recognise(&Shown { title: Some(title), text, words, html: html.as_bytes() }).map(|(wall, _)| wall.code())
    }

    #[test]
    fn walls_are_known_by_title_text_or_script() {
        for (title, text, html, expected) in [
            ("404", "", "", "soft-404"),
            ("Page introuvable - Le Matin", "Retour.", "", "soft-404"),
            ("The Herald", "Sorry, the page you are looking for has moved.", "", "soft-404"),
            ("Just a moment...", "", "", "challenge"),
            ("news.example", "", "<script>window._cf_chl_opt={}</script>", "challenge"),
            ("The Herald", "Please verify you are human to go on.", "", "challenge"),
            ("Before you continue", "", "", "consent-wall"),
            ("Tagblatt", "Wir und unsere Partner verarbeiten Daten.", "", "consent-wall"),
        ] {
            assert_eq!(code(title, text, html), Some(expected), "{title}, {text}");
        }
    }

    #[test]
    fn stories_are_never_walls() {
        let story = "The council met on Monday and spoke of cookies and of pages. ".repeat(30);
        for (title, text, html) in [
            ("Page not found", story.as_str(), ""),
            ("Storm", "The page was not there, she said. It rained.", "<script src=/cdn-cgi/challenge-platform/x>"),
            ("404 reasons to visit Eastmere", "Short note.", ""),
            ("", "", ""),
        ] {
            assert_eq!(code(title, text, html), None, "{title}");
        }
    }
}
