//! Features of a block's own text, and what the rules say about it.

use rustc_hash::FxHashMap;

use super::logarithm::ln_1p;
use super::tree::hash;
use super::{Blocks, TextBlock};
use crate::model::Reason;

pub(super) const NAMES: [&str; 36] = [
    "words",
    "chars",
    "link_density",
    "links",
    "emphasis",
    "comma_density",
    "commas",
    "stop_density",
    "stops",
    "ends_sentence",
    "starts_upper",
    "upper_words",
    "all_upper",
    "digits",
    "separators",
    "word_chars",
    "question",
    "colon",
    "quote",
    "continues",
    "continued",
    "paragraph_words",
    "copies",
    "masked",
    "mask_hidden",
    "mask_chrome",
    "mask_sidebar",
    "mask_caption",
    "mask_comment",
    "mask_related",
    "mask_byline",
    "marked",
    "mark_pointer",
    "mark_form",
    "mark_credit",
    "list_depth",
];

pub(super) const LINK_DENSITY: usize = 2;
pub(super) const STOP_DENSITY: usize = 7;
pub(super) const LIST_DEPTH: usize = 35;

/// Characters looked at for digits and separators.
const HEAD_CHARS: u32 = 300;
/// Words looked at for capitals.
const HEAD_WORDS: u32 = 60;

/// What the columns of one block need to know of the others.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// Other blocks with the same text.
    copies: Vec<f32>,
    /// Words of the paragraph the block is a line of.
    paragraph_words: Vec<f32>,
}

impl Own {
    pub fn new(blocks: &Blocks) -> Self {
        let mut counts: FxHashMap<u64, f32> = FxHashMap::default();
        let hashes: Vec<u64> = blocks.iter().map(|block| hash(blocks.text(block))).collect();
        for &hash in &hashes {
            *counts.entry(hash).or_default() += 1.0;
        }
        let copies = hashes.iter().map(|hash| counts.get(hash).copied().unwrap_or(1.0) - 1.0).collect();
        Self { copies, paragraph_words: paragraph_words(blocks) }
    }

    pub fn values(&self, blocks: &Blocks, mark: Option<Reason>, index: usize) -> [f32; NAMES.len()] {
        let block = blocks.get(index);
        let text = blocks.text(block);
        let shape = Shape::of(text);
        let words = (block.words as f32).max(1.0);
        let next_continues = blocks.list.get(index + 1).is_some_and(|next| next.continues);
        let mask = block.masked;
        [
            ln_1p(block.words as f32),
            ln_1p(shape.chars),
            blocks.link_density(block),
            links(block).min(20.0),
            block.emphasis,
            shape.commas / words,
            shape.commas.min(30.0),
            shape.stops / words,
            shape.stops.min(30.0),
            flag(ends_sentence(text)),
            flag(text.chars().next().is_some_and(char::is_uppercase)),
            shape.upper_words / shape.head_words.max(1.0),
            flag(shape.upper > 0 && shape.lower == 0),
            shape.digits / shape.head_chars.max(1.0),
            shape.separators / words,
            shape.chars / words,
            flag(text.ends_with(['?', '？'])),
            flag(text.ends_with([':', '：'])),
            flag(shape.quotes),
            flag(block.continues),
            flag(next_continues),
            ln_1p(self.paragraph_words[index]),
            ln_1p(self.copies[index]),
            flag(mask.is_some()),
            flag(mask == Some(Reason::Hidden)),
            flag(mask.is_some_and(is_chrome)),
            flag(mask == Some(Reason::Sidebar)),
            flag(mask == Some(Reason::Caption)),
            flag(matches!(mask, Some(Reason::Comment | Reason::CommentForm))),
            flag(matches!(mask, Some(Reason::Related | Reason::AlsoRead))),
            flag(matches!(mask, Some(Reason::Byline | Reason::Bio | Reason::Tags))),
            flag(mark.is_some()),
            flag(matches!(mark, Some(Reason::AlsoRead | Reason::Related | Reason::Tags))),
            flag(mark.is_some_and(is_form)),
            flag(matches!(mark, Some(Reason::Caption | Reason::Byline | Reason::Bio | Reason::Footer))),
            f32::from(block.place.list_depth),
        ]
    }
}

pub(super) fn flag(yes: bool) -> f32 {
    if yes { 1.0 } else { 0.0 }
}

/// Does the mask drop it as a part of the page's frame?
pub(super) fn is_chrome(reason: Reason) -> bool {
    matches!(reason, Reason::Nav | Reason::Header | Reason::Footer | Reason::Interface | Reason::Consent)
}

fn is_form(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::CommentForm
            | Reason::Newsletter
            | Reason::Share
            | Reason::Consent
            | Reason::Interface
            | Reason::Ad
            | Reason::Paywall
    )
}

fn links(block: &TextBlock) -> f32 {
    (block.links.1 - block.links.0) as f32
}

/// Words of the paragraph each block is a line of.
fn paragraph_words(blocks: &Blocks) -> Vec<f32> {
    let mut out = vec![0.0; blocks.len()];
    let mut start = 0;
    for end in 1..=blocks.len() {
        if end < blocks.len() && blocks.get(end).continues {
            continue;
        }
        let words: u32 = (start..end).map(|index| blocks.get(index).words).sum();
        out[start..end].fill(words as f32);
        start = end;
    }
    out
}

/// Does the text end as sentences do, in any script?
pub(super) fn ends_sentence(text: &str) -> bool {
    text.ends_with([
        '.', '!', '?', '。', '！', '？', '।', '…', ':', '"', '”', '»', '\'', '’', ')', '؟', '۔', '」', '』', '）',
    ])
}

/// Counts over the characters of a text.
#[derive(Default)]
struct Shape {
    chars: f32,
    commas: f32,
    stops: f32,
    head_chars: f32,
    digits: f32,
    separators: f32,
    head_words: f32,
    upper_words: f32,
    upper: u32,
    lower: u32,
    quotes: bool,
}

impl Shape {
    fn of(text: &str) -> Self {
        let (mut chars, mut commas, mut stops, mut digits, mut separators) = (0u32, 0u32, 0u32, 0u32, 0u32);
        let (mut upper, mut lower, mut words, mut upper_words) = (0u32, 0u32, 0u32, 0u32);
        let mut quotes = false;
        let mut at_word_start = true;
        for c in text.chars() {
            chars += 1;
            let starts = at_word_start && c != ' ';
            at_word_start = c == ' ';
            if starts {
                words += 1;
            }
            if c.is_ascii_lowercase() {
                lower += 1;
                continue;
            }
            match c {
                ' ' => {}
                ',' | '،' | '、' | '，' | ';' | '；' => commas += 1,
                '.' | '!' | '?' | '。' | '！' | '？' | '।' | '…' | '؟' => stops += 1,
                '0'..='9' => digits += u32::from(chars <= HEAD_CHARS),
                '|' | '›' | '»' | '•' | '·' | '/' | '→' | '<' | '>' => {
                    separators += u32::from(chars <= HEAD_CHARS);
                    quotes |= c == '»';
                }
                '"' | '“' | '”' | '„' | '«' | '「' => quotes = true,
                _ if c.is_uppercase() => {
                    upper += 1;
                    upper_words += u32::from(starts && words <= HEAD_WORDS);
                }
                _ => lower += u32::from(!c.is_ascii() && c.is_lowercase()),
            }
        }
        Self {
            chars: chars as f32,
            commas: commas as f32,
            stops: stops as f32,
            head_chars: chars.min(HEAD_CHARS) as f32,
            digits: digits as f32,
            separators: separators as f32,
            head_words: words.min(HEAD_WORDS) as f32,
            upper_words: upper_words as f32,
            upper,
            lower,
            quotes,
        }
    }
}
