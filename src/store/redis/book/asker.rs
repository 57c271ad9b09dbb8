//! Who asks for a change, as the scripts take it.

use super::bytes::micros;
use super::office::{At, text};
use crate::store::redis::RedisStore;
use crate::store::seal::IndexHash;
use crate::store::share::By;

/// On whose behalf seats change hands.
#[derive(Clone, Copy, Default)]
pub(super) struct Asker {
    /// The address; none if it is the office itself.
    pub(super) person: Option<IndexHash>,
    /// When what is let go returns, in microseconds since 1970; 0 for at once.
    return_at: i64,
    /// How many moves there may be in a day; none if it does not count.
    changes: Option<u32>,
}

impl RedisStore {
    pub(super) fn asker(&self, by: &By) -> Asker {
        Asker {
            person: by.address.as_ref().map(|address| self.sealer.person(address)),
            return_at: by.rests_until.map_or(0, micros),
            changes: by.changes,
        }
    }
}

impl Asker {
    /// What the address has taken of an office; a key that is not touched for nobody.
    pub(super) fn key(&self, at: At<'_>) -> Vec<u8> {
        at.address(&self.person.unwrap_or_default())
    }

    /// Somebody of whom nothing rests, or nobody.
    pub(super) fn of(person: Option<IndexHash>) -> Self {
        Self { person, ..Self::default() }
    }

    /// The same, of whom nothing rests.
    pub(super) fn at_once(self) -> Self {
        Self { return_at: 0, ..self }
    }

    /// The address, or nothing for nobody.
    pub(super) fn person(&self) -> Vec<u8> {
        self.person.map(|person| person.to_vec()).unwrap_or_default()
    }

    pub(super) fn return_at(&self) -> Vec<u8> {
        text(self.return_at)
    }

    pub(super) fn changes(&self) -> Vec<u8> {
        self.changes.map(text).unwrap_or_default()
    }
}
