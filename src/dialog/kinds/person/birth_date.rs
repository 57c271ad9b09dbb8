//! A date of birth: `read = "birth-date"`.

use crate::dialog::kinds::kind::{Fact, Kind, Longest};
use crate::dialog::kinds::role::Role;
use crate::dialog::memory::Kept;
use crate::text::Value;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "birth-date",
    facts: &[Fact::Birth, Fact::TellsBirth, Fact::Digits, Fact::Apart],
    role: Some(Role::BirthDate),
    which: "which-date",
    read: |_, said| said.birth().clone().map(Kept::Birth),
    // A ZIP code beside it is no part of the date.
    spot: |_, said| said.without_zips().birth_within().cloned().map(Kept::Birth),
    refused: |said| said.is_of_another_calendar().then_some("other-calendar"),
    shown: |kept| match kept {
        Kept::Birth(birth) => Some(Value::Birth(birth.expose())),
        _ => None,
    },
    longest: Longest::Birth,
    ..Kind::PLAIN
};
