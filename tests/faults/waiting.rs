//! Several messages of one person at once.

use std::sync::Arc;
use std::time::Duration;

use textpass::domain::person::{Channel, Person};
use textpass::service::clock::Clock;
use textpass::service::turn::Outcome;

use super::faulty::FaultyStore;
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
