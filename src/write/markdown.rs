//! Markdown: YAML front matter with the metadata that are known, then the text as CommonMark.

use serde_json::{Value, json};

use crate::record::Record;

/// Appends front matter, an empty line, and the text. Needs [`Record::markdown`]; without it the plain text stands in.
pub fn encode(record: &Record, out: &mut Vec<u8>) {
    out.extend_from_slice(b"---\n");
    for (name, value) in front_matter(record) {
        if is_known(&value) {
            out.extend_from_slice(format!("{name}: {}\n", yaml(&value)).as_bytes());
        }
    }
    out.extend_from_slice(b"---\n\n");
    let text = record.markdown.as_deref().or(record.text.as_deref());
    out.extend_from_slice(text.unwrap_or_default().as_bytes());
    out.push(b'\n');
}

fn front_matter(record: &Record) -> [(&'static str, Value); 12] {
    [
        ("title", json!(record.title)),
        ("authors", json!(record.authors)),
        ("published", json!(record.published)),
        ("modified", json!(record.modified)),
        ("site", json!(record.site)),
        ("language", json!(record.language)),
        ("description", json!(record.description)),
        ("section", json!(record.section)),
        ("tags", json!(record.tags)),
        ("image", json!(record.image)),
        ("url", json!(record.url)),
        ("source", json!(record.source)),
    ]
}

fn is_known(value: &Value) -> bool {
    !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty())
}

/// JSON's strings and lists are YAML's, quoted; only a space after the comma is added for readers.
fn yaml(value: &Value) -> String {
    match value {
        Value::Array(list) => format!("[{}]", list.iter().map(yaml).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}
