//! A fetched page → its record, and the places under which the article is known.

use url::Url;

use super::Cleaner;
use crate::fetch::Reply;
use crate::model::{FetchFacts, PageContext};
use crate::record::{Record, RecordOptions};
use crate::urls;

/// The record as a line, and the canonical forms under which the article is known; or reason and detail.
pub(super) fn article(
    clean: &Cleaner,
    options: RecordOptions,
    target: &Url,
    reply: &Reply,
    facts: FetchFacts,
) -> Result<(Vec<u8>, Vec<String>), (String, String)> {
    let page = PageContext {
        url: facts.url.as_deref(),
        charset: reply.charset.as_deref(),
        fetched_at: facts.fetched_at.as_deref(),
        truncated: reply.truncated,
    };
    let mut article = clean(&reply.body, &page).map_err(|error| (error.code().to_owned(), error.to_string()))?;
    article.partial |= reply.truncated;
    let mut places = vec![urls::canonical(target)];
    places.extend(article.metadata.canonical_url.as_deref().and_then(|claimed| trusted_place(claimed, target)));
    places.dedup();
    let record = Record::new(article, facts, options);
    let mut line = serde_json::to_vec(&record).map_err(|error| ("internal".to_owned(), error.to_string()))?;
    line.push(b'\n');
    Ok((line, places))
}

/// The canonical form of a page's canonical link, unless it is a likely mistake: another site, or the front page, to
/// which broken templates send every story.
fn trusted_place(claimed: &str, target: &Url) -> Option<String> {
    let claimed = Url::parse(claimed).ok()?;
    let same_site = match (urls::registrable_domain(&claimed), urls::registrable_domain(target)) {
        (Some(claimed), Some(target)) => claimed == target,
        _ => urls::host_key(&claimed) == urls::host_key(target),
    };
    let front_page = claimed.path() == "/" && claimed.query().is_none();
    (same_site && !front_page).then(|| urls::canonical(&claimed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_canonical_link_is_believed_within_the_site_and_never_when_it_names_the_front_page() {
        let page = Url::parse("https://www.example.com/story?id=1").unwrap();
        for (claimed, expected) in [
            ("https://example.com/story#top", Some("https://example.com/story")),
            ("https://amp.example.com/story", Some("https://amp.example.com/story")),
            ("https://example.com/", None),
            ("https://other.com/story", None),
            ("/story", None),
        ] {
            assert_eq!(trusted_place(claimed, &page).as_deref(), expected, "{claimed}");
        }
    }
}
