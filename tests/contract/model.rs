//! Random wishes of 15, 30 and 45 minutes at two offices against a small model
//! in memory.
//!
//! 300 wishes by default, 10,000 with `TEXTPASS_LONG`; a failure prints the
//! seed, and `TEXTPASS_SEED` runs it again.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

use chrono::{DateTime, TimeDelta, Utc};
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::slot::SeatWish;
use textpass::store::Store;
use textpass::store::book::{Booked, Changed, Draft, Held, OPEN_PER_ADDRESS, TaskId};
use textpass::store::share::By;

use crate::World;
use crate::given::*;
use crate::truth::{Asker, Kept, Model, OTHER, Seat};

/// How often an address may book in a day.
const BOOKINGS: u32 = 6;
/// How often an appointment may be moved in a day.
const CHANGES: u32 = 3;
/// A rest ends half a minute later than the model says.
const HALF: TimeDelta = TimeDelta::seconds(30);

/// The number of a cell of an office.
fn number(code: &OfficeCode, at: DateTime<Utc>) -> i64 {
    let first = if *code == office("DEN") { 0 } else { OTHER };
    first + (at - cell(0)).num_minutes() / GRID
}

fn numbers(wish: &SeatWish) -> Vec<i64> {
    wish.cells.iter().map(|at| number(&wish.slot.office, *at)).collect()
}

/// One run: the store, the model, and where the random numbers come from.
struct Run<'s> {
    store: &'s dyn Store,
    model: Model,
    people: Vec<Person>,
    /// Each task, and whose it is.
    tasks: Vec<(TaskId, usize)>,
    random: u64,
}

impl Run<'_> {
    fn below(&mut self, limit: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % limit
    }

    fn wish(&mut self) -> SeatWish {
        let capacity = if self.below(8) == 0 { 1 + self.below(3) as u16 } else { 2 };
        let mut wish = wish(self.below(8) as i64, 1 + self.below(3) as i64, capacity);
        if self.below(3) == 0 {
            wish.slot.office = office("SFR");
        }
        wish
    }

    fn asker(&mut self, moving: Option<usize>) -> (usize, Asker) {
        let index = self.below(self.tasks.len() as u64) as usize;
        let (task, person) = self.tasks[index];
        (index, Asker { task, person, moving })
    }

    /// The task has done what it can do once: it is another's now, or the same one's next.
    fn next_task(&mut self, index: usize) {
        if self.below(2) == 0 {
            self.people.push(somebody());
            self.tasks[index].1 = self.people.len() - 1;
        }
        self.tasks[index].0 = task();
    }

    fn one_kept(&mut self) -> Option<usize> {
        let count = self.model.kept.len() as u64;
        (count > 0).then(|| self.below(count) as usize)
    }

    fn rest(&mut self) -> Option<i64> {
        (self.below(3) != 0).then(|| self.model.now + 20)
    }

    fn by(&self, person: usize, rest: Option<i64>) -> By {
        let address = Some(self.people[person].clone());
        let rests_until = rest.map(|rest| at(rest) + HALF);
        By { address, rests_until, changes: Some(CHANGES), owes: None }
    }

    async fn seen(&self, (minute, half): (i64, bool), by: Option<usize>) -> BTreeSet<Seat> {
        let now = at(minute) + if half { HALF } else { TimeDelta::zero() };
        let (mut seen, by) = (BTreeSet::new(), by.map(|by| &self.people[by]));
        for office in [office("DEN"), office("SFR")] {
            let taken = self.store.taken(&office, cell(0), cell(40), by, now).await.unwrap();
            seen.extend(taken.iter().map(|taken| (number(&office, taken.cell), taken.seat)));
        }
        seen
    }

    /// Takes over which of the seats that it might get somebody got: the one with which
    /// everything that is seen now and later is explained.
    async fn becomes(
        &mut self,
        might: Vec<BTreeSet<Seat>>,
        then: impl Fn(&mut Model, &BTreeSet<Seat>),
    ) -> BTreeSet<Seat> {
        let mut models: Vec<_> = might.into_iter().map(|seats| (self.model.clone(), seats)).collect();
        models.iter_mut().for_each(|(model, seats)| then(model, seats));
        for when in (0..64).map(|half| (self.model.now + half / 2, half % 2 == 1)) {
            let seen = self.seen(when, None).await;
            models.retain(|(model, _)| model.taken(when, None) == seen);
            // later than now it is only asked which one it was
            if models.len() < 2 {
                break;
            }
        }
        assert!(!models.is_empty(), "a seat that it could not get, at minute {}", self.model.now);
        let (model, seats) = models.swap_remove(0);
        self.model = model;
        seats
    }

    async fn hold(&mut self) {
        let moving = if self.below(3) == 0 { self.one_kept() } else { None };
        let ((_, asker), wish, rest) = (self.asker(moving), self.wish(), self.rest());
        let might = self.model.may_get(asker, &wish, &numbers(&wish));
        let number = moving.map(|index| self.model.kept[index].number.clone());
        let (now, until) = (self.model.now, self.model.now + 10);
        let by = self.by(asker.person, rest);
        let held =
            self.store.hold(asker.task, &wish, number.as_ref(), &by, at(until), at(now)).await.unwrap();
        let share = self.model.share(wish.slot.office != office("DEN"), asker.person, until);
        match (might.is_empty(), share) {
            (true, _) => assert_eq!(held, Held::Gone, "hold {wish:?}"),
            (false, Err(from)) => assert_eq!(held, Held::Enough(at(from)), "hold {wish:?}"),
            (false, Ok(until)) => {
                assert_eq!(held, Held::Until(at(until)), "hold {wish:?}");
                self.becomes(might, |model, seats| model.hold(asker, seats.clone(), until, rest)).await;
            }
        }
    }

    async fn release(&mut self) {
        let ((_, asker), rest) = (self.asker(None), self.rest());
        let by = self.by(asker.person, rest);
        self.store.release(asker.task, &by, at(self.model.now)).await.unwrap();
        self.model.let_go(asker.task, rest);
    }

    async fn book(&mut self) {
        let ((index, asker), wish) = (self.asker(None), self.wish());
        let might = self.model.may_get(asker, &wish, &numbers(&wish));
        let who = format!("Ana Test{}", fresh());
        let who: String =
            who.chars().map(|c| c.to_digit(10).map_or(c, |d| char::from(b'a' + d as u8))).collect();
        let draft = draft(asker.task, wish, &self.people[asker.person], &who);
        let draft = Draft { most: BOOKINGS, ..draft };
        let now = self.model.now;
        let open = self.model.kept.iter().filter(|kept| kept.person == asker.person).count();
        let booked = self.model.booked.iter().filter(|(person, ..)| *person == asker.person);
        let from = self.model.opens(booked.map(|(_, _, at)| *at), BOOKINGS as usize);
        let came = self.store.book(&draft, at(now)).await.unwrap();
        let Booked::Done(booked) = came else {
            let expected = match from {
                _ if open >= OPEN_PER_ADDRESS => Booked::TooMany,
                Some(from) => Booked::TooOften(at(from)),
                None => Booked::Gone,
            };
            assert_eq!(came, expected);
            assert!(expected != Booked::Gone || might.is_empty());
            return;
        };
        assert!(open < OPEN_PER_ADDRESS && from.is_none());
        assert_eq!(done(self.store.book(&draft, at(now)).await.unwrap()), *booked);
        let number = booked.number;
        self.becomes(might, |model, seats| {
            model.let_go(asker.task, None);
            model.occupy(seats);
            let (number, seats) = (number.clone(), seats.clone());
            model.booked.push((asker.person, number.clone(), now));
            model.kept.push(Kept { number, version: 1, seats, person: asker.person, changes: Vec::new() });
        })
        .await;
        self.next_task(index);
    }

    async fn relocate(&mut self) {
        let Some(index) = self.one_kept() else { return };
        let ((at_task, asker), wish, rest) = (self.asker(Some(index)), self.wish(), self.rest());
        let might = self.model.may_get(asker, &wish, &numbers(&wish));
        let (number, version) = (self.model.kept[index].number.clone(), self.model.kept[index].version);
        let (now, by) = (self.model.now, self.by(asker.person, rest));
        let moved = self.store.relocate(&number, version, asker.task, &wish, &by, at(now)).await.unwrap();
        let changes = self.model.kept[index].changes.iter().copied();
        if let Some(from) = self.model.opens(changes, CHANGES as usize) {
            // where nothing is free, either is true
            assert!(moved == Changed::TooOften(at(from)) || moved == Changed::Gone && might.is_empty());
            return;
        }
        if moved == Changed::Gone {
            assert!(might.is_empty(), "move {wish:?}");
            return;
        }
        let moved = changed(moved);
        assert_eq!((moved.number, moved.version), (number, version + 1));
        self.becomes(might, |model, seats| {
            model.let_go(asker.task, None);
            let old = std::mem::take(&mut model.kept[index].seats);
            model.rest(&old, asker.person, rest);
            model.occupy(seats);
            let kept = &mut model.kept[index];
            (kept.version, kept.seats) = (version + 1, seats.clone());
            kept.changes.push(now);
        })
        .await;
        self.next_task(at_task);
    }

    async fn cancel(&mut self) {
        let Some(index) = self.one_kept() else { return };
        let kept = self.model.kept.swap_remove(index);
        let (rest, by_office) = (self.rest(), self.below(2) == 0);
        let by = if by_office { By::office() } else { self.by(kept.person, rest) };
        for _ in 0..2 {
            changed(self.store.cancel(&kept.number, kept.version, &by, at(self.model.now)).await.unwrap());
        }
        if by_office {
            self.model.booked.retain(|(_, number, _)| *number != kept.number);
        } else {
            self.model.rest(&kept.seats, kept.person, rest);
        }
    }

    async fn step(&mut self) {
        match self.below(20) {
            0..7 => self.hold().await,
            7 => self.release().await,
            8..12 => self.book().await,
            12..15 => self.relocate().await,
            15..17 => self.cancel().await,
            17..19 => self.model.now += self.below(8) as i64,
            _ => drop(self.store.sweep_book(at(self.model.now)).await.unwrap()),
        }
        let now = self.model.now;
        let somebody = self.tasks[0].1;
        for by in [None, Some(somebody)] {
            let seen = self.seen((now, false), by).await;
            assert_eq!(seen, self.model.taken((now, false), by), "at minute {now}");
        }
    }
}

pub async fn random_wishes_never_exceed_the_counters(world: &impl World) {
    let steps = if std::env::var_os("TEXTPASS_LONG").is_some() { 10_000 } else { 300 };
    let given = std::env::var("TEXTPASS_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| RandomState::new().hash_one(0)) | 1;
    println!("TEXTPASS_SEED={seed}");
    // every other wish comes from another process: nothing may be remembered in one
    let stores = [world.open(), world.open()];
    let people: Vec<_> = (0..4).map(|_| somebody()).collect();
    let tasks = (0..6).map(|index| (task(), index % people.len())).collect();
    let mut run = Run { store: &*stores[0], model: Model::default(), people, tasks, random: seed };
    for step in 0..steps {
        println!("step {step}");
        run.store = &*stores[step % 2];
        run.step().await;
    }
}
