//! Where pages and URL lists come from.

pub mod list;
pub mod files;
