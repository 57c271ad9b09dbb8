//! What is going on: turns and sends that must be finished before the end.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::{Notify, watch};

/// Counts what is going on, and knows whether the end has been called.
#[derive(Debug)]
pub struct Going {
    pieces: Arc<Pieces>,
    stopping: watch::Sender<bool>,
}

#[derive(Debug, Default)]
struct Pieces {
    count: AtomicUsize,
    /// Told when the last piece ends.
    none: Notify,
}

impl Default for Going {
    fn default() -> Self {
        Self { pieces: Arc::default(), stopping: watch::Sender::new(false) }
    }
}

/// Something that is going on, until this is dropped.
#[derive(Debug)]
pub struct Piece(Arc<Pieces>);

impl Drop for Piece {
    fn drop(&mut self) {
        if self.0.count.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.0.none.notify_waiters();
        }
    }
}

impl Going {
    /// Something begins.
    pub fn begin(&self) -> Piece {
        self.pieces.count.fetch_add(1, Ordering::AcqRel);
        Piece(Arc::clone(&self.pieces))
    }

    /// Waits until nothing is going on.
    pub async fn idle(&self) {
        loop {
            // Made before the count is read: an end in between is not missed.
            let none = self.pieces.none.notified();
            if self.pieces.count.load(Ordering::Acquire) == 0 {
                return;
            }
            none.await;
        }
    }

    /// Calls the end: timers stop.
    pub fn stop(&self) {
        self.stopping.send_replace(true);
    }

    /// Waits until the end is called.
    pub async fn stopped(&self) {
        let mut seen = self.stopping.subscribe();
        let _ = seen.wait_for(|stopping| *stopping).await;
    }

    /// Whether the end has been called.
    pub fn is_stopping(&self) -> bool {
        *self.stopping.borrow()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn idle_waits_for_every_piece() {
        let going = Going::default();
        let (one, two) = (going.begin(), going.begin());
        drop(one);
        tokio::select! {
            biased;
            () = going.idle() => unreachable!("one piece is still going on"),
            () = tokio::task::yield_now() => {}
        }
        drop(two);
        going.idle().await;
    }
}
