//! Features of where a block stands: elements around it, the part of the page that reads like an article, elements
//! that grow around it, blocks of the same shape, neighbours, position.

use rustc_hash::FxHashMap;

use super::Blocks;
use super::features::Row;
use super::logarithm::ln_1p;
use super::own::{ends_sentence, flag};
use super::regions::{Regions, distances};
use super::tokens;
use super::tree::{NO_NODE, Node, NodeId, Tree, hash};
use crate::dom::{AttrName, Dom, Tag};

/// Kinds of elements whose closeness above a block counts.
const AROUND: [&str; 19] = [
    "article", "main", "section", "aside", "nav", "header", "footer", "form", "figure", "table", "list", "dl", "quote",
    "pre", "button", "details", "a", "p", "heading",
];
/// An element this far above a block is as good as absent. What counts is the closeness: this less the distance.
const FAR: u8 = 30;
/// Blocks to the next long one, at most.
const FARTHEST: usize = 60;

const PLACE: [&str; 8] = ["tag", "block_tag", "depth", "is_p", "is_heading", "is_item", "is_cell", "is_div"];
const REGION: [&str; 10] = [
    "top_distance",
    "dense_distance",
    "gain_distance",
    "in_top",
    "in_dense",
    "in_gain",
    "best_score",
    "top_position",
    "own_alike",
    "container_alike",
];
const GROWTH: [&str; 10] = [
    "words",
    "share",
    "link_density",
    "p_share",
    "mean_words",
    "long_share",
    "long_density",
    "score",
    "siblings",
    "distance",
];
/// Growing ancestors looked at.
const GROWTH_STEPS: usize = 3;
const GROUP: [&str; 3] = ["share", "count", "link_density"];
const POSITION: [&str; 8] = [
    "position",
    "word_position",
    "next_long",
    "previous_long",
    "long_position",
    "long_words_after",
    "long_words_before",
    "same_parent",
];
const NEAR: [&str; 3] = ["words", "link_density", "ends"];
const OFFSETS: [isize; 2] = [-1, 1];
/// Blocks to either side that make a block's neighbourhood.
const WINDOW: usize = 5;
const AROUND_WINDOW: [&str; 3] = ["window_words", "window_link_density", "window_long"];
const ODDS: [&str; 6] = ["odds_sum", "odds_min", "odds_max", "odds_1", "odds_2", "odds_3"];

/// Number of columns.
pub(super) const WIDTH: usize = PLACE.len()
    + AROUND.len()
    + REGION.len()
    + GROWTH_STEPS * GROWTH.len()
    + 2 * GROUP.len()
    + POSITION.len()
    + OFFSETS.len() * NEAR.len()
    + AROUND_WINDOW.len()
    + ODDS.len();

pub(super) fn names() -> Vec<String> {
    let mut out: Vec<String> = PLACE.map(str::to_owned).into();
    out.extend(AROUND.map(|name| format!("in_{name}")));
    out.extend(REGION.map(str::to_owned));
    for step in 0..GROWTH_STEPS {
        out.extend(GROWTH.map(|name| format!("grow{step}_{name}")));
    }
    for group in ["path", "class"] {
        out.extend(GROUP.map(|name| format!("{group}_{name}")));
    }
    out.extend(POSITION.map(str::to_owned));
    for offset in OFFSETS {
        out.extend(NEAR.map(|name| format!("near{offset:+}_{name}")));
    }
    out.extend(AROUND_WINDOW.map(str::to_owned));
    out.extend(ODDS.map(str::to_owned));
    out
}

#[derive(Debug, Default)]
pub(super) struct Surroundings {
    regions: Regions,
    around: Vec<[u8; AROUND.len()]>,
    odds: Vec<[f32; ODDS.len()]>,
    to_top: Vec<f32>,
    to_dense: Vec<f32>,
    to_gain: Vec<f32>,
    by_path: Vec<[f32; GROUP.len()]>,
    by_class: Vec<[f32; GROUP.len()]>,
    ends: Vec<f32>,
    long: Vec<usize>,
}

impl Surroundings {
    pub fn new(dom: &Dom, blocks: &Blocks, tree: &Tree) -> Self {
        let regions = Regions::find(blocks, tree);
        let around = tree.inherit([0u8; AROUND.len()], |_, node, above| {
            let mut here: [u8; AROUND.len()] = above;
            for closeness in &mut here {
                *closeness = closeness.saturating_sub(1);
            }
            if let Some(kind) = kind_of(dom, node) {
                here[kind] = FAR;
            }
            here
        });
        let ends: Vec<f32> = blocks.iter().map(|block| flag(ends_sentence(blocks.text(block)))).collect();
        let totals = tree.page();
        let groups = |key: &dyn Fn(NodeId) -> u64| group(blocks, tree, totals.words.max(1.0), key);
        let shape_of = |id: NodeId| {
            let node = tree.node(id);
            let above = if node.parent == NO_NODE { 0 } else { tree.node(node.parent).shape };
            hash((node.shape, above))
        };
        let is_long = |index: &usize| tree.between(*index, index + 1).long_blocks > 0.0;
        Self {
            around,
            odds: odds(dom, tree),
            to_top: distances(tree, regions.top),
            to_dense: distances(tree, regions.dense),
            to_gain: distances(tree, regions.gain),
            by_path: groups(&|id| tree.node(id).path),
            by_class: groups(&shape_of),
            long: (0..blocks.len()).filter(is_long).collect(),
            ends,
            regions,
        }
    }

    /// Appends the values of block `index` in the order of [`names`].
    pub fn push(&self, blocks: &Blocks, tree: &Tree, index: usize, out: &mut Row<'_>) {
        let own = tree.own[index] as usize;
        self.push_place(blocks, tree, index, out);
        let mut around = [0.0; AROUND.len()];
        for (value, &closeness) in around.iter_mut().zip(&self.around[own]) {
            *value = f32::from(closeness);
        }
        out.put(around);
        self.push_region(tree, index, out);
        self.push_growth(tree, own as NodeId, out);
        out.put(self.by_path[index]);
        out.put(self.by_class[index]);
        self.push_position(blocks, tree, index, out);
        self.push_neighbours(blocks, tree, index, out);
        out.put(self.odds[own]);
    }

    fn push_place(&self, blocks: &Blocks, tree: &Tree, index: usize, out: &mut Row<'_>) {
        let own = tree.node(tree.own[index]);
        let container = tree.node(tree.container[index]);
        let block = blocks.get(index);
        out.put([
            own.tag_code,
            container.tag_code,
            f32::from(own.depth),
            flag(container.tag == Tag::P),
            flag(block.place.heading > 0),
            flag(container.tag == Tag::Li),
            flag(block.place.cell.is_some()),
            flag(container.tag == Tag::Div),
        ]);
    }

    fn push_region(&self, tree: &Tree, index: usize, out: &mut Row<'_>) {
        let own = tree.own[index] as usize;
        let top = tree.node(self.regions.top);
        let inside = |id: NodeId| {
            let node = tree.node(id);
            flag((node.first..node.end).contains(&(index as u32)))
        };
        let width = (top.end - top.first).max(1) as f32;
        out.put([
            self.to_top[own],
            self.to_dense[own],
            self.to_gain[own],
            inside(self.regions.top),
            inside(self.regions.dense),
            inside(self.regions.gain),
            self.regions.best_score[own],
            ((index as f32 - top.first as f32) / width).clamp(-1.0, 2.0),
            ln_1p(tree.nodes[own].alike),
            ln_1p(tree.node(tree.container[index]).alike),
        ]);
    }

    fn push_growth(&self, tree: &Tree, own: NodeId, out: &mut Row<'_>) {
        let page = tree.page();
        let (all_words, all_long) = (page.words.max(1.0), page.long_words.max(1.0));
        let node = tree.node(own);
        let (mut at, mut by) = if node.totals.blocks > 1.0 { (own, own) } else { (node.grows_to, node.grows_by) };
        for _ in 0..GROWTH_STEPS {
            if at == NO_NODE {
                (at, by) = (0, 0);
            }
            let (around, child) = (tree.node(at), tree.node(by));
            let totals = around.totals;
            let words = totals.words.max(1.0);
            out.put([
                ln_1p(totals.words),
                totals.words / all_words,
                totals.link_words / words,
                totals.p_words / words,
                ln_1p(totals.words / totals.blocks.max(1.0)),
                totals.long_words / all_long,
                totals.long_words / words,
                self.regions.score[at as usize],
                ln_1p(child.alike),
                f32::from(node.depth) - f32::from(around.depth),
            ]);
            (at, by) = (around.grows_to, around.grows_by);
        }
    }

    fn push_position(&self, blocks: &Blocks, tree: &Tree, index: usize, out: &mut Row<'_>) {
        let count = blocks.len();
        let page = tree.page();
        let before = tree.between(0, index);
        let with_own = tree.between(0, index + 1);
        let next = before.long_blocks as usize;
        let past = with_own.long_blocks as usize;
        let next_long = self.long.get(next).map_or(FARTHEST, |&long| (long - index).min(FARTHEST));
        let previous_long = past.checked_sub(1).map_or(FARTHEST, |at| (index - self.long[at]).min(FARTHEST));
        let long_position = match (self.long.first(), self.long.last()) {
            (Some(&first), Some(&last)) => {
                ((index as f32 - first as f32) / (last - first).max(1) as f32).clamp(-1.0, 2.0)
            }
            _ => -1.0,
        };
        let all_long = page.long_words.max(1.0);
        let same_parent = index > 0 && {
            let parent = |at: usize| tree.node(tree.container[at]).parent;
            parent(index) == parent(index - 1) || tree.container[index] == tree.container[index - 1]
        };
        out.put([
            index as f32 / count.max(1) as f32,
            before.words / page.words.max(1.0),
            ln_1p(next_long as f32),
            ln_1p(previous_long as f32),
            long_position,
            (page.long_words - with_own.long_words) / all_long,
            before.long_words / all_long,
            flag(same_parent),
        ]);
    }

    fn push_neighbours(&self, blocks: &Blocks, tree: &Tree, index: usize, out: &mut Row<'_>) {
        let count = blocks.len();
        for offset in OFFSETS {
            let near = index.checked_add_signed(offset).filter(|&at| at < count);
            out.put(near.map_or([-1.0; NEAR.len()], |at| {
                let block = blocks.get(at);
                [ln_1p(block.words as f32), blocks.link_density(block), self.ends[at]]
            }));
        }
        let (from, to) = (index.saturating_sub(WINDOW), (index + WINDOW + 1).min(count));
        let totals = tree.between(from, to);
        let width = (to - from) as f32;
        out.put([ln_1p(totals.words / width), totals.link_words / totals.words.max(1.0), totals.long_blocks / width]);
    }
}

/// Index in [`AROUND`] of the kind of element a node is.
fn kind_of(dom: &Dom, node: &Node) -> Option<usize> {
    let name = match dom.attr(node.row, AttrName::Role).map_or("", str::trim) {
        "article" => "article",
        "main" => "main",
        "complementary" => "aside",
        "navigation" => "nav",
        "banner" => "header",
        "contentinfo" => "footer",
        "button" => "button",
        _ => match node.tag {
            Tag::Ul | Tag::Ol | Tag::Menu => "list",
            Tag::Blockquote => "quote",
            Tag::Figcaption => "figure",
            // Most elements of a page: the search below would find nothing.
            Tag::Div | Tag::Span | Tag::Li | Tag::Body | Tag::Html | Tag::Select | Tag::Other => return None,
            tag if tag.heading_level().is_some() => "heading",
            tag => tag.name(),
        },
    };
    AROUND.iter().position(|&known| known == name)
}

/// Shares of the page that blocks with the same key hold.
fn group(blocks: &Blocks, tree: &Tree, all_words: f32, key: &dyn Fn(NodeId) -> u64) -> Vec<[f32; GROUP.len()]> {
    #[derive(Default, Clone, Copy)]
    struct Sum {
        count: f32,
        words: f32,
        link_words: f32,
    }
    let mut ids: FxHashMap<u64, usize> = FxHashMap::default();
    let mut sums: Vec<Sum> = Vec::new();
    let mut of_node: Vec<usize> = vec![usize::MAX; tree.nodes.len()];
    for (index, block) in blocks.iter().enumerate() {
        let own = tree.own[index] as usize;
        if of_node[own] == usize::MAX {
            of_node[own] = *ids.entry(key(own as NodeId)).or_insert(sums.len());
            if of_node[own] == sums.len() {
                sums.push(Sum::default());
            }
        }
        let sum = &mut sums[of_node[own]];
        let words = block.words as f32;
        sum.count += 1.0;
        sum.words += words;
        sum.link_words += words * blocks.link_density(block);
    }
    let value = |own: &NodeId| {
        let sum = sums[of_node[*own as usize]];
        [sum.words / all_words, ln_1p(sum.count), sum.link_words / sum.words.max(1.0)]
    };
    tree.own.iter().map(value).collect()
}

/// Learned odds of the names of a node and its ancestors: sum, lowest, highest, and the nearest three. In the page's
/// frame no names are read: the mask says more.
fn odds(dom: &Dom, tree: &Tree) -> Vec<[f32; ODDS.len()]> {
    let mut judged: FxHashMap<u64, Option<f32>> = FxHashMap::default();
    let own: Vec<Option<f32>> = tree
        .nodes
        .iter()
        .map(|node| {
            if !node.is_open {
                return None;
            }
            let attr = |name| dom.attr(node.row, name);
            let names = [AttrName::Class, AttrName::Id, AttrName::Role, AttrName::Itemprop].map(attr);
            if names.iter().all(Option::is_none) {
                return None;
            }
            *judged.entry(hash(names)).or_insert_with(|| tokens::odds(dom, node.row))
        })
        .collect();
    tree.inherit([0.0f32; ODDS.len()], |id, _, [sum, min, max, first, second, third]| match own[id as usize] {
        Some(odds) => [sum + odds, min.min(odds), max.max(odds), odds, first, second],
        None => [sum, min, max, first, second, third],
    })
}
