//! Words that came in, made ready for all that looks at them.

use super::own_texts;
use super::turn::Turn;
use super::world::World;
use crate::answer::{Called, Cut, fold};
use crate::understand::Scene;

/// Words as they were typed, and cut for every list in which they are looked up.
pub(super) struct Heard {
    /// The words as they came.
    pub(super) said: String,
    /// The words, without what cannot be seen.
    pub(super) text: String,
    /// The words, cut.
    pub(super) cut: Cut,
    /// What they are in whatever language.
    pub(super) called: Option<Called>,
    /// Whether a sentence of ours is in them.
    pub(super) quotes_us: bool,
    /// The number and the code, if they are a confirmation of ours.
    pub(super) pasted: Option<String>,
}

impl Heard {
    /// Makes words ready.
    pub(super) fn of(world: &World, turn: &Turn, said: &str) -> Self {
        let text = fold::typed(said);
        let cut = Cut::of(&text);
        let called = world.everywhere.find(&cut, &world.words);
        let quotes_us = world.own_texts.are_in(said);
        let pasted = if quotes_us { own_texts::pasted(world, turn, said) } else { None };
        Self { said: said.to_owned(), text, cut, called, quotes_us, pasted }
    }

    /// The same words in the language of the turn; none if it has no words.
    pub(super) fn scene<'w>(self, world: &'w World, turn: &Turn) -> Option<Scene<'w>> {
        turn.lexicon(world).map(|lexicon| Scene::cut_before(lexicon, self.text, self.cut))
    }
}
