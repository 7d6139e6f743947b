//! robots.txt, sitemaps, feeds: bytes → rules, URLs.
