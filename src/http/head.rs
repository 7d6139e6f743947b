//! The head of a response: status line and header fields (RFC 9112), read as leniently as browsers read it.

use std::borrow::Cow;

/// Bytes of a head that are looked through; what servers send stays under 64 KiB.
const MAX_HEAD_BYTES: usize = 256 << 10;
/// Header lines of one response that are kept.
const MAX_FIELDS: usize = 512;

/// Status and header fields of a response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    pub status: u16,
    /// Names as sent, values without the white space around them, in the order of the response.
    pub fields: Vec<(String, String)>,
}

impl Head {
    /// Reads the head at the beginning of `message`; returns it with the offset of the body. `None` where there is no
    /// status line or the head does not end.
    ///
    /// ```
    /// let message = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>";
    /// let (head, body) = offprint::http::Head::parse(message).unwrap();
    /// assert_eq!((head.status, head.get("content-type"), &message[body..]), (200, Some("text/html"), &b"<p>"[..]));
    /// ```
    pub fn parse(message: &[u8]) -> Option<(Self, usize)> {
        let window = &message[..message.len().min(MAX_HEAD_BYTES)];
        let mut lines = Lines { bytes: window, at: 0 };
        let status = status(lines.next()?)?;
        let mut fields: Vec<(String, String)> = Vec::new();
        loop {
            let Some(line) = lines.next() else {
                // A response without a body may end with its head, the last line break missing.
                return (lines.at == message.len()).then_some((Self { status, fields }, message.len()));
            };
            if line.is_empty() {
                return Some((Self { status, fields }, lines.at));
            }
            let text = text_of(line);
            if line.starts_with(b" ") || line.starts_with(b"\t") {
                // The old way to continue a value on the next line.
                if let Some((_, value)) = fields.last_mut() {
                    value.push(' ');
                    value.push_str(text.trim());
                }
            } else if let Some((name, value)) = text.split_once(':')
                && fields.len() < MAX_FIELDS
            {
                fields.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
    }

    /// The first field of this name, whatever its case.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// All values of a field, joined by commas.
    pub fn joined(&self, name: &str) -> String {
        let named = self.fields.iter().filter(|(own, _)| own.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(",")
    }
}

/// Lines without their breaks; a bare line feed ends a line, too.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let rest = &self.bytes[self.at..];
        let end = memchr::memchr(b'\n', rest)?;
        self.at += end + 1;
        Some(rest[..end].strip_suffix(b"\r").unwrap_or(&rest[..end]))
    }
}

/// `HTTP/1.1 200 OK`, `HTTP/2 200`.
fn status(line: &[u8]) -> Option<u16> {
    let line = line.trim_ascii_start();
    let rest = line.strip_prefix(b"HTTP/").or_else(|| line.strip_prefix(b"http/"))?;
    let digits = rest.splitn(2, |byte| *byte == b' ').nth(1)?.trim_ascii_start();
    let number = std::str::from_utf8(digits.get(..3)?).ok()?.parse().ok()?;
    (100..1000).contains(&number).then_some(number)
}

/// UTF-8 where it is, else byte by byte (ISO 8859-1), as the field once was.
fn text_of(line: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(line) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(line.iter().map(|byte| *byte as char).collect()),
    }
}

/// The charset parameter of a `Content-Type` field, quotes removed.
pub fn charset(content_type: &str) -> Option<String> {
    let value = content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches(['"', '\'']))
    })?;
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_charset_is_read_from_the_field() {
        assert_eq!(charset("text/html; Charset=\"utf-8\"").as_deref(), Some("utf-8"));
        assert_eq!(charset("text/html;charset="), None);
        assert_eq!(charset("text/html"), None);
    }

    #[test]
    fn heads_are_read_as_servers_write_them() {
        let message = b"HTTP/1.0 404\nA: 1\na:2 \r\n b\n:\nnonsense\r\nX: \xe9\r\n\r\nbody\n\n";
        let (head, body) = Head::parse(message).unwrap();
        assert_eq!((head.status, head.joined("A").as_str(), head.get("x")), (404, "1,2 b", Some("é")));
        assert_eq!(&message[body..], b"body\n\n");
    }

    #[test]
    fn what_is_no_response_is_none() {
        for message in [&b""[..], b"GET / HTTP/1.1\r\n\r\n", b"HTTP/1.1 2x0 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nA: 1"] {
            assert_eq!(Head::parse(message), None, "{}", String::from_utf8_lossy(message));
        }
        assert_eq!(Head::parse(b"HTTP/2 204 \r\nA: 1\r\n").unwrap().0.get("a"), Some("1"));
    }
}
