//! Values that are sealed before they leave for the server.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::RedisStore;
use crate::store::StoreError;

impl RedisStore {
    /// Seals a value for a place (see [`crate::store::seal::context`]).
    pub(super) fn seal(&self, place: &[u8], value: &impl Serialize) -> Result<Vec<u8>, StoreError> {
        let plain = serde_json::to_vec(value)
            .map(Zeroizing::new)
            .map_err(|_| StoreError::Broken("a value could not be encoded".to_owned()))?;
        self.sealer.seal(place, &plain)
    }

    /// Opens a value that was sealed for a place.
    pub(super) fn unseal<T: DeserializeOwned>(&self, place: &[u8], sealed: &[u8]) -> Result<T, StoreError> {
        let plain = self.sealer.open(place, sealed)?;
        serde_json::from_slice(&plain).map_err(|_| StoreError::Unreadable("a sealed value of another shape"))
    }
}
