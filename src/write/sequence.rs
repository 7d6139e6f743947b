//! A sink for formats in which records simply follow each other.

use super::table::Column;
use super::{BUFFER_BYTES, Output, PAGE_BREAK, Sink, WriteError, csv, jsonl, markdown, text};
use crate::record::Record;

/// Records one after the other.
pub struct Sequence {
    encoding: Encoding,
    output: Output,
    buffer: Vec<u8>,
    is_first: bool,
}

/// How one record is written.
pub enum Encoding {
    Jsonl,
    Text,
    Markdown,
    Csv(Vec<Column>),
}

impl Sequence {
    /// Records into `output`, written like this.
    pub fn new(encoding: Encoding, output: Output) -> Self {
        Self { encoding, output, buffer: Vec::new(), is_first: true }
    }

    fn begin(&mut self) -> Result<(), WriteError> {
        if let (true, Encoding::Csv(columns)) = (self.is_first, &self.encoding) {
            csv::encode_header(columns, &mut self.buffer).map_err(|source| self.output.error(source))?;
        }
        Ok(())
    }
}

impl Sink for Sequence {
    fn write(&mut self, record: &Record) -> Result<(), WriteError> {
        let is_page = matches!(self.encoding, Encoding::Text | Encoding::Markdown);
        if is_page && record.text.is_none() {
            // A page without an article is a record with metadata; as text it would be nothing.
            return Ok(());
        }
        if is_page && !self.is_first {
            self.buffer.extend_from_slice(PAGE_BREAK.as_bytes());
        }
        self.begin()?;
        self.is_first = false;
        let encoded = match &self.encoding {
            Encoding::Jsonl => jsonl::encode(record, &mut self.buffer),
            Encoding::Csv(columns) => csv::encode(columns, record, &mut self.buffer),
            Encoding::Text => {
                text::encode(record, &mut self.buffer);
                Ok(())
            }
            Encoding::Markdown => {
                markdown::encode(record, &mut self.buffer);
                Ok(())
            }
        };
        encoded.map_err(|source| self.output.error(source))?;
        if self.buffer.len() >= BUFFER_BYTES { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), WriteError> {
        let result = self.output.write(&self.buffer);
        self.buffer.clear();
        result
    }

    fn finish(mut self: Box<Self>) -> Result<(), WriteError> {
        self.begin()?;
        self.flush()?;
        self.output.commit()
    }
}
