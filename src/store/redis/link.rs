//! The connection: to one server, or to a cluster. Cheap to clone, shared by
//! all turns; it comes back by itself after it was lost.

use std::sync::Arc;

use redis::{AsyncConnectionConfig, Client, Cmd, Pipeline, RedisError, Value};

use super::address::Address;
use super::line::Line;
use super::masters::Masters;
use super::mesh::Mesh;
use super::timeouts::Timeouts;

/// A connection to one server, or to a cluster.
#[derive(Clone)]
pub(super) enum Link {
    /// One server.
    Single(Arc<Line>),
    /// A cluster: a connection to each node.
    Cluster(Arc<Mesh>),
}

impl Link {
    /// Connects.
    pub(super) async fn open(address: &Address, timeouts: Timeouts) -> Result<Self, RedisError> {
        if address.is_cluster {
            return match Mesh::open(address, timeouts).await {
                Ok(mesh) => Ok(Self::Cluster(Arc::new(mesh))),
                // why no node would do is asked again: the library does not tell
                Err(error) => Err(why_not(address, timeouts).await.unwrap_or(error)),
            };
        }
        let server = address.nodes.first().cloned();
        let server = server.ok_or((redis::ErrorKind::InvalidClientConfig, "no server"))?;
        Ok(Self::Single(Arc::new(Line::open(server, timeouts).await?)))
    }

    /// Sends one command, and waits for its answer.
    pub(super) async fn ask(&self, cmd: &Cmd) -> Result<Value, RedisError> {
        match self {
            Self::Single(line) => line.ask(cmd).await,
            Self::Cluster(mesh) => mesh.ask(cmd).await,
        }
    }

    /// Sends commands of one slot together, and waits for their answers.
    pub(super) async fn ask_all(&self, all: &Pipeline) -> Result<Vec<Value>, RedisError> {
        match self {
            Self::Single(line) => line.ask_all(all).await,
            Self::Cluster(mesh) => mesh.ask_all(all).await,
        }
    }

    /// Sends one command to every master; what each answers, by its place
    /// (empty where there is only one server).
    pub(super) async fn ask_masters(&self, cmd: &Cmd) -> Result<Vec<(String, Value)>, RedisError> {
        match self {
            Self::Single(line) => Ok(vec![(String::new(), line.ask(cmd).await?)]),
            Self::Cluster(mesh) => mesh.ask_masters(cmd).await,
        }
    }

    /// Which master of the cluster has which slots.
    pub(super) async fn masters(&self) -> Result<Masters, RedisError> {
        Ok(Masters::read(self.ask(redis::cmd("CLUSTER").arg("SLOTS")).await?))
    }
}

/// What the first node that answers has against us as a client of a cluster.
async fn why_not(address: &Address, timeouts: Timeouts) -> Option<RedisError> {
    let config = AsyncConnectionConfig::new()
        .set_connection_timeout(Some(timeouts.connect))
        .set_response_timeout(Some(timeouts.answer));
    for node in &address.nodes {
        let client = Client::open(node.clone()).ok()?;
        let refused = match client.get_multiplexed_async_connection_with_config(&config).await {
            Ok(mut node) => node.send_packed_command(redis::cmd("CLUSTER").arg("SLOTS")).await.err(),
            Err(error) => Some(error),
        };
        if let Some(error) = refused.filter(|error| !error.is_io_error()) {
            return Some(error);
        }
    }
    None
}
