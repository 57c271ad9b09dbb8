//! Text messages against the Twilio fake.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use secrecy::SecretString;
use textpass::channel::twilio::client::{Client, TwilioAccount};
use textpass::channel::twilio::signature::{SIGNATURE_HEADER, Signed, Verifier};
use textpass::channel::twilio::{twiml, webhook};
use textpass::channel::{SendError, Timeouts};
use textpass::domain::message::Said;

use crate::fakes::serve;
use crate::fakes::twilio::{
    ACCOUNT_SID, AUTH_TOKEN, Direction, Fault, NUMBER, SERVICE, TwilioFake, encode, sign, text_params,
};
use crate::{IMPATIENT, PATIENT, nowhere};

const ANA: &str = "+15005550006";
const BO: &str = "+15005550007";

fn account(api_url: &str) -> TwilioAccount {
    TwilioAccount {
        account_sid: ACCOUNT_SID.into(),
        auth_token: AUTH_TOKEN.into(),
        from: NUMBER.into(),
        api_url: api_url.into(),
    }
}

fn client(fake: &TwilioFake, timeouts: Timeouts) -> Client {
    Client::new(account(&fake.api_url), timeouts).unwrap()
}

fn long_ago() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

#[tokio::test]
async fn a_text_is_sent_as_twilio_wants_it() {
    let fake = TwilioFake::start().await;
    let sid = client(&fake, PATIENT).send(ANA, "DEN-26-6307 & 13f18 = ñ\n+1").await.unwrap();
    let sent = &fake.sent()[0];
    assert_eq!((sent.sid.as_str(), sent.to.as_str()), (sid.as_str(), ANA));
    assert_eq!(sent.body, "DEN-26-6307 & 13f18 = ñ\n+1");
    assert_eq!((sent.validity_seconds, sent.service), (Some(600), false));
}

#[tokio::test]
async fn a_messaging_service_sends_in_place_of_a_number() {
    let fake = TwilioFake::start().await;
    let account = TwilioAccount { from: SERVICE.into(), ..account(&fake.api_url) };
    let client = Client::new(account, PATIENT).unwrap();
    let sid = client.send(ANA, "hello").await.unwrap();
    assert!(fake.sent()[0].service);
    assert_eq!(client.find(ANA, "hello", long_ago()).await.unwrap(), Some(sid));
}

#[tokio::test]
async fn a_text_over_the_limit_arrives_cut() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    let long = "я".repeat(1_700);
    let sid = client.send(ANA, &long).await.unwrap();
    assert_eq!(fake.sent()[0].body.chars().count(), 1_600);
    assert_eq!(client.find(ANA, &long, long_ago()).await.unwrap(), Some(sid));
}

#[tokio::test]
async fn an_opt_out_at_the_carrier_is_learned() {
    let fake = TwilioFake::start().await;
    fake.set_blocked(ANA, true);
    let error = client(&fake, PATIENT).send(ANA, "hello").await.unwrap_err();
    assert!(error.opted_out && error.again.is_none() && !error.unsure);
    assert!(fake.inbox(ANA).is_empty());
}

#[tokio::test]
async fn a_rate_limit_names_its_pause() {
    let fake = TwilioFake::start().await;
    fake.fail_next([Fault::Busy(7)]);
    let error = client(&fake, PATIENT).send(ANA, "hello").await.unwrap_err();
    let seven = Some(TimeDelta::seconds(7));
    assert_eq!((error.again, error.pause, error.unsure), (seven, seven, false));
}

#[tokio::test]
async fn a_refusal_is_final() {
    let fake = TwilioFake::start().await;
    fake.fail_next([Fault::Refused(21_614), Fault::Refused(21_999)]);
    let client = client(&fake, PATIENT);
    let landline = client.send(ANA, "hello").await.unwrap_err();
    assert!(landline.closed && landline.again.is_none());
    let unknown = client.send(ANA, "hello").await.unwrap_err();
    assert!(unknown.alarm && unknown.again.is_none() && !unknown.closed);
}

#[tokio::test]
async fn a_text_whose_answer_was_lost_is_found_and_not_sent_twice() {
    for fault in [Fault::AcceptedThenServerError, Fault::AcceptedThenBroken, Fault::AcceptedThenSilence] {
        let fake = TwilioFake::start().await;
        fake.fail_next([fault]);
        let timeouts = if fault == Fault::AcceptedThenSilence { IMPATIENT } else { PATIENT };
        let error = client(&fake, timeouts).send(ANA, "booked").await.unwrap_err();
        assert!(error.unsure && error.again.is_some(), "{fault:?}");
        fake.wait_for(ANA, 1).await;
        let found = client(&fake, PATIENT).find(ANA, "booked", fake.sent()[0].created).await.unwrap();
        assert_eq!(found, Some(fake.sent()[0].sid.clone()), "{fault:?}");
    }
}

#[tokio::test]
async fn a_text_that_was_never_accepted_is_not_found() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    client.send(BO, "booked").await.unwrap();
    client.send(ANA, "another").await.unwrap();
    fake.fail_next([Fault::ServerError]);
    assert!(client.send(ANA, "booked").await.unwrap_err().unsure);
    assert_eq!(client.find(ANA, "booked", long_ago()).await.unwrap(), None);
}

#[tokio::test]
async fn an_older_text_of_the_same_words_is_not_taken_for_it() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    fake.set_now("2026-12-01T10:00:00Z".parse().unwrap());
    client.send(ANA, "booked").await.unwrap();
    let later = "2026-12-01T10:01:00Z".parse().unwrap();
    assert_eq!(client.find(ANA, "booked", later).await.unwrap(), None);
    fake.set_now(later);
    let sid = client.send(ANA, "booked").await.unwrap();
    let within_the_second = later + TimeDelta::milliseconds(900);
    assert_eq!(client.find(ANA, "booked", within_the_second).await.unwrap(), Some(sid));
}

#[tokio::test]
async fn the_search_turns_pages_until_the_rows_are_too_old() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    let noon: DateTime<Utc> = "2026-12-01T12:00:00Z".parse().unwrap();
    fake.set_now(noon);
    let sid = client.send(ANA, "booked").await.unwrap();
    for n in 0..5 {
        client.send(ANA, &format!("text {n}")).await.unwrap();
    }
    assert_eq!(client.find(ANA, "booked", noon).await.unwrap(), Some(sid));
    assert_eq!(fake.lookups(), 2);
    assert_eq!(client.find(ANA, "booked", noon + TimeDelta::hours(1)).await.unwrap(), None);
    assert_eq!(fake.lookups(), 3, "the first page is too old already");
}

#[tokio::test]
async fn the_search_for_what_is_not_there_ends() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    for n in 0..20 {
        client.send(ANA, &format!("text {n}")).await.unwrap();
    }
    assert_eq!(client.find(ANA, "booked", long_ago()).await.unwrap(), None);
    assert_eq!(fake.lookups(), 5);
}

#[tokio::test]
async fn wrong_credentials_pause_the_channel_and_lose_nothing() {
    let fake = TwilioFake::start().await;
    let wrong = TwilioAccount { auth_token: "67890".into(), ..account(&fake.api_url) };
    let client = Client::new(wrong, PATIENT).unwrap();
    let error = client.send(ANA, "hello").await.unwrap_err();
    assert!(error.alarm && error.pause.is_some() && error.again.is_some() && !error.unsure);
    assert!(client.find(ANA, "hello", long_ago()).await.unwrap_err().pause.is_some());
}

#[tokio::test]
async fn when_twilio_cannot_be_reached_nothing_went_out_for_sure() {
    let client = Client::new(account(&nowhere().await), PATIENT).unwrap();
    let error = client.send(ANA, "hello").await.unwrap_err();
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
    let mut errors: Vec<SendError> = vec![unreached.send(ANA, "Distinctive").await.unwrap_err()];
    for _ in 0..4 {
        errors.push(client.send(ANA, "Distinctive").await.unwrap_err());
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

#[test]
fn the_fake_signs_as_twilio_does() {
    let params: Vec<(String, String)> =
        form_urlencoded::parse(b"MediaUrl=b&Body=x&MediaUrl=a&MediaUrl=a").into_owned().collect();
    assert_eq!(sign("https://example.com/sms", &params, "12345"), "yg+8C8+oL+2cxFHikHk4VyuNGYI=");
}

/// A service of one line: it repeats what was said. Made of the adapters only.
async fn echo(State(verifier): State<Arc<Verifier>>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let header = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let request = Signed {
        method: "POST",
        path_and_query: uri.path_and_query().unwrap().as_str(),
        signature: header(SIGNATURE_HEADER),
        settings: None,
        content_type: header("content-type"),
        body: &body,
    };
    if !verifier.verify(&request) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Ok(sms) = webhook::parse(&body, Utc::now()) else { return StatusCode::BAD_REQUEST.into_response() };
    let answer = match sms.inbound.said {
        Said::Text(words) => twiml::message(&format!("you said <{}> & more", words.expose())),
        _ => twiml::nothing(),
    };
    ([("content-type", twiml::CONTENT_TYPE)], answer).into_response()
}

async fn echoing(fake: &TwilioFake, token: &str) {
    let public = "https://texts.example.com/office";
    let verifier = Verifier::new(public, vec![SecretString::from(token)], vec![]).unwrap();
    let router = Router::new().route("/sms", axum::routing::post(echo)).with_state(Arc::new(verifier));
    fake.connect(&format!("{}/sms", serve(router).await), &format!("{public}/sms"));
}

#[tokio::test]
async fn a_conversation_goes_through_signature_webhook_and_twiml() {
    let fake = TwilioFake::start().await;
    echoing(&fake, AUTH_TOKEN).await;
    let first = fake.text(ANA, "una cita, mañana & 3 👋").await;
    assert_eq!((first.status, first.content_type.as_str()), (200, "text/xml"));
    assert_eq!(fake.inbox(ANA), ["you said <una cita, mañana & 3 👋> & more"]);
    assert_eq!(fake.sent()[0].direction, Direction::Reply);
    let sid = fake.last_sid();
    assert_eq!(fake.again(&sid).await, first);
    assert_eq!(fake.fallback(&sid).await, first);
}

#[tokio::test]
async fn a_text_that_went_out_as_an_answer_is_found() {
    let fake = TwilioFake::start().await;
    echoing(&fake, AUTH_TOKEN).await;
    fake.text(ANA, "hi").await;
    let found = client(&fake, PATIENT).find(ANA, "you said <hi> & more", long_ago()).await.unwrap();
    assert_eq!(found, Some(fake.sent()[0].sid.clone()));
}

#[tokio::test]
async fn a_carrier_word_is_forwarded_and_its_answer_is_swallowed() {
    let fake = TwilioFake::start().await;
    echoing(&fake, AUTH_TOKEN).await;
    assert_eq!(fake.text(ANA, " Stop ").await.status, 200);
    assert!(fake.inbox(ANA).is_empty());
    assert!(client(&fake, PATIENT).send(ANA, "hello").await.unwrap_err().opted_out);
    fake.text(ANA, "start").await;
    assert_eq!(fake.inbox(ANA).len(), 1);
    assert_eq!(fake.text(ANA, "please stop").await.status, 200);
    assert_eq!(fake.inbox(ANA).len(), 2, "only a whole message is a carrier word");
}

#[tokio::test]
async fn a_forged_webhook_is_refused() {
    let fake = TwilioFake::start().await;
    echoing(&fake, "another token").await;
    let answer = fake.text(ANA, "hi").await;
    assert_eq!((answer.status, answer.body.as_str()), (403, ""));
}

#[test]
fn what_the_fake_posts_is_what_it_was_given() {
    let params = text_params("SM1", ANA, "a+b & c=ñ");
    assert!(encode(&params).contains("Body=a%2Bb+%26+c%3D%C3%B1"));
    let parsed = webhook::parse(encode(&params).as_bytes(), Utc::now()).unwrap();
    assert_eq!(parsed.inbound.said, Said::Text("a+b & c=ñ".to_owned().into()));
}
