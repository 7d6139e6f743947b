//! Bad input costs bounded time and memory, and what is left of it is marked as partial.
//!
//! Each kind of input of `hostile/mod.rs` is cleaned at a size and at twice that size, with everything that may be asked for.
//! `cargo bench --bench hostile` says what they cost at their full size.

#[path = "../fuzz/checks.rs"]
mod checks;
mod heap;
mod hostile;

use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use cpu_time::ThreadTime;
use offprint::dom::Limits;
use offprint::model::{Article, FetchFacts};
use offprint::record::{Record, RecordOptions};
use offprint::{ExtractError, Options, PageContext, extract, extract_text};

use hostile::{INPUTS, Input, Mode, STORY, everything};

/// The heap is counted for the whole process: one test at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// Inputs have this share of their full size.
const SHARE: usize = if cfg!(debug_assertions) { 100 } else { 20 };
/// Twice the input may take so many times as long.
const MAX_RATIO: f64 = 3.0;
/// What a machine with other work may add.
const SLACK: Duration = Duration::from_millis(150);
/// Bytes of heap for each byte of input, and besides: a page of four-byte paragraphs, each with its node, its row, its block
/// and the reason why it was dropped.
const MAX_HEAP_FACTOR: usize = 200;
const MAX_HEAP_BYTES: usize = 10_000_000;

fn clean(mode: Mode, bytes: &[u8], options: &Options) -> Result<Article, ExtractError> {
    let clean = if mode == Mode::Page { extract } else { extract_text };
    clean(bytes, &PageContext::default(), options)
}

/// CPU time and heap of one input up to its record.
fn cost(input: &Input, pieces: usize) -> (Duration, usize, usize) {
    let bytes = (input.make)(pieces).into_bytes();
    let options = everything();
    let start = ThreadTime::now();
    let (_, heap_bytes) = heap::peak_bytes(|| {
        let article = clean(input.mode, &bytes, &options).ok()?;
        let options = RecordOptions { markdown: true, dropped: true, provenance: true };
        Some(Record::new(article, FetchFacts::default(), options))
    });
    (start.elapsed(), heap_bytes, bytes.len())
}

#[test]
fn hostile_input_takes_linear_time_and_memory() {
    let _alone = ALONE.lock();
    // What the program keeps for all pages.
    cost(&INPUTS[0], 10);
    let mut faults = Vec::new();
    for input in INPUTS {
        let pieces = input.pieces / SHARE;
        // The machine may be busy elsewhere: the second look counts.
        let slow = (0..2).all(|_| {
            let (once, ..) = cost(input, pieces);
            let (twice, heap_bytes, bytes) = cost(input, 2 * pieces);
            if heap_bytes > MAX_HEAP_FACTOR * bytes + MAX_HEAP_BYTES {
                faults.push(format!("{}: {heap_bytes} bytes of heap for {bytes} bytes", input.name));
            }
            let is_slow = twice > once.mul_f64(MAX_RATIO) + SLACK;
            if is_slow {
                println!("{}: {once:?}, and {twice:?} for twice as much", input.name);
            }
            is_slow
        });
        if slow {
            faults.push(format!("{}: more than linear time", input.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_limit_of_nodes_bounds_any_page_and_the_rest_is_marked() {
    let _alone = ALONE.lock();
    let options = Options { limits: Limits { nodes: 5_000, ..Limits::default() }, ..everything() };
    for piece in ["<p>x", "<!>", "</p>", "</br>", "x<!>", "<br>", "<i a=b></i>", "<p><b>x</p>", "<table>x</table>"] {
        let [few, many] = [20_000, 80_000].map(|times| {
            let html = STORY.to_owned() + &piece.repeat(times);
            let (result, heap_bytes) = heap::peak_bytes(|| clean(Mode::Page, html.as_bytes(), &options));
            let is_partial = match result {
                Ok(article) => article.partial,
                Err(ExtractError::NoArticle { partial, .. }) => partial,
                Err(error) => panic!("{piece}: {error}"),
            };
            (is_partial, heap_bytes, html.len())
        });
        assert!(few.0 && many.0, "{piece}: not marked");
        assert!(many.1 < few.1 + 2 * (many.2 - few.2), "{piece}: {few:?}, {many:?}");
    }
}

/// Pages that the golden tests have, whole.
fn pages() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/pages");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.display().to_string(), fs::read(path.join("page.html")).unwrap())).collect()
}

#[test]
fn a_page_that_was_cut_anywhere_is_cleaned_and_marked() {
    let page = PageContext { truncated: true, ..PageContext::default() };
    for (name, bytes) in pages() {
        // Every kilobyte, and the three bytes behind it: inside a character, a tag, a script.
        for cut in (1_024..bytes.len()).step_by(1_024).flat_map(|at| at..at + 4).filter(|&cut| cut < bytes.len()) {
            let cut_page = &bytes[..cut];
            match extract(cut_page, &page, &Options::default()) {
                Ok(article) => assert!(article.partial && !article.blocks.is_empty(), "{name} cut at {cut}"),
                Err(ExtractError::NoArticle { partial, .. }) => assert!(partial, "{name} cut at {cut}"),
                Err(error) => panic!("{name} cut at {cut}: {error}"),
            }
        }
    }
}

#[test]
fn a_page_that_was_cut_at_any_byte_holds_what_must_hold_of_any() {
    let pieces = "<!doctype html><title>Sturm schließt Hafen – 港</title><meta charset=utf-8><script>if (a < b) { x(\"</p>\") }</script>\
        <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"港 ß\\u00e9\"}</script>";
    let html = format!(
        "{pieces}{STORY}<!-- ü --><table><tr><td colspan=\"2\">港町<td>&CounterClockwiseContourIntegral;</table><p>嵐のため港"
    );
    for cut in 0..=html.len() {
        checks::check_page(&html.as_bytes()[..cut]);
        checks::check_text(&html.as_bytes()[..cut]);
        checks::check_archive(&html.as_bytes()[..cut]);
    }
}

#[test]
fn bytes_that_are_no_text_are_named_or_cleaned() {
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    // The generator of Marsaglia (2003), "Xorshift RNGs".
    let mut noise = |length: usize| -> Vec<u8> {
        let next = |_| {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random as u8
        };
        (0..length).map(next).collect()
    };
    for length in [1, 7, 100, 5_000, 60_000] {
        let bytes = noise(length);
        checks::check_page(&bytes);
        checks::check_text(&bytes);
        checks::check_archive(&bytes);
    }
    let found = extract(&noise(5_000), &PageContext::default(), &Options::default());
    assert_eq!(found.unwrap_err(), ExtractError::NotHtml { found: "binary data" });
    for byte in 0..=u8::MAX {
        let bytes = [b"<p>".as_slice(), &[byte; 3_000]].concat();
        checks::check_page(&bytes);
        checks::check_text(&bytes);
    }
    // A story with a hole of noise in it.
    let broken = [STORY.repeat(5).as_bytes(), b"<p>", &noise(2_000), b"<p>", STORY.as_bytes()].concat();
    let article = extract(&broken, &PageContext::default(), &Options::default()).unwrap();
    assert!(article.blocks.iter().any(|block| block.text.starts_with("The council met on Monday")));
}
