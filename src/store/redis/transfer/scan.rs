//! The names of all keys of a deployment, on whichever nodes they are.

use std::collections::BTreeSet;

use redis::{Cmd, FromRedisValue, RedisError, Value};

use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::fault::fault;
use crate::store::redis::link::Link;

/// Keys that are looked at in one step.
const STEP: usize = 1_000;

/// What a step of a scan answers: where to go on, or 0, and names.
type Step = (u64, Vec<Vec<u8>>);

impl RedisStore {
    /// Whether the deployment has any key but the tiny writes that probe a server.
    pub(in crate::store::redis) async fn has_keys(&self) -> Result<bool, StoreError> {
        Ok(self.names().await?.iter().any(|name| !name.ends_with(b"}wait")))
    }

    /// The names of all keys of the deployment, each once, in order.
    pub(super) async fn names(&self) -> Result<BTreeSet<Vec<u8>>, StoreError> {
        let names = self.link.names(&self.keys.pattern()).await.map_err(|error| fault(&error))?;
        // a pattern may fit more than was meant
        Ok(names.into_iter().filter(|name| self.keys.without_prefix(name).is_some()).collect())
    }
}

impl Link {
    /// One step on every master, then each to its end.
    async fn names(&self, pattern: &[u8]) -> Result<BTreeSet<Vec<u8>>, RedisError> {
        let mut all = BTreeSet::new();
        for (place, step) in self.ask_masters(&scan(0, pattern)).await? {
            let (mut cursor, names) = Step::from_redis_value(step)?;
            all.extend(names);
            while cursor != 0 {
                let step = self.ask_at(&place, scan(cursor, pattern)).await?;
                let (next, names) = Step::from_redis_value(step)?;
                all.extend(names);
                cursor = next;
            }
        }
        Ok(all)
    }

    /// Asks the master at a place of the cluster, or the one server.
    async fn ask_at(&self, place: &str, cmd: Cmd) -> Result<Value, RedisError> {
        match self {
            Self::Single(_) => self.ask(&cmd).await,
            Self::Cluster(mesh) => mesh.ask_at(place, cmd).await,
        }
    }
}

fn scan(cursor: u64, pattern: &[u8]) -> Cmd {
    let mut cmd = redis::cmd("SCAN");
    cmd.arg(cursor).arg("MATCH").arg(pattern).arg("COUNT").arg(STEP);
    cmd
}
