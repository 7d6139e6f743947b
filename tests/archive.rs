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

const PATHS: [&str; 21] = [
    "a",
    "agency",
    "b#part",
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
    // A file ends with the first commit that finds it long enough, and a fast crawl commits seldom.
    command.args(["--warc-file-bytes", "2000"]);
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
    let files = archive_files(dir.path());
    assert!(files.len() > 2, "{files:?}");
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

/// A file as news archives have them: a response a member, pages of some hosts, and what else comes by.
fn news_file(path: &Path, pages: usize) {
    use offprint::warc::{RESPONSE_TYPE, RecordHead, date, encode, gzip as member, record_id};
    let mut file = Vec::new();
    let mut add = |kind: &str, content_type: &str, uri: &str, number: usize, block: &[u8]| {
        let head = RecordHead {
            kind,
            id: &record_id(format!("{} {kind} {number}", path.display()).as_bytes()),
            date: &date(1_767_225_600_000 + 86_400_000 * (number as i64 % 20)),
            content_type,
            more: &[("WARC-Target-URI", Some(uri))],
        };
        file.extend(member(&encode(&head, &[block])));
    };
    for number in 0..pages {
        let (host, path) = (format!("h{}.example", number % 5), format!("/{number}"));
        let uri = format!("https://{host}{path}");
        let language = if number % 3 == 0 { "fr" } else { "en" };
        let story = world::story(SEED, &host, &path).replace("lang=en", &format!("lang={language}"));
        let story = if language == "en" { story } else { story.replace("The ", "Le ").replace(" the ", " les ") };
        let (status, media_type) = match number % 10 {
            7 => ("404 Not Found", "text/html"),
            8 => ("200 OK", "image/png"),
            9 => ("301 Moved Permanently", "text/html"),
            _ => ("200 OK", "text/html; charset=utf-8"),
        };
        let response = format!("HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n{story}");
        add("request", "application/http; msgtype=request", &uri, number, b"GET / HTTP/1.1\r\n\r\n");
        add("response", RESPONSE_TYPE, &uri, number, response.as_bytes());
    }
    fs::write(path, file).unwrap();
}

fn clean_news(dir: &Path, more: &[&str]) -> Command {
    let mut command = offprint(dir);
    command.args(["clean", "news", "--no-config"]).args(more);
    command
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clean_that_is_killed_goes_on_where_it_was_and_writes_nothing_twice() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    for name in ["1.warc.gz", "2.warc.gz"] {
        news_file(&dir.path().join("news").join(name), 400);
    }
    fs::write(dir.path().join("news/3.html"), world::story(SEED, "a.example", "/last")).unwrap();
    let (undisturbed, said) = output(clean_news(dir.path(), &["--out", "all.jsonl"])).await;
    assert_eq!(undisturbed.status.code(), Some(0), "{said}");
    let note = || fs::read_to_string(dir.path().join("out.jsonl.progress")).unwrap_or_default();
    let mut kills = 0;
    while kills < 3 {
        let mut child = clean_news(dir.path(), &["--out", "out.jsonl", "--resume", "-q"]).spawn().unwrap();
        let before = note();
        // Behind a note, and some time into what the next one would tell.
        while child.try_wait().unwrap().is_none() && (note() == before || note().contains("null")) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tokio::time::sleep(Duration::from_millis(world::number(SEED, &format!("clean {kills}")) % 300)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        if dir.path().join("out.jsonl").exists() {
            break;
        }
        kills += 1;
    }
    assert!(kills > 0, "it was done before the first kill");
    let (last, said) = output(clean_news(dir.path(), &["--out", "out.jsonl", "--resume"])).await;
    assert_eq!(last.status.code(), Some(0), "{said}");
    let read = |name: &str| fs::read_to_string(dir.path().join(name)).unwrap();
    assert_eq!(read("all.jsonl").lines().count(), 2 * 280 + 1);
    assert!(read("out.jsonl") == read("all.jsonl"), "after {kills} kills");
    assert!(!dir.path().join("out.jsonl.progress").exists() && !dir.path().join("out.jsonl.part").exists());
    let (again, said) = output(clean_news(dir.path(), &["--out", "out.jsonl", "--resume"])).await;
    assert!(again.status.success() && said.contains("came to its end"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_languages_and_days_choose_pages_and_what_is_passed_over_is_counted() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    news_file(&dir.path().join("news/1.warc.gz"), 100);
    let cases: [(&[&str], &str); 4] = [
        (&["--host", "h1.example"], "other-host"),
        (&["--language", "fr"], "other-language"),
        (&["--since", "2026-01-05", "--until", "2026-01-06"], "other-date"),
        (&[], "10 redirect"),
    ];
    for (filter, passed) in cases {
        let (run, said) = output(clean_news(dir.path(), filter)).await;
        assert_eq!(run.status.code(), Some(0), "{said}");
        let lines = String::from_utf8(run.stdout).unwrap();
        let numbers: Vec<usize> = lines
            .lines()
            .map(|line| {
                let record: serde_json::Value = serde_json::from_str(line).unwrap();
                assert_eq!(record["status"], 200);
                assert!(record["source"].as_str().unwrap().starts_with("news/1.warc.gz#"), "{line}");
                record["url"].as_str().unwrap().rsplit('/').next().unwrap().parse().unwrap()
            })
            .collect();
        let wanted: Vec<usize> = (0..100)
            .filter(|number| number % 10 < 7)
            .filter(|number| match filter.first() {
                Some(&"--host") => number % 5 == 1,
                Some(&"--language") => number % 3 == 0,
                Some(_) => [4, 5].contains(&(number % 20)),
                None => true,
            })
            .collect();
        assert_eq!(numbers, wanted, "{filter:?}");
        assert!(said.contains(passed) && said.contains("100 request"), "{said}");
    }
    let (bad, said) = output(clean_news(dir.path(), &["--since", "yesterday"])).await;
    assert_eq!(bad.status.code(), Some(2));
    assert!(said.contains("expected a day such as"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_archive_is_named_with_its_offset_and_the_rest_is_cleaned() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    let path = dir.path().join("news/1.warc.gz");
    news_file(&path, 30);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8].fill(0xff);
    bytes.truncate(bytes.len() - 30);
    fs::write(&path, bytes).unwrap();
    let (run, said) = output(clean_news(dir.path(), &[])).await;
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert_eq!(said.matches("offprint: news/1.warc.gz: offset ").count(), 2, "{said}");
    assert!(said.contains("[damaged]") && said.contains("breaks off"), "{said}");
    let pages = String::from_utf8(run.stdout).unwrap().lines().count();
    assert!(pages >= 20, "{pages} of 21");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_on_standard_input_is_refused_not_taken_for_a_page() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("1.warc.gz");
    news_file(&path, 2);
    let mut command = offprint(dir.path());
    command.args(["clean", "-", "--no-config"]).stdin(fs::File::open(&path).unwrap());
    let (run, said) = output(command).await;
    assert_eq!((run.status.code(), run.stdout.len()), (Some(1), 0), "{said}");
    assert!(said.contains("can only be read from a file") && said.contains("[unsupported]"), "{said}");
}
