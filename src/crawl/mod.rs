//! The one place where frontier, fetch, extract and write meet: tasks, permits, shutdown.
//!
//! ```text
//! list → feed → keeper (frontier + files, one thread, one transaction) ⇄ host tasks → fetch → clean → record
//! ```

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::extract::{self, ExtractError};
use crate::fetch;
use crate::model::{Article, PageContext};
use crate::record::RecordOptions;

/// What a crawl does; every field but `out` has a default.
#[derive(Debug, Clone)]
pub struct Options {
    /// URL lists; `-` is standard input. None: go on with what the crawl in `out` still has to do.
    pub lists: Vec<PathBuf>,
    /// Folder of the crawl: `articles.jsonl`, `failures.jsonl`, `crawl.db`. Made where absent.
    pub out: PathBuf,
    /// Hosts fetched from at once, one request each. Default [`CONCURRENCY`].
    pub concurrency: usize,
    /// Pause between the end of one request to a host and the start of the next, milliseconds. Default [`DELAY_MS`].
    pub delay_ms: u64,
    /// Longest `Crawl-delay` that is obeyed, milliseconds; a longer one is cut to this. Default [`MAX_CRAWL_DELAY_MS`].
    pub max_crawl_delay_ms: u64,
    /// Tries for one URL, and failures in a row before a host is given up. Default [`MAX_ATTEMPTS`].
    pub max_attempts: u32,
    /// Pause after a first failure, doubled after each further one, milliseconds. Default [`BACK_OFF_MS`].
    pub back_off_ms: u64,
    /// Pause of a host that answers 429 or 503 without saying how long, doubled each time. Default [`THROTTLED_MS`].
    pub throttled_ms: u64,
    /// End this run after so many pages; the rest stays queued. Default: no end.
    pub max_pages: Option<u64>,
    /// Obey robots.txt. Default true.
    pub robots: bool,
    /// User agent, proxy, address rules, limits.
    pub fetch: fetch::Options,
    /// Optional fields of the record.
    pub record: RecordOptions,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lists: Vec::new(),
            out: PathBuf::new(),
            concurrency: CONCURRENCY,
            delay_ms: DELAY_MS,
            max_crawl_delay_ms: MAX_CRAWL_DELAY_MS,
            max_attempts: MAX_ATTEMPTS,
            back_off_ms: BACK_OFF_MS,
            throttled_ms: THROTTLED_MS,
            max_pages: None,
            robots: true,
            fetch: fetch::Options::default(),
            record: RecordOptions::default(),
        }
    }
}

/// Default of [`Options::concurrency`]: enough to fill a home line with news pages, under any limit on open files.
pub const CONCURRENCY: usize = 64;
/// Default of [`Options::delay_ms`]: what a site's owner would not notice.
pub const DELAY_MS: u64 = 1_000;
/// Default of [`Options::max_crawl_delay_ms`]: longer values are mistakes (milliseconds, dates) or a refusal in disguise.
pub const MAX_CRAWL_DELAY_MS: u64 = 60_000;
/// Default of [`Options::max_attempts`].
pub const MAX_ATTEMPTS: u32 = 3;
/// Default of [`Options::back_off_ms`].
pub const BACK_OFF_MS: u64 = 5_000;
/// Default of [`Options::throttled_ms`].
pub const THROTTLED_MS: u64 = 60_000;

/// Cleans one page; [`cleaner`] makes the real one, tests pass their own.
pub type Cleaner = Arc<dyn Fn(&[u8], &PageContext<'_>) -> Result<Article, ExtractError> + Send + Sync>;

/// The cleaner that [`crate::extract`] is.
pub fn cleaner(options: extract::Options) -> Cleaner {
    Arc::new(move |bytes, page| extract::extract(bytes, page, &options))
}

/// What the owner of a crawl wants of it; sent through a `tokio::sync::watch` channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stop {
    /// Go on.
    #[default]
    No,
    /// Start nothing new, finish the pages in flight (at most [`FINISH_MS`]), commit, return.
    Finish,
    /// Commit what is done and return at once; pages in flight are fetched again next time.
    Abort,
}

/// How long [`Stop::Finish`] waits for pages in flight, milliseconds.
pub const FINISH_MS: u64 = 10_000;

/// A picture of a running crawl, sent a few times a second through a `tokio::sync::watch` channel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Since this run began.
    pub elapsed_ms: u64,
    /// Articles written, earlier runs included.
    pub articles: u64,
    /// Lines in `failures.jsonl` other than duplicates, earlier runs included.
    pub failures: u64,
    /// Duplicates found, earlier runs included.
    pub duplicates: u64,
    /// URLs still to do.
    pub queued: u64,
    /// URLs finished in this run.
    pub done: u64,
    /// Decoded bytes of pages fetched in this run.
    pub bytes: u64,
    /// Requests on their way.
    pub in_flight: u64,
    /// Hosts being worked on.
    pub hosts_active: u64,
    /// Hosts with URLs to do, the active ones included.
    pub hosts_pending: u64,
    /// Until the next host may be asked, milliseconds; `None` when none waits.
    pub next_ready_ms: Option<u64>,
    /// What the host with the longest queue needs at its delay, milliseconds: no crawl ends sooner.
    pub slowest_host_ms: u64,
    /// The URL lists are still being read, so `queued` grows.
    pub listing: bool,
}

/// What a run of a crawl came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Articles in `articles.jsonl`, earlier runs included.
    pub articles: u64,
    /// Articles written by this run.
    pub articles_new: u64,
    /// Lines in `failures.jsonl` by reason code, earlier runs and `duplicate` included.
    pub failures: BTreeMap<String, u64>,
    /// URLs finished by this run, failures included.
    pub done_new: u64,
    /// URLs still to do.
    pub remaining: u64,
    /// List lines that repeated a URL already listed, letter by letter; they are in neither file twice.
    pub repeated: u64,
    /// Decoded bytes of pages fetched by this run.
    pub bytes: u64,
    pub elapsed_ms: u64,
    /// Stopped before the end, by [`Stop`].
    pub interrupted: bool,
}

impl Summary {
    /// Failures of any reason but `duplicate`: a second URL of one article is not an error.
    pub fn failed(&self) -> u64 {
        self.failures.iter().filter(|(reason, _)| *reason != "duplicate").map(|(_, count)| count).sum()
    }
}

/// Where a crawl stands, from its folder; see [`status`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatusReport {
    /// A crawl is running on the folder now.
    pub running: bool,
    pub articles: u64,
    /// By reason code, `duplicate` included.
    pub failures: BTreeMap<String, u64>,
    /// URLs still to do.
    pub queued: u64,
    pub hosts: u64,
    /// Hosts with URLs to do.
    pub hosts_pending: u64,
    /// Hosts with URLs to do whose next request lies in the future.
    pub hosts_waiting: u64,
    /// Of these, hosts that asked for a pause (429, 503, Retry-After) or failed and are backed off.
    pub hosts_deferred: u64,
    /// Hosts given up.
    pub hosts_dead: u64,
    /// When the next host may be asked, milliseconds since 1970.
    pub next_ready_at_ms: Option<i64>,
    /// The hosts that wait longest, longest first, at most ten.
    pub slowest: Vec<WaitingHost>,
}

/// A host with URLs to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingHost {
    pub host: String,
    pub queued: u64,
    /// Milliseconds since 1970.
    pub ready_at_ms: i64,
    /// Failures in a row.
    pub fail_streak: u32,
}

/// Why a crawl could not start or go on.
#[derive(Debug, thiserror::Error)]
pub enum CrawlError {
    /// An option makes no sense (user agent, proxy, zero concurrency).
    #[error("{0}")]
    Option(String),
    /// The folder could not be made or is in use by another process.
    #[error(transparent)]
    Journal(#[from] crate::write::journal::JournalError),
    /// The state could not be read or written.
    #[error(transparent)]
    Frontier(#[from] crate::frontier::FrontierError),
    /// A URL list could not be read.
    #[error(transparent)]
    List(#[from] crate::source::list::ListError),
    /// `status` found no crawl there.
    #[error("{0}: no crawl here (crawl.db not found)")]
    NoCrawl(PathBuf),
}

/// Runs a crawl to its end, to [`Options::max_pages`], or until `stop` says so; the same call again resumes.
///
/// `progress` gets a new picture a few times a second. Must be called inside a multi-threaded tokio runtime with time
/// and I/O enabled. What is done is committed at least every 200 ms and survives `kill -9`.
///
/// # Errors
/// An option that makes no sense, a folder that cannot be used, a list that cannot be read (what was listed before
/// is kept and the crawl is resumed by the next call). A page that fails is no error: it is a line in `failures.jsonl`.
pub async fn run(
    _options: Options,
    _clean: Cleaner,
    _stop: tokio::sync::watch::Receiver<Stop>,
    _progress: tokio::sync::watch::Sender<Progress>,
) -> Result<Summary, CrawlError> {
    Ok(Summary::default())
}

/// Reads where the crawl in a folder stands; works while it runs and after.
///
/// # Errors
/// [`CrawlError::NoCrawl`] where there is none.
pub fn status(dir: &std::path::Path) -> Result<StatusReport, CrawlError> {
    Err(CrawlError::NoCrawl(dir.to_owned()))
}
