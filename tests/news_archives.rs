//! Archives of other tools: chosen from, resumed, damaged, through a pipe; parts of stories and AMP pages among them.

mod program;
mod testweb;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use offprint::warc::{RESPONSE_TYPE, RecordHead, date, encode, gzip as member, record_id};
use program::offprint;
use serde_json::Value;
use testweb::world;

const SEED: u64 = 77;

async fn output(mut command: Command) -> (Output, String) {
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output, said)
}

/// A file as news archives have them: a response a member, pages of some hosts, and what else comes by.
fn news_file(path: &Path, pages: usize) {
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
        news_file(&dir.path().join("news").join(name), 1_200);
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
    assert_eq!(read("all.jsonl").lines().count(), 2 * 840 + 1);
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

/// Records as other tools write them, one HTML page each.
fn response(uri: &str, page: &str) -> Vec<u8> {
    let head = RecordHead {
        kind: "response",
        id: &record_id(uri.as_bytes()),
        date: &date(1_767_225_600_000),
        content_type: RESPONSE_TYPE,
        more: &[("WARC-Target-URI", Some(uri))],
    };
    let message = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
    member(&encode(&head, &[message.as_bytes()]))
}

fn records(run: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&run.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn urls(records: &[Value]) -> Vec<&str> {
    records.iter().map(|record| record["url"].as_str().unwrap()).collect()
}

/// The pages of a site, by path: a story on three pages, an article with AMP pages, others.
fn site() -> Vec<(&'static str, String)> {
    let part = |number: usize| {
        let pager: String = (1..=3).map(|n| format!("<a href='/long/{n}'>{n}</a> ")).collect();
        let text = world::story(SEED, "long", &format!("/{number}"));
        let (_, paragraphs) = text.split_once("</h1>").unwrap();
        format!(
            "<!doctype html><html lang=en><head><title>The long story</title></head><body><article>\
             <h1>The long story</h1>{}<p class=pager>{pager}</p></article></body></html>",
            paragraphs.split("</article>").next().unwrap()
        )
    };
    let article = world::story(SEED, "a", "/article");
    let named = |mark: &str| {
        let link = "<head><link rel=canonical href='https://a.example/article'>";
        article.replace("<head>", link).replace("<html", &format!("<html {mark}"))
    };
    vec![
        ("/other/amp", world::story(SEED, "a", "/something else")),
        ("/article?amp=1", article.clone()),
        ("/long/2", part(2)),
        ("/article", named("")),
        ("/long", part(1)),
        ("/other", world::story(SEED, "a", "/other")),
        ("/fast/article", named("amp")),
        ("/long/3", part(3)),
        ("/article/2", world::story(SEED, "a", "/article/2")),
    ]
}

/// A page that is another's part or twin gives no record of its own, wherever it stands.
fn check(found: &[Value], said: &str) {
    let expected = ["/other/amp", "/article", "/long", "/other", "/article/2"].map(|p| format!("https://a.example{p}"));
    assert_eq!(urls(found), expected, "{said}");
    let long = found[2]["text"].as_str().unwrap();
    assert_eq!(long.split("\n\n").count(), 3 * 6, "{long}");
    let begins: Vec<usize> = (1..=3)
        .map(|n| {
            let story = world::story(SEED, "long", &format!("/{n}"));
            let first = story.split("<p>").nth(1).unwrap().split('.').next().unwrap().to_owned();
            long.find(&first).unwrap_or_else(|| panic!("part {n}: {first:?} in {long}"))
        })
        .collect();
    assert!(begins.is_sorted(), "{begins:?}");
    assert!(found.iter().all(|record| record["partial"] == false));
    assert!(said.contains("2 amp") && said.contains("2 part"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_and_amp_pages_in_another_tools_archive_join_their_story() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    let file: Vec<u8> =
        site().iter().flat_map(|(path, page)| response(&format!("https://a.example{path}"), page)).collect();
    fs::write(dir.path().join("news/1.warc.gz"), file).unwrap();
    let (run, said) = output(clean_news(dir.path(), &[])).await;
    check(&records(&run), &said);
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_and_amp_pages_in_a_folder_of_saved_pages_join_their_story() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    for (number, (path, page)) in site().iter().enumerate() {
        let url = format!("https://a.example{path}");
        let note = format!("<!-- saved from url=({:04}){url} -->", url.len());
        let page = page.replacen("<html", &format!("{note}\n<html"), 1);
        fs::write(dir.path().join(format!("news/{number}.html")), page).unwrap();
    }
    let (run, said) = output(clean_news(dir.path(), &[])).await;
    check(&records(&run), &said);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_that_only_name_themselves_are_joined_by_that_name_and_a_missing_part_is_told() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    for (number, (path, page)) in site().iter().enumerate().filter(|(_, (path, _))| path.starts_with("/long")) {
        let link = format!("<head><link rel=canonical href='https://a.example{path}'>");
        if *path != "/long/3" {
            fs::write(dir.path().join(format!("news/{number}.html")), page.replace("<head>", &link)).unwrap();
        }
    }
    let (run, said) = output(clean_news(dir.path(), &[])).await;
    let found = records(&run);
    assert_eq!((urls(&found), &found[0]["partial"]), (vec!["https://a.example/long"], &true.into()), "{said}");
    assert_eq!(found[0]["text"].as_str().unwrap().split("\n\n").count(), 2 * 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_further_apart_than_the_window_stays_apart() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    for between in [offprint::local::WINDOW_PAGES - 1, offprint::local::WINDOW_PAGES] {
        let short = "<!doctype html><title>A</title><p>A short notice of the council, and nothing more is known of it.";
        let mut file = Vec::new();
        let site = site();
        let mut add = |path: &str, page: &str| file.extend(response(&format!("https://a.example{path}"), page));
        add("/long", &site[4].1);
        (0..between).for_each(|n| add(&format!("/between-{n}"), short));
        add("/long/2", &site[2].1);
        fs::write(dir.path().join("news/1.warc.gz"), file).unwrap();
        let (run, said) = output(clean_news(dir.path(), &[])).await;
        let joined = between < offprint::local::WINDOW_PAGES;
        assert_eq!(records(&run).len(), between + 1 + usize::from(!joined), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_on_standard_input_is_read_as_it_comes_packed_or_not_and_goes_on_where_it_was() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    let path = dir.path().join("news/1.warc.gz");
    news_file(&path, 60);
    let (named, said) = output(clean_news(dir.path(), &[])).await;
    assert_eq!(named.status.code(), Some(0), "{said}");
    let strip = |records: Vec<Value>| -> Vec<Value> {
        let without = |mut record: Value| {
            let source = record["source"].take();
            assert!(source.as_str().unwrap().contains('#'), "{source}");
            record
        };
        records.into_iter().map(without).collect()
    };
    let packed = fs::read(&path).unwrap();
    let mut plain = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::MultiGzDecoder::new(packed.as_slice()), &mut plain).unwrap();
    let zstd = zstd::stream::encode_all(plain.as_slice(), 3).unwrap();
    for bytes in [packed.clone(), plain, zstd] {
        let mut command = offprint(dir.path());
        command.args(["clean", "-", "--no-config"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        command.stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let writer = std::thread::spawn(move || input.write_all(&bytes).unwrap());
        let run = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap()).await.unwrap();
        writer.join().unwrap();
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.success() && said.contains("60 request"), "{said}");
        assert_eq!(strip(records(&run)), strip(records(&named)));
    }
    // An earlier run that got half way.
    let text = String::from_utf8(named.stdout.clone()).unwrap().replace("news/1.warc.gz#", "-#");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let half = lines[..20].concat();
    let next: Value = serde_json::from_str(lines[20]).unwrap();
    let place = next["source"].as_str().unwrap().trim_start_matches("-#");
    fs::write(dir.path().join("out.jsonl.part"), &half).unwrap();
    let note = serde_json::json!({"bytes": half.len(), "position": format!("{place}+0 -")});
    fs::write(dir.path().join("out.jsonl.progress"), note.to_string()).unwrap();
    let mut command = offprint(dir.path());
    command.args(["clean", "-", "--no-config", "--out", "out.jsonl", "--resume"]);
    command.stdin(fs::File::open(&path).unwrap());
    let (run, said) = output(command).await;
    assert!(run.status.success(), "{said}");
    assert_eq!(fs::read_to_string(dir.path().join("out.jsonl")).unwrap(), text);
}

/// One record, as a tool writes it: version, spelling of the fields, line breaks.
fn record_of(tool: &str, number: usize, message: &[u8]) -> Vec<u8> {
    let uri = format!("https://{tool}.example/{number}");
    let id = record_id(format!("{tool} {number}").as_bytes());
    let length = message.len();
    let header = match tool {
        // Angle brackets around the place, and CRLF.
        "wget" => format!(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: {id}\r\nWARC-Warcinfo-ID: <urn:uuid:1>\r\n\
             WARC-Target-URI: <{uri}>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n\
             Content-Type: application/http;msgtype=response\r\nContent-Length: {length}\r\n\r\n"
        ),
        // Other order, other case, a date with fractions.
        "warcio" => format!(
            "WARC/1.1\r\nContent-Length: {length}\r\ncontent-type: application/http; msgtype=response\r\n\
             WARC-Date: 2026-01-01T00:00:00.123456Z\r\nWARC-Target-URI: {uri}\r\nWARC-Type: response\r\n\
             WARC-Record-ID: {id}\r\n\r\n"
        ),
        "heritrix" => format!(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n\
             WARC-Payload-Digest: sha1:AAAA\r\nWARC-IP-Address: 192.0.2.1\r\nWARC-Record-ID: {id}\r\n\
             Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n"
        ),
        // The drafts: an older version, the date as digits, bare line feeds.
        _ => format!(
            "WARC/0.18\nWARC-Type: Response\nWARC-Target-URI: {uri}\nWARC-Date: 20260101000000\n\
             WARC-Record-ID: {id}\nContent-Type: application/http;msgtype=response\nContent-Length: {length}\n\n"
        ),
    };
    [header.as_bytes(), message, b"\r\n\r\n"].concat()
}

/// A page in the codings in which archives keep bodies.
fn message(tool: &str, number: usize) -> Vec<u8> {
    let page = world::story(SEED, tool, &format!("/{number}")).into_bytes();
    let gzip = || {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(&page).unwrap();
        encoder.finish().unwrap()
    };
    let chunked = |body: &[u8]| -> Vec<u8> {
        let pieces =
            body.chunks(100).flat_map(|piece| [format!("{:x}\r\n", piece.len()).as_bytes(), piece, b"\r\n"].concat());
        pieces.chain(*b"0\r\n\r\n").collect()
    };
    let (head, body) = match number % 5 {
        0 => ("", page.clone()),
        1 => ("Transfer-Encoding: chunked\r\n", chunked(&page)),
        2 => ("Content-Encoding: gzip\r\n", gzip()),
        3 => ("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked(&gzip())),
        _ => ("Content-Encoding: zstd\r\n", zstd::stream::encode_all(page.as_slice(), 3).unwrap()),
    };
    [format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{head}\r\n").as_bytes(), body.as_slice()].concat()
}

/// Each kind of damage costs its record, which is named with the file and its offset, and no other record.
#[tokio::test(flavor = "multi_thread")]
async fn files_of_all_tools_are_read_and_each_kind_of_damage_costs_one_record() {
    const RECORDS: usize = 10;
    const DAMAGED: usize = 4;
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("news")).unwrap();
    let tools = ["wget", "warcio", "heritrix", "draft"];
    let damages = ["none", "length too great", "length too small", "garbage before", "cut in it", "flipped bytes"];
    for (tool, is_packed) in tools.into_iter().flat_map(|tool| [(tool, false), (tool, true)]) {
        for damage in damages {
            let mut file = Vec::new();
            let mut offset = 0;
            for number in 0..RECORDS {
                let message = message(tool, number);
                let mut record = record_of(tool, number, &message);
                let is_damaged = number == DAMAGED && damage != "none";
                let length = format!("Content-Length: {}", message.len());
                let at = memchr::memmem::find(&record, length.as_bytes()).unwrap();
                if is_damaged && damage.starts_with("length") {
                    let other =
                        message.len().checked_add_signed(if damage.ends_with("great") { 50 } else { -50 }).unwrap();
                    record.splice(at..at + length.len(), format!("Content-Length: {other}").into_bytes());
                }
                let mut packed = if is_packed { member(&record) } else { record };
                if is_damaged {
                    offset = file.len();
                    match damage {
                        "garbage before" => file.extend(b"nothing of a record, just some bytes that fell in here\n"),
                        "cut in it" => packed.truncate(packed.len() / 2),
                        "flipped bytes" => {
                            // Where nothing is packed, bytes of a page are not known to be wrong: here the magic is.
                            let place = if is_packed { packed.len() / 2 } else { 0 };
                            packed[place..place + 3].fill(0xff);
                        }
                        _ => {}
                    }
                }
                file.extend(packed);
            }
            fs::write(dir.path().join("news/1.warc"), &file).unwrap();
            let (run, said) = output(clean_news(dir.path(), &[])).await;
            let found = records(&run);
            let numbers: Vec<usize> =
                urls(&found).iter().map(|url| url.rsplit('/').next().unwrap().parse().unwrap()).collect();
            let case = format!("{tool}, packed: {is_packed}, {damage}: {said}");
            let is_lost = !matches!(damage, "none" | "garbage before");
            let expected: Vec<usize> = (0..RECORDS).filter(|number| !is_lost || *number != DAMAGED).collect();
            assert_eq!(numbers, expected, "{case}");
            let named = said.matches(&format!("news/1.warc: offset {offset}: ")).count();
            assert_eq!(named, usize::from(damage != "none"), "{case}");
            assert_eq!(run.status.code(), Some(i32::from(damage != "none")), "{case}");
            assert!(found.iter().all(|record| record["text"].as_str().is_some_and(|text| text.len() > 500)), "{case}");
        }
    }
}
