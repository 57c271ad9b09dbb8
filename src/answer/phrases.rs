//! A set of phrases, found word by word: the longest one wins.

mod phrase;

use std::sync::Arc;

use super::glue::Glue;
use super::pieces::Piece;
use super::spelt::Spelt;
use crate::domain::word_hash::WordMap;
use phrase::Phrase;

pub(in crate::answer) use phrase::spellings;

/// Phrases, each with what it means.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    all: Vec<Phrase<T>>,
    /// The phrases by their first words, and by these without what is written onto them.
    by_first: WordMap<Vec<u32>>,
    /// The spellings of each word, where they are told apart.
    spellings: Option<WordMap<Vec<String>>>,
    glue: Option<Arc<Glue>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { all: Vec::new(), by_first: WordMap::default(), spellings: None, glue: None }
    }
}

/// A phrase found in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a, T> {
    /// At which word it starts.
    pub at: usize,
    /// How many words of the message it takes.
    pub words: usize,
    /// What it means; several, if it was added with several meanings.
    pub means: Vec<&'a T>,
}

impl<T: Clone + PartialEq> Phrases<T> {
    /// Adds a phrase, also as it is typed without its apostrophes and hyphens; one
    /// without words or numbers is never found. Nothing is added twice.
    pub fn add(&mut self, phrase: &str, means: T) {
        for spelling in spellings(phrase) {
            self.add_spelling(&spelling, means.clone());
        }
    }

    fn add_spelling(&mut self, spelling: &str, means: T) {
        let Some(phrase) = Phrase::of(spelling, means) else { return };
        let same = |known: &Phrase<T>| {
            let spelt = known.spelt == phrase.spelt && known.exact == phrase.exact;
            (spelt || self.spellings.is_none()) && known.words == phrase.words && known.means == phrase.means
        };
        let known = self.by_first.get(phrase.first()).into_iter().flatten();
        if known.into_iter().any(|at| same(&self.all[*at as usize])) {
            return;
        }
        // Several words without any accent may be what people type without them.
        let is_bare = phrase.spelt.is_none() && phrase.count > 1;
        if let Some(spellings) = self.spellings.as_mut().filter(|_| !is_bare) {
            for (word, spelling) in phrase.words().zip(phrase.spelt().split(' ')) {
                let known = spellings.entry(word.to_owned()).or_default();
                if !known.iter().any(|known| known == spelling) {
                    known.push(spelling.to_owned());
                }
            }
        }
        let at = self.all.len() as u32;
        match self.by_first.get_mut(phrase.first()) {
            Some(known) => known.push(at),
            None => drop(self.by_first.insert(phrase.first().to_owned(), vec![at])),
        }
        self.all.push(phrase);
    }

    /// Adds phrases of one meaning.
    pub fn add_all(&mut self, phrases: &[String], means: &T) {
        phrases.iter().for_each(|phrase| self.add(phrase, means.clone()));
    }

    /// A phrase that means two things, as its words.
    pub fn torn(&self) -> Option<String> {
        let twice = |one: &&Phrase<T>| {
            let same = self.by_first.get(one.first()).into_iter().flatten().map(|at| &self.all[*at as usize]);
            same.filter(|other| other.words == one.words).count() > 1
        };
        self.all.iter().find(twice).map(|phrase| phrase.words.to_string())
    }
}

impl<T> Phrases<T> {
    /// No phrases, of which accents tell those that are alike without them.
    pub fn by_spelling() -> Self {
        Self { spellings: Some(WordMap::default()), ..Self::default() }
    }

    /// The spelling of each word of a message; none where no accent tells. Where they do,
    /// whoever types one types all: a word stands for no other if a phrase spells it so.
    pub(super) fn spelt(&self, words: &[&Piece], accents_tell: bool) -> Vec<Spelt> {
        if !accents_tell || words.iter().all(|word| word.spelt.is_none()) {
            return Vec::new();
        }
        words
            .iter()
            .map(|word| Spelt::new(word.spelling(), self.spells(&word.text, word.spelling())))
            .collect()
    }

    /// Whether a word is one of the phrases' words with just these accents.
    fn spells(&self, word: &str, spelling: &str) -> bool {
        let known = self.spellings.as_ref().and_then(|all| all.get(word));
        known.is_some_and(|known| known.len() > 1 && known.iter().any(|one| one == spelling))
    }

    /// The same phrases, found past the particles of a language as well.
    #[must_use]
    pub fn glued(mut self, glue: Option<&Arc<Glue>>) -> Self {
        self.glue = glue.cloned();
        let Some(glue) = glue else { return self };
        for (at, phrase) in (0..).zip(&self.all) {
            for bare in glue.without_prefixes(phrase.first()) {
                self.by_first.entry(bare.to_owned()).or_default().push(at);
            }
        }
        self
    }

    /// The longest phrase that starts at the word `at`.
    pub fn at(&self, words: &[String], at: usize) -> Option<Found<'_, T>> {
        self.at_spelt(words, &[], at)
    }

    /// The same in words of which some can be spelt in one way alone.
    pub(super) fn at_spelt(&self, words: &[String], spelt: &[Spelt], at: usize) -> Option<Found<'_, T>> {
        let rest = words.get(at..)?;
        let spelt = spelt.get(at..).unwrap_or_default();
        let mut fits = Vec::new();
        self.collect(rest.first()?, rest, spelt, &mut fits);
        if let Some(glue) = &self.glue {
            glue.without_prefixes(&rest[0]).for_each(|bare| self.collect(bare, rest, spelt, &mut fits));
        }
        let longest = fits.iter().map(|(words, exact, _)| (*words, *exact)).max()?;
        let mut means: Vec<&T> = Vec::new();
        for (_, _, one) in fits.into_iter().filter(|(words, exact, _)| (*words, *exact) == longest) {
            if !means.iter().any(|known| std::ptr::eq(*known, one)) {
                means.push(one);
            }
        }
        Some(Found { at, words: longest.0, means })
    }

    /// The phrases of a first word that fit: how many words of the message they
    /// take, whether they stand there as they are, and what they mean.
    fn collect<'a>(
        &'a self,
        first: &str,
        rest: &[String],
        spelt: &[Spelt],
        fits: &mut Vec<(usize, bool, &'a T)>,
    ) {
        for phrase in self.by_first.get(first).into_iter().flatten().map(|at| &self.all[*at as usize]) {
            if phrase.begins(rest) {
                if !Spelt::fit(spelt, phrase.spelt(), phrase.exact) {
                    continue;
                }
                fits.push((phrase.count as usize, true, &phrase.means));
            } else if let Some(taken) =
                self.glue.as_ref().and_then(|glue| glue.taken(phrase.words(), phrase.parted, rest))
            {
                fits.push((taken, false, &phrase.means));
            }
        }
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

    /// The longest phrase at each word of a message; they may overlap.
    pub fn everywhere(&self, words: &[String]) -> Vec<Found<'_, T>> {
        (0..words.len()).filter_map(|at| self.at(words, at)).collect()
    }

    /// What the message as a whole means.
    pub fn whole(&self, words: &[String]) -> Option<&T> {
        let found = self.at(words, 0)?;
        let rest = &words[found.words..];
        let ends = rest.is_empty() || self.glue.as_ref().is_some_and(|glue| glue.is_particle(rest));
        found.means.first().copied().filter(|_| ends)
    }

    /// Whether the words are a phrase as it is written.
    pub fn has(&self, words: &[String]) -> bool {
        let starting = words.first().and_then(|first| self.by_first.get(first)).into_iter().flatten();
        let whole = |phrase: &Phrase<T>| phrase.count as usize == words.len() && phrase.begins(words);
        starting.into_iter().any(|at| whole(&self.all[*at as usize]))
    }

    /// Every phrase, its words with a blank between them, with its meaning.
    pub fn all(&self) -> impl Iterator<Item = (&str, &T)> {
        self.all.iter().map(|phrase| (&*phrase.words, &phrase.means))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::pieces;

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

    #[test]
    fn phrases_that_fold_alike_are_one() {
        let mut phrases = Phrases::default();
        ["mas", "más", "MÁS"].iter().for_each(|spelling| phrases.add(spelling, 1));
        assert_eq!(phrases.at(&pieces::words("mas"), 0).map(|found| found.means.len()), Some(1));
        assert_eq!(phrases.torn(), None);
        phrases.add("más", 2);
        assert_eq!(phrases.torn().as_deref(), Some("mas"));
    }

    #[test]
    fn a_phrase_is_found_without_its_apostrophe_and_hyphen() {
        let mut phrases = Phrases::default();
        phrases.add("j'ai un rendez-vous", ());
        for typed in
            ["j’ai un rendez-vous", "jai un rendez vous", "j ai un rendez vous", "J'AI UN RENDEZVOUS"]
        {
            assert!(phrases.whole(&pieces::words(typed)).is_some(), "{typed}");
        }
    }
}
