//! Texts that people send: the webhook, its signature and the answer to it.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use chrono::Utc;
use secrecy::SecretString;
use textpass::channel::twilio::form::Form;
use textpass::channel::twilio::signature::{SIGNATURE_HEADER, Signed, Verifier};
use textpass::channel::twilio::webhook::Heard;
use textpass::channel::twilio::{twiml, webhook};
use textpass::domain::message::Said;

use super::{ANA, PLAIN, client, long_ago};
use crate::PATIENT;
use crate::fakes::serve;
use crate::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, Direction, TwilioFake, encode, sign, text_params};

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
    let Some(form) = verifier.genuine(&request) else { return StatusCode::FORBIDDEN.into_response() };
    let Ok(heard) = webhook::parse(&form, verifier.account_sid(), Utc::now()) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let answer = match heard {
        Heard::Text(sms) => match sms.inbound.said {
            Said::Text(words) => twiml::message(&format!("you said <{}> & more", words.expose()), None),
            _ => twiml::nothing(),
        },
        Heard::Nobody => twiml::nothing(),
    };
    ([("content-type", twiml::CONTENT_TYPE)], answer).into_response()
}

async fn echoing(fake: &TwilioFake, token: &str) {
    let public = "https://texts.example.com/office";
    let verifier = Verifier::new(ACCOUNT_SID, public, vec![SecretString::from(token)], vec![]).unwrap();
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
    assert!(client(&fake, PATIENT).send(ANA, "hello", PLAIN).await.unwrap_err().opted_out);
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
    let posted = encode(&params);
    let parsed = webhook::parse(&Form::read(posted.as_bytes()), ACCOUNT_SID, Utc::now()).unwrap();
    let Heard::Text(parsed) = parsed else { panic!("nobody") };
    assert_eq!(parsed.inbound.said, Said::Text("a+b & c=ñ".to_owned().into()));
}
