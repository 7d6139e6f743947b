//! A network with one hidden layer of rectified units.

use super::table::Bytes;

/// Hidden units.
pub(super) const UNITS: usize = 32;
/// Standardised inputs are clipped here.
const CLIP: f32 = 4.0;

/// Sums of the hidden units before they are rectified.
pub(super) type Units = [f32; UNITS];

#[derive(Debug, Default)]
pub(super) struct Network {
    columns: Vec<Column>,
    /// What the units are where every column is zero: most columns of a block are.
    pub(super) base: Units,
    out_weights: Units,
    out_bias: f32,
}

#[derive(Debug)]
struct Column {
    mean: f32,
    scale: f32,
    /// The standardised input of zero.
    zero: f32,
    /// Weights from this column to all units, side by side so that units are summed up in parallel.
    weights: Units,
}

impl Column {
    fn input(&self, value: f32) -> f32 {
        ((value - self.mean) * self.scale).clamp(-CLIP, CLIP)
    }
}

impl Network {
    /// Adds to the units what `values`, the columns from `from` on, give beyond zero.
    #[expect(clippy::needless_range_loop, reason = "with indices the sums stay in vector registers, ten times as fast")]
    pub(super) fn add(&self, units: &mut Units, from: usize, values: &[f32]) {
        let mut sums = *units;
        for (column, &value) in self.columns[from..].iter().zip(values) {
            if value != 0.0 {
                let input = column.input(value) - column.zero;
                for unit in 0..UNITS {
                    sums[unit] += input * column.weights[unit];
                }
            }
        }
        *units = sums;
    }

    /// The mean of a column over the blocks that the network was trained on.
    pub(super) fn mean(&self, column: usize) -> f32 {
        self.columns.get(column).map_or(0.0, |column| column.mean)
    }

    /// The log odds that the units give.
    pub(super) fn output(&self, units: &Units) -> f32 {
        // Four sums side by side: one would have to wait for each addition.
        let mut sums = [0.0f32; 4];
        for (units, weights) in units.chunks_exact(4).zip(self.out_weights.chunks_exact(4)) {
            for lane in 0..4 {
                sums[lane] += units[lane].max(0.0) * weights[lane];
            }
        }
        self.out_bias + (sums[0] + sums[1]) + (sums[2] + sums[3])
    }

    /// Reads the network; `None` where it is not one of ours for so many columns.
    pub(super) fn read(bytes: &mut Bytes<'_>, columns: usize) -> Option<Self> {
        if bytes.u32()? as usize != UNITS || bytes.u32()? as usize != columns {
            return None;
        }
        let means = bytes.floats(columns)?;
        let scales = bytes.floats(columns)?;
        let mut units = || bytes.floats(UNITS)?.try_into().ok();
        let mut columns = Vec::with_capacity(columns);
        for (mean, scale) in means.into_iter().zip(scales) {
            let mut column = Column { mean, scale, zero: 0.0, weights: units()? };
            column.zero = column.input(0.0);
            columns.push(column);
        }
        let mut base: Units = units()?;
        for column in &columns {
            for (unit, weight) in base.iter_mut().zip(&column.weights) {
                *unit += column.zero * weight;
            }
        }
        Some(Self { columns, base, out_weights: units()?, out_bias: bytes.f32()? })
    }
}
