//! Messages that nobody works on any more: found every few seconds, and taken.

use std::sync::Arc;
use std::time::Duration;

use super::shell::Shell;
use crate::store::StoreError;

/// How often stranded people are looked for.
pub const EVERY: Duration = Duration::from_secs(3);
/// How many are taken at once.
const BATCH: usize = 32;

impl Shell {
    /// Takes stranded messages, until the end is called; none by a clock that is
    /// not believed, which cannot tell who is.
    pub async fn run_recovery(self: Arc<Self>) {
        while !self.going.is_stopping() {
            self.refused.tell_rest(self.now());
            if self.trust().may_answer()
                && let Err(error) = self.recover().await
            {
                tracing::warn!(%error, "stranded messages could not be looked for");
            }
            tokio::select! {
                () = tokio::time::sleep(EVERY) => {}
                () = self.going.stopped() => {}
            }
        }
    }

    /// Steps every message whose claim died or for which nobody waits; returns
    /// how many people had one.
    pub async fn recover(self: &Arc<Self>) -> Result<usize, StoreError> {
        let people = self.store.stranded(BATCH, self.now()).await?;
        let found = people.len();
        for person in people {
            let (shell, piece) = (Arc::clone(self), self.going.begin());
            // On its own, so that a panic ends this one and not the search for others.
            let drained = tokio::spawn(async move {
                shell.drain(&person).await;
                drop(piece);
            });
            let _ = drained.await;
        }
        Ok(found)
    }
}
