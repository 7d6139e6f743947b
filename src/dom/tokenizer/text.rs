//! Characters outside tags: data, RCDATA, RAWTEXT, script data, PLAINTEXT, CDATA sections.

use std::ops::Range;

use super::references::{self, Reference};
use super::{Content, TokenTarget, Tokenizer, is_space};

impl<T: TokenTarget> Tokenizer<'_, T> {
    /// Text up to and including the next piece of markup.
    pub(super) fn data(&mut self) {
        let mut start = self.cursor.at;
        while let Some(offset) = memchr::memchr3(b'<', b'&', 0, &self.cursor.bytes[self.cursor.at..]) {
            let here = self.cursor.at + offset;
            self.cursor.at = here + 1;
            match self.cursor.bytes[here] {
                b'<' => {
                    if self.opens_markup() {
                        self.emit_text(start..here);
                        self.markup();
                        return;
                    }
                }
                b'&' => {
                    if let Some(reference) = references::read(&self.cursor.html[self.cursor.at..], false) {
                        self.emit_text(start..here);
                        start = self.emit_reference(reference);
                    }
                }
                _ => {
                    self.emit_text(start..here);
                    self.target.null();
                    start = self.cursor.at;
                }
            }
        }
        self.cursor.at = self.cursor.bytes.len();
        self.emit_text(start..self.cursor.at);
    }

    /// Does a tag, comment or declaration follow the `<` just read? Else it is text.
    fn opens_markup(&self) -> bool {
        match self.cursor.peek() {
            Some(b'!' | b'?') => true,
            Some(b'/') => self.cursor.at + 1 < self.cursor.bytes.len(),
            Some(byte) => byte.is_ascii_alphabetic(),
            None => false,
        }
    }

    fn markup(&mut self) {
        match self.cursor.peek() {
            Some(b'!') => self.declaration(),
            Some(b'/') => {
                self.cursor.at += 1;
                match self.cursor.peek() {
                    Some(byte) if byte.is_ascii_alphabetic() => self.end_tag(),
                    Some(b'>') => self.cursor.at += 1,
                    _ => self.bogus_comment(),
                }
            }
            Some(byte) if byte.is_ascii_alphabetic() => self.start_tag(),
            _ => self.bogus_comment(),
        }
    }

    /// Text with character references up to the end tag of the element.
    pub(super) fn rcdata(&mut self) {
        let mut start = self.cursor.at;
        while let Some(offset) = memchr::memchr2(b'<', b'&', &self.cursor.bytes[self.cursor.at..]) {
            let here = self.cursor.at + offset;
            self.cursor.at = here + 1;
            if self.cursor.bytes[here] == b'&' {
                if let Some(reference) = references::read(&self.cursor.html[self.cursor.at..], false) {
                    self.emit_raw_text(start..here);
                    start = self.emit_reference(reference);
                }
            } else if let Some(after_name) = self.appropriate_end_tag(here) {
                self.emit_raw_text(start..here);
                self.raw_end_tag(after_name);
                return;
            }
        }
        self.cursor.at = self.cursor.bytes.len();
        self.emit_raw_text(start..self.cursor.at);
    }

    /// Text up to the end tag of the element.
    pub(super) fn rawtext(&mut self) {
        let start = self.cursor.at;
        let end = memchr::memchr_iter(b'<', &self.cursor.bytes[start..])
            .map(|offset| start + offset)
            .find_map(|here| self.appropriate_end_tag(here).map(|after_name| (here, after_name)));
        self.raw_element(start, end);
    }

    pub(super) fn script_data(&mut self) {
        let start = self.cursor.at;
        let end = self.script_end();
        self.raw_element(start, end);
    }

    /// Hands over raw text and the end tag after it, given where that begins and where its name ends.
    fn raw_element(&mut self, start: usize, end: Option<(usize, usize)>) {
        let text_end = end.map_or(self.cursor.bytes.len(), |(here, _)| here);
        if self.keeps_raw_text {
            self.emit_raw_text(start..text_end);
        }
        match end {
            Some((_, after_name)) => self.raw_end_tag(after_name),
            None => self.cursor.at = self.cursor.bytes.len(),
        }
    }

    pub(super) fn plaintext(&mut self) {
        let start = self.cursor.at;
        self.cursor.at = self.cursor.bytes.len();
        self.emit_raw_text(start..self.cursor.at);
    }

    /// Text up to `]]>`; the tree builder sees to NULs.
    pub(super) fn cdata(&mut self) {
        let start = self.cursor.at;
        let rest = &self.cursor.bytes[start..];
        let length = memchr::memmem::find(rest, b"]]>");
        let end = start + length.unwrap_or(rest.len());
        let mut from = start;
        for offset in memchr::memchr_iter(0, &self.cursor.bytes[start..end]) {
            self.emit_text(from..start + offset);
            self.target.null();
            from = start + offset + 1;
        }
        self.emit_text(from..end);
        self.cursor.at = if length.is_some() { end + 3 } else { end };
        self.content = Content::Data;
    }

    /// Where the name ends, if at `here` stands the end tag that belongs to the last start tag.
    pub(super) fn appropriate_end_tag(&self, here: usize) -> Option<usize> {
        let name = self.last_start_tag.as_bytes();
        let after_name = here + 2 + name.len();
        let next = *self.cursor.bytes.get(after_name)?;
        let matches = !name.is_empty()
            && self.cursor.bytes[here + 1] == b'/'
            && self.cursor.bytes[here + 2..after_name].eq_ignore_ascii_case(name)
            && (is_space(next) || matches!(next, b'/' | b'>'));
        matches.then_some(after_name)
    }

    /// Text in which a NUL becomes a replacement character.
    fn emit_raw_text(&mut self, range: Range<usize>) {
        let Range { start, end } = range;
        let mut from = start;
        for offset in memchr::memchr_iter(0, &self.cursor.bytes[start..end]) {
            self.emit_text(from..start + offset);
            self.target.text("\u{fffd}");
            from = start + offset + 1;
        }
        self.emit_text(from..end);
    }

    /// Hands over what a reference stands for; returns where the text goes on.
    fn emit_reference(&mut self, reference: Reference) -> usize {
        for character in [Some(reference.first), reference.second].into_iter().flatten() {
            self.target.text(character.encode_utf8(&mut [0; 4]));
        }
        self.cursor.at += reference.bytes;
        self.cursor.at
    }
}
