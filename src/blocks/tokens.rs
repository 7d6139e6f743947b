//! Class names, ids, roles and item properties as word tokens with learned odds of holding the article.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::tree::hash;
use crate::dom::{AttrName, Dom, RowId};

/// Learned: `token<TAB>log odds`, sorted by token. Made by `training/`; tokens of at least five publishers.
const TABLE: &str = include_str!("token_odds.tsv");

/// Longest part of an attribute that is read, in bytes; utility-class frameworks pile up kilobytes.
const MAX_ATTR_BYTES: usize = 300;
/// Names read in one attribute.
const MAX_NAMES: usize = 12;
/// Words read in one name.
const MAX_PARTS: usize = 5;
/// Words of a name that make the token of the whole name.
const MAX_JOINED: usize = 4;
/// Bytes of a word; shorter ones are layout, longer ones generated.
const PART_BYTES: std::ops::RangeInclusive<usize> = 3..=18;
/// Bytes of a role and of an item property.
const MAX_ROLE_BYTES: usize = 20;
const MAX_ITEMPROP_BYTES: usize = 30;

static ODDS: LazyLock<FxHashMap<u64, f32>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter_map(|line| line.split_once('\t'));
    lines.filter_map(|(token, odds)| Some((hash(token.as_bytes()), odds.parse().ok()?))).collect()
});

/// Calls `emit` with each token of the element; a token that stands twice is given twice.
///
/// `class="storyBody main-col"` gives `story`, `body`, `=story-body`, `main`, `col`, `=main-col`.
pub(super) fn each(dom: &Dom, row: RowId, mut emit: impl FnMut(&[u8])) {
    let mut buffer = Vec::with_capacity(64);
    for name in [AttrName::Class, AttrName::Id] {
        let Some(value) = dom.attr(row, name) else { continue };
        let value = &value.as_bytes()[..value.len().min(MAX_ATTR_BYTES)];
        for name in value.split(u8::is_ascii_whitespace).filter(|name| !name.is_empty()).take(MAX_NAMES) {
            of_name(name, &mut buffer, &mut emit);
        }
    }
    for (name, prefix, limit) in
        [(AttrName::Role, b"r:", MAX_ROLE_BYTES), (AttrName::Itemprop, b"i:", MAX_ITEMPROP_BYTES)]
    {
        let value = dom.attr(row, name).unwrap_or_default().as_bytes();
        if !value.is_empty() {
            buffer.clear();
            buffer.extend_from_slice(prefix);
            buffer.extend(value.iter().take(limit).map(u8::to_ascii_lowercase));
            emit(&buffer);
        }
    }
}

/// Words of one name, split at everything but letters and at camel case; then the whole.
fn of_name(name: &[u8], joined: &mut Vec<u8>, emit: &mut impl FnMut(&[u8])) {
    joined.clear();
    joined.push(b'=');
    let (mut parts, mut joined_bytes) = (0, 0);
    let mut part_start = joined.len();
    let mut before = 0u8;
    for &byte in name.iter().chain(b" ") {
        let boundary = !byte.is_ascii_alphabetic() || (byte.is_ascii_uppercase() && before.is_ascii_lowercase());
        if boundary {
            let bytes = joined.len() - part_start;
            if PART_BYTES.contains(&bytes) {
                emit(&joined[part_start..]);
                parts += 1;
                if parts <= MAX_JOINED {
                    joined_bytes = joined.len();
                }
                joined.push(b'-');
            } else {
                joined.truncate(part_start);
            }
            part_start = joined.len();
            if parts == MAX_PARTS {
                break;
            }
        }
        if byte.is_ascii_alphabetic() {
            joined.push(byte.to_ascii_lowercase());
        }
        before = byte;
    }
    if parts > 1 {
        emit(&joined[..joined_bytes]);
    }
}

/// Odds of an element: the sum of its tokens' log odds over the root of their number; `None` where no token is known.
pub(super) fn odds(dom: &Dom, row: RowId) -> Option<f32> {
    let mut seen: [u64; 32] = [0; 32];
    let (mut known, mut sum) = (0usize, 0.0f32);
    each(dom, row, |token| {
        let key = hash(token);
        let Some(&odds) = ODDS.get(&key) else { return };
        if odds != 0.0 && known < seen.len() && !seen[..known].contains(&key) {
            seen[known] = key;
            known += 1;
            sum += odds;
        }
    });
    (known > 0).then(|| sum / (known as f32).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Limits, parse};

    fn tokens(attrs: &str) -> Vec<String> {
        let dom = parse(&format!("<div {attrs}>x</div>"), Limits::default());
        let row = dom.elements(crate::dom::Tag::Div).next().unwrap();
        let mut out = Vec::new();
        each(&dom, row, |token| out.push(String::from_utf8(token.to_vec()).unwrap()));
        out
    }

    #[test]
    fn names_split_at_case_and_punctuation() {
        assert_eq!(
            tokens("class='storyBody main-col__x2' id=top role=Main itemprop=articleBody"),
            ["story", "body", "=story-body", "main", "col", "=main-col", "top", "r:main", "i:articlebody"]
        );
        assert_eq!(tokens("class='a1b é ab-cd'"), Vec::<String>::new());
    }

    #[test]
    fn the_table_is_sorted_and_its_odds_are_numbers() {
        let mut before = "";
        for line in TABLE.lines() {
            let (token, odds) = line.split_once('\t').unwrap();
            assert!(before < token, "{before} before {token}");
            assert!(odds.parse::<f32>().unwrap().abs() < 10.0);
            before = token;
        }
    }
}
