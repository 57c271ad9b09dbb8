//! A wrapper that keeps personal values out of logs, errors and panics.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A personal value. Its `Debug` and `Display` never show what is inside;
/// reading it takes an explicit [`Private::expose`], which is easy to review.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Wraps a personal value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself, for the few places that must have it.
    pub fn expose(&self) -> &T {
        &self.0
    }

    /// The value itself, taken out of the wrapper.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

impl<T> fmt::Display for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

impl<T> From<T> for Private<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_value_never_prints() {
        let name = Private::new("Ana Distinctive".to_owned());
        assert_eq!(format!("{name} {name:?}"), "(private) (private)");
    }
}
