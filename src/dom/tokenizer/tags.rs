//! Tags and their attributes (HTML standard, 13.2.5.6 to 13.2.5.40).

use std::ops::Range;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

use super::super::AttrName;
use super::{NAME_BYTES, NameByte, TokenTarget, Tokenizer, is_space, references};

/// Attributes kept for one tag.
const MAX_ATTRS: usize = 256;

/// Attributes of one tag that are looked at; further ones are skipped. Keeps the search for duplicates linear.
const MAX_ATTRS_READ: usize = 1024;

/// Which attributes of a tag become part of the token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    All,
    /// Those in [`AttrName`], and those that get such a name in SVG and MathML.
    Known,
    None,
}

/// What stands between a tag's name and its end.
#[derive(Default)]
struct Rest {
    attrs: Vec<Attribute>,
    self_closing: bool,
    had_duplicate_attributes: bool,
}

impl<T: TokenTarget> Tokenizer<'_, T> {
    /// At the first letter of the name.
    pub(super) fn start_tag(&mut self) {
        let name = self.tag_name();
        let wanted = if T::KEEPS_EVERYTHING || tree_builder_reads_all(&name) { Wanted::All } else { Wanted::Known };
        let Some(rest) = self.rest_of_tag(wanted) else { return };
        self.last_start_tag = name.clone();
        self.emit_tag(tag(TagKind::StartTag, name, rest));
    }

    /// At the first letter of the name. Attributes of end tags have no meaning.
    pub(super) fn end_tag(&mut self) {
        let name = self.tag_name();
        let Some(rest) = self.rest_of_tag(Wanted::None) else { return };
        self.emit_tag(tag(TagKind::EndTag, name, rest));
    }

    /// The end tag of the element last opened, whose name ends at `after_name`.
    pub(super) fn raw_end_tag(&mut self, after_name: usize) {
        self.at = after_name;
        let Some(rest) = self.rest_of_tag(Wanted::None) else { return };
        let name = self.last_start_tag.clone();
        self.emit_tag(tag(TagKind::EndTag, name, rest));
    }

    fn tag_name(&mut self) -> LocalName {
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
        self.atom(start..self.at, is_plain)
    }

    fn atom(&mut self, range: Range<usize>, is_plain: bool) -> LocalName {
        let name = &self.html[range];
        if is_plain {
            return self.atoms.get(name);
        }
        lower_case(name, &mut self.scratch);
        self.atoms.get(&self.scratch)
    }

    /// Reads to the end of the tag; `None` when the page ends inside it, which drops the tag.
    fn rest_of_tag(&mut self, wanted: Wanted) -> Option<Rest> {
        let mut rest = Rest::default();
        let mut read = 0;
        loop {
            self.skip_space();
            match self.peek()? {
                b'>' => {
                    self.at += 1;
                    return Some(rest);
                }
                b'/' => {
                    self.at += 1;
                    if self.peek()? == b'>' {
                        self.at += 1;
                        rest.self_closing = true;
                        return Some(rest);
                    }
                    continue;
                }
                _ => {}
            }
            read += 1;
            let wanted = if read > MAX_ATTRS_READ { Wanted::None } else { wanted };
            self.attribute(wanted, &mut rest)?;
        }
    }

    /// One attribute, from the first character of its name.
    fn attribute(&mut self, wanted: Wanted, rest: &mut Rest) -> Option<()> {
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
        let name = start..self.at;
        self.skip_space();
        let mut value = self.at..self.at;
        if self.peek()? == b'=' {
            self.at += 1;
            self.skip_space();
            value = self.value()?;
        }
        if let Some(name) = self.wanted_name(name, is_plain, wanted) {
            if rest.attrs.iter().any(|attr| attr.name.local == name) {
                rest.had_duplicate_attributes = true;
            } else if rest.attrs.len() < MAX_ATTRS {
                let value = self.decoded(value);
                rest.attrs.push(Attribute { name: QualName::new(None, ns!(), name), value });
            }
        }
        Some(())
    }

    fn wanted_name(&mut self, range: Range<usize>, is_plain: bool, wanted: Wanted) -> Option<LocalName> {
        match wanted {
            Wanted::None => None,
            Wanted::All => Some(self.atom(range, is_plain)),
            Wanted::Known => {
                let mut name = &self.html[range];
                if !is_plain {
                    lower_case(name, &mut self.scratch);
                    name = &self.scratch;
                }
                // `xlink:href` and `xml:lang` lose their prefix in foreign content.
                let may_lose_prefix = || name.starts_with("xlink:") || name.starts_with("xml:");
                self.atoms.attr(AttrName::from_name(name)).or_else(|| may_lose_prefix().then(|| self.atoms.get(name)))
            }
        }
    }

    /// A value in quotes or without, from its first character; an absent one where `>` stands.
    fn value(&mut self) -> Option<Range<usize>> {
        let first = self.peek()?;
        if matches!(first, b'"' | b'\'') {
            let start = self.at + 1;
            let Some(length) = memchr::memchr(first, &self.bytes[start..]) else {
                self.at = self.bytes.len();
                return None;
            };
            self.at = start + length + 1;
            return Some(start..start + length);
        }
        let start = self.at;
        while self.peek().is_some_and(|byte| !is_space(byte) && byte != b'>') {
            self.at += 1;
        }
        Some(start..self.at)
    }

    /// A value with its character references resolved.
    fn decoded(&self, range: Range<usize>) -> StrTendril {
        let Some(first) = memchr::memchr2(b'&', 0, &self.bytes[range.clone()]) else { return self.slice(range) };
        let value = &self.html[range.clone()];
        let mut out = StrTendril::with_capacity(value.len() as u32);
        let mut from = 0;
        let mut next = Some(first);
        while let Some(here) = next {
            let mut at = here + 1;
            if value.as_bytes()[here] == 0 {
                out.push_slice(&value[from..here]);
                out.push_char('\u{fffd}');
                from = at;
            } else if let Some(reference) = references::read(&value[at..], true) {
                out.push_slice(&value[from..here]);
                out.push_char(reference.first);
                if let Some(second) = reference.second {
                    out.push_char(second);
                }
                at += reference.bytes;
                from = at;
            }
            next = memchr::memchr2(b'&', 0, &value.as_bytes()[at..]).map(|offset| at + offset);
        }
        out.push_slice(&value[from..]);
        out
    }

    pub(super) fn skip_space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }
}

fn tag(kind: TagKind, name: LocalName, rest: Rest) -> Tag {
    let Rest { attrs, self_closing, had_duplicate_attributes } = rest;
    Tag { kind, name, self_closing, attrs, had_duplicate_attributes }
}

/// `name` as the standard writes names: ASCII letters lower case, no NUL.
fn lower_case(name: &str, out: &mut String) {
    out.clear();
    out.extend(name.chars().map(|c| if c == '\0' { '\u{fffd}' } else { c.to_ascii_lowercase() }));
}

/// Tags whose attributes tree construction compares or reads beyond those in [`AttrName`]: the fourth of four equal
/// formatting elements replaces the first (never a link, which closes an open one), `font` leaves SVG by its
/// attributes, `annotation-xml` chooses by its encoding, `template` may be a shadow root.
fn tree_builder_reads_all(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
            | local_name!("annotation-xml")
            | local_name!("template")
    )
}
