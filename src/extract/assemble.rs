//! Kept and dropped blocks → the article's blocks and its list of what was removed.

use std::borrow::Cow;

use super::decide::Decision;
use crate::blocks::{Blocks, Place, TextBlock};
use crate::dom::{AttrName, Dom, RowId};
use crate::model::{Block, BlockKind, Dropped, Metadata};
use crate::text::{collapse_spaces, mend};

/// Longest text of one removed block in a record, in characters.
const MAX_DROPPED_CHARS: usize = 2_000;
/// Elements named in a place, counted from the block up.
const PLACE_ELEMENTS: usize = 4;

/// The article's blocks: lines of one paragraph joined again, cells of one row side by side.
pub(super) fn blocks(blocks: &Blocks, decision: &Decision) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut before: Option<(usize, &TextBlock)> = None;
    for (index, block) in blocks.iter().enumerate() {
        if decision.reasons[index].is_some() {
            continue;
        }
        let text = blocks.text(block);
        match (before, out.last_mut()) {
            (Some((last, previous)), Some(open)) if same_paragraph(blocks, last, index) => {
                open.text.push_str(if previous.place.preformatted { "" } else { "\n" });
                open.text.push_str(text);
            }
            (Some((_, previous)), Some(open)) if same_table_row(previous, block) => {
                let same_cell = previous.place.cell == block.place.cell;
                open.kind = BlockKind::TableRow;
                open.text.push_str(if same_cell { " " } else { " | " });
                open.text.push_str(text);
            }
            (Some((_, previous)), Some(open)) if same_code(previous, block) => {
                open.text.push('\n');
                open.text.push_str(text);
            }
            _ => out.push(Block { kind: kind(&block.place), text: text.to_owned() }),
        }
        before = Some((index, block));
    }
    out.into_iter().filter_map(mended).collect()
}

/// The block with its text mended; `None` where only characters that no reader sees were in it.
fn mended(mut block: Block) -> Option<Block> {
    if let Cow::Owned(text) = mend(&block.text) {
        // What went may have had spaces around it.
        block.text = if block.kind == BlockKind::Code { text } else { text.trim().to_owned() };
    }
    block.text.contains(|c: char| !c.is_whitespace()).then_some(block)
}

/// Metadata with their texts mended.
pub(super) fn mended_metadata(mut metadata: Metadata) -> Metadata {
    let Metadata { title, authors, site, description, section, tags, images, .. } = &mut metadata;
    let optional = [title, site, description, section].into_iter().filter_map(Option::as_mut);
    let of_images =
        images.iter_mut().flat_map(|image| [&mut image.caption, &mut image.credit]).filter_map(Option::as_mut);
    for text in optional.chain(authors).chain(tags).chain(of_images) {
        if let Cow::Owned(mended) = mend(text) {
            *text = mended;
        }
    }
    metadata
}

/// Is `index` a later line of the paragraph that line `last` stands in?
fn same_paragraph(blocks: &Blocks, last: usize, index: usize) -> bool {
    (last + 1..=index).all(|line| blocks.get(line).continues)
}

/// Cells of one row read side by side.
fn same_table_row(previous: &TextBlock, block: &TextBlock) -> bool {
    block.place.table_row.is_some() && previous.place.table_row == block.place.table_row
}

fn same_code(previous: &TextBlock, block: &TextBlock) -> bool {
    previous.place.preformatted && block.place.preformatted && previous.container == block.container
}

pub(super) fn kind(place: &Place) -> BlockKind {
    match *place {
        Place { preformatted: true, .. } => BlockKind::Code,
        Place { heading: level @ 1.., .. } => BlockKind::Heading(level),
        Place { list_depth: depth @ 1.., item_number, .. } => {
            BlockKind::ListItem { depth, number: (item_number > 0).then_some(item_number) }
        }
        Place { quote: true, .. } => BlockKind::Quote,
        _ => BlockKind::Paragraph,
    }
}

/// Everything that was removed and holds text, in document order.
pub(super) fn dropped(dom: &Dom, blocks: &Blocks, decision: &Decision) -> Vec<Dropped> {
    // A masked subtree is one entry, unless some of it was kept.
    let is_whole = |row: RowId| blocks.within(row, dom.end(row)).all(|index| decision.reasons[index].is_some());
    let (whole, broken): (Vec<_>, Vec<_>) = blocks.masked.iter().partition(|(row, _)| is_whole(*row));
    let masked = whole.iter().map(|&&(row, reason)| (row, reason, collapse_spaces(&joined_text(dom, row))));
    let in_whole = |row: RowId| !broken.iter().any(|&&(root, _)| dom.contains(root, row));
    let decided = blocks
        .iter()
        .zip(&decision.reasons)
        .filter(|(block, _)| block.masked.is_none() || !in_whole(block.row))
        .filter_map(|(block, reason)| reason.map(|reason| (block.row, reason, blocks.text(block).to_owned())));
    let mut all: Vec<_> = masked.chain(decided).filter(|(_, _, text)| !text.is_empty()).collect();
    all.sort_by_key(|(row, _, _)| *row);
    all.into_iter()
        .map(|(row, reason, text)| Dropped { reason, place: place_of(dom, row), text: shortened(text) })
        .collect()
}

/// Text of a subtree with spaces where elements part it.
pub(super) fn joined_text(dom: &Dom, row: RowId) -> String {
    let mut out = String::new();
    for inner in dom.subtree(row) {
        let text = dom.text(inner);
        if text.is_empty() {
            continue;
        }
        out.push_str(text);
        out.push(' ');
        if out.len() > MAX_DROPPED_CHARS * 4 {
            break;
        }
    }
    out
}

pub(super) fn shortened(mut text: String) -> String {
    if let Some((cut, _)) = text.char_indices().nth(MAX_DROPPED_CHARS) {
        text.truncate(cut);
        text.push('…');
    }
    text
}

/// `main > div.story > p`: the nearest elements, outermost first.
pub(super) fn place_of(dom: &Dom, row: RowId) -> String {
    let own = dom.tag(row).map(|_| row);
    let mut names: Vec<String> =
        own.into_iter().chain(dom.ancestors(row)).take(PLACE_ELEMENTS).map(|element| name_of(dom, element)).collect();
    names.reverse();
    names.join(" > ")
}

fn name_of(dom: &Dom, element: RowId) -> String {
    let tag = dom.tag(element).map_or("?", |tag| tag.name());
    let first = |name| dom.attr(element, name).and_then(|value| value.split_ascii_whitespace().next());
    match (first(AttrName::Id), first(AttrName::Class)) {
        (Some(id), _) => format!("{tag}#{id}"),
        (None, Some(class)) => format!("{tag}.{class}"),
        (None, None) => tag.to_owned(),
    }
}
