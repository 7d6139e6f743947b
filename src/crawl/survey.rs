//! A fetched feed, sitemap or section page → the places that it names, and are wanted.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use url::Url;

use super::options::Discover;
use crate::decode;
use crate::discover::document::{self, DocumentError, Item};
use crate::discover::feed::Entry;
use crate::discover::links;
use crate::discover::revisit::Wishes;
use crate::discover::shape::{Anchor, is_page};
use crate::discover::sitemap;
use crate::discover::stream::Cut;
use crate::discover::wanted::Known;
use crate::dom::{self, Limits};
use crate::fetch::Reply;
use crate::frontier::{FoundBy, Kind};

/// Places handed over at once: few, so that the keeper's other tasks need not wait.
const BATCH: usize = 100;
/// Entries of one feed that are used, the newest; real feeds have some hundreds at most.
const MAX_FEED_ENTRIES: u64 = 10_000;
/// Sitemaps may name sitemaps so often; the protocol allows one level.
pub(super) const MAX_SITEMAP_DEPTH: u32 = 4;

/// A place on its way to the frontier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) url: Url,
    pub(super) kind: Kind,
    pub(super) by: FoundBy,
    pub(super) published_ms: Option<i64>,
    pub(super) modified_ms: Option<i64>,
    /// Of a link: how it stands on its page.
    pub(super) anchor: Option<Anchor>,
    /// Its place says that it is an article: a feed, a sitemap of news.
    pub(super) is_news: bool,
    pub(super) guess: Option<u32>,
}

impl Place {
    pub(super) fn new(url: Url, kind: Kind, by: FoundBy) -> Self {
        Self { url, kind, by, published_ms: None, modified_ms: None, anchor: None, is_news: false, guess: None }
    }

    fn dated_ms(&self) -> i64 {
        self.published_ms.or(self.modified_ms).unwrap_or(0)
    }
}

/// What a place turned out to be.
#[derive(Debug)]
pub(super) struct Surveyed {
    pub(super) kind: Kind,
    /// Reason code and detail of what is wrong with it.
    pub(super) problem: Option<(&'static str, String)>,
    /// It is a page, and names no feed.
    pub(super) names_no_feed: bool,
    /// Of a feed: when it would be visited again.
    pub(super) wishes: Wishes,
}

impl Surveyed {
    pub(super) fn of(kind: Kind) -> Self {
        Self { kind, problem: None, names_no_feed: false, wishes: Wishes::default() }
    }
}

/// Reads what came from `place` and hands what it names to `send`, in batches.
pub(super) fn read(
    discover: &Discover,
    kind: Kind,
    depth: u32,
    place: &Url,
    reply: &Reply,
    send: &mut dyn FnMut(Vec<Place>),
) -> Surveyed {
    let mut gathered = Gathered {
        discover,
        depth,
        newest: BinaryHeap::new(),
        most: 0,
        named: 0,
        batch: Vec::new(),
        too_deep: false,
        send,
    };
    gathered.most = discover.max_per_site.unwrap_or(u64::MAX);
    let read = document::read(&reply.body[..], Some(place), reply.charset.as_deref(), &mut |item| gathered.item(item));
    let mut surveyed = match read {
        Ok(document) => {
            let kind = match document.kind {
                document::Kind::Feed => Kind::Feed,
                _ => Kind::Sitemap,
            };
            for fault in &document.faults {
                tracing::debug!(url = %place, %fault, "read in spite of a fault");
            }
            let problem = document.cut.map(|cut| (code_of(&cut), cut.to_string()));
            let wishes = Wishes { ttl_minutes: document.feed.ttl_minutes, skip_hours: document.feed.skip_hours };
            Surveyed { kind, problem, names_no_feed: false, wishes }
        }
        Err(DocumentError::Unknown(_)) if kind == Kind::Section => gathered.page(place, reply),
        Err(error) => Surveyed { kind, problem: Some(("not-a-feed", error.to_string())), ..Surveyed::of(kind) },
    };
    if gathered.too_deep {
        let detail = format!("sitemaps below sitemaps, more than {MAX_SITEMAP_DEPTH} deep, are not read");
        surveyed.problem = Some(("sitemap-depth", detail));
    }
    if reply.truncated {
        surveyed.problem = Some(("document-too-large", "cut at the limit; what comes before is used".to_owned()));
    }
    gathered.finish();
    surveyed
}

fn code_of(cut: &Cut) -> &'static str {
    match cut {
        Cut::TooLarge | Cut::LongToken => "document-too-large",
        Cut::Damaged(_) | Cut::MarkupEnd => "document-damaged",
    }
}

struct Gathered<'a> {
    discover: &'a Discover,
    depth: u32,
    /// The newest pages, where their number is limited.
    newest: BinaryHeap<Reverse<Ranked>>,
    most: u64,
    named: usize,
    batch: Vec<Place>,
    too_deep: bool,
    send: &'a mut dyn FnMut(Vec<Place>),
}

/// Ordered by date alone; of two with one date the one named first is the newer.
struct Ranked(i64, Reverse<usize>, Place);

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0, self.1).cmp(&(other.0, other.1))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ranked {}

impl Gathered<'_> {
    fn item(&mut self, item: Item) {
        match item {
            Item::Entry(entry) => self.entry(&entry),
            Item::Place(place) => self.place(&place),
            Item::Sitemap(place) => self.sitemap(&place),
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.most = self.most.min(MAX_FEED_ENTRIES);
        let Some(url) = entry.place().and_then(|place| Url::parse(place).ok()) else { return };
        let (published_ms, modified_ms) = (entry.published_ms(), entry.updated_ms());
        let place = Place { published_ms, modified_ms, is_news: true, ..Place::new(url, Kind::Page, FoundBy::Feed) };
        self.add(place, entry.language.as_deref());
    }

    fn place(&mut self, place: &sitemap::Place) {
        let Ok(url) = Url::parse(&place.url) else { return };
        let language = place.news.as_ref().and_then(|news| news.language.as_deref()).or(place.language.as_deref());
        let page = Place {
            published_ms: place.published_ms(),
            modified_ms: place.modified_ms(),
            is_news: place.news.is_some(),
            ..Place::new(url, Kind::Page, FoundBy::Sitemap)
        };
        self.add(page, language);
    }

    fn sitemap(&mut self, place: &sitemap::Place) {
        let Ok(url) = Url::parse(&place.url) else { return };
        let modified_ms = place.modified_ms();
        if self.discover.wanted.refusal(&Known { modified_ms, ..Known::default() }).is_some() {
            return;
        }
        if self.depth >= MAX_SITEMAP_DEPTH {
            self.too_deep = true;
            return;
        }
        self.hand_over(Place { modified_ms, ..Place::new(url, Kind::Sitemap, FoundBy::Sitemap) });
    }

    /// A page, where it may be wanted.
    fn add(&mut self, page: Place, language: Option<&str>) {
        let wanted = &self.discover.wanted;
        let known = Known { published_ms: page.published_ms, modified_ms: page.modified_ms, language };
        if !is_page(&page.url) || !wanted.wants_url(page.url.as_str()) || wanted.refusal(&known).is_some() {
            return;
        }
        if self.most == u64::MAX {
            return self.hand_over(page);
        }
        self.named += 1;
        self.newest.push(Reverse(Ranked(page.dated_ms(), Reverse(self.named), page)));
        if self.newest.len() as u64 > self.most {
            self.newest.pop();
        }
    }

    fn hand_over(&mut self, place: Place) {
        self.batch.push(place);
        if self.batch.len() >= BATCH {
            (self.send)(std::mem::take(&mut self.batch));
        }
    }

    fn finish(mut self) {
        for Reverse(Ranked(.., page)) in std::mem::take(&mut self.newest).into_sorted_vec() {
            self.hand_over(page);
        }
        if !self.batch.is_empty() {
            (self.send)(std::mem::take(&mut self.batch));
        }
    }

    fn page(&mut self, place: &Url, reply: &Reply) -> Surveyed {
        let text = decode::decode(&reply.body, reply.charset.as_deref());
        let found = links::read(&dom::parse(&text.text, Limits::default()), place);
        // Comments have feeds, too; they name no articles.
        let feeds = found.feeds.into_iter().filter(|feed| !feed.path().contains("/comments/"));
        let feeds: Vec<Url> = feeds.filter(|_| self.discover.feeds).collect();
        let names_no_feed = feeds.is_empty();
        for feed in feeds {
            self.hand_over(Place::new(feed, Kind::Feed, FoundBy::Link));
        }
        if self.discover.links {
            for (url, anchor) in found.links {
                self.add(Place { anchor: Some(anchor), ..Place::new(url, Kind::Page, FoundBy::Link) }, None);
            }
        }
        Surveyed { names_no_feed, ..Surveyed::of(Kind::Section) }
    }
}
