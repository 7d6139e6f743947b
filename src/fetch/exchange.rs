//! A request and its answer as they went over the wire, for an archive.

use std::net::IpAddr;

use reqwest::header::{HOST, HeaderMap, TRANSFER_ENCODING};
use reqwest::{Response, Version};
use tokio::time::{Instant, timeout_at};
use url::Url;

use super::{Limits, body};

/// Bytes of the body of a redirect or an error that are kept: it is there for the record, nobody reads it for its text.
const MAX_OTHER_BODY_BYTES: usize = 256 << 10;
/// What such a body may take, milliseconds: the answer is known already.
const OTHER_BODY_MS: u64 = 2_000;

/// One request and its answer.
///
/// The HTTP client hands out header names in lower case and the body without its transfer coding. The content coding is
/// untouched. A `Transfer-Encoding` field would be a lie then, so its name is given the prefix that replay tools know.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// What was asked for, without fragment.
    pub url: Url,
    /// When, milliseconds since 1970.
    pub asked_ms: i64,
    /// Head of the request, with the empty line.
    pub request: Vec<u8>,
    /// Head of the response, with the empty line.
    pub head: Vec<u8>,
    /// Body of the response, content coding and all.
    pub body: Vec<u8>,
    /// The body was cut: `length` at a limit, `disconnect` by an end that came too soon.
    pub truncated: Option<&'static str>,
    /// Who answered; unknown behind a proxy.
    pub address: Option<IpAddr>,
    /// `http/1.1`, `h2`.
    pub protocol: &'static str,
}

/// Name under which a field of the wire that no longer holds is kept.
const ORIGINAL_PREFIX: &str = "x-archive-orig-";

impl Exchange {
    /// All but the body.
    pub(super) fn begin(url: &Url, asked_ms: i64, sent: &HeaderMap, response: &Response, proxied: bool) -> Self {
        let mut url = url.clone();
        url.set_fragment(None);
        Self {
            asked_ms,
            request: request_head(&url, sent),
            head: response_head(response),
            body: Vec::new(),
            truncated: None,
            address: response.remote_addr().filter(|_| !proxied).map(|address| address.ip()),
            protocol: match response.version() {
                Version::HTTP_2 => "h2",
                Version::HTTP_10 => "http/1.0",
                Version::HTTP_09 => "http/0.9",
                _ => "http/1.1",
            },
            url,
        }
    }

    /// Reads the body of a response that is no page, as far as it comes quickly.
    pub(super) async fn other_body(&mut self, response: &mut Response, limits: &Limits) {
        let read = body::read(response, MAX_OTHER_BODY_BYTES, limits, usize::MAX, |_| Ok(()));
        match timeout_at(Instant::now() + std::time::Duration::from_millis(OTHER_BODY_MS), read).await {
            Ok(Ok(body)) => {
                self.truncated = body.cut.then_some("length");
                self.body = body.bytes;
            }
            Ok(Err(_)) => self.truncated = Some("disconnect"),
            Err(_) => self.truncated = Some("time"),
        }
    }
}

fn request_head(url: &Url, sent: &HeaderMap) -> Vec<u8> {
    let target = &url[url::Position::BeforePath..url::Position::AfterQuery];
    let mut head = format!("GET {target} HTTP/1.1\r\n").into_bytes();
    if !sent.contains_key(HOST) {
        let host = &url[url::Position::BeforeHost..url::Position::AfterPort];
        head.extend_from_slice(format!("host: {host}\r\n").as_bytes());
    }
    push_fields(&mut head, sent);
    head
}

fn response_head(response: &Response) -> Vec<u8> {
    let status = response.status();
    let mut head =
        format!("HTTP/1.1 {} {}\r\n", status.as_u16(), status.canonical_reason().unwrap_or("-")).into_bytes();
    push_fields(&mut head, response.headers());
    head
}

fn push_fields(head: &mut Vec<u8>, fields: &HeaderMap) {
    for (name, value) in fields {
        if name == TRANSFER_ENCODING {
            head.extend_from_slice(ORIGINAL_PREFIX.as_bytes());
        }
        head.extend_from_slice(name.as_str().as_bytes());
        head.extend_from_slice(b": ");
        head.extend_from_slice(value.as_bytes());
        head.extend_from_slice(b"\r\n");
    }
    head.extend_from_slice(b"\r\n");
}
