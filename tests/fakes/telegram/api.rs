//! The Bot API's methods, strict about their parameters.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use serde_json::{Map, Value, json};

use super::super::{break_connection, cut_off};
use super::{Fault, Sent, Shared, TOKEN, TapAnswer, Webhook, bot, markup, params, shown, text};

/// Every method, under its name in any case.
pub(super) fn router(fake: Arc<Shared>) -> Router {
    Router::new().route("/{bot}/{method}", any(call)).with_state(fake)
}

/// A refusal in the API's words.
pub(super) struct Refusal(u16, String, Value);

impl Refusal {
    pub(super) fn bad(why: impl std::fmt::Display) -> Self {
        Self(400, format!("Bad Request: {why}"), Value::Null)
    }
}

pub(super) type Done = Result<Value, Refusal>;

async fn call(
    State(fake): State<Arc<Shared>>,
    Path((bot, method)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    fake.inner().requests += 1;
    let method = method.to_lowercase();
    if bot != format!("bot{TOKEN}") {
        return answer(Err(Refusal(401, "Unauthorized".into(), Value::Null)));
    }
    let params = match params::read(&headers, &body) {
        Ok(params) => params,
        Err(refusal) => return answer(Err(refusal)),
    };
    let refused = (method == "setwebhook").then(|| fake.inner().webhook_refusals.pop_front()).flatten();
    if let Some(code) = refused {
        return answer(Err(refusal(code)));
    }
    if let Some(seconds) = busy(&fake, &method, &params) {
        return answer(Err(too_many(seconds)));
    }
    let fault = (method == "sendmessage").then(|| fake.inner().faults.pop_front()).flatten();
    match fault {
        None => answer(perform(&fake, &method, &params)),
        Some(Fault::SentThenBroken) => {
            let _ = perform(&fake, &method, &params);
            break_connection()
        }
        Some(Fault::SentThenSilent) => {
            let _ = perform(&fake, &method, &params);
            std::future::pending().await
        }
        Some(Fault::SentAndSaid(body)) => {
            let _ = perform(&fake, &method, &params);
            (StatusCode::OK, [("content-type", "application/json")], body).into_response()
        }
        Some(Fault::SentAndCutOff(begun)) => {
            let _ = perform(&fake, &method, &params);
            cut_off(begun)
        }
        Some(Fault::Page(status)) => {
            (StatusCode::from_u16(status).unwrap(), "<html>oops</html>").into_response()
        }
        Some(Fault::Unauthorized) => answer(Err(Refusal(401, "Unauthorized".into(), Value::Null))),
        Some(Fault::ServerError) => (StatusCode::INTERNAL_SERVER_ERROR, "<html>oops</html>").into_response(),
        Some(Fault::Forbidden(why)) => answer(Err(Refusal(403, format!("Forbidden: {why}"), Value::Null))),
        Some(Fault::Refused(why)) => answer(Err(Refusal::bad(why))),
        Some(Fault::Busy(after)) => answer(Err(too_many(after))),
    }
}

fn too_many(after: u32) -> Refusal {
    Refusal(429, format!("Too Many Requests: retry after {after}"), json!({ "retry_after": after }))
}

/// A refusal to set a webhook.
fn refusal(code: u16) -> Refusal {
    match code {
        429 => too_many(1),
        400 => Refusal::bad("bad webhook: Failed to resolve host: Name or service not known"),
        _ => Refusal(code, "Internal Server Error".into(), Value::Null),
    }
}

/// For how long the chat of a message is busy.
fn busy(fake: &Shared, method: &str, params: &Map<String, Value>) -> Option<u32> {
    let chat = params.get("chat_id").and_then(Value::as_i64).filter(|_| method == "sendmessage")?;
    fake.inner().busy.get(&chat).copied()
}

fn answer(done: Done) -> Response {
    let (status, body) = match done {
        Ok(result) => (200, json!({ "ok": true, "result": result })),
        Err(Refusal(code, why, Value::Null)) => {
            (code, json!({ "ok": false, "error_code": code, "description": why }))
        }
        Err(Refusal(code, why, parameters)) => {
            (code, json!({ "ok": false, "error_code": code, "description": why, "parameters": parameters }))
        }
    };
    let status = StatusCode::from_u16(status).unwrap();
    (status, [("content-type", "application/json")], body.to_string()).into_response()
}

/// One call, whichever way it came.
pub(super) fn perform(fake: &Shared, method: &str, params: &Map<String, Value>) -> Done {
    let done = match method {
        "getme" => known(params, &[]).map(|()| bot()),
        "sendmessage" => send_message(fake, params),
        "sendchataction" => send_action(fake, params),
        "editmessagereplymarkup" => edit_markup(fake, params),
        "answercallbackquery" => answer_tap(fake, params),
        "setwebhook" => set_webhook(fake, params),
        "getwebhookinfo" => known(params, &[]).map(|()| webhook_info(fake)),
        "setmycommands" => set_commands(fake, params),
        _ => Err(Refusal(404, "Not Found".into(), Value::Null)),
    };
    fake.changed();
    done
}

fn send_message(fake: &Shared, params: &Map<String, Value>) -> Done {
    known(
        params,
        &[
            "chat_id",
            "text",
            "parse_mode",
            "link_preview_options",
            "disable_notification",
            "protect_content",
            "reply_markup",
        ],
    )?;
    let chat =
        params.get("chat_id").and_then(Value::as_i64).ok_or_else(|| Refusal::bad("chat_id is empty"))?;
    let words = params.get("text").and_then(Value::as_str).unwrap_or_default();
    match words.chars().count() {
        _ if words.trim().is_empty() => return Err(Refusal::bad("message text is empty")),
        1..=4_096 => {}
        _ => return Err(Refusal::bad("message is too long")),
    }
    let shape = params.get("reply_markup").cloned().unwrap_or(Value::Null);
    markup::check(&shape)?;
    may_write(fake, chat)?;
    let mut inner = fake.inner();
    if inner.refused_words.is_some_and(|refused| words.contains(refused)) {
        return Err(Refusal::bad("something of the future"));
    }
    let id = i64::try_from(inner.sent.len()).unwrap() + 1;
    let sent = Sent { id, chat, text: words.to_owned(), markup: shape };
    inner.sent.push(sent.clone());
    Ok(shown(&sent))
}

fn send_action(fake: &Shared, params: &Map<String, Value>) -> Done {
    known(params, &["chat_id", "action"])?;
    let chat =
        params.get("chat_id").and_then(Value::as_i64).ok_or_else(|| Refusal::bad("chat_id is empty"))?;
    if params.get("action").and_then(Value::as_str) != Some("typing") {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    may_write(fake, chat).map(|()| true.into())
}

/// Only to whoever wrote first, and has not blocked the bot.
fn may_write(fake: &Shared, chat: i64) -> Result<(), Refusal> {
    let inner = fake.inner();
    if !inner.chats.contains(&chat) {
        return Err(Refusal::bad("chat not found"));
    }
    match inner.blocked.contains(&chat) {
        true => Err(Refusal(403, "Forbidden: bot was blocked by the user".into(), Value::Null)),
        false => Ok(()),
    }
}

fn edit_markup(fake: &Shared, params: &Map<String, Value>) -> Done {
    known(params, &["chat_id", "message_id", "reply_markup"])?;
    let shape = params.get("reply_markup").cloned().unwrap_or(Value::Null);
    markup::check(&shape)?;
    let key = |name: &str| params.get(name).and_then(Value::as_i64);
    let mut inner = fake.inner();
    let message =
        inner.sent.iter_mut().find(|m| Some(m.chat) == key("chat_id") && Some(m.id) == key("message_id"));
    let message = message.ok_or_else(|| Refusal::bad("message to edit not found"))?;
    if message.markup == shape {
        return Err(Refusal::bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a \
             current content and reply markup of the message",
        ));
    }
    message.markup = shape;
    Ok(shown(message))
}

fn answer_tap(fake: &Shared, params: &Map<String, Value>) -> Done {
    known(params, &["callback_query_id", "text", "show_alert", "url", "cache_time"])?;
    let id = params.get("callback_query_id").and_then(Value::as_str).unwrap_or_default();
    let words = params.get("text").and_then(Value::as_str);
    if words.is_some_and(|w| w.chars().count() > 200) {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let mut inner = fake.inner();
    if !inner.taps.remove(id) {
        return Err(Refusal::bad("query is too old and response timeout expired or query ID is invalid"));
    }
    inner.tap_answers.push(TapAnswer { callback_query_id: id.to_owned(), text: words.map(str::to_owned) });
    Ok(true.into())
}

fn set_webhook(fake: &Shared, params: &Map<String, Value>) -> Done {
    known(
        params,
        &["url", "secret_token", "allowed_updates", "max_connections", "drop_pending_updates", "ip_address"],
    )?;
    let url = params.get("url").and_then(Value::as_str).unwrap_or_default();
    if !url.starts_with("https://") {
        return Err(Refusal::bad("bad webhook: An HTTPS URL must be provided for webhook"));
    }
    let secret = params.get("secret_token").and_then(Value::as_str);
    let fits = |s: &str| {
        (1..=256).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b))
    };
    if secret.is_some_and(|s| !fits(s)) {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    let connections = params.get("max_connections").map_or(Some(40), Value::as_i64);
    if connections.is_none_or(|n| !(1..=100).contains(&n)) {
        return Err(Refusal::bad("max_connections is 1 to 100"));
    }
    let allowed =
        params.get("allowed_updates").and_then(Value::as_array).into_iter().flatten().map(text).collect();
    let set = Webhook { url: url.to_owned(), secret: secret.map(str::to_owned), allowed_updates: allowed };
    fake.inner().webhook = Some(set);
    Ok(true.into())
}

fn webhook_info(fake: &Shared) -> Value {
    let inner = fake.inner();
    let url = inner.webhook.as_ref().map_or(String::new(), |w| w.url.clone());
    let (pending, last_error) = inner.backlog;
    let mut info = json!({
        "url": url, "has_custom_certificate": false, "pending_update_count": pending, "max_connections": 40,
    });
    if let Some(at) = last_error {
        info["last_error_date"] = at.into();
        info["last_error_message"] = "Connection refused".into();
    }
    info
}

fn set_commands(fake: &Shared, params: &Map<String, Value>) -> Done {
    known(params, &["commands", "scope", "language_code"])?;
    let commands = params.get("commands").cloned().unwrap_or(Value::Null);
    let list = commands.as_array().ok_or_else(|| Refusal::bad("commands must be an array"))?;
    let fits = |c: &Value| {
        let (name, about) = (text(&c["command"]), text(&c["description"]));
        let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        plain && (1..=32).contains(&name.len()) && (1..=256).contains(&about.chars().count())
    };
    if list.len() > 100 || !list.iter().all(fits) {
        return Err(Refusal::bad("BOT_COMMAND_INVALID"));
    }
    let lang = params.get("language_code").and_then(Value::as_str).unwrap_or_default();
    if !lang.is_empty() && (lang.len() != 2 || !lang.bytes().all(|b| b.is_ascii_lowercase())) {
        return Err(Refusal::bad("invalid language code specified"));
    }
    fake.inner().commands.insert(lang.to_owned(), commands);
    Ok(true.into())
}

/// Refuses parameters that a method does not have.
fn known(params: &Map<String, Value>, names: &[&str]) -> Result<(), Refusal> {
    match params.keys().find(|key| !names.contains(&key.as_str())) {
        Some(name) => Err(Refusal::bad(format!("unexpected parameter {name}"))),
        None => Ok(()),
    }
}
