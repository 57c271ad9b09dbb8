//! The connections to a cluster. The library follows its slots and makes lost
//! connections anew; where it does not come back from that (all of its commands
//! then wait for ever), we begin again from the nodes that we know.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use redis::aio::ConnectionLike;
use redis::cluster::{ClusterClient, ClusterClientBuilder};
use redis::cluster_async::ClusterConnection;
use redis::cluster_routing::{MultipleNodeRoutingInfo, RoutingInfo, SingleNodeRoutingInfo};
use redis::{Cmd, FromRedisValue, Pipeline, RedisError, Value};

use super::address::Address;
use super::timeouts::Timeouts;

/// How often a command is tried again elsewhere.
const RETRIES: u32 = 8;
/// The longest wait between two tries, in milliseconds.
const RETRY_WAIT: u64 = 200;
/// How many commands in a row may go without an answer before we begin again.
const UNANSWERED: u32 = 3;
/// How long beginning again may take.
const BEGIN: Duration = Duration::from_secs(5);

/// The connections to a cluster, shared by all turns.
pub(super) struct Mesh {
    client: ClusterClient,
    connection: RwLock<ClusterConnection>,
    unanswered: AtomicU32,
    is_beginning: AtomicBool,
}

impl Mesh {
    /// Connects.
    pub(super) async fn open(address: &Address, timeouts: Timeouts) -> Result<Self, RedisError> {
        let tcp = address.nodes.first().map(|node| node.tcp_settings().clone()).unwrap_or_default();
        let client = ClusterClientBuilder::new(address.nodes.clone())
            .tcp_settings(tcp)
            .connection_timeout(timeouts.connect)
            .response_timeout(timeouts.answer)
            .overall_response_timeout(Some(timeouts.redirected))
            .retries(RETRIES)
            .max_retry_wait(RETRY_WAIT)
            .build()?;
        let connection = RwLock::new(client.get_async_connection().await?);
        let (unanswered, is_beginning) = (AtomicU32::new(0), AtomicBool::new(false));
        Ok(Self { client, connection, unanswered, is_beginning })
    }

    /// Sends one command to the master of its keys' slot.
    pub(super) async fn ask(self: &Arc<Self>, cmd: &Cmd) -> Result<Value, RedisError> {
        let mut connection = self.connection();
        self.heard(connection.req_packed_command(cmd).await.and_then(Value::extract_error))
    }

    /// Sends commands of one slot to its master, together.
    pub(super) async fn ask_all(self: &Arc<Self>, all: &Pipeline) -> Result<Vec<Value>, RedisError> {
        let mut connection = self.connection();
        let answers = connection.req_packed_commands(all, 0, all.len()).await;
        self.heard(answers.and_then(|all| all.into_iter().map(Value::extract_error).collect()))
    }

    /// Sends one command to every master; what each answers, by its place.
    pub(super) async fn ask_masters(self: &Arc<Self>, cmd: &Cmd) -> Result<Vec<(String, Value)>, RedisError> {
        let everywhere = RoutingInfo::MultiNode((MultipleNodeRoutingInfo::AllMasters, None));
        let answers = self.connection().route_command(cmd.clone(), everywhere).await;
        Ok(Vec::from_redis_value(self.heard(answers.and_then(Value::extract_error))?)?)
    }

    /// Sends one command to the server at this place, such as [`Self::ask_masters`] tells.
    pub(super) async fn ask_at(self: &Arc<Self>, place: &str, cmd: Cmd) -> Result<Value, RedisError> {
        let (host, port) = place.rsplit_once(':').unwrap_or((place, ""));
        let (host, port) = (host.to_owned(), port.parse().unwrap_or_default());
        let there = RoutingInfo::SingleNode(SingleNodeRoutingInfo::ByAddress { host, port });
        let answer = self.connection().route_command(cmd, there).await;
        self.heard(answer.and_then(Value::extract_error))
    }

    fn connection(&self) -> ClusterConnection {
        self.connection.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Notes whether there was an answer at all.
    fn heard<T>(self: &Arc<Self>, answer: Result<T, RedisError>) -> Result<T, RedisError> {
        if !answer.as_ref().is_err_and(RedisError::is_timeout) {
            if self.unanswered.load(Relaxed) > 0 {
                self.unanswered.store(0, Relaxed);
            }
        } else if self.unanswered.fetch_add(1, Relaxed) + 1 >= UNANSWERED {
            self.begin_again();
        }
        answer
    }

    /// Begins again beside what is going on, once at a time.
    fn begin_again(self: &Arc<Self>) {
        if self.is_beginning.swap(true, Relaxed) {
            return;
        }
        let mesh = Arc::clone(self);
        tokio::spawn(async move {
            if let Ok(Ok(new)) = tokio::time::timeout(BEGIN, mesh.client.get_async_connection()).await {
                *mesh.connection.write().unwrap_or_else(PoisonError::into_inner) = new;
                mesh.unanswered.store(0, Relaxed);
            }
            mesh.is_beginning.store(false, Relaxed);
        });
    }
}
