//! What is read of a webhook, and what is not believed.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::person::Person;

const ACCOUNT: &str = "AC00000000000000000000000000000001";
const SID: &str = "SM0123456789abcdef0123456789ABCDEF";
const ANA: &str = "+15005550006";

fn form_of(pairs: &[(&str, &str)]) -> Vec<u8> {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().into_bytes()
}

fn read(body: &[u8]) -> Result<Heard, WebhookFault> {
    parse(&Form::read(body), ACCOUNT, DateTime::UNIX_EPOCH)
}

/// A text as Twilio posts it, with these fields in place of its own, or beside them.
fn posted<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("AccountSid", ACCOUNT),
        ("ApiVersion", "2010-04-01"),
        ("Body", "hi"),
        ("From", ANA),
        ("FromZip", "80111"),
        ("MessageSid", SID),
        ("NumMedia", "0"),
        ("NumSegments", "1"),
        ("SmsMessageSid", SID),
        ("SmsStatus", "received"),
        ("To", "+15005550001"),
        ("ToZip", ""),
    ];
    let replaced = |name: &str| other.iter().any(|(other, _)| *other == name);
    usual.into_iter().filter(|(name, _)| !replaced(name)).chain(other.iter().copied()).collect()
}

fn heard_with(other: &[(&str, &str)]) -> Result<Heard, WebhookFault> {
    read(&form_of(&posted(other)))
}

fn text_with(other: &[(&str, &str)]) -> SmsWebhook {
    match heard_with(other).unwrap() {
        Heard::Text(text) => *text,
        Heard::Nobody => panic!("nobody: {other:?}"),
    }
}

fn said_of(body: &str, media: &str) -> Said {
    text_with(&[("Body", body), ("NumMedia", media)]).inbound.said
}

fn text(words: &str) -> Said {
    Said::Text(Private::new(words.to_owned()))
}

#[test]
fn a_text_is_known_by_its_sid_and_sender() {
    let webhook = text_with(&[("Body", "mañana & 3"), ("FromZip", ""), ("New", "1")]);
    assert_eq!(webhook.inbound.id, SID);
    assert_eq!(webhook.inbound.person, Person::sms(ANA));
    assert_eq!(webhook.inbound.said, text("mañana & 3"));
    assert_eq!((webhook.opt_out_type, webhook.fallback_for), (None, None));
}

#[test]
fn up_to_1600_characters_are_read() {
    assert_eq!(said_of(&"ñ".repeat(1_600), "0"), text(&"ñ".repeat(1_600)));
    assert_eq!(said_of(&"ñ".repeat(1_601), "0"), Said::TooLong);
}

#[test]
fn a_picture_without_words_is_media_and_with_words_is_words() {
    assert_eq!(said_of("", "1"), Said::Media);
    assert_eq!(said_of(" \n", "2"), Said::Media);
    assert_eq!(said_of("hi", "1"), text("hi"));
}

#[test]
fn no_words_at_all_are_empty() {
    assert_eq!(said_of("", "0"), Said::Empty);
    assert_eq!(said_of("  ", "0"), Said::Empty);
}

#[test]
fn the_fallback_call_is_the_same_message() {
    let fallback = text_with(&[("ErrorCode", "11200"), ("ErrorUrl", "https://example.com/sms")]);
    assert_eq!(fallback.inbound, text_with(&[]).inbound);
    assert_eq!(fallback.fallback_for, Some(11_200));
}

#[test]
fn what_advanced_opt_out_says_is_kept() {
    let kinds = ["STOP", "START", "HELP", "new"].map(|kind| text_with(&[("OptOutType", kind)]).opt_out_type);
    assert_eq!(kinds, [Some(OptOutType::Stop), Some(OptOutType::Start), Some(OptOutType::Help), None]);
}

#[test]
fn an_rcs_address_is_the_person_of_its_number() {
    for from in ["rcs:+15005550006", "RCS:+15005550006"] {
        assert_eq!(text_with(&[("From", from)]).inbound.person, Person::sms(ANA), "{from}");
    }
}

#[test]
fn who_cannot_be_written_to_is_nobody() {
    for from in [
        "whatsapp:+15005550006",
        "72975",
        "MyBank",
        "messenger:123",
        "rcs:brand_agent",
        "rcs:",
        "Restricted",
        "+266696687x",
        "",
        "ñandú",
    ] {
        assert_eq!(heard_with(&[("From", from)]), Ok(Heard::Nobody), "{from}");
    }
}

#[test]
fn an_id_is_sm_or_mm_and_32_hexadecimal_digits() {
    assert_eq!(text_with(&[("MessageSid", &SID.replace("SM", "MM"))]).inbound.id, SID.replace("SM", "MM"));
    let wrong =
        ["", "SM1", &format!("{SID}0"), &format!("{SID}NumMedia0"), &SID[..33], &SID.replace("SM", "AC")];
    for wrong in
        wrong.into_iter().chain([&*SID.replace('f', "g"), &SID.replace("SM", "sm"), &format!(" {SID}")])
    {
        let refused = heard_with(&[("MessageSid", wrong)]);
        assert!(matches!(refused, Err(WebhookFault::Misshapen("MessageSid"))), "{wrong}: {refused:?}");
    }
}

#[test]
fn another_account_and_fields_that_are_no_text_are_refused() {
    let other = ACCOUNT.replace('1', "2");
    assert_eq!(heard_with(&[("AccountSid", &other)]), Err(WebhookFault::Account));
    assert_eq!(heard_with(&[("AccountSid", "")]), Err(WebhookFault::Account));
    for media in ["", "x", "0NumSegments1", "-1", "0 "] {
        assert_eq!(heard_with(&[("NumMedia", media)]), Err(WebhookFault::Misshapen("NumMedia")), "{media}");
    }
    assert_eq!(read(b""), Err(WebhookFault::Moved(Moved::Missing("AccountSid"))));
    let bytes = String::from_utf8(form_of(&posted(&[]))).unwrap().replace("Body=hi", "Body=%FF");
    assert_eq!(read(bytes.as_bytes()), Err(WebhookFault::NotUtf8("Body")));
}

/// The names and values of a form as they are signed: sorted, run together.
fn signed(pairs: &[(&str, &str)]) -> Vec<u8> {
    Form::read(&form_of(pairs)).signed()
}

/// Every form with one border moved: a name that takes letters of its value, a value that
/// takes letters of its name, or a field that swallows those after it.
fn forged<'a>(genuine: &'a [(&'a str, &'a str)]) -> Vec<Vec<(String, String)>> {
    let owned = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let mut all = Vec::new();
    for at in 0..genuine.len() {
        let (name, value) = genuine[at];
        let together = format!("{name}{value}");
        for border in (0..=together.len()).filter(|at| together.is_char_boundary(*at)) {
            for swallowed in 0..genuine.len() - at {
                let more: String = genuine[at + 1..=at + swallowed]
                    .iter()
                    .map(|(name, value)| format!("{name}{value}"))
                    .collect();
                let mut pairs = owned(genuine);
                let moved = (together[..border].to_owned(), format!("{}{more}", &together[border..]));
                pairs.splice(at..=at + swallowed, [moved]);
                all.push(pairs);
            }
        }
    }
    all
}

#[test]
fn no_border_that_is_moved_makes_another_message() {
    let within = format!("1From+13035550199MessageSid{}NumMedia0NumX", SID.replace('0', "9"));
    for body in ["1", "yes please", "SM1", &within] {
        let genuine = posted(&[("Body", body)]);
        let (bytes, mut tried) = (signed(&genuine), 0);
        for forged in forged(&genuine) {
            let pairs: Vec<_> = forged.iter().map(|(name, value)| (&**name, &**value)).collect();
            // Only what is signed the same could be passed off as genuine.
            if signed(&pairs) != bytes || pairs == genuine {
                continue;
            }
            tried += 1;
            match heard_with(&[]).and_then(|_| read(&form_of(&pairs))) {
                Ok(Heard::Text(text)) => {
                    assert_eq!(
                        (text.inbound.id.as_str(), text.inbound.person),
                        (SID, Person::sms(ANA)),
                        "{pairs:?}"
                    );
                    assert_eq!(text.inbound.said, super::said(body, 0), "{pairs:?}");
                }
                Ok(Heard::Nobody) | Err(_) => {}
            }
        }
        assert!(tried > 100, "only {tried} were tried");
    }
}
