//! What a store that ails says, and that it comes back by itself.

use std::time::{Duration, Instant};

use textpass::store::outbox::{NewNote, NoteKind};
use textpass::store::probe::{Ailment, Probe};
use textpass::store::redis::{Options, RedisStore, Timeouts};
use textpass::store::seal::MasterKey;
use textpass::store::turns::{Claim, Commit, Turns};

use crate::given::{answer, at, claim, draw, in_hand, note, says, somebody};
use crate::servers::{Cluster, Keeping, RedisServer};

/// Within this it is known how a silent store is, on a busy machine too.
const SOON: Duration = Duration::from_secs(30);
/// How long a store may take to come back.
const BACK: Duration = Duration::from_secs(120);

/// A store that waits for its server as long as a busy machine needs.
async fn opened(url: &str, wait_replicas: u32) -> RedisStore {
    opened_with(url, wait_replicas, Timeouts::patient(20)).await
}

/// A store that gives a silent server up after the usual time.
async fn impatient(url: &str, wait_replicas: u32) -> RedisStore {
    opened_with(url, wait_replicas, Timeouts::default()).await
}

async fn opened_with(url: &str, wait_replicas: u32, timeouts: Timeouts) -> RedisStore {
    let options = Options { wait_replicas, timeouts, ..Options::default() };
    let key = MasterKey::parse("a2V5IG9mIHRoZSB0ZXN0cyBvbmx5LCBub25lIGVsc2U=").unwrap();
    RedisStore::open(url, &key, options).await.unwrap()
}

/// How the store is, which it must say soon.
async fn state(store: &RedisStore) -> Result<(), Ailment> {
    let begun = Instant::now();
    let state = store.probe().await.map(|_| ());
    assert!(begun.elapsed() < SOON, "{state:?} after {:?}", begun.elapsed());
    state
}

/// Asks until the store is as it should be.
async fn becomes(store: &RedisStore, wanted: Result<(), Ailment>) {
    let begun = Instant::now();
    loop {
        let state = state(store).await;
        if state == wanted {
            return;
        }
        assert!(begun.elapsed() < BACK, "{state:?}, not {wanted:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn signal(server: &RedisServer, name: &str) {
    let pid = server.pid().unwrap().to_string();
    assert!(std::process::Command::new("kill").args([name, &pid]).status().unwrap().success());
}

#[tokio::test]
async fn a_server_that_died_is_unreachable_and_well_again_once_it_runs() {
    let server = RedisServer::start(Keeping::Always);
    for replicas in [0, 1] {
        let store = opened(&server.url(), replicas).await;
        let well = if replicas == 0 { Ok(()) } else { Err(Ailment::Replicas) };
        assert_eq!(state(&store).await, well);
        server.kill();
        assert_eq!(state(&store).await, Err(Ailment::Unreachable));
        assert_eq!(state(&store).await, Err(Ailment::Unreachable));
        server.start_again();
        becomes(&store, well).await;
    }
}

#[tokio::test]
async fn a_server_that_is_silent_is_unreachable_until_it_speaks() {
    let server = RedisServer::start(Keeping::Always);
    let store = impatient(&server.url(), 0).await;
    signal(&server, "-STOP");
    for _ in 0..6 {
        assert_eq!(state(&store).await, Err(Ailment::Unreachable));
    }
    signal(&server, "-CONT");
    becomes(&store, Ok(())).await;
}

#[tokio::test]
async fn a_server_that_forgot_its_scripts_is_well() {
    let server = RedisServer::start(Keeping::Always);
    let store = opened(&server.url(), 0).await;
    assert_eq!(state(&store).await, Ok(()));
    server.tell(&["SCRIPT", "FLUSH"]);
    assert_eq!(state(&store).await, Ok(()));
}

#[tokio::test]
async fn a_server_without_memory_is_ill_until_it_has_some() {
    let server = RedisServer::start(Keeping::Always);
    let store = opened(&server.url(), 0).await;
    server.tell(&["CONFIG", "SET", "maxmemory", "1"]);
    assert_eq!(state(&store).await, Err(Ailment::OutOfMemory));
    server.tell(&["CONFIG", "SET", "maxmemory", "0"]);
    assert_eq!(state(&store).await, Ok(()));
}

#[tokio::test]
async fn a_replica_is_read_only_and_well_once_it_is_the_master() {
    let (server, master) = (RedisServer::start(Keeping::Always), RedisServer::start(Keeping::Always));
    let store = opened(&server.url(), 0).await;
    server.tell(&["REPLICAOF", "127.0.0.1", &master.port().to_string()]);
    becomes(&store, Err(Ailment::ReadOnly)).await;
    server.tell(&["REPLICAOF", "NO", "ONE"]);
    becomes(&store, Ok(())).await;
}

#[tokio::test]
async fn a_server_that_wants_replicas_itself_is_ill() {
    let server = RedisServer::start_with(Keeping::Always, &["--min-replicas-to-write", "1"]);
    let key = MasterKey::draw().unwrap();
    let refused = RedisStore::open(&server.url(), &key, Options::default()).await.unwrap_err();
    assert!(refused.again() && refused.to_string().contains("too few replicas"), "{refused}");
}

#[tokio::test]
async fn a_server_whose_disk_fails_is_ill_until_it_is_mended() {
    let server = RedisServer::start(Keeping::Always);
    let store = opened(&server.url(), 0).await;
    // a snapshot cannot take the place of a folder that has something in it
    let in_the_way = server.folder().join("dump.rdb");
    std::fs::create_dir_all(in_the_way.join("something")).unwrap();
    server.tell(&["CONFIG", "SET", "save", "3600 1"]);
    server.tell(&["BGSAVE"]);
    becomes(&store, Err(Ailment::Disk)).await;
    std::fs::remove_dir_all(&in_the_way).unwrap();
    server.tell(&["BGSAVE"]);
    becomes(&store, Ok(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_reads_its_data_is_loading() {
    let slow = ["--enable-debug-command", "yes", "--key-load-delay", "100"];
    let often = ["--loading-process-events-interval-bytes", "1024"];
    let server = RedisServer::start_with(Keeping::Nothing, &[&slow[..], &often].concat());
    let store = opened(&server.url(), 0).await;
    server.tell(&["DEBUG", "POPULATE", "10000"]);
    let reading = std::thread::scope(|threads| {
        let reading = threads.spawn(|| server.tell(&["DEBUG", "RELOAD"]));
        let runtime = tokio::runtime::Handle::current();
        threads.spawn(move || runtime.block_on(becomes(&store, Err(Ailment::Loading)))).join().unwrap();
        reading.join().unwrap()
    });
    assert!(reading.starts_with("+OK"), "{reading}");
}

#[tokio::test]
async fn a_change_waits_for_the_replicas_that_are_asked_for() {
    let (server, replica) = (RedisServer::start(Keeping::Always), RedisServer::start(Keeping::Always));
    let store = opened(&server.url(), 1).await;
    assert_eq!(state(&store).await, Err(Ailment::Replicas));
    replica.tell(&["REPLICAOF", "127.0.0.1", &server.port().to_string()]);
    becomes(&store, Ok(())).await;
    signal(&replica, "-STOP");
    assert_eq!(state(&store).await, Err(Ailment::Replicas));
    signal(&replica, "-CONT");
    becomes(&store, Ok(())).await;
}

#[tokio::test]
async fn what_no_replica_has_is_not_told_when_its_message_comes_again_either() {
    let (server, replica) = (RedisServer::start(Keeping::Always), RedisServer::start(Keeping::Always));
    let (store, ana) = (opened(&server.url(), 1).await, somebody());
    replica.tell(&["REPLICAOF", "127.0.0.1", &server.port().to_string()]);
    becomes(&store, Ok(())).await;
    let claimed = in_hand(claim(&store, &ana, "m1", at(0)).await);
    signal(&replica, "-STOP");
    let booked = NewNote { kind: NoteKind::Change, ..note(&ana, at(60)) };
    let commit = Commit { notes: vec![booked], ..answer(&claimed, at(0)) };
    assert!(store.commit(commit).await.unwrap_err().again());
    let told = store.claim(&says(&ana, "m1"), draw(), at(4), at(1)).await;
    assert!(told.is_err_and(|error| error.again()), "it was told, and only one server has it");
    signal(&replica, "-CONT");
    becomes(&store, Ok(())).await;
    let told = claim(&store, &ana, "m1", at(2)).await;
    assert!(matches!(&told, Claim::Answered { reply: Some(_), reserved } if reserved.len() == 1), "{told:?}");
}

#[tokio::test]
async fn a_cluster_whose_master_died_is_well_once_a_replica_took_over() {
    let cluster = Cluster::start(Keeping::Always);
    let (plain, careful) = (impatient(&cluster.url(), 0).await, impatient(&cluster.url(), 1).await);
    becomes(&plain, Ok(())).await;
    becomes(&careful, Ok(())).await;
    cluster.nodes()[0].kill();
    becomes(&plain, Ok(())).await;
    // the replica that took over has none of its own
    becomes(&careful, Err(Ailment::Replicas)).await;
    cluster.nodes()[0].start_again();
    becomes(&careful, Ok(())).await;
    let masters = opened(&cluster.url(), 0).await;
    assert_eq!(masters.probe().await.unwrap().len(), 3, "three masters, three clocks");
}
