//! Whether an address has opted out, which its person's record says.

use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::seal::IndexHash;

impl RedisStore {
    /// Whether an address has opted out.
    pub(super) async fn has_opted_out(&self, person: &IndexHash) -> Result<bool, StoreError> {
        let record = self.keys.of(person, "c");
        let flags: Vec<u8> = self.ask(redis::cmd("GETRANGE").arg(record).arg(1).arg(1)).await?;
        Ok(is_opted_out(&flags))
    }
}

/// What the second byte of a person's record says (see `turns/record.lua`);
/// nothing of somebody who never wrote.
pub(super) fn is_opted_out(flags: &[u8]) -> bool {
    flags.first().is_some_and(|flags| flags & 1 == 1)
}
