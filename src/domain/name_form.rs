//! The form of a name in which stores hash it, so that its owner is found.
//!
//! A hash cannot be made anew from another form, so a form never changes once a
//! book was written by it: it has its own copy of all that it needs, and shares
//! nothing with how messages are read. `name_form/first.tsv` holds it to that.

mod first;
mod traditional;

use super::name::Name;

/// A form of names: what is the same in it is the same name to a store.
#[derive(Clone, Copy, Debug)]
pub struct NameForm {
    /// By which it is known; never given to another form.
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

/// Whether two spellings are the same name to a store.
pub fn is_same(one: &Name, other: &Name) -> bool {
    FIRST.of(one) == FIRST.of(other)
}

#[cfg(test)]
mod tests;
