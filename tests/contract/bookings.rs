//! Booking what is held.

use chrono::TimeDelta;
use textpass::domain::appointment::Status;
use textpass::domain::phone::Phone;
use textpass::domain::private::Private;
use textpass::domain::slot::SeatWish;
use textpass::store::book::{Booked, Draft};

use crate::World;
use crate::given::*;

pub async fn a_task_books_once(world: &impl World) {
    let (store, task) = (world.open(), task());
    assert!(hold(&*store, task, &wish(0, 2, 1), at(0)).await);
    let draft = draft(task, wish(0, 2, 1), &somebody(), "Ana Test");
    let first = done(store.book(&draft, at(1)).await.unwrap());
    for minutes in [1, 2, 600] {
        assert_eq!(done(store.book(&draft, at(minutes)).await.unwrap()), first);
    }
    assert_eq!(taken(&*store, at(600)).await, [0, 1]);
}

pub async fn a_repeated_booking_needs_no_seat(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = draft(task(), wish(0, 2, 1), &ana, "Ana Ruiz");
    let booked = done(store.book(&first, at(0)).await.unwrap());
    // the office has changed: there is no such visit any more
    let nowhere = |cells: SeatWish| SeatWish { cells: Vec::new(), capacity: 0, ..cells };
    let again = Draft { wish: nowhere(first.wish.clone()), ..first.clone() };
    assert_eq!(done(store.book(&again, at(1)).await.unwrap()), booked);
    let other = draft(task(), nowhere(wish(4, 2, 1)), &somebody(), "Luis Ruiz");
    assert_eq!(store.book(&other, at(1)).await.unwrap(), Booked::Gone);
    let moving = task();
    let moved = store.relocate(&booked.number, 1, moving, &wish(8, 2, 1), &left(None), at(1)).await.unwrap();
    let gone = nowhere(wish(8, 2, 1));
    let repeated = store.relocate(&booked.number, 1, moving, &gone, &left(None), at(2)).await.unwrap();
    assert_eq!(changed(repeated), changed(moved));
}

pub async fn a_booking_reads_back_as_it_was_made(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let mut draft = draft(task(), wish(4, 3, 2), &ana, "Nguyễn Văn An");
    draft.details.phone = Phone::parse("(303) 555-0142");
    draft.details.papers.insert(paper("receipt"), Private::new("IOE0912345678".to_owned()));
    draft.details.papers.insert(paper("a-number"), Private::new("A012345678".to_owned()));
    draft.details.answers.insert("heard".to_owned(), Private::new("a neighbour".to_owned()));
    let booked = done(store.book(&draft, at(0)).await.unwrap());
    assert_eq!(booked.details, draft.details);
    assert_eq!((booked.slot.clone(), booked.minutes), (draft.wish.slot, 45));
    assert_eq!((booked.counter.clone(), booked.inquiry.clone()), (draft.wish.counter, draft.inquiry));
    assert_eq!((booked.status, booked.version, booked.booked_at), (Status::Booked, 1, at(0)));
    assert_eq!((booked.same_person, booked.opted_out), (false, false));
    assert_eq!(store.by_number(&booked.number).await.unwrap(), Some(booked.clone()));
    assert_eq!(world.open().by_number(&booked.number).await.unwrap(), Some(booked));
}

pub async fn numbers_are_never_given_twice(world: &impl World) {
    let store = world.open();
    let first = booked(&*store, wish(0, 1, 1)).await.number;
    assert!(first.to_string().starts_with("DEN-26-") && first.serial >= 1000);
    let late = cell(0) + TimeDelta::days(31);
    store.sweep_book(late).await.unwrap();
    assert_eq!(store.by_number(&first).await.unwrap(), None);
    let second = booked(&*store, wish(0, 1, 1)).await.number;
    assert_ne!(first, second);
    let mut next_year = draft(task(), wish(1, 1, 1), &somebody(), "Ana Test");
    next_year.year = 27;
    assert_eq!(done(store.book(&next_year, at(0)).await.unwrap()).number.year, 27);
}

pub async fn an_expired_hold_still_books_if_its_cells_are_free(world: &impl World) {
    let (store, ours, other) = (world.open(), task(), task());
    assert!(hold(&*store, ours, &wish(0, 2, 1), at(0)).await);
    assert_eq!(taken(&*store, at(11)).await, Vec::<i64>::new());
    // another takes a neighbouring seat, not ours
    assert!(hold(&*store, other, &wish(2, 1, 1), at(11)).await);
    done(store.book(&draft(ours, wish(0, 2, 1), &somebody(), "Ana Test"), at(12)).await.unwrap());
    assert_eq!(taken(&*store, at(12)).await, [0, 1, 2]);
}

pub async fn a_lost_hold_is_gone(world: &impl World) {
    let (store, ours, other) = (world.open(), task(), task());
    assert!(hold(&*store, ours, &wish(0, 2, 1), at(0)).await);
    assert!(hold(&*store, other, &wish(1, 1, 1), at(11)).await);
    let ours = draft(ours, wish(0, 2, 1), &somebody(), "Ana Test");
    assert_eq!(store.book(&ours, at(12)).await.unwrap(), Booked::Gone);
    assert_eq!(taken(&*store, at(12)).await, [1]);
    // when the other's hold is over as well, the wish may come true after all
    done(store.book(&ours, at(30)).await.unwrap());
    assert_eq!(
        store.book(&draft(other, wish(1, 1, 1), &somebody(), "Ben Test"), at(31)).await.unwrap(),
        Booked::Gone
    );
}

pub async fn no_hold_is_needed_if_the_seat_is_free(world: &impl World) {
    let store = world.open();
    booked(&*store, wish(0, 2, 1)).await;
    let second = draft(task(), wish(1, 2, 1), &somebody(), "Ben Test");
    assert_eq!(store.book(&second, at(0)).await.unwrap(), Booked::Gone);
    assert_eq!(taken(&*store, at(0)).await, [0, 1]);
}

pub async fn a_visit_may_take_a_hundred_cells(world: &impl World) {
    let (store, task) = (world.open(), task());
    let (long, after) = (wish(0, 100, 1), wish(100, 100, 1));
    assert!(hold(&*store, task, &long, at(0)).await);
    let booked = done(store.book(&draft(task, long, &somebody(), "Ana Test"), at(0)).await.unwrap());
    let moved = store.relocate(&booked.number, 1, task, &after, &left(Some(at(30))), at(1)).await.unwrap();
    assert_eq!(changed(moved).slot.start, cell(100));
    let gone = changed(store.cancel(&booked.number, 2, &left(None), at(2)).await.unwrap());
    assert_eq!(gone.minutes, 1500);
    assert_eq!(taken(&*store, at(31)).await, Vec::<i64>::new());
}
