//! Which pages are wanted: by host, language and day.

use std::str::FromStr;

use url::Url;

use crate::record::Record;

/// What is wanted; what is empty wants everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Host names; each stands for its subdomains, too. Lower case.
    pub hosts: Vec<String>,
    /// BCP 47 tags; `pt` stands for `pt-BR`, too. Lower case.
    pub languages: Vec<String>,
    /// First day of publication.
    pub since: Option<Day>,
    /// Last day of publication.
    pub until: Option<Day>,
}

/// A day as dates begin with it: `2026-11-24`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(String);

impl Day {
    /// The day that a date of ISO 8601 begins with.
    fn of(date: &str) -> Option<Self> {
        date.get(..10)?.parse::<jiff::civil::Date>().ok().map(|day| Self(day.to_string()))
    }
}

/// What is no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected a day such as 2026-11-24")]
pub struct NoDay;

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        Day::of(text).filter(|_| text.len() == 10).ok_or(NoDay)
    }
}

impl Filter {
    /// Is everything wanted?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The class under which a page is passed over before it is cleaned. What was fetched before a day was not published
    /// after it.
    pub fn passes_over(&self, url: Option<&str>, fetched_at: Option<&str>) -> Option<&'static str> {
        if let Some(url) = url
            && !self.has_host(url)
        {
            return Some("other-host");
        }
        let fetched = fetched_at.and_then(Day::of);
        let early = |(fetched, since): (&Day, &Day)| fetched < since;
        fetched.as_ref().zip(self.since.as_ref()).is_some_and(early).then_some("other-date")
    }

    /// The same for a cleaned page. The day is that of publication; where that is not known, that of fetching. A page of
    /// which host, language or day are not known is not wanted where they are asked for.
    pub fn passes_over_record(&self, record: &Record) -> Option<&'static str> {
        if !self.hosts.is_empty() && !record.url.as_deref().is_some_and(|url| self.has_host(url)) {
            return Some("other-host");
        }
        let language = record.language.as_deref().unwrap_or_default().to_ascii_lowercase();
        let wanted = |tag: &String| {
            language.strip_prefix(tag.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        if !self.languages.is_empty() && !self.languages.iter().any(wanted) {
            return Some("other-language");
        }
        if self.since.is_none() && self.until.is_none() {
            return None;
        }
        let day = record.published.as_deref().or(record.fetched_at.as_deref()).and_then(Day::of);
        let within = day.is_some_and(|day| {
            self.since.as_ref().is_none_or(|since| day >= *since)
                && self.until.as_ref().is_none_or(|until| day <= *until)
        });
        (!within).then_some("other-date")
    }

    fn has_host(&self, url: &str) -> bool {
        if self.hosts.is_empty() {
            return true;
        }
        let Ok(url) = Url::parse(url) else { return false };
        let name = url.host_str().unwrap_or_default();
        let is_below =
            |host: &String| name.strip_suffix(host.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        self.hosts.iter().any(is_below)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Article, FetchFacts};
    use crate::record::RecordOptions;

    fn record(url: Option<&str>, language: Option<&str>, published: Option<&str>) -> Record {
        let mut article = Article::default();
        article.metadata.language = language.map(str::to_owned);
        article.metadata.published = published.map(str::to_owned);
        let facts = FetchFacts { url: url.map(str::to_owned), ..FetchFacts::default() };
        Record::new(article, facts, RecordOptions::default())
    }

    #[test]
    fn hosts_stand_for_their_subdomains_and_languages_for_their_regions() {
        let filter = Filter { hosts: vec!["example.org".into()], languages: vec!["pt".into()], ..Filter::default() };
        for (url, language, class) in [
            (Some("https://example.org/a"), Some("pt-BR"), None),
            (Some("https://news.Example.org:8080/a"), Some("pt"), None),
            (Some("https://badexample.org/"), Some("pt"), Some("other-host")),
            (None, Some("pt"), Some("other-host")),
            (Some("https://example.org/"), Some("ptx"), Some("other-language")),
            (Some("https://example.org/"), None, Some("other-language")),
        ] {
            assert_eq!(filter.passes_over_record(&record(url, language, None)), class, "{url:?} {language:?}");
        }
        assert_eq!(filter.passes_over(Some("http://other.org/"), None), Some("other-host"));
    }

    #[test]
    fn days_bound_the_publication_and_a_page_cannot_be_younger_than_its_fetching() {
        let day = |text: &str| Some(text.parse().unwrap());
        let filter = Filter { since: day("2026-01-10"), until: day("2026-01-20"), ..Filter::default() };
        for (published, class) in [
            (Some("2026-01-10"), None),
            (Some("2026-01-20T23:59:00-05:00"), None),
            (Some("2026-01-21"), Some("other-date")),
            (Some("2026-01-09T23:00:00Z"), Some("other-date")),
            (None, Some("other-date")),
        ] {
            assert_eq!(filter.passes_over_record(&record(None, None, published)), class, "{published:?}");
        }
        assert_eq!(filter.passes_over(None, Some("2026-01-09T00:00:00Z")), Some("other-date"));
        assert_eq!(filter.passes_over(None, Some("2026-02-09T00:00:00Z")), None);
        for bad in ["yesterday", "2026-1-1", "2026-13-01", "2026-01-01T00:00"] {
            assert_eq!(bad.parse::<Day>(), Err(NoDay));
        }
    }
}
