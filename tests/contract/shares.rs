//! How much one address may take of an office.

use chrono::{DateTime, Utc};
use textpass::domain::person::Person;
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::Store;
use textpass::store::book::{Booked, Changed, Draft, Held, TaskId};
use textpass::store::share::By;

use crate::World;
use crate::given::*;

const DAY: i64 = 24 * 60;

/// An address that lets go of seats for ten minutes.
fn by(address: &Person, now: i64) -> By {
    By { address: Some(address.clone()), rests_until: Some(at(now + 10)), changes: Some(3), owes: None }
}

async fn held(store: &dyn Store, task: TaskId, first: i64, address: &Person, now: i64) -> Held {
    let wish = wish(first, 1, 1);
    store.hold(task, &wish, None, &by(address, now), at(now + 10), at(now)).await.unwrap()
}

/// Whether a stranger would get the seat of a cell.
async fn is_free(store: &dyn Store, first: i64, now: i64) -> bool {
    let seen = store.taken(&office("DEN"), cell(first), cell(first + 1), Some(&somebody()), at(now)).await;
    seen.unwrap().is_empty()
}

fn elsewhere(first: i64) -> SeatWish {
    let wish = wish(first, 1, 1);
    SeatWish { slot: Slot { office: office("SFR"), ..wish.slot }, ..wish }
}

fn until(minutes: i64) -> Held {
    Held::Until(at(minutes))
}

pub async fn an_address_holds_one_seat_at_an_office(world: &impl World) {
    let (store, ana, first, second) = (world.open(), somebody(), task(), task());
    assert_eq!(held(&*store, first, 0, &ana, 0).await, until(10));
    assert_eq!(held(&*store, second, 4, &ana, 1).await, until(11), "another task of the same address");
    assert_eq!(taken(&*store, at(11)).await, [] as [i64; 0]);
    assert!(is_free(&*store, 0, 11).await && !is_free(&*store, 4, 10).await);
    let there = store.hold(first, &elsewhere(0), None, &by(&ana, 2), at(12), at(2)).await.unwrap();
    assert_eq!(there, until(12), "at another office another one");
    assert!(!is_free(&*store, 4, 10).await);
}

pub async fn an_address_holds_for_thirty_minutes_of_an_hour(world: &impl World) {
    let (store, ana, ben) = (world.open(), somebody(), somebody());
    for now in [0, 10, 20] {
        // "start over" makes a new task
        assert_eq!(held(&*store, task(), 0, &ana, now).await, until(now + 10));
    }
    assert_eq!(held(&*store, task(), 0, &ana, 30).await, Held::Enough(at(65)));
    assert!(is_free(&*store, 0, 30).await);
    assert_eq!(held(&*store, task(), 0, &ben, 30).await, until(40), "somebody else's");
    assert_eq!(held(&*store, task(), 4, &ana, 64).await, Held::Enough(at(65)));
    assert_eq!(held(&*store, task(), 4, &ana, 65).await, until(70), "what has left the hour");
}

pub async fn only_the_time_that_was_held_counts(world: &impl World) {
    let (store, helper) = (world.open(), somebody());
    for (index, who) in (0..).zip(["Ana One", "Ben Two", "Cleo Three", "Dan Four"]) {
        let (task, now) = (task(), 10 * index);
        assert_eq!(held(&*store, task, 2 * index, &helper, now).await, until(now + 10), "{who}");
        let draft = draft(task, wish(2 * index, 1, 1), &helper, who);
        done(store.book(&draft, at(now + 4)).await.unwrap());
    }
    // sixteen minutes in all: booked seats are held no more
    assert_eq!(held(&*store, task(), 9, &helper, 40).await, until(50));
}

pub async fn a_seat_let_go_rests_for_others_only(world: &impl World) {
    let (store, ana, ben) = (world.open(), somebody(), somebody());
    let (ours, theirs) = (task(), task());
    assert_eq!(held(&*store, ours, 0, &ana, 0).await, until(10));
    store.release(ours, &by(&ana, 1), at(1)).await.unwrap();
    assert_eq!(held(&*store, theirs, 0, &ben, 1).await, Held::Gone, "from hand to hand");
    let seen =
        |by| async move { world.open().taken(&office("DEN"), cell(0), cell(9), by, at(1)).await.unwrap() };
    assert!(seen(Some(&ana)).await.is_empty());
    assert!(seen(Some(&ben)).await.iter().all(|cell| cell.passing));
    assert_eq!(held(&*store, ours, 0, &ana, 2).await, until(12), "back where it was");
    // chosen instead of another one
    assert_eq!(held(&*store, ours, 4, &ana, 3).await, until(13));
    assert_eq!(held(&*store, theirs, 0, &ben, 12).await, Held::Gone);
    assert_eq!(held(&*store, theirs, 0, &ben, 13).await, until(23));
}

pub async fn what_is_moved_away_from_or_cancelled_rests_for_others_only(world: &impl World) {
    let (store, ana, ben) = (world.open(), somebody(), somebody());
    let old = done(store.book(&draft(task(), wish(0, 1, 1), &ana, "Ana Test"), at(0)).await.unwrap());
    changed(store.relocate(&old.number, 1, task(), &wish(2, 1, 1), &by(&ana, 0), at(0)).await.unwrap());
    assert_eq!(held(&*store, task(), 0, &ben, 0).await, Held::Gone);
    let back = store.relocate(&old.number, 2, task(), &wish(0, 1, 1), &by(&ana, 1), at(1)).await.unwrap();
    changed(back);
    assert_eq!(held(&*store, task(), 2, &ben, 1).await, Held::Gone);
    changed(store.relocate(&old.number, 3, task(), &elsewhere(0), &by(&ana, 2), at(2)).await.unwrap());
    assert!(!is_free(&*store, 0, 2).await, "moved to another office");
    changed(store.cancel(&old.number, 4, &by(&ana, 3), at(3)).await.unwrap());
    let there = store.hold(task(), &elsewhere(0), None, &by(&ben, 3), at(13), at(3)).await.unwrap();
    assert_eq!(there, Held::Gone, "cancelled at another office");
    let own = store.hold(task(), &elsewhere(0), None, &by(&ana, 3), at(13), at(3)).await.unwrap();
    assert_eq!(own, until(13));
    assert!(is_free(&*store, 0, 12).await && is_free(&*store, 2, 11).await);
}

pub async fn four_seats_rest_because_of_one_address(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    for seat in 0..6 {
        let ours = task();
        assert!(matches!(held(&*store, ours, 2 * seat, &ana, 0).await, Held::Until(_)));
        let by = By { rests_until: Some(at(10 + seat)), ..by(&ana, 0) };
        store.release(ours, &by, at(0)).await.unwrap();
    }
    assert_eq!(taken(&*store, at(0)).await, [0, 2, 4, 6], "further ones come back at once");
    // one that is taken again rests no more, and another may
    let ours = task();
    assert!(matches!(held(&*store, ours, 0, &ana, 0).await, Held::Until(_)));
    let replaced = By { rests_until: Some(at(30)), ..by(&ana, 0) };
    store.hold(ours, &wish(12, 1, 1), None, &replaced, at(10), at(0)).await.unwrap();
    assert_eq!(taken(&*store, at(0)).await, [0, 2, 4, 6, 12]);
    assert!(!is_free(&*store, 0, 29).await);
}

pub async fn what_rests_because_of_one_is_not_anothers_to_let_go(world: &impl World) {
    let store = world.open();
    for (leaving, first) in [("cancelled", 0), ("moved", 10), ("moved to another office", 20)] {
        for (letting_go, first) in
            [("released", first), ("for another seat", first + 3), ("for one elsewhere", first + 6)]
        {
            let (row, ana, ben, bens) = (format!("{leaving}, {letting_go}"), somebody(), somebody(), task());
            let of_ana = draft(task(), wish(first, 2, 1), &ana, "Ana Test");
            let old = done(store.book(&of_ana, at(0)).await.unwrap()).number;
            // who knows the number and the code may move it from another address
            let over = wish(first, 1, 1);
            let held_over = store.hold(bens, &over, Some(&old), &by(&ben, 0), at(10), at(0)).await.unwrap();
            assert_eq!(held_over, until(10), "{row}");
            let leaves = by(&ana, 1);
            changed(match leaving {
                "cancelled" => store.cancel(&old, 1, &leaves, at(1)).await.unwrap(),
                "moved" => {
                    store.relocate(&old, 1, task(), &wish(first + 2, 1, 1), &leaves, at(1)).await.unwrap()
                }
                _ => store.relocate(&old, 1, task(), &elsewhere(first), &leaves, at(1)).await.unwrap(),
            });
            match letting_go {
                "released" => store.release(bens, &by(&ben, 2), at(2)).await.unwrap(),
                "for another seat" => assert_eq!(held(&*store, bens, 35, &ben, 2).await, until(12), "{row}"),
                _ => {
                    let there = elsewhere(first + 1);
                    let there = store.hold(bens, &there, None, &by(&ben, 2), at(12), at(2)).await.unwrap();
                    assert_eq!(there, until(12), "{row}");
                }
            }
            assert_eq!(held(&*store, task(), first, &ben, 2).await, Held::Gone, "{row}: from hand to hand");
            assert!(!is_free(&*store, first, 10).await && is_free(&*store, first, 11).await, "{row}");
            assert_eq!(held(&*store, task(), first, &ana, 2).await, until(12), "{row}: whose it was");
            store.release(bens, &By::office(), at(3)).await.unwrap();
        }
    }
}

pub async fn a_seat_that_an_address_lets_go_twice_rests_once(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let until = |minutes: i64| By { rests_until: Some(at(minutes)), ..by(&ana, 0) };
    let lets_go = async |first: i64, rests_until: i64| {
        let ours = task();
        assert!(matches!(held(&*store, ours, first, &ana, 0).await, Held::Until(_)));
        store.release(ours, &until(rests_until), at(0)).await.unwrap();
    };
    lets_go(0, 10).await;
    lets_go(2, 11).await;
    let old = done(store.book(&draft(task(), wish(4, 1, 1), &ana, "Ana Test"), at(0)).await.unwrap()).number;
    let ours = task();
    let over = store.hold(ours, &wish(4, 1, 1), Some(&old), &by(&ana, 0), at(10), at(0)).await.unwrap();
    assert_eq!(over, Held::Until(at(10)));
    changed(store.cancel(&old, 1, &until(12), at(0)).await.unwrap());
    store.release(ours, &until(13), at(0)).await.unwrap();
    assert!(!is_free(&*store, 4, 12).await && is_free(&*store, 4, 13).await, "since the last time");
    lets_go(6, 14).await;
    lets_go(8, 15).await;
    assert_eq!(taken(&*store, at(0)).await, [0, 2, 4, 6], "it counts as one");
}

pub async fn three_changes_of_an_appointment_in_a_day(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let old = done(store.book(&draft(task(), wish(0, 1, 1), &ana, "Ana Test"), at(0)).await.unwrap());
    let to = async |version: u32, wish: &SeatWish, by: &By, now: i64| {
        store.relocate(&old.number, version, task(), wish, by, at(now)).await.unwrap()
    };
    changed(to(1, &wish(2, 1, 1), &by(&ana, 0), 0).await);
    changed(to(2, &elsewhere(0), &by(&ana, 1), 1).await);
    let third = task();
    let again =
        async || store.relocate(&old.number, 3, third, &elsewhere(2), &by(&ana, 2), at(2)).await.unwrap();
    let moved = changed(again().await);
    assert_eq!(moved.changes, [at(0), at(1), at(2)]);
    assert_eq!(changed(again().await), moved, "the same once more is none more");
    assert_eq!(to(4, &elsewhere(4), &by(&ana, 3), 3).await, Changed::TooOften(at(DAY)));
    assert_eq!(
        to(4, &wish(4, 1, 1), &by(&somebody(), 3), 3).await,
        Changed::TooOften(at(DAY)),
        "of whomever"
    );
    assert!(is_free(&*store, 4, 3).await, "nothing is left of it");
    // what the office has caused does not count
    let caused = By { changes: None, ..by(&ana, 4) };
    changed(to(4, &wish(4, 1, 1), &caused, 4).await);
    changed(to(5, &wish(6, 1, 1), &by(&ana, DAY), DAY).await);
    assert_eq!(to(6, &wish(8, 1, 1), &by(&ana, DAY), DAY).await, Changed::TooOften(at(DAY + 1)));
    changed(store.cancel(&old.number, 6, &by(&ana, DAY), at(DAY)).await.unwrap());
}

pub async fn six_bookings_of_an_address_in_a_day(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let book = async |first: i64, now: i64| {
        let wish = if first % 2 == 0 { wish(first, 1, 1) } else { elsewhere(first) };
        let draft = Draft { most: 6, ..draft(task(), wish, &ana, "Ana Test") };
        store.book(&draft, at(now)).await.unwrap()
    };
    for index in 0..6 {
        assert_eq!(store.books_from(&ana, 6, at(index)).await.unwrap(), None);
        let booked = done(book(index, index).await);
        let by = if index == 3 { By::office() } else { by(&ana, index) };
        changed(store.cancel(&booked.number, 1, &by, at(index)).await.unwrap());
    }
    let seventh = done(book(10, 10).await);
    changed(store.cancel(&seventh.number, 1, &by(&ana, 10), at(10)).await.unwrap());
    // the one that the office cancelled did not count
    assert_eq!(book(12, 11).await, Booked::TooOften(at(DAY)));
    assert_eq!(store.books_from(&ana, 6, at(11)).await.unwrap(), Some(at(DAY)));
    assert!(is_free(&*store, 12, 11).await);
    store.sweep_book(at(DAY)).await.unwrap();
    assert_eq!(store.books_from(&ana, 6, at(DAY)).await.unwrap(), None);
    done(book(12, DAY).await);
    assert_eq!(book(14, DAY).await, Booked::Same(seventh_and_one(&seventh.number)));
}

fn seventh_and_one(
    seventh: &textpass::domain::appointment::ApptNumber,
) -> textpass::domain::appointment::ApptNumber {
    textpass::domain::appointment::ApptNumber { serial: seventh.serial + 1, ..seventh.clone() }
}

pub async fn what_ends_later_than_any_could_is_dead(world: &impl World) {
    let (store, ana, ben) = (world.open(), somebody(), somebody());
    let ahead = 3 * DAY;
    let ours = task();
    assert_eq!(held(&*store, ours, 0, &ana, ahead).await, until(ahead + 10));
    let gone = done(store.book(&draft(task(), wish(2, 1, 1), &ana, "Ana Test"), at(0)).await.unwrap());
    changed(store.cancel(&gone.number, 1, &by(&ana, ahead), at(ahead)).await.unwrap());
    for first in [0, 2] {
        assert!(is_free(&*store, first, 0).await);
        assert_eq!(held(&*store, task(), first, &ben, 0).await, until(10));
    }
    // nor does it count against whoever it was
    assert_eq!(held(&*store, task(), 4, &ana, 1).await, until(11));
}

pub async fn nobody_in_particular_is_not_counted(world: &impl World) {
    let store = world.open();
    let nobody = By::office();
    let hold = async |now: DateTime<Utc>| {
        store
            .hold(task(), &wish(0, 1, 9), None, &nobody, now + chrono::TimeDelta::minutes(10), now)
            .await
            .unwrap()
    };
    for index in 0..9 {
        assert_eq!(hold(at(0)).await, until(10), "{index}");
    }
}
