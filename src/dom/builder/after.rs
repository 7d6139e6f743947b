//! After the body, and framesets (HTML standard, 13.2.6.4.19 to 13.2.6.4.23).

use super::super::Tag;
use super::super::arena::DOCUMENT;
use super::{Again, Builder, Done, Mode, Step, Token};

impl Builder<'_> {
    pub(super) fn after_body(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(_) => self.in_body(token),
            Token::Start(_, tag) if tag.tag == Tag::Html => self.in_body(token),
            Token::Comment => {
                if let Some(root) = self.stack.get(0) {
                    self.arena.add_comment(root.id);
                }
                Done
            }
            Token::End(name) if name.tag() == Tag::Html => {
                self.mode = Mode::AfterAfterBody;
                Done
            }
            Token::Eof => Done,
            _ => Again(Mode::InBody),
        }
    }

    pub(super) fn after_after_body(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(_) => self.in_body(token),
            Token::Start(_, tag) if tag.tag == Tag::Html => self.in_body(token),
            Token::Comment => {
                self.arena.add_comment(DOCUMENT);
                Done
            }
            Token::Eof => Done,
            _ => Again(Mode::InBody),
        }
    }

    pub(super) fn in_frameset(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(text) => self.insert_text(text),
            Token::Comment => self.insert_comment(),
            Token::Start(name, tag) => match tag.tag {
                Tag::Html => return self.in_body(token),
                Tag::Frameset => {
                    self.insert_element(name, tag);
                }
                Tag::Frame => {
                    self.insert_closed(name, tag);
                }
                Tag::Noframes => return self.in_head(token),
                _ => {}
            },
            Token::End(name) if name.tag() == Tag::Frameset && self.stack.len() > 1 => {
                self.stack.pop();
                if !self.stack.current_is(Tag::Frameset) {
                    self.mode = Mode::AfterFrameset;
                }
            }
            Token::End(_) | Token::Text(_) | Token::Null | Token::Eof => {}
        }
        Done
    }

    pub(super) fn after_frameset(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(text) => self.insert_text(text),
            Token::Comment => self.insert_comment(),
            Token::Start(_, tag) if tag.tag == Tag::Html => return self.in_body(token),
            Token::Start(_, tag) if tag.tag == Tag::Noframes => return self.in_head(token),
            Token::End(name) if name.tag() == Tag::Html => self.mode = Mode::AfterAfterFrameset,
            _ => {}
        }
        Done
    }

    pub(super) fn after_after_frameset(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(_) => self.in_body(token),
            Token::Start(_, tag) if tag.tag == Tag::Html => self.in_body(token),
            Token::Start(_, tag) if tag.tag == Tag::Noframes => self.in_head(token),
            Token::Comment => {
                self.arena.add_comment(DOCUMENT);
                Done
            }
            _ => Done,
        }
    }
}
