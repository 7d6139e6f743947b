//! A web server on loopback that serves a few pages and remembers what else it was asked for.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

pub struct Web {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Web {
    /// Serves these paths as HTML, everything else as 404, until the test ends.
    pub fn serve(pages: &[(&str, &str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let pages: Vec<(String, String)> =
            pages.iter().map(|(path, html)| ((*path).to_owned(), (*html).to_owned())).collect();
        let (pages, noted) = (Arc::new(pages), asked.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (pages, noted) = (pages.clone(), noted.clone());
                std::thread::spawn(move || answer(&stream, &pages, &noted));
            }
        });
        Self { address, asked }
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Paths that were asked for and are no page; an empty one is a connection that asked for nothing.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn answer(stream: &TcpStream, pages: &[(String, String)], asked: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    let _ = reader.read_line(&mut line);
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut header = String::new();
    while reader.read_line(&mut header).is_ok_and(|bytes| bytes > 2) {
        header.clear();
    }
    let page = pages.iter().find(|(known, _)| *known == path).map(|(_, html)| html);
    if page.is_none() {
        asked.lock().unwrap().push(path);
    }
    let (status, body) = page.map_or(("404 Not Found", ""), |html| ("200 OK", html.as_str()));
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n");
    let mut stream = stream;
    let _ = write!(stream, "{head}Content-Length: {}\r\n\r\n{body}", body.len());
}
