//! Another language, by its name.

use crate::answer::Call;
use crate::dialog::kinds::Fact;
use crate::dialog::turns::{Turn, World};
use crate::domain::lang::Lang;
use crate::text::{Register, Say};
use crate::understand::Scene;

/// Whether the whole message asks for another language in any language.
pub(in crate::dialog) fn asked(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    said.calls_for(Call::Language).is_some() && !is_answer(world, turn, said)
}

/// The language that the whole message names.
pub(in crate::dialog) fn named(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Lang> {
    said.language_named().filter(|_| !is_answer(world, turn, said))
}

/// Whether the words may be meant as the answer to the question in hand: a city
/// of that name, or a person's (`French`).
fn is_answer(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let one_word = said.called().is_some_and(|called| called.words < 2);
    let Some(step) = turn.step_in_hand(world) else { return false };
    if step.reads(Fact::WholeName) {
        return one_word && !calls_itself(world, said);
    }
    let is_place = || !calls_itself(world, said) && said.place().clone().is().is_some();
    (step.reads(Fact::OwnWords) && one_word) || (step.reads(Fact::Place) && is_place())
}

/// Whether the words are what their language calls itself, as the menu shows it
/// (`Español`): nobody's whole name.
fn calls_itself(world: &World, said: &Scene<'_>) -> bool {
    let own = |lang: &Lang| world.catalog.render(*lang, Register::Full, &Say::new("language-name"));
    said.called()
        .into_iter()
        .flat_map(|called| &called.langs)
        .any(|lang| said.is_typed_in_any_case(&own(lang)))
}
