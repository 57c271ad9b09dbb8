//! How many round trips a turn takes. Calls that go out together, before any
//! of them is answered, are one wave and one round trip.

use textpass::domain::person::Person;
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::book::{Book, Booked, Draft};
use textpass::store::outbox::{NoteKind, Outbox, RESERVED, Sent};
use textpass::store::redis::RedisStore;
use textpass::store::turns::{Committed, Turns};

use crate::contract::*;
use crate::servers::{Gate, Keeping, RedisServer};
use crate::stores;

/// How many waves something takes.
async fn waves_of<T>(store: &RedisStore, calls: impl Future<Output = T>) -> (T, u64) {
    let before = store.waves();
    let done = calls.await;
    (done, store.waves() - before)
}

/// Does everything once, so that the server knows the scripts.
async fn warm(server: &RedisServer) {
    let (store, _) = stores::new(server).await;
    turn(&store, &somebody(), "m1", at(0)).await;
    assert!(hold(&store, task(), &wish(8, 1, 1), at(0)).await);
    let booked = booked(&store, wish(0, 2, 1)).await;
    let moved = store.relocate(&booked.number, 1, task(), &wish(4, 2, 1), &left(None), at(0)).await.unwrap();
    let there = SeatWish { slot: Slot { office: office("SFR"), start: cell(4) }, ..wish(4, 2, 1) };
    let across = store.relocate(&booked.number, 2, task(), &there, &left(None), at(0)).await.unwrap();
    assert_eq!((changed(moved).version, changed(across).version), (2, 3));
    let given = changed(store.readdress(&booked.number, 3, &somebody(), &left(None), at(0)).await.unwrap());
    changed(store.cancel(&given.number, given.version, &left(None), at(0)).await.unwrap());
    let held = task();
    assert!(hold(&store, held, &wish(8, 1, 1), at(20)).await);
    store.release(held, &left(None), at(0)).await.unwrap();
    let (helper, names) = (somebody(), ["Ana One", "Ben Two", "Cleo Three", "Dan Four", "Eve Five"]);
    for (first, who) in (20..).zip(names) {
        store.book(&draft(task(), wish(first, 1, 1), &helper, who), at(0)).await.unwrap();
    }
}

#[tokio::test]
async fn a_turn_that_books_is_five_round_trips() {
    let server = RedisServer::start(Keeping::EverySecond);
    warm(&server).await;
    let (store, _) = stores::new(&server).await;
    let (ana, ours) = (somebody(), task());
    assert!(hold(&store, ours, &wish(0, 2, 1), at(0)).await);
    let (booked, all) = waves_of(&store, async {
        let claimed = in_hand(claim(&store, &says(&ana, "m1", "1"), at(0)).await);
        let draft = draft(ours, wish(0, 2, 1), &ana, "Ana Test");
        let booked = done(store.book(&draft, at(0)).await.unwrap());
        let mut commit = answer(&claimed, "booked", at(0));
        commit.notes = vec![note(&ana, "booked", at(0) + RESERVED)];
        commit.notes[0].kind = NoteKind::Change;
        let Committed::Done { note_ids, .. } = store.commit(commit).await.unwrap() else { panic!("lost") };
        store.mark(note_ids[0], Sent::Done, at(0)).await.unwrap();
        booked
    })
    .await;
    assert_eq!(all, 5, "claim, two waves of the booking, commit, handed over");
    assert_eq!(store.by_number(&booked.number).await.unwrap(), Some(booked));
}

#[tokio::test]
async fn an_ordinary_turn_is_two_round_trips() {
    let server = RedisServer::start(Keeping::EverySecond);
    warm(&server).await;
    let (store, _) = stores::new(&server).await;
    let ana = somebody();
    let ((), first) = waves_of(&store, turn(&store, &ana, "m1", at(0))).await;
    let ((), second) = waves_of(&store, turn(&store, &ana, "m2", at(0))).await;
    assert_eq!((first, second), (2, 2));
}

#[tokio::test]
async fn every_verb_of_the_book_has_its_number_of_waves() {
    let server = RedisServer::start(Keeping::EverySecond);
    warm(&server).await;
    let (store, _) = stores::new(&server).await;
    let (ours, ana) = (task(), somebody());
    let there = SeatWish { slot: Slot { office: office("SFR"), start: cell(4) }, ..wish(4, 2, 1) };
    let mut seen = Vec::new();
    let mut saw = |verb, waves| seen.push((verb, waves));
    saw("hold", waves_of(&store, hold(&store, ours, &there, at(0))).await.1);
    saw("hold at another office", waves_of(&store, hold(&store, ours, &wish(0, 2, 1), at(0))).await.1);
    let draft_of = |task, person: &Person, who: &str| draft(task, wish(0, 2, 1), person, who);
    let ours_draft = draft_of(ours, &ana, "Ana Test");
    let (booked, waves) = waves_of(&store, store.book(&ours_draft, at(0))).await;
    saw("book", waves);
    let number = done(booked.unwrap()).number;
    saw("book again", waves_of(&store, store.book(&ours_draft, at(0))).await.1);
    let late = draft_of(task(), &somebody(), "Ben Test");
    let (gone, waves) = waves_of(&store, store.book(&late, at(0))).await;
    assert_eq!(gone.unwrap(), Booked::Gone);
    saw("book what is gone", waves);
    saw("taken", waves_of(&store, store.taken(&office("DEN"), cell(0), cell(400), None, at(0))).await.1);
    saw("cells_of", waves_of(&store, store.cells_of(&office("DEN"), &number)).await.1);
    saw("by_number", waves_of(&store, store.by_number(&number)).await.1);
    saw("of_address", waves_of(&store, store.of_address(&ana, at(0))).await.1);
    saw("on_day", waves_of(&store, store.on_day(&office("DEN"), cell(0), cell(9))).await.1);
    saw("tried", waves_of(&store, store.tried(&somebody(), Some(&number), "m1", at(0))).await.1);
    saw("tries", waves_of(&store, store.tries(&somebody(), Some(&number), at(0))).await.1);
    let to = wish(12, 2, 1);
    saw("relocate", waves_of(&store, store.relocate(&number, 1, task(), &to, &left(None), at(0))).await.1);
    let across = waves_of(&store, store.relocate(&number, 2, task(), &there, &left(None), at(0))).await;
    changed(across.0.unwrap());
    saw("relocate across", across.1);
    saw("readdress", waves_of(&store, store.readdress(&number, 3, &somebody(), &left(None), at(0))).await.1);
    saw("cancel elsewhere", waves_of(&store, store.cancel(&number, 4, &left(None), at(0))).await.1);
    let same = draft(task(), wish(20, 2, 1), &ana, "Ana Test");
    let booked = done(store.book(&same, at(0)).await.unwrap());
    let double = Draft { task: task(), ..same };
    let (same, waves) = waves_of(&store, store.book(&double, at(0))).await;
    assert_eq!(same.unwrap(), Booked::Same(booked.number));
    saw("book the same", waves);
    let other = booked_now(&store).await;
    saw("cancel", waves_of(&store, store.cancel(&other, 1, &left(None), at(0))).await.1);
    assert!(hold(&store, ours, &there, at(0)).await);
    saw("release", waves_of(&store, store.release(ours, &left(None), at(0))).await.1);
    assert_eq!(
        seen,
        [
            ("hold", 1),
            ("hold at another office", 2),
            ("book", 2),
            ("book again", 2),
            ("book what is gone", 2),
            ("taken", 1),
            ("cells_of", 1),
            ("by_number", 2),
            ("of_address", 3),
            ("on_day", 3),
            ("tried", 1),
            ("tries", 1),
            ("relocate", 2),
            ("relocate across", 5),
            ("readdress", 5),
            ("cancel elsewhere", 6),
            ("book the same", 2),
            ("cancel", 3),
            ("release", 2),
        ]
    );
}

async fn booked_now(store: &RedisStore) -> textpass::domain::appointment::ApptNumber {
    done(store.book(&draft(task(), wish(30, 2, 1), &somebody(), "Cleo Test"), at(0)).await.unwrap()).number
}

/// How many commands those waves are.
#[tokio::test(flavor = "multi_thread")]
async fn a_booking_is_six_commands_the_first_time_at_an_office() {
    let server = RedisServer::start(Keeping::EverySecond);
    warm(&server).await;
    let (direct, prefix) = stores::new(&server).await;
    booked(&direct, wish(0, 1, 1)).await;
    let gate = Gate::before(server.port());
    let store = stores::open(&gate.url(), &prefix).await;
    let before = gate.passed();
    done(store.book(&draft(task(), wish(4, 1, 1), &somebody(), "Ben Test"), at(0)).await.unwrap());
    let commands = gate.passed() - before;
    // two indexes, what the message did before, the holds of the task, the office once made
    // known; then the office's script
    assert_eq!(commands, 6);
    done(store.book(&draft(task(), wish(6, 1, 1), &somebody(), "Cleo Test"), at(0)).await.unwrap());
    assert_eq!(gate.passed() - before, 6 + 5, "and five from then on");
}
