//! Markdown: YAML front matter with the metadata that are known, then the text as CommonMark.

use std::fmt::Write as _;

use crate::record::Record;

/// Appends front matter, an empty line, and the text. Needs [`Record::markdown`]; without it the plain text stands in.
pub fn encode(record: &Record, out: &mut Vec<u8>) {
    let mut matter = String::from("---\n");
    let text = |value: &Option<String>| value.as_deref().map(quoted);
    let list = |values: &[String]| {
        let quoted: Vec<_> = values.iter().map(|value| quoted(value)).collect();
        (!quoted.is_empty()).then(|| format!("[{}]", quoted.join(", ")))
    };
    let fields = [
        ("title", text(&record.title)),
        ("authors", list(&record.authors)),
        ("published", text(&record.published)),
        ("modified", text(&record.modified)),
        ("site", text(&record.site)),
        ("language", text(&record.language)),
        ("description", text(&record.description)),
        ("section", text(&record.section)),
        ("tags", list(&record.tags)),
        ("image", text(&record.image)),
        ("license", text(&record.license)),
        ("url", text(&record.url)),
        ("canonical_url", text(&record.canonical_url)),
        ("fetched_at", text(&record.fetched_at)),
        ("source", Some(quoted(&record.source))),
        ("kind", Some(quoted(record.kind.name()))),
        ("words", Some(record.words.to_string())),
        ("confidence", Some(format!("{:?}", record.confidence))),
        ("partial", record.partial.then(|| "true".to_owned())),
        ("hash", text(&record.hash)),
    ];
    for (name, value) in fields {
        if let Some(value) = value {
            let _ = writeln!(matter, "{name}: {value}");
        }
    }
    matter.push_str("---\n\n");
    out.extend_from_slice(matter.as_bytes());
    let text = record.markdown.as_deref().or(record.text.as_deref());
    out.extend_from_slice(text.unwrap_or_default().as_bytes());
    out.push(b'\n');
}

/// A string as YAML's double-quoted scalar (YAML 1.2, section 5.7, in the part that YAML 1.1 and JSON share). Line breaks and
/// what YAML calls not printable are escaped.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            ' '..='~' | '\u{a0}'..='\u{2027}' | '\u{202a}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}' => out.push(c),
            '\u{10000}'.. => out.push(c),
            c => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_yaml_would_misread_is_escaped() {
        let text = "a \"b\" \\ c\nd\u{85}\u{2028}\u{7f}\u{feff}\u{1f600}";
        assert_eq!(quoted(text), "\"a \\\"b\\\" \\\\ c\\nd\\u0085\\u2028\\u007f\\ufeff\u{1f600}\"");
    }
}
