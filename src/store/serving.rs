//! Whether a service runs on a store: told by a lease that each process that serves
//! prolongs, so that one that was killed is seen as ended soon.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::Pending;

/// How long a service is taken to run after it said so. A lease that ends later than
/// that from now was written by a clock that was wrong, and counts for nothing.
pub const LEASE: TimeDelta = TimeDelta::seconds(15);
/// How often a service says so.
pub const RENEWED: Duration = Duration::from_secs(5);

/// A process that serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its name, drawn at its start.
    pub name: u128,
    /// Whether it has a channel on which it reaches people.
    pub reaches_people: bool,
}

/// A store that knows whether it is served.
pub trait Serving: Send + Sync {
    /// Writes down that a service runs on this store for `lasts` from now on. A store
    /// that has a clock goes by that one, and not by `now`.
    ///
    /// # Errors
    /// [`super::StoreError::Moved`] if everything in it was moved to another one.
    fn serves<'a>(&'a self, service: Service, lasts: TimeDelta, now: DateTime<Utc>) -> Pending<'a, ()>;

    /// Writes down that a service has ended.
    fn served<'a>(&'a self, service: Service) -> Pending<'a, ()>;

    /// Whether a service runs on this store.
    fn is_served<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, bool>;

    /// Whether a service that reaches people has ever run on this store.
    fn reached_people<'a>(&'a self) -> Pending<'a, bool>;
}
