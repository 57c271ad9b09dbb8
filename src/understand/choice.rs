//! Which of the lines that were offered a message chooses.

use super::scene::Scene;
use crate::answer::choice::Label;
use crate::answer::{Reading, choice};

/// Shorter words of an earlier message choose nothing by themselves: characters
/// that stand alone, syllables.
const LONG: usize = 4;
/// Two of them do if they have as many letters.
const PAIR: usize = 6;

impl Scene<'_> {
    /// The choice that it makes by its key alone; of these keys the last one that is listed is
    /// "the last one".
    pub fn choice_by_key(&self, keys: &[&str], listed: usize) -> Option<usize> {
        choice::numbered(&self.cut, keys, listed, self.words())
    }

    /// The choice that it makes, or mentions.
    pub fn choice(&self, labels: &[Label]) -> Reading<usize> {
        choice::read(&self.cut, labels, self.words())
    }

    /// The choice that it makes, and does not only mention.
    pub fn choice_named(&self, labels: &[Label]) -> Reading<usize> {
        choice::named(&self.cut, labels, self.words())
    }

    /// The choice that it makes by its key, or as the line is shown.
    pub fn choice_spelt_out(&self, labels: &[Label]) -> Reading<usize> {
        choice::spelt_out(&self.cut, labels)
    }

    /// Several choices.
    pub fn choices(&self, labels: &[Label]) -> Reading<Vec<usize>> {
        choice::read_many(self.text(), labels, self.words())
    }

    /// Whether one of these lines, or what is said for it, stands in it.
    pub fn mentions(&self, labels: &[Label]) -> bool {
        choice::mentions(&self.cut, labels, self.words())
    }

    /// The one choice of which it speaks: as a whole, or in a word or two.
    pub fn choice_spoken_of(&self, labels: &[Label]) -> Option<usize> {
        let read = |part: &str| choice::read(part, labels, self.words()).is();
        let whole = choice::read(&self.cut, labels, self.words()).is();
        match whole.map_or_else(|| mentioned(self.pieces(), read), |whole| vec![whole])[..] {
            [at] => Some(at),
            _ => None,
        }
    }

    /// Whether it is a day of the month as well as a line: "the 4th".
    pub fn is_day_of_month(&self) -> bool {
        self.words().is_day_of_month(self.text())
    }
}

/// The choices that are mentioned by a long word, or else by two short ones.
fn mentioned(all: &[String], read: impl Fn(&str) -> Option<usize>) -> Vec<usize> {
    let letters =
        |word: &String| if word.chars().all(char::is_alphabetic) { word.chars().count() } else { 0 };
    let mut found: Vec<usize> =
        all.iter().filter(|word| letters(word) >= LONG).filter_map(|word| read(word)).collect();
    if found.is_empty() {
        let long = |pair: &&[String]| pair.iter().map(letters).sum::<usize>() >= PAIR;
        found = all.windows(2).filter(long).filter_map(|pair| read(&pair.join(" "))).collect();
    }
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Words, pieces};

    #[test]
    fn a_choice_is_mentioned_by_a_long_word_or_by_two_syllables() {
        let words = Words::parse("words.toml", include_str!("../../locales/vi/words.toml"));
        let words = words.unwrap_or_else(|fault| panic!("{fault}"));
        let labels = ["Xem cuộc hẹn", "Dời hẹn sang ngày giờ khác", "Hủy cuộc hẹn", "Reschedule"];
        let labels: Vec<_> =
            (1..).zip(labels).map(|(n, text)| choice::Label::new(format!("{n}"), [text])).collect();
        let read = |said: &str| choice::read(said, &labels, &words).is();
        assert_eq!(mentioned(&pieces::words("tôi muốn hủy hẹn"), read), [2]);
        assert_eq!(mentioned(&pieces::words("cho tôi dời hẹn ạ"), read), [1]);
        assert_eq!(mentioned(&pieces::words("can i reschedule it"), read), [3]);
        assert_eq!(mentioned(&pieces::words("tôi có hẹn"), read), [0; 0]);
    }
}
