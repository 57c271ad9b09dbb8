//! What is not moved, and that nothing is touched then.

use textpass::store::StoreError;
use textpass::store::book::Book;
use textpass::store::file::FileStore;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::transfer::carry::{Stage, Trouble, carry, survey};
use textpass::store::transfer::{State, Transfer};
use textpass::store::turns::Turns;

use crate::given::*;
use crate::life::live;
use crate::places::{Places, carried, dump, moving};

#[tokio::test]
async fn a_target_that_is_not_empty_is_refused_and_left_as_it_is() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    live(&old, 100).await;
    let (data, kept) = (places.sqlite("new.db"), places.file("kept"));
    booked(&data, wish(0, 1, 1)).await;
    std::fs::write(places.path("kept"), "somebody's letter").unwrap();
    let before = dump(&data).await;
    for new in [&data as &dyn Transfer, &kept] {
        assert!(matches!(carried(&old, new).await, Err(Trouble::NotEmpty)));
        assert_eq!(new.state().await.unwrap(), State::InUse);
    }
    assert_eq!(dump(&data).await, before);
    assert_eq!(std::fs::read_to_string(places.path("kept")).unwrap(), "somebody's letter");
    // even if all that is left is that numbers were given
    let swept = places.sqlite("swept.db");
    booked(&swept, wish(0, 1, 1)).await;
    swept_clean(&swept).await;
    assert!(matches!(carried(&old, &swept).await, Err(Trouble::NotEmpty)));
    // something of another's lies where the file would be written
    std::fs::write(places.path("free.part"), "another letter\n").unwrap();
    assert!(matches!(carried(&old, &places.file("free")).await, Err(Trouble::Target(_))));
    assert_eq!(std::fs::read_to_string(places.path("free.part")).unwrap(), "another letter\n");
}

async fn swept_clean(store: &SqliteStore) {
    store.sweep_book(cell(0) + chrono::TimeDelta::days(90)).await.unwrap();
    assert_eq!(survey(store, moving(), &mut |_, _, _| {}).await.unwrap().total(), 1);
}

#[tokio::test]
async fn another_key_is_refused() {
    let places = Places::new();
    let (old, kept) = (places.sqlite("old.db"), places.file("kept"));
    live(&old, 100).await;
    carried(&old, &kept).await.unwrap();
    let other = MasterKey::draw().unwrap();
    let opened = SqliteStore::open_for_move(&places.path("old.db"), &other);
    assert!(matches!(opened, Err(StoreError::Unreadable(_))));
    let (file, new) = (FileStore::new(&places.path("kept"), &other).unwrap(), places.sqlite("new.db"));
    let refused = carried(&file, &new).await;
    assert!(matches!(refused, Err(Trouble::Source(StoreError::Unreadable(_)))), "{refused:?}");
    assert_eq!(new.state().await.unwrap(), State::Empty);
}

#[tokio::test]
async fn a_source_with_a_message_in_hand_is_being_served() {
    let places = Places::new();
    let (old, new) = (places.sqlite("old.db"), places.sqlite("new.db"));
    let claimed = in_hand(claim(&old, &says(&somebody(), "m1", "hi"), moving()).await);
    assert!(matches!(carried(&old, &new).await, Err(Trouble::InHand)));
    assert_eq!(new.state().await.unwrap(), State::Empty);
    old.commit(answer(&claimed, "re", moving())).await.unwrap();
    carried(&old, &new).await.unwrap();
}

/// Books something in a store when a stage of its move begins.
async fn changed_at(stage: Stage, changed: &SqliteStore, old: &SqliteStore, new: &SqliteStore) -> Trouble {
    let mut is_changed = false;
    let mut hear = |now, _, _| {
        if now == stage && !std::mem::replace(&mut is_changed, true) {
            let book = || tokio::runtime::Handle::current().block_on(booked(changed, wish(39, 1, 1)));
            tokio::task::block_in_place(book);
        }
    };
    let moved = carry(old, new, moving(), &mut hear).await;
    moved.expect_err("it was changed")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_changes_meanwhile_is_noticed() {
    for stage in [Stage::Copying, Stage::Checking] {
        let places = Places::new();
        let (old, new) = (places.sqlite("old.db"), places.sqlite("new.db"));
        live(&old, 100).await;
        let trouble = changed_at(stage, &old, &old, &new).await;
        assert!(matches!(trouble, Trouble::Changed), "{stage:?}: {trouble:?}");
        assert!(trouble.to_string().contains("run the same move again"));
    }
    let places = Places::new();
    let (old, new) = (places.sqlite("old.db"), places.sqlite("new.db"));
    live(&old, 100).await;
    let trouble = changed_at(Stage::Checking, &new, &old, &new).await;
    assert!(matches!(&trouble, Trouble::Differs(what) if what.contains("appointments")), "{trouble:?}");
    assert_eq!(new.state().await.unwrap(), State::HalfFilled("sqlite".to_owned()));
}
