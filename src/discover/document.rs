//! A file that names pages: what it is (feed, sitemap, index, list), and what it names.
//!
//! What a server calls such a file says little; its first element says all.

use std::io::{BufRead, Read};

use url::Url;

use super::feed::{self, Entry, Feed};
use super::json_feed;
use super::sitemap::{self, Place};
use super::stream::{Cut, Stream};
use super::xml::{Piece, Xml};

/// Lines of a text sitemap that may be no URLs before it is taken for something else.
const MAX_BAD_LINES: usize = 20;
/// Longest line of a text sitemap, bytes.
const MAX_LINE_BYTES: u64 = 16 << 10;
/// Elements before the first that says what a document is.
const MAX_STRANGE_ELEMENTS: usize = 100;

/// What a document names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// An entry of a feed.
    Entry(Entry),
    /// A page in a sitemap.
    Place(Place),
    /// Another sitemap.
    Sitemap(Place),
}

/// What kind of document it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// RSS, Atom, CDF, JSON Feed.
    Feed,
    Sitemap,
    /// A sitemap of sitemaps.
    Index,
    /// A sitemap as plain text.
    List,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub kind: Kind,
    /// What a feed says of itself.
    pub feed: Feed,
    /// Why it was not read to its end.
    pub cut: Option<Cut>,
    /// What a strict reader would refuse it for. It was read all the same.
    pub faults: Vec<Fault>,
}

/// What is wrong with a document that gave what it names.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is no well-formed XML.
    #[error("an element ends that had not begun")]
    StrayEnd,
    /// The sitemap protocol asks for `http://www.sitemaps.org/schemas/sitemap/0.9`.
    #[error("the namespace {0:?} is not that of sitemaps")]
    Namespace(String),
}

/// The namespace of sitemaps, without its scheme.
const SITEMAP_NAMESPACE: &str = "://www.sitemaps.org/schemas/sitemap/0.9";

/// Why a document could not be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    #[error("no feed and no sitemap: {0}")]
    Unknown(String),
}

/// Reads a document and hands what it names to `sink`, one item after the other.
///
/// `place` is where it came from, for relative links; `charset` what the transfer declares. Gzip and encodings are
/// recognised; limits are those of [`super::stream`], and what comes before a limit or a defect is used.
///
/// # Errors
/// [`DocumentError::Unknown`]: a page, an image, nothing.
///
/// ```
/// use offprint::discover::document::{Item, Kind, read};
///
/// let text = "<rss><channel><item><title>AT&T</title><link>https://a.example/1</link></item><item><link>https";
/// let mut links = Vec::new();
/// let document = read(text.as_bytes(), None, None, &mut |item| {
///     let Item::Entry(entry) = item else { return };
///     links.extend(entry.link);
/// })?;
/// assert_eq!((document.kind, links), (Kind::Feed, vec!["https://a.example/1".to_owned()]));
/// # Ok::<(), offprint::discover::document::DocumentError>(())
/// ```
pub fn read(
    reader: impl Read,
    place: Option<&Url>,
    charset: Option<&str>,
    sink: &mut dyn FnMut(Item),
) -> Result<Document, DocumentError> {
    let mut stream = Stream::open(reader, charset);
    let start = String::from_utf8_lossy(stream.peek()).into_owned();
    let first = start.trim_start();
    if first.starts_with(['{', '[']) {
        return read_json(stream, place, sink);
    }
    if first.starts_with("http://") || first.starts_with("https://") {
        return read_list(stream, sink);
    }
    if !first.contains('<') {
        return Err(DocumentError::Unknown(shown(first)));
    }
    let mut xml = Xml::new(stream);
    for _ in 0..MAX_STRANGE_ELEMENTS {
        let element = loop {
            match xml.next() {
                Piece::Open(element) => break element,
                Piece::End => return Err(DocumentError::Unknown(shown(first))),
                Piece::Text(_) | Piece::Close { .. } => {}
            }
        };
        let kind = match element.name.as_str() {
            "channel" | "entry" | "feed" | "rdf" | "rss" => Kind::Feed,
            "urlset" => Kind::Sitemap,
            "sitemapindex" => Kind::Index,
            "html" | "body" | "head" | "script" => return Err(DocumentError::Unknown("a page".to_owned())),
            _ => continue,
        };
        let feed = match kind {
            Kind::Feed => feed::read(&mut xml, &element, place, sink),
            _ => {
                sitemap::read(&mut xml, place, sink);
                Feed::default()
            }
        };
        let namespace = element.attribute("xmlns").filter(|_| kind != Kind::Feed);
        let foreign = namespace.filter(|name| !name.trim_end_matches('/').ends_with(SITEMAP_NAMESPACE));
        let mut faults: Vec<Fault> = foreign.map(|name| Fault::Namespace(name.to_owned())).into_iter().collect();
        faults.extend(xml.has_stray_end().then_some(Fault::StrayEnd));
        return Ok(Document { kind, feed, cut: xml.cut(), faults });
    }
    Err(DocumentError::Unknown(shown(first)))
}

fn shown(start: &str) -> String {
    let line: String = start.lines().next().unwrap_or_default().chars().take(40).collect();
    if line.is_empty() { "empty".to_owned() } else { format!("begins with {line:?}") }
}

fn read_json(
    mut stream: Stream<'_>,
    place: Option<&Url>,
    sink: &mut dyn FnMut(Item),
) -> Result<Document, DocumentError> {
    let mut text = Vec::new();
    // A stream gives no errors: it ends, and says why.
    let _ = stream.by_ref().take(MAX_JSON_BYTES).read_to_end(&mut text);
    let feed =
        json_feed::read(&text, place, sink).ok_or_else(|| DocumentError::Unknown("JSON, but no feed".to_owned()))?;
    Ok(Document { kind: Kind::Feed, feed, cut: stream.cut.take(), faults: Vec::new() })
}

/// Longest JSON feed, bytes: it is read as a whole.
const MAX_JSON_BYTES: u64 = 16 << 20;

/// A sitemap as text: a URL a line.
fn read_list(mut stream: Stream<'_>, sink: &mut dyn FnMut(Item)) -> Result<Document, DocumentError> {
    let (mut good, mut bad) = (0_u64, 0);
    let mut line = Vec::new();
    loop {
        line.clear();
        stream.token_ended();
        let length = stream.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line).unwrap_or(0);
        if length == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim();
        match Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => {
                good += 1;
                sink(Item::Place(Place { url: text.to_owned(), ..Place::default() }));
            }
            _ if text.is_empty() => {}
            _ => bad += 1,
        }
        if bad > MAX_BAD_LINES && good < bad as u64 {
            return Err(DocumentError::Unknown("text with few URLs".to_owned()));
        }
    }
    Ok(Document { kind: Kind::List, feed: Feed::default(), cut: stream.cut.take(), faults: Vec::new() })
}
