//! What is left of a hold that was replaced, and of everything a month later.

use textpass::store::book::Book;

use super::{booked_as, elsewhere, place};
use crate::contract::*;
use crate::stores::{differences, everything};

/// A hold on another day, and one across midnight, are lifted by the same script.
#[tokio::test]
async fn a_hold_on_another_day_is_replaced_in_one_write() {
    let at_place = place().await;
    let (store, ours) = (&at_place.store, task());
    let night = wish(59, 2, 1);
    assert_eq!(night.cells[0].format("%H:%M").to_string(), "23:45");
    assert_eq!(night.cells[1].format("%H:%M").to_string(), "00:00");
    assert!(hold(store, ours, &wish(0, 2, 1), at(0)).await);
    assert!(hold(store, ours, &night, at(0)).await);
    let seen = store.taken(&office("DEN"), cell(-4), cell(200), None, at(0)).await.unwrap();
    let seen: Vec<_> = seen.into_iter().map(|taken| taken.cell).collect();
    assert_eq!(seen, night.cells);
    let booked =
        done(store.book(&draft(ours, wish(96, 2, 1), &somebody(), "Ana Test"), at(0)).await.unwrap());
    let seen = store.taken(&office("DEN"), cell(-4), cell(200), None, at(0)).await.unwrap();
    assert_eq!(seen, store.cells_of(&office("DEN"), &booked.number).await.unwrap());
    let moved = store.relocate(&booked.number, 1, task(), &night, &left(None), at(0)).await.unwrap();
    assert_eq!(changed(moved).slot.start, night.slot.start);
    let seen = store.taken(&office("DEN"), cell(-4), cell(200), None, at(0)).await.unwrap();
    assert_eq!(seen.into_iter().map(|taken| taken.cell).collect::<Vec<_>>(), night.cells);
}

#[tokio::test]
async fn thirty_days_later_nothing_is_left_but_the_serials() {
    let at_place = place().await;
    let store = &at_place.store;
    let ana = somebody();
    let draft = draft(task(), wish(0, 2, 1), &ana, "Ana Test");
    let booked = done(store.book(&draft, at(0)).await.unwrap());
    let guest = booked_as(store, "Ben Test", 4).await;
    changed(store.relocate(&guest, 1, task(), &elsewhere(4), &left(Some(at(30))), at(0)).await.unwrap());
    let cancelled = booked_as(store, "Cleo Test", 8).await;
    changed(store.cancel(&cancelled, 1, &left(Some(at(30))), at(0)).await.unwrap());
    let moved_back = booked_as(store, "Dan Test", 10).await;
    changed(store.relocate(&moved_back, 1, task(), &elsewhere(10), &left(None), at(0)).await.unwrap());
    changed(store.cancel(&moved_back, 2, &left(None), at(0)).await.unwrap());
    assert!(hold(store, task(), &wish(20, 2, 1), at(0)).await);
    let late = cell(0) + chrono::TimeDelta::days(32);
    assert!(store.sweep_book(late).await.unwrap().total() >= 4);
    assert_eq!(store.sweep_book(late).await.unwrap().total(), 0);
    assert_eq!(store.by_number(&booked.number).await.unwrap(), None);
    let names: Vec<String> =
        differences(&Default::default(), &everything(&at_place.server, &at_place.prefix));
    let goes = |name: &str| name.contains("}h") || name.contains("}z") || name.contains("}s");
    let left = |name: &&String| !goes(name) || name.ends_with("}seq");
    assert_eq!(
        names.iter().filter(left).collect::<Vec<_>>(),
        ["{meta}key", "{meta}offices", "{o:DEN}seq"],
        "all else but notes, shares and fences that go by themselves"
    );
}
