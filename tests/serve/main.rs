//! The HTTP service, from outside: records as the command line gives them, limits with their codes, batches that hold back,
//! URLs fetched as an honest crawler does, a clean end.

mod server;
#[path = "../browser/web.rs"]
mod web;

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use server::{Reply, Server};
use web::Web;

const PAGE: &str = include_str!("../../testdata/pages/wordpress-newspaper-residue/page.html");
const STORY: &str = "<title>Storm</title><h1>Storm</h1><p>The storm closed the port on Monday, the council said, and ferries stay \
    where they are.</p>";

fn story_request(source: &str) -> String {
    json!({ "html": STORY, "source": source }).to_string()
}

#[test]
fn a_page_gives_the_record_that_the_command_line_gives() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/pages/wordpress-newspaper-residue/page.html");
    let run = Command::new(env!("CARGO_BIN_EXE_offprint"))
        .args(["clean", "--no-config", path, "--explain", "--markdown", "--provenance", "--favor", "recall"])
        .output()
        .unwrap();
    let mut expected: Value = serde_json::from_slice(&run.stdout).unwrap();
    expected["source"] = "a".into();
    let server = Server::start(&[], &[]);
    let options = json!({ "explain": true, "markdown": true, "provenance": true, "favor": "recall", "source": "a" });
    let mut request = options.clone();
    request["html"] = PAGE.into();
    let reply = server.json(&request.to_string());
    assert_eq!((reply.status, &reply.value()), (200, &expected));
    let query = "POST /v1/clean?explain=true&markdown=true&provenance=true&favor=recall&source=a";
    let reply = server.ask(query, "Content-Type: text/html; charset=utf-8\r\n", PAGE.as_bytes());
    assert_eq!(reply.value(), expected);
    assert!(reply.head.contains("content-type: application/json\r\n"));
    // A charset in the header is heeded.
    let latin =
        b"<h1>Sturm</h1><p>Der Sturm hat den Hafen gesperrt, und f\xfcr die F\xe4hren gilt das auch am Dienstag.</p>";
    let reply = server.ask("POST /v1/clean", "Content-Type: text/html; charset=iso-8859-1\r\n", latin);
    assert!(reply.value()["text"].as_str().unwrap().contains("für die Fähren"));
}

#[test]
fn what_is_wrong_has_a_status_and_a_code() {
    let server = Server::start(&["--max-body-bytes", "20000"], &[]);
    let html = "Content-Type: text/html\r\n";
    let long = "x".repeat(20_001);
    let json_type = "Content-Type: application/json\r\n";
    for (request, headers, body, status, code) in [
        ("POST /v1/clean", json_type, "{", 400, "bad-request"),
        ("POST /v1/clean", json_type, "{\"html\":\"x\",\"favour\":\"recall\"}", 400, "bad-request"),
        ("POST /v1/clean", json_type, "{\"url\":\"file:///etc/passwd\"}", 422, "bad-value"),
        ("POST /v1/clean", json_type, "{\"html\":\"x\",\"drop\":[\"div[\"]}", 422, "bad-value"),
        ("POST /v1/clean?favor=all", json_type, "{\"html\":\"x\"}", 400, "bad-request"),
        ("POST /v1/clean?favour=recall", html, "x", 400, "bad-request"),
        ("POST /v1/clean", "", "x", 415, "unsupported-type"),
        ("POST /v1/batch", json_type, "{}", 415, "unsupported-type"),
        ("POST /v1/clean", html, "", 422, "empty"),
        ("POST /v1/clean", html, "%PDF-1.7", 422, "not-html"),
        ("POST /v1/clean", html, "<nav>Home</nav>", 422, "no-article"),
        ("POST /v1/clean", html, &long, 413, "too-large"),
        ("POST /v1/clean", json_type, "{\"url\":\"http://127.0.0.1:1/\"}", 403, "address-refused"),
        ("POST /v1/clean", json_type, "{\"url\":\"http://[::ffff:169.254.169.254]/\"}", 403, "address-refused"),
        ("POST /v1/clean", "Content-Type: text/html\r\nSec-Fetch-Site: cross-site\r\n", STORY, 403, "cross-site"),
        ("GET /nothing", "", "", 404, "not-found"),
        ("PUT /v1/clean", html, STORY, 405, "method-not-allowed"),
    ] {
        let reply = server.ask(request, headers, body.as_bytes());
        assert_eq!(reply.code(), (status, code.to_owned()), "{request} {headers}");
        assert!(reply.head.contains("content-type: application/json"));
    }
    let unknown = server.json("{\"html\":\"x\",\"favour\":\"recall\"}").text();
    assert!(unknown.contains("unknown field `favour`"), "{unknown}");
    let reply = Server::start(&["--no-urls"], &[]).json("{\"url\":\"http://example.org/\"}");
    assert_eq!(reply.code(), (403, "no-fetching".to_owned()));
}

#[test]
fn slow_bodies_and_crowds_are_turned_away() {
    let server = Server::start(&["--timeout", "1", "--concurrency", "1"], &[]);
    let head = "POST /v1/clean HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: 10\r\n\r\nx";
    let is_crowded = || server.ask("GET /metrics", "", b"").text().contains("requests_in_flight 1\n");
    let begun = Instant::now();
    let (slow, crowded) = loop {
        let mut slow = server.connect();
        slow.write_all(head.as_bytes()).unwrap();
        let connected = Instant::now();
        while !is_crowded() && connected.elapsed() < Duration::from_secs(1) {}
        // While it holds the only place, nobody else gets one; on a busy machine it may have lost it by now.
        let reply = server.json(&story_request("a"));
        if reply.status != 200 || begun.elapsed() > Duration::from_secs(20) {
            break (slow, reply);
        }
    };
    assert_eq!(crowded.code(), (429, "busy".to_owned()));
    assert!(crowded.head.contains("retry-after: 1\r\n"));
    assert_eq!(Reply::read(slow).code(), (408, "body-timeout".to_owned()));
    assert_eq!(server.json(&story_request("a")).status, 200);
}

fn batch_head(length: Option<usize>) -> String {
    let length = length.map_or("Transfer-Encoding: chunked".to_owned(), |length| format!("Content-Length: {length}"));
    format!(
        "POST /v1/batch HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\n{length}\r\n\r\n"
    )
}

#[test]
fn a_batch_gives_a_line_for_each_line_in_order() {
    let server = Server::start(&["--max-body-bytes", "100000"], &[]);
    let mut body = String::new();
    for number in 1..=120 {
        match number {
            10 => body.push_str("{\"html\": \"%PDF-1.7\"}"),
            20 => body.push_str("not json"),
            30 => body.push_str(&"x".repeat(200_000)),
            // Some pages take longer than others.
            _ if number % 7 == 0 => body.push_str(&json!({ "html": PAGE, "source": number.to_string() }).to_string()),
            _ => body.push_str(&story_request(&number.to_string())),
        }
        // An empty line counts as a line, and has no answer.
        body.push_str(if number == 40 { "\n\n" } else { "\n" });
    }
    let mut stream = server.connect();
    stream.write_all(batch_head(Some(body.len())).as_bytes()).unwrap();
    let mut writer = stream.try_clone().unwrap();
    let sender = std::thread::spawn(move || writer.write_all(body.as_bytes()).unwrap());
    let reply = Reply::read(stream);
    sender.join().unwrap();
    assert!(reply.head.contains("content-type: application/x-ndjson"));
    let answers: Vec<Value> = reply.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 120);
    for (index, answer) in answers.iter().enumerate() {
        let line = index + 1 + usize::from(index >= 40);
        match index + 1 {
            10 => assert_eq!((&answer["code"], &answer["line"]), (&"not-html".into(), &line.into())),
            20 => assert_eq!((&answer["code"], &answer["line"]), (&"bad-request".into(), &line.into())),
            30 => assert_eq!((&answer["code"], &answer["line"]), (&"too-large".into(), &line.into())),
            number => assert_eq!(answer["source"], number.to_string()),
        }
    }
}

#[test]
fn a_batch_is_answered_while_it_is_sent() {
    let server = Server::start(&[], &[]);
    let mut stream = server.connect();
    stream.write_all(batch_head(None).as_bytes()).unwrap();
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    for source in ["first", "second"] {
        let line = story_request(source) + "\n";
        stream.write_all(format!("{:x}\r\n{line}\r\n", line.len()).as_bytes()).unwrap();
        let answer = lines.find(|line| line.as_ref().is_ok_and(|line| line.starts_with('{'))).unwrap().unwrap();
        assert!(answer.contains(&format!("\"source\":\"{source}\"")), "{answer}");
    }
}

#[test]
fn a_client_that_does_not_read_is_not_read_from() {
    let server = Server::start(&["--timeout", "20", "--explain"], &[]);
    let mut stream = server.connect();
    stream.write_all(batch_head(None).as_bytes()).unwrap();
    stream.set_write_timeout(Some(Duration::from_secs(2))).unwrap();
    let line = json!({ "html": PAGE }).to_string() + "\n";
    let chunk = format!("{:x}\r\n{line}\r\n", line.len());
    // Far more than the buffers of two sockets hold.
    let most = 200 << 20;
    let mut sent = 0;
    let refused = loop {
        match stream.write_all(chunk.as_bytes()) {
            Ok(()) => sent += chunk.len(),
            Err(error) => break Some(error.kind()),
        }
        if sent > most {
            break None;
        }
    };
    assert!(
        matches!(refused, Some(ErrorKind::WouldBlock | ErrorKind::TimedOut)),
        "{sent} bytes were taken: {refused:?}"
    );
    let begun = Instant::now();
    // It is not dropped for that: what was taken is answered once the client reads.
    let mut first = [0; 12];
    stream.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    assert!(begun.elapsed() < Duration::from_secs(5));
}

/// A service whose name `site.test` leads to `web`, and nothing else is lifted.
fn fetching(web: &Web) -> Server {
    let resolve = format!("[\"site.test={}\"]", web.origin().trim_start_matches("http://"));
    Server::start(&[], &[("OFFPRINT_FETCH_RESOLVE", &resolve), ("OFFPRINT_CRAWL_DELAY", "1.5")])
}

fn fetch(server: &Server, path: &str) -> Reply {
    server.json(&json!({ "url": format!("http://site.test{path}") }).to_string())
}

#[test]
fn urls_are_fetched_under_robots_and_wishes() {
    let noindex = STORY.replace("<title>", "<meta name=robots content=noindex><title>");
    let web = Web::serve(&[
        ("/robots.txt", "User-agent: offprint\nDisallow: /private\n"),
        ("/story", STORY),
        ("/other", STORY),
        ("/private/story", STORY),
        ("/noindex", &noindex),
        ("/moved", "<title>Page not found</title><h1>Page not found</h1><p>Sorry, we could not find this page.</p>"),
    ]);
    let server = fetching(&web);
    let begun = Instant::now();
    let reply = fetch(&server, "/story");
    let record = reply.value();
    assert_eq!(reply.status, 200, "{record}");
    assert_eq!((&record["url"], &record["status"]), (&"http://site.test/story".into(), &200.into()));
    assert!(
        record["fetched_at"].as_str().unwrap().ends_with('Z') && record["text"].as_str().unwrap().contains("storm")
    );
    assert_eq!(fetch(&server, "/other").status, 200);
    assert!(begun.elapsed() >= Duration::from_millis(1_500), "a host rests between two pages");
    assert_eq!(fetch(&server, "/private/story").code(), (403, "robots-disallowed".to_owned()));
    assert_eq!(fetch(&server, "/noindex").code(), (403, "noindex".to_owned()));
    assert_eq!(fetch(&server, "/gone").code(), (502, "http-status".to_owned()));
    assert_eq!(fetch(&server, "/moved").code(), (422, "soft-404".to_owned()));
    assert_eq!(web.asked().iter().filter(|path| *path == "/.well-known/tdmrep.json").count(), 1, "asked once an hour");
    assert!(!web.asked().iter().any(|path| path.contains("private")));
    // The guard also stands at names that lead inside, and nothing was lifted for other hosts.
    let inside = server.json(&json!({ "url": web.origin() + "/story" }).to_string());
    assert_eq!(inside.code(), (403, "address-refused".to_owned()));
    let local = server.json("{\"url\":\"http://localhost/story\"}");
    assert_eq!(local.code(), (403, "address-refused".to_owned()));
}

#[test]
fn a_person_gets_pages_under_a_strict_policy() {
    let server = Server::start(&[], &[]);
    let form = "Content-Type: application/x-www-form-urlencoded\r\n";
    let body: String = url::form_urlencoded::Serializer::new(String::new()).append_pair("html", PAGE).finish();
    let home = server.ask("GET /", "", b"");
    let report = server.ask("POST /inspect", form, body.as_bytes());
    let wrong = server.ask("POST /inspect", form, b"html=&url=&favor=");
    assert_eq!([home.status, report.status, wrong.status], [200, 200, 400]);
    for reply in [&home, &report, &wrong] {
        assert!(
            reply.head.contains("content-security-policy: default-src 'none'; style-src 'sha256-"),
            "{}",
            reply.head
        );
        assert!(reply.head.contains("content-type: text/html; charset=utf-8\r\n"));
    }
    assert!(home.text().contains("<form method=post action=\"/inspect\">"));
    assert!(report.text().contains("data-reason=also-read") && report.text().contains("Inspect another page"));
    assert!(wrong.text().contains("expected html or url"));
}

#[test]
fn watchers_see_health_numbers_and_a_description() {
    let server = Server::start(&[], &[]);
    assert_eq!(server.ask("GET /healthz", "", b"").value(), json!({ "status": "ok" }));
    server.json(&story_request("a"));
    server.json("{}");
    let metrics = server.ask("GET /metrics", "", b"").text();
    for line in [
        "offprint_serve_requests_total{route=\"/v1/clean\",status=\"200\"} 1",
        "offprint_serve_requests_total{route=\"/v1/clean\",status=\"400\"} 1",
        "offprint_serve_pages_total{outcome=\"article\"} 1",
        "offprint_serve_requests_in_flight 0",
    ] {
        assert!(metrics.lines().any(|known| known == line), "{line}: {metrics}");
    }
    let openapi = server.ask("GET /openapi.json", "", b"").value();
    assert_eq!(openapi["openapi"], "3.1.0");
    assert!(openapi["paths"]["/v1/clean"]["post"].is_object());
}

#[test]
fn a_signal_ends_it_after_what_is_in_flight() {
    let mut server = Server::start(&[], &[]);
    let mut stream = server.connect();
    let body = story_request("last");
    let head = "POST /v1/clean HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    stream.write_all(format!("{head}Content-Length: {}\r\n\r\n", body.len()).as_bytes()).unwrap();
    stream.write_all(&body.as_bytes()[..10]).unwrap();
    // The request must be under way before the signal comes.
    let begun = Instant::now();
    while !server.ask("GET /metrics", "", b"").text().contains("offprint_serve_requests_in_flight 1\n") {
        assert!(begun.elapsed() < Duration::from_secs(10), "never in flight");
    }
    server.terminate();
    while std::net::TcpStream::connect(server.address).is_ok() {
        assert!(begun.elapsed() < Duration::from_secs(20), "still listening");
        std::thread::sleep(Duration::from_millis(10));
    }
    stream.write_all(&body.as_bytes()[10..]).unwrap();
    let reply = Reply::read(stream);
    assert_eq!((reply.status, &reply.value()["source"]), (200, &"last".into()));
    assert_eq!(server.wait(), Some(0));
}

#[test]
fn what_cannot_be_used_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (args, code, words) in [
        (["--listen", address.as_str()], 1, "cannot listen on"),
        (["--listen", "localhost"], 2, "expected an address with a port, such as 127.0.0.1:8017"),
        (["--concurrency", "0"], 2, "expected a whole number between 1 and 100000"),
    ] {
        let run =
            Command::new(env!("CARGO_BIN_EXE_offprint")).args(["serve", "--no-config"]).args(args).output().unwrap();
        let stderr = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.code() == Some(code) && stderr.contains(words), "{args:?}: {stderr}");
    }
}
