//! Sinks: records → bytes in one of several formats, to standard output, to a file that appears only when whole, or to a
//! folder of such files.

pub mod csv;
mod document;
mod folder;
mod format;
mod html;
pub mod journal;
pub mod jsonl;
pub mod markdown;
pub mod markup;
mod names;
mod output;
#[cfg(feature = "parquet")]
mod parquet;
mod resumable;
mod sequence;
pub mod table;
mod tei;
pub mod text;

pub use folder::Folder;
pub use format::{Compression, Format};
pub use names::Names;
pub use output::{Output, PART_SUFFIX};
pub use resumable::{PROGRESS_SUFFIX, Resumable, Resumed};

use std::io;

use self::document::Document;
use self::sequence::Sequence;
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

/// A sink of this format into one destination. `options` are those of the records: they say which columns a table has.
///
/// # Errors
/// What the destination refuses at once; [`io::ErrorKind::Unsupported`] for Parquet where it was not built in.
pub fn sink(format: Format, options: RecordOptions, output: Output) -> Result<Box<dyn Sink>, WriteError> {
    Ok(match format {
        Format::Html => Box::new(Document::new(&html::DIALECT, output)),
        Format::Tei => Box::new(Document::new(&tei::DIALECT, output)),
        Format::Parquet => parquet_sink(options, output)?,
        Format::Jsonl => Box::new(Sequence::new(sequence::Encoding::Jsonl, output)),
        Format::Text => Box::new(Sequence::new(sequence::Encoding::Text, output)),
        Format::Markdown => Box::new(Sequence::new(sequence::Encoding::Markdown, output)),
        Format::Csv => Box::new(Sequence::new(sequence::Encoding::Csv(table::columns(options)), output)),
    })
}

#[cfg(feature = "parquet")]
fn parquet_sink(options: RecordOptions, output: Output) -> Result<Box<dyn Sink>, WriteError> {
    Ok(Box::new(parquet::ParquetSink::new(options, output)?))
}

#[cfg(not(feature = "parquet"))]
fn parquet_sink(_: RecordOptions, output: Output) -> Result<Box<dyn Sink>, WriteError> {
    let source = io::Error::new(io::ErrorKind::Unsupported, "this build has no Parquet (feature `parquet`)");
    Err(output.or_nothing().error(source))
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
        let options = RecordOptions { markdown: true, ..RecordOptions::default() };
        let mut sink = sink(format, options, Output::file(&path).unwrap()).unwrap();
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
    fn a_csv_row_quotes_what_needs_it_and_ends_in_crlf() {
        let out = written(Format::Csv, &["One, \"two\"\nthree."]);
        let (header, row) = out.split_once("\r\n").unwrap();
        assert!(header.starts_with("schema,source,url,"), "{header}");
        assert!(row.contains(",\"One, \"\"two\"\"\nthree.\","), "{row}");
        assert!(row.ends_with("\r\n"));
        assert_eq!(written(Format::Csv, &[]).lines().count(), 1, "without records there is still a header");
    }

    #[test]
    fn a_document_of_one_page_is_another_than_one_of_several() {
        let count = |text: &str, piece: &str| text.matches(piece).count();
        for (pages, corpora) in [(0, 0), (1, 0), (2, 1), (3, 1)] {
            let texts = ["One.", "Two.", "Three."];
            let tei = written(Format::Tei, &texts[..pages]);
            assert_eq!((count(&tei, "<teiCorpus "), count(&tei, "</teiCorpus>")), (corpora, corpora), "{tei}");
            assert_eq!(count(&tei, "</TEI>"), pages.max(1), "{tei}");
            let html = written(Format::Html, &texts[..pages]);
            assert_eq!((count(&html, "</html>"), count(&html, "</article>")), (1, pages), "{html}");
            assert_eq!(count(&html, "<meta name=\"author\""), usize::from(pages == 1), "{html}");
        }
    }

    #[test]
    fn what_is_of_no_use_in_part_leaves_nothing_behind() {
        for format in Format::ALL {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("out");
            let mut sink = sink(format, RecordOptions::default(), Output::file(&path).unwrap()).unwrap();
            sink.write(&record("One.")).unwrap();
            drop(sink);
            let left = std::fs::read_dir(dir.path()).unwrap().count();
            assert_eq!(left, usize::from(format.is_readable_in_part()), "{format:?}");
            assert!(!path.exists());
        }
    }

    #[test]
    fn a_file_that_cannot_be_made_is_named() {
        let error = Output::file("/no/such/folder/out.jsonl".as_ref()).unwrap_err();
        assert!(error.to_string().starts_with("/no/such/folder/out.jsonl: cannot be written: "), "{error}");
    }
}
