//! Which blocks are the article: the model's scores, held by what the rules say.

use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::marks::{Line, mark};
use super::{Prepared, Scores, model};
use crate::blocks::Blocks;
use crate::model::{PageKind, Reason};
use crate::tables::phrases::normalize;

/// The verdict on a page.
#[derive(Debug)]
pub(super) struct Decision {
    /// One entry a block: why it is dropped, or `None` where it is kept.
    pub reasons: Vec<Option<Reason>>,
    pub confidence: f32,
}

/// On an article every block is judged alone: it is kept from this score on.
const ARTICLE_THRESHOLD: f32 = 0.45;
/// A repeated text of at least this many words is a duplicate; shorter ones repeat by nature.
const MIN_DUPLICATE_WORDS: u32 = 8;
/// A title has at most this many words; also the longest block compared with it.
const MAX_TITLE_WORDS: u32 = 40;

pub(super) fn decide(page: &Prepared, scores: &Scores) -> Decision {
    let blocks = &page.blocks;
    let mut reasons: Vec<Option<Reason>> =
        blocks.iter().zip(&page.marks).map(|(block, mark)| block.masked.filter(is_final).or(*mark)).collect();
    drop_repeats(blocks, &scores.blocks, &mut reasons);
    let confidence = choose(blocks, scores, &mut reasons);
    drop_title(blocks, page.metadata.title.as_deref(), &mut reasons);
    drop_bare_headings(blocks, &mut reasons);
    Decision { reasons, confidence }
}

/// Reasons of the mask that no score overrules: nobody wants these lines, on any kind of page. The others are
/// evidence for the model: on section fronts the cards are the content, in forums the comments.
fn is_final(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::Ad
            | Reason::AlsoRead
            | Reason::CommentForm
            | Reason::Consent
            | Reason::Newsletter
            | Reason::Paywall
            | Reason::Selector
            | Reason::Share
    )
}

/// What the line rules say of each block that the mask leaves.
pub(super) fn mark_lines(blocks: &Blocks) -> Vec<Option<Reason>> {
    let visible: Vec<usize> = (0..blocks.len()).filter(|&index| blocks.get(index).masked.is_none()).collect();
    let line_of = |&index: &usize| {
        let block = blocks.get(index);
        Line {
            text: blocks.text(block),
            words: block.words as usize,
            link_density: blocks.link_density(block),
            continues: block.continues,
            heading: block.place.heading > 0,
        }
    };
    let lines: Vec<Line<'_>> = visible.iter().map(line_of).collect();
    let marks = mark(&lines, |line| blocks.links(blocks.get(visible[line])));
    let mut out = vec![None; blocks.len()];
    for (&index, mark) in visible.iter().zip(marks) {
        out[index] = mark;
    }
    out
}

/// Of texts that stand more than once, keeps the copy with the best score.
fn drop_repeats(blocks: &Blocks, scores: &[f32], reasons: &mut [Option<Reason>]) {
    let mut best: FxHashMap<&str, usize> = FxHashMap::default();
    for (index, block) in blocks.iter().enumerate() {
        if reasons[index].is_some() || block.words < MIN_DUPLICATE_WORDS {
            continue;
        }
        let Some(held) = best.insert(blocks.text(block), index) else { continue };
        let loser = if scores[index] > scores[held] { held } else { index };
        reasons[loser] = Some(Reason::Duplicate);
        best.insert(blocks.text(block), index + held - loser);
    }
}

/// Keeps the blocks whose score is high enough, and says how good the choice is: the word F1 to be expected if the
/// scores are probabilities.
fn choose(blocks: &Blocks, scores: &Scores, reasons: &mut [Option<Reason>]) -> f32 {
    let mut order: Vec<usize> = (0..blocks.len()).filter(|&index| reasons[index].is_none()).collect();
    let score = |index: usize| scores.blocks[index];
    order.sort_by(|&a, &b| score(b).partial_cmp(&score(a)).unwrap_or(Ordering::Equal).then(a.cmp(&b)));
    let words = |index: usize| blocks.get(index).words as f32;
    let wanted: f32 = order.iter().map(|&index| score(index) * words(index)).sum();
    let (mut kept_words, mut kept_wanted) = (0.0f32, 0.0f32);
    let mut expected: Vec<f32> = Vec::with_capacity(order.len());
    for &index in &order {
        kept_words += words(index);
        kept_wanted += score(index) * words(index);
        expected.push(2.0 * kept_wanted / (kept_words + wanted).max(1e-6));
    }
    let mut best = 0;
    for (at, &value) in expected.iter().enumerate() {
        if value > expected[best] {
            best = at;
        }
    }
    let above = order.partition_point(|&index| score(index) >= ARTICLE_THRESHOLD);
    let kept = match scores.kind {
        PageKind::Article | PageKind::Live if above > 0 => above,
        _ => (best + 1).min(order.len()),
    };
    for &index in &order[kept..] {
        reasons[index] = blocks.get(index).masked.or(Some(Reason::Model));
    }
    model::confidence(kept.checked_sub(1).map_or(0.0, |last| expected[last]))
}

/// Drops the headline where it repeats the title, and what stands before it.
fn drop_title(blocks: &Blocks, title: Option<&str>, reasons: &mut [Option<Reason>]) {
    let Some(title) = title.map(normalize).filter(|title| !title.is_empty()) else { return };
    let found = blocks.iter().zip(reasons.iter()).position(|(block, reason)| {
        reason.is_none() && block.words <= MAX_TITLE_WORDS && same_title(&normalize(blocks.text(block)), &title)
    });
    let Some(found) = found else { return };
    let words_before: u32 = words_kept(blocks, &reasons[..found], 0);
    let words_after: u32 = words_kept(blocks, &reasons[found + 1..], found + 1);
    if words_before * 4 > words_after {
        return;
    }
    for reason in &mut reasons[..found] {
        *reason = reason.or(Some(Reason::OutsideArticle));
    }
    reasons[found] = Some(Reason::TitleRepeat);
}

fn words_kept(blocks: &Blocks, reasons: &[Option<Reason>], offset: usize) -> u32 {
    let kept = reasons.iter().enumerate().filter(|(_, reason)| reason.is_none());
    kept.map(|(index, _)| blocks.get(index + offset).words).sum()
}

/// Equal, or equal but for a site name at the end of one of them.
fn same_title(line: &str, title: &str) -> bool {
    line == title
        || (line.len() >= 20 && title.starts_with(line) && line.len() * 3 >= title.len() * 2)
        || (title.len() >= 20 && line.starts_with(title) && title.len() * 3 >= line.len() * 2)
}

/// Drops headings with nothing kept below them.
fn drop_bare_headings(blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    // Level of the shallowest heading seen, from the end, since the last kept text.
    let mut bare_from: u8 = 1;
    for index in (0..reasons.len()).rev() {
        if reasons[index].is_some() {
            continue;
        }
        match blocks.get(index).place.heading {
            0 => bare_from = 0,
            level if bare_from > 0 && level >= bare_from => reasons[index] = Some(Reason::OutsideArticle),
            level => bare_from = level,
        }
    }
}
