//! The time of a crawl.
//!
//! Pauses are measured by a steady clock that begins at the calendar's time: whoever sets the calendar while a crawl runs
//! neither parks a host nor opens a window early. Between two runs the calendar is all there is, so each run notes what it
//! showed, and beside it how long the machine has been up: the next one finds out by how much it was set meanwhile and moves
//! all stored times as far ([`catch_up`]).

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use sha2::{Digest, Sha256};

use crate::frontier::{Frontier, FrontierError};

/// Wall-clock time that does not jump while a crawl runs, and that a simulation may move forward.
#[derive(Debug, Clone)]
pub struct Clock {
    start: Instant,
    start_ms: i64,
    /// What a simulated calendar had been set by when this clock began.
    begun_set_ms: i64,
    /// `None`: time passes by itself.
    simulated: Option<Arc<Simulated>>,
}

#[derive(Debug)]
struct Simulated {
    /// Milliseconds that were skipped.
    skipped_ms: AtomicI64,
    /// By how much the calendar was set, milliseconds.
    set_ms: AtomicI64,
    /// Stands for the start of the machine.
    boot: i64,
}

/// Each simulated machine was started at a time of its own.
static BOOTS: AtomicI64 = AtomicI64::new(1);

impl Clock {
    /// The time of this machine.
    pub fn system() -> Self {
        Self { start: Instant::now(), start_ms: calendar_ms(), begun_set_ms: 0, simulated: None }
    }

    /// A simulated time that begins at `start_ms` (milliseconds since 1970). While a crawl has something to do it passes
    /// as it does outside; when all that is left lies in the future it is moved there at once. Clones share it.
    pub fn simulated(start_ms: i64) -> Self {
        let boot = BOOTS.fetch_add(1, Ordering::SeqCst);
        let simulated = Simulated { skipped_ms: AtomicI64::new(0), set_ms: AtomicI64::new(0), boot };
        Self { start: Instant::now(), start_ms, begun_set_ms: 0, simulated: Some(Arc::new(simulated)) }
    }

    /// Sets the calendar of a simulation forward or, below 0, back; nothing happens to the time of this machine.
    pub fn set_calendar(&self, by_ms: i64) {
        if let Some(simulated) = &self.simulated {
            simulated.set_ms.fetch_add(by_ms, Ordering::SeqCst);
        }
    }

    /// The clock of a run that begins now, at the time that the calendar shows.
    pub(super) fn begin(&self) -> Self {
        match &self.simulated {
            None => Self::system(),
            Some(simulated) => {
                let set_ms = simulated.set_ms.load(Ordering::SeqCst);
                let start_ms = self.start_ms + set_ms - self.begun_set_ms;
                Self { start_ms, begun_set_ms: set_ms, ..self.clone() }
            }
        }
    }

    /// Milliseconds since 1970, as a steady clock counts them from the beginning: for pauses and whatever is due.
    pub fn now_ms(&self) -> i64 {
        self.start_ms + self.steady_ms()
    }

    /// Milliseconds since 1970, as the calendar shows them now: for dates that others read or write. It may jump.
    pub fn calendar_ms(&self) -> i64 {
        match &self.simulated {
            None => calendar_ms(),
            Some(simulated) => self.now_ms() + simulated.set_ms.load(Ordering::SeqCst) - self.begun_set_ms,
        }
    }

    /// Since the crawl began, outside any simulation.
    pub(super) fn elapsed_ms(&self) -> u64 {
        self.start.elapsed().as_millis() as u64
    }

    fn steady_ms(&self) -> i64 {
        let skipped_ms = self.simulated.as_ref().map_or(0, |simulated| simulated.skipped_ms.load(Ordering::SeqCst));
        skipped_ms + self.elapsed_ms() as i64
    }

    /// Nothing is to be done before `at_ms`: a simulation moves there.
    pub(super) fn skip_to(&self, at_ms: i64) {
        if let Some(simulated) = &self.simulated {
            simulated.skipped_ms.fetch_add((at_ms - self.now_ms()).max(0), Ordering::SeqCst);
        }
    }

    fn moment(&self) -> Moment {
        let (boot, up_ms) = match &self.simulated {
            None => uptime().unwrap_or_default(),
            Some(simulated) => (simulated.boot, self.steady_ms()),
        };
        Moment { now_ms: self.now_ms(), boot, up_ms }
    }
}

fn calendar_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}

/// Which start of the machine this is, as a number, and how long it is ago in milliseconds, sleep included; `None` where the
/// system does not say. Linux does.
fn uptime() -> Option<(i64, i64)> {
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let up = fs::read_to_string("/proc/uptime").ok()?;
    let up_s: f64 = up.split_whitespace().next()?.parse().ok()?;
    let digest = Sha256::digest(boot.trim().as_bytes());
    let boot = i64::from_le_bytes(std::array::from_fn(|index| digest[index]));
    Some((boot, (up_s * 1000.0) as i64))
}

/// What a run notes of its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moment {
    now_ms: i64,
    /// Which start of the machine this is; 0: unknown.
    boot: i64,
    /// Since that start.
    up_ms: i64,
}

/// A calendar that is off by less was not set: it is the two clocks that differ, milliseconds.
const TOLERANCE_MS: i64 = 1_000;

/// By how much the calendar was set between two moments. Where the machine was not started anew in between, that is known;
/// else only that time does not run backwards.
fn set_by_ms(before: Moment, now: Moment) -> i64 {
    let passed_ms = match now.up_ms - before.up_ms {
        passed_ms @ 0.. if before.boot == now.boot && before.boot != 0 => Some(passed_ms),
        _ => None,
    };
    let shown_ms = now.now_ms - before.now_ms;
    let set_ms = shown_ms - passed_ms.unwrap_or(shown_ms.max(0));
    if set_ms.abs() > TOLERANCE_MS { set_ms } else { 0 }
}

/// Between two notes of the time, milliseconds: a crash loses at most so much of what is known.
const NOTE_MS: u64 = 60_000;
/// Marks of the state that hold a [`Moment`].
const MARKS: [&str; 3] = ["clock_ms", "clock_boot", "clock_up_ms"];

/// Moves the times that earlier runs stored by as much as the calendar was set since, in a transaction of its own.
pub(super) fn catch_up(frontier: &mut dyn Frontier, clock: &Clock) -> Result<(), FrontierError> {
    let [now_ms, boot, up_ms] = MARKS.map(|name| frontier.mark(name));
    let (before, now) = (Moment { now_ms: now_ms?, boot: boot?, up_ms: up_ms? }, clock.moment());
    let set_ms = if before.now_ms == 0 { 0 } else { set_by_ms(before, now) };
    frontier.begin()?;
    if set_ms != 0 {
        tracing::warn!(
            seconds = set_ms / 1000,
            "the calendar was set since the last run; all pauses keep their length"
        );
        frontier.move_times(set_ms, before.now_ms)?;
    }
    note(frontier, now)?;
    frontier.commit(&[])
}

fn note(frontier: &mut dyn Frontier, moment: Moment) -> Result<(), FrontierError> {
    let Moment { now_ms, boot, up_ms } = moment;
    MARKS.into_iter().zip([now_ms, boot, up_ms]).try_for_each(|(name, value)| frontier.set_mark(name, value))
}

/// Notes the time now and then.
#[derive(Debug)]
pub(super) struct Notes {
    noted: Instant,
}

impl Notes {
    pub(super) fn begin() -> Self {
        Self { noted: Instant::now() }
    }

    /// To be called in a transaction; `last`: the run ends.
    pub(super) fn keep(&mut self, frontier: &mut dyn Frontier, clock: &Clock, last: bool) -> Result<(), FrontierError> {
        if last || self.noted.elapsed() >= Duration::from_millis(NOTE_MS) {
            self.noted = Instant::now();
            note(frontier, clock.moment())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR_MS: i64 = 3_600_000;

    #[test]
    fn what_the_calendar_was_set_by_is_known_while_the_machine_runs_and_else_only_that_time_passes() {
        let moment = |now_ms, boot, up_ms| Moment { now_ms, boot, up_ms };
        let before = moment(100 * HOUR_MS, 7, HOUR_MS);
        for (now, expected) in [
            (moment(102 * HOUR_MS, 7, 3 * HOUR_MS), 0),
            (moment(101 * HOUR_MS, 7, 3 * HOUR_MS), -HOUR_MS),
            (moment(126 * HOUR_MS, 7, 3 * HOUR_MS), 24 * HOUR_MS),
            // After another start of the machine, or where it does not tell.
            (moment(126 * HOUR_MS, 8, 3 * HOUR_MS), 0),
            (moment(99 * HOUR_MS, 8, 3 * HOUR_MS), -HOUR_MS),
            (moment(99 * HOUR_MS, 0, 0), -HOUR_MS),
            (moment(102 * HOUR_MS, 7, HOUR_MS / 2), 0),
            (moment(102 * HOUR_MS + TOLERANCE_MS, 7, 3 * HOUR_MS), 0),
        ] {
            assert_eq!(set_by_ms(before, now), expected, "{now:?}");
        }
    }

    #[test]
    fn a_run_begins_at_what_the_calendar_shows_and_does_not_jump_with_it() {
        let clock = Clock::simulated(HOUR_MS);
        let first = clock.begin();
        clock.set_calendar(24 * HOUR_MS);
        assert!((HOUR_MS..HOUR_MS + 5_000).contains(&first.now_ms()));
        assert!(clock.begin().now_ms() >= 25 * HOUR_MS);
        let (before, after) = (Clock::system().moment(), Clock::system().moment());
        assert!(set_by_ms(before, after) == 0 && after.up_ms >= before.up_ms);
    }
}
