#![forbid(unsafe_code)]
//! Runs the command line and turns its result into an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    offprint::cli::run(std::env::args_os())
}
