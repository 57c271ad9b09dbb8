//! A service is seen as long as it says that it runs.

use std::time::Duration;

use chrono::TimeDelta;
use textpass::store::Store;
use textpass::store::serving::{LEASE, Service};

use crate::World;
use crate::given::*;

fn service() -> Service {
    Service { name: fresh().into(), reaches_people: false }
}

pub async fn a_service_is_seen_until_it_has_ended(world: &impl World) {
    let (store, other, one, two) = (world.open(), world.open(), service(), service());
    assert!(!other.is_served(at(0)).await.unwrap());
    for each in [one, two, one] {
        store.serves(each, LEASE, at(0)).await.unwrap();
        assert!(other.is_served(at(0)).await.unwrap());
    }
    store.served(one).await.unwrap();
    assert!(other.is_served(at(0)).await.unwrap(), "the other one runs");
    store.served(two).await.unwrap();
    assert!(!other.is_served(at(0)).await.unwrap());
    store.served(two).await.unwrap();
}

pub async fn a_killed_service_is_seen_until_its_lease_ends(world: &impl World) {
    let store = world.open();
    store.serves(service(), TimeDelta::milliseconds(1), at(0)).await.unwrap();
    not_served(&*store).await;
    // and keeps no other from serving meanwhile
    store.serves(service(), LEASE, at(0)).await.unwrap();
    store.serves(service(), LEASE, at(0)).await.unwrap();
}

/// Waits until nobody serves: a minute later on our clock, soon on the store's own.
async fn not_served(store: &dyn Store) {
    for _ in 0..600 {
        if !store.is_served(at(1)).await.unwrap() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("its lease does not end");
}

pub async fn a_lease_longer_than_any_is_dead(world: &impl World) {
    let (store, one) = (world.open(), service());
    store.serves(one, TimeDelta::hours(1), at(0)).await.unwrap();
    assert!(!store.is_served(at(0)).await.unwrap());
    store.serves(one, LEASE, at(0)).await.unwrap();
    assert!(store.is_served(at(0)).await.unwrap());
}

pub async fn whether_people_were_reached_is_never_forgotten(world: &impl World) {
    let (store, quiet) = (world.open(), service());
    store.serves(quiet, LEASE, at(0)).await.unwrap();
    assert!(!store.reached_people().await.unwrap());
    let loud = Service { reaches_people: true, ..service() };
    store.serves(loud, LEASE, at(0)).await.unwrap();
    store.served(loud).await.unwrap();
    assert!(world.open().reached_people().await.unwrap());
}
