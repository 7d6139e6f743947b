//! Features of where a block stands: elements around it, the part of the page that reads like an article, elements
//! that grow around it, blocks of the same shape, neighbours, position.

use rustc_hash::FxHashMap;

use super::Blocks;
use super::own::{ends_sentence, flag};
use super::tokens;
use super::tree::{NO_NODE, Node, NodeId, Tree, hash};
use crate::dom::{AttrName, Dom, Tag};

/// Kinds of elements whose distance above a block counts.
const AROUND: [&str; 19] = [
    "article", "main", "section", "aside", "nav", "header", "footer", "form", "figure", "table", "list", "dl", "quote",
    "pre", "button", "details", "a", "p", "heading",
];
/// Farther than this is as good as absent.
const FAR: u8 = 30;

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
const GROWTH: [&str; 16] = [
    "words",
    "share",
    "link_density",
    "p_share",
    "mean_words",
    "long_share",
    "long_density",
    "score",
    "siblings",
    "sibling_words",
    "sibling_spread",
    "children",
    "images",
    "headings",
    "distance",
    "tag",
];
/// Growing ancestors looked at.
const GROWTH_STEPS: usize = 4;
const GROUP: [&str; 5] = ["share", "count", "mean_words", "link_density", "end_share"];
const POSITION: [&str; 10] = [
    "position",
    "word_position",
    "index",
    "index_from_end",
    "next_long",
    "previous_long",
    "long_position",
    "long_words_after",
    "long_words_before",
    "same_parent",
];
const NEAR: [&str; 4] = ["words", "link_density", "ends", "heading"];
const OFFSETS: [isize; 6] = [-3, -2, -1, 1, 2, 3];
const WINDOWS: [usize; 3] = [2, 5, 12];
const ODDS: [&str; 6] = ["odds_sum", "odds_min", "odds_max", "odds_1", "odds_2", "odds_3"];

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
    for window in WINDOWS {
        out.extend(["words", "link_density", "long"].map(|name| format!("window{window}_{name}")));
    }
    out.extend(ODDS.map(str::to_owned));
    out
}

/// Scores and regions of the page, one entry a node.
pub(super) struct Regions {
    /// Readability score, link-weighted, as a share of the best.
    pub score: Vec<f32>,
    /// Best score at or above the node.
    best_score: Vec<f32>,
    /// The three candidates for the article's element.
    pub top: NodeId,
    dense: NodeId,
    gain: NodeId,
}

/// A block of fewer characters does not vote for its ancestors.
const MIN_VOTE_CHARS: usize = 25;
/// Share of a paragraph's vote that each level above its container gets, nearest first.
const VOTES: [f32; 4] = [1.0, 0.5, 1.0 / 3.0, 0.2];
/// Share of the long words that the dense element holds at least.
const DENSE_SHARE: f32 = 0.6;
/// What a word of noise costs against a word of prose in the gain element.
const NOISE_COST: f32 = 0.7;

impl Regions {
    pub fn find(blocks: &Blocks, tree: &Tree) -> Self {
        let mut votes = vec![0.0f32; tree.nodes.len()];
        for (block, &container) in blocks.iter().zip(&tree.container) {
            let text = blocks.text(block);
            if text.len() < MIN_VOTE_CHARS || blocks.link_density(block) >= 0.5 {
                continue;
            }
            let commas = text.bytes().filter(|&byte| byte == b',').count() as f32;
            let vote = 1.0 + commas + (text.len() as f32 / 100.0).min(3.0);
            let mut at = container;
            if is_sectioning(tree.node(at).tag) {
                votes[at as usize] += vote;
            }
            for share in VOTES {
                at = tree.node(at).parent;
                if at == NO_NODE {
                    break;
                }
                votes[at as usize] += vote * share;
            }
        }
        for (vote, node) in votes.iter_mut().zip(&tree.nodes) {
            *vote *= 1.0 - node.totals.link_words / node.totals.words.max(1.0);
        }
        let long_words = tree.page().long_words.max(1.0);
        let top = best(tree, |id, _| votes[id]);
        let gain =
            best(tree, |_, node| node.totals.long_words - NOISE_COST * (node.totals.words - node.totals.long_words));
        let is_dense = |node: &Node| node.totals.long_words >= DENSE_SHARE * long_words;
        let dense = best(tree, |_, node| if is_dense(node) { f32::from(node.depth) } else { -1.0 });
        let most = votes.get(top as usize).copied().unwrap_or(0.0).max(1e-6);
        votes.iter_mut().for_each(|vote| *vote /= most);
        let best_score = tree.inherit(0.0f32, |id, _, above| votes[id as usize].max(above));
        Self { score: votes, best_score, top, dense, gain }
    }
}

fn best(tree: &Tree, value: impl Fn(usize, &Node) -> f32) -> NodeId {
    let mut found = (0, f32::MIN);
    for (id, node) in tree.nodes.iter().enumerate() {
        let value = value(id, node);
        if value > found.1 {
            found = (id, value);
        }
    }
    found.0 as NodeId
}

fn is_sectioning(tag: Tag) -> bool {
    matches!(tag, Tag::Div | Tag::Section | Tag::Article | Tag::Body | Tag::Td | Tag::Main)
}

/// For each node, how far `target` lies below the lowest element that holds both.
pub(super) fn distances(tree: &Tree, target: NodeId) -> Vec<f32> {
    let goal = *tree.node(target);
    tree.inherit(f32::from(goal.depth), |_, node, above| {
        let holds_goal =
            node.row <= goal.row && goal.first >= node.first && goal.end <= node.end && node.depth <= goal.depth;
        if holds_goal { f32::from(goal.depth - node.depth) } else { above }
    })
}

pub(super) struct Surroundings<'a> {
    blocks: &'a Blocks,
    tree: &'a Tree,
    regions: &'a Regions,
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

impl<'a> Surroundings<'a> {
    pub fn new(dom: &Dom, blocks: &'a Blocks, tree: &'a Tree, regions: &'a Regions) -> Self {
        let around = tree.inherit([FAR; AROUND.len()], |_, node, above| {
            let mut here = above.map(|distance| (distance + 1).min(FAR));
            if let Some(kind) = kind_of(dom, node) {
                here[kind] = 0;
            }
            here
        });
        let ends: Vec<f32> = blocks.iter().map(|block| flag(ends_sentence(blocks.text(block)))).collect();
        let totals = tree.page();
        let groups = |key: &dyn Fn(NodeId) -> u64| group(blocks, tree, &ends, totals.words.max(1.0), key);
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
            blocks,
            tree,
            regions,
        }
    }

    /// Appends the values of block `index` in the order of [`names`].
    pub fn push(&self, index: usize, out: &mut Vec<f32>) {
        let own = self.tree.own[index] as usize;
        self.push_place(index, out);
        out.extend(self.around[own].iter().map(|&distance| f32::from(distance)));
        self.push_region(index, out);
        self.push_growth(own as NodeId, out);
        out.extend(self.by_path[index]);
        out.extend(self.by_class[index]);
        self.push_position(index, out);
        self.push_neighbours(index, out);
        out.extend(self.odds[own]);
    }

    fn push_place(&self, index: usize, out: &mut Vec<f32>) {
        let own = self.tree.node(self.tree.own[index]);
        let container = self.tree.node(self.tree.container[index]);
        let block = self.blocks.get(index);
        out.extend([
            tag_code(own.tag),
            tag_code(container.tag),
            f32::from(own.depth),
            flag(container.tag == Tag::P),
            flag(block.place.heading > 0),
            flag(container.tag == Tag::Li),
            flag(block.place.cell.is_some()),
            flag(container.tag == Tag::Div),
        ]);
    }

    fn push_region(&self, index: usize, out: &mut Vec<f32>) {
        let own = self.tree.own[index] as usize;
        let top = self.tree.node(self.regions.top);
        let inside = |id: NodeId| {
            let node = self.tree.node(id);
            flag((node.first..node.end).contains(&(index as u32)))
        };
        let width = (top.end - top.first).max(1) as f32;
        out.extend([
            self.to_top[own],
            self.to_dense[own],
            self.to_gain[own],
            inside(self.regions.top),
            inside(self.regions.dense),
            inside(self.regions.gain),
            self.regions.best_score[own],
            ((index as f32 - top.first as f32) / width).clamp(-1.0, 2.0),
            self.tree.nodes[own].alike.ln_1p(),
            self.tree.node(self.tree.container[index]).alike.ln_1p(),
        ]);
    }

    fn push_growth(&self, own: NodeId, out: &mut Vec<f32>) {
        let page = self.tree.page();
        let (all_words, all_long) = (page.words.max(1.0), page.long_words.max(1.0));
        let node = self.tree.node(own);
        let (mut at, mut by) = if node.totals.blocks > 1.0 { (own, own) } else { (node.grows_to, node.grows_by) };
        for _ in 0..GROWTH_STEPS {
            if at == NO_NODE {
                (at, by) = (0, 0);
            }
            let (around, child) = (self.tree.node(at), self.tree.node(by));
            let totals = around.totals;
            let words = totals.words.max(1.0);
            out.extend([
                totals.words.ln_1p(),
                totals.words / all_words,
                totals.link_words / words,
                totals.p_words / words,
                (totals.words / totals.blocks.max(1.0)).ln_1p(),
                totals.long_words / all_long,
                totals.long_words / words,
                self.regions.score[at as usize],
                child.alike.ln_1p(),
                child.alike_words.ln_1p(),
                child.alike_spread,
                around.children.ln_1p(),
                around.images.ln_1p(),
                totals.headings.min(20.0),
                f32::from(node.depth) - f32::from(around.depth),
                tag_code(around.tag),
            ]);
            (at, by) = (around.grows_to, around.grows_by);
        }
    }

    fn push_position(&self, index: usize, out: &mut Vec<f32>) {
        let count = self.blocks.len();
        let page = self.tree.page();
        let before = self.tree.between(0, index);
        let with_own = self.tree.between(0, index + 1);
        let next = self.long.partition_point(|&long| long < index);
        let past = self.long.partition_point(|&long| long <= index);
        let next_long = self.long.get(next).map_or(60, |&long| (long - index).min(60));
        let previous_long = past.checked_sub(1).map_or(60, |at| (index - self.long[at]).min(60));
        let long_position = match (self.long.first(), self.long.last()) {
            (Some(&first), Some(&last)) => {
                ((index as f32 - first as f32) / (last - first).max(1) as f32).clamp(-1.0, 2.0)
            }
            _ => -1.0,
        };
        let all_long = page.long_words.max(1.0);
        let same_parent = index > 0 && {
            let parent = |at: usize| self.tree.node(self.tree.container[at]).parent;
            parent(index) == parent(index - 1) || self.tree.container[index] == self.tree.container[index - 1]
        };
        out.extend([
            index as f32 / count.max(1) as f32,
            before.words / page.words.max(1.0),
            (index as f32).ln_1p(),
            ((count - index) as f32).ln_1p(),
            (next_long as f32).ln_1p(),
            (previous_long as f32).ln_1p(),
            long_position,
            (page.long_words - with_own.long_words) / all_long,
            before.long_words / all_long,
            flag(same_parent),
        ]);
    }

    fn push_neighbours(&self, index: usize, out: &mut Vec<f32>) {
        let count = self.blocks.len();
        for offset in OFFSETS {
            let near = index.checked_add_signed(offset).filter(|&at| at < count);
            out.extend(near.map_or([-1.0; NEAR.len()], |at| {
                let block = self.blocks.get(at);
                [
                    (block.words as f32).ln_1p(),
                    self.blocks.link_density(block),
                    self.ends[at],
                    flag(block.place.heading > 0),
                ]
            }));
        }
        for window in WINDOWS {
            let (from, to) = (index.saturating_sub(window), (index + window + 1).min(count));
            let totals = self.tree.between(from, to);
            let width = (to - from) as f32;
            out.extend([
                (totals.words / width).ln_1p(),
                totals.link_words / totals.words.max(1.0),
                totals.long_blocks / width,
            ]);
        }
    }
}

fn kind_of(dom: &Dom, node: &Node) -> Option<usize> {
    let by_role = match dom.attr(node.row, AttrName::Role).unwrap_or_default().trim() {
        "article" => Some("article"),
        "main" => Some("main"),
        "complementary" => Some("aside"),
        "navigation" => Some("nav"),
        "banner" => Some("header"),
        "contentinfo" => Some("footer"),
        "button" => Some("button"),
        _ => None,
    };
    let name = by_role.or_else(|| match node.tag {
        Tag::Ul | Tag::Ol | Tag::Menu => Some("list"),
        Tag::Blockquote => Some("quote"),
        Tag::Figcaption => Some("figure"),
        Tag::Select | Tag::Other => None,
        tag if tag.heading_level().is_some() => Some("heading"),
        tag => Some(tag.name()),
    })?;
    AROUND.iter().position(|&known| known == name)
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

/// Shares of the page that blocks with the same key hold.
fn group(
    blocks: &Blocks,
    tree: &Tree,
    ends: &[f32],
    all_words: f32,
    key: &dyn Fn(NodeId) -> u64,
) -> Vec<[f32; GROUP.len()]> {
    #[derive(Default, Clone, Copy)]
    struct Sum {
        count: f32,
        words: f32,
        link_words: f32,
        ends: f32,
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
        sum.ends += ends[index];
    }
    let value = |own: &NodeId| {
        let sum = sums[of_node[*own as usize]];
        let count = sum.count.max(1.0);
        [
            sum.words / all_words,
            sum.count.ln_1p(),
            (sum.words / count).ln_1p(),
            sum.link_words / sum.words.max(1.0),
            sum.ends / count,
        ]
    };
    tree.own.iter().map(value).collect()
}

/// Learned odds of the names of a node and its ancestors: sum, lowest, highest, and the nearest three.
fn odds(dom: &Dom, tree: &Tree) -> Vec<[f32; ODDS.len()]> {
    let mut judged: FxHashMap<u64, Option<f32>> = FxHashMap::default();
    let own: Vec<Option<f32>> = tree
        .nodes
        .iter()
        .map(|node| {
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
