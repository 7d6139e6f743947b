//! An archive as a list: the pages in it are fetched again.

use std::io;
use std::path::Path;

use super::rows::{Row, Rows};
use crate::source::Tally;
use crate::source::archive::{Archive, is_archive};
use crate::source::filter::Filter;
use crate::warc::Place;

/// Bytes of a page that are looked at: the head of its response.
const PAGE_BYTES: u64 = 0;

/// One row a page: its URL, as the crawl that archived it had it listed, else as it was fetched.
pub(super) struct Archived {
    pages: Archive,
    row: u64,
}

impl Archived {
    /// `None` where a file is no archive.
    pub(super) fn open(path: &Path) -> Option<io::Result<Self>> {
        is_archive(path).then(|| {
            let opened =
                Archive::open(path.to_owned(), PAGE_BYTES, Filter::default(), Tally::default(), Place::default());
            opened.map(|pages| Self { pages, row: 0 }).map_err(io::Error::other)
        })
    }
}

impl Rows for Archived {
    fn next_row(&mut self) -> Result<Option<(u64, Row)>, (u64, io::Error)> {
        loop {
            match self.pages.next() {
                None => return Ok(None),
                Some(Ok((_, page, _))) => {
                    let Some(url) = page.url() else { continue };
                    self.row += 1;
                    return Ok(Some((self.row, Ok((url.to_owned(), None)))));
                }
                Some(Err(error)) => {
                    tracing::warn!(file = error.source_name, %error, "a stretch of the archive is passed over")
                }
            }
        }
    }
}
