//! RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF → entries, one at a time.

use quick_xml::escape::partial_escape;
use url::Url;

use super::dates::moment_ms;
use super::document::Item;
use super::xml::{Element, Piece, Space, Xml};
use crate::urls::MAX_BASE_BYTES;

/// Longest value that is kept, bytes: link, identifier, date, title.
const MAX_VALUE_BYTES: usize = 16 << 10;

/// One entry of a feed. Values are as written, without white space around them; links are resolved where the base is
/// known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The page of the entry.
    pub link: Option<String>,
    /// Atom's `id`, RSS's `guid`.
    pub id: Option<String>,
    /// The identifier says that it is no link (`isPermaLink="false"`).
    pub id_is_no_link: bool,
    /// May hold markup, as feeds do.
    pub title: Option<String>,
    pub published: Option<String>,
    pub updated: Option<String>,
    /// As declared by the entry or by the feed.
    pub language: Option<String>,
}

impl Entry {
    /// Where the page is: the link, or an identifier that is one.
    pub fn place(&self) -> Option<&str> {
        let is_link = |id: &&str| id.starts_with("http://") || id.starts_with("https://");
        self.link.as_deref().or_else(|| self.id.as_deref().filter(is_link))
    }

    /// First publication; the update where only that is given.
    pub fn published_ms(&self) -> Option<i64> {
        self.published.as_deref().or(self.updated.as_deref()).and_then(moment_ms)
    }

    /// Last change.
    pub fn updated_ms(&self) -> Option<i64> {
        self.updated.as_deref().and_then(moment_ms)
    }

    fn is_empty(&self) -> bool {
        *self == Self { language: self.language.clone(), ..Self::default() }
    }
}

/// What a feed says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feed {
    /// The site it belongs to.
    pub link: Option<String>,
    pub id: Option<String>,
    pub published: Option<String>,
    pub updated: Option<String>,
    pub language: Option<String>,
    /// How long it may be kept before it is asked for again: RSS's `ttl`.
    pub ttl_minutes: Option<u32>,
    /// Hours of the day (UTC) in which nobody need ask: RSS's `skipHours`, bit *n* for the hour *n*.
    pub skip_hours: u32,
}

/// Elements that an entry is.
const ENTRIES: [&str; 2] = ["entry", "item"];
/// Elements that a feed is.
const FEEDS: [&str; 3] = ["channel", "feed", "rdf"];

/// Where the text that is being read belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    /// RSS: the last link counts.
    Link,
    /// Atom: the first link counts.
    FirstLink,
    Id,
    Title,
    /// Title of another vocabulary: counts where there is no own.
    SpareTitle,
    Published,
    Updated,
    Language,
    Ttl,
    SkipHour,
}

/// A value on its way.
struct Capture {
    field: Field,
    depth: usize,
    text: String,
    /// Markup inside is part of the value.
    markup: bool,
    base64: bool,
    /// Wraps the value: the `div` of XHTML titles, whose own tags are not part of it.
    wrapper: Option<usize>,
}

pub(super) struct Reader<'s> {
    base: Option<Url>,
    /// `xml:base` and the depth of the element that has it.
    bases: Vec<(usize, Url)>,
    feed: Feed,
    entry: Option<(usize, Entry)>,
    capture: Option<Capture>,
    /// Depth of the element whose children describe the feed.
    feed_depth: usize,
    /// Atom, where identifiers may be relative and the first link counts.
    atom: bool,
    sink: &'s mut dyn FnMut(Item),
}

/// Reads a feed whose outermost element has just been opened.
pub(super) fn read(xml: &mut Xml<'_>, root: &Element, base: Option<&Url>, sink: &mut dyn FnMut(Item)) -> Feed {
    let mut reader = Reader {
        base: base.cloned(),
        bases: Vec::new(),
        feed: Feed::default(),
        entry: None,
        capture: None,
        feed_depth: 0,
        atom: matches!(root.name.as_str(), "entry" | "feed"),
        sink,
    };
    reader.open(root, xml.depth());
    loop {
        match xml.next() {
            Piece::Open(element) => reader.open(&element, xml.depth()),
            Piece::Text(text) => reader.text(&text),
            Piece::Close { depth, name } => reader.close(depth, &name),
            Piece::End => break,
        }
    }
    // What an entry had when the document was cut is whole: a value is taken when its element ends.
    reader.capture = None;
    reader.end_entry();
    reader.feed
}

impl Reader<'_> {
    fn open(&mut self, element: &Element, depth: usize) {
        self.bases.retain(|(at, _)| *at < depth);
        let stated = element.attribute("xml:base").filter(|base| base.len() <= MAX_BASE_BYTES);
        if let Some(base) = stated.and_then(|base| self.resolved(base)) {
            self.bases.push((depth, base));
        }
        if self.capture.is_some() {
            return self.markup(element, depth);
        }
        if element.space != Space::Other && ENTRIES.contains(&element.name.as_str()) {
            return self.begin_entry(element, depth);
        }
        match &self.entry {
            Some((at, _)) if depth == at + 1 => self.begin_field(element, depth),
            Some(_) => {}
            None if FEEDS.contains(&element.name.as_str()) && self.feed_depth < depth => {
                self.feed_depth = depth;
                self.feed.language = language_of(element).or(self.feed.language.take());
                let href = element.attribute("href").and_then(|href| self.link(href));
                self.feed.link = self.feed.link.take().or(href);
                self.feed.updated = self.feed.updated.take().or(value(element.attribute("lastmod")));
            }
            None if depth == self.feed_depth + 1 => self.begin_field(element, depth),
            // Inside of `skipHours`, and nowhere else.
            None if depth == self.feed_depth + 2 && element.name == "hour" && element.space == Space::Own => {
                self.capture(Field::SkipHour, depth, false);
            }
            None => {}
        }
    }

    fn begin_entry(&mut self, element: &Element, depth: usize) {
        self.end_entry();
        let language = language_of(element).or_else(|| self.feed.language.clone());
        let entry = Entry {
            link: element.attribute("href").and_then(|href| self.link(href)),
            id: value(element.attribute("rdf:about")),
            updated: value(element.attribute("lastmod")),
            language,
            ..Entry::default()
        };
        self.entry = Some((depth, entry));
    }

    fn begin_field(&mut self, element: &Element, depth: usize) {
        let own = matches!(element.space, Space::Own | Space::Atom);
        let field = match (element.space, element.name.as_str()) {
            (Space::Own | Space::Atom, "link") => return self.begin_link(element, depth),
            (Space::Own | Space::Atom, "guid" | "id") => {
                if let Some((_, entry)) = &mut self.entry {
                    let says_no = |is_link: &str| is_link.eq_ignore_ascii_case("false");
                    entry.id_is_no_link = element.attribute("ispermalink").is_some_and(says_no);
                }
                Field::Id
            }
            (Space::Own | Space::Atom, "title") => Field::Title,
            (Space::Dc, "title") => Field::SpareTitle,
            (_, "pubdate" | "published") if own => Field::Published,
            (_, "issued") if element.space != Space::Other => Field::Published,
            (_, "updated" | "lastbuilddate") if own => Field::Updated,
            (_, "modified") if element.space != Space::Other => Field::Updated,
            (Space::Dc, "date") => Field::Updated,
            (Space::Own, "ttl") => Field::Ttl,
            (_, "language") if element.space != Space::Other => Field::Language,
            _ => return,
        };
        let kind = element.attribute("type").unwrap_or_default();
        let base64 = element.attribute("mode") == Some("base64") || kind == "application/octet-stream";
        self.capture(field, depth, base64);
    }

    fn begin_link(&mut self, element: &Element, depth: usize) {
        let relation = element.attribute("rel").unwrap_or("alternate");
        if !relation.eq_ignore_ascii_case("alternate") {
            return;
        }
        match element.attribute("href") {
            Some(href) => {
                let link = self.link(href);
                let place = match &mut self.entry {
                    Some((_, entry)) => &mut entry.link,
                    None => &mut self.feed.link,
                };
                // RSS has one link, and the last one counts; Atom's links stand in it only for want of that.
                let last_counts = !self.atom && element.space == Space::Own;
                *place = if last_counts { link.or(place.take()) } else { place.take().or(link) };
            }
            None if self.atom => self.capture(Field::FirstLink, depth, false),
            None => self.capture(Field::Link, depth, false),
        }
    }

    fn capture(&mut self, field: Field, depth: usize, base64: bool) {
        // Titles and identifiers keep the markup that somebody wrote into them.
        let markup = matches!(field, Field::Title | Field::Id);
        self.capture = Some(Capture { field, depth, text: String::new(), markup, base64, wrapper: None });
    }

    /// An element inside a value.
    fn markup(&mut self, element: &Element, depth: usize) {
        let Some(capture) = &mut self.capture else { return };
        if !capture.markup {
            return;
        }
        if capture.wrapper.is_none() && element.name == "div" && capture.text.trim().is_empty() {
            capture.text.clear();
            capture.wrapper = Some(depth);
            return;
        }
        let attributes = element.attributes.iter().filter(|(key, _)| !key.starts_with("xml")).map(|(key, value)| {
            let link = matches!(key.as_str(), "href" | "src").then(|| self.link(value)).flatten();
            format!(" {key}=\"{}\"", link.as_deref().unwrap_or(value).replace('"', "&quot;"))
        });
        let attributes: String = attributes.collect();
        let Some(capture) = &mut self.capture else { return };
        capture.text.push_str(&format!("<{}{attributes}>", element.name));
    }

    fn text(&mut self, text: &str) {
        if let Some(capture) = &mut self.capture
            && capture.text.len() + text.len() <= MAX_VALUE_BYTES
        {
            match capture.wrapper {
                Some(_) => capture.text.push_str(&partial_escape(text)),
                None => capture.text.push_str(text),
            }
        }
    }

    fn close(&mut self, depth: usize, name: &str) {
        if let Some(capture) = &mut self.capture {
            if depth < capture.depth {
                self.end_field();
            } else if capture.markup && capture.wrapper != Some(depth + 1) {
                capture.text.push_str(&format!("</{name}>"));
            }
        }
        if self.entry.as_ref().is_some_and(|(at, _)| depth < *at) {
            self.end_entry();
        }
    }

    fn end_field(&mut self) {
        let Some(capture) = self.capture.take() else { return };
        let text = if capture.base64 { base64(&capture.text).unwrap_or(capture.text) } else { capture.text };
        let Some(text) = value(Some(&text)) else { return };
        let is_link = matches!(capture.field, Field::Link | Field::FirstLink);
        let text = match capture.field {
            _ if is_link => self.link(&text).unwrap_or(text),
            Field::Id if self.atom => self.identifier(text),
            _ => text,
        };
        if let Some((_, entry)) = &mut self.entry {
            match capture.field {
                Field::Link => entry.link = Some(text),
                Field::FirstLink => entry.link = entry.link.take().or(Some(text)),
                Field::Id => entry.id = Some(text),
                Field::Title => entry.title = Some(text),
                Field::SpareTitle => entry.title = entry.title.take().or(Some(text)),
                Field::Published => entry.published = Some(text),
                Field::Updated => entry.updated = Some(text),
                Field::Language => entry.language = Some(text),
                Field::Ttl | Field::SkipHour => {}
            }
            return;
        }
        let feed = &mut self.feed;
        match capture.field {
            Field::Link => feed.link = Some(text),
            Field::FirstLink => feed.link = feed.link.take().or(Some(text)),
            Field::Id => feed.id = Some(text),
            Field::Published => feed.published = Some(text),
            Field::Updated => feed.updated = Some(text),
            Field::Language => feed.language = Some(text),
            Field::Ttl => feed.ttl_minutes = text.parse().ok(),
            // Some write midnight as 24.
            Field::SkipHour => {
                let hour = text.parse::<u32>().ok().filter(|hour| *hour <= 24);
                feed.skip_hours |= hour.map_or(0, |hour| 1 << (hour % 24));
            }
            Field::Title | Field::SpareTitle => {}
        }
    }

    fn end_entry(&mut self) {
        if let Some((_, entry)) = self.entry.take().filter(|(_, entry)| !entry.is_empty()) {
            (self.sink)(Item::Entry(entry));
        }
    }

    fn base(&self) -> Option<&Url> {
        self.bases.last().map(|(_, base)| base).or(self.base.as_ref())
    }

    fn resolved(&self, link: &str) -> Option<Url> {
        match self.base() {
            Some(base) => base.join(link).ok(),
            None => Url::parse(link).ok(),
        }
    }

    /// A link as it is written where it is absolute (or nothing is known to resolve it by), else resolved.
    fn link(&self, link: &str) -> Option<String> {
        let link = value(Some(link))?;
        match Url::parse(&link) {
            Err(url::ParseError::RelativeUrlWithoutBase) => {
                Some(self.base().and_then(|base| base.join(&link).ok()).map_or(link, String::from))
            }
            _ => Some(link),
        }
    }

    fn identifier(&self, id: String) -> String {
        self.link(&id).unwrap_or(id)
    }
}

fn value(text: Option<&str>) -> Option<String> {
    let text = text?.trim();
    (!text.is_empty() && text.len() <= MAX_VALUE_BYTES).then(|| text.to_owned())
}

fn language_of(element: &Element) -> Option<String> {
    value(element.attribute("xml:lang"))
}

/// Base64 after RFC 4648, white space passed over; `None` where it is none or no UTF-8.
fn base64(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for byte in text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=') {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held & 0xff) as u8);
        }
    }
    String::from_utf8(out).ok()
}
