//! Claim and commit on Redis: one round trip each, if they are ordinary. A
//! person's record is one packed string, laid out in `record.lua`; what is in
//! hand or waits is beside it only as long as it does, see `work.lua`.
//!
//! An ordinary claim is two plain commands that go out together, and its commit a
//! short script, see `ordinary.rs`; everything else is decided by scripts.

mod answered;
mod claim;
mod commit;
pub(super) mod deeds;
mod hand;
mod handing;
mod loaded;
mod mend;
mod opt;
mod ordinary;
mod record;
mod standing;
mod stranded;
mod sweep;
pub(super) mod transfer;
mod work;

use chrono::{DateTime, Utc};

pub(super) use self::loaded::Loaded;
pub(super) use self::work::people_in_work;
use super::RedisStore;
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::Pending;
use crate::store::deed::Deed;
use crate::store::swept::Swept;
use crate::store::turns::{Claim, Claimed, Commit, Committed, Draw, HandOver, Standing, Turns};

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

    fn standing<'a>(&'a self, person: &'a Person) -> Pending<'a, Option<Standing>> {
        Box::pin(standing::standing(self, person))
    }

    fn deed<'a>(&'a self, person: &'a Person, message_id: &'a str) -> Pending<'a, Option<Deed>> {
        Box::pin(async move {
            let id = self.sealer.dedupe(person, message_id);
            deeds::find(self, &self.sealer.person(person), &id).await
        })
    }

    fn claim_idle<'a>(
        &'a self,
        message: &'a Inbound,
        draw: Draw,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<Claimed>> {
        Box::pin(claim::claim_idle(self, message, draw, now))
    }

    fn hand_over<'a>(&'a self, note: HandOver) -> Pending<'a, Option<u64>> {
        Box::pin(handing::hand_over(self, note))
    }

    fn put_away<'a>(&'a self, person: &'a Person, claim: u64) -> Pending<'a, bool> {
        Box::pin(handing::put_away(self, person, claim))
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
    ) -> Pending<'a, Swept> {
        Box::pin(sweep::sweep(self, conversations_before, now))
    }
}
