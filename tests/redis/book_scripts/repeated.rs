//! A repeated call leaves nothing more, also when the server forgot the scripts.

use textpass::store::book::Book;

use super::{NOTHING, elsewhere, live, place};
use crate::contract::*;
use crate::monitor::{Monitor, again};
use crate::servers::RedisServer;
use crate::stores::{differences, everything};

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
        let moved =
            changed(store.relocate(number, version, task, wish, &left(Some(at(30))), at(0)).await.unwrap());
        server.tell(&["SCRIPT", "FLUSH"]);
        let by = left(Some(at(30)));
        let again = store.relocate(number, version, task, wish, &by, at(0));
        let (again, twice) = at_place.changed_by(again).await;
        assert_eq!((changed(again.unwrap()), twice), (moved, vec![]), "move");
    }
    let given = changed(store.readdress(number, 3, &new, &left(None), at(0)).await.unwrap());
    server.tell(&["SCRIPT", "FLUSH"]);
    let (again, twice) = at_place.changed_by(store.readdress(number, 3, &new, &left(None), at(0))).await;
    assert_eq!((changed(again.unwrap()), twice), (given, vec![]), "readdress");
    let gone = changed(store.cancel(number, 4, &left(Some(at(30))), at(0)).await.unwrap());
    server.tell(&["SCRIPT", "FLUSH"]);
    let (again, twice) = at_place.changed_by(store.cancel(number, 4, &left(Some(at(30))), at(0))).await;
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
    assert_eq!((swept.unwrap().total(), twice), (0, vec![]), "sweep");
}

/// Sends every call of a script that was heard once more, in order.
fn repeat_all(server: &RedisServer, monitor: &mut Monitor<'_>) {
    let heard = monitor.heard();
    for told in heard.iter().filter(|told| told.name() == "EVALSHA") {
        again(server, told);
    }
    monitor.heard();
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
