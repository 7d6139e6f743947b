//! Rules for single sites: what is kept, dropped and read by a user's selectors, and what is said of those that find nothing.

use offprint::config::{Settings, parse};
use offprint::{Options, PageContext, extract};
use std::path::Path;

const PAGE: &str = "<!doctype html><html lang=en><head><title>Storm - Post</title>\
    <link rel=canonical href='https://news.molepost.example/storm'><meta name=author content='The Desk'></head><body>\
    <h1>Storm closes the port</h1><div class=strap>The port closes, and the ferries stay</div><b class=writer>Ada Byron</b>\
    <i class=day>3 May 2024</i>\
    <div class=lead>The storm closed the port on Monday, the council said, and ferries stay where they are.</div>\
    <div id=sidebar class=sidebar><div class=story><h2>Storm closes the port</h2><p>Short.<p>Also Read: Ferry late again\
    <p class=quiz>What is a mole?<p>The harbour master told reporters that the last storm of this kind was in 1987.</div></div>\
    <p>Fares are paid back to all who ask for it, a ship line said in a note to its customers on Monday.</p></body></html>";

fn options(rules: &str) -> Options {
    let file = format!("[record]\ndropped = true\nprovenance = true\n[[site]]\nhost = \"molepost.example\"\n{rules}");
    Settings::new(parse("config.toml", &file).unwrap()).unwrap().local.extract
}

fn texts(options: &Options) -> Vec<String> {
    let article = extract(PAGE.as_bytes(), &PageContext::default(), options).unwrap();
    article.blocks.into_iter().map(|block| block.text).collect()
}

#[test]
fn what_is_kept_stays_whatever_stands_around_it_and_boilerplate_goes_all_the_same() {
    let options = options("keep = \"div.story\"\ndrop = \".quiz\"");
    let last = "The harbour master told reporters that the last storm of this kind was in 1987.";
    assert_eq!(texts(&options), ["Short.", last]);
}

#[test]
fn title_author_and_date_are_read_from_the_named_elements() {
    let options = options("title = \".strap\"\nauthor = [\".writer\"]\ndate = \".day\"");
    let article = extract(PAGE.as_bytes(), &PageContext::default(), &options).unwrap();
    let metadata = article.metadata;
    assert_eq!(metadata.title.as_deref(), Some("The port closes, and the ferries stay"));
    assert_eq!(metadata.authors, ["Ada Byron"]);
    assert_eq!(metadata.published.as_deref(), Some("2024-05-03"));
    let origin = &metadata.provenance.unwrap().0["title"];
    assert_eq!((origin.source, origin.disagreed[0].value.as_str()), ("site-rule", "Storm closes the port"));
}

#[test]
fn a_rule_that_finds_nothing_changes_nothing_and_says_so() {
    let rules = options("keep = \"div.gone\"\ndate = \".strap\"\ndrop = [\"p.gone\", \".quiz\"]");
    let article = extract(PAGE.as_bytes(), &PageContext::default(), &rules).unwrap();
    let found: Vec<(&str, usize)> = article.rules.iter().map(|rule| (rule.selector.as_str(), rule.matched)).collect();
    assert_eq!(found, [("div.gone", 0), ("p.gone", 0), (".quiz", 1), (".strap", 0)]);
    assert_eq!(texts(&options("keep = \"div.gone\"")), texts(&Options::default()));
}

#[test]
fn rules_are_for_their_site_alone() {
    let options = options("keep = \"div.story\"");
    let page = PageContext { url: Some("https://other.example/"), ..PageContext::default() };
    let article = extract(PAGE.as_bytes(), &page, &options).unwrap();
    assert!(article.rules.is_empty());
    assert!(article.blocks.len() > 1);
}

fn run(dir: &Path, args: &[&str]) -> (String, String) {
    let output = assert_cmd::Command::cargo_bin("offprint").unwrap().current_dir(dir).args(args).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn the_command_names_rules_that_never_matched() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("page.html"), PAGE).unwrap();
    let rules =
        "[[site]]\nhost = \"molepost.example\"\ndrop = [\"p.gone\", \".quiz\"]\n[[site]]\nhost = \"idle.example\"\n";
    std::fs::write(dir.path().join("config.toml"), rules).unwrap();
    let (out, err) = run(dir.path(), &["clean", "page.html", "--explain", "-f", "jsonl"]);
    assert!(err.contains("site molepost.example: drop = \"p.gone\" matched nothing on 1 page of this site"), "{err}");
    assert!(err.contains("site rules without an article of their host: idle.example"), "{err}");
    let record: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(record["rules"][0]["matched"], 0);
    assert_eq!(record["rules"][1]["selector"], ".quiz");
    let (_, quiet) = run(dir.path(), &["clean", "page.html", "-q"]);
    assert!(quiet.is_empty(), "{quiet}");
}
