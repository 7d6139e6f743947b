//! Progress on standard error: a bar on a terminal, a line now and then elsewhere.

use std::collections::VecDeque;
use std::io::{self, IsTerminal};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::words::{counted, duration};
use crate::crawl::Progress;
use crate::text::grouped;

/// Between two plain lines where standard error is no terminal.
const LINE_EVERY: Duration = Duration::from_secs(10);

/// How often the bar is drawn, a second; more only costs processor time.
const DRAWS_PER_SECOND: u8 = 5;

/// The pace shown is that of the last so many milliseconds: short enough to follow a crawl, long enough to be calm.
const PACE_WINDOW_MS: u64 = 30_000;

/// The bar that is on the screen now, for whoever else writes to standard error.
static ON_SCREEN: Mutex<Option<ProgressBar>> = Mutex::new(None);

/// Runs `write` with the bar out of the way.
pub fn beside_bar<T>(write: impl FnOnce() -> T) -> T {
    let bar = ON_SCREEN.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match bar {
        Some(bar) => bar.suspend(write),
        None => write(),
    }
}

fn put_on_screen(bar: Option<ProgressBar>) {
    *ON_SCREEN.lock().unwrap_or_else(PoisonError::into_inner) = bar;
}

fn new_bar(template: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(DRAWS_PER_SECOND));
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.set_style(style.progress_chars("━━ "));
    put_on_screen(Some(bar.clone()));
    bar
}

/// Progress of `clean`: the number of pages is not known before the end, so there is no estimate.
pub struct CleanProgress {
    bar: Option<ProgressBar>,
    started: Instant,
    pages: u64,
    failed: u64,
}

impl CleanProgress {
    /// `shown`: standard error is a terminal and the results do not go to the same one.
    pub fn new(shown: bool) -> Self {
        let bar = shown.then(|| new_bar("{spinner} {msg}"));
        Self { bar, started: Instant::now(), pages: 0, failed: 0 }
    }

    /// Counts one page.
    pub fn page(&mut self, failed: bool) {
        self.pages += 1;
        self.failed += u64::from(failed);
        if let Some(bar) = &self.bar {
            let rate = self.pages as f64 / self.started.elapsed().as_secs_f64().max(0.001);
            let pages = counted(self.pages, "page");
            bar.set_message(format!("{pages}, {rate:.0} pages/s, {} failed", grouped(self.failed)));
            bar.tick();
        }
    }

    /// Takes the bar from the screen; pages, failures, and the time in milliseconds.
    pub fn end(self) -> (u64, u64, u64) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
            put_on_screen(None);
        }
        (self.pages, self.failed, self.started.elapsed().as_millis() as u64)
    }
}

/// Where the progress of a crawl is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Display {
    Bar,
    Lines,
    Nowhere,
}

impl Display {
    /// By what standard error is.
    pub fn on_stderr(quiet: bool) -> Self {
        match (quiet, io::stderr().is_terminal()) {
            (true, _) => Display::Nowhere,
            (false, true) => Display::Bar,
            (false, false) => Display::Lines,
        }
    }
}

/// Progress of a crawl.
pub struct CrawlProgress {
    display: Display,
    bar: Option<ProgressBar>,
    pace: Pace,
    last_line: Instant,
}

impl CrawlProgress {
    pub fn new(display: Display) -> Self {
        let bar = (display == Display::Bar).then(|| new_bar("{bar:24} {msg}"));
        Self { display, bar, pace: Pace::default(), last_line: Instant::now() }
    }

    /// Shows a picture of the crawl.
    pub fn show(&mut self, picture: &Progress) {
        self.pace.note(picture.elapsed_ms, picture.done);
        if let Some(bar) = &self.bar {
            let finished = picture.articles + picture.failures + picture.duplicates;
            bar.set_length(finished + picture.queued);
            bar.set_position(finished);
            bar.set_message(describe(picture, &self.pace));
        } else if self.display == Display::Lines && self.last_line.elapsed() >= LINE_EVERY {
            self.last_line = Instant::now();
            super::tell(&describe(picture, &self.pace));
        }
    }
}

impl Drop for CrawlProgress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
            put_on_screen(None);
        }
    }
}

/// One line: done, pace, errors, estimate.
fn describe(picture: &Progress, pace: &Pace) -> String {
    let finished = picture.articles + picture.failures + picture.duplicates;
    let total = finished + picture.queued;
    let more = if picture.listing { "+" } else { "" };
    let per_second = pace.per_second();
    let mut line = format!(
        "{} of {}{more} pages, {per_second:.1} pages/s, {}, {} at work",
        grouped(finished),
        grouped(total),
        counted(picture.failures, "error"),
        counted(picture.hosts_active, "host"),
    );
    match left_ms(picture, per_second) {
        Some(ms) => line.push_str(&format!(", about {} left", duration(ms))),
        None if picture.in_flight == 0 => {
            if let Some(ms) = picture.next_ready_ms.filter(|ms| *ms > 0) {
                line.push_str(&format!(", next request in {}", duration(ms)));
            }
        }
        None => {}
    }
    line
}

/// The time left: what the pace says, but never less than the longest queue of one host needs at its delay.
/// `None` while the list is being read or nothing has been done yet.
fn left_ms(picture: &Progress, per_second: f64) -> Option<u64> {
    if picture.listing || per_second <= 0.0 || picture.queued == 0 {
        return None;
    }
    let by_pace_ms = picture.queued as f64 / per_second * 1000.0;
    Some((by_pace_ms as u64).max(picture.slowest_host_ms))
}

/// Pages a second over the last [`PACE_WINDOW_MS`].
#[derive(Debug, Default)]
struct Pace(VecDeque<(u64, u64)>);

impl Pace {
    fn note(&mut self, elapsed_ms: u64, done: u64) {
        if self.0.back().is_none_or(|(last_ms, _)| *last_ms < elapsed_ms) {
            self.0.push_back((elapsed_ms, done));
        }
        // The oldest picture kept is the last one outside the window, so the window is always filled.
        while self.0.get(1).is_some_and(|(ms, _)| ms + PACE_WINDOW_MS <= elapsed_ms) {
            self.0.pop_front();
        }
    }

    fn per_second(&self) -> f64 {
        match (self.0.front(), self.0.back()) {
            (Some((first_ms, first)), Some((last_ms, last))) if last_ms > first_ms => {
                (last - first) as f64 * 1000.0 / (last_ms - first_ms) as f64
            }
            _ => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(queued: u64, slowest_host_ms: u64) -> Progress {
        Progress { articles: 90, failures: 10, queued, slowest_host_ms, hosts_active: 4, ..Progress::default() }
    }

    #[test]
    fn the_pace_follows_the_last_half_minute() {
        let mut pace = Pace::default();
        assert_eq!(pace.per_second(), 0.0);
        for second in 0..=60 {
            pace.note(second * 1000, second * 10);
        }
        assert_eq!(pace.per_second(), 10.0);
        for second in 61..=120 {
            pace.note(second * 1000, 600);
        }
        assert_eq!(pace.per_second(), 0.0, "an idle crawl shows no pace of the past");
    }

    #[test]
    fn the_estimate_knows_that_one_host_cannot_be_hurried() {
        assert_eq!(left_ms(&picture(100, 0), 10.0), Some(10_000));
        assert_eq!(left_ms(&picture(100, 100_000), 10.0), Some(100_000));
        assert_eq!(left_ms(&picture(100, 0), 0.0), None);
        assert_eq!(left_ms(&Progress { listing: true, ..picture(100, 0) }, 10.0), None);
    }

    #[test]
    fn a_line_says_how_far_how_fast_and_how_long() {
        let mut pace = Pace::default();
        pace.note(0, 0);
        pace.note(10_000, 100);
        let expected = "100 of 1,300 pages, 10.0 pages/s, 10 errors, 4 hosts at work, about 2 min 0 s left";
        assert_eq!(describe(&picture(1200, 0), &pace), expected);
    }
}
