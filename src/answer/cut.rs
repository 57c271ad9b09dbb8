//! A message cut into words once, for all the lists in which it is looked up.

use std::borrow::Cow;

use super::pieces::{self, Kind, Piece};

/// The words of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// As it was typed.
    pub(super) text: String,
    /// All of it, signs as well.
    pub(super) pieces: Vec<Piece>,
    /// Its words and numbers, folded.
    pub(super) words: Vec<String>,
    /// What it is looked up by as a whole: see [`pieces::key`].
    pub(super) key: String,
}

impl Cut {
    /// Cuts a message.
    pub fn of(said: &str) -> Self {
        let pieces = pieces::pieces(said);
        let words = pieces.iter().filter(|piece| piece.kind != Kind::Sign);
        let words: Vec<String> = words.map(|piece| piece.text.clone()).collect();
        let key = if words.is_empty() { pieces::key(said) } else { words.join(" ") };
        Self { text: said.to_owned(), pieces, words, key }
    }

    /// As it was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same, and nothing else of it.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Its words and numbers, folded.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// What it begins with, as far as so many characters reach.
    pub(super) fn beginning(&self, chars: usize) -> Cow<'_, Self> {
        let end = if self.text.len() > chars { self.text.char_indices().nth(chars) } else { None };
        end.map_or(Cow::Borrowed(self), |(at, _)| Cow::Owned(Self::of(&self.text[..at])))
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
