//! A webhook is answered in time, whatever happens behind it.

use std::time::Duration;

use axum::body::Body;
use axum::http::Response;

use super::empty;

/// How long an answer may take: a message waits for up to 3 s while another of
/// the same person is in hand, and whoever calls is answered within 5.
const IN_TIME: Duration = Duration::from_secs(4);

/// The answer, or after [`IN_TIME`] the request to come again. The turn behind
/// it is finished all the same, and answers when it comes again.
pub(super) async fn in_time(answer: impl Future<Output = Response<Body>>) -> Response<Body> {
    within(IN_TIME, answer).await
}

async fn within(limit: Duration, answer: impl Future<Output = Response<Body>>) -> Response<Body> {
    tokio::time::timeout(limit, answer).await.unwrap_or_else(|_| empty::again())
}

#[cfg(test)]
mod tests {
    use axum::http::{StatusCode, header};

    use super::*;

    #[tokio::test]
    async fn what_takes_too_long_is_to_come_again() {
        let response = within(Duration::ZERO, std::future::pending()).await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(response.headers().contains_key(header::RETRY_AFTER));
        let response = within(IN_TIME, async { empty::bare(StatusCode::OK) }).await;
        assert_eq!(response.status(), StatusCode::OK);
    }
}
