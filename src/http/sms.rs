//! `POST /sms`: Twilio's webhook, and its fallback, which is the same message.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::in_time::in_time;
use super::signed::Arrived;
use super::{Site, empty, handed};
use crate::channel::twilio::twiml;
use crate::channel::twilio::webhook::{self, Heard, OptOutType, SmsWebhook};
use crate::domain::channel::Channel;
use crate::domain::message::{Inbound, Said};
use crate::domain::private::Private;
use crate::service::outcome::{Outcome, Reserved};
use crate::service::shell::Shell;

/// How long a message waits while another of the same person is in hand.
const PATIENCE: Duration = Duration::from_secs(3);

/// Answers a text.
pub(super) async fn receive(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    in_time(async move { received(&site, request).await.unwrap_or_else(|refused| refused) }).await
}

async fn received(site: &Site, request: Request) -> Result<Response<Body>, Response<Body>> {
    let arrived = Arrived::at(site, request).await?;
    let form = arrived.form(&site.shell, "sms");
    let form = form.ok_or_else(|| empty::bare(StatusCode::FORBIDDEN))?;
    let heard = webhook::parse(&form, arrived.account_sid(), site.shell.now()).map_err(|fault| {
        metrics::counter!("textpass_refused_total", "route" => "sms").increment(1);
        tracing::warn!(%fault, "a signed webhook that is not as Twilio sends it");
        empty::bare(StatusCode::FORBIDDEN)
    })?;
    Ok(match heard {
        Heard::Text(text) => {
            answer(&site.shell, site.shell.take(inbound(&site.shell, *text), PATIENCE).await)
        }
        // Any other answer would call the fallback, and come again.
        Heard::Nobody => {
            metrics::counter!("textpass_nobody_total").increment(1);
            tracing::debug!("a text of somebody who cannot be written to");
            xml(Body::from(twiml::nothing()))
        }
    })
}

/// The message, in the carrier's own word where Advanced Opt-Out took it for one.
fn inbound(shell: &Shell, text: SmsWebhook) -> Inbound {
    let rules = &shell.world.rules;
    let words = match text.opt_out_type {
        None => return text.inbound,
        Some(OptOutType::Stop) => &rules.stop_words,
        Some(OptOutType::Start) => &rules.start_words,
        Some(OptOutType::Help) => &rules.help_words,
    };
    match words.first() {
        Some(word) => Inbound { said: Said::Text(Private::new(word.clone())), ..text.inbound },
        None => text.inbound,
    }
}

fn answer(shell: &Arc<Shell>, outcome: Outcome) -> Response<Body> {
    match outcome {
        Outcome::Reply { reply: Some(reply), reserved } => {
            let report_to = reserved.iter().find_map(|row| shell.report_to(Channel::SMS, row));
            let text = twiml::message(reply.text.expose(), report_to.as_deref());
            if reserved.is_empty() {
                return xml(Body::from(text));
            }
            let shell = Arc::clone(shell);
            xml(handed::body(text, move || mark(shell, reserved)))
        }
        Outcome::Reply { reply: None, .. } | Outcome::Later | Outcome::Full(None) => {
            xml(Body::from(twiml::nothing()))
        }
        Outcome::Full(Some(reply)) => xml(Body::from(twiml::message(reply.text.expose(), None))),
        Outcome::Unavailable => empty::again(),
    }
}

/// The response was handed over: the outbox need not send it.
fn mark(shell: Arc<Shell>, reserved: Vec<Reserved>) {
    let piece = shell.going.begin();
    tokio::spawn(async move {
        shell.handed_over(&reserved).await;
        drop(piece);
    });
}

fn xml(body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(twiml::CONTENT_TYPE));
    response
}
