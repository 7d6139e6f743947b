//! Content codings: gzip, deflate, br and zstd, also nested, under a limit on decoded bytes.

use std::io::{self, Read};

use super::sniff;

/// Value of our `Accept-Encoding` header.
pub const ACCEPTED: &str = "gzip, deflate, br, zstd";
/// Codings around each other in one response. Two are a mistake of a proxy; more are an attack.
const MAX_NESTED: usize = 2;
/// Decoded bytes read at once.
const PIECE_BYTES: usize = 32 << 10;
/// Beginning of a gzip member.
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];
/// Largest window of zstd, as a power of two: what RFC 9659 allows on the web.
const ZSTD_WINDOW_LOG: u32 = 23;

/// A body that cannot be decompressed: unknown coding, corrupt data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the body cannot be decompressed: {0}")]
pub struct EncodingError(pub String);

/// Undoes the codings of a `Content-Encoding` header, cutting at `limit` decoded bytes; the second value tells whether
/// something was cut. A body that is plainly HTML in spite of its header is taken as it is.
///
/// # Errors
/// Unknown coding, corrupt data.
pub fn decode(codings: &str, wire: Vec<u8>, limit: usize) -> Result<(Vec<u8>, bool), EncodingError> {
    let codings: Vec<String> = codings.split(',').map(|coding| coding.trim().to_ascii_lowercase()).collect();
    let applied: Vec<&str> =
        codings.iter().map(String::as_str).filter(|coding| !coding.is_empty() && *coding != "identity").collect();
    if applied.len() > MAX_NESTED {
        return Err(EncodingError(format!("{} codings around each other", applied.len())));
    }
    let (mut bytes, mut cut) = (wire, false);
    // The last one named was applied last.
    for coding in applied.into_iter().rev() {
        if bytes.is_empty() {
            break;
        }
        match undo(coding, &bytes, limit) {
            Ok((decoded, more)) => (bytes, cut) = (decoded, cut | more),
            Err(_) if sniff::is_plainly_html(&bytes) => break,
            Err(error) => return Err(EncodingError(format!("{coding}: {error}"))),
        }
    }
    Ok((bytes, cut))
}

fn undo(coding: &str, bytes: &[u8], limit: usize) -> io::Result<(Vec<u8>, bool)> {
    match coding {
        "gzip" | "x-gzip" => gunzip(bytes, limit),
        "deflate" => {
            // The header says zlib and many servers send raw deflate (RFC 9110, 8.4.1.2).
            read_up_to(flate2::bufread::ZlibDecoder::new(bytes), limit)
                .or_else(|_| read_up_to(flate2::bufread::DeflateDecoder::new(bytes), limit))
        }
        "br" => read_up_to(brotli_decompressor::Decompressor::new(bytes, PIECE_BYTES), limit),
        "zstd" => {
            let mut decoder = zstd::stream::read::Decoder::with_buffer(bytes)?;
            decoder.window_log_max(ZSTD_WINDOW_LOG)?;
            read_up_to(decoder, limit)
        }
        _ => Err(io::Error::new(io::ErrorKind::InvalidInput, "unknown coding")),
    }
}

/// All members; what follows the last one is ignored, as browsers do.
fn gunzip(bytes: &[u8], limit: usize) -> io::Result<(Vec<u8>, bool)> {
    let (mut out, mut rest) = (Vec::new(), bytes);
    loop {
        let mut decoder = flate2::bufread::GzDecoder::new(rest);
        let (member, cut) = read_up_to(&mut decoder, limit - out.len())?;
        out.extend_from_slice(&member);
        rest = decoder.into_inner();
        if cut || !rest.starts_with(&GZIP_MAGIC) {
            return Ok((out, cut));
        }
    }
}

/// Reads to the end or to the limit; true when there was more.
fn read_up_to(mut reader: impl Read, limit: usize) -> io::Result<(Vec<u8>, bool)> {
    let mut out = Vec::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        match reader.read(&mut piece) {
            Ok(0) => return Ok((out, false)),
            Ok(length) if out.len() + length > limit => {
                let room = limit - out.len();
                out.extend_from_slice(&piece[..room]);
                return Ok((out, true));
            }
            Ok(length) => out.extend_from_slice(&piece[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const PAGE: &[u8] = b"<!doctype html><p>The same text again and again, and again, and again.";

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn deflate(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn decoded(codings: &str, wire: Vec<u8>) -> Vec<u8> {
        decode(codings, wire, 1 << 20).unwrap().0
    }

    #[test]
    fn each_coding_and_two_nested_ones_are_undone() {
        let zstd = zstd::stream::encode_all(PAGE, 3).unwrap();
        for (codings, wire) in [
            ("", PAGE.to_vec()),
            ("identity", PAGE.to_vec()),
            ("GZIP", gzip(PAGE)),
            ("x-gzip", gzip(PAGE)),
            ("deflate", deflate(PAGE)),
            ("zstd", zstd.clone()),
            ("zstd, gzip", gzip(&zstd)),
            ("gzip", [gzip(&PAGE[..20]), gzip(&PAGE[20..]), b"junk behind".to_vec()].concat()),
        ] {
            assert_eq!(decoded(codings, wire), PAGE, "{codings}");
        }
    }

    #[test]
    fn a_page_that_is_no_gzip_is_taken_as_it_is_and_corrupt_data_are_refused() {
        assert_eq!(decoded("gzip", PAGE.to_vec()), PAGE);
        assert_eq!(decoded("br", PAGE.to_vec()), PAGE);
        let corrupt = gzip(PAGE)[..20].to_vec();
        for (codings, wire) in [("gzip", corrupt), ("zstd", b"no zstd".to_vec()), ("sdch", b"x".to_vec())] {
            assert!(matches!(decode(codings, wire, 100), Err(EncodingError(_))), "{codings}");
        }
        assert!(decode("gzip,gzip,gzip", PAGE.to_vec(), 100).is_err());
    }

    #[test]
    fn a_bomb_is_cut_at_the_limit_also_when_nested() {
        let bomb = gzip(&vec![b' '; 50 << 20]);
        assert!(bomb.len() < 100_000);
        let (bytes, cut) = decode("gzip", bomb.clone(), 1 << 20).unwrap();
        assert_eq!((bytes.len(), cut), (1 << 20, true));
        let (bytes, cut) = decode("gzip, gzip", gzip(&bomb), 1 << 20).unwrap();
        assert_eq!((bytes.len(), cut), (1 << 20, true));
    }
}
