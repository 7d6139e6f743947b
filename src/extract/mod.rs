//! Bytes → article: the pure entry point.

use crate::dom::{Limits, Selectors};
use crate::model::{Article, PageContext};

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
    /// The bytes are not HTML; `found` names what they look like ("PDF", "PNG image", "binary data").
    #[error("not HTML: looks like {found}")]
    NotHtml { found: &'static str },
    /// HTML, but no text that could be an article.
    #[error("no article text found on the page")]
    NoArticle,
}

impl ExtractError {
    /// Reason code for `failures.jsonl`: `empty`, `not-html`, `no-article`.
    pub fn code(&self) -> &'static str {
        match self {
            ExtractError::Empty => "empty",
            ExtractError::NotHtml { .. } => "not-html",
            ExtractError::NoArticle => "no-article",
        }
    }
}

/// Cleans one HTML page.
pub fn extract(_bytes: &[u8], _page: &PageContext<'_>, _options: &Options) -> Result<Article, ExtractError> {
    Err(ExtractError::Empty)
}

/// Cleans text that another tool has extracted: the same line rules, no HTML.
pub fn extract_text(_bytes: &[u8], _page: &PageContext<'_>, _options: &Options) -> Result<Article, ExtractError> {
    Err(ExtractError::Empty)
}
