//! A text that came in: the webhook's form body, parsed.

use chrono::{DateTime, Utc};

use super::BODY_CHARS;
use super::form::Form;
use crate::domain::message::{Inbound, Said};
use crate::domain::person::Person;
use crate::domain::private::Private;

/// The longest message id that is taken; Twilio's have 34 characters.
const SID_CHARS: usize = 64;

/// A text, or the fallback call for it, which is the same message.
#[derive(Clone, Debug, PartialEq)]
pub struct SmsWebhook {
    /// The message.
    pub inbound: Inbound,
    /// What Twilio's Advanced Opt-Out took the message for, where it is on.
    pub opt_out_type: Option<OptOutType>,
    /// The error for which Twilio calls the fallback; absent on a first call.
    pub fallback_for: Option<u32>,
}

/// What Advanced Opt-Out took a message for, and answered itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptOutType {
    /// The person opted out.
    Stop,
    /// The person came back.
    Start,
    /// The person asked for help.
    Help,
}

/// Why a webhook cannot be a text message; answered by 400.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebhookFault {
    /// A value is not UTF-8.
    #[error("the webhook's {0} is not UTF-8")]
    NotUtf8(&'static str),
    /// A field is missing or empty.
    #[error("the webhook has no usable {0}")]
    Missing(&'static str),
    /// It came from WhatsApp or another channel that is not SMS.
    #[error("the webhook's From is no phone number; point only SMS numbers at this route")]
    NotSms,
}

/// Reads the form of a genuine webhook. Unknown fields are passed over; of a
/// repeated field the first value counts.
pub fn parse(form: &Form<'_>, now: DateTime<Utc>) -> Result<SmsWebhook, WebhookFault> {
    let text = |name: &'static str| {
        form.value(name)
            .map(|value| str::from_utf8(value).map_err(|_| WebhookFault::NotUtf8(name)))
            .transpose()
    };
    let sid = text("MessageSid")?.filter(|sid| is_sid(sid));
    let sid = sid.ok_or(WebhookFault::Missing("MessageSid"))?;
    let from = text("From")?.filter(|from| !from.is_empty());
    let from = from.ok_or(WebhookFault::Missing("From"))?;
    if !is_e164(from) {
        return Err(WebhookFault::NotSms);
    }
    let media = text("NumMedia")?.and_then(|n| n.trim().parse::<u32>().ok()).unwrap_or(0);
    let said = said(text("Body")?.unwrap_or_default(), media);
    let inbound = Inbound { person: Person::sms(from), id: sid.to_owned(), said, hint: None, at: now };
    Ok(SmsWebhook {
        inbound,
        opt_out_type: text("OptOutType")?.and_then(opt_out_type),
        fallback_for: text("ErrorCode")?.and_then(|code| code.trim().parse().ok()),
    })
}

fn said(body: &str, media: u32) -> Said {
    match body {
        _ if body.chars().count() > BODY_CHARS => Said::TooLong,
        _ if !body.trim().is_empty() => Said::Text(Private::new(body.to_owned())),
        _ if media > 0 => Said::Media,
        _ => Said::Empty,
    }
}

fn opt_out_type(value: &str) -> Option<OptOutType> {
    match value.to_ascii_uppercase().as_str() {
        "STOP" => Some(OptOutType::Stop),
        "START" => Some(OptOutType::Start),
        "HELP" => Some(OptOutType::Help),
        _ => None,
    }
}

fn is_sid(sid: &str) -> bool {
    (1..=SID_CHARS).contains(&sid.len()) && sid.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Whether this is a phone number as Twilio writes it: `+` and 7 to 15 digits.
fn is_e164(from: &str) -> bool {
    let digits = from.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn parse_with(extra: &str) -> Result<SmsWebhook, WebhookFault> {
        let body = format!("MessageSid=SM01&From=%2B15005550006&To=%2B15005550001&{extra}");
        parse(&Form::read(body.as_bytes()), DateTime::UNIX_EPOCH)
    }

    fn said_of(extra: &str) -> Said {
        parse_with(extra).unwrap().inbound.said
    }

    fn text(words: &str) -> Said {
        Said::Text(Private::new(words.to_owned()))
    }

    #[test]
    fn a_text_is_known_by_its_sid_and_sender() {
        let webhook = parse_with("Body=ma%C3%B1ana+%26+3&NumMedia=0&FromZip=&New=1").unwrap();
        assert_eq!(webhook.inbound.id, "SM01");
        assert_eq!(webhook.inbound.person, Person::sms("+15005550006"));
        assert_eq!(webhook.inbound.said, text("mañana & 3"));
        assert_eq!((webhook.opt_out_type, webhook.fallback_for), (None, None));
    }

    #[test]
    fn up_to_1600_characters_are_read() {
        let body = |chars: usize| format!("Body={}", "%C3%B1".repeat(chars));
        assert_eq!(said_of(&body(1_600)), text(&"ñ".repeat(1_600)));
        assert_eq!(said_of(&body(1_601)), Said::TooLong);
    }

    #[test]
    fn a_picture_without_words_is_media_and_with_words_is_words() {
        assert_eq!(said_of("Body=&NumMedia=1"), Said::Media);
        assert_eq!(said_of("Body=+%0A&NumMedia=2"), Said::Media);
        assert_eq!(said_of("Body=hi&NumMedia=1"), text("hi"));
    }

    #[test]
    fn no_words_at_all_are_empty() {
        for extra in ["", "Body=", "Body=++&NumMedia=0", "Body=&NumMedia=x"] {
            assert_eq!(said_of(extra), Said::Empty, "{extra}");
        }
    }

    #[test]
    fn the_fallback_call_is_the_same_message() {
        let first = parse_with("Body=3").unwrap();
        let fallback = parse_with("Body=3&ErrorCode=11200&ErrorUrl=https%3A%2F%2Fexample.com%2Fsms").unwrap();
        assert_eq!(fallback.inbound, first.inbound);
        assert_eq!(fallback.fallback_for, Some(11_200));
    }

    #[test]
    fn what_advanced_opt_out_says_is_kept() {
        let kinds = ["STOP", "START", "HELP", "new"]
            .map(|k| parse_with(&format!("OptOutType={k}")).unwrap().opt_out_type);
        assert_eq!(kinds, [Some(OptOutType::Stop), Some(OptOutType::Start), Some(OptOutType::Help), None]);
    }

    #[test]
    fn what_is_no_text_message_is_refused() {
        let refused = |body: &[u8]| parse(&Form::read(body), DateTime::UNIX_EPOCH).unwrap_err();
        assert_eq!(refused(b""), WebhookFault::Missing("MessageSid"));
        assert_eq!(refused(b"MessageSid=&From=%2B15005550006"), WebhookFault::Missing("MessageSid"));
        assert_eq!(refused(b"MessageSid=SM01&Body=hi"), WebhookFault::Missing("From"));
        assert_eq!(refused(b"MessageSid=SM01&From=whatsapp%3A%2B15005550006"), WebhookFault::NotSms);
        assert_eq!(refused(b"MessageSid=SM01&From=72975"), WebhookFault::NotSms);
        assert_eq!(parse_with("Body=%FF").unwrap_err(), WebhookFault::NotUtf8("Body"));
        assert_eq!(refused(b"MessageSid=SM01&From=%2B15005550006&Body=\xff"), WebhookFault::NotUtf8("Body"));
    }
}
