//! The declared language, checked against the text.

use super::html::{Page, text_of};
use crate::dom::{Dom, Tag};
use crate::tables::common_words::common_words;

/// Text read from paragraphs, in all and of each.
const SAMPLE_BYTES: usize = 450;
const PARAGRAPH_BYTES: usize = 250;

/// Less text says nothing of its language.
const SAMPLE_CHARS: usize = 150;

/// Share of words that are the most frequent of the language, from which a text is taken to be in it. Prose has 0.25 and more.
const COMMON_SHARE: f32 = 0.1;

/// Languages that detectors take for each other: the declaration decides between them.
const ALIKE: [&[&str]; 7] = [
    &["da", "nb", "nn", "no"],
    &["bs", "hr", "me", "sh", "sl", "sr"],
    &["cs", "sk"],
    &["id", "jv", "ms"],
    &["ca", "es", "gl", "pt"],
    &["be", "bg", "mk", "ru", "sr", "uk"],
    &["hi", "mr", "ne"],
];

/// The text's own language where it is surely another than the declared one.
pub(super) fn contradicted(dom: &Dom, page: &Page<'_>, declared: Option<&str>) -> Option<String> {
    let sample = sample(dom, page);
    if sample.chars().take(SAMPLE_CHARS).count() < SAMPLE_CHARS {
        return None;
    }
    let primary = declared.map(|tag| tag.split('-').next().unwrap_or(tag));
    if primary.is_some_and(|primary| holds_common_words(&sample, primary)) {
        return None;
    }
    let detected = two_letters(whatlang::detect(&sample).filter(whatlang::Info::is_reliable)?.lang())?;
    let alike =
        |one: &str| one == detected || ALIKE.iter().any(|group| group.contains(&one) && group.contains(&detected));
    (!primary.is_some_and(alike)).then(|| detected.to_owned())
}

fn sample(dom: &Dom, page: &Page<'_>) -> String {
    let mut sample = String::new();
    for row in dom.elements(Tag::P) {
        if page.is_foreign(row) {
            continue;
        }
        let text = text_of(dom, row, PARAGRAPH_BYTES, true);
        // A line of a menu or a date is no prose.
        if text.len() < 60 {
            continue;
        }
        sample.push_str(&text);
        sample.push(' ');
        if sample.len() >= SAMPLE_BYTES {
            break;
        }
    }
    sample
}

fn holds_common_words(sample: &str, language: &str) -> bool {
    let Some(is_common) = common_words(language) else { return false };
    let lower = sample.to_lowercase();
    let (mut words, mut common) = (0u32, 0u32);
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        words += 1;
        common += u32::from(is_common(word));
    }
    common as f32 >= words as f32 * COMMON_SHARE
}

/// ISO 639-1 code of a detected language.
fn two_letters(language: whatlang::Lang) -> Option<&'static str> {
    use whatlang::Lang::*;
    Some(match language {
        Afr => "af",
        Ara => "ar",
        Aze => "az",
        Bel => "be",
        Ben => "bn",
        Bul => "bg",
        Cat => "ca",
        Ces => "cs",
        Cmn => "zh",
        Dan => "da",
        Deu => "de",
        Ell => "el",
        Eng => "en",
        Epo => "eo",
        Est => "et",
        Fin => "fi",
        Fra => "fr",
        Guj => "gu",
        Heb => "he",
        Hin => "hi",
        Hrv => "hr",
        Hun => "hu",
        Hye => "hy",
        Ind => "id",
        Ita => "it",
        Jpn => "ja",
        Kan => "kn",
        Kat => "ka",
        Khm => "km",
        Kor => "ko",
        Lav => "lv",
        Lit => "lt",
        Mal => "ml",
        Mar => "mr",
        Mkd => "mk",
        Mya => "my",
        Nep => "ne",
        Nld => "nl",
        Nob => "nb",
        Pan => "pa",
        Pes => "fa",
        Pol => "pl",
        Por => "pt",
        Ron => "ro",
        Rus => "ru",
        Slk => "sk",
        Slv => "sl",
        Spa => "es",
        Srp => "sr",
        Swe => "sv",
        Tam => "ta",
        Tel => "te",
        Tha => "th",
        Tur => "tr",
        Ukr => "uk",
        Urd => "ur",
        Vie => "vi",
        _ => return None,
    })
}
