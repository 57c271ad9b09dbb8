//! Responses with an empty body: what is refused learns nothing.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

/// Seconds after which a caller may come again.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("1");

/// A status, and nothing else.
pub(super) fn bare(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// The store does not answer: come again.
pub(super) fn again() -> Response<Body> {
    let mut response = bare(StatusCode::SERVICE_UNAVAILABLE);
    response.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER);
    response
}
