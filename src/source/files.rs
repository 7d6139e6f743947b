//! Pages on disk, in archives and on standard input: paths → page references in a fixed order, and reference → bytes.
//!
//! Finding pages is cheap and lazy; [`load`] does the reading and unpacking, so that it can run on any thread.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use flate2::read::MultiGzDecoder;
use walkdir::WalkDir;

use super::archive::{self, Archive, ArchivedPage};
use super::filter::Filter;
use super::{Position, Tally};
use crate::http::encoding::EncodingError;
use crate::model::FoundAt;
use crate::saved;
use crate::warc::Place;

/// The name that stands for standard input among paths, and the `source` of its record.
pub const STDIN: &str = "-";

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
    body: Body,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Body {
    Stdin,
    File(PathBuf),
    Archived(Box<ArchivedPage>),
}

impl PageFile {
    fn new(source: String, body: Body) -> Self {
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
    /// A kind of file that is not read.
    #[error("{0} files are not read")]
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

/// Where pages are looked for, and which are wanted.
#[derive(Debug, Clone, Default)]
pub struct Search {
    pub paths: Vec<PathBuf>,
    /// Largest page, bytes; see [`MAX_PAGE_BYTES`].
    pub max_page_bytes: u64,
    /// Applied to records of archives before they are read.
    pub filter: Filter,
    /// Counts records of archives that are passed over.
    pub tally: Tally,
    /// Begin behind this place.
    pub from: Option<Position>,
}

/// Pages below the given paths, in the order of the paths; folders are walked in order of their entries' names
/// (bytewise), files and folders alike. Nothing is read before it is asked for, so a million files cost no memory.
///
/// A file named by the user is a page whatever its name; below a folder, only files whose names say so are. An archive
/// gives its pages one after the other.
pub fn pages(search: Search) -> impl Iterator<Item = Result<PageFile, SourceError>> + Send {
    let mut from = search.from.clone();
    let arrived = Arc::new(AtomicBool::new(from.is_none()));
    let stopped_in = from.as_ref().map(|position| position.file.clone());
    let gone = arrived.clone();
    let files = search.paths.clone().into_iter().flat_map(|path| -> Box<dyn Iterator<Item = _> + Send> {
        if path.as_os_str() == STDIN {
            return Box::new(std::iter::once(Ok(PageFile::new(STDIN.to_owned(), Body::Stdin))));
        }
        if path.is_dir() { Box::new(Folder::new(path)) } else { Box::new(std::iter::once(named_file(path))) }
    });
    let found = files.flat_map(move |found| -> Box<dyn Iterator<Item = _> + Send> {
        let mut start = Place::default();
        if let Some(position) = &from {
            // What comes before it was done in an earlier run.
            let here = found.as_ref().is_ok_and(|file| file.source == position.file);
            start = position.place;
            if here {
                arrived.store(true, Ordering::Relaxed);
                from = None;
            }
            if !here || start == Place::default() {
                return Box::new(std::iter::empty());
            }
        }
        match found {
            Ok(file) if file.is_archive() => archived(file, &search, start),
            found => Box::new(std::iter::once(found)),
        }
    });
    // Only where everything was passed by.
    found.chain(std::iter::from_fn(move || {
        let missing = stopped_in.clone().filter(|_| !gone.swap(true, Ordering::Relaxed))?;
        Some(Err(SourceError::new(missing, Problem::Gone)))
    }))
}

fn archived(
    file: PageFile,
    search: &Search,
    from: Place,
) -> Box<dyn Iterator<Item = Result<PageFile, SourceError>> + Send> {
    let Body::File(path) = file.body else { return Box::new(std::iter::once(Ok(file))) };
    match Archive::open(path, search.max_page_bytes, search.filter.clone(), search.tally.clone(), from) {
        Ok(archive) => Box::new(archive.map(|found| {
            found.map(|(source, page, position)| PageFile { source, position, body: Body::Archived(Box::new(page)) })
        })),
        Err(error) => Box::new(std::iter::once(Err(error))),
    }
}

fn named_file(path: PathBuf) -> Result<PageFile, SourceError> {
    Ok(PageFile::new(path.to_string_lossy().into_owned(), Body::File(path)))
}

impl PageFile {
    /// An archive is told by its name, and by its beginning where the name says nothing.
    fn is_archive(&self) -> bool {
        let Body::File(path) = &self.body else { return false };
        match extensions(path) {
            (Some(last), None) if last == "warc" => true,
            (_, Some(inner)) => inner == "warc",
            (Some(last), None) if PAGE_EXTENSIONS.contains(&last.as_str()) && last != "gz" => false,
            _ => archive::is_archive(path),
        }
    }
}

/// Does a path stand for pages of any number: a folder, an archive?
pub fn holds_many(path: &Path) -> bool {
    path.is_dir() || (path.is_file() && named_file(path.to_owned()).is_ok_and(|file| file.is_archive()))
}

/// A walk that also notices when it found nothing.
struct Folder {
    root: String,
    walk: walkdir::IntoIter,
    /// Pages and errors given so far; `None` once the end was reported.
    given: Option<u64>,
}

impl Folder {
    fn new(path: PathBuf) -> Self {
        let root = path.to_string_lossy().into_owned();
        Self { root, walk: WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter(), given: Some(0) }
    }

    fn entry(&self, entry: Result<walkdir::DirEntry, walkdir::Error>) -> Option<Result<PageFile, SourceError>> {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                is_page_name(entry.path()).then(|| named_file(entry.into_path()))
            }
            Ok(_) => None,
            Err(error) => {
                let source = error.path().map_or_else(|| self.root.clone(), |path| path.to_string_lossy().into_owned());
                Some(Err(SourceError::new(source, Problem::Unreadable(error.into()))))
            }
        }
    }
}

impl Iterator for Folder {
    type Item = Result<PageFile, SourceError>;

    fn next(&mut self) -> Option<Self::Item> {
        let given = self.given?;
        while let Some(entry) = self.walk.next() {
            if entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir() && is_resource_folder(entry.path())) {
                self.walk.skip_current_dir();
                continue;
            }
            if let Some(item) = self.entry(entry) {
                self.given = Some(given + 1);
                return Some(item);
            }
        }
        self.given = None;
        (given == 0).then(|| Err(SourceError::new(self.root.clone(), Problem::NoPages)))
    }
}

/// What browsers put behind a page's name to name the folder of its resources, in the languages they speak; sorted.
const RESOURCE_SUFFIXES: [&str; 24] = [
    "-Dateien",
    "-Filer",
    "-filer",
    ".files",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "_bylos",
    "_datoteke",
    "_dosyalar",
    "_elemei",
    "_failid",
    "_fails",
    "_fajlovi",
    "_ficheiros",
    "_fichiers",
    "_file",
    "_files",
    "_fitxers",
    "_pliki",
    "_soubory",
    "_tiedostot",
    "_файлы",
    "_파일",
];

/// Is this the folder of resources beside a page that a browser saved whole? What is in it are frames, not pages.
fn is_resource_folder(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(OsStr::to_str) else { return false };
    let mut stems = RESOURCE_SUFFIXES.iter().filter_map(|suffix| name.strip_suffix(suffix));
    stems
        .any(|stem| ["html", "htm", "xhtml"].iter().any(|last| path.with_file_name(format!("{stem}.{last}")).is_file()))
}

fn extension(path: &Path) -> Option<String> {
    path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase)
}

/// The extension, and the one before it where the last names a packing: `a.TXT.gz` → (`gz`, `txt`).
fn extensions(path: &Path) -> (Option<String>, Option<String>) {
    let last = extension(path);
    let packed = matches!(last.as_deref(), Some("gz" | "zst"));
    let inner = if packed { extension(&path.with_extension("")) } else { None };
    (last, inner)
}

/// Extensions of pages in a folder; sorted.
const PAGE_EXTENSIONS: [&str; 7] = ["gz", "htm", "html", "mht", "mhtml", "txt", "xhtml"];

fn is_page_name(path: &Path) -> bool {
    match extensions(path) {
        (Some(last), inner) => {
            PAGE_EXTENSIONS.binary_search(&last.as_str()).is_ok() || inner.as_deref().unwrap_or(&last) == "warc"
        }
        (None, _) => false,
    }
}

/// What the name says about the contents, if anything.
fn format_of_name(path: &Path) -> Option<InputFormat> {
    let (last, inner) = extensions(path);
    match inner.or(last).as_deref() {
        Some("html" | "htm" | "mht" | "mhtml" | "xhtml") => Some(InputFormat::Html),
        Some("txt") => Some(InputFormat::Text),
        _ => None,
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
        Body::Stdin => read_up_to(io::stdin().lock(), options.max_page_bytes),
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
fn read_up_to(input: impl Read, limit_bytes: u64) -> io::Result<(Vec<u8>, bool)> {
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
fn sniff(bytes: &[u8]) -> InputFormat {
    // UTF-16 shows as ASCII with zero bytes between.
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let head: Vec<u8> = bytes.iter().take(SNIFF_BYTES).copied().filter(|&byte| !(utf16 && byte == 0)).collect();
    let has_tag = head.windows(2).any(|pair| pair[0] == b'<' && (pair[1].is_ascii_alphabetic() || pair[1] == b'!'));
    let has_control = head.iter().any(|&byte| byte < b'\t' || (0x0e..0x20).contains(&byte));
    if has_tag || has_control || head.starts_with(b"%PDF") { InputFormat::Html } else { InputFormat::Text }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn found_below(paths: &[&Path]) -> impl Iterator<Item = Result<PageFile, SourceError>> {
        let paths = paths.iter().map(|path| path.to_path_buf()).collect();
        pages(Search { paths, max_page_bytes: MAX_PAGE_BYTES, ..Search::default() })
    }

    fn read(path: &Path, options: &Options) -> Result<Page, SourceError> {
        load(&found_below(&[path]).next().unwrap()?, options)
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(PAGE_EXTENSIONS.is_sorted() && RESOURCE_SUFFIXES.is_sorted());
    }

    #[test]
    fn the_folder_of_a_saved_page_holds_no_pages_and_any_other_folder_does() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["a.html", "a_files/ad.html", "b.htm", "b-Dateien/x/frame.html", "c_files/page.html"] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let found: Vec<String> = found_below(&[dir.path()]).map(|page| page.unwrap().source).collect();
        let root = dir.path().to_string_lossy();
        assert_eq!(found, ["a.html", "b.htm", "c_files/page.html"].map(|name| format!("{root}/{name}")));
        let named: Vec<_> = found_below(&[&dir.path().join("a_files/ad.html")]).collect();
        assert!(named[0].is_ok(), "what the user names is a page");
    }

    #[test]
    fn folders_are_walked_in_order_of_names_and_other_files_are_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b.html", "a/z.HTM", "a/y.txt.gz", "c.xhtml", "style.css", "B.txt"] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let found: Vec<String> = found_below(&[dir.path()]).map(|page| page.unwrap().source).collect();
        let root = dir.path().to_string_lossy();
        let expected = ["B.txt", "a/y.txt.gz", "a/z.HTM", "b.html", "c.xhtml"].map(|name| format!("{root}/{name}"));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_folder_without_pages_is_named_and_the_rest_goes_on() {
        let dir = tempfile::tempdir().unwrap();
        let page = dir.path().join("page");
        fs::create_dir(dir.path().join("empty")).unwrap();
        fs::write(&page, "<p>x").unwrap();
        let found: Vec<_> = found_below(&[&dir.path().join("empty"), &page]).collect();
        assert_eq!(found[0].as_ref().unwrap_err().code(), "no-pages");
        assert!(found[1].is_ok());
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn gzip_is_recognised_by_its_bytes_and_the_inner_name_gives_the_format() {
        let dir = tempfile::tempdir().unwrap();
        let cases = [("a.txt.gz", InputFormat::Text), ("a.html", InputFormat::Html), ("a.gz", InputFormat::Html)];
        for (name, format) in cases {
            let path = dir.path().join(name);
            fs::write(&path, gzip(b"<p>Hello")).unwrap();
            let page = read(&path, &Options::default()).unwrap();
            assert_eq!(
                (page.bytes.as_slice(), page.format, page.truncated),
                (&b"<p>Hello"[..], format, false),
                "{name}"
            );
        }
    }

    #[test]
    fn a_page_beyond_the_limit_is_cut_and_marked_packed_or_not() {
        let dir = tempfile::tempdir().unwrap();
        let options = Options { max_page_bytes: 1000, ..Options::default() };
        let (bomb, plain, fits) =
            (dir.path().join("bomb.gz"), dir.path().join("plain.html"), dir.path().join("f.html"));
        fs::write(&bomb, gzip(&vec![b'a'; 100_000])).unwrap();
        fs::write(&plain, vec![b'a'; 1001]).unwrap();
        fs::write(&fits, vec![b'a'; 1000]).unwrap();
        for (path, truncated) in [(bomb, true), (plain, true), (fits, false)] {
            let page = read(&path, &options).unwrap();
            assert_eq!((page.bytes.len(), page.truncated), (1000, truncated), "{}", path.display());
        }
    }

    #[test]
    fn broken_gzip_gives_what_there_was_and_hopeless_gzip_is_an_error() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.html.gz");
        let text: Vec<u8> = (0..50_000u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        let whole = gzip(&text);
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
        let page = read(&path, &Options::default()).unwrap();
        assert!(page.truncated && text.starts_with(&page.bytes) && !page.bytes.is_empty());
        fs::write(&path, &whole[..5]).unwrap();
        assert_eq!(read(&path, &Options::default()).unwrap_err().code(), "gzip");
    }

    #[test]
    fn missing_and_unreadable_paths_are_named() {
        let error = read(Path::new("/no/such/page.html"), &Options::default()).unwrap_err();
        assert_eq!((error.code(), error.source_name.as_str()), ("unreadable", "/no/such/page.html"));
    }

    #[test]
    fn sniffing_tells_html_from_text_and_leaves_binary_data_to_the_html_side() {
        let cases: [(&[u8], InputFormat); 6] = [
            (b"  <!doctype html><p>x", InputFormat::Html),
            (b"A story: 3 < 4.\n\nNext paragraph.", InputFormat::Text),
            (b"Intro <b>bold</b>", InputFormat::Html),
            (b"\x89PNG\r\n\x1a\n\0\0", InputFormat::Html),
            (b"\xff\xfeA\0 \0s\0t\0o\0r\0y\0", InputFormat::Text),
            (b"%PDF-1.7\nabc", InputFormat::Html),
        ];
        for (bytes, format) in cases {
            assert_eq!(sniff(bytes), format, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
