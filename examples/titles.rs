//! What training of the title's vote reads: a JSON line a page, `{"id", "proposals": [{"text", "names": […], "values": […]}]}`.
//!
//!     cargo run --release --example titles -- PAGES > proposals.jsonl

use std::io::{BufWriter, Read, Write};

use anyhow::{Context, Result};
use offprint::{Options, PageContext};
use serde_json::json;

fn main() -> Result<()> {
    let folder = std::env::args().nth(1).context("usage: titles PAGES")?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut paths: Vec<_> = std::fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.sort();
    for path in paths {
        let mut bytes = Vec::new();
        flate2::read::MultiGzDecoder::new(std::fs::File::open(&path)?).read_to_end(&mut bytes)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let id = name.trim_end_matches(".gz").trim_end_matches(".html");
        let Ok(page) = offprint::extract::prepare(&bytes, &PageContext::default(), &Options::default()) else {
            continue;
        };
        let proposals = offprint::meta::title_proposals(&page.dom, &PageContext::default());
        let proposals: Vec<_> = proposals
            .into_iter()
            .map(|(text, features)| {
                let (names, values): (Vec<_>, Vec<_>) = features.into_iter().unzip();
                json!({ "text": text, "names": names, "values": values })
            })
            .collect();
        writeln!(out, "{}", json!({ "id": id, "proposals": proposals }))?;
    }
    Ok(())
}
