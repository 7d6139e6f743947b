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
        self.cursor.at += 1;
        let rest = &self.cursor.bytes[self.cursor.at..];
        if rest.starts_with(b"--") {
            self.cursor.at += 2;
            self.comment();
        } else if rest.get(..DOCTYPE.len()).is_some_and(|word| word.eq_ignore_ascii_case(DOCTYPE)) {
            self.cursor.at += DOCTYPE.len();
            self.doctype();
        } else if rest.starts_with(CDATA) && self.target.is_in_foreign_content() {
            self.cursor.at += CDATA.len();
            self.content = Content::Cdata;
        } else {
            self.bogus_comment();
        }
    }

    /// After `<!--`. Ends with `-->` or `--!>`; `<!-->` and `<!--->` are empty ones.
    fn comment(&mut self) {
        let start = self.cursor.at;
        let rest = &self.cursor.bytes[start..];
        for short in [&b">"[..], b"->"] {
            if rest.starts_with(short) {
                self.cursor.at += short.len();
                return self.emit_comment(start..start);
            }
        }
        for close in memchr::memchr_iter(b'>', rest) {
            let before = &rest[..close];
            if let Some(text) = before.strip_suffix(b"--").or_else(|| before.strip_suffix(b"--!")) {
                self.cursor.at = start + close + 1;
                return self.emit_comment(start..start + text.len());
            }
        }
        let endings = [&b"--!"[..], b"--", b"-"];
        let text = endings.iter().find_map(|ending| rest.strip_suffix(*ending)).unwrap_or(rest);
        self.cursor.at = self.cursor.bytes.len();
        self.emit_comment(start..start + text.len());
    }

    /// Everything up to the next `>` as a comment.
    pub(super) fn bogus_comment(&mut self) {
        let start = self.cursor.at;
        self.skip_to_close();
        let end = self.cursor.at;
        self.cursor.at = (end + 1).min(self.cursor.bytes.len());
        self.emit_comment(start..end);
    }

    fn emit_comment(&mut self, range: Range<usize>) {
        self.target.comment(&self.cursor.html[range]);
    }

    /// After `<!doctype`.
    fn doctype(&mut self) {
        let mut doctype = Doctype::default();
        doctype.force_quirks = self.doctype_parts(&mut doctype).is_none();
        // What is left is not looked at.
        self.skip_to_close();
        self.cursor.at = (self.cursor.at + 1).min(self.cursor.bytes.len());
        self.target.doctype(&doctype);
    }

    /// Name and identifiers; `None` where the standard asks for quirks mode.
    fn doctype_parts(&mut self, doctype: &mut Doctype) -> Option<()> {
        self.cursor.skip_space();
        let start = self.cursor.at;
        while self.cursor.peek().is_some_and(|byte| !is_space(byte) && byte != b'>') {
            self.cursor.at += 1;
        }
        if self.cursor.at == start {
            return None;
        }
        let name = self.cursor.html[start..self.cursor.at].to_ascii_lowercase().replace('\0', "\u{fffd}");
        doctype.name = Some(name);
        self.cursor.skip_space();
        if self.cursor.peek()? == b'>' {
            return Some(());
        }
        let keyword = self.cursor.bytes.get(self.cursor.at..self.cursor.at + 6)?;
        let is_public = keyword.eq_ignore_ascii_case(b"public");
        if !is_public && !keyword.eq_ignore_ascii_case(b"system") {
            return None;
        }
        self.cursor.at += 6;
        self.cursor.skip_space();
        if is_public {
            self.identifier(&mut doctype.public_id)?;
            self.cursor.skip_space();
            if self.cursor.peek()? == b'>' {
                return Some(());
            }
        }
        self.identifier(&mut doctype.system_id)?;
        self.cursor.skip_space();
        self.cursor.peek().map(|_| ())
    }

    /// A quoted identifier; one that `>` or the end of the page cuts short is kept, and asks for quirks mode.
    fn identifier(&mut self, id: &mut Option<String>) -> Option<()> {
        let quote = self.cursor.peek().filter(|byte| matches!(byte, b'"' | b'\''))?;
        self.cursor.at += 1;
        let start = self.cursor.at;
        let length = memchr::memchr2(quote, b'>', &self.cursor.bytes[start..]);
        self.cursor.at = length.map_or(self.cursor.bytes.len(), |length| start + length);
        *id = Some(self.cursor.html[start..self.cursor.at].replace('\0', "\u{fffd}"));
        if self.cursor.peek()? == b'>' {
            return None;
        }
        self.cursor.at += 1;
        Some(())
    }

    /// To the next `>`, or to the end of the page.
    fn skip_to_close(&mut self) {
        let rest = &self.cursor.bytes[self.cursor.at..];
        self.cursor.at += memchr::memchr(b'>', rest).unwrap_or(rest.len());
    }
}
