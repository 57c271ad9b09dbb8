//! A message that was answered is answered alike again, and has no effect.

use chrono::TimeDelta;
use textpass::store::Store;
use textpass::store::outbox::{NewNote, NoteKind, RESERVED, Sent};
use textpass::store::turns::{Claim, Committed};

use crate::World;
use crate::given::*;

/// The words of the kept reply, if the message was answered before.
async fn repeated(
    store: &dyn Store,
    person: &textpass::domain::person::Person,
    id: &str,
    minutes: i64,
) -> Option<Option<String>> {
    match claim(store, &says(person, id, "hi"), at(minutes)).await {
        Claim::Answered { reply, .. } => Some(reply.map(|reply| reply.text.into_inner())),
        _ => None,
    }
}

pub async fn a_repeated_message_gets_the_same_reply(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    turn(&*store, &ana, "m1", at(0)).await;
    for _ in 0..3 {
        assert_eq!(repeated(&*store, &ana, "m1", 1).await, Some(Some("re m1".to_owned())));
    }
    assert_eq!(repeated(&*store, &somebody(), "m1", 1).await, None, "ids are a person's own");
}

pub async fn a_reserved_row_is_named_with_its_reply(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let claimed = in_hand(claim(&*store, &says(&ana, "m1", "book"), at(0)).await);
    let mut commit = answer(&claimed, "booked", at(0));
    let reserved = NewNote { kind: NoteKind::Change, ..note(&ana, "booked", at(0) + RESERVED) };
    let by_itself = note(&ana, "a notice", at(0));
    commit.notes = vec![reserved, by_itself];
    let Committed::Done { note_ids, .. } = store.commit(commit).await.unwrap() else { panic!("lost") };
    let rows = async |minutes| match claim(&*store, &says(&ana, "m1", "book"), at(minutes)).await {
        Claim::Answered { reserved, .. } => reserved,
        other => panic!("{other:?}"),
    };
    assert_eq!(rows(1).await, vec![note_ids[0]]);
    store.mark(note_ids[0], Sent::Done, at(1)).await.unwrap();
    assert_eq!(rows(2).await, Vec::<u64>::new());
}

pub async fn a_reply_is_kept_for_two_turns_and_minutes(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    for id in ["m1", "m2", "m3"] {
        turn(&*store, &ana, id, at(0)).await;
    }
    assert_eq!(repeated(&*store, &ana, "m1", 1).await, Some(None), "two turns ago");
    assert_eq!(repeated(&*store, &ana, "m2", 14).await, Some(Some("re m2".to_owned())));
    assert_eq!(repeated(&*store, &ana, "m3", 15).await, Some(None), "a quarter of an hour ago");
}

pub async fn ids_are_remembered_by_number_and_hours(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    for index in 0..33 {
        turn(&*store, &ana, &format!("m{index}"), at(0)).await;
    }
    assert_eq!(repeated(&*store, &ana, "m1", 1).await, Some(None));
    assert_eq!(repeated(&*store, &ana, "m32", 48 * 60 - 1).await, Some(None));
    // the 33rd gave the first one's place away, and after two days all are forgotten
    turn(&*store, &ana, "m0", at(1)).await;
    turn(&*store, &ana, "m32", at(48 * 60)).await;
    assert!(store.sweep_turns(at(0), at(96 * 60)).await.unwrap().total() > 0);
    assert_eq!(store.sweep_turns(at(0), at(96 * 60)).await.unwrap().total(), 0, "swept clean");
}

pub async fn ids_outlive_the_conversation(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    turn(&*store, &ana, "m1", at(0)).await;
    let day = at(0) + TimeDelta::hours(25);
    store.sweep_turns(at(60), day).await.unwrap();
    assert_eq!(repeated(&*store, &ana, "m1", 25 * 60).await, Some(None));
    let claimed = in_hand(claim(&*store, &says(&ana, "m2", "hi"), day).await);
    assert_eq!((claimed.turn, claimed.conversation), (0, None));
}
