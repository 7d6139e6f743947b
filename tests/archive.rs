//! The archive of a crawl: other tools read it, cleaning it gives what the crawl gave, and a kill leaves it whole.

mod program;
mod testweb;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use offprint::warc::{Item, Limits, Reader, Record};
use program::offprint;
use testweb::{Answer, Step, TestWeb, lines, world};

const SEED: u64 = 77;

async fn output(mut command: Command) -> (Output, String) {
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output, said)
}

fn crawl(dir: &Path, web: &TestWeb, delay: Duration) -> Command {
    let mut command = offprint(dir);
    command.args(["crawl", "urls.txt", "--out", "news", "--no-config", "--warc", "--max-body-bytes", "30000"]);
    command.args(["--back-off", "0.1", "--delay"]).arg(delay.as_secs_f64().to_string());
    command.arg("--resolve").arg(format!("*.test={}", web.address));
    command
}

/// `clean news/warc`, in the order of the archive.
async fn cleaned(dir: &Path) -> (String, String) {
    let mut command = offprint(dir);
    command.args(["clean", "news/warc", "--no-config"]);
    let (output, said) = output(command).await;
    (String::from_utf8(output.stdout).unwrap(), said)
}

fn archive_files(dir: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(dir.join("news/warc")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn records(file: &Path) -> Vec<Record> {
    let mut reader = Reader::new(fs::File::open(file).unwrap(), Limits { block_bytes: 64 << 20 }).unwrap();
    let mut found = Vec::new();
    while let Some(item) = reader.next_if(|_| true).unwrap() {
        match item {
            Item::Record(record) => found.push(record),
            Item::Damage(damage) => panic!("{}: {damage:?}", file.display()),
        }
    }
    found
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Every way in which a page may come, or not.
fn answer(host: &str, path: &str, _: usize) -> Answer {
    let story = || world::story(SEED, host, path);
    match path {
        "/robots.txt" => Answer::text("User-agent: *\nDisallow: /private\n"),
        "/.well-known/tdmrep.json" => Answer::status(404),
        "/gone" => Answer::status(404),
        "/packed" => Answer::html(gzip(story().as_bytes())).header("Content-Encoding", "gzip"),
        "/zstd" => {
            Answer::html(zstd::stream::encode_all(story().as_bytes(), 3).unwrap()).header("Content-Encoding", "zstd")
        }
        "/chunked" => {
            let story = story();
            let (begin, end) = story.split_at(story.len() / 2);
            let chunks = format!("{:x}\r\n{begin}\r\n{:x}\r\n{end}\r\n0\r\n\r\n", begin.len(), end.len());
            Answer::odd("Transfer-Encoding: chunked\r\n", [Step::Send(chunks.into_bytes())])
        }
        "/latin" => {
            let page = story().replace("The matter", "L'été à Besançon — the matter");
            let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&page);
            Answer { body: bytes.into_owned(), ..Answer::status(200) }
                .header("Content-Type", "text/html; charset=windows-1252")
        }
        "/moved" => Answer::redirect("/target"),
        "/elsewhere" => Answer::redirect("http://z.test/landed"),
        "/noarchive" => Answer::html(story()).header("X-Robots-Tag", "noarchive"),
        "/image" => Answer { body: b"\x89PNG\r\n".to_vec(), ..Answer::status(200) }.header("Content-Type", "image/png"),
        "/empty" => Answer::html("<!doctype html><title>Nothing</title><body></body>"),
        "/long" => {
            Answer::html(story().replace("</article>", &format!("{}</article>", "<p>And more of it.".repeat(4_000))))
        }
        // A story on three pages, and one whose second page is not to be had.
        "/parts" => part(host, path, "", Some("/parts/2")),
        "/parts/2" => part(host, path, " the second", Some("/parts/3")),
        "/parts/3" => part(host, path, " the third", None),
        // An AMP page that does not say whose it is.
        "/b/amp" => Answer::html(world::story(SEED, host, "/b").replacen("The ", "Our ", 1)),
        "/torn" => part(host, path, "", Some("/torn?page=2")),
        "/torn?page=2" => Answer::status(404),
        // The same bytes on two sites: two articles, one payload.
        "/agency" => Answer::html(world::story(SEED, "agency.test", "/agency")),
        // Nearly the same text as the agency's.
        "/reprint" => Answer::html(world::story(SEED, "agency.test", "/agency").replacen("The ", "Our ", 1)),
        _ if path.starts_with("/twin") => Answer::html(
            world::story(SEED, host, "/twin")
                .replace("<head>", &format!("<head><link rel=canonical href='http://{host}/twin'>")),
        ),
        _ => Answer::html(story()),
    }
}

/// A page of a story that goes on at `next`; its headline and its note are on every page.
fn part(host: &str, path: &str, which: &str, next: Option<&str>) -> Answer {
    let next =
        next.map(|next| format!("<p class=pager><a rel=next href='{next}'>Next page</a></p>")).unwrap_or_default();
    let story = world::story(SEED, host, &format!("{path}{which}"));
    let (_, paragraphs) = story.split_once("</h1>").unwrap();
    let note = "<p>This report was made together with the radio of the valley and two schools on the other bank.</p>";
    Answer::html(format!(
        "<!doctype html><html lang=en><head><title>The long story of {host}</title></head><body><article>\
         <h1>The long story of {host}</h1>{note}{}{next}</article></body></html>",
        paragraphs.split("</article>").next().unwrap()
    ))
}

const PATHS: [&str; 23] = [
    "a",
    "agency",
    "b#part",
    "b/amp",
    "chunked",
    "elsewhere",
    "empty",
    "gone",
    "image",
    "latin",
    "long",
    "moved",
    "noarchive",
    "packed",
    // Listed before its story, and no article of its own.
    "parts/2",
    "parts",
    "private/1",
    "reprint",
    "torn",
    "twin?1=1",
    "twin?2=2",
    "twin",
    "zstd",
];

fn list(dir: &Path, hosts: usize) {
    let urls: Vec<String> =
        (0..hosts * PATHS.len()).map(|n| format!("http://h{}.test/{}", n % hosts, PATHS[n / hosts])).collect();
    fs::write(dir.join("urls.txt"), urls.join("\n")).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn cleaning_the_archive_gives_the_articles_of_the_crawl_byte_for_byte() {
    let web = TestWeb::start(answer).await;
    let dir = tempfile::tempdir().unwrap();
    list(dir.path(), 3);
    let mut command = crawl(dir.path(), &web, Duration::from_millis(5));
    command.args(["--warc-file-bytes", "20000"]);
    let (run, said) = output(command).await;
    assert_eq!(run.status.code(), Some(1), "{said}");
    let articles = fs::read_to_string(dir.path().join("news/articles.jsonl")).unwrap();
    let (again, said) = cleaned(dir.path()).await;
    assert_eq!(again, articles, "{said}");
    assert!(said.contains("passed over") && said.contains("request"), "{said}");

    // The crawl had everything in it that could have gone wrong.
    let found = lines(&dir.path().join("news/articles.jsonl"));
    assert!(found.iter().any(|line| line["near_duplicate_of"].is_string()), "a near duplicate");
    assert!(found.iter().any(|line| line["partial"] == true), "a page that was cut");
    assert!(found.iter().any(|line| line["url"].as_str().unwrap().ends_with("#part")), "a fragment");
    assert!(found.iter().any(|line| line["title"].as_str().unwrap().contains("Besançon")), "a charset");
    let of = |end: &str| found.iter().find(|line| line["source"].as_str().unwrap().ends_with(end)).unwrap();
    let text = of("/parts")["text"].as_str().unwrap();
    let note = "This report was made together";
    assert_eq!((text.matches(note).count(), text.split("\n\n").count()), (1, 1 + 3 * 6), "{text}");
    assert_eq!((&of("/parts")["partial"], &of("/torn")["partial"]), (&false.into(), &true.into()));
    let failures = lines(&dir.path().join("news/failures.jsonl"));
    for reason in ["duplicate", "noarchive", "no-article", "http-status", "not-html", "robots-disallowed"] {
        assert!(failures.iter().any(|line| line["reason"] == reason), "{reason}");
    }
    let duplicate_of = |end: &str, of: &str| {
        let line = failures.iter().find(|line| line["source"].as_str().unwrap().ends_with(end));
        let line = line.unwrap_or_else(|| panic!("{end}: {failures:#?}"));
        assert_eq!(line["reason"], "duplicate", "{line}");
        assert!(line["duplicate_of"].as_str().unwrap().ends_with(of), "{line}");
    };
    duplicate_of("/parts/2", "/parts");
    duplicate_of("/b/amp", "/b#part");
    let files = archive_files(dir.path());
    assert!(files.len() > 2, "{files:?}");
    for file in &files {
        assert!(fs::metadata(file).unwrap().len() <= 20_000, "{}", file.display());
    }
    let all: Vec<Record> = files.iter().flat_map(|file| records(file)).collect();
    let kinds = |kind: &str| all.iter().filter(|record| record.header.kind() == kind).count();
    assert_eq!(kinds("warcinfo"), files.len());
    assert!(kinds("revisit") >= 2 && kinds("response") > 30 && kinds("metadata") > 20);
    assert_eq!(kinds("request"), kinds("response") + kinds("revisit"));
    let ids: std::collections::BTreeSet<&str> = all.iter().map(|record| record.header.id()).collect();
    assert_eq!(ids.len(), all.len(), "no record id is given twice");
    for record in all.iter().filter(|record| record.header.kind() == "response") {
        assert!(
            record.header.target().is_some_and(|target| !target.ends_with("/noarchive")),
            "it asked not to be kept"
        );
        assert!(record.header.get("warc-ip-address").is_some_and(|address| address == "127.0.0.1"));
    }
    let robots = all.iter().filter(|record| record.header.target().is_some_and(|t| t.ends_with("/robots.txt")));
    assert!(robots.count() >= 6, "what speaks for a site is kept, too");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_moment_leaves_an_archive_that_ends_in_what_the_crawl_wrote() {
    let web = TestWeb::start(|host, path, _| match path {
        "/robots.txt" => Answer::text("User-agent: *\nDisallow:\n"),
        _ => Answer::html(world::story(SEED, host, path)),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let urls: Vec<String> = (0..800).map(|n| format!("http://h{}.test/{n}", n % 40)).collect();
    fs::write(dir.path().join("urls.txt"), urls.join("\n")).unwrap();
    let command = || {
        let mut command = crawl(dir.path(), &web, Duration::from_millis(60));
        command.args(["--warc-file-bytes", "60000"]).stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let mut at_work = 0;
    for round in 0..8 {
        let mut child = command().spawn().unwrap();
        // However slow the machine is: in the middle of its work.
        let (before, random) = (web.asked().len(), world::number(SEED, &format!("kill {round}")));
        while web.asked().len() < before + 60 + (random % 60) as usize {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tokio::time::sleep(Duration::from_millis(random % 250)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        let Ok(status) = offprint::crawl::status(&dir.path().join("news")) else { continue };
        at_work += u32::from(status.queued > 0 && status.articles > 0);
    }
    assert!(at_work > 0, "no kill came while pages were being fetched");
    let mut last = command();
    last.stderr(Stdio::piped());
    let (run, said) = output(last).await;
    assert_eq!(run.status.code(), Some(0), "{said}");
    let articles = fs::read_to_string(dir.path().join("news/articles.jsonl")).unwrap();
    assert_eq!(articles.lines().count(), 800);
    let (again, said) = cleaned(dir.path()).await;
    assert_eq!(again, articles, "{said}");
    let files = archive_files(dir.path());
    assert!(files.len() > 2);
    let mut times = BTreeMap::<String, usize>::new();
    for record in files.iter().flat_map(|file| records(file)).filter(|record| record.header.kind() == "metadata") {
        *times.entry(record.header.target().unwrap().to_owned()).or_default() += 1;
    }
    assert!(times.len() == 800 && times.values().all(|times| *times == 1), "each page is there once");
}

/// Python with both readers, by name of the variable or on the path; without it the test cannot be run.
fn python() -> Option<String> {
    let candidates = [std::env::var("OFFPRINT_TEST_PYTHON").ok(), Some("python3".to_owned())];
    let found = candidates.into_iter().flatten().find(|python| {
        let probe = Command::new(python).args(["-c", "import warcio, fastwarc"]).stderr(Stdio::null()).status();
        probe.is_ok_and(|status| status.success())
    });
    let in_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(found.is_some() || !in_ci, "CI needs python3 with warcio and fastwarc");
    if found.is_none() {
        eprintln!("skipped: no python3 with warcio and fastwarc (pip install warcio fastwarc)");
    }
    found
}

const READ_WITH_BOTH: &str = r#"
import sys
from warcio.archiveiterator import ArchiveIterator as Warcio
from fastwarc.warc import ArchiveIterator as FastWarc
for path in sys.argv[1:]:
    counts = [{}, {}]
    texts = [[], []]
    with open(path, "rb") as file:
        for record in Warcio(file, check_digests="raise"):
            counts[0][record.rec_type] = counts[0].get(record.rec_type, 0) + 1
            body = record.raw_stream.read()
            if record.rec_type == "response":
                assert record.http_headers.get_statuscode().isdigit()
                texts[0].append((record.rec_headers["WARC-Target-URI"], body))
    for record in FastWarc(open(path, "rb"), parse_http=False):
        assert record.verify_block_digest(), record.record_id
    for record in FastWarc(open(path, "rb")):
        kind = str(record.record_type).split(".")[-1]
        counts[1][kind] = counts[1].get(kind, 0) + 1
        if kind == "response":
            texts[1].append((record.headers["WARC-Target-URI"], record.reader.read()))
    assert counts[0] == counts[1], counts
    assert texts[0] == texts[1], "the bodies differ"
    # What is said of the codings is true: both undo them (warcio knows no zstd).
    with open(path, "rb") as file:
        for record in Warcio(file):
            if record.rec_type == "response" and record.http_headers.get_header("content-encoding") == "gzip":
                assert record.content_stream().read().startswith(b"<!doctype html>")
    for record in FastWarc(open(path, "rb"), auto_decode="all"):
        if str(record.record_type).endswith("response") and record.http_headers.get("content-encoding"):
            assert record.reader.read().startswith(b"<!doctype html>"), record.http_headers
    print(path, counts[0])
"#;

#[tokio::test(flavor = "multi_thread")]
async fn warcio_and_fastwarc_read_the_archive_without_complaint() {
    let Some(python) = python() else { return };
    let web = TestWeb::start(answer).await;
    let dir = tempfile::tempdir().unwrap();
    list(dir.path(), 2);
    let (run, said) = output(crawl(dir.path(), &web, Duration::from_millis(5))).await;
    assert_eq!(run.status.code(), Some(1), "{said}");
    let mut both = Command::new(&python);
    both.current_dir(dir.path()).args(["-c", READ_WITH_BOTH]).args(archive_files(dir.path()));
    let (read, said) = output(both).await;
    assert!(read.status.success(), "{said}");
    let counts = String::from_utf8(read.stdout).unwrap();
    assert!(counts.contains("'response'") && counts.contains("'revisit'"), "{counts}");
    for file in archive_files(dir.path()) {
        let mut check = Command::new(&python);
        check.args(["-m", "warcio.cli", "check", "-v"]).arg(file);
        let (check, said) = output(check).await;
        let told = String::from_utf8_lossy(&check.stdout).into_owned();
        assert!(check.status.success() && !told.contains("failed"), "{told}{said}");
    }
}
