//! Manual pages and completion scripts, made from the argument definitions.

use std::fs;
use std::path::Path;

use anyhow::Context;
use clap::CommandFactory;
use clap_complete::Shell;

use super::args::Cli;
use super::{Ended, print};

/// Name of the program in scripts and pages.
const NAME: &str = "offprint";

pub(super) fn completions(shell: Shell) -> anyhow::Result<Ended> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), NAME, &mut script);
    print(&script)?;
    Ok(Ended::Well)
}

/// Prints the main page, or writes a page for the program and each subcommand into a folder.
pub(super) fn man(out: Option<&Path>) -> anyhow::Result<Ended> {
    if let Some(dir) = out {
        fs::create_dir_all(dir)
            .and_then(|()| clap_mangen::generate_to(Cli::command(), dir))
            .with_context(|| dir.display().to_string())?;
    } else {
        let mut page = Vec::new();
        clap_mangen::Man::new(Cli::command()).render(&mut page)?;
        print(&page)?;
    }
    Ok(Ended::Well)
}
