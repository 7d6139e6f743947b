//! Characters → tokens, as the HTML standard's tokenizer makes them (section 13.2.5), for html5ever's tree builder.
//!
//! html5ever's own tokenizer takes a page apart character by character and spends four fifths of a parse on it. This
//! one holds the whole page, so it can jump to the next interesting byte, hand out slices of one shared buffer
//! instead of copies, and leave out what the target would drop: raw text of scripts and styles, attributes nobody
//! reads. It never goes back further than a bounded number of bytes, so time is linear in the page.
//!
//! Parse errors are not reported. Tests hold the tokens against html5lib's suite and the tree against html5ever's
//! own tokenizer.

mod atoms;
mod markup;
mod raw;
mod references;
mod tags;
mod text;

use std::ops::Range;

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, Token, TokenSink, TokenSinkResult};

use atoms::Atoms;

/// Longest input that is read, in bytes: offsets of the shared buffer have 32 bits. The rest is left out.
pub const MAX_INPUT_BYTES: usize = 1 << 30;

/// Receives the tokens.
pub trait TokenTarget: TokenSink {
    /// `false`: attributes outside [`super::AttrName`] that tree construction does not read, and the text of
    /// comments, may be left out.
    const KEEPS_EVERYTHING: bool = true;

    /// Does the element opened last keep its raw text? Asked after script, style and the like.
    fn keeps_raw_text(&self) -> bool {
        true
    }

    /// `true` once further tokens would be ignored: only the end of the page follows.
    fn is_full(&self) -> bool {
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

/// Reads `html`, without a byte order mark, to its end and hands every token to `target`; the last one is the end of
/// the file.
pub fn tokenize<T: TokenTarget>(html: &str, target: &T) {
    tokenize_from(html.strip_prefix('\u{feff}').unwrap_or(html), target, Content::Data, "");
}

/// [`tokenize`], starting inside an element named `last_start_tag` whose characters are read as `content`.
pub fn tokenize_from<T: TokenTarget>(html: &str, target: &T, content: Content, last_start_tag: &str) {
    let source = normalise(html);
    let mut tokenizer = Tokenizer {
        target,
        source: &source,
        html: &source,
        bytes: source.as_bytes(),
        at: 0,
        content,
        keeps_raw_text: true,
        last_start_tag: LocalName::from(last_start_tag),
        atoms: Atoms::new(),
        scratch: String::new(),
    };
    tokenizer.run();
}

/// One buffer with line ends as the standard's preprocessing leaves them.
fn normalise(html: &str) -> StrTendril {
    let mut rest = &html[..html.floor_char_boundary(MAX_INPUT_BYTES)];
    if memchr::memchr(b'\r', rest.as_bytes()).is_none() {
        return StrTendril::from_slice(rest);
    }
    let mut out = StrTendril::with_capacity(rest.len() as u32);
    while let Some(at) = memchr::memchr(b'\r', rest.as_bytes()) {
        out.push_slice(&rest[..at]);
        out.push_char('\n');
        rest = &rest[at + 1..];
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    out.push_slice(rest);
    out
}

struct Tokenizer<'a, T> {
    target: &'a T,
    /// The page; tokens share its memory.
    source: &'a StrTendril,
    /// The same page as string and as bytes.
    html: &'a str,
    bytes: &'a [u8],
    /// Offset of the next byte to read; always on a character boundary between two steps.
    at: usize,
    content: Content,
    /// Is the raw text that comes next worth a token?
    keeps_raw_text: bool,
    last_start_tag: LocalName,
    atoms: Atoms,
    /// For names that have to be changed before they are looked up.
    scratch: String,
}

impl<T: TokenTarget> Tokenizer<'_, T> {
    fn run(&mut self) {
        while self.at < self.bytes.len() && !self.target.is_full() {
            match self.content {
                Content::Data => self.data(),
                Content::Rcdata => self.rcdata(),
                Content::Rawtext => self.rawtext(),
                Content::ScriptData => self.script_data(),
                Content::Plaintext => self.plaintext(),
                Content::Cdata => self.cdata(),
            }
        }
        self.emit(Token::EOFToken);
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// A part of the page, sharing its memory. Both ends are beside ASCII characters, so the part is whole.
    fn slice(&self, range: Range<usize>) -> StrTendril {
        self.source.try_subtendril(range.start as u32, range.len() as u32).unwrap_or_default()
    }

    /// Hands over a token that cannot change how the page is read.
    fn emit(&self, token: Token) {
        let _ = self.target.process_token(token, 1);
    }

    /// Hands over a tag and reads on as the target says.
    fn emit_tag(&mut self, tag: Tag) {
        self.content = Content::Data;
        match self.target.process_token(Token::TagToken(tag), 1) {
            TokenSinkResult::Continue | TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_) => {}
            TokenSinkResult::Plaintext => self.content = Content::Plaintext,
            TokenSinkResult::RawData(kind) => {
                self.content = match kind {
                    RawKind::Rcdata => Content::Rcdata,
                    RawKind::Rawtext => Content::Rawtext,
                    RawKind::ScriptData | RawKind::ScriptDataEscaped(_) => Content::ScriptData,
                };
                self.keeps_raw_text = self.target.keeps_raw_text();
            }
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c')
}

/// What a byte means in the name of a tag or attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NameByte {
    Plain,
    /// Stands in the name as another character: upper case, NUL.
    Changes,
    /// Ends an attribute's name unless it is the first character of it; any other character in a tag's name.
    Equals,
    Ends,
}

const NAME_BYTES: [NameByte; 256] = {
    let mut table = [NameByte::Plain; 256];
    let mut byte = b'A';
    while byte <= b'Z' {
        table[byte as usize] = NameByte::Changes;
        byte += 1;
    }
    table[0] = NameByte::Changes;
    table[b'=' as usize] = NameByte::Equals;
    let ends = b" \n\t\x0c/>";
    let mut index = 0;
    while index < ends.len() {
        table[ends[index] as usize] = NameByte::Ends;
        index += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_line_feeds() {
        assert_eq!(&*normalise("a\r\nb\rc\r\r\n\n"), "a\nb\nc\n\n\n");
        assert_eq!(&*normalise("a\n"), "a\n");
    }
}
