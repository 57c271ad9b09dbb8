//! What a message is whatever language is spoken: a call of every language, a text of ours,
//! one that a machine wrote.

use super::scene::Scene;
use crate::answer::{Call, Called, Reaction, Sentences, Stop, credentials};
use crate::domain::lang::Lang;

impl Scene<'_> {
    /// The message as it came.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// What the whole message calls for in whatever language.
    pub fn called(&self) -> Option<&Called> {
        let lexicon = &self.lexicon;
        let find = || lexicon.languages.called(self.cut());
        self.finds.called.get_or_init(find).as_ref()
    }

    /// The same, if it calls for this.
    pub fn calls_for(&self, call: Call) -> Option<&Called> {
        self.called().filter(|called| called.call == call)
    }

    /// Whether a sentence of ours is in it.
    pub fn quotes_us(&self) -> bool {
        *self.finds.quotes_us.get_or_init(|| self.lexicon.own_texts.are_in(&self.said))
    }

    /// Whether most of it is ours.
    pub fn is_ours(&self) -> bool {
        self.quotes_us() && self.lexicon.own_texts.are(&self.said)
    }

    /// The number and the code in a text that quotes us, as somebody would type them: a
    /// confirmation that was pasted says no more than that, whatever else stands in it.
    pub fn pasted(&self) -> Option<&str> {
        self.finds.pasted.get_or_init(|| self.paste()).as_deref()
    }

    fn paste(&self) -> Option<String> {
        let lexicon = &self.lexicon;
        if !self.quotes_us() {
            return None;
        }
        lexicon.languages.words().find_map(|words| {
            let found = credentials::read(&self.said, words, lexicon.today)?;
            let number = found.number.filter(|number| !lexicon.own_texts.shows(number))?;
            Some(format!("{number} {}", found.code?.expose()))
        })
    }

    /// Its sentences.
    fn sentences(&self) -> &Sentences {
        self.finds.sentences.get_or_init(|| Sentences::of(&self.said, self.cut()))
    }

    /// Whether there is nothing in it that can be seen.
    pub fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// Whether a machine wrote it.
    pub fn is_automatic(&self) -> bool {
        self.lexicon.languages.everywhere().is_automatic(self.cut(), self.sentences())
    }

    /// The reaction to a text of ours that a phone tells of.
    pub fn reaction(&self) -> Option<Reaction> {
        self.lexicon.languages.everywhere().reaction(self.cut(), self.quotes_us())
    }

    /// Whether the whole message is yes in one language and no in another.
    pub fn is_opposite(&self) -> bool {
        self.lexicon.languages.everywhere().is_opposite(self.cut())
    }

    /// Whether somebody who stopped the texts wants them again, in whatever language.
    pub fn starts(&self, carriers: &[String]) -> bool {
        let lexicon = &self.lexicon;
        lexicon.languages.starts(self.cut())
            || lexicon.languages.words().any(|words| words.brings_back(self.sentences(), carriers))
    }

    /// The stop words in it, in the languages in which they may be said.
    pub fn stops(&self, spoken: impl Fn(Lang) -> bool) -> Vec<Stop> {
        let langs = self.lexicon.languages.langs().filter(|lang| spoken(*lang));
        let words = langs.filter_map(|lang| self.lexicon.languages.get(lang));
        words.filter_map(|words| words.stops(self.sentences())).collect()
    }
}
