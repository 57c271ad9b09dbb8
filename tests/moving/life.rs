//! A day of a store's life: everything that people, senders and staff can do, in
//! a random order, so that every kind of record is there in many shapes.

use std::hash::{BuildHasher, RandomState};

use chrono::{DateTime, TimeDelta, Utc};
use textpass::domain::appointment::ApptNumber;
use textpass::domain::person::Person;
use textpass::domain::slot::{SeatWish, Slot};
use textpass::store::Store;
use textpass::store::book::{Booked, Changed, Draft, Held, PERSON_TRIES, TaskId};
use textpass::store::deed::{Deed, DeedKind};
use textpass::store::outbox::{NewNote, NoteKind, RESERVED, Sent};
use textpass::store::share::By;
use textpass::store::turns::Claim;

use crate::given::*;
use crate::places::moving;

/// The day begins some hours before things are moved, so that some of it is over by then.
const MINUTES: i64 = 14 * 60;

pub struct Life<'s> {
    store: &'s dyn Store,
    random: u64,
    now: DateTime<Utc>,
    people: Vec<Person>,
    tasks: Vec<TaskId>,
    kept: Vec<(ApptNumber, u32)>,
}

/// Lives a day in a store, and ends a minute before things are moved; returns the people.
pub async fn live(store: &dyn Store, steps: usize) -> Vec<Person> {
    let given = std::env::var("TEXTPASS_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed: u64 = given.unwrap_or_else(|| RandomState::new().hash_one(0)) | 1;
    println!("TEXTPASS_SEED={seed}");
    let people = (0..12).map(|_| somebody()).chain([Person::sms("+13035550142")]).collect();
    let tasks = (0..8).map(|_| task()).collect();
    let mut life = Life { store, random: seed, now: moving(), people, tasks, kept: Vec::new() };
    for step in 0..steps {
        let minutes = MINUTES * (steps - step) as i64 / steps as i64;
        life.now = moving() - TimeDelta::minutes(1 + minutes);
        life.step().await;
    }
    life.end().await;
    life.people
}

impl Life<'_> {
    fn below(&mut self, limit: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random % limit as u64) as usize
    }

    fn person(&mut self) -> Person {
        let index = self.below(self.people.len());
        self.people[index].clone()
    }

    fn task(&mut self) -> TaskId {
        let index = self.below(self.tasks.len());
        if self.below(6) == 0 {
            self.tasks[index] = task();
        }
        self.tasks[index]
    }

    fn wish(&mut self) -> SeatWish {
        let wish = wish(self.below(30) as i64, 1 + self.below(3) as i64, 2);
        let there = if self.below(4) == 0 { office("SFR") } else { office("DEN") };
        SeatWish { slot: Slot { office: there, ..wish.slot }, ..wish }
    }

    fn kept(&mut self) -> Option<usize> {
        let count = self.kept.len();
        (count > 0).then(|| self.below(count))
    }

    async fn step(&mut self) {
        match self.below(24) {
            0..7 => self.says().await,
            7 => self.opts().await,
            8..10 => self.sends().await,
            10 => drop(self.store.sweep_turns(self.now - TimeDelta::hours(10), self.now).await.unwrap()),
            11 => drop(self.store.sweep_book(self.now).await.unwrap()),
            12..15 => self.holds().await,
            15..18 => self.books().await,
            18..20 => self.moves().await,
            20 => self.cancels().await,
            21 => self.is_readdressed().await,
            _ => self.tries().await,
        }
    }

    /// What chance may have left out, in a place of its own.
    async fn end(&mut self) {
        let (ana, now, later) = (somebody(), self.now, moving() + TimeDelta::minutes(10));
        turn(self.store, &ana, "SM1", now).await;
        let claimed = in_hand(claim(self.store, &says(&ana, "SM0", "cancels"), now).await);
        let number = ApptNumber::parse("DEN-26-9999").unwrap();
        let deed = Some(Deed { kind: DeedKind::Cancelled, number });
        let did = textpass::store::turns::Commit { deed, ..answer(&claimed, "done", now) };
        self.store.commit(did).await.unwrap();
        in_hand(claim(self.store, &says(&ana, "SM2", "dies"), now).await);
        assert!(matches!(claim(self.store, &says(&ana, "SM3", "waits"), now).await, Claim::Waiting));
        self.store.post(vec![note(&ana, "later", later)], now).await.unwrap();
        let elsewhere = |first| {
            let wish = wish(first, 2, 1);
            SeatWish { slot: Slot { office: office("NYC"), ..wish.slot }, ..wish }
        };
        // an address that holds has its share of the office
        let by = By { address: Some(ana.clone()), ..By::office() };
        let held = self.store.hold(task(), &elsewhere(0), None, &by, later, now).await.unwrap();
        assert!(held != Held::Gone);
        let cancelled = booked(self.store, elsewhere(4)).await;
        changed(self.store.cancel(&cancelled.number, 1, &left(Some(later)), now).await.unwrap());
        for index in 0..PERSON_TRIES {
            self.store.tried(&ana, None, &format!("SM{index}"), now).await.unwrap();
        }
    }

    /// Offers a message: it is answered, or given back, or its claim dies, or it waits.
    async fn says(&mut self) {
        let (person, id) = (self.person(), format!("SM{}", fresh()));
        let Claim::Taken(claimed) = claim(self.store, &says(&person, &id, "my words"), self.now).await else {
            return;
        };
        let mut commit = answer(&claimed, &format!("re {id}"), self.now);
        if let Some(index) = self.kept() {
            let kind = DeedKind::ALL[self.below(DeedKind::ALL.len())];
            let number = self.kept[index].0.clone();
            commit.deed = (self.below(4) == 0).then_some(Deed { kind, number });
        }
        let now = self.now;
        match self.below(8) {
            0 => return self.store.give_back(&person, claimed.claim).await.unwrap(),
            1 => return,
            2 => {
                let other = self.person();
                commit.notes = vec![self.note(&person, now), self.note(&other, now), self.note(&person, now)];
            }
            3 => {
                let due = now + RESERVED;
                commit.notes = vec![NewNote { kind: NoteKind::Change, due, ..self.note(&person, now) }];
            }
            4 => {
                let lease = Some(now + TimeDelta::seconds(60));
                commit.notes = vec![NewNote { leased_until: lease, ..self.note(&person, now) }];
            }
            5 => commit.reply = None,
            6 => commit.opted_out = !commit.opted_out,
            _ => {}
        }
        self.store.commit(commit).await.unwrap();
    }

    fn note(&mut self, person: &Person, due: DateTime<Utc>) -> NewNote {
        note(person, &format!("note {}", self.below(1000)), due)
    }

    async fn opts(&mut self) {
        let (person, stranger, out) = (self.person(), somebody(), self.below(2) == 0);
        self.store.set_opted_out(&person, out).await.unwrap();
        self.store.set_opted_out(&stranger, out).await.unwrap();
    }

    async fn sends(&mut self) {
        for note in self.store.take_due(2, self.now).await.unwrap() {
            let later = self.now + TimeDelta::minutes(90);
            let sent = match self.below(6) {
                0 => Sent::Done,
                1 => Sent::Again(later),
                2 => Sent::Unsent(later),
                3 => Sent::Held(later),
                4 => Sent::Postponed(later),
                _ => continue,
            };
            self.store.mark(note.id, sent, self.now).await.unwrap();
        }
    }

    /// An address, or the office.
    fn by(&mut self, rests_until: Option<DateTime<Utc>>) -> By {
        let address = (self.below(3) != 0).then(|| self.person());
        let changes = address.as_ref().map(|_| 3);
        By { address, rests_until, changes, owes: None }
    }

    async fn holds(&mut self) {
        let (task, wish) = (self.task(), self.wish());
        let moving = self.kept().filter(|_| task.conversation % 2 == 0).map(|at| self.kept[at].0.clone());
        // the last ones outlive the day
        let until = self.now + TimeDelta::minutes(45);
        let by = self.by(None);
        self.store.hold(task, &wish, moving.as_ref(), &by, until, self.now).await.unwrap();
    }

    async fn books(&mut self) {
        let (task, wish, person) = (self.task(), self.wish(), self.person());
        // a task books once: its conversation goes on with another
        self.tasks.retain(|other| *other != task);
        self.tasks.push(crate::given::task());
        let who = ["Ana Test", "Ben Test", "Chi Test"][self.below(3)];
        let draft = Draft { year: 26 + self.below(2) as u8, ..draft(task, wish, &person, who) };
        if let Booked::Done(booked) = self.store.book(&draft, self.now).await.unwrap() {
            self.kept.retain(|(number, _)| *number != booked.number);
            self.kept.push((booked.number, booked.version));
        }
    }

    async fn moves(&mut self) {
        let Some(index) = self.kept() else { return };
        let (number, version) = self.kept[index].clone();
        let (task, wish) = (self.task(), self.wish());
        let rest = (self.below(2) == 0).then(|| self.now + TimeDelta::minutes(55));
        let by = self.by(rest);
        let moved = self.store.relocate(&number, version, task, &wish, &by, self.now).await.unwrap();
        self.note_version(index, moved);
    }

    async fn cancels(&mut self) {
        let Some(index) = self.kept() else { return };
        let (number, version) = self.kept.swap_remove(index);
        let rest = (self.below(2) == 0).then(|| self.now + TimeDelta::minutes(55));
        let by = self.by(rest);
        self.store.cancel(&number, version, &by, self.now).await.unwrap();
    }

    async fn is_readdressed(&mut self) {
        let Some(index) = self.kept() else { return };
        let ((number, version), to) = (self.kept[index].clone(), self.person());
        let changed = self.store.readdress(&number, version, &to, &By::office(), self.now).await.unwrap();
        self.note_version(index, changed);
    }

    fn note_version(&mut self, index: usize, changed: Changed) {
        if let Changed::Done(now) = changed {
            self.kept[index].1 = now.version;
        }
    }

    async fn tries(&mut self) {
        let (person, id) = (self.person(), format!("SM{}", fresh()));
        let mut number = ApptNumber::parse("DEN-26-9999").unwrap();
        if let Some(index) = self.kept() {
            number = self.kept[index].0.clone();
        }
        let on = (self.below(2) == 0).then_some(&number);
        self.store.tried(&person, on, &id, self.now).await.unwrap();
    }
}
