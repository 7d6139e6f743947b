//! The learned model: features of a page → a probability for each block, and the page's kind.
//!
//! Boosted trees and a network with one hidden layer, their log odds averaged; `training/` makes the table and says what
//! is in it. All arithmetic is f32 in a fixed order, so that the same page gives the same scores everywhere.

use std::sync::LazyLock;

use super::{Prepared, Scores};
use crate::blocks::features::Features;
use crate::model::PageKind;

const TABLE: &[u8] = include_bytes!("model.bin");
const MAGIC: &[u8] = b"OFPM";
const VERSION: u32 = 1;
/// Beyond these log odds of the network (a probability of 0.03 or 0.97) the trees are not asked: they would have to disagree by
/// far more than they ever do to turn the block, and most blocks of a page are clearly menus or clearly text.
const SURE: f32 = 3.5;
/// Standardised inputs of the network are clipped here.
const CLIP: f32 = 4.0;

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::parse(TABLE).unwrap_or_default());

/// Scores every block and names the page's kind.
pub(super) fn score(page: &Prepared) -> Scores {
    MODEL.score(&page.features)
}

/// How sure to be of a choice of blocks whose expected word F1 is `expected`: the share of held-out pages with such an
/// expectation that scored above 0.9.
pub(super) fn confidence(expected: f32) -> f32 {
    let knots = &MODEL.calibration;
    let above = knots.partition_point(|knot| knot.0 <= expected);
    match (above.checked_sub(1).and_then(|at| knots.get(at)), knots.get(above)) {
        (Some(&(x0, y0)), Some(&(x1, y1))) => y0 + (y1 - y0) * (expected - x0) / (x1 - x0).max(1e-6),
        (Some(&(_, y)), None) | (None, Some(&(_, y))) => y,
        (None, None) => expected,
    }
}

#[derive(Debug, Default)]
struct Model {
    columns: usize,
    trees: Vec<Tree>,
    kind_trees: Vec<Tree>,
    network: Network,
    kinds: Vec<PageKind>,
    calibration: Vec<(f32, f32)>,
}

#[derive(Debug, Default)]
struct Tree {
    nodes: Vec<Node>,
    leaves: Vec<f32>,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    column: u16,
    left: i16,
    right: i16,
    threshold: f32,
}

impl Tree {
    fn value(&self, row: &[f32]) -> f32 {
        let mut at: i16 = if self.nodes.is_empty() { -1 } else { 0 };
        while at >= 0 {
            let node = &self.nodes[at as usize];
            at = if row[node.column as usize] <= node.threshold { node.left } else { node.right };
        }
        self.leaves[(-1 - at) as usize]
    }
}

/// Hidden units of the network.
const UNITS: usize = 32;

#[derive(Debug, Default)]
struct Network {
    means: Vec<f32>,
    scales: Vec<f32>,
    /// What each column that is zero gives the units, all together and with the biases: most columns of a block are zero.
    base: [f32; UNITS],
    /// Input-major: the weights of one input to all units side by side, so that units are summed up in parallel.
    weights: Vec<[f32; UNITS]>,
    biases: [f32; UNITS],
    out_weights: [f32; UNITS],
    out_bias: f32,
}

impl Network {
    fn input(&self, column: usize, value: f32) -> f32 {
        ((value - self.means[column]) * self.scales[column]).clamp(-CLIP, CLIP)
    }

    /// The units where every column is zero.
    fn base(&self) -> [f32; UNITS] {
        let mut units = self.biases;
        for (column, weights) in self.weights.iter().enumerate() {
            let input = self.input(column, 0.0);
            for (unit, weight) in units.iter_mut().zip(weights) {
                *unit += input * weight;
            }
        }
        units
    }

    /// Adds to the units what `values`, the columns from `from` on, give beyond zero.
    fn add(&self, units: &mut [f32; UNITS], from: usize, values: &[f32]) {
        for (column, &value) in (from..).zip(values) {
            if value == 0.0 {
                continue;
            }
            let input = self.input(column, value) - self.input(column, 0.0);
            for (unit, weight) in units.iter_mut().zip(&self.weights[column]) {
                *unit += input * weight;
            }
        }
    }

    /// The log odds of a block, from the units of its page and its own columns.
    fn value(&self, page_units: &[f32; UNITS], own: &[f32]) -> f32 {
        let mut units = *page_units;
        self.add(&mut units, 0, own);
        let outputs = units.iter().zip(&self.out_weights).map(|(unit, weight)| unit.max(0.0) * weight);
        self.out_bias + outputs.sum::<f32>()
    }
}

impl Model {
    fn score(&self, features: &Features) -> Scores {
        if features.width() == 0 {
            // A page without a line of text has no features to judge.
            return Scores::default();
        }
        let rows = features.values().chunks_exact(features.width());
        let blocks: Vec<f32> = if features.width() == self.columns {
            // The last columns are those of the page, the same for all its blocks.
            let own = features.width() - features.page().len();
            let mut page_units = self.network.base;
            self.network.add(&mut page_units, own, features.page());
            rows.map(|row| {
                let network = self.network.value(&page_units, &row[..own]);
                if network.abs() > SURE {
                    return sigmoid(network);
                }
                let trees: f32 = self.trees.iter().map(|tree| tree.value(row)).sum();
                sigmoid((trees + network) / 2.0)
            })
            .collect()
        } else {
            rows.map(|_| 0.0).collect()
        };
        let (kind, article) = self.kind(features, &blocks);
        Scores { blocks, kind, article }
    }

    /// The likeliest kind, and the probability that the page is an article.
    fn kind(&self, features: &Features, scores: &[f32]) -> (PageKind, f32) {
        // What these two types declare is believed: of 166 labelled pages that said "news article", all were.
        if features.is_live() {
            return (PageKind::Live, 1.0);
        }
        if features.is_news() {
            return (PageKind::Article, 1.0);
        }
        let row = features.kind_row(scores);
        let value = |index: usize| -> f32 {
            let trees = self.kind_trees.iter().skip(index).step_by(self.kinds.len());
            trees.map(|tree| tree.value(&row)).sum::<f32>().exp()
        };
        let values: Vec<f32> = (0..self.kinds.len()).map(value).collect();
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
        let trees = bytes.trees(columns)?;
        let kind_trees = bytes.trees(usize::from(u16::MAX) + 1)?;
        let network = bytes.network(columns)?;
        let kind_count = bytes.u32()? as usize;
        let kind_columns = bytes.u32()? as usize;
        let kinds = (0..kind_count).map(|_| bytes.kind()).collect::<Option<Vec<_>>>()?;
        let in_range = |tree: &Tree| tree.nodes.iter().all(|node| usize::from(node.column) < kind_columns);
        let fits = kind_columns <= Features::kind_width() && kind_trees.iter().all(in_range);
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

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// The unread rest of a table.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    fn f32(&mut self) -> Option<f32> {
        self.take(4)?.try_into().ok().map(f32::from_le_bytes).filter(|value| value.is_finite())
    }

    fn floats(&mut self, count: usize) -> Option<Vec<f32>> {
        (0..count).map(|_| self.f32()).collect()
    }

    fn kind(&mut self) -> Option<PageKind> {
        let length = *self.take(1)?.first()? as usize;
        let code = std::str::from_utf8(self.take(length)?).ok()?;
        serde_json::from_value(code.into()).ok()
    }

    fn trees(&mut self, columns: usize) -> Option<Vec<Tree>> {
        let count = self.u32()?;
        (0..count).map(|_| self.tree(columns)).collect()
    }

    /// A tree whose children are in range and lie behind their parents, so that every walk ends at a leaf.
    fn tree(&mut self, columns: usize) -> Option<Tree> {
        let count = self.u32()? as usize;
        let mut nodes = Vec::new();
        for _ in 0..count {
            let column = self.u16()?;
            let [left, right] = [self.u16()? as i16, self.u16()? as i16];
            nodes.push(Node { column, left, right, threshold: self.f32()? });
        }
        let leaf_count = self.u32()? as usize;
        let leaves = self.floats(leaf_count)?;
        let ends = |child: i16, at: usize| match usize::try_from(child) {
            Ok(node) => node > at && node < count,
            Err(_) => ((-1 - child) as usize) < leaf_count,
        };
        let sound = |(at, node): (usize, &Node)| {
            usize::from(node.column) < columns && ends(node.left, at) && ends(node.right, at)
        };
        (leaf_count > 0 && nodes.iter().enumerate().all(sound)).then_some(Tree { nodes, leaves })
    }

    fn units(&mut self) -> Option<[f32; UNITS]> {
        self.floats(UNITS)?.try_into().ok()
    }

    fn network(&mut self, columns: usize) -> Option<Network> {
        if self.u32()? as usize != UNITS || self.u32()? as usize != columns {
            return None;
        }
        let mut network = Network {
            base: [0.0; UNITS],
            means: self.floats(columns)?,
            scales: self.floats(columns)?,
            weights: (0..columns).map(|_| self.units()).collect::<Option<_>>()?,
            biases: self.units()?,
            out_weights: self.units()?,
            out_bias: self.f32()?,
        };
        network.base = network.base();
        Some(network)
    }
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
                let row = vec![0.0; model.columns.max(Features::kind_width())];
                let sum: f32 = model.trees.iter().map(|tree| tree.value(&row)).sum();
                assert!(!sum.is_nan());
            }
        }
    }
}
