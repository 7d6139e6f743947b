//! Log lines to standard error, kept clear of the progress bar.

use std::io::{self, IsTerminal, Write};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use super::UsageError;
use super::args::Global;
use super::progress;
use crate::config::LogFormat;

/// Variable that filters log lines by module and level: `offprint::fetch=debug`.
const FILTER_VARIABLE: &str = "OFFPRINT_LOG";

/// Starts logging. Without [`FILTER_VARIABLE`], warnings are shown; `-v` adds information, `-vv` details.
///
/// # Errors
/// A filter that cannot be read.
pub fn start(global: &Global, format: LogFormat) -> anyhow::Result<()> {
    let level = match (global.quiet, global.verbose) {
        (true, _) => "error",
        (_, 0) => "warn",
        (_, 1) => "info",
        (_, 2) => "debug",
        _ => "trace",
    };
    let filter = match std::env::var(FILTER_VARIABLE) {
        Ok(text) if !text.is_empty() => EnvFilter::try_new(&text).map_err(|error| {
            UsageError(format!("{FILTER_VARIABLE}: expected a filter such as offprint=debug, found {text:?} ({error})"))
        })?,
        // Libraries speak up only when it is serious.
        _ => EnvFilter::new(format!("error,offprint={level}")),
    };
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(BesideBar).with_ansi(io::stderr().is_terminal());
    // A second start in one process (tests of the library) keeps the first.
    let _ = match format {
        LogFormat::Text => builder.with_target(false).try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
    // A panic costs its page and is told there; the place in the program belongs into the log.
    std::panic::set_hook(Box::new(|panic| tracing::error!("internal error: {panic}")));
    Ok(())
}

struct BesideBar;

impl<'a> MakeWriter<'a> for BesideBar {
    type Writer = LineWriter;

    fn make_writer(&'a self) -> LineWriter {
        LineWriter
    }
}

struct LineWriter;

impl Write for LineWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        progress::beside_bar(|| io::stderr().write_all(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
