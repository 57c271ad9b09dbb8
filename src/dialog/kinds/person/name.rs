//! A name, in any script: `read = "name"`.

use crate::answer::name::likeness::Likeness;
use crate::dialog::kinds::kind::{Fact, Kind, Longest, maybe};
use crate::dialog::kinds::role::Role;
use crate::dialog::memory::Kept;
use crate::text::Value;
use crate::understand::Scene;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "name",
    facts: &[Fact::WholeName, Fact::NamesPeople, Fact::MayBeAName, Fact::Apart],
    role: Some(Role::Name),
    read: |asked, said| maybe(read(said, asked.again)),
    spot: |_, said| beside_birth(said),
    refused: why_refused,
    shown: |kept| match kept {
        Kept::Name(name) => Some(Value::from(name.expose())),
        _ => None,
    },
    longest: Longest::Name,
    ..Kind::PLAIN
};

/// The name that words are; what is most likely a sentence is none unless it comes after
/// another miss.
fn read(said: &Scene<'_>, again: bool) -> Option<Kept> {
    match said.likeness() {
        Likeness::No | Likeness::Whom => None,
        Likeness::Sentence if !again => None,
        _ => said.name().cloned().map(Kept::Name),
    }
}

/// Who tells when they were born tells who they are; else words are no name for sure.
fn beside_birth(said: &Scene<'_>) -> Option<Kept> {
    said.without_zips().birth_within()?;
    said.name_introduced().or_else(|| said.name_beside_birth()).map(Kept::Name)
}

/// Why words were not taken for a name.
fn why_refused(said: &Scene<'_>) -> Option<&'static str> {
    match said.likeness() {
        Likeness::Two => Some("one-name"),
        Likeness::Whom => None,
        _ => Some("not-a-name"),
    }
}
