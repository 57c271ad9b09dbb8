//! Claim and commit on Redis: one round trip each. A person's record is one
//! packed string, laid out in `record.lua`, read and written by scripts.
//!
//! An ordinary claim puts the message behind the record, and its commit writes
//! the record without it.

mod answered;
mod claim;
mod commit;
mod hand;
mod opt;
mod record;
mod stranded;
mod sweep;
pub(super) mod transfer;

use chrono::{DateTime, Utc};

use super::RedisStore;
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::Pending;
use crate::store::turns::{Claim, Commit, Committed, Draw, Turns};

impl Turns for RedisStore {
    fn claim<'a>(
        &'a self,
        message: &'a Inbound,
        draw: Draw,
        waits_until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Claim> {
        Box::pin(claim::claim(self, message, draw, waits_until, now))
    }

    fn claim_next<'a>(&'a self, person: &'a Person, draw: Draw, now: DateTime<Utc>) -> Pending<'a, Claim> {
        Box::pin(claim::claim_next(self, person, draw, now))
    }

    fn stranded<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Person>> {
        Box::pin(stranded::stranded(self, limit, now))
    }

    fn commit<'a>(&'a self, commit: Commit) -> Pending<'a, Committed> {
        Box::pin(commit::commit(self, commit))
    }

    fn give_back<'a>(&'a self, person: &'a Person, claim: u64) -> Pending<'a, ()> {
        Box::pin(hand::give_back(self, person, claim))
    }

    fn set_opted_out<'a>(&'a self, person: &'a Person, opted_out: bool) -> Pending<'a, ()> {
        Box::pin(opt::set_opted_out(self, person, opted_out))
    }

    fn sweep_turns<'a>(
        &'a self,
        conversations_before: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Pending<'a, usize> {
        Box::pin(sweep::sweep(self, conversations_before, now))
    }
}
