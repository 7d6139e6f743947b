//! Pages on disk, in archives and on standard input: paths → page references in a fixed order.
//!
//! Finding pages is cheap and lazy; [`super::page::load`] does the reading and unpacking, so that it can run on any thread.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use walkdir::WalkDir;

use super::archive::{self, Archive, begins_archive};
use super::filter::Filter;
use super::names::{PAGE_EXTENSIONS, extensions, is_page_name, is_resource_folder};
use super::page::{Body, PageFile, Problem, SourceError, read_up_to};
use super::{Position, Tally};
use crate::warc::{self, Place};

/// The name that stands for standard input among paths, and the `source` of its record.
pub const STDIN: &str = "-";

/// Where pages are looked for, and which are wanted.
#[derive(Debug, Clone, Default)]
pub struct Search {
    pub paths: Vec<PathBuf>,
    /// Largest page, bytes; see [`super::page::MAX_PAGE_BYTES`].
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
            return Box::new(std::iter::once(Ok(PageFile::new(STDIN.to_owned(), Body::Stdin(Vec::new(), false)))));
        }
        if path.is_dir() { Box::new(Folder::new(path)) } else { Box::new(std::iter::once(named_file(path))) }
    });
    let found = files.flat_map(move |found| -> Pages {
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
            Ok(PageFile { body: Body::Stdin(..), .. }) => standard_input(&search, start),
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

type Pages = Box<dyn Iterator<Item = Result<PageFile, SourceError>> + Send>;

fn archived(file: PageFile, search: &Search, from: Place) -> Pages {
    let Body::File(path) = file.body else { return Box::new(std::iter::once(Ok(file))) };
    pages_of(Archive::open(path, search.max_page_bytes, search.filter.clone(), search.tally.clone(), from))
}

/// The records or the one page that come through a pipe; told by its beginning.
fn standard_input(search: &Search, from: Place) -> Pages {
    let unreadable = |error| SourceError::new(STDIN, Problem::Unreadable(error));
    let mut start = Vec::new();
    if let Err(error) = io::stdin().lock().take(warc::PROBE_PACKED_BYTES as u64).read_to_end(&mut start) {
        return Box::new(std::iter::once(Err(unreadable(error))));
    }
    if begins_archive(&start) {
        let (filter, tally) = (search.filter.clone(), search.tally.clone());
        let input = io::Cursor::new(start).chain(io::stdin());
        return pages_of(Archive::stream(STDIN, input, search.max_page_bytes, filter, tally, from));
    }
    let page = read_up_to(start.as_slice().chain(io::stdin().lock()), search.max_page_bytes);
    let file = page.map(|(bytes, cut)| PageFile::new(STDIN.to_owned(), Body::Stdin(bytes, cut)));
    Box::new(std::iter::once(file.map_err(unreadable)))
}

fn pages_of(opened: Result<Archive, SourceError>) -> Pages {
    match opened {
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::super::page::{InputFormat, MAX_PAGE_BYTES, Options, Page, load, sniff};
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
