//! A message cut into words once, for all the lists in which it is looked up.

use std::borrow::Cow;

use super::pieces;

/// The words of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Its words and numbers, folded.
    pub(super) words: Vec<String>,
    /// What it is looked up by as a whole: see [`pieces::key`].
    pub(super) key: String,
}

impl Cut {
    /// Cuts a message.
    pub fn of(said: &str) -> Self {
        let words = pieces::words(said);
        let key = if words.is_empty() { pieces::key(said) } else { words.join(" ") };
        Self { words, key }
    }
}

/// What was typed: as it is, or cut before.
pub trait Typed {
    /// Its words.
    fn cut(&self) -> Cow<'_, Cut>;
}

impl Typed for str {
    fn cut(&self) -> Cow<'_, Cut> {
        Cow::Owned(Cut::of(self))
    }
}

impl Typed for String {
    fn cut(&self) -> Cow<'_, Cut> {
        Cow::Owned(Cut::of(self))
    }
}

impl Typed for Cut {
    fn cut(&self) -> Cow<'_, Cut> {
        Cow::Borrowed(self)
    }
}
