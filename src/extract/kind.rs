//! What sort of page this is, from what the page declares and, where it declares nothing, from how it reads.

use crate::dom::{AttrName, Dom, Tag};
use crate::model::PageKind;

/// Schema.org types that settle the kind, most telling first: a live blog is an article too, a shop's page may hold a review.
const DECLARED: [(&str, PageKind); 9] = [
    ("LiveBlogPosting", PageKind::Live),
    ("DiscussionForumPosting", PageKind::Forum),
    ("QAPage", PageKind::Forum),
    ("NewsArticle", PageKind::Article),
    ("ReportageNewsArticle", PageKind::Article),
    ("BlogPosting", PageKind::Article),
    ("TechArticle", PageKind::Documentation),
    ("Article", PageKind::Article),
    ("Product", PageKind::Product),
];

/// This many words of running text read like an article when nothing is declared.
const MIN_ARTICLE_WORDS: f32 = 120.0;

/// The kind of a page with `prose_words` words of running text kept.
pub(super) fn of(dom: &Dom, prose_words: f32) -> PageKind {
    let scripts: Vec<String> = dom.elements(Tag::Script).map(|row| dom.raw_text(row)).collect();
    let item_types: Vec<&str> = dom.rows().filter_map(|row| dom.attr(row, AttrName::Itemtype)).collect();
    let declares = |name: &str| {
        let quoted = format!("\"{name}\"");
        scripts.iter().any(|json| json.contains(&quoted))
            || item_types.iter().any(|url| url.trim_end().rsplit('/').next() == Some(name))
    };
    if let Some((_, kind)) = DECLARED.iter().find(|(name, _)| declares(name)) {
        return *kind;
    }
    let og_type = dom.elements(Tag::Meta).find(|&row| dom.attr(row, AttrName::Property) == Some("og:type"));
    match og_type.and_then(|row| dom.attr(row, AttrName::Content)) {
        Some("article") => PageKind::Article,
        Some(other) if other.starts_with("product") => PageKind::Product,
        _ if prose_words >= MIN_ARTICLE_WORDS => PageKind::Article,
        _ => PageKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Limits, parse};

    fn kind(html: &str, words: f32) -> PageKind {
        of(&parse(html, Limits::default()), words)
    }

    #[test]
    fn declared_types_come_first_and_the_reading_last() {
        let live = "<script type=application/ld+json>{\"@type\": [\"NewsArticle\", \"LiveBlogPosting\"]}</script>";
        assert_eq!(kind(live, 0.0), PageKind::Live);
        assert_eq!(kind("<div itemscope itemtype='https://schema.org/Product'>", 500.0), PageKind::Product);
        assert_eq!(kind("<meta property=og:type content=article>", 0.0), PageKind::Article);
        assert_eq!(kind("<p>x", 200.0), PageKind::Article);
        assert_eq!(kind("<p>x", 20.0), PageKind::Other);
    }
}
