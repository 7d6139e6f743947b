//! Which date is the publication.

use super::page;

const LD: &str = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Rain in the port\",\"datePublished\":\"2024-06-09\"}</script>";

fn published(html: &str) -> Option<String> {
    page(&format!("<html lang=en><title>Rain in the port</title>{html}")).published
}

#[test]
fn the_footer_of_a_story_is_the_storys_and_that_of_the_page_is_not() {
    let date = "<div class=footer><time itemprop=datePublished datetime=2024-05-03>3 May</time></div>";
    let story = format!(
        "<div itemscope itemtype='https://schema.org/Article'><h1>Rain in the port</h1>{date}<p>Story.</p></div>"
    );
    assert_eq!(published(&story).as_deref(), Some("2024-05-03"));
    let site = "<h1>Rain in the port</h1><p>Story, 3 May 2024.</p><div class=footer><time datetime=2019-01-01>1 Jan</time> to <time datetime=2020-01-01>now</time></div>";
    assert_eq!(published(site).as_deref(), Some("2024-05-03"));
}

#[test]
fn a_declared_date_that_is_shown_as_the_last_change_gives_way_to_the_shown_publication() {
    let shown = format!("{LD}<h1>Rain in the port</h1><p>Published 3 May 2024</p><p>Updated 9 June 2024</p>");
    assert_eq!(published(&shown).as_deref(), Some("2024-05-03"));
    let only_change = format!("{LD}<h1>Rain in the port</h1><p>Updated 9 June 2024</p>");
    assert_eq!(published(&only_change).as_deref(), Some("2024-06-09"));
}

#[test]
fn a_time_that_is_called_the_publication_goes_before_others_and_one_far_above_the_headline_comes_last() {
    let other = "<div><time datetime=2025-01-31>31 January 2025</time></div>";
    let menu = "<div>Menu</div>".repeat(60);
    let html = format!("{other}{menu}<h1>Rain in the port</h1><time datetime=2024-05-03>3 May 2024</time>");
    assert_eq!(published(&html).as_deref(), Some("2024-05-03"));
    let html = format!(
        "<h1>Rain in the port</h1>{other}<div><h4>Published</h4><time datetime=2024-05-03>3 May 2024</time></div>"
    );
    assert_eq!(published(&html).as_deref(), Some("2024-05-03"));
    assert_eq!(published(&format!("{other}{menu}<h1>Rain in the port</h1>")).as_deref(), Some("2025-01-31"));
}

#[test]
fn the_only_line_that_is_a_date_is_the_storys() {
    let far = "It rained all day and the ferries stayed in the harbour. ".repeat(60);
    let html = format!("<h1>Rain in the port</h1><p>{far}</p><p>3 May 2024</p>");
    assert_eq!(published(&html).as_deref(), Some("2024-05-03"));
    assert_eq!(published(&format!("{html}<p>4 May 2024</p>")), None);
    assert_eq!(published(&format!("<h1>Rain in the port</h1><p>{far}</p><p>On 3 May 2024 it rained</p>")), None);
}

#[test]
fn sentences_and_labels_in_many_languages_name_the_publication() {
    let far = "Es regnete den ganzen Tag, und die Schiffe blieben im Hafen. ".repeat(60);
    for (language, line) in [
        ("de", "Dieser Artikel wurde am 3. Mai 2024 um 14:48 von Ada veröffentlicht."),
        ("de", "Dieser Beitrag wurde am Freitag, 3. Mai 2024 um 9 Uhr veröffentlicht und unter Hafen abgelegt."),
        ("de", "Gespeichert von ada am 3. Mai 2024 - 18:55"),
        ("fr", "Mise en ligne : 3 mai 2024"),
        ("nl", "Geschreven door Ada op 3 mei 2024"),
        ("da", "Udgivet 3. maj 2024"),
        ("en", "Submitted by ada on 3 May 2024"),
        ("ja", "投稿日：2024年5月3日"),
    ] {
        let html = format!(
            "<html lang={language}><title>Regen im Hafen</title><h1>Regen im Hafen</h1><p>{far}</p><p>{line}</p><p>9.9.2019 9.9.2018</p>"
        );
        assert_eq!(page(&html).published.as_deref().map(|date| &date[..10]), Some("2024-05-03"), "{line}");
    }
}

#[test]
fn a_line_that_is_a_date_goes_before_a_date_in_a_sentence() {
    let sentence =
        "<p>The harbour was closed on 1 April 2024, when the storm took the pier and the ferries stayed in port.</p>";
    let html = format!("<h1>Rain in the port</h1>{sentence}<p>3 May 2024</p>");
    assert_eq!(published(&html).as_deref(), Some("2024-05-03"));
    let above = format!("<div><span>3 May 2024</span></div><h1>Rain in the port</h1>{sentence}");
    assert_eq!(published(&above).as_deref(), Some("2024-05-03"));
    assert_eq!(published(&format!("<h1>Rain in the port</h1>{sentence}")).as_deref(), Some("2024-04-01"));
}

#[test]
fn microdata_gives_way_to_a_meta_date_that_readers_see_too() {
    let marked = "<h1>Rain in the port</h1><meta itemprop=datePublished content=2019-01-01>";
    let meta = "<meta name=date content=2024-05-03>";
    assert_eq!(published(&format!("{meta}{marked}<p>3 May 2024</p>")).as_deref(), Some("2024-05-03"));
    assert_eq!(published(&format!("{meta}{marked}")).as_deref(), Some("2019-01-01"));
}

#[test]
fn of_several_meta_dates_the_earliest_is_the_publication() {
    let html = "<meta name=date content=2024-06-09><meta name=published-date content=2024-05-03>";
    assert_eq!(published(html).as_deref(), Some("2024-05-03"));
}

#[test]
fn an_aside_that_is_called_metadata_is_the_storys() {
    let aside = |class: &str| {
        format!(
            "<article><h1>Rain in the port</h1><p>Story.</p><aside class={class}><time datetime=2024-05-03>3 May</time></aside><aside><time datetime=2019-01-01>then</time></aside></article>"
        )
    };
    assert_eq!(published(&aside("article-meta")).as_deref(), Some("2024-05-03"));
    assert_eq!(published(&aside("box")), None);
}

#[test]
fn an_element_that_is_named_after_dates_goes_before_a_sentence() {
    let html = "<h1>Rain in the port</h1><p>The harbour was closed on 1 April 2024, when the storm took the pier and the ferries stayed.</p><div class=submitted>ada, 3 May 2024, in Weather, Harbour, Ferries and Storms of the year</div>";
    assert_eq!(published(html).as_deref(), Some("2024-05-03"));
}

#[test]
fn a_month_with_its_year_in_an_address_is_no_day() {
    let at = |path: &str| {
        super::at("<h1>Rain in the port</h1>", &format!("https://a.example.com/{path}"), "2025-01-01").published
    };
    assert_eq!(at("news/2024/may24/rain"), None);
    assert_eq!(at("news/2024/may/03/rain").as_deref(), Some("2024-05-03"));
    assert_eq!(at("news/2024/05/24/rain").as_deref(), Some("2024-05-24"));
}
