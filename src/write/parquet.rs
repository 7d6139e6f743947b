//! Apache Parquet, compressed with zstd: a column for each field, lists as lists, images as structures, dates as the texts
//! that they are in records (ISO 8601, to the day or with an offset).
//!
//! Records gather until they fill a row group, which is written as a whole: memory is bounded by [`ROW_GROUP_BYTES`], and
//! never by the number of records.

use std::io;
use std::sync::Arc;

use parquet::basic::{Compression, ZstdLevel};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, FloatType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::ColumnPath;

use super::table::{Column, Kind, Value, columns};
use super::{Output, Sink, WriteError};
use crate::model::Image;
use crate::record::{Record, RecordOptions};

/// Texts of a row group: large enough for readers that skip by row group, small enough to be held in memory.
pub const ROW_GROUP_BYTES: usize = 32 * 1024 * 1024;

/// Records of a row group, where they are short.
pub const ROW_GROUP_RECORDS: usize = 100_000;

/// Columns whose values are hardly ever equal: a dictionary of them would only be thrown away.
const WITHOUT_DICTIONARY: [&str; 9] =
    ["source", "url", "canonical_url", "title", "description", "text", "markdown", "hash", "dropped"];

/// A Parquet file that grows by row groups.
pub struct ParquetSink {
    columns: Vec<Column>,
    leaves: Vec<Leaf>,
    bytes: usize,
    records: usize,
    writer: SerializedFileWriter<Output>,
    destination: String,
}

impl ParquetSink {
    /// Begins a file; after a failure nothing of it stays.
    ///
    /// # Errors
    /// What the destination refuses.
    pub fn new(options: RecordOptions, output: Output) -> Result<Self, WriteError> {
        let columns = columns(options);
        let destination = output.destination().to_owned();
        let leaves: Vec<Leaf> = columns.iter().flat_map(leaves).collect();
        let writer = parse_message_type(&schema(&columns)).and_then(|schema| {
            SerializedFileWriter::new(output.or_nothing(), Arc::new(schema), Arc::new(properties()))
        });
        match writer {
            Ok(writer) => Ok(Self { columns, leaves, bytes: 0, records: 0, writer, destination }),
            Err(error) => Err(WriteError { destination, source: io_error(error) }),
        }
    }

    fn write_row_group(&mut self) -> Result<(), ParquetError> {
        if self.records == 0 {
            return Ok(());
        }
        let mut group = self.writer.next_row_group()?;
        for leaf in &mut self.leaves {
            let Some(mut column) = group.next_column()? else { break };
            leaf.write(&mut column)?;
            column.close()?;
            leaf.clear();
        }
        group.close()?;
        (self.bytes, self.records) = (0, 0);
        Ok(())
    }
}

impl Sink for ParquetSink {
    fn write(&mut self, record: &Record) -> Result<(), WriteError> {
        let mut leaves = self.leaves.iter_mut();
        for column in &self.columns {
            self.bytes += push((column.value)(record), &mut leaves);
        }
        self.records += 1;
        if self.bytes < ROW_GROUP_BYTES && self.records < ROW_GROUP_RECORDS {
            return Ok(());
        }
        let written = self.write_row_group();
        written.map_err(|error| WriteError { destination: self.destination.clone(), source: io_error(error) })
    }

    /// Nothing: row groups of a few records would make a poor file.
    fn flush(&mut self) -> Result<(), WriteError> {
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<(), WriteError> {
        let written = self.write_row_group();
        let Self { writer, destination, .. } = *self;
        match written.and_then(|()| writer.into_inner()) {
            Ok(output) => output.commit(),
            Err(error) => Err(WriteError { destination, source: io_error(error) }),
        }
    }
}

fn properties() -> WriterProperties {
    let level = ZstdLevel::try_new(3).unwrap_or_default();
    let builder = WriterProperties::builder()
        .set_compression(Compression::ZSTD(level))
        .set_created_by(concat!("offprint ", env!("CARGO_PKG_VERSION")).to_owned());
    let without = |builder: parquet::file::properties::WriterPropertiesBuilder, name: &&str| {
        builder.set_column_dictionary_enabled(ColumnPath::from(*name), false)
    };
    WITHOUT_DICTIONARY.iter().fold(builder, without).build()
}

/// The schema in Parquet's own words.
fn schema(columns: &[Column]) -> String {
    let mut out = String::from("message record {\n");
    for Column { name, kind, .. } in columns {
        let line = match kind {
            Kind::Text => format!("required binary {name} (STRING);"),
            Kind::TextOrNull => format!("optional binary {name} (STRING);"),
            Kind::Integer => format!("required int64 {name};"),
            Kind::IntegerOrNull => format!("optional int64 {name};"),
            Kind::Float => format!("required float {name};"),
            Kind::Flag => format!("required boolean {name};"),
            Kind::FlagOrNull => format!("optional boolean {name};"),
            Kind::List => format!(
                "required group {name} (LIST) {{ repeated group list {{ required binary element (STRING); }} }}"
            ),
            Kind::Images => format!(
                "required group {name} (LIST) {{ repeated group list {{ required group element {{ \
                 required binary url (STRING); optional binary caption (STRING); optional binary credit (STRING); }} }} }}"
            ),
        };
        out.push_str(&line);
        out.push('\n');
    }
    out.push('}');
    out
}

/// What one physical column holds until its row group is written.
struct Leaf {
    values: Values,
    /// For each value or its absence how much of its path is there; `None` where all is always there.
    definition: Option<Vec<i16>>,
    /// For each value 0 where a record begins, 1 where a list goes on; `None` outside lists.
    repetition: Option<Vec<i16>>,
    /// Definition level of a value that is there.
    full_level: i16,
}

enum Values {
    Texts(Vec<ByteArray>),
    Integers(Vec<i64>),
    Floats(Vec<f32>),
    Flags(Vec<bool>),
}

/// The physical columns of a column, in the schema's order.
fn leaves(column: &Column) -> Vec<Leaf> {
    let leaf = |values, nullable: bool, listed: bool| Leaf {
        values,
        definition: (nullable || listed).then(Vec::new),
        repetition: listed.then(Vec::new),
        full_level: i16::from(nullable) + i16::from(listed),
    };
    let texts = || Values::Texts(Vec::new());
    match column.kind {
        Kind::Text => vec![leaf(texts(), false, false)],
        Kind::TextOrNull => vec![leaf(texts(), true, false)],
        Kind::Integer => vec![leaf(Values::Integers(Vec::new()), false, false)],
        Kind::IntegerOrNull => vec![leaf(Values::Integers(Vec::new()), true, false)],
        Kind::Float => vec![leaf(Values::Floats(Vec::new()), false, false)],
        Kind::Flag => vec![leaf(Values::Flags(Vec::new()), false, false)],
        Kind::FlagOrNull => vec![leaf(Values::Flags(Vec::new()), true, false)],
        Kind::List => vec![leaf(texts(), false, true)],
        Kind::Images => [false, true, true].map(|nullable| leaf(texts(), nullable, true)).into(),
    }
}

/// Adds one record's value to its physical columns, the next of `leaves`; gives the bytes it takes.
fn push<'l>(value: Value<'_>, leaves: &mut impl Iterator<Item = &'l mut Leaf>) -> usize {
    let Some(leaf) = leaves.next() else { return 0 };
    match value {
        Value::Text(text) => leaf.push_text(text.as_deref()),
        Value::Integer(number) => leaf.push_value(number, |values, number| match values {
            Values::Integers(list) => list.push(number),
            _ => debug_assert!(false, "a number in a column of another kind"),
        }),
        Value::Float(number) => leaf.push_value(Some(number), |values, number| match values {
            Values::Floats(list) => list.push(number),
            _ => debug_assert!(false, "a fraction in a column of another kind"),
        }),
        Value::Flag(flag) => leaf.push_value(flag, |values, flag| match values {
            Values::Flags(list) => list.push(flag),
            _ => debug_assert!(false, "a flag in a column of another kind"),
        }),
        Value::List(list) => leaf.push_list(list.iter().map(|text| Some(text.as_str()))),
        Value::Images(images) => {
            let fields: [fn(&Image) -> Option<&str>; 3] =
                [|image| Some(&image.url), |image| image.caption.as_deref(), |image| image.credit.as_deref()];
            let [url, caption, credit] = fields;
            let mut bytes = leaf.push_list(images.iter().map(url));
            // The leaves stand last: a zip takes from its first side before it knows that the second has ended.
            for (field, leaf) in [caption, credit].into_iter().zip(leaves) {
                bytes += leaf.push_list(images.iter().map(field));
            }
            bytes
        }
    }
}

impl Leaf {
    /// A value outside lists; null where `None`.
    fn push_value<T>(&mut self, value: Option<T>, push: impl FnOnce(&mut Values, T)) -> usize {
        if let Some(levels) = &mut self.definition {
            levels.push(i16::from(value.is_some()));
        }
        if let Some(value) = value {
            push(&mut self.values, value);
        }
        size_of::<T>()
    }

    /// A text, or null.
    fn push_text(&mut self, text: Option<&str>) -> usize {
        if let Some(levels) = &mut self.definition {
            levels.push(if text.is_some() { self.full_level } else { self.full_level - 1 });
        }
        match (text, &mut self.values) {
            (Some(text), Values::Texts(list)) => {
                list.push(ByteArray::from(text));
                text.len() + size_of::<ByteArray>()
            }
            _ => size_of::<i16>(),
        }
    }

    /// The list of one record.
    fn push_list<'t>(&mut self, list: impl ExactSizeIterator<Item = Option<&'t str>>) -> usize {
        let length = list.len();
        if let Some(levels) = &mut self.repetition {
            levels.extend((0..length.max(1)).map(|index| i16::from(index > 0)));
        }
        if length == 0 {
            self.definition.iter_mut().for_each(|levels| levels.push(0));
            return size_of::<i16>();
        }
        list.map(|text| self.push_text(text)).sum()
    }

    fn write(&self, column: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        match &self.values {
            Values::Texts(list) => self.write_as::<ByteArrayType>(list, column),
            Values::Integers(list) => self.write_as::<Int64Type>(list, column),
            Values::Floats(list) => self.write_as::<FloatType>(list, column),
            Values::Flags(list) => self.write_as::<BoolType>(list, column),
        }
    }

    fn write_as<T: DataType>(
        &self,
        values: &[T::T],
        column: &mut SerializedColumnWriter<'_>,
    ) -> Result<(), ParquetError> {
        column.typed::<T>().write_batch(values, self.definition.as_deref(), self.repetition.as_deref())?;
        Ok(())
    }

    fn clear(&mut self) {
        match &mut self.values {
            Values::Texts(list) => list.clear(),
            Values::Integers(list) => list.clear(),
            Values::Floats(list) => list.clear(),
            Values::Flags(list) => list.clear(),
        }
        self.definition.iter_mut().chain(&mut self.repetition).for_each(Vec::clear);
    }
}

/// The input-output error behind an error of the library, or the error as one.
fn io_error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(source) => match source.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(source) => io::Error::other(source),
        },
        error => io::Error::other(error),
    }
}
