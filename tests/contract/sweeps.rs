//! Sweeping only cleans: nothing that counts depends on it.

use chrono::TimeDelta;
use textpass::domain::message::Inbound;

use crate::World;
use crate::given::*;

pub async fn a_sweep_changes_nothing_that_counts(world: &impl World) {
    let store = world.open();
    let (live, expired) = (task(), task());
    let kept = booked(&*store, wish(0, 2, 2)).await;
    let gone = booked(&*store, wish(4, 2, 2)).await;
    changed(store.cancel(&gone.number, 1, &left(Some(at(30))), at(0)).await.unwrap());
    assert!(hold(&*store, expired, &wish(8, 1, 1), at(0)).await);
    assert!(hold(&*store, live, &wish(9, 1, 1), at(5)).await);
    for minutes in [12, 29, 31] {
        let before = taken(&*store, at(minutes)).await;
        store.sweep_book(at(minutes)).await.unwrap();
        assert_eq!(taken(&*store, at(minutes)).await, before);
        assert_eq!(store.sweep_book(at(minutes)).await.unwrap().total(), 0, "swept clean");
    }
    assert_eq!(taken(&*store, at(31)).await, [0, 1]);
    assert_eq!(store.by_number(&kept.number).await.unwrap(), Some(kept));
    assert!(store.by_number(&gone.number).await.unwrap().is_some());
}

pub async fn an_opt_out_outlives_the_conversation(world: &impl World) {
    let (store, ana, ben) = (world.open(), somebody(), somebody());
    for person in [&ana, &ben] {
        turn(&*store, person, "m1", at(0)).await;
    }
    store.set_opted_out(&ana, true).await.unwrap();
    let in_work = somebody();
    let dead = in_hand(claim(&*store, &says(&in_work, "m1", "hi"), at(0)).await);
    store.sweep_turns(at(1), at(1)).await.unwrap();
    let load = async |message: Inbound| in_hand(claim(&*store, &message, at(1)).await);
    let ana = load(says(&ana, "m2", "hi")).await;
    assert_eq!((ana.opted_out, ana.conversation), (true, None));
    let ben = load(says(&ben, "m2", "hi")).await;
    assert_eq!((ben.opted_out, ben.conversation, ben.turn), (false, None, 0));
    let again = load(says(&in_work, "m1", "hi")).await;
    assert_eq!((again.deaths, again.conversation_id), (1, dead.conversation_id), "in work: kept");
}

pub async fn appointments_are_kept_for_thirty_days(world: &impl World) {
    let store = world.open();
    let old = booked(&*store, wish(0, 1, 1)).await;
    store.sweep_book(cell(0) + TimeDelta::days(30)).await.unwrap();
    assert!(store.by_number(&old.number).await.unwrap().is_some());
    store.sweep_book(cell(0) + TimeDelta::days(30) + TimeDelta::minutes(1)).await.unwrap();
    assert!(store.by_number(&old.number).await.unwrap().is_none());
    assert_eq!(taken(&*store, at(0)).await, Vec::<i64>::new());
}
