//! A process dies, or ends; another opens the store.

use textpass::store::turns::Claim;
use tokio::task::JoinSet;

use crate::World;
use crate::given::*;

pub async fn what_was_answered_is_there_after_a_kill(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    turn(&*store, &ana, "m1", at(0)).await;
    in_hand(claim(&*store, &says(&ana, "m2", "hi"), at(0)).await);
    assert!(matches!(claim(&*store, &says(&ana, "m3", "hi"), at(0)).await, Claim::Waiting));
    let kept = booked(&*store, wish(0, 2, 1)).await;
    let held = task();
    assert!(hold(&*store, held, &wish(4, 1, 1), at(0)).await);
    store.post(vec![note(&ana, "a1", at(0))], at(0)).await.unwrap();
    // no drop, no close: as after a kill, nothing more is written
    std::mem::forget(store);

    let store = world.open();
    assert!(matches!(
        claim(&*store, &says(&ana, "m1", "hi"), at(0)).await,
        Claim::Answered { reply: Some(_), .. }
    ));
    let dead = in_hand(store.claim_next(&ana, draw(), at(1)).await.unwrap());
    assert_eq!((dead.message.id.as_str(), dead.turn, dead.deaths), ("m2", 1, 1));
    store.commit(answer(&dead, "re", at(1))).await.unwrap();
    assert_eq!(in_hand(store.claim_next(&ana, draw(), at(1)).await.unwrap()).message.id, "m3");
    assert_eq!(store.by_number(&kept.number).await.unwrap(), Some(kept));
    assert_eq!(taken(&*store, at(1)).await, [0, 1, 4]);
    done(store.book(&draft(held, wish(4, 1, 1), &ana, "Ben Test"), at(1)).await.unwrap());
    assert_eq!(store.take_due(9, at(1)).await.unwrap().len(), 1);
}

pub async fn closing_finishes_what_is_queued(world: &impl World) {
    let store = world.open();
    let mut writes = JoinSet::new();
    for first in 0..20 {
        let store = store.clone();
        writes.spawn(async move { booked(&*store, wish(first, 1, 1)).await });
    }
    let told = writes.join_all().await.len();
    drop(store);
    assert_eq!(taken(&*world.open(), at(0)).await.len(), told);
}
