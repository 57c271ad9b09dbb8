//! Cancelling, and seats that rest.

use textpass::domain::appointment::Status;
use textpass::store::book::{Booked, Changed};

use crate::World;
use crate::given::*;

pub async fn a_cancelled_seat_rests_first(world: &impl World) {
    let store = world.open();
    let old = booked(&*store, wish(0, 2, 1)).await;
    let cancelled = changed(store.cancel(&old.number, 1, &left(Some(at(30))), at(1)).await.unwrap());
    assert_eq!(cancelled.status, Status::Cancelled);
    assert_eq!(taken(&*store, at(29)).await, [0, 1]);
    assert!(!hold(&*store, task(), &wish(1, 1, 1), at(29)).await);
    let draft = draft(task(), wish(0, 1, 1), &somebody(), "Ben Test");
    assert_eq!(store.book(&draft, at(29)).await.unwrap(), Booked::Gone);
    assert_eq!(taken(&*store, at(30)).await, Vec::<i64>::new());
    assert!(hold(&*store, task(), &wish(1, 1, 1), at(30)).await);
}

pub async fn a_cancellation_repeats_and_goes_stale(world: &impl World) {
    let store = world.open();
    let old = booked(&*store, wish(0, 1, 1)).await;
    let first = changed(store.cancel(&old.number, 1, &left(None), at(1)).await.unwrap());
    let second = changed(store.cancel(&old.number, 1, &left(Some(at(90))), at(2)).await.unwrap());
    assert_eq!((first.number, second.status), (old.number.clone(), Status::Cancelled));
    assert_eq!(taken(&*store, at(3)).await, Vec::<i64>::new(), "the repeat lays nothing to rest");
    let stale = store.cancel(&old.number, 2, &left(None), at(3)).await.unwrap();
    assert!(matches!(stale, Changed::Stale(Some(_))));
    let mut unknown = old.number;
    unknown.serial += 100;
    assert_eq!(store.cancel(&unknown, 1, &left(None), at(3)).await.unwrap(), Changed::Stale(None));
}

pub async fn without_rest_the_seat_is_free_at_once(world: &impl World) {
    let store = world.open();
    for return_at in [None, Some(at(0))] {
        let old = booked(&*store, wish(0, 2, 1)).await;
        changed(store.cancel(&old.number, 1, &left(return_at), at(1)).await.unwrap());
        assert_eq!(taken(&*store, at(1)).await, Vec::<i64>::new());
    }
}
