//! What a crawl costs. Each command prints one figure:
//!
//! ```text
//! cargo bench --bench crawl -- fetch      pages a second, fetched only (delays off, 60 kB pages, loopback)
//! cargo bench --bench crawl -- clean      the same, cleaned and written
//! cargo bench --bench crawl -- memory     resident memory with a million queued URLs on 20,000 hosts
//! cargo bench --bench crawl -- resume     until the first page of a crawl with a million URLs that is resumed
//! cargo bench --bench crawl -- start      until the first page of a crawl whose list has ten million URLs
//! ```
//!
//! Server and crawler are two processes of this program, so that the memory shown is the crawler's alone; processor
//! times are told apart, too. `OFFPRINT_BENCH_URLS` makes the list shorter or longer.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use offprint::crawl::{self, Cleaner, Options, Progress, Stop};
use offprint::model::{Article, Block, BlockKind, PageContext};
use tokio::sync::watch;

/// Size of a page, bytes: the middle of the news pages measured by HTTP Archive.
const PAGE_BYTES: usize = 60_000;
/// Hosts of the lists.
const HOSTS: usize = 20_000;
/// Hosts and pages of the throughput runs.
const FAST_HOSTS: usize = 1_000;
/// Pages on each of them.
const FAST_PAGES: usize = 20;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    // cargo passes `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    match arguments.first().map(String::as_str) {
        Some("serve") => serve(),
        Some("crawl") => child(&arguments[1..]),
        Some("fetch") => throughput("fetch"),
        Some("clean") => throughput("clean"),
        Some("memory") => memory(),
        Some("resume") => resume(),
        Some("start") => start(),
        _ => {
            println!("one of: fetch, clean, memory, resume, start");
            Ok(())
        }
    }
}

fn number_of_urls(default: usize) -> Result<usize, Failure> {
    match std::env::var("OFFPRINT_BENCH_URLS") {
        Ok(text) => Ok(text.parse()?),
        Err(_) => Ok(default),
    }
}

/// A story of about [`PAGE_BYTES`], most of it markup and script as in real pages.
fn page() -> Vec<u8> {
    let sentence = "The council spoke of the harbour and the market while the committee waited for an answer. ";
    let mut page = String::from("<!doctype html><html lang=en><head><title>The matter</title><script>");
    while page.len() < PAGE_BYTES / 2 {
        page.push_str("window.settings = window.settings || {value: 12345, name: 'article', list: [1, 2, 3]};\n");
    }
    page.push_str("</script></head><body><nav>");
    while page.len() < PAGE_BYTES * 3 / 4 {
        page.push_str(
            "<div class=\"menu item\"><a href=\"/section/page\" class=\"link\">A section of the paper</a></div>\n",
        );
    }
    page.push_str("</nav><article><h1>The matter</h1>");
    while page.len() < PAGE_BYTES * 7 / 8 {
        page.push_str(&format!("<p>{}</p>\n", sentence.repeat(4)));
    }
    page.push_str("</article><aside>");
    while page.len() < PAGE_BYTES {
        page.push_str("<div class=\"teaser\"><a href=\"/other\"><img src=x>Another story of the day</a></div>\n");
    }
    page.push_str("</aside></body></html>");
    page.into_bytes()
}

/// Answers 404 for robots.txt and its like, the page for all else; one thread a connection would be too many, so four
/// bytes of HTTP are enough.
fn serve() -> Result<(), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?);
    let page = page();
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\r\n", page.len());
    let answer: Arc<[u8]> = [head.as_bytes(), &page].concat().into();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    listener.set_nonblocking(true)?;
    runtime.block_on(async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let listener = tokio::net::TcpListener::from_std(listener)?;
        loop {
            let (mut stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            let answer = answer.clone();
            tokio::spawn(async move {
                let mut held = Vec::with_capacity(1024);
                while stream.read_buf(&mut held).await.is_ok_and(|bytes| bytes > 0) {
                    if !held.ends_with(b"\r\n\r\n") {
                        continue;
                    }
                    let none = held.starts_with(b"GET /robots.txt") || held.starts_with(b"GET /.well-known");
                    let none = none.then_some(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".as_slice());
                    if stream.write_all(none.unwrap_or(&answer)).await.is_err() {
                        return;
                    }
                    held.clear();
                }
            });
        }
    })
}

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start() -> Result<Self, Failure> {
        let mut child = Command::new(std::env::current_exe()?).arg("serve").stdout(Stdio::piped()).spawn()?;
        let mut address = String::new();
        BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut address)?;
        Ok(Self { child, address: address.trim().to_owned() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has nothing to lose, and may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn write_list(path: &Path, urls: usize, hosts: usize) -> Result<(), Failure> {
    let mut out = BufWriter::new(File::create(path)?);
    for n in 0..urls {
        writeln!(out, "http://www.paper-{}.test/news/2026/11/a-story-of-the-day-{}.html", n % hosts, n / hosts)?;
    }
    Ok(out.flush()?)
}

/// The crawler: `crawl DIR ADDRESS DELAY_MS CONCURRENCY MODE`; modes are fetch, clean, and first (ends after the first
/// pages). Prints a line of JSON.
fn child(arguments: &[String]) -> Result<(), Failure> {
    let [dir, address, delay_ms, concurrency, mode] = arguments else { return Err("five arguments".into()) };
    let begun = Instant::now();
    let dir = Path::new(dir);
    let mut options = Options { lists: vec![dir.join("urls.txt")], out: dir.join("out"), ..Options::default() };
    options.delay_ms = delay_ms.parse()?;
    options.concurrency = concurrency.parse()?;
    options.obey.tdm = mode != "fetch";
    options.fetch.resolve = vec![format!("*.test={address}").parse()?];
    let clean: Cleaner = if mode == "clean" {
        crawl::cleaner(offprint::extract::Options::default())
    } else {
        Arc::new(|_: &[u8], _: &PageContext<'_>| {
            let text = "A short text.".to_owned();
            Ok(Article { blocks: vec![Block { kind: BlockKind::Paragraph, text }], ..Article::default() })
        })
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let line = runtime.block_on(async {
        let (stop, stopped) = watch::channel(Stop::No);
        let (progress, mut seen) = watch::channel(Progress::default());
        let mut run = tokio::spawn(crawl::run(options, clean, stopped, progress));
        let (mut first_ms, mut last) = (None, Progress::default());
        loop {
            tokio::select! {
                ended = &mut run => break ended.map_err(Failure::from)?.map_err(Failure::from).map(|_| ()),
                changed = seen.changed() => if changed.is_ok() { last = seen.borrow_and_update().clone() },
            }
            if first_ms.is_none() && (last.bytes > 0 || last.done > 0) {
                first_ms = Some(begun.elapsed().as_millis());
                if mode == "first" {
                    stop.send_replace(Stop::Finish);
                }
            }
            if mode == "listed" && !last.listing {
                stop.send_replace(Stop::Finish);
            }
        }?;
        Ok::<_, Failure>(format!(
            "first page after {} ms, {} pages in {} ms, {} queued; processor {:.1} s, resident memory now {} MB, at most {} MB",
            first_ms.unwrap_or_default(),
            last.done,
            begun.elapsed().as_millis(),
            last.queued,
            cpu_time::ProcessTime::now().as_duration().as_secs_f64(),
            resident_mb("VmRSS"),
            resident_mb("VmHWM"),
        ))
    })?;
    println!("{line}");
    runtime.shutdown_timeout(Duration::from_secs(1));
    Ok(())
}

/// A line of `/proc/self/status`, MB; 0 where there is none.
fn resident_mb(key: &str) -> u64 {
    let mut status = String::new();
    let read = File::open("/proc/self/status").and_then(|mut file| file.read_to_string(&mut status));
    let line = read.ok().and_then(|_| status.lines().find(|line| line.starts_with(key)));
    let kib = line.and_then(|line| line.split_whitespace().nth(1)).and_then(|number| number.parse::<u64>().ok());
    kib.unwrap_or(0) / 1024
}

fn crawl_in(dir: &Path, server: &Server, delay_ms: u64, concurrency: usize, mode: &str) -> Result<String, Failure> {
    TcpStream::connect(&server.address)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("crawl").arg(dir).arg(&server.address).arg(delay_ms.to_string()).arg(concurrency.to_string()).arg(mode);
    let output = command.stderr(Stdio::inherit()).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn throughput(mode: &str) -> Result<(), Failure> {
    let server = Server::start()?;
    let dir = tempfile::tempdir()?;
    let pages = number_of_urls(FAST_HOSTS * FAST_PAGES)?;
    write_list(&dir.path().join("urls.txt"), pages, FAST_HOSTS)?;
    let begun = Instant::now();
    let line = crawl_in(dir.path(), &server, 0, 64, mode)?;
    let per_second = pages as f64 / begun.elapsed().as_secs_f64();
    println!("{mode}: {per_second:.0} pages a second ({line})");
    Ok(())
}

fn memory() -> Result<(), Failure> {
    let server = Server::start()?;
    let dir = tempfile::tempdir()?;
    let urls = number_of_urls(1_000_000)?;
    write_list(&dir.path().join("urls.txt"), urls, HOSTS)?;
    let line = crawl_in(dir.path(), &server, 60_000, 64, "listed")?;
    let database = fs::metadata(dir.path().join("out/crawl.db"))?.len();
    println!("memory: {urls} URLs on {HOSTS} hosts: {line}; {} bytes a URL on disk", database / urls as u64);
    Ok(())
}

fn resume() -> Result<(), Failure> {
    let server = Server::start()?;
    let dir = tempfile::tempdir()?;
    let urls = number_of_urls(1_000_000)?;
    write_list(&dir.path().join("urls.txt"), urls, HOSTS)?;
    crawl_in(dir.path(), &server, 100, 1, "listed")?;
    // A tenth of a second of it is the hosts' rest after a restart.
    println!("resume of {urls} URLs: {}", crawl_in(dir.path(), &server, 100, 64, "first")?);
    Ok(())
}

fn start() -> Result<(), Failure> {
    let server = Server::start()?;
    let dir = tempfile::tempdir()?;
    let urls = number_of_urls(10_000_000)?;
    write_list(&dir.path().join("urls.txt"), urls, HOSTS)?;
    println!("start with a list of {urls} URLs: {}", crawl_in(dir.path(), &server, 0, 64, "first")?);
    Ok(())
}
