//! The demo, from outside: the bundled site is crawled by the binary, its articles and failures are the right ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

fn json_lines(path: &Path) -> Vec<Value> {
    fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// `http://host/a/b.html` → `host/a/b`, the name of the article's expected text.
fn name_of(url: &str) -> String {
    url.trim_start_matches("http://").trim_end_matches(".html").to_owned()
}

fn expected_texts() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/site-expected");
    walkdir::WalkDir::new(&root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(&root).unwrap().with_extension("");
            let text = fs::read_to_string(entry.path()).unwrap().trim_end_matches('\n').to_owned();
            (name.to_string_lossy().replace('\\', "/"), text)
        })
        .collect()
}

#[test]
fn the_demo_shows_every_article_clean_and_every_failure_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("demo");
    let run = Command::new(env!("CARGO_BIN_EXE_offprint")).arg("demo").arg("--out").arg(&out).assert().code(0);
    let shown = String::from_utf8(run.get_output().stdout.clone()).unwrap();

    let articles = json_lines(&out.join("articles.jsonl"));
    let texts: BTreeMap<String, String> = articles
        .iter()
        .map(|article| (name_of(article["url"].as_str().unwrap()), article["text"].as_str().unwrap().to_owned()))
        .collect();
    let expected = expected_texts();
    assert_eq!(texts.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (name, text) in &expected {
        assert_eq!(&texts[name], text, "{name}");
    }
    for article in &articles {
        let title = article["title"].as_str().expect("every article of the site has a title");
        assert!(shown.contains(title), "{title} is shown");
        assert!(article["published"].is_string() && article["language"].is_string(), "{article}");
        assert_eq!(article["authors"].as_array().map(Vec::is_empty), Some(false), "{article}");
    }

    let failures: BTreeSet<(u64, String)> = json_lines(&out.join("failures.jsonl"))
        .iter()
        .map(|failure| (failure["line"].as_u64().unwrap(), failure["reason"].as_str().unwrap().to_owned()))
        .collect();
    let wanted =
        [(8, "duplicate"), (10, "robots-disallowed"), (11, "http-status"), (13, "http-status"), (14, "bad-url")];
    assert_eq!(failures, wanted.map(|(line, reason)| (line, reason.to_owned())).into());
    for reason in wanted.map(|(_, reason)| reason) {
        assert!(shown.contains(reason), "{reason} is shown");
    }
}

#[test]
fn the_demo_run_again_in_its_folder_finds_everything_done() {
    let folder = tempfile::tempdir().unwrap();
    let run =
        || Command::new(env!("CARGO_BIN_EXE_offprint")).arg("demo").arg("--out").arg(folder.path()).assert().code(0);
    let first = run().get_output().stdout.clone();
    assert_eq!(run().get_output().stdout, first);
}

#[test]
fn the_demo_refuses_a_folder_with_a_list_of_its_user() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("urls.txt");
    fs::write(&list, "http://my.example/\n").unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_offprint")).arg("demo").arg("--out").arg(folder.path()).assert().code(2);
    let said = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(said.contains(&folder.path().display().to_string()), "{said}");
    assert_eq!(fs::read_to_string(&list).unwrap(), "http://my.example/\n");
}
