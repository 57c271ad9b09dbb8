//! How many waves of calls were sent: those under way together are one.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counts waves.
#[derive(Debug, Default)]
pub(super) struct Waves {
    under_way: AtomicU64,
    begun: AtomicU64,
}

/// A call under way, until it is dropped.
pub(super) struct UnderWay<'w>(&'w Waves);

impl Waves {
    /// Begins a call; it begins a wave if no other is under way.
    pub(super) fn begin(&self) -> UnderWay<'_> {
        if self.under_way.fetch_add(1, Ordering::SeqCst) == 0 {
            self.begun.fetch_add(1, Ordering::SeqCst);
        }
        UnderWay(self)
    }

    /// How many waves were begun.
    pub(super) fn count(&self) -> u64 {
        self.begun.load(Ordering::SeqCst)
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_side_by_side_are_one_wave() {
        let waves = Waves::default();
        let (one, two) = (waves.begin(), waves.begin());
        drop(one);
        let three = waves.begin();
        drop((two, three));
        assert_eq!(waves.count(), 1);
        drop(waves.begin());
        assert_eq!(waves.count(), 2);
    }
}
