//! The connections that are open.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::activity::{Activity, Limits};

/// The connections that are open, of which there may be only so many.
#[derive(Debug)]
pub(super) struct Open {
    at_most: usize,
    limits: Limits,
    inner: Mutex<Inner>,
    /// Told when one was closed.
    left: Notify,
}

#[derive(Debug, Default)]
struct Inner {
    next: u64,
    all: HashMap<u64, Arc<Activity>>,
    /// Told to close, and not gone yet.
    closing: usize,
}

/// One of them, until it is dropped.
pub(super) struct Entry {
    open: Arc<Open>,
    id: u64,
    pub(super) activity: Arc<Activity>,
}

impl Open {
    pub(super) fn new(at_most: usize, limits: Limits) -> Self {
        Self { at_most, limits, inner: Mutex::default(), left: Notify::new() }
    }

    /// A connection is opened.
    pub(super) fn enter(self: &Arc<Self>) -> Entry {
        let activity = Arc::new(Activity::begin(self.limits));
        let mut inner = self.inner();
        let id = inner.next;
        inner.next += 1;
        inner.all.insert(id, Arc::clone(&activity));
        Entry { open: Arc::clone(self), id, activity }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        let inner = self.inner();
        inner.all.len() + inner.closing
    }

    /// Waits until there is room for one more. If there is none, the one that has been
    /// quiet for longest is closed; if all are in the middle of a request, one has to end.
    pub(super) async fn room(&self) {
        loop {
            // Made before they are counted: one that leaves in between is not missed.
            let left = self.left.notified();
            if self.count() < self.at_most {
                return;
            }
            self.close_the_quietest();
            left.await;
        }
    }

    /// Closes the connection that has had no request in hand for longest.
    pub(super) fn close_the_quietest(&self) {
        let mut inner = self.inner();
        let quiet = inner.all.iter().filter_map(|(id, one)| Some((one.quiet_since()?, *id)));
        let Some((_, id)) = quiet.min() else { return };
        if let Some(quietest) = inner.all.remove(&id) {
            inner.closing += 1;
            quietest.close();
        }
    }

    /// Waits until none is left.
    pub(super) async fn emptied(&self) {
        loop {
            let left = self.left.notified();
            if self.count() == 0 {
                return;
            }
            left.await;
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let mut inner = self.open.inner();
        if inner.all.remove(&self.id).is_none() {
            inner.closing -= 1;
        }
        drop(inner);
        self.open.left.notify_waiters();
    }
}
