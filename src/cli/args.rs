//! The command line's words: subcommands, flags, help texts.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::config::{
    Count, CssSelector, Language, ListenAddress, LogFormat, MAX_PAUSE_S, MetricsAddress, Moment, Parsed, Place,
    ProxyUrl, Seconds,
};
use crate::discover::wanted::Pattern;
use crate::extract::{Choice, Favor};
use crate::fetch::ResolveRule;
use crate::source::filter::{Day, Filter};
use crate::source::page::InputFormat;
use crate::write::Format;

const ABOUT: &str = "Makes clean articles out of news pages";

const LONG_ABOUT: &str = "Makes clean articles out of news pages: crawls a URL list or reads saved pages, strips \
everything that is not the article, and hands on clean text with metadata.

Logs, progress and summaries go to standard error; standard output holds results and nothing else.
Settings: defaults < config.toml < environment (OFFPRINT_CRAWL_DELAY=2) < flags.";

const EXAMPLES: &str = "Examples:
  offprint demo                         crawl the bundled test site, offline
  offprint clean page.html              print one article
  offprint clean pages/ > out.jsonl     clean a folder on all cores
  offprint inspect page.html -o r.html  see what was dropped, and why
  offprint crawl urls.txt --out news/   crawl a URL list; again to resume
  offprint serve                        clean pages over HTTP

Exit codes: 0 all well; 1 finished, but some inputs failed (each is named); 2 wrong usage or configuration; 130 \
interrupted.";

const CLEAN_EXAMPLES: &str = "Examples:
  offprint clean page.html                    text on a terminal, else JSON
  offprint clean pages/ --out articles.jsonl  a folder, in order of names
  offprint clean pages/ --out all.jsonl.zst   packed, also .gz
  offprint clean pages/ --out all.parquet   .csv .md .txt .html .xml (TEI), too
  offprint clean pages/ --out md/ -f markdown one file a page, in a folder
  offprint clean pages/ | jq -r .title        one JSON object a line
  curl -s URL | offprint clean - --url URL    standard input, base of links
  offprint clean page.html --drop div.promo   drop more
  offprint clean page.html --explain          list what was dropped, and why
  offprint clean news/warc --out again.jsonl  the archive of a crawl, again
  offprint clean CC-NEWS-*.warc.gz --out de.jsonl --resume --language de
  offprint clean page.html --with comments,no-tables
  offprint clean page.html --with links,images,captions -f markdown

Pages: .html .htm .xhtml .txt, each also packed as .gz; .mhtml .mht; .warc, also .gz and .zst, of any tool. .txt is \
text that another tool has extracted. A file named on the command line is read whatever its name. Without PATH, \
standard input is read.

Of a WARC file, responses with HTML are pages; other records are counted and passed over. What is damaged is named with \
its offset, and the rest is read.

Text and Markdown of several pages are separated by a line that holds a form feed; HTML and TEI hold them in one document. \
The file given by --out appears when it is whole; until then its records stand in FILE.part.";

const INSPECT_EXAMPLES: &str = "Examples:
  offprint inspect page.html -o report.html            what was dropped, and why
  offprint inspect old.html new.html -o report.html    two pages side by side
  offprint inspect page.html --against favor=recall -o report.html
                                                       one page under two sets of options

The report is one file that needs nothing else: the page's blocks in order, those that were dropped tinted by reason; \
on hover or focus the rule, the model's score and what moves it most; the text, and the metadata with their sources. \
Nothing of the page runs or is fetched: the report holds its text alone, under a strict content security policy.

--against takes every key of [clean] in config.toml: favor, drop, with, max_depth, max_nodes.";

const SERVE_EXAMPLES: &str = "Examples:
  offprint serve                              then open http://127.0.0.1:8017/
  curl --data-binary @page.html -H 'Content-Type: text/html' localhost:8017/v1/clean
  curl --json '{\"url\": \"https://example.org/story\"}' localhost:8017/v1/clean
  curl -T pages.jsonl -X POST -H 'Content-Type: application/x-ndjson' localhost:8017/v1/batch

POST /v1/clean takes a page as HTML, or a JSON object with html or url, and gives the record; options (source, favor, \
drop, with, markdown, explain, provenance) stand in the object or in the query (?favor=recall&drop=nav). POST /v1/batch takes a line of \
JSON for each page and answers in order while it reads. What is wrong is an HTTP status and {code, message}. \
/openapi.json describes all of it, /metrics is for Prometheus, /healthz for whoever watches.

URLs are fetched as [crawl] and [fetch] of config.toml say: robots.txt, wishes of pages, pauses, no private addresses.";

const CRAWL_EXAMPLES: &str = "Examples:
  offprint crawl urls.txt --out news/      one URL a line, CSV, TSV or JSONL
  offprint crawl urls.txt --out news/      the same again resumes
  offprint crawl --out news/               go on without the list
  zcat urls.gz | offprint crawl - --out news/
  offprint crawl old/warc/*.gz --out new/  the pages of an archive, again
  offprint crawl urls.txt --out news/ --contact https://example.org/bot
  offprint crawl urls.txt --out news/ --delay 5 --max-pages 1000
  offprint crawl sites.txt --out news/ --discover feeds,sitemaps,links
  offprint crawl sites.txt --out news/ --discover feeds --since 2026-05-01
  offprint crawl sites.txt --out news/ --discover feeds,links --watch

Makes news/articles.jsonl (the articles), news/failures.jsonl (every URL that gave none, with a reason) and \
news/crawl.db (the state). Ctrl-C stops cleanly, a second one at once; nothing that was written is lost.";

const STATUS_EXAMPLES: &str = "Examples:
  offprint status news/              what is done, what waits and why
  offprint status news/ --json | jq .queued";

const DEMO_EXAMPLES: &str = "Examples:
  offprint demo             needs no network: all of it runs on this machine
  offprint demo --serve     only the site, to crawl it from elsewhere";

const COMPLETIONS_EXAMPLES: &str = "Examples:
  offprint completions bash > /etc/bash_completion.d/offprint
  offprint completions fish > ~/.config/fish/completions/offprint.fish";

const MAN_EXAMPLES: &str = "Examples:
  offprint man | man -l -            read the page
  offprint man --out /usr/local/share/man/man1";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "offprint", version, about = ABOUT, long_about = LONG_ABOUT, after_help = EXAMPLES)]
#[command(max_term_width = 110, arg_required_else_help = true, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub global: Global,
}

/// Flags of every subcommand.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "General")]
pub struct Global {
    /// Say more on standard error; twice for details of every page
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Say nothing but errors: no progress, no summary
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Log lines as text or JSON; OFFPRINT_LOG=offprint=debug filters them by module
    #[arg(long, global = true, value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
    /// Settings file [default: config.toml in the current directory, if there is one]
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub config: Option<PathBuf>,
    /// Read no settings file
    #[arg(long, global = true, conflicts_with = "config")]
    pub no_config: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Crawl a URL list into a folder; run again to resume
    #[command(after_help = CRAWL_EXAMPLES)]
    Crawl(Box<CrawlArgs>),
    /// Clean saved pages: files, folders, standard input
    #[command(after_help = CLEAN_EXAMPLES)]
    Clean(Box<CleanArgs>),
    /// Show what of a page was kept, what was dropped, and why: one HTML file
    #[command(after_help = INSPECT_EXAMPLES)]
    Inspect(InspectArgs),
    /// Show where a crawl stands
    #[command(after_help = STATUS_EXAMPLES)]
    Status(StatusArgs),
    /// Clean pages over HTTP, with a page to try it on
    #[command(after_help = SERVE_EXAMPLES)]
    Serve(ServeArgs),
    /// Serve the bundled test site, crawl it, show the result
    #[command(after_help = DEMO_EXAMPLES)]
    Demo(super::demo::DemoArgs),
    /// Print the JSON Schema of the records
    Schema,
    /// Print a completion script for a shell
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions { shell: Shell },
    /// Print the manual page, or write one for each subcommand
    #[command(after_help = MAN_EXAMPLES)]
    Man {
        /// Write offprint.1 and a page for each subcommand into this folder
        #[arg(short, long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
        out: Option<PathBuf>,
    },
}

/// What goes into a record beyond the usual, and what is dropped beyond the usual.
#[derive(Debug, Clone, Default, Args)]
pub struct RecordArgs {
    /// Fill the field `dropped`: every removed block with its reason, place and text
    #[arg(long)]
    pub explain: bool,
    /// Fill the field `markdown`: the text as CommonMark
    #[arg(long)]
    pub markdown: bool,
    /// Fill the field `provenance`: where each metadata field came from, how sure it is, and what disagreed
    #[arg(long)]
    pub provenance: bool,
    #[command(flatten)]
    pub cleaning: CleaningArgs,
}

#[derive(Debug, Clone, Args)]
pub struct CleanArgs {
    /// Pages or folders; - is standard input
    #[arg(value_name = "PATH", value_hint = clap::ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    /// Write to this file instead of standard output; into a folder, one file a page
    #[arg(short, long, value_name = "FILE|DIR/", value_hint = clap::ValueHint::AnyPath)]
    pub out: Option<PathBuf>,
    /// Output format [default: by the name of --out; text for one page on a terminal; else jsonl]
    #[arg(short, long)]
    pub format: Option<Format>,
    /// Read pages as this, whatever their names say [default: by name, else by content]
    #[arg(long, value_name = "FORMAT")]
    pub input_format: Option<InputFormat>,
    /// Worker threads [default: one for each core]
    #[arg(short = 'j', long, value_name = "N")]
    pub threads: Option<Count<0, 1024>>,
    /// URL of the page: base of its links, and the record's url (one page only)
    #[arg(long)]
    pub url: Option<String>,
    /// Go on with --out where an earlier run with the same inputs stopped, and write so that a later one can
    #[arg(long, requires = "out")]
    pub resume: bool,
    #[command(flatten)]
    pub filter: FilterArgs,
    #[command(flatten)]
    pub record: RecordArgs,
}

/// Which pages are wanted.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Which pages")]
pub struct FilterArgs {
    /// Only pages of this host and its subdomains (repeatable)
    #[arg(long, value_name = "HOST")]
    pub host: Vec<String>,
    /// Only pages in this language; pt is pt-BR, too (repeatable)
    #[arg(long, value_name = "TAG")]
    pub language: Vec<String>,
    /// Only pages published on this day or later (of unknown day: fetched)
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub since: Option<Day>,
    /// Only pages published on this day or earlier
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub until: Option<Day>,
}

impl FilterArgs {
    /// As pages are compared with it: lower case.
    pub fn filter(&self) -> Filter {
        let lower = |names: &[String]| names.iter().map(|name| name.to_lowercase()).collect();
        Filter {
            hosts: lower(&self.host),
            languages: lower(&self.language),
            since: self.since.clone(),
            until: self.until.clone(),
        }
    }
}

/// What is dropped beyond the usual.
#[derive(Debug, Clone, Default, Args)]
pub struct CleaningArgs {
    /// Text in doubt: precision drops it, recall keeps it [default: balanced]
    #[arg(long, value_name = "WHAT", value_parser = PossibleValuesParser::new(Favor::NAMES).try_map(|name| name.parse::<Favor>()))]
    pub favor: Option<Favor>,
    /// Include captions, comments, images, links, posts or tables, with no- leave them out (no-tables)
    /// [default: posts,tables]
    #[arg(long, value_name = "PARTS", value_delimiter = ',')]
    pub with: Vec<Parsed<Choice>>,
    /// Drop elements that match this CSS selector, too (repeatable)
    #[arg(long, value_name = "CSS")]
    pub drop: Vec<Parsed<CssSelector>>,
}

#[derive(Debug, Clone, Args)]
pub struct InspectArgs {
    /// The page; - is standard input
    #[arg(value_name = "PAGE", value_hint = clap::ValueHint::FilePath)]
    pub page: PathBuf,
    /// A second page, or another version of it, to stand beside the first
    #[arg(value_name = "OTHER", value_hint = clap::ValueHint::FilePath)]
    pub other: Option<PathBuf>,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub out: Option<PathBuf>,
    /// Compare with the same page under another option of [clean] (repeatable): favor=recall
    #[arg(long, value_name = "KEY=VALUE")]
    pub against: Vec<String>,
    /// Read pages as this, whatever their names say [default: by name, else by content]
    #[arg(long, value_name = "FORMAT")]
    pub input_format: Option<InputFormat>,
    /// URL of the page: base of its links
    #[arg(long)]
    pub url: Option<String>,
    #[command(flatten)]
    pub cleaning: CleaningArgs,
}

#[derive(Debug, Clone, Args)]
pub struct CrawlArgs {
    /// URL lists; - is standard input. None: go on with what the folder still has to do
    #[arg(value_name = "LIST", value_hint = clap::ValueHint::FilePath)]
    pub lists: Vec<PathBuf>,
    /// Folder of the crawl, made where absent
    #[arg(short, long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub out: PathBuf,
    /// End this run after so many pages; the rest stays queued
    #[arg(long, value_name = "N")]
    pub max_pages: Option<Count<0, 0x7fff_ffff_ffff_ffff>>,
    /// Ask each host for at most so many pages in all; its other URLs end as host-budget
    #[arg(long, value_name = "N")]
    pub max_pages_per_host: Option<Count<0, 0x7fff_ffff_ffff_ffff>>,
    /// Try again what failed before; with reason codes (timeout,dns) only those
    #[arg(long, value_name = "REASON", value_delimiter = ',', num_args = 0.., require_equals = true)]
    pub retry_failed: Option<Vec<String>>,
    /// Keep requests and responses in DIR/warc, to clean again later without fetching again
    #[arg(long)]
    pub warc: bool,
    /// Begin another archive file when one has so many bytes [default: 1073741824]
    #[arg(long, value_name = "BYTES")]
    pub warc_file_bytes: Option<Count<1, 0x7fff_ffff_ffff_ffff>>,
    /// Serve metrics for Prometheus at this address while the crawl runs: 127.0.0.1:9184
    #[arg(long, value_name = "ADDR:PORT")]
    pub metrics: Option<Parsed<MetricsAddress>>,
    #[command(flatten)]
    pub discover: DiscoverArgs,
    #[command(flatten)]
    pub record: RecordArgs,
    #[command(flatten)]
    pub polite: PoliteArgs,
    #[command(flatten)]
    pub fetch: FetchArgs,
}

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Discovery and revisits")]
pub struct DiscoverArgs {
    /// The lists name sites: find pages from feeds, sitemaps, links (any of them, with commas)
    #[arg(long, value_name = "FROM", value_delimiter = ',', value_parser = PossibleValuesParser::new(["feeds", "sitemaps", "links"]).try_map(|name| name.parse::<Parsed<Place>>()))]
    pub discover: Vec<Parsed<Place>>,
    /// Only what was published at or after this day or moment: 2026-05-03
    #[arg(long, value_name = "DATE")]
    pub since: Option<Parsed<Moment>>,
    /// Only what was published up to the end of this day, or before this moment
    #[arg(long, value_name = "DATE")]
    pub until: Option<Parsed<Moment>>,
    /// Only pages in these languages: en,pt
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub language: Vec<Parsed<Language>>,
    /// Only found URLs that hold this; * is any run of characters, $ the end (repeatable)
    #[arg(long, value_name = "PATTERN")]
    pub include: Vec<Parsed<Pattern>>,
    /// No found URLs that hold this (repeatable)
    #[arg(long, value_name = "PATTERN")]
    pub exclude: Vec<Parsed<Pattern>>,
    /// At most so many found pages of each site, the newest first
    #[arg(long, value_name = "N")]
    pub max_per_site: Option<Count<0, 0x7fff_ffff_ffff_ffff>>,
    /// Go on until interrupted: look again, the sooner the more often there was something new
    #[arg(long)]
    pub watch: bool,
    /// Look at articles again; those that changed are written again as a revision
    #[arg(long)]
    pub revisit: bool,
}

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Politeness and retries")]
pub struct PoliteArgs {
    /// Pause between two requests to one host [default: 1]
    #[arg(long, value_name = "SECONDS")]
    pub delay: Option<Seconds<MAX_PAUSE_S>>,
    /// The same for all hosts of a registrable domain together, percent of the delay [default: 100]
    #[arg(long, value_name = "PERCENT")]
    pub domain_delay_percent: Option<Count<0, 10_000>>,
    /// The same for all hosts at an IP address together, percent of the delay [default: 100]
    #[arg(long, value_name = "PERCENT")]
    pub address_delay_percent: Option<Count<0, 10_000>>,
    /// Longest Crawl-delay of a robots.txt that is obeyed [default: 60]
    #[arg(long, value_name = "SECONDS")]
    pub max_crawl_delay: Option<Seconds<MAX_PAUSE_S>>,
    /// Hosts fetched from at once, one request each [default: 64]
    #[arg(short = 'c', long, value_name = "N")]
    pub concurrency: Option<Count<1, 10_000>>,
    /// Attempts for one URL [default: 3]
    #[arg(short = 't', long, value_name = "N")]
    pub tries: Option<Count<1, 100>>,
    /// Pause after a first failure, doubled after each further one [default: 5]
    #[arg(long, value_name = "SECONDS")]
    pub back_off: Option<Seconds<MAX_PAUSE_S>>,
    /// Pause of a host that answers 429 or 503 without saying how long [default: 60]
    #[arg(long, value_name = "SECONDS")]
    pub throttled: Option<Seconds<MAX_PAUSE_S>>,
    /// Do not read robots.txt: for your own sites
    #[arg(long)]
    pub ignore_robots: bool,
    /// Pass over a wish of pages and sites (repeatable): for what you have the right to
    #[arg(long, value_name = "WISH")]
    pub ignore: Vec<Wish>,
}

/// A wish that is obeyed by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Wish {
    /// robots: noindex, none
    Noindex,
    /// robots: noarchive
    Noarchive,
    /// robots: unavailable_after
    UnavailableAfter,
    /// TDM-Reservation, tdmrep.json
    Tdm,
}

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Fetching")]
pub struct FetchArgs {
    /// User-Agent header [default: offprint/VERSION]
    #[arg(short = 'A', long, value_name = "NAME")]
    pub user_agent: Option<String>,
    /// URL or e-mail address where site owners reach you, added to the user agent
    #[arg(long, value_name = "URL")]
    pub contact: Option<String>,
    /// Proxy for all requests: http, https, socks5 or socks5h URL
    #[arg(short = 'x', long, value_name = "URL")]
    pub proxy: Option<Parsed<ProxyUrl>>,
    /// Send matching hosts to one address; `*` matches any run of characters of a host name (repeatable)
    #[arg(long, value_name = "PATTERN=ADDR:PORT")]
    pub resolve: Vec<Parsed<ResolveRule>>,
    /// Fetch from private and loopback addresses, too
    #[arg(long)]
    pub allow_private: bool,
    /// Trust the authorities of this PEM file, too
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub ca_file: Option<String>,
    /// Name look-up, TCP and TLS together [default: 10]
    #[arg(long, value_name = "SECONDS")]
    pub connect_timeout: Option<Seconds<MAX_PAUSE_S>>,
    /// From the request to the header of the answer [default: 20]
    #[arg(long, value_name = "SECONDS")]
    pub first_byte_timeout: Option<Seconds<MAX_PAUSE_S>>,
    /// The whole request [default: 60]
    #[arg(short = 'T', long, value_name = "SECONDS")]
    pub timeout: Option<Seconds<MAX_PAUSE_S>>,
    /// Largest page after decompression; a longer one is cut and marked partial [default: 10485760]
    #[arg(long, value_name = "BYTES")]
    pub max_body_bytes: Option<Count<1, 0xffff_ffff>>,
    /// A page that comes more slowly is broken off, bytes a second; 0 is no limit [default: 256]
    #[arg(long, value_name = "BYTES")]
    pub min_rate: Option<Count<0, 1_000_000_000>>,
}

#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Listen here; port 0 takes a free one [default: 127.0.0.1:8017]
    #[arg(long, value_name = "ADDR:PORT")]
    pub listen: Option<Parsed<ListenAddress>>,
    /// Requests worked on at once; one more is answered with 429 [default: 256]
    #[arg(short = 'c', long, value_name = "N")]
    pub concurrency: Option<Count<1, 100_000>>,
    /// Longest time for a request; of a batch: for the next piece of it [default: 30]
    #[arg(short = 'T', long, value_name = "SECONDS")]
    pub timeout: Option<Seconds<MAX_PAUSE_S>>,
    /// Largest body, and largest line of a batch [default: 10485760]
    #[arg(long, value_name = "BYTES")]
    pub max_body_bytes: Option<Count<1, 0xffff_ffff>>,
    /// Fetch no URLs: clean only what is sent
    #[arg(long)]
    pub no_urls: bool,
    /// Pages cleaned at once [default: one for each core]
    #[arg(short = 'j', long, value_name = "N")]
    pub threads: Option<Count<0, 1024>>,
    #[command(flatten)]
    pub record: RecordArgs,
}

#[derive(Debug, Clone, Args)]
pub struct StatusArgs {
    /// Folder of the crawl
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub dir: PathBuf,
    /// One JSON object instead of text
    #[arg(long)]
    pub json: bool,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Format::ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(self.name().into())
    }
}

impl ValueEnum for InputFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[InputFormat::Html, InputFormat::Text]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(match self {
            InputFormat::Html => "html".into(),
            InputFormat::Text => "text".into(),
        })
    }
}

impl ValueEnum for LogFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[LogFormat::Text, LogFormat::Json]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(match self {
            LogFormat::Text => "text".into(),
            LogFormat::Json => "json".into(),
        })
    }
}
