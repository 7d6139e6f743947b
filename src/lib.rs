#![forbid(unsafe_code)]
//! Offprint makes clean articles out of news pages: it crawls a URL list or reads saved pages, strips
//! everything that is not the article, and hands on clean text with metadata.
//!
//! ```text
//! URL → bytes → DOM → blocks → article → record → sink
//! ```
//!
//! The rooms below stand in the order of that flow; each imports only from rooms of a lower rank
//! (`tests/layers.rs`). Ranks 0 to 5 are pure: the same bytes give the same article on any machine.

// rank 0: owned data, text, URLs, vocabularies
pub mod model;
pub mod tables;
pub mod text;
pub mod urls;
// rank 1: bytes → text → rows; HTTP messages and WARC records; the state of a crawl
pub mod decode;
pub mod dom;
pub mod frontier;
pub mod http;
pub mod warc;
// rank 2: what the rows say
pub mod clean;
pub mod discover;
pub mod links;
pub mod meta;
pub mod saved;
// rank 3: text blocks
pub mod blocks;
// rank 4: the decision
pub mod extract;
// rank 5: the record, the explanation as a page
pub mod inspect;
pub mod record;
// rank 6: the outside world
pub mod fetch;
pub mod source;
pub mod write;
// rank 7: where the rooms meet
pub mod crawl;
pub mod local;
pub mod serve;
// rank 8 and 9: settings, command line
pub mod cli;
pub mod config;

pub use extract::{ExtractError, Options, extract, extract_text};
pub use model::{Article, PageContext};
