//! Which blocks are the article.

use rustc_hash::FxHashSet;

use super::marks::{Line, ends_sentence, mark};
use super::region;
use crate::blocks::{Blocks, TextBlock};
use crate::dom::{Dom, RowId, Tag};
use crate::model::Reason;
use crate::tables::phrases::normalize;

/// The verdict on a page.
#[derive(Debug)]
pub(super) struct Decision {
    /// One entry a block: why it is dropped, or `None` where it is kept.
    pub reasons: Vec<Option<Reason>>,
    pub confidence: f32,
    /// Words of running text among the kept blocks.
    pub prose_words: f32,
}

/// What a block counts for when the article's region is sought.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Weight {
    pub prose: f32,
    pub noise: f32,
}

/// A line with this many words may be a sentence of the story.
const MIN_PROSE_WORDS: u32 = 10;
/// This many words are more than a label.
const MIN_RUNNING_WORDS: u32 = 15;
/// This many words without a link are prose even without a full stop.
const SURE_PROSE_WORDS: u32 = 30;
/// More link than this is navigation.
const MAX_PROSE_LINK_DENSITY: f32 = 0.5;
/// A repeated text of at least this many words is a duplicate; shorter ones repeat by nature.
const MIN_DUPLICATE_WORDS: u32 = 8;
/// A title has at most this many words; also the longest block compared with it.
const MAX_TITLE_WORDS: u32 = 40;

/// Headlines looked at when the next article of an endless scroll is sought.
const MAX_HEADLINES: usize = 50;
/// Blocks between headline and story that may hold a standfirst: bylines, share rows, captions stand there too.
const MAX_STANDFIRST_DISTANCE: usize = 20;
/// A standfirst is a few sentences; more prose there is something else.
const MAX_STANDFIRST_WORDS: u32 = 120;

pub(super) fn decide(dom: &Dom, blocks: &Blocks, title: Option<&str>) -> Decision {
    let mut reasons = mark_lines(blocks);
    let mut weights: Vec<Weight> =
        blocks.iter().zip(&reasons).map(|(block, reason)| weigh(blocks, block, *reason)).collect();
    let headline = headline(blocks, title, &weights);
    if let Some(headline) = headline {
        // Prose above the headline is an alert or a teaser.
        for weight in &mut weights[..headline] {
            *weight = Weight { prose: 0.0, noise: weight.prose + weight.noise };
        }
    }
    let region = region::find(dom, blocks, &weights);
    let inside = blocks.within(region, dom.end(region));
    let standfirst = standfirst(blocks, &weights, inside.start);
    for (index, reason) in reasons.iter_mut().enumerate() {
        if !inside.contains(&index) && !standfirst.contains(&index) {
            *reason = reason.or(Some(Reason::OutsideArticle));
        }
    }
    drop_next_article(dom, blocks, headline, &mut reasons);
    drop_title(headline, &mut reasons);
    drop_links(dom, blocks, &mut reasons);
    drop_repeats(blocks, &mut reasons);
    trim_edges(blocks, &weights, &mut reasons);
    drop_bare_headings(blocks, &mut reasons);
    let kept = weights.iter().zip(&reasons).filter(|(_, reason)| reason.is_none());
    let prose_words = kept.map(|(weight, _)| weight.prose).sum();
    let confidence = confidence(&weights, &reasons);
    Decision { reasons, confidence, prose_words }
}

/// The standfirst between headline and story, which many sites put outside the body: the prose that stands there.
fn standfirst(blocks: &Blocks, weights: &[Weight], region_start: usize) -> Vec<usize> {
    let from = region_start.saturating_sub(MAX_STANDFIRST_DISTANCE);
    let headline = (from..region_start).rfind(|&index| blocks.get(index).place.heading == 1);
    let Some(headline) = headline else { return Vec::new() };
    let prose: Vec<usize> = (headline + 1..region_start).filter(|&index| weights[index].prose > 0.0).collect();
    let words: u32 = prose.iter().map(|&index| blocks.get(index).words).sum();
    if words <= MAX_STANDFIRST_WORDS { prose } else { Vec::new() }
}

fn mark_lines(blocks: &Blocks) -> Vec<Option<Reason>> {
    let lines: Vec<Line<'_>> = blocks
        .iter()
        .map(|block| Line {
            text: blocks.text(block),
            words: block.words as usize,
            link_density: blocks.link_density(block),
            continues: block.continues,
            heading: block.place.heading > 0,
        })
        .collect();
    mark(&lines, |index| blocks.links(blocks.get(index)))
}

fn weigh(blocks: &Blocks, block: &TextBlock, reason: Option<Reason>) -> Weight {
    let words = block.words as f32;
    let density = blocks.link_density(block);
    if reason.is_some() {
        return Weight { prose: 0.0, noise: words };
    }
    if is_prose(blocks, block) {
        return Weight { prose: words * (1.0 - density), noise: 0.0 };
    }
    let noise = if density >= MAX_PROSE_LINK_DENSITY {
        words + 2.0
    } else if block.place.heading > 0 || block.place.cell.is_some() {
        0.0
    } else {
        words * 0.5
    };
    Weight { prose: 0.0, noise }
}

fn is_prose(blocks: &Blocks, block: &TextBlock) -> bool {
    blocks.link_density(block) < MAX_PROSE_LINK_DENSITY
        && block.place.heading == 0
        && (block.words >= SURE_PROSE_WORDS
            || (block.words >= MIN_PROSE_WORDS && ends_sentence(blocks.text(block)))
            || (block.place.quote && block.words >= MIN_PROSE_WORDS))
}

/// The block that says the title, above most of the page's prose.
fn headline(blocks: &Blocks, title: Option<&str>, weights: &[Weight]) -> Option<usize> {
    let title = title.map(normalize).filter(|title| !title.is_empty())?;
    let is_title =
        |block: &TextBlock| block.words <= MAX_TITLE_WORDS && same_title(&normalize(blocks.text(block)), &title);
    let found = blocks.iter().position(|block| block.place.heading == 1 && is_title(block));
    let found = found.or_else(|| blocks.iter().position(is_title))?;
    let prose = |part: &[Weight]| part.iter().map(|weight| weight.prose).sum::<f32>();
    (prose(&weights[..found]) * 3.0 <= prose(&weights[found + 1..])).then_some(found)
}

/// Drops what stands above the headline, and the headline itself: the record holds the title.
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

/// Drops blocks that are mostly links; a list item of running text with a link in it stays.
fn drop_links(dom: &Dom, blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    for (block, reason) in blocks.iter().zip(reasons.iter_mut()) {
        let density = blocks.link_density(block);
        if reason.is_some() || density < MAX_PROSE_LINK_DENSITY {
            continue;
        }
        let is_heading = block.place.heading > 0;
        let in_paragraph = dom.is_tag(block.container, Tag::P) || block.place.cell.is_some();
        // A sentence whose object is a link, an entry of a table, a sub-heading with a link in it.
        let sentence = in_paragraph && ends_sentence(blocks.text(block)) && density < 0.9 && block.words >= 6;
        let stays = if is_heading { density <= 0.9 } else { sentence || block.place.cell.is_some() };
        if !stays {
            *reason = Some(Reason::Related);
        }
    }
}

/// Drops a text that stood before.
fn drop_repeats(blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    for (block, reason) in blocks.iter().zip(reasons.iter_mut()) {
        if reason.is_none() && block.words >= MIN_DUPLICATE_WORDS && !seen.insert(blocks.text(block)) {
            *reason = Some(Reason::Duplicate);
        }
    }
}

/// Drops what stands between headline and story without being prose, and what follows the last prose without being part
/// of a list or table.
fn trim_edges(blocks: &Blocks, weights: &[Weight], reasons: &mut [Option<Reason>]) {
    let is_kept_prose =
        |index: usize, reasons: &[Option<Reason>]| reasons[index].is_none() && weights[index].prose > 0.0;
    let Some(first) = (0..reasons.len()).find(|&index| is_kept_prose(index, reasons)) else { return };
    // A story cut in mid-sentence, or one whose last paragraph ends without a stop, goes on to its last paragraph.
    let is_last =
        |index: usize| is_kept_prose(index, reasons) || (reasons[index].is_none() && is_running(blocks, index));
    let Some(last) = (0..reasons.len()).rfind(|&index| is_last(index)) else { return };
    for (block, reason) in blocks.iter().zip(reasons.iter_mut()).take(first) {
        if block.place.heading == 0 && block.words < MIN_PROSE_WORDS {
            *reason = reason.or(Some(Reason::Byline));
        }
    }
    let mut in_structure = blocks.get(last).place.list_depth > 0 || blocks.get(last).place.cell.is_some();
    for index in last + 1..reasons.len() {
        let place = blocks.get(index).place;
        in_structure &= place.list_depth > 0 || place.cell.is_some() || reasons[index].is_some();
        let stays = in_structure || blocks.get(index).continues && reasons[index - 1].is_none();
        if !stays {
            reasons[index] = reasons[index].or(Some(Reason::OutsideArticle));
        }
    }
}

/// Text that runs on like a paragraph, with or without a full stop.
fn is_running(blocks: &Blocks, index: usize) -> bool {
    let block = blocks.get(index);
    block.place.heading == 0 && block.words >= MIN_RUNNING_WORDS && blocks.link_density(block) < 0.2
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

/// How much of the kept words is prose, and how much prose was left outside.
fn confidence(weights: &[Weight], reasons: &[Option<Reason>]) -> f32 {
    let (mut kept, mut lost, mut noise) = (0.0f32, 0.0f32, 0.0f32);
    for (weight, reason) in weights.iter().zip(reasons) {
        if reason.is_none() {
            kept += weight.prose;
            noise += weight.noise;
        } else if *reason == Some(Reason::OutsideArticle) {
            lost += weight.prose;
        }
    }
    if kept == 0.0 {
        return 0.1;
    }
    let whole = kept / (kept + lost);
    let clean = kept / (kept + noise);
    let long = (kept / 80.0).min(1.0);
    (whole * clean * (0.5 + 0.5 * long)).clamp(0.0, 1.0)
}
