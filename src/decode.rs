//! Bytes and a declared charset → text, in the order browsers use (WHATWG): byte order mark, declared
//! label, `<meta>` in the first kilobyte, and detection on the first four where nothing is declared.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// Bytes searched for `<meta charset>`. WHATWG says 1024; pages in the wild put it after long comments.
const META_PRESCAN_BYTES: usize = 4096;

/// Bytes shown to the detector. A whole page costs it four times the parse; 4 kB cost 33 µs.
const DETECTION_BYTES: usize = 4096;

/// Decoded text and what it was decoded from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    pub text: Cow<'a, str>,
    /// WHATWG name of the encoding ("UTF-8", "windows-1252").
    pub encoding: &'static str,
    /// Some bytes were not valid in that encoding; each stands as U+FFFD.
    pub damaged: bool,
}

/// Decodes a page. `declared` is the charset label of the transport (`Content-Type`), if any.
///
/// ```
/// use offprint::decode::decode;
/// let page = b"<meta charset=windows-1252><p>caf\xe9";
/// assert!(decode(page, None).text.ends_with("café"));
/// ```
pub fn decode<'a>(bytes: &'a [u8], declared: Option<&str>) -> Decoded<'a> {
    if let Some((encoding, bom_bytes)) = Encoding::for_bom(bytes) {
        return decode_with(&bytes[bom_bytes..], encoding);
    }
    let label = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = label.or_else(|| meta_encoding(bytes)) {
        return decode_with(bytes, encoding);
    }
    // Undeclared: most pages are UTF-8, and a valid UTF-8 page of any length is hardly ever anything else.
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name(), damaged: false };
    }
    decode_with(bytes, detect(bytes))
}

fn decode_with<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Decoded<'a> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    Decoded { text, encoding: encoding.name(), damaged }
}

/// Guesses from the non-ASCII neighbourhood: the first kilobytes of a page are often plain ASCII markup.
fn detect(bytes: &[u8]) -> &'static Encoding {
    let first_odd = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let start = first_odd.saturating_sub(DETECTION_BYTES / 4);
    let sample = &bytes[start..bytes.len().min(start + DETECTION_BYTES)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, start + sample.len() == bytes.len());
    // A UTF-8 page with one broken byte fails strict validation but is still UTF-8.
    detector.guess(None, Utf8Detection::Allow)
}

/// The encoding named by `<meta charset=…>` or `<meta http-equiv=content-type content="…charset=…">`,
/// found by the prescan of the HTML standard (13.2.3.2): comments are skipped, attributes are parsed.
fn meta_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(META_PRESCAN_BYTES)];
    let mut at = 0;
    while let Some(offset) = memchr::memchr(b'<', &head[at..]) {
        at += offset;
        let rest = &head[at..];
        if rest.starts_with(b"<!--") {
            at += memchr::memmem::find(&rest[2..], b"-->").map_or(rest.len(), |end| end + 5);
        } else if rest.len() > 5
            && rest[1..5].eq_ignore_ascii_case(b"meta")
            && matches!(rest[5], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/')
        {
            let mut attrs = Attributes { bytes: rest, at: 5 };
            if let Some(encoding) = encoding_of_meta(&mut attrs) {
                return Some(encoding);
            }
            at += attrs.at.max(1);
        } else if rest.len() > 1 && matches!(rest[1], b'!' | b'/' | b'?') {
            at += memchr::memchr(b'>', rest).unwrap_or(rest.len());
        } else if rest.len() > 1 && rest[1].is_ascii_alphabetic() {
            let name_end = rest.iter().position(|b| b.is_ascii_whitespace() || *b == b'>').unwrap_or(rest.len());
            let mut attrs = Attributes { bytes: rest, at: name_end };
            while attrs.next().is_some() {}
            at += attrs.at.max(1);
        } else {
            at += 1;
        }
        at = at.min(head.len());
    }
    None
}

fn encoding_of_meta(attrs: &mut Attributes<'_>) -> Option<&'static Encoding> {
    let mut charset: Option<Vec<u8>> = None;
    let mut content: Option<Vec<u8>> = None;
    let mut is_content_type = false;
    while let Some((name, value)) = attrs.next() {
        match name.as_slice() {
            b"charset" if charset.is_none() => charset = Some(value),
            b"content" if content.is_none() => content = charset_in_content(&value).map(<[u8]>::to_vec),
            b"http-equiv" => is_content_type |= value.eq_ignore_ascii_case(b"content-type"),
            _ => {}
        }
    }
    let label = charset.or(if is_content_type { content } else { None })?;
    match Encoding::for_label(label.trim_ascii())? {
        // A page whose <meta> could be read as ASCII is not UTF-16, whatever it says.
        encoding if encoding == UTF_16LE || encoding == UTF_16BE => Some(UTF_8),
        encoding if encoding == X_USER_DEFINED => Some(WINDOWS_1252),
        encoding => Some(encoding),
    }
}

/// `text/html; charset="x"` → `x`.
fn charset_in_content(content: &[u8]) -> Option<&[u8]> {
    let lower = content.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let found = memchr::memmem::find(&lower[from..], b"charset")? + from + b"charset".len();
        let rest = content[found..].trim_ascii_start();
        let Some(rest) = rest.strip_prefix(b"=") else {
            from = found;
            continue;
        };
        let rest = rest.trim_ascii_start();
        return match rest.first()? {
            quote @ (b'"' | b'\'') => memchr::memchr(*quote, &rest[1..]).map(|end| &rest[1..1 + end]),
            _ => {
                let end = rest.iter().position(|b| b.is_ascii_whitespace() || *b == b';').unwrap_or(rest.len());
                Some(&rest[..end])
            }
        };
    }
}

/// Attributes of one tag as the prescan reads them: names and values lower-cased, entities left alone.
struct Attributes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Attributes<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip(&mut self, skipped: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&skipped) {
            self.at += 1;
        }
    }

    /// Next name and value; `None` at the end of the tag, with `at` behind its `>`.
    fn next(&mut self) -> Option<(Vec<u8>, Vec<u8>)> {
        self.skip(|b| b.is_ascii_whitespace() || b == b'/');
        if self.peek()? == b'>' {
            self.at += 1;
            return None;
        }
        let start = self.at;
        self.at += 1;
        self.skip(|b| !b.is_ascii_whitespace() && !matches!(b, b'=' | b'/' | b'>'));
        let name = self.bytes[start..self.at].to_ascii_lowercase();
        self.skip(|b| b.is_ascii_whitespace());
        if self.peek() != Some(b'=') {
            return Some((name, Vec::new()));
        }
        self.at += 1;
        self.skip(|b| b.is_ascii_whitespace());
        let value = match self.peek() {
            Some(quote @ (b'"' | b'\'')) => {
                let start = self.at + 1;
                let length = memchr::memchr(quote, &self.bytes[start..]).unwrap_or(self.bytes.len() - start);
                self.at = (start + length + 1).min(self.bytes.len());
                &self.bytes[start..start + length]
            }
            _ => {
                let start = self.at;
                self.skip(|b| !b.is_ascii_whitespace() && b != b'>');
                &self.bytes[start..self.at]
            }
        };
        Some((name, value.to_ascii_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(bytes: &[u8], declared: Option<&str>) -> &'static str {
        decode(bytes, declared).encoding
    }

    #[test]
    fn byte_order_mark_beats_the_declared_label() {
        let decoded = decode(b"\xef\xbb\xbf\xc3\xa9", Some("windows-1252"));
        assert_eq!((decoded.text.as_ref(), decoded.encoding), ("é", "UTF-8"));
        assert_eq!(decode(b"\xff\xfea\0", None).text, "a");
    }

    #[test]
    fn declared_label_beats_meta_and_meta_beats_detection() {
        let page = b"<!doctype html><html><head><meta charset=\"shift_jis\">";
        assert_eq!(encoding(page, Some("utf-8")), "UTF-8");
        assert_eq!(encoding(page, Some("nonsense")), "Shift_JIS");
        assert_eq!(encoding(page, None), "Shift_JIS");
    }

    #[test]
    fn meta_is_read_as_the_prescan_reads_it() {
        let cases: [(&[u8], &str); 7] = [
            (b"<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", "ISO-8859-2"),
            (b"<meta content='text/html; charset=iso-8859-2'>caf\xe9", "windows-1252"),
            (b"<!-- <meta charset=koi8-r> --><meta charset=gbk>", "GBK"),
            (b"<div title='<meta charset=koi8-r>'><meta charset=gbk>", "GBK"),
            (b"<meta name=a charset='UTF-16'>", "UTF-8"),
            (b"<meta name=x><meta CHARSET = Windows-1251 />", "windows-1251"),
            (b"<meta http-equiv=content-type content='charset charset = \"euc-kr\"'>", "EUC-KR"),
        ];
        for (page, expected) in cases {
            assert_eq!(encoding(page, None), expected, "{}", String::from_utf8_lossy(page));
        }
    }

    #[test]
    fn undeclared_bytes_are_detected_past_a_long_ascii_head() {
        let mut page = vec![b' '; 20_000];
        page.extend_from_slice("Статья о погоде в Москве, где весь день шёл снег".as_bytes());
        assert_eq!(encoding(&page, None), "UTF-8");
        let mut page = vec![b' '; 20_000];
        let (bytes, _, _) =
            encoding_rs::WINDOWS_1251.encode("Статья о погоде в Москве, где весь день шёл снег и дул ветер");
        page.extend_from_slice(&bytes);
        assert_eq!(encoding(&page, None), "windows-1251");
    }

    #[test]
    fn truncated_and_odd_tags_do_not_panic() {
        let page = b"<meta charset=\"utf-8\" content='x' http-equiv=content-type <a b='c";
        for end in 0..page.len() {
            decode(&page[..end], None);
        }
    }
}
