//! What stands against running on a world: faults that no file has by itself.
//! Checked at every start, and by `textpass check`.

mod alike;
mod typed;

use crate::dialog::world::World;
use crate::dialog::{sentences, walk};
use crate::domain::fault::Fault;

/// Everything that stands against running on this world.
pub fn faults(world: &World) -> Vec<Fault> {
    let mut faults = walk::check(world);
    faults.extend(sentences::check(world));
    faults.extend(alike::check(world));
    faults.extend(typed::check(world));
    faults.sort();
    faults.dedup();
    faults
}
