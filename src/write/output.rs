//! Where bytes go: standard output, or a file that gets its name when it is whole.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use flate2::write::GzEncoder;
use zstd::stream::write::Encoder as ZstdEncoder;

use super::{Compression, WriteError};

/// What is appended to a file's name until the file is whole. After a failure or a kill the records written so far
/// are found under that name.
pub const PART_SUFFIX: &str = ".part";

/// A destination of bytes.
#[derive(Debug)]
pub struct Output {
    /// `standard output`, or the path as given.
    destination: String,
    body: Body,
}

/// The way to the destination.
#[derive(Debug)]
enum Body {
    Plain(Raw),
    Gzip(GzEncoder<Raw>),
    Zstd(ZstdDebug),
}

/// zstd's encoder has no `Debug`.
struct ZstdDebug(ZstdEncoder<'static, Raw>);

impl std::fmt::Debug for ZstdDebug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("zstd")
    }
}

impl Output {
    /// Standard output, without line buffering of its own: callers write whole records.
    pub fn stdout() -> Self {
        Self { destination: "standard output".to_owned(), body: Body::Plain(Raw(Kind::Stdout(io::stdout()))) }
    }

    /// A file. Bytes go to `path` + [`PART_SUFFIX`]; [`Output::commit`] renames it, replacing an older file. A device or a
    /// pipe is written as it is; a link is followed.
    ///
    /// # Errors
    /// [`WriteError`] naming `path` where the file cannot be created.
    pub fn file(path: &Path) -> Result<Self, WriteError> {
        Self::packed(path, Compression::None)
    }

    /// [`Output::file`], its bytes packed on the way. A gzip file holds no time and no name: the same records give the
    /// same bytes.
    pub fn packed(path: &Path, compression: Compression) -> Result<Self, WriteError> {
        let destination = path.to_string_lossy().into_owned();
        let body = Raw::create(path).and_then(|raw| {
            Ok(match compression {
                Compression::None => Body::Plain(raw),
                Compression::Gzip => Body::Gzip(GzEncoder::new(raw, flate2::Compression::default())),
                Compression::Zstd => {
                    let mut encoder = ZstdEncoder::new(raw, zstd::DEFAULT_COMPRESSION_LEVEL)?;
                    encoder.include_checksum(true)?;
                    Body::Zstd(ZstdDebug(encoder))
                }
            })
        });
        match body {
            Ok(body) => Ok(Self { destination, body }),
            Err(source) => Err(WriteError { destination, source }),
        }
    }

    /// The same, but a file that was not committed is removed: for formats of which a part is of no use.
    #[must_use]
    pub fn or_nothing(mut self) -> Self {
        let raw = match &mut self.body {
            Body::Plain(raw) => raw,
            Body::Gzip(encoder) => encoder.get_mut(),
            Body::Zstd(encoder) => encoder.0.get_mut(),
        };
        if let Kind::File { keep_part, .. } = &mut raw.0 {
            *keep_part = false;
        }
        self
    }

    /// Writes all of `bytes`.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.write_all(bytes).map_err(|source| self.error(source))
    }

    /// Makes a file durable (fsync) and gives it its final name. Standard output has nothing to do.
    pub fn commit(self) -> Result<(), WriteError> {
        let raw = match self.body {
            Body::Plain(raw) => Ok(raw),
            Body::Gzip(encoder) => encoder.finish(),
            Body::Zstd(encoder) => encoder.0.finish(),
        };
        let committed = raw.and_then(Raw::commit);
        committed.map_err(|source| WriteError { destination: self.destination, source })
    }

    /// `standard output`, or the path as given.
    pub fn destination(&self) -> &str {
        &self.destination
    }

    /// `source` with the name of this destination.
    pub(super) fn error(&self, source: io::Error) -> WriteError {
        WriteError { destination: self.destination.clone(), source }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.body {
            Body::Plain(raw) => raw.write(bytes),
            Body::Gzip(encoder) => encoder.write(bytes),
            Body::Zstd(encoder) => encoder.0.write(bytes),
        }
    }

    /// What is packed waits for more: a flush would cost its size.
    fn flush(&mut self) -> io::Result<()> {
        match &mut self.body {
            Body::Plain(raw) => raw.flush(),
            Body::Gzip(_) | Body::Zstd(_) => Ok(()),
        }
    }
}

/// A destination without its packing.
#[derive(Debug)]
struct Raw(Kind);

#[derive(Debug)]
enum Kind {
    Stdout(io::Stdout),
    /// A device or a pipe: nothing of it can be renamed.
    Device(File),
    File {
        file: File,
        part: PathBuf,
        path: PathBuf,
        /// What was written stays when the file is not committed.
        keep_part: bool,
    },
    Committed,
}

impl Raw {
    fn create(path: &Path) -> io::Result<Self> {
        // A link to a file stays a link.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        match fs::metadata(&path) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => return File::options().write(true).open(path).map(Kind::Device).map(Self),
            _ => {}
        }
        let mut part = OsString::from(&path);
        part.push(PART_SUFFIX);
        let part = PathBuf::from(part);
        let file = File::create(&part)?;
        Ok(Self(Kind::File { file, part, path, keep_part: true }))
    }

    fn commit(mut self) -> io::Result<()> {
        let Kind::File { file, part, path, .. } = &self.0 else { return Ok(()) };
        file.sync_all()?;
        fs::rename(part, path)?;
        sync_folder(path);
        self.0 = Kind::Committed;
        Ok(())
    }
}

/// Makes the new name durable, too. Where a system cannot do that for folders, it keeps names in its own way.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent() {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

impl Write for Raw {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.0 {
            // Whole records come at once and are to be seen at once.
            Kind::Stdout(stdout) => {
                let mut stdout = stdout.lock();
                stdout.write_all(bytes).and_then(|()| stdout.flush()).map(|()| bytes.len())
            }
            Kind::Device(file) | Kind::File { file, .. } => file.write(bytes),
            Kind::Committed => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        if let Kind::File { part, keep_part: false, .. } = &self.0 {
            // The error that led here is the one to report.
            let _ = fs::remove_file(part);
        }
    }
}
