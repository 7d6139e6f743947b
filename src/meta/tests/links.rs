//! Canonical addresses and licences.

use super::{at, page};

const FETCHED: &str = "2024-03-05T00:00:00Z";

#[test]
fn the_canonical_address_of_an_amp_page_is_the_article() {
    let canonical = |html: &str, url: &str| at(html, url, FETCHED).canonical_url;
    let article = Some("https://www.post.example.com/news/rain".to_owned());
    let html = "<html amp><link rel=canonical href='https://www.post.example.com/news/rain'><h1>Rain</h1>";
    assert_eq!(canonical(html, "https://www.post.example.com/news/rain/amp/"), article);
    assert_eq!(canonical(html, "https://amp.post.example.com/news/rain"), article);
    let cached = "https://www-post-example-com.cdn.ampproject.org/c/s/www.post.example.com/news/rain/amp";
    assert_eq!(canonical(html, cached), article);
}

#[test]
fn the_canonical_address_is_resolved_and_sane() {
    let url = "https://www.post.example.com/news/rain?utm_source=x#top";
    let canonical = |html: &str| at(html, url, FETCHED).canonical_url;
    assert_eq!(
        canonical("<link rel=canonical href='../news/rain#a'>").as_deref(),
        Some("https://www.post.example.com/news/rain")
    );
    // Another site, the home page, no address: the next source counts.
    for wrong in ["https://other.example.net/news/rain", "/", "javascript:alert(1)", "http://", ""] {
        let html = format!(
            "<link rel=canonical href='{wrong}'><meta property=og:url content='https://www.post.example.com/news/rain'>"
        );
        assert_eq!(canonical(&html).as_deref(), Some("https://www.post.example.com/news/rain"), "{wrong}");
    }
    let ld = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"mainEntityOfPage\":{\"@id\":\"https://www.post.example.com/news/rain\"}}</script>";
    assert_eq!(canonical(ld).as_deref(), Some("https://www.post.example.com/news/rain"));
    assert_eq!(canonical("<h1>Rain</h1>"), None);
}

#[test]
fn a_licence_comes_from_links_json_ld_and_meta_names() {
    let deed = "https://creativecommons.org/licenses/by/4.0/";
    let ld = format!(
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"license\":\"{deed}\"}}</script>"
    );
    let of_type = format!(
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"license\":{{\"@type\":\"CreativeWork\",\"url\":\"{deed}\"}}}}</script>"
    );
    for html in [
        format!("<link rel=license href='{deed}'>"),
        format!("<p>Shared under <a rel=license href='{deed}'>CC BY</a>"),
        ld,
        of_type,
        format!("<meta name=dcterms.license content='{deed}'>"),
        format!("<meta name=license content='{deed}'>"),
    ] {
        assert_eq!(page(&html).license.as_deref(), Some(deed), "{html}");
    }
    assert_eq!(page("<meta name=dc.rights content='CC BY-SA 4.0'>").license.as_deref(), Some("CC BY-SA 4.0"));
}

#[test]
fn a_copyright_statement_is_no_licence() {
    for rights in ["© 2024 The Coast Post. All rights reserved.", "Copyright The Coast Post", "All rights reserved"] {
        assert_eq!(page(&format!("<meta name=dc.rights content='{rights}'>")).license, None, "{rights}");
        let ld = format!(
            "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"license\":\"{rights}\"}}</script>"
        );
        assert_eq!(page(&ld).license, None, "{rights}");
    }
    assert_eq!(page("<a rel=license href='javascript:void(0)'>Terms</a>").license, None);
}
