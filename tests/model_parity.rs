//! The evaluator answers what training answered: scores of some pages, written by the training run that made the table.
//!
//! Needs `target/training/shipped-scores.jsonl` (or the file that OFFPRINT_SHIPPED_SCORES names) and the corpora beside
//! the project; skips, saying so, where either is absent.

use std::io::Read;
use std::path::{Path, PathBuf};

use offprint::extract::{prepare, scores};
use offprint::{Options, PageContext};

/// Sums of token odds are rounded in another order here than in training, so a value may fall on the other side of a
/// tree's threshold: that moves one score a little, and the mean hardly.
const TOLERANCE: f64 = 0.05;
const MEAN_TOLERANCE: f64 = 5e-4;

#[test]
fn rust_and_python_agree_on_probabilities() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let default = root.join("target/training/shipped-scores.jsonl");
    let answers = std::env::var_os("OFFPRINT_SHIPPED_SCORES").map_or(default, PathBuf::from);
    let Ok(answers) = std::fs::read_to_string(&answers) else {
        eprintln!("skipped: no {} (training writes it)", answers.display());
        return;
    };
    let (mut compared, mut blocks) = (0, 0);
    for line in answers.lines() {
        let page: serde_json::Value = serde_json::from_str(line).unwrap();
        let (corpus, id) = (page["corpus"].as_str().unwrap(), page["id"].as_str().unwrap());
        let Some(bytes) = read(&root.join(format!("../shared/corpora/{corpus}/pages/{id}.html.gz"))) else {
            eprintln!("skipped: no page {corpus}/{id}");
            continue;
        };
        let prepared = prepare(&bytes, &PageContext::default(), &Options::default()).unwrap();
        let own = scores(&prepared).blocks;
        let expected: Vec<f64> = page["scores"].as_array().unwrap().iter().map(|v| v.as_f64().unwrap()).collect();
        assert_eq!(own.len(), expected.len(), "{corpus}/{id}: blocks");
        // What the rules have settled is not scored.
        let scored: Vec<(f64, f64)> = own
            .iter()
            .zip(&expected)
            .filter(|(own, _)| **own > 0.0)
            .map(|(own, expected)| (f64::from(*own), *expected))
            .collect();
        let mean =
            scored.iter().map(|(own, expected)| (own - expected).abs()).sum::<f64>() / scored.len().max(1) as f64;
        assert!(mean < MEAN_TOLERANCE, "{corpus}/{id}: mean difference {mean}");
        for (own, expected) in &scored {
            assert!((own - expected).abs() < TOLERANCE, "{corpus}/{id}: {own} not {expected}");
        }
        blocks += scored.len();
        compared += 1;
    }
    eprintln!("{compared} pages compared, {blocks} blocks");
    assert!(blocks >= compared, "no blocks were scored");
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let bytes = std::fs::read(path).ok()?;
    let mut out = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut out).ok()?;
    Some(out)
}
