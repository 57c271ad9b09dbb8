//! The scripts of the book, each by what it leaves in the server.

mod keys;
mod left;
mod refused;
mod repeated;

use textpass::domain::appointment::ApptNumber;
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::book::{Book, Booked};
use textpass::store::redis::RedisStore;

use crate::contract::*;
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

async fn booked_as(store: &RedisStore, who: &str, first: i64) -> ApptNumber {
    let draft = draft(task(), wish(first, 2, 1), &somebody(), who);
    done(store.book(&draft, at(0)).await.unwrap()).number
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
    store.release(mover, &left(None), at(0)).await.unwrap();
    after("release");
    changed(store.relocate(number, 1, mover, &wish(1, 2, 1), &left(Some(at(30))), at(0)).await.unwrap());
    after("move");
    changed(store.relocate(number, 2, task(), &elsewhere(4), &left(Some(at(30))), at(0)).await.unwrap());
    after("move to another office");
    changed(store.relocate(number, 3, task(), &elsewhere(5), &left(None), at(0)).await.unwrap());
    after("move within the other office");
    changed(store.readdress(number, 4, &somebody(), &left(None), at(0)).await.unwrap());
    after("readdress");
    store.tried(&ana, Some(number), "m1", at(0)).await.unwrap();
    after("try");
    changed(store.cancel(number, 5, &left(Some(at(30))), at(0)).await.unwrap());
    after("cancel elsewhere");
    let second = booked_as(store, "Ben Test", 8).await;
    changed(store.cancel(&second, 1, &left(Some(at(30))), at(0)).await.unwrap());
    after("cancel");
    booked_as(store, "Cleo Test", 12).await;
    let gone = draft(task(), wish(12, 2, 1), &somebody(), "Dan Test");
    assert_eq!(store.book(&gone, at(0)).await.unwrap(), Booked::Gone);
    after("refused");
    assert!(store.sweep_book(at(90)).await.unwrap().total() > 0);
    after("sweep");
    assert!(store.sweep_book(cell(0) + chrono::TimeDelta::days(40)).await.unwrap().total() >= 3);
    after("sweep of old ones");
}
