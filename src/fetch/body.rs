//! Reads a body piece by piece, counting decoded bytes: a compressed bomb is cut like any long page.

use reqwest::Response;

use super::error::FetchError;

/// A body, whole or cut at the limit.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) bytes: Vec<u8>,
    /// The limit was reached before the end.
    pub(super) cut: bool,
}

/// Reads up to `limit` decoded bytes. `check` sees the beginning once there are `check_at` bytes, or the end, and may refuse.
pub(super) async fn read(
    response: &mut Response,
    limit: usize,
    check_at: usize,
    check: impl Fn(&[u8]) -> Result<(), FetchError>,
) -> Result<Body, FetchError> {
    let mut bytes = Vec::new();
    let mut checked = false;
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = limit - bytes.len();
                if chunk.len() > room {
                    bytes.extend_from_slice(&chunk[..room]);
                    check(&bytes)?;
                    return Ok(Body { bytes, cut: true });
                }
                bytes.extend_from_slice(&chunk);
            }
            Ok(None) => {
                if !bytes.is_empty() {
                    check(&bytes)?;
                }
                return Ok(Body { bytes, cut: false });
            }
            Err(error) => return Err(broken(&error, bytes.len())),
        }
        if !checked && bytes.len() >= check_at {
            check(&bytes)?;
            checked = true;
        }
    }
}

/// A decoder that fails at the first bytes is a wrong `Content-Encoding`; later it is as good as a broken transfer.
fn broken(error: &reqwest::Error, bytes: usize) -> FetchError {
    let mut innermost: &dyn std::error::Error = error;
    let mut transport = false;
    while let Some(source) = innermost.source() {
        innermost = source;
        transport |= innermost.to_string().contains("end of file before message length");
    }
    let detail = innermost.to_string();
    let io = std::error::Error::source(error).and_then(|source| source.downcast_ref::<std::io::Error>());
    let bad_data = io.is_some_and(|io| {
        matches!(
            io.kind(),
            std::io::ErrorKind::InvalidData | std::io::ErrorKind::InvalidInput | std::io::ErrorKind::Other
        )
    });
    if error.is_decode() && bad_data && !transport && bytes == 0 {
        FetchError::Encoding(detail)
    } else {
        FetchError::Truncated { bytes, detail }
    }
}
