//! How much memory one page takes while it is cleaned: the heap's highest level above what was there before.
//!
//!     cargo run --release --example memory -- PAGES
//!
//! `PAGES` is a folder of pages, gzipped or not. Each is cleaned twice; what the program keeps for all pages is made in the
//! first round and not counted. The bytes of the page are the caller's and not counted either.

use std::fs;
use std::io::Read;

use anyhow::{Context, Result};
use offprint::{Options, PageContext};

#[path = "../tests/heap/mod.rs"]
mod heap;

fn main() -> Result<()> {
    let folder = std::env::args().nth(1).context("usage: memory PAGES")?;
    let entries = fs::read_dir(&folder).with_context(|| folder.clone())?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    let mut pages = Vec::new();
    for counts in [false, true] {
        for path in &paths {
            let file = fs::read(path).with_context(|| path.display().to_string())?;
            let mut bytes = Vec::new();
            match file.starts_with(&[0x1f, 0x8b]) {
                true => _ = flate2::read::GzDecoder::new(&file[..]).read_to_end(&mut bytes)?,
                false => bytes = file,
            }
            // A page without an article takes memory, too.
            let (_, peak_bytes) =
                heap::peak_bytes(|| offprint::extract(&bytes, &PageContext::default(), &Options::default()));
            if counts {
                pages.push((peak_bytes, bytes.len()));
            }
        }
    }
    pages.sort_unstable();
    let share =
        |percent: usize| pages.get(pages.len() * percent / 100).or(pages.last()).context("no page in the folder");
    let kib = |bytes: usize| bytes.div_ceil(1024);
    println!("{} pages; highest level of the heap for one page, KiB:", pages.len());
    let mean = pages.iter().map(|(peak, _)| peak).sum::<usize>() / pages.len().max(1);
    println!(
        "mean {}, median {}, 90 % {}, 99 % {}",
        kib(mean),
        kib(share(50)?.0),
        kib(share(90)?.0),
        kib(share(99)?.0)
    );
    let (peak, bytes) = share(100)?;
    println!("most {} for a page of {} KiB", kib(*peak), kib(*bytes));
    Ok(())
}
