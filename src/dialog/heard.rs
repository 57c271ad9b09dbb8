//! Words that came in, made ready for all that looks at them.

use super::world::World;
use crate::answer::{Called, Cut, fold};

/// Words as they were typed, and cut for every list in which they are looked up.
pub(super) struct Heard {
    /// The words, without what cannot be seen.
    pub(super) text: String,
    /// The words, cut.
    pub(super) cut: Cut,
    /// What they are in whatever language.
    pub(super) called: Option<Called>,
}

impl Heard {
    /// Makes words ready.
    pub(super) fn of(world: &World, said: &str) -> Self {
        let text = fold::typed(said);
        let cut = Cut::of(&text);
        let called = world.everywhere.find(&cut, &world.words);
        Self { text, cut, called }
    }
}
