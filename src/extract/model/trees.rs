//! Boosted regression trees, evaluated without walking them.
//!
//! A tree of at most thirty-two leaves is a set of leaves still possible: each test that fails takes the leaves to its left out,
//! and what is the leftmost leaf in the end is the tree's answer ("QuickScorer", Lucchese et al. 2015). Tests of one column
//! stand together by rising threshold, so that those that fail are a prefix: no branch of a tree is ever mispredicted. Several rows
//! go through the tests together, one to a lane of a vector.

use super::table::Bytes;

/// Leaves of a tree: one bit each.
const MAX_LEAVES: usize = 32;
/// Trees of a forest.
const MAX_TREES: usize = 1024;
/// Rows that are judged together.
pub(super) const LANES: usize = 8;

/// Up to [`LANES`] rows, column by column.
#[derive(Debug)]
pub(super) struct Batch {
    columns: Vec<[f32; LANES]>,
    rows: usize,
}

impl Batch {
    /// For rows of `width` columns.
    pub(super) fn new(width: usize) -> Self {
        Self { columns: vec![[0.0; LANES]; width], rows: 0 }
    }

    pub(super) fn is_full(&self) -> bool {
        self.rows == LANES
    }

    /// Adds a row to a batch that is not full.
    pub(super) fn push(&mut self, row: &[f32]) {
        let lane = self.rows % LANES;
        for (column, &value) in self.columns.iter_mut().zip(row) {
            column[lane] = value;
        }
        self.rows = lane + 1;
    }

    /// Takes all rows out.
    pub(super) fn clear(&mut self) {
        self.rows = 0;
    }
}

#[derive(Debug, Default)]
pub(super) struct Forest {
    /// By column, then by threshold.
    tests: Vec<Test>,
    /// For each column that has tests: the column and where its tests end.
    columns: Vec<(u16, u32)>,
    leaves: Vec<[f32; MAX_LEAVES]>,
}

#[derive(Debug, Clone, Copy)]
struct Test {
    /// The test fails for values above.
    threshold: f32,
    tree: u16,
    /// Leaves that are still possible when it fails.
    left_out: u32,
}

impl Forest {
    /// The values of each tree in order, one a row; lanes without a row hold nothing of use.
    pub(super) fn values(&self, batch: &Batch) -> impl Iterator<Item = [f32; LANES]> {
        let mut possible = vec![[u32::MAX; LANES]; self.leaves.len()];
        let mut from = 0;
        for &(column, end) in &self.columns {
            let values = batch.columns.get(usize::from(column)).unwrap_or(&[0.0; LANES]);
            rule_out(&self.tests[from..end as usize], values, batch.rows, &mut possible);
            from = end as usize;
        }
        self.leaves.iter().zip(possible).map(|(leaves, possible)| {
            let mut out = [0.0; LANES];
            for (out, possible) in out.iter_mut().zip(possible) {
                *out = leaves[possible.trailing_zeros() as usize % MAX_LEAVES];
            }
            out
        })
    }

    /// Columns that tests look at, from 0 on.
    pub(super) fn columns(&self) -> usize {
        self.columns.last().map_or(0, |&(column, _)| usize::from(column) + 1)
    }

    /// Reads `count u32`, then each tree; `None` where it is not sound.
    pub(super) fn read(bytes: &mut Bytes<'_>) -> Option<Self> {
        let count = bytes.u32()? as usize;
        if count > MAX_TREES {
            return None;
        }
        let mut tests: Vec<(u16, Test)> = Vec::new();
        let mut leaves = Vec::with_capacity(count);
        for tree in 0..count {
            leaves.push(read_tree(bytes, tree as u16, &mut tests)?);
        }
        tests.sort_by(|(a, x), (b, y)| a.cmp(b).then(x.threshold.total_cmp(&y.threshold)));
        let mut columns: Vec<(u16, u32)> = Vec::new();
        for (at, &(column, _)) in tests.iter().enumerate() {
            match columns.last_mut() {
                Some((last, end)) if *last == column => *end = at as u32 + 1,
                _ => columns.push((column, at as u32 + 1)),
            }
        }
        Some(Self { tests: tests.into_iter().map(|(_, test)| test).collect(), columns, leaves })
    }
}

/// Takes out of each tree's possible leaves what the failing tests of one column rule out. The lanes stay one vector, and none is a branch.
#[inline(never)]
fn rule_out(tests: &[Test], values: &[f32; LANES], rows: usize, possible: &mut [[u32; LANES]]) {
    let largest = values[..rows].iter().copied().fold(f32::NEG_INFINITY, f32::max);
    for &Test { threshold, tree, left_out } in tests {
        if largest <= threshold {
            break;
        }
        let Some(possible) = possible.get_mut(usize::from(tree)) else { continue };
        let mut kept = *possible;
        for lane in 0..LANES {
            let all_where_passed = 0u32.wrapping_sub(u32::from(values[lane] <= threshold));
            kept[lane] &= left_out | all_where_passed;
        }
        *possible = kept;
    }
}

#[derive(Clone, Copy)]
struct Node {
    column: u16,
    left: i16,
    right: i16,
    threshold: f32,
}

/// A tree whose children are in range and lie behind their parents, each with one parent, as the format says.
fn read_tree(bytes: &mut Bytes<'_>, tree: u16, tests: &mut Vec<(u16, Test)>) -> Option<[f32; MAX_LEAVES]> {
    let count = bytes.u32()? as usize;
    if count >= MAX_LEAVES {
        return None;
    }
    let mut nodes = Vec::with_capacity(count);
    for _ in 0..count {
        let column = bytes.u16()?;
        let [left, right] = [bytes.u16()? as i16, bytes.u16()? as i16];
        nodes.push(Node { column, left, right, threshold: bytes.f32()? });
    }
    let leaf_count = bytes.u32()? as usize;
    if leaf_count != count + 1 {
        return None;
    }
    let values = bytes.floats(leaf_count)?;
    let mut walk = Walk { nodes: &nodes, values: &values, ordered: Vec::with_capacity(leaf_count), tree, tests };
    walk.below(if count == 0 { -1 } else { 0 }, -1)?;
    let mut leaves = [0.0; MAX_LEAVES];
    leaves.get_mut(..walk.ordered.len())?.copy_from_slice(&walk.ordered);
    Some(leaves)
}

/// Numbers the leaves from left to right and makes a test of each node.
struct Walk<'a> {
    nodes: &'a [Node],
    values: &'a [f32],
    ordered: Vec<f32>,
    tree: u16,
    tests: &'a mut Vec<(u16, Test)>,
}

impl Walk<'_> {
    fn below(&mut self, child: i16, parent: i16) -> Option<()> {
        let Ok(at) = usize::try_from(child) else {
            let value = self.values.get((-1 - i32::from(child)) as usize)?;
            self.ordered.push(*value);
            return (self.ordered.len() <= MAX_LEAVES).then_some(());
        };
        let node = *self.nodes.get(at).filter(|_| child > parent)?;
        let first = self.ordered.len();
        self.below(node.left, child)?;
        let left = (1u64 << self.ordered.len()) - (1u64 << first);
        self.tests.push((node.column, Test { threshold: node.threshold, tree: self.tree, left_out: !(left as u32) }));
        self.below(node.right, child)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `x0 <= 1 ? (x2 <= 5 ? 10 : 20) : 30`, then a tree of one leaf.
    fn forest() -> Option<Forest> {
        let mut bytes = Vec::new();
        let u32s = |bytes: &mut Vec<u8>, value: u32| bytes.extend(value.to_le_bytes());
        u32s(&mut bytes, 2);
        u32s(&mut bytes, 2);
        for (column, left, right, threshold) in [(0u16, 1i16, -1i16, 1.0f32), (2, -2, -3, 5.0)] {
            bytes.extend(column.to_le_bytes());
            bytes.extend(left.to_le_bytes());
            bytes.extend(right.to_le_bytes());
            bytes.extend(threshold.to_le_bytes());
        }
        u32s(&mut bytes, 3);
        [30.0f32, 10.0, 20.0].iter().for_each(|leaf| bytes.extend(leaf.to_le_bytes()));
        u32s(&mut bytes, 0);
        u32s(&mut bytes, 1);
        bytes.extend(7.0f32.to_le_bytes());
        Forest::read(&mut Bytes(&bytes))
    }

    #[test]
    fn trees_answer_as_if_walked() {
        let forest = forest().unwrap();
        assert_eq!(forest.columns(), 3);
        let rows = [([1.0, 0.0, 5.0], 10.0), ([1.0, 0.0, 5.1], 20.0), ([1.1, 0.0, 0.0], 30.0), ([1.1, 0.0, 9.0], 30.0)];
        let mut batch = Batch::new(3);
        rows.iter().for_each(|(row, _)| batch.push(row));
        let values: Vec<_> = forest.values(&batch).collect();
        for (lane, (row, expected)) in rows.iter().enumerate() {
            assert_eq!([values[0][lane], values[1][lane]], [*expected, 7.0], "{row:?}");
        }
        batch.clear();
        batch.push(&[2.0, 0.0, 0.0]);
        assert_eq!(forest.values(&batch).next().map(|values| values[0]), Some(30.0), "rows of before are gone");
    }
}
