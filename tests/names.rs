//! Names: a real name server, asked by the system's own resolver, that fails, is silent or knows no such name.

#![cfg(target_os = "linux")]

mod program;
mod testweb;

use std::collections::BTreeMap;
use std::fs;
use std::net::UdpSocket;
use std::process::{Command, Output};
use std::thread;

use program::{in_own_mounts, is_root, offprint};
use testweb::{Answer, TestWeb, lines, world};

/// Where the name server listens: an address of loopback that nobody else uses, and the port that resolvers ask.
const NAME_SERVER: (&str, u16) = ("127.77.0.1", 53);
const SEED: u64 = 23;

/// Answers (RFC 1035): each name by its first label.
fn serve(socket: &UdpSocket) {
    const FAILS: u8 = 2;
    const UNKNOWN: u8 = 3;
    let mut query = [0; 512];
    while let Ok((length, asker)) = socket.recv_from(&mut query) {
        let label_chars = usize::from(query[12]);
        let (rcode, addresses) = match &query[13..13 + label_chars] {
            b"absent" => (UNKNOWN, 0),
            b"fails" => (FAILS, 0),
            b"works" => (0, 1),
            _ => continue,
        };
        let question_end = 12 + query[12..length].iter().position(|&byte| byte == 0).unwrap() + 5;
        // A question for IPv4; another kind of address the name has none of.
        let addresses = if query[question_end - 3] == 1 { addresses } else { 0 };
        let mut answer = query[..question_end].to_vec();
        answer[2..12].copy_from_slice(&[0x81, 0x80 | rcode, 0, 1, 0, addresses, 0, 0, 0, 0]);
        if addresses > 0 {
            // The name of the question, type A, class IN, no time to live, four bytes: 127.0.0.1.
            answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 127, 0, 0, 1]);
        }
        socket.send_to(&answer, asker).unwrap();
    }
}

/// Runs `plain` where /etc/resolv.conf names our server; `None`, saying so, where this machine forbids it.
fn with_name_server(plain: &Command) -> Option<Output> {
    if !is_root() {
        println!("skipped: only root may listen at port 53");
        return None;
    }
    let socket = UdpSocket::bind(NAME_SERVER).unwrap();
    thread::spawn(move || serve(&socket));
    let settings = format!("nameserver {}\noptions timeout:1 attempts:1\n", NAME_SERVER.0);
    fs::write(plain.get_current_dir().unwrap().join("resolv.conf"), settings).unwrap();
    let script = "mount --bind resolv.conf \"$(readlink -f /etc/resolv.conf)\" || exit 77; exec \"$@\"";
    in_own_mounts(plain, script, &[])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_server_that_fails_is_told_from_a_name_that_is_not_there_and_costs_no_other_host_a_page() {
    let web = TestWeb::start(|host, path, _| match path {
        "/robots.txt" | "/.well-known/tdmrep.json" => Answer::status(404),
        _ => Answer::html(world::story(SEED, host, path)),
    })
    .await;
    let port = web.address.port();
    let dir = tempfile::tempdir().unwrap();
    let url = |name: &str| format!("http://{name}.test:{port}/story");
    let urls = ["absent", "fails", "silent", "works"].map(url);
    fs::write(dir.path().join("urls.txt"), urls.join("\n")).unwrap();
    let mut crawl = offprint(dir.path());
    crawl.args(["crawl", "urls.txt", "--out", "news", "--no-config", "--allow-private", "--quiet"]);
    crawl.args(["--back-off", "0.1", "--tries", "2"]);

    let Some(output) = tokio::task::spawn_blocking(move || with_name_server(&crawl)).await.unwrap() else { return };

    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let failures = lines(&dir.path().join("news/failures.jsonl"));
    let of = |line: &serde_json::Value| {
        let text = |key: &str| line[key].as_str().unwrap().to_owned();
        (text("source"), text("reason"))
    };
    let expected = [(url("absent"), "dns-nxdomain"), (url("fails"), "dns"), (url("silent"), "dns")];
    let expected = expected.map(|(url, reason)| (url, reason.to_owned()));
    assert_eq!(failures.iter().map(of).collect::<BTreeMap<_, _>>(), BTreeMap::from(expected));
    let articles = lines(&dir.path().join("news/articles.jsonl"));
    assert_eq!(articles.iter().map(|line| line["source"].as_str().unwrap()).collect::<Vec<_>>(), [url("works")]);
}
