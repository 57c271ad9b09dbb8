//! What came back from the store: it is offered, it is spoken of, or its
//! outcome leads on.

use super::effect::{Fact, Shut};
use super::kept::{Kept, Picked};
use super::next::Next;
use super::script::{Find, Step};
use super::times;
use super::turn::Turn;
use super::world::World;
use crate::domain::appointment::Appointment;

/// What came back.
pub(super) fn found<'w>(world: &'w World, turn: &mut Turn, name: &str, fact: Fact) -> Next<'w> {
    let Some(step) = turn.step_named(world, name) else { return Next::WrapUp };
    match fact {
        Fact::Times(starts) => times::found(world, turn, step, &starts),
        Fact::Elsewhere(offices) => {
            let all = offices.into_iter().map(|(code, start)| Kept::OfficeAt(code, start));
            Next::Found(step, all.collect())
        }
        Fact::Count(count) if count >= world.rules.open_per_address => Next::Outcome(step, "too-many"),
        Fact::Opened(appointments) => opened(turn, step, appointments),
        Fact::Shut(why) => Next::Outcome(step, shut(turn, why)),
        _ => Next::Speak(step),
    }
}

/// Appointments: those that words opened are offered, the one that was asked
/// for is spoken of.
fn opened<'w>(turn: &mut Turn, step: &'w Step, mut appointments: Vec<Appointment>) -> Next<'w> {
    if step.find == Some(Find::Opened) {
        let all = appointments.iter().map(|a| Kept::Appointment(Picked::from(a)));
        return Next::Found(step, all.collect());
    }
    let Some(appointment) = appointments.pop() else {
        return Next::Outcome(step, if step.find == Some(Find::SameVisit) { "none" } else { "gone" });
    };
    if let Some(task) = turn.task_mut() {
        task.picked = Some(Picked::from(&appointment));
    }
    turn.appointment = Some(appointment);
    Next::Speak(step)
}

/// Why nothing was opened, as an outcome; what it tells is noted for sentences.
fn shut(turn: &mut Turn, why: Shut) -> &'static str {
    match why {
        Shut::NeedBirth => "need-birth",
        Shut::NeedNumber => "need-number",
        Shut::NeedCode => "need-code",
        Shut::Wrong(left) => {
            turn.tries = Some(left);
            "wrong"
        }
        Shut::Locked(until) => {
            turn.locked_until = Some(until);
            "locked"
        }
    }
}
