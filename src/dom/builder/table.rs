//! Tables (HTML standard, 13.2.6.4.9 to 13.2.6.4.15).

use super::super::Tag;
use super::body::is_hidden;
use super::stack::{Scope, TagSet};
use super::{Again, Builder, Done, Mode, Step, Token};

const TABLE_CONTEXT: TagSet = TagSet::new(&[Tag::Html, Tag::Table, Tag::Template]);
const BODY_CONTEXT: TagSet = TagSet::new(&[Tag::Html, Tag::Tbody, Tag::Tfoot, Tag::Thead, Tag::Template]);
const ROW_CONTEXT: TagSet = TagSet::new(&[Tag::Html, Tag::Tr, Tag::Template]);
const CELLS: TagSet = TagSet::new(&[Tag::Td, Tag::Th]);
const SECTIONS: TagSet = TagSet::new(&[Tag::Tbody, Tag::Tfoot, Tag::Thead]);

/// Elements in which text is held back until it is clear whether it belongs before the table.
const HOLDS_TEXT_BACK: TagSet = TagSet::new(&[Tag::Table, Tag::Tbody, Tag::Tfoot, Tag::Thead, Tag::Tr]);

/// Start tags that end a caption or a cell.
#[rustfmt::skip]
const PARTS: TagSet = {
    use Tag::*;
    TagSet::new(&[Caption, Col, Colgroup, Tbody, Td, Tfoot, Th, Thead, Tr])
};

/// End tags that mean nothing where their element is not open.
#[rustfmt::skip]
const STRAY_ENDS: TagSet = {
    use Tag::*;
    TagSet::new(&[Body, Caption, Col, Colgroup, Html, Tbody, Td, Tfoot, Th, Thead, Tr])
};

impl Builder<'_> {
    pub(super) fn in_table(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Text(_) | Token::Space(_) | Token::Null => {
                if self.stack.current_is_in(&HOLDS_TEXT_BACK) {
                    self.original_mode = self.mode;
                    return Again(Mode::InTableText);
                }
                return self.beside_table(token);
            }
            Token::Comment => self.insert_comment(),
            Token::Start(..) => return self.start_in_table(token),
            Token::End(name) => match name.tag() {
                Tag::Table => {
                    if self.stack.has_in_scope(Scope::Table, Tag::Table) {
                        self.stack.pop_until(Tag::Table);
                        self.mode = self.mode_of_stack();
                    }
                }
                known if STRAY_ENDS.has(known) => {}
                Tag::Template => return self.in_head(token),
                _ => return self.beside_table(token),
            },
            Token::Eof => return self.in_body(token),
        }
        Done
    }

    fn start_in_table(&mut self, token: Token<'_>) -> Step {
        let Token::Start(name, tag) = token else { return Done };
        match tag.tag {
            Tag::Caption => {
                self.stack.pop_to(&TABLE_CONTEXT);
                self.push_marker();
                self.insert_element(name, tag);
                self.mode = Mode::InCaption;
            }
            Tag::Colgroup => {
                self.stack.pop_to(&TABLE_CONTEXT);
                self.insert_element(name, tag);
                self.mode = Mode::InColumnGroup;
            }
            Tag::Col => {
                self.stack.pop_to(&TABLE_CONTEXT);
                self.insert_implied(Tag::Colgroup);
                return Again(Mode::InColumnGroup);
            }
            known if SECTIONS.has(known) => {
                self.stack.pop_to(&TABLE_CONTEXT);
                self.insert_element(name, tag);
                self.mode = Mode::InTableBody;
            }
            Tag::Td | Tag::Th | Tag::Tr => {
                self.stack.pop_to(&TABLE_CONTEXT);
                self.insert_implied(Tag::Tbody);
                return Again(Mode::InTableBody);
            }
            Tag::Table => {
                if self.stack.has_in_scope(Scope::Table, Tag::Table) {
                    self.stack.pop_until(Tag::Table);
                    return Again(self.mode_of_stack());
                }
            }
            Tag::Style | Tag::Script | Tag::Template => return self.in_head(token),
            Tag::Input if is_hidden(tag) => {
                self.insert_closed(name, tag);
            }
            Tag::Form => {
                if self.form.is_none() && !self.stack.has_template() {
                    self.form = Some(self.insert_closed(name, tag));
                }
            }
            _ => return self.beside_table(token),
        }
        Done
    }

    /// What may not stand in a table goes before it.
    fn beside_table(&mut self, token: Token<'_>) -> Step {
        self.foster_parenting = true;
        let step = self.in_body(token);
        self.foster_parenting = false;
        step
    }

    pub(super) fn in_table_text(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Null => Done,
            Token::Text(text) | Token::Space(text) => {
                self.table_text.push_str(text);
                Done
            }
            _ => {
                let text = std::mem::take(&mut self.table_text);
                if text.bytes().all(|byte| byte.is_ascii_whitespace()) {
                    self.insert_text(&text);
                } else {
                    self.beside_table(Token::Text(&text));
                }
                self.table_text = text;
                self.table_text.clear();
                Again(self.original_mode)
            }
        }
    }

    pub(super) fn in_caption(&mut self, token: Token<'_>) -> Step {
        let (ends, again) = match token {
            Token::Start(_, tag) => (PARTS.has(tag.tag), true),
            Token::End(name) => match name.tag() {
                Tag::Caption => (true, false),
                Tag::Table => (true, true),
                known if STRAY_ENDS.has(known) => return Done,
                _ => (false, false),
            },
            _ => (false, false),
        };
        if !ends {
            return self.in_body(token);
        }
        if !self.stack.has_in_scope(Scope::Table, Tag::Caption) {
            return Done;
        }
        self.stack.generate_implied_end_tags();
        self.stack.pop_until(Tag::Caption);
        self.clear_formatting_to_marker();
        if again {
            return Again(Mode::InTable);
        }
        self.mode = Mode::InTable;
        Done
    }

    pub(super) fn in_column_group(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Space(text) => self.insert_text(text),
            Token::Comment => self.insert_comment(),
            Token::Start(_, tag) if tag.tag == Tag::Html => return self.in_body(token),
            Token::Start(name, tag) if tag.tag == Tag::Col => {
                self.insert_closed(name, tag);
            }
            Token::Start(_, tag) if tag.tag == Tag::Template => return self.in_head(token),
            Token::End(name) if name.tag() == Tag::Template => return self.in_head(token),
            Token::End(name) if name.tag() == Tag::Col => {}
            Token::End(name) if name.tag() == Tag::Colgroup => {
                if self.stack.current_is(Tag::Colgroup) {
                    self.stack.pop();
                    self.mode = Mode::InTable;
                }
            }
            Token::Eof => return self.in_body(token),
            _ => {
                if self.stack.current_is(Tag::Colgroup) {
                    self.stack.pop();
                    return Again(Mode::InTable);
                }
            }
        }
        Done
    }

    pub(super) fn in_table_body(&mut self, token: Token<'_>) -> Step {
        const OUTER: TagSet = TagSet::new(&[Tag::Table, Tag::Tbody, Tag::Tfoot]);
        let leaves = match token {
            Token::Start(name, tag) => match tag.tag {
                Tag::Tr => {
                    self.stack.pop_to(&BODY_CONTEXT);
                    self.insert_element(name, tag);
                    self.mode = Mode::InRow;
                    return Done;
                }
                Tag::Th | Tag::Td => {
                    self.stack.pop_to(&BODY_CONTEXT);
                    self.insert_implied(Tag::Tr);
                    return Again(Mode::InRow);
                }
                known => PARTS.has(known),
            },
            Token::End(name) => match name.tag() {
                known if SECTIONS.has(known) => {
                    if self.stack.has_in_scope(Scope::Table, known) {
                        self.stack.pop_to(&BODY_CONTEXT);
                        self.stack.pop();
                        self.mode = Mode::InTable;
                    }
                    return Done;
                }
                Tag::Table => true,
                known if STRAY_ENDS.has(known) => return Done,
                _ => false,
            },
            _ => false,
        };
        if !leaves {
            return self.in_table(token);
        }
        if !self.stack.has_any_in_scope(Scope::Table, &OUTER) {
            return Done;
        }
        self.stack.pop_to(&BODY_CONTEXT);
        self.stack.pop();
        Again(Mode::InTable)
    }

    pub(super) fn in_row(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Start(name, tag) if CELLS.has(tag.tag) => {
                self.stack.pop_to(&ROW_CONTEXT);
                self.insert_element(name, tag);
                self.mode = Mode::InCell;
                self.push_marker();
                Done
            }
            Token::Start(_, tag) if PARTS.has(tag.tag) => self.leave_row(),
            Token::End(name) => match name.tag() {
                Tag::Tr => {
                    if let Again(mode) = self.leave_row() {
                        self.mode = mode;
                    }
                    Done
                }
                Tag::Table => self.leave_row(),
                known if SECTIONS.has(known) => {
                    if self.stack.has_in_scope(Scope::Table, known) {
                        return self.leave_row();
                    }
                    Done
                }
                known if STRAY_ENDS.has(known) => Done,
                _ => self.in_table(token),
            },
            _ => self.in_table(token),
        }
    }

    fn leave_row(&mut self) -> Step {
        if !self.stack.has_in_scope(Scope::Table, Tag::Tr) {
            return Done;
        }
        self.stack.pop_to(&ROW_CONTEXT);
        self.stack.pop();
        Again(Mode::InTableBody)
    }

    pub(super) fn in_cell(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Start(_, tag) if PARTS.has(tag.tag) => {
                if self.stack.has_any_in_scope(Scope::Table, &CELLS) {
                    return self.leave_cell();
                }
                Done
            }
            Token::End(name) => match name.tag() {
                known if CELLS.has(known) => {
                    if self.stack.has_in_scope(Scope::Table, known) {
                        self.stack.generate_implied_end_tags();
                        self.stack.pop_until(known);
                        self.clear_formatting_to_marker();
                        self.mode = Mode::InRow;
                    }
                    Done
                }
                known if known == Tag::Table || known == Tag::Tr || SECTIONS.has(known) => {
                    if self.stack.has_in_scope(Scope::Table, known) {
                        return self.leave_cell();
                    }
                    Done
                }
                known if STRAY_ENDS.has(known) => Done,
                _ => self.in_body(token),
            },
            _ => self.in_body(token),
        }
    }

    fn leave_cell(&mut self) -> Step {
        self.stack.generate_implied_end_tags();
        self.stack.pop_until_any(&CELLS);
        self.clear_formatting_to_marker();
        Again(Mode::InRow)
    }
}
