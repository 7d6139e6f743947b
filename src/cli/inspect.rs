//! `offprint inspect`: a page → one HTML file that shows what was kept, what was dropped, and why.

use std::io::{self, IsTerminal};
use std::path::Path;

use super::args::{Global, InspectArgs};
use super::{Ended, UsageError, clean, logging, print, settings, tell};
use crate::config::{self, Raw, Settings};
use crate::extract::{Explanation, explain, explain_text};
use crate::inspect::{Subject, comparison, report};
use crate::model::PageContext;
use crate::source::files::{self, STDIN};
use crate::source::page::{self, InputFormat};
use crate::write::Output;

/// A page under one set of options.
struct Side {
    source: String,
    /// The options in words.
    options: String,
    explanation: Explanation,
}

impl Side {
    fn subject(&self) -> Subject<'_> {
        Subject { source: &self.source, options: &self.options, explanation: &self.explanation }
    }
}

pub(super) fn run(args: &InspectArgs, global: &Global) -> anyhow::Result<Ended> {
    let given = settings::of_inspect(args);
    let settings = settings::merged(global, given.clone())?;
    logging::start(global, settings.log_format)?;
    if args.out.is_none() && io::stdout().is_terminal() {
        return Err(UsageError("a report is a page for a browser: name a file with -o, or pipe it".to_owned()).into());
    }
    let url = clean::http_url(args.url.as_deref())?;
    let against = against(&args.against)?;
    let other = match (&args.other, against) {
        (Some(_), Some(_)) => return Err(UsageError("--against compares options on one page".to_owned()).into()),
        (Some(other), None) if other.as_os_str() == STDIN && args.page == *other => {
            return Err(UsageError("standard input (-) can be read only once".to_owned()).into());
        }
        (Some(other), None) => Some((other, settings.clone(), words(args, &[]))),
        (None, Some(layer)) => {
            Some((&args.page, settings::merged(global, layer.over(given))?, words(args, &args.against)))
        }
        (None, None) => None,
    };

    let bytes = match read(&args.page, args, &settings) {
        Ok(page) => page,
        Err(failed) => return Ok(failed),
    };
    let Some(left) = side(&args.page, &bytes, url.as_deref(), &settings, words(args, &[])) else {
        return Ok(Ended::SomeFailed);
    };
    let html = match other {
        None => report(left.subject(), None),
        Some((path, settings, options)) => {
            let bytes = if *path == args.page { Ok(bytes) } else { read(path, args, &settings) };
            let bytes = match bytes {
                Ok(page) => page,
                Err(failed) => return Ok(failed),
            };
            let Some(right) = side(path, &bytes, url.as_deref(), &settings, options) else {
                return Ok(Ended::SomeFailed);
            };
            comparison(left.subject(), right.subject(), None)
        }
    };
    match &args.out {
        Some(path) => {
            let mut output = Output::file(path)?;
            output.write(html.as_bytes())?;
            output.commit()?;
        }
        None => print(html.as_bytes())?,
    }
    Ok(Ended::Well)
}

/// Reads a page; a failure is told.
fn read(path: &Path, args: &InspectArgs, settings: &Settings) -> Result<page::Page, Ended> {
    let options = page::Options { input_format: args.input_format, ..settings.local.source };
    let search = files::Search {
        paths: vec![path.to_path_buf()],
        max_page_bytes: options.max_page_bytes,
        ..files::Search::default()
    };
    let found = files::pages(search).next();
    let page = match found {
        Some(Ok(_)) if path.is_dir() => {
            tell(&format!("{}: a folder; inspect takes one page [not-a-page]", path.display()));
            return Err(Ended::SomeFailed);
        }
        Some(found) => found.and_then(|file| page::load(&file, &options)),
        None => return Err(Ended::SomeFailed),
    };
    page.map_err(|error| {
        tell(&format!("{}: {error} [{}]", error.source_name, error.code()));
        Ended::SomeFailed
    })
}

/// Explains a page; a failure is told.
fn side(path: &Path, page: &page::Page, url: Option<&str>, settings: &Settings, options: String) -> Option<Side> {
    let source = path.display().to_string();
    let context = PageContext {
        url: url.or(page.url.as_deref()),
        charset: page.charset.as_deref(),
        fetched_at: page.fetched_at.as_deref(),
        truncated: page.truncated,
    };
    let explained = match page.format {
        InputFormat::Html => explain(&page.bytes, &context, &settings.local.extract),
        InputFormat::Text => explain_text(&page.bytes, &context, &settings.local.extract),
    };
    match explained {
        Ok(explanation) => Some(Side { source, options, explanation }),
        Err(error) => {
            tell(&format!("{source}: {error} [{}]", error.code()));
            None
        }
    }
}

/// The layer of settings that the right side has over the left one.
fn against(pairs: &[String]) -> anyhow::Result<Option<Raw>> {
    let mut layer = None;
    for pair in pairs {
        let Some((key, value)) = pair.split_once('=') else {
            return Err(
                UsageError(format!("--against: expected KEY=VALUE, such as favor=recall, found {pair:?}")).into()
            );
        };
        let stated = config::setting("--against", "clean", key.trim(), value.trim())?;
        layer = Some(stated.over(layer.unwrap_or_default()));
    }
    Ok(layer)
}

/// The options in words, as far as the command line states them.
fn words(args: &InspectArgs, against: &[String]) -> String {
    let favor = args.cleaning.favor.map(|favor| format!("favor={}", favor.name()));
    let drop = args.cleaning.drop.iter().map(|css| format!("drop={}", css.0.as_ref()));
    let given = favor.into_iter().chain(drop);
    given
        .filter(|own| !against.iter().any(|other| same_key(own, other)))
        .chain(against.iter().cloned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn same_key(one: &str, other: &str) -> bool {
    let key = |pair: &str| pair.split('=').next().map(|key| key.trim().to_owned());
    key(one) == key(other)
}
