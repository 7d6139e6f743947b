//! `offprint status`: where a crawl stands, for people and for scripts.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::args::{Global, StatusArgs};
use super::words::{counted, duration, reasons};
use super::{Ended, UsageError, logging, print};
use crate::config::LogFormat;
use crate::crawl::{self, CrawlError, StatusReport, WaitingHost};
use crate::text::grouped;

pub(super) fn run(args: &StatusArgs, global: &Global) -> anyhow::Result<Ended> {
    logging::start(global, global.log_format.unwrap_or(LogFormat::Text))?;
    let report = crawl::status(&args.dir).map_err(|error| match error {
        CrawlError::NoCrawl(_) => anyhow::Error::from(UsageError(error.to_string())),
        _ => error.into(),
    })?;
    let text = if args.json { format!("{}\n", as_json(&report)) } else { describe(&report, &args.dir, now_ms()) };
    print(text.as_bytes())?;
    Ok(Ended::Well)
}

fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}

fn as_json(report: &StatusReport) -> Value {
    let StatusReport {
        running,
        articles,
        failures,
        queued,
        hosts,
        hosts_pending,
        hosts_waiting,
        hosts_deferred,
        hosts_dead,
        slow,
        next_ready_at_ms,
        slowest,
    } = report;
    let slow_host = |(host, crawl_delay_ms): &(String, u64)| json!({"host": host, "crawl_delay_ms": crawl_delay_ms});
    let host = |WaitingHost { host, queued, ready_at_ms, fail_streak }: &WaitingHost| json!({"host": host, "queued": queued, "ready_at_ms": ready_at_ms, "fail_streak": fail_streak});
    json!({
        "running": running,
        "articles": articles,
        "failures": failures,
        "queued": queued,
        "hosts": hosts,
        "hosts_pending": hosts_pending,
        "hosts_waiting": hosts_waiting,
        "hosts_deferred": hosts_deferred,
        "hosts_dead": hosts_dead,
        "slow": slow.iter().map(slow_host).collect::<Vec<_>>(),
        "next_ready_at_ms": next_ready_at_ms,
        "slowest": slowest.iter().map(host).collect::<Vec<_>>(),
    })
}

/// `in 3 min 5 s`, or `now`.
fn when(at_ms: i64, now_ms: i64) -> String {
    match u64::try_from(at_ms - now_ms) {
        Ok(ms) if ms > 0 => format!("in {}", duration(ms)),
        _ => "now".to_owned(),
    }
}

fn describe(report: &StatusReport, dir: &Path, now_ms: i64) -> String {
    let state = match (report.running, report.queued) {
        (true, _) => "running",
        (false, 0) => "finished",
        (false, _) => "stopped",
    };
    let mut out = format!("{}: {state}\n", dir.display());
    let mut line = |text: String| out.push_str(&format!("  {text}\n"));
    line(counted(report.articles, "article"));
    let failures = || report.failures.iter().filter(|(reason, _)| *reason != "duplicate");
    let failed: u64 = failures().map(|(_, count)| count).sum();
    if failed > 0 {
        let by_reason = reasons(failures().map(|(reason, count)| (reason.as_str(), *count)));
        line(format!("{} gave no article: {by_reason}", counted(failed, "URL")));
    }
    if let Some(duplicates) = report.failures.get("duplicate") {
        line(counted(*duplicates, "duplicate"));
    }
    if report.queued == 0 {
        line("nothing left to do".to_owned());
    } else {
        let hosts = format!("{} of {}", grouped(report.hosts_pending), counted(report.hosts, "host"));
        line(format!("{} to do on {hosts}", counted(report.queued, "URL")));
    }
    if let Some(at_ms) = report.next_ready_at_ms {
        line(format!("next request {}", when(at_ms, now_ms)));
    }
    if report.hosts_waiting > 0 {
        let deferred = grouped(report.hosts_deferred);
        line(format!(
            "{} waiting, {deferred} of them after an error or at their own wish",
            counted(report.hosts_waiting, "host")
        ));
    }
    if report.hosts_dead > 0 {
        line(format!("{} given up", counted(report.hosts_dead, "host")));
    }
    for (host, crawl_delay_ms) in &report.slow {
        line(format!("{host} is slow: it asks for pauses of {}", duration(*crawl_delay_ms)));
    }
    for WaitingHost { host, queued, ready_at_ms, fail_streak } in &report.slowest {
        let failures = match fail_streak {
            0 => String::new(),
            streak => format!(", {} in a row", counted(u64::from(*streak), "failure")),
        };
        line(format!("  {host}: {}, next {}{failures}", counted(*queued, "URL"), when(*ready_at_ms, now_ms)));
    }
    if !report.running && report.queued > 0 {
        line(format!("run `offprint crawl --out {}` to go on", dir.display()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> StatusReport {
        StatusReport {
            articles: 1200,
            failures: [("http-404", 2), ("duplicate", 3)].map(|(reason, count)| (reason.to_owned(), count)).into(),
            queued: 50,
            hosts: 20,
            hosts_pending: 2,
            hosts_waiting: 1,
            hosts_deferred: 1,
            slow: vec![("b.test".into(), 86_400_000)],
            next_ready_at_ms: Some(1_000_000),
            slowest: vec![WaitingHost { host: "a.test".into(), queued: 40, ready_at_ms: 1_065_000, fail_streak: 2 }],
            ..StatusReport::default()
        }
    }

    #[test]
    fn a_stopped_crawl_says_what_waits_and_how_to_go_on() {
        let expected = "\
news: stopped
  1,200 articles
  2 URLs gave no article: 2 http-404
  3 duplicates
  50 URLs to do on 2 of 20 hosts
  next request now
  1 host waiting, 1 of them after an error or at their own wish
  b.test is slow: it asks for pauses of 1 d 0 h
    a.test: 40 URLs, next in 1 min 0 s, 2 failures in a row
  run `offprint crawl --out news` to go on
";
        assert_eq!(describe(&report(), Path::new("news"), 1_005_000), expected);
    }

    #[test]
    fn json_holds_the_counts() {
        let value = as_json(&report());
        assert_eq!(value["failures"]["http-404"], 2);
        assert_eq!(value["slowest"][0]["host"], "a.test");
    }
}
