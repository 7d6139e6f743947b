//! Phrases that boilerplate lines say, in more than twenty-five languages.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{reason, rows};
use crate::model::Reason;

const TABLE: &str = include_str!("phrases.tsv");

/// What a phrase means by where it stands on a line; see the head of `phrases.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Phrase {
    pub pointer: Option<Reason>,
    pub lead: Option<Reason>,
    pub line: Option<Reason>,
    pub start: Option<Reason>,
    pub field: Option<Reason>,
    pub credit: Option<Reason>,
}

struct Table {
    phrases: FxHashMap<String, Phrase>,
    longest_chars: usize,
}

static PHRASES: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { phrases: FxHashMap::default(), longest_chars: 0 };
    for [text, usage, code, _languages] in rows::<4>(TABLE) {
        let text = normalize(text);
        table.longest_chars = table.longest_chars.max(text.chars().count());
        let phrase = table.phrases.entry(text).or_default();
        let slot = match usage {
            "pointer" => &mut phrase.pointer,
            "lead" => &mut phrase.lead,
            "line" => &mut phrase.line,
            "start" => &mut phrase.start,
            "field" => &mut phrase.field,
            "credit" => &mut phrase.credit,
            _ => continue,
        };
        *slot = reason(code);
    }
    table
});

/// Lower case, straight quotes, single spaces, no punctuation or symbols at either end: the form of the table.
///
/// ```
/// use offprint::tables::phrases::normalize;
/// assert_eq!(normalize("► Don’t  miss: "), "don't miss");
/// ```
pub fn normalize(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        if c.is_ascii() {
            match c {
                ' ' | '\t'..='\r' => push_space(&mut out),
                c => out.push(c.to_ascii_lowercase()),
            }
            continue;
        }
        c.to_lowercase().for_each(|c| match c {
            '’' | '‘' | 'ʼ' | '´' => out.push('\''),
            '“' | '”' | '„' => out.push('"'),
            'ς' => out.push('σ'),
            // Dotted capital I lower-cases to i + combining dot; invisible marks carry no meaning here.
            '\u{307}' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{feff}' => {}
            c if c.is_whitespace() => push_space(&mut out),
            c => out.push(c),
        });
    }
    trimmed(out)
}

fn trimmed(mut text: String) -> String {
    let drops = |c: char| !is_word_char(c) && !matches!(c, '\'' | '©');
    text.truncate(text.trim_end_matches(drops).len());
    let start = text.len() - text.trim_start_matches(drops).len();
    if start > 0 {
        text.drain(..start);
    }
    text
}

/// The beginning of a line that is long enough for any phrase of the table; the whole line where it is short.
pub fn head(line: &str) -> &str {
    // Signs before the phrase, and letters of four bytes.
    let bytes = PHRASES.longest_chars * 4 + 16;
    &line[..line.floor_char_boundary(bytes)]
}

fn push_space(out: &mut String) {
    if !out.ends_with(' ') {
        out.push(' ');
    }
}

/// Letters, digits and the marks that letters of some scripts need.
pub fn is_word_char(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c as u32, 0x0300..=0x036F | 0x0591..=0x05C7 | 0x064B..=0x065F | 0x0900..=0x0DFF | 0x0E31..=0x0E4E)
}

/// The phrase that a whole normalized line says.
pub fn whole(line: &str) -> Option<Phrase> {
    PHRASES.phrases.get(line).copied()
}

/// Phrases at the start of a normalized line, longest first, each with its length in bytes.
pub fn leading(line: &str) -> impl Iterator<Item = (usize, Phrase)> + '_ {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Option<char> = None;
    for (at, c) in line.char_indices().take(PHRASES.longest_chars + 1) {
        if before.is_some_and(|before| is_boundary(before, c)) {
            ends.push(at);
        }
        before = Some(c);
    }
    ends.into_iter().rev().filter_map(|end| {
        let phrase = PHRASES.phrases.get(line[..end].trim_end())?;
        Some((end, *phrase))
    })
}

fn is_boundary(before: char, after: char) -> bool {
    let unspaced = |c: char| crate::text::is_unspaced_script(c) || matches!(c as u32, 0xAC00..=0xD7AF);
    is_word_char(before) != is_word_char(after) || unspaced(before) || unspaced(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_normal_and_names_real_reasons() {
        let all: Vec<[&str; 4]> = rows::<4>(TABLE).collect();
        assert!(all.len() > 1_000);
        for pair in all.windows(2) {
            assert!((pair[0][0], pair[0][1]) < (pair[1][0], pair[1][1]), "{:?} before {:?}", pair[0], pair[1]);
        }
        for [text, usage, code, languages] in all {
            assert!(matches!(usage, "pointer" | "lead" | "line" | "start" | "field" | "credit"), "{text}: {usage}");
            assert!(reason(code).is_some(), "{text}: {code}");
            assert_eq!(normalize(text).replace('σ', "ς"), text.replace('σ', "ς"), "not in normal form");
            assert!(!languages.is_empty(), "{text}");
        }
    }

    #[test]
    fn pointers_are_known_in_at_least_25_languages() {
        let mut languages: Vec<&str> = rows::<4>(TABLE)
            .filter(|[_, usage, _, _]| *usage == "pointer")
            .flat_map(|[_, _, _, languages]| languages.split(','))
            .collect();
        languages.sort_unstable();
        languages.dedup();
        assert!(languages.len() >= 25, "{languages:?}");
    }

    #[test]
    fn leading_phrases_end_at_word_boundaries() {
        let found: Vec<usize> =
            leading("also read: a story").filter(|(_, p)| p.pointer.is_some()).map(|(n, _)| n).collect();
        assert_eq!(found, ["also read".len()]);
        assert_eq!(leading("also readers").filter(|(_, p)| p.pointer.is_some()).count(), 0);
        assert!(leading("関連記事：雪の朝").any(|(_, phrase)| phrase.pointer.is_some()));
    }
}
