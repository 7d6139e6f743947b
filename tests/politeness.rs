//! Politeness, proved from the ledger of a web server on loopback, never from our own logs.

mod testweb;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use offprint::crawl::{self, Cleaner, Options, Progress, Stop, Summary};
use offprint::model::{Article, Block, BlockKind, PageContext};
use serde_json::Value;
use testweb::ledger::{Promise, assert_paced_by, assert_polite};
use testweb::world::{self, Kind};
use testweb::{Answer, TestWeb, lines};
use tokio::sync::watch;

/// Stands for the real cleaner, which costs more than all the rest.
fn cleaner() -> Cleaner {
    Arc::new(|bytes: &[u8], _: &PageContext<'_>| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        Ok(Article { blocks: vec![Block { kind: BlockKind::Paragraph, text }], ..Article::default() })
    })
}

fn options(dir: &Path, web: &TestWeb, urls: impl IntoIterator<Item = String>) -> Options {
    let list = dir.join("list.txt");
    fs::write(&list, urls.into_iter().collect::<Vec<_>>().join("\n")).unwrap();
    let mut options = Options { lists: vec![list], out: dir.join("out"), ..Options::default() };
    options.delay_ms = 20;
    options.back_off_ms = 50;
    options.throttled_ms = 100;
    options.fetch.resolve = vec![format!("*={}", web.address).parse().unwrap()];
    options
}

async fn run(options: &Options) -> Summary {
    let (_stop, stopped) = watch::channel(Stop::No);
    crawl::run(options.clone(), cleaner(), stopped, watch::channel(Progress::default()).0).await.unwrap()
}

/// `source` → reason.
fn results(out: &Path) -> BTreeMap<String, String> {
    let of = |name: &str| lines(&out.join(name)).into_iter();
    let text = |value: &Value| value.as_str().unwrap_or("article").to_owned();
    let all = of("articles.jsonl").chain(of("failures.jsonl"));
    all.map(|line| (text(&line["source"]), text(&line["reason"]))).collect()
}

fn split(url: &str) -> (&str, &str) {
    let rest = url.strip_prefix("http://").unwrap();
    rest.split_at(rest.find('/').unwrap())
}

/// Set to a number of requests for the long run: `OFFPRINT_TEST_REQUESTS=100000 cargo test --release --test politeness`.
const REQUESTS: &str = "OFFPRINT_TEST_REQUESTS";

#[tokio::test(flavor = "multi_thread")]
async fn no_request_inside_a_delay_or_a_window_none_disallowed_none_before_robots_txt() {
    const SEED: u64 = 7;
    let requests: usize = std::env::var(REQUESTS).ok().map_or(3_000, |text| text.parse().unwrap());
    // A list of so many URLs on each host leads to about as many requests.
    let hosts = if requests >= 100_000 { 2_000 } else { requests / 15 };
    // Robots.txt and its like make up for pages that are disallowed, and a tenth more for black holes.
    let pages = requests * 11 / 10 / hosts;
    let web = TestWeb::start(|host, path, visit| world::answer(SEED, host, path, visit)).await;
    let dir = tempfile::tempdir().unwrap();
    let urls: Vec<String> = world::urls(hosts, pages).collect();
    let mut options = options(dir.path(), &web, urls.clone());
    options.fetch.limits.connect_ms = 500;
    options.fetch.limits.first_byte_ms = 1_500;
    let begun = Instant::now();
    let summary = run(&options).await;
    let elapsed = begun.elapsed();
    let results = results(&options.out);
    assert_eq!(results.len(), urls.len());
    for url in &urls {
        let (host, path) = split(url);
        assert_eq!(results[url], world::expected(SEED, host, path), "{url}");
    }
    let asked = web.asked();
    println!("{} requests to {hosts} hosts in {elapsed:?}, {} articles", asked.len(), summary.articles);
    let delay = |host: &str| match world::kind(SEED, host) {
        Kind::Delaying => world::CRAWL_DELAY,
        // A black hole's answer never ends; what counts is that it is asked rarely.
        Kind::BlackHole => Duration::ZERO,
        _ => Duration::from_millis(20),
    };
    let of_living: Vec<_> =
        asked.iter().filter(|asked| world::kind(SEED, &asked.host) != Kind::BlackHole).cloned().collect();
    let disallowed = |host: &str, path: &str| world::disallowed(SEED, host, path);
    assert_polite(&of_living, &Promise { delay: &delay, disallowed: &disallowed });
    assert!(of_living.iter().any(|asked| !asked.window.is_zero()), "no host was busy");
    let holes = asked.len() - of_living.len();
    assert!(holes <= hosts / 20 * 6, "{holes} requests to black holes");
}

/// Set to pages of each host for the long run, in which the half second that a black hole costs once hardly counts:
/// `OFFPRINT_TEST_PAGES=40 cargo test --test politeness black`.
const PAGES: &str = "OFFPRINT_TEST_PAGES";

/// The share of throughput that other hosts lose when some hosts are black holes.
#[tokio::test(flavor = "multi_thread")]
async fn black_holes_hold_up_no_other_host() {
    /// Hosts that answer; a twentieth of that number are black holes among them.
    const LIVING: usize = 285;
    async fn time_of_living(pages: usize, with_holes: bool) -> Duration {
        let web = TestWeb::start(|host, path, _| match path {
            _ if host.starts_with("hole") => Answer::status(200).after(Duration::from_secs(3600)),
            "/robots.txt" | "/.well-known/tdmrep.json" => Answer::status(404),
            _ => Answer::html("<p>text").after(Duration::from_millis(5)),
        })
        .await;
        let dir = tempfile::tempdir().unwrap();
        let urls = (0..pages * LIVING).flat_map(|n| {
            let hole = (n < LIVING && n % (LIVING / 15) == 0 && with_holes).then(|| format!("http://hole{n}.test/a"));
            hole.into_iter().chain([format!("http://h{}.test/{}", n % LIVING, n / LIVING)])
        });
        let mut options = options(dir.path(), &web, urls);
        options.concurrency = 16;
        options.delay_ms = 150;
        options.fetch.limits.first_byte_ms = 8_000;
        options.max_attempts = 1;
        let begun = Instant::now();
        let (stop, stopped) = watch::channel(Stop::No);
        let (progress, mut seen) = watch::channel(Progress::default());
        let crawl = tokio::spawn(crawl::run(options, cleaner(), stopped, progress));
        seen.wait_for(|progress| progress.articles == (pages * LIVING) as u64).await.unwrap();
        let elapsed = begun.elapsed();
        stop.send(Stop::Abort).unwrap();
        crawl.await.unwrap().unwrap();
        elapsed
    }
    let pages: usize = std::env::var(PAGES).ok().map_or(4, |text| text.parse().unwrap());
    let (mut without, mut with) = (Duration::MAX, Duration::MAX);
    for _ in 0..2 {
        without = without.min(time_of_living(pages, false).await);
        with = with.min(time_of_living(pages, true).await);
    }
    println!("{} pages in {without:?} without and in {with:?} with 5 % black holes", pages * LIVING);
    // Two runs on a busy machine differ by more than the two per cent that may be lost; held up, it would be seconds.
    assert!(with < without.mul_f64(1.2), "{without:?} without, {with:?} with black holes");
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_of_one_domain_are_asked_one_at_a_time_and_others_are_not_held_up() {
    const DELAY: Duration = Duration::from_millis(50);
    let web = TestWeb::start(|_, path, _| match path {
        "/robots.txt" | "/.well-known/tdmrep.json" => Answer::status(404),
        _ => Answer::html("<p>text").after(Duration::from_millis(5)),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let one = (0..12).map(|n| format!("http://sub{n}.daily.co.uk/a"));
    let others = (0..12).map(|n| format!("http://paper{n}.com/a"));
    let urls: Vec<String> = one.chain(others).collect();
    let mut options = options(dir.path(), &web, urls.clone());
    options.delay_ms = DELAY.as_millis() as u64;
    assert_eq!(run(&options).await.articles, urls.len() as u64);
    let domain = |asked: &testweb::Asked| {
        if asked.host.ends_with("daily.co.uk") { "daily.co.uk".to_owned() } else { asked.host.clone() }
    };
    let asked = web.asked();
    assert_paced_by(&asked, domain, DELAY);
    let last = |domain: &str| {
        asked.iter().filter(|asked| asked.host.ends_with(domain)).map(|asked| asked.start).max().unwrap()
    };
    assert!(last(".com") + Duration::from_millis(500) < last("daily.co.uk"), "the others waited for one domain");
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_at_one_address_are_asked_one_at_a_time() {
    const DELAY: Duration = Duration::from_millis(40);
    let answer = |_: &str, path: &str, _: usize| match path {
        "/robots.txt" | "/.well-known/tdmrep.json" => Answer::status(404),
        _ => Answer::html("<p>text").after(Duration::from_millis(5)),
    };
    // Three hosts (one for each port) at one address, one at another.
    let mut webs = Vec::new();
    for address in ["127.0.7.1:0", "127.0.7.1:0", "127.0.7.1:0", "127.0.7.2:0"] {
        webs.push(TestWeb::start_at(address, answer).await);
    }
    let dir = tempfile::tempdir().unwrap();
    let urls: Vec<String> =
        webs.iter().flat_map(|web| (0..3).map(|page| format!("http://{}/{page}", web.address))).collect();
    let mut options = options(dir.path(), &webs[0], urls.clone());
    options.fetch.resolve.clear();
    options.fetch.allow_private = true;
    options.delay_ms = DELAY.as_millis() as u64;
    assert_eq!(run(&options).await.articles, urls.len() as u64);
    let asked: Vec<_> = webs.iter().flat_map(TestWeb::asked).collect();
    assert_paced_by(&asked, |asked| asked.server.ip().to_string(), DELAY);
    assert_paced_by(&asked, |asked| asked.host.clone(), DELAY);
}

#[tokio::test(flavor = "multi_thread")]
async fn retry_after_holds_across_a_restart_for_the_whole_host_and_is_capped_at_a_day() {
    let (now, now_at) = (jiff::Timestamp::now(), Instant::now());
    // The header has whole seconds.
    let date = jiff::Timestamp::from_second(now.as_second() + 4).unwrap();
    let date_at = now_at + Duration::try_from(date.duration_since(now)).unwrap();
    let date = date.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let far = "Fri, 31 Dec 2099 23:59:59 GMT";
    let web = TestWeb::start(move |host, path, visit| match (host, path) {
        (_, "/robots.txt" | "/.well-known/tdmrep.json") => Answer::status(404),
        ("seconds.test", "/0") if visit == 0 => Answer::busy(429, 2),
        ("date.test", "/0") if visit == 0 => {
            let window = date_at.saturating_duration_since(Instant::now());
            Answer { window, ..Answer::status(503).header("Retry-After", date.clone()) }
        }
        ("past.test", "/0") if visit == 0 => Answer::status(503).header("Retry-After", "Thu, 01 Jan 2015 00:00:00 GMT"),
        ("years.test", "/0") => Answer::status(503).header("Retry-After", far),
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let hosts = ["seconds", "date", "past", "years"];
    let urls = hosts.iter().flat_map(|host| (0..3).map(move |page| format!("http://{host}.test/{page}")));
    let options = options(dir.path(), &web, urls);
    let (stop, stopped) = watch::channel(Stop::No);
    let first = tokio::spawn(crawl::run(options.clone(), cleaner(), stopped, watch::channel(Progress::default()).0));
    tokio::time::sleep(Duration::from_millis(700)).await;
    stop.send(Stop::Finish).unwrap();
    first.await.unwrap().unwrap();
    let status = crawl::status(&options.out).unwrap();
    let now_ms = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis() as i64;
    let of = |host: &str| status.slowest.iter().find(|waiting| waiting.host == host).map(|host| host.ready_at_ms);
    let day_ms = of("years.test").unwrap() - now_ms;
    assert!((23 * 3_600_000..=24 * 3_600_000).contains(&day_ms), "{day_ms}");
    assert!(of("seconds.test").is_some() && of("date.test").is_some() && of("past.test").is_none(), "{status:?}");

    let (stop, stopped) = watch::channel(Stop::No);
    let (progress, mut seen) = watch::channel(Progress::default());
    let second = tokio::spawn(crawl::run(options.clone(), cleaner(), stopped, progress));
    seen.wait_for(|progress| progress.articles == 9).await.unwrap();
    stop.send(Stop::Finish).unwrap();
    second.await.unwrap().unwrap();
    let asked = web.asked();
    let promise = Promise { delay: &|_| Duration::from_millis(20), disallowed: &|_, _| false };
    assert_polite(&asked, &promise);
    let busy = |asked: &&testweb::Asked| !asked.window.is_zero();
    assert_eq!(asked.iter().filter(busy).count(), 2);
    assert_eq!(web.asked_of("years.test").iter().filter(|asked| asked.path == "/0").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_becomes_slower_is_given_longer_pauses() {
    let web = TestWeb::start(|_, path, _| match path {
        "/robots.txt" | "/.well-known/tdmrep.json" => Answer::status(404),
        _ if path[1..].parse::<u32>().is_ok_and(|page| page >= 8) => {
            Answer::html("<p>text").after(Duration::from_millis(600))
        }
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let mut options = options(dir.path(), &web, (0..14).map(|page| format!("http://a.test/{page}")));
    options.delay_ms = 100;
    run(&options).await;
    let asked = web.asked_of("a.test");
    let pause = |path: &str| {
        let at = asked.iter().position(|asked| asked.path == path).unwrap();
        asked[at + 1].start.duration_since(asked[at].end.unwrap())
    };
    let (before, after) = (pause("/5"), pause("/12"));
    assert!(before < Duration::from_millis(400) && after > before * 3, "{before:?} before, {after:?} after");
    let report = &lines(&options.out.join("hosts.jsonl"))[0];
    assert!(report["latency_ms"].as_u64().unwrap() > 200 && report["delay_ms"].as_u64().unwrap() > 300, "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_robots_txt_that_leads_to_another_host_waits_for_that_host() {
    const DELAY: Duration = Duration::from_millis(100);
    let web = TestWeb::start(|host, path, _| match (host, path) {
        ("shared.test", "/rules.txt") => Answer::text("User-agent: *\nDisallow: /private"),
        ("shared.test", "/robots.txt") | (_, "/.well-known/tdmrep.json") => Answer::status(404),
        (_, "/robots.txt") => Answer::redirect("http://shared.test/rules.txt"),
        _ => Answer::html("<p>text").after(Duration::from_millis(20)),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let shared = (0..12).map(|page| format!("http://shared.test/{page}"));
    let others = (0..4).flat_map(|host| ["a", "private/b"].map(|page| format!("http://h{host}.test/{page}")));
    let urls: Vec<String> = shared.chain(others).collect();
    let mut options = options(dir.path(), &web, urls.clone());
    options.delay_ms = DELAY.as_millis() as u64;
    run(&options).await;
    let results = results(&options.out);
    for url in &urls {
        let expected = if url.contains("private") { "robots-disallowed" } else { "article" };
        assert_eq!(results[url], expected, "{url}");
    }
    assert_paced_by(&web.asked(), |asked| asked.host.clone(), DELAY);
    for host in 0..4 {
        let robots = web.asked_of(&format!("h{host}.test")).iter().filter(|asked| asked.path == "/robots.txt").count();
        assert_eq!(robots, 1, "h{host}.test was asked again while shared.test was busy");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn budgets_circuits_and_refusals_spare_a_host() {
    let web = TestWeb::start(|host, path, _| match (host, path) {
        (_, "/robots.txt" | "/.well-known/tdmrep.json") => Answer::status(404),
        ("errors.test", _) => Answer::status(500),
        ("refuses.test", _) => Answer::status(403),
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let hosts = ["budget", "errors", "refuses"];
    let urls = hosts.iter().flat_map(|host| (0..40).map(move |page| format!("http://{host}.test/{page}")));
    let mut options = options(dir.path(), &web, urls);
    options.delay_ms = 1;
    options.max_pages_per_host = Some(25);
    run(&options).await;
    let results = results(&options.out);
    let count =
        |host: &str, reason: &str| results.iter().filter(|(url, found)| url.contains(host) && *found == reason).count();
    assert_eq!((count("budget", "article"), count("budget", "host-budget")), (25, 15));
    assert_eq!((count("refuses", "http-status"), count("refuses", "host-refuses")), (10, 30));
    assert_eq!(count("errors", "http-status"), 40);
    let asked = web.asked_of("errors.test").len();
    assert!(asked <= 2 + 5 + 3, "{asked} requests to a host that only fails");
    let hosts = lines(&options.out.join("hosts.jsonl"));
    assert_eq!(hosts[0]["given_up"], "host-budget");
    assert_eq!(hosts[2]["failures"]["host-refuses"], 30);
}
