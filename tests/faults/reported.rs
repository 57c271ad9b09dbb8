//! A report on a text, with a fault at each call of the store in turn: brought again, it has its
//! whole effect.

use textpass::channel::twilio::errors::by_code;
use textpass::channel::twilio::status::{Got, Report};
use textpass::domain::appointment::ApptNumber;
use textpass::domain::person::Person;
use textpass::service::clock::Clock;
use textpass::store::outbox::NoteKind;
use textpass::store::telling::{Fate, Telling, TextName};
use textpass::store::turns::Turns;

use super::faulty::{Fault, FaultyStore};
use super::phone::{Phone, folder, inbound, morning, open};

const TO_THE_BOOKING: [&str; 10] =
    ["hi", "1", "80111", "1", "4", "1", "Ana Distinctive", "March 14 1987", "3", "1"];

#[tokio::test(flavor = "multi_thread")]
async fn an_opt_out_that_is_reported_is_known_whatever_failed_meanwhile() {
    for fault in [Fault::FailsBefore, Fault::FailsAfter] {
        let mut call = 0;
        loop {
            call += 1;
            let (folder, person) = (folder(), Person::sms("+13035550142"));
            let (store, clock) = (open(folder.path()), Clock::manual(morning()));
            let well = Phone::new(FaultyStore::sound(store.clone()), &person, &clock);
            for (at, line) in TO_THE_BOOKING.into_iter().enumerate() {
                well.text(inbound(&person, &format!("SM{at}"), line)).await;
            }
            let number = ApptNumber::parse("DEN-26-1001").unwrap();
            let name = TextName { numbers: vec![number.clone()], kind: NoteKind::Notice, id: 77 };
            let report = Report { got: Got::Failed, error: Some(by_code(21_610)), to: Some(person.clone()) };
            let sick = Phone::new(FaultyStore::new(store.clone(), call, fault), &person, &clock);
            let failed = sick.shell.reported(&name, report.clone()).await.is_err();
            well.shell.reported(&name, report).await.unwrap();
            let standing = store.standing(&person).await.unwrap().unwrap();
            assert!(standing.opted_out, "{fault:?} at call {call}");
            let known = store.texts_of(&number).await.unwrap().known(77, NoteKind::Notice).unwrap();
            assert_eq!(known.fate, Fate::OptedOut, "{fault:?} at call {call}");
            if !failed {
                assert!(call > 4, "every call was tried");
                break;
            }
        }
    }
}
