//! What has to be true afterwards: what people were told stands, once; what
//! stands was told; and no seat was given twice.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::{TimeDelta, Utc};
use textpass::cli::parts::world::load;
use textpass::domain::appointment::Appointment;
use textpass::domain::person::Person;
use textpass::store::book::Book;
use textpass::store::redis::{Options, RedisStore, Timeouts};
use textpass::store::seal::MasterKey;

use super::crowd::{Crowd, phone};
use super::server::KEY;

/// Longer than a lease and a reservation together.
const PATIENCE: Duration = Duration::from_secs(150);

/// What stands. Everybody begins at one office; when that is full, people take another.
pub async fn standing(url: &str) -> Vec<Appointment> {
    let options = Options { timeouts: Timeouts::patient(60), ..Options::default() };
    let store = RedisStore::open(url, &MasterKey::parse(KEY).unwrap(), options).await.unwrap();
    let (from, to) = (Utc::now() - TimeDelta::days(1), Utc::now() + TimeDelta::days(60));
    let mut standing = Vec::new();
    for office in load(None).unwrap().world.offices.0.keys() {
        standing.extend(store.on_day(office, from, to).await.unwrap());
    }
    standing
}

/// The numbers that a phone was told, in the words of a booking.
fn told(crowd: &Crowd, phone: &str) -> Vec<String> {
    let inbox = crowd.fleet.scene.twilio.inbox(phone);
    let number = |text: &String| {
        let (_, rest) = text.split_once("Booked! ")?;
        Some(rest.split([',', ' ']).next()?.to_owned())
    };
    let mut numbers: Vec<_> = inbox.iter().filter_map(number).collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

/// Waits until everybody whose booking stands was told of it, and checks
/// everything. Returns how many stand.
pub async fn all_is_kept(crowd: &Crowd, url: &str) -> usize {
    let begun = Instant::now();
    let standing = loop {
        let standing = standing(url).await;
        let untold = standing.iter().filter(|one| {
            let phone = one.details.on_file.address.expose();
            !told(crowd, phone).contains(&one.number.to_string())
        });
        let untold = untold.count();
        if untold == 0 {
            break standing;
        }
        assert!(begun.elapsed() < PATIENCE, "{untold} bookings stand and were never told");
        tokio::time::sleep(Duration::from_millis(300)).await;
    };
    for at in 0..crowd.people {
        let (phone, person) = (phone(at), Person::sms(phone(at)));
        let own = standing.iter().filter(|one| one.details.on_file == person);
        let own: Vec<_> = own.map(|one| one.number.to_string()).collect();
        assert_eq!(told(crowd, &phone), own, "{phone} was told the left, and the right stands");
        assert!(own.len() <= 1, "{phone} booked once");
    }
    no_seat_is_given_twice(&standing);
    standing.len()
}

/// No cell has more appointments than counters.
fn no_seat_is_given_twice(standing: &[Appointment]) {
    let world = load(None).unwrap().world;
    let mut taken = BTreeMap::new();
    for one in standing {
        let grid = world.offices.get(&one.slot.office).unwrap().grid;
        for cell in 0..one.minutes.div_ceil(grid) {
            let at = one.slot.start + TimeDelta::minutes(i64::from(cell * grid));
            *taken.entry((one.slot.office.clone(), one.counter.clone(), at)).or_insert(0_u16) += 1;
        }
    }
    for ((office, kind, at), count) in taken {
        let office = world.offices.get(&office).unwrap();
        let counter = office.counters.iter().find(|counter| counter.kind == kind).unwrap();
        assert!(count <= counter.public, "{count} of {} seats at {at}", counter.public);
    }
}
