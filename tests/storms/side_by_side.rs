//! Two processes on one store: messages of one person alternate between them,
//! come twice, and come at the same time. Each has one effect, in order.

use super::fakes::twilio::messages;
use super::fleet::Fleet;
use super::kept::standing;
use super::server::{Scene, TO_THE_REVIEW};
use super::servers::{Cluster, Keeping, RedisServer};

/// Books for one person; every message is posted to both processes at once,
/// the one that is first alternating.
async fn book_by_both(fleet: &Fleet, phone: &str) -> Vec<String> {
    let script = std::iter::once("hi").chain(TO_THE_REVIEW).chain(["1"]);
    for (turn, line) in script.enumerate() {
        let (one, other) = (fleet.way(turn % 2).unwrap(), fleet.way((turn + 1) % 2).unwrap());
        let sid = format!("SM{:024x}{turn:08x}", phone[2..].parse::<u64>().unwrap());
        let params = super::fakes::twilio::text_params(&sid, phone, line);
        let before = fleet.scene.twilio.inbox(phone).len();
        let (first, second) =
            tokio::join!(one.deliver_until_taken(&params), other.deliver_until_taken(&params));
        assert!(first.is_success() && second.is_success(), "{first:?} {second:?}");
        let mut said = messages(&first).unwrap();
        said.extend(messages(&second).unwrap());
        said.dedup();
        assert_eq!(said.len(), 1, "{line:?} is answered by the same words or nothing: {said:?}");
        assert!(fleet.scene.twilio.inbox(phone).len() > before);
    }
    fleet.scene.twilio.inbox(phone)
}

async fn two_processes_are_as_one(url: String) {
    let fleet = Fleet::start(Scene::on(url.clone()).await, 2).await;
    let (one, two) = tokio::join!(book_by_both(&fleet, "+13035550142"), book_by_both(&fleet, "+13035550143"));
    let booked = standing(&url).await;
    assert_eq!(booked.len(), 2);
    for (phone, inbox) in [("+13035550142", one), ("+13035550143", two)] {
        let own: Vec<_> = booked.iter().filter(|one| one.details.on_file.address.expose() == phone).collect();
        assert_eq!(own.len(), 1);
        assert!(inbox.iter().any(|text| text.contains(&format!("Booked! {}", own[0].number))), "{inbox:?}");
        let reviews = inbox.iter().filter(|text| text.contains("Booked!")).count();
        assert!((1..=2).contains(&reviews), "told by the response, or by both deliveries: {inbox:?}");
    }
    different_messages_at_once_are_all_answered(&fleet).await;
}

async fn different_messages_at_once_are_all_answered(fleet: &Fleet) {
    let phone = "+13035550144";
    let (one, other) = (fleet.way(0).unwrap(), fleet.way(1).unwrap());
    let all = tokio::join!(
        one.text_until_taken(phone, "hi"),
        other.text_until_taken(phone, "?"),
        one.text_until_taken(phone, "?"),
        other.text_until_taken(phone, "hi")
    );
    for answer in [all.0, all.1, all.2, all.3] {
        assert!(answer.is_success(), "{answer:?}");
    }
    assert_eq!(fleet.scene.twilio.wait_for(phone, 4).await.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_on_one_server_are_as_one() {
    let server = RedisServer::start(Keeping::Always);
    two_processes_are_as_one(server.url()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_on_one_cluster_are_as_one() {
    let cluster = Cluster::start(Keeping::Always);
    two_processes_are_as_one(cluster.url()).await;
}
