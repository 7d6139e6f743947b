//! robots.txt, sitemaps, feeds: bytes → rules, URLs.

pub mod robots;
