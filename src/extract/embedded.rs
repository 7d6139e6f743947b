//! The story of a page that shows none: pages drawn by a script carry it in their scripts, as JSON-LD `articleBody` or as
//! the state of a framework (`__NEXT_DATA__`, `__NUXT__`, `self.__next_f`, Apollo, React Query …).
//!
//! No framework is known by name. All of them keep text as string literals under a key, as HTML or one string a
//! paragraph, so the literals are read one after the other and the longest text under a key that speaks of
//! text wins.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::count_words;

/// Bytes of scripts read on one page.
const MAX_SCRIPT_BYTES: usize = 8_000_000;
/// A story of fewer words is none.
const MIN_STORY_WORDS: usize = 60;
/// A literal that is part of a story as one of several paragraphs has so many words.
const MIN_PARAGRAPH_WORDS: usize = 8;
/// Bytes of a key that are read.
const MAX_KEY_BYTES: usize = 100;
/// Literals inside literals: state that is JSON in a string, in a script.
const MAX_DEPTH: u8 = 2;
/// A key that holds text has one of these words in it, in lower case.
const TEXT_KEYS: [&str; 7] = ["body", "content", "html", "paragraph", "story", "text", "value"];
/// Keys of text that is not the story's.
const OTHER_KEYS: [&str; 8] = ["alt", "caption", "comment", "cookie", "consent", "description", "legal", "policy"];

/// The story in the scripts of a page's source, as HTML; `None` where there is none.
pub(super) fn story(source: &str) -> Option<String> {
    let mut found = Found::default();
    let mut left = MAX_SCRIPT_BYTES;
    let mut rest = source;
    while let Some(at) = rest.find("<script") {
        rest = &rest[at..];
        let end = rest.find("</script").unwrap_or(rest.len());
        let script = rest[..end].split_once('>').map_or("", |(_, script)| script);
        if script.len() > left {
            break;
        }
        left -= script.len();
        found.read(script, 0);
        found.close_lists();
        rest = &rest[end..];
    }
    found.best.map(|best| best.html)
}

struct Story {
    html: String,
    words: usize,
    declared: bool,
}

#[derive(Default)]
struct Found {
    best: Option<Story>,
    /// Paragraphs under one key of the script being read.
    lists: FxHashMap<String, Vec<String>>,
}

impl Found {
    /// Reads the string literals of a script, each with the key before it.
    fn read(&mut self, script: &str, depth: u8) {
        let bytes = script.as_bytes();
        let mut key = "";
        let mut at = 0;
        while let Some(start) = memchr::memchr(b'"', &bytes[at..]).map(|offset| at + offset + 1) {
            let Some(end) = end_of_literal(bytes, start) else { return };
            at = end + 1;
            let literal = &script[start..end];
            let next = bytes[at..].iter().find(|byte| !byte.is_ascii_whitespace());
            if next == Some(&b':') {
                key = &literal[..literal.floor_char_boundary(MAX_KEY_BYTES)];
            } else if literal.len() >= MIN_PARAGRAPH_WORDS * 2 {
                self.value(key, &unescaped(literal), depth);
            }
        }
    }

    fn value(&mut self, key: &str, text: &str, depth: u8) {
        let is_state = text.contains("\":") && text.contains(['{', '[']);
        if is_state && depth < MAX_DEPTH {
            return self.read(text, depth + 1);
        }
        let is_html = text.contains("<p") || text.contains("<br");
        let key = key.to_lowercase();
        // A streamed piece of a page stands in a list, under no key.
        if !(is_text_key(&key) || (is_html && key.is_empty())) || text.contains("function(") {
            return;
        }
        let words = if is_html { count_words(&without_tags(text)) } else { count_words(text) };
        if words >= MIN_STORY_WORDS {
            let html = if is_html { text.to_owned() } else { paragraphs(text.lines()) };
            self.offer(Story { html, words, declared: key == "articlebody" });
        }
        if (MIN_PARAGRAPH_WORDS..MIN_STORY_WORDS * 5).contains(&words) {
            self.lists.entry(key).or_default().push(if is_html { without_tags(text) } else { text.to_owned() });
        }
    }

    /// What stood in one script under one key may be a story in pieces.
    fn close_lists(&mut self) {
        let mut lists: Vec<(String, Vec<String>)> = self.lists.drain().collect();
        lists.sort();
        for (_, pieces) in lists {
            let mut seen = FxHashSet::default();
            let pieces: Vec<&str> =
                pieces.iter().map(|piece| piece.trim()).filter(|piece| seen.insert(*piece)).collect();
            let words = pieces.iter().map(|piece| count_words(piece)).sum();
            if pieces.len() > 2 && words >= MIN_STORY_WORDS {
                self.offer(Story { html: paragraphs(pieces.into_iter()), words, declared: false });
            }
        }
    }

    /// Keeps what the page declares as its article's text, else the longer story.
    fn offer(&mut self, story: Story) {
        let is_better =
            self.best.as_ref().is_none_or(|best| (story.declared, story.words) > (best.declared, best.words));
        if is_better {
            self.best = Some(story);
        }
    }
}

fn is_text_key(key: &str) -> bool {
    TEXT_KEYS.iter().any(|word| key.contains(word)) && !OTHER_KEYS.iter().any(|word| key.contains(word))
}

/// The index of the quote that closes the literal begun at `start`.
fn end_of_literal(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at);
        }
        at += 2;
    }
}

/// JSON's escapes resolved; what is no escape stays.
fn unescaped(literal: &str) -> Cow<'_, str> {
    if !literal.contains('\\') {
        return Cow::Borrowed(literal);
    }
    let quoted = format!("\"{literal}\"");
    serde_json::from_str::<String>(&quoted).map_or(Cow::Borrowed(literal), Cow::Owned)
}

fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut pieces = html.split('<');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        out.push(' ');
        out.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    out
}

fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        out.push_str("<p>");
        out.push_str(&line.replace('&', "&amp;").replace('<', "&lt;"));
        out.push_str("</p>\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(words: usize) -> String {
        "The harbour stays closed until the storm has passed, ".repeat(words / 9 + 1)
    }

    #[test]
    fn declared_text_wins_over_longer_text() {
        let source = format!(
            r#"<script type="application/ld+json">{{"articleBody":"{}\n\nSecond."}}</script><script>s={{"bodyHtml":"<p>{}</p>"}}</script>"#,
            prose(70),
            prose(300)
        );
        let story = story(&source).unwrap();
        assert!(story.starts_with("<p>The harbour") && story.ends_with("<p>Second.</p>\n"), "{story}");
    }

    #[test]
    fn html_in_streamed_state_is_found() {
        let source = format!(
            r#"<script>self.__next_f.push([1,"\u003cp class=\"x\"\u003e{}\u003c/p\u003e"])</script>"#,
            prose(90)
        );
        assert!(story(&source).unwrap().starts_with("<p class=\"x\">The harbour"));
    }

    #[test]
    fn state_inside_a_string_is_read_too() {
        let source = format!(r#"<script>window.__STATE__="{{\"post\":{{\"content\":\"{}\"}}}}"</script>"#, prose(90));
        assert!(story(&source).unwrap().starts_with("<p>The harbour"));
    }

    #[test]
    fn a_story_in_pieces_is_put_together_once() {
        let piece = |n: usize| format!(r#"{{"type":"p","text":"Part {n}. {}"}}"#, prose(20));
        let source = format!("<script>x=[{},{},{},{}]</script>", piece(1), piece(2), piece(3), piece(3));
        let story = story(&source).unwrap();
        assert_eq!(story.matches("<p>Part").count(), 3);
    }

    #[test]
    fn captions_code_and_short_texts_are_no_story() {
        for (key, text) in [("caption", prose(90)), ("text", "A short one.".into()), ("id", prose(90))] {
            assert_eq!(story(&format!(r#"<script>x={{"{key}":"{text}"}}</script>"#)), None, "{key}");
        }
        assert_eq!(story("<script>\"a\\"), None);
        assert_eq!(story("<script"), None);
    }
}
