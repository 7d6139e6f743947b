//! `offprint clean`: local pages → standard output or a file.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::args::{CleanArgs, Global};
use super::progress::CleanProgress;
use super::rules::RuleTally;
use super::words::{counted, duration, reasons};
use super::{Ended, UsageError, logging, settings, tell};
use crate::local::{self, Progress};
use crate::source::files::STDIN;
use crate::write::{self, Format, Output};

pub(super) fn run(args: &CleanArgs, global: &Global) -> anyhow::Result<Ended> {
    let settings = settings::merged(global, settings::of_clean(args))?;
    logging::start(global, settings.log_format)?;
    let paths = paths(&args.paths)?;
    let one_page = matches!(paths.as_slice(), [path] if !path.is_dir());
    let format = format(args, one_page);
    let mut options = settings.local;
    options.url = page_url(args, one_page)?;
    options.source.input_format = args.input_format;
    options.record = format.needs(options.record);

    let output = match &args.out {
        Some(path) => Output::file(path)?,
        None => Output::stdout(),
    };
    let to_terminal = args.out.is_none() && io::stdout().is_terminal();
    let mut progress = CleanProgress::new(!global.quiet && !one_page && !to_terminal && io::stderr().is_terminal());
    let mut failures: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut sink = write::sink(format, output);
    let tally = RuleTally::new(&options.extract.sites);
    let result = local::clean(paths, &options, &mut *sink, &mut |page| {
        match page {
            Progress::Failed(failure) => {
                tell(&format!("{}: {} [{}]", failure.source, failure.detail, failure.reason));
                *failures.entry(failure.reason).or_default() += 1;
            }
            Progress::Written { rules, .. } => tally.add(rules),
        }
        progress.page(matches!(page, Progress::Failed(_)));
    });
    let (pages, failed, elapsed_ms) = progress.end();
    match result.and_then(|()| sink.finish()) {
        // The reader had enough (`| head`); what failed before that was named.
        Err(error) if error.is_broken_pipe() => {}
        Err(error) => return Err(with_part(error, args.out.as_deref())),
        Ok(()) if !global.quiet && (pages > 1 || (failed > 0 && !one_page)) => {
            tell(&summary(pages, &failures, elapsed_ms, args.out.as_deref()));
        }
        Ok(()) => {}
    }
    if !global.quiet {
        tally.complaints().iter().for_each(|line| tell(line));
    }
    Ok(if failed > 0 { Ended::SomeFailed } else { Ended::Well })
}

/// The paths given, or standard input where something is piped into it.
fn paths(given: &[PathBuf]) -> Result<Vec<PathBuf>, UsageError> {
    if given.iter().filter(|path| path.as_os_str() == STDIN).count() > 1 {
        return Err(UsageError("standard input (-) can be read only once".to_owned()));
    }
    if !given.is_empty() {
        return Ok(given.to_vec());
    }
    if io::stdin().is_terminal() {
        return Err(UsageError("nothing to clean: name pages or folders, or pipe a page in (see --help)".to_owned()));
    }
    Ok(vec![PathBuf::from(STDIN)])
}

fn format(args: &CleanArgs, one_page: bool) -> Format {
    match (args.format, &args.out) {
        (Some(format), _) => format,
        (None, Some(path)) => Format::of_path(path),
        (None, None) if one_page && io::stdout().is_terminal() => Format::Text,
        (None, None) => Format::Jsonl,
    }
}

fn page_url(args: &CleanArgs, one_page: bool) -> Result<Option<String>, UsageError> {
    if args.url.is_some() && !one_page {
        return Err(UsageError("--url names one page, but several were given".to_owned()));
    }
    http_url(args.url.as_deref())
}

/// The URL of a page as the user gives it.
pub(super) fn http_url(given: Option<&str>) -> Result<Option<String>, UsageError> {
    let Some(text) = given else { return Ok(None) };
    match url::Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(Some(url.into())),
        _ => Err(UsageError(format!("--url: expected a URL that begins with http:// or https://, found {text:?}"))),
    }
}

/// `12 pages: 10 written to out.jsonl, 2 failed (1 empty, 1 not-html), 0.3 s, 40 pages/s`
fn summary(pages: u64, failures: &BTreeMap<&'static str, u64>, elapsed_ms: u64, out: Option<&Path>) -> String {
    let failed: u64 = failures.values().sum();
    let mut line = format!("{}: {} written", counted(pages, "page"), pages - failed);
    if let Some(path) = out {
        line.push_str(&format!(" to {}", path.display()));
    }
    if failed > 0 {
        let by_reason = reasons(failures.iter().map(|(reason, count)| (*reason, *count)));
        line.push_str(&format!(", {failed} failed ({by_reason})"));
    }
    let rate = pages as f64 * 1000.0 / elapsed_ms.max(1) as f64;
    line.push_str(&format!(", {}, {rate:.0} pages/s", duration(elapsed_ms)));
    line
}

fn with_part(error: write::WriteError, out: Option<&Path>) -> anyhow::Error {
    let Some(path) = out else { return error.into() };
    let part = format!("{}{}", path.display(), write::PART_SUFFIX);
    anyhow::anyhow!("{error}\n  what was written until then is in {part}")
}
