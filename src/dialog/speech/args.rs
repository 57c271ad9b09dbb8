//! Values that sentences can name. Every sentence of a turn can use every
//! value that is known by then; `locales/en/engine.ftl` lists them. Only those
//! that some language's sentence does use are worked out.

use chrono::TimeDelta;

use super::hours::{hours, usual_hours};
use super::label;
use crate::calendar;
use crate::dialog::kinds::Role;
use crate::dialog::memory::Task;
use crate::dialog::turns::wall::{local, shown};
use crate::dialog::turns::{Turn, World};
use crate::domain::appointment::Appointment;
use crate::domain::inquiry::Inquiry;
use crate::domain::office::{Office, OfficeCode};
use crate::text::{Say, Value};

/// Names of the values that a sentence of a dialog can use.
pub(in crate::dialog) const KNOWN: &[&str] = &[
    "organisation",
    "languages",
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
    "opens",
    "hours",
    "tries",
    "until",
    "wait",
    "limit",
    "task",
    "value",
    "old",
];

/// The sentence with whatever it wants of what is known in this turn.
pub(in crate::dialog) fn with_all(world: &World, turn: &Turn, key: &str) -> Say {
    wanted(world, key, |name| of_turn(world, turn, name))
}

/// The same, as the office says it that is spoken of, where it says it in its own way:
/// `answer-there.DEN`.
pub(in crate::dialog) fn as_the_office_says_it(world: &World, turn: &Turn, key: &str) -> Say {
    let own = known_office(world, turn).map(|code| format!("{key}.{code}"));
    let own = own.filter(|own| world.catalog.has(turn.lang(world), own));
    with_all(world, turn, own.as_deref().unwrap_or(key))
}

/// The office that is spoken of, if anybody knows which one.
fn known_office<'t>(world: &World, turn: &'t Turn) -> Option<&'t OfficeCode> {
    let appointment = turn.appointment.as_ref();
    appointment.map(|one| &one.slot.office).or_else(|| turn.code_spoken_of(world))
}

/// The sentence with whatever it wants of what is known of an appointment.
pub(in crate::dialog) fn about(world: &World, key: &str, appointment: &Appointment) -> Say {
    wanted(world, key, |name| of_appointment(world, appointment, name))
}

/// The sentence with the values that it wants, as far as they are known.
fn wanted(world: &World, key: &str, known: impl Fn(&str) -> Option<Value>) -> Say {
    let wants = world.catalog.wants(key).iter();
    let args = wants.filter_map(|name| Some((name.clone(), known(name)?))).collect();
    Say { key: key.to_owned(), args }
}

/// A value that is known in this turn. The narrower a thing is, the more it
/// counts: an appointment before the task, the task before the office.
fn of_turn(world: &World, turn: &Turn, name: &str) -> Option<Value> {
    let appointment = turn.appointment.as_ref();
    let code = known_office(world, turn);
    if let Some(code) = code.filter(|code| is_of_office(name) && world.offices.get(code).is_none()) {
        return of_no_office(world, code, name);
    }
    appointment
        .and_then(|appointment| of_appointment(world, appointment, name))
        .or_else(|| turn.task().and_then(|task| of_task(world, turn, task, name)))
        .or_else(|| turn.inquiry(world).and_then(|inquiry| of_inquiry(world, inquiry, name)))
        .or_else(|| of_tries(world, turn, name))
        .or_else(|| of_place(world, turn, name))
        .or_else(|| match name {
            "limit" => Some(world.rules.open_per_address.into()),
            "languages" => Some(world.others(turn.lang(world), &turn.can(world)).join(", ").into()),
            _ => of_everywhere(world, name),
        })
}

/// The organisation, and the numbers of the config.
fn of_everywhere(world: &World, name: &str) -> Option<Value> {
    match name {
        "organisation" => Some(Value::from(&world.rules.organisation)),
        _ => world.rules.numbers.get(name).map(Value::from),
    }
}

/// The office that is spoken of: where nobody knows yet, the first one.
fn spoken_of<'w>(world: &'w World, turn: &Turn) -> Option<&'w Office> {
    turn.office_spoken_of(world).or_else(|| world.offices.0.values().next())
}

/// Whether a value is an office's.
fn is_of_office(name: &str) -> bool {
    matches!(name, "office" | "address" | "phone" | "opens" | "hours")
}

/// What can be said of an office that was taken out of the config: never what is another
/// one's.
fn of_no_office(world: &World, code: &OfficeCode, name: &str) -> Option<Value> {
    match name {
        "office" => Some(code.as_str().into()),
        "phone" => world.whom_to_call().map(Value::from),
        _ => None,
    }
}

fn of_place(world: &World, turn: &Turn, name: &str) -> Option<Value> {
    if !is_of_office(name) {
        return None;
    }
    // Where it is said what an office is called, one is meant.
    let named = matches!(name, "office" | "address" | "hours");
    if name == "hours" && turn.code_spoken_of(world).is_none() {
        return usual_hours(&world.offices);
    }
    let office = if named { turn.office_spoken_of(world) } else { spoken_of(world, turn) }?;
    match name {
        "opens" => calendar::next_opening(office, turn.now).map(|opens| Value::Moment(local(office, opens))),
        _ => of_office(office, name),
    }
}

fn of_office(office: &Office, name: &str) -> Option<Value> {
    Some(match name {
        "office" => Value::from(&office.name),
        "address" => office.address().into(),
        "phone" => Value::from(&office.phone),
        "hours" => hours(office),
        _ => return None,
    })
}

/// Tries left, or until when there are none.
fn of_tries(world: &World, turn: &Turn, name: &str) -> Option<Value> {
    match name {
        "tries" => turn.tries.map(Value::from),
        "until" => {
            let office = spoken_of(world, turn)?;
            turn.locked_until.map(|until| Value::Time(local(office, until).time()))
        }
        "wait" => turn.locked_until.map(|until| wait(until - turn.now).into()),
        _ => None,
    }
}

/// How long to wait, rounded up: to minutes, or to hours from two hours on.
pub fn wait(left: TimeDelta) -> Say {
    let minutes = (left.num_seconds() + 59) / 60;
    if minutes < 120 {
        Say::new("wait-minutes").with("count", minutes)
    } else {
        Say::new("wait-hours").with("count", (minutes + 59) / 60)
    }
}

fn of_inquiry(world: &World, inquiry: &Inquiry, name: &str) -> Option<Value> {
    Some(match name {
        "inquiry" => Say::new(inquiry.label_key()).into(),
        "minutes" => inquiry.minutes.into(),
        "first" => {
            let key = format!("first-{}", inquiry.first.as_ref()?);
            wanted(world, &key, |name| world.rules.numbers.get(name).map(Value::from)).into()
        }
        "bring" => bring(inquiry).into(),
        _ => return None,
    })
}

/// What to bring beside the usual, as a sentence.
fn bring(inquiry: &Inquiry) -> Say {
    if inquiry.bring.is_empty() {
        return Say::new("bring-nothing-else");
    }
    let things: Vec<Say> = inquiry.bring.iter().map(|b| Say::new(format!("bring-{b}"))).collect();
    Say::new("bring-also").with("list", things)
}

fn of_task(world: &World, turn: &Turn, task: &Task, name: &str) -> Option<Value> {
    let answered = |role| Some(label::value(world, turn, None, task.told(world, role)?));
    // At another office than that of the appointment, the time says where.
    let elsewhere = |time: Value| match (turn.office(world), &task.picked) {
        (Some(office), Some(picked)) if picked.office != office.code => {
            Say::new("office-with-time").with("office", &office.name).with("time", time).into()
        }
        _ => time,
    };
    // The time of the appointment that is opened, by its office's clock.
    let old = || task.picked.as_ref().map(|picked| shown(world, &picked.office, picked.start));
    match name {
        "task" => Some(Say::new(format!("task-{}", task.dialog)).into()),
        "place" => answered(Role::Place),
        "name" => answered(Role::Name),
        "time" => answered(Role::Slot).map(elsewhere).or_else(old),
        "number" => task.picked.as_ref().map(|picked| picked.number.to_string().into()),
        "old" => old(),
        _ => None,
    }
}

fn of_appointment(world: &World, appointment: &Appointment, name: &str) -> Option<Value> {
    let inquiry = || world.inquiries.get(&appointment.inquiry);
    if let Some(value) = inquiry().and_then(|inquiry| of_inquiry(world, inquiry, name)) {
        return Some(value);
    }
    let office = || world.offices.get(&appointment.slot.office);
    match name {
        "number" => Some(appointment.number.to_string().into()),
        "code" => Some(appointment.code.expose().into()),
        "name" => Some(appointment.details.name.expose().into()),
        "time" => Some(shown(world, &appointment.slot.office, appointment.slot.start)),
        _ if office().is_none() && is_of_office(name) => of_no_office(world, &appointment.slot.office, name),
        _ => office().and_then(|o| of_office(o, name)).or_else(|| of_everywhere(world, name)),
    }
}
