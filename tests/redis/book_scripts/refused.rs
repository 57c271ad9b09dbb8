//! A refused call leaves nothing.

use textpass::store::book::{Book, Booked, Changed, Held};

use super::{NOTHING, elsewhere, of_offices, place};
use crate::contract::*;

#[tokio::test]
async fn a_refused_hold_writes_no_cell() {
    let at_place = place().await;
    let store = &at_place.store;
    booked(store, wish(0, 2, 1)).await;
    let ours = task();
    assert!(hold(store, ours, &wish(8, 2, 1), at(0)).await);
    let other = wish(1, 2, 1);
    let (held, changed) =
        at_place.changed_by(store.hold(ours, &other, None, &holder(ours), at(10), at(0))).await;
    assert_eq!(held.unwrap(), Held::Gone);
    assert_eq!(changed, NOTHING);
}

#[tokio::test]
async fn a_refused_booking_writes_nothing_at_the_office() {
    let at_place = place().await;
    let store = &at_place.store;
    let (ana, ours) = (somebody(), task());
    assert!(hold(store, ours, &wish(20, 2, 1), at(0)).await);
    done(store.book(&draft(task(), wish(0, 2, 1), &ana, "Ana Test"), at(0)).await.unwrap());
    let gone = draft(ours, wish(1, 2, 1), &somebody(), "Ben Test");
    let (booked, changed) = at_place.changed_by(store.book(&gone, at(0))).await;
    assert_eq!((booked.unwrap(), of_offices(changed)), (Booked::Gone, vec![]));
    let same = draft(ours, wish(8, 2, 1), &ana, "Ana Test");
    let (booked, changed) = at_place.changed_by(store.book(&same, at(0))).await;
    assert!(matches!(booked.unwrap(), Booked::Same(_)));
    assert_eq!(of_offices(changed), NOTHING);
    for (first, who) in [(4, "Ben Two"), (6, "Cleo Three"), (10, "Dan Four")] {
        done(store.book(&draft(task(), wish(first, 2, 1), &ana, who), at(0)).await.unwrap());
    }
    let fifth = draft(ours, wish(8, 2, 1), &ana, "Eve Five");
    let (booked, changed) = at_place.changed_by(store.book(&fifth, at(0))).await;
    assert_eq!(booked.unwrap(), Booked::TooMany);
    // the entry of the refused visit, which led nowhere, is refused from now on
    assert!(of_offices(changed).iter().all(|key| key.contains("}z")));
}

#[tokio::test]
async fn an_hour_later_a_sweep_leaves_nothing_of_a_refused_booking() {
    let at_place = place().await;
    let store = &at_place.store;
    booked(store, wish(0, 2, 1)).await;
    store.sweep_book(at(120)).await.unwrap();
    let gone = draft(task(), wish(1, 2, 1), &somebody(), "Ben Test");
    let (_, changed) = at_place
        .changed_by(async {
            assert_eq!(store.book(&gone, at(120)).await.unwrap(), Booked::Gone);
            store.sweep_book(at(190)).await.unwrap();
        })
        .await;
    let goes = |key: &String| key.contains("}z") || (key.starts_with("{p:") && key.contains("}b"));
    assert!(changed.iter().all(goes), "but a fence and an entry that go by themselves: {changed:?}");
    // and the same task may still book, by another attempt
    let late = draft(gone.task, wish(4, 2, 1), &gone.details.on_file, "Ben Test");
    let booked = done(store.book(&late, at(191)).await.unwrap());
    assert_eq!(store.of_address(&gone.details.on_file, at(191)).await.unwrap(), vec![booked.clone()]);
    store.sweep_book(at(600)).await.unwrap();
    assert_eq!(store.of_address(&gone.details.on_file, at(600)).await.unwrap(), [booked]);
}

#[tokio::test]
async fn a_refused_change_writes_nothing() {
    let at_place = place().await;
    let store = &at_place.store;
    let old = booked(store, wish(0, 2, 1)).await;
    booked(store, wish(8, 2, 1)).await;
    let mut there = draft(task(), elsewhere(8), &somebody(), "Cleo Test");
    there.details.birth = born(1990);
    done(store.book(&there, at(0)).await.unwrap());
    let (number, mover) = (&old.number, task());
    for (version, wish, stale) in [
        (1, wish(9, 2, 1), false),
        (1, elsewhere(9), false),
        (2, wish(4, 2, 1), true),
        (2, elsewhere(4), true),
    ] {
        let by = left(None);
        let moving = store.relocate(number, version, mover, &wish, &by, at(0));
        let (moved, changed) = at_place.changed_by(moving).await;
        assert_eq!(matches!(moved.unwrap(), Changed::Stale(Some(_))), stale);
        let changed: Vec<_> = changed.into_iter().filter(|key| !key.starts_with("{meta}")).collect();
        assert_eq!(changed, NOTHING, "{wish:?}");
    }
    let (stale, changed) = at_place.changed_by(store.cancel(number, 2, &left(None), at(0))).await;
    assert!(matches!(stale.unwrap(), Changed::Stale(Some(_))));
    assert_eq!(changed, NOTHING);
    let (stale, changed) =
        at_place.changed_by(store.readdress(number, 7, &somebody(), &left(None), at(0))).await;
    assert!(matches!(stale.unwrap(), Changed::Stale(Some(_))));
    assert_eq!(changed, NOTHING);
}
