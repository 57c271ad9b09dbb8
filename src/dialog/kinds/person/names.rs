//! People, named in the person's own words: `read = "names"`.

use crate::answer::Reading;
use crate::answer::name::likeness::Likeness;
use crate::dialog::kinds::kind::{Fact, Kind, Longest, maybe};
use crate::dialog::kinds::visit::words;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "names",
    facts: &[Fact::OwnWords, Fact::MayBeAName, Fact::NamesPeople, Fact::ByNumber],
    read: |_, said| match said.likeness() {
        // These are surely the name of nobody.
        Likeness::No => Reading::No,
        _ => maybe(words::read(said)),
    },
    longest: Longest::OwnWords,
    ..Kind::PLAIN
};
