//! What a message is about that means nothing else, by words that stand anywhere in it.
//!
//! An entry of `[about]` in `words.toml` is made of groups of phrases, which need not stand
//! together: of each group joined by ` + ` one must be said, of each behind ` - ` none.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::glue::Glue;
use super::phrases::Phrases;

/// One language's words for it.
#[derive(Clone, Debug, Default)]
pub(super) struct About(Vec<Entry>);

/// One of the entries.
#[derive(Clone, Debug)]
struct Entry {
    /// What the message is about then.
    topic: String,
    said: Vec<Phrases<()>>,
    unsaid: Vec<Phrases<()>>,
}

impl About {
    /// Gathers the entries of a file.
    pub(super) fn of(raw: &BTreeMap<String, Vec<String>>, glue: Option<&Arc<Glue>>) -> Self {
        let entries = raw.iter().flat_map(|(topic, all)| all.iter().map(move |one| (topic, one)));
        Self(entries.map(|(topic, one)| Entry::of(topic, one, glue)).collect())
    }

    /// What there is that a message may be about.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|entry| entry.topic.as_str())
    }

    /// All that a message may be about.
    pub(super) fn topics(&self, words: &[String]) -> Vec<&str> {
        let mut topics: Vec<&str> = Vec::new();
        for entry in self.0.iter().filter(|entry| entry.fits(words)) {
            if !topics.contains(&entry.topic.as_str()) {
                topics.push(&entry.topic);
            }
        }
        topics
    }
}

impl Entry {
    fn of(topic: &str, written: &str, glue: Option<&Arc<Glue>>) -> Self {
        let mut entry = Self { topic: topic.to_owned(), said: Vec::new(), unsaid: Vec::new() };
        let mut groups = written.split(" - ");
        let said = groups.next().unwrap_or_default();
        entry.said.extend(said.split(" + ").map(|group| phrases(group, glue)));
        entry.unsaid.extend(groups.map(|group| phrases(group, glue)));
        entry
    }

    fn fits(&self, words: &[String]) -> bool {
        let is_said = |group: &Phrases<()>| (0..words.len()).any(|at| group.at(words, at).is_some());
        self.said.iter().all(is_said) && !self.unsaid.iter().any(is_said)
    }
}

/// The phrases of a group, parted by `|`.
fn phrases(group: &str, glue: Option<&Arc<Glue>>) -> Phrases<()> {
    let mut all = Phrases::default();
    group.split('|').for_each(|phrase| all.add(phrase, ()));
    all.glued(glue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::pieces;

    #[test]
    fn each_group_has_to_be_said_and_none_of_the_others() {
        let entry = "lost|deleted + text|message - card".to_owned();
        let about = About::of(&BTreeMap::from([("find".to_owned(), vec![entry])]), None);
        let topics = |said: &str| about.topics(&pieces::words(said)).len();
        assert_eq!(topics("sorry i deleted that text"), 1);
        assert_eq!(topics("my messages: the message is lost"), 1);
        assert_eq!(topics("i lost it"), 0);
        assert_eq!(topics("text me, i lost the card"), 0);
    }
}
