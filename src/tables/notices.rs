//! Beginnings of words that together tell a notice: to subscribe, to follow, not to copy, that an advertisement stands here.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashMap;

use super::phrases::{is_boundary, normalize};
use super::rows;
use crate::model::Reason;

const TABLE: &str = include_str!("notices.tsv");

/// A class of notices. A line is one if it holds a word of each part.
pub struct Class {
    pub name: &'static str,
    pub reason: Reason,
    /// One bit a part.
    parts: u8,
    /// Longer lines tell a story.
    pub max_chars: usize,
    /// The part that stands at the edge of a sentence, as a bit: a call's verb does.
    edge: u8,
}

/// All classes, by name.
pub static CLASSES: &[Class] = &[
    Class { name: "affiliate", reason: Reason::Ad, parts: 0b111, max_chars: 260, edge: 0 },
    Class { name: "channel", reason: Reason::Share, parts: 0b11, max_chars: 160, edge: 0b10 },
    Class { name: "continues", reason: Reason::Ad, parts: 0b11, max_chars: 70, edge: 0 },
    Class { name: "newsletter", reason: Reason::Newsletter, parts: 0b11, max_chars: 200, edge: 0b10 },
    Class { name: "reprint", reason: Reason::Footer, parts: 0b11, max_chars: 180, edge: 0 },
    Class { name: "support", reason: Reason::Newsletter, parts: 0b111, max_chars: 200, edge: 0b1 },
];

/// No notice is longer, in characters.
pub const MAX_CHARS: usize = 260;
/// Shorter beginnings count as whole words only.
const MIN_OPEN_CHARS: usize = 4;
/// Signs and an adverb may stand before the verb of a call.
const MAX_BEFORE_CHARS: usize = 8;

struct Table {
    found: AhoCorasick,
    /// For each pattern the classes that it is part of, with the part's bit.
    meanings: Vec<Vec<(usize, u8)>>,
    chars: Vec<usize>,
}

static NOTICES: LazyLock<Table> = LazyLock::new(|| {
    let mut index: FxHashMap<String, usize> = FxHashMap::default();
    let (mut words, mut meanings) = (Vec::new(), Vec::<Vec<(usize, u8)>>::new());
    for [word, part, _] in rows::<3>(TABLE) {
        let Some((class, bit)) = class_and_part(part) else { continue };
        let word = normalize(word);
        let at = *index.entry(word.clone()).or_insert_with(|| {
            words.push(word);
            meanings.push(Vec::new());
            words.len() - 1
        });
        meanings[at].push((class, bit));
    }
    let chars = words.iter().map(|word| word.chars().count()).collect();
    // The kind that is built fastest: a single page is cleaned in less time than a larger automaton takes.
    let kind = Some(AhoCorasickKind::ContiguousNFA);
    let found =
        AhoCorasick::builder().kind(kind).ascii_case_insensitive(true).match_kind(MatchKind::Standard).build(words);
    Table { found: found.expect("the table is small and whole"), meanings, chars }
});

/// "channel 2" → its class and the bit of its part.
fn class_and_part(part: &str) -> Option<(usize, u8)> {
    let (name, part) = part.split_once(' ')?;
    let class = CLASSES.iter().position(|class| class.name == name)?;
    Some((class, 1 << (part.parse::<u8>().ok()?.checked_sub(1)?)))
}

/// Could the line be a notice? A quick look, before its normal form is made: does it hold all parts of a class, wherever they stand?
pub fn may_be_one(line: &str) -> bool {
    let lower = (!line.is_ascii()).then(|| line.to_lowercase());
    let mut parts = [0u8; MAX_CLASSES];
    for word in NOTICES.found.find_overlapping_iter(lower.as_deref().unwrap_or(line)) {
        for &(class, bit) in &NOTICES.meanings[word.pattern().as_usize()] {
            parts[class] |= bit;
        }
    }
    CLASSES.iter().zip(parts).any(|(class, parts)| parts == class.parts)
}

/// Does a text in its normal form name a network, or what else can be followed?
///
/// ```
/// use offprint::tables::notices::names_network;
/// assert!(names_network("teilen auf facebook"));
/// assert!(!names_network("der hafen"));
/// ```
pub fn names_network(normal: &str) -> bool {
    let is_network = |&(class, bit): &(usize, u8)| CLASSES[class].name == NETWORKS.0 && bit == NETWORKS.1;
    let mut words = NOTICES.found.find_overlapping_iter(normal);
    words.any(|word| NOTICES.meanings[word.pattern().as_usize()].iter().any(is_network))
}

/// The class and the part that networks are.
const NETWORKS: (&str, u8) = ("channel", 0b1);
/// Room for more classes than there are.
const MAX_CLASSES: usize = 8;

/// The class of notices that a line is of. `normal` is its normal form, `chars` its length in characters.
///
/// ```
/// use offprint::tables::notices::class_of;
/// let notice = "jakékoli šíření obsahu je bez souhlasu vydavatele zakázáno";
/// assert_eq!(class_of(notice, 58).map(|class| class.name), Some("reprint"));
/// assert!(class_of("šíření požáru zastavili hasiči", 30).is_none());
/// ```
pub fn class_of(normal: &str, chars: usize) -> Option<&'static Class> {
    let table = &*NOTICES;
    let mut parts = [0u8; MAX_CLASSES];
    for word in table.found.find_overlapping_iter(normal) {
        let pattern = word.pattern().as_usize();
        let (before, rest) = (&normal[..word.start()], &normal[word.end()..]);
        if !begins_word(before, normal, word.start())
            || (table.chars[pattern] < MIN_OPEN_CHARS && !ends_word(normal, word.end()))
        {
            continue;
        }
        for &(class, bit) in &table.meanings[pattern] {
            if CLASSES[class].edge & bit == 0 || at_edge(before, rest) {
                parts[class] |= bit;
            }
        }
    }
    CLASSES
        .iter()
        .zip(parts)
        .find(|(class, parts)| *parts == class.parts && chars <= class.max_chars)
        .map(|found| found.0)
}

/// Hebrew and Arabic write articles and prepositions as part of the word.
fn begins_word(before: &str, normal: &str, at: usize) -> bool {
    let (before, first) = (before.chars().next_back(), normal[at..].chars().next());
    before
        .zip(first)
        .is_none_or(|(before, first)| is_boundary(before, first) || matches!(before as u32, 0x0590..=0x06FF))
}

fn ends_word(normal: &str, at: usize) -> bool {
    let (last, after) = (normal[..at].chars().next_back(), normal[at..].chars().next());
    last.zip(after).is_none_or(|(last, after)| is_boundary(last, after))
}

/// Does the word stand at the beginning of a sentence or of what follows a comma, or in its last place?
fn at_edge(before: &str, rest: &str) -> bool {
    let before = before.trim_end();
    let begins = before.chars().count() <= MAX_BEFORE_CHARS
        || before
            .ends_with(['.', '!', '?', ':', ';', ',', '|', '–', '-', '。', '？', '！', '：', '、', '،', '؟', '۔', '।']);
    let ends = !rest.trim_start().contains([' ', '\u{a0}']) || rest.starts_with(['.', '!', ',', '।', '۔']);
    begins || ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_and_every_class_has_all_its_parts() {
        let all: Vec<[&str; 3]> = rows(TABLE).collect();
        assert!(all.len() > 1_000);
        for pair in all.windows(2) {
            assert!((pair[0][0], pair[0][1]) < (pair[1][0], pair[1][1]), "{:?} before {:?}", pair[0], pair[1]);
        }
        let mut parts = [0u8; MAX_CLASSES];
        for [word, part, languages] in all {
            let (class, bit) = class_and_part(part).unwrap_or_else(|| panic!("{word}: {part}"));
            parts[class] |= bit;
            assert!(!languages.is_empty() && !normalize(word).is_empty(), "{word}");
        }
        for (class, parts) in CLASSES.iter().zip(parts) {
            assert_eq!(parts, class.parts, "{}", class.name);
            assert!(class.max_chars <= MAX_CHARS, "{}", class.name);
        }
        assert!(CLASSES.is_sorted_by_key(|class| class.name) && CLASSES.len() <= MAX_CLASSES);
    }
}
