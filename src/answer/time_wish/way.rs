//! How long a way takes, which is no time that is wished for: "it takes me two hours to get
//! there".

use crate::answer::words::time_word::TimeWord;

use super::lexeme::Lexeme;
use super::scan::Scan;

impl Scan<'_> {
    /// The length of a way that begins at a piece, with the words for it before it or behind
    /// it, and how many pieces it takes; it says nothing.
    pub(super) fn way(&self, at: usize) -> Option<(Lexeme, usize)> {
        let start = self.past_way(at);
        let (_, next) = self.length(start)?;
        let behind = self.way_behind(next);
        let told = start > at || behind.is_some();
        let next = behind.unwrap_or(next);
        told.then(|| (Lexeme::Words(vec![TimeWord::Fill]), next - at))
    }

    /// The next piece that is no word for a way, nor a small word behind one.
    fn past_way(&self, mut at: usize) -> usize {
        while let Some(words) = self.is_word(at, TimeWord::Way) {
            at = self.past_small(at + words);
        }
        at
    }

    /// Where words for a way end that stand behind a length, perhaps past small ones.
    fn way_behind(&self, mut at: usize) -> Option<usize> {
        let mut end = None;
        while let Some(found) = self.phrase(at).filter(|found| found.means.iter().all(|word| word.is_small()))
        {
            at += found.words;
            end = if found.means.contains(&&TimeWord::Way) { Some(at) } else { end };
        }
        end
    }
}
