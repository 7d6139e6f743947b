//! Whole pages → metadata.

mod dates;
mod hostile;
mod links;
mod people;
mod relative;

use super::read;
use crate::dom::{Limits, parse};
use crate::model::{Metadata, PageContext};

fn page(html: &str) -> Metadata {
    read(&parse(html, Limits::default()), &PageContext::default())
}

fn at(html: &str, url: &str, fetched_at: &str) -> Metadata {
    let context = PageContext { url: Some(url), fetched_at: Some(fetched_at), ..PageContext::default() };
    read(&parse(html, Limits::default()), &context)
}

const NEWS: &str = r##"<html lang="en-gb"><head><title>Harbour to close in May | The Coast Post</title>
<meta property="og:title" content="Harbour to close in May"><meta property="og:site_name" content="The Coast Post">
<meta property="article:published_time" content="2024-03-01T09:30:00+01:00"><meta property="article:modified_time" content="2024-03-02T10:00:00+01:00">
<meta property="article:content_tier" content="locked"><meta name="keywords" content="harbour, ferries, Harbour"><link rel="canonical" href="/news/harbour">
<meta property="og:image" content="/img/harbour.jpg">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour to close in May","author":{"@id":"#p1"},
"publisher":{"@type":"Organization","name":"The Coast Post"},"articleSection":"Local","image":["/img/harbour.jpg",{"url":"/img/ferry.jpg","caption":"A ferry","creditText":"Ines Silva"}]},
{"@type":"Person","@id":"#p1","name":"Ada Brandt"}]}</script></head>
<body><article><h1>Harbour to close in May</h1><p>By Ada Brandt, 1 March 2024</p><p>Story.</p></article>
<aside><article><h2>Other</h2><time datetime="2020-01-01">1 January 2020</time></article></aside></body></html>"##;

#[test]
fn a_news_page_gives_every_field() {
    let found = at(NEWS, "https://www.coastpost.example.com/news/harbour?x=1", "2024-03-05T00:00:00Z");
    assert_eq!(found.title.as_deref(), Some("Harbour to close in May"));
    assert_eq!(found.authors, ["Ada Brandt"]);
    assert_eq!(found.published.as_deref(), Some("2024-03-01T09:30:00+01:00"));
    assert_eq!(found.modified.as_deref(), Some("2024-03-02T10:00:00+01:00"));
    assert_eq!(found.site.as_deref(), Some("The Coast Post"));
    assert_eq!(found.language.as_deref(), Some("en-GB"));
    assert_eq!(found.section.as_deref(), Some("Local"));
    assert_eq!(found.tags, ["harbour", "ferries"]);
    assert_eq!(found.canonical_url.as_deref(), Some("https://www.coastpost.example.com/news/harbour"));
    assert_eq!(found.image.as_deref(), Some("https://www.coastpost.example.com/img/harbour.jpg"));
    assert_eq!(found.images.len(), 2);
    assert_eq!(found.images[1].credit.as_deref(), Some("Ines Silva"));
    assert_eq!(found.free, Some(false));
}

#[test]
fn an_empty_page_gives_no_field() {
    assert_eq!(page(""), Metadata::default());
    assert_eq!(page("<p>Some words"), Metadata::default());
}

#[test]
fn visible_dates_are_read_in_many_languages() {
    let cases = [
        ("en-US", "Published May 3, 2024"),
        ("en-US", "05/03/2024"),
        ("en-GB", "03/05/2024"),
        ("de", "Freitag, 3. Mai 2024"),
        ("de", "03.05.24"),
        ("fr", "Publié le 3 mai 2024"),
        ("fr", "03/05/2024"),
        ("es", "3 de mayo de 2024"),
        ("pt", "3 de maio de 2024"),
        ("it", "3 maggio 2024"),
        ("nl", "3 mei 2024"),
        ("sv", "3 maj 2024"),
        ("da", "3. maj 2024"),
        ("nb", "3. mai 2024"),
        ("is", "3. maí 2024"),
        ("fi", "3. toukokuuta 2024"),
        ("et", "3. mai 2024"),
        ("lv", "2024. gada 3. maijā"),
        ("lt", "2024 m. gegužės 3 d."),
        ("pl", "3 maja 2024"),
        ("cs", "3. května 2024"),
        ("sk", "3. mája 2024"),
        ("hu", "2024. május 3."),
        ("ro", "3 mai 2024"),
        ("hr", "3. svibnja 2024."),
        ("bg", "3 май 2024"),
        ("ru", "3 мая 2024 г."),
        ("uk", "3 травня 2024"),
        ("el", "3 Μαΐου 2024"),
        ("tr", "3 Mayıs 2024"),
        ("id", "3 Mei 2024"),
        ("vi", "Ngày 3 tháng 5 năm 2024"),
        ("ja", "2024年5月3日"),
        ("ko", "2024년 5월 3일"),
        ("zh", "2024年05月03日"),
        ("th", "3 พฤษภาคม 2567"),
        ("ar", "٣ مايو ٢٠٢٤"),
        ("he", "3 במאי 2024"),
        ("hi", "3 मई 2024"),
        ("ca", "3 de maig de 2024"),
    ];
    for (language, text) in cases {
        let html = format!(
            "<html lang={language}><title>A long headline here</title><h1>A long headline here</h1><p>{text}</p><p>Story</p>"
        );
        assert_eq!(page(&html).published.as_deref(), Some("2024-05-03"), "{language}: {text}");
    }
}

#[test]
fn times_and_offsets_are_kept_and_zone_names_are_read_rightly() {
    let published =
        |content: &str| page(&format!("<meta property='article:published_time' content='{content}'>")).published;
    assert_eq!(published("2024-05-03T14:30:05.123Z").as_deref(), Some("2024-05-03T14:30:05Z"));
    assert_eq!(published("2024-05-03 14:30 +0200").as_deref(), Some("2024-05-03T14:30:00+02:00"));
    assert_eq!(published("Fri, 03 May 2024 14:30:00 CEST").as_deref(), Some("2024-05-03T14:30:00+02:00"));
    assert_eq!(published("Fri May 03 2024 14:30:00 GMT-0500 (CDT)").as_deref(), Some("2024-05-03T14:30:00-05:00"));
    assert_eq!(published("May 3, 2024 2:30 p.m. EDT").as_deref(), Some("2024-05-03T14:30:00-04:00"));
    assert_eq!(published("Fri May 3 14:30:00 UTC 2024").as_deref(), Some("2024-05-03T14:30:00Z"));
    assert_eq!(published("2024-05-03T14:30:00 IST").as_deref(), Some("2024-05-03T14:30:00"));
    assert_eq!(published("1714746600").as_deref(), Some("2024-05-03T14:30:00Z"));
    assert_eq!(published("20240503").as_deref(), Some("2024-05-03"));
}

#[test]
fn bylines_become_names_of_people() {
    let authors = |content: &str| page(&format!("<meta name=author content=\"{content}\">")).authors;
    assert_eq!(authors("By Ada Brandt and Tom O'Neil"), ["Ada Brandt", "Tom O'Neil"]);
    assert_eq!(authors("Von Jörg Maier und Eva Roth"), ["Jörg Maier", "Eva Roth"]);
    assert_eq!(authors("Ada Brandt, Berlin correspondent"), ["Ada Brandt"]);
    assert_eq!(authors("Ada Brandt (ada@example.com)"), ["Ada Brandt"]);
    assert_eq!(authors("Brandt, Ada"), ["Ada Brandt"]);
    assert_eq!(authors("Ada Brandt, PhD"), ["Ada Brandt"]);
    assert_eq!(authors("Sam King, Jr."), ["Sam King"]);
    assert_eq!(authors("田中花子、佐藤一郎"), ["田中花子", "佐藤一郎"]);
    assert_eq!(authors("Ada Brandt, Reuters"), ["Ada Brandt"]);
    assert_eq!(authors("Reuters"), ["Reuters"]);
    assert!(authors("admin").is_empty());
    assert!(authors("https://example.com/ada").is_empty());
}

#[test]
fn the_publisher_is_no_author() {
    let html = "<meta property=og:site_name content='The Coast Post'><meta name=author content='The Coast Post'>";
    assert!(page(html).authors.is_empty());
}

#[test]
fn a_date_that_readers_see_overrules_json_ld_that_nothing_supports() {
    let ld = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Rain in the port\",\"datePublished\":\"2019-08-14\"}</script>";
    let shown = format!("{ld}<h1>Rain in the port</h1><p>Published 3 May 2024</p>");
    assert_eq!(page(&shown).published.as_deref(), Some("2024-05-03"));
    let updated = format!("{ld}<h1>Rain in the port</h1><p>Updated 3 May 2024</p>");
    assert_eq!(page(&updated).published.as_deref(), Some("2019-08-14"));
    let supported =
        format!("{ld}<meta name=date content='2019-08-14'><h1>Rain in the port</h1><p>Published 3 May 2024</p>");
    assert_eq!(page(&supported).published.as_deref(), Some("2019-08-14"));
}

#[test]
fn a_section_of_the_page_is_not_its_headline() {
    let html = "<title>Camp stoves: our camp stoves for you | The Shop</title><h1>Camp stoves</h1><h2>What are popular brands for camp stoves at The Shop?</h2>";
    assert_ne!(page(html).title.as_deref(), Some("What are popular brands for camp stoves at The Shop?"));
    let html = "<title>Rain in the port</title><h1>Rain in the port ¶</h1>";
    assert_eq!(page(html).title.as_deref(), Some("Rain in the port"));
}

#[test]
fn a_signature_and_a_link_to_an_authors_page_name_the_author() {
    let html = "<h1>Rain in the port</h1><p>It rained.</p><p>Written by <a href=/people/1>Ada Brandt</a></p>";
    assert_eq!(page(html).authors, ["Ada Brandt"]);
    let html = "<h1>Rain in the port</h1><p>It rained.</p><a href=/authors/ada>Ada Brandt</a>";
    assert_eq!(page(html).authors, ["Ada Brandt"]);
}

#[test]
fn a_language_that_the_text_contradicts_is_the_texts() {
    let german = "<p>Der Regen hat den Hafen am Montag für mehrere Stunden lahmgelegt, und die Fischer blieben an Land, weil der Wind zu stark war. Auch die Fähre zur Insel fuhr nicht, wie die Stadt am Abend mitteilte.</p>";
    let language = |lang: &str| page(&format!("<html lang={lang}><h1>Regen</h1>{german}")).language;
    assert_eq!(language("en").as_deref(), Some("de"));
    assert_eq!(language("de-AT").as_deref(), Some("de-AT"));
    assert_eq!(page("<html lang=en><p>Kurz.</p>").language.as_deref(), Some("en"));
}

#[test]
fn figures_give_images_with_caption_and_credit() {
    let html = "<h1>Rain</h1><figure><img src=/a.jpg><figcaption>The port. Photo: Ada Brandt</figcaption></figure>";
    let images = at(html, "https://a.example.com/x", "2024-03-05T00:00:00Z").images;
    assert_eq!(images[0].url, "https://a.example.com/a.jpg");
    assert_eq!((images[0].caption.as_deref(), images[0].credit.as_deref()), (Some("The port."), Some("Ada Brandt")));
}

#[test]
fn provenance_names_winner_agreement_and_contradiction_and_is_absent_unless_asked_for() {
    let html = "<meta property='article:published_time' content='2024-05-03T10:00:00Z'><meta name=author content='Ada Brandt'><h1>Rain in the port</h1><time datetime=2024-05-03>3 May</time><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Rain in the port\",\"datePublished\":\"2023-01-01\"}</script>";
    assert_eq!(page(html).provenance, None);
    let dom = crate::dom::parse(html, crate::dom::Limits::default());
    let provenance = super::read_with_provenance(&dom, &crate::model::PageContext::default()).provenance;
    let fields = provenance.map(|provenance| provenance.0).unwrap_or_default();
    let published = &fields["published"];
    assert_eq!(published.source, "open-graph");
    assert!(published.agreed.contains(&"time"), "{published:?}");
    assert_eq!(published.disagreed[0].source, "json-ld");
    assert!(published.confidence < 0.9);
    assert_eq!(fields["authors"].source, "meta");
    assert_eq!(fields["title"].agreed, ["json-ld"]);
}
