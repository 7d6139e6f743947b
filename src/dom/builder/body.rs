//! The body (HTML standard, 13.2.6.4.7).

use super::super::tokenizer::{Content, StartTag};
use super::super::{AttrName, Tag};
use super::head::HEAD_ELEMENTS;
use super::stack::{Open, SPECIAL, Scope, Space, TagSet};
use super::{Again, Builder, Done, Mode, Name, Step, Token};

/// Blocks that end an open paragraph.
#[rustfmt::skip]
const BLOCKS: TagSet = {
    use Tag::*;
    TagSet::new(&[
        Address, Article, Aside, Blockquote, Center, Details, Dialog, Dir, Div, Dl, Fieldset, Figcaption, Figure,
        Footer, Header, Hgroup, Main, Menu, Nav, Ol, P, Search, Section, Summary, Ul,
    ])
};

/// Elements whose end tag closes everything in them.
#[rustfmt::skip]
const CLOSED_WHOLE: TagSet = {
    use Tag::*;
    TagSet::new(&[
        Address, Article, Aside, Blockquote, Button, Center, Details, Dialog, Dir, Div, Dl, Fieldset, Figcaption,
        Figure, Footer, Header, Hgroup, Listing, Main, Menu, Nav, Ol, Pre, Search, Section, Select, Summary, Ul,
    ])
};

#[rustfmt::skip]
const FORMATTING: TagSet = {
    use Tag::*;
    TagSet::new(&[A, B, Big, Code, Em, Font, I, Nobr, S, Small, Strike, Strong, Tt, U])
};

const HEADINGS: TagSet = TagSet::new(&[Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6]);

/// Start tags that mean nothing outside their table or frameset.
#[rustfmt::skip]
const MISPLACED: TagSet = {
    use Tag::*;
    TagSet::new(&[Caption, Col, Colgroup, Frame, Head, Tbody, Td, Tfoot, Th, Thead, Tr])
};

impl Builder<'_> {
    pub(super) fn in_body(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Null => {}
            Token::Text(text) | Token::Space(text) => {
                self.reconstruct_formatting();
                self.note_text(text);
                self.insert_text(text);
            }
            Token::Comment => self.insert_comment(),
            Token::Start(name, tag) => return self.start_in_body(name, tag, token),
            Token::End(name) => return self.end_in_body(name, token),
            Token::Eof if !self.template_modes.is_empty() => return self.in_template(token),
            Token::Eof => {}
        }
        Done
    }

    /// Text that is not white space rules out a frameset.
    pub(super) fn note_text(&mut self, text: &str) {
        if self.frameset_ok && text.bytes().any(|byte| !byte.is_ascii_whitespace()) {
            self.frameset_ok = false;
        }
    }

    fn start_in_body(&mut self, name: Name, tag: &StartTag<'_>, token: Token<'_>) -> Step {
        // `image` is read as `img`, so the name counts, not the tag's own.
        match name.tag() {
            known if BLOCKS.has(known) => {
                self.stack.close_paragraph_in_button_scope();
                self.insert_element(name, tag);
            }
            Tag::A => {
                self.close_open_link();
                self.reconstruct_formatting();
                self.insert_formatting(name, tag);
            }
            Tag::Nobr => {
                self.reconstruct_formatting();
                if self.stack.has_in_scope(Scope::Default, Tag::Nobr) {
                    self.adoption_agency(name);
                    self.reconstruct_formatting();
                }
                self.insert_formatting(name, tag);
            }
            known if FORMATTING.has(known) => {
                self.reconstruct_formatting();
                self.insert_formatting(name, tag);
            }
            known if HEAD_ELEMENTS.has(known) => return self.in_head(token),
            Tag::Area | Tag::Br | Tag::Embed | Tag::Img | Tag::Keygen | Tag::Wbr => {
                self.reconstruct_formatting();
                self.insert_closed(name, tag);
                self.frameset_ok = false;
            }
            Tag::Image => return self.start_in_body(Name::of(Tag::Img), tag, token),
            known if HEADINGS.has(known) => {
                self.stack.close_paragraph_in_button_scope();
                if self.stack.current_is_in(&HEADINGS) {
                    self.stack.pop();
                }
                self.insert_element(name, tag);
            }
            Tag::Li | Tag::Dd | Tag::Dt => self.start_item(name, tag),
            Tag::Html => self.more_attrs(0, Tag::Html, tag),
            Tag::Body if self.stack.len() > 1 => {
                self.more_attrs(1, Tag::Body, tag);
            }
            Tag::Body => {}
            Tag::Frameset => self.start_frameset(name, tag),
            Tag::Pre | Tag::Listing => {
                self.stack.close_paragraph_in_button_scope();
                self.insert_element(name, tag);
                self.skips_line_feed = true;
                self.frameset_ok = false;
            }
            Tag::Table => {
                if !self.quirks {
                    self.stack.close_paragraph_in_button_scope();
                }
                self.insert_element(name, tag);
                self.frameset_ok = false;
                self.mode = Mode::InTable;
            }
            Tag::Applet | Tag::Marquee | Tag::Object => {
                self.reconstruct_formatting();
                self.insert_element(name, tag);
                self.push_marker();
                self.frameset_ok = false;
            }
            Tag::Param | Tag::Source | Tag::Track => {
                self.insert_closed(name, tag);
            }
            Tag::Hr => {
                self.stack.close_paragraph_in_button_scope();
                if self.stack.has_in_scope(Scope::Default, Tag::Select) {
                    self.stack.generate_implied_end_tags();
                }
                self.insert_closed(name, tag);
                self.frameset_ok = false;
            }
            Tag::Svg | Tag::Math => {
                self.reconstruct_formatting();
                self.start_foreign(name, tag, tag.tag == Tag::Svg);
            }
            Tag::Rb | Tag::Rtc | Tag::Rp | Tag::Rt => {
                if self.stack.has_in_scope(Scope::Default, Tag::Ruby) {
                    let spared = if matches!(tag.tag, Tag::Rp | Tag::Rt) { Tag::Rtc } else { Tag::Other };
                    self.stack.generate_implied_end_tags_except(Name::of(spared));
                }
                self.insert_element(name, tag);
            }
            known if MISPLACED.has(known) => {}
            known => return self.start_control(known, name, tag),
        }
        Done
    }

    /// Parts of forms, elements of raw text, and everything without rules of its own.
    fn start_control(&mut self, known: Tag, name: Name, tag: &StartTag<'_>) -> Step {
        match known {
            Tag::Form => {
                if self.form.is_none() || self.stack.has_template() {
                    self.stack.close_paragraph_in_button_scope();
                    let form = self.insert_element(name, tag);
                    if !self.stack.has_template() {
                        self.form = Some(form);
                    }
                }
            }
            Tag::Button => {
                if self.stack.has_in_scope(Scope::Default, Tag::Button) {
                    self.stack.generate_implied_end_tags();
                    self.stack.pop_until(Tag::Button);
                }
                self.reconstruct_formatting();
                self.insert_element(name, tag);
                self.frameset_ok = false;
            }
            Tag::Input => {
                if self.stack.has_in_scope(Scope::Default, Tag::Select) {
                    self.stack.pop_until(Tag::Select);
                }
                self.reconstruct_formatting();
                self.insert_closed(name, tag);
                self.frameset_ok &= is_hidden(tag);
            }
            Tag::Select => {
                if self.stack.has_in_scope(Scope::Default, Tag::Select) {
                    self.stack.pop_until(Tag::Select);
                } else {
                    self.reconstruct_formatting();
                    self.insert_element(name, tag);
                    self.frameset_ok = false;
                }
            }
            Tag::Option | Tag::Optgroup => {
                if self.stack.has_in_scope(Scope::Default, Tag::Select) {
                    let spared = if known == Tag::Option { Tag::Optgroup } else { Tag::Other };
                    self.stack.generate_implied_end_tags_except(Name::of(spared));
                } else if self.stack.current_is(Tag::Option) {
                    self.stack.pop();
                }
                self.reconstruct_formatting();
                self.insert_element(name, tag);
            }
            Tag::Textarea => {
                self.frameset_ok = false;
                let step = self.insert_raw(name, tag, Content::Rcdata);
                self.skips_line_feed = true;
                return step;
            }
            Tag::Xmp => {
                self.stack.close_paragraph_in_button_scope();
                self.reconstruct_formatting();
                self.frameset_ok = false;
                return self.insert_raw(name, tag, Content::Rawtext);
            }
            Tag::Iframe => {
                self.frameset_ok = false;
                return self.insert_raw(name, tag, Content::Rawtext);
            }
            Tag::Noembed => return self.insert_raw(name, tag, Content::Rawtext),
            Tag::Plaintext => {
                self.stack.close_paragraph_in_button_scope();
                self.insert_element(name, tag);
                self.content = Content::Plaintext;
            }
            _ => {
                self.reconstruct_formatting();
                self.insert_element(name, tag);
            }
        }
        Done
    }

    /// A link in a link ends the outer one.
    fn close_open_link(&mut self) {
        let name = Name::of(Tag::A);
        if let Some(link) = self.last_formatting(name) {
            self.adoption_agency(name);
            self.forget_formatting(link);
            self.stack.remove_node(link);
        }
    }

    /// A list item ends the one before it.
    fn start_item(&mut self, name: Name, tag: &StartTag<'_>) {
        const ENDED_BY_LI: TagSet = TagSet::new(&[Tag::Li]);
        const ENDED_BY_DEFINITION: TagSet = TagSet::new(&[Tag::Dd, Tag::Dt]);
        const TRANSPARENT: TagSet = TagSet::new(&[Tag::Address, Tag::Div, Tag::P]);
        self.frameset_ok = false;
        let ended = if tag.tag == Tag::Li { ENDED_BY_LI } else { ENDED_BY_DEFINITION };
        let stop = self.stack.downwards().map(|(_, open)| open.tag);
        let stop = stop.into_iter().find(|&tag| ended.has(tag) || SPECIAL.has(tag) && !TRANSPARENT.has(tag));
        if let Some(tag) = stop.filter(|&tag| ended.has(tag)) {
            self.stack.generate_implied_end_tags_except(Name::of(tag));
            self.stack.pop_until(tag);
        }
        self.stack.close_paragraph_in_button_scope();
        self.insert_element(name, tag);
    }

    /// A second `html` or `body` tag adds the attributes that the element at `index` lacks.
    fn more_attrs(&mut self, index: usize, expected: Tag, tag: &StartTag<'_>) {
        if self.stack.has_template() {
            return;
        }
        let Some(&Open { id, tag: found, space: Space::Html, .. }) = self.stack.get(index) else { return };
        if found == expected {
            self.frameset_ok &= expected == Tag::Html;
            self.arena.add_missing_attrs(id, tag);
        }
    }

    fn start_frameset(&mut self, name: Name, tag: &StartTag<'_>) {
        let body = self.stack.get(1).filter(|open| open.tag == Tag::Body).map(|open| open.id);
        if let Some(body) = body.filter(|_| self.frameset_ok) {
            self.arena.detach(body);
            self.stack.truncate(1);
            self.insert_element(name, tag);
            self.mode = Mode::InFrameset;
        }
    }

    fn end_in_body(&mut self, name: Name, token: Token<'_>) -> Step {
        match name.tag() {
            known if FORMATTING.has(known) => self.adoption_agency(name),
            Tag::P => {
                if !self.stack.has_in_scope(Scope::Button, Tag::P) {
                    self.insert_implied(Tag::P);
                }
                self.stack.close_paragraph();
            }
            known if CLOSED_WHOLE.has(known) => {
                if self.stack.has_in_scope(Scope::Default, known) {
                    self.stack.generate_implied_end_tags();
                    self.stack.pop_until(known);
                }
            }
            known @ (Tag::Li | Tag::Dd | Tag::Dt) => {
                let scope = if known == Tag::Li { Scope::ListItem } else { Scope::Default };
                if self.stack.has_in_scope(scope, known) {
                    self.stack.generate_implied_end_tags_except(name);
                    self.stack.pop_until(known);
                }
            }
            known if HEADINGS.has(known) => {
                if self.stack.has_any_in_scope(Scope::Default, &HEADINGS) {
                    self.stack.generate_implied_end_tags();
                    self.stack.pop_until_any(&HEADINGS);
                }
            }
            Tag::Body | Tag::Html => {
                if self.stack.has_in_scope(Scope::Default, Tag::Body) {
                    if name.tag() == Tag::Html {
                        return Again(Mode::AfterBody);
                    }
                    self.mode = Mode::AfterBody;
                }
            }
            Tag::Form => self.end_form(),
            known @ (Tag::Applet | Tag::Marquee | Tag::Object) => {
                if self.stack.has_in_scope(Scope::Default, known) {
                    self.stack.generate_implied_end_tags();
                    self.stack.pop_until(known);
                    self.clear_formatting_to_marker();
                }
            }
            Tag::Template => return self.in_head(token),
            Tag::Br => {
                self.reconstruct_formatting();
                self.insert_implied(Tag::Br);
                self.stack.pop();
                self.frameset_ok = false;
            }
            _ => self.stack.close_any(name),
        }
        Done
    }

    fn end_form(&mut self) {
        if self.stack.has_template() {
            if self.stack.has_in_scope(Scope::Default, Tag::Form) {
                self.stack.generate_implied_end_tags();
                self.stack.pop_until(Tag::Form);
            }
            return;
        }
        let Some(form) = self.form.take() else { return };
        if self.stack.in_scope(Scope::Default, |open| open.id == form) {
            self.stack.generate_implied_end_tags();
            self.stack.remove_node(form);
        }
    }
}

/// `type=hidden`
pub(super) fn is_hidden(tag: &StartTag<'_>) -> bool {
    let kind = tag.attrs().find(|attr| attr.known == AttrName::Type);
    kind.is_some_and(|attr| attr.value().eq_ignore_ascii_case("hidden"))
}
