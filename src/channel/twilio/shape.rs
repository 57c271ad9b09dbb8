//! The shapes of values in Twilio's webhooks.

use crate::domain::person::Person;

/// How many hexadecimal digits a message id has behind its two letters.
const SID_DIGITS: usize = 32;
/// How the address of somebody who writes by RCS begins.
const RCS: &str = "rcs:";

/// Whether this is the id of a message: `SM` or `MM`, and 32 hexadecimal digits.
pub(super) fn is_sid(sid: &str) -> bool {
    let digits = sid.strip_prefix("SM").or_else(|| sid.strip_prefix("MM")).unwrap_or_default();
    digits.len() == SID_DIGITS && digits.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A number, in digits alone.
pub(super) fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// Who texts: a phone number, or an RCS address, which is the person of its number.
pub(super) fn person(from: &str) -> Option<Person> {
    let rcs = from.split_at_checked(RCS.len()).filter(|(scheme, _)| scheme.eq_ignore_ascii_case(RCS));
    let number = rcs.map_or(from, |(_, number)| number);
    is_e164(number).then(|| Person::sms(number))
}

/// Whether this is a phone number as Twilio writes it: `+` and 7 to 15 digits.
fn is_e164(from: &str) -> bool {
    let digits = from.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}
