//! Features of a block's relation to what the page says about itself: headline, description, article text in JSON-LD.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Blocks;
use super::own::flag;
use super::page::Head;
use super::surroundings::distances;
use super::tree::{Tree, hash};
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

/// Words of a block that are compared.
const MAX_WORDS: usize = 60;
/// A block with more words is no headline.
const MAX_TITLE_WORDS: usize = 40;
/// Below this likeness no block counts as the headline.
const MIN_LIKENESS: f32 = 0.3;
/// Words of an article text in JSON-LD below which it says nothing.
const MIN_BODY_WORDS: usize = 30;

pub(super) fn fill(
    blocks: &Blocks,
    tree: &Tree,
    head: &Head,
    marks: &[Option<Reason>],
    mut put: impl FnMut(usize, [f32; NAMES.len()]),
) {
    let titles: Vec<FxHashSet<u64>> = head.titles.iter().map(|title| words(title).into_iter().collect()).collect();
    let description: FxHashSet<u64> = words(&head.description).into_iter().collect();
    let body = Body::new(&head.body);
    let compared: Vec<Vec<u64>> = blocks.iter().map(|block| words(blocks.text(block))).collect();
    let likeness: Vec<f32> = compared.iter().map(|words| title_likeness(words, &titles)).collect();
    let found = headline(blocks, &likeness);
    let title = found.unwrap_or(0);
    let to_title = tree.own.get(title).map(|&own| distances(tree, own)).unwrap_or_default();
    let mut heading: Option<usize> = None;
    for (index, block) in blocks.iter().enumerate() {
        let offset = index as f32 - title as f32;
        let words_between = tree.between(index.min(title), index.max(title)).words.ln_1p();
        let is_bold_line = block.emphasis > 0.8 && block.words < 10 && !super::own::ends_sentence(blocks.text(block));
        if block.place.heading > 0 || is_bold_line {
            heading = Some(index);
        }
        put(
            index,
            [
                likeness[index],
                flag(found.is_some()),
                offset.clamp(-50.0, 200.0),
                if index < title { -words_between } else { words_between },
                to_title[tree.own[index] as usize],
                if compared[index].len() >= 4 { overlap(&compared[index], &description) } else { 0.0 },
                body.as_ref().map_or(-1.0, |body| body.likeness(&compared[index])),
                flag(body.is_some()),
                heading.map_or(-1.0, |at| f32::from(blocks.get(at).place.heading)),
                heading.map_or(60.0, |at| (index - at).min(60) as f32).ln_1p(),
                heading.map_or(0.0, |at| likeness[at]),
                heading.map_or(0.0, |at| flag(marks[at].is_some())),
            ],
        );
    }
}

/// Hashes of the first words of a text, lower case.
fn words(text: &str) -> Vec<u64> {
    words_up_to(text, MAX_WORDS)
}

fn words_up_to(text: &str, limit: usize) -> Vec<u64> {
    let mut out = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() {
            if c.is_ascii() {
                word.push(c.to_ascii_lowercase());
            } else {
                word.extend(c.to_lowercase());
            }
        } else if !word.is_empty() {
            out.push(hash(word.as_str()));
            word.clear();
            if out.len() >= limit {
                break;
            }
        }
    }
    out
}

fn title_likeness(words: &[u64], titles: &[FxHashSet<u64>]) -> f32 {
    if words.is_empty() || words.len() > MAX_TITLE_WORDS {
        return 0.0;
    }
    let distinct: FxHashSet<u64> = words.iter().copied().collect();
    let like = |title: &FxHashSet<u64>| {
        let shared = distinct.iter().filter(|word| title.contains(word)).count();
        shared as f32 / distinct.len().max(title.len().min(distinct.len() * 3)) as f32
    };
    titles.iter().map(like).fold(0.0, f32::max)
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
