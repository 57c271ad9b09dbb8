//! A text that came in: the webhook's form body, parsed.

use chrono::{DateTime, Utc};

use super::BODY_CHARS;
use super::fields::{self, Moved};
use super::form::Form;
use super::shape::{is_sid, number, person};
use crate::domain::message::{Inbound, Said};
use crate::domain::private::Private;

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

/// Why a webhook is not believed although its signature is right; answered by 403.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebhookFault {
    /// A border between two fields may have been moved.
    #[error(transparent)]
    Moved(#[from] Moved),
    /// A value is not UTF-8.
    #[error("the webhook's {0} is not UTF-8")]
    NotUtf8(&'static str),
    /// A value has not the shape that Twilio gives it.
    #[error("the webhook's {0} is not what Twilio writes there")]
    Misshapen(&'static str),
    /// It is about another account.
    #[error("the webhook is of another account than TEXTPASS_TWILIO_ACCOUNT_SID")]
    Account,
}

/// What came in.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// A text of a person, boxed as it is by far the larger.
    Text(Box<SmsWebhook>),
    /// A text of somebody who cannot be written to: a short code, a sender with letters,
    /// WhatsApp, or a number that was withheld. It needs no answer.
    Nobody,
}

/// Reads the form of a webhook whose signature is right, of this account.
///
/// # Errors
/// It cannot be what Twilio sent.
pub fn parse(form: &Form<'_>, account_sid: &str, now: DateTime<Utc>) -> Result<Heard, WebhookFault> {
    fields::unmoved(form, &fields::TEXT)?;
    if form.value("AccountSid") != Some(account_sid.as_bytes()) {
        return Err(WebhookFault::Account);
    }
    let text = |name: &'static str| {
        let value = form.value(name).unwrap_or_default();
        str::from_utf8(value).map_err(|_| WebhookFault::NotUtf8(name))
    };
    let (sid, from) = (text("MessageSid")?, text("From")?);
    if !is_sid(sid) {
        return Err(WebhookFault::Misshapen("MessageSid"));
    }
    let media = number(text("NumMedia")?).ok_or(WebhookFault::Misshapen("NumMedia"))?;
    let said = said(text("Body")?, media);
    let opt_out_type = opt_out_type(text("OptOutType")?);
    let fallback_for = number(text("ErrorCode")?);
    let Some(person) = person(from) else { return Ok(Heard::Nobody) };
    let inbound = Inbound { person, id: sid.to_owned(), said, hint: None, at: now };
    Ok(Heard::Text(Box::new(SmsWebhook { inbound, opt_out_type, fallback_for })))
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

#[cfg(test)]
mod tests;
