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
use testweb::{Answer, TestWeb, lines};
use tokio::sync::watch;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
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
    options.delay_ms = 1;
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
    stop.send(Stop::Finish).unwrap();
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
