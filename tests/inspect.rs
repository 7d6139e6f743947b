//! The inspector, from outside: one file that explains a page, compares two, and lets nothing of a page through.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::assert::Assert;

const PAGE: &str = "testdata/pages/wordpress-newspaper-residue/page.html";

fn inspect(args: &[&str]) -> Assert {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offprint"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["inspect", "--no-config"]).args(args).assert()
}

fn report(args: &[&str]) -> String {
    String::from_utf8(inspect(args).code(0).get_output().stdout.clone()).unwrap()
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
}

fn file(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn a_report_holds_every_block_the_text_and_the_metadata_with_their_sources() {
    let html = report(&[PAGE]);
    let expected =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE).with_file_name("expected.txt"));
    for line in expected.unwrap().lines().filter(|line| !line.is_empty()) {
        let start: String = line.chars().take_while(|c| !"&<>\"'`".contains(*c)).take(40).collect();
        assert!(html.matches(&start).count() >= 2, "once among the blocks, once in the text: {start}");
    }
    for part in [
        "class=\"chip r-also-read\" data-reason=also-read href=\"#b",
        "<b>Dropped: also-read</b>",
        "Score <b>",
        "Beside an average block, its odds change by",
        "<dt>title</dt>",
        "<div class=origin>from ",
        "id=hide",
    ] {
        assert!(html.contains(part), "{part}");
    }
    let dropped: Vec<serde_json::Value> = explained(PAGE)["dropped"].as_array().unwrap().clone();
    for entry in dropped {
        let reason = entry["reason"].as_str().unwrap();
        assert!(html.contains(&format!("data-reason={reason}")), "{reason}");
    }
}

fn explained(page: &str) -> serde_json::Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offprint"));
    let clean =
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["clean", "--no-config", "--explain", page]).assert();
    serde_json::from_slice(&clean.code(0).get_output().stdout).unwrap()
}

#[test]
fn a_report_is_written_whole_under_its_name_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("report.html");
    inspect(&[PAGE, "-o", out.to_str().unwrap()]).code(0).stdout("");
    assert!(std::fs::read_to_string(&out).unwrap().ends_with("</html>\n"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let failed = inspect(&["no-such-page.html", "-o", folder.path().join("none.html").to_str().unwrap()]).code(1);
    assert!(stderr(&failed).contains("no-such-page.html: "), "{}", stderr(&failed));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn options_are_compared_on_one_page() {
    let html = report(&[PAGE, "--against", "drop=h3"]);
    assert!(html.contains("<span class=options>drop=h3</span>"));
    assert!(html.contains("kept only on the left <b>"), "headings go on the right");
    assert!(html.contains("All fields are the same."));
    let same = report(&[PAGE, "--against", "favor=balanced"]);
    assert!(same.contains("No block is kept or dropped differently."));
}

#[test]
fn two_pages_are_compared() {
    let story = |third: &str| {
        format!(
            "<title>Storm</title><article><h1>Storm</h1><p>The storm closed the port on Monday, the council said, and ferries \
             stay where they are.</p><p>Nobody was hurt, the harbour master said in the evening, and all ships are \
             safe.</p><p>{third}</p></article>"
        )
    };
    let (_a, old) =
        file("old.html", &story("The port opens again on Tuesday, when the wind has dropped, the office said."));
    let (_b, new) =
        file("new.html", &story("The port opens again on Friday, when the wind has dropped, the office said."));
    let html = report(&[old.to_str().unwrap(), new.to_str().unwrap()]);
    assert!(html.contains("kept only on the left <b>1</b>") && html.contains("kept only on the right <b>1</b>"));
    assert!(html.contains("no such block here"));
}

#[test]
fn plain_text_and_pages_without_an_article_are_explained() {
    let (_a, text) = file("story.txt", "Storm closes port\n\nThe port is closed.\nAlso Read: Ferry late again\n");
    let html = report(&[text.to_str().unwrap()]);
    assert!(html.contains("Also Read: Ferry late again") && html.contains("line 4"));
    let (_b, page) = file("menu.html", "<nav><a href=/>Home</a></nav>");
    assert!(report(&[page.to_str().unwrap()]).contains("No article was found."));
}

#[test]
fn what_cannot_be_done_is_named() {
    for (args, code, words) in [
        (vec!["testdata/pages"], 1, "testdata/pages: a folder; inspect takes one page"),
        (vec![PAGE, "--against", "favor"], 2, "--against: expected KEY=VALUE, such as favor=recall, found \"favor\""),
        (vec![PAGE, "--against", "favor=all"], 2, "--against: clean.favor: expected "),
        (vec![PAGE, "--against", "favour=recall"], 2, "--against: clean.favour: unknown key; did you mean `favor`?"),
        (vec![PAGE, PAGE, "--against", "favor=recall"], 2, "--against compares options on one page"),
        (vec!["-", "-"], 2, "standard input (-) can be read only once"),
        (vec![PAGE, "--url", "x"], 2, "--url: expected a URL that begins with http:// or https://"),
    ] {
        let assert = inspect(&args).code(code);
        assert!(stderr(&assert).contains(words), "{args:?}: {}", stderr(&assert));
    }
    let (_a, pdf) = file("a.html", "%PDF-1.7");
    assert!(
        stderr(&inspect(&[pdf.to_str().unwrap()]).code(1)).contains("not HTML: looks like a PDF document [not-html]")
    );
}
