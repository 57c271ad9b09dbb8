//! How many there are of each kind of thing, and one sum over all of them that
//! does not depend on their order.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::record::Record;
use crate::store::StoreError;

/// Each kind of thing, as it is told to an operator, in the order of [`Counts`].
pub const KINDS: [&str; 9] = [
    "people",
    "messages to send",
    "appointments",
    "holds",
    "resting cells",
    "number counters",
    "wrong tries",
    "shares of addresses",
    "bookings of the day",
];

/// Counts and sum of records: equal for two stores that hold the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// How many there are of each kind, and their own sum (that of people is the
    /// sum of the messages to them, too).
    kinds: BTreeMap<String, (u64, [u64; 4])>,
}

impl Sums {
    /// Adds a record.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if it cannot be encoded.
    pub fn add(&mut self, record: &Record) -> Result<(), StoreError> {
        let kind = record.kind();
        let encoded = Zeroizing::new(record.encode()?);
        let digest: [u8; 32] = Sha256::digest(&*encoded).into();
        if let Record::Person(known) = record {
            let notes = known.unsent.as_ref().map_or(0, |unsent| unsent.notes.len());
            self.kinds.entry(KINDS[1].to_owned()).or_default().0 += notes as u64;
        }
        let (count, sum) = self.kinds.entry(kind.to_owned()).or_default();
        *count += record.things();
        for (lane, bytes) in sum.iter_mut().zip(digest.as_chunks().0) {
            *lane = lane.wrapping_add(u64::from_le_bytes(*bytes));
        }
        Ok(())
    }

    /// How many there are of each kind, every kind once.
    pub fn counts(&self) -> impl Iterator<Item = (&'static str, u64)> {
        KINDS.into_iter().map(|kind| (kind, self.count(kind)))
    }

    /// How many things there are in all.
    pub fn total(&self) -> u64 {
        self.kinds.values().map(|(count, _)| count).sum()
    }

    /// Kinds of which two stores do not hold the same, with how many each holds.
    pub fn differences(&self, other: &Self) -> Vec<(&'static str, u64, u64)> {
        let differs = |kind: &&str| self.kinds.get(*kind) != other.kinds.get(*kind);
        KINDS.into_iter().filter(differs).map(|kind| (kind, self.count(kind), other.count(kind))).collect()
    }

    fn count(&self, kind: &str) -> u64 {
        self.kinds.get(kind).map_or(0, |(count, _)| *count)
    }
}

impl Record {
    /// Its kind, one of [`KINDS`].
    pub fn kind(&self) -> &'static str {
        KINDS[match self {
            Self::Person(_) => 0,
            Self::Appointment(_) => 2,
            Self::Hold(_) => 3,
            Self::Rest(_) => 4,
            Self::Number(_) => 5,
            Self::Tries(_) => 6,
            Self::Share(_) => 7,
            Self::Counted(_) => 8,
        }]
    }

    /// How many things of its kind it tells of.
    pub fn things(&self) -> u64 {
        match self {
            Self::Tries(tries) => (tries.tries.len() as u64).max(1),
            _ => 1,
        }
    }

    /// The record in JSON, always the same for the same record.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if it cannot be encoded.
    pub fn encode(&self) -> Result<Vec<u8>, StoreError> {
        serde_json::to_vec(self).map_err(|_| StoreError::Broken("a record could not be encoded".to_owned()))
    }

    /// Reads what [`Record::encode`] wrote.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if it is no record.
    pub fn decode(written: &[u8]) -> Result<Self, StoreError> {
        serde_json::from_slice(written).map_err(|_| StoreError::Unreadable("a record of another shape"))
    }
}
