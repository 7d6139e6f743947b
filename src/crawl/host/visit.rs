//! A place that names others: what came is read, what it names goes to the frontier.

use tokio::sync::OwnedSemaphorePermit;
use url::Url;

use super::Host;
use super::turn::{self, Turn};
use crate::crawl::message::{Failure, Found, Message, Outcome, Visited};
use crate::crawl::survey::{self, Place, Surveyed};
use crate::discover::links::{FEED_PATHS, SITEMAP_PATHS};
use crate::discover::revisit::Wishes;
use crate::fetch::{self, Connection, Reply, Want};
use crate::frontier::{FoundBy, Kind, QueuedUrl};
use crate::urls;

/// Bytes of a feed or sitemap as they come from the network; what the sitemap protocol allows.
const MAX_DOCUMENT_WIRE_BYTES: usize = 50 << 20;
/// Documents larger than a page that are held in memory at once.
pub(in crate::crawl) const LARGE_DOCUMENTS: usize = 2;

impl Host {
    /// Reads what came on a blocking thread; the request's permit is given back when the reading begins.
    pub(super) async fn visit(&mut self, url: &QueuedUrl, target: &Url, mut reply: Reply, mut turn: Turn) {
        let mut held = None;
        if reply.truncated {
            turn.let_go();
            if let Some(whole) = self.whole(target).await {
                (reply, turn, held) = (whole.0, whole.1, Some(whole.2));
            }
        }
        let fetching = turn.into_permit();
        let permit = self.shared.cleaning.clone().acquire_owned().await;
        drop(fetching);
        let validators = reply.validators.clone();
        let found = self.found(url, target);
        let (shared, kind, depth, place) = (self.shared.clone(), url.kind, url.depth, target.clone());
        let read = tokio::task::spawn_blocking(move || {
            let _permits = (permit, held);
            let mut send = |places| {
                // A keeper that has gone has its reasons.
                let _ = shared.keeper.blocking_send(Message::Found { found: found.with(places) });
            };
            survey::read(&shared.options.discover, kind, depth, &place, &reply, &mut send)
        });
        let surveyed = match read.await {
            Ok(surveyed) => surveyed,
            Err(error) => {
                let problem = Some(("internal", format!("reading failed: {error}")));
                Surveyed { problem, ..Surveyed::of(url.kind) }
            }
        };
        if surveyed.kind == Kind::Section {
            self.look_around(url, target, surveyed.names_no_feed).await;
        }
        let problem = surveyed.problem.map(|(reason, detail)| self.failure(url, target, reason, detail));
        let visited = Visited {
            kind: surveyed.kind,
            validators: Some(validators).filter(|_| problem.is_none()),
            failed: problem.as_ref().is_some_and(|failure| failure.reason == "not-a-feed"),
            problem,
            visit_ms: url.visit_ms,
            guess: url.guess.is_some(),
            wishes: surveyed.wishes,
        };
        if visited.failed {
            self.guess_on(url, target).await;
        }
        self.end(url, Outcome::Visited(Box::new(visited))).await;
    }

    /// Fetches a document again that is larger than a page: whole, and only few at once, so that many of them do not fill
    /// the memory. `None` where that cannot be had; then its beginning is used.
    async fn whole(&mut self, target: &Url) -> Option<(Reply, Turn, OwnedSemaphorePermit)> {
        let permit = self.shared.large.clone().acquire_owned().await.ok()?;
        let wait_ms = self.free_at_ms - self.shared.clock.now_ms();
        if !turn::pause(&self.shared, wait_ms).await {
            return None;
        }
        let mut turn = self.turn(target).await.ok()?;
        let want = Want::Text { max_bytes: MAX_DOCUMENT_WIRE_BYTES };
        match self.get(target, want, Connection::Keep, &mut turn).await {
            Ok(fetch::Outcome::Reply(reply)) => Some((reply, turn, permit)),
            _ => None,
        }
    }

    /// The place is as it was.
    pub(super) async fn unchanged(&mut self, url: &QueuedUrl) {
        let visited = Visited { kind: url.kind, visit_ms: url.visit_ms, ..Visited::default() };
        self.end(url, Outcome::Visited(Box::new(visited))).await;
    }

    /// The place could not be had; where it was only a guess, nobody need know, and the next guess is tried.
    pub(super) async fn visit_failed(&mut self, url: &QueuedUrl, failure: Failure) {
        if let Ok(target) = Url::parse(&url.listed) {
            self.guess_on(url, &target).await;
        }
        let visited = Visited {
            kind: url.kind,
            validators: None,
            failed: true,
            problem: Some(failure),
            visit_ms: url.visit_ms,
            guess: url.guess.is_some(),
            wishes: Wishes::default(),
        };
        self.end(url, Outcome::Visited(Box::new(visited))).await;
    }

    fn found(&self, url: &QueuedUrl, target: &Url) -> Found {
        Found {
            lease: self.lease,
            url_id: url.id,
            source: target.to_string(),
            depth: url.depth,
            first: url.visit_ms == 0,
            is_listed: url.line > 0,
            places: Vec::new(),
        }
    }

    /// Sitemaps that robots.txt names, and the usual places where nothing is named.
    async fn look_around(&self, url: &QueuedUrl, target: &Url, names_no_feed: bool) {
        let discover = &self.shared.options.discover;
        let mut places = Vec::new();
        if discover.sitemaps {
            let robots = self.robots.get(&urls::origin(target));
            let named =
                robots.iter().flat_map(|robots| &robots.sitemaps).filter_map(|sitemap| target.join(sitemap).ok());
            let named = named.filter(|sitemap| matches!(sitemap.scheme(), "http" | "https"));
            places.extend(named.map(|sitemap| Place::new(sitemap, Kind::Sitemap, FoundBy::Robots)));
            if places.is_empty() {
                places.extend(guess(target, Kind::Sitemap, 0));
            }
        }
        if discover.feeds && names_no_feed {
            places.extend(guess(target, Kind::Feed, 0));
        }
        if !places.is_empty() {
            self.tell(Message::Found { found: self.found(url, target).with(places) }).await;
        }
    }

    async fn guess_on(&self, url: &QueuedUrl, target: &Url) {
        let Some(before) = url.guess else { return };
        if let Some(place) = guess(target, url.kind, before + 1) {
            self.tell(Message::Found { found: self.found(url, target).with(vec![place]) }).await;
        }
    }
}

/// One of the usual places of a site.
fn guess(target: &Url, kind: Kind, index: u32) -> Option<Place> {
    let paths: &[&str] = if kind == Kind::Sitemap { &SITEMAP_PATHS } else { &FEED_PATHS };
    let url = target.join(paths.get(index as usize)?).ok()?;
    Some(Place { guess: Some(index), ..Place::new(url, kind, FoundBy::Guess) })
}
