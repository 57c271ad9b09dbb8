//! A move that was interrupted anywhere can be run again, and until then nothing
//! else can use what it left.

use textpass::store::StoreError;
use textpass::store::file::FileStore;
use textpass::store::sqlite::SqliteStore;
use textpass::store::transfer::carry::Trouble;
use textpass::store::transfer::{State, Transfer};

use crate::faulty::Faulty;
use crate::life::live;
use crate::places::{Places, carried, dump, key};

/// A new target of each kind, opened as the command opens it.
fn target(places: &Places, kind: &str, name: &str) -> Box<dyn Transfer> {
    let path = places.path(name);
    match kind {
        "sqlite" => Box::new(SqliteStore::open_for_move(&path, &key()).unwrap()),
        _ => Box::new(FileStore::new(&path, &key()).unwrap()),
    }
}

/// Interrupts a move at every call of the target in turn, and runs it again.
async fn interrupted_everywhere(kind: &str, afterwards: bool) {
    let places = Places::new();
    let old = places.sqlite("old.db");
    live(&old, 100).await;
    let whole = dump(&old).await;
    for fails in 0.. {
        let name = format!("new {fails}");
        let new = target(&places, kind, &name);
        let faulty = Faulty::new(&*new, fails, afterwards);
        let first = carried(&old, &faulty).await;
        let calls = faulty.calls.into_inner();
        if calls <= fails {
            assert!(first.is_ok() && fails > 8, "{fails} calls were all");
            return;
        }
        assert!(matches!(first, Err(Trouble::Target(_))), "{first:?}");
        drop(new);
        // another process goes on
        let new = target(&places, kind, &name);
        if new.state().await.unwrap() != State::InUse {
            carried(&old, &*new).await.unwrap();
        } else {
            assert!(afterwards && fails == calls - 1, "only the last call makes it usable");
        }
        assert_eq!(dump(&*new).await, whole, "interrupted at call {fails}");
    }
}

#[tokio::test]
async fn a_move_into_a_data_file_begins_anew_after_a_fault_at_any_call() {
    interrupted_everywhere("sqlite", false).await;
    interrupted_everywhere("sqlite", true).await;
}

#[tokio::test]
async fn a_move_into_a_file_begins_anew_after_a_fault_at_any_call() {
    interrupted_everywhere("file", false).await;
    interrupted_everywhere("file", true).await;
}

#[tokio::test]
async fn a_half_filled_store_is_of_no_use_to_anything_but_the_same_move() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    live(&old, 100).await;
    let (data, kept) = (target(&places, "sqlite", "new.db"), places.file("kept"));
    for new in [&*data, &kept] {
        assert!(carried(&old, &Faulty::new(new, 4, true)).await.is_err());
        assert_eq!(new.state().await.unwrap(), State::HalfFilled("sqlite".to_owned()));
        let onward = places.file("onward");
        assert!(matches!(carried(new, &onward).await, Err(Trouble::SourceHalfFilled(_))));
        assert!(!onward.exists());
    }
    let refused = SqliteStore::open(&places.path("new.db"), &key());
    assert!(matches!(&refused, Err(StoreError::HalfFilled(kind)) if kind == "sqlite"), "{refused:?}");
    // from another kind of store
    let other = places.file("other");
    carried(&old, &other).await.unwrap();
    assert!(matches!(carried(&other, &*data).await, Err(Trouble::FromElsewhere(_))));
    carried(&old, &*data).await.unwrap();
    SqliteStore::open(&places.path("new.db"), &key()).unwrap();
}
