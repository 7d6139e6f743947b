//! What a crawl tells: while it runs, at its end, and afterwards.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;

use super::{CrawlError, DATABASE, LOCK, MAX_CRAWL_DELAY_MS};
use crate::frontier::{ARTICLE, DUPLICATE, FoundBy, Frontier, SqliteFrontier};
use crate::write::journal::{FolderLock, JournalError};
use crate::write::{Output, WriteError};

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
    /// Hosts seen so far.
    pub hosts: u64,
    /// Hosts with URLs to do, the active ones included.
    pub hosts_pending: u64,
    /// Of these, hosts that asked for a pause or failed and are backed off.
    pub hosts_deferred: u64,
    /// Hosts given up.
    pub hosts_dead: u64,
    /// Ended URLs by reason code, articles under `article`, earlier runs included.
    pub reasons: BTreeMap<String, u64>,
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
    /// Articles that had changed and were written again by this run.
    pub revisions_new: u64,
    /// Feeds, sitemaps and section pages that name pages, earlier runs included.
    pub sources: u64,
    /// URLs still to do.
    pub remaining: u64,
    /// List lines that repeated a URL already listed, letter by letter; they are in neither file twice.
    pub repeated: u64,
    /// Hosts whose `Crawl-delay` is longer than what is obeyed, longest first, at most ten: host and delay in milliseconds.
    pub slow_hosts: Vec<(String, u64)>,
    /// Hosts given up, earlier runs included.
    pub hosts_dead: u64,
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
    /// Hosts that ask for a longer `Crawl-delay` than [`MAX_CRAWL_DELAY_MS`], longest first, at most ten: host and delay
    /// in milliseconds.
    pub slow: Vec<(String, u64)>,
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
    let slowest = frontier.slowest(NAMED_HOSTS)?;
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
        slow: frontier.slow_hosts(MAX_CRAWL_DELAY_MS, NAMED_HOSTS)?,
        next_ready_at_ms: frontier.next_ready_ms()?,
        slowest: slowest
            .into_iter()
            .map(|(host, queued, ready_at_ms, fail_streak)| WaitingHost { host, queued, ready_at_ms, fail_streak })
            .collect(),
    })
}

/// Hosts named in a summary or a status.
pub(super) const NAMED_HOSTS: usize = 10;
/// Hosts read from the state at once.
const HOST_BATCH: usize = 1_000;

/// A line of `hosts.jsonl`.
#[derive(Serialize)]
struct HostLine<'a> {
    host: &'a str,
    articles: u64,
    /// By reason code.
    failures: &'a BTreeMap<String, u64>,
    /// URLs still to do.
    queued: u64,
    /// Pages asked for.
    pages: u64,
    /// The pause between two requests, milliseconds.
    delay_ms: i64,
    /// As its robots.txt asks; null where it does not.
    crawl_delay_ms: Option<u64>,
    /// It asks for more than is obeyed.
    slow: bool,
    /// Time to the first byte, smoothed; null where no page came.
    latency_ms: Option<u64>,
    /// Why it was given up.
    given_up: Option<&'a str>,
}

/// Writes the closing report: a line a host, in the order of their names. The old file stays until the new one is whole.
pub(super) fn write_hosts(frontier: &mut dyn Frontier, path: &Path, max_crawl_delay_ms: u64) -> Result<(), CrawlError> {
    let fail = |error: WriteError| JournalError::Io { path: path.to_owned(), source: error.source };
    let mut output = Output::file(path).map_err(fail)?;
    let mut after = String::new();
    loop {
        let reports = frontier.host_reports(&after, HOST_BATCH)?;
        let Some(last) = reports.last() else { break };
        after.clone_from(&last.host);
        let mut lines = Vec::new();
        for mut report in reports {
            let articles = report.tally.remove(ARTICLE).unwrap_or(0);
            let known = |ms: u64| Some(ms).filter(|ms| *ms > 0);
            let line = HostLine {
                host: &report.host,
                articles,
                failures: &report.tally,
                queued: report.queued,
                pages: report.history.pages,
                delay_ms: report.delay_ms,
                crawl_delay_ms: known(report.history.crawl_delay_ms),
                slow: report.history.crawl_delay_ms > max_crawl_delay_ms,
                latency_ms: known(report.history.latency_ms),
                given_up: report.dead.as_deref(),
            };
            // Strings and numbers always serialise.
            if serde_json::to_writer(&mut lines, &line).is_ok() {
                lines.push(b'\n');
            }
        }
        output.write(&lines).map_err(fail)?;
    }
    Ok(output.commit().map_err(fail)?)
}

/// A line of `sources.jsonl`.
#[derive(Serialize)]
struct SourceLine<'a> {
    url: &'a str,
    /// section, feed, sitemap.
    kind: &'static str,
    /// How it was found; null where it was listed.
    found_by: Option<&'static str>,
    visits: u64,
    /// Places it named that were new.
    new: u64,
    /// Time to the next visit, seconds; null before the first.
    revisit_s: Option<i64>,
    /// Time of the last visit.
    visited_at: Option<String>,
    /// Reason code of the last visit, when it failed.
    problem: Option<&'a str>,
}

/// Writes what names pages, a line each, in the order in which it was found, and counts it; no file where there is none.
pub(super) fn write_sources(frontier: &mut dyn Frontier, path: &Path) -> Result<u64, CrawlError> {
    let fail = |error: WriteError| JournalError::Io { path: path.to_owned(), source: error.source };
    let mut sources = 0;
    let mut reports = frontier.source_reports(0, HOST_BATCH)?;
    if reports.is_empty() {
        return Ok(sources);
    }
    let mut output = Output::file(path).map_err(fail)?;
    while let Some(last) = reports.last() {
        let after = last.id;
        let mut lines = Vec::new();
        sources += reports.len() as u64;
        for report in &reports {
            let time = |ms: i64| jiff::Timestamp::from_second(ms / 1000).ok().map(|time| time.to_string());
            let line = SourceLine {
                url: &report.url,
                kind: report.kind.name(),
                found_by: report.found_by.map(FoundBy::name),
                visits: report.visits,
                new: report.places,
                revisit_s: Some(report.visit_ms / 1000).filter(|seconds| *seconds > 0),
                visited_at: report.visited_at_ms.and_then(time),
                problem: report.problem.as_deref(),
            };
            // Strings and numbers always serialise.
            if serde_json::to_writer(&mut lines, &line).is_ok() {
                lines.push(b'\n');
            }
        }
        output.write(&lines).map_err(fail)?;
        reports = frontier.source_reports(after, HOST_BATCH)?;
    }
    output.commit().map_err(fail)?;
    Ok(sources)
}
