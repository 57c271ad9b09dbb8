//! What a message did to an appointment: once, for as long as there is that
//! appointment.

use chrono::TimeDelta;
use textpass::domain::appointment::ApptNumber;
use textpass::domain::person::Person;
use textpass::store::Store;
use textpass::store::book::{Booked, KEPT_AFTER};
use textpass::store::deed::{Deed, DeedKind};
use textpass::store::outbox::RESERVED;
use textpass::store::turns::Committed;

use crate::World;
use crate::given::*;

fn did(kind: DeedKind, number: &ApptNumber) -> Deed {
    Deed { kind, number: number.clone() }
}

/// A turn of which the commit says what its message did.
async fn does(store: &dyn Store, person: &Person, id: &str, deed: &Deed, minutes: i64) {
    let claimed = in_hand(claim(store, &says(person, id, "1"), at(minutes)).await);
    let mut commit = answer(&claimed, "done", at(minutes));
    commit.deed = Some(deed.clone());
    commit.notes = vec![note(person, "done", at(minutes) + RESERVED)];
    let Committed::Done { note_ids, .. } = store.commit(commit).await.unwrap() else { panic!("lost") };
    assert_eq!(note_ids.len(), 1);
}

pub async fn a_deed_is_remembered_with_its_commit(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let number = booked(&*store, wish(0, 1, 1)).await.number;
    turn(&*store, &ana, "m0", at(0)).await;
    for (id, kind) in [("m1", DeedKind::Booked), ("m2", DeedKind::Moved), ("m3", DeedKind::Cancelled)] {
        assert_eq!(store.deed(&ana, id).await.unwrap(), None);
        does(&*store, &ana, id, &did(kind, &number), 0).await;
        assert_eq!(store.deed(&ana, id).await.unwrap(), Some(did(kind, &number)));
        assert_eq!(store.deed(&somebody(), id).await.unwrap(), None, "ids are a person's own");
    }
    let claimed = in_hand(claim(&*store, &says(&ana, "m4", "1"), at(0)).await);
    let mut alone = answer(&claimed, "done", at(0));
    alone.deed = Some(did(DeedKind::Moved, &number));
    assert!(matches!(store.commit(alone).await.unwrap(), Committed::Done { .. }), "it needs no note");
    assert_eq!(store.deed(&ana, "m4").await.unwrap(), Some(did(DeedKind::Moved, &number)));
    let claimed = in_hand(claim(&*store, &says(&ana, "m5", "1"), at(0)).await);
    let mut lost = answer(&claimed, "done", at(0));
    (lost.claim, lost.deed) = (claimed.claim ^ 1, Some(did(DeedKind::Moved, &number)));
    assert_eq!(store.commit(lost).await.unwrap(), Committed::Lost);
    assert_eq!(store.deed(&ana, "m5").await.unwrap(), None, "a lost commit did nothing");
}

pub async fn a_message_books_once_however_late_it_comes_again(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = draft(task(), wish(0, 1, 1), &ana, "Ana Test");
    let number = done(store.book(&first, at(0)).await.unwrap()).number;
    assert_eq!(done(store.book(&first, at(0)).await.unwrap()).number, number, "before its commit it repeats");
    let deed = did(DeedKind::Booked, &number);
    does(&*store, &ana, &first.message_id, &deed, 0).await;
    for minute in 0..60 {
        turn(&*store, &ana, &format!("later {minute}"), at(60 * minute)).await;
    }
    let late = 72 * 60;
    let (now, before) = (at(late), at(late) - TimeDelta::hours(48));
    store.sweep_turns(before, now).await.unwrap();
    store.sweep_book(now).await.unwrap();
    let again = in_hand(claim(&*store, &says(&ana, &first.message_id, "1"), now).await);
    assert_eq!(again.message.id, first.message_id, "as a message it is forgotten");
    let mut other = draft(task(), wish(4, 1, 1), &ana, "Ben Test");
    other.message_id = first.message_id;
    assert_eq!(store.book(&other, now).await.unwrap(), Booked::Before(deed));
    assert_eq!(taken(&*store, now).await, [0], "and it took nothing");
    other.message_id = "another".to_owned();
    assert_ne!(done(store.book(&other, now).await.unwrap()).number, number);
}

pub async fn a_deed_lasts_as_long_as_its_appointment(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let kept = booked(&*store, wish(40, 1, 1)).await;
    let gone = booked(&*store, wish(0, 1, 1)).await;
    turn(&*store, &ana, "m0", at(0)).await;
    does(&*store, &ana, "m1", &did(DeedKind::Moved, &kept.number), 0).await;
    does(&*store, &ana, "m2", &did(DeedKind::Cancelled, &gone.number), 0).await;
    let between = gone.slot.start + KEPT_AFTER + TimeDelta::minutes(1);
    for (when, one, two) in [
        (gone.slot.start + KEPT_AFTER, true, true),
        (between, true, false),
        (kept.slot.start + KEPT_AFTER + TimeDelta::minutes(1), false, false),
    ] {
        store.sweep_book(when).await.unwrap();
        store.sweep_turns(when - TimeDelta::hours(48), when).await.unwrap();
        assert_eq!(store.deed(&ana, "m1").await.unwrap().is_some(), one, "{when}");
        assert_eq!(store.deed(&ana, "m2").await.unwrap().is_some(), two, "{when}");
    }
}
