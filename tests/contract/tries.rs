//! Wrong tries of a person and on an appointment.

use textpass::store::book::{APPOINTMENT_TRIES, PERSON_TRIES, Tries};

use crate::World;
use crate::given::*;

pub async fn tries_count_once_a_message(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    assert_eq!(store.tries(&ana, None, at(0)).await.unwrap(), Tries::Left(PERSON_TRIES));
    for _ in 0..9 {
        assert_eq!(store.tried(&ana, None, "m1", at(0)).await.unwrap(), Tries::Left(4));
    }
    assert_eq!(store.tried(&ana, None, "m2", at(0)).await.unwrap(), Tries::Left(3));
    assert_eq!(store.tried(&somebody(), None, "m2", at(0)).await.unwrap(), Tries::Left(4));
    assert_eq!(store.tries(&ana, None, at(59)).await.unwrap(), Tries::Left(3));
    assert_eq!(store.tries(&ana, None, at(60)).await.unwrap(), Tries::Left(5));
}

pub async fn five_tries_lock_for_an_hour(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    for index in 1..PERSON_TRIES {
        let left = store.tried(&ana, None, &format!("m{index}"), at(0)).await.unwrap();
        assert_eq!(left, Tries::Left(PERSON_TRIES - index));
    }
    let locked = Tries::Locked(at(70));
    assert_eq!(store.tried(&ana, None, "m5", at(10)).await.unwrap(), locked);
    assert_eq!(store.tried(&ana, None, "m5", at(11)).await.unwrap(), locked, "a repeat locks no longer");
    assert_eq!(store.tried(&ana, None, "m6", at(12)).await.unwrap(), locked, "nor does another");
    store.sweep_book(at(69)).await.unwrap();
    assert_eq!(store.tries(&ana, None, at(69)).await.unwrap(), locked);
    assert_eq!(store.tries(&ana, None, at(70)).await.unwrap(), Tries::Left(PERSON_TRIES));
}

pub async fn ten_tries_lock_an_appointment_for_others(world: &impl World) {
    let store = world.open();
    let target = booked(&*store, wish(0, 1, 1)).await;
    let (owner, number) = (&target.details.on_file, &target.number);
    for index in 0..APPOINTMENT_TRIES {
        let left = store.tried(&somebody(), Some(number), "m", at(0)).await.unwrap();
        match APPOINTMENT_TRIES - index - 1 {
            0 => assert_eq!(left, Tries::Locked(at(24 * 60))),
            more => assert_eq!(left, Tries::Left(more.min(PERSON_TRIES - 1))),
        }
    }
    let other = somebody();
    assert_eq!(store.tries(&other, Some(number), at(1)).await.unwrap(), Tries::Locked(at(24 * 60)));
    assert_eq!(store.tries(&other, None, at(1)).await.unwrap(), Tries::Left(PERSON_TRIES));
    assert_eq!(store.tries(owner, Some(number), at(1)).await.unwrap(), Tries::Left(PERSON_TRIES));
    store.sweep_book(at(24 * 60 - 1)).await.unwrap();
    assert_eq!(store.tries(&other, Some(number), at(24 * 60 - 1)).await.unwrap(), Tries::Locked(at(24 * 60)));
    assert_eq!(store.tries(&other, Some(number), at(24 * 60)).await.unwrap(), Tries::Left(PERSON_TRIES));
}
