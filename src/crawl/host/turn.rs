//! When a host may be asked, and the asking.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::OwnedSemaphorePermit;
use url::Url;

use super::{Host, ms};
use crate::crawl::pace::{self, Busy, Ticket};
use crate::crawl::{LEASES_PER_REQUEST, Shared, Stop};
use crate::fetch::{self, Connection, FetchError, RetryClass, Want};
use crate::model::Validators;
use crate::urls;

/// A host that must wait longer than this gives its place to another, milliseconds.
pub(super) const PARK_MS: i64 = 2_000;
/// A request that has no answer after so long gives its permit to another host, milliseconds: a few hosts that hang
/// must not hold up those that answer.
pub(super) const STALLED_MS: u64 = 500;
/// The same for a host that did not answer before.
pub(super) const SUSPECT_MS: u64 = 50;
/// Latency that is no sign of load, milliseconds.
const LATENCY_SLACK_MS: u64 = 200;
/// The host rests so many times longer than its latency has risen.
const SLOWING: u64 = 4;
/// Longest rest for a risen latency, in delays.
const MAX_SLOWING_DELAYS: u64 = 16;
/// Answers over which the latency is smoothed.
const SMOOTHED_OVER: u64 = 4;
/// Answers over which the best latency drifts upwards: a host that has become slower for good is believed in the end.
const BEST_DRIFTS_OVER: u64 = 64;

/// Why nothing may be asked now.
#[derive(Debug)]
pub(super) enum NoTurn {
    /// This lease should end first.
    Leave,
    /// The host's name gives no address, or its robots.txt no answer.
    Failed(FetchError),
    /// Something that is asked for like a page gives no answer.
    PageFailed(FetchError),
}

/// The right to make one request.
#[derive(Debug)]
pub(super) struct Turn {
    permit: Option<OwnedSemaphorePermit>,
    ticket: Option<Ticket>,
    /// What went over the wire, where that is archived.
    exchange: Option<fetch::Exchange>,
}

impl Turn {
    /// What went over the wire, to be archived.
    pub(super) fn take_exchange(&mut self) -> Option<fetch::Exchange> {
        self.exchange.take()
    }

    /// Lets domain, address and permit go: this request is over.
    pub(super) fn let_go(&mut self) {
        (self.permit, self.ticket) = (None, None);
    }

    /// Keeps the permit and lets domain and address go.
    pub(super) fn into_permit(self) -> Option<OwnedSemaphorePermit> {
        self.permit
    }
}

impl Host {
    /// Waits until host, domain and address may be asked and one of the crawl's requests is free.
    pub(super) async fn turn(&mut self, url: &Url) -> Result<Turn, NoTurn> {
        let wait_ms = self.free_at_ms.max(self.blocked_until_ms) - self.shared.clock.now_ms();
        if wait_ms > PARK_MS || !pause(&self.shared, wait_ms).await {
            return Err(NoTurn::Leave);
        }
        match turn_of(&self.shared, url).await {
            Ok(turn) => Ok(turn),
            Err(Later::Back(at_ms)) => {
                self.free_at_ms = self.free_at_ms.max(at_ms);
                Err(NoTurn::Leave)
            }
            Err(Later::Failed(error)) => Err(NoTurn::Failed(error)),
        }
    }

    /// The pause after a request, milliseconds: the host's delay, and more when its answers have become slower.
    pub(super) fn pause_ms(&self) -> i64 {
        let delay_ms = self.delay_ms.unsigned_abs();
        let usual_ms = self.history.best_latency_ms * 2 + LATENCY_SLACK_MS;
        let risen_ms = self.history.latency_ms.saturating_sub(usual_ms);
        ms(delay_ms + (risen_ms * SLOWING).min(delay_ms.saturating_mul(MAX_SLOWING_DELAYS)))
    }

    /// Learns from the time to the first byte.
    pub(super) fn observe(&mut self, head_ms: u64) {
        // 0 stands for "unknown".
        let head_ms = head_ms.max(1);
        let history = &mut self.history;
        history.latency_ms = match history.latency_ms {
            0 => head_ms,
            before => ((before * (SMOOTHED_OVER - 1) + head_ms) / SMOOTHED_OVER).max(1),
        };
        history.best_latency_ms = match history.best_latency_ms {
            0 => history.latency_ms,
            best if history.latency_ms < best => history.latency_ms,
            best => best + (history.latency_ms - best) / BEST_DRIFTS_OVER,
        };
    }

    pub(super) fn rest(&mut self) {
        // The clock counts whole milliseconds: one more, so that the pause is never shorter than promised.
        let round = i64::from(self.delay_ms > 0);
        self.free_at_ms = self.shared.clock.now_ms() + self.pause_ms() + round;
    }
}

/// Waits; false when the crawl is to stop.
pub(super) async fn pause(shared: &Shared, wait_ms: i64) -> bool {
    if wait_ms > 0 && !shared.stopping() {
        let mut stop = shared.stop.clone();
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(wait_ms.unsigned_abs())) => {}
            Ok(_) = stop.wait_for(|stop| *stop != Stop::No) => return false,
        }
    }
    !shared.stopping()
}

/// What keeps a host from its turn.
#[derive(Debug)]
pub(super) enum Later {
    /// Come back at this time; 0: as soon as possible.
    Back(i64),
    Failed(FetchError),
}

/// Domain, address and a request of the crawl, for a host that may itself be asked now.
pub(super) async fn turn_of(shared: &Arc<Shared>, url: &Url) -> Result<Turn, Later> {
    let options = &shared.options;
    let mut wanted = Vec::new();
    let share = |percent: u64| ms(options.delay_ms.saturating_mul(percent) / 100);
    let delay_ms = share(options.domain_delay_percent);
    if let (Some(domain), 1..) = (urls::registrable_domain(url), delay_ms) {
        wanted.push((pace::Shared::Domain(domain.to_owned()), delay_ms));
    }
    let delay_ms = share(options.address_delay_percent);
    if delay_ms > 0
        && let Some(address) = shared.client.address(url).await.map_err(Later::Failed)?
    {
        wanted.push((pace::Shared::Address(address), delay_ms));
    }
    let ticket = if wanted.is_empty() { None } else { Some(ticket(shared, &wanted).await?) };
    let permit = shared.requests.clone().acquire_owned().await.ok();
    match permit {
        Some(permit) if !shared.stopping() => Ok(Turn { permit: Some(permit), ticket, exchange: None }),
        _ => Err(Later::Back(0)),
    }
}

async fn ticket(shared: &Arc<Shared>, wanted: &[(pace::Shared, i64)]) -> Result<Ticket, Later> {
    let begun_ms = shared.clock.now_ms();
    let mut line = None;
    loop {
        match shared.pace.take(wanted, &shared.clock, line.is_some()) {
            Ok(ticket) => return Ok(ticket),
            Err(Busy::Later(at_ms)) => return Err(Later::Back(at_ms)),
            Err(Busy::Wait(wait_ms)) => {
                let now_ms = shared.clock.now_ms();
                if now_ms + wait_ms - begun_ms > PARK_MS {
                    return Err(Later::Back(now_ms + wait_ms));
                }
                line.get_or_insert_with(|| shared.pace.line(wanted));
                if !pause(shared, wait_ms).await {
                    return Err(Later::Back(0));
                }
            }
        }
    }
}

/// What is asked for, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) url: &'a Url,
    pub(super) want: Want,
    pub(super) connection: Connection,
    pub(super) validators: &'a Validators,
}

/// Makes one request; after `patience_ms` without an answer it gives back its permit.
pub(super) async fn ask(
    shared: &Shared,
    asked: Asked<'_>,
    patience_ms: u64,
    turn: &mut Turn,
) -> Result<fetch::Outcome, FetchError> {
    let mut exchange = None;
    let outcome = {
        let gauges = &shared.gauges;
        let _flying = Counted::new(&gauges.in_flight);
        let record = shared.archive.is_some().then_some(&mut exchange);
        let Asked { url, want, connection, validators } = asked;
        let request = shared.client.get_recorded(url, want, connection, validators, shared.clock.calendar_ms(), record);
        tokio::pin!(request);
        tokio::select! {
            outcome = &mut request => outcome,
            () = tokio::time::sleep(Duration::from_millis(patience_ms)) => {
                let most = (shared.options.concurrency * LEASES_PER_REQUEST) as u64;
                if gauges.stalled.load(Ordering::Relaxed) < most {
                    let _stalled = Counted::new(&gauges.stalled);
                    turn.permit = None;
                    request.await
                } else {
                    request.await
                }
            }
        }
    };
    turn.ticket = None;
    turn.exchange = exchange;
    let unreached = outcome.as_ref().err().is_some_and(|error| {
        let class = error.retry_class();
        matches!(class, RetryClass::HostDown | RetryClass::Stalled | RetryClass::Ours)
            || matches!(error, FetchError::AddressRefused { .. })
    });
    if !unreached {
        shared.outage.answered(shared.clock.now_ms());
    }
    if let Ok(fetch::Outcome::Reply(reply)) = &outcome {
        shared.gauges.bytes.fetch_add(reply.body.len() as u64, Ordering::Relaxed);
    }
    outcome
}

/// Counts something on its way, also when its task is aborted.
struct Counted<'a>(&'a AtomicU64);

impl<'a> Counted<'a> {
    fn new(gauge: &'a AtomicU64) -> Self {
        gauge.fetch_add(1, Ordering::Relaxed);
        Self(gauge)
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
