//! A report on a text that went out: the status callback's form body, parsed.
//!
//! Reports come twice, late and in another order, and before the send's own answer.

use super::errors;
use super::fields::{self, Moved};
use super::form::Form;
use super::shape::{is_sid, number, person};
use crate::channel::SendError;
use crate::domain::person::Person;

/// How far a text got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Got {
    /// Twilio has it.
    Queued,
    /// The carrier has it.
    Sent,
    /// The phone has it.
    Delivered,
    /// The carrier could not deliver it: an end.
    Undelivered,
    /// Twilio could not send it: an end.
    Failed,
}

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How far it got.
    pub got: Got,
    /// What its error code means, if it has one.
    pub error: Option<SendError>,
    /// To whom it was sent; none if that is no phone.
    pub to: Option<Person>,
}

/// Why a report is not believed although its signature is right; answered by 403.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportFault {
    /// A border between two fields may have been moved.
    #[error(transparent)]
    Moved(#[from] Moved),
    /// A value has not the shape that Twilio gives it.
    #[error("the report's {0} is not what Twilio writes there")]
    Misshapen(&'static str),
    /// It is about another account.
    #[error("the report is of another account than TEXTPASS_TWILIO_ACCOUNT_SID")]
    Account,
}

/// Reads the form of a report whose signature is right, of this account. None if it says
/// nothing that is known: Twilio adds words without notice.
///
/// # Errors
/// It cannot be what Twilio sent.
pub fn parse(form: &Form<'_>, account_sid: &str) -> Result<Option<Report>, ReportFault> {
    fields::unmoved(form, &fields::REPORT)?;
    if form.value("AccountSid") != Some(account_sid.as_bytes()) {
        return Err(ReportFault::Account);
    }
    let text = |name: &'static str| {
        str::from_utf8(form.value(name).unwrap_or_default()).map_err(|_| ReportFault::Misshapen(name))
    };
    if !is_sid(text("MessageSid")?) {
        return Err(ReportFault::Misshapen("MessageSid"));
    }
    let code = text("ErrorCode")?;
    let error = match code {
        "" => None,
        code => Some(errors::by_code(number(code).ok_or(ReportFault::Misshapen("ErrorCode"))?)),
    };
    let to = person(text("To")?);
    Ok(got(text("MessageStatus")?).map(|got| Report { got, error, to }))
}

fn got(status: &str) -> Option<Got> {
    Some(match status {
        "accepted" | "scheduled" | "queued" | "sending" => Got::Queued,
        "sent" => Got::Sent,
        "delivered" | "read" => Got::Delivered,
        "undelivered" => Got::Undelivered,
        "failed" | "canceled" => Got::Failed,
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const BASE: &str = "AccountSid=AC1&ApiVersion=2010-04-01&From=%2B13035550100&To=%2B13035550142&\
        MessageSid=SM00000000000000000000000000000001&SmsSid=SM00000000000000000000000000000001&SmsStatus=sent";

    fn read(more: &str) -> Result<Option<Report>, ReportFault> {
        parse(&Form::read(format!("{BASE}{more}").as_bytes()), "AC1")
    }

    #[test]
    fn a_report_says_how_far_a_text_got() {
        let words = [("sending", Got::Queued), ("sent", Got::Sent), ("delivered", Got::Delivered)];
        for (word, got) in words {
            let report = read(&format!("&MessageStatus={word}")).unwrap().unwrap();
            assert_eq!((report.got, report.error), (got, None));
            assert_eq!(report.to, Some(Person::sms("+13035550142")));
        }
        let failed = read("&MessageStatus=undelivered&ErrorCode=30005").unwrap().unwrap();
        assert_eq!((failed.got, failed.error.unwrap().code), (Got::Undelivered, Some(30_005)));
        assert_eq!(read("&MessageStatus=pondering").unwrap(), None);
    }

    #[test]
    fn a_report_whose_fields_were_moved_is_not_believed() {
        assert_eq!(read(""), Err(Moved::Missing("MessageStatus").into()));
        assert_eq!(
            read("&MessageStatus=sent&MessageStatus=failed"),
            Err(Moved::Repeated("MessageStatus").into())
        );
        assert_eq!(read("&MessageStatus=failed&ErrorCode3=0005"), Err(Moved::LikeOurs("ErrorCode").into()));
        assert_eq!(read("&MessageStatus=failed&ErrorCode=3x"), Err(ReportFault::Misshapen("ErrorCode")));
        assert!(parse(&Form::read(format!("{BASE}&MessageStatus=sent").as_bytes()), "AC2").is_err());
    }
}
