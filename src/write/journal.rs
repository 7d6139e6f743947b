//! An output file that grows by whole batches, and the lock on the folder it stands in.
//!
//! The owner commits the file's length elsewhere (in the crawl's database, together with what the lines mean). On
//! opening, the file is cut to the committed length, so a batch is in the file wholly and once, or not at all.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// What can go wrong with the files of a crawl; each names its path.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
    /// The committed lines are no longer there: something else changed the file.
    #[error("{}: {found} bytes long, but {committed} bytes were committed; restore the file or start in a new folder", path.display())]
    Short { path: PathBuf, committed: u64, found: u64 },
    /// Another process works in the folder.
    #[error("{}: another process is using this folder", .0.display())]
    Busy(PathBuf),
}

fn at(path: &Path) -> impl Fn(io::Error) -> JournalError + '_ {
    move |source| JournalError::Io { path: path.to_owned(), source }
}

/// An append-only file of lines.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// Bytes in the file.
    length: u64,
    /// Lines not yet in the file.
    pending: Vec<u8>,
}

impl Journal {
    /// Opens or makes the file and cuts it to the committed length.
    pub fn open(path: &Path, committed: u64) -> Result<Self, JournalError> {
        let mut file =
            OpenOptions::new().create(true).truncate(false).read(true).write(true).open(path).map_err(at(path))?;
        let found = file.metadata().map_err(at(path))?.len();
        if found < committed {
            return Err(JournalError::Short { path: path.to_owned(), committed, found });
        }
        file.set_len(committed).map_err(at(path))?;
        file.seek(SeekFrom::Start(committed)).map_err(at(path))?;
        Ok(Self { path: path.to_owned(), file, length: committed, pending: Vec::new() })
    }

    /// Adds bytes that end in a line break to the batch.
    pub fn append(&mut self, lines: &[u8]) {
        self.pending.extend_from_slice(lines);
    }

    /// Length of the file with the batch.
    pub fn end_bytes(&self) -> u64 {
        self.length + self.pending.len() as u64
    }

    /// Bytes of the batch so far.
    pub fn pending_bytes(&self) -> usize {
        self.pending.len()
    }

    /// Writes the batch through to the disk and returns the file's length: the number to commit.
    ///
    /// After an error the file still ends with its last good batch (it is cut back, or will be on the next opening).
    pub fn flush(&mut self) -> Result<u64, JournalError> {
        if self.pending.is_empty() {
            return Ok(self.length);
        }
        let written = self.file.write_all(&self.pending).and_then(|()| self.file.sync_data());
        if let Err(source) = written {
            // The disk may be full: give back what was half written. The first error is the one to report.
            let _ = self.file.set_len(self.length).and_then(|()| self.file.seek(SeekFrom::Start(self.length)));
            return Err(JournalError::Io { path: self.path.clone(), source });
        }
        self.length += self.pending.len() as u64;
        self.pending.clear();
        Ok(self.length)
    }
}

/// Holds a folder for one process; let go when dropped, or by the system when the process dies.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the lock file, making it where absent.
    pub fn take(path: &Path) -> Result<Self, JournalError> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(at(path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(JournalError::Busy(path.parent().unwrap_or(path).to_owned())),
            Err(TryLockError::Error(source)) => Err(at(path)(source)),
        }
    }

    /// Does another process hold the lock? False where there is no lock file.
    pub fn is_held(path: &Path) -> bool {
        File::open(path).is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_committed_is_cut_on_opening() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.jsonl");
        let mut journal = Journal::open(&path, 0).unwrap();
        journal.append(b"one\n");
        let committed = journal.flush().unwrap();
        journal.append(b"two\n");
        assert_eq!(journal.flush().unwrap(), 8);
        drop(journal);
        let mut journal = Journal::open(&path, committed).unwrap();
        journal.append(b"three\n");
        journal.flush().unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one\nthree\n");
    }

    #[test]
    fn a_file_shorter_than_committed_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let error = Journal::open(&dir.path().join("a.jsonl"), 5).unwrap_err();
        assert!(matches!(error, JournalError::Short { committed: 5, found: 0, .. }));
    }

    #[test]
    fn a_folder_is_held_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lock");
        assert!(!FolderLock::is_held(&path));
        let lock = FolderLock::take(&path).unwrap();
        assert!(FolderLock::is_held(&path));
        assert!(matches!(FolderLock::take(&path), Err(JournalError::Busy(_))));
        drop(lock);
        assert!(FolderLock::take(&path).is_ok());
    }
}
