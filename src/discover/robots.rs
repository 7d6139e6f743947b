//! robots.txt after RFC 9309: bytes → the rules for one crawler, and whether they allow a path.
//!
//! Beyond the RFC, as the large search engines read these files: lines that end in CR alone, a missing colon, the usual
//! misspellings of `disallow`, `Crawl-delay`, and `Sitemap` lines anywhere. Matching takes time linear in the path for
//! each rule: every piece of a pattern between two stars is searched once, from where the piece before it ended.

use std::borrow::Cow;

use memchr::memmem;
use url::Url;

use crate::urls::normalise_escapes;

/// Bytes that are read; RFC 9309, 2.5 asks for at least 500 KiB, and what comes after is ignored.
pub const MAX_BYTES: usize = 500 << 10;
/// Longest line that is read, bytes; the rest of a longer one is ignored. Eight times the longest URL of old browsers.
const MAX_LINE_BYTES: usize = 8 * 2083;
/// Sitemap lines that are kept; large sites list some hundreds.
const MAX_SITEMAPS: usize = 1_000;

/// What one robots.txt says to one crawler.
///
/// ```
/// use offprint::discover::robots::Robots;
///
/// let text = b"User-agent: *\nDisallow: /private\nAllow: /private/press\nCrawl-delay: 2";
/// let robots = Robots::parse(text, "offprint");
/// assert!(!robots.allows_path(b"/private/a") && robots.allows_path(b"/private/press/1"));
/// assert_eq!(robots.crawl_delay_ms, Some(2_000));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Robots {
    rules: Vec<Rule>,
    /// A group names this crawler; else the rules are those for everyone.
    pub named: bool,
    /// `Crawl-delay` of the group that applies, milliseconds. Not capped.
    pub crawl_delay_ms: Option<u64>,
    /// `Sitemap` lines of the whole file, in order, each once; as written, so perhaps relative.
    pub sitemaps: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    allow: bool,
    /// Non-ASCII bytes escaped, escapes in upper case.
    pattern: Vec<u8>,
    /// The same with the escapes of unreserved characters undone, where that differs.
    plain: Option<Vec<u8>>,
}

impl Robots {
    /// Reads a file for the crawler with this product token (`offprint`). Any bytes are fine.
    pub fn parse(bytes: &[u8], agent: &str) -> Self {
        let bytes = decode(&bytes[..bytes.len().min(MAX_BYTES)]);
        // A version may follow the token; digits in it are kept, so that `bot2` does not obey what was said to `bot`.
        // A whole `User-Agent` header with comments is no token and is named by no group.
        let token = agent.split('/').next().unwrap_or_default();
        let agent = if agent.contains(char::is_whitespace) { "" } else { token };
        let mut parser = Parser::new(agent.as_bytes());
        for line in bytes.split(|byte| matches!(byte, b'\n' | b'\r')) {
            if let Some((key, value)) = split_line(&line[..line.len().min(MAX_LINE_BYTES)]) {
                parser.line(key, value);
            }
        }
        parser.finish()
    }

    /// May the crawler fetch this URL? `/robots.txt` itself is always allowed.
    pub fn allows(&self, url: &Url) -> bool {
        let path = match url.query() {
            Some(query) => Cow::Owned(format!("{}?{query}", url.path())),
            None => Cow::Borrowed(url.path()),
        };
        if path == "/robots.txt" {
            return true;
        }
        let path = normalise_escapes(&path);
        self.decide(path.as_bytes(), |rule| rule.plain.as_deref().unwrap_or(&rule.pattern))
    }

    /// As [`Robots::allows`] for a path with query that is compared byte by byte, escapes as they stand.
    pub fn allows_path(&self, path: &[u8]) -> bool {
        self.decide(path, |rule| &rule.pattern)
    }

    /// The longest matching pattern decides; of two equally long ones the one that allows.
    fn decide<'a>(&'a self, path: &[u8], pattern: impl Fn(&'a Rule) -> &'a [u8]) -> bool {
        let matching = self.rules.iter().filter(|rule| matches(pattern(rule), path));
        matching.map(|rule| (rule.pattern.len(), rule.allow)).max().is_none_or(|(_, allow)| allow)
    }
}

/// UTF-16 by its BOM is decoded; a UTF-8 BOM, also a broken one, is skipped.
fn decode(bytes: &[u8]) -> Cow<'_, [u8]> {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) if encoding != encoding_rs::UTF_8 => {
            Cow::Owned(encoding.decode(bytes).0.into_owned().into_bytes())
        }
        _ => {
            let bom = bytes.iter().zip(b"\xef\xbb\xbf").take_while(|(a, b)| a == b).count();
            Cow::Borrowed(&bytes[bom..])
        }
    }
}

/// Key and value of a line, comment and white space removed. A missing colon may be white space between two words.
fn split_line(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = line.split(|byte| *byte == b'#').next().unwrap_or_default().trim_ascii();
    if let Some(colon) = memchr::memchr(b':', line) {
        return Some((line[..colon].trim_ascii_end(), line[colon + 1..].trim_ascii_start()));
    }
    let space = line.iter().position(u8::is_ascii_whitespace)?;
    let value = line[space..].trim_ascii();
    (!value.iter().any(u8::is_ascii_whitespace)).then_some((&line[..space], value))
}

/// Letters, `-` and `_` at the start: the product token of RFC 9309, 2.2.1.
fn product_token(value: &[u8]) -> &[u8] {
    let end = value.iter().position(|byte| !byte.is_ascii_alphabetic() && !b"-_".contains(byte));
    &value[..end.unwrap_or(value.len())]
}

/// Keys and what they mean; sorted.
const KEYS: [(&str, Key); 13] = [
    ("allow", Key::Allow),
    ("crawl-delay", Key::CrawlDelay),
    ("diasllow", Key::Disallow),
    ("disallaw", Key::Disallow),
    ("disallow", Key::Disallow),
    ("disalow", Key::Disallow),
    ("dissallow", Key::Disallow),
    ("dissalow", Key::Disallow),
    ("site-map", Key::Sitemap),
    ("sitemap", Key::Sitemap),
    ("user agent", Key::UserAgent),
    ("user-agent", Key::UserAgent),
    ("useragent", Key::UserAgent),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    UserAgent,
    Allow,
    Disallow,
    CrawlDelay,
    Sitemap,
}

impl Key {
    fn of(key: &[u8]) -> Option<Self> {
        KEYS.iter().find(|(name, _)| name.as_bytes().eq_ignore_ascii_case(key)).map(|(_, key)| *key)
    }
}

/// To whom a group speaks.
#[derive(Debug, Clone, Copy, Default)]
struct Audience {
    us: bool,
    all: bool,
}

/// Rules and delay of all groups with one audience, merged.
#[derive(Debug, Default)]
struct Group {
    seen: bool,
    rules: Vec<Rule>,
    crawl_delay_ms: Option<u64>,
}

struct Parser<'a> {
    agent: &'a [u8],
    us: Group,
    all: Group,
    /// Whom the next rule is for. Only rules end a run of `User-agent` lines; other lines must not interfere.
    rules_for: Audience,
    rules_begun: bool,
    /// Whom the next `Crawl-delay` is for: each such line also ends a run of `User-agent` lines.
    delay_for: Audience,
    delay_begun: bool,
    sitemaps: Vec<String>,
}

impl<'a> Parser<'a> {
    fn new(agent: &'a [u8]) -> Self {
        Self {
            agent,
            us: Group::default(),
            all: Group::default(),
            rules_for: Audience::default(),
            rules_begun: false,
            delay_for: Audience::default(),
            delay_begun: false,
            sitemaps: Vec::new(),
        }
    }

    fn line(&mut self, key: &[u8], value: &[u8]) {
        match Key::of(key) {
            Some(Key::UserAgent) => self.user_agent(value),
            Some(Key::Allow) => self.rule(true, value),
            Some(Key::Disallow) => self.rule(false, value),
            Some(Key::CrawlDelay) => self.crawl_delay(value),
            Some(Key::Sitemap) => self.sitemap(String::from_utf8_lossy(value).into_owned()),
            // A bare URL on a line is a sitemap whose key was forgotten.
            None if matches!(key, b"http" | b"https") && value.starts_with(b"//") => {
                self.sitemap(String::from_utf8_lossy(&[key, b":", value].concat()).into_owned());
            }
            None => {}
        }
    }

    fn sitemap(&mut self, sitemap: String) {
        if !sitemap.is_empty() && self.sitemaps.len() < MAX_SITEMAPS && !self.sitemaps.contains(&sitemap) {
            self.sitemaps.push(sitemap);
        }
    }

    fn user_agent(&mut self, value: &[u8]) {
        if std::mem::take(&mut self.rules_begun) {
            self.rules_for = Audience::default();
            self.delay_for = Audience::default();
            self.delay_begun = false;
        }
        if std::mem::take(&mut self.delay_begun) {
            self.delay_for = Audience::default();
        }
        if value.starts_with(b"*") && value.get(1).is_none_or(|byte| byte.is_ascii_whitespace() || *byte == b'<') {
            self.rules_for.all = true;
            self.delay_for.all = true;
            self.all.seen = true;
        } else if !self.agent.is_empty() && product_token(value).eq_ignore_ascii_case(self.agent) {
            self.rules_for.us = true;
            self.delay_for.us = true;
            self.us.seen = true;
        }
    }

    fn rule(&mut self, allow: bool, value: &[u8]) {
        self.rules_begun = true;
        if value.is_empty() || !(self.rules_for.us || self.rules_for.all) {
            return;
        }
        let pattern = escape(value);
        // Allowing `/a/index.html` allows `/a/`: it is the same page.
        if let Some(at) = memmem::rfind(&pattern, b"/index.htm").filter(|_| allow) {
            self.push(allow, [&pattern[..=at], b"$"].concat());
        }
        self.push(allow, pattern);
    }

    fn push(&mut self, allow: bool, pattern: Vec<u8>) {
        let plain =
            std::str::from_utf8(&pattern).ok().map(|pattern| normalise_escapes(pattern).into_owned().into_bytes());
        let rule = Rule { allow, plain: plain.filter(|plain| *plain != pattern), pattern };
        if self.rules_for.all {
            self.all.rules.push(rule.clone());
        }
        if self.rules_for.us {
            self.us.rules.push(rule);
        }
    }

    fn crawl_delay(&mut self, value: &[u8]) {
        self.delay_begun = true;
        let number = std::str::from_utf8(value).ok().map(|value| {
            let end = value.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(value.len());
            &value[..end]
        });
        let Some(seconds) = number.and_then(|number| number.parse::<f64>().ok()) else { return };
        // The cast saturates; a number of years is still a number, and the caller caps it.
        let delay_ms = Some((seconds * 1000.0).round() as u64);
        for (applies, group) in [(self.delay_for.us, &mut self.us), (self.delay_for.all, &mut self.all)] {
            if applies && group.crawl_delay_ms.is_none() {
                group.crawl_delay_ms = delay_ms;
            }
        }
    }

    /// The groups that name us, else those for everyone.
    fn finish(self) -> Robots {
        let named = self.us.seen;
        let group = if named { self.us } else { self.all };
        Robots { rules: group.rules, named, crawl_delay_ms: group.crawl_delay_ms, sitemaps: self.sitemaps }
    }
}

/// Non-ASCII bytes become escapes; escapes become upper case.
fn escape(pattern: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(pattern.len());
    let mut at = 0;
    while let Some(&byte) = pattern.get(at) {
        let hex = pattern.get(at + 1..at + 3).filter(|hex| byte == b'%' && hex.iter().all(u8::is_ascii_hexdigit));
        if let Some(hex) = hex {
            out.push(b'%');
            out.extend(hex.iter().map(u8::to_ascii_uppercase));
            at += 3;
            continue;
        }
        if byte.is_ascii() {
            out.push(byte);
        } else {
            out.extend(format!("%{byte:02X}").bytes());
        }
        at += 1;
    }
    out
}

/// Does the pattern match from the start of the path? `*` is any run of bytes; `$` at the end is the path's end.
pub(super) fn matches(pattern: &[u8], path: &[u8]) -> bool {
    let (pattern, anchored) = match pattern.strip_suffix(b"$") {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut pieces = pattern.split(|byte| *byte == b'*');
    let Some(mut rest) = pieces.next().and_then(|first| path.strip_prefix(first)) else { return false };
    let mut last: Option<&[u8]> = None;
    for piece in pieces {
        if let Some(piece) = last.replace(piece) {
            match memmem::find(rest, piece) {
                Some(at) => rest = &rest[at + piece.len()..],
                None => return false,
            }
        }
    }
    match (last, anchored) {
        (None, anchored) => !anchored || rest.is_empty(),
        (Some(last), true) => rest.ends_with(last),
        (Some(last), false) => memmem::find(rest, last).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_are_sorted() {
        assert!(KEYS.is_sorted_by_key(|(name, _)| *name));
    }

    #[test]
    fn patterns_match_from_the_start_with_stars_and_an_end() {
        for (pattern, path, expected) in [
            ("/", "/a", true),
            ("/fish", "/fish.html", true),
            ("/fish", "/Fish", false),
            ("/fish*", "/fishing", true),
            ("*.php", "/a.php?b", true),
            ("/*.php$", "/a.php", true),
            ("/*.php$", "/a.php?b", false),
            ("/*a*b$", "/ab", true),
            ("/*ab*b$", "/ab", false),
            ("/$", "/", true),
            ("/$", "/a", false),
            ("/a$b", "/a$b", true),
            ("/a*", "/a", true),
            ("/***x", "/x", true),
        ] {
            assert_eq!(matches(pattern.as_bytes(), path.as_bytes()), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn a_hostile_pattern_costs_little() {
        let pattern = format!("Disallow: /{}b\n", "a*".repeat(5_000));
        let robots = Robots::parse(format!("User-agent: *\n{}", pattern.repeat(40)).as_bytes(), "offprint");
        assert!(robots.allows_path(&[b"/".as_slice(), &b"a".repeat(8_000)].concat()));
    }

    #[test]
    fn escapes_of_unreserved_characters_do_not_hide_a_path() {
        let robots = Robots::parse(b"User-agent: *\nDisallow: /%7Euser", "offprint");
        assert!(!robots.allows(&Url::parse("http://e.org/~user/a").unwrap()));
        assert!(!robots.allows(&Url::parse("http://e.org/%7euser/a").unwrap()));
    }

    #[test]
    fn a_file_in_utf_16_is_read() {
        let text: Vec<u8> = "\u{feff}User-agent: *\nDisallow: /a".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(!Robots::parse(&text, "offprint").allows_path(b"/a"));
    }
}
