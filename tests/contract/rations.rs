//! What may be done only so often.

use textpass::domain::birth_date::BirthDate;
use textpass::domain::name::Name;
use textpass::store::Store;
use textpass::store::ration::Ration;

use crate::World;
use crate::given::*;

/// One of each kind, about somebody new.
fn each(number: &textpass::domain::appointment::ApptNumber) -> [Ration; 5] {
    let born = chrono::NaiveDate::from_ymd_opt(1990, 3, 14).unwrap();
    let born = BirthDate::new(born, at(0).date_naive()).unwrap();
    [
        Ration::Confirmation(somebody()),
        Ration::NoConfirmation(Name::parse("Nobody Booked").unwrap(), born),
        Ration::BirthDate(somebody()),
        Ration::TooFast(somebody()),
        Ration::Locked(number.clone()),
    ]
}

async fn granted(store: &dyn Store, ration: &Ration, by: &str, minute: i64) -> bool {
    store.ration(ration, Some(by), at(minute)).await.unwrap()
}

pub async fn a_ration_is_used_up_and_comes_back(world: &impl World) {
    let store = world.open();
    let number = booked(&*store, wish(0, 1, 1)).await.number;
    for ration in each(&number) {
        assert!(store.ration(&ration, None, at(0)).await.unwrap(), "{ration:?}");
        for message in 0..ration.limit() {
            assert!(granted(&*store, &ration, &format!("m{message}"), 0).await, "{ration:?}");
        }
        let within = ration.within().num_minutes();
        let before = (within - 1).max(0);
        assert!(!granted(&*store, &ration, "one more", before).await, "{ration:?}");
        assert!(!store.ration(&ration, None, at(before)).await.unwrap());
        assert!(granted(&*store, &ration, "m0", before).await, "what was granted is granted again");
        store.sweep_book(at(before)).await.unwrap();
        assert!(!granted(&*store, &ration, "another", before).await, "a sweep gives nothing back");
        assert!(granted(&*store, &ration, "one more", within).await, "{ration:?} comes back");
    }
}

pub async fn rations_are_each_ones_own(world: &impl World) {
    let store = world.open();
    let (ana, ben) = (somebody(), somebody());
    for message in ["m1", "m2", "m3"] {
        assert!(granted(&*store, &Ration::Confirmation(ana.clone()), message, 0).await);
    }
    assert!(!granted(&*store, &Ration::Confirmation(ana.clone()), "m4", 0).await);
    assert!(granted(&*store, &Ration::Confirmation(ben), "m4", 0).await);
    assert!(granted(&*store, &Ration::TooFast(ana.clone()), "m4", 0).await);
    let other = world.open();
    assert!(!granted(&*other, &Ration::Confirmation(ana.clone()), "m5", 0).await, "two processes share it");
    let tries = store.tries(&ana, None, at(0)).await.unwrap();
    assert_eq!(tries, textpass::store::book::Tries::Left(textpass::store::book::PERSON_TRIES));
}
