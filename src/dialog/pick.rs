//! Which of the lines that were offered the words pick.

use super::script::Read;
use super::state::Offered;
use super::turn::Turn;
use super::world::World;
use crate::answer::choice;
use crate::text::Voice;

/// Whether the words pick one of the lines that were offered.
pub(super) fn picks(world: &World, turn: &Turn, text: &str) -> bool {
    pick(world, turn, text).is_some()
}

/// The line that the words pick: by its number, its words, or a beginning.
pub(super) fn pick(world: &World, turn: &Turn, text: &str) -> Option<Offered> {
    let task = turn.task()?;
    let words = turn.words(world)?;
    let step = turn.step_in_hand(world)?;
    if matches!(step.read, Some(Read::Choices)) && !task.either {
        let zero = task.offered.iter().find(|o| o.key == "0" && text.trim() == "0");
        return zero.cloned();
    }
    // Free words are only ever picked from by a number alone.
    let by_words =
        task.either || !matches!(step.read, Some(Read::Words | Read::Name | Read::YesNo | Read::Review));
    if by_words {
        choice::read(text, &labels(world, turn), words).is().and_then(|at| task.offered.get(at)).cloned()
    } else {
        let key = text.trim().trim_end_matches(['.', ')', '!']);
        task.offered.iter().find(|o| o.key == key).cloned()
    }
}

/// Whether the words are a greeting and the question does not want them.
pub(super) fn is_greeting(world: &World, turn: &Turn, text: &str) -> bool {
    turn.words(world).is_some_and(|w| w.is_greeting(text)) && !picks(world, turn, text)
}

/// The labels of what was offered, as data for the reading of a choice.
pub(super) fn labels(world: &World, turn: &Turn) -> Vec<choice::Label> {
    let Some(task) = turn.task() else { return Vec::new() };
    let lang = turn.lang(world);
    let spoken = |o: &Offered| {
        let say = o.say(world, turn);
        let sms = world.catalog.render(lang, Voice::Sms, &say);
        let telegram = world.catalog.render(lang, Voice::Telegram, &say);
        choice::Label::new(&o.key, [sms, telegram])
    };
    task.offered.iter().map(spoken).collect()
}
