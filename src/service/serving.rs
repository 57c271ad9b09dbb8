//! This process as a service on its store: it says that it runs, so that nothing else
//! takes the store meanwhile, and ends when the store was left for another one.

use std::sync::Arc;

use super::shell::Shell;
use crate::store::StoreError;
use crate::store::serving::{LEASE, RENEWED, Service};

impl Shell {
    /// Says that a service runs on this store from now on.
    pub async fn begin_serving(&self) -> Result<(), StoreError> {
        self.store.serves(self.service(), LEASE, self.now()).await
    }

    /// Says so again and again, until the end is called. If everything was moved to
    /// another store, it calls the end.
    pub async fn run_serving(self: Arc<Self>) {
        while !self.going.is_stopping() {
            tokio::select! {
                () = tokio::time::sleep(RENEWED) => {}
                () = self.going.stopped() => return,
            }
            match self.begin_serving().await {
                Ok(()) => {}
                Err(StoreError::Moved(place)) => {
                    tracing::error!(place, "the store was moved; this service ends");
                    let _ = self.moved_to.set(place);
                    self.going.stop();
                }
                Err(error) => tracing::warn!(%error, "the store could not be told that it is served"),
            }
        }
    }

    /// Says that this service has ended.
    ///
    /// # Errors
    /// [`StoreError::Moved`] if it ended because the store was moved.
    pub async fn end_serving(&self) -> Result<(), StoreError> {
        if let Err(error) = self.store.served(self.service()).await {
            tracing::debug!(%error, "the store could not be told that its service ends");
        }
        self.moved_to.get().map_or(Ok(()), |place| Err(StoreError::Moved(place.clone())))
    }

    fn service(&self) -> Service {
        *self.service.get_or_init(|| Service {
            name: self.luck.draw().conversation,
            reaches_people: self.senders.reaches_people(),
        })
    }
}
