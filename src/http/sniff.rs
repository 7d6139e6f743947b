//! Is a response HTML? By its declared type where that can be believed, else by its first bytes.

/// Bytes looked at; enough for a comment and white space before the first tag.
pub const SNIFF_BYTES: usize = 1024;

/// Beginnings of files that are not text, whatever their header says: bytes, name.
const SIGNATURES: [(&[u8], &str); 12] = [
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (WebP, WAV)"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"Rar!", "a RAR archive"),
    (b"\x00\x00\x00\x18ftyp", "an MP4 video"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
];

/// Tags with which a page may begin where its header does not say that it is HTML; lower case, sorted.
const HTML_STARTS: [&[u8]; 7] = [b"<!--", b"<!doctype html", b"<body", b"<head", b"<html", b"<script", b"<title"];

/// What a media type says before the body is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declared {
    Html,
    /// Absent or a type that servers send for anything: the bytes decide.
    Unsure,
    Other,
}

/// Reads the media type of a `Content-Type` header.
pub fn declared(content_type: Option<&str>) -> Declared {
    let essence = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "text/html" | "application/xhtml+xml" => Declared::Html,
        "" | "text/plain" | "application/octet-stream" | "text/xml" | "application/xml" => Declared::Unsure,
        // `text` and other broken values without a slash say nothing.
        other if !other.contains('/') => Declared::Unsure,
        _ => Declared::Other,
    }
}

/// Does a body begin as pages do, whatever its headers say?
pub fn is_plainly_html(body: &[u8]) -> bool {
    check(Declared::Unsure, body).is_ok()
}

/// Checks the beginning of a body; the error names what was found.
pub fn check(declared: Declared, body: &[u8]) -> Result<(), String> {
    if let Some((_, name)) = SIGNATURES.iter().find(|(signature, _)| body.starts_with(signature)) {
        return Err(format!("looks like {name}"));
    }
    let start = &body[..body.len().min(SNIFF_BYTES)];
    let wide = encoding_rs::Encoding::for_bom(start).is_some_and(|(encoding, _)| encoding != encoding_rs::UTF_8);
    if wide {
        return Ok(());
    }
    if declared != Declared::Html {
        let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
        let lower = text.to_ascii_lowercase();
        // XML is XHTML only when it says so.
        let xhtml = lower.starts_with(b"<?xml") && memchr::memmem::find(&lower, b"<html").is_some();
        if !xhtml && !HTML_STARTS.iter().any(|tag| lower.starts_with(tag)) {
            return Err("does not begin like a page".into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tags_are_sorted() {
        assert!(HTML_STARTS.is_sorted());
    }

    #[test]
    fn a_pdf_is_not_parsed_as_html_whatever_its_header_says() {
        assert!(check(Declared::Html, b"%PDF-1.7").unwrap_err().contains("PDF"));
        assert!(check(Declared::Html, b"plain words").is_ok());
        assert!(check(Declared::Unsure, b"plain words").is_err());
        assert!(check(Declared::Unsure, b"\xef\xbb\xbf \n<!DOCTYPE HTML><p>").is_ok());
        assert!(check(Declared::Unsure, b"<?xml version='1.0'?><rss/>").is_err());
        assert!(check(Declared::Unsure, b"<?xml version='1.0'?><html xmlns=''/>").is_ok());
    }

    #[test]
    fn media_types_are_read_without_their_parameters() {
        assert_eq!(declared(Some("Text/HTML; charset=x")), Declared::Html);
        assert_eq!(declared(Some("image/png")), Declared::Other);
        assert_eq!(declared(Some("html")), Declared::Unsure);
        assert_eq!(declared(None), Declared::Unsure);
    }
}
