//! A checked request → its record: fetched where it must be, cleaned on a thread of its own when it is its turn.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use tokio::time::{Instant, timeout_at};

use super::Server;
use super::fetched::Fetched;
use super::problem::Problem;
use super::request::{Input, Job};
use crate::discover::walls::{self, Shown};
use crate::extract::{Explanation, ExtractError, explain, extract};
use crate::model::{FetchFacts, PageContext};
use crate::record::Record;

/// A page that is there, with what is known of it.
struct Page {
    bytes: Vec<u8>,
    charset: Option<String>,
    truncated: bool,
    facts: FetchFacts,
}

impl Page {
    fn context(&self) -> PageContext<'_> {
        PageContext {
            url: self.facts.url.as_deref(),
            charset: self.charset.as_deref(),
            fetched_at: self.facts.fetched_at.as_deref(),
            truncated: self.truncated,
        }
    }
}

impl Page {
    /// What was fetched may be a wall or a notice in the place of the page, as in a crawl; what was sent is taken as it is.
    fn stands_for_itself(&self, shown: Shown<'_>) -> Result<(), Problem> {
        match walls::recognise(&shown).filter(|_| self.facts.status.is_some()) {
            Some((wall, detail)) => Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, wall.code(), detail)),
            None => Ok(()),
        }
    }

    /// Why there is no article; the page may say.
    fn problem(&self, error: &ExtractError) -> Problem {
        let title = match error {
            ExtractError::NoArticle { metadata, .. } => metadata.title.as_deref(),
            _ => None,
        };
        let shown = Shown { title, html: &self.bytes, ..Shown::default() };
        self.stands_for_itself(shown).err().unwrap_or_else(|| Problem::from(error))
    }
}

/// Makes the record of a request, as a line of JSON without its line break.
pub(super) async fn record(server: &Arc<Server>, job: Job, deadline: Instant) -> Result<Vec<u8>, Problem> {
    let (extract_options, record_options) = (job.extract.clone(), job.record);
    let page = page(server, job, deadline).await?;
    on_own_thread(server, deadline, move || {
        let article = extract(&page.bytes, &page.context(), &extract_options).map_err(|error| page.problem(&error))?;
        let record = Record::new(article, page.facts.clone(), record_options);
        let text = record.text.as_deref().unwrap_or_default();
        page.stands_for_itself(Shown { title: record.title.as_deref(), text, words: record.words, html: &page.bytes })?;
        serde_json::to_vec(&record).map_err(|error| Problem::internal(&error.to_string()))
    })
    .await
}

/// Explains the page of a request.
pub(super) async fn explanation(server: &Arc<Server>, job: Job, deadline: Instant) -> Result<Explanation, Problem> {
    let extract_options = job.extract.clone();
    let page = page(server, job, deadline).await?;
    on_own_thread(server, deadline, move || {
        explain(&page.bytes, &page.context(), &extract_options).map_err(|error| Problem::from(&error))
    })
    .await
}

async fn page(server: &Arc<Server>, job: Job, deadline: Instant) -> Result<Page, Problem> {
    match job.input {
        Input::Html { bytes, charset, url } => {
            let facts = FetchFacts { source: job.source, url, ..FetchFacts::default() };
            Ok(Page { bytes, charset, truncated: false, facts })
        }
        Input::Fetch(url) => {
            let Fetched { reply, url, fetched_at } = super::fetched::page(server, url, deadline).await?;
            let facts = FetchFacts {
                source: job.source,
                url: Some(url.into()),
                fetched_at: Some(fetched_at),
                status: Some(reply.status),
                ..FetchFacts::default()
            };
            Ok(Page { bytes: reply.body, charset: reply.charset, truncated: reply.truncated, facts })
        }
    }
}

/// Runs `work` when one of the cleaning threads is free. A page that is being cleaned is cleaned to its end: budgets bound it.
async fn on_own_thread<T: Send + 'static>(
    server: &Arc<Server>,
    deadline: Instant,
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let limit_ms = server.options.timeout_ms;
    let permit = timeout_at(deadline, server.cleaning.clone().acquire_owned()).await;
    let Ok(Ok(permit)) = permit else { return Err(Problem::overloaded(limit_ms)) };
    let begun = Instant::now();
    let result = tokio::task::spawn_blocking(move || {
        let _permit = permit;
        work()
    })
    .await;
    server.metrics.cleaned(begun.elapsed());
    result.unwrap_or_else(|error| Err(Problem::internal(&error.to_string())))
}

/// When a request that begins now must have ended.
pub(super) fn deadline(server: &Server) -> Instant {
    Instant::now() + Duration::from_millis(server.options.timeout_ms)
}
