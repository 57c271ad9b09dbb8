//! The dialog in which an appointment is opened.

use crate::dialog::kinds::Role;
use crate::dialog::scripts::Step;
use crate::dialog::turns::World;

/// The dialog that opens appointments, by what an earlier message may have said.
pub(in crate::dialog) fn opening(world: &World) -> Option<String> {
    let asks = |step: &Step| step.early && step.fills == Some(Role::Credentials);
    let script = world.scripts.values().find(|script| script.steps.values().any(asks))?;
    Some(script.name.clone())
}
