//! One person, one turn at a time.

use chrono::TimeDelta;
use textpass::store::turns::{Claim, Committed, DEATHS};

use crate::World;
use crate::given::*;

/// A moment at which a claim made at the start is dead.
const DEAD: i64 = 1;

pub async fn a_stranger_gets_a_record(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    assert_eq!((first.turn, first.deaths, first.conversation.clone()), (0, 0, None));
    assert!(!first.by_outbox && !first.opted_out);
    assert_eq!(first.message, says(&ana, "m1", "hi"));
    store.commit(answer(&first, "welcome", at(0))).await.unwrap();
    let second = in_hand(claim(&*store, &says(&ana, "m2", "hi"), at(0)).await);
    assert_eq!((second.turn, second.conversation_id), (1, first.conversation_id));
    assert_eq!(second.conversation.as_deref(), Some(&b"after m1"[..]));
}

pub async fn a_commit_needs_its_claim_and_turn(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let claimed = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    let mut wrong_turn = answer(&claimed, "no", at(0));
    wrong_turn.turn = 7;
    wrong_turn.notes = vec![note(&ana, "no", at(0))];
    assert_eq!(store.commit(wrong_turn).await.unwrap(), Committed::Lost);
    let mut wrong_claim = answer(&claimed, "no", at(0));
    wrong_claim.claim ^= 1;
    assert_eq!(store.commit(wrong_claim).await.unwrap(), Committed::Lost);
    let mut wrong_message = answer(&claimed, "no", at(0));
    wrong_message.message_id = "m2".to_owned();
    assert_eq!(store.commit(wrong_message).await.unwrap(), Committed::Lost);
    assert!(store.take_due(9, at(9)).await.unwrap().is_empty(), "a lost commit writes nothing");
    let right = store.commit(answer(&claimed, "yes", at(0))).await.unwrap();
    assert_eq!(right, Committed::Done { note_ids: vec![], more: false });
    assert_eq!(store.commit(answer(&claimed, "again", at(0))).await.unwrap(), Committed::Lost);
}

pub async fn a_live_claim_is_left_alone(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let first = says(&ana, "m1", "hi");
    let claimed = in_hand(claim(&*store, &first, at(0)).await);
    let almost = at(0) + TimeDelta::seconds(19);
    assert!(matches!(claim(&*store, &first, almost).await, Claim::Waiting));
    assert!(matches!(claim(&*store, &says(&ana, "m2", "hi"), almost).await, Claim::Waiting));
    assert!(matches!(store.claim_next(&ana, draw(), almost).await.unwrap(), Claim::Nothing));
    assert!(store.stranded(9, almost).await.unwrap().is_empty());
    store.commit(answer(&claimed, "re", almost)).await.unwrap();
    let second = in_hand(claim(&*store, &says(&ana, "m2", "hi"), almost).await);
    let done = store.commit(answer(&second, "re", almost)).await.unwrap();
    assert_eq!(done, Committed::Done { note_ids: vec![], more: false }, "the first waits nowhere");
}

pub async fn a_dead_claim_comes_first(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    in_hand(claim(&*store, &says(&ana, "m1", "first"), at(0)).await);
    let again = in_hand(claim(&*store, &says(&ana, "m2", "second"), at(DEAD)).await);
    assert_eq!((again.message.id.as_str(), again.deaths, again.by_outbox), ("m1", 1, true));
    let committed = store.commit(answer(&again, "re", at(DEAD))).await.unwrap();
    assert_eq!(committed, Committed::Done { note_ids: vec![], more: true });
    let second = in_hand(claim(&*store, &says(&ana, "m2", "second"), at(DEAD)).await);
    assert_eq!((second.message.id.as_str(), second.deaths, second.by_outbox), ("m2", 0, false));
}

pub async fn three_deaths_are_counted(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    for deaths in 0..=DEATHS {
        let now = at(DEAD * i64::from(deaths));
        let claimed = in_hand(claim(&*store, &says(&ana, "m1", "boom"), now).await);
        assert_eq!((claimed.deaths, claimed.by_outbox), (deaths, false), "its own webhook came again");
    }
}

pub async fn a_claim_given_back_is_no_death(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    for _ in 0..3 {
        let claimed = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
        assert_eq!(claimed.deaths, 0);
        store.give_back(&ana, claimed.claim ^ 1).await.unwrap();
        assert!(matches!(store.claim_next(&ana, draw(), at(0)).await.unwrap(), Claim::Nothing));
        store.give_back(&ana, claimed.claim).await.unwrap();
        store.give_back(&ana, claimed.claim).await.unwrap();
        assert_eq!(store.stranded(9, at(0)).await.unwrap(), std::slice::from_ref(&ana));
    }
}

pub async fn a_late_commit_after_a_take_over_is_lost(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let slow = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    let taken_over = in_hand(store.claim_next(&ana, draw(), at(DEAD)).await.unwrap());
    assert_eq!((taken_over.message.id.as_str(), taken_over.by_outbox), ("m1", true));
    assert_eq!(store.commit(answer(&slow, "slow", at(DEAD))).await.unwrap(), Committed::Lost);
    let done = store.commit(answer(&taken_over, "quick", at(DEAD))).await.unwrap();
    assert!(matches!(done, Committed::Done { .. }));
    assert_eq!(store.commit(answer(&slow, "slow", at(DEAD))).await.unwrap(), Committed::Lost);
}

pub async fn a_late_commit_that_nobody_took_over_stands(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let slow = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    let done = store.commit(answer(&slow, "late", at(30))).await.unwrap();
    assert!(matches!(done, Committed::Done { .. }));
}

pub async fn stranded_people_are_found(world: &impl World) {
    let (store, dead, waiting, fine) = (world.open(), somebody(), somebody(), somebody());
    in_hand(claim(&*store, &says(&dead, "m1", "hi"), at(0)).await);
    let claimed = in_hand(claim(&*store, &says(&waiting, "m1", "hi"), at(0)).await);
    assert!(matches!(claim(&*store, &says(&waiting, "m2", "hi"), at(0)).await, Claim::Waiting));
    store.commit(answer(&claimed, "re", at(0))).await.unwrap();
    turn(&*store, &fine, "m1", at(0)).await;
    let mut stranded = store.stranded(9, at(DEAD)).await.unwrap();
    stranded.sort_by_key(|person| person != &dead);
    assert_eq!(stranded, [dead, waiting.clone()]);
    assert_eq!(store.stranded(1, at(DEAD)).await.unwrap().len(), 1);
    let next = in_hand(store.claim_next(&waiting, draw(), at(DEAD)).await.unwrap());
    assert_eq!((next.message.id.as_str(), next.by_outbox), ("m2", true));
    assert!(matches!(store.claim_next(&fine, draw(), at(DEAD)).await.unwrap(), Claim::Nothing));
}

pub async fn opting_out_needs_no_turn(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    store.set_opted_out(&ana, true).await.unwrap();
    let claimed = in_hand(claim(&*store, &says(&ana, "m1", "start"), at(0)).await);
    assert!(claimed.opted_out);
    let mut commit = answer(&claimed, "welcome back", at(0));
    commit.opted_out = false;
    store.commit(commit).await.unwrap();
    assert!(!in_hand(claim(&*store, &says(&ana, "m2", "hi"), at(0)).await).opted_out);
}

pub async fn an_opt_out_learned_during_a_turn_stands(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let claimed = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    store.set_opted_out(&ana, true).await.unwrap();
    store.commit(answer(&claimed, "welcome", at(0))).await.unwrap();
    let claimed = in_hand(claim(&*store, &says(&ana, "m2", "start"), at(0)).await);
    assert!(claimed.opted_out);
    let taken_over = in_hand(store.claim_next(&ana, draw(), at(DEAD)).await.unwrap());
    let mut commit = answer(&taken_over, "welcome back", at(DEAD));
    commit.opted_out = false;
    store.commit(commit).await.unwrap();
    assert!(!in_hand(claim(&*store, &says(&ana, "m3", "hi"), at(DEAD)).await).opted_out);
}
