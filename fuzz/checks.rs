//! What must hold for any bytes: shared by the fuzz targets and by the test that replays what they found.

use offprint::extract::{Site, SiteField, Sites, With};
use offprint::model::{Article, BlockKind, FetchFacts};
use offprint::record::{Record, RecordOptions};
use offprint::{ExtractError, Options, PageContext, extract, extract_text};

const URL: &str = "https://news.example/2024/05/03/story.html";

fn everything() -> Options {
    let with = ["captions", "comments", "images", "links"].map(|part| part.parse().expect("a part"));
    let drop = (SiteField::Drop, "p > a".to_owned());
    let site = Site::new("news.example", vec![drop, (SiteField::Date, "time".to_owned())]).expect("a selector");
    Options {
        explain: true,
        provenance: true,
        with: With::of(&with),
        sites: Sites::new(vec![site]),
        ..Options::default()
    }
}

/// A page with everything that may be asked for.
pub fn check_page(bytes: &[u8]) {
    let page = PageContext { url: Some(URL), fetched_at: Some("2024-05-04T00:00:00Z"), ..PageContext::default() };
    check(extract(bytes, &page, &everything()));
}

/// Text that another tool has extracted.
pub fn check_text(bytes: &[u8]) {
    check(extract_text(bytes, &PageContext::default(), &everything()));
}

fn check(result: Result<Article, ExtractError>) {
    let Ok(article) = result else { return };
    assert!(!article.blocks.is_empty(), "an article has text");
    assert!((0.0..=1.0).contains(&article.confidence), "{}", article.confidence);
    for block in &article.blocks {
        assert!(block.kind == BlockKind::Image || !block.text.trim().is_empty(), "{block:?}");
    }
    let mut before = (0, 0);
    for span in &article.spans {
        let text = article.blocks.get(span.block).map(|block| block.text.as_str()).expect("a span of a block");
        assert!(text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
        assert!((span.block, span.start) >= before, "{span:?} after {before:?}");
        before = (span.block, span.start);
    }
    for dropped in &article.dropped {
        assert!(!dropped.place.is_empty() && !dropped.text.is_empty(), "{dropped:?}");
    }
    let options = RecordOptions { markdown: true, dropped: true, provenance: true };
    let record = Record::new(article, FetchFacts::default(), options);
    serde_json::to_vec(&record).expect("a record is JSON");
}
