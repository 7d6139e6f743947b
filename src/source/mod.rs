//! Where pages and URL lists come from.

mod archive;
pub mod files;
pub mod filter;
pub mod list;
mod names;
pub mod page;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use crate::warc::Place;

/// How far the pages of a source have been given: reading goes on behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The file, as [`page::PageFile::source`] names it.
    pub file: String,
    /// In an archive, the place behind its last page; 0 else.
    pub place: Place,
}

/// `MEMBER+WITHIN FILE`.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{} {}", self.place.member, self.place.within, self.file)
    }
}

impl FromStr for Position {
    type Err = NoPosition;

    fn from_str(text: &str) -> Result<Self, NoPosition> {
        let (place, file) = text.split_once(' ').ok_or(NoPosition)?;
        let (member, within) = place.split_once('+').ok_or(NoPosition)?;
        let number = |digits: &str| digits.parse().map_err(|_| NoPosition);
        Ok(Self { file: file.to_owned(), place: Place { member: number(member)?, within: number(within)? } })
    }
}

/// Text that is no [`Position`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a place in the inputs")]
pub struct NoPosition;

/// Counts what was passed over because it is no page or not wanted, by class. Clones share their counts.
#[derive(Debug, Clone, Default)]
pub struct Tally(Arc<Mutex<BTreeMap<String, u64>>>);

impl Tally {
    /// One more of this class.
    pub fn count(&self, class: &str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(class.to_owned()).or_default() += 1;
    }

    /// The counts so far.
    pub fn counts(&self) -> BTreeMap<String, u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
