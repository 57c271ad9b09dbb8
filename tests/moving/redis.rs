//! Into Redis, into a cluster, and back.

use std::sync::LazyLock;

use textpass::domain::name_form::NameForms;
use textpass::store::StoreError;
use textpass::store::redis::{Options, RedisStore, RedisTransfer, Timeouts};
use textpass::store::transfer::carry::Trouble;
use textpass::store::transfer::{State, Transfer};

use crate::faulty::Faulty;
use crate::given::*;
use crate::life::live;
use crate::places::{Places, carried, dump, key};
use crate::questions::ask;
use crate::rows::rows;
use crate::servers::{Cluster, Keeping, RedisServer};
use crate::whole::{before, goes_on};

static SERVER: LazyLock<RedisServer> = LazyLock::new(|| RedisServer::start(Keeping::EverySecond));
static CLUSTER: LazyLock<Cluster> = LazyLock::new(|| Cluster::start(Keeping::EverySecond));

/// A deployment by its prefix, on servers that all tests share. Some prefixes
/// begin alike, and some have signs that a pattern would take for its own.
fn options(name: &str) -> Options {
    Options { prefix: format!("[{name}]*:"), timeouts: Timeouts::patient(60), ..Options::default() }
}

async fn transfer(url: &str, name: &str) -> RedisTransfer {
    RedisTransfer::open(url, &key(), options(name)).await.unwrap()
}

async fn store(url: &str, name: &str) -> RedisStore {
    RedisStore::open(url, &key(), options(name)).await.unwrap()
}

/// A deployment on the one server that knows other forms of names: to move into, and
/// to be used.
pub async fn with_forms(name: &str, forms: NameForms) -> (RedisTransfer, RedisStore) {
    let (url, options) = (SERVER.url(), Options { forms, ..options(name) });
    let transfer = RedisTransfer::open(&url, &key(), options.clone()).await.unwrap();
    (transfer, RedisStore::reach(&url, &key(), options).await.unwrap())
}

/// A deployment on the one server, to move out of and into.
pub async fn a_transfer(name: &str) -> RedisTransfer {
    transfer(&SERVER.url(), name).await
}

/// The same, to be used.
pub async fn a_store(name: &str) -> RedisStore {
    store(&SERVER.url(), name).await
}

#[tokio::test]
async fn a_days_life_goes_round_all_stores_without_a_difference() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    let people = live(&old, 600).await;
    let (one, many) = (transfer(&SERVER.url(), "round").await, transfer(&CLUSTER.url(), "round").await);
    let (file, new) = (places.file("kept"), places.sqlite("new.db"));
    let whole = dump(&old).await;
    let mut from: &dyn Transfer = &old;
    for to in [&one as &dyn Transfer, &many, &file, &new] {
        carried(from, to).await.unwrap();
        assert!(dump(to).await == whole, "{} to {}", from.kind(), to.kind());
        from = to;
    }
    let answers = ask(&old, &people).await;
    assert!(answers.by_number().count() > 9, "there is something to ask about");
    for lived in [store(&SERVER.url(), "round").await, store(&CLUSTER.url(), "round").await] {
        ask(&lived, &people).await.assert_same(&answers);
    }
    ask(&new, &people).await.assert_same(&answers);
    for (table, (ours, theirs)) in
        rows(&places.path("old.db")).iter().zip(rows(&places.path("new.db"))).enumerate()
    {
        assert_eq!(*ours, theirs, "table {table}");
    }
}

#[tokio::test]
async fn a_life_on_redis_is_moved_away_without_a_difference() {
    for url in [SERVER.url(), CLUSTER.url()] {
        let places = Places::new();
        let lived = store(&url, "lived").await;
        let people = live(&lived, 600).await;
        let (old, new, back) =
            (transfer(&url, "lived").await, places.sqlite("new.db"), transfer(&url, "back").await);
        carried(&old, &new).await.unwrap();
        carried(&new, &back).await.unwrap();
        let whole = dump(&old).await;
        assert!(dump(&new).await == whole);
        assert!(dump(&back).await == whole);
        let answers = ask(&new, &people).await;
        let mut of_lived = ask(&lived, &people).await;
        // what another's turn has written is counted with its person's once a sender has come by
        of_lived.due.clone_from(&answers.due);
        of_lived.assert_same(&answers);
        ask(&store(&url, "back").await, &people).await.assert_same(&answers);
    }
}

#[tokio::test]
async fn everybody_goes_on_where_they_were_on_redis_and_after_it() {
    let places = Places::new();
    for (name, url) in [("one", SERVER.url()), ("many", CLUSTER.url())] {
        let old = places.sqlite(&format!("old {name}.db"));
        let was = before(&old).await;
        carried(&old, &transfer(&url, "goes on").await).await.unwrap();
        goes_on(&store(&url, "goes on").await, was).await;
        let lived = store(&url, "went on").await;
        let was = before(&lived).await;
        let new = places.sqlite(&format!("new {name}.db"));
        carried(&transfer(&url, "went on").await, &new).await.unwrap();
        goes_on(&new, was).await;
    }
}

#[tokio::test]
async fn a_move_into_redis_begins_anew_after_a_fault_at_any_call() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    live(&old, 100).await;
    let whole = dump(&old).await;
    for afterwards in [false, true] {
        for fails in 0.. {
            let name = format!("faulty {fails} {afterwards}");
            let new = transfer(&SERVER.url(), &name).await;
            let faulty = Faulty::new(&new, fails, afterwards);
            let first = carried(&old, &faulty).await;
            let calls = faulty.calls.into_inner();
            if calls <= fails {
                assert!(first.is_ok() && fails > 6, "{fails} calls were all");
                break;
            }
            assert!(matches!(first, Err(Trouble::Target(_))), "{first:?}");
            let new = transfer(&SERVER.url(), &name).await;
            if new.state().await.unwrap() != State::InUse {
                carried(&old, &new).await.unwrap();
            }
            assert!(dump(&new).await == whole, "interrupted at call {fails}");
        }
    }
}

#[tokio::test]
async fn a_half_filled_or_used_redis_is_refused() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    live(&old, 100).await;
    for url in [SERVER.url(), CLUSTER.url()] {
        let new = transfer(&url, "half").await;
        assert!(carried(&old, &Faulty::new(&new, 4, true)).await.is_err());
        let refused = RedisStore::open(&url, &key(), options("half")).await;
        assert!(matches!(&refused, Err(StoreError::HalfFilled(kind)) if kind == "sqlite"), "{refused:?}");
        assert!(matches!(carried(&new, &places.file("onward")).await, Err(Trouble::SourceHalfFilled(_))));
        carried(&old, &new).await.unwrap();
        store(&url, "half").await;
        assert!(matches!(carried(&old, &new).await, Err(Trouble::NotEmpty)));
        // a neighbour on the same server is neither seen nor touched
        let beside = transfer(&url, "halfway").await;
        assert_eq!(beside.state().await.unwrap(), State::Empty);
        carried(&old, &beside).await.unwrap();
    }
    let other = textpass::store::seal::MasterKey::draw().unwrap();
    let refused = RedisTransfer::open(&SERVER.url(), &other, options("half")).await;
    assert!(matches!(refused, Err(StoreError::Unreadable(_))), "{refused:?}");
}

#[tokio::test]
async fn more_than_a_page_is_moved_into_redis_and_swept_there() {
    use textpass::store::book::Book;
    use textpass::store::outbox::Outbox;
    use textpass::store::turns::Turns;
    let places = Places::new();
    let old = places.sqlite("old.db");
    for index in 0..300 {
        let person = somebody();
        turn(&old, &person, "m1", at(24 * 60 - 1)).await;
        old.post(vec![note(&person, "later", at(24 * 60))], at(0)).await.unwrap();
        done(old.book(&draft(task(), wish(index, 1, 1), &person, "Ana Test"), at(0)).await.unwrap());
    }
    let new = transfer(&CLUSTER.url(), "pages").await;
    let sums = carried(&old, &new).await.unwrap();
    assert_eq!(sums.counts().map(|(_, count)| count).collect::<Vec<_>>(), [300, 300, 300, 0, 0, 1, 0, 0, 0]);
    assert!(dump(&new).await == dump(&old).await);
    // everything can be found by whoever cleans up: after years nothing is left
    let lived = store(&CLUSTER.url(), "pages").await;
    let late = cell(0) + chrono::TimeDelta::days(400);
    for note in lived.take_due(1000, late).await.unwrap() {
        lived.end_all(&note.person, late).await.unwrap();
    }
    for _ in 0..3 {
        lived.sweep_turns(late, late).await.unwrap();
        lived.sweep_book(late).await.unwrap();
    }
    assert_eq!(dump(&new).await.len(), 1, "the counter of numbers only");
}
