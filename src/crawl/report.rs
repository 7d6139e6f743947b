//! What a crawl tells: while it runs, at its end, and afterwards.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::{CrawlError, DATABASE, LOCK};
use crate::frontier::{ARTICLE, DUPLICATE, Frontier, SqliteFrontier};
use crate::write::journal::FolderLock;

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
    /// Stopped before the end, by [`super::Stop`].
    pub interrupted: bool,
}

impl Summary {
    /// Failures of any reason but `duplicate`: a second URL of one article is not an error.
    pub fn failed(&self) -> u64 {
        self.failures.iter().filter(|(reason, _)| *reason != DUPLICATE).map(|(_, count)| count).sum()
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

/// Reads where the crawl in a folder stands; works while it runs and after.
///
/// # Errors
/// [`CrawlError::NoCrawl`] where there is none.
pub fn status(dir: &Path) -> Result<StatusReport, CrawlError> {
    let database = dir.join(DATABASE);
    if !database.is_file() {
        return Err(CrawlError::NoCrawl(dir.to_owned()));
    }
    let now_ms = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64);
    let mut frontier = SqliteFrontier::open_read_only(&database)?;
    let mut failures = frontier.tally().clone();
    let articles = failures.remove(ARTICLE).unwrap_or(0);
    let hosts = frontier.host_counts(now_ms)?;
    let slowest = frontier.slowest(SLOWEST_HOSTS)?;
    Ok(StatusReport {
        running: FolderLock::is_held(&dir.join(LOCK)),
        articles,
        failures,
        queued: frontier.queued(),
        hosts: hosts.hosts,
        hosts_pending: hosts.pending,
        hosts_waiting: hosts.waiting,
        hosts_deferred: hosts.deferred,
        hosts_dead: hosts.dead,
        next_ready_at_ms: frontier.next_ready_ms()?,
        slowest: slowest
            .into_iter()
            .map(|(host, queued, ready_at_ms, fail_streak)| WaitingHost { host, queued, ready_at_ms, fail_streak })
            .collect(),
    })
}

/// Hosts named in [`StatusReport::slowest`].
const SLOWEST_HOSTS: usize = 10;
