//! Which channels have no room for notes that leave by themselves.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::person::Channel;

/// Until when channels have no room, as far as this process knows: whoever waits for one need not
/// ask the store.
#[derive(Debug, Default)]
pub(super) struct Full(Mutex<Vec<(Channel, DateTime<Utc>)>>);

impl Full {
    /// Until when a channel has no room.
    pub(super) fn until(&self, channel: Channel, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // one that is far ahead is of a clock that was
        let lasts = |until: &DateTime<Utc>| *until > now && *until <= now + TimeDelta::minutes(1);
        all.iter().find(|(full, _)| *full == channel).map(|(_, until)| *until).filter(lasts)
    }

    pub(super) fn fill(&self, channel: Channel, until: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(full, _)| *full != channel);
        all.push((channel, until));
    }

    /// When the first of them has room again, if one has none.
    pub(super) fn first(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        [Channel::Sms, Channel::Telegram].into_iter().filter_map(|channel| self.until(channel, now)).min()
    }
}
