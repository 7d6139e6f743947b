//! Parts of a page that are included or left out on request: one page, every part.

use offprint::extract::{Choice, With};
use offprint::model::{Article, Comment, FetchFacts};
use offprint::record::{Record, RecordOptions};
use offprint::{Options, PageContext, extract};

const PAGE: &[u8] = include_bytes!("../testdata/with/page.html");

fn article(choices: &[&str]) -> Article {
    let choices: Vec<Choice> = choices.iter().map(|choice| choice.parse().unwrap()).collect();
    let options = Options { with: With::of(&choices), explain: true, ..Options::default() };
    extract(PAGE, &PageContext::default(), &options).unwrap()
}

fn record(choices: &[&str]) -> Record {
    let options = RecordOptions { markdown: true, ..RecordOptions::default() };
    Record::new(article(choices), FetchFacts::default(), options)
}

/// The paragraphs of `text`, each by its first two words.
fn openings(choices: &[&str]) -> Vec<String> {
    let text = record(choices).text.unwrap();
    let first_words = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    text.split("\n\n").map(first_words).collect()
}

#[test]
fn posts_and_tables_are_in_and_the_rest_is_out_by_default() {
    let expected = ["The storm", "We are", "Fares are", "Port |", "The harbour"];
    assert_eq!(openings(&[]), expected);
    assert_eq!(openings(&["posts", "tables", "no-captions"]), expected);
    let record = record(&[]);
    assert!(record.comments.is_none());
    assert!(!record.markdown.unwrap().contains("]("), "neither links nor images");
}

#[test]
fn captions_stand_where_their_pictures_stand_and_those_of_other_stories_stay_out() {
    let expected = ["The port", "The storm", "We are", "Fares are", "Port |", "The way", "The harbour"];
    assert_eq!(openings(&["captions"]), expected);
}

#[test]
fn what_is_left_out_on_request_says_so() {
    let article = article(&["no-tables", "no-posts"]);
    let of = |reason: &str| {
        let texts =
            article.dropped.iter().filter(|block| block.reason.code() == reason).map(|block| block.text.as_str());
        texts.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(of("table"), "Port, Ships, Ferries that came in late, Aden and its two islands, 4 of them");
    assert!(of("post").starts_with("We are closed"));
    assert_eq!(article.blocks.len(), 3);
}

#[test]
fn links_pictures_and_columns_are_in_the_markdown_and_not_in_the_text() {
    let with = record(&["links", "images", "captions"]);
    let markdown = with.markdown.unwrap();
    for piece in [
        "![The port at night](https://molepost.example/news/big.jpg)\n\n*The port at night, before the storm. Photo: Ada \
         Byron*\n\nThe storm closed",
        "the [council said](https://molepost.example/news/council?id=1#top), and",
        "it, a ship line said",
        "> We are closed",
        "| Port | Ships | Ferries that came in late |\n| --- | --- | --- |\n| Aden and its two islands |  | 4 of them |",
        "![](https://molepost.example/news/map.png)\n\n*The way of the storm*",
    ] {
        assert!(markdown.contains(piece), "{piece}\nis not in\n{markdown}");
    }
    assert!(!markdown.contains("other"), "{markdown}");
    assert_eq!(with.text, record(&["captions"]).text, "links and pictures change nothing in the text");
}

#[test]
fn comments_are_a_field_of_their_own() {
    let record = record(&["comments"]);
    let some = |text: &str| Some(text.to_owned());
    let expected = [
        Comment {
            author: some("Jo Doe"),
            published: some("2024-05-03T10:00:00+02:00"),
            text: "First of all, thanks.\n\nI was on that ferry.\nIt was cold.".to_owned(),
        },
        Comment { author: some("Ann"), published: None, text: "Me too!".to_owned() },
        Comment { author: None, published: None, text: "No name, no date.".to_owned() },
    ];
    assert_eq!(record.comments.unwrap(), expected);
    assert!(!record.text.unwrap().contains("ferry."));
}
