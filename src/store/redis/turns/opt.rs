//! Opting out and in, outside of a turn.

use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};

static OPT: Script =
    Script::new(concat!(include_str!("record.lua"), include_str!("writing.lua"), include_str!("opt.lua")));

/// Opts a person out or in.
pub(super) async fn set_opted_out(
    store: &RedisStore,
    person: &Person,
    opted_out: bool,
) -> Result<(), StoreError> {
    let record = store.keys.of(&store.sealer.person(person), "c");
    store.run(Call::new(&OPT, &[record]).arg(u8::from(opted_out))).await
}
