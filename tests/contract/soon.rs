//! The reply of the turn before, loaded with a message that came right after it.

use chrono::TimeDelta;
use textpass::domain::message::Inbound;
use textpass::domain::person::Person;
use textpass::store::Store;
use textpass::store::outbox::{NewNote, NoteKind, SEND_LEASE};
use textpass::store::turns::{Claim, Committed, SOON};

use crate::World;
use crate::given::*;

/// The last reply that comes with a message that arrived so many seconds after the
/// beginning; it is answered, by the outbox or not.
async fn replied(
    store: &dyn Store,
    person: &Person,
    id: &str,
    seconds: i64,
    by_outbox: bool,
) -> Option<String> {
    let now = at(0) + TimeDelta::seconds(seconds);
    let message = Inbound { at: now, ..says(person, id, "1") };
    let claimed = in_hand(claim(store, &message, now).await);
    let mut commit = answer(&claimed, &format!("re {id}"), now);
    if by_outbox {
        let leased_until = Some(now + SEND_LEASE);
        commit.notes = vec![NewNote { kind: NoteKind::Reply, leased_until, ..note(person, "re", now) }];
    }
    assert!(matches!(store.commit(commit).await.unwrap(), Committed::Done { .. }));
    claimed.last_reply.map(|reply| reply.text.into_inner())
}

pub async fn the_last_reply_comes_with_what_arrives_soon(world: &impl World) {
    for by_outbox in [false, true] {
        let (store, ana) = (world.open(), somebody());
        assert_eq!(replied(&*store, &ana, "m1", 0, by_outbox).await, None);
        assert_eq!(replied(&*store, &ana, "m2", 2, by_outbox).await, Some("re m1".to_owned()));
        assert_eq!(replied(&*store, &ana, "m3", 2, by_outbox).await, Some("re m2".to_owned()));
        let later = 2 + SOON.num_seconds() + 1;
        assert_eq!(replied(&*store, &ana, "m4", later, by_outbox).await, None);
    }
}

pub async fn a_turn_without_a_reply_has_none_to_say_again(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    assert_eq!(replied(&*store, &ana, "m1", 0, false).await, None);
    let silent = in_hand(claim(&*store, &says(&ana, "m2", "thanks"), at(0)).await);
    let mut commit = answer(&silent, "", at(0));
    commit.reply = None;
    store.commit(commit).await.unwrap();
    assert_eq!(replied(&*store, &ana, "m3", 0, false).await, None);
}

pub async fn a_reply_that_left_by_the_outbox_is_not_given_to_its_webhook(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    replied(&*store, &ana, "m1", 0, true).await;
    let again = claim(&*store, &says(&ana, "m1", "1"), at(0)).await;
    let Claim::Answered { reply, reserved } = again else { panic!("{again:?}") };
    assert_eq!((reply, reserved), (None, vec![]));
}

pub async fn a_person_is_known_outside_of_a_turn(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    assert!(store.standing(&ana).await.unwrap().is_none());
    turn(&*store, &ana, "m1", at(0)).await;
    store.set_opted_out(&ana, true).await.unwrap();
    let standing = store.standing(&ana).await.unwrap().unwrap();
    assert_eq!((standing.turn, standing.opted_out), (1, true));
    assert_eq!(standing.conversation.as_deref(), Some(&b"after m1"[..]));
}
