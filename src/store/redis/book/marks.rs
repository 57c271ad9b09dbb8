//! What staff see beside a record: the same person from another address, and
//! whether the address on file has opted out.

use super::index::{Entry, Kind, Place};
use super::record::Found;
use crate::domain::appointment::{Appointment, Status};
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::wave::wave;
use crate::store::seal::IndexHash;

/// What is asked for one appointment before its marks are known. Only a change
/// of address makes it stale.
pub(super) struct Asked {
    person: IndexHash,
    opted_out: bool,
    /// Entries of the same visit, its own left out.
    same: Vec<Entry>,
}

impl RedisStore {
    /// Appointments with their marks, in the order in which they were found, none
    /// for one that cannot be read: a wave for the indexes, and one for what they
    /// lead to, if to anything.
    pub(super) async fn marked(&self, found: &[Found]) -> Result<Vec<Option<Appointment>>, StoreError> {
        let asked = wave(found.iter().map(|one| self.asked(one))).await?;
        wave(found.iter().zip(asked).map(async |(one, asked)| match self.marked_by(one, asked).await {
            Err(StoreError::Unreadable(_)) => Ok(None),
            marked => marked.map(Some),
        }))
        .await
    }

    /// One appointment with its marks.
    pub(super) async fn marked_one(&self, found: &Found) -> Result<Appointment, StoreError> {
        self.marked_by(found, self.asked(found).await?).await
    }

    /// One appointment, for which was asked side by side with what changed it.
    pub(super) async fn marked_by(&self, found: &Found, mut asked: Asked) -> Result<Appointment, StoreError> {
        if asked.person != found.record.person {
            asked = self.asked(found).await?;
        }
        let others = self.resolve_all(&asked.same).await?;
        let same_person = others.iter().any(|other| self.is_same_person(found, other));
        self.appointment(found, same_person, asked.opted_out)
    }

    /// Asks the indexes for what one appointment's marks depend on.
    pub(super) async fn asked(&self, found: &Found) -> Result<Asked, StoreError> {
        let same = async {
            match found.record.status {
                Status::Cancelled => Ok(Vec::new()),
                Status::Booked => self.entries(Place(Kind::Name, &found.record.who)).await,
            }
        };
        let (opted_out, mut same) = tokio::try_join!(self.has_opted_out(&found.record.person), same)?;
        let visit = found.record.same(&self.sealer);
        same.retain(|entry| entry.task != found.record.booked_by && entry.is_one_of(&[visit]));
        Ok(Asked { person: found.record.person, opted_out, same })
    }

    /// Whether two appointments are of the same person: name, birth date and
    /// inquiry match, the addresses differ, and both were open at one time.
    pub(super) fn is_same_person(&self, one: &Found, other: &Found) -> bool {
        let (a, b) = (&one.record, &other.record);
        let both_stand = a.status == Status::Booked && b.status == Status::Booked;
        let overlap = b.start >= a.booked_at && a.start >= b.booked_at;
        both_stand && overlap && a.person != b.person && a.same(&self.sealer) == b.same(&self.sealer)
    }
}
