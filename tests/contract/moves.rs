//! Moving: one swap that keeps the number, never no seat, never two.

use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::book::{Booked, Changed, Held};

use crate::World;
use crate::given::*;

pub async fn a_move_keeps_the_number_and_swaps_the_seat(world: &impl World) {
    let (store, task) = (world.open(), task());
    let old = booked(&*store, wish(0, 2, 1)).await;
    assert!(hold_moving(&*store, task, &wish(8, 2, 1), &old.number).await);
    assert_eq!(taken(&*store, at(0)).await, [0, 1, 8, 9]);
    let new = store.relocate(&old.number, 1, task, &wish(8, 2, 1), &left(Some(at(30))), at(1)).await.unwrap();
    let new = changed(new);
    assert_eq!((new.number.clone(), new.version, new.slot.start), (old.number.clone(), 2, cell(8)));
    assert_ne!(new.code, old.code);
    assert_eq!(taken(&*store, at(29)).await, [0, 1, 8, 9], "the old seat rests");
    assert_eq!(taken(&*store, at(30)).await, [8, 9]);
    assert_eq!(store.by_number(&old.number).await.unwrap(), Some(new));
}

pub async fn a_move_may_overlap_its_own_cells(world: &impl World) {
    let (store, task) = (world.open(), task());
    let old = booked(&*store, wish(0, 2, 1)).await;
    assert!(!hold(&*store, task, &wish(1, 2, 1), at(0)).await, "only when it moves that appointment");
    assert!(hold_moving(&*store, task, &wish(1, 2, 1), &old.number).await);
    assert_eq!(taken(&*store, at(0)).await, [0, 1, 2]);
    changed(store.relocate(&old.number, 1, task, &wish(1, 2, 1), &left(None), at(1)).await.unwrap());
    assert_eq!(taken(&*store, at(1)).await, [1, 2]);
    changed(store.cancel(&old.number, 2, &left(None), at(2)).await.unwrap());
    assert_eq!(taken(&*store, at(2)).await, Vec::<i64>::new());
}

pub async fn a_move_repeats_and_goes_stale(world: &impl World) {
    let (store, first) = (world.open(), task());
    let old = booked(&*store, wish(0, 1, 1)).await;
    let relocate = async |version, task, to| {
        store.relocate(&old.number, version, task, &wish(to, 1, 1), &left(None), at(1)).await.unwrap()
    };
    let moved = changed(relocate(1, first, 4).await);
    assert_eq!(changed(relocate(1, first, 4).await), moved);
    let Changed::Stale(Some(true_now)) = relocate(1, task(), 6).await else { panic!("not stale") };
    assert_eq!(*true_now, moved);
    changed(relocate(2, task(), 6).await);
    assert!(matches!(relocate(1, first, 4).await, Changed::Stale(Some(_))), "moved on since");
    assert_eq!(taken(&*store, at(1)).await, [6]);
}

pub async fn a_repeated_move_tells_no_old_address_a_new_code(world: &impl World) {
    let (store, mover) = (world.open(), task());
    let old = booked(&*store, wish(0, 1, 1)).await;
    let relocate =
        async || store.relocate(&old.number, 1, mover, &wish(4, 1, 1), &left(None), at(1)).await.unwrap();
    changed(relocate().await);
    changed(store.readdress(&old.number, 2, &somebody(), &left(None), at(1)).await.unwrap());
    assert!(matches!(relocate().await, Changed::Stale(Some(_))));
}

pub async fn an_expired_moving_hold_loses_nothing(world: &impl World) {
    let (store, mover) = (world.open(), task());
    let old = booked(&*store, wish(0, 2, 1)).await;
    assert!(hold_moving(&*store, mover, &wish(1, 2, 1), &old.number).await);
    store.sweep_book(at(11)).await.unwrap();
    assert_eq!(taken(&*store, at(11)).await, [0, 1]);
    assert!(!hold(&*store, task(), &wish(1, 1, 1), at(11)).await);
    let late = store.relocate(&old.number, 1, mover, &wish(1, 2, 1), &left(None), at(12)).await.unwrap();
    changed(late);
    assert_eq!(taken(&*store, at(12)).await, [1, 2], "free still, so it moves");
    // and a hold that is given back gives the appointment's own cells to it
    let again = task();
    assert!(hold_moving(&*store, again, &wish(2, 2, 1), &old.number).await);
    store.release(again, &left(None), at(0)).await.unwrap();
    assert_eq!(taken(&*store, at(12)).await, [1, 2]);
}

pub async fn a_lost_move_keeps_the_old_seat(world: &impl World) {
    let (store, mover) = (world.open(), task());
    let old = booked(&*store, wish(0, 1, 1)).await;
    assert!(hold_moving(&*store, mover, &wish(4, 1, 1), &old.number).await);
    assert!(hold(&*store, task(), &wish(4, 1, 1), at(11)).await);
    let lost = store.relocate(&old.number, 1, mover, &wish(4, 1, 1), &left(None), at(12)).await.unwrap();
    assert_eq!(lost, Changed::Gone);
    assert_eq!(store.by_number(&old.number).await.unwrap(), Some(old));
    assert_eq!(taken(&*store, at(12)).await, [0, 4]);
}

pub async fn a_move_to_another_office_keeps_its_number(world: &impl World) {
    let (store, mover) = (world.open(), task());
    let old = booked(&*store, wish(0, 1, 1)).await;
    let there = Slot { office: office("SFR"), start: cell(3) };
    let wish = SeatWish { slot: there.clone(), ..wish(3, 1, 1) };
    assert!(hold_moving(&*store, mover, &wish, &old.number).await);
    let new = changed(store.relocate(&old.number, 1, mover, &wish, &left(None), at(1)).await.unwrap());
    assert_eq!((new.number.office.as_str(), new.slot), ("DEN", there));
    assert_eq!(taken(&*store, at(1)).await, Vec::<i64>::new());
    assert_eq!(store.on_day(&office("SFR"), cell(0), cell(9)).await.unwrap().len(), 1);
    assert_eq!(store.on_day(&office("DEN"), cell(0), cell(9)).await.unwrap().len(), 0);
}

pub async fn a_moving_hold_never_books_over_its_own_appointment(world: &impl World) {
    let (store, mover) = (world.open(), task());
    let old = booked(&*store, wish(0, 2, 1)).await;
    assert!(hold_moving(&*store, mover, &wish(0, 2, 1), &old.number).await);
    let over = draft(mover, wish(0, 2, 1), &somebody(), "Ben Test");
    assert_eq!(store.book(&over, at(1)).await.unwrap(), Booked::Gone);
    assert_eq!(
        store.hold(mover, &wish(0, 2, 1), None, &left(None), at(20), at(1)).await.unwrap(),
        Held::Gone
    );
    assert_eq!(store.by_number(&old.number).await.unwrap(), Some(old));
}

pub async fn two_moves_of_one_appointment_do_not_double(world: &impl World) {
    let (store, first, second) = (world.open(), task(), task());
    let old = booked(&*store, wish(0, 2, 1)).await;
    assert!(hold_moving(&*store, first, &wish(1, 2, 1), &old.number).await);
    assert!(!hold_moving(&*store, second, &wish(2, 2, 1), &old.number).await, "held by the first");
    assert!(hold_moving(&*store, second, &wish(4, 2, 1), &old.number).await);
    changed(
        store.relocate(&old.number, 1, second, &wish(4, 2, 1), &left(Some(at(30))), at(1)).await.unwrap(),
    );
    assert_eq!(taken(&*store, at(1)).await, [0, 1, 2, 4, 5], "rest, the first one's hold, the new seat");
    let stale = store.relocate(&old.number, 1, first, &wish(1, 2, 1), &left(None), at(2)).await.unwrap();
    assert!(matches!(stale, Changed::Stale(Some(_))));
    assert_eq!(taken(&*store, at(30)).await, [4, 5]);
}

pub async fn a_cancelled_appointment_does_not_move(world: &impl World) {
    let (store, mover) = (world.open(), task());
    let old = booked(&*store, wish(0, 1, 1)).await;
    changed(store.cancel(&old.number, 1, &left(Some(at(30))), at(0)).await.unwrap());
    assert!(!hold_moving(&*store, mover, &wish(0, 1, 1), &old.number).await, "it rests for everybody");
    let stale = store.relocate(&old.number, 1, mover, &wish(4, 1, 1), &left(None), at(1)).await.unwrap();
    assert!(matches!(stale, Changed::Stale(Some(_))));
    assert_eq!(taken(&*store, at(1)).await, [0]);
}
