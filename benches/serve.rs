//! What the HTTP service gives beside the command line, on the same pages and the same cores, in the same minute.
//!
//!     cargo bench --bench serve -- [FOLDER]
//!
//! FOLDER holds pages (.html, also packed as .gz); without it the bundled test pages are used, many times over. Rounds of both
//! alternate; of each the best counts, because whatever else the machine does only makes a round slower. Sixty-four clients each
//! keep one connection and send a page as soon as they have the answer to the one before. Fails where an answer is an error that
//! the command line does not give, too, or where the service gives less than four fifths of the command line's pages a second.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const OFFPRINT: &str = env!("CARGO_BIN_EXE_offprint");
const CLIENTS: usize = 64;
const ROUNDS: usize = 3;
/// Fewer pages than this are over before the clients are warm.
const MIN_PAGES: usize = 1_000;
const LEAST_SHARE: f64 = 0.8;

fn main() -> ExitCode {
    // Cargo adds `--bench`.
    let folder = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let folder = folder.map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/pages"), PathBuf::from);
    let unpacked = tempfile::tempdir().expect("a folder for the pages");
    let pages = unpack(&folder, unpacked.path());
    let bytes: usize = pages.iter().map(Vec::len).sum();
    println!("{} pages of {:.0} kB on average", pages.len(), bytes as f64 / pages.len() as f64 / 1e3);
    let (server, address) = serve();
    let stat = format!("/proc/{}/stat", server.id());
    let _server = KilledAtEnd(server);
    let (mut best_command, mut best_service, mut failed) = (0.0f64, 0.0f64, 0);
    for round in 1..=ROUNDS {
        let (command, none) = command_line(unpacked.path(), pages.len());
        let (service, errors) = clients(address, &pages);
        println!("round {round}: command line {command:.0} pages/s, service {service:.0} pages/s, {errors} errors");
        // Pages without an article are 422 here and failures there.
        failed += errors.abs_diff(none);
        (best_command, best_service) = (best_command.max(command), best_service.max(service));
    }
    let share = best_service / best_command;
    let cleaned = (pages.len() * ROUNDS) as f64;
    // Fields 14 to 17 of proc(5): own time in user and kernel mode, then that of children that have ended.
    if let (Some(command), Some(service)) = (ticks("/proc/self/stat", 15..17), ticks(&stat, 13..15)) {
        let ms = |ticks: u64| ticks as f64 * MS_PER_TICK / cleaned;
        println!("processor time a page: command line {:.2} ms, service {:.2} ms", ms(command), ms(service));
    }
    println!(
        "{CLIENTS} clients get {:.0} % of the command line's throughput; {failed} errors beyond its own",
        share * 100.0
    );
    if failed == 0 && share >= LEAST_SHARE { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the kernel counts processor time in (USER_HZ is 100).
const MS_PER_TICK: f64 = 10.0;

/// The sum of some fields of a process's times; `None` where there is no such file.
fn ticks(stat: &str, fields: std::ops::Range<usize>) -> Option<u64> {
    let text = std::fs::read_to_string(stat).ok()?;
    // The second field is a name in parentheses, which may hold spaces.
    let rest = text.rsplit(')').next()?;
    let times: Vec<u64> =
        rest.split_whitespace().skip(fields.start - 2).take(fields.len()).flat_map(str::parse).collect();
    (times.len() == fields.len()).then(|| times.iter().sum())
}

struct KilledAtEnd(Child);

impl Drop for KilledAtEnd {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Reads all pages below `folder` and writes them, unpacked, to `out`.
fn unpack(folder: &Path, out: &Path) -> Vec<Vec<u8>> {
    let mut pages: Vec<Vec<u8>> = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(bytes) = std::fs::read(entry.path()) else { continue };
        if name.ends_with(".html.gz") {
            let mut page = Vec::new();
            if flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut page).is_ok() {
                pages.push(page);
            }
        } else if name.ends_with(".html") {
            pages.push(bytes);
        }
    }
    assert!(!pages.is_empty(), "no pages in {}", folder.display());
    let once = pages.clone();
    while pages.len() < MIN_PAGES {
        pages.extend(once.iter().cloned());
    }
    for (number, page) in pages.iter().enumerate() {
        std::fs::write(out.join(format!("{number:06}.html")), page).expect("a page written");
    }
    pages
}

/// Pages a second, and pages that gave no article.
fn command_line(folder: &Path, pages: usize) -> (f64, usize) {
    let begun = Instant::now();
    let run = Command::new(OFFPRINT).args(["clean", "--no-config"]).arg(folder).output().expect("a run");
    let rate = pages as f64 / begun.elapsed().as_secs_f64();
    // Each failure is a line that ends with its code.
    let failed = String::from_utf8_lossy(&run.stderr).lines().filter(|line| line.ends_with(']')).count();
    (rate, failed)
}

fn serve() -> (Child, SocketAddr) {
    let mut child = Command::new(OFFPRINT)
        .args(["serve", "--no-config", "--no-urls", "--listen", "127.0.0.1:0"])
        .stderr(Stdio::piped())
        .spawn()
        .expect("a service");
    let mut line = String::new();
    BufReader::new(child.stderr.take().expect("its standard error")).read_line(&mut line).expect("its address");
    let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("its address");
    (child, address.parse().expect("its address"))
}

/// Pages a second, and answers that are no record.
fn clients(address: SocketAddr, pages: &[Vec<u8>]) -> (f64, usize) {
    let (next, errors) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let mut connection = Connection::open(address);
                while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if connection.clean(page) != 200 {
                        errors.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    (pages.len() as f64 / begun.elapsed().as_secs_f64(), errors.into_inner())
}

struct Connection {
    stream: TcpStream,
    reader: BufReader<TcpStream>,
    body: Vec<u8>,
}

impl Connection {
    fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("a connection");
        stream.set_nodelay(true).expect("no delay");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time-out");
        let reader = BufReader::new(stream.try_clone().expect("a second handle"));
        Self { stream, reader, body: Vec::new() }
    }

    /// Sends a page; gives the status of the answer, read to its end.
    fn clean(&mut self, page: &[u8]) -> u16 {
        let head = format!(
            "POST /v1/clean HTTP/1.1\r\nHost: bench\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n",
            page.len()
        );
        self.stream.write_all(head.as_bytes()).and_then(|()| self.stream.write_all(page)).expect("a request sent");
        let (mut status, mut length) = (0, 0);
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            self.reader.read_line(&mut line).expect("an answer");
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest[..3].parse().expect("a status");
            } else if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.trim().parse().expect("a length");
            }
        }
        self.body.resize(length, 0);
        self.reader.read_exact(&mut self.body).expect("a body");
        status
    }
}
