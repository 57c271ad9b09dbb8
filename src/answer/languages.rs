//! The words of every language. Those that are compiled in are read when the first message is:
//! most commands read none.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{LazyLock, OnceLock};

use crate::domain::lang::Lang;

use super::cut::Cut;
use super::everywhere::{Called, Everywhere};
use super::words::Words;

/// Reads the words of a language; none if they cannot be read.
type Read = Box<dyn FnOnce() -> Option<Words> + Send>;

/// What people may type, by language.
#[derive(Default)]
pub struct Languages {
    words: BTreeMap<Lang, LazyLock<Option<Words>, Read>>,
    everywhere: OnceLock<Everywhere>,
}

impl Languages {
    /// Takes the words of a language.
    pub fn insert(&mut self, lang: Lang, words: Words) {
        self.insert_unread(lang, Box::new(move || Some(words)));
    }

    /// Takes words that are read when they are first asked for. They must be sound: a
    /// language that cannot be read then is not spoken.
    pub fn insert_unread(&mut self, lang: Lang, read: Read) {
        self.words.insert(lang, LazyLock::new(read));
        self.everywhere = OnceLock::new();
    }

    /// The words of a language.
    pub fn get(&self, lang: Lang) -> Option<&Words> {
        self.words.get(&lang).and_then(|words| words.as_ref())
    }

    /// The languages, by code.
    pub fn langs(&self) -> impl Iterator<Item = Lang> {
        self.words.keys().copied()
    }

    /// Every language with its words, by code.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &Words)> {
        self.langs().filter_map(|lang| Some((lang, self.get(lang)?)))
    }

    /// The words of every language.
    pub fn words(&self) -> impl Iterator<Item = &Words> {
        self.iter().map(|(_, words)| words)
    }

    /// What is heard whatever language is spoken.
    pub fn everywhere(&self) -> &Everywhere {
        self.everywhere.get_or_init(|| Everywhere::of(&self.iter().collect::<Vec<_>>()))
    }

    /// What the whole message calls for, with what its own language finds polite around it.
    pub fn called(&self, said: &Cut) -> Option<Called> {
        self.everywhere().find(said, &|lang| self.get(lang))
    }

    /// Whether the whole message asks for texts again.
    pub fn starts(&self, said: &Cut) -> bool {
        self.everywhere().starts(said, &|lang| self.get(lang))
    }
}

impl fmt::Debug for Languages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.langs()).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[test]
    fn nothing_is_read_before_it_is_asked_for_and_nothing_twice() {
        let count = Arc::new(AtomicU32::new(0));
        let mut languages = Languages::default();
        let counted = Arc::clone(&count);
        languages.insert_unread(
            Lang::ENGLISH,
            Box::new(move || {
                counted.fetch_add(1, Ordering::Relaxed);
                None
            }),
        );
        assert_eq!(languages.langs().count(), 1);
        assert_eq!(count.load(Ordering::Relaxed), 0);
        assert!(languages.get(Lang::ENGLISH).is_none() && languages.words().next().is_none());
        assert_eq!(count.load(Ordering::Relaxed), 1);
    }
}
