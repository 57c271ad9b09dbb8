//! Telegram when something is wrong: each fault is told for what it is.

use chrono::TimeDelta;
use textpass::channel::SendError;
use textpass::channel::telegram::client::Client;
use textpass::domain::message::Reply;

use crate::fakes::telegram::{Fault, TOKEN, TelegramFake};
use crate::telegram::{ANA, choices, client_at, open};
use crate::{IMPATIENT, PATIENT, nowhere};

#[tokio::test]
async fn whoever_blocked_the_bot_is_closed() {
    let (fake, client) = open().await;
    fake.fail_next([
        Fault::Forbidden("bot was blocked by the user"),
        Fault::Forbidden("user is deactivated"),
        Fault::Forbidden("bot can't initiate conversation with a user"),
        Fault::Refused("chat not found"),
    ]);
    for _ in 0..4 {
        let error = client.send(ANA, &Reply::text("hello")).await.unwrap_err();
        assert!(error.closed && error.again.is_none(), "{error}");
    }
    assert!(client.send(ANA, &Reply::text("hello")).await.is_ok());
    assert!(client.send(4_002, &Reply::text("hello")).await.unwrap_err().closed, "who never wrote");
}

#[tokio::test]
async fn a_rate_limit_is_of_one_chat() {
    let (fake, client) = open().await;
    fake.fail_next([Fault::Busy(3)]);
    let error = client.send(ANA, &Reply::text("hello")).await.unwrap_err();
    let three = Some(TimeDelta::seconds(3));
    assert_eq!((error.again, error.hold, error.pause, error.unsure), (three, three, None, false));
}

#[tokio::test]
async fn a_server_error_is_told_at_once_and_nothing_went_out() {
    let (fake, client) = open().await;
    let begun = std::time::Instant::now();
    for fault in [Fault::ServerError, Fault::Page(502), Fault::Page(503)] {
        fake.fail_next([fault]);
        let error = client.send(ANA, &Reply::text("hello")).await.unwrap_err();
        assert!(!error.unsure && !error.closed && error.again == Some(TimeDelta::seconds(2)), "{fault:?}");
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(20), "it does not sleep on each");
    assert!(fake.screen(ANA).is_empty());
}

#[tokio::test]
async fn what_is_taken_is_sent_whatever_stands_beside_it() {
    let (fake, client) = open().await;
    let faults = [
        Fault::SentAndSaid(r#"{"ok":true,"result":{"message_id":"a kind of the future"},"new":[]}"#),
        Fault::SentAndSaid(r#"{"ok":true}"#),
        Fault::SentAndSaid(r#"{ "ok" : true, "result": "#),
        Fault::SentAndCutOff(r#"{"ok":true,"result":{"mess"#),
    ];
    let count = faults.len();
    fake.fail_next(faults);
    for _ in 0..count {
        client.send(ANA, &Reply::text("hello")).await.unwrap();
    }
    assert_eq!(fake.screen(ANA).len(), count);
}

#[tokio::test]
async fn silence_a_broken_answer_and_a_gateway_leave_us_unsure() {
    let (fake, client) = open().await;
    for fault in [Fault::SentAndCutOff("{\"ok\":"), Fault::SentAndSaid("<html>"), Fault::Page(504)] {
        fake.fail_next([fault]);
        assert!(client.send(ANA, &Reply::text("hello")).await.unwrap_err().unsure, "{fault:?}");
    }
    fake.fail_next([Fault::SentThenSilent]);
    assert!(client_at(&fake.api_url, IMPATIENT).send(ANA, &Reply::text("hello")).await.unwrap_err().unsure);
}

#[tokio::test]
async fn what_is_refused_for_its_shape_goes_without_buttons_and_then_as_plain_text() {
    let (fake, client) = open().await;
    let reply = choices(&[("1. \u{2068}Denver\u{2069}", "1"), ("0. Menu", "0")]);
    fake.fail_next([Fault::Refused("BUTTON_DATA_INVALID")]);
    client.send(ANA, &reply).await.unwrap();
    assert_eq!(fake.last(ANA).text, "Which office?\n1. \u{2068}Denver\u{2069}\n0. Menu");
    assert!(fake.last(ANA).buttons().is_empty());
    fake.fail_next([Fault::Refused("BUTTON_DATA_INVALID"), Fault::Refused("of the future")]);
    client.send(ANA, &reply).await.unwrap();
    assert_eq!(fake.last(ANA).text, "Which office?\n1. Denver\n0. Menu");
    fake.fail_next([Fault::Refused("BUTTON_DATA_INVALID"), Fault::Refused("x"), Fault::Refused("y")]);
    let error = client.send(ANA, &reply).await.unwrap_err();
    assert!(error.malformed && error.alarm && error.again.is_none());
    assert_eq!(error.to_string(), "telegram refused: Bad Request: BUTTON_DATA_INVALID");
}

#[tokio::test]
async fn a_lost_answer_leaves_us_unsure() {
    let (fake, client) = open().await;
    fake.fail_next([Fault::SentThenBroken]);
    assert!(client.send(ANA, &Reply::text("hello")).await.unwrap_err().unsure);
    assert_eq!(fake.screen(ANA).len(), 1);
}

#[tokio::test]
async fn when_telegram_cannot_be_reached_nothing_went_out_for_sure() {
    let client = client_at(&nowhere().await, PATIENT);
    let error = client.send(ANA, &Reply::text("hello")).await.unwrap_err();
    assert!(error.again.is_some() && !error.unsure);
}

#[tokio::test]
async fn a_wrong_token_locks_out_and_loses_nothing() {
    let fake = TelegramFake::start().await;
    let client = Client::new(&"1:wrong".into(), &fake.api_url, PATIENT).unwrap();
    let error = client.send(ANA, &Reply::text("hello")).await.unwrap_err();
    assert!(error.alarm && error.locked_out && error.again.is_some());
}

#[tokio::test]
async fn errors_show_neither_person_nor_text_nor_token_nor_address() {
    let (fake, client) = open().await;
    fake.fail_next([
        Fault::SentThenBroken,
        Fault::Forbidden("user 4001 is Distinctive"),
        Fault::Refused("4001 Distinctive"),
        Fault::Refused("4001 Distinctive"),
        Fault::Busy(1),
    ]);
    let reply = Reply::text("Distinctive");
    let mut errors: Vec<SendError> =
        vec![client_at(&nowhere().await, PATIENT).send(ANA, &reply).await.unwrap_err()];
    for _ in 0..4 {
        errors.push(client.send(ANA, &reply).await.unwrap_err());
    }
    for error in errors {
        let shown = format!("{error} {error:?} {client:?}");
        for secret in ["4001", "Distinctive", TOKEN, "fake-token", "127.0.0.1", "http"] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
}
