//! Dates by their distance from the fetch.

use super::{at, page};

const URL: &str = "https://www.post.example.com/news/rain";

fn published(html: &str) -> Option<String> {
    at(html, URL, "2024-03-05T12:00:00Z").published
}

#[test]
fn a_distance_counts_from_the_fetch_and_only_where_that_is_known() {
    for (language, text, expected) in [
        ("en", "2 hours ago", "2024-03-05T10:00:00Z"),
        ("en", "Published 3 days ago", "2024-03-02"),
        ("de", "vor 3 Tagen", "2024-03-02"),
        ("es", "hace 2 días", "2024-03-03"),
        ("de", "gestern", "2024-03-04"),
        ("fr", "il y a 5 minutes", "2024-03-05T11:55:00Z"),
        ("ja", "3時間前", "2024-03-05T09:00:00Z"),
        ("pl", "1 godzinę temu", "2024-03-05T11:00:00Z"),
        ("en", "13 hours ago", "2024-03-04T23:00:00Z"),
    ] {
        let html = format!(
            "<html lang={language}><title>Rain in the port</title><h1>Rain in the port</h1><div><span>{text}</span></div><p>Story.</p>"
        );
        assert_eq!(published(&html).as_deref(), Some(expected), "{text}");
        assert_eq!(page(&html).published, None, "{text}");
    }
}

#[test]
fn any_other_date_of_the_page_goes_before_a_distance() {
    let html = "<h1>Rain in the port</h1><p>2 hours ago</p><p>Story.</p>";
    assert_eq!(published(&format!("{html}<time datetime=2024-03-01>1 March</time>")).as_deref(), Some("2024-03-01"));
    let ld = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"2024-02-01\"}</script>";
    assert_eq!(published(&format!("{ld}{html}")).as_deref(), Some("2024-02-01"));
}

#[test]
fn distances_of_other_stories_readers_and_sentences_do_not_count() {
    let headline = "<title>Rain in the port</title><h1>Rain in the port</h1>";
    for rest in [
        "<div class=comments><p>Ada</p><span>2 hours ago</span></div>",
        "<article class=card><h2>Other</h2><span>2 hours ago</span></article>",
        "<ul><li><a href=/b>Other</a> <span>2 hours ago</span></li></ul>",
        "<a href=/b><b>Other</b> <span>2 hours ago</span></a>",
        "<h2>Sun in the hills</h2><span>2 hours ago</span>",
        "<p>The harbour was closed 2 hours ago, and ferries wait.</p>",
        "<aside><span>2 hours ago</span></aside>",
        "<div>One</div><span>1 hour ago</span><div>Two</div><span>2 hours ago</span><div>Three</div><span>3 hours ago</span>",
    ] {
        assert_eq!(published(&format!("{headline}{rest}")), None, "{rest}");
    }
    let far = format!("{headline}<p>{}</p><span>2 hours ago</span>", "It rained all day. ".repeat(40));
    assert_eq!(published(&far), None);
}

#[test]
fn the_publication_goes_before_the_change() {
    let html = "<h1>Rain in the port</h1><p>Updated 1 hour ago</p><p>Published 2 days ago</p>";
    assert_eq!(published(html).as_deref(), Some("2024-03-03"));
    let only = "<h1>Rain in the port</h1><p>Updated: 1 hour ago</p>";
    assert_eq!(published(only).as_deref(), Some("2024-03-05T11:00:00Z"));
}
