//! Connections of their own to one server: WAIT holds up whatever comes after it
//! on the same connection, so each is used by one change at a time.

use std::sync::{Mutex, PoisonError};

use redis::aio::MultiplexedConnection;
use redis::{
    AsyncConnectionConfig, Client, Cmd, ConnectionInfo, ErrorKind, RedisError, ServerErrorKind, Value,
};
use tokio::sync::Semaphore;

use crate::store::redis::fault::Trouble;
use crate::store::redis::timeouts::Timeouts;

/// Connections to one server at most; whoever comes later waits for one.
const CONNECTIONS: usize = 16;
/// How long the tiny write stays, in milliseconds.
const MARK: u64 = 60_000;

/// The connections to one server.
pub(super) struct Lanes {
    client: Client,
    replicas: u32,
    timeouts: Timeouts,
    idle: Mutex<Vec<MultiplexedConnection>>,
    free: Semaphore,
}

impl Lanes {
    /// Connections that are made when they are needed.
    pub(super) fn new(server: ConnectionInfo, replicas: u32, timeouts: Timeouts) -> Result<Self, RedisError> {
        let client = Client::open(server)?;
        Ok(Self { client, replicas, timeouts, idle: Mutex::default(), free: Semaphore::new(CONNECTIONS) })
    }

    /// Sends a script with this first key, and waits for the replicas. A
    /// connection that was idle may have been lost in the meantime: that is
    /// tried once more on a new one.
    pub(super) async fn send(&self, cmd: &Cmd, key: &[u8], asking: bool) -> Result<Value, Trouble> {
        let closed = |_| RedisError::from((ErrorKind::Client, "closed"));
        let _place = self.free.acquire().await.map_err(closed)?;
        let all = self.with_wait(cmd, key, asking);
        while let Some(mut idle) = self.take() {
            match self.pass(&mut idle, &all, asking).await {
                Err(Trouble::Redis(error)) if error.is_connection_dropped() => {}
                answer => return self.put_back(idle, answer),
            }
        }
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(self.timeouts.connect))
            .set_response_timeout(Some(self.timeouts.change));
        let mut new = self.client.get_multiplexed_async_connection_with_config(&config).await?;
        let answer = self.pass(&mut new, &all, asking).await;
        self.put_back(new, answer)
    }

    /// The script, the tiny write and the wait.
    fn with_wait(&self, cmd: &Cmd, key: &[u8], asking: bool) -> redis::Pipeline {
        let mut all = redis::pipe();
        if asking {
            all.cmd("ASKING");
        }
        all.add_command(cmd.clone());
        if asking {
            all.cmd("ASKING");
        }
        all.cmd("SET").arg(mark(key)).arg("").arg("PX").arg(MARK);
        all.cmd("WAIT")
            .arg(self.replicas)
            .arg(u64::try_from(self.timeouts.replicas.as_millis()).unwrap_or(u64::MAX));
        all
    }

    async fn pass(
        &self,
        connection: &mut MultiplexedConnection,
        all: &redis::Pipeline,
        asking: bool,
    ) -> Result<Value, Trouble> {
        let answers = connection.send_packed_commands(all, 0, all.len()).await?;
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

/// The key of the tiny write: in the same slot as this one.
fn mark(key: &[u8]) -> Vec<u8> {
    let tag = key.iter().position(|byte| *byte == b'}').map_or(key, |end| &key[..=end]);
    [tag, b"wait"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::redis::masters::slot;

    #[test]
    fn the_tiny_write_is_in_the_same_slot() {
        assert_eq!(mark(b"tp:{p:7f}c\0}1"), b"tp:{p:7f}wait");
        assert_eq!(slot(&mark(b"tp:{o:DEN}appts")), slot(b"tp:{o:DEN}appts"));
    }
}
