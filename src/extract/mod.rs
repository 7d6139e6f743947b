//! Bytes → article: the pure entry point.

mod assemble;
mod bylines;
mod captions;
mod comments;
mod decide;
mod embedded;
mod entries;
mod explain;
mod join;
mod marks;
mod model;
mod parts;
mod sites;
mod sniff;
mod story;
mod text_mode;
mod why;
mod with;

use std::str::FromStr;

use serde::Deserialize;
use url::Url;

use crate::blocks::Blocks;
use crate::blocks::features::Features;
use crate::clean;
use crate::decode::decode;
use crate::dom::{self, Dom, Limits, RowId, Selectors};
use crate::links;
use crate::meta;
use crate::model::{Article, Block, Metadata, PageContext, PageKind, Reason, RuleUse};
use crate::text::count_words;
use parts::Targets;

pub use join::join;
pub use model::Influence;
pub use sites::{Site, SiteField, Sites};
pub use text_mode::{explain_text, extract_text};
pub use why::{ExplainedBlock, Explanation, explain};
pub use with::{Choice, Part, UnknownPart, With};

/// What [`extract`] does; every field has a default.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Bounds on the parsed tree.
    pub limits: Limits,
    /// Elements to drop beside what the cleaner drops.
    pub drop: Selectors,
    /// Rules for the pages of single sites.
    pub sites: Sites,
    /// Fill [`Article::dropped`].
    pub explain: bool,
    /// Fill [`Metadata::provenance`].
    pub provenance: bool,
    /// What to do with text in doubt.
    pub favor: Favor,
    /// Parts of the page to include or leave out.
    pub with: With,
}

/// Which error is worse: text that does not belong, or text that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Favor {
    /// Text in doubt goes: a corpus that must be clean.
    Precision,
    #[default]
    Balanced,
    /// Text in doubt stays: an archive that must be whole. What the rules drop goes all the same.
    Recall,
}

impl Favor {
    /// The names that [`Favor::from_str`] takes.
    pub const NAMES: [&str; 3] = ["balanced", "precision", "recall"];

    pub fn name(self) -> &'static str {
        match self {
            Favor::Balanced => "balanced",
            Favor::Precision => "precision",
            Favor::Recall => "recall",
        }
    }
}

impl FromStr for Favor {
    type Err = UnknownFavor;

    fn from_str(text: &str) -> Result<Self, UnknownFavor> {
        match text {
            "precision" => Ok(Self::Precision),
            "balanced" => Ok(Self::Balanced),
            "recall" => Ok(Self::Recall),
            _ => Err(UnknownFavor),
        }
    }
}

/// Not a [`Favor`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected precision, balanced or recall")]
pub struct UnknownFavor;

/// Why a page gave no article.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExtractError {
    /// No bytes, or nothing but white space.
    #[error("the page is empty")]
    Empty,
    /// The bytes are not HTML; `found` names what they look like ("a PDF document", "binary data").
    #[error("not HTML: looks like {found}")]
    NotHtml { found: &'static str },
    /// A page, but no text on it that could be an article; its metadata are known all the same. `partial` as in [`Article`].
    #[error("no article text found on the page")]
    NoArticle { metadata: Box<Metadata>, partial: bool },
}

impl ExtractError {
    /// Reason code for `failures.jsonl`: `empty`, `not-html`, `no-article`.
    pub fn code(&self) -> &'static str {
        match self {
            ExtractError::Empty => "empty",
            ExtractError::NotHtml { .. } => "not-html",
            ExtractError::NoArticle { .. } => "no-article",
        }
    }
}

/// Cleans one HTML page. The same bytes give the same article, whatever the machine or thread.
///
/// ```
/// use offprint::{Options, PageContext, extract};
/// let page = b"<nav><a href=/>Home</a></nav><h1>Storm</h1><p>The storm closed the port on Monday, the council said.</p>";
/// let article = extract(page, &PageContext::default(), &Options::default()).unwrap();
/// assert_eq!(article.metadata.title.as_deref(), Some("Storm"));
/// assert_eq!(article.blocks[0].text, "The storm closed the port on Monday, the council said.");
/// ```
pub fn extract(bytes: &[u8], page: &PageContext<'_>, options: &Options) -> Result<Article, ExtractError> {
    let prepared = prepare(bytes, page, options)?;
    let scores = scores(&prepared);
    or_embedded(finish(prepared, &scores, page, options), bytes, page, options)
}

/// A page that shows fewer words than this may hold its story in its scripts.
const MIN_SHOWN_WORDS: usize = 40;

/// The article as the page shows it; where it shows next to nothing, the one that its scripts hold.
fn or_embedded(
    shown: Result<Article, ExtractError>,
    bytes: &[u8],
    page: &PageContext<'_>,
    options: &Options,
) -> Result<Article, ExtractError> {
    let words = |blocks: &[Block]| blocks.iter().map(|block| count_words(&block.text)).sum::<usize>();
    let (metadata, few, partial) = match &shown {
        // The first blocks settle it for nearly every page.
        Ok(article) if words(&article.blocks[..article.blocks.len().min(2)]) >= MIN_SHOWN_WORDS => return shown,
        Ok(article) => (&article.metadata, words(&article.blocks), article.partial),
        Err(ExtractError::NoArticle { metadata, partial }) => (&**metadata, 0, *partial),
        Err(_) => return shown,
    };
    if few >= MIN_SHOWN_WORDS {
        return shown;
    }
    let Some(story) = embedded::story(&decode(bytes, page.charset).text) else { return shown };
    let title = metadata.title.as_deref().unwrap_or_default().replace('&', "&amp;").replace('<', "&lt;");
    let html = format!("<title>{title}</title><body><article><h1>{title}</h1>{story}</article>");
    let context = PageContext { charset: None, ..*page };
    // The rules of a site are for the page as it stands.
    let options = &Options { sites: Sites::default(), ..options.clone() };
    let found = prepare(html.as_bytes(), &context, options).and_then(|mut prepared| {
        let mut scores = scores(&prepared);
        // What stands in an article's body is one; the score of a page made up like this says nothing of its kind.
        (scores.kind, scores.article) = (PageKind::Article, 1.0);
        prepared.metadata = metadata.clone();
        prepared.partial |= partial;
        prepared.rules = shown.as_ref().map_or_else(|_| Vec::new(), |shown| shown.rules.clone());
        finish(prepared, &scores, page, options)
    });
    match found {
        Ok(article) if words(&article.blocks) > 2 * few => Ok(article),
        _ => shown,
    }
}

/// A page with everything that the model sees of it.
#[derive(Debug)]
pub struct Prepared {
    pub dom: Dom,
    pub metadata: Metadata,
    pub blocks: Blocks,
    /// What the line rules say of each block.
    pub marks: Vec<Option<Reason>>,
    pub features: Features,
    /// Elements that the rules of the page's site keep, in order.
    keep: Vec<RowId>,
    /// Elements that selectors of the user and of the site drop.
    selected: Vec<RowId>,
    rules: Vec<RuleUse>,
    partial: bool,
}

/// What the model says of a page.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    /// One entry a block: the probability that it belongs to the main text, 0 to 1.
    pub blocks: Vec<f32>,
    pub kind: PageKind,
    /// The probability that the page is an article, 0 to 1.
    pub article: f32,
}

/// The first half of [`extract`]: everything up to the model. For training.
pub fn prepare(bytes: &[u8], page: &PageContext<'_>, options: &Options) -> Result<Prepared, ExtractError> {
    sniff::require_text(bytes)?;
    let decoded = decode(bytes, page.charset);
    let dom = dom::parse(&decoded.text, options.limits);
    let mut selected = options.drop.matches(&decoded.text, options.limits, &dom);
    let mut metadata = if options.provenance { meta::read_with_provenance(&dom, page) } else { meta::read(&dom, page) };
    let site = options.sites.of_page(page.url, metadata.canonical_url.as_deref());
    let ruled =
        site.map(|site| sites::apply(site, &decoded.text, options.limits, &dom, &mut metadata)).unwrap_or_default();
    selected.extend(&ruled.drop);
    let mask = clean::mask(&dom, &selected, &ruled.keep);
    let blocks = Blocks::read(&dom, &mask);
    let marks = decide::mark_lines(&blocks);
    let features = Features::new(&dom, &blocks);
    let partial = page.truncated || dom.truncated;
    Ok(Prepared { dom, metadata, blocks, marks, features, keep: ruled.keep, selected, rules: ruled.uses, partial })
}

/// What the shipped model says of a page.
pub fn scores(page: &Prepared) -> Scores {
    model::score(page)
}

/// [`extract`] with scores from elsewhere, one a block: how predictions of a model in training become text.
pub fn extract_with_scores(
    bytes: &[u8],
    page: &PageContext<'_>,
    options: &Options,
    mut scores: Scores,
) -> Result<Article, ExtractError> {
    let prepared = prepare(bytes, page, options)?;
    scores.blocks.resize(prepared.blocks.len(), 0.0);
    or_embedded(finish(prepared, &scores, page, options), bytes, page, options)
}

fn finish(
    prepared: Prepared,
    scores: &Scores,
    page: &PageContext<'_>,
    options: &Options,
) -> Result<Article, ExtractError> {
    let Options { with, .. } = *options;
    let mut decision = decide::decide(&prepared, scores, options.favor);
    let targets = (with.links || with.images).then(|| Targets::new(&prepared, page));
    parts::choose(&prepared, with, targets.as_ref(), &mut decision);
    let (blocks, spans) = assemble::blocks(&prepared, &decision, targets.as_ref().filter(|_| with.links));
    let entries = if scores.kind == PageKind::Live { entries::entries(&prepared, &decision) } else { Vec::new() };
    let comments = with.comments.then(|| comments::read(&prepared, &decision));
    let dropped = if options.explain { explain::dropped(&prepared, &decision) } else { Vec::new() };
    // Only a story has parts.
    let own_url = page.url.or(prepared.metadata.canonical_url.as_deref());
    let own_url = own_url.filter(|_| matches!(scores.kind, PageKind::Article | PageKind::Other));
    let next_part = own_url.and_then(|url| links::next_part(&prepared.dom, &Url::parse(url).ok()?));
    let metadata = assemble::mended_metadata(prepared.metadata);
    if blocks.is_empty() {
        return Err(ExtractError::NoArticle { metadata: Box::new(metadata), partial: prepared.partial });
    }
    Ok(Article {
        metadata,
        kind: scores.kind,
        blocks,
        spans,
        entries,
        next_part: next_part.map(String::from),
        comments,
        rules: prepared.rules,
        dropped,
        confidence: decision.confidence,
        partial: prepared.partial,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error_of(page: &str) -> ExtractError {
        extract(page.as_bytes(), &PageContext::default(), &Options::default()).unwrap_err()
    }

    #[test]
    fn a_page_without_text_is_no_article_and_keeps_its_metadata() {
        for page in ["<html></html>", "<title>Storm</title><script>x()</script>", "<div hidden></div>"] {
            assert!(matches!(error_of(page), ExtractError::NoArticle { .. }), "{page}");
        }
        let ExtractError::NoArticle { metadata, .. } = error_of("<title>Storm</title><body></body>") else { panic!() };
        assert_eq!(metadata.title.as_deref(), Some("Storm"));
    }

    #[test]
    fn favor_decides_what_happens_to_text_in_doubt() {
        let page = b"<p>The storm closed the port on Monday, the council said, and ferries stay where they are.</p>\
            <p>Fares are paid back to all who ask for it, a ship line said in a note to its customers.</p>\
            <p>Call on weekdays before noon, bring the ticket, and ask for the desk that pays the fares back.</p>";
        let kept = |favor| {
            let options = Options { favor, ..Options::default() };
            let scores = Scores { blocks: vec![0.95, 0.45, 0.2], kind: PageKind::Article, article: 0.9 };
            extract_with_scores(page, &PageContext::default(), &options, scores).unwrap().blocks.len()
        };
        let [precision, balanced, recall] = [Favor::Precision, Favor::Balanced, Favor::Recall].map(kept);
        assert_eq!([precision, balanced, recall], [1, 2, 3]);
        assert!(Favor::NAMES.iter().all(|name| name.parse::<Favor>().is_ok()));
    }

    #[test]
    fn a_choice_of_which_little_is_to_be_expected_is_no_article() {
        let page = b"<title>Kettle</title><p>I am looking for a kettle</p><p>All goods in other languages</p>\
            <p>Report a copy of one of our goods</p>";
        // Three lines with the same score: the best choice is all of them, its expected word F1 is 2p / (1 + p).
        let given = |score: f32| {
            let scores = Scores { blocks: vec![score; 3], kind: PageKind::Product, article: 0.1 };
            extract_with_scores(page, &PageContext::default(), &Options::default(), scores)
        };
        assert_eq!(given(0.15).unwrap().blocks.len(), 3);
        let Err(ExtractError::NoArticle { metadata, .. }) = given(0.14) else {
            panic!("a shell was taken for an article")
        };
        assert_eq!(metadata.title.as_deref(), Some("Kettle"));
    }

    #[test]
    fn what_is_no_page_is_named() {
        assert_eq!(error_of(" \n"), ExtractError::Empty);
        assert_eq!(error_of("%PDF-1.7"), ExtractError::NotHtml { found: "a PDF document" });
    }
}
