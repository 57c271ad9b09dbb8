//! Commands of turns that are under way side by side, sent together.
//!
//! A write to a socket costs more processor time than all else that a turn does
//! with it, here and at the server. So the first command waits until every task
//! that is ready has run, and takes along what they ask for; where nothing else
//! is ready it goes at once.

use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

use redis::aio::ConnectionManager;
use redis::{Cmd, ErrorKind, Pipeline, RedisError, Value};
use tokio::sync::oneshot;
use tokio::task::yield_now;

/// What became of some commands: their answers in order, an error of the server
/// being one of them, or why there are none.
type Answers = Result<Vec<Value>, RedisError>;

/// What waits to be sent.
#[derive(Clone, Default)]
pub(super) struct Gather(Arc<Mutex<Batch>>);

#[derive(Default)]
struct Batch {
    all: Pipeline,
    parts: Vec<Part>,
}

/// Some commands of one caller, and who waits for their answers.
struct Part {
    commands: usize,
    answers: oneshot::Sender<Answers>,
}

impl Gather {
    /// Sends commands with those of others, in this order but not without
    /// others in between, and waits for their answers.
    pub(super) async fn ask(
        &self,
        commands: impl Iterator<Item = &Cmd>,
        wire: &ConnectionManager,
    ) -> Answers {
        let (is_first, answers) = self.add(commands);
        if is_first {
            // a task of its own: the caller may give up, the others do not
            tokio::spawn(self.clone().send(wire.clone()));
        }
        answers.await.unwrap_or_else(|_| Err((ErrorKind::Io, "nobody sends any more").into()))
    }

    fn add<'c>(&self, commands: impl Iterator<Item = &'c Cmd>) -> (bool, oneshot::Receiver<Answers>) {
        let (answers, receiver) = oneshot::channel();
        let mut batch = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (is_first, before) = (batch.parts.is_empty(), batch.all.len());
        for command in commands {
            batch.all.add_command(command.clone());
        }
        let commands = batch.all.len() - before;
        batch.parts.push(Part { commands, answers });
        (is_first, receiver)
    }

    /// Lets the others add theirs, and sends it all.
    async fn send(self, mut wire: ConnectionManager) {
        yield_now().await;
        let Batch { all, parts } = mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        match wire.send_packed_commands(&all, 0, all.len()).await {
            Ok(answers) => hand_out(parts, answers),
            Err(error) => {
                for part in parts {
                    // whoever gave up needs no answer
                    let _ = part.answers.send(Err(error.clone()));
                }
            }
        }
    }
}

/// Gives each the answers to its commands.
fn hand_out(parts: Vec<Part>, answers: Vec<Value>) {
    let mut answers = answers.into_iter();
    for part in parts {
        let own: Vec<Value> = answers.by_ref().take(part.commands).collect();
        let whole = if own.len() == part.commands {
            Ok(own)
        } else {
            Err((ErrorKind::UnexpectedReturnType, "fewer answers than commands").into())
        };
        let _ = part.answers.send(whole);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_gets_the_answers_to_its_own_commands() {
        let gather = Gather::default();
        let (get, both) = (redis::cmd("GET"), [redis::cmd("SET"), redis::cmd("DEL")]);
        let (first, mut one) = gather.add([&get].into_iter());
        let (second, mut two) = gather.add(both.iter());
        let (_, mut short) = gather.add([&get].into_iter());
        assert!(first && !second, "the first one sends for all");
        let batch = mem::take(&mut *gather.0.lock().unwrap());
        assert_eq!(batch.all.len(), 4);
        hand_out(batch.parts, vec![Value::Int(1), Value::Int(2), Value::Int(3)]);
        assert_eq!(one.try_recv().unwrap(), Ok(vec![Value::Int(1)]));
        assert_eq!(two.try_recv().unwrap(), Ok(vec![Value::Int(2), Value::Int(3)]));
        assert!(short.try_recv().unwrap().is_err(), "an answer is missing");
        assert!(gather.add([&get].into_iter()).0, "and the next one begins anew");
    }
}
