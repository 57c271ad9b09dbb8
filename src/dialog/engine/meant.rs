//! What a message means is asked of the table, and done next.

use super::next::Next;
use crate::dialog::decide::{Part, decide};
use crate::dialog::turns::{Context, Turn, World};
use crate::understand::Scene;

/// What follows from what a message means by these parts of the table; none if no row says
/// anything.
pub(super) fn meant<'w>(
    world: &'w World,
    turn: &Turn,
    parts: &'static [Part],
    said: &Scene<'w>,
) -> Option<Next<'w>> {
    let decision = decide(&Context { world, turn }, parts, said)?;
    let said = decision.rest.unwrap_or_else(|| Box::new(said.clone()));
    Some(Next::Meant(decision.meaning, said))
}

/// The same of the last parts that are asked, to which the message is given away.
pub(super) fn meant_at_last<'w>(
    world: &'w World,
    turn: &Turn,
    parts: &'static [Part],
    said: Scene<'w>,
) -> Option<Next<'w>> {
    let decision = decide(&Context { world, turn }, parts, &said)?;
    Some(Next::Meant(decision.meaning, decision.rest.unwrap_or_else(|| Box::new(said))))
}
