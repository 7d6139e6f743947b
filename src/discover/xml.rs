//! XML as it comes: a tokenizer in its most lenient mode, and recovery on top of it.
//!
//! Bare `&`, tags that do not match, HTML entities, text before the declaration: all are read. Entities that a document
//! declares are never expanded, and nothing is ever fetched.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use rustc_hash::FxHashMap;

use super::stream::{Cut, Stream};

/// Open elements that are remembered; deeper ones are read as part of these.
const MAX_DEPTH: usize = 64;
/// Attributes of one element that are read.
const MAX_ATTRIBUTES: usize = 32;
/// Errors of the tokenizer that are passed over; a document with more is none.
const MAX_ERRORS: usize = 1_000;
/// Namespaces of one document that are remembered.
const MAX_NAMESPACES: usize = 64;

/// What a namespace is to us, whatever spelling of it a document uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// None, or the document's own: RSS, Atom, sitemaps.
    Own,
    Atom,
    /// Dublin Core, both sets.
    Dc,
    /// Google's news extension of sitemaps.
    News,
    Other,
}

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) space: Space,
    /// Local name in lower case.
    pub(super) name: String,
    /// Names with their prefix, in lower case.
    pub(super) attributes: Vec<(String, String)>,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }
}

/// The next piece of a document.
#[derive(Debug)]
pub(super) enum Piece {
    Open(Element),
    /// An element ended: how many are still open, and its name as written.
    Close {
        depth: usize,
        name: String,
    },
    Text(String),
    End,
}

/// Reads a document piece by piece.
pub(super) struct Xml<'a> {
    reader: Reader<Stream<'a>>,
    buffer: Vec<u8>,
    /// Names of open elements as written, at most [`MAX_DEPTH`].
    open: Vec<String>,
    /// Elements open beyond those.
    deeper: usize,
    /// An empty element was opened and is still to be closed; further pieces that wait.
    closing: usize,
    spaces: FxHashMap<String, Space>,
    errors: usize,
    /// An element ended that had not begun.
    stray_end: bool,
    cut: Option<Cut>,
}

impl<'a> Xml<'a> {
    pub(super) fn new(stream: Stream<'a>) -> Self {
        let mut reader = Reader::from_reader(stream);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        config.check_end_names = false;
        Self {
            reader,
            buffer: Vec::new(),
            open: Vec::new(),
            deeper: 0,
            closing: 0,
            spaces: FxHashMap::default(),
            errors: 0,
            stray_end: false,
            cut: None,
        }
    }

    /// Elements that are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// The document was cut inside an end tag.
    pub(super) fn ends_in_end_tag(&self) -> bool {
        self.buffer.starts_with(b"</")
    }

    /// Did an element end that had not begun?
    pub(super) fn has_stray_end(&self) -> bool {
        self.stray_end
    }

    /// Why the document was not read to its end.
    pub(super) fn cut(&mut self) -> Option<Cut> {
        self.reader.get_mut().cut.take().or_else(|| self.cut.take())
    }

    pub(super) fn next(&mut self) -> Piece {
        if self.closing > 0 {
            self.closing -= 1;
            let name = self.open.pop().unwrap_or_default();
            return Piece::Close { depth: self.open.len(), name };
        }
        loop {
            self.buffer.clear();
            let mut buffer = std::mem::take(&mut self.buffer);
            let piece = match self.reader.read_event_into(&mut buffer) {
                Ok(event) => {
                    let may_be_stray = matches!(event, Event::End(_)) && self.deeper == 0;
                    let piece =
                        Self::piece(&mut self.open, &mut self.deeper, &mut self.closing, &mut self.spaces, event);
                    self.stray_end |= may_be_stray && piece.is_none();
                    piece
                }
                Err(quick_xml::Error::Syntax(_)) => {
                    // Markup without an end: nothing comes after it.
                    self.cut = Some(Cut::MarkupEnd);
                    Some(Piece::End)
                }
                Err(_) => {
                    self.errors += 1;
                    (self.errors > MAX_ERRORS).then_some(Piece::End)
                }
            };
            self.buffer = buffer;
            self.reader.get_mut().token_ended();
            if let Some(piece) = piece {
                if matches!(piece, Piece::End) && !self.open.is_empty() {
                    self.cut.get_or_insert(Cut::MarkupEnd);
                }
                return piece;
            }
        }
    }

    fn piece(
        open: &mut Vec<String>,
        deeper: &mut usize,
        closing: &mut usize,
        spaces: &mut FxHashMap<String, Space>,
        event: Event<'_>,
    ) -> Option<Piece> {
        match event {
            Event::Start(tag) => {
                if open.len() >= MAX_DEPTH {
                    *deeper += 1;
                    return None;
                }
                open.push(tag.name().as_ref().to_owned());
                Some(Piece::Open(element(&tag, spaces)))
            }
            Event::Empty(tag) => {
                if open.len() >= MAX_DEPTH {
                    return None;
                }
                open.push(tag.name().as_ref().to_owned());
                *closing = 1;
                Some(Piece::Open(element(&tag, spaces)))
            }
            Event::End(tag) => {
                if *deeper > 0 {
                    *deeper -= 1;
                    return None;
                }
                // What was left open inside ends with it; an end without a beginning is nothing.
                let at = open.iter().rposition(|name| name == tag.name().as_ref())?;
                open.truncate(at + 1);
                Some(Piece::Close { depth: at, name: open.pop().unwrap_or_default() })
            }
            Event::Text(text) => Some(Piece::Text(plain(&text))),
            Event::CData(text) => Some(Piece::Text(plain(&text))),
            Event::GeneralRef(reference) => Some(Piece::Text(resolved(&reference))),
            Event::Eof => Some(Piece::End),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => None,
        }
    }
}

/// Without characters that XML forbids.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r')).collect()
}

/// A character reference or one of HTML's entities; any other stays as it is written.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return plain(character.encode_utf8(&mut [0; 4]));
    }
    match resolve_html5_entity(reference) {
        Some(text) => text.to_owned(),
        None => format!("&{};", &**reference),
    }
}

/// The entities of a text resolved as [`resolved`] does, once.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let name = rest.find(';').filter(|end| *end <= MAX_ENTITY_BYTES).map(|end| &rest[..end]);
        match name.filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')) {
            Some(name) if !name.is_empty() => {
                out.push_str(&resolved(&BytesRef::new(name)));
                rest = &rest[name.len() + 1..];
            }
            _ => out.push('&'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The longest name of an entity in HTML has 31 letters.
const MAX_ENTITY_BYTES: usize = 32;

fn element(tag: &BytesStart<'_>, spaces: &mut FxHashMap<String, Space>) -> Element {
    let mut attributes = Vec::new();
    for attribute in tag.html_attributes().with_checks(false).flatten().take(MAX_ATTRIBUTES) {
        let key = attribute.key.as_ref().to_ascii_lowercase();
        let value = unescape(&attribute.value).into_owned();
        if let Some(prefix) = key.strip_prefix("xmlns:")
            && spaces.len() < MAX_NAMESPACES
            && let Some(space) = space_of_uri(&value)
        {
            spaces.insert(prefix.to_owned(), space);
        }
        attributes.push((key, value));
    }
    let name = tag.name().as_ref().to_ascii_lowercase();
    let (prefix, local) = name.split_once(':').unwrap_or(("", &name));
    let space = match prefix {
        "" => Space::Own,
        _ => spaces.get(prefix).copied().unwrap_or_else(|| space_of_prefix(prefix)),
    };
    Element { space, name: local.to_owned(), attributes }
}

/// By what all spellings of an address have in common: scheme, `www.`, version and a slash at the end vary.
fn space_of_uri(uri: &str) -> Option<Space> {
    let uri = uri.to_ascii_lowercase();
    let has = |part: &str| uri.contains(part);
    Some(if has("sitemap-news") {
        Space::News
    } else if has("sitemaps.org/schemas/sitemap")
        || has("google.com/schemas/sitemap/")
        || has("rss/1.0/") && !has("modules")
    {
        Space::Own
    } else if has("w3.org/2005/atom") || has("purl.org/atom/ns") {
        Space::Atom
    } else if has("purl.org/dc/") {
        Space::Dc
    } else {
        return None;
    })
}

/// By what the prefix is usually bound to, for documents that forgot to say.
fn space_of_prefix(prefix: &str) -> Space {
    match prefix {
        "atom" | "atom10" => Space::Atom,
        "dc" | "dct" | "dcterms" => Space::Dc,
        "news" | "n" => Space::News,
        "rdf" | "rss" | "sm" => Space::Own,
        _ => Space::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mut xml = Xml::new(Stream::open(text.as_bytes(), None));
        let mut out = String::new();
        loop {
            match xml.next() {
                Piece::Open(element) => {
                    let attributes: Vec<_> =
                        element.attributes.iter().map(|(key, value)| format!(" {key}={value}")).collect();
                    out.push_str(&format!("<{}{}>", element.name, attributes.concat()));
                }
                Piece::Close { depth, .. } => out.push_str(&format!("</{depth}>")),
                Piece::Text(text) => out.push_str(&text),
                Piece::End => break out,
            }
        }
    }

    #[test]
    fn what_is_slightly_broken_is_read() {
        for (given, expected) in [
            ("<a>AT&T &amp; &eacute;&nbsp;&#233;&#x0;</a>", "<a>AT&T & é\u{a0}é&#x0;</0>"),
            ("<a>x &unknown; y</a>", "<a>x &unknown; y</0>"),
            ("<a href='x?a=1&b=2&amp;c'/>", "<a href=x?a=1&b=2&c></0>"),
            ("<a><b>x</a></b></c>y", "<a><b>x</0>y"),
            ("junk <?xml version='1.0'?><A HREF=x>z", "junk <a href=x>z"),
            ("<a><![CDATA[<b> & c]]></a>", "<a><b> & c</0>"),
            ("<a>\u{1}b\u{8}</a>", "<a>b</0>"),
            ("<a><b", "<a>"),
        ] {
            assert_eq!(shown(given), expected, "{given}");
        }
    }

    #[test]
    fn declared_entities_are_never_expanded() {
        let bomb = "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>\
                    <a>&y;&f;</a>";
        assert_eq!(shown(bomb), "<a>&y;&f;</0>");
    }

    #[test]
    fn nesting_beyond_the_limit_costs_nothing() {
        let deep = format!("{}x{}<c/>", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert!(shown(&deep).ends_with("</0><c></0>"));
    }
}
