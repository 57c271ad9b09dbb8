//! What became of the last text about an appointment is kept with it.

use chrono::TimeDelta;
use textpass::domain::appointment::Appointment;
use textpass::store::Store;
use textpass::store::book::KEPT_AFTER;
use textpass::store::outbox::{NewNote, Sent};
use textpass::store::telling::{Fate, LastText};

use crate::World;
use crate::given::*;

fn refused() -> LastText {
    LastText { fate: Fate::Refused, code: Some(21_211), at: at(1) }
}

async fn last(store: &dyn Store, about: &Appointment) -> Option<LastText> {
    store.last_texts(std::slice::from_ref(about), at(2)).await.unwrap()[0]
}

async fn untold(store: &dyn Store) -> Vec<(String, LastText)> {
    let all = store.untold(at(2)).await.unwrap();
    all.into_iter().map(|(one, last)| (one.number.to_string(), last)).collect()
}

pub async fn what_became_of_a_text_stands_until_the_appointment_changes(world: &impl World) {
    let store = &*world.open();
    let (later, one) = (booked(store, wish(8, 1, 1)).await, booked(store, wish(0, 1, 1)).await);
    assert_eq!((last(store, &one).await, untold(store).await), (None, Vec::new()));
    for about in [&later, &one] {
        store.note_text(&about.number, refused()).await.unwrap();
    }
    assert_eq!(last(&*world.open(), &one).await, Some(refused()));
    let both = [&one, &later].map(|one| (one.number.to_string(), refused()));
    assert_eq!(untold(store).await, both, "by time");
    let sent = LastText { fate: Fate::Sent, code: None, at: at(2) };
    store.note_text(&later.number, sent).await.unwrap();
    assert_eq!(last(store, &later).await, Some(sent));
    assert_eq!(untold(store).await, both[..1]);
    // whoever moves or cancels it is answered by that
    let moved =
        changed(store.relocate(&one.number, 1, task(), &wish(4, 1, 1), &left(None), at(2)).await.unwrap());
    assert_eq!((last(store, &moved).await, untold(store).await), (None, Vec::new()));
    store.note_text(&one.number, refused()).await.unwrap();
    let cancelled = changed(store.cancel(&one.number, moved.version, &left(None), at(2)).await.unwrap());
    assert_eq!((last(store, &cancelled).await, untold(store).await), (None, Vec::new()));
    // and one that the office cancelled is to be told
    store.note_text(&one.number, refused()).await.unwrap();
    assert_eq!(untold(store).await, both[..1]);
    let begun = store.untold(cell(40)).await.unwrap();
    assert!(begun.is_empty(), "{begun:?}");
}

pub async fn a_text_that_waits_is_seen_until_it_is_done(world: &impl World) {
    let store = &*world.open();
    let one = booked(store, wish(0, 1, 1)).await;
    let on_file = one.details.on_file.clone();
    store.note_text(&one.number, refused()).await.unwrap();
    let about = |due| NewNote { about: Some(one.number.clone()), ..note(&on_file, "moved", due) };
    let ids = store.post(vec![about(at(1)), about(at(9)), note(&on_file, "hi", at(1))], at(1)).await.unwrap();
    let waiting = LastText { fate: Fate::Waiting, code: None, at: at(1) };
    assert_eq!(last(store, &one).await, Some(waiting));
    assert_eq!(untold(store).await, [(one.number.to_string(), waiting)]);
    assert_eq!(store.waiting_for(&on_file).await.unwrap(), std::slice::from_ref(&one.number));
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
    store.note_text(&one.number, refused()).await.unwrap();
    store.sweep_book(one.slot.start + KEPT_AFTER + TimeDelta::days(1)).await.unwrap();
    assert_eq!(store.by_number(&one.number).await.unwrap(), None);
    assert_eq!(last(store, &one).await, None, "it is deleted with the appointment");
    store.note_text(&one.number, refused()).await.unwrap();
    assert_eq!((last(store, &one).await, untold(store).await), (None, Vec::new()));
}
