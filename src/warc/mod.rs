//! WARC records (ISO 28500, versions 1.0 and 1.1): bytes → records, facts → bytes.
//!
//! Reading is a stream with a bounded memory: plain files, gzip and zstd in members of one record or many. What is
//! damaged is named with its place and reason, and reading goes on at the next record that can be made out. Nothing here
//! opens a file or reads a clock.

pub mod fields;
mod header;
mod members;
mod reader;
mod window;
mod writer;

pub use header::Header;
pub use members::{Codec, PROBE_PACKED_BYTES, ZSTD_DICTIONARY_MAGIC};
pub use reader::{Damage, Item, Limits, Place, Reader, Record};
pub use writer::{FileHead, RecordHead, date, digest, encode, gzip, record_id};

/// Media type of a block of `name: value` lines.
pub const FIELDS_TYPE: &str = "application/warc-fields";
/// Media type of a request's block.
pub const REQUEST_TYPE: &str = "application/http;msgtype=request";
/// Media type of a response's block.
pub const RESPONSE_TYPE: &str = "application/http;msgtype=response";
/// `WARC-Profile` of a revisit record whose payload is that of an earlier record.
pub const SAME_PAYLOAD: &str = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
