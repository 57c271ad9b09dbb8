//! The offices that were ever used, for whoever sweeps.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::redis::RedisStore;

/// Offices that this process has made known.
#[derive(Debug, Default)]
pub(in crate::store::redis) struct Known(Mutex<BTreeSet<OfficeCode>>);

impl Known {
    fn contains(&self, office: &OfficeCode) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(office)
    }

    fn insert(&self, office: OfficeCode) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(office);
    }

    fn all(&self) -> BTreeSet<OfficeCode> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl RedisStore {
    /// Makes an office known, once in the life of this process.
    pub(super) async fn remember(&self, office: &OfficeCode) -> Result<(), StoreError> {
        if !self.known.contains(office) {
            let () = self.ask(redis::cmd("SADD").arg(self.keys.meta("offices")).arg(office.as_str())).await?;
            self.known.insert(office.clone());
        }
        Ok(())
    }

    /// Every office that was ever used.
    pub(in crate::store::redis) async fn offices(&self) -> Result<BTreeSet<OfficeCode>, StoreError> {
        let codes: Vec<String> = self.ask(redis::cmd("SMEMBERS").arg(self.keys.meta("offices"))).await?;
        let mut all = self.known.all();
        for code in codes {
            all.insert(OfficeCode::parse(&code).ok_or(StoreError::Unreadable("an office"))?);
        }
        Ok(all)
    }
}
