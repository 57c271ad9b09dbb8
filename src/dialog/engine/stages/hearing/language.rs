//! Another language: by its name from everywhere, or by the words of a stranger
//! who is still asked which one. Tasks and answers stay.

use crate::dialog::engine::next::Next;
use crate::dialog::engine::stages::tasks::leave;
use crate::dialog::speech::greeting;
use crate::dialog::turns::{Turn, World};
use crate::domain::dialogs::LANGUAGE;
use crate::domain::lang::Lang;
use crate::domain::private::Private;
use crate::understand::Scene;

/// Speaks a language from here on.
pub(in crate::dialog) fn speak<'w>(world: &'w World, turn: &mut Turn, lang: Lang) -> Next<'w> {
    turn.conversation.lang = Some(lang);
    match turn.task() {
        None => Next::Idle(String::new()),
        Some(task) if task.dialog == LANGUAGE => leave::end(world, turn),
        Some(_) => Next::Again,
    }
}

/// Speaks the language of these words from here on, and hears them in it; one line says how
/// to get to another one.
pub(in crate::dialog) fn hear_in<'w>(
    world: &'w World,
    turn: &mut Turn,
    lang: Lang,
    text: String,
) -> Next<'w> {
    turn.conversation.lang = Some(lang);
    greeting::others(world, turn);
    match turn.task() {
        None => Next::Idle(text),
        Some(_) => Next::Hear(text),
    }
}

/// That is the answer; what they said is heard, unless it only says that.
pub(in crate::dialog) fn settled<'w>(world: &'w World, turn: &mut Turn, said: &Scene<'_>) -> Next<'w> {
    if let (false, None, Some(task)) = (said.greets(), said.called(), turn.task_mut()) {
        task.early = Some(Private::new(said.to_keep()));
    }
    leave::end(world, turn)
}
