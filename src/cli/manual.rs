//! Manual pages and completion scripts, made from the argument definitions.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::Context;
use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

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

/// Prints the main page, or writes all pages into a folder.
pub(super) fn man(out: Option<&Path>) -> anyhow::Result<Ended> {
    let mut command = Cli::command();
    command.build();
    let Some(dir) = out else {
        print(&page(command)?)?;
        return Ok(Ended::Well);
    };
    fs::create_dir_all(dir).with_context(|| dir.display().to_string())?;
    let subcommands: Vec<clap::Command> = command.get_subcommands().cloned().collect();
    write_page(dir, NAME, command)?;
    for subcommand in subcommands {
        let name = format!("{NAME}-{}", subcommand.get_name());
        write_page(dir, &name, subcommand.name(name.clone()))?;
    }
    Ok(Ended::Well)
}

fn page(command: clap::Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(page)
}

fn write_page(dir: &Path, name: &str, command: clap::Command) -> anyhow::Result<()> {
    let path = dir.join(format!("{name}.1"));
    fs::write(&path, page(command)?).with_context(|| path.display().to_string())
}
