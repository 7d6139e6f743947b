//! Comments in which browsers and SingleFile say where a page came from.

use super::is_web;

/// Bytes of a page in which the comment stands: before or just behind the first tag.
const SEARCHED_BYTES: usize = 16 << 10;
/// Longest URL that is believed, bytes.
const MAX_URL_BYTES: usize = 8 << 10;

/// What a comment says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) url: Option<String>,
    /// ISO 8601 in UTC.
    pub(super) saved_at: Option<String>,
}

pub(super) fn read(html: &[u8]) -> Note {
    let start = String::from_utf8_lossy(&html[..html.len().min(SEARCHED_BYTES)]);
    let mut rest: &str = &start;
    while let Some((_, comment)) = rest.split_once("<!--") {
        let (comment, after) = comment.split_once("-->").unwrap_or((comment, ""));
        if let Some(note) = single_file(comment).or_else(|| saved_from(comment)) {
            return note;
        }
        rest = after;
    }
    Note::default()
}

/// `saved from url=(0042)https://…`: the number is the URL's length.
fn saved_from(comment: &str) -> Option<Note> {
    let (_, rest) = comment.split_once("saved from url=(")?;
    let (length, url) = rest.split_once(')')?;
    let length: usize = length.parse().ok()?;
    // A wrong length is no reason to mistrust the URL, which ends with white space.
    let url = url.split(char::is_whitespace).next().unwrap_or_default();
    let url = url.get(..length).unwrap_or(url);
    (is_web(url) && url.len() <= MAX_URL_BYTES).then(|| Note { url: Some(url.to_owned()), saved_at: None })
}

/// Lines `url:` and `saved date:` behind the tool's name.
fn single_file(comment: &str) -> Option<Note> {
    comment.contains("SingleFile").then_some(())?;
    let line = |name: &str| comment.lines().find_map(|line| line.trim().strip_prefix(name)).map(str::trim);
    let url = line("url:").filter(|url| is_web(url) && url.len() <= MAX_URL_BYTES)?;
    Some(Note { url: Some(url.to_owned()), saved_at: line("saved date:").and_then(script_date) })
}

/// `Tue Nov 24 2026 12:00:00 GMT+0100 (…)`, as scripts print dates → `2026-11-24T11:00:00Z`.
fn script_date(text: &str) -> Option<String> {
    let text = text.split('(').next()?.trim();
    let time = jiff::Timestamp::strptime("%a %b %d %Y %H:%M:%S GMT%z", text).ok();
    time.or_else(|| text.parse().ok()).map(|time| time.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(url: &str, saved_at: Option<&str>) -> Note {
        Note { url: Some(url.into()), saved_at: saved_at.map(str::to_owned) }
    }

    #[test]
    fn what_browsers_and_single_file_write_is_read() {
        let page = b"<!DOCTYPE html>\n<!-- saved from url=(0027)https://a.example/story?x=1 -->\n<html>";
        assert_eq!(read(page), note("https://a.example/story?x=1", None));
        let page = b"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://a.example/b \n \
            saved date: Tue Nov 24 2026 12:00:00 GMT+0100 (Central European Standard Time)\n--><meta charset=utf-8>";
        assert_eq!(read(page), note("https://a.example/b", Some("2026-11-24T11:00:00Z")));
    }

    #[test]
    fn other_comments_say_nothing() {
        for page in [
            &b"<!-- saved from url=(0014)about:internet -->"[..],
            b"<!-- saved from url=(x)http://a.example/ -->",
            b"<p>saved from url=(0017)http://a.example/",
            b"<!-- SingleFile\nurl: javascript:alert(1)\n-->",
            b"<!--",
        ] {
            assert_eq!(read(page), Note::default(), "{}", String::from_utf8_lossy(page));
        }
    }
}
