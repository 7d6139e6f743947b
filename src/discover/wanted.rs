//! What is wanted of a site: dates, languages, patterns of URLs. What a feed or sitemap says is used before a page is
//! fetched; what only the page says, after.

/// What is wanted; the default is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Published at or after this, milliseconds since 1970.
    pub since_ms: Option<i64>,
    /// Published before this.
    pub until_ms: Option<i64>,
    /// Primary language subtags, lower case; empty: any.
    pub languages: Vec<String>,
    /// One of these must match; empty: any URL.
    pub include: Vec<Pattern>,
    /// None of these may match.
    pub exclude: Vec<Pattern>,
}

/// What is known of a page without fetching it, or from it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known<'a> {
    pub published_ms: Option<i64>,
    pub modified_ms: Option<i64>,
    /// A language tag in any case: `en`, `pt-BR`.
    pub language: Option<&'a str>,
}

impl Wanted {
    /// May this URL be wanted, by its spelling?
    pub fn wants_url(&self, url: &str) -> bool {
        (self.include.is_empty() || self.include.iter().any(|pattern| pattern.matches(url)))
            && !self.exclude.iter().any(|pattern| pattern.matches(url))
    }

    /// Why a page of which so much is known is not wanted; `None` when it is, or may be.
    pub fn refusal(&self, known: &Known<'_>) -> Option<&'static str> {
        // A page that was last changed before a day was published before it, too.
        let latest_ms = known.published_ms.or(known.modified_ms);
        if self.since_ms.zip(latest_ms).is_some_and(|(since_ms, at_ms)| at_ms < since_ms) {
            return Some("published before the wanted time");
        }
        if self.until_ms.zip(known.published_ms).is_some_and(|(until_ms, at_ms)| at_ms >= until_ms) {
            return Some("published after the wanted time");
        }
        let primary = known.language.map(primary).filter(|language| !language.is_empty());
        if !self.languages.is_empty() && primary.is_some_and(|language| !self.languages.contains(&language)) {
            return Some("in another language");
        }
        None
    }
}

/// `pt-BR` → `pt`.
pub fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// A part of a URL; `*` is any run of characters, and `$` at the end is the end of the URL.
///
/// ```
/// use offprint::discover::wanted::Pattern;
///
/// let matches = |pattern: &str, url: &str| pattern.parse().is_ok_and(|pattern: Pattern| pattern.matches(url));
/// assert!(matches("/sport/", "https://a.example/sport/1") && !matches("/sport/", "https://a.example/sports"));
/// assert!(matches("example/*/live$", "https://a.example/2026/live") && !matches("live$", "https://a.example/live/1"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(String);

/// An empty pattern, which would match everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a part of a URL, such as /sport/ or *.html$")]
pub struct EmptyPattern;

impl std::str::FromStr for Pattern {
    type Err = EmptyPattern;

    fn from_str(text: &str) -> Result<Self, EmptyPattern> {
        if text.trim_matches(['*', '$']).is_empty() { Err(EmptyPattern) } else { Ok(Self(text.to_owned())) }
    }
}

impl Pattern {
    /// Does the pattern occur in this URL? Time is linear in the URL for each piece between two stars.
    pub fn matches(&self, url: &str) -> bool {
        let (pattern, anchored) = match self.0.strip_suffix('$') {
            Some(pattern) => (pattern, true),
            None => (self.0.as_str(), false),
        };
        let mut rest = url;
        let mut pieces = pattern.split('*').peekable();
        while let Some(piece) = pieces.next() {
            if anchored && pieces.peek().is_none() {
                return rest.ends_with(piece);
            }
            match rest.find(piece) {
                Some(at) => rest = &rest[at + piece.len()..],
                None => return false,
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_decides_and_what_is_not_known_does_not() {
        let wanted =
            Wanted { since_ms: Some(1_000), until_ms: Some(2_000), languages: vec!["en".into()], ..Wanted::default() };
        let known = |published_ms, modified_ms, language| Known { published_ms, modified_ms, language };
        for good in [
            Known::default(),
            known(Some(1_000), None, Some("en-GB")),
            known(Some(1_999), Some(5_000), Some("EN")),
            known(None, Some(5_000), Some("")),
        ] {
            assert_eq!(wanted.refusal(&good), None, "{good:?}");
        }
        for bad in [
            known(Some(999), Some(5_000), None),
            known(None, Some(999), None),
            known(Some(2_000), None, None),
            known(None, None, Some("de")),
        ] {
            assert!(wanted.refusal(&bad).is_some(), "{bad:?}");
        }
    }

    #[test]
    fn patterns_include_and_exclude() {
        let pattern = |text: &str| text.parse::<Pattern>().unwrap();
        let wanted =
            Wanted { include: vec![pattern("/news/")], exclude: vec![pattern("/news/live*")], ..Wanted::default() };
        assert!(wanted.wants_url("https://a.example/news/1"));
        assert!(!wanted.wants_url("https://a.example/news/live/1"));
        assert!(!wanted.wants_url("https://a.example/sport/1"));
        for empty in ["", "*", "$", "**$"] {
            assert!(empty.parse::<Pattern>().is_err());
        }
    }
}
