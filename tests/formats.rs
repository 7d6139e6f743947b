//! The output formats as a whole: what is in the files, what is left when something fails, what is refused.
//!
//! `readers/read_back.py` reads every format with the tools of others, `readers/cookbook.py` runs the cookbook. They run where a Python has them (`OFFPRINT_TEST_PYTHON`, else
//! `python3`) and are skipped, saying so, where none does; in CI they must run.

mod program;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command as System, Stdio};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use program::PROGRAM;

/// Every name that stands for a format, and how a file of it begins.
const FORMATS: [(&str, &str); 7] = [
    ("all.jsonl", "{\"schema\":1,"),
    ("all.csv", "schema,source,url,"),
    ("all.md", "---\ntitle: \""),
    ("all.txt", "Harbour "),
    ("all.html", "<!doctype html>\n<html"),
    ("all.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI"),
    ("all.parquet", "PAR1"),
];

/// What is kept in a readable part when the end is missing.
const READABLE_IN_PART: [&str; 4] = ["all.jsonl", "all.csv", "all.md", "all.txt"];

/// A page with one of each: lists in lists, a table with an empty cell, code, a quotation, headings, and every character
/// that a format may trip over.
const STRUCTURED: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Harbour "A &amp; B" &lt;reopens&gt;: 50 % \ of it</title>
<link rel="canonical" href="https://courier.example/harbour?a=1&amp;b=%22x%22">
<meta name="author" content="Ann O'Lee"><meta name="keywords" content="harbour, storm; wind, =1+1">
<meta property="article:published_time" content="2025-11-20T10:00:00+01:00">
<meta property="og:image" content="https://courier.example/pier.jpg">
<meta property="og:site_name" content="The Courier, Westhaven"><meta property="og:description" content="One &quot;short&quot; line
and another, with ; and , and 'quotes'."></head><body><main><article>
<h1>Harbour "A &amp; B" &lt;reopens&gt;: 50 % \ of it</h1>
<p>Harbour Street &amp; Pier &lt;Lane&gt; opened again on Monday after the storm, the board said in a "short" note to all 12_000 readers.</p>
<h2>What the board * decided # on Monday</h2>
<p>1984. That was the last year in which the old pier was closed for longer than a week, and nobody wants it again.<br>
- The chairwoman said that the repairs had taken eleven days and that the ferries would run from now on.</p>
<ul><li>Ferries leave from the north quay every hour, also on Sundays
<ol start="1"><li>first the large one, which carries cars and lorries</li><li>then the small one, which carries people</li></ol></li>
<li>Tickets of November stay valid until the end of the year &amp; longer</li></ul>
<h3>The figures that were shown at the meeting</h3>
<table><tr><th>Quay</th><th>Tons</th><th>Ships</th></tr><tr><td>North | east</td><td></td><td>12</td></tr>
<tr><td>South</td><td>88</td><td>7</td></tr></table>
<blockquote><p>We have never seen waves like these inside of the harbour, and we hope not to see them again.</p>
<p>The old pier held, and so did the people who work on it every day of the year.</p></blockquote>
<p>The harbour master closed the meeting with the heart of the program that steers the lights on the pier:</p>
<pre>fn lights(wind: Wind, lamps: &amp;mut Lamps) {
    if wind.knots &gt; 30 {
        ```lamps```.set(&quot;red&quot;);
    } else if wind.knots &gt; 20 {
        lamps.set(&quot;yellow&quot;);
    } else {
        lamps.set(&quot;green&quot;);
    }
}</pre>
<p>She has written every line of it herself, and it has not failed once in the eleven years since it was first switched on.</p>
<p>Nothing else was decided, and the next meeting is on the first Monday of December in the same place, the board said.</p>
</article></main></body></html>"#;

/// A page without a story.
const BARE: &str = "<!doctype html><title>Nothing here</title><nav><a href=/>Home</a></nav>";

fn offprint(dir: &Path) -> Command {
    Command::from_std(program::offprint(dir))
}

/// A folder with `pages`: the structured page and the golden ones of this repository.
fn folder() -> TempDir {
    let dir = TempDir::new().unwrap();
    let pages = dir.path().join("pages");
    fs::create_dir(&pages).unwrap();
    fs::write(pages.join("0 structured.html"), STRUCTURED).unwrap();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/pages");
    for case in fs::read_dir(golden).unwrap() {
        let case = case.unwrap().path();
        let name = format!("{}.html", case.file_name().unwrap().to_string_lossy());
        fs::copy(case.join("page.html"), pages.join(name)).unwrap();
    }
    dir
}

/// Runs `clean` with these arguments, to the end.
fn clean(dir: &Path, args: &[&str]) {
    offprint(dir).arg("clean").args(args).assert().success();
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn structured_in(format: &str) -> String {
    let run =
        offprint(Path::new(".")).args(["clean", "--no-config", "-", "-f", format]).write_stdin(STRUCTURED).unwrap();
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn the_name_of_the_file_says_the_format_and_the_packing() {
    let dir = folder();
    for (name, beginning) in FORMATS {
        clean(dir.path(), &["pages/0 structured.html", "-o", name]);
        let plain = fs::read(dir.path().join(name)).unwrap();
        assert!(plain.starts_with(beginning.as_bytes()), "{name}: {}", String::from_utf8_lossy(&plain[..80]));
        if name == "all.parquet" {
            continue;
        }
        for suffix in ["gz", "zst"] {
            let packed = format!("{name}.{suffix}");
            clean(dir.path(), &["pages/0 structured.html", "-o", &packed]);
            let packed = fs::read(dir.path().join(packed)).unwrap();
            let mut unpacked = Vec::new();
            match suffix {
                "gz" => drop(flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut unpacked).unwrap()),
                _ => unpacked = zstd::decode_all(&packed[..]).unwrap(),
            }
            assert!(unpacked == plain, "{name}.{suffix}");
        }
    }
    assert!(names(dir.path()).iter().all(|name| !name.ends_with(".part")));
}

#[test]
fn structure_survives_in_html_tei_and_markdown() {
    let html = structured_in("html");
    for piece in [
        "<title>Harbour &quot;A &amp; B&quot; &lt;reopens&gt;: 50 % \\ of it</title>",
        "<meta name=\"author\" content=\"Ann O'Lee\">",
        "<link rel=\"canonical\" href=\"https://courier.example/harbour?a=1&amp;b=%22x%22\">",
        "<h2>What the board * decided # on Monday</h2>",
        "<ul>\n<li>Ferries leave from the north quay every hour, also on Sundays\n<ol>\n<li>first the large one",
        "</ol>\n</li>\n<li>Tickets of November",
        "<tr><th>Quay</th><th>Tons</th><th>Ships</th></tr>\n<tr><td>North | east</td><td></td><td>12</td></tr>",
        "<blockquote>\n<p>We have never",
        "<pre><code>fn lights(wind: Wind, lamps: &amp;mut Lamps) {\n    if wind.knots &gt; 30 {\n        ```lamps```.set(&quot;red&quot;);\n",
        "    }\n}</code></pre>",
        "than a week, and nobody wants it again.<br>\n- The chairwoman",
    ] {
        assert!(html.contains(piece), "{piece}\nis not in\n{html}");
    }
    let tei = structured_in("tei");
    for piece in [
        "<date type=\"published\" when=\"2025-11-20T10:00:00+01:00\">",
        "<div>\n<head>What the board * decided # on Monday</head>",
        "<div>\n<head>The figures that were shown at the meeting</head>\n<table>",
        "<list rend=\"bulleted\">\n<item>Ferries leave from the north quay every hour, also on Sundays\n<list rend=\"numbered\">\n<item n=\"1\">",
        "<row role=\"label\"><cell>Quay</cell><cell>Tons</cell><cell>Ships</cell></row>",
        "<row role=\"data\"><cell>North | east</cell><cell></cell><cell>12</cell></row>",
        "<quote>\n<p>We have never",
        "<eg xml:space=\"preserve\">fn lights(wind: Wind, lamps: &amp;mut Lamps) {\n    if wind",
        "</div>\n</div>\n</body>",
    ] {
        assert!(tei.contains(piece), "{piece}\nis not in\n{tei}");
    }
    let markdown = structured_in("markdown");
    for piece in [
        "\n## What the board \\* decided # on Monday\n",
        "\n1984\\. That was",
        "\n\\- The chairwoman",
        "\n- Ferries leave from the north quay every hour, also on Sundays\n  1. first the large one",
        "\n| Quay | Tons | Ships |\n| --- | --- | --- |\n| North \\| east |  | 12 |\n| South | 88 | 7 |\n",
        "\n> We have never",
        "\n````\nfn lights(wind: Wind, lamps: &mut Lamps) {\n    if wind.knots > 30 {\n        ```lamps```",
    ] {
        assert!(markdown.contains(piece), "{piece}\nis not in\n{markdown}");
    }
}

#[test]
fn clean_html_cleaned_again_is_the_same_story() {
    let record = |page: &str| -> Value {
        let run =
            offprint(Path::new(".")).args(["clean", "--no-config", "-", "-f", "jsonl"]).write_stdin(page).unwrap();
        serde_json::from_slice(&run.stdout).unwrap()
    };
    // Without the code: whether a page keeps it hangs on how it stands there.
    let (before, rest) = STRUCTURED.split_once("<pre>").unwrap();
    let page = format!("{before}{}", rest.split_once("</pre>").unwrap().1);
    let first = record(&page);
    let html = offprint(Path::new(".")).args(["clean", "--no-config", "-", "-f", "html"]).write_stdin(page).unwrap();
    let again = record(&String::from_utf8(html.stdout).unwrap());
    for field in ["title", "authors", "published", "site", "language", "description", "canonical_url", "image", "text"]
    {
        assert_eq!(again[field], first[field], "{field}");
    }
}

#[test]
fn a_folder_gets_one_whole_file_a_page_and_the_same_ones_the_next_time() {
    let dir = folder();
    let pages = fs::read_dir(dir.path().join("pages")).unwrap().count();
    fs::write(dir.path().join("pages/bare.html"), BARE).unwrap();
    fs::copy(dir.path().join("pages/0 structured.html"), dir.path().join("pages/1 again.html")).unwrap();
    for (format, extension, expected) in
        [("markdown", "md", pages + 1), ("tei", "xml", pages + 1), ("jsonl", "jsonl", pages + 2)]
    {
        let target = format!("out-{format}/");
        // The bare page fails, and that is told.
        let run = || offprint(dir.path()).args(["clean", "pages", "-f", format, "-o", &target]).assert().code(1);
        run();
        let written = names(&dir.path().join(&target));
        assert_eq!(written.len(), expected, "{written:?}");
        assert!(written.iter().all(|name| name.ends_with(&format!(".{extension}"))), "{written:?}");
        let named = |name: &str| written.iter().filter(|written| written.starts_with(name)).count();
        assert_eq!(named("courier.example_harbour_a-1-b-x"), 2, "the same address twice: {written:?}");
        run();
        assert_eq!(names(&dir.path().join(&target)), written);
    }
    let bare = fs::read_to_string(dir.path().join("out-jsonl/pages_bare.jsonl")).unwrap();
    assert!(serde_json::from_str::<Value>(&bare).unwrap()["text"].is_null());
    fs::create_dir(dir.path().join("there")).unwrap();
    clean(dir.path(), &["pages/0 structured.html", "-o", "there"]);
    assert_eq!(names(&dir.path().join("there")), ["courier.example_harbour_a-1-b-x.jsonl"]);
}

#[test]
fn what_does_not_fit_together_is_wrong_usage_and_named() {
    let dir = folder();
    for (args, complaint) in [
        (&["-f", "xlsx"][..], "'xlsx'"),
        (&["-o", "all.parquet.zst"], "--out all.parquet.zst: Parquet is compressed inside; name it all.parquet"),
        (&["-o", "a/b.parquet.gz"], "--out a/b.parquet.gz: Parquet is compressed inside; name it a/b.parquet"),
    ] {
        let run = offprint(dir.path()).args(["clean", "pages"]).args(args).assert().code(2);
        let said = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
        assert!(said.contains(complaint), "{said}");
        assert!(run.get_output().stdout.is_empty());
    }
    assert_eq!(names(dir.path()), ["pages"]);
}

#[test]
fn a_target_that_cannot_be_written_is_named() {
    let dir = folder();
    fs::write(dir.path().join("file"), "").unwrap();
    for (name, _) in FORMATS {
        let target = format!("missing/{name}");
        let run = offprint(dir.path()).args(["clean", "pages", "-q", "-o", &target]).assert().code(1);
        let said = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
        assert!(said.contains(&format!("{target}: cannot be written: ")), "{said}");
    }
    let run = offprint(dir.path()).args(["clean", "pages", "-o", "file/x/", "-f", "tei"]).assert().code(1);
    assert!(String::from_utf8_lossy(&run.get_output().stderr).contains("file/x/: cannot be written"));
}

/// A limit on the size of files stands in for a full disk.
#[cfg(unix)]
#[test]
fn a_run_that_fails_midway_leaves_nothing_under_the_final_name() {
    let dir = folder();
    for (name, _) in FORMATS {
        for (packed, limit_blocks) in [("", 8), (".zst", 8)] {
            if name == "all.parquet" && !packed.is_empty() {
                continue;
            }
            let target = format!("{name}{packed}");
            fs::write(dir.path().join(&target), "an older file").unwrap();
            let script = format!("trap '' XFSZ; ulimit -f {limit_blocks}; exec \"$0\" clean -q pages -o \"$1\"");
            let run = System::new("sh")
                .args(["-c", &script, PROGRAM, &target])
                .current_dir(dir.path())
                .stdout(Stdio::null())
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&run.stderr).into_owned();
            assert_eq!(run.status.code(), Some(1), "{target}: {said}");
            assert!(said.contains(&format!("{target}: cannot be written: ")), "{said}");
            assert_eq!(fs::read_to_string(dir.path().join(&target)).unwrap(), "an older file", "{target}");
            let part = format!("{target}.part");
            let is_left = dir.path().join(&part).exists();
            assert_eq!(is_left, READABLE_IN_PART.contains(&name), "{part}: {said}");
            assert_eq!(said.contains(&part), is_left, "what is left is told: {said}");
        }
    }
}

#[cfg(unix)]
#[test]
fn devices_are_written_and_links_are_followed() {
    let dir = folder();
    let run = offprint(dir.path()).args(["clean", "pages", "-q", "-f", "csv", "-o", "/dev/stdout"]).assert().success();
    assert!(run.get_output().stdout.starts_with(b"schema,source,"));
    fs::create_dir(dir.path().join("elsewhere")).unwrap();
    fs::write(dir.path().join("elsewhere/real.jsonl"), "old").unwrap();
    std::os::unix::fs::symlink("elsewhere/real.jsonl", dir.path().join("link.jsonl")).unwrap();
    clean(dir.path(), &["pages/0 structured.html", "-o", "link.jsonl"]);
    assert!(dir.path().join("link.jsonl").is_symlink());
    assert!(fs::read_to_string(dir.path().join("elsewhere/real.jsonl")).unwrap().starts_with("{\"schema\":1,"));
    assert_eq!(names(&dir.path().join("elsewhere")), ["real.jsonl"]);
}

#[test]
fn the_schema_names_every_field_and_says_which_are_always_there() {
    let dir = folder();
    let schema: Value = serde_json::from_slice(&offprint(dir.path()).arg("schema").unwrap().stdout).unwrap();
    let page = "pages/0 structured.html";
    let record = |args: &[&str]| -> Value {
        let run = offprint(dir.path()).args(["clean", page, "-f", "jsonl"]).args(args).unwrap();
        serde_json::from_slice(&run.stdout).unwrap()
    };
    let keys = |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    let required: Vec<_> =
        schema["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect();
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    assert_eq!(sorted(required), sorted(keys(&record(&[]))));
    let all = record(&["--markdown", "--explain", "--provenance", "--with", "comments"]);
    let known = keys(&schema["properties"]);
    assert!(keys(&all).iter().all(|name| known.contains(name)), "{all}");
    assert_eq!(schema["properties"]["schema"]["const"], all["schema"]);
}

/// The Python that has the readers, if there is one.
fn readers_python() -> Option<String> {
    let python = std::env::var("OFFPRINT_TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let imports = "import duckdb, jsonschema, lxml, markdown_it, polars, pyarrow, schemas, yaml";
    let succeeds = |command: &mut System| {
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    if succeeds(System::new(&python).args(["-c", imports])) && succeeds(System::new("jq").arg("--version")) {
        return Some(python);
    }
    assert!(std::env::var_os("CI").is_none(), "{python} has no readers, and in CI it must: see .ci/run");
    None
}

#[test]
fn the_readers_of_others_read_every_format() {
    let Some(python) = readers_python() else {
        eprintln!("skipped: no Python with the readers; OFFPRINT_TEST_PYTHON names one");
        return;
    };
    let dir = folder();
    fs::write(dir.path().join("pages/zz bare.html"), BARE).unwrap();
    let out = dir.path().join("out");
    fs::create_dir(&out).unwrap();
    // The bare page is no failure of the format.
    let run = |args: &[&str]| drop(offprint(dir.path()).args(["clean", "-q"]).args(args).assert().code(1));
    for name in ["all.jsonl", "all.csv", "all.md", "all.html", "all.xml", "all.parquet", "all.jsonl.zst", "all.csv.gz"]
    {
        run(&["pages", "-o", &format!("out/{name}")]);
    }
    let with = "links,images,captions";
    for name in ["linked.jsonl", "linked.md", "linked.html", "linked.xml"] {
        run(&["pages", "--with", with, "-o", &format!("out/{name}")]);
    }
    for name in ["requested.jsonl", "requested.parquet"] {
        run(&["pages", "--markdown", "--explain", "--provenance", "--with", "comments", "-o", &format!("out/{name}")]);
    }
    run(&["pages", "-f", "tei", "-o", "out/tei/"]);
    run(&["pages/zz bare.html", "-o", "out/none.xml"]);
    offprint(dir.path()).args(["demo", "--no-config", "-q", "--out", "demo"]).assert().success();
    fs::copy(dir.path().join("demo/articles.jsonl"), out.join("crawled.jsonl")).unwrap();
    fs::write(out.join("schema.json"), offprint(dir.path()).arg("schema").unwrap().stdout).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/read_back.py");
    let read = System::new(python).arg(script).arg(&out).output().unwrap();
    let said = [read.stdout, read.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(read.status.success(), "{said}");
}

#[test]
fn the_cookbook_shows_what_its_commands_print() {
    let Some(python) = readers_python() else {
        eprintln!("skipped: no Python with the readers; OFFPRINT_TEST_PYTHON names one");
        return;
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/cookbook.py");
    let run = System::new(python).args([script.as_os_str(), PROGRAM.as_ref()]).output().unwrap();
    let said = [run.stdout, run.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(run.status.success(), "{said}");
}
