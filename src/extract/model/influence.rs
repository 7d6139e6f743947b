//! Why a block has its score: what the score would be if a group of its columns stood as on an average block.
//!
//! Columns are judged in groups, because most say nearly the same as their neighbours: with one of them gone the others
//! speak for it. Never on the way of an extraction, only for whoever asks.

use super::trees::{Batch, LANES};
use super::{MODEL, Model, SURE};
use crate::blocks::features::Features;
use crate::extract::Prepared;

/// What a group of features does to a block's score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Influence {
    /// What the group is about, in words.
    pub about: &'static str,
    /// How much higher the log odds are than if the group stood as on an average block; negative where it lowers them.
    pub log_odds: f32,
}

/// Groups of columns: what they are about, and their names; `*` at the end stands for any rest. The first that fits a
/// column has it.
const GROUPS: [(&str, &[&str]); 20] = [
    ("its length", &["words", "chars", "word_chars", "paragraph_words"]),
    ("links in it", &["link_density", "links"]),
    (
        "its punctuation",
        &["comma*", "stop*", "ends_sentence", "question", "colon", "quote", "separators", "continues", "continued"],
    ),
    ("its letters and digits", &["starts_upper", "upper_words", "all_upper", "digits", "emphasis"]),
    ("the same text elsewhere", &["copies"]),
    ("what the rules say of it", &["mask*", "marked", "mark_*"]),
    ("likeness to the headline", &["title_likeness"]),
    ("place beside the headline", &["title_*"]),
    ("likeness to the description", &["description_*", "body_*"]),
    ("the heading above it", &["heading_*"]),
    ("densest part of the page", &["top_*", "dense_*", "gain_*", "in_top", "in_dense", "in_gain", "best_score"]),
    ("blocks like it", &["own_alike", "container_alike", "path_share", "path_count", "path_link_density", "class_*"]),
    ("elements around it", &["in_*"]),
    ("its own element", &["tag", "block_tag", "depth", "is_*", "list_depth"]),
    ("size of what it stands in", &["grow*"]),
    ("its position", &["position", "word_position", "same_parent"]),
    ("paragraphs near it", &["next_long", "previous_long", "long_*"]),
    ("its neighbours", &["near*", "window_*"]),
    ("names of its elements", &["odds_*"]),
    ("the page as a whole", &["*"]),
];

/// Which group a column belongs to.
fn group_of(name: &str) -> usize {
    let fits = |pattern: &&str| match pattern.strip_suffix('*') {
        Some(head) => name.starts_with(head),
        None => name == *pattern,
    };
    GROUPS.iter().position(|(_, patterns)| patterns.iter().any(fits)).unwrap_or(GROUPS.len() - 1)
}

/// Reads the influences of many blocks of one page.
#[derive(Debug)]
pub(in crate::extract) struct Influences<'a> {
    page: &'a Prepared,
    /// The group of each column.
    groups: Vec<usize>,
    row: Vec<f32>,
}

impl<'a> Influences<'a> {
    pub(in crate::extract) fn new(page: &'a Prepared) -> Self {
        let groups = Features::names().iter().map(|name| group_of(name)).collect();
        let row = if page.features.width() > 0 { page.features.blank_row() } else { Vec::new() };
        Self { page, groups, row }
    }

    /// The groups that move the log odds of block `index` most, the strongest first, at most `count`.
    pub(in crate::extract) fn strongest(&mut self, index: usize, count: usize) -> Vec<Influence> {
        let (model, page) = (&*MODEL, self.page);
        if page.features.width() != model.columns || self.row.len() != self.groups.len() {
            return Vec::new();
        }
        page.features.fill(&page.blocks, &page.marks, index, &mut self.row);
        // The trees are heard where the score has heard them.
        let with_trees = model.network_log_odds(&self.row).abs() <= SURE;
        let mut rows = vec![self.row.clone(); 1 + GROUPS.len()];
        for (group, row) in rows[1..].iter_mut().enumerate() {
            for (column, value) in row.iter_mut().enumerate().filter(|(column, _)| self.groups[*column] == group) {
                *value = model.network.mean(column);
            }
        }
        let log_odds = model.log_odds(&rows, with_trees);
        let full = log_odds[0];
        let moved = GROUPS
            .iter()
            .zip(&log_odds[1..])
            .map(|((about, _), without)| Influence { about, log_odds: full - without });
        let mut moved: Vec<Influence> = moved.filter(|influence| influence.log_odds.abs() >= MIN_MOVE).collect();
        moved.sort_by(|a, b| b.log_odds.abs().total_cmp(&a.log_odds.abs()));
        moved.truncate(count);
        moved
    }
}

/// A group that moves the log odds by less has no say.
const MIN_MOVE: f32 = 0.1;

impl Model {
    fn network_log_odds(&self, row: &[f32]) -> f32 {
        let mut units = self.network.base;
        self.network.add(&mut units, 0, row);
        self.network.output(&units)
    }

    /// The log odds of each row, by the network alone or with the trees.
    fn log_odds(&self, rows: &[Vec<f32>], with_trees: bool) -> Vec<f32> {
        let mut out: Vec<f32> = rows.iter().map(|row| self.network_log_odds(row)).collect();
        if !with_trees {
            return out;
        }
        let mut batch = Batch::new(self.columns);
        for (rows, out) in rows.chunks(LANES).zip(out.chunks_mut(LANES)) {
            batch.clear();
            rows.iter().for_each(|row| batch.push(row));
            let mut trees = [0.0f32; LANES];
            for values in self.trees.values(&batch) {
                trees.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
            }
            out.iter_mut().zip(trees).for_each(|(log_odds, trees)| *log_odds = (*log_odds + trees) / 2.0);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Options, PageContext, prepare, scores};

    #[test]
    fn every_group_has_columns_and_few_columns_speak_for_the_page() {
        let names = Features::names();
        for (group, (about, _)) in GROUPS.iter().enumerate() {
            assert!(names.iter().any(|name| group_of(name) == group), "{about}");
        }
        let of = |name: &str| GROUPS[group_of(name)].0;
        assert_eq!(of("link_density"), "links in it");
        assert_eq!(of("near-1_link_density"), "its neighbours");
        assert_eq!(of("in_top"), "densest part of the page");
        assert_eq!(of("path_depth"), "the page as a whole");
    }

    #[test]
    fn what_the_influences_start_from_is_the_score() {
        let html = "<nav><a href=/>Home</a> <a href=/w>World news</a></nav><main><h1>Storm</h1><p>The storm closed the port \
            on Monday, the council said, and ferries stay where they are.</p><p>Nobody was hurt, it said.</p></main>";
        let page = prepare(html.as_bytes(), &PageContext::default(), &Options::default()).unwrap();
        let scores = scores(&page);
        let mut row = page.features.blank_row();
        let mut seen = 0;
        for index in 0..page.blocks.len() {
            if page.blocks.get(index).masked.is_some() || page.marks[index].is_some() {
                continue;
            }
            page.features.fill(&page.blocks, &page.marks, index, &mut row);
            let with_trees = MODEL.network_log_odds(&row).abs() <= SURE;
            let full = MODEL.log_odds(std::slice::from_ref(&row), with_trees);
            assert!((super::super::sigmoid(full[0]) - scores.blocks[index]).abs() < 1e-3, "block {index}");
            let strongest = Influences::new(&page).strongest(index, 3);
            assert!((1..=3).contains(&strongest.len()), "block {index}");
            seen += 1;
        }
        assert!(seen >= 2);
    }
}
