//! What the Bot API's errors mean for a message and its chat.

use chrono::TimeDelta;
use teloxide_core::{ApiError, RequestError};

use crate::channel::SendError;

/// After a fault that may pass.
const SOON: TimeDelta = TimeDelta::seconds(2);
/// After a fault that an operator must mend.
const MENDED: TimeDelta = TimeDelta::minutes(10);

/// What a failed request means. The errors' own texts hold the URL with the
/// token in it, or what the API said about a person, so they are not shown.
pub(super) fn of(error: &RequestError) -> SendError {
    match error {
        RequestError::Api(error) => refused(error),
        RequestError::RetryAfter(wait) => {
            let wait = wait.chrono_duration().max(TimeDelta::seconds(1));
            SendError::later(wait, "telegram: too many requests").pausing(wait)
        }
        RequestError::Network(error) if error.is_connect() => {
            SendError::later(SOON, "telegram cannot be reached")
        }
        RequestError::Network(error) if error.is_builder() => {
            SendError::never("telegram: the request cannot be built; is TEXTPASS_TELEGRAM_API_URL right?")
                .alarming()
        }
        RequestError::Network(error) if error.is_timeout() => timeout(),
        RequestError::Network(_) | RequestError::Io(_) => {
            SendError::unsure(SOON, "telegram broke the connection")
        }
        RequestError::InvalidJson { .. } => {
            SendError::unsure(SOON, "telegram's answer cannot be read").alarming()
        }
        RequestError::MigrateToChatId(_) => SendError::never("telegram: the chat is a group").closing(),
    }
}

/// No answer in time, or a server error, on which teloxide sleeps for longer.
pub(super) fn timeout() -> SendError {
    SendError::unsure(SOON, "telegram did not answer in time, or with a server error")
}

fn refused(error: &ApiError) -> SendError {
    match error {
        ApiError::BotBlocked => SendError::never("telegram: the bot is blocked").closing(),
        ApiError::UserDeactivated => SendError::never("telegram: the account is gone").closing(),
        ApiError::CantInitiateConversation | ApiError::ChatNotFound | ApiError::CantTalkWithBots => {
            SendError::never("telegram: there is no such chat").closing()
        }
        ApiError::InvalidToken => {
            let what = "telegram refused our token; check TEXTPASS_TELEGRAM_TOKEN";
            SendError::later(MENDED, what).pausing(MENDED).alarming()
        }
        ApiError::Unknown(said) if said.starts_with("Forbidden") => {
            SendError::never("telegram: writing to the chat is forbidden").closing()
        }
        ApiError::Unknown(said) if is_servers_fault(said) => {
            SendError::unsure(SOON, "telegram answered with a server error")
        }
        ApiError::Unknown(said) if said.starts_with("Too Many Requests") => {
            SendError::later(SOON, "telegram: too many requests").pausing(SOON)
        }
        _ => SendError::never("telegram refused the message for good").alarming(),
    }
}

fn is_servers_fault(said: &str) -> bool {
    ["Internal Server Error", "Bad Gateway", "Service Unavailable", "Gateway Timeout"]
        .iter()
        .any(|fault| said.starts_with(fault))
}

#[cfg(test)]
mod tests {
    use teloxide_core::types::Seconds;

    use super::*;

    #[test]
    fn whoever_blocked_us_or_is_gone_is_closed() {
        for error in [
            ApiError::BotBlocked,
            ApiError::UserDeactivated,
            ApiError::CantInitiateConversation,
            ApiError::ChatNotFound,
            ApiError::Unknown("Forbidden: bot can't initiate conversation with a user".into()),
        ] {
            let error = of(&RequestError::Api(error));
            assert!(error.closed && error.again.is_none() && !error.alarm, "{error}");
        }
    }

    #[test]
    fn a_rate_limit_pauses_the_channel() {
        let error = of(&RequestError::RetryAfter(Seconds::from_seconds(30)));
        assert_eq!((error.again, error.pause), (Some(TimeDelta::seconds(30)), Some(TimeDelta::seconds(30))));
    }

    #[test]
    fn a_wrong_token_loses_nothing() {
        let error = of(&RequestError::Api(ApiError::InvalidToken));
        assert!(error.alarm && error.again.is_some() && error.pause.is_some());
    }

    #[test]
    fn a_refusal_is_final_and_shows_nothing_of_what_was_said() {
        let error = of(&RequestError::Api(ApiError::Unknown("Bad Request: Ana Distinctive".into())));
        assert!(error.alarm && error.again.is_none());
        assert!(!format!("{error:?}").contains("Ana"));
    }

    #[test]
    fn a_server_error_leaves_us_unsure() {
        assert!(of(&RequestError::Api(ApiError::Unknown("Internal Server Error: restart".into()))).unsure);
        assert!(timeout().unsure && timeout().again.is_some());
    }
}
