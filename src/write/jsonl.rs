//! JSON Lines: one object a line, every field of the record.

use std::io;

use crate::record::Record;

/// Appends `record` and a line feed.
///
/// # Errors
/// None that a record can cause; the signature leaves room for serde's.
pub fn encode(record: &Record, out: &mut Vec<u8>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.push(b'\n');
    Ok(())
}
