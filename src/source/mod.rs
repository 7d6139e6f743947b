//! Where pages and URL lists come from.

pub mod files;
pub mod list;
