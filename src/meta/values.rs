//! Cleaning and comparing field values.

use std::hash::{Hash, Hasher};

use crate::dom::{Limits, parse};
use crate::text::collapse_spaces;

/// Longest value of a text field; a description of this length is already a story.
pub(super) const FIELD_CHARS: usize = 2000;

/// Takes out markup, entities, control and invisible characters, collapses white space, cuts to [`FIELD_CHARS`].
/// `None` where nothing is left.
pub(super) fn clean(value: &str) -> Option<String> {
    // Four bytes a character at most, and markup to spare: what lies beyond cannot reach the result.
    let value = cut(value, FIELD_CHARS * 8);
    let out = if let Some(decoded) = without_markup(value) {
        plain(&decoded)
    } else if value.contains(['<', '&']) {
        let dom = parse(value, Limits { depth: 16, nodes: 1000 });
        let mut text = String::new();
        for row in dom.rows() {
            if dom.tag(row).is_some_and(|tag| !tag.is_inline()) {
                text.push(' ');
            }
            text.push_str(dom.text(row));
        }
        plain(&text)
    } else {
        plain(value)
    };
    let out = match out.char_indices().nth(FIELD_CHARS) {
        Some((at, _)) => out[..at].trim_end().to_owned(),
        None => out,
    };
    (!out.is_empty()).then_some(out)
}

/// Values with a few common entities and no markup, decoded without a parser.
fn without_markup(value: &str) -> Option<String> {
    const NAMED: [(&str, char); 6] =
        [("amp", '&'), ("quot", '"'), ("apos", '\''), ("nbsp", ' '), ("lt", '<'), ("gt", '>')];
    if value.contains('<') || !value.contains('&') {
        return None;
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if rest.starts_with([' ', '&']) || rest.is_empty() {
            out.push('&');
            continue;
        }
        let end = rest.bytes().take(10).position(|byte| byte == b';')?;
        let name = &rest[..end];
        let decoded = match name.strip_prefix('#') {
            Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok(),
            Some(decimal) => decimal.parse().ok(),
            None => NAMED.iter().find(|(of, _)| *of == name).map(|&(_, c)| u32::from(c)),
        };
        // Browsers read 128 to 159 as Windows-1252: rare, and the parser's work.
        let decoded = decoded.filter(|code| !(128..160).contains(code)).and_then(char::from_u32)?;
        out.push(decoded);
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Some(out)
}

/// Without control and invisible characters, white space collapsed.
pub(super) fn plain(value: &str) -> String {
    if value.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return collapse_spaces(value);
    }
    if value.chars().any(|c| is_invisible(c) && !c.is_whitespace()) {
        let kept: String = value.chars().filter(|&c| c.is_whitespace() || !is_invisible(c)).collect();
        return collapse_spaces(&kept);
    }
    collapse_spaces(value)
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
}

/// At most `bytes` bytes, cut between characters.
pub(super) fn cut(value: &str, bytes: usize) -> &str {
    if value.len() <= bytes {
        return value;
    }
    let mut at = bytes;
    while !value.is_char_boundary(at) {
        at -= 1;
    }
    &value[..at]
}

/// Letters and digits only, lower case, one space between words: for comparing titles and names.
pub(super) fn key(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        // Most characters of most titles are ASCII: no look into the tables of Unicode for them.
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !c.is_ascii() && c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !matches!(c, '\'' | '’' | '\u{ad}') && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Letters and digits only: "The Daily Post" and "thedailypost" agree.
pub(super) fn squashed(value: &str) -> String {
    value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Do the two titles share most of the shorter one's words?
pub(super) fn same_words(one: &str, other: &str) -> bool {
    overlap(one, other) >= 0.7
}

/// Share of the shorter text's words that the other has too, 0 to 1. Texts without spaces count by containment.
pub(super) fn overlap(one: &str, other: &str) -> f32 {
    TitleKey::new(one).overlap(&TitleKey::new(other))
}

/// A title made ready to be compared with many others.
pub(super) struct TitleKey {
    key: String,
    /// Hashes of the words, in order: words of a title are compared with words of every heading of the page.
    words: Vec<u64>,
}

impl TitleKey {
    /// Of the beginning of a text; titles are not longer.
    pub(super) fn new(value: &str) -> Self {
        let key = key(cut(value, 600));
        let hash = |word: &str| {
            let mut hasher = rustc_hash::FxHasher::default();
            word.hash(&mut hasher);
            hasher.finish()
        };
        let words = key.split(' ').map(hash).collect();
        Self { key, words }
    }

    /// Bytes of letters, digits and single spaces.
    pub(super) fn len(&self) -> usize {
        self.key.len()
    }

    /// The same but for case, marks and spaces.
    pub(super) fn same(&self, other: &Self) -> bool {
        self.key == other.key
    }

    /// As [`overlap`].
    pub(super) fn overlap(&self, other: &Self) -> f32 {
        let (one, two) = (&self.key, &other.key);
        if one.is_empty() || two.is_empty() {
            return 0.0;
        }
        if one == two || (one.len().min(two.len()) >= 12 && (one.contains(two.as_str()) || two.contains(one.as_str())))
        {
            return 1.0;
        }
        let (short, long) = if self.words.len() <= other.words.len() {
            (&self.words, &other.words)
        } else {
            (&other.words, &self.words)
        };
        short.iter().filter(|word| long.contains(word)).count() as f32 / short.len() as f32
    }
}

/// "true", "yes", "1" and their opposites.
pub(super) fn truth(value: &str) -> Option<bool> {
    let value = value.trim().rsplit('/').next().unwrap_or_default();
    if ["true", "yes", "1"].iter().any(|word| value.eq_ignore_ascii_case(word)) {
        return Some(true);
    }
    ["false", "no", "0"].iter().any(|word| value.eq_ignore_ascii_case(word)).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_entities_and_control_characters_are_taken_out() {
        assert_eq!(clean("A &amp; B <b>C</b>\u{0}\u{200b}\n D").as_deref(), Some("A & B C D"));
        assert_eq!(clean("<p>One</p><p>Two</p>").as_deref(), Some("One Two"));
        assert_eq!(clean(" \u{feff}\u{7} "), None);
        assert_eq!(clean(&"ä".repeat(50_000)).map(|text| text.chars().count()), Some(FIELD_CHARS));
    }

    #[test]
    fn titles_are_compared_by_words() {
        assert!(same_words("Rain – and more rain", "Rain and more rain | The Daily Post"));
        assert!(!same_words("Rain and more rain", "Sun at last"));
    }
}
