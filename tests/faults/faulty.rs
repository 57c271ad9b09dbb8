//! A store that fails, or whose process dies, at one of its calls.

use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use textpass::store::sqlite::SqliteStore;
use textpass::store::{Pending, StoreError};
use tokio::sync::Notify;

use super::gated::{Gate, Gated};

/// What happens at the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The store does not answer, and did nothing.
    FailsBefore,
    /// The store does not answer, though it did what was asked.
    FailsAfter,
    /// The process dies before the call.
    DiesBefore,
    /// The process dies after the call.
    DiesAfter,
    /// The call panics.
    Panics,
}

impl Fault {
    /// Every fault that a store or a machine may have; a panic is ours.
    pub const ALL: [Self; 4] = [Self::FailsBefore, Self::FailsAfter, Self::DiesBefore, Self::DiesAfter];

    /// Whether the call was never made.
    pub fn is_before(self) -> bool {
        matches!(self, Self::FailsBefore | Self::DiesBefore | Self::Panics)
    }
}

/// A fault at the `at`th call, counted from 1.
pub struct Faulty {
    at: usize,
    fault: Fault,
    calls: AtomicUsize,
    dead: AtomicBool,
    died: Notify,
}

/// A store with a fault at one of its calls.
pub type FaultyStore = Gated<Faulty>;

impl FaultyStore {
    pub fn new(inner: Arc<SqliteStore>, at: usize, fault: Fault) -> Self {
        let gate = Faulty {
            at,
            fault,
            calls: AtomicUsize::new(0),
            dead: AtomicBool::new(false),
            died: Notify::new(),
        };
        Self { inner, gate }
    }

    /// A store that only counts its calls.
    pub fn sound(inner: Arc<SqliteStore>) -> Self {
        Self::new(inner, usize::MAX, Fault::FailsBefore)
    }

    /// How often it was called.
    pub fn calls(&self) -> usize {
        self.gate.calls.load(Ordering::SeqCst)
    }

    /// Waits until the process has died.
    pub async fn died(&self) {
        self.gate.died.notified().await;
    }
}

impl Gate for Faulty {
    async fn pass<'a, T: Any + Send>(
        &'a self,
        _name: &'static str,
        call: impl FnOnce() -> Pending<'a, T> + Send + 'a,
    ) -> Result<T, StoreError> {
        let silent = || StoreError::Unavailable("a fault of the test".to_owned());
        if self.dead.load(Ordering::SeqCst) {
            return std::future::pending().await;
        }
        if self.calls.fetch_add(1, Ordering::SeqCst) + 1 != self.at {
            return call().await;
        }
        if !self.fault.is_before() {
            let _ = call().await;
        }
        match self.fault {
            Fault::FailsBefore | Fault::FailsAfter => Err(silent()),
            Fault::Panics => panic!("a fault of the test"),
            Fault::DiesBefore | Fault::DiesAfter => {
                self.dead.store(true, Ordering::SeqCst);
                self.died.notify_one();
                std::future::pending().await
            }
        }
    }
}
