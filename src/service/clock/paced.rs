//! A clock that goes by the runtime's own time.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use tokio::time::Instant;

/// Time as the runtime counts it.
#[derive(Debug)]
pub struct Paced {
    begun: Instant,
    at: DateTime<Utc>,
    /// By how many microseconds it is wrong.
    ahead: AtomicI64,
}

impl Paced {
    /// Begins at this instant.
    pub(super) fn beginning(at: DateTime<Utc>) -> Self {
        Self { begun: Instant::now(), at, ahead: AtomicI64::new(0) }
    }

    /// Is wrong by so many microseconds more; by how many it was before.
    pub(super) fn advance(&self, by: i64) -> i64 {
        self.ahead.fetch_add(by, Ordering::SeqCst)
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        let gone = TimeDelta::from_std(self.begun.elapsed()).unwrap_or_default();
        let ahead = TimeDelta::microseconds(self.ahead.load(Ordering::SeqCst));
        (self.at + gone + ahead).trunc_subsecs(6)
    }
}
