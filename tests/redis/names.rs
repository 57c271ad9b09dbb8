//! Hashing a name anew dies at each of its commands in turn. The name is found all the
//! same, the next sweep does it again, and nothing is left of the older form.

use textpass::store::book::Book;

use crate::contract::*;
use crate::servers::{Gate, Keeping, RedisServer};
use crate::stores::{self, everything};

/// How many appointments this name finds.
async fn found(store: &impl Book, who: &str) -> usize {
    store.of_name(&name(who), &born(1984), at(0)).await.unwrap().len()
}

/// Sweeps until it dies after so many commands; says whether it lived to its end.
async fn dies(server: &RedisServer, prefix: &str, commands: usize) -> bool {
    let gate = Gate::before(server.port());
    let store = stores::open_with(&gate.url(), prefix, BOTH).await;
    gate.shut_after(commands);
    let swept = store.sweep_book(at(1)).await;
    gate.shut_after(0);
    drop(store);
    gate.wait_until_done();
    swept.is_ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn hashing_anew_that_died_anywhere_is_finished_by_the_next_sweep() {
    let server = RedisServer::start(Keeping::EverySecond);
    let mut keys = Vec::new();
    for commands in 0.. {
        let (first, prefix) = stores::new(&server).await;
        let draft = draft(task(), wish(0, 1, 1), &somebody(), "Joseph Novak");
        done(first.book(&draft, at(0)).await.unwrap());
        let lived = dies(&server, &prefix, commands).await;
        let both = stores::open_with(&server.url(), &prefix, BOTH).await;
        assert_eq!(found(&both, "Joseph Novak").await, 1, "after {commands} commands");
        both.sweep_book(at(2)).await.unwrap();
        both.sweep_book(at(63)).await.unwrap();
        assert_eq!(found(&both, "Josef Novak").await, 1, "after {commands} commands");
        assert_eq!(found(&first, "Joseph Novak").await, 0, "after {commands} commands");
        keys.push(everything(&server, &prefix).len());
        // when it comes to the indexes, which it sweeps last, it has long done it
        if lived || commands > 40 {
            break;
        }
    }
    assert!(keys.len() > 10, "fewer commands than it has: {}", keys.len());
    assert!(keys.iter().all(|count| *count == keys[0]), "something is left behind: {keys:?}");
}
