//! A reply that was handed over is not sent again, and one that was not is.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use secrecy::SecretString;
use textpass::channel::twilio::signature::Verifier;
use textpass::cli::parts::world::load;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::http::{Site, routes};
use textpass::service::clock::{Clock, Luck};
use textpass::service::senders::Senders;
use textpass::service::shell::{Manner, Shell};
use textpass::store::outbox::RESERVED;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use super::fakes::serve;
use super::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, TwilioFake, messages};
use super::server::{PUBLIC_URL, TO_THE_REVIEW};

const PHONE: &str = "+13035550142";

fn morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 12, 1, 15, 0, 0).unwrap()
}

fn shell(folder: &std::path::Path) -> Arc<Shell> {
    let store = SqliteStore::open(&folder.join("textpass.db"), &MasterKey::draw().unwrap()).unwrap();
    let world = load(None).unwrap().world;
    let shell = Shell::new(Arc::new(world), Arc::new(store), Senders::default(), Manner::default());
    Arc::new(shell.with_clock(Clock::manual(morning()), Luck::System))
}

/// Messages to the phone that are due once a reservation is over.
async fn due(shell: &Shell) -> usize {
    let later = shell.now() + RESERVED + TimeDelta::seconds(1);
    shell.store.due_for(&Person::sms(PHONE), later).await.unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_that_was_told_in_the_response_is_not_told_again() {
    let folder = tempfile::tempdir().unwrap();
    let (shell, twilio) = (shell(folder.path()), TwilioFake::start().await);
    let verifier = Verifier::new(ACCOUNT_SID, PUBLIC_URL, vec![SecretString::from(AUTH_TOKEN)], Vec::new());
    let verifier = verifier.unwrap();
    let site = Site { shell: Arc::clone(&shell), twilio: Some(verifier), telegram: None, metrics: None };
    let url = serve(routes(site)).await;
    twilio.connect(&format!("{url}/sms"), &format!("{PUBLIC_URL}/sms"));
    for line in std::iter::once("hi").chain(TO_THE_REVIEW) {
        twilio.text(PHONE, line).await;
    }
    let booked = twilio.text(PHONE, "1").await;
    assert!(messages(&booked).unwrap()[0].contains("Booked!"));
    for _ in 0..200 {
        if due(&shell).await == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the reservation still stands");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_whose_response_was_never_handed_over_is_due() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(folder.path());
    for (at, line) in ["hi"].into_iter().chain(TO_THE_REVIEW).chain(["1"]).enumerate() {
        let said = Said::Text(Private::new(line.to_owned()));
        let person = Person::sms(PHONE);
        let message = Inbound {
            person,
            id: format!("SM{at}"),
            said,
            hint: None,
            at: morning() + chrono::TimeDelta::seconds(5 * at as i64),
        };
        shell.take(message, Duration::ZERO).await;
    }
    assert_eq!(due(&shell).await, 1);
}
