//! `ln(1 + x)` for the columns of the features.

/// ln(1 + x) for x ≥ 0, to within 2e-7 of the value, relative.
///
/// The features take this logarithm some fifty times a block. The platform's own `log1pf` is several times slower, and
/// its last bit differs between platforms; this one is plain f32 arithmetic in a fixed order.
pub(super) fn ln_1p(x: f32) -> f32 {
    const MANTISSA_BITS: u32 = 23;
    /// Bits of the square root of one half: what is taken off so that the mantissa lies between it and the root of two.
    const HALF_ROOT: u32 = 0x3f35_04f3;
    let y = 1.0 + x;
    let offset = y.to_bits().wrapping_sub(HALF_ROOT);
    let exponent = (offset as i32) >> MANTISSA_BITS;
    let mantissa = f32::from_bits((offset & 0x007f_ffff) + HALF_ROOT);
    // ln m = 2 artanh s with s = (m - 1) / (m + 1), |s| < 0.172.
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let square = s * s;
    let series = 2.0 + square * (2.0 / 3.0 + square * (2.0 / 5.0 + square * (2.0 / 7.0)));
    s * series + exponent as f32 * std::f32::consts::LN_2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_logarithm() {
        assert_eq!(ln_1p(0.0), 0.0);
        let counts = (1..2_000_000).step_by(37).map(|n| n as f32);
        let shares = (1..2_000).map(|n| n as f32 / 977.0);
        for x in counts.chain(shares) {
            let (own, exact) = (f64::from(ln_1p(x)), f64::from(x).ln_1p());
            // Below one the sum 1 + x itself is rounded.
            assert!((own - exact).abs() < 4e-7 * exact + 1.2e-7, "{x}: {own} not {exact}");
        }
    }
}
