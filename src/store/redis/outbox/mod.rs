//! The outbox on Redis. A row's id is its number in its partition, and the
//! partition in the lowest byte. A row that is done is gone at once.

mod due;
mod post;
pub(super) mod row;
mod send;
pub(super) mod transfer;

use chrono::{DateTime, Utc};

pub(super) use self::due::Leases;
use super::RedisStore;
use crate::domain::person::Person;
use crate::store::Pending;
use crate::store::outbox::{NewNote, Note, Outbox, Sent};
use crate::store::swept::Swept;

impl Outbox for RedisStore {
    fn post<'a>(&'a self, notes: Vec<NewNote>, now: DateTime<Utc>) -> Pending<'a, Vec<u64>> {
        Box::pin(post::post(self, notes, now))
    }

    fn take_due<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Note>> {
        Box::pin(due::take_due(self, limit, now))
    }

    fn take<'a>(&'a self, id: u64, now: DateTime<Utc>) -> Pending<'a, Option<Note>> {
        Box::pin(send::take(self, id, now))
    }

    fn look(&self, id: u64) -> Pending<'_, Option<Note>> {
        Box::pin(send::look(self, id))
    }

    fn undone(&self) -> Pending<'_, Vec<Note>> {
        Box::pin(due::undone(self))
    }

    fn due_for<'a>(&'a self, person: &'a Person, now: DateTime<Utc>) -> Pending<'a, Vec<u64>> {
        Box::pin(due::due_for(self, person, now))
    }

    fn mark<'a>(&'a self, id: u64, sent: Sent, now: DateTime<Utc>) -> Pending<'a, ()> {
        Box::pin(send::mark(self, id, sent, now))
    }

    fn end_all<'a>(&'a self, person: &'a Person, _now: DateTime<Utc>) -> Pending<'a, usize> {
        Box::pin(send::end_all(self, person))
    }

    fn backlog<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, (usize, Option<DateTime<Utc>>)> {
        Box::pin(due::backlog(self, now))
    }

    fn sweep_outbox<'a>(&'a self, _before: DateTime<Utc>) -> Pending<'a, Swept> {
        // what is done is gone already
        Box::pin(std::future::ready(Ok(Swept::default())))
    }
}
