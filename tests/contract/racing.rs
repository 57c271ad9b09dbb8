//! Many at once: what is promised holds whoever comes first.

use std::collections::BTreeSet;
use std::sync::Arc;

use textpass::domain::appointment::Status;
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::Store;
use textpass::store::book::{Booked, Changed};
use textpass::store::turns::Claim;
use tokio::task::JoinSet;

use crate::World;
use crate::given::*;

/// Seats that there are.
const SEATS: u16 = 7;

/// Has everybody hold and book the same slot, spread over the stores; returns
/// the numbers of those who won.
async fn race(stores: &[Arc<dyn Store>], people: usize, seats: u16) -> BTreeSet<String> {
    let mut racers = JoinSet::new();
    for index in 0..people {
        let store = stores[index % stores.len()].clone();
        racers.spawn(async move {
            let task = task();
            // half of them have no hold, as if it had expired
            if index % 2 == 0 && !hold(&*store, task, &wish(0, 3, seats), at(0)).await {
                return None;
            }
            let draft = draft(task, wish(0, 3, seats), &somebody(), "Ana Test");
            match store.book(&draft, at(1)).await.unwrap() {
                Booked::Done(appointment) => Some(appointment.number.to_string()),
                Booked::Gone => None,
                other => panic!("{other:?}"),
            }
        });
    }
    let results = racers.join_all().await;
    let winners: Vec<String> = results.into_iter().flatten().collect();
    let numbers: BTreeSet<String> = winners.iter().cloned().collect();
    assert_eq!(numbers.len(), winners.len(), "a number was given twice");
    numbers
}

pub async fn two_hundred_tasks_for_seven_seats(world: &impl World) {
    let store = world.open();
    assert_eq!(race(std::slice::from_ref(&store), 200, SEATS).await.len(), usize::from(SEATS));
    let load = load(&*store, at(1)).await;
    assert_eq!(load, (0..3).map(|cell| (cell, usize::from(SEATS))).collect());
}

pub async fn two_processes_for_seven_seats(world: &impl World) {
    let stores = [world.open(), world.open()];
    let winners = race(&stores, 200, SEATS).await;
    assert_eq!(winners.len(), usize::from(SEATS));
    everybody_is_listed(&stores, &winners).await;
}

pub async fn five_hundred_people_for_twenty_seats(world: &impl World) {
    let stores = [world.open(), world.open()];
    let winners = race(&stores, 500, 20).await;
    assert_eq!(winners.len(), 20);
    everybody_is_listed(&stores, &winners).await;
    let load = load(&*stores[0], at(60)).await;
    assert_eq!(load, (0..3).map(|cell| (cell, 20)).collect(), "holds are over, appointments stand");
}

/// Every process lists those who won.
async fn everybody_is_listed(stores: &[Arc<dyn Store>], winners: &BTreeSet<String>) {
    for store in stores {
        let day = store.on_day(&office("DEN"), cell(0), cell(1)).await.unwrap();
        let numbers: BTreeSet<String> = day.iter().map(|a| a.number.to_string()).collect();
        assert_eq!(numbers, *winners);
    }
}

pub async fn one_message_delivered_many_times_is_taken_once(world: &impl World) {
    let stores = [world.open(), world.open()];
    let ana = somebody();
    let mut deliveries = JoinSet::new();
    for index in 0..40 {
        let (store, message) = (stores[index % 2].clone(), says(&ana, "m1", "hi"));
        deliveries.spawn(async move { claim(&*store, &message, at(0)).await });
    }
    let claims = deliveries.join_all().await;
    let in_hand = claims.iter().filter(|claim| matches!(claim, Claim::Taken(_))).count();
    let waiting = claims.iter().filter(|claim| matches!(claim, Claim::Waiting)).count();
    assert_eq!((in_hand, waiting), (1, 39));
}

pub async fn two_moves_and_a_cancel_leave_one_truth(world: &impl World) {
    for _ in 0..10 {
        let (one, two) = (world.open(), world.open());
        let old = booked(&*one, wish(0, 2, 1)).await;
        let (to_one, to_two) = (wish(1, 2, 1), wish(6, 2, 1));
        let by = left(None);
        let (first, second, cancel) = tokio::join!(
            one.relocate(&old.number, 1, task(), &to_one, &by, at(0)),
            two.relocate(&old.number, 1, task(), &to_two, &by, at(0)),
            two.cancel(&old.number, 1, &by, at(0)),
        );
        let results = [first.unwrap(), second.unwrap(), cancel.unwrap()];
        let done: Vec<_> = results.iter().filter(|result| matches!(result, Changed::Done(_))).collect();
        assert_eq!(done.len(), 1, "one wish came true: {results:?}");
        let now = one.by_number(&old.number).await.unwrap().unwrap();
        let cells = taken(&*two, at(0)).await;
        match now.status {
            Status::Cancelled => assert_eq!(cells, Vec::<i64>::new()),
            Status::Booked => {
                assert!(cells == [1, 2] || cells == [6, 7]);
                changed(one.cancel(&now.number, now.version, &left(None), at(0)).await.unwrap());
            }
        }
    }
}

pub async fn one_task_in_many_places_books_once(world: &impl World) {
    let stores = [world.open(), world.open()];
    let draft = Arc::new(draft(task(), wish(0, 2, 3), &somebody(), "Ana Test"));
    let mut attempts = JoinSet::new();
    for index in 0..30 {
        let (store, draft) = (stores[index % 2].clone(), draft.clone());
        attempts.spawn(async move { done(store.book(&draft, at(0)).await.unwrap()).number.to_string() });
    }
    let numbers: BTreeSet<String> = attempts.join_all().await.into_iter().collect();
    assert_eq!(numbers.len(), 1);
    assert_eq!(taken(&*stores[0], at(0)).await, [0, 1]);
}

/// Wishes of one appointment from several processes, each at another office,
/// while somebody sweeps.
pub async fn moves_between_offices_leave_one_truth(world: &impl World) {
    let there = |code: &str, first: i64| {
        let slot = Slot { office: office(code), start: cell(first) };
        SeatWish { slot, ..wish(first, 2, 1) }
    };
    let offices = ["DEN", "SFR", "NYC"];
    let (one, two) = (world.open(), world.open());
    for round in 0..10 {
        let mut old = booked(&*one, wish(0, 2, 1)).await;
        if round % 2 == 1 {
            let away = there("SFR", 0);
            old = changed(one.relocate(&old.number, 1, task(), &away, &left(None), at(0)).await.unwrap());
        }
        let wishes = [there("DEN", 4), there("SFR", 4), there("NYC", 4)];
        let (number, version) = (&old.number, old.version);
        let by = left(None);
        let (a, b, c, d, swept) = tokio::join!(
            one.relocate(number, version, task(), &wishes[0], &by, at(0)),
            two.relocate(number, version, task(), &wishes[1], &by, at(0)),
            one.relocate(number, version, task(), &wishes[2], &by, at(0)),
            two.cancel(number, version, &by, at(0)),
            two.sweep_book(at(0)),
        );
        swept.unwrap();
        let results = [a.unwrap(), b.unwrap(), c.unwrap(), d.unwrap()];
        let done = results.iter().filter(|result| matches!(result, Changed::Done(_))).count();
        assert_eq!(done, 1, "one wish came true: {results:?}");
        let now = one.by_number(number).await.unwrap().unwrap();
        for code in offices {
            let taken = two.taken(&office(code), cell(0), cell(40), None, at(0)).await.unwrap();
            assert_eq!(taken, one.cells_of(&office(code), number).await.unwrap(), "{code} after {results:?}");
            let is_here = now.status == Status::Booked && now.slot.office == office(code);
            assert_eq!(taken.len(), if is_here { 2 } else { 0 }, "{code} after {results:?}");
        }
        if now.status == Status::Booked {
            changed(two.cancel(number, now.version, &left(None), at(0)).await.unwrap());
        }
    }
}
