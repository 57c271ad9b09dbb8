//! What a start on Redis refuses, and what to do about it.

use std::process::Command;

use super::servers::{Keeping, RedisServer};
use super::starting::{SERVE, failed, started, textpass};

const KEY: &str = "a2V5IG9mIHRoZSB0ZXN0cyBvbmx5LCBub25lIGVsc2U=";
const OTHER_KEY: &str = "b3RoZXJrZXlvdGhlcmtleW90aGVya2V5b3RoZXIxMjM=";

/// What an attempt to serve from this store fails with: one error.
fn refused(url: &str, set: impl FnOnce(&mut Command)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut command = textpass(&folder);
    command.args(SERVE).env("TEXTPASS_STORE", url).env("TEXTPASS_KEY", KEY).env("RUST_LOG", "error");
    set(&mut command);
    let said = failed(&mut command);
    assert_eq!(said.matches("error:").count(), 1, "{said}");
    assert!(!folder.path().join("textpass-data").exists(), "nothing is made by the way");
    said
}

#[test]
fn a_store_on_redis_without_a_key_is_refused() {
    let said = refused("redis://127.0.0.1:1", |command| {
        command.env_remove("TEXTPASS_KEY");
    });
    assert!(said.contains("TEXTPASS_KEY") && said.contains("openssl rand -base64 32"), "{said}");
}

#[test]
fn an_address_that_cannot_be_is_refused_without_its_password() {
    for url in [
        "redis://:s3cret@",
        "redis://ana:s3cret@host/none",
        "redis+cluster://:s3cret@one,,",
        "redis:6379",
        "rediss://:s3cret@host/#insecure",
        "redis+tls://:s3cret@host",
    ] {
        let said = refused(url, |_| {});
        assert!(said.contains("TEXTPASS_STORE: ") && said.contains("redis://[user:password@]host"), "{said}");
        assert!(!said.contains("s3cret"), "{said}");
    }
}

#[test]
fn a_server_that_is_not_there_or_refuses_us_is_named_without_the_password() {
    let server = RedisServer::start(Keeping::Always);
    server.tell(&["CONFIG", "SET", "requirepass", "right"]);
    let at = |login: &str, port: u16| format!("redis://{login}127.0.0.1:{port}");
    let clustered = format!("redis+cluster://:s3cret@127.0.0.1:{}", server.port());
    for (url, words) in [
        (at(":s3cret@", 1), "unreachable; see that it runs"),
        (
            "redis+cluster://:s3cret@127.0.0.1:1,127.0.0.1:2".to_owned(),
            "127.0.0.1:1,127.0.0.1:2): the store is not available: redis: unreachable",
        ),
        (at("", server.port()), "login refused; see that user, password"),
        (at(":s3cret@", server.port()), "login refused; see that user, password"),
        (at("ana:s3cret@", server.port()), "login refused; see that user, password"),
        (clustered, "login refused; see that user, password"),
    ] {
        let said = refused(&url, |_| {});
        assert!(said.contains("TEXTPASS_STORE (redis") && said.contains(words), "{url}: {said}");
        assert!(!said.contains("s3cret"), "{said}");
    }
}

#[test]
fn data_of_another_key_is_refused() {
    let server = RedisServer::start(Keeping::Always);
    let folder = tempfile::tempdir().unwrap();
    let mut first = textpass(&folder);
    first.args(SERVE).arg("--new").env("TEXTPASS_STORE", server.url()).env("TEXTPASS_KEY", KEY);
    started(&mut first);
    let said = refused(&server.url(), |command| {
        command.env("TEXTPASS_KEY", OTHER_KEY);
    });
    assert!(said.contains("another TEXTPASS_KEY"), "{said}");
}

#[test]
fn a_server_that_may_lose_what_people_were_told_is_refused() {
    let server = RedisServer::start(Keeping::Nothing);
    let said = refused(&server.url(), |_| {});
    assert!(said.contains("appendonly is no") && said.contains("redis.require_durable = false"), "{said}");
    server.tell(&["CONFIG", "SET", "appendonly", "yes"]);
    server.tell(&["CONFIG", "SET", "appendfsync", "always"]);
    server.tell(&["CONFIG", "SET", "maxmemory-policy", "volatile-lru"]);
    let said = refused(&server.url(), |_| {});
    assert!(said.contains("maxmemory-policy is volatile-lru") && said.contains("noeviction"), "{said}");
}
