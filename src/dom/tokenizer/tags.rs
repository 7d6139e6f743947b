//! Tags and their attributes (HTML standard, 13.2.5.6 to 13.2.5.40).

use std::borrow::Cow;

use super::super::{AttrName, Tag};
use super::{Content, Cursor, TokenTarget, Tokenizer, is_space, references};

/// Attributes kept for one tag.
const MAX_ATTRS: usize = 256;

/// A start tag. Borrows from the page.
#[derive(Debug, Clone, Copy)]
pub struct StartTag<'a> {
    pub tag: Tag,
    /// The name in lower case.
    pub name: &'a str,
    pub self_closing: bool,
    /// Offset of the name in the page: the tag can be read again from there.
    pub at: usize,
    html: &'a str,
    attrs: &'a [AttrAt],
}

/// Where an attribute stands in the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct AttrAt {
    known: AttrName,
    name: (u32, u32),
    value: (u32, u32),
}

/// An attribute as it stands in the page.
#[derive(Debug, Clone, Copy)]
pub struct RawAttr<'a> {
    pub known: AttrName,
    name: &'a str,
    value: &'a str,
}

impl<'a> StartTag<'a> {
    /// The attributes in the order of the page, the first 256. Of those in [`AttrName`] only the first of a name is
    /// here; others may come twice, and then the first counts.
    pub fn attrs(&self) -> impl Iterator<Item = RawAttr<'a>> + use<'a> {
        let html = self.html;
        self.attrs.iter().map(move |attr| RawAttr {
            known: attr.known,
            name: part(html, attr.name),
            value: part(html, attr.value),
        })
    }
}

impl<'a> RawAttr<'a> {
    /// The name in lower case.
    pub fn name(&self) -> Cow<'a, str> {
        if self.name.bytes().any(changes) {
            let mut out = String::new();
            lower_case(self.name, &mut out);
            return Cow::Owned(out);
        }
        Cow::Borrowed(self.name)
    }

    /// The value with its character references resolved.
    pub fn value(&self) -> Cow<'a, str> {
        if memchr::memchr2(b'&', 0, self.value.as_bytes()).is_none() {
            return Cow::Borrowed(self.value);
        }
        let mut out = String::new();
        self.push_value(&mut out);
        Cow::Owned(out)
    }

    /// Appends [`RawAttr::value`] to `out`.
    pub fn push_value(&self, out: &mut String) {
        let value = self.value;
        let bytes = value.as_bytes();
        let mut from = 0;
        let mut next = memchr::memchr2(b'&', 0, bytes);
        while let Some(here) = next {
            let mut at = here + 1;
            if bytes[here] == 0 {
                out.push_str(&value[from..here]);
                out.push('\u{fffd}');
                from = at;
            } else if let Some(reference) = references::read(&value[at..], true) {
                out.push_str(&value[from..here]);
                out.push(reference.first);
                out.extend(reference.second);
                at += reference.bytes;
                from = at;
            }
            next = memchr::memchr2(b'&', 0, &bytes[at..]).map(|offset| at + offset);
        }
        out.push_str(&value[from..]);
    }
}

/// Reads the start tag whose name begins at `at` once more and hands it to `read`; `None` where no whole tag stands.
pub(in crate::dom) fn read_start_tag<R>(html: &str, at: usize, read: impl FnOnce(&StartTag<'_>) -> R) -> Option<R> {
    let mut cursor = Cursor { html, bytes: html.as_bytes(), at };
    let (mut attrs, mut scratch) = (Vec::new(), String::new());
    let name = cursor.name();
    let name = in_lower_case(html, name, &mut scratch);
    let self_closing = cursor.rest(Some(&mut attrs))?;
    Some(read(&StartTag { tag: Tag::from_name(name), name, self_closing, at, html, attrs: &attrs }))
}

impl<T: TokenTarget> Tokenizer<'_, T> {
    /// At the first letter of the name.
    pub(super) fn start_tag(&mut self) {
        let at = self.cursor.at;
        let name = self.cursor.name();
        self.attrs.clear();
        let Some(self_closing) = self.cursor.rest(Some(&mut self.attrs)) else { return };
        let html = self.cursor.html;
        let name = in_lower_case(html, name, &mut self.scratch);
        let tag = StartTag { tag: Tag::from_name(name), name, self_closing, at, html, attrs: &self.attrs };
        self.content = self.target.start_tag(&tag);
        if self.content != Content::Data {
            name.clone_into(&mut self.last_start_tag);
            self.keeps_raw_text = self.target.keeps_raw_text();
        }
    }

    /// At the first letter of the name.
    pub(super) fn end_tag(&mut self) {
        let name = self.cursor.name();
        if self.cursor.rest(None).is_some() {
            self.target.end_tag(in_lower_case(self.cursor.html, name, &mut self.scratch));
        }
    }

    /// The end tag of the element last opened, whose name ends at `after_name`.
    pub(super) fn raw_end_tag(&mut self, after_name: usize) {
        self.cursor.at = after_name;
        if self.cursor.rest(None).is_some() {
            self.content = Content::Data;
            self.target.end_tag(&self.last_start_tag);
        }
    }
}

/// Where a name stands, and whether it is in lower case and without NUL.
type NameAt = (usize, usize, bool);

impl Cursor<'_> {
    /// The name of the tag, from its first letter.
    fn name(&mut self) -> NameAt {
        let start = self.at;
        let mut is_plain = true;
        while let Some(&byte) = self.bytes.get(self.at) {
            match NAME_BYTES[byte as usize] {
                NameByte::Plain | NameByte::Equals => {}
                NameByte::Changes => is_plain = false,
                NameByte::Ends => break,
            }
            self.at += 1;
        }
        (start, self.at, is_plain)
    }

    /// Reads to the end of the tag: is it self-closing? `None` when the page ends inside it, which drops the tag.
    fn rest(&mut self, mut attrs: Option<&mut Vec<AttrAt>>) -> Option<bool> {
        // One bit for each known name that was seen.
        let mut seen = 0_u64;
        loop {
            self.skip_space();
            match self.peek()? {
                b'>' => {
                    self.at += 1;
                    return Some(false);
                }
                b'/' => {
                    self.at += 1;
                    if self.peek()? == b'>' {
                        self.at += 1;
                        return Some(true);
                    }
                }
                _ => {
                    let attr = self.attribute()?;
                    let bit = if attr.known == AttrName::Other { 0 } else { 1 << attr.known as u8 };
                    if let Some(attrs) = attrs.as_mut()
                        && seen & bit == 0
                        && attrs.len() < MAX_ATTRS
                    {
                        attrs.push(attr);
                    }
                    seen |= bit;
                }
            }
        }
    }

    /// One attribute, from the first character of its name.
    fn attribute(&mut self) -> Option<AttrAt> {
        let start = self.at;
        let mut is_plain = true;
        while let Some(&byte) = self.bytes.get(self.at) {
            match NAME_BYTES[byte as usize] {
                NameByte::Plain => {}
                NameByte::Changes => is_plain = false,
                NameByte::Equals if self.at == start => {}
                NameByte::Equals | NameByte::Ends => break,
            }
            self.at += 1;
        }
        let name = (start as u32, self.at as u32);
        self.skip_space();
        let mut value = (self.at as u32, self.at as u32);
        if self.peek()? == b'=' {
            self.at += 1;
            self.skip_space();
            value = self.value()?;
        }
        let text = part(self.html, name);
        let known = if is_plain {
            AttrName::from_name(text)
        } else {
            let mut lower = String::new();
            lower_case(text, &mut lower);
            AttrName::from_name(&lower)
        };
        Some(AttrAt { known, name, value })
    }

    /// A value in quotes or without, from its first character; an absent one where `>` stands.
    fn value(&mut self) -> Option<(u32, u32)> {
        let first = self.peek()?;
        if matches!(first, b'"' | b'\'') {
            let start = self.at + 1;
            let Some(length) = memchr::memchr(first, &self.bytes[start..]) else {
                self.at = self.bytes.len();
                return None;
            };
            self.at = start + length + 1;
            return Some((start as u32, (start + length) as u32));
        }
        let start = self.at;
        while self.peek().is_some_and(|byte| !is_space(byte) && byte != b'>') {
            self.at += 1;
        }
        Some((start as u32, self.at as u32))
    }
}

fn part(html: &str, (start, end): (u32, u32)) -> &str {
    &html[start as usize..end as usize]
}

fn in_lower_case<'a>(html: &'a str, (start, end, is_plain): NameAt, scratch: &'a mut String) -> &'a str {
    let name = &html[start..end];
    if is_plain {
        return name;
    }
    lower_case(name, scratch);
    scratch
}

/// `name` as the standard writes names: ASCII letters lower case, no NUL.
fn lower_case(name: &str, out: &mut String) {
    out.clear();
    out.extend(name.chars().map(|c| if c == '\0' { '\u{fffd}' } else { c.to_ascii_lowercase() }));
}

fn changes(byte: u8) -> bool {
    NAME_BYTES[byte as usize] == NameByte::Changes
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

const _: () = assert!((AttrName::Other as u8) <= 64, "a bit for each known attribute");
