//! "2 hours ago" near the headline → a date, by the fetch time.

use jiff::civil::{DateTime, Time};
use jiff::{Span, ToSpan};

use super::authors::by_word;
use super::dates::Stamp;
use super::when::Dates;
use crate::dom::{RowId, RowKind, Tag};
use crate::tables::date_labels::{DateLabel, date_label};
use crate::tables::relative_dates::{RelativeDates, relative_dates};

/// Text after the headline in which a byline stands.
const BYLINE_TEXT_BYTES: usize = 500;

/// Levels above the headline whose text before it is the headline's own.
const HEADLINE_GROUP_LEVELS: usize = 2;

/// A story has one for its publication and one for its change; more are a list of stories.
const MOST_LINES: usize = 2;

/// Longest text that is a byline and no sentence.
const LINE_BYTES: usize = 120;

/// Longer ago, pages give the date.
const MOST_DAYS: u32 = 60;
const MOST_HOURS: u32 = 72;
const MOST_MINUTES: u32 = 600;

/// How long ago, and whether to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ago {
    Days(u32),
    Minutes(u32),
}

impl Dates<'_> {
    /// A date by its distance from the fetch, in a line of its own at the headline. Never from a list or a link: these are
    /// other stories.
    pub(super) fn relative(&self) -> Option<Stamp> {
        let fetched = self.fetched?;
        let words = relative_dates(self.reading.language.unwrap_or("en"))?;
        let headline = self.headline?;
        let group = self.dom.ancestors(headline).take(HEADLINE_GROUP_LEVELS).last().unwrap_or(headline);
        let group = if matches!(self.dom.tag(group), Some(Tag::Body | Tag::Html)) { headline } else { group };
        let mut read_bytes = 0;
        let end = self.dom.end(headline);
        let after = (end..self.dom.len() as RowId).take_while(|&row| {
            read_bytes += self.dom.text(row).trim().len();
            read_bytes <= BYLINE_TEXT_BYTES && self.dom.tag(row).and_then(Tag::heading_level).is_none()
        });
        let lines = after.chain(group..headline).filter(|&row| self.may_date_story(row, headline));
        let read = |row| {
            let (ago, label) = read_line(self.dom.text(row), words)?;
            Some((before(fetched, ago)?, label))
        };
        let found: Vec<_> = lines.filter_map(read).collect();
        if found.len() > MOST_LINES {
            return None;
        }
        let first = found.iter().find(|(_, label)| *label != Some(DateLabel::Modified)).or(found.first());
        first.map(|(stamp, _)| *stamp)
    }

    /// Does the text stand outside other stories, lists and links?
    fn may_date_story(&self, row: RowId, headline: RowId) -> bool {
        let short = self.dom.kind(row) == RowKind::Text && self.dom.text(row).trim().len() <= LINE_BYTES;
        let around =
            || self.dom.ancestors(row).take_while(|&outer| outer > headline || self.dom.end(outer) <= headline);
        short
            && !self.page.is_foreign(row)
            && !around().any(|outer| matches!(self.dom.tag(outer), Some(Tag::A | Tag::Li | Tag::Article)))
    }
}

/// The moment so long before the fetch: a day, or a minute where minutes or hours were given.
fn before(fetched: Stamp, ago: Ago) -> Option<Stamp> {
    let (span, exact): (Span, bool) = match ago {
        Ago::Days(days) => (i64::from(days).days(), false),
        Ago::Minutes(minutes) => (i64::from(minutes).minutes(), true),
    };
    if !exact {
        return Some(Stamp { day: fetched.day.checked_sub(span).ok()?, time: None, offset_minutes: None });
    }
    let moment = DateTime::from_parts(fetched.day, fetched.time?).checked_sub(span).ok()?;
    let time = Time::new(moment.hour(), moment.minute(), 0, 0).ok()?;
    Some(Stamp { day: moment.date(), time: Some(time), offset_minutes: fetched.offset_minutes })
}

/// A line that says nothing else than who wrote when, and what it calls the date.
fn read_line(line: &str, words: &RelativeDates) -> Option<(Ago, Option<DateLabel>)> {
    const BETWEEN: [char; 12] = ['|', '·', '•', '–', '—', ',', '\n', '(', ')', '/', '，', '：'];
    let lower = line.trim().to_lowercase().replace(": ", "|");
    let mut parts = lower.split(BETWEEN).map(str::trim).peekable();
    // "Updated: 2 hours ago"
    let mut label = None;
    while let Some(part) = parts.next() {
        let dated = label.is_some() || parts.peek().is_some_and(|next| is_time(next));
        if let Some((ago, own)) = read_part(part, words, dated) {
            return Some((ago, own.or(label)));
        }
        label = date_label(part);
    }
    None
}

/// `dated`: a label stands before, or a time after.
fn read_part(part: &str, words: &RelativeDates, dated: bool) -> Option<(Ago, Option<DateLabel>)> {
    if let Some((ago, rest)) = expression(part, words, dated)
        && rest.is_empty()
    {
        return Some((ago, None));
    }
    // "Published 2 hours ago", "By Ada Byron 2 hours ago"
    let starts = part.char_indices().skip(1).map(|(at, _)| at);
    for at in starts.filter(|&at| part[..at].ends_with(|c: char| !c.is_alphanumeric())) {
        let (head, tail) = part.split_at(at);
        let label = date_label(head);
        if label.is_none() && by_word(part).is_none() {
            continue;
        }
        if let Some((ago, rest)) = expression(tail, words, label.is_some())
            && rest.is_empty()
        {
            return Some((ago, label));
        }
    }
    None
}

/// The expression at the beginning of a text, and what follows it. "Today" alone is a programme or a menu more often than a
/// date.
fn expression<'t>(text: &'t str, words: &RelativeDates, dated: bool) -> Option<(Ago, &'t str)> {
    let clock = |rest: &'t str| rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    for (forms, days) in [(&words.yesterday, 1), (&words.today, 0)] {
        if let Some(rest) = word(text, forms) {
            let timed = is_time(clock(rest));
            if timed || rest.is_empty() && (dated || days > 0) {
                return Some((Ago::Days(days), ""));
            }
        }
    }
    let (marked, mut rest) = match word(text, &words.before) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mut minutes, mut days) = (0, 0);
    for _ in 0..2 {
        let Some((number, after)) = count(rest, words) else { break };
        let of = |forms| unit(after, forms, &words.after);
        if let Some(after) = of(&words.minutes).filter(|_| number <= MOST_MINUTES) {
            (minutes, rest) = (minutes + number, after);
        } else if let Some(after) = of(&words.hours).filter(|_| number <= MOST_HOURS) {
            (minutes, rest) = (minutes + number * 60, after);
        } else if let Some(after) = of(&words.days).filter(|_| number <= MOST_DAYS) {
            (days, rest) = (number, after);
        } else {
            break;
        }
    }
    let (marked, rest) = match word(rest, &words.after) {
        Some(after) => (true, after),
        None => (marked, rest),
    };
    let ago = if days > 0 { Ago::Days(days) } else { Ago::Minutes(minutes) };
    (marked && days + minutes > 0).then_some((ago, rest.trim_start_matches('.').trim_start()))
}

/// "14:30", "14.30 Uhr", "2 pm".
fn is_time(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().count() <= 10
}

/// A number, or a word for one, or none where the unit stands alone ("منذ ساعة").
fn count<'t>(text: &'t str, words: &RelativeDates) -> Option<(u32, &'t str)> {
    let digits = text.find(|c: char| !c.is_numeric()).unwrap_or(text.len());
    if digits > 0 {
        let token = *super::tokens::tokens(&text[..digits]).first()?;
        let super::tokens::TokenKind::Number { value, .. } = token.kind else { return None };
        return Some((value, text[digits..].trim_start()));
    }
    (!text.is_empty()).then(|| (1, word(text, &words.one).unwrap_or(text)))
}

/// What follows the longest of the forms at the beginning of a text, which must end as a word does.
fn word<'t>(text: &'t str, forms: &[&str]) -> Option<&'t str> {
    unit(text, forms, &[])
}

/// As [`word`]; in scripts without spaces a mark may follow at once.
fn unit<'t>(text: &'t str, forms: &[&str], marks: &[&str]) -> Option<&'t str> {
    let ends = |rest: &str| {
        !rest.starts_with(|c: char| c.is_alphanumeric()) || marks.iter().any(|mark| rest.starts_with(mark))
    };
    let rests = forms.iter().filter_map(|form| text.strip_prefix(form)).filter(|rest| ends(rest));
    let rest = rests.min_by_key(|rest| rest.len())?;
    Some(rest.trim_start_matches('.').trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ago(line: &str, language: &str) -> Option<Ago> {
        read_line(line, relative_dates(language).unwrap()).map(|(ago, _)| ago)
    }

    #[test]
    fn distances_are_read_in_many_languages() {
        let cases = [
            ("ar", "منذ 3 أيام"),
            ("bg", "преди 3 дни"),
            ("ca", "fa 3 dies"),
            ("cs", "před 3 dny"),
            ("da", "for 3 dage siden"),
            ("de", "vor 3 Tagen"),
            ("el", "πριν από 3 ημέρες"),
            ("en", "3 days ago"),
            ("es", "hace 3 días"),
            ("et", "3 päeva tagasi"),
            ("fa", "۳ روز پیش"),
            ("fi", "3 päivää sitten"),
            ("fr", "il y a 3 jours"),
            ("gl", "hai 3 días"),
            ("he", "לפני 3 ימים"),
            ("hi", "3 दिन पहले"),
            ("hr", "prije 3 dana"),
            ("hu", "3 nappal ezelőtt"),
            ("id", "3 hari yang lalu"),
            ("it", "3 giorni fa"),
            ("ja", "3日前"),
            ("ko", "3일 전"),
            ("lt", "prieš 3 dienas"),
            ("lv", "pirms 3 dienām"),
            ("ms", "3 hari lalu"),
            ("nb", "for 3 dager siden"),
            ("nl", "3 dagen geleden"),
            ("pl", "3 dni temu"),
            ("pt", "há 3 dias"),
            ("ro", "acum 3 zile"),
            ("ru", "3 дня назад"),
            ("sk", "pred 3 dňami"),
            ("sl", "pred 3 dnevi"),
            ("sr", "пре 3 дана"),
            ("sv", "för 3 dagar sedan"),
            ("th", "3 วันที่แล้ว"),
            ("tr", "3 gün önce"),
            ("uk", "3 дні тому"),
            ("vi", "3 ngày trước"),
            ("zh", "3天前"),
        ];
        for (language, line) in cases {
            assert_eq!(ago(line, language), Some(Ago::Days(3)), "{language}: {line}");
        }
    }

    #[test]
    fn units_words_and_labels_are_read() {
        assert_eq!(ago("Updated: 2 hours ago", "en"), Some(Ago::Minutes(120)));
        assert_eq!(ago("By Ada Byron 1 hr 20 mins ago", "en"), Some(Ago::Minutes(80)));
        assert_eq!(ago("Published an hour ago | News", "en"), Some(Ago::Minutes(60)));
        assert_eq!(ago("il y a 5 minutes", "fr"), Some(Ago::Minutes(5)));
        assert_eq!(ago("3時間前", "ja"), Some(Ago::Minutes(180)));
        assert_eq!(ago("gestern", "de"), Some(Ago::Days(1)));
        assert_eq!(ago("Heute, 14:30 Uhr", "de"), Some(Ago::Days(0)));
        assert_eq!(ago("Heute 14.30 Uhr", "de"), Some(Ago::Days(0)));
        assert_eq!(ago("منذ ساعة", "ar"), Some(Ago::Minutes(60)));
    }

    #[test]
    fn sentences_menus_and_the_future_are_no_dates() {
        for line in [
            "The mayor said 2 hours ago that rain came",
            "Today",
            "in 3 hours",
            "3 hours",
            "900 days ago",
            "2 weeks ago",
        ] {
            assert_eq!(ago(line, "en"), None, "{line}");
        }
        assert_eq!(ago("vor 3 Tagen kam der Regen", "de"), None);
    }
}
