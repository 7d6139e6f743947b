//! Which part of the page holds the article: one element, found from where its prose stands.

use rustc_hash::FxHashMap;

use super::decide::Weight;
use crate::blocks::Blocks;
use crate::dom::{AttrName, Dom, NO_ROW, RowId, Tag};
use crate::tables::class_tokens::{Verdict, judge};

/// How far a paragraph's words count for elements above its container: all for the nearest element,
/// half for the next, and so on. Wrappers of single paragraphs stand between a story and its text on many sites.
const LEVELS: usize = 4;
/// An element that names itself the story's body is taken when it holds this share of the prose around it.
const BODY_SHARE: f32 = 0.6;
/// Going up one element must bring prose that outweighs what comes with it.
const CLIMB_GAIN: f32 = 1.2;

/// Totals over a range of blocks.
#[derive(Debug, Clone, Copy, Default)]
struct Totals {
    prose_words: f32,
    noise_words: f32,
}

struct Sums(Vec<Totals>);

impl Sums {
    fn new(weights: &[Weight]) -> Self {
        let mut sums = vec![Totals::default()];
        let mut total = Totals::default();
        for weight in weights {
            total.prose_words += weight.prose;
            total.noise_words += weight.noise;
            sums.push(total);
        }
        Self(sums)
    }

    fn below(&self, dom: &Dom, blocks: &Blocks, row: RowId) -> Totals {
        let range = blocks.within(row, dom.end(row));
        let (from, to) = (self.0[range.start], self.0[range.end]);
        Totals { prose_words: to.prose_words - from.prose_words, noise_words: to.noise_words - from.noise_words }
    }
}

/// The element that holds the article; the root when nothing on the page reads like prose.
pub(super) fn find(dom: &Dom, blocks: &Blocks, weights: &[Weight]) -> RowId {
    let sums = Sums::new(weights);
    let Some(nearest) = nearest_container(dom, blocks, weights) else { return 0 };
    let climbed = climb(dom, blocks, &sums, nearest);
    body_within(dom, blocks, &sums, climbed).unwrap_or(climbed)
}

/// The element with the most prose close below it.
fn nearest_container(dom: &Dom, blocks: &Blocks, weights: &[Weight]) -> Option<RowId> {
    let mut scores: FxHashMap<RowId, f32> = FxHashMap::default();
    for (block, weight) in blocks.iter().zip(weights) {
        if weight.prose <= 0.0 {
            continue;
        }
        let mut share = weight.prose;
        let mut at = block.container;
        // A paragraph is not a container; what holds it is.
        if is_leaf(dom, at) {
            at = dom.parent(at);
        }
        for _ in 0..LEVELS {
            if at == NO_ROW {
                break;
            }
            *scores.entry(at).or_default() += share;
            share /= 2.0;
            at = dom.parent(at);
        }
    }
    scores.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(row, _)| row)
}

fn is_leaf(dom: &Dom, row: RowId) -> bool {
    dom.tag(row).is_some_and(|tag| {
        matches!(tag, Tag::P | Tag::Li | Tag::Blockquote | Tag::Pre | Tag::Dd | Tag::Dt | Tag::Td | Tag::Th)
            || tag.heading_level().is_some()
    })
}

/// Goes up while a parent brings more prose than noise.
fn climb(dom: &Dom, blocks: &Blocks, sums: &Sums, from: RowId) -> RowId {
    let mut best = from;
    let mut held = sums.below(dom, blocks, from);
    for up in dom.ancestors(from) {
        if matches!(dom.tag(up), Some(Tag::Body | Tag::Html)) && held.prose_words >= 150.0 {
            break;
        }
        let total = sums.below(dom, blocks, up);
        let prose = total.prose_words - held.prose_words;
        let noise = total.noise_words - held.noise_words;
        if prose > 0.0 && prose >= CLIMB_GAIN * noise {
            best = up;
            held = total;
        }
    }
    best
}

/// The largest element below `region` that names itself the story's body and holds most of its prose.
fn body_within(dom: &Dom, blocks: &Blocks, sums: &Sums, region: RowId) -> Option<RowId> {
    let wanted = BODY_SHARE * sums.below(dom, blocks, region).prose_words;
    dom.subtree(region).skip(1).find(|&row| {
        dom.tag(row).is_some() && names_body(dom, row) && sums.below(dom, blocks, row).prose_words >= wanted
    })
}

fn names_body(dom: &Dom, row: RowId) -> bool {
    dom.attr(row, AttrName::Itemprop).is_some_and(|value| value.trim() == "articleBody")
        || [AttrName::Class, AttrName::Id]
            .iter()
            .any(|&name| dom.attr(row, name).is_some_and(|value| judge(value) == Verdict::Body))
}
