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

/// Is there nothing but white space?
pub fn is_blank(text: &str) -> bool {
    match text.bytes().find(|&byte| !is_ascii_space(byte)) {
        None => true,
        Some(byte) => !byte.is_ascii() && text.trim_start().is_empty(),
    }
}

/// White space among the ASCII characters as Unicode has it.
fn is_ascii_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
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
    // Where a chunk was not plain, its bytes are looked at one by one.
    let mut next_chunk = 1;
    while at < bytes.len() {
        if !spaced && at >= next_chunk {
            let plain = plain_chunks(&bytes[at - 1..]);
            next_chunk = at + plain + CHUNK_BYTES;
            if plain > 0 {
                at += plain;
                spaced = bytes[at - 1] == b' ';
                continue;
            }
        }
        let byte = bytes[at];
        let space_bytes = if byte.is_ascii() {
            usize::from(is_ascii_space(byte))
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

/// Bytes looked at together: what the compiler makes one vector of.
const CHUNK_BYTES: usize = 16;

/// Bytes after the first that can be copied as they are: ASCII, single spaces, no other white space. Whole chunks.
fn plain_chunks(bytes: &[u8]) -> usize {
    let mut plain = 0;
    while let (Some(before), Some(chunk)) =
        (bytes.get(plain..plain + CHUNK_BYTES), bytes.get(plain + 1..plain + 1 + CHUNK_BYTES))
    {
        let mut odd = 0u8;
        for lane in 0..CHUNK_BYTES {
            let byte = chunk[lane];
            let is_double = (byte == b' ') & (before[lane] == b' ');
            odd |= u8::from(is_double | (byte.wrapping_sub(b'\t') < 5) | !byte.is_ascii());
        }
        if odd != 0 {
            break;
        }
        plain += CHUNK_BYTES;
    }
    plain
}

/// Number of words: runs of letters and digits. In scripts written without spaces (Chinese, Japanese,
/// Thai, Lao, Khmer, Burmese) every two characters count as a word.
pub fn count_words(text: &str) -> usize {
    let mut words = 0;
    let mut unspaced_chars = 0usize;
    let mut in_word = false;
    let bytes = text.as_bytes();
    let mut at = 0;
    // Where a chunk takes a closer look, its bytes are looked at one by one.
    let mut next_chunk = 0;
    while at < bytes.len() {
        if at >= next_chunk
            && let Some(chunk) = bytes[at..].first_chunk::<CHUNK_BYTES>()
        {
            next_chunk = at + CHUNK_BYTES;
            if let Some(starts) = word_starts(chunk, in_word) {
                words += starts;
                in_word = chunk[CHUNK_BYTES - 1].is_ascii_alphanumeric();
                at += CHUNK_BYTES;
                continue;
            }
        }
        let byte = bytes[at];
        // Most characters of most pages are ASCII: nothing is decoded, and no table of Unicode asked, for them.
        if byte.is_ascii() {
            let is_letter = byte.is_ascii_alphanumeric();
            words += usize::from(is_letter & !in_word);
            in_word = is_letter | (in_word & (byte == b'\''));
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

/// Words that begin in a chunk; `None` where it holds what takes a closer look: an apostrophe, anything but ASCII.
fn word_starts(chunk: &[u8; CHUNK_BYTES], in_word: bool) -> Option<usize> {
    let mut letters = [0u8; CHUNK_BYTES];
    let mut odd = 0u8;
    for lane in 0..CHUNK_BYTES {
        let byte = chunk[lane];
        let lower = byte | 0x20;
        letters[lane] = u8::from((lower.wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10));
        odd |= u8::from((byte == b'\'') | !byte.is_ascii());
    }
    if odd != 0 {
        return None;
    }
    let mut starts = letters[0] & u8::from(!in_word);
    for lane in 1..CHUNK_BYTES {
        starts += letters[lane] & !letters[lane - 1] & 1;
    }
    Some(usize::from(starts))
}

/// A number as people read it.
///
/// ```
/// assert_eq!(offprint::text::grouped(1_234_567), "1,234,567");
/// ```
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

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
    fn blank_text_is_white_space_of_any_script() {
        for (text, blank) in
            [("", true), (" \n\u{b}", true), ("\u{a0}\u{3000} ", true), (" a", false), ("\u{200b}", false)]
        {
            assert_eq!(is_blank(text), blank, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn chunks_change_nothing(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
            let text = pieces.concat();
            proptest::prop_assert_eq!(collapse_spaces(&text), text.split_whitespace().collect::<Vec<_>>().join(" "));
            // A character at a time, nothing is ever a chunk.
            let mut words = 0;
            let mut in_word = false;
            for c in text.chars() {
                let is_letter = c.is_alphanumeric();
                words += usize::from(is_letter && !in_word);
                in_word = is_letter || in_word && matches!(c, '\'' | '’');
            }
            proptest::prop_assert_eq!(count_words(&text), words);
        }
    }

    const PIECES: &[&str] =
        &["a", "Zed", "9", " ", " ", "  ", "\n", "\t", "'", "’", "é", "\u{a0}", "-", "longer words here", "don't"];

    #[test]
    fn words_are_counted_in_spaced_and_unspaced_scripts() {
        assert_eq!(count_words("It’s a fine day, isn't it?"), 6);
        assert_eq!(count_words("今日は晴れです"), 4);
        assert_eq!(count_words(" — "), 0);
        assert_eq!(count_words("don't 'quote' 3.5 -"), count_words("don’t 'quote' 3.5 –"));
    }
}
