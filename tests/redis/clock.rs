//! A process whose clock is more than two seconds off the store's is not ready.

use std::sync::Arc;

use chrono::{TimeDelta, Utc};
use textpass::cli::parts::world::load;
use textpass::service::clock::{Clock, Luck};
use textpass::service::health::NotReady;
use textpass::service::senders::Senders;
use textpass::service::shell::{Manner, Shell};
use textpass::store::redis::{Options, RedisStore};
use textpass::store::seal::MasterKey;

use crate::servers::{Cluster, Keeping, RedisServer};

async fn a_clock_that_is_off_is_not_ready(url: &str) {
    let key = MasterKey::draw().unwrap();
    let (world, mut off) = (Arc::new(load(None).unwrap().world), Vec::new());
    for by in [-3_500, 0, 3_500].map(TimeDelta::milliseconds) {
        let store = RedisStore::open(url, &key, Options::default()).await.unwrap();
        let shell = Shell::new(Arc::clone(&world), Arc::new(store), Senders::default(), Manner::default());
        let shell = shell.with_clock(Clock::manual(Utc::now() + by), Luck::System);
        off.push(shell.ready().await);
    }
    let [Err(NotReady::Clock(behind)), Ok(()), Err(NotReady::Clock(ahead))] = off[..] else {
        panic!("{off:?}")
    };
    assert!(behind < TimeDelta::seconds(-2) && ahead > TimeDelta::seconds(2), "{behind} {ahead}");
}

#[tokio::test]
async fn by_the_clock_of_a_server() {
    let server = RedisServer::start(Keeping::EverySecond);
    a_clock_that_is_off_is_not_ready(&server.url()).await;
}

#[tokio::test]
async fn by_the_clocks_of_a_cluster() {
    let cluster = Cluster::start(Keeping::EverySecond);
    a_clock_that_is_off_is_not_ready(&cluster.url()).await;
}
