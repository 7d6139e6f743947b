//! Plain text: the record's `text` and nothing else, so that what is piped on is what was kept.

use crate::record::Record;

/// Appends the text and a line feed.
pub fn encode(record: &Record, out: &mut Vec<u8>) {
    out.extend_from_slice(record.text.as_deref().unwrap_or_default().as_bytes());
    out.push(b'\n');
}
