//! Flags → the uppermost layer of settings; the layers below it are read here, too.

use std::path::{Path, PathBuf};

use super::UsageError;
use super::args::{
    CleanArgs, CleaningArgs, CrawlArgs, DiscoverArgs, FetchArgs, Global, InspectArgs, PoliteArgs, RecordArgs,
    ServeArgs, Wish,
};
use crate::config::{self, Raw, RawClean, RawCrawl, RawDiscover, RawFetch, RawLog, RawRecord, RawServe, Settings};

/// File read from the current directory where the user names none.
const DEFAULT_FILE: &str = "config.toml";

/// Variable that names the settings file, as `--config` does; empty means none.
const CONFIG_VARIABLE: &str = "OFFPRINT_CONFIG";

/// Merges all layers under `flags`.
pub fn merged(global: &Global, flags: Raw) -> anyhow::Result<Settings> {
    let variables =
        std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let environment = config::environment(variables)?;
    let log = RawLog { format: global.log_format, ..flags.log };
    let flags = Raw { log, ..flags };
    Ok(Settings::new(flags.over(environment.over(file_layer(global)?)))?)
}

fn file_layer(global: &Global) -> anyhow::Result<Raw> {
    if global.no_config {
        return Ok(Raw::default());
    }
    let named = global.config.clone().or_else(|| std::env::var_os(CONFIG_VARIABLE).map(PathBuf::from));
    match named {
        Some(path) if path.as_os_str().is_empty() => Ok(Raw::default()),
        Some(path) => Ok(config::file(&path)?),
        None if Path::new(DEFAULT_FILE).is_file() => config::file(Path::new(DEFAULT_FILE)).map_err(|error| {
            // The name is not ours alone.
            let hint = "found in the current directory; --no-config leaves it out, --config FILE names another";
            UsageError(format!("{error}\n  ({hint})")).into()
        }),
        None => Ok(Raw::default()),
    }
}

/// A switch states something only when it is on.
fn on(switch: bool) -> Option<bool> {
    switch.then_some(true)
}

/// A repeatable flag states something only when it is given.
fn given<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn record_layer(explain: bool, markdown: bool, provenance: bool) -> RawRecord {
    RawRecord { markdown: on(markdown), dropped: on(explain), provenance: on(provenance) }
}

fn clean_layer(cleaning: CleaningArgs) -> RawClean {
    let CleaningArgs { favor, with, drop } = cleaning;
    RawClean { favor, with: given(with), drop: given(drop), ..RawClean::default() }
}

/// The flags of `inspect`. Pages, output and what is compared are not settings.
pub fn of_inspect(args: &InspectArgs) -> Raw {
    Raw { clean: clean_layer(args.cleaning.clone()), ..Raw::default() }
}

/// The flags of `clean`. Paths, output, input format and filters are not settings.
pub fn of_clean(args: &CleanArgs) -> Raw {
    let CleanArgs { paths: _, out: _, format: _, input_format: _, threads, url: _, resume: _, filter: _, record } =
        args.clone();
    let RecordArgs { explain, markdown, provenance, cleaning } = record;
    Raw {
        clean: RawClean { threads, ..clean_layer(cleaning) },
        record: record_layer(explain, markdown, provenance),
        ..Raw::default()
    }
}

/// The flags of `crawl`. Lists and folder are not settings.
pub fn of_crawl(args: &CrawlArgs) -> Raw {
    let CrawlArgs {
        lists: _,
        out: _,
        max_pages,
        max_pages_per_host,
        retry_failed: _,
        warc,
        warc_file_bytes,
        metrics,
        discover,
        record,
        polite,
        fetch,
    } = args.clone();
    let DiscoverArgs { discover, since, until, language, include, exclude, max_per_site, watch, revisit } = discover;
    let RecordArgs { explain, markdown, provenance, cleaning } = record;
    let PoliteArgs {
        delay,
        domain_delay_percent,
        address_delay_percent,
        max_crawl_delay,
        concurrency,
        tries,
        back_off,
        throttled,
        ignore_robots,
        ignore,
    } = polite;
    let unless_ignored = |wish| ignore.contains(&wish).then_some(false);
    let FetchArgs {
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
    } = fetch;
    Raw {
        clean: clean_layer(cleaning),
        record: record_layer(explain, markdown, provenance),
        crawl: RawCrawl {
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
            robots: ignore_robots.then_some(false),
            noindex: unless_ignored(Wish::Noindex),
            noarchive: unless_ignored(Wish::Noarchive),
            unavailable_after: unless_ignored(Wish::UnavailableAfter),
            tdm: unless_ignored(Wish::Tdm),
            warc: on(warc),
            warc_file_bytes,
        },
        discover: RawDiscover {
            from: given(discover),
            since,
            until,
            languages: given(language),
            include: given(include),
            exclude: given(exclude),
            max_per_site,
            watch: on(watch),
            revisit: on(revisit),
        },
        fetch: RawFetch {
            user_agent,
            contact,
            proxy,
            resolve: given(resolve),
            allow_private: on(allow_private),
            ca_file,
            connect_timeout,
            first_byte_timeout,
            timeout,
            max_body_bytes,
            min_rate,
        },
        log: RawLog { metrics, ..RawLog::default() },
        ..Raw::default()
    }
}

/// The flags of `serve`.
pub fn of_serve(args: &ServeArgs) -> Raw {
    let ServeArgs { listen, concurrency, timeout, max_body_bytes, no_urls, threads, record } = args.clone();
    let RecordArgs { explain, markdown, provenance, cleaning } = record;
    Raw {
        clean: RawClean { threads, ..clean_layer(cleaning) },
        record: record_layer(explain, markdown, provenance),
        serve: RawServe { listen, concurrency, timeout, max_body_bytes, urls: no_urls.then_some(false) },
        ..Raw::default()
    }
}
