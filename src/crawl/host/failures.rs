//! What a failed request means for its URL and for the host.

use url::Url;

use super::{Flow, Host, ms};
use crate::crawl::message::Outcome;
use crate::crawl::outage;
use crate::fetch::{self, FetchError, RetryClass};
use crate::frontier::QueuedUrl;

/// Failures in a row count double when the host did not answer at all, and single when one page stalled, so that a few
/// slow pages do not end a host that lives.
pub(super) const HOST_DOWN_WEIGHT: u32 = 2;
/// Pause when our own machine could not make a connection, milliseconds.
const BREATHE_MS: i64 = 1_000;
/// Server errors in a row after which the whole host is put off, and no page pays for it with a try.
const CIRCUIT_ERRORS: u32 = 5;
/// Refusals in a row after which the host is taken at its word.
const MAX_REFUSALS: u32 = 10;
/// A name that does not exist is asked for so often: name servers err for a moment, too.
const MAX_NAME_TRIES: u32 = 2;

impl Host {
    /// Our own machine is at its limit: the host comes back in a moment, nothing is counted.
    pub(super) fn breathe(&mut self, error: &FetchError) -> Flow {
        tracing::warn!(host = self.key, %error, "waiting");
        self.blocked_until_ms = self.shared.clock.now_ms() + BREATHE_MS;
        Flow::Leave
    }

    /// Puts the whole host off, or gives it up.
    pub(super) fn back_off(&mut self, error: &FetchError, weight: u32, code: &str, detail: String) {
        let now_ms = self.shared.clock.now_ms();
        let class = error.retry_class();
        if class == RetryClass::HostDown && self.shared.outage.suspected(now_ms) {
            tracing::warn!(host = self.key, code, detail, "no host answers: is this machine connected?");
            self.blocked_until_ms = now_ms + outage::PAUSE_MS;
            return;
        }
        let options = &self.shared.options;
        self.history.fail_streak += weight;
        let failures = self.history.fail_streak.div_ceil(weight);
        let pause_ms = match class {
            RetryClass::HostBusy { retry_after_ms: Some(pause_ms) } => pause_ms,
            RetryClass::HostBusy { retry_after_ms: None } => {
                fetch::back_off_ms(options.throttled_ms, failures, &self.key)
            }
            _ => fetch::back_off_ms(options.back_off_ms, failures, &self.key),
        };
        self.blocked_until_ms = now_ms + ms(pause_ms);
        let most = match error {
            FetchError::NoSuchName(_) => MAX_NAME_TRIES.min(options.max_attempts),
            _ => options.max_attempts,
        };
        if self.history.fail_streak >= most.saturating_mul(HOST_DOWN_WEIGHT) {
            self.dead = Some((code.to_owned(), format!("{detail} (host given up after {failures} failures in a row)")));
        }
        tracing::debug!(host = self.key, code, detail, pause_ms, dead = self.dead.is_some(), "host backed off");
    }

    /// Decides what a failed fetch means for the URL and for the host.
    pub(super) async fn failed(&mut self, url: &QueuedUrl, target: &Url, error: &FetchError) -> Flow {
        let class = error.retry_class();
        let attempts = url.attempts + 1;
        // A place that was only guessed is asked for once.
        let guess = url.guess.is_some();
        let last = guess || attempts >= self.shared.options.max_attempts;
        let now_ms = self.shared.clock.now_ms();
        let pause_ms = fetch::back_off_ms(self.shared.options.back_off_ms, attempts, &url.listed);
        let (flow, next_at_ms) = match class {
            RetryClass::Ours => return self.breathe(error),
            RetryClass::Permanent | RetryClass::Page if guess => (Flow::Next, None),
            RetryClass::Permanent => (self.refusals(error), None),
            RetryClass::Page => {
                self.history.bad_streak += 1;
                if self.history.bad_streak > CIRCUIT_ERRORS {
                    self.back_off(error, HOST_DOWN_WEIGHT, error.code(), error.to_string());
                    return Flow::Leave;
                }
                (Flow::Next, (!last).then_some(now_ms + ms(pause_ms)))
            }
            RetryClass::HostDown => {
                self.back_off(error, HOST_DOWN_WEIGHT, error.code(), error.to_string());
                // The host is down, not the page: that costs no try of the page, which stays as it was.
                return Flow::Leave;
            }
            RetryClass::Stalled => {
                self.back_off(error, 1, error.code(), error.to_string());
                (Flow::Leave, (!last).then_some(now_ms + ms(pause_ms)))
            }
            RetryClass::HostBusy { .. } => {
                self.back_off(error, 1, error.code(), error.to_string());
                (Flow::Leave, (!last).then_some(now_ms))
            }
        };
        match next_at_ms {
            Some(next_at_ms) => self.end(url, Outcome::Postponed { attempts, next_at_ms }).await,
            None => self.fail(url, Some(target), true, (error.code(), error.to_string()), error.status()).await,
        }
        flow
    }

    /// Counts pages that the host refuses; when it refuses all of them, the rest is not asked for.
    fn refusals(&mut self, error: &FetchError) -> Flow {
        match error.status() {
            Some(status @ (401 | 403 | 451)) => {
                self.history.bad_streak += 1;
                if self.history.bad_streak < MAX_REFUSALS {
                    return Flow::Next;
                }
                let detail = format!("{MAX_REFUSALS} pages in a row were refused, the last with HTTP status {status}");
                self.dead = Some(("host-refuses".to_owned(), detail));
                Flow::Leave
            }
            Some(_) => {
                // An answer, if not the one we hoped for.
                self.history.bad_streak = 0;
                self.answered();
                Flow::Next
            }
            None => Flow::Next,
        }
    }
}
