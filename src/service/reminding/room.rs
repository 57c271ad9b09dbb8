//! How fast notes leave by themselves: whether a channel has room for one more.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::person::Channel;
use crate::service::shell::Shell;
use crate::store::StoreError;
use crate::store::agenda::Rate;

/// How many messages a second Telegram lets bots send.
const TELEGRAM_RATE: Rate = Rate { per_second: 30.0, burst: 30.0 };
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
        let rate = match channel {
            Channel::Sms => self.manner.sms_rate,
            Channel::Telegram => TELEGRAM_RATE,
        };
        let waits = self.store.spend(channel, units, rate, now).await?;
        if let Some(until) = waits {
            self.full.fill(channel, until.max(now + ALONE));
        }
        Ok(waits.is_none())
    }
}
