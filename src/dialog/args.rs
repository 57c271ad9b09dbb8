//! Values that sentences can name. Every sentence of a turn can use every
//! value that is known by then; `locales/en/engine.ftl` lists them.

use chrono::TimeDelta;

use super::kept::Kept;
use super::label;
use super::state::Task;
use super::subject::local;
use super::turn::Turn;
use super::world::World;
use crate::calendar;
use crate::domain::appointment::Appointment;
use crate::domain::inquiry::Inquiry;
use crate::domain::office::Office;
use crate::text::{Say, Value};

/// Names of the values that a sentence of a dialog can use.
pub(super) const KNOWN: &[&str] = &[
    "organisation",
    "office",
    "address",
    "phone",
    "inquiry",
    "first",
    "bring",
    "place",
    "name",
    "time",
    "number",
    "code",
    "minutes",
    "hold",
    "opens",
    "tries",
    "until",
    "wait",
    "limit",
    "task",
    "value",
    "old",
];

/// The sentence with everything that is known in this turn.
pub(super) fn with_all(world: &World, turn: &Turn, key: &str) -> Say {
    let mut say = numbers(world, Say::new(key)).with("organisation", &world.rules.organisation);
    say = say.with("limit", world.rules.open_per_address);
    if let Some(tries) = turn.tries {
        say = say.with("tries", tries);
    }
    let office = turn.office(world).or_else(|| world.offices.0.values().next());
    if let Some(office) = office {
        say = of_office(say, office);
        if let Some(opens) = calendar::next_opening(office, turn.now) {
            say = say.with("opens", Value::Moment(local(office, opens)));
        }
        if let Some(until) = turn.locked_until {
            say = say.with("until", Value::Time(local(office, until).time()));
        }
    }
    if let Some(until) = turn.locked_until {
        say = say.with("wait", wait(until - turn.now));
    }
    if let Some(inquiry) = turn.inquiry(world) {
        say = of_inquiry(world, say, inquiry);
    }
    if let Some(task) = turn.task() {
        say = of_task(world, turn, say, task);
    }
    match &turn.appointment {
        Some(appointment) => of_appointment(world, say, appointment),
        None => say,
    }
}

fn of_office(say: Say, office: &Office) -> Say {
    let say = say.with("office", &office.name).with("address", office.address());
    say.with("phone", &office.phone).with("hold", office.hold.num_minutes())
}

/// How long to wait, rounded up: to minutes, or to hours from two hours on.
fn wait(left: TimeDelta) -> Say {
    let minutes = (left.num_seconds() + 59) / 60;
    if minutes < 120 {
        Say::new("wait-minutes").with("count", minutes)
    } else {
        Say::new("wait-hours").with("count", (minutes + 59) / 60)
    }
}

/// The sentence with the phone numbers that every sentence can name.
fn numbers(world: &World, say: Say) -> Say {
    world.rules.numbers.iter().fold(say, |say, (name, number)| say.with(name, number))
}

fn of_inquiry(world: &World, say: Say, inquiry: &Inquiry) -> Say {
    let say = say.with("inquiry", Say::new(inquiry.label_key())).with("minutes", inquiry.minutes);
    let say = match &inquiry.first {
        Some(first) => say.with("first", numbers(world, Say::new(format!("first-{first}")))),
        None => say,
    };
    say.with("bring", bring(inquiry))
}

/// What to bring beside the usual, as a sentence.
fn bring(inquiry: &Inquiry) -> Say {
    if inquiry.bring.is_empty() {
        return Say::new("bring-nothing-else");
    }
    let things: Vec<Say> = inquiry.bring.iter().map(|b| Say::new(format!("bring-{b}"))).collect();
    Say::new("bring-also").with("list", things)
}

fn of_task(world: &World, turn: &Turn, say: Say, task: &Task) -> Say {
    let mut say = say.with("task", Say::new(format!("task-{}", task.dialog)));
    for answer in task.answers.values() {
        say = match answer {
            Kept::Place(_) => say.with("place", label::value(world, turn, None, answer)),
            Kept::Name(name) => say.with("name", name.expose()),
            Kept::Slot(_) => say.with("time", label::value(world, turn, None, answer)),
            _ => say,
        };
    }
    match &task.picked {
        Some(picked) => {
            let old = world.offices.get(&picked.office).map(|o| Value::Moment(local(o, picked.start)));
            let say = say.with("number", picked.number.to_string());
            match old {
                Some(old) if task.chosen().is_none() => say.with("time", old.clone()).with("old", old),
                Some(old) => say.with("old", old),
                None => say,
            }
        }
        None => say,
    }
}

/// The sentence with everything about an appointment.
pub(super) fn of_appointment(world: &World, say: Say, appointment: &Appointment) -> Say {
    let mut say = numbers(world, say)
        .with("organisation", &world.rules.organisation)
        .with("number", appointment.number.to_string())
        .with("code", appointment.code.expose())
        .with("name", appointment.details.name.expose());
    if let Some(office) = world.offices.get(&appointment.slot.office) {
        say = of_office(say, office).with("time", Value::Moment(local(office, appointment.slot.start)));
    }
    match world.inquiries.get(&appointment.inquiry) {
        Some(inquiry) => of_inquiry(world, say, inquiry),
        None => say,
    }
}
