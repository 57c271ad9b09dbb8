//! A reminder is answered: which appointment it was about, and what is wanted.

use crate::dialog::engine::next::Next;
use crate::dialog::memory::Picked;
use crate::dialog::scripts::Step;
use crate::dialog::speech::reminder::{How, LINES, first_of};
use crate::dialog::turns::turn::Waiting;
use crate::dialog::turns::{Effect, Turn};
use crate::domain::appointment::{Appointment, Status};
use crate::domain::dialogs::REMINDER;

/// What stands behind the number where it is not its line that is meant.
const MARKS: [(char, How); 2] = [('?', How::Cannot), ('!', How::Stranger)];
/// Outcomes of the lines, in their order; the first one needs none.
const OUTCOMES: [Option<&str>; LINES.len()] = [None, Some("move"), Some("cancel"), Some("where")];

/// The dialog in which a reminder is answered, whatever is in hand.
pub(in crate::dialog) fn answered<'w>(number: u8, how: How) -> Next<'w> {
    let mark = MARKS.iter().find(|(_, of)| *of == how).map(|(mark, _)| mark.to_string());
    Next::Switch(REMINDER.to_owned(), format!("{number}{}", mark.unwrap_or_default()))
}

/// Asks for the appointment.
pub(in crate::dialog) fn find<'w>(turn: &Turn, step: &'w Step) -> Next<'w> {
    match number(turn) {
        Some((number, how)) => {
            let stranger = how == How::Stranger;
            Next::Want(Waiting::Find(step.name.clone()), Effect::Reminded { number, stranger })
        }
        None => Next::Outcome(step, "gone"),
    }
}

/// It is known: the task is about it, and goes where the line leads.
pub(in crate::dialog) fn found<'w>(
    turn: &mut Turn,
    step: &'w Step,
    appointment: Appointment,
    as_said: bool,
) -> Next<'w> {
    let (line, how) = number(turn).map_or((0, How::Line), |(number, how)| {
        (usize::from(number - first_of(number).unwrap_or(number)), how)
    });
    let stands = appointment.status == Status::Booked;
    if let Some(task) = turn.task_mut() {
        task.picked = Some(Picked::from(&appointment));
        task.early = None;
    }
    turn.gone |= !stands;
    turn.conversation.lang.get_or_insert(appointment.details.lang);
    turn.appointment = Some(appointment);
    let outcome = match OUTCOMES.get(line).copied().flatten() {
        _ if how == How::Stranger => Some("wrong-number"),
        _ if !stands => Some("gone"),
        _ if !as_said => Some("changed"),
        _ if how == How::Cannot => Some("cannot"),
        outcome => outcome,
    };
    outcome.map_or(Next::Speak(step), |outcome| Next::Outcome(step, outcome))
}

/// The number that the task began with, and how the reminder is answered.
fn number(turn: &Turn) -> Option<(u8, How)> {
    let said = turn.task()?.early.as_ref()?.expose();
    let marked = MARKS.iter().find_map(|(mark, how)| Some((said.strip_suffix(*mark)?, *how)));
    let (number, how) = marked.unwrap_or((said, How::Line));
    Some((number.parse().ok()?, how))
}
