//! What words say of the appointment that was told of last.

use crate::answer::time_wish::TimeWish;
use crate::dialog::memory::Picked;
use crate::dialog::turns::wall::local;
use crate::dialog::turns::{Turn, World};
use crate::understand::Scene;

/// Whether one was told of.
pub(in crate::dialog) fn is_any(turn: &Turn) -> bool {
    !turn.conversation.recent.is_empty()
}

/// Whether a wish only names its time.
pub(in crate::dialog) fn is_its_time(world: &World, turn: &Turn, wish: &TimeWish) -> bool {
    let last = turn.conversation.recent.last();
    let office = last.and_then(|picked| world.offices.get(&picked.office));
    last.zip(office).is_some_and(|(picked, office)| wish.names_only(local(office, picked.start)))
}

/// The wish for another time than its own in words that say more.
pub(in crate::dialog) fn moves_within(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let Some(last) = turn.conversation.recent.last() else { return false };
    other_time(world, last, said).is_some_and(|wish| !is_its_time(world, turn, &wish))
}

/// The wish for another time than that of an appointment, in words that tell no date of birth;
/// "later" alone may be about anything.
pub(in crate::dialog) fn other_time(world: &World, picked: &Picked, said: &Scene<'_>) -> Option<TimeWish> {
    let office = world.offices.get(&picked.office).filter(|_| !said.tells_a_birth())?;
    let wish = said.wish_to_move(local(office, picked.start).date())?;
    (wish.is_of_days() || wish.is_of_hours()).then_some(wish)
}
