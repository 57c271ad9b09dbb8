//! The outbox on SQLite.

pub(super) mod rows;
mod send;

use chrono::{DateTime, Utc};

use super::SqliteStore;
use crate::domain::person::Person;
use crate::store::Pending;
use crate::store::outbox::{NewNote, Note, Outbox, Sent};
use crate::store::swept::Swept;

impl Outbox for SqliteStore {
    fn post<'a>(&'a self, notes: Vec<NewNote>, now: DateTime<Utc>) -> Pending<'a, Vec<u64>> {
        self.write(move |tx| notes.iter().map(|note| rows::post(tx, note, None, now)).collect())
    }

    fn take_due<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Note>> {
        self.write(move |tx| send::take_due(tx, limit, now))
    }

    fn take<'a>(&'a self, id: u64, now: DateTime<Utc>) -> Pending<'a, Option<Note>> {
        self.write(move |tx| send::take(tx, id, now))
    }

    fn look(&self, id: u64) -> Pending<'_, Option<Note>> {
        self.read(move |tx| rows::look(tx, id))
    }

    fn undone(&self) -> Pending<'_, Vec<Note>> {
        self.read(rows::undone)
    }

    fn due_for<'a>(&'a self, person: &'a Person, now: DateTime<Utc>) -> Pending<'a, Vec<u64>> {
        let person = person.clone();
        self.read(move |tx| send::due_for(tx, &person, now))
    }

    fn mark<'a>(&'a self, id: u64, sent: Sent, now: DateTime<Utc>) -> Pending<'a, ()> {
        self.write(move |tx| send::mark(tx, id, sent, now))
    }

    fn end_all<'a>(&'a self, person: &'a Person, now: DateTime<Utc>) -> Pending<'a, usize> {
        let person = person.clone();
        self.write(move |tx| send::end_all(tx, &person, now))
    }

    fn backlog<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, (usize, Option<DateTime<Utc>>)> {
        self.read(move |tx| rows::backlog(tx, now))
    }

    fn sweep_outbox<'a>(&'a self, before: DateTime<Utc>) -> Pending<'a, Swept> {
        self.write(move |tx| rows::sweep(tx, before))
    }
}
