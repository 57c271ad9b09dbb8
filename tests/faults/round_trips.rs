//! How often a turn asks the store: every question is waited for by a person.

use textpass::domain::person::Person;
use textpass::service::clock::Clock;

use super::faulty::FaultyStore;
use super::phone::{Phone, folder, inbound, morning, open};

/// What is said, and how many calls it takes: claim and commit, and one for
/// each effect between them.
const SMS: [(&str, usize); 11] = [
    ("hi", 2),
    // How many are open, and how many were booked today, side by side.
    ("1", 4),
    ("80111", 2),
    ("1", 2),
    ("4", 2),
    ("1", 2),
    ("Ana Distinctive", 2),
    // Whether the same visit is booked, and which times are free.
    ("March 14 1990", 4),
    // What is free and what this phone has, side by side, before the seat is held.
    ("3", 5),
    ("repeat", 2),
    // Claim, book, commit; once the reply was handed over, its row is done and what became of the
    // text is noted, side by side.
    ("1", 5),
];

#[tokio::test(flavor = "multi_thread")]
async fn an_ordinary_turn_is_two_round_trips_and_an_effect_is_one_more() {
    let (folder, person) = (folder(), Person::sms("+13035550142"));
    let (store, clock) = (open(folder.path()), Clock::manual(morning()));
    let mut seen = Vec::new();
    for (at, (line, _)) in SMS.into_iter().enumerate() {
        let phone = Phone::new(FaultyStore::sound(store.clone()), &person, &clock);
        let told = phone.text(inbound(&person, &format!("SM{at}"), line)).await;
        assert_eq!(told.len(), 1, "{line}");
        seen.push((line, phone.store.calls()));
    }
    assert_eq!(seen, SMS);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_that_comes_again_is_one_round_trip() {
    let (folder, person) = (folder(), Person::sms("+13035550142"));
    let (store, clock) = (open(folder.path()), Clock::manual(morning()));
    let text = || inbound(&person, "SM1", "hi");
    let first = Phone::new(FaultyStore::sound(store.clone()), &person, &clock).text(text()).await;
    let again = Phone::new(FaultyStore::sound(store), &person, &clock);
    assert_eq!(again.text(text()).await, first);
    assert_eq!(again.store.calls(), 1);
}
