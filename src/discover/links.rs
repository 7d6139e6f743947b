//! Where a page points: its feeds, and its links with how they stand on it.

use std::collections::HashMap;

use url::Url;

use super::shape::Anchor;
use crate::dom::{AttrName, Dom, RowId, Tag};
use crate::text::count_words;
use crate::urls::MAX_BASE_BYTES;

/// Links of one page that are read; the largest real front pages have some hundreds.
const MAX_LINKS: usize = 5_000;
/// Feeds of one page that are read.
const MAX_FEEDS: usize = 20;

/// Media types of feeds; sorted.
const FEED_TYPES: [&str; 7] = [
    "application/atom+xml",
    "application/feed+json",
    "application/json",
    "application/rdf+xml",
    "application/rss+xml",
    "application/x-rss+xml",
    "text/rss+xml",
];

/// Elements around links that lead through the site.
const MENUS: [Tag; 4] = [Tag::Nav, Tag::Header, Tag::Footer, Tag::Aside];

/// What a page points to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// Feeds named in the head.
    pub feeds: Vec<Url>,
    /// Each place once, in the order of the page, without fragment; the longest text and the best stand count.
    pub links: Vec<(Url, Anchor)>,
}

/// Reads the links of a page that came from `place`.
pub fn read(dom: &Dom, place: &Url) -> Links {
    let declared = dom.elements(Tag::Base).find_map(|row| dom.attr(row, AttrName::Href));
    let declared = declared.filter(|href| href.len() <= MAX_BASE_BYTES);
    let base = declared.and_then(|href| place.join(href.trim()).ok()).unwrap_or_else(|| place.clone());
    let resolve = |row: RowId| {
        let mut url = base.join(dom.attr(row, AttrName::Href)?.trim()).ok()?;
        url.set_fragment(None);
        (matches!(url.scheme(), "http" | "https") && url.has_host()).then_some(url)
    };
    let mut found = Links::default();
    for row in dom.elements(Tag::Link) {
        if is_feed(dom, row)
            && let Some(url) = resolve(row)
            && found.feeds.len() < MAX_FEEDS
            && !found.feeds.contains(&url)
        {
            found.feeds.push(url);
        }
    }
    let mut known = HashMap::new();
    for row in dom.elements(Tag::A) {
        let Some(url) = resolve(row) else { continue };
        let in_menu = dom.ancestors(row).any(|row| MENUS.iter().any(|tag| dom.is_tag(row, *tag)));
        let anchor = Anchor { words: count_words(&dom.raw_text(row)), in_menu };
        match known.get(&url) {
            Some(&at) => {
                let (_, before): &mut (Url, Anchor) = &mut found.links[at];
                before.words = before.words.max(anchor.words);
                before.in_menu &= anchor.in_menu;
            }
            None if found.links.len() < MAX_LINKS => {
                known.insert(url.clone(), found.links.len());
                found.links.push((url, anchor));
            }
            None => break,
        }
    }
    found
}

fn is_feed(dom: &Dom, row: RowId) -> bool {
    let words = |name| dom.attr(row, name).unwrap_or_default().to_ascii_lowercase();
    let relation = words(AttrName::Rel);
    let kind = words(AttrName::Type);
    let kind = kind.split(';').next().unwrap_or_default().trim();
    relation.split_ascii_whitespace().any(|word| word == "alternate" || word == "feed") && FEED_TYPES.contains(&kind)
}

/// Where feeds lie when no page names one, the likeliest first.
pub const FEED_PATHS: [&str; 6] = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/feed.json"];
/// Where sitemaps lie when robots.txt names none, the likeliest first.
pub const SITEMAP_PATHS: [&str; 5] =
    ["/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml", "/sitemap.xml.gz", "/sitemap.txt"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Limits, parse};

    #[test]
    fn feeds_and_links_are_resolved_and_told_apart_by_their_stand() {
        let page = "<base href='/b/'><link rel='alternate' type='application/rss+xml; charset=utf-8' href='feed.xml'>\
            <link rel=alternate hreflang=de href=/de><link rel='stylesheet' type='text/css' href=x.css>\
            <nav><a href='/s'>Sport</a></nav><a href='story-1#top'>A story of five words</a>\
            <a href='/s'>Sport news</a><a href='mailto:x@y'>m</a><a href='http://[bad'>b</a>";
        let place = Url::parse("https://a.example/x/y").unwrap();
        let found = read(&parse(page, Limits::default()), &place);
        assert_eq!(found.feeds, [Url::parse("https://a.example/b/feed.xml").unwrap()]);
        let links: Vec<_> =
            found.links.iter().map(|(url, anchor)| (url.path(), anchor.words, anchor.in_menu)).collect();
        assert_eq!(links, [("/s", 2, false), ("/b/story-1", 5, false)]);
        assert!(FEED_TYPES.is_sorted());
    }
}
