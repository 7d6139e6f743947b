//! Queue, seen set, host pacing and leases.

/// What can go wrong with the state of a crawl.
#[derive(Debug, thiserror::Error)]
pub enum FrontierError {
    #[error("{place}: {source}")]
    Sqlite { place: String, source: rusqlite::Error },
    #[error("{place}: written by another version (schema {found}, expected {expected})")]
    Schema { place: String, found: i64, expected: i64 },
}
