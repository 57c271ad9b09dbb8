//! What Twilio's error codes mean for a message and its sender.

use chrono::TimeDelta;
use reqwest::StatusCode;

use crate::channel::SendError;

/// After a rate limit that does not say how long.
const BUSY: TimeDelta = TimeDelta::seconds(10);
/// After a fault that may pass: a full queue, a phone that is off.
const SOON: TimeDelta = TimeDelta::minutes(5);
/// After a fault that an operator must mend.
const MENDED: TimeDelta = TimeDelta::minutes(10);
/// Before a message of unknown fate is looked up and sent again: Twilio's list
/// may lag behind.
pub(super) const GRACE: TimeDelta = TimeDelta::minutes(2);
/// When a request surely did not reach Twilio.
const UNREACHED: TimeDelta = TimeDelta::seconds(5);

/// What an answer other than success means. `code` is Twilio's error code, if
/// the answer had one; `retry_after` what its header asks for.
pub fn refused(status: StatusCode, code: Option<u32>, retry_after: Option<TimeDelta>) -> SendError {
    if status.is_server_error() {
        return SendError::unsure(GRACE, format!("twilio answered {status}"));
    }
    match code {
        _ if status == StatusCode::TOO_MANY_REQUESTS => busy(retry_after),
        _ if matches!(status.as_u16(), 401 | 403) && code.is_none() => credentials(status.as_u16().into()),
        Some(code) => by_code(code),
        None if status == StatusCode::NOT_FOUND => credentials(404),
        None => SendError::never(format!("twilio refused with {}", status.as_u16()))
            .coded(status.as_u16().into())
            .alarming(),
    }
}

/// What an error code means, wherever it came from.
pub fn by_code(code: u32) -> SendError {
    meaning(code).coded(code)
}

fn meaning(code: u32) -> SendError {
    let never = |what: &str| SendError::never(format!("twilio error {code}: {what}"));
    let later = |after, what: &str| SendError::later(after, format!("twilio error {code}: {what}"));
    match code {
        20_003 | 20_404 => credentials(code),
        20_429 => busy(None),
        21_211 | 21_614 => never("no number that can be texted").closing(),
        21_408 => never("the region is not enabled in the account").alarming(),
        21_610 => SendError { opted_out: true, ..never("the person opted out") },
        21_611 => later(MENDED, "the sender's queue is full").pausing(MENDED).alarming(),
        21_617 | 21_658 => never("the text is too long").alarming(),
        21_000..=21_999 => never("refused for good").alarming(),
        30_001 => later(SOON, "the queue is full"),
        30_003 => later(SOON, "the phone cannot be reached"),
        30_005 | 30_006 => never("no phone that can be texted").closing(),
        30_007 => never("filtered by the carrier").alarming(),
        30_008 => later(SOON, "unknown error of the carrier"),
        30_034 => later(MENDED, "the sender is not registered with US carriers").pausing(MENDED).alarming(),
        30_000..=30_999 => never("not delivered"),
        _ => never("unknown").alarming(),
    }
}

/// What a request without an answer means. The error's own text holds the
/// URL, so it is not shown.
pub(super) fn unanswered(error: &reqwest::Error) -> SendError {
    if error.is_connect() {
        return SendError::later(UNREACHED, "twilio cannot be reached");
    }
    if error.is_builder() {
        return SendError::never("the request to twilio cannot be built; is TEXTPASS_TWILIO_API_URL right?")
            .alarming();
    }
    let what =
        if error.is_timeout() { "twilio did not answer in time" } else { "twilio broke the connection" };
    SendError::unsure(GRACE, what)
}

fn busy(retry_after: Option<TimeDelta>) -> SendError {
    let wait = retry_after.unwrap_or(BUSY).max(TimeDelta::seconds(1));
    SendError::later(wait, "twilio error 20429: too many requests").pausing(wait)
}

fn credentials(code: u32) -> SendError {
    let what = format!(
        "twilio error {code}: refused our account; check TEXTPASS_TWILIO_ACCOUNT_SID and TEXTPASS_TWILIO_AUTH_TOKEN"
    );
    SendError::later(UNREACHED, what).locked_out().alarming()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opt_out_is_learned_and_final() {
        let error = refused(StatusCode::BAD_REQUEST, Some(21_610), None);
        assert!(error.opted_out && error.again.is_none() && !error.closed && !error.unsure);
    }

    #[test]
    fn a_number_that_cannot_be_texted_is_closed() {
        for code in [21_211, 21_614, 30_005, 30_006] {
            let error = by_code(code);
            assert!(error.closed && error.again.is_none() && !error.opted_out, "{code}");
        }
    }

    #[test]
    fn an_unknown_refusal_is_final_and_worth_a_look() {
        for code in [21_999, 21_617, 21_658, 63_038, 1] {
            let error = by_code(code);
            assert!(error.again.is_none() && error.alarm && !error.unsure, "{code}");
        }
        assert!(by_code(30_999).again.is_none());
        assert!(refused(StatusCode::BAD_REQUEST, None, None).again.is_none());
    }

    #[test]
    fn what_may_pass_is_tried_again() {
        for code in [30_001, 30_003, 30_008, 20_429, 21_611] {
            let error = by_code(code);
            assert!(error.again.is_some() && !error.unsure, "{code}");
        }
    }

    #[test]
    fn a_rate_limit_pauses_the_channel_for_as_long_as_it_says() {
        let error = refused(StatusCode::TOO_MANY_REQUESTS, Some(20_429), Some(TimeDelta::seconds(7)));
        assert_eq!((error.again, error.pause), (Some(TimeDelta::seconds(7)), Some(TimeDelta::seconds(7))));
        assert!(!error.alarm && !error.unsure);
        let silent = refused(StatusCode::TOO_MANY_REQUESTS, None, None);
        assert_eq!(silent.pause, Some(BUSY));
    }

    #[test]
    fn wrong_credentials_stop_the_channel_and_lose_nothing() {
        for error in [
            refused(StatusCode::UNAUTHORIZED, Some(20_003), None),
            refused(StatusCode::UNAUTHORIZED, None, None),
            refused(StatusCode::NOT_FOUND, Some(20_404), None),
        ] {
            assert!(error.alarm && error.locked_out && error.again.is_some(), "{error}");
        }
    }

    #[test]
    fn nobody_knows_what_became_of_a_message_after_a_server_error() {
        for status in
            [StatusCode::INTERNAL_SERVER_ERROR, StatusCode::BAD_GATEWAY, StatusCode::GATEWAY_TIMEOUT]
        {
            let error = refused(status, None, None);
            assert!(error.unsure && error.again.is_some() && !error.closed);
        }
    }
}
