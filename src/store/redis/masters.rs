//! Which master of a cluster has which slots, as the cluster itself says it.

use redis::{FromRedisValue, Value};

/// How many slots there are.
const SLOTS: u16 = 16_384;

/// A run of slots and the master that has them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    first: u16,
    last: u16,
    host: String,
    port: u16,
}

/// All runs of slots that have a master.
#[derive(Clone, Debug, Default)]
pub(super) struct Masters(Vec<Run>);

impl Masters {
    /// Reads what `CLUSTER SLOTS` answers: for each run its first and last
    /// slot, then its master, then its replicas.
    pub(super) fn read(answer: Value) -> Self {
        let runs = Vec::<Value>::from_redis_value(answer).unwrap_or_default();
        Self(runs.into_iter().filter_map(run).collect())
    }

    /// The place of the master that has this slot.
    pub(super) fn of(&self, slot: u16) -> Option<(&str, u16)> {
        let run = self.0.iter().find(|run| (run.first..=run.last).contains(&slot))?;
        Some((&run.host, run.port))
    }
}

fn run(run: Value) -> Option<Run> {
    let mut parts = Vec::<Value>::from_redis_value(run).ok()?.into_iter();
    let first = u16::from_redis_value(parts.next()?).ok()?;
    let last = u16::from_redis_value(parts.next()?).ok()?;
    let mut master = Vec::<Value>::from_redis_value(parts.next()?).ok()?.into_iter();
    let host = String::from_redis_value(master.next()?).ok().filter(|host| !host.is_empty())?;
    let port = u16::from_redis_value(master.next()?).ok()?;
    Some(Run { first, last, host, port })
}

/// The slot of a key of ours: CRC-16 (XMODEM) of what is in its braces.
pub(super) fn slot(key: &[u8]) -> u16 {
    let from = key.iter().position(|byte| *byte == b'{').map_or(0, |at| at + 1);
    let to = key.iter().skip(from).position(|byte| *byte == b'}').map_or(key.len(), |at| from + at);
    let step = |crc: u16, _| if crc & 0x8000 == 0 { crc << 1 } else { (crc << 1) ^ 0x1021 };
    let crc = key[from..to].iter().fold(0_u16, |crc, byte| (0..8).fold(crc ^ (u16::from(*byte) << 8), step));
    crc % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(written: &str) -> Value {
        Value::BulkString(written.as_bytes().to_vec())
    }

    #[test]
    fn a_slot_is_with_the_master_of_its_run() {
        let node = |host: &str, port| Value::Array(vec![text(host), Value::Int(port), text("id")]);
        let run = |first, last, host, port| {
            Value::Array(vec![Value::Int(first), Value::Int(last), node(host, port), node("replica", 1)])
        };
        let masters = Masters::read(Value::Array(vec![
            run(0, 99, "one", 7000),
            run(100, 100, "two", 7001),
            run(101, 200, "", 7002),
        ]));
        assert_eq!(masters.of(99), Some(("one", 7000)));
        assert_eq!(masters.of(100), Some(("two", 7001)));
        assert_eq!(masters.of(101), None, "a master whose place is unknown");
        assert_eq!(masters.of(201), None);
        assert_eq!(Masters::read(Value::Nil).of(0), None);
    }

    #[test]
    fn a_slot_is_the_one_that_the_library_sends_it_to() {
        for key in ["tp:{o:DEN}appts", "tp:{p:7f}c", "a:{p:00}\u{0}}{", "tp:{meta}key"] {
            let theirs = redis::cluster_routing::Slot::for_key(key);
            assert_eq!(redis::cluster_routing::Slot::new(slot(key.as_bytes())), Some(theirs), "{key}");
        }
    }
}
