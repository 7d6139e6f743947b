//! URL lists, read as a stream: plain text, CSV/TSV, JSON Lines, plain or compressed; also the pages of a WARC file.
//!
//! The shape is told by the file's name (`.csv`, `.tsv`, `.jsonl`, `.ndjson`; `.gz` and `.zst` may follow) and, where
//! the name says nothing, by the first line. In JSON Lines `priority` says which URLs come first. Compression is told by the first bytes, so it works on standard input too.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use url::Url;

mod archived;
mod rows;

/// Longest line or CSV record, bytes: no real URL is longer, and a line without end must not fill the memory.
pub const MAX_LINE_BYTES: usize = 1 << 20;
/// Longest URL, bytes: what servers and sitemaps accept is far below.
pub const MAX_URL_BYTES: usize = 8 << 10;
/// Length of the text shown of a bad line, characters.
pub const SHOWN_CHARS: usize = 200;

/// One URL of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedUrl {
    pub url: Url,
    /// The URL as it was listed, white space around it removed.
    pub text: String,
    /// From 1.
    pub line: u64,
    /// Name of the list; `-` is standard input.
    pub list: Arc<str>,
    /// From 0 to 10, the highest first, where the list says it: `priority` from 0 to 1 in JSON Lines.
    pub priority_tenths: Option<u8>,
}

/// A line of a list that gives no URL.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{list}:{line}: {reason}: `{text}`")]
pub struct BadLine {
    /// The line, at most [`SHOWN_CHARS`] characters of it.
    pub text: String,
    /// From 1.
    pub line: u64,
    /// Name of the list; `-` is standard input.
    pub list: Arc<str>,
    pub reason: BadLineReason,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadLineReason {
    #[error("no scheme: expected a URL that begins with http:// or https://")]
    NoScheme,
    #[error("scheme `{0}`: only http and https are crawled")]
    Scheme(String),
    #[error("not a URL ({0})")]
    NotUrl(url::ParseError),
    #[error("longer than {MAX_URL_BYTES} bytes")]
    TooLong,
    #[error("not UTF-8")]
    NotUtf8,
    #[error("not a JSON object ({0})")]
    NotJson(String),
    #[error("no key `url` with a string")]
    NoUrlKey,
    #[error("no URL in the row")]
    NoUrlInRow,
    #[error("priority {0}: expected a number from 0 to 1")]
    Priority(String),
}

/// One line of a list, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    Url(ListedUrl),
    Bad(BadLine),
}

/// A list that cannot be read at all, or not to its end.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    #[error("{}: {source}", path.display())]
    Open { path: PathBuf, source: io::Error },
    #[error("{list}:{line}: {source}")]
    Read { list: Arc<str>, line: u64, source: io::Error },
}

/// Streams the entries of one list. Memory does not grow with the length of the list.
///
/// ```
/// use offprint::source::list::{Entry, ListReader};
///
/// let list = "# two pages\nhttps://example.org/a\nexample.org/b\n";
/// let entries: Vec<Entry> = ListReader::new("list.txt", list.as_bytes())?.collect::<Result<_, _>>()?;
/// assert!(matches!(&entries[0], Entry::Url(listed) if listed.line == 2));
/// assert!(matches!(&entries[1], Entry::Bad(bad) if bad.line == 3));
/// # Ok::<(), offprint::source::list::ListError>(())
/// ```
pub struct ListReader<'a> {
    list: Arc<str>,
    rows: Box<dyn rows::Rows + Send + 'a>,
    done: bool,
}

impl ListReader<'static> {
    /// Opens a file, or standard input for `-`.
    pub fn open(path: &Path) -> Result<Self, ListError> {
        let fail = |source| ListError::Open { path: path.to_owned(), source };
        if path == Path::new("-") {
            return Self::new("-", io::stdin());
        }
        let file = File::open(path).map_err(fail)?;
        if file.metadata().map_err(fail)?.is_dir() {
            return Err(fail(io::Error::new(io::ErrorKind::IsADirectory, "is a folder; expected a URL list")));
        }
        match archived::Archived::open(path) {
            Some(opened) => {
                Ok(Self { list: path.to_string_lossy().into(), rows: Box::new(opened.map_err(fail)?), done: false })
            }
            None => Self::new(&path.to_string_lossy(), file),
        }
    }
}

impl<'a> ListReader<'a> {
    /// Reads a list from anywhere. `name` tells the shape by its extension and stands in errors.
    pub fn new(name: &str, bytes: impl Read + Send + 'a) -> Result<Self, ListError> {
        let list: Arc<str> = name.into();
        let fail = |source| ListError::Read { list: list.clone(), line: 1, source };
        let mut input = decompress(bytes).map_err(fail)?;
        let shape = Shape::of_name(name).map_or_else(|| Shape::of_start(&mut input), Ok).map_err(fail)?;
        let rows: Box<dyn rows::Rows + Send + 'a> = match shape {
            Shape::Plain => Box::new(rows::Lines::new(input, rows::plain_line)),
            Shape::JsonLines => Box::new(rows::Lines::new(input, rows::json_line)),
            Shape::Separated(separator) => Box::new(rows::Table::new(input, separator)),
        };
        Ok(Self { list, rows, done: false })
    }
}

impl Iterator for ListReader<'_> {
    type Item = Result<Entry, ListError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let (line, row) = match self.rows.next_row() {
            Ok(Some(row)) => row,
            Ok(None) => {
                self.done = true;
                return None;
            }
            Err((line, source)) => {
                self.done = true;
                return Some(Err(ListError::Read { list: self.list.clone(), line, source }));
            }
        };
        let list = self.list.clone();
        let read = row.and_then(|(text, priority_tenths)| match parse(&text) {
            Ok(url) => Ok((url, text, priority_tenths)),
            Err(reason) => Err((text, reason)),
        });
        Some(Ok(match read {
            Ok((url, text, priority_tenths)) => Entry::Url(ListedUrl { url, text, line, list, priority_tenths }),
            Err((text, reason)) => Entry::Bad(BadLine { text: shorten(&text), line, list, reason }),
        }))
    }
}

/// Reads a listed URL. Nothing is guessed: `example.org/a` is refused, not taken for a page.
fn parse(text: &str) -> Result<Url, BadLineReason> {
    if text.len() > MAX_URL_BYTES {
        return Err(BadLineReason::TooLong);
    }
    match Url::parse(text) {
        // `example.org:80/a` parses as scheme `example.org`; no scheme we could crawl holds a dot.
        Ok(url) if url.scheme().contains('.') || url.scheme() == "localhost" => Err(BadLineReason::NoScheme),
        Ok(url) if !matches!(url.scheme(), "http" | "https") => Err(BadLineReason::Scheme(url.scheme().to_owned())),
        Ok(url) => Ok(url),
        Err(url::ParseError::RelativeUrlWithoutBase) => Err(BadLineReason::NoScheme),
        Err(error) => Err(BadLineReason::NotUrl(error)),
    }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(SHOWN_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Plain,
    JsonLines,
    Separated(u8),
}

impl Shape {
    fn of_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(&name);
        match name.rsplit_once('.')?.1 {
            "csv" => Some(Shape::Separated(b',')),
            "tsv" | "tab" => Some(Shape::Separated(b'\t')),
            "jsonl" | "ndjson" => Some(Shape::JsonLines),
            _ => None,
        }
    }

    /// By the first line with anything on it: an object is JSON Lines, a header cell named as a URL column is a table.
    fn of_start(input: &mut impl BufRead) -> io::Result<Self> {
        let start = input.fill_buf()?;
        let line = start.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).find(|line| !line.is_empty());
        let line = line.unwrap_or_default();
        if line.starts_with(b"{") {
            return Ok(Shape::JsonLines);
        }
        let named = |separator: u8| line.split(|byte| *byte == separator).any(rows::is_url_column);
        Ok([b'\t', b',']
            .into_iter()
            .find(|separator| line.contains(separator) && named(*separator))
            .map_or(Shape::Plain, Shape::Separated))
    }
}

/// Plain, gzip (also many members) or Zstandard, told by the first bytes.
fn decompress<'a>(bytes: impl Read + Send + 'a) -> io::Result<Box<dyn BufRead + Send + 'a>> {
    let mut input = BufReader::with_capacity(64 << 10, bytes);
    let start = input.fill_buf()?;
    Ok(if start.starts_with(&[0x1f, 0x8b]) {
        Box::new(BufReader::new(flate2::bufread::MultiGzDecoder::new(input)))
    } else if start.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) {
        Box::new(BufReader::new(zstd::stream::read::Decoder::with_buffer(input)?))
    } else {
        Box::new(input)
    })
}

#[cfg(test)]
mod tests;
