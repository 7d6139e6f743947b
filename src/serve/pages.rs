//! What a person sees: a page to paste into, and the report on what was pasted.

use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, Response, StatusCode};

use super::problem::Problem;
use crate::extract::Explanation;
use crate::inspect::{self, Subject};

/// Where a report leads back to.
pub(super) const HOME: &str = "/";
/// Where the form leads to.
pub(super) const REPORT: &str = "/inspect";

/// The page to paste into.
pub(super) fn home(fetches_urls: bool) -> Response<Body> {
    page(StatusCode::OK, true, inspect::form(REPORT, fetches_urls))
}

pub(super) fn report(source: &str, options: &str, explanation: &Explanation) -> Response<Body> {
    page(StatusCode::OK, false, inspect::report(Subject { source, options, explanation }, Some(HOME)))
}

/// What was wrong, for a person.
pub(super) fn problem(problem: &Problem) -> Response<Body> {
    page(problem.status, false, inspect::message(&problem.message, &problem.code, HOME))
}

fn page(status: StatusCode, has_form: bool, html: String) -> Response<Body> {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(inspect::policy(has_form)));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
