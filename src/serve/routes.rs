//! Which request is answered how.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use axum::routing::{get, post};

use super::metrics::{Gauges, TEXT_FORMAT};
use super::problem::{JSON, Problem};
use super::request::{self, BodyKind, Job, RawPage};
use super::{Server, batch, body, clean, pages};

/// The description of the service.
const OPENAPI: &str = include_str!("openapi.json");
/// Media type of batches.
const JSON_LINES: HeaderValue = HeaderValue::from_static("application/x-ndjson");
/// A form writes each byte of a page as up to three.
const FORM_FACTOR: usize = 3;

type Shared = State<Arc<Server>>;

pub(super) fn router(server: Arc<Server>) -> Router {
    Router::new()
        .route("/v1/clean", post(clean_page))
        .route("/v1/batch", post(clean_batch))
        .route("/healthz", get(|| async { json(StatusCode::OK, "{\"status\":\"ok\"}") }))
        .route("/openapi.json", get(|| async { json(StatusCode::OK, OPENAPI) }))
        .route("/metrics", get(metrics))
        .route(pages::HOME, get(home))
        .route(pages::REPORT, post(inspect))
        .fallback(|| async { Problem::new(StatusCode::NOT_FOUND, "not-found", "there is nothing here").response() })
        .method_not_allowed_fallback(|| async {
            let message = "this path does not take this method";
            Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", message).response()
        })
        .with_state(server)
}

fn json(status: StatusCode, text: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, JSON);
    response
}

async fn home(State(server): Shared) -> Response<Body> {
    pages::home(server.fetcher.is_some())
}

async fn metrics(State(server): Shared) -> Response<Body> {
    let gauges = Gauges {
        requests_in_flight: server.options.concurrency - server.requests.available_permits(),
        pages_being_cleaned: server.threads - server.cleaning.available_permits(),
    };
    let mut response = Response::new(Body::from(server.metrics.text(gauges)));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(TEXT_FORMAT));
    response
}

/// `POST /v1/clean`: one page in, its record out.
async fn clean_page(State(server): Shared, request: Request) -> Response<Body> {
    let result = cleaned(&server, request).await;
    server.metrics.page(result.as_ref().err().map_or("article", |problem| &problem.code));
    let response = match result {
        Ok(record) => json(StatusCode::OK, record),
        Err(problem) => problem.response(),
    };
    server.metrics.request("/v1/clean", response.status().as_u16());
    response
}

async fn cleaned(server: &Arc<Server>, request: Request) -> Result<Vec<u8>, Problem> {
    let (parts, body) = request.into_parts();
    same_site(&parts.headers)?;
    let _permit = server.requests.try_acquire().map_err(|_| busy(server))?;
    let deadline = clean::deadline(server);
    let kind = BodyKind::of(&parts.headers);
    if kind == BodyKind::Other {
        let message = "expected Content-Type: application/json or text/html";
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported-type", message));
    }
    let options = &server.options;
    let bytes = body::read(body, options.max_body_bytes, deadline, options.timeout_ms).await?;
    server.metrics.received(bytes.len());
    let job = job(server, &parts, kind, bytes)?;
    clean::record(server, job, deadline).await
}

fn job(server: &Server, parts: &Parts, kind: BodyKind, bytes: Vec<u8>) -> Result<Job, Problem> {
    let query = request::Request::from_query(parts.uri.query().unwrap_or_default())?;
    match kind {
        BodyKind::Html { charset } => query.job(Some(RawPage { bytes, charset }), server),
        _ => request::Request::from_json(&bytes)?.over(query).job(None, server),
    }
}

/// `POST /v1/batch`: requests in, records out, a line each.
async fn clean_batch(State(server): Shared, request: Request) -> Response<Body> {
    let response = match begin_batch(&server, request) {
        Ok(body) => {
            let mut response = Response::new(body);
            response.headers_mut().insert(CONTENT_TYPE, JSON_LINES);
            response
        }
        Err(problem) => problem.response(),
    };
    server.metrics.request("/v1/batch", response.status().as_u16());
    response
}

fn begin_batch(server: &Arc<Server>, request: Request) -> Result<Body, Problem> {
    same_site(request.headers())?;
    let content_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if !matches!(name.as_str(), "application/x-ndjson" | "application/jsonl" | "application/x-jsonlines") {
        let message = "expected Content-Type: application/x-ndjson";
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported-type", message));
    }
    let permit = server.requests.clone().try_acquire_owned().map_err(|_| busy(server))?;
    Ok(batch::run(server.clone(), request.into_body(), permit))
}

/// `POST /inspect`: the form of the home page → a report.
async fn inspect(State(server): Shared, request: Request) -> Response<Body> {
    let response = reported(&server, request).await.unwrap_or_else(|problem| pages::problem(&problem));
    server.metrics.request(pages::REPORT, response.status().as_u16());
    response
}

async fn reported(server: &Arc<Server>, request: Request) -> Result<Response<Body>, Problem> {
    let (parts, body) = request.into_parts();
    same_site(&parts.headers)?;
    let _permit = server.requests.try_acquire().map_err(|_| busy(server))?;
    let deadline = clean::deadline(server);
    let options = &server.options;
    let limit_bytes = options.max_body_bytes.saturating_mul(FORM_FACTOR);
    let bytes = body::read(body, limit_bytes, deadline, options.timeout_ms).await?;
    let job = request::Request::from_form(&bytes)?.job(None, server)?;
    drop(bytes);
    let source = if job.source == request::UNNAMED { "pasted page".to_owned() } else { job.source.clone() };
    let favor = job.extract.favor;
    let words = if favor == options.extract.favor { String::new() } else { format!("favor={}", favor.name()) };
    let explanation = clean::explanation(server, job, deadline).await?;
    Ok(pages::report(&source, &words, &explanation))
}

fn busy(server: &Server) -> Problem {
    let message = format!("{} requests are in flight already", server.options.concurrency);
    Problem::new(StatusCode::TOO_MANY_REQUESTS, "busy", message)
}

/// A page of another site in somebody's browser has no business here; browsers say so.
fn same_site(headers: &HeaderMap) -> Result<(), Problem> {
    match headers.get("sec-fetch-site").map(HeaderValue::as_bytes) {
        Some(b"cross-site") => {
            Err(Problem::new(StatusCode::FORBIDDEN, "cross-site", "pages of other sites may not use this service"))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;
    use crate::model::{FetchFacts, PageContext};
    use crate::record::{Record, RecordOptions};

    #[test]
    fn the_description_has_the_fields_of_the_record_and_of_requests() {
        let openapi: serde_json::Value = serde_json::from_str(OPENAPI).unwrap();
        let described = |schema: &str| {
            let properties = openapi["components"]["schemas"][schema]["properties"].as_object().unwrap();
            properties.keys().cloned().collect::<std::collections::BTreeSet<_>>()
        };
        let page = b"<h1>Storm</h1><p>The storm closed the port on Monday, the council said, and ferries wait.</p>";
        let with = extract::With { comments: true, ..extract::With::default() };
        let options = extract::Options { explain: true, provenance: true, with, ..extract::Options::default() };
        let article = extract::extract(page, &PageContext::default(), &options).unwrap();
        let all = RecordOptions { markdown: true, dropped: true, provenance: true };
        let mut record = serde_json::to_value(Record::new(article, FetchFacts::default(), all)).unwrap();
        // What only settings and live blogs bring.
        record["rules"] = serde_json::Value::Null;
        record["entries"] = serde_json::Value::Null;
        assert_eq!(described("Record"), record.as_object().unwrap().keys().cloned().collect());
        // What serde expects is what it says when something else comes.
        let message = request::Request::from_json(b"{\"?\":1}").unwrap_err().message;
        for field in described("Request") {
            assert!(message.contains(&format!("`{field}`")), "{field}: {message}");
        }
    }
}
