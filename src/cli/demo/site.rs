//! The bundled test site: six virtual hosts out of `testdata/site`, served on loopback from the binary itself.

use std::borrow::Cow;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode, Uri, header};
use flate2::Compression;
use flate2::write::GzEncoder;

/// How a file is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// As UTF-8.
    Plain,
    /// Compressed, where the client accepts it.
    Gzip,
    /// Its bytes are windows-1252, and only the header says so.
    Windows1252,
    /// With status 500: a server that broke.
    Failing,
}

/// One file of the site.
struct File {
    host: &'static str,
    /// Below the host, without the leading slash.
    path: &'static str,
    answer: Answer,
    body: &'static [u8],
}

macro_rules! files {
    ($($answer:ident $host:literal $path:literal,)*) => {
        &[$(File {
            host: $host,
            path: $path,
            answer: Answer::$answer,
            body: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/site/", $host, "/", $path)),
        }),*]
    };
}

/// Every file under `testdata/site` but the list, sorted.
#[rustfmt::skip]
const FILES: &[File] = files![
    Failing     "alpenbote.example"        "region/bergrutsch.html",
    Plain       "alpenbote.example"        "region/kuhglocken.html",
    Plain       "alpenbote.example"        "region/postbus.html",
    Plain       "alpenbote.example"        "robots.txt",
    Plain       "harbourpost.example"      "members/tide-tables-2026.html",
    Gzip        "harbourpost.example"      "news/blue-crab.html",
    Plain       "harbourpost.example"      "news/clock-to-strike-again.html",
    Plain       "harbourpost.example"      "news/late-ferries.html",
    Plain       "harbourpost.example"      "robots.txt",
    Plain       "harbourpost.example"      "sitemap.xml",
    Windows1252 "journalduquai.example"    "2025/11/la-peniche-cinema.html",
    Gzip        "kaihama-shimbun.example"  "news/20251108.html",
    Plain       "laorilla.example"         "robots.txt",
    Plain       "laorilla.example"         "sociedad/reloj-de-sol.html",
    Plain       "laorilla.example"         "sociedad/remendadoras.html",
    Plain       "slowwire.example"         "articles/lift-that-remembers.html",
    Plain       "slowwire.example"         "articles/night-train-school.html",
    Plain       "slowwire.example"         "robots.txt",
];

/// Addresses that have moved: host, path, new path.
const MOVED: &[(&str, &str, &str)] = &[("harbourpost.example", "2026/01/late-ferries", "/news/late-ferries.html")];

/// The URL list of the demo: articles, and one of each thing that goes wrong in a real list.
pub(super) const LIST: &str = include_str!("../../../testdata/site/urls.txt");

/// How many articles a crawl of [`LIST`] must find.
pub(super) const ARTICLES: usize = 11;

/// Sends every host of the site to one address, in the words of `--resolve`.
pub(super) fn resolve_rule(address: SocketAddr) -> String {
    format!("*.example={address}")
}

/// Bytes of a page as it was written, before any compression.
pub(super) fn page_bytes(url: &str) -> Option<usize> {
    let url = url::Url::parse(url).ok()?;
    find(url.host_str()?, url.path().trim_start_matches('/')).map(|file| file.body.len())
}

/// A file by host and path; `.html` may be left out.
fn find(host: &str, path: &str) -> Option<&'static File> {
    FILES.iter().find(|file| {
        file.host == host && file.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest == ".html")
    })
}

/// The server; it stops when this is dropped.
pub(super) struct Server {
    pub(super) address: SocketAddr,
    runtime: tokio::runtime::Runtime,
}

impl Server {
    /// Starts serving on a free port of the loopback interface.
    ///
    /// # Errors
    /// No port or no thread could be had.
    pub(super) fn start() -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = runtime.block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        let routes =
            Router::new().fallback(|headers: HeaderMap, uri: Uri| async move { respond(&headers, uri.path()) });
        runtime.spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { address, runtime })
    }

    /// Serves until Ctrl-C.
    ///
    /// # Errors
    /// The signal could not be listened for.
    pub(super) fn until_interrupted(&self) -> io::Result<()> {
        self.runtime.block_on(tokio::signal::ctrl_c())
    }
}

fn respond(headers: &HeaderMap, path: &str) -> Response<Body> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let host = text(header::HOST).split(':').next().unwrap_or_default();
    let path = path.trim_start_matches('/');
    if let Some((_, _, to)) = MOVED.iter().find(|(at, from, _)| (*at, *from) == (host, path)) {
        return response(StatusCode::MOVED_PERMANENTLY, &[(header::LOCATION, to)], Cow::Borrowed(b""));
    }
    let Some(file) = find(host, path) else {
        let body: &[u8] = b"<!doctype html><title>404</title><h1>Nothing here</h1>";
        return response(StatusCode::NOT_FOUND, &[(header::CONTENT_TYPE, "text/html")], Cow::Borrowed(body));
    };
    let content_type = match (file.path.rsplit('.').next(), file.answer) {
        (Some("txt"), _) => "text/plain; charset=utf-8",
        (Some("xml"), _) => "application/xml",
        (_, Answer::Windows1252) => "text/html; charset=windows-1252",
        _ => "text/html; charset=utf-8",
    };
    let status = if file.answer == Answer::Failing { StatusCode::INTERNAL_SERVER_ERROR } else { StatusCode::OK };
    if file.answer == Answer::Gzip
        && text(header::ACCEPT_ENCODING).contains("gzip")
        && let Ok(body) = gzip(file.body)
    {
        let fields = [(header::CONTENT_TYPE, content_type), (header::CONTENT_ENCODING, "gzip")];
        return response(status, &fields, Cow::Owned(body));
    }
    response(status, &[(header::CONTENT_TYPE, content_type)], Cow::Borrowed(file.body))
}

fn response(
    status: StatusCode,
    fields: &[(header::HeaderName, &'static str)],
    body: Cow<'static, [u8]>,
) -> Response<Body> {
    let mut response = Response::new(match body {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    });
    *response.status_mut() = status;
    for (name, value) in fields {
        response.headers_mut().insert(name, header::HeaderValue::from_static(value));
    }
    response
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_site_is_in_the_table_and_the_table_is_sorted() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/site");
        let mut on_disk: Vec<String> = walkdir::WalkDir::new(&root)
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"))
            .filter(|path| path != "urls.txt")
            .collect();
        on_disk.sort();
        let in_table: Vec<String> = FILES.iter().map(|file| format!("{}/{}", file.host, file.path)).collect();
        assert_eq!(in_table, on_disk);
    }

    #[test]
    fn hosts_differ_redirects_lead_to_pages_and_what_is_absent_is_404() {
        let status = |host: &'static str, path: &str| {
            let headers = HeaderMap::from_iter([(header::HOST, header::HeaderValue::from_static(host))]);
            respond(&headers, path).status().as_u16()
        };
        assert_eq!(status("laorilla.example:8080", "/sociedad/reloj-de-sol"), 200);
        assert_eq!(status("alpenbote.example", "/sociedad/reloj-de-sol"), 404);
        assert_eq!(status("alpenbote.example", "/region/bergrutsch.html"), 500);
        for (host, from, to) in MOVED {
            assert_eq!(status(host, &format!("/{from}")), 301);
            assert_eq!(status(host, to), 200);
        }
    }

    #[test]
    fn gzip_is_sent_only_to_those_who_accept_it() {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, header::HeaderValue::from_static("harbourpost.example"));
        assert!(respond(&headers, "/news/blue-crab.html").headers().get(header::CONTENT_ENCODING).is_none());
        headers.insert(header::ACCEPT_ENCODING, header::HeaderValue::from_static("gzip, br"));
        assert_eq!(respond(&headers, "/news/blue-crab.html").headers()[header::CONTENT_ENCODING], "gzip");
    }
}
