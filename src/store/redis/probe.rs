//! How the servers are: a tiny write to every master, and its clock.

use chrono::{DateTime, Utc};
use futures_util::future::try_join_all;
use redis::FromRedisValue;

use super::RedisStore;
use super::fault::{Trouble, ailment};
use super::keys::PARTITIONS;
use super::link::Link;
use super::masters::slot;
use super::script::{Call, Script};
use crate::store::probe::{Ailment, Probe, Probing};

static PROBE: Script = Script::new(include_str!("probe.lua"));

impl Probe for RedisStore {
    fn probe(&self) -> Probing<'_> {
        Box::pin(async {
            let keys = self.a_key_of_each_master().await?;
            try_join_all(keys.iter().map(|key| self.probe_at(key))).await
        })
    }
}

impl RedisStore {
    /// Writes to the master of this key, as a booking would; its clock.
    async fn probe_at(&self, key: &[u8]) -> Result<DateTime<Utc>, Ailment> {
        let call = Call::new(&PROBE, &[key]);
        let answer = match &self.waiting {
            Some(waiting) => waiting.run(&call, &self.link).await,
            None => call.send(&self.link).await.map_err(Trouble::Redis),
        };
        let answer = answer.map_err(|trouble| match trouble {
            Trouble::Short => Ailment::Replicas,
            // what is no ailment is a server that does not do what we ask
            Trouble::Redis(error) => ailment(&error).unwrap_or(Ailment::Login),
        })?;
        let (seconds, micros) = <(i64, i64)>::from_redis_value(answer).map_err(|_| Ailment::Login)?;
        DateTime::from_timestamp_micros(seconds * 1_000_000 + micros).ok_or(Ailment::Unreachable)
    }

    /// A key of people for each master that has some.
    async fn a_key_of_each_master(&self) -> Result<Vec<Vec<u8>>, Ailment> {
        let keys = PARTITIONS.map(|partition| self.keys.partition(partition, "wait"));
        if matches!(self.link, Link::Single(_)) {
            return Ok(keys.take(1).collect());
        }
        let masters =
            self.link.masters().await.map_err(|error| ailment(&error).unwrap_or(Ailment::Cluster))?;
        let mut places = Vec::new();
        let mut chosen = Vec::new();
        for key in keys {
            let place = masters.of(slot(&key)).ok_or(Ailment::Cluster)?;
            if !places.contains(&place) {
                places.push(place);
                chosen.push(key);
            }
        }
        Ok(chosen)
    }
}
