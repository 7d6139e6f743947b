//! The elements around the blocks, with totals of what they hold.
//!
//! Only elements that hold a block become nodes. They stand in document order, parents before children, so that
//! what a node inherits from above is filled in one pass.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::Blocks;
use super::own::is_chrome;
use crate::dom::{AttrName, Dom, NO_ROW, RowId, Tag};

/// Index of a node in [`Tree::nodes`].
pub(super) type NodeId = u32;
pub(super) const NO_NODE: NodeId = u32::MAX;

/// A block of at least this many words with little link in it reads like a paragraph.
const MIN_LONG_WORDS: u32 = 15;
const MAX_LONG_LINK_DENSITY: f32 = 0.35;

/// Totals over a range of blocks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Totals {
    pub blocks: f32,
    pub words: f32,
    pub link_words: f32,
    /// Words in `p` elements.
    pub p_words: f32,
    pub headings: f32,
    pub long_blocks: f32,
    pub long_words: f32,
    /// Words of blocks under the mask.
    pub masked_words: f32,
}

impl Totals {
    fn plus(self, other: Totals) -> Totals {
        self.combine(other, |a, b| a + b)
    }

    fn minus(self, other: Totals) -> Totals {
        self.combine(other, |a, b| a - b)
    }

    fn combine(self, other: Totals, op: impl Fn(f32, f32) -> f32) -> Totals {
        Totals {
            blocks: op(self.blocks, other.blocks),
            words: op(self.words, other.words),
            link_words: op(self.link_words, other.link_words),
            p_words: op(self.p_words, other.p_words),
            headings: op(self.headings, other.headings),
            long_blocks: op(self.long_blocks, other.long_blocks),
            long_words: op(self.long_words, other.long_words),
            masked_words: op(self.masked_words, other.masked_words),
        }
    }
}

/// An element that holds blocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub row: RowId,
    pub tag: Tag,
    pub parent: NodeId,
    pub depth: u16,
    /// Range of the blocks it holds.
    pub first: u32,
    pub end: u32,
    pub totals: Totals,
    /// It holds a block that is no part of the page's frame by the mask.
    pub is_open: bool,
    /// Siblings of the same tag and class, itself included.
    pub alike: f32,
    /// A number for the tag, such that like tags are near each other.
    pub tag_code: f32,
    /// The nearest ancestor that holds more blocks, and the node below it on the way.
    pub grows_to: NodeId,
    pub grows_by: NodeId,
    /// Hash of tag and class list.
    pub shape: u64,
    /// Hash of the tags from the root.
    pub path: u64,
}

#[derive(Debug, Default)]
pub(super) struct Tree {
    pub nodes: Vec<Node>,
    /// For each block: the innermost element around all of its text.
    pub own: Vec<NodeId>,
    /// For each block: its block-level container.
    pub container: Vec<NodeId>,
    /// Running totals: entry `i` holds the blocks before `i`.
    sums: Vec<Totals>,
}

impl Tree {
    pub fn build(dom: &Dom, blocks: &Blocks) -> Self {
        let mut tree = Tree { nodes: Vec::new(), own: Vec::new(), container: Vec::new(), sums: sums(dom, blocks) };
        tree.link_nodes(dom, blocks);
        tree.fill_totals(blocks);
        tree.fill_alike(dom);
        tree.fill_growth();
        tree
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id as usize]
    }

    /// Totals of the blocks `from..to`.
    pub fn between(&self, from: usize, to: usize) -> Totals {
        self.sums[to].minus(self.sums[from])
    }

    /// Totals of the whole page.
    pub fn page(&self) -> Totals {
        self.between(0, self.sums.len() - 1)
    }

    /// A value for each node, made from the node and its parent's value.
    pub fn inherit<T: Copy>(&self, root: T, fill: impl Fn(NodeId, &Node, T) -> T) -> Vec<T> {
        let mut out: Vec<T> = Vec::with_capacity(self.nodes.len());
        for (id, node) in self.nodes.iter().enumerate() {
            let above = if node.parent == NO_NODE { root } else { out[node.parent as usize] };
            out.push(fill(id as NodeId, node, above));
        }
        out
    }

    fn link_nodes(&mut self, dom: &Dom, blocks: &Blocks) {
        let mut node_of: Vec<NodeId> = vec![NO_NODE; dom.len()];
        let mut path: Vec<RowId> = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            let mut at = dom.parent(block.row);
            while at > block.container && at != NO_ROW && dom.end(at) <= block.last_row {
                at = dom.parent(at);
            }
            let own = at;
            path.clear();
            while at != NO_ROW && node_of[at as usize] == NO_NODE {
                path.push(at);
                at = dom.parent(at);
            }
            let mut parent = if at == NO_ROW { NO_NODE } else { node_of[at as usize] };
            for &row in path.iter().rev() {
                let id = self.nodes.len() as NodeId;
                node_of[row as usize] = id;
                self.nodes.push(new_node(dom, row, parent, index as u32));
                parent = id;
            }
            let own = node_of[own as usize];
            self.own.push(own);
            let container = node_of[block.container as usize];
            self.container.push(if container == NO_NODE { own } else { container });
        }
    }

    fn fill_totals(&mut self, blocks: &Blocks) {
        for (index, block) in blocks.iter().enumerate() {
            let node = &mut self.nodes[self.own[index] as usize];
            node.end = node.end.max(index as u32 + 1);
            node.is_open |= !block.masked.is_some_and(is_chrome);
        }
        // Blocks are in document order, so a node's blocks are one range; children carry its end up.
        for id in (1..self.nodes.len()).rev() {
            let Node { end, parent, is_open, .. } = self.nodes[id];
            if parent != NO_NODE {
                let parent = &mut self.nodes[parent as usize];
                parent.end = parent.end.max(end);
                parent.is_open |= is_open;
            }
        }
        for id in 0..self.nodes.len() {
            let node = self.nodes[id];
            let totals = self.between(node.first as usize, node.end as usize);
            self.nodes[id].totals = totals;
        }
    }

    fn fill_alike(&mut self, dom: &Dom) {
        let mut groups: FxHashMap<(NodeId, u64), u32> = FxHashMap::default();
        let mut counts: Vec<f32> = Vec::new();
        let mut group_of: Vec<u32> = Vec::with_capacity(self.nodes.len());
        for node in &mut self.nodes {
            node.shape = hash((node.tag, dom.attr(node.row, AttrName::Class).unwrap_or_default()));
            let group = *groups.entry((node.parent, node.shape)).or_insert(counts.len() as u32);
            if group as usize == counts.len() {
                counts.push(0.0);
            }
            counts[group as usize] += 1.0;
            group_of.push(group);
        }
        for (node, &group) in self.nodes.iter_mut().zip(&group_of) {
            node.alike = counts[group as usize];
        }
    }

    fn fill_growth(&mut self) {
        for id in 0..self.nodes.len() {
            let node = self.nodes[id];
            if node.parent == NO_NODE {
                self.nodes[id].path = hash(node.tag);
                continue;
            }
            let parent = self.nodes[node.parent as usize];
            let (to, by) = if parent.totals.blocks > node.totals.blocks {
                (node.parent, id as NodeId)
            } else {
                (parent.grows_to, parent.grows_by)
            };
            let node = &mut self.nodes[id];
            (node.grows_to, node.grows_by) = (to, by);
            node.path = hash((parent.path, node.tag));
        }
    }
}

fn new_node(dom: &Dom, row: RowId, parent: NodeId, first: u32) -> Node {
    let tag = dom.tag(row).unwrap_or(Tag::Other);
    Node {
        row,
        tag,
        parent,
        depth: dom.depth(row),
        first,
        end: first + 1,
        totals: Totals::default(),
        is_open: false,
        alike: 1.0,
        tag_code: tag_code(tag),
        grows_to: NO_NODE,
        grows_by: NO_NODE,
        shape: 0,
        path: 0,
    }
}

/// A number for a tag, such that like tags are near each other.
fn tag_code(tag: Tag) -> f32 {
    const ORDER: [Tag; 34] = [
        Tag::P,
        Tag::H1,
        Tag::H2,
        Tag::H3,
        Tag::H4,
        Tag::H5,
        Tag::H6,
        Tag::Strong,
        Tag::B,
        Tag::Em,
        Tag::I,
        Tag::Font,
        Tag::Center,
        Tag::Blockquote,
        Tag::Pre,
        Tag::Code,
        Tag::Li,
        Tag::Dd,
        Tag::Dt,
        Tag::Td,
        Tag::Th,
        Tag::Div,
        Tag::Article,
        Tag::Main,
        Tag::Section,
        Tag::Body,
        Tag::Header,
        Tag::Figcaption,
        Tag::Time,
        Tag::Span,
        Tag::A,
        Tag::Button,
        Tag::Footer,
        Tag::Nav,
    ];
    ORDER.iter().position(|&known| known == tag).map_or(0.0, |at| at as f32 + 1.0)
}

fn sums(dom: &Dom, blocks: &Blocks) -> Vec<Totals> {
    let mut sums = Vec::with_capacity(blocks.len() + 1);
    let mut sum = Totals::default();
    sums.push(sum);
    for block in blocks.iter() {
        let words = block.words as f32;
        let density = blocks.link_density(block);
        let long = block.words >= MIN_LONG_WORDS && density < MAX_LONG_LINK_DENSITY;
        let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
        sum = sum.plus(Totals {
            blocks: 1.0,
            words,
            link_words: words * density,
            p_words: words * flag(dom.is_tag(block.container, Tag::P)),
            headings: flag(block.place.heading > 0),
            long_blocks: flag(long),
            long_words: words * flag(long),
            masked_words: words * flag(block.masked.is_some()),
        });
        sums.push(sum);
    }
    sums
}

pub(super) fn hash(value: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}
