//! Why a request gave no record: an HTTP status, a code for programs, a message for people.

use std::borrow::Cow;

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Response, StatusCode};
use serde_json::json;

use crate::extract::ExtractError;
use crate::fetch::FetchError;

/// Media type of everything that is JSON.
pub(super) const JSON: HeaderValue = HeaderValue::from_static("application/json");
/// A client that came at a bad time may come again after so many seconds.
const RETRY_AFTER_S: HeaderValue = HeaderValue::from_static("1");

/// Why a request gave no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub status: StatusCode,
    pub code: Cow<'static, str>,
    pub message: String,
}

impl Problem {
    pub(super) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code: Cow::Borrowed(code), message: message.into() }
    }

    pub(super) fn bad(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad-request", message)
    }

    /// A field that is what it should be, with a value that means nothing.
    pub(super) fn value(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "bad-value", message)
    }

    pub(super) fn too_large(limit_bytes: usize) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", format!("more than {limit_bytes} bytes"))
    }

    pub(super) fn too_slow(limit_ms: u64) -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "body-timeout", format!("the body was not whole after {limit_ms} ms"))
    }

    pub(super) fn overloaded(limit_ms: u64) -> Self {
        let message = format!("no turn within {limit_ms} ms: too much is being cleaned");
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "overloaded", message)
    }

    pub(super) fn internal(detail: &str) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", format!("internal error: {detail}"))
    }

    pub(super) fn json(&self) -> serde_json::Value {
        json!({ "code": self.code, "message": self.message })
    }

    pub(super) fn response(&self) -> Response<Body> {
        let mut response = Response::new(Body::from(self.json().to_string()));
        *response.status_mut() = self.status;
        response.headers_mut().insert(CONTENT_TYPE, JSON);
        if matches!(self.status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            response.headers_mut().insert(RETRY_AFTER, RETRY_AFTER_S);
        }
        response
    }
}

impl From<&ExtractError> for Problem {
    fn from(error: &ExtractError) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, error.code(), error.to_string())
    }
}

impl From<FetchError> for Problem {
    fn from(error: FetchError) -> Self {
        let status = match &error {
            FetchError::Scheme(_) => StatusCode::UNPROCESSABLE_ENTITY,
            FetchError::AddressRefused { .. } => StatusCode::FORBIDDEN,
            FetchError::ConnectTimeout(_) | FetchError::FirstByteTimeout(_) | FetchError::TotalTimeout(_) => {
                StatusCode::GATEWAY_TIMEOUT
            }
            FetchError::Exhausted(_) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_GATEWAY,
        };
        let message = match &error {
            // What lifts this is for whoever runs the service to know.
            FetchError::AddressRefused { host, .. } => format!("{host}: the address is private, local or reserved"),
            error => error.to_string(),
        };
        Self::new(status, error.code(), message)
    }
}
