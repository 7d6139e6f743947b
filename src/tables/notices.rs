//! Beginnings of words that together tell a notice: to subscribe, to follow, not to copy, that an advertisement stands here.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashMap;

use super::calls::is_edge;
use super::phrases::{is_boundary, normalize};
use super::rows;
use crate::model::Reason;

const TABLE: &str = include_str!("notices.tsv");

/// A class of notices. A line is one if it holds a word of each part.
pub struct Class {
    pub name: &'static str,
    pub reason: Reason,
    parts: usize,
    /// Longer lines tell a story.
    pub max_chars: usize,
    /// The part, counted from 0, that stands at the edge of a sentence: a call's verb does.
    edge: Option<usize>,
}

/// All classes, by name.
pub static CLASSES: &[Class] = &[
    Class { name: "affiliate", reason: Reason::Ad, parts: 4, max_chars: 260, edge: None },
    Class { name: "channel", reason: Reason::Share, parts: 2, max_chars: 160, edge: Some(1) },
    Class { name: "continues", reason: Reason::Ad, parts: 2, max_chars: 70, edge: None },
    Class { name: "newsletter", reason: Reason::Newsletter, parts: 2, max_chars: 200, edge: Some(1) },
    Class { name: "reprint", reason: Reason::Footer, parts: 3, max_chars: 150, edge: None },
    // Items of a row of buttons; a line of its own says nothing.
    Class { name: "row", reason: Reason::Share, parts: 1, max_chars: 0, edge: None },
    Class { name: "support", reason: Reason::Newsletter, parts: 3, max_chars: 200, edge: Some(0) },
];

/// No notice is longer, in characters.
pub const MAX_CHARS: usize = 260;
/// Shorter beginnings count as whole words only.
const MIN_OPEN_CHARS: usize = 4;
/// Signs and an adverb may stand before the verb of a call ("Jetzt …", "और खबरों के लिए …").
pub const MAX_BEFORE_CHARS: usize = 8;

/// What a beginning of a word is for: part of a class, in some languages.
#[derive(Clone, Copy)]
struct Meaning {
    class: usize,
    /// Counted from 0.
    part: usize,
    /// A bit a language.
    languages: u64,
}

struct Table {
    found: AhoCorasick,
    /// For each pattern the classes that it is part of.
    meanings: Vec<Vec<Meaning>>,
    chars: Vec<usize>,
}

/// The languages in which each part of each class was found in a line.
type Found = [[u64; MAX_PARTS]; MAX_CLASSES];

/// The classes all parts of which a line holds in one language.
fn whole_classes(found: &Found) -> impl Iterator<Item = &'static Class> + '_ {
    let whole = |parts: &[u64; MAX_PARTS], class: &Class| {
        parts[..class.parts].iter().copied().reduce(|all, part| all & part).is_some_and(|all| all != 0)
    };
    CLASSES.iter().zip(found).filter(move |(class, parts)| whole(parts, class)).map(|(class, _)| class)
}

static NOTICES: LazyLock<Table> = LazyLock::new(|| {
    let mut index: FxHashMap<String, usize> = FxHashMap::default();
    let mut languages: Vec<&str> = Vec::new();
    let (mut words, mut meanings) = (Vec::new(), Vec::<Vec<Meaning>>::new());
    for [word, part, of] in rows::<3>(TABLE) {
        let Some((class, part)) = class_and_part(part) else { continue };
        let word = normalize(word);
        let at = *index.entry(word.clone()).or_insert_with(|| {
            words.push(word);
            meanings.push(Vec::new());
            words.len() - 1
        });
        meanings[at].push(Meaning { class, part, languages: bits_of(of, &mut languages) });
    }
    let chars = words.iter().map(|word| word.chars().count()).collect();
    // The kind that is built fastest: a single page is cleaned in less time than a larger automaton takes.
    let kind = Some(AhoCorasickKind::ContiguousNFA);
    let found =
        AhoCorasick::builder().kind(kind).ascii_case_insensitive(true).match_kind(MatchKind::Standard).build(words);
    Table { found: found.expect("the table is small and whole"), meanings, chars }
});

/// The bits of languages between commas; `*` is all of them.
fn bits_of(names: &'static str, known: &mut Vec<&'static str>) -> u64 {
    if names == "*" {
        return u64::MAX;
    }
    let bit = |name| {
        let at = known.iter().position(|&other| other == name).unwrap_or_else(|| {
            known.push(name);
            known.len() - 1
        });
        1 << (at % 64)
    };
    names.split(',').map(bit).sum()
}

/// "channel 2" → its class and the part, counted from 0.
fn class_and_part(part: &str) -> Option<(usize, usize)> {
    let (name, part) = part.split_once(' ')?;
    let class = CLASSES.iter().position(|class| class.name == name)?;
    Some((class, part.parse::<usize>().ok()?.checked_sub(1)?))
}

/// Could the line be a notice? A quick look, before its normal form is made: does it hold all parts of a class, wherever they stand?
pub fn may_be_one(line: &str) -> bool {
    let lower = (!line.is_ascii()).then(|| line.to_lowercase());
    let mut found = Found::default();
    for word in NOTICES.found.find_overlapping_iter(lower.as_deref().unwrap_or(line)) {
        for meaning in &NOTICES.meanings[word.pattern().as_usize()] {
            found[meaning.class][meaning.part] |= meaning.languages;
        }
    }
    whole_classes(&found).any(|class| class.max_chars > 0)
}

/// Does a text in its normal form say what a button to share says?
///
/// ```
/// use offprint::tables::notices::names_network;
/// assert!(names_network("teilen auf facebook"));
/// assert!(!names_network("der hafen"));
/// ```
pub fn names_network(normal: &str) -> bool {
    let is_row = |meaning: &Meaning| CLASSES[meaning.class].name == "row";
    let mut words = NOTICES.found.find_overlapping_iter(normal);
    words.any(|word| {
        let pattern = word.pattern().as_usize();
        stands_whole(normal, word.start(), word.end(), pattern) && NOTICES.meanings[pattern].iter().any(is_row)
    })
}

/// Room for more classes than there are.
const MAX_CLASSES: usize = 8;
const MAX_PARTS: usize = 4;

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
    let mut found = Found::default();
    for word in table.found.find_overlapping_iter(normal) {
        let pattern = word.pattern().as_usize();
        if !stands_whole(normal, word.start(), word.end(), pattern) {
            continue;
        }
        for meaning in &table.meanings[pattern] {
            let anywhere = CLASSES[meaning.class].edge != Some(meaning.part);
            if anywhere || at_edge(&normal[..word.start()], &normal[word.end()..]) {
                found[meaning.class][meaning.part] |= meaning.languages;
            }
        }
    }
    whole_classes(&found).find(|class| chars <= class.max_chars)
}

/// Does a pattern begin a word, and end it if it is short?
fn stands_whole(normal: &str, start: usize, end: usize, pattern: usize) -> bool {
    begins_word(normal, start) && (NOTICES.chars[pattern] >= MIN_OPEN_CHARS || ends_word(normal, end))
}

fn begins_word(normal: &str, at: usize) -> bool {
    let (before, first) = (normal[..at].chars().next_back(), normal[at..].chars().next());
    before.zip(first).is_none_or(|(before, first)| is_edge(before, first))
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
        let mut found = Found::default();
        for [word, part, languages] in all {
            let (class, part) = class_and_part(part).unwrap_or_else(|| panic!("{word}: {part}"));
            found[class][part] = u64::MAX;
            assert!(!languages.is_empty() && !normalize(word).is_empty(), "{word}");
        }
        assert_eq!(whole_classes(&found).count(), CLASSES.len());
        assert!(CLASSES.iter().all(|class| class.max_chars <= MAX_CHARS));
        assert!(CLASSES.is_sorted_by_key(|class| class.name) && CLASSES.len() <= MAX_CLASSES);
    }
}
