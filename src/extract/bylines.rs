//! Who wrote a story, and when, said around it: bylines, dates, and notes on the author are no part of the text.

use std::cell::LazyCell;

use super::marks::ends_sentence;
use super::story::{MIN_PROSE_WORDS, is_prose};
use crate::blocks::Blocks;
use crate::clean::is_name;
use crate::model::{Metadata, Reason};
use crate::tables::bios::{BIO_OPENINGS, NOTE_OPENINGS};
use crate::tables::bylines::BY_WORDS;
use crate::tables::months::month;
use crate::tables::phrases::{is_word_char, normalize};
use crate::text::is_unspaced_script;

/// Kept blocks at the beginning and at the end of a story among which a byline or a note on the author is sought.
const EDGE_BLOCKS: usize = 6;
/// A note on the author is one of so many at the beginning, and of [`EDGE_BLOCKS`] at the end.
const HEAD_NOTES: usize = 2;
/// Names, desk and place.
const MAX_BYLINE_WORDS: u32 = 12;
/// Words of a byline that are no name: the desk, the place.
const MAX_OTHER_WORDS: usize = 3;
/// A note on the author is one paragraph.
const MAX_NOTE_WORDS: u32 = 120;

/// Drops the lines above the first paragraph from the one on that names the author (byline, desk, date), and around the story
/// what says nothing but who wrote it, when, and who that is. `metadata` name the authors and the day.
pub(super) fn drop_bylines(blocks: &Blocks, metadata: &Metadata, reasons: &mut [Option<Reason>]) {
    let kept: Vec<usize> = (0..blocks.len()).filter(|&index| reasons[index].is_none()).collect();
    let Some(first) = kept.iter().position(|&index| is_prose(blocks, blocks.get(index))) else { return };
    drop_from_byline(blocks, kept[first], reasons);
    // Above and below the text; more lines of this kind are the entries of a diary.
    let announced = |at: usize| at > 0 && blocks.text(blocks.get(kept[at - 1])).ends_with(':');
    let dates: Vec<usize> = (0..kept.len())
        .filter(|&at| says_date(blocks, kept[at], metadata) && !announced(at))
        .map(|at| kept[at])
        .collect();
    let head = &kept[..first.max(EDGE_BLOCKS.min(kept.len()))];
    let are_own = match dates[..] {
        [date] => metadata.published.is_some() || head.contains(&date),
        [_, _] => metadata.published.is_some(),
        _ => false,
    };
    for index in dates.into_iter().filter(|_| are_own) {
        reasons[index] = reasons[index].or(Some(Reason::Byline));
    }
    let names: Vec<String> =
        metadata.authors.iter().map(|name| normalize(name)).filter(|name| !name.is_empty()).collect();
    let tail = kept.len().saturating_sub(EDGE_BLOCKS).max(EDGE_BLOCKS.min(kept.len()));
    for (at, &index) in kept.iter().enumerate().filter(|&(at, _)| at < EDGE_BLOCKS || at >= tail) {
        if reasons[index].is_none() && blocks.get(index).place.heading == 0 {
            let named_elsewhere = |name: &str| is_named_elsewhere(blocks, &kept, index, name);
            let edge = Edge { is_tail: at >= tail, may_be_note: at < HEAD_NOTES || at >= tail };
            reasons[index] = reason_at_edge(blocks, index, edge, &names, named_elsewhere);
        }
    }
}

/// Where around a story a block stands.
#[derive(Clone, Copy)]
struct Edge {
    is_tail: bool,
    may_be_note: bool,
}

/// The reason why a block around a story is none of it.
fn reason_at_edge(
    blocks: &Blocks,
    index: usize,
    edge: Edge,
    names: &[String],
    named_elsewhere: impl Fn(&str) -> bool,
) -> Option<Reason> {
    let block = blocks.get(index);
    let text = blocks.text(block);
    // Most blocks are told without it.
    let normal = LazyCell::new(|| normalize(text));
    let is_line = block.words <= MAX_BYLINE_WORDS && !ends_sentence(text);
    let is_nameless = || !edge.is_tail && is_byline(text) && is_name_behind_word(text);
    if is_line && (says_names(&normal, names) || is_nameless()) {
        return Some(Reason::Byline);
    }
    if block.words > MAX_NOTE_WORDS {
        return None;
    }
    // Who is a person of the story is named before its end.
    let is_stranger = || names.iter().any(|name| begins_with_name(&normal, name) && !named_elsewhere(name));
    if (edge.may_be_note && is_note(text, names)) || (edge.is_tail && (is_stranger() || is_nameless_note(&normal))) {
        return Some(Reason::Bio);
    }
    if edge.is_tail && is_signature(text) {
        return Some(Reason::Byline);
    }
    (edge.is_tail && ends_in_address(text)).then_some(Reason::Footer)
}

/// From the first byline above the first paragraph on, every short line up to that paragraph.
fn drop_from_byline(blocks: &Blocks, first: usize, reasons: &mut [Option<Reason>]) {
    let is_short = |index: usize| blocks.get(index).place.heading == 0 && blocks.get(index).words < MIN_PROSE_WORDS;
    let from = (0..first)
        .find(|&index| reasons[index].is_none() && is_short(index) && is_byline(blocks.text(blocks.get(index))));
    for (index, reason) in reasons.iter_mut().enumerate().take(first).skip(from.unwrap_or(first)) {
        if is_short(index) {
            *reason = reason.or(Some(Reason::Byline));
        }
    }
}

fn says_date(blocks: &Blocks, index: usize, metadata: &Metadata) -> bool {
    let block = blocks.get(index);
    let text = blocks.text(block);
    block.place.heading == 0
        && block.place.cell.is_none()
        && !block.place.preformatted
        && is_date_line(text)
        && is_day_of(text, metadata)
}

/// Does the line name the day of the publication or of a change, if they are known? Another day is one of the story's.
fn is_day_of(text: &str, metadata: &Metadata) -> bool {
    let mut days = [&metadata.published, &metadata.modified].into_iter().flatten().peekable();
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    // Other calendars and other digits cannot be compared.
    let comparable =
        numbers.iter().any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")));
    let holds = |day: &String| {
        let (year, of_month) = (day.get(..4).unwrap_or_default(), day.get(8..10).unwrap_or_default());
        let of_month = of_month.trim_start_matches('0');
        numbers.contains(&year) && numbers.iter().any(|number| number.trim_start_matches('0') == of_month)
    };
    !comparable || days.peek().is_none() || days.any(holds)
}

/// A date or two with their times, their labels and their zones.
const MAX_DATE_BYTES: usize = 160;
/// Words of it that are neither numbers nor months: "Published", "Uhr", a weekday.
const MAX_DATE_ASIDES: usize = 7;

/// Is the line nothing but a date, or a date and that of the last change?
pub(super) fn is_date_line(text: &str) -> bool {
    if text.len() > MAX_DATE_BYTES || !text.contains(char::is_numeric) {
        return false;
    }
    let normal = normalize(text);
    let is_glued = |c: char| is_unspaced_script(c) || matches!(c, '년' | '월' | '일');
    let words: Vec<&str> =
        normal.split(|c: char| !is_word_char(c) || is_glued(c)).filter(|word| !word.is_empty()).collect();
    // Two characters make a word where words are not parted.
    let glued = normal.chars().filter(|&c| is_glued(c) && !"年月日時分秒时년월일".contains(c)).count() / 2;
    let is_number = |word: &&str| word.starts_with(char::is_numeric) && word.chars().count() <= 5;
    let is_year = |word: &&str| {
        word.chars().count() == 4
            && word.chars().all(char::is_numeric)
            && (!word.is_ascii() || ["19", "20", "25"].iter().any(|century| word.starts_with(century)))
    };
    let numbers = words.iter().filter(|word| is_number(word)).count();
    let months = words.iter().filter(|word| month(word, None).is_some()).count();
    let in_figures = words.windows(3).any(|three| three.iter().all(is_number));
    let single = words.iter().filter(|word| word.chars().count() == 1 && !is_number(word)).count();
    let asides = words.len() - numbers - months - single + glued;
    words.iter().any(is_year)
        && (months > 0 || in_figures)
        && asides <= MAX_DATE_ASIDES.min(numbers + 2)
        && !ends_sentence(text)
}

/// "By Jane Doe": a word that introduces an author, then a name.
fn is_byline(text: &str) -> bool {
    // Scripts without capitals have no small letters either.
    let is_name = |c: char| c.is_alphabetic() && !c.is_lowercase();
    name_behind_word(text).is_some_and(|name| name.starts_with(is_name))
}

/// What stands behind the word that introduces an author.
fn name_behind_word(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    let rest = BY_WORDS.iter().filter_map(|word| lower.strip_prefix(word)).map(str::len).min();
    let rest = text.get(text.len().saturating_sub(rest?)..)?;
    rest.starts_with([' ', ':', '：']).then(|| rest.trim_start_matches([' ', ':', '：']))
}

/// Is what stands behind that word the name of a person or two, and nothing else?
fn is_name_behind_word(text: &str) -> bool {
    name_behind_word(text).is_some_and(|name| is_name(name, name.split_whitespace().count()))
}

/// Does the line name an author of the page, and say next to nothing else?
fn says_names(line: &str, names: &[String]) -> bool {
    let mut rest = format!(" {line} ");
    for name in names {
        rest = rest.replacen(name.as_str(), " ", 1);
    }
    if rest.len() == line.len() + 2 {
        return false;
    }
    let word = |word: &&str| word.chars().any(char::is_alphanumeric) && BY_WORDS.binary_search(word).is_err();
    rest.split_whitespace().filter(word).count() <= MAX_OTHER_WORDS
}

/// "Jane Doe is a reporter in the valley.", "Jane is a writer from London.": does the text begin with an author's name,
/// or the first part of one, and go on to say who that is?
fn is_note(text: &str, names: &[String]) -> bool {
    let head: String = text.chars().take_while(|&c| c != '.').take(MAX_NAME_CHARS * 2).collect();
    let head = normalize(&head);
    names.iter().any(|name| {
        let first = name.split(' ').next().unwrap_or(name);
        let opens = |name: &str| {
            let rest = head.strip_prefix(name).and_then(|rest| rest.strip_prefix(' '));
            rest.is_some_and(|rest| {
                BIO_OPENINGS.iter().any(|opening| rest.strip_prefix(opening).is_some_and(|rest| rest.starts_with(' ')))
            })
        };
        opens(name) || (first.chars().count() > 1 && opens(first))
    })
}

/// "The writer is a reporter in the valley."
fn is_nameless_note(normal: &str) -> bool {
    let goes_on = |opening: &&&str| normal.strip_prefix(**opening).is_some_and(|rest| !rest.starts_with(is_word_char));
    NOTE_OPENINGS
        .iter()
        .any(|opening| goes_on(&opening) || (opening.chars().any(is_unspaced_script) && normal.starts_with(opening)))
}

/// Does a text begin with the whole name of an author?
fn begins_with_name(normal: &str, name: &str) -> bool {
    let unspaced = name.chars().any(is_unspaced_script);
    let rest = normal.strip_prefix(name).map(|rest| rest.starts_with(char::is_alphanumeric));
    (unspaced || name.contains(' ')) && rest.is_some_and(|goes_on| !goes_on || unspaced)
}

/// Does another kept block name the author?
fn is_named_elsewhere(blocks: &Blocks, kept: &[usize], index: usize, name: &str) -> bool {
    kept.iter().any(|&other| other != index && normalize(blocks.text(blocks.get(other))).contains(name))
}

/// "(MTI)", "/ritzau/": an agency or initials between signs.
fn is_signature(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    let pairs = [('(', ')'), ('（', '）'), ('/', '/'), ('[', ']')];
    let inner = pairs.iter().find_map(|&(open, close)| text.strip_prefix(open)?.strip_suffix(close));
    inner.is_some_and(|inner| !inner.is_empty() && crate::text::count_words(inner) <= MAX_SIGNATURE_WORDS)
}

/// Agency and desk.
const MAX_SIGNATURE_WORDS: usize = 3;

/// "Got a story? Write to desk@example.com": a short line that ends in an address.
fn ends_in_address(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let last = last.rsplit([':', '：']).next().unwrap_or(last).trim_end_matches(['.', ')', '!']);
    let is_address = last.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    is_address && crate::text::count_words(text) <= MAX_CONTACT_WORDS
}

/// A question and an address.
const MAX_CONTACT_WORDS: usize = 25;
/// No name is longer.
const MAX_NAME_CHARS: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_say_nothing_but_names_are_bylines() {
        let names = ["jane doe".to_owned(), "harbour desk".to_owned()];
        for line in ["Jane Doe", "By Jane Doe, Harbour Desk", "Jane Doe | Elmswick", "JANE DOE – 12:30"] {
            assert!(says_names(&normalize(line), &names), "{line}");
        }
        for line in ["Jane Doe won the race of the year", "Harbour", "By John Smith", ""] {
            assert!(!says_names(&normalize(line), &names), "{line}");
        }
    }

    #[test]
    fn lines_that_are_nothing_but_dates_are_known() {
        for line in [
            "January 22, 2014",
            "📅Jul. 11. 2025",
            "12 март 2026, 08:15 | обновена: 11:42",
            "Published : 12 Mar 2026 08:15 AM | Last Updated : 12 Mar 2026 11:42 AM",
            "12.03.2026. 08:15 Izmenjeno: 11:42",
            "11. Juni 2026, 16:20 Uhr, aktualisiert um 18:55 Uhr",
            "Publié le 05 mars 2026 à 10:12, mis à jour le 05 mars 2026",
            "Published 5:05 p.m. MT Sept. 22, 2026 | Updated 8:31 p.m. MT Sept. 22, 2026",
            "2026年3月12日 8時15分（最終更新 3月12日 11時42分）",
            "am Sonntag, 11.12.2022 - 05:00 (1 Kommentar)",
        ] {
            assert!(is_date_line(line), "{line}");
        }
        for line in [
            "In 2019 she won 3 medals",
            "The storm of May 1987 took the pier and the two boats of the harbour master with it",
            "It closed in March 2020.",
            "2026年3月12日、嵐が港を襲い、二隻の船が沈んだ",
            "Harbour",
        ] {
            assert!(!is_date_line(line), "{line}");
        }
    }

    #[test]
    fn a_name_behind_a_word_is_a_byline_and_a_journey_is_none() {
        for line in ["Von Leonora Holm", "By Jo van der Berg", "Por: Ana Ruiz y Luis Gil"] {
            assert!(is_byline(line) && is_name_behind_word(line), "{line}");
        }
        for line in ["Von Berlin bis an das Meer", "By Monday", "From the archive of the Post"] {
            assert!(!(is_byline(line) && is_name_behind_word(line)), "{line}");
        }
    }

    #[test]
    fn notes_on_the_author_begin_with_the_name() {
        let names = ["jane doe".to_owned()];
        for text in [
            "Jane Doe is a reporter in the valley and likes boats.",
            "Jane is a writer from Elmswick.",
            "Jane Doe ist Redakteurin im Ressort Hafen.",
            "Jane Doe arbeitet seit 2012 am Hafen.",
        ] {
            assert!(is_note(text, &names), "{text}");
        }
        for text in
            ["Jane Doe reports from the flood.", "Jane is late.", "The harbour is a place. Jane Doe is a reporter."]
        {
            assert!(!is_note(text, &names), "{text}");
        }
    }
}
