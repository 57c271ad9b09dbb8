//! Who looks for messages that are due, where there are several processes.

use std::collections::{BTreeMap, BTreeSet};

use textpass::store::outbox::{NewNote, NoteKind, Outbox, Sent};
use textpass::store::redis::RedisStore;
use textpass::store::turns::{Commit, Committed, Turns};

use crate::given::*;
use crate::servers::{Keeping, RedisServer};

/// How many partitions each process has leased, by its name.
fn leases(server: &RedisServer) -> BTreeMap<Vec<u8>, usize> {
    let mut connection = redis::Client::open(server.url()).unwrap().get_connection().unwrap();
    let mut leases = BTreeMap::new();
    for partition in 0..256 {
        let key = format!("tp:{{p:{partition:02x}}}o:lease");
        let lease: Vec<u8> = redis::cmd("GET").arg(key).query(&mut connection).unwrap();
        *leases.entry(lease[..16].to_vec()).or_default() += 1;
    }
    leases
}

async fn idle_poll(store: &RedisStore, seconds: i64) {
    assert!(store.take_due(9, at(seconds)).await.unwrap().is_empty());
}

#[tokio::test]
async fn processes_share_the_partitions_and_inherit_those_of_the_dead() {
    let server = RedisServer::start(Keeping::Nothing);
    let stores = [open(&server.url()).await, open(&server.url()).await, open(&server.url()).await];
    idle_poll(&stores[0], 0).await;
    assert_eq!(leases(&server).into_values().collect::<Vec<_>>(), [256]);
    for seconds in 1..4 {
        for store in &stores {
            idle_poll(store, seconds).await;
        }
    }
    let shared = leases(&server);
    assert_eq!(shared.len(), 3);
    assert!(shared.values().all(|partitions| *partitions > 16), "{:?}", shared.values());
    // nothing changes hands while all three go on
    for seconds in 4..9 {
        for store in &stores {
            idle_poll(store, seconds).await;
        }
        assert_eq!(leases(&server), shared);
    }
    // two of them stop
    idle_poll(&stores[0], 10).await;
    assert!(leases(&server).len() > 1, "their leases are not over yet");
    idle_poll(&stores[0], 14).await;
    assert_eq!(leases(&server).into_values().collect::<Vec<_>>(), [256]);
}

#[tokio::test]
async fn what_is_due_is_taken_once_by_those_who_poll_for_it() {
    let server = RedisServer::start(Keeping::Nothing);
    let stores = [open(&server.url()).await, open(&server.url()).await];
    for store in &stores {
        idle_poll(store, 0).await;
    }
    let people: Vec<_> = (0..40).map(|_| somebody()).collect();
    let notes = people.iter().map(|person| note(person, at(1))).collect();
    let ids = BTreeSet::from_iter(stores[0].post(notes, at(1)).await.unwrap());
    let (one, two) = tokio::join!(stores[0].take_due(99, at(1)), stores[1].take_due(99, at(1)));
    let (one, two) = (one.unwrap(), two.unwrap());
    assert!(!one.is_empty() && !two.is_empty(), "both have partitions");
    assert_eq!(one.len() + two.len(), people.len());
    assert_eq!(one.iter().chain(&two).map(|note| note.id).collect::<BTreeSet<_>>(), ids);
}

#[tokio::test]
async fn a_note_of_somebody_elses_turn_joins_its_persons_messages() {
    let server = RedisServer::start(Keeping::Nothing);
    let store = open(&server.url()).await;
    for _ in 0..20 {
        let (ana, ben) = (somebody(), somebody());
        let claimed = in_hand(claim(&store, &ana, "m1", at(0)).await);
        let older = store.post(vec![note(&ben, at(0))], at(0)).await.unwrap();
        let notice = NewNote { kind: NoteKind::Notice, ..note(&ben, at(0)) };
        let commit = Commit { notes: vec![notice], ..answer(&claimed, at(0)) };
        assert!(matches!(store.commit(commit).await.unwrap(), Committed::Done { .. }));
        let first = store.take_due(9, at(0)).await.unwrap();
        assert_eq!(first.iter().map(|note| note.id).collect::<Vec<_>>(), older, "the older one first");
        let due = store.due_for(&ben, at(0)).await.unwrap();
        assert_eq!((due.len(), due[0]), (2, older[0]));
        store.mark(older[0], Sent::Done, at(0)).await.unwrap();
        let second = store.take_due(9, at(0)).await.unwrap();
        assert_eq!(second.iter().map(|note| note.id).collect::<Vec<_>>(), due[1..]);
        assert_eq!((&second[0].person, second[0].kind, second[0].attempts), (&ben, NoteKind::Notice, 0));
        assert_eq!(store.end_all(&ben, at(0)).await.unwrap(), 1);
    }
    assert_eq!(store.backlog(at(99)).await.unwrap(), (0, None));
}
