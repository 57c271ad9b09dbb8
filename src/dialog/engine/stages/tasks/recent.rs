//! The appointments that were just booked, changed or seen here. Whoever says at once what is
//! to be done with "it", or with "my appointment", has proven who they are in this
//! conversation, and is not asked again; before it changes they are asked whether they are
//! sure, as ever.

use crate::dialog::context::{early, recent as told};
use crate::dialog::decide::{moved_unasked, wishes};
use crate::dialog::engine::next::Next;
use crate::dialog::kinds::{Role, opens};
use crate::dialog::memory::{Kept, Task};
use crate::dialog::scripts::{Choose, Find, Target};
use crate::dialog::turns::{Context, Turn, World};
use crate::domain::dialogs::BOOK;

/// The most that are remembered.
const MOST: usize = 4;

/// Remembers the appointment of a task that is over.
pub(in crate::dialog) fn note(turn: &mut Turn, done: &Task) {
    let Some(picked) = &done.picked else { return };
    let recent = &mut turn.conversation.recent;
    recent.retain(|known| known.number != picked.number);
    // What is not there any more, or another phone's, is not remembered.
    if turn.gone {
        return;
    }
    recent.push(picked.clone());
    if recent.len() > MOST {
        recent.remove(0);
    }
}

/// Forgets the one that was cancelled.
pub(in crate::dialog) fn forget(turn: &mut Turn) {
    let Some(gone) = turn.task_mut().and_then(|task| task.picked.take()) else { return };
    turn.conversation.recent.retain(|known| known.number != gone.number);
}

/// Where a dialog goes on that has just begun, if its words say what is to be done with an
/// appointment that was told of, and name no other. "It" is the last one; of several that
/// "my appointment" may mean, which one is asked.
pub(in crate::dialog) fn go_on<'w>(world: &'w World, turn: &mut Turn) -> Option<Next<'w>> {
    let recent = turn.conversation.recent.last()?.clone();
    let script = turn.script(world)?;
    let which = script.first_teller(Role::Appointment)?;
    let said = turn.scene(world, turn.task()?.early.as_ref()?.expose())?;
    if opens(&said).is_some() {
        return None;
    }
    let any = said.words().speaks_of(said.cut(), BOOK);
    let chooses = early::chooses(world, turn, &said);
    // "Do not cancel it" asks for nothing, and is about that one.
    let nothing = said.is_blank();
    let within = || !any && !chooses && told::other_time(world, &recent, &said).is_some();
    let wishes = wishes(&said) || within();
    if !(any || chooses || nothing || wishes) {
        return None;
    }
    if any && turn.conversation.recent.len() > 1 {
        let all = turn.conversation.recent.iter().rev().cloned().map(Kept::Appointment);
        return Some(Next::Found(which, all.collect()));
    }
    // of several that one reminder told of, none is the last one
    if let Some((_, about)) = turn.conversation.reminded.as_ref().filter(|(_, about)| about.len() > 1) {
        return Some(Next::Found(which, about.iter().cloned().map(Kept::Appointment).collect()));
    }
    let task = turn.task_mut()?;
    task.picked = Some(recent.clone());
    task.answers.insert(which.name.clone(), Kept::Appointment(recent));
    // Nothing is told of it before it is looked up: it may be another phone's by now.
    if !(chooses || nothing || wishes) {
        return shown(world, turn);
    }
    let moved = if wishes { moved_unasked(&Context { world, turn }, &said) } else { None };
    Some(match moved {
        Some(meaning) => Next::Meant(meaning, Box::new(said)),
        None => Next::Go(which.next.clone()),
    })
}

/// The line that shows an appointment as it is.
fn shown<'w>(world: &'w World, turn: &Turn) -> Option<Next<'w>> {
    let shows = |line: &&Choose| {
        let go = line.go.as_ref().and_then(Target::step).and_then(|go| turn.step_named(world, go));
        go.is_some_and(|step| step.find == Some(Find::Picked))
    };
    let mut lists = turn.script(world)?.in_order().filter(|step| step.early && step.find.is_none());
    lists.find_map(|list| {
        let line = list.offer.iter().find(shows)?;
        Some(Next::Accept(list, Kept::Choice(line.word.clone())))
    })
}
