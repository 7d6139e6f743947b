//! Character references: `&amp;`, `&#8217;`, `&#x2019;` (HTML standard, 13.2.5.72 to 13.2.5.80).

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// What a reference stands for, and how much of the page it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reference {
    pub first: char,
    pub second: Option<char>,
    /// Bytes after the ampersand.
    pub bytes: usize,
}

impl Reference {
    fn one(first: char, bytes: usize) -> Self {
        Self { first, second: None, bytes }
    }
}

/// Reads the reference whose ampersand stands just before `rest`; `None` when the ampersand stands for itself.
pub(super) fn read(rest: &str, in_attribute: bool) -> Option<Reference> {
    match rest.as_bytes() {
        [b'#', b'x' | b'X', ..] => numeric(rest, 2, 16),
        [b'#', ..] => numeric(rest, 1, 10),
        [first, ..] if first.is_ascii_alphanumeric() => named(rest, in_attribute),
        _ => None,
    }
}

fn numeric(rest: &str, digits_start: usize, radix: u32) -> Option<Reference> {
    let mut value: u32 = 0;
    let mut at = digits_start;
    let bytes = rest.as_bytes();
    while let Some(digit) = bytes.get(at).and_then(|&byte| char::from(byte).to_digit(radix)) {
        // Saturating keeps a number that is too large too large.
        value = value.saturating_mul(radix).saturating_add(digit);
        at += 1;
    }
    if at == digits_start {
        return None;
    }
    if bytes.get(at) == Some(&b';') {
        at += 1;
    }
    let replaced = match value {
        0 => None,
        0x80..=0x9f => C1_REPLACEMENTS[value as usize - 0x80].or(char::from_u32(value)),
        _ => char::from_u32(value),
    };
    Some(Reference::one(replaced.unwrap_or('\u{fffd}'), at))
}

/// The longest name of the standard's table that the text begins with.
fn named(rest: &str, in_attribute: bool) -> Option<Reference> {
    if let Some(reference) = frequent(rest.as_bytes()) {
        return Some(reference);
    }
    let bytes = rest.as_bytes();
    let mut best: Option<(usize, u32, u32)> = None;
    let mut length = 0;
    // The table holds every beginning of every name too, so the loop ends with the longest name.
    while let Some(&byte) = bytes.get(length)
        && byte.is_ascii()
    {
        length += 1;
        match NAMED_ENTITIES.get(&rest[..length]) {
            None => break,
            Some(&(0, _)) => {}
            Some(&(first, second)) => best = Some((length, first, second)),
        }
    }
    let (length, first, second) = best?;
    let ends_with_semicolon = bytes[length - 1] == b';';
    let next = bytes.get(length).copied().unwrap_or(b' ');
    if in_attribute && !ends_with_semicolon && (next == b'=' || next.is_ascii_alphanumeric()) {
        // A query string: `?a=1&copy=2`.
        return None;
    }
    let second = if second == 0 { None } else { char::from_u32(second) };
    Some(Reference { first: char::from_u32(first)?, second, bytes: length })
}

/// The names that make up nearly all references of real pages.
fn frequent(bytes: &[u8]) -> Option<Reference> {
    match bytes {
        [b'a', b'm', b'p', b';', ..] => Some(Reference::one('&', 4)),
        [b'n', b'b', b's', b'p', b';', ..] => Some(Reference::one('\u{a0}', 5)),
        [b'q', b'u', b'o', b't', b';', ..] => Some(Reference::one('"', 5)),
        [b'l', b't', b';', ..] => Some(Reference::one('<', 3)),
        [b'g', b't', b';', ..] => Some(Reference::one('>', 3)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(rest: &str, in_attribute: bool) -> Option<(char, usize)> {
        read(rest, in_attribute).map(|reference| (reference.first, reference.bytes))
    }

    #[test]
    fn the_longest_name_wins() {
        assert_eq!(text("notin;x", false), Some(('∉', 6)));
        assert_eq!(text("notit;", false), Some(('¬', 3)));
        assert_eq!(text("nosuch;", false), None);
        assert_eq!(read("NotEqualTilde;", false).and_then(|reference| reference.second), Some('\u{338}'));
    }

    #[test]
    fn query_strings_keep_their_ampersands() {
        assert_eq!(text("copy=1", true), None);
        assert_eq!(text("copy=1", false), Some(('©', 4)));
        assert_eq!(text("copy;=1", true), Some(('©', 5)));
    }

    #[test]
    fn numbers_outside_unicode_are_replaced() {
        assert_eq!(text("#8217;", false), Some(('’', 6)));
        assert_eq!(text("#x92x", false), Some(('’', 4)));
        assert_eq!(text("#0;", false), Some(('\u{fffd}', 3)));
        assert_eq!(text("#xD800;", false), Some(('\u{fffd}', 7)));
        assert_eq!(text("#99999999999999;", false), Some(('\u{fffd}', 16)));
        assert_eq!(text("#x;", false), None);
    }
}
