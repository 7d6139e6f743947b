//! Spacing, counting and mending. A name says what it counts: bytes, chars or words.

mod mend;

pub use mend::mend;

/// Collapses every run of white space to one space and trims both ends.
///
/// ```
/// assert_eq!(offprint::text::collapse_spaces(" a \n\t b "), "a b");
/// ```
pub fn collapse_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_collapsed(&mut out, text);
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Appends `text` with its white space collapsed; a space is added only after something else.
/// A trailing space stays, so that the next piece joins on correctly.
pub fn push_collapsed(out: &mut String, text: &str) {
    let spaced = out.is_empty() || out.ends_with(' ');
    push_words(out, text, spaced);
}

/// Appends `text` with every run of white space as one space, none where `spaced` says that white space, or nothing, stands
/// before it.
///
/// ```
/// let mut out = String::from("a ");
/// offprint::text::push_words(&mut out, " \n b  c ", true);
/// assert_eq!(out, "a b c ");
/// ```
pub fn push_words(out: &mut String, text: &str, mut spaced: bool) {
    let bytes = text.as_bytes();
    // What stands before `from` is written; up to `at` it is to be copied as it is.
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        let byte = bytes[at];
        let space_bytes = if byte.is_ascii() {
            usize::from(matches!(byte, b'\t'..=b'\r' | b' '))
        } else {
            let c = text[at..].chars().next().unwrap_or_default();
            if !c.is_whitespace() {
                at += c.len_utf8();
                spaced = false;
                continue;
            }
            c.len_utf8()
        };
        match (space_bytes, byte, spaced) {
            (0, ..) => spaced = false,
            // The one space between two words is copied with them.
            (1, b' ', false) => spaced = true,
            _ => {
                out.push_str(&text[from..at]);
                if !spaced {
                    out.push(' ');
                    spaced = true;
                }
                from = at + space_bytes;
            }
        }
        at += space_bytes.max(1);
    }
    out.push_str(&text[from..]);
}

/// Number of words: runs of letters and digits. In scripts written without spaces (Chinese, Japanese,
/// Thai, Lao, Khmer, Burmese) every two characters count as a word.
pub fn count_words(text: &str) -> usize {
    let mut words = 0;
    let mut unspaced_chars = 0usize;
    let mut in_word = false;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        // Most characters of most pages are ASCII: nothing is decoded, and no table of Unicode asked, for them.
        if byte.is_ascii() {
            let class = ASCII_CLASSES[usize::from(byte)];
            words += usize::from((class == LETTER) & !in_word);
            in_word = (class == LETTER) | (in_word & (class == APOSTROPHE));
            at += 1;
            continue;
        }
        let c = text[at..].chars().next().unwrap_or_default();
        at += c.len_utf8();
        if is_unspaced_script(c) {
            unspaced_chars += 1;
            in_word = false;
        } else if c.is_alphanumeric() {
            words += usize::from(!in_word);
            in_word = true;
        } else if c != '’' {
            in_word = false;
        }
    }
    words + unspaced_chars.div_ceil(2)
}

const LETTER: u8 = 1;
const APOSTROPHE: u8 = 2;

/// For each byte: letter or digit, apostrophe, or neither.
static ASCII_CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = if (byte as u8).is_ascii_alphanumeric() { LETTER } else { 0 };
        byte += 1;
    }
    classes[b'\'' as usize] = APOSTROPHE;
    classes
};

/// Letters of scripts that put no spaces between words.
pub fn is_unspaced_script(c: char) -> bool {
    matches!(c as u32,
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_of_any_kind_collapses() {
        for (text, collapsed) in [
            ("", ""),
            (" \u{a0}\t", ""),
            ("a", "a"),
            ("a  b", "a b"),
            (" a\u{2003}b\u{a0} c\n", "a b c"),
            ("é\u{3000}日本 \u{85}", "é 日本"),
        ] {
            assert_eq!(collapse_spaces(text), collapsed, "{text:?}");
        }
        let mut out = String::from("a");
        ["b ", " c", "", "\u{a0}d"].into_iter().for_each(|piece| push_collapsed(&mut out, piece));
        assert_eq!(out, "ab c d");
    }

    #[test]
    fn words_are_counted_in_spaced_and_unspaced_scripts() {
        assert_eq!(count_words("It’s a fine day, isn't it?"), 6);
        assert_eq!(count_words("今日は晴れです"), 4);
        assert_eq!(count_words(" — "), 0);
        assert_eq!(count_words("don't 'quote' 3.5 -"), count_words("don’t 'quote' 3.5 –"));
    }
}
