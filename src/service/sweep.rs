//! Deletes what is over. Only cleaning: nothing depends on when it happens.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;

use super::shell::Shell;
use crate::dialog::turns::limits::UNFINISHED;
use crate::store::StoreError;
use crate::store::swept::Swept;

/// How often.
const EVERY: Duration = Duration::from_secs(600);
/// How long a message that went out is still known by its row.
const SENT_KEPT: TimeDelta = TimeDelta::hours(48);

impl Shell {
    /// Sweeps every ten minutes, until the end is called; not by a clock that is
    /// doubted.
    pub async fn run_sweep(self: Arc<Self>) {
        while !self.going.is_stopping() {
            if self.trust().may_delete() {
                match self.sweep().await {
                    Ok(deleted) => tell(&deleted),
                    Err(error) => tracing::warn!(%error, "what is over could not be deleted"),
                }
            }
            tokio::select! {
                () = tokio::time::sleep(EVERY) => {}
                () = self.going.stopped() => {}
            }
        }
    }

    /// Deletes what is over; returns how much of each kind.
    pub async fn sweep(&self) -> Result<Swept, StoreError> {
        let now = self.now();
        let turns = self.store.sweep_turns(now - UNFINISHED, now).await?;
        let book = self.store.sweep_book(now).await?;
        let outbox = self.store.sweep_outbox(now - SENT_KEPT).await?;
        Ok(turns + book + outbox)
    }
}

/// Counts what was deleted, in the log and in the metrics.
fn tell(deleted: &Swept) {
    for (kind, count) in deleted.kinds() {
        tracing::info!(kind, count, "deleted what was over");
        metrics::counter!("textpass_deleted_total", "kind" => kind).increment(count as u64);
    }
}
