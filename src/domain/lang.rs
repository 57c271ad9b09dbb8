//! A language that textpass speaks, named by its folder under `locales/`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language code of two or three lower-case letters (ISO 639), such as `en`
/// or `fil`. Which ones exist is decided by the folders under `locales/`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang([u8; 3]);

impl Lang {
    /// English: the language in which operators read lists and reports.
    pub const ENGLISH: Self = Self(*b"en\0");

    /// Reads a code of two or three ASCII letters, in any case.
    pub fn parse(code: &str) -> Option<Self> {
        let fits = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphabetic());
        fits.then(|| {
            let mut bytes = [0; 3];
            bytes[..code.len()].copy_from_slice(code.to_ascii_lowercase().as_bytes());
            Self(bytes)
        })
    }

    /// The code itself, such as `en`.
    pub fn as_str(&self) -> &str {
        let end = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..end]).unwrap_or("en")
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Lang {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Self::parse(&code).ok_or_else(|| format!("{code:?} is no language code"))
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.as_str().to_owned()
    }
}
