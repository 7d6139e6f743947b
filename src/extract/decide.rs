//! Which blocks are the article: the model's scores, held by what the rules say.

use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::bylines::drop_bylines;
use super::marks::{Line, mark};
use super::parts::Picture;
use super::story::{
    drop_above, drop_bare_headings, drop_headlines, drop_linked_headlines, drop_next_article, drop_pull_quotes,
    drop_tail, headline, keep_headings, keep_rows, keep_standfirst, keep_tables, same_title,
};
use super::{Favor, Prepared, Scores, model};
use crate::blocks::{Blocks, TextBlock};
use crate::model::{PageKind, Reason, Rule};
use crate::tables::phrases::normalize;

/// The verdict on a page.
#[derive(Debug)]
pub(super) struct Decision {
    /// One entry a block: why it is dropped, or `None` where it is kept.
    pub reasons: Vec<Option<Reason>>,
    pub confidence: f32,
    /// Pictures of the story in the page's order; filled where they are asked for.
    pub images: Vec<Picture>,
}

/// A page that is likelier an article than any other kind, or about as likely as not, is read as one: the rules for stories apply. Held out,
/// no kind of page scores differently (by more than .001) at .3 and at .5.
const LIKELY_ARTICLE: f32 = 0.3;
/// From this probability on the mask holds on it.
const SURE_ARTICLE: f32 = 0.7;
/// A choice of blocks with less to be expected of it (word F1) is noise around a story that is not there: a page drawn by
/// a script, an empty list of goods. Of eight held-out pages below it six have an empty reference and none scores above .06;
/// of the eight pages up to .4 none is empty, and seven score above .4.
const MIN_EXPECTED: f32 = 0.25;
/// On an article no block with a lower score is kept, however short the story.
pub(super) const ARTICLE_FLOOR: f32 = 0.3;

/// What text in doubt is worth.
struct Doubt {
    /// How much more missing words weigh than words too many: the beta of an F measure, squared.
    recall_weight: f32,
    /// In the place of [`ARTICLE_FLOOR`].
    article_floor: f32,
}

impl Doubt {
    fn of(favor: Favor) -> Self {
        match favor {
            Favor::Precision => Self { recall_weight: 0.25, article_floor: 0.5 },
            Favor::Balanced => Self { recall_weight: 1.0, article_floor: ARTICLE_FLOOR },
            Favor::Recall => Self { recall_weight: 4.0, article_floor: 0.1 },
        }
    }
}

/// On an article that does not call itself news, cards and boxes that may belong to it are kept from this score on:
/// posts that are lists of cards. The rest of the mask holds.
const OPEN_FLOOR: f32 = 0.6;
/// A repeated text of at least this many words is a duplicate; shorter ones repeat by nature.
const MIN_DUPLICATE_WORDS: u32 = 8;
pub(super) fn decide(page: &Prepared, scores: &Scores, favor: Favor) -> Decision {
    decide_and_tell(page, scores, favor, &mut |_, _| {})
}

/// Is shown, after each step, which it was and what is dropped by then.
pub(super) type Tell<'a> = &'a mut dyn FnMut(Rule, &[Option<Reason>]);

/// [`decide`] for whoever asks why.
pub(super) fn decide_and_tell(page: &Prepared, scores: &Scores, favor: Favor, tell: Tell<'_>) -> Decision {
    let blocks = &page.blocks;
    let is_article = scores.kind == PageKind::Article || scores.article >= LIKELY_ARTICLE;
    let is_news = page.features.is_news();
    // Comments below a story are held sooner than the rest of the mask, unless they outweigh it: a thread is the content.
    let wanted = |masked: Option<Reason>| -> f32 {
        let of_mask = blocks.iter().zip(&scores.blocks).filter(|(block, _)| block.masked == masked);
        of_mask.map(|(block, score)| score * block.words as f32).sum()
    };
    let is_story = is_article && wanted(Some(Reason::Comment)) < wanted(None);
    let is_open = |reason: Reason, score: f32| {
        let holds =
            if scores.article >= SURE_ARTICLE { score < OPEN_FLOOR } else { is_story && reason == Reason::Comment };
        may_reopen(reason, scores.article, is_news) && !holds
    };
    let held = |(index, block): (usize, &TextBlock)| {
        let mask = block.masked.filter(|&reason| !is_open(reason, scores.blocks[index]));
        mask.or(page.marks[index])
    };
    let mut reasons: Vec<Option<Reason>> = blocks.iter().enumerate().map(held).collect();
    tell(Rule::Line, &reasons);
    if !page.keep.is_empty() {
        let decision = keep_ruled(page, reasons);
        tell(Rule::Selector, &decision.reasons);
        return decision;
    }
    drop_repeats(blocks, &scores.blocks, &mut reasons);
    tell(Rule::Repeat, &reasons);
    let confidence = choose(blocks, &scores.blocks, is_article, &Doubt::of(favor), &mut reasons);
    tell(Rule::Score, &reasons);
    drop_reopened_lines(blocks, &mut reasons);
    tell(Rule::Line, &reasons);
    keep_rows(blocks, &mut reasons);
    if is_article {
        keep_tables(&page.dom, blocks, &mut reasons);
    }
    tell(Rule::TableRow, &reasons);
    if is_article {
        keep_headings(blocks, &scores.blocks, &mut reasons);
        tell(Rule::Heading, &reasons);
    }
    let shown = page.metadata.shown_title.as_deref().or(page.metadata.title.as_deref());
    let headline = headline(blocks, shown, &reasons);
    if is_article {
        keep_standfirst(page, headline, &scores.blocks, &mut reasons);
        tell(Rule::Standfirst, &reasons);
        drop_tail(blocks, &scores.blocks, &mut reasons);
        tell(Rule::Tail, &reasons);
        drop_bylines(blocks, &page.metadata, &mut reasons);
        tell(Rule::Byline, &reasons);
        drop_pull_quotes(&page.dom, blocks, &mut reasons);
        tell(Rule::Repeat, &reasons);
    }
    if is_article && is_news {
        drop_linked_headlines(blocks, &mut reasons);
        tell(Rule::Pointer, &reasons);
    }
    if let Some(headline) = headline {
        drop_headlines(blocks, headline, is_article, &mut reasons);
        tell(Rule::Headline, &reasons);
        if is_article {
            drop_above(headline, &mut reasons);
            tell(Rule::AboveHeadline, &reasons);
            drop_next_article(&page.dom, blocks, headline, &mut reasons);
            tell(Rule::NextArticle, &reasons);
        }
    }
    if is_article {
        drop_bare_headings(blocks, &mut reasons);
        tell(Rule::BareHeading, &reasons);
    }
    Decision { reasons, confidence, images: Vec::new() }
}

/// How sure the text is whole and clean where a user says which elements hold it.
const RULED_CONFIDENCE: f32 = 0.99;

/// The decision where the rules of the site name the elements that hold the story: all of it stays but what the mask and the
/// line rules drop, copies, and the title on top.
fn keep_ruled(page: &Prepared, mut reasons: Vec<Option<Reason>>) -> Decision {
    let Prepared { dom, blocks, keep, .. } = page;
    for (block, reason) in blocks.iter().zip(&mut reasons) {
        let before = keep.partition_point(|&row| row <= block.row);
        let is_kept = before.checked_sub(1).is_some_and(|at| dom.contains(keep[at], block.row));
        *reason = block.masked.or(*reason).or((!is_kept).then_some(Reason::Selector));
    }
    drop_repeats(blocks, &vec![1.0; blocks.len()], &mut reasons);
    let title = page.metadata.title.as_deref().map(normalize).unwrap_or_default();
    let says_title = |index: &usize| same_title(&normalize(blocks.text(blocks.get(*index))), &title);
    let first = (0..blocks.len()).find(|&index| reasons[index].is_none()).filter(says_title);
    if let Some(first) = first.filter(|_| !title.is_empty()) {
        reasons[first] = Some(Reason::TitleRepeat);
    }
    Decision { reasons, confidence: RULED_CONFIDENCE, images: Vec::new() }
}

/// May a score bring back what the mask dropped for this reason? `article` is the probability that the page is one.
pub(super) fn may_reopen(reason: Reason, article: f32, is_news: bool) -> bool {
    article < SURE_ARTICLE || (!is_news && matches!(reason, Reason::Related | Reason::Sidebar))
}

pub(super) fn line_of<'b>(blocks: &'b Blocks, block: &TextBlock) -> Line<'b> {
    Line {
        text: blocks.text(block),
        words: block.words as usize,
        link_density: blocks.link_density(block),
        continues: block.continues,
        heading: block.place.heading > 0,
        plain: false,
    }
}

/// What the line rules say of each block that the mask leaves.
pub(super) fn mark_lines(blocks: &Blocks) -> Vec<Option<Reason>> {
    let visible: Vec<usize> = (0..blocks.len()).filter(|&index| blocks.get(index).masked.is_none()).collect();
    let lines: Vec<Line<'_>> = visible.iter().map(|&index| line_of(blocks, blocks.get(index))).collect();
    let marks = mark(&lines, |line| blocks.links(blocks.get(visible[line])));
    let mut out = vec![None; blocks.len()];
    for (&index, mark) in visible.iter().zip(marks) {
        out[index] = mark;
    }
    out
}

/// The line rules have not seen what the mask dropped; where a score has brought it back, they do now.
fn drop_reopened_lines(blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    for (index, block) in blocks.iter().enumerate() {
        if reasons[index].is_none() && block.masked.is_some() {
            reasons[index] = mark(&[line_of(blocks, block)], |_| blocks.links(block)).pop().flatten();
        }
    }
}

/// A later copy must score this much better to be kept instead of an earlier one.
const COPY_MARGIN: f32 = 0.15;

/// Of texts that stand more than once, keeps the first copy, unless a later one scores clearly better: copies for other
/// devices, teasers of the story above it.
fn drop_repeats(blocks: &Blocks, scores: &[f32], reasons: &mut [Option<Reason>]) {
    let mut best: FxHashMap<&str, usize> = FxHashMap::default();
    for (index, block) in blocks.iter().enumerate() {
        if reasons[index].is_some() || block.words < MIN_DUPLICATE_WORDS {
            continue;
        }
        let Some(held) = best.insert(blocks.text(block), index) else { continue };
        let loser = if scores[index] > scores[held] + COPY_MARGIN { held } else { index };
        reasons[loser] = Some(Reason::Duplicate);
        best.insert(blocks.text(block), index + held - loser);
    }
}

/// Keeps the blocks whose score is high enough, and says how good the choice is: the word F1 to be expected if the
/// scores are probabilities.
fn choose(blocks: &Blocks, scores: &[f32], is_article: bool, doubt: &Doubt, reasons: &mut [Option<Reason>]) -> f32 {
    let mut order: Vec<usize> = (0..blocks.len()).filter(|&index| reasons[index].is_none()).collect();
    let score = |index: usize| scores[index];
    order.sort_by(|&a, &b| score(b).partial_cmp(&score(a)).unwrap_or(Ordering::Equal).then(a.cmp(&b)));
    let words = |index: usize| blocks.get(index).words as f32;
    let wanted: f32 = order.iter().map(|&index| score(index) * words(index)).sum();
    let (mut kept_words, mut kept_wanted) = (0.0f32, 0.0f32);
    let mut expected: Vec<f32> = Vec::with_capacity(order.len());
    let mut best = (0, f32::MIN);
    for (at, &index) in order.iter().enumerate() {
        kept_words += words(index);
        kept_wanted += score(index) * words(index);
        expected.push(2.0 * kept_wanted / (kept_words + wanted).max(1e-6));
        let worth = kept_wanted / (kept_words + doubt.recall_weight * wanted).max(1e-6);
        if worth > best.1 {
            best = (at, worth);
        }
    }
    let above = order.partition_point(|&index| score(index) >= doubt.article_floor);
    let best = (best.0 + 1).min(order.len());
    let kept = if is_article && above > 0 { above.min(best) } else { best };
    let expected = kept.checked_sub(1).map_or(0.0, |last| expected[last]);
    let kept = if expected < MIN_EXPECTED { 0 } else { kept };
    for &index in &order[kept..] {
        reasons[index] = blocks.get(index).masked.or(Some(Reason::Model));
    }
    model::confidence(expected)
}
