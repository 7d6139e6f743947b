//! Numbers and times as people write them.

use crate::text::grouped;

/// `1, "page"` → `1 page`; `1200, "page"` → `1,200 pages`.
pub fn counted(number: u64, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// Milliseconds in the one or two largest units: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`, `3 d 4 h`.
pub fn duration(ms: u64) -> String {
    let seconds = (ms + 500) / 1000;
    match seconds {
        _ if ms < 9_950 => format!("{:.1} s", ms as f64 / 1000.0),
        0..60 => format!("{seconds} s"),
        60..3_600 => format!("{} min {} s", seconds / 60, seconds % 60),
        3_600..86_400 => format!("{} h {} min", seconds / 3_600, seconds % 3_600 / 60),
        _ => format!("{} d {} h", seconds / 86_400, seconds % 86_400 / 3_600),
    }
}

/// Reasons with their counts, most frequent first: `12 http-404, 3 robots`.
pub fn reasons<'a>(counts: impl IntoIterator<Item = (&'a str, u64)>) -> String {
    let mut counts: Vec<(&str, u64)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    counts.iter().map(|(reason, count)| format!("{} {reason}", grouped(*count))).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_times_read_well() {
        assert_eq!(
            ["0", "999", "1,000", "12,345,678"],
            [0, 999, 1000, 12_345_678].map(grouped).each_ref().map(|s| &**s)
        );
        assert_eq!(counted(1, "page"), "1 page");
        assert_eq!(counted(0, "page"), "0 pages");
        let times = [400, 9_940, 12_300, 59_700, 3_599_600, 7_800_000, 273_600_000].map(duration);
        assert_eq!(times, ["0.4 s", "9.9 s", "12 s", "1 min 0 s", "1 h 0 min", "2 h 10 min", "3 d 4 h"]);
        assert_eq!(reasons([("a", 1), ("c", 20), ("b", 1)]), "20 c, 1 a, 1 b");
    }
}
