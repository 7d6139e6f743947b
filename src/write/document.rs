//! A sink for formats whose files are one document: it is another where it holds one page and where it holds several, so
//! the first page waits for the second.

use super::{BUFFER_BYTES, Output, Sink, WriteError};
use crate::record::Record;

/// How a format writes documents; each function appends.
pub struct Dialect {
    /// A whole document of one page.
    pub single: fn(&Record, &mut String),
    /// The beginning of a document of several pages.
    pub open: fn(&mut String),
    /// One of several pages.
    pub page: fn(&Record, &mut String),
    /// The end of a document of several pages.
    pub close: fn(&mut String),
    /// A document without pages.
    pub empty: fn(&mut String),
}

/// A document that grows page by page.
pub struct Document {
    dialect: &'static Dialect,
    output: Output,
    buffer: String,
    pages: Pages,
}

/// What has come so far.
enum Pages {
    None,
    /// The first waits: is it the only one?
    One(Box<Record>),
    Several,
}

impl Document {
    /// A document in `output`; after a failure nothing of it stays.
    pub fn new(dialect: &'static Dialect, output: Output) -> Self {
        Self { dialect, output: output.or_nothing(), buffer: String::new(), pages: Pages::None }
    }

    fn write_out(&mut self) -> Result<(), WriteError> {
        let result = self.output.write(self.buffer.as_bytes());
        self.buffer.clear();
        result
    }
}

impl Sink for Document {
    fn write(&mut self, record: &Record) -> Result<(), WriteError> {
        if record.text.is_none() {
            // As a document it would be nothing.
            return Ok(());
        }
        match std::mem::replace(&mut self.pages, Pages::Several) {
            Pages::None => self.pages = Pages::One(Box::new(record.clone())),
            Pages::One(first) => {
                (self.dialect.open)(&mut self.buffer);
                (self.dialect.page)(&first, &mut self.buffer);
                (self.dialect.page)(record, &mut self.buffer);
            }
            Pages::Several => (self.dialect.page)(record, &mut self.buffer),
        }
        if self.buffer.len() >= BUFFER_BYTES { self.write_out() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), WriteError> {
        self.write_out()
    }

    fn finish(mut self: Box<Self>) -> Result<(), WriteError> {
        match std::mem::replace(&mut self.pages, Pages::None) {
            Pages::None => (self.dialect.empty)(&mut self.buffer),
            Pages::One(record) => (self.dialect.single)(&record, &mut self.buffer),
            Pages::Several => (self.dialect.close)(&mut self.buffer),
        }
        self.write_out()?;
        self.output.commit()
    }
}
