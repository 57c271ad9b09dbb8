//! "Not" where it speaks of no time: in words that tell why somebody comes.

use crate::answer::phrases::Found;
use crate::answer::words::time_word::TimeWord;

use super::scan::Scan;

impl Scan<'_> {
    /// Whether a "not" in a longer text only tells why somebody comes: "my card has not come".
    pub(super) fn is_of_an_inquiry(&self, at: usize, found: &Found<'_, TimeWord>) -> bool {
        let not = [TimeWord::Not, TimeWord::BehindNot].iter().any(|word| found.means.contains(&word));
        if !self.spotting || !not {
            return false;
        }
        let first = self.word_of[at];
        let told = self.words.inquiries_within(&self.texts);
        told.iter().any(|range| range.contains(&first) && range.len() > found.words)
    }
}
