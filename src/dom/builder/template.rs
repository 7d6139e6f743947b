//! Templates (HTML standard, 13.2.6.4.4 and 13.2.6.4.18). What they hold is no text of the page: it hangs below the
//! template element, whose subtree is never a row.

use super::super::Tag;
use super::super::tokenizer::StartTag;
use super::head::HEAD_ELEMENTS;
use super::{Again, Builder, Done, Mode, Name, Step, Token};

impl Builder<'_> {
    pub(super) fn start_template(&mut self, name: Name, tag: &StartTag<'_>) {
        self.push_marker();
        self.frameset_ok = false;
        self.mode = Mode::InTemplate;
        self.template_modes.push(Mode::InTemplate);
        self.insert_element(name, tag);
    }

    pub(super) fn end_template(&mut self) {
        if self.stack.has_template() {
            self.stack.generate_implied_end_tags_thoroughly();
            self.leave_template();
        }
    }

    fn leave_template(&mut self) {
        self.stack.pop_until(Tag::Template);
        self.clear_formatting_to_marker();
        self.template_modes.pop();
        self.mode = self.mode_of_stack();
    }

    pub(super) fn in_template(&mut self, token: Token<'_>) -> Step {
        let mode = match token {
            Token::Text(_) | Token::Space(_) | Token::Comment => return self.in_body(token),
            Token::Start(_, tag) => match tag.tag {
                known if HEAD_ELEMENTS.has(known) => return self.in_head(token),
                Tag::Caption | Tag::Colgroup | Tag::Tbody | Tag::Tfoot | Tag::Thead => Mode::InTable,
                Tag::Col => Mode::InColumnGroup,
                Tag::Tr => Mode::InTableBody,
                Tag::Td | Tag::Th => Mode::InRow,
                _ => Mode::InBody,
            },
            Token::End(name) if name.tag() == Tag::Template => return self.in_head(token),
            Token::End(_) | Token::Null => return Done,
            Token::Eof => {
                if !self.stack.has_template() {
                    return Done;
                }
                self.leave_template();
                return Again(self.mode);
            }
        };
        self.template_modes.pop();
        self.template_modes.push(mode);
        Again(mode)
    }
}
