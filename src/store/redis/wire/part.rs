//! Commands that were sent together, and who waits for their answers.

use std::collections::VecDeque;
use std::io;
use std::mem;
use std::time::Duration;

use redis::{ErrorKind, RedisError, Value};
use tokio::sync::oneshot;

use crate::store::redis::link::ANSWER;
use crate::store::redis::reply;

/// How often a connection looks who has waited for too long.
pub(super) const TICK: Duration = Duration::from_millis(100);
/// After how many looks that is: [`ANSWER`], or up to two ticks less.
const TICKS: u128 = ANSWER.as_millis() / TICK.as_millis();

/// What became of some commands: their answers in order, an error of the server
/// being one of them, or why there are none.
pub(super) type Answers = Result<Vec<Value>, RedisError>;

/// Some commands of one caller, and who waits for their answers; nobody does
/// after [`ANSWER`].
pub(super) struct Part {
    commands: usize,
    answers: Vec<Value>,
    caller: Option<oneshot::Sender<Answers>>,
    ticks: u128,
}

impl Part {
    pub(super) fn new(commands: usize, caller: oneshot::Sender<Answers>) -> Self {
        Self { commands, answers: Vec::with_capacity(commands), caller: Some(caller), ticks: 0 }
    }
}

/// Gives the answers that have come to those who wait for them.
pub(super) fn hand_on(read: &mut Vec<u8>, parts: &mut VecDeque<Part>) -> Result<(), RedisError> {
    let mut at = 0;
    while let Some((answer, bytes)) = reply::read(&read[at..])? {
        at += bytes;
        // a server that ends the connection may say why without being asked
        let Some(part) = parts.front_mut() else { return Err(unasked(answer)) };
        part.answers.push(answer);
        if part.answers.len() == part.commands {
            let answers = mem::take(&mut part.answers);
            // whoever gave up needs no answer
            let _ = part.caller.take().map(|caller| caller.send(Ok(answers)));
            parts.pop_front();
        }
    }
    read.drain(..at);
    Ok(())
}

/// A tick is over: tells those who have waited for too long.
pub(super) fn give_up(parts: &mut VecDeque<Part>) {
    for part in parts {
        part.ticks += 1;
        if part.ticks >= TICKS
            && let Some(caller) = part.caller.take()
        {
            let _ = caller.send(Err(io::Error::from(io::ErrorKind::TimedOut).into()));
        }
    }
}

/// There will be no answers: tells why.
pub(super) fn hand_out(parts: impl IntoIterator<Item = Part>, why: &RedisError) {
    for caller in parts.into_iter().filter_map(|part| part.caller) {
        let _ = caller.send(Err(why.clone()));
    }
}

fn unasked(answer: Value) -> RedisError {
    answer.extract_error().err().unwrap_or_else(lost)
}

pub(super) fn lost() -> RedisError {
    (ErrorKind::Io, "the connection was lost").into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn who_waits_too_long_is_told_and_the_answer_is_nobody_elses() {
        let (slow, mut too_long) = oneshot::channel();
        let (quick, mut in_time) = oneshot::channel();
        let mut parts = VecDeque::from([Part::new(1, slow)]);
        give_up(&mut parts);
        parts.push_back(Part::new(1, quick));
        for _ in 1..TICKS {
            assert!(too_long.try_recv().is_err(), "not yet");
            give_up(&mut parts);
        }
        assert!(too_long.try_recv().unwrap().unwrap_err().is_timeout());
        let mut read = b":1\r\n:2\r\n:".to_vec();
        hand_on(&mut read, &mut parts).unwrap();
        assert_eq!(in_time.try_recv().unwrap().unwrap(), [Value::Int(2)]);
        assert!(parts.is_empty() && read == b":", "what has not come whole is kept");
    }
}
