//! The tree under construction: a flat arena that the tree builder writes into, flattened to rows at the end.
//!
//! Text and attribute values go into one string, so the finished tree owns two or three allocations
//! instead of one per node. Comments, attributes outside [`AttrName`], and the text of scripts and styles
//! are not kept (JSON-LD scripts are: metadata live there).

use super::tokenizer::{RawAttr, StartTag};
use super::{AttrName, AttrSpan, Dom, NO_ROW, Row, RowKind, Tag};
use crate::text;

pub(super) type NodeId = u32;
pub(super) const NO_NODE: NodeId = u32::MAX;
pub(super) const DOCUMENT: NodeId = 0;

/// Bytes of a typical news page for each node and for each attribute that is kept: room is made for so many at once.
const BYTES_PER_NODE: usize = 40;
const BYTES_PER_ATTR: usize = 64;

/// Bytes of attribute values that copies of elements carry along, all together; copies beyond have no attributes. Every pass reads
/// the attributes of every element, so a page that has one large class list copied into each of its paragraphs would cost
/// quadratic time. The copies on news pages carry some kilobytes.
const MAX_COPIED_ATTR_BYTES: usize = 2_000_000;

/// "Not in the source": the start tag of an element that the page implies.
pub(super) const NOWHERE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NodeKind {
    Element(Tag),
    Text,
    /// Document, comment: holds a place, is never a row.
    Silent,
}

#[derive(Debug, Clone)]
struct Node {
    kind: NodeKind,
    keeps_text: bool,
    parent: NodeId,
    first_child: NodeId,
    last_child: NodeId,
    previous: NodeId,
    next: NodeId,
    /// Elements: range in `attrs`. Text: range in `text`.
    span: (u32, u32),
    /// Offset of the start tag's name in the page, or [`NOWHERE`].
    source: u32,
}

/// Where a node goes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    LastChildOf(NodeId),
    Before(NodeId),
}

#[derive(Debug)]
pub(super) struct Arena {
    nodes: Vec<Node>,
    attrs: Vec<AttrSpan>,
    text: String,
    copied_attr_bytes: usize,
}

impl Arena {
    pub(super) fn new(html_bytes: usize) -> Self {
        let mut arena = Self {
            nodes: Vec::with_capacity(html_bytes / BYTES_PER_NODE),
            attrs: Vec::with_capacity(html_bytes / BYTES_PER_ATTR),
            text: String::with_capacity(html_bytes / 2),
            copied_attr_bytes: 0,
        };
        arena.add(NodeKind::Silent, (0, 0), false, NOWHERE);
        arena
    }

    /// Nodes made so far.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn parent(&self, id: NodeId) -> NodeId {
        self.nodes[id as usize].parent
    }

    /// Offset of the start tag an element was made for, or [`NOWHERE`].
    pub(super) fn source(&self, id: NodeId) -> u32 {
        self.nodes[id as usize].source
    }

    /// Does the element keep the text in it?
    pub(super) fn keeps_text(&self, id: NodeId) -> bool {
        self.nodes[id as usize].keeps_text
    }

    /// An element for a start tag, with the attributes that `name_of` knows; not yet in the tree.
    pub(super) fn element<'t>(
        &mut self,
        tag: Tag,
        source: &StartTag<'t>,
        name_of: impl Fn(&RawAttr<'t>) -> AttrName,
    ) -> NodeId {
        let start = self.attrs.len() as u32;
        for attr in source.attrs() {
            let name = name_of(&attr);
            if name != AttrName::Other {
                self.push_attr(name, &attr);
            }
        }
        let span = (start, self.attrs.len() as u32);
        let keeps_text = match tag {
            Tag::Script => self.is_json_ld(span),
            Tag::Style | Tag::Svg | Tag::Iframe | Tag::Template => false,
            _ => true,
        };
        self.add(NodeKind::Element(tag), span, keeps_text, source.at as u32)
    }

    /// An element that the page implies: no attributes, no place in the source.
    pub(super) fn implied(&mut self, tag: Tag) -> NodeId {
        self.add(NodeKind::Element(tag), (0, 0), true, NOWHERE)
    }

    /// A second element for the start tag of `id`, without its children; see [`MAX_COPIED_ATTR_BYTES`].
    pub(super) fn copy(&mut self, id: NodeId) -> NodeId {
        let Node { kind, keeps_text, span, source, .. } = self.nodes[id as usize];
        let attrs = &self.attrs[span.0 as usize..span.1 as usize];
        let bytes: usize = attrs.iter().map(|attr| (attr.value.1 - attr.value.0) as usize).sum();
        if self.copied_attr_bytes + bytes > MAX_COPIED_ATTR_BYTES {
            return self.add(kind, (0, 0), keeps_text, NOWHERE);
        }
        self.copied_attr_bytes += bytes;
        self.add(kind, span, keeps_text, source)
    }

    /// Adds the attributes of a further `html` or `body` tag that the element does not have.
    pub(super) fn add_missing_attrs(&mut self, id: NodeId, source: &StartTag<'_>) {
        let (start, end) = self.nodes[id as usize].span;
        let had = (end - start) as usize;
        let mut names: Vec<AttrName> = self.attrs[start as usize..end as usize].iter().map(|attr| attr.name).collect();
        let moved = self.attrs.len() as u32;
        for attr in source.attrs().filter(|attr| attr.known != AttrName::Other) {
            if names.contains(&attr.known) {
                continue;
            }
            if names.len() == had {
                self.attrs.extend_from_within(start as usize..end as usize);
            }
            names.push(attr.known);
            self.push_attr(attr.known, &attr);
        }
        if names.len() > had {
            self.nodes[id as usize].span = (moved, self.attrs.len() as u32);
        }
    }

    pub(super) fn add_comment(&mut self, parent: NodeId) {
        let comment = self.add(NodeKind::Silent, (0, 0), false, NOWHERE);
        self.link_last(parent, comment);
    }

    /// Puts a new or detached node into the tree.
    pub(super) fn insert(&mut self, place: Place, child: NodeId) {
        match place {
            Place::LastChildOf(parent) => self.link_last(parent, child),
            Place::Before(sibling) => self.link_before(sibling, child),
        }
    }

    /// Adds text; the text node before it grows where it can.
    pub(super) fn insert_text(&mut self, place: Place, text: &str) {
        let (parent, previous) = match place {
            Place::LastChildOf(parent) => (parent, self.nodes[parent as usize].last_child),
            Place::Before(sibling) => {
                let node = &self.nodes[sibling as usize];
                (node.parent, node.previous)
            }
        };
        if parent != NO_NODE && !self.nodes[parent as usize].keeps_text {
            return;
        }
        let start = self.text.len() as u32;
        self.text.push_str(text);
        let end = self.text.len() as u32;
        if previous != NO_NODE {
            // A text node grows only while it ends where the string ends, which keeps hostile pages linear.
            let node = &mut self.nodes[previous as usize];
            if node.kind == NodeKind::Text && node.span.1 == start {
                node.span.1 = end;
                return;
            }
        }
        let node = self.add(NodeKind::Text, (start, end), false, NOWHERE);
        self.insert(place, node);
    }

    /// Takes a node with all below it out of the tree.
    pub(super) fn detach(&mut self, id: NodeId) {
        let node = &mut self.nodes[id as usize];
        let (parent, previous, next) = (node.parent, node.previous, node.next);
        (node.parent, node.previous, node.next) = (NO_NODE, NO_NODE, NO_NODE);
        if previous != NO_NODE {
            self.nodes[previous as usize].next = next;
        } else if parent != NO_NODE {
            self.nodes[parent as usize].first_child = next;
        }
        if next != NO_NODE {
            self.nodes[next as usize].previous = previous;
        } else if parent != NO_NODE {
            self.nodes[parent as usize].last_child = previous;
        }
    }

    /// Moves all children of `from` to the end of `to`.
    pub(super) fn move_children(&mut self, from: NodeId, to: NodeId) {
        let mut child = self.nodes[from as usize].first_child;
        while child != NO_NODE {
            let next = self.nodes[child as usize].next;
            self.detach(child);
            self.link_last(to, child);
            child = next;
        }
    }

    fn add(&mut self, kind: NodeKind, span: (u32, u32), keeps_text: bool, source: u32) -> NodeId {
        self.nodes.push(Node {
            kind,
            keeps_text,
            parent: NO_NODE,
            first_child: NO_NODE,
            last_child: NO_NODE,
            previous: NO_NODE,
            next: NO_NODE,
            span,
            source,
        });
        (self.nodes.len() - 1) as NodeId
    }

    fn push_attr(&mut self, name: AttrName, attr: &RawAttr<'_>) {
        let start = self.text.len() as u32;
        attr.push_value(&mut self.text);
        self.attrs.push(AttrSpan { name, value: (start, self.text.len() as u32) });
    }

    fn is_json_ld(&self, (start, end): (u32, u32)) -> bool {
        self.attrs[start as usize..end as usize].iter().any(|attr| {
            let value = &self.text[attr.value.0 as usize..attr.value.1 as usize];
            attr.name == AttrName::Type && value.trim().eq_ignore_ascii_case("application/ld+json")
        })
    }

    fn link_last(&mut self, parent: NodeId, child: NodeId) {
        let last = std::mem::replace(&mut self.nodes[parent as usize].last_child, child);
        if last == NO_NODE {
            self.nodes[parent as usize].first_child = child;
        } else {
            self.nodes[last as usize].next = child;
        }
        let node = &mut self.nodes[child as usize];
        node.parent = parent;
        node.previous = last;
    }

    fn link_before(&mut self, sibling: NodeId, child: NodeId) {
        let node = &mut self.nodes[sibling as usize];
        let parent = node.parent;
        let previous = std::mem::replace(&mut node.previous, child);
        if previous != NO_NODE {
            self.nodes[previous as usize].next = child;
        } else if parent != NO_NODE {
            self.nodes[parent as usize].first_child = child;
        }
        let node = &mut self.nodes[child as usize];
        node.parent = parent;
        node.previous = previous;
        node.next = sibling;
    }

    /// Rows in document order, made without recursion; `note` hears the source of each row in turn.
    pub(super) fn flatten(self, mut note: impl FnMut(u32)) -> Dom {
        let Self { nodes, attrs, text, .. } = self;
        let mut dom = Dom { rows: Vec::with_capacity(nodes.len()), attrs, text, truncated: false };
        let mut root = nodes[DOCUMENT as usize].first_child;
        while root != NO_NODE && !matches!(nodes[root as usize].kind, NodeKind::Element(_)) {
            root = nodes[root as usize].next;
        }
        if root == NO_NODE {
            return dom;
        }
        let mut open: Vec<(NodeId, u32)> = Vec::with_capacity(64);
        let mut at = root;
        loop {
            let node = &nodes[at as usize];
            let kind = match node.kind {
                NodeKind::Element(tag) => Some(RowKind::Element(tag)),
                NodeKind::Text => Some(RowKind::Text),
                NodeKind::Silent => None,
            };
            if let Some(kind) = kind {
                let row = dom.rows.len() as u32;
                let parent = open.last().map_or(NO_ROW, |&(_, row)| row);
                let depth = open.len().min(u16::MAX as usize) as u16;
                let (start, end) = node.span;
                let is_blank = kind == RowKind::Text && text::is_blank(&dom.text[start as usize..end as usize]);
                dom.rows.push(Row { kind, parent, end: row + 1, depth, is_blank, span: node.span });
                note(node.source);
                if node.first_child != NO_NODE && !matches!(kind, RowKind::Element(tag) if hides_contents(tag)) {
                    open.push((at, row));
                    at = node.first_child;
                    continue;
                }
            }
            while nodes[at as usize].next == NO_NODE || at == root {
                let Some((parent, row)) = open.pop() else { return dom };
                dom.rows[row as usize].end = dom.rows.len() as u32;
                at = parent;
            }
            at = nodes[at as usize].next;
        }
    }
}

/// Elements whose contents are never rows: nothing below them is text of the page.
fn hides_contents(tag: Tag) -> bool {
    matches!(tag, Tag::Svg | Tag::Template)
}
