//! Facts → records as bytes, each a gzip member of its own.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// What every record says of itself.
#[derive(Debug, Clone)]
pub struct RecordHead<'a> {
    /// `response`, `request`, `metadata`, `revisit`, `warcinfo`.
    pub kind: &'a str,
    /// [`record_id`].
    pub id: &'a str,
    /// [`date`].
    pub date: &'a str,
    /// Media type of the block.
    pub content_type: &'a str,
    /// Other fields, in order; those without a value are left out.
    pub more: &'a [(&'a str, Option<&'a str>)],
}

/// What the first record of a file says of it.
#[derive(Debug, Clone, Copy)]
pub struct FileHead<'a> {
    pub software: &'a str,
    /// Who crawls, as told to servers.
    pub user_agent: &'a str,
    /// `classic` where robots.txt is obeyed, else `ignore`.
    pub robots: &'a str,
}

impl FileHead<'_> {
    /// The block of a `warcinfo` record.
    pub fn block(&self) -> Vec<u8> {
        let Self { software, user_agent, robots } = self;
        format!(
            "software: {software}\r\nformat: WARC File Format 1.1\r\n\
             conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n\
             http-header-user-agent: {user_agent}\r\nrobots: {robots}\r\n"
        )
        .into_bytes()
    }
}

/// A record with its block in pieces; the block's digest is added. Line breaks in values would break the header and
/// become spaces.
pub fn encode(head: &RecordHead<'_>, block: &[&[u8]]) -> Vec<u8> {
    let length: usize = block.iter().map(|piece| piece.len()).sum();
    let mut out = Vec::with_capacity(length + 1024);
    out.extend_from_slice(b"WARC/1.1\r\n");
    let mut field = |name: &str, value: &str| {
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(b": ");
        out.extend(value.bytes().map(|byte| if byte.is_ascii_control() { b' ' } else { byte }));
        out.extend_from_slice(b"\r\n");
    };
    field("WARC-Type", head.kind);
    field("WARC-Record-ID", head.id);
    field("WARC-Date", head.date);
    for (name, value) in head.more {
        if let Some(value) = value {
            field(name, value);
        }
    }
    field("WARC-Block-Digest", &digest(block));
    field("Content-Type", head.content_type);
    field("Content-Length", &length.to_string());
    out.extend_from_slice(b"\r\n");
    block.iter().for_each(|piece| out.extend_from_slice(piece));
    out.extend_from_slice(b"\r\n\r\n");
    out
}

/// A gzip member that holds one record.
pub fn gzip(record: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(record.len() / 3 + 64), Compression::default());
    // A vector takes every byte, so neither call can fail.
    let _ = encoder.write_all(record);
    encoder.finish().unwrap_or_default()
}

/// SHA-256 of the pieces together, labelled and in base 32, as `WARC-Block-Digest` and `WARC-Payload-Digest` want it.
///
/// ```
/// let digest = offprint::warc::digest(&[b"abc"]);
/// assert_eq!(digest, "sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====");
/// ```
pub fn digest(pieces: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    pieces.iter().for_each(|piece| hash.update(piece));
    format!("sha256:{}", base32(&hash.finalize()))
}

/// RFC 4648, section 6, with padding.
fn base32(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut out = String::with_capacity(bytes.len().div_ceil(5) * 8);
    for group in bytes.chunks(5) {
        let mut bits = [0; 8];
        bits[3..3 + group.len()].copy_from_slice(group);
        let bits = u64::from_be_bytes(bits);
        let digits = (group.len() * 8).div_ceil(5);
        for digit in 0..8 {
            let value = (bits >> (35 - 5 * digit)) & 31;
            out.push(if digit < digits { ALPHABET[value as usize] as char } else { '=' });
        }
    }
    out
}

/// A `WARC-Record-ID` out of what makes the record unlike any other: a UUID of version 8 (RFC 9562) from its hash.
///
/// ```
/// let id = offprint::warc::record_id(b"the first record of this process");
/// assert!(id.starts_with("<urn:uuid:") && id.ends_with('>') && id.len() == 47);
/// assert_ne!(id, offprint::warc::record_id(b"the second"));
/// ```
pub fn record_id(seed: &[u8]) -> String {
    let hash = Sha256::digest(seed);
    let mut uuid = [0; 16];
    uuid.copy_from_slice(&hash[..16]);
    uuid[6] = uuid[6] & 0x0f | 0x80;
    uuid[8] = uuid[8] & 0x3f | 0x80;
    let hex: String = uuid.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("<urn:uuid:{}-{}-{}-{}-{}>", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// `WARC-Date` to the second, in UTC, of milliseconds since 1970.
pub fn date(ms: i64) -> String {
    jiff::Timestamp::from_second(ms.div_euclid(1000)).unwrap_or_default().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_32_is_padded_as_rfc_4648_pads_it() {
        for (plain, coded) in [("", ""), ("f", "MY======"), ("foob", "MZXW6YQ="), ("fooba", "MZXW6YTB")] {
            assert_eq!(base32(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn a_record_is_a_header_a_block_and_two_line_breaks() {
        let more = [("WARC-Target-URI", Some("http://a.example/\r\nX: y")), ("WARC-IP-Address", None)];
        let head = RecordHead {
            kind: "metadata",
            id: "<urn:uuid:1>",
            date: &date(1_700_000_000_999),
            content_type: "text/plain",
            more: &more,
        };
        let text = String::from_utf8(encode(&head, &[b"ab", b"c"])).unwrap();
        assert!(text.starts_with("WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:uuid:1>\r\n"), "{text}");
        assert!(text.contains("WARC-Date: 2023-11-14T22:13:20Z\r\nWARC-Target-URI: http://a.example/  X: y\r\n"));
        assert!(text.ends_with("Content-Type: text/plain\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"));
    }
}
