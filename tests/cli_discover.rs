//! `offprint crawl --discover` as a user runs it, with the real cleaner, against a web server on loopback.

mod program;
mod testweb;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use program::offprint;
use tempfile::TempDir;
use testweb::{Answer, TestWeb, lines, world};

const SEED: u64 = 23;
/// Articles that each feed names.
const STORIES: usize = 12;

fn answer(host: &str, path: &str, _: usize) -> Answer {
    match path {
        "/" => Answer::html("<html><link rel=alternate type=application/rss+xml href=/feed.xml><p>Welcome"),
        "/feed.xml" => {
            let item = |n: usize| {
                let day = if n == 0 { "Sun, 01 Feb 2015" } else { "Sun, 03 May 2026" };
                format!("<item><link>http://{host}/news/story-{n}</link><pubDate>{day} 10:00:00 GMT</pubDate></item>")
            };
            Answer::text(&format!(
                "<rss><channel><title>A & B</title>{}</channel></rss>",
                (0..STORIES).map(item).collect::<String>()
            ))
        }
        _ if path.starts_with("/news/") => Answer::html(world::story(SEED, host, path)),
        _ => Answer::status(404),
    }
}

async fn output(mut command: Command) -> (Output, String) {
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    (output, said)
}

fn crawl(dir: &Path, web: &TestWeb, hosts: usize, extra: &[&str]) -> Command {
    let sites: String = (0..hosts).map(|n| format!("http://h{n}.test/\n")).collect();
    fs::write(dir.join("sites.txt"), sites).unwrap();
    let mut command = offprint(dir);
    command.args(["crawl", "sites.txt", "--no-config", "--out", "news", "--delay", "0.01", "--discover", "feeds"]);
    command.arg("--resolve").arg(format!("*.test={}", web.address)).args(extra);
    command
}

fn sources(dir: &Path) -> Vec<String> {
    let records = lines(&dir.join("news/articles.jsonl"));
    records.iter().map(|record| record["source"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn sites_in_articles_out_and_the_same_command_again_fetches_what_is_new() {
    let web = TestWeb::start(answer).await;
    let dir = TempDir::new().unwrap();
    let (run, said) = output(crawl(dir.path(), &web, 2, &["--since", "2026-05-01", "--exclude", "story-3$"])).await;
    assert_eq!(run.status.code(), Some(0), "{said}");
    let found = sources(dir.path());
    assert_eq!(found.len(), 2 * (STORIES - 2), "{found:?}");
    assert!(found.iter().all(|url| !url.ends_with("story-0") && !url.ends_with("story-3")));
    assert!(web.asked().iter().all(|asked| !asked.path.ends_with("story-0")), "its date was known before");
    assert!(said.contains("4 places named pages; see news/sources.jsonl"), "{said}");
    let record = &lines(&dir.path().join("news/articles.jsonl"))[0];
    assert_eq!((&record["schema"], &record["discovered_by"]["by"]), (&1.into(), &"feed".into()));
    let asked = web.asked().len();
    let (again, said) = output(crawl(dir.path(), &web, 2, &[])).await;
    assert_eq!((again.status.code(), web.asked().len()), (Some(0), asked), "visited a moment ago: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_at_random_moments_loses_no_article_that_is_found_and_doubles_none() {
    const HOSTS: usize = 10;
    let web = TestWeb::start(answer).await;
    let dir = TempDir::new().unwrap();
    for round in 0..10 {
        let mut child = crawl(dir.path(), &web, HOSTS, &["-q"]).stderr(Stdio::null()).spawn().unwrap();
        let moment_ms = 50 + world::number(SEED, &format!("kill {round}")) % 400;
        tokio::time::sleep(Duration::from_millis(moment_ms)).await;
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let (run, said) = output(crawl(dir.path(), &web, HOSTS, &[])).await;
    assert_eq!(run.status.code(), Some(0), "{said}");
    let found = sources(dir.path());
    let unique: BTreeSet<&String> = found.iter().collect();
    assert_eq!((found.len(), unique.len()), (HOSTS * STORIES, HOSTS * STORIES));
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn watching_goes_on_until_it_is_interrupted() {
    let web = TestWeb::start(answer).await;
    let dir = TempDir::new().unwrap();
    let child = crawl(dir.path(), &web, 1, &["--watch"]).stderr(Stdio::piped()).spawn().unwrap();
    while fs::read_to_string(dir.path().join("news/articles.jsonl")).map_or(0, |text| text.lines().count()) < STORIES {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let ended = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap()).await.unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(130), "{said}");
    assert!(said.contains("12 articles in news/articles.jsonl"), "{said}");
    assert_eq!(web.asked_of("h0.test").iter().filter(|asked| asked.path == "/feed.xml").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_used_is_named() {
    let web = TestWeb::start(answer).await;
    let dir = TempDir::new().unwrap();
    for (extra, expected) in [
        (&["--discover", "news"][..], "feeds, sitemaps, links"),
        (&["--since", "yesterday"], "2026-05-03"),
        (&["--language", "english"], "a language tag"),
        (&["--include", "*"], "a part of a URL"),
    ] {
        let (run, said) = output(crawl(dir.path(), &web, 1, extra)).await;
        assert_eq!(run.status.code(), Some(2), "{said}");
        assert!(said.contains(expected), "{said}");
    }
    let mut command = offprint(dir.path());
    command.args(["crawl", "sites.txt", "--no-config", "--out", "news", "--watch"]);
    let (run, said) = output(command).await;
    assert_eq!(run.status.code(), Some(2), "{said}");
    assert!(said.contains("nothing to watch"), "{said}");
    assert!(web.asked().is_empty());
}
