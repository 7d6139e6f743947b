//! The program under test.

use std::path::Path;
use std::process::{Command, Stdio};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_offprint");

/// The program in `dir`, with nothing of ours in its environment and nothing on standard input.
pub fn offprint(dir: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command.current_dir(dir).stdin(Stdio::null());
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("OFFPRINT_")) {
        command.env_remove(name);
    }
    command
}
