//! Golden pages: every folder under `testdata/pages` and `testdata/text` is one case.
//!
//! | file | holds |
//! |---|---|
//! | `page.html` / `input.txt` | the bytes as a server would send them |
//! | `expected.txt` | the record's `text`, exactly |
//! | `expected.json` | `about` (what the case is there for), `url` (where the page stood), and any of the record's metadata fields; `dropped` lists `[reason, piece of text]` of what must be among the removed blocks |
//!
//! All failures are reported together. One case alone: `OFFPRINT_CASE=live-blog cargo test --test golden`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use offprint::model::FetchFacts;
use offprint::record::{Record, RecordOptions};
use offprint::{Options, PageContext, extract, extract_text};
use serde_json::Value;

/// Keys of `expected.json` that say something about the case and are not compared with the record.
const CASE_KEYS: [&str; 4] = ["about", "charset", "dropped", "url"];

/// Names the cases to run: those whose folder contains this text. All, where it is not set.
const CASE_VARIABLE: &str = "OFFPRINT_CASE";

#[test]
fn pages_become_exactly_their_stories() {
    run_cases("testdata/pages", "page.html", extract);
}

#[test]
fn delivered_texts_lose_exactly_their_residue() {
    run_cases("testdata/text", "input.txt", extract_text);
}

#[test]
fn a_text_case_says_the_same_as_the_page_case_of_its_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata");
    for case in case_folders(&root.join("text")) {
        let page = root.join("pages").join(case.file_name().unwrap());
        if page.exists() {
            let [text, page] = [case, page].map(|folder| fs::read_to_string(folder.join("expected.txt")).unwrap());
            assert_eq!(text, page);
        }
    }
}

type Extract = fn(&[u8], &PageContext<'_>, &Options) -> Result<offprint::Article, offprint::ExtractError>;

fn run_cases(folder: &str, input: &str, extract: Extract) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let wanted = std::env::var(CASE_VARIABLE).unwrap_or_default();
    let mut report = String::new();
    let (mut ran, mut failed) = (0, 0);
    for case in case_folders(&root) {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        if !name.contains(&wanted) {
            continue;
        }
        ran += 1;
        let faults = check_case(&case, input, extract);
        if !faults.is_empty() {
            failed += 1;
            write!(report, "\n── {folder}/{name}\n{faults}").unwrap();
        }
    }
    assert!(ran > 0 || !wanted.is_empty(), "no cases in {folder}");
    assert!(failed == 0, "{failed} of {ran} cases failed{report}");
}

fn case_folders(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    let mut folders: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// What is wrong with one case, a line each; empty when all is well.
fn check_case(case: &Path, input: &str, extract: Extract) -> String {
    let read =
        |name: &str| fs::read(case.join(name)).unwrap_or_else(|error| panic!("{}: {name}: {error}", case.display()));
    let bytes = read(input);
    let expected_text = String::from_utf8(read("expected.txt")).expect("expected.txt is UTF-8");
    let expected: Value = serde_json::from_slice(&read("expected.json"))
        .unwrap_or_else(|error| panic!("{}: expected.json: {error}", case.display()));
    assert!(expected["about"].is_string(), "{}: expected.json says nothing under `about`", case.display());

    let page =
        PageContext { url: expected["url"].as_str(), charset: expected["charset"].as_str(), ..PageContext::default() };
    let article = match extract(&bytes, &page, &Options { explain: true, ..Options::default() }) {
        Ok(article) => article,
        Err(error) => return format!("  gave no article: {error}\n"),
    };
    let record =
        Record::new(article, FetchFacts::default(), RecordOptions { dropped: true, ..RecordOptions::default() });

    let mut faults = text_faults(expected_text.trim_end_matches('\n'), record.text.as_deref().unwrap_or_default());
    let record = serde_json::to_value(&record).expect("a record is JSON");
    for (key, wanted) in expected.as_object().expect("expected.json is an object") {
        if CASE_KEYS.contains(&key.as_str()) {
            continue;
        }
        match record.get(key) {
            None => panic!("{}: expected.json: `{key}` is no field of a record", case.display()),
            Some(got) if got == wanted => {}
            Some(got) => writeln!(faults, "  {key}: expected {wanted}, got {got}").unwrap(),
        }
    }
    for wanted in expected["dropped"].as_array().into_iter().flatten() {
        let (Some(reason), Some(piece)) = (wanted[0].as_str(), wanted[1].as_str()) else {
            panic!("{}: expected.json: `dropped` is a list of [reason, piece of text]", case.display());
        };
        let dropped = record["dropped"].as_array().expect("dropped blocks were asked for");
        let reasons: Vec<_> = dropped
            .iter()
            .filter(|block| block["text"].as_str().is_some_and(|text| text.contains(piece)))
            .filter_map(|block| block["reason"].as_str())
            .collect();
        if !reasons.contains(&reason) {
            writeln!(faults, "  dropped: no block with “{piece}” for {reason:?}; found with {reasons:?}").unwrap();
        }
    }
    faults
}

/// Lines that are only in the expected text (`-`) or only in the record (`+`), in order.
fn text_faults(expected: &str, got: &str) -> String {
    if expected == got {
        return String::new();
    }
    let (expected, got): (Vec<_>, Vec<_>) = (expected.lines().collect(), got.lines().collect());
    // common[i][j]: length of the longest common subsequence of expected[i..] and got[j..].
    let mut common = vec![vec![0usize; got.len() + 1]; expected.len() + 1];
    for i in (0..expected.len()).rev() {
        for j in (0..got.len()).rev() {
            common[i][j] =
                if expected[i] == got[j] { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let mut out = String::new();
    let (mut i, mut j) = (0, 0);
    while i < expected.len() || j < got.len() {
        if i < expected.len() && j < got.len() && expected[i] == got[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == got.len() || (i < expected.len() && common[i + 1][j] >= common[i][j + 1]) {
            writeln!(out, "  - {}", expected[i]).unwrap();
            i += 1;
        } else {
            writeln!(out, "  + {}", got[j]).unwrap();
            j += 1;
        }
    }
    out
}

#[test]
fn the_line_diff_names_what_is_missing_and_what_is_too_much() {
    assert_eq!(text_faults("a\n\nb\n\nc", "a\n\nx\n\nc"), "  - b\n  + x\n");
    assert_eq!(text_faults("a\nb", "a\nb\nc"), "  + c\n");
    assert_eq!(text_faults("same", "same"), "");
}
