//! Words of calls to readers (to follow, to join, to subscribe, to download), and of what a site says of its own text.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::phrases::{is_boundary, is_word_char, normalize};
use super::{reason, rows};
use crate::model::Reason;

const TABLE: &str = include_str!("calls.tsv");

/// The words of one role; a word counts where it stands whole.
pub struct Words {
    found: AhoCorasick,
    reasons: Vec<Option<Reason>>,
}

impl Words {
    /// `kind`: how they are looked for; `None` leaves it to their number.
    fn of(role: &str, kind: Option<AhoCorasickKind>) -> Self {
        let own = || rows::<4>(TABLE).filter(|row| row[1] == role);
        let words: Vec<String> = own().map(|[word, ..]| normalize(word)).collect();
        let mut builder = AhoCorasick::builder();
        builder.match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true);
        let found = builder.kind(kind).build(words);
        Self {
            found: found.expect("the table is small and whole"),
            reasons: own().map(|[_, _, code, _]| reason(code)).collect(),
        }
    }

    /// Does a word of an object end within the letters of an ending?
    fn ends_soon(&self, rest: &str) -> bool {
        self.reasons.first().is_some_and(Option::is_some)
            && rest.chars().take_while(|&c| is_word_char(c)).count() <= MAX_ENDING_CHARS
    }

    /// Could the line hold a word of these? A quick look, before its normal form is made.
    pub fn may_hold(&self, line: &str) -> bool {
        self.found.is_match(line) || (!line.is_ascii() && line.chars().any(|c| !c.is_ascii() && c.is_uppercase()))
    }

    /// The whole words of a normalized line: where each stands, and its reason.
    pub fn all<'a>(&'a self, line: &'a str) -> impl Iterator<Item = (usize, usize, Option<Reason>)> + 'a {
        self.found.find_iter(line).filter_map(|word| {
            let (start, end) = (word.start(), word.end());
            let (first, last) = (line[start..].chars().next()?, line[..end].chars().next_back()?);
            let before = line[..start].chars().next_back();
            let after = line[end..].chars().next();
            let whole = before.is_none_or(|before| is_edge(before, first))
                && after.is_none_or(|after| is_edge(last, after) || self.ends_soon(&line[end..]));
            whole.then(|| (start, end, self.reasons[word.pattern().as_usize()]))
        })
    }
}

/// Hebrew and Arabic write articles and prepositions as part of the word.
fn is_edge(before: char, after: char) -> bool {
    is_boundary(before, after) || matches!(before as u32, 0x0590..=0x06FF)
}

/// Names take endings in many languages: "na Facebooku", "w newsletterze".
const MAX_ENDING_CHARS: usize = 3;

/// What readers are called to: a channel, an app, a newsletter. Every short line of a page is looked through for them.
pub static OBJECTS: LazyLock<Words> = LazyLock::new(|| Words::of("object", Some(AhoCorasickKind::DFA)));
/// What readers are called to do.
pub static CALLS: LazyLock<Words> = LazyLock::new(|| Words::of("call", None));
/// Whose channel it is.
pub static OURS: LazyLock<Words> = LazyLock::new(|| Words::of("ours", None));
/// What a line about money behind links speaks of.
pub static DISCLOSURES: LazyLock<Words> = LazyLock::new(|| Words::of("disclosure", None));
/// Who speaks in such a line.
pub static SELF: LazyLock<Words> = LazyLock::new(|| Words::of("self", None));
/// Where else a text stood first.
pub static FIRSTS: LazyLock<Words> = LazyLock::new(|| Words::of("first", None));
/// How a text names itself.
pub static POSTS: LazyLock<Words> = LazyLock::new(|| Words::of("post", None));

#[cfg(test)]
mod tests {
    use super::super::sorted_rows;
    use super::*;

    #[test]
    fn table_is_sorted_normal_and_names_real_reasons() {
        let all = sorted_rows(TABLE);
        assert!(all.len() > 200);
        for [word, role, code, languages] in all {
            assert!(
                matches!(role, "call" | "disclosure" | "first" | "object" | "ours" | "post" | "self"),
                "{word}: {role}"
            );
            let tells = matches!(role, "disclosure" | "first" | "object");
            assert_eq!(reason(code).is_some(), tells, "{word}: {code}");
            assert_eq!(normalize(word).replace('σ', "ς"), word.replace('σ', "ς"), "not in normal form");
            assert!(!languages.is_empty(), "{word}");
        }
    }

    #[test]
    fn words_count_where_they_stand_whole() {
        let held = |line: &str| OBJECTS.all(line).count();
        assert_eq!(held("the newsletters of whatsapp"), 2);
        assert_eq!(held("na facebooku"), 1);
        assert_eq!(held("whatsappening is no word"), 0);
        assert_eq!(held("הצטרפו לערוץ הוואטסאפ שלנו"), 1);
    }
}
