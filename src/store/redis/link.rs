//! The connection: to one server, or to a cluster. Cheap to clone, shared by
//! all turns; it comes back by itself after it was lost.

use std::time::Duration;

use redis::aio::{ConnectionLike, ConnectionManager, ConnectionManagerConfig};
use redis::cluster::ClusterClientBuilder;
use redis::cluster_async::ClusterConnection;
use redis::{Client, Cmd, ErrorKind, RedisError, ServerErrorKind, Value};

use crate::store::StoreError;

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(1);
/// How long a command may take to be answered.
const ANSWER: Duration = Duration::from_secs(1);
/// How long a command to a cluster may take with all its redirections.
const ANSWER_OVERALL: Duration = Duration::from_secs(2);
/// How often a command to a cluster is tried again elsewhere.
const RETRIES: u32 = 4;
/// The longest wait between two tries, in milliseconds.
const RETRY_WAIT: u64 = 200;

/// A connection to one server, or to a cluster.
#[derive(Clone)]
pub(super) enum Link {
    /// One server.
    Single(ConnectionManager),
    /// A cluster: a connection to each node.
    Cluster(ClusterConnection),
}

impl Link {
    /// Connects to `redis://…` or `redis+cluster://…`.
    pub(super) async fn open(url: &str) -> Result<Self, StoreError> {
        match url.strip_prefix("redis+cluster://") {
            Some(nodes) => Self::cluster(nodes).await.map(Self::Cluster),
            None => Self::single(url).await.map(Self::Single),
        }
        .map_err(|error| fault(&error))
    }

    async fn single(url: &str) -> Result<ConnectionManager, RedisError> {
        let config = ConnectionManagerConfig::new()
            .set_number_of_retries(1)
            .set_max_delay(Duration::from_millis(500))
            .set_connection_timeout(Some(CONNECT))
            .set_response_timeout(Some(ANSWER));
        Client::open(url)?.get_connection_manager_with_config(config).await
    }

    /// `nodes` is what follows the scheme; a user and password before the first
    /// node hold for all of them.
    async fn cluster(nodes: &str) -> Result<ClusterConnection, RedisError> {
        let (login, hosts) = match nodes.rsplit_once('@') {
            Some((login, hosts)) => (format!("{login}@"), hosts),
            None => (String::new(), nodes),
        };
        let urls = hosts.trim_end_matches('/').split(',').map(|host| format!("redis://{login}{host}"));
        ClusterClientBuilder::new(urls)
            .connection_timeout(CONNECT)
            .response_timeout(ANSWER)
            .overall_response_timeout(Some(ANSWER_OVERALL))
            .retries(RETRIES)
            .max_retry_wait(RETRY_WAIT)
            .build()?
            .get_async_connection()
            .await
    }

    /// Sends one command, and waits for its answer.
    pub(super) async fn ask(&self, cmd: &Cmd) -> Result<Value, RedisError> {
        match self {
            Self::Single(manager) => manager.clone().send_packed_command(cmd).await,
            Self::Cluster(cluster) => cluster.clone().req_packed_command(cmd).await,
        }
        .and_then(Value::extract_error)
    }
}

/// What an error means to whoever asked. Its details may quote what was sent,
/// so only its kind is told.
pub(super) fn fault(error: &RedisError) -> StoreError {
    let kind = || match error.code() {
        Some(code) => format!("redis says {code}"),
        None => format!("redis: {}", error.category()),
    };
    match error.kind() {
        ErrorKind::Io | ErrorKind::ClusterConnectionNotFound | ErrorKind::AuthenticationFailed => {
            StoreError::Unavailable(kind())
        }
        ErrorKind::Server(
            ServerErrorKind::BusyLoading
            | ServerErrorKind::TryAgain
            | ServerErrorKind::ClusterDown
            | ServerErrorKind::MasterDown
            | ServerErrorKind::ReadOnly
            | ServerErrorKind::Moved
            | ServerErrorKind::Ask,
        ) => StoreError::Unavailable(kind()),
        _ if error.code() == Some("OOM") => StoreError::Unavailable(kind()),
        _ => StoreError::Broken(kind()),
    }
}
