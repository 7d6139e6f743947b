//! One request: guard, head, body, all under the limits.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONNECTION, CONTENT_ENCODING, CONTENT_TYPE, DATE, ETAG, HOST, HeaderMap,
    HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION, RETRY_AFTER, USER_AGENT,
};
use tokio::time::{Instant, timeout_at};
use url::Url;

use super::error::FetchError;
use super::exchange::Exchange;
use super::guard::Guard;
use super::{MAX_HEADER_BYTES, Options, body, redirect, retry, tls};
use crate::http::{charset, encoding, sniff};
use crate::model::Validators;

/// Connections to one host kept open between requests; a host is asked one thing at a time.
const IDLE_PER_HOST: usize = 1;
/// How long they are kept, seconds: longer than the usual delay, short enough not to hoard file handles.
const IDLE_S: u64 = 5;
/// Header lines of one response.
const MAX_HEADERS: usize = 256;

/// What is asked for, and so what counts as an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// A page: only HTML and XHTML pass, cut at [`super::Limits::body_bytes`].
    Page,
    /// A text file of any type, cut at so many bytes.
    Text { max_bytes: usize },
}

/// What happens to the connection after the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    /// Kept for a moment: this host will be asked again.
    Keep,
    /// Closed by the server at our request (HTTP/1.1), so that hosts with nothing more to ask hold no file handles.
    Close,
}

/// A page or file that came, status 200 to 299.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    pub body: Vec<u8>,
    /// Charset label of the `Content-Type` header, as sent.
    pub charset: Option<String>,
    /// The body was cut at the limit.
    pub truncated: bool,
    /// From the request to the header, milliseconds.
    pub head_ms: u64,
    /// Values of the `X-Robots-Tag` headers.
    pub robots_tags: Vec<String>,
    /// Value of the `TDM-Reservation` header.
    pub tdm_reservation: Option<String>,
    /// To ask by next time.
    pub validators: Validators,
}

/// What a request led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Reply(Reply),
    /// Status 304: what was asked for is as it was.
    NotModified,
    /// The server points elsewhere. The target's scheme is http or https; its address is checked when it is asked.
    Redirect {
        status: u16,
        to: Url,
    },
}

/// Makes requests. Cheap to clone; connections are shared.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    /// What is sent with every request.
    headers: HeaderMap,
    guard: Guard,
    options: Arc<Options>,
}

impl Client {
    /// # Errors
    /// A message naming the option that cannot be used: user agent, proxy.
    pub fn new(options: &Options) -> Result<Self, String> {
        let user_agent = HeaderValue::from_str(&options.user_agent)
            .map_err(|_| format!("user agent `{}`: holds characters that a header cannot hold", options.user_agent))?;
        let proxy = options.proxy.as_deref().map(proxy_host).transpose()?;
        let guard = Guard::new(&options.resolve, options.allow_private, proxy);
        let mut headers = HeaderMap::new();
        headers.insert(USER_AGENT, user_agent);
        headers.insert(ACCEPT, HeaderValue::from_static("text/html,application/xhtml+xml,*/*;q=0.5"));
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("*"));
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(encoding::ACCEPTED));
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls::config(options.ca_file.as_deref())?)
            .default_headers(headers.clone())
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .dns_resolver(Arc::new(guard.clone()))
            .connect_timeout(Duration::from_millis(options.limits.connect_ms))
            .pool_max_idle_per_host(IDLE_PER_HOST)
            .pool_idle_timeout(Duration::from_secs(IDLE_S))
            .http1_max_headers(MAX_HEADERS)
            // Browsers forgive such headers, so sites have them.
            .http1_ignore_invalid_headers_in_responses(true)
            .http1_allow_obsolete_multiline_headers_in_responses(true)
            .http1_allow_spaces_after_header_name_in_responses(true)
            .http2_max_header_list_size(MAX_HEADER_BYTES as u32);
        builder = match &options.proxy {
            Some(proxy) => builder.proxy(reqwest::Proxy::all(proxy).map_err(|error| format!("proxy: {error}"))?),
            None => builder.no_proxy(),
        };
        let http = builder.build().map_err(|error| format!("HTTP client: {error}"))?;
        Ok(Self { http, headers, guard, options: Arc::new(options.clone()) })
    }

    /// Would the guard let this URL be asked? Names are only judged when they are resolved.
    ///
    /// # Errors
    /// [`FetchError::Scheme`], [`FetchError::AddressRefused`].
    pub fn check(&self, url: &Url) -> Result<(), FetchError> {
        self.guard.check(url)
    }

    /// The address at which a URL's host will be asked, for pacing; `None` behind a proxy and under a `--resolve` rule.
    ///
    /// # Errors
    /// The name gives no address that may be asked, or none in time.
    pub async fn address(&self, url: &Url) -> Result<Option<IpAddr>, FetchError> {
        let limit_ms = self.options.limits.connect_ms;
        match timeout_at(Instant::now() + Duration::from_millis(limit_ms), self.guard.address(url)).await {
            Ok(found) => found,
            Err(_) => Err(FetchError::ConnectTimeout(limit_ms)),
        }
    }

    /// Asks for one URL, once. `now_ms` (milliseconds since 1970) is what a `Retry-After` date is measured from
    /// where the answer has no date of its own.
    ///
    /// # Errors
    /// See [`FetchError`]; every status but 2xx and redirects is one.
    pub async fn get(&self, url: &Url, want: Want, connection: Connection, now_ms: i64) -> Result<Outcome, FetchError> {
        self.get_recorded(url, want, connection, &Validators::default(), now_ms, None).await
    }

    /// The same, where it has changed since an answer with these validators; what went over the wire is left in `record`,
    /// where a whole answer came. Bodies of redirects and errors are read for that alone.
    ///
    /// # Errors
    /// See [`Client::get`].
    pub async fn get_recorded(
        &self,
        url: &Url,
        want: Want,
        connection: Connection,
        validators: &Validators,
        now_ms: i64,
        record: Option<&mut Option<Exchange>>,
    ) -> Result<Outcome, FetchError> {
        self.guard.check(url)?;
        let limits = self.options.limits;
        let start = Instant::now();
        let deadline = start + Duration::from_millis(limits.total_ms);
        let head_ms = limits.connect_ms.saturating_add(limits.first_byte_ms).min(limits.total_ms);
        let request = self.request(url, connection, validators);
        let mut sent_headers = HeaderMap::new();
        if record.is_some() {
            sent_headers = self.headers.clone();
            let own = request.try_clone().and_then(|request| request.build().ok());
            sent_headers.extend(own.map(|request| request.headers().clone()).unwrap_or_default());
        }
        let sent = timeout_at(start + Duration::from_millis(head_ms), request.send()).await;
        let mut response = sent
            .map_err(|_| FetchError::FirstByteTimeout(head_ms))?
            .map_err(|error| FetchError::from_reqwest(&error, limits.connect_ms))?;
        let head_ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        check_header(response.headers())?;
        let proxied = self.options.proxy.is_some();
        let begun = || Exchange::begin(url, now_ms, &sent_headers, &response, proxied);
        let mut exchange = record.is_some().then(begun);
        if let (Some(exchange), false) = (&mut exchange, response.status().is_success()) {
            exchange.other_body(&mut response, &limits).await;
        }
        let status = response.status().as_u16();
        if matches!(status, 301 | 302 | 303 | 307 | 308) {
            keep(record, exchange);
            let to = redirect::target(url, response.headers().get(LOCATION).map(HeaderValue::as_bytes))?;
            return Ok(Outcome::Redirect { status, to });
        }
        if status == 304 && !validators.is_empty() {
            keep(record, exchange);
            return Ok(Outcome::NotModified);
        }
        if !(200..300).contains(&status) {
            keep(record, exchange);
            let after = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
            // The server's own clock, where it shows it: ours may be wrong by hours.
            let date = response.headers().get(DATE).and_then(|value| value.to_str().ok()).and_then(retry::http_date_ms);
            let retry_after_ms = after.and_then(|value| retry::retry_after_ms(value, date.unwrap_or(now_ms)));
            return Err(FetchError::Status { status, retry_after_ms });
        }
        let content_type =
            response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let declared = sniff::declared(content_type.as_deref());
        if want == Want::Page && declared == sniff::Declared::Other {
            return Err(FetchError::NotHtml(format!("type {}", content_type.unwrap_or_default())));
        }
        let limit = match want {
            Want::Page => limits.body_bytes,
            Want::Text { max_bytes } => max_bytes,
        };
        let codings = text_of(response.headers(), CONTENT_ENCODING.as_str());
        let check = |start: &[u8]| match want {
            Want::Page => sniff::check(declared, start).map_err(FetchError::NotHtml),
            Want::Text { .. } => Ok(()),
        };
        // What is compressed can only be judged as a whole.
        let check_wire = |start: &[u8]| if codings.is_empty() { check(start) } else { Ok(()) };
        let read = body::read(&mut response, limit, &limits, sniff::SNIFF_BYTES, check_wire);
        let wire = timeout_at(deadline, read).await.map_err(|_| FetchError::TotalTimeout(limits.total_ms))??;
        if let Some(exchange) = &mut exchange {
            exchange.body = wire.bytes.clone();
            exchange.truncated = wire.cut.then_some("length");
        }
        keep(record, exchange);
        let (body, cut) = encoding::decode(&codings, wire.bytes, limit)?;
        if !codings.is_empty() && !body.is_empty() {
            check(&body)?;
        }
        let tags = response.headers().get_all("x-robots-tag").iter();
        Ok(Outcome::Reply(Reply {
            status,
            body,
            charset: content_type.as_deref().and_then(charset),
            truncated: wire.cut || cut,
            head_ms,
            robots_tags: tags.map(|tag| String::from_utf8_lossy(tag.as_bytes()).into_owned()).collect(),
            tdm_reservation: response
                .headers()
                .get("tdm-reservation")
                .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
            validators: Validators {
                etag: validator(response.headers(), &ETAG),
                last_modified: validator(response.headers(), &LAST_MODIFIED),
            },
        }))
    }

    /// A URL with a port of its own would override the port of a `--resolve` address, so there the port travels in the
    /// `Host` header alone.
    fn request(&self, url: &Url, connection: Connection, validators: &Validators) -> reqwest::RequestBuilder {
        let mut target = url.clone();
        target.set_fragment(None);
        let mut host = None;
        if let (Some(port), Some(name), Some(_)) = (url.port(), url.host_str(), self.guard.rule(url))
            && target.set_port(None).is_ok()
        {
            host = Some(format!("{name}:{port}"));
        }
        let mut request = self.http.get(target);
        if let Some(host) = host {
            request = request.header(HOST, host);
        }
        if let Some(etag) = &validators.etag {
            request = request.header(IF_NONE_MATCH, etag);
        }
        if let Some(last_modified) = &validators.last_modified {
            request = request.header(IF_MODIFIED_SINCE, last_modified);
        }
        match connection {
            Connection::Keep => request,
            Connection::Close => request.header(CONNECTION, "close"),
        }
    }
}

fn keep(record: Option<&mut Option<Exchange>>, exchange: Option<Exchange>) {
    if let Some(record) = record {
        *record = exchange;
    }
}

/// Schemes of proxies. The HTTP client takes any other for no proxy at all.
const PROXY_SCHEMES: [&str; 4] = ["http", "https", "socks5", "socks5h"];

/// Host name of a proxy. The URL may hold a password: it is not shown.
fn proxy_host(proxy: &str) -> Result<Arc<str>, String> {
    let url = Url::parse(proxy).ok().filter(|url| PROXY_SCHEMES.contains(&url.scheme()));
    let host = url.as_ref().and_then(Url::host_str).filter(|host| !host.is_empty());
    host.map(Arc::from).ok_or_else(|| "proxy: expected an http, https, socks5 or socks5h URL".to_owned())
}

/// All values of a header, joined by commas; bytes that are not ASCII are replaced.
fn text_of(headers: &HeaderMap, name: &str) -> String {
    let values = headers.get_all(name).iter();
    values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).collect::<Vec<_>>().join(",")
}

/// Longest validator that is kept, bytes; real ones have under a hundred.
const MAX_VALIDATOR_BYTES: usize = 512;

fn validator(headers: &HeaderMap, name: &reqwest::header::HeaderName) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?.trim();
    (!value.is_empty() && value.len() <= MAX_VALIDATOR_BYTES).then(|| value.to_owned())
}

fn check_header(headers: &HeaderMap) -> Result<(), FetchError> {
    let bytes = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    if bytes > MAX_HEADER_BYTES {
        return Err(FetchError::HeaderTooLarge { bytes, limit: MAX_HEADER_BYTES });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_that_cannot_be_used_are_named() {
        let bad_agent = Options { user_agent: "a\nb".into(), ..Options::default() };
        assert!(Client::new(&bad_agent).unwrap_err().contains("user agent"));
        for proxy in ["::", "gopher://p.example:70", "p.example:8080", "socks4://p.example", "http://"] {
            let bad_proxy = Options { proxy: Some(proxy.into()), ..Options::default() };
            assert!(Client::new(&bad_proxy).unwrap_err().starts_with("proxy: "), "{proxy}");
        }
        assert!(Client::new(&Options::default()).is_ok());
    }
}
