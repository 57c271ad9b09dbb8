//! What is rationed, counted where it is asked.

use chrono::{DateTime, Utc};

use super::bytes::micros;
use super::office::{KEEP_MS, script, text};
use crate::store::StoreError;
use crate::store::ration::Ration;
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};

static RATION: Script = script!("ration.lua");

impl RedisStore {
    /// Whether it may be done, counting it for a message.
    pub(super) async fn take_ration(
        &self,
        ration: &Ration,
        by: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let subject = ration.subject(&self.sealer);
        let by = by.map(|by| self.sealer.rationed_by(by).to_vec()).unwrap_or_default();
        let call = Call::new(&RATION, &[self.keys.of(&subject, "t")])
            .arg(by)
            .arg(micros(now))
            .arg(ration.limit())
            .arg(text(ration.within().num_seconds() * 1_000_000))
            .arg(KEEP_MS);
        self.run(call).await
    }
}
