//! The fields of a signed webhook, each where it belongs.
//!
//! A signature covers names and values run together, without a sign between them: from
//! one that is genuine anybody who has seen it can make others, by moving the border of
//! two fields (`MessageSid=SM…` and `NumMedia=0` become a new id `SM…NumMedia0`). So what
//! is read has a shape that cannot be lengthened, stands there exactly once, and has no
//! neighbour that may be a piece of it.

use super::form::Form;

/// Which fields a kind of webhook has.
pub(super) struct Fields {
    /// What is read, and `To`, which each has.
    ours: &'static [&'static str],
    /// Those of them that each has.
    every: &'static [&'static str],
}

/// Those of a text that came in.
pub(super) const TEXT: Fields = Fields {
    ours: &["AccountSid", "Body", "ErrorCode", "From", "MessageSid", "NumMedia", "OptOutType", "To"],
    every: &["AccountSid", "Body", "From", "MessageSid", "NumMedia", "To"],
};
/// Those of a report on a text that went out. `From` has none that came in by a service.
pub(super) const REPORT: Fields = Fields {
    ours: &["AccountSid", "ErrorCode", "MessageSid", "MessageStatus", "To"],
    every: &["AccountSid", "MessageSid", "MessageStatus", "To"],
};
/// Twilio's own names that begin with one of ours: where a number was issued.
const BEGIN_LIKE_OURS: [&str; 8] =
    ["FromCity", "FromCountry", "FromState", "FromZip", "ToCity", "ToCountry", "ToState", "ToZip"];
/// How an id begins that stands somewhere else than in its own field.
const IDS: [&[u8]; 2] = [b"MessageSidSM", b"MessageSidMM"];

/// Why the form of a right signature is not what Twilio sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Moved {
    /// A field that every text has is not there.
    #[error("the webhook has no {0}")]
    Missing(&'static str),
    /// A field that is read stands there more than once.
    #[error("the webhook has more than one {0}")]
    Repeated(&'static str),
    /// A name has other signs than letters and digits, or none.
    #[error("a field of the webhook has no name")]
    Unnamed,
    /// A name may be one that is read, together with a piece of its value.
    #[error("a field of the webhook has a name that begins with {0}")]
    LikeOurs(&'static str),
    /// A value holds the name of another field, and its value.
    #[error("a field of the webhook holds another one")]
    Within,
}

/// Whether no border between two fields can have been moved. Names that are not known
/// are passed over, as Twilio adds some without notice.
///
/// # Errors
/// Where one may have been.
pub(super) fn unmoved(form: &Form<'_>, fields: &Fields) -> Result<(), Moved> {
    for (name, value) in form.pairs() {
        named(name, fields.ours)?;
        let is_words = name == b"Body";
        if !is_words && IDS.iter().any(|id| value.windows(id.len()).any(|part| part == *id)) {
            return Err(Moved::Within);
        }
    }
    for ours in fields.ours {
        match form.pairs().filter(|(name, _)| *name == ours.as_bytes()).count() {
            0 if fields.every.contains(ours) => return Err(Moved::Missing(ours)),
            0 | 1 => {}
            _ => return Err(Moved::Repeated(ours)),
        }
    }
    Ok(())
}

/// Whether a name is one that is read, or can be no piece of one.
fn named(name: &[u8], read: &[&'static str]) -> Result<(), Moved> {
    if name.is_empty() || !name.iter().all(u8::is_ascii_alphanumeric) {
        return Err(Moved::Unnamed);
    }
    if read.iter().chain(&BEGIN_LIKE_OURS).any(|known| known.as_bytes() == name) {
        return Ok(());
    }
    match read.iter().find(|ours| is_grown(name, ours)) {
        Some(ours) => Err(Moved::LikeOurs(ours)),
        None => Ok(()),
    }
}

/// Whether this is `ours` and something more. `To` is so short that other words begin
/// with it (`Topic`): its own values begin with a digit or a sign, a field of Twilio's
/// about it with a capital letter.
fn is_grown(name: &[u8], ours: &str) -> bool {
    let Some(rest) = name.strip_prefix(ours.as_bytes()) else { return false };
    ours != "To" || !rest.first().is_some_and(u8::is_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HI: &str = "AccountSid=AC1&Body=hi&From=1&MessageSid=SM1&NumMedia=0&To=2";

    fn of(extra: &str) -> Result<(), Moved> {
        unmoved(&Form::read(format!("{HI}{extra}").as_bytes()), &TEXT)
    }

    #[test]
    fn names_of_twilios_own_and_new_ones_are_passed_over() {
        assert_eq!(of(""), Ok(()));
        for own in BEGIN_LIKE_OURS {
            assert_eq!(of(&format!("&{own}=x")), Ok(()), "{own}");
        }
        for new in ["Topic", "Bod", "SmsSid", "MessagingServiceSid", "ReferralNumMedia", "A1", "fromZip"] {
            assert_eq!(of(&format!("&{new}=x")), Ok(()), "{new}");
        }
    }

    #[test]
    fn a_name_that_begins_with_one_of_ours_is_refused() {
        for ours in TEXT.ours {
            for more in ["A", "X1", "0", "Cities"] {
                let name = format!("{ours}{more}");
                assert_eq!(of(&format!("&{name}=")), Err(Moved::LikeOurs(ours)), "{name}");
            }
        }
        assert_eq!(of("&Fromrcs=1"), Err(Moved::LikeOurs("From")));
        assert_eq!(of("&Bodyx=1"), Err(Moved::LikeOurs("Body")));
    }

    #[test]
    fn a_name_is_letters_and_digits() {
        for name in ["", "a_b", "a-b", "a+b", "From%2B1", "%C3%A9", "a%00"] {
            assert_eq!(of(&format!("&{name}=x")), Err(Moved::Unnamed), "{name}");
        }
    }

    #[test]
    fn what_every_text_has_stands_there_once() {
        for name in TEXT.every {
            let without: Vec<_> =
                HI.split('&').filter(|pair| pair.split('=').next() != Some(*name)).collect();
            assert_eq!(unmoved(&Form::read(without.join("&").as_bytes()), &TEXT), Err(Moved::Missing(name)));
        }
        for name in TEXT.ours {
            let twice = format!("&{name}=1&{name}=1");
            assert_eq!(of(&twice), Err(Moved::Repeated(name)), "the same twice is signed once");
        }
    }

    #[test]
    fn a_value_that_holds_a_message_id_is_refused_where_it_is_not_what_somebody_typed() {
        assert_eq!(of("&NumN=0From%2B1MessageSidSM0123"), Err(Moved::Within));
        assert_eq!(of("&FromZip=MessageSidMM0123"), Err(Moved::Within));
        let typed = HI.replace("Body=hi", "Body=MessageSidSM0123");
        assert_eq!(unmoved(&Form::read(typed.as_bytes()), &TEXT), Ok(()));
    }
}
