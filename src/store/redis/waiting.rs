//! Changes that wait until replicas have them.
//!
//! What is booked, moved or cancelled is told to people. If the master dies in
//! the same second, a replica that never heard of it may take its place. With
//! `redis.wait_replicas` such a script runs on a connection of its own to the
//! slot's master and is followed by WAIT. Before WAIT comes a tiny write, so
//! that it also covers a repeated script that has nothing left to write.

mod lanes;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use redis::{ErrorKind, RedisError, ServerErrorKind, Value};

use self::lanes::Lanes;
use super::address::Address;
use super::fault::Trouble;
use super::link::Link;
use super::masters::{Masters, slot};
use super::script::Call;
use super::timeouts::Timeouts;

/// How long to wait before the cluster is asked again where a slot is.
const AGAIN: Duration = Duration::from_millis(100);

/// The connections on which changes wait for replicas.
pub(super) struct Waiting {
    replicas: u32,
    timeouts: Timeouts,
    address: Address,
    masters: RwLock<Option<Arc<Masters>>>,
    lanes: Mutex<HashMap<(String, u16), Arc<Lanes>>>,
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
    pub(super) fn new(address: Address, replicas: u32, timeouts: Timeouts) -> Self {
        Self { replicas, timeouts, address, masters: RwLock::default(), lanes: Mutex::default() }
    }

    /// Runs a script, and waits until the replicas have what it wrote. Answered
    /// by trouble, it may have been written all the same.
    pub(super) async fn run(&self, call: &Call, link: &Link) -> Result<Value, Trouble> {
        match tokio::time::timeout(self.timeouts.change_redirected, self.follow(call, link)).await {
            Ok(answer) => answer,
            Err(_) => Err(RedisError::from(std::io::Error::from(std::io::ErrorKind::TimedOut)).into()),
        }
    }

    /// Goes wherever it is sent until it is answered.
    async fn follow(&self, call: &Call, link: &Link) -> Result<Value, Trouble> {
        let slot = slot(call.first_key());
        let (mut way, mut cmd) = (Way::Master, call.by_hash().clone());
        loop {
            let lanes = self.lanes(&way, slot, link).await?;
            let is_ask = matches!(way, Way::Ask(..));
            let error = match lanes.send(&cmd, call.first_key(), is_ask).await {
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

    async fn lanes(&self, way: &Way, slot: u16, link: &Link) -> Result<Arc<Lanes>, RedisError> {
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

    /// The connections to the server at this place; to the only one there is,
    /// if it has no host.
    fn at(&self, host: &str, port: u16) -> Result<Arc<Lanes>, RedisError> {
        let mut all = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lanes) = all.get(&(host.to_owned(), port)) {
            return Ok(Arc::clone(lanes));
        }
        let server = match host {
            "" => self.address.nodes.first().cloned(),
            host => self.address.node_at(host, port),
        };
        let server = server.ok_or((ErrorKind::InvalidClientConfig, "no server"))?;
        let lanes = Arc::new(Lanes::new(server, self.replicas, self.timeouts)?);
        all.insert((host.to_owned(), port), Arc::clone(&lanes));
        Ok(lanes)
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
