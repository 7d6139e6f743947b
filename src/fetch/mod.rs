//! HTTP: one request at a time under limits, with an address guard and typed errors.
//!
//! ```text
//! url → guard (scheme, literal address) → resolver (rules, private addresses) → head → body under limits → Reply
//! ```
//!
//! Nothing here follows a redirect to another place by itself: [`Client::get`] makes one request and hands a
//! redirect back, because the next hop must first pass the robots rules and the politeness of its own host.

mod body;
mod client;
mod error;
mod exchange;
mod guard;
mod redirect;
mod resolve;
mod retry;
mod tls;

use std::path::PathBuf;

pub use client::{Client, Connection, Outcome, Reply, Want};
pub use error::{FetchError, RetryClass};
pub use exchange::Exchange;
pub use guard::is_public;
pub use redirect::{MAX_REDIRECTS, Trail};
pub use resolve::{ResolveRule, ResolveRuleError};
pub use retry::{back_off_ms, retry_after_ms};

/// How pages are fetched; every field has a default.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Value of the `User-Agent` header. Default `offprint/VERSION`; see [`user_agent`] for one with a contact.
    pub user_agent: String,
    /// `http://`, `https://`, `socks5://` or `socks5h://` URL of a proxy for all requests. Default: none; the
    /// environment is not read. Behind a proxy host names are resolved by the proxy, out of the guard's sight.
    pub proxy: Option<String>,
    /// Host patterns that are sent to a fixed address; the first that matches wins.
    pub resolve: Vec<ResolveRule>,
    /// Lifts the guard against private, loopback and link-local addresses. Default false.
    pub allow_private: bool,
    /// PEM file with certificates of authorities to trust beside the usual ones. Default: none.
    pub ca_file: Option<PathBuf>,
    /// Bounds on time and size.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            user_agent: user_agent(None),
            proxy: None,
            resolve: Vec::new(),
            allow_private: false,
            ca_file: None,
            limits: Limits::default(),
        }
    }
}

/// Bounds on one request. Everything that comes from the network has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Name look-up, TCP and TLS together.
    pub connect_ms: u64,
    /// From the request to the response's header, connecting not counted.
    pub first_byte_ms: u64,
    /// The whole request, from connecting to the last byte.
    pub total_ms: u64,
    /// Bytes of a page, both as sent and decoded; a longer page is cut there and marked partial.
    pub body_bytes: usize,
    /// A body that comes more slowly for [`Limits::rate_window_ms`] is broken off; 0 is no limit.
    pub min_bytes_per_s: u64,
    /// Time over which the pace of a body is measured.
    pub rate_window_ms: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect_ms: CONNECT_MS,
            first_byte_ms: FIRST_BYTE_MS,
            total_ms: TOTAL_MS,
            body_bytes: MAX_BODY_BYTES,
            min_bytes_per_s: MIN_BYTES_PER_S,
            rate_window_ms: RATE_WINDOW_MS,
        }
    }
}

/// Default of [`Limits::connect_ms`]: a live server answers within three SYN retransmissions (1 + 2 + 4 s).
pub const CONNECT_MS: u64 = 10_000;
/// Default of [`Limits::first_byte_ms`]: slow content systems take seconds, a black hole takes for ever.
pub const FIRST_BYTE_MS: u64 = 20_000;
/// Default of [`Limits::total_ms`]: a news page that takes longer than a minute is a stalled one.
pub const TOTAL_MS: u64 = 60_000;
/// Default of [`Limits::body_bytes`]: the largest real news pages are near 5 MB; 10 MB decoded bounds a bomb.
pub const MAX_BODY_BYTES: usize = 10 << 20;
/// Default of [`Limits::min_bytes_per_s`]: a tenth of what the slowest modems gave.
pub const MIN_BYTES_PER_S: u64 = 256;
/// Default of [`Limits::rate_window_ms`]: a pause of a busy server is forgiven, a trickle is not.
pub const RATE_WINDOW_MS: u64 = 10_000;
/// Header names and values of one response, together. Real ones stay under 16 KiB.
pub const MAX_HEADER_BYTES: usize = 64 << 10;

/// The honest name: `offprint/VERSION`, with a contact (URL or e-mail address) as `offprint/VERSION (+contact)`.
///
/// ```
/// let agent = offprint::fetch::user_agent(Some("https://example.org/bot"));
/// assert!(agent.starts_with("offprint/") && agent.ends_with(" (+https://example.org/bot)"));
/// ```
pub fn user_agent(contact: Option<&str>) -> String {
    let name = concat!("offprint/", env!("CARGO_PKG_VERSION"));
    contact.map_or_else(|| name.to_owned(), |contact| format!("{name} (+{contact})"))
}
