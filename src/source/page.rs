//! A page of a source: a reference to it, and its bytes.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

use flate2::read::MultiGzDecoder;

use super::Position;
use super::archive::ArchivedPage;
use super::names::format_of_name;
use crate::http::encoding::EncodingError;
use crate::model::FoundAt;
use crate::saved;
use crate::warc::Place;

/// Largest page read, in bytes after unpacking. The largest of 2,788 saved news pages has 9 MB; a gzip bomb of
/// 200 kB unpacks to 200 MB. What lies beyond is cut and the record says `partial`.
pub const MAX_PAGE_BYTES: u64 = 32 * 1024 * 1024;

/// Bytes looked at to tell HTML from text where neither the name nor the user says which it is.
const SNIFF_BYTES: usize = 4096;

/// First two bytes of a gzip member (RFC 1952).
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// How pages are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Largest page in bytes after unpacking; see [`MAX_PAGE_BYTES`].
    pub max_page_bytes: u64,
    /// Read every page as this, whatever its name says.
    pub input_format: Option<InputFormat>,
}

impl Default for Options {
    fn default() -> Self {
        Self { max_page_bytes: MAX_PAGE_BYTES, input_format: None }
    }
}

/// What the bytes of a page are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputFormat {
    Html,
    /// Text that another tool has extracted.
    Text,
}

/// A page that was found but not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFile {
    /// The path as the user gave it; below a folder, the folder as given and the way from there. A page of an archive is
    /// named by the archive and its place, or as the crawl that archived it named it.
    pub source: String,
    /// Where to go on behind this page.
    pub position: Position,
    pub(super) body: Body,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    /// Standard input: the page that was read from there, not unpacked, and whether it was cut at the limit. Empty until its
    /// turn comes.
    Stdin(Vec<u8>, bool),
    File(PathBuf),
    Archived(Box<ArchivedPage>),
}

impl PageFile {
    pub(super) fn new(source: String, body: Body) -> Self {
        let position = Position { file: source.clone(), place: Place::default() };
        Self { source, position, body }
    }
}

/// The bytes of a page, unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub bytes: Vec<u8>,
    pub format: InputFormat,
    /// A limit or a damaged archive cut the page.
    pub truncated: bool,
    /// URL of the page, where its file tells.
    pub url: Option<String>,
    /// Charset label of the response.
    pub charset: Option<String>,
    /// When it was fetched or saved, ISO 8601.
    pub fetched_at: Option<String>,
    pub status: Option<u16>,
    /// What the crawl that archived the page found.
    pub near_duplicate_of: Option<String>,
    pub discovered_by: Option<FoundAt>,
    /// `revision`, `revises` and `changed` of its record.
    pub revision: Option<(u32, String, Vec<String>)>,
    /// Further parts of its story.
    pub parts: Vec<Page>,
    /// Of a crawl's archive: a page without an article gives no record, as in the crawl.
    pub articles_only: bool,
}

impl Page {
    pub(super) fn new(bytes: Vec<u8>, format: InputFormat) -> Self {
        Self {
            bytes,
            format,
            truncated: false,
            url: None,
            charset: None,
            fetched_at: None,
            status: None,
            near_duplicate_of: None,
            discovered_by: None,
            revision: None,
            parts: Vec::new(),
            articles_only: false,
        }
    }
}

/// An input that gave no bytes. The message does not repeat `source`.
#[derive(Debug, thiserror::Error)]
#[error("{problem}")]
pub struct SourceError {
    /// The path as given, or `-`.
    pub source_name: String,
    pub problem: Problem,
}

/// What was wrong with an input.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// No such file, no permission, a link that leads nowhere.
    #[error("cannot be read: {0}")]
    Unreadable(io::Error),
    #[error("the folder holds no pages (.html .htm .xhtml .mhtml .warc .txt, .gz)")]
    NoPages,
    #[error("damaged gzip data: {0}")]
    Gzip(io::Error),
    /// A stretch of an archive gives no record; the rest is read.
    #[error("offset {place}: {reason}")]
    Damaged { place: Place, reason: String },
    /// A response in an archive that cannot be decompressed.
    #[error(transparent)]
    Encoding(#[from] EncodingError),
    /// No page, and no failure either: a class of records.
    #[error("no page: {0}")]
    Skipped(&'static str),
    /// Something that is not read this way.
    #[error("{0}")]
    Unsupported(&'static str),
    /// The file where an earlier run stopped is no longer among the inputs.
    #[error("the earlier run stopped in this file, and it is no longer among the inputs")]
    Gone,
}

impl SourceError {
    pub(super) fn new(source_name: impl Into<String>, problem: Problem) -> Self {
        Self { source_name: source_name.into(), problem }
    }

    /// Reason code for summaries: `unreadable`, `no-pages`, `gzip`, `damaged`, `bad-encoding`, `unsupported` …
    pub fn code(&self) -> &'static str {
        match self.problem {
            Problem::Unreadable(_) => "unreadable",
            Problem::NoPages => "no-pages",
            Problem::Gzip(_) => "gzip",
            Problem::Damaged { .. } => "damaged",
            Problem::Encoding(_) => "bad-encoding",
            Problem::Skipped(class) => class,
            Problem::Unsupported(_) => "unsupported",
            Problem::Gone => "gone",
        }
    }
}

/// Reads and unpacks a page. Gzip is recognised by its first bytes, so a packed page under a plain name works too.
///
/// # Errors
/// [`Problem::Unreadable`] where the file system refuses, [`Problem::Gzip`] where not a single byte could be
/// unpacked. A page that breaks off later comes back with what there was, marked `truncated`.
pub fn load(file: &PageFile, options: &Options) -> Result<Page, SourceError> {
    let unreadable = |error| SourceError::new(&file.source, Problem::Unreadable(error));
    let (packed, mut truncated) = match &file.body {
        Body::Archived(page) => {
            return page.load(options.max_page_bytes).map_err(|problem| SourceError::new(&file.source, problem));
        }
        Body::File(path) => {
            let file = File::open(path).map_err(unreadable)?;
            if file.metadata().map_err(unreadable)?.is_dir() {
                return Err(unreadable(io::ErrorKind::IsADirectory.into()));
            }
            read_up_to(file, options.max_page_bytes)
        }
        Body::Stdin(bytes, cut) => Ok((bytes.clone(), *cut)),
    }
    .map_err(unreadable)?;

    let bytes = if packed.starts_with(&GZIP_MAGIC) {
        let (bytes, cut) = gunzip(&packed, options.max_page_bytes)
            .map_err(|error| SourceError::new(&file.source, Problem::Gzip(error)))?;
        truncated |= cut;
        bytes
    } else {
        packed
    };
    if bytes.starts_with(b"WARC/") && bytes.get(5).is_some_and(u8::is_ascii_digit) {
        let problem = Problem::Unsupported("a WARC archive inside of a page's name: name the file .warc or .warc.gz");
        return Err(SourceError::new(&file.source, problem));
    }
    let by_name = || match &file.body {
        Body::File(path) => format_of_name(path),
        _ => None,
    };
    let format = options.input_format.or_else(by_name).unwrap_or_else(|| sniff(&bytes));
    if format == InputFormat::Text && (options.input_format.is_some() || by_name().is_some()) {
        return Ok(Page { truncated, ..Page::new(bytes, format) });
    }
    let saved = saved::open(&bytes);
    let (url, charset, fetched_at) = (saved.url, saved.charset, saved.saved_at);
    let (is_own, html) = match saved.html {
        Cow::Owned(html) => (true, html),
        Cow::Borrowed(_) => (false, Vec::new()),
    };
    let (bytes, format) = if is_own { (html, InputFormat::Html) } else { (bytes, format) };
    Ok(Page { truncated, url, charset, fetched_at, ..Page::new(bytes, format) })
}

/// At most `limit_bytes` bytes, and whether there were more.
pub(super) fn read_up_to(input: impl Read, limit_bytes: u64) -> io::Result<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    input.take(limit_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    let cut = bytes.len() as u64 > limit_bytes;
    bytes.truncate(usize::try_from(limit_bytes).unwrap_or(usize::MAX));
    Ok((bytes, cut))
}

/// Unpacked bytes, and whether the limit or a break cut them.
fn gunzip(packed: &[u8], limit_bytes: u64) -> io::Result<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    let mut input = MultiGzDecoder::new(packed).take(limit_bytes.saturating_add(1));
    match input.read_to_end(&mut bytes) {
        Err(error) if bytes.is_empty() => Err(error),
        Err(_) => Ok((bytes, true)),
        Ok(_) => {
            let cut = bytes.len() as u64 > limit_bytes;
            bytes.truncate(usize::try_from(limit_bytes).unwrap_or(usize::MAX));
            Ok((bytes, cut))
        }
    }
}

/// Text has no tags and no control bytes near its start; everything else is left to the HTML side, which names
/// what it finds.
pub(super) fn sniff(bytes: &[u8]) -> InputFormat {
    // UTF-16 shows as ASCII with zero bytes between.
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let head: Vec<u8> = bytes.iter().take(SNIFF_BYTES).copied().filter(|&byte| !(utf16 && byte == 0)).collect();
    let has_tag = head.windows(2).any(|pair| pair[0] == b'<' && (pair[1].is_ascii_alphabetic() || pair[1] == b'!'));
    let has_control = head.iter().any(|&byte| byte < b'\t' || (0x0e..0x20).contains(&byte));
    if has_tag || has_control || head.starts_with(b"%PDF") { InputFormat::Html } else { InputFormat::Text }
}
