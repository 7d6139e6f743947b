//! One host on lease: its robots.txt, its pace, its pages one after the other.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::OwnedSemaphorePermit;
use url::Url;

use super::keeper::{Failure, Message, Outcome, URLS_PER_LEASE};
use super::{Shared, Stop, outage, page};
use crate::discover::robots::{self, Robots};
use crate::fetch::{self, Connection, FetchError, Reply, RetryClass, Trail, Want};
use crate::frontier::{HostUpdate, Lease, LeaseId, QueuedUrl, StoredRobots};
use crate::model::FetchFacts;
use crate::urls;

/// A host that must wait longer than this gives its place to another, milliseconds.
const PARK_MS: i64 = 2_000;
/// No page is begun after so long on one lease, milliseconds: others wait, too.
const WORK_MS: i64 = 60_000;
/// How long a robots.txt is believed, milliseconds: a day (RFC 9309, 2.4).
const ROBOTS_FRESH_MS: i64 = 24 * 3600 * 1000;
/// Failures in a row count double when the host did not answer at all, and single when one page stalled, so that a few
/// slow pages do not end a host that lives.
const HOST_DOWN_WEIGHT: u32 = 2;

/// Pause when our own machine could not make a connection, milliseconds.
const BREATHE_MS: i64 = 1_000;

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
    robots: HashMap<String, Robots>,
    delay_ms: i64,
    free_at_ms: i64,
    blocked_until_ms: i64,
    fail_streak: u32,
    dead: Option<(String, String)>,
}

/// Works through the URLs of a lease and gives it back.
pub(super) async fn work(shared: Arc<Shared>, lease: Lease) {
    let now_ms = shared.clock.now_ms();
    let mut host = Host {
        lease: lease.id,
        key: lease.host,
        begun_ms: now_ms,
        robots: HashMap::new(),
        delay_ms: i64::try_from(shared.options.delay_ms).unwrap_or(i64::MAX / 4),
        free_at_ms: 0,
        blocked_until_ms: 0,
        fail_streak: lease.fail_streak,
        dead: None,
        shared,
    };
    for stored in lease.robots {
        if now_ms - stored.fetched_at_ms < ROBOTS_FRESH_MS {
            host.learn(stored.origin, stored.body.as_deref());
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
        free_at_ms: host.free_at_ms,
        blocked_until_ms: host.blocked_until_ms,
        delay_ms: host.delay_ms,
        fail_streak: host.fail_streak,
        dead: host.dead.take(),
    };
    host.tell(Message::Release { lease: host.lease, update }).await;
}

impl Host {
    async fn tell(&self, message: Message) {
        // A keeper that has gone has its reasons, and the scheduler learns of them.
        let _ = self.shared.keeper.send(message).await;
    }

    async fn end(&self, url: &QueuedUrl, outcome: Outcome) {
        self.tell(Message::Page { lease: self.lease, url_id: url.id, outcome }).await;
    }

    async fn fail(&self, url: &QueuedUrl, asked: Option<&Url>, reason: &str, detail: String, status: Option<u16>) {
        let attempts = url.attempts + u32::from(reason != "robots-disallowed");
        let failure = Failure {
            source: url.listed.clone(),
            url: asked.map(Url::to_string),
            line: Some(url.line),
            reason: reason.to_owned(),
            detail: Some(detail),
            status,
            attempts,
            duplicate_of: None,
        };
        self.end(url, Outcome::Failed(Box::new(failure))).await;
    }

    /// Fetches, cleans and reports one URL, redirects within the host included.
    async fn page(&mut self, url: QueuedUrl, connection: Connection) -> Flow {
        let mut trail = Trail::new(url.trail.clone());
        let mut target = match Url::parse(url.target.as_deref().unwrap_or(&url.listed)) {
            Ok(target) => target,
            Err(error) => {
                self.fail(&url, None, crate::frontier::BAD_URL, error.to_string(), None).await;
                return Flow::Next;
            }
        };
        let mut begun = false;
        loop {
            if let Err(error) = self.shared.client.check(&target) {
                return self.failed(&url, &target, &error).await;
            }
            match self.allowed(&target).await {
                Ok(true) => {}
                Ok(false) => {
                    let detail = format!("robots.txt of {} disallows {}", urls::origin(&target), target.path());
                    self.fail(&url, Some(&target), "robots-disallowed", detail, None).await;
                    return Flow::Next;
                }
                Err(None) => return Flow::Leave,
                Err(Some(error)) => return self.robots_failed(&url, &target, &error).await,
            }
            let Some(permit) = self.turn().await else { return Flow::Leave };
            if !begun && !self.shared.take_page() {
                return Flow::Leave;
            }
            begun = true;
            let to = match self.get(&target, Want::Page, connection).await {
                Ok(fetch::Outcome::Reply(reply)) => {
                    self.answered();
                    self.clean(&url, &target, reply, permit).await;
                    return Flow::Next;
                }
                Ok(fetch::Outcome::Redirect { to, .. }) => to,
                Err(error) => return self.failed(&url, &target, &error).await,
            };
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

    /// Waits until the host may be asked and one of the crawl's requests is free; `None` when this lease should end first.
    async fn turn(&self) -> Option<OwnedSemaphorePermit> {
        let mut stop = self.shared.stop.clone();
        loop {
            let wait_ms = self.free_at_ms.max(self.blocked_until_ms) - self.shared.clock.now_ms();
            if self.shared.stopping() || wait_ms > PARK_MS {
                return None;
            }
            if wait_ms <= 0 {
                break;
            }
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(wait_ms.unsigned_abs())) => {}
                Ok(_) = stop.wait_for(|stop| *stop != Stop::No) => return None,
            }
        }
        let permit = self.shared.requests.clone().acquire_owned().await.ok()?;
        (!self.shared.stopping()).then_some(permit)
    }

    /// Makes one request; the host rests from its end.
    async fn get(&mut self, url: &Url, want: Want, connection: Connection) -> Result<fetch::Outcome, FetchError> {
        let outcome = {
            let _flying = Flying::new(&self.shared);
            self.shared.client.get(url, want, connection, self.shared.clock.now_ms()).await
        };
        self.rest();
        let unreached = outcome.as_ref().err().is_some_and(|error| {
            let class = error.retry_class();
            matches!(class, RetryClass::HostDown | RetryClass::Stalled | RetryClass::Ours)
                || matches!(error, FetchError::AddressRefused { .. })
        });
        if !unreached {
            self.shared.outage.answered(self.shared.clock.now_ms());
        }
        if let Ok(fetch::Outcome::Reply(reply)) = &outcome {
            self.shared.gauges.bytes.fetch_add(reply.body.len() as u64, Ordering::Relaxed);
        }
        outcome
    }

    fn rest(&mut self) {
        // The clock counts whole milliseconds: one more, so that the pause is never shorter than promised.
        let round = i64::from(self.delay_ms > 0);
        self.free_at_ms = self.shared.clock.now_ms() + self.delay_ms + round;
    }

    fn answered(&mut self) {
        self.fail_streak = 0;
        self.blocked_until_ms = 0;
    }

    /// Do the robots rules allow this URL? Fetches them where they are not known. `Err(None)`: the lease should end.
    async fn allowed(&mut self, target: &Url) -> Result<bool, Option<FetchError>> {
        if !self.shared.options.robots {
            return Ok(true);
        }
        let origin = urls::origin(target);
        if !self.robots.contains_key(&origin) {
            let body = self.fetch_robots(&origin).await?;
            let fetched_at_ms = self.shared.clock.now_ms();
            self.learn(origin.clone(), body.as_deref());
            self.rest();
            let robots = StoredRobots { origin: origin.clone(), body, fetched_at_ms };
            self.tell(Message::Robots { lease: self.lease, robots }).await;
        }
        Ok(self.robots.get(&origin).is_none_or(|robots| robots.allows(target)))
    }

    /// Reads the rules and takes over the pause they ask for.
    fn learn(&mut self, origin: String, body: Option<&[u8]>) {
        let agent = self.shared.options.fetch.user_agent.split(['/', ' ']).next().unwrap_or_default();
        let robots = body.map(|body| Robots::parse(body, agent)).unwrap_or_default();
        let options = &self.shared.options;
        let asked_ms = robots.crawl_delay_ms.unwrap_or(0).min(options.max_crawl_delay_ms.max(options.delay_ms));
        self.delay_ms = self.delay_ms.max(i64::try_from(asked_ms).unwrap_or(i64::MAX / 4));
        self.robots.insert(origin, robots);
    }

    /// Fetches a robots.txt through its redirects. `None` in the result: there is no such file (RFC 9309, 2.3.1.3).
    async fn fetch_robots(&mut self, origin: &str) -> Result<Option<Vec<u8>>, Option<FetchError>> {
        let mut target = Url::parse(&format!("{origin}/robots.txt")).map_err(|_| None)?;
        let mut trail = Trail::default();
        loop {
            let Some(_permit) = self.turn().await else { return Err(None) };
            match self.get(&target, Want::Text { max_bytes: robots::MAX_BYTES }, Connection::Keep).await {
                Ok(fetch::Outcome::Reply(reply)) => return Ok(Some(reply.body)),
                Ok(fetch::Outcome::Redirect { to, .. }) => {
                    if trail.step(&target, &to).is_err() {
                        return Ok(None);
                    }
                    target = to;
                }
                Err(FetchError::Status { status, .. }) if status != 429 && status < 500 => return Ok(None),
                Err(FetchError::BadRedirect(_)) => return Ok(None),
                Err(error) => return Err(Some(error)),
            }
        }
    }

    /// Without robots rules nothing of the host may be asked: it is put off, and given up after some tries.
    async fn robots_failed(&mut self, url: &QueuedUrl, target: &Url, error: &FetchError) -> Flow {
        if matches!(error, FetchError::AddressRefused { .. }) {
            return self.failed(url, target, error).await;
        }
        if error.retry_class() == RetryClass::Ours {
            return self.breathe(error);
        }
        let code = if error.retry_class() == RetryClass::HostDown { error.code() } else { "robots-unreachable" };
        self.back_off(error.retry_class(), HOST_DOWN_WEIGHT, code, format!("robots.txt: {error}"));
        // The URL stays as it was: the host is put off, and no page was asked for.
        Flow::Leave
    }

    /// Our own machine is at its limit: the host comes back in a moment, nothing is counted.
    fn breathe(&mut self, error: &FetchError) -> Flow {
        tracing::warn!(host = self.key, %error, "waiting");
        self.blocked_until_ms = self.shared.clock.now_ms() + BREATHE_MS;
        Flow::Leave
    }

    /// Puts the whole host off, or gives it up.
    fn back_off(&mut self, class: RetryClass, weight: u32, code: &str, detail: String) {
        let now_ms = self.shared.clock.now_ms();
        if class == RetryClass::HostDown && self.shared.outage.suspected(now_ms) {
            tracing::warn!(host = self.key, code, detail, "no host answers: is this machine connected?");
            self.blocked_until_ms = now_ms + outage::PAUSE_MS;
            return;
        }
        let options = &self.shared.options;
        self.fail_streak += weight;
        let failures = self.fail_streak.div_ceil(weight);
        let pause_ms = match class {
            RetryClass::HostBusy { retry_after_ms: Some(pause_ms) } => pause_ms,
            RetryClass::HostBusy { retry_after_ms: None } => {
                fetch::back_off_ms(options.throttled_ms, failures, &self.key)
            }
            _ => fetch::back_off_ms(options.back_off_ms, failures, &self.key),
        };
        self.blocked_until_ms = now_ms + i64::try_from(pause_ms).unwrap_or(i64::MAX / 4);
        if self.fail_streak >= options.max_attempts.saturating_mul(HOST_DOWN_WEIGHT) {
            self.dead = Some((code.to_owned(), format!("{detail} (host given up after {failures} failures in a row)")));
        }
        tracing::debug!(host = self.key, code, detail, pause_ms, dead = self.dead.is_some(), "host backed off");
    }

    /// Decides what a failed fetch means for the URL and for the host.
    async fn failed(&mut self, url: &QueuedUrl, target: &Url, error: &FetchError) -> Flow {
        let class = error.retry_class();
        let attempts = url.attempts + 1;
        let last = attempts >= self.shared.options.max_attempts;
        let now_ms = self.shared.clock.now_ms();
        let pause_ms = fetch::back_off_ms(self.shared.options.back_off_ms, attempts, &url.listed);
        let later_ms = now_ms + i64::try_from(pause_ms).unwrap_or(i64::MAX / 4);
        let (flow, next_at_ms) = match class {
            RetryClass::Ours => return self.breathe(error),
            RetryClass::Permanent => (Flow::Next, None),
            RetryClass::Page => (Flow::Next, (!last).then_some(later_ms)),
            RetryClass::HostDown => {
                self.back_off(class, HOST_DOWN_WEIGHT, error.code(), error.to_string());
                // The host is down, not the page: that costs no try of the page, which stays as it was.
                return Flow::Leave;
            }
            RetryClass::Stalled => {
                self.back_off(class, 1, error.code(), error.to_string());
                (Flow::Leave, (!last).then_some(later_ms))
            }
            RetryClass::HostBusy { .. } => {
                self.back_off(class, 1, error.code(), error.to_string());
                (Flow::Leave, (!last).then_some(now_ms))
            }
        };
        match next_at_ms {
            Some(next_at_ms) => self.end(url, Outcome::Postponed { attempts, next_at_ms }).await,
            None => self.fail(url, Some(target), error.code(), error.to_string(), error.status()).await,
        }
        flow
    }

    /// Cleans a page on a blocking thread and hands the record on. The request's permit is given back when the cleaning
    /// begins: pages that wait for a core hold up new requests and so do not pile up in memory.
    async fn clean(&self, url: &QueuedUrl, target: &Url, reply: Reply, fetching: OwnedSemaphorePermit) {
        let fetched_at =
            jiff::Timestamp::from_second(self.shared.clock.now_ms() / 1000).unwrap_or_default().to_string();
        let facts = FetchFacts {
            source: url.listed.clone(),
            url: Some(target.to_string()),
            fetched_at: Some(fetched_at),
            status: Some(reply.status),
        };
        let failure = Failure {
            source: url.listed.clone(),
            url: facts.url.clone(),
            line: Some(url.line),
            status: facts.status,
            attempts: url.attempts + 1,
            ..Failure::default()
        };
        let permit = self.shared.cleaning.clone().acquire_owned().await;
        drop(fetching);
        let (shared, target) = (self.shared.clone(), target.clone());
        let cleaned = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            page::article(&shared.clean, shared.options.record, &target, &reply, facts)
        });
        let outcome = match cleaned.await {
            Ok(Ok((line, places))) => Outcome::Article { line, places, failure: Box::new(failure) },
            Ok(Err((reason, detail))) => Outcome::Failed(Box::new(Failure { reason, detail: Some(detail), ..failure })),
            Err(error) => {
                let detail = Some(format!("the cleaner failed on this page: {error}"));
                Outcome::Failed(Box::new(Failure { reason: "internal".to_owned(), detail, ..failure }))
            }
        };
        self.end(url, outcome).await;
    }
}

/// Counts a request on its way, also when its task is aborted.
struct Flying<'a>(&'a Shared);

impl<'a> Flying<'a> {
    fn new(shared: &'a Shared) -> Self {
        shared.gauges.in_flight.fetch_add(1, Ordering::Relaxed);
        Self(shared)
    }
}

impl Drop for Flying<'_> {
    fn drop(&mut self) {
        self.0.gauges.in_flight.fetch_sub(1, Ordering::Relaxed);
    }
}
