//! The time of day and the zone after a date.

use jiff::civil::Time;

use super::dates::{Scan, Stamp};
use crate::tables::zones::zone_minutes;

/// Words that stand between a date and its time.
const TIME_FILLERS: &[&str] = &[
    "a",
    "alle",
    "as",
    "at",
    "et",
    "h",
    "hs",
    "klo",
    "kl",
    "la",
    "las",
    "les",
    "los",
    "o",
    "ob",
    "om",
    "ore",
    "os",
    "r",
    "s",
    "saat",
    "t",
    "time",
    "u",
    "um",
    "von",
    "às",
    "à",
    "в",
    "г",
    "год",
    "о",
    "року",
    "у",
    "ч",
    "الساعة",
];

impl Scan<'_> {
    /// A time after the date that ends before `at`; returns the token after it, or `at`.
    pub(super) fn time(&self, at: usize, stamp: &mut Stamp) -> usize {
        let mut from = self.skip(at, TIME_FILLERS, &[',', '-', '–', '—', '|', '•', '·', '(', '@', '.', ':', '/']);
        let mut half_day = self.half_day(from);
        if half_day.is_some() {
            from += 1;
        }
        let Some((mut hour, 1 | 2)) = self.number(from) else { return at };
        let mut next = from + 1;
        let mut minute = 0;
        let mut second = 0;
        let separator = self.tokens.get(next).filter(|token| token.start == self.tokens[next - 1].end);
        let colon = separator.is_some_and(|_| match self.punctuation(next) {
            Some(':' | '：') => true,
            Some('.') => from > at,
            _ => self.word(next).is_some_and(|word| matches!(word.as_str(), "h" | "u" | "時" | "시")),
        });
        if colon && let Some((value, 2)) = self.number(next + 1) {
            minute = value;
            next += 2;
            if self.punctuation(next) == Some(':')
                && self.glued(next)
                && let Some((value, 2)) = self.number(next + 1)
            {
                second = value;
                next += 2;
                if self.punctuation(next) == Some('.') && self.glued(next + 1) && self.number(next + 1).is_some() {
                    next += 2;
                }
            }
        } else if self.half_day(next).is_none() && self.word(next).as_deref() != Some("uhr") {
            return at;
        }
        if let Some(later) = self.half_day(next) {
            half_day = Some(later);
            next += 1;
            // "p.m."
            while self.punctuation(next) == Some('.') || self.word(next).as_deref() == Some("m") {
                next += 1;
            }
        }
        hour = match half_day {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            _ => hour,
        };
        let Ok(time) = Time::new(hour.min(99) as i8, minute.min(99) as i8, second.min(99) as i8, 0) else { return at };
        stamp.time = Some(time);
        if self.word(next).is_some_and(|word| matches!(word.as_str(), "uhr" | "h" | "hs" | "分" | "분")) {
            next += 1;
        }
        self.zone(next, stamp)
    }

    /// `Some(true)` after noon, `Some(false)` before, `None` where no such word stands.
    fn half_day(&self, at: usize) -> Option<bool> {
        let word = self.word(at)?;
        match word.as_str() {
            "pm" | "午後" | "下午" | "오후" | "μμ" | "م" => Some(true),
            "am" | "午前" | "上午" | "오전" | "πμ" | "ص" => Some(false),
            "p" | "a" if self.punctuation(at + 1) == Some('.') => Some(word == "p"),
            _ => None,
        }
    }

    /// An offset or a zone name; returns the token after it, or `at`.
    pub(super) fn zone(&self, at: usize, stamp: &mut Stamp) -> usize {
        let mut next = at;
        if self.punctuation(next) == Some('(') {
            next += 1;
        }
        let named = self.word(next).and_then(|word| zone_minutes(&word));
        if let Some(minutes) = named {
            stamp.offset_minutes = Some(minutes);
            next += 1;
            if minutes != 0 || !self.glued(next) {
                return next;
            }
        }
        let sign = match self.punctuation(next) {
            Some('+') => 1,
            Some('-' | '−') => -1,
            _ => return if named.is_some() { next } else { at },
        };
        let minutes = match self.number(next + 1) {
            Some((value, 4)) if self.glued(next + 1) => {
                next += 2;
                value / 100 * 60 + value % 100
            }
            Some((hours, digits)) if digits <= 2 && self.glued(next + 1) => {
                let minutes =
                    self.number(next + 3).filter(|_| self.punctuation(next + 2) == Some(':') && self.glued(next + 3));
                if minutes.is_none() && digits < 2 && named.is_none() {
                    return at;
                }
                next += if minutes.is_some() { 4 } else { 2 };
                hours * 60 + minutes.map_or(0, |(value, _)| value)
            }
            _ => return if named.is_some() { next } else { at },
        };
        if minutes <= 14 * 60 {
            stamp.offset_minutes = Some(sign * minutes as i16);
        }
        next
    }
}
