//! `offprint crawl`: runs a crawl, shows it, stops it when asked, and says what came of it.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::args::{CrawlArgs, Global};
use super::progress::{CrawlProgress, Display};
use super::rules::RuleTally;
use super::words::{counted, duration, reasons};
use super::{Ended, INTERRUPTED, UsageError, logging, metrics, settings, tell};
use crate::crawl::{self, Cleaner, CrawlError, Options, Stop, Summary};
use crate::source::list::ListError;
use crate::text::grouped;

/// Between two looks at the progress of a crawl.
const LOOK_EVERY: Duration = Duration::from_millis(200);

pub(super) fn run(args: &CrawlArgs, global: &Global) -> anyhow::Result<Ended> {
    let settings = settings::merged(global, settings::of_crawl(args))?;
    logging::start(global, settings.log_format)?;
    let options = Options {
        lists: args.lists.clone(),
        out: args.out.clone(),
        retry_failed: args.retry_failed.clone(),
        ..settings.crawl
    };
    let tally = Arc::new(RuleTally::new(&settings.local.extract.sites));
    let cleaner = tallied(crawl::cleaner(settings.local.extract), Arc::clone(&tally));
    let shown = Shown { display: Display::on_stderr(global.quiet), metrics: settings.metrics };
    let summary = drive(options, cleaner, shown).map_err(usage_or_fatal)?;
    if !global.quiet {
        for line in describe(&summary, &args.out).iter().chain(&tally.complaints()) {
            tell(line);
        }
    }
    Ok(match summary {
        Summary { interrupted: true, .. } => Ended::Interrupted,
        _ if summary.failed() > 0 => Ended::SomeFailed,
        _ => Ended::Well,
    })
}

/// A cleaner that counts what the rules of sites find.
fn tallied(cleaner: Cleaner, tally: Arc<RuleTally>) -> Cleaner {
    Arc::new(move |bytes, page| {
        let article = cleaner(bytes, page)?;
        tally.add(&article.rules);
        Ok(article)
    })
}

/// Hosts from which a crawl should say who runs it: beyond them nobody knows all the owners.
const HANDFUL_OF_HOSTS: u64 = 10;

/// Where a running crawl shows how it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    pub(super) display: Display,
    pub(super) metrics: Option<SocketAddr>,
}

/// Runs a crawl to its end with its progress on standard error; the first SIGINT or SIGTERM stops it cleanly, the
/// second at once.
pub(super) fn drive(options: Options, cleaner: Cleaner, shown: Shown) -> anyhow::Result<Summary> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let summary = runtime.block_on(watched(options, cleaner, shown));
    // A list on standard input may still be waited for by a thread; it must not hold the end back.
    runtime.shutdown_background();
    summary
}

async fn watched(options: Options, cleaner: Cleaner, shown: Shown) -> anyhow::Result<Summary> {
    let (stop, stopped) = watch::channel(Stop::No);
    let (pictures, picture) = watch::channel(crawl::Progress::default());
    let mut signals = Signals::new()?;
    if let Some(address) = shown.metrics {
        let address = metrics::serve(address, picture.clone()).await?;
        tracing::info!(%address, "metrics are served");
    }
    let mut contact_wanted = shown.display != Display::Nowhere && !options.fetch.user_agent.contains("(+");
    let mut progress = CrawlProgress::new(shown.display);
    let mut look = tokio::time::interval(LOOK_EVERY);
    let mut run = tokio::spawn(crawl::run(options, cleaner, stopped, pictures));
    loop {
        tokio::select! {
            result = &mut run => {
                drop(progress);
                return Ok(result??);
            }
            () = signals.next() => stop.send_modify(|stop| *stop = stronger(*stop)),
            _ = look.tick() => {
                progress.show(&picture.borrow());
                if contact_wanted && picture.borrow().hosts > HANDFUL_OF_HOSTS {
                    contact_wanted = false;
                    tell("many hosts are being asked: tell their owners who you are with --contact URL-OR-EMAIL");
                }
            }
        }
    }
}

/// What the next signal asks for.
fn stronger(stop: Stop) -> Stop {
    match stop {
        Stop::No => {
            tell("stopping: pages on their way are finished first; Ctrl-C again stops at once");
            Stop::Finish
        }
        Stop::Finish => {
            tell("stopping at once: pages on their way are fetched again next time");
            Stop::Abort
        }
        // Whatever keeps the crawl from ending, its files are safe: they are committed as it goes.
        Stop::Abort => std::process::exit(i32::from(INTERRUPTED)),
    }
}

/// SIGINT and, where it exists, SIGTERM.
pub(super) struct Signals {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Signals {
    pub(super) fn new() -> std::io::Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            terminate: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?,
            #[cfg(unix)]
            interrupt: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt())?,
        })
    }

    #[cfg(unix)]
    pub(super) async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }

    #[cfg(not(unix))]
    pub(super) async fn next(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            // No signal can arrive: wait for ever.
            std::future::pending::<()>().await;
        }
    }
}

/// Options and lists that cannot be used are wrong usage; the rest broke on the way.
fn usage_or_fatal(error: anyhow::Error) -> anyhow::Error {
    match error.downcast_ref::<CrawlError>() {
        Some(CrawlError::Option(_) | CrawlError::NoCrawl(_) | CrawlError::List(ListError::Open { .. })) => {
            UsageError(error.to_string()).into()
        }
        _ => error,
    }
}

/// The closing summary, a line a thought.
pub(super) fn describe(summary: &Summary, out: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    let articles = counted(summary.articles, "article");
    let new = if summary.articles_new == summary.articles {
        String::new()
    } else {
        format!(" ({} new)", grouped(summary.articles_new))
    };
    let rate = summary.done_new as f64 * 1000.0 / summary.elapsed_ms.max(1) as f64;
    lines.push(format!(
        "{articles}{new} in {}; {} done in {}, {rate:.1} a second",
        out.join("articles.jsonl").display(),
        counted(summary.done_new, "URL"),
        duration(summary.elapsed_ms),
    ));
    if summary.revisions_new > 0 {
        lines.push(format!("{} had changed and stand there again", counted(summary.revisions_new, "article")));
    }
    if summary.sources > 0 {
        let sources = out.join("sources.jsonl");
        lines.push(format!("{} named pages; see {}", counted(summary.sources, "place"), sources.display()));
    }
    let failed = summary.failed();
    let by_reason = summary.failures.iter().filter(|(reason, _)| *reason != "duplicate");
    if failed > 0 {
        let by_reason = reasons(by_reason.map(|(reason, count)| (reason.as_str(), *count)));
        let failures = out.join("failures.jsonl");
        lines.push(format!("{} gave no article: {by_reason}; see {}", counted(failed, "URL"), failures.display()));
    }
    if let Some(duplicates) = summary.failures.get("duplicate") {
        lines.push(format!("{} led to an article that was there already", counted(*duplicates, "URL")));
    }
    if summary.hosts_dead > 0 {
        lines.push(format!("{} given up; --retry-failed tries them again", counted(summary.hosts_dead, "host")));
    }
    if !summary.slow_hosts.is_empty() {
        let hosts: Vec<String> =
            summary.slow_hosts.iter().map(|(host, ms)| format!("{host} ({})", duration(*ms))).collect();
        lines.push(format!("slow hosts, which ask for longer pauses than they get: {}", hosts.join(", ")));
    }
    if !summary.failures.is_empty() || !summary.slow_hosts.is_empty() {
        lines.push(format!("host by host: {}", out.join("hosts.jsonl").display()));
    }
    if summary.repeated > 0 {
        lines.push(format!("{} repeated a URL", counted(summary.repeated, "list line")));
    }
    lines.extend(next_step(summary, out));
    lines
}

fn next_step(summary: &Summary, out: &Path) -> Option<String> {
    let nothing = summary.articles == 0 && summary.failures.is_empty() && summary.remaining == 0;
    if nothing {
        return Some("no URLs were listed: name a list with one URL a line".to_owned());
    }
    let left = counted(summary.remaining, "URL");
    let resume = format!("run `offprint crawl --out {}` to go on", out.display());
    match (summary.interrupted, summary.remaining) {
        // Stopped while the list was being read: only the same command reads it to its end.
        (true, 0) => Some("stopped before the end; run the same command again to go on".to_owned()),
        (true, _) => Some(format!("stopped with {left} to do; run the same command again to go on")),
        (false, 0) => None,
        (false, _) => Some(format!("{left} still to do; {resume}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_says_what_came_out_what_failed_and_what_to_do() {
        let failures = [("http-404", 3), ("robots", 12), ("duplicate", 1)];
        let summary = Summary {
            articles: 1873,
            articles_new: 873,
            failures: failures.map(|(reason, count)| (reason.to_owned(), count)).into(),
            done_new: 1000,
            remaining: 40,
            hosts_dead: 1,
            slow_hosts: vec![("a.test".into(), 86_400_000)],
            elapsed_ms: 200_000,
            interrupted: true,
            ..Summary::default()
        };
        let expected = [
            "1,873 articles (873 new) in news/articles.jsonl; 1,000 URLs done in 3 min 20 s, 5.0 a second",
            "15 URLs gave no article: 12 robots, 3 http-404; see news/failures.jsonl",
            "1 URL led to an article that was there already",
            "1 host given up; --retry-failed tries them again",
            "slow hosts, which ask for longer pauses than they get: a.test (1 d 0 h)",
            "host by host: news/hosts.jsonl",
            "stopped with 40 URLs to do; run the same command again to go on",
        ];
        assert_eq!(describe(&summary, Path::new("news")), expected);
    }

    #[test]
    fn an_empty_list_is_said_to_be_empty() {
        let lines = describe(&Summary::default(), Path::new("news"));
        assert_eq!(lines.last().unwrap(), "no URLs were listed: name a list with one URL a line");
    }
}
