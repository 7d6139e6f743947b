//! A sitemap of a million entries is read in a few megabytes: counted by the allocator of this test alone.

mod heap;

use std::io::Read;

use offprint::discover::document::{Item, Kind, read};

/// A sitemap that is made while it is read.
struct Endless {
    entries: u64,
    made: u64,
    piece: Vec<u8>,
    at: usize,
}

impl Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.piece.len() {
            self.at = 0;
            self.piece = match self.made {
                0 => b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>".to_vec(),
                made if made <= self.entries => {
                    format!("<url><loc>https://a.example/story/{made}</loc><lastmod>2026-05-03</lastmod></url>").into()
                }
                _ => return Ok(0),
            };
            self.made += 1;
        }
        let length = out.len().min(self.piece.len() - self.at);
        out[..length].copy_from_slice(&self.piece[self.at..self.at + length]);
        self.at += length;
        Ok(length)
    }
}

#[test]
fn a_million_entries_are_read_in_under_a_hundred_megabytes() {
    const ENTRIES: u64 = 1_000_000;
    const LIMIT_BYTES: usize = 100_000_000;
    let mut found = 0;
    let endless = Endless { entries: ENTRIES, made: 0, piece: Vec::new(), at: 0 };
    let begun = std::time::Instant::now();
    let mut count = |item| {
        assert!(matches!(item, Item::Place(place) if place.modified_ms().is_some()));
        found += 1;
    };
    let (document, most) = heap::peak_bytes(|| read(endless, None, None, &mut count));
    println!("{found} entries in {:?}, at most {} kB", begun.elapsed(), most / 1000);
    assert_eq!((document.unwrap().kind, found), (Kind::Sitemap, ENTRIES));
    assert!(most < LIMIT_BYTES, "{most} bytes");
}
