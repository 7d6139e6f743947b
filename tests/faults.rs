//! Faults of the web, each with the reason code in which it must end. Servers on loopback, raw bytes where no library
//! would send them. Where a fault concerns ourselves (a kill, a full disk) see `tests/endurance.rs`.

mod testweb;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use offprint::crawl::{self, Options, Progress, Stop, Summary};
use serde_json::Value;
use testweb::{Answer, Step, TestWeb, lines, world};
use tokio::sync::watch;

const SEED: u64 = 30;

fn options(dir: &Path, web: &TestWeb, urls: &[impl AsRef<str>]) -> Options {
    let list = dir.join("list.txt");
    let lines: Vec<&str> = urls.iter().map(AsRef::as_ref).collect();
    fs::write(&list, lines.join("\n")).unwrap();
    let mut options = Options { lists: vec![list], out: dir.join("out"), ..Options::default() };
    options.delay_ms = 2;
    options.back_off_ms = 30;
    options.throttled_ms = 60;
    options.concurrency = 128;
    options.fetch.resolve = vec![format!("*.test={}", web.address).parse().unwrap()];
    options.fetch.limits.connect_ms = 800;
    options.fetch.limits.first_byte_ms = 1_200;
    options.fetch.limits.rate_window_ms = 400;
    options.fetch.limits.total_ms = 4_000;
    options.fetch.limits.body_bytes = 1 << 20;
    options
}

/// A crawl with the real cleaner.
async fn run(options: &Options) -> Summary {
    let (_stop, stopped) = watch::channel(Stop::No);
    let cleaner = crawl::cleaner(offprint::extract::Options::default());
    crawl::run(options.clone(), cleaner, stopped, watch::channel(Progress::default()).0).await.unwrap()
}

fn found(out: &Path) -> BTreeMap<String, Value> {
    let all = ["articles.jsonl", "failures.jsonl"].into_iter().flat_map(|name| lines(&out.join(name)));
    all.map(|line| (line["source"].as_str().unwrap().to_owned(), line)).collect()
}

fn reason(line: &Value) -> &str {
    line["reason"].as_str().unwrap_or("article")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn story(name: &str) -> String {
    world::story(SEED, name, "/a")
}

/// Number of the fault, host, reason codes that are right.
type Case = (u8, &'static str, &'static [&'static str]);

const CASES: [Case; 73] = [
    // A machine without a name server cannot say that a name does not exist.
    (1, "nowhere.invalid", &["dns-nxdomain", "dns"]),
    (3, "refused.example", &["connect"]),
    (4, "blackhole.test", &["timeout"]),
    (5, "loris.test", &["too-slow"]),
    (6, "reset.test", &["truncated"]),
    (7, "short.test", &["truncated"]),
    (8, "long.test", &["article"]),
    (9, "badchunk.test", &["truncated"]),
    (9, "nolastchunk.test", &["truncated"]),
    (10, "both.test", &["article", "protocol"]),
    (10, "negative.test", &["protocol"]),
    (10, "garbage.test", &["protocol"]),
    (11, "endless.test", &["article"]),
    (12, "gzipbomb.test", &["article"]),
    (12, "zstdbomb.test", &["article"]),
    (12, "nested.test", &["article"]),
    (13, "falsegzip.test", &["article"]),
    (13, "corrupt.test", &["bad-encoding"]),
    (13, "rawdeflate.test", &["article"]),
    (14, "bighead.test", &["too-large"]),
    (14, "manyheads.test", &["too-large"]),
    (14, "eightbit.test", &["article"]),
    (14, "nocolon.test", &["article"]),
    (15, "loop.test", &["redirect-loop"]),
    (15, "chain.test", &["too-many-redirects"]),
    (15, "elsewhere.test", &["article"]),
    (15, "toclosed.test", &["robots-disallowed"]),
    (15, "tofile.test", &["bad-redirect"]),
    (15, "toscript.test", &["bad-redirect"]),
    (15, "tobadv6.test", &["bad-redirect"]),
    (15, "nolocation.test", &["bad-redirect"]),
    (16, "tometadata.test", &["address-refused"]),
    (16, "toloopback.test", &["address-refused"]),
    (16, "tomapped.test", &["address-refused"]),
    (17, "busyseconds.test", &["article"]),
    (18, "busypast.test", &["article"]),
    (18, "busygarbage.test", &["article"]),
    (19, "busysilent.test", &["article"]),
    (20, "burst.test", &["article"]),
    (20, "gateway.test", &["http-status"]),
    (21, "forbidden.test", &["http-status"]),
    (21, "unauthorised.test", &["http-status"]),
    (21, "legal.test", &["http-status"]),
    (22, "soft404.test", &["soft-404"]),
    (22, "tofront.test", &["soft-404"]),
    (22, "consent.test", &["consent-wall"]),
    (22, "challenge.test", &["challenge"]),
    (23, "robots404.test", &["article"]),
    (23, "robots403.test", &["article"]),
    (23, "robots500.test", &["robots-unreachable"]),
    (23, "robotshang.test", &["robots-unreachable"]),
    (23, "robotshtml.test", &["article"]),
    (23, "robotslong.test", &["robots-disallowed"]),
    (23, "robotsmoved.test", &["robots-disallowed"]),
    (23, "robotswide.test", &["robots-disallowed"]),
    (23, "robotsnul.test", &["article"]),
    (25, "delay0.test", &["article"]),
    (25, "delayhalf.test", &["article"]),
    (25, "delayday.test", &["article"]),
    (25, "delayabc.test", &["article"]),
    (27, "lies.test", &["article"]),
    (27, "bom.test", &["article"]),
    (27, "sjis.test", &["article"]),
    (27, "gbk.test", &["article"]),
    (29, "links.test", &["article"]),
    (31, "noindex.test", &["noindex"]),
    (31, "none.test", &["none"]),
    (31, "noarchive.test", &["noarchive"]),
    (31, "unavailable.test", &["unavailable-after"]),
    (31, "tdmheader.test", &["tdm-reserved"]),
    (31, "tdmmeta.test", &["tdm-reserved"]),
    (31, "tdmfile.test", &["tdm-reserved"]),
    (31, "pdf.test", &["not-html"]),
];

/// A page of `bytes` with a lie about its charset or none.
fn encoded(declared: &str, bytes: Vec<u8>) -> Answer {
    Answer { body: bytes, ..Answer::status(200) }.header("Content-Type", format!("text/html{declared}"))
}

fn with_meta(name: &str, meta: &str) -> Answer {
    Answer::html(story(name).replace("<head>", &format!("<head>{meta}")))
}

/// Japanese and Chinese pages, in words of our own.
fn wide(charset: &'static encoding_rs::Encoding, sentence: &str) -> Vec<u8> {
    let name = charset.name();
    let html = format!(
        "<!doctype html><html><head><meta charset={name}><title>{0}</title></head><body><article><h1>{0}</h1>{1}</article>",
        sentence.chars().take(8).collect::<String>(),
        format!("<p>{}</p>", sentence.repeat(6)).repeat(4)
    );
    charset.encode(&html).0.into_owned()
}

const JAPANESE: &str = "市議会は月曜日に古い橋を新しくすることを決めたと市長が述べた。";
const CHINESE: &str = "市议会星期一决定修复旧桥，市长在会议之后对记者说。";

fn robots(host: &str) -> Answer {
    match host {
        "blackhole.test" => Answer::status(404),
        "closed.test" => Answer::text("User-agent: *\nDisallow: /"),
        "robots403.test" => Answer::status(403),
        "robots500.test" => Answer::status(500),
        "robotshang.test" => Answer::status(200).after(Duration::from_secs(3600)),
        "robotshtml.test" => Answer::html("<!doctype html><title>Not here</title><p>User-agent of what?"),
        "robotslong.test" => Answer::text(&format!("User-agent: *\nDisallow: /a\n{}", "# filler\n".repeat(600_000))),
        "robotsmoved.test" => Answer::redirect("http://rules.test/robots.txt"),
        "rules.test" => Answer::text("User-agent: *\nDisallow: /a"),
        "robotswide.test" => {
            let text = "\u{feff}User-agent: *\nDisallow: /a";
            Answer { body: text.encode_utf16().flat_map(u16::to_le_bytes).collect(), ..Answer::text("") }
        }
        "robotsnul.test" => Answer::text("User-agent: *\n\0\0\0\nDisallow: /b\0\n"),
        "delay0.test" => Answer::text("User-agent: *\nCrawl-delay: 0"),
        "delayhalf.test" => Answer::text("User-agent: *\nCrawl-delay: 0.5"),
        "delayday.test" => Answer::text("User-agent: *\nCrawl-delay: 86400"),
        "delayabc.test" => Answer::text("User-agent: *\nCrawl-delay: abc"),
        _ => Answer::status(404),
    }
}

/// A story and 64 MB of spaces: gzip, zstd, gzip in gzip.
static BOMBS: LazyLock<(Vec<u8>, Vec<u8>, Vec<u8>)> = LazyLock::new(|| {
    let spaces = [story("bomb.test").as_bytes(), &vec![b' '; 64 << 20]].concat();
    let gz = gzip(&spaces);
    let zstd = zstd::stream::encode_all(&spaces[..], 3).unwrap();
    let nested = gzip(&gz);
    (gz, zstd, nested)
});

fn transfer(host: &str) -> Option<Answer> {
    let page = story(host);
    let (bytes, length) = (page.clone().into_bytes(), page.len());
    let coded = |coding: &str, body: Vec<u8>| Answer { body, ..Answer::html("") }.header("Content-Encoding", coding);
    Some(match host {
        "blackhole.test" => Answer::status(200).after(Duration::from_secs(3600)),
        "loris.test" => Answer::odd(
            "Content-Length: 100000\r\n",
            [Step::Send(b"<!doctype html><p>".to_vec()), Step::Repeat(b"x".to_vec(), Duration::from_millis(100))],
        ),
        "reset.test" => Answer::odd(
            "Content-Length: 100000\r\n",
            [Step::Send(bytes), Step::Pause(Duration::from_millis(30)), Step::Reset],
        ),
        "short.test" => Answer { claimed_length: Some(length + 1000), ..Answer::html(bytes) },
        "long.test" => Answer::odd(
            &format!("Content-Length: {length}\r\n"),
            [Step::Send(bytes), Step::Send(b"HTTP/1.1 200 OK\r\n\r\n<p>what follows is no answer".to_vec())],
        ),
        "badchunk.test" => Answer::odd(
            "Transfer-Encoding: chunked\r\n",
            [Step::Send(format!("{length:x}\r\n{page}\r\nzz\r\n").into_bytes())],
        ),
        "nolastchunk.test" => Answer::odd(
            "Transfer-Encoding: chunked\r\n",
            [Step::Send(format!("{length:x}\r\n{page}\r\n").into_bytes())],
        ),
        "both.test" => Answer::odd(
            "Content-Length: 7\r\nTransfer-Encoding: chunked\r\n",
            [Step::Send(format!("{length:x}\r\n{page}\r\n0\r\n\r\n").into_bytes())],
        ),
        "negative.test" => Answer::odd("Content-Length: -5\r\n", [Step::Send(bytes)]),
        "garbage.test" => Answer::odd("Content-Length: many\r\n", [Step::Send(bytes)]),
        "endless.test" => Answer::odd(
            "Connection: close\r\n",
            [Step::Send(bytes), Step::Repeat(vec![b' '; 64 << 10], Duration::from_millis(1))],
        ),
        "gzipbomb.test" => coded("gzip", BOMBS.0.clone()),
        "zstdbomb.test" => coded("zstd", BOMBS.1.clone()),
        "nested.test" => coded("gzip, gzip", BOMBS.2.clone()),
        "falsegzip.test" => coded("gzip", bytes),
        "corrupt.test" => {
            coded("gzip", gzip(&bytes).into_iter().enumerate().map(|(n, b)| b ^ u8::from(n > 200)).collect())
        }
        "rawdeflate.test" => {
            let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
            encoder.write_all(&bytes).unwrap();
            coded("deflate", encoder.finish().unwrap())
        }
        "bighead.test" => Answer::odd(&format!("X-Big: {}\r\n", "y".repeat(1 << 20)), [Step::Send(bytes)]),
        "manyheads.test" => {
            let heads: String = (0..10_000).map(|n| format!("X-{n}: y\r\n")).collect();
            Answer::odd(&heads, [Step::Send(bytes)])
        }
        "eightbit.test" => {
            let head = [b"HTTP/1.1 200 OK\r\nX-Name: caf\xe9\r\nContent-Type: text/html\r\n\r\n".as_slice(), &bytes];
            Answer::raw([Step::Send(head.concat())])
        }
        "nocolon.test" => Answer::odd("This line has none\r\n", [Step::Send(bytes)]),
        "links.test" => Answer::html(format!("{page}{}", "<a href=/x>x</a> ".repeat(50_000))),
        "pdf.test" => Answer::html("%PDF-1.7 and so on"),
        _ => return None,
    })
}

fn redirected(host: &str, path: &str) -> Option<Answer> {
    Some(match (host, path) {
        ("loop.test", "/a") => Answer::redirect("/b"),
        ("loop.test", _) => Answer::redirect("/a"),
        ("chain.test", _) => Answer::redirect(&format!("{path}a")),
        ("elsewhere.test", _) => Answer::redirect("http://target.test/a"),
        ("toclosed.test", _) => Answer::redirect("http://closed.test/a"),
        ("tofile.test", _) => Answer::redirect("file:///etc/passwd"),
        ("toscript.test", _) => Answer::redirect("javascript:alert(1)"),
        ("tobadv6.test", _) => Answer::redirect("http://[::1:bad/"),
        ("nolocation.test", _) => Answer::status(302),
        ("tometadata.test", _) => Answer::redirect("http://169.254.169.254/latest/meta-data/"),
        ("toloopback.test", _) => Answer::redirect("http://2130706433/"),
        ("tomapped.test", _) => Answer::redirect("http://[::ffff:10.0.0.1]/"),
        ("tofront.test", "/a") => Answer::redirect("/"),
        _ => return None,
    })
}

fn refused(host: &str, visit: usize) -> Option<Answer> {
    Some(match host {
        "busyseconds.test" if visit == 0 => Answer::busy(429, 1),
        "busypast.test" if visit == 0 => Answer::status(503).header("Retry-After", "Thu, 01 Jan 2015 00:00:00 GMT"),
        "busygarbage.test" if visit == 0 => Answer::status(429).header("Retry-After", "in a while"),
        "busysilent.test" if visit == 0 => Answer::status(503),
        "burst.test" if visit < 2 => Answer::status(502),
        "gateway.test" => Answer::status(504),
        "forbidden.test" => Answer::status(403),
        "unauthorised.test" => Answer::status(401),
        "legal.test" => Answer::status(451),
        _ => return None,
    })
}

fn page(host: &str) -> Answer {
    let html = |title: &str, body: &str| {
        Answer::html(format!("<!doctype html><html lang=en><title>{title}</title><body><main><p>{body}</p></main>"))
    };
    match host {
        "soft404.test" => html("Page not found - The Herald", "Sorry, the page you are looking for is not here."),
        "consent.test" => html("Before you continue", "We and our partners store things on your device."),
        "challenge.test" => html("Just a moment...", "<script>window._cf_chl_opt={a:1}</script>"),
        "lies.test" => encoded("; charset=utf-8", encoding_rs::WINDOWS_1251.encode(&story(host)).0.into_owned()),
        "bom.test" => {
            encoded("; charset=windows-1251", format!("\u{feff}{}", story(host).replace("Home", "Café")).into_bytes())
        }
        "sjis.test" => encoded("", wide(encoding_rs::SHIFT_JIS, JAPANESE)),
        "gbk.test" => encoded("", wide(encoding_rs::GBK, CHINESE)),
        "noindex.test" => with_meta(host, "<meta name=robots content='noindex,follow'>"),
        "none.test" => Answer::html(story(host)).header("X-Robots-Tag", "none"),
        "noarchive.test" => Answer::html(story(host)).header("X-Robots-Tag", "offprint: noarchive"),
        "unavailable.test" => {
            Answer::html(story(host)).header("X-Robots-Tag", "unavailable_after: 25 Jun 2010 15:00:00 PST")
        }
        "tdmheader.test" => Answer::html(story(host)).header("TDM-Reservation", "1"),
        "tdmmeta.test" => with_meta(host, "<meta name='tdm-reservation' content='1'>"),
        _ => Answer::html(story(host)),
    }
}

fn answer(host: &str, path: &str, visit: usize) -> Answer {
    match path {
        "/robots.txt" => robots(host),
        "/.well-known/tdmrep.json" if host == "tdmfile.test" => {
            Answer::text("[{\"location\": \"/\", \"tdm-reservation\": 1}]")
        }
        "/.well-known/tdmrep.json" => Answer::status(404),
        _ => transfer(host)
            .or_else(|| redirected(host, path))
            .or_else(|| refused(host, visit))
            .unwrap_or_else(|| page(host)),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_ends_in_its_reason_code() {
    LazyLock::force(&BOMBS);
    let web = TestWeb::start(answer).await;
    let dir = tempfile::tempdir().unwrap();
    let urls: Vec<String> = CASES.iter().map(|(_, host, _)| format!("http://{host}/a")).collect();
    let mut options = options(dir.path(), &web, &urls);
    // A port that nobody listens on.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    options.fetch.resolve.push(format!("refused.example={closed}").parse().unwrap());
    options.max_crawl_delay_ms = 700;
    let begun = Instant::now();
    let summary = run(&options).await;
    println!("{} URLs in {:?}", urls.len(), begun.elapsed());
    let found = found(&options.out);
    assert_eq!((found.len(), summary.remaining), (urls.len(), 0));
    let wrong: Vec<String> = CASES
        .iter()
        .zip(&urls)
        .filter(|((_, _, expected), url)| !expected.contains(&reason(&found[*url])))
        .map(|((number, _, expected), url)| format!("{number}: {url}: expected {expected:?}, found {}", found[url]))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let of = |host: &str| &found[&format!("http://{host}/a")];

    // No half article passes for a whole one.
    for host in ["endless.test", "gzipbomb.test", "zstdbomb.test", "nested.test"] {
        assert_eq!(of(host)["partial"], true, "{host}");
    }
    for host in ["long.test", "falsegzip.test", "rawdeflate.test", "eightbit.test", "links.test"] {
        assert_eq!(of(host)["partial"], false, "{host}");
        assert!(!of(host)["text"].as_str().unwrap().contains("no answer"), "{host}");
    }
    assert!(of("sjis.test")["text"].as_str().unwrap().contains(JAPANESE), "{}", of("sjis.test"));
    assert!(of("gbk.test")["text"].as_str().unwrap().contains(CHINESE), "{}", of("gbk.test"));
    for host in ["lies.test", "bom.test"] {
        assert!(!of(host)["text"].as_str().unwrap().contains('\u{fffd}'), "{host}");
    }
    // Who refuses for good is asked once, who fails is asked three times.
    let asked = |host: &str| web.asked_of(host).iter().filter(|asked| asked.path == "/a").count();
    for host in ["forbidden.test", "unauthorised.test", "legal.test", "bighead.test", "corrupt.test", "soft404.test"] {
        assert_eq!(asked(host), 1, "{host}");
    }
    for host in ["gateway.test", "reset.test", "short.test", "badchunk.test"] {
        assert_eq!(asked(host), 3, "{host}");
        assert_eq!(of(host)["attempts"], 3, "{host}");
    }
    assert_eq!(asked("tdmfile.test"), 0);
    assert_eq!(of("refused.example")["attempts"], 0, "a dead host costs its pages no try");
    let busy = web.asked_of("busyseconds.test");
    let at = busy.iter().position(|asked| !asked.window.is_zero()).unwrap();
    assert!(busy[at + 1].start.duration_since(busy[at].start) >= busy[at].window);
    assert_eq!(summary.slow_hosts, [("delayday.test".to_owned(), 86_400_000)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_wish_of_a_page_has_its_switch() {
    let web = TestWeb::start(answer).await;
    let dir = tempfile::tempdir().unwrap();
    let hosts = ["noindex", "none", "noarchive", "unavailable", "tdmheader", "tdmmeta", "tdmfile"];
    let urls = hosts.map(|host| format!("http://{host}.test/a"));
    let mut options = options(dir.path(), &web, &urls);
    options.obey.noindex = false;
    options.obey.noarchive = false;
    options.obey.unavailable_after = false;
    options.obey.tdm = false;
    assert_eq!(run(&options).await.articles, hosts.len() as u64);
    assert!(web.asked().iter().all(|asked| asked.path != "/.well-known/tdmrep.json"));
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_that_change_hold_for_urls_that_were_queued_before() {
    let web = TestWeb::start(|host, path, visit| match path {
        "/robots.txt" if visit == 0 => Answer::text("User-agent: *\nDisallow: /c"),
        "/robots.txt" if host == "fails.test" => Answer::status(500),
        "/robots.txt" => Answer::text("User-agent: *\nDisallow: /b"),
        _ => Answer::html(world::story(SEED, host, path)),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let urls =
        ["changes.test", "fails.test"].map(|host| ["a", "b", "c"].map(|page| format!("http://{host}/{page}"))).concat();
    let mut options = options(dir.path(), &web, &urls);
    options.max_pages_per_host = Some(1);
    assert_eq!(run(&options).await.articles, 2);
    // A day passes.
    let state = rusqlite::Connection::open(options.out.join("crawl.db")).unwrap();
    state.execute("UPDATE site_file SET fetched_at_ms = fetched_at_ms - 86400000", []).unwrap();
    drop(state);
    options.max_pages_per_host = None;
    options.retry_failed = Some(Vec::new());
    run(&options).await;
    let found = found(&options.out);
    let reasons: Vec<&str> = found.values().map(reason).collect();
    // The first file closes /c, the second /b; where the second is an error, the first still holds.
    let [open, closed] = ["article", "robots-disallowed"];
    assert_eq!(reasons, [open, closed, open, open, open, closed]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_story_is_written_once_and_agency_texts_are_marked() {
    let agency = world::prose(SEED, "agency", 16);
    let page = move |host: &str, body: &str| {
        Answer::html(format!(
            "<!doctype html><html lang=en><title>Bridge opens {host}</title><body><article><h1>Bridge opens</h1><p>{body}</p></article>"
        ))
    };
    let web = TestWeb::start(move |host, path, _| match (host, path) {
        (_, "/robots.txt" | "/.well-known/tdmrep.json") => Answer::status(404),
        // The same text under two addresses of one site that name no canonical one.
        ("one.test", _) => page(host, &agency),
        ("two.test", _) => page(host, &format!("{agency} This was reported to the paper by an agency on Monday.")),
        _ => page(host, &world::prose(SEED, host, 16)),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let urls = ["http://one.test/a?ref=1", "http://one.test/b", "http://two.test/a", "http://three.test/a"];
    let mut options = options(dir.path(), &web, &urls);
    options.concurrency = 1;
    run(&options).await;
    let found = found(&options.out);
    let first = if reason(&found[urls[0]]) == "article" { urls[0] } else { urls[1] };
    let second = if first == urls[0] { urls[1] } else { urls[0] };
    assert_eq!((reason(&found[second]), &found[second]["duplicate_of"]), ("duplicate", &first.into()));
    let pair = [&found[first]["near_duplicate_of"], &found[urls[2]]["near_duplicate_of"]];
    assert!(pair == [&Value::Null, &first.into()] || pair == [&urls[2].into(), &Value::Null], "{pair:?}");
    assert!(found[urls[3]]["near_duplicate_of"].is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_failed_is_tried_again_on_request_and_stands_in_one_file_only() {
    let web = TestWeb::start(|host, path, visit| match (host, path) {
        (_, "/robots.txt" | "/.well-known/tdmrep.json") => Answer::status(404),
        ("gone.test", _) => Answer::status(404),
        ("leads.test", _) => Answer::redirect("http://ill2.test/b"),
        ("ill.test" | "ill2.test", _) if visit < 3 => Answer::status(500),
        _ => Answer::html(world::story(SEED, host, path)),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let urls = ["http://ill.test/a", "http://leads.test/a", "http://gone.test/a", "http://fine.test/a", "no address"];
    let options = options(dir.path(), &web, &urls);
    let first = run(&options).await;
    assert_eq!((first.articles, first.failed()), (1, 4));
    let again = Options { retry_failed: Some(vec!["timeout".into()]), ..options.clone() };
    assert_eq!(run(&again).await.done_new, 0);
    let again = Options { retry_failed: Some(Vec::new()), lists: Vec::new(), ..options.clone() };
    let second = run(&again).await;
    assert_eq!((second.articles, second.failed(), second.done_new), (3, 2, 3));
    let found = found(&options.out);
    assert_eq!(lines(&options.out.join("failures.jsonl")).len() + lines(&options.out.join("articles.jsonl")).len(), 5);
    assert_eq!(reason(&found["http://ill.test/a"]), "article");
    assert_eq!(reason(&found["http://leads.test/a"]), "article");
    // It was asked anew where it was listed, not at the host where it had failed.
    assert_eq!(web.asked_of("leads.test").iter().filter(|asked| asked.path == "/a").count(), 2);
    assert!(web.asked_of("ill2.test").iter().all(|asked| asked.path != "/a"));
    assert_eq!(reason(&found["http://gone.test/a"]), "http-status");
    assert!(!options.out.join("failures.jsonl.new").exists());
}
