//! The keeper: one thread that owns the frontier and the output files, and commits both in one transaction.
//!
//! Everything that tasks learn comes here as a message. Messages gather in an open transaction for up to
//! [`COMMIT_MS`]; then the lines go to the files, the files to the disk, and their lengths are committed with the state
//! of the URLs. A crash in between leaves lines that nobody knows of, and the next opening cuts them off.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot, watch};

use super::archive::{Archive, Ended, Exchanged, UNCHANGED, VISITED};
use super::feed::Listed;
use super::gather::Gatherer;
use super::message::{Claimed, Failure, Message, Outcome};
use super::{
    ARTICLES, Clock, CrawlError, DATABASE, FAILURES, Gauges, HOSTS, Options, Progress, SOURCES, Summary, clock, report,
    retry,
};
use crate::discover::revisit::MIN_VISIT_MS;
use crate::frontier::{
    ARTICLE, BAD_URL, Claim, DUPLICATE, Ending, Finished, Frontier, Insertion, Kind, NewUrl, Plan, SqliteFrontier,
};
use crate::write::journal::Journal;

mod visits;

/// Longest time between two commits, milliseconds: what a crash can cost.
const COMMIT_MS: u64 = 200;
/// Bytes of articles that make a commit due sooner.
const COMMIT_BYTES: usize = 8 << 20;
/// URLs of hosts given up that are ended at once.
const DEAD_BATCH: usize = 1_000;
/// URLs handed out with a lease.
pub(super) const URLS_PER_LEASE: usize = 16;
/// Length of a lease, milliseconds; renewed long before it ends.
pub(super) const LEASE_MS: i64 = 300_000;
/// Between two looks at the hosts as a whole, for the progress display, milliseconds.
const SURVEY_MS: u64 = 2_000;
/// Name of this process among the workers of a crawl.
const OWNER: &str = "local";

/// What the keeper woke up for.
enum Heard {
    Message(Message),
    /// A batch from a list; `None` when all lists have been read.
    Listed(Option<Vec<Listed>>),
    Nothing,
}

pub(super) struct Keeper {
    frontier: Box<dyn Frontier>,
    articles: Journal,
    failures: Journal,
    archive: Option<Archive>,
    clock: Clock,
    gauges: Arc<Gauges>,
    progress: watch::Sender<Progress>,
    picture: Progress,
    surveyed: Option<Instant>,
    delay_ms: i64,
    max_crawl_delay_ms: u64,
    out: PathBuf,
    listing: bool,
    repeated: u64,
    articles_before: u64,
    done: u64,
    /// Lengths of the files as committed.
    committed: Vec<(String, u64)>,
    /// When the open transaction began.
    open: Option<Instant>,
    /// There may be hosts given up with URLs left.
    dead: bool,
    gatherer: Gatherer,
    revisions: u64,
    notes: clock::Notes,
}

impl Keeper {
    /// Opens the state and cuts the files to what it knows.
    pub(super) fn open(
        options: &Options,
        clock: Clock,
        gauges: Arc<Gauges>,
        progress: watch::Sender<Progress>,
    ) -> Result<Self, CrawlError> {
        let mut frontier: Box<dyn Frontier> = Box::new(SqliteFrontier::open(&options.out.join(DATABASE))?);
        clock::catch_up(&mut *frontier, &clock)?;
        retry::complete(&mut *frontier, &options.out)?;
        let articles = Journal::open(&options.out.join(ARTICLES), frontier.output_bytes(ARTICLES)?)?;
        let mut failures = Journal::open(&options.out.join(FAILURES), frontier.output_bytes(FAILURES)?)?;
        if let Some(reasons) = &options.retry_failed {
            retry::requeue(&mut *frontier, &options.out, reasons, clock.now_ms())?;
            failures = Journal::open(&options.out.join(FAILURES), frontier.output_bytes(FAILURES)?)?;
        }
        let archive = Archive::open(options, &mut *frontier, clock.calendar_ms())?;
        let discover = &options.discover;
        let plan =
            Plan { sources: discover.any(), watch: discover.watch, articles: discover.revisit, rest_ms: MIN_VISIT_MS };
        frontier.begin()?;
        frontier.plan(plan, clock.now_ms())?;
        frontier.commit(&[])?;
        let gatherer = Gatherer::open(discover.clone(), &mut *frontier)?;
        let delay_ms = i64::try_from(options.delay_ms).unwrap_or(i64::MAX / 4);
        frontier.recover(delay_ms, clock.now_ms())?;
        let articles_before = frontier.tally().get(ARTICLE).copied().unwrap_or(0);
        Ok(Self {
            frontier,
            articles,
            failures,
            archive,
            clock,
            gauges,
            progress,
            picture: Progress::default(),
            surveyed: None,
            delay_ms,
            max_crawl_delay_ms: options.max_crawl_delay_ms.max(options.delay_ms),
            out: options.out.clone(),
            listing: true,
            repeated: 0,
            articles_before,
            done: 0,
            committed: Vec::new(),
            open: None,
            dead: true,
            gatherer,
            revisions: 0,
            notes: clock::Notes::begin(),
        })
    }

    /// Works until [`Message::Close`]; to be called on a thread of its own. What tasks tell and ask comes before what
    /// the lists hold: a long list must not keep the network waiting.
    pub(super) fn run(
        mut self,
        mut messages: mpsc::Receiver<Message>,
        mut lists: mpsc::Receiver<Vec<Listed>>,
        runtime: &Handle,
    ) -> Result<Summary, CrawlError> {
        loop {
            let since = self.open.map_or(Duration::ZERO, |open| open.elapsed());
            let patience = Duration::from_millis(COMMIT_MS).saturating_sub(since);
            let listing = self.listing;
            let heard = runtime.block_on(async {
                tokio::select! {
                    biased;
                    message = messages.recv() => Heard::Message(message.unwrap_or(Message::Close)),
                    () = tokio::time::sleep(patience), if since > Duration::ZERO => Heard::Nothing,
                    batch = lists.recv(), if listing => Heard::Listed(batch),
                    () = tokio::time::sleep(patience) => Heard::Nothing,
                }
            });
            match heard {
                Heard::Message(Message::Close) => break,
                Heard::Message(message) => {
                    self.begin()?;
                    self.handle(message)?;
                }
                Heard::Listed(Some(batch)) => {
                    self.begin()?;
                    batch.into_iter().try_for_each(|entry| self.list(entry))?;
                    self.dead = true;
                }
                Heard::Listed(None) => self.listing = false,
                Heard::Nothing => {}
            }
            if self.dead {
                self.begin()?;
                self.end_dead()?;
            }
            let due = self.open.is_some_and(|open| open.elapsed() >= Duration::from_millis(COMMIT_MS));
            let archived_bytes = self.archive.as_ref().map_or(0, Archive::pending_bytes);
            if due || self.articles.pending_bytes() + archived_bytes >= COMMIT_BYTES {
                self.commit(false)?;
            }
            if self.open.is_none() {
                self.show()?;
            }
        }
        self.begin()?;
        self.commit(true)?;
        self.surveyed = None;
        self.show()?;
        report::write_hosts(&mut *self.frontier, &self.out.join(HOSTS), self.max_crawl_delay_ms)?;
        let sources = report::write_sources(&mut *self.frontier, &self.out.join(SOURCES))?;
        let slow_hosts = self.frontier.slow_hosts(self.max_crawl_delay_ms, report::NAMED_HOSTS)?;
        let mut failures = self.frontier.tally().clone();
        let articles = failures.remove(ARTICLE).unwrap_or(0);
        Ok(Summary {
            articles,
            articles_new: articles - self.articles_before,
            failures,
            done_new: self.done,
            revisions_new: self.revisions,
            sources,
            remaining: self.frontier.queued(),
            repeated: self.repeated,
            slow_hosts,
            hosts_dead: self.picture.hosts_dead,
            bytes: self.gauges.bytes.load(Ordering::Relaxed),
            ..Summary::default()
        })
    }

    fn begin(&mut self) -> Result<(), CrawlError> {
        if self.open.is_none() {
            self.frontier.begin()?;
            self.open = Some(Instant::now());
        }
        Ok(())
    }

    /// Files first, then the transaction that knows their lengths. `last`: the run ends.
    fn commit(&mut self, last: bool) -> Result<(), CrawlError> {
        if self.open.take().is_some() {
            self.gatherer.save(&mut *self.frontier)?;
            self.notes.keep(&mut *self.frontier, &self.clock, last)?;
            let mut lengths =
                vec![(ARTICLES.to_owned(), self.articles.flush()?), (FAILURES.to_owned(), self.failures.flush()?)];
            if let Some(archive) = &mut self.archive {
                lengths.extend(archive.flush()?);
            }
            // While all hosts wait nothing changes, and nothing is written.
            let changed = lengths.iter().filter(|length| !self.committed.contains(length));
            let outputs: Vec<(&str, u64)> = changed.map(|(name, bytes)| (name.as_str(), *bytes)).collect();
            self.frontier.commit(&outputs)?;
            self.committed = lengths;
        }
        Ok(())
    }

    fn handle(&mut self, message: Message) -> Result<(), CrawlError> {
        match message {
            Message::Claim { hosts, reply } => self.claim(hosts, reply)?,
            Message::Page { lease, url_id, outcome, exchanged } => {
                if self.frontier.holds(lease)? {
                    self.page(url_id, outcome, exchanged)?;
                }
            }
            Message::File { lease, file, exchanged } => {
                if self.frontier.holds(lease)? {
                    self.archive(exchanged, None)?;
                    self.frontier.save_file(lease.host_id, &file)?;
                }
            }
            Message::Found { found } => self.found(found)?,
            Message::Borrow { host, reply } => {
                let loan = self.frontier.borrow(&host, OWNER, LEASE_MS, self.clock.now_ms())?;
                // Whoever asked may be gone; the lease then ends by itself.
                let _ = reply.send(loan);
            }
            Message::Release { lease, update } => {
                self.dead |= update.dead.is_some();
                self.frontier.release(lease, &update)?;
            }
            Message::Renew => self.frontier.renew(OWNER, self.clock.now_ms() + LEASE_MS)?,
            Message::Close => {}
        }
        Ok(())
    }

    fn list(&mut self, entry: Listed) -> Result<(), CrawlError> {
        match entry {
            Listed::Url { listed, canonical, host, line, priority, is_part } => {
                let kind = if self.gatherer.lists_sites() { Kind::Section } else { Kind::Page };
                if kind == Kind::Section {
                    self.gatherer.listed(&listed);
                }
                // Behind its story: what is joined to it is no article of its own.
                let is_part = is_part && kind == Kind::Page;
                let url = NewUrl { listed: &listed, canonical: &canonical, host: &host, line, kind, priority, is_part };
                match self.frontier.insert(&url, self.clock.now_ms())? {
                    Insertion::Queued => {}
                    Insertion::Repeated => self.repeated += 1,
                    Insertion::Duplicate { of } => self.fail(&Failure {
                        source: listed,
                        line: Some(line),
                        reason: DUPLICATE.to_owned(),
                        detail: Some("listed in another spelling".to_owned()),
                        duplicate_of: Some(of),
                        ..Failure::default()
                    }),
                }
            }
            Listed::Bad { text, line, detail } => {
                if self.frontier.note_once(&format!("{BAD_URL} {detail} {text}"))? {
                    self.fail(&Failure::of_line(text, line, detail));
                }
            }
            Listed::Broken { list, line, detail } => {
                if self.frontier.note_once(&format!("{BAD_URL} {detail}"))? {
                    self.fail(&Failure::of_line(list, line, detail));
                }
            }
        }
        Ok(())
    }

    fn claim(&mut self, hosts: usize, reply: oneshot::Sender<Claimed>) -> Result<(), CrawlError> {
        let claim = Claim { owner: OWNER, hosts, urls_per_host: URLS_PER_LEASE, lease_ms: LEASE_MS };
        let leases = self.frontier.claim(&claim, self.clock.now_ms())?;
        let claimed = Claimed {
            leases,
            next_ready_ms: self.frontier.next_ready_ms()?,
            queued: self.frontier.queued(),
            listing: self.listing,
        };
        // Whoever asked may be gone; the leases then end by themselves.
        let _ = reply.send(claimed);
        Ok(())
    }

    fn page(&mut self, url_id: i64, outcome: Outcome, exchanged: Vec<Exchanged>) -> Result<(), CrawlError> {
        match outcome {
            Outcome::Article { mut page, mut failure } => {
                let ending = Ending { reason: ARTICLE, status: failure.status, attempts: failure.attempts };
                let sketch = page.sketch.as_ref();
                match self.frontier.finish_article(url_id, &page.places, sketch, &page.version, &ending)? {
                    Finished::Article { near } => {
                        if let Some(near) = &near {
                            page.set_near(near);
                        }
                        failure.reason = ARTICLE.to_owned();
                        let ended =
                            Ended { near: near.as_deref(), page_bytes: page.page_bytes, ..Ended::of(&failure, None) };
                        self.archive(exchanged, Some(ended))?;
                        self.frontier.note_parts(url_id, &page.parts)?;
                        self.articles.append(&page.line);
                        self.done += 1;
                        self.gatherer.learn(&mut *self.frontier, &failure.source, true)?;
                    }
                    Finished::Revision { number, revises, changed } => {
                        page.set_revision(number, &revises, &changed);
                        failure.reason = ARTICLE.to_owned();
                        let revision = format!("{number} {revises} {}", changed.join(","));
                        let ended = Ended { page_bytes: page.page_bytes, ..Ended::of(&failure, Some(&revision)) };
                        self.archive(exchanged, Some(ended))?;
                        self.articles.append(&page.line);
                        self.revisions += 1;
                    }
                    Finished::Same => self.archive(exchanged, Some(Ended::without_article(UNCHANGED)))?,
                    Finished::Duplicate { of } => {
                        failure.reason = DUPLICATE.to_owned();
                        failure.detail = Some("leads to the same article".to_owned());
                        failure.duplicate_of = Some(of);
                        self.archive(exchanged, Some(Ended::of(&failure, None)))?;
                        self.end(url_id, &failure)?;
                    }
                }
            }
            Outcome::Same(version) => {
                self.archive(exchanged, Some(Ended::without_article(UNCHANGED)))?;
                self.frontier.finish_same(url_id, &version)?;
            }
            Outcome::Visited(visited) => {
                self.archive(exchanged, Some(Ended::without_article(VISITED)))?;
                self.visited(url_id, *visited)?;
            }
            Outcome::Failed(failure) => {
                self.archive(exchanged, Some(Ended::of(&failure, None)))?;
                self.end(url_id, &failure)?;
            }
            Outcome::Postponed { attempts, next_at_ms } => {
                self.archive(exchanged, None)?;
                self.frontier.postpone(url_id, attempts, next_at_ms)?;
            }
            Outcome::Moved { host, target, trail } => {
                self.archive(exchanged, None)?;
                self.frontier.redirect(url_id, &host, &target, &trail, self.clock.now_ms())?;
                self.dead = true;
            }
        }
        Ok(())
    }

    fn archive(&mut self, exchanged: Vec<Exchanged>, ended: Option<Ended<'_>>) -> Result<(), CrawlError> {
        match &mut self.archive {
            Some(archive) => archive.add(&mut *self.frontier, exchanged, ended),
            None => Ok(()),
        }
    }

    fn end(&mut self, url_id: i64, failure: &Failure) -> Result<(), CrawlError> {
        let ending = Ending { reason: &failure.reason, status: failure.status, attempts: failure.attempts };
        self.frontier.finish_failure(url_id, &ending)?;
        self.fail(failure);
        self.done += 1;
        Ok(())
    }

    fn end_dead(&mut self) -> Result<(), CrawlError> {
        let dead = self.frontier.take_dead(DEAD_BATCH, self.clock.now_ms())?;
        self.dead = dead.len() >= DEAD_BATCH;
        for url in dead {
            let failure = Failure {
                source: url.listed,
                line: Some(url.line).filter(|line| *line > 0),
                reason: url.reason,
                detail: Some(url.detail),
                attempts: url.attempts,
                ..Failure::default()
            };
            if !url.is_source {
                self.done += 1;
            } else if !self.frontier.note_once(&format!("visit {} {}", failure.reason, failure.source))? {
                continue;
            }
            self.fail(&failure);
        }
        Ok(())
    }

    fn fail(&mut self, failure: &Failure) {
        // Strings and numbers always serialise.
        if let Ok(mut line) = serde_json::to_vec(failure) {
            line.push(b'\n');
            self.failures.append(&line);
        }
    }

    /// Sends a picture of the crawl to whoever looks.
    fn show(&mut self) -> Result<(), CrawlError> {
        if self.surveyed.is_none_or(|at| at.elapsed() >= Duration::from_millis(SURVEY_MS)) {
            let now_ms = self.clock.now_ms();
            let hosts = self.frontier.host_counts(now_ms)?;
            self.picture.hosts = hosts.hosts;
            self.picture.hosts_pending = hosts.pending;
            self.picture.hosts_deferred = hosts.deferred;
            self.picture.hosts_dead = hosts.dead;
            self.picture.slowest_host_ms = hosts.slowest_ms.max(hosts.pending.min(1) * self.delay_ms as u64);
            self.surveyed = Some(Instant::now());
        }
        let next_ready_ms = self.frontier.next_ready_ms()?;
        let tally = self.frontier.tally();
        let of = |reason: &str| tally.get(reason).copied().unwrap_or(0);
        self.picture = Progress {
            elapsed_ms: self.clock.elapsed_ms(),
            articles: of(ARTICLE),
            duplicates: of(DUPLICATE),
            failures: tally.values().sum::<u64>() - of(ARTICLE) - of(DUPLICATE),
            queued: self.frontier.queued(),
            done: self.done,
            bytes: self.gauges.bytes.load(Ordering::Relaxed),
            in_flight: self.gauges.in_flight.load(Ordering::Relaxed),
            hosts_active: self.gauges.hosts_active.load(Ordering::Relaxed),
            next_ready_ms: next_ready_ms.map(|at| at.saturating_sub(self.clock.now_ms()).max(0).unsigned_abs()),
            listing: self.listing,
            reasons: tally.clone(),
            ..self.picture
        };
        self.progress.send_replace(self.picture.clone());
        Ok(())
    }
}
