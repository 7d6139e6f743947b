//! SVG and MathML (HTML standard, 13.2.6.5).

use super::super::arena::NodeId;
use super::super::tokenizer::{RawAttr, StartTag};
use super::super::{AttrName, Tag};
use super::stack::{Open, Space, TagSet};
use super::{Builder, Done, Name, Step, Token};

/// HTML elements that end SVG and MathML.
#[rustfmt::skip]
const BREAKS_OUT: TagSet = {
    use Tag::*;
    TagSet::new(&[
        B, Big, Blockquote, Body, Br, Center, Code, Dd, Div, Dl, Dt, Em, Embed, H1, H2, H3, H4, H5, H6, Head, Hr, I,
        Img, Li, Listing, Menu, Meta, Nobr, Ol, P, Pre, Ruby, S, Small, Span, Strong, Strike, Sub, Sup, Table, Tt, U,
        Ul, Var,
    ])
};

impl Builder<'_> {
    /// Do the rules for SVG and MathML apply to the token?
    pub(super) fn is_foreign(&self, token: Token<'_>) -> bool {
        let Some(current) = self.stack.last() else { return false };
        let is_start = matches!(token, Token::Start(..));
        let is_text = matches!(token, Token::Text(_) | Token::Space(_) | Token::Null);
        match current.space {
            Space::Html => false,
            _ if matches!(token, Token::Eof) => false,
            Space::Svg | Space::Math => true,
            Space::SvgHtml => !is_start && !is_text,
            Space::MathText => match token {
                Token::Start(_, tag) => matches!(tag.name, "mglyph" | "malignmark"),
                _ => !is_text,
            },
            Space::MathAnnotation { holds_html } => match token {
                Token::Start(_, tag) if tag.tag == Tag::Svg => false,
                _ => !(holds_html && (is_start || is_text)),
            },
        }
    }

    pub(super) fn in_foreign(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Null => self.insert_text("\u{fffd}"),
            Token::Text(text) | Token::Space(text) => {
                self.note_text(text);
                self.insert_text(text);
            }
            Token::Comment => self.insert_comment(),
            Token::Start(name, tag) => {
                let is_html_font = || tag.attrs().any(|attr| matches!(&*attr.name(), "color" | "face" | "size"));
                if BREAKS_OUT.has(tag.tag) || tag.tag == Tag::Font && is_html_font() {
                    return self.break_out(token);
                }
                let space = self.stack.last().map_or(Space::Svg, |open| open.space);
                let is_svg = matches!(space, Space::Svg | Space::SvgHtml);
                self.start_foreign(name, tag, is_svg);
            }
            Token::End(name) if matches!(name.tag(), Tag::Br | Tag::P) => return self.break_out(token),
            Token::End(name) => return self.end_foreign(name, token),
            Token::Eof => {}
        }
        Done
    }

    /// `svg` or `math` in HTML, and every element in them.
    pub(super) fn start_foreign(&mut self, name: Name, tag: &StartTag<'_>, is_svg: bool) {
        let row_tag = if matches!(tag.tag, Tag::Svg | Tag::Math) { tag.tag } else { Tag::Other };
        let id = self.foreign_element(row_tag, tag, is_svg);
        self.insert_new(id);
        if tag.self_closing {
            return;
        }
        let space = match (is_svg, tag.name) {
            (true, "foreignobject" | "desc" | "title") => Space::SvgHtml,
            (true, _) => Space::Svg,
            (false, "mi" | "mo" | "mn" | "ms" | "mtext") => Space::MathText,
            (false, "annotation-xml") => Space::MathAnnotation { holds_html: holds_html(tag) },
            (false, _) => Space::Math,
        };
        self.stack.push(Open { id, name, tag: Tag::Other, space });
    }

    /// Nothing below an `svg` is ever a row, so only the outermost element keeps its attributes.
    fn foreign_element(&mut self, row_tag: Tag, tag: &StartTag<'_>, is_svg: bool) -> NodeId {
        let keeps = !is_svg || row_tag == Tag::Svg;
        self.arena.element(row_tag, tag, |attr| if keeps { foreign_name(attr) } else { AttrName::Other })
    }

    fn break_out(&mut self, token: Token<'_>) -> Step {
        while self
            .stack
            .last()
            .is_some_and(|open| !matches!(open.space, Space::Html | Space::SvgHtml | Space::MathText))
        {
            self.stack.pop();
        }
        self.in_mode(self.mode, token)
    }

    fn end_foreign(&mut self, name: Name, token: Token<'_>) -> Step {
        let top = self.stack.len().saturating_sub(1);
        for index in (1..=top).rev() {
            let Some(open) = self.stack.get(index) else { break };
            if index < top && open.is_html() {
                return self.in_mode(self.mode, token);
            }
            if open.name == name {
                self.stack.truncate(index);
                break;
            }
        }
        Done
    }
}

/// `xlink:href` and the like lose their prefix in SVG and MathML.
fn foreign_name(attr: &RawAttr<'_>) -> AttrName {
    if attr.known != AttrName::Other {
        return attr.known;
    }
    match &*attr.name() {
        "xlink:href" => AttrName::Href,
        "xlink:role" => AttrName::Role,
        "xlink:title" => AttrName::Title,
        "xlink:type" => AttrName::Type,
        "xml:lang" => AttrName::Lang,
        _ => AttrName::Other,
    }
}

fn holds_html(tag: &StartTag<'_>) -> bool {
    let encoding = tag.attrs().find(|attr| attr.name() == "encoding");
    encoding.is_some_and(|attr| {
        let value = attr.value();
        value.eq_ignore_ascii_case("text/html") || value.eq_ignore_ascii_case("application/xhtml+xml")
    })
}
