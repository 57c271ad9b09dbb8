//! The connection to one server, made anew when it was lost, and when it leads
//! nowhere: to a server that became a replica (the name may lead to the new master
//! by now), or that does not answer any more. Nothing is tried twice: whoever asks
//! comes again, and must hear in time that there is no answer.

use std::future::ready;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use redis::{Cmd, ConnectionInfo, ErrorKind, Pipeline, RedisError, ServerErrorKind, Value};

use super::connect::connect;
use super::wire::Wire;

/// How many commands in a row may go without an answer before the connection
/// is given up.
const UNANSWERED: u32 = 4;
/// A connection younger than this is not given up: one that leads to a replica
/// is not made anew for every command.
const REST: Duration = Duration::from_millis(250);

/// The connection to one server, shared by all turns.
pub(super) struct Line {
    server: ConnectionInfo,
    now: RwLock<Arc<Connection>>,
}

/// A connection, until it is lost or given up.
struct Connection {
    wire: Wire,
    unanswered: AtomicU32,
    has_rested: AtomicBool,
}

impl Line {
    /// Connects.
    pub(super) async fn open(server: ConnectionInfo) -> Result<Self, RedisError> {
        let stream = connect(server.clone()).await?;
        let now = Connection::new(Wire::new(ready(Ok(stream))));
        Ok(Self { server, now: RwLock::new(now) })
    }

    /// Sends one command, and waits for its answer.
    pub(super) async fn ask(&self, cmd: &Cmd) -> Result<Value, RedisError> {
        let now = self.now();
        let answers = now.wire.ask([cmd].into_iter()).await;
        let answer = answers.and_then(|mut one| one.pop().unwrap_or(Value::Nil).extract_error());
        self.heard(&now, answer)
    }

    /// Sends commands together, and waits for their answers.
    pub(super) async fn ask_all(&self, all: &Pipeline) -> Result<Vec<Value>, RedisError> {
        let now = self.now();
        let answers = now.wire.ask(all.cmd_iter()).await;
        self.heard(&now, answers.and_then(|all| all.into_iter().map(Value::extract_error).collect()))
    }

    /// The connection; one that was lost is made anew.
    fn now(&self) -> Arc<Connection> {
        let now = Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner));
        if now.wire.is_over() { self.renew(&now) } else { now }
    }

    /// Gives the connection up if this answer says that it leads nowhere.
    fn heard<T>(&self, now: &Arc<Connection>, answer: Result<T, RedisError>) -> Result<T, RedisError> {
        if now.leads_nowhere(answer.as_ref().err()) && now.has_rested.load(Relaxed) {
            self.renew(now);
        }
        answer
    }

    /// Another connection in place of this one, unless somebody made it already.
    fn renew(&self, old: &Arc<Connection>) -> Arc<Connection> {
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        if Arc::ptr_eq(&now, old) {
            *now = Connection::new(Wire::new(connect(self.server.clone())));
        }
        Arc::clone(&now)
    }
}

impl Connection {
    fn new(wire: Wire) -> Arc<Self> {
        let (unanswered, has_rested) = (AtomicU32::new(0), AtomicBool::new(false));
        let new = Arc::new(Self { wire, unanswered, has_rested });
        let rests = Arc::downgrade(&new);
        tokio::spawn(async move {
            tokio::time::sleep(REST).await;
            if let Some(rested) = rests.upgrade() {
                rested.has_rested.store(true, Relaxed);
            }
        });
        new
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
