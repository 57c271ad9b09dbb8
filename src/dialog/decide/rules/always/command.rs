//! What can be said everywhere: back, start over, help, language, repeat, menu.

use super::language;
use crate::answer::Command;
use crate::dialog::turns::{Turn, World};
use crate::understand::Scene;

/// The command that the whole message is; in another language only if this
/// one does not know the word. What was offered under 0 goes before the menu.
pub(in crate::dialog) fn heard(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Command> {
    if turn.task().is_some_and(|t| t.offered.iter().any(|o| said.is_typed(&o.key))) {
        return None;
    }
    let own = said.words().command(said.cut());
    own.or_else(|| language::asked(world, turn, said).then_some(Command::Language))
}
