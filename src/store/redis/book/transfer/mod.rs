//! The book, moved in and out. Nobody else works on it meanwhile, so what is
//! written for one record need not be one write.

mod appointments;
mod counts;
mod seats;
mod shares;

use crate::store::book::TaskId;
use crate::store::redis::book::bytes::TaskKey;

/// A task as it was kept.
fn task(key: &TaskKey) -> TaskId {
    let (mut conversation, mut task) = ([0; 16], [0; 8]);
    conversation.copy_from_slice(&key[..16]);
    task.copy_from_slice(&key[16..]);
    TaskId { conversation: u128::from_be_bytes(conversation), task: u64::from_be_bytes(task) }
}
