//! What must hold for any bytes: shared by the fuzz targets and by the test that replays what they found.

use offprint::extract::{Site, SiteField, Sites, With};
use offprint::http::{Head, chunked, encoding};
use offprint::model::{Article, BlockKind, FetchFacts};
use offprint::record::{Record, RecordOptions};
use offprint::saved;
use offprint::warc::{Item, Limits, Reader};
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

/// Archives and saved pages: every record ends, nothing grows beyond its limit.
pub fn check_archive(bytes: &[u8]) {
    const LIMITS: Limits = Limits { block_bytes: 1 << 16 };
    let mut reader = Reader::new(bytes, LIMITS).expect("a slice can be read");
    let (mut items, mut last) = (0, None);
    while let Some(item) = reader.next_if(|_| true).expect("a slice can be read") {
        items += 1;
        assert!(items <= bytes.len() * 100 + 100, "no end");
        if let Item::Record(record) = item {
            assert!(record.block.len() <= LIMITS.block_bytes);
            assert!(last <= Some(record.place), "{:?} after {last:?}", record.place);
            last = Some(record.place);
            if let Some((head, body)) = Head::parse(&record.block) {
                let (wire, _) = chunked::undo(&record.block[body..]);
                let decoded = encoding::decode(&head.joined("content-encoding"), wire.into_owned(), 1 << 16);
                assert!(decoded.is_err() || decoded.is_ok_and(|(bytes, _)| bytes.len() <= 1 << 16));
            }
        }
    }
    let saved = saved::open(bytes);
    assert!(saved.html.len() <= bytes.len());
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
