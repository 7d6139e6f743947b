//! Places that name other places, and pages that are looked at again.

use crate::model::Validators;

/// What a URL of a crawl is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// A page that may be an article.
    #[default]
    Page,
    /// A page whose links are read: a front page, a section.
    Section,
    Feed,
    Sitemap,
}

impl Kind {
    /// As it stands in the state and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Page => "page",
            Kind::Section => "section",
            Kind::Feed => "feed",
            Kind::Sitemap => "sitemap",
        }
    }

    pub(super) fn number(self) -> i64 {
        match self {
            Kind::Page => 0,
            Kind::Section => 1,
            Kind::Feed => 2,
            Kind::Sitemap => 3,
        }
    }

    pub(super) fn of_number(number: i64) -> Self {
        match number {
            1 => Kind::Section,
            2 => Kind::Feed,
            3 => Kind::Sitemap,
            _ => Kind::Page,
        }
    }
}

/// How a place was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    Feed,
    Sitemap,
    Link,
    /// A `Sitemap` line of robots.txt.
    Robots,
    /// One of the usual places, tried.
    Guess,
}

impl FoundBy {
    const ALL: [FoundBy; 5] = [FoundBy::Feed, FoundBy::Sitemap, FoundBy::Link, FoundBy::Robots, FoundBy::Guess];

    /// As it stands in records.
    pub fn name(self) -> &'static str {
        match self {
            FoundBy::Feed => "feed",
            FoundBy::Sitemap => "sitemap",
            FoundBy::Link => "link",
            FoundBy::Robots => "robots",
            FoundBy::Guess => "well-known",
        }
    }

    pub(super) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.name() == name)
    }
}

/// A place that another place names.
#[derive(Debug, Clone, Copy)]
pub struct Discovery<'a> {
    /// As it was found.
    pub url: &'a str,
    /// [`crate::urls::canonical`] of it.
    pub canonical: &'a str,
    /// [`crate::urls::host_key`] of it.
    pub host: &'a str,
    pub kind: Kind,
    pub by: FoundBy,
    /// Id of the place that names it.
    pub at: i64,
    /// Sitemaps above a sitemap.
    pub depth: u32,
    /// Index of one of the usual places.
    pub guess: Option<u32>,
    /// Of a page: when it was published or changed, milliseconds since 1970; the newest are fetched first.
    pub dated_ms: Option<i64>,
    /// Its last change: what was fetched before is fetched again.
    pub modified_ms: Option<i64>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discovered {
    New,
    /// Known, and on the queue again since it changed.
    Renewed,
    Known,
    /// A sitemap that names itself or one above it.
    Loop,
}

/// How a visit of a place that names others ended.
#[derive(Debug, Clone, Copy)]
pub struct VisitEnd<'a> {
    /// What it turned out to be.
    pub kind: Kind,
    /// To ask by next time; those known before stay where this is `None`.
    pub validators: Option<&'a Validators>,
    /// Time to the next visit, milliseconds.
    pub next_visit_ms: i64,
    /// Places named that were not known before.
    pub new: u64,
    /// Reason code, when it failed.
    pub problem: Option<&'a str>,
    /// Never to be visited again.
    pub over: bool,
}

/// Which places are visited again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Places that name others are visited.
    pub sources: bool,
    /// They are visited again and again, when it is time; else once a run.
    pub watch: bool,
    /// Articles are looked at again, too.
    pub articles: bool,
    /// What was visited so short a time ago is not visited in a new run, milliseconds.
    pub rest_ms: i64,
}

/// Fields whose change is told, in the order of [`VersionFields`].
pub(super) const FIELDS: [&str; 7] = ["title", "authors", "published", "modified", "description", "image", "text"];

/// A number for each of the fields that are compared: equal fields have equal numbers.
pub type VersionFields = [u64; FIELDS.len()];

/// An article as it was fetched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Version {
    /// SHA-256 of the text, in hex.
    pub hash: Option<String>,
    /// Numbers of title, authors, publication, modification, description, image and text.
    pub fields: VersionFields,
    pub validators: Validators,
    pub fetched_at_ms: i64,
    /// It is looked at again, after [`next_look_ms`]; else only when something says that it changed.
    pub recheck: bool,
}

/// First look at an article again, milliseconds after it was written: corrections come early.
pub(super) const FIRST_LOOK_MS: i64 = 3_600_000;
/// Longest time between two looks, milliseconds.
pub(super) const MAX_LOOK_MS: i64 = 7 * 24 * 3_600_000;
/// An article that was not changed for so long is not looked at again, milliseconds.
pub(super) const LAST_LOOK_MS: i64 = 30 * 24 * 3_600_000;

/// Time to the next look at an article that was written so long ago: as long again, within bounds.
///
/// ```
/// use offprint::frontier::next_look_ms;
///
/// let hour_ms = 3_600_000;
/// assert_eq!([0, hour_ms, 2 * hour_ms].map(next_look_ms), [Some(hour_ms), Some(hour_ms), Some(2 * hour_ms)]);
/// assert_eq!(next_look_ms(24 * 31 * hour_ms), None);
/// ```
pub fn next_look_ms(age_ms: i64) -> Option<i64> {
    (age_ms <= LAST_LOOK_MS).then(|| age_ms.clamp(FIRST_LOOK_MS, MAX_LOOK_MS))
}

/// What was found at one site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SiteCount {
    pub pages: u64,
    pub sitemaps: u64,
}

/// A place that names others, at the end of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceReport {
    pub id: i64,
    pub url: String,
    pub kind: Kind,
    pub found_by: Option<FoundBy>,
    pub visits: u64,
    /// Places it named that nobody knew.
    pub places: u64,
    /// Time to the next visit, milliseconds.
    pub visit_ms: i64,
    pub visited_at_ms: Option<i64>,
    pub problem: Option<String>,
}
