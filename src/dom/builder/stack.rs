//! The stack of open elements (HTML standard, 13.2.4.2) and the sets of names its rules ask for.

use super::super::Tag;
use super::super::arena::NodeId;
use super::Name;

/// Where an element's rules come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Html,
    Svg,
    /// `foreignObject`, `desc`, `title` of SVG: HTML may stand in them.
    SvgHtml,
    Math,
    /// `mi`, `mo`, `mn`, `ms`, `mtext`.
    MathText,
    /// `annotation-xml`; does it hold HTML, by its encoding?
    MathAnnotation {
        holds_html: bool,
    },
}

impl Space {
    /// Do scopes end here (besides the HTML elements that end them)?
    fn ends_scopes(self) -> bool {
        matches!(self, Self::SvgHtml | Self::MathText)
    }
}

/// An open element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub id: NodeId,
    /// Name in the source, lower case.
    pub name: Name,
    /// The HTML element; `Tag::Other` for unknown names and for everything in SVG and MathML.
    pub tag: Tag,
    pub space: Space,
}

impl Open {
    pub(super) fn is_html(&self) -> bool {
        self.space == Space::Html
    }

    /// Is this the HTML element with that name, known or not?
    fn is_named(&self, name: Name) -> bool {
        self.is_html() && self.name == name
    }
}

/// A set of HTML element names; foreign and unknown elements are in none.
#[derive(Debug, Clone, Copy)]
pub(super) struct TagSet([u64; 3]);

impl TagSet {
    pub(super) const fn new(tags: &[Tag]) -> Self {
        Self([0; 3]).with(tags)
    }

    const fn with(mut self, tags: &[Tag]) -> Self {
        let mut index = 0;
        while index < tags.len() {
            let tag = tags[index] as usize;
            self.0[tag / 64] |= 1 << (tag % 64);
            index += 1;
        }
        self
    }

    pub(super) const fn has(&self, tag: Tag) -> bool {
        self.0[tag as usize / 64] >> (tag as usize % 64) & 1 == 1
    }
}

const _: () = assert!((Tag::Other as usize) < 192, "a bit for each tag");

#[rustfmt::skip]
const DEFAULT_SCOPE: TagSet = {
    use Tag::*;
    TagSet::new(&[Applet, Caption, Html, Table, Td, Th, Marquee, Object, Select, Template])
};
const BUTTON_SCOPE: TagSet = DEFAULT_SCOPE.with(&[Tag::Button]);
const LIST_ITEM_SCOPE: TagSet = DEFAULT_SCOPE.with(&[Tag::Ol, Tag::Ul]);
const TABLE_SCOPE: TagSet = TagSet::new(&[Tag::Html, Tag::Table, Tag::Template]);

/// Elements that end themselves where their parent ends.
#[rustfmt::skip]
const IMPLIED_END: TagSet = {
    use Tag::*;
    TagSet::new(&[Dd, Dt, Li, Option, Optgroup, P, Rb, Rp, Rt, Rtc])
};
#[rustfmt::skip]
const IMPLIED_END_THOROUGH: TagSet = {
    use Tag::*;
    IMPLIED_END.with(&[Caption, Colgroup, Tbody, Td, Tfoot, Th, Thead, Tr])
};

#[rustfmt::skip]
pub(super) const SPECIAL: TagSet = {
    use Tag::*;
    TagSet::new(&[
        Address, Applet, Area, Article, Aside, Base, Basefont, Bgsound, Blockquote, Body, Br, Button, Caption, Center,
        Col, Colgroup, Dd, Details, Dir, Div, Dl, Dt, Embed, Fieldset, Figcaption, Figure, Footer, Form, Frame,
        Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, Iframe, Img, Input, Li, Link, Listing, Main,
        Marquee, Menu, Meta, Nav, Noembed, Noframes, Noscript, Object, Ol, P, Param, Plaintext, Pre, Script, Section,
        Select, Source, Style, Summary, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Title, Tr, Track, Ul,
        Wbr, Xmp,
    ])
};

/// Elements that an element must not lie outside of to be "in scope".
#[derive(Debug, Clone, Copy)]
pub(super) enum Scope {
    Default,
    Button,
    ListItem,
    Table,
}

impl Scope {
    fn ends_at(self, open: &Open) -> bool {
        match self {
            Self::Default => DEFAULT_SCOPE.has(open.tag) || open.space.ends_scopes(),
            Self::Button => BUTTON_SCOPE.has(open.tag) || open.space.ends_scopes(),
            Self::ListItem => LIST_ITEM_SCOPE.has(open.tag) || open.space.ends_scopes(),
            Self::Table => TABLE_SCOPE.has(open.tag),
        }
    }
}

/// The open elements, the root first.
#[derive(Debug, Default)]
pub(super) struct Stack {
    open: Vec<Open>,
    /// How many of them are paragraphs and templates: most of the time none, and then nobody need look.
    paragraphs: usize,
    templates: usize,
}

impl Stack {
    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    /// The current node.
    pub(super) fn last(&self) -> Option<&Open> {
        self.open.last()
    }

    pub(super) fn get(&self, index: usize) -> Option<&Open> {
        self.open.get(index)
    }

    /// From the current node to the root, with indices.
    pub(super) fn downwards(&self) -> impl Iterator<Item = (usize, &Open)> {
        self.open.iter().enumerate().rev()
    }

    pub(super) fn push(&mut self, open: Open) {
        if let Some(count) = self.count(open.tag) {
            *count += 1;
        }
        self.open.push(open);
    }

    pub(super) fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        self.forget(open);
        Some(open)
    }

    pub(super) fn truncate(&mut self, length: usize) {
        while self.open.len() > length {
            self.pop();
        }
    }

    pub(super) fn remove(&mut self, index: usize) {
        let open = self.open.remove(index);
        self.forget(open);
    }

    pub(super) fn insert(&mut self, index: usize, open: Open) {
        if let Some(count) = self.count(open.tag) {
            *count += 1;
        }
        self.open.insert(index, open);
    }

    /// Puts another element for the same tag in the place of one.
    pub(super) fn replace(&mut self, index: usize, id: NodeId) {
        self.open[index].id = id;
    }

    /// The count that elements with this tag belong to.
    fn count(&mut self, tag: Tag) -> Option<&mut usize> {
        match tag {
            Tag::P => Some(&mut self.paragraphs),
            Tag::Template => Some(&mut self.templates),
            _ => None,
        }
    }

    fn forget(&mut self, gone: Open) {
        if let Some(count) = self.count(gone.tag) {
            *count -= 1;
        }
    }

    pub(super) fn position(&self, id: NodeId) -> Option<usize> {
        self.open.iter().rposition(|open| open.id == id)
    }

    pub(super) fn remove_node(&mut self, id: NodeId) {
        if let Some(index) = self.position(id) {
            self.remove(index);
        }
    }

    pub(super) fn has_template(&self) -> bool {
        self.templates > 0
    }

    pub(super) fn current_is(&self, tag: Tag) -> bool {
        self.open.last().is_some_and(|open| open.tag == tag)
    }

    pub(super) fn current_is_in(&self, set: &TagSet) -> bool {
        self.open.last().is_some_and(|open| set.has(open.tag))
    }

    pub(super) fn in_scope(&self, scope: Scope, wanted: impl Fn(&Open) -> bool) -> bool {
        for open in self.open.iter().rev() {
            if wanted(open) {
                return true;
            }
            if scope.ends_at(open) {
                return false;
            }
        }
        false
    }

    pub(super) fn has_in_scope(&self, scope: Scope, tag: Tag) -> bool {
        self.in_scope(scope, |open| open.tag == tag)
    }

    pub(super) fn has_any_in_scope(&self, scope: Scope, set: &TagSet) -> bool {
        self.in_scope(scope, |open| set.has(open.tag))
    }

    pub(super) fn generate_implied_end_tags(&mut self) {
        while self.current_is_in(&IMPLIED_END) {
            self.pop();
        }
    }

    pub(super) fn generate_implied_end_tags_except(&mut self, name: Name) {
        while self.current_is_in(&IMPLIED_END) && self.last().is_some_and(|open| open.name != name) {
            self.pop();
        }
    }

    pub(super) fn generate_implied_end_tags_thoroughly(&mut self) {
        while self.current_is_in(&IMPLIED_END_THOROUGH) {
            self.pop();
        }
    }

    /// Pops until an element with that tag was popped.
    pub(super) fn pop_until(&mut self, tag: Tag) {
        while self.pop().is_some_and(|open| open.tag != tag) {}
    }

    pub(super) fn pop_until_any(&mut self, set: &TagSet) {
        while self.pop().is_some_and(|open| !set.has(open.tag)) {}
    }

    /// Pops until the current node is in `set`, which holds the root's name.
    pub(super) fn pop_to(&mut self, set: &TagSet) {
        while self.len() > 1 && !self.current_is_in(set) {
            self.pop();
        }
    }

    pub(super) fn close_paragraph(&mut self) {
        self.generate_implied_end_tags_except(Name::of(Tag::P));
        self.pop_until(Tag::P);
    }

    pub(super) fn close_paragraph_in_button_scope(&mut self) {
        if self.paragraphs > 0 && self.has_in_scope(Scope::Button, Tag::P) {
            self.close_paragraph();
        }
    }

    /// "Any other end tag": pops up to the nearest element of that name, unless a special element is in between.
    pub(super) fn close_any(&mut self, name: Name) {
        for index in (0..self.open.len()).rev() {
            if self.open[index].is_named(name) {
                self.generate_implied_end_tags_except(name);
                self.truncate(index);
                return;
            }
            if SPECIAL.has(self.open[index].tag) {
                return;
            }
        }
    }
}
