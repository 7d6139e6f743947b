//! A calendar that is set while a crawl runs, or between two runs: a simulated one, set by a day and by an hour. What is
//! claimed about pauses is proved from what a server saw, by a clock that nobody sets.

mod testweb;

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use offprint::crawl::{self, Cleaner, Clock, Options, Progress, Stop, Summary};
use offprint::model::{Article, Block, BlockKind, PageContext};
use testweb::{Answer, TestWeb, lines};
use tokio::sync::watch;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// 2026-05-01, noon.
const START_MS: i64 = 1_777_636_800_000;
const DELAY_MS: i64 = 20;
/// What the busy host asks for.
const WINDOW_MS: i64 = HOUR_MS / 2;
/// Longest time that a crawl of a few pages takes beside its pauses.
const SLACK_MS: i64 = 10_000;

fn cleaner() -> Cleaner {
    Arc::new(|bytes: &[u8], _: &PageContext<'_>| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        Ok(Article { blocks: vec![Block { kind: BlockKind::Paragraph, text }], ..Article::default() })
    })
}

async fn run(options: &Options, clock: &Clock) -> Summary {
    let (_stop, stopped) = watch::channel(Stop::No);
    let pictures = watch::channel(Progress::default()).0;
    crawl::run_at(options.clone(), cleaner(), clock.clone(), stopped, pictures).await.unwrap()
}

/// How the server says how long.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    Seconds,
    /// By its own clock, which is right and which it shows.
    Date,
}

fn date(ms: i64) -> String {
    jiff::Timestamp::from_millisecond(ms).unwrap().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Crawls three pages of a host that asks for half an hour after the first; the calendar is set by `at_work_ms` while
/// that is said, and by `asleep_ms` after the run that heard it. The times of the requests for pages, and the summary.
async fn asked_at(dir: &Path, says: Says, at_work_ms: i64, asleep_ms: i64) -> (Vec<i64>, Summary) {
    let clock = Clock::simulated(START_MS);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (servers, server_saw) = (clock.clone(), seen.clone());
    let web = TestWeb::start(move |_, path, visit| match path {
        "/robots.txt" | "/.well-known/tdmrep.json" => Answer::status(404),
        _ => {
            let now_ms = servers.now_ms();
            server_saw.lock().unwrap().push(now_ms);
            if path != "/0" || visit > 0 {
                return Answer::html("<p>text");
            }
            servers.set_calendar(at_work_ms);
            match says {
                Says::Seconds => Answer::status(429).header("Retry-After", (WINDOW_MS / 1000).to_string()),
                Says::Date => {
                    Answer::status(503).header("Date", date(now_ms)).header("Retry-After", date(now_ms + WINDOW_MS))
                }
            }
        }
    })
    .await;
    let list = dir.join("list.txt");
    fs::write(&list, "http://a.test/0\nhttp://a.test/1\nhttp://a.test/2\n").unwrap();
    let mut options = Options { lists: vec![list], out: dir.join("out"), ..Options::default() };
    options.delay_ms = DELAY_MS as u64;
    options.fetch.resolve = vec![format!("*={}", web.address).parse().unwrap()];
    options.max_pages = Some(1);
    assert_eq!(run(&options, &clock).await.articles, 0);
    clock.set_calendar(asleep_ms);
    options.max_pages = None;
    let summary = run(&options, &clock).await;
    let seen = seen.lock().unwrap().clone();
    (seen, summary)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_that_is_set_neither_parks_a_host_nor_breaks_a_window() {
    for says in [Says::Seconds, Says::Date] {
        for (at_work_ms, asleep_ms) in
            [(0, 0), (-HOUR_MS, 0), (DAY_MS, 0), (0, -HOUR_MS), (0, DAY_MS), (DAY_MS, -DAY_MS), (-HOUR_MS, DAY_MS)]
        {
            let dir = tempfile::tempdir().unwrap();
            let (seen, summary) = asked_at(dir.path(), says, at_work_ms, asleep_ms).await;
            let case = format!("set by {at_work_ms} and {asleep_ms} ms");
            assert_eq!((summary.articles, summary.remaining, seen.len()), (3, 0, 4), "{case}");
            let gaps: Vec<i64> = seen.windows(2).map(|pair| pair[1] - pair[0]).collect();
            // A date has whole seconds.
            let window_ms = if says == Says::Date { WINDOW_MS - 1_000 } else { WINDOW_MS };
            assert!((window_ms..WINDOW_MS + SLACK_MS).contains(&gaps[0]), "{case}: {gaps:?}");
            assert!(gaps[1..].iter().all(|gap| (DELAY_MS..SLACK_MS).contains(gap)), "{case}: {gaps:?}");
            // Records say what the calendar showed.
            for article in lines(&dir.path().join("out/articles.jsonl")) {
                let fetched: jiff::Timestamp = article["fetched_at"].as_str().unwrap().parse().unwrap();
                let shown_ms = fetched.as_millisecond() - START_MS - at_work_ms - asleep_ms;
                assert!((0..2 * WINDOW_MS).contains(&shown_ms), "{case}: {article}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_that_was_started_anew_an_hour_in_the_past_parks_no_host() {
    let web = TestWeb::start(|_, path, _| match path {
        "/robots.txt" | "/.well-known/tdmrep.json" => Answer::status(404),
        _ => Answer::html("<p>text"),
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let list = dir.path().join("list.txt");
    fs::write(&list, (0..6).map(|n| format!("http://h{n}.test/{n}\n")).collect::<String>()).unwrap();
    let mut options = Options { lists: vec![list], out: dir.path().join("out"), ..Options::default() };
    options.delay_ms = DELAY_MS as u64;
    options.concurrency = 1;
    options.fetch.resolve = vec![format!("*={}", web.address).parse().unwrap()];
    options.max_pages = Some(2);
    assert_eq!(run(&options, &Clock::simulated(START_MS)).await.articles, 2);
    options.max_pages = None;
    // Another simulation is another start of the machine.
    let clock = Clock::simulated(START_MS - HOUR_MS);
    assert_eq!(run(&options, &clock).await.articles, 6);
    assert!(clock.now_ms() < START_MS - HOUR_MS + SLACK_MS, "{}", clock.now_ms() - START_MS);
}
