//! Files and environment → layers, with errors that name place, key and what was expected.

use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::de::{DeTable, DeValue};

use super::raw::{Raw, SECTIONS, SITE_KEYS};

/// What every variable of ours begins with.
const ENV_PREFIX: &str = "OFFPRINT_";

/// Farthest apart (insertions, deletions, substitutions) that a typo and a key may be for a suggestion.
const SUGGESTION_EDITS: usize = 3;

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("{}: cannot be read: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    /// Not TOML. The place is `file:line`.
    #[error("{place}: {problem}")]
    Syntax { place: String, problem: String },
    /// A key or its value. The place is `file:line` or the name of a variable.
    #[error("{place}: {key}: {problem}")]
    Setting { place: String, key: String, problem: String },
}

/// Reads a configuration file.
pub fn file(path: &Path) -> Result<Raw, ConfigError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable { path: path.to_path_buf(), source })?;
    parse(&path.to_string_lossy(), &text)
}

/// Reads the text of a configuration file; `name` stands in errors.
///
/// ```
/// let error = offprint::config::parse("config.toml", "[crawl]\ndelay = \"fast\"").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "config.toml:2: crawl.delay: expected seconds between 0 and 3600, found \"fast\""
/// );
/// ```
pub fn parse(name: &str, text: &str) -> Result<Raw, ConfigError> {
    toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        let place = format!("{name}:{}", 1 + text[..span.start].matches('\n').count());
        match DeTable::parse(text).ok().and_then(|table| key_at(table.get_ref(), &span, "")) {
            Some(key) => setting_error(place, key, error.message(), Some(&text[span])),
            None => ConfigError::Syntax { place, problem: error.message().replace('\n', ", ") },
        }
    })
}

/// Reads the environment: `OFFPRINT_CRAWL_DELAY=2` is `crawl.delay`. Values are written as in the file; quotes
/// around text may be left out. A variable whose second word is no section of ours is somebody else's.
pub fn environment(vars: impl IntoIterator<Item = (String, String)>) -> Result<Raw, ConfigError> {
    let mut layer = Raw::default();
    for (name, value) in vars {
        let Some(rest) = name.strip_prefix(ENV_PREFIX) else { continue };
        let Some((section, key)) = rest.split_once('_') else { continue };
        let section = section.to_ascii_lowercase();
        if SECTIONS.iter().any(|(known, _)| *known == section) {
            layer = variable(&name, &section, &key.to_ascii_lowercase(), &value)?.over(layer);
        }
    }
    Ok(layer)
}

/// One setting as text: `clean`, `favor`, `recall`. `name` stands in errors; quotes around text may be left out, and
/// so may the brackets around a list of one.
///
/// # Errors
/// The setting, by name, and what was expected.
pub fn setting(name: &str, section: &str, key: &str, value: &str) -> Result<Raw, ConfigError> {
    let as_list = || layer(section, key, toml::Value::Array(vec![toml::Value::String(value.to_owned())]));
    variable(name, section, key, value).or_else(|error| as_list().map_err(|_| error))
}

/// A layer with one setting.
fn layer(section: &str, key: &str, value: toml::Value) -> Result<Raw, toml::de::Error> {
    let inner = toml::Table::from_iter([(key.to_owned(), value)]);
    Raw::deserialize(toml::Table::from_iter([(section.to_owned(), toml::Value::Table(inner))]))
}

fn variable(name: &str, section: &str, key: &str, value: &str) -> Result<Raw, ConfigError> {
    let layer = |value| layer(section, key, value);
    let as_text = || layer(toml::Value::String(value.to_owned()));
    let as_toml = toml::de::ValueDeserializer::parse(value).and_then(toml::Value::deserialize);
    // `2` may be a number or an unquoted text: whichever the setting takes.
    let result = match as_toml {
        Ok(toml_value) => layer(toml_value).or_else(|error| as_text().map_err(|_| error)),
        Err(_) => as_text(),
    };
    result.map_err(|error| setting_error(name.to_owned(), format!("{section}.{key}"), error.message(), Some(value)))
}

/// Dotted path of the innermost key whose name or value stands at the beginning of `span`.
fn key_at(table: &DeTable<'_>, span: &Range<usize>, above: &str) -> Option<String> {
    table.iter().find_map(|(key, value)| {
        let path = if above.is_empty() { key.get_ref().to_string() } else { format!("{above}.{}", key.get_ref()) };
        let here = key.span().contains(&span.start) || value.span().contains(&span.start);
        match value.get_ref() {
            DeValue::Table(inner) => key_at(inner, span, &path).or_else(|| here.then_some(path)),
            DeValue::Array(items) => {
                let tables = items.iter().filter_map(|item| item.get_ref().as_table());
                let inner = tables.filter_map(|table| key_at(table, span, &path)).next();
                inner.or_else(|| here.then_some(path))
            }
            _ => here.then_some(path),
        }
    })
}

/// serde says `invalid type: string "fast", expected seconds` or `unknown field `x`, expected one of …`.
fn setting_error(place: String, key: String, message: &str, found: Option<&str>) -> ConfigError {
    let message = message.lines().next().unwrap_or_default();
    let problem = match message.split_once(", expected ") {
        Some((start, _)) if start.starts_with("unknown field") => {
            let (section, name) = key.rsplit_once('.').unwrap_or(("", &key));
            unknown_key(section, name)
        }
        Some((_, expected)) => match found {
            Some(found) => format!("expected {expected}, found {found}"),
            None => format!("expected {expected}"),
        },
        None => message.to_owned(),
    };
    ConfigError::Setting { place, key, problem }
}

fn unknown_key(section: &str, name: &str) -> String {
    let tables = || SECTIONS.iter().chain(&[("site", SITE_KEYS)]);
    let sections: Vec<&str> = tables().map(|(section, _)| *section).collect();
    let keys = tables().find(|(known, _)| *known == section).map_or(sections.as_slice(), |(_, keys)| keys);
    let nearest = keys.iter().map(|key| (edits(key, name), key)).min().filter(|(edits, _)| *edits <= SUGGESTION_EDITS);
    if let Some((_, key)) = nearest {
        return format!("unknown key; did you mean `{key}`?");
    }
    let elsewhere = SECTIONS.iter().find(|(_, keys)| keys.contains(&name));
    match elsewhere {
        Some((other, _)) => format!("unknown key here; it belongs to [{other}]"),
        None => format!("unknown key; expected one of {}", keys.join(", ")),
    }
}

/// Levenshtein distance in characters.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(ca != *cb);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}
