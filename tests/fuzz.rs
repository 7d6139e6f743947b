//! Replays the seeds of the fuzz targets, and everything they ever found, under the same checks.

#[path = "../fuzz/checks.rs"]
mod checks;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// No input of the corpus is large: what takes longer has left linear time.
const MAX_TIME: Duration = Duration::from_secs(20);

fn inputs(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

fn replay(folders: &[&str], check: fn(&[u8])) {
    let mut ran = 0;
    for path in folders.iter().flat_map(|folder| inputs(folder)) {
        let bytes = fs::read(&path).unwrap();
        let start = Instant::now();
        // A panic says what is wrong, and this line with which input.
        println!("{}", path.display());
        check(&bytes);
        assert!(start.elapsed() < MAX_TIME, "{}: {:?}", path.display(), start.elapsed());
        ran += 1;
    }
    assert!(ran > 0, "no inputs in {folders:?}");
}

#[test]
fn pages_of_the_fuzz_corpus_hold() {
    replay(&["fuzz/seeds", "fuzz/found/page", "testdata/fuzz/page"], checks::check_page);
}

#[test]
fn archives_of_the_fuzz_corpus_hold() {
    replay(&["fuzz/archives", "fuzz/found/archive", "fuzz/seeds", "testdata/saved"], checks::check_archive);
}

#[test]
fn texts_of_the_fuzz_corpus_hold() {
    replay(&["fuzz/seeds", "fuzz/found/text", "testdata/fuzz/text"], checks::check_text);
}

/// Variable with the seconds that each target's mutations take; a fuzzer that follows coverage goes further (`fuzz/README.md`).
const SECONDS_VARIABLE: &str = "OFFPRINT_FUZZ_SECONDS";
/// Longest mutated input.
const MAX_INPUT_BYTES: usize = 30_000;

/// The generator of Marsaglia (2003), "Xorshift RNGs": the same inputs on every machine.
struct Xorshift(u64);

impl Xorshift {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

/// Cuts, copies, joins and damages inputs of the corpus.
fn mutated(corpus: &[Vec<u8>], words: &[Vec<u8>], random: &mut Xorshift) -> Vec<u8> {
    let mut out = corpus[random.below(corpus.len())].clone();
    for _ in 0..=random.below(8) {
        let at = random.below(out.len() + 1);
        let end = (at + random.below(200)).min(out.len());
        match random.below(6) {
            0 => drop(out.drain(at..end)),
            1 => drop(out.splice(at..at, words[random.below(words.len())].iter().copied())),
            2 => {
                let piece = out[at..end].repeat(1 + random.below(20));
                out.splice(at..at, piece);
            }
            3 => {
                let other = &corpus[random.below(corpus.len())];
                let from = random.below(other.len() + 1);
                let to = (from + random.below(2_000)).min(other.len());
                out.splice(at..end, other[from..to].iter().copied());
            }
            4 if at < out.len() => out[at] ^= 1 << random.below(8),
            _ => out.truncate(at.max(out.len() / 2)),
        }
    }
    out.truncate(MAX_INPUT_BYTES);
    out
}

fn mutate(folders: &[&str], check: fn(&[u8])) {
    let read = |path: PathBuf| fs::read(path).unwrap();
    let corpus: Vec<Vec<u8>> = folders.iter().flat_map(|folder| inputs(folder)).map(read).collect();
    let words = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/html.dict")).unwrap();
    let words: Vec<Vec<u8>> =
        words.lines().map(|line| line.trim_matches('"').replace("\\\"", "\"").into_bytes()).collect();
    let seconds = std::env::var(SECONDS_VARIABLE).ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(2);
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut random = Xorshift(0x9E37_79B9_7F4A_7C15);
    let mut ran = 0u64;
    while Instant::now() < end {
        let input = mutated(&corpus, &words, &mut random);
        let start = Instant::now();
        let result = std::panic::catch_unwind(|| check(&input));
        if result.is_err() || start.elapsed() > MAX_TIME {
            let kept = std::env::temp_dir().join(format!("offprint-fuzz-{ran}"));
            fs::write(&kept, &input).unwrap();
            panic!("input {ran} fails or takes {:?}; it is kept as {}", start.elapsed(), kept.display());
        }
        ran += 1;
    }
    println!("{ran} inputs");
}

#[test]
fn mutations_of_pages_hold() {
    mutate(&["fuzz/seeds", "fuzz/found/page", "testdata/fuzz/page"], checks::check_page);
}

#[test]
fn mutations_of_texts_hold() {
    mutate(&["fuzz/seeds", "fuzz/found/text", "testdata/fuzz/text"], checks::check_text);
}
