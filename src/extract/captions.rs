//! Captions of pictures, known by who made the picture, said at their end.

use super::marks::{Line, ends_sentence};
use crate::model::Reason;
use crate::tables::phrases::{self, Phrase, normalize};
use crate::text::count_words;

/// A line with more words than this is no caption, whatever its end.
const MAX_CAPTION_WORDS: usize = 45;
/// Agency and photographer.
const MAX_CREDIT_WORDS: usize = 7;

/// Signs that part a caption from its credit.
const CREDIT_EDGES: &[char] = &['.', '|', '/', '(', '—', '–', '-', '!', '?', '।', '。', '۔', '／', ','];

/// Does the line end as captions do: "… © AFP / Jane Doe", "… (Photo: Reuters)", "… Photo: Jane Doe", "…. JANE DOE / EFE"?
pub(super) fn ends_in_credit(line: &Line<'_>) -> bool {
    let text = line.text.trim_end();
    if line.words > MAX_CAPTION_WORDS {
        return false;
    }
    if let Some((_, credit)) = text.rsplit_once('©') {
        let credit = credit.trim_end_matches([')', ']', '.', ' ']);
        return may_be_name(credit) && !credit.contains('.') && !credit.trim_start().starts_with(char::is_lowercase);
    }
    let bracketed = text.strip_suffix([')', ']', '）', '］']).and_then(|text| text.rsplit_once(['(', '[', '（', '［']));
    if let Some((before, inner)) = bracketed {
        return may_be_name(inner) && (says_credit(inner) || (ends_sentence(before) && is_two_names(inner)));
    }
    is_labelled(text) || ends_in_capitals(text) || ends_in_photographer(text)
}

fn may_be_name(credit: &str) -> bool {
    let words = count_words(credit);
    (1..=MAX_CREDIT_WORDS).contains(&words) && !credit.ends_with('.') && !credit.contains(['!', '?', '。'])
}

/// Is the text, in its normal form, a label of credits and nothing more?
fn is_label(normal: &str) -> bool {
    phrases::whole(normal).is_some_and(|phrase| phrase.credit == Some(Reason::Caption))
}

/// "The harbour at night. Photo: Jane Doe / AFP", "Nach dem Sturm Foto: dpa", "The harbour. Fot. Jan Kowal"
fn is_labelled(text: &str) -> bool {
    if let Some((before, name)) = text.rsplit_once([':', '：', '=', '＝']).filter(|(_, name)| may_be_name(name)) {
        let before = before.trim_end_matches('.');
        let label = before.rsplit(CREDIT_EDGES).next().unwrap_or(before);
        let last = before.rsplit(' ').next().unwrap_or(before);
        if before.len() > label.len() && is_label(&normalize(label)) {
            return true;
        }
        // German writes every noun with a capital: "Sie hatte ein Foto: Mutter am Meer".
        let words = name.split_whitespace().count();
        let named = words > 1 && are_capital(name, words) && last.starts_with(char::is_uppercase);
        return before.len() > last.len() && named && is_label(&normalize(last));
    }
    let Some((_, last)) = text.rsplit_once(". ") else { return false };
    let label = text[..text.len() - last.len()].trim_end().trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    may_be_name(last) && label.starts_with(char::is_uppercase) && is_label(&normalize(label))
}

/// Does what stands in brackets begin with a label of credits, before a sign or a name?
fn says_credit(inner: &str) -> bool {
    let normal = normalize(inner);
    let names = |bytes: usize| {
        let rest = normal[bytes..].trim_start_matches(['.', ' ']);
        let signed = rest.starts_with([':', '：', '/', '-', '–', '|', '／', '=', '＝']);
        signed || (!rest.is_empty() && are_capital(inner, rest.split_whitespace().count()))
    };
    let is_credit = |(bytes, phrase): (usize, Phrase)| phrase.credit == Some(Reason::Caption) && names(bytes);
    phrases::leading(&normal).any(is_credit)
}

/// Does each of the last `words` words begin with a capital?
fn are_capital(text: &str, words: usize) -> bool {
    text.split_whitespace().rev().take(words).all(|word| word.starts_with(char::is_uppercase))
}

/// "Jane Doe/The Harbour Post": a photographer and a paper. Two agencies stand behind the last paragraph of many stories.
fn is_two_names(inner: &str) -> bool {
    let is_person = |(name, _): (&str, &str)| name.split_whitespace().count() > 1;
    inner.split('/').count() == 2
        && inner.split_once('/').is_some_and(is_person)
        && are_capital(&inner.replace('/', " "), MAX_CREDIT_WORDS)
}

/// Letters of a name in capitals; an abbreviation has fewer.
const MIN_CAPITAL_CHARS: usize = 8;

/// A name in capitals behind the last sentence.
fn ends_in_capitals(text: &str) -> bool {
    let Some((_, name)) = text.rsplit_once(". ") else { return false };
    let name = name.trim_start_matches(['/', ' ']);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let capital = name.chars().all(|c| !c.is_lowercase()) && name.chars().any(char::is_uppercase);
    capital && letters >= MIN_CAPITAL_CHARS && may_be_name(name) && name.split_whitespace().count() > 1
}

/// What Chinese and Japanese put behind the name of who took or gave a picture.
const PHOTOGRAPHER_ENDINGS: &[&str] = &["供图", "供圖", "摄", "攝", "撮影"];
/// Agency, "reporter", name, ending.
const MAX_PHOTOGRAPHER_CHARS: usize = 16;

/// "列车驶入站台。新华社记者 周密 摄"
fn ends_in_photographer(text: &str) -> bool {
    if text.is_ascii() || !PHOTOGRAPHER_ENDINGS.iter().any(|ending| text.ends_with(ending)) {
        return false;
    }
    let last = text.rsplit(['。', '＝', '、', '／']).next().unwrap_or(text);
    last.len() < text.len() && last.chars().count() <= MAX_PHOTOGRAPHER_CHARS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_caption(text: &str) -> bool {
        ends_in_credit(&Line {
            text,
            words: count_words(text),
            link_density: 0.0,
            continues: false,
            heading: false,
            plain: false,
        })
    }

    #[test]
    fn captions_are_known_by_the_credit_at_their_end() {
        for line in [
            "The harbour at night. © AFP / Jane Doe",
            "The harbour after the storm (Photo: Reuters)",
            "Der Hafen nach dem Sturm. (Foto: dpa)",
            "The harbour at night. Photo: Jane Doe / AFP",
            "Nach dem Sturm | Foto: dpa",
            "Die Kuriere vor der Abfahrt Foto: J. K. Venkat",
            "The harbour after the storm. Fot. Jan Kowal",
            "The harbour at noon, this week. JANE DOE / EFE",
            "The ferry at the pier on Monday. (Jane Doe/The Harbour Post)",
            "Il porto dopo la tempesta (foto Rossi)",
            "列车驶入站台。新华社记者 周密 摄",
        ] {
            assert!(is_caption(line), "{line}");
        }
    }

    #[test]
    fn sentences_stay_whatever_they_end_with() {
        for line in [
            "She said © is a sign, and the council agreed.",
            "The council met on Monday (photo by photo, they said) and agreed.",
            "She had one photo: her mother at the pier.",
            "Sie hatte nur ein Foto: Mutter am Meer",
            "The boat came back at night. NOBODY KNEW.",
            "The council agreed on Monday to close the port. (Reuters/AFP)",
            "The council agreed on Monday to close the port. (Reuters)",
            "Der Rat schloss am Montag den Hafen, teilte die Stadt mit. Quelle: dpa",
        ] {
            assert!(!is_caption(line), "{line}");
        }
    }
}
