//! What became of texts about appointments, and of which ones rows tell, is moved.

use textpass::domain::appointment::ApptNumber;
use textpass::store::Store;
use textpass::store::outbox::NewNote;
use textpass::store::telling::{Fate, LastText, Telling};

use crate::given::*;
use crate::places::{Places, carried, dump, moving};
use crate::redis::{a_store, a_transfer};

/// Two who were not told: to one a text waits, the other's was refused.
async fn two_untold(store: &dyn Store) -> [ApptNumber; 2] {
    let (waits, refused) = (booked(store, wish(400, 1, 1)).await, booked(store, wish(404, 1, 1)).await);
    let about = NewNote { about: Some(waits.number.clone()), ..note(&waits.details.on_file, "moved", at(1)) };
    store.post(vec![about], at(1)).await.unwrap();
    let last = LastText { fate: Fate::Refused, code: Some(21_211), at: at(1) };
    store.note_text(&refused.number, last).await.unwrap();
    [waits.number, refused.number]
}

#[tokio::test]
async fn who_was_not_told_goes_round_all_stores() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    let two = two_untold(&old).await;
    let untold = old.untold(moving()).await.unwrap();
    assert_eq!(untold.iter().map(|(one, _)| one.number.clone()).collect::<Vec<_>>(), two);
    let (there, file, new) = (a_transfer("told").await, places.file("kept"), places.sqlite("new.db"));
    let whole = dump(&old).await;
    carried(&old, &there).await.unwrap();
    carried(&there, &file).await.unwrap();
    carried(&file, &new).await.unwrap();
    assert!(dump(&there).await == whole && dump(&new).await == whole);
    for store in [&a_store("told").await as &dyn Store, &new] {
        assert_eq!(store.untold(moving()).await.unwrap(), untold);
    }
}
