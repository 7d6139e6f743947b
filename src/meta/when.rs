//! Which of the page's dates are the publication and the last change.

use super::authors::by_word;
use super::dates::{Found, NumericOrder, Reading, Stamp, find, machine};
use super::html::{Page, Property, text_of};
use super::jsonld::Linked;
use super::values::cut;
use crate::dom::{AttrName, Dom, RowId, RowKind, Tag};
use crate::tables::date_labels::{DateLabel, date_label};
use crate::tables::meta_keys::MetaKey;

/// Text looked at before and after the headline for a visible date.
const BEFORE_HEADLINE_ROWS: u32 = 60;
const AFTER_HEADLINE_BYTES: usize = 1500;

/// Text looked at from the top where no headline is known.
const WITHOUT_HEADLINE_BYTES: usize = 4000;

/// Text searched for "Published on …" where nothing else gave a date.
const WHOLE_PAGE_BYTES: usize = 100_000;

/// One line of text, and the rows of it.
const LINE_BYTES: usize = 400;
const LINE_ROWS: RowId = 12;

/// Text right under the headline.
const UNDER_HEADLINE_BYTES: usize = 300;

/// Longest text of an element whose class speaks of a date.
const DATED_BYTES: usize = 200;

/// Longest line that begins with "By" and ends with the date.
const SIGNED_BYTES: usize = 120;

/// Characters before a date in which a label counts.
const LABEL_BYTES: usize = 60;

/// A page may be fetched in a zone where it is still yesterday.
const CLOCK_SLACK_SECONDS: i64 = 26 * 3600;

/// What is needed to read and to judge dates.
pub(super) struct Dates<'a> {
    pub dom: &'a Dom,
    pub page: &'a Page<'a>,
    pub linked: &'a Linked,
    pub reading: Reading<'a>,
    pub headline: Option<RowId>,
    /// When the page was fetched.
    pub fetched: Option<Stamp>,
    /// Address of the page.
    pub url: Option<&'a url::Url>,
}

/// How far a declared date is believed against what the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trust {
    Firm,
    /// Only while nothing else is shown.
    Loose,
}

/// The fetch time as the caller gave it.
pub(super) fn fetch_time(value: Option<&str>) -> Option<Stamp> {
    machine(value?, Reading { language: None, order: NumericOrder::DayFirst })
}

impl Dates<'_> {
    /// Publication and last change.
    pub fn choose(&self) -> (Option<Stamp>, Option<Stamp>) {
        let published = match self.declared() {
            Some((declared, Trust::Firm)) => Some(self.local_day(declared)),
            Some((declared, Trust::Loose)) => Some(self.shown_instead(declared).unwrap_or(declared)),
            None => self.not_declared(),
        };
        let modified = self
            .machine_of(self.page.values(MetaKey::Modified))
            .or_else(|| self.read(self.linked.modified.as_deref()?))
            .or_else(|| self.page.property_rows(Property::Modified).find_map(|row| self.of_row(row)));
        let modified = modified.filter(|modified| {
            published.is_none_or(|published| {
                modified.seconds() >= published.seconds() || modified.day == published.day && modified.time.is_none()
            })
        });
        (published, modified)
    }

    /// What each source says of the publication, best source first; for explaining.
    pub fn published_claims(&self) -> Vec<(&'static str, Stamp)> {
        let near = self.near_headline();
        let labelled =
            |label: Option<DateLabel>| near.iter().find(|(_, of)| *of == label).map(|(found, _)| found.stamp);
        let marked = || {
            let rows = self.page.property_rows(Property::Published);
            rows.filter(|&row| !self.page.is_foreign(row)).find_map(|row| self.of_row(row))
        };
        let ld = self.linked.published.as_deref().and_then(|value| self.read(value));
        let claims = [
            ("open-graph", self.machine_of(self.page.values(MetaKey::Published))),
            ("json-ld", ld),
            ("microdata", marked()),
            ("meta", self.machine_of(self.page.values(MetaKey::PublishedOther))),
            ("time", self.marked_times()),
            ("text", labelled(Some(DateLabel::Published)).or_else(|| labelled(None))),
            ("class", self.by_class()),
            ("text-updated", labelled(Some(DateLabel::Modified))),
            ("url", self.in_url()),
        ];
        claims.into_iter().filter_map(|(source, stamp)| Some((source, stamp?))).collect()
    }

    /// What each source says of the last change, best source first; for explaining.
    pub fn modified_claims(&self) -> Vec<(&'static str, Stamp)> {
        let claims = [
            ("meta", self.machine_of(self.page.values(MetaKey::Modified))),
            ("json-ld", self.linked.modified.as_deref().and_then(|value| self.read(value))),
            ("microdata", self.page.property_rows(Property::Modified).find_map(|row| self.of_row(row))),
        ];
        claims.into_iter().filter_map(|(source, stamp)| Some((source, stamp?))).collect()
    }

    fn plausible(&self, stamp: &Stamp) -> bool {
        self.fetched.is_none_or(|fetched| stamp.seconds() <= fetched.seconds() + CLOCK_SLACK_SECONDS)
    }

    fn read(&self, value: &str) -> Option<Stamp> {
        machine(value, self.reading).filter(|stamp| self.plausible(stamp))
    }

    fn machine_of<'v>(&self, mut values: impl Iterator<Item = &'v str>) -> Option<Stamp> {
        values.find_map(|value| self.read(value))
    }

    /// What the page shows, has in its address, or says somewhere.
    fn not_declared(&self) -> Option<Stamp> {
        self.visible(&self.near_headline())
            .or_else(|| self.in_url())
            .or_else(|| self.under_headline())
            .or_else(|| self.labelled_anywhere())
            .or_else(|| self.sole_time())
    }

    /// The date that readers see, where it is another than the declared one and no update. Of JSON-LD and lesser meta
    /// names that nothing on the page agrees with, four in five are wrong: dates of the template, of a first draft, of the
    /// move to a new system.
    fn shown_instead(&self, declared: Stamp) -> Option<Stamp> {
        let near = self.near_headline();
        if near.iter().any(|(found, _)| found.stamp.day == declared.day) {
            return None;
        }
        let labelled =
            |label: Option<DateLabel>| near.iter().find(|(_, of)| *of == label).map(|(found, _)| found.stamp);
        let shown = labelled(Some(DateLabel::Published)).or_else(|| labelled(None))?;
        let agreed = self.marked_times().is_some_and(|time| time.day == declared.day)
            || self.in_url().is_some_and(|url| url.day == declared.day);
        (!agreed).then_some(shown)
    }

    /// What the page declares for machines, and whether that stands on its own.
    fn declared(&self) -> Option<(Stamp, Trust)> {
        let og = self.machine_of(self.page.values(MetaKey::Published));
        let ld = self.linked.published.as_deref().and_then(|value| self.read(value));
        let meta = || self.machine_of(self.page.values(MetaKey::PublishedOther));
        // Where JSON-LD counts in the newsroom's zone, a printed edition may carry the next day.
        let agrees = |meta: &Stamp, ld: &Stamp| {
            let days = meta.days_after(ld).abs();
            days == 0 || days == 1 && ld.offset_minutes.is_some_and(|offset| offset != 0)
        };
        let strong = match (og, ld) {
            (Some(og), Some(ld)) if og.days_after(&ld).abs() <= 1 && self.linked.is_article => Some((ld, Trust::Firm)),
            (Some(og), _) => Some((og, Trust::Firm)),
            (None, Some(ld)) if self.linked.is_article => {
                Some((ld, if meta().is_some_and(|meta| agrees(&meta, &ld)) { Trust::Firm } else { Trust::Loose }))
            }
            _ => None,
        };
        let marked = || {
            let rows = self.page.property_rows(Property::Published);
            rows.filter(|&row| !self.page.is_foreign(row)).find_map(|row| self.of_row(row))
        };
        strong
            .or_else(|| Some((marked()?, Trust::Firm)))
            .or_else(|| Some((meta()?, Trust::Loose)))
            .or_else(|| Some((ld?, Trust::Loose)))
    }

    /// A declared moment in UTC may fall on another day than where the page was written. Its address has the day of the
    /// newsroom; it counts unless the page shows its readers the declared one.
    fn local_day(&self, declared: Stamp) -> Stamp {
        if declared.offset_minutes != Some(0) {
            return declared;
        }
        match self.in_url().filter(|stamp| stamp.days_after(&declared).abs() == 1) {
            Some(local) if !self.near_headline().iter().any(|(found, _)| found.stamp.day == declared.day) => local,
            _ => declared,
        }
    }

    /// The date of an element: its attributes, else its text.
    fn of_row(&self, row: RowId) -> Option<Stamp> {
        for name in [AttrName::Content, AttrName::Datetime, AttrName::Title] {
            if let Some(stamp) = self.dom.attr(row, name).and_then(|value| self.read(value)) {
                return Some(stamp);
            }
        }
        let text = text_of(self.dom, row, DATED_BYTES, true);
        self.first(&text)
    }

    fn first(&self, text: &str) -> Option<Stamp> {
        if !may_hold_date(text) {
            return None;
        }
        find(text, self.reading).map(|found| found.stamp).find(|stamp| self.plausible(stamp))
    }

    /// `<time>`, classes and text, best place first.
    fn visible(&self, near: &[(Found, Option<DateLabel>)]) -> Option<Stamp> {
        let labelled =
            |label: Option<DateLabel>| near.iter().find(|(_, of)| *of == label).map(|(found, _)| found.stamp);
        self.marked_times()
            .or_else(|| labelled(Some(DateLabel::Published)))
            .or_else(|| self.in_url())
            .or_else(|| labelled(None))
            .or_else(|| self.by_class())
            .or_else(|| labelled(Some(DateLabel::Modified)))
    }

    /// The first `<time>` of the story that is not called an update.
    fn marked_times(&self) -> Option<Stamp> {
        let mut updated = None;
        for &row in &self.page.times {
            if self.page.is_foreign(row) {
                continue;
            }
            let Some(stamp) = self.of_row(row) else { continue };
            if self.is_update(row) {
                updated.get_or_insert(stamp);
                continue;
            }
            return Some(stamp);
        }
        updated
    }

    /// All `<time>` elements of a page agree on one day: it is the story's, wherever they stand.
    fn sole_time(&self) -> Option<Stamp> {
        let mut stamps = self.page.times.iter().filter_map(|&row| self.of_row(row));
        let first = stamps.next()?;
        stamps.all(|stamp| stamp.day == first.day).then_some(first)
    }

    /// Do class names or the words before call it the date of a change?
    fn is_update(&self, row: RowId) -> bool {
        let class = self.dom.attr(row, AttrName::Class).unwrap_or_default();
        if class.contains("updated") && !class.contains("publish") || class.contains("modified") {
            return true;
        }
        let own = text_of(self.dom, row, DATED_BYTES, true);
        let parent = self.dom.parent(row);
        let around = text_of(self.dom, parent, 120, true);
        let before = match around.find(own.as_str()) {
            Some(at) => &around[..at],
            None => "",
        };
        date_label(before).or_else(|| date_label(&own)) == Some(DateLabel::Modified)
    }

    fn by_class(&self) -> Option<Stamp> {
        self.page.date_classes.iter().filter(|&&row| !self.page.is_foreign(row)).find_map(|&row| {
            let text = text_of(self.dom, row, DATED_BYTES, true);
            if date_label(&text) == Some(DateLabel::Modified) {
                return None;
            }
            self.first(&text)
        })
    }

    /// Dates in the text around the headline, with what the words before them call them.
    fn near_headline(&self) -> Vec<(Found, Option<DateLabel>)> {
        let mut text = String::new();
        let rows = self.dom.len() as RowId;
        let before_bytes = match self.headline {
            Some(headline) => {
                self.gather(headline.saturating_sub(BEFORE_HEADLINE_ROWS)..headline, usize::MAX, false, &mut text);
                let before_bytes = text.len();
                self.gather(self.dom.end(headline)..rows, AFTER_HEADLINE_BYTES, false, &mut text);
                before_bytes
            }
            None => {
                self.gather(0..rows, WITHOUT_HEADLINE_BYTES, false, &mut text);
                0
            }
        };
        let mut seen = self.labelled(&text);
        // Those after the headline first, then those before it, nearest first.
        seen.sort_by_key(
            |(found, _)| if found.start >= before_bytes { (0, found.start) } else { (1, usize::MAX - found.start) },
        );
        seen
    }

    /// A date right under the headline, whatever its element is called.
    fn under_headline(&self) -> Option<Stamp> {
        let mut text = String::new();
        self.gather(self.dom.end(self.headline?)..self.dom.len() as RowId, UNDER_HEADLINE_BYTES, true, &mut text);
        self.labelled(&text).first().map(|(found, _)| found.stamp)
    }

    /// A date that words anywhere on the page call its publication, else its last change; else the same in what other
    /// rules call another story's: pages name things at will.
    fn labelled_anywhere(&self) -> Option<Stamp> {
        let (mut updated, mut foreign_published, mut foreign_updated) = (None, None, None);
        let mut done = 0;
        let mut read_bytes = 0;
        for row in self.dom.rows() {
            if row < done || self.dom.kind(row) != RowKind::Text || !has_digit(self.dom.text(row)) {
                continue;
            }
            let block = self.block_of(row);
            if self.is_silent(block) {
                continue;
            }
            let foreign = self.page.is_foreign(row);
            let mut line = String::new();
            let around = block.max(row.saturating_sub(LINE_ROWS))..self.dom.end(block).min(row + LINE_ROWS);
            done = around.end;
            self.gather(around, LINE_BYTES, foreign, &mut line);
            read_bytes += line.len();
            if read_bytes > WHOLE_PAGE_BYTES {
                break;
            }
            let line = line.trim();
            if !may_hold_date(line) {
                continue;
            }
            for (found, label) in self.labelled(line) {
                // "Published" may stand on the line above.
                let above = || {
                    let previous = self.text_before(block)?;
                    date_label(previous).filter(|_| found.start == 0 && previous.len() < LABEL_BYTES)
                };
                // "By Ada Byron on 3 May 2024"
                let signed = || by_word(line).filter(|_| line.len() < SIGNED_BYTES).map(|_| DateLabel::Published);
                match label.or_else(above).or_else(signed) {
                    Some(DateLabel::Published) if !foreign => return Some(found.stamp),
                    Some(DateLabel::Published) => foreign_published = foreign_published.or(Some(found.stamp)),
                    Some(DateLabel::Modified) if !foreign => updated = updated.or(Some(found.stamp)),
                    Some(DateLabel::Modified) => foreign_updated = foreign_updated.or(Some(found.stamp)),
                    _ => {}
                }
            }
        }
        updated.or(foreign_published).or(foreign_updated)
    }

    /// The block around a text.
    fn block_of(&self, row: RowId) -> RowId {
        let inline = |row: &RowId| self.dom.tag(*row).is_some_and(|tag| !tag.is_inline());
        self.dom.ancestors(row).find(inline).unwrap_or(row)
    }

    /// The text before an element, where one stands near.
    fn text_before(&self, row: RowId) -> Option<&str> {
        (row.saturating_sub(LINE_ROWS)..row).rev().map(|row| self.dom.text(row).trim()).find(|text| !text.is_empty())
    }

    fn is_silent(&self, row: RowId) -> bool {
        matches!(
            self.dom.tag(row),
            Some(Tag::Script | Tag::Style | Tag::Noscript | Tag::Title | Tag::Figcaption | Tag::Head)
        )
    }

    /// All plausible dates of a text with what the words before them, on their line, call them.
    fn labelled(&self, text: &str) -> Vec<(Found, Option<DateLabel>)> {
        if !may_hold_date(text) {
            return Vec::new();
        }
        find(text, self.reading)
            .filter(|found| self.plausible(&found.stamp))
            .map(|found| {
                let line = text[..found.start].rfind('\n').map_or(0, |at| at + 1);
                let mut from = line.max(found.start.saturating_sub(LABEL_BYTES));
                while !text.is_char_boundary(from) {
                    from += 1;
                }
                (found, date_label(&text[from..found.start]))
            })
            .collect()
    }

    /// Text of a range of rows, one line a block, with or without what is foreign.
    fn gather(&self, rows: std::ops::Range<RowId>, max_bytes: usize, foreign: bool, out: &mut String) {
        let start = out.len();
        for row in rows {
            if out.len() - start > max_bytes {
                break;
            }
            match self.dom.kind(row) {
                RowKind::Element(tag) if !tag.is_inline() || tag == Tag::Br => out.push('\n'),
                RowKind::Element(_) => out.push(' '),
                RowKind::Text => {
                    let parent = self.dom.parent(row);
                    if !self.is_silent(parent) && (foreign || !self.page.is_foreign(row)) {
                        out.push_str(cut(self.dom.text(row), AFTER_HEADLINE_BYTES));
                    }
                }
            }
        }
    }

    /// `/2024/05/03/`, `/2024-05-03-…`, `/20240503/`.
    fn in_url(&self) -> Option<Stamp> {
        let path = self.url?.path();
        let stamp = find(path, self.reading).map(|found| found.stamp).next().or_else(|| {
            path.split(['/', '-', '_', '.'])
                .filter(|part| part.len() == 8 && part.starts_with("20"))
                .find_map(|part| machine(part, self.reading))
        })?;
        self.plausible(&stamp).then_some(stamp)
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) || !text.is_ascii() && text.chars().any(char::is_numeric)
}

/// Three digits of any script, or no date.
fn may_hold_date(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 3 || !text.is_ascii() && text.chars().filter(|c| c.is_numeric()).nth(2).is_some()
}
