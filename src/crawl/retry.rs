//! Failed URLs back on the queue: their lines leave `failures.jsonl`, so that each URL still ends exactly once.
//!
//! The new file is written beside the old one. The transaction that requeues the URLs also commits the new length and
//! sets a mark; then the file is put in place and the mark taken away. Whatever interrupts this, the next opening either
//! finds no mark and the old file, or the mark and completes the exchange.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

use serde::Deserialize;

use super::{CrawlError, FAILURES};
use crate::frontier::Frontier;
use crate::write::journal::JournalError;

/// The new file until it is in place.
const NEW_FAILURES: &str = "failures.jsonl.new";
/// Set while the new file is to be put in place.
const EXCHANGE: &str = "exchange_failures";

/// Completes an exchange that was interrupted.
pub(super) fn complete(frontier: &mut dyn Frontier, out: &Path) -> Result<(), CrawlError> {
    let new = out.join(NEW_FAILURES);
    if frontier.mark(EXCHANGE)? == 1 {
        if new.exists() {
            fs::rename(&new, out.join(FAILURES)).map_err(at(&new))?;
        }
        frontier.begin()?;
        frontier.set_mark(EXCHANGE, 0)?;
        frontier.commit(&[])?;
    } else if new.exists() {
        fs::remove_file(&new).map_err(at(&new))?;
    }
    Ok(())
}

/// Puts URLs that failed for these reasons (empty: for any) back on the queue.
pub(super) fn requeue(
    frontier: &mut dyn Frontier,
    out: &Path,
    reasons: &[String],
    now_ms: i64,
) -> Result<(), CrawlError> {
    let new = out.join(NEW_FAILURES);
    let committed = frontier.output_bytes(FAILURES)?;
    frontier.begin()?;
    let back = frontier.retry_failed(reasons, now_ms)?;
    if back.is_empty() {
        return Ok(frontier.commit(&[])?);
    }
    let gone = |reason: &str| back.contains_key(reason);
    let bytes = copy_without(&out.join(FAILURES), committed, &new, gone).map_err(at(&new))?;
    frontier.set_mark(EXCHANGE, 1)?;
    frontier.commit(&[(FAILURES, bytes)])?;
    tracing::info!(urls = back.values().sum::<u64>(), "failed URLs are tried again");
    complete(frontier, out)
}

fn at(path: &Path) -> impl Fn(io::Error) -> CrawlError + '_ {
    move |source| JournalError::Io { path: path.to_owned(), source }.into()
}

/// Copies the committed lines but those whose reason is gone; the length of the copy.
fn copy_without(from: &Path, committed: u64, to: &Path, gone: impl Fn(&str) -> bool) -> io::Result<u64> {
    #[derive(Deserialize)]
    struct Reason {
        reason: String,
    }
    let mut out = BufWriter::new(File::create(to)?);
    let mut bytes = 0;
    let mut lines = BufReader::new(File::open(from)?.take(committed));
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        // A line that is not ours to read stays.
        if !serde_json::from_slice::<Reason>(&line).is_ok_and(|line| gone(&line.reason)) {
            out.write_all(&line)?;
            bytes += line.len() as u64;
        }
        line.clear();
    }
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(bytes)
}
