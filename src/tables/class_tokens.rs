//! What an element's classes and id say about it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{reason, rows};
use crate::model::Reason;

const TABLE: &str = include_str!("class_tokens.tsv");

/// How far a name may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Dropped only while it holds less than a quarter of the page's long prose.
    Guarded,
    /// Never held an article on the pages counted: may hold most of the page's prose (comment threads, consent texts).
    Sure,
}

/// What a list of classes or an id says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verdict {
    #[default]
    Nothing,
    /// Boilerplate of this kind.
    Drop(Reason, Strength),
    /// Names that look like boilerplate but hold articles.
    Keep,
    /// The container of the story.
    Body,
}

/// Name prefixes that speak of state, place or topic, not of what the element is: `has-sidebar` stands on
/// the element beside the sidebar, `tag-food-related-reading` on a story about reading.
const STATE_PREFIXES: [&str; 20] = [
    "above-",
    "after-",
    "author-",
    "before-",
    "below-",
    "category-",
    "format-",
    "has-",
    "hide-",
    "is-",
    "no-",
    "not-",
    "post-type-",
    "post_tag-",
    "show-",
    "status-",
    "tag-",
    "type-",
    "under-",
    "with-",
];

#[derive(Default)]
struct Tables {
    words: FxHashMap<&'static str, (Reason, Strength)>,
    tokens: FxHashMap<&'static str, Verdict>,
    prefixes: Vec<(&'static str, Reason, Strength)>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables::default();
    for [kind, text, code, strength] in rows::<4>(TABLE) {
        let strength = if strength == "sure" { Strength::Sure } else { Strength::Guarded };
        match (kind, reason(code)) {
            ("keep", _) => drop(tables.tokens.insert(text, Verdict::Keep)),
            ("body", _) => drop(tables.tokens.insert(text, Verdict::Body)),
            ("token", Some(reason)) => drop(tables.tokens.insert(text, Verdict::Drop(reason, strength))),
            ("word", Some(reason)) => drop(tables.words.insert(text, (reason, strength))),
            ("prefix", Some(reason)) => tables.prefixes.push((text, reason, strength)),
            _ => {}
        }
    }
    tables
});

/// Judges the value of a `class` or `id` attribute. A name the table knows whole counts before what a word of a name
/// suggests; among whole names a drop beats a body, and names known to hold articles silence the words.
///
/// ```
/// use offprint::tables::class_tokens::{Verdict, judge};
/// assert_eq!(judge("post hentry tag-food-related-reading"), Verdict::Nothing);
/// assert!(matches!(judge("td_block_related_posts"), Verdict::Drop(..)));
/// assert_eq!(judge("newsletter-post"), Verdict::Keep);
/// ```
pub fn judge(names: &str) -> Verdict {
    let mut best = (Rank::Nothing, Verdict::Nothing);
    for name in names.split_ascii_whitespace().take(MAX_NAMES) {
        if name.len() > MAX_NAME_BYTES {
            continue;
        }
        let found = judge_one(name);
        if found.0 > best.0 {
            best = found;
        }
    }
    best.1
}

/// How much a verdict on one name weighs against verdicts on its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Nothing,
    Word,
    SureWord,
    Keep,
    Body,
    Whole,
    SureWhole,
}

impl Rank {
    fn of_whole(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Nothing => Rank::Nothing,
            Verdict::Keep => Rank::Keep,
            Verdict::Body => Rank::Body,
            Verdict::Drop(_, Strength::Guarded) => Rank::Whole,
            Verdict::Drop(_, Strength::Sure) => Rank::SureWhole,
        }
    }

    fn of_word(strength: Strength) -> Self {
        if strength == Strength::Sure { Rank::SureWord } else { Rank::Word }
    }
}

/// Names looked at per attribute; utility-class frameworks pile up hundreds that say nothing.
const MAX_NAMES: usize = 24;
/// Longer names are generated (hashes, state dumps).
const MAX_NAME_BYTES: usize = 60;

fn judge_one(name: &str) -> (Rank, Verdict) {
    // On the stack: this runs for every class of every element.
    let mut buffer = [0u8; MAX_NAME_BYTES];
    let bytes = &mut buffer[..name.len()];
    bytes.copy_from_slice(name.as_bytes());
    bytes.make_ascii_lowercase();
    let Ok(lower) = std::str::from_utf8(bytes) else { return (Rank::Nothing, Verdict::Nothing) };
    if let Some(&verdict) = TABLES.tokens.get(lower) {
        return (Rank::of_whole(verdict), verdict);
    }
    let starts = |prefix: &str| lower.as_bytes().first() == prefix.as_bytes().first() && lower.starts_with(prefix);
    for &(prefix, reason, strength) in &TABLES.prefixes {
        if starts(prefix) {
            return (Rank::of_word(strength), Verdict::Drop(reason, strength));
        }
    }
    // Utility classes (`md:hidden`, `w-[32px]`) describe looks.
    if lower.bytes().any(|byte| matches!(byte, b':' | b'[' | b'/'))
        || STATE_PREFIXES.iter().any(|prefix| starts(prefix))
    {
        return (Rank::Nothing, Verdict::Nothing);
    }
    let mut word_start = 0;
    let bytes = name.as_bytes();
    for at in 0..=bytes.len() {
        let boundary = at == bytes.len()
            || !bytes[at].is_ascii_alphanumeric()
            || (at > word_start && bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase());
        if !boundary {
            continue;
        }
        if let Some(&(reason, strength)) = lower.get(word_start..at).and_then(|word| TABLES.words.get(word)) {
            return (Rank::of_word(strength), Verdict::Drop(reason, strength));
        }
        let at_letter = at < bytes.len() && bytes[at].is_ascii_alphanumeric();
        word_start = if at_letter { at } else { at + 1 };
    }
    (Rank::Nothing, Verdict::Nothing)
}

#[cfg(test)]
mod tests {
    use super::super::sorted_rows;
    use super::*;

    #[test]
    fn table_is_sorted_complete_and_names_real_reasons() {
        let all = sorted_rows(TABLE);
        assert!(all.len() > 200);
        for [kind, text, code, strength] in all {
            assert!(matches!(kind, "word" | "token" | "prefix" | "keep" | "body"), "{text}: {kind}");
            assert_eq!(text, text.to_ascii_lowercase());
            if !matches!(kind, "keep" | "body") {
                assert!(reason(code).is_some(), "{text}: {code}");
                assert!(matches!(strength, "sure" | "guarded"), "{text}: {strength}");
            }
        }
        assert!(STATE_PREFIXES.is_sorted());
    }

    #[test]
    fn whole_words_count_and_substrings_do_not() {
        assert_eq!(judge("tag-coronavirus-and-education"), Verdict::Nothing);
        assert_eq!(judge("formation-standard"), Verdict::Nothing);
        assert!(matches!(judge("SocialShare"), Verdict::Drop(Reason::Share, _)));
        assert!(matches!(judge("article-newsletter__form"), Verdict::Drop(Reason::Newsletter, _)));
        assert!(matches!(judge("c-nav--main"), Verdict::Drop(Reason::Nav, _)));
    }

    #[test]
    fn state_and_layout_names_say_nothing() {
        for names in ["has-sidebar", "no-comments", "category-newsletter", "md:hidden lg:flex", ""] {
            assert_eq!(judge(names), Verdict::Nothing, "{names}");
        }
    }

    #[test]
    fn names_that_hold_articles_are_kept() {
        for names in ["paywall", "newsletter-post post", "dialog-off-canvas-main-canvas", "elementor-widget"] {
            assert_eq!(judge(names), Verdict::Keep, "{names}");
        }
        assert_eq!(judge("td-post-content tagdiv-type"), Verdict::Body);
        assert!(matches!(judge("elementor-widget elementor-widget-posts"), Verdict::Drop(Reason::Related, _)));
    }

    #[test]
    fn odd_names_do_not_panic() {
        for names in ["é-nav", "-", "__", "ÀNav-É", "aB", "日本-menu"] {
            judge(names);
        }
        assert!(matches!(judge("日本-menu"), Verdict::Drop(Reason::Nav, _)));
    }
}
