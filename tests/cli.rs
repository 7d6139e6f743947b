//! The program as a whole: what goes to standard output, what to standard error, which exit code.

mod program;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use program::PROGRAM;

fn offprint(dir: &Path) -> Command {
    Command::from_std(program::offprint(dir))
}

/// A small news page; `number` makes its text its own.
fn page(number: usize) -> String {
    let paragraph = |part: usize| {
        format!(
            "<p>The harbour board of Westhaven met for the {number}th time this year on Monday, and in part {part} of \
             the meeting it agreed to rebuild the old pier before the winter storms arrive, the chairwoman said.</p>"
        )
    };
    let paragraphs: String = (1..=4 + number % 7).map(paragraph).collect();
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Pier number {number} is rebuilt</title></head>\
         <body><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><main><article><h1>Pier number {number} is \
         rebuilt</h1>{paragraphs}<div class=promo-zz><p>Our readers will find a long list of other things the board \
         has decided on page twelve of the printed edition, with all the names.</p></div></article></main>\
         <footer>Copyright Westhaven Courier</footer></body></html>"
    )
}

fn write(dir: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    let path = dir.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A folder `pages` of so many pages, some packed, some nested, some long.
fn folder(pages: usize) -> TempDir {
    let dir = TempDir::new().unwrap();
    for number in 0..pages {
        match number % 3 {
            0 => write(dir.path(), &format!("pages/{number:04}.html"), page(number)),
            1 => write(dir.path(), &format!("pages/{number:04}.html.gz"), gzip(page(number).as_bytes())),
            _ => write(dir.path(), &format!("pages/{number:04}/index.htm"), page(number).repeat(1 + number % 20)),
        }
    }
    dir
}

struct Outcome {
    code: i32,
    stdout: String,
    stderr: String,
}

fn outcome(command: &mut Command) -> Outcome {
    let output = command.output().unwrap();
    Outcome {
        code: output.status.code().expect("an exit code, not a signal"),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn records(stdout: &str) -> Vec<Value> {
    stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_same_pages_give_the_same_bytes_in_input_order_on_any_number_of_threads() {
    let dir = folder(60);
    let run = |threads: &str| outcome(offprint(dir.path()).args(["clean", "pages", "--threads", threads]));
    let one = run("1");
    assert_eq!(one.code, 0, "{}", one.stderr);
    let sources: Vec<String> = records(&one.stdout).iter().map(|r| r["source"].as_str().unwrap().to_owned()).collect();
    assert_eq!(sources.len(), 60);
    assert!(sources.is_sorted(), "{sources:?}");
    assert_eq!(sources[0], "pages/0000.html");
    for threads in ["2", "8"] {
        assert_eq!(run(threads).stdout, one.stdout, "{threads} threads");
    }
}

#[test]
fn inputs_that_give_nothing_are_named_and_the_rest_is_written() {
    let dir = folder(3);
    write(dir.path(), "empty.html", "");
    write(dir.path(), "paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n");
    write(dir.path(), "picture.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0");
    write(dir.path(), "broken.gz", &gzip(b"<p>x")[..6]);
    write(dir.path(), "no-pages/style.css", "a {}");
    let run = outcome(offprint(dir.path()).args([
        "clean",
        "empty.html",
        "paper.pdf",
        "picture.html",
        "broken.gz",
        "missing.html",
        "no-pages",
        "pages",
    ]));
    assert_eq!(run.code, 1);
    assert_eq!(records(&run.stdout).len(), 3, "{}", run.stderr);
    let named = [
        ("empty.html", "empty"),
        ("paper.pdf", "not-html"),
        ("picture.html", "not-html"),
        ("broken.gz", "gzip"),
        ("missing.html", "unreadable"),
        ("no-pages", "no-pages"),
    ];
    let lines: Vec<&str> = run.stderr.lines().collect();
    for (line, (path, reason)) in lines.iter().zip(named) {
        assert!(line.starts_with(&format!("offprint: {path}: ")) && line.ends_with(&format!("[{reason}]")), "{line}");
    }
    let summary = lines.last().unwrap();
    assert!(summary.starts_with("offprint: 9 pages: 3 written, 6 failed (2 not-html, 1 empty"), "{summary}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_into_itself_is_named_and_the_walk_ends() {
    let dir = folder(1);
    std::os::unix::fs::symlink(dir.path().join("pages"), dir.path().join("pages/loop")).unwrap();
    std::os::unix::fs::symlink("nowhere", dir.path().join("pages/dangling.html")).unwrap();
    let run = outcome(offprint(dir.path()).args(["clean", "pages"]));
    assert_eq!((run.code, records(&run.stdout).len()), (1, 1), "{}", run.stderr);
    assert!(run.stderr.contains("offprint: pages/loop: cannot be read"), "{}", run.stderr);
    assert!(run.stderr.contains("offprint: pages/dangling.html: cannot be read"), "{}", run.stderr);
}

#[test]
fn control_characters_in_names_do_not_reach_the_terminal() {
    let dir = TempDir::new().unwrap();
    let run = outcome(offprint(dir.path()).args(["clean", "evil\u{1b}[2J.html"]));
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("evil\\u{1b}[2J.html") && !run.stderr.contains('\u{1b}'), "{:?}", run.stderr);
}

#[test]
fn standard_input_may_be_a_page_a_packed_page_or_text() {
    let dir = TempDir::new().unwrap();
    let run = |input: Vec<u8>, args: &[&str]| outcome(offprint(dir.path()).arg("clean").args(args).write_stdin(input));
    let plain = run(page(5).into_bytes(), &["-"]);
    let record = &records(&plain.stdout)[0];
    assert_eq!((plain.code, record["source"].as_str()), (0, Some("-")), "{}", plain.stderr);
    assert_eq!(plain.stderr, "", "one page that went well needs no summary");
    assert_eq!(run(gzip(page(5).as_bytes()), &[]).stdout, plain.stdout, "`-` may be left out in a pipe");

    let text = "The board met on Monday.\n\nIt agreed to rebuild the old pier before the winter storms arrive.\n";
    let run_text = run(text.as_bytes().to_vec(), &["-"]);
    let kept = records(&run_text.stdout)[0]["text"].as_str().unwrap().to_owned();
    assert!(kept.contains("rebuild the old pier"), "{kept}");
}

#[test]
fn the_url_given_for_a_page_is_the_base_of_its_links_and_its_url() {
    let dir = folder(2);
    let url = "https://courier.example/piers/1";
    let run = outcome(offprint(dir.path()).args(["clean", "pages/0000.html", "--url", url]));
    assert_eq!(records(&run.stdout)[0]["url"], url, "{}", run.stderr);
    for args in [["pages", url], ["pages/0000.html", "courier.example/piers/1"]] {
        let run = outcome(offprint(dir.path()).args(["clean", args[0], "--url", args[1]]));
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains("--url"), "{}", run.stderr);
    }
}

#[test]
fn a_file_appears_whole_and_its_name_chooses_the_format() {
    let dir = folder(3);
    for (name, start) in [("out.jsonl", "{\"schema\":1,"), ("out.md", "---\ntitle: \""), ("out.txt", "The harbour")] {
        let run = outcome(offprint(dir.path()).args(["clean", "pages", "--out", name]));
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
        assert!(run.stderr.contains(&format!("3 written to {name}")), "{}", run.stderr);
        let written = fs::read_to_string(dir.path().join(name)).unwrap();
        assert!(written.starts_with(start), "{written}");
        assert!(!dir.path().join(format!("{name}.part")).exists());
    }
    let run = outcome(offprint(dir.path()).args(["clean", "pages", "--out", "no/such/folder/out.jsonl"]));
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("no/such/folder/out.jsonl: cannot be written"), "{}", run.stderr);
}

#[test]
fn text_and_markdown_pages_are_split_by_a_form_feed_line() {
    let dir = folder(3);
    let json = records(&outcome(offprint(dir.path()).args(["clean", "pages"])).stdout);
    let texts: Vec<String> = json.iter().map(|record| format!("{}\n", record["text"].as_str().unwrap())).collect();
    let text = outcome(offprint(dir.path()).args(["clean", "pages", "--format", "text"])).stdout;
    assert_eq!(text.split("\n\x0c\n").collect::<Vec<_>>(), texts);
    let markdown = outcome(offprint(dir.path()).args(["clean", "pages", "--format", "markdown"])).stdout;
    let pages: Vec<&str> = markdown.split("\n\x0c\n").collect();
    assert_eq!(pages.len(), 3);
    assert!(pages.iter().all(|page| page.starts_with("---\ntitle: \"Pier number ")), "{markdown}");
}

#[test]
fn fields_on_request_are_there_only_on_request() {
    let dir = folder(1);
    let run = |args: &[&str]| {
        let run = outcome(offprint(dir.path()).args(["clean", "pages/0000.html"]).args(args));
        assert_eq!(run.code, 0, "{}", run.stderr);
        records(&run.stdout).remove(0)
    };
    let plain = run(&[]);
    assert!(plain.get("dropped").is_none() && plain.get("markdown").is_none());
    assert!(run(&["--markdown"])["markdown"].as_str().unwrap().contains("old pier"));
    let explained = run(&["--explain", "--drop", ".promo-zz"]);
    assert!(!explained["text"].as_str().unwrap().contains("page twelve"));
    let dropped = explained["dropped"].as_array().unwrap();
    let promo = dropped.iter().find(|entry| entry["text"].as_str().unwrap().contains("page twelve")).unwrap();
    assert_eq!(promo["reason"], "selector");
}

#[test]
fn a_reader_that_leaves_early_ends_the_run_quietly() {
    let dir = folder(300);
    let mut child = std::process::Command::new(PROGRAM)
        .args(["clean", "pages"])
        .current_dir(dir.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with('{'), "{line}");
    // The reader is dropped here: the pipe is closed.
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn wrong_usage_ends_with_2_and_names_what_is_wrong() {
    let dir = folder(1);
    let cases: [(&[&str], &str); 10] = [
        (&[], "Usage"),
        (&["clean", "--no-such-flag"], "--no-such-flag"),
        (&["clean", "pages", "--drop", "div["], "div["),
        (&["clean", "pages", "--format", "docx"], "docx"),
        (&["clean", "-", "-"], "standard input"),
        (&["crawl", "urls.txt"], "--out"),
        (&["crawl", "urls.txt", "--out", "news", "--delay", "fast"], "expected seconds between 0 and 3600"),
        (&["crawl", "urls.txt", "--out", "news", "--resolve", "nonsense"], "PATTERN=ADDR:PORT"),
        (&["clean", "pages", "--config", "missing.toml"], "missing.toml"),
        (&["status", "pages"], "pages"),
    ];
    for (args, named) in cases {
        let run = outcome(offprint(dir.path()).args(args));
        assert_eq!(run.code, 2, "{args:?}: {}", run.stderr);
        assert_eq!(run.stdout, "", "{args:?}");
        assert!(run.stderr.contains(named), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn flags_beat_the_environment_and_the_environment_beats_the_file() {
    let dir = folder(1);
    write(dir.path(), "config.toml", "[record]\nmarkdown = true\n");
    let has_markdown = |command: &mut Command| {
        let run = outcome(command.args(["clean", "pages"]));
        assert_eq!(run.code, 0, "{}", run.stderr);
        records(&run.stdout)[0].get("markdown").is_some()
    };
    assert!(has_markdown(&mut offprint(dir.path())));
    assert!(!has_markdown(offprint(dir.path()).arg("--no-config")));
    assert!(!has_markdown(offprint(dir.path()).env("OFFPRINT_RECORD_MARKDOWN", "false")));
    assert!(!has_markdown(offprint(dir.path()).env("OFFPRINT_CONFIG", "")));
    let run =
        outcome(offprint(dir.path()).env("OFFPRINT_RECORD_MARKDOWN", "false").args(["clean", "pages", "--markdown"]));
    assert!(records(&run.stdout)[0].get("markdown").is_some());
}

#[test]
fn a_settings_file_that_cannot_be_used_is_refused_with_its_line() {
    let dir = folder(1);
    write(dir.path(), "config.toml", "# ours\n[crawl]\ndely = 2\n");
    let run = outcome(offprint(dir.path()).args(["clean", "pages"]));
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(
        run.stderr.starts_with("offprint: config.toml:3: crawl.dely: unknown key; did you mean `delay`?"),
        "{}",
        run.stderr
    );
    let run = outcome(
        offprint(dir.path()).args(["clean", "pages"]).env("OFFPRINT_CONFIG", "").env("OFFPRINT_CRAWL_DELAY", "fast"),
    );
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("OFFPRINT_CRAWL_DELAY: crawl.delay: expected seconds"), "{}", run.stderr);
}

#[test]
fn a_log_filter_that_cannot_be_read_is_refused() {
    let dir = TempDir::new().unwrap();
    let run = outcome(offprint(dir.path()).args(["clean", "x.html"]).env("OFFPRINT_LOG", "nonsense=nonsense=x"));
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("OFFPRINT_LOG"), "{}", run.stderr);
}

#[test]
fn every_subcommand_explains_itself_with_examples() {
    let dir = TempDir::new().unwrap();
    for subcommand in ["crawl", "clean", "status", "demo", "completions", "man"] {
        let run = outcome(offprint(dir.path()).args([subcommand, "--help"]));
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{subcommand}");
        assert!(
            run.stdout.contains("Example") && run.stdout.contains(&format!("offprint {subcommand}")),
            "{}",
            run.stdout
        );
        // Examples that wrap cannot be copied.
        let widest = run.stdout.lines().filter(|line| line.starts_with("  offprint ")).map(str::len).max();
        assert!(widest.unwrap() < 80, "{}", run.stdout);
        let main = outcome(offprint(dir.path()).arg("--help")).stdout;
        assert!(main.contains(subcommand), "{main}");
    }
    let version = outcome(offprint(dir.path()).arg("--version"));
    assert_eq!(version.stdout, format!("offprint {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_and_manual_pages_know_the_flags() {
    let dir = TempDir::new().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = outcome(offprint(dir.path()).args(["completions", shell]));
        assert!(run.code == 0 && run.stdout.contains("input-format"), "{shell}");
    }
    let run = outcome(offprint(dir.path()).arg("man"));
    assert!(run.code == 0 && run.stdout.contains(".TH offprint 1"), "{}", run.stdout);
    let run = outcome(offprint(dir.path()).args(["man", "--out", "man1"]));
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    let names = fs::read_dir(dir.path().join("man1")).unwrap();
    let mut names: Vec<String> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let all = ["-clean", "-completions", "-crawl", "-demo", "-inspect", "-man", "-schema", "-serve", "-status", ""];
    assert_eq!(names, all.map(|sub| format!("offprint{sub}.1")));
}
