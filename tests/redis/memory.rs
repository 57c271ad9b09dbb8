//! What people cost in memory who are in the middle of a booking and have put
//! their phone away.
//!
//! By default 1,000 people talk, and Redis copies each of them 19 times under
//! other names; with `TEXTPASS_LONG` all 20,000 talk themselves.

use std::sync::Arc;

use textpass::store::redis::RedisStore;
use textpass::store::turns::{Committed, Turns};
use tokio::task::JoinSet;

use crate::given::*;
use crate::servers::{Keeping, RedisServer};

/// How many people there are.
const PEOPLE: usize = 20_000;
/// Of how many by default one only talks, and the others are copies.
const OF: usize = 20;
/// How many messages each of them sent.
const MESSAGES: i64 = 8;
/// How many talk at the same time.
const AT_ONCE: usize = 100;
/// What one of them may cost, in bytes.
const LIMIT: usize = 600;

fn used_memory(server: &RedisServer) -> usize {
    let info = server.tell(&["INFO", "memory"]);
    let used = info.lines().find_map(|line| line.strip_prefix("used_memory:")).unwrap();
    used.trim().parse().unwrap()
}

/// One person's messages, a minute apart.
async fn talk(store: &RedisStore) {
    let person = somebody();
    for message in 0..MESSAGES {
        let (id, now) = (format!("SM{:032x}", fresh()), at(60 * message));
        let claimed = in_hand(claim(store, &person, &id, now).await);
        let committed = store.commit(answer(&claimed, now)).await.unwrap();
        assert!(matches!(committed, Committed::Done { .. }));
    }
}

/// Copies everybody under other names: their record, and their place in the
/// list of those who answered first at the start.
fn copy_everybody(server: &RedisServer, times: usize) {
    let mut connection = redis::Client::open(server.url()).unwrap().get_connection().unwrap();
    let records: Vec<Vec<u8>> = redis::cmd("KEYS").arg("tp:{p:*}c*").query(&mut connection).unwrap();
    for record in records {
        let mut copies = redis::pipe();
        for copy in 0..times {
            let (mut name, start) = (record.clone(), record.len() - 16);
            name[start + 1] ^= 1 + copy as u8;
            let list = [&record[..start - 1], format!("r{:010}", at(0).timestamp()).as_bytes()].concat();
            copies.cmd("COPY").arg(&record).arg(&name).ignore();
            copies.cmd("APPEND").arg(list).arg(&name[start..]).ignore();
        }
        copies.query::<()>(&mut connection).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_idle_costs_at_most_600_bytes() {
    let server = RedisServer::start(Keeping::Nothing);
    let store = Arc::new(open(&server.url()).await);
    let long = std::env::var_os("TEXTPASS_LONG").is_some();
    let talking = if long { PEOPLE } else { PEOPLE / OF };
    // what the scripts and the connection take, whoever talks
    talk(&store).await;
    server.tell(&["FLUSHALL"]);
    let before = used_memory(&server);
    let mut people = JoinSet::new();
    for _ in 0..AT_ONCE {
        let store = Arc::clone(&store);
        people.spawn(async move {
            for _ in 0..talking / AT_ONCE {
                talk(&store).await;
            }
        });
    }
    people.join_all().await;
    copy_everybody(&server, PEOPLE / talking - 1);
    // twenty minutes after the last message, whole replies are over
    let now = at(60 * (MESSAGES + 20));
    assert_eq!(store.sweep_turns(at(-86_400), now).await.unwrap().total(), PEOPLE);
    let each = (used_memory(&server) - before) / PEOPLE;
    println!("{each} bytes a person");
    assert!(each <= LIMIT, "{each} bytes a person");
}
