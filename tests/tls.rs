//! TLS and HTTP/2 against servers on loopback, with an authority of our own.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use offprint::crawl::{self, Cleaner, Options, Progress, Stop};
use offprint::model::{Article, Block, BlockKind, PageContext};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// A server's side of TLS for this name.
    fn server(&self, name: &str, expired: bool, protocols: &[&[u8]]) -> TlsAcceptor {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        if expired {
            params.not_before = rcgen::date_time_ymd(2015, 1, 1);
            params.not_after = rcgen::date_time_ymd(2016, 1, 1);
        }
        let key = KeyPair::generate().unwrap();
        let certificate: CertificateDer<'static> = params.signed_by(&key, &self.issuer).unwrap().der().clone();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
        TlsAcceptor::from(Arc::new(config))
    }
}

async fn listen() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

/// HTTP/1.1 over TLS.
async fn serve_h1(acceptor: TlsAcceptor) -> SocketAddr {
    let (listener, address) = listen().await;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut held = Vec::new();
                while stream.read_buf(&mut held).await.is_ok_and(|bytes| bytes > 0) {
                    if held.ends_with(b"\r\n\r\n") {
                        let body = if held.starts_with(b"GET /a") { "<p>over TLS" } else { "" };
                        let head = format!(
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n{body}",
                            body.len()
                        );
                        if stream.write_all(head.as_bytes()).await.is_err() {
                            return;
                        }
                        held.clear();
                    }
                }
            });
        }
    });
    address
}

/// What an HTTP/2 server does with the first request for a page; later ones are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Odd {
    Nothing,
    GoAway,
    Reset,
    /// Sends a head and then nothing more.
    Stall,
}

async fn serve_h2(acceptor: TlsAcceptor, odd: Odd) -> (SocketAddr, Arc<AtomicUsize>) {
    let (listener, address) = listen().await;
    let connections = Arc::new(AtomicUsize::new(0));
    let (counted, pages) = (connections.clone(), Arc::new(AtomicUsize::new(0)));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::Relaxed);
            let (acceptor, pages) = (acceptor.clone(), pages.clone());
            tokio::spawn(async move { drop(connection(acceptor, stream, odd, pages).await) });
        }
    });
    (address, connections)
}

async fn connection(
    acceptor: TlsAcceptor,
    stream: TcpStream,
    odd: Odd,
    pages: Arc<AtomicUsize>,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut h2 = h2::server::handshake(acceptor.accept(stream).await?).await?;
    while let Some(request) = h2.accept().await {
        let (request, mut respond) = request?;
        let is_page = request.uri().path() == "/a";
        let first = is_page && pages.fetch_add(1, Ordering::Relaxed) == 0;
        let head = http::Response::builder().header("content-type", "text/html");
        match odd {
            Odd::GoAway if first => {
                h2.abrupt_shutdown(h2::Reason::NO_ERROR);
                continue;
            }
            Odd::Reset if first => {
                respond.send_reset(h2::Reason::INTERNAL_ERROR);
                continue;
            }
            Odd::Stall if is_page => {
                let mut body = respond.send_response(head.body(())?, false)?;
                body.send_data("<!doctype html><p>begun".into(), false)?;
                tokio::spawn(async move {
                    tokio::time::sleep(Duration::from_secs(3600)).await;
                    drop(body);
                });
                continue;
            }
            _ => {}
        }
        let mut body = respond.send_response(head.body(())?, false)?;
        body.send_data((if is_page { "<p>over HTTP/2" } else { "" }).into(), true)?;
    }
    Ok(())
}

fn cleaner() -> Cleaner {
    Arc::new(|bytes: &[u8], _: &PageContext<'_>| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        Ok(Article { blocks: vec![Block { kind: BlockKind::Paragraph, text }], ..Article::default() })
    })
}

/// Crawls `https://NAME/a` for each name; reason or text by name.
async fn crawl(dir: &Path, ca_pem: Option<&str>, servers: &[(&str, SocketAddr)]) -> Vec<String> {
    let list = dir.join("list.txt");
    let urls: Vec<String> = servers.iter().map(|(name, _)| format!("https://{name}/a")).collect();
    fs::write(&list, urls.join("\n")).unwrap();
    let mut options = Options { lists: vec![list], out: dir.join("out"), delay_ms: 1, ..Options::default() };
    options.back_off_ms = 20;
    options.fetch.limits.connect_ms = 800;
    options.fetch.limits.rate_window_ms = 300;
    for (name, address) in servers {
        options.fetch.resolve.push(format!("{name}={address}").parse().unwrap());
    }
    options.fetch.ca_file = ca_pem.map(|pem| {
        let path = dir.join("ca.pem");
        fs::write(&path, pem).unwrap();
        path
    });
    let (_stop, stopped) = watch::channel(Stop::No);
    crawl::run(options.clone(), cleaner(), stopped, watch::channel(Progress::default()).0).await.unwrap();
    let of = |name: &str| fs::read_to_string(options.out.join(name)).unwrap();
    let lines: Vec<Value> = [of("articles.jsonl"), of("failures.jsonl")]
        .concat()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let result = |url: &String| {
        let line = lines.iter().find(|line| line["source"] == **url).unwrap();
        line["reason"].as_str().or(line["text"].as_str()).unwrap_or_default().to_owned()
    };
    urls.iter().map(result).collect()
}

const H1: &[&[u8]] = &[b"http/1.1"];
const H2: &[&[u8]] = &[b"h2"];

#[tokio::test(flavor = "multi_thread")]
async fn an_own_authority_is_trusted_only_when_it_is_named() {
    let authority = Authority::new();
    let own = serve_h1(authority.server("own.test", false, H1)).await;
    let (own2, _) = serve_h2(authority.server("own2.test", false, H2), Odd::Nothing).await;
    let servers = [("own.test", own), ("own2.test", own2)];
    let dir = tempfile::tempdir().unwrap();
    let pages = crawl(dir.path(), Some(&authority.pem), &servers).await;
    assert_eq!(pages, ["<p>over TLS", "<p>over HTTP/2"]);
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(crawl(dir.path(), None, &servers).await, ["tls", "tls"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn certificates_that_do_not_hold_are_refused() {
    let (authority, other) = (Authority::new(), Authority::new());
    let expired = serve_h1(authority.server("expired.test", true, H1)).await;
    let wrong = serve_h1(authority.server("another.test", false, H1)).await;
    let foreign = serve_h1(other.server("foreign.test", false, H1)).await;
    // Takes the connection and says nothing.
    let (silent, silent_at) = listen().await;
    // Speaks something else.
    let (plain, plain_at) = listen().await;
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = plain.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let servers = [
        ("expired.test", expired),
        ("wrong.test", wrong),
        ("foreign.test", foreign),
        ("silent.test", silent_at),
        ("plain.test", plain_at),
    ];
    let dir = tempfile::tempdir().unwrap();
    let reasons = crawl(dir.path(), Some(&authority.pem), &servers).await;
    assert_eq!(reasons, ["tls", "tls", "tls", "timeout", "tls"]);
    drop(silent);
}

/// A TLS 1.0 server: it answers a `ClientHello` with this record, as real ones do, and waits.
async fn serve_old(answer: &'static [u8]) -> SocketAddr {
    let (listener, address) = listen().await;
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut hello = [0; 4096];
                let read = stream.read(&mut hello).await?;
                assert_eq!((read > 5, hello[0]), (true, 22), "a handshake");
                stream.write_all(answer).await?;
                // Whoever waits for the other side to hang up waits long.
                tokio::time::sleep(Duration::from_secs(3600)).await;
                drop(stream);
                Ok::<_, std::io::Error>(())
            });
        }
    });
    address
}

/// Fatal alert 70, `protocol_version`.
const ALERT: &[u8] = &[21, 3, 1, 0, 2, 2, 70];
/// `ServerHello` of version 3.1 that chooses TLS_RSA_WITH_AES_128_CBC_SHA: 38 bytes after the handshake's own head.
const SERVER_HELLO: &[u8] = &[
    22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
    7, 7, 7, 7, 7, 7, 0, 0, 47, 0,
];

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_speaks_only_tls_1_0_is_told_at_once_and_nothing_older_is_tried() {
    let servers = [("alert.test", serve_old(ALERT).await), ("hello.test", serve_old(SERVER_HELLO).await)];
    let dir = tempfile::tempdir().unwrap();
    let begun = std::time::Instant::now();
    assert_eq!(crawl(dir.path(), None, &servers).await, ["tls", "tls"]);
    // Three tries with 20 and 40 ms between them; a time-out of the connection alone would be 800 ms.
    assert!(begun.elapsed() < Duration::from_millis(700), "{:?}", begun.elapsed());
    let failures = fs::read_to_string(dir.path().join("out/failures.jsonl")).unwrap();
    assert!(failures.contains("ProtocolVersion") && failures.contains("ersion"), "{failures}");
}

#[tokio::test(flavor = "multi_thread")]
async fn http_2_connections_that_break_are_made_anew_and_stalls_end() {
    let authority = Authority::new();
    let (away, connections) = serve_h2(authority.server("away.test", false, H2), Odd::GoAway).await;
    let (reset, _) = serve_h2(authority.server("reset.test", false, H2), Odd::Reset).await;
    let (stall, _) = serve_h2(authority.server("stall.test", false, H2), Odd::Stall).await;
    let dir = tempfile::tempdir().unwrap();
    let servers = [("away.test", away), ("reset.test", reset), ("stall.test", stall)];
    let reasons = crawl(dir.path(), Some(&authority.pem), &servers).await;
    assert_eq!(reasons, ["<p>over HTTP/2", "<p>over HTTP/2", "too-slow"]);
    assert!(connections.load(Ordering::Relaxed) >= 2, "GOAWAY ends a connection");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_authority_file_that_cannot_be_used_is_named_before_anything_is_done() {
    let dir = tempfile::tempdir().unwrap();
    let mut options = Options { out: dir.path().join("out"), ..Options::default() };
    options.fetch.ca_file = Some(dir.path().join("missing.pem"));
    let (_stop, stopped) = watch::channel(Stop::No);
    let error = crawl::run(options, cleaner(), stopped, watch::channel(Progress::default()).0).await.unwrap_err();
    assert!(error.to_string().contains("missing.pem"), "{error}");
    assert!(!dir.path().join("out").exists());
}
