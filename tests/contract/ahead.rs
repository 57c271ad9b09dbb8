//! A process whose clock was ahead died, and the clock was set right: what it left
//! ends later than anything of its kind can, and keeps nobody waiting.

use chrono::TimeDelta;
use textpass::store::book::{PERSON_TRIES, Tries};
use textpass::store::outbox::{NewNote, RESERVED, SEND_LEASE, Sent};
use textpass::store::turns::{Claim, LONGEST_WAIT};

use crate::World;
use crate::given::*;

/// By how many minutes the clock was ahead: longer than anything lasts.
const AHEAD: i64 = 70;

pub async fn a_claim_of_a_later_time_is_dead(world: &impl World) {
    let (store, ana, ben) = (world.open(), somebody(), somebody());
    for person in [&ana, &ben] {
        in_hand(claim(&*store, &says(person, "m1", "hi"), at(AHEAD)).await);
    }
    assert_eq!(store.stranded(9, at(0)).await.unwrap().len(), 2);
    let again = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    assert_eq!(again.deaths, 1, "its own webhook came again");
    let next = in_hand(store.claim_next(&ben, draw(), at(0)).await.unwrap());
    assert_eq!(next.message.id, "m1");
    assert!(matches!(claim(&*store, &says(&ben, "m2", "hi"), at(0)).await, Claim::Waiting), "live by now");
}

pub async fn a_message_that_waits_until_a_later_time_is_nobodys(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(AHEAD)).await);
    let waits = store.claim(&says(&ana, "m2", "hi"), draw(), at(AHEAD) + LONGEST_WAIT, at(AHEAD)).await;
    assert!(matches!(waits.unwrap(), Claim::Waiting));
    store.commit(answer(&first, "re", at(AHEAD))).await.unwrap();
    assert_eq!(store.stranded(9, at(0)).await.unwrap(), std::slice::from_ref(&ana));
    let taken = in_hand(claim(&*store, &says(&ana, "m3", "hi"), at(0)).await);
    assert_eq!((taken.message.id.as_str(), taken.by_outbox), ("m2", true));
}

pub async fn a_hold_and_a_rest_of_a_later_time_are_over(world: &impl World) {
    let store = world.open();
    let (held, rested) = (wish(0, 2, 1), wish(4, 2, 1));
    assert!(hold(&*store, task(), &held, at(AHEAD)).await);
    let gone = booked(&*store, rested.clone()).await;
    changed(store.cancel(&gone.number, 1, &left(Some(at(AHEAD + 40))), at(AHEAD)).await.unwrap());
    assert_eq!(taken(&*store, at(AHEAD)).await, [0, 1, 4, 5], "as long as the clock is ahead");
    assert_eq!(taken(&*store, at(0)).await, Vec::<i64>::new());
    assert!(hold(&*store, task(), &held, at(0)).await, "taken over");
    let swept = store.sweep_book(at(0)).await.unwrap();
    assert!(swept.total() >= 2, "{swept:?}");
    assert_eq!(store.sweep_book(at(0)).await.unwrap().total(), 0, "swept clean");
    assert_eq!(taken(&*store, at(0)).await, [0, 1]);
    assert!(hold(&*store, task(), &rested, at(0)).await, "free again");
}

pub async fn a_lock_of_a_later_time_is_none(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    for message in 0..PERSON_TRIES {
        store.tried(&ana, None, &format!("m{message}"), at(AHEAD)).await.unwrap();
    }
    assert!(matches!(store.tries(&ana, None, at(AHEAD)).await.unwrap(), Tries::Locked(_)));
    assert_eq!(store.tries(&ana, None, at(0)).await.unwrap(), Tries::Left(PERSON_TRIES));
    assert_eq!(store.tried(&ana, None, "now", at(0)).await.unwrap(), Tries::Left(PERSON_TRIES - 1));
}

pub async fn a_pause_and_a_lease_of_a_later_time_hold_nothing_up(world: &impl World) {
    let (store, later) = (world.open(), at(AHEAD));
    let [tried, leased, reserved, paused] = [(); 4].map(|()| somebody());
    let reply = |person, due| NewNote { due, ..note(person, "re", later) };
    let born = NewNote { leased_until: Some(later + SEND_LEASE), ..reply(&leased, later) };
    let notes = vec![reply(&tried, later), born, reply(&reserved, later + RESERVED), reply(&paused, later)];
    let ids = store.post(notes, later).await.unwrap();
    assert!(store.take(ids[0], later).await.unwrap().is_some(), "a send was begun");
    assert!(store.take(ids[3], later).await.unwrap().is_some());
    store.mark(ids[3], Sent::Again(later + TimeDelta::minutes(5)), later).await.unwrap();
    assert_eq!(store.backlog(at(0)).await.unwrap().0, 4);
    assert_eq!(store.due_for(&reserved, at(0)).await.unwrap(), [ids[2]]);
    let mut taken: Vec<_> = store.take_due(9, at(0)).await.unwrap().iter().map(|note| note.id).collect();
    taken.sort_unstable();
    let mut all = ids;
    all.sort_unstable();
    assert_eq!(taken, all);
    assert!(store.take_due(9, at(0)).await.unwrap().is_empty(), "leased to us by now");
}

pub async fn what_ends_a_little_later_still_counts(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let ahead = at(0) + TimeDelta::seconds(2);
    in_hand(claim(&*store, &says(&ana, "m1", "hi"), ahead).await);
    assert!(store.stranded(9, at(0)).await.unwrap().is_empty(), "of a clock that is 2 s ahead of ours");
    assert!(matches!(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await, Claim::Waiting));
}
