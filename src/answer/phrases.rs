//! A set of phrases, found word by word: the longest one wins.

use std::collections::HashMap;

use super::pieces;

/// Phrases, each with what it means.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: HashMap::new() }
    }
}

/// A phrase found in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a, T> {
    /// At which word it starts.
    pub at: usize,
    /// How many words it has.
    pub words: usize,
    /// What it means; several, if it was added with several meanings.
    pub means: Vec<&'a T>,
}

impl<T> Phrases<T> {
    /// Adds a phrase; one without words or numbers is never found.
    pub fn add(&mut self, phrase: &str, means: T) {
        let words = pieces::words(phrase);
        if let Some(first) = words.first().cloned() {
            self.by_first.entry(first).or_default().push((words, means));
        }
    }

    /// Adds phrases of one meaning.
    pub fn add_all(&mut self, phrases: &[String], means: &T)
    where
        T: Clone,
    {
        phrases.iter().for_each(|phrase| self.add(phrase, means.clone()));
    }

    /// The longest phrase that starts at the word `at`.
    pub fn at(&self, words: &[String], at: usize) -> Option<Found<'_, T>> {
        let rest = words.get(at..)?;
        let fits: Vec<_> =
            self.by_first.get(rest.first()?)?.iter().filter(|(phrase, _)| rest.starts_with(phrase)).collect();
        let longest = fits.iter().map(|(phrase, _)| phrase.len()).max()?;
        let means =
            fits.iter().filter(|(phrase, _)| phrase.len() == longest).map(|(_, means)| means).collect();
        Some(Found { at, words: longest, means })
    }

    /// Every phrase in a message, from left to right, without overlap.
    pub fn inside(&self, words: &[String]) -> Vec<Found<'_, T>> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.at(words, at) {
                Some(found) => {
                    at += found.words;
                    out.push(found);
                }
                None => at += 1,
            }
        }
        out
    }

    /// What the message as a whole means.
    pub fn whole(&self, words: &[String]) -> Option<&T> {
        let found = self.at(words, 0)?;
        (found.words == words.len()).then(|| found.means.first().copied()).flatten()
    }

    /// Every phrase, as its words, with its meaning.
    pub fn all(&self) -> impl Iterator<Item = (&[String], &T)> {
        self.by_first.values().flatten().map(|(words, means)| (words.as_slice(), means))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let mut phrases = Phrases::default();
        phrases.add("more", 1);
        phrases.add("no more messages", 2);
        let words = pieces::words("please, NO more messages or more");
        let found: Vec<_> = phrases.inside(&words).into_iter().map(|f| *f.means[0]).collect();
        assert_eq!(found, [2, 1]);
        assert_eq!(phrases.whole(&pieces::words("more")), Some(&1));
        assert_eq!(phrases.whole(&words), None);
    }
}
