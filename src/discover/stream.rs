//! The bytes of a feed or sitemap → UTF-8, piece by piece under limits: unpacked, decoded, never held as a whole.

use std::io::{self, BufRead, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;

/// Decoded bytes of one document; what comes after is not read. Twice what the sitemap protocol allows, and far above
/// any real feed.
pub const MAX_DOCUMENT_BYTES: u64 = 100 << 20;
/// Longest run of text or markup of one piece, bytes: whole articles stand in feeds, but none of this length.
const MAX_TOKEN_BYTES: usize = 8 << 20;
/// Gzip around gzip: once is a server's mistake, more is an attack.
const MAX_NESTED_GZIP: usize = 2;
/// Bytes from which the encoding is judged.
const SAMPLE_BYTES: usize = 16 << 10;
/// Bytes read at once.
const PIECE_BYTES: usize = 32 << 10;
/// Beginning of a gzip member.
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// Why a document was not read to its end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Cut {
    /// [`MAX_DOCUMENT_BYTES`] were read and there was more.
    #[error("longer than {MAX_DOCUMENT_BYTES} bytes after unpacking; what comes after is not read")]
    TooLarge,
    /// A piece of text or a tag without an end.
    #[error("one piece of text or markup is longer than {MAX_TOKEN_BYTES} bytes; the rest is not read")]
    LongToken,
    /// The compressed data are broken, or the transfer ended.
    #[error("damaged: {0}; what comes before is used")]
    Damaged(String),
    /// Markup that never ends: the document was cut somewhere.
    #[error("ends in the middle of markup; what comes before is used")]
    MarkupEnd,
}

enum Coding {
    Utf8,
    Other(Box<Decoder>),
}

/// A document as UTF-8.
pub(super) struct Stream<'a> {
    inner: Box<dyn Read + 'a>,
    coding: Coding,
    piece: Box<[u8]>,
    /// Bytes that were read and are not decoded yet.
    raw: Vec<u8>,
    out: Vec<u8>,
    at: usize,
    ended: bool,
    read_bytes: u64,
    limit_bytes: u64,
    token_bytes: usize,
    pub(super) cut: Option<Cut>,
}

impl<'a> Stream<'a> {
    /// `charset` is what the transfer declares. Gzip is recognised by its first bytes.
    pub(super) fn open(reader: impl Read + 'a, charset: Option<&str>) -> Self {
        let mut stream = Stream {
            inner: Box::new(reader),
            coding: Coding::Utf8,
            piece: vec![0; PIECE_BYTES].into(),
            raw: Vec::new(),
            out: Vec::new(),
            at: 0,
            ended: false,
            read_bytes: 0,
            limit_bytes: MAX_DOCUMENT_BYTES,
            token_bytes: 0,
            cut: None,
        };
        for _ in 0..=MAX_NESTED_GZIP {
            stream.fill_raw(GZIP_MAGIC.len());
            if !stream.raw.starts_with(&GZIP_MAGIC) {
                break;
            }
            let head = io::Cursor::new(std::mem::take(&mut stream.raw));
            let packed = std::mem::replace(&mut stream.inner, Box::new(io::empty()));
            stream.inner = Box::new(MultiGzDecoder::new(head.chain(packed)));
            (stream.ended, stream.read_bytes) = (false, 0);
        }
        stream.fill_raw(SAMPLE_BYTES);
        let (coding, bom_bytes) = coding(&stream.raw, charset);
        stream.raw.drain(..bom_bytes);
        stream.coding = coding;
        stream
    }

    /// The first bytes, decoded.
    pub(super) fn peek(&mut self) -> &[u8] {
        if self.at >= self.out.len() {
            self.decode_piece();
        }
        &self.out[self.at..]
    }

    /// A piece of markup or text is complete.
    pub(super) fn token_ended(&mut self) {
        self.token_bytes = 0;
    }

    fn fill_raw(&mut self, least: usize) {
        while self.raw.len() < least && !self.ended {
            self.read_piece();
        }
    }

    fn read_piece(&mut self) {
        let length = match self.inner.read(&mut self.piece) {
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return,
            Err(error) => {
                self.cut.get_or_insert(Cut::Damaged(error.to_string()));
                0
            }
        };
        let room = usize::try_from(self.limit_bytes - self.read_bytes).unwrap_or(usize::MAX);
        if length > room {
            self.cut.get_or_insert(Cut::TooLarge);
        }
        self.ended = length == 0 || length > room;
        let length = length.min(room);
        self.raw.extend_from_slice(&self.piece[..length]);
        self.read_bytes += length as u64;
    }

    fn decode_piece(&mut self) {
        self.out.clear();
        self.at = 0;
        while self.out.is_empty() {
            if self.raw.is_empty() && !self.ended {
                self.read_piece();
            }
            if self.raw.is_empty() && self.ended && matches!(self.coding, Coding::Utf8) {
                return;
            }
            match &mut self.coding {
                Coding::Utf8 => {
                    let used = decode_utf8(&self.raw, self.ended, &mut self.out);
                    self.raw.drain(..used);
                    if used == 0 && self.out.is_empty() && !self.ended {
                        self.read_piece();
                    }
                }
                Coding::Other(decoder) => {
                    let most = decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(PIECE_BYTES);
                    self.out.resize(most.max(16), 0);
                    let (result, used, written, _) = decoder.decode_to_utf8(&self.raw, &mut self.out, self.ended);
                    self.out.truncate(written);
                    self.raw.drain(..used);
                    if self.ended && result == CoderResult::InputEmpty {
                        self.coding = Coding::Utf8;
                        return;
                    }
                }
            }
        }
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let length = self.fill_buf()?.read(out)?;
        self.consume(length);
        Ok(length)
    }
}

impl BufRead for Stream<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.token_bytes > MAX_TOKEN_BYTES {
            self.cut.get_or_insert(Cut::LongToken);
            return Ok(&[]);
        }
        Ok(self.peek())
    }

    fn consume(&mut self, length: usize) {
        self.at += length;
        self.token_bytes += length;
    }
}

/// Decodes what is whole; bytes that are no UTF-8 are taken as windows-1252, of which such files are made. The number of
/// bytes used.
fn decode_utf8(raw: &[u8], last: bool, out: &mut Vec<u8>) -> usize {
    let mut used = 0;
    loop {
        match std::str::from_utf8(&raw[used..]) {
            Ok(text) => {
                out.extend_from_slice(text.as_bytes());
                return raw.len();
            }
            Err(error) => {
                out.extend_from_slice(&raw[used..used + error.valid_up_to()]);
                used += error.valid_up_to();
                let bad = match error.error_len() {
                    Some(length) => length,
                    None if last => raw.len() - used,
                    None => return used,
                };
                let (text, _) = WINDOWS_1252.decode_without_bom_handling(&raw[used..used + bad]);
                out.extend_from_slice(text.as_bytes());
                used += bad;
            }
        }
    }
}

/// The encoding of a document and the length of its byte order mark. Bytes that are UTF-8 are read as such, whatever is
/// declared: text in another encoding is that by chance only when it is very short.
fn coding(sample: &[u8], charset: Option<&str>) -> (Coding, usize) {
    let other = |encoding: &'static Encoding| Coding::Other(Box::new(encoding.new_decoder_without_bom_handling()));
    if let Some((encoding, length)) = Encoding::for_bom(sample) {
        return (if encoding == UTF_8 { Coding::Utf8 } else { other(encoding) }, length);
    }
    match sample {
        [b'<', 0, ..] => return (other(UTF_16LE), 0),
        [0, b'<', ..] => return (other(UTF_16BE), 0),
        _ => {}
    }
    let wide = [UTF_8, UTF_16LE, UTF_16BE];
    let label = |label: &[u8]| Encoding::for_label(label.trim_ascii()).filter(|encoding| !wide.contains(encoding));
    let declared = declared(sample).and_then(label).or_else(|| charset.and_then(|text| label(text.as_bytes())));
    let is_utf8 = match std::str::from_utf8(sample) {
        Ok(_) => true,
        // A character at the end of the sample may be cut.
        Err(error) => error.error_len().is_none(),
    };
    let plain = sample.is_ascii();
    match declared {
        Some(encoding) if plain || !is_utf8 => (other(encoding), 0),
        _ => (Coding::Utf8, 0),
    }
}

/// The label in `<?xml … encoding="…"?>`, wherever it begins.
fn declared(sample: &[u8]) -> Option<&[u8]> {
    let from = memchr::memmem::find(sample, b"<?xml")?;
    let rest = &sample[from..];
    let declaration = &rest[..memchr::memchr(b'>', rest)?];
    let at = memchr::memmem::find(declaration, b"encoding")? + b"encoding".len();
    let value = declaration[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let quote = *value.first().filter(|byte| matches!(byte, b'"' | b'\''))?;
    let value = &value[1..];
    Some(&value[..memchr::memchr(quote, value)?])
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn text(bytes: &[u8], charset: Option<&str>) -> String {
        let mut out = String::new();
        Stream::open(bytes, charset).read_to_string(&mut out).unwrap();
        out
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn the_encoding_is_what_the_bytes_are_and_then_what_is_declared() {
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>";
        assert!(text(latin, None).ends_with("<a>é</a>"));
        assert!(text(b"<?xml version='1.0' encoding='UTF-8'?><a>\xe9 \x93x</a>", None).ends_with("<a>é “x</a>"));
        assert!(text("<?xml encoding='ISO-8859-1'?><a>é</a>".as_bytes(), None).ends_with("<a>é</a>"));
        assert!(text(b"<a>\xc4\xe5</a>", Some("windows-1251")).ends_with("<a>Де</a>"));
        let wide: Vec<u8> = "<a>é</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&wide, None), "<a>é</a>");
        assert_eq!(text(b"<?xml encoding='UTF-16'?><a/>", None), "<?xml encoding='UTF-16'?><a/>");
        assert_eq!(text("\u{feff}<a>ü</a>".as_bytes(), Some("latin1")), "<a>ü</a>");
    }

    #[test]
    fn a_character_may_be_cut_by_the_edge_of_a_piece() {
        for extra in 0..4 {
            let long = format!("{}{}", "x".repeat(PIECE_BYTES - extra), "€".repeat(PIECE_BYTES));
            assert_eq!(text(long.as_bytes(), None), long);
            assert_eq!(text(&gzip(&gzip(long.as_bytes())), None), long);
        }
    }

    #[test]
    fn a_bomb_is_cut_at_the_limit_and_named() {
        let bomb = gzip(&gzip(&vec![b' '; usize::try_from(MAX_DOCUMENT_BYTES).unwrap() + 1]));
        assert!(bomb.len() < 100_000);
        let mut stream = Stream::open(&bomb[..], None);
        let mut bytes = 0;
        loop {
            let length = stream.fill_buf().unwrap().len();
            stream.consume(length);
            stream.token_ended();
            bytes += length as u64;
            if length == 0 {
                break;
            }
        }
        assert_eq!((bytes, stream.cut), (MAX_DOCUMENT_BYTES, Some(Cut::TooLarge)));
    }

    #[test]
    fn broken_gzip_gives_what_came_before() {
        let packed = gzip("<urlset> and more".repeat(5_000).as_bytes());
        let mut stream = Stream::open(&packed[..packed.len() / 2], None);
        let mut out = String::new();
        stream.read_to_string(&mut out).unwrap();
        assert!(out.starts_with("<urlset>"));
        assert!(matches!(stream.cut, Some(Cut::Damaged(_))), "{:?}", stream.cut);
    }
}
