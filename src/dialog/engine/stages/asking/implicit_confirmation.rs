//! What the words named that began a task is said back with its first question, where that
//! costs no text more: "Denver, Citizenship, Fri Mar 14, 8:30am".

use crate::answer::time_wish::TimeWish;
use crate::dialog::context::early;
use crate::dialog::kinds::Role;
use crate::dialog::speech::label;
use crate::dialog::turns::{Turn, World};
use crate::domain::channel::Capabilities;
use crate::text::{Say, Value, compose, segments};

/// Fewer things are not said back: the question shows that they were understood.
const LEAST: usize = 2;
/// The days of a week, Monday first.
const WEEKDAYS: std::ops::RangeInclusive<u8> = 1..=7;

/// Says it before the question, which stands at this place of what is said.
pub(in crate::dialog) fn say_back(world: &World, turn: &mut Turn, question: usize) {
    let begun_now =
        turn.task().is_some_and(|task| task.id / 16 == turn.conversation.turn && task.trail.is_empty());
    if !begun_now {
        return;
    }
    let named = named(world, turn);
    if named.len() < LEAST {
        return;
    }
    let can = turn.can(world);
    let before = cost(world, turn, &can);
    let joined =
        |list: Value, next: Value| Say::new("list-more").with("list", list).with("next", next).into();
    let Some(all) = named.into_iter().reduce(joined) else { return };
    turn.says.insert(question, Say::new("as-it-is").with("value", all));
    if can.is_counted() && cost(world, turn, &can) > before {
        turn.says.remove(question);
    }
}

/// What the words named: where, why, and when.
fn named(world: &World, turn: &Turn) -> Vec<Value> {
    let Some(task) = turn.task().filter(|task| task.picked.is_none()) else { return Vec::new() };
    let told = |role| task.told(world, role).map(|kept| label::value(world, turn, None, kept));
    let place =
        task.office(world).and_then(|code| world.offices.get(code)).map(|office| Value::from(&office.name));
    let place = place.or_else(|| told(Role::Place));
    let inquiry = told(Role::Inquiry)
        .or_else(|| early::inquiry(world, turn).map(|id| Say::new(format!("inquiry-{id}")).into()));
    let wish = task.wish.clone().or_else(|| early::wish(world, turn));
    let when = wish.map(|wish| when(&wish)).unwrap_or_default();
    place.into_iter().chain(inquiry).chain(when).collect()
}

/// A day and an hour, as far as a wish has just one of them.
fn when(wish: &TimeWish) -> Vec<Value> {
    let weekday = || {
        let mut days = WEEKDAYS.filter(|day| wish.weekdays.has(*day));
        let day = days.next().filter(|_| days.next().is_none() && wish.dates.is_empty())?;
        Some(Value::from(Say::new(format!("weekday-{day}"))))
    };
    match (wish.one_date(), wish.at) {
        (Some(date), Some(at)) => vec![Value::Moment(date.and_time(at))],
        (Some(date), None) => vec![Value::Date(date)],
        (None, at) => weekday().into_iter().chain(at.map(Value::Time)).collect(),
    }
}

/// What the turn says so far costs, in segments.
fn cost(world: &World, turn: &Turn, can: &Capabilities) -> usize {
    let lang = turn.lang(world);
    let reply = compose(&world.catalog, lang, can, &turn.says, &turn.choices, "", None);
    segments::count(&world.by_sms(lang, reply.text.into_inner())).segments
}
