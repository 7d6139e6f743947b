//! The dates that readers see: `<time>`, classes that speak of dates, text around the headline, labels anywhere.

use std::ops::Range;

use super::authors::by_word;
use super::dates::{Found, Stamp, find};
use super::html::text_of;
use super::values::cut;
use super::when::Dates;
use crate::dom::{AttrName, RowId, RowKind, Tag};
use crate::tables::date_labels::{DateLabel, date_label};

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

/// Elements and texts right above the headline.
const ABOVE_HEADLINE_ROWS: u32 = 40;

/// A story has a few `<time>` elements of its own; a page with more is a list or a thread, and its first counts.
const STORY_TIMES: usize = 6;

/// Longest text of an element whose class speaks of a date.
const DATED_BYTES: usize = 200;

/// Longest line that is nothing but a date, with its time.
const DATE_LINE_BYTES: usize = 60;

/// "3/5/24"
const LEAST_DATE_BYTES: usize = 6;

/// Longest line that begins with "By" and ends with the date.
const SIGNED_BYTES: usize = 120;

/// Characters before a date in which a label counts.
const LABEL_BYTES: usize = 60;

/// A date of a text.
pub(super) struct Labelled {
    pub found: Found,
    /// What the words before it call it.
    pub label: Option<DateLabel>,
    /// Its line says little else: it is no sentence.
    pub bare: bool,
}

impl Dates<'_> {
    /// The date of an element: its attributes, else its text.
    pub(super) fn of_row(&self, row: RowId) -> Option<Stamp> {
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

    /// The `<time>` that is called the publication; else the first of the story, those well above the headline last; else one
    /// that is called an update.
    pub(super) fn marked_times(&self) -> Option<Stamp> {
        let (mut plain, mut above, mut updated) = (None, None, None);
        let nearest = self.headline.map_or(0, |headline| headline.saturating_sub(BEFORE_HEADLINE_ROWS));
        let own = self.page.times.iter().copied().filter(|&row| !self.page.is_foreign(row));
        for (index, row) in own.enumerate() {
            if index >= STORY_TIMES && plain.is_some() {
                break;
            }
            let Some(stamp) = self.of_row(row) else { continue };
            let slot = match self.label_of_time(row) {
                Some(DateLabel::Published) => return Some(stamp),
                Some(DateLabel::Modified) => &mut updated,
                _ if row < nearest => &mut above,
                _ => &mut plain,
            };
            slot.get_or_insert(stamp);
        }
        plain.or(above).or(updated)
    }

    /// All `<time>` elements of a page agree on one day: it is the story's, wherever they stand.
    pub(super) fn sole_time(&self) -> Option<Stamp> {
        let mut stamps = self.page.times.iter().filter_map(|&row| self.of_row(row));
        let first = stamps.next()?;
        stamps.all(|stamp| stamp.day == first.day).then_some(first)
    }

    /// What class names or the words before call a `<time>`.
    fn label_of_time(&self, row: RowId) -> Option<DateLabel> {
        let class = self.dom.attr(row, AttrName::Class).unwrap_or_default();
        if class.contains("updated") && !class.contains("publish") || class.contains("modified") {
            return Some(DateLabel::Modified);
        }
        let own = text_of(self.dom, row, DATED_BYTES, true);
        let parent = self.dom.parent(row);
        let around = text_of(self.dom, parent, 120, true);
        let before = match around.find(own.as_str()) {
            Some(at) => &around[..at],
            None => "",
        };
        date_label(before).or_else(|| date_label(&own))
    }

    pub(super) fn by_class(&self) -> Option<Stamp> {
        self.page.date_classes.iter().filter(|&&row| !self.page.is_foreign(row)).find_map(|&row| {
            let text = text_of(self.dom, row, DATED_BYTES, true);
            if date_label(&text) == Some(DateLabel::Modified) {
                return None;
            }
            self.first(&text)
        })
    }

    /// Dates in the text around the headline, with what the words before them call them.
    pub(super) fn near_headline(&self) -> Vec<Labelled> {
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
            |Labelled { found, .. }| {
                if found.start >= before_bytes { (0, found.start) } else { (1, usize::MAX - found.start) }
            },
        );
        seen
    }

    /// The day of all lines of the story that are nothing but a date.
    pub(super) fn sole_line(&self) -> Option<Stamp> {
        let mut sole: Option<Stamp> = None;
        for row in self.dom.rows() {
            let text = self.dom.text(row);
            if text.len() < LEAST_DATE_BYTES || !has_digit(text) {
                continue;
            }
            let line = text.trim();
            if line.len() > DATE_LINE_BYTES || !may_hold_date(line) || self.is_silent(self.dom.parent(row)) {
                continue;
            }
            let Some(found) = find(line, self.reading).next() else { continue };
            if line[..found.start].contains(char::is_alphanumeric)
                || self.page.is_foreign(row)
                || !self.plausible(&found.stamp)
            {
                continue;
            }
            match sole {
                Some(known) if known.day != found.stamp.day => return None,
                _ => sole = sole.or(Some(found.stamp)),
            }
        }
        sole
    }

    /// A date right under the headline, whatever its element is called; else a line right above it that is a date.
    pub(super) fn under_headline(&self) -> Option<Stamp> {
        let headline = self.headline?;
        let mut text = String::new();
        self.gather(self.dom.end(headline)..self.dom.len() as RowId, UNDER_HEADLINE_BYTES, true, &mut text);
        if let Some(first) = self.labelled(&text).first() {
            return Some(first.found.stamp);
        }
        text.clear();
        self.gather(headline.saturating_sub(ABOVE_HEADLINE_ROWS)..headline, usize::MAX, true, &mut text);
        self.labelled(&text).iter().rfind(|date| date.bare).map(|date| date.found.stamp)
    }

    /// A date that words anywhere on the page call its publication, else its last change; else the same in what other
    /// rules call another story's: pages name things at will.
    pub(super) fn labelled_anywhere(&self) -> Option<Stamp> {
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
            for Labelled { found, label, .. } in self.labelled(line) {
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
    fn labelled(&self, text: &str) -> Vec<Labelled> {
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
                let end = text[found.start..].find('\n').map_or(text.len(), |at| found.start + at);
                let words = text[line..end].split_whitespace();
                let bare = words.map(|word| word.len() + 1).sum::<usize>() <= DATE_LINE_BYTES;
                Labelled { found, label: date_label(&text[from..found.start]), bare }
            })
            .collect()
    }

    /// Text of a range of rows, one line a block, with or without what is foreign.
    fn gather(&self, rows: Range<RowId>, max_bytes: usize, foreign: bool, out: &mut String) {
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
}

#[inline]
fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) || !text.is_ascii() && text.chars().any(char::is_numeric)
}

/// Three digits of any script, or no date.
fn may_hold_date(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 3 || !text.is_ascii() && text.chars().filter(|c| c.is_numeric()).nth(2).is_some()
}
