//! Messages that wait while another of the same person is in hand.

use chrono::TimeDelta;
use textpass::store::turns::{Claim, Committed, INBOX};

use crate::World;
use crate::given::*;

pub async fn messages_are_taken_in_their_order(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let mut current = in_hand(claim(&*store, &says(&ana, "m0", "hi"), at(0)).await);
    for index in 1..=4 {
        let id = format!("m{index}");
        assert!(matches!(claim(&*store, &says(&ana, &id, "hi"), at(0)).await, Claim::Waiting));
    }
    for index in 1..=4 {
        let done = store.commit(answer(&current, "re", at(0))).await.unwrap();
        assert_eq!(done, Committed::Done { note_ids: vec![], more: true });
        // whoever comes, the oldest is taken once nobody waits for it
        current = in_hand(store.claim_next(&ana, draw(), at(1)).await.unwrap());
        assert_eq!((current.message.id.clone(), current.turn), (format!("m{index}"), index));
    }
    let done = store.commit(answer(&current, "re", at(0))).await.unwrap();
    assert_eq!(done, Committed::Done { note_ids: vec![], more: false });
}

pub async fn a_message_waits_once(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    for _ in 0..20 {
        assert!(matches!(claim(&*store, &says(&ana, "m2", "hi"), at(0)).await, Claim::Waiting));
    }
    store.commit(answer(&first, "re", at(0))).await.unwrap();
    let second = in_hand(claim(&*store, &says(&ana, "m2", "hi"), at(0)).await);
    assert!(!second.by_outbox, "its own webhook took it");
    let done = store.commit(answer(&second, "re", at(0))).await.unwrap();
    assert_eq!(done, Committed::Done { note_ids: vec![], more: false });
}

pub async fn a_ninth_message_is_not_saved(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    in_hand(claim(&*store, &says(&ana, "m", "hi"), at(0)).await);
    for index in 0..INBOX {
        let message = says(&ana, &format!("m{index}"), "hi");
        assert!(matches!(claim(&*store, &message, at(0)).await, Claim::Waiting));
    }
    assert!(matches!(claim(&*store, &says(&ana, "m9", "hi"), at(0)).await, Claim::Full));
    assert!(matches!(claim(&*store, &says(&ana, "m3", "hi"), at(0)).await, Claim::Waiting), "it is in there");
    // nor is a dead claim taken by somebody whose own message would be lost
    assert!(matches!(claim(&*store, &says(&ana, "m9", "hi"), at(1)).await, Claim::Full));
    assert!(matches!(claim(&*store, &says(&somebody(), "m9", "hi"), at(0)).await, Claim::Taken(_)));
}

pub async fn an_awaited_head_is_left_to_its_webhook(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    claim(&*store, &says(&ana, "m2", "hi"), at(0)).await;
    store.commit(answer(&first, "re", at(0))).await.unwrap();
    let soon = at(0) + TimeDelta::seconds(2);
    assert!(matches!(store.claim_next(&ana, draw(), soon).await.unwrap(), Claim::Nothing));
    assert!(store.stranded(9, soon).await.unwrap().is_empty());
    assert!(matches!(claim(&*store, &says(&ana, "m3", "hi"), soon).await, Claim::Waiting));
    assert_eq!(in_hand(claim(&*store, &says(&ana, "m2", "hi"), soon).await).message.id, "m2");
}

pub async fn an_unawaited_head_goes_by_the_outbox(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    claim(&*store, &says(&ana, "m2", "hi"), at(0)).await;
    store.commit(answer(&first, "re", at(0))).await.unwrap();
    let second = in_hand(claim(&*store, &says(&ana, "m3", "hi"), at(1)).await);
    assert_eq!((second.message.id.as_str(), second.by_outbox), ("m2", true));
    let done = store.commit(answer(&second, "re", at(1))).await.unwrap();
    assert_eq!(done, Committed::Done { note_ids: vec![], more: true }, "the third is safe");
}
