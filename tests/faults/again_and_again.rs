//! Webhooks delivered many times, in any order.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use textpass::domain::channel::Channel;
use textpass::domain::person::Person;
use textpass::service::clock::{Clock, Luck};
use textpass::service::outcome::Outcome;

use super::faulty::FaultyStore;
use super::phone::{Phone, folder, inbound, morning, open};
use super::rehearsal::booking;

/// Conversations that are tried; more with `./test.sh --long`.
const CASES: u64 = 12;
const LONG_CASES: u64 = 400;

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_delivered_often_and_in_any_order_has_one_effect_and_one_answer() {
    let long = std::env::var_os("TEXTPASS_LONG").is_some();
    let seed = std::env::var("TEXTPASS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    for case in 0..if long { LONG_CASES } else { CASES } {
        play(&Luck::seeded(seed + case), &format!("TEXTPASS_SEED={seed}, case {case}")).await;
    }
}

async fn play(luck: &Luck, name: &str) {
    let folder = folder();
    let (person, clock) = (Person::sms("+13035550142"), Clock::manual(morning()));
    let phone = Phone::new(FaultyStore::sound(open(folder.path())), &person, &clock);
    let lines = booking(Channel::SMS);
    let mut answers: BTreeMap<usize, String> = BTreeMap::new();
    for at in 0..lines.len() {
        clock.advance(TimeDelta::seconds(3));
        // This message, some of the earlier ones, and this one again, all at once.
        let mut deliveries = vec![at];
        for _ in 0..luck.bits() % 4 {
            let earlier = luck.bits() % (at as u64 + 1);
            deliveries.insert((luck.bits() % 2) as usize, usize::try_from(earlier).unwrap());
        }
        let sent: Vec<_> = deliveries
            .iter()
            .map(|&which| {
                let message = inbound(&person, &format!("SM{which}"), lines[which]);
                let shell = Arc::clone(&phone.shell);
                (which, tokio::spawn(async move { shell.take(message, Duration::from_secs(3)).await }))
            })
            .collect();
        for (which, delivery) in sent {
            let Outcome::Reply { reply, .. } = delivery.await.unwrap() else {
                panic!("{name}: not answered: {:?}", lines[which])
            };
            if let Some(text) = reply.map(|reply| reply.text.into_inner()) {
                let first = answers.entry(which).or_insert_with(|| text.clone());
                assert_eq!(*first, text, "{name}: another answer to the same message");
            }
        }
    }
    assert_eq!(answers.len(), lines.len(), "{name}: every message is answered");
    assert_eq!(phone.book().await.len(), 1, "{name}: one appointment");
}
