//! Rules that a user writes for the pages of one site, as CSS selectors.

use url::Url;

use crate::dom::{Dom, Limits, RowId, SelectorError, Selectors};
use crate::meta;
use crate::model::{Metadata, RuleUse};

/// What a selector of a site picks out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteField {
    /// The elements that hold the story: what stands outside is dropped, what stands inside needs no model to stay.
    Keep,
    /// Elements to drop, also inside kept ones.
    Drop,
    Title,
    /// Every element that matches names one author or more.
    Author,
    /// The date of publication.
    Date,
}

impl SiteField {
    /// The key as it stands in `config.toml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Drop => "drop",
            Self::Title => "title",
            Self::Author => "author",
            Self::Date => "date",
        }
    }
}

/// The rules of one site.
#[derive(Debug, Clone)]
pub struct Site {
    /// In lower case; the rules hold for its subdomains, too.
    host: String,
    /// What each selector is for, in the order of `selectors`.
    rules: Vec<(SiteField, String)>,
    selectors: Selectors,
}

impl Site {
    /// Rules for `host` and its subdomains, each a field and a CSS selector.
    ///
    /// # Errors
    /// A selector that is not valid CSS.
    pub fn new(host: &str, rules: Vec<(SiteField, String)>) -> Result<Self, SelectorError> {
        let selectors = Selectors::new(&rules.iter().map(|(_, selector)| selector.as_str()).collect::<Vec<_>>())?;
        Ok(Self { host: host.to_ascii_lowercase(), rules, selectors })
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    fn covers(&self, host: &str) -> bool {
        host.strip_suffix(self.host.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }
}

/// The rules of all sites. Pages of other hosts cost nothing.
#[derive(Debug, Clone, Default)]
pub struct Sites(Vec<Site>);

impl Sites {
    pub fn new(sites: Vec<Site>) -> Self {
        Self(sites)
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Site> {
        self.0.iter()
    }

    /// The rules for a page: by its address, or by what it calls its own where that is not known. Of several sites the one
    /// with the longest host.
    pub(super) fn of_page(&self, url: Option<&str>, canonical: Option<&str>) -> Option<&Site> {
        if self.0.is_empty() {
            return None;
        }
        let url = [url, canonical].into_iter().flatten().find_map(|url| Url::parse(url).ok())?;
        let host = url.host_str()?.to_ascii_lowercase();
        self.0.iter().filter(|site| site.covers(&host)).max_by_key(|site| site.host.len())
    }
}

/// What the rules of a site found on a page.
#[derive(Debug, Default)]
pub(super) struct Matched {
    pub keep: Vec<RowId>,
    pub drop: Vec<RowId>,
    pub uses: Vec<RuleUse>,
}

/// Applies a site's rules: sets what they say of title, authors and date, and tells which elements to keep and to drop.
pub(super) fn apply(site: &Site, html: &str, limits: Limits, dom: &Dom, metadata: &mut Metadata) -> Matched {
    let mut matched = Matched::default();
    let mut by_field: [Vec<RowId>; 3] = Default::default();
    for ((field, selector), rows) in site.rules.iter().zip(site.selectors.hits(html, limits, dom)) {
        let mut count = rows.len();
        match field {
            SiteField::Keep => matched.keep.extend(rows),
            SiteField::Drop => matched.drop.extend(rows),
            SiteField::Title => by_field[0].extend(rows),
            SiteField::Author => by_field[1].extend(rows),
            SiteField::Date => {
                // An element that holds no date is none.
                let rows: Vec<RowId> =
                    rows.into_iter().filter(|&row| meta::date_of(dom, row, metadata).is_some()).collect();
                count = rows.len();
                by_field[2].extend(rows);
            }
        }
        matched.uses.push(RuleUse {
            site: site.host.clone(),
            key: field.key(),
            selector: selector.clone(),
            matched: count,
        });
    }
    let [title, authors, date] = &by_field;
    meta::overrule(metadata, dom, title, authors, date);
    matched.keep.sort_unstable();
    // Elements inside a kept one are kept with it.
    let mut end = 0;
    matched.keep.retain(|&row| {
        let is_outermost = row >= end;
        end = end.max(dom.end(row));
        is_outermost
    });
    matched
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_special_host_speaks_for_a_page() {
        let site = |host| Site::new(host, Vec::new()).unwrap();
        let sites = Sites::new(vec![site("Example.org"), site("blog.example.org"), site("ample.org")]);
        let host = |url| sites.of_page(Some(url), None).map(Site::host);
        assert_eq!(host("https://www.example.org/a"), Some("example.org"));
        assert_eq!(host("https://BLOG.example.org/a"), Some("blog.example.org"));
        assert_eq!(host("https://x.blog.example.org/a"), Some("blog.example.org"));
        assert_eq!(host("https://badexample.org/"), None);
        assert_eq!(host("https://other.org/"), None);
        assert_eq!(sites.of_page(None, Some("https://example.org/")).map(Site::host), Some("example.org"));
        assert!(sites.of_page(None, None).is_none());
    }
}
