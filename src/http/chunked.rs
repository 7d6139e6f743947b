//! The chunked transfer coding (RFC 9112, 7.1), undone where it is there.
//!
//! Archives hold bodies as they came over the wire, or undone with the header left as it was; so a body that does not
//! begin with a chunk is taken as it is.

use std::borrow::Cow;

/// Digits of a chunk's length; 15 are a million gigabytes.
const MAX_DIGITS: usize = 15;

/// The body without its chunks, and whether its end was missing.
///
/// ```
/// use offprint::http::chunked::undo;
/// assert_eq!(undo(b"3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n"), (b"abcde".to_vec().into(), false));
/// assert_eq!(undo(b"<p>plain"), (b"<p>plain".as_slice().into(), false));
/// ```
pub fn undo(body: &[u8]) -> (Cow<'_, [u8]>, bool) {
    let mut out = Vec::new();
    let mut at = 0;
    loop {
        let Some((length, begin)) = chunk(body, at) else {
            // Not at its beginning: not chunked. Later: broken off.
            return if at == 0 { (Cow::Borrowed(body), false) } else { (Cow::Owned(out), true) };
        };
        if length == 0 {
            return (Cow::Owned(out), false);
        }
        let end = begin.saturating_add(length);
        let Some(data) = body.get(begin..end) else {
            if at == 0 && begin >= body.len() {
                return (Cow::Borrowed(body), false);
            }
            out.extend_from_slice(&body[begin..]);
            return (Cow::Owned(out), true);
        };
        out.extend_from_slice(data);
        at = end;
        at += usize::from(body.get(at) == Some(&b'\r'));
        if body.get(at) == Some(&b'\n') {
            at += 1;
        } else if at < body.len() && out.len() == length {
            // The first "chunk" does not end as one: text that begins like a number.
            return (Cow::Borrowed(body), false);
        }
    }
}

/// Length and beginning of the chunk whose size line is at `at`.
fn chunk(body: &[u8], at: usize) -> Option<(usize, usize)> {
    let rest = body.get(at..)?;
    let digits = rest.iter().take(MAX_DIGITS + 1).take_while(|byte| byte.is_ascii_hexdigit()).count();
    if digits == 0 || digits > MAX_DIGITS {
        return None;
    }
    let length = usize::from_str_radix(std::str::from_utf8(&rest[..digits]).ok()?, 16).ok()?;
    let after = &rest[digits..];
    let line = memchr::memchr(b'\n', after)?;
    let extension = after[..line].trim_ascii();
    (extension.is_empty() || extension.starts_with(b";")).then_some((length, at + digits + line + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn undone(body: &[u8]) -> (String, bool) {
        let (bytes, cut) = undo(body);
        (String::from_utf8_lossy(&bytes).into_owned(), cut)
    }

    #[test]
    fn chunks_are_joined_and_a_missing_end_is_told() {
        assert_eq!(undone(b"5 \r\nhello\r\n0\r\n"), ("hello".into(), false));
        assert_eq!(undone(b"5\nhello\nA\nthere"), ("hellothere".into(), true));
        assert_eq!(undone(b"5\r\nhello\r\n"), ("hello".into(), true));
        assert_eq!(undone(b"0\r\n\r\n"), (String::new(), false));
    }

    #[test]
    fn a_body_that_is_not_chunked_is_left_alone() {
        for body in [&b""[..], b"<!doctype html>", b"2024 was a good year", b"3\nabcdef", b"ffffffffffffffff\r\n"] {
            assert_eq!(undone(body), (String::from_utf8_lossy(body).into_owned(), false));
        }
    }
}
