//! What tasks tell the keeper.

use serde::Serialize;
use tokio::sync::oneshot;

use super::archive::Exchanged;
use super::page::Page;
use super::survey::Place;
use crate::discover::revisit::Wishes;
use crate::frontier::{BAD_URL, HostUpdate, Kind, Lease, LeaseId, Loan, SiteFile, Version};
use crate::model::{FoundAt, Validators};

/// What the keeper is told.
pub(super) enum Message {
    Claim {
        hosts: usize,
        reply: oneshot::Sender<Claimed>,
    },
    /// `exchanged` is for the archive: all that was asked for this URL, the page itself last.
    Page {
        lease: LeaseId,
        url_id: i64,
        outcome: Outcome,
        exchanged: Vec<Exchanged>,
    },
    File {
        lease: LeaseId,
        file: SiteFile,
        exchanged: Vec<Exchanged>,
    },
    Found {
        found: Found,
    },
    Borrow {
        host: String,
        reply: oneshot::Sender<Loan>,
    },
    Release {
        lease: LeaseId,
        update: HostUpdate,
    },
    Renew,
    Close,
}

/// What a claim gave, and how things stand.
pub(super) struct Claimed {
    pub(super) leases: Vec<Lease>,
    pub(super) next_ready_ms: Option<i64>,
    pub(super) queued: u64,
    pub(super) listing: bool,
}

/// What became of a URL.
pub(super) enum Outcome {
    /// `failure` is what stands in the other file if it is a duplicate.
    Article {
        page: Box<Page>,
        failure: Box<Failure>,
    },
    /// An article that was looked at again is as it was.
    Same(Box<Version>),
    /// A place that names others was visited.
    Visited(Box<Visited>),
    Failed(Box<Failure>),
    Postponed {
        attempts: u32,
        next_at_ms: i64,
    },
    Moved {
        host: String,
        target: String,
        trail: Vec<String>,
    },
}

/// What a place names.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) lease: LeaseId,
    pub(super) url_id: i64,
    /// The place, after redirects.
    pub(super) source: String,
    pub(super) depth: u32,
    /// It is visited for the first time.
    pub(super) first: bool,
    /// A list names it.
    pub(super) is_listed: bool,
    pub(super) places: Vec<Place>,
}

impl Found {
    pub(super) fn with(&self, places: Vec<Place>) -> Self {
        Self { places, source: self.source.clone(), ..*self }
    }
}

/// How a visit ended.
#[derive(Debug, Default)]
pub(super) struct Visited {
    /// What it turned out to be.
    pub(super) kind: Kind,
    pub(super) validators: Option<Validators>,
    pub(super) problem: Option<Failure>,
    /// Nothing came of it.
    pub(super) failed: bool,
    /// Time since the visit before, milliseconds.
    pub(super) visit_ms: i64,
    /// It was one of the usual places, tried.
    pub(super) guess: bool,
    /// Of a feed: when it would be visited again.
    pub(super) wishes: Wishes,
}

/// A line of `failures.jsonl`.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Failure {
    /// As it was listed.
    pub(super) source: String,
    /// The last URL asked.
    pub(super) url: Option<String>,
    pub(super) line: Option<u64>,
    pub(super) reason: String,
    pub(super) detail: Option<String>,
    pub(super) status: Option<u16>,
    pub(super) attempts: u32,
    pub(super) duplicate_of: Option<String>,
    /// What names the URL, when no list does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) discovered_by: Option<FoundAt>,
}

impl Failure {
    /// A line of a list that gives no URL.
    pub(super) fn of_line(source: String, line: u64, detail: String) -> Self {
        Self { source, line: Some(line), reason: BAD_URL.to_owned(), detail: Some(detail), ..Self::default() }
    }
}
