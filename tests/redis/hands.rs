//! An ordinary claim puts its message in hand before it knows whether that was
//! answered. Whoever dies in between leaves a hand that counts for nothing.

use textpass::domain::person::Person;
use textpass::store::redis::RedisStore;
use textpass::store::turns::{Claim, Claimed, Committed, Draw, Turns};

use crate::given::*;
use crate::monitor::{Monitor, Told, again, everything};
use crate::servers::{Keeping, RedisServer};

/// After the lease of a claim that was made at the start.
const DEAD: i64 = 21;

/// Has somebody's m1 answered, as their third turn; returns how its hand was written.
async fn answered(server: &RedisServer, store: &RedisStore, person: &Person) -> Told {
    for id in ["m-1", "m0"] {
        let claimed = in_hand(claim(store, person, id, at(0)).await);
        store.commit(answer(&claimed, at(0))).await.unwrap();
    }
    let mut monitor = Monitor::of(server);
    let claimed = in_hand(claim(store, person, "m1", at(0)).await);
    let hand = monitor.heard().into_iter().find(|told| told.name() == "HSETNX").unwrap();
    store.commit(answer(&claimed, at(0))).await.unwrap();
    hand
}

/// A server on which somebody's m1 was answered, and in hand once more.
async fn half_claimed() -> (RedisServer, RedisStore, Person) {
    let (server, ana) = (RedisServer::start(Keeping::Nothing), somebody());
    let store = open(&server.url()).await;
    let hand = answered(&server, &store, &ana).await;
    assert_eq!(again(&server, &hand), redis::Value::Int(1));
    (server, store, ana)
}

/// Whether nothing is in work for anybody.
fn is_idle(server: &RedisServer) -> bool {
    everything(server).keys().all(|key| !key.ends_with(b"work"))
}

#[tokio::test]
async fn an_answered_message_that_is_in_hand_is_answered_again() {
    let (server, store, ana) = half_claimed().await;
    let Claim::Answered { reply, .. } = claim(&store, &ana, "m1", at(1)).await else { panic!("stepped") };
    assert!(reply.is_some());
    assert!(is_idle(&server));
}

#[tokio::test]
async fn an_answered_message_in_hand_keeps_no_other_waiting() {
    for seconds in [1, DEAD] {
        let (server, store, ana) = half_claimed().await;
        let next = in_hand(claim(&store, &ana, "m2", at(seconds)).await);
        assert_eq!((next.message.id.as_str(), next.turn, next.deaths), ("m2", 3, 0));
        let done = store.commit(answer(&next, at(seconds))).await.unwrap();
        assert_eq!(done, Committed::Done { note_ids: vec![], more: false });
        assert!(is_idle(&server));
    }
}

#[tokio::test]
async fn an_answered_message_in_hand_is_dropped_by_whoever_looks_for_dead_claims() {
    let (server, store, ana) = half_claimed().await;
    assert!(store.stranded(9, at(1)).await.unwrap().is_empty());
    assert_eq!(store.stranded(9, at(DEAD)).await.unwrap(), std::slice::from_ref(&ana));
    assert!(matches!(store.claim_next(&ana, draw(), at(DEAD)).await.unwrap(), Claim::Nothing));
    assert!(is_idle(&server));
    assert!(store.stranded(9, at(DEAD)).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_answered_message_in_hand_disturbs_no_sweep() {
    let (server, store, ana) = half_claimed().await;
    store.sweep_turns(at(1), at(1_000)).await.unwrap();
    let later = in_hand(claim(&store, &ana, "m2", at(1_000)).await);
    assert_eq!(later.turn, 3, "what is in hand keeps the conversation");
    store.commit(answer(&later, at(1_000))).await.unwrap();
    store.sweep_turns(at(2_000), at(4_000)).await.unwrap();
    assert_eq!(in_hand(claim(&store, &ana, "m3", at(4_000)).await).turn, 0);
    drop(server);
}

#[tokio::test]
async fn a_claim_that_is_told_nothing_is_a_claim() {
    let (server, ana) = (RedisServer::start(Keeping::Nothing), somebody());
    let store = open(&server.url()).await;
    let mut monitor = Monitor::of(&server);
    let lost = in_hand(claim(&store, &ana, "m1", at(0)).await);
    let hand = monitor.heard().into_iter().find(|told| told.name() == "HSETNX").unwrap();
    server.tell(&["FLUSHALL"]);
    again(&server, &hand);
    assert!(matches!(claim(&store, &ana, "m1", at(1)).await, Claim::Waiting));
    assert!(matches!(claim(&store, &ana, "m2", at(1)).await, Claim::Waiting));
    let taken = in_hand(store.claim_next(&ana, draw(), at(DEAD)).await.unwrap());
    assert_eq!((taken.message.id.as_str(), taken.deaths), ("m1", 1));
    assert_eq!(taken.conversation_id, lost.conversation_id, "a stranger's first id stays");
    assert_eq!(store.commit(answer(&lost, at(DEAD))).await.unwrap(), Committed::Lost);
    let done = store.commit(answer(&taken, at(DEAD))).await.unwrap();
    assert_eq!(done, Committed::Done { note_ids: vec![], more: true });
    let next = in_hand(claim(&store, &ana, "m2", at(DEAD)).await);
    assert_eq!((next.message.id.as_str(), next.turn), ("m2", 1));
    assert_eq!(next.conversation_id, lost.conversation_id);
}

#[tokio::test]
async fn what_a_sweep_dropped_during_a_turn_stays_dropped() {
    let (server, ana) = (RedisServer::start(Keeping::Nothing), somebody());
    let store = open(&server.url()).await;
    answered(&server, &store, &ana).await;
    let claimed = in_hand(claim(&store, &ana, "m2", at(890)).await);
    assert_eq!(store.sweep_turns(at(0), at(1_000)).await.unwrap().total(), 1);
    let done = store.commit(answer(&claimed, at(891))).await.unwrap();
    assert_eq!(done, Committed::Done { note_ids: vec![], more: false });
    let kept = async |id| match claim(&store, &ana, id, at(892)).await {
        Claim::Answered { reply, .. } => reply.is_some(),
        other => panic!("{other:?}"),
    };
    assert!(!kept("m1").await && kept("m2").await);
}

/// A turn, claimed and committed by these.
async fn turn(claims: &RedisStore, commits: &RedisStore, message: u64, seconds: i64) -> Claimed {
    let ana = Person::sms("+13035550199");
    let drawn = Draw { claim: message, conversation: 7 };
    let offered = says(&ana, &format!("m{message}"));
    let claimed = in_hand(claims.claim(&offered, drawn, at(seconds), at(seconds)).await.unwrap());
    let done = commits.commit(answer(&claimed, at(seconds))).await.unwrap();
    assert_eq!(done, Committed::Done { note_ids: vec![], more: false });
    claimed
}

/// All but what is sealed: header and answered ids, and how long the record is.
fn unsealed(server: &RedisServer) -> (Vec<u8>, usize) {
    let mut connection = redis::Client::open(server.url()).unwrap().get_connection().unwrap();
    let keys: Vec<Vec<u8>> = redis::cmd("KEYS").arg("tp:{p:*}c*").query(&mut connection).unwrap();
    let record: Vec<u8> = redis::cmd("GET").arg(&keys[0]).query(&mut connection).unwrap();
    let ids = 12 * usize::from(record[27]);
    (record[..36 + ids].to_vec(), record.len())
}

#[tokio::test]
async fn an_ordinary_turn_leaves_what_the_script_for_all_turns_leaves() {
    let (one, two) = (RedisServer::start(Keeping::Nothing), RedisServer::start(Keeping::Nothing));
    let quick = open(&one.url()).await;
    // a turn that another process has claimed is worked out by the script
    let (claims, commits) = (open(&two.url()).await, open(&two.url()).await);
    let mut seconds = 0;
    for message in 1..36 {
        seconds += if message % 7 == 0 { 900 } else { 60 };
        let first = turn(&quick, &quick, message, seconds).await;
        let second = turn(&claims, &commits, message, seconds).await;
        assert_eq!(first.conversation, second.conversation);
        assert_eq!(unsealed(&one), unsealed(&two), "after {message} turns");
    }
}
