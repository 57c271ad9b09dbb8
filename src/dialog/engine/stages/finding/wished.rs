//! Other times are wished for: the list is found anew.

use chrono::{DateTime, Utc};

use crate::answer::time_wish::TimeWish;
use crate::dialog::context::wish::merge;
use crate::dialog::engine::next::Next;
use crate::dialog::memory::{Kept, Task};
use crate::dialog::scripts::Step;
use crate::dialog::turns::{Turn, World};

/// A wish for other times: the list is found anew.
pub(in crate::dialog) fn wished<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    wish: &TimeWish,
) -> Next<'w> {
    let Some(office) = turn.office(world) else { return Next::Find(step) };
    let Some(task) = turn.task_mut() else { return Next::WrapUp };
    // "The same day, later" is later than the time that is changed, whatever is shown.
    let own = task.picked.as_ref().map(|picked| picked.start).or_else(|| task.chosen(world));
    let moving = own.filter(|_| wish.is_relative()).map(|own| vec![own]);
    let shown = moving.unwrap_or_else(|| shown(world, task));
    if wish.more {
        task.page += 1;
    } else {
        task.page = 0;
        task.wish = Some(merge(task.wish.take().unwrap_or_default(), wish, &shown, office));
    }
    Next::Find(step)
}

/// The times of the last list, or else the one that was chosen of it.
fn shown(world: &World, task: &Task) -> Vec<DateTime<Utc>> {
    let times = task.offered.iter().filter_map(|o| match o.value {
        Kept::Slot(start) => Some(start),
        _ => None,
    });
    let times: Vec<_> = times.collect();
    // Where the time is chosen already, other times are meant from that one.
    if times.is_empty() { task.chosen(world).into_iter().collect() } else { times }
}
