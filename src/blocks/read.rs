//! The walk over the rows that fills [`Blocks`].

use super::{Blocks, Place, TextBlock};
use crate::clean::Mask;
use crate::dom::{Dom, NO_ROW, RowId, RowKind, Tag};
use crate::model::Reason;
use crate::text::{count_words, is_blank, push_words};

pub(super) fn read(dom: &Dom, mask: &Mask) -> Blocks {
    let mut reader = Reader { dom, out: Blocks::default(), open: Vec::new(), context: Context::default(), run: None };
    reader.out.text.reserve(dom.text_bytes() / 2);
    let mut row = 0;
    while row < dom.len() as RowId {
        reader.close_until(row);
        let reason = mask.reason(row);
        if let Some(reason) = reason
            && reader.is_left_out(row, reason)
        {
            row = reader.skip(row, reason);
            continue;
        }
        match dom.kind(row) {
            RowKind::Text => reader.push_text(row),
            RowKind::Element(tag) => reader.enter(row, tag, reason),
        }
        row += 1;
    }
    reader.close_until(RowId::MAX);
    reader.flush(false);
    clear_layout_rows(&mut reader.out.list);
    reader.out
}

/// A cell with more words than this holds running text.
const MAX_CELL_WORDS: u32 = 25;

/// Rows of layout are no rows of a table: a cell with running text or several lines is a part of the page.
fn clear_layout_rows(list: &mut [TextBlock]) {
    let mut from = 0;
    while from < list.len() {
        let row = list[from].place.table_row;
        let same = list[from..].iter().take_while(|block| block.place.table_row == row).count();
        let group = &mut list[from..from + same];
        let several = group.windows(2).any(|pair| pair[0].place.cell == pair[1].place.cell && !pair[1].continues);
        if row.is_some() && (several || group.iter().any(|block| block.words > MAX_CELL_WORDS)) {
            for block in group {
                (block.place.table_row, block.place.cell) = (None, None);
            }
        }
        from += same;
    }
}

/// What holds for text at the current row.
#[derive(Debug, Clone, Copy, Default)]
struct Context {
    place: Place,
    container: RowId,
    in_link: bool,
    emphasized: bool,
    masked: Option<Reason>,
    /// Items counted so far in the nearest list; 0 in an unordered one.
    ordered: bool,
}

struct Open {
    end: RowId,
    outer: Context,
    is_block: bool,
    /// Items seen so far, for an ordered list.
    items: u32,
    is_list: bool,
}

/// The block being filled.
struct Run {
    text_start: u32,
    links_start: u32,
    row: RowId,
    last_row: RowId,
    context: Context,
    link_bytes: u32,
    emphasized_bytes: u32,
    continues: bool,
}

struct Reader<'a> {
    dom: &'a Dom,
    out: Blocks,
    open: Vec<Open>,
    context: Context,
    run: Option<Run>,
}

impl Reader<'_> {
    fn close_until(&mut self, row: RowId) {
        while self.open.last().is_some_and(|open| open.end <= row) {
            if let Some(open) = self.open.pop() {
                if open.is_block {
                    self.flush(false);
                }
                self.context = open.outer;
            }
        }
    }

    /// Is this masked row no block at all: never text, named by the user, or a piece of a line?
    fn is_left_out(&self, row: RowId, reason: Reason) -> bool {
        let RowKind::Element(tag) = self.dom.kind(row) else { return self.context.masked.is_none() };
        if is_never_text(tag) || reason.is_final() {
            return true;
        }
        let holds_blocks = |row| {
            let mut below = self.dom.subtree(row).skip(1);
            below.any(|inner| self.dom.tag(inner).is_some_and(|tag| !tag.is_inline()))
        };
        self.context.masked.is_none() && tag.is_inline() && !holds_blocks(row)
    }

    /// Leaves a dropped subtree out; inside a line the text around it stays one line.
    fn skip(&mut self, row: RowId, reason: Reason) -> RowId {
        let dom = self.dom;
        let inline = match dom.kind(row) {
            RowKind::Text => true,
            RowKind::Element(tag) => tag.is_inline(),
        };
        if !inline {
            self.flush(false);
        } else if let Some(run) = &self.run
            && !self.out.text[run.text_start as usize..].ends_with(char::is_whitespace)
        {
            self.out.text.push(' ');
        }
        let is_source = dom.tag(row).is_some_and(|tag| matches!(tag, Tag::Head | Tag::Script | Tag::Style));
        if self.context.masked.is_none() && !is_source {
            self.out.masked.push((row, reason));
        }
        dom.end(row)
    }

    fn enter(&mut self, row: RowId, tag: Tag, reason: Option<Reason>) {
        match tag {
            Tag::Br => return self.line_break(),
            Tag::Hr => return self.flush(false),
            Tag::Img | Tag::Input | Tag::Wbr => return,
            _ => {}
        }
        let outer = self.context;
        let is_masked_root = reason.is_some() && outer.masked.is_none();
        let is_block = !tag.is_inline() || is_masked_root;
        if is_block {
            self.flush(false);
            self.context.container = row;
        }
        if is_masked_root && let Some(reason) = reason {
            self.context.masked = Some(reason);
            self.out.masked.push((row, reason));
        }
        let place = &mut self.context.place;
        match tag {
            Tag::A => self.context.in_link = true,
            Tag::B | Tag::Strong | Tag::Em | Tag::I => self.context.emphasized = true,
            Tag::Ul | Tag::Ol | Tag::Dir => {
                place.list_depth = place.list_depth.saturating_add(1);
                self.context.ordered = tag == Tag::Ol;
            }
            Tag::Li => {
                place.list_depth = place.list_depth.max(1);
                place.item_number = 0;
                if let Some(list) = self.open.iter_mut().rev().find(|open| open.is_list)
                    && outer.ordered
                {
                    list.items += 1;
                    place.item_number = list.items;
                }
            }
            Tag::Blockquote => place.quote = true,
            Tag::Pre => place.preformatted = true,
            Tag::Tr => place.table_row = Some(row),
            Tag::Td | Tag::Th => place.cell = Some(row),
            Tag::Table => (place.table_row, place.cell) = (None, None),
            _ => {
                if let Some(level) = tag.heading_level() {
                    place.heading = level;
                }
            }
        }
        let is_list = matches!(tag, Tag::Ul | Tag::Ol | Tag::Dir);
        self.open.push(Open { end: self.dom.end(row), outer, is_block, items: 0, is_list });
    }

    fn line_break(&mut self) {
        if self.context.place.preformatted {
            if self.run.is_some() {
                self.out.text.push('\n');
            }
            return;
        }
        match &self.run {
            // Two breaks with nothing between them part paragraphs.
            Some(run) if is_blank(&self.out.text[run.text_start as usize..]) => self.flush(false),
            Some(_) => self.flush(true),
            None => {}
        }
    }

    fn push_text(&mut self, row: RowId) {
        let text = self.dom.text(row);
        if self.run.is_none() {
            if self.dom.is_blank(row) {
                return;
            }
            self.start_run(row, false);
        }
        let Some(run) = &mut self.run else { return };
        let out = &mut self.out.text;
        let before = out.len();
        if self.context.place.preformatted {
            out.push_str(text);
        } else {
            let run_start = run.text_start as usize;
            let spaced = before == run_start || out.ends_with([' ', '\n']);
            push_words(out, text, spaced);
        }
        if run.row == NO_ROW && out.len() > before {
            run.row = row;
            run.context = self.context;
        }
        if !self.dom.is_blank(row) {
            run.last_row = row;
        }
        let added = (out.len() - before) as u32;
        if self.context.in_link && added > 0 {
            run.link_bytes += added;
            self.out.links.push((before as u32, out.len() as u32, row));
        }
        if self.context.emphasized {
            run.emphasized_bytes += added;
        }
    }

    fn start_run(&mut self, row: RowId, continues: bool) {
        self.run = Some(Run {
            text_start: self.out.text.len() as u32,
            links_start: self.out.links.len() as u32,
            row,
            last_row: row,
            context: self.context,
            link_bytes: 0,
            emphasized_bytes: 0,
            continues,
        });
    }

    /// Ends the block. With `soft` the next one is another line of the same paragraph.
    fn flush(&mut self, soft: bool) {
        if let Some(run) = self.run.take() {
            self.finish(run);
        }
        if soft {
            self.start_run(NO_ROW, true);
        }
    }

    fn finish(&mut self, run: Run) {
        let start = run.text_start as usize;
        let kept = self.out.text[start..].trim_end().len();
        self.out.text.truncate(start + kept);
        if kept == 0 || run.row == NO_ROW {
            self.out.links.truncate(run.links_start as usize);
            return;
        }
        let words = count_words(&self.out.text[start..]) as u32;
        self.out.list.push(TextBlock {
            text: (run.text_start, (start + kept) as u32),
            links: (run.links_start, self.out.links.len() as u32),
            row: run.row,
            last_row: run.last_row,
            container: run.context.container,
            place: run.context.place,
            continues: run.continues,
            words,
            link_bytes: run.link_bytes.min(kept as u32),
            emphasis: (run.emphasized_bytes as f32 / kept as f32).min(1.0),
            masked: run.context.masked,
        });
    }
}

/// Elements whose contents no reader sees as text of the page, or sees as a control.
fn is_never_text(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        Head | Script
            | Style
            | Template
            | Svg
            | Noscript
            | Iframe
            | Object
            | Embed
            | Canvas
            | Audio
            | Video
            | Map
            | Applet
            | Frameset
            | Select
            | Option
            | Datalist
            | Textarea
            | Progress
            | Meter
    )
}
