//! Rows and mask → text blocks: one block a line of text as a reader sees it.
//!
//! A block is a run of inline content between two block-level boundaries. `<br>` starts a new block that is
//! marked as the same paragraph, so that line rules can take one line out of a paragraph.

use crate::clean::Mask;
use crate::dom::{Dom, NO_ROW, RowId, RowKind, Tag};
use crate::model::Reason;
use crate::text::count_words;

/// A line of text with what surrounds it.
#[derive(Debug, Clone)]
pub struct TextBlock {
    /// Byte range in [`Blocks::text`]; white space is collapsed (kept in preformatted text).
    text: (u32, u32),
    /// Index range in [`Blocks::links`].
    links: (u32, u32),
    /// First text row.
    pub row: RowId,
    /// Nearest block-level element around the text.
    pub container: RowId,
    /// What the text stands in.
    pub place: Place,
    /// The line continues the paragraph of the block before (a single `<br>`).
    pub continues: bool,
    pub words: u32,
    /// Bytes of link text.
    pub link_bytes: u32,
    /// Share of the text in bold or italics, 0 to 1.
    pub emphasis: f32,
}

/// The structure around a block's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// 1 to 6 inside a heading.
    pub heading: u8,
    /// Depth of lists around it; 0 outside.
    pub list_depth: u8,
    /// Number in an ordered list; 0 elsewhere.
    pub item_number: u32,
    pub quote: bool,
    pub preformatted: bool,
    /// The row of a data table around it; `None` in tables used for layout.
    pub table_row: Option<RowId>,
    /// The cell of a data table around it.
    pub cell: Option<RowId>,
}

/// All blocks of a page in document order.
#[derive(Debug, Default)]
pub struct Blocks {
    text: String,
    links: Vec<(u32, u32)>,
    list: Vec<TextBlock>,
    /// Roots of dropped subtrees that hold text, with their reasons, in document order.
    pub masked: Vec<(RowId, Reason)>,
}

impl Blocks {
    pub fn iter(&self) -> std::slice::Iter<'_, TextBlock> {
        self.list.iter()
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn get(&self, index: usize) -> &TextBlock {
        &self.list[index]
    }

    pub fn text(&self, block: &TextBlock) -> &str {
        &self.text[block.text.0 as usize..block.text.1 as usize]
    }

    /// Link ranges as byte offsets into the block's own text.
    pub fn links(&self, block: &TextBlock) -> Vec<(usize, usize)> {
        let base = block.text.0;
        self.links[block.links.0 as usize..block.links.1 as usize]
            .iter()
            .map(|&(start, end)| ((start - base) as usize, (end.min(block.text.1) - base) as usize))
            .collect()
    }

    /// Share of the block's text that is link text, 0 to 1.
    pub fn link_density(&self, block: &TextBlock) -> f32 {
        block.link_bytes as f32 / (block.text.1 - block.text.0).max(1) as f32
    }

    /// Indices of the blocks inside the subtree `from..end`.
    pub fn within(&self, from: RowId, end: RowId) -> std::ops::Range<usize> {
        let first = self.list.partition_point(|block| block.row < from);
        let last = self.list.partition_point(|block| block.row < end);
        first..last
    }

    /// Reads the blocks of a page; rows the mask drops are left out.
    pub fn read(dom: &Dom, mask: &Mask) -> Self {
        let mut reader =
            Reader { dom, out: Blocks::default(), open: Vec::new(), context: Context::default(), run: None };
        reader.out.text.reserve(dom.text_bytes() / 2);
        let mut row = 0;
        while row < dom.len() as RowId {
            reader.close_until(row);
            if let Some(reason) = mask.reason(row) {
                row = reader.skip(row, reason);
                continue;
            }
            match dom.kind(row) {
                RowKind::Text => reader.push_text(row),
                RowKind::Element(tag) => reader.enter(row, tag),
            }
            row += 1;
        }
        reader.close_until(RowId::MAX);
        reader.flush(false);
        reader.out.clear_layout_rows();
        reader.out
    }

    /// Rows of layout are no rows of a table: a cell with running text or several lines is a part of the page.
    fn clear_layout_rows(&mut self) {
        let mut from = 0;
        while from < self.list.len() {
            let row = self.list[from].place.table_row;
            let same = self.list[from..].iter().take_while(|block| block.place.table_row == row).count();
            let group = &mut self.list[from..from + same];
            let several = group.windows(2).any(|pair| pair[0].place.cell == pair[1].place.cell && !pair[1].continues);
            if row.is_some() && (several || group.iter().any(|block| block.words > MAX_CELL_WORDS)) {
                for block in group {
                    (block.place.table_row, block.place.cell) = (None, None);
                }
            }
            from += same;
        }
    }
}

/// A cell with more words than this holds running text.
const MAX_CELL_WORDS: u32 = 25;

/// What holds for text at the current row.
#[derive(Debug, Clone, Copy, Default)]
struct Context {
    place: Place,
    container: RowId,
    in_link: bool,
    emphasized: bool,
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
        if reason != Reason::Hidden
            || dom.tag(row).is_some_and(|tag| !matches!(tag, Tag::Head | Tag::Script | Tag::Style))
        {
            self.out.masked.push((row, reason));
        }
        dom.end(row)
    }

    fn enter(&mut self, row: RowId, tag: Tag) {
        match tag {
            Tag::Br => return self.line_break(),
            Tag::Hr => return self.flush(false),
            Tag::Img | Tag::Input | Tag::Wbr => return,
            _ => {}
        }
        let outer = self.context;
        let is_block = !tag.is_inline();
        if is_block {
            self.flush(false);
            self.context.container = row;
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
            Some(run) if self.out.text[run.text_start as usize..].trim().is_empty() => self.flush(false),
            Some(_) => self.flush(true),
            None => {}
        }
    }

    fn push_text(&mut self, row: RowId) {
        let text = self.dom.text(row);
        if self.run.is_none() {
            if text.trim().is_empty() {
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
            let mut spaced = before == run_start || out.ends_with([' ', '\n']);
            for piece in text.split_inclusive(char::is_whitespace) {
                let word = piece.trim_end();
                out.push_str(word);
                spaced = if word.is_empty() { spaced } else { false };
                if word.len() < piece.len() && !spaced {
                    out.push(' ');
                    spaced = true;
                }
            }
        }
        if run.row == NO_ROW && out.len() > before {
            run.row = row;
            run.context = self.context;
        }
        let added = (out.len() - before) as u32;
        if self.context.in_link && added > 0 {
            run.link_bytes += added;
            self.out.links.push((before as u32, out.len() as u32));
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
            container: run.context.container,
            place: run.context.place,
            continues: run.continues,
            words,
            link_bytes: run.link_bytes.min(kept as u32),
            emphasis: (run.emphasized_bytes as f32 / kept as f32).min(1.0),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::mask;
    use crate::dom::{Limits, parse};

    fn read(html: &str) -> (Dom, Blocks) {
        let dom = parse(html, Limits::default());
        let mask = mask(&dom, &[]);
        let blocks = Blocks::read(&dom, &mask);
        (dom, blocks)
    }

    fn texts(html: &str) -> Vec<String> {
        let (_, blocks) = read(html);
        blocks.iter().map(|block| blocks.text(block).to_owned()).collect()
    }

    #[test]
    fn inline_elements_do_not_break_words_or_lines() {
        assert_eq!(texts("<p>A <b>bold</b>er\n  <a href=x>li<i>n</i>k</a>, here.</p>"), ["A bolder link, here."]);
    }

    #[test]
    fn block_elements_part_lines_without_gluing_words() {
        assert_eq!(texts("<div>one<p>two</p>three<div>four</div></div>"), ["one", "two", "three", "four"]);
    }

    #[test]
    fn one_break_continues_a_paragraph_and_two_part_it() {
        let (_, blocks) = read("<p>a<br>b<br><br>c<br/> <br/>d</p><p>e</p>");
        let seen: Vec<(String, bool)> =
            blocks.iter().map(|block| (blocks.text(block).to_owned(), block.continues)).collect();
        let expected = [("a", false), ("b", true), ("c", false), ("d", false), ("e", false)];
        assert_eq!(seen, expected.map(|(text, continues)| (text.to_owned(), continues)));
    }

    #[test]
    fn links_are_ranges_of_the_blocks_own_text() {
        let (_, blocks) = read("<p>x</p><p>See <a href=y>the  story</a> now</p>");
        let block = blocks.get(1);
        let links = blocks.links(block);
        assert_eq!(links.len(), 1);
        assert_eq!(&blocks.text(block)[links[0].0..links[0].1], "the story");
    }

    #[test]
    fn places_hold_lists_headings_tables_and_code() {
        let (_, blocks) =
            read("<h2>H</h2><ol><li>a<ul><li>b</ul><li>c</ol><table><tr><td>1<td>2</table><pre>x\n  y</pre>");
        let places: Vec<Place> = blocks.iter().map(|block| block.place).collect();
        assert_eq!(places[0].heading, 2);
        assert_eq!((places[1].list_depth, places[1].item_number), (1, 1));
        assert_eq!((places[2].list_depth, places[2].item_number), (2, 0));
        assert_eq!((places[3].list_depth, places[3].item_number), (1, 2));
        assert!(places[4].table_row.is_some() && places[4].table_row == places[5].table_row);
        assert_ne!(places[4].cell, places[5].cell);
        assert_eq!(blocks.text(blocks.get(6)), "x\n  y");
    }

    #[test]
    fn dropped_inline_text_leaves_one_line_and_one_space() {
        assert_eq!(texts("<p>One <button>Share</button> two</p>"), ["One two"]);
        assert_eq!(texts("<p>One<span class=sr-only>hidden</span>two</p>"), ["One two"]);
    }
}
