//! The columns of tabular formats: one for each field of the record, in its order. Those of revisions are none: only a
//! crawl fills them, and it writes JSON Lines.

use std::borrow::Cow;

use crate::model::Image;
use crate::record::{Record, RecordOptions};

/// A field of a record as a column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The field's name.
    pub name: &'static str,
    pub kind: Kind,
    /// The value of one record; its variant is that of `kind`.
    pub value: for<'a> fn(&'a Record) -> Value<'a>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Never null.
    Text,
    TextOrNull,
    Integer,
    IntegerOrNull,
    Float,
    Flag,
    FlagOrNull,
    /// A list of texts, never null.
    List,
    Images,
}

/// A value of a column.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    Text(Option<Cow<'a, str>>),
    Integer(Option<i64>),
    Float(f32),
    Flag(Option<bool>),
    List(&'a [String]),
    Images(&'a [Image]),
}

impl<'a> Value<'a> {
    fn text(text: &'a str) -> Self {
        Value::Text(Some(Cow::Borrowed(text)))
    }

    fn optional(text: &'a Option<String>) -> Self {
        Value::Text(text.as_deref().map(Cow::Borrowed))
    }

    fn count(number: usize) -> Self {
        Value::Integer(Some(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    /// JSON as text: not every reader knows a type for it. Values that serialise always do: maps with text keys, lists, texts and numbers.
    fn json<T: serde::Serialize>(value: Option<&T>) -> Self {
        Value::Text(value.and_then(|value| serde_json::to_string(value).ok()).map(Cow::Owned))
    }
}

/// A list that a record leaves out where it is empty.
fn given<T>(list: &Vec<T>) -> Option<&Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// The columns of records made with these options: fields that are given on request are columns on request.
pub fn columns(options: RecordOptions) -> Vec<Column> {
    let is_asked_for = |column: &&Column| match column.name {
        "markdown" => options.markdown,
        "provenance" => options.provenance,
        "dropped" | "rules" => options.dropped,
        _ => true,
    };
    COLUMNS.iter().filter(is_asked_for).copied().collect()
}

const COLUMNS: [Column; 33] = [
    Column { name: "schema", kind: Kind::Integer, value: |r| Value::Integer(Some(i64::from(r.schema))) },
    Column { name: "source", kind: Kind::Text, value: |r| Value::text(&r.source) },
    Column { name: "url", kind: Kind::TextOrNull, value: |r| Value::optional(&r.url) },
    Column { name: "canonical_url", kind: Kind::TextOrNull, value: |r| Value::optional(&r.canonical_url) },
    Column { name: "fetched_at", kind: Kind::TextOrNull, value: |r| Value::optional(&r.fetched_at) },
    Column { name: "status", kind: Kind::IntegerOrNull, value: |r| Value::Integer(r.status.map(i64::from)) },
    Column { name: "title", kind: Kind::TextOrNull, value: |r| Value::optional(&r.title) },
    Column { name: "authors", kind: Kind::List, value: |r| Value::List(&r.authors) },
    Column { name: "published", kind: Kind::TextOrNull, value: |r| Value::optional(&r.published) },
    Column { name: "modified", kind: Kind::TextOrNull, value: |r| Value::optional(&r.modified) },
    Column { name: "site", kind: Kind::TextOrNull, value: |r| Value::optional(&r.site) },
    Column { name: "language", kind: Kind::TextOrNull, value: |r| Value::optional(&r.language) },
    Column { name: "description", kind: Kind::TextOrNull, value: |r| Value::optional(&r.description) },
    Column { name: "section", kind: Kind::TextOrNull, value: |r| Value::optional(&r.section) },
    Column { name: "tags", kind: Kind::List, value: |r| Value::List(&r.tags) },
    Column { name: "image", kind: Kind::TextOrNull, value: |r| Value::optional(&r.image) },
    Column { name: "images", kind: Kind::Images, value: |r| Value::Images(&r.images) },
    Column { name: "kind", kind: Kind::Text, value: |r| Value::text(r.kind.name()) },
    Column { name: "free", kind: Kind::FlagOrNull, value: |r| Value::Flag(r.free) },
    Column { name: "license", kind: Kind::TextOrNull, value: |r| Value::optional(&r.license) },
    Column { name: "text", kind: Kind::TextOrNull, value: |r| Value::optional(&r.text) },
    Column { name: "markdown", kind: Kind::TextOrNull, value: |r| Value::optional(&r.markdown) },
    Column { name: "comments", kind: Kind::TextOrNull, value: |r| Value::json(r.comments.as_ref()) },
    Column { name: "entries", kind: Kind::TextOrNull, value: |r| Value::json(given(&r.entries)) },
    Column { name: "words", kind: Kind::Integer, value: |r| Value::count(r.words) },
    Column { name: "confidence", kind: Kind::Float, value: |r| Value::Float(r.confidence) },
    Column { name: "partial", kind: Kind::Flag, value: |r| Value::Flag(Some(r.partial)) },
    Column { name: "hash", kind: Kind::TextOrNull, value: |r| Value::optional(&r.hash) },
    Column { name: "near_duplicate_of", kind: Kind::TextOrNull, value: |r| Value::optional(&r.near_duplicate_of) },
    Column { name: "discovered_by", kind: Kind::TextOrNull, value: |r| Value::json(r.discovered_by.as_ref()) },
    Column { name: "provenance", kind: Kind::TextOrNull, value: |r| Value::json(r.provenance.as_deref().as_ref()) },
    Column { name: "rules", kind: Kind::TextOrNull, value: |r| Value::json(given(&r.rules)) },
    Column { name: "dropped", kind: Kind::TextOrNull, value: |r| Value::json(r.dropped.as_ref()) },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Article, Entry, FetchFacts, FoundAt, Provenance, RuleUse};

    /// Fields that only a crawl fills.
    const OF_CRAWLS: [&str; 3] = ["changed", "revises", "revision"];

    #[test]
    fn the_columns_are_the_fields_of_the_record_in_its_order() {
        let options = RecordOptions { markdown: true, dropped: true, provenance: true };
        let mut article = Article { comments: Some(Vec::new()), ..Article::default() };
        article.metadata.provenance = Some(Box::new(Provenance::default()));
        article.entries.push(Entry::default());
        article.rules.push(RuleUse { site: String::new(), key: "keep", selector: String::new(), matched: 0 });
        let mut record = Record::new(article, FetchFacts::default(), options);
        record.markdown = Some(String::new());
        record.discovered_by = Some(FoundAt { by: "feed", url: String::new() });
        let json = serde_json::to_string(&record).unwrap();
        let place = |name: &str| json.find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{name} is no field"));
        let places: Vec<usize> = columns(options).iter().map(|column| place(column.name)).collect();
        assert!(places.is_sorted(), "{places:?}");
        let value = serde_json::to_value(&record).unwrap();
        let fields = value.as_object().unwrap().keys().filter(|name| !OF_CRAWLS.contains(&name.as_str())).count();
        assert_eq!(places.len(), fields);
        assert_eq!(columns(RecordOptions::default()).len(), fields - 4);
    }
}
