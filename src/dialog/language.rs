//! Another language: by its name from everywhere, or by the words of a stranger
//! who is still asked which one. Tasks and answers stay.

use super::greet;
use super::leave;
use super::next::Next;
use super::open::LANGUAGE;
use super::script::Read;
use super::turn::Turn;
use super::world::World;
use crate::answer::Call;
use crate::domain::lang::Lang;
use crate::domain::private::Private;
use crate::text::{Say, Voice};
use crate::understand::Scene;

/// Whether the whole message asks for another language in any language.
pub(super) fn asked(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    said.calls_for(Call::Language).is_some() && !is_answer(world, turn, said)
}

/// The language that the whole message names.
pub(super) fn named(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Lang> {
    let called = said.calls_for(Call::Named)?;
    let lang = called.langs.iter().find(|lang| world.rules.langs.contains(lang))?;
    (!is_answer(world, turn, said)).then_some(*lang)
}

/// Whether the words may be meant as the answer to the question in hand: a city
/// of that name, or a person's (`French`).
fn is_answer(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let one_word = said.called().is_some_and(|called| called.words < 2);
    match turn.step_in_hand(world).and_then(|step| step.read) {
        Some(Read::Name) => one_word && !calls_itself(world, said),
        Some(Read::Names | Read::Words) => one_word,
        Some(Read::Place) => !calls_itself(world, said) && said.place().clone().is().is_some(),
        _ => false,
    }
}

/// Whether the words are what their language calls itself, as the menu shows it
/// (`Español`): nobody's whole name.
fn calls_itself(world: &World, said: &Scene<'_>) -> bool {
    let typed = said.text().trim().to_lowercase();
    let own = |lang: &Lang| world.catalog.render(*lang, Voice::Telegram, &Say::new("language-name"));
    said.called().into_iter().flat_map(|called| &called.langs).any(|lang| own(lang).to_lowercase() == typed)
}

/// Speaks a language from here on.
pub(super) fn speak<'w>(world: &'w World, turn: &mut Turn, lang: Lang) -> Next<'w> {
    turn.conversation.lang = Some(lang);
    match turn.task() {
        None => Next::Idle(String::new()),
        Some(task) if task.dialog == LANGUAGE => leave::end(world, turn),
        Some(_) => Next::Again,
    }
}

/// Speaks the language of these words from here on, and hears them in it; one line says how
/// to get to another one.
pub(super) fn hear_in<'w>(world: &'w World, turn: &mut Turn, lang: Lang, text: &str) -> Next<'w> {
    turn.conversation.lang = Some(lang);
    greet::others(world, turn);
    match turn.task() {
        None => Next::Idle(text.to_owned()),
        Some(_) => Next::Hear(text.to_owned()),
    }
}

/// Whether a stranger who is asked for a language has just said something in one.
pub(super) fn is_settled(turn: &Turn) -> bool {
    let asked = matches!(&turn.conversation.tasks[..], [task] if task.dialog == LANGUAGE);
    asked && turn.conversation.lang.is_some()
}

/// That is the answer; what they said is heard, unless it only says that.
pub(super) fn settled<'w>(world: &'w World, turn: &mut Turn, said: &Scene<'_>) -> Next<'w> {
    if let (false, None, Some(task)) = (said.greets(), said.called(), turn.task_mut()) {
        task.early = Some(Private::new(said.text().to_owned()));
    }
    leave::end(world, turn)
}
