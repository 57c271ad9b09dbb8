//! How often somebody waited for the server: calls that are under way together
//! are one wait.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counts waits.
#[derive(Debug, Default)]
pub(super) struct Waits {
    under_way: AtomicU64,
    begun: AtomicU64,
}

/// A call under way, until it is dropped.
pub(super) struct Waiting<'w>(&'w Waits);

impl Waits {
    /// Begins a call; it is a wait of its own if none is under way.
    pub(super) fn begin(&self) -> Waiting<'_> {
        if self.under_way.fetch_add(1, Ordering::SeqCst) == 0 {
            self.begun.fetch_add(1, Ordering::SeqCst);
        }
        Waiting(self)
    }

    /// How many there were.
    pub(super) fn count(&self) -> u64 {
        self.begun.load(Ordering::SeqCst)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_side_by_side_are_one_wait() {
        let waits = Waits::default();
        let (one, two) = (waits.begin(), waits.begin());
        drop(one);
        let three = waits.begin();
        drop((two, three));
        assert_eq!(waits.count(), 1);
        drop(waits.begin());
        assert_eq!(waits.count(), 2);
    }
}
