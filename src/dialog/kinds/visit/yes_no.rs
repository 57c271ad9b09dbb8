//! Yes or no: `read = "yes-no"`.

use crate::dialog::kinds::kind::{Fact, Kind, Longest, maybe};
use crate::dialog::memory::Kept;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "yes-no",
    facts: &[Fact::Confirms, Fact::ByNumber],
    read: |_, said| maybe(said.yes_no().map(Kept::YesNo)),
    longest: Longest::YesNo,
    ..Kind::PLAIN
};
