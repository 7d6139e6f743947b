//! Spacing and counting. A name says what it counts: bytes, chars or words.

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
    for c in text.chars() {
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
}

/// Number of words: runs of letters and digits. In scripts written without spaces (Chinese, Japanese,
/// Thai, Lao, Khmer, Burmese) every two characters count as a word.
pub fn count_words(text: &str) -> usize {
    let mut words = 0;
    let mut unspaced_chars = 0usize;
    let mut in_word = false;
    for c in text.chars() {
        // Most characters of most pages are ASCII: no look into the tables of Unicode for them.
        let is_letter = if c.is_ascii() {
            c.is_ascii_alphanumeric()
        } else if is_unspaced_script(c) {
            unspaced_chars += 1;
            in_word = false;
            continue;
        } else {
            c.is_alphanumeric()
        };
        if is_letter {
            words += usize::from(!in_word);
            in_word = true;
        } else if c != '\'' && c != '’' {
            in_word = false;
        }
    }
    words + unspaced_chars.div_ceil(2)
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
    fn words_are_counted_in_spaced_and_unspaced_scripts() {
        assert_eq!(count_words("It’s a fine day, isn't it?"), 6);
        assert_eq!(count_words("今日は晴れです"), 4);
        assert_eq!(count_words(" — "), 0);
        assert_eq!(count_words("don't 'quote' 3.5 -"), count_words("don’t 'quote' 3.5 –"));
    }
}
