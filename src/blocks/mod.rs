//! Rows and mask → text blocks: one block a line of text as a reader sees it.
//!
//! A block is a run of inline content between two block-level boundaries. `<br>` starts a new block that is
//! marked as the same paragraph, so that line rules can take one line out of a paragraph.
//!
//! Blocks under the mask are read too and carry its reason: what was dropped is context for what was not. Left out are
//! masked pieces of a line (a button inside a sentence) and what is dropped for good ([`Reason::is_final`]).

pub mod features;

mod logarithm;
mod own;
mod page;
mod read;
mod regions;
mod surroundings;
mod titles;
mod tokens;
mod tree;

use crate::clean::Mask;
use crate::dom::{Dom, RowId};
use crate::model::Reason;

/// A line of text with what surrounds it.
#[derive(Debug, Clone)]
pub struct TextBlock {
    /// Byte range in [`Blocks::text`]; white space is collapsed (kept in preformatted text).
    text: (u32, u32),
    /// Index range in [`Blocks::links`].
    links: (u32, u32),
    /// First text row.
    pub row: RowId,
    /// Last text row.
    pub last_row: RowId,
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
    /// Why the mask drops it, if it does.
    pub masked: Option<Reason>,
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
    /// Byte ranges of link text, each with its text row.
    links: Vec<(u32, u32, RowId)>,
    list: Vec<TextBlock>,
    /// Roots of masked subtrees that hold text, with their reasons, in document order.
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
        self.linked(block).map(|(start, end, _)| (start, end)).collect()
    }

    /// As [`Blocks::links`], each range with the text row it comes from.
    pub fn linked(&self, block: &TextBlock) -> impl Iterator<Item = (usize, usize, RowId)> + '_ {
        let (base, end_of_text) = block.text;
        let links = &self.links[block.links.0 as usize..block.links.1 as usize];
        let own = move |at: u32| (at.min(end_of_text) - base) as usize;
        links.iter().map(move |&(start, end, row)| (own(start), own(end), row))
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

    /// Reads the blocks of a page.
    pub fn read(dom: &Dom, mask: &Mask) -> Self {
        read::read(dom, mask)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::mask;
    use crate::dom::{Limits, parse};

    fn read(html: &str) -> (Dom, Blocks) {
        let dom = parse(html, Limits::default());
        let mask = mask(&dom, &[], &[]);
        let blocks = Blocks::read(&dom, &mask);
        (dom, blocks)
    }

    fn texts(html: &str) -> Vec<String> {
        let (_, blocks) = read(html);
        let kept = blocks.iter().filter(|block| block.masked.is_none());
        kept.map(|block| blocks.text(block).to_owned()).collect()
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
