//! Each fault of a store, as the channel and an operator see it: 503 with
//! Retry-After within 5 s, a readiness probe that says why, and afterwards the
//! same message is taken as if nothing had been.

use std::time::{Duration, Instant};

use textpass::domain::person::Person;
use textpass::store::seal::MasterKey;

use super::crowd::ANSWERED;
use super::fakes::Answer;
use super::fakes::twilio::{messages, text_params};
use super::fleet::Fleet;
use super::kept::standing;
use super::server::{KEY, Scene, TO_THE_REVIEW};
use super::servers::{Cluster, Keeping, RedisServer};

const PHONE: &str = "+13035550142";
/// How long work may take to resume: longer than a lease.
const RESUMES: Duration = Duration::from_secs(120);

/// One person at one process, in the middle of a talk.
struct Talk {
    fleet: Fleet,
    said: usize,
}

impl Talk {
    async fn begin(url: String) -> Self {
        Self { fleet: Fleet::start(Scene::on(url).await, 1).await, said: 0 }
    }

    fn next(&self) -> (String, &'static str) {
        let line = std::iter::once("hi").chain(TO_THE_REVIEW).chain(["1"]).nth(self.said).unwrap();
        (format!("SM{:032x}", 1 + self.said), line)
    }

    async fn post(&self) -> Answer {
        let ((sid, line), begun) = (self.next(), Instant::now());
        let answer = self.fleet.way(0).unwrap().deliver(&text_params(&sid, PHONE, line)).await;
        assert!(begun.elapsed() < ANSWERED, "answered after {:?}: {answer:?}", begun.elapsed());
        answer
    }

    /// The next message is taken and answered.
    async fn goes_on(&mut self) {
        let begun = Instant::now();
        loop {
            let answer = self.post().await;
            if answer.is_success() && !self.fleet.scene.twilio.inbox(PHONE).is_empty() {
                let said = messages(&answer).unwrap();
                if !said.is_empty() {
                    break;
                }
            }
            assert!(begun.elapsed() < RESUMES, "{:?} is not taken: {answer:?}", self.next().1);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.said += 1;
    }

    async fn ready(&self) -> (u16, String) {
        let begun = Instant::now();
        let answer = reqwest::get(format!("{}/readyz", self.fleet.url(0))).await.unwrap();
        let answer = (answer.status().as_u16(), answer.text().await.unwrap());
        assert!(begun.elapsed() < ANSWERED, "{answer:?} after {:?}", begun.elapsed());
        answer
    }

    /// The probe comes to say this.
    async fn becomes(&self, status: u16, words: &str) {
        let begun = Instant::now();
        loop {
            let ready = self.ready().await;
            if ready.0 == status && ready.1.contains(words) {
                return;
            }
            assert!(begun.elapsed() < RESUMES, "{ready:?}, not {status} {words:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// The store ails: the message must come again, and why is said.
    async fn fails(&self, words: &str) {
        let answer = self.post().await;
        assert_eq!((answer.status, answer.retry_after.as_str()), (503, "1"), "{answer:?}");
        self.becomes(503, words).await;
    }

    async fn is_well_again(&mut self) {
        self.becomes(200, "ready").await;
        self.goes_on().await;
    }

    async fn ends(&mut self, url: &str) {
        while self.said < TO_THE_REVIEW.len() + 2 {
            self.goes_on().await;
        }
        assert_eq!(standing(url).await.len(), 1);
        let inbox = self.fleet.scene.twilio.inbox(PHONE);
        assert!(inbox.last().is_some_and(|text| text.contains("Booked!")), "{inbox:?}");
    }
}

fn signal(server: &RedisServer, name: &str) {
    let pid = server.pid().unwrap().to_string();
    assert!(std::process::Command::new("kill").args([name, &pid]).status().unwrap().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_a_server_is_said_and_over_when_it_is_over() {
    let server = RedisServer::start(Keeping::Always);
    let mut talk = Talk::begin(server.url()).await;
    talk.goes_on().await;

    server.kill();
    talk.fails("store unreachable").await;
    server.start_again();
    talk.is_well_again().await;

    server.tell(&["SCRIPT", "FLUSH"]);
    talk.goes_on().await;

    signal(&server, "-STOP");
    talk.fails("store unreachable").await;
    signal(&server, "-CONT");
    talk.is_well_again().await;

    server.tell(&["CONFIG", "SET", "maxmemory", "1"]);
    talk.fails("store out of memory").await;
    server.tell(&["CONFIG", "SET", "maxmemory", "0"]);
    talk.is_well_again().await;

    // nobody is there: it keeps what it has, and is a replica
    server.tell(&["REPLICAOF", "127.0.0.1", "1"]);
    talk.fails("store read-only").await;
    server.tell(&["REPLICAOF", "NO", "ONE"]);
    talk.is_well_again().await;

    server.tell(&["CONFIG", "SET", "min-replicas-to-write", "1"]);
    talk.fails("store too few replicas").await;
    server.tell(&["CONFIG", "SET", "min-replicas-to-write", "0"]);
    talk.is_well_again().await;
    talk.ends(&server.url()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slot_that_moves_and_a_master_that_dies_are_followed() {
    let cluster = Cluster::start(Keeping::Always);
    let mut talk = Talk::begin(cluster.url()).await;
    talk.goes_on().await;
    talk.goes_on().await;
    let slot = Slot::of(PHONE, &cluster);
    slot.begin_to_move();
    // while some of its keys are here and some there, a script may have to wait
    let answer = talk.post().await;
    assert!([200, 503].contains(&answer.status), "{answer:?}");
    slot.end_to_move();
    talk.said += usize::from(answer.status == 200);
    talk.goes_on().await;
    talk.goes_on().await;

    // a replica may take over before anybody notices
    cluster.nodes()[slot.to].kill();
    talk.goes_on().await;
    talk.is_well_again().await;
    talk.ends(&cluster.url()).await;
}

/// The slot of a person's partition, on its way from one master to another.
struct Slot<'c> {
    cluster: &'c Cluster,
    slot: String,
    from: usize,
    to: usize,
}

impl<'c> Slot<'c> {
    fn of(phone: &str, cluster: &'c Cluster) -> Self {
        let sealer = MasterKey::parse(KEY).unwrap().sealer().unwrap();
        let tag = format!("tp:{{p:{:02x}}}c", sealer.person(&Person::sms(phone))[0]);
        let slot = cluster.nodes()[0].tell(&["CLUSTER", "KEYSLOT", &tag]);
        let slot = slot.trim_start_matches(':').trim().to_owned();
        let here = |at: &usize| !cluster.nodes()[*at].tell(&["EXISTS", &tag]).contains("MOVED");
        let from = (0..3).find(here).unwrap();
        Self { cluster, slot, from, to: (from + 1) % 3 }
    }

    fn id(&self, at: usize) -> String {
        let id = self.cluster.nodes()[at].tell(&["CLUSTER", "MYID"]);
        id.lines().nth(1).unwrap().trim().to_owned()
    }

    fn begin_to_move(&self) {
        let (from, to) = (&self.cluster.nodes()[self.from], &self.cluster.nodes()[self.to]);
        to.tell(&["CLUSTER", "SETSLOT", &self.slot, "IMPORTING", &self.id(self.from)]);
        from.tell(&["CLUSTER", "SETSLOT", &self.slot, "MIGRATING", &self.id(self.to)]);
    }

    /// Moves the keys, some of whose names are no text, and tells every node.
    fn end_to_move(&self) {
        let (from, to) = (&self.cluster.nodes()[self.from], &self.cluster.nodes()[self.to]);
        let client = redis::Client::open(format!("redis://127.0.0.1:{}", from.port())).unwrap();
        let mut source = client.get_connection().unwrap();
        let in_slot = || {
            let mut asked = redis::cmd("CLUSTER");
            asked.arg("GETKEYSINSLOT").arg(&self.slot).arg(1000);
            asked
        };
        let keys: Vec<Vec<u8>> = in_slot().query(&mut source).unwrap();
        assert!(!keys.is_empty(), "the person's record is here");
        let mut migrate = redis::cmd("MIGRATE");
        migrate.arg("127.0.0.1").arg(to.port()).arg("").arg(0).arg(5000).arg("REPLACE").arg("KEYS").arg(keys);
        let _: String = migrate.query(&mut source).unwrap();
        let id = self.id(self.to);
        for node in [to, from].into_iter().chain(self.cluster.nodes()) {
            node.tell(&["CLUSTER", "SETSLOT", &self.slot, "NODE", &id]);
        }
    }
}
