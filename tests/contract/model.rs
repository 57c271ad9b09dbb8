//! Random wishes of 15, 30 and 45 minutes at two offices against a small model
//! in memory.
//!
//! 300 wishes by default, 10,000 with `TEXTPASS_LONG`; a failure prints the
//! seed, and `TEXTPASS_SEED` runs it again.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

use chrono::{DateTime, Utc};
use textpass::domain::appointment::ApptNumber;
use textpass::domain::office::OfficeCode;
use textpass::domain::slot::SeatWish;
use textpass::store::Store;
use textpass::store::book::{Booked, Changed, Held, TaskId};

use crate::World;
use crate::given::*;

/// A cell and the counter at which it is.
type Seat = (i64, u16);

/// The number of the other office's first cell.
const OTHER: i64 = 1000;

/// The number of a cell of an office.
fn number(code: &OfficeCode, at: DateTime<Utc>) -> i64 {
    let first = if *code == office("DEN") { 0 } else { OTHER };
    first + (at - cell(0)).num_minutes() / GRID
}

struct Hold {
    task: TaskId,
    seats: BTreeSet<Seat>,
    until: i64,
}

struct Kept {
    number: ApptNumber,
    version: u32,
    seats: BTreeSet<Seat>,
}

/// What is true, in the plainest form.
#[derive(Default)]
struct Model {
    now: i64,
    holds: Vec<Hold>,
    kept: Vec<Kept>,
    /// Seats that rest, and until when.
    rests: Vec<(Seat, i64)>,
}

impl Model {
    fn taken(&self) -> BTreeSet<Seat> {
        let kept = self.kept.iter().flat_map(|kept| &kept.seats);
        let held = self.holds.iter().filter(|hold| hold.until > self.now).flat_map(|hold| &hold.seats);
        let rests = self.rests.iter().filter(|rest| rest.1 > self.now).map(|rest| &rest.0);
        kept.chain(held).chain(rests).copied().collect()
    }

    /// What others than this task and the appointment that it moves have.
    fn others(&self, task: TaskId, moving: Option<usize>) -> BTreeSet<Seat> {
        let kept = self.kept.iter().enumerate().filter(|(index, _)| Some(*index) != moving);
        let kept = kept.flat_map(|(_, kept)| &kept.seats);
        let held = self.holds.iter().filter(|hold| hold.until > self.now && hold.task != task);
        let rests = self.rests.iter().filter(|rest| rest.1 > self.now).map(|rest| &rest.0);
        kept.chain(held.flat_map(|hold| &hold.seats)).chain(rests).copied().collect()
    }

    /// The counters that a wish may get.
    fn may_get(&self, task: TaskId, moving: Option<usize>, wish: &SeatWish) -> Vec<BTreeSet<Seat>> {
        let others = self.others(task, moving);
        let cells: Vec<i64> = wish.cells.iter().map(|at| number(&wish.slot.office, *at)).collect();
        let at = |seat: u16| -> BTreeSet<Seat> { cells.iter().map(|cell| (*cell, seat)).collect() };
        let own = self.holds.iter().find(|hold| hold.task == task && hold.until > self.now);
        let standing = |seats: &BTreeSet<Seat>| own.is_some_and(|own| seats.is_subset(&own.seats));
        let free: Vec<_> = (0..9).map(at).filter(|seats| seats.is_disjoint(&others)).collect();
        if let Some(kept) = free.iter().find(|seats| standing(seats)) {
            return vec![kept.clone()];
        }
        let full =
            |cell: &i64| others.iter().filter(|other| other.0 == *cell).count() >= wish.capacity.into();
        let fits = |seats: &BTreeSet<Seat>| seats.iter().all(|(_, seat)| *seat < wish.capacity);
        if cells.iter().any(full) { vec![] } else { free.into_iter().filter(fits).collect() }
    }

    fn rest(&mut self, seats: &BTreeSet<Seat>, until: Option<i64>) {
        self.rests.extend(seats.iter().filter_map(|seat| Some((*seat, until?))));
    }
}

/// One run: the store, the model, and where the random numbers come from.
struct Run<'s> {
    store: &'s dyn Store,
    model: Model,
    tasks: Vec<TaskId>,
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

    fn task(&mut self) -> (usize, TaskId) {
        let index = self.below(self.tasks.len() as u64) as usize;
        (index, self.tasks[index])
    }

    fn one_kept(&mut self) -> Option<usize> {
        let count = self.model.kept.len() as u64;
        (count > 0).then(|| self.below(count) as usize)
    }

    async fn seen(&self) -> BTreeSet<Seat> {
        let mut seen = BTreeSet::new();
        for office in [office("DEN"), office("SFR")] {
            let taken = self.store.taken(&office, cell(0), cell(40), at(self.model.now)).await.unwrap();
            seen.extend(taken.iter().map(|taken| (number(&office, taken.cell), taken.seat)));
        }
        seen
    }

    /// Which of the seats that it might get a task got: the one that the store shows.
    async fn got(&self, might: Vec<BTreeSet<Seat>>) -> BTreeSet<Seat> {
        let seen = self.seen().await;
        let before = self.model.taken();
        let shown: Vec<_> = might.into_iter().filter(|seats| seats.is_subset(&seen)).collect();
        let new = shown.iter().find(|seats| !seats.is_subset(&before)).or_else(|| shown.first());
        new.expect("a seat that it could not get").clone()
    }

    async fn hold(&mut self) {
        let ((_, task), wish) = (self.task(), self.wish());
        let moving = if self.below(3) == 0 { self.one_kept() } else { None };
        let might = self.model.may_get(task, moving, &wish);
        let number = moving.map(|index| self.model.kept[index].number.clone());
        let until = self.model.now + 10;
        let held =
            self.store.hold(task, &wish, number.as_ref(), at(until), at(self.model.now)).await.unwrap();
        assert_eq!(held == Held::Gone, might.is_empty(), "hold {wish:?}");
        if held != Held::Gone {
            self.model.holds.retain(|hold| hold.task != task);
            let seats = self.got(might).await;
            self.model.holds.push(Hold { task, seats, until });
        }
    }

    async fn release(&mut self) {
        let (_, task) = self.task();
        self.store.release(task).await.unwrap();
        self.model.holds.retain(|hold| hold.task != task);
    }

    async fn book(&mut self) {
        let ((index, task), wish) = (self.task(), self.wish());
        let might = self.model.may_get(task, None, &wish);
        let draft = draft(task, wish, &somebody(), "Ana Test");
        match self.store.book(&draft, at(self.model.now)).await.unwrap() {
            Booked::Done(booked) => {
                self.model.holds.retain(|hold| hold.task != task);
                let seats = self.got(might).await;
                assert_eq!(done(self.store.book(&draft, at(self.model.now)).await.unwrap()), *booked);
                self.model.kept.push(Kept { number: booked.number, version: 1, seats });
                self.tasks[index] = crate::given::task();
            }
            refused => assert_eq!((refused, might.len()), (Booked::Gone, 0)),
        }
    }

    async fn relocate(&mut self) {
        let Some(index) = self.one_kept() else { return };
        let ((at_task, task), wish) = (self.task(), self.wish());
        let rest = (self.below(2) == 0).then(|| self.model.now + 20);
        let might = self.model.may_get(task, Some(index), &wish);
        let (number, version) = (self.model.kept[index].number.clone(), self.model.kept[index].version);
        let now = at(self.model.now);
        let moved = self.store.relocate(&number, version, task, &wish, rest.map(at), now).await.unwrap();
        if moved == Changed::Gone {
            assert!(might.is_empty(), "move {wish:?}");
            return;
        }
        let moved = changed(moved);
        assert_eq!((moved.number, moved.version), (number, version + 1));
        self.model.holds.retain(|hold| hold.task != task);
        let old = std::mem::take(&mut self.model.kept[index].seats);
        // an overlap rests only where it is not taken again
        let new = self.landed(might, &old, rest).await;
        self.model.rest(&old.difference(&new).copied().collect(), rest);
        self.model.kept[index] =
            Kept { number: self.model.kept[index].number.clone(), version: version + 1, seats: new };
        self.tasks[at_task] = crate::given::task();
    }

    /// Which seat a move took: the one with which everything shown is explained.
    async fn landed(
        &self,
        might: Vec<BTreeSet<Seat>>,
        old: &BTreeSet<Seat>,
        rest: Option<i64>,
    ) -> BTreeSet<Seat> {
        let seen = self.seen().await;
        let explains = |new: &BTreeSet<Seat>| {
            let mut all = self.model.taken();
            all.extend(new);
            if rest.is_some() {
                all.extend(old);
            }
            all == seen
        };
        let explained: Vec<_> = might.into_iter().filter(explains).collect();
        // with resting cells two seats may explain it alike: the store keeps the counter if it can
        let own = |seats: &&BTreeSet<Seat>| !seats.is_disjoint(old);
        explained
            .iter()
            .find(own)
            .or_else(|| explained.first())
            .expect("a seat that it could not get")
            .clone()
    }

    async fn cancel(&mut self) {
        let Some(index) = self.one_kept() else { return };
        let kept = self.model.kept.swap_remove(index);
        let rest = (self.below(2) == 0).then(|| self.model.now + 20);
        let now = at(self.model.now);
        for _ in 0..2 {
            changed(self.store.cancel(&kept.number, kept.version, rest.map(at), now).await.unwrap());
        }
        self.model.rest(&kept.seats, rest);
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
        assert_eq!(self.seen().await, self.model.taken(), "at minute {}", self.model.now);
    }
}

pub async fn random_wishes_never_exceed_the_counters(world: &impl World) {
    let steps = if std::env::var_os("TEXTPASS_LONG").is_some() { 10_000 } else { 300 };
    let given = std::env::var("TEXTPASS_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| RandomState::new().hash_one(0)) | 1;
    println!("TEXTPASS_SEED={seed}");
    // every other wish comes from another process: nothing may be remembered in one
    let stores = [world.open(), world.open()];
    let tasks = (0..6).map(|_| task()).collect();
    let mut run = Run { store: &*stores[0], model: Model::default(), tasks, random: seed };
    for step in 0..steps {
        println!("step {step}");
        run.store = &*stores[step % 2];
        run.step().await;
    }
}
