//! What a client asks for: a JSON object, or HTML with its options in the query.

use std::borrow::Cow;
use std::sync::Arc;

use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use serde::Deserialize;
use serde_json::{Map, Value};
use url::Url;

use super::problem::Problem;
use super::{Options, Server};
use crate::dom::Selectors;
use crate::extract::{self, Choice, Favor, With};
use crate::record::RecordOptions;

/// Selectors of one request; each costs a walk over the page.
const MAX_SELECTORS: usize = 64;
/// Characters of one selector; a list of classes stays under a third.
const MAX_SELECTOR_CHARS: usize = 250;
/// Choices of parts in one request: each part once, with and without.
const MAX_PARTS: usize = 12;
/// Characters of a name that comes back with the record.
const MAX_SOURCE_CHARS: usize = 1_000;

/// `source` of a page that came without a name.
pub(super) const UNNAMED: &str = "request";

/// One page to clean. Fields that are absent have the service's defaults.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Request {
    /// The page. Without it `url` is fetched.
    html: Option<String>,
    /// Where the page is from, or where to fetch it.
    url: Option<String>,
    /// Comes back as the record's `source`.
    source: Option<String>,
    favor: Option<Favor>,
    drop: Option<Vec<String>>,
    with: Option<Vec<String>>,
    markdown: Option<bool>,
    explain: Option<bool>,
    provenance: Option<bool>,
}

/// Where a page comes from.
#[derive(Debug, Clone)]
pub(super) enum Input {
    Html { bytes: Vec<u8>, charset: Option<String>, url: Option<String> },
    Fetch(Url),
}

/// A request that has been checked.
#[derive(Debug, Clone)]
pub(super) struct Job {
    pub input: Input,
    pub source: String,
    pub extract: Arc<extract::Options>,
    pub record: RecordOptions,
}

impl Request {
    /// Reads a JSON object.
    pub(super) fn from_json(bytes: &[u8]) -> Result<Self, Problem> {
        serde_json::from_slice(bytes).map_err(|error| Problem::bad(format!("not a request: {error}")))
    }

    /// Reads the fields of a form. Those that are left empty are absent.
    pub(super) fn from_form(bytes: &[u8]) -> Result<Self, Problem> {
        Self::from_pairs(url::form_urlencoded::parse(bytes).filter(|(_, value)| !value.is_empty()))
    }

    /// Reads the fields of a query.
    pub(super) fn from_query(query: &str) -> Result<Self, Problem> {
        Self::from_pairs(url::form_urlencoded::parse(query.as_bytes()))
    }

    fn from_pairs<'q>(pairs: impl Iterator<Item = (Cow<'q, str>, Cow<'q, str>)>) -> Result<Self, Problem> {
        let mut object = Map::new();
        for (key, value) in pairs {
            let value = match (&*key, &*value) {
                ("drop" | "with", item) => match object.remove(&*key) {
                    Some(Value::Array(mut list)) => {
                        list.push(item.into());
                        Value::Array(list)
                    }
                    _ => Value::Array(vec![item.into()]),
                },
                ("markdown" | "explain" | "provenance", "true" | "1") => Value::Bool(true),
                ("markdown" | "explain" | "provenance", "false" | "0") => Value::Bool(false),
                (_, text) => Value::String(text.to_owned()),
            };
            if object.insert(key.into_owned(), value).is_some() {
                return Err(Problem::bad("a field is given twice"));
            }
        }
        Self::deserialize(Value::Object(object)).map_err(|error| Problem::bad(format!("not a request: {error}")))
    }

    /// This request over a weaker one: what is stated here wins.
    pub(super) fn over(self, below: Self) -> Self {
        Self {
            html: self.html.or(below.html),
            url: self.url.or(below.url),
            source: self.source.or(below.source),
            favor: self.favor.or(below.favor),
            drop: self.drop.or(below.drop),
            with: self.with.or(below.with),
            markdown: self.markdown.or(below.markdown),
            explain: self.explain.or(below.explain),
            provenance: self.provenance.or(below.provenance),
        }
    }

    /// Checks the request; `raw` is the page where it is not a field.
    pub(super) fn job(self, raw: Option<RawPage>, server: &Server) -> Result<Job, Problem> {
        let Self { html, url, source, favor, drop, with, markdown, explain, provenance } = self;
        let url = url.as_deref().map(http_url).transpose()?;
        let page = match (html, raw) {
            (Some(_), Some(_)) => return Err(Problem::bad("html: the page is the body")),
            (Some(html), None) => Some(RawPage { bytes: html.into_bytes(), charset: Some("utf-8".to_owned()) }),
            (None, raw) => raw,
        };
        let source = match (source, &url) {
            (Some(source), _) if source.chars().count() > MAX_SOURCE_CHARS => {
                return Err(Problem::value(format!("source: longer than {MAX_SOURCE_CHARS} characters")));
            }
            (Some(source), _) => source,
            (None, Some(url)) => url.to_string(),
            (None, None) => UNNAMED.to_owned(),
        };
        let input = match (page, url) {
            (Some(page), url) => {
                Input::Html { bytes: page.bytes, charset: page.charset, url: url.map(|url| url.to_string()) }
            }
            (None, Some(url)) => Input::Fetch(url),
            (None, None) => return Err(Problem::bad("expected html or url")),
        };
        let Options { extract, record, .. } = &server.options;
        let record = RecordOptions {
            markdown: markdown.unwrap_or(record.markdown),
            dropped: explain.unwrap_or(record.dropped),
            provenance: provenance.unwrap_or(record.provenance),
        };
        let extract = extract::Options {
            drop: drop.map_or_else(|| Ok(extract.drop.clone()), |list| selectors(&list))?,
            with: with.map_or(Ok(extract.with), |list| parts(&list))?,
            explain: record.dropped,
            provenance: record.provenance,
            favor: favor.unwrap_or(extract.favor),
            ..extract.clone()
        };
        Ok(Job { input, source, extract: Arc::new(extract), record })
    }
}

/// A page that came as a body of its own.
#[derive(Debug)]
pub(super) struct RawPage {
    pub bytes: Vec<u8>,
    pub charset: Option<String>,
}

fn http_url(text: &str) -> Result<Url, Problem> {
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => Ok(url),
        _ => Err(Problem::value("url: expected a URL that begins with http:// or https://")),
    }
}

fn selectors(list: &[String]) -> Result<Selectors, Problem> {
    if list.len() > MAX_SELECTORS || list.iter().any(|selector| selector.chars().count() > MAX_SELECTOR_CHARS) {
        let limit = format!("drop: at most {MAX_SELECTORS} selectors of {MAX_SELECTOR_CHARS} characters");
        return Err(Problem::value(limit));
    }
    let list: Vec<&str> = list.iter().map(String::as_str).collect();
    Selectors::new(&list).map_err(|error| Problem::value(format!("drop: {error}")))
}

/// Choices of parts over the defaults of the cleaner.
fn parts(list: &[String]) -> Result<With, Problem> {
    if list.len() > MAX_PARTS {
        return Err(Problem::value(format!("with: at most {MAX_PARTS} parts")));
    }
    let choices: Result<Vec<Choice>, _> = list.iter().map(|choice| choice.parse()).collect();
    choices.map(|choices| With::of(&choices)).map_err(|error| Problem::value(format!("with: {error}")))
}

/// What the body of a request is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BodyKind {
    Json,
    Html { charset: Option<String> },
    Other,
}

impl BodyKind {
    /// Reads the `Content-Type` header.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let mut parts = value.split(';');
        let name = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        match name.as_str() {
            "application/json" => Self::Json,
            "text/html" | "application/xhtml+xml" => {
                let charset = parts.find_map(|part| {
                    let (key, value) = part.split_once('=')?;
                    key.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').to_owned())
                });
                Self::Html { charset }
            }
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(json: &str) -> String {
        let server = Server::new(Options::default()).unwrap();
        Request::from_json(json.as_bytes()).and_then(|request| request.job(None, &server)).unwrap_err().message
    }

    #[test]
    fn what_is_wrong_is_named() {
        let many = format!("{{\"html\":\"x\",\"with\":[{}]}}", vec!["\"links\""; 13].join(","));
        assert!(problem(&many).contains("with: at most 12 parts"), "{}", problem(&many));
        for (json, words) in [
            ("{\"htlm\":\"x\"}", "unknown field `htlm`"),
            ("{\"html\":1}", "invalid type: integer `1`, expected a string"),
            ("{}", "expected html or url"),
            ("{\"url\":\"ftp://a.test/\"}", "url: expected a URL that begins with http"),
            ("{\"html\":\"x\",\"favor\":\"all\"}", "unknown variant `all`, expected one of"),
            ("{\"html\":\"x\",\"drop\":[\"div[\"]}", "drop: not a CSS selector: \"div[\""),
            ("{\"html\":\"x\",\"with\":[\"caption\"]}", "with: expected captions, comments, images"),
            ("[]", "not a request"),
        ] {
            assert!(problem(json).contains(words), "{json}: {}", problem(json));
        }
    }

    #[test]
    fn a_form_says_what_json_says() {
        let request = Request::from_form(b"url=https%3A%2F%2Fa.test%2F&drop=nav&drop=p.x&explain=true&favor=").unwrap();
        assert_eq!(request.url.as_deref(), Some("https://a.test/"));
        assert_eq!(request.drop.unwrap(), ["nav", "p.x"]);
        assert_eq!((request.explain, request.favor), (Some(true), None));
        assert!(Request::from_form(b"explain=maybe").unwrap_err().message.contains("expected a boolean"));
        assert!(Request::from_form(b"url=http://a.test&url=http://b.test").is_err());
    }
}
