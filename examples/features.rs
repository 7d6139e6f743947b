//! What training reads, written by the library itself: features and texts of all blocks of a folder of pages.
//!
//!     cargo run --release --example features -- write PAGES OUT
//!     cargo run --release --example features -- decide PAGES SCORES > predictions.jsonl
//!
//! `write` makes OUT/features.f32 (rows of little-endian f32, one a block), OUT/blocks.jsonl (one page a line: texts,
//! words, reasons, elements with their tokens) and OUT/names.txt (the columns). `decide` takes a JSON line a page,
//! `{"id", "scores": [one a block], "kind": "article", "article": 0.9}`, and prints what `offprint clean` would print if the model had
//! given these scores: that is how predictions of held-out folds are scored.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use offprint::blocks::features::{Features, element_tokens};
use offprint::extract::{Scores, extract_with_scores, prepare};
use offprint::{Options, PageContext};
use serde_json::{Value, json};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", pages, out] => write(Path::new(pages), Path::new(out)),
        ["decide", pages, scores] => decide(Path::new(pages), Path::new(scores)),
        _ => bail!("usage: features write PAGES OUT | features decide PAGES SCORES"),
    }
}

fn write(pages: &Path, out: &Path) -> Result<()> {
    std::fs::create_dir_all(out)?;
    std::fs::write(out.join("names.txt"), Features::names().join("\n"))?;
    std::fs::write(out.join("kind_names.txt"), Features::kind_names().join("\n"))?;
    let mut values = BufWriter::new(File::create(out.join("features.f32"))?);
    let mut blocks_file = BufWriter::new(File::create(out.join("blocks.jsonl"))?);
    for path in page_paths(pages)? {
        let bytes = read(&path)?;
        let Ok(page) = prepare(&bytes, &PageContext::default(), &Options::default()) else {
            writeln!(blocks_file, "{}", json!({ "id": id_of(&path), "texts": [] }))?;
            continue;
        };
        let mut row = page.features.blank_row();
        for index in 0..page.blocks.len() {
            page.features.fill(&page.blocks, &page.marks, index, &mut row);
            for value in &row {
                values.write_all(&value.to_le_bytes())?;
            }
        }
        let (elements, own) = element_tokens(&page.dom, &page.blocks);
        let code = |reason: Option<offprint::model::Reason>| reason.map(|reason| reason.code());
        let line = json!({
            "id": id_of(&path),
            "texts": page.blocks.iter().map(|block| page.blocks.text(block)).collect::<Vec<_>>(),
            "words": page.blocks.iter().map(|block| block.words).collect::<Vec<_>>(),
            "masked": page.blocks.iter().map(|block| code(block.masked)).collect::<Vec<_>>(),
            "marked": page.marks.iter().map(|&mark| code(mark)).collect::<Vec<_>>(),
            "own": own,
            "parents": elements.iter().map(|element| element.parent).collect::<Vec<_>>(),
            "spans": elements.iter().map(|element| [element.blocks.0, element.blocks.1]).collect::<Vec<_>>(),
            "open": elements.iter().map(|element| element.is_open).collect::<Vec<_>>(),
            "tokens": elements.iter().map(|element| &element.tokens).collect::<Vec<_>>(),
        });
        writeln!(blocks_file, "{line}")?;
    }
    Ok(())
}

fn decide(pages: &Path, scores: &Path) -> Result<()> {
    let mut by_id: HashMap<String, Value> = HashMap::new();
    for line in BufReader::new(File::open(scores)?).lines() {
        let page: Value = serde_json::from_str(&line?)?;
        by_id.insert(page["id"].as_str().context("a line without id")?.to_owned(), page);
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    for path in page_paths(pages)? {
        let id = id_of(&path);
        let Some(page) = by_id.get(&id) else { continue };
        let blocks =
            page["scores"].as_array().context("scores")?.iter().map(|score| score.as_f64().unwrap_or(0.0) as f32);
        let kind = serde_json::from_value(page["kind"].clone()).unwrap_or_default();
        let article = page["article"].as_f64().unwrap_or(0.0) as f32;
        let scores = Scores { blocks: blocks.collect(), kind, article };
        let bytes = read(&path)?;
        let Ok(article) = extract_with_scores(&bytes, &PageContext::default(), &Options::default(), scores) else {
            continue;
        };
        let source = offprint::model::FetchFacts { source: id, ..Default::default() };
        let record = offprint::record::Record::new(article, source, Default::default());
        writeln!(out, "{}", serde_json::to_string(&record)?)?;
    }
    Ok(())
}

fn page_paths(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}

fn id_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.trim_end_matches(".gz").trim_end_matches(".html").to_owned()
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let bytes = std::fs::read(path)?;
    if path.extension().is_none_or(|extension| extension != "gz") {
        return Ok(bytes);
    }
    let mut out = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut out)?;
    Ok(out)
}
