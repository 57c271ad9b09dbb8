//! Whether this process can take messages.

use std::time::Duration;

use super::shell::Shell;

/// How long the store may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why a process is not ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReady {
    /// It is about to end.
    Stopping,
    /// The store does not answer.
    Store,
}

impl NotReady {
    /// The reason in a word, for whoever asks.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stopping => "stopping",
            Self::Store => "store",
        }
    }
}

impl Shell {
    /// Whether messages can be taken now. The embedded store has no clock but
    /// ours, so there is none to be off from.
    pub async fn ready(&self) -> Result<(), NotReady> {
        if self.going.is_stopping() {
            return Err(NotReady::Stopping);
        }
        match tokio::time::timeout(PATIENCE, self.measure_outbox()).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(NotReady::Store),
        }
    }
}
