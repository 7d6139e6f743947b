//! Links of a page that lead to more of the same article.
//!
//! A story in parts names its next part by `rel=next` or by a pager. Both lie: blogs give `rel=next` to the next story. So
//! a link counts only when its URL is the page's own with the next number in a place where numbers of parts stand.

use url::Url;

use crate::dom::{AttrName, Dom, Tag};
use crate::urls::MAX_BASE_BYTES;

/// Query parameters that number the parts of a story; sorted.
const PART_PARAMETERS: [&str; 8] = ["page", "pagenum", "pagina", "part", "pg", "seite", "showpage", "startpage"];
/// Path segments before such a number; sorted.
const PART_SEGMENTS: [&str; 5] = ["page", "pagina", "part", "seite", "sida"];
/// Parts of a story beyond this are an archive, not a story.
pub const MAX_PARTS: u32 = 20;

/// The URL of a story's next part. `page` is the page's own URL.
pub fn next_part(dom: &Dom, page: &Url) -> Option<Url> {
    let (stem, number) = part(page);
    let base = base(dom, page);
    let wanted = number + 1;
    if wanted > MAX_PARTS {
        return None;
    }
    let links = [Tag::Link, Tag::A].into_iter().flat_map(|tag| dom.elements(tag));
    let digits = wanted.to_string();
    let hrefs = links.filter_map(|row| dom.attr(row, AttrName::Href)).map(str::trim);
    let targets = hrefs.filter(|href| may_number(href, &digits)).filter_map(|href| base.join(href).ok());
    targets.filter(|target| target.origin() == page.origin()).find(|target| {
        let (own, number) = part(target);
        number == wanted && own == stem
    })
}

/// Does this number stand where the number of a part may? Parsing all links of a page would cost as much as a good part of
/// its cleaning.
fn may_number(href: &str, digits: &str) -> bool {
    let (href, digits) = (href.as_bytes(), digits.as_bytes());
    // A relative link may be the number alone.
    let is_begin = |at: usize| at == 0 || b"/=-,_".contains(&href[at - 1]);
    let is_end = |at: usize| href.get(at).is_none_or(|byte| b"/&#?.".contains(byte));
    memchr::memchr_iter(digits[0], href)
        .any(|at| href[at..].starts_with(digits) && is_begin(at) && is_end(at + digits.len()))
}

fn base(dom: &Dom, page: &Url) -> Url {
    let stated = dom.elements(Tag::Base).find_map(|row| dom.attr(row, AttrName::Href));
    let stated = stated.filter(|href| href.len() <= MAX_BASE_BYTES);
    stated.and_then(|href| page.join(href.trim()).ok()).unwrap_or_else(|| page.clone())
}

/// A URL without its number of a part, and that number; 1 where there is none.
///
/// ```
/// let part = |text: &str| offprint::links::part(&url::Url::parse(text).unwrap());
/// assert_eq!(part("https://a.example/story/2"), part("https://a.example/story/?page=2"));
/// assert_eq!(part("https://a.example/story").1, 1);
/// ```
pub fn part(url: &Url) -> (String, u32) {
    let mut number = None;
    let mut query = String::new();
    for pair in url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        match small(value) {
            Some(found) if PART_PARAMETERS.binary_search(&name.to_ascii_lowercase().as_str()).is_ok() => {
                number = Some(found);
            }
            _ => {
                query.push('&');
                query.push_str(pair);
            }
        }
    }
    let mut path = url.path().trim_end_matches('/').to_owned();
    if number.is_none()
        && let Some((stem, found)) = path_part(&path)
    {
        number = Some(found);
        path = stem;
    }
    (format!("{}{path}{query}", url.host_str().unwrap_or_default()), number.unwrap_or(1))
}

/// Has the URL the form of a further part of a story?
///
/// ```
/// let url = |text: &str| url::Url::parse(text).unwrap();
/// assert!(offprint::links::is_further_part(&url("https://a.example/story/2")));
/// assert!(!offprint::links::is_further_part(&url("https://a.example/story")));
/// ```
pub fn is_further_part(url: &Url) -> bool {
    part(url).1 > 1
}

/// `/story/2`, `/story/page/2`, `/story/seite-2`, `/story-2.html`, `/story,2.html`, `/story_2.html`.
fn path_part(path: &str) -> Option<(String, u32)> {
    let (parent, last) = path.rsplit_once('/')?;
    if let Some(number) = small(last) {
        let stem =
            parent.rsplit_once('/').filter(|(_, segment)| is_part_segment(segment)).map_or(parent, |(stem, _)| stem);
        // Numbers under numbers are dates.
        let is_date = stem.rsplit('/').next().is_some_and(|segment| segment.bytes().all(|byte| byte.is_ascii_digit()));
        return (stem.len() > 1 && !is_date).then(|| (stem.to_owned(), number));
    }
    if let Some((word, number)) = last.rsplit_once('-')
        && is_part_segment(word)
    {
        return Some((parent.to_owned(), small(number)?));
    }
    let (name, extension) = last.rsplit_once('.').filter(|(_, extension)| extension.starts_with("htm"))?;
    let (stem, number) = name.rsplit_once(['-', ',', '_'])?;
    Some((format!("{parent}/{stem}.{extension}"), small(number)?))
}

fn is_part_segment(segment: &str) -> bool {
    PART_SEGMENTS.binary_search(&segment.to_ascii_lowercase().as_str()).is_ok()
}

/// A number that a part may have.
fn small(text: &str) -> Option<u32> {
    let is_number = text.len() <= 2 && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| is_number && (1..=MAX_PARTS).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Limits, parse};

    fn next(page: &str, html: &str) -> Option<String> {
        let dom = parse(html, Limits::default());
        next_part(&dom, &Url::parse(page).unwrap()).map(String::from)
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(PART_PARAMETERS.is_sorted() && PART_SEGMENTS.is_sorted());
    }

    #[test]
    fn the_next_part_has_the_next_number() {
        for (page, href, expected) in [
            ("https://a.example/story", "/story/2", true),
            ("https://a.example/story/", "?page=2", true),
            ("https://a.example/story/2/", "https://a.example/story/3/", true),
            ("https://a.example/story.html", "story-2.html", true),
            ("https://a.example/story,2.html", "story,3.html", true),
            ("https://a.example/story/", "2", true),
            ("https://a.example/story", "story/seite-2", true),
            ("https://a.example/story?id=7", "?id=7&page=2", true),
            ("https://a.example/story", "/story/3", false),
            ("https://a.example/story", "/other-story", false),
            ("https://a.example/story", "/other/2", false),
            ("https://a.example/story", "/story/comment-page-2", false),
            ("https://a.example/story", "https://b.example/story/2", false),
            ("https://a.example/story?id=7", "?id=8&page=2", false),
            ("https://a.example/", "/page/2", false),
            ("https://a.example/2024/05", "/2024/06", false),
        ] {
            let found = next(page, &format!("<a href='{href}' rel=next>Next</a>"));
            assert_eq!(found.is_some(), expected, "{page} → {href}: {found:?}");
        }
    }

    #[test]
    fn a_base_element_is_heeded() {
        let html = "<base href='https://a.example/news/'><link rel=next href='story/2'>";
        assert_eq!(next("https://a.example/news/story", html).as_deref(), Some("https://a.example/news/story/2"));
    }
}
