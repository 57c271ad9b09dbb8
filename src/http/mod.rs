//! All routes on one screen.
//!
//! | route | what |
//! |---|---|
//! | `POST /sms` | Twilio's webhook and fallback, see [`sms`] |
//! | `POST /sms/status` | Twilio's reports on what became of texts, see [`status`] |
//! | `POST /telegram` | Telegram's webhook, see [`telegram`] |
//! | `GET /healthz` | the process lives |
//! | `GET /readyz` | it can take messages, and what is wrong all the same |
//! | `GET /metrics` | Prometheus text |
//!
//! Floor 6: the only place that knows axum and hyper, beside `cli`.

mod body;
mod empty;
mod handed;
mod health;
mod in_time;
pub mod server;
mod signed;
mod sms;
mod status;
mod telegram;

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use metrics_exporter_prometheus::PrometheusHandle;
use tower_http::catch_panic::CatchPanicLayer;

use crate::channel::twilio::STATUS_PATH;
use crate::channel::twilio::signature::Verifier;
use crate::service::bot::Bot;
use crate::service::shell::Shell;

/// What the routes have at hand.
pub struct Site {
    /// The shell that answers.
    pub shell: Arc<Shell>,
    /// Tells Twilio's webhooks from others; none while SMS is off.
    pub twilio: Option<Verifier>,
    /// The bot; none while Telegram is off.
    pub telegram: Option<Arc<Bot>>,
    /// Where metrics are kept; none in tests.
    pub metrics: Option<PrometheusHandle>,
}

/// The routes.
pub fn routes(site: Site) -> Router {
    Router::new()
        .route("/sms", post(sms::receive))
        .route(STATUS_PATH, post(status::receive))
        .route("/telegram", post(telegram::receive))
        .route("/healthz", get(health::lives))
        .route("/readyz", get(health::is_ready))
        .route("/metrics", get(health::metrics))
        .with_state(Arc::new(site))
        .layer(CatchPanicLayer::custom(|_| empty::bare(StatusCode::INTERNAL_SERVER_ERROR)))
}
