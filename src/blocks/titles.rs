//! Features of a block's relation to what the page says about itself: headline, description, article text in JSON-LD.

use rustc_hash::{FxHashMap, FxHashSet};

use super::logarithm::ln_1p;
use super::own::flag;
use super::page::Head;
use super::regions::distances;
use super::tree::{Tree, hash};
use super::{Blocks, TextBlock};
use crate::model::Reason;

pub(super) const NAMES: [&str; 12] = [
    "title_likeness",
    "title_found",
    "title_offset",
    "title_word_offset",
    "title_distance",
    "description_likeness",
    "body_likeness",
    "body_known",
    "heading_level",
    "heading_offset",
    "heading_title_likeness",
    "heading_marked",
];

/// Words at the beginning of a block that are compared with the description and the article text.
const MAX_COMPARED_WORDS: usize = 16;
/// A block with more words is no headline.
const MAX_TITLE_WORDS: usize = 40;
/// Below this likeness no block counts as the headline.
const MIN_LIKENESS: f32 = 0.3;
/// Words of an article text in JSON-LD below which it says nothing.
const MIN_BODY_WORDS: usize = 30;

/// What the page says about itself, and how the blocks answer to it.
#[derive(Debug, Default)]
pub(super) struct Titles {
    /// Words of the page's description.
    description: FxHashSet<u64>,
    body: Option<Body>,
    /// For each block: how much its words are those of a title.
    likeness: Vec<f32>,
    /// The block that says the headline, if one does.
    headline: Option<usize>,
    /// For each node: its distance from the headline.
    to_headline: Vec<f32>,
    /// For each block: the heading it stands under, or is; [`NO_HEADING`] above the first.
    heading: Vec<u32>,
}

const NO_HEADING: u32 = u32::MAX;

impl Titles {
    pub fn new(blocks: &Blocks, tree: &Tree, head: &Head) -> Self {
        let titles = Title::distinct(&head.titles);
        let mut words = Vec::new();
        let mut likeness_of = |block: &TextBlock| {
            // What the mask drops is no headline, unless it is set as one.
            if block.words as usize > MAX_TITLE_WORDS || (block.masked.is_some() && block.place.heading == 0) {
                return 0.0;
            }
            words.clear();
            each_word(blocks.text(block), MAX_TITLE_WORDS + 1, |word| words.push(word));
            titles.iter().map(|title| title.likeness(&words)).fold(0.0, f32::max)
        };
        let likeness: Vec<f32> = blocks.iter().map(&mut likeness_of).collect();
        let headline = headline(blocks, &likeness);
        let to_headline = tree.own.get(headline.unwrap_or(0)).map(|&own| distances(tree, own)).unwrap_or_default();
        Self {
            description: words_up_to(&head.description, usize::MAX).into_iter().collect(),
            body: Body::new(&head.body),
            likeness,
            headline,
            to_headline,
            heading: headings(blocks),
        }
    }

    pub fn values(&self, blocks: &Blocks, marks: &[Option<Reason>], tree: &Tree, index: usize) -> [f32; NAMES.len()] {
        let headline = self.headline.unwrap_or(0);
        let offset = index as f32 - headline as f32;
        let words_between = ln_1p(tree.between(index.min(headline), index.max(headline)).words);
        let heading = (self.heading[index] != NO_HEADING).then_some(self.heading[index] as usize);
        let is_compared = self.body.is_some() || !self.description.is_empty();
        let limit = if is_compared { MAX_COMPARED_WORDS } else { 0 };
        let compared = words_up_to(blocks.text(blocks.get(index)), limit);
        [
            self.likeness[index],
            flag(self.headline.is_some()),
            offset.clamp(-50.0, 200.0),
            if index < headline { -words_between } else { words_between },
            self.to_headline[tree.own[index] as usize],
            if compared.len() >= 4 { overlap(&compared, &self.description) } else { 0.0 },
            self.body.as_ref().map_or(-1.0, |body| body.likeness(&compared)),
            flag(self.body.is_some()),
            heading.map_or(-1.0, |at| f32::from(blocks.get(at).place.heading)),
            ln_1p(heading.map_or(60.0, |at| (index - at).min(60) as f32)),
            heading.map_or(0.0, |at| self.likeness[at]),
            heading.map_or(0.0, |at| flag(marks[at].is_some())),
        ]
    }
}

/// The nearest heading, or line in bold that stands for one, at or above each block.
fn headings(blocks: &Blocks) -> Vec<u32> {
    let mut last = NO_HEADING;
    let of = |(index, block): (usize, &TextBlock)| {
        let is_bold_line = block.emphasis > 0.8 && block.words < 10 && !super::own::ends_sentence(blocks.text(block));
        if block.place.heading > 0 || is_bold_line {
            last = index as u32;
        }
        last
    };
    blocks.iter().enumerate().map(of).collect()
}

/// Calls `with` for the hash of each of the first words of a text, lower case.
fn each_word(text: &str, limit: usize, mut with: impl FnMut(u64)) {
    const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
    let (mut word, mut words) = (SEED, 0);
    let mut in_word = false;
    let mut chars = text.chars();
    while words < limit {
        let next = chars.next();
        let letter = match next {
            Some(c) if c.is_ascii() => c.is_ascii_alphanumeric().then_some(c.to_ascii_lowercase()),
            // Few letters become two in lower case; the first will do to tell words apart.
            Some(c) => c.is_alphanumeric().then(|| c.to_lowercase().next().unwrap_or(c)),
            None => None,
        };
        if let Some(letter) = letter {
            word = (word.rotate_left(5) ^ u64::from(u32::from(letter))).wrapping_mul(SEED);
            in_word = true;
        } else if in_word {
            with(word);
            words += 1;
            (word, in_word) = (SEED, false);
        }
        if next.is_none() {
            return;
        }
    }
}

fn words_up_to(text: &str, limit: usize) -> Vec<u64> {
    let mut out = Vec::new();
    each_word(text, limit, |word| out.push(word));
    out
}

/// A headline's words, each with its number.
#[derive(Debug)]
struct Title {
    numbers: FxHashMap<u64, u8>,
    /// Distinct words.
    words: usize,
}

impl Title {
    /// Words of a title that are numbered: bits of a set.
    const MAX_WORDS: usize = 64;

    /// The titles that differ in their words.
    fn distinct(titles: &[String]) -> Vec<Self> {
        let mut seen: Vec<Vec<u64>> = titles.iter().map(|title| words_up_to(title, Self::MAX_WORDS)).collect();
        seen.sort_unstable();
        seen.dedup();
        let new = |words: Vec<u64>| {
            let mut numbers = FxHashMap::default();
            for word in words {
                let next = numbers.len() as u8;
                numbers.entry(word).or_insert(next);
            }
            Self { words: numbers.len(), numbers }
        };
        seen.into_iter().filter(|words| !words.is_empty()).map(new).collect()
    }

    /// Share of the words of a line, or of as many of the title, that both have; 0 for a line too long to be one.
    fn likeness(&self, words: &[u64]) -> f32 {
        if words.is_empty() || words.len() > MAX_TITLE_WORDS {
            return 0.0;
        }
        let found = words.iter().filter_map(|word| self.numbers.get(word)).fold(0u64, |found, &bit| found | 1 << bit);
        found.count_ones() as f32 / words.len().max(self.words.min(words.len() * 3)) as f32
    }
}

fn overlap(words: &[u64], known: &FxHashSet<u64>) -> f32 {
    words.iter().filter(|word| known.contains(word)).count() as f32 / words.len().max(1) as f32
}

/// The block that most looks like the headline; headings are preferred.
fn headline(blocks: &Blocks, likeness: &[f32]) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (index, block) in blocks.iter().enumerate() {
        let preference = match block.place.heading {
            0 => 0.0,
            1 => 0.45,
            _ => 0.1,
        };
        let value = likeness[index] + preference;
        if likeness[index] >= MIN_LIKENESS && best.is_none_or(|(_, most)| value > most) {
            best = Some((index, value));
        }
    }
    best.map(|(index, _)| index)
}

/// Article text from JSON-LD as a set of word triples.
#[derive(Debug)]
struct Body(FxHashMap<u64, ()>);

impl Body {
    fn new(text: &str) -> Option<Self> {
        let words = words_up_to(text, usize::MAX);
        (words.len() > MIN_BODY_WORDS).then(|| Self(words.windows(3).map(|triple| (hash(triple), ())).collect()))
    }

    fn likeness(&self, words: &[u64]) -> f32 {
        if words.len() < 3 {
            return -1.0;
        }
        let shared = words.windows(3).filter(|triple| self.0.contains_key(&hash(triple))).count();
        shared as f32 / (words.len() - 2) as f32
    }
}
