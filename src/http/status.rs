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
    in_time(async move { received(&site, request).await.unwrap_or_else(|refused| refused) }).await
}

async fn received(site: &Site, request: Request) -> Result<Response<Body>, Response<Body>> {
    let arrived = Arrived::at(site, request).await?;
    let form = arrived.form(&site.shell, "sms-status");
    let form = form.ok_or_else(|| empty::bare(StatusCode::FORBIDDEN))?;
    let report = status::parse(&form, arrived.account_sid()).map_err(|fault| {
        metrics::counter!("textpass_refused_total", "route" => "sms-status").increment(1);
        tracing::warn!(%fault, "a signed report that is not as Twilio sends it");
        empty::bare(StatusCode::FORBIDDEN)
    })?;
    // a report on a text that is not ours to follow, or in words of tomorrow, needs no answer
    let (Some(report), Some(name)) = (report, arrived.name().and_then(TextName::parse)) else {
        return Ok(empty::bare(StatusCode::NO_CONTENT));
    };
    site.shell.reported(&name, report).await.map_err(|error| {
        tracing::warn!(%error, "what became of a text could not be noted");
        empty::again()
    })?;
    Ok(empty::bare(StatusCode::NO_CONTENT))
}
