//! One host on lease: its robots.txt, its pace, its pages one after the other.

mod failures;
mod files;
mod parts;
mod turn;
mod visit;

pub(super) use visit::LARGE_DOCUMENTS;

use std::collections::HashMap;
use std::sync::Arc;

use url::Url;

use self::turn::{NoTurn, Turn};
use super::archive::{Exchanged, Role};
use super::keeper::URLS_PER_LEASE;
use super::message::{Failure, Message, Outcome};
use super::{Shared, page};
use crate::discover::robots::Robots;
use crate::discover::tdm::Reservations;
use crate::fetch::{self, Connection, FetchError, Reply, Trail, Want};
use crate::frontier::{History, HostUpdate, Kind, Lease, LeaseId, QueuedUrl, Version};
use crate::model::{FetchFacts, Validators};
use crate::urls;

/// No page is begun after so long on one lease, milliseconds: others wait, too.
const WORK_MS: i64 = 60_000;
/// How long a robots.txt is believed, milliseconds: a day (RFC 9309, 2.4).
const FILE_FRESH_MS: i64 = 24 * 3600 * 1000;

/// How long it is believed when the server answers with an error instead, milliseconds: 30 days (RFC 9309, 2.3.1.4).
const FILE_STALE_MS: i64 = 30 * FILE_FRESH_MS;

/// Is there more to do with this lease?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    Next,
    Leave,
}

struct Host {
    shared: Arc<Shared>,
    lease: LeaseId,
    key: String,
    begun_ms: i64,
    /// By origin.
    robots: HashMap<String, Robots>,
    /// Files that are too old to be believed while newer ones can be had, by URL.
    stale: HashMap<String, Option<Vec<u8>>>,
    /// By origin.
    reservations: HashMap<String, Reservations>,
    history: History,
    delay_ms: i64,
    free_at_ms: i64,
    blocked_until_ms: i64,
    dead: Option<(String, String)>,
    /// What went over the wire since something was last reported, for the archive.
    exchanges: Vec<fetch::Exchange>,
    /// The same, made into records.
    exchanged: Vec<Exchanged>,
}

/// Works through the URLs of a lease and gives it back.
pub(super) async fn work(shared: Arc<Shared>, lease: Lease) {
    let now_ms = shared.clock.now_ms();
    let mut host = Host {
        lease: lease.id,
        key: lease.host,
        begun_ms: now_ms,
        robots: HashMap::new(),
        stale: HashMap::new(),
        reservations: HashMap::new(),
        history: History { crawl_delay_ms: 0, ..lease.history },
        delay_ms: ms(shared.options.delay_ms),
        free_at_ms: 0,
        blocked_until_ms: 0,
        dead: None,
        exchanges: Vec::new(),
        exchanged: Vec::new(),
        shared,
    };
    for file in lease.files {
        match now_ms - file.fetched_at_ms {
            ..FILE_FRESH_MS => host.learn(&file.url, file.body.as_deref()),
            FILE_FRESH_MS..FILE_STALE_MS => drop(host.stale.insert(file.url, file.body)),
            _ => {}
        }
    }
    let all = lease.urls.len() < URLS_PER_LEASE;
    let last = lease.urls.last().map(|url| url.id).filter(|_| all);
    for url in lease.urls {
        let connection = if last == Some(url.id) { Connection::Close } else { Connection::Keep };
        let late = host.shared.clock.now_ms() - host.begun_ms > WORK_MS;
        if late || host.shared.stopping() || host.page(url, connection).await == Flow::Leave {
            break;
        }
    }
    let update = HostUpdate {
        history: host.history,
        free_at_ms: host.free_at_ms,
        blocked_until_ms: host.blocked_until_ms,
        delay_ms: host.pause_ms(),
        dead: host.dead.take(),
    };
    host.tell(Message::Release { lease: host.lease, update }).await;
}

/// Milliseconds that can be added to a time without overflow.
fn ms(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX).min(i64::MAX / 4)
}

impl Host {
    async fn tell(&self, message: Message) {
        // A keeper that has gone has its reasons, and the scheduler learns of them.
        let _ = self.shared.keeper.send(message).await;
    }

    async fn end(&mut self, url: &QueuedUrl, outcome: Outcome) {
        let exchanged = self.exchanged();
        self.tell(Message::Page { lease: self.lease, url_id: url.id, outcome, exchanged }).await;
    }

    /// What is to be archived since the last report.
    fn exchanged(&mut self) -> Vec<Exchanged> {
        let mut made = std::mem::take(&mut self.exchanged);
        if let Some(maker) = &self.shared.archive {
            made.extend(self.exchanges.drain(..).map(|exchange| maker.make(&exchange, Role::Page)));
        }
        made
    }

    /// Makes records of what was asked since, in this role.
    fn made(&mut self, role: Role) {
        if let Some(maker) = &self.shared.archive {
            self.exchanged.extend(self.exchanges.drain(..).map(|exchange| maker.make(&exchange, role)));
        }
    }

    /// Ends a URL that was asked for in vain, or (`asked` false) for which nothing was asked.
    async fn fail(
        &mut self,
        url: &QueuedUrl,
        target: Option<&Url>,
        asked: bool,
        why: (&str, String),
        status: Option<u16>,
    ) {
        let failure = Failure {
            source: url.listed.clone(),
            url: target.map(Url::to_string),
            line: Some(url.line).filter(|line| *line > 0),
            reason: why.0.to_owned(),
            detail: Some(why.1),
            status,
            attempts: url.attempts + u32::from(asked),
            duplicate_of: None,
            discovered_by: url.origin.clone(),
        };
        match url.kind {
            Kind::Page => self.end_failed(url, failure).await,
            _ => self.visit_failed(url, failure).await,
        }
    }

    /// Ends a page without an article; one that was written before stays.
    async fn end_failed(&mut self, url: &QueuedUrl, failure: Failure) {
        if url.known {
            tracing::debug!(url = url.listed, reason = failure.reason, "an article could not be looked at again");
            return self.end(url, Outcome::Same(Box::new(self.version(Validators::default())))).await;
        }
        self.end(url, Outcome::Failed(Box::new(failure))).await;
    }

    fn failure(&self, url: &QueuedUrl, target: &Url, reason: &str, detail: String) -> Failure {
        Failure {
            source: url.listed.clone(),
            url: Some(target.to_string()),
            line: Some(url.line).filter(|line| *line > 0),
            reason: reason.to_owned(),
            detail: Some(detail),
            attempts: url.attempts + 1,
            discovered_by: url.origin.clone(),
            ..Failure::default()
        }
    }

    /// When the answer at hand was asked for, by the calendar: one time in the article and in the archive.
    fn asked_ms(&self) -> i64 {
        self.exchanges.last().map_or_else(|| self.shared.clock.calendar_ms(), |exchange| exchange.asked_ms)
    }

    /// An article as it is fetched now; what it holds is not known yet.
    fn version(&self, validators: Validators) -> Version {
        let discover = &self.shared.options.discover;
        let fetched_at_ms = self.shared.clock.now_ms();
        Version { validators, fetched_at_ms, recheck: discover.watch && discover.revisit, ..Version::default() }
    }

    /// Fetches, cleans and reports one URL, redirects within the host included.
    async fn page(&mut self, url: QueuedUrl, connection: Connection) -> Flow {
        let mut trail = Trail::new(url.trail.clone());
        let mut target = match Url::parse(url.target.as_deref().unwrap_or(&url.listed)) {
            Ok(target) => target,
            Err(error) => {
                self.fail(&url, None, false, (crate::frontier::BAD_URL, error.to_string()), None).await;
                return Flow::Next;
            }
        };
        let is_page = url.kind == Kind::Page;
        let budget = self.shared.options.max_pages_per_host.filter(|most| is_page && self.history.pages >= *most);
        if let Some(most) = budget {
            self.dead = Some(("host-budget".to_owned(), format!("{most} pages of this host have been asked for")));
            return Flow::Leave;
        }
        let host = urls::host_key(&target);
        if host != self.key && !host.is_empty() {
            // It failed at a host that a redirect had led to, and begins anew.
            self.end(&url, Outcome::Moved { host, target: target.into(), trail: Vec::new() }).await;
            return Flow::Next;
        }
        let mut begun = false;
        loop {
            if let Err(error) = self.shared.client.check(&target) {
                return self.failed(&url, &target, &error).await;
            }
            match self.refused(&target).await {
                Ok(None) => {}
                Ok(Some(why)) => {
                    self.fail(&url, Some(&target), false, why, None).await;
                    return Flow::Next;
                }
                Err(NoTurn::Leave) => return Flow::Leave,
                Err(NoTurn::Failed(error)) => return self.file_failed(&url, &target, &error).await,
                Err(NoTurn::PageFailed(error)) => return self.failed(&url, &target, &error).await,
            }
            let mut turn = match self.turn(&target).await {
                Ok(turn) => turn,
                Err(NoTurn::Leave) => return Flow::Leave,
                Err(NoTurn::Failed(error) | NoTurn::PageFailed(error)) => {
                    return self.failed(&url, &target, &error).await;
                }
            };
            if !begun && is_page && !self.shared.take_page() {
                return Flow::Leave;
            }
            self.history.pages += u64::from(!begun && is_page);
            begun = true;
            let max_bytes = self.shared.options.fetch.limits.body_bytes;
            let want = if is_page { Want::Page } else { Want::Text { max_bytes } };
            let to = match self.get_if(&target, want, connection, &url.validators, &mut turn).await {
                Ok(fetch::Outcome::Reply(reply)) => {
                    self.answered();
                    self.history.bad_streak = 0;
                    match url.kind {
                        Kind::Page => self.clean(&url, &target, reply, turn).await,
                        _ => self.visit(&url, &target, reply, turn).await,
                    }
                    return Flow::Next;
                }
                Ok(fetch::Outcome::NotModified) => {
                    drop(turn);
                    self.answered();
                    self.history.bad_streak = 0;
                    match url.kind {
                        Kind::Page => {
                            let same = Outcome::Same(Box::new(self.version(url.validators.clone())));
                            self.end(&url, same).await;
                        }
                        _ => self.unchanged(&url).await,
                    }
                    return Flow::Next;
                }
                Ok(fetch::Outcome::Redirect { to, .. }) => to,
                Err(error) => {
                    drop(turn);
                    return self.failed(&url, &target, &error).await;
                }
            };
            drop(turn);
            self.answered();
            if let Err(error) = trail.step(&target, &to) {
                return self.failed(&url, &target, &error).await;
            }
            let host = urls::host_key(&to);
            if host != self.key {
                // Another host: its own lease, robots rules and pace apply.
                let trail = trail.places().to_vec();
                self.end(&url, Outcome::Moved { host, target: to.into(), trail }).await;
                return Flow::Next;
            }
            target = to;
        }
    }

    fn answered(&mut self) {
        self.history.fail_streak = 0;
        self.blocked_until_ms = 0;
    }

    /// Cleans a page on a blocking thread and hands the record on. The request's permit is given back when the cleaning
    /// begins: pages that wait for a core hold up new requests and so do not pile up in memory.
    async fn clean(&mut self, url: &QueuedUrl, target: &Url, reply: Reply, turn: Turn) {
        let fetched_at = jiff::Timestamp::from_second(self.asked_ms() / 1000).unwrap_or_default().to_string();
        let facts = FetchFacts {
            source: url.listed.clone(),
            url: Some(target.to_string()),
            fetched_at: Some(fetched_at),
            status: Some(reply.status),
            discovered_by: url.origin.clone(),
        };
        let failure = Failure {
            source: url.listed.clone(),
            url: facts.url.clone(),
            line: Some(url.line).filter(|line| *line > 0),
            status: facts.status,
            attempts: url.attempts + 1,
            discovered_by: url.origin.clone(),
            ..Failure::default()
        };
        let version = self.version(reply.validators.clone());
        let fetching = turn.into_permit();
        let permit = self.shared.cleaning.clone().acquire_owned().await;
        drop(fetching);
        let (shared, target) = (self.shared.clone(), target.clone());
        let exchanges = std::mem::take(&mut self.exchanges);
        let cleaned = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let made =
                shared.archive.as_ref().map(|maker| exchanges.iter().map(|one| maker.make(one, Role::Page)).collect());
            (page::article(&shared.clean, &shared.options, &target, &reply, facts, version), made.unwrap_or_default())
        });
        let cleaned = cleaned.await.map(|(page, made)| {
            self.exchanged = made;
            page
        });
        let (reason, detail) = match cleaned {
            Ok(Ok(mut page)) => {
                self.add_parts(&mut page).await;
                return self.end(url, Outcome::Article { page: Box::new(page), failure: Box::new(failure) }).await;
            }
            Ok(Err(why)) => why,
            Err(error) => ("internal".to_owned(), format!("the cleaner failed on this page: {error}")),
        };
        self.end_failed(url, Failure { reason, detail: Some(detail), ..failure }).await;
    }

    /// Fetches something through `turn`; the host rests from its end.
    async fn get(
        &mut self,
        url: &Url,
        want: Want,
        connection: Connection,
        turn: &mut Turn,
    ) -> Result<fetch::Outcome, FetchError> {
        self.get_if(url, want, connection, &Validators::default(), turn).await
    }

    /// The same where it has changed.
    async fn get_if(
        &mut self,
        url: &Url,
        want: Want,
        connection: Connection,
        validators: &Validators,
        turn: &mut Turn,
    ) -> Result<fetch::Outcome, FetchError> {
        // When the host is asked again, another lease and another connection will do it: this one would only be in the way.
        let connection = if self.pause_ms() > turn::PARK_MS { Connection::Close } else { connection };
        let patience_ms = if self.history.fail_streak > 0 { turn::SUSPECT_MS } else { turn::STALLED_MS };
        let asked = turn::Asked { url, want, connection, validators };
        let outcome = turn::ask(&self.shared, asked, patience_ms, turn).await;
        self.exchanges.extend(turn.take_exchange());
        if let Ok(fetch::Outcome::Reply(reply)) = &outcome {
            self.observe(reply.head_ms);
        }
        self.rest();
        outcome
    }
}
