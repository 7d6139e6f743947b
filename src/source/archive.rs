//! WARC files as a source of pages: a stream of records, of which responses with HTML are pages.
//!
//! Whatever else a file holds is counted by class and passed over. Damage is an error with its offset, and reading goes on
//! behind it.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use url::Url;

use super::filter::Filter;
use super::page::{InputFormat, Page, Problem, SourceError};
use super::{Position, Tally};
use crate::http::{Head, charset, chunked, encoding, sniff};
use crate::model::FoundAt;
use crate::warc::{self, Header, Item, Limits, Place, Reader, Record, fields};

/// Bytes of a block beyond the page: the head of the response.
const HEAD_BYTES: u64 = 256 << 10;
/// Reason codes after which a page of a crawl is cleaned again: what became of it was the cleaner's judgement alone.
const CLEANED_AGAIN: [&str; 4] = ["article", "empty", "internal", "no-article"];
/// Files that speak for a site and are no pages, whatever a server answers: beginnings of paths.
const SITE_FILES: [&str; 2] = ["/.well-known/", "/robots.txt"];

/// A page in an archive, as its records give it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ArchivedPage {
    path: PathBuf,
    header: Header,
    /// HTTP message or, in a resource record, the page.
    block: Vec<u8>,
    cut: bool,
    /// What our crawl said of it; empty in archives of other tools.
    said: Header,
    /// Further parts of its story.
    parts: Vec<ArchivedPage>,
}

impl ArchivedPage {
    /// As it was listed, else as it was fetched.
    pub(super) fn url(&self) -> Option<&str> {
        self.said.get(fields::SOURCE).or(self.header.target())
    }

    /// `source` of its record: as the crawl gave it, else file and place.
    fn source(&self, place: Place) -> String {
        let listed = self.said.get(fields::SOURCE).map(str::to_owned);
        listed.unwrap_or_else(|| format!("{}#{place}", self.path.display()))
    }

    /// The page that the records hold.
    ///
    /// # Errors
    /// [`Problem::Skipped`] where it is none, [`Problem::Encoding`] where it cannot be unpacked.
    pub(super) fn load(&self, max_page_bytes: u64) -> Result<Page, Problem> {
        let parts = self.parts.iter().map(|part| part.load_one(max_page_bytes)).collect::<Result<_, _>>()?;
        Ok(Page { parts, ..self.load_one(max_page_bytes)? })
    }

    fn load_one(&self, max_page_bytes: u64) -> Result<Page, Problem> {
        let page_bytes = self.said.get(fields::PAGE_BYTES).and_then(|bytes| bytes.parse::<u64>().ok());
        let limit = page_bytes.map_or(max_page_bytes, |bytes| bytes.min(max_page_bytes));
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut page = Page {
            truncated: self.cut || self.header.get("warc-truncated").is_some() || page_bytes.is_some(),
            url: self.said.get(fields::URL).or(self.header.target()).map(str::to_owned),
            fetched_at: self.header.get("warc-date").filter(|date| is_time(date)).map(str::to_owned),
            near_duplicate_of: self.said.get(fields::NEAR_DUPLICATE_OF).map(str::to_owned),
            discovered_by: self.said.get(fields::DISCOVERED_BY).and_then(found_at),
            revision: self.said.get(fields::REVISION).and_then(revision),
            articles_only: self.said.get(fields::REASON).is_some(),
            ..Page::new(Vec::new(), InputFormat::Html)
        };
        if self.header.kind() == "resource" {
            page.charset = self.header.get("content-type").and_then(charset);
            page.truncated |= self.block.len() > limit;
            page.bytes = self.block[..self.block.len().min(limit)].to_vec();
            return Ok(page);
        }
        let (head, body_at) = Head::parse(&self.block).ok_or(Problem::Skipped("no-http"))?;
        let earlier;
        let wire = if self.header.kind() == "revisit" {
            earlier = revisited(&self.path, &self.header, max_page_bytes)?;
            &earlier[Head::parse(&earlier).ok_or(Problem::Skipped("revisit"))?.1..]
        } else {
            &self.block[body_at..]
        };
        let is_chunked = head.joined("transfer-encoding").to_ascii_lowercase().contains("chunked");
        let (wire, broken_off) = if is_chunked { chunked::undo(wire) } else { (wire.into(), false) };
        let (bytes, cut) = encoding::decode(&head.joined("content-encoding"), wire.into_owned(), limit)?;
        if !bytes.is_empty() && sniff::check(sniff::declared(head.get("content-type")), &bytes).is_err() {
            return Err(Problem::Skipped("not-html"));
        }
        page.truncated |= broken_off | cut;
        page.status = Some(head.status);
        page.charset = head.get("content-type").and_then(charset);
        page.bytes = bytes;
        Ok(page)
    }
}

/// `feed https://…`
fn found_at(text: &str) -> Option<FoundAt> {
    let (by, url) = text.split_once(' ')?;
    let by = ["feed", "link", "robots", "sitemap", "well-known"].into_iter().find(|known| *known == by)?;
    Some(FoundAt { by, url: url.to_owned() })
}

/// `2 HASH title,text`
fn revision(text: &str) -> Option<(u32, String, Vec<String>)> {
    let mut parts = text.splitn(3, ' ');
    let (number, revises) = (parts.next()?.parse().ok()?, parts.next()?.to_owned());
    Some((number, revises, parts.next()?.split(',').map(str::to_owned).collect()))
}

/// Dates of 14 digits, as the oldest files have them, are no times that a record could state.
fn is_time(date: &str) -> bool {
    date.parse::<jiff::Timestamp>().is_ok()
}

/// The earlier response that a revisit record of ours refers to, in a file beside its own.
fn revisited(path: &Path, header: &Header, max_page_bytes: u64) -> Result<Vec<u8>, Problem> {
    let skipped = || Problem::Skipped("revisit");
    let name = header.get("warc-refers-to-filename").ok_or_else(skipped)?;
    let member = header.get("warc-refers-to-file-offset").and_then(|offset| offset.parse().ok()).ok_or_else(skipped)?;
    if name.contains(['/', '\\']) || name == ".." {
        return Err(skipped());
    }
    let file = File::open(path.with_file_name(name)).map_err(|_| skipped())?;
    let mut reader = Reader::at(file, limits(max_page_bytes), Place { member, within: 0 }).map_err(|_| skipped())?;
    match reader.next_if(|_| true) {
        Ok(Some(Item::Record(record))) if Some(record.header.id()) == header.get("warc-refers-to") => Ok(record.block),
        _ => Err(skipped()),
    }
}

fn limits(max_page_bytes: u64) -> Limits {
    Limits { block_bytes: usize::try_from(max_page_bytes.saturating_add(HEAD_BYTES)).unwrap_or(usize::MAX) }
}

/// Something found in a file, and where reading goes on behind it.
pub(super) type Found = Result<(String, ArchivedPage, Position), SourceError>;

/// The pages of one file, in their order.
pub(super) struct Archive {
    path: PathBuf,
    source: String,
    filter: Filter,
    tally: Tally,
    reader: Option<Reader<Input>>,
    /// A page whose metadata may still come.
    held: Option<(Place, ArchivedPage)>,
    /// A page whose further parts may still come.
    story: Option<(Place, ArchivedPage)>,
    /// Pages that have all that belongs to them.
    ready: VecDeque<Found>,
}

impl Archive {
    /// Opens a file, at `from` where an earlier run got there.
    pub(super) fn open(
        path: PathBuf,
        max_page_bytes: u64,
        filter: Filter,
        tally: Tally,
        from: Place,
    ) -> Result<Self, SourceError> {
        let limits = limits(max_page_bytes);
        let open = || match from {
            Place { member: 0, within: 0 } => Reader::new(Input::File(File::open(&path)?), limits),
            place => Reader::at(Input::File(File::open(&path)?), limits, place),
        };
        let reader = open();
        Self::with(path, filter, tally, reader)
    }

    /// Reads a stream that cannot be read twice. To go on `from` a place, what comes before it is read and passed.
    pub(super) fn stream(
        name: &str,
        input: impl Read + Send + 'static,
        max_page_bytes: u64,
        filter: Filter,
        tally: Tally,
        from: Place,
    ) -> Result<Self, SourceError> {
        let open = || {
            let mut reader = Reader::new(Input::Stream(Box::new(input)), limits(max_page_bytes))?;
            while reader.place_ahead() < from && reader.next_if(|_| false)?.is_some() {}
            Ok(reader)
        };
        Self::with(PathBuf::from(name), filter, tally, open())
    }

    fn with(
        path: PathBuf,
        filter: Filter,
        tally: Tally,
        reader: io::Result<Reader<Input>>,
    ) -> Result<Self, SourceError> {
        let source = path.to_string_lossy().into_owned();
        match reader {
            Ok(reader) => {
                let (reader, ready) = (Some(reader), VecDeque::new());
                Ok(Self { path, source, filter, tally, reader, held: None, story: None, ready })
            }
            Err(error) => Err(SourceError::new(source, Problem::Unreadable(error))),
        }
    }

    /// A page has all its metadata: it is a part of the story before it, or that story has all its parts.
    fn complete(&mut self, (place, page): (Place, ArchivedPage)) {
        if page.said.get(fields::REASON) == Some(fields::PART) {
            if let Some((_, story)) = &mut self.story {
                story.parts.push(page);
            }
            return;
        }
        self.give(place);
        self.story = Some((place, page));
    }

    /// Hands the story out; reading goes on at `ahead`.
    fn give(&mut self, ahead: Place) {
        let Some((place, page)) = self.story.take() else { return };
        if let Some(reason) = page.said.get(fields::REASON).filter(|reason| !CLEANED_AGAIN.contains(reason)) {
            self.tally.count(&format!("ended as {reason}"));
            return;
        }
        let position = Position { file: self.source.clone(), place: ahead };
        self.ready.push_back(Ok((page.source(place), page, position)));
    }

    /// Is this record a page, as far as its header and the head of its message tell? If not, its class.
    fn class(header: &Header, block: &[u8]) -> Option<&'static str> {
        let target = header.target().and_then(|target| Url::parse(target).ok())?;
        if SITE_FILES.iter().any(|path| target.path().starts_with(path)) {
            return Some("site-file");
        }
        if header.kind() == "resource" {
            return None;
        }
        let Some((head, _)) = Head::parse(block) else { return Some("no-http") };
        match head.status {
            200..300 if sniff::declared(head.get("content-type")) == sniff::Declared::Other => Some("not-html"),
            200..300 => None,
            300..400 => Some("redirect"),
            _ => Some("http-status"),
        }
    }
}

/// What a record's header tells of its use to us: a page perhaps, metadata, or a class that is passed over.
enum Use {
    Page,
    Metadata,
    Passed(&'static str),
}

fn use_of(header: &Header, filter: &Filter) -> Use {
    let is_web =
        || header.target().is_some_and(|target| target.starts_with("http://") || target.starts_with("https://"));
    let media_type = header.media_type();
    match header.kind() {
        "metadata" if media_type == warc::FIELDS_TYPE => Use::Metadata,
        "response" if media_type != "application/http" || !is_web() => Use::Passed("no-http"),
        "resource" if !matches!(media_type.as_str(), "text/html" | "application/xhtml+xml") => Use::Passed("not-html"),
        "revisit" if header.get("warc-refers-to-filename").is_none() => Use::Passed("revisit"),
        "response" | "resource" | "revisit" => match filter.passes_over(header.target(), header.get("warc-date")) {
            Some(class) => Use::Passed(class),
            None => Use::Page,
        },
        "request" => Use::Passed("request"),
        "warcinfo" => Use::Passed("warcinfo"),
        "metadata" => Use::Passed("metadata"),
        "conversion" => Use::Passed("conversion"),
        _ => Use::Passed("other"),
    }
}

impl Archive {
    /// Takes in a record.
    fn record(&mut self, record: Record) {
        let place = record.place;
        let about = self.held.as_ref().is_some_and(|(_, held)| {
            let id = held.header.id();
            let refers = [record.header.get("warc-refers-to"), record.header.get("warc-concurrent-to")];
            !id.is_empty() && refers.contains(&Some(id))
        });
        let class = match use_of(&record.header, &self.filter) {
            Use::Passed(class) => Some(class),
            Use::Metadata => {
                if let Some((_, held)) = self.held.as_mut().filter(|_| about) {
                    held.said = Header::of_fields(&record.block);
                }
                Some("metadata")
            }
            Use::Page => Self::class(&record.header, &record.block),
        };
        if let Some(class) = class {
            self.tally.count(class);
            if about {
                return;
            }
        }
        if let Some(held) = self.held.take() {
            self.complete(held);
        }
        if class.is_none() {
            let Record { header, block, cut, .. } = record;
            let (path, said, parts) = (self.path.clone(), Header::default(), Vec::new());
            self.held = Some((place, ArchivedPage { path, header, block, cut, said, parts }));
        }
    }

    /// The end of the file: what was held is given.
    fn end(&mut self, ahead: Place) {
        self.reader = None;
        if let Some(held) = self.held.take() {
            self.complete(held);
        }
        self.give(ahead);
    }
}

impl Iterator for Archive {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some(found) = self.ready.pop_front() {
                return Some(found);
            }
            let (reader, filter) = (self.reader.as_mut()?, &self.filter);
            match reader.next_if(|header| !matches!(use_of(header, filter), Use::Passed(_))) {
                Ok(Some(Item::Record(record))) => self.record(record),
                Ok(Some(Item::Damage(damage))) => {
                    let problem = Problem::Damaged { place: damage.place, reason: damage.reason };
                    return Some(Err(SourceError::new(&self.source, problem)));
                }
                Ok(None) => {
                    let ahead = reader.place_ahead();
                    self.end(ahead);
                }
                Err(error) => {
                    // Nothing lies behind the last page of a file that cannot be read on.
                    self.end(Place { member: u64::MAX, within: 0 });
                    self.ready.push_back(Err(SourceError::new(&self.source, Problem::Unreadable(error))));
                }
            }
        }
    }
}

/// Where records are read from.
enum Input {
    File(File),
    /// What cannot be read twice.
    Stream(Box<dyn Read + Send>),
}

impl Read for Input {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self {
            Input::File(file) => file.read(out),
            Input::Stream(stream) => stream.read(out),
        }
    }
}

impl Seek for Input {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Input::File(file) => file.seek(to),
            Input::Stream(_) => Err(io::ErrorKind::NotSeekable.into()),
        }
    }
}

/// Does a stream that begins so hold records? A dictionary of zstd stands before nothing else.
pub(super) fn begins_archive(start: &[u8]) -> bool {
    let begins = || Reader::new(start, Limits { block_bytes: 0 })?.begins_with_record();
    start.starts_with(warc::ZSTD_DICTIONARY_MAGIC) || begins().unwrap_or(false)
}

/// Does a file begin as archives do, packed or not? For files whose names say nothing.
pub(super) fn is_archive(path: &Path) -> bool {
    let read = || Reader::new(File::open(path)?, Limits { block_bytes: 0 })?.begins_with_record();
    // What is read from a pipe is gone.
    path.is_file() && read().unwrap_or(false)
}
