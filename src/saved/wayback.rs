//! Pages of the Wayback Machine: its toolbar and scripts go, links get their own targets back.

use super::is_web;

/// A page as it was archived.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Original {
    pub(super) html: Vec<u8>,
    pub(super) url: Option<String>,
    /// ISO 8601 in UTC.
    pub(super) saved_at: Option<String>,
}

/// What the archive puts into a page: beginning and end.
const INSERTS: [(&[u8], &[u8]); 2] = [
    (b"<!-- BEGIN WAYBACK TOOLBAR INSERT -->", b"<!-- END WAYBACK TOOLBAR INSERT -->"),
    (b"<script src=\"https://web-static.archive.org/", b"<!-- End Wayback Rewrite JS Include -->"),
];
/// In the script that rewrites what scripts load: URL and time of the page.
const SCRIPT_CALL: &[u8] = b"__wm.wombat(\"";
/// Behind the host name, before the time.
const PATH: &[u8] = b"/web/";
/// Hosts of the archive.
const HOSTS: [&[u8]; 2] = [b"web.archive.org", b"wayback.archive.org"];
/// Digits of a full time, and of a year.
const TIME_DIGITS: std::ops::RangeInclusive<usize> = 4..=14;

/// `None` where a page is not from there. `found_at` is the URL that it was saved from, if it is known.
pub(super) fn undo(html: &[u8], found_at: Option<&str>) -> Option<Original> {
    let call = memchr::memmem::find(html, SCRIPT_CALL).and_then(|at| call_arguments(&html[at + SCRIPT_CALL.len()..]));
    let place = found_at.and_then(|url| link(url.as_bytes()));
    let inserted = INSERTS.iter().any(|(begin, _)| memchr::memmem::find(html, begin).is_some());
    if call.is_none() && place.is_none() && !inserted {
        return None;
    }
    let from_place = place.and_then(|(time, length)| {
        let url = std::str::from_utf8(&found_at?.as_bytes()[length..]).ok()?;
        is_web(url).then(|| (url.to_owned(), time))
    });
    let (url, time) = call.or(from_place).map_or((None, None), |(url, time)| (Some(url), Some(time)));
    let html = without_prefixes(&without_inserts(html));
    Some(Original { html, url, saved_at: time.as_deref().and_then(iso) })
}

/// `URL","TIME` → both.
fn call_arguments(bytes: &[u8]) -> Option<(String, String)> {
    let text = std::str::from_utf8(&bytes[..bytes.len().min(10_000)]);
    let text = text.or_else(|error| std::str::from_utf8(&bytes[..error.valid_up_to()])).ok()?;
    let (url, rest) = text.split_once("\",\"")?;
    let (time, _) = rest.split_once('"')?;
    let url = url.replace("\\/", "/");
    let is_time = TIME_DIGITS.contains(&time.len()) && time.bytes().all(|byte| byte.is_ascii_digit());
    (is_web(&url) && is_time).then(|| (url, time.to_owned()))
}

/// `20200102102030` → `2020-01-02T10:20:30Z`; shorter ones say no moment.
fn iso(time: &str) -> Option<String> {
    let (date, clock) = (time.get(..8)?, time.get(8..14)?);
    let [year, month, day] = [&date[..4], &date[4..6], &date[6..]];
    let [hour, minute, second] = [&clock[..2], &clock[2..4], &clock[4..]];
    let text = format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z");
    text.parse::<jiff::Timestamp>().ok().map(|time| time.to_string())
}

fn without_inserts(html: &[u8]) -> Vec<u8> {
    let mut out = html.to_vec();
    for (begin, end) in INSERTS {
        if let Some(at) = memchr::memmem::find(&out, begin)
            && let Some(length) = memchr::memmem::find(&out[at..], end)
        {
            out.drain(at..at + length + end.len());
        }
    }
    out
}

/// Every link into the archive becomes the link that it was.
fn without_prefixes(html: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(html.len());
    let mut copied = 0;
    for at in memchr::memmem::find_iter(html, PATH) {
        let begin = prefix_begin(html, at);
        if begin < copied {
            continue;
        }
        if let Some((_, length)) = link_path(&html[at..])
            && is_web(std::str::from_utf8(&html[at + length..html.len().min(at + length + 8)]).unwrap_or_default())
        {
            out.extend_from_slice(&html[copied..begin]);
            copied = at + length;
        }
    }
    out.extend_from_slice(&html[copied..]);
    out
}

/// Where the scheme and the archive's host before a path begin, or the path itself where there are none.
fn prefix_begin(html: &[u8], path: usize) -> usize {
    let before = &html[..path];
    let Some(host) = HOSTS.iter().find(|host| before.ends_with(host)) else { return path };
    let before = &before[..before.len() - host.len()];
    let schemes: [&[u8]; 3] = [b"https://", b"http://", b"//"];
    let scheme = schemes.iter().find(|scheme| before.ends_with(scheme));
    scheme.map_or(path, |scheme| before.len() - scheme.len())
}

/// Time and length of `/web/20200102102030im_/`.
fn link_path(bytes: &[u8]) -> Option<(String, usize)> {
    let rest = bytes.strip_prefix(PATH)?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    TIME_DIGITS.contains(&digits).then_some(())?;
    let after = &rest[digits..];
    let flag = if after.get(2) == Some(&b'_') && after[..2].iter().all(u8::is_ascii_lowercase) { 3 } else { 0 };
    (after.get(flag) == Some(&b'/')).then_some(())?;
    let time = rest[..digits].iter().map(|digit| char::from(*digit)).collect();
    Some((time, PATH.len() + digits + flag + 1))
}

/// The same of a whole URL of the archive.
fn link(url: &[u8]) -> Option<(String, usize)> {
    let at = memchr::memmem::find(url, PATH)?;
    let (time, length) = (prefix_begin(url, at) == 0 && at > 0).then(|| link_path(&url[at..]))??;
    Some((time, at + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><script src=\"https://web-static.archive.org/_static/js/wombat.js\"></script><script>\
        __wm.wombat(\"http:\\/\\/a.example\\/story\",\"20200102102030\",\"https://web.archive.org/\",\"web\")</script>\
        <!-- End Wayback Rewrite JS Include --><title>T</title></head><body>\
        <!-- BEGIN WAYBACK TOOLBAR INSERT --><div>37 captures</div><!-- END WAYBACK TOOLBAR INSERT -->\
        <a href=\"/web/20200102102030/http://a.example/b\">b</a><img src=\"https://web.archive.org/web/2020im_/https://c.example/i.jpg\">\
        <a href='//web.archive.org/web/20200102102030/http://d.example/'>d</a><a href=/web/2020/about>own</a>";

    #[test]
    fn toolbar_and_scripts_go_and_links_are_their_own_again() {
        let original = undo(PAGE.as_bytes(), None).unwrap();
        assert_eq!(original.url.as_deref(), Some("http://a.example/story"));
        assert_eq!(original.saved_at.as_deref(), Some("2020-01-02T10:20:30Z"));
        assert_eq!(
            String::from_utf8(original.html).unwrap(),
            "<head><title>T</title></head><body><a href=\"http://a.example/b\">b</a><img src=\"https://c.example/i.jpg\">\
             <a href='http://d.example/'>d</a><a href=/web/2020/about>own</a>"
        );
    }

    #[test]
    fn the_url_it_was_saved_from_tells_as_well() {
        let found_at = "https://web.archive.org/web/20190203040506/https://a.example/x";
        let original = undo(b"<p>x", Some(found_at)).unwrap();
        assert_eq!(original.url.as_deref(), Some("https://a.example/x"));
        assert_eq!(original.saved_at.as_deref(), Some("2019-02-03T04:05:06Z"));
    }

    #[test]
    fn a_page_that_only_links_to_the_archive_is_left_alone() {
        let page = b"<a href='https://web.archive.org/web/20200102102030/http://a.example/'>an old copy</a>";
        assert_eq!(undo(page, Some("http://b.example/")), None);
    }
}
