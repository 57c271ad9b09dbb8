//! A reminder is answered: which appointment it was about, and what is wanted.

use crate::dialog::engine::next::Next;
use crate::dialog::memory::{Kept, Picked};
use crate::dialog::scripts::{Find, Step};
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

/// Asks for the appointments: for the one that was chosen, where that was asked.
pub(in crate::dialog) fn find<'w>(turn: &Turn, step: &'w Step) -> Next<'w> {
    match number(turn) {
        Some((number, how)) => {
            let of = turn.task().and_then(|task| task.picked.as_ref()).map(|one| one.number.clone());
            let effect = Effect::Reminded { number, of, stranger: how == How::Stranger };
            Next::Want(Waiting::Find(step.name.clone()), effect)
        }
        None => Next::Outcome(step, "gone"),
    }
}

/// They are known: those that are as the reminder said count, or else all. Of several it is asked
/// which one is meant, unless their person comes to them all.
pub(in crate::dialog) fn found<'w>(
    turn: &mut Turn,
    step: &'w Step,
    all: Vec<(Appointment, bool)>,
) -> Next<'w> {
    let as_said = all.iter().any(|(_, as_said)| *as_said);
    let all = all.into_iter().filter(|(_, one)| *one == as_said).map(|(appointment, _)| appointment);
    if step.find == Some(Find::RemindedOf) {
        return Next::Found(step, all.map(|one| Kept::Appointment(Picked::from(&one))).collect());
    }
    let mut all: Vec<_> = all.collect();
    let outcome = outcome(turn, &all, as_said);
    if outcome == Some("which") {
        return Next::Outcome(step, "which");
    }
    if all.is_empty() {
        turn.gone = true;
        return Next::Outcome(step, "gone");
    }
    begin(turn, all.remove(0));
    if let Some(outcome) = outcome {
        return Next::Outcome(step, outcome);
    }
    turn.others = all;
    Next::Speak(step)
}

/// Where the line leads; none if their person comes.
fn outcome(turn: &Turn, all: &[Appointment], as_said: bool) -> Option<&'static str> {
    let (line, how) = number(turn).map_or((0, How::Line), |(number, how)| {
        (usize::from(number - first_of(number).unwrap_or(number)), how)
    });
    let stands = all.iter().all(|one| one.status == Status::Booked);
    let outcome = match OUTCOMES.get(line).copied().flatten() {
        _ if how == How::Stranger => Some("wrong-number"),
        _ if !stands => Some("gone"),
        _ if !as_said => Some("changed"),
        _ if how == How::Cannot => Some("cannot"),
        outcome => outcome,
    };
    let several = all.len() > 1 && as_said && outcome.is_some() && how != How::Stranger;
    if several { Some("which") } else { outcome }
}

/// The task is about this appointment.
fn begin(turn: &mut Turn, appointment: Appointment) {
    if let Some(task) = turn.task_mut() {
        task.picked = Some(Picked::from(&appointment));
        task.early = None;
    }
    turn.gone |= appointment.status != Status::Booked;
    turn.conversation.lang.get_or_insert(appointment.details.lang);
    turn.appointment = Some(appointment);
}

/// The number that the task began with, and how the reminder is answered.
fn number(turn: &Turn) -> Option<(u8, How)> {
    let said = turn.task()?.early.as_ref()?.expose();
    let marked = MARKS.iter().find_map(|(mark, how)| Some((said.strip_suffix(*mark)?, *how)));
    let (number, how) = marked.unwrap_or((said, How::Line));
    Some((number.parse().ok()?, how))
}
