//! Stores on servers of the tests' own, and everything that is in one.

use std::collections::BTreeMap;

use redis::Commands;
use textpass::domain::name_form::{NameForms, SHIPPED};
use textpass::store::redis::{Options, RedisStore, Timeouts};
use textpass::store::seal::MasterKey;

use crate::contract::{KEY, fresh};
use crate::servers::RedisServer;

/// A prefix that no other test in this run uses.
pub fn prefix() -> String {
    format!("test-{}:", fresh())
}

/// Opens the store that is kept under this prefix.
pub async fn open(url: &str, prefix: &str) -> RedisStore {
    open_with(url, prefix, SHIPPED).await
}

/// Opens it with other forms of names.
pub async fn open_with(url: &str, prefix: &str, forms: NameForms) -> RedisStore {
    let (prefix, timeouts) = (prefix.to_owned(), Timeouts::patient(60));
    let options = Options { prefix, timeouts, forms, ..Options::default() };
    RedisStore::open(url, &MasterKey::parse(KEY).unwrap(), options).await.unwrap()
}

/// A new store on this server, and its prefix.
pub async fn new(server: &RedisServer) -> (RedisStore, String) {
    let prefix = prefix();
    (open(&server.url(), &prefix).await, prefix)
}

/// Every key of a store with its value, as the server would dump it.
pub fn everything(server: &RedisServer, prefix: &str) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let mut connection = redis::Client::open(server.url()).unwrap().get_connection().unwrap();
    let keys: Vec<Vec<u8>> = connection.keys(format!("{prefix}*")).unwrap();
    let mut dump = |key: Vec<u8>| {
        let value = redis::cmd("DUMP").arg(&key).query::<Vec<u8>>(&mut connection).unwrap();
        (key, value)
    };
    keys.into_iter().map(&mut dump).collect()
}

/// The names of the keys that are not the same in both, the prefix left out.
pub fn differences(before: &BTreeMap<Vec<u8>, Vec<u8>>, after: &BTreeMap<Vec<u8>, Vec<u8>>) -> Vec<String> {
    let keys = before.keys().chain(after.keys());
    let mut differ: Vec<_> = keys.filter(|key| before.get(*key) != after.get(*key)).collect();
    differ.sort();
    differ.dedup();
    differ.into_iter().map(|key| String::from_utf8_lossy(key).split_once(':').unwrap().1.to_owned()).collect()
}
