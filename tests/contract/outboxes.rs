//! Messages to be sent: in order, by one sender at a time, until they are done.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::store::Store;
use textpass::store::outbox::{NewNote, Sent};

use crate::World;
use crate::given::*;

/// The words taken at `now`.
async fn due(store: &dyn Store, now: DateTime<Utc>) -> Vec<String> {
    let notes = store.take_due(99, now).await.unwrap();
    notes.into_iter().map(|note| note.reply.text.into_inner()).collect()
}

pub async fn a_persons_messages_stay_in_order(world: &impl World) {
    let (store, ana, ben) = (world.open(), somebody(), somebody());
    let notes = vec![note(&ana, "a1", at(1)), note(&ana, "a2", at(0)), note(&ben, "b1", at(0))];
    let ids = store.post(notes, at(0)).await.unwrap();
    let mut first = store.take_due(1, at(1)).await.unwrap();
    assert_eq!(first.len(), 1);
    first.extend(store.take_due(99, at(1)).await.unwrap());
    let first: BTreeSet<_> = first.into_iter().map(|note| note.reply.text.into_inner()).collect();
    assert_eq!(first, ["a1", "b1"].map(str::to_owned).into(), "one of each person");
    assert_eq!(due(&*store, at(1)).await, Vec::<String>::new(), "the first is on its way");
    assert_eq!(store.take(ids[1], at(1)).await.unwrap(), None);
    store.mark(ids[0], Sent::Done, at(1)).await.unwrap();
    assert_eq!(due(&*store, at(1)).await, ["a2"]);
}

pub async fn a_lease_keeps_others_away(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    store.post(vec![note(&ana, "a1", at(0))], at(0)).await.unwrap();
    let first = store.take_due(9, at(0)).await.unwrap().remove(0);
    assert_eq!((first.attempts, first.first_tried, first.made, first.due), (0, None, at(0), at(0)));
    assert_eq!(due(&*store, at(0) + TimeDelta::seconds(59)).await, Vec::<String>::new());
    let second = store.take_due(9, at(1)).await.unwrap().remove(0);
    assert_eq!((second.id, second.attempts, second.first_tried), (first.id, 1, Some(at(0))));
    let third = store.take_due(9, at(2)).await.unwrap().remove(0);
    assert_eq!((third.attempts, third.first_tried), (2, Some(at(0))));
    assert_eq!((third.person, third.kind, third.reply), (ana, first.kind, first.reply));
}

pub async fn a_retry_keeps_its_place(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let ids = store.post(vec![note(&ana, "a1", at(0)), note(&ana, "a2", at(0))], at(0)).await.unwrap();
    assert_eq!(due(&*store, at(0)).await, ["a1"]);
    store.mark(ids[0], Sent::Again(at(5)), at(0)).await.unwrap();
    assert_eq!(due(&*store, at(4)).await, Vec::<String>::new());
    assert_eq!(due(&*store, at(5)).await, ["a1"]);
    store.mark(ids[0], Sent::Done, at(5)).await.unwrap();
    store.mark(ids[0], Sent::Again(at(5)), at(5)).await.unwrap();
    assert_eq!(due(&*store, at(6)).await, ["a2"], "what is done stays done");
}

pub async fn what_surely_did_not_go_out_counts_as_never_tried(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    store.post(vec![note(&ana, "one", at(0))], at(0)).await.unwrap();
    let first = store.take_due(9, at(0)).await.unwrap().remove(0);
    store.mark(first.id, Sent::Unsent(at(2)), at(0)).await.unwrap();
    assert!(due(&*store, at(1)).await.is_empty());
    let second = store.take_due(9, at(2)).await.unwrap().remove(0);
    assert_eq!((second.first_tried, second.attempts), (None, 1));
    store.mark(second.id, Sent::Again(at(3)), at(2)).await.unwrap();
    let third = store.take_due(9, at(3)).await.unwrap().remove(0);
    assert_eq!((third.first_tried, third.attempts), (Some(at(2)), 2));
}

pub async fn what_was_held_back_is_not_older_for_it(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    store.post(vec![note(&ana, "one", at(0)), note(&ana, "two", at(0))], at(0)).await.unwrap();
    let first = store.take_due(9, at(0)).await.unwrap().remove(0);
    store.mark(first.id, Sent::Held(at(7)), at(0)).await.unwrap();
    assert!(due(&*store, at(6)).await.is_empty(), "it keeps its place");
    let again = store.take_due(9, at(7)).await.unwrap().remove(0);
    assert_eq!((again.id, again.made, again.first_tried, again.attempts), (first.id, at(7), None, 1));
    assert_eq!(again.reply, first.reply);
}

pub async fn what_is_postponed_holds_nothing_back(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    store.post(vec![note(&ana, "one", at(0)), note(&ana, "two", at(0))], at(0)).await.unwrap();
    let first = store.take_due(9, at(0)).await.unwrap().remove(0);
    store.mark(first.id, Sent::Postponed(at(7)), at(0)).await.unwrap();
    assert_eq!(due(&*store, at(0)).await, ["two"]);
    assert_eq!(store.due_for(&ana, at(6)).await.unwrap().len(), 1);
    store.end_all(&ana, at(7)).await.unwrap();
    assert_eq!(store.backlog(at(9)).await.unwrap(), (0, None), "nothing of it is left");
    let alone = store.post(vec![note(&ana, "three", at(8))], at(8)).await.unwrap()[0];
    let taken = store.take_due(9, at(8)).await.unwrap().remove(0);
    store.mark(alone, Sent::Postponed(at(20)), at(8)).await.unwrap();
    assert!(due(&*store, at(19)).await.is_empty());
    let again = store.take_due(9, at(20)).await.unwrap().remove(0);
    assert_eq!((again.id, again.reply, again.first_tried, again.attempts), (alone, taken.reply, None, 1));
}

pub async fn a_born_lease_is_ours_until_somebody_sends(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let born = NewNote { leased_until: Some(at(1)), ..note(&ana, "a1", at(0)) };
    let ids = store.post(vec![born.clone(), born], at(0)).await.unwrap();
    assert_eq!(due(&*store, at(0)).await, Vec::<String>::new());
    assert_eq!(store.take(ids[1], at(0)).await.unwrap(), None, "the first one first");
    assert_eq!(store.take(ids[0], at(0)).await.unwrap().map(|note| note.id), Some(ids[0]));
    store.mark(ids[0], Sent::Done, at(0)).await.unwrap();
    assert_eq!(store.take(ids[0], at(0)).await.unwrap(), None);
    // the second was left alone for so long that another process sends it
    assert_eq!(due(&*store, at(1)).await, ["a1"]);
    assert_eq!(store.take(ids[1], at(1)).await.unwrap(), None);
    assert_eq!(store.take(u64::MAX >> 1, at(1)).await.unwrap(), None);
}

pub async fn ending_all_ends_one_person_only(world: &impl World) {
    let (store, ana, ben) = (world.open(), somebody(), somebody());
    let notes = vec![note(&ana, "a1", at(0)), note(&ana, "a2", at(90)), note(&ben, "b1", at(0))];
    store.post(notes, at(0)).await.unwrap();
    assert_eq!(store.end_all(&ana, at(0)).await.unwrap(), 2);
    assert_eq!(store.end_all(&ana, at(0)).await.unwrap(), 0);
    assert_eq!(due(&*store, at(99)).await, ["b1"]);
}

pub async fn a_message_not_due_holds_none_back(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let ids = store.post(vec![note(&ana, "later", at(9)), note(&ana, "now", at(0))], at(0)).await.unwrap();
    assert_eq!(store.take(ids[0], at(0)).await.unwrap(), None, "not due");
    assert_eq!(due(&*store, at(8)).await, ["now"]);
    assert_eq!(due(&*store, at(9)).await, ["later"]);
}

pub async fn done_rows_are_swept(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let ids = store.post(vec![note(&ana, "a1", at(0)), note(&ana, "a2", at(0))], at(0)).await.unwrap();
    store.mark(ids[0], Sent::Done, at(5)).await.unwrap();
    store.sweep_outbox(at(6)).await.unwrap();
    assert_eq!(store.sweep_outbox(at(6)).await.unwrap().total(), 0, "swept clean");
    store.mark(ids[0], Sent::Again(at(6)), at(6)).await.unwrap();
    assert_eq!(store.take(ids[0], at(6)).await.unwrap(), None, "nothing of it is left");
    assert_eq!(store.due_for(&ana, at(6)).await.unwrap(), ids[1..]);
    assert_eq!(due(&*store, at(6)).await, ["a2"]);
    store.mark(ids[1], Sent::Done, at(6)).await.unwrap();
    store.sweep_outbox(at(7)).await.unwrap();
    let next = store.post(vec![note(&ana, "a3", at(0))], at(7)).await.unwrap();
    assert!(!ids.contains(&next[0]), "ids are never given twice");
    assert_eq!(due(&*store, at(7)).await, ["a3"]);
}

pub async fn the_backlog_is_what_is_due(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    assert_eq!(store.backlog(at(9)).await.unwrap(), (0, None));
    let notes = vec![note(&ana, "a1", at(2)), note(&ana, "a2", at(1)), note(&ana, "a3", at(9))];
    let ids = store.post(notes, at(0)).await.unwrap();
    assert_eq!(store.backlog(at(8)).await.unwrap(), (2, Some(at(1))));
    store.mark(ids[1], Sent::Done, at(8)).await.unwrap();
    assert_eq!(store.backlog(at(8)).await.unwrap(), (1, Some(at(2))));
}
