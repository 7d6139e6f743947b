//! MHTML (RFC 2557): a page and its resources as the parts of one message. Only the page is read.

use std::borrow::Cow;

use super::{Saved, is_web};

/// Bytes of one header that are looked through.
const MAX_HEADER_BYTES: usize = 64 << 10;
/// Multiparts in multiparts that are looked into.
const MAX_DEPTH: usize = 4;

/// The page of a message; `None` where the bytes are none.
pub(super) fn root(bytes: &[u8]) -> Option<Saved<'static>> {
    let (header, body) = split(bytes)?;
    header.get("mime-version")?;
    let content_type = header.get("content-type")?;
    let lower = content_type.to_ascii_lowercase();
    if !lower.starts_with("multipart/") && !is_page(&header) {
        return None;
    }
    let part = page(&header, body, parameter(content_type, "start").as_deref(), 0)?;
    let saved_at = header.get("date").and_then(|date| jiff::fmt::rfc2822::parse(date).ok());
    let url = header.get("snapshot-content-location").filter(|url| is_web(url)).map(str::to_owned);
    Some(Saved { url: url.or(part.url), saved_at: saved_at.map(|time| time.timestamp().to_string()), ..part })
}

fn is_page(header: &Header) -> bool {
    let media_type = header.get("content-type").unwrap_or_default().split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("text/html") || media_type.eq_ignore_ascii_case("application/xhtml+xml")
}

/// The part with the id `start`, else the first page among the parts.
fn page(header: &Header, body: &[u8], start: Option<&str>, depth: usize) -> Option<Saved<'static>> {
    if is_page(header) {
        let coding = header.get("content-transfer-encoding").unwrap_or_default().trim().to_ascii_lowercase();
        let html = match coding.as_str() {
            "quoted-printable" => quoted_printable(body),
            "base64" => base64(body),
            _ => body.to_vec(),
        };
        return Some(Saved {
            html: Cow::Owned(html),
            charset: header.get("content-type").and_then(|value| parameter(value, "charset")),
            url: header.get("content-location").filter(|url| is_web(url)).map(str::to_owned),
            saved_at: None,
        });
    }
    let boundary = parameter(header.get("content-type")?, "boundary").filter(|_| depth < MAX_DEPTH)?;
    let mut first = None;
    for part in parts(body, &boundary) {
        let Some((header, body)) = split(part) else { continue };
        let named = start.is_some() && header.get("content-id") == start;
        if (named || first.is_none())
            && let Some(found) = page(&header, body, start, depth + 1)
        {
            if named || start.is_none() {
                return Some(found);
            }
            first = Some(found);
        }
    }
    first
}

/// The pieces between lines that begin with `--boundary`.
fn parts<'a>(body: &'a [u8], boundary: &str) -> impl Iterator<Item = &'a [u8]> {
    let delimiter = format!("--{boundary}").into_bytes();
    let is_line_start = move |at: &usize| *at == 0 || body[at - 1] == b'\n';
    let mut starts: Vec<usize> = memchr::memmem::find_iter(body, &delimiter).filter(is_line_start).collect();
    starts.push(body.len());
    let length = delimiter.len();
    (1..starts.len()).map(move |index| &body[(starts[index - 1] + length).min(starts[index])..starts[index]])
}

/// Fields of a message or a part.
#[derive(Debug)]
struct Header(Vec<(String, String)>);

impl Header {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Header and body; folded lines are joined. `None` where nothing like a header begins here.
fn split(bytes: &[u8]) -> Option<(Header, &[u8])> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Behind a boundary the rest of its line comes first.
    let blank = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let (mut at, mut fields) = (blank, Vec::<(String, String)>::new());
    while at < bytes.len().min(MAX_HEADER_BYTES) {
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end + 1);
        let line = String::from_utf8_lossy(&bytes[at..end]);
        at = end;
        if line.trim().is_empty() {
            return (!fields.is_empty()).then_some((Header(fields), &bytes[at..]));
        }
        if line.starts_with([' ', '\t']) {
            let (_, value) = fields.last_mut()?;
            value.push_str(line.trim());
        } else {
            let (name, value) = line.split_once(':')?;
            let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            (is_name && !name.is_empty()).then(|| fields.push((name.to_owned(), value.trim().to_owned())))?;
        }
    }
    None
}

/// A parameter of a field, without its quotes.
fn parameter(value: &str, name: &str) -> Option<String> {
    let mut rest = value;
    while let Some((_, after)) = rest.split_once(';') {
        let (own, after) = after.split_once('=')?;
        let after = after.trim_start();
        let (found, next) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => after.find(';').map_or((after, ""), |end| after.split_at(end)),
        };
        if own.trim().eq_ignore_ascii_case(name) {
            return Some(found.trim().to_owned()).filter(|found| !found.is_empty());
        }
        rest = next;
    }
    None
}

/// RFC 2045, 6.7; what is no escape stays.
fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match rest {
            [b'\r', b'\n', after @ ..] | [b'\n', after @ ..] => rest = after,
            [high, low, after @ ..] if hex(*high).is_some() && hex(*low).is_some() => {
                out.push(hex(*high).unwrap_or(0) << 4 | hex(*low).unwrap_or(0));
                rest = after;
            }
            _ => out.push(b'='),
        }
    }
    out.extend_from_slice(rest);
    out
}

/// RFC 4648; everything that is no digit is passed over, as RFC 2045 asks.
fn base64(bytes: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for value in bytes.iter().take_while(|byte| **byte != b'=').filter_map(|byte| digit(*byte)) {
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/story\r\n\
        Subject: =?utf-8?Q?x?=\r\nDate: Tue, 24 Nov 2026 12:00:00 +0100\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--x\"\r\n\r\n\r\n\
        ------Part--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <frame-1@x>\r\n\
        Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/story\r\n\r\n\
        <p class=3D\"a\">caf=C3=A9 =\r\nbar = x</p>\r\n\
        ------Part--x\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/frame\r\n\r\n<p>Buy\r\n\
        ------Part--x--\r\n";

    #[test]
    fn the_page_is_the_first_part_with_html_and_its_place_and_time_are_known() {
        let saved = root(MESSAGE.as_bytes()).unwrap();
        assert_eq!(String::from_utf8_lossy(&saved.html), "<p class=\"a\">café bar = x</p>\r\n");
        assert_eq!(saved.url.as_deref(), Some("https://a.example/story"));
        assert_eq!(
            (saved.charset.as_deref(), saved.saved_at.as_deref()),
            (Some("utf-8"), Some("2026-11-24T11:00:00Z"))
        );
    }

    #[test]
    fn a_start_parameter_names_the_page_and_base64_is_decoded() {
        let message = "MIME-Version: 1.0\nContent-Type: multipart/related; start=\"<two>\"; boundary=b\n\n\
            --b\nContent-Type: text/html\nContent-ID: <one>\n\nfirst\n\
            --b\nContent-Type: text/html\nContent-ID: <two>\nContent-Transfer-Encoding: BASE64\n\nc2Vj\nb25k\n--b--\n";
        assert_eq!(String::from_utf8_lossy(&root(message.as_bytes()).unwrap().html), "second");
        let missing = message.replace("<two>\"", "<three>\"");
        assert_eq!(String::from_utf8_lossy(&root(missing.as_bytes()).unwrap().html), "first\n");
    }

    #[test]
    fn what_is_no_message_is_none() {
        for bytes in [
            &b"<!doctype html><p>MIME-Version: 1.0"[..],
            b"A story: it begins.\n\nMore.",
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx",
            b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n",
            b"",
        ] {
            assert_eq!(root(bytes), None, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
