//! Texts that are sent, and what is learned where they are not.

use chrono::TimeDelta;
use textpass::channel::twilio::client::{Client, TwilioAccount};
use textpass::channel::{Manner, SendError};

use super::{ANA, PLAIN, account, client, long_ago};
use crate::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, Fault, SERVICE, TwilioFake};
use crate::{PATIENT, nowhere};

#[tokio::test]
async fn a_text_is_sent_as_twilio_wants_it() {
    let fake = TwilioFake::start().await;
    let sid = client(&fake, PATIENT).send(ANA, "DEN-26-6307 & 13f18 = ñ\n+1", PLAIN).await.unwrap();
    let sent = &fake.sent()[0];
    assert_eq!((sent.sid.as_str(), sent.to.as_str()), (sid.as_str(), ANA));
    assert_eq!(sent.body, "DEN-26-6307 & 13f18 = ñ\n+1");
    assert_eq!((sent.validity_seconds, sent.service), (Some(600), false));
}

#[tokio::test]
async fn what_becomes_of_a_text_is_reported_and_it_lasts_as_long_as_it_makes_sense() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    for lasts in [TimeDelta::MAX, TimeDelta::minutes(90), TimeDelta::seconds(-5)] {
        let manner = Manner { report: Some("DEN-26-6307.reminder.2f"), lasts };
        client.send(ANA, "See you", manner).await.unwrap();
    }
    let seconds: Vec<_> = fake.sent().iter().map(|sent| sent.validity_seconds).collect();
    assert_eq!(seconds, [Some(36_000), Some(5_400), Some(6)]);
    let expected = "https://example.com/texts/sms/status?n=DEN-26-6307.reminder.2f";
    assert_eq!(fake.sent()[0].report_to.as_deref(), Some(expected));
    client.send(ANA, "Where?", PLAIN).await.unwrap();
    assert_eq!(fake.sent()[3].report_to, None);
}

#[tokio::test]
async fn a_messaging_service_sends_in_place_of_a_number() {
    let fake = TwilioFake::start().await;
    let account = TwilioAccount { from: SERVICE.into(), ..account(&fake.api_url) };
    let client = Client::new(account, PATIENT).unwrap();
    let sid = client.send(ANA, "hello", PLAIN).await.unwrap();
    assert!(fake.sent()[0].service);
    assert_eq!(client.find(ANA, "hello", long_ago()).await.unwrap(), Some(sid));
}

#[tokio::test]
async fn a_text_over_the_limit_arrives_cut() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    let long = "я".repeat(1_700);
    let sid = client.send(ANA, &long, PLAIN).await.unwrap();
    assert_eq!(fake.sent()[0].body.chars().count(), 1_600);
    assert_eq!(client.find(ANA, &long, long_ago()).await.unwrap(), Some(sid));
}

#[tokio::test]
async fn an_opt_out_at_the_carrier_is_learned() {
    let fake = TwilioFake::start().await;
    fake.set_blocked(ANA, true);
    let error = client(&fake, PATIENT).send(ANA, "hello", PLAIN).await.unwrap_err();
    assert!(error.opted_out && error.again.is_none() && !error.unsure);
    assert!(fake.inbox(ANA).is_empty());
}

#[tokio::test]
async fn a_rate_limit_names_its_pause() {
    let fake = TwilioFake::start().await;
    fake.fail_next([Fault::Busy(7)]);
    let error = client(&fake, PATIENT).send(ANA, "hello", PLAIN).await.unwrap_err();
    let seven = Some(TimeDelta::seconds(7));
    assert_eq!((error.again, error.pause, error.unsure), (seven, seven, false));
}

#[tokio::test]
async fn a_refusal_is_final() {
    let fake = TwilioFake::start().await;
    fake.fail_next([Fault::Refused(21_614), Fault::Refused(21_999)]);
    let client = client(&fake, PATIENT);
    let landline = client.send(ANA, "hello", PLAIN).await.unwrap_err();
    assert!(landline.closed && landline.again.is_none());
    let unknown = client.send(ANA, "hello", PLAIN).await.unwrap_err();
    assert!(unknown.alarm && unknown.again.is_none() && !unknown.closed);
}

#[tokio::test]
async fn wrong_credentials_pause_the_channel_and_lose_nothing() {
    let fake = TwilioFake::start().await;
    let wrong = TwilioAccount { auth_token: "67890".into(), ..account(&fake.api_url) };
    let client = Client::new(wrong, PATIENT).unwrap();
    let error = client.send(ANA, "hello", PLAIN).await.unwrap_err();
    assert!(error.alarm && error.locked_out && error.again.is_some() && !error.unsure);
    assert!(client.find(ANA, "hello", long_ago()).await.unwrap_err().locked_out);
}

#[tokio::test]
async fn when_twilio_cannot_be_reached_nothing_went_out_for_sure() {
    let client = Client::new(account(&nowhere().await), PATIENT).unwrap();
    let error = client.send(ANA, "hello", PLAIN).await.unwrap_err();
    assert!(error.again.is_some() && !error.unsure);
    assert!(!client.find(ANA, "hello", long_ago()).await.unwrap_err().unsure);
}

#[tokio::test]
async fn errors_show_neither_person_nor_text_nor_secret_nor_address() {
    let fake = TwilioFake::start().await;
    fake.set_blocked(ANA, true);
    fake.fail_next([Fault::ServerError, Fault::AcceptedThenBroken, Fault::Refused(21_211)]);
    let client = client(&fake, PATIENT);
    let unreached = Client::new(account(&nowhere().await), PATIENT).unwrap();
    let mut errors: Vec<SendError> = vec![unreached.send(ANA, "Distinctive", PLAIN).await.unwrap_err()];
    for _ in 0..4 {
        errors.push(client.send(ANA, "Distinctive", PLAIN).await.unwrap_err());
    }
    for error in errors {
        let shown = format!("{error} {error:?} {client:?}");
        for secret in [ANA, "5005550006", "Distinctive", AUTH_TOKEN, ACCOUNT_SID, "127.0.0.1", "http"] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
}

#[tokio::test]
async fn settings_that_cannot_be_right_are_faults() {
    let right = account("https://example.com");
    let faults = [
        TwilioAccount { account_sid: "AC/1".into(), ..right.clone() },
        TwilioAccount { from: "textpass".into(), ..right.clone() },
        TwilioAccount { api_url: "example.com".into(), ..right.clone() },
    ];
    for (account, place) in faults.into_iter().zip(["ACCOUNT_SID", "FROM", "API_URL"]) {
        let fault = Client::new(account, PATIENT).unwrap_err();
        assert!(fault.place.ends_with(place), "{fault}");
    }
    assert!(Client::new(right, PATIENT).is_ok());
}
