//! The archive of a crawl: what went over the wire, as WARC files in `warc/`.
//!
//! Tasks make the records ([`Maker`]), because that takes time; the keeper puts them into the file ([`Archive`]) and
//! commits the file's length together with what became of the URL. So an article's response is in the archive exactly
//! once, and after a crash the file ends with a whole record.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use super::message::Failure;
use super::{CrawlError, Options};
use crate::fetch::Exchange;
use crate::frontier::{Frontier, Payload};
use crate::model::FoundAt;
use crate::warc::{self, FileHead, RecordHead, fields};
use crate::write::journal::{Journal, JournalError};

/// Folder of the archive, in the crawl's folder.
const FOLDER: &str = "warc";
/// The number of the file that is being written, in the crawl's state.
const CURRENT: &str = "warc_file";
/// Bodies shorter than this are stored again and again: a revisit record would be no shorter.
const MIN_REVISIT_BYTES: usize = 512;

/// Pages that ask not to be kept are not: reason codes.
const NOT_TO_BE_KEPT: [&str; 5] = ["noarchive", "noindex", "none", "tdm-reserved", "unavailable-after"];

/// Makes records out of exchanges; shared by all tasks.
#[derive(Debug)]
pub(super) struct Maker {
    seed: String,
    made: AtomicU64,
}

impl Maker {
    pub(super) fn new() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { seed: format!("{} {}", process::id(), since.as_nanos()), made: AtomicU64::new(0) }
    }

    fn id(&self, url: &str) -> String {
        let number = self.made.fetch_add(1, Ordering::Relaxed);
        warc::record_id(format!("{} {number} {url}", self.seed).as_bytes())
    }

    /// Request and response as records, compressed.
    pub(super) fn make(&self, exchange: &Exchange, role: Role) -> Exchanged {
        let url = exchange.url.to_string();
        let mut made = Exchanged {
            role,
            date: warc::date(exchange.asked_ms),
            digest: warc::digest(&[&exchange.body]),
            ids: [self.id(&url), self.id(&url), self.id(&url)],
            url,
            head: exchange.head.clone(),
            payload_bytes: exchange.body.len(),
            address: exchange.address.map(|address| address.to_string()),
            protocol: exchange.protocol,
            truncated: exchange.truncated,
            response: Vec::new(),
            request: Vec::new(),
        };
        made.response = made.record("response", &[], &[&exchange.head, &exchange.body]);
        let head = RecordHead {
            kind: "request",
            id: &made.ids[1],
            date: &made.date,
            content_type: warc::REQUEST_TYPE,
            more: &[("WARC-Target-URI", Some(&made.url)), ("WARC-Concurrent-To", Some(&made.ids[0]))],
        };
        made.request = warc::gzip(&warc::encode(&head, &[&exchange.request]));
        made
    }
}

/// What an exchange is to the URL that is being ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The page, or a step on the way to it.
    Page,
    /// A further part of the story.
    Part,
    /// Asked for in the hope of one.
    Aside,
}

/// An exchange as records.
#[derive(Debug)]
pub(super) struct Exchanged {
    role: Role,
    url: String,
    date: String,
    digest: String,
    /// Of response, request and metadata.
    ids: [String; 3],
    head: Vec<u8>,
    payload_bytes: usize,
    address: Option<String>,
    protocol: &'static str,
    truncated: Option<&'static str>,
    /// Compressed.
    response: Vec<u8>,
    request: Vec<u8>,
}

impl Exchanged {
    /// A response or a revisit.
    fn record(&self, kind: &str, refers_to: &[(&str, Option<&str>)], block: &[&[u8]]) -> Vec<u8> {
        let mut more = vec![
            ("WARC-Target-URI", Some(self.url.as_str())),
            ("WARC-IP-Address", self.address.as_deref()),
            ("WARC-Protocol", Some(self.protocol)),
            ("WARC-Payload-Digest", Some(&self.digest)),
            ("WARC-Truncated", self.truncated),
        ];
        more.extend_from_slice(refers_to);
        let head =
            RecordHead { kind, id: &self.ids[0], date: &self.date, content_type: warc::RESPONSE_TYPE, more: &more };
        warc::gzip(&warc::encode(&head, block))
    }

    /// The same response where the body is in the archive already.
    fn revisit(&self, earlier: &Payload) -> Vec<u8> {
        let (file, offset) = (file_name(earlier.file), earlier.offset.to_string());
        let refers_to = [
            ("WARC-Profile", Some(warc::SAME_PAYLOAD)),
            ("WARC-Refers-To", Some(earlier.id.as_str())),
            ("WARC-Refers-To-Target-URI", Some(earlier.url.as_str())),
            ("WARC-Refers-To-Date", Some(earlier.date.as_str())),
            ("WARC-Refers-To-Filename", Some(file.as_str())),
            ("WARC-Refers-To-File-Offset", Some(offset.as_str())),
        ];
        self.record("revisit", &refers_to, &[&self.head])
    }

    /// What the crawl made of it.
    fn metadata(&self, ended: &Ended<'_>) -> Vec<u8> {
        let mut block = String::new();
        let limit = ended.page_bytes.map(|bytes| bytes.to_string());
        let found_at = ended.found_at.map(|found| format!("{} {}", found.by, found.url));
        for (name, value) in [
            (fields::SOURCE, ended.source),
            (fields::URL, ended.url),
            (fields::REASON, Some(ended.reason)),
            (fields::NEAR_DUPLICATE_OF, ended.near),
            (fields::DISCOVERED_BY, found_at.as_deref()),
            (fields::REVISION, ended.revision),
            (fields::PAGE_BYTES, limit.as_deref()),
        ] {
            if let Some(value) = value {
                let value: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
                block.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        let head = RecordHead {
            kind: "metadata",
            id: &self.ids[2],
            date: &self.date,
            content_type: warc::FIELDS_TYPE,
            more: &[("WARC-Target-URI", Some(&self.url)), ("WARC-Refers-To", Some(&self.ids[0]))],
        };
        warc::gzip(&warc::encode(&head, &[block.as_bytes()]))
    }
}

/// What became of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ended<'a> {
    /// As it was listed; `None` where that can be no article's source.
    pub(super) source: Option<&'a str>,
    pub(super) url: Option<&'a str>,
    /// A reason code; `article` for articles.
    pub(super) reason: &'a str,
    pub(super) near: Option<&'a str>,
    /// Number, hash of the text before, and changed fields of an article that takes the place of an earlier one.
    pub(super) revision: Option<&'a str>,
    /// Where it was found.
    pub(super) found_at: Option<&'a FoundAt>,
    /// The page was cut after so many decoded bytes.
    pub(super) page_bytes: Option<u64>,
}

/// Reason code of an article that was looked at again and is as it was.
pub(super) const UNCHANGED: &str = "unchanged";
/// Reason code of a feed, a sitemap or a section page: it was read for the places that it names.
pub(super) const VISITED: &str = "visited";

impl<'a> Ended<'a> {
    pub(super) fn of(failure: &'a Failure, revision: Option<&'a str>) -> Self {
        let Failure { source, url, reason, discovered_by, .. } = failure;
        let (url, found_at) = (url.as_deref(), discovered_by.as_ref());
        Self { source: Some(source), url, reason, near: None, revision, found_at, page_bytes: None }
    }

    pub(super) fn without_article(reason: &'a str) -> Self {
        Self { source: None, url: None, reason, near: None, revision: None, found_at: None, page_bytes: None }
    }
}

/// The file that is being written.
#[derive(Debug)]
pub(super) struct Archive {
    folder: PathBuf,
    journal: Journal,
    number: u64,
    /// Bytes from which the next file is begun.
    max_file_bytes: u64,
    info: Vec<u8>,
    maker: Maker,
    clock_ms: i64,
    /// Files that came to their end since the last commit, by name and length.
    ended: Vec<(String, u64)>,
}

fn file_name(number: u64) -> String {
    format!("offprint-{number:05}.warc.gz")
}

/// Name of a file in the crawl's state.
fn output(number: u64) -> String {
    format!("{FOLDER}/{}", file_name(number))
}

impl Archive {
    /// Opens the newest file and cuts it to what was committed; files that were begun after it go.
    pub(super) fn open(
        options: &Options,
        frontier: &mut dyn Frontier,
        now_ms: i64,
    ) -> Result<Option<Self>, CrawlError> {
        if !options.warc {
            return Ok(None);
        }
        let folder = options.out.join(FOLDER);
        fs::create_dir_all(&folder).map_err(at(&folder))?;
        let number = u64::try_from(frontier.mark(CURRENT)?).unwrap_or(0).max(1);
        for later in number + 1.. {
            let path = folder.join(file_name(later));
            if !path.exists() {
                break;
            }
            fs::remove_file(&path).map_err(at(&path))?;
        }
        let committed = frontier.output_bytes(&output(number))?;
        let journal = Journal::open(&folder.join(file_name(number)), committed)?;
        let info = FileHead {
            software: concat!("offprint/", env!("CARGO_PKG_VERSION")),
            user_agent: &options.fetch.user_agent,
            robots: if options.robots { "classic" } else { "ignore" },
        };
        let max_file_bytes = options.warc_file_bytes;
        let maker = Maker::new();
        let (info, ended) = (info.block(), Vec::new());
        Ok(Some(Self { folder, journal, number, max_file_bytes, info, maker, clock_ms: now_ms, ended }))
    }

    /// Adds what was exchanged for one URL, the page itself last; `ended` tells what became of it where it came.
    pub(super) fn add(
        &mut self,
        frontier: &mut dyn Frontier,
        mut exchanged: Vec<Exchanged>,
        ended: Option<Ended<'_>>,
    ) -> Result<(), CrawlError> {
        if ended.is_some_and(|ended| NOT_TO_BE_KEPT.contains(&ended.reason)) {
            exchanged.pop();
        }
        let page = exchanged.iter().rposition(|made| made.role == Role::Page);
        let told = exchanged.iter().enumerate().map(|(index, made)| {
            let ended = match made.role {
                Role::Page => ended.filter(|_| Some(index) == page),
                Role::Part => Some(Ended::without_article(fields::PART)),
                Role::Aside => Some(Ended::without_article(VISITED)),
            };
            ended.map(|ended| made.metadata(&ended)).unwrap_or_default()
        });
        let told: Vec<Vec<u8>> = told.collect();
        if exchanged.is_empty() {
            return Ok(());
        }
        let records = exchanged.iter().map(|made| made.response.len() + made.request.len());
        self.begin(frontier, records.chain(told.iter().map(Vec::len)).sum())?;
        for (made, told) in exchanged.iter().zip(&told) {
            let earlier = match made.payload_bytes {
                MIN_REVISIT_BYTES.. if made.truncated.is_none() => frontier.payload(&made.digest)?,
                _ => None,
            };
            match earlier {
                Some(earlier) => self.journal.append(&made.revisit(&earlier)),
                None => {
                    if made.payload_bytes >= MIN_REVISIT_BYTES && made.truncated.is_none() {
                        let (id, url, date) = (made.ids[0].clone(), made.url.clone(), made.date.clone());
                        let offset = self.journal.end_bytes();
                        frontier.save_payload(&made.digest, &Payload { file: self.number, offset, id, url, date })?;
                    }
                    self.journal.append(&made.response);
                }
            }
            self.journal.append(&made.request);
            self.journal.append(told);
        }
        Ok(())
    }

    /// Begins the first file, or the next one where what comes, `bytes` at most, would make this one too long. What belongs
    /// to one URL stays in one file.
    fn begin(&mut self, frontier: &mut dyn Frontier, bytes: usize) -> Result<(), CrawlError> {
        let end_bytes = self.journal.end_bytes();
        if end_bytes > 0 && end_bytes + bytes as u64 > self.max_file_bytes {
            // On the disk before the commit that counts it.
            self.ended.push((output(self.number), self.journal.flush()?));
            self.number += 1;
            self.journal = Journal::open(&self.folder.join(file_name(self.number)), 0)?;
        }
        if self.journal.end_bytes() == 0 {
            let name = file_name(self.number);
            let head = RecordHead {
                kind: "warcinfo",
                id: &self.maker.id(&name),
                date: &warc::date(self.clock_ms),
                content_type: warc::FIELDS_TYPE,
                more: &[("WARC-Filename", Some(&name))],
            };
            self.journal.append(&warc::gzip(&warc::encode(&head, &[&self.info])));
            frontier.set_mark(CURRENT, i64::try_from(self.number).unwrap_or(i64::MAX))?;
        }
        Ok(())
    }

    /// Bytes not yet in the file.
    pub(super) fn pending_bytes(&self) -> usize {
        self.journal.pending_bytes()
    }

    /// Writes through to the disk: the names and the lengths to commit.
    pub(super) fn flush(&mut self) -> Result<Vec<(String, u64)>, CrawlError> {
        let mut lengths = std::mem::take(&mut self.ended);
        lengths.push((output(self.number), self.journal.flush()?));
        Ok(lengths)
    }
}

fn at(path: &Path) -> impl Fn(io::Error) -> CrawlError + '_ {
    move |source| JournalError::Io { path: path.to_owned(), source }.into()
}
