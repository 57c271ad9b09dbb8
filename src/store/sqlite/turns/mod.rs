//! Claim and commit on SQLite.

pub(super) mod answered;
mod claim;
mod commit;
pub(super) mod deeds;
pub(super) mod hand;
mod handing;
pub(super) mod inbox;
pub(super) mod people;
mod sweep;

use chrono::{DateTime, Utc};

use super::SqliteStore;
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::Pending;
use crate::store::deed::Deed;
use crate::store::swept::Swept;
use crate::store::turns::{Claim, Claimed, Commit, Committed, Draw, HandOver, Standing, Turns};

impl Turns for SqliteStore {
    fn claim<'a>(
        &'a self,
        message: &'a Inbound,
        draw: Draw,
        waits_until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Claim> {
        let message = message.clone();
        self.write(move |tx| claim::claim(tx, message, draw, waits_until, now))
    }

    fn claim_next<'a>(&'a self, person: &'a Person, draw: Draw, now: DateTime<Utc>) -> Pending<'a, Claim> {
        let person = person.clone();
        self.write(move |tx| claim::claim_next(tx, &person, draw, now))
    }

    fn stranded<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Person>> {
        Box::pin(async move {
            let (people, unreadable) = self.read(move |tx| sweep::stranded(tx, limit, now)).await?;
            if !unreadable.is_empty() {
                self.write(move |tx| sweep::mend(tx, &unreadable, now)).await?;
            }
            Ok(people)
        })
    }

    fn commit<'a>(&'a self, commit: Commit) -> Pending<'a, Committed> {
        self.write(move |tx| commit::commit(tx, &commit))
    }

    fn standing<'a>(&'a self, person: &'a Person) -> Pending<'a, Option<Standing>> {
        let person = person.clone();
        self.read(move |tx| people::standing(tx, &person))
    }

    fn deed<'a>(&'a self, person: &'a Person, message_id: &'a str) -> Pending<'a, Option<Deed>> {
        let (person, id) = (person.clone(), message_id.to_owned());
        self.read(move |tx| deeds::find(tx, &tx.person(&person), &tx.sealer.dedupe(&person, &id)))
    }

    fn claim_idle<'a>(
        &'a self,
        message: &'a Inbound,
        draw: Draw,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<Claimed>> {
        let message = message.clone();
        self.write(move |tx| claim::claim_idle(tx, message, draw, now))
    }

    fn hand_over<'a>(&'a self, note: HandOver) -> Pending<'a, Option<u64>> {
        self.write(move |tx| handing::hand_over(tx, &note))
    }

    fn put_away<'a>(&'a self, person: &'a Person, claim: u64) -> Pending<'a, bool> {
        let person = person.clone();
        self.write(move |tx| handing::put_away(tx, &tx.person(&person), claim))
    }

    fn give_back<'a>(&'a self, person: &'a Person, claim: u64) -> Pending<'a, ()> {
        let person = person.clone();
        self.write(move |tx| hand::give_back(tx, &tx.person(&person), claim))
    }

    fn set_opted_out<'a>(&'a self, person: &'a Person, opted_out: bool) -> Pending<'a, ()> {
        let person = person.clone();
        self.write(move |tx| people::set_opted_out(tx, &person, opted_out))
    }

    fn sweep_turns<'a>(
        &'a self,
        conversations_before: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Swept> {
        self.write(move |tx| sweep::sweep(tx, conversations_before, now))
    }
}
