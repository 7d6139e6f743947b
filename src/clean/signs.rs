//! Lines known by their signs, in any language: arrows before a link, messages of a site's program, account numbers for donations.

use crate::model::Reason;
use crate::tables::phrases::is_word_char;
use crate::text::count_words;

/// A headline and what is said before it.
const MAX_POINTER_WORDS: usize = 40;
/// Share of a line behind an arrow that must be link for it to be a pointer.
const MIN_LINK_SHARE: f32 = 0.7;
/// An account number with what it is for.
const MAX_ACCOUNT_WORDS: usize = 40;
/// The shortest IBAN is Norway's (ISO 13616): country, check digits and 11 more.
const MIN_ACCOUNT_CHARS: usize = 15;

/// Its check digits and the six that follow at least.
const MIN_ACCOUNT_DIGITS: usize = 8;

/// Signs that point.
const ARROWS: &[char] = &['→', '⇒', '►', '▶', '▸', '▷', '◀', '◄', '➔', '➜', '➡', '➤', '➥', '☞', '»', '›', '👉', '🔗'];

/// The reason why a line that such signs mark is no part of a story; arrows are for [`points`].
///
/// ```
/// use offprint::clean::signs::reason;
/// use offprint::model::Reason;
/// assert_eq!(reason("Warning: Undefined variable $post in single.php on line 12"), Some(Reason::Interface));
/// assert_eq!(reason("IBAN: NO93 8601 1117 947"), Some(Reason::Ad));
/// assert_eq!(reason("Warning: the ferry on line 4 is late"), None);
/// ```
pub fn reason(line: &str) -> Option<Reason> {
    if is_program_message(line) {
        return Some(Reason::Interface);
    }
    (names_account(line) && count_words(line) <= MAX_ACCOUNT_WORDS).then_some(Reason::Ad)
}

/// Does the line point to another story: ">> Headline <<", or an arrow and a link over the rest? `links` are the byte ranges of
/// the line that are link text. A list whose bullets are arrows does so in every line.
///
/// ```
/// use offprint::clean::signs::points;
/// assert!(points(">> Storm closes the port <<", &[]));
/// assert!(points("» Storm", &[(3, 8)]));
/// assert!(!points("→ The harbour closes at six.", &[]));
/// ```
pub fn points(line: &str, links: &[(usize, usize)]) -> bool {
    let line = line.trim();
    let twice = line.starts_with(">>") || line.starts_with("<<");
    let wrapped = twice && line.ends_with("<<");
    let arrow = twice || line.starts_with(ARROWS);
    (wrapped || (arrow && !links.is_empty() && is_linked(line, links))) && count_words(line) <= MAX_POINTER_WORDS
}

fn is_linked(line: &str, links: &[(usize, usize)]) -> bool {
    let words = || line.char_indices().filter(|&(_, c)| is_word_char(c));
    let linked = words().filter(|&(at, _)| links.iter().any(|&(start, end)| start <= at && at < end)).count();
    linked as f32 >= MIN_LINK_SHARE * words().count().max(1) as f32
}

/// How the interpreter of most sites begins what it has to say.
const MESSAGES: &[&str] =
    &["Deprecated: ", "Fatal error: ", "Notice: ", "Parse error: ", "Strict Standards: ", "Warning: "];

/// "Warning: … in … on line 12".
fn is_program_message(line: &str) -> bool {
    let line = line.trim_start();
    MESSAGES.iter().any(|message| line.starts_with(message))
        && line.contains(" in ")
        && line.rsplit_once(" on line ").is_some_and(|(_, number)| {
            !number.is_empty() && number.trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// An IBAN: two capital letters, two check digits, and groups of digits or capitals (ISO 13616).
fn names_account(line: &str) -> bool {
    let bytes = line.as_bytes();
    // Next to no line has so many digits.
    if bytes.iter().filter(|byte| byte.is_ascii_digit()).count() < MIN_ACCOUNT_DIGITS {
        return false;
    }
    let starts = |at: usize| {
        bytes[at..].len() >= 4
            && bytes[at..at + 2].iter().all(u8::is_ascii_uppercase)
            && bytes[at + 2..at + 4].iter().all(u8::is_ascii_digit)
            && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric())
    };
    let chars = |at: usize| {
        let number =
            bytes[at..].iter().take_while(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase() || **byte == b' ');
        number.filter(|byte| **byte != b' ').count()
    };
    let digits = |at: usize| bytes[at + 2..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b' ').count();
    (0..bytes.len()).any(|at| starts(at) && chars(at) >= MIN_ACCOUNT_CHARS && digits(at) >= 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_point_where_a_link_follows() {
        let line = "» The harbour guide to download";
        assert!(points(line, &[(3, line.len())]));
        assert!(!points(line, &[(3, 6)]));
        assert!(!points("»Storm«, said the captain.", &[]));
    }

    #[test]
    fn messages_of_the_sites_program_go() {
        let message = "Strict Standards: Non-static method Gallery::get() in /srv/www/gallery.php on line 813";
        assert_eq!(reason(message), Some(Reason::Interface));
        assert_eq!(reason("Warning: the ferry on line 4 is late"), None);
        assert_eq!(reason("Warning: the old tram runs on line 4"), None);
    }

    #[test]
    fn account_numbers_go_and_codes_stay() {
        assert_eq!(reason("Spendenkonto: DE89 3704 0044 0532 0130 00 bei der Sparkasse"), Some(Reason::Ad));
        assert_eq!(reason("IBAN NO9386011117947"), Some(Reason::Ad));
        assert_eq!(reason("Flight AB12 left at 10 and HD44 followed."), None);
        assert_eq!(reason("WINTER 2024 AND SUMMER 2025 IN REVIEW"), None);
    }
}
