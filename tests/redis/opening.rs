//! Connecting to a server or a cluster, and noticing a wrong key.

use textpass::store::StoreError;
use textpass::store::redis::{Options, RedisStore};
use textpass::store::seal::MasterKey;

use crate::servers::{Cluster, Keeping, RedisServer};

async fn another_key_is_refused(url: &str) {
    let (ours, theirs) = (MasterKey::draw().unwrap(), MasterKey::draw().unwrap());
    let at = |prefix: &str| Options { prefix: prefix.to_owned(), ..Options::default() };
    RedisStore::open(url, &ours, at("one:")).await.unwrap();
    RedisStore::open(url, &ours, at("one:")).await.unwrap();
    let refused = RedisStore::open(url, &theirs, at("one:")).await;
    assert!(matches!(refused, Err(StoreError::Unreadable(_))), "{refused:?}");
    RedisStore::open(url, &theirs, at("two:")).await.unwrap();
}

#[tokio::test]
async fn a_server_remembers_by_which_key_it_was_sealed() {
    let server = RedisServer::start(Keeping::EverySecond);
    another_key_is_refused(&server.url()).await;
}

#[tokio::test]
async fn a_cluster_remembers_by_which_key_it_was_sealed() {
    let cluster = Cluster::start(Keeping::EverySecond);
    another_key_is_refused(&cluster.url()).await;
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said_to_be_so() {
    let key = MasterKey::draw().unwrap();
    let refused = RedisStore::open("redis://127.0.0.1:1", &key, Options::default()).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
}

#[tokio::test]
async fn a_server_is_not_taken_for_a_cluster_nor_a_cluster_for_a_server() {
    let server = RedisServer::start(Keeping::EverySecond);
    let node = RedisServer::start_with(Keeping::EverySecond, &["--cluster-enabled", "yes"]);
    let as_cluster = server.url().replace("redis:", "redis+cluster:");
    for (url, remedy) in [(as_cluster, "write redis:// in"), (node.url(), "write redis+cluster:// in")] {
        let key = MasterKey::draw().unwrap();
        let refused = RedisStore::open(&url, &key, Options::default()).await.unwrap_err();
        assert!(refused.to_string().contains(remedy), "{url}: {refused}");
    }
}
