//! What a script may touch on a cluster: keys of one tag, which it was given.

use std::collections::BTreeSet;

use super::{live, place};
use crate::monitor::Monitor;

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
