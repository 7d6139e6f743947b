//! `offprint crawl` and `offprint status` as a user runs them, against a web server on loopback.

mod program;
mod testweb;

use std::fs;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use program::offprint;
use serde_json::Value;
use tempfile::TempDir;
use testweb::{Answer, TestWeb, lines};

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

#[tokio::test(flavor = "multi_thread")]
async fn metrics_are_served_while_a_crawl_runs_and_logs_are_json_on_request() {
    let web = web(Duration::from_millis(100)).await;
    let dir = TempDir::new().unwrap();
    let urls: String = (0..15).map(|number| format!("http://h{number}.test/{number}\n")).collect();
    fs::write(dir.path().join("urls.txt"), urls + "http://h1.test/gone\n").unwrap();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut command = offprint(dir.path());
    command.args(["crawl", "urls.txt", "--out", "news", "--delay", "0.3", "--log-format", "json", "-vv", "--resolve"]);
    command.arg(format!("*.test={}", web.address)).arg("--metrics").arg(free.to_string()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    let mut metrics = String::new();
    while !metrics.contains("offprint_urls_ended_total{reason=\"article\"}") {
        tokio::time::sleep(Duration::from_millis(20)).await;
        metrics = scrape(free).await.unwrap_or_default();
    }
    assert!(
        metrics.contains("Content-Type: text/plain; version=0.0.4") || metrics.contains("content-type: text/plain")
    );
    assert!(metrics.contains("\noffprint_hosts_pending "), "{metrics}");
    let ended = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap()).await.unwrap();
    let said = stderr(&ended);
    assert_eq!(ended.status.code(), Some(1), "{said}");
    let (logs, summary): (Vec<&str>, Vec<&str>) = said.lines().partition(|line| line.starts_with('{'));
    assert!(logs.iter().all(|line| serde_json::from_str::<Value>(line).is_ok_and(|line| line["level"].is_string())));
    assert!(logs.iter().any(|line| line.contains("metrics are served")), "{said}");
    assert!(
        summary.iter().any(|line| line.ends_with("tell their owners who you are with --contact URL-OR-EMAIL")),
        "{said}"
    );
    assert!(summary.iter().any(|line| line.ends_with("host by host: news/hosts.jsonl")), "{said}");
    let hosts = lines(&dir.path().join("news/hosts.jsonl"));
    assert_eq!(
        (hosts.len(), &hosts[1]["host"], &hosts[1]["failures"]["http-status"]),
        (15, &"h1.test".into(), &1.into())
    );
}

async fn scrape(address: std::net::SocketAddr) -> std::io::Result<String> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = tokio::net::TcpStream::connect(address).await?;
    stream.write_all(b"GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await?;
    let mut text = String::new();
    stream.read_to_string(&mut text).await?;
    Ok(text)
}

#[tokio::test(flavor = "multi_thread")]
async fn failed_urls_are_tried_again_on_request_and_wishes_are_passed_over_on_request() {
    let web = TestWeb::start(|_, path, visit| match path {
        "/robots.txt" | "/.well-known/tdmrep.json" => Answer::status(404),
        "/late" if visit == 0 => Answer::status(404),
        "/hidden" => page(path).header("X-Robots-Tag", "noindex"),
        _ => page(path),
    })
    .await;
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("urls.txt"), "http://a.test/late\nhttp://a.test/hidden\n").unwrap();
    let crawl = |args: &[&str]| {
        let mut command = offprint(dir.path());
        command.args(["crawl", "--out", "news", "--delay", "0.01", "--resolve"]);
        command.arg(format!("*.test={}", web.address)).args(args);
        command
    };
    let reasons = || {
        let failures = lines(&dir.path().join("news/failures.jsonl"));
        let mut reasons: Vec<String> =
            failures.iter().map(|line| line["reason"].as_str().unwrap().to_owned()).collect();
        reasons.sort();
        reasons
    };
    assert_eq!(output(crawl(&["urls.txt"])).await.status.code(), Some(1));
    assert_eq!(reasons(), ["http-status", "noindex"]);
    assert_eq!(output(crawl(&["--retry-failed=http-status,dns"])).await.status.code(), Some(1));
    assert_eq!(reasons(), ["noindex"]);
    let last = output(crawl(&["--retry-failed", "--ignore", "noindex"])).await;
    assert_eq!(last.status.code(), Some(0), "{}", stderr(&last));
    assert!(reasons().is_empty());
    assert_eq!(lines(&dir.path().join("news/articles.jsonl")).len(), 2);
}
