//! The rooms keep their order: a file imports only from rooms of a lower rank, and ranks 0 to 5 are pure.
//!
//! The check reads the source as tokens, without comments, strings and `#[cfg(test)]` items. It is itself tested on
//! planted violations below.

use std::path::{Path, PathBuf};

/// Every room and its rank. A room that is not here may not be named.
const RANKS: [(&str, u8); 28] = [
    ("blocks", 3),
    ("clean", 2),
    ("cli", 9),
    ("config", 8),
    ("crawl", 7),
    ("decode", 1),
    ("discover", 2),
    ("dom", 1),
    ("extract", 4),
    ("fetch", 6),
    ("frontier", 1),
    ("http", 1),
    ("inspect", 5),
    ("lib", u8::MAX),
    ("links", 2),
    ("local", 7),
    ("main", u8::MAX),
    ("meta", 2),
    ("model", 0),
    ("record", 5),
    ("saved", 2),
    ("serve", 7),
    ("source", 6),
    ("tables", 0),
    ("text", 0),
    ("urls", 0),
    ("warc", 1),
    ("write", 6),
];

/// The imports inside one rank: vocabularies give reason codes and ask which scripts put no spaces between words.
const WITHIN_A_RANK: [(&str, &str); 2] = [("tables", "model"), ("tables", "text")];

/// What `lib.rs` re-exports, and the room it comes from.
const RE_EXPORTS: [(&str, &str); 5] = [
    ("Article", "model"),
    ("ExtractError", "extract"),
    ("Options", "extract"),
    ("PageContext", "model"),
    ("extract_text", "extract"),
];

/// Highest rank without side effects.
const LAST_PURE_RANK: u8 = 5;

/// Words that no pure room names.
const IMPURE_WORDS: [&str; 8] = ["Instant", "SystemTime", "async", "await", "rand", "reqwest", "tokio", "walkdir"];

/// Macros that no pure room calls.
const IMPURE_MACROS: [&str; 5] = ["dbg", "eprint", "eprintln", "print", "println"];

/// Modules of `std` that no pure room names.
const IMPURE_STD: [&str; 5] = ["env", "fs", "net", "process", "thread"];

/// Crates that one place alone may name (a path prefix below `src`).
const OWNED_CRATES: [(&str, &str); 5] =
    [("anyhow", "cli/"), ("clap", "cli/"), ("html5ever", "dom/"), ("rusqlite", "frontier/"), ("scraper", "dom/")];

fn rank(room: &str) -> Option<u8> {
    RANKS.iter().find(|(name, _)| *name == room).map(|(_, rank)| *rank)
}

/// Module path of a file below `src`: `dom/mod.rs` → `["dom"]`, `dom/parse.rs` → `["dom", "parse"]`.
fn module_path(file: &str) -> Vec<&str> {
    let stem = file.strip_suffix(".rs").unwrap_or(file);
    let mut path: Vec<&str> = stem.split('/').collect();
    if path.len() > 1 && path.last() == Some(&"mod") {
        path.pop();
    }
    path
}

/// What is wrong with a file; `file` is its path below `src` with `/`.
fn violations(file: &str, source: &str) -> Vec<String> {
    let path = module_path(file);
    let room = path[0];
    let Some(own_rank) = rank(room) else { return vec![format!("{file}: `{room}` has no rank")] };
    let tokens = without_test_items(tokens(source));
    let mut found = Vec::new();
    if own_rank <= LAST_PURE_RANK {
        found.extend(impurities(file, &tokens));
    }
    for (owned, place) in OWNED_CRATES {
        if !file.starts_with(place) && (0..tokens.len()).any(|at| tokens[at] == owned && starts_path(&tokens, at)) {
            found.push(format!("{file}: only {place} names {owned}"));
        }
    }
    if own_rank == u8::MAX {
        return found;
    }
    for target in imported_rooms(&path, &tokens) {
        let target_room = RE_EXPORTS.iter().find(|(name, _)| *name == target).map_or(target, |(_, room)| room);
        match rank(target_room) {
            _ if target_room == room || WITHIN_A_RANK.contains(&(room, target_room)) => {}
            Some(target_rank) if target_rank < own_rank => {}
            Some(target_rank) => {
                found.push(format!("{file}: rank {own_rank} imports `{target_room}` of rank {target_rank}"));
            }
            None => found.push(format!("{file}: imports `{target_room}`, which has no rank")),
        }
    }
    found
}

fn impurities(file: &str, tokens: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).map_or("", String::as_str);
        if IMPURE_WORDS.contains(&token.as_str()) {
            found.push(format!("{file}: `{token}` in a pure room"));
        }
        if IMPURE_MACROS.contains(&token.as_str()) && next == "!" {
            found.push(format!("{file}: `{token}!` in a pure room"));
        }
        if token == "std" && next == "::" {
            let named = heads(tokens, at + 2).into_iter().filter(|name| IMPURE_STD.contains(name));
            found.extend(named.map(|name| format!("{file}: `std::{name}` in a pure room")));
        }
    }
    found
}

/// Does a path begin here: not a field, a method, or a later segment?
fn starts_path(tokens: &[String], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens[before].as_str());
    let after = tokens.get(at + 1).map_or("", String::as_str);
    !matches!(before, "." | "::") && after == "::"
}

/// Rooms named by `crate::…` and by `super::…` that climbs to the root.
fn imported_rooms<'t>(path: &[&str], tokens: &'t [String]) -> Vec<&'t str> {
    let mut rooms = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let start = at;
        at += 1;
        if tokens[start] == "crate" && tokens.get(at).is_some_and(|token| token == "::") {
            rooms.extend(heads(tokens, at + 1));
        } else if tokens[start] == "super" {
            let mut climbed = 1;
            while tokens.get(at).is_some_and(|token| token == "::") && tokens.get(at + 1).is_some_and(|t| t == "super")
            {
                climbed += 1;
                at += 2;
            }
            if climbed >= path.len() && tokens.get(at).is_some_and(|token| token == "::") {
                rooms.extend(heads(tokens, at + 1));
            }
        }
    }
    rooms
}

/// First segments after a `::`: the one name there, or the names that begin each branch of a `{…}`.
fn heads(tokens: &[String], at: usize) -> Vec<&str> {
    match tokens.get(at).map(String::as_str) {
        Some("{") => {
            let mut depth = 0;
            let mut names = Vec::new();
            for (index, token) in tokens.iter().enumerate().skip(at) {
                match token.as_str() {
                    "{" => depth += 1,
                    "}" => depth -= 1,
                    name if depth == 1 && matches!(tokens[index - 1].as_str(), "{" | ",") => names.push(name),
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
            names
        }
        Some(name) => vec![name],
        None => Vec::new(),
    }
}

/// Names and punctuation; comments, strings, characters and lifetimes are left out.
fn tokens(source: &str) -> Vec<String> {
    let chars: Vec<char> = source.chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        at += match rest {
            ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block_comment_chars(rest),
            ['"', ..] => string_chars(rest),
            ['r' | 'b' | 'c', ..] if literal_prefix_chars(rest) > 0 => {
                let prefix = literal_prefix_chars(rest);
                if rest[..prefix].contains(&'r') {
                    raw_string_chars(rest, prefix)
                } else {
                    prefix + string_chars(&rest[prefix..])
                }
            }
            ['\'', ..] => quote_chars(rest),
            [':', ':', ..] => {
                out.push("::".to_owned());
                2
            }
            [c, ..] if c.is_alphanumeric() || *c == '_' => {
                let word: String = rest.iter().take_while(|c| c.is_alphanumeric() || **c == '_').collect();
                let length = word.chars().count();
                out.push(word);
                length
            }
            [c, ..] => {
                if !c.is_whitespace() {
                    out.push(c.to_string());
                }
                1
            }
            [] => 1,
        };
    }
    out
}

fn block_comment_chars(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string_chars(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// Length of `r`, `b`, `br`, `c`, `cr` before a quote or before `#"`; 0 where none stands.
fn literal_prefix_chars(rest: &[char]) -> usize {
    let letters = rest.iter().take(2).take_while(|c| matches!(c, 'r' | 'b' | 'c')).count();
    let hashes = rest[letters..].iter().take_while(|c| **c == '#').count();
    let quoted = rest.get(letters + hashes) == Some(&'"');
    if quoted && (hashes == 0 || rest[..letters].contains(&'r')) { letters } else { 0 }
}

fn raw_string_chars(rest: &[char], prefix: usize) -> usize {
    let hashes = rest[prefix..].iter().take_while(|c| **c == '#').count();
    let mut at = prefix + hashes + 1;
    while at < rest.len() {
        if rest[at] == '"' && rest[at + 1..].iter().take_while(|c| **c == '#').count() >= hashes {
            return at + 1 + hashes;
        }
        at += 1;
    }
    at
}

/// A character literal as a whole, or the quote of a lifetime.
fn quote_chars(rest: &[char]) -> usize {
    match rest {
        ['\'', '\\', ..] => rest.iter().skip(3).position(|c| *c == '\'').map_or(rest.len(), |end| end + 4),
        ['\'', _, '\'', ..] => 3,
        _ => 1,
    }
}

/// Leaves out what `#[cfg(test)]` stands before: up to `;` or the end of the item's braces.
fn without_test_items(tokens: Vec<String>) -> Vec<String> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at..].iter().map(String::as_str).take(MARK.len()).eq(MARK) {
            let mut depth = 0;
            while at < tokens.len() {
                match tokens[at].as_str() {
                    "{" => depth += 1,
                    "}" => depth -= 1,
                    _ => {}
                }
                let ended = depth == 0 && matches!(tokens[at].as_str(), ";" | "}");
                at += 1;
                if ended {
                    break;
                }
            }
        } else {
            out.push(tokens[at].clone());
            at += 1;
        }
    }
    out
}

fn source_files(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source_files(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

#[test]
fn every_file_imports_from_below_and_the_pure_rooms_are_pure() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    source_files(&src, &mut files);
    assert!(files.len() > 20, "only {} files found", files.len());
    let mut found = Vec::new();
    for path in files {
        let name = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        // Files of tests, declared under `#[cfg(test)]` by their neighbour.
        if !name.ends_with("tests.rs") && !name.contains("/tests/") {
            found.extend(violations(&name, &std::fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn planted_violations_are_caught() {
    let planted = [
        ("model.rs", "use crate::tables;", "rank 0 imports `tables` of rank 0"),
        ("model.rs", "use crate::dom::Dom;", "rank 0 imports `dom` of rank 1"),
        ("clean/mod.rs", "use crate::meta;", "rank 2 imports `meta` of rank 2"),
        ("dom/parse.rs", "use super::super::clean::Mask;", "rank 1 imports `clean` of rank 2"),
        ("blocks.rs", "use super::extract::Options;", "rank 3 imports `extract` of rank 4"),
        ("local.rs", "use crate::{\n    model::{Article, Block},\n    crawl,\n};", "rank 7 imports `crawl` of rank 7"),
        ("record.rs", "fn f() -> crate::write::Format { todo!() }", "rank 5 imports `write` of rank 6"),
        ("meta/mod.rs", "use crate::Options;", "rank 2 imports `extract` of rank 4"),
        ("fetch/mod.rs", "use crate::helpers;", "`helpers`, which has no rank"),
        ("helpers.rs", "", "`helpers` has no rank"),
        ("extract/mod.rs", "pub async fn f() {}", "`async` in a pure room"),
        ("text.rs", "use std::{fmt, fs::File};", "`std::fs` in a pure room"),
        ("urls.rs", "let a = std::net::lookup;", "`std::net` in a pure room"),
        ("frontier/mod.rs", "let now = std::time::Instant::now();", "`Instant` in a pure room"),
        ("decode.rs", "eprintln!(\"{x}\");", "`eprintln!` in a pure room"),
        ("clean/mod.rs", "use scraper::Html;", "only dom/ names scraper"),
        ("crawl/mod.rs", "fn f() -> anyhow::Result<()> { Ok(()) }", "only cli/ names anyhow"),
        ("text.rs", "let quote = '\"'; use crate::dom; let q = '\"';", "rank 0 imports `dom`"),
        ("text.rs", "let raw = r#\"a\"b\"#; use crate::dom;", "rank 0 imports `dom`"),
        ("text.rs", "#[cfg(test)]\nmod tests { fn f() {} }\nuse crate::dom;", "rank 0 imports `dom`"),
    ];
    for (file, source, expected) in planted {
        let found = violations(file, source);
        assert!(found.iter().any(|text| text.contains(expected)), "{file}: {source}\nfound: {found:?}");
    }
}

#[test]
fn what_is_allowed_is_not_reported() {
    let allowed = [
        ("dom/parse.rs", "use super::Dom; use super::arena::Arena; use html5ever::tendril;"),
        ("extract/mod.rs", "use crate::{blocks, clean, dom::{self, Dom}, model::Article};"),
        ("text.rs", "// use crate::dom;\n/* tokio /* async */ */ let s = \"crate::dom println!\";"),
        ("text.rs", "/// ```\n/// offprint::dom::parse(\"\");\n/// ```\nfn f<'a>(x: &'a str) -> &'a str { x }"),
        ("text.rs", "#[cfg(test)]\nmod tests { use crate::dom; fn f() { println!(\"x\"); } }"),
        ("frontier/sqlite.rs", "use rusqlite::Connection; use std::path::Path; use crate::urls;"),
        ("cli/crawl.rs", "use crate::config; use super::words; use anyhow::Context; use tokio::sync::watch;"),
        ("main.rs", "fn main() { offprint::cli::run(std::env::args_os()); }"),
    ];
    for (file, source) in allowed {
        assert_eq!(violations(file, source), Vec::<String>::new(), "{source}");
    }
}

#[test]
fn the_tables_are_sorted() {
    assert!(RANKS.is_sorted() && RE_EXPORTS.is_sorted() && IMPURE_WORDS.is_sorted() && IMPURE_MACROS.is_sorted());
    assert!(WITHIN_A_RANK.is_sorted() && IMPURE_STD.is_sorted() && OWNED_CRATES.is_sorted());
}
