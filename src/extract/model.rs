//! The learned model: features of a page → a probability for each block, and the page's kind.
//!
//! Boosted trees and a network with one hidden layer, their log odds averaged; `training/` makes the table and says what
//! is in it. All arithmetic is f32 in a fixed order, so that the same page gives the same scores everywhere.

mod influence;
mod network;
mod table;
mod trees;

use std::sync::LazyLock;

pub use self::influence::Influence;
pub(super) use self::influence::Influences;
use self::network::{Network, Units};
use self::table::Bytes;
use self::trees::{Batch, Forest, LANES};
use super::decide::may_reopen;
use super::{Prepared, Scores};
use crate::blocks::features::{Features, KindSources, KindSums};
use crate::model::PageKind;

const TABLE: &[u8] = include_bytes!("model.bin");
const MAGIC: &[u8] = b"OFPM";
const VERSION: u32 = 1;
/// Beyond these log odds of the network (a probability of 0.12 or 0.88) the trees are not asked: they would have to disagree by
/// far more than they ever do to turn the block, and most blocks of a page are clearly menus or clearly text.
const SURE: f32 = 2.0;

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::parse(TABLE).unwrap_or_default());

/// Scores every block and names the page's kind.
pub(super) fn score(page: &Prepared) -> Scores {
    MODEL.score(page)
}

/// How sure to be of a choice of blocks whose expected word F1 is `expected`: the share of held-out pages with such an
/// expectation that scored above 0.9.
pub(super) fn confidence(expected: f32) -> f32 {
    interpolated(&CAUTION, interpolated(&MODEL.calibration, expected))
}

/// The share of held-out pages, and what is said of it. Pages of publishers that no one has seen score a little lower than those
/// held out, and who keeps what is above 0.9 relies on it: of the held-out pages above 0.9, 96 % scored above 0.9.
const CAUTION: [(f32, f32); 4] = [(0.0, 0.0), (0.8, 0.78), (0.94, 0.9), (1.0, 1.0)];

/// The value at `x` of the line through `knots`, which are sorted.
fn interpolated(knots: &[(f32, f32)], x: f32) -> f32 {
    let above = knots.partition_point(|knot| knot.0 <= x);
    match (above.checked_sub(1).and_then(|at| knots.get(at)), knots.get(above)) {
        (Some(&(x0, y0)), Some(&(x1, y1))) => y0 + (y1 - y0) * (x - x0) / (x1 - x0).max(1e-6),
        (Some(&(_, y)), None) | (None, Some(&(_, y))) => y,
        (None, None) => x,
    }
}

#[derive(Debug, Default)]
struct Model {
    columns: usize,
    trees: Forest,
    /// Trees of the page's kind: of round `r` and kind `k`, the one at `r * kinds + k`.
    kind_trees: Forest,
    network: Network,
    kinds: Vec<PageKind>,
    calibration: Vec<(f32, f32)>,
}

impl Model {
    fn score(&self, page: &Prepared) -> Scores {
        let features = &page.features;
        let mut scores = Scores { blocks: vec![0.0; page.blocks.len()], ..Scores::default() };
        if features.width() != self.columns {
            // A page without a line of text has no features to judge.
            return scores;
        }
        let mut scorer = Scorer::new(self, page);
        // The kind is told from what the rules leave. What they drop is scored only where a score can bring it back.
        let mut shown: Vec<(usize, KindSources)> = Vec::with_capacity(page.blocks.len());
        for (index, block) in page.blocks.iter().enumerate() {
            if block.masked.is_none() && page.marks[index].is_none() {
                scorer.add(index, &mut scores.blocks);
                shown.push((index, Features::kind_sources(&scorer.row)));
            }
        }
        scorer.ask_trees(&mut scores.blocks);
        let mut sums = KindSums::default();
        for (index, sources) in shown {
            sums.add(scores.blocks[index], page.blocks.get(index).words, sources);
        }
        (scores.kind, scores.article) = self.kind(features, &sums);
        for (index, block) in page.blocks.iter().enumerate() {
            if block.masked.is_some_and(|reason| may_reopen(reason, scores.article, features.is_news())) {
                scorer.add(index, &mut scores.blocks);
            }
        }
        scorer.ask_trees(&mut scores.blocks);
        scores
    }

    /// The likeliest kind, and the probability that the page is an article.
    fn kind(&self, features: &Features, sums: &KindSums) -> (PageKind, f32) {
        // What these two types declare is believed: of 166 labelled pages that said "news article", all were.
        if features.is_live() {
            return (PageKind::Live, 1.0);
        }
        if features.is_news() {
            return (PageKind::Article, 1.0);
        }
        let row = features.kind_row(sums);
        let mut batch = Batch::new(row.len());
        batch.push(&row);
        let mut values = vec![0.0f32; self.kinds.len()];
        for (tree, [value, ..]) in self.kind_trees.values(&batch).enumerate() {
            values[tree % self.kinds.len()] += value;
        }
        values.iter_mut().for_each(|value| *value = value.exp());
        let total: f32 = values.iter().sum();
        let mut kind = (PageKind::Other, 0.0);
        let mut article = 0.0;
        for (&known, &value) in self.kinds.iter().zip(&values) {
            if value > kind.1 {
                kind = (known, value);
            }
            if known == PageKind::Article {
                article = value / total;
            }
        }
        (kind.0, article)
    }

    /// Reads the table; `None` where it is not one of ours.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(bytes);
        if bytes.take(MAGIC.len())? != MAGIC || bytes.u32()? != VERSION {
            return None;
        }
        let columns = bytes.u32()? as usize;
        // The hash of the column names: a test compares it.
        bytes.u32()?;
        let trees = Forest::read(&mut bytes)?;
        let kind_trees = Forest::read(&mut bytes)?;
        let network = Network::read(&mut bytes, columns)?;
        let kind_count = bytes.u32()? as usize;
        let kind_columns = bytes.u32()? as usize;
        let kinds = (0..kind_count).map(|_| bytes.kind()).collect::<Option<Vec<_>>>()?;
        let fits = trees.columns() <= columns && kind_trees.columns() <= kind_columns;
        let fits = fits && kind_columns <= Features::kind_width();
        let knots = bytes.u32()? as usize;
        let calibration = (0..knots).map(|_| Some((bytes.f32()?, bytes.f32()?))).collect::<Option<Vec<_>>>()?;
        (fits && bytes.0.is_empty() && !kinds.is_empty()).then_some(Self {
            columns,
            trees,
            kind_trees,
            network,
            kinds,
            calibration,
        })
    }
}

/// Scores the blocks of one page: the network each by itself, the trees several together.
struct Scorer<'a> {
    model: &'a Model,
    page: &'a Prepared,
    /// The last columns are those of the page, the same for all its blocks: what they give the network's units.
    page_units: Units,
    /// Columns of a block of its own.
    own: usize,
    /// The row of the block added last.
    row: Vec<f32>,
    /// Rows whose blocks the network is not sure of, and the blocks with what it says.
    unsure: Batch,
    asked: Vec<(usize, f32)>,
}

impl<'a> Scorer<'a> {
    fn new(model: &'a Model, page: &'a Prepared) -> Self {
        let features = &page.features;
        let own = features.width() - features.page().len();
        let mut page_units = model.network.base;
        model.network.add(&mut page_units, own, features.page());
        let row = features.blank_row();
        Self { model, page, page_units, own, unsure: Batch::new(row.len()), row, asked: Vec::new() }
    }

    /// Scores a block, now or with the next [`Scorer::ask_trees`].
    fn add(&mut self, index: usize, scores: &mut [f32]) {
        self.page.features.fill(&self.page.blocks, &self.page.marks, index, &mut self.row);
        let network = &self.model.network;
        let mut units = self.page_units;
        network.add(&mut units, 0, &self.row[..self.own]);
        let said = network.output(&units);
        if said.abs() > SURE {
            scores[index] = sigmoid(said);
            return;
        }
        self.unsure.push(&self.row);
        self.asked.push((index, said));
        if self.unsure.is_full() {
            self.ask_trees(scores);
        }
    }

    /// Scores the blocks that wait for the trees.
    fn ask_trees(&mut self, scores: &mut [f32]) {
        if self.asked.is_empty() {
            return;
        }
        let mut trees = [0.0f32; LANES];
        for values in self.model.trees.values(&self.unsure) {
            trees.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
        }
        for ((index, network), trees) in self.asked.drain(..).zip(trees) {
            scores[index] = sigmoid((trees + network) / 2.0);
        }
        self.unsure.clear();
    }
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_fits_the_features() {
        let model = Model::parse(TABLE).expect("a sound table");
        let names = Features::names();
        assert_eq!(model.columns, names.len());
        let mut crc = flate2::Crc::new();
        crc.update(names.join("\n").as_bytes());
        let names_hash = u32::from_le_bytes(TABLE[12..16].try_into().unwrap());
        assert_eq!(names_hash, crc.sum(), "the columns changed: train again");
        assert!(TABLE.len() < 1_000_000);
        assert!(model.calibration.is_sorted());
    }

    #[test]
    fn confidence_grows_with_what_is_to_be_expected_and_stays_below_what_was_seen() {
        let expected: Vec<f32> = (0..=1000).map(|n| n as f32 / 1000.0).collect();
        let confidences: Vec<f32> = expected.iter().map(|&x| confidence(x)).collect();
        assert!(confidences.is_sorted() && confidences[1000] > 0.95 && confidences[0] < 0.05);
        for (&x, said) in expected.iter().zip(confidences) {
            assert!(said <= interpolated(&MODEL.calibration, x) + 1e-6, "{x}: {said}");
        }
    }

    #[test]
    fn damaged_tables_are_refused() {
        assert!(Model::parse(b"").is_none());
        assert!(Model::parse(&TABLE[..TABLE.len() - 1]).is_none());
        let mut longer = TABLE.to_vec();
        longer.push(0);
        assert!(Model::parse(&longer).is_none());
        for at in (0..TABLE.len().min(4000)).step_by(7) {
            let mut damaged = TABLE.to_vec();
            damaged[at] ^= 0xFF;
            if let Some(model) = Model::parse(&damaged) {
                // What is accepted must be safe to walk.
                let mut batch = Batch::new(model.columns.max(Features::kind_width()));
                batch.push(&[]);
                let values = model.trees.values(&batch).chain(model.kind_trees.values(&batch));
                assert!(!values.map(|values| values[0]).sum::<f32>().is_nan());
            }
        }
    }
}
