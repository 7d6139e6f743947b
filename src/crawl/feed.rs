//! Reads the URL lists on a thread of its own, and hands them to the keeper in batches from another.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender};
use std::time::{Duration, Instant};

use tokio::sync::mpsc;

use crate::frontier::Priority;
use crate::links;
use crate::source::list::{Entry, ListError, ListReader};
use crate::urls;

/// Entries handed over at once: enough to share a transaction's cost, few enough that claims need not wait.
pub(super) const BATCH: usize = 500;
/// Batches on their way: the keeper never waits for the reader, and the memory stays flat.
pub(super) const MAX_BATCHES: usize = 2;
/// A batch is handed over after so long even when it is small: a slow pipe must not hold back what it gave.
const BATCH_MS: u64 = 50;

/// Something from a list.
#[derive(Debug)]
pub(super) enum Listed {
    Url {
        listed: String,
        canonical: String,
        host: String,
        line: u64,
        priority: Option<Priority>,
        is_part: bool,
    },
    /// A line that gives no URL.
    Bad {
        text: String,
        line: u64,
        detail: String,
    },
    /// The list ended too early.
    Broken {
        list: String,
        line: u64,
        detail: String,
    },
}

/// A list by its path; `None` for standard input, which is opened when its turn comes.
pub(super) type Opened = (PathBuf, Option<ListReader<'static>>);

/// Opens all lists, so that a wrong path is told before anything is done. Each is opened once: it may be a pipe.
pub(super) fn open(paths: &[PathBuf]) -> Result<Vec<Opened>, ListError> {
    let open = |path: &PathBuf| {
        let reader = (path.as_os_str() != "-").then(|| ListReader::open(path)).transpose()?;
        Ok((path.clone(), reader))
    };
    paths.iter().map(open).collect()
}

/// Reads the lists one after the other; ends early when nobody listens. The channel's end is the lists' end.
pub(super) fn read(lists: Vec<Opened>, entries: &SyncSender<Listed>) {
    for (path, reader) in lists {
        let reader = reader.map_or_else(|| ListReader::open(&path), Ok);
        let (read, error) = match reader {
            Ok(reader) => (Some(reader), None),
            Err(error) => (None, Some(Err(error))),
        };
        for entry in read.into_iter().flatten().chain(error) {
            if entries.send(listed(entry, &path)).is_err() {
                return;
            }
        }
    }
}

/// Hands entries over in batches: whoever reads may wait for a pipe, and what it gave so far must not wait with it.
pub(super) fn batch(entries: &Receiver<Listed>, keeper: &mpsc::Sender<Vec<Listed>>) {
    while let Ok(first) = entries.recv() {
        let begun = Instant::now();
        let mut batch = Vec::with_capacity(BATCH);
        batch.push(first);
        while batch.len() < BATCH {
            let patience = Duration::from_millis(BATCH_MS).saturating_sub(begun.elapsed());
            // Nothing more came in time, or nothing more comes.
            let Ok(entry) = entries.recv_timeout(patience) else { break };
            batch.push(entry);
        }
        if keeper.blocking_send(batch).is_err() {
            return;
        }
    }
}

fn listed(entry: Result<Entry, ListError>, path: &std::path::Path) -> Listed {
    match entry {
        Ok(Entry::Url(listed)) => Listed::Url {
            canonical: urls::canonical(&listed.url),
            host: urls::host_key(&listed.url),
            listed: listed.text,
            line: listed.line,
            priority: listed.priority_tenths.map(Priority::of_tenths),
            is_part: links::is_further_part(&listed.url),
        },
        Ok(Entry::Bad(bad)) => {
            let detail = format!("{}:{}: {}", bad.list, bad.line, bad.reason);
            Listed::Bad { text: bad.text, line: bad.line, detail }
        }
        Err(error) => {
            let line = match &error {
                ListError::Read { line, .. } => *line,
                ListError::Open { .. } => 0,
            };
            Listed::Broken { list: path.display().to_string(), line, detail: error.to_string() }
        }
    }
}
