//! What the model sees of each block: a row of numbers, computed in linear time.

use super::logarithm::ln_1p;
use super::own::Own;
use super::page::Head;
use super::surroundings::Surroundings;
use super::titles::Titles;
use super::tree::{NO_NODE, Tree};
use super::{Blocks, own, page, surroundings, titles};
use crate::dom::Dom;
use crate::model::Reason;

/// Columns of a page's kind beside those of the page: sums over its blocks, weighted by score and words.
const KIND_COLUMNS: [&str; 5] = ["main_words", "main_blocks", "main_link_density", "main_stops", "main_list"];
/// Block columns behind [`KIND_COLUMNS`] from the third on.
const KIND_SOURCES: [usize; 3] = [own::LINK_DENSITY, own::STOP_DENSITY, own::LIST_DEPTH];

/// What the features of a page's blocks are made of; the row of a block is computed when it is asked for.
#[derive(Debug, Default)]
pub struct Features {
    tree: Tree,
    own: Own,
    titles: Titles,
    surroundings: Surroundings,
    page: Vec<f32>,
    width: usize,
}

/// A row being filled from its first column on.
pub(super) struct Row<'a>(&'a mut [f32]);

impl Row<'_> {
    pub fn put<const N: usize>(&mut self, values: [f32; N]) {
        if let Some((head, rest)) = std::mem::take(&mut self.0).split_first_chunk_mut::<N>() {
            *head = values;
            self.0 = rest;
        }
    }
}

/// What of a block's row its page's kind is told from.
pub type KindSources = [f32; KIND_SOURCES.len()];

/// What the scores of a page's blocks add up to.
#[derive(Debug, Default)]
pub struct KindSums {
    /// Words, weighted by score.
    weight: f32,
    /// Sum of the scores.
    blocks: f32,
    /// Weighted by score and words.
    sources: KindSources,
}

impl KindSums {
    /// Adds a block with its score, its words and what [`Features::kind_sources`] says of its row.
    pub fn add(&mut self, score: f32, words: u32, sources: KindSources) {
        let share = score * words as f32;
        self.weight += share;
        self.blocks += score;
        for (sum, source) in self.sources.iter_mut().zip(sources) {
            *sum += share * source;
        }
    }

    /// In the order of [`KIND_COLUMNS`].
    fn values(&self) -> impl Iterator<Item = f32> {
        let weight = self.weight + 1e-3;
        let shares = self.sources.map(|sum| sum / weight);
        [ln_1p(weight), ln_1p(self.blocks)].into_iter().chain(shares)
    }
}

/// An element that holds blocks, for training: its parent's index and the tokens of its names.
#[derive(Debug, Clone, PartialEq)]
pub struct ElementTokens {
    pub parent: Option<usize>,
    pub tokens: Vec<String>,
    /// The odds of its tokens count: it holds a block that is no part of the page's frame.
    pub is_open: bool,
    /// Range of the blocks it holds.
    pub blocks: (usize, usize),
}

impl Features {
    /// Names of the columns, in order: those of a block, then those of its page.
    pub fn names() -> Vec<String> {
        let mut names: Vec<String> = own::NAMES.map(str::to_owned).into();
        names.extend(titles::NAMES.map(str::to_owned));
        names.extend(surroundings::names());
        names.extend(page::names());
        names
    }

    /// Reads what all rows share.
    pub fn new(dom: &Dom, blocks: &Blocks) -> Self {
        if blocks.is_empty() {
            return Self::default();
        }
        let tree = Tree::build(dom, blocks);
        let head = Head::read(dom);
        let page = page::values(dom, blocks, &tree, &head);
        Self {
            own: Own::new(blocks),
            titles: Titles::new(blocks, &tree, &head),
            surroundings: Surroundings::new(dom, blocks, &tree),
            width: own::NAMES.len() + titles::NAMES.len() + surroundings::WIDTH + page.len(),
            page,
            tree,
        }
    }

    /// Number of columns; 0 for a page without blocks.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The columns of the page, which end every row.
    pub fn page(&self) -> &[f32] {
        &self.page
    }

    /// A row with the columns of the page, for [`Features::fill`].
    pub fn blank_row(&self) -> Vec<f32> {
        let mut row = vec![0.0; self.width - self.page.len()];
        row.extend(&self.page);
        row
    }

    /// Fills the columns of block `index` into a row from [`Features::blank_row`]. `marks` holds one entry a block: what
    /// the line rules say about it.
    pub fn fill(&self, blocks: &Blocks, marks: &[Option<Reason>], index: usize, row: &mut [f32]) {
        let mut row = Row(row);
        row.put(self.own.values(blocks, marks[index], index));
        row.put(self.titles.values(blocks, marks, &self.tree, index));
        self.surroundings.push(blocks, &self.tree, index, &mut row);
    }

    /// The columns of a block's row that its page's kind is told from.
    pub fn kind_sources(row: &[f32]) -> KindSources {
        KIND_SOURCES.map(|column| row[column])
    }

    /// The columns of the page, followed by what the scores of its blocks add up to: what its kind is told from.
    pub fn kind_row(&self, sums: &KindSums) -> Vec<f32> {
        self.page.iter().copied().chain(sums.values()).collect()
    }

    /// Length of [`Features::kind_row`].
    pub fn kind_width() -> usize {
        page::names().len() + KIND_COLUMNS.len()
    }

    /// Names of the columns of [`Features::kind_row`].
    pub fn kind_names() -> Vec<String> {
        page::names().into_iter().chain(KIND_COLUMNS.map(str::to_owned)).collect()
    }

    /// Does the page declare itself a news article?
    pub fn is_news(&self) -> bool {
        page::type_column("newsarticle").and_then(|column| self.page.get(column)).is_some_and(|&value| value > 0.0)
    }

    /// Does the page declare itself a live blog?
    pub fn is_live(&self) -> bool {
        page::type_column("liveblogposting").and_then(|column| self.page.get(column)).is_some_and(|&value| value > 0.0)
    }
}

/// The elements around the blocks with the tokens of their names, and for each block the innermost of them:
/// what the token odds are learned from.
pub fn element_tokens(dom: &Dom, blocks: &Blocks) -> (Vec<ElementTokens>, Vec<usize>) {
    let tree = Tree::build(dom, blocks);
    let describe = |node: &super::tree::Node| ElementTokens {
        parent: (node.parent != NO_NODE).then_some(node.parent as usize),
        tokens: page::token_texts(dom, node.row),
        is_open: node.is_open,
        blocks: (node.first as usize, node.end as usize),
    };
    (tree.nodes.iter().map(describe).collect(), tree.own.iter().map(|&own| own as usize).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::mask;
    use crate::dom::{Limits, parse};

    const PAGE: &str = "<html><head><title>Storm closes the old port</title></head><body><nav><a href=/>Home</a></nav>\
        <div class=story><h1>Storm closes the old port</h1><p>The storm closed the port on Monday, the council said, and \
        ferries stay where they are until the wind drops.</p><p>Nobody was hurt, the harbour master said.</p></div>\
        <aside>Other stories</aside></body></html>";

    fn features(html: &str) -> (Blocks, Features) {
        let dom = parse(html, Limits::default());
        let blocks = Blocks::read(&dom, &mask(&dom, &[], &[]));
        let features = Features::new(&dom, &blocks);
        (blocks, features)
    }

    fn value((blocks, features): &(Blocks, Features), index: usize, name: &str) -> f32 {
        let column = Features::names().iter().position(|known| known == name).unwrap();
        let mut row = features.blank_row();
        features.fill(blocks, &vec![None; blocks.len()], index, &mut row);
        row[column]
    }

    #[test]
    fn every_column_has_one_name() {
        let (_, features) = features(PAGE);
        let mut names = Features::names();
        assert_eq!(names.len(), features.width());
        names.sort();
        names.dedup();
        assert_eq!(names.len(), features.width());
    }

    #[test]
    fn column_numbers_match_their_names() {
        let names = Features::names();
        for (column, name) in
            [(own::LINK_DENSITY, "link_density"), (own::STOP_DENSITY, "stop_density"), (own::LIST_DEPTH, "list_depth")]
        {
            assert_eq!(names[column], name);
        }
        let (_, features) = features(PAGE);
        assert_eq!(features.kind_row(&KindSums::default()).len(), Features::kind_width());
    }

    #[test]
    fn columns_say_what_their_names_say() {
        let page = features(PAGE);
        let at = |text: &str| page.0.iter().position(|block| page.0.text(block).starts_with(text)).unwrap();
        assert_eq!(value(&page, at("Storm"), "title_likeness"), 1.0);
        assert_eq!(value(&page, at("Home"), "link_density"), 1.0);
        assert_eq!(value(&page, at("Home"), "in_nav"), 29.0);
        assert_eq!(value(&page, at("Other"), "mask_sidebar"), 1.0);
        assert_eq!(value(&page, at("The storm"), "in_top"), 1.0);
        assert_eq!(value(&page, at("Other"), "in_top"), 0.0);
        assert_eq!(value(&page, at("Nobody"), "near-1_words"), ln_1p(20.0));
    }

    #[test]
    fn a_page_without_text_has_no_rows() {
        let (_, features) = features("<p></p>");
        assert_eq!(features.width(), 0);
    }
}
