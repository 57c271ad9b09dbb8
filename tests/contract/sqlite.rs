//! The contract, held by the SQLite store; and what only a file can show.

use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;
use textpass::domain::name_form::NameForms;
use textpass::store::outbox::Sent;
use textpass::store::probe::Witness;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::turns::Committed;
use textpass::store::{Store, StoreError};

use crate::World;
use crate::given::*;

/// A data file in a folder of its own.
pub struct File(TempDir);

/// An empty data file.
pub fn file() -> File {
    File(TempDir::new().unwrap())
}

impl File {
    pub fn path(&self) -> PathBuf {
        self.0.path().join("textpass.db")
    }
}

impl World for File {
    fn open_with(&self, forms: NameForms) -> Arc<dyn Store> {
        let key = MasterKey::parse(KEY).unwrap();
        Arc::new(SqliteStore::open_with(&self.path(), &key, forms).unwrap())
    }

    fn at_rest(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.0.path()).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }
}

mod contract {
    crate::contract!(crate::sqlite::file);
}

#[test]
fn data_sealed_by_another_key_is_refused() {
    let file = file();
    let open = |key: &MasterKey| SqliteStore::open(&file.path(), key);
    open(&MasterKey::parse(KEY).unwrap()).unwrap().close();
    let refused = open(&MasterKey::draw().unwrap());
    assert!(matches!(refused, Err(StoreError::Unreadable(_))));
    open(&MasterKey::parse(KEY).unwrap()).unwrap();
}

#[test]
fn a_file_that_is_no_data_file_is_refused() {
    let file = file();
    std::fs::write(file.path(), "a letter to grandmother, which nobody may overwrite").unwrap();
    assert!(SqliteStore::open(&file.path(), &MasterKey::parse(KEY).unwrap()).is_err());
    assert!(std::fs::read_to_string(file.path()).unwrap().contains("grandmother"));
    let nowhere = file.path().join("no-such-folder");
    let refused = SqliteStore::open(&nowhere, &MasterKey::parse(KEY).unwrap());
    assert!(matches!(refused, Err(StoreError::Unavailable(_))));
}

#[tokio::test]
async fn what_is_done_is_deleted() {
    let (file, ana) = (file(), somebody());
    let store = file.open();
    let claimed = in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    claim(&*store, &says(&ana, "m2", "hi"), at(0)).await;
    let mut commit = answer(&claimed, "re", at(0));
    commit.notes = vec![note(&ana, "re", at(0)), note(&ana, "more", at(0))];
    let Committed::Done { note_ids, .. } = store.commit(commit).await.unwrap() else { panic!("lost") };
    store.mark(note_ids[0], Sent::Done, at(0)).await.unwrap();
    store.end_all(&ana, at(0)).await.unwrap();
    let second = in_hand(store.claim_next(&ana, draw(), at(1)).await.unwrap());
    store.commit(answer(&second, "re", at(1))).await.unwrap();
    store.sweep_turns(at(2), at(60)).await.unwrap();
    drop(store);
    let conn = rusqlite::Connection::open(file.path()).unwrap();
    for left in
        ["claims", "inbox", "people", "outbox WHERE note IS NOT NULL", "answered WHERE reply IS NOT NULL"]
    {
        let count = format!("SELECT count(*) FROM {left}");
        let count: i64 = conn.query_row(&count, [], |row| row.get(0)).unwrap();
        assert_eq!(count, 0, "{left}");
    }
}

/// Changes the file behind the store's back.
fn spoil(file: &File, sql: &str) {
    let conn = rusqlite::Connection::open(file.path()).unwrap();
    assert_eq!(conn.execute(sql, []).unwrap(), 1, "{sql}");
}

#[tokio::test]
async fn a_conversation_that_cannot_be_read_is_begun_afresh() {
    for spoilt in ["conversation = x'00'", "conversation_id = 'none'", "turn = 77"] {
        let (file, ana) = (file(), somebody());
        let store = file.open();
        turn(&*store, &ana, "m1", at(0)).await;
        spoil(&file, &format!("UPDATE people SET {spoilt}"));
        for id in ["m2", "m3"] {
            let next = in_hand(claim(&*store, &says(&ana, id, "hi"), at(1)).await);
            let afresh = id == "m2" && !spoilt.starts_with("conversation_id");
            assert_eq!(next.conversation.is_none(), afresh, "{spoilt}");
            let done = store.commit(answer(&next, "re", at(1))).await.unwrap();
            assert!(matches!(done, Committed::Done { .. }), "{spoilt}");
        }
    }
}

#[tokio::test]
async fn a_message_that_cannot_be_read_is_dropped_and_keeps_nobody_waiting() {
    let (file, ana, ben) = (file(), somebody(), somebody());
    let store = file.open();
    in_hand(claim(&*store, &says(&ana, "m1", "hi"), at(0)).await);
    spoil(&file, "UPDATE claims SET message = x'00'");
    claim(&*store, &says(&ana, "m2", "hi"), at(0)).await;
    spoil(&file, "UPDATE inbox SET message = x'00'");
    in_hand(claim(&*store, &says(&ben, "m1", "hi"), at(0)).await);
    assert_eq!(store.stranded(9, at(1)).await.unwrap(), std::slice::from_ref(&ben));
    let next = in_hand(claim(&*store, &says(&ana, "m3", "hi"), at(1)).await);
    assert_eq!((next.message.id.as_str(), next.deaths), ("m3", 0));
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_named_beside_the_others_of_its_day() {
    for spoilt in ["details = x'00'", "minutes = 'many'", "inquiry = ''"] {
        let file = file();
        let store = file.open();
        let (one, other) = (booked(&*store, wish(0, 1, 2)).await, booked(&*store, wish(1, 1, 2)).await);
        spoil(&file, &format!("UPDATE appointments SET {spoilt} WHERE number = '{}'", one.number));
        let day = store.on_day(&office("DEN"), cell(0), cell(9)).await.unwrap();
        assert_eq!(day.iter().map(|one| &one.number).collect::<Vec<_>>(), [&other.number]);
        let unreadable = store.unreadable_on_day(&office("DEN"), cell(0), cell(9)).await.unwrap();
        assert_eq!(unreadable, [one.number.to_string()]);
        assert!(store.of_address(&one.details.on_file, at(0)).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn the_last_time_that_was_noted_is_remembered() {
    let file = file();
    let store = file.open();
    assert_eq!(store.witness().await.unwrap(), Witness::LastSeen(None));
    turn(&*store, &somebody(), "m1", at(3)).await;
    assert_eq!(store.witness().await.unwrap(), Witness::LastSeen(Some(at(3))), "of what was written");
    store.note_time(at(2)).await.unwrap();
    drop(store);
    assert_eq!(file.open().witness().await.unwrap(), Witness::LastSeen(Some(at(2))));
}

#[test]
fn many_may_open_a_new_file_at_once() {
    for _ in 0..5 {
        let file = file();
        std::thread::scope(|scope| {
            let open = || scope.spawn(|| drop(file.open()));
            let threads: Vec<_> = (0..8).map(|_| open()).collect();
            assert!(threads.into_iter().all(|thread| thread.join().is_ok()));
        });
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let file = file();
    let _store = file.open();
    for entry in std::fs::read_dir(file.0.path()).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{:?}", entry.file_name());
    }
}
