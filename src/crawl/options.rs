//! What a crawl does, and its defaults.

use std::path::PathBuf;

use crate::discover::directives::Obey;
use crate::discover::wanted::Wanted;
use crate::fetch;
use crate::record::RecordOptions;

/// What a crawl does; every field but `out` has a default.
#[derive(Debug, Clone)]
pub struct Options {
    /// URL lists; `-` is standard input. None: go on with what the crawl in `out` still has to do.
    pub lists: Vec<PathBuf>,
    /// Folder of the crawl: `articles.jsonl`, `failures.jsonl`, `crawl.db`. Made where absent.
    pub out: PathBuf,
    /// Hosts fetched from at once, one request each; those that have not answered for half a second do not count. Default
    /// [`CONCURRENCY`].
    pub concurrency: usize,
    /// Pause between the end of one request to a host and the start of the next, milliseconds. Default [`DELAY_MS`].
    pub delay_ms: u64,
    /// The same for all hosts of one registrable domain together, in percent of [`Options::delay_ms`]. Default 100;
    /// 0: domains are not paced.
    pub domain_delay_percent: u64,
    /// The same for all hosts at one IP address together; behind a proxy and under a `--resolve` rule addresses are not
    /// ours to know. Default 100; 0: addresses are not paced.
    pub address_delay_percent: u64,
    /// Longest `Crawl-delay` that is obeyed, milliseconds; a longer one is cut to this. Default [`MAX_CRAWL_DELAY_MS`].
    pub max_crawl_delay_ms: u64,
    /// Tries for one URL, and failures in a row before a host is given up. Default [`MAX_ATTEMPTS`].
    pub max_attempts: u32,
    /// Pause after a first failure, doubled after each further one, milliseconds. Default [`BACK_OFF_MS`].
    pub back_off_ms: u64,
    /// Pause of a host that answers 429 or 503 without saying how long, doubled each time. Default [`THROTTLED_MS`].
    pub throttled_ms: u64,
    /// End this run after so many pages; the rest stays queued. Default: no end.
    pub max_pages: Option<u64>,
    /// Ask each host for at most so many pages in all; its other URLs end with `host-budget`. Default: no end.
    pub max_pages_per_host: Option<u64>,
    /// Try again what failed in earlier runs, for these reason codes; empty: whatever the reason. Default: do not.
    pub retry_failed: Option<Vec<String>>,
    /// Find pages beyond the lists. Default: nothing.
    pub discover: Discover,
    /// Obey robots.txt. Default true.
    pub robots: bool,
    /// Wishes of single pages that are obeyed. Default: all.
    pub obey: Obey,
    /// Keep what goes over the wire in `warc/`. Default false.
    pub warc: bool,
    /// Begin another archive file when one has so many bytes. Default [`WARC_FILE_BYTES`].
    pub warc_file_bytes: u64,
    /// User agent, proxy, address rules, limits.
    pub fetch: fetch::Options,
    /// Optional fields of the record.
    pub record: RecordOptions,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lists: Vec::new(),
            out: PathBuf::new(),
            concurrency: CONCURRENCY,
            delay_ms: DELAY_MS,
            domain_delay_percent: SHARED_DELAY_PERCENT,
            address_delay_percent: SHARED_DELAY_PERCENT,
            max_crawl_delay_ms: MAX_CRAWL_DELAY_MS,
            max_attempts: MAX_ATTEMPTS,
            back_off_ms: BACK_OFF_MS,
            throttled_ms: THROTTLED_MS,
            max_pages: None,
            max_pages_per_host: None,
            retry_failed: None,
            discover: Discover::default(),
            robots: true,
            obey: Obey::default(),
            warc: false,
            warc_file_bytes: WARC_FILE_BYTES,
            fetch: fetch::Options::default(),
            record: RecordOptions::default(),
        }
    }
}

/// What is found beyond the lists, and what is looked at again. With any of the first three, lists name sites: the pages
/// on them that are read for feeds, sitemaps and links, or feeds and sitemaps themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Discover {
    /// Read feeds: those that pages name, else those at the usual places.
    pub feeds: bool,
    /// Read sitemaps: those that robots.txt names, else those at the usual places.
    pub sitemaps: bool,
    /// Follow links of the listed pages that look like articles.
    pub links: bool,
    /// Of what is found, what is wanted.
    pub wanted: Wanted,
    /// At most so many pages of each site, the newest first. Default: no end.
    pub max_per_site: Option<u64>,
    /// Go on until stopped: visit what names pages again and again, the sooner the more often it brings something new.
    pub watch: bool,
    /// Look at articles again: once a run, or while watching after an hour, two hours, four, up to a month.
    pub revisit: bool,
}

impl Discover {
    /// Do lists name sites?
    pub fn any(&self) -> bool {
        self.feeds || self.sitemaps || self.links
    }
}

impl Options {
    /// The name that robots.txt files know us by: the user agent up to its version.
    pub(super) fn product(&self) -> &str {
        self.fetch.user_agent.split(['/', ' ']).next().unwrap_or_default()
    }

    /// The pause after a request to a host that asks for this `Crawl-delay`, milliseconds.
    pub(super) fn obeyed_delay_ms(&self, crawl_delay_ms: u64) -> u64 {
        crawl_delay_ms.min(self.max_crawl_delay_ms).max(self.delay_ms)
    }
}

/// Default of [`Options::concurrency`]: enough to fill a home line with news pages, under any limit on open files.
pub const CONCURRENCY: usize = 64;
/// Default of [`Options::delay_ms`]: what a site's owner would not notice.
pub const DELAY_MS: u64 = 1_000;
/// Default of [`Options::domain_delay_percent`] and [`Options::address_delay_percent`]: whoever runs several hosts is one
/// owner, and who shares a machine with others pays for their crawlers, too.
pub const SHARED_DELAY_PERCENT: u64 = 100;
/// Default of [`Options::max_crawl_delay_ms`]: longer values are mistakes (milliseconds, dates) or a refusal in disguise.
pub const MAX_CRAWL_DELAY_MS: u64 = 60_000;
/// Default of [`Options::max_attempts`].
pub const MAX_ATTEMPTS: u32 = 3;
/// Default of [`Options::back_off_ms`].
pub const BACK_OFF_MS: u64 = 5_000;
/// Default of [`Options::throttled_ms`].
pub const THROTTLED_MS: u64 = 60_000;
/// Default of [`Options::warc_file_bytes`]: the size that archives agree on, small enough to copy and large enough not to count.
pub const WARC_FILE_BYTES: u64 = 1 << 30;
