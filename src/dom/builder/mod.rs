//! Tokens → tree, as the HTML standard constructs it (section 13.2.6), scripting off.
//!
//! The rules follow the standard mode by mode: [`head`] up to the body, [`body`], [`table`], [`template`] and what
//! comes after the body in [`after`]; [`foreign`] is for SVG and MathML. What a page never shows costs little here:
//! names are numbers, sets of names are bits, and elements made anew share the attributes of the first.
//!
//! Elements below the depth limit are folded into their ancestor, as browsers do; their text stays.

mod after;
mod body;
mod foreign;
mod formatting;
mod head;
mod quirks;
mod stack;
mod table;
mod template;

use rustc_hash::FxHashMap;

use super::arena::{Arena, DOCUMENT, NO_NODE, NodeId, Place};
use super::tokenizer::{Content, Doctype, StartTag, TokenTarget};
use super::{Limits, Tag};
use formatting::Formatting;
use stack::{Open, Space, Stack, TagSet};

/// An element name: of a known tag, or numbered by the builder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Name(u32);

impl Name {
    /// Numbers from here on are names outside [`Tag`].
    const FIRST_UNKNOWN: u32 = 256;

    const fn of(tag: Tag) -> Self {
        Self(tag as u32)
    }

    fn tag(self) -> Tag {
        Tag::from_index(self.0 as usize)
    }
}

/// The insertion modes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    Text,
    InTable,
    InTableText,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
    AfterAfterBody,
    AfterAfterFrameset,
}

impl Mode {
    /// Does it treat white space apart from other characters?
    fn splits_space(self) -> bool {
        !matches!(
            self,
            Self::InBody
                | Self::Text
                | Self::InTable
                | Self::InTableText
                | Self::InCaption
                | Self::InTableBody
                | Self::InRow
                | Self::InCell
                | Self::InTemplate
        )
    }
}

#[derive(Clone, Copy)]
enum Token<'t> {
    Start(Name, &'t StartTag<'t>),
    End(Name),
    /// Characters; white space only, where the mode asks for that.
    Space(&'t str),
    Text(&'t str),
    Null,
    Comment,
    Eof,
}

/// What is left to do after a mode has seen a token.
enum Step {
    Done,
    /// The same token again, in that mode.
    Again(Mode),
}

use Step::{Again, Done};

/// Builds the tree of one page.
pub(super) struct Builder<'a> {
    /// The page that the tokens come from.
    html: &'a str,
    arena: Arena,
    limits: Limits,
    stack: Stack,
    formatting: Vec<Formatting>,
    /// Formatting elements that may yet be opened again.
    copies_left: usize,
    mode: Mode,
    /// The mode to go back to from [`Mode::Text`] and [`Mode::InTableText`].
    original_mode: Mode,
    template_modes: Vec<Mode>,
    head: Option<NodeId>,
    form: Option<NodeId>,
    /// Text in a table that may have to stand before it.
    table_text: String,
    quirks: bool,
    frameset_ok: bool,
    foster_parenting: bool,
    /// The next token, if it is a line feed, belongs to the tag before it.
    skips_line_feed: bool,
    /// How the characters after the tag at hand are read.
    content: Content,
    /// The element made last.
    newest: NodeId,
    /// Start tags left out below the depth limit, so that their end tags are left out too.
    folded: Vec<Name>,
    unknown_names: FxHashMap<Box<str>, u32>,
    truncated: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(html: &'a str, limits: Limits) -> Self {
        Self {
            html,
            arena: Arena::new(html.len()),
            limits,
            stack: Stack::default(),
            formatting: Vec::new(),
            copies_left: html.len() / formatting::BYTES_PER_COPY + formatting::MIN_COPIES,
            mode: Mode::Initial,
            original_mode: Mode::InBody,
            template_modes: Vec::new(),
            head: None,
            form: None,
            table_text: String::new(),
            quirks: false,
            frameset_ok: true,
            foster_parenting: false,
            skips_line_feed: false,
            content: Content::Data,
            newest: DOCUMENT,
            folded: Vec::new(),
            unknown_names: FxHashMap::default(),
            truncated: false,
        }
    }

    /// The tree, and whether the node limit cut it.
    pub(super) fn finish(self) -> (Arena, bool) {
        (self.arena, self.truncated)
    }

    fn name(&mut self, tag: Tag, name: &str) -> Name {
        if tag != Tag::Other {
            return Name::of(tag);
        }
        if let Some(&number) = self.unknown_names.get(name) {
            return Name(number);
        }
        let number = Name::FIRST_UNKNOWN + self.unknown_names.len() as u32;
        self.unknown_names.insert(name.into(), number);
        Name(number)
    }

    fn process(&mut self, token: Token<'_>) {
        loop {
            let step = if self.is_foreign(token) { self.in_foreign(token) } else { self.in_mode(self.mode, token) };
            match step {
                // Text, comments and ends make nodes, too.
                Done => return self.truncated |= self.arena.len() > self.limits.nodes,
                Again(mode) => self.mode = mode,
            }
        }
    }

    fn in_mode(&mut self, mode: Mode, token: Token<'_>) -> Step {
        match mode {
            Mode::Initial => self.initial(token),
            Mode::BeforeHtml => self.before_html(token),
            Mode::BeforeHead => self.before_head(token),
            Mode::InHead => self.in_head(token),
            Mode::InHeadNoscript => self.in_head_noscript(token),
            Mode::AfterHead => self.after_head(token),
            Mode::InBody => self.in_body(token),
            Mode::Text => self.in_text(token),
            Mode::InTable => self.in_table(token),
            Mode::InTableText => self.in_table_text(token),
            Mode::InCaption => self.in_caption(token),
            Mode::InColumnGroup => self.in_column_group(token),
            Mode::InTableBody => self.in_table_body(token),
            Mode::InRow => self.in_row(token),
            Mode::InCell => self.in_cell(token),
            Mode::InTemplate => self.in_template(token),
            Mode::AfterBody => self.after_body(token),
            Mode::InFrameset => self.in_frameset(token),
            Mode::AfterFrameset => self.after_frameset(token),
            Mode::AfterAfterBody => self.after_after_body(token),
            Mode::AfterAfterFrameset => self.after_after_frameset(token),
        }
    }

    /// Raw text of an element such as `script` or `title`.
    fn in_text(&mut self, token: Token<'_>) -> Step {
        match token {
            Token::Text(text) | Token::Space(text) => self.insert_text(text),
            Token::Eof => {
                self.stack.pop();
                return Again(self.original_mode);
            }
            Token::End(_) => {
                self.stack.pop();
                self.mode = self.original_mode;
            }
            Token::Start(..) | Token::Null | Token::Comment => {}
        }
        Done
    }

    // ---- places

    /// Where a node goes that belongs into the current node.
    fn place(&self) -> Place {
        self.stack.last().map_or(Place::LastChildOf(DOCUMENT), |&current| self.place_in(current))
    }

    /// Where a node goes that belongs into `target`: before the table, where a table must not hold it.
    fn place_in(&self, target: Open) -> Place {
        const NOT_IN: TagSet = TagSet::new(&[Tag::Table, Tag::Tbody, Tag::Tfoot, Tag::Thead, Tag::Tr]);
        if !self.foster_parenting || !NOT_IN.has(target.tag) {
            return Place::LastChildOf(target.id);
        }
        for (index, open) in self.stack.downwards() {
            match open.tag {
                Tag::Template => return Place::LastChildOf(open.id),
                Tag::Table if self.arena.parent(open.id) != NO_NODE => return Place::Before(open.id),
                Tag::Table => {
                    let below = index.checked_sub(1).and_then(|index| self.stack.get(index));
                    return Place::LastChildOf(below.map_or(DOCUMENT, |open| open.id));
                }
                _ => {}
            }
        }
        Place::LastChildOf(self.stack.get(0).map_or(DOCUMENT, |root| root.id))
    }

    // ---- insertions

    fn insert_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let place = self.place();
        self.arena.insert_text(place, text);
    }

    fn insert_comment(&mut self) {
        if let Place::LastChildOf(parent) = self.place() {
            self.arena.add_comment(parent);
        }
    }

    /// An element for a start tag, which stays open.
    fn insert_element(&mut self, name: Name, tag: &StartTag<'_>) -> NodeId {
        let id = self.insert_closed(name, tag);
        self.stack.push(Open { id, name, tag: name.tag(), space: Space::Html });
        id
    }

    /// An element for a start tag, closed at once.
    fn insert_closed(&mut self, name: Name, tag: &StartTag<'_>) -> NodeId {
        let id = self.arena.element(name.tag(), tag, |attr| attr.known);
        self.insert_new(id)
    }

    /// An element that the page implies, which stays open.
    fn insert_implied(&mut self, tag: Tag) -> NodeId {
        let id = self.arena.implied(tag);
        self.insert_new(id);
        self.stack.push(Open { id, name: Name::of(tag), tag, space: Space::Html });
        id
    }

    fn insert_new(&mut self, id: NodeId) -> NodeId {
        let place = self.place();
        self.arena.insert(place, id);
        self.newest = id;
        id
    }

    /// An element whose content is read as raw text.
    fn insert_raw(&mut self, name: Name, tag: &StartTag<'_>, content: Content) -> Step {
        self.insert_element(name, tag);
        self.original_mode = self.mode;
        self.mode = Mode::Text;
        self.content = content;
        Done
    }

    // ---- the insertion mode

    /// The mode that the open elements ask for ("reset the insertion mode appropriately").
    fn mode_of_stack(&self) -> Mode {
        for (index, open) in self.stack.downwards() {
            match open.tag {
                Tag::Td | Tag::Th if index > 0 => return Mode::InCell,
                Tag::Tr => return Mode::InRow,
                Tag::Tbody | Tag::Thead | Tag::Tfoot => return Mode::InTableBody,
                Tag::Caption => return Mode::InCaption,
                Tag::Colgroup => return Mode::InColumnGroup,
                Tag::Table => return Mode::InTable,
                Tag::Template => return self.template_modes.last().copied().unwrap_or(Mode::InBody),
                Tag::Head if index > 0 => return Mode::InHead,
                Tag::Body => return Mode::InBody,
                Tag::Frameset => return Mode::InFrameset,
                Tag::Html if self.head.is_none() => return Mode::BeforeHead,
                Tag::Html => return Mode::AfterHead,
                _ => {}
            }
        }
        Mode::InBody
    }

    /// Is an element left out, since it lies below the depth limit? Never one after which raw text follows: that
    /// would turn a script into page text.
    fn folds(&mut self, name: Name, tag: &StartTag<'_>) -> bool {
        const RAW: TagSet = {
            use Tag::*;
            TagSet::new(&[Script, Style, Textarea, Title, Iframe, Noembed, Noframes, Xmp, Plaintext])
        };
        const VOID: TagSet = {
            use Tag::*;
            TagSet::new(&[Area, Base, Br, Col, Embed, Hr, Img, Input, Link, Meta, Source, Track, Wbr])
        };
        if self.stack.len() < usize::from(self.limits.depth) || RAW.has(tag.tag) {
            return false;
        }
        if !tag.self_closing && !VOID.has(tag.tag) {
            self.folded.push(name);
        }
        true
    }
}

impl TokenTarget for Builder<'_> {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Content {
        self.skips_line_feed = false;
        self.content = Content::Data;
        let name = self.name(tag.tag, tag.name);
        if !self.folds(name, tag) {
            self.process(Token::Start(name, tag));
        }
        self.content
    }

    fn end_tag(&mut self, name: &str) {
        self.skips_line_feed = false;
        let name = self.name(Tag::from_name(name), name);
        if self.folded.last() == Some(&name) {
            self.folded.pop();
            return;
        }
        self.process(Token::End(name));
    }

    fn text(&mut self, text: &str) {
        let skips_line_feed = std::mem::take(&mut self.skips_line_feed);
        let mut rest = if skips_line_feed { text.strip_prefix('\n').unwrap_or(text) } else { text };
        while !rest.is_empty() {
            if !self.mode.splits_space() || self.is_foreign(Token::Text(rest)) {
                return self.process(Token::Text(rest));
            }
            let is_space = |c: char| c.is_ascii_whitespace();
            let space = rest.find(|c| !is_space(c)).unwrap_or(rest.len());
            let (run, after) = if space > 0 {
                (Token::Space(&rest[..space]), &rest[space..])
            } else {
                let end = rest.find(is_space).unwrap_or(rest.len());
                (Token::Text(&rest[..end]), &rest[end..])
            };
            rest = after;
            self.process(run);
        }
    }

    fn null(&mut self) {
        self.skips_line_feed = false;
        self.process(Token::Null);
    }

    fn comment(&mut self, _text: &str) {
        self.skips_line_feed = false;
        self.process(Token::Comment);
    }

    fn doctype(&mut self, doctype: &Doctype) {
        self.skips_line_feed = false;
        if self.mode == Mode::Initial {
            self.quirks = quirks::asks_for_quirks(doctype);
            self.mode = Mode::BeforeHtml;
        }
    }

    fn end(&mut self) {
        self.process(Token::Eof);
    }

    fn keeps_raw_text(&self) -> bool {
        self.arena.keeps_text(self.newest)
    }

    fn is_full(&self) -> bool {
        self.truncated
    }

    fn is_in_foreign_content(&self) -> bool {
        self.stack.last().is_some_and(|open| !open.is_html())
    }
}
