//! What staff see beside a record: the same person from another address, and
//! whether the address on file has opted out.

use super::index::{Entry, Kind, Place};
use super::record::Found;
use crate::domain::appointment::{Appointment, Status};
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::wave::wave;

/// What is asked for one appointment before its marks are known.
struct Asked {
    opted_out: bool,
    /// Entries of the same visit, its own left out.
    same: Vec<Entry>,
}

impl RedisStore {
    /// Appointments with their marks, in the order in which they were found: a
    /// wave for the indexes, and one for what they lead to, if to anything.
    pub(super) async fn marked(&self, found: Vec<Found>) -> Result<Vec<Appointment>, StoreError> {
        let asked = wave(found.iter().map(|one| self.asked(one))).await?;
        let others = wave(asked.iter().map(|asked| self.resolve_all(&asked.same))).await?;
        let all = found.iter().zip(asked.iter().zip(&others));
        all.map(|(one, (asked, others))| {
            let same_person = others.iter().any(|other| self.is_same_person(one, other));
            self.appointment(one, same_person, asked.opted_out)
        })
        .collect()
    }

    /// One appointment with its marks.
    pub(super) async fn marked_one(&self, found: Found) -> Result<Appointment, StoreError> {
        let marked = self.marked(vec![found]).await?;
        marked.into_iter().next().ok_or(StoreError::Unreadable("an appointment"))
    }

    async fn asked(&self, found: &Found) -> Result<Asked, StoreError> {
        let opted_out =
            async { self.ask(redis::cmd("EXISTS").arg(self.opted_out_key(&found.record.person))).await };
        let same = async {
            match found.record.status {
                Status::Cancelled => Ok(Vec::new()),
                Status::Booked => self.entries(Place(Kind::Name, &found.record.who)).await,
            }
        };
        let (opted_out, mut same) = tokio::try_join!(opted_out, same)?;
        let visit = found.record.same(&self.sealer);
        same.retain(|entry| entry.task != found.record.booked_by && entry.is_same(&visit));
        Ok(Asked { opted_out, same })
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
