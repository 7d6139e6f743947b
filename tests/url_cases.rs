//! Canonical URLs and relative links, held to crawler-commons' cases. The suite lies outside this repository; where it is
//! absent this test says so and passes.

use std::path::Path;

use offprint::discover::shape::Shapes;
use offprint::urls::canonical;
use serde_json::Value;
use url::Url;

/// Cases that end otherwise here, and why.
const DIFFERENCES: &[(&str, &str)] = &[
    ("u-0066", "a URL without a host is none: nothing but http and https is crawled"),
    ("u-0067", "as u-0066"),
    ("u-0068", "as u-0066"),
    ("u-0089", "files are no URLs of a crawl; the url crate writes them with an empty host"),
    ("u-0091", "as u-0089"),
    ("u-0092", "as u-0089"),
];

fn normalised(input: &str) -> Option<String> {
    let named = if input.contains(':') { input.to_owned() } else { format!("http://{input}") };
    Some(canonical(&Url::parse(&named).ok()?))
}

#[test]
fn urls_have_the_form_that_crawler_commons_gives_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/suites/url_cases.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let (mut passed, mut wrong) = (0, Vec::new());
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let (id, input) = (case["id"].as_str().unwrap(), case["input"].as_str().unwrap_or_default());
        let ours = match case["kind"].as_str().unwrap() {
            "normalize" => normalised(input),
            "resolve" => {
                let base = Url::parse(case["base"].as_str().unwrap()).ok();
                let url = base.map_or_else(|| Url::parse(input), |base| base.join(input));
                url.ok().map(String::from)
            }
            _ => continue,
        };
        let agrees = ours.as_deref() == case["expect"].as_str();
        match (agrees, DIFFERENCES.iter().any(|(known, _)| *known == id)) {
            (true, false) => passed += 1,
            (false, true) => {}
            (true, true) => wrong.push(format!("{id}: is listed as a difference and passes")),
            (false, false) => wrong.push(format!("{id}: {input:?}: {ours:?}, expected {}", case["expect"])),
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
    println!("{passed} cases pass, {} differ for a reason", DIFFERENCES.len());
}

/// Of articles' URLs on sites of which nothing is known, so many are followed at least.
const LEAST_FOLLOWED_PERCENT: usize = 82;
/// Of lists' URLs at most so many.
const MOST_LISTS_PERCENT: usize = 28;

#[test]
fn urls_of_articles_are_told_from_those_of_lists_without_knowing_the_site() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let mut urls = Vec::new();
    for corpus in ["wcxb-dev", "fundus-a", "trafilatura-a"] {
        let Ok(text) = std::fs::read_to_string(corpora.join(corpus).join("truth.jsonl")) else {
            println!("skipped: {corpus} is not there");
            return;
        };
        urls.extend(text.lines().filter_map(|line| {
            let page: Value = serde_json::from_str(line).ok()?;
            let url = Url::parse(page["url"].as_str()?).ok()?;
            match page["kind"].as_str()? {
                "article" => Some((url, true)),
                "listing" | "collection" => Some((url, false)),
                _ => None,
            }
        }));
    }
    let shapes = Shapes::default();
    let followed = |is_article: bool| {
        let of_kind: Vec<_> = urls.iter().filter(|(_, kind)| *kind == is_article).collect();
        let followed = of_kind.iter().filter(|(url, _)| shapes.is_article(url, None)).count();
        let lost = of_kind.iter().filter(|(url, _)| shapes.is_surely_none(url)).count();
        println!("{followed} of {} followed, {lost} surely none (articles: {is_article})", of_kind.len());
        followed * 100 / of_kind.len()
    };
    let (articles, lists) = (followed(true), followed(false));
    assert!(articles >= LEAST_FOLLOWED_PERCENT, "{articles} % of the articles");
    assert!(lists <= MOST_LISTS_PERCENT, "{lists} % of the lists");
}
