//! The parts of a page that may be its article, each found by another measure.

use super::Blocks;
use super::tree::{NO_NODE, Node, NodeId, Tree};
use crate::dom::Tag;

/// Scores and regions of the page, one entry a node.
#[derive(Debug, Default)]
pub(super) struct Regions {
    /// Readability score, link-weighted, as a share of the best.
    pub score: Vec<f32>,
    /// Best score at or above the node.
    pub best_score: Vec<f32>,
    /// The three candidates for the article's element.
    pub top: NodeId,
    pub dense: NodeId,
    pub gain: NodeId,
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
