//! A person as they stand outside of any turn.

use super::commit;
use super::record::Record;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::turns::Standing;

/// A person as they stand.
pub(super) async fn standing(store: &RedisStore, person: &Person) -> Result<Option<Standing>, StoreError> {
    let person = store.sealer.person(person);
    let bytes: Option<Vec<u8>> = store.ask(redis::cmd("GET").arg(store.keys.of(&person, "c"))).await?;
    let Some(bytes) = bytes else { return Ok(None) };
    let record = Record::read(&bytes)?;
    let (turn, sealed) = (u64::from(record.turn), record.conversation);
    // what cannot be read is begun afresh by the next turn, which tells of it
    let conversation = Some(sealed).filter(|sealed| !sealed.is_empty());
    let conversation = conversation.and_then(|sealed| commit::open(store, &person, turn, sealed).ok());
    let (conversation_id, opted_out) = (record.conversation_id, record.opted_out);
    Ok(Some(Standing { conversation, conversation_id, turn, opted_out }))
}
