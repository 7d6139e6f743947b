//! JSON Lines into a file that a later run can go on with, whatever ended the earlier one.
//!
//! The records stand in `FILE.part`; `FILE.progress` says how many of its bytes count and how far the inputs were read by
//! then. It is replaced as a whole, after the records are on the disk, so the two always belong together.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::journal::{Journal, JournalError};
use super::{PART_SUFFIX, Sink, WriteError, jsonl};
use crate::record::Record;

/// What is appended to a file's name for the note of how far it got.
pub const PROGRESS_SUFFIX: &str = ".progress";

/// Longest time between two notes: what a crash can cost.
const NOTE_EVERY: Duration = Duration::from_secs(1);
/// Bytes of records that make one due sooner.
const NOTE_BYTES: usize = 8 << 20;

/// The note.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Progress {
    /// Bytes of the file that count.
    bytes: u64,
    /// How far the inputs were read.
    position: Option<String>,
}

/// See the module.
#[derive(Debug)]
pub struct Resumable {
    path: PathBuf,
    journal: Journal,
    position: Option<String>,
    noted: Instant,
    encoded: Vec<u8>,
}

/// How things stand with a file.
#[derive(Debug)]
pub enum Resumed {
    /// An earlier run came to its end; nothing is to be done.
    Whole,
    /// Go on behind this position of the inputs; `None`: begin.
    At(Box<Resumable>, Option<String>),
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

impl Resumable {
    /// Opens what an earlier run left, or begins.
    ///
    /// # Errors
    /// The files cannot be read or written, or do not belong together.
    pub fn open(path: &Path) -> Result<Resumed, WriteError> {
        let fail = |source| WriteError { destination: path.to_string_lossy().into_owned(), source };
        let progress = match fs::read(beside(path, PROGRESS_SUFFIX)) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| fail(io::Error::other(error)))?,
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(fail(error)),
            Err(_) if path.exists() => return Ok(Resumed::Whole),
            Err(_) => Progress::default(),
        };
        let journal =
            Journal::open(&beside(path, PART_SUFFIX), progress.bytes).map_err(|error| fail(io_error(error)))?;
        let mut sink = Self {
            path: path.to_owned(),
            journal,
            position: progress.position.clone(),
            noted: Instant::now(),
            encoded: Vec::new(),
        };
        sink.note()?;
        Ok(Resumed::At(Box::new(sink), progress.position))
    }

    /// Forgets what an earlier run left: a plain run writes the file anew.
    pub fn forget(path: &Path) -> Result<(), WriteError> {
        match fs::remove_file(beside(path, PROGRESS_SUFFIX)) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                Err(WriteError { destination: path.to_string_lossy().into_owned(), source })
            }
            _ => Ok(()),
        }
    }

    fn error(&self, source: io::Error) -> WriteError {
        WriteError { destination: self.path.to_string_lossy().into_owned(), source }
    }

    /// Records to the disk, then the note that counts them.
    fn note(&mut self) -> Result<(), WriteError> {
        let bytes = self.journal.flush().map_err(|error| self.error(io_error(error)))?;
        let progress = Progress { bytes, position: self.position.clone() };
        let (note, new) = (beside(&self.path, PROGRESS_SUFFIX), beside(&self.path, ".progress.new"));
        let write = || {
            let mut file = File::create(&new)?;
            file.write_all(&serde_json::to_vec(&progress)?)?;
            file.sync_all()?;
            fs::rename(&new, &note)
        };
        self.noted = Instant::now();
        write().map_err(|error| self.error(error))
    }
}

fn io_error(error: JournalError) -> io::Error {
    match error {
        JournalError::Io { source, .. } => source,
        other => io::Error::other(other),
    }
}

impl Sink for Resumable {
    fn write(&mut self, record: &Record) -> Result<(), WriteError> {
        self.encoded.clear();
        jsonl::encode(record, &mut self.encoded).map_err(|error| self.error(error))?;
        self.journal.append(&self.encoded);
        Ok(())
    }

    /// Nobody reads along; the file is written by [`Sink::reached`].
    fn flush(&mut self) -> Result<(), WriteError> {
        Ok(())
    }

    fn reached(&mut self, position: &str) -> Result<(), WriteError> {
        self.position = Some(position.to_owned());
        let due = self.noted.elapsed() >= NOTE_EVERY || self.journal.pending_bytes() >= NOTE_BYTES;
        if due { self.note() } else { Ok(()) }
    }

    fn finish(mut self: Box<Self>) -> Result<(), WriteError> {
        self.note()?;
        let part = beside(&self.path, PART_SUFFIX);
        fs::rename(part, &self.path).map_err(|error| self.error(error))?;
        fs::remove_file(beside(&self.path, PROGRESS_SUFFIX)).map_err(|error| self.error(error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::tests::record;

    fn open(path: &Path) -> (Box<Resumable>, Option<String>) {
        match Resumable::open(path).unwrap() {
            Resumed::At(sink, position) => (sink, position),
            Resumed::Whole => panic!("whole"),
        }
    }

    #[test]
    fn what_was_noted_stays_and_what_was_not_is_written_again() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("out.jsonl");
        let (mut sink, position) = open(&path);
        assert_eq!(position, None);
        sink.write(&record("One.")).unwrap();
        sink.reached("1").unwrap();
        sink.note().unwrap();
        sink.write(&record("Two.")).unwrap();
        sink.reached("2").unwrap();
        // A crash after the records were written and before the note.
        sink.journal.flush().unwrap();
        drop(sink);
        let (mut sink, position) = open(&path);
        assert_eq!(position.as_deref(), Some("1"));
        sink.write(&record("Two again.")).unwrap();
        sink.finish().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let texts: Vec<String> = text
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(texts, ["One.", "Two again."]);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "nothing else stays");
        assert!(matches!(Resumable::open(&path).unwrap(), Resumed::Whole));
    }
}
