//! What a host says of itself: robots.txt and tdmrep.json.

use tokio::sync::oneshot;
use url::Url;

use super::turn::{self, Later, NoTurn, Turn};
use super::{Flow, Host, ms};
use crate::crawl::message::Message;
use crate::discover::robots::{self, Robots};
use crate::discover::tdm::{self, Reservations};
use crate::fetch::{self, Connection, FetchError, RetryClass, Trail, Want};
use crate::frontier::{History, HostUpdate, LeaseId, Loan, QueuedUrl, SiteFile};
use crate::model::Validators;
use crate::urls;

/// Where the rules for crawlers stand.
const ROBOTS_PATH: &str = "/robots.txt";
/// How long to wait for another host that a robots.txt leads to, milliseconds; then this lease ends.
const LOAN_PATIENCE_MS: i64 = 5_000;
/// Between two tries to borrow it, milliseconds.
const LOAN_PAUSE_MS: i64 = 100;
/// Redirects of robots.txt files to hosts that were busy, remembered so that the first host is not asked twice.
const MAX_MOVED: usize = 10_000;

/// A reason code and its detail.
type Refusal = (&'static str, String);

impl Host {
    /// Do the site's files keep us from this URL? Fetches them where they are not known.
    pub(super) async fn refused(&mut self, target: &Url) -> Result<Option<Refusal>, NoTurn> {
        let origin = urls::origin(target);
        if self.shared.options.robots {
            if !self.robots.contains_key(&origin) {
                match self.fetch_file(&origin, ROBOTS_PATH, robots::MAX_BYTES).await {
                    Err(NoTurn::Failed(error)) if error.retry_class() == RetryClass::Page => {
                        self.fall_back(&origin, error)?
                    }
                    fetched => fetched?,
                }
            }
            if self.robots.get(&origin).is_some_and(|robots| !robots.allows(target)) {
                let detail = format!("robots.txt of {origin} disallows {}", target.path());
                return Ok(Some(("robots-disallowed", detail)));
            }
        }
        if self.shared.options.obey.tdm {
            if !self.reservations.contains_key(&origin) {
                self.fetch_reservations(&origin).await.map_err(|error| match error {
                    NoTurn::Failed(error) => NoTurn::PageFailed(error),
                    other => other,
                })?;
            }
            let path = &target[url::Position::BeforePath..url::Position::AfterQuery];
            if self.reservations.get(&origin).is_some_and(|reservations| reservations.reserves(path)) {
                let detail = format!("{} of {origin} reserves text and data mining", tdm::PATH);
                return Ok(Some(("tdm-reserved", detail)));
            }
        }
        Ok(None)
    }

    /// A server that fails at its robots.txt is taken at the word it gave before.
    fn fall_back(&mut self, origin: &str, error: FetchError) -> Result<(), NoTurn> {
        let url = format!("{origin}{ROBOTS_PATH}");
        let Some(body) = self.stale.remove(&url) else { return Err(NoTurn::Failed(error)) };
        tracing::debug!(url, %error, "an older copy is used");
        self.learn(&url, body.as_deref());
        self.rest();
        Ok(())
    }

    async fn fetch_reservations(&mut self, origin: &str) -> Result<(), NoTurn> {
        let allowed = Url::parse(&format!("{origin}{}", tdm::PATH))
            .is_ok_and(|url| self.robots.get(origin).is_none_or(|robots| robots.allows(&url)));
        if allowed {
            return self.fetch_file(origin, tdm::PATH, tdm::MAX_BYTES).await;
        }
        self.reservations.insert(origin.to_owned(), Reservations::default());
        Ok(())
    }

    /// Takes over what a file says.
    pub(super) fn learn(&mut self, url: &str, body: Option<&[u8]>) {
        if let Some(origin) = url.strip_suffix(tdm::PATH) {
            let reservations = body.map(Reservations::parse).unwrap_or_default();
            self.reservations.insert(origin.to_owned(), reservations);
        } else if let Some(origin) = url.strip_suffix(ROBOTS_PATH) {
            let options = &self.shared.options;
            let robots = body.map(|body| Robots::parse(body, options.product())).unwrap_or_default();
            let asked_ms = robots.crawl_delay_ms.unwrap_or(0);
            self.history.crawl_delay_ms = self.history.crawl_delay_ms.max(asked_ms);
            self.delay_ms = self.delay_ms.max(ms(options.obeyed_delay_ms(asked_ms)));
            self.robots.insert(origin.to_owned(), robots);
        }
    }

    /// Fetches, learns and stores a file.
    async fn fetch_file(&mut self, origin: &str, path: &str, max_bytes: usize) -> Result<(), NoTurn> {
        let url = format!("{origin}{path}");
        let body = match Url::parse(&url) {
            Ok(target) => self.follow(&url, target, path, max_bytes).await?,
            Err(_) => None,
        };
        let fetched_at_ms = self.shared.clock.now_ms();
        self.learn(&url, body.as_deref());
        self.rest();
        let file = SiteFile { url, body, fetched_at_ms };
        let exchanged = self.exchanged();
        self.tell(Message::File { lease: self.lease, file, exchanged }).await;
        Ok(())
    }

    /// Fetches a file through its redirects. `None` in the result: there is no such file (RFC 9309, 2.3.1.3).
    async fn follow(
        &mut self,
        url: &str,
        mut target: Url,
        path: &str,
        max_bytes: usize,
    ) -> Result<Option<Vec<u8>>, NoTurn> {
        let mut trail = Trail::default();
        if let Some((moved, places)) = self.shared.moved().remove(url) {
            (target, trail) = (moved, Trail::new(places));
        }
        loop {
            let elsewhere = urls::host_key(&target) != self.key;
            let answer = if elsewhere && path == ROBOTS_PATH {
                match self.get_elsewhere(&target, max_bytes).await {
                    Err(NoTurn::Leave) => {
                        let mut moved = self.shared.moved();
                        if moved.len() < MAX_MOVED {
                            moved.insert(url.to_owned(), (target, trail.places().to_vec()));
                        }
                        return Err(NoTurn::Leave);
                    }
                    Err(NoTurn::Failed(error) | NoTurn::PageFailed(error)) => Err(error),
                    Ok(outcome) => Ok(outcome),
                }
            } else if elsewhere {
                // Only robots.txt may speak for a site from another one.
                return Ok(None);
            } else {
                let mut turn = self.turn(&target).await?;
                self.get(&target, Want::Text { max_bytes }, Connection::Keep, &mut turn).await
            };
            match answer {
                Ok(fetch::Outcome::Reply(reply)) => return Ok(Some(reply.body)),
                Ok(fetch::Outcome::Redirect { to, .. }) => {
                    if trail.step(&target, &to).is_err() || self.shared.client.check(&to).is_err() {
                        return Ok(None);
                    }
                    target = to;
                }
                // Nobody asked whether it changed.
                Ok(fetch::Outcome::NotModified) | Err(FetchError::BadRedirect(_)) => return Ok(None),
                Err(FetchError::Status { status, .. }) if status != 429 && status < 500 => return Ok(None),
                // An error of the server at a path it does not know says nothing about its pages.
                Err(FetchError::Status { status, .. }) if path != ROBOTS_PATH && ![429, 503].contains(&status) => {
                    return Ok(None);
                }
                Err(error) => return Err(NoTurn::Failed(error)),
            }
        }
    }

    /// Fetches from another host, which is borrowed for this one request: its pace and its wishes apply.
    async fn get_elsewhere(&mut self, target: &Url, max_bytes: usize) -> Result<fetch::Outcome, NoTurn> {
        let (lease, history) = self.borrow(&urls::host_key(target)).await?;
        let turn = turn::turn_of(&self.shared, target).await;
        let asked = turn.is_ok();
        let outcome = match turn {
            Ok(mut turn) => self.ask_elsewhere(target, max_bytes, &mut turn).await.map_err(NoTurn::Failed),
            Err(Later::Back(at_ms)) => {
                self.free_at_ms = self.free_at_ms.max(at_ms);
                Err(NoTurn::Leave)
            }
            Err(Later::Failed(error)) => Err(NoTurn::Failed(error)),
        };
        let options = &self.shared.options;
        let now_ms = self.shared.clock.now_ms();
        let delay_ms = ms(options.obeyed_delay_ms(history.crawl_delay_ms));
        let busy_ms = match &outcome {
            Err(NoTurn::Failed(error)) => match error.retry_class() {
                RetryClass::HostBusy { retry_after_ms } => retry_after_ms.unwrap_or(options.throttled_ms),
                _ => 0,
            },
            _ => 0,
        };
        let update = HostUpdate {
            history,
            free_at_ms: if asked { now_ms + delay_ms + i64::from(delay_ms > 0) } else { 0 },
            blocked_until_ms: if busy_ms > 0 { now_ms + ms(busy_ms) } else { 0 },
            delay_ms,
            dead: None,
        };
        self.tell(Message::Release { lease, update }).await;
        outcome
    }

    async fn ask_elsewhere(
        &mut self,
        target: &Url,
        max_bytes: usize,
        turn: &mut Turn,
    ) -> Result<fetch::Outcome, FetchError> {
        let (want, none, patience_ms) = (Want::Text { max_bytes }, Validators::default(), turn::STALLED_MS);
        let outcome = turn::ask(&self.shared, target, want, Connection::Close, &none, patience_ms, turn).await;
        self.exchanges.extend(turn.take_exchange());
        outcome
    }

    async fn borrow(&mut self, host: &str) -> Result<(LeaseId, History), NoTurn> {
        let begun_ms = self.shared.clock.now_ms();
        loop {
            let (reply, answer) = oneshot::channel();
            self.tell(Message::Borrow { host: host.to_owned(), reply }).await;
            match answer.await {
                Ok(Loan::Granted(lease, history)) => return Ok((lease, history)),
                Ok(Loan::Later { ready_at_ms }) => {
                    let now_ms = self.shared.clock.now_ms();
                    if now_ms - begun_ms > LOAN_PATIENCE_MS {
                        // The end of a lease is far away and usually not the truth; a blocked host is.
                        self.free_at_ms = self.free_at_ms.max(ready_at_ms.min(now_ms + LOAN_PATIENCE_MS));
                        return Err(NoTurn::Leave);
                    }
                }
                // The keeper has ended.
                Err(_) => return Err(NoTurn::Leave),
            }
            if !turn::pause(&self.shared, LOAN_PAUSE_MS).await {
                return Err(NoTurn::Leave);
            }
        }
    }

    /// Without the site's rules nothing of it may be asked: it is put off, and given up after some tries.
    pub(super) async fn file_failed(&mut self, url: &QueuedUrl, target: &Url, error: &FetchError) -> Flow {
        if matches!(error, FetchError::AddressRefused { .. }) {
            return self.failed(url, target, error).await;
        }
        if error.retry_class() == RetryClass::Ours {
            return self.breathe(error);
        }
        let code = if error.retry_class() == RetryClass::HostDown { error.code() } else { "robots-unreachable" };
        self.back_off(error, super::failures::HOST_DOWN_WEIGHT, code, format!("robots.txt: {error}"));
        // The URL stays as it was: the host is put off, and no page was asked for.
        Flow::Leave
    }
}
