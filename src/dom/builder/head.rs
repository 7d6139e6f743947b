//! From the start of the page to the end of the head (HTML standard, 13.2.6.4.1 to 13.2.6.4.6).

use super::super::Tag;
use super::super::arena::{DOCUMENT, Place};
use super::super::tokenizer::{Content, StartTag};
use super::stack::{Open, Space, TagSet};
use super::{Again, Builder, Done, Mode, Name, Step, Token};

/// End tags that act as the start of what must follow.
const ENDS_THAT_OPEN: TagSet = TagSet::new(&[Tag::Head, Tag::Body, Tag::Html, Tag::Br]);

/// Elements of the head, wherever they stand.
#[rustfmt::skip]
pub(super) const HEAD_ELEMENTS: TagSet = {
    use Tag::*;
    TagSet::new(&[Base, Basefont, Bgsound, Link, Meta, Noframes, Script, Style, Template, Title])
};

impl Builder<'_> {
    pub(super) fn initial(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(_) => Done,
            Token::Comment => {
                self.arena.add_comment(DOCUMENT);
                Done
            }
            _ => {
                self.quirks = true;
                Again(Mode::BeforeHtml)
            }
        }
    }

    pub(super) fn before_html(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(_) => return Done,
            Token::Comment => {
                self.arena.add_comment(DOCUMENT);
                return Done;
            }
            Token::Start(name, tag) if tag.tag == Tag::Html => {
                let id = self.arena.element(Tag::Html, tag, |attr| attr.known);
                self.arena.insert(Place::LastChildOf(DOCUMENT), id);
                self.stack.push(Open { id, name, tag: Tag::Html, space: Space::Html });
                self.mode = Mode::BeforeHead;
                return Done;
            }
            Token::End(name) if !ENDS_THAT_OPEN.has(name.tag()) => return Done,
            _ => {}
        }
        let id = self.arena.implied(Tag::Html);
        self.arena.insert(Place::LastChildOf(DOCUMENT), id);
        self.stack.push(Open { id, name: Name::of(Tag::Html), tag: Tag::Html, space: Space::Html });
        Again(Mode::BeforeHead)
    }

    pub(super) fn before_head(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(_) => return Done,
            Token::Comment => {
                self.insert_comment();
                return Done;
            }
            Token::Start(_, tag) if tag.tag == Tag::Html => return self.in_body(token),
            Token::Start(name, tag) if tag.tag == Tag::Head => {
                self.head = Some(self.insert_element(name, tag));
                self.mode = Mode::InHead;
                return Done;
            }
            Token::End(name) if !ENDS_THAT_OPEN.has(name.tag()) => return Done,
            _ => {}
        }
        self.head = Some(self.insert_implied(Tag::Head));
        Again(Mode::InHead)
    }

    pub(super) fn in_head(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(text) => self.insert_text(text),
            Token::Comment => self.insert_comment(),
            Token::Start(name, tag) => return self.start_in_head(name, tag, token),
            Token::End(name) => match name.tag() {
                Tag::Head => {
                    self.stack.pop();
                    self.mode = Mode::AfterHead;
                }
                Tag::Body | Tag::Html | Tag::Br => return self.leave_head(),
                Tag::Template => self.end_template(),
                _ => {}
            },
            Token::Text(_) | Token::Null | Token::Eof => return self.leave_head(),
        }
        Done
    }

    fn leave_head(&mut self) -> Step {
        self.stack.pop();
        Again(Mode::AfterHead)
    }

    fn start_in_head(&mut self, name: Name, tag: &StartTag<'_>, token: Token<'_>) -> Step {
        match tag.tag {
            Tag::Html => return self.in_body(token),
            Tag::Base | Tag::Basefont | Tag::Bgsound | Tag::Link | Tag::Meta => {
                self.insert_closed(name, tag);
            }
            Tag::Title => return self.insert_raw(name, tag, Content::Rcdata),
            Tag::Noframes | Tag::Style => return self.insert_raw(name, tag, Content::Rawtext),
            Tag::Script => return self.insert_raw(name, tag, Content::ScriptData),
            Tag::Noscript => {
                self.insert_element(name, tag);
                self.mode = Mode::InHeadNoscript;
            }
            Tag::Template => self.start_template(name, tag),
            Tag::Head => {}
            _ => return self.leave_head(),
        }
        Done
    }

    pub(super) fn in_head_noscript(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(_) | Token::Comment => return self.in_head(token),
            Token::Start(_, tag) => match tag.tag {
                Tag::Html => return self.in_body(token),
                Tag::Basefont | Tag::Bgsound | Tag::Link | Tag::Meta | Tag::Noframes | Tag::Style => {
                    return self.in_head(token);
                }
                Tag::Head | Tag::Noscript => return Done,
                _ => {}
            },
            Token::End(name) => match name.tag() {
                Tag::Noscript => {
                    self.stack.pop();
                    self.mode = Mode::InHead;
                    return Done;
                }
                Tag::Br => {}
                _ => return Done,
            },
            Token::Text(_) | Token::Null | Token::Eof => {}
        }
        self.stack.pop();
        Again(Mode::InHead)
    }

    pub(super) fn after_head(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(text) => {
                self.insert_text(text);
                return Done;
            }
            Token::Comment => {
                self.insert_comment();
                return Done;
            }
            Token::Start(name, tag) => match tag.tag {
                Tag::Html => return self.in_body(token),
                Tag::Body => {
                    self.insert_element(name, tag);
                    self.frameset_ok = false;
                    self.mode = Mode::InBody;
                    return Done;
                }
                Tag::Frameset => {
                    self.insert_element(name, tag);
                    self.mode = Mode::InFrameset;
                    return Done;
                }
                Tag::Head => return Done,
                known if HEAD_ELEMENTS.has(known) => return self.back_in_head(token),
                _ => {}
            },
            Token::End(name) => match name.tag() {
                Tag::Template => return self.in_head(token),
                Tag::Body | Tag::Html | Tag::Br => {}
                _ => return Done,
            },
            Token::Text(_) | Token::Null | Token::Eof => {}
        }
        self.insert_implied(Tag::Body);
        Again(Mode::InBody)
    }

    /// An element of the head after the head was closed goes into it all the same.
    fn back_in_head(&mut self, token: Token<'_>) -> Step {
        let Some(head) = self.head else { return Done };
        self.stack.push(Open { id: head, name: Name::of(Tag::Head), tag: Tag::Head, space: Space::Html });
        let step = self.in_head(token);
        self.stack.remove_node(head);
        step
    }
}
