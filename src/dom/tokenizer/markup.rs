//! What begins with `<!` or is taken for a comment: comments, CDATA, the document type.

use std::ops::Range;

use super::{Content, TokenTarget, Tokenizer, is_space};

/// A document type declaration.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Doctype {
    /// In lower case.
    pub name: Option<String>,
    pub public_id: Option<String>,
    pub system_id: Option<String>,
    /// It is cut short or holds what the standard does not know.
    pub force_quirks: bool,
}

impl<T: TokenTarget> Tokenizer<'_, T> {
    /// At the `!` of `<!`.
    pub(super) fn declaration(&mut self) {
        const DOCTYPE: &[u8] = b"doctype";
        const CDATA: &[u8] = b"[CDATA[";
        self.at += 1;
        let rest = &self.bytes[self.at..];
        if rest.starts_with(b"--") {
            self.at += 2;
            self.comment();
        } else if rest.get(..DOCTYPE.len()).is_some_and(|word| word.eq_ignore_ascii_case(DOCTYPE)) {
            self.at += DOCTYPE.len();
            self.doctype();
        } else if rest.starts_with(CDATA) && self.target.is_in_foreign_content() {
            self.at += CDATA.len();
            self.content = Content::Cdata;
        } else {
            self.bogus_comment();
        }
    }

    /// After `<!--`. Ends with `-->` or `--!>`; `<!-->` and `<!--->` are empty ones.
    fn comment(&mut self) {
        let start = self.at;
        let rest = &self.bytes[start..];
        for short in [&b">"[..], b"->"] {
            if rest.starts_with(short) {
                self.at += short.len();
                return self.emit_comment(start..start);
            }
        }
        for close in memchr::memchr_iter(b'>', rest) {
            let before = &rest[..close];
            if let Some(text) = before.strip_suffix(b"--").or_else(|| before.strip_suffix(b"--!")) {
                self.at = start + close + 1;
                return self.emit_comment(start..start + text.len());
            }
        }
        let endings = [&b"--!"[..], b"--", b"-"];
        let text = endings.iter().find_map(|ending| rest.strip_suffix(*ending)).unwrap_or(rest);
        self.at = self.bytes.len();
        self.emit_comment(start..start + text.len());
    }

    /// Everything up to the next `>` as a comment.
    pub(super) fn bogus_comment(&mut self) {
        let start = self.at;
        self.skip_to_close();
        let end = self.at;
        self.at = (end + 1).min(self.bytes.len());
        self.emit_comment(start..end);
    }

    fn emit_comment(&mut self, range: Range<usize>) {
        self.target.comment(&self.html[range]);
    }

    /// After `<!doctype`.
    fn doctype(&mut self) {
        let mut doctype = Doctype::default();
        doctype.force_quirks = self.doctype_parts(&mut doctype).is_none();
        // What is left is not looked at.
        self.skip_to_close();
        self.at = (self.at + 1).min(self.bytes.len());
        self.target.doctype(&doctype);
    }

    /// Name and identifiers; `None` where the standard asks for quirks mode.
    fn doctype_parts(&mut self, doctype: &mut Doctype) -> Option<()> {
        self.skip_space();
        let start = self.at;
        while self.peek().is_some_and(|byte| !is_space(byte) && byte != b'>') {
            self.at += 1;
        }
        if self.at == start {
            return None;
        }
        let name = self.html[start..self.at].to_ascii_lowercase().replace('\0', "\u{fffd}");
        doctype.name = Some(name);
        self.skip_space();
        if self.peek()? == b'>' {
            return Some(());
        }
        let keyword = self.bytes.get(self.at..self.at + 6)?;
        let is_public = keyword.eq_ignore_ascii_case(b"public");
        if !is_public && !keyword.eq_ignore_ascii_case(b"system") {
            return None;
        }
        self.at += 6;
        self.skip_space();
        if is_public {
            self.identifier(&mut doctype.public_id)?;
            self.skip_space();
            if self.peek()? == b'>' {
                return Some(());
            }
        }
        self.identifier(&mut doctype.system_id)?;
        self.skip_space();
        self.peek().map(|_| ())
    }

    /// A quoted identifier; one that `>` or the end of the page cuts short is kept, and asks for quirks mode.
    fn identifier(&mut self, id: &mut Option<String>) -> Option<()> {
        let quote = self.peek().filter(|byte| matches!(byte, b'"' | b'\''))?;
        self.at += 1;
        let start = self.at;
        let length = memchr::memchr2(quote, b'>', &self.bytes[start..]);
        self.at = length.map_or(self.bytes.len(), |length| start + length);
        *id = Some(self.html[start..self.at].replace('\0', "\u{fffd}"));
        if self.peek()? == b'>' {
            return None;
        }
        self.at += 1;
        Some(())
    }

    /// To the next `>`, or to the end of the page.
    fn skip_to_close(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += memchr::memchr(b'>', rest).unwrap_or(rest.len());
    }
}
