//! One file a page, in a folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::names::Names;
use super::{Format, Output, Sink, WriteError, sink};
use crate::record::{Record, RecordOptions};

/// Writes each record to a file of its own; a file appears when it is whole.
pub struct Folder {
    path: PathBuf,
    format: Format,
    options: RecordOptions,
    names: Names,
}

impl Folder {
    /// A sink into this folder, which is made where it is absent. Files of the same names are replaced, others stay.
    ///
    /// # Errors
    /// [`WriteError`] naming the folder where it cannot be made.
    pub fn new(path: &Path, format: Format, options: RecordOptions) -> Result<Self, WriteError> {
        let made = fs::create_dir_all(path);
        made.map_err(|source| WriteError { destination: path.to_string_lossy().into_owned(), source })?;
        Ok(Self { path: path.to_path_buf(), format, options, names: Names::default() })
    }
}

impl Sink for Folder {
    fn write(&mut self, record: &Record) -> Result<(), WriteError> {
        if record.text.is_none() && !self.format.holds_pages_without_text() {
            return Ok(());
        }
        let path = self.path.join(format!("{}.{}", self.names.name(record), self.format.extension()));
        // Half a page is of no use in any format.
        let output = Output::file(&path)?.or_nothing();
        let mut file = sink(self.format, self.options, output)?;
        file.write(record)?;
        file.finish()
    }

    fn flush(&mut self) -> Result<(), WriteError> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), WriteError> {
        Ok(())
    }
}
