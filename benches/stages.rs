//! What a page costs, by stage, on one core.
//!
//!     cargo bench --bench stages
//!
//! Machines are noisy, so every stage is also given as a ratio to a reference that runs in the same rounds on the same
//! pages: html5ever's tokenizer with a sink that drops its tokens. Times are CPU time of the thread (median of the
//! rounds). Pages: the article pages of `../shared/corpora/wcxb-dev` where that folder is present, else
//! `testdata/pages`; the environment variable OFFPRINT_BENCH_PAGES sets how many are read (default 200).

use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cpu_time::ThreadTime;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states::RawKind};
use offprint::blocks::Blocks;
use offprint::dom::{Dom, Limits, parse};
use offprint::model::{Article, FetchFacts, PageContext};
use offprint::record::{Record, RecordOptions};
use offprint::{Options, clean, decode, extract, meta};

/// The program's own allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 5;
const DEFAULT_PAGES: usize = 200;

fn main() {
    let pages = load();
    let bytes: usize = pages.iter().map(Vec::len).sum();
    println!("{} pages, {:.1} MB, mean {} kB", pages.len(), bytes as f64 / 1e6, bytes / pages.len().max(1) / 1000);
    let mut rounds: Vec<Round> = (0..ROUNDS).map(|_| Round::run(&pages)).collect();
    let mut row = |name: &str, pick: fn(&Round) -> Duration| {
        rounds.sort_by_key(pick);
        let median = pick(&rounds[ROUNDS / 2]);
        rounds.sort_by(|a, b| ratio(pick(a), a.reference).total_cmp(&ratio(pick(b), b.reference)));
        let middle = &rounds[ROUNDS / 2];
        let per_page = median.as_secs_f64() / pages.len() as f64;
        println!(
            "{name:<22} {:>8.1} µs/page {:>9.0} pages/s {:>7.1} MB/s {:>7.3} x reference",
            per_page * 1e6,
            1.0 / per_page,
            bytes as f64 / 1e6 / median.as_secs_f64(),
            ratio(pick(middle), middle.reference),
        );
    };
    row("reference: tokenizer", |round| round.reference);
    row("decode", |round| round.decode);
    row("parse", |round| round.parse);
    row("metadata", |round| round.metadata);
    row("mask and blocks", |round| round.mask_and_blocks);
    row("clean and extract", |round| round.whole.saturating_sub(round.decode + round.parse + round.metadata));
    row("write", |round| round.write);
    row("whole page", |round| round.whole + round.write);
}

fn ratio(part: Duration, whole: Duration) -> f64 {
    part.as_secs_f64() / whole.as_secs_f64().max(1e-9)
}

#[derive(Default)]
struct Round {
    reference: Duration,
    decode: Duration,
    parse: Duration,
    metadata: Duration,
    mask_and_blocks: Duration,
    /// `extract`: all stages up to the article.
    whole: Duration,
    write: Duration,
}

impl Round {
    fn run(pages: &[Vec<u8>]) -> Self {
        let mut round = Self::default();
        let context = PageContext::default();
        let options = Options::default();
        for page in pages {
            let text = timed(&mut round.decode, || decode::decode(page, None));
            timed(&mut round.reference, || tokenize(&text.text));
            let dom: Dom = timed(&mut round.parse, || parse(&text.text, Limits::default()));
            timed(&mut round.metadata, || meta::read(&dom, &context));
            timed(&mut round.mask_and_blocks, || Blocks::read(&dom, &clean::mask(&dom, &[], &[])));
            let article = timed(&mut round.whole, || extract(page, &context, &options));
            if let Ok(article) = article {
                timed(&mut round.write, || to_json(article));
            }
        }
        round
    }
}

fn timed<T>(total: &mut Duration, work: impl FnOnce() -> T) -> T {
    let start = ThreadTime::now();
    let out = black_box(work());
    *total += start.elapsed();
    out
}

fn to_json(article: Article) -> Vec<u8> {
    let record = Record::new(article, FetchFacts::default(), RecordOptions::default());
    serde_json::to_vec(&record).unwrap_or_default()
}

/// The reference: every token made, none kept.
fn tokenize(html: &str) {
    struct Drop;
    impl TokenSink for Drop {
        type Handle = ();
        fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
            match &token {
                Token::TagToken(tag) if tag.kind == html5ever::tokenizer::TagKind::StartTag => match &*tag.name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" | "iframe" | "noembed" | "noframes" | "xmp" => TokenSinkResult::RawData(RawKind::Rawtext),
                    "textarea" | "title" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                },
                _ => TokenSinkResult::Continue,
            }
        }
    }
    let tokenizer = Tokenizer::new(Drop, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
}

fn load() -> Vec<Vec<u8>> {
    let count = std::env::var("OFFPRINT_BENCH_PAGES").ok().and_then(|n| n.parse().ok()).unwrap_or(DEFAULT_PAGES);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = root.join("../shared/corpora/wcxb-dev");
    let mut paths = article_pages(&corpus);
    if paths.is_empty() {
        println!("no corpus beside the project: measuring on testdata/pages");
        let folders = std::fs::read_dir(root.join("testdata/pages")).into_iter().flatten().flatten();
        paths = folders.map(|entry| entry.path().join("page.html")).collect();
        paths.sort();
    }
    let step = (paths.len() / count.max(1)).max(1);
    let pages: Vec<Vec<u8>> = paths.iter().step_by(step).take(count).filter_map(|path| read(path)).collect();
    assert!(!pages.is_empty(), "no pages to measure");
    pages
}

/// Pages of kind `article`, in the corpus's order.
fn article_pages(corpus: &Path) -> Vec<PathBuf> {
    let truth = std::fs::read_to_string(corpus.join("truth.jsonl")).unwrap_or_default();
    let lines = truth.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    lines
        .filter(|page| page["kind"] == "article")
        .filter_map(|page| page["id"].as_str().map(|id| corpus.join(format!("pages/{id}.html.gz"))))
        .collect()
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let bytes = std::fs::read(path).ok()?;
    if path.extension().is_none_or(|extension| extension != "gz") {
        return Some(bytes);
    }
    let mut out = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut out).ok()?;
    Some(out)
}
