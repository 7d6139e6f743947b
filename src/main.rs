#![forbid(unsafe_code)]
//! Runs the command line and turns its result into an exit code.

use std::process::ExitCode;

/// A page makes and drops some megabytes of short-lived buffers; this allocator keeps the memory for the next page, where
/// the system's gives it back and has it cleared again.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    offprint::cli::run(std::env::args_os())
}
