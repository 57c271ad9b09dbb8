//! Reads the clock, compares it with what the store knows of the time, and says
//! when it is not believed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

use super::clock::Clock;
use super::shell::Shell;
use super::trust::{Memory, OFF, Reading, Trust};
use crate::store::StoreError;
use crate::store::probe::{Ailment, Witness};

/// How often the clock is read.
const READ: Duration = Duration::from_secs(1);
/// How often it is compared with the store's, or the time is noted there.
const COMPARED: Duration = Duration::from_secs(10);
/// How long the store may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// What a clock is compared with.
#[derive(Clone, Copy, Debug)]
enum Known {
    /// With nothing: a command, or a test.
    Nothing,
    /// With the last time that was believed.
    Memory(Memory),
    /// With the store's clock: how far ours was off from it, once it was asked.
    Store(Option<TimeDelta>),
}

/// What is known of this process's clock.
#[derive(Debug)]
pub(super) struct Watch {
    known: Mutex<Known>,
    began: Instant,
    /// What the log was told last.
    told: Mutex<Trust>,
}

impl Default for Watch {
    fn default() -> Self {
        Self { known: Mutex::new(Known::Nothing), began: Instant::now(), told: Mutex::new(Trust::Sure) }
    }
}

impl Watch {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads the clock, and follows it as far as it is compared with a memory.
    fn read(&self, clock: &Clock) -> Trust {
        let mut known = self.known();
        match &mut *known {
            Known::Nothing => Trust::Sure,
            Known::Memory(memory) => {
                memory.read(self.reading(clock));
                memory.trust()
            }
            Known::Store(None) => Trust::Unknown,
            Known::Store(Some(off)) => {
                let since = clock.system_now() - clock.now();
                let off = if since.abs() > OFF { since } else { *off };
                if off.abs() > OFF { Trust::Off(off) } else { Trust::Sure }
            }
        }
    }

    /// What the system's clock shows; the time follows it.
    fn reading(&self, clock: &Clock) -> Reading {
        let now = clock.system_now();
        let jump = now - clock.now();
        clock.set(now);
        Reading { now, jump, ran: self.began.elapsed() }
    }
}

impl Shell {
    /// Begins to watch the clock, as a service does: until it is compared, nobody
    /// is answered. `accept`: an operator says that it is right.
    pub async fn watch_clock(&self, accept: bool) -> Result<(), StoreError> {
        match self.store.witness().await? {
            Witness::Servers => {
                *self.watch.known() = Known::Store(None);
                // one that cannot be asked now is asked again by the timer
                let _ = self.compare().await;
            }
            Witness::LastSeen(seen) => {
                let mut memory = Memory::begin(seen, self.watch.reading(&self.clock));
                if accept {
                    memory.accept(self.clock.now());
                }
                *self.watch.known() = Known::Memory(memory);
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
        let trust = self.watch.read(&self.clock);
        let mut told = self.watch.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.as_str() != trust.as_str() {
            match trust {
                Trust::Sure => tracing::info!("the clock is believed again"),
                _ => tracing::warn!("{trust}"),
            }
            metrics::gauge!("textpass_clock_doubted").set(u8::from(trust != Trust::Sure));
            *told = trust;
        }
        trust
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
        let mut known = self.watch.known();
        self.clock.set(self.clock.system_now() - *usual);
        if let Known::Store(off) = &mut *known {
            *off = Some(worst);
        }
        Ok(worst)
    }

    /// Notes the time that is believed, where the store has no clock.
    async fn note_time(&self) -> Result<(), StoreError> {
        let known = *self.watch.known();
        match known {
            Known::Memory(memory) if memory.trust() == Trust::Sure => self.store.note_time(memory.seen).await,
            _ => Ok(()),
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

    async fn compare_or_note(&self) {
        let has_clock = matches!(*self.watch.known(), Known::Store(_));
        let done = if has_clock {
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
