//! What inputs cost that are made to cost: time at a size and at twice that size, and memory.
//!
//!     cargo bench --bench hostile [-- PART-OF-A-NAME]
//!
//! Everything that may be asked for is: what was dropped, comments, links, where each field comes from. The inputs are those of `tests/hostile`, at the sizes that are named there. Times are CPU time of the thread; memory is the
//! heap's highest level above what was there before, without the input. OFFPRINT_BENCH_FOLDER names a folder into which the
//! inputs are written, for measuring the program with them.

use std::path::Path;
use std::time::Duration;

use cpu_time::ThreadTime;
use offprint::model::{Article, FetchFacts};
use offprint::record::{Record, RecordOptions};
use offprint::{ExtractError, PageContext, extract, extract_text};

#[path = "../tests/heap/mod.rs"]
mod heap;
#[path = "../tests/hostile/mod.rs"]
mod hostile;

use hostile::{INPUTS, Input, Mode};

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let folder = std::env::var("OFFPRINT_BENCH_FOLDER").ok();
    println!("{:44} {:>7} {:>8} {:>8} {:>6} {:>9}  outcome", "input", "MB", "s", "s twice", "ratio", "heap MB");
    for input in INPUTS.iter().filter(|input| input.name.contains(&wanted)) {
        let bytes = (input.make)(input.pieces).into_bytes();
        if let Some(folder) = &folder {
            let ending = if input.mode == Mode::Page { "html" } else { "txt" };
            let path = Path::new(folder).join(format!("{}.{ending}", input.name.replace(' ', "-")));
            std::fs::write(&path, &bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
        let (once, heap_bytes, outcome) = run(input, &bytes);
        let (twice, ..) = run(input, (input.make)(2 * input.pieces).as_bytes());
        println!(
            "{:44} {:7.1} {:8.2} {:8.2} {:6.1} {:9.1}  {outcome}",
            input.name,
            bytes.len() as f64 / 1e6,
            once.as_secs_f64(),
            twice.as_secs_f64(),
            twice.as_secs_f64() / once.as_secs_f64(),
            heap_bytes as f64 / 1e6
        );
    }
}

fn run(input: &Input, bytes: &[u8]) -> (Duration, usize, String) {
    let clean = if input.mode == Mode::Page { extract } else { extract_text };
    let options = hostile::everything();
    let start = ThreadTime::now();
    let (outcome, heap_bytes) = heap::peak_bytes(|| {
        let result = clean(bytes, &PageContext::default(), &options);
        let outcome = outcome(&result);
        if let Ok(article) = result {
            let options = RecordOptions { markdown: true, dropped: true, provenance: true };
            drop(Record::new(article, FetchFacts::default(), options));
        }
        outcome
    });
    (start.elapsed(), heap_bytes, outcome)
}

fn outcome(result: &Result<Article, ExtractError>) -> String {
    match result {
        Err(error) => error.code().to_owned(),
        Ok(article) => {
            let bytes: usize = article.blocks.iter().map(|block| block.text.len()).sum();
            let partial = if article.partial { ", partial" } else { "" };
            format!("{:?}, {} blocks, {} bytes{partial}", article.kind, article.blocks.len(), bytes)
        }
    }
}
