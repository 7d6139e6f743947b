//! Rows of the three shapes: each yields the text that should be a URL, with its line.

use std::io::{self, BufRead, Read};

use super::{BadLineReason, MAX_LINE_BYTES};

/// The text that should be a URL and its priority, or what was there instead and why it will not do.
pub(super) type Row = Result<(String, Option<u8>), (String, BadLineReason)>;

/// Something that yields rows with their line numbers; an error ends it.
pub(super) trait Rows {
    fn next_row(&mut self) -> Result<Option<(u64, Row)>, (u64, io::Error)>;
}

/// One row a line. `read` returns `None` for a line to skip.
pub(super) struct Lines<R> {
    input: R,
    read: fn(&str) -> Option<Row>,
    line: u64,
    buffer: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R, read: fn(&str) -> Option<Row>) -> Self {
        Self { input, read, line: 0, buffer: Vec::new() }
    }

    /// Reads a line into the buffer; what goes beyond the limit is read over. `None` at the end of the input,
    /// else whether the line was too long.
    fn next_line(&mut self) -> io::Result<Option<bool>> {
        self.buffer.clear();
        let read = (&mut self.input).take(MAX_LINE_BYTES as u64 + 1).read_until(b'\n', &mut self.buffer)?;
        if read == 0 {
            return Ok(None);
        }
        if self.buffer.last() == Some(&b'\n') || read <= MAX_LINE_BYTES {
            return Ok(Some(false));
        }
        loop {
            let rest = self.input.fill_buf()?;
            let Some(end) = memchr::memchr(b'\n', rest) else {
                let length = rest.len();
                if length == 0 {
                    return Ok(Some(true));
                }
                self.input.consume(length);
                continue;
            };
            self.input.consume(end + 1);
            return Ok(Some(true));
        }
    }
}

impl<R: BufRead> Rows for Lines<R> {
    fn next_row(&mut self) -> Result<Option<(u64, Row)>, (u64, io::Error)> {
        loop {
            let Some(too_long) = self.next_line().map_err(|error| (self.line + 1, error))? else { return Ok(None) };
            self.line += 1;
            let mut bytes = self.buffer.as_slice();
            if self.line == 1 {
                bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            }
            let row = match std::str::from_utf8(bytes) {
                _ if too_long => Some(Err((String::from_utf8_lossy(bytes).into_owned(), BadLineReason::TooLong))),
                Ok(line) => (self.read)(line.trim()),
                Err(_) => Some(Err((String::from_utf8_lossy(bytes).trim().to_owned(), BadLineReason::NotUtf8))),
            };
            if let Some(row) = row {
                return Ok(Some((self.line, row)));
            }
        }
    }
}

/// Plain text: a URL a line; blank lines and `#` lines are skipped.
pub(super) fn plain_line(line: &str) -> Option<Row> {
    (!line.is_empty() && !line.starts_with('#')).then(|| Ok((line.to_owned(), None)))
}

/// JSON Lines: the string under `url`, the number under `priority`.
pub(super) fn json_line(line: &str) -> Option<Row> {
    if line.is_empty() {
        return None;
    }
    Some(match serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(line) {
        Ok(object) => match object.get("url").and_then(|url| url.as_str()) {
            Some(url) => match object.get("priority") {
                None | Some(serde_json::Value::Null) => Ok((url.trim().to_owned(), None)),
                Some(value) => match tenths(value) {
                    Some(tenths) => Ok((url.trim().to_owned(), Some(tenths))),
                    None => Err((line.to_owned(), BadLineReason::Priority(value.to_string()))),
                },
            },
            None => Err((line.to_owned(), BadLineReason::NoUrlKey)),
        },
        Err(error) => Err((line.to_owned(), BadLineReason::NotJson(error.to_string()))),
    })
}

/// A number from 0 to 1, as sitemaps write priorities, to the tenth.
fn tenths(value: &serde_json::Value) -> Option<u8> {
    let share = value.as_f64().filter(|share| (0.0..=1.0).contains(share))?;
    Some((share * 10.0).round() as u8)
}

/// Is this header cell the name of a column of URLs?
pub(super) fn is_url_column(cell: &[u8]) -> bool {
    let cell = cell.strip_prefix(b"\xef\xbb\xbf").unwrap_or(cell).trim_ascii();
    let cell = cell.strip_prefix(b"\"").and_then(|cell| cell.strip_suffix(b"\"")).unwrap_or(cell);
    [&b"link"[..], b"uri", b"url"].iter().any(|name| cell.eq_ignore_ascii_case(name))
}

fn holds_url(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    [&b"http://"[..], b"https://"]
        .iter()
        .any(|scheme| cell.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// CSV or TSV. The column is the one named url, link or uri, else the first that holds a URL in the first such row.
pub(super) struct Table<R> {
    reader: csv::Reader<Bounded<R>>,
    record: csv::ByteRecord,
    column: Option<usize>,
    first: bool,
    line: u64,
}

impl<R: Read> Table<R> {
    pub(super) fn new(input: R, separator: u8) -> Self {
        let reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(Bounded { input, left: MAX_LINE_BYTES });
        Self { reader, record: csv::ByteRecord::new(), column: None, first: true, line: 0 }
    }

    /// The row's URL cell; `None` for a row to skip (header, blank, comment).
    fn read_record(&mut self) -> Option<Row> {
        let blank = self.record.iter().all(|cell| cell.trim_ascii().is_empty());
        if blank || self.record.get(0).is_some_and(|cell| cell.starts_with(b"#")) {
            return None;
        }
        if std::mem::take(&mut self.first) {
            self.column = self.record.iter().position(is_url_column);
            if self.column.is_some() {
                return None;
            }
        }
        if self.column.is_none() {
            self.column = self.record.iter().position(holds_url);
        }
        let cell = self.column.and_then(|column| self.record.get(column)).map(<[u8]>::trim_ascii);
        let whole = || {
            let cells: Vec<_> = self.record.iter().map(String::from_utf8_lossy).collect();
            cells.join(",")
        };
        Some(match cell.map(std::str::from_utf8) {
            Some(Ok("")) | None => Err((whole(), BadLineReason::NoUrlInRow)),
            Some(Ok(text)) => Ok((text.to_owned(), None)),
            Some(Err(_)) => Err((whole(), BadLineReason::NotUtf8)),
        })
    }
}

impl<R: Read> Rows for Table<R> {
    fn next_row(&mut self) -> Result<Option<(u64, Row)>, (u64, io::Error)> {
        loop {
            self.reader.get_mut().left = MAX_LINE_BYTES;
            let more = self.reader.read_byte_record(&mut self.record);
            if !more.map_err(|error| (self.line + 1, io::Error::other(error)))? {
                return Ok(None);
            }
            self.line = self.record.position().map_or(self.line + 1, csv::Position::line);
            if let Some(row) = self.read_record() {
                return Ok(Some((self.line, row)));
            }
        }
    }
}

/// Ends in an error when one record takes more than its share: a quote that is never closed would swallow the file.
struct Bounded<R> {
    input: R,
    left: usize,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::Error::other(format!("a row longer than {MAX_LINE_BYTES} bytes (a quote never closed?)")));
        }
        let length = self.input.read(buffer)?;
        self.left = self.left.saturating_sub(length);
        Ok(length)
    }
}
