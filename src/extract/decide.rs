//! Which blocks are the article: the model's scores, held by what the rules say.

use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::marks::{Line, mark};
use super::{Prepared, Scores, model};
use crate::blocks::{Blocks, TextBlock};
use crate::dom::{Dom, RowId, Tag};
use crate::model::{PageKind, Reason};
use crate::tables::phrases::normalize;

/// The verdict on a page.
#[derive(Debug)]
pub(super) struct Decision {
    /// One entry a block: why it is dropped, or `None` where it is kept.
    pub reasons: Vec<Option<Reason>>,
    pub confidence: f32,
}

/// On an article no block with a lower score is kept, however short the story.
const ARTICLE_FLOOR: f32 = 0.3;
/// A heading between two kept blocks of an article needs only this score.
const HEADING_FLOOR: f32 = 0.05;
/// A repeated text of at least this many words is a duplicate; shorter ones repeat by nature.
const MIN_DUPLICATE_WORDS: u32 = 8;
/// A title has at most this many words; also the longest block compared with it.
const MAX_TITLE_WORDS: u32 = 40;
/// Headlines looked at when the next article of an endless scroll is sought.
const MAX_HEADLINES: usize = 50;

pub(super) fn decide(page: &Prepared, scores: &Scores) -> Decision {
    let blocks = &page.blocks;
    let is_article = matches!(scores.kind, PageKind::Article | PageKind::Live);
    let is_held = |reason: &Reason| is_final(*reason) || (is_article && !is_open_on_articles(*reason));
    let mut reasons: Vec<Option<Reason>> =
        blocks.iter().zip(&page.marks).map(|(block, mark)| block.masked.filter(is_held).or(*mark)).collect();
    drop_repeats(blocks, &scores.blocks, &mut reasons);
    let confidence = choose(blocks, scores, &mut reasons);
    if is_article {
        keep_headings(blocks, &scores.blocks, &mut reasons);
    }
    let headline = headline(blocks, page.metadata.title.as_deref(), &reasons);
    drop_title(headline, &mut reasons);
    if is_article {
        drop_next_article(&page.dom, blocks, headline, &mut reasons);
    }
    drop_bare_headings(blocks, &mut reasons);
    Decision { reasons, confidence }
}

/// Reasons of the mask that no score overrules: nobody wants these lines, on any kind of page. The others are
/// evidence for the model: on section fronts the cards are the content, in forums the comments.
fn is_final(reason: Reason) -> bool {
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

/// Reasons that a score may overrule on an article: posts that are lists of cards, boxes that belong to the story. The
/// rest of the mask holds there.
fn is_open_on_articles(reason: Reason) -> bool {
    matches!(reason, Reason::Related | Reason::Sidebar)
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
    let above = order.partition_point(|&index| score(index) >= ARTICLE_FLOOR);
    let kept = match scores.kind {
        PageKind::Article | PageKind::Live if above > 0 => above.min(best + 1),
        _ => (best + 1).min(order.len()),
    };
    for &index in &order[kept..] {
        reasons[index] = blocks.get(index).masked.or(Some(Reason::Model));
    }
    model::confidence(kept.checked_sub(1).map_or(0.0, |last| expected[last]))
}

/// Brings back headings that stand between two kept blocks.
fn keep_headings(blocks: &Blocks, scores: &[f32], reasons: &mut [Option<Reason>]) {
    let open: Vec<usize> =
        (0..blocks.len()).filter(|&index| matches!(reasons[index], None | Some(Reason::Model))).collect();
    for around in open.windows(3) {
        let [before, index, after] = [around[0], around[1], around[2]];
        let is_between = reasons[before].is_none() && reasons[after].is_none();
        if is_between && blocks.get(index).place.heading > 0 && scores[index] >= HEADING_FLOOR {
            reasons[index] = None;
        }
    }
}

/// The block that says the title, above most of the kept text.
fn headline(blocks: &Blocks, title: Option<&str>, reasons: &[Option<Reason>]) -> Option<usize> {
    let title = title.map(normalize).filter(|title| !title.is_empty())?;
    let is_title =
        |block: &TextBlock| block.words <= MAX_TITLE_WORDS && same_title(&normalize(blocks.text(block)), &title);
    let found = blocks.iter().position(|block| block.place.heading == 1 && is_title(block));
    let found = found.or_else(|| blocks.iter().position(is_title))?;
    let words = |range: std::ops::Range<usize>| -> u32 {
        range.filter(|&index| reasons[index].is_none()).map(|index| blocks.get(index).words).sum()
    };
    (words(0..found) * 3 <= words(found + 1..blocks.len())).then_some(found)
}

/// Drops the headline, since the record holds the title, and what stands above it on an article.
fn drop_title(headline: Option<usize>, reasons: &mut [Option<Reason>]) {
    let Some(headline) = headline else { return };
    for reason in &mut reasons[..headline] {
        *reason = reason.or(Some(Reason::OutsideArticle));
    }
    reasons[headline] = Some(Reason::TitleRepeat);
}

/// Drops the next article of an endless scroll: from a second headline on that stands in an `<article>` of its own.
fn drop_next_article(dom: &Dom, blocks: &Blocks, headline: Option<usize>, reasons: &mut [Option<Reason>]) {
    let article_of = |row| dom.ancestors(row).find(|&up| dom.is_tag(up, Tag::Article));
    let Some(headline) = headline else { return };
    let Some(own) = article_of(blocks.get(headline).row) else { return };
    let later = (headline + 1..blocks.len()).filter(|&index| blocks.get(index).place.heading == 1);
    let next = later.take(MAX_HEADLINES).find_map(|index| {
        let article = article_of(blocks.get(index).row)?;
        (article > own && !dom.contains(own, article)).then_some(article)
    });
    let Some(next) = next else { return };
    for index in blocks.within(next, dom.len() as RowId) {
        reasons[index] = reasons[index].or(Some(Reason::OutsideArticle));
    }
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
