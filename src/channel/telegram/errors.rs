//! What the Bot API's errors mean for a message and its chat.

use chrono::TimeDelta;
use serde_json::Value;
use teloxide_core::ApiError;

use super::api::{Failure, Refusal};
use super::masked::masked;
use crate::channel::SendError;

/// After a fault that may pass.
const SOON: TimeDelta = TimeDelta::seconds(2);

/// What a failed call means. What the API said may hold something about a person,
/// so it is shown only where it is not known what it means, and masked; `message`
/// is the text that was to be sent.
pub(super) fn of(failure: &Failure, message: &str) -> SendError {
    match failure {
        Failure::Unreachable => SendError::later(SOON, "telegram cannot be reached"),
        Failure::Unbuilt => {
            SendError::never("telegram: the request cannot be built; is TEXTPASS_TELEGRAM_API_URL right?")
                .alarming()
        }
        Failure::Silent => SendError::unsure(SOON, "telegram did not answer in time"),
        Failure::Broken => SendError::unsure(SOON, "telegram broke the connection"),
        Failure::Unreadable(status) => by_status(*status),
        Failure::Refused(refusal) if refusal.code >= 500 => by_status(refusal.code),
        Failure::Refused(refusal) => refused(refusal, message),
    }
}

/// An answer of which only the status is known. A server error says that it was
/// not done; only a gateway that did not wait for the answer leaves that open.
fn by_status(status: u16) -> SendError {
    match status {
        504 => SendError::unsure(SOON, "telegram's gateway did not wait for the answer"),
        500.. => SendError::later(SOON, format!("telegram answered with the server error {status}")),
        401 | 404 => locked_out(),
        429 => too_many(None),
        200..300 => SendError::unsure(SOON, "telegram's answer cannot be read").alarming(),
        _ => SendError::later(SOON, format!("telegram answered {status} and nothing that can be read"))
            .alarming(),
    }
}

/// One chat is held back for as long as the API says.
fn too_many(retry_after: Option<u32>) -> SendError {
    let wait = retry_after.map_or(SOON, |seconds| TimeDelta::seconds(seconds.max(1).into()));
    SendError::later(wait, "telegram: too many requests").holding(wait)
}

fn locked_out() -> SendError {
    SendError::later(SOON, "telegram refused our token; check TEXTPASS_TELEGRAM_TOKEN")
        .locked_out()
        .alarming()
}

fn refused(refusal: &Refusal, message: &str) -> SendError {
    if refusal.migrated {
        return SendError::never("telegram: the chat is a group").closing();
    }
    if refusal.code == 429 || refusal.retry_after.is_some() {
        return too_many(refusal.retry_after);
    }
    match known(&refusal.said) {
        ApiError::BotBlocked => SendError::never("telegram: the bot is blocked").closing(),
        ApiError::UserDeactivated => SendError::never("telegram: the account is gone").closing(),
        ApiError::CantInitiateConversation | ApiError::ChatNotFound | ApiError::CantTalkWithBots => {
            SendError::never("telegram: there is no such chat").closing()
        }
        ApiError::InvalidToken => locked_out(),
        _ if refusal.code == 401 => locked_out(),
        _ if refusal.code == 403 => SendError::never("telegram: writing to the chat is forbidden").closing(),
        _ => SendError::never(format!("telegram refused: {}", masked(&refusal.said, message)))
            .malformed()
            .alarming(),
    }
}

/// The API's words as one of the errors that are known.
fn known(said: &str) -> ApiError {
    serde_json::from_value(Value::from(said)).unwrap_or_else(|_| ApiError::Unknown(String::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(code: u16, said: &str) -> Refusal {
        Refusal { code, said: said.to_owned(), retry_after: None, migrated: false }
    }

    fn refused_with(code: u16, said: &str) -> SendError {
        of(&Failure::Refused(refusal(code, said)), "")
    }

    #[test]
    fn whoever_blocked_us_or_is_gone_is_closed() {
        for (code, said) in [
            (403, "Forbidden: bot was blocked by the user"),
            (403, "Forbidden: user is deactivated"),
            (403, "Forbidden: bot can't initiate conversation with a user"),
            (403, "Forbidden: something of the future"),
            (400, "Bad Request: chat not found"),
        ] {
            let error = refused_with(code, said);
            assert!(error.closed && error.again.is_none() && !error.alarm, "{error}");
        }
    }

    #[test]
    fn a_rate_limit_holds_back_the_chat_and_not_the_channel() {
        let limited = Refusal { retry_after: Some(30), ..refusal(429, "Too Many Requests: retry after 30") };
        let error = of(&Failure::Refused(limited), "");
        let wait = Some(TimeDelta::seconds(30));
        assert_eq!((error.again, error.hold, error.pause), (wait, wait, None));
        assert!(refused_with(429, "Too Many Requests").hold.is_some());
    }

    #[test]
    fn a_wrong_token_loses_nothing() {
        let error = refused_with(401, "Unauthorized");
        assert!(error.alarm && error.locked_out && error.again == Some(SOON) && error.pause.is_none());
    }

    #[test]
    fn a_refusal_of_the_text_shows_nothing_of_what_was_said() {
        let error = refused_with(400, "Bad Request: Ana Distinctive 14.03.1990");
        assert!(error.alarm && error.malformed && error.again.is_none());
        let shown = format!("{error:?}");
        assert!(
            shown.contains("Bad Request") && !shown.contains("Ana") && !shown.contains("1990"),
            "{shown}"
        );
    }

    #[test]
    fn a_server_error_was_not_done_and_silence_leaves_us_unsure() {
        for status in [500, 502, 503] {
            let error = of(&Failure::Unreadable(status), "");
            assert!(!error.unsure && error.again == Some(SOON), "{status}");
            assert_eq!(error, refused_with(status, "Internal Server Error"));
        }
        for failure in [Failure::Silent, Failure::Broken, Failure::Unreadable(504), Failure::Unreadable(200)]
        {
            assert!(of(&failure, "").unsure);
        }
        assert!(!of(&Failure::Unreachable, "").unsure);
    }
}
