//! A label typed as it is shown, where lists are chosen from by numbers alone: it
//! chooses its line whatever else the words may mean.

use super::script::Read;
use super::state::Offered;
use super::turn::Turn;
use super::world::World;
use crate::answer::pieces;
use crate::text::Voice;

/// The one line that is called so.
pub(super) fn line(world: &World, turn: &Turn, text: &str) -> Option<Offered> {
    let read = turn.step_in_hand(world)?.read?;
    let by_number = matches!(read, Read::Choices | Read::YesNo | Read::Review | Read::Names | Read::Words);
    if !by_number || !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let typed = pieces::key(text);
    let mut called = turn.task()?.offered.iter().filter(|one| is_called(world, turn, one, &typed));
    let only = called.next()?;
    called.next().is_none().then(|| only.clone())
}

/// Whether a line is called this on either channel.
fn is_called(world: &World, turn: &Turn, offered: &Offered, typed: &str) -> bool {
    let say = offered.say(world, turn);
    let spoken = [Voice::Sms, Voice::Telegram].map(|v| world.catalog.render(turn.lang(world), v, &say));
    spoken.iter().any(|label| pieces::key(label) == typed)
}
