//! Pacing of what several hosts share: a registrable domain, an IP address. One request at a time and a pause after it,
//! as for a host.
//!
//! This lives in memory: after a restart every host with work rests for its delay first, and so do domain and address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Clock;

/// Tasks that wait in line for one domain or address; the others come back at a time that is theirs alone, so that
/// thousands of hosts on one address do not hold up all others.
const MAX_WAITING: u32 = 2;
/// Between two looks at something that is being asked, milliseconds; it is free again when the answer is there.
const LOOK_MS: i64 = 10;
/// Entries kept before those whose pause is over are dropped.
const PRUNE_AT: usize = 50_000;

/// What hosts share.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Shared {
    Domain(String),
    Address(IpAddr),
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    asked_now: bool,
    waiting: u32,
    free_at_ms: i64,
    /// When the last host that was sent away comes back.
    back_at_ms: i64,
}

/// All domains and addresses of a run.
#[derive(Debug, Default)]
pub(super) struct Pace {
    slots: Mutex<HashMap<Shared, Slot>>,
}

/// What was not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Busy {
    /// Look again after so many milliseconds.
    Wait(i64),
    /// Others wait already: come back at this time.
    Later(i64),
}

impl Pace {
    fn slots(&self) -> MutexGuard<'_, HashMap<Shared, Slot>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes all of these or none. `waits`: the caller stands in line ([`Line`]) already.
    pub(super) fn take(self: &Arc<Self>, wanted: &[(Shared, i64)], clock: &Clock, waits: bool) -> Result<Ticket, Busy> {
        let now_ms = clock.now_ms();
        let mut slots = self.slots();
        let mut wait_ms = 0;
        for (shared, delay_ms) in wanted {
            let Some(slot) = slots.get_mut(shared) else { continue };
            if !slot.asked_now && slot.free_at_ms <= now_ms {
                continue;
            }
            if !waits && slot.waiting >= MAX_WAITING {
                slot.back_at_ms = slot.back_at_ms.max(slot.free_at_ms).max(now_ms) + delay_ms;
                return Err(Busy::Later(slot.back_at_ms));
            }
            wait_ms = wait_ms.max(if slot.asked_now { LOOK_MS } else { slot.free_at_ms - now_ms });
        }
        if wait_ms > 0 {
            return Err(Busy::Wait(wait_ms));
        }
        if slots.len() >= PRUNE_AT {
            slots.retain(|_, slot| slot.asked_now || slot.waiting > 0 || slot.free_at_ms.max(slot.back_at_ms) > now_ms);
        }
        for (shared, _) in wanted {
            slots.entry(shared.clone()).or_default().asked_now = true;
        }
        Ok(Ticket { pace: self.clone(), held: wanted.to_vec(), clock: clock.clone() })
    }

    /// Stands in line until dropped.
    pub(super) fn line(self: &Arc<Self>, wanted: &[(Shared, i64)]) -> Line {
        let mut slots = self.slots();
        wanted.iter().for_each(|(shared, _)| slots.entry(shared.clone()).or_default().waiting += 1);
        Line { pace: self.clone(), wanted: wanted.iter().map(|(shared, _)| shared.clone()).collect() }
    }
}

/// The right to make one request; when it is dropped, the pause begins.
#[derive(Debug)]
pub(super) struct Ticket {
    pace: Arc<Pace>,
    held: Vec<(Shared, i64)>,
    clock: Clock,
}

impl Drop for Ticket {
    fn drop(&mut self) {
        // The clock counts whole milliseconds: one more, so that the pause is never shorter than promised.
        let now_ms = self.clock.now_ms() + 1;
        let mut slots = self.pace.slots();
        for (shared, delay_ms) in &self.held {
            let slot = slots.entry(shared.clone()).or_default();
            (slot.asked_now, slot.free_at_ms) = (false, now_ms + delay_ms);
        }
    }
}

/// A place in line.
#[derive(Debug)]
pub(super) struct Line {
    pace: Arc<Pace>,
    wanted: Vec<Shared>,
}

impl Drop for Line {
    fn drop(&mut self) {
        let mut slots = self.pace.slots();
        for shared in &self.wanted {
            if let Some(slot) = slots.get_mut(shared) {
                slot.waiting = slot.waiting.saturating_sub(1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_a_pause_and_a_short_line() {
        let (pace, clock) = (Arc::new(Pace::default()), Clock::system());
        let domain = [(Shared::Domain("news.example".into()), 60_000)];
        let ticket = pace.take(&domain, &clock, false).unwrap();
        assert_eq!(pace.take(&domain, &clock, false).unwrap_err(), Busy::Wait(LOOK_MS));
        drop(ticket);
        assert!(matches!(pace.take(&domain, &clock, false), Err(Busy::Wait(ms)) if ms > 59_000));
        let line = [pace.line(&domain), pace.line(&domain)];
        let (Err(Busy::Later(first)), Err(Busy::Later(second))) =
            (pace.take(&domain, &clock, false), pace.take(&domain, &clock, false))
        else {
            panic!("the line was joined");
        };
        assert!(first > clock.now_ms() + 60_000 && second >= first + 60_000, "each comes back at a time of its own");
        assert!(matches!(pace.take(&domain, &clock, true), Err(Busy::Wait(_))));
        drop(line);
        assert!(matches!(pace.take(&domain, &clock, false), Err(Busy::Wait(_))));
        let both = [(Shared::Address([127, 0, 0, 1].into()), 5), domain[0].clone()];
        assert!(pace.take(&both, &clock, false).is_err(), "all or none");
        assert!(pace.take(&both[..1], &clock, false).is_ok());
    }
}
