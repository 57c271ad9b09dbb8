//! None, one or several values as serde writes them: null, the value, a list.

use serde::{Serialize, Serializer};

/// None, one or several.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Listed<T> {
    /// None of them.
    Nothing,
    /// One alone.
    One(T),
    /// More.
    Several(Vec<T>),
}

impl<T> From<Vec<T>> for Listed<T> {
    fn from(mut all: Vec<T>) -> Self {
        match (all.len(), all.pop()) {
            (1, Some(one)) => Self::One(one),
            (_, None) => Self::Nothing,
            (_, Some(last)) => {
                all.push(last);
                Self::Several(all)
            }
        }
    }
}

/// Writes a list in that way.
pub(super) fn serialize<T: Serialize + Clone, S: Serializer>(all: &[T], out: S) -> Result<S::Ok, S::Error> {
    Listed::from(all.to_vec()).serialize(out)
}
