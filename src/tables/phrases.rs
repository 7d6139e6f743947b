//! Phrases that boilerplate lines say, in more than twenty-five languages.

use std::hash::Hasher;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHasher};

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
}

struct Table {
    phrases: FxHashMap<String, Phrase>,
    longest_chars: usize,
    /// By the hash of a first word: the characters of the longest phrase that begins with it.
    first_words: FxHashMap<u64, usize>,
}

static PHRASES: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { phrases: FxHashMap::default(), longest_chars: 0, first_words: FxHashMap::default() };
    for [text, usage, code, _languages] in rows::<4>(TABLE) {
        let text = normalize(text);
        let chars = text.chars().count();
        table.longest_chars = table.longest_chars.max(chars);
        let longest = table.first_words.entry(first_word(text.chars())).or_default();
        *longest = chars.max(*longest);
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

/// Could the line's normal form begin with a phrase of the table? Judged by its first word, without making the normal form:
/// most lines end here. Never false for a line that does.
///
/// ```
/// use offprint::tables::phrases::may_begin;
/// assert!(may_begin("► Also Read: Storm"));
/// assert!(!may_begin("Storm closes the port"));
/// ```
pub fn may_begin(line: &str) -> bool {
    if let Some(hash) = ascii_first_word(line) {
        return PHRASES.first_words.contains_key(&hash);
    }
    let mut chars = line.chars().flat_map(folded).skip_while(|&c| is_trimmed(c)).peekable();
    chars.peek().is_some() && PHRASES.first_words.contains_key(&first_word(chars))
}

/// [`first_word`] of the normal form of a line that has only ASCII up to the first boundary; most have.
fn ascii_first_word(line: &str) -> Option<u64> {
    let is_trimmed = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'\'';
    let start = line.bytes().position(|byte| !is_trimmed(&byte))?;
    let word = &line.as_bytes()[start..];
    let end = word.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(word.len());
    if end == 0 || word.get(end).is_some_and(|byte| !byte.is_ascii()) {
        return None;
    }
    let mut hasher = FxHasher::default();
    word[..end].iter().for_each(|byte| hasher.write_u32(byte.to_ascii_lowercase().into()));
    Some(hasher.finish())
}

/// Hash of the characters up to the first boundary.
fn first_word(chars: impl Iterator<Item = char>) -> u64 {
    let mut hasher = FxHasher::default();
    let mut before: Option<char> = None;
    for c in chars {
        if before.is_some_and(|before| is_boundary(before, c)) {
            break;
        }
        hasher.write_u32(c.into());
        before = Some(c);
    }
    hasher.finish()
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
    let longest_chars = PHRASES.first_words.get(&first_word(line.chars())).map_or(0, |&longest| longest + 1);
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
            let usages = "bare bracketed brief closing credit dated field lead line named pointer start timed";
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
        for line in ["Storm closes the port", "", " — ", "港が閉鎖"] {
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
