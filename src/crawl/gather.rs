//! The keeper's side of discovery: what was found becomes URLs of the frontier, within the sites that were asked for.

use rustc_hash::{FxHashMap, FxHashSet};
use url::Url;

use super::CrawlError;
use super::message::{Failure, Found};
use super::options::Discover;
use super::page::site;
use super::survey::Place;
use crate::discover::revisit::Visit;
use crate::discover::shape::Shapes;
use crate::frontier::{Discovered, Discovery, FoundBy, Frontier, Kind, SiteCount};
use crate::links;
use crate::urls;

/// Sites whose statistics are held in memory; those of others are read from the state.
const MAX_SITES: usize = 2_000;
/// Sitemaps of one site; the largest have some thousands, and a generator of sitemaps has no end.
const MAX_SITEMAPS_PER_SITE: u64 = 50_000;
/// Pages of one site, where the user sets no limit: more is no news.
const MAX_PAGES_PER_SITE: u64 = 20_000_000;

/// What is known of one site.
#[derive(Debug, Default)]
struct Site {
    shapes: Shapes,
    count: SiteCount,
    counted: bool,
    /// Learnt since the statistics were written.
    learnt: u32,
}

/// Statistics are written after so much was learnt; a crash costs no more, and nothing but their sharpness.
const LEARNT_BEFORE_SAVING: u32 = 64;

impl Site {
    fn learn(&mut self, url: &Url, is_article: bool) {
        self.shapes.learn(url, is_article);
        self.learnt += 1;
    }
}

#[derive(Debug)]
pub(super) struct Gatherer {
    discover: Discover,
    /// Sites that were listed.
    listed: FxHashSet<String>,
    sites: FxHashMap<String, Site>,
    /// What visits under way brought so far, by the id of the place.
    visits: FxHashMap<i64, Visit>,
}

impl Gatherer {
    pub(super) fn open(discover: Discover, frontier: &mut dyn Frontier) -> Result<Self, CrawlError> {
        let listed = frontier.listed_sources()?;
        let listed = listed.iter().filter_map(|url| Url::parse(url).ok()).map(|url| site(&url)).collect();
        Ok(Self { discover, listed, sites: FxHashMap::default(), visits: FxHashMap::default() })
    }

    /// Lists name sites, not pages.
    pub(super) fn lists_sites(&self) -> bool {
        self.discover.any()
    }

    /// A site was listed.
    pub(super) fn listed(&mut self, url: &str) {
        self.listed.extend(Url::parse(url).ok().map(|url| site(&url)));
    }

    /// What a visit brought.
    pub(super) fn visited(&mut self, url_id: i64) -> Visit {
        self.visits.remove(&url_id).unwrap_or(Visit { new: 0, named: 0 })
    }

    /// An article came from this URL: others like it may be articles, too.
    pub(super) fn learn(&mut self, frontier: &mut dyn Frontier, url: &str, is_article: bool) -> Result<(), CrawlError> {
        if let (true, Ok(url)) = (self.discover.links, Url::parse(url)) {
            let site = self.site(frontier, &site(&url))?;
            site.learn(&url, is_article);
        }
        Ok(())
    }

    /// Adds what a place names; the failures that are to be told.
    pub(super) fn take(
        &mut self,
        frontier: &mut dyn Frontier,
        found: Found,
        now_ms: i64,
    ) -> Result<Vec<Failure>, CrawlError> {
        let home = Url::parse(&found.source).map(|url| site(&url)).unwrap_or_default();
        let mut failures = Vec::new();
        for place in &found.places {
            let site_name = site(&place.url);
            // Feeds and sitemaps may lie elsewhere, with a service that makes them. What they name may not, unless they were
            // listed themselves.
            let trusted = place.kind != Kind::Page || found.is_listed && place.by != FoundBy::Link;
            let is_ours = trusted || site_name == home || self.listed.contains(&site_name);
            if !is_ours || !place.url.has_host() {
                continue;
            }
            if let Some((reason, detail)) = self.add(frontier, &found, place, &site_name, now_ms)? {
                let url = place.url.to_string();
                if frontier.note_once(&format!("discover {reason} {}", found.source))? {
                    failures.push(Failure {
                        source: found.source.clone(),
                        url: Some(url),
                        reason: reason.to_owned(),
                        detail: Some(detail),
                        ..Failure::default()
                    });
                }
            }
        }
        Ok(failures)
    }

    fn add(
        &mut self,
        frontier: &mut dyn Frontier,
        found: &Found,
        place: &Place,
        site_name: &str,
        now_ms: i64,
    ) -> Result<Option<(&'static str, String)>, CrawlError> {
        let most = self.discover.max_per_site.unwrap_or(MAX_PAGES_PER_SITE);
        let known = self.site(frontier, site_name)?;
        if place.by == FoundBy::Link && place.kind == Kind::Page && !known.shapes.is_article(&place.url, place.anchor) {
            // What menus lead to is no article: this is learnt once a page, not at every visit.
            if found.first && place.anchor.is_some_and(|anchor| anchor.in_menu) {
                known.learn(&place.url, false);
            }
            return Ok(None);
        }
        let from_any_sitemap = place.by == FoundBy::Sitemap && place.kind == Kind::Page && !place.is_news;
        if from_any_sitemap && known.shapes.is_surely_none(&place.url) {
            return Ok(None);
        }
        let full = match place.kind {
            Kind::Page => known.count.pages >= most,
            Kind::Sitemap if known.count.sitemaps >= MAX_SITEMAPS_PER_SITE => {
                let detail = format!("more than {MAX_SITEMAPS_PER_SITE} sitemaps of one site are not read");
                return Ok(Some(("sitemap-limit", detail)));
            }
            _ => false,
        };
        let named = &mut self.visits.entry(found.url_id).or_insert(Visit { new: 0, named: 0 }).named;
        *named += 1;
        if full {
            return Ok(None);
        }
        let (url, canonical, host) = (place.url.as_str(), urls::canonical(&place.url), urls::host_key(&place.url));
        let dated_ms = place.published_ms.or(place.modified_ms);
        let is_part = place.kind == Kind::Page && links::is_further_part(&place.url);
        let discovery = Discovery {
            url,
            canonical: &canonical,
            host: &host,
            kind: place.kind,
            by: place.by,
            at: found.url_id,
            depth: found.depth + u32::from(place.kind == Kind::Sitemap && place.by == FoundBy::Sitemap),
            guess: place.guess,
            // A part of a story comes behind it.
            dated_ms: dated_ms.or(is_part.then_some(now_ms)).map(|at| at - i64::from(is_part)),
            modified_ms: place.modified_ms,
        };
        match frontier.discover(&discovery, now_ms)? {
            Discovered::New => {
                self.visits.entry(found.url_id).or_insert(Visit { new: 0, named: 0 }).new += 1;
                let site = self.site(frontier, site_name)?;
                match place.kind {
                    Kind::Page => site.count.pages += 1,
                    Kind::Sitemap => site.count.sitemaps += 1,
                    Kind::Section | Kind::Feed => {}
                }
                site.counted = true;
                if place.is_news {
                    site.learn(&place.url, true);
                }
            }
            Discovered::Loop => {
                let detail = "a sitemap that names itself, or one above it; it is read once".to_owned();
                return Ok(Some(("sitemap-loop", detail)));
            }
            Discovered::Renewed | Discovered::Known => {}
        }
        Ok(None)
    }

    fn site(&mut self, frontier: &mut dyn Frontier, name: &str) -> Result<&mut Site, CrawlError> {
        if !self.sites.contains_key(name) {
            if self.sites.len() >= MAX_SITES {
                self.save(frontier)?;
                self.sites.clear();
            }
            let (shapes, count) = frontier.site(name)?;
            // Statistics that cannot be read are made anew.
            let shapes = shapes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
            self.sites.insert(name.to_owned(), Site { shapes, count, counted: false, learnt: 0 });
        }
        Ok(self.sites.entry(name.to_owned()).or_default())
    }

    /// Writes what changed into the state; to be called in a transaction, before its commit.
    pub(super) fn save(&mut self, frontier: &mut dyn Frontier) -> Result<(), CrawlError> {
        let is_due = |site: &Site| site.counted || site.learnt >= LEARNT_BEFORE_SAVING;
        for (name, site) in self.sites.iter_mut().filter(|(_, site)| is_due(site)) {
            let shapes = serde_json::to_vec(&site.shapes).unwrap_or_default();
            frontier.save_site(name, &shapes, site.count)?;
            (site.counted, site.learnt) = (false, 0);
        }
        Ok(())
    }
}
