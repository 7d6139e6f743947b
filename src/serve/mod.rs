//! The cleaner as an HTTP service: pages in, records out; a page to paste into; no state but what keeps it polite.
//!
//! ```text
//! connection → route → body under limits → request → (fetch) → cleaning on its own threads → record
//! ```
//!
//! Everything that waits has a limit: connections, requests in flight, bytes of a body, time of a request, lines of a
//! batch on their way.

mod batch;
mod body;
mod clean;
mod fetched;
mod metrics;
mod pages;
mod problem;
mod request;
mod routes;

use std::io;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use self::fetched::Fetcher;
use self::metrics::Metrics;
use crate::discover::directives::Obey;
use crate::record::RecordOptions;
use crate::{extract, fetch};

/// How the service behaves; every field has a default.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where it listens. Default: [`LISTEN`], this machine alone.
    pub listen: SocketAddr,
    /// Requests in flight; one more is answered with 429. A batch is one request. Default [`CONCURRENCY`].
    pub concurrency: usize,
    /// Longest time for a request: its body, its turn, its fetch; of a batch: for the next piece of it. Milliseconds.
    /// Default [`TIMEOUT_MS`].
    pub timeout_ms: u64,
    /// Largest body, and largest line of a batch. Default [`MAX_BODY_BYTES`].
    pub max_body_bytes: usize,
    /// Fetch URLs, too. Default true.
    pub urls: bool,
    /// Pages cleaned at once; `None` is one for each core.
    pub threads: Option<NonZeroUsize>,
    /// What requests that say nothing else get.
    pub extract: extract::Options,
    pub record: RecordOptions,
    pub fetching: Fetching,
}

/// How URLs are fetched.
#[derive(Debug, Clone)]
pub struct Fetching {
    pub fetch: fetch::Options,
    pub robots: bool,
    pub obey: Obey,
    /// Pause between two requests to one host, milliseconds.
    pub delay_ms: u64,
    /// Longest `Crawl-delay` that is obeyed, milliseconds.
    pub max_crawl_delay_ms: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: LISTEN,
            concurrency: CONCURRENCY,
            timeout_ms: TIMEOUT_MS,
            max_body_bytes: MAX_BODY_BYTES,
            urls: true,
            threads: None,
            extract: extract::Options::default(),
            record: RecordOptions::default(),
            fetching: Fetching {
                fetch: fetch::Options::default(),
                robots: true,
                obey: Obey::default(),
                delay_ms: DELAY_MS,
                max_crawl_delay_ms: MAX_CRAWL_DELAY_MS,
            },
        }
    }
}

/// Default of [`Options::listen`].
pub const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8017);
/// Default of [`Options::concurrency`]: four times as many clients as keep two cores busy, and at most 2.5 GB of bodies.
pub const CONCURRENCY: usize = 256;
/// Default of [`Options::timeout_ms`]: a client that waits longer has usually gone.
pub const TIMEOUT_MS: u64 = 30_000;
/// Default of [`Options::max_body_bytes`]: as for a fetched page.
pub const MAX_BODY_BYTES: usize = fetch::MAX_BODY_BYTES;
/// Default of [`Fetching::delay_ms`], as in a crawl.
pub const DELAY_MS: u64 = 1_000;
/// Default of [`Fetching::max_crawl_delay_ms`], as in a crawl.
pub const MAX_CRAWL_DELAY_MS: u64 = 60_000;

/// Connections for each request that may be in flight: most idle between two requests.
const CONNECTIONS_PER_REQUEST: usize = 4;
/// A header that is not whole by then is not coming, milliseconds.
const HEADER_MS: u64 = 10_000;
/// How long requests in flight may take to end once the service is told to, milliseconds.
const FINISH_MS: u64 = 10_000;
/// Pause after the system has refused a connection, milliseconds: out of file handles, most likely.
const REFUSED_PAUSE_MS: u64 = 100;

/// What all requests share.
struct Server {
    options: Options,
    /// One permit a request in flight.
    requests: Arc<Semaphore>,
    /// One permit a page being cleaned.
    cleaning: Arc<Semaphore>,
    threads: usize,
    metrics: Metrics,
    fetcher: Option<Fetcher>,
}

impl Server {
    fn new(options: Options) -> Result<Self, String> {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        let threads = options.threads.map_or_else(cores, NonZeroUsize::get);
        let fetcher = if options.urls { Some(Fetcher::new(&options.fetching)?) } else { None };
        Ok(Self {
            requests: Arc::new(Semaphore::new(options.concurrency)),
            cleaning: Arc::new(Semaphore::new(threads)),
            threads,
            metrics: Metrics::default(),
            fetcher,
            options,
        })
    }
}

/// Answers requests at `listener` until `stop` is ready; requests in flight then have ten seconds to end.
///
/// # Errors
/// A message naming the option that cannot be used: user agent, proxy, file of authorities.
pub async fn run(listener: TcpListener, options: Options, stop: impl Future<Output = ()>) -> Result<(), String> {
    let connections = Arc::new(Semaphore::new(options.concurrency.saturating_mul(CONNECTIONS_PER_REQUEST)));
    let router = routes::router(Arc::new(Server::new(options)?));
    let mut builder = auto::Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(Duration::from_millis(HEADER_MS));
    let graceful = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &connections) => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, permit)) = accepted else {
            tokio::time::sleep(Duration::from_millis(REFUSED_PAUSE_MS)).await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that goes away in the middle is its own affair.
            let _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(Duration::from_millis(FINISH_MS)) => {}
    }
    Ok(())
}

async fn accept(
    listener: &TcpListener,
    connections: &Arc<Semaphore>,
) -> io::Result<(tokio::net::TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let permit = connections.clone().acquire_owned().await.map_err(io::Error::other)?;
    let (stream, _) = listener.accept().await?;
    stream.set_nodelay(true)?;
    Ok((stream, permit))
}
