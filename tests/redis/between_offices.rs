//! A move between offices dies at each of its commands in turn; then somebody
//! repeats it, or a sweep comes by, or another wish is first. In the end there is
//! one seat at one office, and everything that tells of it agrees.

use std::collections::BTreeSet;

use textpass::domain::appointment::{Appointment, Status};
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::StoreError;
use textpass::store::book::{Book, Changed, TakenCell, TaskId};
use textpass::store::redis::RedisStore;
use tokio::task::JoinHandle;

use crate::contract::{at, cell, changed, done, draft, left, office, somebody, task, wish};
use crate::servers::{Gate, Keeping, RedisServer};
use crate::stores;

const OFFICES: [&str; 4] = ["DEN", "SFR", "NYC", "LAX"];

/// A wish for two cells at an office.
fn at_office(code: &str, first: i64) -> SeatWish {
    SeatWish { slot: Slot { office: office(code), start: cell(first) }, ..wish(first, 2, 2) }
}

/// Who comes after the one that died.
#[derive(Clone, Copy, Debug)]
enum Next {
    Repeat,
    Sweep,
    OtherMove,
    Cancel,
}

/// Where the appointment is, and where it is moved to; the number is from DEN.
type Way = (&'static str, &'static str);

/// Every kind of way that is not within DEN.
const WAYS: [Way; 5] = [("DEN", "SFR"), ("SFR", "SFR"), ("SFR", "DEN"), ("SFR", "NYC"), ("DEN", "LAX")];

/// Books at DEN, and moves to where the way begins.
async fn begin(store: &RedisStore, from: &str) -> Appointment {
    let draft = draft(task(), at_office("DEN", 0), &somebody(), "Ana Test");
    let booked = done(store.book(&draft, at(0)).await.unwrap());
    if from == "DEN" {
        return booked;
    }
    changed(store.relocate(&booked.number, 1, task(), &at_office(from, 0), &left(None), at(0)).await.unwrap())
}

async fn taken(store: &RedisStore, code: &str, minutes: i64) -> BTreeSet<TakenCell> {
    store.taken(&office(code), cell(-4), cell(40), None, at(minutes)).await.unwrap()
}

/// One seat if it stands, none if not, and everything agrees.
async fn agrees(store: &RedisStore, old: &Appointment, minutes: i64, case: &str) -> Appointment {
    let now = store.by_number(&old.number).await.unwrap().unwrap();
    for code in OFFICES {
        let own = store.cells_of(&office(code), &old.number).await.unwrap();
        assert_eq!(taken(store, code, minutes).await, own, "{case}: cells at {code}");
        let is_here = now.status == Status::Booked && now.slot.office == office(code);
        assert_eq!(own.len(), if is_here { 2 } else { 0 }, "{case}: own cells at {code}");
        let day = store.on_day(&office(code), cell(-4), cell(40)).await.unwrap();
        assert_eq!(day.len(), usize::from(is_here), "{case}: list of {code}");
    }
    now
}

/// The new seat overlaps the old one where both are at one office.
async fn relocate(store: &RedisStore, old: &Appointment, mover: TaskId, to: &str, minutes: i64) -> Changed {
    let wish = at_office(to, 1);
    store.relocate(&old.number, old.version, mover, &wish, &left(None), at(minutes)).await.unwrap()
}

/// Lets a move die after so many commands; says whether it lived to its end.
async fn dies(
    server: &RedisServer,
    prefix: &str,
    old: &Appointment,
    mover: TaskId,
    to: &str,
    n: usize,
) -> bool {
    let gate = Gate::before(server.port());
    let store = stores::open(&gate.url(), prefix).await;
    gate.shut_after(n);
    let wish = at_office(to, 1);
    let moved = store.relocate(&old.number, old.version, mover, &wish, &left(None), at(1)).await;
    gate.shut_after(0);
    drop(store);
    gate.wait_until_done();
    moved.is_ok()
}

/// Has somebody come after the one that died; returns the minute in which they did.
async fn goes_on(
    store: &RedisStore,
    old: &Appointment,
    mover: TaskId,
    to: &str,
    next: Next,
    case: &str,
) -> i64 {
    match next {
        Next::Repeat => {
            let moved = changed(relocate(store, old, mover, to, 1).await);
            assert_eq!((moved.version, moved.slot), (old.version + 1, at_office(to, 1).slot), "{case}");
            1
        }
        Next::Sweep => 3,
        Next::OtherMove => {
            let other = store
                .relocate(&old.number, old.version, task(), &at_office("DEN", 20), &left(None), at(1))
                .await
                .unwrap();
            assert!(matches!(other, Changed::Done(_) | Changed::Stale(Some(_))), "{case}: {other:?}");
            3
        }
        Next::Cancel => {
            let is_done = matches!(
                store.cancel(&old.number, old.version, &left(None), at(1)).await.unwrap(),
                Changed::Done(_)
            );
            let now = store.by_number(&old.number).await.unwrap().unwrap();
            assert_eq!(now.status == Status::Cancelled, is_done, "{case}");
            3
        }
    }
}

async fn survives(server: &RedisServer, (from, to): Way, next: Next) {
    // a server that knows the scripts gets the same commands every time
    let (warm, _) = stores::new(server).await;
    let old = begin(&warm, from).await;
    changed(relocate(&warm, &old, task(), to, 1).await);
    for commands in 0.. {
        let case = format!("{from} to {to}, {commands} commands, then {next:?}");
        let (store, prefix) = stores::new(server).await;
        let (old, mover) = (begin(&store, from).await, task());
        let lived = dies(server, &prefix, &old, mover, to, commands).await;
        let seats = seats(&store, 1).await;
        assert!((2..=4).contains(&seats), "{case}: {seats} cells");
        let minutes = goes_on(&store, &old, mover, to, next, &case).await;
        store.sweep_book(at(minutes + 2)).await.unwrap();
        let now = agrees(&store, &old, minutes + 2, &case).await;
        let is_moved = now.version > old.version;
        assert!(!lived || is_moved || matches!(next, Next::Cancel), "{case}: told, and not done");
        // the late repeat changes nothing that is not its own
        if !is_moved || now.slot.office == office(to) {
            relocate(&store, &old, mover, to, minutes + 3).await;
        }
        store.sweep_book(at(minutes + 6)).await.unwrap();
        agrees(&store, &old, minutes + 6, &case).await;
        if lived {
            assert!(commands >= 6, "{case}: fewer commands than a move has");
            return;
        }
    }
}

async fn seats(store: &RedisStore, minutes: i64) -> usize {
    let mut all = 0;
    for code in OFFICES {
        all += taken(store, code, minutes).await.len();
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_died_anywhere_is_repeated() {
    let server = RedisServer::start(Keeping::EverySecond);
    for way in WAYS {
        survives(&server, way, Next::Repeat).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sweep_finishes_a_move_that_died_anywhere() {
    let server = RedisServer::start(Keeping::EverySecond);
    for way in WAYS {
        survives(&server, way, Next::Sweep).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_move_comes_after_one_that_died_anywhere() {
    let server = RedisServer::start(Keeping::EverySecond);
    for way in WAYS {
        survives(&server, way, Next::OtherMove).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancellation_comes_after_a_move_that_died_anywhere() {
    let server = RedisServer::start(Keeping::EverySecond);
    for way in WAYS {
        survives(&server, way, Next::Cancel).await;
    }
}

/// Lets a move stop before each command until a sweep has gone by.
async fn sleeps_through_a_sweep(server: &RedisServer, (from, to): Way) {
    for commands in 0.. {
        let case = format!("{from} to {to}, sleeps after {commands} commands");
        let (store, prefix) = stores::new(server).await;
        let (old, mover) = (begin(&store, from).await, task());
        let gate = Gate::before(server.port());
        gate.hold_after(usize::MAX);
        let late = stores::open(&gate.url(), &prefix).await;
        gate.hold_after(commands);
        let moving = tokio::spawn(late_move(late, old.clone(), mover, at_office(to, 1)));
        let is_held = is_held(&gate, &moving).await;
        store.sweep_book(at(9)).await.unwrap();
        let seats = seats(&store, 9).await;
        assert!((2..=4).contains(&seats), "{case}: {seats} cells");
        gate.open();
        let moved = match moving.await.unwrap() {
            // it slept longer than it waits for an answer: the turn is taken again
            Err(error) if error.again() => relocate(&store, &old, mover, to, 9).await,
            moved => moved.unwrap(),
        };
        assert_eq!(changed(moved).slot, at_office(to, 1).slot, "{case}");
        store.sweep_book(at(20)).await.unwrap();
        assert_eq!(agrees(&store, &old, 20, &case).await.version, old.version + 1, "{case}");
        if !is_held {
            return;
        }
    }
}

async fn late_move(
    late: RedisStore,
    old: Appointment,
    mover: TaskId,
    wish: SeatWish,
) -> Result<Changed, StoreError> {
    late.relocate(&old.number, old.version, mover, &wish, &left(None), at(1)).await
}

/// Waits until a command is held back, or none is left to be.
async fn is_held<T>(gate: &Gate, moving: &JoinHandle<T>) -> bool {
    while !gate.is_holding() && !moving.is_finished() {
        tokio::task::yield_now().await;
    }
    gate.is_holding()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_sleeps_through_a_sweep_takes_its_seat_anew() {
    let server = RedisServer::start(Keeping::EverySecond);
    for way in WAYS {
        sleeps_through_a_sweep(&server, way).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_slept_while_its_seat_was_given_away_keeps_the_old_one() {
    let server = RedisServer::start(Keeping::EverySecond);
    let (store, prefix) = stores::new(&server).await;
    let old = begin(&store, "DEN").await;
    let gate = Gate::before(server.port());
    let late = stores::open(&gate.url(), &prefix).await;
    let (wish, mover) = (SeatWish { capacity: 1, ..at_office("SFR", 1) }, task());
    gate.hold_after(commands_before_the_switch(&server).await);
    let moving = tokio::spawn(late_move(late, old.clone(), mover, wish.clone()));
    assert!(is_held(&gate, &moving).await, "the switch is held back");
    store.sweep_book(at(9)).await.unwrap();
    let draft = draft(task(), wish.clone(), &somebody(), "Ben Test");
    done(store.book(&draft, at(9)).await.unwrap());
    gate.open();
    let moved = match moving.await.unwrap() {
        Err(error) if error.again() => store.relocate(&old.number, 1, mover, &wish, &left(None), at(9)).await,
        moved => moved,
    };
    assert_eq!(moved.unwrap(), Changed::Gone);
    store.sweep_book(at(20)).await.unwrap();
    assert_eq!(store.by_number(&old.number).await.unwrap(), Some(old));
    assert_eq!((taken(&store, "DEN", 20).await.len(), taken(&store, "SFR", 20).await.len()), (2, 2));
}

/// How many commands a move between offices sends before its switch: found by
/// letting one die after each of them, until the new seat is kept.
async fn commands_before_the_switch(server: &RedisServer) -> usize {
    for commands in 0.. {
        let (store, prefix) = stores::new(server).await;
        let old = begin(&store, "DEN").await;
        dies(server, &prefix, &old, task(), "SFR", commands).await;
        if seats(&store, 1).await == 4 {
            return commands;
        }
    }
    unreachable!("some number of commands is enough")
}
