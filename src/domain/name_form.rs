//! The form of a name in which stores hash it, so that its owner is found.
//!
//! A hash cannot be made anew from another form, so a form never changes once a
//! book was written by it: it has its own copy of all that it needs, and shares
//! nothing with how messages are read. `name_form/first.tsv` holds it to that.
//!
//! A better form is added as [`NameForms::newest`], and the one before it goes on in
//! `older` for at least one release: names are then looked up in both, and the sweeps
//! of the stores hash anew what is in an older one.

mod first;
mod traditional;

use super::name::Name;

/// A form of names: what is the same in it is the same name to a store.
#[derive(Clone, Copy, Debug)]
pub struct NameForm {
    /// By which rows are known that were hashed in it: higher than that of any form before
    /// it, and never given to another.
    pub number: u8,
    /// Writes a name in it.
    pub write: fn(&str) -> String,
}

/// The first form: letters without case, accents and signs, traditional Han letters
/// simplified, the parts of the name in alphabetical order. Texts by SMS show names
/// without accents, and so their owners type them back.
pub const FIRST: NameForm = NameForm { number: 1, write: first::write };

impl NameForm {
    /// A name in this form.
    pub fn of(&self, name: &Name) -> String {
        (self.write)(name.expose())
    }
}

impl PartialEq for NameForm {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for NameForm {}

/// The forms that a store knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameForms {
    /// In which names are hashed.
    pub newest: NameForm,
    /// In which rows may still be hashed that were written before.
    pub older: &'static [NameForm],
}

/// The forms of this release.
pub const SHIPPED: NameForms = NameForms { newest: FIRST, older: &[] };

impl NameForms {
    /// All forms, the newest first.
    pub fn all(&self) -> impl Iterator<Item = &NameForm> {
        std::iter::once(&self.newest).chain(self.older)
    }
}

/// Whether two spellings are the same name to a store.
pub fn is_same(one: &Name, other: &Name) -> bool {
    SHIPPED.newest.of(one) == SHIPPED.newest.of(other)
}

#[cfg(test)]
mod tests;
