//! A web server on loopback that answers for any number of virtual hosts and keeps a ledger of what it was asked.

#![allow(dead_code)]

pub mod ledger;
pub mod world;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The JSON lines of a file that a crawl wrote; fails where the last one is cut.
pub fn lines(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'), "{}: half a line", path.display());
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// One request as the server saw it.
#[derive(Debug, Clone)]
pub struct Asked {
    pub host: String,
    pub path: String,
    pub user_agent: String,
    /// Value of the `Cookie` header, empty where there is none.
    pub cookie: String,
    pub start: Instant,
    /// When the answer was written; `None` while it is on its way.
    pub end: Option<Instant>,
    /// The answer asked the whole host to be left alone for so long.
    pub window: Duration,
    /// Which connection it came on.
    pub connection: usize,
    /// The server's address and port.
    pub server: SocketAddr,
}

/// A piece of an answer that no HTTP library would send.
#[derive(Debug, Clone)]
pub enum Step {
    Send(Vec<u8>),
    Pause(Duration),
    /// The same bytes again and again, with this pause between them.
    Repeat(Vec<u8>, Duration),
    /// The connection is torn down.
    Reset,
}

/// What the server answers.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// Before the first byte.
    pub pause: Duration,
    /// Declared length, when it shall be a lie; the connection closes after the body.
    pub claimed_length: Option<usize>,
    /// Between head and body.
    pub stall: Duration,
    /// What is really sent, head and body; then the connection closes.
    pub raw: Option<Vec<Step>>,
    /// How long the answer asks the whole host to be left alone.
    pub window: Duration,
}

impl Answer {
    pub fn status(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            pause: Duration::ZERO,
            claimed_length: None,
            stall: Duration::ZERO,
            raw: None,
            window: Duration::ZERO,
        }
    }

    /// Exactly these steps.
    pub fn raw(steps: impl Into<Vec<Step>>) -> Self {
        Self { raw: Some(steps.into()), ..Self::status(200) }
    }

    /// A head with these header lines, then these steps.
    pub fn odd(headers: &str, steps: impl Into<Vec<Step>>) -> Self {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n");
        Self::raw([vec![Step::Send(head.into())], steps.into()].concat())
    }

    /// "Come back later", in seconds.
    pub fn busy(status: u16, seconds: u64) -> Self {
        let window = Duration::from_secs(seconds);
        Self { window, ..Self::status(status) }.header("Retry-After", seconds.to_string())
    }

    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..Self::status(200) }.header("Content-Type", "text/html; charset=utf-8")
    }

    pub fn text(body: &str) -> Self {
        Self { body: body.into(), ..Self::status(200) }.header("Content-Type", "text/plain")
    }

    pub fn redirect(to: &str) -> Self {
        Self::status(302).header("Location", to)
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn after(mut self, pause: Duration) -> Self {
        self.pause = pause;
        self
    }
}

/// Host and path, and how often this host was asked for this path before.
pub type Handler = dyn Fn(&str, &str, usize) -> Answer + Send + Sync;

/// How often each host was asked for each path.
type Visits = Mutex<HashMap<String, usize>>;

pub struct TestWeb {
    pub address: SocketAddr,
    pub ledger: Arc<Mutex<Vec<Asked>>>,
}

impl TestWeb {
    /// Serves until the runtime ends.
    pub async fn start(handler: impl Fn(&str, &str, usize) -> Answer + Send + Sync + 'static) -> Self {
        Self::start_at("127.0.0.1:0", handler).await
    }

    /// The same at another address of loopback.
    pub async fn start_at(
        address: &str,
        handler: impl Fn(&str, &str, usize) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let ledger = Arc::new(Mutex::new(Vec::new()));
        let visits = Arc::new(Visits::default());
        let (handler, for_server): (Arc<Handler>, _) = (Arc::new(handler), ledger.clone());
        tokio::spawn(async move {
            for connection in 0.. {
                let Ok((stream, _)) = listener.accept().await else { break };
                let (handler, ledger, visits) = (handler.clone(), for_server.clone(), visits.clone());
                // A client may hang up at any time; that ends only its own connection.
                tokio::spawn(async move { drop(serve(stream, handler, ledger, visits, connection).await) });
            }
        });
        Self { address, ledger }
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.ledger.lock().unwrap().clone()
    }

    /// Requests to one host, in order.
    pub fn asked_of(&self, host: &str) -> Vec<Asked> {
        self.asked().into_iter().filter(|asked| asked.host == host).collect()
    }
}

async fn serve(
    mut stream: TcpStream,
    handler: Arc<Handler>,
    ledger: Arc<Mutex<Vec<Asked>>>,
    visits: Arc<Visits>,
    connection: usize,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut held = Vec::new();
    loop {
        let end = loop {
            if let Some(at) = held.windows(4).position(|window| window == b"\r\n\r\n") {
                break at + 4;
            }
            let mut piece = [0; 4096];
            match stream.read(&mut piece).await? {
                0 => return Ok(()),
                // Somebody speaks TLS to us: answer as a plain server does.
                _ if piece[0] == 0x16 => return stream.write_all(b"HTTP/1.1 400 X\r\n\r\n").await,
                length => held.extend_from_slice(&piece[..length]),
            }
        };
        let start = Instant::now();
        let head = String::from_utf8_lossy(&held[..end]).into_owned();
        held.drain(..end);
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let field = |name: &str| {
            let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")));
            line.map(|line| line[name.len() + 1..].trim().to_owned()).unwrap_or_default()
        };
        let (host, user_agent, cookie) = (field("host"), field("user-agent"), field("cookie"));
        let visit = {
            let mut visits = visits.lock().unwrap();
            let count = visits.entry(format!("{host} {path}")).or_default();
            *count += 1;
            *count - 1
        };
        let answer = handler(&host, &path, visit);
        let entry = {
            let server = stream.local_addr()?;
            let (host, path, window) = (host.clone(), path.clone(), answer.window);
            let mut ledger = ledger.lock().unwrap();
            ledger.push(Asked { host, path, user_agent, cookie, start, end: None, window, connection, server });
            ledger.len() - 1
        };
        tokio::time::sleep(answer.pause).await;
        if let Some(steps) = answer.raw {
            for step in steps {
                send(&mut stream, step).await?;
                ledger.lock().unwrap()[entry].end = Some(Instant::now());
            }
            return Ok(());
        }
        let mut out = format!("HTTP/1.1 {} X\r\n", answer.status);
        for (name, value) in &answer.headers {
            out.push_str(&format!("{name}: {value}\r\n"));
        }
        out.push_str(&format!("Content-Length: {}\r\n\r\n", answer.claimed_length.unwrap_or(answer.body.len())));
        ledger.lock().unwrap()[entry].end = Some(Instant::now());
        stream.write_all(out.as_bytes()).await?;
        tokio::time::sleep(answer.stall).await;
        stream.write_all(&answer.body).await?;
        if answer.claimed_length.is_some() {
            return Ok(());
        }
    }
}

async fn send(stream: &mut TcpStream, step: Step) -> std::io::Result<()> {
    match step {
        Step::Send(bytes) => stream.write_all(&bytes).await?,
        Step::Pause(pause) => tokio::time::sleep(pause).await,
        Step::Reset => stream.set_zero_linger()?,
        Step::Repeat(bytes, pause) => loop {
            stream.write_all(&bytes).await?;
            tokio::time::sleep(pause).await;
        },
    }
    Ok(())
}
