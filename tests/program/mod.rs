//! The program under test.

#![allow(dead_code)]

use std::path::Path;
use std::process::{Command, Output, Stdio};

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

/// Runs `sh -c script sh ARGUMENTS PROGRAM…` in a mount namespace of its own; `plain` is the program with its arguments and
/// folder. `None`, saying so, where this machine forbids it or the script ends with 77: nothing can be mounted.
#[cfg(unix)]
pub fn in_own_mounts(plain: &Command, script: &str, arguments: &[&str]) -> Option<Output> {
    let is_root = is_root();
    let mut command = Command::new("unshare");
    command.current_dir(plain.get_current_dir().unwrap()).stdin(Stdio::null());
    command.args([if is_root { "-m" } else { "-rm" }, "sh", "-c", script, "sh"]).args(arguments);
    command.arg(plain.get_program()).args(plain.get_args());
    let ended = command.output();
    let forbidden = |output: &Output| output.status.code() == Some(77) || output.stderr.starts_with(b"unshare:");
    if ended.as_ref().is_ok_and(|output| !forbidden(output)) {
        return ended.ok();
    }
    let in_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(!(in_ci && is_root), "CI runs as root and must be able to mount: {ended:?}");
    println!("skipped: nothing can be mounted here: {ended:?}");
    None
}

#[cfg(unix)]
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}
