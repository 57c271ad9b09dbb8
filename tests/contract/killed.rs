//! A process is killed while it books: what it was told is there, and nothing
//! is half there. Played by this test binary, started once more.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use textpass::store::book::Book;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use crate::World;
use crate::given::*;

/// Where the child finds its data file.
const DATA: &str = "TEXTPASS_TEST_DATA";
/// Bookings that the child is told of before it is killed.
const TOLD: usize = 25;

/// The child: books and moves for ever, and says each number once it was told of it.
async fn books_until_it_is_killed(path: &OsStr) {
    let store = SqliteStore::open(Path::new(path), &MasterKey::parse(KEY).unwrap()).unwrap();
    for first in (0..).step_by(3) {
        let appointment = booked(&store, wish(first, 3, 2)).await;
        println!("\nbooked {}", appointment.number);
        let task = task();
        let to = wish(first + 1, 3, 3);
        assert!(hold_moving(&store, task, &to, &appointment.number).await);
        changed(store.relocate(&appointment.number, 1, task, &to, &left(None), at(1)).await.unwrap());
    }
}

#[tokio::test]
async fn a_killed_process_loses_nothing_that_it_was_told() {
    if let Some(path) = std::env::var_os(DATA) {
        return books_until_it_is_killed(&path).await;
    }
    let file = crate::sqlite::file();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["killed::a_killed_process_loses_nothing_that_it_was_told", "--exact", "--nocapture"])
        .env(DATA, file.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let told = lines.filter_map(|line| line.strip_prefix("booked ").map(str::to_owned));
    let told: BTreeSet<String> = told.take(TOLD).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(told.len(), TOLD);

    let store = file.open();
    let day = store.on_day(&office("DEN"), cell(0), cell(10_000)).await.unwrap();
    let kept: BTreeSet<String> = day.iter().map(|appointment| appointment.number.to_string()).collect();
    assert!(told.is_subset(&kept));
    for appointment in &day {
        changed(store.cancel(&appointment.number, appointment.version, &left(None), at(1)).await.unwrap());
    }
    let left = store.taken(&office("DEN"), cell(0), cell(10_000), None, at(60)).await.unwrap();
    assert_eq!(left.len(), 0, "no cell without its appointment");
}
