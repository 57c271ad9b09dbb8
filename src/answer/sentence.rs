//! A message cut into its sentences.

use super::cut::Cut;
use super::pieces;

/// Where a sentence ends: at these signs, and at the end of a line.
const ENDS: [char; 14] = ['.', '!', '?', ';', '…', '\n', '\r', '。', '！', '？', '；', '؟', '؛', '｡'];

/// The sentences of a message, cut once for all languages in which they are looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences {
    /// What all of the message is looked up by.
    pub(super) key: String,
    /// The words of each; those without words are left out.
    pub(super) all: Vec<Vec<String>>,
}

impl Sentences {
    /// Those of a message as it came, which is cut as well.
    pub fn of(said: &str, cut: &Cut) -> Self {
        let ascii = |byte: u8| matches!(byte, b'.' | b'!' | b'?' | b';' | b'\n' | b'\r');
        let ends = if said.is_ascii() { said.bytes().any(ascii) } else { said.contains(ENDS) };
        let parted = ends || said.len() > pieces::MOST_CHARS;
        let mut all: Vec<Vec<String>> =
            if parted { said.split(ENDS).map(pieces::words).collect() } else { vec![cut.words.clone()] };
        all.retain(|words| !words.is_empty());
        Self { key: cut.key.clone(), all }
    }
}
