//! Holds: a seat kept for one task, for minutes.

use textpass::store::book::Held;

use crate::World;
use crate::given::*;

pub async fn a_task_holds_one_seat(world: &impl World) {
    let (store, task) = (world.open(), task());
    assert!(hold(&*store, task, &wish(0, 2, 1), at(0)).await);
    assert!(hold(&*store, task, &wish(1, 2, 1), at(0)).await, "over its own cells");
    assert_eq!(taken(&*store, at(0)).await, [1, 2]);
    assert!(hold(&*store, task, &wish(8, 1, 1), at(0)).await);
    assert_eq!(taken(&*store, at(0)).await, [8]);
}

pub async fn a_hold_expires_with_the_clock(world: &impl World) {
    let (store, ours) = (world.open(), task());
    assert!(hold(&*store, ours, &wish(0, 2, 1), at(0)).await);
    assert!(!hold(&*store, task(), &wish(1, 1, 1), at(9)).await);
    assert_eq!(taken(&*store, at(10)).await, Vec::<i64>::new());
    assert!(hold(&*store, task(), &wish(1, 1, 1), at(10)).await, "overwritten without a sweep");
    assert!(!hold(&*store, ours, &wish(0, 2, 1), at(10)).await);
}

pub async fn the_same_wish_keeps_the_seat(world: &impl World) {
    let (store, first, second) = (world.open(), task(), task());
    assert!(hold(&*store, first, &wish(0, 2, 2), at(0)).await);
    assert!(hold(&*store, second, &wish(0, 2, 2), at(0)).await);
    let office = office("DEN");
    let seats = async |now| store.taken(&office, cell(0), cell(9), None, now).await.unwrap();
    let before = seats(at(0)).await;
    store.release(first, &left(None), at(0)).await.unwrap();
    assert!(hold(&*store, second, &wish(0, 2, 2), at(9)).await);
    let after = seats(at(18)).await;
    assert_eq!(after.len(), 2, "prolonged");
    assert!(after.is_subset(&before), "at the same counter");
    // fewer counters do not end a hold that stands
    assert!(hold(&*store, second, &wish(0, 2, 1), at(18)).await);
    assert!(seats(at(18)).await.is_subset(&before));
}

pub async fn a_refused_hold_leaves_the_old_one(world: &impl World) {
    let (store, task) = (world.open(), task());
    booked(&*store, wish(4, 1, 1)).await;
    assert!(hold(&*store, task, &wish(0, 1, 1), at(0)).await);
    assert!(!hold(&*store, task, &wish(4, 1, 1), at(0)).await);
    assert_eq!(taken(&*store, at(0)).await, [0, 4]);
}

pub async fn a_released_seat_is_free(world: &impl World) {
    let (store, ours) = (world.open(), task());
    store.release(ours, &left(None), at(0)).await.unwrap();
    assert!(hold(&*store, ours, &wish(0, 3, 1), at(0)).await);
    store.release(task(), &left(None), at(0)).await.unwrap();
    assert_eq!(taken(&*store, at(0)).await, [0, 1, 2]);
    store.release(ours, &left(None), at(0)).await.unwrap();
    store.release(ours, &left(None), at(0)).await.unwrap();
    assert_eq!(taken(&*store, at(0)).await, Vec::<i64>::new());
}

pub async fn all_cells_or_none(world: &impl World) {
    let store = world.open();
    // two counters, one taken early and the other late: no one counter is free throughout
    assert!(hold(&*store, task(), &wish(0, 2, 2), at(0)).await);
    assert!(hold(&*store, task(), &wish(1, 2, 2), at(0)).await);
    let before = taken(&*store, at(0)).await;
    assert!(!hold(&*store, task(), &wish(0, 3, 2), at(0)).await);
    assert_eq!(taken(&*store, at(0)).await, before);
    assert!(hold(&*store, task(), &wish(2, 2, 2), at(0)).await);
}

pub async fn fewer_counters_never_overfill(world: &impl World) {
    let (store, low, high) = (world.open(), task(), task());
    assert!(hold(&*store, low, &wish(0, 1, 2), at(0)).await);
    assert!(hold(&*store, high, &wish(0, 1, 2), at(0)).await);
    store.release(low, &left(None), at(0)).await.unwrap();
    // counter 0 is free, but one seat beyond the one counter left is still taken
    assert!(!hold(&*store, task(), &wish(0, 1, 1), at(0)).await);
    assert!(!hold(&*store, task(), &wish(0, 1, 0), at(0)).await);
    store.release(high, &left(None), at(0)).await.unwrap();
    assert!(hold(&*store, task(), &wish(0, 1, 1), at(0)).await);
}

pub async fn a_wish_without_cells_is_refused(world: &impl World) {
    let store = world.open();
    let empty = wish(0, 0, 3);
    assert_eq!(store.hold(task(), &empty, None, &left(None), at(10), at(0)).await.unwrap(), Held::Gone);
}
