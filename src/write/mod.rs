//! Sinks: records → bytes in one of several formats, to standard output or to a file that appears only when whole.

pub mod journal;
pub mod jsonl;
pub mod markdown;
mod output;
mod resumable;
pub mod text;

pub use output::{Output, PART_SUFFIX};
pub use resumable::{PROGRESS_SUFFIX, Resumable, Resumed};

use std::io;
use std::path::Path;

use crate::record::{Record, RecordOptions};

/// Bytes gathered before they are written; always whole records, so a reader never sees half a line for long.
const BUFFER_BYTES: usize = 64 * 1024;

/// Between two pages in text and Markdown output: a form feed, the plain-text page break, on a line of its own.
pub const PAGE_BREAK: &str = "\n\x0c\n";

/// Takes records one by one, in order.
pub trait Sink {
    /// Adds one record.
    fn write(&mut self, record: &Record) -> Result<(), WriteError>;

    /// Hands everything written so far to the destination.
    fn flush(&mut self) -> Result<(), WriteError>;

    /// All pages up to this place of the inputs have been written; a sink that can go on later notes it.
    fn reached(&mut self, _position: &str) -> Result<(), WriteError> {
        Ok(())
    }

    /// Ends the output: a file gets its final name.
    fn finish(self: Box<Self>) -> Result<(), WriteError>;
}

/// Output that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{destination}: cannot be written: {source}")]
pub struct WriteError {
    /// `standard output`, or the path as given.
    pub destination: String,
    pub source: io::Error,
}

impl WriteError {
    /// The reader at the other end of the pipe has gone (`offprint … | head`).
    pub fn is_broken_pipe(&self) -> bool {
        self.source.kind() == io::ErrorKind::BrokenPipe
    }
}

/// A format records are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line, every field.
    Jsonl,
    /// The text alone.
    Text,
    /// CommonMark below a YAML front matter with the metadata.
    Markdown,
}

impl Format {
    /// What a file name asks for: `.txt`, `.md`; anything else is JSON Lines.
    ///
    /// ```
    /// use offprint::write::Format;
    /// assert_eq!(Format::of_path("story.md".as_ref()), Format::Markdown);
    /// ```
    pub fn of_path(path: &Path) -> Self {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("txt") => Format::Text,
            Some("md" | "markdown") => Format::Markdown,
            _ => Format::Jsonl,
        }
    }

    /// `options` with what this format cannot do without.
    pub fn needs(self, options: RecordOptions) -> RecordOptions {
        RecordOptions { markdown: options.markdown || self == Format::Markdown, ..options }
    }

    fn encode(self, record: &Record, out: &mut Vec<u8>) -> io::Result<()> {
        match self {
            Format::Jsonl => jsonl::encode(record, out)?,
            Format::Text => text::encode(record, out),
            Format::Markdown => markdown::encode(record, out),
        }
        Ok(())
    }
}

/// A sink for formats in which records simply follow each other.
pub fn sink(format: Format, output: Output) -> Box<dyn Sink> {
    Box::new(Sequence { format, output, buffer: Vec::new(), is_first: true })
}

struct Sequence {
    format: Format,
    output: Output,
    buffer: Vec<u8>,
    is_first: bool,
}

impl Sink for Sequence {
    fn write(&mut self, record: &Record) -> Result<(), WriteError> {
        if record.text.is_none() && self.format != Format::Jsonl {
            // A page without an article is a record with metadata; as text it would be nothing.
            return Ok(());
        }
        if !self.is_first && self.format != Format::Jsonl {
            self.buffer.extend_from_slice(PAGE_BREAK.as_bytes());
        }
        self.is_first = false;
        self.format.encode(record, &mut self.buffer).map_err(|source| self.output.error(source))?;
        if self.buffer.len() >= BUFFER_BYTES { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), WriteError> {
        let result = self.output.write(&self.buffer);
        self.buffer.clear();
        result
    }

    fn finish(mut self: Box<Self>) -> Result<(), WriteError> {
        self.flush()?;
        self.output.commit()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Article, Block, BlockKind, FetchFacts, Metadata};

    pub(super) fn record(text: &str) -> Record {
        let metadata =
            Metadata { title: Some("A \"title\": one".into()), authors: vec!["Ann Lee".into()], ..Metadata::default() };
        let blocks = vec![Block { kind: BlockKind::Paragraph, text: text.into() }];
        let article = Article { metadata, blocks, ..Article::default() };
        let facts = FetchFacts { source: "a.html".into(), ..FetchFacts::default() };
        Record::new(article, facts, RecordOptions { markdown: true, ..RecordOptions::default() })
    }

    fn written(format: Format, texts: &[&str]) -> String {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("out");
        let mut sink = sink(format, Output::file(&path).unwrap());
        for text in texts {
            sink.write(&record(text)).unwrap();
        }
        assert!(!path.exists(), "the final name appears only at the end");
        sink.finish().unwrap();
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "no temporary file stays");
        std::fs::read_to_string(&path).unwrap()
    }

    #[test]
    fn json_lines_are_one_object_a_line() {
        let out = written(Format::Jsonl, &["One\nline.", "Two."]);
        let lines: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["text"], "One\nline.");
        assert!(out.ends_with("}\n"));
    }

    #[test]
    fn text_pages_are_split_by_a_form_feed_line() {
        assert_eq!(written(Format::Text, &["One."]), "One.\n");
        assert_eq!(written(Format::Text, &["One.", "Two."]), "One.\n\n\x0c\nTwo.\n");
    }

    #[test]
    fn markdown_has_a_front_matter_that_quotes_what_yaml_would_misread() {
        let out = written(Format::Markdown, &["One *star*."]);
        assert!(out.starts_with("---\ntitle: \"A \\\"title\\\": one\"\nauthors: [\"Ann Lee\"]\n"), "{out}");
        assert!(out.ends_with("\n---\n\nOne \\*star\\*.\n"), "{out}");
        assert!(!out.contains("null"), "unknown fields are left out: {out}");
    }

    #[test]
    fn a_file_that_cannot_be_made_is_named() {
        let error = Output::file("/no/such/folder/out.jsonl".as_ref()).unwrap_err();
        assert!(error.to_string().starts_with("/no/such/folder/out.jsonl: cannot be written: "), "{error}");
    }
}
