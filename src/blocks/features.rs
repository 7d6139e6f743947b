//! What the model sees of each block: a row of numbers, computed in linear time.

use super::page::Head;
use super::surroundings::{Regions, Surroundings};
use super::tree::{NO_NODE, Tree};
use super::{Blocks, own, page, surroundings, titles};
use crate::dom::Dom;
use crate::model::Reason;

/// Columns of a page's kind beside those of the page: sums over its blocks, weighted by score and words.
const KIND_COLUMNS: [&str; 8] = [
    "main_words",
    "main_blocks",
    "main_link_density",
    "main_stops",
    "main_comments",
    "main_list",
    "main_cards",
    "main_masked",
];
/// Block columns behind [`KIND_COLUMNS`] from the third on.
const KIND_SOURCES: [usize; 6] =
    [own::LINK_DENSITY, own::STOP_DENSITY, own::MASK_COMMENT, own::LIST_DEPTH, own::MASK_RELATED, own::MASKED];

/// Features of all blocks of a page, and of the page itself.
#[derive(Debug, Default)]
pub struct Features {
    width: usize,
    /// Row-major, one row a block.
    values: Vec<f32>,
    page: Vec<f32>,
}

/// An element that holds blocks, for training: its parent's index and the tokens of its names.
#[derive(Debug, Clone, PartialEq)]
pub struct ElementTokens {
    pub parent: Option<usize>,
    pub tokens: Vec<String>,
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

    /// Computes the features. `marks` holds one entry a block: what the line rules say about it.
    pub fn compute(dom: &Dom, blocks: &Blocks, marks: &[Option<Reason>]) -> Self {
        if blocks.is_empty() {
            return Self::default();
        }
        let tree = Tree::build(dom, blocks);
        let head = Head::read(dom);
        let regions = Regions::find(blocks, &tree);
        let around = Surroundings::new(dom, blocks, &tree, &regions);
        let page = page::values(dom, &tree, &head);

        let mut own_values = vec![[0.0; own::NAMES.len()]; blocks.len()];
        own::fill(blocks, marks, |index, values| own_values[index] = values);
        let mut title_values = vec![[0.0; titles::NAMES.len()]; blocks.len()];
        titles::fill(blocks, &tree, &head, marks, |index, values| title_values[index] = values);

        let mut values = Vec::with_capacity(blocks.len() * 256);
        for index in 0..blocks.len() {
            values.extend(own_values[index]);
            values.extend(title_values[index]);
            around.push(index, &mut values);
            values.extend(&page);
        }
        Self { width: values.len() / blocks.len(), values, page }
    }

    /// Number of columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The columns of the page, which end every row.
    pub fn page(&self) -> &[f32] {
        &self.page
    }

    /// The columns of block `index`.
    pub fn row(&self, index: usize) -> &[f32] {
        &self.values[index * self.width..(index + 1) * self.width]
    }

    /// All rows, one after the other.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// The columns of the page, followed by what the scores of its blocks add up to: what its kind is told from.
    pub fn kind_row(&self, scores: &[f32]) -> Vec<f32> {
        let mut sums = [0.0f32; KIND_COLUMNS.len()];
        let mut weight = 1e-3f32;
        for (index, &score) in scores.iter().enumerate() {
            let row = self.row(index);
            let share = score * row[own::WORDS].exp_m1();
            weight += share;
            sums[1] += score;
            for (sum, column) in sums[2..].iter_mut().zip(KIND_SOURCES) {
                *sum += share * row[column];
            }
        }
        sums[0] = weight.ln_1p();
        sums[1] = sums[1].ln_1p();
        sums[2..].iter_mut().for_each(|sum| *sum /= weight);
        self.page.iter().copied().chain(sums).collect()
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
        let blocks = Blocks::read(&dom, &mask(&dom, &[]));
        let marks = vec![None; blocks.len()];
        let features = Features::compute(&dom, &blocks, &marks);
        (blocks, features)
    }

    fn value(features: &Features, index: usize, name: &str) -> f32 {
        let column = Features::names().iter().position(|known| known == name).unwrap();
        features.row(index)[column]
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
        for (column, name) in [
            (own::WORDS, "words"),
            (own::LINK_DENSITY, "link_density"),
            (own::STOP_DENSITY, "stop_density"),
            (own::MASK_COMMENT, "mask_comment"),
            (own::LIST_DEPTH, "list_depth"),
            (own::MASK_RELATED, "mask_related"),
            (own::MASKED, "masked"),
        ] {
            assert_eq!(names[column], name);
        }
        let (_, features) = features(PAGE);
        assert_eq!(features.kind_row(&[0.5; 5]).len(), Features::kind_width());
    }

    #[test]
    fn columns_say_what_their_names_say() {
        let (blocks, features) = features(PAGE);
        let at = |text: &str| blocks.iter().position(|block| blocks.text(block).starts_with(text)).unwrap();
        assert_eq!(value(&features, at("Storm"), "title_likeness"), 1.0);
        assert_eq!(value(&features, at("Home"), "link_density"), 1.0);
        assert_eq!(value(&features, at("Home"), "in_nav"), 1.0);
        assert_eq!(value(&features, at("Other"), "mask_sidebar"), 1.0);
        assert_eq!(value(&features, at("The storm"), "in_top"), 1.0);
        assert_eq!(value(&features, at("Other"), "in_top"), 0.0);
        assert_eq!(value(&features, at("Nobody"), "near-1_words"), (20.0f32).ln_1p());
    }

    #[test]
    fn a_page_without_text_has_no_rows() {
        let (_, features) = features("<p></p>");
        assert_eq!(features.values().len(), 0);
    }
}
