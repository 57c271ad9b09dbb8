//! How often the server is asked, and what each question makes it do.

use chrono::TimeDelta;
use textpass::domain::person::Person;
use textpass::store::outbox::{NewNote, NoteKind, Outbox, SEND_LEASE, Sent};
use textpass::store::redis::RedisStore;
use textpass::store::turns::{Committed, Turns};

use crate::given::*;
use crate::monitor::Monitor;
use crate::servers::{Keeping, RedisServer};

/// What was asked, and what scripts did.
fn counted(monitor: &mut Monitor<'_>) -> (Vec<String>, Vec<String>) {
    let (scripts, asked): (Vec<_>, Vec<_>) = monitor.heard().into_iter().partition(|told| told.by_script);
    let names = |told: Vec<crate::monitor::Told>| told.iter().map(|told| told.name()).collect();
    (names(asked), names(scripts))
}

async fn sms_turn(store: &RedisStore, person: &Person, id: &str, seconds: i64) {
    let claimed = in_hand(claim(store, person, id, at(seconds)).await);
    let done = store.commit(answer(&claimed, at(seconds))).await.unwrap();
    assert!(matches!(done, Committed::Done { .. }));
}

async fn telegram_turn(store: &RedisStore, person: &Person, id: &str, seconds: i64) {
    let claimed = in_hand(claim(store, person, id, at(seconds)).await);
    let leased_until = Some(at(seconds) + SEND_LEASE);
    let reply = NewNote { kind: NoteKind::Reply, leased_until, ..note(person, at(seconds)) };
    let commit =
        textpass::store::turns::Commit { reply: None, notes: vec![reply], ..answer(&claimed, at(seconds)) };
    let Committed::Done { note_ids, .. } = store.commit(commit).await.unwrap() else { panic!("lost") };
    let sent = store.take(note_ids[0], at(seconds) + TimeDelta::milliseconds(1)).await.unwrap().unwrap();
    store.mark(sent.id, Sent::Done, at(seconds + 1)).await.unwrap();
}

#[tokio::test]
async fn an_ordinary_turn_takes_two_round_trips() {
    let server = RedisServer::start(Keeping::Nothing);
    let store = open(&server.url()).await;
    let ana = somebody();
    // the server learns the scripts, and a list to sweep has her name
    sms_turn(&store, &ana, "m1", 0).await;
    sms_turn(&store, &ana, "m2", 30).await;
    let (mut monitor, before) = (Monitor::of(&server), store.waves());
    sms_turn(&store, &ana, "m3", 60).await;
    assert_eq!(store.waves() - before, 2);
    let (asked, done) = counted(&mut monitor);
    assert_eq!(asked, ["HSETNX", "GET", "EVALSHA"]);
    assert_eq!(done, ["HGET", "GETRANGE", "SET", "HDEL"]);
}

#[tokio::test]
async fn a_telegram_turn_takes_four_round_trips() {
    let server = RedisServer::start(Keeping::Nothing);
    let store = open(&server.url()).await;
    let ana = Person::telegram(42);
    telegram_turn(&store, &ana, "m1", 0).await;
    let (mut monitor, before) = (Monitor::of(&server), store.waves());
    telegram_turn(&store, &ana, "m2", 60).await;
    assert_eq!(store.waves() - before, 4);
    let (asked, done) = counted(&mut monitor);
    assert_eq!(asked, ["HSETNX", "GET", "EVALSHA", "EVALSHA", "EVALSHA"]);
    assert!(done.len() <= 20, "{done:?}");
}

#[tokio::test]
async fn an_idle_poll_asks_each_partition_once() {
    let server = RedisServer::start(Keeping::Nothing);
    let store = open(&server.url()).await;
    assert!(store.take_due(16, at(0)).await.unwrap().is_empty());
    let mut monitor = Monitor::of(&server);
    assert!(store.take_due(16, at(1)).await.unwrap().is_empty());
    let (asked, done) = counted(&mut monitor);
    assert_eq!(asked, ["EVALSHA"; 256]);
    assert!(done.len() <= 3 * 256);
}
