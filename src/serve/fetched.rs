//! Pages by URL, as an honest crawler fetches them: the address guard, robots.txt, wishes of sites and pages, one request at a
//! time and a pause for each host.
//!
//! What is kept between requests is what politeness needs, in memory and bounded: rules of hosts, and when they may be asked
//! again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::http::StatusCode;
use tokio::time::{Instant, sleep_until, timeout_at};
use url::Url;

use super::problem::Problem;
use super::{Fetching, Server};
use crate::discover::directives::Directives;
use crate::discover::robots::{self, Robots};
use crate::discover::tdm::{self, Reservations};
use crate::fetch::{Client, Connection, FetchError, Outcome, Reply, Trail, Want};
use crate::urls;

/// Where the rules for crawlers stand.
const ROBOTS_PATH: &str = "/robots.txt";
/// Rules of a site are asked for again after so long; RFC 9309, 2.4 allows a day.
const RULES_MS: u64 = 3_600_000;
/// Hosts that are remembered; beyond it those that rest are forgotten.
const MAX_HOSTS: usize = 4_096;

/// Fetches pages.
pub(super) struct Fetcher {
    client: Client,
    options: Fetching,
    hosts: Mutex<HashMap<String, Arc<tokio::sync::Mutex<Host>>>>,
}

/// What is known of a host. Whoever holds the lock may ask it.
struct Host {
    free_at: Instant,
    /// By origin: a host may have several ports.
    rules: HashMap<String, Rules>,
}

struct Rules {
    robots: Robots,
    reservations: Reservations,
    until: Instant,
}

/// A page that came.
pub(super) struct Fetched {
    pub reply: Reply,
    /// After redirects.
    pub url: Url,
    /// ISO 8601, UTC.
    pub fetched_at: String,
}

/// Fetches a page with all its redirects until `deadline`.
pub(super) async fn page(server: &Server, url: Url, deadline: Instant) -> Result<Fetched, Problem> {
    let Some(fetcher) = &server.fetcher else {
        return Err(Problem::new(StatusCode::FORBIDDEN, "no-fetching", "this service fetches no URLs: send html"));
    };
    let limit_ms = server.options.timeout_ms;
    match timeout_at(deadline, fetcher.follow(url)).await {
        Ok(result) => result,
        Err(_) => {
            let message = format!("the page was not there after {limit_ms} ms, pauses of its host included");
            Err(Problem::new(StatusCode::GATEWAY_TIMEOUT, "timeout", message))
        }
    }
}

impl Fetcher {
    pub(super) fn new(options: &Fetching) -> Result<Self, String> {
        Ok(Self { client: Client::new(&options.fetch)?, options: options.clone(), hosts: Mutex::default() })
    }

    /// The name that robots.txt files know us by: the user agent up to its version.
    fn product(&self) -> &str {
        self.options.fetch.user_agent.split(['/', ' ']).next().unwrap_or_default()
    }

    async fn follow(&self, mut url: Url) -> Result<Fetched, Problem> {
        let mut trail = Trail::default();
        loop {
            match self.ask(&url).await? {
                Outcome::Redirect { to, .. } => {
                    trail.step(&url, &to)?;
                    url = to;
                }
                // Nothing was known, so this is no answer.
                Outcome::NotModified => return Err(FetchError::Status { status: 304, retry_after_ms: None }.into()),
                Outcome::Reply(reply) => {
                    let now_ms = now_ms();
                    let tdm = reply.tdm_reservation.as_deref();
                    let asked = Directives::read(&reply.robots_tags, tdm, &reply.body, self.product());
                    if let Some((code, detail)) = asked.refusal(self.options.obey, now_ms) {
                        return Err(Problem::new(StatusCode::FORBIDDEN, code, detail));
                    }
                    let fetched_at = jiff::Timestamp::from_second(now_ms / 1000).unwrap_or_default().to_string();
                    return Ok(Fetched { reply, url, fetched_at });
                }
            }
        }
    }

    /// Makes one request when it is the host's turn, if the site lets us.
    async fn ask(&self, url: &Url) -> Result<Outcome, Problem> {
        self.client.check(url)?;
        let host = self.host(&urls::host_key(url));
        let mut host = host.lock().await;
        sleep_until(host.free_at).await;
        let delay_ms = self.allowed(&mut host, url).await?;
        let outcome = self.client.get(url, Want::Page, Connection::Keep, now_ms()).await;
        host.free_at = Instant::now() + Duration::from_millis(delay_ms);
        Ok(outcome?)
    }

    fn host(&self, key: &str) -> Arc<tokio::sync::Mutex<Host>> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if hosts.len() >= MAX_HOSTS {
            let now = Instant::now();
            hosts.retain(|_, host| host.try_lock().map_or(true, |host| host.free_at > now));
        }
        let new = || Arc::new(tokio::sync::Mutex::new(Host { free_at: Instant::now(), rules: HashMap::new() }));
        hosts.entry(key.to_owned()).or_insert_with(new).clone()
    }

    /// Asks the site's files whether we may; gives the pause after the request, milliseconds.
    async fn allowed(&self, host: &mut Host, url: &Url) -> Result<u64, Problem> {
        let origin = urls::origin(url);
        if host.rules.get(&origin).is_none_or(|rules| rules.until < Instant::now()) {
            let rules = self.rules(&origin).await?;
            host.rules.insert(origin.clone(), rules);
        }
        let Some(rules) = host.rules.get(&origin) else { return Ok(self.options.delay_ms) };
        let refuse = |code, message| Err(Problem::new(StatusCode::FORBIDDEN, code, message));
        if !rules.robots.allows(url) {
            let message = format!("robots.txt of {origin} disallows {}", url.path());
            return refuse("robots-disallowed", message);
        }
        if rules.reservations.reserves(&url[url::Position::BeforePath..url::Position::AfterQuery]) {
            return refuse("tdm-reserved", format!("{} of {origin} reserves text and data mining", tdm::PATH));
        }
        let asked_ms = rules.robots.crawl_delay_ms.unwrap_or(0).min(self.options.max_crawl_delay_ms);
        Ok(asked_ms.max(self.options.delay_ms))
    }

    async fn rules(&self, origin: &str) -> Result<Rules, Problem> {
        let mut robots = Robots::default();
        if self.options.robots {
            let file = self.file(origin, ROBOTS_PATH, robots::MAX_BYTES).await.map_err(|error| match error {
                // Nobody may be asked without their rules, and here nobody can be asked at all.
                error @ (FetchError::AddressRefused { .. } | FetchError::NoSuchName(_)) => Problem::from(error),
                error => Problem::new(
                    StatusCode::BAD_GATEWAY,
                    "robots-unreachable",
                    format!("robots.txt of {origin}: {error}"),
                ),
            })?;
            robots = file.map(|file| Robots::parse(&file, self.product())).unwrap_or_default();
        }
        let mut reservations = Reservations::default();
        let may_ask = Url::parse(&format!("{origin}{}", tdm::PATH)).is_ok_and(|url| robots.allows(&url));
        if self.options.obey.tdm && may_ask {
            // A site that fails at a path it does not know has said nothing.
            let file = self.file(origin, tdm::PATH, tdm::MAX_BYTES).await.unwrap_or_default();
            reservations = file.map(|file| Reservations::parse(&file)).unwrap_or_default();
        }
        Ok(Rules { robots, reservations, until: Instant::now() + Duration::from_millis(RULES_MS) })
    }

    /// A file of a site; `None` where there is none (RFC 9309, 2.3.1.3).
    async fn file(&self, origin: &str, path: &str, max_bytes: usize) -> Result<Option<Vec<u8>>, FetchError> {
        let Ok(mut url) = Url::parse(&format!("{origin}{path}")) else { return Ok(None) };
        let mut trail = Trail::default();
        loop {
            match self.client.get(&url, Want::Text { max_bytes }, Connection::Keep, now_ms()).await {
                Ok(Outcome::Reply(reply)) => return Ok(Some(reply.body)),
                Ok(Outcome::Redirect { to, .. }) => {
                    if trail.step(&url, &to).is_err() || self.client.check(&to).is_err() {
                        return Ok(None);
                    }
                    url = to;
                }
                Ok(Outcome::NotModified) | Err(FetchError::BadRedirect(_)) => return Ok(None),
                Err(FetchError::Status { status, .. }) if status != 429 && status < 500 => return Ok(None),
                Err(error) => return Err(error),
            }
        }
    }
}

/// Milliseconds since 1970.
fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}
