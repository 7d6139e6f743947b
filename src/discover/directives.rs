//! What a single page asks of crawlers: `X-Robots-Tag` headers, `<meta name="robots">`, TDM reservation.
//!
//! The words are those of the search engines (there is no standard): `noindex`, `none`, `noarchive`,
//! `unavailable_after: DATE`; a user agent may stand before them and then they are for that crawler alone. The
//! reservation of text and data mining is that of the TDM Reservation Protocol (W3C community group, 2024): the page's
//! own element counts before the header. The site's file ([`super::tdm`]) is asked before the page is.

use std::borrow::Cow;

/// Bytes of a page that are looked through for elements; they belong into the head.
const MAX_HEAD_BYTES: usize = 512 << 10;
/// Elements whose content is no markup.
const RAW_ELEMENTS: [&[u8]; 6] = [b"noscript", b"script", b"style", b"template", b"textarea", b"title"];

/// Which wishes of a page are obeyed. Default: all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Obey {
    /// `noindex`, and `none`, which holds it.
    pub noindex: bool,
    pub noarchive: bool,
    pub unavailable_after: bool,
    /// TDM reservation: header, element and `/.well-known/tdmrep.json`.
    pub tdm: bool,
}

impl Default for Obey {
    fn default() -> Self {
        Self { noindex: true, noarchive: true, unavailable_after: true, tdm: true }
    }
}

/// What a page asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Directives {
    pub noindex: bool,
    pub none: bool,
    pub noarchive: bool,
    /// Milliseconds since 1970.
    pub unavailable_after_ms: Option<i64>,
    /// Mining is reserved (true) or expressly not (false).
    pub tdm_reserved: Option<bool>,
}

impl Directives {
    /// Reads the headers and the head of a page; `agent` is our product token.
    ///
    /// ```
    /// use offprint::discover::directives::Directives;
    ///
    /// let page = b"<head><meta name=robots content='nofollow, noarchive'></head>";
    /// let asked = Directives::read(&["otherbot: noindex".to_owned()], Some("1"), page, "offprint");
    /// assert!(asked.noarchive && !asked.noindex && asked.tdm_reserved == Some(true));
    /// ```
    pub fn read(robots_tags: &[String], tdm_header: Option<&str>, html: &[u8], agent: &str) -> Self {
        let mut found = Self { tdm_reserved: tdm_header.and_then(reserved), ..Self::default() };
        for tag in robots_tags {
            found.robots_tag(tag, agent);
        }
        metas(html, |name, content| {
            if name.eq_ignore_ascii_case("robots") || name.eq_ignore_ascii_case(agent) {
                found.words(content);
            } else if name.eq_ignore_ascii_case("tdm-reservation") {
                found.tdm_reserved = reserved(content).or(found.tdm_reserved);
            }
        });
        found
    }

    /// Reason code and detail of the first wish that keeps the page out.
    pub fn refusal(&self, obey: Obey, now_ms: i64) -> Option<(&'static str, &'static str)> {
        if obey.noindex && self.none {
            return Some(("none", "the page asks not to be indexed (robots: none)"));
        }
        if obey.noindex && self.noindex {
            return Some(("noindex", "the page asks not to be indexed (robots: noindex)"));
        }
        if obey.noarchive && self.noarchive {
            return Some(("noarchive", "the page asks not to be kept (robots: noarchive)"));
        }
        if obey.unavailable_after && self.unavailable_after_ms.is_some_and(|after_ms| after_ms <= now_ms) {
            return Some(("unavailable-after", "the page asks not to be shown any more (robots: unavailable_after)"));
        }
        if obey.tdm && self.tdm_reserved == Some(true) {
            return Some(("tdm-reserved", "text and data mining is reserved (TDM-Reservation)"));
        }
        None
    }

    /// One header value: words, after the name of a crawler perhaps.
    fn robots_tag(&mut self, value: &str, agent: &str) {
        let (name, rest) = value.split_once(':').unwrap_or(("", value));
        let name = name.trim();
        // `unavailable_after: DATE` and `max-snippet: 5` have a colon of their own.
        let names_a_crawler = !name.is_empty()
            && !name.contains([',', ' '])
            && !name.eq_ignore_ascii_case("unavailable_after")
            && !name.to_ascii_lowercase().starts_with("max-");
        match names_a_crawler {
            true if name.eq_ignore_ascii_case(agent) => self.words(rest),
            true => {}
            false => self.words(value),
        }
    }

    fn words(&mut self, content: &str) {
        let mut rest = content;
        while !rest.is_empty() {
            let (word, after) = rest.split_once(',').unwrap_or((rest, ""));
            let word = word.trim().to_ascii_lowercase();
            match word.as_str() {
                "noindex" => self.noindex = true,
                "none" => self.none = true,
                "noarchive" => self.noarchive = true,
                _ if word.starts_with("unavailable_after") => {
                    // Dates have commas in them, so what follows is tried, too.
                    let begin = rest.split_once([':', ' ']).map_or("", |(_, date)| date);
                    let both = begin.match_indices(',').nth(1).map_or(begin, |(at, _)| &begin[..at]);
                    let one = begin.split(',').next().unwrap_or_default();
                    self.unavailable_after_ms = date_ms(both).or_else(|| date_ms(one)).or(self.unavailable_after_ms);
                }
                _ => {}
            }
            rest = after;
        }
    }
}

fn reserved(value: &str) -> Option<bool> {
    match value.trim() {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

/// RFC 822, RFC 850 and ISO 8601 dates, with or without time and zone (UTC then) → milliseconds since 1970.
fn date_ms(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
        return Some(timestamp.as_millisecond());
    }
    if text.starts_with(|c: char| c.is_ascii_digit())
        && let Ok(time) = text.parse::<jiff::civil::DateTime>()
    {
        return Some(jiff::tz::Offset::UTC.to_timestamp(time).ok()?.as_millisecond());
    }
    // `Friday, 25-Jun-10 15:00:00 UTC` → `25 Jun 10 15:00:00 GMT`
    let date = text.split_once(',').map_or(text, |(_, date)| date);
    let mut date = date.trim().replacen('-', " ", 2).replace("UTC", "GMT");
    if !date.contains(':') {
        date.push_str(" 00:00:00");
    }
    if date.ends_with(|c: char| c.is_ascii_digit()) && !date.contains(['+', '-']) {
        date.push_str(" GMT");
    }
    let parsed = jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_timestamp(&date).ok()?;
    Some(parsed.as_millisecond())
}

/// Calls `each` with name and content of every `<meta>` before the body; comments and scripts hold none.
fn metas(html: &[u8], mut each: impl FnMut(&str, &str)) {
    let html = as_utf8(html);
    let mut rest: &[u8] = &html;
    while let Some(at) = memchr::memchr(b'<', rest) {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix(b"!--") {
            let Some(end) = memchr::memmem::find(comment, b"-->") else { return };
            rest = &comment[end + 3..];
            continue;
        }
        let name_bytes = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let name = rest[..name_bytes].to_ascii_lowercase();
        match name.as_slice() {
            b"body" => return,
            b"meta" => {
                let (attributes, after) = attributes(&rest[name_bytes..]);
                let of = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
                if let (Some(name), Some(content)) = (of("name"), of("content")) {
                    each(name.trim(), content);
                }
                rest = after;
            }
            raw if RAW_ELEMENTS.contains(&raw) => rest = after_element(rest, raw),
            _ => {}
        }
    }
}

/// The head of a page as bytes in which ASCII is ASCII.
fn as_utf8(html: &[u8]) -> Cow<'_, [u8]> {
    let head = &html[..html.len().min(MAX_HEAD_BYTES)];
    match encoding_rs::Encoding::for_bom(head) {
        Some((encoding, _)) if encoding != encoding_rs::UTF_8 => {
            Cow::Owned(encoding.decode(head).0.into_owned().into_bytes())
        }
        _ => Cow::Borrowed(head),
    }
}

/// What follows the end tag of an element; nothing where it never ends.
fn after_element<'a>(mut rest: &'a [u8], name: &[u8]) -> &'a [u8] {
    while let Some(at) = memchr::memmem::find(rest, b"</") {
        rest = &rest[at + 2..];
        if rest.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name)) {
            return rest;
        }
    }
    b""
}

/// Attributes up to the end of a tag, and what follows the tag. Names are in lower case; the few character references
/// that occur in these values (`&quot;`, `&amp;`) carry no meaning here.
fn attributes(mut rest: &[u8]) -> (Vec<(String, String)>, &[u8]) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_ascii_start();
        match rest.first() {
            None => return (found, rest),
            Some(b'>') => return (found, &rest[1..]),
            Some(b'/') => {
                rest = &rest[1..];
                continue;
            }
            Some(_) => {}
        }
        let ends = |byte: &u8| byte.is_ascii_whitespace() || b"=>/".contains(byte);
        // A stray `=` begins a name.
        let name_bytes = 1 + rest[1..].iter().position(ends).unwrap_or(rest.len() - 1);
        let name = String::from_utf8_lossy(&rest[..name_bytes]).to_ascii_lowercase();
        rest = rest[name_bytes..].trim_ascii_start();
        let mut value: &[u8] = b"";
        if let Some(after) = rest.strip_prefix(b"=") {
            rest = after.trim_ascii_start();
            let (end, skip) = match rest.first() {
                Some(quote @ (b'"' | b'\'')) => {
                    rest = &rest[1..];
                    (memchr::memchr(*quote, rest).unwrap_or(rest.len()), 1)
                }
                _ => (rest.iter().position(|b| b.is_ascii_whitespace() || *b == b'>').unwrap_or(rest.len()), 0),
            };
            value = &rest[..end];
            rest = rest.get(end + skip..).unwrap_or_default();
        }
        found.push((name, String::from_utf8_lossy(value).into_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_page(html: &str) -> Directives {
        Directives::read(&[], None, html.as_bytes(), "offprint")
    }

    fn of_header(value: &str) -> Directives {
        Directives::read(&[value.to_owned()], None, b"", "offprint")
    }

    fn code(asked: Directives) -> Option<&'static str> {
        asked.refusal(Obey::default(), 1_700_000_000_000).map(|(code, _)| code)
    }

    #[test]
    fn each_word_has_its_code_and_words_that_ask_for_nothing_of_ours_have_none() {
        for (content, expected) in [
            ("noindex", Some("noindex")),
            ("NOFOLLOW, NoIndex", Some("noindex")),
            ("none", Some("none")),
            ("index,noarchive", Some("noarchive")),
            ("unavailable_after: 25 Jun 2010 15:00:00 PST", Some("unavailable-after")),
            ("unavailable_after: Friday, 25-Jun-10 15:00:00 UTC, nofollow", Some("unavailable-after")),
            ("unavailable_after: 2010-06-25", Some("unavailable-after")),
            ("unavailable_after: 2010-06-25T15:00:00Z", Some("unavailable-after")),
            ("unavailable_after: 2099-01-01", None),
            ("unavailable_after: some day", None),
            ("noodp, nosnippet, max-snippet:5, all, index, follow, noimageindex", None),
            ("", None),
        ] {
            assert_eq!(code(of_page(&format!("<meta name=\"robots\" content=\"{content}\">"))), expected, "{content}");
            assert_eq!(code(of_header(content)), expected, "{content}");
        }
    }

    #[test]
    fn what_is_said_to_another_crawler_is_not_said_to_us() {
        assert_eq!(code(of_header("googlebot: noindex, noarchive")), None);
        assert_eq!(code(of_header("Offprint: noindex")), Some("noindex"));
        assert_eq!(code(of_page("<meta name=googlebot content=noindex>")), None);
        assert_eq!(code(of_page("<META CONTENT='noindex' NAME=OFFPRINT />")), Some("noindex"));
    }

    #[test]
    fn metas_in_comments_scripts_and_the_body_do_not_count() {
        for html in [
            "<!-- <meta name=robots content=noindex> -->",
            "<script>'<meta name=robots content=noindex>'</script>",
            "<noscript><meta name=robots content=noindex></noscript>",
            "<title><meta name=robots content=noindex></title>",
            "<body><meta name=robots content=noindex>",
            "<script><meta name=robots content=noindex>",
            "<meta name=robots",
        ] {
            assert_eq!(code(of_page(html)), None, "{html}");
        }
        assert_eq!(code(of_page("<!--x--><script></script><meta =x name=robots content=noindex")), Some("noindex"));
    }

    #[test]
    fn a_reservation_on_the_page_counts_before_the_header() {
        let read = |header: Option<&str>, html: &str| Directives::read(&[], header, html.as_bytes(), "offprint");
        assert_eq!(code(read(None, "")), None);
        assert_eq!(code(read(Some(" 1 "), "")), Some("tdm-reserved"));
        assert_eq!(code(read(Some("0"), "<meta name=tdm-reservation content=1>")), Some("tdm-reserved"));
        assert_eq!(code(read(Some("1"), "<meta name=tdm-reservation content=0>")), None);
        assert_eq!(code(read(Some("1"), "<meta name=tdm-reservation content=maybe>")), Some("tdm-reserved"));
    }

    #[test]
    fn each_wish_can_be_passed_over() {
        let asked = Directives {
            noindex: true,
            none: true,
            noarchive: true,
            unavailable_after_ms: Some(0),
            tdm_reserved: Some(true),
        };
        let nothing = Obey { noindex: false, noarchive: false, unavailable_after: false, tdm: false };
        assert_eq!(asked.refusal(nothing, 1), None);
        for (obey, code) in [
            (Obey { noindex: true, ..nothing }, "none"),
            (Obey { noarchive: true, ..nothing }, "noarchive"),
            (Obey { unavailable_after: true, ..nothing }, "unavailable-after"),
            (Obey { tdm: true, ..nothing }, "tdm-reserved"),
        ] {
            assert_eq!(asked.refusal(obey, 1).unwrap().0, code);
        }
    }

    #[test]
    fn a_page_in_utf_16_is_read() {
        let page: Vec<u8> =
            "\u{feff}<meta name=robots content=noindex>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(code(Directives::read(&[], None, &page, "offprint")), Some("noindex"));
    }
}
