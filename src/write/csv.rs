//! CSV as RFC 4180 has it: a header, one row a record, CRLF, quotes where a field needs them, UTF-8 without a mark.
//!
//! Unknown values are empty fields. Authors and tags stand in one field, parted by [`LIST_SEPARATOR`]; of images their URLs,
//! parted by a space; `dropped` and `provenance` as JSON.

use std::borrow::Cow;
use std::io;

use csv::{Terminator, WriterBuilder};

use super::table::{Column, Value};
use crate::record::Record;

/// Stands between the values of a list. A value that holds it is written as it is: JSON Lines and Parquet keep lists apart.
pub const LIST_SEPARATOR: &str = "; ";

/// Appends the header.
pub fn encode_header(columns: &[Column], out: &mut Vec<u8>) -> io::Result<()> {
    encode_row(columns.iter().map(|column| Cow::Borrowed(column.name)), out)
}

/// Appends one record.
pub fn encode(columns: &[Column], record: &Record, out: &mut Vec<u8>) -> io::Result<()> {
    encode_row(columns.iter().map(|column| field((column.value)(record))), out)
}

fn encode_row<'a>(fields: impl Iterator<Item = Cow<'a, str>>, out: &mut Vec<u8>) -> io::Result<()> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    for field in fields {
        writer.write_field(&*field)?;
    }
    writer.write_record(None::<&[u8]>)?;
    writer.flush()
}

fn field(value: Value<'_>) -> Cow<'_, str> {
    match value {
        Value::Text(text) => text.unwrap_or_default(),
        Value::Integer(number) => number.map(|number| number.to_string()).unwrap_or_default().into(),
        Value::Float(number) => format!("{number:?}").into(),
        Value::Flag(flag) => flag.map_or("", |flag| if flag { "true" } else { "false" }).into(),
        Value::List(list) => list.join(LIST_SEPARATOR).into(),
        Value::Images(images) => images.iter().map(|image| image.url.as_str()).collect::<Vec<_>>().join(" ").into(),
    }
}
