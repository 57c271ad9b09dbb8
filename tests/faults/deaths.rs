//! A message at which the process dies every time.

use chrono::TimeDelta;
use textpass::domain::person::Person;
use textpass::service::clock::Clock;
use textpass::store::turns::DEATHS;

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
