//! Where pages and URL lists come from.
