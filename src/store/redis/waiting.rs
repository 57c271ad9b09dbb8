//! Changes that wait until replicas have them.
//!
//! What is booked, moved or cancelled is told to people. If the master dies in
//! the same second, a replica that never heard of it may take its place. With
//! `redis.wait_replicas` such a script runs on a connection of its own to the
//! slot's master and is followed by WAIT. Before WAIT comes a tiny write, so
//! that it also covers a repeated script that has nothing left to write.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, Cmd, ErrorKind, RedisError, ServerErrorKind, Value};
use tokio::sync::Semaphore;

use super::address::Address;
use super::fault::Trouble;
use super::link::{CONNECT, Link};
use super::masters::{Masters, slot};
use super::script::Call;

/// How long replicas may take, in milliseconds.
const WAIT: u64 = 1_000;
/// How long all of it may take to be answered.
const ANSWER: Duration = Duration::from_millis(1_500);
/// How long it may take with all redirections.
const OVERALL: Duration = Duration::from_millis(2_500);
/// How long to wait before the cluster is asked again where a slot is.
const AGAIN: Duration = Duration::from_millis(100);
/// Connections to one server at most; whoever comes later waits for one.
const CONNECTIONS: usize = 16;
/// How long the tiny write stays, in milliseconds.
const MARK: u64 = 60_000;

/// The connections on which changes wait for replicas.
pub(super) struct Waiting {
    replicas: u32,
    address: Address,
    masters: RwLock<Option<Arc<Masters>>>,
    servers: Mutex<HashMap<(String, u16), Arc<Server>>>,
}

/// The connections to one server.
struct Server {
    client: Client,
    idle: Mutex<Vec<MultiplexedConnection>>,
    free: Semaphore,
}

/// Where a call goes next.
enum Way {
    /// To the master of its slot.
    Master,
    /// To where we were sent.
    Moved(String, u16),
    /// To where we were sent for this once.
    Ask(String, u16),
}

impl Waiting {
    /// `replicas` have to confirm each change.
    pub(super) fn new(address: Address, replicas: u32) -> Self {
        Self { replicas, address, masters: RwLock::default(), servers: Mutex::default() }
    }

    /// Runs a script, and waits until the replicas have what it wrote. Answered
    /// by trouble, it may have been written all the same.
    pub(super) async fn run(&self, call: &Call, link: &Link) -> Result<Value, Trouble> {
        match tokio::time::timeout(OVERALL, self.follow(call, link)).await {
            Ok(answer) => answer,
            Err(_) => Err(RedisError::from(std::io::Error::from(std::io::ErrorKind::TimedOut)).into()),
        }
    }

    /// Goes wherever it is sent until it is answered.
    async fn follow(&self, call: &Call, link: &Link) -> Result<Value, Trouble> {
        let slot = slot(call.first_key());
        let (mut way, mut cmd) = (Way::Master, call.by_hash().clone());
        loop {
            let server = self.server(&way, slot, link).await?;
            let error = match self.once(&server, &cmd, call.first_key(), matches!(way, Way::Ask(..))).await {
                Err(Trouble::Redis(error)) => error,
                answer => return answer,
            };
            way = match error.kind() {
                ErrorKind::Server(ServerErrorKind::NoScript) => {
                    cmd = call.in_full();
                    way
                }
                ErrorKind::Server(ServerErrorKind::Moved) => self.sent(&error, Way::Moved).ok_or(error)?,
                ErrorKind::Server(ServerErrorKind::Ask) => self.sent(&error, Way::Ask).ok_or(error)?,
                _ if self.address.is_cluster && may_be_elsewhere(&error) => {
                    self.forget();
                    tokio::time::sleep(AGAIN).await;
                    Way::Master
                }
                _ => return Err(error.into()),
            }
        }
    }

    /// Where the server of a redirection is. A move holds from now on.
    fn sent(&self, error: &RedisError, way: fn(String, u16) -> Way) -> Option<Way> {
        let (place, _) = error.redirect_node()?;
        let (host, port) = place.rsplit_once(':')?;
        let way = way(host.to_owned(), port.parse().ok()?);
        if matches!(way, Way::Moved(..)) {
            self.forget();
        }
        Some(way)
    }

    fn forget(&self) {
        *self.masters.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    async fn server(&self, way: &Way, slot: u16, link: &Link) -> Result<Arc<Server>, RedisError> {
        match way {
            Way::Moved(host, port) | Way::Ask(host, port) => self.at(host, *port),
            Way::Master if !self.address.is_cluster => self.at("", 0),
            Way::Master => {
                let masters = self.masters(link).await?;
                let (host, port) =
                    masters.of(slot).ok_or((ErrorKind::ClusterConnectionNotFound, "no master"))?;
                self.at(host, port)
            }
        }
    }

    async fn masters(&self, link: &Link) -> Result<Arc<Masters>, RedisError> {
        if let Some(known) = self.masters.read().unwrap_or_else(PoisonError::into_inner).clone() {
            return Ok(known);
        }
        let masters = Arc::new(link.masters().await?);
        *self.masters.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&masters));
        Ok(masters)
    }

    /// The server at this place; the only one there is, if it has no host.
    fn at(&self, host: &str, port: u16) -> Result<Arc<Server>, RedisError> {
        let mut servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(server) = servers.get(&(host.to_owned(), port)) {
            return Ok(Arc::clone(server));
        }
        let info = if host.is_empty() {
            self.address.nodes.first().cloned()
        } else {
            self.address.node_at(host, port)
        };
        let client = Client::open(info.ok_or((ErrorKind::InvalidClientConfig, "no server"))?)?;
        let server = Arc::new(Server { client, idle: Mutex::default(), free: Semaphore::new(CONNECTIONS) });
        servers.insert((host.to_owned(), port), Arc::clone(&server));
        Ok(server)
    }

    /// Sends it to one server. A connection that was idle may have been lost in
    /// the meantime: that is tried once more on a new one.
    async fn once(&self, server: &Server, cmd: &Cmd, key: &[u8], asking: bool) -> Result<Value, Trouble> {
        let _turn = server
            .free
            .acquire()
            .await
            .map_err(|_| (ErrorKind::Client, "closed"))
            .map_err(RedisError::from)?;
        while let Some(mut idle) = server.take() {
            match self.send(&mut idle, cmd, key, asking).await {
                Err(Trouble::Redis(error)) if error.is_connection_dropped() => {}
                answer => return server.put_back(idle, answer),
            }
        }
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(CONNECT))
            .set_response_timeout(Some(ANSWER));
        let mut new = server.client.get_multiplexed_async_connection_with_config(&config).await?;
        let answer = self.send(&mut new, cmd, key, asking).await;
        server.put_back(new, answer)
    }

    async fn send(
        &self,
        connection: &mut MultiplexedConnection,
        cmd: &Cmd,
        key: &[u8],
        asking: bool,
    ) -> Result<Value, Trouble> {
        let mut all = redis::pipe();
        if asking {
            all.cmd("ASKING");
        }
        all.add_command(cmd.clone());
        if asking {
            all.cmd("ASKING");
        }
        all.cmd("SET").arg(mark(key)).arg("").arg("PX").arg(MARK);
        all.cmd("WAIT").arg(self.replicas).arg(WAIT);
        let answers = connection.send_packed_commands(&all, 0, all.len()).await?;
        let mut answers = answers.into_iter().skip(usize::from(asking));
        let answer = answers.next().unwrap_or(Value::Nil).extract_error()?;
        let mut confirmed = 0;
        for later in answers {
            if let Value::Int(count) = later.extract_error()? {
                confirmed = count;
            }
        }
        if confirmed < i64::from(self.replicas) { Err(Trouble::Short) } else { Ok(answer) }
    }
}

impl Server {
    fn take(&self) -> Option<MultiplexedConnection> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    /// Keeps the connection for the next one, unless it may be of no use.
    fn put_back(
        &self,
        connection: MultiplexedConnection,
        answer: Result<Value, Trouble>,
    ) -> Result<Value, Trouble> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        match &answer {
            // the name may lead to the new master by now
            Err(Trouble::Redis(error)) if error.kind() == ErrorKind::Server(ServerErrorKind::ReadOnly) => {
                idle.clear()
            }
            Err(Trouble::Redis(error)) if error.is_io_error() || error.is_unrecoverable_error() => {}
            _ => idle.push(connection),
        }
        answer
    }
}

/// Whether the slot may be with another server than the one that said this.
fn may_be_elsewhere(error: &RedisError) -> bool {
    use ServerErrorKind::{ClusterDown, MasterDown, ReadOnly, TryAgain};
    match error.kind() {
        ErrorKind::Io | ErrorKind::ClusterConnectionNotFound => true,
        ErrorKind::Server(kind) => matches!(kind, ClusterDown | MasterDown | ReadOnly | TryAgain),
        _ => false,
    }
}

/// The key of the tiny write: in the same slot as this one.
fn mark(key: &[u8]) -> Vec<u8> {
    let tag = key.iter().position(|byte| *byte == b'}').map_or(key, |end| &key[..=end]);
    [tag, b"wait"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tiny_write_is_in_the_same_slot() {
        assert_eq!(mark(b"tp:{p:7f}c\0}1"), b"tp:{p:7f}wait");
        assert_eq!(slot(&mark(b"tp:{o:DEN}appts")), slot(b"tp:{o:DEN}appts"));
    }
}
