//! Is it the hosts, or is it us? When no host at all answers, our own line is the likelier cause.

use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

/// Failures to reach a host, with no answer from any host in between, that point to our own line. The last few dead
/// hosts of a crawl do not get there; a line that is down gets there in a second.
const FAILURES: u32 = 20;
/// How long such failures are not held against the hosts, milliseconds; then they count, so that a list of dead hosts ends.
const PATIENCE_MS: i64 = 300_000;
/// Pause of a host meanwhile, milliseconds.
pub(super) const PAUSE_MS: i64 = 15_000;

/// Watches over all hosts together.
#[derive(Debug)]
pub(super) struct Outage {
    failures: AtomicU32,
    answered_ms: AtomicI64,
}

impl Outage {
    pub(super) fn new(now_ms: i64) -> Self {
        Self { failures: AtomicU32::new(0), answered_ms: AtomicI64::new(now_ms) }
    }

    /// Some host answered, whatever it said.
    pub(super) fn answered(&self, now_ms: i64) {
        self.failures.store(0, Ordering::Relaxed);
        self.answered_ms.store(now_ms, Ordering::Relaxed);
    }

    /// A host could not be reached; true when that is not to be held against it.
    pub(super) fn suspected(&self, now_ms: i64) -> bool {
        let failures = self.failures.fetch_add(1, Ordering::Relaxed).saturating_add(1);
        failures > FAILURES && now_ms - self.answered_ms.load(Ordering::Relaxed) < PATIENCE_MS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_failures_without_an_answer_are_an_outage_for_a_while() {
        let outage = Outage::new(0);
        assert!((0..FAILURES).all(|_| !outage.suspected(1_000)));
        assert!(outage.suspected(1_000));
        assert!(!outage.suspected(PATIENCE_MS));
        outage.answered(PATIENCE_MS);
        assert!(!outage.suspected(PATIENCE_MS));
    }
}
