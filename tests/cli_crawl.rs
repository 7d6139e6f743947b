//! `offprint crawl` and `offprint status` as a user runs them, against a web server on loopback.

mod testweb;

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use testweb::{Answer, TestWeb};

/// The program in `dir`, with nothing of ours in its environment.
fn offprint(dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offprint"));
    command.current_dir(dir).stdin(Stdio::null());
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("OFFPRINT_")) {
        command.env_remove(name);
    }
    command
}

fn page(path: &str) -> Answer {
    let paragraph = format!(
        "<p>The council of Eastmere discussed the matter of {path} for the better part of the evening, and it came to \
         the view that the old market hall should stay where it has stood for two hundred years, people said.</p>"
    );
    Answer::html(format!(
        "<!doctype html><html lang=en><title>The matter of {path}</title><body><article><h1>The matter of {path}</h1>\
         {paragraph}{paragraph}<p>A second vote on {path} is due next week, the mayor told the council.</p></article>"
    ))
}

async fn web(pause: Duration) -> TestWeb {
    TestWeb::start(move |_, path, _| match path {
        "/robots.txt" => Answer::text("User-agent: *\nDisallow: /private\n"),
        "/gone" => Answer::status(404),
        _ => page(path).after(pause),
    })
    .await
}

/// Runs to the end away from the threads that serve.
async fn output(mut command: Command) -> Output {
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

fn lines(path: &Path) -> Vec<Value> {
    fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crawl_writes_articles_and_failures_says_what_came_out_and_resumes() {
    let web = web(Duration::ZERO).await;
    let dir = TempDir::new().unwrap();
    let list = "http://a.test/one\nhttp://b.test/two\nhttp://b.test/gone\nhttp://b.test/private/x\nnot a url\n";
    fs::write(dir.path().join("urls.txt"), list).unwrap();
    let crawl = |extra: &[&str]| {
        let mut command = offprint(dir.path());
        command.args(["crawl", "urls.txt", "--out", "news", "--delay", "0.01", "--contact", "https://us.example/bot"]);
        command.arg("--resolve").arg(format!("*.test={}", web.address)).args(extra);
        command
    };
    let first = output(crawl(&[])).await;
    assert_eq!(first.status.code(), Some(1), "{}", stderr(&first));
    assert!(first.stdout.is_empty());
    let articles = lines(&dir.path().join("news/articles.jsonl"));
    let mut sources: Vec<&str> = articles.iter().map(|article| article["source"].as_str().unwrap()).collect();
    sources.sort_unstable();
    assert_eq!(sources, ["http://a.test/one", "http://b.test/two"]);
    assert_eq!(articles[0]["status"], 200);
    assert!(articles[0]["text"].as_str().unwrap().contains("market hall"));
    assert_eq!(lines(&dir.path().join("news/failures.jsonl")).len(), 3);
    let summary = stderr(&first);
    assert!(summary.contains("offprint: 2 articles in news/articles.jsonl"), "{summary}");
    assert!(summary.contains("offprint: 3 URLs gave no article: 1 "), "{summary}");
    assert!(web.asked().iter().all(|asked| asked.user_agent.ends_with(" (+https://us.example/bot)")));

    let asked = web.asked().len();
    let again = output(crawl(&["--quiet"])).await;
    assert_eq!((again.status.code(), stderr(&again).as_str()), (Some(1), ""), "-q: nothing new, nothing said");
    assert_eq!(web.asked().len(), asked, "what is done is not fetched again");
    assert_eq!(lines(&dir.path().join("news/articles.jsonl")).len(), 2);

    let mut status = offprint(dir.path());
    status.args(["status", "news", "--json"]);
    let report: Value = serde_json::from_slice(&output(status).await.stdout).unwrap();
    assert_eq!((&report["articles"], &report["queued"]), (&Value::from(2), &Value::from(0)));
    let mut status = offprint(dir.path());
    status.args(["status", "news"]);
    let text = String::from_utf8(output(status).await.stdout).unwrap();
    assert!(text.starts_with("news: finished\n  2 articles\n  3 URLs gave no article: "), "{text}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn an_interrupted_crawl_stops_cleanly_and_the_same_command_goes_on() {
    let web = web(Duration::from_millis(30)).await;
    let dir = TempDir::new().unwrap();
    let urls: String = (0..60).map(|number| format!("http://h{}.test/{number}\n", number % 3)).collect();
    fs::write(dir.path().join("urls.txt"), urls).unwrap();
    let crawl = || {
        let mut command = offprint(dir.path());
        command.args(["crawl", "urls.txt", "--out", "news", "--delay", "0.02", "--resolve"]);
        command.arg(format!("*.test={}", web.address)).stderr(Stdio::piped());
        command
    };
    for signal in ["-INT", "-TERM"] {
        let child = crawl().spawn().unwrap();
        let asked = web.asked().len();
        while web.asked().len() < asked + 9 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
        let stopped = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap()).await.unwrap();
        let said = stderr(&stopped);
        assert_eq!(stopped.status.code(), Some(130), "{signal}: {said}");
        assert!(said.contains("offprint: stopping: ") && said.contains("run the same command again"), "{said}");
    }
    let last = output(crawl()).await;
    assert_eq!(last.status.code(), Some(0), "{}", stderr(&last));
    let mut sources: Vec<String> = lines(&dir.path().join("news/articles.jsonl"))
        .iter()
        .map(|article| article["source"].as_str().unwrap().to_owned())
        .collect();
    sources.sort();
    sources.dedup();
    assert_eq!(sources.len(), 60, "{}", stderr(&last));
    assert_eq!(lines(&dir.path().join("news/articles.jsonl")).len(), 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crawl_that_cannot_start_is_wrong_usage_and_names_what_is_wrong() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("urls.txt"), "http://a.test/\n").unwrap();
    let cases: [(&[&str], &str); 2] =
        [(&["missing.txt"], "missing.txt"), (&["urls.txt", "--proxy", "gopher://x"], "socks5")];
    for (args, named) in cases {
        let mut command = offprint(dir.path());
        command.args(["crawl", "--out", "news"]).args(args);
        let run = output(command).await;
        assert_eq!(run.status.code(), Some(2), "{args:?}: {}", stderr(&run));
        assert!(stderr(&run).contains(named), "{args:?}: {}", stderr(&run));
    }
}
