//! A process of the service: a shell, a clock of its own, and a store that may fail it.

use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};

use chrono::TimeDelta;
use textpass::channel::{sms, telegram};
use textpass::service::clock::{Clock, Luck};
use textpass::service::senders::{Senders, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::{Pending, StoreError};

use super::carrier::{Air, Channelled};
use super::gated::{Gate, Gated};
use super::lies::Lie;
use super::town::Town;

/// What stands between a process and the store.
pub struct ToStore {
    town: Arc<Town>,
    /// The process is dead: nothing it asks is ever answered.
    dead: AtomicBool,
    /// At which call from now it dies; below 0 at none.
    dies_in: AtomicI64,
    /// Of a thousand calls so many fail.
    fails: AtomicU64,
    lie: Option<Lie>,
}

impl Gate for ToStore {
    async fn pass<'a, T: Any + Send>(
        &'a self,
        name: &'static str,
        call: impl FnOnce() -> Pending<'a, T> + Send + 'a,
    ) -> Result<T, StoreError> {
        let chance = &self.town.chance;
        // who waits for the store lets others go on
        for _ in 0..chance.below(3) {
            tokio::task::yield_now().await;
        }
        if self.dead.load(Ordering::SeqCst) {
            return std::future::pending().await;
        }
        let silent = || StoreError::Unavailable("a fault of the simulation".to_owned());
        let dies = self.dies_in.fetch_sub(1, Ordering::SeqCst) == 0;
        let (fails, after) = (chance.happens(self.fails.load(Ordering::SeqCst)), chance.happens(500));
        if (dies || fails) && !after {
            self.town.sometimes(if dies {
                "a process dies before a write"
            } else {
                "the store fails before"
            });
            return if dies { self.die(name).await } else { Err(silent()) };
        }
        // the runtime's time stands while threads of the store are at work
        let waits = self.town.is_on_file().then(standing);
        let mut answer = match self.lie.and_then(|lie| lie.instead::<T>(name)) {
            Some(instead) => Ok(instead),
            None => call().await,
        };
        drop(waits);
        if dies || fails {
            self.town.sometimes(if dies { "a process dies after a write" } else { "the store fails after" });
            return if dies { self.die(name).await } else { Err(silent()) };
        }
        if let (Some(lie), Ok(answer)) = (self.lie, &mut answer) {
            lie.twist(answer);
        }
        answer
    }
}

impl ToStore {
    async fn die<T>(&self, name: &'static str) -> T {
        self.town.tell(&format!("a process dies at {name}"));
        self.dead.store(true, Ordering::SeqCst);
        std::future::pending().await
    }
}

/// Keeps the runtime's time from going on for as long as this is kept.
fn standing() -> std::sync::mpsc::Sender<()> {
    let (until, over) = std::sync::mpsc::channel();
    tokio::task::spawn_blocking(move || over.recv());
    until
}

/// A process.
pub struct Process {
    pub shell: Arc<Shell>,
    /// Whether its clock was believed when that was told last.
    pub believed: Arc<AtomicBool>,
    store: Arc<Gated<ToStore>>,
}

impl Process {
    /// A process of this town whose store fails so many times of a thousand, with a lie that it
    /// is told, and a clock that is off by so much, and by up to a second.
    pub fn new(town: &Arc<Town>, air: &Arc<Air>, (fails, lie, off): (u64, Option<Lie>, TimeDelta)) -> Self {
        let way = || Way::Value(Box::new(Channelled { air: Arc::clone(air), lie }));
        Self::sending(
            town,
            Senders::new([(sms::CAPABILITIES, way()), (telegram::CAPABILITIES, way())]),
            (fails, lie, off),
        )
    }

    /// The same, with channels of its own.
    pub fn sending(
        town: &Arc<Town>,
        senders: Senders,
        (fails, lie, off): (u64, Option<Lie>, TimeDelta),
    ) -> Self {
        let gate = ToStore {
            town: Arc::clone(town),
            dead: AtomicBool::new(false),
            dies_in: AtomicI64::new(-1),
            fails: AtomicU64::new(fails),
            lie,
        };
        let store = Arc::new(Gated { inner: town.store_beside(), gate });
        let world = lie.and_then(Lie::world).unwrap_or_else(|| Arc::clone(&town.world));
        let shell = Shell::new(world, store.clone(), senders, Manner::default());
        let clock = Clock::paced(town.now());
        clock.advance(TimeDelta::milliseconds(town.chance.below(2_000) as i64 - 1_000));
        clock.advance(off + lie.map_or_else(TimeDelta::zero, Lie::clock));
        let shell = Arc::new(shell.with_clock(clock, Luck::seeded(town.chance.bits())));
        Self { shell, believed: Arc::new(AtomicBool::new(true)), store }
    }

    pub fn is_dead(&self) -> bool {
        self.store.gate.dead.load(Ordering::SeqCst)
    }

    /// Dies at one of its next calls of the store.
    pub fn kill(&self, calls: u64) {
        self.store.gate.dies_in.store(calls as i64, Ordering::SeqCst);
    }

    /// Is stopped, whatever it is at.
    pub fn stop(&self) {
        self.store.gate.dead.store(true, Ordering::SeqCst);
    }

    /// From now on the store answers.
    pub fn calm(&self) {
        self.store.gate.fails.store(0, Ordering::SeqCst);
        self.store.gate.dies_in.store(-1, Ordering::SeqCst);
    }
}
