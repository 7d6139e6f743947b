//! Bytes → article: the pure entry point.

mod assemble;
mod decide;
mod kind;
mod marks;
mod region;
mod sniff;
mod text_mode;

use crate::blocks::Blocks;
use crate::clean;
use crate::decode::decode;
use crate::dom::{self, Limits, Selectors};
use crate::meta;
use crate::model::{Article, Metadata, PageContext};

pub use text_mode::extract_text;

/// What [`extract`] does; every field has a default.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Bounds on the parsed tree.
    pub limits: Limits,
    /// Elements to drop beside what the cleaner drops.
    pub drop: Selectors,
    /// Fill [`Article::dropped`].
    pub explain: bool,
}

/// Why a page gave no article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExtractError {
    /// No bytes, or nothing but white space.
    #[error("the page is empty")]
    Empty,
    /// The bytes are not HTML; `found` names what they look like ("a PDF document", "binary data").
    #[error("not HTML: looks like {found}")]
    NotHtml { found: &'static str },
    /// A page, but no text on it that could be an article; its metadata are known all the same.
    #[error("no article text found on the page")]
    NoArticle { metadata: Box<Metadata> },
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
    sniff::require_markup(bytes)?;
    let decoded = decode(bytes, page.charset);
    let dom = dom::parse(&decoded.text, options.limits);
    let selected = options.drop.matches(&decoded.text, options.limits, &dom);
    let metadata = meta::read(&dom, page);
    let mask = clean::mask(&dom, &selected);
    let blocks = Blocks::read(&dom, &mask);
    let decision = decide::decide(&dom, &blocks, metadata.title.as_deref());
    let kept = assemble::blocks(&blocks, &decision);
    if kept.is_empty() {
        return Err(ExtractError::NoArticle { metadata: Box::new(metadata) });
    }
    let dropped = if options.explain { assemble::dropped(&dom, &blocks, &decision) } else { Vec::new() };
    Ok(Article {
        metadata,
        kind: kind::of(&dom, decision.prose_words),
        blocks: kept,
        dropped,
        confidence: decision.confidence,
        partial: page.truncated || dom.truncated,
    })
}
