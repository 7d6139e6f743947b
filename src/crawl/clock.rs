//! The time of a crawl.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Wall-clock time that does not jump while the program runs, and that a simulation may move forward.
#[derive(Debug, Clone)]
pub struct Clock {
    start: Instant,
    start_ms: i64,
    /// Milliseconds that were skipped; `None`: time passes by itself.
    skipped_ms: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The time of this machine.
    pub fn system() -> Self {
        let start_ms = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64);
        Self { start: Instant::now(), start_ms, skipped_ms: None }
    }

    /// A simulated time that begins at `start_ms` (milliseconds since 1970). While a crawl has something to do it passes
    /// as it does outside; when all that is left lies in the future it is moved there at once. Clones share it.
    pub fn simulated(start_ms: i64) -> Self {
        Self { start: Instant::now(), start_ms, skipped_ms: Some(Arc::default()) }
    }

    /// Milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        let skipped_ms = self.skipped_ms.as_ref().map_or(0, |skipped| skipped.load(Ordering::SeqCst));
        self.start_ms + skipped_ms + self.elapsed_ms() as i64
    }

    /// Since the crawl began, outside any simulation.
    pub(super) fn elapsed_ms(&self) -> u64 {
        self.start.elapsed().as_millis() as u64
    }

    /// Nothing is to be done before `at_ms`: a simulation moves there.
    pub(super) fn skip_to(&self, at_ms: i64) {
        if let Some(skipped) = &self.skipped_ms {
            skipped.fetch_add((at_ms - self.now_ms()).max(0), Ordering::SeqCst);
        }
    }
}
