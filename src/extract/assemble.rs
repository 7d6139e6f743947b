//! Kept blocks → the article's blocks and spans.

use std::borrow::Cow;

use super::Prepared;
use super::decide::Decision;
use super::parts::{self, Picture, Targets};
use crate::blocks::{Blocks, Place, TextBlock};
use crate::dom::{Dom, RowId, Tag};
use crate::model::{Block, BlockKind, Metadata, Span, SpanKind};
use crate::text::mend;

/// The article's blocks: lines of one paragraph joined again, cells of one row side by side; and what stands in them.
pub(super) fn blocks(page: &Prepared, decision: &Decision, targets: Option<&Targets>) -> (Vec<Block>, Vec<Span>) {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut before: Option<(usize, &TextBlock)> = None;
    let mut images = decision.images.iter().peekable();
    for (index, block) in page.blocks.iter().enumerate() {
        // A picture inside a paragraph or a row stands behind it.
        let goes_on = block.continues || before.is_some_and(|(_, previous)| same_table_row(previous, block));
        while let Some(image) = images.next_if(|image| !goes_on && image.row < block.row) {
            drafts.push(Draft::of_image(image));
            before = None;
        }
        if decision.reasons[index].is_some() {
            continue;
        }
        match (before, drafts.last_mut()) {
            (Some((last, previous)), Some(open)) if same_paragraph(&page.blocks, last, index) => {
                open.push(page, block, if previous.place.preformatted { "" } else { "\n" });
            }
            (Some((_, previous)), Some(open)) if same_table_row(previous, block) => {
                open.kind = BlockKind::TableRow;
                open.push(page, block, if previous.place.cell == block.place.cell { " " } else { CELL_BORDER });
            }
            (Some((_, previous)), Some(open)) if same_code(previous, block) => open.push(page, block, "\n"),
            _ => {
                let mut draft = Draft::new(kind(page, index));
                draft.push(page, block, "");
                drafts.push(draft);
            }
        }
        before = Some((index, block));
    }
    drafts.extend(images.map(Draft::of_image));
    let (mut out, mut spans) = (Vec::new(), Vec::new());
    for draft in drafts {
        draft.finish(targets, &mut out, &mut spans);
    }
    (out, spans)
}

/// Deepest nesting of lists that is told. Deeper items stand there: formats that indent would write more white space than text.
const MAX_LIST_DEPTH: u8 = 32;

/// Between the cells of a row.
const CELL_BORDER: &str = " | ";

/// A block in the making.
struct Draft {
    kind: BlockKind,
    text: String,
    cells: Vec<Cell>,
    /// Byte ranges of links, each with its `<a>`.
    links: Vec<(usize, usize, RowId)>,
    /// The address of an image.
    address: Option<String>,
}

/// A cell of a row: its byte range, its element, its column, and whether it is a header.
struct Cell {
    start: usize,
    end: usize,
    row: RowId,
    column: usize,
    head: bool,
}

impl Cell {
    fn kind(&self) -> SpanKind {
        SpanKind::Cell { column: self.column, head: self.head }
    }
}

impl Draft {
    fn new(kind: BlockKind) -> Self {
        Self { kind, text: String::new(), cells: Vec::new(), links: Vec::new(), address: None }
    }

    fn of_image(image: &Picture) -> Self {
        Self { text: image.alt.clone(), address: Some(image.url.clone()), ..Self::new(BlockKind::Image) }
    }

    fn push(&mut self, page: &Prepared, block: &TextBlock, border: &str) {
        self.text.push_str(border);
        let start = self.text.len();
        self.text.push_str(page.blocks.text(block));
        if let (Some(row), Some(cell)) = (block.place.table_row, block.place.cell) {
            match self.cells.last_mut() {
                Some(last) if last.row == cell => last.end = self.text.len(),
                last => {
                    let column = column(&page.dom, row, last.map(|last| (last.row, last.column)), cell);
                    let head = page.dom.is_tag(cell, Tag::Th);
                    self.cells.push(Cell { start, end: self.text.len(), row: cell, column, head });
                }
            }
        }
        for (from, to, row) in page.blocks.linked(block) {
            let Some(link) = page.dom.ancestors(row).find(|&up| page.dom.is_tag(up, Tag::A)) else { continue };
            match self.links.last_mut() {
                Some((_, end, last)) if *last == link && *end >= start => *end = start + to,
                _ => self.links.push((start + from, start + to, link)),
            }
        }
    }

    /// Mends the text and hands on block and spans; nothing where only characters that no reader sees were in it.
    fn finish(self, targets: Option<&Targets>, out: &mut Vec<Block>, spans: &mut Vec<Span>) {
        let Draft { kind, text, cells, links, address } = self;
        let mended = match mend(&text) {
            // What went may have had spaces around it.
            Cow::Owned(mended) if kind == BlockKind::Code => Some(mended),
            Cow::Owned(mended) => Some(mended.trim().to_owned()),
            Cow::Borrowed(_) => None,
        };
        if kind != BlockKind::Image && !mended.as_ref().unwrap_or(&text).contains(|c: char| !c.is_whitespace()) {
            return;
        }
        let block = out.len();
        let mut found: Vec<(usize, usize, SpanKind)> = Vec::new();
        if kind == BlockKind::TableRow {
            found.extend(cells.iter().map(|cell| (cell.start, cell.end, cell.kind())));
        }
        for (start, end, link) in links {
            if let Some(url) = targets.and_then(|targets| targets.of_link(link)) {
                found.push((start, end, SpanKind::Link { url }));
            }
        }
        if let Some(url) = address {
            found.push((0, text.len(), SpanKind::Link { url }));
        }
        // A cell before the links in it.
        found.sort_by_key(|&(start, _, ref kind)| (start, matches!(kind, SpanKind::Link { .. })));
        let mut moved =
            mended.as_ref().map(|mended| Moved { old: &text, new: mended, at: 0, left_bytes: MAX_VAIN_BYTES });
        for (start, end, kind) in found {
            let place = moved.as_mut().map_or(Some((start, end)), |moved| moved.range(start, end));
            spans.extend(place.map(|(start, end)| Span { block, start, end, kind }));
        }
        out.push(Block { kind, text: mended.unwrap_or(text) });
    }
}

/// Where pieces of a text have gone that was mended.
struct Moved<'t> {
    old: &'t str,
    new: &'t str,
    /// Pieces come in order: none begins before this byte.
    at: usize,
    /// Bytes that may yet be searched in vain. A piece that reads otherwise in the whole is not found (an accent that has gone
    /// onto the letter before it); a text of such pieces would cost quadratic time.
    left_bytes: usize,
}

/// [`Moved::left_bytes`] at the beginning: a paragraph of a thousand links whose every piece is lost.
const MAX_VAIN_BYTES: usize = 20_000_000;

impl Moved<'_> {
    fn range(&mut self, start: usize, end: usize) -> Option<(usize, usize)> {
        let piece = mend(self.old.get(start..end)?);
        let piece = piece.trim();
        let rest = self.new.get(self.at..).filter(|rest| rest.len() <= self.left_bytes)?;
        let Some(offset) = rest.find(piece) else {
            self.left_bytes -= rest.len();
            return None;
        };
        let from = self.at + offset;
        self.at = from;
        Some((from, from + piece.len()))
    }
}

/// The column of a cell, counted on from the cell before it on the row.
fn column(dom: &Dom, row: RowId, before: Option<(RowId, usize)>, cell: RowId) -> usize {
    let (mut at, mut column) = before.map_or((row + 1, 0), |(before, column)| (dom.end(before), column + 1));
    while at < cell {
        column += usize::from(matches!(dom.tag(at), Some(Tag::Td | Tag::Th)));
        at = dom.end(at);
    }
    column
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

pub(super) fn kind(page: &Prepared, index: usize) -> BlockKind {
    let block = page.blocks.get(index);
    match block.place {
        _ if parts::is_caption(page, index) => BlockKind::Caption,
        Place { preformatted: true, .. } => BlockKind::Code,
        Place { heading: level @ 1.., .. } => BlockKind::Heading(level),
        Place { list_depth: depth @ 1.., item_number, .. } => {
            BlockKind::ListItem { depth: depth.min(MAX_LIST_DEPTH), number: (item_number > 0).then_some(item_number) }
        }
        Place { quote: true, .. } if parts::is_post(page, block) => BlockKind::Post,
        Place { quote: true, .. } => BlockKind::Quote,
        Place { table_row: Some(row), .. } if has_columns(&page.dom, row) => BlockKind::TableRow,
        _ => BlockKind::Paragraph,
    }
}

/// Has a table row more than one cell, be they empty?
fn has_columns(dom: &Dom, row: RowId) -> bool {
    dom.children(row).filter(|&cell| matches!(dom.tag(cell), Some(Tag::Td | Tag::Th))).nth(1).is_some()
}
