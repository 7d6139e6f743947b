//! Where bytes go: standard output, or a file that gets its name when it is whole.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::WriteError;

/// What is appended to a file's name until the file is whole. After a failure or a kill the records written so far
/// are found under that name.
pub const PART_SUFFIX: &str = ".part";

/// A destination of bytes.
#[derive(Debug)]
pub struct Output(Kind);

#[derive(Debug)]
enum Kind {
    Stdout(io::Stdout),
    File { file: File, part: PathBuf, path: PathBuf },
}

impl Output {
    /// Standard output, without line buffering of its own: callers write whole records.
    pub fn stdout() -> Self {
        Self(Kind::Stdout(io::stdout()))
    }

    /// A file. Bytes go to `path` + [`PART_SUFFIX`]; [`Output::commit`] renames it, replacing an older file.
    ///
    /// # Errors
    /// [`WriteError`] naming `path` where the file cannot be created.
    pub fn file(path: &Path) -> Result<Self, WriteError> {
        let mut part = OsString::from(path);
        part.push(PART_SUFFIX);
        let part = PathBuf::from(part);
        if path.is_dir() {
            return Err(error_at(path, io::ErrorKind::IsADirectory.into()));
        }
        let file = File::create(&part).map_err(|source| error_at(path, source))?;
        Ok(Self(Kind::File { file, part, path: path.to_path_buf() }))
    }

    /// Writes all of `bytes`.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        let result = match &mut self.0 {
            Kind::Stdout(stdout) => {
                let mut stdout = stdout.lock();
                stdout.write_all(bytes).and_then(|()| stdout.flush())
            }
            Kind::File { file, .. } => file.write_all(bytes),
        };
        result.map_err(|source| self.error(source))
    }

    /// Makes a file durable (fsync) and gives it its final name. Standard output has nothing to do.
    pub fn commit(self) -> Result<(), WriteError> {
        match self.0 {
            Kind::Stdout(_) => Ok(()),
            Kind::File { file, part, path } => {
                file.sync_all().and_then(|()| fs::rename(&part, &path)).map_err(|source| error_at(&path, source))
            }
        }
    }

    /// `source` with the name of this destination.
    pub(super) fn error(&self, source: io::Error) -> WriteError {
        match &self.0 {
            Kind::Stdout(_) => WriteError { destination: "standard output".to_owned(), source },
            Kind::File { path, .. } => error_at(path, source),
        }
    }
}

fn error_at(path: &Path, source: io::Error) -> WriteError {
    WriteError { destination: path.to_string_lossy().into_owned(), source }
}
