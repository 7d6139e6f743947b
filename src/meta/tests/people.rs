//! Who wrote.

use super::page;

fn authors(html: &str) -> Vec<String> {
    page(&format!("<title>Rain in the port</title><h1>Rain in the port</h1>{html}")).authors
}

fn declared(name: &str) -> String {
    format!(
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Rain in the port\",\"author\":\"{name}\"}}</script>"
    )
}

#[test]
fn a_person_who_is_shown_stands_for_a_declared_account() {
    let byline = "<p class=byline>By Ada Brandt</p><p>Story.</p>";
    assert_eq!(authors(&format!("{}{byline}", declared("a.brandt"))), ["Ada Brandt"]);
    assert_eq!(authors(&format!("{}{byline}", declared("abrandt2"))), ["Ada Brandt"]);
    // A name with a capital is a pen name, and nobody shown leaves the account.
    assert_eq!(authors(&format!("{}{byline}", declared("Molly"))), ["Molly"]);
    assert_eq!(authors(&declared("a.brandt")), ["a.brandt"]);
}

#[test]
fn who_reviewed_or_edited_did_not_write() {
    let html = "<div class=author>By <a href=/p/1>Ada Brandt</a>. Reviewed by <a href=/p/2>Tom King</a></div>";
    assert_eq!(authors(html), ["Ada Brandt"]);
    assert_eq!(
        authors("<div class=author>Reviewed by Tom King</div><div class=author>Ada Brandt</div>"),
        ["Ada Brandt"]
    );
}

#[test]
fn a_link_after_by_may_hold_one_word_and_a_monogram_is_no_part_of_a_name() {
    assert_eq!(authors("<p class=byline>Posted by <a href=/u/7>MollyB</a> at noon</p>"), ["MollyB"]);
    assert_eq!(authors("<p>by <a href=/author/amanda>Amanda</a></p>"), ["Amanda"]);
    assert_eq!(authors("<p>Posted by Molly</p>"), ["Molly"]);
    assert!(authors("<p>Posted by molly and rain</p><p>By Monday</p>").is_empty());
    assert_eq!(authors("<div class=author><span>AB</span> <b>Ada Brandt</b></div>"), ["Ada Brandt"]);
}

#[test]
fn all_authors_of_a_list_of_links_are_taken() {
    let html = "<h6>People</h6><ul><li><a href='/library/?_author=1'>Ada Brandt</a></li><li><a href='/library/?_author=2'>Tom King</a></li></ul><p>Story.</p><a href='/library/?_author=3'>Eva Roth</a>";
    assert_eq!(authors(html), ["Ada Brandt", "Tom King"]);
}

#[test]
fn an_organisation_keeps_its_whole_name() {
    let html = "<meta name=author content='Centre for Rain and Research'><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Rain in the port\",\"author\":{\"@type\":\"Organization\",\"name\":\"Centre for Rain and Research\"}}</script>";
    assert_eq!(authors(html), ["Centre for Rain and Research"]);
}

#[test]
fn the_questions_of_a_faq_are_not_the_article() {
    let faq = "<script type='application/ld+json'>{\"@type\":\"FAQPage\",\"mainEntity\":[{\"@type\":\"Question\",\"name\":\"Will it rain in the port?\"}]}</script>";
    let article = declared("Ada Brandt");
    assert_eq!(authors(&format!("{faq}{article}")), ["Ada Brandt"]);
    let found = page(&format!(
        "<title>Rain in the port</title><h1>Rain in the port</h1>{faq}<h2>Will it rain in the port?</h2>"
    ));
    assert_eq!(found.title.as_deref(), Some("Rain in the port"));
}

#[test]
fn microdata_of_a_thread_name_the_author_of_its_first_post() {
    let post = |name: &str| {
        format!(
            "<div itemscope itemtype='https://schema.org/DiscussionForumPosting'><span itemprop=author>{name}</span></div>"
        )
    };
    assert_eq!(authors(&format!("{}{}", post("Ada Brandt"), post("Tom King"))), ["Ada Brandt"]);
    let story = "<div itemscope itemtype='https://schema.org/Article'><span itemprop=author>Ada Brandt</span> <span itemprop=author>Tom King</span></div>";
    assert_eq!(authors(story), ["Ada Brandt", "Tom King"]);
}
