//! The desks of an office, by kind.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A kind of desk, such as `service`; its name in `config/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CounterKind(pub String);

impl fmt::Display for CounterKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How many desks of one kind there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    /// The kind.
    pub kind: CounterKind,
    /// How many serve the public.
    pub public: u16,
    /// How many more staff may add by hand.
    pub staff: u16,
}
