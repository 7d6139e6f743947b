//! Whole crawls against a web server on loopback. What is claimed about politeness is proved from the server's ledger.

mod testweb;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use offprint::crawl::{self, Cleaner, CrawlError, Options, Progress, Stop, Summary};
use offprint::extract::ExtractError;
use offprint::model::{Article, Block, BlockKind, PageContext};
use serde_json::Value;
use testweb::{Answer, TestWeb, lines};
use tokio::sync::watch;

/// Stands for the real cleaner: the page's bytes as text, its canonical link as metadata.
fn cleaner() -> Cleaner {
    Arc::new(|bytes: &[u8], _: &PageContext<'_>| {
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(1000)]).into_owned();
        assert!(!text.contains("PANIC"), "the page asked for it");
        if text.contains("EMPTY") {
            return Err(ExtractError::NoArticle { metadata: Box::default(), partial: false });
        }
        let mut article = Article::default();
        article.metadata.canonical_url =
            text.split_once("canonical href='").and_then(|(_, rest)| rest.split('\'').next()).map(str::to_owned);
        article.blocks.push(Block { kind: BlockKind::Paragraph, text });
        Ok(article)
    })
}

fn options(dir: &Path, web: &TestWeb, urls: &[impl AsRef<str>]) -> Options {
    let list = dir.join("list.txt");
    let lines: Vec<&str> = urls.iter().map(AsRef::as_ref).collect();
    fs::write(&list, lines.join("\n")).unwrap();
    let mut options = Options { lists: vec![list], out: dir.join("out"), ..Options::default() };
    options.delay_ms = 10;
    options.back_off_ms = 50;
    options.throttled_ms = 100;
    options.fetch.resolve = vec![format!("*.test={}", web.address).parse().unwrap()];
    options
}

async fn run(options: &Options) -> Result<Summary, CrawlError> {
    let (_stop, stopped) = watch::channel(Stop::No);
    crawl::run(options.clone(), cleaner(), stopped, watch::channel(Progress::default()).0).await
}

/// `source` → reason (`article` for articles); fails when one stands in the files twice.
fn results(out: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let articles = lines(&out.join("articles.jsonl")).into_iter().map(|line| (line, "article".to_owned()));
    let failures = lines(&out.join("failures.jsonl")).into_iter().map(|line| {
        let reason = line["reason"].as_str().unwrap().to_owned();
        (line, reason)
    });
    for (line, reason) in articles.chain(failures) {
        let source = line["source"].as_str().unwrap().to_owned();
        assert!(found.insert(source.clone(), reason).is_none(), "{source} stands there twice");
    }
    found
}

fn failure(out: &Path, source: &str) -> Value {
    let failures = lines(&out.join("failures.jsonl"));
    failures.into_iter().find(|line| line["source"] == source).unwrap_or_else(|| panic!("{source}: no failure"))
}

/// No host was asked twice at once, within its delay, before its robots.txt, or for what that disallows.
fn assert_polite(web: &TestWeb, delay: Duration) {
    let mut hosts = BTreeMap::<String, Vec<testweb::Asked>>::new();
    for asked in web.asked() {
        hosts.entry(asked.host.clone()).or_default().push(asked);
    }
    for (host, asked) in hosts {
        assert_eq!(asked[0].path, "/robots.txt", "{host}");
        assert!(asked.iter().all(|asked| !asked.path.starts_with("/private")), "{host}: disallowed page asked for");
        for pair in asked.windows(2) {
            let gap = pair[1].start.duration_since(pair[0].start);
            assert!(gap >= delay, "{host}: {} came {gap:?} after {}", pair[1].path, pair[0].path);
            assert!(pair[0].end.is_some_and(|end| end <= pair[1].start), "{host}: two requests at once");
        }
    }
}

/// A plain site: robots.txt, pages, a missing page now and then.
fn site(host: &str, path: &str, _: usize) -> Answer {
    match path {
        "/robots.txt" => Answer::text("User-agent: *\nDisallow: /private\n"),
        _ if path.starts_with("/gone") => Answer::status(404),
        _ => Answer::html(format!("<p>{host}{path}")),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_thousand_urls_stopped_half_way_and_resumed_end_exactly_once_and_politely() {
    const HOSTS: usize = 200;
    // Ten URLs a host take half a second, also where a machine could fetch them all in a few milliseconds.
    const DELAY: Duration = Duration::from_millis(50);
    let web = TestWeb::start(site).await;
    let dir = tempfile::tempdir().unwrap();
    let kind = |n: usize| ["private", "gone", "p", "p", "p", "p", "p", "p", "p", "p"][n];
    let mut urls: Vec<String> =
        (0..2000).map(|n| format!("http://h{}.test/{}/{n}", n % HOSTS, kind(n / HOSTS))).collect();
    urls.extend(["example.org/no-scheme".into(), urls[600].clone(), format!("{}#again", urls[601])]);
    let mut options = options(dir.path(), &web, &urls);
    options.delay_ms = DELAY.as_millis() as u64;

    let (stop, stopped) = watch::channel(Stop::No);
    let (progress, mut seen) = watch::channel(Progress::default());
    let first = tokio::spawn(crawl::run(options.clone(), cleaner(), stopped, progress));
    seen.wait_for(|progress| progress.done >= 400).await.unwrap();
    assert!(crawl::status(&options.out).unwrap().running);
    stop.send(Stop::Finish).unwrap();
    let first = first.await.unwrap().unwrap();
    assert!(first.interrupted && first.remaining > 0, "{first:?}");
    let status = crawl::status(&options.out).unwrap();
    assert!(!status.running);
    assert_eq!((status.articles, status.queued), (first.articles, first.remaining));

    // What a crash leaves behind: lines that were written but never committed.
    for name in ["articles.jsonl", "failures.jsonl"] {
        let mut file = fs::OpenOptions::new().append(true).open(options.out.join(name)).unwrap();
        file.write_all(b"{\"source\": \"http://h1.test/p/never-committed\", \"reason\": \"x\"}\n{\"sour").unwrap();
    }
    let second = run(&options).await.unwrap();
    assert!(!second.interrupted && second.remaining == 0, "{second:?}");
    assert_eq!(second.articles_new + first.articles_new, second.articles);
    let results = results(&options.out);
    let listed: BTreeSet<&str> = urls.iter().map(String::as_str).collect();
    assert_eq!(results.keys().map(String::as_str).collect::<BTreeSet<_>>(), listed);
    let mut reasons = BTreeMap::<&str, u32>::new();
    results.values().for_each(|reason| *reasons.entry(reason).or_default() += 1);
    let expected =
        [("article", 1600), ("bad-url", 1), ("duplicate", 1), ("http-status", 200), ("robots-disallowed", 200)];
    assert_eq!(reasons, BTreeMap::from(expected));
    let junk = failure(&options.out, "example.org/no-scheme");
    assert_eq!(junk["line"], 2001);
    let duplicate = failure(&options.out, &urls[2002]);
    assert_eq!(duplicate["duplicate_of"], urls[601]);
    assert_polite(&web, DELAY);
    assert!(web.asked()[0].user_agent.starts_with("offprint/"));

    let before = web.asked().len();
    let third = run(&options).await.unwrap();
    assert_eq!((third.done_new, third.repeated, web.asked().len()), (0, 2003 - 1, before));
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_that_may_pass_are_tried_again_and_retry_after_is_obeyed_by_the_whole_host() {
    let web = TestWeb::start(|host, path, visit| match (host, path) {
        (_, "/robots.txt") => Answer::status(404),
        ("flaky.test", "/a") if visit < 2 => Answer::status(500),
        ("broken.test", "/a") => Answer::status(500),
        ("busy.test", "/a") if visit == 0 => Answer::status(429).header("Retry-After", "1"),
        ("stall.test", "/a") => Answer { stall: Duration::from_secs(5), ..Answer::html("<p>late") },
        ("cut.test", "/a") => Answer { claimed_length: Some(1000), ..Answer::html("<p>half") },
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let urls = [
        "http://flaky.test/a",
        "http://broken.test/a",
        "http://busy.test/a",
        "http://busy.test/b",
        "http://cut.test/a",
        "http://stall.test/a",
        "https://tls.test/a",
    ];
    let mut options = options(dir.path(), &web, &urls);
    options.fetch.limits.total_ms = 800;
    run(&options).await.unwrap();
    let results = results(&options.out);
    let reasons: Vec<&str> = urls.iter().map(|url| results[*url].as_str()).collect();
    let expected = ["article", "http-status", "article", "article", "truncated", "timeout", "tls"];
    assert_eq!(reasons, expected, "{}", failure(&options.out, urls[6]));
    let broken = failure(&options.out, "http://broken.test/a");
    assert_eq!((&broken["status"], &broken["attempts"]), (&Value::from(500), &Value::from(3)));
    let busy = web.asked_of("busy.test");
    let refused = busy.iter().position(|asked| asked.path == "/a").unwrap();
    assert!(busy[refused + 1].start.duration_since(busy[refused].start) >= Duration::from_secs(1), "{busy:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn redirects_are_followed_within_limits_and_each_host_has_its_say() {
    let web = TestWeb::start(|host, path, _| match (host, path) {
        ("closed.test", "/robots.txt") => Answer::text("User-agent: *\nDisallow: /"),
        (_, "/robots.txt") => Answer::status(404),
        (_, "/loop") => Answer::redirect("/loop2"),
        (_, "/loop2") => Answer::redirect("/loop"),
        (_, "/private") => Answer::redirect("http://169.254.169.254/latest/meta-data/"),
        (_, "/loopback") => Answer::redirect("http://127.0.0.1:1/"),
        (_, "/file") => Answer::redirect("file:///etc/passwd"),
        (_, "/closed") => Answer::redirect("http://closed.test/x"),
        (_, "/moved") => Answer::redirect("http://b.test/story"),
        (_, "/port") => Answer::redirect("http://c.test:8080/story"),
        (_, path) if path.starts_with("/chain") => {
            Answer::redirect(&format!("/chain{}", path[6..].parse::<u32>().unwrap_or(0) + 1))
        }
        (_, "/amp") => Answer::html("<link rel=canonical href='http://b.test/story'><p>the story"),
        (host, path) => Answer::html(format!("<p>{host}{path}")),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let expected = [
        ("http://a.test/loop", "redirect-loop"),
        ("http://a.test/private", "address-refused"),
        ("http://a.test/loopback", "address-refused"),
        ("http://a.test/file", "bad-redirect"),
        ("http://a.test/closed", "robots-disallowed"),
        ("http://a.test/chain", "too-many-redirects"),
        ("http://a.test/port", "article"),
        ("http://127.0.0.1/literal", "address-refused"),
    ];
    let mut urls: Vec<&str> = expected.iter().map(|(url, _)| *url).collect();
    let same = ["http://a.test/moved", "http://b.test/amp", "http://b.test/story"];
    urls.extend(same);
    let options = options(dir.path(), &web, &urls);
    run(&options).await.unwrap();
    let results = results(&options.out);
    for (url, reason) in expected {
        assert_eq!(results[url], reason, "{url}");
    }
    // Three ways to one story: whichever came first is the article, the others point to it.
    let article = same.iter().find(|url| results[**url] == "article").unwrap();
    for url in same.iter().filter(|url| *url != article) {
        assert_eq!(results[*url], "duplicate");
        assert_eq!(failure(&options.out, url)["duplicate_of"], *article);
    }
    assert!(web.asked_of("closed.test").iter().all(|asked| asked.path == "/robots.txt"));
    assert!(web.asked_of("c.test:8080").iter().any(|asked| asked.path == "/story"));
    let article =
        lines(&options.out.join("articles.jsonl")).into_iter().find(|line| line["source"] == *article).unwrap();
    assert_eq!(article["status"], 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn bombs_and_endless_pages_are_cut_and_what_is_no_page_is_refused() {
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gz.write_all(b"<html><p>boom").unwrap();
    let zeros = vec![b' '; 1 << 20];
    (0..200).for_each(|_| gz.write_all(&zeros).unwrap());
    let bomb = gz.finish().unwrap();
    let web = TestWeb::start(move |_, path, _| match path {
        "/robots.txt" => Answer::status(404),
        "/bomb" => Answer::html(bomb.clone()).header("Content-Encoding", "gzip"),
        "/long" => Answer::html([&b"<p>"[..], &vec![b'x'; 3 << 20]].concat()),
        "/pdf" => Answer::html("%PDF-1.7 rest"),
        "/image" => Answer::status(200).header("Content-Type", "image/png"),
        "/falsegzip" => Answer::html("<p>plain").header("Content-Encoding", "gzip"),
        "/headers" => Answer::html("<p>x").header("X-Large", "y".repeat(100_000)),
        "/empty" => Answer::html("<p>EMPTY"),
        "/panic" => Answer::html("<p>PANIC"),
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let expected = [
        ("http://a.test/bomb", "article"),
        ("http://a.test/long", "article"),
        ("http://a.test/pdf", "not-html"),
        ("http://a.test/image", "not-html"),
        ("http://a.test/falsegzip", "bad-encoding"),
        ("http://a.test/headers", "too-large"),
        ("http://a.test/empty", "no-article"),
        ("http://a.test/panic", "internal"),
        ("http://a.test/text", "article"),
    ];
    let mut options = options(dir.path(), &web, &expected.map(|(url, _)| url));
    options.fetch.limits.body_bytes = 1 << 20;
    let summary = run(&options).await.unwrap();
    let results = results(&options.out);
    assert_eq!(expected.map(|(url, _)| (url, results[url].as_str())), expected);
    assert!(summary.bytes < 3 << 20, "{} bytes read", summary.bytes);
    for article in lines(&options.out.join("articles.jsonl")) {
        assert_eq!(article["partial"], article["source"] != "http://a.test/text", "{}", article["source"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_that_do_not_answer_are_given_up_without_asking_for_each_page() {
    let web = TestWeb::start(|host, path, _| match (host, path) {
        ("norobots.test", "/robots.txt") => Answer::status(503),
        (_, "/robots.txt") => Answer::status(403),
        ("hang.test", _) => Answer::html("<p>late").after(Duration::from_secs(5)),
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let urls: Vec<String> = ["norobots.test", "dead.example", "hang.test", "fine.test"]
        .iter()
        .flat_map(|host| (0..50).map(move |n| format!("http://{host}/{n}")))
        .chain(["http://localhost/".into(), "http://name.invalid/".into()])
        .collect();
    let mut options = options(dir.path(), &web, &urls);
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    options.fetch.resolve.push(format!("dead.example={closed}").parse().unwrap());
    options.fetch.limits.first_byte_ms = 400;
    options.fetch.limits.connect_ms = 400;
    options.delay_ms = 0;
    let summary = run(&options).await.unwrap();
    let results = results(&options.out);
    let of = |host: &str| {
        let urls = urls.iter().filter(|url| url.contains(host));
        urls.map(|url| results[url].as_str()).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(of("norobots.test"), ["robots-unreachable"]);
    assert_eq!(of("dead.example"), ["connect"]);
    assert_eq!(of("hang.test"), ["timeout"]);
    assert_eq!(of("fine.test"), ["article"]);
    assert_eq!(of("localhost"), ["address-refused"]);
    assert!(["dns", "dns-nxdomain", "timeout"].contains(&of("name.invalid")[0]));
    assert_eq!(web.asked_of("norobots.test").len(), 3);
    assert!(web.asked_of("hang.test").len() <= 8, "{}", web.asked_of("hang.test").len());
    assert_eq!(summary.failed() + summary.articles, urls.len() as u64);
    assert_eq!(crawl::status(&options.out).unwrap().hosts_dead, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crawl_delay_is_obeyed_and_a_slow_host_holds_up_no_other() {
    let web = TestWeb::start(|host, path, _| match (host, path) {
        ("slow.test", "/robots.txt") => Answer::text("User-agent: *\nCrawl-delay: 0.5"),
        (_, "/robots.txt") => Answer::status(404),
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let urls: Vec<String> =
        (0..4).map(|n| format!("http://slow.test/{n}")).chain((0..40).map(|n| format!("http://f{n}.test/"))).collect();
    let mut options = options(dir.path(), &web, &urls);
    options.concurrency = 2;
    let begun = Instant::now();
    run(&options).await.unwrap();
    for pair in web.asked_of("slow.test").windows(2) {
        assert!(pair[1].start.duration_since(pair[0].start) >= Duration::from_millis(500));
    }
    let last_fast =
        web.asked().iter().filter(|asked| asked.host != "slow.test").map(|asked| asked.start).max().unwrap();
    let last_slow = web.asked_of("slow.test").last().unwrap().start;
    assert!(last_fast < last_slow && begun.elapsed() >= Duration::from_secs(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_crawl_on_the_same_folder_is_refused_and_max_pages_ends_a_run() {
    let web = TestWeb::start(site).await;
    let dir = tempfile::tempdir().unwrap();
    let urls: Vec<String> = (0..60).map(|n| format!("http://h{}.test/{n}", n % 20)).collect();
    let mut options = options(dir.path(), &web, &urls);
    options.max_pages = Some(25);
    let (stop, stopped) = watch::channel(Stop::No);
    let (progress, mut seen) = watch::channel(Progress::default());
    let first = tokio::spawn(crawl::run(options.clone(), cleaner(), stopped, progress));
    seen.wait_for(|progress| progress.queued > 0).await.unwrap();
    let refused = run(&options).await;
    assert!(matches!(&refused, Err(error) if error.to_string().contains("another process")), "{refused:?}");
    let first = first.await.unwrap().unwrap();
    drop(stop);
    assert_eq!((first.done_new, first.interrupted, first.remaining), (25, false, 35));
    let rest = run(&Options { max_pages: None, ..options.clone() }).await.unwrap();
    assert_eq!((rest.articles, rest.remaining), (60, 0));
    results(&options.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_used_is_named_before_anything_is_done() {
    let web = TestWeb::start(site).await;
    let dir = tempfile::tempdir().unwrap();
    let good = options(dir.path(), &web, &["http://a.test/"]);
    let missing = Options { lists: vec![dir.path().join("nowhere.txt")], ..good.clone() };
    assert!(run(&missing).await.unwrap_err().to_string().contains("nowhere.txt"));
    let none = Options { concurrency: 0, ..good.clone() };
    assert!(run(&none).await.unwrap_err().to_string().contains("concurrency"));
    let file = Options { out: dir.path().join("list.txt"), ..good.clone() };
    assert!(run(&file).await.unwrap_err().to_string().contains("list.txt"));
    assert!(matches!(crawl::status(dir.path()), Err(CrawlError::NoCrawl(_))));
    assert!(web.asked().is_empty() && !good.out.exists());
    run(&good).await.unwrap();
    fs::write(good.out.join("articles.jsonl"), "").unwrap();
    assert!(run(&good).await.unwrap_err().to_string().contains("bytes were committed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_in_the_private_network_is_used_for_every_host() {
    let web = TestWeb::start(|_, path, _| match path {
        "http://far.example/robots.txt" => Answer::status(404),
        _ => Answer::html("<p>through the proxy"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let mut options = options(dir.path(), &web, &["http://far.example/a"]);
    options.fetch.proxy = Some(format!("http://localhost:{}", web.address.port()));
    assert_eq!(run(&options).await.unwrap().articles, 1);
    assert!(web.asked().iter().any(|asked| asked.path == "http://far.example/a"));
}

/// A SOCKS5 proxy without passwords (RFC 1928): where it is sent is noted, and all of it goes to `web`.
async fn socks_proxy(web: std::net::SocketAddr) -> (std::net::SocketAddr, Arc<std::sync::Mutex<Vec<String>>>) {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, sent) = (listener.local_addr().unwrap(), Arc::new(std::sync::Mutex::new(Vec::new())));
    let noted = sent.clone();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let noted = noted.clone();
            tokio::spawn(async move {
                let mut head = [0; 2];
                client.read_exact(&mut head).await?;
                client.read_exact(&mut vec![0; head[1].into()]).await?;
                client.write_all(&[5, 0]).await?;
                let mut request = [0; 5];
                client.read_exact(&mut request).await?;
                assert_eq!(request[..4], [5, 1, 0, 3], "connect to a name");
                let mut name = vec![0; usize::from(request[4]) + 2];
                client.read_exact(&mut name).await?;
                let name = String::from_utf8_lossy(&name[..name.len() - 2]).into_owned();
                noted.lock().unwrap().push(name);
                client.write_all(&[5, 0, 0, 1, 127, 0, 0, 1, 0, 80]).await?;
                let mut server = tokio::net::TcpStream::connect(web).await?;
                tokio::io::copy_bidirectional(&mut client, &mut server).await
            });
        }
    });
    (address, sent)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socks_proxy_resolves_the_names_itself() {
    let web = TestWeb::start(site).await;
    let (proxy, sent) = socks_proxy(web.address).await;
    let dir = tempfile::tempdir().unwrap();
    let mut options = options(dir.path(), &web, &["http://far.example/a", "http://farther.example/a"]);
    options.fetch.proxy = Some(format!("socks5h://{proxy}"));
    assert_eq!(run(&options).await.unwrap().articles, 2);
    let names: BTreeSet<String> = sent.lock().unwrap().iter().cloned().collect();
    assert_eq!(names, BTreeSet::from(["far.example".to_owned(), "farther.example".to_owned()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn cookies_are_never_sent_back() {
    let web = TestWeb::start(|_, path, _| match path {
        "/robots.txt" => Answer::status(404).header("Set-Cookie", "a=1; Path=/"),
        "/moved" => Answer::redirect("/to").header("Set-Cookie", "b=2; Path=/"),
        _ => Answer::html("<p>text").header("Set-Cookie", "c=3; Path=/"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let options = options(dir.path(), &web, &["http://a.test/1", "http://a.test/moved", "http://a.test/2"]);
    assert_eq!(run(&options).await.unwrap().articles, 3);
    assert!(web.asked().len() >= 5 && web.asked().iter().all(|asked| asked.cookie.is_empty()));
}

/// A list that is still being written: a pipe.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn fetching_begins_while_the_list_is_still_being_read_and_priorities_are_obeyed() {
    let web = TestWeb::start(site).await;
    let dir = tempfile::tempdir().unwrap();
    let pipe = dir.path().join("list.jsonl");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut options = options(dir.path(), &web, &["unused"]);
    options.lists = vec![pipe.clone()];
    let line =
        |path: &str, priority: &str| format!("{{\"url\": \"http://a.test/{path}\", \"priority\": {priority}}}\n");
    let first = [("low", "0"), ("x", "null"), ("y", "0.5"), ("top", "1")].map(|(path, p)| line(path, p)).concat();
    let last = line("last", "1");
    let (seen, pause) = (web.ledger.clone(), Duration::from_millis(5));
    let writer = std::thread::spawn(move || {
        let mut list = fs::OpenOptions::new().write(true).open(pipe).unwrap();
        list.write_all(first.as_bytes()).unwrap();
        let begun = Instant::now();
        while !seen.lock().unwrap().iter().any(|asked| asked.path == "/low") {
            assert!(begun.elapsed() < Duration::from_secs(10), "nothing was fetched before the end of the list");
            std::thread::sleep(pause);
        }
        list.write_all(last.as_bytes()).unwrap();
    });
    assert_eq!(run(&options).await.unwrap().articles, 5);
    writer.join().unwrap();
    let asked: Vec<String> = web.asked().into_iter().map(|asked| asked.path).collect();
    assert_eq!(asked[asked.len() - 5..], ["/top", "/x", "/y", "/low", "/last"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_abort_returns_at_once_and_the_page_in_flight_is_fetched_again() {
    let web = TestWeb::start(|_, path, visit| match path {
        "/robots.txt" => Answer::status(404),
        "/slow" if visit == 0 => Answer::html("<p>late").after(Duration::from_secs(9)),
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let options = options(dir.path(), &web, &["http://a.test/slow", "http://b.test/fast"]);
    let (stop, stopped) = watch::channel(Stop::No);
    let (progress, mut seen) = watch::channel(Progress::default());
    let first = tokio::spawn(crawl::run(options.clone(), cleaner(), stopped, progress));
    seen.wait_for(|progress| progress.articles == 1 && progress.in_flight == 1).await.unwrap();
    stop.send(Stop::Finish).unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!first.is_finished(), "the page in flight was not waited for");
    let begun = Instant::now();
    stop.send(Stop::Abort).unwrap();
    let first = first.await.unwrap().unwrap();
    assert!(begun.elapsed() < Duration::from_secs(2) && first.interrupted);
    assert_eq!((first.articles, first.remaining), (1, 1));
    assert_eq!(run(&options).await.unwrap().articles, 2);
    assert_eq!(web.asked_of("a.test").iter().filter(|asked| asked.path == "/slow").count(), 2);
}

/// Variables by which a test tells the child process what to do.
const CHILD_DIR: &str = "OFFPRINT_TEST_CHILD_DIR";
const CHILD_WEB: &str = "OFFPRINT_TEST_CHILD_WEB";
const CHILD_DELAY_MS: u64 = 30;

/// Not a test of its own: the process that the next test kills.
#[tokio::test(flavor = "multi_thread")]
async fn child_that_crawls() {
    let (Ok(dir), Ok(web)) = (std::env::var(CHILD_DIR), std::env::var(CHILD_WEB)) else { return };
    let dir = Path::new(&dir);
    let options = Options {
        lists: vec![dir.join("list.txt")],
        out: dir.join("out"),
        delay_ms: CHILD_DELAY_MS,
        fetch: offprint::fetch::Options {
            resolve: vec![format!("*.test={web}").parse().unwrap()],
            ..offprint::fetch::Options::default()
        },
        ..Options::default()
    };
    run(&options).await.unwrap();
}

fn start_child(dir: &Path, web: &TestWeb) -> std::process::Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_that_crawls"])
        .env(CHILD_DIR, dir)
        .env(CHILD_WEB, web.address.to_string())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_at_any_moment_loses_nothing_and_doubles_nothing() {
    const KILLS: u64 = 12;
    let web = TestWeb::start(|host, path, visit| match path {
        _ if path.starts_with("/same") => Answer::html("<link rel=canonical href='http://x.test/one'><p>one"),
        _ => site(host, path, visit),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let kind = |n: usize| ["private", "gone", "same", "p", "p"][n % 5];
    let mut urls: Vec<String> = (0..1500).map(|n| format!("http://h{}.test/{}/{n}", n % 50, kind(n / 50))).collect();
    urls.push("junk line".into());
    options(dir.path(), &web, &urls);
    let mut killed_at_work = 0;
    for round in 0..KILLS {
        let mut child = start_child(dir.path(), &web);
        // Moments between the start of the process and well into its work, spread unevenly.
        tokio::time::sleep(Duration::from_millis(40 + (round * 7919) % 430)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        let status = crawl::status(&dir.path().join("out"));
        killed_at_work += u32::from(status.is_ok_and(|status| status.queued > 0 && status.articles > 0));
    }
    assert!(killed_at_work > 0, "every kill came too early or too late");
    let mut last = start_child(dir.path(), &web);
    let ended = tokio::task::spawn_blocking(move || last.wait()).await.unwrap().unwrap();
    assert!(ended.success());
    let results = results(&dir.path().join("out"));
    assert_eq!(results.keys().collect::<BTreeSet<_>>(), urls.iter().collect::<BTreeSet<_>>());
    let count = |reason: &str| results.values().filter(|found| *found == reason).count();
    assert_eq!(
        [count("article"), count("http-status"), count("robots-disallowed"), count("bad-url")],
        [900, 300, 300, 1]
    );
    assert_polite(&web, Duration::from_millis(CHILD_DELAY_MS));
}
