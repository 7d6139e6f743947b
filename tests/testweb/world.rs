//! A web of thousands of hosts as a pure function of a seed: robots.txt, pages, and hosts that behave badly.

use std::time::Duration;

use super::Answer;

/// Words that pages are made of.
const WORDS: [&str; 32] = [
    "council",
    "harbour",
    "market",
    "bridge",
    "winter",
    "morning",
    "committee",
    "river",
    "question",
    "answer",
    "letter",
    "station",
    "factory",
    "village",
    "teacher",
    "doctor",
    "season",
    "budget",
    "meeting",
    "window",
    "garden",
    "evening",
    "journey",
    "neighbour",
    "library",
    "concert",
    "weather",
    "minister",
    "festival",
    "island",
    "railway",
    "hospital",
];

/// A number that looks random and is a function of seed and text.
pub fn number(seed: u64, text: &str) -> u64 {
    let mut value = text
        .bytes()
        .fold(seed ^ 0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    value ^= value >> 29;
    value = value.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value ^ (value >> 32)
}

/// Prose of so many sentences.
pub fn prose(seed: u64, name: &str, sentences: usize) -> String {
    let mut out = String::new();
    for sentence in 0..sentences {
        let word = |place: usize| {
            let index = number(seed, &format!("{name} {sentence} {place}")) as usize;
            WORDS[index % WORDS.len()]
        };
        out.push_str(&format!(
            "The {} spoke of the {} and the {} while the {} near the {} waited for another {} of the {}. ",
            word(0),
            word(1),
            word(2),
            word(3),
            word(4),
            word(5),
            word(6)
        ));
    }
    out
}

/// An article.
pub fn story(seed: u64, host: &str, path: &str) -> String {
    let name = format!("{host}{path}");
    let paragraphs: String = (0..6).map(|n| format!("<p>{}</p>\n", prose(seed, &format!("{name} {n}"), 3))).collect();
    format!(
        "<!doctype html><html lang=en><head><title>The matter of {name}</title></head><body><nav><a href=/>Home</a></nav>\
         <article><h1>The matter of {name}</h1>\n{paragraphs}</article><footer>Imprint</footer></body></html>"
    )
}

/// What kind of host this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Plain,
    /// robots.txt answers 404.
    NoRobots,
    /// `Crawl-delay` above the usual delay.
    Delaying,
    /// Answers a page with 429 or 503 and `Retry-After: 1`, the first time it is asked.
    Busy,
    /// Takes a connection and never answers.
    BlackHole,
}

/// Crawl-delay of hosts that have one.
pub const CRAWL_DELAY: Duration = Duration::from_millis(60);

pub fn kind(seed: u64, host: &str) -> Kind {
    match number(seed, host) % 100 {
        0..5 => Kind::BlackHole,
        5..10 => Kind::Busy,
        10..20 => Kind::Delaying,
        20..40 => Kind::NoRobots,
        _ => Kind::Plain,
    }
}

/// Is this path closed by robots.txt? Where there is none, nothing is.
pub fn disallowed(seed: u64, host: &str, path: &str) -> bool {
    kind(seed, host) != Kind::NoRobots && path.starts_with("/private")
}

/// The URLs of the world: `pages` on each of `hosts` hosts.
pub fn urls(hosts: usize, pages: usize) -> impl Iterator<Item = String> {
    (0..pages).flat_map(move |page| {
        let folder = ["news", "private", "gone"][usize::from(page % 20 == 7) + 2 * usize::from(page % 20 == 13)];
        (0..hosts).map(move |host| format!("http://h{host:05}.test/{folder}/{page}"))
    })
}

/// How a URL must end.
pub fn expected(seed: u64, host: &str, path: &str) -> &'static str {
    match kind(seed, host) {
        Kind::BlackHole => "robots-unreachable",
        _ if disallowed(seed, host, path) => "robots-disallowed",
        _ if path.starts_with("/gone") => "http-status",
        _ => "article",
    }
}

/// What the world answers.
pub fn answer(seed: u64, host: &str, path: &str, visit: usize) -> Answer {
    let kind = kind(seed, host);
    let slow = Duration::from_millis(number(seed, path) % 4);
    match (kind, path) {
        (Kind::BlackHole, _) => Answer::status(200).after(Duration::from_secs(3600)),
        (Kind::NoRobots, "/robots.txt") => Answer::status(404),
        (Kind::Delaying, "/robots.txt") => {
            Answer::text(&format!("User-agent: *\nDisallow: /private\nCrawl-delay: {}", CRAWL_DELAY.as_secs_f64()))
        }
        (_, "/robots.txt") => Answer::text("User-agent: *\nDisallow: /private\n"),
        (_, "/.well-known/tdmrep.json") => Answer::status(404),
        (Kind::Busy, "/news/1") if visit == 0 => {
            Answer::busy(if number(seed, host).is_multiple_of(2) { 429 } else { 503 }, 1)
        }
        _ if path.starts_with("/gone") => Answer::status(404),
        _ => Answer::html(story(seed, host, path)).after(slow),
    }
}
