//! A person's name, in any script.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::private::Private;

/// The longest name that is taken, in characters.
pub const NAME_CHARS: usize = 80;

/// A name as it is typed, in any script: 2 to 80 characters, with at least two
/// letters and no digits; runs of white space are folded to one space.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Name(Private<String>);

/// Why something typed is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// No letters, or a single one.
    TooShort,
    /// More than [`NAME_CHARS`] characters.
    TooLong,
    /// It has a digit or a sign that no name has.
    NotAName,
}

impl Name {
    /// Reads a name.
    ///
    /// # Errors
    /// Says what is wrong with it; see [`NameFault`].
    pub fn parse(said: &str) -> Result<Self, NameFault> {
        let folded = said.split_whitespace().collect::<Vec<_>>().join(" ");
        if folded.chars().count() > NAME_CHARS {
            return Err(NameFault::TooLong);
        }
        if folded
            .chars()
            .any(|c| c.is_numeric() || c.is_control() || "@#$%^&*_=+<>[]{}|\\/?!:;\"~".contains(c))
        {
            return Err(NameFault::NotAName);
        }
        let letters = folded.chars().filter(|c| c.is_alphabetic()).count();
        if letters < 2 {
            return Err(NameFault::TooShort);
        }
        Ok(Self(Private::new(folded)))
    }

    /// The name itself.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_script_are_taken() {
        for said in
            ["Ana Maria  Lopez", "Nguyễn Văn An", "김민수", "Иванова Анна", "محمد علي", "O'Brien-Smith, Jr."]
        {
            assert!(Name::parse(said).is_ok(), "{said}");
        }
        assert_eq!(Name::parse("R2D2"), Err(NameFault::NotAName));
        assert_eq!(Name::parse("x"), Err(NameFault::TooShort));
        assert_eq!(Name::parse(&"a".repeat(81)), Err(NameFault::TooLong));
    }
}
