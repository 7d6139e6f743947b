//! Dates as pages write them → a day, with time and offset where they stand beside it.
//!
//! One scanner reads machine forms (ISO 8601, RFC 2822, JavaScript's `Date`) and visible ones ("3. Mai 2024, 14:30 Uhr",
//! "2024年5月3日", "ngày 3 tháng 5 năm 2024"): text becomes tokens, and a few shapes of tokens are dates.

use std::fmt;

use jiff::civil::{Date, Time};

use super::tokens::{Token, TokenKind, tokens};
use crate::tables::months::month;

/// Years outside this range are mistakes or templates: the web has no older pages.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// The Thai calendar counts 543 years more.
const BUDDHIST_YEARS: i16 = 543;

/// A machine value longer than this holds no date worth looking for.
const MACHINE_BYTES: usize = 120;

/// Which of two numbers comes first in "03/05/2024".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumericOrder {
    DayFirst,
    MonthFirst,
}

/// How dates on this page are to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    /// Primary language subtag, lower case.
    pub language: Option<&'a str>,
    pub order: NumericOrder,
}

/// A moment as the page gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub day: Date,
    pub time: Option<Time>,
    /// Minutes east of UTC; only beside a time.
    pub offset_minutes: Option<i16>,
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.day)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())?;
        match self.offset_minutes {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60)
            }
        }
    }
}

impl Stamp {
    fn day_only(year: i32, month: u32, day: u32) -> Option<Self> {
        let mut year = i16::try_from(year).ok()?;
        if !YEARS.contains(&year) {
            year -= BUDDHIST_YEARS;
        }
        if !YEARS.contains(&year) {
            return None;
        }
        let day = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Some(Self { day, time: None, offset_minutes: None })
    }

    /// Seconds since 1970, UTC where no offset is known: good for comparing, not for printing.
    pub fn seconds(&self) -> i64 {
        let epoch = jiff::civil::date(1970, 1, 1);
        let days = i64::from((self.day - epoch).get_days());
        let time = self.time.unwrap_or(Time::midnight());
        let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
        days * 86_400 + seconds - i64::from(self.offset_minutes.unwrap_or(0)) * 60
    }

    /// Days from `other` to this, by the day as written.
    pub fn days_after(&self, other: &Stamp) -> i64 {
        i64::from((self.day - other.day).get_days())
    }
}

/// Reads a value meant for machines: an attribute, a JSON-LD property, a meta content.
pub(super) fn machine(value: &str, reading: Reading<'_>) -> Option<Stamp> {
    let value = value.trim();
    if value.len() < 8 || value.len() > MACHINE_BYTES {
        return None;
    }
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits(value);
    }
    find(value, reading).next().map(|found| found.stamp)
}

/// `20240503`, `20240503143000`, seconds or milliseconds since 1970.
fn digits(value: &str) -> Option<Stamp> {
    let number: i64 = value.parse().ok()?;
    match value.len() {
        8 => Stamp::day_only((number / 10_000) as i32, (number / 100 % 100) as u32, (number % 100) as u32),
        10 => unix(number),
        13 => unix(number / 1000),
        14 => {
            let mut stamp = digits(&value[..8])?;
            let clock = number % 1_000_000;
            stamp.time = Time::new((clock / 10_000) as i8, (clock / 100 % 100) as i8, (clock % 100) as i8, 0).ok();
            Some(stamp)
        }
        _ => None,
    }
}

fn unix(seconds: i64) -> Option<Stamp> {
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    let moment = jiff::tz::Offset::UTC.to_datetime(moment);
    YEARS.contains(&moment.year()).then(|| Stamp {
        day: moment.date(),
        time: Some(moment.time()),
        offset_minutes: Some(0),
    })
}

/// A date found in text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub stamp: Stamp,
    /// Byte of the text at which the date begins.
    pub start: usize,
}

/// All dates of a text, in order.
pub(super) fn find<'a>(text: &'a str, reading: Reading<'a>) -> impl Iterator<Item = Found> + 'a {
    let tokens = tokens(text);
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() {
            let scan = Scan { text, tokens: &tokens, reading };
            if let Some((mut stamp, mut next)) = scan.date(at) {
                if stamp.time.is_none() {
                    next = scan.time(next, &mut stamp);
                }
                let start = tokens[at].start;
                at = next.max(at + 1);
                return Some(Found { stamp, start });
            }
            at += 1;
        }
        None
    })
}

/// A text under the scanner.
pub(super) struct Scan<'t> {
    text: &'t str,
    pub(super) tokens: &'t [Token],
    reading: Reading<'t>,
}

/// Words that stand between the parts of a date: ordinals, prepositions, "year".
const FILLERS: &[&str] = &[
    "a", "ai", "av", "d", "da", "de", "del", "den", "di", "do", "e", "er", "g", "gada", "giorno", "il", "jour", "m",
    "nd", "ng", "o", "of", "os", "ra", "rd", "re", "st", "th", "the", "van", "vom", "ª", "º", "ème", "г", "року",
    "đến", "από", "من",
];

impl<'t> Scan<'t> {
    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.tokens.get(at)?.kind {
            TokenKind::Number { value, digits } => Some((value, digits)),
            _ => None,
        }
    }

    pub(super) fn punctuation(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.kind {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// The word at `at` in lower case.
    pub(super) fn word(&self, at: usize) -> Option<String> {
        let token = self.tokens.get(at)?;
        (token.kind == TokenKind::Word).then(|| self.text[token.start..token.end].to_lowercase())
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| token.start == self.tokens[at - 1].end)
    }

    fn month(&self, at: usize) -> Option<u32> {
        month(&self.word(at)?, self.reading.language).map(u32::from)
    }

    /// Steps over at most three fillers and marks.
    pub(super) fn skip(&self, mut at: usize, words: &[&str], marks: &[char]) -> usize {
        for _ in 0..3 {
            let skipped = match self.punctuation(at) {
                Some(mark) => marks.contains(&mark),
                None => self.word(at).is_some_and(|word| words.contains(&word.as_str())),
            };
            if !skipped {
                break;
            }
            at += 1;
        }
        at
    }

    fn skip_inside(&self, at: usize) -> usize {
        self.skip(at, FILLERS, &['.', ',', '-', '/', '\'', '’', '–'])
    }

    /// A four-digit year, or two digits after an apostrophe or a hyphen.
    fn year(&self, at: usize) -> Option<i32> {
        let (value, digits) = self.number(at)?;
        match digits {
            4 => Some(value as i32),
            2 if matches!(self.punctuation(at.checked_sub(1)?), Some('\'' | '’' | '-')) => Some(short_year(value)),
            _ => None,
        }
    }

    /// The date that begins at token `at`, and the token after it.
    fn date(&self, at: usize) -> Option<(Stamp, usize)> {
        if let Some((value, digits)) = self.number(at) {
            if at > 0
                && self.glued(at)
                && matches!(self.punctuation(at - 1), Some('.' | '/' | '-' | ':'))
                && self.number(at.wrapping_sub(2)).is_some()
            {
                return None;
            }
            return match digits {
                4 => self.year_first(at, value as i32),
                8 => self.compact(at, value),
                1 | 2 if (1..=31).contains(&value) => self.day_first(at, value),
                _ => None,
            };
        }
        // A month counts only with a number after it: most words need no look-up.
        let near = self.tokens.get(at + 1..self.tokens.len().min(at + 5))?;
        if !near.iter().any(|token| matches!(token.kind, TokenKind::Number { .. })) {
            return None;
        }
        let month = self.month(at)?;
        self.month_first(at, month)
    }

    /// `20240503T143000Z`.
    fn compact(&self, at: usize, value: u32) -> Option<(Stamp, usize)> {
        if self.word(at + 1).as_deref() != Some("t") {
            return None;
        }
        let mut stamp = Stamp::day_only((value / 10_000) as i32, value / 100 % 100, value % 100)?;
        let mut next = at + 2;
        if let Some((clock, digits @ (4 | 6))) = self.number(next) {
            let (hour, minute, second) = if digits == 6 {
                (clock / 10_000, clock / 100 % 100, clock % 100)
            } else {
                (clock / 100, clock % 100, 0)
            };
            stamp.time = Time::new(hour as i8, minute as i8, second as i8, 0).ok();
            next = self.zone(next + 1, &mut stamp);
        }
        Some((stamp, next))
    }

    /// `2024-05-03`, `2024年5月3日`, "2024. május 3.", "2024 m. gegužės 3 d.".
    fn year_first(&self, at: usize, year: i32) -> Option<(Stamp, usize)> {
        let separator = self.punctuation(at + 1).filter(|mark| matches!(mark, '-' | '/' | '.' | '–'));
        let counter = self.word(at + 1).is_some_and(|word| matches!(word.as_str(), "年" | "년"));
        if (separator.is_some() || counter)
            && let Some((month, 1 | 2)) = self.number(at + 2)
        {
            let same = separator.is_some() && self.punctuation(at + 3) == separator;
            let counter = counter && self.word(at + 3).is_some_and(|word| matches!(word.as_str(), "月" | "월"));
            if (same || counter)
                && let Some((day, 1 | 2)) = self.number(at + 4)
            {
                let next = at + 5;
                let counted = self.word(next).is_some_and(|word| word.starts_with(['日', '일']));
                return Some((Stamp::day_only(year, month, day)?, next + usize::from(counted)));
            }
        }
        let at = self.skip_inside(at + 1);
        if let Some((day, 1 | 2)) = self.number(at)
            && separator == Some('.')
        {
            // "2024. gada 3. maijā"
            let at = self.skip_inside(at + 1);
            return Some((Stamp::day_only(year, self.month(at)?, day)?, at + 1));
        }
        let month = self.month(at)?;
        // "/2024/may24/": the month and its year once more.
        if self.glued(at + 1) && self.number(at + 1) == Some((year as u32 % 100, 2)) {
            return None;
        }
        let at = self.skip_inside(at + 1);
        let (day, 1 | 2) = self.number(at)? else { return None };
        // "2024 May 3" but not "© 2024 May 3, 2020".
        if self.year(self.skip_inside(at + 1)).is_some() {
            return None;
        }
        Some((Stamp::day_only(year, month, day)?, at + 1))
    }

    /// "3. Mai 2024", "3 de mayo de 2024", `03/05/2024`, "3 tháng 5 năm 2024".
    fn day_first(&self, at: usize, day: u32) -> Option<(Stamp, usize)> {
        if let Some(numeric) = self.numeric(at, day) {
            return Some(numeric);
        }
        let mut next = self.skip_inside(at + 1);
        let month = if self.word(next).as_deref() == Some("tháng") {
            next += 1;
            self.number(next)?.0
        } else {
            self.month(next)?
        };
        next = self.skip_inside(next + 1);
        if self.word(next).as_deref() == Some("năm") {
            next += 1;
        }
        let year = self.year(next)?;
        Some((Stamp::day_only(year, month, day)?, next + 1))
    }

    /// Numbers only; the first is at most 31.
    fn numeric(&self, at: usize, first: u32) -> Option<(Stamp, usize)> {
        let separator = self.punctuation(at + 1).filter(|mark| matches!(mark, '-' | '/' | '.'))?;
        let (second, 1 | 2) = self.number(at + 2)? else { return None };
        if self.punctuation(at + 3) != Some(separator) {
            return None;
        }
        let (year, digits) = self.number(at + 4)?;
        // "1.2.10" is a version; "01.02.10" and "1/2/10" are dates.
        let whole = separator == '/' || self.number(at)?.1 == 2;
        let year = match digits {
            4 => year as i32,
            2 if whole => short_year(year),
            _ => return None,
        };
        let day_first = match (first > 12, second > 12) {
            (true, false) => true,
            (false, true) => false,
            (true, true) => return None,
            (false, false) => separator == '.' || self.reading.order == NumericOrder::DayFirst,
        };
        let (day, month) = if day_first { (first, second) } else { (second, first) };
        Some((Stamp::day_only(year, month, day)?, at + 5))
    }

    /// "May 3, 2024", `Nov 24 12:00:00 UTC 2026`.
    fn month_first(&self, at: usize, month: u32) -> Option<(Stamp, usize)> {
        let at = self.skip_inside(at + 1);
        let (day, 1 | 2) = self.number(at)? else { return None };
        let next = self.skip_inside(at + 1);
        if let Some(year) = self.year(next) {
            return Some((Stamp::day_only(year, month, day)?, next + 1));
        }
        // The year may stand after the time.
        let mut stamp = Stamp::day_only(*YEARS.start() as i32, month, day)?;
        let next = self.time(next, &mut stamp);
        stamp.time?;
        let next = self.skip_inside(next);
        let year = self.year(next)?;
        let dated = Stamp::day_only(year, month, day)?;
        Some((Stamp { day: dated.day, ..stamp }, next + 1))
    }
}

fn short_year(value: u32) -> i32 {
    if value >= 90 { 1900 + value as i32 } else { 2000 + value as i32 }
}
