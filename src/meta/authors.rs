//! Bylines → names of people.

use std::sync::LazyLock;

use super::values::{cut, key, plain, squashed};
use crate::tables::bylines::{
    AGENCIES, ARTICLES, BY_WORDS, CREDENTIALS, CREDIT_WORDS, DESK_QUALIFIERS, DESK_WORDS, HONORIFICS, NOT_NAMES,
    ORGANIZATION_ENDINGS, PARTICLES, STRONG_BY_WORDS, TAIL_WORDS,
};
use crate::tables::months::month;

/// A byline longer than this is a sentence about something else; its beginning may still be a name.
const BYLINE_BYTES: usize = 400;

/// Names of one page; papers with more list a collaboration.
const NAMES: usize = 40;

/// Words in one name, particles and initials included.
const NAME_WORDS: usize = 6;

/// Longest single name.
const NAME_CHARS: usize = 60;

/// How a source writes names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Declared for machines: one word may be a pen name, "Family, Given" occurs.
    Declared,
    /// Visible text: only what looks like a person's name.
    Visible,
}

/// Names gathered from one source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub people: Vec<String>,
    pub agencies: Vec<String>,
    /// Names that are also the site's: a person writes under their own name, or a paper signs.
    pub eponymous: Vec<String>,
    /// Named teams and desks ("The Harbour Post Travel Team"), and firms that publish under another name.
    pub desks: Vec<String>,
}

impl Names {
    /// The lists, best first: agencies and desks count only where nobody else is named.
    pub fn into_lists(self) -> [Vec<String>; 4] {
        [self.people, self.eponymous, self.agencies, self.desks]
    }

    /// Adds the names of one string. `own` are names of the site and its publisher, which write nothing.
    pub fn add(&mut self, value: &str, style: Style, own: &[String]) {
        let value = plain(cut(value, BYLINE_BYTES));
        if value.is_empty()
            || value.contains("://")
            || value.starts_with(['@', '/', '{', '['])
            || value.starts_with("www.")
        {
            return;
        }
        let value = without_asides(&value);
        for part in parts(strip_by(after_date(&value))) {
            self.add_part(part, style, own);
        }
    }

    fn add_part(&mut self, part: &str, style: Style, own: &[String]) {
        // "Given Family, Place", "Family, Given", "Name, PhD", "Name One, Name Two": by what the pieces look like.
        let pieces: Vec<&str> = part.split([',', '，']).map(tidy).filter(|piece| !piece.is_empty()).collect();
        if style == Style::Declared && pieces.len() == 2 && is_family_given(pieces[0], pieces[1]) {
            self.push(format!("{} {}", pieces[1], pieces[0]));
            return;
        }
        let several = pieces.len() > 1;
        for (index, piece) in pieces.iter().enumerate() {
            if is_credential(piece) {
                continue;
            }
            if let Some(desk) = desk(strip_by(piece)) {
                if !self.desks.contains(&desk) && self.desks.len() < NAMES {
                    self.desks.push(desk);
                }
                continue;
            }
            let Some(name) = name(strip_by(piece)) else {
                if index == 0 && !several {
                    return;
                }
                continue;
            };
            if is_agency(&name) {
                if !self.agencies.contains(&name) && self.agencies.len() < NAMES {
                    self.agencies.push(name);
                }
                continue;
            }
            let words = name.split(' ').count();
            let short = words == 1 && !crate::text::is_unspaced_script(name.chars().next().unwrap_or(' '));
            if has_foreign_word(&name) {
                continue;
            }
            if short && (several || style == Style::Visible) || is_no_name(&name) {
                continue;
            }
            if is_own(&name, own) {
                if looks_like_person(&name) && !is_organization(&name) && self.eponymous.is_empty() {
                    self.eponymous.push(name);
                }
                continue;
            }
            self.push(name);
        }
    }

    /// Adds a name that is declared to be no person's: an agency, or a firm other than the publisher. It is not split.
    /// `false` where it is no such name.
    pub fn add_organization(&mut self, value: &str, own: &[String]) -> bool {
        let name = plain(cut(value, NAME_CHARS));
        if name.is_empty() || name.contains("://") || is_own(&name, own) {
            return false;
        }
        let list = if is_agency(&name) { &mut self.agencies } else { &mut self.desks };
        if list.len() < NAMES && !list.contains(&name) {
            list.push(name);
        }
        true
    }

    fn push(&mut self, name: String) {
        let known = key(&name);
        if self.people.len() < NAMES && !known.is_empty() && !self.people.iter().any(|have| key(have) == known) {
            self.people.push(name);
        }
    }
}

/// A lower-case word that stands in no name: "Head of Marketing".
fn has_foreign_word(name: &str) -> bool {
    let mut words = name.split(' ');
    let capitals = words.clone().any(capitalised);
    capitals
        && words.any(|word| {
            word.chars().next().is_some_and(char::is_lowercase) && !word.contains('\'') && !PARTICLES.contains(&word)
        })
}

/// The site, its publisher or its host name.
fn is_own(name: &str, own: &[String]) -> bool {
    let name = squashed(name);
    own.iter()
        .any(|own| *own == name || (own.len() >= 5 && name.starts_with(own.as_str()) && name.len() < own.len() + 5))
}

/// Takes out what stands in brackets, e-mail addresses, and handles.
fn without_asides(value: &str) -> String {
    let mut depth = 0usize;
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '(' | '[' | '（' | '【' | '<' => depth += 1,
            ')' | ']' | '）' | '】' | '>' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    let kept: Vec<&str> = out.split(' ').filter(|word| !word.is_empty() && !word.contains('@')).collect();
    kept.join(" ")
}

/// "Posted on September 21, 2020 by Ada Byron": what follows the word after the date.
fn after_date(value: &str) -> &str {
    const CAPITAL: [&str; 4] = ["By ", "Von ", "Par ", "Por "];
    const SMALL: [&str; 8] = ["by ", "von ", "par ", "por ", "da ", "door ", "av ", "af "];
    let after = |words: &[&str], from: usize| {
        let rest = &value[from..];
        words.iter().find(|word| rest.starts_with(**word)).map(|word| &rest[word.len()..])
    };
    let starts = || value.match_indices(' ').map(|(at, _)| at + 1);
    if let Some(rest) = starts().find_map(|from| after(&CAPITAL, from)) {
        return rest;
    }
    let Some(digit) = value.find(|c: char| c.is_ascii_digit()) else { return value };
    starts().filter(|from| digit < *from).find_map(|from| after(&SMALL, from)).unwrap_or(value)
}

/// Takes off words that introduce a name, several in a row.
pub(super) fn strip_by(value: &str) -> &str {
    let mut rest = tidy(value);
    for _ in 0..3 {
        match by_word(rest) {
            Some(bytes) => rest = tidy(&rest[bytes..]),
            None => break,
        }
    }
    rest
}

/// Words that introduce a name by their first byte: most lines begin with none of them.
static BY_FIRST_BYTE: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    let mut table = vec![Vec::new(); 256];
    for word in BY_WORDS {
        table[usize::from(word.as_bytes()[0])].push(*word);
    }
    table
});

/// Bytes of the longest word or phrase at the beginning that introduces a name.
pub(super) fn by_word(value: &str) -> Option<usize> {
    let first = *value.as_bytes().first()?;
    let ends = |word: &str| {
        let rest = &value[word.len()..];
        rest.is_empty()
            || rest.starts_with([' ', ':', '：', '|', '/', '\n', '\t', '\u{a0}'])
            || word.chars().next().is_some_and(crate::text::is_unspaced_script)
    };
    let longest = |words: &mut dyn Iterator<Item = &'static str>| words.map(str::len).max();
    if first.is_ascii() {
        let second = value.as_bytes().get(1).map(u8::to_ascii_lowercase);
        let words = &BY_FIRST_BYTE[usize::from(first.to_ascii_lowercase())];
        let begins = |word: &str| value.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
        let may = |word: &str| word.as_bytes().get(1).is_none_or(|byte| Some(*byte) == second);
        return longest(&mut words.iter().copied().filter(|word| may(word) && begins(word) && ends(word)));
    }
    let head = cut(value, 40);
    let lower = head.to_lowercase();
    if lower.len() != head.len() {
        return None;
    }
    let words = &BY_FIRST_BYTE[usize::from(*lower.as_bytes().first()?)];
    longest(&mut words.iter().copied().filter(|word| lower.starts_with(word) && ends(word)))
}

/// Does the value begin with words that only ever introduce an author ("Written by", "Author:")?
pub(super) fn strong_by_word(value: &str) -> Option<usize> {
    let bytes = by_word(value)?;
    let word = value[..bytes].to_lowercase();
    (word.contains(' ') || STRONG_BY_WORDS.contains(&word.as_str())).then_some(bytes)
}

fn tidy(value: &str) -> &str {
    value
        .trim_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ':' | '：'
                        | ','
                        | ';'
                        | '|'
                        | '-'
                        | '–'
                        | '—'
                        | '•'
                        | '·'
                        | '*'
                        | '/'
                        | '_'
                        | '"'
                        | '“'
                        | '”'
                        | '~'
                        | '©'
                )
        })
        .trim_start_matches('.')
}

/// Splits a byline where another name begins.
fn parts(value: &str) -> Vec<&str> {
    const MARKS: [char; 9] = [';', '、', '|', '/', '•', '·', '&', '+', '–'];
    const WORDS: [&str; 17] = [
        " and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " i ", " a ", " и ", " та ", " ja ", " ve ",
        " with ", " mit ", " - ",
    ];
    let mut parts = vec![value];
    if value.matches('·').count() == 0 || value.contains(' ') {
        parts = value.split(MARKS).collect();
    }
    // Most bylines hold none of them.
    let is_conjunction = |token: &str| WORDS.iter().any(|word| word.trim().eq_ignore_ascii_case(token));
    let words: &[&str] = if value.split(' ').any(is_conjunction) { &WORDS } else { &[] };
    for word in words {
        parts = parts.into_iter().flat_map(|part| split_ignoring_case(part, word)).collect();
    }
    parts.into_iter().map(tidy).filter(|part| !part.is_empty()).collect()
}

fn split_ignoring_case<'a>(part: &'a str, word: &str) -> Vec<&'a str> {
    // Conjunctions of one letter are also initials ("Jorge E Traslosheros"): only the lower-case form splits.
    if word.len() <= 3 {
        return part.split(word).collect();
    }
    let lower = part.to_lowercase();
    if lower.len() != part.len() {
        return part.split(word).collect();
    }
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in lower.match_indices(word) {
        if part.is_char_boundary(at) && part.is_char_boundary(at + word.len()) {
            out.push(&part[start..at]);
            start = at + word.len();
        }
    }
    out.push(&part[start..]);
    out
}

fn is_family_given(family: &str, given: &str) -> bool {
    let one_word = |text: &str| !text.contains(' ');
    one_word(family)
        && given.split(' ').count() <= 2
        && !is_credential(given)
        && capitalised(family)
        && capitalised(given)
        && !is_agency(given)
        && !is_no_name(given)
        && !is_no_name(family)
}

fn capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_credential(piece: &str) -> bool {
    let plain: String = piece.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    CREDENTIALS.contains(&plain.as_str())
        || (piece.len() <= 12
            && piece.split([' ', '-']).all(|word| {
                let word: String = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
                CREDENTIALS.contains(&word.as_str())
            }))
}

pub(super) fn is_agency(name: &str) -> bool {
    let lower = name.to_lowercase();
    AGENCIES.contains(&lower.as_str())
}

/// Ends in a word that papers and firms have in their names.
fn is_organization(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name).to_lowercase();
    if ARTICLES.contains(&first.as_str()) {
        return true;
    }
    let last = name.rsplit([' ', '.']).next().unwrap_or(name).to_lowercase();
    ORGANIZATION_ENDINGS.iter().any(|ending| last == *ending || ending.len() >= 6 && last.ends_with(ending))
}

fn is_no_name(name: &str) -> bool {
    name.split([' ', '-', '.']).any(|word| NOT_NAMES.contains(&word.to_lowercase().as_str()))
}

/// A team or a desk with a name: "Travel Desk", "The Harbour Post Editorial Team". Without one it says nothing.
fn desk(piece: &str) -> Option<String> {
    let words: Vec<&str> = piece.split(' ').filter(|word| !word.is_empty()).collect();
    let last = words.last()?.to_lowercase();
    let named = (2..=NAME_WORDS).contains(&words.len()) && words.iter().all(|word| !word.contains([':', '.']));
    let generic = |word: &&str| DESK_QUALIFIERS.contains(&word.to_lowercase().as_str());
    let says_whose = words[..words.len() - 1].iter().any(|word| !generic(word) && capitalised(word));
    (named && says_whose && DESK_WORDS.contains(&last.as_str()) && piece.chars().count() <= NAME_CHARS)
        .then(|| words.join(" "))
}

/// Byte after `word`, which is a slice of `piece`.
fn word_end(piece: &str, word: &str) -> usize {
    piece.find(word).map_or(piece.len(), |at| at + word.len())
}

/// "AB Ada Byron": initials that stand where a portrait would.
fn is_monogram(word: &str, name: &[&str]) -> bool {
    let initials = || name.iter().filter_map(|word| word.chars().next());
    word.chars().count() == 2 && word.chars().all(char::is_uppercase) && {
        let (first, last) = (initials().next(), initials().next_back());
        first.into_iter().chain(last).eq(word.chars())
    }
}

/// A name by which somebody logs in: one word without capitals.
pub(super) fn is_account(name: &str) -> bool {
    !name.contains(' ') && name.chars().any(char::is_lowercase) && !name.chars().any(char::is_uppercase)
}

/// One name out of a piece: honorific and tail off, or `None` where the piece cannot be a name.
fn name(piece: &str) -> Option<String> {
    let mut words: Vec<&str> = Vec::new();
    let first = piece.split([' ', ':']).next().unwrap_or(piece).to_lowercase();
    if CREDIT_WORDS.contains(&first.as_str()) {
        return None;
    }
    for word in piece.split(' ').filter(|word| !word.is_empty()) {
        let lower = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if !words.is_empty() && TAIL_WORDS.contains(&lower.as_str()) {
            break;
        }
        // "Ada Byron February 2": a month with a day or a year after it is no part of the name.
        if !words.is_empty()
            && month(&lower, None).is_some()
            && piece[word_end(piece, word)..].trim_start().starts_with(|c: char| c.is_ascii_digit())
        {
            break;
        }
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        if words.is_empty() && HONORIFICS.contains(&lower.as_str()) {
            continue;
        }
        words.push(word);
    }
    while words.len() > 2 && words.last().is_some_and(|word| is_credential(word)) {
        words.pop();
    }
    if words.len() > 2 && is_monogram(words[0], &words[1..]) {
        words.remove(0);
    }
    let name = tidy(&words.join(" ")).to_owned();
    let chars = name.chars().count();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(|c| c.is_numeric()).count();
    let plausible = words.len() <= NAME_WORDS
        && (2..=NAME_CHARS).contains(&chars)
        && letters * 2 > chars
        && digits <= 4
        && !name.contains([':', '?', '!', '=', '#', '%', '{', '}']);
    plausible.then_some(name)
}

/// Does a visible string look like a person's name: two to five words that begin with capitals, particles aside?
pub(super) fn looks_like_person(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    if name.chars().any(crate::text::is_unspaced_script) {
        return name.chars().count() <= 8;
    }
    let capitals = words.iter().filter(|word| capitalised(word)).count();
    let uncased = words.iter().all(|word| !word.chars().any(|c| c.is_lowercase() || c.is_uppercase()));
    (2..=5).contains(&words.len())
        && (uncased
            || (capitals >= 2 && words.len() - capitals <= 2 && capitalised(words[0])
                || capitals + 1 == words.len() && capitals >= 1))
}
