//! Where somebody is: ZIP, city and state, a state, an office, or a shared location:
//! `read = "place"`.

use crate::dialog::kinds::kind::{Fact, Kind, Longest};
use crate::dialog::kinds::role::Role;
use crate::dialog::memory::Kept;
use crate::domain::message::Share;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "place",
    facts: &[Fact::Place],
    role: Some(Role::Place),
    share: Some(Share::Location),
    read: |_, said| said.place().clone().map(Kept::Place),
    spot: |_, said| said.place_within().cloned().map(Kept::Place),
    refused: |said| said.is_unknown_zip().then_some("unknown-zip"),
    longest: Longest::Office,
    ..Kind::PLAIN
};
