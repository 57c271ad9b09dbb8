//! Handing a note over, under a claim of its person that stays until it was begun to be sent.

use super::{commit, deeds, sweep};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::KEPT_AFTER;
use crate::store::redis::RedisStore;
use crate::store::redis::outbox::row;
use crate::store::redis::packed::seconds;
use crate::store::redis::script::{Call, Script};
use crate::store::turns::HandOver;

static HAND_OVER: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("work.lua"),
    include_str!("writing.lua"),
    include_str!("list.lua"),
    include_str!("../outbox/row.lua"),
    include_str!("hand_over.lua")
));
static PUT_AWAY: Script =
    Script::new(concat!(include_str!("record.lua"), include_str!("work.lua"), include_str!("put_away.lua")));

/// Writes the note, what is remembered of it, and the conversation; none if the claim or the
/// turn that it loaded no longer stood.
pub(super) async fn hand_over(store: &RedisStore, over: HandOver) -> Result<Option<u64>, StoreError> {
    drop(store.loaded.take(over.claim));
    // a turn that no record can hold is nobody's
    let Ok(turn) = u32::try_from(over.turn.saturating_add(1)) else { return Ok(None) };
    let (person, keys) = (store.sealer.person(&over.note.person), &store.keys);
    let mut all = vec![
        keys.of(&person, "c"),
        keys.partition(person[0], "work"),
        sweep::Kind::Answering.list(keys, person[0], seconds(over.now)),
        keys.partition(person[0], "looks"),
        deeds::key(store, &person),
        deeds::looks(store, person[0]),
    ];
    all.extend(["o", "o:next", "o:order", "o:seq"].map(|what| keys.partition(person[0], what)));
    let id = store.sealer.dedupe(&over.note.person, &over.message_id);
    let known_by = [
        &person[..],
        &over.claim.to_be_bytes(),
        &id,
        &(turn - 1).to_be_bytes(),
        &seconds(over.now).to_be_bytes(),
        &turn.to_be_bytes(),
    ];
    let sealed = store.sealer.seal(&commit::place(&person, u64::from(turn)), &over.conversation)?;
    let mut packed = Vec::new();
    row::pack(store, &over.note, over.now, &mut packed)?;
    let call = Call::new(&HAND_OVER, &all).arg(known_by.concat()).arg(sealed).arg(packed);
    let call =
        over.deeds.iter().fold(call.arg((over.now + KEPT_AFTER).timestamp_micros()), |call, (id, deed)| {
            let id = store.sealer.dedupe(&over.note.person, id);
            call.arg([&id[..], deed.written().as_bytes()].concat())
        });
    // what keeps it from being handed over once more is as safe as a change
    let number: i64 = store.change(call).await?;
    Ok(u64::try_from(number).ok().map(|number| row::id(person[0], number)))
}

/// Puts a message out of hand that nobody wrote; whether another one waits.
pub(super) async fn put_away(store: &RedisStore, person: &Person, claim: u64) -> Result<bool, StoreError> {
    let person = store.sealer.person(person);
    drop(store.loaded.take(claim));
    let work = store.keys.partition(person[0], "work");
    store.run(Call::new(&PUT_AWAY, &[work]).arg(&person[..]).arg(&claim.to_be_bytes()[..])).await
}
