//! Is this markup at all? A page saved under the wrong name gets a name for what it is.

use super::ExtractError;

/// Bytes looked at for a signature or for stray control bytes.
const SNIFF_BYTES: usize = 1024;

/// Signatures of what people save by mistake (after the WHATWG MIME Sniffing standard, section 7).
const SIGNATURES: [(&[u8], &str); 14] = [
    (b"%PDF-", "a PDF document"),
    (b"%!PS-Adobe-", "a PostScript document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"BZh", "bzip2 data"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"OggS", "Ogg audio or video"),
    (b"ID3", "MP3 audio"),
    (b"\x7fELF", "a program"),
];

/// Refuses what is empty, has a foreign signature, or is full of control bytes; the same for pages and for text, since a page
/// may be HTML without a single tag.
pub(super) fn require_text(bytes: &[u8]) -> Result<(), ExtractError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ExtractError::Empty);
    }
    for (signature, found) in SIGNATURES {
        if bytes.starts_with(signature) {
            return Err(ExtractError::NotHtml { found });
        }
    }
    let has_utf16_mark = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let head = &bytes[..bytes.len().min(SNIFF_BYTES)];
    // The "binary data bytes" of MIME Sniffing, section 3; a few occur in sloppy pages.
    let binary = head.iter().filter(|byte| matches!(byte, 0x00..=0x08 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F)).count();
    if !has_utf16_mark && binary * 50 > head.len() {
        return Err(ExtractError::NotHtml { found: "binary data" });
    }
    Ok(())
}
