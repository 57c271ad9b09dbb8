//! A command of staff with a fault at each call of the store in turn: whatever was changed, its
//! people are told of it, once.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::BoxFuture;
use textpass::channel::twilio::errors::by_code;
use textpass::channel::{SendError, sms};
use textpass::domain::appointment::{Appointment, ApptNumber, Status};
use textpass::domain::person::Person;
use textpass::service::clock::{Clock, Luck};
use textpass::service::senders::{Carrier, Senders, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::book::Book;
use textpass::store::outbox::Note;
use textpass::store::sqlite::SqliteStore;
use textpass::store::telling::{Call, Fate, Telling, Why};
use textpass::store::turns::Turns;

use super::faulty::{Fault, FaultyStore};
use super::phone::{Phone, folder, inbound, morning, open, world};

const TO_THE_BOOKING: [&str; 10] =
    ["hi", "1", "80111", "1", "4", "1", "Ana Distinctive", "March 14 1987", "3", "1"];
const OLD: &str = "+13035550142";
const NEW: &str = "+13035550143";

/// What came to which phone, and which of them cannot be texted.
#[derive(Clone, Debug, Default)]
struct Phones(Arc<Mutex<Vec<(String, String)>>>, Option<&'static str>);

impl Carrier for Phones {
    fn send<'a>(&'a self, note: &'a Note) -> BoxFuture<'a, Result<(), SendError>> {
        let (phone, text) = (note.person.address.expose().clone(), note.reply.text.expose().clone());
        if self.1 == Some(phone.as_str()) {
            return Box::pin(std::future::ready(Err(by_code(21_211))));
        }
        self.0.lock().unwrap().push((phone, text));
        Box::pin(std::future::ready(Ok(())))
    }

    fn went_out<'a>(&'a self, _: &'a Note, _: DateTime<Utc>) -> BoxFuture<'a, Result<bool, SendError>> {
        Box::pin(std::future::ready(Ok(false)))
    }
}

impl Phones {
    fn of(&self, phone: &str) -> Vec<String> {
        let all = self.0.lock().unwrap();
        all.iter().filter(|(to, _)| to == phone).map(|(_, text)| text.clone()).collect()
    }
}

struct Office {
    store: Arc<SqliteStore>,
    clock: Clock,
    phones: Phones,
}

impl Office {
    fn shell(&self, store: FaultyStore) -> (Arc<Shell>, Arc<FaultyStore>) {
        let store = Arc::new(store);
        let senders = Senders::new([(sms::CAPABILITIES, Way::Value(Box::new(self.phones.clone())))]);
        let shell = Shell::new(world(), store.clone(), senders, Manner::default());
        (Arc::new(shell.with_clock(self.clock.clone(), Luck::System)), store)
    }

    /// What a process does by itself in the next minutes, half an hour long.
    async fn goes_on(&self) {
        let (shell, _) = self.shell(FaultyStore::sound(self.store.clone()));
        for _ in 0..60 {
            self.clock.advance(TimeDelta::seconds(30));
            shell.work_off().await.unwrap();
            shell.send_due().await.unwrap();
            shell.going.idle().await;
        }
    }
}

/// What staff do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Does {
    Cancel,
    Readdress,
}

/// An office in which somebody has booked DEN-26-1001.
async fn booked(folder: &std::path::Path) -> (Office, ApptNumber) {
    let person = Person::sms(OLD);
    let (store, clock) = (open(folder), Clock::manual(morning()));
    let office = Office { store: store.clone(), clock: clock.clone(), phones: Phones::default() };
    let well = Phone::new(FaultyStore::sound(store), &person, &clock);
    for (at, line) in TO_THE_BOOKING.into_iter().enumerate() {
        well.text(inbound(&person, &format!("SM{at}"), line)).await;
    }
    clock.advance(TimeDelta::minutes(20));
    (office, ApptNumber::parse("DEN-26-1001").unwrap())
}

/// Does something as staff with a fault at a call; whether the fault was reached, and
/// how all is after half an hour.
async fn after(call: usize, fault: Fault, does: Does) -> (bool, Appointment, Phones) {
    let folder = folder();
    let (office, number) = booked(folder.path()).await;
    let (desk, kept) = office.shell(FaultyStore::new(office.store.clone(), call, fault));
    let command = async {
        match does {
            Does::Readdress => desk.staff_readdress(&number, &Person::sms(NEW)).await.map(drop),
            Does::Cancel => desk.staff_cancel(&number, Some("The heating is broken.")).await.map(drop),
        }
    };
    tokio::select! {
        _ = command => {}
        () = kept.died() => {}
    }
    let is_reached = kept.calls() >= call;
    office.goes_on().await;
    (is_reached, office.store.by_number(&number).await.unwrap().unwrap(), office.phones)
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_visit_staff_cancel_is_told_once_whatever_fails() {
    for fault in Fault::ALL {
        let mut call = 0;
        loop {
            call += 1;
            let (is_reached, appointment, phones) = after(call, fault, Does::Cancel).await;
            let came = phones.of(OLD);
            let is_cancelled = appointment.status == Status::Cancelled;
            assert_eq!(came.len(), usize::from(is_cancelled), "{fault:?} at call {call}: {came:?}");
            assert!(came.iter().all(|text| text.contains("DEN-26-1001")), "{came:?}");
            if !is_reached {
                assert!(came[0].contains("The heating is broken."), "{came:?}");
                assert!(call > 3, "every call was tried");
                break;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_phones_are_told_once_of_a_visit_that_staff_readdress_whatever_fails() {
    for fault in Fault::ALL {
        let mut call = 0;
        loop {
            call += 1;
            let (is_reached, appointment, phones) = after(call, fault, Does::Readdress).await;
            let (old, new) = (phones.of(OLD), phones.of(NEW));
            let (is_moved, code) = (appointment.version == 2, appointment.code.expose());
            let says = format!("{fault:?} at call {call}: {old:?} {new:?}");
            assert_eq!((old.len(), new.len()), (usize::from(is_moved), usize::from(is_moved)), "{says}");
            assert!(old.iter().all(|text| text.contains("was moved to another phone")), "{says}");
            assert!(new.iter().all(|text| text.contains(&code) && text.contains("STOP to end")), "{says}");
            if !is_reached {
                assert!(call > 5, "every call was tried");
                break;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_opted_out_is_to_be_called_once_about_a_cancelled_visit() {
    let folder = folder();
    let (office, number) = booked(folder.path()).await;
    office.store.set_opted_out(&Person::sms(OLD), true).await.unwrap();
    let (desk, _) = office.shell(FaultyStore::sound(office.store.clone()));
    assert!(!desk.staff_cancel(&number, None).await.unwrap().told);
    office.goes_on().await;
    let texts = office.store.texts_of(&number).await.unwrap().texts;
    assert_eq!(texts.iter().filter(|kept| kept.text.fate == Fate::OptedOut).count(), 1, "{texts:?}");
    assert_eq!(desk.calls().await.unwrap().len(), 1);
    assert_eq!(office.phones.of(OLD), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_visit_is_put_under_the_same_phone_hears_of_the_new_code_only() {
    let folder = folder();
    let (office, number) = booked(folder.path()).await;
    let (desk, _) = office.shell(FaultyStore::sound(office.store.clone()));
    desk.staff_readdress(&number, &Person::sms(OLD)).await.unwrap();
    office.goes_on().await;
    let came = office.phones.of(OLD);
    assert!(came.len() == 1 && came[0].contains("New code"), "{came:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_phone_that_no_text_reaches_is_for_staff_to_call() {
    let folder = folder();
    let (mut office, number) = booked(folder.path()).await;
    office.phones.1 = Some(OLD);
    let (desk, _) = office.shell(FaultyStore::sound(office.store.clone()));
    desk.staff_readdress(&number, &Person::sms(NEW)).await.unwrap();
    office.goes_on().await;
    assert_eq!((office.phones.of(OLD).len(), office.phones.of(NEW).len()), (0, 1));
    let calls = desk.calls().await.unwrap();
    let asked = |call: &Call| matches!(call, Call::Asked(asked) if asked.why == Why::OldAddress);
    assert!(calls.len() == 1 && asked(&calls[0].1), "{calls:?}");
    // it stays so when the visit changes, until somebody called
    desk.staff_cancel(&number, None).await.unwrap();
    assert_eq!(desk.calls().await.unwrap().iter().filter(|(_, call)| asked(call)).count(), 1);
    desk.staff_called(&number).await.unwrap();
    assert!(!desk.calls().await.unwrap().iter().any(|(_, call)| asked(call)));
}
