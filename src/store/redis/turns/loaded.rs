//! Records as they were when their turns were loaded, until these are saved:
//! what an ordinary turn leaves need not be worked out by a script.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many are kept at most. Claims that never came to an end fill this up;
/// without its record, a turn is saved by the script that works it out.
const KEPT: usize = 8192;

/// The records of the turns that this process has in hand, by their claims.
#[derive(Default)]
pub(in crate::store::redis) struct Loaded(Mutex<HashMap<u64, Box<[u8]>>>);

impl Loaded {
    /// Keeps the record that a claim has loaded.
    pub(super) fn keep(&self, claim: u64, record: &[u8]) {
        let mut kept = self.kept();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(claim, record.into());
    }

    /// The record that a claim has loaded, once.
    pub(super) fn take(&self, claim: u64) -> Option<Box<[u8]>> {
        self.kept().remove(&claim)
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<u64, Box<[u8]>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_kept_once_and_not_for_ever() {
        let loaded = Loaded::default();
        loaded.keep(1, b"record");
        assert_eq!(loaded.take(1).as_deref(), Some(&b"record"[..]));
        assert_eq!(loaded.take(1), None);
        for claim in 0..=KEPT as u64 {
            loaded.keep(claim, b"");
        }
        assert_eq!(loaded.kept().len(), 1);
    }
}
