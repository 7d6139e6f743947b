//! When to look at a feed, a section page or a sitemap again: by how often it brought something new.

/// Shortest time between two visits of one place, milliseconds: nobody needs a feed more often, and readers of feeds
/// have the same rule.
pub const MIN_VISIT_MS: i64 = 5 * 60_000;
/// Longest time, milliseconds: what has been silent for weeks is looked at once a day.
pub const MAX_VISIT_MS: i64 = 24 * 3_600_000;
/// Time to the second visit, milliseconds.
pub const FIRST_VISIT_MS: i64 = 30 * 60_000;
/// A visit that brings nothing makes the next one later by half.
const SLOWER_PERCENT: i64 = 150;
/// However much a visit brought, the next one is not sooner than by this factor.
const MAX_FASTER: i64 = 4;

/// What a visit brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// Places that were not known before.
    pub new: u64,
    /// All places that it named.
    pub named: u64,
}

/// The time to the next visit, milliseconds. `before_ms` is the time between the last two, 0 after the first visit.
///
/// The aim is one new place a visit: that is when news comes in soon and no request is in vain. Where half of what a feed
/// names is new, something may have been missed, and the time shrinks to a quarter at most at once.
///
/// ```
/// use offprint::discover::revisit::{FIRST_VISIT_MS, Visit, next_visit_ms};
///
/// assert_eq!(next_visit_ms(0, Visit { new: 20, named: 20 }), FIRST_VISIT_MS);
/// let hour_ms = 3_600_000;
/// assert_eq!(next_visit_ms(hour_ms, Visit { new: 0, named: 20 }), hour_ms * 3 / 2);
/// assert_eq!(next_visit_ms(hour_ms, Visit { new: 1, named: 20 }), hour_ms);
/// assert_eq!(next_visit_ms(hour_ms, Visit { new: 3, named: 20 }), hour_ms / 3);
/// ```
pub fn next_visit_ms(before_ms: i64, visit: Visit) -> i64 {
    if before_ms <= 0 {
        return FIRST_VISIT_MS;
    }
    let new = i64::try_from(visit.new).unwrap_or(i64::MAX);
    let next_ms = match new {
        0 => before_ms.saturating_mul(SLOWER_PERCENT) / 100,
        _ if visit.new.saturating_mul(2) >= visit.named => before_ms / MAX_FASTER,
        _ => before_ms / new.min(MAX_FASTER),
    };
    next_ms.clamp(MIN_VISIT_MS, MAX_VISIT_MS)
}

/// Longest time, milliseconds, for which a feed's `ttl` holds a visit back: many tools write an hour without a thought, and
/// news that is an hour late is no news.
pub const MAX_TTL_MS: i64 = 3_600_000;
const HOUR_MS: i64 = 3_600_000;

/// What a feed asks of its readers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wishes {
    /// RSS's `ttl`.
    pub ttl_minutes: Option<u32>,
    /// RSS's `skipHours`, bit *n* for the hour *n* of the day (UTC).
    pub skip_hours: u32,
}

/// The time to the next visit as the feed would have it: not before its `ttl` (an hour of it at most), and not in an hour
/// that it asks to skip, unless it asks to skip them all.
///
/// ```
/// use offprint::discover::revisit::{Wishes, granted_ms};
///
/// let minute_ms = 60_000;
/// let ttl = Wishes { ttl_minutes: Some(20), ..Wishes::default() };
/// assert_eq!(granted_ms(5 * minute_ms, ttl, 0), 20 * minute_ms);
/// // At half past midnight, with one and two o'clock to skip.
/// let night = Wishes { skip_hours: 0b110, ..Wishes::default() };
/// assert_eq!(granted_ms(45 * minute_ms, night, 30 * minute_ms), 150 * minute_ms);
/// ```
pub fn granted_ms(next_visit_ms: i64, wishes: Wishes, now_ms: i64) -> i64 {
    let ttl_ms = wishes.ttl_minutes.map_or(0, |minutes| i64::from(minutes) * 60_000).min(MAX_TTL_MS);
    let mut at_ms = now_ms.saturating_add(next_visit_ms.max(ttl_ms));
    for _ in 0..24 {
        let hour = at_ms.div_euclid(HOUR_MS).rem_euclid(24);
        if wishes.skip_hours >> hour & 1 == 0 {
            return at_ms - now_ms;
        }
        at_ms = (at_ms.div_euclid(HOUR_MS) + 1).saturating_mul(HOUR_MS);
    }
    next_visit_ms.max(ttl_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A place that publishes every so often, visited for some weeks.
    fn settled_ms(every_ms: i64) -> i64 {
        let (mut now_ms, mut wait_ms, mut sum_ms, mut visits) = (0, FIRST_VISIT_MS, 0, 0);
        while now_ms < 60 * 24 * 3_600_000_i64 {
            let new = (now_ms + wait_ms) / every_ms - now_ms / every_ms;
            now_ms += wait_ms;
            if now_ms > 30 * 24 * 3_600_000 {
                (sum_ms, visits) = (sum_ms + wait_ms, visits + 1);
            }
            wait_ms = next_visit_ms(wait_ms, Visit { new: new.unsigned_abs(), named: 30 });
        }
        sum_ms / visits
    }

    #[test]
    fn visits_settle_near_the_pace_of_the_place() {
        for hours in [1, 2, 6, 12] {
            let every_ms = hours * 3_600_000;
            let visit_ms = settled_ms(every_ms);
            assert!(
                (every_ms / 4..=every_ms * 3 / 2).contains(&visit_ms),
                "{hours} h: every {} min",
                visit_ms / 60_000
            );
        }
        assert_eq!(settled_ms(10_000), MIN_VISIT_MS);
        assert_eq!(settled_ms(100 * 24 * 3_600_000), MAX_VISIT_MS);
    }

    #[test]
    fn wishes_hold_a_visit_back_within_bounds() {
        let wishes = |ttl_minutes, skip_hours| Wishes { ttl_minutes, skip_hours };
        for (next_ms, wish, expected_ms) in [
            (MIN_VISIT_MS, wishes(None, 0), MIN_VISIT_MS),
            (MIN_VISIT_MS, wishes(Some(u32::MAX), 0), MAX_TTL_MS),
            (2 * HOUR_MS, wishes(Some(30), 0), 2 * HOUR_MS),
            (MIN_VISIT_MS, wishes(None, 0x00ff_ffff), MIN_VISIT_MS),
            (MIN_VISIT_MS, wishes(None, 0x00ff_fffe), 23 * HOUR_MS),
        ] {
            // One o'clock.
            assert_eq!(granted_ms(next_ms, wish, HOUR_MS), expected_ms, "{wish:?}");
        }
    }
}
