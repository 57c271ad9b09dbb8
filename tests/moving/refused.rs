//! What is not moved, and that nothing is touched then.

use textpass::store::StoreError;
use textpass::store::book::Book;
use textpass::store::file::FileStore;
use textpass::store::seal::MasterKey;
use textpass::store::serving::{LEASE, Service, Serving};
use textpass::store::sqlite::SqliteStore;
use textpass::store::transfer::carry::{Stage, Trouble, carry, hand_over, survey};
use textpass::store::transfer::{State, Transfer};
use textpass::store::turns::Turns;

use crate::faulty::Faulty;
use crate::given::*;
use crate::life::live;
use crate::places::{PLACE, Places, carried, dump, key, moving};

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
    let moved = carry(old, (new, PLACE), moving(), &mut hear).await;
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

#[tokio::test]
async fn what_is_served_is_moved_neither_out_of_nor_into() {
    let places = Places::new();
    let (old, new) = (places.sqlite("old.db"), places.sqlite("new.db"));
    live(&old, 100).await;
    let service = Service { name: 7, reaches_people: true };
    Serving::serves(&old, service, LEASE, moving()).await.unwrap();
    assert!(matches!(carried(&old, &new).await, Err(Trouble::SourceServed)));
    assert_eq!(new.state().await.unwrap(), State::Empty);
    old.served(service).await.unwrap();
    new.serves(service, LEASE, moving()).await.unwrap();
    assert!(matches!(carried(&old, &new).await, Err(Trouble::TargetServed)));
    assert_eq!(new.state().await.unwrap(), State::Empty);
    // one that begins in the meantime is noticed before anything is left
    new.served(service).await.unwrap();
    carry(&old, (&new, PLACE), moving(), &mut |_, _, _| {}).await.unwrap();
    old.serves(service, LEASE, moving()).await.unwrap();
    let left = hand_over(&old, &new, Some(PLACE), moving()).await;
    assert!(matches!(left, Err(Trouble::SourceServed)), "{left:?}");
    assert_eq!(new.state().await.unwrap(), State::HalfFilled("sqlite".to_owned()));
    old.close();
    SqliteStore::open(&places.path("old.db"), &key()).unwrap();
}

#[tokio::test]
async fn a_source_that_was_moved_starts_nothing_and_is_moved_nowhere_else() {
    let places = Places::new();
    let (old, new) = (places.sqlite("old.db"), places.sqlite("new.db"));
    live(&old, 100).await;
    let moves =
        async |to: &SqliteStore, place: &str| carry(&old, (to, place), moving(), &mut |_, _, _| {}).await;
    moves(&new, PLACE).await.unwrap();
    // it dies after the source was left: the same move again comes to its end
    let faulty = Faulty::new(&new, 0, false);
    assert!(matches!(hand_over(&old, &faulty, Some(PLACE), moving()).await, Err(Trouble::Target(_))));
    let refused = SqliteStore::open(&places.path("old.db"), &key());
    assert!(matches!(&refused, Err(StoreError::Moved(place)) if place == PLACE), "{refused:?}");
    let third = places.sqlite("third.db");
    let elsewhere = moves(&third, "a third").await;
    assert!(matches!(&elsewhere, Err(Trouble::SourceMoved(place)) if place == PLACE), "{elsewhere:?}");
    moves(&new, PLACE).await.unwrap();
    hand_over(&old, &new, Some(PLACE), moving()).await.unwrap();
    SqliteStore::open(&places.path("new.db"), &key()).unwrap();
    assert!(matches!(moves(&third, PLACE).await, Err(Trouble::SourceMoved(_))));
    assert!(matches!(carried(&third, &old).await, Err(Trouble::TargetMoved(_))));
    old.come_back().await.unwrap();
    SqliteStore::open(&places.path("old.db"), &key()).unwrap();
}
