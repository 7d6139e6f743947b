//! Pages on disk and on standard input: paths → page references in a fixed order, and reference → bytes.
//!
//! Finding pages is cheap and lazy; [`load`] does the reading and unpacking, so that it can run on any thread.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use walkdir::WalkDir;

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
    /// The path as the user gave it; below a folder, the folder as given and the way from there.
    pub source: String,
    /// `None` is standard input.
    path: Option<PathBuf>,
}

/// The bytes of a page, unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub bytes: Vec<u8>,
    pub format: InputFormat,
    /// A limit or a damaged archive cut the page.
    pub truncated: bool,
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
    #[error("the folder holds no pages (.html .htm .xhtml .txt .gz)")]
    NoPages,
    #[error("damaged gzip data: {0}")]
    Gzip(io::Error),
    /// A kind of archive that is not read.
    #[error("{0} archives are not read")]
    Unsupported(&'static str),
}

impl SourceError {
    fn new(source_name: impl Into<String>, problem: Problem) -> Self {
        Self { source_name: source_name.into(), problem }
    }

    /// Reason code for summaries: `unreadable`, `no-pages`, `gzip`, `unsupported`.
    pub fn code(&self) -> &'static str {
        match self.problem {
            Problem::Unreadable(_) => "unreadable",
            Problem::NoPages => "no-pages",
            Problem::Gzip(_) => "gzip",
            Problem::Unsupported(_) => "unsupported",
        }
    }
}

/// Pages below the given paths, in the order of the paths; folders are walked in order of their entries' names
/// (bytewise), files and folders alike. Nothing is read before it is asked for, so a million files cost no memory.
///
/// A file named by the user is a page whatever its name; below a folder, only files whose names say so are.
pub fn pages(paths: Vec<PathBuf>) -> impl Iterator<Item = Result<PageFile, SourceError>> + Send {
    paths.into_iter().flat_map(|path| -> Box<dyn Iterator<Item = _> + Send> {
        if path.as_os_str() == STDIN {
            return Box::new(std::iter::once(Ok(PageFile { source: STDIN.to_owned(), path: None })));
        }
        if path.is_dir() { Box::new(Folder::new(path)) } else { Box::new(std::iter::once(named_file(path))) }
    })
}

fn named_file(path: PathBuf) -> Result<PageFile, SourceError> {
    let source = path.to_string_lossy().into_owned();
    match unsupported_archive(&path) {
        Some(kind) if path.exists() => Err(SourceError::new(source, Problem::Unsupported(kind))),
        _ => Ok(PageFile { source, path: Some(path) }),
    }
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
                let path = entry.path();
                let wanted = unsupported_archive(path).is_some() || is_page_name(path);
                wanted.then(|| named_file(entry.into_path()))
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
            if let Some(item) = self.entry(entry) {
                self.given = Some(given + 1);
                return Some(item);
            }
        }
        self.given = None;
        (given == 0).then(|| Err(SourceError::new(self.root.clone(), Problem::NoPages)))
    }
}

fn extension(path: &Path) -> Option<String> {
    path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase)
}

/// The extension, and the one before it where the last is `gz`: `a.TXT.gz` → (`gz`, `txt`).
fn extensions(path: &Path) -> (Option<String>, Option<String>) {
    let last = extension(path);
    let inner = if last.as_deref() == Some("gz") { extension(&path.with_extension("")) } else { None };
    (last, inner)
}

fn is_page_name(path: &Path) -> bool {
    matches!(extension(path).as_deref(), Some("html" | "htm" | "xhtml" | "txt" | "gz"))
}

/// What the name says about the contents, if anything.
fn format_of_name(path: &Path) -> Option<InputFormat> {
    let (last, inner) = extensions(path);
    match inner.or(last).as_deref() {
        Some("html" | "htm" | "xhtml") => Some(InputFormat::Html),
        Some("txt") => Some(InputFormat::Text),
        _ => None,
    }
}

fn unsupported_archive(path: &Path) -> Option<&'static str> {
    let (last, inner) = extensions(path);
    match inner.or(last).as_deref() {
        Some("mhtml" | "mht") => Some("MHTML"),
        Some("warc") => Some("WARC"),
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
    let (packed, mut truncated) = match &file.path {
        Some(path) => {
            let file = File::open(path).map_err(unreadable)?;
            if file.metadata().map_err(unreadable)?.is_dir() {
                return Err(unreadable(io::ErrorKind::IsADirectory.into()));
            }
            read_up_to(file, options.max_page_bytes)
        }
        None => read_up_to(io::stdin().lock(), options.max_page_bytes),
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
    let by_name = || file.path.as_deref().and_then(format_of_name);
    let format = options.input_format.or_else(by_name).unwrap_or_else(|| sniff(&bytes));
    Ok(Page { bytes, format, truncated })
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

    fn read(path: &Path, options: &Options) -> Result<Page, SourceError> {
        load(&pages(vec![path.to_path_buf()]).next().unwrap()?, options)
    }

    #[test]
    fn folders_are_walked_in_order_of_names_and_other_files_are_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b.html", "a/z.HTM", "a/y.txt.gz", "c.xhtml", "style.css", "B.txt"] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let found: Vec<String> = pages(vec![dir.path().to_path_buf()]).map(|page| page.unwrap().source).collect();
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
        let found: Vec<_> = pages(vec![dir.path().join("empty"), page]).collect();
        assert_eq!(found[0].as_ref().unwrap_err().code(), "no-pages");
        assert!(found[1].is_ok());
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn archives_that_are_not_read_are_named_not_skipped() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.warc.gz"), "x").unwrap();
        fs::write(dir.path().join("b.mht"), "x").unwrap();
        let codes: Vec<_> = pages(vec![dir.path().to_path_buf()]).map(|found| found.unwrap_err().to_string()).collect();
        assert_eq!(codes, ["WARC archives are not read", "MHTML archives are not read"]);
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
