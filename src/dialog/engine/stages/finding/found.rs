//! What came back from the store: it is offered, it is spoken of, or its
//! outcome leads on.

use chrono::{DateTime, Utc};

use super::{reminded, times};
use crate::calendar;
use crate::dialog::engine::next::Next;
use crate::dialog::memory::{Kept, Picked};
use crate::dialog::scripts::{Find, Step};
use crate::dialog::turns::effect::{Fact, Shut};
use crate::dialog::turns::{Turn, World};
use crate::domain::a_day::opens;
use crate::domain::appointment::Appointment;

/// What came back.
pub(in crate::dialog) fn found<'w>(world: &'w World, turn: &mut Turn, name: &str, fact: Fact) -> Next<'w> {
    let Some(step) = turn.step_named(world, name) else { return Next::WrapUp };
    match fact {
        Fact::Times(starts) => times::found(world, turn, step, &starts),
        Fact::Busy => Next::Outcome(step, "busy"),
        Fact::TooOften(from) => {
            turn.locked_until = Some(from);
            Next::Outcome(step, "too-often")
        }
        Fact::Elsewhere(offices) => {
            let all = offices.into_iter().map(|(code, start)| Kept::OfficeAt(code, start));
            Next::Found(step, all.collect())
        }
        Fact::Count(count) if count >= world.rules.open_per_address => Next::Outcome(step, "too-many"),
        Fact::Opened(appointments) => opened(world, turn, step, appointments),
        Fact::Reminded(all) => reminded::found(turn, step, all),
        Fact::Shut(why) => Next::Outcome(step, shut(turn, why)),
        _ => Next::Speak(step),
    }
}

/// Appointments: those that words opened are offered, the one that was asked
/// for is spoken of.
fn opened<'w>(
    world: &World,
    turn: &mut Turn,
    step: &'w Step,
    mut appointments: Vec<Appointment>,
) -> Next<'w> {
    if step.find == Some(Find::Overlap) {
        // it is only told that there is one: the task is about another
        return if appointments.is_empty() { Next::Outcome(step, "none") } else { Next::Speak(step) };
    }
    if step.find == Some(Find::Opened) {
        let all = appointments.iter().map(|a| Kept::Appointment(Picked::from(a)));
        return Next::Found(step, all.collect());
    }
    let Some(appointment) = appointments.pop() else {
        turn.gone |= step.find != Some(Find::SameVisit);
        return Next::Outcome(step, if step.find == Some(Find::SameVisit) { "none" } else { "gone" });
    };
    if let Some(task) = turn.task_mut() {
        task.picked = Some(Picked::from(&appointment));
    }
    let moves_from = moves_from(world, turn.now, &appointment).filter(|_| step.find == Some(Find::MayMove));
    turn.appointment = Some(appointment);
    if moves_from.is_some() {
        turn.locked_until = moves_from;
        return Next::Outcome(step, "too-often");
    }
    Next::Speak(step)
}

/// From when on an appointment may be moved again; none if now, or if the office can
/// no longer keep it as it is.
fn moves_from(world: &World, now: DateTime<Utc>, appointment: &Appointment) -> Option<DateTime<Utc>> {
    let office = world.offices.get(&appointment.slot.office)?;
    let inquiry = world.inquiries.get(&appointment.inquiry)?;
    calendar::wish(office, inquiry, appointment.slot.start)?;
    opens(&appointment.changes, world.rules.changes_a_day, now)
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
