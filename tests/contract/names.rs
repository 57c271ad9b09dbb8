//! Names are found whatever form they are hashed in, and are hashed anew by the sweep.

use std::sync::Arc;

use textpass::domain::appointment::Appointment;
use textpass::domain::name_form::SHIPPED;
use textpass::domain::person::Person;
use textpass::store::Store;
use textpass::store::book::Booked;

use crate::World;
use crate::given::*;

async fn book(store: &dyn Store, person: &Person, who: &str, first: i64) -> Booked {
    store.book(&draft(task(), wish(first, 1, 1), person, who), at(0)).await.unwrap()
}

async fn found(store: &dyn Store, who: &str) -> Vec<String> {
    let found = store.of_name(&name(who), &born(1984), at(0)).await.unwrap();
    found.into_iter().map(|one| one.number.to_string()).collect()
}

/// A store of both forms, and one appointment that was booked before there were two.
async fn grown(world: &impl World, who: &str) -> (Arc<dyn Store>, Appointment) {
    let before = done(book(&*world.open_with(SHIPPED), &somebody(), who, 0).await);
    (world.open_with(BOTH), before)
}

pub async fn a_name_is_found_in_an_older_form_and_in_the_newest(world: &impl World) {
    let (store, before) = grown(world, "Josef Novak").await;
    let since = done(book(&*store, &somebody(), "Joseph Kral", 1).await);
    for who in ["josef NOVAK", "Novak, Joseph"] {
        assert_eq!(found(&*store, who).await, [before.number.to_string()], "{who}");
    }
    for who in ["Joseph Kral", "JOSEF KRAL"] {
        assert_eq!(found(&*store, who).await, [since.number.to_string()], "{who}");
    }
}

pub async fn a_sweep_hashes_names_anew(world: &impl World) {
    let (store, before) = grown(world, "Joseph Novak").await;
    assert_eq!(found(&*store, "Joseph Novak").await, [before.number.to_string()]);
    store.sweep_book(at(1)).await.unwrap();
    for forms in [BOTH, ALONE] {
        let store = world.open_with(forms);
        for who in ["joseph NOVAK", "Novak, Josef"] {
            assert_eq!(found(&*store, who).await, [before.number.to_string()], "{who}");
        }
        assert_eq!(store.by_number(&before.number).await.unwrap(), Some(before.clone()));
    }
    let first = world.open_with(SHIPPED);
    assert_eq!(found(&*first, "Joseph Novak").await, [""; 0], "no row of the first form is left");
}

pub async fn what_was_changed_keeps_the_form_of_its_name(world: &impl World) {
    let (store, before) = grown(world, "Joseph Novak").await;
    let moved = store.relocate(&before.number, 1, task(), &wish(4, 1, 1), &left(None), at(0)).await;
    assert_eq!(found(&*store, "Joseph Novak").await, [changed(moved.unwrap()).number.to_string()]);
    store.sweep_book(at(1)).await.unwrap();
    let moved = store.relocate(&before.number, 2, task(), &wish(8, 1, 1), &left(None), at(1)).await;
    changed(moved.unwrap());
    let given = changed(store.readdress(&before.number, 3, &somebody(), &left(None), at(1)).await.unwrap());
    store.sweep_book(at(2)).await.unwrap();
    let alone = world.open_with(ALONE);
    assert_eq!(found(&*alone, "Josef Novak").await, [given.number.to_string()]);
    changed(alone.cancel(&before.number, 4, &left(None), at(2)).await.unwrap());
    assert_eq!(found(&*alone, "Josef Novak").await, [""; 0]);
}

pub async fn the_same_visit_is_known_across_forms(world: &impl World) {
    let (person, wanted) = (somebody(), "Joseph Novak");
    let before = done(book(&*world.open_with(SHIPPED), &person, wanted, 0).await);
    let same = Booked::Same(before.number.clone());
    let store = world.open_with(BOTH);
    assert_eq!(book(&*store, &person, wanted, 4).await, same);
    store.sweep_book(at(1)).await.unwrap();
    for (forms, who) in [(BOTH, wanted), (BOTH, "Josef Novak"), (ALONE, "Josef Novak")] {
        assert_eq!(book(&*world.open_with(forms), &person, who, 4).await, same, "{who}");
    }
    let other = done(book(&*store, &somebody(), "Josef Novak", 4).await);
    assert!(other.same_person, "from another address");
}
