//! What came of what was done, and where that leads.

use chrono::{DateTime, Utc};

use crate::dialog::engine::next::Next;
use crate::dialog::engine::stages::tasks::recent;
use crate::dialog::memory::{Kept, Picked};
use crate::dialog::scripts::Act;
use crate::dialog::turns::effect::{Fact, Shut};
use crate::dialog::turns::{Turn, World};
use crate::domain::appointment::Appointment;

/// What came of it.
pub(in crate::dialog) fn acted<'w>(world: &'w World, turn: &mut Turn, name: &str, fact: Fact) -> Next<'w> {
    if matches!(fact, Fact::Booked(_) | Fact::Gone) {
        // That the hold is over no longer matters.
        turn.says.retain(|say| say.key != "hold-over");
    }
    let Some(step) = turn.step_named(world, name) else { return Next::WrapUp };
    let cancelled = step.act == Some(Act::Cancel) && matches!(fact, Fact::Booked(_));
    let came = outcome(turn, fact);
    if cancelled {
        recent::forget(turn);
    }
    match came {
        Some(came) => Next::Outcome(step, came),
        None => Next::Go(step.next.clone()),
    }
}

/// Notes the fact in the turn; none if it is the success that was wanted.
fn outcome(turn: &mut Turn, fact: Fact) -> Option<&'static str> {
    match fact {
        Fact::Held(until) => {
            hold(turn, Some(until));
            None
        }
        Fact::Booked(appointment) => {
            hold(turn, None);
            pick(turn, *appointment);
            turn.changed = true;
            None
        }
        Fact::Gone => {
            forget_time(turn);
            Some("gone")
        }
        Fact::Enough(from) => {
            forget_time(turn);
            turn.locked_until = Some(from);
            Some("enough")
        }
        Fact::TooMany => Some("too-many"),
        Fact::TooOften(from) => {
            turn.locked_until = Some(from);
            Some("too-often")
        }
        Fact::Same(appointment) => {
            pick(turn, *appointment);
            Some("same")
        }
        Fact::Stale(now) => {
            turn.appointment = None;
            if let Some(now) = now {
                pick(turn, *now);
            }
            Some("stale")
        }
        Fact::Shut(Shut::Locked(until)) => {
            turn.locked_until = Some(until);
            Some("locked")
        }
        _ => None,
    }
}

/// Notes until when the seat is held.
fn hold(turn: &mut Turn, until: Option<DateTime<Utc>>) {
    if let Some(task) = turn.task_mut() {
        task.held_until = until;
    }
}

/// The task is about this appointment from now on, and sentences speak of it.
fn pick(turn: &mut Turn, appointment: Appointment) {
    if let Some(task) = turn.task_mut() {
        task.picked = Some(Picked::from(&appointment));
    }
    turn.appointment = Some(appointment);
}

/// The chosen time is gone: it is asked for again. A wish for that very hour
/// would choose without asking; what is left of it finds other times of the day.
fn forget_time(turn: &mut Turn) {
    let Some(task) = turn.task_mut() else { return };
    if let Some(wish) = &mut task.wish {
        (wish.at, wish.any) = (None, false);
    }
    task.answers.retain(|_, a| !matches!(a, Kept::Slot(_)));
    task.held_until = None;
}
