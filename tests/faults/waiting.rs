//! Several messages of one person at once.

use std::sync::Arc;
use std::time::Duration;

use textpass::domain::person::{Channel, Person};
use textpass::service::clock::Clock;
use textpass::service::turn::Outcome;

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
    let phone = Phone::new(FaultyStore::sound(open(folder.path())), &person, &Clock::System);
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
    assert_eq!(person.channel, Channel::Sms);
    assert_eq!(answered + phone.came().len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_ten_messages_at_once_eight_wait_and_the_tenth_is_told_so() {
    let folder = folder();
    let (store, clock) = (open(folder.path()), Clock::manual(morning()));
    let person = Person::sms("+13035550142");
    // The first one is in hand, of a process that does not answer any more.
    let gone = Phone::new(FaultyStore::new(store.clone(), 1, Fault::DiesAfter), &person, &clock);
    assert!(gone.text(inbound(&person, "SM0", "hi")).await.is_empty());
    let phone = Phone::new(FaultyStore::sound(store), &person, &clock);
    let take = async |id: &str| phone.shell.take(inbound(&person, id, "hi"), Duration::ZERO).await;
    for at in 1..=8 {
        assert_eq!(take(&format!("SM{at}")).await, Outcome::Later);
    }
    let Outcome::Full(told) = take("SM9").await else { panic!("nine wait") };
    assert!(!told.text.expose().is_empty());
    assert_eq!(take("SM8").await, Outcome::Later, "one that waits is not refused");
    // Everything that was saved is answered, in its order, once.
    let came = phone.wait(chrono::TimeDelta::seconds(21)).await;
    assert_eq!(came.len(), 9, "{came:?}");
}
