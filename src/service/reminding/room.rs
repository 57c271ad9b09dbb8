//! How fast notes leave by themselves: whether a channel has room for one more.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::channel::Channel;
use crate::service::shell::Shell;
use crate::store::StoreError;
use crate::store::agenda::Rate;

/// For how long a channel without room is left alone at least: so that a few leave at each look,
/// and not one.
const ALONE: TimeDelta = TimeDelta::seconds(1);

impl Shell {
    /// Takes so many units from what may leave on a channel; whether there was room.
    pub(super) async fn takes_room(
        &self,
        channel: Channel,
        units: u32,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        if units == 0 && self.full.until(channel, now).is_some() {
            return Ok(false);
        }
        let own = self.world.channels.of(channel).per_second;
        let rate =
            own.map_or(self.manner.sms_rate, |a_second| Rate { per_second: a_second, burst: a_second });
        let waits = self.store.spend(channel, units, rate, now).await?;
        if let Some(until) = waits {
            self.full.fill(channel, until.max(now + ALONE));
        }
        Ok(waits.is_none())
    }
}
