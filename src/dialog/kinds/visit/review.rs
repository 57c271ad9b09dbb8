//! Yes, or the number of a line to change: `read = "review"`.

use crate::dialog::kinds::kind::{Fact, Kind, maybe};
use crate::dialog::memory::Kept;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "review",
    facts: &[Fact::Review, Fact::Confirms, Fact::ByNumber],
    read: |_, said| maybe(said.yes_no().map(Kept::YesNo)),
    ..Kind::PLAIN
};
