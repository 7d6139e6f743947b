//! Words of calls to readers (to follow, to join, to subscribe, to download), and of what a site says of its own text.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::phrases::{is_boundary, is_word_char, normalize};
use super::{reason, rows};
use crate::model::Reason;

const TABLE: &str = include_str!("calls.tsv");

/// What a word of the table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What readers are called to: a channel, an app, a newsletter.
    Object,
    /// What readers are called to do.
    Call,
    /// Whose channel it is.
    Ours,
    /// What a line about money behind links speaks of.
    Disclosure,
    /// Who speaks in such a line.
    Own,
    /// The text stood somewhere first.
    First,
    /// How a text names itself.
    Post,
}

impl Role {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "object" => Role::Object,
            "call" => Role::Call,
            "ours" => Role::Ours,
            "disclosure" => Role::Disclosure,
            "own" => Role::Own,
            "first" => Role::First,
            "post" => Role::Post,
            _ => return None,
        })
    }
}

/// The words of some roles; a word counts where it stands whole.
pub struct Words {
    found: AhoCorasick,
    meanings: Vec<(Role, Option<Reason>)>,
}

/// A word of the table in a line.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// Where it stands, in bytes.
    pub start: usize,
    pub end: usize,
    pub role: Role,
    pub reason: Option<Reason>,
}

impl Words {
    /// `kind`: how they are looked for; `None` leaves it to their number.
    fn of(roles: &[Role], kind: Option<AhoCorasickKind>) -> Self {
        let role_of = |row: &[&'static str; 4]| Role::named(row[1]).filter(|role| roles.contains(role));
        let own = || rows::<4>(TABLE).filter_map(|row| Some((row, role_of(&row)?)));
        let words: Vec<String> = own().map(|([word, ..], _)| normalize(word)).collect();
        let mut builder = AhoCorasick::builder();
        builder.match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true);
        let found = builder.kind(kind).build(words);
        Self {
            found: found.expect("the table is small and whole"),
            meanings: own().map(|([_, _, code, _], role)| (role, reason(code))).collect(),
        }
    }

    /// Could the line hold a word of these? A quick look, before its normal form is made.
    pub fn may_hold(&self, line: &str) -> bool {
        self.found.is_match(line) || (!line.is_ascii() && line.chars().any(|c| !c.is_ascii() && c.is_uppercase()))
    }

    /// The whole words of a normalized line.
    pub fn all<'a>(&'a self, line: &'a str) -> impl Iterator<Item = Word> + 'a {
        self.found.find_iter(line).filter_map(|word| {
            let (start, end) = (word.start(), word.end());
            let (role, reason) = self.meanings[word.pattern().as_usize()];
            let (first, last) = (line[start..].chars().next()?, line[..end].chars().next_back()?);
            let before = line[..start].chars().next_back();
            let after = line[end..].chars().next();
            let ends = |after| is_edge(last, after) || (role == Role::Object && ends_soon(&line[end..]));
            let whole = before.is_none_or(|before| is_edge(before, first)) && after.is_none_or(ends);
            whole.then_some(Word { start, end, role, reason })
        })
    }
}

/// Does a word of an object end within the letters of an ending?
fn ends_soon(rest: &str) -> bool {
    rest.chars().take_while(|&c| is_word_char(c)).count() <= MAX_ENDING_CHARS
}

/// Hebrew and Arabic write articles and prepositions as part of the word.
pub(super) fn is_edge(before: char, after: char) -> bool {
    is_boundary(before, after) || matches!(before as u32, 0x0590..=0x06FF)
}

/// Names take endings in many languages: "na Facebooku", "w newsletterze".
const MAX_ENDING_CHARS: usize = 3;

/// What tells a call or a notice. Every line of a page that may be one is looked through for them, so they are one automaton, and the
/// fastest kind of it.
pub static TOLD: LazyLock<Words> =
    LazyLock::new(|| Words::of(&[Role::Object, Role::Disclosure, Role::First], Some(AhoCorasickKind::DFA)));
/// What makes sure of it, sought where one of [`TOLD`] is found.
pub static CALLS: LazyLock<Words> = LazyLock::new(|| Words::of(&[Role::Call], None));
pub static OURS: LazyLock<Words> = LazyLock::new(|| Words::of(&[Role::Ours], None));
pub static OWN: LazyLock<Words> = LazyLock::new(|| Words::of(&[Role::Own], None));
pub static POSTS: LazyLock<Words> = LazyLock::new(|| Words::of(&[Role::Post], None));

#[cfg(test)]
mod tests {
    use super::super::sorted_rows;
    use super::*;

    #[test]
    fn table_is_sorted_normal_and_names_real_reasons() {
        let all = sorted_rows(TABLE);
        assert!(all.len() > 200);
        for [word, role, code, languages] in all {
            let role = Role::named(role).unwrap_or_else(|| panic!("{word}: {role}"));
            let tells = matches!(role, Role::Disclosure | Role::First | Role::Object);
            assert_eq!(reason(code).is_some(), tells, "{word}: {code}");
            assert_eq!(normalize(word).replace('σ', "ς"), word.replace('σ', "ς"), "not in normal form");
            assert!(!languages.is_empty(), "{word}");
        }
    }

    #[test]
    fn words_count_where_they_stand_whole() {
        let held = |line: &str| TOLD.all(line).count();
        assert_eq!(held("the newsletters of whatsapp"), 2);
        assert_eq!(held("na facebooku"), 1);
        assert_eq!(held("whatsappening is no word"), 0);
        assert_eq!(held("הצטרפו לערוץ הוואטסאפ שלנו"), 1);
    }
}
