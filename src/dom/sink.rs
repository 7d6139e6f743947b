//! The tree under construction: a flat arena that html5ever's tree builder writes into.
//!
//! Text and attribute values go into one string, so the finished tree owns two or three allocations
//! instead of one per node. Comments, attributes outside [`AttrName`], and the text of scripts and styles
//! are not kept (JSON-LD scripts are: metadata live there).

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::sync::LazyLock;

use html5ever::interface::ElemName;
use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode};
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::TreeSink;
use html5ever::{Attribute, LocalName, Namespace, QualName, ns};

use super::{AttrName, AttrSpan, Dom, NO_ROW, Row, RowKind, Tag};

type NodeId = u32;
const NO_NODE: NodeId = u32::MAX;
const DOCUMENT: NodeId = 0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NodeKind {
    Element(Tag),
    Text,
    /// Document, comment, template contents: holds a place, is never a row.
    Silent,
}

#[derive(Debug)]
struct Node {
    kind: NodeKind,
    depth: u16,
    keeps_text: bool,
    parent: NodeId,
    first_child: NodeId,
    last_child: NodeId,
    previous: NodeId,
    next: NodeId,
    span: (u32, u32),
}

#[derive(Debug, Default)]
struct Arena {
    nodes: Vec<Node>,
    attrs: Vec<AttrSpan>,
    text: String,
}

impl Arena {
    fn add(&mut self, kind: NodeKind, span: (u32, u32), keeps_text: bool) -> NodeId {
        self.nodes.push(Node {
            kind,
            depth: 0,
            keeps_text,
            parent: NO_NODE,
            first_child: NO_NODE,
            last_child: NO_NODE,
            previous: NO_NODE,
            next: NO_NODE,
            span,
        });
        (self.nodes.len() - 1) as NodeId
    }

    fn node(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    fn push_text(&mut self, text: &str) -> (u32, u32) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        (start, self.text.len() as u32)
    }

    fn detach(&mut self, id: NodeId) {
        let (parent, previous, next) = {
            let node = self.node(id);
            let links = (node.parent, node.previous, node.next);
            node.parent = NO_NODE;
            node.previous = NO_NODE;
            node.next = NO_NODE;
            links
        };
        if previous != NO_NODE {
            self.node(previous).next = next;
        } else if parent != NO_NODE {
            self.node(parent).first_child = next;
        }
        if next != NO_NODE {
            self.node(next).previous = previous;
        } else if parent != NO_NODE {
            self.node(parent).last_child = previous;
        }
    }

    fn append(&mut self, parent: NodeId, child: NodeId) {
        self.detach(child);
        let (last, depth) = {
            let node = self.node(parent);
            let last = node.last_child;
            node.last_child = child;
            (last, node.depth.saturating_add(1))
        };
        if last == NO_NODE {
            self.node(parent).first_child = child;
        } else {
            self.node(last).next = child;
        }
        let node = self.node(child);
        node.parent = parent;
        node.previous = last;
        node.depth = depth;
    }

    fn insert_before(&mut self, sibling: NodeId, child: NodeId) {
        self.detach(child);
        let (parent, previous) = {
            let node = self.node(sibling);
            let links = (node.parent, node.previous);
            node.previous = child;
            links
        };
        if previous != NO_NODE {
            self.node(previous).next = child;
        } else if parent != NO_NODE {
            self.node(parent).first_child = child;
        }
        let depth = if parent == NO_NODE { 0 } else { self.node(parent).depth.saturating_add(1) };
        let node = self.node(child);
        node.parent = parent;
        node.previous = previous;
        node.next = sibling;
        node.depth = depth;
    }

    /// Adds text after `previous` under `parent`; returns a new node unless the last one could grow.
    /// A text node grows only while it ends where the string ends, which keeps hostile pages linear.
    fn text_node(&mut self, parent: NodeId, previous: NodeId, text: &str) -> Option<NodeId> {
        if parent != NO_NODE && !self.nodes[parent as usize].keeps_text {
            return None;
        }
        if previous != NO_NODE {
            let at_end = self.text.len() as u32;
            let node = &mut self.nodes[previous as usize];
            if node.kind == NodeKind::Text && node.span.1 == at_end {
                self.text.push_str(text);
                node.span.1 = self.text.len() as u32;
                return None;
            }
        }
        let span = self.push_text(text);
        Some(self.add(NodeKind::Text, span, false))
    }
}

/// What html5ever holds of a node. It asks for the names of open elements all the time and copies handles as often,
/// so a handle is cheap to copy and leads to the usual names without a borrow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Handle {
    id: NodeId,
    /// Index into `ArenaSink::rare_names` where `name` is `None`.
    rare_name: u32,
    name: Option<&'static QualName>,
}

/// The document; the start of other handles without a name.
const NAMELESS: Handle = Handle { id: DOCUMENT, rare_name: 0, name: None };

/// Name of an element as html5ever asks for it.
#[derive(Debug)]
pub(super) enum NameOf<'a> {
    Html(&'static QualName),
    Rare(Ref<'a, QualName>),
}

impl ElemName for NameOf<'_> {
    fn ns(&self) -> &Namespace {
        match self {
            Self::Html(name) => &name.ns,
            Self::Rare(name) => &name.ns,
        }
    }

    fn local_name(&self) -> &LocalName {
        match self {
            Self::Html(name) => &name.local,
            Self::Rare(name) => &name.local,
        }
    }
}

/// Names of the HTML elements in [`Tag`], in its order.
static HTML_NAMES: LazyLock<Vec<QualName>> =
    LazyLock::new(|| Tag::NAMES.iter().map(|name| QualName::new(None, ns!(html), LocalName::from(*name))).collect());

/// html5ever's view of [`Arena`].
pub(super) struct ArenaSink {
    arena: RefCell<Arena>,
    /// The first is the empty name, of nodes that are not elements.
    rare_names: RefCell<Vec<QualName>>,
    html_names: &'static [QualName],
    last_depth: Cell<u16>,
    /// Does the element made last keep the text in it?
    keeps_raw_text: Cell<bool>,
}

impl ArenaSink {
    pub(super) fn new(html_bytes: usize) -> Self {
        let mut arena = Arena {
            nodes: Vec::with_capacity(html_bytes / 64),
            attrs: Vec::with_capacity(html_bytes / 128),
            text: String::with_capacity(html_bytes / 2),
        };
        arena.add(NodeKind::Silent, (0, 0), false);
        Self {
            arena: RefCell::new(arena),
            rare_names: RefCell::new(vec![QualName::new(None, ns!(), LocalName::default())]),
            html_names: &HTML_NAMES,
            last_depth: Cell::new(0),
            keeps_raw_text: Cell::new(true),
        }
    }

    fn append_node_or_text(&self, parent: NodeId, child: NodeOrText<Handle>) {
        let mut arena = self.arena.borrow_mut();
        match child {
            NodeOrText::AppendNode(Handle { id, .. }) => {
                arena.append(parent, id);
                self.last_depth.set(arena.nodes[id as usize].depth);
            }
            NodeOrText::AppendText(text) => {
                let last = arena.node(parent).last_child;
                if let Some(node) = arena.text_node(parent, last, &text) {
                    arena.append(parent, node);
                }
            }
        }
    }
}

impl TreeSink for ArenaSink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = NameOf<'a>;

    fn finish(self) -> Dom {
        flatten(self.arena.into_inner())
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        NAMELESS
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> NameOf<'a> {
        match target.name {
            Some(name) => NameOf::Html(name),
            None => NameOf::Rare(Ref::map(self.rare_names.borrow(), |names| &names[target.rare_name as usize])),
        }
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _flags: ElementFlags) -> Handle {
        let mut arena = self.arena.borrow_mut();
        let tag = if name.ns == ns!(html) || matches!(&*name.local, "svg" | "math") {
            Tag::from_name(&name.local)
        } else {
            Tag::Other
        };
        let start = arena.attrs.len() as u32;
        let mut is_json_ld = false;
        for attr in attrs {
            let known = AttrName::from_name(&attr.name.local);
            if known == AttrName::Other {
                continue;
            }
            is_json_ld |= known == AttrName::Type && attr.value.trim().eq_ignore_ascii_case("application/ld+json");
            let value = arena.push_text(&attr.value);
            arena.attrs.push(AttrSpan { name: known, value });
        }
        let span = (start, arena.attrs.len() as u32);
        let keeps_text = match tag {
            Tag::Script => is_json_ld,
            Tag::Style | Tag::Svg | Tag::Iframe | Tag::Template => false,
            _ => true,
        };
        self.keeps_raw_text.set(keeps_text);
        let id = arena.add(NodeKind::Element(tag), span, keeps_text);
        if name.ns == ns!(html)
            && let Some(known) = self.html_names.get(tag as usize)
        {
            return Handle { id, rare_name: 0, name: Some(known) };
        }
        let mut names = self.rare_names.borrow_mut();
        names.push(name);
        Handle { id, rare_name: (names.len() - 1) as u32, name: None }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        Handle { id: self.arena.borrow_mut().add(NodeKind::Silent, (0, 0), false), ..NAMELESS }
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        Handle { id: self.arena.borrow_mut().add(NodeKind::Silent, (0, 0), false), ..NAMELESS }
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.append_node_or_text(parent.id, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.arena.borrow().nodes[element.id as usize].parent != NO_NODE;
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append_node_or_text(previous.id, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public_id: StrTendril, _system_id: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        // The contents hang below the template element, whose subtree `flatten` leaves out.
        *target
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new_node: NodeOrText<Handle>) {
        let mut arena = self.arena.borrow_mut();
        match new_node {
            NodeOrText::AppendNode(Handle { id, .. }) => {
                arena.insert_before(sibling.id, id);
                self.last_depth.set(arena.nodes[id as usize].depth);
            }
            NodeOrText::AppendText(text) => {
                let (parent, previous) = {
                    let node = arena.node(sibling.id);
                    (node.parent, node.previous)
                };
                if let Some(node) = arena.text_node(parent, previous, &text) {
                    arena.insert_before(sibling.id, node);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        let mut arena = self.arena.borrow_mut();
        let (start, end) = arena.node(target.id).span;
        let mut merged: Vec<AttrSpan> = arena.attrs[start as usize..end as usize].to_vec();
        let had = merged.len();
        for attr in attrs {
            let name = AttrName::from_name(&attr.name.local);
            if name != AttrName::Other && merged.iter().all(|known| known.name != name) {
                let value = arena.push_text(&attr.value);
                merged.push(AttrSpan { name, value });
            }
        }
        if merged.len() > had {
            let start = arena.attrs.len() as u32;
            arena.attrs.extend(merged);
            arena.node(target.id).span = (start, 0);
            let end = arena.attrs.len() as u32;
            arena.node(target.id).span.1 = end;
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.arena.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut arena = self.arena.borrow_mut();
        let mut child = arena.node(node.id).first_child;
        while child != NO_NODE {
            let next = arena.node(child).next;
            arena.append(new_parent.id, child);
            child = next;
        }
    }
}

/// What tokenizer and depth guard need to know of a tree under construction.
pub(super) trait Measured {
    /// `false`: the sink drops comments and the attributes outside [`AttrName`], so they need not be made.
    const KEEPS_EVERYTHING: bool;
    /// Does the element made last keep the text in it?
    fn keeps_raw_text(&self) -> bool;
    /// Depth of the element appended last.
    fn last_depth(&self) -> u16;
    /// Nodes made so far.
    fn node_count(&self) -> usize;
}

impl Measured for ArenaSink {
    const KEEPS_EVERYTHING: bool = false;

    fn keeps_raw_text(&self) -> bool {
        self.keeps_raw_text.get()
    }

    fn last_depth(&self) -> u16 {
        self.last_depth.get()
    }

    fn node_count(&self) -> usize {
        self.arena.borrow().nodes.len()
    }
}

/// Elements whose contents are never rows: nothing below them is text of the page.
pub(super) fn hides_contents(tag: Tag) -> bool {
    matches!(tag, Tag::Svg | Tag::Template)
}

/// Arena → rows in document order, without recursion.
fn flatten(arena: Arena) -> Dom {
    let Arena { nodes, attrs, text } = arena;
    let mut rows: Vec<Row> = Vec::with_capacity(nodes.len());
    let root = children(&nodes, DOCUMENT).find(|&id| matches!(nodes[id as usize].kind, NodeKind::Element(_)));
    let Some(root) = root else {
        return Dom { rows, attrs, text, truncated: false };
    };
    let mut open: Vec<(NodeId, u32)> = Vec::with_capacity(64);
    let mut at = root;
    loop {
        let node = &nodes[at as usize];
        let kind = match node.kind {
            NodeKind::Element(tag) => Some(RowKind::Element(tag)),
            NodeKind::Text => Some(RowKind::Text),
            NodeKind::Silent => None,
        };
        let mut descend = false;
        if let Some(kind) = kind {
            let row = rows.len() as u32;
            let parent = open.last().map_or(NO_ROW, |&(_, row)| row);
            let depth = open.len().min(u16::MAX as usize) as u16;
            rows.push(Row { kind, parent, end: row + 1, depth, span: node.span });
            descend = match node.kind {
                NodeKind::Element(tag) => !hides_contents(tag) && node.first_child != NO_NODE,
                _ => false,
            };
            if descend {
                open.push((at, row));
                at = node.first_child;
            }
        }
        if descend {
            continue;
        }
        while nodes[at as usize].next == NO_NODE || at == root {
            let Some((parent, row)) = open.pop() else {
                return Dom { rows, attrs, text, truncated: false };
            };
            rows[row as usize].end = rows.len() as u32;
            at = parent;
        }
        at = nodes[at as usize].next;
    }
}

fn children(nodes: &[Node], parent: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    let mut at = nodes[parent as usize].first_child;
    std::iter::from_fn(move || {
        if at == NO_NODE {
            return None;
        }
        let here = at;
        at = nodes[here as usize].next;
        Some(here)
    })
}
