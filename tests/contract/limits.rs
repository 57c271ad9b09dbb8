//! How many appointments an address may have.

use textpass::domain::person::Person;
use textpass::store::Store;
use textpass::store::book::{Booked, OPEN_PER_ADDRESS};

use crate::World;
use crate::given::*;

async fn book(store: &dyn Store, person: &Person, who: &str, first: i64) -> Booked {
    store.book(&draft(task(), wish(first, 1, 1), person, who), at(0)).await.unwrap()
}

const NAMES: [&str; 4] = ["Ana One", "Ben Two", "Cleo Three", "Dan Four"];

pub async fn a_fifth_appointment_is_refused(world: &impl World) {
    let (store, helper) = (world.open(), somebody());
    assert_eq!(NAMES.len(), OPEN_PER_ADDRESS);
    for (first, who) in (0..).zip(NAMES) {
        done(book(&*store, &helper, who, first).await);
    }
    assert_eq!(book(&*store, &helper, "Eve Five", 9).await, Booked::TooMany);
    assert_eq!(taken(&*store, at(0)).await, [0, 1, 2, 3]);
    done(book(&*store, &somebody(), "Eve Five", 9).await);
}

pub async fn the_same_again_is_named(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = done(book(&*store, &ana, "Ana Lopez", 0).await);
    assert_eq!(book(&*store, &ana, "LOPEZ, Ana", 4).await, Booked::Same(first.number));
    let mut born_later = draft(task(), wish(5, 1, 1), &ana, "Ana Lopez");
    born_later.details.birth = born(1985);
    done(store.book(&born_later, at(0)).await.unwrap());
}

pub async fn past_and_cancelled_ones_do_not_count(world: &impl World) {
    let (store, helper) = (world.open(), somebody());
    for (first, who) in (0..).zip(NAMES) {
        done(book(&*store, &helper, who, first).await);
    }
    let later = cell(0) + chrono::TimeDelta::minutes(1);
    let fifth = draft(task(), wish(9, 1, 1), &helper, NAMES[0]);
    let fifth = done(store.book(&fifth, later).await.unwrap());
    changed(store.cancel(&fifth.number, 1, &left(None), later).await.unwrap());
    let again = draft(task(), wish(9, 1, 1), &helper, NAMES[0]);
    done(store.book(&again, later).await.unwrap());
}
