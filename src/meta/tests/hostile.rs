//! Absurd and hostile values: sane or left out, in bounded time.

use std::time::{Duration, Instant};

use super::{at, page};
use crate::dom::{Limits, parse};
use crate::meta::values::FIELD_CHARS;
use crate::model::{Metadata, PageContext};

/// A debug build on a busy machine needs a few seconds for all of them; what is not linear needs minutes.
const BOUND: Duration = Duration::from_secs(20);

fn ld(json: &str) -> String {
    format!("<script type='application/ld+json'>{json}</script>")
}

#[test]
fn absurd_dates_and_dates_after_the_fetch_are_left_out() {
    for content in [
        "0000-00-00",
        "0000-05-03",
        "0001-01-01T00:00:00Z",
        "9999-12-31",
        "9999-12-31T23:59:59Z",
        "2024-13-45",
        "99999999999999999999",
        "2024-02-30",
        "{{date}}",
    ] {
        for html in [
            format!("<meta property='article:published_time' content='{content}'>"),
            format!("<meta name=date content='{content}'>"),
            ld(&format!(
                "{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"{content}\",\"dateModified\":\"{content}\"}}"
            )),
            format!("<article itemscope><meta itemprop=datePublished content='{content}'></article>"),
            format!("<h1>Rain in the port</h1><time datetime='{content}'>soon</time>"),
            format!("<h1>Rain in the port</h1><p>Published {content}</p>"),
        ] {
            let found = page(&html);
            assert_eq!((found.published, found.modified), (None, None), "{html}");
        }
    }
    let html = "<meta property='article:published_time' content='2031-01-01'>";
    assert_eq!(at(html, "https://a.example.com/x", "2024-03-05T00:00:00Z").published, None);
    let html = "<meta property='article:published_time' content='2024-03-02'><meta property='article:modified_time' content='2023-01-01'>";
    assert_eq!(page(html).modified, None);
}

/// All text fields of a page.
fn texts(found: &Metadata) -> Vec<&str> {
    let single = [&found.title, &found.site, &found.language, &found.description, &found.section, &found.license];
    let single = single.into_iter().chain([&found.published, &found.modified, &found.canonical_url, &found.image]);
    let images =
        found.images.iter().flat_map(|image| [Some(&image.url), image.caption.as_ref(), image.credit.as_ref()]);
    let lists = found.authors.iter().chain(&found.tags);
    single.filter_map(Option::as_ref).chain(lists).chain(images.flatten()).map(String::as_str).collect()
}

/// The same value in every place that fields are read from.
fn everywhere(value: &str) -> String {
    let quoted = serde_json::Value::from(value).to_string().replace("</", "<\\/");
    let escaped = value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let mut html = format!("<html lang=\"{escaped}\"><title>{escaped}</title><base href=\"{escaped}\">");
    for name in [
        "og:title",
        "og:site_name",
        "og:url",
        "og:image",
        "og:locale",
        "og:description",
        "article:section",
        "article:tag",
        "article:published_time",
        "article:modified_time",
        "article:content_tier",
        "author",
        "keywords",
        "language",
        "dc.rights",
        "dc.publisher",
        "dc.date",
        "dc.title",
        "twitter:label1",
        "twitter:data1",
    ] {
        html += &format!("<meta property=\"{name}\" content=\"{escaped}\">");
    }
    for rel in ["canonical", "license", "image_src"] {
        html += &format!("<link rel={rel} href=\"{escaped}\">");
    }
    html += &ld(&format!(
        "{{\"@type\":\"NewsArticle\",\"headline\":{quoted},\"author\":{{\"@type\":\"Person\",\"name\":{quoted}}},\"publisher\":{{\"@type\":\"Organization\",\"name\":{quoted}}},\"articleSection\":{quoted},\"keywords\":[{quoted}],\"description\":{quoted},\"url\":{quoted},\"inLanguage\":{quoted},\"license\":{quoted},\"datePublished\":{quoted},\"dateModified\":{quoted},\"isAccessibleForFree\":{quoted},\"image\":{{\"url\":\"/a.jpg\",\"caption\":{quoted},\"creditText\":{quoted}}}}}"
    ));
    // What readers see is text as it stands: here markup is markup.
    html + &format!(
        "<body><h1>{value}</h1><p class=byline>By {value}</p><time datetime=\"{escaped}\">{value}</time><figure><img src=/b.jpg><figcaption>{value} Photo: {value}</figcaption></figure><span itemprop=author>{value}</span><span itemprop=articleSection>{value}</span>"
    )
}

#[test]
fn markup_and_control_characters_reach_no_field() {
    let value =
        "<script>alert(1)</script><b>Ada</b> Brandt\u{1}\u{7f}\u{85}\u{202e}\u{feff}\nof the <img src=x onerror=y>";
    let found = at(&everywhere(value), "https://www.post.example.com/x", "2024-03-05T00:00:00Z");
    let texts = texts(&found);
    assert!(texts.len() > 8, "{texts:?}");
    for text in texts {
        let clean =
            !text.contains(['<', '>']) && !text.chars().any(|c| c.is_control() || matches!(c, '\u{202e}' | '\u{feff}'));
        assert!(clean, "{text:?} in {found:#?}");
    }
}

#[test]
fn values_of_ten_kilobytes_are_cut_or_left_out() {
    for value in [
        "Aaaa Bbbb ".repeat(1000),
        "a".repeat(10_000),
        "<b>".repeat(3333),
        "2024 ".repeat(2000),
        "http://a.example.com/".repeat(500),
    ] {
        let found = at(&everywhere(&value), "https://www.post.example.com/x", "2024-03-05T00:00:00Z");
        for text in texts(&found) {
            assert!(text.chars().count() <= FIELD_CHARS, "{} chars", text.chars().count());
        }
        assert!(found.authors.len() <= 40 && found.authors.iter().all(|name| name.chars().count() <= 60));
        assert!(found.section.is_none_or(|section| section.chars().count() <= 100));
    }
}

#[test]
fn a_thousand_scripts_and_a_hundred_thousand_brackets_cost_bounded_time() {
    let start = Instant::now();
    let long = "Aaaa Bbbb ".repeat(1000);
    let article = ld(&format!("{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"author\":\"{long}\"}}"));
    let deep = ["[", "{\"a\":", "[{\"@graph\":", "{\"author\":[", "\"", "{\"@type\":\"NewsArticle\",\"author\":"];
    let deep = deep.map(|open| ld(&open.repeat(100_000)));
    let many = "<h1 class=author-date itemprop='author datePublished headline'>By 1</h1><time>12</time>".repeat(20_000);
    let lines = "<p>Published 3 May</p><p>By 2 hours ago</p>".repeat(20_000);
    let cases = [
        article.repeat(1000),
        many,
        lines,
        "<aside class=comment>".repeat(50_000),
        "<meta name=author content=a>".repeat(50_000),
    ];
    for html in cases.into_iter().chain(deep) {
        let context = PageContext { fetched_at: Some("2024-03-05T00:00:00Z"), ..PageContext::default() };
        let found = crate::meta::read_with_provenance(&parse(&html, Limits::default()), &context);
        assert!(found.authors.len() <= 40 && found.authors.iter().all(|name| name.chars().count() <= 60));
        assert!(found.title.is_none_or(|title| title.chars().count() <= FIELD_CHARS));
    }
    assert!(start.elapsed() < BOUND, "{:?}", start.elapsed());
}

#[test]
fn json_ld_that_names_itself_ends() {
    let html = ld(
        "{\"@id\":\"#a\",\"@type\":\"NewsArticle\",\"headline\":\"Rain\",\"author\":{\"@id\":\"#a\"},\"publisher\":{\"@id\":\"#a\"}}",
    );
    assert_eq!(page(&html).title.as_deref(), Some("Rain"));
}
