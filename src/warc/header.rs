//! The named fields before a record's block.

/// Fields of one record that are kept; the standard knows twenty.
const MAX_FIELDS: usize = 256;

/// The named fields of a record, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    fields: Vec<(String, String)>,
}

impl Header {
    /// Reads a header: version line, fields, folded lines; the empty line at its end may be there or not.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let mut lines = bytes.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        let version = lines.next().unwrap_or_default();
        if !version.starts_with(b"WARC/") {
            return Err("no version line".to_owned());
        }
        let mut header = Self::of_lines(lines);
        // Some tools write the type in capitals.
        if let Some((_, kind)) = header.fields.iter_mut().find(|(name, _)| name.eq_ignore_ascii_case("warc-type")) {
            kind.make_ascii_lowercase();
        }
        match header.get("warc-type") {
            None => Err("no WARC-Type".to_owned()),
            Some(_) => header.content_length().map(|_| header),
        }
    }

    /// Reads the block of a record of type [`super::FIELDS_TYPE`]: the same lines without a version.
    ///
    /// ```
    /// let fields = offprint::warc::Header::of_fields(b"software: offprint\r\nformat: WARC 1.1\r\n");
    /// assert_eq!(fields.get("Format"), Some("WARC 1.1"));
    /// ```
    pub fn of_fields(block: &[u8]) -> Self {
        Self::of_lines(block.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line)))
    }

    fn of_lines<'a>(lines: impl Iterator<Item = &'a [u8]>) -> Self {
        let mut fields: Vec<(String, String)> = Vec::new();
        for line in lines {
            let text = String::from_utf8_lossy(line);
            if line.starts_with(b" ") || line.starts_with(b"\t") {
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
        Self { fields }
    }

    /// The first field of this name, whatever its case.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// `WARC-Type` in lower case: `response`, `request`, `metadata` …
    pub fn kind(&self) -> &str {
        self.get("warc-type").unwrap_or_default()
    }

    /// `WARC-Record-ID` as written, `<urn:uuid:…>`.
    pub fn id(&self) -> &str {
        self.get("warc-record-id").unwrap_or_default()
    }

    /// `WARC-Target-URI`, without the angle brackets that some tools put around it.
    pub fn target(&self) -> Option<&str> {
        let uri = self.get("warc-target-uri")?;
        Some(uri.strip_prefix('<').and_then(|uri| uri.strip_suffix('>')).unwrap_or(uri))
    }

    /// Media type of the block, lower case, without parameters.
    pub fn media_type(&self) -> String {
        let value = self.get("content-type").unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// Length of the block in bytes.
    ///
    /// # Errors
    /// It is absent or no number.
    pub fn content_length(&self) -> Result<u64, String> {
        let text = self.get("content-length").ok_or("no Content-Length")?;
        match text.parse() {
            Ok(length) if text.bytes().all(|byte| byte.is_ascii_digit()) => Ok(length),
            _ => Err(format!("Content-Length is no number: {text:?}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_no_case_values_no_edges_and_folded_lines_are_joined() {
        let header = Header::parse(
            b"WARC/1.0\r\nwarc-type: RESPONSE\r\nWARC-Target-URI: <http://a.example/>\r\nX: a\r\n  b\r\n\
              Content-Length: 3 \r\nContent-Type: application/HTTP; msgtype=response\r\n\r\n",
        )
        .unwrap();
        assert_eq!((header.kind(), header.target()), ("response", Some("http://a.example/")));
        assert_eq!((header.get("x"), header.content_length()), (Some("a b"), Ok(3)));
        assert_eq!(header.media_type(), "application/http");
    }

    #[test]
    fn what_a_record_cannot_do_without_is_named() {
        for (bytes, named) in [
            (&b"WORC/1.0\r\n"[..], "version"),
            (b"WARC/1.0\r\nContent-Length: 1\r\n", "WARC-Type"),
            (b"WARC/1.0\r\nWARC-Type: x\r\n", "Content-Length"),
            (b"WARC/1.0\r\nWARC-Type: x\r\nContent-Length: -1\r\n", "no number"),
            (b"WARC/1.0\r\nWARC-Type: x\r\nContent-Length: 99999999999999999999\r\n", "no number"),
        ] {
            let error = Header::parse(bytes).unwrap_err();
            assert!(error.contains(named), "{error}");
        }
    }
}
