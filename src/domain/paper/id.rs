//! The id of a paper.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The most letters of an id.
const LONGEST: usize = 24;

/// A paper's id in `config/`, `dialogs/` and the locales: 2 to 24 lower-case letters, digits and
/// dashes, the first one a letter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PaperId([u8; LONGEST]);

impl PaperId {
    /// Reads an id.
    pub fn parse(id: &str) -> Option<Self> {
        let of_id = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let fits = (2..=LONGEST).contains(&id.len())
            && id.bytes().all(of_id)
            && id.starts_with(|c: char| c.is_ascii_lowercase());
        fits.then(|| {
            let mut bytes = [0; LONGEST];
            bytes[..id.len()].copy_from_slice(id.as_bytes());
            Self(bytes)
        })
    }

    /// The id itself.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(LONGEST);
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl fmt::Display for PaperId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for PaperId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for PaperId {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        Self::parse(&id).ok_or_else(|| format!("{id:?} is no paper's id"))
    }
}

impl From<PaperId> for String {
    fn from(id: PaperId) -> Self {
        id.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_letters_digits_and_dashes() {
        for id in ["plate", "form-8", "abcdefghijklmnopqrstuvwx"] {
            assert_eq!(PaperId::parse(id).map(|id| id.to_string()).as_deref(), Some(id));
        }
        for wrong in ["", "p", "Plate", "8-form", "a plate", "abcdefghijklmnopqrstuvwxy", "pl\u{e9}te"] {
            assert!(PaperId::parse(wrong).is_none(), "{wrong}");
        }
    }
}
