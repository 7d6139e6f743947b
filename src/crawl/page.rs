//! A fetched page → its record, and what the article is known by.

use sha2::{Digest, Sha256};
use url::Url;

use super::{Cleaner, Options};
use crate::discover::dates::moment_ms;
use crate::discover::directives::Directives;
use crate::discover::walls::{self, Shown};
use crate::discover::wanted::Known;
use crate::extract::{ExtractError, join};
use crate::fetch::Reply;
use crate::frontier::{Sketch, Version, VersionFields};
use crate::model::{Article, FetchFacts, PageContext};
use crate::record::Record;
use crate::urls;

/// Words from which equal texts on one site are one article; shorter ones are notices that many pages share.
const MIN_TEXT_WORDS: usize = 50;

/// An article, ready to be written.
#[derive(Debug)]
pub(super) struct Page {
    /// The record with its line break.
    pub(super) line: Vec<u8>,
    /// Canonical forms of its URLs, and its text: two pages that share one of these are one article.
    pub(super) places: Vec<String>,
    /// Canonical forms of the URLs of the parts that were joined to it.
    pub(super) parts: Vec<String>,
    pub(super) sketch: Option<Sketch>,
    /// The page was cut after so many decoded bytes.
    pub(super) page_bytes: Option<u64>,
    /// To tell later what changed.
    pub(super) version: Version,
    /// Of a story that goes on on another page, what the record was made of.
    draft: Option<Box<Draft>>,
}

/// A story of which further parts may come.
#[derive(Debug)]
struct Draft {
    target: Url,
    article: Article,
    facts: FetchFacts,
    next: Option<Url>,
}

/// The field of a record that only the keeper can fill. Quotes inside a text are escaped, so these bytes are the field.
const NO_NEAR: &[u8] = b"\"near_duplicate_of\":null";

impl Page {
    /// Names the article that has nearly the same text.
    pub(super) fn set_near(&mut self, source: &str) {
        let Some(at) = memchr::memmem::rfind(&self.line, NO_NEAR) else { return };
        let value_at = at + NO_NEAR.len() - b"null".len();
        if let Ok(value) = serde_json::to_vec(source) {
            self.line.splice(value_at..at + NO_NEAR.len(), value);
        }
    }

    /// The next part of the story, while parts are being added.
    pub(super) fn next_part(&self) -> Option<Url> {
        self.draft.as_ref().and_then(|draft| draft.next.clone())
    }

    /// Adds the part at `url`.
    pub(super) fn add(&mut self, url: &Url, part: Article) {
        if let Some(draft) = &mut self.draft {
            self.parts.push(urls::canonical(url));
            draft.next = part.next_part.as_deref().and_then(|next| Url::parse(next).ok());
            join(&mut draft.article, part);
        }
    }

    /// A part is missing.
    pub(super) fn is_partial(&mut self) {
        if let Some(draft) = &mut self.draft {
            draft.article.partial = true;
            draft.next = None;
        }
    }

    /// Makes the record again, of all parts.
    pub(super) fn finish(&mut self, options: &Options) {
        let Some(draft) = self.draft.take().map(|draft| *draft) else { return };
        let record = Record::new(draft.article, draft.facts, options.record);
        let Ok(mut line) = serde_json::to_vec(&record) else { return };
        line.push(b'\n');
        self.line = line;
        self.places.retain(|place| !place.starts_with("text "));
        self.places.extend(text_place(&record, &draft.target));
        self.sketch = Sketch::of(record.text.as_deref().unwrap_or_default());
        self.version.hash.clone_from(&record.hash);
        self.version.fields = fields(&record);
    }

    /// Says that the record takes the place of an earlier one: its number (from 2), the hash of the text before, and the
    /// fields that changed.
    pub(super) fn set_revision(&mut self, number: u32, revises: &str, changed: &[&str]) {
        let Some(end) = memchr::memrchr(b'}', &self.line) else { return };
        let fields = serde_json::json!({"revision": number, "revises": revises, "changed": changed}).to_string();
        let fields = format!(",{}", fields.trim_start_matches('{').trim_end_matches('}'));
        self.line.splice(end..end, fields.bytes());
    }
}

/// Makes the article; or says reason and detail why there is none.
pub(super) fn article(
    clean: &Cleaner,
    options: &Options,
    target: &Url,
    reply: &Reply,
    facts: FetchFacts,
    mut version: Version,
) -> Result<Page, (String, String)> {
    let owned = |(code, detail): (&str, &str)| (code.to_owned(), detail.to_owned());
    let asked = Directives::read(&reply.robots_tags, reply.tdm_reservation.as_deref(), &reply.body, options.product());
    if let Some(refusal) = asked.refusal(options.obey, version.fetched_at_ms) {
        return Err(owned(refusal));
    }
    if leads_to_front_page(&facts.source, target) {
        return Err(owned(("soft-404", "redirected to the front page")));
    }
    let page = PageContext {
        url: facts.url.as_deref(),
        charset: reply.charset.as_deref(),
        fetched_at: facts.fetched_at.as_deref(),
        truncated: reply.truncated,
    };
    let mut article = clean(&reply.body, &page).map_err(|error| no_article(&error, &reply.body))?;
    article.partial |= reply.truncated;
    let mut places = vec![urls::canonical(target)];
    places.extend(article.metadata.canonical_url.as_deref().and_then(|claimed| trusted_place(claimed, target)));
    places.dedup();
    let wanted = &options.discover.wanted;
    let is_found = facts.discovered_by.is_some();
    let next = article.next_part.as_deref().and_then(|next| Url::parse(next).ok());
    let draft = next.map(|next| {
        let (article, facts) = (article.clone(), facts.clone());
        Box::new(Draft { target: target.clone(), article, facts, next: Some(next) })
    });
    let record = Record::new(article, facts, options.record);
    let published_ms = record.published.as_deref().and_then(moment_ms);
    let known = Known { published_ms, modified_ms: None, language: record.language.as_deref() };
    if let Some(refusal) = wanted.refusal(&known).filter(|_| is_found) {
        return Err(owned(("not-wanted", refusal)));
    }
    let text = record.text.as_deref().unwrap_or_default();
    let shown = Shown { title: record.title.as_deref(), text, words: record.words, html: &reply.body };
    if let Some((wall, detail)) = walls::recognise(&shown) {
        return Err((wall.code().to_owned(), detail));
    }
    places.extend(text_place(&record, target));
    let sketch = Sketch::of(text);
    let mut line = serde_json::to_vec(&record).map_err(|error| ("internal".to_owned(), error.to_string()))?;
    line.push(b'\n');
    version.hash.clone_from(&record.hash);
    version.fields = fields(&record);
    let page_bytes = reply.truncated.then_some(reply.body.len() as u64);
    Ok(Page { line, places, parts: Vec::new(), sketch, page_bytes, version, draft })
}

/// Why a page is no part of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoPart {
    /// It asks not to be kept.
    Refused,
    /// There is no text on it.
    Empty,
}

/// Reads a further part of a story.
pub(super) fn part(
    clean: &Cleaner,
    options: &Options,
    url: &Url,
    reply: &Reply,
    asked_ms: i64,
) -> Result<Article, NoPart> {
    let asked = Directives::read(&reply.robots_tags, reply.tdm_reservation.as_deref(), &reply.body, options.product());
    if asked.refusal(options.obey, asked_ms).is_some() {
        return Err(NoPart::Refused);
    }
    let fetched_at = jiff::Timestamp::from_second(asked_ms / 1000).unwrap_or_default().to_string();
    let page = PageContext {
        url: Some(url.as_str()),
        charset: reply.charset.as_deref(),
        fetched_at: Some(&fetched_at),
        truncated: reply.truncated,
    };
    let mut article = clean(&reply.body, &page).map_err(|_| NoPart::Empty)?;
    article.partial |= reply.truncated;
    Ok(article)
}

/// Two pages of one site with the same text are one article.
fn text_place(record: &Record, target: &Url) -> Option<String> {
    let hash = record.hash.as_deref().filter(|_| record.words >= MIN_TEXT_WORDS)?;
    Some(format!("text {hash} {}", site(target)))
}

/// A number for each of the fields whose change is told.
fn fields(record: &Record) -> VersionFields {
    let number = |text: Option<&str>| {
        let digest = Sha256::digest(text.unwrap_or_default().as_bytes());
        u64::from_le_bytes(std::array::from_fn(|index| digest[index]))
    };
    let authors = record.authors.join("\n");
    let texts = [&record.title, &record.published, &record.modified, &record.description, &record.image, &record.text];
    let [title, published, modified, description, image, text] = texts.map(|text| number(text.as_deref()));
    [title, number(Some(&authors)), published, modified, description, image, text]
}

/// A page without an article may say why.
fn no_article(error: &ExtractError, html: &[u8]) -> (String, String) {
    if let ExtractError::NoArticle { metadata, .. } = error {
        let shown = Shown { title: metadata.title.as_deref(), html, ..Shown::default() };
        if let Some((wall, detail)) = walls::recognise(&shown) {
            return (wall.code().to_owned(), detail);
        }
    }
    (error.code().to_owned(), error.to_string())
}

/// A story that has gone is often redirected to the front page of its site.
fn leads_to_front_page(source: &str, target: &Url) -> bool {
    let is_front = |url: &Url| url.path() == "/" && url.query().is_none();
    is_front(target) && Url::parse(source).is_ok_and(|listed| !is_front(&listed) && site(&listed) == site(target))
}

/// Registrable domain, or host where there is none.
pub(super) fn site(url: &Url) -> String {
    urls::registrable_domain(url).map_or_else(|| urls::host_key(url), str::to_owned)
}

/// The canonical form of a page's canonical link, unless it is a likely mistake: another site, or the front page, to
/// which broken templates send every story.
fn trusted_place(claimed: &str, target: &Url) -> Option<String> {
    let claimed = Url::parse(claimed).ok()?;
    let cached = urls::amp_original(target);
    let same_site = site(&claimed) == site(cached.as_ref().unwrap_or(target));
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
        let cached = Url::parse("https://www-example-com.cdn.ampproject.org/c/s/www.example.com/story/amp").unwrap();
        assert_eq!(
            trusted_place("https://www.example.com/story", &cached).as_deref(),
            Some("https://www.example.com/story")
        );
        assert_eq!(trusted_place("https://other.com/story", &cached), None);
    }

    #[test]
    fn the_near_duplicate_is_named_in_the_record_and_nowhere_else() {
        let text = "A text that says \"near_duplicate_of\":null itself.";
        let line = serde_json::json!({"text": text, "near_duplicate_of": null, "dropped": text}).to_string();
        let mut page = Page {
            line: line.into_bytes(),
            places: Vec::new(),
            parts: Vec::new(),
            sketch: None,
            page_bytes: None,
            draft: None,
            version: Version::default(),
        };
        page.set_near("http://a.test/\"1\"");
        let value: serde_json::Value = serde_json::from_slice(&page.line).unwrap();
        assert_eq!((&value["near_duplicate_of"], &value["text"]), (&"http://a.test/\"1\"".into(), &text.into()));
        page.set_revision(2, "ab", &["title", "text"]);
        let value: serde_json::Value = serde_json::from_slice(&page.line).unwrap();
        let expected = serde_json::json!([2, "ab", ["title", "text"], text]);
        assert_eq!(serde_json::json!([value["revision"], value["revises"], value["changed"], value["text"]]), expected);
    }

    #[test]
    fn a_story_that_leads_to_the_front_page_has_gone() {
        let front = Url::parse("https://www.example.com/").unwrap();
        assert!(leads_to_front_page("https://example.com/2020/story", &front));
        assert!(!leads_to_front_page("https://example.com", &front));
        assert!(!leads_to_front_page("https://sho.rt/abc", &front), "a short link may lead anywhere");
    }
}
