//! Two sequences of texts side by side: which item of one is which of the other.
//!
//! Texts that stand once on either side are anchors where their order agrees (patience diff); between anchors equal
//! beginnings and ends are paired. Takes little more than linear time, however long the pages are.

use std::collections::HashMap;
use std::ops::Range;

/// A pair of indices: of the left item, of the right one.
pub(super) type Pair = (Option<usize>, Option<usize>);

/// Pairs up two sequences; both keep their order.
pub(super) fn align(left: &[&str], right: &[&str]) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(left.len().max(right.len()));
    let (mut l, mut r) = (0, 0);
    for (anchor_l, anchor_r) in anchors(left, right) {
        gap(left, right, l..anchor_l, r..anchor_r, &mut pairs);
        pairs.push((Some(anchor_l), Some(anchor_r)));
        (l, r) = (anchor_l + 1, anchor_r + 1);
    }
    gap(left, right, l..left.len(), r..right.len(), &mut pairs);
    pairs
}

/// Texts that stand once on either side, the most of them that rise on both.
fn anchors(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
    let in_right = unique(right);
    let in_left = unique(left);
    let shared = left.iter().enumerate().filter(|(index, text)| in_left.get(*text) == Some(&Some(*index)));
    let shared: Vec<(usize, usize)> =
        shared.filter_map(|(index, text)| Some((index, in_right.get(text).copied().flatten()?))).collect();
    // Longest rising run of the right indices: for each length the pair that ends it lowest, and who came before.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(shared.len());
    for (at, &(_, right)) in shared.iter().enumerate() {
        let length = ends.partition_point(|&end| shared[end].1 < right);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        run.push(shared[at]);
        next = before[at];
    }
    run.reverse();
    run
}

/// For each text its index, `None` where it stands more than once.
fn unique<'t>(texts: &[&'t str]) -> HashMap<&'t str, Option<usize>> {
    let mut out = HashMap::with_capacity(texts.len());
    for (index, text) in texts.iter().enumerate() {
        out.entry(*text).and_modify(|slot| *slot = None).or_insert(Some(index));
    }
    out
}

/// Pairs equal beginnings and ends; what is between stands alone, left before right.
fn gap(left: &[&str], right: &[&str], l: Range<usize>, r: Range<usize>, pairs: &mut Vec<Pair>) {
    let head = left[l.clone()].iter().zip(&right[r.clone()]).take_while(|(a, b)| a == b).count();
    let (l_rest, r_rest) = (l.start + head..l.end, r.start + head..r.end);
    let from_end = left[l_rest.clone()].iter().rev().zip(right[r_rest.clone()].iter().rev());
    let tail = from_end.take_while(|(a, b)| a == b).count();
    pairs.extend((0..head).map(|step| (Some(l.start + step), Some(r.start + step))));
    pairs.extend((l_rest.start..l_rest.end - tail).map(|index| (Some(index), None)));
    pairs.extend((r_rest.start..r_rest.end - tail).map(|index| (None, Some(index))));
    pairs.extend((0..tail).map(|step| (Some(l.end - tail + step), Some(r.end - tail + step))));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(left: &str, right: &str) -> String {
        let split = |text: &'static str| text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>();
        let (left, right) = (split(left.to_owned().leak()), split(right.to_owned().leak()));
        let word = |texts: &[&str], index: Option<usize>| index.map_or("-".to_owned(), |index| texts[index].to_owned());
        let pairs = align(&left, &right);
        let lefts: Vec<usize> = pairs.iter().filter_map(|pair| pair.0).collect();
        let rights: Vec<usize> = pairs.iter().filter_map(|pair| pair.1).collect();
        assert!(lefts.iter().copied().eq(0..left.len()) && rights.iter().copied().eq(0..right.len()));
        let pairs = pairs.iter().map(|pair| format!("{}{}", word(&left, pair.0), word(&right, pair.1)));
        pairs.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn equal_texts_stand_side_by_side_and_others_alone() {
        assert_eq!(shown("a b c", "a b c"), "aa bb cc");
        assert_eq!(shown("a b c", "a x c"), "aa b- -x cc");
        assert_eq!(shown("a b", "x a b y"), "-x aa bb -y");
        assert_eq!(shown("s a s b s", "s a s c s"), "ss aa ss b- -c ss");
        assert_eq!(shown("a b c d", "d a b c"), "-d aa bb cc d-");
        assert_eq!(shown("s s s", "s s"), "ss ss s-");
        assert_eq!(shown("", "a"), "-a");
    }
}
