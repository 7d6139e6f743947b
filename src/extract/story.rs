//! What tells a story from its furniture, and keeps whole what is one: rules that change the choice of the scores.

use super::Prepared;
use super::decide::ARTICLE_FLOOR;
use super::marks::ends_sentence;
use crate::blocks::{Blocks, TextBlock};
use crate::dom::{AttrName, Dom, RowId, Tag};
use crate::model::Reason;
use crate::tables::phrases::normalize;
use crate::tables::standfirsts::names_standfirst;

/// Short lines after the last paragraph of an article with fewer words than this go.
const MIN_TAIL_WORDS: u32 = 10;
/// A last short sentence stays from this score on.
const LAST_SENTENCE_FLOOR: f32 = 0.8;
const MIN_LAST_SENTENCE_WORDS: u32 = 2;
/// Agency, and where it is.
const MAX_AGENCY_CHARS: usize = 20;
/// It may name its source in a link.
const MAX_LAST_LINK_DENSITY: f32 = 0.5;
/// A line with this many words that ends like a sentence is a paragraph; one with so many is one in any case.
pub(super) const MIN_PROSE_WORDS: u32 = 10;
const SURE_PROSE_WORDS: u32 = 30;
/// More link than this is navigation.
const MAX_PROSE_LINK_DENSITY: f32 = 0.5;
/// A standfirst between the headline and the story needs only this score.
const STANDFIRST_FLOOR: f32 = 0.1;
/// The element that names a standfirst is one of so many from the paragraph up.
const STANDFIRST_ELEMENTS: usize = 3;
/// A heading between two kept blocks of an article needs only this score.
const HEADING_FLOOR: f32 = 0.05;
/// A title has at most this many words; also the longest block compared with it.
const MAX_TITLE_WORDS: u32 = 40;
/// Words of a headline that is one link between two paragraphs.
const HEADLINE_WORDS: std::ops::RangeInclusive<u32> = 4..=25;
const MIN_HEADLINE_LINK_DENSITY: f32 = 0.95;
const MAX_LINKED_HEADLINES: usize = 4;
/// "These are the three largest today:", and then a video.
const MAX_ANNOUNCING_WORDS: u32 = 25;
/// Fewer words repeat by nature; more are a passage that somebody quotes.
const MIN_QUOTE_WORDS: u32 = 6;
const MAX_QUOTE_WORDS: u32 = 60;
/// What sets a quotation apart is one of so many elements from the paragraph up.
const QUOTE_ELEMENTS: usize = 4;
/// Signs around a headline that its normal form has not, in bytes.
const MAX_SIGN_BYTES: usize = 40;
/// Headlines looked at when the next article of an endless scroll is sought.
const MAX_HEADLINES: usize = 50;

/// Brings back the cells of a table row that stand beside a kept one: half a row says something else.
pub(super) fn keep_rows(blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    let mut from = 0;
    while from < blocks.len() {
        let row = blocks.get(from).place.table_row;
        let cells = (from..blocks.len()).take_while(|&index| blocks.get(index).place.table_row == row).count();
        let cells = from..from + cells;
        from = cells.end;
        if row.is_some() && cells.clone().any(|index| reasons[index].is_none()) {
            for reason in reasons[cells].iter_mut().filter(|reason| **reason == Some(Reason::Model)) {
                *reason = None;
            }
        }
    }
}

/// Brings back the rows that are missing of a table of which most is kept: numbers and names say little to a model.
pub(super) fn keep_tables(dom: &Dom, blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    let table_of = |index: usize| {
        let row = blocks.get(index).place.table_row?;
        dom.ancestors(row).find(|&up| dom.is_tag(up, Tag::Table))
    };
    let mut from = 0;
    while from < blocks.len() {
        let Some(table) = table_of(from) else {
            from += 1;
            continue;
        };
        let cells = from..blocks.within(table, dom.end(table)).end.max(from + 1);
        from = cells.end;
        let open = |index: &usize| matches!(reasons[*index], None | Some(Reason::Model));
        let kept = cells.clone().filter(|&index| reasons[index].is_none()).count();
        if kept * 2 > cells.clone().filter(open).count() {
            for reason in reasons[cells].iter_mut().filter(|reason| **reason == Some(Reason::Model)) {
                *reason = None;
            }
        }
    }
}

/// Brings back headings that stand between two kept blocks.
pub(super) fn keep_headings(blocks: &Blocks, scores: &[f32], reasons: &mut [Option<Reason>]) {
    let open: Vec<usize> =
        (0..blocks.len()).filter(|&index| matches!(reasons[index], None | Some(Reason::Model))).collect();
    for around in open.windows(3) {
        let [before, index, after] = [around[0], around[1], around[2]];
        let floor = if reasons[before].is_none() { HEADING_FLOOR } else { ARTICLE_FLOOR };
        if reasons[after].is_none() && blocks.get(index).place.heading > 0 && scores[index] >= floor {
            reasons[index] = None;
        }
    }
}

pub(super) fn is_prose(blocks: &Blocks, block: &TextBlock) -> bool {
    blocks.link_density(block) < MAX_PROSE_LINK_DENSITY
        && block.place.heading == 0
        && (block.words >= SURE_PROSE_WORDS || (block.words >= MIN_PROSE_WORDS && ends_sentence(blocks.text(block))))
}

/// Brings back the paragraph between headline and story.
pub(super) fn keep_standfirst(
    page: &Prepared,
    headline: Option<usize>,
    scores: &[f32],
    reasons: &mut [Option<Reason>],
) {
    let blocks = &page.blocks;
    let Some(headline) = headline else { return };
    let Some(first) = (headline..blocks.len()).find(|&index| reasons[index].is_none()) else { return };
    for index in headline + 1..first {
        let block = blocks.get(index);
        let is_open = reasons[index] == Some(Reason::Model)
            && (scores[index] >= STANDFIRST_FLOOR || is_named_standfirst(&page.dom, block));
        if is_open && is_prose(blocks, block) {
            reasons[index] = None;
        }
    }
}

/// The element that holds the block and those around it, `count` in all.
fn elements_around<'d>(dom: &'d Dom, block: &TextBlock, count: usize) -> impl Iterator<Item = RowId> + 'd {
    std::iter::once(block.container).chain(dom.ancestors(block.container)).take(count)
}

/// Does the page call the block, or an element close around it, the standfirst?
fn is_named_standfirst(dom: &Dom, block: &TextBlock) -> bool {
    elements_around(dom, block, STANDFIRST_ELEMENTS).any(|row| {
        dom.attr(row, AttrName::Itemprop) == Some("description")
            || dom.attr(row, AttrName::Class).is_some_and(names_standfirst)
    })
}

/// Does the line end as sentences do, or with an agency behind one: "Nobody was hurt. (dpa)"?
fn ends_story(text: &str) -> bool {
    let agency = text.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']));
    let text = agency.filter(|(_, name)| name.chars().count() <= MAX_AGENCY_CHARS).map_or(text, |(before, _)| before);
    // French parts the closing mark from the full stop.
    ends_sentence(text.trim_end().trim_end_matches(['»', '\u{a0}', ' ']))
}

/// Drops short lines after the last paragraph that are no part of a list or table.
pub(super) fn drop_tail(blocks: &Blocks, scores: &[f32], reasons: &mut [Option<Reason>]) {
    let is_kept_prose = |&index: &usize| reasons[index].is_none() && is_prose(blocks, blocks.get(index));
    let Some(last) = (0..blocks.len()).rfind(is_kept_prose) else { return };
    for index in last + 1..blocks.len() {
        let block = blocks.get(index);
        let in_structure = block.place.list_depth > 0 || block.place.cell.is_some() || block.place.preformatted;
        let goes_on = block.continues && reasons[index - 1].is_none();
        // "He was 82." ends a story as well as any.
        let ends = scores[index] >= LAST_SENTENCE_FLOOR
            && block.words >= MIN_LAST_SENTENCE_WORDS
            && blocks.link_density(block) <= MAX_LAST_LINK_DENSITY
            && block.place.heading == 0
            && ends_story(blocks.text(block))
            && !blocks.text(block).ends_with(':');
        if !in_structure && !goes_on && !ends && block.words < MIN_TAIL_WORDS {
            reasons[index] = reasons[index].or(Some(Reason::OutsideArticle));
        }
    }
}

/// The block that says the title, above most of the kept text.
pub(super) fn headline(blocks: &Blocks, title: Option<&str>, reasons: &[Option<Reason>]) -> Option<usize> {
    let title = title.map(normalize).filter(|title| !title.is_empty())?;
    let is_title = |block: &TextBlock| {
        let shown = block.masked.is_none_or(|reason| reason != Reason::Hidden);
        let bytes = blocks.text(block).len();
        let alike = bytes * 2 >= title.len() && bytes <= title.len() * 2 + MAX_SIGN_BYTES;
        shown && alike && block.words <= MAX_TITLE_WORDS && same_title(&normalize(blocks.text(block)), &title)
    };
    let found = blocks.iter().position(|block| block.place.heading == 1 && is_title(block));
    let found = found.or_else(|| blocks.iter().position(is_title))?;
    let words = |range: std::ops::Range<usize>| -> u32 {
        range.filter(|&index| reasons[index].is_none()).map(|index| blocks.get(index).words).sum()
    };
    (words(0..found) * 3 <= words(found + 1..blocks.len())).then_some(found)
}

/// Drops the headline, and on an article its copies between it and the first paragraph: pages say it in a banner and once more above
/// the text.
pub(super) fn drop_headlines(blocks: &Blocks, headline: usize, is_article: bool, reasons: &mut [Option<Reason>]) {
    reasons[headline] = Some(Reason::TitleRepeat);
    if !is_article {
        return;
    }
    let said = normalize(blocks.text(blocks.get(headline)));
    for (index, reason) in reasons.iter_mut().enumerate().skip(headline + 1).filter(|(_, reason)| reason.is_none()) {
        let block = blocks.get(index);
        if is_prose(blocks, block) {
            break;
        }
        if block.words <= MAX_TITLE_WORDS && normalize(blocks.text(block)) == said {
            *reason = Some(Reason::TitleRepeat);
        }
    }
}

/// Drops what stands above the headline of an article.
pub(super) fn drop_above(headline: usize, reasons: &mut [Option<Reason>]) {
    for reason in &mut reasons[..headline] {
        *reason = reason.or(Some(Reason::OutsideArticle));
    }
}

/// Drops the next article of an endless scroll: from a second headline on that stands in an `<article>` of its own.
pub(super) fn drop_next_article(dom: &Dom, blocks: &Blocks, headline: usize, reasons: &mut [Option<Reason>]) {
    let article_of = |row| dom.ancestors(row).find(|&up| dom.is_tag(up, Tag::Article));
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

/// Equal, or equal but for a site name at the end of one of them or a kicker before the title.
pub(super) fn same_title(line: &str, title: &str) -> bool {
    line == title
        || (title.len() >= 20 && line.ends_with(title) && title.len() * 3 >= line.len() * 2)
        || (line.len() >= 20 && title.starts_with(line) && line.len() * 3 >= title.len() * 2)
        || (title.len() >= 20 && line.starts_with(title) && title.len() * 3 >= line.len() * 2)
}

/// Drops what is set in large type from the text beside it: a quotation, all of whose words another paragraph holds.
pub(super) fn drop_pull_quotes(dom: &Dom, blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    let is_quote = |index: &usize| {
        let block = blocks.get(*index);
        let words = (MIN_QUOTE_WORDS..=MAX_QUOTE_WORDS).contains(&block.words);
        reasons[*index].is_none() && words && is_set_apart(dom, block)
    };
    let quotes: Vec<usize> = (0..blocks.len()).filter(is_quote).collect();
    for quote in quotes {
        let said = blocks.text(blocks.get(quote)).trim_matches(|c: char| !c.is_alphanumeric()).as_bytes();
        let finder = memchr::memmem::Finder::new(said);
        let holds = |index: usize| {
            let text = blocks.text(blocks.get(index)).as_bytes();
            index != quote && reasons[index].is_none() && text.len() > said.len() && finder.find(text).is_some()
        };
        if (0..blocks.len()).any(holds) {
            reasons[quote] = Some(Reason::Duplicate);
        }
    }
}

/// Drops headlines of other stories between the paragraphs of a news story: a line that is one link, alone or with a few like it.
/// Longer runs of links are a list that belongs to the story.
pub(super) fn drop_linked_headlines(blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    let kept: Vec<usize> = (0..blocks.len()).filter(|&index| reasons[index].is_none()).collect();
    let is_headline = |index: &&usize| {
        let block = blocks.get(**index);
        let place = &block.place;
        let free = place.heading == 0 && place.list_depth == 0 && place.cell.is_none() && !block.continues;
        free && HEADLINE_WORDS.contains(&block.words)
            && blocks.link_density(block) >= MIN_HEADLINE_LINK_DENSITY
            && !ends_sentence(blocks.text(block))
    };
    let mut at = 0;
    while at < kept.len() {
        let run = kept[at..].iter().take_while(is_headline).count();
        let after_prose = at > 0 && is_prose(blocks, blocks.get(kept[at - 1]));
        for &index in kept[at..at + run].iter().filter(|_| after_prose && run <= MAX_LINKED_HEADLINES) {
            reasons[index] = Some(Reason::AlsoRead);
        }
        at += run.max(1);
    }
}

/// Does the block, or an element close around it, stand beside the text: a quotation, an aside, a figure, by tag or by name?
fn is_set_apart(dom: &Dom, block: &TextBlock) -> bool {
    elements_around(dom, block, QUOTE_ELEMENTS).any(|row| {
        matches!(dom.tag(row), Some(Tag::Blockquote | Tag::Aside | Tag::Figure | Tag::Q))
            || dom.attr(row, AttrName::Class).is_some_and(|class| class.contains("quote") || class.contains("zitat"))
    })
}

/// Drops headings at the end with nothing kept below them, and lines that announce something that is not there. A heading that is a
/// sentence speaks for itself.
pub(super) fn drop_bare_headings(blocks: &Blocks, reasons: &mut [Option<Reason>]) {
    for index in (0..reasons.len()).rev() {
        if reasons[index].is_some() {
            continue;
        }
        let block = blocks.get(index);
        let text = blocks.text(block);
        let is_heading = block.place.heading > 0 && !(block.words >= MIN_PROSE_WORDS && ends_sentence(text));
        let announces = text.ends_with(':') && block.words <= MAX_ANNOUNCING_WORDS;
        if !is_heading && !announces {
            break;
        }
        reasons[index] = Some(Reason::OutsideArticle);
    }
}
