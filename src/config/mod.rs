//! Raw layers → merged settings: defaults < `config.toml` < environment < flags.
//!
//! Each room owns its options and their defaults; here they are only put together. A setting that is in [`Raw`] but
//! not used below, or in a room's options but not set below, does not compile.

mod load;
mod raw;
mod values;

pub use load::{ConfigError, environment, file, parse, setting};
pub use raw::{
    LogFormat, MAX_PAUSE_S, Raw, RawClean, RawCrawl, RawDiscover, RawFetch, RawLog, RawRecord, RawServe, RawSite,
    SECTIONS, SITE_KEYS,
};
pub use values::{
    Count, CssSelector, HostName, Language, ListenAddress, MetricsAddress, Moment, Parsed, Place, ProxyUrl, Refused,
    Seconds, SelectorList,
};

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use crate::discover::directives::Obey;
use crate::discover::wanted::{Pattern, Wanted};
use crate::dom::{Limits, SelectorError, Selectors};
use crate::extract::{Site, SiteField, Sites, With};
use crate::record::RecordOptions;
use crate::source::filter::Filter;
use crate::source::{Tally, page};
use crate::{crawl, extract, fetch, local, serve};

/// Everything the program can be told, merged. Lists, output folder and URL of a single page come with the command.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// `offprint clean`.
    pub local: local::Options,
    /// `offprint crawl`; its pages are cleaned by [`local::Options::extract`].
    pub crawl: crawl::Options,
    /// `offprint serve`; its pages are cleaned as those of `clean` and fetched as those of `crawl`.
    pub serve: serve::Options,
    pub log_format: LogFormat,
    /// Where `offprint crawl` serves metrics.
    pub metrics: Option<SocketAddr>,
}

impl Settings {
    /// Fills what `raw` leaves open with the rooms' defaults.
    ///
    /// # Errors
    /// A selector that does not compile; those of a [`Raw`] that was read have been tried already.
    pub fn new(raw: Raw) -> Result<Self, SelectorError> {
        let Raw { clean, record, crawl, discover, fetch, serve, log, site } = raw;
        let record = record_options(record);
        let RawLog { format, metrics } = log;
        let local = local_options(clean, sites(site)?, record)?;
        let crawl = crawl_options(crawl, fetch_options(fetch), record);
        Ok(Self {
            serve: serve_options(serve, &local, &crawl),
            local,
            crawl: crawl::Options { discover: discover_options(discover), ..crawl },
            log_format: format.unwrap_or_default(),
            metrics: metrics.and_then(|address| address.0.get()),
        })
    }
}

fn record_options(raw: RawRecord) -> RecordOptions {
    let RawRecord { markdown, dropped, provenance } = raw;
    let default = RecordOptions::default();
    RecordOptions {
        markdown: markdown.unwrap_or(default.markdown),
        dropped: dropped.unwrap_or(default.dropped),
        provenance: provenance.unwrap_or(default.provenance),
    }
}

fn local_options(raw: RawClean, sites: Sites, record: RecordOptions) -> Result<local::Options, SelectorError> {
    let RawClean { threads, max_page_bytes, max_depth, max_nodes, favor, drop, with } = raw;
    let limits = Limits::default();
    Ok(local::Options {
        threads: threads.and_then(|count| NonZeroUsize::new(count.get() as usize)),
        url: None,
        source: page::Options {
            max_page_bytes: max_page_bytes.map_or(page::MAX_PAGE_BYTES, Count::get),
            input_format: None,
        },
        filter: Filter::default(),
        from: None,
        tally: Tally::default(),
        extract: extract::Options {
            limits: Limits {
                depth: max_depth.map_or(limits.depth, |count| count.get() as u16),
                nodes: max_nodes.map_or(limits.nodes, |count| count.get() as usize),
            },
            drop: Selectors::new(&drop.unwrap_or_default().iter().map(|css| css.0.as_ref()).collect::<Vec<&str>>())?,
            sites,
            explain: record.dropped,
            provenance: record.provenance,
            favor: favor.unwrap_or_default(),
            with: With::of(&with.unwrap_or_default().iter().map(|choice| choice.0).collect::<Vec<_>>()),
        },
        record,
    })
}

fn sites(raw: Vec<RawSite>) -> Result<Sites, SelectorError> {
    let site = |raw: RawSite| {
        let RawSite { host, keep, drop, title, author, date } = raw;
        let fields = [
            (SiteField::Keep, keep),
            (SiteField::Drop, drop),
            (SiteField::Title, title),
            (SiteField::Author, author),
            (SiteField::Date, date),
        ];
        let rules = fields.iter().flat_map(|(field, list)| list.0.iter().map(|css| (*field, css.as_ref().to_owned())));
        Site::new(host.0.as_ref(), rules.collect())
    };
    raw.into_iter().map(site).collect::<Result<_, _>>().map(Sites::new)
}

fn crawl_options(raw: RawCrawl, fetch: fetch::Options, record: RecordOptions) -> crawl::Options {
    let RawCrawl {
        concurrency,
        delay,
        domain_delay_percent,
        address_delay_percent,
        max_crawl_delay,
        tries,
        back_off,
        throttled,
        max_pages,
        max_pages_per_host,
        robots,
        noindex,
        noarchive,
        unavailable_after,
        tdm,
        warc,
        warc_file_bytes,
    } = raw;
    let default = crawl::Options::default();
    let limit = |count: Option<Count<0, 0x7fff_ffff_ffff_ffff>>| count.map(Count::get).filter(|pages| *pages > 0);
    crawl::Options {
        lists: Vec::new(),
        out: PathBuf::new(),
        concurrency: concurrency.map_or(default.concurrency, |count| count.get() as usize),
        delay_ms: delay.map_or(default.delay_ms, Seconds::as_ms),
        domain_delay_percent: domain_delay_percent.map_or(default.domain_delay_percent, Count::get),
        address_delay_percent: address_delay_percent.map_or(default.address_delay_percent, Count::get),
        max_crawl_delay_ms: max_crawl_delay.map_or(default.max_crawl_delay_ms, Seconds::as_ms),
        max_attempts: tries.map_or(default.max_attempts, |count| count.get() as u32),
        back_off_ms: back_off.map_or(default.back_off_ms, Seconds::as_ms),
        throttled_ms: throttled.map_or(default.throttled_ms, Seconds::as_ms),
        max_pages: limit(max_pages),
        max_pages_per_host: limit(max_pages_per_host),
        retry_failed: None,
        discover: default.discover,
        robots: robots.unwrap_or(default.robots),
        obey: Obey {
            noindex: noindex.unwrap_or(default.obey.noindex),
            noarchive: noarchive.unwrap_or(default.obey.noarchive),
            unavailable_after: unavailable_after.unwrap_or(default.obey.unavailable_after),
            tdm: tdm.unwrap_or(default.obey.tdm),
        },
        warc: warc.unwrap_or(default.warc),
        warc_file_bytes: warc_file_bytes.map_or(default.warc_file_bytes, Count::get),
        fetch,
        record,
    }
}

fn serve_options(raw: RawServe, local: &local::Options, crawl: &crawl::Options) -> serve::Options {
    let RawServe { listen, concurrency, timeout, max_body_bytes, urls } = raw;
    let default = serve::Options::default();
    serve::Options {
        listen: listen.map_or(default.listen, |address| address.0.get()),
        concurrency: concurrency.map_or(default.concurrency, |count| count.get() as usize),
        timeout_ms: timeout.map_or(default.timeout_ms, Seconds::as_ms),
        max_body_bytes: max_body_bytes.map_or(default.max_body_bytes, |count| count.get() as usize),
        urls: urls.unwrap_or(default.urls),
        threads: local.threads,
        extract: local.extract.clone(),
        record: local.record,
        fetching: serve::Fetching {
            fetch: crawl.fetch.clone(),
            robots: crawl.robots,
            obey: crawl.obey,
            delay_ms: crawl.delay_ms,
            max_crawl_delay_ms: crawl.max_crawl_delay_ms,
        },
    }
}

fn discover_options(raw: RawDiscover) -> crawl::Discover {
    let RawDiscover { from, since, until, languages, include, exclude, max_per_site, watch, revisit } = raw;
    let from: Vec<Place> = from.unwrap_or_default().into_iter().map(|place| place.0).collect();
    let patterns =
        |list: Option<Vec<Parsed<Pattern>>>| list.unwrap_or_default().into_iter().map(|pattern| pattern.0).collect();
    crawl::Discover {
        feeds: from.contains(&Place::Feeds),
        sitemaps: from.contains(&Place::Sitemaps),
        links: from.contains(&Place::Links),
        wanted: Wanted {
            since_ms: since.and_then(|moment| moment.0.begin_ms()),
            until_ms: until.and_then(|moment| moment.0.end_ms()),
            languages: languages.unwrap_or_default().into_iter().map(|language| language.0.0).collect(),
            include: patterns(include),
            exclude: patterns(exclude),
        },
        max_per_site: max_per_site.map(Count::get).filter(|pages| *pages > 0),
        watch: watch.unwrap_or_default(),
        revisit: revisit.unwrap_or_default(),
    }
}

fn fetch_options(raw: RawFetch) -> fetch::Options {
    let RawFetch {
        user_agent,
        contact,
        proxy,
        resolve,
        allow_private,
        ca_file,
        connect_timeout,
        first_byte_timeout,
        timeout,
        max_body_bytes,
        min_rate,
    } = raw;
    let default = fetch::Options::default();
    let stated = |text: Option<String>| text.filter(|text| !text.is_empty());
    fetch::Options {
        user_agent: match (stated(user_agent), stated(contact)) {
            (Some(name), Some(contact)) => format!("{name} (+{contact})"),
            (Some(name), None) => name,
            (None, contact) => fetch::user_agent(contact.as_deref()),
        },
        proxy: proxy.map_or(default.proxy, |proxy| proxy.0.into_url()),
        resolve: resolve.map_or(default.resolve, |rules| rules.into_iter().map(|rule| rule.0).collect()),
        allow_private: allow_private.unwrap_or(default.allow_private),
        ca_file: stated(ca_file).map(PathBuf::from),
        limits: fetch::Limits {
            connect_ms: connect_timeout.map_or(default.limits.connect_ms, Seconds::as_ms),
            first_byte_ms: first_byte_timeout.map_or(default.limits.first_byte_ms, Seconds::as_ms),
            total_ms: timeout.map_or(default.limits.total_ms, Seconds::as_ms),
            body_bytes: max_body_bytes.map_or(default.limits.body_bytes, |count| count.get() as usize),
            min_bytes_per_s: min_rate.map_or(default.limits.min_bytes_per_s, Count::get),
            rate_window_ms: default.limits.rate_window_ms,
        },
    }
}
