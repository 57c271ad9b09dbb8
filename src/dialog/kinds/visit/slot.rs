//! One of the times offered, or a wish for others: `read = "slot"`. Wishes are decided before
//! anything is read.

use crate::dialog::kinds::kind::{Fact, Kind, Longest};
use crate::dialog::kinds::role::Role;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "slot",
    facts: &[Fact::Times],
    role: Some(Role::Slot),
    longest: Longest::Moment,
    ..Kind::PLAIN
};
