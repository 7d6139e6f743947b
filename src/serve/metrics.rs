//! Numbers of the service, in the text format of Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Media type of the text format.
pub(super) const TEXT_FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Counters; all since the start.
#[derive(Debug, Default)]
pub(super) struct Metrics {
    /// By route and status.
    requests: Mutex<BTreeMap<(&'static str, u16), u64>>,
    /// By `article` or the code of what was wrong.
    pages: Mutex<BTreeMap<String, u64>>,
    body_bytes: AtomicU64,
    cleaned: AtomicU64,
    cleaning_us: AtomicU64,
}

/// What is going on at this moment.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Gauges {
    pub requests_in_flight: usize,
    pub pages_being_cleaned: usize,
}

impl Metrics {
    pub(super) fn request(&self, route: &'static str, status: u16) {
        *self.requests.lock().unwrap_or_else(PoisonError::into_inner).entry((route, status)).or_default() += 1;
    }

    pub(super) fn page(&self, code: &str) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        match pages.get_mut(code) {
            Some(count) => *count += 1,
            None => drop(pages.insert(code.to_owned(), 1)),
        }
    }

    pub(super) fn received(&self, bytes: usize) {
        self.body_bytes.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    pub(super) fn cleaned(&self, time: Duration) {
        self.cleaned.fetch_add(1, Ordering::Relaxed);
        self.cleaning_us.fetch_add(u64::try_from(time.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    /// The text format.
    pub(super) fn text(&self, gauges: Gauges) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let head = |out: &mut String, name: &str, kind: &str, help: &str| {
            let _ = writeln!(out, "# HELP offprint_serve_{name} {help}\n# TYPE offprint_serve_{name} {kind}");
        };
        head(&mut out, "requests_total", "counter", "Requests answered, by route and status.");
        for ((route, status), count) in &*self.requests.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = writeln!(out, "offprint_serve_requests_total{{route=\"{route}\",status=\"{status}\"}} {count}");
        }
        head(&mut out, "pages_total", "counter", "Pages asked for, by outcome.");
        for (code, count) in &*self.pages.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = writeln!(out, "offprint_serve_pages_total{{outcome=\"{code}\"}} {count}");
        }
        let cleaning_s = self.cleaning_us.load(Ordering::Relaxed) as f64 / 1e6;
        let numbers = [
            (
                "body_bytes_total",
                "counter",
                "Bytes of bodies received.",
                self.body_bytes.load(Ordering::Relaxed) as f64,
            ),
            (
                "cleaned_total",
                "counter",
                "Pages that went through the cleaner.",
                self.cleaned.load(Ordering::Relaxed) as f64,
            ),
            ("cleaning_seconds_total", "counter", "Time the cleaner took.", cleaning_s),
            ("requests_in_flight", "gauge", "Requests being worked on.", gauges.requests_in_flight as f64),
            ("pages_being_cleaned", "gauge", "Pages in the cleaner.", gauges.pages_being_cleaned as f64),
        ];
        for (name, kind, help, value) in numbers {
            head(&mut out, name, kind, help);
            let _ = writeln!(out, "offprint_serve_{name} {value}");
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_has_help_type_and_value() {
        let metrics = Metrics::default();
        metrics.request("/v1/clean", 200);
        metrics.page("article");
        metrics.page("article");
        metrics.cleaned(Duration::from_millis(1_500));
        let text = metrics.text(Gauges { requests_in_flight: 3, ..Gauges::default() });
        for line in [
            "offprint_serve_requests_total{route=\"/v1/clean\",status=\"200\"} 1",
            "offprint_serve_pages_total{outcome=\"article\"} 2",
            "offprint_serve_cleaning_seconds_total 1.5",
            "offprint_serve_requests_in_flight 3",
        ] {
            assert!(text.lines().any(|known| known == line), "{line} in {text}");
        }
        assert_eq!(text.matches("# HELP").count(), text.matches("# TYPE").count());
    }
}
