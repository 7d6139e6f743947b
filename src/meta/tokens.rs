//! Text → numbers, words and marks, for reading dates.

/// A piece of text between white space.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub kind: TokenKind,
    /// Byte range in the text.
    pub start: usize,
    pub end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Decimal digits of any script; the value saturates.
    Number { value: u32, digits: u8 },
    /// Letters with their marks.
    Word,
    /// Any other character.
    Mark(char),
}

/// Texts longer than this are cut: a date stands near the beginning of its line.
const SCANNED_TOKENS: usize = 2000;

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    for (start, c) in text.char_indices() {
        if c.is_whitespace() || is_ignorable(c) {
            continue;
        }
        let end = start + c.len_utf8();
        let digit = digit(c);
        let letter = digit.is_none() && is_letter(c);
        if let Some(last) = out.last_mut()
            && last.end == start
        {
            match (&mut last.kind, digit) {
                (TokenKind::Number { value, digits }, Some(digit)) => {
                    *value = value.saturating_mul(10).saturating_add(digit);
                    *digits = digits.saturating_add(1);
                    last.end = end;
                    continue;
                }
                (TokenKind::Word, None) if letter => {
                    last.end = end;
                    continue;
                }
                _ => {}
            }
        }
        if out.len() == SCANNED_TOKENS {
            break;
        }
        let kind = match digit {
            Some(value) => TokenKind::Number { value, digits: 1 },
            None if letter => TokenKind::Word,
            None => TokenKind::Mark(c),
        };
        out.push(Token { kind, start, end });
    }
    out
}

/// Direction marks, joiners and soft hyphens: they stand inside dates and mean nothing there.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Letters, and the vowel killers and marks that Unicode does not call alphabetic but words contain.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{e47}'..='\u{e4e}')
}

/// Value of a decimal digit: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, full-width.
fn digit(c: char) -> Option<u32> {
    const ZEROS: [u32; 7] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10];
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = c as u32;
    ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code)).map(|zero| code - zero)
}
