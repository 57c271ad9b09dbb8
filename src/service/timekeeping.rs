//! Compares the clock with what the store knows of the time, and notes there the time
//! that is believed.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

use super::shell::Shell;
use super::trust::Trust;
use crate::store::StoreError;
use crate::store::probe::{Ailment, Witness};

/// How often the clock is read.
const READ: Duration = Duration::from_secs(1);
/// How often it is compared with the store's, or the time is noted there.
const COMPARED: Duration = Duration::from_secs(10);
/// How long the store may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

impl Shell {
    /// Begins to watch the clock, as a service does: until it is compared, nobody
    /// is answered. `accept`: an operator says that it is right.
    pub async fn watch_clock(&self, accept: bool) -> Result<(), StoreError> {
        match self.store.witness().await? {
            Witness::Servers => {
                self.watch.by_store();
                // one that cannot be asked now is asked again by the timer
                let _ = self.compare().await;
            }
            Witness::LastSeen(seen) => {
                self.watch.by_memory(&self.clock, seen, accept);
                // a store that takes no writes now says so by itself
                let _ = self.note_time().await;
            }
        }
        self.trust();
        Ok(())
    }

    /// Sets the clock by the store's, if that has one, as every command does.
    pub async fn set_clock(&self) {
        if matches!(self.store.witness().await, Ok(Witness::Servers)) {
            let _ = self.compare().await;
        }
    }

    /// Reads the clock: how far it is believed now.
    pub fn trust(&self) -> Trust {
        self.watch.trust(&self.clock)
    }

    /// The time by which the book is kept. While the clock is doubted it is what
    /// surely went by: nobody loses a seat because a clock was changed.
    pub(super) fn book_time(&self) -> DateTime<Utc> {
        match self.trust() {
            Trust::Doubted(by) => self.now() - by,
            _ => self.now(),
        }
    }

    /// Compares the clock with those of the store, and sets it by them; returns by
    /// how much the system's clock is off, from the one with which it agrees least.
    pub(super) async fn compare(&self) -> Result<TimeDelta, Ailment> {
        let before = self.clock.system_now();
        let probed = tokio::time::timeout(PATIENCE, self.store.probe()).await;
        let clocks = probed.unwrap_or(Err(Ailment::Unreachable))?;
        let after = self.clock.system_now();
        let mut offs: Vec<_> = clocks.iter().map(|clock| ahead(before, *clock, after)).collect();
        offs.sort_unstable();
        let Some(usual) = offs.get(offs.len() / 2) else { return Ok(TimeDelta::zero()) };
        let worst = offs.iter().copied().max_by_key(TimeDelta::abs).unwrap_or_default();
        self.watch.correct(&self.clock, *usual, worst);
        Ok(worst)
    }

    /// Notes the time that is believed, where the store has no clock.
    async fn note_time(&self) -> Result<(), StoreError> {
        match self.watch.believed() {
            Some(seen) => self.store.note_time(seen).await,
            None => Ok(()),
        }
    }

    /// Watches the clock, until the end is called.
    pub async fn run_clock(self: Arc<Self>) {
        let mut compared = Instant::now();
        while !self.going.is_stopping() {
            tokio::select! {
                () = tokio::time::sleep(READ) => {}
                () = self.going.stopped() => {}
            }
            let trust = self.trust();
            let is_off = matches!(trust, Trust::Unknown | Trust::Off(_));
            if is_off || compared.elapsed() >= COMPARED || self.going.is_stopping() {
                compared = Instant::now();
                self.compare_or_note().await;
            }
        }
    }

    /// Compares the clock with the store's, or notes there the time that is believed.
    pub async fn compare_or_note(&self) {
        let done = if self.watch.is_by_store() {
            self.compare().await.map(drop).map_err(|ailment| ailment.to_string())
        } else {
            self.note_time().await.map_err(|error| error.to_string())
        };
        if let Err(error) = done {
            tracing::warn!(%error, "the clock could not be compared");
        }
        self.trust();
    }
}

/// How far our clock is ahead of one that was read between these two times of ours.
fn ahead(before: DateTime<Utc>, clock: DateTime<Utc>, after: DateTime<Utc>) -> TimeDelta {
    if clock < before { before - clock } else { (after - clock).min(TimeDelta::zero()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_off_by_what_the_time_of_asking_does_not_explain() {
        let at = |seconds| DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(seconds);
        for (clock, off) in [(10, 0), (11, 0), (12, 0), (7, 3), (15, -3)] {
            assert_eq!(ahead(at(10), at(clock), at(12)), TimeDelta::seconds(off), "{clock}");
        }
    }
}
