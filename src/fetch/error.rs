//! Why a request gave no page, with a stable code, and whether trying again can help.

use std::net::IpAddr;

use super::guard::Refused;
use crate::http::encoding::EncodingError;

/// Why a request gave no page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    #[error("scheme `{0}`: only http and https are fetched")]
    Scheme(String),
    #[error("{host}: address {address} is private, local or reserved (--allow-private lifts this)")]
    AddressRefused { host: String, address: IpAddr },
    #[error("name not resolved: {0}")]
    Dns(String),
    #[error("there is no such name: {0}")]
    NoSuchName(String),
    #[error("no connection: {0}")]
    Connect(String),
    #[error("out of file handles: {0} (raise `ulimit -n` or lower the concurrency)")]
    Exhausted(String),
    #[error("no connection within {0} ms")]
    ConnectTimeout(u64),
    #[error("TLS: {0}")]
    Tls(String),
    #[error("nothing came within {0} ms")]
    FirstByteTimeout(u64),
    #[error("not whole after {0} ms")]
    TotalTimeout(u64),
    #[error("less than {limit} bytes a second, broken off after {bytes} bytes")]
    TooSlow { bytes: usize, limit: u64 },
    #[error("no valid HTTP response: {0}")]
    Protocol(String),
    #[error("response header of {bytes} bytes, more than {limit}")]
    HeaderTooLarge { bytes: usize, limit: usize },
    #[error("response header too large: {0}")]
    HeaderRefused(String),
    #[error("the transfer broke off after {bytes} bytes: {detail}")]
    Truncated { bytes: usize, detail: String },
    #[error("the body cannot be decompressed: {0}")]
    Encoding(String),
    #[error("HTTP status {status}")]
    Status { status: u16, retry_after_ms: Option<u64> },
    #[error("not HTML: {0}")]
    NotHtml(String),
    #[error("redirect without a usable target: {0}")]
    BadRedirect(String),
    #[error("redirected back to {0}")]
    RedirectLoop(String),
    #[error("more than {0} redirects")]
    TooManyRedirects(usize),
}

/// Whether, and whom, trying again can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryClass {
    /// The next try would end the same way.
    Permanent,
    /// This URL may work later.
    Page,
    /// The whole host did not answer: no URL of it works now.
    HostDown,
    /// The connection stalled or broke: the URL or the host.
    Stalled,
    /// Our own machine could not; says nothing about the host.
    Ours,
    /// The host asks to be left alone, for so many milliseconds where it says.
    HostBusy { retry_after_ms: Option<u64> },
}

impl From<EncodingError> for FetchError {
    fn from(EncodingError(detail): EncodingError) -> Self {
        FetchError::Encoding(detail)
    }
}

impl FetchError {
    /// Reason code for `failures.jsonl`.
    pub fn code(&self) -> &'static str {
        match self {
            FetchError::Scheme(_) => "scheme-refused",
            FetchError::AddressRefused { .. } => "address-refused",
            FetchError::Dns(_) => "dns",
            FetchError::NoSuchName(_) => "dns-nxdomain",
            FetchError::Connect(_) => "connect",
            FetchError::Exhausted(_) => "exhausted",
            FetchError::ConnectTimeout(_) | FetchError::FirstByteTimeout(_) | FetchError::TotalTimeout(_) => "timeout",
            FetchError::Tls(_) => "tls",
            FetchError::Protocol(_) => "protocol",
            FetchError::HeaderTooLarge { .. } | FetchError::HeaderRefused(_) => "too-large",
            FetchError::TooSlow { .. } => "too-slow",
            FetchError::Truncated { .. } => "truncated",
            FetchError::Encoding(_) => "bad-encoding",
            FetchError::Status { .. } => "http-status",
            FetchError::NotHtml(_) => "not-html",
            FetchError::BadRedirect(_) => "bad-redirect",
            FetchError::RedirectLoop(_) => "redirect-loop",
            FetchError::TooManyRedirects(_) => "too-many-redirects",
        }
    }

    /// HTTP status, where a response came.
    pub fn status(&self) -> Option<u16> {
        match self {
            FetchError::Status { status, .. } => Some(*status),
            _ => None,
        }
    }

    pub fn retry_class(&self) -> RetryClass {
        match self {
            FetchError::Dns(_)
            | FetchError::NoSuchName(_)
            | FetchError::Connect(_)
            | FetchError::ConnectTimeout(_)
            | FetchError::Tls(_) => RetryClass::HostDown,
            FetchError::Exhausted(_) => RetryClass::Ours,
            FetchError::FirstByteTimeout(_)
            | FetchError::TotalTimeout(_)
            | FetchError::TooSlow { .. }
            | FetchError::Protocol(_)
            | FetchError::Truncated { .. } => RetryClass::Stalled,
            FetchError::Status { status: 429 | 503, retry_after_ms } => {
                RetryClass::HostBusy { retry_after_ms: *retry_after_ms }
            }
            // 501 and 505 are statements about the server's abilities, not its day.
            FetchError::Status { status: 501 | 505, .. } => RetryClass::Permanent,
            FetchError::Status { status: 408 | 425 | 500..=599, .. } => RetryClass::Page,
            FetchError::Encoding(_)
            | FetchError::Scheme(_)
            | FetchError::AddressRefused { .. }
            | FetchError::HeaderTooLarge { .. }
            | FetchError::HeaderRefused(_)
            | FetchError::Status { .. }
            | FetchError::NotHtml(_)
            | FetchError::BadRedirect(_)
            | FetchError::RedirectLoop(_)
            | FetchError::TooManyRedirects(_) => RetryClass::Permanent,
        }
    }

    /// Sorts what reqwest reports; `connect_ms` is the limit that a connect time-out broke.
    pub(super) fn from_reqwest(error: &reqwest::Error, connect_ms: u64) -> Self {
        let mut source: Option<&(dyn std::error::Error + 'static)> = Some(error);
        let mut innermost = String::new();
        while let Some(error) = source {
            if let Some(Refused { host, address }) = error.downcast_ref() {
                return FetchError::AddressRefused { host: host.clone(), address: *address };
            }
            if let Some(error) = error.downcast_ref::<NameError>() {
                return error.clone().into();
            }
            if error.downcast_ref::<rustls::Error>().is_some() {
                return FetchError::Tls(error.to_string());
            }
            let code = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::raw_os_error);
            if code.is_some_and(|code| OUT_OF_HANDLES.contains(&code)) {
                return FetchError::Exhausted(error.to_string());
            }
            innermost = error.to_string();
            source = inner(error);
        }
        if error.is_connect() && error.is_timeout() {
            FetchError::ConnectTimeout(connect_ms)
        } else if error.is_connect() {
            FetchError::Connect(innermost)
        } else if innermost.contains(HEAD_TOO_LARGE) {
            FetchError::HeaderRefused(innermost)
        } else {
            FetchError::Protocol(innermost)
        }
    }
}

/// ENFILE and EMFILE; std has no kind for them.
const OUT_OF_HANDLES: [i32; 2] = [23, 24];

/// The next error of a chain. `io::Error` steps over the error it wraps, which is often the one that says what happened.
fn inner<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a (dyn std::error::Error + 'static)> {
    match error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
        Some(wrapped) => Some(wrapped),
        None => error.source(),
    }
}

/// What hyper says of a header with too many bytes or lines; its error kinds are private.
const HEAD_TOO_LARGE: &str = "head is too large";

/// A name that the resolver could not turn into addresses.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{detail}")]
pub(super) struct NameError {
    pub(super) detail: String,
    /// The name servers say that there is no such name; otherwise they could not say.
    pub(super) absent: bool,
}

impl NameError {
    /// Sorts what the system's resolver reports: std keeps the code of `getaddrinfo` only as text.
    pub(super) fn new(name: &str, error: &std::io::Error) -> Self {
        let detail = format!("{name}: {error}");
        let absent = ABSENT.iter().any(|words| detail.contains(words));
        Self { detail, absent }
    }
}

impl From<NameError> for FetchError {
    fn from(error: NameError) -> Self {
        if error.absent { FetchError::NoSuchName(error.detail) } else { FetchError::Dns(error.detail) }
    }
}

/// Words of the C libraries (glibc, musl, BSD and macOS) for EAI_NONAME and EAI_NODATA.
const ABSENT: [&str; 4] =
    ["Name or service not known", "Name does not resolve", "No address associated", "nodename nor servname"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_absent_is_told_from_a_resolver_that_fails() {
        let error = |words: &str| {
            let words = format!("failed to lookup address information: {words}");
            FetchError::from(NameError::new("a.test", &std::io::Error::other(words))).code()
        };
        assert_eq!(error("Name or service not known"), "dns-nxdomain");
        assert_eq!(error("Temporary failure in name resolution"), "dns");
    }
}
