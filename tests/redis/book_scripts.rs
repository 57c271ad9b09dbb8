//! The scripts of the book, each by what it leaves in the server: a refused call
//! nothing, a repeated call nothing more, also when the server forgot the scripts.

use std::collections::BTreeSet;

use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::book::{Book, Booked, Changed, Held};
use textpass::store::redis::RedisStore;

use crate::contract::*;
use crate::monitor::{Monitor, again};
use crate::servers::{Keeping, RedisServer};
use crate::stores::{self, differences, everything};

/// A store on a server of its own.
struct Place {
    server: RedisServer,
    store: RedisStore,
    prefix: String,
}

async fn place() -> Place {
    let server = RedisServer::start(Keeping::EverySecond);
    let (store, prefix) = stores::new(&server).await;
    Place { server, store, prefix }
}

impl Place {
    /// The keys that differ after the calls from before.
    async fn changed_by<T>(&self, calls: impl Future<Output = T>) -> (T, Vec<String>) {
        let before = everything(&self.server, &self.prefix);
        let done = calls.await;
        (done, differences(&before, &everything(&self.server, &self.prefix)))
    }
}

/// Keys of offices; the others are indexes, which are written ahead.
fn of_offices(keys: Vec<String>) -> Vec<String> {
    keys.into_iter().filter(|key| key.starts_with("{o:")).collect()
}

fn elsewhere(first: i64) -> SeatWish {
    SeatWish { slot: Slot { office: office("SFR"), start: cell(first) }, ..wish(first, 2, 1) }
}

const NOTHING: [&str; 0] = [];

#[tokio::test]
async fn a_refused_hold_writes_no_cell() {
    let at_place = place().await;
    let store = &at_place.store;
    booked(store, wish(0, 2, 1)).await;
    let ours = task();
    assert!(hold(store, ours, &wish(8, 2, 1), at(0)).await);
    let other = wish(1, 2, 1);
    let (held, changed) = at_place.changed_by(store.hold(ours, &other, None, at(10), at(0))).await;
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
    assert!(changed.iter().all(|key| key.contains("}z")), "but a fence that goes by itself: {changed:?}");
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
        let moving = store.relocate(number, version, mover, &wish, None, at(0));
        let (moved, changed) = at_place.changed_by(moving).await;
        assert_eq!(matches!(moved.unwrap(), Changed::Stale(Some(_))), stale);
        let changed: Vec<_> = changed.into_iter().filter(|key| !key.starts_with("{meta}")).collect();
        assert_eq!(changed, NOTHING, "{wish:?}");
    }
    let (stale, changed) = at_place.changed_by(store.cancel(number, 2, None, at(0))).await;
    assert!(matches!(stale.unwrap(), Changed::Stale(Some(_))));
    assert_eq!(changed, NOTHING);
    let (stale, changed) = at_place.changed_by(store.readdress(number, 7, &somebody(), at(0))).await;
    assert!(matches!(stale.unwrap(), Changed::Stale(Some(_))));
    assert_eq!(changed, NOTHING);
}

#[tokio::test]
async fn a_repeated_call_writes_nothing_more_even_if_the_server_forgot_the_scripts() {
    let at_place = place().await;
    let (store, server) = (&at_place.store, &at_place.server);
    let (ana, ours, mover, crosser, new) = (somebody(), task(), task(), task(), somebody());
    let draft = draft(ours, wish(0, 2, 1), &ana, "Ana Test");
    assert!(hold(store, ours, &wish(0, 2, 1), at(0)).await);
    let (_, twice) = at_place.changed_by(hold(store, ours, &wish(0, 2, 1), at(0))).await;
    assert_eq!(twice, NOTHING, "hold");
    let booked = done(store.book(&draft, at(0)).await.unwrap());
    server.tell(&["SCRIPT", "FLUSH"]);
    let (again, twice) = at_place.changed_by(store.book(&draft, at(0))).await;
    assert_eq!((done(again.unwrap()), twice), (booked.clone(), vec![]), "book");
    let number = &booked.number;
    let (inside, across) = (wish(1, 2, 1), elsewhere(4));
    for (version, task, wish) in [(1, mover, &inside), (2, crosser, &across)] {
        let moved = changed(store.relocate(number, version, task, wish, Some(at(30)), at(0)).await.unwrap());
        server.tell(&["SCRIPT", "FLUSH"]);
        let again = store.relocate(number, version, task, wish, Some(at(30)), at(0));
        let (again, twice) = at_place.changed_by(again).await;
        assert_eq!((changed(again.unwrap()), twice), (moved, vec![]), "move");
    }
    let given = changed(store.readdress(number, 3, &new, at(0)).await.unwrap());
    server.tell(&["SCRIPT", "FLUSH"]);
    let (again, twice) = at_place.changed_by(store.readdress(number, 3, &new, at(0))).await;
    assert_eq!((changed(again.unwrap()), twice), (given, vec![]), "readdress");
    let gone = changed(store.cancel(number, 4, Some(at(30)), at(0)).await.unwrap());
    server.tell(&["SCRIPT", "FLUSH"]);
    let (again, twice) = at_place.changed_by(store.cancel(number, 4, Some(at(30)), at(0))).await;
    assert_eq!((changed(again.unwrap()), twice), (gone, vec![]), "cancel");
    store.tried(&ana, Some(number), "m1", at(0)).await.unwrap();
    server.tell(&["SCRIPT", "FLUSH"]);
    let (_, twice) = at_place.changed_by(store.tried(&ana, Some(number), "m1", at(0))).await;
    assert_eq!(twice, NOTHING, "tried");
    let (_, twice) = at_place.changed_by(store.tries(&ana, Some(number), at(0))).await;
    assert_eq!(twice, NOTHING, "tries");
    store.sweep_book(at(40)).await.unwrap();
    server.tell(&["SCRIPT", "FLUSH"]);
    let (swept, twice) = at_place.changed_by(store.sweep_book(at(40))).await;
    assert_eq!((swept.unwrap(), twice), (0, vec![]), "sweep");
}

#[tokio::test]
async fn thirty_days_later_nothing_is_left_but_the_serials() {
    let at_place = place().await;
    let store = &at_place.store;
    let ana = somebody();
    let draft = draft(task(), wish(0, 2, 1), &ana, "Ana Test");
    let booked = done(store.book(&draft, at(0)).await.unwrap());
    let guest = booked_as(store, "Ben Test", 4).await;
    changed(store.relocate(&guest, 1, task(), &elsewhere(4), Some(at(30)), at(0)).await.unwrap());
    let cancelled = booked_as(store, "Cleo Test", 8).await;
    changed(store.cancel(&cancelled, 1, Some(at(30)), at(0)).await.unwrap());
    let moved_back = booked_as(store, "Dan Test", 10).await;
    changed(store.relocate(&moved_back, 1, task(), &elsewhere(10), None, at(0)).await.unwrap());
    changed(store.cancel(&moved_back, 2, None, at(0)).await.unwrap());
    assert!(hold(store, task(), &wish(20, 2, 1), at(0)).await);
    let late = cell(0) + chrono::TimeDelta::days(32);
    assert!(store.sweep_book(late).await.unwrap() >= 4);
    assert_eq!(store.sweep_book(late).await.unwrap(), 0);
    assert_eq!(store.by_number(&booked.number).await.unwrap(), None);
    let names: Vec<String> =
        differences(&Default::default(), &everything(&at_place.server, &at_place.prefix));
    let left = |name: &&String| !name.contains("}h") && !name.contains("}z");
    assert_eq!(
        names.iter().filter(left).collect::<Vec<_>>(),
        ["{meta}key", "{meta}offices", "{o:DEN}seq"],
        "all else but notes and fences that go by themselves"
    );
}

/// Sends every call of a script that was heard once more, in order.
fn repeat_all(server: &RedisServer, monitor: &mut Monitor<'_>) {
    let heard = monitor.heard();
    for told in heard.iter().filter(|told| told.name() == "EVALSHA") {
        again(server, told);
    }
    monitor.heard();
}

/// Does everything that the book can do, and calls `after` between.
async fn live(store: &RedisStore, mut after: impl FnMut(&str)) {
    let (ana, ours, mover) = (somebody(), task(), task());
    assert!(hold(store, ours, &elsewhere(0), at(0)).await);
    after("hold");
    assert!(hold(store, ours, &wish(0, 2, 1), at(0)).await);
    after("hold at another office");
    let booked = done(store.book(&draft(ours, wish(0, 2, 1), &ana, "Ana Test"), at(0)).await.unwrap());
    after("book");
    let number = &booked.number;
    assert!(hold_moving(store, mover, &wish(1, 2, 1), number).await);
    after("hold that moves");
    store.release(mover).await.unwrap();
    after("release");
    changed(store.relocate(number, 1, mover, &wish(1, 2, 1), Some(at(30)), at(0)).await.unwrap());
    after("move");
    changed(store.relocate(number, 2, task(), &elsewhere(4), Some(at(30)), at(0)).await.unwrap());
    after("move to another office");
    changed(store.relocate(number, 3, task(), &elsewhere(5), None, at(0)).await.unwrap());
    after("move within the other office");
    changed(store.readdress(number, 4, &somebody(), at(0)).await.unwrap());
    after("readdress");
    store.tried(&ana, Some(number), "m1", at(0)).await.unwrap();
    after("try");
    changed(store.cancel(number, 5, Some(at(30)), at(0)).await.unwrap());
    after("cancel elsewhere");
    let second = booked_as(store, "Ben Test", 8).await;
    changed(store.cancel(&second, 1, Some(at(30)), at(0)).await.unwrap());
    after("cancel");
    booked_as(store, "Cleo Test", 12).await;
    let gone = draft(task(), wish(12, 2, 1), &somebody(), "Dan Test");
    assert_eq!(store.book(&gone, at(0)).await.unwrap(), Booked::Gone);
    after("refused");
    assert!(store.sweep_book(at(90)).await.unwrap() > 0);
    after("sweep");
    assert!(store.sweep_book(cell(0) + chrono::TimeDelta::days(40)).await.unwrap() >= 3);
    after("sweep of old ones");
}

#[tokio::test]
async fn every_script_of_the_book_touches_only_keys_of_one_tag_that_it_was_given() {
    let at_place = place().await;
    let mut monitor = Monitor::of(&at_place.server);
    live(&at_place.store, |_| ()).await;
    let mut given: &[Vec<u8>] = &[];
    let heard = monitor.heard();
    let mut scripts = BTreeSet::new();
    for told in &heard {
        if told.name().starts_with("EVAL") {
            given = told.keys();
            let tags: BTreeSet<_> = given.iter().map(|key| tag(key)).collect();
            assert_eq!(tags.len(), 1, "{tags:?}");
        } else if told.by_script {
            assert!(given.contains(&told.words[1]), "{} of a key that was not given", told.name());
        }
        if told.name() == "EVALSHA" {
            scripts.insert(&told.words[1]);
        }
    }
    assert!(scripts.len() >= 17, "all scripts but few were seen: {}", scripts.len());
}

fn tag(key: &[u8]) -> String {
    let key = String::from_utf8_lossy(key);
    let (_, rest) = key.split_once('{').unwrap();
    rest.split_once('}').unwrap().0.to_owned()
}

#[tokio::test]
async fn every_call_that_the_server_gets_twice_does_no_more_than_once() {
    let at_place = place().await;
    let (server, prefix) = (&at_place.server, &at_place.prefix);
    let mut monitor = Monitor::of(server);
    live(&at_place.store, |step| {
        let before = everything(server, prefix);
        repeat_all(server, &mut monitor);
        assert_eq!(differences(&before, &everything(server, prefix)), NOTHING, "{step}");
    })
    .await;
}

async fn booked_as(store: &RedisStore, who: &str, first: i64) -> textpass::domain::appointment::ApptNumber {
    let draft = draft(task(), wish(first, 2, 1), &somebody(), who);
    done(store.book(&draft, at(0)).await.unwrap()).number
}

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
    let seen = store.taken(&office("DEN"), cell(-4), cell(200), at(0)).await.unwrap();
    let seen: Vec<_> = seen.into_iter().map(|taken| taken.cell).collect();
    assert_eq!(seen, night.cells);
    let booked =
        done(store.book(&draft(ours, wish(96, 2, 1), &somebody(), "Ana Test"), at(0)).await.unwrap());
    let seen = store.taken(&office("DEN"), cell(-4), cell(200), at(0)).await.unwrap();
    assert_eq!(seen, store.cells_of(&office("DEN"), &booked.number).await.unwrap());
    let moved = store.relocate(&booked.number, 1, task(), &night, None, at(0)).await.unwrap();
    assert_eq!(changed(moved).slot.start, night.slot.start);
    let seen = store.taken(&office("DEN"), cell(-4), cell(200), at(0)).await.unwrap();
    assert_eq!(seen.into_iter().map(|taken| taken.cell).collect::<Vec<_>>(), night.cells);
}
