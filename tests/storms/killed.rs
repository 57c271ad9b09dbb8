//! `kill -9` under load: of the Redis server, of a cluster's master, of a process.

use std::sync::Arc;
use std::time::{Duration, Instant};

use textpass::domain::person::Person;
use textpass::store::seal::MasterKey;

use super::crowd::{Crowd, phone};
use super::dice::{Dice, is_long};
use super::fleet::Fleet;
use super::kept::{all_is_kept, standing};
use super::server::{KEY, Scene};
use super::servers::{Cluster, Keeping, RedisServer};

/// People for each time that something is killed.
const PEOPLE: usize = 10;
/// People at least.
const AT_LEAST: usize = 30;

/// The moments at which something is killed: after so many answered messages.
fn moments(crowd: &Crowd, kills: usize, dice: &mut Dice) -> Vec<usize> {
    let stretch = crowd.messages() / (kills + 1);
    (1..=kills).map(|at| at * stretch + dice.below(stretch.max(2) / 2)).collect()
}

/// After the storm: everything is kept, enough people had an appointment at all,
/// and nobody is stuck.
async fn calm(crowd: &Arc<Crowd>, url: &str) {
    let standing = all_is_kept(crowd, url).await;
    println!("{standing} of {} people have an appointment", crowd.people);
    assert!(standing * 2 > crowd.people, "only {standing} of {} have one", crowd.people);
    crowd.everybody_is_answered().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redis_server_that_is_killed_under_load_loses_nothing_that_anybody_was_told() {
    let mut dice = Dice::new("a redis server");
    let server = Arc::new(RedisServer::start(Keeping::Always));
    let kills = if is_long() { 20 } else { 3 };
    let fleet = Arc::new(Fleet::start(Scene::on(server.url()).await, 2).await);
    let crowd = Crowd::new(fleet, AT_LEAST.max(kills * PEOPLE), dice.clone());
    let all = tokio::spawn(Arc::clone(&crowd).book());
    for moment in moments(&crowd, kills, &mut dice) {
        crowd.reaches(moment, &all).await;
        let (dying, down) = (Arc::clone(&server), Duration::from_millis(dice.below(600) as u64));
        let restart = move || {
            dying.kill();
            std::thread::sleep(down);
            dying.start_again();
        };
        tokio::task::spawn_blocking(restart).await.unwrap();
    }
    all.await.unwrap();
    calm(&crowd, &server.url()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_master_that_is_killed_under_load_takes_nothing_with_it_that_a_replica_was_waited_for() {
    let mut dice = Dice::new("a master");
    let cluster = Arc::new(Cluster::start(Keeping::Always));
    let kills = if is_long() { 10 } else { 1 };
    let scene = Scene::on(cluster.url()).await;
    scene.set("wait_replicas = 0", "wait_replicas = 1");
    let fleet = Arc::new(Fleet::start(scene, 2).await);
    let crowd = Crowd::new(fleet, AT_LEAST.max(kills * PEOPLE), dice.clone());
    let all = tokio::spawn(Arc::clone(&crowd).book());
    for moment in moments(&crowd, kills, &mut dice) {
        crowd.reaches(moment, &all).await;
        let cluster = Arc::clone(&cluster);
        tokio::task::spawn_blocking(move || fail_over(&cluster)).await.unwrap();
    }
    all.await.unwrap();
    calm(&crowd, &cluster.url()).await;
}

/// Kills the master of the office, and starts it again once it was replaced.
fn fail_over(cluster: &Cluster) {
    let has_office = |at: &usize| cluster.nodes()[*at].tell(&["EXISTS", "tp:{o:DEN}appts"]).starts_with(':');
    let role = |at: usize| cluster.nodes()[at].tell(&["ROLE"]);
    let is_master = |at: &usize| role(*at).contains("master");
    let nodes = cluster.nodes().len();
    let master = (0..nodes).find(|at| is_master(at) && has_office(at)).expect("a master has the office");
    cluster.nodes()[master].kill();
    let begun = Instant::now();
    let others = || (0..nodes).filter(|at| *at != master);
    while !others().any(|at| is_master(&at) && has_office(&at)) {
        assert!(begun.elapsed() < Duration::from_secs(120), "no replica took over");
        std::thread::sleep(Duration::from_millis(20));
    }
    cluster.nodes()[master].start_again();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_is_killed_under_load_loses_nothing_and_whoever_has_booked_is_told() {
    let mut dice = Dice::new("a process");
    let server = RedisServer::start(Keeping::Always);
    let kills = if is_long() { 100 } else { 5 };
    let fleet = Arc::new(Fleet::start(Scene::on(server.url()).await, 2).await);
    let crowd = Crowd::new(Arc::clone(&fleet), AT_LEAST.max(kills * PEOPLE / 2), dice.clone());
    let all = tokio::spawn(Arc::clone(&crowd).book());
    for (at, moment) in moments(&crowd, kills, &mut dice).into_iter().enumerate() {
        crowd.reaches(moment, &all).await;
        fleet.kill(at % 2).await;
    }
    all.await.unwrap();
    calm(&crowd, &server.url()).await;
}

/// The master that begins with a key's slot.
fn master_of(cluster: &Cluster, key: &str) -> usize {
    let slot = cluster.nodes()[0].tell(&["CLUSTER", "KEYSLOT", key]);
    slot.trim_start_matches(':').trim().parse::<usize>().unwrap() / 5_462
}

/// A phone whose record is with another master than the office.
fn phone_elsewhere(cluster: &Cluster, office: usize) -> String {
    let sealer = MasterKey::parse(KEY).unwrap().sealer().unwrap();
    let elsewhere = |phone: &String| {
        let partition = sealer.person(&Person::sms(phone))[0];
        master_of(cluster, &format!("tp:{{p:{partition:02x}}}c")) != office
    };
    (0..).map(phone).find(elsewhere).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_that_no_replica_has_is_told_to_nobody() {
    let cluster = Arc::new(Cluster::start(Keeping::Always));
    let scene = Scene::on(cluster.url()).await;
    scene.set("wait_replicas = 0", "wait_replicas = 1");
    let fleet = Fleet::start(scene, 1).await;
    let master = master_of(&cluster, "tp:{o:DEN}appts");
    let (replica, phone) = (master + 3, phone_elsewhere(&cluster, master));
    fleet.scene.text_to_the_review(&phone).await;
    cluster.nodes()[replica].kill();
    let refused = fleet.scene.twilio.text(&phone, "1").await;
    let sid = fleet.scene.twilio.last_sid();
    assert_eq!((refused.status, refused.retry_after.as_str()), (503, "1"), "{refused:?}");
    assert_eq!(standing(&cluster.url()).await.len(), 1, "it stands where nobody else has it");

    // Or it takes the message up again before anybody looks.
    fleet.pause(0);
    cluster.nodes()[master].kill();
    cluster.nodes()[replica].start_again();
    cluster.wait_until("the replica in the master's place", |cluster| {
        cluster.nodes()[replica].tell(&["ROLE"]).contains("master")
    });
    assert_eq!(standing(&cluster.url()).await.len(), 0, "it went with the master");
    fleet.go_on(0);
    cluster.nodes()[master].start_again();
    let begun = Instant::now();
    while !fleet.scene.twilio.inbox(&phone).iter().any(|text| text.contains("Booked!")) {
        assert!(begun.elapsed() < Duration::from_secs(120), "it is never booked");
        fleet.scene.twilio.again(&sid).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert_eq!(standing(&cluster.url()).await.len(), 1);
}
