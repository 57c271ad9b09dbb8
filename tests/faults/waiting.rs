//! Several messages of one person at once.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use textpass::domain::channel::Channel;
use textpass::domain::person::Person;
use textpass::service::clock::Clock;
use textpass::service::outcome::Outcome;
use textpass::store::turns::{INBOX, LEASE};

use super::faulty::{Fault, FaultyStore};
use super::phone::{Phone, folder, inbound, morning, open};

#[tokio::test(flavor = "multi_thread")]
async fn the_same_update_five_times_at_once_has_one_effect() {
    let folder = folder();
    let (person, clock) = (Person::telegram(4242), Clock::manual(morning()));
    let phone = Phone::new(FaultyStore::sound(open(folder.path())), &person, &clock);
    let update = inbound(&person, "900", "hi");
    let deliveries: Vec<_> = (0..5)
        .map(|_| {
            let (shell, update) = (Arc::clone(&phone.shell), update.clone());
            tokio::spawn(async move { shell.take(update, Duration::ZERO).await })
        })
        .collect();
    for delivery in deliveries {
        assert!(matches!(delivery.await.unwrap(), Outcome::Reply { reply: None, .. } | Outcome::Later));
    }
    phone.shell.going.idle().await;
    assert_eq!(phone.came().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_at_once_are_answered_one_by_one_and_every_one() {
    let folder = folder();
    let person = Person::sms("+13035550142");
    let phone = Phone::new(FaultyStore::sound(open(folder.path())), &person, &Clock::system());
    let deliveries: Vec<_> = (0..4)
        .map(|at| {
            let (shell, text) = (Arc::clone(&phone.shell), inbound(&person, &format!("SM{at}"), "hi"));
            tokio::spawn(async move { shell.take(text, Duration::from_secs(3)).await })
        })
        .collect();
    let mut answered = 0;
    for delivery in deliveries {
        answered += usize::from(matches!(delivery.await.unwrap(), Outcome::Reply { reply: Some(_), .. }));
    }
    phone.shell.going.idle().await;
    assert_eq!(person.channel, Channel::SMS);
    assert_eq!(answered + phone.came().len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_messages_wait_for_a_dead_one_and_the_ninth_is_told_to() {
    let folder = folder();
    let (store, clock) = (open(folder.path()), Clock::manual(morning()));
    let person = Person::telegram(4242);
    let sick = Phone::new(FaultyStore::new(store.clone(), 2, Fault::DiesBefore), &person, &clock);
    assert!(sick.text(inbound(&person, "900", "hi")).await.is_empty());
    let well = Phone::new(FaultyStore::sound(store), &person, &clock);
    for at in 1..=INBOX {
        let update = inbound(&person, &format!("90{at}"), "hi");
        assert_eq!(well.shell.take(update, Duration::ZERO).await, Outcome::Later);
    }
    let ninth = well.shell.take(inbound(&person, "910", "hi"), Duration::ZERO).await;
    let Outcome::Full(Some(reply)) = ninth else { panic!("not full: {ninth:?}") };
    assert!(reply.text.expose().contains("Too many messages"));
    assert_eq!(well.wait(LEASE + TimeDelta::seconds(1)).await.len(), 1 + INBOX);
}
