//! The formats that records are written in, and what file names say about them.

use std::path::Path;

use crate::record::RecordOptions;

/// A format records are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line, every field.
    Jsonl,
    /// The text alone.
    Text,
    /// CommonMark below a YAML front matter with the metadata.
    Markdown,
    /// A page of its own: the metadata in the head, the story as semantic HTML.
    Html,
    /// TEI P5: one `TEI`, or a `teiCorpus` of several.
    Tei,
    /// RFC 4180, one row a record.
    Csv,
    /// Apache Parquet, compressed with zstd. Where the feature `parquet` is off, nothing writes it.
    Parquet,
}

impl Format {
    /// All of them, in the order of help texts.
    pub const ALL: [Format; 7] =
        [Format::Jsonl, Format::Text, Format::Markdown, Format::Html, Format::Tei, Format::Csv, Format::Parquet];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Jsonl => "jsonl",
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Tei => "tei",
            Format::Csv => "csv",
            Format::Parquet => "parquet",
        }
    }

    /// What names of its files end in, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Jsonl => "jsonl",
            Format::Text => "txt",
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Tei => "xml",
            Format::Csv => "csv",
            Format::Parquet => "parquet",
        }
    }

    /// What a file name asks for; anything that is not listed at [`Format::extension`] is JSON Lines. A name may end in
    /// what [`Compression::of_path`] knows.
    ///
    /// ```
    /// use offprint::write::Format;
    /// assert_eq!(Format::of_path("story.md".as_ref()), Format::Markdown);
    /// assert_eq!(Format::of_path("all.csv.gz".as_ref()), Format::Csv);
    /// ```
    pub fn of_path(path: &Path) -> Self {
        let inner = match Compression::of_path(path) {
            Compression::None => path.to_path_buf(),
            Compression::Gzip | Compression::Zstd => path.with_extension(""),
        };
        match inner.extension().and_then(|extension| extension.to_str()) {
            Some("txt") => Format::Text,
            Some("md" | "markdown") => Format::Markdown,
            Some("html" | "htm") => Format::Html,
            Some("xml" | "tei") => Format::Tei,
            Some("csv") => Format::Csv,
            Some("parquet") => Format::Parquet,
            _ => Format::Jsonl,
        }
    }

    /// `options` with what this format cannot do without.
    pub fn needs(self, options: RecordOptions) -> RecordOptions {
        RecordOptions { markdown: options.markdown || self == Format::Markdown, ..options }
    }

    /// Does it hold a record for a page without an article? As text or as a document there would be nothing.
    pub fn holds_pages_without_text(self) -> bool {
        matches!(self, Format::Jsonl | Format::Csv | Format::Parquet)
    }

    /// Is a file of it of use when it ends too early?
    pub fn is_readable_in_part(self) -> bool {
        matches!(self, Format::Jsonl | Format::Text | Format::Markdown | Format::Csv)
    }
}

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Compression {
    #[default]
    None,
    Gzip,
    Zstd,
}

impl Compression {
    /// What a file name asks for: `.gz` or `.zst` at its end.
    pub fn of_path(path: &Path) -> Self {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("gz") => Compression::Gzip,
            Some("zst") => Compression::Zstd,
            _ => Compression::None,
        }
    }
}
