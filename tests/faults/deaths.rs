//! A message at which the process dies every time.

use chrono::TimeDelta;
use textpass::domain::person::Person;
use textpass::service::clock::Clock;
use textpass::store::turns::{DEATHS, Turns};

use super::faulty::{Fault, FaultyStore};
use super::phone::{Phone, folder, inbound, morning, open};

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_died_three_times_ends_in_an_apology_and_the_next_turn() {
    let folder = folder();
    let (store, clock) = (open(folder.path()), Clock::manual(morning()));
    let person = Person::sms("+13035550142");
    for _ in 0..DEATHS {
        // The second call is the first after the claim.
        let sick = Phone::new(FaultyStore::new(store.clone(), 2, Fault::DiesBefore), &person, &clock);
        assert!(sick.text(inbound(&person, "SM1", "hi")).await.is_empty());
        clock.advance(TimeDelta::seconds(21));
    }
    let well = Phone::new(FaultyStore::sound(store), &person, &clock);
    let told = well.text(inbound(&person, "SM1", "hi")).await;
    assert!(told[0].contains("went wrong"), "{told:?}");
    let told = well.text(inbound(&person, "SM2", "hi")).await;
    assert!(told[0].contains("1 Book an appointment"), "{told:?}");
}

/// What is said up to the choice of a time.
const TO_THE_TIMES: [&str; 8] = ["hi", "1", "80111", "1", "4", "1", "Ana Distinctive", "March 14 1990"];

/// Books `time`, with a death of the process after each call of the store in
/// turn (claim, book, commit), and nobody there for a day and an hour; what the
/// person is then told.
async fn away_for_a_day(time: &[&str], call: usize) -> (Vec<String>, usize) {
    let (folder, person) = (folder(), Person::sms("+13035550142"));
    let (store, clock) = (open(folder.path()), Clock::manual(morning()));
    let phone = Phone::new(FaultyStore::sound(store.clone()), &person, &clock);
    for (at, line) in TO_THE_TIMES.iter().chain(time).enumerate() {
        phone.text(inbound(&person, &format!("SM{at}"), line)).await;
    }
    let sick = Phone::new(FaultyStore::new(store.clone(), call, Fault::DiesAfter), &person, &clock);
    assert!(sick.text(inbound(&person, "SMlast", "1")).await.is_empty());
    let well = Phone::new(FaultyStore::sound(store), &person, &clock);
    let told = well.wait(TimeDelta::hours(25)).await;
    (told, well.book().await.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_whose_process_was_away_for_a_day_is_told_all_the_same() {
    for call in 1..=3 {
        let (told, booked) = away_for_a_day(&["dec 4", "1"], call).await;
        assert!(told.len() == 1 && told[0].starts_with("Booked!"), "after call {call}: {told:?}");
        assert_eq!(booked, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_booked_is_told_even_if_its_time_is_over() {
    for (call, is_booked) in [(1, false), (2, true), (3, true)] {
        let (told, booked) = away_for_a_day(&["1"], call).await;
        assert_eq!(told[0].starts_with("Booked!"), is_booked, "after call {call}: {told:?}");
        assert_eq!(booked, usize::from(is_booked));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_while_one_is_recovered_stops_nobody_else() {
    let folder = folder();
    let (store, clock) = (open(folder.path()), Clock::manual(morning()));
    let people = ["+13035550142", "+13035550143"].map(Person::sms);
    for person in &people {
        let sick = Phone::new(FaultyStore::new(store.clone(), 1, Fault::DiesAfter), person, &clock);
        assert!(sick.text(inbound(person, "SM1", "hi")).await.is_empty());
    }
    clock.advance(TimeDelta::seconds(21));
    // Looks for the stranded, claims the first one's message, and panics.
    let sick = Phone::new(FaultyStore::new(store.clone(), 3, Fault::Panics), &people[0], &clock);
    assert_eq!(sick.shell.recover().await.unwrap(), 2);
    sick.shell.going.idle().await;
    assert_eq!(store.stranded(9, clock.now()).await.unwrap().len(), 0, "one is answered, one is in hand");
    assert_eq!(store.stranded(9, clock.now() + TimeDelta::seconds(21)).await.unwrap(), people[..1]);
}
