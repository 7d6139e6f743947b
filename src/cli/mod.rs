//! Arguments, subcommands, logging set-up, progress.

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program with these arguments (the first is its name).
pub fn run(_args: impl IntoIterator<Item = OsString>) -> ExitCode {
    ExitCode::from(2)
}
