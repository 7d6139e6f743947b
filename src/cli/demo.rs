//! `offprint demo`: serve the bundled test site on loopback, crawl it through the real code, show what came out.

mod site;

use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use serde_json::Value;

use super::args::Global;
use super::progress::Display;
use super::words::counted;
use super::{Ended, UsageError, crawl as crawl_command, logging, print, tell};
use crate::config::LogFormat;
use crate::text::grouped;
use crate::text::is_unspaced_script;
use crate::{crawl, extract, fetch};
use site::Server;

/// Pause between two requests to one host: the site is on this machine and nobody else reads it.
const DELAY_MS: u64 = 100;
/// Pause after a failure; the page that fails does so every time.
const BACK_OFF_MS: u64 = 100;
/// Tries for one URL: enough to show that a failure is tried again.
const MAX_ATTEMPTS: u32 = 2;

/// Columns of a line of article text; with margin and ellipsis it fits a terminal of 80.
const LINE_COLUMNS: usize = 74;
/// Lines shown of each article.
const SHOWN_LINES: usize = 3;

#[derive(Debug, Clone, Default, clap::Args)]
pub struct DemoArgs {
    /// Folder for the result, kept afterwards [default: a new one among the temporary files]
    #[arg(short, long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    out: Option<PathBuf>,
    /// Only serve the test site until Ctrl-C, to try crawls on it
    #[arg(long)]
    serve: bool,
}

/// Runs the demo. It ended well when every article of the site came out.
pub(super) fn run(args: &DemoArgs, global: &Global) -> anyhow::Result<Ended> {
    logging::start(global, global.log_format.unwrap_or(LogFormat::Text))?;
    let out = match &args.out {
        Some(out) => fs::create_dir_all(out).map(|()| out.clone()).with_context(|| out.display().to_string())?,
        None => new_temporary_folder()?,
    };
    let list = place_list(&out)?;
    let server = Server::start().context("the test site could not be served on 127.0.0.1")?;
    let rule = site::resolve_rule(server.address);
    if args.serve {
        let news = out.join("news");
        print(format!("Serving the test site on {} until Ctrl-C. Crawl it from another terminal:\n\n  offprint crawl {} --out {} --delay 0.1 --resolve '{rule}'\n", server.address, list.display(), news.display()).as_bytes())?;
        server.until_interrupted()?;
        return Ok(Ended::Interrupted);
    }
    if !global.quiet {
        tell(&format!("serving the test site on {}, crawling {}", server.address, list.display()));
    }
    let options = crawl::Options {
        lists: vec![list],
        out: out.clone(),
        delay_ms: DELAY_MS,
        back_off_ms: BACK_OFF_MS,
        max_attempts: MAX_ATTEMPTS,
        fetch: fetch::Options { resolve: vec![rule.parse()?], ..fetch::Options::default() },
        ..crawl::Options::default()
    };
    let cleaner = crawl::cleaner(extract::Options::default());
    let shown = crawl_command::Shown { display: Display::on_stderr(global.quiet), metrics: None };
    let summary = crawl_command::drive(options, cleaner, shown)?;
    let mut articles = json_lines(&out.join("articles.jsonl"))?;
    articles.sort_by_key(|article| place_in_list(&article["source"]));
    let mut failures = json_lines(&out.join("failures.jsonl"))?;
    failures.sort_by_key(|failure| failure["line"].as_u64());
    print(report(&articles, &failures, &out)?.as_bytes())?;
    if summary.interrupted {
        return Ok(Ended::Interrupted);
    }
    if articles.len() != site::ARTICLES {
        tell(&format!(
            "the test site holds {}, the crawl found {}",
            counted(site::ARTICLES as u64, "article"),
            articles.len()
        ));
        return Ok(Ended::SomeFailed);
    }
    Ok(Ended::Well)
}

/// Puts the demo's list into its folder. A folder with another list or another crawl is not ours to touch.
fn place_list(out: &Path) -> anyhow::Result<PathBuf> {
    let list = out.join("urls.txt");
    let taken = match fs::read(&list) {
        Ok(found) => found != site::LIST.as_bytes(),
        Err(error) if error.kind() == ErrorKind::NotFound => out.join("crawl.db").exists(),
        Err(error) => return Err(error).with_context(|| list.display().to_string()),
    };
    if taken {
        let message = format!("{}: holds a list or crawl that is not the demo's; name another folder", out.display());
        return Err(UsageError(message).into());
    }
    fs::write(&list, site::LIST).with_context(|| list.display().to_string())?;
    Ok(list)
}

/// A new folder of our own; one that exists already, whoever made it, is left alone.
fn new_temporary_folder() -> anyhow::Result<PathBuf> {
    let (parent, process) = (std::env::temp_dir(), std::process::id());
    for number in 0..100 {
        let folder = parent.join(format!("offprint-demo-{process}-{number}"));
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(anyhow!("{}: {error}; name a folder with --out", folder.display())),
        }
    }
    Err(anyhow!("{}: too many demo folders; name a folder with --out", parent.display()))
}

fn json_lines(path: &Path) -> anyhow::Result<Vec<Value>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    text.lines().map(|line| serde_json::from_str(line).with_context(|| path.display().to_string())).collect()
}

/// Line of a URL in the list, so that the result does not depend on which host answered first.
fn place_in_list(source: &Value) -> usize {
    let lines = site::LIST.lines();
    lines.into_iter().position(|line| source == line).unwrap_or(usize::MAX)
}

fn report(articles: &[Value], failures: &[Value], out: &Path) -> Result<String, std::fmt::Error> {
    let mut report = String::new();
    let (mut all_bytes, mut all_words) = (0, 0);
    for article in articles {
        let bytes = article["url"].as_str().and_then(site::page_bytes).unwrap_or_default() as u64;
        let words = article["words"].as_u64().unwrap_or_default();
        (all_bytes, all_words) = (all_bytes + bytes, all_words + words);
        let authors: Vec<_> = article["authors"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let known =
            [&authors.join(", "), day(&article["published"]), text_of(&article["site"]), text_of(&article["language"])];
        let known: Vec<_> = known.into_iter().filter(|fact| !fact.is_empty()).collect();
        writeln!(report, "■ {}", text_of(&article["title"]))?;
        writeln!(report, "  {}", known.join(" · "))?;
        writeln!(report, "  {} bytes of HTML → {} of text\n", grouped(bytes), counted(words, "word"))?;
        for line in first_lines(text_of(&article["text"])) {
            writeln!(report, "    {line}")?;
        }
        writeln!(report)?;
    }
    writeln!(
        report,
        "{} from {} bytes of HTML: {} of text.\n",
        counted(articles.len() as u64, "article"),
        grouped(all_bytes),
        counted(all_words, "word")
    )?;
    writeln!(
        report,
        "{} of the list gave no article of their own, each for a reason:",
        counted(failures.len() as u64, "line")
    )?;
    for failure in failures {
        let line = failure["line"].as_u64().unwrap_or_default();
        let reason = text_of(&failure["reason"]);
        writeln!(report, "  line {line:>2}  {reason:<17} {}", text_of(&failure["source"]))?;
        let why = [text_of(&failure["detail"]), text_of(&failure["duplicate_of"])];
        let why: Vec<_> = why.into_iter().filter(|part| !part.is_empty()).collect();
        if !why.is_empty() {
            writeln!(report, "           {:<17} {}", "", why.join(": "))?;
        }
    }
    let out = out.display();
    write!(
        report,
        "\nThe files are in {out}. Try next:\n\
         \n  offprint status {out}\
         \n  jq -r '.title, .text' {out}/articles.jsonl\
         \n  offprint demo --serve                    serve this site, to crawl it yourself\
         \n  offprint crawl LIST --out news/          your own URL list, one a line\
         \n  offprint clean page.html                 a page you have saved\n"
    )?;
    Ok(report)
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The day of a date and time.
fn day(value: &Value) -> &str {
    let date = text_of(value);
    date.get(..10).unwrap_or(date)
}

/// The first lines of a text, broken between words, or anywhere in scripts without spaces.
fn first_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() && lines.len() < SHOWN_LINES {
        let (line, after) = split_line(rest);
        rest = after.trim_start();
        lines.push(line.trim_end().to_owned());
    }
    if !rest.is_empty()
        && let Some(last) = lines.last_mut()
    {
        last.push_str(" …");
    }
    lines
}

fn split_line(text: &str) -> (&str, &str) {
    let (mut columns, mut fits) = (0, 0);
    for (at, c) in text.char_indices() {
        if c == '\n' {
            return text.split_at(at);
        }
        // Letters of East Asia take two columns; a line may end before each of them.
        let wide = is_unspaced_script(c);
        if (c == ' ' || wide) && at > 0 {
            fits = at;
        }
        columns += 1 + usize::from(wide);
        if columns > LINE_COLUMNS {
            return text.split_at(if fits > 0 { fits } else { at });
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_lines_break_between_words_and_say_that_more_follows() {
        let text = format!("{}\n\nSecond.", "twelve chars ".repeat(20).trim_end());
        let lines = first_lines(&text);
        assert_eq!(lines.len(), SHOWN_LINES);
        assert_eq!(lines[0], "twelve chars ".repeat(5).trim_end().to_owned() + " twelve");
        assert!(lines[2].ends_with(" …"));
        assert_eq!(first_lines("One.\n\nTwo."), ["One.", "Two."]);
        assert_eq!(first_lines(&"字".repeat(50)), ["字".repeat(37), "字".repeat(13)]);
        assert!(first_lines("").is_empty());
    }
}
