//! Whether a server keeps what it is told is checked, and told in words.

use textpass::store::StoreError;
use textpass::store::redis::{Options, RedisStore};
use textpass::store::seal::MasterKey;

use crate::servers::{Cluster, Keeping, RedisServer};

async fn checked(url: &str, options: Options) -> Result<Vec<String>, StoreError> {
    let key = MasterKey::parse("a2V5IG9mIHRoZSB0ZXN0cyBvbmx5LCBub25lIGVsc2U=").unwrap();
    RedisStore::open(url, &key, options).await.unwrap().check_durability().await
}

#[tokio::test]
async fn a_server_that_writes_before_it_answers_is_taken_without_words() {
    let server = RedisServer::start(Keeping::Always);
    assert_eq!(checked(&server.url(), Options::default()).await.unwrap(), [""; 0]);
}

#[tokio::test]
async fn a_server_that_writes_every_second_is_taken_and_the_second_is_named() {
    let server = RedisServer::start(Keeping::EverySecond);
    let warnings = checked(&server.url(), Options::default()).await.unwrap();
    assert!(warnings.len() == 1 && warnings[0].contains("everysec"), "{warnings:?}");
    assert!(warnings[0].contains("the last second is lost"), "{warnings:?}");
}

#[tokio::test]
async fn a_server_that_keeps_nothing_or_may_evict_is_refused_unless_that_is_allowed() {
    for (keeping, more, named) in [
        (Keeping::Nothing, &[][..], "appendonly is no"),
        (Keeping::Always, &["--maxmemory-policy", "allkeys-lru"][..], "maxmemory-policy is allkeys-lru"),
    ] {
        let server = RedisServer::start_with(keeping, more);
        let refused = checked(&server.url(), Options::default()).await.unwrap_err().to_string();
        assert!(refused.contains(named) && refused.contains("redis.require_durable = false"), "{refused}");
        let allowed = Options { require_durable: false, ..Options::default() };
        let warnings = checked(&server.url(), allowed).await.unwrap();
        assert!(warnings.len() == 1 && warnings[0].contains(named), "{warnings:?}");
    }
}

#[tokio::test]
async fn one_master_of_a_cluster_that_keeps_nothing_is_found_and_named() {
    let cluster = Cluster::start(Keeping::Always);
    let options = || Options { wait_replicas: 1, ..Options::default() };
    assert_eq!(checked(&cluster.url(), options()).await.unwrap(), [""; 0]);
    let forgetful = &cluster.nodes()[1];
    forgetful.tell(&["CONFIG", "SET", "appendonly", "no"]);
    let refused = checked(&cluster.url(), options()).await.unwrap_err().to_string();
    assert!(refused.contains(&format!("127.0.0.1:{}", forgetful.port())), "{refused}");
    assert!(refused.contains("appendonly is no"), "{refused}");
}

#[tokio::test]
async fn a_server_that_hides_its_settings_is_taken_with_a_warning() {
    let renamed = RedisServer::start_with(Keeping::Always, &["--rename-command", "CONFIG", ""]);
    let server = RedisServer::start(Keeping::Always);
    let rights = [
        "ACL",
        "SETUSER",
        "textpass",
        "on",
        ">s3cret",
        "~*",
        "&*",
        "+@all",
        "-@admin",
        "-@dangerous",
        "+info",
    ];
    assert!(server.tell(&rights).starts_with("+OK"));
    let as_user = server.url().replace("redis://", "redis://textpass:s3cret@");
    for url in [renamed.url(), as_user] {
        let warnings = checked(&url, Options::default()).await.unwrap();
        assert!(warnings.len() == 1 && warnings[0].contains("does not show its settings"), "{warnings:?}");
        assert!(warnings[0].contains("appendonly") && !warnings[0].contains("s3cret"), "{warnings:?}");
    }
}

#[tokio::test]
async fn a_server_without_the_replicas_that_are_waited_for_is_told_of() {
    let server = RedisServer::start(Keeping::Always);
    let options = Options { wait_replicas: 1, ..Options::default() };
    let warnings = checked(&server.url(), options).await.unwrap();
    assert!(warnings.len() == 1 && warnings[0].contains("redis.wait_replicas is 1"), "{warnings:?}");
}
