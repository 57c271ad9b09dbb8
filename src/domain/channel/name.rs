//! The name of a channel.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The most letters of a name.
const LONGEST: usize = 12;

/// A medium by which people write, known by its name in config, logs, stored rows and on the
/// command line: 2 to 12 lower-case letters. What it can do is told by its
/// [`Capabilities`](super::Capabilities).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Channel([u8; LONGEST]);

impl Channel {
    /// The channel of this name. For constants: a name that is none does not compile there.
    ///
    /// # Panics
    /// Where the name is none.
    pub const fn named(name: &str) -> Self {
        match Self::read(name) {
            Some(channel) => channel,
            None => panic!("2 to 12 lower-case letters"),
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::read(name)
    }

    const fn read(name: &str) -> Option<Self> {
        let (name, mut letters, mut at) = (name.as_bytes(), [0; LONGEST], 0);
        if name.len() < 2 || name.len() > LONGEST {
            return None;
        }
        while at < name.len() {
            if !name[at].is_ascii_lowercase() {
                return None;
            }
            letters[at] = name[at];
            at += 1;
        }
        Some(Self(letters))
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(LONGEST);
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Channel {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::parse(&name).ok_or_else(|| format!("{name:?} is no channel's name"))
    }
}

impl From<Channel> for String {
    fn from(channel: Channel) -> Self {
        channel.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_lower_case_letters() {
        for name in ["sms", "telegram", "ab", "abcdefghijkl"] {
            assert_eq!(Channel::parse(name).map(|channel| channel.to_string()).as_deref(), Some(name));
        }
        for wrong in ["", "a", "Sms", "sms2", "abcdefghijklm", "\u{e9}t\u{e9}"] {
            assert!(Channel::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn it_is_kept_as_its_name() {
        let sms = Channel::named("sms");
        assert_eq!(serde_json::to_string(&sms).unwrap_or_default(), r#""sms""#);
        assert_eq!(serde_json::from_str::<Channel>(r#""sms""#).ok(), Some(sms));
        assert!(serde_json::from_str::<Channel>(r#""SMS""#).is_err());
    }
}
