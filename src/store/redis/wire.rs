//! A connection to one server: the commands of all turns out, the answers in.
//!
//! A write to a socket costs more processor time than all else that a turn does
//! with it, here and at the server. So before it writes, a connection waits until
//! every task that is ready has run, and takes along what they ask for; where
//! nothing else is ready it writes at once.

mod part;

use std::collections::VecDeque;
use std::convert::Infallible;
use std::mem;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use redis::{Cmd, RedisError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Notify, oneshot};
use tokio::task::yield_now;
use tokio::time::sleep;

use self::part::{Answers, Part, TICK, give_up, hand_on, hand_out, lost};

/// Room for answers that come together.
const ROOM: usize = 64 * 1024;

/// A connection, until it is lost or dropped.
pub(super) struct Wire(Arc<Shared>);

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    /// Told when something waits, and at the end.
    more: Notify,
}

/// What waits to be sent.
#[derive(Default)]
struct Waiting {
    bytes: Vec<u8>,
    parts: Vec<Part>,
    /// Why nothing is sent any more.
    over: Option<RedisError>,
}

impl Wire {
    /// A connection that is being made; what is asked meanwhile waits.
    pub(super) fn new(
        connecting: impl Future<Output = Result<TcpStream, RedisError>> + Send + 'static,
    ) -> Self {
        let shared = Arc::new(Shared::default());
        // dropped however this task ends
        let driven = Self(Arc::clone(&shared));
        tokio::spawn(async move {
            let mut parts = VecDeque::new();
            let Err(why) = match connecting.await {
                Ok(stream) => drive(stream, &driven.0, &mut parts).await,
                Err(error) => Err(error),
            };
            driven.0.end(&why);
            hand_out(parts, &why);
        });
        Self(shared)
    }

    /// Sends commands with those of others, in this order but not without others
    /// in between, and waits for their answers. What is asked is sent even if
    /// nobody waits for its answer any more.
    pub(super) async fn ask(&self, commands: impl Iterator<Item = &Cmd>) -> Answers {
        let answers = self.0.add(commands)?;
        answers.await.unwrap_or_else(|_| Err(lost()))
    }

    /// Whether it is lost.
    pub(super) fn is_over(&self) -> bool {
        self.0.stands().is_err()
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.0.end(&lost());
    }
}

impl Shared {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add<'c>(
        &self,
        commands: impl Iterator<Item = &'c Cmd>,
    ) -> Result<oneshot::Receiver<Answers>, RedisError> {
        let (caller, answers) = oneshot::channel();
        let mut waiting = self.waiting();
        if let Some(why) = &waiting.over {
            return Err(why.clone());
        }
        let count = commands.map(|command| command.write_packed_command(&mut waiting.bytes)).count();
        waiting.parts.push(Part::new(count, caller));
        if waiting.parts.len() == 1 {
            self.more.notify_one();
        }
        Ok(answers)
    }

    /// Nothing is sent any more; whoever waits hears why.
    fn end(&self, why: &RedisError) {
        let mut waiting = self.waiting();
        waiting.over.get_or_insert_with(|| why.clone());
        let parts = mem::take(&mut waiting.parts);
        drop(waiting);
        self.more.notify_one();
        hand_out(parts, why);
    }

    /// An error if nothing is sent any more.
    fn stands(&self) -> Result<(), RedisError> {
        self.waiting().over.clone().map_or(Ok(()), Err)
    }

    /// Takes what waits, to be written in place of what was.
    fn take(&self, bytes: &mut Vec<u8>, parts: &mut VecDeque<Part>) {
        let mut waiting = self.waiting();
        bytes.clear();
        mem::swap(bytes, &mut waiting.bytes);
        parts.extend(waiting.parts.drain(..));
    }
}

/// Writes and reads until the connection is lost, or given up; tells why.
async fn drive(
    mut stream: TcpStream,
    shared: &Shared,
    parts: &mut VecDeque<Part>,
) -> Result<Infallible, RedisError> {
    let (mut from, mut to) = stream.split();
    let (mut bytes, mut written) = (Vec::new(), 0);
    let mut read = Vec::with_capacity(ROOM);
    let mut tick = pin!(sleep(TICK));
    loop {
        tokio::select! {
            biased;
            came = from.read_buf(&mut read) => {
                if came? == 0 {
                    return Err(lost());
                }
                hand_on(&mut read, parts)?;
                read.reserve(ROOM / 2);
            }
            wrote = to.write(&bytes[written..]), if written < bytes.len() => written += wrote?,
            () = shared.more.notified(), if written == bytes.len() => {
                yield_now().await;
                written = 0;
                shared.stands()?;
                shared.take(&mut bytes, parts);
            }
            () = &mut tick, if !parts.is_empty() => {
                tick.set(sleep(TICK));
                give_up(parts);
                shared.stands()?;
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
