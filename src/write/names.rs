//! File names for pages: from their URL, or from their path where none is known.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashSet, FxHasher};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::record::Record;

/// Longest name before its extension, in bytes: file systems end at 255, and some archives and tools earlier.
const MAX_NAME_BYTES: usize = 120;

/// What ends a URL's path or a file's name and says nothing.
const DROPPED_EXTENSIONS: [&str; 9] = [".asp", ".aspx", ".gz", ".htm", ".html", ".jsp", ".php", ".txt", ".xhtml"];

/// Names that Windows keeps for devices.
const RESERVED: [&str; 22] = [
    "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt1", "lpt2", "lpt3",
    "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn",
];

/// Hex digits of the source's hash in a name that would stand twice.
const HASH_DIGITS: usize = 8;

/// Gives each page a name of its own. Holds eight bytes for each name given.
#[derive(Debug, Default)]
pub struct Names {
    given: FxHashSet<u64>,
}

impl Names {
    /// A name for this page, without extension: letters, digits, `.`, `-` and `_`. Where the name was given before, a hash of
    /// the page's source parts them; the same pages in the same order get the same names.
    pub fn name(&mut self, record: &Record) -> String {
        let plain = plain_name(record);
        if self.is_new(&plain) {
            return plain;
        }
        let digest = format!("{:x}", Sha256::digest(record.source.as_bytes()));
        let hashed = format!("{plain}-{}", &digest[..HASH_DIGITS]);
        if self.is_new(&hashed) {
            return hashed;
        }
        // The same page again.
        (2..).map(|number| format!("{hashed}-{number}")).find(|name| self.is_new(name)).unwrap_or(hashed)
    }

    fn is_new(&mut self, name: &str) -> bool {
        // Some file systems do not tell capitals from small letters.
        let mut hasher = FxHasher::default();
        name.to_lowercase().hash(&mut hasher);
        self.given.insert(hasher.finish())
    }
}

fn plain_name(record: &Record) -> String {
    let url = record.url.as_deref().and_then(|url| url::Url::parse(url).ok());
    let long = match url.as_ref().and_then(|url| Some((url.host_str()?, url))) {
        Some((host, url)) => {
            let path = without_extensions(url.path().trim_end_matches('/'));
            let query = url.query().map(|query| format!("_{query}")).unwrap_or_default();
            decoded(&format!("{}{path}{query}", host.strip_prefix("www.").unwrap_or(host)))
        }
        None => without_extensions(&record.source).to_owned(),
    };
    let name = safe(&long);
    match name.as_str() {
        "" => "page".to_owned(),
        _ if RESERVED.binary_search(&name.split('.').next().unwrap_or_default().to_lowercase().as_str()).is_ok() => {
            format!("_{name}")
        }
        _ => name,
    }
}

fn without_extensions(path: &str) -> &str {
    let mut path = path;
    while let Some(shorter) = DROPPED_EXTENSIONS.iter().find_map(|extension| path.strip_suffix(extension)) {
        path = shorter;
    }
    path
}

/// Percent-encoded letters as letters, where they are UTF-8.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Letters and digits of any script, `.`, `-` and `_`; a slash becomes `_`, any other run of characters one `-`. No dot at
/// either end, at most [`MAX_NAME_BYTES`] long.
fn safe(text: &str) -> String {
    let mut name = String::new();
    for c in text.nfc() {
        let c = match c {
            '/' | '\\' => '_',
            '.' | '_' => c,
            c if c.is_alphanumeric() => c,
            _ => '-',
        };
        let is_mark = |c| matches!(c, '-' | '_' | '.');
        if !(is_mark(c) && name.ends_with(is_mark)) {
            if name.len() + c.len_utf8() > MAX_NAME_BYTES {
                break;
            }
            name.push(c);
        }
    }
    name.trim_matches(['-', '_', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Article, FetchFacts};
    use crate::record::RecordOptions;

    fn record(url: Option<&str>, source: &str) -> Record {
        let facts = FetchFacts { source: source.into(), url: url.map(Into::into), ..FetchFacts::default() };
        Record::new(Article::default(), facts, RecordOptions::default())
    }

    fn named(url: &str) -> String {
        Names::default().name(&record(Some(url), "a"))
    }

    #[test]
    fn names_come_from_the_url_or_the_source() {
        assert_eq!(named("https://www.example.org/news/late-ferries.html"), "example.org_news_late-ferries");
        assert_eq!(named("https://example.org/?id=12&lang=en"), "example.org_id-12-lang-en");
        assert_eq!(named("https://example.org/caf%C3%A9/%E5%B5%90"), "example.org_café_嵐");
        assert_eq!(Names::default().name(&record(None, "pages/../0001.html.gz")), "pages_0001");
        assert_eq!(Names::default().name(&record(None, "-")), "page");
        assert_eq!(Names::default().name(&record(None, "CON.html")), "_CON");
    }

    #[test]
    fn no_name_is_given_twice_and_the_same_pages_get_the_same_names() {
        let give = || {
            let mut names = Names::default();
            let pages = [("https://a.example/x", "1"), ("https://a.example/X", "2"), ("https://a.example/x", "2")];
            pages.map(|(url, source)| names.name(&record(Some(url), source)))
        };
        let names = give();
        assert_eq!(names[0], "a.example_x");
        assert!(names[1].starts_with("a.example_X-") && names[1].len() == "a.example_X-".len() + HASH_DIGITS);
        assert_eq!(names[2].to_lowercase(), format!("{}-2", names[1]).to_lowercase());
        assert_eq!(give(), names);
    }

    #[test]
    fn names_are_bounded_and_stay_in_their_folder() {
        let long = named(&format!("https://example.org/{}", "嵐".repeat(500)));
        assert!(long.len() <= MAX_NAME_BYTES, "{long}");
        for source in ["../../etc/passwd", "/etc/passwd", "..", ".hidden", "a\u{0}b\nc", "C:\\x"] {
            let name = Names::default().name(&record(None, source));
            assert!(!name.starts_with('.') && !name.contains(['/', '\\', '\0', '\n', ':']), "{name}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(RESERVED.is_sorted() && DROPPED_EXTENSIONS.is_sorted());
    }
}
