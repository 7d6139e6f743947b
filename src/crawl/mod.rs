//! The one place where frontier, fetch, extract and write meet: tasks, permits, shutdown.
//!
//! ```text
//! list → feed → keeper (frontier + files, one thread, one transaction) ⇄ host tasks → fetch → clean → record
//! ```

mod archive;
mod clock;
mod feed;
mod gather;
mod host;
mod keeper;
mod message;
mod options;
mod outage;
mod pace;
mod page;
mod report;
mod retry;
mod survey;

pub use clock::Clock;
pub use options::{
    BACK_OFF_MS, CONCURRENCY, DELAY_MS, Discover, MAX_ATTEMPTS, MAX_CRAWL_DELAY_MS, Options, SHARED_DELAY_PERCENT,
    THROTTLED_MS, WARC_FILE_BYTES,
};
pub use report::{Progress, StatusReport, Summary, WaitingHost, status};

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{Semaphore, mpsc, oneshot, watch};
use tokio::task::JoinSet;
use url::Url;

use self::archive::Maker;
use self::keeper::Keeper;
use self::message::{Claimed, Message};
use self::outage::Outage;
use self::pace::Pace;
use crate::extract::{self, ExtractError};
use crate::fetch::Client;
use crate::model::{Article, PageContext};
use crate::write::journal::FolderLock;

/// Files of a crawl's folder.
const DATABASE: &str = "crawl.db";
const LOCK: &str = "crawl.lock";
const ARTICLES: &str = "articles.jsonl";
const FAILURES: &str = "failures.jsonl";
const HOSTS: &str = "hosts.jsonl";
const SOURCES: &str = "sources.jsonl";

/// Hosts on lease for each request on its way: the others sit out their delay in memory, connection open.
const LEASES_PER_REQUEST: usize = 4;
/// Messages on their way to the keeper; beyond it the senders wait, so that pages do not pile up in memory.
const MAX_MESSAGES: usize = 256;
/// Shortest time between two claims, milliseconds: one claim then leases many hosts.
const CLAIM_PAUSE_MS: u64 = 5;
/// Longest time between two claims, milliseconds: a list that is still being read brings new hosts at any time.
const IDLE_MS: u64 = 100;
/// Leases are renewed so often, milliseconds; they last [`keeper::LEASE_MS`].
const RENEW_MS: u64 = 60_000;

/// Cleans one page; [`cleaner`] makes the real one, tests pass their own.
pub type Cleaner = Arc<dyn Fn(&[u8], &PageContext<'_>) -> Result<Article, ExtractError> + Send + Sync>;

/// The cleaner that [`crate::extract()`] is.
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
    /// The thread that owns the state ended without a word: a bug. What it had committed is safe.
    #[error("internal: the keeper thread failed; run again to resume")]
    Keeper,
    /// `status` found no crawl there.
    #[error("{0}: no crawl here (crawl.db not found)")]
    NoCrawl(PathBuf),
}

/// What all tasks of a crawl share.
struct Shared {
    options: Options,
    client: Client,
    clean: Cleaner,
    clock: Clock,
    /// One permit a request on its way.
    requests: Arc<Semaphore>,
    /// One permit a page being cleaned: one a core.
    cleaning: Arc<Semaphore>,
    /// One permit a document that is larger than a page.
    large: Arc<Semaphore>,
    stop: watch::Receiver<Stop>,
    keeper: mpsc::Sender<Message>,
    gauges: Arc<Gauges>,
    outage: Outage,
    pace: Arc<Pace>,
    /// Makes records for the archive, where there is one.
    archive: Option<Arc<Maker>>,
    /// robots.txt files that were redirected to hosts that were busy: where to go on.
    moved: Mutex<Moved>,
    /// Pages that may still be started in this run.
    pages_left: AtomicU64,
}

/// URL of a file → where it was redirected to, and the places before.
type Moved = HashMap<String, (Url, Vec<String>)>;

impl Shared {
    fn moved(&self) -> MutexGuard<'_, Moved> {
        self.moved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Is nothing new to be started?
    fn stopping(&self) -> bool {
        *self.stop.borrow() != Stop::No || self.pages_left.load(Ordering::Relaxed) == 0
    }

    /// Takes one page from [`Options::max_pages`]; false when there is none left.
    fn take_page(&self) -> bool {
        self.pages_left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
    }
}

/// Numbers that tasks change and the keeper shows.
#[derive(Debug, Default)]
struct Gauges {
    in_flight: AtomicU64,
    /// Of these, without an answer for a while.
    stalled: AtomicU64,
    hosts_active: AtomicU64,
    bytes: AtomicU64,
}

/// Runs a crawl to its end, to [`Options::max_pages`], or until `stop` says so; the same call again resumes.
///
/// `progress` gets a new picture a few times a second. Must be called inside a multi-threaded tokio runtime with time
/// and I/O enabled. What is done is committed at least every 200 ms and survives `kill -9`.
///
/// # Errors
/// An option that makes no sense, a folder that cannot be used, a list that cannot be opened, a full disk. A page that
/// fails is no error: it is a line in `failures.jsonl`, and so is a list that cannot be read to its end.
pub async fn run(
    options: Options,
    clean: Cleaner,
    stop: watch::Receiver<Stop>,
    progress: watch::Sender<Progress>,
) -> Result<Summary, CrawlError> {
    run_at(options, clean, Clock::system(), stop, progress).await
}

/// As [`run`], by the time of this clock: days of watching are simulated in seconds.
///
/// # Errors
/// As [`run`].
pub async fn run_at(
    options: Options,
    clean: Cleaner,
    clock: Clock,
    stop: watch::Receiver<Stop>,
    progress: watch::Sender<Progress>,
) -> Result<Summary, CrawlError> {
    check(&options)?;
    let clock = clock.begin();
    let client = Client::new(&options.fetch).map_err(CrawlError::Option)?;
    let lists = feed::open(&options.lists)?;
    make_folder(&options.out)?;
    let _lock = FolderLock::take(&options.out.join(LOCK))?;
    let gauges = Arc::new(Gauges::default());
    let keeper = Keeper::open(&options, clock.clone(), gauges.clone(), progress)?;
    let (sender, receiver) = mpsc::channel(MAX_MESSAGES);
    let (feed, listed) = mpsc::channel(feed::MAX_BATCHES);
    let (ended, end) = oneshot::channel();
    let runtime = tokio::runtime::Handle::current();
    spawn_thread("keeper", move || drop(ended.send(keeper.run(receiver, listed, &runtime))), &options.out)?;
    let (entries, read) = std::sync::mpsc::sync_channel(feed::BATCH);
    spawn_thread("lists", move || feed::read(lists, &entries), &options.out)?;
    spawn_thread("batches", move || feed::batch(&read, &feed), &options.out)?;
    let shared = Arc::new(Shared {
        requests: Arc::new(Semaphore::new(options.concurrency)),
        large: Arc::new(Semaphore::new(host::LARGE_DOCUMENTS)),
        cleaning: Arc::new(Semaphore::new(std::thread::available_parallelism().map_or(1, usize::from))),
        pages_left: AtomicU64::new(options.max_pages.unwrap_or(u64::MAX)),
        archive: options.warc.then(|| Arc::new(Maker::new())),
        options,
        client,
        clean,
        clock: clock.clone(),
        stop,
        keeper: sender,
        gauges,
        outage: Outage::new(clock.now_ms()),
        pace: Arc::new(Pace::default()),
        moved: Mutex::default(),
    });
    let mut tasks = JoinSet::new();
    schedule(&shared, &mut tasks).await;
    finish(&shared, &mut tasks).await;
    // A closed channel means that the keeper has ended by itself and says why.
    let _ = shared.keeper.send(Message::Close).await;
    let mut summary = match end.await {
        Ok(ended) => ended?,
        Err(_) => return Err(CrawlError::Keeper),
    };
    summary.interrupted = *shared.stop.borrow() != Stop::No;
    summary.elapsed_ms = clock.elapsed_ms();
    Ok(summary)
}

fn check(options: &Options) -> Result<(), CrawlError> {
    let fail = |message: &str| Err(CrawlError::Option(message.to_owned()));
    if options.concurrency == 0 || options.concurrency > MAX_CONCURRENCY {
        return fail(&format!("concurrency: {} given, expected 1 to {MAX_CONCURRENCY}", options.concurrency));
    }
    if options.discover.watch && !options.discover.any() && !options.discover.revisit {
        return fail("watch: nothing to watch; name feeds, sitemaps or links to discover, or revisit articles");
    }
    if options.max_attempts == 0 {
        return fail("max attempts: 0 given, expected 1 or more");
    }
    Ok(())
}

/// Highest [`Options::concurrency`]; beyond it no system lends enough file handles.
pub const MAX_CONCURRENCY: usize = 10_000;

fn make_folder(path: &Path) -> Result<(), CrawlError> {
    let fail = |source| crate::write::journal::JournalError::Io { path: path.to_owned(), source };
    Ok(fs::create_dir_all(path).map_err(fail)?)
}

fn spawn_thread(name: &str, work: impl FnOnce() + Send + 'static, path: &Path) -> Result<(), CrawlError> {
    let fail = |source| crate::write::journal::JournalError::Io { path: path.to_owned(), source };
    std::thread::Builder::new().name(name.to_owned()).spawn(work).map_err(fail)?;
    Ok(())
}

/// Leases hosts and starts their tasks until nothing is left to do, or nothing more is to be started.
async fn schedule(shared: &Arc<Shared>, tasks: &mut JoinSet<()>) {
    let slots = shared.options.concurrency * LEASES_PER_REQUEST;
    let mut stop = shared.stop.clone();
    let mut renewed = Instant::now();
    while !shared.stopping() {
        let mut wait_ms = IDLE_MS;
        // Hosts that hang do not take the place of those that answer.
        let stalled = (shared.gauges.stalled.load(Ordering::Relaxed) as usize).min(slots);
        let free = (slots + stalled).saturating_sub(tasks.len());
        if free > 0 {
            let Some(claimed) = claim(shared, free).await else { return };
            if claimed.leases.is_empty() && tasks.is_empty() && claimed.queued == 0 && !claimed.listing {
                return;
            }
            let idle = claimed.leases.is_empty() && tasks.is_empty() && !claimed.listing;
            if let Some(ready_ms) = claimed.next_ready_ms {
                if idle {
                    shared.clock.skip_to(ready_ms);
                }
                wait_ms = (ready_ms - shared.clock.now_ms()).clamp(CLAIM_PAUSE_MS as i64, IDLE_MS as i64) as u64;
            }
            for lease in claimed.leases {
                tasks.spawn(host::work(shared.clone(), lease));
            }
        }
        if renewed.elapsed() >= Duration::from_millis(RENEW_MS) {
            renewed = Instant::now();
            if shared.keeper.send(Message::Renew).await.is_err() {
                return;
            }
        }
        shared.gauges.hosts_active.store(tasks.len() as u64, Ordering::Relaxed);
        tokio::select! {
            Some(ended) = tasks.join_next() => {
                if let Err(error) = ended {
                    // Its host stays on lease, and is worked on again after the lease's end or the next start.
                    tracing::error!(%error, "a host's task failed");
                }
                tokio::time::sleep(Duration::from_millis(CLAIM_PAUSE_MS)).await;
            }
            () = tokio::time::sleep(Duration::from_millis(wait_ms)) => {}
            changed = stop.changed() => if changed.is_err() {
                // The owner has gone and can no longer stop us; go on to the end, without spinning here.
                tokio::time::sleep(Duration::from_millis(wait_ms)).await;
            },
        }
        while tasks.try_join_next().is_some() {}
    }
}

/// Asks the keeper for hosts; `None` when the keeper has ended.
async fn claim(shared: &Shared, hosts: usize) -> Option<Claimed> {
    let (reply, answer) = oneshot::channel();
    shared.keeper.send(Message::Claim { hosts, reply }).await.ok()?;
    answer.await.ok()
}

/// Lets pages in flight end, for a while; what is left then is fetched again next time.
async fn finish(shared: &Shared, tasks: &mut JoinSet<()>) {
    let mut stop = shared.stop.clone();
    let deadline = tokio::time::Instant::now() + Duration::from_millis(FINISH_MS);
    while !tasks.is_empty() && *stop.borrow() != Stop::Abort && !shared.keeper.is_closed() {
        tokio::select! {
            _ = tasks.join_next() => {}
            () = tokio::time::sleep_until(deadline) => break,
            Ok(()) = stop.changed() => {}
        }
    }
    tasks.shutdown().await;
}
