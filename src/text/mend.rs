//! Text that arrived damaged: encoded twice, with invisible characters in its words, or with letters in pieces.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Mends a text: UTF-8 that was read as Windows-1252 and encoded again ("Weâ€™re"), where that is certain; soft hyphens,
/// zero-width spaces and control characters go; letters are composed (NFC). Line feeds and tabs stay. What needs no mending is
/// given back as it is.
///
/// Joiners (U+200C, U+200D) and direction marks stay: Persian, Indic scripts, emoji and right-to-left text need them.
///
/// ```
/// use offprint::text::mend;
/// assert_eq!(mend("Weâ€™re at the cafÃ©"), "We’re at the café");
/// assert_eq!(mend("har\u{ad}bour"), "harbour");
/// assert_eq!(mend("LE CAFÉ» fermé"), "LE CAFÉ» fermé");
/// ```
pub fn mend(text: &str) -> Cow<'_, str> {
    let doubts = Doubts::of(text);
    let mut text = Cow::Borrowed(text);
    // First: the characters that go may be bytes of a letter.
    if doubts.encoded_twice
        && let Some(decoded) = decoded_again(&text)
    {
        text = Cow::Owned(decoded);
    }
    // Decoding brings characters of any kind.
    let is_decoded = matches!(text, Cow::Owned(_));
    if (doubts.noise || is_decoded) && text.chars().any(is_noise) {
        text = Cow::Owned(text.chars().filter(|&c| !is_noise(c)).collect());
    }
    if (doubts.composed || is_decoded) && is_nfc_quick(text.chars()) != IsNormalized::Yes {
        let composed: String = text.nfc().collect();
        if composed != *text {
            text = Cow::Owned(composed);
        }
    }
    text
}

/// What may be wrong with a text, by one look at its characters: most have nothing that needs a second.
#[derive(Default)]
struct Doubts {
    noise: bool,
    encoded_twice: bool,
    composed: bool,
}

impl Doubts {
    fn of(text: &str) -> Self {
        let mut doubts = Self::default();
        let mut before = 'a';
        for c in text.chars() {
            if c.is_ascii() {
                doubts.noise |= c.is_ascii_control();
            } else {
                doubts.noise |= is_noise(c);
                // A character encoded twice is at least two that are not ASCII.
                doubts.encoded_twice |= !before.is_ascii();
                // Letters below the combining marks, and the usual punctuation, are composed.
                doubts.composed |= c >= '\u{300}' && !('\u{2010}'..='\u{203a}').contains(&c);
            }
            before = c;
        }
        doubts
    }
}

/// Characters that no reader sees and that part words for machines.
fn is_noise(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => true,
        c => c.is_control(),
    }
}

/// What Windows-1252 reads the bytes 0x80 to 0x9F as; the five that it leaves undefined stay control characters.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte that Windows-1252 reads as this character; some software reads the control characters as themselves.
fn byte_of(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ 0..=0xFF => Some(code as u8),
        _ => WINDOWS_1252.iter().position(|&known| known == c).map(|at| 0x80 + at as u8),
    }
}

/// Letters of a script other than Latin in a row before a run of them counts as encoded twice.
const MIN_FOREIGN_RUN: usize = 4;

/// The text with its twice encoded characters decoded; `None` where it has none that are certain.
fn decoded_again(text: &str) -> Option<String> {
    let runs = runs(text);
    // Where one word was encoded twice, the short ones beside it were too.
    let min_letters = if runs.iter().any(|run| run.letters() >= MIN_FOREIGN_RUN) { 1 } else { usize::MAX };
    let mut out = String::new();
    let mut from = 0;
    for run in runs {
        let before = if run.start == from { out.chars().last() } else { text[from..run.start].chars().last() };
        if run.is_certain(before, min_letters) {
            out.push_str(&text[from..run.start]);
            out.push_str(&run.decoded);
            from = run.start + run.bytes;
        }
    }
    if from == 0 {
        return None;
    }
    out.push_str(&text[from..]);
    Some(out)
}

fn runs(text: &str) -> Vec<Run> {
    let mut found = Vec::new();
    if text.is_ascii() {
        return found;
    }
    let mut skip_until = 0;
    for (at, c) in text.char_indices() {
        if at >= skip_until
            && !c.is_ascii()
            && let Some(run) = Run::at(text, at)
        {
            skip_until = at + run.bytes;
            found.push(run);
        }
    }
    found
}

/// Characters that stand for the bytes of one UTF-8 character, or of several in a row.
struct Run {
    start: usize,
    decoded: String,
    /// Length in the damaged text.
    bytes: usize,
    /// The character behind it.
    after: Option<char>,
}

impl Run {
    fn at(text: &str, start: usize) -> Option<Self> {
        let mut decoded = String::new();
        let mut end = start;
        while let Some((c, length)) = one_character(&text[end..]) {
            decoded.push(c);
            end += length;
        }
        (end > start).then(|| Self { start, decoded, bytes: end - start, after: text[end..].chars().next() })
    }

    fn letters(&self) -> usize {
        self.decoded.chars().filter(|c| c.is_alphabetic()).count()
    }

    /// Could nobody have meant the characters as they stand? Letters of other scripts than Latin need `min_letters`.
    fn is_certain(&self, before: Option<char>, min_letters: usize) -> bool {
        let Some(first) = self.decoded.chars().next() else { return false };
        // A capital with a sign behind it ends a word in capitals ("CAFÉ»"); inside a word or before small letters it does not.
        let ends_capitals = before.is_some_and(char::is_uppercase) && !self.after.is_some_and(char::is_lowercase);
        match first {
            '\u{a0}'..='\u{ff}' => !ends_capitals,
            // Dashes, quotes, bullets, ellipsis, the euro sign, symbols, emoji: three or four characters nobody writes in a row.
            '\u{2010}'..='\u{203a}' | '€' | '™' | '\u{2190}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}' => true,
            _ => self.letters() >= min_letters,
        }
    }
}

/// The character whose UTF-8 bytes the text begins with, read as Windows-1252, and the bytes it takes there.
fn one_character(text: &str) -> Option<(char, usize)> {
    let mut encoded = [0u8; 4];
    let mut chars = text.chars();
    let lead = chars.next()?;
    encoded[0] = byte_of(lead)?;
    let length = match encoded[0] {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut bytes = lead.len_utf8();
    for slot in &mut encoded[1..length] {
        let c = chars.next()?;
        *slot = byte_of(c).filter(|byte| (0x80..=0xBF).contains(byte))?;
        bytes += c.len_utf8();
    }
    let decoded = std::str::from_utf8(&encoded[..length]).ok()?;
    Some((decoded.chars().next()?, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// UTF-8 read as Windows-1252.
    fn damaged(text: &str) -> String {
        let read = |&byte: &u8| match byte {
            0x80..=0x9F => WINDOWS_1252[usize::from(byte) - 0x80],
            byte => char::from(byte),
        };
        text.as_bytes().iter().map(read).collect()
    }

    #[test]
    fn text_encoded_twice_comes_back() {
        for text in [
            "We’re here – “now”…",
            "São Paulo, Müller, Ærø, L’Équipe, ¿qué?",
            "Die Brücke kostet 5 € – nicht mehr.",
            "Москва готовится к зиме",
            "Η Αθήνα περιμένει",
            "😀 fine",
        ] {
            assert_eq!(mend(&damaged(text)), text);
        }
    }

    #[test]
    fn text_that_is_whole_stays() {
        for text in [
            "LE CAFÉ» fermé",
            "Das MENÜ“ sagte er",
            "« Ê… »",
            "Ã, Â and â are letters",
            "SÃO PAULO",
            "Москва, 東京, القاهرة",
            "naïve café, Ærø, 5 €",
            "می‌خواهم",
            "👩‍👩‍👧",
        ] {
            assert!(matches!(mend(text), Cow::Borrowed(same) if same == text), "{text}: {}", mend(text));
        }
    }

    #[test]
    fn invisible_characters_go_and_letters_are_composed() {
        assert_eq!(mend("a\u{0}b\u{200b}c\u{feff}d\u{7f}"), "abcd");
        assert_eq!(mend("line\nline\ttab"), "line\nline\ttab");
        assert_eq!(mend("cafe\u{301}"), "café");
    }

    #[test]
    fn mending_twice_changes_nothing_more() {
        for text in ["Weâ€™re", "cafe\u{301}\u{ad}", "Ã©Ã©", "â€"] {
            let once = mend(text).into_owned();
            assert_eq!(mend(&once), once);
        }
    }
}
