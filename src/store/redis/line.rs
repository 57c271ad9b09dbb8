//! The connection to one server. The library makes it anew when it was lost;
//! we also do when it leads nowhere: to a server that became a replica (the
//! name may lead to the new master by now), or that does not answer any more.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{Client, Cmd, ConnectionInfo, ErrorKind, Pipeline, RedisError, ServerErrorKind, Value};

use super::gather::Gather;
use super::timeouts::Timeouts;

/// How many commands in a row may go without an answer before the connection
/// is given up.
const UNANSWERED: u32 = 4;
/// A connection younger than this is not given up: one that leads to a replica
/// is not made anew for every command.
const REST: Duration = Duration::from_millis(250);
/// How many commands may wait to be written to the socket before their callers wait.
const QUEUE: usize = 1024;

/// The connection to one server, shared by all turns.
pub(super) struct Line {
    client: Client,
    timeouts: Timeouts,
    wire: RwLock<Arc<Wire>>,
}

/// A connection, until it is given up.
struct Wire {
    manager: ConnectionManager,
    gather: Gather,
    unanswered: AtomicU32,
    has_rested: AtomicBool,
}

impl Line {
    /// Connects.
    pub(super) async fn open(server: ConnectionInfo, timeouts: Timeouts) -> Result<Self, RedisError> {
        let client = Client::open(server)?;
        let manager = client.get_connection_manager_with_config(config(timeouts)).await?;
        Ok(Self { client, timeouts, wire: RwLock::new(Wire::new(manager)) })
    }

    /// Sends one command, and waits for its answer.
    pub(super) async fn ask(&self, cmd: &Cmd) -> Result<Value, RedisError> {
        let wire = self.wire();
        let answers = wire.gather.ask([cmd].into_iter(), &wire.manager).await;
        let answer = answers.and_then(|mut one| one.pop().unwrap_or(Value::Nil).extract_error());
        self.heard(&wire, answer)
    }

    /// Sends commands together, and waits for their answers.
    pub(super) async fn ask_all(&self, all: &Pipeline) -> Result<Vec<Value>, RedisError> {
        let wire = self.wire();
        let answers = wire.gather.ask(all.cmd_iter(), &wire.manager).await;
        self.heard(&wire, answers.and_then(|all| all.into_iter().map(Value::extract_error).collect()))
    }

    fn wire(&self) -> Arc<Wire> {
        Arc::clone(&self.wire.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Gives the connection up if this answer says that it leads nowhere.
    fn heard<T>(&self, wire: &Arc<Wire>, answer: Result<T, RedisError>) -> Result<T, RedisError> {
        if wire.leads_nowhere(answer.as_ref().err()) {
            self.renew(wire);
        }
        answer
    }

    fn renew(&self, old: &Arc<Wire>) {
        if !old.has_rested.load(Relaxed) {
            return;
        }
        let config = config(self.timeouts);
        let Ok(manager) = ConnectionManager::new_lazy_with_config(self.client.clone(), config) else {
            return;
        };
        let mut wire = self.wire.write().unwrap_or_else(PoisonError::into_inner);
        if Arc::ptr_eq(&wire, old) {
            *wire = Wire::new(manager);
        }
    }
}

impl Wire {
    fn new(manager: ConnectionManager) -> Arc<Self> {
        let (unanswered, has_rested) = (AtomicU32::new(0), AtomicBool::new(false));
        let wire = Arc::new(Self { manager, gather: Gather::default(), unanswered, has_rested });
        let rests = Arc::downgrade(&wire);
        tokio::spawn(async move {
            tokio::time::sleep(REST).await;
            if let Some(wire) = rests.upgrade() {
                wire.has_rested.store(true, Relaxed);
            }
        });
        wire
    }

    /// Whether this answer, or that there was none again, says so.
    fn leads_nowhere(&self, error: Option<&RedisError>) -> bool {
        match error {
            Some(error) if error.is_timeout() => self.unanswered.fetch_add(1, Relaxed) + 1 >= UNANSWERED,
            Some(error) if error.kind() == ErrorKind::Server(ServerErrorKind::ReadOnly) => true,
            _ => {
                if self.unanswered.load(Relaxed) > 0 {
                    self.unanswered.store(0, Relaxed);
                }
                false
            }
        }
    }
}

/// Nothing is tried twice: whoever asks comes again, and must hear in time that
/// there is no answer.
fn config(timeouts: Timeouts) -> ConnectionManagerConfig {
    ConnectionManagerConfig::new()
        .set_number_of_retries(0)
        .set_connection_timeout(Some(timeouts.connect))
        .set_response_timeout(Some(timeouts.answer))
        .set_pipeline_buffer_size(QUEUE)
}
