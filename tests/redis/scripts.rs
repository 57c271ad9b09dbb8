//! What every script owes: it writes nothing if it refuses, may be repeated,
//! needs no cache, and touches only the keys of one tag that it was given.

use std::collections::BTreeSet;

use redis::Value;
use textpass::store::outbox::{NewNote, Outbox, SEND_LEASE, Sent};
use textpass::store::redis::RedisStore;
use textpass::store::turns::{Claim, Commit, Committed, INBOX, Turns};

use crate::given::*;
use crate::monitor::{Monitor, Told, again, everything};
use crate::servers::{Keeping, RedisServer};

/// Everything that scripts do, for one person after another.
async fn live(store: &RedisStore) {
    let (ana, ben) = (somebody(), somebody());
    let dead = in_hand(claim(store, &ana, "m1", at(0)).await);
    assert!(matches!(claim(store, &ana, "m2", at(1)).await, Claim::Waiting));
    store.give_back(&ana, dead.claim).await.unwrap();
    assert_eq!(store.stranded(9, at(2)).await.unwrap().len(), 1);
    let taken = in_hand(store.claim_next(&ana, draw(), at(2)).await.unwrap());
    let born = NewNote { leased_until: Some(at(2) + SEND_LEASE), ..note(&ana, at(2)) };
    let notes = vec![note(&ana, at(30)), born, note(&ben, at(2))];
    let commit = Commit { notes, ..answer(&taken, at(2)) };
    let Committed::Done { note_ids, .. } = store.commit(commit).await.unwrap() else { panic!("lost") };
    assert!(store.take(note_ids[1], at(2)).await.unwrap().is_some());
    store.mark(note_ids[1], Sent::Again(at(9)), at(3)).await.unwrap();
    store.mark(note_ids[2], Sent::Done, at(3)).await.unwrap();
    let next = in_hand(claim(store, &ana, "m2", at(3)).await);
    store.commit(answer(&next, at(3))).await.unwrap();
    assert!(matches!(claim(store, &ana, "m1", at(4)).await, Claim::Answered { .. }));
    let third = in_hand(claim(store, &ana, "m3", at(4)).await);
    store.commit(answer(&third, at(4))).await.unwrap();
    store.set_opted_out(&ben, true).await.unwrap();
    store.set_opted_out(&ben, false).await.unwrap();
    store.post(vec![note(&ben, at(4)), note(&ana, at(4)), note(&ben, at(5))], at(4)).await.unwrap();
    let due = store.take_due(9, at(4)).await.unwrap();
    store.mark(due[0].id, Sent::Unsent(at(6)), at(5)).await.unwrap();
    store.backlog(at(5)).await.unwrap();
    store.end_all(&ben, at(5)).await.unwrap();
    assert!(store.sweep_turns(at(0), at(1_000)).await.unwrap().total() > 0);
    assert!(store.sweep_turns(at(90_000), at(90_000)).await.unwrap().total() > 0);
}

/// Scripts, and what writes without one.
fn calls(monitor: &mut Monitor<'_>) -> Vec<Told> {
    let writes = |told: &Told| told.name().starts_with("EVAL") || told.name() == "HSETNX";
    monitor.heard().into_iter().filter(|told| !told.by_script && writes(told)).collect()
}

fn tag(key: &[u8]) -> &[u8] {
    let open = key.iter().position(|byte| *byte == b'{').unwrap();
    let close = key.iter().position(|byte| *byte == b'}').unwrap();
    &key[open + 1..close]
}

#[tokio::test]
async fn every_script_touches_only_the_keys_of_one_tag_that_it_was_given() {
    let server = RedisServer::start(Keeping::Nothing);
    let store = open(&server.url()).await;
    let mut monitor = Monitor::of(&server);
    live(&store).await;
    let mut given: &[Vec<u8>] = &[];
    let heard = monitor.heard();
    for told in &heard {
        if told.name().starts_with("EVAL") {
            given = told.keys();
            let tags: BTreeSet<_> = given.iter().map(|key| tag(key)).collect();
            assert_eq!(tags.len(), 1, "{:?}", String::from_utf8_lossy(&given[0]));
        } else if told.by_script {
            assert!(given.contains(&told.words[1]), "{} of a key that was not given", told.name());
        }
    }
    let kinds: BTreeSet<_> =
        heard.iter().filter(|told| told.name() == "EVALSHA").map(|t| &t.words[1]).collect();
    assert!(kinds.len() >= 13, "all scripts but few were seen: {}", kinds.len());
}

#[tokio::test]
async fn a_flushed_script_cache_is_filled_again() {
    let server = RedisServer::start(Keeping::Nothing);
    let store = open(&server.url()).await;
    live(&store).await;
    server.tell(&["SCRIPT", "FLUSH"]);
    live(&store).await;
}

/// Does something, then tells the server the same once more: nothing may change.
async fn twice<T>(server: &RedisServer, doing: impl Future<Output = T>) -> (T, Vec<Value>) {
    let mut monitor = Monitor::of(server);
    let done = doing.await;
    let calls = calls(&mut monitor);
    assert!(!calls.is_empty());
    let before = everything(server);
    let answers = calls.iter().map(|call| again(server, call)).collect();
    assert_eq!(everything(server), before, "the second time something changed");
    (done, answers)
}

#[tokio::test]
async fn a_call_of_a_turn_may_come_twice() {
    let (server, ana) = (RedisServer::start(Keeping::Nothing), somebody());
    let store = open(&server.url()).await;
    // all scripts are known, so that each call is one
    live(&store).await;
    let drawn = draw();
    let offer = async || store.claim(&says(&ana, "m1"), drawn, at(3), at(0)).await.unwrap();
    let (claimed, answers) = twice(&server, offer()).await;
    assert_eq!(answers, [Value::Int(0)], "its hand is there already");
    let (again, answers) = twice(&server, offer()).await;
    assert_eq!(in_hand(again).claim, drawn.claim, "its own claim is found again");
    assert!(matches!(answers[1].as_sequence(), Some([Value::Int(0), _, _])), "and again");
    let (_, answers) = twice(&server, claim(&store, &ana, "m2", at(0))).await;
    assert_eq!(answers[1], Value::Int(1), "it waits already");
    let claimed = in_hand(claimed);
    twice(&server, store.give_back(&ana, claimed.claim)).await.0.unwrap();
    let (claimed, answers) = twice(&server, store.claim_next(&ana, draw(), at(1))).await;
    assert!(matches!(answers[0].as_sequence(), Some([Value::Int(1), _, _])), "its own claim is found again");
    let claimed = in_hand(claimed.unwrap());
    let (done, answers) = twice(&server, store.commit(answer(&claimed, at(1)))).await;
    assert!(matches!(done, Ok(Committed::Done { more: true, .. })));
    assert_eq!(answers[0], Value::Int(1), "its own turn is found again");
    let second = in_hand(claim(&store, &ana, "m2", at(2)).await);
    let commit = Commit { notes: vec![note(&ana, at(9))], ..answer(&second, at(2)) };
    let (_, answers) = twice(&server, store.commit(commit)).await;
    assert_eq!(answers[0], Value::Int(-1), "its rows are not written twice");
    let third = in_hand(claim(&store, &ana, "m3", at(3)).await);
    let (done, answers) = twice(&server, store.commit(answer(&third, at(3)))).await;
    assert!(matches!(done, Ok(Committed::Done { more: false, .. })));
    assert_eq!(answers, [Value::Int(0)], "an ordinary turn that is over is left to the other script");
    twice(&server, store.set_opted_out(&ana, true)).await.0.unwrap();
    twice(&server, store.set_opted_out(&ana, false)).await.0.unwrap();
}

#[tokio::test]
async fn a_call_of_the_outbox_may_come_twice() {
    let (server, ana) = (RedisServer::start(Keeping::Nothing), somebody());
    let store = open(&server.url()).await;
    live(&store).await;
    let left = store.backlog(at(9)).await.unwrap();
    let (ids, answers) = twice(&server, store.post(vec![note(&ana, at(0)), note(&ana, at(0))], at(0))).await;
    let ids = ids.unwrap();
    let numbers = ids.iter().map(|id| Value::Int((id >> 8) as i64)).collect();
    assert_eq!(answers[0], Value::Array(numbers), "the same rows");
    let (taken, answers) = twice(&server, store.take(ids[0], at(0))).await;
    assert!(taken.unwrap().is_some());
    assert_eq!(answers[0], Value::Nil, "a send has begun");
    twice(&server, store.mark(ids[0], Sent::Again(at(3)), at(1))).await.0.unwrap();
    twice(&server, store.mark(ids[0], Sent::Unsent(at(3)), at(1))).await.0.unwrap();
    twice(&server, store.mark(ids[0], Sent::Held(at(3)), at(1))).await.0.unwrap();
    twice(&server, store.mark(ids[0], Sent::Postponed(at(3)), at(1))).await.0.unwrap();
    twice(&server, store.mark(ids[0], Sent::Done, at(1))).await.0.unwrap();
    twice(&server, store.end_all(&ana, at(1))).await.0.unwrap();
    assert_eq!(store.backlog(at(9)).await.unwrap(), left, "nothing of it is left");
}

/// Does something that is refused: nothing may change.
async fn refused<T>(server: &RedisServer, doing: impl Future<Output = T>) -> T {
    let before = everything(server);
    let done = doing.await;
    assert_eq!(everything(server), before, "something was written");
    done
}

#[tokio::test]
async fn what_is_refused_writes_nothing() {
    let (server, ana, ben) = (RedisServer::start(Keeping::Nothing), somebody(), somebody());
    let store = open(&server.url()).await;
    let claimed = in_hand(claim(&store, &ana, "m", at(0)).await);
    for waiting in 0..INBOX {
        claim(&store, &ana, &format!("m{waiting}"), at(0)).await;
    }
    assert!(matches!(refused(&server, claim(&store, &ana, "m", at(0))).await, Claim::Waiting));
    assert!(matches!(refused(&server, claim(&store, &ana, "m3", at(0))).await, Claim::Waiting));
    assert!(matches!(refused(&server, claim(&store, &ana, "more", at(0))).await, Claim::Full));
    assert!(matches!(refused(&server, claim(&store, &ana, "more", at(60))).await, Claim::Full));
    assert!(matches!(refused(&server, store.claim_next(&ana, draw(), at(0))).await, Ok(Claim::Nothing)));
    assert!(matches!(refused(&server, store.claim_next(&ben, draw(), at(0))).await, Ok(Claim::Nothing)));
    let commits = [
        Commit { claim: 1, ..answer(&claimed, at(0)) },
        Commit { turn: 7, ..answer(&claimed, at(0)) },
        Commit { turn: u64::MAX, ..answer(&claimed, at(0)) },
        Commit { message_id: "m1".to_owned(), ..answer(&claimed, at(0)) },
        Commit { person: ben.clone(), notes: vec![note(&ben, at(0))], ..answer(&claimed, at(0)) },
    ];
    for commit in commits {
        assert_eq!(refused(&server, store.commit(commit)).await.unwrap(), Committed::Lost);
    }
    refused(&server, store.give_back(&ana, 1)).await.unwrap();
    refused(&server, store.give_back(&ben, 1)).await.unwrap();
    refused(&server, store.set_opted_out(&ben, false)).await.unwrap();
    refused(&server, store.set_opted_out(&ana, false)).await.unwrap();
    let ids = store.post(vec![note(&ana, at(9)), note(&ana, at(0))], at(0)).await.unwrap();
    assert!(refused(&server, store.take(ids[0], at(0))).await.unwrap().is_none(), "not due");
    assert!(refused(&server, store.take(ids[1], at(9))).await.unwrap().is_none(), "an older one first");
    refused(&server, store.mark(12 << 8, Sent::Done, at(0))).await.unwrap();
    refused(&server, store.end_all(&ben, at(0))).await.unwrap();
    refused(&server, store.sweep_turns(at(-9), at(9))).await.unwrap();
}
