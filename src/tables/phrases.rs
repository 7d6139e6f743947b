//! Phrases that boilerplate lines say, in more than twenty-five languages.

use std::hash::Hasher;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::{reason, rows};
use crate::model::Reason;

const TABLE: &str = include_str!("phrases.tsv");

/// What a phrase means by where it stands on a line; see the head of `phrases.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Phrase {
    pub pointer: Option<Reason>,
    pub bare: Option<Reason>,
    pub lead: Option<Reason>,
    pub line: Option<Reason>,
    pub start: Option<Reason>,
    pub field: Option<Reason>,
    pub credit: Option<Reason>,
    pub dated: Option<Reason>,
    pub named: Option<Reason>,
    pub timed: Option<Reason>,
    pub brief: Option<Reason>,
    pub bracketed: Option<Reason>,
    pub closing: Option<Reason>,
    pub parting: Option<Reason>,
    pub asks: Option<Reason>,
    pub here: Option<Reason>,
}

struct Table {
    phrases: FxHashMap<String, Phrase>,
    longest_chars: usize,
    /// By the hash of a first word: the characters of the longest phrase that begins with it.
    first_words: FxHashMap<u64, usize>,
    /// Hashes of the beginnings that tell most lines from phrases: first words that are phrases, and first two words.
    openings: FxHashSet<u64>,
}

static PHRASES: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        phrases: FxHashMap::default(),
        longest_chars: 0,
        first_words: FxHashMap::default(),
        openings: FxHashSet::default(),
    };
    for [text, usage, code, _languages] in rows::<4>(TABLE) {
        let text = normalize(text);
        let chars = text.chars().count();
        table.longest_chars = table.longest_chars.max(chars);
        let (first, second) = opening(text.chars());
        let longest = table.first_words.entry(first).or_default();
        *longest = chars.max(*longest);
        table.openings.insert(second.unwrap_or(first));
        let phrase = table.phrases.entry(text).or_default();
        let slot = match usage {
            "pointer" => &mut phrase.pointer,
            "bare" => &mut phrase.bare,
            "lead" => &mut phrase.lead,
            "line" => &mut phrase.line,
            "start" => &mut phrase.start,
            "field" => &mut phrase.field,
            "credit" => &mut phrase.credit,
            "dated" => &mut phrase.dated,
            "named" => &mut phrase.named,
            "timed" => &mut phrase.timed,
            "brief" => &mut phrase.brief,
            "bracketed" => &mut phrase.bracketed,
            "closing" => &mut phrase.closing,
            "parting" => &mut phrase.parting,
            "asks" => &mut phrase.asks,
            "here" => &mut phrase.here,
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
    let mut push = |c: char| {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    };
    for c in line.chars() {
        if c.is_ascii() { push(c.to_ascii_lowercase()) } else { folded(c).for_each(&mut push) }
    }
    trimmed(out)
}

/// A character in the form of the table: none where it carries no meaning.
fn folded(c: char) -> impl Iterator<Item = char> {
    let ascii = c.is_ascii().then(|| c.to_ascii_lowercase());
    let other = (!c.is_ascii()).then(|| c.to_lowercase()).into_iter().flatten().filter_map(|c| match c {
        '’' | '‘' | 'ʼ' | '´' => Some('\''),
        '“' | '”' | '„' => Some('"'),
        'ς' => Some('σ'),
        // Dotted capital I lower-cases to i + combining dot.
        '\u{307}' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{feff}' => None,
        c => Some(c),
    });
    ascii.into_iter().chain(other)
}

/// Is the character no part of a line's normal form where it stands at an end?
fn is_trimmed(c: char) -> bool {
    !is_word_char(c) && !matches!(c, '\'' | '©')
}

fn trimmed(mut text: String) -> String {
    text.truncate(text.trim_end_matches(is_trimmed).len());
    let start = text.len() - text.trim_start_matches(is_trimmed).len();
    if start > 0 {
        text.drain(..start);
    }
    text
}

/// Could the line's normal form begin with a phrase of the table? Judged by its first two words, without making the normal form:
/// most lines end here. Never false for a line that does.
///
/// ```
/// use offprint::tables::phrases::may_begin;
/// assert!(may_begin("► Also Read: Storm"));
/// assert!(!may_begin("Also closed is the port"));
/// ```
pub fn may_begin(line: &str) -> bool {
    let (first, second) = ascii_opening(line).unwrap_or_else(|| opening(line.chars().flat_map(folded)));
    let openings = &PHRASES.openings;
    openings.contains(&first) || second.is_some_and(|second| openings.contains(&second))
}

/// Between the first and the second word of what is hashed.
const WORD_GAP: u32 = ' ' as u32;

/// [`opening`] of the normal form of a line that has only ASCII up to the end of its second word; most have.
fn ascii_opening(line: &str) -> Option<(u64, Option<u64>)> {
    let bytes = line.as_bytes();
    let start = bytes.iter().position(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | 0x80..))?;
    let first = ascii_word(&bytes[start..])?;
    let mut hasher = FxHasher::default();
    first.iter().for_each(|byte| hasher.write_u32(byte.to_ascii_lowercase().into()));
    let hash = hasher.finish();
    let rest = &bytes[start + first.len()..];
    let Some(gap) = rest.iter().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()) else {
        return Some((hash, None));
    };
    hasher.write_u32(WORD_GAP);
    ascii_word(&rest[gap..])?.iter().for_each(|byte| hasher.write_u32(byte.to_ascii_lowercase().into()));
    Some((hash, Some(hasher.finish())))
}

/// The letters and digits at the start of a text, unless there is none or what follows is not ASCII.
fn ascii_word(text: &[u8]) -> Option<&[u8]> {
    let end = text.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(text.len());
    (end > 0 && text.get(end).is_none_or(u8::is_ascii)).then_some(&text[..end])
}

/// Hash of the first word, the characters up to the first boundary, and hash of the first two words, if there are two. Signs at the
/// start are passed over, as the normal form has none.
fn opening(chars: impl Iterator<Item = char>) -> (u64, Option<u64>) {
    let mut hasher = FxHasher::default();
    let mut chars = chars.skip_while(|&c| is_trimmed(c));
    let Some(mut before) = chars.next() else { return (hasher.finish(), None) };
    hasher.write_u32(before.into());
    let mut first = None;
    let mut second = false;
    for c in chars {
        if is_boundary(before, c) {
            if second {
                break;
            }
            first.get_or_insert_with(|| hasher.finish());
        }
        if first.is_none() || second {
            hasher.write_u32(c.into());
        } else if is_word_char(c) {
            second = true;
            hasher.write_u32(WORD_GAP);
            hasher.write_u32(c.into());
        }
        before = c;
    }
    (first.unwrap_or_else(|| hasher.finish()), second.then(|| hasher.finish()))
}

/// The beginning of a line that is long enough for any phrase of the table; the whole line where it is short.
pub fn head(line: &str) -> &str {
    // Signs before the phrase, and letters of four bytes.
    let bytes = PHRASES.longest_chars * 4 + 16;
    &line[..line.floor_char_boundary(bytes)]
}

/// Letters, digits and the marks that letters of some scripts need.
pub fn is_word_char(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric()
        || matches!(c as u32, 0x0300..=0x036F | 0x0591..=0x05C7 | 0x064B..=0x065F | 0x0900..=0x0DFF | 0x0E31..=0x0E4E)
}

/// The phrase that a whole normalized line says.
pub fn whole(line: &str) -> Option<Phrase> {
    PHRASES.phrases.get(line).copied()
}

/// Phrases at the start of a normalized line, longest first, each with its length in bytes.
pub fn leading(line: &str) -> impl Iterator<Item = (usize, Phrase)> + '_ {
    let longest_chars = PHRASES.first_words.get(&opening(line.chars()).0).map_or(0, |&longest| longest + 1);
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Option<char> = None;
    for (at, c) in line.char_indices().take(longest_chars) {
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

/// May a word end between these two characters?
pub fn is_boundary(before: char, after: char) -> bool {
    let unspaced = |c: char| crate::text::is_unspaced_script(c) || matches!(c as u32, 0xAC00..=0xD7AF);
    is_word_char(before) != is_word_char(after) || unspaced(before) || unspaced(after)
}

#[cfg(test)]
mod tests {
    use super::super::sorted_rows;
    use super::*;

    #[test]
    fn table_is_sorted_normal_and_names_real_reasons() {
        let all = sorted_rows(TABLE);
        assert!(all.len() > 1_000);
        for [text, usage, code, languages] in all {
            let usages =
                "asks bare bracketed brief closing credit dated field here lead line named parting pointer start timed";
            assert!(usages.split(' ').any(|known| known == usage), "{text}: {usage}");
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
    fn every_phrase_of_the_table_may_begin_a_line() {
        for [text, _, _, _] in rows::<4>(TABLE) {
            assert!(may_begin(&text.to_uppercase()) || text.contains(['ß', 'ŉ', 'ı']), "{text}");
            assert!(may_begin(&format!("\u{feff}► {text} 12")), "{text}");
        }
        for line in ["Storm closes the port", "", " — ", "港が閉鎖", "Also closed is the port", "This is the port"]
        {
            assert!(!may_begin(line), "{line}");
        }
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
