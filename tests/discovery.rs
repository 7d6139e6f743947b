//! Discovery and revisits, proved from the ledger of a web server on loopback whose sites grow under a simulated clock.

mod testweb;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use offprint::crawl::{self, Cleaner, Clock, Discover, Options, Progress, Stop, Summary};
use offprint::discover::revisit::MIN_VISIT_MS;
use offprint::model::{Article, Block, BlockKind, Metadata, PageContext};
use serde_json::Value;
use testweb::ledger::{Promise, assert_polite};
use testweb::{Answer, TestWeb, lines};
use tokio::sync::watch;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// Pause between two requests to a host.
const DELAY_MS: u64 = 2;
/// 2026-05-04, a Monday, 00:00 UTC.
const BEGIN_MS: i64 = 1_777_852_800_000;

/// Stands for the real cleaner: the text is what stands in the page's `p`, the title what stands in its `title`.
fn cleaner() -> Cleaner {
    Arc::new(|bytes: &[u8], _: &PageContext<'_>| {
        let page = String::from_utf8_lossy(bytes).into_owned();
        let between = |open: &str, close: &str| {
            page.split(open).nth(1).and_then(|rest| rest.split(close).next()).map(str::to_owned)
        };
        let text = between("<p>", "</p>").unwrap_or_default();
        let metadata = Metadata {
            title: between("<title>", "</title>"),
            published: between("<time>", "</time>"),
            language: between("lang=", ">"),
            ..Metadata::default()
        };
        Ok(Article { blocks: vec![Block { kind: BlockKind::Paragraph, text }], metadata, ..Article::default() })
    })
}

fn options(dir: &Path, web: &TestWeb, sites: &[&str], discover: Discover) -> Options {
    let list = dir.join("sites.txt");
    fs::write(&list, sites.join("\n")).unwrap();
    let mut options = Options { lists: vec![list], out: dir.join("out"), discover, ..Options::default() };
    options.delay_ms = DELAY_MS;
    options.back_off_ms = 50;
    options.throttled_ms = 100;
    options.fetch.resolve = vec![format!("*={}", web.address).parse().unwrap()];
    options
}

async fn run(options: &Options, clock: &Clock) -> Summary {
    let (_stop, stopped) = watch::channel(Stop::No);
    let pictures = watch::channel(Progress::default()).0;
    crawl::run_at(options.clone(), cleaner(), clock.clone(), stopped, pictures).await.unwrap()
}

/// Watches until the simulated time has come.
async fn watch_until(options: &Options, clock: &Clock, end_ms: i64) -> Summary {
    let (stop, stopped) = watch::channel(Stop::No);
    let pictures = watch::channel(Progress::default()).0;
    let run = tokio::spawn(crawl::run_at(options.clone(), cleaner(), clock.clone(), stopped, pictures));
    while clock.now_ms() < end_ms && !run.is_finished() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    // The channel may be closed: there was nothing left to watch.
    let _ = stop.send(Stop::Finish);
    run.await.unwrap().unwrap()
}

fn all(from: &[&str]) -> Discover {
    let has = |name| from.contains(&name);
    Discover { feeds: has("feeds"), sitemaps: has("sitemaps"), links: has("links"), ..Discover::default() }
}

fn page(title: &str, text: &str) -> Answer {
    Answer::html(format!("<html lang=en><title>{title}</title><p>{text}</p>"))
}

fn story(host: &str, path: &str) -> Answer {
    page(path, &testweb::world::prose(11, &format!("{host}{path}"), 12))
}

fn xml(body: String) -> Answer {
    Answer { body: body.into(), ..Answer::status(200) }.header("Content-Type", "application/xml")
}

fn paths(web: &TestWeb, host: &str) -> Vec<String> {
    web.asked_of(host).into_iter().map(|asked| asked.path).collect()
}

fn sources(out: &Path) -> BTreeMap<String, Value> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    lines(&out.join("articles.jsonl")).into_iter().map(|line| (text(&line["source"]), line)).collect()
}

fn reasons(out: &Path) -> BTreeSet<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    lines(&out.join("failures.jsonl")).iter().map(|line| (text(&line["source"]), text(&line["reason"]))).collect()
}

/// Time between two articles of a host.
fn every_ms(host: &str) -> i64 {
    match host {
        "quick.test" => HOUR_MS,
        "slow.test" => 11 * HOUR_MS,
        "map.test" => 5 * HOUR_MS,
        _ => 3 * HOUR_MS,
    }
}

/// A newspaper that publishes an article every so often, and shows the last ten in a feed (`quick`, `slow`), in a sitemap
/// of news (`map`) or on its front page alone (`front`).
fn newspaper(host: &str, path: &str, now_ms: i64) -> Answer {
    let every_ms = every_ms(host);
    let newest = (now_ms - BEGIN_MS) / every_ms;
    let shown = (0.max(newest - 9)..=newest).rev();
    let at = |number: i64| jiff::Timestamp::from_millisecond(BEGIN_MS + number * every_ms).unwrap().to_string();
    let link = |number: i64| format!("http://{host}/news/the-story-with-number-{number}");
    match path {
        "/robots.txt" if host == "map.test" => {
            Answer::text("Sitemap: http://map.test/index.xml\nUser-agent: *\nDisallow: /private\n")
        }
        "/robots.txt" => Answer::text("User-agent: *\nDisallow: /private\n"),
        "/" if host == "front.test" => {
            let links: String =
                shown.map(|n| format!("<a href='{}'>The story with the number {n}</a>", link(n))).collect();
            Answer::html(format!(
                "<html><nav><a href=/sport>Sport</a><a href=/login>Log in here now</a></nav>{links}<a href=/private/a-story-that-is-closed>A story that is closed</a>"
            ))
        }
        "/" => {
            Answer::html("<html><link rel=alternate type=application/rss+xml href=/feed.xml><a href=/about>About</a>")
        }
        "/feed.xml" if host != "map.test" => {
            let items: String = shown
                .map(|n| {
                    format!("<item><title>A & B</title><link>{}</link><dc:date>{}</dc:date></item>", link(n), at(n))
                })
                .collect();
            xml(format!("<rss><channel>{items}</channel></rss>")).header("ETag", format!("\"{newest}\""))
        }
        "/index.xml" => {
            xml(format!("<sitemapindex><sitemap><loc>http://{host}/news.xml</loc></sitemap></sitemapindex>"))
        }
        "/news.xml" => {
            let places: String = shown
                .map(|n| {
                    format!(
                        "<url><loc>{}</loc><n:news><n:publication_date>{}</n:publication_date></n:news></url>",
                        link(n),
                        at(n)
                    )
                })
                .collect();
            xml(format!("<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>{places}</urlset>"))
        }
        _ if path.starts_with("/news/") => story(host, path),
        _ => Answer::status(404),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_new_article_is_fetched_once_within_its_revisit_time_and_nothing_else_is() {
    const DAYS: i64 = 6;
    const HOSTS: [&str; 4] = ["quick.test", "slow.test", "map.test", "front.test"];
    let clock = Clock::simulated(BEGIN_MS);
    let log = Arc::new(Mutex::new(Vec::<(String, String, i64)>::new()));
    let (server_clock, server_log) = (clock.clone(), log.clone());
    let web = TestWeb::start(move |host, path, _| {
        let now_ms = server_clock.now_ms();
        server_log.lock().unwrap().push((host.to_owned(), path.to_owned(), now_ms));
        newspaper(host, path, now_ms)
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let sites: Vec<String> = HOSTS.iter().map(|host| format!("http://{host}/")).collect();
    let sites: Vec<&str> = sites.iter().map(String::as_str).collect();
    let discover = Discover { watch: true, ..all(&["feeds", "sitemaps", "links"]) };
    let options = options(dir.path(), &web, &sites, discover);
    let summary = watch_until(&options, &clock, BEGIN_MS + DAYS * DAY_MS).await;
    assert!(summary.interrupted);
    let end_ms = clock.now_ms();
    // Feeds and sitemaps are asked for as pages are: robots.txt first, one request at a time, the delay after each.
    let disallowed = |_: &str, path: &str| path.starts_with("/private");
    assert_polite(&web.asked(), &Promise { delay: &|_| Duration::from_millis(DELAY_MS), disallowed: &disallowed });
    let log = log.lock().unwrap().clone();
    println!(
        "{} requests in {} simulated days, {} articles",
        log.len(),
        (end_ms - BEGIN_MS) / DAY_MS,
        summary.articles
    );
    for host in HOSTS {
        let asked: Vec<_> = log.iter().filter(|(of, ..)| of == host).collect();
        let stories: Vec<_> = asked.iter().filter(|(_, path, _)| path.starts_with("/news/")).collect();
        let unique: BTreeSet<_> = stories.iter().map(|(_, path, _)| path).collect();
        assert_eq!(unique.len(), stories.len(), "{host}: an article was fetched twice");
        // Nothing else: pages of the site that are no articles, and what robots.txt closes, were not asked for.
        let known = ["/", "/robots.txt", "/.well-known/tdmrep.json", "/feed.xml", "/index.xml", "/news.xml"];
        let usual = ["/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.json"];
        let usual = usual.iter().chain(&[
            "/sitemap.xml",
            "/sitemap_index.xml",
            "/news-sitemap.xml",
            "/sitemap.xml.gz",
            "/sitemap.txt",
        ]);
        let usual: BTreeSet<&str> = usual.copied().collect();
        for (_, path, _) in &asked {
            assert!(
                known.contains(&path.as_str()) || usual.contains(path.as_str()) || path.starts_with("/news/"),
                "{host}{path}"
            );
        }
        for path in usual {
            assert!(asked.iter().filter(|(_, asked, _)| asked == path).count() <= 1, "{host}{path} was tried twice");
        }
        // The place that names the host's articles, and the pauses between its visits.
        let place = match host {
            "front.test" => "/",
            "map.test" => "/news.xml",
            _ => "/feed.xml",
        };
        let visits: Vec<i64> = asked.iter().filter(|(_, path, _)| path == place).map(|(_, _, at)| *at).collect();
        let every_ms = every_ms(host);
        let mut delays = Vec::new();
        for number in 0.. {
            let published_ms = BEGIN_MS + number * every_ms;
            // The visit after the publication brings it; the article is fetched in the same minute.
            let Some(visit_ms) = visits.iter().find(|at| **at >= published_ms) else { break };
            let path = format!("/news/the-story-with-number-{number}");
            let Some((.., fetched_ms)) = stories.iter().find(|(_, asked, _)| *asked == path) else {
                assert!(*visit_ms + 60_000 > end_ms, "{host}{path} was never fetched");
                break;
            };
            assert!(fetched_ms - visit_ms < 60_000, "{host}{path}: {} ms after the visit", fetched_ms - visit_ms);
            delays.push(fetched_ms - published_ms);
        }
        // Politeness: no place is visited more often than promised, and often only where it pays.
        let pauses: Vec<i64> = visits.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(pauses.iter().all(|pause| *pause >= MIN_VISIT_MS - 1_000), "{host}: {pauses:?}");
        let worst = delays.iter().max().unwrap();
        let mean = pauses.iter().sum::<i64>() / pauses.len() as i64;
        println!(
            "{host}: {} articles, the last after {} min, visited every {} min",
            delays.len(),
            worst / 60_000,
            mean / 60_000
        );
        assert!(delays.len() as i64 >= DAYS * DAY_MS / every_ms - 2, "{host}: {}", delays.len());
        assert!(*worst <= 2 * every_ms.max(HOUR_MS), "{host}: {worst} ms");
        assert!(mean >= every_ms / 5, "{host}: visited too often");
    }
    let articles = sources(&options.out);
    let record = &articles["http://quick.test/news/the-story-with-number-3"];
    assert_eq!(record["discovered_by"], serde_json::json!({"by": "feed", "url": "http://quick.test/feed.xml"}));
    assert_eq!(articles["http://map.test/news/the-story-with-number-1"]["discovered_by"]["by"], "sitemap");
    assert_eq!(articles["http://front.test/news/the-story-with-number-1"]["discovered_by"]["by"], "link");
    let report = lines(&options.out.join("sources.jsonl"));
    assert!(report.iter().any(|line| line["url"] == "http://map.test/news.xml" && line["visits"].as_u64() > Some(3)));
}

/// Paths of articles that were asked for.
fn stories(web: &TestWeb, host: &str) -> BTreeSet<String> {
    paths(web, host).into_iter().filter(|path| path.contains("story")).collect()
}

fn set(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_before_fetching_is_used_before_and_the_rest_after() {
    let web = TestWeb::start(|host, path, _| match path {
        "/" => Answer::html("<link rel=alternate type=application/atom+xml href=/atom>"),
        "/atom" => xml("<feed xml:lang='en'>\
             <entry><link href='/news/story-new'/><published>2026-05-03T10:00:00Z</published></entry>\
             <entry><link href='/news/story-old'/><published>2026-04-01T10:00:00Z</published></entry>\
             <entry><link href='/news/story-late'/><published>2026-05-09T10:00:00Z</published></entry>\
             <entry xml:lang='de'><link href='/news/story-german'/></entry>\
             <entry><link href='/sport/story-sport'/></entry>\
             <entry><link href='/news/live/story-live'/></entry>\
             <entry><link href='/news/story-film.mp4'/></entry>\
             <entry><link href='http://other.test/news/story-elsewhere'/></entry>\
             <entry><link href='/news/story-undated'/></entry>\
             <entry><link href='/news/story-says-later'/></entry></feed>"
            .into()),
        "/news/story-says-later" => Answer::html("<time>2020-01-01</time><p>An old one.</p>"),
        _ if path.contains("story") => story(host, path),
        _ => Answer::status(404),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let mut discover = all(&["feeds"]);
    discover.wanted.since_ms = Some(BEGIN_MS - 7 * DAY_MS);
    discover.wanted.until_ms = Some(BEGIN_MS + DAY_MS);
    discover.wanted.languages = vec!["en".into()];
    discover.wanted.include = vec!["/news/".parse().unwrap()];
    discover.wanted.exclude = vec!["/live/".parse().unwrap()];
    let options = options(dir.path(), &web, &["http://a.test/"], discover);
    let summary = run(&options, &Clock::system()).await;
    assert_eq!(stories(&web, "a.test"), set(&["/news/story-new", "/news/story-undated", "/news/story-says-later"]));
    assert!(web.asked_of("other.test").is_empty());
    assert_eq!((summary.articles, summary.remaining), (2, 0));
    let not_wanted = ("http://a.test/news/story-says-later".to_owned(), "not-wanted".to_owned());
    assert_eq!(reasons(&options.out), BTreeSet::from([not_wanted]));
}

#[tokio::test(flavor = "multi_thread")]
async fn feeds_and_sitemaps_may_be_listed_themselves_and_what_is_no_article_is_left_out() {
    let web = TestWeb::start(|host, path, _| match (host, path) {
        ("feeds.test", "/all.json") => Answer::text(
            r#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "http://a.test/story-json"}]}"#,
        ),
        ("b.test", "/map.txt") => Answer::text("http://b.test/story-text\nhttp://b.test/\nhttp://b.test/tag/storm\n"),
        ("c.test", "/sport") => Answer::html(
            "<nav><a href=/culture>Culture</a></nav><a href=/sport/harbour-wins-the-rowing-story>Harbour wins</a>\
             <a href=/sport?page=2>Older</a><a href=http://d.test/news/a-story-of-another-site>A story elsewhere</a>",
        ),
        _ if path.contains("story") => story(host, path),
        _ => Answer::status(404),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let sites = ["http://feeds.test/all.json", "http://b.test/map.txt", "http://c.test/sport"];
    let options = options(dir.path(), &web, &sites, all(&["feeds", "sitemaps", "links"]));
    let summary = run(&options, &Clock::system()).await;
    let found: BTreeSet<String> = sources(&options.out).into_keys().collect();
    let expected =
        ["http://a.test/story-json", "http://b.test/story-text", "http://c.test/sport/harbour-wins-the-rowing-story"];
    assert_eq!(found, set(&expected));
    assert_eq!((summary.failed(), summary.remaining), (0, 0), "{summary:?}");
    assert!(web.asked_of("d.test").is_empty() && !paths(&web, "b.test").iter().any(|path| path.contains("tag")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_larger_than_a_page_is_read_whole() {
    const STORIES: usize = 1_000;
    let web = TestWeb::start(|host, path, _| match path {
        "/map.xml" => {
            let places = (0..STORIES).map(|n| format!("<url><loc>http://{host}/story-{n}</loc></url>"));
            xml(format!("<urlset>{}</urlset>", places.collect::<String>()))
        }
        _ if path.contains("story") => page("A", path),
        _ => Answer::status(404),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let mut options = options(dir.path(), &web, &["http://a.test/map.xml"], all(&["sitemaps"]));
    options.fetch.limits.body_bytes = 20_000;
    options.delay_ms = 0;
    let summary = run(&options, &Clock::system()).await;
    assert_eq!((summary.articles, summary.failed(), summary.remaining), (STORIES as u64, 0, 0));
    assert_eq!(paths(&web, "a.test").iter().filter(|path| *path == "/map.xml").count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_large_site_the_newest_pages_are_fetched_newest_first() {
    let web = TestWeb::start(|host, path, _| match path {
        "/robots.txt" => Answer::text("Sitemap: /map.xml"),
        "/" => Answer::html("<p>Welcome"),
        "/map.xml" => {
            let day = |n: i64| jiff::Timestamp::from_millisecond(BEGIN_MS - n * DAY_MS).unwrap();
            let places = (0..200).map(|n| (n * 37) % 200);
            let places =
                places.map(|n| format!("<url><loc>http://{host}/story-{n}</loc><lastmod>{}</lastmod></url>", day(n)));
            xml(format!("<urlset>{}</urlset>", places.collect::<String>()))
        }
        _ if path.contains("story") => story(host, path),
        _ => Answer::status(404),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let discover = Discover { max_per_site: Some(7), ..all(&["sitemaps"]) };
    let options = options(dir.path(), &web, &["http://a.test/"], discover);
    let summary = run(&options, &Clock::system()).await;
    let asked: Vec<String> = paths(&web, "a.test").into_iter().filter(|path| path.contains("story")).collect();
    let expected: Vec<String> = (0..7).map(|n| format!("/story-{n}")).collect();
    assert_eq!((asked, summary.articles), (expected, 7));
}

#[tokio::test(flavor = "multi_thread")]
async fn traps_are_bounded_and_named_and_the_rest_goes_on() {
    fn gzip(bytes: &[u8]) -> Vec<u8> {
        use std::io::Write;
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }
    let one = |host: &str, name: &str| format!("<url><loc>http://{host}/story-{name}</loc></url>");
    let bomb = {
        let head = format!("<urlset>{}", one("bomb.test", "before")).into_bytes();
        gzip(&gzip(&[head, vec![b' '; 101 << 20]].concat()))
    };
    let web = TestWeb::start(move |host, path, _| match (host, path) {
        (_, "/robots.txt") if host != "feeds.test" => Answer::text("Sitemap: /map.xml"),
        (_, "/") if host == "feeds.test" => Answer::html(
            "<link rel=alternate type=application/rss+xml href=/page><link rel=alternate type=application/rss+xml href=/bad>\
             <link rel=alternate type=application/rss+xml href=/gone><link rel=alternate type=application/rss+xml href=/good>",
        ),
        (_, "/") => Answer::html("<p>Welcome"),
        ("self.test", "/map.xml") => xml("<sitemapindex><sitemap><loc>http://self.test/map.xml</loc></sitemap>\
             <sitemap><loc>http://self.test/child.xml</loc></sitemap></sitemapindex>".into()),
        ("self.test", "/child.xml") => xml(format!("<urlset>{}<sitemap><loc>http://self.test/map.xml</loc></sitemap></urlset>", one(host, "a"))),
        ("deep.test", "/map.xml") => xml("<sitemapindex><sitemap><loc>/map-1</loc></sitemap></sitemapindex>".into()),
        ("deep.test", _) if path.starts_with("/map-") => {
            let level: u32 = path[5..].parse().unwrap();
            xml(format!("<sitemapindex>{}<sitemap><loc>/map-{}</loc></sitemap></sitemapindex>", one(host, &level.to_string()), level + 1))
        }
        ("bomb.test", "/map.xml") => Answer { body: bomb.clone(), ..Answer::status(200) },
        ("feeds.test", "/page") => Answer::html("<html><p>Not found, but with status 200"),
        ("feeds.test", "/bad") => xml("<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item><title>&b;</title>\
             <link>http://feeds.test/story-bad</link><pubDate>yesterday</pubDate></item><item><link>http://feeds.test/sto".into()),
        ("feeds.test", "/good") => xml("<rss><channel><item><link>http://feeds.test/story-good</link></item></channel></rss>".into()),
        _ if path.contains("story") => story(host, path),
        _ => Answer::status(404),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let sites = ["http://self.test/", "http://deep.test/", "http://bomb.test/", "http://feeds.test/"];
    let options = options(dir.path(), &web, &sites, all(&["feeds", "sitemaps"]));
    let summary = run(&options, &Clock::system()).await;
    assert_eq!(summary.remaining, 0);
    for (host, expected) in [
        ("self.test", set(&["/story-a"])),
        ("deep.test", set(&["/story-1", "/story-2", "/story-3", "/story-4"])),
        ("bomb.test", set(&["/story-before"])),
        ("feeds.test", set(&["/story-bad", "/story-good"])),
    ] {
        assert_eq!(stories(&web, host), expected, "{host}");
    }
    let asked_self = paths(&web, "self.test").iter().filter(|path| *path == "/map.xml").count();
    assert_eq!(asked_self, 1);
    let found = reasons(&options.out);
    for (url, reason) in [
        ("http://self.test/map.xml", "sitemap-loop"),
        ("http://self.test/child.xml", "sitemap-loop"),
        ("http://deep.test/map-4", "sitemap-depth"),
        ("http://bomb.test/map.xml", "document-too-large"),
        ("http://feeds.test/page", "not-a-feed"),
        ("http://feeds.test/bad", "document-damaged"),
        ("http://feeds.test/gone", "http-status"),
    ] {
        assert!(found.contains(&(url.to_owned(), reason.to_owned())), "{url} {reason}: {found:#?}");
    }
    assert_eq!(found.len(), 7, "{found:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_changed_is_a_new_revision_and_one_that_did_not_is_nothing() {
    let texts = Arc::new(Mutex::new(BTreeMap::from([("/story-a", 1), ("/story-b", 1), ("/story-c", 1)])));
    let server = texts.clone();
    let web = TestWeb::start(move |_, path, _| match server.lock().unwrap().get(path) {
        // One with a validator, one whose advertisements change, one that is corrected.
        Some(version) if path == "/story-a" => {
            page("A", &format!("Text a {version}")).header("ETag", format!("\"{version}\""))
        }
        Some(version) if path == "/story-b" => page("B", "Text b <!-- an ad -->").header("X-Ad", version.to_string()),
        Some(version) => page(&format!("Title {version}"), &format!("Text c {version}")),
        None => Answer::status(404),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let urls = ["http://a.test/story-a", "http://a.test/story-b", "http://a.test/story-c"];
    let clock = Clock::simulated(BEGIN_MS);
    let mut options = options(dir.path(), &web, &urls, Discover::default());
    assert_eq!(run(&options, &clock).await.articles_new, 3);
    // The same again fetches nothing.
    let asked = web.asked().len();
    run(&options, &clock).await;
    assert_eq!(web.asked().len(), asked);
    options.discover.revisit = true;
    let two_days_later = Clock::simulated(BEGIN_MS + 2 * DAY_MS);
    let again = run(&options, &two_days_later).await;
    assert_eq!((again.articles, again.articles_new, again.revisions_new, again.failed()), (3, 0, 0, 0));
    texts.lock().unwrap().insert("/story-c", 2);
    let third = run(&options, &Clock::simulated(BEGIN_MS + 4 * DAY_MS)).await;
    assert_eq!((third.articles, third.revisions_new, third.remaining), (3, 1, 0));
    let records = lines(&options.out.join("articles.jsonl"));
    assert_eq!(records.len(), 4);
    let (first, revision) = (&records[2], &records[3]);
    assert_eq!(revision["source"], urls[2]);
    assert_eq!((&revision["revision"], &revision["revises"]), (&2.into(), &first["hash"]));
    assert_eq!(revision["changed"], serde_json::json!(["title", "text"]));
    assert!(records[..3].iter().all(|record| record["revision"].is_null()));
    // A page that has gone takes no article away.
    texts.lock().unwrap().clear();
    let fourth = run(&options, &Clock::simulated(BEGIN_MS + 6 * DAY_MS)).await;
    assert_eq!((fourth.articles, fourth.revisions_new, fourth.failed(), fourth.remaining), (3, 0, 0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn watching_looks_at_articles_again_less_and_less_and_asks_by_validators() {
    let clock = Clock::simulated(BEGIN_MS);
    let server_clock = clock.clone();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let server_asked = asked.clone();
    let web = TestWeb::start(move |_, path, _| match path {
        "/story" => {
            server_asked.lock().unwrap().push(server_clock.now_ms() - BEGIN_MS);
            page("A", "Text").header("Last-Modified", "Mon, 04 May 2026 00:00:00 GMT")
        }
        _ => Answer::status(404),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let discover = Discover { watch: true, revisit: true, ..Discover::default() };
    let options = options(dir.path(), &web, &["http://a.test/story"], discover);
    let summary = watch_until(&options, &clock, BEGIN_MS + 60 * DAY_MS).await;
    assert_eq!((summary.articles, summary.revisions_new), (1, 0));
    let hours: Vec<i64> = asked.lock().unwrap().iter().map(|at| at / HOUR_MS).collect();
    assert_eq!(hours[..6], [0, 1, 2, 4, 8, 16], "{hours:?}");
    assert!(hours.len() < 20, "{hours:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_was_down_for_hours_is_watched_again_and_its_articles_come() {
    let clock = Clock::simulated(BEGIN_MS);
    let server_clock = clock.clone();
    let web = TestWeb::start(move |host, path, _| {
        let hour = (server_clock.now_ms() - BEGIN_MS) / HOUR_MS;
        match path {
            _ if (10..14).contains(&hour) => Answer::raw([testweb::Step::Reset]),
            "/" => Answer::html("<link rel=alternate type=application/rss+xml href=/feed.xml>"),
            "/feed.xml" => {
                let items = (0..=hour).map(|n| format!("<item><link>http://{host}/story-{n}</link></item>"));
                xml(format!("<rss><channel>{}</channel></rss>", items.collect::<String>()))
            }
            _ if path.contains("story") => story(host, path),
            _ => Answer::status(404),
        }
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let discover = Discover { watch: true, ..all(&["feeds"]) };
    let options = options(dir.path(), &web, &["http://a.test/"], discover);
    let summary = watch_until(&options, &clock, BEGIN_MS + 40 * HOUR_MS).await;
    assert!((39..=41).contains(&summary.articles), "{summary:?}");
    let down = reasons(&options.out);
    assert!(!down.is_empty() && down.iter().all(|(source, _)| !source.contains("story")), "{down:?}");
    let unique = stories(&web, "a.test").len();
    assert_eq!(unique as u64, summary.articles);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crawl_that_is_stopped_at_random_moments_finds_each_article_once() {
    let web = TestWeb::start(|host, path, _| match path {
        "/" => Answer::html("<link rel=alternate type=application/rss+xml href=/feed.xml>"),
        "/feed.xml" => {
            let items = (0..30).map(|n| format!("<item><link>http://{host}/story-{n}</link></item>"));
            xml(format!("<rss><channel>{}</channel></rss>", items.collect::<String>()))
        }
        _ if path.contains("story") => story(host, path).after(Duration::from_millis(2)),
        _ => Answer::status(404),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let sites: Vec<String> = (0..8).map(|n| format!("http://h{n}.test/")).collect();
    let sites: Vec<&str> = sites.iter().map(String::as_str).collect();
    let options = options(dir.path(), &web, &sites, all(&["feeds"]));
    let mut rounds = 0;
    loop {
        let (stop, stopped) = watch::channel(Stop::No);
        let crawl = tokio::spawn(crawl::run_at(
            options.clone(),
            cleaner(),
            Clock::system(),
            stopped,
            watch::channel(Progress::default()).0,
        ));
        let moment_ms = 10 + testweb::world::number(5, &format!("stop {rounds}")) % 80;
        tokio::time::sleep(Duration::from_millis(moment_ms)).await;
        // The channel may be closed: the crawl has come to its end.
        let _ = stop.send(Stop::Abort);
        let summary = crawl.await.unwrap().unwrap();
        rounds += 1;
        if summary.remaining == 0 && summary.articles == 240 {
            break;
        }
        assert!(rounds < 100, "{summary:?}");
    }
    let articles = lines(&options.out.join("articles.jsonl"));
    assert_eq!((articles.len(), sources(&options.out).len()), (240, 240));
    assert!(rounds > 2, "the crawl was never stopped");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_state_of_an_older_version_is_refused_by_name() {
    let web = TestWeb::start(|_, _, _| Answer::status(404)).await;
    let dir = tempfile::tempdir().unwrap();
    let options = options(dir.path(), &web, &["http://a.test/"], all(&["feeds"]));
    run(&options, &Clock::system()).await;
    let state = options.out.join("crawl.db");
    let connection = rusqlite::Connection::open(&state).unwrap();
    connection.execute("UPDATE meta SET value = 2 WHERE key = 'schema'", []).unwrap();
    drop(connection);
    let (_stop, stopped) = watch::channel(Stop::No);
    let error = crawl::run(options, cleaner(), stopped, watch::channel(Progress::default()).0).await.unwrap_err();
    let error = error.to_string();
    assert!(error.contains("crawl.db") && error.contains("schema 2, expected 4"), "{error}");
}
