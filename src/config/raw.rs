//! Settings as one layer states them: a file, the environment, or the flags. Every field may be absent.

use serde::Deserialize;

use super::values::{
    Count, CssSelector, HostName, Language, ListenAddress, MetricsAddress, Moment, Parsed, Place, ProxyUrl, Seconds,
    SelectorList,
};
use crate::discover::wanted::Pattern;
use crate::extract::{Choice, Favor};
use crate::fetch::ResolveRule;

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Longest pause anyone can mean, seconds.
pub const MAX_PAUSE_S: u64 = 3600;

/// Declares a section: its fields become `Option`s, `over` lays one layer on another, `KEYS` names them. The fields
/// are written once, so none can be forgotten in the merge.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: Option<$type>,)*
        }

        impl $name {
            /// The section's keys, as files write them.
            pub const KEYS: &[&str] = &[$(stringify!($field)),*];

            /// This layer over a lower one: what is stated here wins.
            pub fn over(self, below: Self) -> Self {
                Self { $($field: self.$field.or(below.$field),)* }
            }
        }
    };
}

section! {
    /// Cleaning, of local pages and in a crawl.
    RawClean {
        /// Worker threads; 0 is one for each core.
        threads: Count<0, 1024>,
        /// Largest local page, bytes after unpacking.
        max_page_bytes: Count<1, 0xffff_ffff>,
        /// Deepest element kept as an element of its own.
        max_depth: Count<8, 4096>,
        /// Elements, text runs and comments of one page.
        max_nodes: Count<1, 100_000_000>,
        favor: Favor,
        /// CSS selectors of elements to drop.
        drop: Vec<Parsed<CssSelector>>,
        /// Parts of pages to include or leave out.
        with: Vec<Parsed<Choice>>,
    }
}

section! {
    /// Optional fields of the record.
    RawRecord {
        markdown: bool,
        dropped: bool,
        provenance: bool,
    }
}

section! {
    /// Politeness, retries and the length of a crawl.
    RawCrawl {
        /// Hosts at once.
        concurrency: Count<1, 10_000>,
        /// Seconds between two requests to one host.
        delay: Seconds<MAX_PAUSE_S>,
        /// Pause of a registrable domain, percent of `delay`.
        domain_delay_percent: Count<0, 10_000>,
        /// Pause of an IP address, percent of `delay`.
        address_delay_percent: Count<0, 10_000>,
        /// Longest `Crawl-delay` obeyed, seconds.
        max_crawl_delay: Seconds<MAX_PAUSE_S>,
        /// Attempts for one URL.
        tries: Count<1, 100>,
        /// Seconds after a first failure.
        back_off: Seconds<MAX_PAUSE_S>,
        /// Seconds after a 429 or 503 that does not say how long.
        throttled: Seconds<MAX_PAUSE_S>,
        /// Pages in this run; 0 is no end.
        max_pages: Count<0, 0x7fff_ffff_ffff_ffff>,
        /// Pages of one host in all; 0 is no end.
        max_pages_per_host: Count<0, 0x7fff_ffff_ffff_ffff>,
        robots: bool,
        noindex: bool,
        noarchive: bool,
        unavailable_after: bool,
        tdm: bool,
        /// Keep requests and responses in `warc/`.
        warc: bool,
        /// Bytes of an archive file.
        warc_file_bytes: Count<1, 0x7fff_ffff_ffff_ffff>,
    }
}

section! {
    /// What a crawl finds beyond its lists.
    RawDiscover {
        /// Feeds, sitemaps, links.
        from: Vec<Parsed<Place>>,
        /// Empty is no limit.
        since: Parsed<Moment>,
        /// Empty is no limit.
        until: Parsed<Moment>,
        languages: Vec<Parsed<Language>>,
        include: Vec<Parsed<Pattern>>,
        exclude: Vec<Parsed<Pattern>>,
        /// Pages of one site; 0 is no end.
        max_per_site: Count<0, 0x7fff_ffff_ffff_ffff>,
        watch: bool,
        revisit: bool,
    }
}

section! {
    /// How pages are fetched.
    RawFetch {
        /// Empty is the program's own name.
        user_agent: String,
        /// Empty is none.
        contact: String,
        /// Empty is none.
        proxy: Parsed<ProxyUrl>,
        resolve: Vec<Parsed<ResolveRule>>,
        allow_private: bool,
        /// PEM file; empty is none.
        ca_file: String,
        /// Seconds.
        connect_timeout: Seconds<MAX_PAUSE_S>,
        /// Seconds.
        first_byte_timeout: Seconds<MAX_PAUSE_S>,
        /// Seconds.
        timeout: Seconds<MAX_PAUSE_S>,
        /// Bytes after decompression.
        max_body_bytes: Count<1, 0xffff_ffff>,
        /// Bytes a second; 0 is no limit.
        min_rate: Count<0, 1_000_000_000>,
    }
}

/// Rules for the pages of one site: a table `[[site]]` of the file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSite {
    /// A host; the rules hold for its subdomains, too.
    pub host: Parsed<HostName>,
    #[serde(default)]
    pub keep: SelectorList,
    #[serde(default)]
    pub drop: SelectorList,
    #[serde(default)]
    pub title: SelectorList,
    #[serde(default)]
    pub author: SelectorList,
    #[serde(default)]
    pub date: SelectorList,
}

/// The keys of [`RawSite`].
pub const SITE_KEYS: &[&str] = &["host", "keep", "drop", "title", "author", "date"];

section! {
    /// The HTTP service; pages are cleaned as `[clean]` says, and fetched as `[crawl]` and `[fetch]` say.
    RawServe {
        /// Address and port.
        listen: Parsed<ListenAddress>,
        /// Requests in flight.
        concurrency: Count<1, 100_000>,
        /// Seconds.
        timeout: Seconds<MAX_PAUSE_S>,
        /// Bytes of a body, and of a line of a batch.
        max_body_bytes: Count<1, 0xffff_ffff>,
        /// Fetch URLs, too.
        urls: bool,
    }
}

section! {
    /// Log lines on standard error.
    RawLog {
        format: LogFormat,
        /// Address and port of the Prometheus endpoint; empty is none.
        metrics: Parsed<MetricsAddress>,
    }
}

/// One layer of settings.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Raw {
    pub clean: RawClean,
    pub record: RawRecord,
    pub crawl: RawCrawl,
    pub discover: RawDiscover,
    pub fetch: RawFetch,
    pub serve: RawServe,
    pub log: RawLog,
    /// Only files hold such tables.
    pub site: Vec<RawSite>,
}

/// The sections and their keys.
pub const SECTIONS: [(&str, &[&str]); 7] = [
    ("clean", RawClean::KEYS),
    ("record", RawRecord::KEYS),
    ("crawl", RawCrawl::KEYS),
    ("discover", RawDiscover::KEYS),
    ("fetch", RawFetch::KEYS),
    ("serve", RawServe::KEYS),
    ("log", RawLog::KEYS),
];

impl Raw {
    /// This layer over a lower one.
    pub fn over(self, below: Self) -> Self {
        let Self { clean, record, crawl, discover, fetch, serve, log, site } = self;
        Self {
            clean: clean.over(below.clean),
            record: record.over(below.record),
            crawl: crawl.over(below.crawl),
            discover: discover.over(below.discover),
            fetch: fetch.over(below.fetch),
            serve: serve.over(below.serve),
            log: log.over(below.log),
            site: if site.is_empty() { below.site } else { site },
        }
    }
}
