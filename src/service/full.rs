//! Which channels have no room for notes that leave by themselves.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::channel::Channel;

/// Until when channels have no room, as far as this process knows: whoever waits for one need not
/// ask the store.
#[derive(Debug, Default)]
pub(super) struct Full(Mutex<Vec<(Channel, DateTime<Utc>)>>);

impl Full {
    /// Until when a channel has no room.
    pub(super) fn until(&self, channel: Channel, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.iter().find(|(full, _)| *full == channel).map(|(_, until)| *until);
        found.filter(|until| lasts(*until, now))
    }

    pub(super) fn fill(&self, channel: Channel, until: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(full, _)| *full != channel);
        all.push((channel, until));
    }

    /// When the first of them has room again, if one has none.
    pub(super) fn first(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().map(|(_, until)| *until).filter(|until| lasts(*until, now)).min()
    }
}

/// Whether there is no room yet; what is far ahead is of a clock that was.
fn lasts(until: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    until > now && until <= now + TimeDelta::minutes(1)
}
