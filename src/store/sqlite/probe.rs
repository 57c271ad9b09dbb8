//! Whether the file takes writes. It has no clock but ours.

use super::SqliteStore;
use crate::store::probe::{Ailment, Probe, Probing};

impl Probe for SqliteStore {
    fn probe(&self) -> Probing<'_> {
        Box::pin(async {
            // a transaction of its own: the writing thread lives, and nobody keeps the file locked
            match self.write(|_| Ok(())).await {
                Ok(()) => Ok(Vec::new()),
                Err(_) => Err(Ailment::Unreachable),
            }
        })
    }
}
