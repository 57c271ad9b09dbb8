//! A text that may have gone out is looked for before it is sent again.

use chrono::{DateTime, TimeDelta, Utc};

use super::{ANA, PLAIN, client, long_ago};
use crate::fakes::twilio::{Fault, TwilioFake};
use crate::{IMPATIENT, PATIENT};

const BO: &str = "+15005550007";

#[tokio::test]
async fn a_text_whose_answer_was_lost_is_found_and_not_sent_twice() {
    for fault in [Fault::AcceptedThenServerError, Fault::AcceptedThenBroken, Fault::AcceptedThenSilence] {
        let fake = TwilioFake::start().await;
        fake.fail_next([fault]);
        let timeouts = if fault == Fault::AcceptedThenSilence { IMPATIENT } else { PATIENT };
        let error = client(&fake, timeouts).send(ANA, "booked", PLAIN).await.unwrap_err();
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
    client.send(BO, "booked", PLAIN).await.unwrap();
    client.send(ANA, "another", PLAIN).await.unwrap();
    fake.fail_next([Fault::ServerError]);
    assert!(client.send(ANA, "booked", PLAIN).await.unwrap_err().unsure);
    assert_eq!(client.find(ANA, "booked", long_ago()).await.unwrap(), None);
}

#[tokio::test]
async fn an_older_text_of_the_same_words_is_not_taken_for_it() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    fake.set_now("2026-12-01T10:00:00Z".parse().unwrap());
    client.send(ANA, "booked", PLAIN).await.unwrap();
    let later = "2026-12-01T10:01:00Z".parse().unwrap();
    assert_eq!(client.find(ANA, "booked", later).await.unwrap(), None);
    fake.set_now(later);
    let sid = client.send(ANA, "booked", PLAIN).await.unwrap();
    let within_the_second = later + TimeDelta::milliseconds(900);
    assert_eq!(client.find(ANA, "booked", within_the_second).await.unwrap(), Some(sid));
}

#[tokio::test]
async fn the_search_turns_pages_until_the_rows_are_too_old() {
    let fake = TwilioFake::start().await;
    let client = client(&fake, PATIENT);
    let noon: DateTime<Utc> = "2026-12-01T12:00:00Z".parse().unwrap();
    fake.set_now(noon);
    let sid = client.send(ANA, "booked", PLAIN).await.unwrap();
    for n in 0..5 {
        client.send(ANA, &format!("text {n}"), PLAIN).await.unwrap();
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
        client.send(ANA, &format!("text {n}"), PLAIN).await.unwrap();
    }
    assert_eq!(client.find(ANA, "booked", long_ago()).await.unwrap(), None);
    assert_eq!(fake.lookups(), 5);
}
