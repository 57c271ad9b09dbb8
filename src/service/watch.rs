//! What is known of this process's clock: what it is compared with, and how far it is
//! believed by that.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

use super::clock::Clock;
use super::trust::{Memory, OFF, Reading, Trust};

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
    /// From now on the clock is compared with the store's; until that is asked, it is unknown.
    pub(super) fn by_store(&self) {
        *self.known() = Known::Store(None);
    }

    /// From now on the clock is compared with the last time that was believed, if there
    /// was one. `accept`: an operator says that the clock is right.
    pub(super) fn by_memory(&self, clock: &Clock, seen: Option<DateTime<Utc>>, accept: bool) {
        let mut memory = Memory::begin(seen, self.reading(clock));
        if accept {
            memory.accept(clock.now());
        }
        *self.known() = Known::Memory(memory);
    }

    /// Whether the clock is compared with the store's.
    pub(super) fn is_by_store(&self) -> bool {
        matches!(*self.known(), Known::Store(_))
    }

    /// The last time that was believed, if it is now and is to be noted.
    pub(super) fn believed(&self) -> Option<DateTime<Utc>> {
        match *self.known() {
            Known::Memory(memory) if memory.trust() == Trust::Sure => Some(memory.seen),
            _ => None,
        }
    }

    /// Sets the clock by those of the store: from most of them the system's clock is off by
    /// `usual`, and by `worst` from the one with which it agrees least.
    pub(super) fn correct(&self, clock: &Clock, usual: TimeDelta, worst: TimeDelta) {
        let mut known = self.known();
        clock.set(clock.system_now() - usual);
        if let Known::Store(off) = &mut *known {
            *off = Some(worst);
        }
    }

    /// Reads the clock: how far it is believed now. A change is told to the log.
    pub(super) fn trust(&self, clock: &Clock) -> Trust {
        let trust = self.read(clock);
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
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

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
