//! Reads a body piece by piece, under limits on size and pace.

use std::time::Duration;

use reqwest::Response;
use tokio::time::{Instant, timeout_at};

use super::Limits;
use super::error::FetchError;

/// Bytes as they came, whole or cut at the limit.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) bytes: Vec<u8>,
    /// The limit was reached before the end.
    pub(super) cut: bool,
}

/// Reads up to `limit` bytes. `check` sees the beginning once there are `check_at` bytes, or the end, and may refuse.
/// A transfer that falls below [`Limits::min_bytes_per_s`] for [`Limits::rate_window_ms`] is broken off.
pub(super) async fn read(
    response: &mut Response,
    limit: usize,
    limits: &Limits,
    check_at: usize,
    check: impl Fn(&[u8]) -> Result<(), FetchError>,
) -> Result<Body, FetchError> {
    let mut bytes = Vec::new();
    let mut checked = false;
    let window = Duration::from_millis(limits.rate_window_ms);
    let least = usize::try_from(limits.min_bytes_per_s * limits.rate_window_ms / 1000).unwrap_or(usize::MAX);
    let (mut window_end, mut window_begin) = (Instant::now() + window, 0);
    loop {
        let chunk = if least == 0 {
            response.chunk().await
        } else {
            match timeout_at(window_end, response.chunk()).await {
                Ok(chunk) => chunk,
                Err(_) if bytes.len() - window_begin < least => {
                    return Err(FetchError::TooSlow { bytes: bytes.len(), limit: limits.min_bytes_per_s });
                }
                Err(_) => {
                    (window_end, window_begin) = (Instant::now() + window, bytes.len());
                    continue;
                }
            }
        };
        match chunk {
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
            Err(error) => {
                let mut innermost: &dyn std::error::Error = &error;
                while let Some(source) = innermost.source() {
                    innermost = source;
                }
                return Err(FetchError::Truncated { bytes: bytes.len(), detail: innermost.to_string() });
            }
        }
        if !checked && bytes.len() >= check_at {
            check(&bytes)?;
            checked = true;
        }
    }
}
