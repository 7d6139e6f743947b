//! Article and fetch facts → the record, one JSON object a page.

pub mod markdown;
pub mod outline;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::model::{
    Article, Block, BlockKind, Comment, Dropped, Entry, FetchFacts, FoundAt, Image, PageKind, Provenance, RuleUse, Span,
};
use crate::text::count_words;

/// Version of the record's shape; goes up when a field changes its meaning.
pub const SCHEMA: u32 = 1;

/// The record's shape as JSON Schema (draft 2020-12).
pub const JSON_SCHEMA: &str = include_str!("../docs/record.schema.json");

/// Which optional fields a record carries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RecordOptions {
    /// Fill `markdown`.
    pub markdown: bool,
    /// Fill `dropped`.
    pub dropped: bool,
    /// Fill `provenance`.
    pub provenance: bool,
}

/// What a sink writes. Unknown values are `null`, unknown lists empty; no field is an empty string.
#[derive(Debug, Clone, Serialize)]
pub struct Record {
    pub schema: u32,
    /// The path or URL as it was given.
    pub source: String,
    /// URL after redirects, or the page's own where it was read from disk.
    pub url: Option<String>,
    pub canonical_url: Option<String>,
    pub fetched_at: Option<String>,
    pub status: Option<u16>,
    pub title: Option<String>,
    pub authors: Vec<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub site: Option<String>,
    pub language: Option<String>,
    pub description: Option<String>,
    pub section: Option<String>,
    pub tags: Vec<String>,
    pub image: Option<String>,
    pub images: Vec<Image>,
    pub kind: PageKind,
    pub free: Option<bool>,
    pub license: Option<String>,
    /// Paragraphs separated by one empty line, headings on their own line, list items and table rows a line each;
    /// null where a page holds no article.
    pub text: Option<String>,
    /// The same text as CommonMark; on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markdown: Option<String>,
    /// Comments of readers; on request, and never part of `text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<Vec<Comment>>,
    /// Of a live blog: the same text by entry, each with its time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
    /// Words of `text`.
    pub words: usize,
    /// 0 to 1: how sure the text is whole and clean.
    pub confidence: f32,
    /// A limit or a broken transfer cut the page.
    pub partial: bool,
    /// SHA-256 of `text`, in hex: equal texts have equal hashes; null without text.
    pub hash: Option<String>,
    /// `source` of an article with nearly the same text.
    pub near_duplicate_of: Option<String>,
    /// The feed, sitemap or page that names the URL, when no list does; in a crawl that discovers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discovered_by: Option<FoundAt>,
    /// For each metadata field where it came from, and which sources disagreed; on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Box<Provenance>>,
    /// What the rules of the page's site found on it; with `dropped`, where there are such rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleUse>,
    /// Every removed block; on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped: Option<Vec<Dropped>>,
    /// Of an article that takes the place of an earlier one, in a crawl that looks again: the fields that changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<String>,
    /// Hash of the text before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revises: Option<String>,
    /// Its number, from 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<u32>,
    /// What `text` is written from, for formats with a structure of their own; no field of the JSON.
    #[serde(skip)]
    pub blocks: Vec<Block>,
    /// What stands inside of `blocks`.
    #[serde(skip)]
    pub spans: Vec<Span>,
}

impl Record {
    /// Builds the record of one article.
    pub fn new(article: Article, facts: FetchFacts, options: RecordOptions) -> Self {
        let text = Some(plain_text(&article)).filter(|text| !text.is_empty());
        let markdown = (options.markdown && text.is_some())
            .then(|| markdown::markdown(&outline::outline(&article.blocks, &article.spans)));
        let hash = text.as_ref().map(|text| format!("{:x}", Sha256::digest(text.as_bytes())));
        let metadata = article.metadata;
        Self {
            schema: SCHEMA,
            source: facts.source,
            url: facts.url.or_else(|| metadata.canonical_url.clone()),
            canonical_url: metadata.canonical_url,
            fetched_at: facts.fetched_at,
            status: facts.status,
            title: metadata.title,
            authors: metadata.authors,
            published: metadata.published,
            modified: metadata.modified,
            site: metadata.site,
            language: metadata.language,
            description: metadata.description,
            section: metadata.section,
            tags: metadata.tags,
            image: metadata.image,
            images: metadata.images,
            kind: article.kind,
            free: metadata.free,
            license: metadata.license,
            words: text.as_deref().map_or(0, count_words),
            text,
            entries: article.entries,
            markdown,
            comments: article.comments,
            confidence: (article.confidence * 1000.0).round() / 1000.0,
            partial: article.partial,
            hash,
            near_duplicate_of: None,
            discovered_by: facts.discovered_by,
            provenance: metadata.provenance.filter(|_| options.provenance),
            rules: if options.dropped { article.rules } else { Vec::new() },
            dropped: options.dropped.then_some(article.dropped),
            changed: Vec::new(),
            revises: None,
            revision: None,
            blocks: article.blocks,
            spans: article.spans,
        }
    }
}

/// Are these two blocks lines of one list or table, to be set without an empty line between?
fn continues(before: BlockKind, after: BlockKind) -> bool {
    matches!(
        (before, after),
        (BlockKind::ListItem { .. }, BlockKind::ListItem { .. }) | (BlockKind::TableRow, BlockKind::TableRow)
    )
}

fn plain_text(article: &Article) -> String {
    let mut out = String::new();
    let mut before = None;
    // The text that stands in for a picture is none of the story's.
    for block in article.blocks.iter().filter(|block| block.kind != BlockKind::Image) {
        if let Some(before) = before {
            out.push_str(if continues(before, block.kind) { "\n" } else { "\n\n" });
        }
        out.push_str(&block.text);
        before = Some(block.kind);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Block;

    fn article(blocks: &[(BlockKind, &str)]) -> Article {
        let blocks = blocks.iter().map(|&(kind, text)| Block { kind, text: text.into() }).collect();
        Article { blocks, ..Article::default() }
    }

    #[test]
    fn text_has_one_empty_line_between_paragraphs_and_none_inside_lists() {
        let item = BlockKind::ListItem { depth: 1, number: None };
        let article = article(&[
            (BlockKind::Heading(2), "Head"),
            (BlockKind::Paragraph, "One."),
            (item, "a"),
            (item, "b"),
            (BlockKind::Paragraph, "Two."),
        ]);
        assert_eq!(plain_text(&article), "Head\n\nOne.\n\na\nb\n\nTwo.");
    }

    #[test]
    fn equal_texts_have_equal_hashes_and_words_are_counted() {
        let facts = FetchFacts { source: "a.html".into(), ..FetchFacts::default() };
        let page = article(&[(BlockKind::Paragraph, "Two words.")]);
        let record = Record::new(page, facts, RecordOptions::default());
        assert_eq!(record.words, 2);
        assert_eq!(record.hash.as_ref().map(String::len), Some(64));
        let json = serde_json::to_value(&record).unwrap();
        assert!(json.get("markdown").is_none());
        assert!(json["title"].is_null());
    }

    #[test]
    fn a_page_without_an_article_has_null_text_and_no_hash() {
        let record = Record::new(Article::default(), FetchFacts::default(), RecordOptions::default());
        let json = serde_json::to_value(&record).unwrap();
        assert!(json["text"].is_null() && json["hash"].is_null());
        assert_eq!(json["words"], 0);
    }
}
