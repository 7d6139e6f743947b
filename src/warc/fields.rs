//! What a crawl of ours says of a page in the metadata record behind its response, and cleaning the archive follows.

/// The URL as it was listed: the article's `source`.
pub const SOURCE: &str = "offprint-source";
/// The article's `url`, where it is not the record's own.
pub const URL: &str = "offprint-url";
/// Reason of a page that is the next part of the story before it.
pub const PART: &str = "part";
/// `article`, or the reason code why there is none.
pub const REASON: &str = "offprint-reason";
/// The article's `near_duplicate_of`.
pub const NEAR_DUPLICATE_OF: &str = "offprint-near-duplicate-of";
/// What names the article's URL where no list does: `feed`, `sitemap` or `link`, and its URL.
pub const DISCOVERED_BY: &str = "offprint-discovered-by";
/// Of an article that takes the place of an earlier one: `revision`, `revises`, and `changed` joined by commas.
pub const REVISION: &str = "offprint-revision";
/// The crawl's limit on decoded bytes of a page, where the page was cut there.
pub const PAGE_BYTES: &str = "offprint-page-bytes";
