//! The names of all keys of a deployment, on whichever nodes they are.

use std::collections::BTreeSet;

use redis::cluster_async::ClusterConnection;
use redis::cluster_routing::{MultipleNodeRoutingInfo, RoutingInfo, SingleNodeRoutingInfo};
use redis::{Cmd, FromRedisValue, RedisError, Value};

use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::link::{self, Link};

/// Keys that are looked at in one step.
const STEP: usize = 1_000;

/// What a step of a scan answers: where to go on, or 0, and names.
type Step = (u64, Vec<Vec<u8>>);

impl RedisStore {
    /// The names of all keys of the deployment, each once, in order.
    pub(super) async fn names(&self) -> Result<BTreeSet<Vec<u8>>, StoreError> {
        let pattern = self.keys.pattern();
        let names = match &self.link {
            Link::Single(_) => self.names_of_one(&pattern).await?,
            Link::Cluster(cluster) => {
                of_cluster(cluster.clone(), &pattern).await.map_err(|error| link::fault(&error))?
            }
        };
        // a pattern may fit more than was meant
        Ok(names.into_iter().filter(|name| self.keys.without_prefix(name).is_some()).collect())
    }

    async fn names_of_one(&self, pattern: &[u8]) -> Result<BTreeSet<Vec<u8>>, StoreError> {
        let (mut cursor, mut all) = (0, BTreeSet::new());
        loop {
            let (next, names): Step = self.ask(&scan(cursor, pattern)).await?;
            all.extend(names);
            cursor = next;
            if cursor == 0 {
                return Ok(all);
            }
        }
    }
}

fn scan(cursor: u64, pattern: &[u8]) -> Cmd {
    let mut cmd = redis::cmd("SCAN");
    cmd.arg(cursor).arg("MATCH").arg(pattern).arg("COUNT").arg(STEP);
    cmd
}

/// The names on all masters: one step on each, then each to its end.
async fn of_cluster(mut cluster: ClusterConnection, pattern: &[u8]) -> Result<BTreeSet<Vec<u8>>, RedisError> {
    let everywhere = RoutingInfo::MultiNode((MultipleNodeRoutingInfo::AllMasters, None));
    let first = cluster.route_command(scan(0, pattern), everywhere).await?;
    let first: Vec<(String, Value)> = FromRedisValue::from_redis_value(first)?;
    let mut all = BTreeSet::new();
    for (address, step) in first {
        let (mut cursor, names): Step = FromRedisValue::from_redis_value(step)?;
        all.extend(names);
        while cursor != 0 {
            let step = cluster.route_command(scan(cursor, pattern), node(&address)).await?;
            let (next, names): Step = FromRedisValue::from_redis_value(step)?;
            all.extend(names);
            cursor = next;
        }
    }
    Ok(all)
}

fn node(address: &str) -> RoutingInfo {
    let (host, port) = address.rsplit_once(':').unwrap_or((address, ""));
    let (host, port) = (host.to_owned(), port.parse().unwrap_or_default());
    RoutingInfo::SingleNode(SingleNodeRoutingInfo::ByAddress { host, port })
}
