//! A fingerprint of a text that survives small changes: MinHash over runs of words.
//!
//! Two texts whose sets of three-word runs have the Jaccard similarity *s* agree in each of the [`HASHES`] minima with
//! probability *s* (Broder 1997). Minima are joined into bands; texts that share a band are compared in full.

/// Minima of one text.
const HASHES: usize = 24;
/// Minima of one band. With eight bands of three, texts with s = 0.8 meet in 99.7 % of cases, those with s = 0.3 in 20 %,
/// and most of these are told apart by the full comparison.
const BAND: usize = 3;
/// Words of one run.
const RUN: usize = 3;
/// Fewer runs than this say nothing: short notices of one site look alike.
const MIN_RUNS: usize = 40;
/// Minima that two texts of one story share at least: s is about 0.6.
const MIN_SHARED: usize = 15;

/// Fingerprint of one text.
///
/// ```
/// use offprint::frontier::Sketch;
///
/// let story: String = (0..200).map(|n| format!("word{n} ")).collect();
/// let (a, b) = (Sketch::of(&story).unwrap(), Sketch::of(&format!("By Ann Lee {story}")).unwrap());
/// assert!(a.is_near(&b));
/// assert!(Sketch::of("Too short to tell.").is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    minima: [u32; HASHES],
}

impl Sketch {
    /// `None` where the text is too short to be told from others.
    pub fn of(text: &str) -> Option<Self> {
        let mut minima = [u32::MAX; HASHES];
        let (mut runs, mut before) = (0, [0u64; RUN]);
        for (index, word) in words(text).enumerate() {
            before.rotate_left(1);
            before[RUN - 1] = word;
            if index + 1 < RUN {
                continue;
            }
            runs += 1;
            let run = before.iter().fold(0, |hash, word| mix(hash ^ word));
            for (minimum, seed) in minima.iter_mut().zip(1u64..) {
                *minimum = (*minimum).min((mix(run ^ seed.wrapping_mul(STEP)) >> 32) as u32);
            }
        }
        (runs >= MIN_RUNS).then_some(Self { minima })
    }

    /// Keys under which near texts meet.
    pub(super) fn bands(&self) -> impl Iterator<Item = i64> + '_ {
        let joined = self.minima.chunks(BAND).zip(1u64..);
        joined.map(|(band, seed)| band.iter().fold(seed, |hash, minimum| mix(hash ^ u64::from(*minimum))).cast_signed())
    }

    /// Are these two texts of one story?
    pub fn is_near(&self, other: &Self) -> bool {
        self.minima.iter().zip(&other.minima).filter(|(a, b)| a == b).count() >= MIN_SHARED
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        self.minima.iter().flat_map(|minimum| minimum.to_le_bytes()).collect()
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut minima = [0; HASHES];
        let (quads, rest) = bytes.as_chunks::<4>();
        if quads.len() != HASHES || !rest.is_empty() {
            return None;
        }
        minima.iter_mut().zip(quads).for_each(|(minimum, quad)| *minimum = u32::from_le_bytes(*quad));
        Some(Self { minima })
    }
}

/// Odd, and its bits are spread evenly: the golden ratio.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// SplitMix64's finaliser: every bit of the input changes every bit of the output.
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(STEP);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// Hashes of the words of a text, case and punctuation left out; in scripts without spaces each character is a word.
fn words(text: &str) -> impl Iterator<Item = u64> + '_ {
    let mut chars = text.chars().peekable();
    std::iter::from_fn(move || {
        while chars.next_if(|c| !c.is_alphanumeric()).is_some() {}
        let first = chars.next()?;
        let mut hash = mix(u64::from(u32::from(first.to_lowercase().next().unwrap_or(first))));
        if is_ideographic(first) {
            return Some(hash);
        }
        while let Some(c) = chars.next_if(|c| c.is_alphanumeric() && !is_ideographic(*c)) {
            hash = mix(hash ^ u64::from(u32::from(c.to_lowercase().next().unwrap_or(c))));
        }
        Some(hash)
    })
}

/// Chinese, Japanese, Thai, Lao, Khmer, Burmese: scripts without spaces between words.
fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(from: usize, to: usize) -> String {
        (from..to).map(|n| format!("w{} ", n * 7919 % 1000)).collect()
    }

    fn sketch(text: &str) -> Sketch {
        Sketch::of(text).unwrap()
    }

    #[test]
    fn an_agency_text_with_another_opening_is_near_and_another_story_is_not() {
        let agency = sketch(&story(0, 300));
        assert!(agency.is_near(&sketch(&format!("Eastmere (Agency) - {}", story(0, 290)))));
        assert!(agency.is_near(&sketch(&story(0, 300).to_uppercase())));
        assert!(!agency.is_near(&sketch(&story(500, 800))));
        assert!(!agency.is_near(&sketch(&story(200, 500))), "a third in common is a common quotation");
    }

    #[test]
    fn near_texts_share_a_band_and_a_sketch_survives_storage() {
        let (a, b) = (sketch(&story(0, 300)), sketch(&story(0, 280)));
        assert!(a.bands().any(|band| b.bands().any(|other| band == other)));
        assert_eq!(Sketch::from_bytes(&a.to_bytes()), Some(a));
        assert_eq!(Sketch::from_bytes(b"short"), None);
    }

    #[test]
    fn scripts_without_spaces_have_words_too() {
        let text = "\u{4e2d}\u{6587}\u{65b0}\u{95fb}".repeat(5);
        assert_eq!(words(&text).count(), 20);
        assert_eq!(words("One, two\u{2014}three.").count(), 3);
    }
}
