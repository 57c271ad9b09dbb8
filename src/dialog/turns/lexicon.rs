//! What a message of a turn is read by: the words of its language, and what holds in any.

use super::turn::Turn;
use super::world::World;
use crate::answer::Words;
use crate::domain::lang::Lang;
use crate::understand::{Lexicon, Scene};

impl Turn {
    /// The words of this turn's language.
    pub(in crate::dialog) fn words<'w>(&self, world: &'w World) -> Option<&'w Words> {
        world.languages.get(self.lang(world)).or_else(|| world.languages.words().next())
    }

    /// What the readers of this turn go by.
    pub(in crate::dialog) fn lexicon<'w>(&self, world: &'w World) -> Option<Lexicon<'w>> {
        self.lexicon_of(world, self.words(world)?)
    }

    /// The same in another language.
    pub(in crate::dialog) fn lexicon_in<'w>(&self, world: &'w World, lang: Lang) -> Option<Lexicon<'w>> {
        self.lexicon_of(world, world.languages.get(lang)?)
    }

    fn lexicon_of<'w>(&self, world: &'w World, words: &'w Words) -> Option<Lexicon<'w>> {
        Some(Lexicon {
            words,
            languages: &world.languages,
            own_texts: world.own_texts(),
            places: &world.places,
            inquiries: &world.inquiries,
            papers: &world.papers,
            offices: &world.offices,
            langs: &world.rules.langs,
            today: self.today(),
            today_there: self.today_at_office(world),
        })
    }

    /// Words as a message in the language of this turn.
    pub(in crate::dialog) fn scene<'w>(&self, world: &'w World, said: &str) -> Option<Scene<'w>> {
        self.lexicon(world).map(|lexicon| Scene::of(lexicon, said))
    }
}
