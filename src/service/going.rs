//! What is going on: turns and sends that must be finished before the end.

use tokio::sync::watch;

/// Counts what is going on, and knows whether the end has been called.
#[derive(Debug)]
pub struct Going {
    count: watch::Sender<usize>,
    stopping: watch::Sender<bool>,
}

impl Default for Going {
    fn default() -> Self {
        Self { count: watch::Sender::new(0), stopping: watch::Sender::new(false) }
    }
}

/// Something that is going on, until this is dropped.
#[derive(Debug)]
pub struct Piece(watch::Sender<usize>);

impl Drop for Piece {
    fn drop(&mut self) {
        self.0.send_modify(|n| *n = n.saturating_sub(1));
    }
}

impl Going {
    /// Something begins.
    pub fn begin(&self) -> Piece {
        self.count.send_modify(|n| *n += 1);
        Piece(self.count.clone())
    }

    /// Waits until nothing is going on.
    pub async fn idle(&self) {
        let mut seen = self.count.subscribe();
        // An error means that the sender is gone, and we hold it.
        let _ = seen.wait_for(|n| *n == 0).await;
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
