//! `POST /sms/status`: Twilio reports what became of a text.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode};

use super::in_time::in_time;
use super::signed::Arrived;
use super::{Site, empty};
use crate::channel::twilio::status;
use crate::store::telling::TextName;

/// Takes a report.
pub(super) async fn receive(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    in_time(received(site, request)).await
}

async fn received(site: Arc<Site>, request: Request) -> Response<Body> {
    let Some(verifier) = &site.twilio else { return empty::bare(StatusCode::NOT_FOUND) };
    let arrived = match Arrived::of(request).await {
        Ok(arrived) => arrived,
        Err(answer) => return answer,
    };
    let Some(form) = arrived.form(verifier) else {
        site.shell.refuse("sms-status");
        return empty::bare(StatusCode::FORBIDDEN);
    };
    let report = match status::parse(&form, verifier.account_sid()) {
        Ok(report) => report,
        Err(fault) => {
            metrics::counter!("textpass_refused_total", "route" => "sms-status").increment(1);
            tracing::warn!(%fault, "a signed report that is not as Twilio sends it");
            return empty::bare(StatusCode::FORBIDDEN);
        }
    };
    // a report on a text that is not ours to follow, or in words of tomorrow, needs no answer
    let (Some(report), Some(name)) = (report, arrived.name().and_then(TextName::parse)) else {
        return empty::bare(StatusCode::NO_CONTENT);
    };
    match site.shell.reported(&name, report).await {
        Ok(()) => empty::bare(StatusCode::NO_CONTENT),
        Err(error) => {
            tracing::warn!(%error, "what became of a text could not be noted");
            empty::again()
        }
    }
}
