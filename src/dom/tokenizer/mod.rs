//! Characters → tokens, as the HTML standard's tokenizer makes them (section 13.2.5).
//!
//! It holds the whole page, so it can jump to the next interesting byte and hand out slices of the page instead of
//! copies, and leaves out what the target would drop: the raw text of scripts and styles. It never goes back further
//! than a bounded number of bytes, so time is linear in the page.
//!
//! Parse errors are not reported. Tests hold the tokens against html5lib's suite and against html5ever's tokenizer.

mod markup;
mod raw;
mod references;
mod tags;
mod text;

use std::borrow::Cow;
use std::ops::Range;

pub use markup::Doctype;
pub(super) use tags::read_start_tag;
pub use tags::{RawAttr, StartTag};

use tags::AttrAt;

/// Longest input that is read, in bytes: offsets have 32 bits. The rest is left out.
pub const MAX_INPUT_BYTES: usize = 1 << 30;

/// Receives the tokens.
pub trait TokenTarget {
    /// Answers how the characters after the tag are read: [`Content::Data`] unless the element holds raw text.
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Content;

    /// `name` is in lower case. Attributes of end tags have no meaning and are not handed over.
    fn end_tag(&mut self, name: &str);

    /// Character data, references resolved; a run may come in several pieces.
    fn text(&mut self, text: &str);

    /// A NUL in character data outside raw text.
    fn null(&mut self);

    /// The comment as it stands in the page, NULs included.
    fn comment(&mut self, text: &str);

    fn doctype(&mut self, doctype: &Doctype);

    /// The page is over; the last call.
    fn end(&mut self);

    /// Does the element opened last keep its raw text? Asked after script, style and the like.
    fn keeps_raw_text(&self) -> bool {
        true
    }

    /// `true` once further tokens would be ignored: only the end of the page follows.
    fn is_full(&self) -> bool {
        false
    }

    /// Is the current node an element of SVG or MathML? There `<![CDATA[` opens a section.
    fn is_in_foreign_content(&self) -> bool {
        false
    }
}

/// How characters are read, by the element they stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Tags and character references.
    Data,
    /// Character references, and the end tag of the element: `title`, `textarea`.
    Rcdata,
    /// The end tag of the element: `style`, `iframe`.
    Rawtext,
    /// The end tag of the element, unless it stands in an escaped part: `script`.
    ScriptData,
    /// Everything to the end of the page.
    Plaintext,
    /// Everything to `]]>`, in SVG and MathML.
    Cdata,
}

/// Reads `html` to its end and hands every token to `target`. Offsets in tokens are those of [`normalise`]'s answer.
pub fn tokenize<T: TokenTarget>(html: &str, target: &mut T) {
    tokenize_from(&normalise(html), target, Content::Data, "");
}

/// [`tokenize`] for a page that went through [`normalise`], starting inside an element named `last_start_tag` whose
/// characters are read as `content`.
pub fn tokenize_from<T: TokenTarget>(html: &str, target: &mut T, content: Content, last_start_tag: &str) {
    let mut tokenizer = Tokenizer {
        target,
        cursor: Cursor { html, bytes: html.as_bytes(), at: 0 },
        content,
        keeps_raw_text: true,
        last_start_tag: last_start_tag.to_owned(),
        attrs: Vec::new(),
        scratch: String::new(),
    };
    tokenizer.run();
}

/// The page without a byte order mark, cut to [`MAX_INPUT_BYTES`], its line ends as the standard's preprocessing
/// leaves them.
pub fn normalise(html: &str) -> Cow<'_, str> {
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    let mut rest = &html[..html.floor_char_boundary(MAX_INPUT_BYTES)];
    if memchr::memchr(b'\r', rest.as_bytes()).is_none() {
        return Cow::Borrowed(rest);
    }
    let mut out = String::with_capacity(rest.len());
    while let Some(at) = memchr::memchr(b'\r', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        out.push('\n');
        rest = &rest[at + 1..];
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A place in the page.
struct Cursor<'a> {
    /// The page as string and as bytes.
    html: &'a str,
    bytes: &'a [u8],
    /// Offset of the next byte to read; always on a character boundary between two steps.
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }
}

struct Tokenizer<'a, T> {
    target: &'a mut T,
    cursor: Cursor<'a>,
    content: Content,
    /// Is the raw text that comes next worth a token?
    keeps_raw_text: bool,
    /// Of the elements that hold raw text: only their end tag ends it.
    last_start_tag: String,
    /// Attributes of the tag being read.
    attrs: Vec<AttrAt>,
    /// For names that have to be changed before they are handed over.
    scratch: String,
}

impl<T: TokenTarget> Tokenizer<'_, T> {
    fn run(&mut self) {
        while self.cursor.at < self.cursor.bytes.len() && !self.target.is_full() {
            match self.content {
                Content::Data => self.data(),
                Content::Rcdata => self.rcdata(),
                Content::Rawtext => self.rawtext(),
                Content::ScriptData => self.script_data(),
                Content::Plaintext => self.plaintext(),
                Content::Cdata => self.cdata(),
            }
        }
        self.target.end();
    }

    /// Hands over a part of the page that holds no NUL and no reference.
    fn emit_text(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.target.text(&self.cursor.html[range]);
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_line_feeds() {
        assert_eq!(normalise("a\r\nb\rc\r\r\n\n"), "a\nb\nc\n\n\n");
        assert_eq!(normalise("\u{feff}a\n"), "a\n");
    }
}
