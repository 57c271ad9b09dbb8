//! Whether the process lives, whether it is ready, and what it counted.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::Site;
use super::empty::bare;
use super::in_time::in_time;

/// The content type of metrics, without which Prometheus 3 refuses to read them.
/// From the exposition formats of the Prometheus documentation.
const METRICS_TYPE: HeaderValue = HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");

/// The process lives.
pub(super) async fn lives() -> &'static str {
    "ok\n"
}

/// The process can take messages; and what an operator should know of it, a line each:
/// what keeps one channel from bringing any, while the other is served.
pub(super) async fn is_ready(State(site): State<Arc<Site>>) -> (StatusCode, String) {
    let trouble = site.telegram.as_ref().and_then(|bot| bot.trouble());
    match site.shell.ready().await {
        Ok(()) => {
            let remarks = site.shell.remarks().into_iter().chain(trouble);
            let remarks = remarks.map(|remark| format!("{remark}\n"));
            (StatusCode::OK, format!("ready\n{}", remarks.collect::<String>()))
        }
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, why.to_string()),
    }
}

/// Everything counted, as Prometheus reads it.
pub(super) async fn metrics(State(site): State<Arc<Site>>) -> Response<Body> {
    in_time(async {
        if let Err(error) = site.shell.measure_outbox().await {
            tracing::warn!(%error, "the outbox could not be measured");
        }
        match &site.metrics {
            Some(metrics) => {
                let mut response = Response::new(Body::from(metrics.render()));
                response.headers_mut().insert(header::CONTENT_TYPE, METRICS_TYPE);
                response
            }
            None => bare(StatusCode::NOT_FOUND),
        }
    })
    .await
}
