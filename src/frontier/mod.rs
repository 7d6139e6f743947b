//! Queue, seen set, host pacing and leases.
//!
//! The frontier leases *hosts*, not URLs: whoever holds a host's lease is the only one to ask it, so politeness needs
//! no clock that several workers share. Delay, Retry-After and back-off are columns of the host's row and survive a
//! restart. A lease has an epoch: the report of a worker that overslept its lease is told by it and dropped.
//!
//! Nothing here reads a clock: `now_ms` is milliseconds since 1970 and comes in as a parameter.

mod places;
mod priority;
mod sketch;
mod sqlite;

pub use places::{
    Discovered, Discovery, FoundBy, Kind, Plan, SiteCount, SourceReport, Version, VersionFields, VisitEnd, next_look_ms,
};
pub use priority::Priority;
pub use sketch::Sketch;
pub use sqlite::SqliteFrontier;

use std::collections::BTreeMap;

use crate::model::{FoundAt, Validators};

/// What can go wrong with the state of a crawl.
#[derive(Debug, thiserror::Error)]
pub enum FrontierError {
    /// The store says why: a full disk, a damaged file, a server that went away.
    #[error("{place}: {source}")]
    Store { place: String, source: Box<dyn std::error::Error + Send + Sync> },
    #[error("{place}: written by another version (schema {found}, expected {expected})")]
    Schema { place: String, found: i64, expected: i64 },
}

/// A URL from a list.
#[derive(Debug, Clone, Copy)]
pub struct NewUrl<'a> {
    /// As it was listed.
    pub listed: &'a str,
    /// [`crate::urls::canonical`] of it: the seen set's key.
    pub canonical: &'a str,
    /// [`crate::urls::host_key`] of it.
    pub host: &'a str,
    /// Line in its list, from 1.
    pub line: u64,
    /// [`Kind::Section`] where lists name sites, else [`Kind::Page`].
    pub kind: Kind,
    /// What the list says of a page, if anything: places that name others come before all pages.
    pub priority: Option<Priority>,
    /// Its URL is that of a further part of a story: it comes after the others of its host and priority.
    pub is_part: bool,
}

/// What became of a new URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Insertion {
    Queued,
    /// Listed before, letter by letter.
    Repeated,
    /// Another spelling of this listed URL.
    Duplicate {
        of: String,
    },
}

/// Which hosts a worker wants.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    /// Name of the worker.
    pub owner: &'a str,
    /// At most so many hosts.
    pub hosts: usize,
    /// At most so many URLs of each.
    pub urls_per_host: usize,
    /// The lease ends so long after now unless it is renewed.
    pub lease_ms: i64,
}

/// Names one lease of one host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LeaseId {
    pub host_id: i64,
    pub epoch: i64,
}

/// A host to work on, with its due URLs.
#[derive(Debug, Clone)]
pub struct Lease {
    pub id: LeaseId,
    /// Host key.
    pub host: String,
    /// What earlier leases learnt.
    pub history: History,
    /// robots.txt and its like, as they were fetched.
    pub files: Vec<SiteFile>,
    /// The highest priority first; of one priority in the order they are due, listed ones in the order of the list.
    pub urls: Vec<QueuedUrl>,
}

/// What is known of how a host answers; kept from lease to lease.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct History {
    /// Failures to answer in a row, weighted by the caller.
    pub fail_streak: u32,
    /// Pages in a row that were refused or ended in a server error.
    pub bad_streak: u32,
    /// Pages asked for so far.
    pub pages: u64,
    /// Time to the first byte, smoothed, milliseconds; 0 when unknown.
    pub latency_ms: u64,
    /// The same when the host had little to do, milliseconds; 0 when unknown.
    pub best_latency_ms: u64,
    /// `Crawl-delay` of its robots.txt as written, milliseconds; 0 when there is none.
    pub crawl_delay_ms: u64,
}

/// A host on loan for one request that another host's robots.txt leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loan {
    Granted(LeaseId, History),
    /// It is being worked on or may not be asked yet; worth asking again then.
    Later {
        ready_at_ms: i64,
    },
}

/// A file that speaks for a whole site (robots.txt, tdmrep.json) as it was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Its URL on the site it speaks for, whatever it was redirected to.
    pub url: String,
    /// `None`: there is no such file.
    pub body: Option<Vec<u8>>,
    pub fetched_at_ms: i64,
}

/// A URL to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedUrl {
    pub id: i64,
    pub listed: String,
    pub line: u64,
    /// Where a redirect led, when that is what must be fetched next.
    pub target: Option<String>,
    /// URLs asked before that redirect.
    pub trail: Vec<String>,
    /// Tries that failed so far.
    pub attempts: u32,
    pub kind: Kind,
    /// Where it was found, when no list names it.
    pub origin: Option<FoundAt>,
    /// What the last answer gave to ask by.
    pub validators: Validators,
    /// It is an article that was written before and is looked at again.
    pub known: bool,
    /// Sitemaps above this one.
    pub depth: u32,
    /// It was never named: one of the usual places is tried, by its index.
    pub guess: Option<u32>,
    /// Time from the last visit to this one, milliseconds; 0 at the first.
    pub visit_ms: i64,
}

/// How a URL ended without an article.
#[derive(Debug, Clone, Copy)]
pub struct Ending<'a> {
    pub reason: &'a str,
    pub status: Option<u16>,
    pub attempts: u32,
}

/// What a worker learnt about a host; written when its lease ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HostUpdate {
    pub history: History,
    /// The next request may be made then: the end of the last one and the delay.
    pub free_at_ms: i64,
    /// Back-off, Retry-After: no request before. 0 when there is none.
    pub blocked_until_ms: i64,
    /// Pause between requests.
    pub delay_ms: i64,
    /// Given up: reason code and detail for all its URLs.
    pub dead: Option<(String, String)>,
}

/// A URL of a host that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadUrl {
    pub listed: String,
    pub line: u64,
    pub attempts: u32,
    pub reason: String,
    pub detail: String,
    /// A place to visit again: it is not ended, and the crawl waits before it asks.
    pub is_source: bool,
}

/// Numbers over all hosts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostCounts {
    pub hosts: u64,
    /// With URLs to do.
    pub pending: u64,
    /// Of these, not ready now.
    pub waiting: u64,
    /// Of these, blocked (back-off, Retry-After).
    pub deferred: u64,
    pub dead: u64,
    /// The longest time a host needs for its queue at its delay, milliseconds.
    pub slowest_ms: u64,
}

/// A host that waits: key, URLs to do, when it is ready, failures in a row.
pub type Waiting = (String, u64, i64, u32);

/// Where an archive holds a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// Number of the archive file.
    pub file: u64,
    /// Offset of the record in it.
    pub offset: u64,
    /// Record id, URL and date of the response that had it.
    pub id: String,
    pub url: String,
    pub date: String,
}

/// What became of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finished {
    /// To be written; `near` is the listed URL of an earlier article with nearly the same text.
    Article { near: Option<String> },
    /// To be written again: its `number` (from 2), the hash of the text before, and the fields that changed.
    Revision { number: u32, revises: String, changed: Vec<&'static str> },
    /// Written before, and its text has not changed.
    Same,
    /// Known already under this listed URL: nothing changed.
    Duplicate { of: String },
}

/// What a crawl came to at one host.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostReport {
    pub host: String,
    /// Ended URLs by reason; articles under [`ARTICLE`].
    pub tally: BTreeMap<String, u64>,
    /// URLs still to do.
    pub queued: u64,
    /// Pause between requests, milliseconds.
    pub delay_ms: i64,
    pub history: History,
    /// Reason code of a host that was given up.
    pub dead: Option<String>,
}

/// The state of a crawl. The seam between one machine (SQLite) and many (a database server).
///
/// Changes are made between [`Frontier::begin`] and [`Frontier::commit`] and become durable there, all together with
/// the lengths of the output files.
pub trait Frontier: Send {
    /// Opens a transaction.
    fn begin(&mut self) -> Result<(), FrontierError>;
    /// Makes everything since `begin` durable, with the lengths of the output files in bytes.
    fn commit(&mut self, outputs: &[(&str, u64)]) -> Result<(), FrontierError>;
    /// Committed length of an output file, 0 when it has none.
    fn output_bytes(&mut self, name: &str) -> Result<u64, FrontierError>;
    /// Takes back all leases after a crash, by the only worker there is. Every host with work rests for its delay (at
    /// least `delay_ms`): nobody knows when its last request was.
    fn recover(&mut self, delay_ms: i64, now_ms: i64) -> Result<(), FrontierError>;

    /// The calendar was set by `by_ms` since times were last noted, at `noted_ms`: moves them all, so that pauses last as
    /// long as they were meant to. To be called before anything else.
    fn move_times(&mut self, by_ms: i64, noted_ms: i64) -> Result<(), FrontierError>;

    /// Adds a URL; the same again changes nothing but its priority, while it waits and where one is given.
    fn insert(&mut self, url: &NewUrl<'_>, now_ms: i64) -> Result<Insertion, FrontierError>;
    /// Notes something that is to be reported once (a junk line); true the first time.
    fn note_once(&mut self, key: &str) -> Result<bool, FrontierError>;

    /// Leases hosts that are ready, those with the highest priority first, and of these those that wait longest.
    fn claim(&mut self, claim: &Claim<'_>, now_ms: i64) -> Result<Vec<Lease>, FrontierError>;
    /// Puts off the end of all leases of a worker.
    fn renew(&mut self, owner: &str, until_ms: i64) -> Result<(), FrontierError>;
    /// Is this lease still the host's newest? If not, what was done under it must be dropped.
    fn holds(&mut self, lease: LeaseId) -> Result<bool, FrontierError>;
    /// Ends a lease. False when it was no longer held.
    fn release(&mut self, lease: LeaseId, update: &HostUpdate) -> Result<bool, FrontierError>;
    /// Leases one host, made where it is new, for a single request. Its URLs stay where they are.
    fn borrow(&mut self, host: &str, owner: &str, lease_ms: i64, now_ms: i64) -> Result<Loan, FrontierError>;
    fn save_file(&mut self, host_id: i64, file: &SiteFile) -> Result<(), FrontierError>;

    /// Ends a URL with an article that is known under `places` (canonical forms, hashes of its text), unless one of
    /// them already is an article. `sketch` finds articles with nearly the same text.
    fn finish_article(
        &mut self,
        url_id: i64,
        places: &[String],
        sketch: Option<&Sketch>,
        version: &Version,
        ending: &Ending<'_>,
    ) -> Result<Finished, FrontierError>;
    /// The article is known under these places, too: the parts that were joined to it are no articles of their own.
    fn note_parts(&mut self, url_id: i64, places: &[String]) -> Result<(), FrontierError>;
    /// An article that was looked at again is as it was, or could not be had: it stays as it is.
    fn finish_same(&mut self, url_id: i64, version: &Version) -> Result<(), FrontierError>;
    /// Ends a URL without an article.
    fn finish_failure(&mut self, url_id: i64, ending: &Ending<'_>) -> Result<(), FrontierError>;
    /// Tries a URL again later.
    fn postpone(&mut self, url_id: i64, attempts: u32, next_at_ms: i64) -> Result<(), FrontierError>;
    /// Hands a URL to the host that a redirect led to.
    fn redirect(
        &mut self,
        url_id: i64,
        host: &str,
        target: &str,
        trail: &[String],
        now_ms: i64,
    ) -> Result<(), FrontierError>;
    /// Ends URLs of hosts that were given up, at most `limit`. Places to visit again are put off, and the host with them.
    fn take_dead(&mut self, limit: usize, now_ms: i64) -> Result<Vec<DeadUrl>, FrontierError>;

    /// Adds a place that another place names.
    fn discover(&mut self, place: &Discovery<'_>, now_ms: i64) -> Result<Discovered, FrontierError>;
    /// Ends a visit of a place that names others.
    fn finish_visit(&mut self, url_id: i64, visit: &VisitEnd<'_>, now_ms: i64) -> Result<(), FrontierError>;
    /// Puts places that are to be visited again on the queue, or takes them off; to be called before [`Frontier::recover`].
    fn plan(&mut self, plan: Plan, now_ms: i64) -> Result<(), FrontierError>;
    /// Canonical forms of the listed places that name others.
    fn listed_sources(&mut self) -> Result<Vec<String>, FrontierError>;
    /// What is known of the URLs of a site, as [`Frontier::save_site`] was given it, and how much was found there.
    fn site(&mut self, site: &str) -> Result<(Option<Vec<u8>>, SiteCount), FrontierError>;
    fn save_site(&mut self, site: &str, shapes: &[u8], count: SiteCount) -> Result<(), FrontierError>;
    /// The places that name others whose id comes after `after`, in the order of their ids, at most `limit`.
    fn source_reports(&mut self, after: i64, limit: usize) -> Result<Vec<SourceReport>, FrontierError>;

    /// Puts URLs that ended with one of these reasons (empty: any failure) back on the queue and takes their hosts back;
    /// how many there were by reason. Articles, duplicates and bad lines stay as they are.
    fn retry_failed(&mut self, reasons: &[String], now_ms: i64) -> Result<BTreeMap<String, u64>, FrontierError>;
    /// A number that outlives the process, 0 where it was never set.
    fn mark(&mut self, name: &str) -> Result<i64, FrontierError>;
    fn set_mark(&mut self, name: &str, value: i64) -> Result<(), FrontierError>;

    /// Where the archive holds the body with this digest.
    fn payload(&mut self, digest: &str) -> Result<Option<Payload>, FrontierError>;
    /// Notes where it does; the first place stays.
    fn save_payload(&mut self, digest: &str, payload: &Payload) -> Result<(), FrontierError>;

    /// URLs still to do.
    fn queued(&self) -> u64;
    /// Ended URLs and reported lines by reason; articles under [`ARTICLE`].
    fn tally(&self) -> &BTreeMap<String, u64>;
    /// When the next host that nobody works on is ready; `None` when there is none.
    fn next_ready_ms(&mut self) -> Result<Option<i64>, FrontierError>;
    fn host_counts(&mut self, now_ms: i64) -> Result<HostCounts, FrontierError>;
    /// The hosts that are ready last, at most `limit`.
    fn slowest(&mut self, limit: usize) -> Result<Vec<Waiting>, FrontierError>;
    /// Hosts whose `Crawl-delay` is longer than `cap_ms`, longest first, at most `limit`: key and delay.
    fn slow_hosts(&mut self, cap_ms: u64, limit: usize) -> Result<Vec<(String, u64)>, FrontierError>;
    /// What the crawl came to at the hosts whose key comes after `after`, in the order of their keys, at most `limit`.
    fn host_reports(&mut self, after: &str, limit: usize) -> Result<Vec<HostReport>, FrontierError>;
}

/// Key of the articles in [`Frontier::tally`].
pub const ARTICLE: &str = "article";
/// Reason code of a URL that leads to an article listed or fetched before.
pub const DUPLICATE: &str = "duplicate";
/// Reason code of a line that gives no URL.
pub const BAD_URL: &str = "bad-url";
