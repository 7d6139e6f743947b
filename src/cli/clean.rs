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
use crate::record::RecordOptions;
use crate::source::Position;
use crate::source::files::{self, STDIN};
use crate::write::{self, Compression, Folder, Format, Output, PROGRESS_SUFFIX, Resumable, Resumed, Sink, WriteError};

pub(super) fn run(args: &CleanArgs, global: &Global) -> anyhow::Result<Ended> {
    let settings = settings::merged(global, settings::of_clean(args))?;
    logging::start(global, settings.log_format)?;
    let paths = paths(&args.paths)?;
    let one_page = matches!(paths.as_slice(), [path] if !files::holds_many(path));
    let target = Target::of(args.out.as_deref());
    let format = format(args, one_page);
    check(format, target)?;
    let mut options = settings.local;
    options.url = page_url(args, one_page)?;
    options.source.input_format = args.input_format;
    options.record = format.needs(options.record);

    options.filter = args.filter.filter();
    let tally = options.tally.clone();
    let mut sink: Box<dyn Sink> = match target {
        Target::File(path) if args.resume => match resumed(path, format)? {
            Resumed::Whole => {
                tell(&format!("{}: an earlier run came to its end; remove the file to clean again", path.display()));
                return Ok(Ended::Well);
            }
            Resumed::At(sink, position) => {
                let place = position.map(|text| text.parse::<Position>()).transpose();
                options.from =
                    place.map_err(|error| anyhow::anyhow!("{}{PROGRESS_SUFFIX}: {error}", path.display()))?;
                sink
            }
        },
        Target::Folder(_) if args.resume => {
            return Err(UsageError("--resume: only one file can be gone on with, no folder".to_owned()).into());
        }
        _ => sink(format, options.record, target)?,
    };
    let to_terminal = args.out.is_none() && io::stdout().is_terminal();
    let mut progress = CleanProgress::new(!global.quiet && !one_page && !to_terminal && io::stderr().is_terminal());
    let mut failures: BTreeMap<&'static str, u64> = BTreeMap::new();
    let rule_tally = RuleTally::new(&options.extract.sites);
    let result = local::clean(paths, &options, &mut *sink, &mut |page| {
        match page {
            Progress::Failed(failure) => {
                tell(&format!("{}: {} [{}]", failure.source, failure.detail, failure.reason));
                *failures.entry(failure.reason).or_default() += 1;
            }
            Progress::Written { rules, .. } => rule_tally.add(rules),
        }
        progress.page(matches!(page, Progress::Failed(_)));
    });
    let (pages, failed, elapsed_ms) = progress.end();
    let passed = tally.counts();
    if !global.quiet && !passed.is_empty() {
        let by_class = reasons(passed.iter().map(|(class, count)| (class.as_str(), *count)));
        tell(&format!("{} passed over: {by_class}", counted(passed.values().sum(), "record")));
    }
    match result.and_then(|()| sink.finish()) {
        // The reader had enough (`| head`); what failed before that was named.
        Err(error) if error.is_broken_pipe() => {}
        Err(error) => return Err(with_part(error, format, target)),
        Ok(()) if !global.quiet && (pages > 1 || (failed > 0 && !one_page)) => {
            tell(&summary(pages, &failures, elapsed_ms, args.out.as_deref()));
        }
        Ok(()) => {}
    }
    if !global.quiet {
        rule_tally.complaints().iter().for_each(|line| tell(line));
    }
    Ok(if failed > 0 { Ended::SomeFailed } else { Ended::Well })
}

/// Records follow each other only in JSON Lines without something between them.
fn resumed(path: &Path, format: Format) -> anyhow::Result<Resumed> {
    if format != Format::Jsonl || Compression::of_path(path) != Compression::None {
        return Err(
            UsageError("--resume: only plain JSON Lines can be gone on with (--format jsonl)".to_owned()).into()
        );
    }
    Ok(Resumable::open(path)?)
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

/// Where the records go.
#[derive(Debug, Clone, Copy)]
enum Target<'a> {
    Stdout,
    File(&'a Path),
    /// One file a page.
    Folder(&'a Path),
}

impl<'a> Target<'a> {
    /// A folder is one that is there, or a name that ends like one.
    fn of(out: Option<&'a Path>) -> Self {
        let ends_like_folder =
            |path: &Path| path.as_os_str().to_string_lossy().chars().next_back().is_some_and(std::path::is_separator);
        match out {
            None => Target::Stdout,
            Some(path) if path.is_dir() || ends_like_folder(path) => Target::Folder(path),
            Some(path) => Target::File(path),
        }
    }
}

fn format(args: &CleanArgs, one_page: bool) -> Format {
    match (args.format, &args.out) {
        (Some(format), _) => format,
        (None, Some(path)) => Format::of_path(path),
        (None, None) if one_page && io::stdout().is_terminal() => Format::Text,
        (None, None) => Format::Jsonl,
    }
}

/// Refuses what the format and the target make nothing of.
fn check(format: Format, target: Target<'_>) -> Result<(), UsageError> {
    if format != Format::Parquet {
        return Ok(());
    }
    if !cfg!(feature = "parquet") {
        return Err(UsageError("parquet: this build cannot write it; build it with the feature `parquet`".to_owned()));
    }
    match target {
        Target::Stdout if io::stdout().is_terminal() => {
            Err(UsageError("parquet is binary and no terminal shows it: name a file with --out".to_owned()))
        }
        Target::File(path) if Compression::of_path(path) != Compression::None => Err(UsageError(format!(
            "--out {}: Parquet is compressed inside; name it {}",
            path.display(),
            path.with_extension("").display()
        ))),
        _ => Ok(()),
    }
}

fn sink(format: Format, options: RecordOptions, target: Target<'_>) -> Result<Box<dyn Sink>, WriteError> {
    match target {
        Target::Stdout => write::sink(format, options, Output::stdout()),
        Target::File(path) => {
            Resumable::forget(path)?;
            write::sink(format, options, Output::packed(path, Compression::of_path(path))?)
        }
        Target::Folder(path) => Ok(Box::new(Folder::new(path, format, options)?)),
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

/// Tells what is left of a run that broke off.
fn with_part(error: WriteError, format: Format, target: Target<'_>) -> anyhow::Error {
    match target {
        Target::File(path) if format.is_readable_in_part() => {
            let part = format!("{}{}", path.display(), write::PART_SUFFIX);
            anyhow::anyhow!("{error}\n  what was written until then is in {part}")
        }
        Target::Folder(path) => {
            anyhow::anyhow!("{error}\n  the files written until then are whole, in {}", path.display())
        }
        Target::File(_) | Target::Stdout => error.into(),
    }
}
