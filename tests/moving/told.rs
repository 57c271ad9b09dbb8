//! What became of texts about appointments, and of which ones rows tell, is moved.

use textpass::domain::appointment::ApptNumber;
use textpass::store::Store;
use textpass::store::outbox::{NewNote, NoteKind};
use textpass::store::telling::{Fate, Noted, Text, Told};

use crate::given::*;
use crate::places::{Places, carried, dump, moving};
use crate::redis::{a_store, a_transfer};

/// Two who were not told: to one a text waits, the other's was refused.
async fn two_untold(store: &dyn Store) -> [ApptNumber; 2] {
    let (waits, refused) = (booked(store, wish(400, 1, 1)).await, booked(store, wish(404, 1, 1)).await);
    let about = NewNote { about: Some(waits.number.clone()), ..note(&waits.details.on_file, "moved", at(1)) };
    store.post(vec![about], at(1)).await.unwrap();
    let text = Text { id: 7, kind: NoteKind::Change, fate: Fate::Refused, code: Some(21_211), at: at(1) };
    assert!(store.note_text(&refused.number, Noted::Text(text, None)).await.unwrap());
    [waits.number, refused.number]
}

/// Each appointment with what became of its last text; rows get new numbers in a move.
async fn last_texts(store: &dyn Store) -> Vec<(ApptNumber, Option<Text>)> {
    let told = store.told_from(moving()).await.unwrap();
    let last = |one: &Told| one.last().map(|last| Text { id: 0, ..last });
    told.iter().map(|one| (one.appointment.number.clone(), last(one))).collect()
}

#[tokio::test]
async fn who_was_not_told_goes_round_all_stores() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    let two = two_untold(&old).await;
    let untold = last_texts(&old).await;
    assert_eq!(untold.iter().map(|(number, _)| number.clone()).collect::<Vec<_>>(), two);
    let (there, file, new) = (a_transfer("told").await, places.file("kept"), places.sqlite("new.db"));
    let whole = dump(&old).await;
    carried(&old, &there).await.unwrap();
    carried(&there, &file).await.unwrap();
    carried(&file, &new).await.unwrap();
    assert!(dump(&there).await == whole && dump(&new).await == whole);
    for store in [&a_store("told").await as &dyn Store, &new] {
        assert_eq!(last_texts(store).await, untold);
    }
}
