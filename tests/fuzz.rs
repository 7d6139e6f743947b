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
    replay(&["fuzz/seeds", "testdata/fuzz/page"], checks::check_page);
}

#[test]
fn archives_of_the_fuzz_corpus_hold() {
    replay(&["fuzz/archives", "fuzz/seeds", "testdata/saved"], checks::check_archive);
}

#[test]
fn texts_of_the_fuzz_corpus_hold() {
    replay(&["fuzz/seeds", "testdata/fuzz/text"], checks::check_text);
}
