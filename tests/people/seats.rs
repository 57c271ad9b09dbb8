//! A few phones try to take everything, and an honest person asks for a time.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::cli::parts::manner;
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::dialog::memory::brakes::lately::Brake;
use textpass::domain::inquiry::InquiryId;
use textpass::domain::lang::Lang;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::clock::{Clock, Luck};
use textpass::service::outcome::Outcome;
use textpass::service::senders::Senders;
use textpass::service::shell::{Manner, Shell};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::text::{Register, Say};

/// Who is honest; everybody below is not.
const HONEST: usize = 5000;
/// From hello to the list of times.
const TO_THE_TIMES: [&str; 8] =
    ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990"];

/// A town with one office, and everybody in it.
struct Town {
    shell: Arc<Shell>,
    _folder: tempfile::TempDir,
    /// How many messages each phone has sent.
    said: Mutex<BTreeMap<usize, i64>>,
}

impl Town {
    /// The office is open on these hours of Mondays, with so many counters; every
    /// visit is of a quarter of an hour, and nobody is paused for many texts.
    fn new(hours: &str, counters: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let office = super::OFFICE
            .replace("09:00-09:30", hours)
            .replace("public = 7", &format!("public = {counters}"));
        let office = office.replace("[defaults]", "[defaults]\nhorizon_days = 7");
        let mut files = config::files(None).unwrap();
        files.set("config/offices.toml", office);
        let visits = files.get("config/inquiries.toml").unwrap();
        let short = visits.replace("minutes = 45", "minutes = 15").replace("minutes = 30", "minutes = 15");
        files.set("config/inquiries.toml", short);
        let loaded = assemble(&files).unwrap();
        let key = MasterKey::draw().unwrap();
        let store = SqliteStore::open(&folder.path().join("textpass.db"), &key).unwrap();
        let brake = Brake { per_hour: u16::MAX, per_day: u16::MAX };
        let manner = Manner { brake, ..manner(&loaded.settings) };
        let shell = Shell::new(Arc::new(loaded.world), Arc::new(store), Senders::default(), manner);
        let saturday: DateTime<Utc> = "2026-11-21T18:00:00Z".parse().unwrap();
        let shell = Arc::new(shell.with_clock(Clock::manual(saturday), Luck::seeded(7)));
        Self { shell, _folder: folder, said: Default::default() }
    }

    /// Says something, five seconds after the message before.
    async fn say(&self, who: usize, words: &str) -> String {
        let number = {
            let mut said = self.said.lock().unwrap();
            let number = said.entry(who).or_default();
            *number += 1;
            *number
        };
        let inbound = Inbound {
            person: Person::sms(format!("+1303556{who:04}")),
            id: format!("SM{who:04}-{number}"),
            said: Said::Text(Private::new(words.to_owned())),
            hint: None,
            at: self.shell.now() + TimeDelta::seconds(5 * number),
        };
        match self.shell.take(inbound, Duration::from_secs(30)).await {
            Outcome::Reply { reply: Some(reply), .. } => reply.text.into_inner(),
            Outcome::Reply { reply: None, .. } => String::new(),
            other => panic!("person {who} got {other:?}"),
        }
    }

    async fn all(&self, who: usize, words: &[&str]) -> String {
        let mut told = String::new();
        for words in words {
            told = self.say(who, words).await;
        }
        told
    }

    /// A person asks for a time, from hello on.
    async fn asks(&self, who: usize) -> String {
        self.all(who, &TO_THE_TIMES).await
    }

    /// Asks for something to be done to the own appointment, by the birth date if it is
    /// asked for.
    async fn wants(&self, who: usize, words: &str) -> String {
        let told = self.say(who, words).await;
        if told.starts_with("Date of birth") { self.say(who, "march 14 1990").await } else { told }
    }

    fn passes(&self, minutes: i64) {
        self.shell.clock.advance(TimeDelta::minutes(minutes));
    }

    /// What a sentence without values says by SMS.
    fn sentence(&self, key: &str) -> String {
        self.shell.world.catalog.render(Lang::ENGLISH, Register::Terse, &Say::new(key))
    }

    /// How many starts a stranger sees free.
    async fn free(&self) -> usize {
        let world = &self.shell.world;
        let office = world.offices.get(&OfficeCode::parse("DEN").unwrap()).unwrap();
        let inquiry = world.inquiries.get(&InquiryId::parse("info-citizenship").unwrap()).unwrap();
        self.shell.free(office, inquiry, None, None).await.unwrap().starts.len()
    }
}

/// Whether a reply offers times.
fn offers(told: &str) -> bool {
    told.contains("\n1 Mon Nov 23")
}

#[tokio::test(flavor = "multi_thread")]
async fn one_phone_that_moves_its_appointment_without_end_takes_five_starts() {
    let town = Town::new("09:00-17:00", 1);
    let all = town.free().await;
    assert!(all >= 30, "{all}");
    town.asks(1).await;
    let booked = town.all(1, &["1", "1"]).await;
    assert!(booked.contains("DEN-26-1001"), "{booked}");
    let mut refused = 0;
    for _ in 0..40 {
        let mut told = town.wants(1, "move my appointment").await;
        if offers(&told) {
            told = town.all(1, &["1", "1"]).await;
        }
        refused += usize::from(!told.starts_with("Moved!"));
    }
    assert_eq!(refused, 37, "three moves in a day");
    let told = town.wants(1, "move my appointment").await;
    assert!(told.contains("24 hours") && told.contains("800-555-0100"), "from when, and the phone: {told}");
    assert!(town.free().await >= all - 5, "{} of {all}", town.free().await);
    assert!(offers(&town.asks(HONEST).await));
    // and a day later it can be moved again
    town.passes(24 * 60);
    town.wants(1, "move my appointment").await;
    let told = town.all(1, &["1", "1"]).await;
    assert!(told.starts_with("Moved!"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_books_and_cancels_without_end_is_stopped_at_six() {
    let town = Town::new("09:00-17:00", 1);
    let all = town.free().await;
    let mut told = String::new();
    for _ in 0..6 {
        town.asks(1).await;
        let booked = town.all(1, &["1", "1"]).await;
        assert!(booked.contains("DEN-26-"), "{booked}");
        town.wants(1, "cancel my appointment").await;
        told = town.say(1, "1").await;
        assert!(told.starts_with("Cancelled"), "{told}");
    }
    let told = format!("{told}{}", town.all(1, &["hi", "1"]).await);
    assert!(told.contains("as often as it can in one day"), "{told}");
    assert!(told.contains("24 hours") && told.contains("800-555-0100"), "{told}");
    town.passes(3);
    assert_eq!(town.free().await, all);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_and_twelve_phones_cannot_hold_every_seat_for_long() {
    const PHONES: usize = 112;
    let town = Town::new("09:00-09:30", PHONES / 2);
    for phone in 0..PHONES {
        town.asks(phone).await;
    }
    let (mut free, mut busy) = (0, 0);
    for step in 0..12 {
        for phone in 0..PHONES {
            if step > 0 {
                town.say(phone, "another time").await;
            }
            town.say(phone, "1").await;
        }
        let told = town.asks(HONEST + step).await;
        match (offers(&told), told.starts_with(&town.sentence("ask-busy"))) {
            (true, _) => free += 1,
            (_, true) => busy += 1,
            _ => panic!("{told}"),
        }
        town.passes(5);
    }
    assert!(busy > 0, "it is said that all is being booked just now");
    assert!(free >= 5, "{free} times of 12 in an hour");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_tenth_is_held_for_five_minutes_by_who_has_no_appointment() {
    let town = Town::new("09:00-17:00", 1);
    let all = town.free().await;
    assert_eq!(all, 32);
    town.asks(HONEST).await;
    assert!(town.all(HONEST, &["1", "1"]).await.contains("DEN-26-"));
    for phone in 0..30 {
        assert!(offers(&town.asks(phone).await), "phone {phone}");
        town.say(phone, "1").await;
    }
    // of the last one that is free, who has an appointment keeps it for ten minutes
    assert!(offers(&town.wants(HONEST, "move my appointment").await));
    town.say(HONEST, "1").await;
    assert_eq!(town.free().await, 0);
    town.passes(5);
    assert_eq!(town.free().await, 2, "held while fewer than 3.2 of 32 were free");
    town.passes(5);
    assert_eq!(town.free().await, 31);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_every_ten_minutes_keeps_a_seat_for_half_an_hour_of_each_hour() {
    let town = Town::new("09:00-09:15", 1);
    town.asks(1).await;
    town.say(1, "1").await;
    let mut free = 0;
    for _ in 0..18 {
        town.passes(10);
        free += town.free().await;
        let told = town.all(1, &["another time", "1"]).await;
        assert!(!told.is_empty());
        // "start over" makes a new task, and no new half-hour
        if town.free().await == 1 {
            town.say(1, "start over").await;
            town.all(1, &TO_THE_TIMES[2..]).await;
        }
    }
    assert!(free >= 8, "free at {free} of 18 looks");
    assert!(!offers(&town.asks(HONEST).await) || town.free().await == 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_time_does_not_pass_to_another_phone() {
    let town = Town::new("09:00-09:15", 1);
    let (ours, friend) = (1, 2);
    assert!(offers(&town.asks(friend).await));
    town.asks(ours).await;
    town.say(ours, "1").await;
    town.say(ours, "start over").await;
    let told = town.say(friend, "1").await;
    assert!(told.starts_with(&town.sentence("slot-gone")), "{told}");
    assert!(told.contains(&town.sentence("ask-busy")), "{told}");
    // it is still there for who let it go
    assert!(offers(&town.asks(ours).await));
    town.passes(3);
    assert!(offers(&town.say(friend, "1").await), "and after three minutes for everybody");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_hundred_who_race_for_twelve_seats_few_hear_twice_that_a_time_is_taken() {
    const PEOPLE: usize = 200;
    const SEATS: usize = 12;
    let town = Town::new("09:00-12:00", 1);
    assert_eq!(town.free().await, SEATS);
    let mut lists = Vec::new();
    for who in 0..PEOPLE {
        lists.push(town.asks(who).await);
    }
    let (mut gone, mut held) = (0, 0);
    for round in 0..12 {
        for (who, list) in lists.iter_mut().enumerate().filter(|(_, list)| offers(list)) {
            let lines = list.lines().filter(|line| line.contains(" Mon Nov 23")).count();
            *list = town.say(who, &(1 + (who + round) % lines).to_string()).await;
            if list.starts_with(&town.sentence("slot-gone")) { gone += 1 } else { held += 1 }
        }
    }
    assert_eq!(held, SEATS);
    assert!(gone < 2 * (PEOPLE - SEATS), "told {gone} times that somebody just took it");
}
