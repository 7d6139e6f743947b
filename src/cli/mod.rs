//! Arguments, subcommands, logging set-up, progress. Rank 9: nothing imports from here.

mod args;
mod clean;
mod crawl;
mod demo;
mod inspect;
mod logging;
mod manual;
mod metrics;
mod progress;
mod rules;
mod serve;
mod settings;
mod status;
mod words;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::config::ConfigError;
use crate::dom::SelectorError;
use crate::record;
use args::{Cli, Command};

/// How a subcommand ended when nothing stopped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    Well,
    /// Finished, but some inputs failed; each was named.
    SomeFailed,
    /// By a signal.
    Interrupted,
}

/// Wrong usage that clap cannot see.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct UsageError(String);

/// Exit code: finished, but some inputs failed, or the run broke off.
const FAILED: u8 = 1;
/// Exit code: wrong usage or configuration.
const USAGE: u8 = 2;
/// Exit code: interrupted, as shells count it (128 + SIGINT).
const INTERRUPTED: u8 = 130;

/// Runs the program with these arguments (the first is its name).
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are errors to clap, with exit code 0. A reader who left early is no failure.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(USAGE));
        }
    };
    match dispatch(cli) {
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::SomeFailed) => ExitCode::from(FAILED),
        Ok(Ended::Interrupted) => ExitCode::from(INTERRUPTED),
        Err(error) => {
            tell(&chain(&error));
            ExitCode::from(if is_usage(&error) { USAGE } else { FAILED })
        }
    }
}

fn dispatch(cli: Cli) -> anyhow::Result<Ended> {
    let Cli { command, global } = cli;
    match command {
        Command::Clean(args) => clean::run(&args, &global),
        Command::Crawl(args) => crawl::run(&args, &global),
        Command::Inspect(args) => inspect::run(&args, &global),
        Command::Serve(args) => serve::run(&args, &global),
        Command::Status(args) => status::run(&args, &global),
        Command::Demo(args) => demo::run(&args, &global),
        Command::Schema => Ok(print(record::JSON_SCHEMA.as_bytes()).map(|()| Ended::Well)?),
        Command::Completions { shell } => manual::completions(shell),
        Command::Man { out } => manual::man(out.as_deref()),
    }
}

/// An error and its causes; what one says already the next need not repeat.
fn chain(error: &anyhow::Error) -> String {
    error.chain().skip(1).fold(error.to_string(), |said, cause| {
        let cause = cause.to_string();
        if said.contains(&cause) { said } else { format!("{said}: {cause}") }
    })
}

fn is_usage(error: &anyhow::Error) -> bool {
    error.is::<UsageError>() || error.is::<ConfigError>() || error.is::<SelectorError>()
}

/// One line on standard error, beside the progress bar where there is one. What a page or a path says cannot steer
/// the terminal: control characters are shown as escapes.
fn tell(line: &str) {
    let mut text = String::with_capacity(line.len() + 12);
    text.push_str("offprint: ");
    for c in line.chars() {
        if c.is_control() && c != '\n' { text.extend(c.escape_default()) } else { text.push(c) }
    }
    text.push('\n');
    // With standard error gone there is nobody to tell.
    let _ = progress::beside_bar(|| io::stderr().write_all(text.as_bytes()));
}

/// Writes to standard output; a reader who left early (`| head`) is no failure.
fn print(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
