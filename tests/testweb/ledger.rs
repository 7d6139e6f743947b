//! What a ledger proves about politeness.

use std::collections::BTreeMap;
use std::time::Duration;

use super::Asked;

/// What each host, domain and address may expect.
pub struct Promise<'a> {
    /// Pause from the end of an answer to the next request, by host.
    pub delay: &'a dyn Fn(&str) -> Duration,
    /// Is this path closed to us?
    pub disallowed: &'a dyn Fn(&str, &str) -> bool,
}

/// No host was asked twice at once, within its delay, inside a Retry-After window, before its robots.txt, or for what
/// that disallows.
pub fn assert_polite(asked: &[Asked], promise: &Promise<'_>) {
    for (host, asked) in by(asked, |asked| asked.host.clone()) {
        assert_eq!(asked[0].path, "/robots.txt", "{host}");
        for asked in &asked {
            assert!(!(promise.disallowed)(&host, &asked.path), "{host}: {} is disallowed", asked.path);
        }
        assert_paced(&host, &asked, (promise.delay)(&host));
        assert_windows(&host, &asked);
    }
}

/// One request at a time with a pause after it, whatever `key` groups by.
pub fn assert_paced_by(asked: &[Asked], key: impl Fn(&Asked) -> String, delay: Duration) {
    for (key, asked) in by(asked, key) {
        assert_paced(&key, &asked, delay);
    }
}

fn assert_paced(key: &str, asked: &[Asked], delay: Duration) {
    for pair in asked.windows(2) {
        let Some(end) = pair[0].end else { panic!("{key}: {} came during {}", pair[1].path, pair[0].path) };
        let gap = pair[1].start.checked_duration_since(end);
        assert!(
            gap.is_some_and(|gap| gap >= delay),
            "{key}: {} came {gap:?} after {}, expected {delay:?}",
            pair[1].path,
            pair[0].path
        );
    }
}

fn assert_windows(host: &str, asked: &[Asked]) {
    for (index, busy) in asked.iter().enumerate().filter(|(_, asked)| !asked.window.is_zero()) {
        let Some(next) = asked.get(index + 1) else { continue };
        let gap = next.start.duration_since(busy.start);
        assert!(gap >= busy.window, "{host}: {} came {gap:?} into a window of {:?}", next.path, busy.window);
    }
}

fn by(asked: &[Asked], key: impl Fn(&Asked) -> String) -> BTreeMap<String, Vec<Asked>> {
    let mut groups = BTreeMap::<String, Vec<Asked>>::new();
    for asked in asked {
        groups.entry(key(asked)).or_default().push(asked.clone());
    }
    groups.values_mut().for_each(|asked| asked.sort_by_key(|asked| asked.start));
    groups
}
