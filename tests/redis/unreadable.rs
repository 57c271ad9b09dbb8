//! What cannot be read of one person or appointment keeps nobody else waiting, and
//! themselves no longer than their next message.

use textpass::store::book::Book;
use textpass::store::turns::{Claim, Committed, Turns};

use crate::contract::{at as minute, booked, cell, office, wish};
use crate::given::*;
use crate::servers::{Keeping, RedisServer};

/// Runs a line of Lua for each key that ends so.
fn spoil(server: &RedisServer, ending: &str, line: &str) {
    let each = format!(
        "local n = 0 for _, key in ipairs(redis.call('KEYS', '*')) do if string.find(key, '{ending}') then \
         {line} n = n + 1 end end return n"
    );
    assert_eq!(server.tell(&["EVAL", &each, "0"]).trim(), ":1", "one key is spoilt");
}

#[tokio::test]
async fn a_conversation_that_cannot_be_read_is_begun_afresh() {
    for line in [
        "redis.call('SETRANGE', key, 60, 'spoilt spoilt')",
        "redis.call('SET', key, 'garbage')",
        "redis.call('SET', key, string.sub(redis.call('GET', key), 1, 40))",
    ] {
        let (server, ana) = (RedisServer::start(Keeping::Nothing), somebody());
        let store = open(&server.url()).await;
        let first = in_hand(claim(&store, &ana, "m1", at(0)).await);
        store.commit(answer(&first, at(0))).await.unwrap();
        spoil(&server, "}c", line);
        for id in ["m2", "m3"] {
            let next = in_hand(claim(&store, &ana, id, at(1)).await);
            assert_eq!((next.message.id.as_str(), next.conversation.is_none()), (id, id == "m2"), "{line}");
            let done = store.commit(answer(&next, at(1))).await.unwrap();
            assert!(matches!(done, Committed::Done { .. }), "{line}");
        }
    }
}

#[tokio::test]
async fn an_opt_out_is_kept_though_the_rest_cannot_be_read() {
    let (server, ana) = (RedisServer::start(Keeping::Nothing), somebody());
    let store = open(&server.url()).await;
    let first = in_hand(claim(&store, &ana, "m1", at(0)).await);
    store.commit(answer(&first, at(0))).await.unwrap();
    store.set_opted_out(&ana, true).await.unwrap();
    spoil(&server, "}c", "redis.call('SET', key, string.sub(redis.call('GET', key), 1, 40))");
    assert!(in_hand(claim(&store, &ana, "m2", at(1)).await).opted_out);
}

#[tokio::test]
async fn a_message_that_cannot_be_read_is_dropped_and_the_next_one_taken() {
    for line in [
        "local f = redis.call('HKEYS', key)[1] local v = redis.call('HGET', key, f) \
         redis.call('HSET', key, f, string.sub(v, 1, 70) .. string.rep('x', #v - 70))",
        "redis.call('HSET', key, redis.call('HKEYS', key)[1], 'garbage')",
    ] {
        for swept in [true, false] {
            let (server, ana) = (RedisServer::start(Keeping::Nothing), somebody());
            let store = open(&server.url()).await;
            in_hand(claim(&store, &ana, "m1", at(0)).await);
            spoil(&server, "work", line);
            let late = at(30);
            if swept {
                assert!(store.stranded(9, late).await.unwrap().is_empty());
                assert!(matches!(store.claim_next(&ana, draw(), late).await.unwrap(), Claim::Nothing));
            }
            let next = in_hand(claim(&store, &ana, "m2", late).await);
            assert_eq!((next.message.id.as_str(), next.deaths), ("m2", 0), "{line}");
        }
    }
}

#[tokio::test]
async fn one_that_cannot_be_read_keeps_no_other_from_being_found() {
    let (server, ana, ben) = (RedisServer::start(Keeping::Nothing), somebody(), somebody());
    let store = open(&server.url()).await;
    in_hand(claim(&store, &ana, "m1", at(0)).await);
    spoil(&server, "work", "redis.call('HSET', key, redis.call('HKEYS', key)[1], 'garbage')");
    in_hand(claim(&store, &ben, "m1", at(0)).await);
    assert_eq!(store.stranded(9, at(30)).await.unwrap(), [ben]);
}

#[tokio::test]
async fn a_record_that_cannot_be_read_is_named_beside_the_others_of_its_day() {
    for line in [
        "local v = redis.call('HGET', key, '26-1001') redis.call('HSET', key, '26-1001', string.sub(v, 1, -9) \
         .. 'spoilt!!')",
        "redis.call('HSET', key, '26-1001', 'garbage')",
    ] {
        let server = RedisServer::start(Keeping::Nothing);
        let store = open(&server.url()).await;
        let (spoilt, other) = (booked(&store, wish(0, 1, 2)).await, booked(&store, wish(1, 1, 2)).await);
        spoil(&server, "appts", line);
        let day = store.on_day(&office("DEN"), cell(0), cell(9)).await.unwrap();
        assert_eq!(day.iter().map(|one| &one.number).collect::<Vec<_>>(), [&other.number]);
        let unreadable = store.unreadable_on_day(&office("DEN"), cell(0), cell(9)).await.unwrap();
        assert_eq!(unreadable, [spoilt.number.to_string()]);
        let of = |person| store.of_address(person, minute(0));
        assert!(of(&spoilt.details.on_file).await.unwrap().is_empty());
        assert_eq!(of(&other.details.on_file).await.unwrap().len(), 1);
    }
}
