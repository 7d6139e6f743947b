//! Sitemaps and sitemap indexes (sitemaps.org 0.9, its older spellings, Google's news extension) → places, one at a
//! time. A million entries cost no more memory than one.

use url::Url;

use super::dates::moment_ms;
use super::document::Item;
use super::xml::{Element, Piece, Space, Xml};

/// Longest value that is kept, bytes.
const MAX_VALUE_BYTES: usize = 16 << 10;

/// A place that a sitemap names: a page, or another sitemap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// As written, without white space around it; resolved where it is relative and the sitemap's own place is known.
    pub url: String,
    /// Last change.
    pub modified: Option<String>,
    pub news: Option<News>,
    /// As the link of `hreflang` to the page itself declares it.
    pub language: Option<String>,
    /// Languages and places of such links.
    pub(super) alternates: Vec<(String, String)>,
}

/// Links of `hreflang` that are read of one place; there are some two hundred languages and regions in use.
const MAX_ALTERNATES: usize = 400;

/// What the news extension says of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    /// Name of the publication.
    pub publication: Option<String>,
    pub language: Option<String>,
    pub published: Option<String>,
    pub title: Option<String>,
}

impl Place {
    /// First publication, where the news extension gives it.
    pub fn published_ms(&self) -> Option<i64> {
        self.news.as_ref()?.published.as_deref().and_then(moment_ms)
    }

    /// Last change.
    pub fn modified_ms(&self) -> Option<i64> {
        self.modified.as_deref().and_then(moment_ms)
    }
}

/// Elements that hold one place each.
const PLACES: [&str; 2] = ["sitemap", "url"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Url,
    Modified,
    Publication,
    Language,
    Published,
    Title,
}

/// Reads a sitemap whose outermost element has just been opened.
pub(super) fn read(xml: &mut Xml<'_>, base: Option<&Url>, sink: &mut dyn FnMut(Item)) {
    let mut place: Option<(usize, bool, Place)> = None;
    let mut capture: Option<(usize, Field, String)> = None;
    // The text of the place itself: some indexes forget `loc`.
    let mut bare = String::new();
    loop {
        match xml.next() {
            Piece::Open(element) if capture.is_none() => {
                let depth = xml.depth();
                let name = element.name.as_str();
                if element.space == Space::Own && PLACES.contains(&name) {
                    end(&mut place, &mut bare, base, sink);
                    place = Some((depth, name == "sitemap", Place::default()));
                } else if place.is_some() {
                    if element.space == Space::Own
                        && name == "loc"
                        && place.as_ref().is_some_and(|(.., place)| !place.url.is_empty())
                    {
                        // Two places in one element: each has its own.
                        let next = place.as_ref().map(|(depth, is_sitemap, _)| (*depth, *is_sitemap, Place::default()));
                        end(&mut place, &mut bare, base, sink);
                        place = next;
                    }
                    if let (Space::Other, "link", Some((.., place))) = (element.space, name, &mut place) {
                        alternate(place, &element);
                        continue;
                    }
                    let field = match (element.space, name) {
                        (Space::Own, "loc") => Field::Url,
                        (Space::Own, "lastmod") => Field::Modified,
                        (Space::News, "name") => Field::Publication,
                        (Space::News, "language") => Field::Language,
                        (Space::News, "publication_date") => Field::Published,
                        (Space::News, "title") => Field::Title,
                        _ => continue,
                    };
                    capture = Some((depth, field, String::new()));
                }
            }
            Piece::Open(_) => {}
            Piece::Text(text) => {
                let at = match (&mut capture, &place) {
                    (Some((_, _, value)), _) => value,
                    (None, Some((depth, ..))) if xml.depth() == *depth => &mut bare,
                    _ => continue,
                };
                if at.len() + text.len() <= MAX_VALUE_BYTES {
                    at.push_str(&text);
                }
            }
            Piece::Close { depth, .. } => {
                if let Some((_, field, text)) = capture.take_if(|(at, ..)| depth < *at)
                    && let Some((_, _, place)) = &mut place
                {
                    set(place, field, text.trim());
                }
                if place.as_ref().is_some_and(|(at, ..)| depth < *at) {
                    end(&mut place, &mut bare, base, sink);
                }
            }
            Piece::End => break,
        }
    }
    // What a place had when the document was cut is whole, unless it stood bare. A `loc` that lacks only the end of its
    // end tag is whole, too.
    if xml.ends_in_end_tag()
        && let (Some((_, Field::Url, text)), Some((_, _, place))) = (capture, &mut place)
    {
        set(place, Field::Url, text.trim());
    }
    bare.clear();
    end(&mut place, &mut bare, base, sink);
}

/// `<xhtml:link rel="alternate" hreflang="de" href="…">`
fn alternate(place: &mut Place, link: &Element) {
    if let (Some(language), Some(href)) = (link.attribute("hreflang"), link.attribute("href"))
        && place.alternates.len() < MAX_ALTERNATES
        && !language.is_empty()
        && !language.eq_ignore_ascii_case("x-default")
    {
        place.alternates.push((language.to_owned(), href.to_owned()));
    }
}

fn set(place: &mut Place, field: Field, text: &str) {
    if text.is_empty() {
        return;
    }
    let text = text.to_owned();
    let news = |place: &mut Place| std::mem::take(&mut place.news).unwrap_or_default();
    match field {
        Field::Url => place.url = text,
        Field::Modified => place.modified = Some(text),
        Field::Publication => place.news = Some(News { publication: Some(text), ..news(place) }),
        Field::Language => place.news = Some(News { language: Some(text), ..news(place) }),
        Field::Published => place.news = Some(News { published: Some(text), ..news(place) }),
        Field::Title => place.news = Some(News { title: Some(text), ..news(place) }),
    }
}

fn end(open: &mut Option<(usize, bool, Place)>, bare: &mut String, base: Option<&Url>, sink: &mut dyn FnMut(Item)) {
    let bare = std::mem::take(bare);
    let Some((_, is_sitemap, mut place)) = open.take() else { return };
    if place.url.is_empty() && is_sitemap {
        bare.trim().clone_into(&mut place.url);
    }
    let alternates = std::mem::take(&mut place.alternates);
    place.language = alternates.into_iter().find(|(_, href)| *href == place.url).map(|(language, _)| language);
    place.url = match (Url::parse(&place.url), base) {
        // The protocol asks for whole URLs; a path is understood, and anything else is no URL.
        (Err(url::ParseError::RelativeUrlWithoutBase), Some(base)) if place.url.starts_with('/') => {
            base.join(&place.url).map(String::from).unwrap_or_default()
        }
        (Ok(_), _) => place.url,
        _ => return,
    };
    if !place.url.is_empty() {
        sink(if is_sitemap { Item::Sitemap(place) } else { Item::Place(place) });
    }
}
