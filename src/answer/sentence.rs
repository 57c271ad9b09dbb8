//! A message cut into its sentences.

use super::pieces;

/// Where a sentence ends: at these signs, and at the end of a line.
const ENDS: [char; 14] = ['.', '!', '?', ';', '…', '\n', '\r', '。', '！', '？', '；', '؟', '؛', '｡'];

/// The words of each sentence; those without words are left out.
pub(super) fn words(said: &str) -> impl Iterator<Item = Vec<String>> {
    said.split(ENDS).map(pieces::words).filter(|words| !words.is_empty())
}
