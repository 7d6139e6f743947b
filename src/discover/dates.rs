//! Dates of feeds and sitemaps → a moment: W3C and RFC 3339, RFC 822 with its many dialects, month names in some forty
//! languages. What is no date ("yesterday") is none; nothing is guessed.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;

use crate::tables::months::month;
use crate::tables::zones::zone_minutes;

/// Years outside this range are mistakes or templates: the web has no older pages.
const YEARS: std::ops::RangeInclusive<i64> = 1990..=2100;
/// A longer value holds no date worth looking for.
const MAX_BYTES: usize = 100;

/// Milliseconds since 1970 of a date as feeds and sitemaps write it; the beginning of a day (in UTC) where there is no
/// time, UTC where there is no offset.
///
/// ```
/// use offprint::discover::dates::moment_ms;
///
/// assert_eq!(moment_ms("Thu, 01 Jan 2004 19:48:21 GMT"), moment_ms("2004-01-01T20:48:21+01:00"));
/// assert_eq!(moment_ms("mer, 16 nov 2022 00:38:15 +0100"), Some(1_668_555_495_000));
/// assert_eq!(moment_ms("yesterday"), None);
/// ```
pub fn moment_ms(text: &str) -> Option<i64> {
    let text = text.trim();
    if text.len() > MAX_BYTES {
        return None;
    }
    let tokens = tokens(text);
    let (date, rest) = iso_date(&tokens).or_else(|| named_date(&tokens))?;
    let (time, offset_minutes) = time(rest);
    let offset = Offset::from_seconds(i32::from(offset_minutes) * 60).ok()?;
    offset.to_timestamp(date.to_datetime(time)).ok().map(|moment| moment.as_millisecond())
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// Value and number of digits.
    Number(i64, usize),
    Word(String),
    Mark(char),
}

fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |is: fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let length = run(|c| c.is_ascii_digit());
            // More than twelve digits are no number of a date.
            out.push(Token::Number(rest[..length].parse().unwrap_or(-1), length));
            length
        } else if first.is_alphabetic() {
            let length = run(char::is_alphabetic);
            out.push(Token::Word(rest[..length].to_lowercase()));
            length
        } else {
            if !first.is_whitespace() {
                out.push(Token::Mark(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    out
}

fn date(year: i64, month: i64, day: i64) -> Option<Date> {
    let year = YEARS.contains(&year).then_some(year)?;
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `2004`, `2004-01`, `2004-01-02`, `20040102`.
fn iso_date(tokens: &[Token]) -> Option<(Date, &[Token])> {
    match tokens {
        [
            Token::Number(year, 4),
            Token::Mark('-' | '/' | '.'),
            Token::Number(month, 1..=2),
            Token::Mark('-' | '/' | '.'),
            Token::Number(day, 1..=2),
            rest @ ..,
        ] => Some((date(*year, *month, *day)?, rest)),
        [Token::Number(year, 4), Token::Mark('-'), Token::Number(month, 2)] => Some((date(*year, *month, 1)?, &[])),
        [Token::Number(year, 4)] => Some((date(*year, 1, 1)?, &[])),
        [Token::Number(all, 8), rest @ ..] => Some((date(all / 10_000, all / 100 % 100, all % 100)?, rest)),
        _ => None,
    }
}

/// `Thu, 01 Jan 2004`, `1 January 04`, `Dec 16 2023`; the week day may be missing, wrong or in any language.
fn named_date(tokens: &[Token]) -> Option<(Date, &[Token])> {
    let months = tokens.iter().enumerate().filter_map(|(at, token)| match token {
        Token::Word(word) => month(word, None).map(|month| (at, i64::from(month))),
        _ => None,
    });
    months.filter_map(|(at, month)| named_at(tokens, at, month)).next()
}

fn named_at(tokens: &[Token], at: usize, month: i64) -> Option<(Date, &[Token])> {
    let skip = |mut at: usize| {
        while matches!(tokens.get(at), Some(Token::Mark('-' | '.' | ',' | '/'))) {
            at += 1;
        }
        at
    };
    let after = skip(at + 1);
    let before = tokens[..at].iter().rposition(|token| !matches!(token, Token::Mark('-' | '.' | ',' | '/')));
    let (day, year_at) = match (before.map(|at| &tokens[at]), tokens.get(after)) {
        (Some(Token::Number(day, 1..=2)), _) => (*day, after),
        (_, Some(Token::Number(day, 1..=2))) => (*day, skip(after + 1)),
        _ => return None,
    };
    let year = match tokens.get(year_at)? {
        Token::Number(year, 4) => *year,
        // RFC 2822, 4.3.
        Token::Number(year @ 0..=49, 2) => 2000 + year,
        Token::Number(year, 2) => 1900 + year,
        _ => return None,
    };
    Some((date(year, month, day)?, &tokens[year_at + 1..]))
}

/// The time of day and the offset in minutes after a date.
fn time(tokens: &[Token]) -> (Time, i16) {
    let start = tokens.iter().position(|token| matches!(token, Token::Number(..))).unwrap_or(tokens.len());
    let tokens = &tokens[start..];
    let (hour, minute, second, mut rest) = match tokens {
        [
            Token::Number(hour, 1..=2),
            Token::Mark(':'),
            Token::Number(minute, 2),
            Token::Mark(':'),
            Token::Number(second, 2),
            rest @ ..,
        ] => (*hour, *minute, *second, rest),
        [Token::Number(hour, 1..=2), Token::Mark(':'), Token::Number(minute, 2), rest @ ..] => {
            (*hour, *minute, 0, rest)
        }
        [Token::Number(all, 6), rest @ ..] => (all / 10_000, all / 100 % 100, all % 100, rest),
        _ => return (Time::midnight(), 0),
    };
    if let [Token::Mark('.' | ','), Token::Number(..), tail @ ..] = rest {
        rest = tail;
    }
    let mut hour = hour;
    if let [Token::Word(half), tail @ ..] = rest
        && matches!(half.as_str(), "am" | "pm")
    {
        hour = hour % 12 + if half == "pm" { 12 } else { 0 };
        rest = tail;
    }
    // A leap second, and 24:00, end the minute and the day before.
    let clock = |value: i64, most: i64| i8::try_from(value.min(most)).unwrap_or(0);
    let time = Time::new(clock(hour, 23), clock(minute, 59), clock(second, 59), 0).unwrap_or(Time::midnight());
    (time, offset_minutes(rest))
}

fn offset_minutes(tokens: &[Token]) -> i16 {
    let minutes = match tokens {
        [
            Token::Mark(sign @ ('+' | '-')),
            Token::Number(hours, 1..=2),
            Token::Mark(':'),
            Token::Number(minutes, 1..=2),
            ..,
        ] => (if *sign == '+' { 1 } else { -1 }) * (hours * 60 + minutes),
        [Token::Mark(sign @ ('+' | '-')), Token::Number(all, 4), ..] => {
            (if *sign == '+' { 1 } else { -1 }) * (all / 100 * 60 + all % 100)
        }
        [Token::Mark(sign @ ('+' | '-')), Token::Number(hours, 1..=2), ..] => {
            (if *sign == '+' { 1 } else { -1 }) * hours * 60
        }
        [Token::Word(zone), tail @ ..] => match zone_minutes(zone) {
            Some(0) if !tail.is_empty() => return offset_minutes(tail),
            Some(minutes) => i64::from(minutes),
            None => 0,
        },
        _ => 0,
    };
    i16::try_from(minutes).ok().filter(|minutes| minutes.abs() <= 14 * 60).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        moment_ms(text).and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok()).map(|moment| moment.to_string())
    }

    #[test]
    fn the_dialects_of_feeds_and_sitemaps_are_read() {
        for (given, expected) in [
            ("2004-10-01T18:23:17+00:00", "2004-10-01T18:23:17Z"),
            ("2017-04-25T10:00:36.123Z", "2017-04-25T10:00:36Z"),
            ("2005-01-01", "2005-01-01T00:00:00Z"),
            ("2005-01", "2005-01-01T00:00:00Z"),
            ("2005", "2005-01-01T00:00:00Z"),
            ("20050102", "2005-01-02T00:00:00Z"),
            ("2005-01-02 03:04", "2005-01-02T03:04:00Z"),
            ("2003-12-13T08:29:29-04:00", "2003-12-13T12:29:29Z"),
            ("Thu, 05 Jan 17 13:34:52 +0100", "2017-01-05T12:34:52Z"),
            ("05 Jan 2017 13:34:53 GMT+1", "2017-01-05T12:34:53Z"),
            ("Thu, 01 Aug 2019 16:15 EDT", "2019-08-01T20:15:00Z"),
            ("Sat, Dec 16 2023 02:02:33 PM", "2023-12-16T14:02:33Z"),
            ("mer, 16 nov 2022 00:38:15 +0100", "2022-11-15T23:38:15Z"),
            ("Mi, 03 Mär 2021 12:00:47 MEZ", "2021-03-03T11:00:47Z"),
            ("Sun, 06-Sep-2009 16:20:00 Z", "2009-09-06T16:20:00Z"),
        ] {
            assert_eq!(shown(given).as_deref(), Some(expected), "{given}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "yesterday", "0000-00-00T00:00:00Z", "2021-13-45", "May", "99999999999999999999", "-", "1 2 3"]
        {
            assert_eq!(moment_ms(text), None, "{text}");
        }
    }
}
