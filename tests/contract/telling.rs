//! What became of the texts about an appointment is kept with it.

use chrono::TimeDelta;
use textpass::domain::appointment::Appointment;
use textpass::store::Store;
use textpass::store::book::KEPT_AFTER;
use textpass::store::outbox::{NewNote, NoteKind, Sent};
use textpass::store::telling::{Fate, Noted, Text, Told, Why};

use crate::World;
use crate::given::*;

fn text(fate: Fate, minute: i64) -> Text {
    Text { id: 0, kind: NoteKind::Notice, fate, code: None, at: at(minute) }
}

fn refused() -> Text {
    Text { code: Some(21_211), ..text(Fate::Refused, 1) }
}

async fn noted(store: &dyn Store, about: &Appointment, text: Text) -> bool {
    store.note_text(&about.number, Noted::Text(text, None)).await.unwrap()
}

async fn told(store: &dyn Store, about: &Appointment) -> Told {
    store.texts_about(std::slice::from_ref(about), at(2)).await.unwrap().remove(0)
}

async fn last(store: &dyn Store, about: &Appointment) -> Option<Text> {
    told(store, about).await.last()
}

async fn untold(store: &dyn Store) -> Vec<(String, Text)> {
    let all = store.told_from(at(2)).await.unwrap();
    let untold = all.into_iter().filter_map(|one| {
        let last = one.last().filter(|last| !last.fate.is_told())?;
        Some((one.appointment.number.to_string(), last))
    });
    untold.collect()
}

pub async fn what_became_of_a_text_stands_until_the_appointment_changes(world: &impl World) {
    let store = &*world.open();
    let (later, one) = (booked(store, wish(8, 1, 1)).await, booked(store, wish(0, 1, 1)).await);
    assert_eq!((last(store, &one).await, untold(store).await), (None, Vec::new()));
    for about in [&later, &one] {
        noted(store, about, refused()).await;
    }
    assert_eq!(last(&*world.open(), &one).await, Some(refused()));
    let both = [&one, &later].map(|one| (one.number.to_string(), refused()));
    assert_eq!(untold(store).await, both, "by time");
    let sent = text(Fate::Sent, 2);
    assert!(noted(store, &later, sent).await);
    assert_eq!(last(store, &later).await, Some(sent));
    assert_eq!(untold(store).await, both[..1]);
    // whoever moves or cancels it is answered by that
    let moved =
        changed(store.relocate(&one.number, 1, task(), &wish(4, 1, 1), &left(None), at(2)).await.unwrap());
    assert_eq!((last(store, &moved).await, untold(store).await), (None, Vec::new()));
    noted(store, &one, refused()).await;
    let cancelled = changed(store.cancel(&one.number, moved.version, &left(None), at(2)).await.unwrap());
    assert_eq!((last(store, &cancelled).await, untold(store).await), (None, Vec::new()));
    // and one that the office cancelled is to be told
    noted(store, &one, refused()).await;
    assert_eq!(untold(store).await, both[..1]);
    let begun = store.told_from(cell(40)).await.unwrap();
    assert!(begun.is_empty(), "{begun:?}");
}

pub async fn a_text_that_waits_is_seen_until_it_is_done(world: &impl World) {
    let store = &*world.open();
    let one = booked(store, wish(0, 1, 1)).await;
    let on_file = one.details.on_file.clone();
    noted(store, &one, refused()).await;
    let about = |due| NewNote { about: Some(one.number.clone()), ..note(&on_file, "moved", due) };
    let ids = store.post(vec![about(at(1)), about(at(9)), note(&on_file, "hi", at(1))], at(1)).await.unwrap();
    let waiting = Text { id: ids[0], ..text(Fate::Waiting, 1) };
    assert_eq!(last(store, &one).await, Some(waiting));
    assert_eq!(untold(store).await, [(one.number.to_string(), waiting)]);
    assert_eq!(store.waiting_for(&on_file).await.unwrap(), ids[..2]);
    assert!(store.waiting_for(&somebody()).await.unwrap().is_empty());
    let taken = store.take(ids[0], at(2)).await.unwrap().unwrap();
    assert_eq!(taken.about, Some(one.number.clone()));
    store.mark(ids[0], Sent::Done, at(2)).await.unwrap();
    assert_eq!(last(store, &one).await, Some(refused()), "the one that is not yet due counts for nothing");
    let plain = store.take(ids[2], at(2)).await.unwrap().unwrap();
    assert_eq!(plain.about, None);
    store.end_all(&on_file, at(2)).await.unwrap();
    assert!(store.waiting_for(&on_file).await.unwrap().is_empty());
}

pub async fn a_text_about_nothing_that_is_there_is_not_kept(world: &impl World) {
    let store = &*world.open();
    let one = booked(store, wish(0, 1, 1)).await;
    noted(store, &one, refused()).await;
    store.sweep_book(one.slot.start + KEPT_AFTER + TimeDelta::days(1)).await.unwrap();
    assert_eq!(store.by_number(&one.number).await.unwrap(), None);
    assert_eq!(last(store, &one).await, None, "it is deleted with the appointment");
    noted(store, &one, refused()).await;
    assert_eq!((last(store, &one).await, untold(store).await), (None, Vec::new()));
}

pub async fn every_text_is_kept_and_moves_forward_only(world: &impl World) {
    let store = &*world.open();
    let one = booked(store, wish(0, 1, 1)).await;
    let of = |id, fate, minute| Text { id, kind: NoteKind::Reminder, ..text(fate, minute) };
    assert!(noted(store, &one, of(7, Fate::Delivered, 1)).await, "before the send's own answer");
    assert!(!noted(store, &one, of(7, Fate::Queued, 2)).await);
    assert!(!noted(store, &one, of(7, Fate::Delivered, 2)).await, "twice");
    assert!(noted(store, &one, of(8, Fate::Queued, 2)).await);
    let kept = world.open().texts_of(&one.number).await.unwrap();
    let fates: Vec<_> = kept.texts.iter().map(|kept| (kept.text.id, kept.text.fate)).collect();
    assert_eq!(fates, [(7, Fate::Delivered), (8, Fate::Queued)]);
    let other = booked(store, wish(4, 1, 1)).await;
    assert!(store.texts_of(&other.number).await.unwrap().is_empty());
}

pub async fn texts_that_are_noted_at_once_are_all_kept(world: &impl World) {
    let store = world.open();
    let one = booked(&*store, wish(0, 1, 1)).await;
    let notes = (1..=8).map(|id| {
        let noted = Noted::Text(Text { id, ..text(Fate::Queued, 1) }, None);
        store.note_text(&one.number, noted)
    });
    for noted in futures_util::future::join_all(notes).await {
        assert!(noted.unwrap());
    }
    assert_eq!(store.texts_of(&one.number).await.unwrap().texts.len(), 8);
}

pub async fn whom_staff_are_asked_to_call_stands_until_they_did(world: &impl World) {
    let store = &*world.open();
    let one = booked(store, wish(0, 1, 1)).await;
    assert!(store.note_text(&one.number, Noted::Ask(Why::OptedOut, at(1))).await.unwrap());
    assert!(told(store, &one).await.call(at(2)).is_some());
    assert_eq!(store.told_from(at(2)).await.unwrap().len(), 1);
    assert!(store.note_text(&one.number, Noted::Called(at(2))).await.unwrap());
    assert_eq!(told(store, &one).await.call(at(2)), None);
    noted(store, &one, text(Fate::Undelivered, 3)).await;
    assert!(told(store, &one).await.call(at(4)).is_some());
    let nobody = textpass::domain::appointment::ApptNumber::parse("DEN-26-0001").unwrap();
    assert!(!store.note_text(&nobody, Noted::Called(at(2))).await.unwrap());
}

pub async fn messages_that_wait_are_seen_without_being_taken(world: &impl World) {
    let store = &*world.open();
    let one = booked(store, wish(0, 1, 1)).await;
    let about = NewNote { about: Some(one.number.clone()), ..note(&one.details.on_file, "moved", at(1)) };
    let ids = store.post(vec![about, note(&somebody(), "hi", at(9))], at(1)).await.unwrap();
    let undone = store.undone().await.unwrap();
    assert_eq!(
        undone.iter().map(|note| (note.id, note.attempts)).collect::<std::collections::BTreeSet<_>>(),
        ids.iter().map(|id| (*id, 0)).collect()
    );
    let seen = store.look(ids[0]).await.unwrap().unwrap();
    assert_eq!((seen.about, seen.attempts), (Some(one.number), 0));
    store.take(ids[0], at(2)).await.unwrap().unwrap();
    assert_eq!(store.look(ids[0]).await.unwrap().unwrap().attempts, 1);
    store.mark(ids[0], Sent::Done, at(2)).await.unwrap();
    assert_eq!(store.look(ids[0]).await.unwrap(), None);
    assert_eq!(store.undone().await.unwrap().len(), 1);
}
