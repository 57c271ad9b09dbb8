//! What an appointment costs in memory, with all that leads to it.
//!
//! 5,000 by default, 100,000 with `TEXTPASS_LONG`; the budget an appointment is
//! the same: 150 MB for 100,000.

use std::sync::Arc;

use chrono::TimeDelta;
use textpass::domain::appointment::Details;
use textpass::domain::person::Person;
use textpass::domain::phone::Phone;
use textpass::domain::private::Private;
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::book::{Book, Draft};
use textpass::store::redis::RedisStore;
use tokio::task::JoinSet;

use crate::contract::*;
use crate::servers::{Keeping, RedisServer};
use crate::stores;

/// Bytes that an appointment may cost.
const BUDGET: usize = 1_500;
/// Offices among which they are spread, and counters at each.
const OFFICES: usize = 80;
const COUNTERS: u16 = 8;

fn used(server: &RedisServer) -> usize {
    let info = server.tell(&["INFO", "memory"]);
    let used = info.lines().find_map(|line| line.strip_prefix("used_memory:")).unwrap();
    used.trim().parse().unwrap()
}

/// The details of somebody who answered everything.
fn details_of(person: &Person, index: usize) -> Details {
    let letters = |mut left: usize| {
        let mut word = String::new();
        for _ in 0..5 {
            word.push(char::from(b'a' + (left % 26) as u8));
            left /= 26;
        }
        word
    };
    let mut details = details(person, &format!("Anna{} Testname{}", letters(index), letters(index / 7)));
    details.phone = Phone::parse("(303) 555-0142");
    for (step, answer) in [("companions", "2"), ("interpreter", "Spanish"), ("step-free", "no")] {
        details.answers.insert(step.to_owned(), Private::new(answer.to_owned()));
    }
    details
}

/// The n-th appointment: half an hour at one of the offices, on some day.
fn nth(index: usize) -> Draft {
    let code = format!("O{:02}", index % OFFICES);
    let place = (index / OFFICES) as i64;
    let (day, slot) = (place / (i64::from(COUNTERS) * 16), place % 16);
    let start = cell(0) + TimeDelta::days(day) + TimeDelta::minutes(30 * slot);
    let person = Person::sms(format!("+1303{index:07}"));
    let wish = SeatWish {
        slot: Slot { office: office(&code), start },
        capacity: COUNTERS,
        cells: vec![start, start + TimeDelta::minutes(15)],
        ..wish(0, 2, COUNTERS)
    };
    Draft { details: details_of(&person, index), ..draft(task(), wish, &person, "Ana Test") }
}

/// Books; a busy machine may answer too late, and a booking may be repeated.
async fn book(store: &RedisStore, draft: &Draft) {
    loop {
        match store.book(draft, at(0)).await {
            Err(error) if error.again() => {}
            booked => return drop(done(booked.unwrap())),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appointment_with_its_indexes_fits_in_its_budget() {
    let count = if std::env::var_os("TEXTPASS_LONG").is_some() { 100_000 } else { 5_000 };
    let server = RedisServer::start(Keeping::Nothing);
    let store = Arc::new(stores::open(&server.url(), "tp:").await);
    let empty = used(&server);
    let mut workers = JoinSet::new();
    for worker in 0..32 {
        let store = store.clone();
        workers.spawn(async move {
            for index in (worker..count).step_by(32) {
                book(&store, &nth(index)).await;
            }
        });
    }
    workers.join_all().await;
    let fresh = (used(&server) - empty) / count;
    store.sweep_book(at(120)).await.unwrap();
    let kept = (used(&server) - empty) / count;
    println!("{count} appointments: {fresh} bytes each in the first hour, {kept} afterwards");
    assert!(kept <= BUDGET, "{kept} bytes an appointment");
    assert!(fresh <= BUDGET, "{fresh} bytes an appointment in its first hour");
}
