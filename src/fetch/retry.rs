//! When to try again.

use sha2::{Digest, Sha256};

/// Longest pause a host can impose or a back-off can reach, milliseconds: a day.
pub const MAX_PAUSE_MS: u64 = 24 * 3600 * 1000;

/// Reads a `Retry-After` header: seconds or an HTTP date (RFC 9110, 10.2.3) → milliseconds from `now_ms`, at most a day.
/// A date in the past is 0; what cannot be read is `None`.
///
/// ```
/// use offprint::fetch::retry_after_ms;
///
/// assert_eq!(retry_after_ms("120", 0), Some(120_000));
/// assert_eq!(retry_after_ms("Thu, 01 Jan 1970 00:00:05 GMT", 2_000), Some(3_000));
/// assert_eq!(retry_after_ms("soon", 0), None);
/// ```
pub fn retry_after_ms(value: &str, now_ms: i64) -> Option<u64> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number too long to read is a long time.
        let seconds = value.parse::<u64>().unwrap_or(u64::MAX);
        return Some(seconds.saturating_mul(1000).min(MAX_PAUSE_MS));
    }
    let pause_ms = http_date_ms(value)?.saturating_sub(now_ms).max(0).unsigned_abs();
    Some(pause_ms.min(MAX_PAUSE_MS))
}

/// Reads a date of HTTP (RFC 9110, 5.6.7), milliseconds since 1970.
pub(super) fn http_date_ms(value: &str) -> Option<i64> {
    let date = jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_timestamp(value.trim()).ok()?;
    Some(date.as_millisecond())
}

/// Pause before try `failures + 1`: the base, doubled for each failure after the first, and up to a tenth more, told by
/// `key`, so that hosts which failed together do not come back together. At most a day and a tenth.
///
/// ```
/// let pause_ms = offprint::fetch::back_off_ms(1_000, 3, "example.org");
/// assert!((4_000..=4_400).contains(&pause_ms));
/// ```
pub fn back_off_ms(base_ms: u64, failures: u32, key: &str) -> u64 {
    let doubled = base_ms.saturating_mul(1u64 << failures.saturating_sub(1).min(40)).min(MAX_PAUSE_MS);
    let digest = Sha256::new().chain_update(key).chain_update(failures.to_le_bytes()).finalize();
    let jitter = u64::from(digest[0]) * (doubled / 10) / 255;
    doubled + jitter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_capped_and_never_negative() {
        assert_eq!(retry_after_ms("99999999999999999999999", 0), Some(MAX_PAUSE_MS));
        assert_eq!(retry_after_ms("Thu, 01 Jan 1970 00:00:05 GMT", 9_000), Some(0));
        assert_eq!(retry_after_ms("Fri, 31 Dec 2100 23:59:59 GMT", 0), Some(MAX_PAUSE_MS));
        for junk in ["", "-5", "1.5", "Thursday"] {
            assert_eq!(retry_after_ms(junk, 0), None, "{junk}");
        }
    }

    #[test]
    fn back_off_doubles_and_stays_within_a_day_and_a_tenth() {
        assert!(back_off_ms(5_000, u32::MAX, "a") <= MAX_PAUSE_MS + MAX_PAUSE_MS / 10);
        assert!(back_off_ms(5_000, 2, "a") >= 10_000);
        assert_eq!(back_off_ms(0, 7, "a"), 0);
    }
}
