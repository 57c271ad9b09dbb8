//! What was moved is all there, and goes on where it was.

use chrono::TimeDelta;
use textpass::domain::appointment::Appointment;
use textpass::domain::person::Person;
use textpass::store::Store;
use textpass::store::book::{Book, Changed, Draft, PERSON_TRIES, TaskId, Tries};
use textpass::store::outbox::{NewNote, NoteKind, Outbox, RESERVED, Sent};
use textpass::store::transfer::carry::Trouble;
use textpass::store::turns::{Claim, Turns};

use crate::given::*;
use crate::life::live;
use crate::places::{Places, carried, dump, moving};
use crate::rows::rows;

#[tokio::test]
async fn a_days_life_is_moved_into_a_file_and_back_without_a_difference() {
    let steps = if std::env::var_os("TEXTPASS_LONG").is_some() { 10_000 } else { 600 };
    let places = Places::new();
    let old = places.sqlite("old.db");
    live(&old, steps).await;
    let (file, new) = (places.file("kept"), places.sqlite("new.db"));
    let written = carried(&old, &file).await.unwrap();
    let read = carried(&file, &new).await.unwrap();
    assert_eq!(written, read);
    for (kind, count) in read.counts() {
        assert!(count > 0, "the life had no {kind}");
    }
    let (ours, theirs) = (dump(&old).await, dump(&new).await);
    assert_eq!(ours, theirs);
    assert_eq!(dump(&file).await, theirs);
    for (table, (ours, theirs)) in
        rows(&places.path("old.db")).iter().zip(rows(&places.path("new.db"))).enumerate()
    {
        assert!(!ours.is_empty(), "table {table}");
        assert_eq!(*ours, theirs, "table {table}");
    }
}

#[tokio::test]
async fn more_than_a_page_of_everything_is_moved() {
    let places = Places::new();
    let (old, file, new) = (places.sqlite("old.db"), places.file("kept"), places.sqlite("new.db"));
    for index in 0..300 {
        let (person, first) = (somebody(), index * 3);
        turn(&old, &person, "m1", at(0)).await;
        old.post(vec![note(&person, "later", moving())], at(0)).await.unwrap();
        done(old.book(&draft(task(), wish(first, 1, 1), &person, "Ana Test"), at(0)).await.unwrap());
        let cancelled = booked(&old, wish(first + 1, 1, 1)).await;
        let rests = moving() + TimeDelta::hours(1);
        old.cancel(&cancelled.number, 1, &left(Some(rests)), at(0)).await.unwrap();
        old.hold(task(), &wish(first + 2, 1, 1), None, &left(None), rests, at(0)).await.unwrap();
        old.tried(&person, None, "m1", at(23 * 60)).await.unwrap();
    }
    let sums = carried(&old, &file).await.unwrap();
    let counts: Vec<u64> = sums.counts().map(|(_, count)| count).collect();
    assert_eq!(counts, [300, 300, 600, 300, 300, 1, 300, 0, 0]);
    assert_eq!(carried(&file, &new).await.unwrap(), sums);
    assert_eq!(dump(&old).await, dump(&new).await);
}

#[tokio::test]
async fn what_is_over_is_left_behind() {
    let places = Places::new();
    let (old, new) = (places.sqlite("old.db"), places.sqlite("new.db"));
    let ana = somebody();
    turn(&old, &ana, "m1", at(-25 * 60)).await;
    old.hold(task(), &wish(0, 1, 1), None, &left(None), at(10), at(0)).await.unwrap();
    old.tried(&ana, None, "m1", at(-1)).await.unwrap();
    old.sweep_turns(at(0), at(-24 * 60)).await.unwrap();
    let notes = old.post(vec![note(&ana, "done", at(0))], at(0)).await.unwrap();
    old.mark(notes[0], Sent::Done, at(0)).await.unwrap();
    let nothing = carried(&old, &new).await;
    assert!(matches!(nothing, Err(Trouble::Nothing)), "{nothing:?}");
    booked(&old, wish(5, 1, 1)).await;
    assert_eq!(carried(&old, &new).await.unwrap().total(), 2, "an appointment and a counter of numbers");
}

/// Somebody with all that one can have, as they were before the move.
pub struct Before {
    ana: Person,
    booked: Appointment,
    booking: Draft,
    mover: TaskId,
    holder: TaskId,
}

pub async fn before(store: &dyn Store) -> Before {
    let (ana, now) = (somebody(), moving() - TimeDelta::minutes(2));
    turn(store, &ana, "m1", now).await;
    let second = in_hand(claim(store, &says(&ana, "m2", "book"), now).await);
    let mut commit = answer(&second, "booked", now);
    let due = now + RESERVED;
    commit.notes = vec![NewNote { kind: NoteKind::Change, ..note(&ana, "booked", due) }];
    store.commit(commit).await.unwrap();
    store.post(vec![note(&ana, "second", now), note(&ana, "third", now)], now).await.unwrap();
    in_hand(claim(store, &says(&ana, "m3", "dies"), now).await);
    assert!(matches!(claim(store, &says(&ana, "m4", "waits"), now).await, Claim::Waiting));
    let (booking, mover, holder) = (draft(task(), wish(0, 2, 1), &ana, "Ana Test"), task(), task());
    let booked = done(store.book(&booking, now).await.unwrap());
    let booked = store.relocate(&booked.number, 1, mover, &wish(4, 2, 1), &left(None), now).await.unwrap();
    assert!(hold(store, holder, &wish(8, 1, 1), now).await);
    store.set_opted_out(&ana, true).await.unwrap();
    for index in 0..PERSON_TRIES {
        store.tried(&ana, None, &format!("m{index}"), now).await.unwrap();
    }
    Before { ana, booked: changed(booked), booking, mover, holder }
}

#[tokio::test]
async fn everybody_goes_on_where_they_were() {
    let places = Places::new();
    let (old, file, new) = (places.sqlite("old.db"), places.file("kept"), places.sqlite("new.db"));
    let was = before(&old).await;
    carried(&old, &file).await.unwrap();
    carried(&file, &new).await.unwrap();
    goes_on(&new, was).await;
}

/// What the new store owes to somebody, after the move.
pub async fn goes_on(new: &dyn Store, was: Before) {
    let Before { ana, booked, booking, mover, holder } = was;
    let now = moving();
    // a webhook that comes again is answered from memory
    let Claim::Answered { reply, reserved } = claim(new, &says(&ana, "m2", "book"), now).await else {
        panic!("m2 was answered")
    };
    assert_eq!((reply.unwrap().text.into_inner(), reserved.len()), ("booked".to_owned(), 1));
    // the message whose claim died comes first, then the one that waits
    assert_eq!(new.stranded(9, now).await.unwrap(), std::slice::from_ref(&ana));
    let dead = in_hand(new.claim_next(&ana, draw(), now).await.unwrap());
    assert_eq!((dead.message.id.as_str(), dead.turn, dead.deaths, dead.opted_out), ("m3", 2, 1, true));
    assert_eq!(dead.conversation.as_deref(), Some(&b"after m2"[..]));
    new.commit(answer(&dead, "re", now)).await.unwrap();
    assert_eq!(in_hand(new.claim_next(&ana, draw(), now).await.unwrap()).message.id, "m4");
    // booking and moving are answered from the row
    let again = new.relocate(&booked.number, 1, mover, &wish(4, 2, 1), &left(None), now).await.unwrap();
    assert_eq!(changed(again).code, booked.code);
    let again = done(new.book(&booking, now).await.unwrap());
    assert_eq!((again.number, again.opted_out), (booked.number.clone(), true));
    assert!(matches!(
        new.relocate(&booked.number, 1, task(), &wish(6, 1, 1), &left(None), now).await.unwrap(),
        Changed::Stale(Some(_))
    ));
    // the seat that is held is theirs, and the next number is new
    assert_eq!(taken(new, now).await, [4, 5, 8]);
    let ben = draft(holder, wish(8, 1, 1), &somebody(), "Ben Test");
    assert!(done(new.book(&ben, now).await.unwrap()).number.serial > booked.number.serial);
    assert!(matches!(new.tries(&ana, None, now).await.unwrap(), Tries::Locked(_)));
    // messages leave in their order: the reserved one was written first
    let mut said = Vec::new();
    while let Some(note) = new.take_due(9, now).await.unwrap().pop() {
        new.mark(note.id, Sent::Done, now).await.unwrap();
        said.push(note.reply.text.into_inner());
    }
    assert_eq!(said, ["booked", "second", "third"]);
}
