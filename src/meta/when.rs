//! Which of the page's dates are the publication and the last change.

use std::cell::OnceCell;

use super::dates::{NumericOrder, Reading, Stamp, find, machine};
use super::decide::{Ask, Candidate, Decider};
use super::fields::{MODIFIED, PUBLISHED};
use super::html::{Page, Property};
use super::jsonld::Linked;
use super::shown::Labelled;
use crate::dom::{Dom, RowId};
use crate::tables::date_labels::DateLabel;
use crate::tables::meta_keys::MetaKey;

/// A page may be fetched in a zone where it is still yesterday.
const CLOCK_SLACK_SECONDS: i64 = 26 * 3600;

/// Sources of the publication that are asked only where no other says anything: any date right under the headline, a date
/// that words anywhere call the publication or the last change, the day of all `<time>` elements, the distance from the fetch.
pub(super) const LAST_RESORTS: [&str; 5] =
    ["under-headline", "text-anywhere", "only-time", "only-line", "text-relative"];

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
    /// What stands around the headline, once read.
    pub around: OnceCell<Vec<Labelled>>,
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

/// A date and the source that gives it.
type Dated = Candidate<Stamp>;

impl Dates<'_> {
    /// Publication and last change.
    pub fn decide(&self, decider: &mut Decider) -> (Option<Stamp>, Option<Stamp>) {
        let asks: [Ask<'_, Stamp>; PUBLISHED.sources.len()] = [
            &|| self.graph(),
            &|| self.linked(),
            &|| self.marked(),
            &|| self.other_meta(),
            &|| self.marked_times(),
            &|| self.shown(),
            &|| self.in_url(),
            &|| self.by_class(),
            &|| self.near(Some(DateLabel::Modified)),
        ];
        let published = decider.settle(&PUBLISHED, self.published(), PUBLISHED.candidates(asks));
        let sane = |modified: &Dated| {
            let modified = &modified.value;
            published.is_none_or(|published| {
                modified.seconds() >= published.seconds() || modified.day == published.day && modified.time.is_none()
            })
        };
        let asks: [Ask<'_, Stamp>; MODIFIED.sources.len()] = [
            &|| self.machine_of(self.page.values(MetaKey::Modified)),
            &|| self.read(self.linked.modified.as_deref()?),
            &|| self.page.property_rows(Property::Modified).find_map(|row| self.of_row(row)),
        ];
        let winner = MODIFIED.candidates(asks).next().filter(sane);
        let modified = decider.settle(&MODIFIED, winner, MODIFIED.candidates(asks));
        (published, modified)
    }

    pub(super) fn plausible(&self, stamp: &Stamp) -> bool {
        self.fetched.is_none_or(|fetched| stamp.seconds() <= fetched.seconds() + CLOCK_SLACK_SECONDS)
    }

    pub(super) fn read(&self, value: &str) -> Option<Stamp> {
        machine(value, self.reading).filter(|stamp| self.plausible(stamp))
    }

    fn machine_of<'v>(&self, mut values: impl Iterator<Item = &'v str>) -> Option<Stamp> {
        values.find_map(|value| self.read(value))
    }

    fn graph(&self) -> Option<Stamp> {
        self.machine_of(self.page.values(MetaKey::Published))
    }

    fn linked(&self) -> Option<Stamp> {
        self.read(self.linked.published.as_deref()?)
    }

    fn marked(&self) -> Option<Stamp> {
        let rows = self.page.property_rows(Property::Published);
        rows.filter(|&row| !self.page.is_foreign(row)).find_map(|row| self.of_row(row))
    }

    fn other_meta(&self) -> Option<Stamp> {
        self.page.values(MetaKey::PublishedOther).filter_map(|value| self.read(value)).min_by_key(|stamp| stamp.day)
    }

    /// Dates around the headline, read once.
    fn around(&self) -> &[Labelled] {
        self.around.get_or_init(|| self.near_headline())
    }

    /// The first date around the headline that is called so; one in a line of its own goes before those in sentences.
    fn near(&self, label: Option<DateLabel>) -> Option<Stamp> {
        self.near_in_line(label).or_else(|| self.called(label).next()).map(|date| date.found.stamp)
    }

    /// The first date around the headline that is called so and stands in a line of its own.
    fn near_in_line(&self, label: Option<DateLabel>) -> Option<&Labelled> {
        self.called(label).find(|date| date.bare)
    }

    fn called(&self, label: Option<DateLabel>) -> impl Iterator<Item = &Labelled> {
        self.around().iter().filter(move |date| date.label == label)
    }

    /// The date that readers see beside the headline, called the publication or nothing.
    fn shown(&self) -> Option<Stamp> {
        self.near(Some(DateLabel::Published)).or_else(|| self.near(None))
    }

    fn shows(&self, stamp: &Stamp) -> bool {
        self.around().iter().any(|date| date.found.stamp.day == stamp.day)
    }

    /// The publication: what is declared, unless what is shown speaks against it; else what is shown.
    fn published(&self) -> Option<Dated> {
        match self.declared() {
            Some((declared, Trust::Firm)) => Some(self.local_day(declared)),
            Some((declared, Trust::Loose)) => Some(self.shown_instead(&declared.value).unwrap_or(declared)),
            None => self.not_declared(),
        }
    }

    /// What the page declares for machines, and whether that stands on its own.
    fn declared(&self) -> Option<(Dated, Trust)> {
        let (og, ld) = (self.graph(), self.linked());
        // Where JSON-LD counts in the newsroom's zone, a printed edition may carry the next day.
        let agrees = |meta: &Stamp, ld: &Stamp| {
            let days = meta.days_after(ld).abs();
            days == 0 || days == 1 && ld.offset_minutes.is_some_and(|offset| offset != 0)
        };
        let of = |source, value, trust| Some((Candidate { source, value }, trust));
        match (og, ld) {
            (Some(og), Some(ld)) if og.days_after(&ld).abs() <= 1 && self.linked.is_article => {
                return of("json-ld", ld, Trust::Firm);
            }
            (Some(og), _) => return of("open-graph", og, Trust::Firm),
            (None, Some(ld)) if self.linked.is_article => {
                let firm = self.other_meta().is_some_and(|meta| agrees(&meta, &ld));
                return of("json-ld", ld, if firm { Trust::Firm } else { Trust::Loose });
            }
            _ => {}
        }
        let marked = || {
            let marked = self.marked()?;
            // Templates carry old microdata along: two who agree on another day know better.
            let against = self.other_meta().filter(|meta| meta.day != marked.day);
            match against.filter(|meta| self.shown().is_some_and(|shown| shown.day == meta.day)) {
                Some(meta) => of("meta", meta, Trust::Firm),
                None => of("microdata", marked, Trust::Firm),
            }
        };
        marked().or_else(|| of("meta", self.other_meta()?, Trust::Loose)).or_else(|| of("json-ld", ld?, Trust::Loose))
    }

    /// A declared moment in UTC may fall on another day than where the page was written. Its address has the day of the
    /// newsroom; it counts unless the page shows its readers the declared one.
    fn local_day(&self, declared: Dated) -> Dated {
        if declared.value.offset_minutes != Some(0) {
            return declared;
        }
        match self.in_url().filter(|stamp| stamp.days_after(&declared.value).abs() == 1) {
            Some(local) if !self.shows(&declared.value) => Candidate { source: "url", value: local },
            _ => declared,
        }
    }

    /// The date that readers see, where it is another than the declared one and no update. Of JSON-LD and lesser meta
    /// names that nothing on the page agrees with, four in five are wrong: dates of the template, of a first draft, of the
    /// move to a new system.
    fn shown_instead(&self, declared: &Stamp) -> Option<Dated> {
        let said: Vec<_> = self.around().iter().filter(|date| date.found.stamp.day == declared.day).collect();
        if said.iter().any(|date| date.label != Some(DateLabel::Modified)) {
            return None;
        }
        // "Published 3 May, updated 9 June", and declared is 9 June.
        let shown = if said.is_empty() { self.shown()? } else { self.near(Some(DateLabel::Published))? };
        let agrees = |other: Option<Stamp>| other.is_some_and(|other| other.day == declared.day);
        let agreed = agrees(self.marked_times()) || agrees(self.in_url());
        (!agreed).then_some(Candidate { source: "text", value: shown })
    }

    /// What the page shows, has in its address, or says somewhere; the last sources are asked only where no other says
    /// anything.
    fn not_declared(&self) -> Option<Dated> {
        let asks: [(&'static str, Ask<'_, Stamp>); 12] = [
            ("time", &|| self.marked_times()),
            ("text", &|| self.near(Some(DateLabel::Published))),
            ("url", &|| self.in_url()),
            ("text", &|| self.near_in_line(None).map(|date| date.found.stamp)),
            ("class", &|| self.by_class()),
            ("text", &|| self.near(None)),
            ("text-updated", &|| self.near(Some(DateLabel::Modified))),
            (LAST_RESORTS[0], &|| self.under_headline()),
            (LAST_RESORTS[1], &|| self.labelled_anywhere()),
            (LAST_RESORTS[2], &|| self.sole_time()),
            (LAST_RESORTS[3], &|| self.sole_line()),
            (LAST_RESORTS[4], &|| self.relative()),
        ];
        asks.into_iter().find_map(|(source, ask)| Some(Candidate { source, value: ask()? }))
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
