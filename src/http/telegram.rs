//! `POST /telegram`: Telegram's webhook.
//!
//! An update is saved before it is answered by 200, and one that cannot be used
//! is answered by 200 as well: Telegram would bring it again for a day, and
//! hold everything behind it. Replies go by the outbox, at once.

use std::mem;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::body::{self, NoBody};
use super::in_time::in_time;
use super::{Site, empty};
use crate::channel::telegram::update::{self, Parsed};
use crate::channel::telegram::{SECRET_HEADER, callback_answer, message_answer};
use crate::domain::message::{Inbound, Reply};
use crate::domain::person::Person;
use crate::service::outcome::Outcome;

/// Replies go by the outbox, so nobody waits here.
const PATIENCE: Duration = Duration::ZERO;
/// The longest body of an update, in bytes.
const BYTES: usize = 1024 * 1024;

/// Takes an update.
pub(super) async fn receive(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    in_time(received(site, request)).await
}

async fn received(site: Arc<Site>, mut request: Request) -> Response<Body> {
    let headers = mem::take(request.headers_mut());
    let Some(bot) = &site.telegram else { return empty::bare(StatusCode::NOT_FOUND) };
    if !bot.secret.matches(headers.get(SECRET_HEADER).map(HeaderValue::as_bytes)) {
        site.shell.refuse("telegram");
        body::dropped(request.into_body()).await;
        return empty::bare(StatusCode::FORBIDDEN);
    }
    let body = match body::whole(request.into_body(), BYTES).await {
        Ok(body) => body,
        // Too long to be an update: it would be brought again for a day.
        Err(NoBody::TooLong) => {
            tracing::warn!("an update that is too long");
            return empty::bare(StatusCode::OK);
        }
        Err(NoBody::Broken) => return empty::bare(StatusCode::BAD_REQUEST),
    };
    let update = match update::parse(&body, site.shell.now(), bot.name()) {
        Ok(update) => update,
        Err(fault) => {
            tracing::warn!(%fault, "an update that cannot be read");
            return empty::bare(StatusCode::OK);
        }
    };
    match update.kind {
        Parsed::Inbound(inbound) => taken(&site, *inbound, update.callback).await,
        Parsed::Ignored(why) => {
            tracing::debug!(why, "an update that is not used");
            ok(update.callback)
        }
    }
}

async fn taken(site: &Site, inbound: Inbound, callback: Option<String>) -> Response<Body> {
    let person = inbound.person.clone();
    match site.shell.take(inbound, PATIENCE).await {
        Outcome::Reply { .. } | Outcome::Later | Outcome::Full(None) => ok(callback),
        Outcome::Full(Some(reply)) => too_fast(&person, &reply, callback),
        Outcome::Unavailable => empty::again(),
    }
}

/// Says in the response itself that messages come too fast: a row of the outbox
/// would stand in the way of replies.
fn too_fast(person: &Person, reply: &Reply, callback: Option<String>) -> Response<Body> {
    let text = reply.text.expose();
    let chat = person.address.expose().parse::<i64>();
    json(match (callback, chat) {
        (Some(id), _) => callback_answer(&id, Some(text)),
        (None, Ok(chat)) => message_answer(chat, text),
        (None, Err(_)) => return empty::bare(StatusCode::OK),
    })
}

/// 200; a tap is answered in the same breath, so that its button stops spinning.
fn ok(callback: Option<String>) -> Response<Body> {
    let Some(id) = callback else { return empty::bare(StatusCode::OK) };
    json(callback_answer(&id, None))
}

fn json(body: String) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
