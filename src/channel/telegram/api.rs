//! One call of the Bot API.
//!
//! Our own and not teloxide's `Bot`, which sleeps for ten seconds on a server
//! error, and takes a success whose result it cannot read for a failure: what was
//! sent would be sent again.

use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::{Client, Response, Url};
use serde::Deserialize;
use serde_json::Value;

/// Why a call did not succeed. Holds what the API said, so it is not shown.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// No connection: the API has heard nothing.
    Unreachable,
    /// The request cannot be made from these settings.
    Unbuilt,
    /// No answer in time.
    Silent,
    /// The connection broke before the answer was there.
    Broken,
    /// An answer that cannot be read, with its HTTP status.
    Unreadable(u16),
    /// The API says no.
    Refused(Refusal),
}

/// What the API said no with.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    /// Its error code, which is the HTTP status.
    pub(super) code: u16,
    /// Its words: they may hold what somebody typed.
    pub(super) said: String,
    /// Seconds after which to come again, if it says so.
    pub(super) retry_after: Option<u32>,
    /// Whether the chat has become another one.
    pub(super) migrated: bool,
}

/// The shape of every answer. From <https://core.telegram.org/bots/api#making-requests>.
#[derive(Deserialize)]
struct Answer {
    ok: bool,
    #[serde(default)]
    result: Value,
    #[serde(default)]
    error_code: Option<u16>,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    parameters: Option<Parameters>,
}

#[derive(Default, Deserialize)]
struct Parameters {
    #[serde(default)]
    retry_after: Option<u32>,
    #[serde(default)]
    migrate_to_chat_id: Option<i64>,
}

/// Calls a method of a bot, whose URL ends in its token; returns the result, which
/// is null if it could not be read.
pub(super) async fn call(http: &Client, bot: &Url, method: &str, params: &Value) -> Result<Value, Failure> {
    let url = format!("{bot}/{method}");
    let request = http.post(url).header(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let response = request.body(params.to_string()).send().await.map_err(|error| unanswered(&error))?;
    let status = response.status().as_u16();
    let (body, whole) = read(response).await;
    match serde_json::from_slice::<Answer>(&body) {
        Ok(Answer { ok: true, result, .. }) => Ok(result),
        Ok(answer) => Err(Failure::Refused(refusal(status, answer))),
        // Whatever stands beside it, and even if the rest was lost: it is done.
        Err(_) if begins_well(&body) => Ok(Value::Null),
        Err(_) => Err(whole.err().unwrap_or(Failure::Unreadable(status))),
    }
}

fn refusal(status: u16, answer: Answer) -> Refusal {
    let parameters = answer.parameters.unwrap_or_default();
    Refusal {
        code: answer.error_code.unwrap_or(status),
        said: answer.description.unwrap_or_default(),
        retry_after: parameters.retry_after,
        migrated: parameters.migrate_to_chat_id.is_some(),
    }
}

/// The body, as far as it came, and whether that was all of it.
async fn read(mut response: Response) -> (Vec<u8>, Result<(), Failure>) {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return (body, Ok(())),
            Err(error) => return (body, Err(unanswered(&error))),
        }
    }
}

/// Whether an answer begins by saying that the call succeeded.
fn begins_well(body: &[u8]) -> bool {
    let bare: Vec<u8> = body.iter().copied().filter(|b| !b.is_ascii_whitespace()).take(10).collect();
    bare == br#"{"ok":true"#
}

/// The error's own text holds the URL with the token in it.
fn unanswered(error: &reqwest::Error) -> Failure {
    match error {
        _ if error.is_timeout() && !error.is_connect() => Failure::Silent,
        _ if error.is_connect() => Failure::Unreachable,
        _ if error.is_builder() => Failure::Unbuilt,
        _ => Failure::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_success_is_known_by_its_first_words() {
        assert!(begins_well(b" {\n \"ok\" : true, \"result\": {\"message_id"));
        for other in [&b"{\"ok\":false}"[..], b"", b"<html>\"ok\":true", b"[{\"ok\":true}]"] {
            assert!(!begins_well(other));
        }
    }
}
